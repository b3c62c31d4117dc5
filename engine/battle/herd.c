/*
 * herd.c: elephants together: where their herds stand and whom they face, who
 * guards them, and when they are led off (mechanics D4, D6).
 */
#include "battle/herd.h"

/* ---- the picture ---- */

static bool wants_to_fight(const Battle *b, const Lines *l, const Fighter *f, int row)
{
    bool wants = is_attack(f->order);
    for (uint64_t set = l->at[!f->team][row][f->col]; set; set &= set - 1)
        wants |= is_attack(b->fighter[low_bit(set)].order);
    return wants;
}

static void face(const Battle *b, const Fighter *f, int row, int16_t might, Herds *h)
{
    int at = ahead(f->team, row), next = ahead(f->team, at + 1);
    h->towers[f->team][f->row][f->col] += might;
    h->faced[!f->team][row][f->col] += might;
    if (b->wind_on == 2 - f->team && at >= ahead(f->team, f->row) && at + 1 < ZONE_ROWS)
        h->near[!f->team][next][f->col] += might;
}

uint64_t herd_assailants(const Battle *b, const Lines *l, const Fighter *f, int row, int order)
{
    uint64_t told = 0;
    for (uint64_t set = l->at[!f->team][row][f->col]; set; set &= set - 1) {
        const Fighter *x = &b->fighter[low_bit(set)];
        if (x->order == order && !x->mounted)
            told |= set & -set;
    }
    return told;
}

int32_t herd_volunteers(const Rules *r, const Battle *b, uint64_t who, int towers)
{
    int32_t men = 0;
    for (; who; who &= who - 1)
        men += b->fighter[low_bit(who)].men;
    return towers ? min_i32(1000, men * 1000 / (r->beast_girth_band * towers)) : 0;
}

/* Beasts that must fend off men under their bellies go forward less. */
static int16_t might_of(const Rules *r, const Battle *b, const Lines *l, const Fighter *f, int row,
                        int up)
{
    uint64_t who = herd_assailants(b, l, f, row, ORDER_GIRTHS);
    int32_t busy = herd_volunteers(r, b, who, up) * r->beast_girth_busy / 1000;
    return (int16_t)(up * (1000 - busy) / 10);
}

void herds_of(const Model *m, const Battle *b, const Lines *l, Herds *out)
{
    memset(out, 0, sizeof *out);
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        int i = x->fighter - 1;
        if (b->fighter[i].state != FIGHTER_STANDS || b->fighter[i].hidden || !is_tame(x))
            continue;
        out->with |= UINT64_C(1) << i;
        out->tame[i]++;
        out->up[i] += is_up(x);
    }
    for (uint64_t set = out->with; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        bool near = in_touch(l, f->team, f->row, f->col);
        out->against[i] = (int8_t)(near ? contact_row(b, l, f->team, f->row, f->col) : -1);
        if (!near)
            continue;
        out->might[i] = might_of(&m->rules, b, l, f, out->against[i], out->up[i]);
        face(b, f, out->against[i], out->might[i], out);
    }
}

/* Lines in contact fight as often as men do. */
void herds_fight(const Model *m, const Battle *b, const Lines *l, Dice dice, Herds *h)
{
    int32_t tempo = m->rules.battle_tempo + b->team[0].tempo_lean + b->team[1].tempo_lean;
    bool on[ZONE_COLS];

    for (int c = 0; c < ZONE_COLS; c++) {
        Rng throw = dice_for(dice, (uint64_t)c);
        on[c] = rng_permille(&throw) < tempo;
    }
    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        h->fights[i] = h->against[i] >= 0 && on[f->col] && wants_to_fight(b, l, f, h->against[i]);
    }
}

/* ---- crews, guards, and herds of no more use ---- */

/* The fullest tower of herd i loses a man, of equals the one of the lower number;
 * when all are empty a driver falls. */
static bool unseat(Battle *b, int i)
{
    Beast *from = NULL;
    for (int k = 0; k < b->beasts; k++) {
        Beast *x = &b->beast[k];
        if (x->fighter != i + 1 || (!x->crew && !x->driver))
            continue;
        int more = from ? x->crew - from->crew : 1;
        if (more > 0 || (more == 0 && x->elephant < from->elephant))
            from = x;
    }
    if (!from)
        return false;
    if (from->crew)
        from->crew--;
    else
        from->driver = 0;
    return true;
}

enum { USED = 400 };        /* habit of horse that will keep beside elephants; D8 */

/* Herds counted: by fighter, and tame beasts by zone. */
typedef struct Count {
    int16_t seats[FIGHTER_MAX], tame[FIGHTER_MAX], up[FIGHTER_MAX];
    int16_t here[TEAMS][ZONE_ROWS][ZONE_COLS];
} Count;

static void count_herds(const Battle *b, Count *n)
{
    memset(n, 0, sizeof *n);
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        int i = x->fighter - 1;
        const Fighter *f = &b->fighter[i];
        n->seats[i] = (int16_t)(n->seats[i] + x->crew + x->driver);
        n->tame[i] = (int16_t)(n->tame[i] + is_tame(x));
        n->up[i] = (int16_t)(n->up[i] + is_up(x));
        n->here[f->team][f->row][f->col] =
            (int16_t)(n->here[f->team][f->row][f->col] + is_tame(x));
    }
}

/* Foot of their own in the zone that keeps beside them; of horse used to them
 * half as many. */
static int32_t escort_of(const Model *m, const Battle *b, const Lines *l, int i, const Count *n)
{
    const Fighter *f = &b->fighter[i];
    int32_t foot = 0, all = n->here[f->team][f->row][f->col];
    for (uint64_t set = l->at[f->team][f->row][f->col]; set; set &= set - 1) {
        const Fighter *x = &b->fighter[low_bit(set)];
        if (!is_beast(m, x))
            foot += !x->mounted ? x->men : x->habit >= USED ? x->men / 2 : 0;
    }
    int32_t guard = foot * m->rules.beast_escort_share / 1000;
    return min_i32(1000, guard * 1000 / (m->rules.beast_escort_men * max_i32(all, n->tame[i])));
}

/* Beasts whose towers are down are led off in order; men who have lost theirs
 * will not stand. */
static void leave(Battle *b, int i, int tame)
{
    Fighter *f = &b->fighter[i];
    if (!tame) {
        order_change(f, WAVER_BEASTS, -1000);
        return;
    }
    f->state = FIGHTER_LEFT;
    for (int k = 0; k < b->beasts; k++)
        if (b->beast[k].fighter == i + 1 && is_tame(&b->beast[k]))
            b->beast[k].gone = 1;
}

/* Beasts of men who broke, fled or left go with them. */
static void follow_their_men(Battle *b)
{
    for (int k = 0; k < b->beasts; k++) {
        int state = b->fighter[b->beast[k].fighter - 1].state;
        if (state != FIGHTER_STANDS && state != FIGHTER_COMING)
            b->beast[k].gone = 1;
    }
}

/* Men of a herd who fell to arrows leave their seats empty. */
static bool seat_crews(Battle *b, const Lines *l, const Model *m, const Count *n)
{
    bool fell = false;
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set), seats = n->seats[i];
        for (; is_beast(m, &b->fighter[i]) && seats > b->fighter[i].men && unseat(b, i); seats--)
            fell = true;
    }
    return fell;
}

void herd_order(const Model *m, Battle *b, const Lines *l)
{
    Count n;
    int16_t escort[FIGHTER_MAX];

    if (!b->beasts)
        return;
    follow_their_men(b);
    count_herds(b, &n);
    if (seat_crews(b, l, m, &n))
        count_herds(b, &n);
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        escort[i] = -1;
        if (is_beast(m, &b->fighter[i]) && n.up[i])
            escort[i] = (int16_t)escort_of(m, b, l, i, &n);
    }
    for (int k = 0; k < b->beasts; k++) {
        int i = b->beast[k].fighter - 1;
        if ((l->team[b->fighter[i].team] >> i & 1) && escort[i] >= 0)
            b->beast[k].escort = escort[i];
    }
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        if (is_beast(m, &b->fighter[i]) && !n.up[i])
            leave(b, i, n.tame[i]);
    }
}

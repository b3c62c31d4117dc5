/*
 * rampage.c: wounded and frightened elephants: which of them lose their heads,
 * who follows them, where they run and whom they trample (mechanics D7).
 */
#include "battle/herd.h"

#include "battle/field.h"

static void wound(const Rules *r, Battle *b, const Lines *l, const Herds *h, Dice dice)
{
    for (int k = 0; k < b->beasts; k++) {
        Beast *x = &b->beast[k];
        int i = x->fighter - 1;
        const Fighter *f = &b->fighter[i];
        if (!h->fights[i] || !is_tame(x) || x->blind)
            continue;
        int32_t men = l->men[!f->team][h->against[i]][f->col];
        int32_t near = min_i32(1000, men * 1000 / (r->beast_wound_men * h->tame[i]));
        Rng throw = dice_for(dice, beast_subject(x, THROW_WOUND));
        int32_t hurt = rng_permille(&throw) * r->beast_wound / 1000 * (1200 - x->escort / 2) / 1000;
        x->wound = (int16_t)min_i32(1000, x->wound + hurt * near / 1000);
    }
}

static bool water_behind(const Battle *b, const Fighter *f)
{
    int behind = b->team[f->team].behind, at = ahead(f->team, f->row);
    int edge = at > CAMP_ROW ? b->edge[f->team ? f->row : f->row - 1][f->col] : EDGE_OPEN;
    return behind == BEHIND_CANAL || behind == BEHIND_RIVER || behind == BEHIND_MARSH ||
           behind == BEHIND_BRIDGE || edge == EDGE_CANAL || edge == EDGE_BANK;
}

/* Where it runs: through its own line, or that way to the water; into the enemy;
 * aside; or its driver stops it with his chisel. */
static Rampage way_of(const Rules *r, const Battle *b, const Beast *x, Rng *throw)
{
    const Fighter *f = &b->fighter[x->fighter - 1];
    int32_t n = rng_permille(throw);
    bool wet = water_behind(b, f);
    if (n < r->beast_wild_back)
        return wet ? WILD_TO_WATER : WILD_BACK;
    n -= r->beast_wild_back;
    if (n < r->beast_wild_forward)
        return WILD_FORWARD;
    n -= r->beast_wild_forward;
    if (n < r->beast_wild_side)
        return wet ? WILD_TO_WATER : WILD_SIDEWAYS;
    return x->driver ? WILD_KILLED : wet ? WILD_TO_WATER : WILD_BACK;
}

/* All that lose their heads now, and their ways. Three throws a beast: its way,
 * whether it follows its leader, what becomes of it. */
typedef struct Panic { uint64_t who; uint8_t way[BEAST_MAX]; bool dies[BEAST_MAX]; } Panic;

static bool panics(const Beast *x, const Herds *h)
{
    return is_tame(x) && (h->with >> (x->fighter - 1) & 1) &&
           x->wound + x->fear / 2 >= x->panics_at;
}

static Panic panic_of(const Rules *r, const Battle *b, const Herds *h, Dice dice)
{
    Panic p = { 0 };
    bool heeds[BEAST_MAX];

    for (int k = 0; k < b->beasts; k++)
        p.who |= (uint64_t)panics(&b->beast[k], h) << k;
    if (!p.who)
        return p;
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        if (!is_tame(x) || !(h->with >> (x->fighter - 1) & 1))
            continue;
        Rng throw = dice_for(dice, beast_subject(x, THROW_PANIC));
        p.way[k] = (uint8_t)way_of(r, b, x, &throw);
        heeds[k] = rng_permille(&throw) < r->beast_follow;
        p.dies[k] = rng_permille(&throw) < x->wound;
    }
    for (uint64_t before = 0; before != p.who; ) {      /* leaders of leaders first */
        before = p.who;
        for (int k = 0; k < b->beasts; k++) {
            const Beast *x = &b->beast[k];
            int first = x->follows - 1;
            if (!is_tame(x) || !(h->with >> (x->fighter - 1) & 1) || first < 0 ||
                !(before >> first & 1) || (before >> k & 1) || !heeds[k])
                continue;
            p.who |= UINT64_C(1) << k;
            p.way[k] = p.way[first] == WILD_KILLED ? p.way[k] : p.way[first];
        }
    }
    return p;
}

/* Those a beast runs through: its own men in its zone and behind it. */
static uint64_t in_its_way(const Model *m, const Battle *b, const Lines *l, const Herds *h, int i,
                           int way)
{
    const Fighter *f = &b->fighter[i];
    int at = ahead(f->team, f->row);
    uint64_t set = 0, men = 0;
    if (way == WILD_FORWARD)
        set = h->against[i] >= 0 ? l->at[!f->team][h->against[i]][f->col] : 0;
    if (way == WILD_BACK || way == WILD_TO_WATER) {
        set = l->at[f->team][f->row][f->col];
        set |= at > CAMP_ROW ? l->at[f->team][ahead(f->team, at - 1)][f->col] : 0;
    }
    for (; set; set &= set - 1)
        if (!is_beast(m, &b->fighter[low_bit(set)]))
            men |= set & -set;
    return men;
}

/* Throws of a herd's own for each way its beasts run. */
static uint64_t run_subject(const Fighter *f, BeastThrow why, int way)
{
    return herd_subject(f, why) | (uint64_t)way << 48;
}

/* `n` beasts of herd i run one way. Returns the men they trample. */
static int32_t run_wild(const Model *m, const Battle *b, const Lines *l, const Herds *h, int i,
                        int way, int n, Dice dice, Blow *blow)
{
    const Rules *r = &m->rules;
    uint64_t set = in_its_way(m, b, l, h, i, way);
    bool own = way != WILD_FORWARD;
    if (!set)
        return 0;
    Rng throw = dice_for(dice, run_subject(&b->fighter[i], THROW_TRAMPLE, way));
    int32_t dead = 0;
    for (int k = 0; k < n; k++)
        dead += rng_between(&throw, r->beast_trample_least, r->beast_trample_most);
    for (uint64_t all = set; all; all &= all - 1)
        beast_blow(&blow[low_bit(all)], n * (own ? r->beast_trample_order : r->beast_gore_order));
    Dice mine = herd_dice(dice, run_subject(&b->fighter[i], THROW_GORE, way));
    herd_kills(b, set, dead * 10, mine, THROW_GORE, blow);
    return dead;
}

static void tell(const Battle *b, int i, EventKind kind, int n, int way, int32_t men, int32_t day,
                 EventList *out)
{
    const Fighter *f = &b->fighter[i];
    Event *e = n ? field_event(out, kind, day, b, f->team) : NULL;
    if (!e)
        return;
    e->formation = f->formation;
    e->n[0] = n;
    e->n[1] = kind == EV_BEASTS_WILD ? way : f->col;
    e->n[2] = kind == EV_BEASTS_WILD ? f->col : 0;
    e->n[3] = men;
}

/* It throws its men off, one of whom does not rise; it is gone from the field
 * within the half-hour. Surrounded in the enemy's line it may be killed. */
static bool bolt(Beast *x, int way, bool dies, Blow *own)
{
    x->wild = (uint8_t)way;
    x->gone = 1;
    own->dead += x->crew || x->driver;
    x->girth = x->crew = x->driver = 0;
    bool falls = way == WILD_KILLED || (dies && way == WILD_FORWARD);
    x->alive = !falls;
    return falls;
}

static int lost_of(const Battle *b, int team, int *all)
{
    int lost = 0;
    *all = 0;
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        if (b->fighter[x->fighter - 1].team != team)
            continue;
        ++*all;
        lost += !x->alive || x->wild;
    }
    return lost;
}

/* The corps is no more, and all its army sees it. */
static void herd_flees(const Rules *r, const Battle *b, int team, int before, Blow *blow)
{
    int all, now = lost_of(b, team, &all);
    if (before * 2 >= all || now * 2 < all)
        return;
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == team)
            beast_blow(&blow[i], r->beast_herd_flees);
}

void herd_panics(const Model *m, int32_t day, Battle *b, const Lines *l, const Herds *h,
                 Dice dice, Blow *blow, EventList *out)
{
    const Rules *r = &m->rules;
    wound(r, b, l, h, dice);
    Panic p = panic_of(r, b, h, dice);
    if (!p.who)
        return;
    int all, before[TEAMS] = { lost_of(b, 0, &all), lost_of(b, 1, &all) };
    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set), runs[WILD_KILLED + 1] = { 0 }, fell = 0;
        for (int k = 0; k < b->beasts; k++)
            if ((p.who >> k & 1) && b->beast[k].fighter == i + 1) {
                runs[p.way[k]]++;
                fell += bolt(&b->beast[k], p.way[k], p.dies[k], &blow[i]);
            }
        for (int way = WILD_BACK; way <= WILD_KILLED; way++)
            if (runs[way])
                tell(b, i, EV_BEASTS_WILD, runs[way], way,
                     run_wild(m, b, l, h, i, way, runs[way], dice, blow), day, out);
        tell(b, i, EV_BEAST_FELL, fell, 0, 0, day, out);
    }
    for (int t = 0; t < TEAMS; t++)
        herd_flees(r, b, t, before[t], blow);
}

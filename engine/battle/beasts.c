/*
 * beasts.c: elephants come to the field, are posted, counted, and do their
 * half-hour's work.
 */
#include "battle/herd.h"

#include "battle/battle.h"
#include "battle/field.h"

/* ---- from the stable to the field ---- */

enum { WHOLE = 1000 };          /* harness that carries a tower */

static bool is_ready(const Elephant *e, ContingentId of)
{
    return e->fate == ELEPHANT_FIT && e->of.i == of.i && e->of.gen == of.gen && !e->blind &&
           !e->musth && e->harness >= WHOLE;
}

int32_t beasts_ready(const World *w, int contingent)
{
    ContingentId id = contingent_id(w, contingent);
    int32_t n = 0;
    for (int i = 0; i < ELEPHANT_MAX; i++)
        n += is_ready(&w->elephant[i], id);
    return n;
}

int32_t beasts_men(const World *w, int contingent)
{
    return min_i32(w->contingent[contingent].men, beasts_ready(w, contingent) * BEAST_MEN);
}

/* Half of the room each; who has more may use what the other does not need. */
static void room_of(const Model *m, const World *w, const Battle *b, int32_t *room)
{
    int32_t wants[TEAMS] = { 0 };
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (is_beast(m, f) && f->part <= 1)
            wants[f->team] += beasts_ready(w, f->who.i);
    }
    for (int t = 0; t < TEAMS; t++)
        room[t] = max_i32(BEAST_MAX / 2, BEAST_MAX - wants[!t]);
}

static void saddle(Battle *b, int i, int slot, const Elephant *e, int32_t men)
{
    b->beast[b->beasts++] = (Beast){
        .alive = 1, .crew = (uint8_t)clamp_i32(men - 1, 0, BEAST_CREW), .girth = 100,
        .driver = men > 0, .leader = e->leader, .fighter = (uint8_t)(i + 1),
        .elephant = (uint8_t)slot, .wound = e->wound, .fear = e->fear, .panics_at = e->panics_at };
}

/* The bodies of a contingent share its beasts by their men. */
static void share_herd(const World *w, Battle *b, int first, int32_t *room)
{
    ContingentId who = b->fighter[first].who;
    int32_t ready = min_i32(beasts_ready(w, who.i), *room), men = 0, all = 0, given = 0;
    int slot = 0, n = 0;

    for (int i = first; i < b->fighters && b->fighter[i].who.i == who.i; i++)
        all += b->fighter[i].men;
    for (int i = first; i < b->fighters && b->fighter[i].who.i == who.i; i++, n = 0) {
        men += b->fighter[i].men;
        int32_t until = ready * men / max_i32(all, 1), here = max_i32(until - given, 1);
        for (; given < until && slot < ELEPHANT_MAX; slot++) {
            if (!is_ready(&w->elephant[slot], who))
                continue;
            saddle(b, i, slot, &w->elephant[slot],
                   b->fighter[i].men / here + (n < b->fighter[i].men % here));
            given++, n++;
        }
    }
    *room -= given;
}

/* Beasts follow the leader of their herd, or the first there is; the leaders
 * follow the first of them. */
static void follow(Battle *b)
{
    int first[TEAMS] = { 0 }, of[FIGHTER_MAX] = { 0 };
    for (int k = b->beasts - 1; k >= 0; k--)
        if (b->beast[k].leader) {
            of[b->beast[k].fighter - 1] = k + 1;
            first[b->fighter[b->beast[k].fighter - 1].team] = k + 1;
        }
    for (int k = 0; k < b->beasts; k++) {
        int i = b->beast[k].fighter - 1, lead = b->beast[k].leader ? 0 : of[i];
        lead = lead ? lead : first[b->fighter[i].team];
        b->beast[k].follows = (uint8_t)(lead == k + 1 ? 0 : lead);
    }
}

static void learn(const World *w, Battle *b, int t)
{
    Team *team = &b->team[t];
    bool met = false, informed = false;
    for (int s = 1; s < SIDE_MAX; s++)
        if (team->sides >> s & 1) {
            met |= w->side[s].met_beasts > 0;
            informed |= w->side[s].informed;
        }
    team->knows_girths = met || informed;
    team->knows_leaders = informed && (met || b->days >= 2);
}

static bool has_beasts(const Battle *b, int t)
{
    for (int k = 0; k < b->beasts; k++)
        if (b->fighter[b->beast[k].fighter - 1].team == t)
            return true;
    return false;
}

/* The king's beasts in the line lift all hearts; the day's reckoning of order
 * begins after that. */
static void presence(const Rules *r, Battle *b, int t)
{
    for (int i = 0; has_beasts(b, t) && i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->team == t)
            f->order_dawn = f->cohesion =
                (int16_t)min_i32(1000, f->cohesion + r->beast_presence);
    }
}

void beasts_draw_up(const Model *m, const World *w, Battle *b)
{
    int32_t room[TEAMS];
    bool any = false;

    for (int i = 0; i < b->fighters && !any; i++)
        any = is_beast(m, &b->fighter[i]);
    if (!any)
        return;
    room_of(m, w, b, room);
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (!is_beast(m, f))
            continue;
        f->mounted = 0;                 /* they are no horse: they neither charge nor pursue */
        if (f->part <= 1)
            share_herd(w, b, i, &room[f->team]);
    }
    follow(b);
    for (int t = 0; t < TEAMS; t++) {
        learn(w, b, t);
        presence(&m->rules, b, t);
    }
}

/* ---- where they stand ---- */

/* Columns whose first line men hold, the middle first. */
static int held_columns(const Model *m, const Battle *b, int team, int8_t *col)
{
    uint32_t held = 0;
    int n = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && ahead(team, f->row) == FRONT_ROW && !is_beast(m, f) &&
            f->state == FIGHTER_STANDS)
            held |= 1u << f->col;
    }
    for (int k = 0; k < LINE_COLS; k++)
        if (held >> centre_out[k] & 1)
            col[n++] = centre_out[k];
    return n;
}

/* The k-th herd: half of them in the middle, the others on the wings, which is
 * where the horse are (D8: eighteen and fifteen). */
static int post_of(const int8_t *col, int cols, int k)
{
    int middle = max_i32(cols - 2, 1), wing = k / 2 % max_i32(cols - middle, 1);
    return k % 2 && cols > middle ? col[middle + wing] : col[k / 2 % middle];
}

void beasts_post(const Model *m, Battle *b, int team)
{
    int8_t col[LINE_COLS] = { 0 };
    int cols = held_columns(m, b, team, col), n = 0;

    if (!cols)
        col[cols++] = CENTRE_COL;
    for (int i = 0; i < b->fighters; i++) {     /* parts and slots rise alike for both teams */
        Fighter *f = &b->fighter[i];
        if (f->team != team || !is_beast(m, f) || f->state != FIGHTER_STANDS)
            continue;
        int at = FRONT_ROW, post = post_column(b, f);
        f->col = f->to_col = (int8_t)(post >= 0 ? post : post_of(col, cols, n++));
        while (b->zone[ahead(team, at)][f->col] == ZONE_CLOSED && at > CAMP_ROW)
            at--;
        f->row = f->to_row = (int8_t)ahead(team, at);
        b->team[team].line |= (uint8_t)(1u << f->col);
    }
}

/* ---- the half-hour ---- */

/* Banks and palings they push over; ditches hold them. */
static void break_banks(const Rules *r, int32_t day, Battle *b, const Herds *h, Dice dice,
                        EventList *out)
{
    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set), row = b->fighter[i].row, col = b->fighter[i].col;
        if (!h->fights[i] || h->against[i] == row)
            continue;
        uint8_t *edge = &b->edge[min_i32(row, h->against[i])][col];
        Rng throw = dice_for(dice, herd_subject(&b->fighter[i], THROW_BANK));
        bool broken = false;
        for (int k = 0; k < h->up[i]; k++)
            broken |= rng_permille(&throw) < r->beast_works;
        if (!broken || *edge != EDGE_BANK)
            continue;
        *edge = EDGE_OPEN;
        Event *e = field_event(out, EV_BANK, day, b, b->fighter[i].team);
        if (!e)
            continue;
        e->formation = b->fighter[i].formation;
        e->n[0] = col;
    }
}

static void toil(const Rules *r, const Herds *h, Blow *blow)
{
    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set);
        if (!h->fights[i])
            continue;
        blow[i].engaged = true;
        blow[i].weary = (int16_t)r->battle_weary_engaged;
    }
}

void beasts_fight(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                  Blow *blow, EventList *out)
{
    Dice dice = dice_of(seed, RNG_BEAST, day, b->half_hour + 1);
    Herds h;

    herds_of(m, b, l, &h);
    if (!h.with)
        return;
    herds_fight(m, b, l, dice, &h);
    towers_shoot(m, b, l, &h, dice, blow);
    herd_crushes(m, b, l, &h, dice, blow);
    toil(&m->rules, &h, blow);
    towers_suffer(m, day, b, l, &h, dice, blow, out);
    herd_panics(m, day, b, l, &h, dice, blow, out);
    break_banks(&m->rules, day, b, &h, dice, out);
}

/* Who goes over gets there by a road that rings hollow and gives way under him; a
 * ford he does not mind. */
bool beasts_balk(const Model *m, const Battle *b, const Fighter *f, Dice dice)
{
    if (!is_beast(m, f) || !beasts_with(b, (int)(f - b->fighter)))
        return false;
    Rng throw = dice_for(dice, herd_subject(f, THROW_BALK));
    return rng_permille(&throw) < m->rules.beast_balk;
}

/* ---- counts and orders ---- */

BeastCount beasts_of(const Battle *b, int team)
{
    BeastCount n = { 0 };
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        if (team >= 0 && b->fighter[x->fighter - 1].team != team)
            continue;
        n.dead += !x->alive;
        n.wild += x->alive && x->wild;
        n.left += x->alive && !x->wild && x->gone;
        n.fit += is_tame(x);
        n.towers += is_up(x);
    }
    return n;
}

int32_t beasts_with(const Battle *b, int i)
{
    int32_t n = 0;
    for (int k = 0; k < b->beasts; k++)
        n += b->beast[k].fighter == i + 1 && is_tame(&b->beast[k]);
    return n;
}

static bool leader_stands(const Battle *b, int team)
{
    for (int k = 0; k < b->beasts; k++)
        if (b->beast[k].leader && is_tame(&b->beast[k]) &&
            b->fighter[b->beast[k].fighter - 1].team == team)
            return true;
    return false;
}

static Status unknown_art(const char *what, Fault *why)
{
    fault(why, ERR_REFUSED, "field", "nobody in this army knows %s", what);
    return fault_remedy(why, "men learn it in a day of battle against elephants, or from "
                        "deserters");
}

static Status check_knowledge(const Battle *b, const Fighter *f, int kind, Fault *why)
{
    const Team *t = &b->team[f->team];
    if (kind == ORDER_GIRTHS && !t->knows_girths)
        return unknown_art("how the towers are held on", why);
    if (kind == ORDER_NOISE && !t->knows_girths)
        return unknown_art("what frightens them", why);
    if (kind == ORDER_BLIND && !t->knows_leaders)
        return unknown_art("that the herd follows its leaders", why);
    if (kind == ORDER_BLIND && !leader_stands(b, !f->team))
        return fault(why, ERR_REFUSED, "field", "no leading elephant stands before you any more");
    return OK;
}

Status beasts_check(const Model *m, const Battle *b, const Fighter *f, const Order *o, Fault *why)
{
    int c = f->who.i;
    if (!beasts_of(b, !f->team).fit)
        return fault(why, ERR_REFUSED, "field", "no elephants stand before you");
    if (is_beast(m, f))
        return fault(why, ERR_REFUSED, "field", "c%d are elephants themselves", c);
    if (o->kind == ORDER_CREWS && !m->arm[f->arm.n].shooters)
        return fault(why, ERR_REFUSED, "field", "c%d has no bows", c);
    if (o->kind != ORDER_CREWS && f->mounted)
        return fault(why, ERR_REFUSED, "field", "c%d is on horseback; let it dismount first", c);
    if (o->kind == ORDER_NOISE && !can_make_noise(m, f))
        return fault(why, ERR_REFUSED, "field", "c%d is neither archers nor light foot", c);
    if (o->kind == ORDER_LANES && f->quality < m->rules.beast_lanes_quality)
        return fault(why, ERR_REFUSED, "field", "c%d is not drilled well enough to open lanes: "
                     "quality %d of %d", c, f->quality, m->rules.beast_lanes_quality);
    return check_knowledge(b, f, o->kind, why);
}

/*
 * general_plans.c: what a general decides for his army as a whole: how to take
 * the day, whom to hide, whether to fight by night, and when to go home.
 *
 * Habits follow his record: initiative dares, caution leaves, skill hides. Who
 * thinks quickly has habits alone. (Champions ride out by duel.c.)
 */
#include "battle/eyes.h"

#include "battle/battle.h"
#include "battle/coming.h"
#include "battle/ruse.h"
#include "battle/sky.h"

static bool may(const Model *m, const Battle *b, int team, const Fighter *f, OrderKind kind,
                int col, int row)
{
    Order o = { .kind = (uint8_t)kind, .side = b->team[team].side, .col = (int8_t)col,
                .row = (int8_t)row };
    if (f)
        o.unit = f->who;
    return ruse_check(m, b, team, f, &o, NULL) == OK;
}

/* Leaving. */

/* A cautious man goes when he has kept two fifths as much as the enemy, a bold one
 * at a fifth (C1, C2; judgement). */
static int32_t least_share(const Head *head) { return 150 + 25 * head->caution; }

enum { PATIENCE = 4 };          /* half-hours before anybody talks of going home */
enum { NEAR_DUSK = 2 };         /* half-hours of light left in which it is better to hold on */

/* Men who have been on the field today. */
static int32_t brought(const Battle *b, int team)
{
    return max_i32(b->team[team].men_start - coming_men(b, team), 1);
}

/* Nobody walks off between two fires, or over a bridge that is not there. */
static bool is_trapped(const Battle *b, const Lines *l, int team)
{
    return b->team[team].cut || ruse_ring(l, team) >= RING_CLOSED;
}

/* He compares what is left of both armies with what they brought. */
static bool breaks_off(const Battle *b, const Lines *l, int team, const Head *head)
{
    const Team *own = &b->team[team];
    if (b->half_hour < PATIENCE || !own->collapsed)
        return false;
    int64_t mine = battle_worth(b, team) / brought(b, team);
    int64_t theirs = battle_worth(b, !team) / brought(b, !team);
    if (mine * 1000 >= theirs * least_share(head))
        return false;
    bool dusk = !b->night && sky_light_left(b) <= NEAR_DUSK && own->general >= DEPTH_USUAL;
    return !dusk && !is_trapped(b, l, team);
}

enum { WORN = 300, UNHURT = 4 };    /* order lost, and how much less the enemy lost; judgement */

static int32_t order_lost(const Battle *b, const Lines *l, int team)
{
    int64_t sum = 0, men = 1;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        sum += (int64_t)(f->order_dawn - f->cohesion) * f->men;
        men += f->men;
    }
    return (int32_t)(sum / men);
}

/* When the light goes he marches off if all day his men bled and the enemy did not
 * (Carrhae): another such day would be no better. */
static bool worn_out(const Battle *b, const Lines *l, int team)
{
    if (b->night || b->half_hour + 1 != b->light || b->team[team].works)
        return false;
    int32_t lost = order_lost(b, l, team);
    return lost >= WORN && lost >= UNHURT * order_lost(b, l, !team) && !is_trapped(b, l, team);
}

/* What an army looks like it can do: a rider counts for two men on foot. */
static int64_t looks_like(const Battle *b, const Lines *l, int team)
{
    int64_t sum = 0;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        sum += fighter_worth(f) << f->mounted;
    }
    return sum;
}

enum { REFUSES = 5 };           /* caution of a man who would rather not fight at all */

/* At dawn, before the lines have met, a cautious man far too weak goes off by a way that is
 * open, if he has no works to stand behind and nobody is coming to help. */
static bool refuses(const Battle *b, const Lines *l, int team, const Head *head)
{
    const Team *own = &b->team[team];
    bool way = own->behind == BEHIND_OPEN && !own->cut, stays = own->works || b->days > 1;
    if (head->caution < REFUSES || !way || stays || coming_men(b, team))
        return false;
    return looks_like(b, l, team) * 1000 < looks_like(b, l, !team) * least_share(head);
}

/* Hidden wings. */

enum { HIDDEN_MOST = 6, HIDES = 8, SPRING_FIRST = 6, WINGS = 2 };

typedef struct Hidden { uint64_t wing[WINGS]; int64_t men; int bodies; } Hidden;

/* Horse of the line that can be spared for a hidden wing, the better first. */
static int hidden_body(const Battle *b, const Lines *l, int team, uint64_t taken)
{
    int best = -1;
    for (uint64_t set = l->team[team] & ~taken; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        if (f->mounted && !is_busy(f) && f->post == POST_ANY &&
            (best < 0 || goes_before(f, &b->fighter[best])))
            best = i;
    }
    return best;
}

static int wing_col(int wing) { return wing ? ZONE_COLS - 1 : 0; }

/* Body by body to one wing and the other, until they are enough to strike; never
 * more than half of the horse, and none if that is too few (E10). */
static Hidden hidden_wings(const Model *m, const Battle *b, const Lines *l, int team)
{
    Hidden h = { { 0 }, 0, 0 };
    int64_t riders = 0, enough = (int64_t)b->team[!team].men_start * m->rules.ruse_ambush_share;

    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        riders += f->mounted ? f->men : 0;
    }
    for (int k = 0; k < HIDDEN_MOST && h.men * 1000 < enough; k++) {
        int wing = k % WINGS, i = hidden_body(b, l, team, h.wing[0] | h.wing[1]);
        if (i < 0 || (h.men + b->fighter[i].men) * 2 > riders)
            break;
        if (!may(m, b, team, &b->fighter[i], ORDER_HIDE, wing_col(wing), ahead(team, FRONT_ROW)))
            wing = !wing;
        if (!may(m, b, team, &b->fighter[i], ORDER_HIDE, wing_col(wing), ahead(team, FRONT_ROW)))
            break;
        h.wing[wing] |= UINT64_C(1) << i;
        h.men += b->fighter[i].men;
        h.bodies++;
    }
    return h.men * 1000 >= enough ? h : (Hidden){ { 0 }, 0, 0 };
}

static bool can_hide(const Battle *b, const Head *head)
{
    return b->half_hour == 0 && head->skill >= HIDES && head->initiative >= HIDES;
}

/* Feigned flight. */

enum { FEIGNS = 7, RASH = 4, STEADY = 450, FEIGN_AFTER = 2 };

/* Friends stand beside who will have the flanks of those that follow. */
static bool is_pocket(const Eyes *e, int at, int col)
{
    return col > 0 && col < ZONE_COLS - 1 && (own_rows(e, col - 1) >> at & 1) &&
           (own_rows(e, col + 1) >> at & 1);
}

/* Light horse with room behind, before an enemy who comes on under a rash man. */
static bool would_feign(const Eyes *e, const Fighter *f)
{
    int at = ahead(e->team, f->row);
    bool light = f->mounted && e->m->arm[f->arm.n].class == ARM_LIGHT_HORSE;
    if (!light || is_busy(f) || f->standing != FEIGN_AFTER || f->cohesion < STEADY ||
        f->quality < e->m->rules.ruse_feign_sure || at < SECOND_ROW + 1 ||
        !touches(e, at, f->col))
        return false;
    bool behind = own_rows(e, f->col) & ((1u << at) - 1);
    return !behind && is_pocket(e, at, f->col) &&
           may(e->m, e->b, e->team, f, ORDER_FEIGN, -1, -1);
}

static void feign_wishes(Eyes *e)
{
    const Head enemy = head_of(e->m, &e->b->team[!e->team]);
    if (e->head.skill < FEIGNS || e->head.initiative < FEIGNS || enemy.caution > RASH)
        return;
    for (uint64_t set = e->l->team[e->team]; set; set &= set - 1) {
        const Fighter *f = &e->b->fighter[low_bit(set)];
        if (would_feign(e, f))
            e->wish[low_bit(set)] = eyes_go(e, ORDER_FEIGN, ahead(e->team, f->row), f->col);
    }
}

void eyes_ruses(Eyes *e)
{
    if (!can_hide(e->b, &e->head)) {
        feign_wishes(e);
        return;
    }
    Hidden h = hidden_wings(e->m, e->b, e->l, e->team);
    for (int wing = 0; wing < WINGS; wing++)
        for (uint64_t set = h.wing[wing]; set; set &= set - 1)
            e->wish[low_bit(set)] = eyes_go(e, ORDER_HIDE, FRONT_ROW, wing_col(wing));
}

/* Night and bridges. */

static int32_t mean_quality(const Battle *b, const Lines *l, int team)
{
    int64_t sum = 0, men = 0;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        sum += (int64_t)f->men * f->quality;
        men += f->men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

enum { NIGHT_EDGE = 40, NIGHT_DARES = 4 };  /* quality by which his men must be the better */

/* The better men gain by the dark (E9), and a bold general knows it. */
static bool wants_night(const Model *m, const Battle *b, const Lines *l, int team,
                        const Head *head)
{
    return head->initiative >= NIGHT_DARES && b->days >= 2 &&
           sky_check(m, b, team, NULL) == OK &&
           mean_quality(b, l, team) >= mean_quality(b, l, !team) + NIGHT_EDGE;
}

enum { CUTS = 8, WAVERS = 300 };

/* A bold man breaks the bridge behind an enemy who wavers; before that it would
 * only give them courage (Buwaib, E9). */
static bool wants_cut(const Model *m, const Battle *b, int team, const Head *head)
{
    const Team *enemy = &b->team[!team];
    return head->initiative >= CUTS && enemy->behind != BEHIND_OPEN && !enemy->cut &&
           (enemy->collapsed || battle_mean_order(b, !team) < WAVERS) &&
           may(m, b, team, NULL, ORDER_CUT_OFF, 0, 0);
}


/* Whom to hide, and whether camels are dressed up. */
static void before_dawn(const Model *m, const Battle *b, const Lines *l, int team,
                        const Head *head, Resolve *r)
{
    r->leaves |= refuses(b, l, team, head);
    if (can_hide(b, head) && hidden_wings(m, b, l, team).bodies)
        r->springs_at = (uint8_t)(SPRING_FIRST + max_i32(10 - head->initiative, 0) / 2);
    r->mock = b->days >= 2 && b->beasts && may(m, b, team, NULL, ORDER_MOCK, 0, 0);
}

Resolve general_resolves(const Model *m, uint64_t seed, int32_t day, const Battle *b,
                         const Lines *l, int team)
{
    const Team *t = &b->team[team];
    Resolve r = { .posture = t->posture, .springs_at = t->springs_at };
    if (t->person || t->withdrawing)
        return r;

    Head head = head_of(m, t);
    r.leaves = breaks_off(b, l, team, &head);
    if (t->general < DEPTH_USUAL || r.leaves)
        return r;
    if (b->half_hour == 0)
        before_dawn(m, b, l, team, &head, &r);
    if (b->half_hour + 1 >= b->light) {
        r.leaves |= worn_out(b, l, team);
        r.nights_on = wants_night(m, b, l, team, &head);
    }
    r.cuts_off = wants_cut(m, b, team, &head);
    if (t->general >= DEPTH_DEEP && b->half_hour % PONDER_EVERY == 0 && !r.leaves) {
        r.posture = (uint8_t)general_ponders(m, seed, day, b, team);
        r.leaves = r.posture == POSTURE_REFUSE;
    }
    return r;
}

void general_acts(const Model *m, int32_t day, Battle *b, int team, const Resolve *r,
                  EventList *out)
{
    Team *t = &b->team[team];
    t->withdrawing |= r->leaves;
    t->mock |= r->mock;
    t->nights_on |= r->nights_on;
    t->posture = r->posture;
    t->springs_at = r->springs_at;
    if (r->cuts_off)
        ruse_cut(m, day, b, !team, true, out);
}

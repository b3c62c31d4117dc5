/*
 * legal.c: campaigns in which every side gives orders at random, of all that may
 * be given: however foolish, the World must add up after every phase (in a build
 * with slow assertions) and after every week.
 *
 * A kind is drawn first, then everything it names, until what is drawn may be
 * ordered: what stands in the draft is uniform over what is allowed of its kind.
 *
 * sawad_legal SCENARIO COUNT [FIRST]
 */
#include "base/rng.h"
#include "play/game.h"
#include "world/check.h"
#include "world/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { ORDERS_A_WEEK = 12, DRAWS = 60 };

typedef struct Sum { int64_t drawn, given[ORDER_KINDS], half_hours; } Sum;

static FormationId any_formation(Rng *dice, const World *w)
{
    int slot = rng_between(dice, 0, max_i32(w->formations_used - 1, 0));
    return formation_id(w, slot);
}

static ContingentId any_contingent(Rng *dice, const World *w, FormationId f)
{
    int n = 0, chosen = -1;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        if (rng_below(dice, (uint32_t)++n) == 0)
            chosen = i;
    return chosen >= 0 ? contingent_id(w, chosen) : (ContingentId){ 0, 0 };
}

/* As much as anybody has here, by the gram. */
static int64_t any_grain(Rng *dice, const World *w, const Order *o)
{
    int64_t most = max_i64(w->formation[o->who.i].grain_g, w->place[o->to.n].depot_g);
    PlaceId here = w->formation[o->who.i].pos.at;
    most = max_i64(most, w->place[here.n].depot_g);
    return 1 + (int64_t)(rng_u64(dice) % (uint64_t)max_i64(most, 1));
}

static int64_t any_choice(Rng *dice, const World *w, const Order *o)
{
    switch (o->kind) {
    case ORDER_STANCE:  return rng_below(dice, STANCES);
    case ORDER_FORAGE:  return rng_below(dice, FORAGES);
    case ORDER_COMMAND: return rng_below(dice, 2);
    case ORDER_PRIORITY: return rng_below(dice, PRIORITIES);
    case ORDER_BAN:     return rng_below(dice, 2);
    case ORDER_LETTERS: return rng_below(dice, LETTER_POLICIES);
    case ORDER_ENVOY:   return rng_below(dice, 1000);
    default:            return o->kind < ORDER_ADVANCE ? any_grain(dice, w, o) : 0;
    }
}

static Order draw(Rng *dice, const Model *m, const World *w, Side side, int kind)
{
    Order o = { .kind = (uint8_t)kind, .side = side, .who = any_formation(dice, w),
                .other = any_formation(dice, w), .flags = (uint8_t)rng_below(dice, 8) };
    o.to.n = (uint16_t)rng_between(dice, 1, m->places);
    o.pool.n = (uint16_t)rng_between(dice, 1, m->pools);
    o.leader.n = (uint16_t)rng_between(dice, 1, m->leaders);
    o.vias = (uint8_t)(rng_below(dice, 4) ? 0 : rng_between(dice, 1, VIA_MAX));
    for (int i = 0; i < o.vias; i++)
        o.via[i].n = (uint16_t)rng_between(dice, 1, m->places);
    if (kind == ORDER_BASE && rng_below(dice, 3) == 0)
        o.to.n = 0;
    if (kind >= ORDER_ADVANCE && w->battle.fighters)
        o.unit = w->battle.fighter[rng_below(dice, w->battle.fighters)].who;
    else if (rng_below(dice, 2))
        o.unit = any_contingent(dice, w, o.who);
    o.col = (int8_t)rng_below(dice, ZONE_COLS);
    o.row = (int8_t)rng_below(dice, ZONE_ROWS);
    o.men = rng_between(dice, 1, max_i32(1, formation_men(w, o.who)));
    o.amount = any_choice(dice, w, &o);
    return o;
}

static void order_at_random(Session *s, Side side, Rng *dice, Sum *sum)
{
    bool field = session_stage(s) == STAGE_BATTLE;
    int first = field ? ORDER_COMMAND : ORDER_MARCH;
    int last = field ? ORDER_KINDS - 1 : ORDER_ADVANCE - 1;

    for (uint32_t n = rng_below(dice, ORDERS_A_WEEK + 1); n; n--) {
        int kind = rng_between(dice, first, last);
        for (int i = 0; i < DRAWS; i++) {
            Order o = draw(dice, s->model, draft_seen(s, side), side, kind);
            sum->drawn++;
            if (session_order(s, side, &o, NULL) != OK)
                continue;
            sum->given[kind]++;
            break;
        }
    }
}

/* Everybody orders and seals: a week, or a half-hour of it. */
static Status step(Session *s, Rng *dice, Sum *sum, Fault *why)
{
    int32_t weeks = session_weeks(s);
    uint64_t before = s->version;
    Side sides = (Side)s->model->sides;
    Status status = OK;

    sum->half_hours += session_stage(s) == STAGE_BATTLE;
    for (Side side = 1; side <= sides; side++)
        order_at_random(s, side, dice, sum);
    int32_t stage = session_stage(s), half_hour = s->now->battle.half_hour;
    for (Side side = 1; side <= sides && status == OK; side++) {
        status = session_end(s, side, why);
        bool ran = session_weeks(s) != weeks || session_stage(s) != stage ||
                   s->now->battle.half_hour != half_hour;
        if (ran)
            break;
    }
    if (status == OK && s->version == before)
        status = fault(why, ERR_DIFFERS, "step", "nothing has happened");
    return status == OK ? world_ok(s->model, s->now, why) : status;
}

static Status play(Session *s, const char *scenario, uint64_t seed, Sum *sum, Fault *why)
{
    Rng dice = rng_at(seed, RNG_INPUTS, 0, 0);
    Status status = session_restart(s, &(Setup){ .scenario = scenario, .seed = seed }, why);
    while (status == OK && session_stage(s) != STAGE_OVER &&
           session_weeks(s) < session_model(s)->weeks)
        status = step(s, &dice, sum, why);
    if (status == OK && session_faults(s))
        status = fault(why, ERR_SCRIPT, scenario, "%d faults of scripts", (int)session_faults(s));
    return status;
}

int main(int argc, char **argv)
{
    const char *scenario = argc > 1 ? argv[1] : "null";
    uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : 10;
    uint64_t first = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    int64_t given = 0;
    int failed = 0;
    char line[1200];
    Sum sum = { 0 };
    Fault why = { .status = OK };
    Session *s = session_open(&(Setup){ .scenario = scenario, .seed = first }, &why);

    if (!s) {
        puts(fault_line(&why, line, sizeof line));
        return 1;
    }
    for (uint64_t seed = first; seed < first + count; seed++) {
        why = (Fault){ .status = OK };
        if (play(s, scenario, seed, &sum, &why) == OK)
            continue;
        printf("%s, seed %" PRIu64 ": %s\n", scenario, seed, fault_line(&why, line, sizeof line));
        failed++;
    }
    session_close(s);
    for (int k = 0; k < ORDER_KINDS; k++) {
        given += sum.given[k];
        if (sum.given[k])
            printf("%s %" PRId64 ", ", order_word((OrderKind)k), sum.given[k]);
    }
    printf("half-hours %" PRId64 "\n", sum.half_hours);
    printf("legal: tried %" PRIu64 ", failed %d (%s; %" PRId64 " orders of %" PRId64 " drawn)\n", count,
           failed, scenario, given, sum.drawn);
    return failed ? 1 : 0;
}

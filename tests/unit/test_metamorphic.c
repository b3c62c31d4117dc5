/*
 * test_metamorphic.c: what must stay true of battles and of the campaign when
 * something about them is changed: armies made alike, exchanged, enlarged,
 * rested; elephants' rules altered where there are none; time cut finer; a copy
 * played beside the original (mechanics F4). And the tables of mechanics A3 and
 * A12, figure for figure.
 *
 * Chances are counted over many plays with seeds that never change. An optimised
 * build plays enough of them for the bounds of mechanics F4; a build that watches
 * itself plays fewer and allows three standard errors of so few.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/lines.h"
#include "campaign/column.h"
#include "campaign/need.h"
#include "campaign/turn.h"
#include "play/session.h"
#include "tiny.h"
#include "world/fields.h"

#if defined(__SANITIZE_ADDRESS__) || defined(SAWAD_OUGHT)
enum { EVEN_PLAYS = 800, PLAYS = 500, DAYS = 10 };
#else
enum { EVEN_PLAYS = 22500, PLAYS = 4000, DAYS = 100 };
#endif

static void want_large_armies(void)
{
    if (FIGHTER_MAX >= 60 && CONTINGENT_MAX >= 120)
        return;
    print_message("skipped: wants 60 bodies on the field; these pools hold %d\n", FIGHTER_MAX);
    skip();
}

/* The bound asked for, or three standard errors of a chance of one half, in
 * thousandths, whichever is wider. */
static int within(int bound, int plays)
{
    int error = 1;
    while (error * error * plays < 1500 * 1500)
        error++;
    return max_i32(bound, error);
}

/* ---- armies ---- */

/* What is done to one of two like armies; zeroed: nothing. */
typedef struct Change { int men, quality, order, weariness, skill, reserve; } Change;

/* Two armies alike. `weary` so that there is something to be rested from. */
typedef struct Setting {
    const char *name;
    Band band[4];
    int  elephants;
    bool ditch, storm;
} Setting;

#define LINE(n, pool) { n, AW_TRIBAL, 500, 600, 800, 300, pool, 0 }
#define RIDERS(n, pool) { n, AW_LANCER, 400, 600, 800, 300, pool, 0 }
#define BOWMEN(n) { n, AW_ARCHERS, 400, 600, 800, 300, AW_FREE, 0 }

static const Setting setting[] = {
    { "a plain",          { LINE(14, AW_FREE), RIDERS(4, AW_FREE) } },
    { "elephants",        { LINE(13, AW_FREE), RIDERS(3, AW_FREE) }, .elephants = 20 },
    { "two ditches",      { LINE(14, AW_FREE), BOWMEN(3) }, .ditch = true },
    { "a storm across",   { LINE(12, AW_FREE), RIDERS(3, AW_FREE), BOWMEN(3) }, .storm = true },
    { "deep, with bows",  { LINE(20, AW_FREE), BOWMEN(6) } },
    { "kin beside kin",   { LINE(10, AW_KIN), LINE(6, AW_OTHER_KIN), RIDERS(2, AW_KIN) } },
};

static int enrol(const Setting *s, const Change *c, Band *out)
{
    int n = 0;
    for (; n < (int)countof(s->band) && s->band[n].n; n++) {
        out[n] = s->band[n];
        out[n].men += out[n].men * c->men / 100;
        out[n].quality += c->quality;
        out[n].cohesion += c->order;
        out[n].fatigue -= c->weariness;
    }
    if (c->reserve)
        out[n++] = (Band){ c->reserve, AW_TRIBAL, 500, 600, 800, 300, AW_FREE, 0 };
    if (s->elephants)
        out[n++] = aw_elephants(s->elephants);
    return n;
}

/* The k-th beast of one herd is of the nature of the k-th of the other. */
static void pair_beasts(Battle *b)
{
    int half = b->beasts / 2;
    assert_int_equal(b->beasts, half * 2);
    for (int k = 0; k < half; k++) {
        b->beast[half + k].panics_at = b->beast[k].panics_at;
        assert_int_equal(b->beast[half + k].leader, b->beast[k].leader);
    }
}

static Battle met(const Model *m, const Setting *s, const Change *c)
{
    static const Change none;
    Band a[6], z[6];
    int na = enrol(s, c, a), nz = enrol(s, &none, z);
    Battle b = aw_battle(m, a, na, z, nz);

    pair_beasts(&b);
    b.team[0].skill = (int16_t)(b.team[0].skill + c->skill);
    b.storm_at = s->storm ? 6 : 0;
    for (int k = 0; s->ditch && k < ZONE_COLS; k++)
        b.edge[FRONT_ROW][k] = b.edge[BETWEEN_ROW][k] = EDGE_DITCH;
    return b;
}

static int chance(const Model *m, const Battle *b, int plays)
{
    Tally t = aw_play(m, b, plays, 1);
    return aw_chance(&t);
}

static void even_armies_have_even_chances(void **state)
{
    (void)state;
    want_large_armies();
    const Model *m = aw_model();
    int bound = within(10, EVEN_PLAYS);
    for (size_t i = 0; i < countof(setting); i++) {
        Battle b = met(m, &setting[i], &(Change){ 0 });
        int p = chance(m, &b, EVEN_PLAYS);
        print_message("%s: %d in a thousand\n", setting[i].name, p);
        if (p < 500 - bound || p > 500 + bound)
            fail_msg("%s: one of two like armies wins %d times in a thousand", setting[i].name, p);
    }
}

/* ---- better is never worse ---- */

static void each_step_helps(const char *what, const Change *step, int steps)
{
    const Model *m = aw_model();
    int bound = within(15, PLAYS);
    for (size_t i = 0; i < 3; i++) {
        int last = 0, first = 0;
        for (int k = 0; k < steps; k++) {
            Battle b = met(m, &setting[i], &step[k]);
            int p = chance(m, &b, PLAYS);
            if (k && p < last - bound)
                fail_msg("%s, %s, step %d: %d in a thousand, before it %d", setting[i].name, what, k,
                         p, last);
            first = k ? first : p;
            last = p;
        }
        print_message("%s, %s: from %d to %d in a thousand\n", setting[i].name, what, first, last);
    }
}

static void more_men_are_never_worse(void **state)
{
    (void)state;
    want_large_armies();
    static const Change step[] = { { 0 }, { .men = 10 }, { .men = 25 }, { .men = 60 } };
    each_step_helps("more men", step, countof(step));
}

static void better_men_are_never_worse(void **state)
{
    (void)state;
    want_large_armies();
    static const Change step[] = { { 0 }, { .quality = 40 }, { .quality = 80 }, { .quality = 160 } };
    each_step_helps("better men", step, countof(step));
}

static void order_rest_and_skill_are_never_worse(void **state)
{
    (void)state;
    want_large_armies();
    static const Change order[] = { { 0 }, { .order = 50 }, { .order = 100 }, { .order = 200 } };
    static const Change rested[] = { { 0 }, { .weariness = 100 }, { .weariness = 300 } };
    static const Change skill[] = { { 0 }, { .skill = 1 }, { .skill = 3 }, { .skill = 5 } };
    each_step_helps("more order", order, countof(order));
    each_step_helps("less weariness", rested, countof(rested));
    each_step_helps("more skill", skill, countof(skill));
}

static void a_reserve_is_never_worse(void **state)
{
    (void)state;
    want_large_armies();
    static const Change step[] = { { 0 }, { .reserve = 1 }, { .reserve = 3 }, { .reserve = 5 } };
    each_step_helps("a reserve", step, countof(step));
}

/* ---- the same battle ---- */

static uint64_t digest_of(const Model *m, const Battle *b)
{
    static World holds;
    holds.battle = *b;
    return world_digest(m, &holds);
}

static Battle unlike(const Model *m, int elephants, int others)
{
    Band a[4] = { aw_band(10, AW_TRIBAL, 500), aw_band(5, AW_LANCER, 410),
                  aw_band(2, AW_ARCHERS, 600), aw_elephants(elephants) };
    Band z[4] = { aw_band(9, AW_HEAVY, 700), aw_band(5, AW_CATAPHRACT, 300),
                  aw_band(4, AW_ARCHERS, 350), aw_elephants(others) };
    a[0].pool = AW_KIN;
    z[0].chained = 1;
    Battle b = aw_battle(m, a, elephants ? 4 : 3, z, others ? 4 : 3);
    b.team[1].behind = BEHIND_RIVER;
    b.team[1].cross = 900;
    b.wind_on = 1;
    b.zone[3][2] = ZONE_PALMS;
    b.zone[4][4] = ZONE_HIGH;
    for (int c = 0; c < ZONE_COLS; c++)
        b.edge[4][c] = c % 3 ? EDGE_DITCH : EDGE_BANK;
    return b;
}

/* Horse of a team lies in wait on a wing and rides out in the fourth half-hour. */
static void hide(Battle *b, int team)
{
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->team != team || !f->mounted || f->arm.n == AW_ELEPHANTS || f->who.i % 2)
            continue;
        f->hidden = 1;
        f->col = f->to_col = 0;
        f->row = f->to_row = (int8_t)ahead(team, SECOND_ROW);
    }
    b->team[team].springs_at = 4;
}

/* Every fourth contingent is still on the road. */
static void delay(Battle *b)
{
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->who.i % 4 || f->arm.n == AW_ELEPHANTS)
            continue;
        f->state = FIGHTER_COMING;
        f->comes = (uint8_t)(2 + f->who.i % 5);
        f->col = f->to_col = CENTRE_COL;
        f->row = f->to_row = (int8_t)ahead(f->team, CAMP_ROW);
    }
}

/* A river before the first team's front, with a bridge, a ford and a dam. */
static void part(Battle *b)
{
    for (int c = 0; c < ZONE_COLS; c++)
        b->edge[FRONT_ROW][c] = c == 2 ? EDGE_FORD : c == 3 ? EDGE_BRIDGE : c == 5 ? EDGE_DAM
                                                                               : EDGE_RIVER;
    b->waters = 1u << FRONT_ROW;
}

static void fight_on(Battle *b)
{
    b->light = 8;
    b->team[0].nights_on = b->team[1].nights_on = 1;
}

/* Orders that are still on their way leave traces nobody reads once they have
 * come: the mirror wipes them, so both are looked at in one. */
static void mirrors_itself(Model *m, const Battle *start, const char *what)
{
    m->leader[1].lead = 9;
    m->leader[2].lead = 6;
    m->leader[1].initiative = 8;
    for (uint64_t seed = 1; seed <= DAYS; seed++) {
        Battle a = *start, b = aw_mirror(start);
        while (!a.over) {
            battle_half_hour(m, seed, 3, &a, NULL, 0, NULL);
            battle_half_hour(m, seed, 3, &b, NULL, 0, NULL);
            Battle once = aw_mirror(&a), twice = aw_mirror(&once), seen = aw_mirror(&b);
            if (digest_of(m, &twice) != digest_of(m, &seen))
                fail_msg("%s: seed %d, half-hour %d: the other camp sees another battle", what,
                         (int)seed, a.half_hour);
        }
    }
}

static void the_other_camp_sees_the_same_battle(void **state)
{
    (void)state;
    want_large_armies();
    Model *m = aw_model();
    Battle b = unlike(m, 24, 12), later = unlike(m, 0, 0), hidden = unlike(m, 18, 0);
    Battle parted = unlike(m, 8, 0);
    mirrors_itself(m, &b, "elephants");
    delay(&later);
    mirrors_itself(m, &later, "arrivals");
    hide(&hidden, 0);
    hide(&hidden, 1);
    mirrors_itself(m, &hidden, "hidden wings");
    part(&parted);
    mirrors_itself(m, &parted, "a river between");
    fight_on(&b);
    mirrors_itself(m, &b, "a night");
}

/* Rules of elephants and nothing else; holders are of horsemen on foot. */
static void alter_beasts(Model *m, int permille)
{
    for (size_t i = 0; i < countof(aw_rule); i++) {
        int32_t *rule = (int32_t *)((char *)&m->rules + aw_rule[i].at);
        if (!strncmp(aw_rule[i].name, "beast.", 6) && strcmp(aw_rule[i].name, "beast.holders"))
            *rule = *rule * permille / 1000;
    }
}

static void rules_of_elephants_are_nothing_without_them(void **state)
{
    (void)state;
    static const int permille[] = { 0, 300, 1900, 10000 };
    Model *m = aw_model();
    Battle start = unlike(m, 0, 0);
    uint64_t usual[DAYS];
    for (int k = 0; k < DAYS; k++) {
        Battle b = start;
        battle_day(m, 1 + (uint64_t)k, 0, &b, NULL);
        usual[k] = digest_of(m, &b);
    }
    for (size_t i = 0; i < countof(permille); i++) {
        aw_rules(&m->rules);
        alter_beasts(m, permille[i]);
        for (int k = 0; k < DAYS; k++) {
            Battle b = start;
            battle_day(m, 1 + (uint64_t)k, 0, &b, NULL);
            assert_true(digest_of(m, &b) == usual[k]);
        }
    }
}

/* ---- time cut finer ---- */

static void halve(int32_t *rate) { *rate = (*rate + 1) / 2; }

/* All that is done in a half-hour becomes half of it. What cannot be halved: a
 * body still walks one zone at least in a turn, so that lines meet sooner in the
 * day; a gap still counts after a second turn; and luck, thrown twice as often,
 * evens out more. */
static void quarter_hours(Model *m, Battle *b)
{
    Rules *r = &m->rules;
    int32_t *rate[] = { &r->battle_melee_order, &r->battle_melee_kill, &r->battle_shot_kill,
                        &r->battle_shot_order, &r->battle_weary_engaged, &r->battle_weary_armour,
                        &r->battle_lull_rest, &r->battle_lull_order, &r->battle_leader_risk,
                        &r->battle_heat_weary };
    for (size_t i = 0; i < countof(rate); i++)
        halve(rate[i]);
    for (int a = 1; a <= AW_ARMS; a++)
        halve(&m->arm[a].missile_spend);
    /* Three times in four in a half-hour is once in two in half of it. */
    r->battle_reserve_first = 500 - r->battle_reserve_skill * b->team[0].skill;
    b->light = (uint8_t)(b->light * 2);
}

static void a_shorter_turn_changes_little(void **state)
{
    (void)state;
    want_large_armies();
    static const Change c = { .men = 8 };
    int bound = within(30, PLAYS);
    for (size_t i = 0; i < countof(setting); i++) {
        if (setting[i].elephants || setting[i].storm)   /* their hours are counted in turns */
            continue;
        Model *m = aw_model();
        Battle b = met(m, &setting[i], &c);
        int whole = chance(m, &b, PLAYS);
        quarter_hours(m, &b);
        int half = chance(m, &b, PLAYS);
        print_message("%s: %d in a thousand by half-hours, %d by quarters\n", setting[i].name, whole,
                      half);
        if (half < whole - bound || half > whole + bound)
            fail_msg("%s: %d in a thousand by half-hours, %d by quarters", setting[i].name, whole,
                     half);
    }
}

/* ---- copies ---- */

static void a_copy_leaves_no_trace(void **state)
{
    (void)state;
    Model *m = aw_model();
    Battle start = unlike(m, 12, 6);
    static Event event[256];

    for (uint64_t seed = 1; seed <= 6; seed++) {
        Battle a = start, b = start;
        b.team[0].general = a.team[0].general = DEPTH_DEEP;
        while (!a.over) {
            EventList heard = { .at = event, .cap = countof(event) };
            Battle imagined = a;
            uint64_t before = digest_of(m, &a);
            battle_odds(m, &a, seed, 0, 20);
            battle_day(m, seed, 0, &imagined, NULL);
            assert_true(digest_of(m, &a) == before);
            battle_half_hour(m, seed, 0, &a, NULL, 0, &heard);
            battle_half_hour(m, seed, 0, &b, NULL, 0, NULL);
            assert_true(digest_of(m, &a) == digest_of(m, &b));
        }
    }
}

/* A mind thinks a week through on Worlds of its own. */
static void a_mind_leaves_no_trace(void **state)
{
    (void)state;
    Fault why = { .status = OK };
    Session *s = session_open(&(Setup){ .scenario = "null", .seed = 3 }, &why);
    assert_non_null(s);
    uint64_t before = session_digest(s);
    for (Effort e = EFFORT_QUICK; e <= EFFORT_DEEP; e++)
        for (Side side = 1; side <= session_model(s)->sides; side++)
            assert_int_equal(session_think(s, side, e, &why), OK);
    assert_true(session_digest(s) == before);
    session_close(s);
}

/* ---- the campaign ---- */

/* tiny.h's country with the real rules and the real beasts. */
static Model *m_tiny;
static World *w_tiny;
static Session *rules_from;

static int open_tiny(void **state)
{
    Fault why = { .status = OK };
    (void)state;
    rules_from = session_open(&(Setup){ .scenario = "null" }, &why);
    m_tiny = tiny_model();
    w_tiny = calloc(1, sizeof *w_tiny);
    if (!rules_from || !m_tiny || !w_tiny)
        return -1;
    m_tiny->rules = session_model(rules_from)->rules;
    return 0;
}

static int close_tiny(void **state)
{
    (void)state;
    free(w_tiny);
    session_close(rules_from);
    return 0;
}

/* Hormozd's dash: a hundred and five kilometres in five days, then eighty in two
 * to five; armoured foot, thirty to thirty-five degrees (mechanics A12). */
static void hormozds_weariness_is_that_of_the_table(void **state)
{
    (void)state;
    enum { LOAD = 1150, DAY_M = 20000, OUT_M = 21000, OUT_DAYS = 5 };
    static const struct { int32_t days, metres, arrives; } dash[] = {
        { 2, 40000, 1000 }, { 3, 26600, 556 }, { 4, 20000, 294 }, { 5, 16000, 90 },
    };
    const Model *m = session_model(rules_from);
    const GroundKind level = { .wear = 1000 };
    World *w = aw_world();
    int64_t night = m->rules.march_night_rest, first = 0;

    w->weather.hottest = 32;
    for (int k = 0; k < OUT_DAYS; k++)
        first += column_wear(m, w, &level, OUT_M, DAY_M, LOAD, 0) - night;
    assert_int_equal(first, 190);
    for (size_t i = 0; i < countof(dash); i++) {
        int64_t weary = first;
        for (int k = 0; k < dash[i].days; k++)
            weary = clamp_i64(weary + column_wear(m, w, &level, dash[i].metres, DAY_M, LOAD, 0) -
                                  night, 0, 1000);
        assert_int_equal(weary, dash[i].arrives);
    }
}

/* Ten thousand men and their beasts: tenths of days, grazing and with all fodder
 * carried (mechanics A3). */
static void endurance_is_that_of_the_table(void **state)
{
    (void)state;
    static const struct { int animal; int32_t head, grazing, carried; } row[] = {
        { MULE, 1000, 120, 86 },   { MULE, 4000, 229, 107 },  { MULE, 8000, 303, 114 },
        { CAMEL, 1000, 186, 113 }, { CAMEL, 4000, 471, 151 }, { CAMEL, 8000, 724, 163 },
    };
    const Model *real = session_model(rules_from);
    Model *m = aw_model();
    World *w = aw_world();
    Band men = aw_band(1, AW_HEAVY, 10000);
    FormationId id = aw_army(w, 1, &men, 1);

    m->rules = real->rules;
    m->animal = real->animal;
    m->animals = real->animals;
    for (size_t i = 0; i < countof(row); i++) {
        memset(w->formation[id.i].animals, 0, sizeof w->formation[id.i].animals);
        w->formation[id.i].animals[row[i].animal] = row[i].head;
        Need d = need_of(m, w, id);
        int64_t grain = d.men_g + d.beasts_g, all = grain + d.fodder_g;
        assert_int_equal((d.carry_g * 10 + grain / 2) / grain, row[i].grazing);
        assert_int_equal((d.carry_g * 10 + all / 2) / all, row[i].carried);
    }
}

static Status adds_up(void *self, const Model *m, const World *w, const char *phase, Fault *why)
{
    (void)self, (void)phase;
    return world_ok(m, w, why);
}

/* Bread and hay for the week, on the books; and a clean camp. */
static void provide(World *w)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        int64_t grain_g = INT64_C(300000000);
        w->ledger.grain_made_g += grain_g - f->grain_g;
        f->grain_g = grain_g;
        f->fodder_g = INT64_C(2000000000);
        f->since_day = (int16_t)w->clock.day;
    }
}

/* Peace, full rations and clean camps: sickness takes two to four men in a
 * hundred in a year (A10, F4), desertion a few more, and after every phase of
 * every day all grain that grew is eaten, spoilt or in store. */
static void a_year_of_peace_costs_little(void **state)
{
    (void)state;
    Fault why = { .status = OK };
    static Event event[4096];
    World *w = w_tiny;
    int64_t born = 0, dead = 0, deserted = 0, eaten;

    m_tiny->relation[0].is = RELATION_PEACE;
    m_tiny->weeks = 60;
    assert_int_equal(world_start(m_tiny, w, 7, 1, NULL, &why), OK);
    EventList heard = { .at = event, .cap = countof(event) };
    assert_int_equal(turn_start(m_tiny, w, NULL, &heard, &why), OK);
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
        born += w->contingent[i].men;
    eaten = w->ledger.grain_eaten_g;
    for (int week = 0; week < 52; week++) {
        const TurnWatch watch = { NULL, adds_up };
        heard.count = 0;
        provide(w);
        if (turn_run(m_tiny, w, NULL, 0, NULL, &watch, &heard, &why) != TURN_WEEK)
            fail_msg("week %d: %s: %s", week, why.where, why.what);
    }
    for (int p = 1; p <= m_tiny->pools; p++) {
        dead += w->pool[p].dead;
        deserted += w->pool[p].deserted;
    }
    print_message("of %d men %d died in a year and %d went home\n", (int)born, (int)dead,
                  (int)deserted);
    assert_in_range(dead * 1000 / born, 20, 40);
    assert_in_range(deserted * 1000 / born, 20, 120);
    assert_true(w->ledger.grain_eaten_g > eaten);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(even_armies_have_even_chances),
        cmocka_unit_test(more_men_are_never_worse),
        cmocka_unit_test(better_men_are_never_worse),
        cmocka_unit_test(order_rest_and_skill_are_never_worse),
        cmocka_unit_test(a_reserve_is_never_worse),
        cmocka_unit_test(the_other_camp_sees_the_same_battle),
        cmocka_unit_test(rules_of_elephants_are_nothing_without_them),
        cmocka_unit_test(a_shorter_turn_changes_little),
        cmocka_unit_test(a_copy_leaves_no_trace),
        cmocka_unit_test(a_mind_leaves_no_trace),
        cmocka_unit_test(hormozds_weariness_is_that_of_the_table),
        cmocka_unit_test(endurance_is_that_of_the_table),
        cmocka_unit_test(a_year_of_peace_costs_little),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}

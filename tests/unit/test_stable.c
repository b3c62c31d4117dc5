/*
 * test_stable.c: elephants between battles: what they eat, how far they go, what
 * is learnt of them by drill, who takes them, and gifts of more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "battle/beasts.h"
#include "campaign/column.h"
#include "campaign/court.h"
#include "campaign/need.h"
#include "campaign/people.h"
#include "campaign/stable.h"
#include "campaign/turn.h"
#include "play/session.h"

#include "tiny.h"

enum { US, BAKR_MEN, GARRISON };        /* slots of tiny.h's formations */
enum { EVENTS = 256, BRIDGE_GROUND = 7, FERRY_DASH = 3 };

static Model *m;
static World *w;
static Event events[EVENTS];
static EventList heard = { .at = events, .cap = EVENTS };

/* The rules, and elephants, of the scripts. */
static int open_tiny(void **state)
{
    Fault why = { 0 };
    Setup setup = { .scenario = "null" };
    Session *rules = session_open(&setup, &why);
    (void)state;
    m = tiny_model();
    if (!rules || !m)
        return -1;
    const Model *real = session_model(rules);
    m->rules = real->rules;
    for (int32_t a = 1; a <= real->arms; a++)
        if (real->arm[a].class == ARM_BEAST) {
            ArmKind *arm = &m->arm[ELEPHANTS];
            arm->pace_mph = real->arm[a].pace_mph;
            arm->day_m = real->arm[a].day_m;
            arm->longest_m = real->arm[a].longest_m;
            arm->forced_m = real->arm[a].forced_m;
        }
    m->animal[ELEPHANT].fodder_g = real->animal[ELEPHANT].fodder_g;
    m->animal[ELEPHANT].tank_days = real->animal[ELEPHANT].tank_days;
    session_close(rules);
    return 0;
}

static int close_tiny(void **state)
{
    (void)state;
    model_close(m);
    return 0;
}

static int fresh_world(void **state)
{
    (void)state;
    heard.count = 0;
    w = tiny_world(m);
    return w ? 0 : -1;
}

static int drop_world(void **state)
{
    (void)state;
    free(w);
    return 0;
}

static void is_sound(void)
{
    Fault why = { 0 };
    if (world_ok(m, w, &why) != OK)
        fail_msg("%s", why.what);
}

static int first_of(int formation, int arm)
{
    FormationId f = formation_id(w, formation);
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        if (w->contingent[i].arm.n == arm)
            return i;
    fail_msg("no such contingent");
    return -1;
}

static Status may_drill(void)
{
    Order o = { .kind = ORDER_DRILL, .side = RASHID, .who = formation_id(w, US) };
    return order_check(m, w, &o, NULL);
}

static void nights(int n)
{
    for (; n > 0; n--) {
        stable_night(m, w, &heard);
        w->clock.day++;
    }
}

static void drill_teaches_so_far_and_no_farther(void **state)
{
    (void)state;
    const Rules *r = &m->rules;
    int horse = first_of(US, ARAB_HORSE);
    assert_int_equal(may_drill(), ERR_REFUSED);
    w->side[RASHID].met_beasts = 1;
    assert_int_equal(may_drill(), OK);
    assert_true(stable_any(w, SASAN) && !stable_any(w, RASHID));

    nights(7);                                  /* it holds, and learns nothing */
    assert_int_equal(w->contingent[horse].habit, 0);
    w->formation[US].order = ORDER_DRILL;
    nights(7);
    assert_int_equal(w->contingent[horse].habit, r->beast_habit_drill);
    w->formation[US].hungry_days = 1;
    nights(7);                                  /* the starving have other cares */
    assert_int_equal(w->contingent[horse].habit, r->beast_habit_drill);
    w->formation[US].hungry_days = 0;
    nights(70);
    assert_int_equal(w->contingent[horse].habit, r->beast_habit_drill_most);

    w->side[RASHID].captured_beasts = 1;
    nights(7);
    assert_int_equal(w->contingent[horse].habit, r->beast_habit_drill_most + r->beast_habit_live);
    nights(70);
    assert_int_equal(w->contingent[horse].habit, r->beast_habit_live_most);
    w->contingent[horse].habit = 900;           /* who knows more forgets nothing by it */
    nights(7);
    assert_int_equal(w->contingent[horse].habit, 900);
    w->clock.day = 0;
    is_sound();
}

static void new_horses_dilute_habit(void **state)
{
    (void)state;
    int horse = first_of(US, ARAB_HORSE);
    Contingent *c = &w->contingent[horse];
    c->habit = 600;
    int32_t men = c->men, came = people_join(m, w, formation_id(w, US), c->pool, c->arm, men);
    assert_true(came > 0);
    assert_int_equal(c->habit, 600 * men / (men + came));
    is_sound();
}

/* A battle in which the garrison's elephants stand, and then go one way. */
static Battle their_beasts(int herd, int way, bool beaten)
{
    Battle b = { .live = 1, .over = 1, .winner = (uint8_t)(beaten ? 1 : 0), .fighters = 1 };
    b.team[0].side = RASHID;
    b.team[1].side = SASAN;
    b.team[0].sides = 1 << RASHID;
    b.team[1].sides = 1 << SASAN;
    b.team[1].beaten = beaten;
    b.fighter[0] = (Fighter){ .state = FIGHTER_STANDS, .team = 1, .part = 1,
                              .who = contingent_id(w, herd), .arm = { ELEPHANTS } };
    for (int k = 0; k < ELEPHANT_MAX && b.beasts < BEAST_MAX; k++)
        if (serves(&w->elephant[k], w, herd))
            b.beast[b.beasts++] = (Beast){ .alive = 1, .girth = 100, .driver = 1, .fighter = 1,
                                           .wild = (uint8_t)way, .gone = way != 0,
                                           .elephant = (uint8_t)k };
    return b;
}

static void the_winner_keeps_what_he_takes(void **state)
{
    (void)state;
    int herd = first_of(GARRISON, ELEPHANTS), had = w->contingent[herd].mounts;
    int32_t taken = m->rules.beast_taken_lost;
    Battle b = their_beasts(herd, WILD_NOT, true);
    m->rules.beast_taken_lost = 1000;
    stable_home(m, w, &b);
    m->rules.beast_taken_lost = taken;
    assert_int_equal(w->side[RASHID].captured_beasts, b.beasts);
    assert_int_equal(w->contingent[herd].mounts, had - b.beasts);
    assert_int_equal(may_drill(), OK);
    is_sound();
}

/* Who ran wild and was caught again is of no use for the rest of the battle. */
static void the_wild_are_out_for_the_battle(void **state)
{
    (void)state;
    int herd = first_of(GARRISON, ELEPHANTS), had = w->contingent[herd].mounts;
    int32_t caught = m->rules.beast_return_won;
    Battle b = their_beasts(herd, WILD_BACK, false);
    m->rules.beast_return_won = 1000;
    stable_home(m, w, &b);
    m->rules.beast_return_won = caught;
    assert_int_equal(w->contingent[herd].mounts, had);
    stable_mend(w, formation_id(w, GARRISON));
    assert_int_equal(beasts_ready(w, herd), had - b.beasts);
    assert_int_equal(w->side[RASHID].captured_beasts, 0);
    is_sound();
}

static void a_gift_is_in_the_books(void **state)
{
    (void)state;
    int herd = first_of(GARRISON, ELEPHANTS);
    stable_lose(m, w, contingent_id(w, herd), 3, ELEPHANT_DEAD);    /* room for more */
    int had = w->contingent[herd].mounts;
    int32_t men = w->contingent[herd].men, free_men = w->pool[ROYAL].free;
    assert_int_equal(stable_give(m, w, formation_id(w, GARRISON), 2), 2);
    assert_int_equal(w->contingent[herd].mounts, had + 2);
    assert_int_equal(w->contingent[herd].men, men + 10);
    assert_int_equal(w->pool[ROYAL].free, free_men - 10);
    is_sound();
    w->pool[ROYAL].home += w->pool[ROYAL].free;
    w->pool[ROYAL].gone[CAUSE_HOME] += w->pool[ROYAL].free;
    w->pool[ROYAL].free = 0;
    assert_int_equal(stable_give(m, w, formation_id(w, GARRISON), 1), 1);
    assert_int_equal(w->contingent[herd].men, men + 10);
    is_sound();
}

static Status give(int formation, int64_t n, Fault *why)
{
    static EffectList fx;
    fx.count = 1;
    fx.at[0] = (Effect){ .kind = FX_ELEPHANTS, .formation = formation_id(w, formation),
                         .n = { n }, .note = "a gift of the king of Sind" };
    return court_effects(m, w, &fx, &heard, why);
}

static void scripts_may_give_them(void **state)
{
    (void)state;
    Fault why = { 0 };
    int herd = first_of(GARRISON, ELEPHANTS);
    stable_lose(m, w, contingent_id(w, herd), 1, ELEPHANT_DEAD);
    int had = w->contingent[herd].mounts;
    assert_int_equal(give(GARRISON, 1, &why), OK);
    assert_int_equal(w->contingent[herd].mounts, had + 1);
    assert_int_equal(give(US, 1, &why), ERR_REFUSED);
    assert_int_equal(give(GARRISON, ELEPHANT_MAX + 1, &why), ERR_RANGE);
    is_sound();
}

/* ---- on the road ---- */

/* Elephants alone, without a train. */
static Formation *herd_alone(void)
{
    Formation *f = &w->formation[GARRISON];
    w->contingent[first_of(GARRISON, SAVARAN)].men = 0;
    w->contingent[first_of(GARRISON, SAVARAN)].mounts = 0;
    memset(f->animals, 0, sizeof f->animals);
    f->carts = f->followers = 0;
    f->fodder_g = 1000;
    return f;
}

static void green_fodder_must_be_carried(void **state)
{
    (void)state;
    Formation *f = herd_alone();
    FormationId id = formation_id(w, GARRISON);
    Need bare = need_of(m, w, id);
    assert_int_equal(bare.green_short_g, permille_of(bare.elephants * INT64_C(160000),
                                                     1000 - m->rules.beast_fodder_bare));
    f->animals[DONKEY] = (int32_t)((bare.elephants * INT64_C(1000) * m->rules.beast_fodder_load +
                                    m->animal[DONKEY].carry_g - 1) / m->animal[DONKEY].carry_g);
    assert_int_equal(need_of(m, w, id).green_short_g, 0);
    f->animals[DONKEY]--;
    int64_t few = need_of(m, w, id).green_short_g;
    assert_true(few > 0 && few < bare.green_short_g);

    f->animals[DONKEY] = 0;
    f->grain_g = f->fodder_g = 0;
    w->place[HIRA].depot_g = 0;
    w->place[HIRA].green_g = INT64_C(1000000000);
    supply_eat(m, w, &heard);
    assert_in_range(f->foddered, m->rules.beast_fodder_bare, 760);
}

static void they_go_eighteen_kilometres(void **state)
{
    (void)state;
    Formation *f = herd_alone();
    FormationId id = formation_id(w, GARRISON);
    RouteId road = { 5 };
    w->weather.hottest = 25;
    assert_int_equal(m->route[road.n].ground, ROAD);
    assert_in_range(march_pace(m, w, id, road, 0).metres, 17000, 18000);
    assert_in_range(march_pace(m, w, id, road, PACE_FORCED).metres, 27001, 30000);
    w->weather.hottest = 40;                    /* six hours at 4.5 km */
    int32_t hot = march_pace(m, w, id, road, PACE_FORCED).metres;
    assert_in_range(hot, 18000, 4500 * m->rules.beast_heat_min / 60);
    assert_true(march_pace(m, w, id, road, PACE_FORCED | BY_NIGHT).metres > hot);
    (void)f;
}

static int32_t crossing(int field, int dash, int elephants)
{
    GroundKind was = m->ground[ROAD];
    RouteModel r = { .ground = ROAD, .crosses = 1 };
    Column c = { .men = 50, .beasts = 10, .elephants = elephants };
    m->ground[ROAD].field = field;
    m->ground[ROAD].dash = dash;
    int32_t minutes = column_crossing(m, w, &w->formation[GARRISON], &c, &r);
    m->ground[ROAD] = was;
    return minutes;
}

static void they_balk_at_bridges_and_swim(void **state)
{
    (void)state;
    herd_alone();
    int32_t coaxing = (10 * m->rules.beast_balk * m->rules.beast_balk_min + 999) / 1000;
    assert_int_equal(crossing(BRIDGE_GROUND, 0, 10), crossing(BRIDGE_GROUND, 0, 0) + coaxing);
    assert_int_equal(crossing(0, 0, 10), crossing(0, 0, 0));            /* a ford */
    int32_t saved = crossing(0, FERRY_DASH, 0) + coaxing - crossing(0, FERRY_DASH, 10);
    assert_true(saved > 0);                     /* they take no room on it */
}

static int32_t too_dry(int formation, int to)
{
    Order o = { .kind = ORDER_MARCH, .who = formation_id(w, formation), .to = tiny_place(to) };
    return supply_along(m, w, o.who, &o).dry_days_over;
}

/* No more than a day and a half without water: watered at dawn they may go until
 * the evening of the next day. */
static void they_want_water(void **state)
{
    (void)state;
    enum { WAY = 7 };                           /* the one way between Kazima and Hufayr */
    Formation *f = herd_alone();
    Rules rules = m->rules;
    RouteModel was = m->route[WAY];
    w->weather.hottest = 25;
    f->pos = (Mover){ .at = tiny_place(KAZIMA) };
    m->rules.supply_water_share = m->rules.supply_man_water = 0;
    for (int32_t stretch = 0; stretch <= 3; stretch++) {
        int32_t pace = march_pace(m, w, formation_id(w, GARRISON), (RouteId){ WAY }, 0).metres;
        m->route[WAY].dry_days = stretch;
        int32_t dry = stretch * DRY_DAY_M / pace;
        dry += dry > 1 ? (dry + 2) / 3 : 0;     /* skins leak and columns are late */
        assert_int_equal(too_dry(GARRISON, HUFAYR), max_i32(dry - 2, 0));
    }
    m->route[WAY] = was;
    m->rules = rules;
}

int main(void)
{
#define TEST(what) cmocka_unit_test_setup_teardown(what, fresh_world, drop_world)
    const struct CMUnitTest tests[] = {
        TEST(drill_teaches_so_far_and_no_farther),
        TEST(new_horses_dilute_habit),
        TEST(the_winner_keeps_what_he_takes),
        TEST(the_wild_are_out_for_the_battle),
        TEST(a_gift_is_in_the_books),
        TEST(scripts_may_give_them),
        TEST(green_fodder_must_be_carried),
        TEST(they_go_eighteen_kilometres),
        TEST(they_balk_at_bridges_and_swim),
        TEST(they_want_water),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}

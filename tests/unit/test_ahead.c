/*
 * test_ahead.c: a person sees it coming: bread, fodder and water day by day, and
 * the one thing that fails first, named.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/line.h"
#include "campaign/supply.h"
#include "campaign/turn.h"
#include "play/ahead.h"
#include "play/report.h"

#include "tiny.h"

enum { US, BAKR_MEN, GARRISON };        /* slots of tiny.h's formations */
static const int64_t t = 1000000;       /* a tonne, g */

static Model *m;
static World *w;

/* The rules, beasts and months of the scripts. */
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
    memcpy(m->month, real->month, sizeof m->month);
    for (int32_t a = 0; a < m->animals; a++) {
        m->animal[a] = real->animal[a];
        m->animal[a].name = "beasts";
        m->animal[a].source = "";
    }
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
    w = tiny_world(m);
    if (!w)
        return -1;
    w->weather.hottest = 25;
    w->weather.tigris = w->weather.euphrates = 1000;
    for (int p = 1; p <= m->places; p++)
        w->place[p].owner = RASHID;
    return 0;
}

static int drop_world(void **state)
{
    (void)state;
    free(w);
    return 0;
}

static FormationId us(void) { return formation_id(w, US); }

static void stand(int place) { w->formation[US].pos = (Mover){ .at = tiny_place(place) }; }

/* The World is a copy already: each test has one of its own. */
static Ahead look(void)
{
    Ahead a;
    ahead_look(m, w, us(), &a);
    return a;
}

static void march(int to)
{
    Order o = { .kind = ORDER_MARCH, .side = RASHID, .who = us(), .to = tiny_place(to) };
    assert_int_equal(order_imagine(m, w, &o, NULL), OK);
}

static void rich(int place)
{
    for (int p = 1; p <= m->places; p++) {
        w->place[p].grain_g = w->place[p].grain_full_g = 3000 * t;
        w->place[p].green_g = 3000 * t;
    }
    w->place[place].depot_g = 3000 * t;
}

static void with_a_full_store_nothing_fails(void **state)
{
    (void)state;
    rich(ULLAYS);
    stand(ULLAYS);
    Ahead a = look();
    assert_int_equal(a.days, AHEAD_DAYS);
    assert_int_equal(a.binds, BIND_NONE);
    assert_int_equal(a.day[0].fed, 1000);
    assert_true(a.day[0].there);
}

static void in_a_bare_country_it_is_bread(void **state)
{
    (void)state;
    stand(ANBAR);
    for (int p = 1; p <= m->places; p++)
        w->place[p].green_g = 9000 * t;
    w->formation[US].animals[CAMEL] = 0;        /* nothing to slaughter */
    m->animal[CAMEL].tank_days = 1;
    w->formation[US].grain_g = 20 * supply_of(m, w, us()).grain_g;
    Ahead a = look();
    m->animal[CAMEL].tank_days = 5;
    assert_int_equal(a.binds, BIND_BREAD);
    assert_true(a.bind_day > 15 && a.bind_day <= 24);           /* it carries 20 days */
    assert_int_equal(a.bind_at.n, ANBAR);
    assert_true(a.day[a.bind_day - 1].food_days == 0);
}

static void a_base_out_of_reach_is_named(void **state)
{
    (void)state;
    stand(KAZIMA);
    w->formation[US].base = tiny_place(ANBAR);
    w->place[ANBAR].depot_g = 100 * t;
    w->place[ANBAR].ring = 500;
    w->place[ANBAR].besieger = SASAN;
    m->animal[CAMEL].tank_days = 1;
    Ahead a = look();
    m->animal[CAMEL].tank_days = 5;
    assert_int_equal(a.neck, NECK_SIEGE);
    bool short_of_bread = false;
    for (int i = 0; i < a.days; i++)
        short_of_bread |= a.day[i].binds == BIND_REACH;
    assert_true(short_of_bread);
}

/* The dry road tells its price: camels for their water, horses all the same. */
static void a_dry_march_shows_its_price(void **state)
{
    (void)state;
    rich(HUFAYR);
    m->route[1].dry_days = 5;
    m->route[1].metres = 400000;
    stand(HUFAYR);
    w->formation[US].water_ml = 0;
    w->formation[US].grain_g = w->formation[US].fodder_g = 3000 * t;
    march(HIRA);
    Ahead a = look();
    m->route[1].dry_days = 3;
    m->route[1].metres = 180000;
    assert_int_equal(a.binds, BIND_WATER);
    assert_true(a.camels > 0 && a.beasts_lost >= a.camels);
    assert_true(a.arrives > a.bind_day);

    Preview p = { .chance = -1 };
    ahead_lines(m, &a, &p);
    assert_true(p.lines >= 3);
    assert_int_equal(p.bind_day, a.bind_day);
    bool named = false;
    for (int i = 0; i < p.lines; i++)
        named |= strstr(p.line[i].value, report_binding(BIND_WATER)) != NULL;
    assert_true(named);
}

static void few_wells_do_not_water_many(void **state)
{
    (void)state;
    rich(KAZIMA);
    stand(KAZIMA);
    m->place[KAZIMA].water = WATER_WELLS;
    while (date_of(m, w->clock.day).month != 7)
        w->clock.day++;
    w->formation[US].animals[HORSE] = 8000;
    w->formation[US].water_ml = 0;
    Ahead a = look();
    m->place[KAZIMA].water = WATER_RIVER;
    assert_int_equal(a.binds, BIND_WELLS);
}

static void nothing_is_told_of_others(void **state)
{
    (void)state;
    w->formation[US].guess = 1;
    assert_int_equal(look().days, 0);
}

#define IN_A_WORLD(test) cmocka_unit_test_setup_teardown(test, fresh_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_WORLD(with_a_full_store_nothing_fails), IN_A_WORLD(in_a_bare_country_it_is_bread),
        IN_A_WORLD(a_base_out_of_reach_is_named), IN_A_WORLD(a_dry_march_shows_its_price),
        IN_A_WORLD(few_wells_do_not_water_many), IN_A_WORLD(nothing_is_told_of_others),
    };
    return cmocka_run_group_tests_name("ahead", tests, open_tiny, close_tiny);
}

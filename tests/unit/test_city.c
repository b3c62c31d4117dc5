/*
 * test_city.c: camp-cities: where one can stand, the work, who comes, who is paid.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/city.h"
#include "campaign/court.h"
#include "campaign/line.h"
#include "campaign/people.h"

#include "tiny_rules.h"

static Fault why;

/* Our army stands at Kazima, which is ours and on the desert, and may settle. */
static void at_kazima(void)
{
    m->side[RASHID].settles = m->start_jdn;
    w->formation[US].pos = (Mover){ .at = tiny_place(KAZIMA) };
    w->formation[US].since_day = (int16_t)(w->clock.day - 7);
}

static Order settle(void) { return (Order){ .kind = ORDER_SETTLE, .side = RASHID, .who = slot(US) }; }

static Status may(void)
{
    Order o = settle();
    memset(&why, 0, sizeof why);
    return order_check(m, w, &o, &why);
}

static void refused(const char *what)
{
    assert_int_equal(may(), ERR_REFUSED);
    if (!strstr(why.what, what))
        fail_msg("'%s' does not say '%s'", why.what, what);
}

static void it_wants_water_pasture_and_desert(void **state)
{
    (void)state;
    at_kazima();
    assert_int_equal(may(), OK);
    m->place[KAZIMA].water = WATER_NONE;
    refused("no water");
    m->place[KAZIMA].water = WATER_WELLS;
    m->place[KAZIMA].fodder = 0;
    refused("no pasture");
    m->place[KAZIMA].fodder = 1;
    w->place[KAZIMA].owner = SASAN;
    refused("not yours");
    w->place[KAZIMA].owner = RASHID;
    w->place[KUFA].owner = RASHID;
    w->formation[US].pos.at = tiny_place(KUFA);     /* Hira, a stroll away, lies on the desert */
    assert_int_equal(may(), OK);
    m->ground[DESERT].camel_speed = m->ground[DESERT].speed;
    refused("desert at its back");
}

static void not_everybody_settles(void **state)
{
    (void)state;
    at_kazima();
    m->side[RASHID].settles = m->start_jdn + 1;
    refused("do not live away");
    assert_non_null(strstr(why.remedy, "before 6"));
    m->side[RASHID].settles = 0;
    refused("do not live away");
    m->side[RASHID].settles = m->start_jdn;
    for (int p = 1; p <= m->pools; p++)
        m->pool[p].muster = MUSTER_HOUSE;           /* who serves a lord goes home to him */
    refused("of their own will");
}

static void weeks(int n)
{
    for (int i = 0; i < n; i++, w->clock.day += 7, w->clock.week++)
        city_week(m, w, &heard);
}

static void three_weeks_of_work(void **state)
{
    (void)state;
    at_kazima();
    Order o = settle();
    w->formation[US].base = tiny_place(KAZIMA);
    int32_t before = base_quality(m, w, slot(US));
    assert_int_equal(order_imagine(m, w, &o, &why), OK);
    assert_int_equal(w->formation[US].order, ORDER_SETTLE);
    w->formation[US].base = (PlaceId){ 0 };
    weeks(2);
    assert_false(city_of(w, tiny_place(KAZIMA), RASHID));
    w->formation[US].met = 1;                       /* who has an enemy before him builds nothing */
    weeks(1);
    assert_int_equal(w->formation[US].order, ORDER_HOLD);
    assert_int_equal(w->place[KAZIMA].city_work, 2);
    w->formation[US].met = 0;
    assert_int_equal(order_imagine(m, w, &o, &why), OK);
    weeks(1);
    assert_true(city_of(w, tiny_place(KAZIMA), RASHID));
    assert_int_equal(told(EV_FOUNDED), 1);
    assert_int_equal(w->formation[US].order, ORDER_HOLD);
    assert_int_equal(w->formation[US].base.n, KAZIMA);
    assert_int_equal(base_quality(m, w, slot(US)), min_i32(1000, before + m->rules.court_city_base));
    refused("too near");
    court_take(m, w, tiny_place(KAZIMA), SASAN, &heard);
    assert_int_equal(w->place[KAZIMA].city, 0);     /* it does not survive its people */
}

/* Everybody who lives there came from somewhere. */
static void who_comes_is_missed_elsewhere(void **state)
{
    (void)state;
    at_kazima();
    city_found(m, w, RASHID, tiny_place(KAZIMA), &heard);
    int32_t n = m->rules.court_city_growth, bakr = w->pool[BAKR].free, tamim = w->pool[TAMIM].free;
    int32_t royal = w->pool[ROYAL].free;
    weeks(3);
    assert_int_equal(w->pool[BAKR].free, bakr - 3 * n);     /* Tamim is at home at Kazima */
    assert_int_equal(w->pool[TAMIM].free, tamim + 3 * n);
    assert_int_equal(w->pool[BAKR].gone[CAUSE_OVER], 3 * n);
    assert_int_equal(w->pool[TAMIM].came, 3 * n);
    assert_int_equal(w->pool[ROYAL].free, royal);
    assert_int_equal(told(EV_SETTLED), 3);
    is_sound();
    w->pool[BAKR].born -= w->pool[BAKR].free - (n - 1);
    w->pool[BAKR].free = n - 1;                     /* too few are left at home to move */
    weeks(2);
    assert_int_equal(w->pool[TAMIM].free, tamim + 3 * n);
    is_sound();
}

static void without_a_people_of_its_own_bands_ride_up(void **state)
{
    (void)state;
    at_kazima();
    m->pool[TAMIM].home = tiny_place(HUFAYR);
    city_found(m, w, RASHID, tiny_place(KAZIMA), &heard);
    int32_t free = w->pool[BAKR].free + w->pool[TAMIM].free;
    weeks(1);
    assert_int_equal(w->pool[BAKR].travelling + w->pool[TAMIM].travelling, m->rules.court_city_growth);
    assert_int_equal(w->pool[BAKR].free + w->pool[TAMIM].free, free - m->rules.court_city_growth);
    is_sound();
}

static void they_are_paid_or_leave(void **state)
{
    (void)state;
    at_kazima();
    for (int c = contingent_first(w); c >= 0; c = contingent_next(w, c))
        w->contingent[c].battles = 0;
    coin_move(w, RASHID, COIN_EVENTS, 10000000 - w->side[RASHID].treasury_dh);
    people_week(m, w, &heard);
    assert_int_equal(w->side[RASHID].treasury_dh, 10000000);        /* volunteers, so far */
    city_found(m, w, RASHID, tiny_place(KAZIMA), &heard);
    int64_t due = city_stipends(m, w, slot(US)) + city_pensions(m, w, RASHID);
    int c = contingent_of(w, slot(US), -1);
    int64_t first = city_stipends(m, w, slot(US));
    assert_true(first > 0 && due > first);                          /* Tamim at home is paid too */
    World *twin = malloc(sizeof *twin);
    world_copy(twin, w);
    people_week(m, w, &heard);
    assert_int_equal(w->side[RASHID].treasury_dh, 10000000 - due);
    assert_int_equal(told(EV_ARREARS), 0);
    int32_t left = w->pool[BAKR].deserted - twin->pool[BAKR].deserted;
    world_copy(w, twin);
    coin_move(w, RASHID, COIN_EVENTS, -w->side[RASHID].treasury_dh);
    m->rules.people_arrears_leave = 2000;
    people_week(m, w, &heard);
    assert_int_equal(told(EV_ARREARS), 1);
    assert_true(w->pool[BAKR].deserted - twin->pool[BAKR].deserted > left + 100);
    w->contingent[c].battles = 2;
    assert_true(city_stipends(m, w, slot(US)) > first * 2);         /* the old have most */
    free(twin);
    is_sound();
}

static void scripts_found_what_the_ground_bears(void **state)
{
    (void)state;
    static EffectList fx = { .count = 1 };
    fx.at[0] = (Effect){ .kind = FX_FOUND, .place = { KAZIMA }, .side = SASAN };
    assert_int_equal(court_effects(m, w, &fx, &heard, &why), ERR_REFUSED);
    fx.at[0].side = RASHID;
    assert_int_equal(court_effects(m, w, &fx, &heard, &why), OK);
    assert_true(city_of(w, tiny_place(KAZIMA), RASHID));
    assert_int_equal(court_effects(m, w, &fx, &heard, &why), ERR_REFUSED);
    is_sound();
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, fresh, drop)
    const struct CMUnitTest tests[] = {
        test(it_wants_water_pasture_and_desert), test(not_everybody_settles),
        test(three_weeks_of_work), test(who_comes_is_missed_elsewhere),
        test(without_a_people_of_its_own_bands_ride_up), test(they_are_paid_or_leave),
        test(scripts_found_what_the_ground_bears),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_chronicle.c: what is written down of a run is what happened in it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "world/chronicle.h"

#include "tiny.h"

static Model *m;
static World w;
static Chronicle c;
static Event heard[32];
static int32_t count;

static int begin(void **state)
{
    (void)state;
    m = tiny_model();
    World *made = m ? tiny_world(m) : NULL;
    if (!made)
        return -1;
    world_copy(&w, made);
    free(made);
    w.clock = (Clock){ .week = 0 };
    count = 0;
    chronicle_begin(&c, m, &w);
    return 0;
}

static int end(void **state)
{
    (void)state;
    model_close(m);
    return 0;
}

static Event *happens(EventKind kind, int32_t day, Side side, int place)
{
    heard[count] = (Event){ .kind = (uint8_t)kind, .day = day, .side = side,
                            .heard = 1 << RASHID | 1 << SASAN, .place = tiny_place(place) };
    return &heard[count++];
}

static void numbers(Event *e, int64_t a, int64_t b, int64_t x, int64_t y)
{
    e->n[0] = a, e->n[1] = b, e->n[2] = x, e->n[3] = y;
}

static void battle(int32_t day, int place, int32_t rashid, int32_t sasan)
{
    numbers(happens(EV_BATTLE, day, RASHID, place), rashid, sasan, 20, 1 << SASAN);
}

static void week_passes(void)
{
    w.clock.week++;
    w.clock.day += WEEK_DAYS;
    chronicle_week(&c, m, &w, heard, count);
    count = 0;
}

static void days_at_one_place_are_one_battle(void **state)
{
    (void)state;
    battle(1, HIRA, 1000, 3000);
    numbers(happens(EV_ELEPHANTS, 1, SASAN, HIRA), 12, 0, 0, 0);
    numbers(happens(EV_DUSK, 1, RASHID, HIRA), 50, 70, 0, 0);
    battle(2, HIRA, 1500, 2900);
    numbers(happens(EV_BEAST_FELL, 2, SASAN, HIRA), 3, 0, 0, 0);
    numbers(happens(EV_WON, 2, RASHID, HIRA), 40, 900, 200, 12);
    numbers(happens(EV_ROUTED, 2, SASAN, HIRA), 500, 0, 200, 400);
    battle(3, ULLAYS, 1300, 400);
    numbers(happens(EV_WON, 3, SASAN, ULLAYS), 1, 2, 3, 4);
    week_passes();

    assert_int_equal(c.fights, 2);
    const Fight *f = &c.fight[0];
    assert_int_equal(f->day, 1);
    assert_int_equal(f->days, 2);
    assert_int_equal(f->winner, 1 + fight_team(f, RASHID));
    int r = fight_team(f, RASHID), s = fight_team(f, SASAN);
    assert_int_equal(f->men[r], 1500);
    assert_int_equal(f->men[s], 3000);
    assert_int_equal(f->dead[r], 90);
    assert_int_equal(f->dead[s], 970);
    assert_int_equal(f->taken[s], 200);
    assert_int_equal(f->drowned[s], 400);
    assert_int_equal(f->beasts[s], 12);
    assert_int_equal(f->beasts_lost[s], 3);
    assert_int_equal(fight_team(f, 3), -1);
    assert_int_equal(c.fight[1].winner, 1 + fight_team(&c.fight[1], SASAN));
}

static void later_or_turned_it_is_another(void **state)
{
    (void)state;
    battle(0, HIRA, 1000, 3000);
    numbers(happens(EV_WON, 0, RASHID, HIRA), 1, 2, 3, 4);
    battle(1, HIRA, 900, 3000);             /* an army of relief */
    numbers(happens(EV_WON, 1, SASAN, HIRA), 1, 2, 3, 4);
    battle(4, HIRA, 800, 3000);             /* after two quiet days */
    numbers(happens(EV_WON, 4, SASAN, HIRA), 1, 2, 3, 4);
    week_passes();
    assert_int_equal(c.fights, 3);
}

static void two_on_one_day_add_their_men(void **state)
{
    (void)state;
    battle(2, HIRA, 1000, 500);
    numbers(happens(EV_WON, 2, RASHID, HIRA), 1, 2, 3, 4);
    battle(2, HIRA, 300, 200);
    numbers(happens(EV_WON, 2, RASHID, HIRA), 1, 2, 3, 4);
    week_passes();
    assert_int_equal(c.fights, 1);
    assert_int_equal(c.fight[0].days, 1);
    assert_int_equal(c.fight[0].men[fight_team(&c.fight[0], RASHID)], 1300);
}

static void battles_are_found_by_place_and_day(void **state)
{
    (void)state;
    battle(1, ULLAYS, 1000, 500);
    numbers(happens(EV_WON, 1, RASHID, ULLAYS), 1, 2, 3, 4);
    battle(5, HIRA, 1000, 500);
    numbers(happens(EV_WON, 5, RASHID, HIRA), 1, 2, 3, 4);
    week_passes();
    PlaceId hira = tiny_place(HIRA);
    assert_ptr_equal(chronicle_fight(&c, m, hira, 0, 0, 99), &c.fight[1]);
    assert_ptr_equal(chronicle_fight(&c, m, hira, 60000, 0, 99), &c.fight[0]);
    assert_ptr_equal(chronicle_fight(&c, m, hira, 59999, 0, 99), &c.fight[1]);
    assert_ptr_equal(chronicle_fight(&c, m, hira, 60000, 2, 99), &c.fight[1]);
    assert_null(chronicle_fight(&c, m, hira, 60000, 6, 99));
    assert_null(chronicle_fight(&c, m, hira, 60000, 2, 4));
}

/* Terms on day 3, broken on day 10; taken by a script in the third week. */
static void places_change_hands_by_the_day(void **state)
{
    (void)state;
    PlaceId hira = tiny_place(HIRA);
    numbers(happens(EV_TERMS, 3, RASHID, HIRA), RASHID, 100000, 0, 0);
    w.place[HIRA].tributary = RASHID;
    week_passes();
    numbers(happens(EV_TERMS_BROKEN, 10, SASAN, HIRA), RASHID, 0, 0, 0);
    w.place[HIRA].tributary = 0;
    week_passes();
    w.place[HIRA].owner = RASHID;
    week_passes();

    assert_int_equal(chronicle_holder(&c, hira, 2), SASAN);
    assert_int_equal(chronicle_holder(&c, hira, 3), RASHID);
    assert_int_equal(chronicle_holder(&c, hira, 10), SASAN);
    assert_int_equal(chronicle_holder(&c, hira, 99), RASHID);
    assert_int_equal(chronicle_held(&c, SASAN, hira, 0), 0);
    assert_int_equal(chronicle_held(&c, RASHID, hira, 0), 3);
    assert_int_equal(chronicle_held(&c, RASHID, hira, 5), 5);
    assert_int_equal(chronicle_held(&c, RASHID, hira, 11), 20);
    assert_int_equal(chronicle_let_go(&c, SASAN, hira, 0), 3);
    assert_int_equal(chronicle_let_go(&c, RASHID, hira, 0), 10);
    assert_int_equal(chronicle_let_go(&c, RASHID, hira, 11), -1);
    assert_int_equal(chronicle_held(&c, SASAN, tiny_place(HUFAYR), 0), -1);
    assert_int_equal(c.tribute_dh[HIRA], 100000);
    assert_int_equal(c.tribute_dh[ANBAR], -1);
}

static void leaders_have_a_fate_and_its_day(void **state)
{
    (void)state;
    numbers(happens(EV_LEADER_FELL, 4, SASAN, HIRA), JABAN, 1, 0, 0);
    w.leader[JABAN].fate = LEADER_DEAD;
    week_passes();
    w.leader[KHALID].fate = LEADER_GONE;    /* of which no event tells */
    week_passes();
    assert_int_equal(c.fate[JABAN], LEADER_DEAD);
    assert_int_equal(c.fate_day[JABAN], 4);
    assert_int_equal(c.fate[KHALID], LEADER_GONE);
    assert_int_equal(c.fate_day[KHALID], 13);
    assert_int_equal(c.fate_day[MUTHANNA], DAY_NEVER);
}

static void men_are_counted_each_week(void **state)
{
    (void)state;
    int32_t men = 0;
    for (int i = formation_first(&w); i >= 0; i = formation_next(&w, i))
        if (w.formation[i].side == RASHID)
            men += formation_men(&w, formation_id(&w, i));
    assert_true(men > 0);
    week_passes();
    for (int i = contingent_first(&w); i >= 0; i = contingent_next(&w, i))
        w.contingent[i].men /= 2;
    week_passes();
    assert_int_equal(chronicle_men(&c, RASHID, 3), men);
    assert_true(chronicle_men(&c, RASHID, 1000) <= men / 2);
    assert_int_equal(chronicle_mean_men(&c, RASHID), (men + chronicle_men(&c, RASHID, 7)) / 2);
    w.pool[BAKR].dead = 30;
    w.pool[TAMIM].dead = 12;
    w.pool[TAMIM].gone[CAUSE_SICKNESS] = 12;
    week_passes();
    assert_int_equal(c.dead[RASHID], 42);
    assert_int_equal(c.gone[RASHID][CAUSE_SICKNESS], 12);
    assert_int_equal(c.dead[SASAN], 0);
}

/* Khalid at Hufayr, 180 km from Hira, and Muthanna at Ullays, 60 km. */
static void armies_are_found_where_they_stood(void **state)
{
    (void)state;
    PlaceId hira = tiny_place(HIRA), hufayr = tiny_place(HUFAYR);
    week_passes();
    int32_t khalid = formation_men(&w, formation_id(&w, 0));
    assert_true(khalid > 1000);
    assert_int_equal(chronicle_stood(&c, m, RASHID, hufayr, 0, khalid, 0, 99), 6);
    assert_int_equal(chronicle_stood(&c, m, RASHID, hufayr, 0, khalid + 1, 0, 99), -1);
    assert_int_equal(chronicle_stood(&c, m, RASHID, hira, 60000, khalid + 1, 0, 99), -1);
    assert_int_equal(chronicle_stood(&c, m, RASHID, hira, 300000, khalid + 1, 0, 99), 6);
    assert_int_equal(chronicle_stood(&c, m, SASAN, hira, 0, 100, 0, 99), -1);   /* a garrison */
    w.formation[0].pos = (Mover){ .at = hira };
    week_passes();
    assert_int_equal(chronicle_stood(&c, m, RASHID, hira, 0, khalid, 0, 99), 13);
    assert_int_equal(chronicle_stood(&c, m, RASHID, hira, 0, khalid, 14, 99), -1);
    assert_int_equal(chronicle_stood(&c, m, RASHID, hufayr, 0, khalid, 7, 99), -1);
}

/* More than it can hold is counted, and breaks nothing. */
static void a_full_chronicle_says_so(void **state)
{
    (void)state;
    for (int i = 0; i < CHRONICLE_FIGHTS + 5; i++) {
        battle(i * 10, HIRA, 1000, 500);
        week_passes();
    }
    assert_int_equal(c.fights, CHRONICLE_FIGHTS);
    assert_int_equal(c.lost, 5);
    for (int i = 0; i < CHRONICLE_WEEKS + 20; i++)
        week_passes();
    assert_true(chronicle_men(&c, RASHID, 100000) > 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(days_at_one_place_are_one_battle), TEST(later_or_turned_it_is_another),
        TEST(two_on_one_day_add_their_men), TEST(battles_are_found_by_place_and_day),
        TEST(places_change_hands_by_the_day), TEST(leaders_have_a_fate_and_its_day),
        TEST(men_are_counted_each_week), TEST(armies_are_found_where_they_stood), TEST(a_full_chronicle_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

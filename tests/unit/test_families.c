/*
 * test_families.c: families at the base: what their nearness is worth, and what their
 * loss does.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "battle/battle.h"
#include "campaign/line.h"
#include "campaign/court.h"
#include "campaign/people.h"
#include "world/families.h"

#include "tiny_rules.h"

/* Our army before Hufayr lives on Kazima, and half of Bakr have their families there. */
static void settle(int32_t permille)
{
    w->formation[US].base = tiny_place(KAZIMA);
    for (int p = 1; p <= m->pools; p++)
        w->pool[p].families = permille;
}

static int32_t deserters(bool near)
{
    World *twin = malloc(sizeof *twin);
    world_copy(twin, w);
    m->rules.people_leave_volunteer = 2000;
    m->rules.people_families_day = near ? 1000 : 1;
    people_week(m, twin, &heard);
    int32_t left = 0;
    for (int p = 1; p <= m->pools; p++)
        left += twin->pool[p].deserted - w->pool[p].deserted;
    free(twin);
    return left;
}

static void men_stay_by_families_within_a_day(void **state)
{
    (void)state;
    settle(1000);
    assert_true(path_metres(m, PATH_CAMEL, w->formation[US].pos.at, tiny_place(KAZIMA)) > 1000);
    w->formation[BAKR_MEN].base = w->formation[US].base;
    int32_t far = deserters(false), near = deserters(true);
    assert_true(far > 500);
    assert_true(near < far * 8 / 10);       /* only ours have any: the enemy's are at home */
}

static void they_are_where_the_army_lives(void **state)
{
    (void)state;
    m->rules.people_families_day = 25;
    assert_true(families_near(m, w, slot(US)));         /* without a base they go along */
    settle(500);
    assert_false(families_near(m, w, slot(US)));        /* eighty kilometres */
    w->formation[US].pos = (Mover){ .at = tiny_place(KAZIMA) };
    assert_true(families_near(m, w, slot(US)));
    assert_int_equal(families_weight(20, 0), 0);
    assert_int_equal(families_weight(20, 250), 10);
    assert_int_equal(families_weight(20, 800), 20);
}

static void men_fight_longer_before_their_tents(void **state)
{
    (void)state;
    static Battle b;
    Meeting who = { .place = w->formation[US].pos.at, .count = { 1, 1 },
                    .who = { { slot(US) }, { slot(GARRISON) } } };
    settle(600);
    battle_set_up(m, w, &who, &b);
    for (int i = 0; i < b.fighters; i++)
        assert_int_equal(b.fighter[i].stays, 0 + (b.fighter[i].team == 1 ? 20 : 0));
    m->rules.people_families_day = 1000;
    battle_set_up(m, w, &who, &b);
    for (int i = 0; i < b.fighters; i++)
        assert_int_equal(b.fighter[i].stays, m->rules.people_families_rout);
}

static void a_stormed_base_loses_them(void **state)
{
    (void)state;
    settle(500);
    int c = contingent_of(w, slot(US), -1);
    int pool = w->contingent[c].pool.n;
    w->contingent[c].cohesion = 700;
    court_take(m, w, tiny_place(KAZIMA), SASAN, &heard);
    assert_int_equal(told(EV_FAMILIES_LOST), 1);
    assert_int_equal(w->contingent[c].cohesion, 700 - m->rules.people_families_lost - m->rules.supply_base_loss_order);
    assert_true(w->pool[pool].families_lost >= w->contingent[c].men / 2);
    assert_true(w->pool[pool].families < 500);          /* there are fewer left to stay for */
    int32_t lost = w->pool[pool].families_lost;
    court_take(m, w, tiny_place(KAZIMA), RASHID, &heard);   /* nobody lives on it now */
    court_take(m, w, tiny_place(KAZIMA), SASAN, &heard);
    assert_int_equal(w->pool[pool].families_lost, lost);
    is_sound();
}

static void who_has_none_there_loses_none(void **state)
{
    (void)state;
    settle(0);
    court_take(m, w, tiny_place(KAZIMA), SASAN, &heard);
    assert_int_equal(told(EV_FAMILIES_LOST), 0);
    assert_int_equal(told(EV_BASE_LOST), 1);
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, fresh, drop)
    const struct CMUnitTest tests[] = {
        test(men_stay_by_families_within_a_day), test(they_are_where_the_army_lives),
        test(men_fight_longer_before_their_tents), test(a_stormed_base_loses_them),
        test(who_has_none_there_loses_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_muster.c: who answers a call and when he is there; what becomes of men, by
 * cause; men who part, change sides and come home.
 */
#include "campaign/court.h"
#include "campaign/muster.h"
#include "campaign/people.h"

#include "tiny_rules.h"

/* ---- calls ---- */

static int32_t would_come(int p) { return muster_answer(m, w, pool(p), 10000, tiny_place(HUFAYR)).men; }

static void zeal_victory_and_nearness_bring_volunteers(void **state)
{
    (void)state;
    int32_t usual = would_come(BAKR);
    assert_in_range(usual, 20, 400);
    w->pool[BAKR].zeal = 900;
    assert_true(would_come(BAKR) > usual);
    w->pool[BAKR].zeal = 500;
    w->side[RASHID].memory = 500;
    assert_true(would_come(BAKR) > usual);
    w->side[RASHID].memory = -700;
    assert_true(would_come(BAKR) < usual / 2);
    w->side[RASHID].memory = 0;
    w->formation[US].spoils_dh = 100000000;
    assert_true(would_come(BAKR) > usual);
    w->formation[US].spoils_dh = 0;
    assert_true(muster_answer(m, w, pool(BAKR), 10000, tiny_place(ULLAYS)).men >
                muster_answer(m, w, pool(BAKR), 10000, tiny_place(ANBAR)).men);
    m->rules.people_call_reach = 10;
    assert_int_equal(would_come(BAKR), 0);
}

static void others_take_heart_from_the_first(void **state)
{
    (void)state;
    int32_t usual = would_come(BAKR);
    assert_int_equal(muster_send(m, w, pool(BAKR), 300, slot(US), tiny_place(0), &heard), 300);
    w->pool[BAKR].free += 300;          /* the same number to ask */
    assert_true(would_come(BAKR) > usual);
}

static void men_travel_before_they_join(void **state)
{
    (void)state;
    int32_t had = formation_men(w, slot(US)), free_men = w->pool[BAKR].free;
    assert_int_equal(muster_send(m, w, pool(BAKR), 200, slot(US), tiny_place(0), &heard), 200);
    is_sound();
    assert_int_equal(w->pool[BAKR].travelling, 200);
    assert_int_equal(w->pool[BAKR].free, free_men - 200);
    assert_int_equal(formation_men(w, slot(US)), had);
    assert_int_equal(told(EV_CALLED), 1);
    int32_t due = w->muster[0].due_day;
    assert_true(due > 2);
    while (w->clock.day < due) {
        assert_int_equal(formation_men(w, slot(US)), had);
        w->clock.day++;
        muster_day(m, w, &heard);
    }
    assert_int_equal(formation_men(w, slot(US)), had + 200);
    assert_int_equal(w->pool[BAKR].travelling, 0);
    assert_int_equal(told(EV_MUSTERED), 1);
    for (int c = contingent_of(w, slot(US), -1); c >= 0; c = contingent_of(w, slot(US), c))
        if (w->contingent[c].pool.n == BAKR && w->contingent[c].arm.n == ARAB_FOOT)
            assert_true(w->contingent[c].quality < 600);        /* recruits are raw */
}

static void they_follow_an_army_that_marched_on(void **state)
{
    (void)state;
    muster_send(m, w, pool(BAKR), 200, slot(US), tiny_place(0), &heard);
    w->formation[US].pos.at = tiny_place(ANBAR);
    w->clock.day = w->muster[0].due_day;
    muster_day(m, w, &heard);
    assert_int_equal(told(EV_MUSTERED), 0);
    assert_int_equal(w->muster[0].at.n, ANBAR);
    assert_true(w->muster[0].due_day > w->clock.day);
    w->clock.day = w->muster[0].due_day;
    muster_day(m, w, &heard);
    assert_int_equal(told(EV_MUSTERED), 1);
}

static void they_go_home_when_nobody_is_there(void **state)
{
    (void)state;
    int32_t free_men = w->pool[TAMIM].free;
    muster_send(m, w, pool(TAMIM), 100, slot(US), tiny_place(0), &heard);
    people_dissolve(m, w, slot(US), &heard);
    people_dissolve(m, w, slot(BAKR_MEN), &heard);
    w->clock.day = w->muster[0].due_day;
    muster_day(m, w, &heard);
    assert_int_equal(told(EV_MUSTER_HOME), 1);
    assert_int_equal(w->pool[TAMIM].free, free_men);
    assert_int_equal(w->pool[TAMIM].travelling, 0);
}

static void bands_gather_at_a_place(void **state)
{
    (void)state;
    FormationId nobody = { 0 };
    assert_int_equal(muster_send(m, w, pool(TAMIM), 100, nobody, tiny_place(KAZIMA), &heard), 100);
    w->clock.day = w->muster[0].due_day + 3;
    muster_day(m, w, &heard);
    assert_int_equal(w->pool[TAMIM].travelling, 100);
    w->formation[US].pos.at = tiny_place(KAZIMA);
    muster_day(m, w, &heard);
    assert_int_equal(told(EV_MUSTERED) + told(EV_MUSTER_HOME), 1);  /* home in the small build: no room */
    assert_int_equal(w->pool[TAMIM].travelling, 0);
    is_sound();
}

static void full_roads_take_nobody(void **state)
{
    Fault why = { 0 };
    Order o = { .kind = ORDER_CALL, .side = RASHID, .who = slot(US), .pool = { BAKR }, .men = 50 };
    (void)state;
    assert_int_equal(order_check(m, w, &o, &why), OK);
    for (int i = 0; i < MUSTER_MAX; i++)
        assert_int_equal(muster_send(m, w, pool(BAKR), 1, slot(US), tiny_place(0), &heard), 1);
    assert_int_equal(muster_send(m, w, pool(BAKR), 1, slot(US), tiny_place(0), &heard), 0);
    assert_int_equal(order_check(m, w, &o, &why), ERR_FULL);
    assert_non_null(strstr(why.what, "on their way"));
    is_sound();
}

/* ---- houses ---- */

static void a_house_comes_as_the_crown_is_obeyed(void **state)
{
    (void)state;
    m->pool[ROYAL].muster = MUSTER_HOUSE;
    w->pool[ROYAL].loyalty = 1000;
    PlaceId hira = tiny_place(HIRA);
    w->formation[US].pos.at = w->formation[BAKR_MEN].pos.at = tiny_place(KAZIMA);
    w->side[SASAN].authority = 1000;
    Answer strong = muster_answer(m, w, pool(ROYAL), 10000, hira);
    w->side[SASAN].authority = 300;
    Answer weak = muster_answer(m, w, pool(ROYAL), 10000, hira);
    assert_true(weak.men < strong.men && weak.days > strong.days);
    assert_in_range(strong.days, 21 + 6, 21 + 7);           /* 140 km or a little more */
    assert_int_equal(weak.days, strong.days + 63);
    w->formation[US].pos.at = hira;         /* before the seat */
    assert_int_equal(muster_threat(m, w, SASAN), 1000);
    assert_true(muster_answer(m, w, pool(ROYAL), 10000, hira).men > weak.men);
    w->pool[ROYAL].loyalty = 500;
    assert_true(muster_answer(m, w, pool(ROYAL), 10000, hira).men < strong.men);
}

static void a_house_is_not_emptied_by_asking_twice(void **state)
{
    (void)state;
    m->pool[ROYAL].muster = MUSTER_HOUSE;
    int32_t first = muster_call(m, w, pool(ROYAL), 10000, slot(GARRISON), tiny_place(0), &heard);
    assert_true(first > 500);
    assert_int_equal(muster_call(m, w, pool(ROYAL), 10000, slot(GARRISON), tiny_place(0), &heard), 0);
    is_sound();
}

/* ---- the books ---- */

static void every_loss_has_its_cause(void **state)
{
    (void)state;
    ContingentId c = contingent_id(w, contingent_of(w, slot(US), -1));
    for (int why = 0; why < CAUSES - 1; why++)
        assert_int_equal(people_lose(m, w, c, 10 + why, (Cause)why), 10 + why);
    assert_int_equal(people_wound(w, c, 50), 50);
    assert_int_equal(people_lose_wounded(w, c, 20, CAUSE_WOUNDS), 20);
    assert_int_equal(w->pool[BAKR].gone[CAUSE_THIRST], 15);
    assert_int_equal(w->pool[BAKR].dead, 10 + 11 + 12 + 13 + 14 + 15 + 20);
    assert_int_equal(w->pool[BAKR].deserted, 17 + 18 + 19);
    is_sound();
    assert_int_equal(people_release(m, w, pool(BAKR), 100, &heard), 16);
    assert_int_equal(w->pool[BAKR].captured, 0);
    assert_int_equal(w->pool[BAKR].came, 16);
    is_sound();
    Fault why = { 0 };
    w->pool[BAKR].gone[CAUSE_BATTLE]++, w->pool[BAKR].gone[CAUSE_HUNGER]--;
    is_sound();
    w->pool[BAKR].dead--, w->pool[BAKR].free++;
    assert_int_equal(world_ok(m, w, &why), ERR_DAMAGED);
}

static void plague_takes_men_in_camp_and_at_home(void **state)
{
    (void)state;
    w->region[1].plague_day = 100;
    w->clock.day = 6;
    people_week(m, w, &heard);
    assert_in_range(w->pool[ROYAL].gone[CAUSE_PLAGUE], 40, 200);
    assert_true(w->pool[ROYAL].free < 4000);
    is_sound();
}

static void families_keep_men_and_hunger_is_written_down(void **state)
{
    (void)state;
    World *twin = malloc(sizeof *twin);
    w->pool[BAKR].loyalty = 0;
    m->rules.people_leave_disloyal = 2000;
    world_copy(twin, w);
    people_week(m, w, &heard);
    int32_t alone = w->pool[BAKR].gone[CAUSE_LEFT];
    world_copy(w, twin);
    w->pool[BAKR].families = 1000;
    people_week(m, w, &heard);
    assert_true(w->pool[BAKR].gone[CAUSE_LEFT] < alone * 3 / 4);
    is_sound();
    free(twin);
}

static void the_unpaid_leave(void **state)
{
    (void)state;
    m->pool[ROYAL].muster = MUSTER_HOUSE;
    int64_t had = w->side[SASAN].treasury_dh;
    people_week(m, w, &heard);
    assert_int_equal(w->side[SASAN].treasury_dh, had - (3000 + 50) * INT64_C(80));
    assert_int_equal(told(EV_ARREARS), 0);
    int32_t loyal = w->pool[ROYAL].loyalty;
    w->side[SASAN].treasury_dh = 0;
    people_week(m, w, &heard);
    assert_int_equal(told(EV_ARREARS), 1);
    assert_true(w->pool[ROYAL].loyalty <= loyal - 7);
    assert_int_equal(w->side[RASHID].treasury_dh, 100000);      /* volunteers are not paid */
}

/* ---- parting, going over ---- */

static void a_share_of_all_goes_off(void **state)
{
    (void)state;
    Formation *f = &w->formation[BAKR_MEN];
    f->carts = 10;
    int32_t men = formation_men(w, slot(BAKR_MEN));
    FormationId part = people_divide(m, w, slot(BAKR_MEN), 400, man(0), tiny_place(HIRA), (Atom){ 0 },
                                      &heard);
#ifndef SAWAD_SMALL
    assert_true(part.gen != 0);
    assert_int_equal(formation_men(w, part), men * 4 / 10);
    assert_int_equal(w->formation[part.i].carts, 4);
    assert_int_equal(w->formation[part.i].followers, 200);
    assert_int_equal(w->formation[part.i].goal.n, HIRA);
    assert_int_equal(f->leader.n, MUTHANNA);
#else
    assert_int_equal(part.gen, 0);          /* four formations are all there can be */
    assert_int_equal(formation_men(w, slot(BAKR_MEN)), men);
#endif
    is_sound();
}

static void who_changes_sides_is_in_both_books(void **state)
{
    (void)state;
    int32_t men = formation_men(w, slot(GARRISON));
    w->formation[US].other = slot(GARRISON);
    w->formation[US].order = ORDER_SHADOW;
    people_defect(m, w, slot(GARRISON), RASHID, &heard);
    assert_int_equal(w->formation[GARRISON].side, RASHID);
    assert_int_equal(w->pool[ROYAL].gone[CAUSE_OVER], men);
    assert_int_equal(w->pool[BAKR].came + w->pool[TAMIM].came, men);
    assert_int_equal(w->formation[US].order, ORDER_HOLD);
    assert_int_equal(told(EV_DEFECTED), 1);
    is_sound();
    people_defect(m, w, slot(GARRISON), SASAN, &heard);         /* and back again */
    assert_int_equal(w->pool[ROYAL].came, men);
    is_sound();
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, fresh, drop)
    const struct CMUnitTest tests[] = {
        test(zeal_victory_and_nearness_bring_volunteers), test(others_take_heart_from_the_first),
        test(men_travel_before_they_join), test(they_follow_an_army_that_marched_on),
        test(they_go_home_when_nobody_is_there), test(bands_gather_at_a_place),
        test(full_roads_take_nobody), test(a_house_comes_as_the_crown_is_obeyed),
        test(a_house_is_not_emptied_by_asking_twice), test(every_loss_has_its_cause),
        test(plague_takes_men_in_camp_and_at_home),
        test(families_keep_men_and_hunger_is_written_down), test(the_unpaid_leave),
        test(a_share_of_all_goes_off), test(who_changes_sides_is_in_both_books),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_sickbed.c: commanders who fall ill, and who commands while they lie.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "battle/battle.h"
#include "battle/lines.h"
#include "battle/seat.h"
#include "campaign/court.h"
#include "campaign/intel.h"
#include "campaign/people.h"
#include "world/command.h"

#include "tiny_rules.h"

static Fault why;

static void lay_low(LeaderId l, int weeks)
{
    sickbed_begin(m, w, l, weeks, &heard);
}

static int32_t order_of(int formation)
{
    return w->contingent[contingent_of(w, slot(formation), -1)].cohesion;
}

static void his_heir_commands_meanwhile(void **state)
{
    (void)state;
    m->leader[KHALID].heir = man(MUTHANNA);
    int32_t order = order_of(US);
    assert_int_equal(commander_of(m, w, slot(US)).n, KHALID);
    lay_low(man(KHALID), 4);
    assert_int_equal(commander_of(m, w, slot(US)).n, 0);        /* the heir has an army elsewhere */
    assert_int_equal(w->formation[US].leader.n, KHALID);        /* he is with it all the same */
    assert_int_equal(order_of(US), order - m->rules.court_ill_order);
    assert_int_equal(told(EV_FELL_ILL), 1);
    w->formation[BAKR_MEN].pos.at = w->formation[US].pos.at;
    assert_int_equal(commander_of(m, w, slot(US)).n, MUTHANNA);     /* with fewer men, and there */
    w->formation[BAKR_MEN].leader = (LeaderId){ 0 };
    w->leader[MUTHANNA].formation = (FormationId){ 0 };
    w->formation[BAKR_MEN].pos.at = tiny_place(KAZIMA);
    assert_int_equal(commander_of(m, w, slot(US)).n, MUTHANNA);     /* an heir without an army rides up */
    lay_low(man(MUTHANNA), 2);
    assert_int_equal(commander_of(m, w, slot(US)).n, 0);
    lay_low(man(KHALID), 6);                                    /* a relapse is not told twice */
    assert_int_equal(told(EV_FELL_ILL), 1);
    is_sound();
}

static void a_sick_man_is_not_appointed(void **state)
{
    (void)state;
    Order o = { .kind = ORDER_APPOINT, .side = RASHID, .who = slot(BAKR_MEN), .leader = man(KHALID) };
    assert_int_equal(order_check(m, w, &o, &why), OK);
    lay_low(man(KHALID), 4);
    assert_int_equal(order_check(m, w, &o, &why), ERR_REFUSED);
    assert_non_null(strstr(why.what, "lies sick"));
}

/* The same battle under the man himself and under who stands in for him. */
static void a_battle_has_the_deputys_grades(void **state)
{
    (void)state;
    Battle well, ill;
    Meeting who = { .place = w->formation[US].pos.at, .count = { 1, 1 },
                    .who = { { slot(US) }, { slot(GARRISON) } } };
    m->leader[KHALID].heir = man(MUTHANNA);
    m->leader[MUTHANNA].ability = 4;
    w->formation[BAKR_MEN].leader = (LeaderId){ 0 };
    w->leader[MUTHANNA].formation = (FormationId){ 0 };
    battle_set_up(m, w, &who, &well);
    lay_low(man(KHALID), 4);
    battle_set_up(m, w, &who, &ill);
    assert_int_equal(well.team[0].leader.n, KHALID);
    assert_int_equal(well.team[0].skill, m->leader[KHALID].ability);
    assert_int_equal(ill.team[0].leader.n, MUTHANNA);
    assert_int_equal(ill.team[0].skill, 4);
    assert_int_equal(initiative_of(m, &ill.team[0], man(MUTHANNA)), m->leader[MUTHANNA].initiative - STAND_IN);
    assert_int_equal(seat_runner(m, &ill, 0, 3, 3), seat_runner(m, &well, 0, 3, 3) + 1);
    assert_int_equal(ill.team[1].stand_in, 0);
}

static void orders_wait_for_the_sickbed(void **state)
{
    (void)state;
    int32_t days = intel_courier_days(m, w, RASHID, slot(BAKR_MEN));
    lay_low(man(MUTHANNA), 3);
    assert_int_equal(intel_courier_days(m, w, RASHID, slot(BAKR_MEN)), days + 1);
}

static void he_gets_up_or_dies(void **state)
{
    (void)state;
    m->rules.people_chief_death = 0;
    m->rules.people_chief_ill = m->rules.people_chief_camp = 0;
    lay_low(man(KHALID), 2);
    sickbed_week(m, w, &heard);                 /* two weeks to go: he lies still */
    assert_true(is_sick(w, man(KHALID)));
    w->clock.day += 7;
    sickbed_week(m, w, &heard);
    assert_false(is_sick(w, man(KHALID)));
    assert_int_equal(told(EV_ON_HIS_FEET), 1);
    assert_int_equal(commander_of(m, w, slot(US)).n, KHALID);

    lay_low(man(KHALID), 2);
    m->rules.people_chief_plague_death = 1000;
    sickbed_week(m, w, &heard);
    assert_int_equal(w->leader[KHALID].fate, LEADER_WELL);      /* no plague, no death of it */
    w->region[1].plague_day = 100;
    sickbed_week(m, w, &heard);
    assert_int_equal(w->leader[KHALID].fate, LEADER_DEAD);
    assert_int_equal(w->formation[US].leader.n, 0);
    is_sound();
}

static void the_weak_in_foul_camps_fall_first(void **state)
{
    (void)state;
    m->leader[KHALID].health = 10;
    assert_int_equal(sickbed_risk(m, w, slot(US), man(KHALID)), 0);
    m->leader[KHALID].health = 5;
    int32_t fresh = sickbed_risk(m, w, slot(US), man(KHALID));
    m->leader[KHALID].health = 0;
    assert_int_equal(sickbed_risk(m, w, slot(US), man(KHALID)), 2 * fresh);
    m->leader[KHALID].health = 5;
    w->clock.day += 70;                         /* ten weeks in one camp */
    int32_t foul = sickbed_risk(m, w, slot(US), man(KHALID));
    assert_true(fresh > 0 && foul > 2 * fresh);
    w->region[1].plague_day = 1000;
    assert_int_equal(sickbed_risk(m, w, slot(US), man(KHALID)), foul + m->rules.people_chief_plague);
    w->region[1].plague_day = DAY_NEVER;

    int fell = 0;
    for (int week = 0; week < 400; week++, w->clock.day += 7) {
        w->formation[US].since_day = (int16_t)w->clock.day;
        w->leader[KHALID].sick_day = DAY_NEVER;
        sickbed_week(m, w, &heard);
        fell += is_sick(w, man(KHALID));
    }
    int32_t ought = 400 * fresh / 10000 + 1;
    assert_true(fell <= 4 * ought);
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, fresh, drop)
    const struct CMUnitTest tests[] = {
        test(his_heir_commands_meanwhile), test(a_sick_man_is_not_appointed),
        test(a_battle_has_the_deputys_grades), test(orders_wait_for_the_sickbed),
        test(he_gets_up_or_dies), test(the_weak_in_foul_camps_fall_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

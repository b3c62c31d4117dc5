/*
 * test_court.c: the ban, those who stand aside, the crown and its captains,
 * letters caught, and what scripts may ask of courts.
 */
#include "campaign/clash.h"
#include "campaign/court.h"
#include "campaign/intel.h"

#include "tiny_rules.h"

static Fault why;

static Status may(Order o)
{
    o.side = o.side ? o.side : RASHID;
    return order_check(m, w, &o, &why);
}

/* ---- the ban ---- */

static void those_barred_come_when_the_ban_is_lifted(void **state)
{
    (void)state;
    Order call = { .kind = ORDER_CALL, .who = slot(US), .pool = { TAMIM }, .men = 10 };
    Order lift = { .kind = ORDER_BAN, .amount = 0 }, lay = { .kind = ORDER_BAN, .amount = 1 };
    assert_int_equal(may(lift), ERR_REFUSED);           /* nobody could be barred */
    m->pool[TAMIM].barred = 1;
    w->side[RASHID].ban = 1;
    assert_int_equal(may(call), ERR_REFUSED);
    assert_non_null(strstr(why.what, "under the ban"));
    assert_int_equal(may(lay), ERR_REFUSED);
    assert_int_equal(may(lift), OK);
    int32_t loyal = w->pool[TAMIM].loyalty, zeal = w->pool[TAMIM].zeal;
    int32_t believed = w->side[RASHID].legitimacy;
    court_ban(m, w, RASHID, false, &heard);
    assert_int_equal(w->pool[TAMIM].loyalty, loyal - 100);
    assert_int_equal(w->pool[TAMIM].zeal, zeal - 100);
    assert_true(w->side[RASHID].legitimacy < believed);
    assert_int_equal(w->pool[BAKR].zeal, 500);
    assert_int_equal(may(call), OK);
    assert_int_equal(told(EV_BAN), 1);
    is_sound();
}

/* ---- standing aside ---- */

static void who_stands_aside_obeys_nobody(void **state)
{
    (void)state;
    Order hold = { .kind = ORDER_HOLD, .who = slot(US) };
    assert_int_equal(may(hold), OK);
    court_aloof(m, w, slot(US), 5, &heard);
    assert_int_equal(may(hold), ERR_REFUSED);
    assert_non_null(strstr(why.what, "stands aside"));
    assert_non_null(strstr(why.remedy, "5 more days"));
    w->clock.day += 5;
    assert_int_equal(may(hold), OK);
    court_aloof(m, w, slot(US), 5, &heard);
    court_aloof(m, w, slot(US), 0, &heard);
    assert_int_equal(may(hold), OK);
}

static void jealous_men_withhold_theirs(void **state)
{
    (void)state;
    Meeting who = { .count = { 2, 1 } };
    int withheld = 0, late = 0, true_to_him = 0;
    who.who[0][0] = slot(US), who.who[0][1] = slot(BAKR_MEN), who.who[1][0] = slot(GARRISON);
    w->side[RASHID].authority = 400;
    for (int day = 0; day < 200; day++) {
        Meeting now = who;
        w->clock.day = day;
        clash_jealousy(m, w, &now, &heard);
        assert_int_equal(now.count[0], 2);          /* not a jealous man among them */
    }
    m->leader[KHALID].jealousy = m->leader[MUTHANNA].jealousy = 900;
    m->leader[KHALID].faction = (FactionId){ 1 };
    m->leader[MUTHANNA].faction = (FactionId){ 2 };
    for (int day = 0; day < 200; day++) {
        Meeting now = who;
        w->clock.day = day;
        heard.count = 0;
        clash_jealousy(m, w, &now, &heard);
        withheld += now.count[0] == 1;
        late += now.count[0] == 2 && now.comes[0][1] > 0;
        true_to_him += now.count[0] == 2 && !now.comes[0][1];
    }
    assert_true(withheld > 20 && late > 20 && true_to_him > 50);
    assert_true(is_aloof(w, &w->formation[BAKR_MEN]) || w->formation[BAKR_MEN].aloof_day > 0);
    m->leader[KHALID].faction = m->leader[MUTHANNA].faction = (FactionId){ 1 };
    for (int day = 0; day < 50; day++) {
        Meeting now = who;
        w->clock.day = day;
        clash_jealousy(m, w, &now, &heard);
        assert_int_equal(now.count[0], 2);          /* they are of one party */
    }
}

/* ---- the crown ---- */

static void raids_press_a_crown_into_battle(void **state)
{
    (void)state;
    w->formation[JABANS].waits = 0;
    w->formation[JABANS].pos.at = tiny_place(ANBAR);
    intel_know(m, w, SASAN, slot(US), 21);
    m->side[SASAN].patience = 100;
    m->leader[JABAN].caution = 0;
    m->leader[JABAN].initiative = 10;
    w->leader[JABAN].loyalty = 1000;
    w->clock.day = 6;
    w->place[HIRA].raided_day = 5;
    int32_t obeyed = w->side[SASAN].authority;
    court_crowns(m, w, &heard);
    assert_true(w->side[SASAN].pressure > 0 && w->side[SASAN].pressure < 100);
    assert_true(w->side[SASAN].authority <= obeyed + m->rules.court_auth_week);
    w->side[SASAN].pressure = 300;
    court_crowns(m, w, &heard);
    assert_int_equal(told(EV_CROWN_ORDERS), 1);
    assert_int_equal(w->formation[JABANS].goal.n, HUFAYR);
    assert_int_equal(w->formation[JABANS].stance, STANCE_SEEK);
    is_sound();
}

static void a_cautious_man_refuses_once(void **state)
{
    (void)state;
    w->formation[JABANS].waits = 0;
    w->formation[JABANS].pos.at = tiny_place(ANBAR);
    intel_know(m, w, SASAN, slot(US), 60);
    m->side[SASAN].patience = 100;
    m->leader[JABAN].caution = 10;
    m->leader[JABAN].initiative = 0;
    w->leader[JABAN].loyalty = 200;
    w->side[SASAN].pressure = 900;
    w->clock.day = 6;
    court_crowns(m, w, &heard);
    assert_int_equal(told(EV_CROWN_REFUSED), 1);
    assert_int_equal(w->leader[JABAN].loyalty, 140);
    assert_int_equal(w->formation[JABANS].order, ORDER_HOLD);
    w->side[SASAN].pressure = 900;
    court_crowns(m, w, &heard);
    assert_int_equal(told(EV_CROWN_REFUSED), 1);
    assert_int_equal(w->formation[JABANS].order, ORDER_MARCH);
}

static void victors_of_a_weak_crown_are_called_back(void **state)
{
    int recalled = 0;
    (void)state;
    m->leader[JABAN].faction = (FactionId){ 1 };
    w->faction[1].loyalty = 300;
    w->formation[JABANS].waits = 0;
    for (int day = 1; day < 60; day++) {
        w->clock.day = day;
        w->formation[JABANS].pos = (Mover){ .at = tiny_place(ANBAR) };
        w->formation[JABANS].aloof_day = DAY_NEVER;
        w->side[SASAN].authority = 800;
        court_victor(m, w, slot(JABANS), &heard);
        assert_false(is_aloof(w, &w->formation[JABANS]));
        w->side[SASAN].authority = 400;
        court_victor(m, w, slot(JABANS), &heard);
        recalled += is_aloof(w, &w->formation[JABANS]);
    }
    assert_in_range(recalled, 18, 42);
    assert_int_equal(w->formation[JABANS].goal.n, HIRA);
    w->clock.day = 6;
    is_sound();
}

static void loyalty_of_a_party_is_that_of_its_men(void **state)
{
    (void)state;
    m->pool[ROYAL].faction = m->leader[JABAN].faction = (FactionId){ 1 };
    court_loyalty_faction(m, w, (FactionId){ 1 }, -100);
    assert_int_equal(w->faction[1].loyalty, 400);
    assert_int_equal(w->pool[ROYAL].loyalty, 550);
    assert_int_equal(w->leader[JABAN].loyalty, 750);
    assert_int_equal(w->leader[AZADHBIH].loyalty, 800);
}

static void a_regent_steadies_the_court(void **state)
{
    (void)state;
    World *twin = malloc(sizeof *twin);
    m->leader[JABAN].ability = 9;
    world_copy(twin, w);
    court_crowns(m, w, &heard);
    int32_t alone = w->side[SASAN].authority;
    world_copy(w, twin);
    w->side[SASAN].regent = man(JABAN);
    court_crowns(m, w, &heard);
    assert_true(w->side[SASAN].authority > alone);
    free(twin);
}

/* ---- captains ---- */

static void a_new_commander_costs_order(void **state)
{
    (void)state;
    Order o = { .kind = ORDER_APPOINT, .who = slot(BAKR_MEN), .leader = { KHALID } };
    int c = contingent_of(w, slot(BAKR_MEN), -1);
    int32_t order = w->contingent[c].cohesion;
    assert_int_equal(may(o), OK);
    o.leader = man(MUTHANNA);
    assert_int_equal(may(o), ERR_REFUSED);
    assert_non_null(strstr(why.what, "already"));
    o.leader = man(JABAN);
    assert_int_equal(may(o), ERR_NOT_FOUND);
    court_appoint(m, w, slot(BAKR_MEN), man(KHALID), &heard);
    assert_int_equal(w->formation[BAKR_MEN].leader.n, KHALID);
    assert_int_equal(w->leader[MUTHANNA].formation.gen, 0);
    assert_int_equal(w->contingent[c].cohesion, order - 20);
    assert_int_equal(w->formation[US].leader.n, 0);         /* he has no heir, and nobody is there */
    assert_int_equal(told(EV_LEADERLESS), 1);
    is_sound();
}

static void the_heir_takes_over(void **state)
{
    (void)state;
    m->leader[KHALID].heir = man(MUTHANNA);
    court_fate(m, w, man(KHALID), LEADER_DEAD, &heard);
    assert_int_equal(w->formation[US].leader.n, 0);         /* he has an army of his own elsewhere */
    w->formation[BAKR_MEN].pos.at = tiny_place(HUFAYR);
    court_succeed(m, w, slot(US), man(KHALID), &heard);     /* now he is there, with fewer men */
    assert_int_equal(w->formation[US].leader.n, MUTHANNA);
    assert_int_equal(told(EV_SUCCEEDED), 1);
    Order o = { .kind = ORDER_APPOINT, .who = slot(US), .leader = { KHALID } };
    assert_int_equal(may(o), ERR_REFUSED);
    assert_non_null(strstr(why.what, "not fit"));
    is_sound();
}

/* ---- letters ---- */

enum { LETTERS = 2000 };

/* How many of many letters from Hira to Jaban at Kazima do not arrive. */
static int lost_letters(int policy)
{
    int lost = 0;
    w->side[RASHID].letters = (uint8_t)policy;
    w->formation[JABANS].waits = 0;
    w->formation[JABANS].pos = (Mover){ .at = tiny_place(ANBAR) };
    w->place[KUFA].owner = RASHID;
    for (int i = 0; i < LETTERS && w->formation[JABANS].side == SASAN; i++) {
        Letter l = { .kind = LETTER_ORDER, .from = tiny_place(KUFA), .sent_day = (int16_t)(i / 4),
                     .order = { .kind = ORDER_HOLD, .side = SASAN, .who = slot(JABANS) } };
        l.from = tiny_place(HUFAYR);
        heard.count = 0;
        w->formation[JABANS].aloof_day = DAY_NEVER;
        lost += court_letter_caught(m, w, &l, (uint32_t)i, &heard) && l.kind == LETTER_NONE;
    }
    return lost;
}

static void letters_are_caught_where_the_enemy_is(void **state)
{
    Side by;
    (void)state;
    for (int p = 1; p <= m->places; p++)
        w->place[p].owner = SASAN;
    w->formation[US].pos.at = w->formation[BAKR_MEN].pos.at = tiny_place(KAZIMA);
    assert_int_equal(court_letter_risk(m, w, SASAN, tiny_place(HUFAYR), tiny_place(ANBAR), &by), 0);
    w->formation[US].pos.at = tiny_place(HIRA);
    w->formation[BAKR_MEN].pos.at = tiny_place(ULLAYS);
    int32_t risk = court_letter_risk(m, w, SASAN, tiny_place(HUFAYR), tiny_place(ANBAR), &by);
    assert_int_equal(by, RASHID);
    assert_int_equal(risk, m->rules.intel_letter_base + m->rules.intel_letter_place);
    assert_int_equal(lost_letters(LETTERS_READ), 0);
    assert_true(w->known[RASHID][JABANS].live);
    assert_int_equal(w->known[RASHID][JABANS].error, 0);
    assert_int_equal(w->known[RASHID][JABANS].men, formation_men(w, slot(JABANS)));
    assert_in_range(lost_letters(LETTERS_HOLD), LETTERS * 25 / 1000, LETTERS * 85 / 1000);
}

static void only_the_estranged_believe_a_forgery(void **state)
{
    (void)state;
    w->formation[US].pos.at = tiny_place(HIRA);
    w->leader[AZADHBIH].prestige = 900;
    w->leader[JABAN].loyalty = 900;
    assert_int_equal(lost_letters(LETTERS_FORGE), 0);
    w->leader[JABAN].loyalty = 400;
    assert_true(lost_letters(LETTERS_FORGE) > 0);
    assert_true(w->leader[JABAN].loyalty < 400);
    is_sound();
}

static void what_was_read_stays_known_for_weeks(void **state)
{
    (void)state;
    intel_know(m, w, RASHID, slot(GARRISON), 21);
    for (int day = 1; day < 21; day++) {
        w->clock.day = day;
        intel_sightings(m, w, &heard);
        assert_int_equal(w->known[RASHID][GARRISON].error, 0);
        assert_int_equal(w->known[RASHID][GARRISON].day, day);
    }
}

/* ---- scripts ---- */

static Status ask(Effect e)
{
    static EffectList fx;
    fx.count = 1;
    fx.at[0] = e;
    return court_effects(m, w, &fx, &heard, &why);
}

static void scripts_may_ask_for_all_this(void **state)
{
    (void)state;
    assert_int_equal(ask((Effect){ .kind = FX_TREASURY, .side = RASHID, .n = { -50 } }), OK);
    assert_int_equal(w->side[RASHID].treasury_dh, 50000);
    assert_int_equal(ask((Effect){ .kind = FX_PRESSURE, .side = SASAN, .n = { 2000 } }), OK);
    assert_int_equal(w->side[SASAN].pressure, 1000);
    assert_int_equal(ask((Effect){ .kind = FX_LOYALTY, .n = { 5 } }), ERR_REFUSED);
    assert_int_equal(ask((Effect){ .kind = FX_LOYALTY, .leader = { JABAN }, .n = { -50 } }), OK);
    assert_int_equal(w->leader[JABAN].loyalty, 750);
    assert_int_equal(ask((Effect){ .kind = FX_ALOOF, .formation = slot(US), .n = { 7 } }), OK);
    assert_true(is_aloof(w, &w->formation[US]));
    assert_int_equal(ask((Effect){ .kind = FX_DIVIDE, .formation = slot(US), .n = { 1000 } }), ERR_RANGE);
    assert_int_equal(ask((Effect){ .kind = FX_MUSTER, .pool = { TAMIM }, .n = { 100 } }), ERR_REFUSED);
    assert_int_equal(ask((Effect){ .kind = FX_MUSTER, .pool = { TAMIM }, .n = { 100 },
                                   .place = { KAZIMA } }), OK);
    assert_int_equal(w->pool[TAMIM].travelling, 100);
    assert_int_equal(ask((Effect){ .kind = FX_PLAGUE, .region = { 1 }, .n = { 6 } }), OK);
    assert_int_equal(w->region[1].plague_day, 42);
    assert_int_equal(ask((Effect){ .kind = FX_CHIEF, .side = RASHID, .leader = { JABAN } }), ERR_REFUSED);
    assert_int_equal(ask((Effect){ .kind = FX_CHIEF, .side = RASHID, .leader = { MUTHANNA } }), OK);
    assert_int_equal(w->side[RASHID].chief.n, MUTHANNA);
    assert_int_equal(ask((Effect){ .kind = FX_FATE, .leader = { KHALID }, .n = { LEADER_GONE } }), OK);
    assert_int_equal(w->formation[US].leader.n, 0);
    assert_int_equal(ask((Effect){ .kind = FX_DEFECT, .formation = slot(GARRISON), .side = SASAN }),
                     ERR_REFUSED);
    assert_int_equal(ask((Effect){ .kind = FX_DEFECT, .formation = slot(GARRISON), .side = RASHID }), OK);
    is_sound();
}

/* ---- parts of armies that scripts name ---- */

static FormationId named(Atom name) { return formation_named(m, w, name, 0); }

static void a_part_can_be_ordered_by_its_name(void **state)
{
    (void)state;
    Atom vanguard = tiny_name(m, "vanguard");
    EffectList fx = { .count = 3 };
    fx.at[0] = (Effect){ .kind = FX_DIVIDE, .formation = slot(US), .n = { 300 }, .named = vanguard };
    fx.at[1] = (Effect){ .kind = FX_STANCE, .named = vanguard, .n = { STANCE_AVOID } };
    fx.at[2] = (Effect){ .kind = FX_GOAL, .named = vanguard, .place = { KAZIMA } };
    int32_t men = formation_men(w, slot(US));
    assert_int_equal(court_effects(m, w, &fx, &heard, &why), OK);
#ifndef SAWAD_SMALL
    const Formation *part = formation_at(w, named(vanguard));
    assert_non_null(part);
    assert_int_equal(part->ordinal, 0);
    assert_int_equal(part->stance, STANCE_AVOID);
    assert_int_equal(part->goal.n, KAZIMA);
    assert_int_not_equal(w->formation[US].stance, STANCE_AVOID);    /* the rest is not asked */
    assert_int_equal(formation_men(w, slot(US)) + formation_men(w, named(vanguard)), men);

    fx.count = 1;                       /* the name is taken while it lives, and free after */
    assert_int_equal(court_effects(m, w, &fx, &heard, &why), ERR_REFUSED);
    assert_int_equal(ask((Effect){ .kind = FX_LEAVE, .formation = named(vanguard) }), OK);
    assert_int_equal(named(vanguard).gen, 0);
    assert_int_equal(court_effects(m, w, &fx, &heard, &why), OK);
#else
    assert_int_equal(named(vanguard).gen, 0);       /* no room: what was asked of it is passed over */
    assert_int_equal(formation_men(w, slot(US)), men);
#endif
    is_sound();
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, fresh, drop)
    const struct CMUnitTest tests[] = {
        test(those_barred_come_when_the_ban_is_lifted), test(who_stands_aside_obeys_nobody),
        test(jealous_men_withhold_theirs), test(raids_press_a_crown_into_battle),
        test(a_cautious_man_refuses_once), test(victors_of_a_weak_crown_are_called_back),
        test(loyalty_of_a_party_is_that_of_its_men), test(a_regent_steadies_the_court),
        test(a_new_commander_costs_order), test(the_heir_takes_over),
        test(letters_are_caught_where_the_enemy_is), test(only_the_estranged_believe_a_forgery),
        test(what_was_read_stays_known_for_weeks), test(scripts_may_ask_for_all_this),
        test(a_part_can_be_ordered_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_coming.c: men who reach the field late, and the nights between days of
 * battle.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/coming.h"
#include "campaign/clash.h"
#include "campaign/people.h"
#include "witness.h"

/* Some things want armies of more than a few bodies. */
static void want_room(void)
{
    if (FIGHTER_MAX >= 16)
        return;
    print_message("skipped: wants 16 bodies on the field; these pools hold %d\n", FIGHTER_MAX);
    skip();
}

/* A second army of a side at the same place, in slot 2 or 3. */
static FormationId helper(World *w, int slot, int side, int men)
{
    FormationId id = { (uint16_t)slot, 1 };
    w->formation[slot] = (Formation){ .gen = 1, .side = (Side)side, .pos.at = { 1 } };
    Contingent *c = &w->contingent[contingent_new(w, id).i];
    c->arm = (ArmId){ AW_TRIBAL };
    c->pool = (PoolId){ AW_FREE };
    c->men = men;
    c->quality = 600;
    c->cohesion = 800;
    return id;
}

/* Two armies, and help for the first that comes in such a half-hour. */
static Battle with_help(const Model *m, int men, int comes)
{
    static Battle b;
    World *w = aw_world();
    Band a = aw_band(2, AW_TRIBAL, 900), z = aw_band(2, AW_TRIBAL, 900);
    aw_army(w, 1, &a, 1);
    aw_army(w, 2, &z, 1);
    Meeting who = aw_meeting(w, true, true);
    who.who[0][1] = helper(w, 2, 1, men);
    who.comes[0][1] = (uint8_t)comes;
    who.count[0] = 2;
    battle_set_up(m, w, &who, &b);
    return b;
}

static int helpers_in(const Battle *b, int state)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++)
        n += b->fighter[i].formation.i == 2 && b->fighter[i].state == state;
    return n;
}

static void the_road_takes_its_time(void **state)
{
    (void)state;
    const Model *m = aw_model();
    const Rules *r = &m->rules;
    Formation f = { .comes = 0 };
    int32_t half = r->seat_hurry / 2;

    assert_int_equal(coming_when(m, &f, 0), 0);
    assert_int_equal(coming_when(m, &f, half * r->battle_deploy_half_hours), 0);
    assert_int_equal(coming_when(m, &f, half * r->battle_deploy_half_hours + 1), 1);
    assert_int_equal(coming_when(m, &f, half * (r->battle_deploy_half_hours + 7)), 7);
    f.comes = 5;
    assert_int_equal(coming_when(m, &f, 0), 5);
}

static void who_has_not_come_is_not_there(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = with_help(m, 700, 6), none = with_help(m, 700, 0);
    int bodies = helpers_in(&none, FIGHTER_STANDS);

    sound(m, &b);
    assert_true(bodies > 0);
    assert_int_equal(helpers_in(&b, FIGHTER_COMING), bodies);
    assert_int_equal(coming_men(&b, 0), 700);
    assert_int_equal(coming_men(&b, 1), 0);
    assert_int_equal(b.team[0].men_start, 2500);
    assert_int_equal(battle_men(&b, 0), 1800);
    assert_true(battle_worth(&b, 0) < battle_worth(&none, 0));
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].state == FIGHTER_COMING)
            b.fighter[i].cohesion = 10;
    assert_int_equal(battle_mean_order(&b, 0), 800);
}

static void help_stands_in_the_camp_and_lifts_hearts(void **state)
{
    (void)state;
    const Model *m = aw_model();
    for (int team = 0; team < TEAMS; team++) {
        Battle b = with_help(m, 700, 6);
        EventList *out = listen();
        if (team)
            b = aw_mirror(&b);
        b.half_hour = 5;
        coming_in(m, 0, &b, out);
        assert_int_equal(out->count, 0);
        b.half_hour = 6;
        coming_in(m, 0, &b, out);
        sound(m, &b);
        assert_int_equal(helpers_in(&b, FIGHTER_COMING), 0);
        assert_int_equal(b.team[team].came, 700);
        assert_int_equal(coming_men(&b, team), 0);
        assert_int_equal(out->count, 1);
        assert_int_equal(out->at[0].kind, EV_CAME);
        assert_int_equal(out->at[0].n[0], 700);
        for (int i = 0; i < b.fighters; i++) {
            const Fighter *f = &b.fighter[i];
            if (f->formation.i == 2)
                assert_int_equal(f->row, team ? ZONE_ROWS - 1 : 0);
            assert_int_equal(f->cohesion, f->formation.i != 2 && f->team == team
                                              ? 800 + m->rules.seat_late_order : 800);
        }
        coming_in(m, 0, &b, out);
        assert_int_equal(out->count, 1);
    }
}

static void only_the_first_arrivals_are_cheered(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    m->rules.seat_late_lifts = 1;
    World *w = aw_world();
    Band a = aw_band(2, AW_TRIBAL, 900);
    aw_army(w, 1, &a, 1);
    aw_army(w, 2, &a, 1);
    Meeting who = aw_meeting(w, true, true);
    for (int k = 1; k <= 2; k++) {
        who.who[0][k] = helper(w, 1 + k, 1, 200);
        who.comes[0][k] = (uint8_t)(3 + k);
    }
    who.count[0] = 3;
    Battle b;
    battle_set_up(m, w, &who, &b);
    for (b.half_hour = 0; b.half_hour < 8; b.half_hour++)
        coming_in(m, 0, &b, NULL);
    assert_int_equal(b.team[0].came, 400);
    for (int i = 0; i < b.fighters; i++)
        assert_int_equal(b.fighter[i].cohesion,
                         b.fighter[i].formation.i == 0 ? 800 + m->rules.seat_late_order : 800);
}

static void an_enemy_in_the_camp_keeps_them_out(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = with_help(m, 200, 1);
    int col = 1;
    b.half_hour = 1;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 1) {
            b.fighter[i].row = 0;
            b.fighter[i].col = (int8_t)min_i32(col++, ZONE_COLS - 2);
        }
    Battle held = b;
    coming_in(m, 0, &b, NULL);
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].formation.i == 2 && b.fighter[i].state == FIGHTER_STANDS)
            for (int k = 0; k < b.fighters; k++)
                assert_false(b.fighter[k].team == 1 && b.fighter[k].row == b.fighter[i].row &&
                             b.fighter[k].col == b.fighter[i].col);
    if (col <= 5)
        return;                             /* too few bodies to hold the whole camp */
    coming_in(m, 0, &held, NULL);
    assert_true(helpers_in(&held, FIGHTER_COMING) > 0);
}

/* Whoever never comes is neither killed nor counted as beaten. */
static void men_on_the_road_are_safe(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int beaten = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Battle late = with_help(m, 700, 250), soon = with_help(m, 700, 4);
        late.team[1].skill = soon.team[1].skill = 10;
        while (!late.over) {
            battle_half_hour(m, seed, 0, &late, NULL, 0, NULL);
            sound(m, &late);
        }
        while (!soon.over) {
            battle_half_hour(m, seed, 0, &soon, NULL, 0, NULL);
            sound(m, &soon);
        }
        beaten += late.winner == 2;
        assert_int_equal(coming_men(&late, 0), 700);
        assert_int_equal(late.team[0].came, 0);
        assert_int_equal(soon.team[0].came, soon.half_hour > 4 ? 700 : 0);
    }
    assert_true(beaten > 0);
}

static void help_favours_no_camp(void **state)
{
    (void)state;
    const Model *m = aw_model();
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Battle a = with_help(m, 900, 1 + (int)seed % 7), z = aw_mirror(&a);
        while (!a.over) {
            battle_half_hour(m, seed, 1, &a, NULL, 0, NULL);
            battle_half_hour(m, seed, 1, &z, NULL, 0, NULL);
            Battle seen = aw_mirror(&z);
            assert_int_equal(a.winner, seen.winner);
            for (int i = 0; i < a.fighters; i++) {
                assert_int_equal(a.fighter[i].state, seen.fighter[i].state);
                assert_int_equal(a.fighter[i].men, seen.fighter[i].men);
                assert_int_equal(a.fighter[i].cohesion, seen.fighter[i].cohesion);
                assert_int_equal(a.fighter[i].col, seen.fighter[i].col);
                assert_int_equal(a.fighter[i].row, seen.fighter[i].row);
            }
        }
    }
}

/* Days of battle in the campaign. */

/* Two armies at one place that watch each other from morning to dusk; side 1
 * seeks the fight. */
static World *at_the_field(Model *m)
{
    World *w = aw_world();
    Band a = aw_band(2, AW_TRIBAL, 900);
    aw_army(w, 1, &a, 1);
    aw_army(w, 2, &a, 1);
    w->formations_used = 2;
    w->formation[0].stance = STANCE_SEEK;
    w->weather.storm_day = DAY_NEVER;
    for (int i = 0; i < 2; i++) {
        Formation *f = &w->formation[i];
        f->fought_day = f->beaten_day = f->met_day = DAY_NEVER;
        f->fed = f->watered = 1000;
    }
    for (int i = 1; i <= AW_POOLS; i++)
        w->pool[i].loyalty = 500;
    m->rules.battle_tempo = 50;             /* nobody is in a hurry */
    m->rules.battle_tempo_weary = 0;
    return w;
}

static void stand_by(World *w)
{
    w->formation[0].stance = w->formation[1].stance = STANCE_ACCEPT;
    w->formation[0].met = w->formation[1].met = 1;
}

static void a_night_in_camp_mends_and_the_battle_goes_on(void **state)
{
    (void)state;
    Model *m = aw_model();
    const Rules *r = &m->rules;
    World *w = at_the_field(m);
    EventList *out = listen();

    assert_true(clash_fight(m, w, out));
    assert_int_equal(w->battle.number, 1);
    assert_int_equal(w->battle.winner, 0);
    assert_int_equal(w->battle.days, 1);
    assert_int_equal(w->formation[0].field_days, 1);
    assert_true(w->formation[0].attacked && !w->formation[1].attacked);

    int16_t order[CONTINGENT_MAX], weary[CONTINGENT_MAX];
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        Contingent *c = &w->contingent[i];
        c->cohesion = (int16_t)(i == 0 ? 850 : 400);
        c->fatigue = 600;
        order[i] = c->cohesion;
        weary[i] = c->fatigue;
    }
    stand_by(w);
    people_rest(m, w, out);
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        int gain = (1000 - order[i]) * r->sky_night_order / 1000 * (500 + c->quality) / 1000;
        int top = max_i32(c->quality + r->sky_night_top, order[i]);
        assert_int_equal(c->cohesion, min_i32(order[i] + gain, top));
        assert_int_equal(c->fatigue, weary[i] * r->sky_night_fatigue / 1000);
    }

    w->clock.day = 1;                       /* both only stand there; who attacked attacks again */
    assert_true(clash_fight(m, w, out));
    assert_int_equal(w->battle.number, 2);
    assert_int_equal(w->battle.days, 2);
    assert_int_equal(w->formation[1].field_days, 2);
    assert_true(w->battle.team[0].attacker && !w->battle.team[1].attacker);
    assert_int_equal(heard(out, EV_BATTLE), 2);

    w->clock.day = 3;                       /* a day of rest ends it */
    stand_by(w);
    assert_true(clash_fight(m, w, out));
    assert_int_equal(w->battle.number, 2);
    w->formation[0].stance = STANCE_SEEK;
    assert_true(clash_fight(m, w, out));
    assert_int_equal(w->battle.days, 1);
}

static void who_fights_through_the_night_has_no_rest(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    World *w = NULL;
    EventList *out = NULL;
    int16_t order[CONTINGENT_MAX], weary[CONTINGENT_MAX];

    for (uint64_t seed = 1; seed <= 40 && (!w || !w->battle.night || w->battle.winner); seed++) {
        w = at_the_field(m);                    // until a night goes by that nobody wins
        out = listen();
        w->seed = seed;
        w->side[1].commanded = 1;
        assert_false(clash_fight(m, w, out));
        for (int i = 0; i < w->battle.fighters; i++)
            w->battle.fighter[i].quality = 700;
        w->battle.team[0].nights_on = 1;
        while (!w->battle.over) {
            battle_half_hour(m, w->seed, w->clock.day, &w->battle, NULL, 0, out);
            sound(m, &w->battle);
        }
    }
    assert_true(w->battle.night > 0);
    assert_true(clash_fight(m, w, out));
    assert_true(w->formation[0].night_fight && w->formation[1].night_fight);
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        order[i] = w->contingent[i].cohesion;
        weary[i] = w->contingent[i].fatigue;
    }
    people_rest(m, w, out);
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        assert_int_equal(w->contingent[i].cohesion, order[i]);
        assert_int_equal(w->contingent[i].fatigue, weary[i]);
    }
    w->clock.day = 1;
    people_rest(m, w, out);                 /* a quiet day is one */
    assert_int_equal(w->formation[0].night_fight | w->formation[1].night_fight, 0);
}

/* The battle of the day, in which the first body of each army ran. */
static void first_of_each_ran(World *w)
{
    Battle *b = &w->battle;
    for (int t = 0; t < TEAMS; t++)
        for (int i = 0; i < b->fighters; i++) {
            Fighter *f = &b->fighter[i];
            if (f->team == t) {
                f->state = FIGHTER_FLED;
                f->why[WAVER_MELEE] = (int16_t)(30 - f->cohesion);
                f->cohesion = 30;
                break;
            }
        }
    b->over = 1;
}

static void broken_tribes_rally_and_are_ashamed(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    const Rules *r = &m->rules;
    int rallied = 0, left = 0;
    EventList *out = listen();

    for (int k = 0; k < 300; k++) {
        World *w = at_the_field(m);
        w->seed = (uint64_t)k;
        w->side[1].commanded = 1;
        for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
            w->contingent[i].pool = (PoolId){ AW_KIN };
            w->contingent[i].men = 500;
        }
        m->rules.battle_front_m = 300;
        clash_fight(m, w, out);
        out->count = 0;
        first_of_each_ran(w);
        ContingentId ran = w->battle.fighter[0].who;
        const Contingent *c = contingent_at(w, ran);
        int bodies = 0;
        for (int i = 0; i < w->battle.fighters; i++)
            bodies += w->battle.fighter[i].who.i == ran.i;
        int32_t men = c->men;
        clash_fight(m, w, out);
        assert_true(c->shame);
        rallied += c->men < men;
        left += men - c->men;
        if (bodies == 1)
            assert_int_equal(w->pool[AW_KIN].deserted > 0, c->men < men);
        if (bodies == 1)
            assert_int_equal(c->cohesion, c->men < men ? r->sky_rally_order + c->quality / 4 : 30);

        stand_by(w);
        w->clock.day = 1;
        int16_t order = c->cohesion;
        clash_fight(m, w, out);
        assert_false(c->shame);
        for (int i = 0; i < w->battle.fighters; i++)
            if (w->battle.fighter[i].who.i == ran.i)
                assert_int_equal(w->battle.fighter[i].order_dawn, order + r->seat_shame);
    }
    int share = 300 * (r->sky_rally + 600 / 3) / 1000;
    assert_in_range(rallied, share - 30, share + 30);
    assert_true(left > 0);
}

/* The standard, lost on the field, is lost to the army and to the crown. */
static void a_lost_standard_is_lost_at_home(void **state)
{
    (void)state;
    Model *m = aw_model();
    const Rules *r = &m->rules;
    World *w = at_the_field(m);
    EventList *out = listen();

    w->side[1].commanded = 1;
    w->side[2].legitimacy = 500;
    w->formation[1].standard = STANDARD_FLIES;
    clash_fight(m, w, out);
    assert_int_equal(w->battle.team[0].standard, STANDARD_NONE);
    assert_int_equal(w->battle.team[1].standard, STANDARD_FLIES);
    w->battle.team[1].standard = STANDARD_LOST;
    w->battle.over = 1;
    clash_fight(m, w, out);
    assert_int_equal(w->formation[1].standard, STANDARD_LOST);
    assert_int_equal(w->side[2].legitimacy, 500 - r->seat_standard_legitimacy);
    assert_int_equal(w->side[1].spoils_dh, r->seat_standard_spoils);
    assert_int_equal(w->formation[0].spoils_dh, r->seat_standard_spoils);

    w->clock.day = 5;
    w->formation[0].stance = STANCE_SEEK;
    clash_fight(m, w, out);
    assert_int_equal(w->battle.team[1].standard, STANDARD_NONE);
}

/* An army a script brings up at noon, and one left out of the day's other fights. */
static void an_army_announced_for_noon_comes_at_noon(void **state)
{
    (void)state;
    Model *m = aw_model();
    World *w = at_the_field(m);
    EventList *out = listen();
    FormationId id = helper(w, 2, 1, 300);
    Formation *f = &w->formation[2];

    w->formations_used = 3;
    f->fought_day = f->beaten_day = f->met_day = DAY_NEVER;
    f->comes = 7;
    assert_true(clash_fight(m, w, out));
    assert_int_equal(heard(out, EV_CAME), 1);
    for (int32_t i = 0; i < out->count; i++)
        if (out->at[i].kind == EV_CAME) {
            assert_int_equal(out->at[i].half_hour, 8);
            assert_int_equal(out->at[i].n[0], 300);
        }
    people_rest(m, w, out);
    assert_int_equal(f->comes, 0);

    w = at_the_field(m);                    /* too late for the day: nothing happens to it */
    id = helper(w, 2, 1, 300);
    w->formations_used = 3;
    f->fought_day = f->beaten_day = f->met_day = DAY_NEVER;
    f->comes = 60;
    assert_true(clash_fight(m, w, out));
    assert_int_equal(formation_men(w, id), 300);
    assert_int_equal(w->contingent[w->formation[2].first - 1].battles, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_road_takes_its_time),
        cmocka_unit_test(who_has_not_come_is_not_there),
        cmocka_unit_test(help_stands_in_the_camp_and_lifts_hearts),
        cmocka_unit_test(only_the_first_arrivals_are_cheered),
        cmocka_unit_test(an_enemy_in_the_camp_keeps_them_out),
        cmocka_unit_test(men_on_the_road_are_safe),
        cmocka_unit_test(help_favours_no_camp),
        cmocka_unit_test(a_night_in_camp_mends_and_the_battle_goes_on),
        cmocka_unit_test(who_fights_through_the_night_has_no_rest),
        cmocka_unit_test(broken_tribes_rally_and_are_ashamed),
        cmocka_unit_test(a_lost_standard_is_lost_at_home),
        cmocka_unit_test(an_army_announced_for_noon_comes_at_noon),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

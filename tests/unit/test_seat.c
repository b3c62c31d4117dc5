/*
 * test_seat.c: where a commander sits and how far his word goes; how seats,
 * leaders, successors and standards are lost.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/seat.h"
#include "battle/sky.h"
#include "witness.h"

static const Event *event_of(const EventList *l, EventKind kind)
{
    for (int32_t i = 0; i < l->count; i++)
        if (l->at[i].kind == kind)
            return &l->at[i];
    return NULL;
}

static Battle armies(const Model *m)
{
    Band a = aw_band(3, AW_TRIBAL, 800), z = aw_band(3, AW_TRIBAL, 800);
    return aw_battle(m, &a, 1, &z, 1);
}

/* Lead and seat of the commander of team 0. */
static void commander(Model *m, SeatKind seat, int ill, int lead, int deputies)
{
    m->leader[1].seat = seat;
    m->leader[1].ill = ill;
    m->leader[1].lead = lead;
    m->leader[1].deputies = deputies;
}

/* Reach. */

static void height_reaches_farther_in_clear_air(void **state)
{
    (void)state;
    Model *m = aw_model();
    const Rules *r = &m->rules;
    Battle b = armies(m);
    int reach = r->battle_seat_view + 5 / 4;

    assert_int_equal(seat_reach(m, &b, 0), reach);
    b.team[0].skill = 8;
    assert_int_equal(seat_reach(m, &b, 0), r->battle_seat_view + 2);
    b.team[0].skill = 5;
    b.team[0].seat = SEAT_CANOPY;
    assert_int_equal(seat_reach(m, &b, 0), reach + r->seat_canopy);
    b.team[0].seat = SEAT_ROOF;
    assert_int_equal(seat_reach(m, &b, 0), reach + r->seat_roof);

    Battle lost = b, dusty = b, storm = b, dark = b;
    lost.team[0].seat_lost = 1;
    dusty.dust = 100;
    storm.wind = STORM, storm.dust = 250;
    dark.night = 1;
    assert_int_equal(seat_reach(m, &lost, 0), reach);
    assert_int_equal(seat_reach(m, &dusty, 0), reach / 2 + 1);
    assert_int_equal(seat_reach(m, &storm, 0), r->seat_storm);
    assert_int_equal(seat_reach(m, &dark, 0), r->seat_night);
    assert_int_equal(seat_reach(m, &b, 1), reach);
}

static void who_rides_away_leaves_his_canopy(void **state)
{
    (void)state;
    Model *m = aw_model();
    commander(m, SEAT_CANOPY, 0, 0, 0);
    Battle b = armies(m), rides = b, stays = b;
    Order go = { .kind = ORDER_GO, .side = 1, .col = 2, .row = 1 };

    assert_int_equal(b.team[0].seat, SEAT_CANOPY);
    assert_int_equal(b.team[1].seat, SEAT_SADDLE);
    battle_half_hour(m, 1, 0, &b, &go, 1, NULL);        /* pitched there before the fight */
    assert_int_equal(b.team[0].seat, SEAT_CANOPY);
    assert_int_equal(b.team[0].seat_col, 2);
    battle_half_hour(m, 1, 0, &rides, NULL, 0, NULL);
    battle_half_hour(m, 1, 0, &rides, &go, 1, NULL);
    assert_int_equal(rides.team[0].seat, SEAT_SADDLE);
    stays.half_hour = 3;
    seat_move(&stays, 0, stays.team[0].seat_col, stays.team[0].seat_row);
    assert_int_equal(stays.team[0].seat, SEAT_CANOPY);
}

static void a_roof_wants_a_house(void **state)
{
    (void)state;
    Model *m = aw_model();
    for (int team = 0; team < TEAMS; team++) {
        Battle b = armies(m);
        for (int r = 0; r < ZONE_ROWS; r++)
            for (int c = 0; c < ZONE_COLS; c++)
                b.zone[r][c] = ZONE_PLAIN;
        m->leader[1 + team].seat = SEAT_ROOF;
        m->leader[1 + team].ill = 1;
        b.zone[ahead(!team, CAMP_ROW)][3] = ZONE_PALACE;        /* the enemy's */
        seat_take(m, &b, team);
        assert_int_equal(b.team[team].seat, SEAT_SADDLE);
        assert_int_equal(b.team[team].ill, 1);
        assert_int_equal(ahead(team, b.team[team].seat_row), RESERVE_ROW);

        b.zone[ahead(team, CAMP_ROW)][2] = ZONE_TOWN;
        seat_take(m, &b, team);
        assert_int_equal(b.team[team].seat, SEAT_ROOF);
        assert_int_equal(b.team[team].seat_col, 2);
        assert_int_equal(b.team[team].seat_row, ahead(team, CAMP_ROW));

        b.zone[ahead(team, SECOND_ROW)][5] = ZONE_PALACE;       /* a palace rather than a town */
        b.zone[ahead(team, FRONT_ROW)][3] = ZONE_PALACE;
        seat_take(m, &b, team);
        assert_int_equal(b.team[team].seat, SEAT_ROOF);
        assert_int_equal(b.team[team].seat_col, 5);
        assert_int_equal(b.team[team].seat_row, ahead(team, SECOND_ROW));
    }
}

static void runners_make_four_zones(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = armies(m);
    int zones = m->rules.seat_runner_zones;
    b.team[0].seat_row = 0;
    b.team[0].seat_col = 0;
    for (int row = 0; row < ZONE_ROWS; row++) {
        int far = row < 2 * zones ? 1 : 2, notes = row == 0 ? 0 : row <= zones ? 1 : 2;
        b.team[0].ill = 0;
        assert_int_equal(seat_runner(m, &b, 0, row, 0), far);
        b.team[0].ill = 1;
        assert_int_equal(seat_runner(m, &b, 0, row, 0), far + notes);
    }
}

/* A body out of reach gets its order when the runner has been there. */
static void orders_from_a_sickbed_take_longer(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int took[2];
    for (int ill = 0; ill <= 1; ill++) {
        Battle b = armies(m);
        Fighter *f = &b.fighter[0];
        assert_int_equal(f->team, 0);
        b.team[0].person = 1;
        b.team[1].attacker = b.team[0].attacker = 0;
        b.half_hour = 1;
        b.team[0].ill = (uint8_t)ill;
        b.team[0].seat_row = 0, b.team[0].seat_col = 0;
        f->row = f->to_row = 3, f->col = f->to_col = 6;
        Order o = { .kind = ORDER_FALL_BACK, .side = 1, .unit = f->who, .amount = f->part,
                    .col = 6, .row = 0 };
        took[ill] = 0;
        for (int h = 0; h < 6 && f->order != ORDER_FALL_BACK; h++) {
            battle_half_hour(m, 1, 0, &b, &o, h == 0, NULL);
            took[ill] = h;
        }
        assert_int_equal(took[ill], ill ? 3 : 1);       /* six zones */
    }
}

/* Seats lost. */

static void fate(const Model *m, uint64_t seed, Battle *b, EventList *out)
{
    Lines l;
    lines_of(b, &l);
    seat_fate(m, seed, 0, b, &l, out);
}

static void a_storm_carries_the_canopy_off(void **state)
{
    (void)state;
    Model *m = aw_model();
    commander(m, SEAT_CANOPY, 0, 0, 0);
    Battle b = armies(m);
    int blown[3] = { 0 }, calm = 0, saddle = 0;

    for (uint64_t seed = 1; seed <= 1000; seed++) {
        for (int on = 0; on <= 2; on++) {
            Battle x = b;
            x.wind = STORM, x.dust = 250, x.wind_on = (uint8_t)on;
            fate(m, seed, &x, NULL);
            blown[on] += x.team[0].seat_lost;
            x = b;
            x.wind = WINDY, x.wind_on = (uint8_t)on;
            fate(m, seed, &x, NULL);
            calm += x.team[0].seat_lost;
            x.wind = STORM, x.team[0].seat = SEAT_SADDLE;
            fate(m, seed, &x, NULL);
            saddle += x.team[0].seat_lost;
        }
    }
    assert_in_range(blown[1], m->rules.seat_blown - 60, m->rules.seat_blown + 60);
    assert_int_equal(blown[0] + blown[2] + calm + saddle, 0);

    EventList *out = listen();
    b.wind = STORM, b.wind_on = 1;
    for (uint64_t seed = 1; !b.team[0].seat_lost; seed++)
        fate(m, seed, &b, out);
    fate(m, 1, &b, out);                    /* it cannot go twice */
    const Event *e = event_of(out, EV_SEAT_LOST);
    assert_non_null(e);
    assert_int_equal(out->count, 1);
    assert_int_equal(e->n[0], 1);
    assert_int_equal(e->n[1], 1);
}

/* Team 1's first body stands in the seat of team 0, and nobody of team 0 does. */
static Battle overrun(const Model *m)
{
    Battle b = armies(m);
    b.team[0].seat_row = 1, b.team[0].seat_col = 3;
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        f->row = f->team ? 1 : 3;
        f->col = f->team ? 3 : 1;
    }
    return b;
}

static int32_t order_sum(const Battle *b, int team)
{
    int32_t sum = 0;
    for (int i = 0; i < b->fighters; i++)
        sum += b->fighter[i].team == team ? b->fighter[i].cohesion : 0;
    return sum;
}

static int bodies(const Battle *b, int team)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++)
        n += b->fighter[i].team == team;
    return n;
}

static void the_standard_goes_with_the_seat(void **state)
{
    (void)state;
    Model *m = aw_model();
    commander(m, SEAT_CANOPY, 0, 0, 0);
    Battle b = overrun(m), held = b, none = b;
    EventList *out = listen();
    Fault why = { 0 };

    b.team[0].standard = held.team[0].standard = STANDARD_FLIES;
    held.fighter[0].row = 1, held.fighter[0].col = 3;       /* his guard still stands there */
    int32_t before[TEAMS] = { order_sum(&b, 0), order_sum(&b, 1) };
    fate(m, 1, &b, out);
    fate(m, 2, &b, out);
    assert_int_equal(b.team[0].seat_lost, 1);
    assert_int_equal(b.team[0].standard, STANDARD_LOST);
    assert_int_equal(order_sum(&b, 0), before[0] - m->rules.seat_standard_order * bodies(&b, 0));
    assert_int_equal(order_sum(&b, 1), before[1]);
    assert_int_equal(battle_ok(m, &b, &why), OK);
    assert_int_equal(out->count, 2);
    assert_int_equal(event_of(out, EV_SEAT_LOST)->n[1], 0);
    assert_int_equal(event_of(out, EV_STANDARD)->n[0], 1);

    assert_int_equal(held.fighter[0].team, 0);
    fate(m, 1, &held, NULL);
    assert_int_equal(held.team[0].seat_lost, 0);
    assert_int_equal(held.team[0].standard, STANDARD_FLIES);
    fate(m, 1, &none, NULL);
    assert_int_equal(none.team[0].standard, STANDARD_NONE);
    assert_int_equal(order_sum(&none, 0), before[0]);
}

/* The order at which an army runs is higher once its seat is gone. */
static void an_army_without_its_seat_runs_sooner(void **state)
{
    (void)state;
    const Model *m = aw_model();
    for (int lost = 0; lost <= 1; lost++) {
        Battle b = armies(m);
        b.half_hour = 1;
        b.team[0].attacker = b.team[1].attacker = 0;
        b.team[0].seat_lost = (uint8_t)lost;
        for (int i = 0; i < b.fighters; i++) {
            Fighter *f = &b.fighter[i];
            f->threshold = 1;
            if (f->team == 0)
                f->cohesion = f->order_dawn =
                    (int16_t)(m->rules.battle_army_breaks + m->rules.battle_army_leader / 2);
        }
        battle_half_hour(m, 1, 0, &b, NULL, 0, NULL);
        assert_int_equal(b.over, lost);
        assert_int_equal(b.winner, lost ? 2 : 0);
    }
}

/* Leaders. */

/* How often in so many half-hours the commander of team 0 falls. */
static int falls(const Model *m, const Battle *b, int times)
{
    int n = 0;
    for (int seed = 1; seed <= times; seed++) {
        Battle x = *b;
        fate(m, (uint64_t)seed, &x, NULL);
        n += x.team[0].leader_fell != 0;
    }
    return n;
}

static void a_sick_man_and_one_on_a_roof_fall_only_in_the_storm(void **state)
{
    (void)state;
    Model *m = aw_model();
    commander(m, SEAT_SADDLE, 0, 10, 0);
    m->rules.battle_leader_risk = 30;
    Battle safe = armies(m), lost = overrun(m);
    safe.team[0].seat_row = 1;

    int behind = falls(m, &safe, 4000), press = falls(m, &lost, 4000);
    assert_in_range(behind, 4000 * 90 / 10000 - 20, 4000 * 90 / 10000 + 20);
    assert_in_range(press, 4000 * 900 / 10000 - 80, 4000 * 900 / 10000 + 80);
    for (int ill = 0; ill <= 1; ill++) {
        safe.team[0].ill = lost.team[0].ill = (uint8_t)ill;
        safe.team[0].seat = lost.team[0].seat = ill ? SEAT_SADDLE : SEAT_ROOF;
        assert_int_equal(falls(m, &safe, 4000), 0);
        assert_int_equal(falls(m, &lost, 4000), press);
    }
}

static void successors_fall_one_after_the_other(void **state)
{
    (void)state;
    Model *m = aw_model();
    const Rules *r = &m->rules;
    commander(m, SEAT_SADDLE, 0, 10, 2);
    m->rules.battle_leader_risk = 10000;                /* whoever commands falls */
    Battle b = overrun(m);
    EventList *out = listen();
    int32_t men = bodies(&b, 0), order = order_sum(&b, 0);
    int32_t light = r->battle_deputy_shock * 900 / 1000 * men;

    assert_int_equal(b.team[0].deputies, 2);
    fate(m, 1, &b, out);
    assert_in_range(b.team[0].leader_fell, 1, 2);
    int fell = b.team[0].leader_fell;
    assert_int_equal(b.team[0].deputies, 1);
    assert_int_equal(b.team[0].skill, 5 - r->battle_leader_skill);
    assert_int_equal(order_sum(&b, 0), order - light);
    fate(m, 2, &b, out);
    assert_int_equal(b.team[0].deputies, 0);
    assert_int_equal(b.team[0].skill, 5 - r->battle_leader_skill);
    assert_int_equal(b.team[0].leader_fell, fell);
    assert_int_equal(order_sum(&b, 0), order - 2 * light);
    fate(m, 3, &b, out);                                /* the last one lives */
    assert_int_equal(order_sum(&b, 0), order - 2 * light);
    assert_int_equal(out->count, 2);
    assert_int_equal(out->at[0].n[0], 1);
    assert_int_equal(out->at[1].n[0], 0);               /* a successor has no name here */

    m->leader[1].deputies = 0;
    Battle alone = overrun(m);
    fate(m, 1, &alone, NULL);
    assert_int_equal(order_sum(&alone, 0), order - r->battle_leader_shock * 900 / 1000 * men);
}

static void a_leader_who_falls_in_broken_lines_loses_the_standard(void **state)
{
    (void)state;
    Model *m = aw_model();
    commander(m, SEAT_SADDLE, 0, 10, 0);
    m->rules.battle_leader_risk = 10000;
    for (int broken = 0; broken <= 1; broken++) {
        Battle b = armies(m);
        b.team[0].standard = STANDARD_FLIES;
        b.team[0].collapsed = (uint8_t)broken;
        fate(m, 1, &b, NULL);
        assert_int_not_equal(b.team[0].leader_fell, 0);
        assert_int_equal(b.team[0].standard, broken ? STANDARD_LOST : STANDARD_FLIES);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(height_reaches_farther_in_clear_air),
        cmocka_unit_test(who_rides_away_leaves_his_canopy),
        cmocka_unit_test(a_roof_wants_a_house),
        cmocka_unit_test(runners_make_four_zones),
        cmocka_unit_test(orders_from_a_sickbed_take_longer),
        cmocka_unit_test(a_storm_carries_the_canopy_off),
        cmocka_unit_test(the_standard_goes_with_the_seat),
        cmocka_unit_test(an_army_without_its_seat_runs_sooner),
        cmocka_unit_test(a_sick_man_and_one_on_a_roof_fall_only_in_the_storm),
        cmocka_unit_test(successors_fall_one_after_the_other),
        cmocka_unit_test(a_leader_who_falls_in_broken_lines_loses_the_standard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_battle.c: what must be true of every battle: that neither camp has an
 * advantage by its number, that better is never worse, that every man and every
 * point of order is accounted for, and that no order given breaks the field.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/general.h"
#include "battle/lines.h"
#include "witness.h"

/* Some things want a line from wing to wing and a reserve behind it. */
static void want_large_armies(void)
{
    if (FIGHTER_MAX >= 60 && CONTINGENT_MAX >= 120)
        return;
    print_message("skipped: wants 60 bodies on the field; these pools hold %d\n", FIGHTER_MAX);
    skip();
}

static Battle mixed(const Model *m, int quality, int scale)
{
    int men = 5 * scale;
    Band a[2] = { aw_band(16, AW_TRIBAL, men), aw_band(4, AW_LANCER, men) };
    Band z[2] = { aw_band(16, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    a[0].quality = a[1].quality = quality;
    return aw_battle(m, a, 2, z, 2);
}

/* Two armies as unlike as can be, on bad ground, with the wind in one face. */
static Battle unlike(const Model *m)
{
    Band a[4] = { aw_band(7, AW_TRIBAL, 640), aw_band(3, AW_LANCER, 410),
                  aw_band(2, AW_ARCHERS, 600), aw_band(1, AW_HEAVY, 5200) };
    Band z[3] = { aw_band(9, AW_HEAVY, 700), aw_band(5, AW_CATAPHRACT, 300),
                  aw_band(4, AW_ARCHERS, 350) };
    a[0].pool = AW_KIN;
    a[1].pool = AW_OTHER_KIN;
    z[0].chained = 1;
    z[2].fatigue = 280;
    Battle b = aw_battle(m, a, 4, z, 3);
    b.team[1].attacker = 0;
    b.team[1].behind = BEHIND_RIVER;
    b.team[0].skill = 8;
    b.wind_on = 2;
    b.hot = 125;
    for (int c = 0; c < ZONE_COLS; c++)
        b.edge[4][c] = c % 3 ? EDGE_DITCH : EDGE_CANAL;
    b.zone[3][2] = ZONE_PALMS;
    b.zone[4][4] = ZONE_HIGH;
    b.zone[5][1] = ZONE_MARSH;
    return b;
}

static void same_fighters(const Battle *a, const Battle *b)
{
    assert_int_equal(a->fighters, b->fighters);
    for (int i = 0; i < a->fighters; i++) {
        const Fighter *f = &a->fighter[i], *g = &b->fighter[i];
        assert_int_equal(f->state, g->state);
        assert_int_equal(f->team, g->team);
        assert_int_equal(f->col, g->col);
        assert_int_equal(f->row, g->row);
        assert_int_equal(f->order, g->order);
        assert_int_equal(f->men, g->men);
        assert_int_equal(f->dead, g->dead);
        assert_int_equal(f->taken, g->taken);
        assert_int_equal(f->drowned, g->drowned);
        assert_int_equal(f->cohesion, g->cohesion);
        assert_int_equal(f->fatigue, g->fatigue);
        assert_int_equal(f->ammo, g->ammo);
    }
    assert_int_equal(a->winner, b->winner);
    assert_int_equal(a->half_hour, b->half_hour);
    for (int t = 0; t < TEAMS; t++) {
        assert_int_equal(a->team[t].gaps, b->team[t].gaps);
        assert_int_equal(a->team[t].leader_fell, b->team[t].leader_fell);
    }
}

static void the_other_camp_sees_the_same_battle(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle start[2] = { mixed(m, 620, 110), unlike(m) };

    m->leader[1].lead = 9;
    m->leader[2].lead = 6;
    for (uint64_t seed = 1; seed <= 120; seed++) {
        Battle a = start[seed % 2], b = aw_mirror(&a);
        while (!a.over) {
            battle_half_hour(m, seed, 3, &a, NULL, 0, NULL);
            battle_half_hour(m, seed, 3, &b, NULL, 0, NULL);
            Battle seen = aw_mirror(&b);
            same_fighters(&a, &seen);
        }
    }
}

/* Drawn up with the teams exchanged, the armies stand and fight as before. */
static void exchanged_teams_draw_up_alike(void **state)
{
    (void)state;
    const Model *m = aw_model();
    World *w = aw_world();
    Band a[3] = { aw_band(3, AW_TRIBAL, 2600), aw_band(1, AW_LANCER, 1500),
                  aw_band(1, AW_ARCHERS, 900) };
    Band z[2] = { aw_band(5, AW_HEAVY, 1100), aw_band(2, AW_CATAPHRACT, 900) };
    aw_army(w, 1, a, 3);
    aw_army(w, 2, z, 2);
    Meeting who = aw_meeting(w, true, false), other = who;
    for (int t = 0; t < TEAMS; t++) {
        other.who[t][0] = who.who[!t][0];
        other.attacks[t] = who.attacks[!t];
    }
    Battle x, y;
    battle_set_up(m, w, &who, &x);
    battle_set_up(m, w, &other, &y);
    battle_day(m, 77, 1, &x, NULL);
    battle_day(m, 77, 1, &y, NULL);
    assert_int_equal(x.half_hour, y.half_hour);
    assert_int_equal(x.winner, y.winner ? 3 - y.winner : 0);
    for (int t = 0; t < TEAMS; t++) {
        assert_int_equal(x.team[t].dead, y.team[!t].dead);
        assert_int_equal(x.team[t].taken, y.team[!t].taken);
    }
}

static void places_in_the_array_do_not_matter(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle start = unlike(m), turned = start;
    int n = start.fighters;

    for (int i = 0; i < n; i++)
        turned.fighter[i] = start.fighter[n - 1 - i];
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Battle a = start, b = turned, back;
        battle_day(m, seed, 0, &a, NULL);
        battle_day(m, seed, 0, &b, NULL);
        back = b;
        for (int i = 0; i < n; i++)
            back.fighter[i] = b.fighter[n - 1 - i];
        same_fighters(&a, &back);
    }
}

static int chance(const Model *m, const Battle *b, int plays)
{
    Tally t = aw_play(m, b, plays, 1);
    return aw_chance(&t);
}

static void equal_armies_have_equal_chances(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    int p = chance(m, &b, 4000);
    assert_in_range(p, 485, 515);
}

static void more_men_are_never_worse(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int last = 0;
    for (int scale = 70; scale <= 190; scale += 20) {
        Battle b = mixed(m, 600, scale);
        int p = chance(m, &b, 1500);
        assert_true(p >= last - 20);
        last = p;
    }
    assert_true(last > 600);
}

static void better_men_are_never_worse(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int last = 0;
    for (int quality = 400; quality <= 800; quality += 50) {
        Battle b = mixed(m, quality, 100);
        int p = chance(m, &b, 1000);
        assert_true(p >= last);
        last = p;
    }
}

static void tired_men_lose(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0)
            b.fighter[i].fatigue = 500;
    assert_true(chance(m, &b, 1500) < 400);
}

/* Team 1's reserve stands in its second line from dawn. */
static void a_reserve_does_no_harm(void **state)
{
    (void)state;
    want_large_armies();
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    int col = 0;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 1 && b.fighter[i].row == ZONE_ROWS - 1 - RESERVE_ROW) {
            b.fighter[i].row = b.fighter[i].to_row = ZONE_ROWS - 1 - SECOND_ROW;
            b.fighter[i].col = b.fighter[i].to_col = (int8_t)(1 + col++ % 5);
        }
    assert_true(col > 0);
    assert_true(chance(m, &b, 2000) >= 485);
}

static int64_t loss_of(const Model *m, const Battle *start, int team, int plays)
{
    int64_t loss = 0, n = 0;
    for (int k = 0; k < plays; k++) {
        Battle b = *start;
        battle_day(m, 1 + (uint64_t)k, 0, &b, NULL);
        if (b.winner != 2 - team)
            continue;
        loss += (b.team[team].dead + b.team[team].drowned) * INT64_C(1000) / b.team[team].men_start;
        n++;
    }
    return n ? loss / n : 0;
}

static void a_river_behind_kills(void **state)
{
    (void)state;
    want_large_armies();
    const Model *m = aw_model();
    Battle dry = mixed(m, 600, 100), wet = dry;
    wet.team[1].behind = BEHIND_RIVER;
    assert_true(loss_of(m, &wet, 1, 500) > loss_of(m, &dry, 1, 500) * 5 / 4);
}

static void even_losses_are_those_of_history(void **state)
{
    (void)state;
    want_large_armies();
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    Tally t = aw_play(m, &b, 1500, 1);
    assert_in_range(t.loss_winner / t.decided, 25, 50);
    assert_in_range(t.loss_loser / t.decided, 120, 210);
    assert_in_range(t.half_hours / t.plays, 8, 16);
}

static void every_man_and_point_is_accounted_for(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle start[2] = { mixed(m, 600, 100), unlike(m) };
    for (uint64_t seed = 1; seed <= 200; seed++) {
        Battle b = start[seed % 2];
        sound(m, &b);
        while (!b.over) {
            battle_half_hour(m, seed, 0, &b, NULL, 0, NULL);
            sound(m, &b);
        }
    }
}

static Order any_order(const Battle *b, Rng *dice)
{
    const Fighter *f = &b->fighter[rng_below(dice, b->fighters)];
    return (Order){ .kind = (uint8_t)rng_between(dice, ORDER_ADVANCE, ORDER_DELEGATE),
                    .side = b->team[f->team].side, .unit = f->who,
                    .amount = rng_below(dice, 2) ? f->part : 0,
                    .col = (int8_t)rng_between(dice, 0, ZONE_COLS - 1),
                    .row = (int8_t)rng_between(dice, 0, ZONE_ROWS - 1) };
}

static void no_order_breaks_the_field(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle start[2] = { mixed(m, 600, 100), unlike(m) };
    int given = 0;

    for (uint64_t seed = 1; seed <= 1000; seed++) {
        Battle b = start[seed % 2];
        Rng dice = rng_at(seed, RNG_INPUTS, 0, 0);
        b.team[0].person = 1;
        while (!b.over) {
            Order order[12];
            int n = 0;
            for (int k = 0; k < 12; k++) {
                Order o = any_order(&b, &dice);
                bool rare = o.kind == ORDER_WITHDRAW && rng_below(&dice, 20);
                if (!rare && battle_check(m, &b, &o, NULL) == OK)
                    order[n++] = o;
            }
            given += n;
            battle_half_hour(m, seed, 0, &b, order, n, NULL);
            sound(m, &b);
        }
    }
    assert_true(given > 20000);
}

static void orders_are_refused_with_a_reason(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    const Fighter *f = &b.fighter[0];
    Fault why;
    Order o = { .kind = ORDER_ADVANCE, .side = 1, .unit = f->who, .col = 3, .row = 5 };

    assert_int_equal(battle_check(m, &b, &o, &why), OK);
    o.row = ZONE_ROWS;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_RANGE);
    o.row = 5;
    o.side = 2;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
    o.side = 1;
    o.kind = ORDER_CHARGE;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
    assert_string_equal(why.where, "field");
    o.kind = ORDER_GIRTHS;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
    o.kind = ORDER_MARCH;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
    o.kind = ORDER_STAND;
    o.unit.gen++;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_NOT_FOUND);
    b.over = 1;
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
}

static void a_word_far_from_the_seat_comes_late(void **state)
{
    (void)state;
    want_large_armies();
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    int near = -1, far = -1;

    b.team[0].seat_col = b.team[0].seat_row = 0;
    b.team[0].skill = 0;
    b.half_hour = 1;                    // at dawn everybody has been told in person
    for (int i = 0; i < b.fighters; i++) {
        const Fighter *f = &b.fighter[i];
        if (f->team)
            continue;
        if (f->col == 2 && f->row == 2)
            near = i;
        if (f->col == 5)
            far = i;
    }
    assert_true(near >= 0 && far >= 0);
    Order o[2] = { { .kind = ORDER_FALL_BACK, .side = 1, .col = 2 },
                   { .kind = ORDER_FALL_BACK, .side = 1, .col = 5 } };
    o[0].unit = b.fighter[near].who;
    o[1].unit = b.fighter[far].who;
    battle_half_hour(m, 1, 0, &b, o, 2, NULL);
    assert_int_equal(b.fighter[near].order, ORDER_FALL_BACK);
    assert_int_equal(b.fighter[far].order, ORDER_STAND);
    assert_int_equal(b.fighter[far].told, ORDER_FALL_BACK);
    battle_half_hour(m, 1, 0, &b, NULL, 0, NULL);
    assert_int_equal(b.fighter[far].order, ORDER_FALL_BACK);
}

static void large_contingents_stand_as_several_bodies(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band a[2] = { aw_band(1, AW_TRIBAL, 7001), aw_band(1, AW_LANCER, 20) };
    Band z[1] = { aw_band(60, AW_TRIBAL, 400) };
    Battle b = aw_battle(m, a, 2, z, 1);
    Fighter sum;

    sound(m, &b);
    assert_int_equal(b.team[0].men_start, 7001);        /* twenty stayed with the baggage */
    assert_true(b.fighter[0].part == 1 && b.fighter[1].part == 2);
    assert_true(b.fighters <= FIGHTER_MAX);
    assert_int_equal(b.team[1].men_start, 400 * (FIGHTER_MAX * 5 / 8));
    battle_day(m, 5, 0, &b, NULL);
    assert_true(battle_contingent(&b, b.fighter[0].who, &sum));
    assert_int_equal(sum.dawn, 7001);
    assert_int_equal(sum.dead, b.team[0].dead);
}

static void a_herd_among_many_contingents_finds_room(void **state)
{
    (void)state;
    want_large_armies();
    const Model *m = aw_model();
    Band a[2] = { aw_band(FIGHTER_MAX / 2 - 1, AW_TRIBAL, 600), aw_elephants(33) };
    Band z[1] = { aw_band(FIGHTER_MAX / 2, AW_TRIBAL, 700) };
    Battle b = aw_battle(m, a, 2, z, 1);

    sound(m, &b);
    assert_true(b.team[0].men_start >= 600 * (FIGHTER_MAX / 2 - 1) * 3 / 4);
    assert_int_equal(b.team[1].men_start, 700 * (FIGHTER_MAX / 2));
}

static void an_order_can_name_one_body(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band a[1] = { aw_band(1, AW_TRIBAL, 8000) };
    Battle b = aw_battle(m, a, 1, a, 1);
    Order o = { .kind = ORDER_FALL_BACK, .side = 1, .unit = b.fighter[0].who, .amount = 2,
                .col = 3, .row = 0 };
    battle_half_hour(m, 1, 0, &b, &o, 1, NULL);
    for (int i = 0; i < b.fighters; i++) {
        const Fighter *f = &b.fighter[i];
        bool told = f->order == ORDER_FALL_BACK || f->told == ORDER_FALL_BACK;
        if (f->team == 0)
            assert_int_equal(told, f->part == 2);
    }
}

static void the_day_is_told(void **state)
{
    (void)state;
    static Event at[EVENT_MAX];
    static EventList list;
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100), silent = b;
    int halves = 0, breaks = 0;

    list = (EventList){ .at = at, .cap = EVENT_MAX };
    battle_day(m, 9, 4, &b, &list);
    battle_day(m, 9, 4, &silent, NULL);
    same_fighters(&b, &silent);
    for (int i = 0; i < list.count; i++) {
        halves += at[i].kind == EV_HALF_HOUR;
        breaks += at[i].kind == EV_BROKE;
        assert_int_equal(at[i].day, 4);
        assert_in_range(at[i].half_hour, 1, b.light + 1);
    }
    assert_int_equal(halves, b.half_hour);
    assert_true(breaks > FIGHTER_MAX / 20);
    assert_int_equal(list.lost, 0);
}

static void odds_are_sums_and_change_nothing(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = mixed(m, 700, 100), before;
    battle_half_hour(m, 1, 0, &b, NULL, 0, NULL);
    before = b;
    Odds o = battle_odds(m, &b, 42, 0, 200), again = battle_odds(m, &b, 42, 0, 200);
    assert_memory_equal(&b, &before, sizeof b);
    assert_memory_equal(&o, &again, sizeof o);
    assert_int_equal(o.won[0] + o.won[1] + o.drawn, 200);
    assert_true(o.won[0] > o.won[1]);
    for (int t = 0; t < TEAMS; t++)
        assert_true(o.dead_low[t] <= o.dead_mid[t] && o.dead_mid[t] <= o.dead_high[t]);
}

/* However few of the plays it takes to know. */
static void a_promise_is_what_all_plays_say(void **state)
{
    enum { DRAWN = 400 };
    (void)state;
    const Model *m = aw_model();
    int kept = 0, tried = 0;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        Battle b = mixed(m, 580 + (int)seed * 10, 100), before = b;
        int32_t plays = 1 + (int32_t)seed % 6;
        Odds o = battle_odds(m, &b, seed, 0, plays);
        for (int t = 0; t < TEAMS; t++)
            for (int32_t least = 0; least <= 1000; least += 50, tried++) {
                bool all = o.won[t] * 1000 + o.drawn * DRAWN >= plays * least;
                assert_true(battle_promises(m, &b, seed, 0, plays, t, DRAWN, least) == all);
                kept += all;
            }
        assert_memory_equal(&b, &before, sizeof b);
    }
    assert_in_range(kept, tried / 10, tried * 9 / 10);
}

static void who_waits_behind_a_ditch_is_safer(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle open = mixed(m, 600, 100), dug;
    open.team[1].attacker = 0;
    dug = open;
    for (int c = 0; c < ZONE_COLS; c++)
        dug.edge[4][c] = EDGE_DITCH;
    assert_true(chance(m, &dug, 600) < chance(m, &open, 600) - 100);
}

static void two_who_wait_part_at_dusk(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = mixed(m, 600, 100);
    b.team[0].attacker = b.team[1].attacker = 0;
    battle_day(m, 1, 0, &b, NULL);
    assert_int_equal(b.winner, 0);
    assert_int_equal(b.half_hour, b.light);
    assert_true(b.team[0].dead < b.team[0].men_start / 20);
}

static void water_and_walls_of_every_field(void **state)
{
    (void)state;
    Model *m = aw_model();
    World *w = aw_world();
    Band a[2] = { aw_band(5, AW_TRIBAL, 900), aw_band(2, AW_LANCER, 600) };
    aw_army(w, 1, a, 2);
    aw_army(w, 2, a, 2);
    for (int kind = 0; kind < FIELD_KINDS; kind++)
        for (int attack = 0; attack < 4; attack++) {
            m->place_kind[1].field = kind;
            m->place[1].walls = attack == 1 ? 2 : 0;
            Meeting who = aw_meeting(w, attack & 1, attack & 2);
            who.assault = attack == 1;
            Battle b;
            battle_set_up(m, w, &who, &b);
            sound(m, &b);
            while (!b.over) {
                battle_half_hour(m, (uint64_t)kind, 0, &b, NULL, 0, NULL);
                sound(m, &b);
            }
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_other_camp_sees_the_same_battle),
        cmocka_unit_test(exchanged_teams_draw_up_alike),
        cmocka_unit_test(places_in_the_array_do_not_matter),
        cmocka_unit_test(equal_armies_have_equal_chances),
        cmocka_unit_test(more_men_are_never_worse),
        cmocka_unit_test(better_men_are_never_worse),
        cmocka_unit_test(tired_men_lose),
        cmocka_unit_test(a_reserve_does_no_harm),
        cmocka_unit_test(a_river_behind_kills),
        cmocka_unit_test(even_losses_are_those_of_history),
        cmocka_unit_test(every_man_and_point_is_accounted_for),
        cmocka_unit_test(no_order_breaks_the_field),
        cmocka_unit_test(orders_are_refused_with_a_reason),
        cmocka_unit_test(a_word_far_from_the_seat_comes_late),
        cmocka_unit_test(large_contingents_stand_as_several_bodies),
        cmocka_unit_test(a_herd_among_many_contingents_finds_room),
        cmocka_unit_test(an_order_can_name_one_body),
        cmocka_unit_test(the_day_is_told),
        cmocka_unit_test(odds_are_sums_and_change_nothing),
        cmocka_unit_test(a_promise_is_what_all_plays_say),
        cmocka_unit_test(who_waits_behind_a_ditch_is_safer),
        cmocka_unit_test(two_who_wait_part_at_dusk),
        cmocka_unit_test(water_and_walls_of_every_field),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

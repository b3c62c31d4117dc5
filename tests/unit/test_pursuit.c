/*
 * test_pursuit.c: what becomes of the beaten: how many die in an open rout, in a
 * ring, against a river; who is spared and who is not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/pursuit.h"
#include "battle/ruse.h"

enum { BEATEN = 1, PLAYS = 200 };

static Battle arena(const Model *m, int arm, int quality)
{
    Band a[2] = { aw_band(16, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    Band z[2] = { aw_band(16, arm, 500), aw_band(4, AW_LANCER, 500) };
    z[0].quality = quality;
    Battle b = aw_battle(m, a, 2, z, 2);
    b.half_hour = 10;
    b.light = 18;
    for (int i = 0; i < b.fighters; i++)
        b.fighter[i].engaged = 1;           /* nobody is free to cover the rest */
    return b;
}

/* Team 1 breaks as it stands, many times; shares of its men, permille. */
typedef struct Fate { int64_t dead, drowned, taken; } Fate;

static Fate flight(const Model *m, const Battle *start)
{
    Fate sum = { 0, 0, 0 };
    for (uint64_t seed = 1; seed <= PLAYS; seed++) {
        Battle b = *start;
        Fault why;
        pursuit_of(m, seed, 0, &b, BEATEN, NULL);
        if (battle_ok(m, &b, &why) != OK)
            fail_msg("%s", why.what);
        assert_int_equal(b.team[0].dead + b.team[0].taken + b.team[0].drowned, 0);
        sum.dead += (int64_t)b.team[BEATEN].dead * 1000 / b.team[BEATEN].men_start;
        sum.drowned += (int64_t)b.team[BEATEN].drowned * 1000 / b.team[BEATEN].men_start;
        sum.taken += (int64_t)b.team[BEATEN].taken * 1000 / b.team[BEATEN].men_start;
    }
    return (Fate){ sum.dead / PLAYS, sum.drowned / PLAYS, sum.taken / PLAYS };
}

/* `share` permille of `of`, to two in a hundred and a man. */
static void about(int64_t is, int64_t of, int share)
{
    int64_t want = of * share / 1000, off = want / 50 + 2;
    assert_in_range(is, want > off ? want - off : 0, want + off);
}

static void refuge_camp_chains_and_works_change_the_hunt(void **state)
{
    (void)state;
    const Model *m = aw_model();
    const Rules *r = &m->rules;
    Battle open = arena(m, AW_TRIBAL, 600), b;
    int64_t usual = flight(m, &open).dead;
    assert_in_range(usual, 100, 200);

    b = open;
    b.team[BEATEN].refuge = 1;
    about(flight(m, &b).dead, usual, r->battle_pursuit_desert);
    b = open;
    b.team[BEATEN].works = 3;
    about(flight(m, &b).dead, usual, r->battle_pursuit_camp);
    b.team[BEATEN].camp_lost = 1;
    about(flight(m, &b).dead, usual, 1000);
    b = open;
    for (int i = 0; i < b.fighters; i++)
        b.fighter[i].chained = 1;
    about(flight(m, &b).dead, usual, r->battle_chain_pursuit);
    b = open;
    b.team[0].sprung = 1;
    about(flight(m, &b).dead, usual, r->battle_pursuit_trap);
    b.team[0].sprung = (uint8_t)(r->ruse_ambush_flight + 1);
    about(flight(m, &b).dead, usual, 1000);
}

/* Jalula: those who came out over their own ditch have to go back over it. */
static void a_sortie_dies_at_its_own_ditch(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle open = arena(m, AW_TRIBAL, 600);
    for (int i = 0; i < open.fighters; i++)
        if (open.fighter[i].team == BEATEN)
            open.fighter[i].row = 4;
    int64_t usual = flight(m, &open).dead;
    open.team[BEATEN].works = 3;
    for (int c = 0; c < ZONE_COLS; c++)
        open.edge[4][c] = EDGE_DITCH;
    about(flight(m, &open).dead, usual, 1000000 / m->rules.battle_works_retreat);
}

static void night_and_weariness_save_the_beaten(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = arena(m, AW_TRIBAL, 600);
    int64_t usual = flight(m, &b).dead;
    b.half_hour = 18;
    assert_true(flight(m, &b).dead < usual * 2 / 3);
    b.half_hour = 10;
    for (int i = 0; i < b.fighters; i++)
        b.fighter[i].fatigue = 600;
    about(flight(m, &b).dead, usual, 700);
}

static void men_on_the_road_are_not_hunted(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = arena(m, AW_TRIBAL, 600);
    int last = b.fighters - 1;
    assert_int_equal(b.fighter[last].team, BEATEN);
    b.fighter[last].state = FIGHTER_COMING;
    pursuit_of(m, 1, 0, &b, BEATEN, NULL);
    assert_int_equal(b.fighter[last].state, FIGHTER_COMING);
    assert_int_equal(b.fighter[last].men, b.fighter[last].dawn);
}

static void the_pursuit_is_told(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = arena(m, AW_TRIBAL, 600);
    Event at[16];
    static EventList list;
    int told = 0;

    list = (EventList){ .at = at, .cap = 16 };
    pursuit_of(m, 1, 0, &b, BEATEN, &list);
    for (int i = 0; i < list.count; i++)
        if (at[i].kind == EV_PURSUED) {
            told++;
            assert_int_equal(at[i].n[0], b.team[BEATEN].dead);
            assert_int_equal(at[i].side, b.team[0].side);
        }
    assert_int_equal(told, 1);
}

/* Water behind. */

static void water_takes_those_who_do_not_get_over(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = arena(m, AW_TRIBAL, 600);
    assert_int_equal(flight(m, &b).drowned, 0);
    b.team[BEATEN].behind = BEHIND_RIVER;
    int64_t river = flight(m, &b).drowned;
    b.team[BEATEN].behind = BEHIND_BRIDGE;
    int64_t bridge = flight(m, &b).drowned;
    assert_true(river > 50 && bridge > river);
    b.team[BEATEN].cross = 4000;                /* a broad causeway */
    assert_int_equal(flight(m, &b).drowned, 0);
    b.team[BEATEN].cut = 2;                     /* broken */
    int64_t cut = flight(m, &b).drowned;
    assert_true(cut > bridge);
    b.team[BEATEN].cross = 0;
    assert_int_equal(flight(m, &b).drowned, cut);
}

static void a_rear_guard_buys_time_to_cross(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = arena(m, AW_TRIBAL, 600);
    b.team[BEATEN].behind = BEHIND_RIVER;
    int64_t bare = flight(m, &b).drowned;
    for (int i = 0; i < b.fighters; i += 4)
        b.fighter[i].engaged = 0;
    assert_true(flight(m, &b).drowned * 11 / 10 < bare);
}

static void armoured_foot_holds_till_dark(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle raw = arena(m, AW_HEAVY, 540), good = arena(m, AW_HEAVY, 600);
    raw.team[BEATEN].behind = good.team[BEATEN].behind = BEHIND_RIVER;
    assert_true(flight(m, &good).drowned * 2 < flight(m, &raw).drowned);
    for (int i = 0; i < good.fighters; i++)
        if (good.fighter[i].team == BEATEN)
            good.fighter[i].state = FIGHTER_BROKEN;
    assert_true(flight(m, &good).drowned * 10 > flight(m, &raw).drowned * 9);
}

/* Whole days (mechanics E11): losses of team 1 when it is beaten, permille. */

enum { DAYS = 500 };
typedef struct Losses { int n, winner, median, tail; } Losses;     /* tail: one in ten is worse */

static Losses losses_of(const Model *m, const Battle *start)
{
    int32_t list[DAYS];
    Losses x = { 0, 0, 0, 0 };
    for (uint64_t seed = 1; seed <= DAYS; seed++) {
        Battle b = *start;
        battle_day(m, seed, 0, &b, NULL);
        const Team *t = &b.team[BEATEN];
        if (!t->beaten)
            continue;
        int32_t lost = (int32_t)((int64_t)(t->dead + t->drowned) * 1000 / t->men_start);
        int at = x.n++;
        for (; at > 0 && list[at - 1] > lost; at--)
            list[at] = list[at - 1];
        list[at] = lost;
        x.winner += b.team[0].dead * 1000 / b.team[0].men_start;
    }
    assert_true(x.n > DAYS / 4);
    x.winner /= x.n;
    x.median = list[x.n / 2];
    x.tail = list[x.n * 9 / 10];
    return x;
}

static Battle whole(const Model *m, int foot, int horse)
{
    Band a[2] = { aw_band(16, AW_TRIBAL, 500), aw_band(6, AW_LANCER, 500) };
    Band z[2] = { aw_band(foot, AW_TRIBAL, 500), aw_band(horse, AW_LANCER, 500) };
    return aw_battle(m, a, 2, z, 2);
}

static void an_open_rout_costs_a_sixth(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = whole(m, 16, 6);
    Losses x = losses_of(m, &b);
    assert_in_range(x.winner, 25, 50);
    assert_in_range(x.median, 120, 210);
}

static void a_ringed_army_loses_a_third_and_more(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = whole(m, 20, 0);
    int side = 0;

    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (f->team == 0 && f->mounted) {
            f->col = f->to_col = (int8_t)(side++ % 2 ? 6 : 0);
            f->row = f->to_row = 5;
        }
    }
    Losses x = losses_of(m, &b);
    assert_in_range(x.winner, 15, 45);
    assert_in_range(x.median, 290, 450);
}

static void an_ambush_costs_as_much(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = whole(m, 16, 6);
    int hidden = 0;

    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (f->team || !f->mounted || hidden == 4)
            continue;
        f->col = f->to_col = (int8_t)(hidden++ % 2 ? 6 : 0);
        f->row = f->to_row = 2;
        f->hidden = 1;
    }
    b.team[0].springs_at = 7;
    Losses x = losses_of(m, &b);
    assert_in_range(x.median, 290, 450);
}

static void a_river_behind_costs_a_quarter_and_may_cost_more(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = whole(m, 16, 6);
    b.team[BEATEN].behind = BEHIND_RIVER;
    Losses x = losses_of(m, &b);
    assert_in_range(x.median, 220, 330);
    assert_true(x.tail > x.median * 12 / 10);
    b.team[BEATEN].behind = BEHIND_BRIDGE;
    b.team[BEATEN].cut = 1;
    b.team[BEATEN].mends = 200;
    Losses cut = losses_of(m, &b);
    assert_true(cut.median > x.median);
    assert_in_range(cut.tail, 500, 700);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuge_camp_chains_and_works_change_the_hunt),
        cmocka_unit_test(a_sortie_dies_at_its_own_ditch),
        cmocka_unit_test(night_and_weariness_save_the_beaten),
        cmocka_unit_test(men_on_the_road_are_not_hunted),
        cmocka_unit_test(the_pursuit_is_told),
        cmocka_unit_test(water_takes_those_who_do_not_get_over),
        cmocka_unit_test(a_rear_guard_buys_time_to_cross),
        cmocka_unit_test(armoured_foot_holds_till_dark),
        cmocka_unit_test(an_open_rout_costs_a_sixth),
        cmocka_unit_test(a_ringed_army_loses_a_third_and_more),
        cmocka_unit_test(an_ambush_costs_as_much),
        cmocka_unit_test(a_river_behind_costs_a_quarter_and_may_cost_more),
    };
    if (FIGHTER_MAX < 60) {             /* a line from wing to wing on both sides */
        print_message("skipped: wants 60 bodies on the field; these pools hold %d\n", FIGHTER_MAX);
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}

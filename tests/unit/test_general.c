/*
 * test_general.c: what generals do and leave alone: when they refuse, go, hide,
 * wait behind water, feed the fight with reserves and ride for a camp; and that
 * who thinks deeper does better.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/evade.h"
#include "battle/eyes.h"
#include "battle/field.h"

enum { AW_BOWS_ON_HORSE = AW_ARMS + 1 };

/* The tests' Model with an arm of horse archers, and two plain leaders. */
static Model *model(void)
{
    static ArmKind arm[AW_BOWS_ON_HORSE + 1];
    Model *m = aw_model();
    memcpy(arm, m->arm, sizeof aw_arm);
    arm[AW_BOWS_ON_HORSE] = (ArmKind){
        .class = ARM_LIGHT_HORSE, .engaged_100m = 100, .armour = 100, .shooters = 1000,
        .missile_spend = 60, .zones = 3, .mount = 1, .fights_mounted = 1,
        .against = { 700, 1600, 900, 1100, 1400, 500 } };
    m->arm = arm;
    m->arms = AW_BOWS_ON_HORSE;
    return m;
}

static void record(const Model *m, int leader, int ability, int initiative, int caution)
{
    m->leader[leader].ability = (uint8_t)ability;
    m->leader[leader].initiative = (uint8_t)initiative;
    m->leader[leader].caution = (uint8_t)caution;
}

static Battle meet(const Model *m, int n, int other)
{
    Band a[2] = { aw_band(n, AW_TRIBAL, 500), aw_band(n / 4, AW_LANCER, 500) };
    Band z[2] = { aw_band(other, AW_TRIBAL, 500), aw_band(other / 4, AW_LANCER, 500) };
    return aw_battle(m, a, 2, z, 2);
}

static Lines seen(const Battle *b)
{
    Lines l;
    lines_of(b, &l);
    return l;
}

static Resolve resolve(const Model *m, const Battle *b, int team)
{
    Lines l = seen(b);
    return general_resolves(m, 1, 0, b, &l, team);
}

static void wishes(const Model *m, const Battle *b, int team, Wish *wish)
{
    Lines l = seen(b);
    memset(wish, 0, sizeof wish[0] * FIGHTER_MAX);
    general_wishes(m, b, &l, team, wish);
}

static void put(Battle *b, int i, int col, int row)
{
    Fighter *f = &b->fighter[i];
    f->col = f->to_col = (int8_t)col;
    f->row = f->to_row = (int8_t)row;
}

/* Refusing and breaking off. */

static void a_cautious_man_refuses_a_hopeless_fight(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 5, 4, 8);
    Battle b = meet(m, 6, 26);
    assert_true(resolve(m, &b, 0).leaves);
    assert_false(resolve(m, &b, 1).leaves);

    int32_t men = b.team[0].men_start;
    battle_half_hour(m, 3, 0, &b, NULL, 0, NULL);
    assert_true(b.over);
    assert_int_equal(b.winner, 2);
    assert_true(b.team[0].dead + b.team[0].taken < men / 20);   /* nobody met anybody */
    assert_int_equal(b.team[1].dead, 0);
}

static void a_bold_man_does_not(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 5, 9, 2);
    Battle b = meet(m, 6, 26);
    assert_false(resolve(m, &b, 0).leaves);
}

static void nobody_refuses_without_reason_or_way(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 5, 4, 8);
    Battle even = meet(m, 16, 16), weak = meet(m, 6, 26), b = weak;
    assert_false(resolve(m, &even, 0).leaves);
    b.team[0].behind = BEHIND_RIVER;
    assert_false(resolve(m, &b, 0).leaves);
    b = weak;
    b.team[0].works = 5;
    assert_false(resolve(m, &b, 0).leaves);
    b = weak;
    b.team[0].person = 1;
    assert_false(resolve(m, &b, 0).leaves);
    b = weak;
    b.team[0].general = DEPTH_QUICK;
    assert_false(resolve(m, &b, 0).leaves);
    b = weak;
    b.half_hour = 1;
    assert_false(resolve(m, &b, 0).leaves);
}

/* An army half broken in a fight that has gone on for a while. */
static Battle losing(const Model *m)
{
    Battle b = meet(m, 16, 16);
    b.half_hour = 8;
    b.team[0].collapsed = 1;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0) {
            Fighter *f = &b.fighter[i];
            order_change(f, WAVER_MELEE, 200 - f->cohesion);
        }
    return b;
}

static void a_losing_man_goes_but_not_at_dusk_or_from_a_trap(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = losing(m);
    assert_true(resolve(m, &b, 0).leaves);
    assert_false(resolve(m, &b, 1).leaves);
    b.half_hour = (uint8_t)(b.light - 1);
    b.team[0].works = 1;                        /* and nothing else makes him go */
    assert_false(resolve(m, &b, 0).leaves);
    b = losing(m);
    b.team[0].cut = 2;
    assert_false(resolve(m, &b, 0).leaves);
}

/* Hidden wings. */

static Battle dunes(const Model *m)
{
    Battle b = meet(m, 16, 16);
    for (int r = 1; r < ZONE_ROWS - 1; r++)
        b.zone[r][0] = b.zone[r][ZONE_COLS - 1] = ZONE_DUNE;
    return b;
}

static int hiding(const Battle *b, int team)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++)
        n += b->fighter[i].team == team && b->fighter[i].hidden;
    return n;
}

static void an_able_man_hides_his_wings_where_something_hides_them(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 9, 10, 4);
    record(m, 2, 7, 10, 4);
    Battle b = dunes(m), open = meet(m, 16, 16);
    battle_half_hour(m, 5, 0, &b, NULL, 0, NULL);
    assert_true(hiding(&b, 0) > 0);
    assert_int_equal(hiding(&b, 1), 0);
    assert_in_range(b.team[0].springs_at, 6, 10);
    battle_half_hour(m, 5, 0, &open, NULL, 0, NULL);
    assert_int_equal(hiding(&open, 0), 0);
    assert_int_equal(open.team[0].springs_at, 0);
}

static void a_slow_man_hides_nobody(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 9, 5, 4);
    Battle b = dunes(m);
    battle_half_hour(m, 5, 0, &b, NULL, 0, NULL);
    assert_int_equal(hiding(&b, 0), 0);
}

/* Reserves. */

static int committed(const Battle *b, const Wish *wish, int team, int col)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++)
        n += b->fighter[i].team == team && wish[i].kind == ORDER_COMMIT && wish[i].col == col;
    return n;
}

static void reserves_plug_gaps(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = meet(m, 16, 16);
    Wish wish[FIGHTER_MAX];
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0 && b.fighter[i].col == 2 && b.fighter[i].row <= RESERVE_ROW)
            put(&b, i, CENTRE_COL, RESERVE_ROW);
        else if (b.fighter[i].team == 0 && b.fighter[i].col == 2)
            b.fighter[i].state = FIGHTER_FLED;
    b.half_hour = 5;
    b.team[0].gaps = 1u << 2;
    wishes(m, &b, 0, wish);
    assert_int_equal(committed(&b, wish, 0, 2), 1);
}

/* The front of the centre is touched and shaky, with nobody behind it. */
static Battle shaky(const Model *m)
{
    Battle b = meet(m, 16, 16);
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (f->col != CENTRE_COL)
            continue;
        int at = ahead(f->team, f->row);
        if (at == SECOND_ROW)
            f->state = FIGHTER_FLED;
        else if (at == FRONT_ROW && f->team)
            put(&b, i, CENTRE_COL, BETWEEN_ROW);
        else if (at == FRONT_ROW)
            order_change(f, WAVER_MELEE, 300 - f->cohesion);
    }
    b.half_hour = 5;
    return b;
}

static void only_who_plans_props_what_is_about_to_fall(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = shaky(m);
    Wish wish[FIGHTER_MAX];
    wishes(m, &b, 0, wish);
    assert_int_equal(committed(&b, wish, 0, CENTRE_COL), 1);
    b.team[0].general = DEPTH_QUICK;
    wishes(m, &b, 0, wish);
    assert_int_equal(committed(&b, wish, 0, CENTRE_COL), 0);
}

static void who_obeys_a_person_is_left_alone(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = shaky(m);
    Wish wish[FIGHTER_MAX];
    for (int i = 0; i < b.fighters; i++)
        b.fighter[i].own = 1;
    wishes(m, &b, 0, wish);
    for (int i = 0; i < b.fighters; i++)
        assert_int_equal(wish[i].kind, ORDER_NONE);
}

/* Riders who are through ride for a camp without guards, under a bold man. */
static void a_bold_mans_horse_rides_for_the_camp(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 5, 8, 4);
    Battle b = meet(m, 16, 16);
    Wish wish[FIGHTER_MAX];
    int rider = -1;
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (f->team == 0 && f->mounted)
            rider = i;
        if (f->team == 1 && (f->col == 2 || f->row == 8))
            f->state = FIGHTER_FLED;
    }
    put(&b, rider, 2, 6);
    b.half_hour = 6;
    wishes(m, &b, 0, wish);
    assert_int_equal(wish[rider].kind, ORDER_ADVANCE);
    assert_int_equal(wish[rider].row, 8);
    m->leader[1].initiative = 3;
    wishes(m, &b, 0, wish);
    assert_int_not_equal(wish[rider].row, 8);
}

/* Ground. */

static Battle river(const Model *m, bool ford)
{
    Battle b = meet(m, 12, 12);
    b.team[0].attacker = 0;
    for (int c = 0; c < ZONE_COLS; c++)
        b.edge[FRONT_ROW][c] = EDGE_RIVER;
    if (ford)
        b.edge[FRONT_ROW][CENTRE_COL] = EDGE_FORD;
    b.waters = 1u << FRONT_ROW;
    return b;
}

static void who_waits_behind_a_river_lets_them_come(void **state)
{
    (void)state;
    const Model *m = model();
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Battle b = river(m, true);
        while (!b.over && !b.team[1].collapsed) {
            battle_half_hour(m, seed, 0, &b, NULL, 0, NULL);
            for (int i = 0; i < b.fighters; i++)
                if (b.fighter[i].team == 0 && b.fighter[i].state == FIGHTER_STANDS &&
                    !b.team[1].collapsed && !b.over)
                    assert_in_range(b.fighter[i].row, 0, FRONT_ROW);
        }
    }
}

static void nobody_walks_into_a_river(void **state)
{
    (void)state;
    const Model *m = model();
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Battle b = river(m, false);
        battle_day(m, seed, 0, &b, NULL);
        assert_int_equal(b.team[0].drowned + b.team[1].drowned, 0);
        for (int i = 0; i < b.fighters; i++)
            if (b.fighter[i].team == 1 && b.fighter[i].state == FIGHTER_STANDS)
                assert_in_range(b.fighter[i].row, FRONT_ROW + 1, ZONE_ROWS - 1);
    }
}

static void who_is_half_over_is_attacked(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = river(m, true);
    Wish wish[FIGHTER_MAX];
    int over = -1;
    for (int i = 0; i < b.fighters && over < 0; i++)
        if (b.fighter[i].team == 1 && b.fighter[i].col == CENTRE_COL)
            over = i;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0 && ahead(0, b.fighter[i].row) == FRONT_ROW)
            put(&b, i, b.fighter[i].col, SECOND_ROW);
    b.half_hour = 4;
    wishes(m, &b, 0, wish);
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0)
            assert_int_not_equal(wish[i].kind, ORDER_ADVANCE);
    put(&b, over, CENTRE_COL, FRONT_ROW);
    wishes(m, &b, 0, wish);
    int go = 0;
    for (int i = 0; i < b.fighters; i++)
        go += b.fighter[i].team == 0 && wish[i].kind == ORDER_ADVANCE &&
              b.fighter[i].col == CENTRE_COL;
    assert_true(go > 0);
}

static void horse_keeps_out_of_the_palms(void **state)
{
    (void)state;
    const Model *m = model();
    Band a[2] = { aw_band(2, AW_LANCER, 500), aw_band(0, AW_TRIBAL, 0) };
    Battle b = aw_battle(m, a, 1, a, 1);
    int was = -1;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0 && was < 0)
            was = b.fighter[i].col;
    Band wide[1] = { aw_band(6, AW_LANCER, 500) };
    b = aw_battle(m, wide, 1, wide, 1);
    for (int r = 0; r < ZONE_ROWS; r++)
        b.zone[r][was] = ZONE_PALMS;
    general_deploy(m, &b, 0);
    int in = 0, out = 0;
    for (int i = 0; i < b.fighters; i++) {
        const Fighter *f = &b.fighter[i];
        if (f->team == 0 && ahead(0, f->row) == FRONT_ROW)
            *(f->col == was ? &in : &out) += 1;
    }
    assert_true(out >= in);
}

/* Who left his horse in somebody's service takes it again when he is free. */
static void who_is_free_mounts_again(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = meet(m, 12, 12);
    Wish wish[FIGHTER_MAX];
    int rider = -1;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0 && b.fighter[i].mounted)
            rider = i;
    b.fighter[rider].mounted = 0;
    b.half_hour = 3;
    wishes(m, &b, 0, wish);
    assert_int_equal(wish[rider].kind, ORDER_MOUNT);
}

/* Orders of battle. */

static void posts_are_each_commanders_own_left_and_right(void **state)
{
    (void)state;
    const Model *m = model();
    Band army[2] = { aw_band(10, AW_TRIBAL, 500), aw_elephants(6) };
    Battle b = aw_battle(m, army, 2, army, 2);
    for (int i = 0; i < b.fighters; i++)
        b.fighter[i].post = m->arm[b.fighter[i].arm.n].class == ARM_BEAST ? POST_LEFT : POST_RIGHT;
    for (int t = 0; t < TEAMS; t++)
        general_deploy(m, &b, t);
    for (int i = 0; i < b.fighters; i++) {
        const Fighter *f = &b.fighter[i];
        bool herd = m->arm[f->arm.n].class == ARM_BEAST;
        int left = f->team ? 5 : 1, right = f->team ? 1 : 5;
        assert_int_equal(f->col, herd ? left : right);
    }
}

static void a_careful_man_keeps_more_back(void **state)
{
    (void)state;
    const Model *m = model();
    int32_t kept[2];
    for (int k = 0; k < 2; k++) {
        m->leader[1].caution = k ? 10 : 0;
        Band army[1] = { aw_band(20, AW_TRIBAL, 300) };
        Battle b = aw_battle(m, army, 1, army, 1);
        kept[k] = 0;
        for (int i = 0; i < b.fighters; i++)
            if (b.fighter[i].team == 0 && ahead(0, b.fighter[i].row) == RESERVE_ROW)
                kept[k] += b.fighter[i].men;
    }
    assert_true(kept[1] > kept[0]);
}

/* Bows on horseback. */

static void foot_cannot_catch_horse_archers(void **state)
{
    (void)state;
    const Model *m = model();
    Band foot[1] = { aw_band(8, AW_HEAVY, 1000) }, bows[1] = { aw_band(4, AW_BOWS_ON_HORSE, 1000) };
    Battle b = aw_battle(m, foot, 1, bows, 1);
    for (int k = 0; k < 10 && !b.over; k++)
        battle_half_hour(m, 9, 0, &b, NULL, 0, NULL);
    assert_true(b.team[0].dead > 0);
    assert_int_equal(b.team[1].dead, 0);
    assert_true(battle_mean_order(&b, 0) < battle_mean_order(&b, 1) - 60);
}

/* Depth. */

/* Ditches, canals, elephants, water behind, unlike armies; `better` fights once on
 * each side of each. Its chance, permille. */
static int32_t plays_better(const Model *m, int better, int other, int battles)
{
    int32_t points = 0;
    Rng dice = { 77 };
    for (int k = 0; k < battles; k++) {
        Band a[3], z[3];
        for (int i = 0; i < 2; i++) {
            Band *x = i ? z : a;
            x[0] = aw_band(rng_between(&dice, 8, 16), rng_between(&dice, AW_HEAVY, AW_TRIBAL), 500);
            x[1] = aw_band(rng_between(&dice, 1, 5), AW_LANCER, 500);
            x[2] = i && k % 4 == 3 ? aw_elephants(10) : aw_band(rng_between(&dice, 0, 3),
                                                                AW_ARCHERS, 500);
            x[0].quality = rng_between(&dice, 520, 680);
        }
        Battle start = aw_battle(m, a, 3, z, 3);
        start.team[1].attacker = k % 4 == 0;
        for (int c = 0; c < ZONE_COLS && k % 4 == 1; c++)
            start.edge[BETWEEN_ROW][c] = k % 8 == 1 ? EDGE_DITCH : EDGE_CANAL;
        start.team[1].behind = k % 4 == 2 ? BEHIND_RIVER : BEHIND_OPEN;
        for (int side = 0; side < TEAMS; side++) {
            Battle b = start;
            b.team[side].general = (uint8_t)better;
            b.team[!side].general = (uint8_t)other;
            battle_day(m, (uint64_t)k + 1, 0, &b, NULL);
            points += b.winner == 1 + side ? 2 : b.winner ? 0 : 1;
        }
    }
    return points * 1000 / (battles * 4);
}

static void who_thinks_deeper_does_better(void **state)
{
    (void)state;
    const Model *m = model();
    int32_t usual = plays_better(m, DEPTH_USUAL, DEPTH_QUICK, 1500);
    int32_t deep = plays_better(m, DEPTH_DEEP, DEPTH_USUAL, 60);
    print_message("usual against quick %d, deep against usual %d permille\n", (int)usual,
                  (int)deep);
    assert_true(usual > 505);
    assert_true(deep > 540);
}

static void pondering_leaves_no_trace(void **state)
{
    (void)state;
    const Model *m = model();
    Battle b = meet(m, 10, 14), was = b;
    b.team[0].general = b.team[1].general = was.team[0].general = was.team[1].general = DEPTH_DEEP;
    int first = general_ponders(m, 5, 0, &b, 0), again = general_ponders(m, 5, 0, &b, 0);
    assert_int_equal(first, again);
    assert_memory_equal(&b, &was, sizeof b);
}

/* Both generals decide from the same picture, whichever camp they sit in. */
static void deep_generals_are_a_mirror(void **state)
{
    (void)state;
    const Model *m = model();
    record(m, 1, 9, 10, 4);
    record(m, 2, 8, 8, 6);
    Battle a = dunes(m);
    for (int t = 0; t < TEAMS; t++)
        a.team[t].general = DEPTH_DEEP;
    for (uint64_t seed = 1; seed <= 4; seed++) {
        Battle x = a, y = aw_mirror(&a);
        battle_day(m, seed, 0, &x, NULL);
        battle_day(m, seed, 0, &y, NULL);
        assert_int_equal(x.winner, y.winner ? 3 - y.winner : 0);
        assert_int_equal(x.half_hour, y.half_hour);
        for (int t = 0; t < TEAMS; t++)
            assert_int_equal(x.team[t].dead, y.team[!t].dead);
    }
}

int main(void)
{
    if (FIGHTER_MAX < 60 || CONTINGENT_MAX < 120) {
        print_message("skipped: generals want 60 bodies; these pools hold %d\n", FIGHTER_MAX);
        return 77;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cautious_man_refuses_a_hopeless_fight),
        cmocka_unit_test(a_bold_man_does_not),
        cmocka_unit_test(nobody_refuses_without_reason_or_way),
        cmocka_unit_test(a_losing_man_goes_but_not_at_dusk_or_from_a_trap),
        cmocka_unit_test(an_able_man_hides_his_wings_where_something_hides_them),
        cmocka_unit_test(a_slow_man_hides_nobody),
        cmocka_unit_test(reserves_plug_gaps),
        cmocka_unit_test(only_who_plans_props_what_is_about_to_fall),
        cmocka_unit_test(who_obeys_a_person_is_left_alone),
        cmocka_unit_test(a_bold_mans_horse_rides_for_the_camp),
        cmocka_unit_test(who_waits_behind_a_river_lets_them_come),
        cmocka_unit_test(nobody_walks_into_a_river),
        cmocka_unit_test(who_is_half_over_is_attacked),
        cmocka_unit_test(horse_keeps_out_of_the_palms),
        cmocka_unit_test(who_is_free_mounts_again),
        cmocka_unit_test(posts_are_each_commanders_own_left_and_right),
        cmocka_unit_test(a_careful_man_keeps_more_back),
        cmocka_unit_test(foot_cannot_catch_horse_archers),
        cmocka_unit_test(who_thinks_deeper_does_better),
        cmocka_unit_test(pondering_leaves_no_trace),
        cmocka_unit_test(deep_generals_are_a_mirror),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_prospect.c: what is foreseen of a day: nothing comes of nothing, more
 * plays tell more, and who is hidden is not foreseen.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <time.h>

#include "arena_of_war.h"
#include "battle/lines.h"
#include "battle/prospect.h"
#include "play/fog.h"

static const Band band[] = { { 8, AW_TRIBAL, 500, 600, 800, 100, AW_FREE, 0 },
                             { 3, AW_LANCER, 400, 600, 800, 100, AW_FREE, 0 } };

static Battle two_armies(const Model *m) { return aw_battle(m, band, 2, band, 2); }

static int first_of(const Battle *b, int team)
{
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == team)
            return i;
    return -1;
}

static Order advance(const Battle *b, int i)
{
    const Fighter *f = &b->fighter[i];
    return (Order){ .kind = ORDER_ADVANCE, .side = b->team[f->team].side, .unit = f->who,
                    .amount = f->part, .col = f->col, .row = BETWEEN_ROW };
}

static void nothing_comes_of_nothing(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = two_armies(m);
    Order o = advance(&b, first_of(&b, 0));
    Order twice[] = { o, o };
    Foresight f;
    for (int more = 0; more < 2; more++) {
        battle_foresee(m, &b, 0, twice, 1, more, 9, 0, 100, NULL, &f);
        assert_int_equal(f.plays, 100);
        assert_int_equal(f.drawn[0], f.drawn[1]);
        for (int t = 0; t < TEAMS; t++) {
            assert_int_equal(f.won[0][t], f.won[1][t]);
            assert_memory_equal(&f.dead[0][t], &f.dead[1][t], sizeof(Spread));
        }
        assert_int_equal(f.won[0][0] + f.won[0][1] + f.drawn[0], 100);
    }
}

/* To withdraw at dawn is not to win; what differs is the order's doing alone. */
static void an_order_shows(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = two_armies(m);
    Order leave = { .kind = ORDER_WITHDRAW, .side = b.team[0].side };
    Foresight f;
    battle_foresee(m, &b, 0, &leave, 0, 1, 9, 0, 200, NULL, &f);
    assert_true(f.won[1][0] < f.won[0][0]);
    assert_true(f.dead[1][0].mid < f.dead[0][0].mid);
    assert_true(f.dead[0][0].low <= f.dead[0][0].mid && f.dead[0][0].mid <= f.dead[0][0].high);
}

/* How far the same question's answers lie apart with so many plays. */
static int32_t apart(const Model *m, const Battle *b, int32_t plays)
{
    int32_t low = 1000, high = 0;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        Foresight f;
        battle_foresee(m, b, 0, NULL, 0, 0, seed, 0, plays, NULL, &f);
        int32_t win = f.won[0][0] * 1000 / plays;
        low = min_i32(low, win);
        high = max_i32(high, win);
    }
    return high - low;
}

static void more_plays_narrow_it(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = two_armies(m);
    int32_t few = apart(m, &b, 10), many = apart(m, &b, 250);
    print_message("won, permille: 12 answers lie %d apart with 10 plays, %d with 250\n", few, many);
    assert_true(many < few);
}

/* One of the second army's bodies hides or not, comes later or not: to the first
 * it is all one, byte for byte, and so is what it foresees. */
static void the_hidden_are_not_foreseen(void **state)
{
    (void)state;
    const Model *m = aw_model();
    World *w = aw_world(), *one = test_malloc(sizeof *one), *two = test_malloc(sizeof *two);
    Battle b = two_armies(m);
    int last = b.fighters - 1;
    assert_int_equal(b.fighter[last].team, 1);
    for (int how = 0; how < 2; how++) {
        memset(one, 0, sizeof *one);
        memset(two, 0, sizeof *two);
        w->battle = b;
        w->battle.fighter[last].hidden = how == 0;
        if (how == 1)
            w->battle.fighter[last].state = FIGHTER_COMING;
        fog_field(m, w, 1, one);
        w->battle.fighters--;
        w->battle.team[1].men_start -= b.fighter[last].dawn;
        w->battle.fighter[last] = (Fighter){ 0 };
        fog_field(m, w, 1, two);
        assert_memory_equal(&one->battle, &two->battle, sizeof(Battle));
        Foresight f, g;
        battle_foresee(m, &one->battle, 0, NULL, 0, 0, 5, 0, 60, NULL, &f);
        battle_foresee(m, &two->battle, 0, NULL, 0, 0, 5, 0, 60, NULL, &g);
        assert_memory_equal(&f, &g, sizeof f);
    }
    /* and to its own army it is there */
    w->battle = b;
    w->battle.fighter[last].hidden = 1;
    fog_field(m, w, 2, one);
    assert_int_equal(one->battle.fighters, b.fighters);
    test_free(one);
    test_free(two);
}

static void pictures_are_battles(void **state)
{
    (void)state;
    const Model *m = aw_model();
    World *w = aw_world(), *seen = test_malloc(sizeof *seen);
    Battle b = two_armies(m);
    Fault why = { 0 };
    memset(seen, 0, sizeof *seen);
    for (int half = 0; half < 6 && !b.over; half++) {
        w->battle = b;
        for (Side side = 1; side <= 2; side++) {
            fog_field(m, w, side, seen);
            if (battle_ok(m, &seen->battle, &why) != OK)
                fail_msg("%s", why.what);
            battle_day(m, 3, 0, &seen->battle, NULL);
        }
        battle_half_hour(m, 3, 0, &b, NULL, 0, NULL);
    }
    test_free(seen);
}

static void it_is_quick(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band army[2] = { aw_band(16, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    Battle b = aw_battle(m, army, 2, army, 2);
    struct timespec from, to;
    Foresight f;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    battle_foresee(m, &b, 0, NULL, 0, 0, 5, 0, 400, NULL, &f);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    print_message("400 plays, twice, of %d bodies: %d ms\n", b.fighters,
                  (int)((to.tv_sec - from.tv_sec) * 1000 + (to.tv_nsec - from.tv_nsec) / 1000000));
    assert_int_equal(f.plays, 400);
}

/* What is known of the day without the orders is not played again, and is the same. */
static void what_is_known_is_not_asked_again(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band army[2] = { aw_band(8, AW_TRIBAL, 500), aw_band(2, AW_LANCER, 400) };
    Battle b = aw_battle(m, army, 2, army, 2);
    Order o = { .kind = ORDER_WITHDRAW, .side = 1 };
    Foresight plain, whole, again;

    battle_foresee(m, &b, 0, &o, 0, 0, 3, 0, 60, NULL, &plain);
    battle_foresee(m, &b, 0, &o, 0, 1, 3, 0, 60, NULL, &whole);
    battle_foresee(m, &b, 0, &o, 0, 1, 3, 0, 60, &plain, &again);
    for (int t = 0; t < TEAMS; t++) {
        assert_int_equal(plain.won[1][t], plain.won[0][t]);
        assert_int_equal(whole.won[0][t], plain.won[0][t]);
        for (int with = 0; with < 2; with++) {
            assert_int_equal(again.won[with][t], whole.won[with][t]);
            assert_int_equal(again.dead[with][t].mid, whole.dead[with][t].mid);
        }
    }
    assert_int_not_equal(whole.won[1][0], whole.won[0][0]);
    assert_int_equal(again.order_after.mid, whole.order_after.mid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_comes_of_nothing),
        cmocka_unit_test(an_order_shows),
        cmocka_unit_test(more_plays_narrow_it),
        cmocka_unit_test(the_hidden_are_not_foreseen),
        cmocka_unit_test(pictures_are_battles),
        cmocka_unit_test(it_is_quick),
        cmocka_unit_test(what_is_known_is_not_asked_again),
    };
    return cmocka_run_group_tests_name("prospect", tests, NULL, NULL);
}

/*
 * test_trial.c: battles of record fought again: the same figures every time,
 * the same whichever army is written first, nobody lost between days.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "play/inputs.h"
#include "play/trial.h"

#include "arena_of_war.h"
#include "tiny.h"

enum { PLAYS = 60 };

static TrialArmy army_of(int ability, int arm, int men, int quality)
{
    TrialArmy a = { .attacks = 1, .leader = { .ability = ability, .initiative = 5, .caution = 4,
                                              .lead = 5 } };
    a.body[a.bodies++] = (TrialBody){ .arm = { (uint16_t)arm }, .men = men, .quality = quality,
                                      .cohesion = 760 };
    return a;
}

/* Foot and horse against horse, a river behind these; so many days at most. */
static TrialModel row_of(Model *m, const char *id, int days)
{
    TrialModel t = { .id = tiny_name(m, id), .name = "A trial", .place = { KUFA }, .open = 1,
                     .month = 4, .days = days, .won = 1, .chance = { 600, 900 } };
    t.army[0] = army_of(7, ARAB_FOOT, 6000, 640);
    t.army[0].body[t.army[0].bodies++] =
        (TrialBody){ .arm = { ARAB_HORSE }, .men = 1500, .quality = 660, .cohesion = 740,
                     .kin = 1 };
    t.army[1] = army_of(5, SAVARAN, 6500, 560);
    t.army[1].behind = BEHIND_RIVER;
    return t;
}

/* A tiny Model with the rules of battle and two trials, of which the second is the
 * first as seen from the other camp. */
static Model *model_with_trials(int days)
{
    Model *m = tiny_model();
    assert_non_null(m);
    aw_rules(&m->rules);
    TINY_ARRAY(m, trial, 2);
    m->trials = 2;
    m->trial[0] = row_of(m, "one", days);
    m->trial[1] = m->trial[0];
    m->trial[1].army[0] = m->trial[0].army[1];
    m->trial[1].army[1] = m->trial[0].army[0];
    return m;
}

static Trial *open_row(const Model *m, int row)
{
    Fault why = { 0 };
    Trial *t = trial_open(m, row, &why);
    if (!t)
        fail_msg("%s", why.what);
    return t;
}

static bool same(const TrialResult *a, const TrialResult *b)
{
    return memcmp(a, b, sizeof *a) == 0;        /* int32_t alone: no gaps */
}

static void a_play_is_the_same_whatever_was_played_before(void **state)
{
    (void)state;
    Model *m = model_with_trials(2);
    Trial *t = open_row(m, 0), *other = open_row(m, 0);
    TrialResult first[PLAYS];
    for (int k = 0; k < PLAYS; k++)
        first[k] = trial_play(t, 7, k, k % 3 > 0);
    for (int k = PLAYS - 1; k >= 0; k--) {
        TrialResult again = trial_play(other, 7, k, k % 3 > 0);
        assert_true(same(&first[k], &again));
    }
    trial_close(t);
    trial_close(other);
    model_close(m);
}

static void a_row_seen_from_the_other_camp_ends_alike(void **state)
{
    (void)state;
    Model *m = model_with_trials(3);
    Trial *t = open_row(m, 0), *mirror = open_row(m, 1);
    int won[3] = { 0, 0, 0 };
    for (int k = 0; k < PLAYS; k++) {
        TrialResult a = trial_play(t, 3, k, true), b = trial_play(mirror, 3, k, true);
        won[a.won]++;
        TrialSide swapped = b.army[0];
        b.army[0] = b.army[1];
        b.army[1] = swapped;
        b.won = b.won ? 3 - b.won : 0;
        assert_true(same(&a, &b));
    }
    assert_true(won[1] > 0 && won[2] > 0);
    trial_close(t);
    trial_close(mirror);
    model_close(m);
}

static void inputs_stand_as_written_unless_they_are_drawn(void **state)
{
    (void)state;
    Model *m = model_with_trials(1);
    Trial *t = open_row(m, 0);
    int32_t least = INT32_MAX, most = 0;
    for (int k = 0; k < 200; k++) {
        int32_t men = trial_play(t, 1, k, true).army[0].men;
        least = min_i32(least, men);
        most = max_i32(most, men);
        assert_true(trial_model(t)->rules.battle_tempo <= m->rules.battle_tempo * 115 / 100);
    }
    assert_in_range(least, 7500 * 650 / 1000 - 2, 7500 * 700 / 1000);
    assert_in_range(most, 7500 * 1300 / 1000, 7500 * 1350 / 1000);
    for (int k = 0; k < PLAYS; k++) {
        TrialResult r = trial_play(t, 1, k, false);
        assert_int_equal(r.army[0].men, 7500);
        assert_int_equal(r.army[1].men, 6500);
        assert_int_equal(trial_model(t)->rules.battle_tempo, m->rules.battle_tempo);
        assert_int_equal(trial_model(t)->arm[SAVARAN].against[0], 1000);
        assert_int_equal(trial_model(t)->leader[1].ability, 7);
    }
    trial_close(t);
    model_close(m);
}

/* All a pool's men are somewhere, whatever came of the days; and the dead of the
 * days are among its dead. */
static void nobody_is_lost_between_days(void **state)
{
    (void)state;
    Model *m = model_with_trials(4);
    Fault why = { 0 };
    int longest = 0;
    assert_int_equal(input_rule(m, "battle.tempo=150", NULL, &why), OK);
    Trial *t = open_row(m, 0);
    for (int k = 0; k < PLAYS; k++) {
        TrialResult r = trial_play(t, 5, k, true);
        const World *w = trial_world(t);
        int64_t dead = 0;
        longest = max_i32(longest, r.days);
        for (int32_t p = 1; p <= trial_model(t)->pools; p++) {
            const PoolState *is = &w->pool[p];
            int64_t men = (int64_t)is->free + is->dead + is->captured + is->deserted + is->home +
                          is->travelling;
            for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
                if (w->contingent[i].pool.n == p)
                    men += w->contingent[i].men + w->contingent[i].wounded;
            assert_int_equal(men, is->born);
            dead += is->dead;
        }
        int64_t fell = (int64_t)r.army[0].dead + r.army[0].drowned + r.army[1].dead +
                       r.army[1].drowned;
        assert_true(dead >= fell);
        assert_true(fell > 0 && r.half_hours >= r.days);
    }
    assert_true(longest > 1);
    trial_close(t);
    model_close(m);
}

/* Who is written to come on the second day is there on the second day only. */
static void late_men_come_on_their_day(void **state)
{
    (void)state;
    Model *m = model_with_trials(2);
    Fault why = { 0 };
    m->trial[0].army[0].body[1].day = 2;
    assert_int_equal(input_rule(m, "battle.tempo=150", NULL, &why), OK);
    Trial *t = open_row(m, 0);
    int came = 0;
    for (int k = 0; k < PLAYS; k++) {
        TrialResult r = trial_play(t, 5, k, false);
        assert_int_equal(r.army[0].men, r.days > 1 ? 7500 : 6000);
        came += r.days > 1;
    }
    assert_true(came > 0);
    trial_close(t);
    model_close(m);
}

static void a_rule_is_replaced_by_name(void **state)
{
    (void)state;
    Model *m = model_with_trials(1);
    Fault why = { 0 };
    bool outside = false;
    assert_int_equal(input_rule(m, "battle.tempo=601", &outside, &why), OK);
    assert_int_equal(m->rules.battle_tempo, 601);
    assert_true(outside);               /* a tiny Model's rules have no bounds */
    assert_int_equal(input_rule(m, "battle.temp=601", NULL, &why), ERR_NOT_FOUND);
    assert_int_equal(input_rule(m, "battle.tempo", NULL, &why), ERR_SYNTAX);
    assert_int_equal(input_rule(m, "battle.tempo=many", NULL, &why), ERR_SYNTAX);
    model_close(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_play_is_the_same_whatever_was_played_before),
        cmocka_unit_test(a_row_seen_from_the_other_camp_ends_alike),
        cmocka_unit_test(inputs_stand_as_written_unless_they_are_drawn),
        cmocka_unit_test(nobody_is_lost_between_days),
        cmocka_unit_test(late_men_come_on_their_day),
        cmocka_unit_test(a_rule_is_replaced_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_fork.c: a game that goes on from where another stands: with the same dice it is
 * the same game, with others another; it is kept and opened like any; many of them
 * played by a study are those played one by one.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "play/lookback.h"
#include "play/study.h"

#include "campaign.h"

enum { WEEKS = 9, SEED = 5 };

static Session *begun(int32_t weeks)
{
    Setup setup = { .scenario = CAMPAIGN_LONG, .seed = SEED };
    Fault why = { 0 };
    Session *s = session_open(&setup, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    for (int32_t i = 0; i < weeks; i++)
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    return s;
}

static Session *forked(const Session *s, uint64_t seed)
{
    Fault why = { 0 };
    Session *other = session_fork(s, seed, &why);
    if (!other)
        fail_msg("%s: %s", why.where, why.what);
    return other;
}

static uint64_t play_out(Session *s, int32_t weeks)
{
    Fault why = { 0 };
    for (int32_t i = 0; i < weeks && session_stage(s) == 0; i++)
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    return session_digest(s);
}

static void the_same_dice_give_the_same_game(void **state)
{
    (void)state;
    Session *s = begun(WEEKS), *same = forked(s, SEED);
    assert_int_equal(session_weeks(same), WEEKS);
    assert_int_equal(session_first_week(same), WEEKS);
    assert_true(session_digest(same) == session_digest(s));
    assert_true(play_out(same, 12) == play_out(s, 12));
    session_close(same);
    session_close(s);
}

static void other_dice_give_another_and_always_the_same(void **state)
{
    (void)state;
    Session *s = begun(WEEKS), *a = forked(s, 77), *b = forked(s, 77);
    uint64_t before = session_digest(s), of_a = play_out(a, 12);
    assert_true(session_seed(a) == 77);
    assert_true(session_digest(s) == before);
    assert_true(of_a == play_out(b, 12));
    assert_true(of_a != play_out(s, 12));
    session_close(a);
    session_close(b);
    session_close(s);
}

static void it_is_kept_and_looked_back_at(void **state)
{
    (void)state;
    char path[300];
    snprintf(path, sizeof path, "%s/sawad-fork-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    Fault why = { 0 };
    Session *s = begun(WEEKS), *a = forked(s, 77);
    close(mkstemp(path));
    uint64_t end = play_out(a, 5);
    assert_int_equal(session_save(a, path, &why), OK);
    Session *again = session_load(path, &why);
    if (!again)
        fail_msg("%s: %s", why.where, why.what);
    assert_true(session_digest(again) == end);
    assert_int_equal(session_seek(again, WEEKS, &why), OK);
    assert_int_not_equal(session_seek(again, WEEKS - 1, &why), OK);
    Session *taken = session_branch(again, WEEKS + 2, NULL, &why);
    assert_non_null(taken);
    assert_true(play_out(taken, 3) == end);
    session_close(taken);
    session_close(again);
    session_close(a);
    session_close(s);
    remove(path);
}

static void no_fork_in_the_midst_of_a_battle_or_after_the_end(void **state)
{
    (void)state;
    Fault why = { 0 };
    Session *s = begun(0);
    session_command(s, 1, true);
    for (int32_t i = 0; i < 38 && session_stage(s) == 0; i++)
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    assert_int_equal(session_stage(s), 1);
    assert_null(session_fork(s, 1, &why));
    assert_non_null(strstr(why.what, "battle"));
    session_command(s, 1, false);
    while (session_stage(s) == 1)
        assert_int_equal(session_end(s, 1, &why), OK);
    play_out(s, 60);
    assert_int_equal(session_stage(s), 2);
    assert_null(session_fork(s, 1, &why));
    session_close(s);
}

/* The study's games, on two benches, are those of forks; what is remembered of them
 * begins with the weeks before. */
static void a_study_goes_on_from_a_game(void **state)
{
    (void)state;
    Fault why = { 0 };
    static Outcome first, second, again, whole;
    Session *s = begun(WEEKS), *a = forked(s, 77);
    Study *study = study_from(s, &why), *beside = study ? study_beside(study, &why) : NULL;
    if (!study || !beside)
        fail_msg("%s: %s", why.where, why.what);
    Setup setup = *session_setup(s);
    setup.seed = 78;
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &first, &why), OK);
    setup.seed = 77;
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &again, &why), OK);
    assert_int_equal(study_play(beside, &setup, EFFORT_QUICK, &second, &why), OK);
    assert_true(again.digest == play_out(a, 60));
    assert_true(again.digest == second.digest && first.digest != again.digest);
    assert_int_equal(again.weeks, session_weeks(a));
    assert_int_equal(study_chronicle(beside)->weeks, again.weeks);

    setup.seed = SEED;          /* the same dice: the same record as of the whole game */
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &again, &why), OK);
    Study *from_start = study_open(&setup, &why);
    assert_int_equal(study_play(from_start, &setup, EFFORT_QUICK, &whole, &why), OK);
    assert_true(again.digest == whole.digest);
    for (int32_t row = 0; row < session_model(s)->records; row++) {
        assert_int_equal(again.row[row].kind, whole.row[row].kind);
        assert_int_equal(again.row[row].n, whole.row[row].n);
    }
    study_close(from_start);
    study_close(beside);
    study_close(study);
    session_close(a);
    session_close(s);
}

int main(void)
{
#ifdef SAWAD_SMALL      /* small pools do not hold it */
    return 77;
#endif
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_dice_give_the_same_game),
        cmocka_unit_test(other_dice_give_another_and_always_the_same),
        cmocka_unit_test(it_is_kept_and_looked_back_at),
        cmocka_unit_test(no_fork_in_the_midst_of_a_battle_or_after_the_end),
        cmocka_unit_test(a_study_goes_on_from_a_game),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

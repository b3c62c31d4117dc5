/*
 * test_lookback.c: what was is what is seen again: any week gone back to gives
 * the same digest and plays on to the same end, half-hours of battle follow each
 * other as they were told, nothing that is looked at changes the game, and what
 * the others believed is told only when it is over.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "play/lookback.h"
#include "play/study.h"

#include "campaign.h"

enum { WEEKS = 60, MOMENTS = 400, ROWS = 128 };

typedef struct Story { Session *s; uint64_t digest[WEEKS + 1]; int32_t weeks; } Story;

static void play_on(Session *s, bool person)
{
    Fault why = { 0 };
    if (person)
        session_command(s, 1, true);
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    while (session_stage(s) == 1)
        assert_int_equal(session_end(s, 1, &why), OK);
}

/* To its end, or WEEKS of it; `person`: somebody commands side 1's battles. */
static Story told(const char *scenario, uint64_t seed, bool person)
{
    Setup setup = { .scenario = scenario, .seed = seed };
    Fault why = { 0 };
    Story t = { session_open(&setup, &why), { 0 }, 0 };
    if (!t.s)
        fail_msg("%s: %s", why.where, why.what);
    t.digest[0] = session_digest(t.s);
    while (session_stage(t.s) == 0 && t.weeks < WEEKS) {
        play_on(t.s, person);
        t.digest[++t.weeks] = session_digest(t.s);
    }
    return t;
}

static void any_week_gone_back_to_is_as_it_was(void **state)
{
    (void)state;
    int tried = 0;
    for (uint64_t seed = 1; seed <= 3; seed++) {
        Story t = told(seed == 3 ? CAMPAIGN : CAMPAIGN_LONG, seed, seed == 2);
        for (int32_t week = 0; week <= t.weeks; week++, tried++) {
            Session *b = session_branch(t.s, week, NULL, NULL);
            assert_non_null(b);
            assert_int_equal(session_weeks(b), week);
            assert_true(session_digest(b) == t.digest[week]);
            for (int n = 0; n < 3 && week + n < t.weeks; n++) {
                play_on(b, seed == 2);
                assert_true(session_digest(b) == t.digest[week + n + 1]);
            }
            session_close(b);
        }
        assert_true(session_digest(t.s) == t.digest[t.weeks]);
        session_close(t.s);
    }
    print_message("weeks gone back to: %d\n", tried);
}

/* Weeks sought in any order show what weeks sought in order do. */
static void scrubbing_shows_the_same(void **state)
{
    (void)state;
    static View seen[WEEKS + 1];
    Story t = told(CAMPAIGN, 7, false);
    for (int32_t week = 0; week <= t.weeks; week++) {
        assert_int_equal(session_seek(t.s, week, NULL), OK);
        assert_int_equal(session_seen_week(t.s), week);
        seen[week] = *session_view(t.s, 1);
        assert_int_equal(seen[week].week, week);
    }
    uint32_t dice = 1;
    for (int n = 0; n < 200; n++) {
        int32_t week = (int32_t)((dice = dice * 1664525 + 1013904223) >> 8) % (t.weeks + 1);
        session_seek(t.s, week, NULL);
        if (n % 3 == 0)
            session_heard(t.s, 0, (int32_t)(dice >> 16) % t.weeks);
        const View *v = session_view(t.s, 1);
        assert_int_equal(v->formations, seen[week].formations);
        assert_int_equal(v->day, seen[week].day);
        for (int32_t i = 0; i < v->formations; i++) {
            assert_int_equal(v->formation[i].men, seen[week].formation[i].men);
            assert_int_equal(v->formation[i].lat, seen[week].formation[i].lat);
            assert_int_equal(v->formation[i].lon, seen[week].formation[i].lon);
        }
    }
    assert_int_equal(session_seek(t.s, t.weeks, NULL), OK);
    assert_true(session_digest(t.s) == t.digest[t.weeks]);
    session_close(t.s);
}

/* The half-hours told of a day's fighting at a place. */
static int32_t half_hours_told(Session *s, int32_t week, const Moment *m)
{
    EventSpan e = session_heard(s, 0, week);
    int32_t most = 0;
    for (int32_t i = 0; i < e.count; i++)
        if (e.at[i].kind == EV_HALF_HOUR && e.at[i].day == m->day && e.at[i].place.n == m->place.n
            && e.at[i].n[0] > most)
            most = (int32_t)e.at[i].n[0];
    return most;
}

static int watch_week(Session *s, int32_t week)
{
    static Moment m[MOMENTS];
    int battles = 0;
    int32_t n = session_moments(s, 0, week, m, MOMENTS);
    for (int32_t i = 0; i < n; i++) {
        bool first = i == 0 || m[i].battle != m[i - 1].battle;
        bool last = i + 1 == n || m[i + 1].battle != m[i].battle;
        assert_int_equal(m[i].index, i);
        assert_int_equal(m[i].half_hour, first ? 0 : m[i - 1].half_hour + 1);
        assert_int_equal(m[i].over, last);
        battles += first;
        if (!first && !last)
            continue;
        assert_int_equal(session_seek_moment(s, week, m[i].index, NULL), OK);
        const FieldView *f = session_field(s, 0);
        assert_true(f->live);
        assert_int_equal(f->half_hour, m[i].half_hour);
        assert_int_equal(f->place.n, m[i].place.n);
        if (last)
            assert_true(half_hours_told(s, week, &m[i]) >= m[i].half_hour);
    }
    return battles;
}

static int joined(Session *s, int32_t week)
{
    EventSpan e = session_heard(s, 0, week);
    int n = 0;
    for (int32_t i = 0; i < e.count; i++)
        n += e.at[i].kind == EV_BATTLE;
    return n;
}

/* Left to the generals or commanded in person: every battle is there, from its
 * first half-hour to its end. */
static void half_hours_follow_each_other(void **state)
{
    (void)state;
    int battles = 0;
    for (int person = 0; person < 2; person++) {
        Story t = told(CAMPAIGN_LONG, 3, person);
        for (int32_t week = 0; week < t.weeks; week++) {
            int seen = watch_week(t.s, week);
            assert_int_equal(seen, joined(t.s, week));
            battles += seen;
        }
        Fault why = { 0 };
        assert_int_equal(session_seek_moment(t.s, 0, 100000, &why), ERR_NOT_FOUND);
        assert_int_not_equal(session_seek_moment(t.s, t.weeks, 0, &why), OK);
        session_seek(t.s, t.weeks, NULL);
        assert_true(session_digest(t.s) == t.digest[t.weeks]);
        session_close(t.s);
    }
    print_message("battles watched: %d\n", battles);
}

/* A side sees of a battle what it saw when it fought it, and nothing of others'. */
static void a_side_watches_its_own_battles(void **state)
{
    (void)state;
    static Moment m[MOMENTS];
    Story t = told(CAMPAIGN_LONG, 3, false);
    for (int32_t week = 0; week < t.weeks; week++)
        for (Side side = 1; side <= session_model(t.s)->sides; side++) {
            int32_t n = session_moments(t.s, side, week, m, MOMENTS);
            for (int32_t i = 0; i < n; i += 3) {
                assert_int_equal(session_seek_moment(t.s, week, m[i].index, NULL), OK);
                const FieldView *f = session_field(t.s, side);
                assert_true(f->live);
                for (int32_t k = 0; k < f->fighters; k++)
                    assert_false(f->fighter[k].team != f->mine && f->fighter[k].hidden);
            }
        }
    session_close(t.s);
}

static void beliefs_wait_for_the_end(void **state)
{
    (void)state;
    static BeliefRow row[ROWS];
    static View truth, seen;
    Story t = told(CAMPAIGN_LONG, 5, false);
    Fault why = { 0 };
    Session *b = session_branch(t.s, t.weeks / 2, NULL, NULL);
    assert_int_equal(session_beliefs(b, 1, row, ROWS, &why), -1);
    assert_int_equal(why.status, ERR_REFUSED);
    session_close(b);
    assert_int_equal(session_stage(t.s), 2);
    int rows = 0;
    for (int32_t week = 0; week <= t.weeks; week += 3) {
        session_seek(t.s, week, NULL);
        truth = *session_view(t.s, 0);
        for (Side side = 1; side <= session_model(t.s)->sides; side++) {
            seen = *session_view(t.s, side);
            int32_t n = session_beliefs(t.s, side, row, ROWS, &why);
            assert_true(n >= 0);
            for (int32_t i = 0; i < n; i++, rows++) {
                const FormationView *is = view_formation(&truth, row[i].id);
                assert_true(row[i].stands || row[i].told);
                if (row[i].stands) {
                    assert_non_null(is);
                    assert_int_equal(is->men, row[i].men);
                    assert_true(is->side != side);
                }
                const FormationView *k = row[i].stands ? view_formation(&seen, row[i].id) : NULL;
                assert_true(!row[i].stands || row[i].told == (k != NULL));
                if (k) {
                    assert_int_equal(k->lat, row[i].told_lat);
                    assert_int_equal(k->lon, row[i].told_lon);
                    assert_int_equal(k->age_days, row[i].age_days);
                }
            }
        }
    }
    print_message("beliefs compared: %d\n", rows);
    session_close(t.s);
}

/* The record asked of a game that was kept is what the laboratory finds. */
static void the_record_is_asked_as_the_laboratory_asks(void **state)
{
    (void)state;
    static Outcome out;
    static Finding found[RECORD_MAX];
    Setup setup = { .scenario = CAMPAIGN_LONG, .seed = 11 };
    Fault why = { 0 };
    Study *study = study_open(&setup, &why);
    assert_non_null(study);
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &out, &why), OK);
    Story t = told(CAMPAIGN_LONG, 11, false);
    assert_true(session_digest(t.s) == out.digest);
    assert_int_equal(session_findings(t.s, found, RECORD_MAX, &why), OK);
    for (int32_t i = 0; i < session_model(t.s)->records; i++) {
        assert_int_equal(found[i].kind, out.row[i].kind);
        assert_int_equal(found[i].n, out.row[i].n);
    }
    print_message("rows of the record: %d\n", (int)session_model(t.s)->records);
    session_close(t.s);
    study_close(study);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_week_gone_back_to_is_as_it_was),
        cmocka_unit_test(scrubbing_shows_the_same),
        cmocka_unit_test(half_hours_follow_each_other),
        cmocka_unit_test(a_side_watches_its_own_battles),
        cmocka_unit_test(beliefs_wait_for_the_end),
        cmocka_unit_test(the_record_is_asked_as_the_laboratory_asks),
    };
    return cmocka_run_group_tests(tests, campaign_make, campaign_remove);
}

/*
 * test_session.c: a game's life: drafts that can be taken back, weeks that run
 * when all have sealed, looking back and branching that change nothing, and a
 * week that asks the system for no memory.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/rng.h"
#include "play/session.h"
#include "world/state.h"

#include "campaign.h"

static Session *open_with(const Setup *setup)
{
    Fault why = { 0 };
    Session *s = session_open(setup, &why);
    if (!s)
        fail_msg("%s: %s; %s", why.where, why.what, why.remedy);
    return s;
}

static Session *open_chains(uint64_t seed)
{
    Setup setup = { .scenario = CAMPAIGN, .seed = seed };
    return open_with(&setup);
}

static void run_weeks(Session *s, int n)
{
    Fault why = { 0 };
    for (int i = 0; i < n && session_stage(s) != STAGE_OVER; i++)
        if (session_week(s, 0, EFFORT_QUICK, &why) != OK)
            fail_msg("%s: %s", why.where, why.what);
}

/* A first own formation and a neighbour it can march to. */
static bool any_march(Session *s, Side side, Order *out)
{
    const Model *m = session_model(s);
    const View *v = session_view(s, side);
    for (int32_t i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        if (!f->own || !f->at.n || m->place[f->at.n].ways == 0)
            continue;
        *out = (Order){ .kind = ORDER_MARCH, .side = side, .who = f->id,
                        .to = m->way[m->place[f->at.n].first_way].to };
        return true;
    }
    return false;
}

static void drafts_can_be_taken_back(void **state)
{
    (void)state;
    Session *s = open_chains(3);
    uint64_t digest = session_digest(s);
    Order o;
    Fault why = { 0 };
    assert_true(any_march(s, 1, &o));
    assert_int_equal(session_order(s, 1, &o, &why), OK);
    assert_int_equal(session_draft(s, 1).count, 1);
    const FormationView *f = view_formation(session_view(s, 1), o.who);
    assert_non_null(f);
    assert_true(f->order == ORDER_MARCH && !f->idle);
    assert_true(session_undo(s, 1));
    assert_int_equal(session_draft(s, 1).count, 0);
    assert_int_equal(session_draft(s, 1).redo, 1);
    assert_false(session_undo(s, 1));
    assert_true(session_redo(s, 1));
    assert_false(session_redo(s, 1));
    assert_int_equal(session_draft(s, 1).count, 1);
    assert_true(digest == session_digest(s));
    session_close(s);
}

static void words_and_orders_are_the_same(void **state)
{
    (void)state;
    Session *s = open_chains(3);
    Order o;
    char words[256];
    Fault why = { 0 };
    assert_true(any_march(s, 1, &o));
    session_words(s, &o, words, sizeof words);
    assert_int_equal(session_say(s, 1, words, &why), OK);
    const Order *said = session_draft(s, 1).order;
    assert_true(same_formation(said->who, o.who) && said->to.n == o.to.n && said->kind == o.kind);
    assert_int_not_equal(session_say(s, 1, "fly to the moon", &why), OK);
    assert_true(why.what[0]);
    session_close(s);
}

static void a_week_runs_when_all_have_sealed(void **state)
{
    (void)state;
    Session *s = open_chains(5);
    Fault why = { 0 };
    const Model *m = session_model(s);
    for (Side side = 1; side <= m->sides; side++) {
        assert_int_equal(session_weeks(s), 0);
        assert_int_equal(session_end(s, side, &why), OK);
    }
    assert_int_equal(session_weeks(s), 1);
    assert_false(session_draft(s, 1).sealed);
    assert_int_not_equal(session_end(s, 0, &why), OK);
    assert_int_not_equal(session_end(s, (Side)(m->sides + 1), &why), OK);
    session_close(s);
}

static void sealed_orders_stay_as_they_are(void **state)
{
    (void)state;
    Session *s = open_chains(5);
    Order o;
    Fault why = { 0 };
    assert_true(any_march(s, 1, &o));
    assert_int_equal(session_end(s, 1, &why), OK);
    assert_int_equal(session_order(s, 1, &o, &why), ERR_REFUSED);
    assert_false(session_undo(s, 1));
    o.side = 2;
    assert_int_not_equal(session_order(s, 1, &o, &why), OK);
    session_close(s);
}

static void the_order_of_sealing_is_nothing(void **state)
{
    (void)state;
    Session *a = open_chains(11), *b = open_chains(11);
    for (int week = 0; week < 3; week++) {
        int sides = session_model(a)->sides;
        for (int side = 1; side <= sides; side++) {
            session_think(a, (Side)side, EFFORT_QUICK, NULL);
            session_think(b, (Side)(sides + 1 - side), EFFORT_QUICK, NULL);
        }
        for (int side = 1; side <= sides; side++) {
            session_end(a, (Side)side, NULL);
            session_end(b, (Side)(sides + 1 - side), NULL);
        }
        assert_true(session_digest(a) == session_digest(b));
    }
    session_close(a);
    session_close(b);
}

/* Everything that only looks, between any two weeks. */
static void looking_changes_nothing(void **state)
{
    (void)state;
    Session *s = open_chains(7);
    run_weeks(s, 4);
    uint64_t digest = session_digest(s);
    Rng dice = { 1 };
    Preview *p = test_malloc(sizeof *p);
    int tried = 0;
    for (; tried < 2000; tried++) {
        Side side = (Side)rng_between(&dice, 1, session_model(s)->sides);
        Order o;
        switch (rng_below(&dice, 7)) {
        case 0: session_view(s, side); break;
        case 1: session_seek(s, rng_between(&dice, -1, 6), NULL); break;
        case 2: session_heard(s, side, rng_between(&dice, -1, 6)); break;
        case 3: session_seek(s, session_weeks(s), NULL); break;
        case 4: if (any_march(s, side, &o)) session_order(s, side, &o, NULL); break;
        case 5: session_undo(s, side); break;
        default: if (tried % 20 == 0 && any_march(s, side, &o))
                     session_preview(s, side, &o, p, NULL);
        }
        assert_true(digest == session_digest(s));
    }
    print_message("looking back and ahead: tried %d, failed 0\n", tried);
    test_free(p);
    session_close(s);
}

static void the_past_is_as_it_was(void **state)
{
    (void)state;
    Session *s = open_chains(9);
    int32_t men[5] = { 0 }, days[5] = { 0 };
    for (int week = 0; week < 5; week++) {
        const View *v = session_view(s, 1);
        men[week] = v->own.men;
        days[week] = v->day;
        run_weeks(s, 1);
    }
    for (int week = 4; week >= 0; week--) {
        assert_int_equal(session_seek(s, week, NULL), OK);
        assert_int_equal(session_view(s, 1)->own.men, men[week]);
        assert_int_equal(session_view(s, 1)->day, days[week]);
        assert_int_equal(session_end(s, 1, NULL), ERR_REFUSED);
    }
    assert_int_equal(session_seek(s, 5, NULL), OK);
    assert_int_not_equal(session_seek(s, 6, NULL), OK);
    session_close(s);
}

static void a_branch_is_the_same_game(void **state)
{
    (void)state;
    Session *s = open_chains(13);
    Fault why = { 0 };
    run_weeks(s, 2);
    uint64_t then = session_digest(s);
    run_weeks(s, 2);
    uint64_t now = session_digest(s);
    Session *b = session_branch(s, 2, NULL, &why);
    assert_non_null(b);
    assert_true(session_digest(b) == then);
    run_weeks(b, 2);
    assert_true(session_digest(b) == now);
    assert_true(session_digest(s) == now);
    Setup other = { .seed = 99 };
    Session *c = session_branch(s, 3, &other, &why);
    assert_non_null(c);
    assert_int_equal(session_weeks(c), 3);
    assert_true(session_digest(c) != now);
    session_close(c);
    session_close(b);
    assert_null(session_branch(s, 9, NULL, &why));
    session_close(s);
}

static void two_games_in_one_process_are_alike(void **state)
{
    (void)state;
    uint64_t first = 0;
    Session *s = open_chains(17);
    run_weeks(s, 4);
    first = session_digest(s);
    Setup again = { .seed = 17 };
    assert_int_equal(session_restart(s, &again, NULL), OK);
    assert_int_equal(session_weeks(s), 0);
    run_weeks(s, 4);
    assert_true(first == session_digest(s));
    session_close(s);
}

static void a_week_asks_for_no_memory(void **state)
{
    (void)state;
    Session *s = open_chains(19);
    while (session_stage(s) != STAGE_OVER) {
        run_weeks(s, 1);
        session_view(s, 1);
        assert_int_equal(session_asks(s), 0);
    }
    session_close(s);
}

/* The n-th request for memory fails, once and then for ever: a sentence, not a
 * crash, and nothing is lost by it. */
static void no_memory_is_a_sentence(void **state)
{
    (void)state;
    Setup setup = { .scenario = CAMPAIGN, .seed = 1 };
    int refused = 0;
    for (int for_ever = 0; for_ever < 2; for_ever++)
        for (uint64_t n = 1; n < 40000; n += n < 40 ? 1 : n / 4) {
            Fault why = { 0 };
            memory_fail_at(n, for_ever);
            Session *s = session_open(&setup, &why);
            memory_fail_at(0, false);
            if (!s) {
                refused++;
                assert_true(why.status != OK && why.what[0]);
            }
            session_close(s);
        }
    print_message("without memory: refused %d times\n", refused);
    assert_true(refused > 0);
}

static void wrong_setups_are_sentences(void **state)
{
    (void)state;
    static const Setup wrong[] = {
        { .scenario = "no-such-thing" }, { .scenario = "" }, { .scenario = NULL },
        { .scenario = CAMPAIGN, .premise = { { "moon", "yes" } }, .premises = 1 },
        { .scenario = CAMPAIGN, .premise = { { "reading", "upside" } }, .premises = 1 },
        { .scenario = CAMPAIGN, .doctrine = { { "sasan", "chaotic" } }, .doctrines = 1 },
        { .scenario = CAMPAIGN, .doctrine = { { "mars", "cautious" } }, .doctrines = 1 },
    };
    for (size_t i = 0; i < countof(wrong); i++) {
        Fault why = { 0 };
        assert_null(session_open(&wrong[i], &why));
        assert_true(why.status != OK && why.what[0]);
    }
}

static void a_battle_in_person_stops_the_week(void **state)
{
    (void)state;
    Session *s = open_chains(23);
    int fought = 0;
    for (int week = 0; week < 8 && session_stage(s) == STAGE_PLAN; week++) {
        session_command(s, 1, true);
        run_weeks(s, 1);
        while (session_stage(s) == STAGE_BATTLE && fought < 200) {
            fought++;
            assert_true(session_field(s, 1)->live);
            assert_int_equal(session_end(s, 1, NULL), OK);
        }
    }
    print_message("half-hours commanded in person: %d\n", fought);
    uint64_t now = session_digest(s);
    Session *b = session_branch(s, session_weeks(s), NULL, NULL);
    assert_non_null(b);
    assert_true(session_digest(b) == now);
    session_close(b);
    session_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drafts_can_be_taken_back),
        cmocka_unit_test(words_and_orders_are_the_same),
        cmocka_unit_test(a_week_runs_when_all_have_sealed),
        cmocka_unit_test(sealed_orders_stay_as_they_are),
        cmocka_unit_test(the_order_of_sealing_is_nothing),
        cmocka_unit_test(looking_changes_nothing),
        cmocka_unit_test(the_past_is_as_it_was),
        cmocka_unit_test(a_branch_is_the_same_game),
        cmocka_unit_test(two_games_in_one_process_are_alike),
        cmocka_unit_test(a_week_asks_for_no_memory),
        cmocka_unit_test(no_memory_is_a_sentence),
        cmocka_unit_test(wrong_setups_are_sentences),
        cmocka_unit_test(a_battle_in_person_stops_the_week),
    };
    return cmocka_run_group_tests_name("session", tests, campaign_make, campaign_remove);
}

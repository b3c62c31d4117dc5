/*
 * test_inputs.c: uncertain numbers set for one game: they change that game, are kept
 * in its log, and are forgotten by the next.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "play/inputs.h"
#include "play/session.h"

#ifdef SAWAD_SMALL     /* small pools hold the smallest war only */
#define SCENARIO "null"
#else
#define SCENARIO "khalid-633"
#endif

static Session *open_with(const char *name, const char *value)
{
    Fault why = { .status = OK };
    Setup setup = { .scenario = SCENARIO, .seed = 3 };
    if (name) {
        setup.premise[0].id = name;
        setup.premise[0].value = value;
        setup.premises = 1;
    }
    Session *s = session_open(&setup, &why);
    if (!s)
        print_message("%s: %s\n", why.where, why.what);
    return s;
}

static int64_t men_of(Session *s, Side side)
{
    const Model *m = session_model(s);
    int64_t men = 0;
    for (int32_t i = 0; i < m->contingents; i++)
        if (m->pool[m->contingent[i].pool.n].side == side)
            men += m->contingent[i].men[1] > 0 ? m->contingent[i].men[1] : 0;
    return men;
}

static void a_side_gets_more_men(void **state)
{
    (void)state;
    Session *is = open_with(NULL, NULL), *more = open_with("men.rashid", "1500");
    assert_non_null(is);
    assert_non_null(more);
    int64_t was = men_of(is, 1), now = men_of(more, 1);
    assert_true(now > was * 149 / 100 && now < was * 151 / 100);
    for (Side side = 2; side <= session_model(is)->sides; side++)
        assert_int_equal(men_of(is, side), men_of(more, side));
    assert_true(session_digest(is) != session_digest(more));
    session_close(is);
    session_close(more);
}

static void a_rule_is_set_within_its_bounds(void **state)
{
    (void)state;
    Session *s = open_with("supply.man_grain", "1500");
    assert_non_null(s);
    assert_int_equal(session_model(s)->rules.supply_man_grain, 1500);
    session_close(s);
    assert_null(open_with("supply.man_grain", "15000"));
    assert_null(open_with("supply.man_grain", "much"));
    assert_null(open_with("supply.no_such", "1"));
    assert_null(open_with("men.nobody", "900"));
    assert_null(open_with("men.rashid", "-1"));
}

/* Begun again without it, the game is the one it was; loaded, the one it is. */
static void it_lasts_for_its_game(void **state)
{
    (void)state;
    const char *path = "test_inputs.sawad";
    Fault why = { .status = OK };
    Session *s = open_with("quality.sasan", "-200"), *plain = open_with(NULL, NULL);
    Setup setup = { .scenario = SCENARIO, .seed = 3 };
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    assert_int_equal(session_week(plain, 0, EFFORT_QUICK, &why), OK);
    assert_int_equal(session_save(s, path, &why), OK);
    Session *loaded = session_load(path, &why);
    assert_non_null(loaded);
    assert_true(session_digest(loaded) == session_digest(s));
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    assert_int_equal(session_week(loaded, 0, EFFORT_QUICK, &why), OK);
    assert_true(session_digest(loaded) == session_digest(s));
    session_close(loaded);

    assert_int_equal(session_restart(s, &setup, &why), OK);
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    assert_true(session_digest(s) == session_digest(plain));
    session_close(s);
    session_close(plain);
    remove(path);
}

/* Every one of them can be set to what it is, and that changes nothing. */
static void all_that_are_listed_can_be_set(void **state)
{
    (void)state;
    static InputBounds all[1024];
    Session *s = open_with(NULL, NULL);
    uint64_t digest = session_digest(s);
    int32_t n = inputs_list(session_model(s), all, 1024);
    assert_in_range(n, 100, 1024);
    session_close(s);
    for (int32_t i = 0; i < n; i++) {
        char value[16];
        assert_true(all[i].low <= all[i].usual && all[i].usual <= all[i].high);
        if (i % 16)
            continue;       /* opening takes its time */
        snprintf(value, sizeof value, "%d", (int)all[i].usual);
        s = open_with(all[i].name, value);
        assert_non_null(s);
        assert_true(session_digest(s) == digest);
        session_close(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_side_gets_more_men),
        cmocka_unit_test(a_rule_is_set_within_its_bounds),
        cmocka_unit_test(it_lasts_for_its_game),
        cmocka_unit_test(all_that_are_listed_can_be_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

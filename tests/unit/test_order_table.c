/*
 * test_order_table.c: the window has a button for every order the engine knows, and for
 * every manner of a march.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "play/session.h"

#include "front/window/order_table.c"

static bool given(int kind)
{
    bool any = false;
    for (int i = 0; i < COMMANDS; i++)
        any |= COMMAND[i].kind == kind;
    for (int i = 0; i < VERBS; i++)
        any |= VERB[i].kind == kind;
    for (int i = 0; i < SIDE_ORDERS; i++)
        any |= SIDE_ORDER[i].kind == kind;
    return any;
}

static void every_order_has_a_button(void **state)
{
    (void)state;
    for (int kind = ORDER_NONE + 1; kind < ORDER_KINDS; kind++) {
        assert_non_null(session_usage((OrderKind)kind));
        if (!given(kind))
            fail_msg("no button of the window gives \"%s\"", session_usage((OrderKind)kind));
    }
}

static void every_choice_of_an_order_has_a_button(void **state)
{
    (void)state;
    static const struct { int kind, choices; } OF[] = {
        { ORDER_BAN, 2 }, { ORDER_COMMAND, 2 }, { ORDER_GENERALS, DEPTHS }, { ORDER_LETTERS, 3 },
        { ORDER_EMBASSY, EMBASSIES } };
    for (size_t k = 0; k < countof(OF); k++)
        for (int n = 0; n < OF[k].choices; n++) {
            int found = 0;
            for (int i = 0; i < SIDE_ORDERS; i++)
                found += SIDE_ORDER[i].kind == OF[k].kind && SIDE_ORDER[i].amount == n;
            assert_int_equal(found, 1);
        }
}

static void every_manner_of_a_march_has_a_button(void **state)
{
    (void)state;
    int flags = 0;
    for (int i = 0; i < COMMANDS; i++) {
        flags |= COMMAND[i].flag;
        assert_int_equal(COMMAND[i].aim == FLAG, COMMAND[i].flag != 0);
        assert_true(COMMAND[i].help && *COMMAND[i].help);
        for (int j = 0; j < i; j++)
            assert_true(!COMMAND[i].sym || COMMAND[i].sym != COMMAND[j].sym);
    }
    assert_int_equal(flags, PACE_FORCED | TRAIN_FOLLOWS | BY_NIGHT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_order_has_a_button),
        cmocka_unit_test(every_choice_of_an_order_has_a_button),
        cmocka_unit_test(every_manner_of_a_march_has_a_button),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

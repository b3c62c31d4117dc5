/*
 * test_arena.c: memory that is zero, aligned, apart, bounded, and asked for
 * only once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"

static bool all_are(const unsigned char *at, size_t len, unsigned char value)
{
    for (size_t i = 0; i < len; i++)
        if (at[i] != value)
            return false;
    return true;
}

static void pieces_are_zeroed_and_aligned(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 4096, 4096));
    for (int round = 0; round < 2; round++) {           // fresh memory, then used memory
        ArenaMark mark = arena_mark(&a);
        for (size_t bytes = 0; bytes < 40; bytes++) {
            unsigned char *p = arena_push(&a, bytes);
            assert_non_null(p);
            assert_int_equal((uintptr_t)p % 16, 0);
            assert_true(all_are(p, bytes, 0));
            memset(p, 0xee, bytes);
        }
        arena_reset(&a, mark);
    }
    arena_close(&a);
}

static void pieces_do_not_overlap(void **state)
{
    (void)state;
    enum { PIECES = 200 };
    Arena a;
    unsigned char *piece[PIECES];
    assert_true(arena_open(&a, 64, 1 << 20));
    for (size_t i = 0; i < PIECES; i++) {
        piece[i] = arena_push(&a, i + 1);
        assert_non_null(piece[i]);
        memset(piece[i], (int)i, i + 1);
    }
    for (size_t i = 0; i < PIECES; i++)
        assert_true(all_are(piece[i], i + 1, (unsigned char)i));
    arena_close(&a);
}

static void the_ceiling_holds(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 128, 1024));
    size_t got = 0;
    while (arena_push(&a, 16))
        got += 16;
    assert_int_equal(got, 1024);                        // all of it can be used
    assert_int_equal(a.taken, 1024);
    assert_null(arena_push(&a, 1));
    arena_close(&a);
}

static void a_refusal_changes_nothing(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 128, 256));
    assert_non_null(arena_push(&a, 100));
    ArenaMark before = arena_mark(&a);
    assert_null(arena_push(&a, 1000));
    assert_null(arena_push(&a, SIZE_MAX));
    assert_true(arena_mark(&a).block == before.block);
    assert_int_equal(arena_mark(&a).used, before.used);
    assert_non_null(arena_push(&a, 16));                // the rest is still there
    arena_close(&a);
}

/* Nor when later blocks, kept from before a reset, were looked at in vain. */
static void a_refusal_does_not_skip_blocks(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 128, 384));
    ArenaMark mark = arena_mark(&a);
    assert_non_null(arena_push(&a, 200));
    arena_reset(&a, mark);
    assert_null(arena_push(&a, 300));
    assert_true(arena_mark(&a).block == a.first);
    assert_non_null(arena_push(&a, 128));
    assert_non_null(arena_push(&a, 256));
    arena_close(&a);
}

static void one_block_does_not_grow(void **state)
{
    (void)state;
    Arena a;
    uint64_t asks = memory_asks();
    assert_true(arena_open(&a, 256, 256));
    assert_non_null(arena_push(&a, 256));
    assert_null(arena_push(&a, 1));
    assert_int_equal(memory_asks() - asks, 1);
    arena_close(&a);
}

/* A week of many pieces and one too large for the first blocks. */
static void live_a_week(Arena *a)
{
    ArenaMark mark = arena_mark(a);
    for (size_t i = 0; i < 300; i++)
        assert_non_null(arena_push(a, i));
    assert_non_null(arena_push(a, 50000));
    assert_non_null(arena_push(a, 3));
    arena_reset(a, mark);
}

static void the_second_week_asks_for_nothing(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 256, 1 << 20));
    assert_non_null(arena_push(&a, 40));
    uint64_t begun = memory_asks();
    live_a_week(&a);
    uint64_t first = memory_asks();
    assert_true(first > begun);
    for (int week = 0; week < 5; week++)
        live_a_week(&a);
    assert_int_equal(memory_asks(), first);
    arena_close(&a);
}

static void a_reset_keeps_what_was_before(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 64, 4096));
    char *kept = arena_string(&a, "Kufa", 4);
    ArenaMark mark = arena_mark(&a);
    void *first = arena_push(&a, 16);
    memset(arena_push(&a, 500), 0xff, 500);
    arena_reset(&a, mark);
    assert_string_equal(kept, "Kufa");
    assert_ptr_equal(arena_push(&a, 16), first);        // the same ground again
    arena_close(&a);
}

static void marks_nest_across_blocks(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 64, 1 << 16));
    ArenaMark outer = arena_mark(&a);
    assert_non_null(arena_push(&a, 200));
    ArenaMark inner = arena_mark(&a);
    assert_non_null(arena_push(&a, 5000));
    arena_reset(&a, inner);
    assert_int_equal(arena_mark(&a).used, inner.used);
    arena_reset(&a, outer);
    assert_true(arena_mark(&a).block == a.first);
    assert_int_equal(arena_mark(&a).used, 0);
    arena_close(&a);
}

static void arrays_refuse_to_overflow(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 1024, 1024));
    assert_null(arena_array(&a, SIZE_MAX / 2 + 1, 2));  // would wrap to nothing
    assert_null(arena_array(&a, 3, SIZE_MAX / 2));
    assert_non_null(arena_array(&a, 0, 8));
    int64_t *row = arena_array(&a, 10, sizeof *row);
    assert_non_null(row);
    assert_true(all_are((unsigned char *)row, 10 * sizeof *row, 0));
    arena_close(&a);
}

static void strings_end(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 256, 256));
    assert_string_equal(arena_string(&a, "Hira and more", 4), "Hira");
    assert_string_equal(arena_string(&a, NULL, 0), "");
    arena_close(&a);
}

static void an_empty_arena_is_valid(void **state)
{
    (void)state;
    Arena a;
    memory_fail_at(1, false);
    assert_false(arena_open(&a, 64, 64));
    assert_null(arena_push(&a, 1));
    arena_reset(&a, arena_mark(&a));
    arena_close(&a);
    arena_close(&a);
    assert_true(arena_open(&a, 64, 64));                // it failed once only
    arena_close(&a);
}

static void the_nth_request_fails(void **state)
{
    (void)state;
    memory_fail_at(3, false);
    assert_true(memory_may() && memory_may());
    assert_false(memory_may());
    assert_true(memory_may());

    memory_fail_at(2, true);
    assert_true(memory_may());
    assert_false(memory_may());
    assert_false(memory_may());
    memory_fail_at(0, false);
    assert_true(memory_may());
}

static void a_failed_growth_leaves_the_arena_usable(void **state)
{
    (void)state;
    Arena a;
    assert_true(arena_open(&a, 64, 4096));
    assert_non_null(arena_push(&a, 32));
    memory_fail_at(1, false);
    assert_null(arena_push(&a, 64));
    assert_int_equal(a.taken, 64);
    assert_non_null(arena_push(&a, 32));
    assert_non_null(arena_push(&a, 64));
    arena_close(&a);
}

static void asks_are_counted_together(void **state)
{
    (void)state;
    Arena a;
    uint64_t begun = memory_asks();
    memory_asked();
    assert_true(arena_open(&a, 64, 64));
    assert_int_equal(memory_asks() - begun, 2);
    arena_close(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(the_ceiling_holds),
        cmocka_unit_test(a_refusal_changes_nothing),
        cmocka_unit_test(a_refusal_does_not_skip_blocks),
        cmocka_unit_test(one_block_does_not_grow),
        cmocka_unit_test(the_second_week_asks_for_nothing),
        cmocka_unit_test(a_reset_keeps_what_was_before),
        cmocka_unit_test(marks_nest_across_blocks),
        cmocka_unit_test(arrays_refuse_to_overflow),
        cmocka_unit_test(strings_end),
        cmocka_unit_test(an_empty_arena_is_valid),
        cmocka_unit_test(the_nth_request_fails),
        cmocka_unit_test(a_failed_growth_leaves_the_arena_usable),
        cmocka_unit_test(asks_are_counted_together),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}

/*
 * test_intern.c: a name has one atom, an atom one name, and a slip of the pen
 * finds whom it meant.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/intern.h"
#include "base/rng.h"
#include "base/text.h"

enum { ARENA_BYTES = 8 << 20 };

static Atom add(Names *names, const char *text) { return names_add(names, text, strlen(text)); }

static uint16_t find(const Names *names, const char *text)
{
    return names_find(names, text, strlen(text)).n;
}

static uint16_t near(const Names *names, const char *text)
{
    return names_nearest(names, text, strlen(text), NULL, NULL).n;
}

static int open_arena(void **state)
{
    static Arena arena;
    *state = &arena;
    return arena_open(&arena, ARENA_BYTES, ARENA_BYTES) ? 0 : -1;
}

static int close_arena(void **state)
{
    arena_close(*state);
    return 0;
}

static void atoms_are_numbered_as_seen(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 10));
    assert_int_equal(add(&names, "kufa").n, 1);
    assert_int_equal(add(&names, "hira").n, 2);
    assert_int_equal(add(&names, "kufa").n, 1);
    assert_int_equal(find(&names, "hira"), 2);
    assert_int_equal(find(&names, "hir"), 0);
    assert_int_equal(find(&names, "hira2"), 0);
    assert_string_equal(name_of(&names, (Atom){ 2 }), "hira");
}

static void the_empty_name_is_atom_0(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 2));
    assert_int_equal(add(&names, "").n, 0);
    assert_int_equal(names_find(&names, NULL, 0).n, 0);
    assert_string_equal(name_of(&names, (Atom){ 0 }), "");
    assert_int_equal(add(&names, "a").n, 1);
}

/* The file a name was read from may be gone. */
static void names_are_copied(void **state)
{
    Names names;
    char text[] = "basra";
    assert_true(names_open(&names, *state, 2));
    Atom a = names_add(&names, text, 5);
    text[0] = 'x';
    assert_string_equal(name_of(&names, a), "basra");
    assert_int_equal(find(&names, "basra"), a.n);
}

static void a_name_ends_at_its_zero_byte(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 4));
    Atom a = names_add(&names, "ab\0cd", 5);
    assert_int_equal(names_add(&names, "ab\0xy", 5).n, a.n);
    assert_int_equal(find(&names, "ab"), a.n);
    assert_int_equal(names_add(&names, "\0ab", 3).n, 0);
}

static void a_full_table_says_0(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 2));
    assert_int_equal(add(&names, "a").n, 1);
    assert_int_equal(add(&names, "b").n, 2);
    assert_int_equal(add(&names, "c").n, 0);
    assert_int_equal(find(&names, "c"), 0);
    assert_int_equal(add(&names, "b").n, 2);            // known names still answer
}

static void the_largest_table_fills(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 65535));
    for (int round = 0; round < 2; round++)
        for (int i = 1; i <= 65535; i++) {
            TEXT(name, 16);
            text_addf(&name, "n%d", i);
            assert_int_equal(names_add(&names, name.at, name.len).n, i);
        }
    assert_int_equal(add(&names, "one more").n, 0);
    assert_int_equal(names.count, 65536);
}

static void hashes_are_of_the_name(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 4));
    add(&names, "first");
    Atom a = add(&names, "merv");
    assert_true(names.hash[a.n] == hash_bytes(HASH_START, "merv", 4));
    assert_true(names.hash[0] == hash_bytes(HASH_START, "", 0));
}

static void a_small_arena_is_refused(void **state)
{
    (void)state;
    Arena small;
    Names names;
    assert_true(arena_open(&small, 64, 64));
    assert_false(names_open(&names, &small, 1000));
    arena_close(&small);
}

static void a_full_arena_says_0(void **state)
{
    (void)state;
    Arena small;
    Names names;
    assert_true(arena_open(&small, 512, 512));
    assert_true(names_open(&names, &small, 8));
    while (arena_push(&small, 16))
        continue;
    assert_int_equal(add(&names, "nisibis").n, 0);
    assert_int_equal(names.count, 1);
    assert_int_equal(find(&names, "nisibis"), 0);
    arena_close(&small);
}

static void one_slip_is_forgiven(void **state)
{
    static const char *const slips[] = {
        "madain", "mdaain", "mada'in", "madin", "madainn", "xadain", "amdain", "madxinx", "dain",
    };
    Names names;
    assert_true(names_open(&names, *state, 10));
    add(&names, "qadisiyya");
    Atom a = add(&names, "madain");
    for (size_t i = 0; i < countof(slips); i++)
        assert_int_equal(near(&names, slips[i]), a.n);
    assert_int_equal(near(&names, "mxxxin"), 0);
    assert_int_equal(near(&names, "madain_and_more"), 0);
}

static void the_nearest_is_the_earliest_of_the_nearest(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 10));
    Atom far = add(&names, "abxy"), one = add(&names, "abcx"), two = add(&names, "abcy");
    assert_int_equal(near(&names, "abcd"), one.n);
    assert_int_equal(near(&names, "abcy"), two.n);
    assert_int_equal(near(&names, "abxz"), far.n);
}

static bool not_self(const void *self, Atom a) { return a.n != *(const uint16_t *)self; }

static void only_the_accepted_are_near(void **state)
{
    Names names;
    assert_true(names_open(&names, *state, 10));
    uint16_t close = add(&names, "tikrit").n, other = add(&names, "takrat").n;
    assert_int_equal(names_nearest(&names, "tikrit", 6, not_self, &close).n, other);
    assert_int_equal(names_nearest(&names, "tikrit", 6, not_self, &other).n, close);
}

/* The textbook table (Damerau 1964, neighbours swapped once) on short words. */
static int distance(const char *a, const char *b)
{
    int d[8][8], la = (int)strlen(a), lb = (int)strlen(b);
    for (int i = 0; i <= la; i++)
        for (int j = 0; j <= lb; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            int same = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = min_i32(d[i - 1][j - 1] + same, 1 + min_i32(d[i - 1][j], d[i][j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = min_i32(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[la][lb];
}

static void draw_word(Rng *r, char *out)
{
    int len = rng_between(r, 1, 6);
    for (int i = 0; i < len; i++)
        out[i] = (char)('a' + rng_below(r, 3));
    out[len] = 0;
}

static uint16_t nearest_by_table(const Names *names, const char *text)
{
    int least = 3;
    uint16_t best = 0;
    for (uint32_t i = 1; i < names->count; i++) {
        int apart = distance(text, names->text[i]);
        if (apart < least) {
            least = apart;
            best = (uint16_t)i;
        }
    }
    return best;
}

static void nearness_agrees_with_the_table(void **state)
{
    Rng r = rng_at(1, RNG_INPUTS, 0, 0);
    char word[8];
    ArenaMark mark = arena_mark(*state);
    for (int game = 0; game < 2000; game++) {
        Names names;
        assert_true(names_open(&names, *state, 4));
        for (int i = 0; i < 4; i++) {
            draw_word(&r, word);
            add(&names, word);
        }
        for (int i = 0; i < 10; i++) {
            draw_word(&r, word);
            assert_int_equal(near(&names, word), nearest_by_table(&names, word));
        }
        arena_reset(*state, mark);
    }
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, open_arena, close_arena)
    const struct CMUnitTest tests[] = {
        test(atoms_are_numbered_as_seen),
        test(the_empty_name_is_atom_0),
        test(names_are_copied),
        test(a_name_ends_at_its_zero_byte),
        test(a_full_table_says_0),
        test(the_largest_table_fills),
        test(hashes_are_of_the_name),
        test(a_small_arena_is_refused),
        test(a_full_arena_says_0),
        test(one_slip_is_forgiven),
        test(the_nearest_is_the_earliest_of_the_nearest),
        test(only_the_accepted_are_near),
        test(nearness_agrees_with_the_table),
    };
    return cmocka_run_group_tests_name("intern", tests, NULL, NULL);
}

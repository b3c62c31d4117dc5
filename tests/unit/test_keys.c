/*
 * test_keys.c: keys bound anew: what is pressed finds its command, nobody shares a
 * key by accident, a file gives back what was bound.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/rng.h"
#include "front/window/keys.c"

enum { HELP, UNDO, MARCH, RAID, MUTE, MOUNT, DISMOUNT, WITHDRAW, ALL };

static const KeyRow ROWS[ALL] = {
    [HELP]     = { "help", "Help", KEYS_EVERYWHERE, { { KEY_F1, 0 } }, 1, 0 },
    [UNDO]     = { "undo", "Undo", KEYS_EVERYWHERE, { { 'z', MOD_CTRL }, { 'u', 0 } }, 2, 0 },
    [MARCH]    = { "march", "March", KEYS_MAP, { { 'm', 0 } }, 3, 0 },
    [RAID]     = { "raid", "Raid", KEYS_MAP, { { 'x', 0 } }, 3, 1 },
    [MUTE]     = { "drill", "Drill", KEYS_MAP, { { 0, 0 } }, 3, 2 },
    [MOUNT]    = { "mount", "Mount", KEYS_FIELD, { { 'd', 0 } }, 4, 0 },
    [DISMOUNT] = { "dismount", "Dismount", KEYS_FIELD, { { 'd', 0 } }, 4, 1 },
    [WITHDRAW] = { "withdraw", "Withdraw", KEYS_FIELD, { { 'm', 0 } }, 4, 2 },
};

static Keys *fresh(void)
{
    static Keys k;
    memset(&k, 0, sizeof k);
    for (int i = 0; i < ALL; i++)
        keys_add(&k, &ROWS[i]);
    return &k;
}

static int row_of(const Keys *k, KeyRoom room, int32_t key, int32_t mods)
{
    int which;
    return keys_row(k, room, (Chord){ key, mods }, &which);
}

static void a_key_is_heard_in_its_room(void **state)
{
    const Keys *k = fresh();
    (void)state;
    assert_int_equal(row_of(k, KEYS_MAP, 'm', 0), MARCH);
    assert_int_equal(row_of(k, KEYS_FIELD, 'm', 0), WITHDRAW);
    assert_int_equal(row_of(k, KEYS_EVERYWHERE, 'm', 0), -1);
    assert_int_equal(row_of(k, KEYS_FIELD, KEY_F1, 0), HELP);
    assert_int_equal(row_of(k, KEYS_MAP, 'u', 0), UNDO);
    assert_int_equal(row_of(k, KEYS_MAP, 'm', MOD_SHIFT), MARCH);       /* a capital is the letter */
    assert_int_equal(row_of(k, KEYS_MAP, 'm', MOD_CTRL), -1);
    assert_int_equal(row_of(k, KEYS_MAP, 'z', MOD_CTRL | MOD_SHIFT), -1);
}

static void a_command_can_have_another_key(void **state)
{
    Keys *k = fresh();
    (void)state;
    keys_bind(k, MARCH, (Chord){ 'j', 0 });
    assert_int_equal(row_of(k, KEYS_MAP, 'j', 0), MARCH);
    assert_int_equal(row_of(k, KEYS_MAP, 'm', 0), -1);
    assert_true(keys_free(k, KEYS_MAP, (Chord){ 'm', 0 }));     /* and does nothing any more */
    assert_false(keys_free(k, KEYS_MAP, (Chord){ 'q', 0 }));    /* was never anybody's */
    assert_true(keys_changed(k, MARCH));
    assert_string_equal(keys_label(k, 3, 0, "M"), "J");
    keys_bind(k, MUTE, (Chord){ 'm', 0 });
    assert_int_equal(row_of(k, KEYS_MAP, 'm', 0), MUTE);
    assert_false(keys_free(k, KEYS_MAP, (Chord){ 'm', 0 }));
    assert_int_equal(row_of(k, KEYS_FIELD, 'm', 0), WITHDRAW);  /* another room */
    assert_string_equal(keys_label(k, 9, 9, "Esc"), "Esc");     /* no command of the table */
}

static void a_clash_is_known_and_taken(void **state)
{
    Keys *k = fresh();
    (void)state;
    assert_int_equal(keys_clash(k, RAID, (Chord){ 'm', 0 }), MARCH);
    assert_int_equal(keys_clash(k, RAID, (Chord){ 'd', 0 }), -1);       /* of the field */
    assert_int_equal(keys_clash(k, HELP, (Chord){ 'd', 0 }), MOUNT);    /* everywhere is there too */
    assert_int_equal(keys_clash(k, DISMOUNT, (Chord){ 'd', 0 }), -1);   /* its twin */
    keys_bind(k, RAID, (Chord){ 'm', 0 });
    assert_int_equal(row_of(k, KEYS_MAP, 'm', 0), RAID);
    assert_null(keys_label(k, 3, 0, "M"));                      /* March has none now */
    keys_bind(k, RAID, (Chord){ 'z', MOD_CTRL });               /* the first of two */
    assert_string_equal(keys_label(k, 2, 0, ""), "U");          /* the second stands in for it */
    assert_int_equal(row_of(k, KEYS_MAP, 'u', 0), UNDO);
}

static void twins_share_what_they_become(void **state)
{
    Keys *k = fresh();
    (void)state;
    keys_bind(k, DISMOUNT, (Chord){ 'k', 0 });
    assert_int_equal(row_of(k, KEYS_FIELD, 'k', 0), MOUNT);
    assert_string_equal(keys_label(k, 4, 0, ""), "K");
    assert_string_equal(keys_label(k, 4, 1, ""), "K");
}

static void one_or_all_become_usual_again(void **state)
{
    Keys *k = fresh();
    (void)state;
    keys_bind(k, MARCH, (Chord){ 'j', 0 });
    keys_bind(k, RAID, (Chord){ 'm', 0 });
    keys_reset(k, MARCH);
    assert_int_equal(row_of(k, KEYS_MAP, 'm', 0), MARCH);
    assert_int_equal(row_of(k, KEYS_MAP, 'j', 0), -1);
    keys_bind(k, UNDO, (Chord){ 0, 0 });
    assert_int_equal(row_of(k, KEYS_MAP, 'u', 0), -1);
    keys_reset(k, -1);
    for (int i = 0; i < ALL; i++)
        assert_false(keys_changed(k, i));
}

static void chords_are_written_and_read(void **state)
{
    static const Chord CHORD[] = { { 'z', MOD_CTRL }, { 'z', MOD_CTRL | MOD_SHIFT }, { '+', MOD_CTRL },
                                   { KEY_F1 + 11, MOD_ALT }, { KEY_TAB, MOD_SHIFT }, { '/', 0 },
                                   { 0xe9, 0 }, { 0x634, 0 }, { 0x3b1, MOD_ALT }, { KEY_PAD_ENTER, 0 } };
    (void)state;
    for (size_t i = 0; i < countof(CHORD); i++) {
        TEXT(word, KEY_WORDS);
        Chord back;
        chord_write(CHORD[i], &word);
        assert_true(chord_read(word.at, word.len, &back));
        assert_int_equal(back.key, CHORD[i].key);
        assert_int_equal(back.mods, CHORD[i].mods);
        assert_true(chord_may(CHORD[i]));
    }
    Chord c;
    assert_false(chord_read("ctrl+", 5, &c));
    assert_false(chord_read("f13", 3, &c));
    assert_false(chord_read("nothing", 7, &c));
    assert_false(chord_may((Chord){ KEY_ESCAPE, 0 }));
    assert_false(chord_may((Chord){ KEY_UP, MOD_SHIFT }));
    assert_false(chord_may((Chord){ 0x400000ff, 0 }));          /* a key without a name */
}

/* Whatever was bound, the file gives it back, and no key has two commands that can
 * both hear it. */
static void any_binding_comes_back_from_its_file(void **state)
{
    Rng r = rng_at(7, 0, 0, 0);
    (void)state;
    for (int round = 0; round < 300; round++) {
        static Keys was;
        Keys *k = fresh();
        for (int n = rng_between(&r, 1, 12); n > 0; n--) {
            int32_t key = rng_below(&r, 5) ? rng_between(&r, 97, 122) : 0;
            keys_bind(k, rng_between(&r, 0, ALL - 1), (Chord){ key, rng_below(&r, 3) ? 0 : MOD_CTRL });
        }
        char lines[ALL][160];
        for (int i = 0; i < ALL; i++) {
            Text t = text_in(lines[i], sizeof lines[i]);
            keys_write_line(k, i, &t);
            for (int j = 0; j < 2; j++)
                if (k->twin[i] == i && k->bound[i][j].key)
                    assert_int_equal(keys_clash(k, i, k->bound[i][j]), -1);
        }
        was = *k;
        k = fresh();
        for (int i = 0; i < ALL; i++)
            keys_read_line(k, lines[i], strlen(lines[i]));
        for (int i = 0; i < ALL; i++)
            if (k->twin[i] == i)
                assert_memory_equal(k->bound[i], was.bound[i], sizeof was.bound[i]);
    }
}

static void nonsense_in_a_file_is_passed_over(void **state)
{
    static const char *const LINE[] = { "", "march", "march escape", "nobody j", "march none", "help f99 f98",
                                        "raid up down" };
    Keys *k = fresh();
    (void)state;
    for (size_t i = 0; i < countof(LINE); i++)
        keys_read_line(k, LINE[i], strlen(LINE[i]));
    assert_int_equal(row_of(k, KEYS_MAP, 'm', 0), -1);          /* that one was said */
    assert_int_equal(row_of(k, KEYS_MAP, 'x', 0), RAID);
    assert_int_equal(row_of(k, KEYS_MAP, KEY_F1, 0), HELP);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_heard_in_its_room),
        cmocka_unit_test(a_command_can_have_another_key),
        cmocka_unit_test(a_clash_is_known_and_taken),
        cmocka_unit_test(twins_share_what_they_become),
        cmocka_unit_test(one_or_all_become_usual_again),
        cmocka_unit_test(chords_are_written_and_read),
        cmocka_unit_test(any_binding_comes_back_from_its_file),
        cmocka_unit_test(nonsense_in_a_file_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_text.c: buffers that end where they must, and words read back as they
 * were written.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <locale.h>

#include "base/rng.h"
#include "base/text.h"

#define HIRA "\xd8\xad\xd9\x8a\xd8\xb1\xd8\xa9"         /* four letters, eight bytes */

static void words_follow_each_other(void **state)
{
    (void)state;
    TEXT(t, 64);
    text_add(&t, "Kufa");
    text_addn(&t, ", 637 and", 5);
    text_addf(&t, ": %d %s, %lld %%, %03u", -5, "men", (long long)INT64_MIN, 7u);
    assert_string_equal(t.at, "Kufa, 637: -5 men, -9223372036854775808 %, 007");
    assert_int_equal(t.len, strlen(t.at));
    assert_false(t.cut);
}

static void what_just_fits_is_not_cut(void **state)
{
    (void)state;
    TEXT(t, 5);
    text_addf(&t, "%s", "Kufa");
    assert_string_equal(t.at, "Kufa");
    assert_false(t.cut);
    text_add(&t, "");
    assert_false(t.cut);
    text_add(&t, "!");
    assert_true(t.cut);
    assert_string_equal(t.at, "Kufa");
}

static void an_end_is_always_there(void **state)
{
    (void)state;
    char one[1] = { 'x' };
    Text t = text_in(one, 1);
    text_add(&t, "a");
    assert_string_equal(t.at, "");
    assert_true(t.cut);
}

/* Every length of buffer, both ways of writing: never a split character. */
static void cuts_fall_between_characters(void **state)
{
    (void)state;
    static const char words[] = "a" HIRA "\xe2\x82\xac\xf0\x9f\x90\x98z";
    for (size_t cap = 1; cap <= sizeof words; cap++)
        for (int formatted = 0; formatted < 2; formatted++) {
            char buffer[sizeof words];
            Text t = text_in(buffer, cap);
            if (formatted)
                text_addf(&t, "%s", words);
            else
                text_add(&t, words);
            assert_memory_equal(t.at, words, t.len);
            assert_true(t.len < cap && t.len + 4 >= cap);
            assert_int_equal(t.at[t.len], 0);
            assert_int_equal(t.cut, cap < sizeof words);
            for (size_t i = 0; i < t.len; i += (size_t)utf8_length(t.at + i, t.len - i))
                assert_true(utf8_length(t.at + i, t.len - i) > 0);
        }
}

static void nothing_follows_a_cut(void **state)
{
    (void)state;
    TEXT(t, 7);
    text_add(&t, "seven" HIRA);                         // leaves room for one byte
    size_t len = t.len;
    text_add(&t, "x");
    text_number(&t, 1);
    text_addf(&t, "%d", 1);
    assert_int_equal(t.len, len);
    assert_string_equal(t.at, "seven");
}

static void check_number(int64_t n, const char *expect)
{
    TEXT(t, 32);
    text_number(&t, n);
    assert_string_equal(t.at, expect);
}

static void numbers_are_grouped(void **state)
{
    (void)state;
    check_number(0, "0");
    check_number(999, "999");
    check_number(1000, "1,000");
    check_number(-100000, "-100,000");
    check_number(1234567, "1,234,567");
    check_number(INT64_MAX, "9,223,372,036,854,775,807");
    check_number(INT64_MIN, "-9,223,372,036,854,775,808");
}

static void hexadecimals_have_sixteen_digits(void **state)
{
    (void)state;
    TEXT(t, 40);
    text_hex(&t, UINT64_C(0x0123456789abcdef));
    text_hex(&t, 0);
    assert_string_equal(t.at, "0123456789abcdef0000000000000000");
}

static void check_clean(const char *words, size_t len, const char *expect)
{
    TEXT(t, 128);
    text_clean(&t, words, len);
    assert_string_equal(t.at, expect);
}

static void controls_are_shown_not_sent(void **state)
{
    (void)state;
    check_clean("a\x1b[2Jb", 6, "a\\x1b[2Jb");
    check_clean("\0\t\n\x7f", 4, "\\x00\\x09\\x0a\\x7f");
    check_clean("\xc2\x9b" "2J", 4, "\\xc2\\x9b2J");            // C1, in two bytes
    check_clean("\x9b" "2J", 3, "\\x9b2J");                     // C1, as a stray byte
    check_clean("\xc2\xa0", 2, "\xc2\xa0");                     // the first that is no control
    check_clean(HIRA " \xe2\x82\xac", 12, HIRA " \xe2\x82\xac");
    check_clean("\xe2\x80\xae" "abc", 6, "\\xe2\\x80\\xaeabc"); // writing turned about
    check_clean("\xe2\x81\xa9", 3, "\\xe2\\x81\\xa9");
    check_clean("\xe2\x80\x9c", 3, "\xe2\x80\x9c");             // a quotation mark is none
    check_clean("\xd8", 1, "\\xd8");                            // half a letter
}

static void words_are_read_in_order(void **state)
{
    (void)state;
    static const char line[] = "  march\tfirst  to kufa\r";
    Reader r = reader_of(line, sizeof line - 1);
    const char *word;
    size_t len;
    assert_false(read_is(&r, "marc"));
    assert_false(read_is(&r, "marches"));
    assert_true(read_is(&r, "march"));
    assert_true(read_word(&r, &word, &len));
    assert_true(word_is(word, len, "first"));
    assert_true(read_is(&r, "to"));
    assert_true(read_word(&r, &word, &len));
    assert_int_equal(len, 4);
    assert_memory_equal(word, "kufa", 4);
    assert_false(read_word(&r, &word, &len));
    assert_false(read_is(&r, ""));
}

/* The reader has no closing zero to lean on. */
static void reading_stops_at_the_length(void **state)
{
    (void)state;
    Reader r = reader_of("kufa", 3), none = reader_of("kufa", 0);
    const char *word;
    size_t len;
    assert_false(read_word(&none, &word, &len));
    assert_true(read_word(&r, &word, &len));
    assert_int_equal(len, 3);
    assert_false(read_word(&r, &word, &len));
}

static void words_are_compared_whole(void **state)
{
    (void)state;
    assert_true(word_is("kufa", 4, "kufa"));
    assert_false(word_is("kufa", 3, "kufa"));
    assert_false(word_is("Kufa", 4, "kufa"));
    assert_true(word_begins("ku", 2, "kufa"));
    assert_true(word_begins("kufa", 4, "kufa"));
    assert_false(word_begins("kufax", 5, "kufa"));
    assert_false(word_begins("kufa\0x", 5, "kufa"));
    assert_false(word_begins("ka", 2, "kufa"));
}

static void numbers_are_read_whole_or_not_at_all(void **state)
{
    (void)state;
    static const struct { const char *word; int64_t n; } good[] = {
        { "0", 0 }, { "-0", 0 }, { "007", 7 }, { "-12", -12 },
        { "9223372036854775807", INT64_MAX }, { "-9223372036854775808", INT64_MIN },
        { "000000000000000000000000012", 12 },
    };
    static const char *const bad[] = {
        "", "-", "+1", "--1", "1-", "1 ", " 1", "1.0", "0x1", "1,000", "9223372036854775808",
        "-9223372036854775809", "99999999999999999999", "\xd9\xa1", "/", ":",
    };
    int64_t n;
    for (size_t i = 0; i < countof(good); i++) {
        assert_true(number_of(good[i].word, strlen(good[i].word), &n));
        assert_true(n == good[i].n);
    }
    for (size_t i = 0; i < countof(bad); i++) {
        n = 77;
        assert_false(number_of(bad[i], strlen(bad[i]), &n));
        assert_true(n == 77);
    }
}

static void numbers_come_back(void **state)
{
    (void)state;
    Rng r = rng_at(1, RNG_INPUTS, 0, 0);
    for (int i = 0; i < 10000; i++) {
        int64_t n = (int64_t)(rng_u64(&r) << rng_below(&r, 63)), back = 0;
        uint64_t bits = 0;
        TEXT(t, 32);
        TEXT(x, 32);
        text_addf(&t, "%lld", (long long)n);
        text_hex(&x, (uint64_t)n);
        assert_true(number_of(t.at, t.len, &back) && back == n);
        assert_true(hex_of(x.at, x.len, &bits) && bits == (uint64_t)n);
    }
}

static void hexadecimals_are_read(void **state)
{
    (void)state;
    static const char *const bad[] = { "", "g", "0x1", "-1", "12345678123456781", "1 ", "@", "`" };
    uint64_t n = 0;
    assert_true(hex_of("fF", 2, &n) && n == 255);
    assert_true(hex_of("ffffffffffffffff", 16, &n) && n == UINT64_MAX);
    for (size_t i = 0; i < countof(bad); i++)
        assert_false(hex_of(bad[i], strlen(bad[i]), &n));
    assert_true(n == UINT64_MAX);
}

/* The definition, from the number of the character (Unicode 15, 3.9 D92). */
static int encode(uint32_t c, char *out)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    int len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (int i = len - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3f));
    out[0] = (char)((0xf00 >> len & 0xff) | c);
    return len;
}

static void every_character_is_measured(void **state)
{
    (void)state;
    for (uint32_t c = 0; c < 0x140000; c++) {
        char s[4];
        int len = encode(c, s);
        bool surrogate = c >= 0xd800 && c <= 0xdfff;
        int expect = surrogate || c > 0x10ffff ? 0 : len;
        if (utf8_length(s, (size_t)len) != expect)
            fail_msg("U+%X is measured as %d", c, utf8_length(s, (size_t)len));
        if (utf8_length(s, (size_t)len - 1) != 0)
            fail_msg("U+%X is taken for whole when cut short", c);
    }
}

static void what_is_no_character_has_no_length(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xf0\x8f\xbf\xbf",
        "\xf5\x80\x80\x80", "\xff", "\xd8" "a", "\xe2\x82" "a", "\xf0\x9f\x90" "a",
    };
    for (size_t i = 0; i < countof(bad); i++)
        assert_int_equal(utf8_length(bad[i], strlen(bad[i])), 0);
    assert_int_equal(utf8_length("a", 0), 0);
    assert_int_equal(utf8_count(HIRA "ab", 10), 6);
    assert_int_equal(utf8_count("\xff" "a\xd8", 3), 3);
    assert_int_equal(utf8_count("", 0), 0);
}

/* Whatever of these locales the machine has. */
static void no_locale_is_followed(void **state)
{
    (void)state;
    static const char *const locales[] = { "C", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8" };
    for (size_t i = 0; i < countof(locales); i++) {
        if (!setlocale(LC_ALL, locales[i]))
            continue;
        TEXT(t, 64);
        text_addf(&t, "%d %s %x", 1234567, "I\xc4\xb0", 255u);
        assert_string_equal(t.at, "1234567 I\xc4\xb0 ff");
    }
    setlocale(LC_ALL, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_follow_each_other),
        cmocka_unit_test(what_just_fits_is_not_cut),
        cmocka_unit_test(an_end_is_always_there),
        cmocka_unit_test(cuts_fall_between_characters),
        cmocka_unit_test(nothing_follows_a_cut),
        cmocka_unit_test(numbers_are_grouped),
        cmocka_unit_test(hexadecimals_have_sixteen_digits),
        cmocka_unit_test(controls_are_shown_not_sent),
        cmocka_unit_test(words_are_read_in_order),
        cmocka_unit_test(reading_stops_at_the_length),
        cmocka_unit_test(words_are_compared_whole),
        cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
        cmocka_unit_test(numbers_come_back),
        cmocka_unit_test(hexadecimals_are_read),
        cmocka_unit_test(every_character_is_measured),
        cmocka_unit_test(what_is_no_character_has_no_length),
        cmocka_unit_test(no_locale_is_followed),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}

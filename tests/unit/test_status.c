/*
 * test_status.c: faults that read as sentences, and a program that dies loudly
 * and once.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

static void a_fault_holds_its_sentence(void **state)
{
    (void)state;
    Fault why;
    memset(&why, 0x55, sizeof why);
    assert_int_equal(fault(&why, ERR_RANGE, "march", "%d km in a day", 90), ERR_RANGE);
    assert_int_equal(why.status, ERR_RANGE);
    assert_string_equal(why.where, "march");
    assert_string_equal(why.what, "90 km in a day");
    assert_string_equal(why.field, "");
    assert_string_equal(why.remedy, "");
    assert_int_equal(why.line, 0);

    assert_int_equal(fault_remedy(&why, "order at most %d", 40), ERR_RANGE);
    assert_string_equal(why.remedy, "order at most 40");
    assert_string_equal(why.what, "90 km in a day");
}

static void nobody_need_listen(void **state)
{
    (void)state;
    assert_int_equal(fault(NULL, ERR_FULL, "pool", "%s", "full"), ERR_FULL);
    assert_int_not_equal(fault_remedy(NULL, "try less"), OK);
}

/* A caller often wraps the fault it was given. */
static void a_fault_may_quote_itself(void **state)
{
    (void)state;
    Fault why;
    fault(&why, ERR_SCRIPT, "hook", "no such place");
    fault(&why, ERR_SCRIPT, why.where, "week 3: %s", why.what);
    assert_string_equal(why.where, "hook");
    assert_string_equal(why.what, "week 3: no such place");
    fault_remedy(&why, "one");
    fault_remedy(&why, "%s, two", why.remedy);
    assert_string_equal(why.remedy, "one, two");
}

static void long_sentences_are_cut_whole(void **state)
{
    (void)state;
    char many[1000];
    Fault why;
    for (size_t i = 0; i + 1 < sizeof many; i += 2)
        memcpy(many + i, "\xd8\xad", 2);
    many[998] = 0;
    fault(&why, ERR_IO, many, "x%s", many);
    fault_remedy(&why, "xx%s", many);
    assert_int_equal(strlen(why.where), sizeof why.where - 2);  // odd room, two-byte letters
    assert_int_equal(strlen(why.what), sizeof why.what - 1);
    assert_int_equal(strlen(why.remedy), sizeof why.remedy - 2);
    assert_int_equal(utf8_length(why.where + strlen(why.where) - 2, 2), 2);
}

static void check_line(Fault why, const char *expect)
{
    char out[256];
    assert_ptr_equal(fault_line(&why, out, sizeof out), out);
    assert_string_equal(out, expect);
}

static void a_line_has_only_what_there_is(void **state)
{
    (void)state;
    check_line((Fault){ ERR_RANGE, 12, "hira.lua", "forces[3].men", "-5 men", "write a count" },
               "hira.lua:12: forces[3].men: -5 men; write a count");
    check_line((Fault){ ERR_RANGE, 0, "march", "", "too far", "" }, "march: too far");
    check_line((Fault){ ERR_RANGE, 3, "", "", "too far", "" }, "line 3: too far");
    check_line((Fault){ ERR_RANGE, 0, "", "men", "too few", "" }, "men: too few");
    check_line((Fault){ ERR_DAMAGED, 0, "a.log", "", "", "" }, "a.log: damaged");
    check_line((Fault){ ERR_IO, 0, "50%s", "%d", "%n", "%s" }, "50%s: %d: %n; %s");
}

static void a_line_fits_its_buffer(void **state)
{
    (void)state;
    char out[9];
    Fault why = { ERR_RANGE, 12, "hira.lua", "men", "-5 men", "" };
    assert_string_equal(fault_line(&why, out, sizeof out), "hira.lua");
    assert_string_equal(fault_line(&why, out, 1), "");
}

static void every_status_has_its_own_word(void **state)
{
    (void)state;
    for (int i = OK; i <= ERR_DIFFERS; i++) {
        assert_true(strlen(status_word((Status)i)) > 1);
        for (int j = OK; j < i; j++)
            assert_string_not_equal(status_word((Status)i), status_word((Status)j));
    }
    assert_string_equal(status_word(ERR_NOT_FOUND), "not found");
    assert_string_equal(status_word(ERR_DAMAGED), "damaged");
}

/* What a child that runs `die` says on its way out; true if it aborted. */
static bool last_words(void (*die)(void), char *out, size_t cap)
{
    int ends[2], how;
    size_t len = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGABRT, SIG_DFL);
        dup2(ends[1], STDERR_FILENO);
        die();
        _exit(0);
    }
    close(ends[1]);
    for (ssize_t n; len + 1 < cap && (n = read(ends[0], out + len, cap - 1 - len)) > 0; )
        len += (size_t)n;
    out[len] = 0;
    close(ends[0]);
    assert_int_equal(waitpid(child, &how, 0), child);
    return WIFSIGNALED(how) && WTERMSIG(how) == SIGABRT;
}

static void say(const char *words)
{
    if (write(STDERR_FILENO, words, strlen(words)) < 0)
        _exit(1);
}

static void tell(void *self, const char *message)
{
    say(self);
    say(message);
    say("\n");
}

static void tell_badly(void *self, const char *message)
{
    tell(self, message);
    must(self == message);
}

static void die_told(void)
{
    crash_tell(tell, "told: ");
    must(1 + 1 == 3);
}

static void die_told_badly(void)
{
    crash_tell(tell_badly, "told: ");
    must(1 + 1 == 3);
}

static void die_untold(void)
{
    crash_tell(tell, "told: ");
    crash_tell(NULL, NULL);
    must(1 + 1 == 3);
}

static void live(void)
{
    crash_tell(tell, "told: ");
    must(1 + 1 == 2);
}

static int count(const char *text, const char *part)
{
    int n = 0;
    while ((text = strstr(text, part))) {
        text += strlen(part);
        n++;
    }
    return n;
}

static void a_broken_promise_is_told_once(void **state)
{
    (void)state;
    char said[2048];
    assert_true(last_words(die_told, said, sizeof said));
    assert_non_null(strstr(said, "test_status.c:"));
    assert_int_equal(count(said, "1 + 1 == 3"), 2);     // once printed, once told
    assert_int_equal(count(said, "told: "), 1);
}

static void a_teller_that_fails_is_not_called_again(void **state)
{
    (void)state;
    char said[2048];
    assert_true(last_words(die_told_badly, said, sizeof said));
    assert_int_equal(count(said, "told: "), 1);
    assert_int_equal(count(said, "self == message"), 1);
}

static void a_cleared_teller_is_silent(void **state)
{
    (void)state;
    char said[2048];
    assert_true(last_words(die_untold, said, sizeof said));
    assert_int_equal(count(said, "told: "), 0);
    assert_int_equal(count(said, "1 + 1 == 3"), 1);
}

static void a_kept_promise_is_silent(void **state)
{
    (void)state;
    char said[2048];
    assert_false(last_words(live, said, sizeof said));
    assert_string_equal(said, "");
}

/* A format that would follow the locale is a broken promise. */
static const char *volatile fraction = "%.1f", *volatile grouped = "%'d";

static void write_fraction(void)
{
    TEXT(t, 16);
    text_addf(&t, fraction, 1.5);
}

static void write_grouped(void)
{
    TEXT(t, 16);
    text_addf(&t, grouped, 1000);
}

static void formats_of_the_locale_are_refused(void **state)
{
    (void)state;
    char said[2048];
    assert_true(last_words(write_fraction, said, sizeof said));
    assert_true(last_words(write_grouped, said, sizeof said));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fault_holds_its_sentence),
        cmocka_unit_test(nobody_need_listen),
        cmocka_unit_test(a_fault_may_quote_itself),
        cmocka_unit_test(long_sentences_are_cut_whole),
        cmocka_unit_test(a_line_has_only_what_there_is),
        cmocka_unit_test(a_line_fits_its_buffer),
        cmocka_unit_test(every_status_has_its_own_word),
        cmocka_unit_test(a_broken_promise_is_told_once),
        cmocka_unit_test(a_teller_that_fails_is_not_called_again),
        cmocka_unit_test(a_cleared_teller_is_silent),
        cmocka_unit_test(a_kept_promise_is_silent),
        cmocka_unit_test(formats_of_the_locale_are_refused),
    };
    return cmocka_run_group_tests_name("status", tests, NULL, NULL);
}

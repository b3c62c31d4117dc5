/*
 * test_measure.c: the record of a scenario asked about runs: what `r` answers, and
 * how faults are named.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "play/study.h"

#include "tree.h"

static Study *study;
static Outcome out;
static Fault why;

/* The smallest scenario with a record whose rows are measured so. */
static bool open_rows(const char *const *measure, int n)
{
    char text[16000];
    int len = snprintf(text, sizeof text, "return {\n");
    for (int i = 0; i < n; i++)
        len += snprintf(text + len, sizeof text - (size_t)len,
                        "{ id=\"M%d\", says=\"A row\", value=1, low=0, high=2, unit=\"x\",\n"
                        "  source=\"model assumption\", measure=function(r)\n%s\n end },\n",
                        i + 1, measure[i]);
    snprintf(text + len, sizeof text - (size_t)len, "}\n");
    tree_write("scenarios/null/record.lua", text);
    memset(&why, 0, sizeof why);
    study_close(study);
    study = study_open(&(Setup){ .scenario = "null", .seed = 1 }, &why);
    return study != NULL;
}

static void play(const char *const *measure, int n)
{
    if (!open_rows(measure, n))
        fail_msg("%s:%d %s", why.where, (int)why.line, why.what);
    Setup setup = { .scenario = "null", .seed = 3 };
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &out, &why), OK);
    if (out.faults)
        print_message("%s\n", out.said);
}

static int make(void **state)
{
    if (tree_make(state))
        return -1;
    return setenv("SAWAD_ROOT", tree_root, 1);
}

static int unmake(void **state)
{
    study_close(study);
    return tree_remove(state);
}

static void answers_are_of_three_kinds(void **state)
{
    (void)state;
    static const char *const rows[] = { "return true", "return 7", "return nil", "",
                                        "return r.weeks > 1000", "return -3" };
    play(rows, 6);
    assert_int_equal(out.faults, 0);
    assert_int_equal(out.row[0].kind, FINDING_SHARE);
    assert_int_equal(out.row[0].n, 1);
    assert_int_equal(out.row[1].kind, FINDING_NUMBER);
    assert_int_equal(out.row[1].n, 7);
    assert_int_equal(out.row[2].kind, FINDING_NONE);
    assert_int_equal(out.row[3].kind, FINDING_NONE);
    assert_int_equal(out.row[4].kind, FINDING_SHARE);
    assert_int_equal(out.row[4].n, 0);
    assert_int_equal(out.row[5].n, -3);
}

/* Every function of r, asked of a game that was played. */
static void r_reads_the_run(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "return r.weeks", "return r.held('sasan', 'town')", "return r.men('rashid')",
        "return r.men('rashid', 0) > 0 and r.mean_men('rashid') > 0",
        "return r.dead('rashid') + r.dead('sasan')", "return r.on(633, 4, 1) // 1",
        "return r.battles('sasan') == r.wins('sasan') + r.defeats('sasan')",
        "local b = r.battle('town', 5000)\n"
        "return b == nil or (b.days > 0 and b.men.sasan > 0 and b.dead.sasan >= b.drowned.sasan\n"
        "  and b.beasts.rashid == 0 and b.taken.rashid >= 0 and b.beasts_lost.sasan == 0)",
        "return r.won('sasan', 'town', 5000) == nil or r.battle('town', 5000) ~= nil",
        "return r.lost('sasan', 'town') == nil or r.held('rashid', 'town') ~= nil",
        "return r.tribute('town')", "return r.holder('town', 0) == 'sasan'",
        "return r.premise.reading == 'middle' and not r.short", "return r.points('sasan')",
        "return r.winner == nil or #r.winner > 0", "return r.gone('sasan', 'sickness')",
        "return r.stood('rashid', 'town', 5000, 1) ~= nil",
    };
    play(rows, (int)countof(rows));
    assert_int_equal(out.faults, 0);
    assert_int_equal(out.row[0].n, out.weeks);
    assert_int_equal(out.row[1].kind, FINDING_NUMBER);
    assert_int_equal(out.row[1].n, 0);
    assert_int_equal(out.row[2].n, out.men[1]);
    static const int yes[] = { 3, 7, 8, 9, 11, 12, 14, 16 };
    for (size_t i = 0; i < countof(yes); i++) {
        assert_int_equal(out.row[yes[i]].kind, FINDING_SHARE);
        assert_int_equal(out.row[yes[i]].n, 1);
    }
    assert_int_equal(out.row[13].n, out.points[2]);
}

static Fault told[8];
static int tolds;

static void note(void *self, const Fault *f)
{
    (void)self;
    if (tolds < 8)
        told[tolds++] = *f;
}

/* One wrong measure: what its fault says, and in which line. */
static void expect(const char *measure, const char *what, int line)
{
    const char *const rows[] = { measure };
    tolds = 0;
    if (!open_rows(rows, 1)) {
        told[tolds++] = why;
    } else {
        Setup setup = { .scenario = "null", .seed = 1 };
        assert_int_equal(study_check(study, &setup, 2, note, NULL, &why), OK);
    }
    assert_int_equal(tolds, 1);
    if (!strstr(told[0].what, what) && !strstr(told[0].remedy, what))
        fail_msg("%s: not in: %s; %s", what, told[0].what, told[0].remedy);
    if (!strstr(told[0].where, "record.lua"))
        fail_msg("%s is not the file", told[0].where);
    assert_int_equal(told[0].line, line);
}

static void faults_name_file_and_line(void **state)
{
    (void)state;
    expect("return r.hold('sasan', 'town')", "did you mean r.held", 4);
    expect("\nreturn r.held('sassan', 'town')", "did you mean 'sasan'", 5);
    expect("return r.held('sasan', 'towns')", "did you mean 'town'", 4);
    expect("return r.gone('sasan', 'sicknes')", "did you mean 'sickness'", 4);
    expect("return r.on(633, 14, 1)", "no date", 4);
    expect("return 'much'", "returned string", 3);
    expect("return 7 / 2", "returned a fraction", 3);
    expect("while true do end", "budget", 4);
    expect("r.weeks = 5", "only reads", 4);
    expect("return nothing.here", "nothing", 4);
    expect("return r.weeks > 0 and true or 5", "yes or no", 0);
}

static void a_measure_remembers_nothing(void **state)
{
    (void)state;
    tree_write("scenarios/null/record.lua",
               "local n = 0\nreturn { { id='M1', says='x', value=1, low=0, high=2, unit='x',\n"
               "  source='model assumption', measure=function(r) n = n + 1 return n end } }\n");
    study_close(study);
    study = study_open(&(Setup){ .scenario = "null", .seed = 1 }, &why);
    assert_null(study);
    assert_int_equal(why.status, ERR_SCRIPT);
    assert_int_equal(why.line, 3);
}

/* The same game gives the same outcome: after others, in another study, beside. */
static void outcomes_depend_on_the_setup_alone(void **state)
{
    (void)state;
    static const char *const rows[] = { "return r.weeks", "return r.men('rashid')",
                                        "return r.won('rashid', 'town', 500)" };
    Outcome first, again;
    Setup setup = { .scenario = "null", .seed = 3 };
    play(rows, 3);
    first = out;
    for (uint64_t seed = 1; seed < 5; seed++) {
        Setup other = { .scenario = "null", .seed = seed };
        assert_int_equal(study_play(study, &other, EFFORT_QUICK, &again, &why), OK);
    }
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &again, &why), OK);
    assert_memory_equal(&first, &again, sizeof first);
    Study *other = study_beside(study, &why);
    assert_non_null(other);
    assert_ptr_equal(study_model(other)->place, study_model(study)->place);     /* the land is shared */
    assert_int_equal(study_play(other, &setup, EFFORT_QUICK, &again, &why), OK);
    assert_memory_equal(&first, &again, sizeof first);
    study_close(other);
    assert_int_equal(study_play(study, &setup, EFFORT_QUICK, &again, &why), OK);
    assert_memory_equal(&first, &again, sizeof first);

    Setup wrong = { .scenario = "null", .premises = 1 };
    wrong.premise[0].id = "nothing";
    wrong.premise[0].value = "x";
    assert_int_not_equal(study_play(study, &wrong, EFFORT_QUICK, &again, &why), OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_of_three_kinds),
        cmocka_unit_test(r_reads_the_run),
        cmocka_unit_test(faults_name_file_and_line),
        cmocka_unit_test(a_measure_remembers_nothing),
        cmocka_unit_test(outcomes_depend_on_the_setup_alone),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}

/*
 * test_report.c: every kind of event has its sentence or is declared silent, and
 * dates and amounts read as a person would write them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "play/report.h"
#include "play/session.h"

#include "campaign.h"

/* Those nobody is told: they are for statistics and the picture of the field. */
static bool silent(int kind)
{
    return kind == EV_NONE || kind == EV_ELEPHANTS || kind == EV_HALF_HOUR;
}

static int open_game(void **state)
{
    Setup setup = { .scenario = CAMPAIGN, .seed = 1 };
    Fault why = { 0 };
    *state = session_open(&setup, &why);
    if (!*state)
        print_error("%s: %s\n", why.where, why.what);
    return *state ? 0 : -1;
}

static int close_game(void **state)
{
    session_close(*state);
    return 0;
}

static Event sample(const Model *m, int kind, int64_t n)
{
    return (Event){ .kind = (uint8_t)kind, .side = 1, .day = 3, .name = m->formation[0].id,
                    .other_name = m->formation[m->formations - 1].id, .place = { 1 },
                    .leader = m->formation[0].leader, .n = { n, n, n, n }, .note = "A note." };
}

static void every_kind_has_a_sentence(void **state)
{
    const Model *m = session_model(*state);
    static const int64_t numbers[] = { -1, 0, 1, 7, 999, 1500, 2000000000, INT64_MAX / 4 };
    for (int kind = 0; kind < EVENT_KINDS; kind++)
        for (size_t i = 0; i < countof(numbers); i++)
            for (Side side = 0; side <= m->sides; side++) {
                TEXT(t, 1024);
                Event e = sample(m, kind, numbers[i]);
                bool told = report_event(m, side, &e, &t);
                assert_true(told == !silent(kind));
                if (!told)
                    continue;
                assert_true(t.len > 3 && !t.cut);
                assert_true(t.at[t.len - 1] == '.' && t.at[t.len - 2] != '.');
                assert_false(t.at[0] >= 'a' && t.at[0] <= 'z');
                assert_null(strstr(t.at, "(null)"));
                assert_null(strstr(t.at, "  "));
            }
}

/* Events outlive what they tell of; nothing may be missing from a sentence. */
static void nameless_events_are_sentences_too(void **state)
{
    const Model *m = session_model(*state);
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        TEXT(t, 1024);
        Event e = { .kind = (uint8_t)kind };
        report_event(m, 1, &e, &t);
        assert_null(strstr(t.at, "(null)"));
    }
    Event beyond = { .kind = 255 };
    TEXT(t, 64);
    assert_false(report_event(m, 1, &beyond, &t));
    assert_int_equal(report_weight(&beyond), WEIGHT_QUIET);
}

static void others_numbers_are_not_exact(void **state)
{
    const Model *m = session_model(*state);
    Event e = { .kind = EV_STRAGGLED, .side = 1, .name = m->formation[0].id, .n = { 1234 } };
    TEXT(own, 256);
    TEXT(theirs, 256);
    report_event(m, 1, &e, &own);
    report_event(m, 2, &e, &theirs);
    assert_non_null(strstr(own.at, "1,234 men"));
    assert_non_null(strstr(theirs.at, "About 1,200 men"));
}

typedef struct Told { int32_t lines, great; char text[1 << 16]; } Told;

static void keep(void *to, const Tiding *t)
{
    Told *told = to;
    told->lines++;
    told->great += t->weight == WEIGHT_GREAT;
    size_t room = sizeof told->text - strlen(told->text);
    assert_true(strlen(t->says) + 2 <= room);
    strcat(told->text, t->says);
    strcat(told->text, "\n");
}

/* A week in which every day the same happens is a line of each, not seven. */
static void routine_is_told_once(void **state)
{
    const Model *m = session_model(*state);
    Event e[28] = { 0 };
    for (int day = 0; day < 7; day++) {
        e[day] = sample(m, EV_CONVOY_LOST, 50000000);
        e[7 + day] = sample(m, EV_HUNGRY, 500);
        e[14 + day] = sample(m, EV_SIGHTED, 900);
        e[21 + day] = sample(m, EV_CONTACT, 0);
    }
    Told told = { 0 };
    report_tidings(m, 1, e, 28, keep, &told);
    assert_int_equal(told.lines, 4);
    assert_non_null(strstr(told.text, "took 7 convoys of yours"));
    assert_non_null(strstr(told.text, "350 t"));
}

static void a_battle_is_told_once_and_first(void **state)
{
    const Model *m = session_model(*state);
    Event e[] = { sample(m, EV_ARRIVED, 3), sample(m, EV_BATTLE, 4000), sample(m, EV_LEADER_FELL, 1),
                  sample(m, EV_WON, 120), sample(m, EV_SPOILS, 5000), sample(m, EV_ROUTED, 300) };
    e[5].side = 2;
    Told told = { 0 };
    report_tidings(m, 1, e, countof(e), keep, &told);
    assert_int_equal(told.lines, 2);
    assert_int_equal(told.great, 1);
    assert_ptr_equal(strstr(told.text, "Victory at"), told.text);
    assert_non_null(strstr(told.text, "The victor lost 120"));
}

/* Whatever comes together, nothing may be missing from a line. */
static void any_week_is_lines(void **state)
{
    const Model *m = session_model(*state);
    for (int64_t n = -1; n < 3; n++)
        for (Side side = 0; side <= m->sides; side++) {
            Event e[2 * EVENT_KINDS];
            for (int kind = 0; kind < EVENT_KINDS; kind++) {
                e[2 * kind] = sample(m, kind, n);
                e[2 * kind + 1] = (Event){ .kind = (uint8_t)kind };
            }
            Told told = { 0 };
            report_tidings(m, side, e, countof(e), keep, &told);
            assert_true(told.lines > 5);
            assert_null(strstr(told.text, "(null)"));
            assert_null(strstr(told.text, "  "));
            assert_null(strstr(told.text, ".."));
        }
}

static void amounts_are_for_reading(void **state)
{
    static const struct { int64_t g; const char *says; } rows[] = {
        { 0, "0 kg" }, { 420000, "420 kg" }, { 999000, "999 kg" }, { 1200000, "1.2 t" },
        { 31000000, "31 t" }, { 1234567000, "1,235 t" }, { 9960000, "10 t" },
    };
    (void)state;
    for (size_t i = 0; i < countof(rows); i++) {
        TEXT(t, 64);
        report_mass(rows[i].g, &t);
        assert_string_equal(t.at, rows[i].says);
    }
    TEXT(m1, 64);
    TEXT(m2, 64);
    report_money(1234, &m1);
    report_money(1230000, &m2);
    assert_string_equal(m1.at, "1,234 dh");
    assert_string_equal(m2.at, "1.2 m dh");
}

static void dates_are_written_out(void **state)
{
    (void)state;
    TEXT(t, 64);
    report_date(&(Date){ 633, 5, 17 }, &t);
    assert_string_equal(t.at, "17 May 633");
    assert_string_equal(hijri_month_name(3), "Rabi I");
    assert_string_equal(yazdgerdi_month_name(13), "the stolen days");
    assert_string_equal(month_name(0), "");
    assert_string_equal(month_name(13), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_kind_has_a_sentence, open_game, close_game),
        cmocka_unit_test_setup_teardown(nameless_events_are_sentences_too, open_game, close_game),
        cmocka_unit_test_setup_teardown(others_numbers_are_not_exact, open_game, close_game),
        cmocka_unit_test_setup_teardown(routine_is_told_once, open_game, close_game),
        cmocka_unit_test_setup_teardown(a_battle_is_told_once_and_first, open_game, close_game),
        cmocka_unit_test_setup_teardown(any_week_is_lines, open_game, close_game),
        cmocka_unit_test(amounts_are_for_reading),
        cmocka_unit_test(dates_are_written_out),
    };
    return cmocka_run_group_tests_name("report", tests, campaign_make, campaign_remove);
}

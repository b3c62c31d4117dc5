/*
 * test_decisions.c: cards: put when the scenario wants it, answered by a person, a
 * mind or the lapse of time, and the same again from a log.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "play/session.h"
#include "script/load.h"
#include "world/state.h"

#include "tree.h"

enum { RASHID = 1, SASAN, WEEKS = 8 };

static const char cards[] =
    "local asked = { [0]=true }\n"
    "return {\n"
    "  { id='fork', side='rashid', title='Which way?', text='The road forks.', usual='left',\n"
    "    source='model assumption', when=function(q) return asked[q.week] end, options={\n"
    "    { word='left', says='They go left.', mind=100,\n"
    "      does=function(q, fx, why) fx.tell('rashid', 'To the left. ' .. why) end },\n"
    "    { word='right', says='They go right.', costs='Time.',\n"
    "      mind=function(q) return q.share(900, 1000) end,\n"
    "      does=function(q, fx, why) fx.tell('rashid', 'To the right. ' .. why) end } } },\n"
    "  { id='rest', side='rashid', title='Rest?', text='They are weary.', usual='no', weeks=2,\n"
    "    again=3, source='model assumption', when=function(q) return true end, options={\n"
    "    { word='yes', says='They rest.', mind=500 }, { word='no', says='They go on.', mind=500 } } },\n"
    "  { id='third', side='rashid', title='A third?', text='One too many.', usual='no',\n"
    "    source='model assumption', when=function(q) return q.answer('fork') ~= nil end, options={\n"
    "    { word='yes', says='Yes.' }, { word='no', says='No.' } } },\n"
    "  { id='theirs', side='sasan', title='Secret?', text='Nobody else hears.', usual='no',\n"
    "    source='model assumption', when=function(q) return true end, options={\n"
    "    { word='yes', says='Yes.' }, { word='no', says='No.' } } },\n"
    "}\n";

static int make(void **state)
{
    static const char name[] = "scenarios/null/scenario.lua", weeks[] = "weeks   = 2";
    if (tree_make(state) != 0)
        return -1;
    char *text = tree_read(name), *at = strstr(text, weeks);
    if (at) {
        at[strlen(weeks) - 1] = '0' + WEEKS;
        tree_write(name, text);
    }
    free(text);
    return at ? setenv("SAWAD_ROOT", tree_root, 1) : -1;
}

static Session *open_with(const char *decisions)
{
    Setup setup = { .scenario = "null", .seed = 4 };
    Fault why = { .status = OK };
    tree_write("scenarios/null/decisions.lua", decisions);
    Session *s = session_open(&setup, &why);
    if (!s)
        fail_msg("%s:%d %s; %s", why.where, (int)why.line, why.what, why.remedy);
    return s;
}

static const CardView *card(Session *s, Side side, const char *id)
{
    const View *v = session_view(s, side);
    const Model *m = session_model(s);
    for (int32_t i = 0; i < v->cards; i++)
        if (strcmp(text_of(m, m->decision[v->card[i].id.n].id), id) == 0)
            return &v->card[i];
    return NULL;
}

static void say(Session *s, const char *words)
{
    Fault why = { .status = OK };
    if (session_say(s, RASHID, words, &why) != OK)
        fail_msg("%s: %s", words, why.what);
}

static bool heard(Session *s, int32_t week, EventKind kind, const char *note)
{
    EventSpan e = session_heard(s, RASHID, week);
    for (int32_t i = 0; i < e.count; i++)
        if (e.at[i].kind == kind && (!note || (e.at[i].note && strstr(e.at[i].note, note))))
            return true;
    return false;
}

/* Everybody seals; nobody thinks. */
static void week(Session *s)
{
    Fault why = { .status = OK };
    for (Side side = 1; side <= session_model(s)->sides; side++)
        if (session_end(s, side, &why) != OK)
            fail_msg("%s", why.what);
}

static void cards_are_put_two_at_a_time(void **state)
{
    (void)state;
    Session *s = open_with(cards);
    assert_int_equal(session_view(s, RASHID)->cards, 2);
    assert_true(card(s, RASHID, "fork")->open && card(s, RASHID, "rest")->open);
    assert_int_equal(card(s, RASHID, "fork")->days_left, 7);
    assert_int_equal(card(s, RASHID, "rest")->days_left, 14);
    assert_null(card(s, RASHID, "theirs"));
    assert_true(card(s, SASAN, "theirs")->open);
    week(s);
    assert_true(heard(s, 0, EV_DECISION_PUT, NULL));
    assert_true(card(s, RASHID, "third")->open);        /* there is room for it now */
    session_close(s);
}

static void a_person_answers_and_takes_it_back(void **state)
{
    (void)state;
    Session *s = open_with(cards);
    Fault why = { .status = OK };
    say(s, "decide fork right");
    assert_false(card(s, RASHID, "fork")->open);
    assert_int_equal(card(s, RASHID, "fork")->option, 1);
    assert_int_not_equal(session_say(s, RASHID, "decide fork left", &why), OK);
    assert_non_null(strstr(why.what, "answered"));
    assert_true(session_undo(s, RASHID));
    assert_true(card(s, RASHID, "fork")->open);
    assert_int_not_equal(session_say(s, RASHID, "decide fork up", &why), OK);
    assert_non_null(strstr(why.what, "left or right"));
    assert_int_not_equal(session_say(s, RASHID, "decide theirs yes", &why), OK);
    say(s, "dec fork ri");
    char words[100];
    session_words(s, session_draft(s, RASHID).order, words, sizeof words);
    assert_string_equal(words, "decide fork right");
    week(s);
    assert_true(heard(s, 0, EV_TOLD, "To the right. They go right."));
    assert_int_equal(card(s, RASHID, "fork")->option, 1);
    session_close(s);
}

static void time_answers_what_nobody_does(void **state)
{
    (void)state;
    Session *s = open_with(cards);
    week(s);
    assert_true(heard(s, 0, EV_TOLD, "To the left"));
    assert_int_equal(card(s, RASHID, "fork")->option, 0);
    assert_true(card(s, RASHID, "rest")->open);
    week(s);
    assert_false(card(s, RASHID, "rest")->open);
    assert_int_equal(card(s, RASHID, "rest")->option, 1);
    week(s);
    week(s);
    assert_false(card(s, RASHID, "rest")->open);
    week(s);
    assert_true(card(s, RASHID, "rest")->open);         /* three weeks later */
    session_close(s);
}

static void minds_take_what_they_lean_to(void **state)
{
    (void)state;
    Session *s = open_with(cards);
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, NULL), OK);
    assert_int_equal(card(s, RASHID, "fork")->option, 1);
    assert_int_equal(card(s, RASHID, "rest")->option, 0);
    assert_int_equal(session_faults(s), 0);
    session_close(s);
}

static void games_with_cards_are_kept_and_played_again(void **state)
{
    (void)state;
    char path[TREE_PATH];
    Fault why = { .status = OK };
    tree_path(path, "game.sawad");
    Session *s = open_with(cards);
    say(s, "decide fork right");
    week(s);
    for (int i = 0; i < 4; i++)
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    uint64_t digest = session_digest(s);
    assert_int_equal(session_save(s, path, &why), OK);
    assert_int_equal(session_seek(s, 0, &why), OK);
    assert_true(card(s, RASHID, "fork")->open);
    assert_int_equal(session_seek(s, 3, &why), OK);
    assert_int_equal(card(s, RASHID, "fork")->option, 1);
    session_close(s);

    s = session_load(path, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_true(session_digest(s) == digest);
    assert_int_equal(card(s, RASHID, "fork")->option, 1);
    session_close(s);
}

static void every_answer_can_be_tried(void **state)
{
    (void)state;
    Fault why = { .status = OK };
    Session *s = open_with(cards);
    uint64_t digest = session_digest(s);
    assert_int_equal(session_try_cards(s, &why), OK);
    assert_true(session_digest(s) == digest);
    session_close(s);

    s = open_with("return {\n  { id='fork', side='rashid', title='Which?', text='Way.',\n"
                  "    usual='a', source='model assumption', when=function(q) return true end,\n"
                  "    options={ { word='a', says='A.' },\n"
                  "      { word='b', says='B.', mind=function(q) return 'much' end } } },\n}\n");
    assert_int_not_equal(session_try_cards(s, &why), OK);
    assert_non_null(strstr(why.what, "from 0 to 1000"));
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    assert_int_equal(card(s, RASHID, "fork")->option, 0);
    assert_int_equal(session_faults(s), 1);
    session_close(s);

    s = open_with("return {\n  { id='fork', side='rashid', title='Which?', text='Way.',\n"
                  "    usual='a', source='model assumption', when=function(q) return true end,\n"
                  "    options={ { word='a', says='A.' }, { word='b', says='B.',\n"
                  "      does=function(q, fx, why) fx.arrive('riders', 'town', why) end } } },\n}\n");
    assert_int_not_equal(session_try_cards(s, &why), OK);
    assert_non_null(strstr(why.what, "not waiting"));
    assert_string_equal(why.where, "decision 'fork', 'b'");
    session_close(s);
}

static void cards_remember_nothing(void **state)
{
    (void)state;
    FaultList *faults = calloc(1, sizeof *faults);
    assert_non_null(faults);
    tree_write("scenarios/null/decisions.lua",
               "local n = 0\nreturn {\n"
               "  { id='fork', side='rashid', title='Which?', text='Way.', usual='a',\n"
               "    source='model assumption',\n"
               "    when=function(q) n = n + 1 return n > 2 end,\n"
               "    options={ { word='a', says='A.' }, { word='b', says='B.' } } },\n}\n");
    assert_null(load_scenario(tree_root, "null", faults));
    assert_int_equal(faults->count, 1);
    assert_string_equal(faults->at[0].where, "scenarios/null/decisions.lua");
    assert_int_equal(faults->at[0].line, 5);
    free(faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cards_are_put_two_at_a_time),
        cmocka_unit_test(a_person_answers_and_takes_it_back),
        cmocka_unit_test(time_answers_what_nobody_does),
        cmocka_unit_test(minds_take_what_they_lean_to),
        cmocka_unit_test(games_with_cards_are_kept_and_played_again),
        cmocka_unit_test(every_answer_can_be_tried),
        cmocka_unit_test(cards_remember_nothing),
    };
    return cmocka_run_group_tests(tests, make, tree_remove);
}

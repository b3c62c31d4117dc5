/*
 * test_load.c: the smallest scenario loads, and one that uses everything; only
 * plain files are read, and memory may end at any moment.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "script/locate.h"
#include "script/schema.h"

#include "tree_full.h"

static void null_loads(void **state)
{
    (void)state;
    Model *m = load_well("null");
    assert_int_equal(m->places, 3);
    assert_int_equal(m->routes, 2);
    assert_int_equal(m->sides, 2);
    assert_int_equal(m->formations, 2);
    assert_int_equal(m->vars, 1);
    assert_string_equal(m->place[1].name.latin, "The Well");
    assert_string_equal(m->place[0].name.latin, "");
    assert_int_equal(m->formation[0].at.n, 1);
    assert_int_equal(m->formation[0].animals[1], 400);
    assert_int_equal(m->contingent[m->formation[1].first_contingent].men[2], 1200);
    assert_string_equal(m->contingent[0].source, m->formation[0].source);
    assert_true(m->hooked[HOOK_START] && m->hooked[HOOK_WEEK_ENDS]);
    assert_false(m->hooked[HOOK_WEEK_BEGINS] || m->hooked[HOOK_BATTLE_ENDED]);
    assert_int_equal(path_metres(m, PATH_ARMY, (PlaceId){ 1 }, (PlaceId){ 3 }), 78000);
    assert_true(m->rules.supply_man_grain > 0);
    assert_true(strstr(m->briefing, "riders") != NULL);
    model_close(m);
}

static void full_loads(void **state)
{
    (void)state;
    Model *m = load_well("full");
    assert_int_equal(m->histories, 1);
    assert_int_equal(m->history[0].day, 4);
    assert_int_equal(m->premise[0].usual, 1);
    assert_int_equal(m->chart.lines, 1);
    assert_int_equal(m->chart.areas, 1);
    assert_int_equal(m->chart.cols, 3);
    assert_int_equal(m->chart.height[5], 22);
    assert_memory_equal(m->chart.surface, "..~.o.", 6);
    model_close(m);
    m = load_well("other");
    assert_int_equal(m->place[2].owner, 1);
    assert_int_equal(m->place[2].terms_dh, 5000);
    assert_int_equal(m->place[2].depot_g, 30000000);
    assert_int_equal(m->place[2].people, 800);
    model_close(m);
}

/* The same bytes give the same digest; one byte more gives another. */
static void a_digest_is_of_the_files(void **state)
{
    (void)state;
    Model *a = load_well("full"), *b = load_well("full");
    assert_true(a->digest == b->digest);
    assert_true(a->names.count == b->names.count);
    char *text = tree_read("scenarios/full/goals.lua"), longer[8192];
    snprintf(longer, sizeof longer, "%s ", text);
    tree_write("scenarios/full/goals.lua", longer);
    Model *c = load_well("full");
    tree_write("scenarios/full/goals.lua", text);
    assert_true(a->digest != c->digest);
    assert_true(a->rules_digest == c->rules_digest);
    free(text);
    model_close(a);
    model_close(b);
    model_close(c);
}

static void a_side_that_does_not_play_owns_nothing(void **state)
{
    (void)state;
    char *text = tree_read("scenarios/full/places.lua"), *at = strstr(text, "owner=\"rashid\"");
    char *other = splice(text, at, at + strlen("owner=\"rashid\""), "owner=\"roman\"");
    tree_write("scenarios/full/places.lua", other);
    Model *m = load_well("full");
    tree_write("scenarios/full/places.lua", text);
    assert_int_equal(m->place[1].owner, 0);
    model_close(m);
    free(other);
    free(text);
}

static void hooks_that_remember_are_refused(void **state)
{
    (void)state;
    char *text = tree_read("scenarios/full/events.lua");
    tree_write("scenarios/full/events.lua",
               "local seen = 0\nreturn {\n  week_ends = function(q, fx) seen = seen + 1 end,\n}\n");
    Model *m = load("full");
    tree_write("scenarios/full/events.lua", text);
    free(text);
    assert_null(m);
    assert_int_equal(faults.count, 1);
    assert_string_equal(faults.at[0].where, "scenarios/full/events.lua");
    assert_int_equal(faults.at[0].line, 3);
    assert_true(faults.at[0].remedy[0] != 0);
}

static void texts_are_cleaned(void **state)
{
    (void)state;
    char *text = tree_read("scenarios/full/scenario.lua"), *at = strstr(text, "The Smallest War");
    char *odd = splice(text, at, at + 3, "A\\27[31m\\n\\u{202E}");
    tree_write("scenarios/full/scenario.lua", odd);
    Model *m = load_well("full");
    tree_write("scenarios/full/scenario.lua", text);
    assert_string_equal(m->title, "A\\x1b[31m \\xe2\\x80\\xae Smallest War");
    model_close(m);
    free(odd);
    free(text);
}

static void only_plain_files_are_read(void **state)
{
    (void)state;
    char path[TREE_PATH], away[TREE_PATH];
    char *text = tree_read("scenarios/full/history.lua");
    tree_path(path, "scenarios/full/history.lua");
    tree_path(away, "scenarios/full/away");
    assert_int_equal(rename(path, away), 0);
    assert_int_equal(symlink("away", path), 0);
    assert_null(load("full"));
    assert_string_equal(faults.at[0].where, "scenarios/full/history.lua");
    assert_int_equal(faults.at[0].status, ERR_REFUSED);
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_null(load("full"));
    assert_int_equal(faults.at[0].status, ERR_REFUSED);
    unlink(path);
    assert_int_equal(rename(away, path), 0);
    tree_write("scenarios/full/histori.lua", text);
    assert_null(load("full"));
    assert_true(strstr(faults.at[0].remedy, "history.lua") != NULL);
    tree_path(path, "scenarios/full/histori.lua");
    unlink(path);
    free(text);
    model_close(load_well("full"));
}

static void names_lead_nowhere_else(void **state)
{
    (void)state;
    static const char *const names[] = { "../..", "..", "", "nul", "null\n", "no/such/folder" };
    for (size_t i = 0; i < countof(names); i++) {
        assert_null(load(names[i]));
        assert_true(faults.count > 0 && faults.at[0].what[0]);
    }
    expect("scenario.lua", "theatre = \".\"", "theatre = \"../full\"", "theatre",
           "cannot be opened");
    expect("scenario.lua", "theatre = \".\"", "theatre = \"/etc\"", "theatre", "cannot be opened");
}

static void a_path_is_as_good_as_an_id(void **state)
{
    (void)state;
    char path[TREE_PATH];
    tree_path(path, "scenarios/null/");
    Model *a = load_well("null"), *b = load_well(path);
    assert_true(a->digest == b->digest);
    model_close(a);
    model_close(b);
}

/* Every request for memory up to the 60th fails once, later ones at intervals. */
static void memory_may_end_anywhere(void **state)
{
    (void)state;
    for (uint64_t n = 1; n < 20000; n += 1 + n / 12) {
        memory_fail_at(n, false);
        Model *m = load("full");
        memory_fail_at(0, false);
        if (!m)
            assert_true(faults.count > 0 && faults.at[0].what[0]);
        model_close(m);
        memory_fail_at(n, true);
        m = load("full");
        memory_fail_at(0, false);
        if (!m)
            assert_true(faults.count > 0);
        model_close(m);
    }
}

/* The smallest scenario says that it is not for players; its copies say so too until
 * the line is taken out of one. */
static void covers_are_read(void **state)
{
    (void)state;
    ScenarioCard card[8];
    char *text = tree_read("scenarios/full/scenario.lua"), *line = strstr(text, "shown   = false,");
    assert_int_equal(load_cards(tree_root, card, (int32_t)countof(card), &faults), 0);
    assert_int_equal(faults.count, 0);
    assert_non_null(line);
    memcpy(line, "difficulty = 3, ", 16);
    tree_write("scenarios/full/scenario.lua", text);
    int32_t count = load_cards(tree_root, card, (int32_t)countof(card), &faults);
    memcpy(line, "shown   = false,", 16);
    tree_write("scenarios/full/scenario.lua", text);
    assert_int_equal(faults.count, 0);
    assert_int_equal(count, 1);
    assert_string_equal(card[0].id, "full");
    assert_string_equal(card[0].title, "The Smallest War");
    assert_string_equal(card[0].span, "April 633");
    assert_string_equal(card[0].theatre, ".");
    assert_int_equal(card[0].difficulty, 3);
    assert_int_equal(card[0].west, 43500);
    assert_int_equal(card[0].side_count, 2);
    assert_string_equal(card[0].sides[1], "Iran");
    assert_string_equal(card[0].premises[0], "relief");
    assert_int_equal(card[0].weeks, 2);
    assert_false(card[0].recorded);
    free(text);
}

static void lines_are_found(void **state)
{
    (void)state;
    static const char text[] =
        "-- return { a = 1 }\n"                                                 /* 1 */
        "local function f(x) return { x } end\n"
        "local s = [==[ return { ]] ]==] --[[ { \n ]] \n"                       /* 3, 4 */
        "return {\n"                                                            /* 5 */
        "  a = { 1,\n    2, x = '}' },\n"                                       /* 6, 7 */
        "  ['b c'] = f(\"{,\"), -- { ,\n"                                       /* 8 */
        "  { id = \"one\" }; {\n    id = 'two',\n    hook = function(q, fx)\n"  /* 9, 10, 11 */
        "      if q then local t = { 1, 2 } return t end\n    end,\n"           /* 12, 13 */
        "    [3] = 1, last = { { }, {\n      deep = 1 } },\n  },\n}\n";         /* 14, 15 */
    static const struct { int32_t line, keys; Key path[4]; } wanted[] = {
        { 5, 0, { { NULL, 0 } } },
        { 6, 1, { { "a", 0 } } },
        { 7, 2, { { "a", 0 }, { NULL, 2 } } },
        { 7, 2, { { "a", 0 }, { "x", 0 } } },
        { 6, 2, { { "a", 0 }, { "none", 0 } } },
        { 8, 1, { { "b c", 0 } } },
        { 8, 2, { { "b c", 0 }, { NULL, 1 } } },
        { 9, 2, { { NULL, 1 }, { "id", 0 } } },
        { 9, 1, { { NULL, 2 } } },
        { 10, 2, { { NULL, 2 }, { "id", 0 } } },
        { 11, 2, { { NULL, 2 }, { "hook", 0 } } },
        { 14, 2, { { NULL, 2 }, { NULL, 3 } } },
        { 14, 3, { { NULL, 2 }, { "last", 0 }, { NULL, 2 } } },
        { 15, 4, { { NULL, 2 }, { "last", 0 }, { NULL, 2 }, { "deep", 0 } } },
        { 5, 1, { { "none", 0 } } },
    };
    for (size_t i = 0; i < countof(wanted); i++)
        assert_int_equal(locate_line(text, strlen(text), wanted[i].path, wanted[i].keys),
                         wanted[i].line);
    for (size_t len = 0; len < sizeof text; len++)              // cut anywhere
        assert_true(locate_line(text, len, wanted[13].path, 4) >= 1);
}

typedef struct Heard { size_t bytes; int braces, brackets; bool quoted, escaped; } Heard;

static void hear(void *self, const char *text, size_t len)
{
    Heard *h = self;
    h->bytes += len;
    for (size_t i = 0; i < len; i++) {
        if (h->escaped)
            h->escaped = false;
        else if (h->quoted && text[i] == '\\')
            h->escaped = true;
        else if (text[i] == '"')
            h->quoted = !h->quoted;
        else if (!h->quoted) {
            h->braces += (text[i] == '{') - (text[i] == '}');
            h->brackets += (text[i] == '[') - (text[i] == ']');
        }
        assert_true(h->braces >= 0 && h->brackets >= 0);
    }
}

static void count_bytes(void *self, const char *text, size_t len)
{
    (void)text;
    *(size_t *)self += len;
}

static void the_reference_is_whole(void **state)
{
    (void)state;
    Heard json = { 0 };
    schema_api(API_JSON, hear, &json);
    assert_true(json.bytes > 20000 && !json.quoted && !json.braces && !json.brackets);
    for (int format = API_TEXT; format <= API_STUBS; format++) {
        size_t bytes = 0;
        schema_api((ApiFormat)format, count_bytes, &bytes);
        assert_true(bytes > 20000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(null_loads),
        cmocka_unit_test(full_loads),
        cmocka_unit_test(a_digest_is_of_the_files),
        cmocka_unit_test(lines_are_found),
        cmocka_unit_test(a_side_that_does_not_play_owns_nothing),
        cmocka_unit_test(hooks_that_remember_are_refused),
        cmocka_unit_test(texts_are_cleaned),
        cmocka_unit_test(only_plain_files_are_read),
        cmocka_unit_test(names_lead_nowhere_else),
        cmocka_unit_test(a_path_is_as_good_as_an_id),
        cmocka_unit_test(memory_may_end_anywhere),
        cmocka_unit_test(covers_are_read),
        cmocka_unit_test(the_reference_is_whole),
    };
    return cmocka_run_group_tests(tests, make_tree, tree_remove);
}

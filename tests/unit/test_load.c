/*
 * test_load.c: the smallest scenario loads; every rule of the schema, broken
 * once in each way, is answered with file, line, field and remedy.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "script/load.h"
#include "script/locate.h"
#include "script/schema.h"
#include "script/shape.h"

#include "tree.h"

static FaultList faults;

static void show_faults(void)
{
    char line[1200];
    for (int32_t i = 0; i < faults.count; i++)
        print_message("%s\n", fault_line(&faults.at[i], line, sizeof line));
}

static Model *load(const char *scenario) { return load_scenario(tree_root, scenario, &faults); }

static Model *load_well(const char *scenario)
{
    Model *m = load(scenario);
    if (!m)
        show_faults();
    assert_non_null(m);
    assert_int_equal(faults.count, 0);
    return m;
}

static const char premises_text[] =
    "return {\n"
    "  { id=\"relief\", title=\"Relief\", says=\"Whether it comes.\", usual=\"no\",\n"
    "    options={ { \"yes\", \"It comes.\" }, { \"no\", \"It does not.\" } }, source=\"a1\" },\n"
    "}\n";
static const char history_text[] =
    "return {\n"
    "  { date={ 633, 4, 5 }, place=\"town\", title=\"A day\",\n"
    "    text=\"It happened.\", source=\"a1; B2: perhaps\" },\n"
    "}\n";
static const char sources_text[] =
    "return {\n"
    "  sources = {\n"
    "    { id=\"a1\", text=\"A book\", weight=\"some\" },\n"
    "    { id=\"B2\", text=\"Another\" },\n"
    "  },\n"
    "  disputes = {\n"
    "    { id=\"d1\", question=\"Who?\", positions=\"He.\", here=\"He.\" },\n"
    "  },\n"
    "}\n";
static const char land_text[] =
    "return {\n"
    "  lines = {\n"
    "    { id=\"canal\", name=\"Canal\", kind=\"canal\", width=1,\n"
    "      points={ 44000,32000, 44500,32500 } },\n"
    "  },\n"
    "  areas = {\n"
    "    { id=\"marsh\", name=\"Marsh\", kind=\"marsh\",\n"
    "      rings={ { 44000,32000, 44500,32000, 44500,32500, 44000,32000 } } },\n"
    "  },\n"
    "}\n";
static const char relief_text[] =
    "return {\n"
    "  west=43000, south=31000, step=500,\n"
    "  rows={ { 10, 11, 12 }, { 20, 21, 22 } },\n"
    "  water={ \"..~\", \".o.\" },\n"
    "}\n";
static const char changes_text[] =
    "return {\n"
    "  { id=\"village\", owner=\"rashid\", terms_dh=5000, terms_lean=100, depot_t=30, source=\"a1\" },\n"
    "}\n";

/* "full" has land of its own; "other" lies on the land of "full" and corrects it. */
static void make_full(void)
{
    static const char *const names[] = {
        "scenario.lua", "places.lua", "routes.lua", "regions.lua", "forces.lua", "goals.lua", "events.lua"
    };
    tree_folder("scenarios/full");
    tree_folder("scenarios/other");
    for (size_t i = 0; i < countof(names); i++) {
        char from[96], to[96];
        snprintf(from, sizeof from, "scenarios/null/%s", names[i]);
        char *text = tree_read(from);
        snprintf(to, sizeof to, "scenarios/full/%s", names[i]);
        tree_write(to, text);
        snprintf(to, sizeof to, "scenarios/other/%s", names[i]);
        bool land = i >= 1 && i <= 3;
        char *theatre = strstr(text, "theatre = \".\"");
        if (theatre)
            memcpy(theatre, "theatre=\"full\"", 14), theatre[14] = ',', theatre[15] = ' ';
        if (!land)
            tree_write(to, text);
        free(text);
    }
    tree_write("scenarios/full/premises.lua", premises_text);
    tree_write("scenarios/full/history.lua", history_text);
    tree_write("scenarios/full/sources.lua", sources_text);
    tree_write("scenarios/full/land.lua", land_text);
    tree_write("scenarios/full/relief.lua", relief_text);
    tree_write("scenarios/other/sources.lua", sources_text);
    tree_write("scenarios/other/places.lua", changes_text);
}

static int make_tree(void **state)
{
    if (tree_make(state) != 0)
        return -1;
    make_full();
    return 0;
}

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

/* A row of a record in a file: behind `key =` (or `return`) and so many braces. */
typedef struct Target { const char *scenario, *file, *key; int braces; const Record *record; } Target;

static const Target targets[] = {
    { "full", "scenarios/full/scenario.lua", NULL, 1, &record_scenario },
    { "full", "scenarios/full/scenario.lua", "view", 1, &record_view },
    { "full", "scenarios/full/scenario.lua", "sides", 2, &record_side },
    { "full", "scenarios/full/scenario.lua", "relations", 2, &record_relation },
    { "full", "scenarios/full/forces.lua", NULL, 1, &record_forces },
    { "full", "scenarios/full/forces.lua", "leaders", 2, &record_leader },
    { "full", "scenarios/full/forces.lua", "pools", 2, &record_pool },
    { "full", "scenarios/full/forces.lua", "formations", 2, &record_formation },
    { "full", "scenarios/full/forces.lua", "contingents", 2, &record_contingent },
    { "full", "scenarios/full/premises.lua", NULL, 2, &record_premise },
    { "full", "scenarios/full/premises.lua", "options", 2, &record_option },
    { "full", "scenarios/full/goals.lua", NULL, 1, &record_goals },
    { "full", "scenarios/full/goals.lua", "goals", 2, &record_goal },
    { "full", "scenarios/full/history.lua", NULL, 2, &record_history },
    { "full", "scenarios/full/sources.lua", NULL, 1, &record_sources },
    { "full", "scenarios/full/sources.lua", "sources", 2, &record_source },
    { "full", "scenarios/full/sources.lua", "disputes", 2, &record_dispute },
    { "full", "scenarios/full/events.lua", NULL, 1, &record_events },
    { "full", "scenarios/full/events.lua", "weeks_seen", 1, &record_var },
    { "other", "scenarios/other/places.lua", NULL, 2, &record_change },
    { "full", "scenarios/full/places.lua", NULL, 2, &record_place },
    { "full", "scenarios/full/routes.lua", NULL, 2, &record_route },
    { "full", "scenarios/full/regions.lua", NULL, 2, &record_region },
    { "full", "scenarios/full/land.lua", NULL, 1, &record_land },
    { "full", "scenarios/full/land.lua", "lines", 2, &record_line },
    { "full", "scenarios/full/land.lua", "areas", 2, &record_area },
    { "full", "scenarios/full/relief.lua", NULL, 1, &record_relief },
    { "full", "scripts/rules/animals.lua", NULL, 2, &record_animal },
    { "full", "scripts/rules/arms.lua", NULL, 2, &record_arm },
    { "full", "scripts/rules/grounds.lua", NULL, 2, &record_ground },
    { "full", "scripts/rules/places.lua", NULL, 2, &record_place_kind },
    { "full", "scripts/rules/months.lua", NULL, 2, &record_month },
    { "full", "scripts/rules/supply.lua", "man_grain", 1, &record_rule },
    { "full", "scripts/doctrine/khalid.lua", NULL, 1, &record_doctrine },
};

static const char *skip_word(const char *at)
{
    if (at[0] == '-' && at[1] == '-')
        return at + strcspn(at, "\n");
    if (*at != '"')
        return at + 1;
    for (at++; *at && *at != '"'; at++)
        if (*at == '\\')
            at++;
    return *at ? at + 1 : at;
}

static bool starts_word(const char *text, const char *at, const char *word)
{
    size_t len = strlen(word);
    bool before = at == text || !strchr("abcdefghijklmnopqrstuvwxyz_0123456789", at[-1]);
    return before && strncmp(at, word, len) == 0
        && !strchr("abcdefghijklmnopqrstuvwxyz_0123456789", at[len]);
}

/* Just behind the brace that opens the row. */
static const char *row_of(const char *text, const Target *t)
{
    const char *at = text;
    while (*at && !starts_word(text, at, t->key ? t->key : "return"))
        at = skip_word(at);
    for (int braces = 0; *at && braces < t->braces; at = skip_word(at))
        braces += *at == '{';
    assert_true(*at != 0);
    return at;
}

/* An entry of a row: from its first byte to its comma; its value. */
typedef struct Entry { const char *from, *value, *end; } Entry;

static bool find_entry(const char *row, const Field *f, Entry *out)
{
    int position = 0;
    for (const char *at = row; ; ) {
        while (strchr(" \n,", *at) || (at[0] == '-' && at[1] == '-'))
            at = *at == '-' ? skip_word(at) : at + 1;
        if (*at == '}' || !*at)
            return false;
        size_t name = strspn(at, "abcdefghijklmnopqrstuvwxyz_0123456789");
        size_t gap = strspn(at + name, " ");
        bool keyed = name && at[name + gap] == '=' && at[name + gap + 1] != '=';
        Entry e = { .from = at, .value = keyed ? at + name + gap + 1 : at };
        bool is = keyed ? !f->slot && strlen(f->name) == name && memcmp(at, f->name, name) == 0
                        : ++position == f->slot;
        int depth = 0, blocks = 0;
        for (at = e.value; *at && (depth || blocks || !strchr(",}", *at)); ) {
            depth += (*at == '{') + (*at == '(') - (*at == '}') - (*at == ')');
            blocks += starts_word(row, at, "function") - starts_word(row, at, "end");
            at = skip_word(at);
        }
        e.end = at;
        if (is) {
            *out = e;
            return true;
        }
    }
}

static int32_t line_at(const char *text, const char *at)
{
    int32_t line = 1;
    for (; text < at; text++)
        line += *text == '\n';
    return line;
}

/* text with [from, to) replaced */
static char *splice(const char *text, const char *from, const char *to, const char *by)
{
    size_t head = (size_t)(from - text), tail = strlen(to), mid = strlen(by);
    char *out = malloc(head + mid + tail + 1);
    assert_non_null(out);
    memcpy(out, text, head);
    memcpy(out + head, by, mid);
    memcpy(out + head + mid, to, tail + 1);
    return out;
}

static bool is_told(const char *file, int32_t line, const char *field)
{
    for (int32_t i = 0; i < faults.count; i++) {
        const Fault *f = &faults.at[i];
        if (strcmp(f->where, file) == 0 && f->line == line && strstr(f->field, field) && *f->what)
            return true;
    }
    return false;
}

static int tried;

/* Loads with a file changed: the fault must name file, line and field, and
 * every fault must say what to do. */
static void expect_fault(const Target *t, const char *broken, const char *original, int32_t line,
                         const char *field, const char *how)
{
    tree_write(t->file, broken);
    Model *m = load(t->scenario);
    tree_write(t->file, original);
    bool told = !m && is_told(t->file, line, field);
    if (!told) {
        print_message("%s: %s of %s, line %d\n", t->file, how, field, line);
        show_faults();
    }
    assert_true(told);
    for (int32_t i = 0; i < faults.count; i++)
        assert_true(faults.at[i].remedy[0] != 0);
    tried++;
}

/* The value changed, or the field put in as the first of the row. */
static void with_value(const Target *t, const char *text, const Field *f, const char *value, const char *how)
{
    const char *row = row_of(text, t);
    Entry e;
    char *broken, put[16384], field[64];
    int32_t line;
    if (find_entry(row, f, &e)) {
        snprintf(put, sizeof put, " %s", value);
        broken = splice(text, e.value, e.end, put);
        line = line_at(text, e.from);
    } else {
        if (f->slot)
            return;
        snprintf(put, sizeof put, " %s = %s, ", f->name, value);
        broken = splice(text, row, row, put);
        line = line_at(text, row);
    }
    if (f->slot)
        snprintf(field, sizeof field, "[%d]", f->slot);
    else
        snprintf(field, sizeof field, "%s", f->name);
    expect_fault(t, broken, text, line, field, how);
    free(broken);
}

static const char *wrong_value(Takes takes)
{
    switch (takes) {
    case TAKES_INT: case TAKES_TRIPLE: return "\"x\"";
    case TAKES_WORD: case TAKES_TAG: case TAKES_TEXT: case TAKES_REF: case TAKES_ID:
    case TAKES_OWNER: case TAKES_SOURCE: case TAKES_USUAL: return "true";
    default: return "7";
    }
}

static void break_range(const Target *t, const char *text, const Field *f)
{
    char value[16384];
    long long low = (long long)f->low - 1, high = (long long)f->high + 1;
    switch (f->takes) {
    case TAKES_INT:
        snprintf(value, sizeof value, "%lld", low);
        with_value(t, text, f, value, "too low");
        snprintf(value, sizeof value, "%lld", high);
        with_value(t, text, f, value, "too high");
        with_value(t, text, f, "1.5", "a fraction");
        break;
    case TAKES_TRIPLE:
        snprintf(value, sizeof value, "{ 0, 1, %lld }", high);
        with_value(t, text, f, value, "too high");
        with_value(t, text, f, "{ 3, 2, 1 }", "falling");
        break;
    case TAKES_INTS:
        with_value(t, text, f, "{ 1, 13 }", "too high");
        with_value(t, text, f, "{ 1 }", "too few");
        break;
    case TAKES_TEXT: {
        char *at = value;
        *at++ = '"';
        for (int64_t i = 0; i <= f->high; i++)
            *at++ = 'x';
        strcpy(at, "\"");
        with_value(t, text, f, value, "too long");
        if (f->must)
            with_value(t, text, f, "\"\"", "empty");
        break;
    }
    case TAKES_DATE:
        with_value(t, text, f, "{ 633, 2, 30 }", "no day");
        with_value(t, text, f, "{ 6330, 2, 3 }", "no year");
        break;
    case TAKES_POINTS: with_value(t, text, f, "{ 1, 2, 3 }", "an odd number"); break;
    case TAKES_RINGS:  with_value(t, text, f, "{ { 1, 2 } }", "too few"); break;
    case TAKES_ID:     with_value(t, text, f, "\"Not An Id\"", "bad id"); break;
    case TAKES_OPTIONS: with_value(t, text, f, "{ { \"a\", \"b\" } }", "too few"); break;
    case TAKES_HEIGHTS: with_value(t, text, f, "{ { 1, 2, 3 }, { 1 } }", "uneven"); break;
    case TAKES_SURFACE: with_value(t, text, f, "{ \"...\", \"..x\" }", "odd letter"); break;
    case TAKES_NEED:   with_value(t, text, f, "{ \"relief\", \"perhaps\" }", "no option"); break;
    default: break;
    }
}

static void break_names(const Target *t, const char *text, const Field *f)
{
    switch (f->takes) {
    case TAKES_REF: case TAKES_OWNER: case TAKES_WORD: case TAKES_TAG: case TAKES_USUAL:
        with_value(t, text, f, "\"nowhere_at_all\"", "unknown");
        break;
    case TAKES_SOURCE:  with_value(t, text, f, "\"nowhere\"", "unknown"); break;
    case TAKES_NEED:    with_value(t, text, f, "{ \"nowhere\", \"yes\" }", "unknown"); break;
    case TAKES_BY_REF:
    case TAKES_BY_WORD: with_value(t, text, f, "{ nowhere = 1 }", "unknown"); break;
    case TAKES_RULES:   with_value(t, text, f, "{ supply = { man_gran = { 1 } } }", "unknown"); break;
    case TAKES_VARS:    with_value(t, text, f, "{ [\"Not an id\"] = { 1, says=\"x\" } }", "bad name"); break;
    default: break;
    }
}

static void break_key(const Target *t, const char *text, const Field *f)
{
    Entry e;
    const char *row = row_of(text, t);
    if (f->slot || !find_entry(row, f, &e))
        return;
    const char *name_end = e.from + strlen(f->name);
    char *broken = splice(text, name_end, name_end, "x"), misspelt[64];
    snprintf(misspelt, sizeof misspelt, "%sx", f->name);
    expect_fault(t, broken, text, line_at(text, e.from), misspelt, "misspelt");
    bool meant = false;
    for (int32_t i = 0; i < faults.count; i++)
        meant = meant || (strstr(faults.at[i].field, misspelt) && strstr(faults.at[i].remedy, "did you mean"));
    assert_true(meant);
    free(broken);
}

static void break_missing(const Target *t, const char *text, const Field *f)
{
    Entry e;
    const char *row = row_of(text, t);
    if (!f->must || f->slot)
        return;
    assert_true(find_entry(row, f, &e));
    char *broken = splice(text, e.from, *e.end == ',' ? e.end + 1 : e.end, "");
    const char *start = t->key || t->braces > 1 ? row : strstr(text, "\nreturn") + 1;
    expect_fault(t, broken, text, line_at(text, start), f->name, "missing");
    free(broken);
}

static void every_rule_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < countof(targets); i++) {
        const Target *t = &targets[i];
        char *text = tree_read(t->file);
        for (int32_t j = 0; j < t->record->fields; j++) {
            const Field *f = &t->record->field[j];
            break_missing(t, text, f);
            with_value(t, text, f, wrong_value(f->takes), "wrong type");
            break_range(t, text, f);
            break_names(t, text, f);
            break_key(t, text, f);
        }
        free(text);
    }
    print_message("%d broken scenarios\n", tried);
}

/* Replaces `from` in a file of "full" and expects a fault about a field. */
static void expect(const char *file, const char *from, const char *to, const char *field, const char *what)
{
    char name[96], line[1200];
    snprintf(name, sizeof name, "scenarios/full/%s", file);
    char *text = tree_read(name), *at = strstr(text, from);
    assert_non_null(at);
    char *broken = splice(text, at, at + strlen(from), to);
    tree_write(name, broken);
    Model *m = load("full");
    tree_write(name, text);
    bool told = false;
    for (int32_t i = 0; i < faults.count; i++)
        told = told || (strstr(faults.at[i].field, field)
                        && strstr(fault_line(&faults.at[i], line, sizeof line), what));
    if (m || !told) {
        print_message("%s: expected '%s' about %s\n", file, what, field);
        show_faults();
    }
    assert_true(!m && told);
    free(text);
    free(broken);
}

static void the_whole_is_checked(void **state)
{
    (void)state;
    expect("scenario.lua", "chief=\"amir\"", "chief=\"marzban\"", "sides[1].chief", "serves 'sasan'");
    expect("scenario.lua", "playable=true, chief=\"amir\", seat=\"well\",", "playable=true,", "sides[1]", "nowhere");
    expect("scenario.lua", "\"war\" }", "\"war\" }, { \"sasan\", \"rashid\", \"ally\" }", "relations[2]", "twice");
    expect("scenario.lua", "west=43500", "west=46500", "view", "empty");
    expect("forces.lua", "leader=\"amir\", at=\"well\"", "leader=\"amir\"", "formations[1].at", "nowhere");
    expect("forces.lua", "leader=\"amir\", at", "leader=\"marzban\", at", "formations[1].leader", "serves 'sasan'");
    expect("forces.lua", "pool=\"desert\"", "pool=\"river\"", "formations[1].contingents", "serve 'sasan'");
    expect("forces.lua", "at=\"wel", "at=\"weel", "formations[1].at", "did you mean 'well'");
    expect("forces.lua", "id=\"guard\"", "id=\"riders\"", "formations[2].id", "already");
    expect("goals.lua", "points=1000", "points=900", "goals", "900 points");
    expect("goals.lua", "against=\"rashid\", ", "", "goals[2].against", "needs");
    expect("goals.lua", "place=\"town\", points", "points", "goals[1].place", "needs");
    expect("history.lua", "633, 4, 5", "633, 4, 15", "[1].date", "day 14");
    expect("premises.lua", "id=\"relief\"", "id=\"reading\"", "[1].id", "already");
    expect("routes.lua", "to=\"village\"", "to=\"well\"", "[1].to", "begins");
    expect("relief.lua", "{ 20, 21, 22 }", "{ 20, 21 }", "rows[2]", "must be 3");
    expect("events.lua", "low=0, high=300", "low=1, high=300", "vars.weeks_seen", "outside");
    expect("places.lua", "owner=\"rashid\"", "owner=\"rashd\"", "[1].owner", "did you mean 'rashid'");
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
    expect("scenario.lua", "theatre = \".\"", "theatre = \"../full\"", "theatre", "cannot be opened");
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

static void covers_are_read(void **state)
{
    (void)state;
    ScenarioCard card[8];
    int32_t count = load_cards(tree_root, card, (int32_t)countof(card), &faults);
    assert_int_equal(faults.count, 0);
    assert_int_equal(count, 3);
    assert_string_equal(card[0].id, "full");
    assert_string_equal(card[1].id, "null");
    assert_string_equal(card[1].title, "The Smallest War");
    assert_string_equal(card[1].span, "April 633");
    assert_int_equal(card[1].side_count, 2);
    assert_string_equal(card[1].sides[1], "Iran");
    assert_string_equal(card[0].premises[0], "relief");
    assert_int_equal(card[1].weeks, 2);
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
        assert_int_equal(locate_line(text, strlen(text), wanted[i].path, wanted[i].keys), wanted[i].line);
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
        cmocka_unit_test(every_rule_is_told),
        cmocka_unit_test(the_whole_is_checked),
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

/*
 * test_faults.c: every rule of the schema, broken once in each way, is answered
 * with file, line, field and remedy.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "script/shape.h"

#include "tree_full.h"

/* A row of a record in a file: behind `key =` (or `return`) and so many braces. */
typedef struct Target { const char *scenario, *file,
                        *key; int braces; const Record *record; } Target;

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
    { "full", "scenarios/full/fields.lua", NULL, 2, &record_battlefield },
    { "full", "scenarios/full/fields.lua", "ends", 1, &record_field_ends },
    { "full", "scenarios/full/fields.lua", "behind", 1, &record_field_behind },
    { "full", "scenarios/full/fields.lua", "cross", 1, &record_field_cross },
    { "full", "scenarios/full/fields.lua", "marks", 2, &record_mark },
    { "full", "scenarios/full/fields.lua", "accounts", 2, &record_account },
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
static void with_value(const Target *t, const char *text, const Field *f, const char *value,
                       const char *how)
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
    case TAKES_MAP:    with_value(t, text, f, "{ \".......\" }", "too few"); break;
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
    case TAKES_RULES:   with_value(t, text, f, "{ supply = { man_gran = { 1 } } }",
                                   "unknown"); break;
    case TAKES_VARS:    with_value(t, text, f, "{ [\"Not an id\"] = { 1, says=\"x\" } }",
                                   "bad name"); break;
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
        meant = meant || (strstr(faults.at[i].field, misspelt) && strstr(faults.at[i].remedy,
                "did you mean"));
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

static void the_whole_is_checked(void **state)
{
    (void)state;
    expect("scenario.lua", "chief=\"amir\"", "chief=\"marzban\"", "sides[1].chief",
           "serves 'sasan'");
    expect("scenario.lua", "playable=true, chief=\"amir\", seat=\"well\",", "playable=true,",
           "sides[1]", "nowhere");
    expect("scenario.lua", "\"war\" }", "\"war\" }, { \"sasan\", \"rashid\", \"ally\" }",
           "relations[2]", "twice");
    expect("scenario.lua", "west=43500", "west=46500", "view", "empty");
    expect("forces.lua", "leader=\"amir\", at=\"well\"", "leader=\"amir\"", "formations[1].at",
           "nowhere");
    expect("forces.lua", "leader=\"amir\", at", "leader=\"marzban\", at", "formations[1].leader",
           "serves 'sasan'");
    expect("forces.lua", "pool=\"desert\"", "pool=\"river\"", "formations[1].contingents",
           "serve 'sasan'");
    expect("forces.lua", "at=\"wel", "at=\"weel", "formations[1].at", "did you mean 'well'");
    expect("forces.lua", "id=\"guard\"", "id=\"riders\"", "formations[2].id", "already");
    expect("goals.lua", "points=1000", "points=900", "goals", "900 points");
    expect("goals.lua", "against=\"rashid\", ", "", "goals[2].against", "needs");
    expect("goals.lua", "place=\"town\", points", "points", "goals[1].place", "needs");
    expect("history.lua", "633, 4, 5", "633, 4, 15", "[1].date", "day 14");
    expect("premises.lua", "id=\"relief\"", "id=\"reading\"", "[1].id", "already");
    expect("routes.lua", "to=\"village\"", "to=\"well\"", "[1].to", "begins");
    expect("fields.lua", "=-v#..d", "=-v#.d", "[1].map[8]", "6 letters");
    expect("fields.lua", "=-v#..d", "=-v#.pd", "[1].map[8]", "'p' in column 6");
    expect("fields.lua", "~~f~~b~", "~~~~~~~", "[1].map", "no way leads");
    expect("fields.lua", "      \".......\",\n      \".......\",\n      \".......\",\n",
           "      \"...#...\",\n      \".......\",\n      \".......\",\n", "[1].map[1]", "closed");
    expect("fields.lua", "from=2, to=3", "from=4, to=3", "[1].accounts[1].to", "begins in 4");
    expect("relief.lua", "{ 20, 21, 22 }", "{ 20, 21 }", "rows[2]", "must be 3");
    expect("events.lua", "low=0, high=300", "low=1, high=300", "vars.weeks_seen", "outside");
    expect("places.lua", "owner=\"rashid\"", "owner=\"rashd\"", "[1].owner",
           "did you mean 'rashid'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_is_told),
        cmocka_unit_test(the_whole_is_checked),
    };
    return cmocka_run_group_tests(tests, make_tree, tree_remove);
}

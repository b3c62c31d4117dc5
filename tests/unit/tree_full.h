/*
 * tree_full.h: a scenario that uses every kind of row, and another on its land;
 * loading them.
 */
#ifndef SAWAD_TESTS_TREE_FULL_H
#define SAWAD_TESTS_TREE_FULL_H

#include "base/arena.h"
#include "script/load.h"

#include "tree.h"

static FaultList faults;

static inline void show_faults(void)
{
    char line[1200];
    for (int32_t i = 0; i < faults.count; i++)
        print_message("%s\n", fault_line(&faults.at[i], line, sizeof line));
}

static inline Model *load(const char *scenario) { return load_scenario(tree_root, scenario,
        &faults); }

static inline Model *load_well(const char *scenario)
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
static const char fields_text[] =
    "return {\n"
    "  { id=\"ford\", name=\"The Ford\", place=\"town\", facing=\"east\",\n"
    "    ends={ lower=\"rashid\", upper=\"sasan\" },\n"
    "    map={\n"
    "      \".......\",\n"
    "      \".......\",\n"
    "      \".......\",\n"
    "      \".......\",\n"
    "      \"p,....m\",\n"
    "      \"~~f~~b~\",\n"
    "      \".......\",\n"
    "      \"=-v#..d\",\n"
    "      \"...^...\",\n"
    "      \".......\",\n"
    "      \"#.....s\",\n"
    "      \".......\",\n"
    "      \"...t...\",\n"
    "      \".......\",\n"
    "      \"..q....\",\n"
    "      \".......\",\n"
    "      \".......\",\n"
    "    },\n"
    "    behind={ lower=\"bridge\", upper=\"river\" }, cross={ lower=300, upper=100 },\n"
    "    hides=true,\n"
    "    marks={ { col=3, row=8, kind=\"palace\", name=\"Old house\" } },\n"
    "    accounts={\n"
    "      { day=1, from=2, to=3, text=\"They met.\", source=\"a1\" },\n"
    "    },\n"
    "    source=\"a1\" },\n"
    "}\n";
static const char changes_text[] =
    "return {\n"
    "  { id=\"village\", owner=\"rashid\", terms_dh=5000, terms_lean=100, depot_t=30, source=\"a1\" },\n"
    "}\n";

/* "full" has land of its own; "other" lies on the land of "full" and corrects it. */
static inline void make_full(void)
{
    static const char *const names[] = {
        "scenario.lua", "places.lua", "routes.lua", "regions.lua", "forces.lua", "goals.lua",
            "events.lua"
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
    tree_write("scenarios/full/fields.lua", fields_text);
    tree_write("scenarios/other/sources.lua", sources_text);
    tree_write("scenarios/other/places.lua", changes_text);
}

static inline int make_tree(void **state)
{
    if (tree_make(state) != 0)
        return -1;
    make_full();
    return 0;
}

/* text with [from, to) replaced */
static inline char *splice(const char *text, const char *from, const char *to, const char *by)
{
    size_t head = (size_t)(from - text), tail = strlen(to), mid = strlen(by);
    char *out = malloc(head + mid + tail + 1);
    assert_non_null(out);
    memcpy(out, text, head);
    memcpy(out + head, by, mid);
    memcpy(out + head + mid, to, tail + 1);
    return out;
}

/* Replaces `from` in a file of "full" and expects a fault about a field. */
static inline void expect(const char *file, const char *from, const char *to, const char *field,
                          const char *what)
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

#endif

/*
 * report.c: a file of results opened, and the page written.
 */
#include "lab/report.h"

#include "base/text.h"

#include <stdlib.h>

/* ---- settings ---- */

/* The reading a setting is played in, and whether it is set at all. */
static int32_t reading_of(const Setting *s)
{
    for (int32_t i = 0; i < s->premises; i++)
        if (strcmp(s->premise[i].id, "reading") == 0)
            return strcmp(s->premise[i].value, "low") == 0    ? 0
                   : strcmp(s->premise[i].value, "high") == 0 ? 2
                                                              : 1;
    return 1;
}

static bool has_premise(const Setting *s, const char *id, const char *value)
{
    for (int32_t i = 0; i < s->premises; i++)
        if (strcmp(s->premise[i].id, id) == 0)
            return strcmp(s->premise[i].value, value) == 0;
    return false;
}

/* All of a but its reading stands in b. */
static bool holds(const Setting *a, const Setting *b)
{
    for (int32_t i = 0; i < a->premises; i++)
        if (strcmp(a->premise[i].id, "reading") != 0 &&
            !has_premise(b, a->premise[i].id, a->premise[i].value))
            return false;
    return true;
}

/* The setting like `of` in another reading; -1: it was not played. */
static int32_t in_reading(const Report *r, const Setting *of, int32_t reading)
{
    for (int32_t i = 0; i < r->settings; i++)
        if (r->setting[i].reading == reading && holds(of, &r->setting[i]) &&
            holds(&r->setting[i], of))
            return i;
    return -1;
}

/* Compared with the same reading of the setting as asked, where there is one. */
static void find_bases(Report *r)
{
    int32_t usual = r->setting[0].reading;
    for (int32_t i = 0; i < r->settings; i++) {
        Setting *s = &r->setting[i];
        int32_t base = in_reading(r, &r->setting[0], s->reading), main = in_reading(r, s, usual);
        s->base = base < 0 || base == i ? 0 : base;
        s->main = main < 0 ? i : main;
        if (!r->subject && i && s->main == i)
            r->subject = i;
    }
    if (!r->subject && r->settings > 1)
        r->subject = 1;
}

static void copy(char *out, size_t cap, const char *from)
{
    Text text = text_in(out, cap);
    text_add(&text, from);
}

static void read_settings(Report *r)
{
    sqlite3_stmt *st =
        report_query(r, "SELECT variant, name, says FROM variants ORDER BY variant", 0);
    while (report_row(r, st)) {
        int32_t v = sqlite3_column_int(st, 0);
        if (v < 0 || v >= r->settings)
            continue;
        copy(r->setting[v].name, sizeof r->setting[v].name, row_said(st, 1));
        copy(r->setting[v].says, sizeof r->setting[v].says, row_said(st, 2));
    }
    st = report_query(r, "SELECT variant, premise, value FROM premises ORDER BY variant, premise",
                      0);
    while (report_row(r, st)) {
        int32_t v = sqlite3_column_int(st, 0);
        if (v < 0 || v >= r->settings || r->setting[v].premises == SETUP_MAX)
            continue;
        Setting *s = &r->setting[v];
        copy(s->premise[s->premises].id, sizeof s->premise[0].id, row_said(st, 1));
        copy(s->premise[s->premises++].value, sizeof s->premise[0].value, row_said(st, 2));
    }
    st = report_query(
        r, "SELECT variant, count(*), sum(fault IS NOT NULL) FROM runs GROUP BY variant", 0);
    while (report_row(r, st)) {
        int32_t v = sqlite3_column_int(st, 0);
        if (v < 0 || v >= r->settings)
            continue;
        r->setting[v].played = sqlite3_column_int64(st, 1);
        r->setting[v].faulty = sqlite3_column_int64(st, 2);
    }
    for (int32_t i = 0; i < r->settings; i++)
        r->setting[i].reading = reading_of(&r->setting[i]);
    find_bases(r);
}

/* ---- what was played ---- */

static int64_t about_number(Report *r, const char *key)
{
    int64_t n = 0;
    const char *text = store_about(r->s, key);
    number_of(text, strlen(text), &n);
    return n;
}

static bool read_about(Report *r)
{
    const char *design = store_about(r->s, "design");
    for (int d = 0; d < DESIGNS; d++)
        if (strcmp(design, design_word[d]) == 0)
            r->design = (Design)d;
    int64_t runs = about_number(r, "runs"), points = about_number(r, "points"),
            settings = about_number(r, "variants"), size = about_number(r, "size");
    r->first_seed = about_number(r, "first_seed");
    r->first_day = about_number(r, "first_day");
    r->weeks = (int32_t)about_number(r, "most_weeks");
    copy(r->scenario, sizeof r->scenario, store_about(r->s, "scenario"));
    copy(r->title, sizeof r->title, store_about(r->s, "title"));
    if (runs < 1 || runs > RUNS_MOST || points < 1 || points > POINTS_MOST || settings < 1 ||
        settings > VARIANTS_MOST || runs * points > INT32_MAX / 2)
        return false;
    r->runs = (int32_t)runs;
    r->points = (int32_t)points;
    r->settings = (int32_t)settings;
    r->size = (int32_t)size;
    r->used = r->design == DESIGN_NONE || r->design == DESIGN_TORNADO ? 1
              : r->design == DESIGN_SOBOL && 2 * r->size <= r->points ? 2 * r->size
                                                                      : r->points;
    return true;
}

static void read_inputs(Report *r)
{
    sqlite3_stmt *st =
        report_query(r, "SELECT input FROM inputs WHERE point = 0 ORDER BY rowid", 0);
    while (report_row(r, st))
        if (r->inputs < INPUTS_MOST)
            copy(r->input[r->inputs++], sizeof r->input[0], row_said(st, 0));
}

/* The scenario, if it is still what was played. */
static void open_model(Report *r, const char *scenario)
{
    Fault why = { .status = OK };
    Setup setup = { .scenario = scenario ? scenario : r->scenario };
    TEXT(missing, sizeof r->missing);
    TEXT(digest, 32);
    r->study = study_open(&setup, &why);
    if (!r->study) {
        text_addf(&missing, "the scenario %s is not here (%.150s)", r->scenario, why.what);
    } else {
        text_hex(&digest, study_model(r->study)->digest);
        if (strcmp(digest.at, store_about(r->s, "model")) == 0)
            r->m = study_model(r->study);
        else
            text_addf(&missing,
                      "the scenario %s has been changed since these games were played: it was %s "
                      "and is %s",
                      r->scenario, store_about(r->s, "model"), digest.at);
    }
    copy(r->missing, sizeof r->missing, missing.at);
}

static Status choose_main(Report *r, const char *metric, Fault *why)
{
    char id[48] = "";
    const char *keys[] = { "metric", "until" };
    for (size_t i = 0; i < countof(keys) && !*id; i++)
        copy(id, sizeof id, store_about(r->s, keys[i]));
    r->named = *id && (!metric || strcmp(metric, id) == 0);
    const char *wanted = metric ? metric : *id ? id : r->gauge[0].id;
    for (int32_t i = 0; i < r->gauges; i++)
        if (strcmp(r->gauge[i].id, wanted) == 0) {
            r->main = i;
            return OK;
        }
    fault(why, ERR_NOT_FOUND, "--metric", "there is no measure called `%.40s` in these results",
          wanted);
    return fault_remedy(why, "name won_SIDE, points_SIDE, men_SIDE, dead_SIDE, weeks, or a row of "
                             "the record");
}

static bool make_room(Report *r)
{
    size_t cells = (size_t)report_cells(r) + 1;
    r->a = (Column){ calloc(cells, sizeof *r->a.value), calloc(cells, 1) };
    r->b = (Column){ calloc(cells, sizeof *r->b.value), calloc(cells, 1) };
    r->sorted = calloc(cells, sizeof *r->sorted);
    return r->a.value && r->a.has && r->b.value && r->b.has && r->sorted;
}

Status report_open(Report *r, Store *s, const char *metric, const char *scenario, Fault *why)
{
    *r = (Report){ .s = s, .why = why };
    if (!read_about(r)) {
        fault(why, ERR_DAMAGED, "results", "what they say of themselves makes no sense");
        return fault_remedy(why, "play the experiment again");
    }
    r->gauge = calloc(GAUGES_MOST, sizeof *r->gauge);
    r->setting = calloc((size_t)r->settings, sizeof *r->setting);
    if (!r->gauge || !r->setting || !make_room(r))
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many games");
    r->gauges = gauges_list(s, r->gauge, GAUGES_MOST);
    Status status = choose_main(r, metric, why);
    if (status != OK)
        return status;
    read_settings(r);
    read_inputs(r);
    store_digest(s, &r->changed);
    open_model(r, scenario);
    return r->status;
}

void report_close(Report *r)
{
    study_close(r->study);
    free(r->gauge);
    free(r->setting);
    free(r->a.value);
    free(r->a.has);
    free(r->b.value);
    free(r->b.has);
    free(r->sorted);
}

/* ---- the page ---- */

static Status write_page(Report *r, const char *path, Fault *why)
{
    TEXT(title, 700);
    const char *question = store_about(r->s, "question");
    text_addf(&title, "%s: %s", r->title, *question ? question : "an experiment");
    Status status = html_open(&r->page, path, title.at, why);
    if (status != OK)
        return status;
    report_answer(r);
    report_premises(r);
    report_admissible(r);
    report_games(r);
    report_effects(r);
    report_spread(r);
    report_weeks(r);
    report_map(r);
    report_readings(r);
    report_inputs(r);
    report_plays(r);
    report_end(r);
    status = html_close(&r->page, r->status == OK, why);
    return r->status == OK ? status : r->status;
}

Status report_write(Store *s, const char *path, const char *metric, const char *scenario, Fault *why)
{
    Report *r = calloc(1, sizeof *r);
    if (!r)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for a report");
    Status status = report_open(r, s, metric, scenario, why);
    if (status == OK)
        status = write_page(r, path, why);
    report_close(r);
    free(r);
    return status;
}

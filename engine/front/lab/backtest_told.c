/*
 * backtest_told.c: the record against the runs, as a table and as JSON.
 */
#include "front/lab/asked.h"
#include "front/lab/told.h"

#include <inttypes.h>

enum { WHAT = 34, UNIT = 8, CELL = 24 };

typedef struct Cell { char at[CELL]; } Cell;

/* Hundredths of runs for a share, else the number itself. */
static Cell figure(const RowResult *x, int64_t n)
{
    Cell c;
    bool share = x->kind == FINDING_SHARE;
    if (share && n % 10)
        snprintf(c.at, sizeof c.at, "%" PRId64 ".%" PRId64, n / 10, n % 10);
    else
        snprintf(c.at, sizeof c.at, "%" PRId64, share ? n / 10 : n);
    return c;
}

static Cell range(const RowResult *x, int64_t low, int64_t high)
{
    Cell c;
    Cell a = figure(x, low), b = figure(x, high);
    snprintf(c.at, sizeof c.at, "%.10s-%.11s", a.at, b.at);
    return c;
}

static void put_row(FILE *to, const RowResult *x)
{
    const RecordModel *of = x->of;
    Cell none = { "-" }, rank = none;
    if (x->kind == FINDING_NUMBER)
        snprintf(rank.at, sizeof rank.at, "%d%%", (int)(x->rank + 5) / 10);
    fprintf(to, "%-5s ", of->id);
    put_cut(to, of->says, WHAT);
    fputc(' ', to);
    put_cut(to, x->kind == FINDING_SHARE ? "% runs" : of->unit, UNIT);
    fprintf(to, " %7s %13s  %7s %13s %-3s %5s %5d\n", figure(x, of->value).at,
            range(x, of->low, of->high).at, x->n ? figure(x, x->middle).at : none.at,
            x->n ? range(x, x->low, x->high).at : none.at,
            x->n ? x->inside ? "yes" : "NO" : "-", rank.at, (int)x->n);
}

static void put_rows(FILE *to, const Backtest *b, bool target)
{
    for (int32_t i = 0; i < b->rows; i++)
        if (b->row[i].of->target == target)
            put_row(to, &b->row[i]);
}

static void put_heads(FILE *to, const char *what)
{
    fprintf(to, "%-5s %-*s %-*s %7s %13s  %7s %13s %-3s %5s %5s\n", "", WHAT, what, UNIT, "unit",
            "history", "plausible", "model", "its range", "in", "rank", "n");
}

static void put_premises(FILE *to, const Setup *setup)
{
    for (int32_t i = 0; i < setup->premises; i++)
        fprintf(to, "%s%s=%s", i ? ", " : "", setup->premise[i].id, setup->premise[i].value);
    if (!setup->premises)
        fputs("premises as history had them", to);
}

void backtest_table(const Backtest *b, FILE *to)
{
    const Results *r = b->runs;
    RowCount record = backtest_count(b, false), aims = backtest_count(b, true);
    int64_t time = run_time(r);

    fprintf(to, "%s: %d runs, seeds %" PRIu64 " to %" PRIu64 ", minds on all sides; ", r->m->title,
            (int)r->runs, b->setup->seed, b->setup->seed + (uint64_t)r->runs - 1);
    put_premises(to, b->setup);
    fputs(".\n\n", to);
    if (record.of)
        put_heads(to, "The record of history");
    put_rows(to, b, false);
    if (aims.of) {
        fputc('\n', to);
        put_heads(to, "Aims set for the model");
    }
    put_rows(to, b, true);
    fputs("\nShares: of the runs to which the question applies, with Wilson's 95 % interval. "
          "Numbers:\nmedian, and the middle 80 % of runs; rank: how many runs lie below history.\n",
          to);
    fprintf(to, "\nInside: %d of %d rows of the record", (int)record.inside, (int)record.of);
    if (aims.of)
        fprintf(to, ", %d of %d aims", (int)aims.inside, (int)aims.of);
    fprintf(to, ". Runs with faults: %d. Processor time: %" PRId64 ".%02" PRId64 " ms a run.\n",
            (int)r->faulty, time / 100, time % 100);
}

static const char *kind_word(FindingKind kind)
{
    return kind == FINDING_SHARE ? "share" : kind == FINDING_NUMBER ? "number" : NULL;
}

/* What no run was asked has null for what the model says. */
static void json_figure(Json *j, const char *key, const RowResult *x, int64_t n)
{
    if (x->n)
        json_number(j, key, n);
    else
        json_text(j, key, NULL);
}

static void json_row(Json *j, const RowResult *x)
{
    json_object(j, NULL);
    json_text(j, "id", x->of->id);
    json_text(j, "says", x->of->says);
    json_text(j, "kind", kind_word(x->kind));
    json_text(j, "unit", x->of->unit);
    json_text(j, "conf", x->of->conf);
    json_text(j, "source", x->of->source);
    json_bool(j, "target", x->of->target);
    json_number(j, "value", x->of->value);
    json_number(j, "low", x->of->low);
    json_number(j, "high", x->of->high);
    json_number(j, "n", x->n);
    json_figure(j, "median", x, x->middle);
    json_figure(j, "p10", x, x->low);
    json_figure(j, "p90", x, x->high);
    json_bool(j, "inside", x->inside);
    if (x->kind == FINDING_NUMBER)
        json_number(j, "rank", x->rank);
    json_bool(j, "mixed", x->mixed);
    json_close(j, '}');
}

void backtest_json(const Backtest *b, FILE *to)
{
    RowCount record = backtest_count(b, false), aims = backtest_count(b, true);
    Json doc = json_on(to), *j = &doc;

    json_object(j, NULL);
    json_runs(j, b->runs, b->setup);
    json_list(j, "rows");
    for (int32_t i = 0; i < b->rows; i++)
        json_row(j, &b->row[i]);
    json_close(j, ']');
    json_number(j, "inside", record.inside);
    json_number(j, "of", record.of);
    json_number(j, "aims_inside", aims.inside);
    json_number(j, "aims_of", aims.of);
    json_close(j, '}');
}

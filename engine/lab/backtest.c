/*
 * backtest.c: a scenario played many times, and what history knows held against it.
 */
#include "lab/backtest.h"

#include <stdlib.h>

/* The findings of a row, by kind: yes and no counted, numbers gathered. */
typedef struct Gathered { int32_t asked, yes, numbers; } Gathered;

static Gathered gather(const Results *r, int32_t row, int64_t *number)
{
    Gathered g = { .asked = 0 };
    for (int32_t run = 0; run < r->runs; run++) {
        const Outcome *o = outcome_of(r, 0, run);
        const Finding *f = &o->row[row];
        if (o->failed)
            continue;
        if (f->kind == FINDING_SHARE) {
            g.asked++;
            g.yes += f->n != 0;
        } else if (f->kind == FINDING_NUMBER) {
            number[g.numbers++] = f->n;
        }
    }
    return g;
}

static int64_t permille(double share) { return (int64_t)(share * 1000 + 0.5); }

static RowResult of_shares(const RecordModel *of, const Gathered *g)
{
    Share s = share_of(g->yes, g->asked);
    return (RowResult){ .of = of, .kind = FINDING_SHARE, .n = g->asked, .mixed = g->numbers > 0,
                        .middle = permille(s.share), .low = permille(s.low),
                        .high = permille(s.high) };
}

static RowResult of_numbers(const RecordModel *of, int64_t *number, int32_t n)
{
    figures_sort(number, n);
    return (RowResult){ .of = of, .kind = FINDING_NUMBER, .n = n,
                        .middle = figures_quantile(number, n, 500),
                        .low = figures_quantile(number, n, 100),
                        .high = figures_quantile(number, n, 900),
                        .rank = figures_rank(number, n, of->value) };
}

Status backtest_sum(Backtest *b, Fault *why)
{
    const Results *r = b->runs;
    int64_t *number = calloc((size_t)r->runs + 1, sizeof *number);
    if (!number)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many runs");
    b->rows = r->m->records;
    for (int32_t row = 0; row < b->rows; row++) {
        const RecordModel *of = &r->m->record[row];
        Gathered g = gather(r, row, number);
        RowResult *x = &b->row[row];
        *x = g.asked ? of_shares(of, &g)
           : g.numbers ? of_numbers(of, number, g.numbers) : (RowResult){ .of = of };
        x->inside = x->n && x->middle >= of->low && x->middle <= of->high;
    }
    free(number);
    return OK;
}

RowCount backtest_count(const Backtest *b, bool target)
{
    RowCount c = { 0, 0 };
    for (int32_t i = 0; i < b->rows; i++) {
        if (b->row[i].of->target != target)
            continue;
        c.of++;
        c.inside += b->row[i].inside;
    }
    return c;
}

/*
 * report_inputs.c: which uncertain number of the model the measure hangs on, by the
 * design that was played: ends (tornado), elementary effects (Morris), shares of
 * the variance (Sobol), or halves of a sample. All in the setting as asked.
 */
#include "lab/report.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>

/* What a design gives to reckon with. */
typedef struct Points {
    Report *r;
    int32_t *value; /* of input i at point p: [p * inputs + i] */
    double *mean;   /* of the measure at each point, over its games */
    bool *has;
    double by; /* 100 for shares */
} Points;

typedef struct InputRow {
    int32_t input;
    double weight;
    Estimate one, two;
} InputRow;

/* ---- reading ---- */

static void read_values(Points *d)
{
    Report *r = d->r;
    sqlite3_stmt *st = report_query(r, "SELECT point, input, value FROM inputs", 0);
    while (report_row(r, st)) {
        int32_t p = sqlite3_column_int(st, 0);
        for (int32_t i = 0; i < r->inputs && p >= 0 && p < r->points; i++)
            if (strcmp(r->input[i], row_said(st, 1)) == 0)
                d->value[(int64_t)p * r->inputs + i] = sqlite3_column_int(st, 2);
    }
}

/* One point of the setting as asked, into r->a. */
static void read_point(Report *r, int32_t point, Column *out)
{
    if (r->status == OK)
        r->status =
            gauge_read(r->s, &r->gauge[r->main], 0, point, r->runs, out->value, out->has, r->why);
}

static void read_means(Points *d)
{
    Report *r = d->r;
    for (int32_t p = 0; p < r->points; p++) {
        double sum = 0;
        int32_t n = 0;
        read_point(r, p, &r->a);
        for (int32_t i = 0; i < r->runs; i++) {
            sum += r->a.has[i] ? (double)r->a.value[i] : 0;
            n += r->a.has[i];
        }
        d->has[p] = n > 0;
        d->mean[p] = n ? sum / n * d->by : 0;
    }
}

static int by_weight(const void *a, const void *b)
{
    const InputRow *x = a, *y = b;
    return x->weight < y->weight ? 1 : x->weight > y->weight ? -1 : x->input - y->input;
}

/* ---- tornado ---- */

static Contrast ends_of(Points *d, int32_t a, int32_t b)
{
    Report *r = d->r;
    int32_t used = r->used;
    read_point(r, a, &r->a);
    read_point(r, b, &r->b);
    r->used = 1;
    Contrast c = contrast_of(r, r->gauge[r->main].share, &r->a, &r->b);
    r->used = used;
    return c;
}

static Estimate in_points(const Contrast *c, double by)
{
    return (Estimate){ c->difference.value * by, c->difference.low * by, c->difference.high * by };
}

static void of_tornado(Points *d, InputRow *row)
{
    for (int32_t i = 0; i < d->r->inputs; i++) {
        Contrast low = ends_of(d, 0, 1 + 2 * i), high = ends_of(d, 0, 2 + 2 * i);
        row[i] = (InputRow){ i, 0, in_points(&low, d->by), in_points(&high, d->by) };
        row[i].weight = fmax(fabs(row[i].one.value), fabs(row[i].two.value));
    }
}

/* ---- Morris ---- */

static Estimate about_mean(const Effects *e, bool sizes)
{
    double n = e->n, mean = sizes ? effects_size(e) : effects_mean(e);
    double v = n > 1 ? (e->squares - n * mean * mean) / (n - 1) : 0;
    double half = n > 1 && v > 0 ? sqrt(v / n) * student_t(e->n - 1) : 0;
    double low = mean - half;
    return (Estimate){ mean, sizes && low < 0 ? 0 : low, mean + half };
}

/* The input a path steps in is the one whose value differs. Effects are for the
 * whole range, so that inputs of any unit compare. */
static void of_morris(Points *d, InputRow *row)
{
    int32_t inputs = d->r->inputs;
    Effects e[INPUTS_MOST] = { { 0 } };
    for (int32_t p = 1; p < d->r->points; p++) {
        if (p % (inputs + 1) == 0 || !d->has[p] || !d->has[p - 1])
            continue;
        for (int32_t i = 0; i < inputs; i++) {
            int32_t was = d->value[(p - 1) * inputs + i], is = d->value[p * inputs + i];
            if (is != was)
                effects_add(&e[i], (d->mean[p] - d->mean[p - 1]) * (is > was ? 1.5 : -1.5));
        }
    }
    for (int32_t i = 0; i < inputs; i++) {
        double spread = effects_spread(&e[i]);
        row[i] = (InputRow){
            i, effects_size(&e[i]), about_mean(&e[i], true), { spread, spread, spread }
        };
    }
}

/* ---- Sobol ---- */

static void of_sobol(Points *d, InputRow *row)
{
    int32_t n = d->r->size;
    for (int32_t i = 0; i < d->r->inputs && n * (d->r->inputs + 2) <= d->r->points; i++) {
        VarianceShare v = variance_share(d->mean, d->mean + n, d->mean + (int64_t)(2 + i) * n, n,
                                         (uint64_t)d->r->first_seed);
        row[i] = (InputRow){ i, v.total.value, v.first, v.total };
    }
}

/* ---- a sample ---- */

/* Points above the input's middle against those below, by Student with the
 * variances apart. */
static void of_sample(Points *d, InputRow *row)
{
    Report *r = d->r;
    for (int32_t i = 0; i < r->inputs; i++) {
        int32_t least = INT32_MAX, most = INT32_MIN;
        double n[2] = { 0 }, sum[2] = { 0 }, squares[2] = { 0 };
        for (int32_t p = 0; p < r->points; p++) {
            least = d->value[p * r->inputs + i] < least ? d->value[p * r->inputs + i] : least;
            most = d->value[p * r->inputs + i] > most ? d->value[p * r->inputs + i] : most;
        }
        for (int32_t p = 0; p < r->points; p++) {
            int half = 2 * (int64_t)d->value[p * r->inputs + i] > (int64_t)least + most;
            n[half] += d->has[p];
            sum[half] += d->has[p] ? d->mean[p] : 0;
            squares[half] += d->has[p] ? d->mean[p] * d->mean[p] : 0;
        }
        double mean[2], v[2];
        for (int half = 0; half < 2; half++) {
            mean[half] = n[half] > 0 ? sum[half] / n[half] : 0;
            v[half] = n[half] > 1
                          ? (squares[half] / n[half] - mean[half] * mean[half]) / (n[half] - 1)
                          : 0;
        }
        double by = mean[1] - mean[0];
        double wide =
            sqrt(fmax(v[0], 0) + fmax(v[1], 0)) * student_t((int64_t)fmin(n[0], n[1]) - 1);
        row[i] = (InputRow){ i, fabs(by), { by, by - wide, by + wide }, { 0, 0, 0 } };
    }
}

/* ---- telling ---- */

static const struct {
    const char *says, *one, *two;
    void (*of)(Points *d, InputRow *row);
} way[DESIGNS] = {
    [DESIGN_SAMPLE] = { "The measure at points in the upper half of an input's range against those "
                        "in the lower half, all other inputs varying too.",
                        "upper half less lower half", NULL, of_sample },
    [DESIGN_TORNADO] = { "Change of the measure when one input goes to an end of its range, with "
                         "the same dice, all others as they are.",
                         "at its low end", "at its high end", of_tornado },
    [DESIGN_MORRIS] = { "Elementary effects (Morris 1991), for the whole range of an input: their "
                        "mean size, and how much they differ from place to place, which tells of "
                        "interplay or bends.",
                        "mean size (μ*)", "spread (σ)", of_morris },
    [DESIGN_SOBOL] = { "Shares of the variance of the measure over the space of inputs (Sobol; "
                       "Saltelli 2010, Jansen 1999): of the input alone, and with all it takes "
                       "part in. Shares below 0 or above 1 tell that there were too few points.",
                       "alone (S1)", "in all (ST)", of_sobol },
};

static void put_estimate(Report *r, const Strip *s, const Estimate *e, const char *colour,
                         int places)
{
    Page *p = &r->page;
    page_put(p, "<td class=\"s m\">");
    strip_estimate(p, s, e, colour);
    page_put(p, "</td><td class=\"n\">%s", signed_of(e->value, places).at);
    if (e->low < e->high)
        page_put(p, "<br/><span class=\"note\">%s to %s</span>", signed_of(e->low, places).at,
                 signed_of(e->high, places).at);
    page_put(p, "</td>");
}

static Strip strip_of(const InputRow *row, int32_t n, bool sobol)
{
    Estimate all[2 * INPUTS_MOST];
    for (int32_t i = 0; i < n; i++) {
        all[2 * i] = row[i].one;
        all[2 * i + 1] = row[i].two;
    }
    return strip_around(all, 2 * n, sobol ? 0.1 : 0.5, "");
}

static void put_rows(Report *r, InputRow *row)
{
    Page *p = &r->page;
    Design d = r->design;
    int places = d == DESIGN_SOBOL ? 2 : 1;
    qsort(row, (size_t)r->inputs, sizeof *row, by_weight);
    Strip s = strip_of(row, r->inputs, d == DESIGN_SOBOL);
    page_put(p, "<table id=\"inputs\"><thead><tr><th>input</th><th class=\"s m\">");
    strip_axis(p, &s);
    page_put(p, "</th><th class=\"n\">%s</th>", way[d].one);
    if (way[d].two) {
        page_put(p, "<th class=\"s m\">");
        strip_axis(p, &s);
        page_put(p, "</th><th class=\"n\">%s</th>", way[d].two);
    }
    page_put(p, "</tr></thead>\n");
    for (int32_t i = 0; i < r->inputs; i++) {
        page_put(p, "<tr data-input=\"%s\"><td><code>%s</code></td>", r->input[row[i].input],
                 r->input[row[i].input]);
        put_estimate(r, &s, &row[i].one, d == DESIGN_TORNADO ? FIRST : SECOND, places);
        if (way[d].two)
            put_estimate(r, &s, &row[i].two, d == DESIGN_TORNADO ? SECOND : FIRST, places);
        page_put(p, "</tr>\n");
    }
    page_put(p, "</table>\n");
}

static void put_scatter(Report *r, const InputRow *row)
{
    Page *p = &r->page;
    double most = 0.1;
    for (int32_t i = 0; i < r->inputs; i++)
        most = fmax(most, fmax(row[i].one.value, row[i].two.value) * 1.08);
    Frame f = { 0, most, 0, most, 52, 408, 256, 12, 0 };
    page_put(p, "<figure class=\"whole\"><h4>Mean size (across) against spread (upwards)</h4>\n");
    svg_open(p, 620, 300, "Morris: mean size of effects against their spread");
    svg_axis_y(p, &f, 5, "");
    svg_axis_x(p, &f, 6, "");
    svg_line(p, f.x0, f.y0, f.x1, f.y1, LINE, 1, "4 4");
    for (int32_t i = 0; i < r->inputs; i++) {
        char number[16];
        double x = frame_x(&f, row[i].one.value), y = frame_y(&f, row[i].two.value);
        svg_dot(p, x, y, 4.5, SECOND);
        if (i >= 12)
            continue;
        snprintf(number, sizeof number, "%d", (int)i + 1);
        svg_words(p, x + 6, y - 5, 's', 14, INK, number);
        TEXT(name, 64);
        text_addf(&name, "%d  %s", (int)i + 1, r->input[row[i].input]);
        svg_words(p, 424, 24 + 20 * i, 's', 14, INK, name.at);
    }
    svg_close(p);
    page_put(p, "</figure>\n");
}

static void reckon(Report *r, Points *d)
{
    InputRow row[INPUTS_MOST] = { { 0 } };
    read_values(d);
    if (r->design != DESIGN_TORNADO)
        read_means(d);
    way[r->design].of(d, row);
    put_rows(r, row);
    if (r->design == DESIGN_MORRIS)
        put_scatter(r, row);
}

void report_inputs(Report *r)
{
    char called[400];
    if (!r->inputs || r->design == DESIGN_NONE)
        return;
    Points d = { .r = r,
                 .value = calloc((size_t)r->points * (size_t)r->inputs, sizeof *d.value),
                 .mean = calloc((size_t)r->points, sizeof *d.mean),
                 .has = calloc((size_t)r->points, sizeof *d.has),
                 .by = r->gauge[r->main].share ? 100 : 1 };
    gauge_called(r, &r->gauge[r->main], called, sizeof called);
    page_section(&r->page, "inputs", "Uncertain numbers", way[r->design].says);
    page_put(&r->page, "<p>Of “%s”, in %s, as asked; %d points with %d games each.</p>\n", called,
             r->gauge[r->main].share ? "points of 100 campaigns" : r->gauge[r->main].unit,
             (int)r->points, (int)r->runs);
    if (d.value && d.mean && d.has)
        reckon(r, &d);
    free(d.value);
    free(d.mean);
    free(d.has);
}

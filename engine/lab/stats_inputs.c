/*
 * stats_inputs.c: which input an outcome hangs on: elementary effects, shares of
 * the variance.
 */
#include "lab/stats.h"

#include "base/rng.h"

#include <math.h>
#include <stdlib.h>

enum { RESAMPLES = 400 };

void effects_add(Effects *e, double effect)
{
    e->n++;
    e->sum += effect;
    e->size += fabs(effect);
    e->squares += effect * effect;
}

double effects_mean(const Effects *e) { return e->n ? e->sum / e->n : 0; }
double effects_size(const Effects *e) { return e->n ? e->size / e->n : 0; }

double effects_spread(const Effects *e)
{
    double v = e->n > 1 ? (e->squares - e->sum * e->sum / e->n) / (e->n - 1) : 0;
    return v > 0 ? sqrt(v) : 0;
}

/* Of the points named by `of` (NULL: all, in order). */
typedef struct Pair { double first, total; } Pair;

static Pair shares(const double *a, const double *b, const double *ab, const int32_t *of, int32_t n)
{
    double sum = 0, squares = 0, first = 0, total = 0;
    for (int32_t i = 0; i < n; i++) {
        int32_t k = of ? of[i] : i;
        sum += a[k] + b[k];
        squares += a[k] * a[k] + b[k] * b[k];
    }
    double mean = sum / (2 * n), variance = squares / (2 * n) - mean * mean;
    for (int32_t i = 0; i < n; i++) {
        int32_t k = of ? of[i] : i;
        first += (b[k] - mean) * (ab[k] - a[k]);
        total += (a[k] - ab[k]) * (a[k] - ab[k]);
    }
    if (variance <= 0)
        return (Pair){ 0, 0 };
    return (Pair){ first / n / variance, total / (2 * n) / variance };
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static Estimate within(double value, double *drawn)
{
    qsort(drawn, RESAMPLES, sizeof *drawn, by_value);
    return (Estimate){ value, drawn[RESAMPLES / 40], drawn[RESAMPLES - 1 - RESAMPLES / 40] };
}

VarianceShare variance_share(const double *a, const double *b, const double *ab, int32_t n,
                             uint64_t seed)
{
    double first[RESAMPLES], total[RESAMPLES];
    Pair all = { 0, 0 };
    int32_t *of = n > 0 ? calloc((size_t)n, sizeof *of) : NULL;
    if (!of)
        return (VarianceShare){ { 0, 0, 1 }, { 0, 0, 1 } };
    all = shares(a, b, ab, NULL, n);
    for (int r = 0; r < RESAMPLES; r++) {
        Rng dice = rng_at(seed, RNG_INPUTS, r, 1);
        for (int32_t i = 0; i < n; i++)
            of[i] = (int32_t)rng_below(&dice, (uint32_t)n);
        Pair p = shares(a, b, ab, of, n);
        first[r] = p.first;
        total[r] = p.total;
    }
    free(of);
    return (VarianceShare){ within(all.first, first), within(all.total, total) };
}

/*
 * stats.h: what a sample says of the truth behind it, and how sure it is.
 *
 * All intervals are meant to hold the truth 95 times in a hundred; that they do is
 * tested on made-up truths (tests/unit/test_stats.c). Fractions are allowed here,
 * but only + - * / and sqrt, so that every machine prints the same figure.
 */
#ifndef SAWAD_LAB_STATS_H
#define SAWAD_LAB_STATS_H

#include "lab/figures.h"

/* An estimate and where the truth lies 95 times in a hundred. */
typedef struct Estimate { double value, low, high; } Estimate;

/* The difference of two shares in pairs (b - a): `gained` pairs in which only b
 * was so, `lost` in which only a was (adjusted Wald; Bonett and Price 2012). */
Estimate share_difference(int64_t gained, int64_t lost, int64_t n);

/* A quantile of the truth from sorted figures: percentile bootstrap, without
 * resampling: the chance that the quantile of a resample is the k-th figure is a
 * sum of binomials (Efron 1982, 10.3). n 0: all 0. */
Estimate quantile_of(const int64_t *sorted, int32_t n, int32_t permille);

/* The mean by Student's t. */
Estimate mean_of(const int64_t *x, int32_t n);

/* The mean of x[point * runs + run] where every point met the same runs: what has
 * a point or a run in common hangs together (Cameron, Gelbach and Miller 2011; their
 * sum, and never less than its larger part). With one point or one run: no interval. */
Estimate crossed_mean(const double *x, const uint8_t *has, int32_t runs, int32_t points,
                      double *variance);

/* How often b is more than a in pairs, equal ones counted by half. */
typedef struct Superiority { int64_t more, equal, less; } Superiority;
Estimate superiority_of(const Superiority *s);

/* Survival: of n subjects each left, or was last seen, at a time (Kaplan and Meier
 * 1958; interval on the scale of log(-log), Kalbfleisch and Prentice). */
typedef struct Life { int32_t time; bool ended; } Life;
typedef struct LifeStep { int32_t time, at_risk, ended; Estimate survival; } LifeStep;
/* Sorts the lives; a step for every time at which some ended. Returns how many
 * steps, `most` at most. */
int32_t survival_of(Life *life, int32_t n, LifeStep *out, int32_t most);
/* Of the steps: what survives after that time; 1 before the first. */
Estimate survival_at(const LifeStep *step, int32_t steps, int32_t time);

/* Stopping: looked at after whole blocks only, never before `least` runs, stopped
 * when half the interval is no wider than `half` or `most` runs are played. Fixed
 * before the first run, or intervals mean nothing. */
typedef struct StopRule { int32_t block, least, most; double half; } StopRule;
bool stop_now(const StopRule *rule, int32_t n, const Estimate *so_far);

/* Screening (Morris 1991): elementary effects of one input on an outcome. */
typedef struct Effects { int32_t n; double sum, size, squares; } Effects;
void effects_add(Effects *e, double effect);
double effects_mean(const Effects *e);              /* mu */
double effects_size(const Effects *e);              /* mu*, the mean without signs */
double effects_spread(const Effects *e);            /* sigma */

/* Variance shares (Sobol; first order Saltelli 2010, total Jansen 1999): a, b:
 * outcomes of two independent designs of n points, ab: of a with one input taken
 * from b. Intervals from resampled points, keyed by `seed`. */
typedef struct VarianceShare { Estimate first, total; } VarianceShare;
VarianceShare variance_share(const double *a, const double *b, const double *ab, int32_t n,
                             uint64_t seed);

/* log and exp by series: libm's differ between machines. x > 0 for the log. */
double plain_log(double x);
double plain_exp(double x);

#endif

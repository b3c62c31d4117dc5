/*
 * stats.c: intervals of shares, quantiles and means; stopping.
 */
#include "lab/stats.h"

#include <math.h>
#include <stdlib.h>

/* ---- log and exp ---- */

/* x is brought to between 0.7 and 1.4 by halving and doubling; there 2 atanh of
 * (x - 1) / (x + 1) needs few terms. */
double plain_log(double x)
{
    static const double log2 = 0.69314718055994530942;
    double twos = 0;
    for (; x > 1.4; x /= 2)
        twos++;
    for (; x < 0.7; x *= 2)
        twos--;
    double t = (x - 1) / (x + 1), tt = t * t, power = t, sum = 0;
    for (int k = 1; k < 40; k += 2, power *= tt)
        sum += power / k;
    return 2 * sum + twos * log2;
}

/* exp(x / 2^k), squared k times. */
double plain_exp(double x)
{
    int halved = 0;
    for (; x > 0.5 || x < -0.5; x /= 2)
        halved++;
    double sum = 1, term = 1;
    for (int k = 1; k < 20; k++)
        sum += term *= x / k;
    for (; halved; halved--)
        sum *= sum;
    return sum;
}

/* ---- shares and means ---- */

/* A pair is added to each of the two cells in which the games differ. */
Estimate share_difference(int64_t gained, int64_t lost, int64_t n)
{
    if (n <= 0)
        return (Estimate){ 0, -1, 1 };
    double all = (double)n + 2, up = ((double)gained + 1) / all, down = ((double)lost + 1) / all;
    double middle = up - down;
    double half = z95 * sqrt((up + down - middle * middle) / all);
    return (Estimate){ (double)(gained - lost) / (double)n, fmax(-1, middle - half),
                       fmin(1, middle + half) };
}

Estimate mean_of(const int64_t *x, int32_t n)
{
    Pairs p = { .n = 0 };
    for (int32_t i = 0; i < n; i++)
        pairs_add(&p, 0, x[i]);
    Difference d = pairs_difference(&p);
    return (Estimate){ d.mean, d.low, d.high };
}

/* Wilson's interval for the share of pairs won, equal ones by half, widened by no
 * more than their variance asks for. */
Estimate superiority_of(const Superiority *s)
{
    double n = (double)(s->more + s->equal + s->less);
    if (n < 1)
        return (Estimate){ 0.5, 0, 1 };
    double p = ((double)s->more + 0.5 * (double)s->equal) / n;
    double m = n + z95 * z95, middle = (p * n + z95 * z95 / 2) / m;
    double variance = ((double)s->more + 0.25 * (double)s->equal) / n - p * p;
    double half = z95 / m * sqrt(n * n * variance / n + z95 * z95 / 4 * fmin(1, 4 * variance));
    return (Estimate){ p, fmax(0, middle - half), fmin(1, middle + half) };
}

/* ---- quantiles ---- */

/* The chance that at least k of n resampled figures are among the first j, for
 * every j: where it passes a bound is where the bootstrap's percentile lies. The
 * binomial is summed from its mode outwards, where it is largest. */
static double at_least(int32_t k, int32_t n, double p)
{
    if (k <= 0 || p >= 1)
        return 1;
    if (p <= 0)
        return 0;
    int32_t mode = (int32_t)((n + 1) * p);
    mode = mode > n ? n : mode;
    double all = 1, tail = mode >= k, term = 1;
    for (int32_t i = mode; i < n && term > 1e-18; i++) {
        term *= (double)(n - i) / (double)(i + 1) * (p / (1 - p));
        all += term;
        tail += i + 1 >= k ? term : 0;
    }
    term = 1;
    for (int32_t i = mode; i > 0 && term > 1e-18; i--) {
        term *= (double)i / (double)(n - i + 1) * ((1 - p) / p);
        all += term;
        tail += i - 1 >= k ? term : 0;
    }
    return tail / all;
}

/* The place of the figure below or at which the resample's k-th lies with that
 * chance: from 1, by halving. */
static int32_t place_of(int32_t k, int32_t n, double chance)
{
    int32_t low = 1, high = n;
    while (low < high) {
        int32_t j = low + (high - low) / 2;
        if (at_least(k, n, (double)j / (double)n) >= chance)
            high = j;
        else
            low = j + 1;
    }
    return low;
}

Estimate quantile_of(const int64_t *sorted, int32_t n, int32_t permille)
{
    if (n < 1)
        return (Estimate){ 0, 0, 0 };
    int64_t rank = ((int64_t)n * permille + 999) / 1000;
    int32_t k = (int32_t)(rank < 1 ? 1 : rank > n ? n : rank);
    return (Estimate){ (double)sorted[k - 1], (double)sorted[place_of(k, n, 0.025) - 1],
                       (double)sorted[place_of(k, n, 0.975) - 1] };
}

/* ---- stopping ---- */

bool stop_now(const StopRule *rule, int32_t n, const Estimate *so_far)
{
    if (n >= rule->most)
        return true;
    return n >= rule->least && n % rule->block == 0 &&
           (so_far->high - so_far->low) / 2 <= rule->half;
}

/*
 * figures.c: shares, quantiles, differences.
 */
#include "lab/figures.h"

#include <math.h>
#include <stdlib.h>

Share share_of(int64_t times, int64_t n)
{
    if (n <= 0)
        return (Share){ 0, 0, 1 };
    double p = (double)times / (double)n, zz = z95 * z95 / (double)n;
    double middle = (p + zz / 2) / (1 + zz);
    double half = z95 * sqrt(p * (1 - p) / (double)n + zz / (4 * (double)n)) / (1 + zz);
    double low = middle - half, high = middle + half;
    return (Share){ p, times == 0 || low < 0 ? 0 : low, times == n || high > 1 ? 1 : high };
}

static int by_size(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

void figures_sort(int64_t *x, int32_t n)
{
    if (n > 1)
        qsort(x, (size_t)n, sizeof *x, by_size);
}

int64_t figures_quantile(const int64_t *sorted, int32_t n, int32_t permille)
{
    int64_t rank = ((int64_t)n * permille + 999) / 1000;
    return n <= 0 ? 0 : sorted[rank < 1 ? 0 : rank > n ? n - 1 : rank - 1];
}

int32_t figures_rank(const int64_t *sorted, int32_t n, int64_t x)
{
    int64_t below = 0, equal = 0;
    for (int32_t i = 0; i < n; i++) {
        below += sorted[i] < x;
        equal += sorted[i] == x;
    }
    return n ? (int32_t)((2000 * below + 1000 * equal + n) / (2 * (int64_t)n)) : 0;
}

void pairs_add(Pairs *p, int64_t a, int64_t b)
{
    double x = (double)a, y = (double)b;
    p->n++;
    p->changed += a != b;
    p->a += x;
    p->b += y;
    p->aa += x * x;
    p->bb += y * y;
    p->dd += (y - x) * (y - x);
}

/* Of a sum and a sum of squares of n figures. */
static double variance(double sum, double squares, int64_t n)
{
    double v = n > 1 ? (squares - sum * sum / (double)n) / (double)(n - 1) : 0;
    return v > 0 ? v : 0;
}

Difference pairs_difference(const Pairs *p)
{
    if (p->n < 1)
        return (Difference){ 0, 0, 0, 0 };
    double n = (double)p->n, mean = (p->b - p->a) / n;
    double error = sqrt(variance(p->b - p->a, p->dd, p->n) / n);
    double half = p->n > 1 ? error * student_t(p->n - 1) : 0;
    return (Difference){ mean, mean - half, mean + half, error };
}

double pairs_gain(const Pairs *p)
{
    double apart = variance(p->a, p->aa, p->n) + variance(p->b, p->bb, p->n);
    double paired = variance(p->b - p->a, p->dd, p->n);
    return paired > 0 ? apart / paired : 0;
}

/* Small ones from the table, larger ones by the expansion in 1/freedom of Fisher
 * and Cornish, right to three places. */
double student_t(int64_t freedom)
{
    static const double table[] = { 0, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306,
                                    2.262, 2.228 };
    if (freedom < (int64_t)countof(table))
        return table[freedom < 1 ? 1 : freedom];
    double v = (double)freedom, z = z95, z2 = z * z;
    double first = (z2 + 1) * z / 4;
    double second = ((5 * z2 + 16) * z2 + 3) * z / 96;
    double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384;
    return z + first / v + second / (v * v) + third / (v * v * v);
}

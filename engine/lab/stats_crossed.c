/*
 * stats_crossed.c: means where every point of a design met the same dice: figures
 * that share a point, or a seed, are not independent of each other.
 */
#include "lab/stats.h"

#include <math.h>
#include <stdlib.h>

/* Sums of squared sums over one way of grouping; how many groups hold anything. */
typedef struct Grouped {
    double squares;
    int32_t groups;
} Grouped;

static Grouped grouped(const double *x, const uint8_t *has, double mean, int32_t runs,
                       int32_t points, bool by_point)
{
    Grouped g = { 0, 0 };
    int32_t outer = by_point ? points : runs, inner = by_point ? runs : points;
    for (int32_t i = 0; i < outer; i++) {
        double sum = 0;
        bool some = false;
        for (int32_t j = 0; j < inner; j++) {
            int32_t k = by_point ? i * runs + j : j * runs + i;
            some = some || has[k];
            sum += has[k] ? x[k] - mean : 0;
        }
        g.squares += sum * sum;
        g.groups += some;
    }
    return g;
}

Estimate crossed_mean(const double *x, const uint8_t *has, int32_t runs, int32_t points,
                      double *variance)
{
    double sum = 0, alone = 0;
    int64_t n = 0;
    for (int64_t k = 0; k < (int64_t)runs * points; k++) {
        sum += has[k] ? x[k] : 0;
        n += has[k];
    }
    *variance = 0;
    if (!n)
        return (Estimate){ 0, 0, 0 };
    double mean = sum / (double)n;
    for (int64_t k = 0; k < (int64_t)runs * points; k++)
        alone += has[k] ? (x[k] - mean) * (x[k] - mean) : 0;
    Grouped point = grouped(x, has, mean, runs, points, true);
    Grouped run = grouped(x, has, mean, runs, points, false);
    int32_t least = run.groups < point.groups ? run.groups : point.groups;
    if (least < 2)
        return (Estimate){ mean, mean, mean };
    double by_point = point.squares * point.groups / (point.groups - 1);
    double by_run = run.squares * run.groups / (run.groups - 1);
    double both = by_point + by_run - alone;
    double floor = by_point > by_run ? by_point : by_run;
    *variance = (both > floor ? both : floor) / ((double)n * (double)n);
    double half = sqrt(*variance) * student_t(least - 1);
    return (Estimate){ mean, mean - half, mean + half };
}

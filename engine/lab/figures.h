/*
 * figures.h: what many runs amount to: shares and how sure they are, medians and
 * tenths, differences of pairs.
 *
 * Fractions are allowed here: nothing below the faces reads these.
 */
#ifndef SAWAD_LAB_FIGURES_H
#define SAWAD_LAB_FIGURES_H

#include "base/types.h"

/* So many standard deviations leave out 5 in 100. */
static const double z95 = 1.959963984540054;

/* A share of n, and the interval of Wilson that holds the true one 95 times in a
 * hundred. n 0: all 0, the interval 0 to 1. */
typedef struct Share { double share, low, high; } Share;
Share share_of(int64_t times, int64_t n);

void figures_sort(int64_t *x, int32_t n);                       /* ascending */

/* Of sorted figures: the least that so many permille of them do not exceed; 0 for
 * none. */
int64_t figures_quantile(const int64_t *sorted, int32_t n, int32_t permille);

/* Of sorted figures: how many permille lie below x, half of those equal to it
 * counted. */
int32_t figures_rank(const int64_t *sorted, int32_t n, int64_t x);

/* Pairs (a, b) that belong together: the mean of b - a, and where the true mean
 * lies 95 times in a hundred (Student's t). */
typedef struct Pairs {
    int64_t n, changed;             /* pairs; pairs in which b is not a */
    double  a, b;                   /* their sums */
    double  aa, bb, dd;             /* sums of squares, of b - a too */
} Pairs;
void   pairs_add(Pairs *p, int64_t a, int64_t b);
typedef struct Difference { double mean, low, high, error; } Difference;
Difference pairs_difference(const Pairs *p);        /* n < 2: no interval, low = high = mean */

/* How many times more unpaired runs would be needed for the same certainty
 * (mechanics H2); 0: it cannot be told. */
double pairs_gain(const Pairs *p);

/* Student's t that is exceeded on either side 5 times in a hundred. */
double student_t(int64_t freedom);

#endif

/*
 * bins.c: a histogram.
 */
#include "lab/bins.h"

#include <math.h>

double bins_step(double low, double high, int most)
{
    static const double nice[] = { 1, 2, 2.5, 5, 10 };
    double range = high - low, power = 1;
    if (!(range > 0) || most < 1)
        return 1;
    while (power * 10 * most <= range)
        power *= 10;
    while (power * most > range)
        power /= 10;
    for (size_t i = 0; i < countof(nice); i++)
        if (range / (power * nice[i]) <= most)
            return power * nice[i];
    return power * 10;
}

Bins bins_for(const Known *g, int64_t least, int64_t most)
{
    Bins h = { .n = 0, .known = *g };
    double low = (double)least, high = (double)most;
    if (g->known) {
        low = fmin(low, (double)g->history);
        high = fmax(high, (double)g->history);
    }
    h.width = bins_step(low, high + 1, BINS_MOST - 2);
    if (h.width < 1)
        h.width = 1;
    if (h.width > 2 && h.width < 3)
        h.width = ceil(h.width);
    h.from = floor(low / h.width) * h.width;
    h.bins = (int32_t)((high - h.from) / h.width) + 1;
    h.bins = h.bins > BINS_MOST ? BINS_MOST : h.bins;
    return h;
}

void bins_add(Bins *h, int64_t value)
{
    int32_t bin = (int32_t)(((double)value - h->from) / h->width);
    h->count[bin < 0 ? 0 : bin >= h->bins ? h->bins - 1 : bin]++;
    h->n++;
}

double bins_tallest(const Bins *h)
{
    double most = 0;
    for (int32_t i = 0; i < h->bins; i++)
        most = h->n ? fmax(most, (double)h->count[i] / h->n) : most;
    return most;
}

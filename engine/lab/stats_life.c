/*
 * stats_life.c: how long something lasts: survival curves.
 */
#include "lab/stats.h"

#include <math.h>
#include <stdlib.h>

/* Who ends on a day is still there when it begins: ends before last sights. */
static int by_time(const void *a, const void *b)
{
    const Life *x = a, *y = b;
    if (x->time != y->time)
        return x->time < y->time ? -1 : 1;
    return y->ended - x->ended;
}

/* Before anybody ended, and after everybody did, log(-log) has no value: there
 * Wilson's interval of the share is taken. */
static Estimate around(double survival, double greenwood, int32_t at_risk)
{
    if (survival <= 0 || survival >= 1) {
        Share s = share_of(survival >= 1 ? at_risk : 0, at_risk);
        return (Estimate){ survival, s.low, s.high };
    }
    double log_s = plain_log(survival), half = z95 * sqrt(greenwood) / log_s;
    double low = plain_exp(log_s * plain_exp(-half)), high = plain_exp(log_s * plain_exp(half));
    return (Estimate){ survival, low, high };
}

int32_t survival_of(Life *life, int32_t n, LifeStep *out, int32_t most)
{
    double survival = 1, greenwood = 0;
    int32_t steps = 0;
    qsort(life, (size_t)n, sizeof *life, by_time);
    for (int32_t i = 0; i < n && steps < most;) {
        int32_t at_risk = n - i, time = life[i].time, ended = 0;
        for (; i < n && life[i].time == time; i++)
            ended += life[i].ended;
        if (!ended)
            continue;
        survival *= (double)(at_risk - ended) / at_risk;
        if (at_risk > ended)
            greenwood += (double)ended / ((double)at_risk * (at_risk - ended));
        out[steps++] = (LifeStep){ time, at_risk, ended, around(survival, greenwood, n) };
    }
    return steps;
}

Estimate survival_at(const LifeStep *step, int32_t steps, int32_t time)
{
    Estimate now = { 1, 1, 1 };
    for (int32_t i = 0; i < steps && step[i].time <= time; i++)
        now = step[i].survival;
    return now;
}

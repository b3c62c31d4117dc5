/*
 * design.c: points in the space of inputs.
 */
#include "lab/experiment.h"

#include "base/rng.h"

#include <stdlib.h>

enum { LEVELS = 4 };

const char *const design_word[DESIGNS] = { "none", "sample", "tornado", "morris", "sobol" };

/* Keys of the draws. */
enum { DRAW_ORDER = 1000000, DRAW_STEPS = 2000000, DRAW_START = 3000000, DRAW_A = 4000000,
       DRAW_B = 5000000 };

static int32_t *at_point(Experiment *x, int32_t point) { return &x->value[(int64_t)point * x->inputs]; }

/* So far between its ends, in parts of `whole`. */
static int32_t between(const Input *in, int64_t part, int64_t whole)
{
    return in->low + (int32_t)(((int64_t)in->high - in->low) * part / whole);
}

/* An order of 0 .. n-1: Fisher and Yates. */
static void shuffle(Rng dice, int32_t *order, int32_t n)
{
    for (int32_t i = 0; i < n; i++)
        order[i] = i;
    for (int32_t i = n - 1; i > 0; i--) {
        int32_t j = (int32_t)rng_below(&dice, (uint32_t)i + 1), keep = order[i];
        order[i] = order[j];
        order[j] = keep;
    }
}

/* Each input's range in as many slices as there are points, one point in each. */
static bool make_sample(Experiment *x)
{
    int32_t *order = calloc((size_t)x->points, sizeof *order);
    if (!order)
        return false;
    for (int32_t i = 0; i < x->inputs; i++) {
        Rng dice = rng_at(x->seed, RNG_INPUTS, DRAW_ORDER, (uint64_t)i);
        shuffle(dice, order, x->points);
        for (int32_t p = 0; p < x->points; p++) {
            int64_t part = (int64_t)order[p] * 1000 + rng_below(&dice, 1000);
            at_point(x, p)[i] = between(&x->input[i], part, (int64_t)x->points * 1000 - 1);
        }
    }
    free(order);
    return true;
}

static void make_tornado(Experiment *x)
{
    for (int32_t p = 0; p < x->points; p++)
        for (int32_t i = 0; i < x->inputs; i++) {
            const Input *in = &x->input[i];
            at_point(x, p)[i] = p == 1 + 2 * i ? in->low : p == 2 + 2 * i ? in->high : in->usual;
        }
}

int32_t design_step(const Experiment *x, int32_t path, int32_t step)
{
    int32_t order[INPUTS_MOST] = { 0 };
    shuffle(rng_at(x->seed, RNG_INPUTS, DRAW_STEPS, (uint64_t)path), order, x->inputs);
    return order[step];
}

/* Begins on the lower two of four levels and steps two up, or the other way round. */
static void make_path(Experiment *x, int32_t path)
{
    Rng dice = rng_at(x->seed, RNG_INPUTS, DRAW_START, (uint64_t)path);
    int32_t level[INPUTS_MOST];
    for (int32_t i = 0; i < x->inputs; i++)
        level[i] = (int32_t)rng_below(&dice, LEVELS);
    for (int32_t step = 0; step <= x->inputs; step++) {
        if (step) {
            int32_t i = design_step(x, path, step - 1);
            level[i] += level[i] < LEVELS / 2 ? LEVELS / 2 : -LEVELS / 2;
        }
        for (int32_t i = 0; i < x->inputs; i++)
            at_point(x, path * (x->inputs + 1) + step)[i] =
                between(&x->input[i], level[i], LEVELS - 1);
    }
}

/* The fraction of a row's input in design A or B, in parts of 2^20. */
static int64_t fraction(const Experiment *x, int64_t draw, int32_t row, int32_t input)
{
    Rng dice = rng_at(x->seed, RNG_INPUTS, draw + row, (uint64_t)input);
    return rng_below(&dice, 1 << 20);
}

static void make_sobol(Experiment *x)
{
    for (int32_t p = 0; p < x->points; p++) {
        int32_t block = p / x->size, row = p % x->size;
        for (int32_t i = 0; i < x->inputs; i++) {
            bool from_b = block == 1 || block == 2 + i;
            at_point(x, p)[i] = between(&x->input[i],
                                        fraction(x, from_b ? DRAW_B : DRAW_A, row, i), (1 << 20) - 1);
        }
    }
}

static int64_t points_of(const Experiment *x)
{
    int64_t size = x->size, inputs = x->inputs;
    switch (x->design) {
    case DESIGN_NONE:    return 1;
    case DESIGN_SAMPLE:  return size;
    case DESIGN_TORNADO: return 1 + 2 * inputs;
    case DESIGN_MORRIS:  return size * (inputs + 1);
    case DESIGN_SOBOL:   return size * (inputs + 2);
    case DESIGNS:        break;
    }
    return 1;
}

bool design_make(Experiment *x)
{
    int64_t points = points_of(x);
    x->points = (int32_t)(points < 1 ? 1 : points > POINTS_MOST ? POINTS_MOST : points);
    x->value = calloc((size_t)x->points * (size_t)(x->inputs + 1), sizeof *x->value);
    if (!x->value)
        return false;
    if (x->design == DESIGN_SAMPLE)
        return make_sample(x);
    if (x->design == DESIGN_TORNADO)
        make_tornado(x);
    for (int32_t path = 0; x->design == DESIGN_MORRIS && path < x->size; path++)
        make_path(x, path);
    if (x->design == DESIGN_SOBOL)
        make_sobol(x);
    return true;
}

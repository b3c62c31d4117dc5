/*
 * experiment.h: what is to be played: variants of a scenario, points in the space
 * of uncertain inputs, seeds; and in which order, so that every game has a number.
 *
 * Game k is run k / (points * variants), point k / variants % points, variant
 * k % variants: games that are compared are played next to each other, with the
 * same seed and, at one point, the same inputs. Which variant or point a game
 * belongs to never touches its dice (mechanics H2).
 *
 * Designs over the inputs (mechanics H5), all made from the seed by whole numbers:
 * sample   a Latin hypercube of `points` points: doubt about inputs, apart from chance
 * tornado  the middle, and each input at its low and its high end
 * morris   paths of one step for each input (Morris 1991), 4 levels
 * sobol    two independent designs A and B, and A with each input from B (Saltelli 2010)
 */
#ifndef SAWAD_LAB_EXPERIMENT_H
#define SAWAD_LAB_EXPERIMENT_H

#include "lab/stats.h"
#include "lab/variants.h"
#include "play/paths.h"

enum { INPUTS_MOST = 48, POINTS_MOST = 100000, QUESTION = 400,
       FORM_FIELDS = 6 };

typedef enum Design { DESIGN_NONE, DESIGN_SAMPLE, DESIGN_TORNADO, DESIGN_MORRIS, DESIGN_SOBOL,
                      DESIGNS } Design;
extern const char *const design_word[DESIGNS];

/* The six fields of the form an experiment comes with (mechanics H1), as they are
 * called in files. */
extern const char *const form_word[FORM_FIELDS];

typedef struct Input { char name[48]; int32_t low, high, usual; } Input;

typedef struct Experiment {
    const Model *m;
    Variants     variants;
    char         question[QUESTION];
    char         metric[48];        /* that answers it; "" if none was named */
    char         form[FORM_FIELDS][QUESTION];   /* answers to the six fields; "": none */
    Design       design;
    Input        input[INPUTS_MOST];
    int32_t      inputs;
    int32_t      size;              /* as asked: points of a sample, paths, or rows of A */
    int32_t      points;            /* what comes of it; 1 without a design */
    int32_t     *value;             /* owned: of input i at point p, [p * inputs + i] */
    uint64_t     seed;
    int32_t      runs;
    int32_t      shard, shards;     /* this part of so many, from 1; runs are dealt out */
    StopRule     stop;              /* block 0: none */
    char         until[48];         /* the metric it looks at */
    char         from[PATH_BYTES];  /* a saved game that all go on from; "": from the beginning */
    uint64_t     from_digest;
    int32_t      from_week;         /* weeks it has had */
} Experiment;

void experiment_close(Experiment *x);

static inline int64_t experiment_games(const Experiment *x)
{
    return (int64_t)x->runs * x->points * x->variants.count;
}

/* Of which run, point and variant a game is. */
typedef struct GameAt { int32_t run, point, variant; } GameAt;
GameAt experiment_at(const Experiment *x, int64_t game);
static inline bool experiment_mine(const Experiment *x, int32_t run)
{
    return run % x->shards == x->shard - 1;
}

/* How a game is set up; `room` keeps its texts. */
typedef struct SetupRoom { char value[INPUTS_MOST][16]; } SetupRoom;
void experiment_setup(const Experiment *x, int64_t game, SetupRoom *room, Setup *out);

/* design.c: fills points and value. False: no memory. */
bool design_make(Experiment *x);
/* Points of the design that belong together. Morris: path j is the points from
 * j * (inputs + 1) on, step i changes input design_step(x, j, i). Sobol: A is row r,
 * B row size + r, A with input i from B row (2 + i) * size + r. */
int32_t design_step(const Experiment *x, int32_t path, int32_t step);

#endif

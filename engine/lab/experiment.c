/*
 * experiment.c: how its games are set up.
 */
#include "lab/experiment.h"

#include "base/text.h"

#include <stdlib.h>

const char *const form_word[FORM_FIELDS] = { "clear", "consistent", "minimal", "theory", "base_rate",
                                             "projects" };

void experiment_close(Experiment *x)
{
    free(x->value);
    x->value = NULL;
}

GameAt experiment_at(const Experiment *x, int64_t game)
{
    int32_t variants = x->variants.count;
    return (GameAt){ .variant = (int32_t)(game % variants),
                     .point = (int32_t)(game / variants % x->points),
                     .run = (int32_t)(game / variants / x->points) };
}

void experiment_setup(const Experiment *x, int64_t game, SetupRoom *room, Setup *out)
{
    GameAt at = experiment_at(x, game);
    *out = x->variants.setup[at.variant];
    out->seed = x->seed + (uint64_t)at.run;
    for (int32_t i = 0; i < x->inputs && out->premises < SETUP_MAX; i++) {
        Text value = text_in(room->value[i], sizeof room->value[i]);
        text_addf(&value, "%d", (int)x->value[(int64_t)at.point * x->inputs + i]);
        out->premise[out->premises].id = x->input[i].name;
        out->premise[out->premises++].value = room->value[i];
    }
}

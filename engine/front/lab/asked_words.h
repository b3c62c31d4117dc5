/*
 * asked_words.h: an experiment in the words of a call.
 */
#ifndef SAWAD_FRONT_LAB_ASKED_WORDS_H
#define SAWAD_FRONT_LAB_ASKED_WORDS_H

#include "front/lab/asked.h"
#include "lab/experiment.h"

/* Of --vary, --all and --grid. False (and told) if one is wrong, or there are none
 * and `some` are needed. */
bool variants_read(const Call *call, const Model *m, const Setup *base, bool some, Variants *out);

/* Reads what `lab run` was asked. Not EXIT_DONE (and told) if it makes no sense. */
Exit experiment_read(const Call *call, const Asked *asked, const Model *m, Experiment *out);

#endif

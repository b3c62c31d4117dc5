/*
 * check.h: world_ok(): every invariant a World must keep, recomputed.
 *
 * Men: each pool's free, dead, captured, deserted, home and travelling with
 * those in formations make `born`. Grain: made less eaten less lost is what is
 * in countries, depots, trains and convoys. Animals likewise. Every handle
 * resolves, every formation is at one place or on one route, every share is
 * within its range.
 */
#ifndef SAWAD_WORLD_CHECK_H
#define SAWAD_WORLD_CHECK_H

#include "world/state.h"

/* OK, or a Fault that says what does not add up and by how much. */
Status world_ok(const Model *m, const World *w, Fault *why);

#endif

/*
 * inputs.h: numbers nobody knows for certain, put in place of the model's own for
 * one game: a rate of the rules, the strength, quality or generalship of a side.
 *
 * They are set like premises, by a name with a point in it:
 *   supply.man_grain=900    a number of the rules, within the bounds its file gives
 *   men.rashid=1200         men under arms and in pools, permille of those written
 *   quality.sasan=-40       points of quality, permille, of its men
 *   ability.roman=1         points of ability, 0..10, of its leaders
 *
 * A game has a Model of its own that differs from the scenario's in these alone.
 */
#ifndef SAWAD_PLAY_INPUTS_H
#define SAWAD_PLAY_INPUTS_H

#include "base/arena.h"
#include "base/status.h"
#include "world/model.h"

enum { INPUT_MEN_LEAST = 200, INPUT_MEN_MOST = 3000, INPUT_QUALITY = 300, INPUT_ABILITY = 5 };

/* It is set as an input, not as a premise. */
bool input_named(const char *name);

/* A Model like `of` whose leaders, contingents, pools and rules can be written to;
 * everything else is shared with it. NULL: no memory. */
Model *inputs_copy(Arena *mem, const Model *of);

/* Makes `own`, a copy of `of`, like it again. */
void inputs_clear(Model *own, const Model *of);

/* Sets one. An error (and nothing set) if there is no such input or the number
 * lies outside its bounds. */
Status input_set(Model *own, const char *name, const char *value, Fault *why);

/* What can be set, and between what: out NULL only counts. */
typedef struct InputBounds { char name[48]; int32_t low, high, usual; const char *source; } InputBounds;
int32_t inputs_list(const Model *m, InputBounds *out, int32_t most);

/* One number of the rules, "battle.tempo=600", whatever its bounds: `outside`,
 * unless NULL, is whether it lies beyond them. For battles of record alone. */
Status input_rule(Model *m, const char *words, bool *outside, Fault *why);

#endif

/*
 * ahead.h: what an army will eat and drink in the days to come, played forward by
 * the rules that will feed it.
 */
#ifndef SAWAD_PLAY_AHEAD_H
#define SAWAD_PLAY_AHEAD_H

#include "play/session.h"
#include "world/state.h"

/* Plays `scratch`, a copy of what f's side imagines, on for AHEAD_DAYS without the
 * enemies in it, and tells of f. Changes scratch. */
void ahead_look(const Model *m, World *scratch, FormationId f, Ahead *out);

/* The same in two or three lines of a preview. */
void ahead_lines(const Model *m, const Ahead *a, Preview *p);

#endif

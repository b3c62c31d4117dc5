/*
 * mind.h: the opponent: a side's own picture of the world in, orders out.
 *
 * A mind is given the World as its side imagines it (fog.h) and a doctrine. It
 * has no pointer to the truth, so it cannot cheat by accident; and it asks for
 * nothing that a person could not ask for.
 */
#ifndef SAWAD_PLAY_MIND_H
#define SAWAD_PLAY_MIND_H

#include "play/session.h"
#include "world/state.h"

/* Plays of a fight that is thought over: the usual mind is content with a guess,
 * the deep one wants to know. */
enum { MIND_PLAYS = 3, MIND_PLAYS_DEEP = 40 };

/* At most `max` orders for `side`, in the order they are to be given. */
int32_t mind_think(const Model *m, const World *seen, Side side, const Doctrine *temper,
                   Effort effort, Order *out, int32_t max);

#endif

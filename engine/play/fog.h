/*
 * fog.h: a World as one side imagines it.
 *
 * Everything the side owns is exact. Of others only what it has been told is
 * there: a formation it knows of stands where it was last seen, with guessed
 * men of middling quality; one it never heard of does not exist. All hidden
 * numbers are blanked. The result can be played forward like any World; its
 * dice are not the game's (the seed is another).
 */
#ifndef SAWAD_PLAY_FOG_H
#define SAWAD_PLAY_FOG_H

#include "world/state.h"

void fog_of(const Model *m, const World *w, Side side, World *out);

#endif

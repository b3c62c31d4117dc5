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

/* The same into a World that is all zero or holds an earlier picture of the same
 * side, orders imagined on it or not: what no such picture ever holds, the notes of
 * other sides and reports on their way, is not cleared again. That is two fifths of
 * a World, four times a week. */
void fog_again(const Model *m, const World *w, Side side, World *out);

/* fog_field.c: the battle alone. */
void fog_field(const Model *m, const World *w, Side side, World *out);

/* Whether a zone is within sight of a standing body of the team. */
bool field_sees(const Battle *b, int team, int col, int row);

/* Men as one counts them from a saddle: to 50 below 1,000, to 100 above. */
int32_t men_by_eye(int32_t men);

#endif

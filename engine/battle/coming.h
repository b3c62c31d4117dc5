/*
 * coming.h: men who reach the field while others already fight.
 */
#ifndef SAWAD_BATTLE_COMING_H
#define SAWAD_BATTLE_COMING_H

#include "battle/contact.h"

/* Bodies whose half-hour has come stand in their camp from now on, and lift the
 * hearts of those who see them. Where the enemy holds the camp they wait. */
void coming_in(const Model *m, int32_t day, Battle *b, EventList *out);

/* After how many half-hours of battle a formation `gap_m` metres from its leader
 * at dawn reaches him; 0: it is there. What Meeting.comes holds. */
int  coming_when(const Model *m, const Formation *f, int32_t gap_m);

/* Men of a team who are still on the road. */
int32_t coming_men(const Battle *b, int team);

#endif

/*
 * coming.h: men who reach the field while others already fight.
 */
#ifndef SAWAD_BATTLE_COMING_H
#define SAWAD_BATTLE_COMING_H

#include "battle/contact.h"

/* Bodies whose half-hour has come stand in their camp from now on, and lift the
 * hearts of those who see them. */
void coming_in(const Model *m, int32_t day, Battle *b, EventList *out);

/* Half-hour after dawn in which a formation reaches a battle at its leader's;
 * 0: it is there. For battle_set_up(). */
int  coming_when(const Model *m, const World *w, FormationId f, FormationId lead);

#endif

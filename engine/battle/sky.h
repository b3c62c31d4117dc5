/*
 * sky.h: what heaven does to a field: wind, dust, storm, heat and night
 * (mechanics E5, E9, E10).
 */
#ifndef SAWAD_BATTLE_SKY_H
#define SAWAD_BATTLE_SKY_H

#include "battle/contact.h"

enum { WINDY = 2, STORM = 3 };      /* Battle.wind: bends arrows; a storm that rages */

/* Light, heat, wind and the storm that is to come, at dawn. For battle_set_up(). */
void sky_at_dawn(const Model *m, const World *w, Battle *b);

/* The weather of the half-hour to come: a storm breaks or dies, dust settles and
 * is raised by horse that moved in the last one; the hours of the night. */
void sky_turn(const Model *m, int32_t day, Battle *b, EventList *out);

/* What wind, dust and dark do to power, shots and nerve: multiplies into sway[]. */
void sky_sway(const Model *m, const Battle *b, Sway *sway);

/* Whether the heat of noon keeps both armies standing, who are not ordered on. */
bool sky_noon(const Model *m, const Battle *b);

/* Half-hours of daylight left. */
int  sky_light_left(const Battle *b);

/* Zones one can see: 3 in clear air, 1 in dust, 0 at night (E1). */
int  sky_sight(const Battle *b);

/* Whether a team may choose to fight on after dark: dusk is near, and in two
 * columns at least it has men fresh and good enough (E9). */
Status sky_check(const Model *m, const Battle *b, int team, Fault *why);

/* At dusk: true if the armies do not part, and the day goes on into the night;
 * one such team is enough. At dawn the night is over: false. */
bool sky_night_falls(const Model *m, int32_t day, Battle *b, EventList *out);

#endif

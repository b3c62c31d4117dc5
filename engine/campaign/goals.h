/*
 * goals.h: what each side is trying for, how it stands, and the end of the game.
 */
#ifndef SAWAD_CAMPAIGN_GOALS_H
#define SAWAD_CAMPAIGN_GOALS_H

#include "world/event.h"
#include "world/state.h"

/* Whether goal g is met as things stand in w; *now gets the figure it looks at
 * (men, dirhams, places; 1 or 0 for places held). */
bool goal_met(const Model *m, const World *w, int g, int64_t *now);

/* Points a side has, of 1000. */
int32_t goal_points(const Model *m, const World *w, Side side);

/* Looks at all goals; after the last week, ends the game. */
/* What holds on the first day is no news. */
void goals_start(const Model *m, World *w);
void goals_week(const Model *m, World *w, EventList *out);

/* Ends the game now; winner 0: by points. */
void goals_end(const Model *m, World *w, Side winner, bool by_points, EventList *out);

/* The grade for so many points; NULL if the scenario has none. */
const char *goal_grade(const Model *m, Side side, int32_t points);

#endif

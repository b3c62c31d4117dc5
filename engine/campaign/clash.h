/*
 * clash.h: who fights whom today, and what a battle leaves behind in the
 * campaign: the dead, the wounded, the taken, leaders, spoils, flight.
 */
#ifndef SAWAD_CAMPAIGN_CLASH_H
#define SAWAD_CAMPAIGN_CLASH_H

#include "battle/battle.h"
#include "world/event.h"
#include "world/state.h"

/* Phase: shy armies try to slip away from those that seek them. */
void clash_meet(const Model *m, World *w, EventList *out);

/* Is shown w->battle as each half-hour of a battle begins, and once it is over. */
typedef struct ClashEye { void *self; void (*half_hour)(void *self, const World *w); } ClashEye;

/* Phase: fights every battle due today. False if one has been drawn up that a
 * person commands: it then stands in w->battle. Called again, it goes on. */
bool clash_fight(const Model *m, World *w, EventList *out);
bool clash_fight_seen(const Model *m, World *w, const ClashEye *eye, EventList *out);

/* The generals fight w->battle to its end. `eye` may be NULL. */
void clash_fight_out(const Model *m, World *w, const ClashEye *eye, EventList *out);

/* Takes the result of w->battle home, once it is over. */
void clash_home(const Model *m, World *w, EventList *out);

/* Commanders of different parties may come late to each other's help, or not at
 * all (C6): who does not is taken out of the meeting. Asked on a battle's first day. */
void clash_jealousy(const Model *m, World *w, Meeting *who, EventList *out);

/* The battle that would be fought if formation a sought b now; false if they
 * are nowhere near each other. For forecasts: positions are taken as `at`. */
bool clash_imagine(const Model *m, const World *w, FormationId a, FormationId b, PlaceId at,
                   bool assault, Battle *out);

#endif

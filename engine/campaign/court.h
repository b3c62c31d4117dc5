/*
 * court.h: who holds what: envoys and terms, tribute, sieges, the temper of
 * regions, legitimacy, goals and the end of the game.
 */
#ifndef SAWAD_CAMPAIGN_COURT_H
#define SAWAD_CAMPAIGN_COURT_H

#include "base/status.h"
#include "world/event.h"
#include "world/hooks.h"
#include "world/state.h"

/* One line of a sum that is shown to the player: why a chance is what it is. */
typedef struct Reason { const char *says; int32_t n; } Reason;
typedef struct Reasons { Reason at[16]; int32_t count, sum; } Reasons;

/* Chance in permille that a place accepts terms from `side` now, with reasons. */
int32_t court_terms(const Model *m, const World *w, Side side, PlaceId p, Reasons *why);
int32_t court_usual_tribute(const Model *m, PlaceId p);     /* dirhams a year */

/* An envoy of `side` has reached p (called by the couriers' phase). */
void court_envoy(const Model *m, World *w, Side side, PlaceId p, int32_t day, EventList *out);

/* A region's temper towards a side moves by so many points. */
void court_temper(World *w, RegionId r, Side side, int32_t points);

void court_take(const Model *m, World *w, PlaceId p, Side side, EventList *out);    /* p changes hands */
void court_hold(const Model *m, World *w, EventList *out);      /* phase of the day: who holds what, sieges, raids */
void court_week(const Model *m, World *w, EventList *out);      /* tribute, drift, goals, ending */
void court_battle(const Model *m, World *w, Side won, Side lost, PlaceId p, int32_t lost_men,
                  int32_t lost_permille);     /* temper, memory and legitimacy after a battle */

/* Progress a day, permille, of a siege of p in which f takes part. */
int32_t court_siege_rate(const Model *m, const World *w, FormationId f, PlaceId p);

/* Applies all effects of a hook, or none and a fault. */
Status court_effects(const Model *m, World *w, const EffectList *fx, EventList *out, Fault *why);

#endif

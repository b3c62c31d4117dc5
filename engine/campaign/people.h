/*
 * people.h: pools, musters and ledgers: where every man is.
 *
 * A man is free in his pool, with a formation (fit or wounded), dead, captured,
 * deserted or home for good. The functions below are the only ones that move
 * him, and each keeps the sum of his pool; world_ok() counts.
 */
#ifndef SAWAD_CAMPAIGN_PEOPLE_H
#define SAWAD_CAMPAIGN_PEOPLE_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

typedef enum Loss { LOSS_DEAD, LOSS_CAPTURED, LOSS_DESERTED, LOSS_HOME, LOSS_WOUNDED } Loss;

/* Takes up to n fit men from a contingent into a ledger (or its own wounded);
 * returns how many. Their mounts die with the dead and go with the rest. */
int32_t people_lose(const Model *m, World *w, ContingentId c, int32_t n, Loss how);

/* Wounded carried by c who die or are taken. */
int32_t people_lose_wounded(World *w, ContingentId c, int32_t n, Loss how);

/* n men of a pool join formation f as arm a (a new contingent if it has none of
 * that pool and arm). Returns how many could. */
int32_t people_join(const Model *m, World *w, FormationId f, PoolId pool, ArmId a, int32_t n);

/* A formation with nobody left: its stores go to the place, its leader free. */
void people_dissolve(const Model *m, World *w, FormationId f, EventList *out);

/* Splits `men` off f into a new formation, from one contingent or from all
 * alike, with their share of train and stores. gen 0 and *why when impossible. */
FormationId people_detach(const Model *m, World *w, FormationId f, ContingentId only, int32_t men,
                          EventList *out, Fault *why);
void people_merge(const Model *m, World *w, FormationId from, FormationId into, EventList *out);

/* A declared formation that waited takes the field. */
Status people_raise(const Model *m, World *w, FormationId f, PlaceId at, EventList *out, Fault *why);

/* Phases of the day and the week. */
void people_rest(const Model *m, World *w, EventList *out);
void people_week(const Model *m, World *w, EventList *out);     /* healing, sickness, desertion, calls */

#endif

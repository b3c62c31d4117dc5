/*
 * muster.h: men called up, and their way to an army.
 *
 * Volunteers come in bands (B3): how many each week is a matter of zeal, of
 * what is remembered of victories, of spoils and of the distance. The retinue
 * of a house (B9) gathers slowly, and as large as its lord's loyalty and the
 * crown's authority make it; a levy is near and poor. Until they join they are
 * `travelling` in their pool, and a Muster says where.
 */
#ifndef SAWAD_CAMPAIGN_MUSTER_H
#define SAWAD_CAMPAIGN_MUSTER_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

/* What a call would bring: men who set out, days until they are there. 0 men:
 * nobody comes. `most` is what the pool would give in all just now. */
typedef struct Answer { int32_t men, most, days; } Answer;
Answer muster_answer(const Model *m, const World *w, PoolId pool, int32_t asked, PlaceId at);

/* As many of the men asked for as would come set out for formation `to`, or to
 * gather at a place; returns how many. 0 also when the roads are full. */
int32_t muster_call(const Model *m, World *w, PoolId pool, int32_t asked, FormationId to, PlaceId at,
                    EventList *out);

/* The same without asking how many would: all that are free, up to n. */
int32_t muster_send(const Model *m, World *w, PoolId pool, int32_t n, FormationId to, PlaceId at,
                    EventList *out);

bool muster_full(const World *w);           /* no more bands can be on the roads */

/* Men on their way to a side's armies who are worth waiting for: a fifth of those
 * under arms. */
bool muster_awaited(const Model *m, const World *w, Side side);

/* Permille of the danger to a side's seat: 1000 with the enemy before it. */
int32_t muster_threat(const Model *m, const World *w, Side side);

/* Phase of the day: bands reach whom they seek, follow him, or go home. */
void muster_day(const Model *m, World *w, EventList *out);

#endif

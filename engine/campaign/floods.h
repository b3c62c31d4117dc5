/*
 * floods.h: canals cut: country under water, and the bank closed again.
 */
#ifndef SAWAD_CAMPAIGN_FLOODS_H
#define SAWAD_CAMPAIGN_FLOODS_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

/* Whether there are canal heads to break at p, which is not under water yet. */
Status floods_check(const Model *m, const World *w, PlaceId p, Fault *why);

/* Weeks a breach made now stays open, if nobody repairs it. */
int32_t floods_weeks(const Model *m, const World *w);

/* The canals at p are broken: for so many weeks its country stands under water, a
 * part of its grain is lost, and its people blame `side` (0: nobody). */
void floods_break(const Model *m, World *w, PlaceId p, int32_t weeks, Side side, EventList *out);

/* A day: armies of the owner that halt there work at the bank. */
void floods_mend(const Model *m, World *w, EventList *out);

#endif

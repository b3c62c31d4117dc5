/*
 * intel.h: sightings, rumours, couriers.
 *
 * What a side knows of others is kept in the World as that side's own notes
 * (World.known), with the day they were true, the day they were heard, and an
 * error. Nothing else of the enemy may reach a View.
 */
#ifndef SAWAD_CAMPAIGN_INTEL_H
#define SAWAD_CAMPAIGN_INTEL_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

/* Days a courier of `side` needs from its chief (or seat) to a formation. */
int32_t intel_courier_days(const Model *m, const World *w, Side side, FormationId to);
int32_t intel_days_to(const Model *m, const World *w, Side side, PlaceId to);

/* Where a side's orders start from. */
PlaceId intel_headquarters(const Model *m, const World *w, Side side);

void intel_couriers(const Model *m, World *w, EventList *out);      /* letters due today are heeded */
void intel_sightings(const Model *m, World *w, EventList *out);
void intel_start(const Model *m, World *w);                         /* what each side knows at first */

/* `side` knows f exactly from now on, for so many days. */
void intel_know(const Model *m, World *w, Side side, FormationId f, int32_t days);

/* `side` notes f as seen today by someone at `from` (0: on the spot). */
void intel_note(const Model *m, World *w, Side side, FormationId f, int32_t error, PlaceId from,
                EventList *out);

#endif

/*
 * city.h: camp-cities (mechanics B7): where an army stays for good, its people follow
 * and live on a stipend.
 *
 * It wants water, pasture and the desert at its back, and three weeks' work. A base
 * there is worth more and men stay by it; strangers of the side's free peoples come to
 * live there week by week, out of the pools they belong to; and all of them are paid.
 */
#ifndef SAWAD_CAMPAIGN_CITY_H
#define SAWAD_CAMPAIGN_CITY_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

/* Whether the ground is fit for one of `side`. */
Status city_ground(const Model *m, const World *w, Side side, PlaceId p, Fault *why);

/* Whether the army may found one where it stands. */
Status city_check(const Model *m, const World *w, FormationId f, Fault *why);

/* It stands from now on. */
void city_found(const Model *m, World *w, Side side, PlaceId p, EventList *out);

static inline bool city_of(const World *w, PlaceId p, Side side)
{
    return p.n && side && w->place[p.n].city == side;
}
bool city_any(const Model *m, const World *w, Side side);

/* Whether f lives on a camp-city of its side, and what its volunteers are paid for it
 * in a week; what those are paid who live there and are not with an army. */
bool city_feeds(const World *w, const Formation *f);
int64_t city_stipends(const Model *m, const World *w, FormationId f);
int64_t city_pensions(const Model *m, const World *w, Side side);

void city_week(const Model *m, World *w, EventList *out);   /* work, and who comes to live there */

#endif

/*
 * embassy.h: what crowns ask of one another: talks, truces, alliances, peace, a
 * payment, three days' grace (mechanics C9, C10). Envoys ride there, are heard,
 * and ride back; only then is what was granted in force.
 */
#ifndef SAWAD_CAMPAIGN_EMBASSY_H
#define SAWAD_CAMPAIGN_EMBASSY_H

#include "campaign/court.h"

/* Chance in permille that the crown `with` grants it to `side` now, with reasons. */
int32_t embassy_chance(const Model *m, const World *w, Side side, Side with, Embassy what,
                       Reasons *why);
int32_t embassy_days(const Model *m, const World *w, Side side, Side with, Embassy what);

/* Chance that talks `side` asked `with` for go on for another week, with reasons. */
int32_t embassy_patience(const Model *m, const World *w, Side side, Side with, Reasons *why);

/* Envoys arrive, there or back home; `o->men` says which. */
enum { ENVOYS_ASK = 1, ENVOYS_REFUSED, ENVOYS_GRANTED };
void embassy_comes(const Model *m, World *w, const Order *o, EventList *out);

void truce_begin(const Model *m, World *w, Side a, Side b, int32_t days, EventList *out);
void truce_break(const Model *m, World *w, Side breaker, Side other, PlaceId at, EventList *out);
void talks_begin(World *w, Side side, Side with);

/* Whether the crown keeps its armies out of a place because envoys are being heard. */
bool embassy_forbids(const World *w, Side side, PlaceId to);

void embassy_day(const Model *m, World *w, EventList *out);     /* truces that run out */
void embassy_week(const Model *m, World *w, EventList *out);    /* who is sent away */

#endif

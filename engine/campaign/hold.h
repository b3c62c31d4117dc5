/*
 * hold.h: who stands at a place and what that means: shared by the files that
 * decide who holds it (court.c, terms.c, siege.c). The rest of the house asks
 * court.h.
 */
#ifndef SAWAD_CAMPAIGN_HOLD_H
#define SAWAD_CAMPAIGN_HOLD_H

#include "campaign/court.h"

/* Men at p: of the owner and his friends; of one side. */
int32_t garrison_men(const World *w, PlaceId p, Side owner);
int32_t men_before(const World *w, PlaceId p, Side side);

bool enemy_here(const World *w, PlaceId p, Side side);
bool in_force(const Model *m, PlaceId p, int32_t men);      /* enough to overawe a place of its size */

/* A garrison that the town will no longer hold goes where it can. */
void send_away(const Model *m, World *w, PlaceId p, Side owner, EventList *out);

/* Formation i lies before p for a day. */
void siege_day(const Model *m, World *w, int i, PlaceId p, EventList *out);

/* Formation i stands at a place of its own side's that has made terms with the
 * other. */
void break_terms(const Model *m, World *w, int i, EventList *out);

/* Who hears of a place that changes sides: all of them. */
static inline uint8_t everyone(const Model *m)
{
    return (uint8_t)((1 << (m->sides + 1)) - 2);
}

#endif

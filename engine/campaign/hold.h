/*
 * hold.h: who stands at a place and what that means: shared by the files that
 * decide who holds it (court.c, terms.c, siege.c, engines.c, storm.c). The rest of
 * the house asks court.h and siege.h.
 */
#ifndef SAWAD_CAMPAIGN_HOLD_H
#define SAWAD_CAMPAIGN_HOLD_H

#include "campaign/court.h"
#include "campaign/siege.h"

/* Men at p: of the owner and his friends; of one side. */
int32_t garrison_men(const World *w, PlaceId p, Side owner);
int32_t men_before(const World *w, PlaceId p, Side side);

bool enemy_here(const World *w, PlaceId p, Side side);
bool in_force(const Model *m, PlaceId p, int32_t men);      /* enough to overawe a place of its size */

/* A garrison that the town will no longer hold goes where it can. */
void send_away(const Model *m, World *w, PlaceId p, Side owner, EventList *out);

/* Whether an army of the owner's could come to its help within the stated days. */
bool relief_near(const Model *m, const World *w, PlaceId p, Side owner);

/* A town accepts the terms of a side; one that cannot hold out any longer falls to
 * it. */
void make_terms(const Model *m, World *w, PlaceId p, Side side, EventList *out);
void place_falls(const Model *m, World *w, PlaceId p, Side to, EventList *out);

/* Days of food inside below which it is dearth (A16). */
enum { DEARTH_DAYS = 14 };

/* What is thrown for in RNG_SIEGE, above the place and whoever else it concerns;
 * convoys and couriers (siege_stops) stand below all of these. */
enum { DIE_BREACH = 1, DIE_STORM, DIE_BLEED, DIE_PARLEY, DIE_TRAITOR, DIE_SALLY };

/* A day of every siege, a week of all walls; a siege is over. */
void siege_phase(const Model *m, World *w, EventList *out);
void siege_week(const Model *m, World *w);
void siege_end(World *w, PlaceId p);

/* Parts of a day and of a week of one siege. storm_day, parley: true if that was
 * its end. */
void engines_day(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out);
bool storm_day(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out);
bool parley(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out);
void treachery_week(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out);

/* border.c: tempers by taxes and armies; border tribes who take a side. */
void border_week(const Model *m, World *w, EventList *out);

/* Formation i stands at a place of its own side's that has made terms with the
 * other. */
void break_terms(const Model *m, World *w, int i, EventList *out);
void towns_return(const Model *m, World *w, EventList *out);

/* The next line of a sum; what adds nothing is not said. */
static inline void give_reason(Reasons *why, const char *says, int32_t n)
{
    if (n == 0 || why->count == (int32_t)countof(why->at))
        return;
    why->at[why->count++] = (Reason){ says, n };
    why->sum += n;
}

/* Who hears of a place that changes sides: all of them. */
static inline uint8_t everyone(const Model *m)
{
    return (uint8_t)((1 << (m->sides + 1)) - 2);
}

#endif

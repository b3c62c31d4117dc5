/*
 * battle.h: a day of battle, from contact to camp, half-hour by half-hour.
 *
 * Everything here works on a Battle and the Model alone, so a battle can be
 * copied and played forward by itself: what is previewed, what is played, what
 * a mind imagines and what the lab counts is this one function. Men who fall
 * are counted in the Battle; the campaign takes the result home afterwards.
 *
 * A half-hour: orders -> missiles -> movement -> contact -> melee -> order,
 * breaks and their contagion -> gaps -> leaders -> the armies' nerve (mechanics
 * E2). Both teams are decided from the same picture, so neither gains by being
 * first in an array.
 */
#ifndef SAWAD_BATTLE_BATTLE_H
#define SAWAD_BATTLE_BATTLE_H

#include "battle/field.h"
#include "world/event.h"
#include "world/order.h"
#include "world/state.h"

enum { MEETING_MAX = 16 };      /* formations a team brings to one field */

/* Who met where. Team 0 is the side with the lower number. */
typedef struct Meeting {
    FormationId who[TEAMS][MEETING_MAX];    /* the first of each leads it */
    int32_t     count[TEAMS];
    uint8_t     comes[TEAMS][MEETING_MAX];  /* half-hours of battle before each is there; the first is */
    bool        attacks[TEAMS];             /* seeks the fight */
    bool        assault;                    /* an attack on works or walls */
    PlaceId     place;                      /* nearest */
    RouteId     route;                      /* 0: at the place */
} Meeting;

/* Lays out the field and draws both armies up on it. Reads only. A contingent
 * too large to be led as one stands as several bodies (Fighter.part); one of
 * fewer than 30 men stays in camp, as do the smallest if too many met. */
void battle_set_up(const Model *m, const World *w, const Meeting *who, Battle *out);

/* Which day of fighting on the same ground today would be for a formation. */
int battle_field_days(const World *w, FormationId f);

/* One half-hour with the orders of the field given by persons; every contingent
 * without one follows its team's general. An order names a contingent in `unit`
 * and one body of it in `amount` (0: all of them). `seed` and `day` key the
 * dice. Sets b->over when the day is decided or dark. `out` may be NULL. */
void battle_half_hour(const Model *m, uint64_t seed, int32_t day, Battle *b,
                      const Order *orders, int32_t count, EventList *out);

/* All half-hours left of the day, generals commanding. `out` may be NULL. */
void battle_day(const Model *m, uint64_t seed, int32_t day, Battle *b, EventList *out);

/* Plays the rest of the day `plays` times with other dice and sums up. What no
 * commander can know (fortune, the point at which men break) is thrown anew. */
typedef struct Odds {
    int32_t plays, won[TEAMS], drawn;
    int32_t dead_low[TEAMS], dead_mid[TEAMS], dead_high[TEAMS];     /* 10, 50, 90 in a hundred */
} Odds;
enum { ODDS_MOST = 1024 };
Odds battle_odds(const Model *m, const Battle *b, uint64_t seed, int32_t day, int32_t plays);

/* Whether these plays bring `team` at least `least` points each on the mean: 1000
 * for a day won, `drawn` (0..1000) for one drawn. Plays no more than that takes. */
bool battle_promises(const Model *m, const Battle *b, uint64_t seed, int32_t day, int32_t plays,
                     int team, int32_t drawn, int32_t least);

/* Orders of the field by name (ORDER_ADVANCE ...): whether one may be given. */
Status battle_check(const Model *m, const Battle *b, const Order *o, Fault *why);

/* The team a side fights in, or -1. */
int battle_team(const Battle *b, Side side);

/* All bodies of one contingent as one: sums of men, means of order, weariness
 * and ammunition weighted by men. False: it did not fight. */
bool battle_contingent(const Battle *b, ContingentId who, Fighter *out);

/* What a man hand to hand is worth by his quality, weariness and order, permille of
 * one of 450, fresh and in perfect order (E4). */
static inline int32_t battle_factor(int32_t quality, int32_t weary, int32_t order)
{
    int32_t factor = (700 + 2 * quality / 3) * (1000 - weary * weary / 2500) / 1000;
    return factor * (400 + 6 * order / 10) / 1000;
}

/* Worth of a team still on the field: men x order x quality (dusk, odds). */
int64_t battle_worth(const Battle *b, int team);
int32_t battle_men(const Battle *b, int team);      /* standing or broken, still there */
void    battle_mean_orders(const Battle *b, int32_t order[TEAMS]);
int32_t battle_mean_order(const Battle *b, int team);   /* of all it brought but those who left */

/* Nothing may be out of place in a Battle; for test builds. */
Status battle_ok(const Model *m, const Battle *b, Fault *why);

#endif

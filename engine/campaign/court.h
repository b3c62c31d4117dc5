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

#define COURT_TEMPER "the temper of the country"        /* a reason of terms; why that is so can be asked */

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
/* Temper, memory, legitimacy and authority after a battle. */
void court_battle(const Model *m, World *w, Side won, Side lost, PlaceId p, int32_t lost_men,
                  int32_t lost_permille);
typedef enum Fame { FAME_NONE, FAME_REMEMBERED, FAME_GREAT } Fame;
Fame court_fame(int32_t lost_men, int32_t lost_permille);      /* how it will be remembered */

/* Progress a day, permille, of a siege of p in which f takes part. */
int32_t court_siege_rate(const Model *m, const World *w, FormationId f, PlaceId p);

/* ---- crown.c: the crown and its servants (C6, C7, A8) ---- */

void court_ban(const Model *m, World *w, Side side, bool on, EventList *out);
void court_pressure(World *w, Side side, int32_t points);
void court_treasury(World *w, Side side, int64_t dirhams);

/* What a week like this one brings in taxes, of one region or (none named) of all; in
 * tribute; points of authority a week in peace, `*regent` of them by who governs. */
int64_t court_taxes(const Model *m, const World *w, Side side, RegionId only);
int64_t court_tribute(const Model *m, const World *w, Side side);
int32_t court_settles(const Model *m, const World *w, Side side, int32_t *regent);

/* Loyalty of a faction moves, and by half of it that of all its pools and
 * leaders; of one pool; of one leader. */
void court_loyalty_faction(const Model *m, World *w, FactionId f, int32_t points);
void court_loyalty_pool(World *w, PoolId p, int32_t points);
void court_loyalty_leader(World *w, LeaderId l, int32_t points);

/* f stands aside for so many days: it takes no orders and fights only if
 * attacked; 0: no longer. */
void court_aloof(const Model *m, World *w, FormationId f, int32_t days, EventList *out);
static inline bool is_aloof(const World *w, const Formation *f)
{
    return w->clock.day < f->aloof_day;
}

/* What a battle does to the loyalty of those who fought it under f. */
void court_hearts(const Model *m, World *w, FormationId f, bool won, bool great);

/* After a victory of f: a weak crown whose parties are at odds may call it back. */
void court_victor(const Model *m, World *w, FormationId f, EventList *out);

void court_crowns(const Model *m, World *w, EventList *out);    /* their week */

/* ---- chiefs.c: who commands (C3) ---- */

/* All men of f lose so much order. */
void court_shake(World *w, FormationId f, int32_t order);

/* leader takes command of f; whom he left, or nobody, is as it is. */
void court_command(World *w, FormationId f, LeaderId leader);

/* The same by order: the army he leaves goes to his heir, and this one loses order. */
void court_appoint(const Model *m, World *w, FormationId f, LeaderId leader, EventList *out);

/* Order f loses when another is put over it, and loyalty the man replaced. */
int32_t court_replacing(const Model *m, const World *w, FormationId f, int32_t *slight);

/* f's leader is gone from it: his heir takes over, or the best man of that side
 * who is there with a smaller army, or nobody. */
void court_succeed(const Model *m, World *w, FormationId f, LeaderId before, EventList *out);

/* What has become of a leader; whom he led finds another. */
void court_fate(const Model *m, World *w, LeaderId leader, LeaderFate fate, EventList *out);

/* Another rules a side: orders start from him. */
void court_chief(const Model *m, World *w, Side side, LeaderId leader, EventList *out);

/* ---- letters.c: letters caught on their way (C5) ---- */

/* Chance in permille that somebody catches a letter of `side` from one place to
 * another, and who; 0 where the enemy is not. */
int32_t court_letter_risk(const Model *m, const World *w, Side side, PlaceId from, PlaceId to,
                          Side *by);

/* A letter is due; true: it does not arrive, or not yet. */
bool court_letter_caught(const Model *m, World *w, Letter *l, uint32_t slot, EventList *out);

/* Applies all effects of a hook, or none and a fault. */
Status court_effects(const Model *m, World *w, const EffectList *fx, EventList *out, Fault *why);

#endif

/*
 * people.h: pools, ledgers and formations: where every man is.
 *
 * A man is free in his pool, on his way to a formation, with one (fit or
 * wounded), or gone. The functions below and those of muster.h are the only
 * ones that move him, and each keeps the sum of his pool; world_ok() counts:
 *
 *   born + came = free + travelling + under arms + all that are gone, by cause
 *   dead        = gone by battle, wounds, sickness, plague, hunger and thirst
 *   captured, deserted, home: gone that way less those who have come back
 *
 * `came` counts who came back out of one of these, and who came over from
 * another people: a formation that changes sides takes its men into a pool of
 * its new side, if that has any; where they came from they are gone over.
 */
#ifndef SAWAD_CAMPAIGN_PEOPLE_H
#define SAWAD_CAMPAIGN_PEOPLE_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

/* Whether a crown pays its men at all: it began with a treasury and has retinues or
 * levies, or its volunteers live in camp-cities. What a week of it costs. */
typedef struct Wages { int64_t riders, foot, stipends, pensions, due; } Wages;  /* men; dirhams */
bool people_paid(const Model *m, const World *w, Side side);
Wages people_wages(const Model *m, const World *w, Side side);

/* Takes up to n fit men from a contingent for good; returns how many. Their
 * mounts die with the dead and go with the rest. */
int32_t people_lose(const Model *m, World *w, ContingentId c, int32_t n, Cause why);

/* Up to n fit men of c become wounded, whom it carries; wounded of c die, are
 * taken or go home. */
int32_t people_wound(World *w, ContingentId c, int32_t n);
int32_t people_lose_wounded(World *w, ContingentId c, int32_t n, Cause why);

/* Up to n men die at home in their pool. */
int32_t people_die_at_home(World *w, PoolId pool, int32_t n, Cause why);

/* Up to n free men of a pool, with their families, go to live with another of the same
 * side; how many. */
int32_t people_move(World *w, PoolId from, PoolId to, int32_t n);

/* n men of a pool join formation f as arm a (a new contingent if it has none of
 * that pool and arm). Returns how many could. */
int32_t people_join(const Model *m, World *w, FormationId f, PoolId pool, ArmId a, int32_t n);

/* A formation with nobody left: its stores go to the place, its leader free. */
void people_dissolve(const Model *m, World *w, FormationId f, EventList *out);

/* Splits `men` off f into a new formation, from one contingent or from all
 * alike, with their share of train and stores; it bears a name of its own, or its
 * parent's and a number. gen 0 and *why when impossible. */
FormationId people_detach(const Model *m, World *w, FormationId f, ContingentId only, int32_t men,
                          Atom as, EventList *out, Fault *why);
void people_merge(const Model *m, World *w, FormationId from, FormationId into, EventList *out);

/* A share of all f has goes off: men, beasts, carts, boats, followers, stores and
 * spoils; under a leader if one is named, towards a place if one is. gen 0: there
 * was no room, or nobody would be left on one side. */
FormationId people_divide(const Model *m, World *w, FormationId f, int32_t permille, LeaderId leader,
                          PlaceId towards, Atom as, EventList *out);

/* f goes over to another side with all it has. */
void people_defect(const Model *m, World *w, FormationId f, Side side, EventList *out);

/* The same of one contingent, into a formation of the other side. */
void people_go_over(const Model *m, World *w, ContingentId c, FormationId into);

/* Up to n prisoners of a pool come home and may be called again; how many. */
int32_t people_release(const Model *m, World *w, PoolId pool, int32_t n, EventList *out);

/* A declared formation that waited takes the field. */
Status people_raise(const Model *m, World *w, FormationId f, PlaceId at, EventList *out, Fault *why);

/* Mechanics A10, in hundredths of a percent: men of f who die of sickness in a week;
 * whether there is a plague at a place. */
int32_t people_sick_bp(const Model *m, const World *w, const Formation *f);
bool people_plague_at(const Model *m, const World *w, PlaceId p);

/* sickbed.c: the chance, in hundredths of a percent, that l, who leads f, falls ill this
 * week; l lies sick for so many weeks from now. */
int32_t sickbed_risk(const Model *m, const World *w, FormationId f, LeaderId l);
void sickbed_begin(const Model *m, World *w, LeaderId l, int32_t weeks, EventList *out);

/* Phases of the day and the week. */
void people_rest(const Model *m, World *w, EventList *out);
void people_week(const Model *m, World *w, EventList *out);     /* healing, sickness, desertion, pay */
void sickbed_week(const Model *m, World *w, EventList *out);

#endif

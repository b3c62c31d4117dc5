/*
 * stable.h: the elephants of an army between its battles: who serves whom, what a
 * battle leaves of them, harness mended at night, wounds, musth, age (mechanics
 * D2, D7).
 *
 * A contingent of elephants has as many mounts as elephants that serve it; the
 * functions below and elephants_new() are the only ones that change either.
 */
#ifndef SAWAD_CAMPAIGN_STABLE_H
#define SAWAD_CAMPAIGN_STABLE_H

#include "world/event.h"
#include "world/state.h"

/* n elephants of a contingent die or are lost, the weakest first. */
void stable_lose(const Model *m, World *w, ContingentId c, int32_t n, ElephantFate how);

/* n elephants change contingents; their mounts are the caller's to count. */
void stable_move(World *w, ContingentId from, ContingentId to, int32_t n);

/* The first contingent of elephants in a formation; -1: none. */
int stable_herd(const Model *m, const World *w, FormationId f);

/* Elephants that come to it from abroad, and men for them who are free in its
 * pool. Returns how many came. */
int32_t stable_give(const Model *m, World *w, FormationId f, int32_t n);

/* Whether a side holds any elephant alive, its own or one it took. */
bool stable_any(const World *w, Side side);

/* Whether it uses its horses to elephants today: it lies at a place, is fed, and
 * no enemy is by. */
bool stable_drills(const World *w, const Formation *f);

/* What a battle leaves: the dead, the strayed and the taken, wounds and harness;
 * what men and horses who saw them have learnt. After the men have gone home. */
void stable_home(const Model *m, World *w, const Battle *b);

/* Whole towers and girths for every elephant of a formation. */
void stable_mend(World *w, FormationId f);

void stable_night(const Model *m, World *w, EventList *out);
void stable_week(const Model *m, World *w, EventList *out);

#endif

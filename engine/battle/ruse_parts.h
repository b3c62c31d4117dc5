/*
 * ruse_parts.h: what a half-hour of cunning and despair is put together from.
 * For ruse.c and the files of its parts; everybody else goes by ruse.h.
 */
#ifndef SAWAD_BATTLE_RUSE_PARTS_H
#define SAWAD_BATTLE_RUSE_PARTS_H

#include "battle/ruse.h"

/* duel.c: whether somebody could ride out before the lines. */
Status duel_check(const Battle *b, int team, Fault *why);

/* ambush.c: men lie down at dawn, and ride out. True: somebody rode out. */
Status ambush_check(const Model *m, const Battle *b, const Fighter *f, const Order *o, Fault *why);
bool   ambush_turn(const Model *m, int32_t day, Battle *b, const Lines *l, EventList *out);
void   ambush_sway(const Model *m, const Battle *b, const Lines *l, int team, Sway *sway);

enum { FEIGN_TURNED = 1 };      /* Fighter.feigns in the half-hour they turn round */

/* feign.c: men run on purpose, are followed, and turn. True: somebody moved. */
Status feign_check(const Model *m, const Fighter *f, Fault *why);
bool   feign_turn(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                  EventList *out);
void   feign_sway(const Battle *b, const Lines *l, int i, Sway *sway);

/* bridge.c: crossings broken and mended, and the courage of the trapped. */
Status cut_check(const Battle *b, int team, Fault *why);
Status cut_off_check(const Battle *b, int team, Fault *why);
void   despair_turn(const Model *m, Battle *b, const Lines *l);
void   despair_sway(const Model *m, const Battle *b, const Lines *l, int team, Sway *sway);

#endif

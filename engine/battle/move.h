/*
 * move.h: who goes where in a half-hour: formed foot a zone, horse three, men
 * who flee as fast as they can (mechanics E1).
 *
 * Who falls back goes first, so that an enemy may follow him; then all others
 * move, each group from one picture. Nobody enters a zone an enemy stands in or
 * rides past one within reach; two who step into the same zone at once meet
 * there. Over a bridge, a ford or a dam a body of men goes in as many half-hours as
 * it needs, and where a river bars the way it looks for one.
 */
#ifndef SAWAD_BATTLE_MOVE_H
#define SAWAD_BATTLE_MOVE_H

#include "battle/lines.h"

/* Keeps `l` up to date. */
void move_all(const Model *m, uint64_t seed, int32_t day, Battle *b, Lines *l, EventList *out);

/* Zones a fighter moves in a half-hour in front of the enemy. */
int  move_zones(const Model *m, const Fighter *f);

#endif

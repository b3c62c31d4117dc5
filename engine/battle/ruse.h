/*
 * ruse.h: what cunning and despair do: champions before the lines, hidden wings,
 * feigned flight, lanes through a gap, bridges cut behind an army (mechanics E8
 * to E10).
 */
#ifndef SAWAD_BATTLE_RUSE_H
#define SAWAD_BATTLE_RUSE_H

#include "battle/contact.h"

/* Who would fight before the lines, from the leaders on the field. For
 * battle_set_up(). */
void ruse_champions(const Model *m, const World *w, Battle *b);

/* Duels while the armies have not met: both sides' champions by their orders or
 * their generals' wish. */
void ruse_duels(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                EventList *out);

/* Hidden men ride out when their half-hour has come or they are stumbled upon;
 * who runs on purpose turns again. Changes fighters only. True: somebody did. */
bool ruse_turn(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
               EventList *out);

/* The flank of men fallen upon from hiding, the courage of men with no way out,
 * shame before the other tribes: multiplies into sway[]. */
void ruse_sway(const Model *m, const Battle *b, const Lines *l, Sway *sway);

/* Crossings broken behind an army, and mended. `team`'s own, or by the enemy. */
void ruse_cut(const Model *m, int32_t day, Battle *b, int team, bool by_enemy, EventList *out);

/* How far a team is shut in, 0..RING_CLOSED: columns in which the enemy stands
 * behind men who have not run; both flanks turned close the ring. */
enum { RING_CLOSED = 3 };
int  ruse_ring(const Lines *l, int team);

/* Told of horse that has moved from `from_row`: whether it rode through a gap. */
void ruse_thrust(const Battle *b, const Fighter *f, int from_row, int32_t day, EventList *out);

/* Whether a field order of this kind may be given. f NULL: a team's order. */
Status ruse_check(const Model *m, const Battle *b, int team, const Fighter *f, const Order *o,
                  Fault *why);

#endif

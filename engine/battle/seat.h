/*
 * seat.h: the commander's seat: what he sees and reaches from it, what becomes
 * of him, of his deputies and of the great standard (mechanics C11, E8).
 */
#ifndef SAWAD_BATTLE_SEAT_H
#define SAWAD_BATTLE_SEAT_H

#include "battle/contact.h"

/* Where a team's commander sits, and with what; after general_deploy(). */
void seat_take(const Model *m, Battle *b, int team);

/* He rides to another zone. A canopy or a roof stays behind; before the fight a
 * canopy is pitched where he will have it. */
void seat_move(Battle *b, int team, int col, int row);

/* Zones his word reaches in the half-hour; outside it goes by runner. */
int  seat_reach(const Model *m, const Battle *b, int team);

/* Half-hours a runner needs to a zone beyond that; more from a sickbed. */
int  seat_runner(const Model *m, const Battle *b, int team, int row, int col);

/* Seats stormed or blown away, leaders struck down, standards taken. */
void seat_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
               EventList *out);

/* Order lost by every body of a team that stands. */
void shock_all(Battle *b, int team, WaverCause cause, int32_t points, bool by_quality);

/* An enemy stands in the zone of a team's seat, and nobody holds it. */
bool seat_stormed(const Battle *b, const Lines *l, int team);

#endif

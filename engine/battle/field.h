/*
 * field.h: the lattice of zones, from a named field or from the ground where
 * the armies met.
 */
#ifndef SAWAD_BATTLE_FIELD_H
#define SAWAD_BATTLE_FIELD_H

#include "world/state.h"

typedef enum ZoneKind {
    ZONE_PLAIN, ZONE_PLOUGH, ZONE_PALMS, ZONE_MARSH, ZONE_TOWN, ZONE_DUNE, ZONE_HIGH, ZONE_CLOSED,
    ZONE_KINDS
} ZoneKind;

/* The border between a zone and the next row. */
typedef enum EdgeKind {
    EDGE_OPEN, EDGE_CANAL, EDGE_BANK, EDGE_DITCH, EDGE_WALL, EDGE_BRIDGE, EDGE_FORD, EDGE_KINDS
} EdgeKind;

/* What a route's or place's ground is as a field. */
typedef enum FieldKind {
    FIELD_PLAIN, FIELD_DESERT, FIELD_CANALS, FIELD_RIVERSIDE, FIELD_MARSH, FIELD_HILLS, FIELD_TOWN,
    FIELD_CROSSING, FIELD_KINDS
} FieldKind;

/* Fills zones, edges, what lies behind each camp, and works of the defender, for
 * a Battle whose place, fighters, attackers and works are known. Details that
 * the map does not tell (a palm grove here, a dune there) come from RNG_TERRAIN
 * keyed by the place, so a field is the same each time. */
void field_make(const Model *m, Battle *b);

/* What a kind of ground does to those who stand or move there. */
typedef struct ZoneGround {
    int16_t horse, foot;        /* permille on power */
    int16_t cover;              /* permille on the shots that hit */
    bool    slow, firm;         /* entering it ends a move; horse can charge on it */
} ZoneGround;
extern const ZoneGround zone_ground[ZONE_KINDS];

/* The border between rows r and r + 1 of a column. */
static inline int edge_between(const Battle *b, int row, int other, int col)
{
    return b->edge[row < other ? row : other][col];
}

/* Team that a ditch or wall on the border above row `low` protects. */
static inline int edge_owner(int low) { return low < ZONE_ROWS / 2 ? 0 : 1; }

const char *zone_word(int zone);
const char *edge_word(int edge);

#endif

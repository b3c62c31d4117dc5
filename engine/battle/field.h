/*
 * field.h: the lattice of zones, from a named field or from the ground where
 * the armies met.
 */
#ifndef SAWAD_BATTLE_FIELD_H
#define SAWAD_BATTLE_FIELD_H

#include "base/num.h"
#include "world/state.h"

/* Columns in which so many permille of a wall in rubble leave none: never the
 * towers at both ends. */
static inline int32_t breach_columns(int32_t permille)
{
    return min_i32(ZONE_COLS - 2, permille * ZONE_COLS / 1000);
}

typedef enum ZoneKind {
    ZONE_PLAIN, ZONE_PLOUGH, ZONE_PALMS, ZONE_MARSH, ZONE_TOWN, ZONE_DUNE, ZONE_HIGH, ZONE_CLOSED,
    ZONE_PALACE, ZONE_KINDS
} ZoneKind;

/* The border between a zone and the next row. Nobody crosses a river but at its
 * bridges, fords and dams, and these carry only so many men in a half-hour. */
typedef enum EdgeKind {
    EDGE_OPEN, EDGE_CANAL, EDGE_BANK, EDGE_DITCH, EDGE_WALL, EDGE_BRIDGE, EDGE_FORD, EDGE_DAM,
    EDGE_RIVER, EDGE_KINDS
} EdgeKind;

/* What a route's or place's ground is as a field. */
typedef enum FieldKind {
    FIELD_PLAIN, FIELD_DESERT, FIELD_CANALS, FIELD_RIVERSIDE, FIELD_MARSH, FIELD_HILLS, FIELD_TOWN,
    FIELD_CROSSING, FIELD_KINDS
} FieldKind;

/* Which field is fought on and how it lies (Battle.field, turned, facing), once
 * place, sides and attackers are known.
 *
 * At a place with a named field the battle is fought on it. A team whose leading
 * side has an end of the field stands there; if neither has one, who alone
 * attacks has the lower end, and if both or none attack, team 0 has it. Team 0
 * counts its rows from 0, so a field may lie turned.
 *
 * Elsewhere dice keyed by place and route say where the camps lie. */
void field_choose(const Model *m, Battle *b);

/* Then fills zones, edges, what lies behind each camp, and works of the defender,
 * for a Battle whose fighters and works are known as well. Where there is no named
 * field the map tells the kind of country only; details (a palm grove here, a dune
 * there) come from RNG_TERRAIN keyed by the place, so a field is the same each
 * time. */
void field_make(const Model *m, Battle *b);


/* A column or row of a named field in the battle's count, and back again. */
static inline int field_col(const Battle *b, int col)
{
    return b->turned ? ZONE_COLS - 1 - col : col;
}
static inline int field_row(const Battle *b, int row)
{
    return b->turned ? ZONE_ROWS - 1 - row : row;
}

/* What the sources say of this moment of a named field: the account that covers
 * the day of fighting and the coming half-hour, else the last before it on that
 * day; NULL: nothing. After dark the last of the day holds. */
const FieldAccount *field_account(const Model *m, const Battle *b);

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

/* Borders that carry only so many men in a half-hour. */
static inline bool edge_carries(int edge)
{
    return edge == EDGE_BRIDGE || edge == EDGE_FORD || edge == EDGE_DAM;
}

/* A border nobody gets over: a river, or the bridge or dam next to a camp whose way
 * back was broken. */
static inline bool edge_barred(const Battle *b, int low, int col)
{
    int edge = b->edge[low][col], team = edge_owner(low);
    bool behind = low == (team ? ZONE_ROWS - 2 : 0);
    bool cut = behind && b->team[team].cut && (edge == EDGE_BRIDGE || edge == EDGE_DAM);
    return edge == EDGE_RIVER || cut;
}

/* Crowded on a bridge, a ford or a dam, or before it, on the way over (E10). */
static inline bool at_crossing(const Battle *b, const Fighter *f)
{
    if (!b->waters || f->to_row == f->row)
        return false;
    return edge_carries(edge_between(b, f->row, f->row + (f->to_row > f->row ? 1 : -1), f->col));
}

const char *zone_word(int zone);
const char *edge_word(int edge);

#endif

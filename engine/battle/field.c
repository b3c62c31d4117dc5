/*
 * field.c: the ground two armies meet on, as a lattice of zones: a field known by
 * name, or one drawn after the country.
 *
 * Of most places the map knows the kind of country; which zone holds the palms and
 * which the canal it does not. That comes from dice keyed by the place alone, so
 * the same place is the same field in every game.
 */
#include "battle/field.h"

#include "battle/lines.h"

/* Horse lose their weight among trees and houses and in soft ground; judgement
 * after mechanics E10 ("firm ground"), A6 (speed over marsh, sand and groves). */
const ZoneGround zone_ground[ZONE_KINDS] = {
    /*               horse  foot  cover  slow   firm */
    [ZONE_PLAIN]  = { 1000, 1000, 1000, false, true  },
    [ZONE_PLOUGH] = {  950, 1000, 1000, false, true  },
    [ZONE_PALMS]  = {  750,  950,  600, true,  false },
    [ZONE_MARSH]  = {  600,  850,  900, true,  false },
    [ZONE_TOWN]   = {  650, 1000,  500, true,  false },
    [ZONE_DUNE]   = {  850,  950,  950, true,  false },
    [ZONE_HIGH]   = { 1050, 1050,  950, false, true  },
    [ZONE_CLOSED] = { 1000, 1000, 1000, true,  false },
    [ZONE_PALACE] = {  450, 1100,  350, true,  false },     // walls: dismount, or stay outside
};

/* What grows where, permille of zones, for each kind of field. */
typedef struct FieldRow {
    int16_t of[ZONE_KINDS];     /* permille; plain is what is left */
    int16_t canal;              /* permille: a canal runs across the field */
    int16_t flank_water;        /* permille: one open flank is closed by water */
    int16_t water_behind;       /* permille: who awaits the enemy has water at his back */
    uint8_t behind;             /* Obstacle it is */
} FieldRow;

static const FieldRow field_kinds[FIELD_KINDS] = {
    [FIELD_PLAIN]     = { { [ZONE_PLOUGH] = 150 }, 0, 0, 0, BEHIND_OPEN },
    [FIELD_DESERT]    = { { [ZONE_DUNE] = 120, [ZONE_HIGH] = 40 }, 0, 0, 0, BEHIND_OPEN },
    [FIELD_CANALS]    = { { [ZONE_PLOUGH] = 300, [ZONE_PALMS] = 120 },
                          400, 150, 250, BEHIND_CANAL },
    [FIELD_RIVERSIDE] = { { [ZONE_PLOUGH] = 200, [ZONE_PALMS] = 120 },
                          100, 700, 300, BEHIND_RIVER },
    [FIELD_MARSH]     = { { [ZONE_MARSH] = 250, [ZONE_PALMS] = 60 }, 150, 400, 400, BEHIND_MARSH },
    [FIELD_HILLS]     = { { [ZONE_HIGH] = 300, [ZONE_CLOSED] = 40 }, 0, 0, 0, BEHIND_OPEN },
    [FIELD_TOWN]      = { { [ZONE_PLOUGH] = 200, [ZONE_PALMS] = 120 },
                          150, 100, 100, BEHIND_CANAL },
    [FIELD_CROSSING]  = { { [ZONE_PLOUGH] = 200, [ZONE_PALMS] = 80 },
                          100, 100, 1000, BEHIND_BRIDGE },
};

static int field_kind(const Model *m, const Battle *b)
{
    if (b->route.n)
        return m->ground[m->route[b->route.n].ground].field;
    if (b->place.n)
        return m->place_kind[m->place[b->place.n].kind].field;
    return FIELD_PLAIN;
}

static int draw_zone(const FieldRow *row, Rng *dice)
{
    int32_t throw = rng_permille(dice);
    for (int kind = 1; kind < ZONE_KINDS; kind++) {
        if (throw < row->of[kind])
            return kind;
        throw -= row->of[kind];
    }
    return ZONE_PLAIN;
}

/* Country lies as it lies, but the second row of each team is a picture of the
 * other's: the dice give the ground its character, not one side its advantage.
 * The camps and the centre of the lines are never closed. */
static void draw_zones(const FieldRow *row, Rng *dice, Battle *b)
{
    for (int r = SECOND_ROW; r <= BETWEEN_ROW; r++)
        for (int c = 0; c < ZONE_COLS; c++) {
            int kind = draw_zone(row, dice);
            if (kind == ZONE_CLOSED && c > 0 && c < ZONE_COLS - 1)
                kind = ZONE_PLAIN;
            b->zone[r][c] = b->zone[ahead(1, r)][c] = (uint8_t)kind;
        }
}

static bool one_waits(const Battle *b) { return b->team[0].attacker != b->team[1].attacker; }
static int  who_waits(const Battle *b) { return b->team[0].attacker ? 1 : 0; }

/* Who awaits the enemy draws up behind the canal, if there is one. */
static void draw_water(const FieldRow *row, Rng *dice, Battle *b)
{
    bool canal = rng_permille(dice) < row->canal && one_waits(b);
    bool flank = rng_permille(dice) < row->flank_water;
    int  side  = rng_below(dice, 2) ? ZONE_COLS - 1 : 0;
    int  low   = who_waits(b) ? BETWEEN_ROW : FRONT_ROW;

    for (int c = 0; canal && c < ZONE_COLS; c++)
        b->edge[low][c] = rng_permille(dice) < 250 ? EDGE_OPEN : EDGE_CANAL;    // a dry reach
    for (int r = 0; flank && r < ZONE_ROWS; r++)
        b->zone[r][side] = ZONE_CLOSED;
}

/* Who crossed to attack has the bridge behind him (the Bridge, Buwaib); on other
 * ground he who waits by the water has it at his back (Ullais, Madhar). */
static void draw_behind(const FieldRow *row, Rng *dice, Battle *b)
{
    bool water = rng_permille(dice) < row->water_behind;
    if (!water || !one_waits(b))
        return;
    int waits = who_waits(b);
    int team = row->behind == BEHIND_BRIDGE ? !waits : waits;
    if (b->team[team].behind == BEHIND_OPEN)
        b->team[team].behind = row->behind;
}

enum { WORKS_DITCH_DAYS = 2 };      /* days of digging that make a ditch; judgement */

/* No ditch is dug where a river runs, nor across a bridge. */
static bool is_water(int edge) { return edge == EDGE_RIVER || edge_carries(edge); }

/* A breach widens from the middle of the wall; rubble is fought over as a ditch is. */
static bool breached(const Battle *b, int col)
{
    int off = col - ZONE_COLS / 2;
    return (off < 0 ? -2 * off - 1 : 2 * off) < b->breach;
}

static void dig_works(const Model *m, Battle *b, int team)
{
    const Team *t = &b->team[team];
    bool walls = !b->route.n && b->place.n && m->place[b->place.n].walls > 0 &&
                 t->behind == BEHIND_WALL;
    if (t->attacker || (!walls && t->works < WORKS_DITCH_DAYS))
        return;

    int low = team ? BETWEEN_ROW : FRONT_ROW;
    for (int c = 0; c < ZONE_COLS; c++)
        if (!is_water(b->edge[low][c]))
            b->edge[low][c] = walls && !breached(b, c) ? EDGE_WALL : EDGE_DITCH;
    for (int c = 1; walls && c < ZONE_COLS - 1; c++)
        b->zone[ahead(team, FRONT_ROW)][c] = ZONE_TOWN;
}

/* The named field of a place; 0: none. */
static int32_t field_at(const Model *m, PlaceId place)
{
    for (int32_t i = 1; i <= m->fields && place.n; i++)
        if (m->field[i].place.n == place.n)
            return i;
    return 0;
}

/* The team that stands at the lower end of a field. */
static int lower_team(const FieldModel *field, const Battle *b)
{
    for (int end = 0; end < TEAMS; end++)
        for (int t = 0; t < TEAMS; t++)
            if (field->end[end] && b->team[t].side == field->end[end])
                return end ? !t : t;
    return one_waits(b) ? !who_waits(b) : 0;
}

enum { FACING_KEY = 1000 };     /* added to the route, which keys the ground itself */

void field_choose(const Model *m, Battle *b)
{
    Rng dice = rng_at(0, RNG_TERRAIN, b->place.n, FACING_KEY + b->route.n);

    b->field = (uint8_t)(b->route.n ? 0 : field_at(m, b->place));
    if (!b->field) {
        b->turned = 0;
        b->facing = (uint8_t)rng_below(&dice, 4);
        return;
    }
    const FieldModel *field = &m->field[b->field];
    b->turned = lower_team(field, b) != 0;
    b->facing = (uint8_t)((field->facing + 2 * b->turned) % 4);
}

/* A border has the number of the lower of its rows, which is the other one when
 * the field is turned. */
static void field_lay(const FieldModel *field, Battle *b)
{
    for (int r = 0; r < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++)
            b->zone[field_row(b, r)][field_col(b, c)] = field->zone[r][c];
    for (int r = 0; r < ZONE_ROWS - 1; r++)
        for (int c = 0; c < ZONE_COLS; c++)
            b->edge[b->turned ? ZONE_ROWS - 2 - r : r][field_col(b, c)] = field->edge[r][c];
    for (int r = 0; r < ZONE_ROWS - 1; r++)
        for (int c = 0; c < ZONE_COLS; c++)
            b->waters |= (uint8_t)(is_water(b->edge[r][c]) << r);
    for (int team = 0; team < TEAMS; team++) {
        Team *t = &b->team[team];
        int end = b->turned ? !team : team;
        if (t->behind != BEHIND_OPEN)               // a wall under attack
            continue;
        t->behind = (uint8_t)field->behind[end];
        t->cross = field->cross[end];
    }
}

const FieldAccount *field_account(const Model *m, const Battle *b)
{
    const FieldModel *field = b->field ? &m->field[b->field] : NULL;
    const FieldAccount *best = NULL;
    int now = b->half_hour + 1;

    for (int32_t i = 0; field && i < field->accounts; i++) {
        const FieldAccount *a = &field->account[i];
        if (a->day != max_i32(b->days, 1) || a->from > now)
            continue;
        if (a->to >= now)
            return a;
        if (!best || a->to >= best->to)
            best = a;
    }
    return best;
}

/* Permille of a team's men who ride beasts that need no water for days. */
static int32_t camel_share(const Model *m, const Battle *b, int team)
{
    int64_t men = 0, riders = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team)
            continue;
        int mount = m->arm[f->arm.n].mount;
        men += f->men;
        riders += mount && m->animal[mount - 1].tank_days >= 4 ? f->men : 0;
    }
    return men ? (int32_t)(riders * 1000 / men) : 0;
}

static void field_draw(int kind, Battle *b)
{
    const FieldRow *row = &field_kinds[kind];
    Rng dice = rng_at(0, RNG_TERRAIN, b->place.n, b->route.n);

    draw_zones(row, &dice, b);
    draw_water(row, &dice, b);
    draw_behind(row, &dice, b);
}

void field_make(const Model *m, Battle *b)
{
    int kind = clamp_i32(field_kind(m, b), 0, FIELD_KINDS - 1);

    if (b->field)
        field_lay(&m->field[b->field], b);
    else
        field_draw(kind, b);
    for (int team = 0; team < TEAMS; team++) {
        dig_works(m, b, team);
        b->team[team].refuge = kind == FIELD_DESERT && camel_share(m, b, team) >= 600 &&
                               camel_share(m, b, !team) < 600;
    }
}

const char *zone_word(int zone)
{
    static const char *const word[ZONE_KINDS] = {
        "plain", "ploughland", "palm grove", "marsh", "town", "dunes", "high ground", "closed",
        "palace"
    };
    return zone >= 0 && zone < ZONE_KINDS ? word[zone] : "?";
}

const char *edge_word(int edge)
{
    static const char *const word[EDGE_KINDS] = {
        "open", "canal", "bank", "ditch", "wall", "bridge", "ford", "dam", "river"
    };
    return edge >= 0 && edge < EDGE_KINDS ? word[edge] : "?";
}

/*
 * move.c: bodies of men walk, ride, wheel into gaps, and run.
 */
#include "battle/move.h"

#include "battle/beasts.h"
#include "battle/field.h"
#include "battle/mount.h"
#include "battle/ruse.h"

enum { COLUMN_ZONES = 2 };      /* zones more for a reserve in column of march behind the line */
enum { FLIGHT_ZONES = 2 };      /* men who throw their shields away; judgement */

int move_zones(const Model *m, const Fighter *f)
{
    int zones = mount_left(m, f) ? 1 : m->arm[f->arm.n].zones;
    return max_i32(zones, 1);
}

static bool held_by_enemy(const Lines *l, int team, int row, int col)
{
    return l->rows[!team][0][col] >> row & 1;
}

/* Whether the next zone can be entered: not closed, no enemy in it, no wall that
 * somebody holds. */
static bool may_enter(const Battle *b, const Lines *l, const Fighter *f, int row, int col)
{
    if (row < 0 || row >= ZONE_ROWS || col < 0 || col >= ZONE_COLS)
        return false;
    if (b->zone[row][col] == ZONE_CLOSED || held_by_enemy(l, f->team, row, col))
        return false;
    if (row == f->row)
        return true;
    int low = min_i32(row, f->row);
    if (b->waters && edge_barred(b, low, col))
        return false;
    bool wall = b->edge[low][col] == EDGE_WALL && edge_owner(low) != f->team;
    return !wall || !in_touch(l, f->team, row, col);
}

typedef struct Step { int8_t row, col; } Step;

static int toward(int from, int to) { return from < to ? from + 1 : from > to ? from - 1 : from; }

static bool fordable(const Battle *b, int low, int col)
{
    return !edge_barred(b, low, col) && b->zone[low][col] != ZONE_CLOSED &&
           b->zone[low + 1][col] != ZONE_CLOSED;
}

/* The column to make for: one's own aim, or, where a river bars the way there, the
 * nearest in which it can be crossed; of two the one nearer the centre. */
static int way_col(const Battle *b, const Fighter *f)
{
    int up = f->to_row > f->row ? 1 : -1, inner = f->col < CENTRE_COL ? 1 : -1;

    for (int row = f->row; b->waters && row != f->to_row; row += up) {
        int low = min_i32(row, row + up);
        if (!(b->waters >> low & 1) || !edge_barred(b, low, f->to_col))
            continue;
        for (int k = 0; k < 2 * ZONE_COLS; k++) {
            int col = f->col + (k % 2 ? inner : -inner) * ((k + 1) / 2);
            if (col >= 0 && col < ZONE_COLS && fordable(b, low, col))
                return col;
        }
    }
    return f->to_col;
}

/* The next zone on the way: behind the line first sideways and then forward,
 * on the way back first out of reach; what cannot be entered is tried the other
 * way round. False: there is none. */
static bool next_step(const Battle *b, const Lines *l, const Fighter *f, Step *out)
{
    bool back = ahead(f->team, f->to_row) < ahead(f->team, f->row);
    Step side = { f->row, (int8_t)toward(f->col, way_col(b, f)) };
    Step along = { (int8_t)toward(f->row, f->to_row), f->col };
    Step first = back ? along : side, other = back ? side : along;

    if ((first.row != f->row || first.col != f->col) && may_enter(b, l, f, first.row, first.col)) {
        *out = first;
        return true;
    }
    *out = other;
    return (other.row != f->row || other.col != f->col) &&
           may_enter(b, l, f, other.row, other.col);
}

/* Getting over a ditch, through a canal or a ford loosens the ranks, and a bridge
 * draws them out (E1). True: it was one of these. */
static bool cross_edge(const Rules *r, const Battle *b, Fighter *f, int row)
{
    if (row == f->row)
        return false;
    int edge = edge_between(b, row, f->row, f->col);
    if (edge == EDGE_CANAL || edge == EDGE_BANK || edge == EDGE_DITCH || edge == EDGE_FORD)
        order_change(f, WAVER_GROUND, -r->battle_cross_order);
    return edge != EDGE_OPEN && edge != EDGE_WALL;
}

/* Places a body takes on a crossing: a horse needs that of several men, but in a
 * ford of no more than one. */
static int32_t places_of(const Rules *r, const Fighter *f, int edge)
{
    return f->mounted && edge != EDGE_FORD ? f->men * r->battle_horse_places / 1000 : f->men;
}

static int32_t carries(const Rules *r, int edge)
{
    return edge == EDGE_BRIDGE ? r->battle_bridge_men
         : edge == EDGE_FORD ? r->battle_ford_men : r->battle_dam_men;
}

/* Whether the step to a row is over a crossing whose other side not all of the
 * body has reached. */
static bool must_wait(const Rules *r, const Battle *b, const Fighter *f, int row)
{
    if (row == f->row)
        return false;
    int edge = edge_between(b, row, f->row, f->col);
    return edge_carries(edge) && f->over < places_of(r, f, edge);
}

/* Who goes over one crossing first: those who have begun, then by subject. */
static bool crosses_before(const Fighter *a, const Fighter *b)
{
    bool begun = a->over > 0, other = b->over > 0;
    return begun != other ? begun : fighter_subject(a) < fighter_subject(b);
}

/* Lets as many men over one crossing as it carries in a half-hour. */
static void let_over(const Rules *r, Battle *b, uint64_t who, int edge)
{
    int32_t left = carries(r, edge);
    while (who && left > 0) {
        int first = low_bit(who);
        for (uint64_t set = who; set; set &= set - 1)
            if (crosses_before(&b->fighter[low_bit(set)], &b->fighter[first]))
                first = low_bit(set);
        Fighter *f = &b->fighter[first];
        int32_t go = clamp_i32(places_of(r, f, edge) - f->over, 0, left);
        f->over += go;
        left -= go;
        who &= ~(UINT64_C(1) << first);
    }
}

static bool goes(const Fighter *f) { return f->to_row != f->row || f->to_col != f->col; }

/* A bridge, a ford or a dam carries only so many men in a half-hour (A13, E1). A
 * body stands before it until the last of its men are over, and then beyond it. */
static void cross_all(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l)
{
    Dice dice = dice_of(seed, RNG_BEAST, day, b->half_hour + 1);
    uint64_t at[ZONE_ROWS - 1][ZONE_COLS] = { { 0 } };

    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        Step next;
        bool by_water = (b->waters << 1 | b->waters) >> f->row & 1;
        bool steps = by_water && goes(f) && next_step(b, l, f, &next) && next.row != f->row;
        int edge = steps ? edge_between(b, next.row, f->row, f->col) : EDGE_OPEN;
        if (!edge_carries(edge))
            f->over = 0;
        else if (edge == EDGE_FORD || !b->beasts || !beasts_balk(m, b, f, dice))
            at[min_i32(next.row, f->row)][f->col] |= set & -set;
    }
    for (int low = 0; low < ZONE_ROWS - 1; low++)
        for (int c = 0; c < ZONE_COLS; c++)
            if (at[low][c])
                let_over(&m->rules, b, at[low][c], b->edge[low][c]);
}

static bool turns_its_back(const Model *m, const Lines *l, const Fighter *f)
{
    int kind = m->arm[f->arm.n].class;
    int back = ahead(f->team, max_i32(ahead(f->team, f->row) - 1, CAMP_ROW));
    bool covered = l->men[f->team][f->row][f->col] > f->men ||  /* others still face the enemy */
                   (back != f->row && l->at[f->team][back][f->col]);
    return kind != ARM_LIGHT_HORSE && !covered;
}

static void tell_charge(const Battle *b, const Fighter *f, int32_t day, EventList *out)
{
    Event *e = field_event(out, EV_CHARGED, day, b, f->team);
    if (!e)
        return;
    e->formation = f->formation;
    e->n[0] = f->who.i;
    e->n[1] = f->col;
}

enum { CHARGE_WEARY = 600 };    /* weariness above which horses do not gallop (E6) */

/* Walks one fighter as far as his legs, the ground and the enemy allow. True: he
 * stands elsewhere now. */
static bool walk(const Model *m, Battle *b, const Lines *l, Fighter *f, int zones, int32_t day,
                 EventList *out)
{
    bool near = in_touch(l, f->team, f->row, f->col), broke_step = false, moved = false;
    int from = f->row;

    if (near && f->order != ORDER_FALL_BACK)        /* held where he is */
        zones = 0;
    for (Step next; zones > 0 && next_step(b, l, f, &next); zones--) {
        if (must_wait(&m->rules, b, f, next.row))
            break;
        if (near && turns_its_back(m, l, f))
            order_change(f, WAVER_MOVING, -m->rules.battle_leave_contact);
        broke_step |= cross_edge(&m->rules, b, f, next.row);
        f->row = next.row;
        f->col = next.col;
        f->moved = 1;
        b->rode |= f->mounted;
        f->over = 0;
        moved = true;
        bool slow = zone_ground[b->zone[f->row][f->col]].slow;
        near = in_touch(l, f->team, f->row, f->col);
        if (near || slow || broke_step)
            break;
    }
    if (!near)
        f->charged = 0;
    bool clear = moved && near && !broke_step && zone_ground[b->zone[f->row][f->col]].firm;
    bool fresh = f->mounted && f->fatigue < CHARGE_WEARY && !f->charged;
    if (clear && fresh && f->order == ORDER_CHARGE) {
        f->charged = 1;
        tell_charge(b, f, day, out);
    }
    if (moved)
        ruse_thrust(b, f, from, day, out);
    return moved;
}

/* A reserve sets out in the half-hour it is sent for with a chance that grows
 * with the commander's skill (E7). */
static bool sets_out(const Model *m, Battle *b, const Fighter *f, Dice dice, int32_t day,
                     EventList *out)
{
    if (ahead(f->team, f->row) > RESERVE_ROW)
        return true;
    Team *t = &b->team[f->team];
    Rng throw = dice_for(dice, fighter_subject(f));
    const Rules *r = &m->rules;
    if (rng_permille(&throw) >= r->battle_reserve_first + r->battle_reserve_skill * t->skill)
        return false;
    t->reserve_used = (uint8_t)min_i32(t->reserve_used + 1, 250);
    Event *e = field_event(out, EV_RESERVE, day, b, f->team);
    if (e) {
        e->n[0] = t->side;
        e->n[1] = f->to_col;
    }
    return true;
}

/* Men who broke run for their camp and off the field. */
static void flee(const Model *m, Fighter *f)
{
    int at = ahead(f->team, f->row), zones = max_i32(FLIGHT_ZONES, move_zones(m, f));
    if (at == CAMP_ROW)
        f->state = FIGHTER_FLED;
    f->row = (int8_t)ahead(f->team, max_i32(at - zones, CAMP_ROW));
}

/* Who moved, and from where. */
typedef struct Tracks { Moved at[FIGHTER_MAX]; int n; } Tracks;

static void track(Tracks *t, int i, int row, int col)
{
    t->at[t->n++] = (Moved){ (uint8_t)i, (int8_t)row, (int8_t)col };
}

static void falls_back(const Model *m, Battle *b, const Lines *l, Tracks *t, int32_t day,
                       EventList *out)
{
    for (uint64_t set = l->back & (l->team[0] | l->team[1]); set; set &= set - 1) {
        int i = low_bit(set);
        Fighter *f = &b->fighter[i];
        if (!goes(f))
            continue;
        int row = f->row, col = f->col;
        if (walk(m, b, l, f, 1, day, out))
            track(t, i, row, col);
    }
}

static bool advance(const Model *m, Battle *b, const Lines *l, Fighter *f, Dice dice, int32_t day,
                    EventList *out)
{
    int zones = f->order == ORDER_RELIEVE ? 1 : move_zones(m, f);
    bool moves = goes(f);
    if (moves && f->order == ORDER_COMMIT) {
        moves = sets_out(m, b, f, dice, day, out);
        zones += COLUMN_ZONES;
    }
    if (moves)
        return walk(m, b, l, f, zones, day, out);
    if (!in_touch(l, f->team, f->row, f->col))
        f->charged = 0;
    return false;
}

void move_all(const Model *m, uint64_t seed, int32_t day, Battle *b, Lines *l, EventList *out)
{
    Dice dice = dice_of(seed, RNG_LEADER, day, b->half_hour + 1);
    Tracks back = { .n = 0 }, on = { .n = 0 };

    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].state == FIGHTER_BROKEN)
            flee(m, &b->fighter[i]);
    if (b->waters)
        cross_all(m, seed, day, b, l);
    falls_back(m, b, l, &back, day, out);
    lines_moved(b, back.at, back.n, l);
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        Fighter *f = &b->fighter[i];
        int row = f->row, col = f->col;
        if (!goes(f) && !f->charged)
            continue;
        if (f->order != ORDER_FALL_BACK && advance(m, b, l, f, dice, day, out))
            track(&on, i, row, col);
    }
    lines_moved(b, on.at, on.n, l);
}

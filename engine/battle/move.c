/*
 * move.c: bodies of men walk, ride, wheel into gaps, and run.
 */
#include "battle/move.h"

#include "battle/field.h"

enum { COLUMN_ZONES = 2 };      /* zones more for a reserve in column of march behind the line */
enum { FLIGHT_ZONES = 2 };      /* men who throw their shields away; judgement */

int move_zones(const Model *m, const Fighter *f)
{
    int zones = m->arm[f->arm.n].zones;
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
    bool wall = b->edge[low][col] == EDGE_WALL && edge_owner(low) != f->team;
    return !wall || !in_touch(l, f->team, row, col);
}

typedef struct Step { int8_t row, col; } Step;

static int toward(int from, int to) { return from < to ? from + 1 : from > to ? from - 1 : from; }

/* The next zone on the way: behind the line first sideways and then forward,
 * on the way back first out of reach; what cannot be entered is tried the other
 * way round. False: there is none. */
static bool next_step(const Battle *b, const Lines *l, const Fighter *f, Step *out)
{
    bool back = ahead(f->team, f->to_row) < ahead(f->team, f->row);
    Step side = { f->row, (int8_t)toward(f->col, f->to_col) };
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

/* Getting over a ditch or a canal loosens the ranks (E1). True: it was one. */
static bool cross_edge(const Rules *r, const Battle *b, Fighter *f, int row)
{
    if (row == f->row)
        return false;
    int edge = edge_between(b, row, f->row, f->col);
    if (edge != EDGE_CANAL && edge != EDGE_DITCH)
        return false;
    order_change(f, WAVER_GROUND, -r->battle_cross_order);
    return true;
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

    for (Step next; zones > 0 && next_step(b, l, f, &next); zones--) {
        if (near && f->order != ORDER_FALL_BACK)
            break;
        if (near && turns_its_back(m, l, f))
            order_change(f, WAVER_MOVING, -m->rules.battle_leave_contact);
        broke_step |= cross_edge(&m->rules, b, f, next.row);
        f->row = next.row;
        f->col = next.col;
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

static bool goes(const Fighter *f) { return f->to_row != f->row || f->to_col != f->col; }

static bool falls_back(const Model *m, Battle *b, const Lines *l, int32_t day, EventList *out)
{
    bool any = false;
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        if (f->order != ORDER_FALL_BACK || !goes(f))
            continue;
        any |= walk(m, b, l, f, 1, day, out);
    }
    return any;
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
    bool moved = false;

    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].state == FIGHTER_BROKEN)
            flee(m, &b->fighter[i]);
    if (falls_back(m, b, l, day, out))
        lines_of(b, l);
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        if (f->order != ORDER_FALL_BACK)
            moved |= advance(m, b, l, f, dice, day, out);
    }
    if (moved)
        lines_of(b, l);
}

/*
 * command.c: what may be ordered on the field, and how far and how fast a
 * commander's word carries.
 */
#include "battle/command.h"

#include "battle/battle.h"
#include "battle/general.h"

static bool concerns(const Order *o, const Fighter *f)
{
    return f->state == FIGHTER_STANDS && f->who.i == o->unit.i && f->who.gen == o->unit.gen &&
           (o->amount == 0 || o->amount == f->part);
}

static Status check_zone(const Battle *b, const Order *o, Fault *why)
{
    if (o->col < 0 && o->row < 0)
        return fault(why, ERR_RANGE, "field", "say where: at COLUMN,ROW; columns are 0..%d, rows "
                     "0..%d", ZONE_COLS - 1, ZONE_ROWS - 1);
    if (o->col < 0 || o->col >= ZONE_COLS || o->row < 0 || o->row >= ZONE_ROWS)
        return fault(why, ERR_RANGE, "field", "no zone %d,%d: columns are 0..%d, rows 0..%d",
                     o->col, o->row, ZONE_COLS - 1, ZONE_ROWS - 1);
    if (b->zone[o->row][o->col] == ZONE_CLOSED)
        return fault(why, ERR_REFUSED, "field", "zone %d,%d is closed ground", o->col, o->row);
    return OK;
}

enum { RIDE_ZONES = 4 };        /* of a commander and his staff in a half-hour (E1) */

static Status check_seat(const Battle *b, const Order *o, const Team *t, Fault *why)
{
    int cols = o->col - t->seat_col, rows = o->row - t->seat_row;
    int away = (cols < 0 ? -cols : cols) + (rows < 0 ? -rows : rows);
    if (away > RIDE_ZONES)
        return fault(why, ERR_RANGE, "field", "%d zones in a half-hour; a commander rides %d", away,
                     RIDE_ZONES);
    return check_zone(b, o, why);
}

static const Fighter *body_for(const Battle *b, const Order *o)
{
    for (int i = 0; i < b->fighters; i++)
        if (concerns(o, &b->fighter[i]))
            return &b->fighter[i];
    return NULL;
}

static Status check_body(const Battle *b, const Order *o, int team, Fault *why)
{
    const Fighter *f = body_for(b, o);
    if (!f)
        return fault(why, ERR_NOT_FOUND, "field", "c%d does not stand on this field", o->unit.i);
    if (f->team != team)
        return fault(why, ERR_REFUSED, "field", "c%d is not yours to command", o->unit.i);
    if (o->kind == ORDER_CHARGE && !f->mounted)
        return fault(why, ERR_REFUSED, "field", "c%d is on foot; only horse charge", o->unit.i);
    if (o->kind == ORDER_SHOOT && f->ammo == 0)
        return fault(why, ERR_REFUSED, "field", "c%d has no arrows left", o->unit.i);
    if (o->kind == ORDER_STAND || o->kind == ORDER_SHOOT)
        return OK;
    return check_zone(b, o, why);
}

Status battle_check(const Model *m, const Battle *b, const Order *o, Fault *why)
{
    (void)m;
    if (!b->live || b->over)
        return fault(why, ERR_REFUSED, "field", "no battle is being fought");
    int team = battle_team(b, o->side);
    if (team < 0)
        return fault(why, ERR_REFUSED, "field", "your side does not fight here");
    if (b->team[team].withdrawing)
        return fault(why, ERR_REFUSED, "field", "the army is leaving the field");
    switch (o->kind) {
    case ORDER_ADVANCE: case ORDER_CHARGE: case ORDER_STAND: case ORDER_SHOOT:
    case ORDER_FALL_BACK: case ORDER_RELIEVE: case ORDER_COMMIT:
        return check_body(b, o, team, why);
    case ORDER_GO:
        return check_seat(b, o, &b->team[team], why);
    case ORDER_WITHDRAW: case ORDER_DELEGATE:
        return OK;
    case ORDER_DISMOUNT:
        return fault(why, ERR_REFUSED, "field",
                     "horsemen dismount against elephants; there are none here");
    case ORDER_GIRTHS:
        return fault(why, ERR_REFUSED, "field", "girths are cut on elephants; there are none here");
    default:
        return fault(why, ERR_REFUSED, "field", "this is not an order of the field");
    }
}

/* Team orders: leave the field, move the seat, let the general command. */
static bool for_team(Battle *b, const Order *o)
{
    Team *t = &b->team[battle_team(b, o->side)];
    switch (o->kind) {
    case ORDER_WITHDRAW: t->withdrawing = 1; return true;
    case ORDER_DELEGATE: t->person = 0; return true;
    case ORDER_GO:
        t->seat_col = (uint8_t)o->col;
        t->seat_row = (uint8_t)o->row;
        return true;
    default: return false;
    }
}

static void heed(const Model *m, Battle *b, const Order *o, Wish *wish)
{
    if (battle_check(m, b, o, NULL) != OK || for_team(b, o))
        return;
    bool holds = o->kind == ORDER_STAND || o->kind == ORDER_SHOOT;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!concerns(o, f) || f->team != battle_team(b, o->side))
            continue;
        wish[i] = (Wish){ o->kind, holds ? f->col : o->col, holds ? f->row : o->row };
    }
}

/* Zones a commander's word reaches in the half-hour; in dust about half as many
 * (C11). */
static int reach_of(const Model *m, const Battle *b, int team)
{
    const Team *t = &b->team[team];
    int reach = m->rules.battle_seat_view + t->skill / 4;
    return b->dust ? reach / 2 + 1 : reach;
}

/* An order is heard at once near the commander's seat, elsewhere when the runner
 * has come: half an hour later. */
static void hear(const Model *m, Battle *b, const Wish *wish)
{
    int reach[TEAMS] = { reach_of(m, b, 0), reach_of(m, b, 1) };

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        const Wish *new = &wish[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        if (f->told) {
            f->order = f->told;
            f->to_col = f->told_col;
            f->to_row = f->told_row;
            f->told = ORDER_NONE;
        }
        if (new->kind == ORDER_NONE)
            continue;
        const Team *t = &b->team[f->team];
        int cols = f->col - t->seat_col, rows = f->row - t->seat_row;
        bool near = max_i32(cols < 0 ? -cols : cols, rows < 0 ? -rows : rows) <= reach[f->team];
        bool same = new->kind == f->order && new->col == f->to_col && new->row == f->to_row;
        if (near || same) {
            f->order = new->kind;
            f->to_col = new->col;
            f->to_row = new->row;
        } else {
            f->told = new->kind;
            f->told_col = new->col;
            f->told_row = new->row;
        }
    }
}

void command_give(const Model *m, Battle *b, const Lines *l, const Order *orders,
                        int32_t count)
{
    Wish wish[FIGHTER_MAX];
    bool leaves[TEAMS] = { general_leaves(m, b, 0), general_leaves(m, b, 1) };

    memset(wish, 0, sizeof wish);
    for (int t = 0; t < TEAMS; t++)
        b->team[t].withdrawing |= leaves[t];
    for (int t = 0; t < TEAMS; t++)
        general_wishes(m, b, l, t, wish);
    for (int32_t k = 0; k < count; k++)
        heed(m, b, &orders[k], wish);
    hear(m, b, wish);
}

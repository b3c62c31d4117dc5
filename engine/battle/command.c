/*
 * command.c: what may be ordered on the field, and how far and how fast a
 * commander's word carries.
 */
#include "battle/command.h"

#include "battle/battle.h"
#include "battle/beasts.h"
#include "battle/general.h"
#include "battle/mount.h"
#include "battle/ruse.h"
#include "battle/seat.h"
#include "battle/sky.h"

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

static bool is_dawn(const Battle *b) { return b->half_hour == 0; }

/* Before the fight everybody may be drawn up anywhere from the camp to the front. */
static bool own_ground(int team, int row) { return ahead(team, row) <= FRONT_ROW; }

static Status check_seat(const Battle *b, const Order *o, int team, Fault *why)
{
    const Team *t = &b->team[team];
    int cols = o->col - t->seat_col, rows = o->row - t->seat_row;
    int away = (cols < 0 ? -cols : cols) + (rows < 0 ? -rows : rows);
    Status s = check_zone(b, o, why);
    if (s || (is_dawn(b) && own_ground(team, o->row)))
        return s;
    if (t->ill)
        return fault(why, ERR_REFUSED, "field", "he cannot ride, and stays where he lies");
    if (away > RIDE_ZONES)
        return fault(why, ERR_RANGE, "field", "%d zones in a half-hour; a commander rides %d", away,
                     RIDE_ZONES);
    return OK;
}

static Status check_post(const Battle *b, const Order *o, int team, Fault *why)
{
    if (!is_dawn(b))
        return fault(why, ERR_REFUSED, "field", "the armies are drawn up; order it to advance");
    Status s = check_zone(b, o, why);
    if (s == OK && !own_ground(team, o->row))
        s = fault(why, ERR_RANGE, "field", "%d,%d is not on your side of the field", o->col, o->row);
    return s;
}

static const Fighter *body_for(const Battle *b, const Order *o)
{
    for (int i = 0; i < b->fighters; i++)
        if (concerns(o, &b->fighter[i]))
            return &b->fighter[i];
    return NULL;
}

/* What a body must be for an order to make sense. */
static Status check_able(const Model *m, const Battle *b, const Fighter *f, const Order *o,
                         Fault *why)
{
    int c = o->unit.i;
    switch (o->kind) {
    case ORDER_CHARGE:
        return f->mounted ? OK : fault(why, ERR_REFUSED, "field",
                                       "c%d is on foot; only horse charge", c);
    case ORDER_SHOOT: case ORDER_CREWS:
        if (f->ammo == 0)
            return fault(why, ERR_REFUSED, "field", "c%d has no arrows left", c);
        return o->kind == ORDER_CREWS ? beasts_check(m, b, f, o, why) : OK;
    case ORDER_DISMOUNT:
        return f->mounted && m->arm[f->arm.n].class != ARM_BEAST
                   ? OK : fault(why, ERR_REFUSED, "field", "c%d has no horses to leave", c);
    case ORDER_MOUNT:
        return mount_left(m, f)
                   ? OK : fault(why, ERR_REFUSED, "field", "c%d left no horses behind", c);
    case ORDER_GIRTHS: case ORDER_BLIND: case ORDER_LANES: case ORDER_NOISE:
        return beasts_check(m, b, f, o, why);
    case ORDER_FEIGN: case ORDER_HIDE: case ORDER_SPRING:
        return ruse_check(m, b, f->team, f, o, why);
    default:
        return OK;
    }
}

/* Orders that name no zone: they concern where the body stands. */
static bool stays(int kind)
{
    return kind == ORDER_STAND || kind == ORDER_SHOOT || kind == ORDER_DISMOUNT ||
           kind == ORDER_MOUNT || kind == ORDER_LANES || kind == ORDER_SPRING;
}

static Status check_body(const Model *m, const Battle *b, const Order *o, int team, Fault *why)
{
    const Fighter *f = body_for(b, o);
    if (!o->unit.gen) {
        fault(why, ERR_SYNTAX, "field", "it does not say which body of men");
        return fault_remedy(why, "write a body, as in c3, and where: at COLUMN,ROW");
    }
    if (!f)
        return fault(why, ERR_NOT_FOUND, "field", "c%d does not stand on this field", o->unit.i);
    if (f->team != team)
        return fault(why, ERR_REFUSED, "field", "c%d is not yours to command", o->unit.i);
    if (o->kind == ORDER_POST)
        return check_post(b, o, team, why);
    if (f->hidden && o->kind != ORDER_SPRING && o->kind != ORDER_HIDE && o->kind != ORDER_DELEGATE)
        return fault(why, ERR_REFUSED, "field", "c%d lies in wait; let it spring first", o->unit.i);
    Status s = check_able(m, b, f, o, why);
    if (s || stays(o->kind) || o->kind == ORDER_DELEGATE)
        return s;
    bool free = (o->kind == ORDER_FALL_BACK || o->kind == ORDER_FEIGN) && o->col < 0 && o->row < 0;
    return free ? OK : check_zone(b, o, why);
}

Status battle_check(const Model *m, const Battle *b, const Order *o, Fault *why)
{
    if (!b->live || b->over)
        return fault(why, ERR_REFUSED, "field", "no battle is being fought");
    int team = battle_team(b, o->side);
    if (team < 0)
        return fault(why, ERR_REFUSED, "field", "your side does not fight here");
    if (b->team[team].withdrawing)
        return fault(why, ERR_REFUSED, "field", "the army is leaving the field");
    switch (o->kind) {
    case ORDER_ADVANCE: case ORDER_CHARGE: case ORDER_STAND: case ORDER_SHOOT:
    case ORDER_FALL_BACK: case ORDER_RELIEVE: case ORDER_COMMIT: case ORDER_DISMOUNT:
    case ORDER_MOUNT: case ORDER_FEIGN: case ORDER_HIDE: case ORDER_SPRING: case ORDER_GIRTHS:
    case ORDER_CREWS: case ORDER_BLIND: case ORDER_LANES: case ORDER_NOISE: case ORDER_POST:
        return check_body(m, b, o, team, why);
    case ORDER_GO:
        return check_seat(b, o, team, why);
    case ORDER_DELEGATE:
        return o->unit.gen ? check_body(m, b, o, team, why) : OK;
    case ORDER_WITHDRAW:
        return OK;
    case ORDER_NIGHT:
        return sky_check(m, b, team, why);
    case ORDER_DUEL: case ORDER_MOCK: case ORDER_CUT: case ORDER_CUT_OFF:
        return ruse_check(m, b, team, NULL, o, why);
    default:
        return fault(why, ERR_REFUSED, "field", "this is not an order of the field");
    }
}

/* Orders that concern the whole army. True: it was one. */
static bool for_team(const Model *m, Battle *b, const Order *o, int32_t day, EventList *out)
{
    int team = battle_team(b, o->side);
    Team *t = &b->team[team];
    switch (o->kind) {
    case ORDER_WITHDRAW: t->withdrawing = 1; return true;
    case ORDER_NIGHT:    t->nights_on = 1; return true;
    case ORDER_DUEL:     t->dares = 1; return true;
    case ORDER_MOCK:     t->mock = 1; return true;
    case ORDER_CUT:      ruse_cut(m, day, b, team, false, out); return true;
    case ORDER_CUT_OFF:  ruse_cut(m, day, b, !team, true, out); return true;
    case ORDER_GO:
        seat_move(b, team, o->col, o->row);
        return true;
    case ORDER_DELEGATE:
        if (!o->unit.gen) {
            t->person = 0;
            for (int i = 0; i < b->fighters; i++)
                b->fighter[i].own &= b->fighter[i].team != team;
        }
        return !o->unit.gen;
    default: return false;
    }
}

static Wish wish_for(const Fighter *f, const Order *o)
{
    int camp = ahead(f->team, CAMP_ROW);
    if (stays(o->kind))
        return (Wish){ o->kind, f->col, f->row };
    if (o->col < 0 || o->row < 0)               /* back, wherever that is */
        return (Wish){ o->kind, f->col, (int8_t)camp };
    return (Wish){ o->kind, o->col, o->row };
}

/* A person's order replaces the general's wish. True: somebody was drawn up
 * elsewhere. */
static bool heed(const Model *m, Battle *b, const Order *o, Wish *wish, int32_t day,
                 EventList *out)
{
    bool moved = false;
    if (battle_check(m, b, o, NULL) != OK || for_team(m, b, o, day, out))
        return false;
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (!concerns(o, f) || f->team != battle_team(b, o->side))
            continue;
        f->own = o->kind != ORDER_DELEGATE;
        wish[i] = (Wish){ ORDER_NONE, 0, 0 };
        if (o->kind == ORDER_POST) {
            f->col = f->to_col = o->col;
            f->row = f->to_row = o->row;
            f->order = ORDER_STAND;
            f->hidden = 0;
            moved = true;
        } else if (o->kind != ORDER_DELEGATE) {
            wish[i] = wish_for(f, o);
        }
    }
    return moved;
}

static void obey(Fighter *f, int kind, int col, int row)
{
    f->order = (uint8_t)kind;
    f->to_col = (int8_t)col;
    f->to_row = (int8_t)row;
}

/* An order is heard at once near the commander's seat, elsewhere when the runner
 * has come. */
static void hear(const Model *m, Battle *b, const Wish *wish)
{
    int reach[TEAMS] = { seat_reach(m, b, 0), seat_reach(m, b, 1) };

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        const Wish *new = &wish[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        if (f->told && --f->told_in == 0) {
            obey(f, f->told, f->told_col, f->told_row);
            f->told = ORDER_NONE;
        }
        if (new->kind == ORDER_NONE)
            continue;
        if (new->kind == f->order && new->col == f->to_col && new->row == f->to_row) {
            f->told = ORDER_NONE;
            continue;
        }
        const Team *t = &b->team[f->team];
        int cols = f->col - t->seat_col, rows = f->row - t->seat_row;
        bool near = max_i32(cols < 0 ? -cols : cols, rows < 0 ? -rows : rows) <= reach[f->team];
        if (near || (is_dawn(b) && b->days <= 1)) {
            obey(f, new->kind, new->col, new->row);
            f->told = ORDER_NONE;
        } else if (!f->told) {
            f->told = new->kind;
            f->told_col = new->col;
            f->told_row = new->row;
            f->told_in = (uint8_t)seat_runner(m, b, f->team, f->row, f->col);
        }
    }
}

void command_give(const Model *m, uint64_t seed, int32_t day, Battle *b, Lines *l,
                  const Order *orders, int32_t count, EventList *out)
{
    Wish wish[FIGHTER_MAX];
    Resolve will[TEAMS];
    bool moved = false;

    memset(wish, 0, sizeof wish);
    for (int t = 0; t < TEAMS; t++)
        will[t] = general_resolves(m, seed, day, b, l, t);
    for (int t = 0; t < TEAMS; t++) {
        general_acts(m, day, b, t, &will[t], out);
        b->team[t].dares = 0;
    }
    for (int t = 0; t < TEAMS; t++)
        general_wishes(m, b, l, t, wish);
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].own && !b->team[b->fighter[i].team].withdrawing)
            wish[i].kind = ORDER_NONE;
    for (int32_t k = 0; k < count; k++)
        moved |= heed(m, b, &orders[k], wish, day, out);
    hear(m, b, wish);
    if (moved)
        lines_stand(b, l);
    lines_orders(b, l);
}

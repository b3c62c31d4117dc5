/*
 * wing.c: orders of the field for many bodies at once.
 *
 * Left and right are those of a commander who looks at the enemy from his own
 * camp: for team 0, whose camp is row 0, the columns run from his left to his
 * right; for team 1, who looks the other way, from his right to his left.
 */
#include "play/game.h"

#include "battle/battle.h"
#include "battle/general.h"
#include "campaign/orders.h"

const char *session_wing_word(Wing w)
{
    static const char *const word[WINGS] = {
        "all", "left wing", "left centre", "centre", "right centre", "right wing", "reserve",
        "horse", "foot", "archers", "elephants"
    };
    return (unsigned)w < WINGS ? word[w] : "?";
}

/* Columns from one's own left hand. */
static int from_left(int team, int col) { return team ? ZONE_COLS - 1 - col : col; }

static Wing wing_at(int team, int col)
{
    int at = from_left(team, col);
    if (at < CENTRE_COL - 1)
        return WING_LEFT;
    if (at > CENTRE_COL + 1)
        return WING_RIGHT;
    return at < CENTRE_COL ? WING_LEFT_CENTRE : at > CENTRE_COL ? WING_RIGHT_CENTRE : WING_CENTRE;
}

/* What is kept back behind the second line is the reserve and of no wing. */
static bool belongs(const Model *m, const Fighter *f, Wing w)
{
    int class = m->arm[f->arm.n].class;
    switch (w) {
    case WING_ALL:     return true;
    case WING_RESERVE: return ahead(f->team, f->row) <= RESERVE_ROW;
    case WING_HORSE:   return class == ARM_HORSE || class == ARM_LIGHT_HORSE;
    case WING_FOOT:    return class == ARM_FOOT || class == ARM_MEDIUM;
    case WING_ARCHERS: return is_shooter(m, f);
    case WING_BEASTS:  return class == ARM_BEAST;
    default:           return ahead(f->team, f->row) > RESERVE_ROW && wing_at(f->team, f->col) == w;
    }
}

static bool goes_back(OrderKind kind) { return kind == ORDER_FALL_BACK || kind == ORDER_FEIGN; }

/* The zone a body is sent to: a row on, or back, in its own column. */
static Order order_for(const Battle *b, Side side, const Fighter *f, OrderKind kind)
{
    int row = ahead(f->team, f->row) + (goes_back(kind) ? -1 : 1);
    bool split = false;
    for (int i = 0; i < b->fighters; i++)
        split |= &b->fighter[i] != f && same_contingent(b->fighter[i].who, f->who);
    return (Order){ .kind = (uint8_t)kind, .side = side, .unit = f->who,
                    .amount = split ? f->part : 0, .col = f->col,
                    .row = (int8_t)ahead(f->team, clamp_i32(row, 0, ZONE_ROWS - 1)) };
}

int32_t session_wing(Session *s, Side side, Wing wing, OrderKind kind, Order *out, int32_t max)
{
    if (!side_exists(s, side) || s->looking || s->now->clock.stage != STAGE_BATTLE)
        return 0;
    const World *w = draft_seen(s, side);
    const Battle *b = &w->battle;
    int team = battle_team(b, side);
    int32_t n = 0;

    for (int i = 0; i < b->fighters && n < max; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team || f->state != FIGHTER_STANDS || !belongs(s->model, f, wing))
            continue;
        Order o = order_for(b, side, f, kind);
        if (order_check(s->model, w, &o, NULL) == OK)
            out[n++] = o;
    }
    return n;
}

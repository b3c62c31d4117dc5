/*
 * ambush.c: horse hidden on a wing (Walaja): not seen, not counted in the line,
 * out of reach until it rides out (mechanics E10).
 */
#include "battle/ruse_parts.h"

#include "battle/field.h"

enum { WING_COLS = 2 };         /* columns at each side of the field that are its wings */

static bool on_wing(int col) { return col < WING_COLS || col >= ZONE_COLS - WING_COLS; }

/* Dunes, palms and heights hide men; so does what a named field tells of ground
 * near by. */
static bool hides(const Model *m, const Battle *b, int col)
{
    int first = col < CENTRE_COL ? 0 : ZONE_COLS - WING_COLS;
    if (b->field && m->field[b->field].hides)
        return true;
    for (int c = first; c < first + WING_COLS; c++)
        for (int r = 0; r < ZONE_ROWS; r++) {
            int kind = b->zone[r][c];
            if (kind == ZONE_DUNE || kind == ZONE_PALMS || kind == ZONE_HIGH)
                return true;
        }
    return false;
}

static bool fit_to_hide(const Model *m, const Fighter *f)
{
    return f->mounted && m->arm[f->arm.n].class != ARM_BEAST;
}

static bool good_place(const Model *m, const Battle *b, int team, int row, int col)
{
    return on_wing(col) && ahead(team, row) <= BETWEEN_ROW && b->zone[row][col] != ZONE_CLOSED &&
           hides(m, b, col);
}

static Status hide_check(const Model *m, const Battle *b, const Fighter *f, const Order *o,
                         Fault *why)
{
    const Team *t = &b->team[f->team];
    bool on_field = o->col >= 0 && o->col < ZONE_COLS && o->row >= 0 && o->row < ZONE_ROWS;
    int able = m->rules.ruse_hide_ability;

    if (b->half_hour)
        return fault(why, ERR_REFUSED, "field", "the enemy watches by now; men hide before dawn");
    if (!fit_to_hide(m, f))
        return fault(why, ERR_REFUSED, "field", "c%d is not horse; foot would come out too late",
                     f->who.i);
    if (t->skill < able)
        return fault(why, ERR_REFUSED, "field", "to hide horse takes a commander of ability %d; "
                     "here it is %d", able, t->skill);
    if (!on_field)
        return fault(why, ERR_RANGE, "field", "say where: at COLUMN,ROW, on a wing");
    if (!on_wing(o->col) || ahead(f->team, o->row) > BETWEEN_ROW)
        return fault(why, ERR_RANGE, "field", "%d,%d is not on a wing of your half: columns 0, 1, "
                     "%d and %d, as far as the ground between", o->col, o->row, ZONE_COLS - 2,
                     ZONE_COLS - 1);
    if (!good_place(m, b, f->team, o->row, o->col))
        return fault(why, ERR_REFUSED, "field", "nothing on that wing hides a horse");
    return OK;
}

Status ambush_check(const Model *m, const Battle *b, const Fighter *f, const Order *o, Fault *why)
{
    if (o->kind == ORDER_HIDE)
        return hide_check(m, b, f, o, why);
    if (!f->hidden)
        return fault(why, ERR_REFUSED, "field", "c%d does not lie in wait", f->who.i);
    return OK;
}

static void stand(Fighter *f)
{
    f->order = ORDER_STAND;
    f->to_col = f->col;
    f->to_row = f->row;
}

/* Before the fight everybody hears the order, however far the seat. */
static bool lie_down(const Model *m, const Battle *b, Fighter *f)
{
    bool told = f->told == ORDER_HIDE;
    if (f->hidden || (!told && f->order != ORDER_HIDE))
        return false;
    int row = told ? f->told_row : f->to_row, col = told ? f->told_col : f->to_col;
    bool may = b->half_hour == 0 && fit_to_hide(m, f) && good_place(m, b, f->team, row, col) &&
               b->team[f->team].skill >= m->rules.ruse_hide_ability;
    f->told = told ? ORDER_NONE : f->told;
    if (may) {
        f->row = (int8_t)row;
        f->col = (int8_t)col;
        f->hidden = 1;
    }
    stand(f);
    return may;
}

/* Who drew men out of his line to hide them drew up a shorter line. */
static void draw_line_again(Battle *b, int team)
{
    uint8_t line = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS && !f->hidden &&
            ahead(team, f->row) >= SECOND_ROW)
            line |= (uint8_t)(1u << f->col);
    }
    b->team[team].line = line ? line : b->team[team].line;
}

static bool enemy_near(const Lines *l, const Fighter *f)
{
    uint32_t rows = f->row ? 7u << (f->row - 1) : 3u;
    for (int c = max_i32(f->col - 1, 0); c <= f->col + 1 && c < ZONE_COLS; c++)
        if (l->rows[!f->team][0][c] & rows)
            return true;
    return false;
}

static bool rides_out(const Battle *b, const Lines *l, const Fighter *f)
{
    const Team *t = &b->team[f->team];
    bool hour = t->springs_at && b->half_hour >= t->springs_at;
    return f->order == ORDER_SPRING || hour || t->withdrawing || enemy_near(l, f);
}

/* The enemy in their own column, else the flank of the nearest further in. */
static void fall_upon(const Lines *l, Fighter *f)
{
    int inner = f->col < CENTRE_COL ? 1 : -1, from = ahead(f->team, f->row);

    stand(f);
    for (int c = f->col; c >= 0 && c < ZONE_COLS; c += inner) {
        uint32_t rows = l->rows[!f->team][f->team][c];
        if (!rows)
            continue;
        int at = rows >> from ? from + low_bit(rows >> from) : high_bit(rows);
        f->order = ORDER_CHARGE;
        f->to_row = (int8_t)ahead(f->team, at);
        f->to_col = (int8_t)(c == f->col ? c : c - inner);
        return;
    }
}

static void tell_ambush(int32_t day, const Battle *b, int team, uint64_t wing, EventList *out)
{
    int32_t men = 0;
    int col = b->fighter[low_bit(wing)].col;
    for (uint64_t set = wing; set; set &= set - 1)
        men += b->fighter[low_bit(set)].men;
    Event *e = field_event(out, EV_AMBUSH, day, b, team);
    if (!e)
        return;
    e->formation = b->fighter[low_bit(wing)].formation;
    e->n[0] = men;
    e->n[1] = col;
}

static void spring(const Model *m, int32_t day, Battle *b, const Lines *l, int team, uint64_t who,
                   EventList *out)
{
    Team *t = &b->team[team];
    uint64_t wing[2] = { 0, 0 };
    int64_t men = 0;

    for (uint64_t set = who; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        f->hidden = 0;
        men += f->men;
        wing[f->col > CENTRE_COL] |= UINT64_C(1) << low_bit(set);
        fall_upon(l, f);
    }
    for (int k = 0; k < 2; k++)
        if (wing[k] && !t->withdrawing)
            tell_ambush(day, b, team, wing[k], out);
    /* A handful that rides out of the reeds frightens nobody. */
    if (men * 1000 >= (int64_t)b->team[!team].men_start * m->rules.ruse_ambush_share)
        t->sprung = 1;
}

bool ambush_turn(const Model *m, int32_t day, Battle *b, const Lines *l, EventList *out)
{
    uint64_t out_now[TEAMS] = { 0, 0 };
    bool lay[TEAMS] = { false, false };

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        lay[f->team] |= lie_down(m, b, f);
        if (f->hidden && rides_out(b, l, f))
            out_now[f->team] |= UINT64_C(1) << i;
    }
    for (int t = 0; t < TEAMS; t++) {
        if (lay[t])
            draw_line_again(b, t);
        if (out_now[t])
            spring(m, day, b, l, t, out_now[t], out);
    }
    return lay[0] || lay[1] || out_now[0] || out_now[1];
}

/* On which wings a team has horse: bit 0 the columns from 0, bit 1 the others. */
static int wings_ridden(const Battle *b, const Lines *l, int team)
{
    int wings = 0;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        if (f->mounted && on_wing(f->col))
            wings |= f->col < CENTRE_COL ? 1 : 2;
    }
    return wings;
}

/* Men of the team who stand by the wings have their flank in the air while the
 * riders are there. */
void ambush_sway(const Model *m, const Battle *b, const Lines *l, int team, Sway *sway)
{
    int since = b->team[!team].sprung;
    if (!since || since > m->rules.ruse_ambush_hours)
        return;
    int wings = wings_ridden(b, l, !team);
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        int i = low_bit(set), col = b->fighter[i].col;
        bool left = col <= WING_COLS && (wings & 1);
        bool right = col >= ZONE_COLS - 1 - WING_COLS && (wings & 2);
        sway[i].flanks = (uint8_t)(sway[i].flanks + (left || right));
    }
}

/*
 * coming.c: men who reach the field while others already fight.
 */
#include "battle/coming.h"

#include "battle/field.h"

int coming_when(const Model *m, const Formation *f, int32_t gap_m)
{
    const Rules *r = &m->rules;
    if (f->comes)
        return f->comes;
    int32_t pace = max_i32(r->seat_hurry / 2, 1);      /* metres in a half-hour */
    return clamp_i32((gap_m + pace - 1) / pace - r->battle_deploy_half_hours, 0, UINT8_MAX);
}

int32_t coming_men(const Battle *b, int team)
{
    int32_t men = 0;
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == team && b->fighter[i].state == FIGHTER_COMING)
            men += b->fighter[i].men;
    return men;
}

/* The column of their camp they come to: one nobody stands in, else the nearest
 * to the centre that the enemy does not hold; -1: he holds them all. */
static int column_for(const Battle *b, const Lines *l, int team)
{
    int row = ahead(team, CAMP_ROW), best = -1;
    for (int k = 0; k < LINE_COLS; k++) {
        int c = centre_out[k];
        if (b->zone[row][c] == ZONE_CLOSED || l->at[!team][row][c])
            continue;
        if (!l->at[team][row][c])
            return c;
        best = best < 0 ? c : best;
    }
    return best;
}

static bool is_due(const Battle *b, const Fighter *f)
{
    return f->state == FIGHTER_COMING && b->half_hour >= f->comes;
}

/* Formations that have come up so far today. */
static int arrivals_of(const Battle *b, int team)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        bool came = f->team == team && f->comes && f->state != FIGHTER_COMING;
        for (int k = 0; k < i && came; k++) {
            const Fighter *o = &b->fighter[k];
            came = !(o->comes && o->state != FIGHTER_COMING && o->formation.i == f->formation.i);
        }
        n += came;
    }
    return n;
}

static void cheer(const Rules *r, Battle *b, int team)
{
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS)
            order_change(f, WAVER_NEIGHBOUR, r->seat_late_order);
    }
}

/* All bodies of one formation that are due. */
static void come_up(const Model *m, int32_t day, Battle *b, FormationId who, int team, int col,
                    EventList *out)
{
    int32_t men = 0;

    if (arrivals_of(b, team) < m->rules.seat_late_lifts)
        cheer(&m->rules, b, team);
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (!is_due(b, f) || f->formation.i != who.i)
            continue;
        f->state = FIGHTER_STANDS;
        f->row = f->to_row = (int8_t)ahead(team, CAMP_ROW);
        f->col = f->to_col = (int8_t)col;
        men += f->men;
    }
    b->team[team].came += men;
    Event *e = field_event(out, EV_CAME, day, b, team);
    if (!e)
        return;
    e->formation = who;
    e->n[0] = men;
}

void coming_in(const Model *m, int32_t day, Battle *b, EventList *out)
{
    if (!b->coming)
        return;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!is_due(b, f))
            continue;
        Lines l;
        lines_of(b, &l);
        int col = column_for(b, &l, f->team);
        if (col >= 0)
            come_up(m, day, b, f->formation, f->team, col, out);
    }
}

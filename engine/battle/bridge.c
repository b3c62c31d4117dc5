/*
 * bridge.c: crossings broken behind an army, by its own or by the enemy, and the
 * courage of men who see no way out (mechanics E9: the golden bridge).
 */
#include "battle/ruse_parts.h"

#include "battle/seat.h"

/* Columns in which the enemy stands behind men who have not run. */
static int enemy_behind(const Lines *l, int team)
{
    int behind = 0;
    for (int c = 0; c < ZONE_COLS; c++) {
        uint32_t own = l->rows[team][team][c], enemy = l->rows[!team][team][c];
        behind += (enemy & ((1u << (own ? high_bit(own) : SECOND_ROW)) - 1)) != 0;
    }
    return behind;
}

/* The enemy level with the front or behind it beyond both ends of what is left
 * of a line. */
static bool flanks_turned(const Lines *l, int team)
{
    const uint32_t line = ~(1u << CAMP_ROW | 1u << RESERVE_ROW);
    int first = ZONE_COLS, last = -1, front = 0, sides = 0;

    for (int c = 0; c < ZONE_COLS; c++) {
        uint32_t own = l->rows[team][team][c] & line;
        if (!own)
            continue;
        first = min_i32(first, c);
        last = c;
        front = max_i32(front, high_bit(own));
    }
    for (int c = 0; c < ZONE_COLS && last >= 0; c++)
        if (l->rows[!team][team][c] & ((2u << front) - 1))
            sides |= c < first ? 1 : c > last ? 2 : 0;
    return sides == 3;
}

int ruse_ring(const Lines *l, int team)
{
    return flanks_turned(l, team) ? RING_CLOSED : min_i32(enemy_behind(l, team), RING_CLOSED);
}

/* On all sides: nobody can hope to walk away. */
static bool surrounded(const Lines *l, int team)
{
    int behind = enemy_behind(l, team);
    return behind >= RING_CLOSED || (behind && flanks_turned(l, team));
}

static bool has_bridge(const Team *t)
{
    bool water = t->behind == BEHIND_RIVER || t->behind == BEHIND_CANAL;
    return t->behind == BEHIND_BRIDGE || (water && t->cross > 0);
}

Status cut_check(const Battle *b, int team, Fault *why)
{
    const Team *t = &b->team[team];
    if (!has_bridge(t))
        return fault(why, ERR_REFUSED, "field", "there is no bridge behind your camp to break");
    if (t->cut)
        return fault(why, ERR_REFUSED, "field", "the bridge behind your camp is broken already");
    return OK;
}

static bool stands_in_camp_of(const Battle *b, int team)
{
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team && f->state == FIGHTER_STANDS && !f->hidden &&
            ahead(team, f->row) == CAMP_ROW)
            return true;
    }
    return false;
}

Status cut_off_check(const Battle *b, int team, Fault *why)
{
    const Team *enemy = &b->team[!team];
    if (!has_bridge(enemy))
        return fault(why, ERR_REFUSED, "field", "there is no bridge behind the enemy's camp");
    if (enemy->cut)
        return fault(why, ERR_REFUSED, "field", "the enemy's bridge is broken already");
    if (!stands_in_camp_of(b, !team))
        return fault(why, ERR_REFUSED, "field", "none of your men stands by the enemy's bridge, in"
                     " the row of his camp");
    return OK;
}

/* A bold man breaks his own bridge so that nobody thinks of it: they despair
 * first, and it will be missed (the Bridge, 634). */
void ruse_cut(const Model *m, int32_t day, Battle *b, int team, bool by_enemy, EventList *out)
{
    Team *t = &b->team[team];
    if (t->cut)
        return;
    t->cut = by_enemy ? 2 : 1;
    t->mends = (uint8_t)m->rules.ruse_mend;
    if (!by_enemy)
        shock_all(b, team, WAVER_GROUND, m->rules.ruse_cut_order, false);
    Event *e = field_event(out, EV_BRIDGE_CUT, day, b, team);
    if (!e)
        return;
    e->n[0] = t->side;
    e->n[1] = t->cut;
}

static bool enemy_at_bridge(const Lines *l, int team)
{
    for (int c = 0; c < ZONE_COLS; c++)
        if (l->at[!team][ahead(team, CAMP_ROW)][c])
            return true;
    return false;
}

static void mend(Team *t, const Lines *l, int team)
{
    if (t->cut && !enemy_at_bridge(l, team) && --t->mends == 0)
        t->cut = 0;
}

/* Chained men have made their peace with it before. */
static void take_heart(const Model *m, Battle *b, const Lines *l, int team)
{
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        if (!f->chained)
            order_change(f, WAVER_GROUND, m->rules.ruse_golden_order);
    }
    b->team[team].golden = (uint8_t)(1 + m->rules.ruse_golden_hours);
}

enum { BY_ENEMY = 2, SPENT = 1 };

void despair_turn(const Model *m, Battle *b, const Lines *l)
{
    for (int team = 0; team < TEAMS; team++) {
        Team *t = &b->team[team];
        bool trapped = t->cut == BY_ENEMY || surrounded(l, team);
        mend(t, l, team);
        if (t->golden > SPENT)
            t->golden--;
        else if (!t->golden && trapped && !t->withdrawing)
            take_heart(m, b, l, team);
    }
}

void despair_sway(const Model *m, const Battle *b, const Lines *l, int team, Sway *sway)
{
    if (b->team[team].golden <= SPENT)
        return;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        Sway *s = &sway[low_bit(set)];
        if (!b->fighter[low_bit(set)].chained)
            s->power = swayed(s->power, m->rules.ruse_golden_power);
    }
}

/*
 * evade.c: horse that shoot and are gone, and the foot they ride around.
 */
#include "battle/evade.h"

#include "battle/field.h"
#include "battle/ruse.h"

/* Riders in reach: in the zones ahead and behind, and beside if they are free. */
static bool riders_near(const Battle *b, const Lines *l, const Fighter *f)
{
    uint64_t near = 0;
    for (int r = max_i32(f->row - 1, 0); r <= f->row + 1 && r < ZONE_ROWS; r++)
        near |= l->at[!f->team][r][f->col];
    for (int c = max_i32(f->col - 1, 0); c <= f->col + 1 && c < ZONE_COLS; c++)
        near |= in_touch(l, !f->team, f->row, c) ? 0 : l->at[!f->team][f->row][c];
    for (; near; near &= near - 1)
        if (b->fighter[low_bit(near)].mounted)
            return true;
    return false;
}

static bool has_room(const Battle *b, const Lines *l, const Fighter *f)
{
    int at = ahead(f->team, f->row), back = ahead(f->team, at - 1);
    return at > CAMP_ROW && b->zone[back][f->col] != ZONE_CLOSED &&
           !(l->rows[!f->team][0][f->col] >> back & 1) &&
           b->edge[min_i32(back, f->row)][f->col] != EDGE_RIVER;
}

static bool evades(const Model *m, const Battle *b, const Lines *l, const Fighter *f)
{
    return is_horse_archer(m, f) && f->ammo > 0 && in_touch(l, f->team, f->row, f->col) &&
           has_room(b, l, f) && !riders_near(b, l, f) && ruse_ring(l, f->team) < RING_CLOSED;
}

uint64_t evade_sway(const Model *m, const Battle *b, const Lines *l, Sway *sway)
{
    uint64_t who = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        bool rides = f->order == ORDER_SHOOT && f->mounted;
        if (!rides || f->state != FIGHTER_STANDS || f->hidden || !evades(m, b, l, f))
            continue;
        sway[i].apart = true;
        who |= UINT64_C(1) << i;
    }
    return who;
}

/* Men who stand under arms in the heat of it, going forward and back. */
static void wear_down(const Rules *r, const Fighter *f, Blow *blow)
{
    int32_t order = r->battle_evade_order * (1400 - f->quality) / 1000;
    blow->why[WAVER_SHOT] = (int16_t)(blow->why[WAVER_SHOT] - order);
    blow->weary = (int16_t)(max_i32(blow->weary, 0) + r->battle_evade_weary);
}

/* Once in a half-hour, however many ride around them. */
void evade_harass(const Model *m, const Battle *b, const Lines *l, uint64_t who, Blow *blow)
{
    uint64_t foot = 0;
    for (; who; who &= who - 1) {
        const Fighter *f = &b->fighter[low_bit(who)];
        foot |= l->at[!f->team][contact_row(b, l, f->team, f->row, f->col)][f->col];
    }
    for (; foot; foot &= foot - 1)
        wear_down(&m->rules, &b->fighter[low_bit(foot)], &blow[low_bit(foot)]);
}

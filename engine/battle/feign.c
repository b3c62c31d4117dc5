/*
 * feign.c: men who run on purpose, those who run after them, and the moment
 * they turn round.
 *
 * Fighter.feigns counts down: they run while it is above 2, turn when it is 2,
 * and in the half-hour of turning, when it is 1, whoever followed has his flank
 * in the air.
 */
#include "battle/ruse_parts.h"

#include "battle/field.h"

enum { TURNS_AT = FEIGN_TURNED + 1, RUNS = 2 };     /* RUNS: half-hours of running */

Status feign_check(const Model *m, const Fighter *f, Fault *why)
{
    int class = m->arm[f->arm.n].class, c = f->who.i;
    bool foot = !f->mounted && class != ARM_BEAST;

    if (f->chained)
        return fault(why, ERR_REFUSED, "field", "c%d is chained and cannot run", c);
    if (class == ARM_LIGHT_HORSE && f->mounted)
        return OK;
    if (!foot)
        return fault(why, ERR_REFUSED, "field", "c%d is too heavy to run and turn; light horse or"
                     " steady foot can", c);
    if (f->quality < m->rules.ruse_feign_quality)
        return fault(why, ERR_REFUSED, "field", "c%d would not stop running; it takes foot of"
                     " quality %d, this is %d", c, m->rules.ruse_feign_quality, f->quality);
    return OK;
}

/* Who is not used to it may be carried away by his own flight. */
static void begin(const Model *m, int32_t day, Battle *b, Fighter *f, Dice dice, EventList *out)
{
    const Rules *r = &m->rules;
    int32_t risk = (r->ruse_feign_sure - f->quality) * r->ruse_feign_risk;
    Rng throw = dice_for(dice, fighter_subject(f));

    f->feigns = RUNS + TURNS_AT;
    if (rng_permille(&throw) < risk)
        order_change(f, WAVER_MOVING, -r->ruse_feign_waver);
    Event *e = field_event(out, EV_FEIGNED, day, b, f->team);
    if (!e)
        return;
    e->formation = f->formation;
    e->n[0] = f->who.i;
    e->n[1] = f->col;
}

/* A zone back, if it is free. True: he left his own. */
static bool run(const Battle *b, const Lines *l, Fighter *f)
{
    int at = ahead(f->team, f->row), row = ahead(f->team, max_i32(at - 1, CAMP_ROW));
    bool free = at > CAMP_ROW && b->zone[row][f->col] != ZONE_CLOSED &&
                b->edge[min_i32(row, f->row)][f->col] != EDGE_RIVER &&
                !(l->rows[!f->team][0][f->col] >> row & 1);
    f->feigns--;
    f->order = ORDER_FEIGN;
    f->row = free ? (int8_t)row : f->row;
    f->to_row = f->row;
    f->to_col = f->col;
    return free;
}

/* They turn upon whoever is at their heels, or dress their ranks again. */
static void turn(const Lines *l, Fighter *f)
{
    bool followed = in_touch(l, f->team, f->row, f->col);
    int next = ahead(f->team, ahead(f->team, f->row) + 1);
    bool there = next >= 0 && next < ZONE_ROWS && (l->rows[!f->team][0][f->col] >> next & 1);

    f->feigns = followed ? FEIGN_TURNED : 0;
    f->order = followed ? ORDER_ADVANCE : ORDER_STAND;
    f->to_row = (int8_t)(followed && there ? next : f->row);
    f->to_col = f->col;
}

static bool is_empty(const Battle *b, int team, int row, int col)
{
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS && !f->hidden && f->row == row &&
            f->col == col)
            return false;
    }
    return true;
}

static bool goes_on(const Fighter *f)
{
    return f->order == ORDER_ADVANCE || f->order == ORDER_CHARGE || f->order == ORDER_COMMIT;
}

/* Raw men, and all under a careless commander, run after them into the zone they
 * left. */
static void lure(const Model *m, Battle *b, const Lines *l, int team, int left, int col)
{
    int from = ahead(team, ahead(team, left) + 1);
    if (from < 0 || from >= ZONE_ROWS || !is_empty(b, team, left, col))
        return;
    LeaderId who = led_by(&b->team[!team]);
    bool careless = who.n && m->leader[who.n].caution <= m->rules.ruse_follow_caution;
    for (uint64_t set = l->at[!team][from][col]; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        bool raw = f->quality < m->rules.ruse_follow_quality;
        if (f->feigns || !goes_on(f) || !(raw || careless))
            continue;
        f->order = ORDER_ADVANCE;
        f->to_row = (int8_t)left;
        f->to_col = (int8_t)col;
    }
}

bool feign_turn(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                EventList *out)
{
    uint64_t ran = 0;

    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        Fighter *f = &b->fighter[i];
        f->feigns = f->feigns == FEIGN_TURNED ? 0 : f->feigns;
        if (!f->feigns && f->order != ORDER_FEIGN)
            continue;
        if (f->feigns == TURNS_AT) {
            turn(l, f);
            continue;
        }
        if (!f->feigns)
            begin(m, day, b, f, dice_of(seed, RNG_RUSE, day, b->half_hour + 1), out);
        if (run(b, l, f))
            ran |= UINT64_C(1) << i;
    }
    for (uint64_t set = ran; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        lure(m, b, l, f->team, ahead(f->team, ahead(f->team, f->row) + 1), f->col);
    }
    return ran != 0;
}

/* Fighter i has turned: those at its heels, once however many turn on them. */
void feign_sway(const Battle *b, const Lines *l, int i, Sway *sway)
{
    const Fighter *f = &b->fighter[i];
    uint64_t mates = l->at[f->team][f->row][f->col] & ((UINT64_C(1) << i) - 1);

    for (; mates; mates &= mates - 1)
        if (b->fighter[low_bit(mates)].feigns == FEIGN_TURNED)
            return;
    for (int r = max_i32(f->row - 1, 0); r <= f->row + 1 && r < ZONE_ROWS; r++)
        for (uint64_t set = l->at[!f->team][r][f->col]; set; set &= set - 1)
            sway[low_bit(set)].flanks++;
}

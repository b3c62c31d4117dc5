/*
 * camps.c: a camp in the enemy's hands: those who lose it are dismayed, those
 * who take it forget the battle.
 */
#include "battle/camps.h"

#include "battle/seat.h"

/* Enemies in the middle columns of a team's camp. */
static uint64_t in_camp(const Lines *l, int team)
{
    uint64_t there = 0;
    for (int c = CENTRE_COL - 1; c <= CENTRE_COL + 1; c++)
        there |= l->at[!team][ahead(team, CAMP_ROW)][c];
    return there;
}

/* Steady men leave the tents alone. */
static bool greedy(const Model *m, const Fighter *f)
{
    return f->quality < m->rules.ruse_loot_quality;
}

static bool fall_to_plunder(const Model *m, const Battle *b, uint64_t there, Rng throw)
{
    for (uint64_t set = there; set; set &= set - 1)
        if (greedy(m, &b->fighter[low_bit(set)]))
            return rng_permille(&throw) < m->rules.ruse_loot_chance;
    return false;
}

static void camp_falls(const Model *m, uint64_t seed, int32_t day, Battle *b, int team,
                       uint64_t there, EventList *out)
{
    Team *victor = &b->team[!team];
    Dice dice = dice_of(seed, RNG_RUSE, day, b->half_hour + 1);
    bool plunder = fall_to_plunder(m, b, there, dice_for(dice, team_subject(b, team) + 1));

    b->team[team].camp_lost = 1;
    victor->looting = (uint8_t)(plunder ? m->rules.ruse_loot_hours : 0);
    shock_all(b, team, WAVER_FLANK, m->rules.battle_camp_loss, false);
    Event *e = field_event(out, EV_CAMP, day, b, team);
    if (!e)
        return;
    e->n[0] = b->team[team].side;
    e->n[1] = victor->looting;
}

void camps_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                EventList *out)
{
    uint64_t there[TEAMS] = { in_camp(l, 0), in_camp(l, 1) };

    for (int team = 0; team < TEAMS; team++)
        b->team[team].looting = (uint8_t)max_i32(b->team[team].looting - 1, 0);
    for (int team = 0; team < TEAMS; team++)
        if (there[team] && !b->team[team].camp_lost)
            camp_falls(m, seed, day, b, team, there[team], out);
}

void camps_sway(const Model *m, const Battle *b, const Lines *l, int team, Sway *sway)
{
    if (!b->team[team].looting)
        return;
    for (uint64_t set = in_camp(l, !team); set; set &= set - 1)
        sway[low_bit(set)].apart |= greedy(m, &b->fighter[low_bit(set)]);
}

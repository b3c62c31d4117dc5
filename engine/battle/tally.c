/*
 * tally.c: what stands on a field, added up: worth, men, order, one contingent's
 * bodies as one; and whether all of it adds up.
 */
#include "battle/battle.h"

#include "battle/lines.h"

int64_t battle_worth(const Battle *b, int team)
{
    int64_t sum = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS)
            sum += fighter_worth(f);
    }
    return sum;
}

int32_t battle_men(const Battle *b, int team)
{
    int32_t men = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && (f->state == FIGHTER_STANDS || f->state == FIGHTER_BROKEN))
            men += f->men;
    }
    return men;
}

void battle_mean_orders(const Battle *b, int32_t order[TEAMS])
{
    static const bool counts[] = { [FIGHTER_STANDS] = true, [FIGHTER_BROKEN] = true,
                                   [FIGHTER_FLED] = true, [FIGHTER_COMING] = false };
    int64_t sum[TEAMS] = { 0 }, men[TEAMS] = { 0 };

    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!counts[f->state])
            continue;
        sum[f->team] += (int64_t)f->men * f->cohesion;
        men[f->team] += f->men;
    }
    for (int t = 0; t < TEAMS; t++)
        order[t] = men[t] ? (int32_t)(sum[t] / men[t]) : 0;
}

int32_t battle_mean_order(const Battle *b, int team)
{
    int32_t order[TEAMS];
    battle_mean_orders(b, order);
    return order[team];
}

int battle_team(const Battle *b, Side side)
{
    for (int team = 0; team < TEAMS; team++)
        if (side && side < SIDE_MAX && (b->team[team].sides >> side & 1))
            return team;
    return -1;
}

bool battle_contingent(const Battle *b, ContingentId who, Fighter *out)
{
    int64_t order = 0, weary = 0, ammo = 0, weight = 0;
    bool found = false;

    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->who.i != who.i || f->who.gen != who.gen)
            continue;
        if (!found)
            *out = (Fighter){ .state = f->state, .team = f->team, .formation = f->formation,
                              .who = who, .arm = f->arm, .pool = f->pool, .quality = f->quality,
                              .habit = f->habit, .chained = f->chained };
        found = true;
        out->state = out->state == f->state ? f->state : FIGHTER_STANDS;
        out->dawn += f->dawn;
        out->men += f->men;
        out->dead += f->dead;
        out->hurt += f->hurt;
        out->taken += f->taken;
        out->drowned += f->drowned;
        out->in_view |= f->in_view;
        order += (int64_t)(f->men + 1) * f->cohesion;
        weary += (int64_t)(f->men + 1) * f->fatigue;
        ammo += (int64_t)(f->men + 1) * f->ammo;
        weight += f->men + 1;
    }
    if (!found)
        return false;
    out->cohesion = (int16_t)(order / weight);
    out->fatigue = (int16_t)(weary / weight);
    out->ammo = (int16_t)(ammo / weight);
    return true;
}

static Status fighter_ok(const Model *m, const Battle *b, int i, Fault *why)
{
    const Fighter *f = &b->fighter[i];
    int32_t sum = f->order_dawn;

    for (int k = 0; k < WAVER_CAUSES; k++)
        sum += f->why[k];
    if (f->state == FIGHTER_GONE || f->state > FIGHTER_COMING || f->team >= TEAMS)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has no state or team", i);
    if (!f->arm.n || f->arm.n > m->arms || f->pool.n > m->pools)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has no such arm or pool", i);
    if (f->dawn != f->men + f->dead + f->hurt + f->taken + f->drowned || f->men < 0 ||
        f->dead < 0 || f->hurt < 0 || f->taken < 0 || f->drowned < 0)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d began with %d men; now %d fit, %d"
                     " dead, %d hurt, %d taken, %d drowned", i, f->dawn, f->men, f->dead, f->hurt,
                     f->taken, f->drowned);
    if (sum != f->cohesion)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has order %d; its causes make %d", i,
                     f->cohesion, sum);
    if (f->cohesion < 0 || f->cohesion > 1000 || f->fatigue < 0 || f->fatigue > 1000 ||
        f->ammo < 0 || f->ammo > 1000)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has a share outside 0..1000", i);
    if (f->col < 0 || f->col >= ZONE_COLS || f->row < 0 || f->row >= ZONE_ROWS)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d stands outside the field", i);
    if (f->state == FIGHTER_STANDS && b->zone[f->row][f->col] == ZONE_CLOSED)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d stands on closed ground", i);
    return OK;
}

static Status team_ok(const Battle *b, int team, Fault *why)
{
    const Team *t = &b->team[team];
    int64_t start = 0, dead = 0, hurt = 0, taken = 0, drowned = 0;

    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team)
            continue;
        start += f->dawn;
        dead += f->dead;
        hurt += f->hurt;
        taken += f->taken;
        drowned += f->drowned;
    }
    if (start != t->men_start || dead != t->dead || hurt != t->hurt || taken != t->taken ||
        drowned != t->drowned)
        return fault(why, ERR_DAMAGED, "battle", "sums of team %d are not its fighters'", team);
    return OK;
}

Status battle_ok(const Model *m, const Battle *b, Fault *why)
{
    Status s = OK;
    if (!b->live)
        return OK;
    if (b->fighters > FIGHTER_MAX || b->winner > TEAMS || b->half_hour > b->light)
        return fault(why, ERR_DAMAGED, "battle", "more fighters or half-hours than can be");
    for (int i = 0; i < b->fighters && s == OK; i++)
        s = fighter_ok(m, b, i, why);
    for (int t = 0; t < TEAMS && s == OK; t++)
        s = team_ok(b, t, why);
    return s;
}

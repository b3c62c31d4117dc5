/*
 * missiles.c: arrows and javelins, for half an hour (mechanics E5).
 */
#include "battle/contact.h"

#include "battle/field.h"

static int32_t wind_factor(const Rules *r, const Battle *b, int shooter)
{
    if (!b->wind_on)
        return 1000;
    return b->wind_on == 1 + shooter ? r->battle_wind_against : r->battle_wind_with;
}

static bool may_shoot(const ArmKind *arm, const Fighter *f)
{
    return arm->shooters && f->ammo > 0 && f->state == FIGHTER_STANDS &&
           f->order != ORDER_CHARGE && f->order != ORDER_FALL_BACK;
}

enum { BOW_ROWS = 2 };      /* skirmishers run out before the line and come back */

/* Shooters of a fighter, in men of quality 500, who bear on row `at` ahead. */
static int32_t shots_of(const Model *m, const Lines *l, const Fighter *f, const ArmKind *arm,
                        int at, int32_t wind)
{
    int32_t n = f->men * arm->shooters / 1000 * (500 + f->quality) / 1000;
    uint32_t own = l->rows[f->team][f->team][f->col];
    int from = ahead(f->team, f->row);
    uint32_t screen = own & ((1u << (from + at)) - 1) & ~((2u << from) - 1);
    bool over = screen || (at <= 1 && l->men[f->team][f->row][f->col] > f->men);

    if (over)
        n = n * m->rules.battle_shot_second / 1000;
    return n * wind / 1000;
}

typedef struct Shots { int32_t n[TEAMS][ZONE_ROWS][ZONE_COLS]; } Shots;     /* at whom */

static void shots_hit(const Model *m, const Battle *b, const Lines *l, const Shots *s, int i,
                      Dice dice, Blow *blow)
{
    const Rules *r = &m->rules;
    const Fighter *f = &b->fighter[i];
    int32_t zone_men = max_i32(l->men[f->team][f->row][f->col], 1);
    int32_t n = s->n[f->team][f->row][f->col];

    if (f->state != FIGHTER_STANDS || n == 0)
        return;
    n = min_i32(n, r->battle_shooters_per_m * r->battle_front_m);
    int32_t mine = (int32_t)((uint32_t)n * (uint32_t)f->men / (uint32_t)zone_men);
    int32_t kill = mine * r->battle_shot_kill * (1100 - m->arm[f->arm.n].armour) / 1000;
    Rng throw = dice_for(dice, fighter_subject(f));
    blow->dead += dice_share(&throw, kill * zone_ground[b->zone[f->row][f->col]].cover / 1000,
                             10000);
    blow->why[WAVER_SHOT] -= (int16_t)(r->battle_shot_order * 1000 * n / (n + zone_men + 1) *
                                       (1300 - f->quality) / 1000000);
}

void contact_missiles(const Model *m, uint64_t seed, int32_t day, const Battle *b,
                      const Lines *l, const Sway *sway, Blow *blow)
{
    Dice dice = dice_of(seed, RNG_MISSILE, day, b->half_hour + 1);
    int32_t wind[TEAMS] = { wind_factor(&m->rules, b, 0), wind_factor(&m->rules, b, 1) };
    Shots shots;
    bool any = false;

    memset(&shots, 0, sizeof shots);
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        const ArmKind *arm = &m->arm[f->arm.n];
        if (!may_shoot(arm, f))
            continue;
        int from = ahead(f->team, f->row), at = enemy_ahead(l, f->team, from, f->col);
        if (at > BOW_ROWS)
            continue;
        shots.n[!f->team][ahead(f->team, from + at)][f->col] +=
            shots_of(m, l, f, arm, at, wind[f->team]) * sway[i].shots / 1000;
        blow[i].ammo = (int16_t)arm->missile_spend;
        any = true;
    }
    for (int i = 0; any && i < b->fighters; i++)
        shots_hit(m, b, l, &shots, i, dice, &blow[i]);
}

/*
 * missiles.c: arrows and javelins, for half an hour (mechanics E5).
 */
#include "battle/contact.h"

#include "battle/field.h"
#include "battle/sky.h"

/* A storm is another matter: sky_sway() knows of it. */
static int32_t wind_factor(const Rules *r, const Battle *b, int shooter)
{
    if (!b->wind_on || b->wind != WINDY)
        return 1000;
    return b->wind_on == 1 + shooter ? r->battle_wind_against : r->battle_wind_with;
}

static bool may_shoot(const ArmKind *arm, const Fighter *f)
{
    return arm->shooters && f->ammo > 0 &&
           arm->class != ARM_BEAST &&               /* their towers shoot: towers.c */
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

/* Shots at each zone, and which zones were shot at: bit row * ZONE_COLS + col. */
typedef struct Shots { int32_t n[TEAMS][ZONE_ROWS][ZONE_COLS]; uint64_t at[TEAMS]; } Shots;

static_assert(ZONE_ROWS * ZONE_COLS <= 64, "a bit for every zone");

/* What `n` shots do to those who stand in one zone. */
static void zone_hit(const Model *m, const Battle *b, const Lines *l, int team, int row, int col,
                     int32_t n, Dice dice, Blow *blow)
{
    const Rules *r = &m->rules;
    int32_t men = max_i32(l->men[team][row][col], 1);
    n = min_i32(n, r->battle_shooters_per_m * r->battle_front_m);
    int32_t shaken = r->battle_shot_order * 1000 * n / (n + men + 1);
    int32_t cover = zone_ground[b->zone[row][col]].cover;

    for (uint64_t set = l->at[team][row][col]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        int32_t mine = (int32_t)((uint32_t)n * (uint32_t)f->men / (uint32_t)men);
        int32_t kill = mine * r->battle_shot_kill * (1100 - m->arm[f->arm.n].armour) / 1000;
        if (b->waters && at_crossing(b, f))
            kill = kill * r->battle_shot_crossing / 1000;
        Rng throw = dice_for(dice, fighter_subject(f));
        blow[i].dead += dice_share(&throw, kill * cover / 1000, 10000);
        blow[i].why[WAVER_SHOT] -= (int16_t)(shaken * (1300 - f->quality) / 1000000);
    }
}

void contact_missiles(const Model *m, uint64_t seed, int32_t day, const Battle *b,
                      const Lines *l, const Sway *sway, Blow *blow)
{
    Dice dice = dice_of(seed, RNG_MISSILE, day, b->half_hour + 1);
    int32_t wind[TEAMS] = { wind_factor(&m->rules, b, 0), wind_factor(&m->rules, b, 1) };
    Shots shots;

    memset(&shots, 0, sizeof shots);
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        const ArmKind *arm = &m->arm[f->arm.n];
        if (!may_shoot(arm, f))
            continue;
        int from = ahead(f->team, f->row), at = enemy_ahead(l, f->team, from, f->col);
        if (at > BOW_ROWS)
            continue;
        int row = ahead(f->team, from + at);
        shots.n[!f->team][row][f->col] +=
            shots_of(m, l, f, arm, at, wind[f->team]) * sway[i].shots / 1000;
        shots.at[!f->team] |= UINT64_C(1) << (row * ZONE_COLS + f->col);
        blow[i].ammo = (int16_t)arm->missile_spend;
    }
    for (int t = 0; t < TEAMS; t++)
        for (uint64_t set = shots.at[t]; set; set &= set - 1) {
            int zone = low_bit(set), row = zone / ZONE_COLS, col = zone % ZONE_COLS;
            if (shots.n[t][row][col])
                zone_hit(m, b, l, t, row, col, shots.n[t][row][col], dice, blow);
        }
}

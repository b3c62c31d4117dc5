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
           f->order != ORDER_CHARGE && f->order != ORDER_FALL_BACK && f->order != ORDER_NOISE;
}

enum { BOW_ROWS = 2 };      /* skirmishers run out before the line and come back */

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

/* Men of quality 500 who shoot from one zone at another `at` rows ahead; over the
 * heads of others they are worth less. Marks what they spend. */
static int32_t zone_shoots(const Model *m, const Battle *b, const Lines *l, int team, int row,
                           int col, int at, const Sway *sway, Blow *blow)
{
    int from = ahead(team, row);
    uint32_t screen = l->rows[team][team][col] & ((1u << (from + at)) - 1) & ~((2u << from) - 1);
    int32_t men = l->men[team][row][col], sum = 0;

    for (uint64_t set = l->at[team][row][col]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        const ArmKind *arm = &m->arm[f->arm.n];
        if (!may_shoot(arm, f))
            continue;
        int32_t n = f->men * arm->shooters / 1000 * (500 + f->quality) / 1000;
        if (screen || (at <= 1 && men > f->men))
            n = n * m->rules.battle_shot_second / 1000;
        sum += n * sway[i].shots / 1000;
        blow[i].ammo = (int16_t)arm->missile_spend;
    }
    return sum;
}

static void column_shoots(const Model *m, const Battle *b, const Lines *l, int team, int col,
                          int32_t wind, const Sway *sway, Shots *shots, Blow *blow)
{
    for (uint32_t rows = l->rows[team][team][col]; rows; rows &= rows - 1) {
        int from = low_bit(rows), at = enemy_ahead(l, team, from, col);
        if (at > BOW_ROWS)
            continue;
        int row = ahead(team, from + at);
        shots->n[!team][row][col] += zone_shoots(m, b, l, team, ahead(team, from), col, at, sway,
                                                 blow) * wind / 1000;
        shots->at[!team] |= UINT64_C(1) << (row * ZONE_COLS + col);
    }
}

void contact_missiles(const Model *m, uint64_t seed, int32_t day, const Battle *b,
                      const Lines *l, const Sway *sway, Blow *blow)
{
    Dice dice = dice_of(seed, RNG_MISSILE, day, b->half_hour + 1);
    Shots shots;

    memset(&shots, 0, sizeof shots);
    for (int t = 0; t < TEAMS; t++)
        for (int c = 0; c < ZONE_COLS; c++)
            if (l->rows[t][0][c] && l->rows[!t][0][c])
                column_shoots(m, b, l, t, c, wind_factor(&m->rules, b, t), sway, &shots, blow);
    for (int t = 0; t < TEAMS; t++)
        for (uint64_t set = shots.at[t]; set; set &= set - 1) {
            int zone = low_bit(set), row = zone / ZONE_COLS, col = zone % ZONE_COLS;
            if (shots.n[t][row][col])
                zone_hit(m, b, l, t, row, col, shots.n[t][row][col], dice, blow);
        }
}

/*
 * contact.c: what two lines do to each other hand to hand in half an hour
 * (mechanics E4, E6).
 */
#include "battle/contact.h"

#include "battle/battle.h"
#include "battle/field.h"
#include "battle/mount.h"
#include "battle/sky.h"

int64_t contact_power(const Model *m, const Fighter *f, const Against *enemy, int32_t engaged)
{
    const int32_t *against = mount_against(m, f);
    int32_t weight = 0, spare = max_i32(f->men - engaged, 0);

    for (int k = 0; k < ARM_CLASSES; k++)
        weight += against[k] * enemy->class_is[k];
    int32_t factor = battle_factor(f->quality, f->fatigue, f->cohesion);
    if (spare)
        factor = factor * (1000 + m->rules.battle_depth * spare / (spare + 2 * engaged)) / 1000;
    if (f->mounted && enemy->chained)
        factor -= factor * (1000 - m->rules.battle_chain_power) / 1000 * enemy->chained / 1000;
    return (int64_t)engaged * (weight / 1000) * factor / 1000;
}

/* The fight of one column: who is in it and what they bring. */
typedef struct Fight {
    uint64_t who[TEAMS];
    int64_t  power[TEAMS];              /* thousandths */
    int32_t  engaged[TEAMS];            /* men hand to hand */
    int32_t  men[TEAMS];
    int32_t  press[TEAMS];              /* share of all power that is the enemy's, permille */
    Against  is[TEAMS];
    bool     wants[TEAMS], charge;
    int64_t  weary;                     /* men x weariness, both */
} Fight;

typedef struct Hand {                   /* one fighter in a fight */
    int32_t engaged;
    int16_t factor;                     /* of ground and works, permille */
    uint8_t flanks;
} Hand;

/* Who of a zone fights hand to hand: skirmishers told to shoot keep behind those
 * who do, if there are any. */
static uint64_t who_joins(const Battle *b, const Sway *sway, uint64_t zone)
{
    uint64_t in = 0, bows = 0;
    for (uint64_t set = zone; set; set &= set - 1) {
        int i = low_bit(set);
        if (sway[i].apart)
            continue;
        if (b->fighter[i].order == ORDER_SHOOT)
            bows |= set & -set;
        else
            in |= set & -set;
    }
    return in ? in : bows;
}

static int touched_row(const Lines *l, int team, int row, int col)
{
    uint32_t theirs = l->rows[!team][0][col];
    int next = team ? row - 1 : row + 1, last = team ? row + 1 : row - 1;
    if (theirs >> row & 1)
        return row;
    if (next >= 0 && next < ZONE_ROWS && (theirs >> next & 1))
        return next;
    return last;
}

int contact_row(const Battle *b, const Lines *l, int team, int row, int col)
{
    int against = touched_row(l, team, row, col);
    bool river = against != row && edge_between(b, row, against, col) == EDGE_RIVER;
    return river ? 2 * row - against : against;     /* out of reach there: he is behind */
}

/* Metres of front a crossing leaves; judgement after A13 (bridge of boats). */
enum { BRIDGE_M = 20, DAM_M = 30, FORD_M = 120 };

static int32_t front_of(const Rules *r, int edge)
{
    switch (edge) {
    case EDGE_BRIDGE: return BRIDGE_M;
    case EDGE_DAM:    return DAM_M;
    case EDGE_FORD:   return FORD_M;
    default:          return r->battle_front_m;
    }
}

static int32_t edge_factor(const Rules *r, int edge, int low, int team, bool wants)
{
    bool theirs = edge_owner(low) != team;
    switch (edge) {
    case EDGE_DITCH: return theirs ? r->battle_works : 1000;
    case EDGE_WALL:  return theirs ? r->battle_wall : 1000;
    case EDGE_CANAL: case EDGE_BANK: case EDGE_BRIDGE: case EDGE_FORD: case EDGE_DAM:
        return wants ? r->battle_canal : 1000;
    default: return 1000;
    }
}

enum { UPHILL = 900 };      /* attack against higher ground; mechanics E10, judgement */

static int32_t ground_factor(const Rules *r, const Battle *b, const Fighter *f, int against_row,
                             bool mounted)
{
    int zone = b->zone[f->row][f->col], theirs = b->zone[against_row][f->col];
    int32_t factor = mounted ? zone_ground[zone].horse : zone_ground[zone].foot;

    if (theirs == ZONE_HIGH && zone != ZONE_HIGH)
        factor = factor * UPHILL / 1000;
    if (against_row == f->row)
        return factor;
    int low = min_i32(f->row, against_row);
    return factor * edge_factor(r, b->edge[low][f->col], low, f->team, is_attack(f->order)) / 1000;
}

/* Flanks in the air: an enemy beside with no friend there, one behind; linked
 * men cannot wheel (E1, E10). */
static int flanks_of(const Lines *l, int team, int row, int col)
{
    int flanks = 0;
    for (int c = col - 1; c <= col + 1; c += 2) {
        if (c < 0 || c >= ZONE_COLS)
            continue;
        bool enemy = l->rows[!team][0][c] >> row & 1, friend = l->rows[team][0][c] >> row & 1;
        flanks += enemy && !friend;
    }
    uint32_t behind = (1u << ahead(team, row)) - 1;
    return flanks + ((l->rows[!team][team][col] & behind) != 0);
}

/* Men of a zone share its front in proportion to what each would take. */
static void zone_joins(const Model *m, const Battle *b, const Lines *l, const Sway *sway, Fight *fight,
                       Hand *hand, int team, int row, int col, int against_row, int32_t front)
{
    int32_t want = 0;
    int flanks = flanks_of(l, team, row, col);
    uint64_t joins = who_joins(b, sway, l->at[team][row][col]);

    for (uint64_t set = joins; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        want += f->men * 100 / mount_engaged(m, f);
    }
    fight->who[team] |= joins;
    for (uint64_t set = joins; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        hand[i].engaged = want <= front ? f->men
                        : (int32_t)((uint32_t)f->men * (uint32_t)front / (uint32_t)want);
        hand[i].factor = (int16_t)(ground_factor(&m->rules, b, f, against_row, f->mounted) *
                                   sway[i].power / 1000);
        int open = flanks + sway[i].flanks;
        hand[i].flanks = (uint8_t)min_i32(open + (f->chained && open), 3);
        fight->engaged[team] += hand[i].engaged;
        fight->men[team] += f->men;
        fight->is[team].class_is[mount_class(m, f)] += f->men;
        fight->is[team].chained += f->chained ? f->men : 0;
        fight->wants[team] |= is_attack(f->order);
        fight->charge |= f->charged == 1;
        fight->weary += (int64_t)f->men * f->fatigue;
    }
}

static void front_joins(const Model *m, const Battle *b, const Lines *l, const Sway *sway,
                        Fight *fight, Hand *hand, int team, int col)
{
    uint32_t touch = l->rows[team][0][col] & l->reach[team][col];
    for (; touch; touch &= touch - 1) {
        int row = low_bit(touch), against = contact_row(b, l, team, row, col);
        int edge = against == row ? EDGE_OPEN : edge_between(b, row, against, col);
        zone_joins(m, b, l, sway, fight, hand, team, row, col, against,
                   front_of(&m->rules, edge));
    }
}

enum { SIDE_M = 300 };      /* front on which a flank can be taken: half a zone deep and a bit */

static bool has_attack(const Battle *b, uint64_t set)
{
    for (; set; set &= set - 1)
        if (is_attack(b->fighter[low_bit(set)].order))
            return true;
    return false;
}

/* Men with nobody before them who stand beside an enemy and are told to attack
 * fall upon his flank; on the column nearer the centre if on both sides. */
static int flank_column(const Lines *l, int team, int row, int col)
{
    int inner = col < CENTRE_COL ? col + 1 : col - 1, outer = 2 * col - inner;
    if (l->rows[!team][0][inner] >> row & 1)
        return inner;
    bool other = outer >= 0 && outer < ZONE_COLS && (l->rows[!team][0][outer] >> row & 1);
    return other ? outer : -1;
}

static void flankers_join(const Model *m, const Battle *b, const Lines *l, const Sway *sway,
                          Fight *fight, Hand *hand, int team, int col)
{
    uint32_t free = l->rows[team][0][col] & ~(uint32_t)l->reach[team][col];
    for (; free; free &= free - 1) {
        int row = low_bit(free), into = flank_column(l, team, row, col);
        if (into < 0 || !has_attack(b, l->at[team][row][col]))
            continue;
        zone_joins(m, b, l, sway, &fight[into], hand, team, row, col, row, SIDE_M);
    }
}

/* Counts of men by class become shares. */
static void shares_of(Fight *fight)
{
    for (int t = 0; t < TEAMS; t++) {
        int32_t men = max_i32(fight->men[t], 1);
        Against *is = &fight->is[t];
        for (int k = 0; k < ARM_CLASSES; k++)
            if (is->class_is[k])
                is->class_is[k] = (int32_t)((int64_t)is->class_is[k] * 1000 / men);
        if (is->chained)
            is->chained = (int32_t)((int64_t)is->chained * 1000 / men);
    }
}

static void powers_of(const Model *m, const Battle *b, Fight *fight, const Hand *hand, int col)
{
    const Rules *r = &m->rules;
    for (int t = 0; t < TEAMS; t++) {
        const Team *own = &b->team[t];
        int32_t skill = own->skill - b->team[!t].skill;
        int32_t mult = clamp_i32(1000 + r->battle_skill * skill, 500, 1500);
        mult = mult * own->fortune / 1000 * own->column_fortune[col] / 1000;
        for (uint64_t set = fight->who[t]; set; set &= set - 1) {
            int i = low_bit(set);
            const Fighter *f = &b->fighter[i];
            int32_t shock = f->charged == 1 ? f->men * m->arm[f->arm.n].impact / 1000 : 0;
            fight->power[t] += contact_power(m, f, &fight->is[!t], hand[i].engaged + shock) *
                               (hand[i].factor * mult / 1000) / 1000;
        }
        fight->power[t] = max_i64(fight->power[t], 1);
    }
    fight->press[0] = (int32_t)(1000 * fight->power[1] / (fight->power[0] + fight->power[1]));
    fight->press[1] = (int32_t)(1000 * fight->power[0] / (fight->power[0] + fight->power[1]));
}

static int32_t tempo_of(const Model *m, const Battle *b, const Fight *fight)
{
    const Rules *r = &m->rules;
    int32_t men = max_i32(fight->men[0] + fight->men[1], 1);
    int32_t weary = (int32_t)(fight->weary / men);
    int32_t tempo = (b->night ? r->sky_night_tempo : r->battle_tempo) + b->team[0].tempo_lean +
                    b->team[1].tempo_lean;
    if (sky_noon(m, b))
        tempo = tempo * r->sky_noon_tempo / 1000;
    int32_t spare = 1000 - (int32_t)((int64_t)(fight->engaged[0] + fight->engaged[1]) * 1000 / men);
    tempo -= max_i32(weary - r->battle_tempo_weary, 0);
    tempo -= (int32_t)permille_of(tempo, permille_of(r->battle_relief, spare));
    return clamp_i32(tempo, 50, 980);
}

/* Order one fighter loses and men he loses in an engaged half-hour. */
static void strike(const Model *m, const Fighter *f, const Hand *hand, const Sway *sway,
                   const Fight *fight, Dice dice, Blow *blow)
{
    const Rules *r = &m->rules;
    const ArmKind *arm = &m->arm[f->arm.n];
    int64_t enemy = fight->power[!f->team];
    int32_t x = fight->press[f->team];
    Rng throw = dice_for(dice, fighter_subject(f));
    int32_t luck = rng_triangle(&throw, 0, 1000);

    int32_t loss = r->battle_melee_order * x / 250 * x;         /* thousandths of a point */
    loss = loss * (1500 - f->quality) / 1000 * (600 + 8 * luck / 10) / 1000;
    loss = loss * sway->nerve / 1000;
    if (m->pool[f->pool.n].kin)
        loss = loss * (1000 - r->battle_kin) / 1000;
    blow->why[WAVER_MELEE] -= (int16_t)(loss / 1000);
    if (hand->flanks)
        blow->why[WAVER_FLANK] -= (int16_t)(loss / 1000 * r->battle_flank * hand->flanks / 1000);

    int64_t kill = enemy / 1000 * r->battle_melee_kill * (1150 - arm->armour) / 10000;
    blow->dead += dice_share(&throw, kill * hand->engaged,
                             1000 * (int64_t)max_i32(fight->engaged[f->team], 1));
    blow->engaged = true;
}

/* Weariness of an hour's fighting, more in armour and in the heat (A12, E10). */
static int16_t weary_of(const Model *m, const Battle *b, const Fighter *f)
{
    const Rules *r = &m->rules;
    int32_t armour = m->arm[f->arm.n].armour > 300;
    int32_t points = r->battle_weary_engaged + (armour ? r->battle_weary_armour : 0);
    int32_t heat = b->hot * 4;
    if (sky_noon(m, b))
        points = points * r->sky_noon_weary / 1000;
    return (int16_t)(points * (1000 + heat + (armour ? heat * 6 / 10 : 0)) / 1000);
}

static void fight_out(const Model *m, const Battle *b, Fight *fight, const Hand *hand,
                      const Sway *sway, int col, Dice dice, Blow *blow)
{
    Rng throw = dice_for(dice, (uint64_t)col);
    bool on = rng_permille(&throw) < tempo_of(m, b, fight);

    if (!fight->charge && (!on || (!fight->wants[0] && !fight->wants[1])))
        return;
    shares_of(fight);
    powers_of(m, b, fight, hand, col);
    for (uint64_t set = fight->who[0] | fight->who[1]; set; set &= set - 1) {
        int i = low_bit(set);
        strike(m, &b->fighter[i], &hand[i], &sway[i], fight, dice, &blow[i]);
        blow[i].weary = weary_of(m, b, &b->fighter[i]);
    }
}

/* Who is not at work gets his breath back and dresses his ranks, up to the order
 * he came with. */
static void rest(const Rules *r, const Fighter *f, Blow *blow)
{
    int32_t lost = f->order_dawn - f->cohesion;
    blow->weary = (int16_t)-r->battle_lull_rest;
    if (lost > 0 && !blow->why[WAVER_SHOT])
        blow->why[WAVER_REST] += (int16_t)min_i32(r->battle_lull_order, lost);
}

void contact_melee(const Model *m, uint64_t seed, int32_t day, const Battle *b, const Lines *l,
                   const Sway *sway, Blow *blow)
{
    Dice dice = dice_of(seed, RNG_MELEE, day, b->half_hour + 1);
    Fight fight[ZONE_COLS];
    Hand hand[FIGHTER_MAX];

    memset(fight, 0, sizeof fight);
    for (int c = 0; c < ZONE_COLS; c++)
        for (int t = 0; t < TEAMS; t++) {
            front_joins(m, b, l, sway, &fight[c], hand, t, c);
            flankers_join(m, b, l, sway, fight, hand, t, c);
        }
    for (int c = 0; c < ZONE_COLS; c++)
        if (fight[c].who[0] && fight[c].who[1])
            fight_out(m, b, &fight[c], hand, sway, c, dice, blow);
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].state == FIGHTER_STANDS && !blow[i].engaged)
            rest(&m->rules, &b->fighter[i], &blow[i]);
}

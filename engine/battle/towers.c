/*
 * towers.c: the towers on the elephants' backs: archers in them, and the ways to
 * bring them down: girths, crews and drivers, the leaders' eyes (mechanics D4,
 * D6).
 */
#include "battle/herd.h"

#include "battle/field.h"

enum { BOW_ROWS = 2 };      /* as of archers on foot */

static int32_t wind_for(const Rules *r, const Battle *b, int team)
{
    if (!b->wind_on)
        return 1000;
    return b->wind_on == 1 + team ? r->battle_wind_against : r->battle_wind_with;
}

/* Archers the towers of herd i are worth, in men of quality 500. */
static int32_t tower_archers(const Rules *r, const Battle *b, int i)
{
    const Fighter *f = &b->fighter[i];
    int32_t crew = 0;
    for (int k = 0; k < b->beasts; k++)
        if (b->beast[k].fighter == i + 1 && is_up(&b->beast[k]))
            crew += b->beast[k].crew;
    int32_t n = crew * r->beast_howdah / BEAST_CREW * (500 + f->quality) / 1000;
    return n * wind_for(r, b, f->team) / 1000;
}

void towers_shoot(const Model *m, const Battle *b, const Lines *l, const Herds *h, Dice dice,
                  Blow *blow)
{
    const Rules *r = &m->rules;
    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        int from = ahead(f->team, f->row), at = enemy_ahead(l, f->team, from, f->col);
        if (at > BOW_ROWS || !h->up[i] || f->ammo <= 0 || f->order == ORDER_FALL_BACK)
            continue;
        int row = ahead(f->team, from + at);
        int32_t n = tower_archers(r, b, i), men = max_i32(l->men[!f->team][row][f->col], 1);
        Dice mine = herd_dice(dice, herd_subject(f, THROW_SHOT));
        blow[i].ammo = (int16_t)m->arm[f->arm.n].missile_spend;
        for (uint64_t at_whom = l->at[!f->team][row][f->col]; at_whom; at_whom &= at_whom - 1) {
            int k = low_bit(at_whom);
            const Fighter *x = &b->fighter[k];
            int64_t kill = (int64_t)n * r->battle_shot_kill * (1100 - m->arm[x->arm.n].armour) /
                           1000 * zone_ground[b->zone[row][f->col]].cover / 1000;
            Rng throw = dice_for(mine, fighter_subject(x));
            blow[k].dead += dice_share(&throw, kill * x->men, (int64_t)men * 10000);
            int32_t points = r->battle_shot_order * n / (n + men + 1) * (1300 - x->quality) / 1000;
            blow[k].why[WAVER_SHOT] = (int16_t)(blow[k].why[WAVER_SHOT] - points);
        }
    }
}

/* ---- what is done to them ---- */

static int best_of(const Battle *b, uint64_t set)
{
    int best = low_bit(set);
    for (; set; set &= set - 1)
        if (goes_before(&b->fighter[low_bit(set)], &b->fighter[best]))
            best = low_bit(set);
    return best;
}

/* Its men are thrown; some are cut down. */
static void tower_falls(const Rules *r, Beast *x, Blow *own)
{
    own->dead += min_i32(r->beast_tower_dead, x->crew);
    x->girth = 0;
    x->crew = 0;
}

/* Volunteers under the bellies of a herd. Returns towers that fell. */
static int cut_girths(const Model *m, Battle *b, const Lines *l, const Herds *h, int i, Dice dice,
                      Blow *blow)
{
    const Rules *r = &m->rules;
    uint64_t who = herd_assailants(b, l, &b->fighter[i], h->against[i], ORDER_GIRTHS);
    int fell = 0;
    if (!who || !h->up[i])
        return 0;
    int32_t band = herd_volunteers(r, b, who, h->up[i]);
    int first = best_of(b, who);
    for (int k = 0; k < b->beasts; k++) {
        Beast *x = &b->beast[k];
        if (x->fighter != i + 1 || !is_up(x))
            continue;
        Rng throw = dice_for(dice, beast_subject(x, THROW_GIRTH));
        bool cut = rng_permille(&throw) <
                   r->beast_girth_cut * (1300 - x->escort) / 1000 * band / 1000;
        bool lost = rng_permille(&throw) < r->beast_girth_lost * band / 1000;
        blow[first].dead += lost ? 2 : 0;
        if (!cut)
            continue;
        tower_falls(r, x, &blow[i]);
        fell++;
    }
    return fell;
}

enum { VOLLEY = 200 };      /* archers, to whom the chances of D6 belong */

/* Enemies with this order within bowshot of herd i, who see it nearest before
 * them. */
static uint64_t in_bowshot(const Battle *b, const Lines *l, int i, uint64_t told)
{
    const Fighter *f = &b->fighter[i];
    uint64_t who = 0;
    for (uint64_t set = l->team[!f->team] & told; set; set &= set - 1) {
        const Fighter *x = &b->fighter[low_bit(set)];
        if (x->col != f->col)
            continue;
        int from = ahead(x->team, x->row), at = enemy_ahead(l, x->team, from, x->col);
        if (at <= BOW_ROWS && ahead(x->team, from + at) == f->row)
            who |= set & -set;
    }
    return who;
}

/* Archers told to shoot at the elephants of herd i. */
static int32_t archers_at(const Model *m, const Battle *b, const Lines *l, int i)
{
    int32_t n = 0;
    for (uint64_t set = in_bowshot(b, l, i, l->crews); set; set &= set - 1) {
        const Fighter *x = &b->fighter[low_bit(set)];
        n += x->ammo > 0 ? x->men * m->arm[x->arm.n].shooters / 1000 : 0;
    }
    return n;
}

/* Din, burning pitch and caltrops before herd i. Those who make it do not rest. */
static void frighten(const Model *m, Battle *b, const Lines *l, int i, Blow *blow)
{
    const Rules *r = &m->rules;
    int32_t men = 0;
    for (uint64_t set = in_bowshot(b, l, i, l->noise); set; set &= set - 1) {
        int k = low_bit(set);
        if (!can_make_noise(m, &b->fighter[k]))
            continue;
        men += b->fighter[k].men;
        blow[k].weary = (int16_t)max_i32(blow[k].weary, r->beast_noise_weary);
    }
    int32_t most = max_i32(r->beast_noise_men, 1);
    int32_t fear = r->beast_noise * min_i32(men, most) / most;
    for (int k = 0; fear && k < b->beasts; k++)
        if (b->beast[k].fighter == i + 1 && is_tame(&b->beast[k]))
            b->beast[k].fear = (int16_t)min_i32(1000, b->beast[k].fear + fear);
}

/* Returns towers left with nobody in them. */
static int shoot_crews(const Model *m, Battle *b, const Lines *l, int i, Dice dice, Blow *blow)
{
    const Rules *r = &m->rules;
    int32_t n = archers_at(m, b, l, i);
    int fell = 0;
    for (int k = 0; n && k < b->beasts; k++) {
        Beast *x = &b->beast[k];
        if (x->fighter != i + 1 || !is_up(x))
            continue;
        Rng throw = dice_for(dice, beast_subject(x, THROW_DRIVER));
        bool driver = rng_permille(&throw) < r->beast_driver_shot * n / VOLLEY;
        bool man = rng_permille(&throw) < r->beast_crew_shot * n / VOLLEY;
        if (driver) {
            x->driver = 0;
            x->shot = 1;
            x->fear = (int16_t)min_i32(1000, x->fear + r->beast_driver_fear);
            blow[i].dead++;
        }
        if (man) {
            x->crew--;
            blow[i].dead++;
        }
        fell += !x->crew;
    }
    return fell;
}

static Beast *leader_in(Battle *b, int i)
{
    for (int k = 0; k < b->beasts; k++)
        if (b->beast[k].fighter == i + 1 && b->beast[k].leader && is_tame(&b->beast[k]))
            return &b->beast[k];
    return NULL;
}

/* Picked men go for eyes and trunk of the leading beast, each band once. */
static void blind(const Model *m, int32_t day, Battle *b, const Lines *l, const Herds *h, int i,
                  Dice dice, Blow *blow, EventList *out)
{
    const Rules *r = &m->rules;
    Beast *x = leader_in(b, i);
    uint64_t who = x ? herd_assailants(b, l, &b->fighter[i], h->against[i], ORDER_BLIND)
                     : 0;
    Dice mine = herd_dice(dice, herd_subject(&b->fighter[i], THROW_BLIND));
    for (; who; who &= who - 1) {
        int k = low_bit(who);
        Rng throw = dice_for(mine, fighter_subject(&b->fighter[k]));
        bool done = rng_permille(&throw) < r->beast_blind;
        bool lost = rng_permille(&throw) < r->beast_blind_lost;
        blow[k].dead += lost ? r->beast_blind_band : 0;
        if (!done || x->blind)
            continue;
        x->blind = 1;
        x->wound = 1000;
        Event *e = field_event(out, EV_BLINDED, day, b, b->fighter[i].team);
        if (e) {
            e->formation = b->fighter[i].formation;
            e->n[0] = b->fighter[i].col;
        }
    }
}

void towers_suffer(const Model *m, int32_t day, Battle *b, const Lines *l, const Herds *h,
                   Dice dice, Blow *blow, EventList *out)
{
    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set), fell = shoot_crews(m, b, l, i, dice, blow);
        frighten(m, b, l, i, blow);
        if (h->fights[i]) {
            fell += cut_girths(m, b, l, h, i, dice, blow);
            blind(m, day, b, l, h, i, dice, blow, out);
        }
        Event *e = fell ? field_event(out, EV_TOWERS_DOWN, day, b, b->fighter[i].team) : NULL;
        if (!e)
            continue;
        e->formation = b->fighter[i].formation;
        e->n[0] = fell;
        e->n[1] = b->fighter[i].col;
    }
}

/*
 * terror.c: what elephants do to those before them: horses shy, foot wavers, men
 * are trampled; and how they lift their own line (mechanics D4).
 */
#include "battle/herd.h"

/* Elephants a body feels, in hundredths of one. */
static int32_t felt(const Rules *r, const Herds *h, const Fighter *f)
{
    return h->faced[f->team][f->row][f->col] +
           h->near[f->team][f->row][f->col] * r->beast_terror_near / 1000;
}

static void tell_shied(const Battle *b, Fighter *f, int32_t day, EventList *out)
{
    bool before = false;
    for (int i = 0; i < b->fighters; i++)
        before |= b->fighter[i].shied && b->fighter[i].who.i == f->who.i;
    f->shied = 1;
    Event *e = before ? NULL : field_event(out, EV_SHIED, day, b, f->team);
    if (!e)
        return;
    e->formation = f->formation;
    e->n[0] = f->who.i;
    e->n[1] = f->col;
}

/* Horse told to go in that will not: the half-hour is lost. */
static bool refuses(const Rules *r, const Herds *h, const Fighter *f, Dice dice)
{
    if (!h->faced[f->team][f->row][f->col] || !is_attack(f->order))
        return false;
    Rng throw = dice_for(dice, herd_subject(f, THROW_SHY));
    return rng_permille(&throw) < r->beast_refuse * (1000 - f->habit) / 1000;
}

static void terrify(const Rules *r, const Battle *b, const Herds *h, Fighter *f, Dice dice,
                    int32_t day, Sway *sway, EventList *out)
{
    int32_t n = felt(r, h, f), raw = 1000 - f->habit;
    if (!n)
        return;
    int32_t fear = min_i32(r->beast_terror_most, r->beast_terror * n / 100);
    sway->power = swayed(sway->power, 1000 - fear * raw / 1000);
    if (!refuses(r, h, f, dice))
        return;
    sway->apart = true;
    order_change(f, WAVER_BEASTS, -(r->beast_refuse_order * raw / 1000));
    tell_shied(b, f, day, out);
}

static int32_t mean_habit(const Battle *b, uint64_t set)
{
    int64_t sum = 0, men = 1;
    for (; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        sum += (int64_t)f->habit * f->men;
        men += f->men;
    }
    return (int32_t)(sum / men);
}

/* Men who go in beside their own beasts. */
static void support(const Rules *r, const Battle *b, const Lines *l, const Herds *h,
                    const Fighter *f, Sway *sway)
{
    int n = h->towers[f->team][f->row][f->col];
    if (!n || !in_touch(l, f->team, f->row, f->col))
        return;
    int row = contact_row(b, l, f->team, f->row, f->col);
    int32_t habit = mean_habit(b, l->at[!f->team][row][f->col]);
    int32_t known = b->team[!f->team].knows_girths ? r->beast_known : 1000;
    int32_t more = min_i32(r->beast_support_most, r->beast_support * n / 100);
    sway->power = swayed(sway->power, 1000 + more * (1000 - habit / 2) / 1000 * known / 1000);
}

/* Camels in cloth and bells frighten horses that know what they mean. */
static void mock(const Rules *r, const Battle *b, const Lines *l, const Fighter *f, Sway *sway)
{
    if (f->mounted && b->team[!f->team].mock && in_touch(l, f->team, f->row, f->col))
        sway->power = swayed(sway->power, r->beast_mock);
}

static void tell_mock(const Battle *b, int32_t day, EventList *out)
{
    for (int t = 0; t < TEAMS && b->half_hour == 0; t++)
        if (b->team[t].mock)
            field_event(out, EV_MOCK, day, b, t);
}

enum { SIGHT_ROWS = 3 };        /* in clear air (E1) */

static void see(Battle *b, const Lines *l, const Herds *h)
{
    for (uint64_t set = h->with; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        bool seen = enemy_ahead(l, f->team, ahead(f->team, f->row), f->col) <= SIGHT_ROWS;
        b->team[!f->team].met_beasts |= seen;
    }
}

void beasts_sway(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l, Sway *sway,
                 EventList *out)
{
    const Rules *r = &m->rules;
    Dice dice = dice_of(seed, RNG_BEAST, day, b->half_hour + 1);
    Herds h;

    herd_order(m, b, l);
    herds_of(m, b, l, &h);
    see(b, l, &h);
    tell_mock(b, day, out);
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        Fighter *f = &b->fighter[i];
        if (is_beast(m, f)) {
            sway[i].apart = true;
            continue;
        }
        if (f->mounted)
            terrify(r, b, &h, f, dice, day, &sway[i], out);
        support(r, b, l, &h, f, &sway[i]);
        mock(r, b, l, f, &sway[i]);
    }
}

/* ---- those before them ---- */

void herd_kills(const Battle *b, uint64_t set, int64_t tenths, Dice dice, BeastThrow why,
                Blow *blow)
{
    int64_t men = 0;
    for (uint64_t all = set; all; all &= all - 1)
        men += b->fighter[low_bit(all)].men;
    for (; set && men; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        Rng throw = dice_for(dice, herd_subject(f, why));
        blow[i].dead += dice_share(&throw, tenths * f->men, men * 10);
    }
}

static void dismay(const Rules *r, const Fighter *f, int n, bool knows, Blow *blow)
{
    int32_t points = f->mounted
        ? r->beast_terror_order * n / 100 * (1000 - f->habit) / 1000
        : r->beast_shock * n / 100 * (1500 - f->quality) / 1000 * (1000 - f->habit / 2) / 1000;
    if (knows && !f->mounted)
        points = points * r->beast_known / 1000;
    beast_blow(blow, opens_lanes(r, f) ? points * r->beast_lanes / 1000 : points);
}

void herd_crushes(const Model *m, const Battle *b, const Lines *l, const Herds *h, Dice dice,
                  Blow *blow)
{
    const Rules *r = &m->rules;
    int16_t fought[TEAMS][ZONE_ROWS][ZONE_COLS] = { { { 0 } } };

    for (uint64_t set = h->with; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        if (h->fights[i])
            fought[!f->team][h->against[i]][f->col] += h->might[i];
    }
    for (uint64_t set = l->team[0] | l->team[1]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        int n = fought[f->team][f->row][f->col];
        int32_t men = max_i32(l->men[f->team][f->row][f->col], 1);
        if (!n || is_beast(m, f))
            continue;
        dismay(r, f, n, b->team[f->team].knows_girths, &blow[i]);
        int64_t tenths = (int64_t)r->beast_crush * n * f->men / 100;
        Rng throw = dice_for(dice, herd_subject(f, THROW_CRUSH));
        if (opens_lanes(r, f))
            tenths = tenths * r->beast_lanes / 1000;
        blow[i].dead += dice_share(&throw, tenths, (int64_t)men * 10);
    }
}

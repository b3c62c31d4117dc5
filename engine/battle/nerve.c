/*
 * nerve.c: what was decided happens to the men, some break, and their fear
 * spreads (mechanics E7): it empties a line long before death does.
 */
#include "battle/contact.h"

/* Wounded follow the dead in a fixed proportion of the day's sum. */
static void fall(const Rules *r, Battle *b, Fighter *f, int32_t men)
{
    int32_t dead = min_i32(men, f->men), was = f->hurt;
    f->dead += dead;
    f->men -= dead;
    int32_t hurt = (int32_t)((int64_t)f->dead * r->battle_hurt_per_dead / 1000) - was;
    hurt = clamp_i32(hurt, 0, f->men);
    f->hurt += hurt;
    f->men -= hurt;
    b->team[f->team].dead += dead;
    b->team[f->team].hurt += hurt;
}

static void tell_wavering(Battle *b, const Fighter *f, int32_t before, EventList *out, int32_t day)
{
    int32_t half = out ? f->order_dawn / 2 : 0;
    if (before < half || f->cohesion >= half)
        return;
    Event *e = field_event(out, EV_WAVERED, day, b, f->team);
    if (!e)
        return;
    e->formation = f->formation;
    e->n[0] = f->who.i;
    e->n[1] = f->cohesion;
}

/* The order a blow takes and gives, booked under its causes; one that would take
 * more than there is, cause by cause. */
static void shake(Fighter *f, const int16_t *why)
{
    static const uint8_t cause[] = { WAVER_MELEE, WAVER_SHOT, WAVER_FLANK, WAVER_BEASTS,
                                     WAVER_REST };
    int32_t now = f->cohesion + why[WAVER_MELEE] + why[WAVER_SHOT] + why[WAVER_FLANK] +
                  why[WAVER_BEASTS] + why[WAVER_REST];

    if (now < 0 || now > 1000) {
        for (size_t k = 0; k < countof(cause); k++)
            order_change(f, (WaverCause)cause[k], why[cause[k]]);
        return;
    }
    f->cohesion = (int16_t)now;
    f->why[WAVER_MELEE] = (int16_t)(f->why[WAVER_MELEE] + why[WAVER_MELEE]);
    f->why[WAVER_SHOT] = (int16_t)(f->why[WAVER_SHOT] + why[WAVER_SHOT]);
    f->why[WAVER_REST] = (int16_t)(f->why[WAVER_REST] + why[WAVER_REST]);
    if (why[WAVER_FLANK])
        f->why[WAVER_FLANK] = (int16_t)(f->why[WAVER_FLANK] + why[WAVER_FLANK]);
    if (why[WAVER_BEASTS])
        f->why[WAVER_BEASTS] = (int16_t)(f->why[WAVER_BEASTS] + why[WAVER_BEASTS]);
}

enum { LEAST_EIGHTH = 8 };      /* a body that lost seven men of eight is none; judgement */

static bool breaks(const Fighter *f)
{
    return f->state == FIGHTER_STANDS &&
           (f->cohesion < f->threshold || f->men * LEAST_EIGHTH < f->dawn);
}

uint64_t contact_apply(const Model *m, int32_t day, Battle *b, const Blow *blow, EventList *out)
{
    uint64_t broken = 0;
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        const Blow *x = &blow[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        int32_t before = f->cohesion;
        shake(f, x->why);
        if (x->dead) {
            int32_t men = max_i32(f->men, 1);
            order_change(f, WAVER_LOSSES, -(x->dead * m->rules.battle_loss_order / men));
            fall(&m->rules, b, f, x->dead);
        }
        f->fatigue = (int16_t)clamp_i32(f->fatigue + x->weary, 0, 1000);
        f->ammo = (int16_t)max_i32(f->ammo - x->ammo, 0);
        f->engaged = x->engaged;
        f->standing = (uint8_t)(x->engaged ? min_i32(f->standing + 1, 250) : f->standing);
        if (f->charged == 1)
            f->charged = 2;
        tell_wavering(b, f, before, out, day);
        broken |= (uint64_t)breaks(f) << i;
    }
    return broken;
}

/* Breaks and their contagion (E7). */

/* How hard the flight of `from` strikes `f`, permille (C11). */
static int32_t kin_factor(const Model *m, const Fighter *f, const Fighter *from)
{
    if (!m->pool[f->pool.n].kin)
        return 1000;
    return f->pool.n == from->pool.n ? m->rules.battle_kin_own : m->rules.battle_kin_other;
}

static void dismay(const Model *m, const Battle *b, uint64_t set, const Fighter *from,
                   int32_t points, int32_t *fear)
{
    for (; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        if (f == from)
            continue;
        fear[i] += points * (1400 - f->quality) / 1000 * kin_factor(m, f, from) / 1000;
    }
}

/* A body that breaks counts by its share of the men of its zone, so that the
 * fear a zone spreads does not depend on how many banners it is divided into. */
static void spread(const Model *m, const Battle *b, const Lines *l, const Fighter *from,
                   int32_t *fear)
{
    int team = from->team, at = ahead(team, from->row);
    int32_t share = (int32_t)((int64_t)from->men * 1000 /
                              max_i32(l->men[team][from->row][from->col], 1));
    int32_t second = m->rules.battle_break_second * share / 1000;
    int32_t beside = m->rules.battle_break_beside * share / 1000;

    dismay(m, b, l->at[team][from->row][from->col], from, beside, fear);
    for (int r = max_i32(at - 2, 0); r < at; r++)
        dismay(m, b, l->at[team][ahead(team, r)][from->col], from, second, fear);
    for (int c = from->col - 1; c <= from->col + 1; c += 2)
        for (int r = max_i32(at - 1, 0); c >= 0 && c < ZONE_COLS && r <= at + 1; r++)
            if (r < ZONE_ROWS)
                dismay(m, b, l->at[team][ahead(team, r)][c], from, beside, fear);
}

void contact_breaks(const Model *m, int32_t day, Battle *b, Lines *l, uint64_t broken,
                    EventList *out)
{
    int32_t fear[FIGHTER_MAX];

    if (!broken)
        return;

    memset(fear, 0, sizeof fear);
    for (uint64_t set = broken; set; set &= set - 1)
        spread(m, b, l, &b->fighter[low_bit(set)], fear);
    for (int i = 0; i < b->fighters; i++)
        if (fear[i] && b->fighter[i].state == FIGHTER_STANDS)
            order_change(&b->fighter[i], WAVER_NEIGHBOUR, -fear[i]);
    for (uint64_t set = broken; set; set &= set - 1) {
        Fighter *f = &b->fighter[low_bit(set)];
        f->state = FIGHTER_BROKEN;
        Event *e = field_event(out, EV_BROKE, day, b, f->team);
        if (!e)
            continue;
        e->formation = f->formation;
        e->n[0] = f->who.i;
        e->n[1] = f->col;
        e->n[2] = f->men;
    }
    lines_lose(b, broken, l);
}

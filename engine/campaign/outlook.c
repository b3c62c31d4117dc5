/*
 * outlook.c: how long the food will last, here and along a plan. Reads only.
 */
#include "campaign/need.h"

#include "campaign/march.h"

static int32_t days_of(int64_t have, int64_t a_day)
{
    return a_day <= 0 ? SUPPLY_DAYS_MAX : (int32_t)min_i64(SUPPLY_DAYS_MAX, have / a_day);
}

/* Of what was found one day, permille, what is found the next (A7: a country is
 * stripped in weeks). */
enum { LEFT_NEXT_DAY = 985 };

/* Days it can stay: what it carries and draws, what it finds falling off as the
 * country is eaten (mechanics A7). */
static int32_t stay_days(const World *w, const Formation *f, const Need *d, int64_t found)
{
    if (own_store(w, f->side, f->pos.at))
        return days_of(w->place[f->pos.at.n].depot_g + f->grain_g, d->men_g + d->beasts_g);
    int64_t have = f->grain_g;
    int32_t days = 0;
    while (days < SUPPLY_DAYS_MAX && have + found >= d->men_g) {
        have += min_i64(found, d->men_g * 2) - d->men_g;
        found = permille_of(found, LEFT_NEXT_DAY);
        days++;
    }
    return days;
}

Provision supply_of(const Model *m, const World *w, FormationId id)
{
    const Formation *f = &w->formation[id.i];
    Need d = need_of(m, w, id);
    Provision p = { .grain_g = d.men_g, .fodder_g = d.fodder_g, .water_ml = d.men_ml + d.beasts_ml,
                    .carry_g = d.carry_g, .green_short_g = d.green_short_g };
    if (f->forage != FORAGE_NONE && !f->garrison)
        p.forage_g = forage_take(m, w, f, &d, room_in_train(f, &d), false).grain_g;
    int64_t store = own_store(w, f->side, f->pos.at) ? w->place[f->pos.at.n].depot_g : 0;
    p.food_days = days_of(f->grain_g + store, d.men_g);
    p.hay_g = d.fodder_g + d.beasts_g * 2;
    p.fodder_days = d.camels + d.beasts == 0 ? SUPPLY_DAYS_MAX :
                    days_of(f->fodder_g + w->place[mover_near(m, &f->pos).n].green_g, p.hay_g);
    p.water_days =
        water_at(m, f) * 1000 >= p.water_ml ? SUPPLY_DAYS_MAX : days_of(f->water_ml, p.water_ml);
    p.stay_days = stay_days(w, f, &d, p.forage_g);
    return p;
}

/* One stage: eats, then finds what the country at its end offers. */
static int64_t stage_grain(const Model *m, const World *w, const Formation *f, const Need *d,
                           int64_t grain, PlaceId to, int32_t days1000, int32_t *short_days)
{
    int64_t eaten = muldiv(d->men_g, days1000, 1000);
    if (own_store(w, f->side, to) && w->place[to.n].depot_g > eaten)
        return max_i64(grain - eaten, min_i64(d->men_g * m->rules.supply_top_up_days, d->carry_g));
    Formation there = *f;
    there.pos = (Mover){ .at = to };
    there.grain_g = grain;
    int64_t found = f->forage == FORAGE_NONE ? 0 :
                    forage_take(m, w, &there, d, room_in_train(&there, d), true).grain_g;
    grain += muldiv(found, days1000, 1000) - eaten;
    if (grain < 0) {
        *short_days += (int32_t)min_i64(SUPPLY_DAYS_MAX, 1 - grain / max_i64(1, d->men_g));
        grain = 0;
    }
    return min_i64(grain, d->carry_g);
}

/* Days beyond what skins and tanks hold on a dry stretch of `days`: men first,
 * then horses, which stand two days without, and camels (A11). Skins leak and columns
 * are late: a third more is reckoned with, from two days on (judgement). */
static int32_t days_too_dry(const Model *m, const Need *d, int32_t days)
{
    days += days > 1 ? (days + 2) / 3 : 0;
    int64_t skins = permille_of(d->carry_g, m->rules.supply_water_share);
    int32_t lasts = days_of(skins, d->men_ml);
    if (d->beasts)
        lasts = min_i32(lasts, 2 + days_of(skins, d->men_ml + d->beasts_ml));
    if (d->elephants)           /* no more than a day and a half (D2) */
        lasts = min_i32(lasts, 1 + days_of(skins, d->men_ml + d->beasts_ml));
    if (d->camels)
        lasts = min_i32(lasts, d->tank_days + 2);
    return max_i32(0, days - 1 - lasts);
}

Outlook supply_along(const Model *m, const World *w, FormationId id, const Order *o)
{
    enum { WAY_MAX = 96 };
    const Formation *f = &w->formation[id.i];
    PlaceId way[WAY_MAX];
    Need d = need_of(m, w, id);
    Outlook look = { 0 };
    int64_t grain = f->grain_g;
    int32_t n = march_way(m, w, id, o, way, WAY_MAX);
    if (own_store(w, f->side, f->pos.at))
        grain = max_i64(grain, min_i64(min_i64(d.men_g * m->rules.supply_top_up_days, d.carry_g),
                                       grain + w->place[f->pos.at.n].depot_g));
    for (int i = 1; i < n; i++) {
        RouteId r = route_between(m, way[i - 1], way[i]);
        Pace pace = march_pace(m, w, id, r, o->flags);
        int32_t days1000 = (int32_t)((int64_t)m->route[r.n].metres * 1000 / pace.metres);
        int32_t before = look.short_days;
        grain = stage_grain(m, w, f, &d, grain, way[i], days1000, &look.short_days);
        if (look.short_days > before && !look.where.n)
            look.where = way[i];
        int32_t dry = (int32_t)((int64_t)m->route[r.n].dry_days * DRY_DAY_M / pace.metres);
        look.dry_days_over = max_i32(look.dry_days_over, days_too_dry(m, &d, dry));
    }
    look.food_days = days_of(grain, d.men_g);
    return look;
}

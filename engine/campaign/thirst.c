/*
 * thirst.c: what an army finds to drink, what it carries, and what becomes of it
 * where there is none.
 */
#include "campaign/need.h"

#include "base/rng.h"
#include "campaign/march.h"
#include "campaign/say.h"
#include "campaign/stable.h"

/* Half the length of a route's waterless stretch lies on each side of its
 * middle. */
static bool on_dry_stretch(const Model *m, const Formation *f)
{
    if (f->pos.at.n)
        return false;
    const RouteModel *r = &m->route[f->pos.route.n];
    int32_t from_middle = f->pos.done_m - r->metres / 2;
    int32_t half = min_i32(r->dry_days * DRY_DAY_M, r->metres) / 2;
    return (from_middle < 0 ? -from_middle : from_middle) < half;
}

/* Litres a day in reach: none, what wells give, or a river. */
int64_t water_at(const Model *m, const Formation *f)
{
    if (on_dry_stretch(m, f))
        return 0;
    int32_t kind = f->pos.at.n ? m->place[f->pos.at.n].water
                 : m->route[f->pos.route.n].dry_days ? WATER_WELLS : WATER_RIVER;
    switch (kind) {
    case WATER_NONE:  return 0;
    case WATER_WELLS: return m->rules.supply_well_day;
    case WATER_OASIS: return (int64_t)m->rules.supply_well_day * 4;
    default:          return INT64_MAX / 2000;
    }
}

static void lose_thirsty_beasts(const Model *m, World *w, int i, int32_t met, Rng *dice)
{
    const Formation *f = &w->formation[i];
    int64_t lack = 1000 - met, bp = lack * lack * m->rules.supply_thirst_death * 2 / 1000000;
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        Contingent *unit = &w->contingent[c];
        int32_t mount = m->arm[unit->arm.n].mount;
        if (!mount || f->tank_days <= m->animal[mount - 1].tank_days)
            continue;
        int32_t n = (int32_t)min_i64(unit->mounts, rng_round(dice, unit->mounts, bp, 10000));
        if (m->arm[unit->arm.n].class == ARM_BEAST)
            stable_lose(m, w, contingent_id(w, c), n, ELEPHANT_DEAD);
        else
            lose_mounts(w, unit, mount, n);
    }
}

/* ---- camels as cisterns ---- */

static int64_t kill_pack_camels(const Model *m, World *w, Formation *f, int64_t n)
{
    int64_t killed = 0;
    for (int a = 0; a < m->animals && killed < n; a++) {
        if (!desert_beast(&m->animal[a]))
            continue;
        int32_t now = (int32_t)min_i64(f->animals[a], n - killed);
        f->animals[a] -= now;
        w->ledger.animals_dead[a] += now;
        killed += now;
    }
    return killed;
}

/* Whose camel it was walks, or rides behind another. */
static int64_t kill_ridden_camels(const Model *m, World *w, FormationId id, int64_t n)
{
    int64_t killed = 0;
    for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c)) {
        Contingent *unit = &w->contingent[c];
        int32_t mount = m->arm[unit->arm.n].mount;
        if (!mount || !desert_beast(&m->animal[mount - 1]))
            continue;
        int32_t now = (int32_t)min_i64(unit->mounts, n - killed);
        lose_mounts(w, unit, mount, now);
        killed += now;
    }
    return killed;
}

int64_t cistern_camels(const Model *m, const Need *d, int64_t short_ml)
{
    const Rules *r = &m->rules;
    int64_t most = permille_of(d->camels, r->supply_cistern_share);
    if (short_ml <= 0 || r->supply_cistern_ml <= 0)
        return 0;
    return min_i64(most, (short_ml + r->supply_cistern_ml - 1) / r->supply_cistern_ml);
}

/* On a dry stage, when the skins are empty, camels are cut open for the water in
 * them: the last resort (A11). Returns what it yields, ml; the meat is eaten. */
static int64_t open_cisterns(const Model *m, World *w, int i, const Need *d, int64_t short_ml,
                             int64_t *meat_g, EventList *out)
{
    int64_t n = cistern_camels(m, d, short_ml);
    if (n <= 0)
        return 0;
    int64_t killed = kill_pack_camels(m, w, &w->formation[i], n);
    killed += kill_ridden_camels(m, w, formation_id(w, i), n - killed);
    *meat_g = killed * m->rules.supply_meat_camel;
    int64_t ml = killed * m->rules.supply_cistern_ml;
    Event *e = say(m, w, out, EV_SLAUGHTERED, formation_id(w, i));
    e->n[0] = killed;
    e->n[1] = ml / 1000;
    e->n[2] = *meat_g;
    return min_i64(ml, short_ml);
}

/* ---- a day's water ---- */

/* Men drink first; beasts get of the skins what the men will not need in the
 * next days. */
enum { KEEP_DAYS = 2 };

typedef struct Drunk { int64_t men_ml, beasts_ml; } Drunk;

/* Where there is water enough: skins are filled. */
static Drunk drink_full(const Model *m, Formation *f, const Need *d, int64_t source_ml)
{
    int64_t need = d->men_ml + d->beasts_ml;
    int64_t skins = permille_of(d->carry_g, m->rules.supply_water_share);
    f->water_ml = min_i64(skins, max_i64(f->water_ml, source_ml - need));
    f->tank_days = 0;
    return (Drunk){ d->men_ml, d->beasts_ml };
}

static Drunk drink_skins(Formation *f, const Need *d, int64_t source_ml)
{
    Drunk got = { .men_ml = min_i64(d->men_ml, source_ml) };
    got.beasts_ml = min_i64(d->beasts_ml, source_ml - got.men_ml);
    int64_t more = min_i64(d->men_ml - got.men_ml, f->water_ml);
    f->water_ml -= more;
    got.men_ml += more;
    int64_t spare = clamp_i64(f->water_ml - d->men_ml * KEEP_DAYS, 0, d->beasts_ml - got.beasts_ml);
    f->water_ml -= spare;
    got.beasts_ml += spare;
    return got;
}

/* Horses stand a day without; then camels die for them, and for men at once. */
static int64_t lacking(const Formation *f, const Need *d, const Drunk *got)
{
    int64_t men = d->men_ml - got->men_ml;
    int64_t beasts = f->tank_days > 0 && !d->elephants ? d->beasts_ml / 2 - got->beasts_ml : 0;
    return men + max_i64(0, beasts);
}

int64_t drink(const Model *m, World *w, int i, const Need *d, EventList *out)
{
    Formation *f = &w->formation[i];
    int64_t source = water_at(m, f) * 1000, meat_g = 0;
    Drunk got;
    if (source >= d->men_ml + d->beasts_ml) {
        got = drink_full(m, f, d, source);
    } else {
        got = drink_skins(f, d, source);
        int64_t more = source ? 0 : open_cisterns(m, w, i, d, lacking(f, d, &got), &meat_g, out);
        int64_t men = min_i64(more, d->men_ml - got.men_ml);
        got.men_ml += men;
        got.beasts_ml += more - men;
        f->tank_days = got.beasts_ml * 4 >= d->beasts_ml * 3 && d->beasts_ml ? 0
                                                                            : f->tank_days + 1;
    }
    f->watered = (int16_t)permille_met(got.men_ml, d->men_ml);
    f->thirst_days = (int16_t)(f->watered < THIRSTY ? f->thirst_days + 1 : 0);
    int32_t met = permille_met(got.beasts_ml, d->beasts_ml);
    if (met < 1000 && f->tank_days > 0) {
        Rng dice = rng_at(w->seed, RNG_WANT, w->clock.day, (uint64_t)i << 8 | 2);
        lose_thirsty_beasts(m, w, i, met, &dice);
    }
    return meat_g;
}

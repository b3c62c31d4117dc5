/*
 * stores.c: harvests and pasture, depots and what spoils in them.
 */
#include "campaign/need.h"

enum { TONNE = 1000000 };

/* A raid is felt for four weeks (A8). */
enum { RAID_DAYS = 28 };

bool stores_raided(const World *w, const PlaceState *s)
{
    return w->clock.day - s->raided_day < RAID_DAYS;
}

/* ---- the land's yield ---- */

static int64_t place_weight(const PlaceModel *p)
{
    return (int64_t)p->grain * p->grain * 2 + 1;
}

/* A region's yearly surplus, shared among its places by the grade of their
 * grain. */
static void region_shares(const Model *m, int64_t *full_g)
{
    int64_t sum[REGION_MAX] = { 0 };
    for (int p = 1; p <= m->places; p++)
        sum[m->place[p].region.n] += place_weight(&m->place[p]);
    for (int p = 1; p <= m->places; p++) {
        int r = m->place[p].region.n;
        full_g[p] = sum[r] ? muldiv((int64_t)m->region[r].grain_t * TONNE,
                                    place_weight(&m->place[p]), sum[r])
                           : 0;
    }
}

static int64_t daily_green(const Model *m, const World *w, int p)
{
    const PlaceModel *place = &m->place[p];
    bool watered = place->water == WATER_RIVER || place->water == WATER_CANAL;
    int32_t month = month_of(m, w->clock.day)->pasture;
    if (watered)
        month = max_i32(month, m->rules.supply_sown_green);
    int64_t grade = place->fodder * 2 + 1; /* grade 0 still has thorn and salt bush: half a grade */
    return permille_of((int64_t)m->rules.supply_graze_scale * grade / 2, month);
}

static bool in_months(int32_t month, int32_t from, int32_t to)
{
    return from && (from <= to ? month >= from && month <= to : month >= from || month <= to);
}

/* Weeks of a region's harvest still to come, with this one. */
static int32_t harvest_weeks_left(const Model *m, int32_t day, const RegionModel *r)
{
    int32_t weeks = 0;
    while (weeks < 12 &&
           in_months(date_of(m, day + weeks * 7).month, r->harvest_from, r->harvest_to))
        weeks++;
    return weeks;
}

/* Where riders have lately been, who collects it comes back with half (A8). */
static int32_t tax_share(const Model *m, const World *w, const PlaceState *s)
{
    const Rules *r = &m->rules;
    int32_t kept = stores_raided(w, s) ? 1000 - r->supply_raid_tax : 1000;
    return (int32_t)permille_of(r->supply_tax_share, kept);
}

/* Under water nothing ripens that was not ripe before. */
static int64_t drowned(const Model *m, const World *w, int p, int64_t cut)
{
    bool wet = flooded(w, (PlaceId){ (uint16_t)p });
    return wet ? permille_of(cut, 1000 - m->rules.supply_flood_harvest) : cut;
}

static void harvest(const Model *m, World *w)
{
    for (int r = 1; r <= m->regions; r++) {
        const RegionModel *region = &m->region[r];
        int32_t weeks = harvest_weeks_left(m, w->clock.day, region);
        if (!weeks)
            continue;
        int64_t to_stores = 0;
        for (int p = 1; p <= m->places; p++) {
            if (m->place[p].region.n != r)
                continue;
            PlaceState *s = &w->place[p];
            int64_t cut = max_i64(0, (s->grain_full_g - s->grain_g) / weeks);
            cut = drowned(m, w, p, cut);
            int64_t tax = permille_of(cut, tax_share(m, w, s));
            const PlaceState *centre = &w->place[region->centre.n];     /* shut in, it gets none */
            bool taxed = region->centre.n && centre->owner == s->owner && s->owner && !centre->ring;
            s->grain_g += taxed ? cut - tax : cut;
            to_stores += taxed ? tax : 0;
            w->ledger.grain_made_g += cut;
        }
        w->place[region->centre.n].depot_g += to_stores;
    }
}

static void grow(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++) {
        int64_t day = daily_green(m, w, p);
        w->place[p].green_g = min_i64(w->place[p].green_g + day * WEEK_DAYS,
                                      day * m->rules.supply_green_days);
    }
}

static void spoil(const Model *m, World *w)
{
    int32_t month = date_of(m, w->clock.day).month;
    int32_t rate = month >= 6 && month <= 9 ? m->rules.supply_spoil_summer : m->rules.supply_spoil;
    for (int p = 1; p <= m->places; p++) {
        int64_t lost = permille_of(w->place[p].depot_g, rate);
        int64_t over = w->place[p].depot_g - lost - m->place_kind[m->place[p].kind].depot_g;
        lost += max_i64(0, over);
        w->place[p].depot_g -= lost;
        w->ledger.grain_lost_g += lost;
    }
}

/* Trade fills a stripped country again, slowly (A7). */
static void trade(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++) {
        PlaceState *s = &w->place[p];
        int64_t came = min_i64(permille_of(s->grain_full_g, m->rules.supply_trade_inflow),
                               max_i64(0, s->grain_full_g - s->grain_g));
        if (s->besieger || stores_raided(w, s))
            continue;
        s->grain_g += came;
        w->ledger.grain_made_g += came;
    }
}

void supply_week(const Model *m, World *w)
{
    harvest(m, w);
    grow(m, w);
    spoil(m, w);
    trade(m, w);
}

/* ---- the start ---- */

static void fill_train(const Model *m, World *w, int i, const FormationModel *fm)
{
    Formation *f = &w->formation[i];
    Need d = need_of(m, w, formation_id(w, i));
    int64_t room = d.carry_g;
    f->grain_g = min_i64(d.men_g * fm->grain_days, room);
    f->fodder_g = min_i64((d.fodder_g + d.beasts_g * 2) * fm->fodder_days, room - f->grain_g);
    f->water_ml = permille_of(d.carry_g, m->rules.supply_water_share);
    w->ledger.grain_made_g += f->grain_g;
    for (int a = 0; a < m->animals; a++)
        w->ledger.animals_made[a] += f->animals[a];
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        int32_t mount = m->arm[w->contingent[c].arm.n].mount;
        if (mount)
            w->ledger.animals_made[mount - 1] += w->contingent[c].mounts;
    }
}

void supply_start(const Model *m, World *w)
{
    int64_t full[PLACE_MAX] = { 0 };
    region_shares(m, full);
    memset(&w->ledger, 0, sizeof w->ledger);
    for (int p = 1; p <= m->places; p++) {
        PlaceState *s = &w->place[p];
        s->grain_full_g = full[p];
        s->grain_g = permille_of(full[p], m->rules.supply_harvest_share);
        s->green_g = daily_green(m, w, p) * m->rules.supply_green_days;
        s->depot_g = m->place[p].depot_g;
        w->ledger.grain_made_g += s->grain_g + s->depot_g;
    }
    for (int i = 0; i < m->formations; i++)
        if (w->formation[i].gen)
            fill_train(m, w, i, &m->formation[i]);
}

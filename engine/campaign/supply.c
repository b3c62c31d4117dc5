/*
 * supply.c: what an army needs, what it finds, what it eats and drinks, and what
 * want does to it.
 */
#include "campaign/need.h"

#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/stable.h"

/* ---- needs ---- */

static void need_beasts(const Model *m, int kind, int32_t n, Need *d)
{
    const AnimalKind *a = &m->animal[kind];
    d->beasts_g += (int64_t)n * a->grain_g;
    d->fodder_g += (int64_t)n * a->fodder_g;
    if (desert_beast(a)) {
        d->camels += n;
        d->tank_days = a->tank_days;
    } else {
        d->beasts += n;
        d->beasts_ml += (int64_t)n * a->water_ml;
    }
}

/* Green fodder is cut far from camp and carried there; elephants with too small a
 * train go without part of it. */
static int64_t green_short(const Rules *r, int32_t elephants, int64_t green_g, int64_t pack_g)
{
    int64_t wants = (int64_t)elephants * r->beast_fodder_load * 1000;
    int64_t lacks = wants - min_i64(pack_g, wants);
    return lacks ? muldiv(permille_of(green_g, 1000 - r->beast_fodder_bare), lacks, wants) : 0;
}

Need need_of(const Model *m, const World *w, FormationId id)
{
    const Rules *r = &m->rules;
    const Formation *f = &w->formation[id.i];
    Need d = { 0 };
    int64_t green_g = 0, pack_g = 0;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        const Contingent *c = &w->contingent[i];
        const ArmKind *arm = &m->arm[c->arm.n];
        d.men += c->men + c->wounded;
        d.carry_g += (int64_t)c->men * (arm->mount ? r->supply_rider_carry : r->supply_man_carry);
        if (arm->mount)
            need_beasts(m, arm->mount - 1, c->mounts, &d);
        if (arm->class != ARM_BEAST)
            continue;
        d.elephants += c->mounts;
        green_g += (int64_t)c->mounts * m->animal[arm->mount - 1].fodder_g;
    }
    for (int a = 0; a < m->animals; a++) {
        if (!f->animals[a])
            continue;
        need_beasts(m, a, f->animals[a], &d);
        pack_g += (int64_t)f->animals[a] * m->animal[a].carry_g;
    }
    d.green_short_g = d.elephants ? green_short(r, d.elephants, green_g, pack_g) : 0;
    d.carry_g += pack_g;
    d.carry_g += (int64_t)f->carts * r->supply_cart_carry;
    d.heads = d.men + f->followers;
    d.men_g =
        (int64_t)d.men * r->supply_man_grain + (int64_t)f->followers * r->supply_follower_grain;
    int32_t thirst = month_of(m, w->clock.day)->water;
    d.men_ml = permille_of((int64_t)d.heads * r->supply_man_water, thirst);
    d.beasts_ml = permille_of(d.beasts_ml, thirst);
    if (w->weather.hottest < 30)        /* in the cool season a camel goes nearly twice as long */
        d.tank_days = d.tank_days * 9 / 5;
    return d;
}

/* ---- the country ---- */

static int32_t attitude_factor(const Model *m, const World *w, PlaceId p, Side side)
{
    RegionId region = m->place[p.n].region;
    return 1000 + w->region[region.n].attitude[side] / 2;     /* 500..1500 (A9) */
}

int64_t supply_country(const Model *m, const World *w, PlaceId p, Side side)
{
    int64_t g = permille_of(w->place[p.n].grain_g, month_of(m, w->clock.day)->reach);
    return min_i64(permille_of(g, attitude_factor(m, w, p, side)), w->place[p.n].grain_g);
}

/* Share of the nearer place's country an army on this road can reach. */
static int32_t road_reach(const Model *m, const Formation *f)
{
    return f->pos.at.n ? 1000 : m->ground[m->route[f->pos.route.n].ground].forage;
}

Take forage_take(const Model *m, const World *w, const Formation *f, const Need *d,
                        int64_t room_g, bool marching)
{
    const Rules *r = &m->rules;
    PlaceId p = mover_near(m, &f->pos);
    int64_t stock = permille_of(supply_country(m, w, p, f->side), road_reach(m, f));
    if (f->forage == FORAGE_PLUNDER)
        stock = permille_of(stock, r->supply_access_plunder);
    if (f->forage == FORAGE_BUY)
        stock = permille_of(stock, r->supply_access_buy);
    stock = min_i64(stock, w->place[p.n].grain_g);
    int64_t foragers =
        permille_of(d->men, marching ? r->supply_forager_march : r->supply_forager_share);
    foragers = max_i64(0, foragers - (int64_t)d->elephants * r->beast_fodder_men / 10);
    int64_t found = permille_of(stock, r->supply_forage_rate);
    found = muldiv(found, foragers, foragers + r->supply_forager_land);
    int64_t hands = foragers * (d->camels + d->beasts > d->men / 10 ? r->supply_forager_take
                                                                  : r->supply_forager_bare);
    Take t = { .grain_g = min_i64(min_i64(found, hands), room_g) };
    if (f->forage == FORAGE_BUY)
        t.grain_g = min_i64(t.grain_g, w->side[f->side].treasury_dh * r->supply_price);
    int32_t waste = f->forage == FORAGE_PLUNDER ? r->supply_waste_plunder :
                    f->forage == FORAGE_REQUISITION ? r->supply_waste_requisition : 0;
    t.waste_g = min_i64(permille_of(t.grain_g, waste), w->place[p.n].grain_g - t.grain_g);
    return t;
}

/* Mechanics A7: the temper of a region follows what is taken of it. */
static void resent(const Model *m, World *w, const Formation *f, PlaceId p, int64_t taken,
                   Rng *dice)
{
    const Rules *r = &m->rules;
    int32_t weekly = f->forage == FORAGE_PLUNDER ? -r->supply_mind_plunder :
                     f->forage == FORAGE_BUY ? r->supply_mind_buy : -r->supply_mind_requisition;
    int64_t month = max_i64(1, w->place[p.n].grain_full_g / 30);
    int64_t share = min_i64(1000, taken * 1000 / month); /* of a month's whole stock in a day */
    int32_t size = weekly < 0 ? -weekly : weekly;
    int32_t points = (int32_t)rng_round(dice, size, share, 7000);
    court_temper(w, m->place[p.n].region, f->side, weekly < 0 ? -points : points);
}

bool own_store(const World *w, Side side, PlaceId p)
{
    const PlaceState *s = &w->place[p.n];
    bool ours = s->tributary ? allied(w, side, s->tributary) : allied(w, side, s->owner);
    return p.n && ours && s->depot_g > 0;
}

int64_t room_in_train(const Formation *f, const Need *d)
{
    return max_i64(0, d->carry_g - f->grain_g - f->fodder_g) + d->men_g + d->beasts_g;
}

static void forage_one(const Model *m, World *w, int i)
{
    Formation *f = &w->formation[i];
    FormationId id = formation_id(w, i);
    PlaceId p = mover_near(m, &f->pos);
    if (f->forage == FORAGE_NONE || f->met == 2 || own_store(w, f->side, f->pos.at))
        return;
    Need d = need_of(m, w, id);
    Take t = forage_take(m, w, f, &d, room_in_train(f, &d), f->marched_m > 0);
    if (t.grain_g <= 0)
        return;
    w->place[p.n].grain_g -= t.grain_g + t.waste_g;
    w->ledger.grain_lost_g += t.waste_g;
    f->grain_g += t.grain_g;
    if (f->forage == FORAGE_BUY)
        w->side[f->side].treasury_dh -= t.grain_g / max_i32(1, m->rules.supply_price);
    Rng dice = rng_at(w->seed, RNG_FORAGE, w->clock.day, (uint64_t)i);
    resent(m, w, f, p, t.grain_g, &dice);
}

void supply_forage(const Model *m, World *w, EventList *out)
{
    (void)out;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        forage_one(m, w, i);
}

/* ---- eating ---- */

/* Permille of its need below which a body counts a day of want (judgement): men
 * and beasts bear a third less food for long, hardly anybody less water. */
enum { HUNGRY = 700, THIRSTY = 900 };

/* Takes up to n g from the store of the place a formation halts at, then from
 * its own train. */
static int64_t draw_grain(World *w, Formation *f, int64_t need)
{
    int64_t got = 0;
    if (own_store(w, f->side, f->pos.at)) {
        got = min_i64(need, w->place[f->pos.at.n].depot_g);
        w->place[f->pos.at.n].depot_g -= got;
    }
    int64_t more = min_i64(need - got, f->grain_g);
    f->grain_g -= more;
    w->ledger.grain_eaten_g += got + more;
    return got + more;
}

/* Short of bread, an army eats its camels (mechanics A1, A17). */
static int64_t slaughter(const Model *m, World *w, Formation *f, int64_t short_g)
{
    for (int a = 0; a < m->animals && short_g > 0; a++) {
        if (!desert_beast(&m->animal[a]) || !f->animals[a])
            continue;
        int64_t most = permille_of(f->animals[a], m->rules.supply_meat_share) + 1;
        int64_t n = min_i64(min_i64(most, f->animals[a]), short_g / m->rules.supply_meat_camel + 1);
        f->animals[a] -= (int32_t)n;
        w->ledger.animals_dead[a] += n;
        return min_i64(short_g, n * m->rules.supply_meat_camel);
    }
    return 0;
}

static void top_up(const Model *m, World *w, Formation *f, const Need *d)
{
    if (f->garrison || f->marched_m || !own_store(w, f->side, f->pos.at))
        return;
    int64_t want = min_i64((d->men_g + d->beasts_g) * m->rules.supply_top_up_days,
                           max_i64(0, d->carry_g - f->fodder_g));
    int64_t load = min_i64(max_i64(0, want - f->grain_g), w->place[f->pos.at.n].depot_g);
    w->place[f->pos.at.n].depot_g -= load;
    f->grain_g += load;
}

static int32_t permille_met(int64_t got, int64_t need)
{
    return need <= 0 ? 1000 : (int32_t)min_i64(1000, got * 1000 / need);
}

static void eat(const Model *m, World *w, Formation *f, const Need *d)
{
    int64_t bread = draw_grain(w, f, d->men_g);
    if (bread < d->men_g)
        bread += slaughter(m, w, f, d->men_g - bread);
    f->fed = (int16_t)permille_met(bread, d->men_g);
    bool hungry = f->fed < HUNGRY;
    f->hungry_days = (int16_t)(hungry ? f->hungry_days + 1 : max_i32(0, f->hungry_days - 2));
}

/* Hay or straw a beast can do with instead of a kilogram of barley. */
enum { HAY_FOR_BARLEY = 2, MEN_FIRST_DAYS = 10 };

/* Beasts: pasture first, then fodder carried, then barley, if the men can spare
 * it. */
static void feed_beasts(const Model *m, World *w, Formation *f, const Need *d)
{
    if (!d->camels && !d->beasts) {
        f->foddered = 1000;
        f->fodder_days = 0;
        return;
    }
    bool store = own_store(w, f->side, f->pos.at);
    int64_t need = d->fodder_g + d->beasts_g * HAY_FOR_BARLEY;
    PlaceState *p = &w->place[mover_near(m, &f->pos).n];
    int64_t graze = permille_of(p->green_g, road_reach(m, f));
    if (f->marched_m)
        graze = permille_of(graze, m->rules.supply_graze_march);
    int64_t got = min_i64(need - d->green_short_g, graze);
    p->green_g -= got;
    int64_t hay = store ? need - got : min_i64(need - got, f->fodder_g);
    f->fodder_g -= store ? 0 : hay;
    got += hay;
    if (got < need && f->grain_g > d->men_g * MEN_FIRST_DAYS)
        got +=
            draw_grain(w, f, min_i64(d->beasts_g, (need - got) / HAY_FOR_BARLEY)) * HAY_FOR_BARLEY;
    f->foddered = (int16_t)permille_met(got, need);
    f->fodder_days =
        (int16_t)(f->foddered < HUNGRY ? f->fodder_days + 1 : max_i32(0, f->fodder_days - 2));
}

/* ---- drinking ---- */

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

static void lose_mounts(World *w, Contingent *unit, int32_t mount, int32_t n)
{
    unit->mounts -= n;
    w->ledger.animals_dead[mount - 1] += n;
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

/* Men drink first; beasts get of the skins what the men will not need in the
 * next days. */
enum { KEEP_DAYS = 2 };

static void drink(const Model *m, World *w, int i, const Need *d)
{
    Formation *f = &w->formation[i];
    int64_t need = d->men_ml + d->beasts_ml, source = water_at(m, f) * 1000;
    int64_t men = min_i64(d->men_ml, source), beasts = min_i64(d->beasts_ml, source - men);
    if (source >= need) {
        int64_t skins = permille_of(d->carry_g, m->rules.supply_water_share);
        f->water_ml = min_i64(skins, max_i64(f->water_ml, source - need));
        f->tank_days = 0;
    } else {
        int64_t more = min_i64(d->men_ml - men, f->water_ml);
        f->water_ml -= more;
        men += more;
        int64_t spare = clamp_i64(f->water_ml - d->men_ml * KEEP_DAYS, 0, d->beasts_ml - beasts);
        f->water_ml -= spare;
        beasts += spare;
        f->tank_days = beasts * 4 >= d->beasts_ml * 3 && d->beasts_ml ? 0 : f->tank_days + 1;
    }
    f->watered = (int16_t)permille_met(men, d->men_ml);
    f->thirst_days = (int16_t)(f->watered < THIRSTY ? f->thirst_days + 1 : 0);
    int32_t met = permille_met(beasts, d->beasts_ml);
    if (met < 1000 && f->tank_days > 0) {
        Rng dice = rng_at(w->seed, RNG_WANT, w->clock.day, (uint64_t)i << 8 | 2);
        lose_thirsty_beasts(m, w, i, met, &dice);
    }
}

void supply_eat(const Model *m, World *w, EventList *out)
{
    (void)out;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        Need d = need_of(m, w, formation_id(w, i));
        drink(m, w, i, &d);
        eat(m, w, f, &d);
        feed_beasts(m, w, f, &d);
        top_up(m, w, f, &d);
    }
}

/* ---- want ---- */

static int32_t want_beasts(const Model *m, World *w, int i, Rng *dice)
{
    Formation *f = &w->formation[i];
    int64_t lack = 1000 - f->foddered;
    int32_t lost = 0;
    if (lack < 100)
        return 0;
    for (int a = 0; a < m->animals; a++) {
        int64_t bp = lack * lack / 1000 * m->rules.supply_beast_death / 1000 *
                     m->animal[a].death_weight / 1000;
        int32_t n = (int32_t)min_i64(f->animals[a], rng_round(dice, f->animals[a], bp, 70000));
        f->animals[a] -= n;
        w->ledger.animals_dead[a] += n;
        lost += n;
    }
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        Contingent *unit = &w->contingent[c];
        int32_t mount = m->arm[unit->arm.n].mount;
        if (!mount || !unit->mounts)
            continue;
        int64_t bp = lack * lack / 1000 * m->rules.supply_beast_death / 1000 *
                     m->animal[mount - 1].death_weight / 1000;
        int32_t n = (int32_t)min_i64(unit->mounts, rng_round(dice, unit->mounts, bp, 70000));
        if (m->arm[unit->arm.n].class == ARM_BEAST)
            stable_lose(m, w, contingent_id(w, c), n, ELEPHANT_DEAD);
        else
            lose_mounts(w, unit, mount, n);
        lost += n;
    }
    return lost;
}

/* Mechanics A10: hunger after the body's reserve is gone, thirst at once. */
static void want_men(const Model *m, World *w, int i, Rng *dice, int32_t *left, int32_t *died)
{
    const Rules *r = &m->rules;
    Formation *f = &w->formation[i];
    bool starving = f->fed < r->supply_starving || f->hungry_days > r->supply_reserve_days;
    int64_t lack = starving && f->fed < 1000 ? 1000 - f->fed : 0;
    /* Nobody dies of the first dry day; from the third on the full rate holds. */
    int64_t dry = f->watered < 1000
                      ? (1000 - f->watered) * min_i32(3, max_i32(0, f->thirst_days - 1)) / 3
                      : 0;
    int64_t heat = w->weather.hottest > 38 ? 3 : w->weather.hottest > 28 ? 2 : 1;
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        Contingent *unit = &w->contingent[c];
        ContingentId id = contingent_id(w, c);
        int64_t leave = lack * lack / 1000 * r->supply_hunger_leave / 1000;
        int64_t die = lack * lack / 1000 * r->supply_hunger_death / 1000;
        int64_t parch = dry * dry / 1000 * r->supply_thirst_death / 1000 * heat * 7;
        if (unit->fatigue > r->supply_straggle_weary)
            leave += (unit->fatigue - r->supply_straggle_weary) / 4;
        *left +=
            people_lose(m, w, id, (int32_t)rng_round(dice, unit->men, leave, 70000),
                        lack ? CAUSE_LEFT_HUNGRY : CAUSE_LEFT);
        *died += people_lose(m, w, id, (int32_t)rng_round(dice, unit->men, die + parch, 70000),
                             parch > die ? CAUSE_THIRST : CAUSE_HUNGER);
        unit->fatigue = (int16_t)min_i64(1000, unit->fatigue + dry / 4);
        unit->cohesion = (int16_t)max_i64(0, unit->cohesion - lack / 50 - dry / 20);
    }
}

/* Fewer lost in a day than this nobody writes home about (judgement). */
enum { WORTH_TELLING = 5 };

static void say_want(const Model *m, const World *w, FormationId id, int32_t beasts, int32_t left,
                     int32_t died, EventList *out)
{
    const Formation *f = &w->formation[id.i];
    if (f->fed < HUNGRY && f->hungry_days <= WEEK_DAYS) {
        Event *e = say(m, w, out, EV_HUNGRY, id);
        e->n[0] = f->fed;
        e->n[1] = f->foddered;
        e->n[2] = f->hungry_days;
    }
    if (f->watered < THIRSTY) {
        Event *e = say(m, w, out, EV_THIRSTY, id);
        e->n[0] = f->watered;
        e->n[1] = died;
        e->n[2] = beasts;
    }
    if (beasts > WORTH_TELLING)
        say(m, w, out, EV_BEASTS_DIED, id)->n[0] = beasts;
    if (left > WORTH_TELLING)
        say(m, w, out, EV_STRAGGLED, id)->n[0] = left;
    if (died > WORTH_TELLING && f->watered >= THIRSTY)
        say(m, w, out, EV_SICK, id)->n[0] = died;
}

void supply_want(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Rng dice = rng_at(w->seed, RNG_WANT, w->clock.day, (uint64_t)i << 8 | 1);
        int32_t beasts = want_beasts(m, w, i, &dice), left = 0, died = 0;
        want_men(m, w, i, &dice, &left, &died);
        say_want(m, w, formation_id(w, i), beasts, left, died, out);
    }
}

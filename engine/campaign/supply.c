/*
 * supply.c: what an army needs, what it finds, what it eats.
 */
#include "campaign/need.h"

#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/say.h"

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

static int64_t bread_of(const Rules *r, int32_t men, const Formation *f)
{
    return (int64_t)men * r->supply_man_grain + (int64_t)f->followers * r->supply_follower_grain;
}

int64_t need_bread(const Model *m, const World *w, FormationId id)
{
    int32_t men = 0;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i))
        men += w->contingent[i].men + w->contingent[i].wounded;
    return bread_of(&m->rules, men, &w->formation[id.i]);
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
    d.men_g = bread_of(r, d.men, f);
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

/* A tonne found in November stands for more than a tonne of June: its people have
 * eaten of it since. So what is taken late strips a country sooner (A7). */
int64_t supply_gone(const Model *m, const World *w, PlaceId p, int64_t g)
{
    int32_t reach = max_i32(1, month_of(m, w->clock.day)->reach);
    return min_i64(muldiv(g, 1000, min_i32(reach, 1000)), w->place[p.n].grain_g);
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
    t.gone_g = supply_gone(m, w, p, t.grain_g + permille_of(t.grain_g, waste));
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
    w->place[p.n].grain_g -= t.gone_g;
    w->ledger.grain_lost_g += t.gone_g - t.grain_g;
    f->grain_g += t.grain_g;
    if (f->forage == FORAGE_BUY)
        coin_move(w, f->side, COIN_BREAD, -(t.grain_g / max_i32(1, m->rules.supply_price)));
    Rng dice = rng_at(w->seed, RNG_FORAGE, w->clock.day, (uint64_t)i);
    resent(m, w, f, p, t.grain_g, &dice);
}

/* Below this a country is eaten bare, permille of its harvest (judgement). */
enum { BARE = 100 };

static void say_bare(const Model *m, const World *w, int i, int64_t before, EventList *out)
{
    PlaceId p = mover_near(m, &w->formation[i].pos);
    int64_t line = permille_of(w->place[p.n].grain_full_g, BARE);
    if (before <= line || w->place[p.n].grain_g > line)
        return;
    Event *e = say(m, w, out, EV_STRIPPED, formation_id(w, i));
    e->n[0] = w->place[p.n].grain_g;
}

void supply_forage(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        int64_t before = w->place[mover_near(m, &w->formation[i].pos).n].grain_g;
        forage_one(m, w, i);
        say_bare(m, w, i, before, out);
    }
}

/* ---- eating ---- */

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

/* `meat_g` is what was slaughtered today already. */
static void eat(const Model *m, World *w, Formation *f, const Need *d, int64_t meat_g)
{
    meat_g = min_i64(meat_g, d->men_g);
    int64_t bread = meat_g + draw_grain(w, f, d->men_g - meat_g);
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

/* ---- the day ---- */

int supply_queue(const World *w, uint8_t queue[FORMATION_MAX])
{
    uint8_t all[FORMATION_MAX];
    int n = 0, count = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        all[n++] = (uint8_t)i;
    for (int p = PRIORITIES - 1; p >= 0; p--)
        for (int k = 0; k < n; k++)
            if (w->formation[all[k]].priority == p)
                queue[count++] = all[k];
    return count;
}

void supply_eat(const Model *m, World *w, EventList *out)
{
    uint8_t queue[FORMATION_MAX];
    int n = supply_queue(w, queue);
    for (int k = 0; k < n; k++) {
        int i = queue[k];
        Formation *f = &w->formation[i];
        Need d = need_of(m, w, formation_id(w, i));
        int64_t meat_g = drink(m, w, i, &d, out);
        eat(m, w, f, &d, meat_g);
        feed_beasts(m, w, f, &d);
        top_up(m, w, f, &d);
    }
}

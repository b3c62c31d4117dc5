/*
 * column.c: how long a column is, how fast it goes on this ground in this month,
 * and what that costs the men.
 */
#include "campaign/column.h"

static void column_train(const Model *m, const Formation *f, uint8_t flags, Column *c)
{
    const Rules *r = &m->rules;
    for (int a = 0; a < m->animals; a++) {
        if (f->animals[a] <= 0)
            continue;
        bool camel = desert_beast(&m->animal[a]);
        *(camel ? &c->camels : &c->beasts) += f->animals[a];
        if (!(flags & TRAIN_FOLLOWS))
            c->pass_h1000 += (int64_t)f->animals[a] * 1000 / max_i32(1, m->animal[a].pass_hour);
    }
    if (f->followers)
        c->pass_h1000 += (int64_t)f->followers * 1000 / max_i32(1, r->march_follower_hour);
    if (f->carts && !(flags & TRAIN_FOLLOWS)) {
        c->carts = true;
        c->pass_h1000 += (int64_t)f->carts * 1000 / max_i32(1, r->march_cart_hour);
        c->pace_mph = min_i32(c->pace_mph, r->march_cart_pace);
        c->cap_m =
            min_i32(c->cap_m, flags & PACE_FORCED ? r->march_cart_forced : r->march_cart_day);
    }
}

Column column_of(const Model *m, const World *w, FormationId id, uint8_t flags)
{
    Column c = { .pace_mph = 6000, .cap_m = 90000, .day_m = 60000 }; /* above what any arm makes */
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        const Contingent *unit = &w->contingent[i];
        const ArmKind *arm = &m->arm[unit->arm.n];
        c.men += unit->men;
        c.pass_h1000 += (int64_t)unit->men * 1000 / max_i32(1, arm->pass_hour);
        c.pace_mph = min_i32(c.pace_mph, arm->pace_mph);
        c.cap_m = min_i32(c.cap_m, flags & PACE_FORCED ? arm->forced_m : arm->longest_m);
        if (arm->day_m < c.day_m) {
            c.day_m = arm->day_m;
            c.load = arm->load_permille;
        }
        if (arm->class == ARM_BEAST)
            c.elephants += unit->mounts;
        if (arm->mount)
            *(desert_beast(&m->animal[arm->mount - 1]) ? &c.camels : &c.beasts) += unit->mounts;
    }
    column_train(m, &w->formation[id.i], flags, &c);
    return c;
}

/* Mechanics A12: heat by the mean daily maximum; by night it matters little. */
static int32_t heat_permille(int32_t hottest, bool by_night)
{
    if (by_night)
        return hottest > 40 ? 1100 : 1000;
    return hottest < 30 ? 1000 : hottest <= 35 ? 1100 : hottest <= 40 ? 1300 : 1500;
}

int64_t column_wear(const Model *m, const World *w, const GroundKind *g, int32_t metres,
                            int32_t day_m, int32_t load, uint8_t flags)
{
    int64_t cost = (int64_t)m->rules.march_wear * metres * metres / ((int64_t)day_m * day_m);
    cost = permille_of(cost, load);
    cost = permille_of(cost, heat_permille(w->weather.hottest, flags & BY_NIGHT));
    cost = permille_of(cost, g->wear);
    return flags & BY_NIGHT ? permille_of(cost, m->rules.march_night_wear) : cost;
}

/* Canals were cut at one end: what can be under water is, and one file keeps to the
 * bank (A6). */
static bool drowned(const World *w, const RouteModel *r)
{
    return flooded(w, r->a) || flooded(w, r->b);
}

static int32_t season_speed(const World *w, const RouteModel *r, const GroundKind *g, bool camels)
{
    int32_t speed = camels ? g->camel_speed : g->speed;
    if (drowned(w, r) || (r->season == SEASON_FLOOD && w->weather.flood))
        speed = (int32_t)permille_of(speed, g->flood_speed);
    if (r->season == SEASON_MUD && w->weather.mud)
        speed = (int32_t)permille_of(speed, g->mud_speed);
    return max_i32(speed, 50);
}

int32_t march_going(const Model *m, const World *w, RouteId route)
{
    const RouteModel *r = &m->route[route.n];
    return season_speed(w, r, &m->ground[r->ground], false);
}

enum { HOT = 35 };          /* degrees in which elephants march no more than the cool hours (D2) */

/* Minutes left for marching once the beasts have grazed. Camels browse as they
 * go and at night; other beasts without fodder in the train need daylight. */
static int32_t march_minutes(const Model *m, const World *w, const Formation *f, const Column *c,
                             uint8_t flags)
{
    int32_t minutes = month_of(m, w->clock.day)->march_min;
    int32_t heads = c->beasts + c->camels;
    if (heads && f->fodder_g == 0)
        minutes -= (int32_t)muldiv(m->rules.supply_graze_min, c->beasts, heads);
    minutes = max_i32(minutes, m->rules.march_least_min);
    if (flags & PACE_FORCED)
        minutes = (int32_t)permille_of(minutes, m->rules.march_forced_time);
    bool heat = c->elephants && w->weather.hottest > HOT && !(flags & BY_NIGHT);
    return heat ? min_i32(minutes, m->rules.beast_heat_min) : minutes;
}

/* Hunger slows a column before it kills (mechanics A10). */
static int32_t want_permille(const Model *m, const Formation *f)
{
    int32_t days = f->hungry_days + f->thirst_days * 3;
    return 1000 - min_i32(days * m->rules.march_want_slow, 500);
}

Pace column_pace(const Model *m, const World *w, const Formation *f, const Column *c,
                    const RouteModel *r, uint8_t flags)
{
    const GroundKind *g = &m->ground[r->ground];
    bool camels = c->camels * 2 >= c->men && !c->carts;
    Pace p = { .speed = season_speed(w, r, g, camels) };
    bool dry = g->flood_speed >= 1000 || !drowned(w, r);
    p.lanes = !dry ? 1 :
        max_i32(1, w->weather.flood && r->season == SEASON_FLOOD ? g->lanes_flood : g->lanes_dry);
    p.pass_min = (int32_t)(c->pass_h1000 * 60 / 1000 / p.lanes);
    int32_t minutes = max_i32(m->rules.march_least_pass,
                              march_minutes(m, w, f, c, flags) - p.pass_min);
    int64_t metres = (int64_t)c->pace_mph * minutes / 60;
    metres = permille_of(metres, p.speed);
    metres = min_i64(metres, permille_of(c->cap_m, max_i32(p.speed, 500)));
    p.metres = (int32_t)max_i64(1000, permille_of(metres, want_permille(m, f)));
    p.weariness = (int32_t)min_i64(1000, column_wear(m, w, g, p.metres, max_i32(1, c->day_m),
                                                      c->load, flags));
    return p;
}

Pace march_pace(const Model *m, const World *w, FormationId f, RouteId r, uint8_t flags)
{
    Column c = column_of(m, w, f, flags);
    return column_pace(m, w, &w->formation[f.i], &c, &m->route[r.n], flags);
}

PathKind column_path(const Column *c)
{
    return !c->carts && c->camels * 2 >= c->men && c->beasts <= c->men ? PATH_CAMEL : PATH_ARMY;
}

PathKind march_path(const Model *m, const World *w, FormationId f)
{
    Column c = column_of(m, w, f, 0);
    return column_path(&c);
}

/* Elephants swim rivers; who is to go over a bridge or to be led to a ferry's
 * landing must be coaxed, if he balks (D2). */
static int64_t coaxing(const Rules *r, const Column *c)
{
    return ((int64_t)c->elephants * r->beast_balk * r->beast_balk_min + 999) / 1000;
}

int32_t column_crossing(const Model *m, const World *w, const Formation *f, const Column *c,
                                const RouteModel *r)
{
    if (!r->crosses)
        return 0;
    const Rules *rules = &m->rules;
    const GroundKind *g = &m->ground[r->ground];
    bool ferry = g->dash == 3, bridge = g->field == 7 && !ferry;
    int32_t carried = c->camels + c->beasts - (ferry ? c->elephants : 0);
    int64_t load = c->men + (int64_t)carried * rules->march_horse_weight +
                   (int64_t)f->carts * rules->march_cart_weight + f->followers;
    int64_t rate = ferry ? rules->march_ferry_hour :
                   bridge ? rules->march_bridge_hour : rules->march_ford_hour;
    if (w->weather.flood && !bridge)
        rate = permille_of(rate, rules->march_flood_crossing);
    int64_t coaxed = ferry || bridge ? coaxing(rules, c) : 0;
    return (int32_t)min_i64(10000, r->crosses * (load * 60 / max_i64(1, rate) + coaxed));
}

int32_t march_crossing(const Model *m, const World *w, FormationId f, RouteId r)
{
    Column c = column_of(m, w, f, 0);
    return column_crossing(m, w, &w->formation[f.i], &c, &m->route[r.n]);
}

/*
 * sky.c: light, heat, wind, dust and the dark.
 */
#include "battle/sky.h"

/* Noon heat parts the armies above 38 degrees and wears men and horses (E10). */
enum { HOT_DEGREES = 38, HOT_STRAIN_MOST = 1000, WINDY = 2, STORM = 3 };

void sky_at_dawn(const Model *m, const World *w, Battle *b)
{
    const Rules *r = &m->rules;
    const MonthModel *month = month_of(m, w->clock.day);
    bool hot = w->weather.hottest > HOT_DEGREES;
    int32_t light = month->light_half_hours - r->battle_deploy_half_hours;

    if (hot) {
        light -= r->battle_heat_pause;
        b->hot = (uint8_t)(min_i32(r->battle_heat_weary, HOT_STRAIN_MOST) / 4);
    }
    b->light = (uint8_t)clamp_i32(light, 4, 40);
    b->wind = (uint8_t)w->weather.wind;
    if (w->weather.wind < WINDY)
        return;
    Rng facing = rng_at(0, RNG_TERRAIN, b->place.n, 1000 + b->route.n);
    int north = (int)rng_below(&facing, 4);             /* where the camp of team 1 lies */
    int from = (w->weather.wind_from - north + 4) % 4;
    b->wind_on = from == 0 ? 1 : from == 2 ? 2 : 0;     /* it blows from the enemy's camp */
    b->dust = w->weather.wind >= STORM ? 250 : 0;
}

void sky_turn(const Model *m, int32_t day, Battle *b, EventList *out)
{
    (void)m, (void)day, (void)b, (void)out;
}

void sky_sway(const Model *m, const Battle *b, Sway *sway)
{
    (void)m, (void)b, (void)sway;
}

int sky_sight(const Battle *b) { return b->night ? 0 : b->dust ? 1 : 3; }

Status sky_check(const Model *m, const Battle *b, int team, Fault *why)
{
    (void)m, (void)b, (void)team;
    return fault(why, ERR_REFUSED, "field", "nobody fights on in the dark");
}

bool sky_night_falls(const Model *m, int32_t day, Battle *b, EventList *out)
{
    (void)m, (void)day, (void)b, (void)out;
    return false;
}

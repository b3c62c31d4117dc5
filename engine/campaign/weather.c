/*
 * weather.c: keyed to the seed and the date, so that two variants of a campaign
 * meet the same rivers and the same heat.
 */
#include "campaign/weather.h"

#include "base/rng.h"
#include "campaign/say.h"

/* The five kinds of river year (A6). */
static const int32_t river_year[] = { 700, 850, 1000, 1150, 1400 };

void weather_week(const Model *m, World *w, EventList *out)
{
    Date date = date_of(m, w->clock.day);
    const MonthModel *month = month_of(m, w->clock.day + 3);
    Rng year = rng_at(w->seed, RNG_RIVER, date.year, 0);
    Rng dice = rng_at(w->seed, RNG_WEATHER, m->start_jdn + w->clock.day, 0);
    Weather *x = &w->weather;
    x->year_flood = river_year[rng_below(&year, (uint32_t)countof(river_year))];
    x->tigris = (int32_t)permille_of(permille_of(month->tigris, x->year_flood),
                                     rng_triangle(&dice, 850, 1150));
    x->euphrates = (int32_t)permille_of(permille_of(month->euphrates, x->year_flood),
                                        rng_triangle(&dice, 850, 1150));
    x->hottest = month->hottest + rng_triangle(&dice, -4, 4);
    x->mud = rng_permille(&dice) < month->mud;
    x->flood = month->flood && x->tigris + x->euphrates > 2400;
    Event *e = event_add(out, EV_WEATHER, w->clock.day);
    e->heard = HEARD_BY_ALL;
    e->n[0] = x->tigris;
    e->n[1] = x->euphrates;
    e->n[2] = x->hottest;
    e->n[3] = x->mud;
}

void weather_day(const Model *m, World *w, EventList *out)
{
    Rng dice = rng_at(w->seed, RNG_WEATHER, m->start_jdn + w->clock.day, 1);
    int32_t roll = rng_permille(&dice);
    w->weather.wind = roll < 500 ? 0 : roll < 850 ? 1 : roll < 970 ? 2 : 3;
    w->weather.wind_from = (int32_t)rng_below(&dice, 4);
    (void)out;
}

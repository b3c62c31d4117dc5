/*
 * sky.c: light, heat, wind, dust and the dark.
 */
#include "battle/sky.h"

#include "battle/field.h"

/* Noon heat parts the armies above 38 degrees and wears men and horses (E10). */
enum { HOT_DEGREES = 38, HOT_STRAIN_MOST = 1000 };
enum { LIGHT_LEAST = 4, LIGHT_MOST = 40 };      /* half-hours; with a night still one day's dice */
enum { STORM_DUST = 250, HAZE = 100 };          /* permille / 4: nobody sees far in either */

/* A wind from where the camp of team 1 lies blows in the face of team 0. */
static uint8_t in_whose_face(const Battle *b, int32_t from)
{
    int turned = (from - b->facing + 4) % 4;
    return turned == 0 ? 1 : turned == 2 ? 2 : 0;
}

/* A storm has its half-hour from a script, or on a day of storms from the dice;
 * until then the wind is strong. */
static void storm_of_the_day(const Model *m, const World *w, Battle *b)
{
    const Weather *x = &w->weather;
    bool foretold = x->storm_day == w->clock.day && x->storm_at > 0;

    b->wind = (uint8_t)min_i32(x->wind, WINDY);
    b->wind_on = in_whose_face(b, foretold ? x->storm_from : x->wind_from);
    if (foretold) {
        b->storm_at = (uint8_t)min_i32(x->storm_at, UINT8_MAX);
    } else if (x->wind >= STORM) {
        Rng dice = rng_at(w->seed, RNG_WEATHER, m->start_jdn + w->clock.day, 2);
        b->storm_at = (uint8_t)(1 + rng_below(&dice, b->light));
    }
}

void sky_at_dawn(const Model *m, const World *w, Battle *b)
{
    const Rules *r = &m->rules;
    int32_t light = month_of(m, w->clock.day)->light_half_hours - r->battle_deploy_half_hours;

    b->light = (uint8_t)clamp_i32(light, LIGHT_LEAST, LIGHT_MOST);
    if (w->weather.hottest > HOT_DEGREES)
        b->hot = (uint8_t)(min_i32(r->battle_heat_weary, HOT_STRAIN_MOST) / 4);
    storm_of_the_day(m, w, b);
}

/* The sun is highest in the middle of all light, drawing up included. */
bool sky_noon(const Model *m, const Battle *b)
{
    if (!b->hot || b->night)
        return false;
    int32_t pause = m->rules.battle_heat_pause;
    int32_t from = (b->light - m->rules.battle_deploy_half_hours - pause) / 2;
    return b->half_hour >= from && b->half_hour < from + pause;
}

int sky_light_left(const Battle *b) { return b->night ? 0 : max_i32(b->light - b->half_hour, 0); }

int sky_sight(const Battle *b) { return b->night ? 0 : b->dust ? 1 : 3; }

static bool is_dry(int zone) { return zone_ground[zone].firm || zone == ZONE_DUNE; }

/* Columns in which enough horse rode over dry ground. */
static uint8_t dust_raised(const Model *m, int32_t day, Battle *b)
{
    bool bound = month_of(m, day)->mud >= m->rules.sky_dust_mud;
    int32_t riders[ZONE_COLS] = { 0 };
    uint8_t dusty = 0;

    if (!b->rode)
        return 0;
    b->rode = 0;
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->moved && f->mounted && f->state == FIGHTER_STANDS && is_dry(b->zone[f->row][f->col]))
            riders[f->col] += f->men;
        f->moved = 0;
    }
    for (int c = 0; c < ZONE_COLS && !bound; c++)
        dusty |= (uint8_t)((riders[c] >= m->rules.sky_dust_horse) << c);
    return dusty;
}

static bool storm_rages(const Rules *r, const Battle *b)
{
    int now = b->half_hour + 1;
    return b->storm_at && now >= b->storm_at && now < b->storm_at + r->sky_storm_lasts;
}

void sky_turn(const Model *m, int32_t day, Battle *b, EventList *out)
{
    const Rules *r = &m->rules;
    bool rages = storm_rages(r, b);

    b->dusty = dust_raised(m, day, b);
    b->dust = rages ? STORM_DUST : bits_in(b->dusty) >= r->sky_dust_columns ? HAZE : 0;
    if (b->night)
        b->night = (uint8_t)(r->sky_night_half_hours + 1 - (b->light - b->half_hour));
    if (rages == (b->wind == STORM))
        return;
    b->wind = rages ? STORM : WINDY;
    Event *e = rages ? field_event(out, EV_STORM, day, b, 0) : NULL;
    if (e)
        e->n[0] = b->wind_on;
}

/* Permille on the shots of a body: a storm it shoots against or across, dust of
 * horses in its column, which a strong wind blows into one army's eyes, the dark. */
static int32_t shots_in(const Rules *r, const Battle *b, const Fighter *f)
{
    bool facing = b->wind_on == 1 + f->team, before = b->wind_on && !facing;
    if (b->night)
        return r->sky_night_shots;
    if (b->wind == STORM)
        return facing ? r->sky_storm_shots : before ? 1000 : r->sky_dust_shots;
    bool blind = (b->dusty >> f->col & 1) && !(b->wind == WINDY && before);
    return blind ? r->sky_dust_shots : 1000;
}

/* In the dark men lose heart by 1900 - 3q/2 instead of 1500 - q (E9). */
static int32_t nerve_at_night(const Fighter *f)
{
    return (1900 - 3 * f->quality / 2) * 1000 / (1500 - f->quality);
}

void sky_sway(const Model *m, const Battle *b, Sway *sway)
{
    const Rules *r = &m->rules;
    if (!b->night && !b->dusty && b->wind != STORM)
        return;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        sway[i].shots = swayed(sway[i].shots, shots_in(r, b, f));
        if (b->wind == STORM && b->wind_on == 1 + f->team)
            sway[i].power = swayed(sway[i].power, r->sky_storm_power);
        if (b->night)
            sway[i].nerve = swayed(sway[i].nerve, nerve_at_night(f));
    }
}

enum { DUSK_NEAR = 2, NIGHT_COLUMNS = 2 };      /* half-hours; columns (E9) */

static bool fit_for_night(const Rules *r, const Battle *b, int team)
{
    uint32_t columns = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS && f->fatigue < r->sky_night_weary &&
            f->quality >= r->sky_night_quality)
            columns |= 1u << f->col;
    }
    return bits_in(columns) >= NIGHT_COLUMNS;
}

Status sky_check(const Model *m, const Battle *b, int team, Fault *why)
{
    const Rules *r = &m->rules;
    if (b->night)
        return fault(why, ERR_REFUSED, "field", "it is dark, and the armies are at each other");
    if (sky_light_left(b) > DUSK_NEAR)
        return fault(why, ERR_REFUSED, "field", "it is too early to speak of the night: "
                     "%d half-hours of light are left", sky_light_left(b));
    if (fit_for_night(r, b, team))
        return OK;
    fault(why, ERR_REFUSED, "field", "the men cannot fight on in the dark");
    return fault_remedy(why, "it takes men of quality %d and weariness below %d in %d columns",
                        r->sky_night_quality, r->sky_night_weary, NIGHT_COLUMNS);
}

bool sky_night_falls(const Model *m, int32_t day, Battle *b, EventList *out)
{
    bool goes_on = false;

    if (b->night || b->team[0].withdrawing || b->team[1].withdrawing)
        return false;
    for (int t = 0; t < TEAMS; t++)
        goes_on |= b->team[t].nights_on && fit_for_night(&m->rules, b, t);
    if (!goes_on)
        return false;
    field_event(out, EV_NIGHT, day, b, b->team[0].nights_on ? 0 : 1);
    b->night = 1;
    b->light = (uint8_t)(b->light + m->rules.sky_night_half_hours);
    return true;
}

/*
 * test_sky.c: light and noon, wind and storm, dust and the dark.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/contact.h"
#include "battle/seat.h"
#include "battle/sky.h"
#include "witness.h"

static Battle two_lines(const Model *m, int quality)
{
    Band a[2] = { aw_band(2, AW_TRIBAL, 1200), aw_band(1, AW_LANCER, 800) };
    Band z[2] = { aw_band(2, AW_TRIBAL, 1200), aw_band(1, AW_LANCER, 800) };
    for (int k = 0; k < 2; k++)
        a[k].quality = z[k].quality = quality;
    return aw_battle(m, a, 2, z, 2);
}

static Battle hot_day(const Model *m)
{
    Battle b = two_lines(m, 600);
    b.hot = (uint8_t)(m->rules.battle_heat_weary / 4);
    return b;
}

/* Light. */

static void heat_takes_no_light_but_noon(void **state)
{
    (void)state;
    const Model *m = aw_model();
    World *w = aw_world();
    Battle cool = { 0 }, hot = { 0 };

    sky_at_dawn(m, w, &cool);
    w->weather.hottest = 39;
    sky_at_dawn(m, w, &hot);
    assert_int_equal(cool.light, 21 - m->rules.battle_deploy_half_hours);
    assert_int_equal(hot.light, cool.light);
    assert_int_equal(hot.hot * 4, m->rules.battle_heat_weary);
    int noon = 0, sum = 0;
    for (int h = 0; h < hot.light; h++) {
        cool.half_hour = hot.half_hour = (uint8_t)h;
        assert_false(sky_noon(m, &cool));
        noon += sky_noon(m, &hot);
        sum += sky_noon(m, &hot) ? 2 * (h + m->rules.battle_deploy_half_hours) + 1 : 0;
    }
    assert_int_equal(noon, m->rules.battle_heat_pause);
    assert_in_range(sum, 21 * noon - noon, 21 * noon + noon);   /* of 21 half-hours */
}

static int engaged_in(const Battle *b)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++)
        n += b->fighter[i].engaged;
    return n;
}

static void generals_rest_at_noon(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int fought[2] = { 0, 0 }, hours[2] = { 0, 0 };
    for (uint64_t seed = 1; seed <= 30; seed++) {
        Battle b = hot_day(m);
        while (!b.over) {
            bool noon = sky_noon(m, &b);
            battle_half_hour(m, seed, 0, &b, NULL, 0, NULL);
            fought[noon] += engaged_in(&b);
            hours[noon]++;
            sound(m, &b);
        }
    }
    assert_true(fought[0] > 0);
    assert_true(fought[1] * hours[0] * 4 < fought[0] * hours[1]);   /* gaps are still stopped */
}

/* The armies as they stand hand to hand, before a half-hour with dice of their own. */
static Battle at_grips(const Model *m, int quality)
{
    Battle b = two_lines(m, quality);
    while (!engaged_in(&b))
        battle_half_hour(m, 5, 0, &b, NULL, 0, NULL);
    return b;
}

/* Plays of one half-hour in which the centre fights, of 400; both are ordered on. */
static int tempo(const Model *m, const Battle *at)
{
    int n = 0;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        Battle b = *at;
        Lines l;
        Blow blow[FIGHTER_MAX];
        Sway sway[FIGHTER_MAX];
        bool on = false;
        for (int i = 0; i < b.fighters; i++) {
            sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
            b.fighter[i].order = ORDER_ADVANCE;
            b.fighter[i].charged = 0;
            b.fighter[i].fatigue = 0;
        }
        memset(blow, 0, sizeof blow);
        lines_of(&b, &l);
        contact_melee(m, seed, 0, &b, &l, sway, blow);
        for (int i = 0; i < b.fighters; i++)
            on |= blow[i].engaged && b.fighter[i].col == CENTRE_COL;
        n += on;
    }
    return n;
}

static void noon_and_night_slow_the_fight(void **state)
{
    (void)state;
    Model *m = aw_model();
    const Rules *r = &m->rules;
    m->rules.battle_relief = 0;         /* however deep they stand */
    Battle b = at_grips(m, 600), noon = b, night = b;

    noon.hot = 125;
    noon.half_hour = (uint8_t)((noon.light - r->battle_deploy_half_hours) / 2);
    night.night = 1;
    int day = tempo(m, &b), hot = tempo(m, &noon), dark = tempo(m, &night);
    int lean = b.team[0].tempo_lean + b.team[1].tempo_lean;
    int by_day = (r->battle_tempo + lean) * 4 / 10, by_night = (r->sky_night_tempo + lean) * 4 / 10;
    assert_in_range(day, by_day - 40, by_day + 40);
    assert_in_range(hot, by_day * r->sky_noon_tempo / 1000 - 40,
                    by_day * r->sky_noon_tempo / 1000 + 40);
    assert_in_range(dark, by_night - 40, by_night + 40);
}

static int weary(const Model *m, const Battle *at)
{
    for (uint64_t seed = 1; seed <= 50; seed++) {
        Battle b = *at;
        Lines l;
        Blow blow[FIGHTER_MAX];
        Sway sway[FIGHTER_MAX];
        for (int i = 0; i < b.fighters; i++) {
            sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
            b.fighter[i].order = ORDER_ADVANCE;
        }
        memset(blow, 0, sizeof blow);
        lines_of(&b, &l);
        contact_melee(m, seed, 0, &b, &l, sway, blow);
        for (int i = 0; i < b.fighters; i++)
            if (blow[i].engaged && b.fighter[i].arm.n == AW_TRIBAL)
                return blow[i].weary;
    }
    return -1;
}

static void who_fights_through_noon_tires_half_as_fast_again(void **state)
{
    (void)state;
    const Model *m = aw_model();
    const Rules *r = &m->rules;
    Battle b = at_grips(m, 600), noon;
    b.hot = 125;
    noon = b;
    b.half_hour = 0;
    noon.half_hour = (uint8_t)((noon.light - r->battle_deploy_half_hours) / 2);
    assert_int_equal(weary(m, &b), r->battle_weary_engaged * 1500 / 1000);
    assert_int_equal(weary(m, &noon),
                     r->battle_weary_engaged * r->sky_noon_weary / 1000 * 1500 / 1000);
}

/* Wind and storm. */

static void wind_blows_from_where_it_comes(void **state)
{
    (void)state;
    const Model *m = aw_model();
    World *w = aw_world();
    for (int facing = 0; facing < 4; facing++)
        for (int from = 0; from < 4; from++) {
            Battle b = { .facing = (uint8_t)facing };
            w->weather.wind = 2;
            w->weather.wind_from = from;
            sky_at_dawn(m, w, &b);
            int face = from == facing ? 1 : from == (facing + 2) % 4 ? 2 : 0;
            assert_int_equal(b.wind_on, face);
            assert_int_equal(b.wind, WINDY);
            assert_int_equal(b.storm_at, 0);
        }
}

static void a_storm_has_its_hour(void **state)
{
    (void)state;
    const Model *m = aw_model();
    World *w = aw_world();
    bool seen[2] = { false, false };

    w->weather.storm_day = 3, w->weather.storm_at = 7, w->weather.storm_from = 2;
    w->clock.day = 3;
    Battle b = { 0 };
    sky_at_dawn(m, w, &b);
    assert_int_equal(b.storm_at, 7);
    assert_int_equal(b.wind_on, 2);
    assert_int_equal(b.wind, 0);
    w->clock.day = 4;                       /* the day after nothing was foretold */
    b = (Battle){ 0 };
    sky_at_dawn(m, w, &b);
    assert_int_equal(b.storm_at, 0);

    w->weather.wind = 3;
    for (w->seed = 1; w->seed <= 60; w->seed++) {
        b = (Battle){ 0 };
        sky_at_dawn(m, w, &b);
        assert_in_range(b.storm_at, 1, b.light);
        assert_int_equal(b.wind, WINDY);
        seen[b.storm_at > b.light / 2] = true;
    }
    assert_true(seen[0] && seen[1]);
}

static void a_storm_breaks_and_dies(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = two_lines(m, 600);
    EventList *out = listen();
    int raged = 0;

    b.storm_at = 3;
    b.wind_on = 1;
    b.wind = WINDY;
    while (!b.over && b.half_hour < b.light) {
        battle_half_hour(m, 9, 0, &b, NULL, 0, out);
        sound(m, &b);
        bool storm = b.half_hour >= 3 && b.half_hour < 3 + m->rules.sky_storm_lasts;
        assert_int_equal(b.wind == STORM, storm);
        assert_int_equal(b.dust >= 200, storm);
        raged += storm;
        if (storm) {
            assert_int_equal(sky_sight(&b), 1);
            assert_int_equal(seat_reach(m, &b, 0), m->rules.seat_storm);
        }
    }
    assert_true(raged > 0);
    assert_int_equal(heard(out, EV_STORM), 1);
}

static void storm_sways_whom_it_faces(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = two_lines(m, 600);
    Sway sway[FIGHTER_MAX];

    b.wind = STORM;
    b.dust = 250;
    for (int on = 0; on <= 2; on++) {
        b.wind_on = (uint8_t)on;
        for (int i = 0; i < b.fighters; i++)
            sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
        sky_sway(m, &b, sway);
        for (int i = 0; i < b.fighters; i++) {
            bool faces = on == 1 + b.fighter[i].team;
            assert_int_equal(sway[i].power, faces ? m->rules.sky_storm_power : 1000);
            assert_int_equal(sway[i].nerve, 1000);
            assert_int_equal(sway[i].shots, faces ? m->rules.sky_storm_shots
                                            : on ? 1000 : m->rules.sky_dust_shots);
        }
    }
}

/* Dust. */

static Battle riders(const Model *m, int men)
{
    Band a = aw_band(1, AW_LANCER, men), z = aw_band(1, AW_TRIBAL, 600);
    Battle b = aw_battle(m, &a, 1, &z, 1);
    for (int i = 0; i < b.fighters; i++) {
        b.fighter[i].col = b.fighter[i].team ? 1 : 5;
        b.fighter[i].row = 4;
        b.fighter[i].moved = 1;
    }
    b.rode = 1;
    b.zone[4][5] = ZONE_PLAIN;
    return b;
}

static void horse_raise_dust_on_dry_ground(void **state)
{
    (void)state;
    Model *m = aw_model();
    Battle many = riders(m, m->rules.sky_dust_horse), few = riders(m, m->rules.sky_dust_horse - 1);
    Battle wet = many, still = many;
    Sway sway[FIGHTER_MAX];

    wet.zone[4][5] = ZONE_MARSH;
    for (int i = 0; i < still.fighters; i++)
        still.fighter[i].moved = 0;
    sky_turn(m, 0, &many, NULL);
    sky_turn(m, 0, &few, NULL);
    sky_turn(m, 0, &wet, NULL);
    sky_turn(m, 0, &still, NULL);
    assert_int_equal(many.dusty, 1 << 5);
    assert_int_equal(few.dusty | wet.dusty | still.dusty, 0);
    assert_int_equal(sky_sight(&many), 3);

    /* Who looks into it shoots worse: both, or with a wind along the columns one. */
    Battle both = many;
    both.fighter[0].col = both.fighter[both.fighters - 1].col = 5;
    for (int wind = 0; wind <= 2; wind += 2)
        for (int on = 0; on <= 2; on++) {
            both.wind = (uint8_t)wind;
            both.wind_on = (uint8_t)on;
            for (int i = 0; i < both.fighters; i++)
                sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
            sky_sway(m, &both, sway);
            for (int i = 0; i < both.fighters; i++) {
                const Fighter *f = &both.fighter[i];
                bool blind = f->col == 5 && (wind == 0 || on == 0 || on == 1 + f->team);
                assert_int_equal(sway[i].shots, blind ? m->rules.sky_dust_shots : 1000);
                assert_int_equal(sway[i].power, 1000);
            }
        }
    sky_turn(m, 0, &many, NULL);            /* and it settles */
    assert_int_equal(many.dusty, 0);

    for (int i = 0; i < 12; i++)
        m->month[i].mud = m->rules.sky_dust_mud;
    Battle rain = riders(m, m->rules.sky_dust_horse);
    sky_turn(m, 0, &rain, NULL);
    assert_int_equal(rain.dusty, 0);
}

static void dust_everywhere_is_a_haze(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band a = aw_band(3, AW_LANCER, 600), z = aw_band(1, AW_TRIBAL, 600);
    Battle b = aw_battle(m, &a, 1, &z, 1);
    int c = 1;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0) {
            b.fighter[i].col = (int8_t)(1 + c++ % 3);
            b.fighter[i].row = 4;
            b.fighter[i].men = 600;
            b.fighter[i].moved = 1;
        }
    b.rode = 1;
    for (int k = 0; k < ZONE_COLS; k++)
        b.zone[4][k] = ZONE_PLAIN;
    sky_turn(m, 0, &b, NULL);
    assert_int_equal(b.dusty, 1 << 1 | 1 << 2 | 1 << 3);
    assert_int_equal(sky_sight(&b), 1);
}

/* The dark. */

static void the_night_wants_fresh_good_men_near_dusk(void **state)
{
    (void)state;
    const Model *m = aw_model();
    const Rules *r = &m->rules;
    Battle b = two_lines(m, r->sky_night_quality);

    b.half_hour = (uint8_t)(b.light - 3);
    assert_int_equal(sky_check(m, &b, 0, NULL), ERR_REFUSED);
    b.half_hour = (uint8_t)(b.light - 2);
    for (int t = 0; t < TEAMS; t++)
        assert_int_equal(sky_check(m, &b, t, NULL), OK);
    Battle poor = b, tired = b, narrow = b, dark = b;
    for (int i = 0; i < b.fighters; i++) {
        poor.fighter[i].quality--;
        tired.fighter[i].fatigue = (int16_t)r->sky_night_weary;
        narrow.fighter[i].col = CENTRE_COL;
    }
    dark.night = 1;
    assert_int_equal(sky_check(m, &poor, 0, NULL), ERR_REFUSED);
    assert_int_equal(sky_check(m, &tired, 0, NULL), ERR_REFUSED);
    assert_int_equal(sky_check(m, &narrow, 0, NULL), ERR_REFUSED);
    assert_int_equal(sky_check(m, &dark, 0, NULL), ERR_REFUSED);
}

static void one_army_that_will_not_part_is_enough(void **state)
{
    (void)state;
    const Model *m = aw_model();
    for (int who = 0; who < 4; who++) {
        Battle b = two_lines(m, 700);
        b.half_hour = b.light;
        b.team[0].nights_on = who & 1;
        b.team[1].nights_on = who >> 1;
        Battle leaves = b;
        leaves.team[0].withdrawing = 1;
        assert_int_equal(sky_night_falls(m, 0, &b, NULL), who != 0);
        assert_false(sky_night_falls(m, 0, &leaves, NULL));
        assert_int_equal(b.night, who != 0);
    }
}

/* Armies that do nothing but stand, all day and all night. */
static void a_night_ends_at_dawn_and_nobody_has_won(void **state)
{
    (void)state;
    Model *m = aw_model();
    const Rules *r = &m->rules;
    EventList *out = listen();
    Battle b = two_lines(m, 700);
    int light = b.light, night = 0;

    b.team[0].attacker = b.team[1].attacker = 0;
    b.team[0].nights_on = 1;
    while (!b.over) {
        battle_half_hour(m, 4, 0, &b, NULL, 0, out);
        sound(m, &b);
        if (b.half_hour > light) {
            assert_int_equal(b.night, ++night);
            assert_int_equal(sky_sight(&b), 0);
            assert_int_equal(sky_light_left(&b), 0);
            assert_true(seat_reach(m, &b, 0) <= r->seat_night);
        }
        if (b.half_hour == light)
            assert_int_equal(heard(out, EV_NIGHT), 1);
    }
    assert_int_equal(night, r->sky_night_half_hours);
    assert_int_equal(b.half_hour, light + r->sky_night_half_hours);
    assert_int_equal(b.winner, 0);
    assert_int_equal(heard(out, EV_NIGHT), 1);
    assert_int_equal(heard(out, EV_DUSK), 0);
    assert_int_equal(b.team[0].withdrawing | b.team[1].withdrawing, 0);
}

static void without_a_night_dusk_parts_them(void **state)
{
    (void)state;
    const Model *m = aw_model();
    EventList *out = listen();
    Battle b = two_lines(m, 700);
    b.team[0].attacker = b.team[1].attacker = 0;
    while (!b.over)
        battle_half_hour(m, 4, 0, &b, NULL, 0, out);
    assert_int_equal(b.half_hour, b.light);
    assert_int_equal(b.night, 0);
    assert_int_equal(heard(out, EV_DUSK), 1);
}

static void the_dark_spoils_shots_and_tries_the_poor(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = two_lines(m, 600);
    Sway sway[FIGHTER_MAX];

    b.night = 1;
    for (int i = 0; i < b.fighters; i++) {
        sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
        b.fighter[i].quality = (int16_t)(400 + 100 * (i % 5));
    }
    sky_sway(m, &b, sway);
    for (int i = 0; i < b.fighters; i++) {
        int q = b.fighter[i].quality;
        assert_int_equal(sway[i].shots, m->rules.sky_night_shots);
        assert_int_equal(sway[i].nerve, (1900 - 3 * q / 2) * 1000 / (1500 - q));
        assert_int_equal(sway[i].power, 1000);
    }
}

/* The other camp sees the same storm, dust and night. */
static void heaven_favours_no_camp(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int nights = 0, storms = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Battle a = two_lines(m, seed % 2 ? 720 : 560);
        a.storm_at = (uint8_t)(2 + seed % 9);
        a.wind_on = (uint8_t)(seed % 3);
        a.wind = WINDY;
        a.light = 9;                        /* a short day, and then the night */
        a.hot = seed % 4 ? 0 : 125;
        a.team[seed % 5 ? 0 : 1].nights_on = 1;
        a.team[1].attacker = seed % 3 == 0;
        a.team[0].seat = SEAT_CANOPY;
        Battle z = aw_mirror(&a);
        while (!a.over) {
            battle_half_hour(m, seed, 2, &a, NULL, 0, NULL);
            battle_half_hour(m, seed, 2, &z, NULL, 0, NULL);
            sound(m, &a);
            nights += a.night == 1;
            storms += a.wind == STORM;
            Battle seen = aw_mirror(&z);
            assert_int_equal(a.dusty, seen.dusty);
            assert_int_equal(a.night, seen.night);
            assert_int_equal(a.wind, seen.wind);
            assert_int_equal(a.winner, seen.winner);
            for (int i = 0; i < a.fighters; i++) {
                assert_int_equal(a.fighter[i].men, seen.fighter[i].men);
                assert_int_equal(a.fighter[i].cohesion, seen.fighter[i].cohesion);
                assert_int_equal(a.fighter[i].row, seen.fighter[i].row);
            }
            for (int t = 0; t < TEAMS; t++) {
                assert_int_equal(a.team[t].seat_lost, seen.team[t].seat_lost);
                assert_int_equal(a.team[t].leader_fell, seen.team[t].leader_fell);
            }
        }
    }
    assert_true(nights > 0 && storms > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heat_takes_no_light_but_noon),
        cmocka_unit_test(generals_rest_at_noon),
        cmocka_unit_test(noon_and_night_slow_the_fight),
        cmocka_unit_test(who_fights_through_noon_tires_half_as_fast_again),
        cmocka_unit_test(wind_blows_from_where_it_comes),
        cmocka_unit_test(a_storm_has_its_hour),
        cmocka_unit_test(a_storm_breaks_and_dies),
        cmocka_unit_test(storm_sways_whom_it_faces),
        cmocka_unit_test(horse_raise_dust_on_dry_ground),
        cmocka_unit_test(dust_everywhere_is_a_haze),
        cmocka_unit_test(the_night_wants_fresh_good_men_near_dusk),
        cmocka_unit_test(one_army_that_will_not_part_is_enough),
        cmocka_unit_test(a_night_ends_at_dawn_and_nobody_has_won),
        cmocka_unit_test(without_a_night_dusk_parts_them),
        cmocka_unit_test(the_dark_spoils_shots_and_tries_the_poor),
        cmocka_unit_test(heaven_favours_no_camp),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_beasts.c: elephants: that terror fades with habit, that cut girths keep a
 * beast in camp, that a herd follows its leader, that men and beasts are all
 * accounted for, and that a field without elephants knows nothing of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/beasts.h"
#include "battle/field.h"
#include "battle/herd.h"
#include "battle/lines.h"
#include "battle/mount.h"
#include "battle/move.h"
#include "campaign/stable.h"

static void want_room(void)
{
    if (BEAST_MAX >= 24 && FIGHTER_MAX >= 40)
        return;
    print_message("skipped: wants two dozen elephants on the field\n");
    skip();
}

/* Team 0 with elephants, team 1 with horse and foot; both columns face. */
static Battle two_armies(const Model *m, int beasts)
{
    Band a[3] = { aw_band(10, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500), aw_elephants(beasts) };
    Band z[2] = { aw_band(10, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    return aw_battle(m, a, 3, z, 2);
}

static int herd_of(const Model *m, const Battle *b)
{
    for (int i = 0; i < b->fighters; i++)
        if (is_beast(m, &b->fighter[i]))
            return i;
    fail_msg("no herd on the field");
    return -1;
}

static int of_arm(const Battle *b, int team, int arm)
{
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == team && b->fighter[i].arm.n == arm)
            return i;
    fail_msg("no such body");
    return -1;
}

/* A herd and one enemy body alone in the middle, face to face. */
static Battle face_to_face(const Model *m, int arm, int beasts)
{
    Battle b = two_armies(m, beasts);
    int herd = herd_of(m, &b), enemy = of_arm(&b, 1, arm);
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (i == herd || i == enemy)
            continue;
        f->row = f->to_row = (int8_t)ahead(f->team, CAMP_ROW);
        f->col = f->to_col = 0;
    }
    b.fighter[herd].col = b.fighter[herd].to_col = CENTRE_COL;
    b.fighter[herd].row = b.fighter[herd].to_row = 4;
    b.fighter[enemy].col = b.fighter[enemy].to_col = CENTRE_COL;
    b.fighter[enemy].row = b.fighter[enemy].to_row = 5;
    b.fighter[herd].order = ORDER_ADVANCE;
    b.fighter[enemy].order = ORDER_ADVANCE;
    return b;
}

static Sway sway_of(const Model *m, Battle *b, int enemy, uint64_t seed)
{
    Sway sway[FIGHTER_MAX];
    Lines l;
    for (int i = 0; i < b->fighters; i++)
        sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
    lines_of(b, &l);
    beasts_sway(m, seed, 0, b, &l, sway, NULL);
    return sway[enemy];
}

static void terror_fades_with_habit(void **state)
{
    (void)state;
    want_room();
    const Model *m = aw_model();
    int32_t before = 0;
    int apart_raw = 0, apart_used = 0;
    for (int habit = 0; habit <= 1000; habit += 250) {
        Battle b = face_to_face(m, AW_LANCER, 2);
        int enemy = of_arm(&b, 1, AW_LANCER);
        b.fighter[enemy].habit = (int16_t)habit;
        Sway s = sway_of(m, &b, enemy, 1);
        assert_true(s.power > before);
        before = s.power;
    }
    assert_int_equal(before, 1000);
    for (uint64_t seed = 0; seed < 200; seed++)
        for (int used = 0; used < 2; used++) {
            Battle b = face_to_face(m, AW_LANCER, 2);
            int enemy = of_arm(&b, 1, AW_LANCER);
            b.fighter[enemy].habit = used ? 900 : 0;
            *(used ? &apart_used : &apart_raw) += sway_of(m, &b, enemy, seed).apart;
        }
    assert_in_range(apart_raw, 70, 130);        /* about half will not go */
    assert_in_range(apart_used, 0, 25);
}

static void on_foot_nobody_shies(void **state)
{
    (void)state;
    want_room();
    const Model *m = aw_model();
    for (uint64_t seed = 0; seed < 50; seed++) {
        Battle b = face_to_face(m, AW_LANCER, 2);
        int enemy = of_arm(&b, 1, AW_LANCER);
        Sway sway[FIGHTER_MAX] = { [0] = { .power = 1000 } };
        for (int i = 0; i < b.fighters; i++)
            sway[i].power = 1000;
        b.fighter[enemy].order = ORDER_DISMOUNT;
        assert_int_equal(mount_class(m, &b.fighter[enemy]), ARM_LIGHT_HORSE);
        mount_turn(m, 0, &b, sway, NULL);
        assert_true(sway[enemy].apart);
        assert_int_equal(sway[enemy].power, 1000 - m->rules.beast_holders);
        assert_false(b.fighter[enemy].mounted);
        assert_int_equal(mount_class(m, &b.fighter[enemy]), ARM_MEDIUM);
        b.fighter[enemy].order = ORDER_ADVANCE;
        Sway s = sway_of(m, &b, enemy, seed);
        assert_int_equal(s.power, 1000);
        assert_false(s.apart);
        b.fighter[enemy].order = ORDER_MOUNT;
        mount_turn(m, 0, &b, sway, NULL);
        assert_true(b.fighter[enemy].mounted);
        assert_true(sway_of(m, &b, enemy, seed).power < 1000);
    }
}

static void mock_frightens_used_horse(void **state)
{
    (void)state;
    want_room();
    const Model *m = aw_model();
    Battle b = face_to_face(m, AW_LANCER, 2);
    int enemy = of_arm(&b, 1, AW_LANCER);
    for (int i = 0; i < b.beasts; i++)
        b.beast[i].gone = 1;
    b.fighter[enemy].habit = 900;
    assert_int_equal(sway_of(m, &b, enemy, 1).power, 1000);
    b.team[0].mock = 1;
    assert_int_equal(sway_of(m, &b, enemy, 1).power, m->rules.beast_mock);
    b.fighter[enemy].mounted = 0;
    assert_int_equal(sway_of(m, &b, enemy, 1).power, 1000);
}

/* One half-hour of elephants' work on a field as it stands. */
static void work(const Model *m, Battle *b, uint64_t seed, Blow *blow)
{
    Lines l;
    Sway sway[FIGHTER_MAX];
    memset(blow, 0, sizeof *blow * FIGHTER_MAX);
    memset(sway, 0, sizeof sway);
    lines_of(b, &l);
    beasts_sway(m, seed, 0, b, &l, sway, NULL);
    beasts_fight(m, seed, 0, b, &l, blow, NULL);
}

static void girths_keep_them_in_camp(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    World *w = aw_world();
    Band a[2] = { aw_band(4, AW_TRIBAL, 500), aw_elephants(2) }, z = aw_band(4, AW_TRIBAL, 500);
    Blow blow[FIGHTER_MAX];
    Battle b;
    aw_army(w, 1, a, 2);
    aw_army(w, 2, &z, 1);
    aw_stable(m, w);
    Meeting who = aw_meeting(w, true, true);
    battle_set_up(m, w, &who, &b);
    assert_int_equal(b.beasts, 2);
    assert_int_equal(beasts_of(&b, 0).towers, 2);
    assert_int_equal(beasts_of(&b, 1).towers, 0);

    int herd = herd_of(m, &b), enemy = of_arm(&b, 1, AW_TRIBAL), fell = 0;
    b.fighter[herd].col = b.fighter[enemy].col = CENTRE_COL;
    b.fighter[herd].row = 4;
    b.fighter[enemy].row = 5;
    b.fighter[enemy].order = ORDER_ADVANCE;
    for (uint64_t seed = 0; seed < 40; seed++) {        /* nobody knows how */
        Battle trial = b;
        work(m, &trial, seed, blow);
        fell += 2 - beasts_of(&trial, 0).towers;
    }
    assert_int_equal(fell, 0);
    b.fighter[enemy].order = ORDER_GIRTHS;
    m->rules.beast_girth_cut = 2000;
    for (uint64_t seed = 0; beasts_of(&b, 0).towers; seed++)
        work(m, &b, seed, blow);
    assert_int_equal(beasts_of(&b, 0).fit, 2);
    assert_int_equal(beasts_of(&b, 0).towers, 0);
    assert_true(blow[herd].dead >= 1);

    b.live = b.over = 1;
    stable_home(m, w, &b);
    int herds = b.fighter[herd].who.i;
    assert_int_equal(w->contingent[herds].mounts, 2);
    stable_night(m, w, &(EventList){ 0 });              /* the day after: in camp */
    assert_int_equal(beasts_ready(w, herds), 0);
    battle_set_up(m, w, &who, &b);
    assert_int_equal(b.beasts, 0);
    stable_night(m, w, &(EventList){ 0 });              /* and back on the third */
    assert_int_equal(beasts_ready(w, herds), 2);
    battle_set_up(m, w, &who, &b);
    assert_int_equal(b.beasts, 2);
}

static int runs_with_leader(Model *m, int follow)
{
    int wild = 0;
    Blow blow[FIGHTER_MAX];
    m->rules.beast_follow = follow;
    for (uint64_t seed = 0; seed < 100; seed++) {
        Battle b = face_to_face(m, AW_TRIBAL, 3);
        for (int k = 0; k < b.beasts; k++) {
            b.beast[k].panics_at = 800;
            if (b.beast[k].leader)
                b.beast[k].wound = 900;
        }
        work(m, &b, seed, blow);
        for (int k = 0; k < b.beasts; k++)
            wild += !b.beast[k].leader && b.beast[k].wild;
    }
    return wild;
}

static void herd_follows_its_leader(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    int follow = m->rules.beast_follow;
    assert_int_equal(runs_with_leader(m, 0), 0);
    assert_int_equal(runs_with_leader(m, 1000), 200);
    assert_in_range(runs_with_leader(m, follow), 200 * follow / 1000 - 25,
                    200 * follow / 1000 + 25);
}

/* Orders to a field without elephants leave no trace of any rule about them. */
static void none_is_none(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    Band army[2] = { aw_band(10, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    Battle a = aw_battle(m, army, 2, army, 2), b = a;
    battle_day(m, 5, 0, &a, NULL);
    for (size_t i = 0; i < countof(aw_rule); i++)
        if (!strncmp(aw_rule[i].name, "beast.", 6))
            *(int32_t *)((char *)&m->rules + aw_rule[i].at) *= 3;
    Battle c = aw_battle(m, army, 2, army, 2);
    assert_memory_equal(&b, &c, sizeof b);
    battle_day(m, 5, 0, &b, NULL);
    assert_memory_equal(&a, &b, sizeof a);
}

static void all_accounted_for(const Model *m, const Battle *b, const World *w)
{
    Fault why = { 0 };
    if (battle_ok(m, b, &why) != OK)
        fail_msg("%s", why.what);
    int32_t brought = 0;
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
        brought += w->contingent[i].arm.n == AW_ELEPHANTS ? beasts_ready(w, i) : 0;
    BeastCount n = beasts_of(b, -1);
    assert_int_equal(n.fit + n.wild + n.dead + n.left, b->beasts);
    assert_true(b->beasts <= brought);
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        assert_in_range(x->fighter, 1, b->fighters);
        assert_true(is_beast(m, &b->fighter[x->fighter - 1]));
        assert_true(x->crew <= BEAST_CREW && x->girth <= 100 && x->wound <= 1000);
        assert_true(!x->wild || x->gone);
    }
}

static void books_balance(const World *w)
{
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        int serving = 0;
        for (int k = 0; k < ELEPHANT_MAX; k++)
            serving += serves(&w->elephant[k], w, i);
        if (w->contingent[i].arm.n == AW_ELEPHANTS)
            assert_int_equal(w->contingent[i].mounts, serving);
    }
}

static void nothing_is_lost(void **state)
{
    (void)state;
    want_room();
    static const uint8_t tricks[] = { ORDER_GIRTHS, ORDER_CREWS, ORDER_BLIND, ORDER_LANES,
                                      ORDER_NOISE, ORDER_DISMOUNT, ORDER_MOUNT, ORDER_ADVANCE,
                                      ORDER_FALL_BACK };
    Model *m = aw_model();
    for (uint64_t seed = 0; seed < 300; seed++) {
        Rng r = rng_at(seed, RNG_BEAST, 0, 77);
        World *w = aw_world();
        Band a[3] = { aw_band(4 + (int)rng_below(&r, 8), AW_TRIBAL, 400),
                      aw_band((int)rng_below(&r, 4), AW_LANCER, 300),
                      aw_elephants(1 + (int)rng_below(&r, 33)) };
        Band z[4] = { aw_band(4 + (int)rng_below(&r, 8), AW_HEAVY, 500),
                      aw_band((int)rng_below(&r, 4), AW_CATAPHRACT, 300),
                      aw_band((int)rng_below(&r, 3), AW_ARCHERS, 400),
                      aw_elephants((int)rng_below(&r, 12)) };
        z[0].quality = 780;
        aw_army(w, 1, a, 3);
        aw_army(w, 2, z, 4);
        aw_stable(m, w);
        w->side[1].met_beasts = w->side[2].met_beasts = 1;
        w->side[1].informed = w->side[2].informed = 1;
        Meeting who = aw_meeting(w, true, true);
        Battle b;
        battle_set_up(m, w, &who, &b);
        all_accounted_for(m, &b, w);
        b.team[seed & 1].behind = seed & 2 ? BEHIND_RIVER : BEHIND_OPEN;
        while (!b.over) {
            Order o[countof(tricks)];
            for (int k = 0; k < (int)countof(tricks); k++) {
                const Fighter *f = &b.fighter[rng_below(&r, b.fighters)];
                o[k] = (Order){ .kind = tricks[k], .side = b.team[f->team].side, .unit = f->who,
                                .amount = f->part, .col = f->col, .row = f->row };
            }
            battle_half_hour(m, seed, 0, &b, o, countof(tricks), NULL);
            all_accounted_for(m, &b, w);
        }
        stable_home(m, w, &b);
        books_balance(w);
        stable_night(m, w, &(EventList){ 0 });
        books_balance(w);
    }
}

static void same_from_either_camp(void **state)
{
    (void)state;
    want_room();
    const Model *m = aw_model();
    for (uint64_t seed = 0; seed < 60; seed++) {
        Battle a = two_armies(m, 20), z;
        a.team[1].knows_girths = a.team[1].knows_leaders = seed & 1;
        a.team[1].mock = seed % 3 == 0;
        z = aw_mirror(&a);
        battle_day(m, seed, 0, &a, NULL);
        battle_day(m, seed, 0, &z, NULL);
        assert_int_equal(a.winner, z.winner ? 3 - z.winner : 0);
        assert_int_equal(a.half_hour, z.half_hour);
        for (int i = 0; i < a.fighters; i++) {
            assert_int_equal(a.fighter[i].men, z.fighter[i].men);
            assert_int_equal(a.fighter[i].cohesion, z.fighter[i].cohesion);
            assert_int_equal(a.fighter[i].row, ZONE_ROWS - 1 - z.fighter[i].row);
        }
        assert_memory_equal(a.beast, z.beast, sizeof a.beast);
    }
}

/* Thirty-three in contact for seven half-hours trample some 350 men (D4). */
static void trampling_is_as_told(void **state)
{
    (void)state;
    want_room();
    const Model *m = aw_model();
    Blow blow[FIGHTER_MAX];
    int64_t dead = 0, turns = 0;
    for (uint64_t seed = 0; seed < 400; seed++) {
        Battle b = face_to_face(m, AW_TRIBAL, 3);
        int enemy = of_arm(&b, 1, AW_TRIBAL), herd = herd_of(m, &b);
        b.fighter[herd].ammo = 0;
        for (int k = 0; k < b.beasts; k++)
            b.beast[k].panics_at = 2000;
        work(m, &b, seed, blow);
        turns += blow[herd].engaged ? 3 : 0;
        dead += blow[enemy].dead;
    }
    assert_in_range(dead * 33 * 7 / turns, 320, 375);
}

/* A herd alone before an enemy does not hold its ground for ever. */
static void alone_they_are_lost(void **state)
{
    (void)state;
    want_room();
    const Model *m = aw_model();
    int stood = 0;
    for (uint64_t seed = 0; seed < 40; seed++) {
        Battle b = face_to_face(m, AW_TRIBAL, 3);
        Blow blow[FIGHTER_MAX];
        for (int k = 0; k < 18; k++) {
            b.half_hour = (uint8_t)k;
            work(m, &b, seed, blow);
            contact_apply(m, 0, &b, blow, NULL);
        }
        stood += beasts_of(&b, 0).fit == 3;
    }
    assert_in_range(stood, 0, 4);
}

/* Those who lie in wait, or are no longer there, hear nothing of their leader. */
static void who_is_not_there_does_not_panic(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    Band a[3] = { aw_band(6, AW_TRIBAL, 500), aw_elephants(4), aw_elephants(4) };
    Band z = aw_band(6, AW_TRIBAL, 500);
    int seen = 0;
    m->rules.beast_follow = 1000;
    for (uint64_t seed = 0; seed < 50; seed++) {
        Battle b = aw_battle(m, a, 3, &z, 1);
        Blow blow[FIGHTER_MAX];
        int first = herd_of(m, &b), other = first + 1;
        assert_true(is_beast(m, &b.fighter[other]));
        if (seed & 1)
            b.fighter[other].hidden = 1;
        else
            b.fighter[other].state = FIGHTER_FLED;
        for (int k = 0; k < b.beasts; k++) {
            b.beast[k].panics_at = 500;
            b.beast[k].wound = 900;
            b.beast[k].follows = (uint8_t)(k ? 1 : 0);
        }
        Lines l;
        memset(blow, 0, sizeof blow);
        lines_of(&b, &l);
        beasts_fight(m, seed, 0, &b, &l, blow, NULL);
        for (int k = 0; k < b.beasts; k++) {
            assert_int_equal(b.beast[k].wild != 0, b.beast[k].fighter == first + 1);
            seen += b.beast[k].wild != 0;
        }
    }
    assert_int_equal(seen, 200);
}

/* Water behind them is where they run, and their own men stand on the way. */
static void the_way_to_water_is_through_their_own(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    int back = 0, forward = 0, trampled = 0;
    for (uint64_t seed = 0; seed < 100; seed++) {
        Battle b = face_to_face(m, AW_TRIBAL, 3);
        Blow blow[FIGHTER_MAX];
        int herd = herd_of(m, &b), own = of_arm(&b, 0, AW_TRIBAL);
        b.team[0].behind = BEHIND_RIVER;
        b.fighter[own].row = b.fighter[herd].row;
        b.fighter[own].col = b.fighter[herd].col;
        for (int k = 0; k < b.beasts; k++)
            b.beast[k].wound = b.beast[k].panics_at = 900;
        work(m, &b, seed, blow);
        for (int k = 0; k < b.beasts; k++) {
            assert_true(b.beast[k].wild);
            back += b.beast[k].wild == WILD_TO_WATER;
            forward += b.beast[k].wild == WILD_FORWARD;
            assert_true(b.beast[k].wild != WILD_BACK && b.beast[k].wild != WILD_SIDEWAYS);
        }
        trampled += blow[own].dead;
    }
    int share = m->rules.beast_wild_back + m->rules.beast_wild_side;
    assert_in_range(back, 300 * share / 1000 - 40, 300);
    assert_in_range(forward, 1, 120);
    assert_in_range(trampled, back * m->rules.beast_trample_least,
                    back * m->rules.beast_trample_most);
}

/* Noise is for archers and light foot who know what frightens elephants; who
 * makes it does not shoot. */
static void noise_frightens(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    Battle b = face_to_face(m, AW_TRIBAL, 3);
    int herd = herd_of(m, &b), band = of_arm(&b, 1, AW_TRIBAL);
    Fighter *f = &b.fighter[band];
    Order o = { .kind = ORDER_NOISE, .side = b.team[1].side, .unit = f->who, .col = f->col,
                .row = f->row };
    b.team[1].knows_girths = 1;
    assert_int_equal(beasts_check(m, &b, f, &o, NULL), ERR_REFUSED);
    f->arm.n = AW_ARCHERS;
    assert_int_equal(beasts_check(m, &b, f, &o, NULL), OK);
    b.team[1].knows_girths = 0;
    assert_int_equal(beasts_check(m, &b, f, &o, NULL), ERR_REFUSED);

    Blow blow[FIGHTER_MAX];
    f->order = ORDER_NOISE;
    f->row = f->to_row = 6;                     /* a bowshot off */
    f->men = m->rules.beast_noise_men;
    for (int k = 0; k < b.beasts; k++)
        b.beast[k].panics_at = 2000;
    for (int n = 1; n <= 2; n++) {
        work(m, &b, 1, blow);
        for (int k = 0; k < b.beasts; k++)
            assert_int_equal(b.beast[k].fear, n * m->rules.beast_noise);
        assert_int_equal(blow[band].weary, m->rules.beast_noise_weary);
    }
    f->men /= 2;
    work(m, &b, 1, blow);
    assert_int_equal(b.beast[0].fear, 5 * m->rules.beast_noise / 2);
    f->row = 7;
    work(m, &b, 1, blow);                       /* too far to be heard */
    assert_int_equal(b.beast[0].fear, 5 * m->rules.beast_noise / 2);
    assert_int_equal(b.fighter[herd].state, FIGHTER_STANDS);
}

/* Archers who have shot all they had make noise, if they know of it. */
static void empty_quivers_make_noise(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    Battle b = face_to_face(m, AW_TRIBAL, 3);
    int band = of_arm(&b, 1, AW_TRIBAL);
    Fighter *f = &b.fighter[band];
    Wish wish[FIGHTER_MAX];
    Lines l;
    f->arm.n = AW_ARCHERS;
    f->row = f->to_row = 6;
    lines_of(&b, &l);
    for (int arrows = 0; arrows <= 500; arrows += 500)
        for (int knows = 0; knows < 2; knows++) {
            memset(wish, 0, sizeof wish);
            wish[band] = (Wish){ ORDER_STAND, f->col, f->row };
            f->ammo = (int16_t)arrows;
            b.team[1].knows_girths = (uint8_t)knows;
            beasts_wishes(m, &b, &l, 1, wish);
            assert_int_equal(wish[band].kind, !knows ? ORDER_STAND : arrows ? ORDER_CREWS
                                                                            : ORDER_NOISE);
        }
}

static void some_balk_at_a_bridge(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    Battle b = face_to_face(m, AW_TRIBAL, 3);
    int herd = herd_of(m, &b), foot = of_arm(&b, 0, AW_TRIBAL), balked = 0, over = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        Dice dice = dice_of(seed, RNG_BEAST, 0, 1);
        balked += beasts_balk(m, &b, &b.fighter[herd], dice);
        assert_false(beasts_balk(m, &b, &b.fighter[foot], dice));
    }
    assert_in_range(balked, m->rules.beast_balk - 40, m->rules.beast_balk + 40);

    b.waters = 1 << 3;                          /* before the herd, a bridge and nobody beyond */
    b.edge[3][CENTRE_COL] = EDGE_BRIDGE;
    b.fighter[of_arm(&b, 1, AW_TRIBAL)].row = 8;
    Fighter *f = &b.fighter[herd];
    f->row = 3;
    f->to_row = 4;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        Battle now = b;
        Lines l;
        lines_of(&now, &l);
        move_all(m, seed, 0, &now, &l, NULL);
        over += now.fighter[herd].row == 4;
    }
    assert_int_equal(over, 1000 - balked);
}

static void broken_banks_are_told(void **state)
{
    (void)state;
    want_room();
    Model *m = aw_model();
    Event heard[8];
    EventList out = { .at = heard, .cap = countof(heard) };
    Battle b = face_to_face(m, AW_TRIBAL, 3);
    Blow blow[FIGHTER_MAX] = { { 0 } };
    Lines l;
    m->rules.beast_works = 1000;
    m->rules.battle_tempo = 1000;
    b.edge[4][CENTRE_COL] = EDGE_BANK;
    lines_of(&b, &l);
    beasts_fight(m, 1, 0, &b, &l, blow, &out);
    int told = 0;
    for (int i = 0; i < out.count; i++)
        told += heard[i].kind == EV_BANK && heard[i].n[0] == CENTRE_COL;
    assert_int_equal(b.edge[4][CENTRE_COL], EDGE_OPEN);
    assert_int_equal(told, 1);
    b.edge[4][CENTRE_COL] = EDGE_DITCH;
    beasts_fight(m, 2, 0, &b, &l, blow, NULL);
    assert_int_equal(b.edge[4][CENTRE_COL], EDGE_DITCH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terror_fades_with_habit),
        cmocka_unit_test(on_foot_nobody_shies),
        cmocka_unit_test(mock_frightens_used_horse),
        cmocka_unit_test(girths_keep_them_in_camp),
        cmocka_unit_test(herd_follows_its_leader),
        cmocka_unit_test(none_is_none),
        cmocka_unit_test(nothing_is_lost),
        cmocka_unit_test(same_from_either_camp),
        cmocka_unit_test(trampling_is_as_told),
        cmocka_unit_test(alone_they_are_lost),
        cmocka_unit_test(who_is_not_there_does_not_panic),
        cmocka_unit_test(the_way_to_water_is_through_their_own),
        cmocka_unit_test(noise_frightens),
        cmocka_unit_test(empty_quivers_make_noise),
        cmocka_unit_test(some_balk_at_a_bridge),
        cmocka_unit_test(broken_banks_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

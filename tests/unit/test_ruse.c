/*
 * test_ruse.c: champions, hidden wings, feigned flight, thrusts, plundered camps
 * and broken bridges: each rule by itself, and all of them together in many
 * battles in which persons order anything at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/camps.h"
#include "battle/ruse.h"

static Battle plain(const Model *m)
{
    Band a[2] = { aw_band(8, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    return aw_battle(m, a, 2, a, 2);
}

enum { HEARD = 256 };
typedef struct Heard { EventList list; Event at[HEARD]; } Heard;

static EventList *hear(Heard *h)
{
    memset(h, 0, sizeof *h);
    h->list.at = h->at;
    h->list.cap = HEARD;
    return &h->list;
}

static const Event *heard(const Heard *h, EventKind kind)
{
    for (int i = 0; i < h->list.count; i++)
        if (h->at[i].kind == kind)
            return &h->at[i];
    return NULL;
}

static int first_of(const Battle *b, int team, bool mounted)
{
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == team && b->fighter[i].mounted == mounted)
            return i;
    fail();
    return -1;
}

static void stand_at(Battle *b, int i, int col, int row)
{
    Fighter *f = &b->fighter[i];
    f->col = f->to_col = (int8_t)col;
    f->row = f->to_row = (int8_t)row;
    f->order = ORDER_STAND;
}

static Order told(const Battle *b, int team, OrderKind kind, int i, int col, int row)
{
    Order o = { .kind = (uint8_t)kind, .side = b->team[team].side, .col = (int8_t)col,
                .row = (int8_t)row };
    if (i >= 0) {
        o.unit = b->fighter[i].who;
        o.amount = b->fighter[i].part;
    }
    return o;
}

/* Champions. */

static void champions_are_leaders_and_successors(void **state)
{
    (void)state;
    const Model *m = aw_model();
    m->leader[1].lead = 6;
    m->leader[1].deputies = 2;
    m->leader[2].lead = 9;
    Battle b = plain(m);
    assert_int_equal(b.team[0].champion[0], 5);
    assert_int_equal(b.team[0].champion[1], 5);
    assert_int_equal(b.team[0].champion[2], -1);
    assert_int_equal(b.team[1].champion[0], 9);         /* rides himself */
    assert_int_equal(b.team[1].champion[1], -1);
    m->leader[2].lead = 7;
    b = plain(m);
    assert_int_equal(b.team[1].champion[0], -1);
    m->leader[1] = m->leader[2] = m->leader[3];
}

static void a_duel_lifts_one_army_and_sinks_the_other(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle start = plain(m);
    Lines l;
    Heard h;
    int won = 0, fought = 0;

    start.team[0].champion[0] = 8;
    start.team[1].champion[0] = 4;
    lines_of(&start, &l);
    for (uint64_t seed = 1; seed <= 2000; seed++) {
        Battle b = start;
        b.team[0].dares = 1;
        ruse_duels(m, seed, 0, &b, &l, hear(&h));
        const Event *e = heard(&h, EV_DUEL);
        assert_int_equal(e != NULL, b.team[0].duels_won + b.team[0].duels_lost);
        if (!e)
            continue;
        int winner = b.team[0].duels_won ? 0 : 1;
        fought++;
        won += winner == 0;
        assert_int_equal(e->n[0], b.team[winner].side);
        assert_int_equal(b.team[!winner].champion[0], -1);
        assert_int_not_equal(b.team[winner].champion[0], -1);
        for (int i = 0; i < b.fighters; i++) {
            int gain = b.fighter[i].cohesion - start.fighter[i].cohesion;
            bool his = b.fighter[i].team == winner;
            assert_int_equal(gain, his ? m->rules.ruse_duel_won : -m->rules.ruse_duel_lost);
            assert_int_equal(b.fighter[i].why[WAVER_LEADER], gain);
        }
        assert_int_equal(battle_ok(m, &b, NULL), OK);
    }
    assert_in_range(fought, 1100, 1300);        /* 600 of 1,000: as bold as careful */
    assert_in_range(won * 1000 / fought, 710, 770);     /* 500 + 4 x 60 */
}

static void duels_end_with_three_with_contact_and_with_champions(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = plain(m);
    Lines l;
    Fault why;
    Order o = told(&b, 0, ORDER_DUEL, -1, -1, -1);

    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
    for (int t = 0; t < TEAMS; t++)
        for (int k = 0; k < CHAMPIONS; k++)
            b.team[t].champion[k] = 5;
    assert_int_equal(battle_check(m, &b, &o, &why), OK);
    lines_of(&b, &l);
    for (int k = 0; k < 12; k++) {
        b.team[0].dares = b.team[1].dares = 1;
        b.half_hour = (uint8_t)(k % 8);
        ruse_duels(m, 7, k, &b, &l, NULL);
        assert_true(b.team[0].duels_won + b.team[0].duels_lost <= m->rules.ruse_duels_most);
    }
    assert_int_equal(b.team[0].duels_won, b.team[1].duels_lost);
    assert_int_equal(b.team[0].duels_won + b.team[0].duels_lost, m->rules.ruse_duels_most);

    b = plain(m);
    b.team[0].champion[0] = b.team[1].champion[0] = 5;
    b.team[0].dares = b.team[1].dares = 1;
    stand_at(&b, first_of(&b, 0, false), 3, 4);
    lines_of(&b, &l);
    ruse_duels(m, 7, 0, &b, &l, NULL);
    assert_int_equal(b.team[0].duels_won + b.team[0].duels_lost, 0);
    assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
}

static void who_rides_himself_may_fall(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Lines l;
    Heard h;
    int fell = 0, fought = 0;

    m->leader[1].lead = 8;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        Battle b = plain(m);
        b.team[1].champion[0] = 8;
        b.team[0].dares = b.team[1].dares = 1;
        lines_of(&b, &l);
        ruse_duels(m, seed, 0, &b, &l, hear(&h));
        fought++;
        fell += b.team[0].leader_fell == 2;
        assert_int_equal(b.team[0].leader_fell == 2, b.team[0].duels_lost);
        assert_int_equal(heard(&h, EV_LEADER_FELL) != NULL, b.team[0].duels_lost);
        assert_int_equal(b.team[1].leader_fell, 0);
    }
    assert_in_range(fell * 1000 / fought, 400, 600);
    m->leader[1] = m->leader[3];
}

static void bold_generals_dare_unasked(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Lines l;
    int fought[2] = { 0, 0 };

    for (int bold = 0; bold < 2; bold++) {
        m->leader[1].initiative = bold ? 7 : 6;
        for (uint64_t seed = 1; seed <= 100; seed++) {
            Battle b = plain(m);
            b.team[0].champion[0] = b.team[1].champion[0] = 5;
            lines_of(&b, &l);
            ruse_duels(m, seed, 0, &b, &l, NULL);
            fought[bold] += b.team[0].duels_won + b.team[0].duels_lost;
        }
    }
    m->leader[1] = m->leader[3];
    assert_int_equal(fought[0], 0);
    assert_true(fought[1] > 40);
}

/* Hidden wings. */

static Battle with_palms(const Model *m)
{
    Battle b = plain(m);
    b.zone[2][0] = b.zone[6][0] = ZONE_PALMS;
    b.team[0].skill = 8;
    return b;
}

static void hiding_wants_horse_dawn_ground_and_an_able_man(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = with_palms(m);
    Fault why;
    int horse = first_of(&b, 0, true), foot = first_of(&b, 0, false);
    Order good = told(&b, 0, ORDER_HIDE, horse, 0, 3);
    Order men = told(&b, 0, ORDER_HIDE, foot, 0, 3);
    Order centre = told(&b, 0, ORDER_HIDE, horse, 3, 2), far = told(&b, 0, ORDER_HIDE, horse, 0, 5);
    Order bare = told(&b, 0, ORDER_HIDE, horse, 6, 3);
    Order none = told(&b, 0, ORDER_HIDE, horse, -1, -1);

    assert_int_equal(battle_check(m, &b, &good, &why), OK);
    assert_int_equal(battle_check(m, &b, &men, &why), ERR_REFUSED);
    assert_int_equal(battle_check(m, &b, &centre, &why), ERR_RANGE);
    assert_int_equal(battle_check(m, &b, &far, &why), ERR_RANGE);
    assert_int_equal(battle_check(m, &b, &bare, &why), ERR_REFUSED);
    assert_int_equal(battle_check(m, &b, &none, &why), ERR_RANGE);
    b.team[0].skill = 7;
    assert_int_equal(battle_check(m, &b, &good, &why), ERR_REFUSED);
    b.team[0].skill = 8;
    b.half_hour = 1;
    assert_int_equal(battle_check(m, &b, &good, &why), ERR_REFUSED);

    Order spring = told(&b, 0, ORDER_SPRING, horse, -1, -1);
    assert_int_equal(battle_check(m, &b, &spring, &why), ERR_REFUSED);
    b.fighter[horse].hidden = 1;
    assert_int_equal(battle_check(m, &b, &spring, &why), OK);
}

static void hidden_men_are_neither_seen_nor_hit(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band a[2] = { aw_band(8, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    Band z[1] = { aw_band(12, AW_ARCHERS, 500) };
    Battle b = aw_battle(m, a, 2, z, 1);
    Lines l;
    int hidden = first_of(&b, 0, true);

    b.team[0].skill = 8;
    b.zone[1][0] = ZONE_DUNE;
    b.team[0].line |= 1;
    Order o = told(&b, 0, ORDER_HIDE, hidden, 1, 2);
    b.fighter[hidden].men = b.fighter[hidden].dawn;
    battle_half_hour(m, 3, 0, &b, &o, 1, NULL);
    assert_int_equal(b.fighter[hidden].hidden, 1);
    assert_int_equal(b.fighter[hidden].col, 1);
    assert_int_equal(b.fighter[hidden].row, 2);

    lines_of(&b, &l);
    assert_false(l.team[0] >> hidden & 1);
    assert_false(l.at[0][2][1] >> hidden & 1);
    /* Friends in his zone are shot at; he is not. */
    int friend = first_of(&b, 0, false), archers = first_of(&b, 1, false);
    stand_at(&b, friend, 1, 2);
    stand_at(&b, archers, 1, 4);
    lines_of(&b, &l);
    Blow blow[FIGHTER_MAX] = { { 0 } };
    Sway sway[FIGHTER_MAX];
    for (int i = 0; i < FIGHTER_MAX; i++)
        sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
    contact_missiles(m, 1, 0, &b, &l, sway, blow);
    contact_melee(m, 1, 0, &b, &l, sway, blow);
    assert_true(blow[friend].dead > 0);
    assert_int_equal(blow[hidden].dead, 0);
    assert_int_equal(blow[hidden].ammo, 0);
    assert_false(blow[hidden].engaged);
}

/* A column held only by men who hide is a gap. */
static void hidden_men_hold_no_line(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = plain(m);
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (f->team == 0)
            stand_at(&b, i, f->mounted ? 1 : 3, 1);
        else
            stand_at(&b, i, f->mounted ? 1 : 3, 7);
        f->hidden = f->team == 0 && f->mounted;
    }
    b.team[0].line = 1 << 1 | 1 << 3;
    battle_half_hour(m, 3, 0, &b, NULL, 0, NULL);
    assert_int_equal(b.team[0].gaps, 1 << 1);
}

/* Those who hide at dawn leave no gap behind: the line was drawn up without them. */
static void who_hides_draws_up_a_shorter_line(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = with_palms(m);
    Lines l;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0)
            stand_at(&b, i, b.fighter[i].mounted ? 1 : 3, 3);
    b.team[0].line = 1 << 1 | 1 << 3;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0 && b.fighter[i].mounted) {
            b.fighter[i].order = ORDER_HIDE;
            b.fighter[i].to_col = 0;
            b.fighter[i].to_row = 1;
        }
    lines_of(&b, &l);
    assert_true(ruse_turn(m, 1, 0, &b, &l, NULL));
    assert_int_equal(b.team[0].line, 1 << 3);
    /* Drawn up elsewhere after all, they are seen. */
    int horse = first_of(&b, 0, true);
    assert_true(horse >= 0 && horse < FIGHTER_MAX);
    assert_int_equal(b.fighter[horse].hidden, 1);
    Order post = told(&b, 0, ORDER_POST, horse, 2, 2);
    battle_half_hour(m, 1, 0, &b, &post, 1, NULL);
    assert_int_equal(b.fighter[horse].hidden, 0);
}

static void hidden_men_ride_out_in_their_hour(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = with_palms(m);
    Lines l;
    Heard h;
    int men = 0;

    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 0 && b.fighter[i].mounted) {
            stand_at(&b, i, men ? 6 : 0, 1);
            b.fighter[i].hidden = 1;
            men += b.fighter[i].men;
        }
    b.team[0].springs_at = 6;
    lines_of(&b, &l);
    b.half_hour = 5;
    assert_false(ruse_turn(m, 1, 0, &b, &l, hear(&h)));
    assert_null(heard(&h, EV_AMBUSH));
    b.half_hour = 6;
    assert_true(ruse_turn(m, 1, 0, &b, &l, hear(&h)));
    int64_t told_of = 0;
    for (int i = 0; i < h.list.count; i++)
        told_of += h.at[i].kind == EV_AMBUSH ? h.at[i].n[0] : 0;
    assert_int_equal(told_of, men);
    assert_int_equal(b.team[0].sprung, 1);
    for (int i = 0; i < b.fighters; i++)
        assert_int_equal(b.fighter[i].hidden, 0);

    /* The enemy's flanks are in the air, for four half-hours, by the wings. */
    for (int k = 1; k <= 6; k++) {
        Sway sway[FIGHTER_MAX] = { { 0 } };
        lines_of(&b, &l);
        ruse_sway(m, &b, &l, sway);
        for (int i = 0; i < b.fighters; i++) {
            bool struck = b.fighter[i].team == 1 && b.fighter[i].col != 3 && k <= 4;
            assert_int_equal(sway[i].flanks, struck);
        }
        ruse_turn(m, 1, 0, &b, &l, NULL);
    }
    assert_int_equal(b.team[0].sprung, 7);
}

static void hidden_men_ride_out_when_told_or_found(void **state)
{
    (void)state;
    const Model *m = aw_model();
    for (int how = 0; how < 3; how++) {
        Battle b = with_palms(m);
        Lines l;
        int i = first_of(&b, 0, true);
        stand_at(&b, i, 0, 2);
        b.fighter[i].hidden = 1;
        if (how == 1)
            b.fighter[i].order = ORDER_SPRING;
        if (how == 2)
            stand_at(&b, first_of(&b, 1, true), 1, 3);
        lines_of(&b, &l);
        assert_int_equal(ruse_turn(m, 1, 0, &b, &l, NULL), how != 0);
        assert_int_equal(b.fighter[i].hidden, how == 0);
    }
}

/* Feigned flight. */

static void light_horse_and_steady_foot_may_feign(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Band a[4] = { aw_band(2, AW_TRIBAL, 500), aw_band(2, AW_LANCER, 500),
                  aw_band(2, AW_CATAPHRACT, 500), aw_band(2, AW_HEAVY, 500) };
    a[3].quality = 650;
    Battle b = aw_battle(m, a, 4, a, 4);
    Fault why;

    for (int i = 0; i < b.fighters; i++) {
        int arm = b.fighter[i].arm.n;
        Order o = told(&b, b.fighter[i].team, ORDER_FEIGN, i, -1, -1);
        Status s = battle_check(m, &b, &o, &why);
        assert_int_equal(s, arm == AW_LANCER || arm == AW_HEAVY ? OK : ERR_REFUSED);
        b.fighter[i].chained = 1;
        assert_int_equal(battle_check(m, &b, &o, &why), ERR_REFUSED);
    }
}

/* One body a side, face to face in column 3. */
static Battle pair(const Model *m, int arm, int quality, int enemy_quality)
{
    Band a = aw_band(1, arm, 140), z = aw_band(1, AW_TRIBAL, 140);
    a.quality = quality;
    z.quality = enemy_quality;
    Battle b = aw_battle(m, &a, 1, &z, 1);
    stand_at(&b, 0, 3, 4);
    stand_at(&b, 1, 3, 5);
    b.team[0].person = b.team[1].person = 1;
    b.fighter[0].own = b.fighter[1].own = 1;
    b.fighter[1].order = ORDER_ADVANCE;
    return b;
}

static void they_run_are_followed_and_turn(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = pair(m, AW_LANCER, 720, 560);
    Lines l;
    Heard h;
    Fighter *f = &b.fighter[0], *enemy = &b.fighter[1];

    f->order = ORDER_FEIGN;
    for (int k = 0; k < 2; k++) {
        int left = f->row;
        lines_of(&b, &l);
        assert_true(ruse_turn(m, 1, 0, &b, &l, hear(&h)));
        assert_int_equal(heard(&h, EV_FEIGNED) != NULL, k == 0);
        assert_int_equal(f->row, left - 1);
        assert_int_equal(f->cohesion, 800);             /* leaves contact for nothing */
        assert_int_equal(enemy->order, ORDER_ADVANCE);
        assert_int_equal(enemy->to_row, left);
        enemy->row = (int8_t)left;
    }
    lines_of(&b, &l);
    assert_false(ruse_turn(m, 1, 0, &b, &l, NULL));
    assert_int_equal(f->order, ORDER_ADVANCE);
    Sway sway[FIGHTER_MAX] = { { 0 } };
    ruse_sway(m, &b, &l, sway);
    assert_int_equal(sway[1].flanks, 1);
    assert_int_equal(sway[0].flanks, 0);
    lines_of(&b, &l);
    ruse_turn(m, 1, 0, &b, &l, NULL);
    memset(sway, 0, sizeof sway);
    ruse_sway(m, &b, &l, sway);
    assert_int_equal(sway[1].flanks, 0);
}

static void steady_men_and_careful_generals_do_not_follow(void **state)
{
    (void)state;
    const Model *m = aw_model();
    for (int careless = 0; careless < 2; careless++) {
        Battle b = pair(m, AW_LANCER, 720, 640);
        Lines l;
        m->leader[2].caution = careless ? 4 : 5;
        b.fighter[0].order = ORDER_FEIGN;
        b.fighter[1].to_row = 5;
        lines_of(&b, &l);
        ruse_turn(m, 1, 0, &b, &l, NULL);
        assert_int_equal(b.fighter[1].to_row, careless ? 4 : 5);
    }
    m->leader[2] = m->leader[3];
}

static void raw_men_may_waver_in_earnest(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int wavered = 0;
    for (uint64_t seed = 1; seed <= 1000; seed++) {
        Battle b = pair(m, AW_LANCER, 600, 640);
        Lines l;
        b.fighter[0].order = ORDER_FEIGN;
        lines_of(&b, &l);
        ruse_turn(m, seed, 0, &b, &l, NULL);
        assert_true(b.fighter[0].cohesion == 800 || b.fighter[0].cohesion == 760);
        wavered += b.fighter[0].cohesion == 760;
    }
    assert_in_range(wavered, 250, 350);         /* 100 points below: 300 of 1,000 */
}

/* Gaps and camps. */

static void horse_ride_through_a_gap(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = plain(m);
    Heard h;
    int i = first_of(&b, 0, true);

    for (int k = 0; k < b.fighters; k++)
        stand_at(&b, k, b.fighter[k].team ? 5 : 4, b.fighter[k].team ? 8 : 0);
    stand_at(&b, i, 2, 4);
    b.team[0].person = 1;
    b.team[1].line = 1 << 2;
    b.team[1].gaps = 1 << 2;
    Order o = told(&b, 0, ORDER_ADVANCE, i, 2, 8);
    b.team[0].seat_row = 4;
    battle_half_hour(m, 1, 0, &b, &o, 1, hear(&h));
    const Event *e = heard(&h, EV_THRUST);
    assert_non_null(e);
    assert_int_equal(e->n[0], b.fighter[i].who.i);
    assert_int_equal(e->n[1], 2);
    assert_int_equal(e->n[2], 7);
}

static void a_camp_is_taken_and_raw_men_plunder_it(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int plundered[2] = { 0, 0 };

    for (int good = 0; good < 2; good++)
        for (uint64_t seed = 1; seed <= 1000; seed++) {
            Battle b = plain(m);
            Lines l;
            Heard h;
            int i = first_of(&b, 0, true);
            b.fighter[i].quality = good ? 650 : 640;
            stand_at(&b, i, 4, 8);
            lines_of(&b, &l);
            camps_fate(m, seed, 0, &b, &l, hear(&h));
            assert_int_equal(b.team[1].camp_lost, 1);
            const Event *e = heard(&h, EV_CAMP);
            assert_int_equal(e->n[0], b.team[1].side);
            assert_int_equal(e->n[1], b.team[0].looting);
            plundered[good] += b.team[0].looting > 0;
            int k = first_of(&b, 1, false);
            assert_int_equal(b.fighter[k].cohesion, 800 - m->rules.battle_camp_loss);

            Sway sway[FIGHTER_MAX] = { { 0 } };
            camps_sway(m, &b, &l, 0, sway);
            assert_int_equal(sway[i].apart, b.team[0].looting > 0);
            assert_int_equal(sway[k].apart, 0);
            int left = b.team[0].looting;
            camps_fate(m, seed, 0, &b, &l, hear(&h));
            assert_null(heard(&h, EV_CAMP));
            assert_int_equal(b.team[0].looting, left ? left - 1 : 0);
        }
    assert_in_range(plundered[0], 350, 450);
    assert_int_equal(plundered[1], 0);
}

/* Bridges. */

static void a_bridge_is_broken_and_mended(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = plain(m);
    Lines l;
    Heard h;
    Fault why;
    Order own = told(&b, 0, ORDER_CUT, -1, -1, -1), theirs = told(&b, 0, ORDER_CUT_OFF, -1, -1, -1);

    assert_int_equal(battle_check(m, &b, &own, &why), ERR_REFUSED);
    assert_int_equal(battle_check(m, &b, &theirs, &why), ERR_REFUSED);
    b.team[0].behind = BEHIND_BRIDGE;
    b.team[1].behind = BEHIND_RIVER;
    assert_int_equal(battle_check(m, &b, &own, &why), OK);
    assert_int_equal(battle_check(m, &b, &theirs, &why), ERR_REFUSED);
    b.team[1].cross = 400;
    assert_int_equal(battle_check(m, &b, &theirs, &why), ERR_REFUSED);
    int rider = first_of(&b, 0, true);
    stand_at(&b, rider, 0, 8);
    assert_int_equal(battle_check(m, &b, &theirs, &why), OK);

    ruse_cut(m, 0, &b, 0, false, hear(&h));
    assert_int_equal(heard(&h, EV_BRIDGE_CUT)->n[1], 1);
    assert_int_equal(b.team[0].cut, 1);
    assert_int_equal(b.fighter[0].cohesion, 800 - m->rules.ruse_cut_order);
    assert_int_equal(battle_check(m, &b, &own, &why), ERR_REFUSED);
    ruse_cut(m, 0, &b, 1, true, hear(&h));
    assert_int_equal(heard(&h, EV_BRIDGE_CUT)->n[1], 2);
    assert_int_equal(b.team[1].cut, 2);

    lines_of(&b, &l);
    for (int k = 0; k < m->rules.ruse_mend; k++) {
        assert_int_equal(b.team[0].cut, 1);
        ruse_turn(m, 1, 0, &b, &l, NULL);
    }
    assert_int_equal(b.team[0].cut, 0);         /* mended */
    assert_int_equal(b.team[1].cut, 2);         /* an enemy stands by */
    stand_at(&b, rider, 3, 2);
    lines_of(&b, &l);
    for (int k = 0; k < m->rules.ruse_mend; k++)
        ruse_turn(m, 1, 0, &b, &l, NULL);
    assert_int_equal(b.team[1].cut, 0);
}

static void men_with_no_way_out_fight(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = plain(m);
    Lines l;
    int chained = -1, active = 0;

    b.team[1].behind = BEHIND_BRIDGE;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 1)
            chained = i;
    b.fighter[chained].chained = 1;
    ruse_cut(m, 0, &b, 1, true, NULL);
    stand_at(&b, first_of(&b, 0, true), 0, 8);
    lines_of(&b, &l);
    for (int k = 0; k < 10; k++) {
        ruse_turn(m, 1, 0, &b, &l, NULL);
        Sway sway[FIGHTER_MAX];
        for (int i = 0; i < FIGHTER_MAX; i++)
            sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
        ruse_sway(m, &b, &l, sway);
        int i = first_of(&b, 1, false);
        active += sway[i].power == m->rules.ruse_golden_power;
        assert_int_equal(sway[chained].power, 1000);
        assert_int_equal(sway[first_of(&b, 0, false)].power, 1000);
        assert_int_equal(b.fighter[i].cohesion, 800 + m->rules.ruse_golden_order);
        assert_int_equal(b.fighter[chained].cohesion, 800);
    }
    assert_int_equal(active, m->rules.ruse_golden_hours);
}

/* Who breaks his own bridge gains no courage from it. */
static void ones_own_broken_bridge_only_frightens(void **state)
{
    (void)state;
    const Model *m = aw_model();
    Battle b = plain(m);
    Lines l;
    b.team[0].behind = BEHIND_BRIDGE;
    ruse_cut(m, 0, &b, 0, false, NULL);
    lines_of(&b, &l);
    ruse_turn(m, 1, 0, &b, &l, NULL);
    assert_int_equal(b.fighter[0].cohesion, 800 - m->rules.ruse_cut_order);
    assert_int_equal(b.team[0].golden, 0);
}

/* Everything together. */

static Battle ground_for_ruses(const Model *m, uint64_t seed)
{
    Band a[4] = { aw_band(6, AW_TRIBAL, 480), aw_band(4, AW_LANCER, 350), aw_band(2, AW_HEAVY, 500),
                  aw_band(2, AW_ARCHERS, 300) };
    Band z[3] = { aw_band(7, AW_HEAVY, 500), aw_band(3, AW_CATAPHRACT, 400),
                  aw_band(3, AW_LANCER, 300) };
    a[0].quality = 660;
    a[1].quality = 690;
    z[0].quality = 570;
    Battle b = aw_battle(m, a, 4, z, 3);
    Rng dice = rng_at(seed, RNG_INPUTS, 0, 1);
    for (int t = 0; t < TEAMS; t++) {
        b.team[t].skill = 8;
        b.team[t].behind = (uint8_t)rng_below(&dice, 6);
        b.team[t].cross = (int32_t)rng_below(&dice, 3) * 150;
        b.team[t].springs_at = (uint8_t)rng_below(&dice, 10);
        b.team[t].works = (uint8_t)rng_below(&dice, 5);
        b.team[t].attacker = (uint8_t)rng_below(&dice, 2);
        for (int k = 0; k < CHAMPIONS; k++)
            b.team[t].champion[k] = (int8_t)(rng_below(&dice, 12) - 1);
    }
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (!f->mounted || rng_below(&dice, 2))
            continue;
        int at = 1 + (int)rng_below(&dice, 3);
        stand_at(&b, i, rng_below(&dice, 2) ? 0 : 6, f->team ? ZONE_ROWS - 1 - at : at);
        f->hidden = 1;
    }
    b.zone[2][1] = ZONE_PALMS;
    b.zone[5][6] = ZONE_DUNE;
    if (seed % 3 == 0)
        b.edge[3][4] = EDGE_DITCH;
    return b;
}

/* Any of these orders to anybody, sensible or not. */
static Order any_order(const Battle *b, Rng *dice)
{
    static const uint8_t kind[] = { ORDER_DUEL, ORDER_HIDE, ORDER_SPRING, ORDER_FEIGN, ORDER_CUT,
                                    ORDER_CUT_OFF, ORDER_ADVANCE, ORDER_CHARGE, ORDER_COMMIT,
                                    ORDER_FALL_BACK, ORDER_DELEGATE, ORDER_MOCK, ORDER_POST };
    int i = (int)rng_below(dice, b->fighters), team = (int)rng_below(dice, 2);
    OrderKind which = (OrderKind)kind[rng_below(dice, countof(kind))];
    bool whole = which == ORDER_DUEL || which == ORDER_CUT || which == ORDER_CUT_OFF ||
                 which == ORDER_MOCK;
    return told(b, whole ? team : b->fighter[i].team, which, whole ? -1 : i,
                (int)rng_below(dice, ZONE_COLS + 2) - 1, (int)rng_below(dice, ZONE_ROWS + 2) - 1);
}

static Order mirrored(Order o)
{
    if (o.row >= 0 && o.row < ZONE_ROWS)
        o.row = (int8_t)(ZONE_ROWS - 1 - o.row);
    return o;
}

enum { ORDERS = 6 };

static void same(const Battle *a, const Battle *b)
{
    for (int i = 0; i < a->fighters; i++) {
        const Fighter *f = &a->fighter[i], *g = &b->fighter[i];
        assert_int_equal(f->state, g->state);
        assert_int_equal(f->col, g->col);
        assert_int_equal(f->row, g->row);
        assert_int_equal(f->order, g->order);
        assert_int_equal(f->hidden, g->hidden);
        assert_int_equal(f->feigns, g->feigns);
        assert_int_equal(f->men, g->men);
        assert_int_equal(f->dead, g->dead);
        assert_int_equal(f->taken, g->taken);
        assert_int_equal(f->drowned, g->drowned);
        assert_int_equal(f->cohesion, g->cohesion);
    }
    for (int t = 0; t < TEAMS; t++) {
        const Team *x = &a->team[t], *y = &b->team[t];
        assert_int_equal(x->sprung, y->sprung);
        assert_int_equal(x->cut, y->cut);
        assert_int_equal(x->golden, y->golden);
        assert_int_equal(x->looting, y->looting);
        assert_int_equal(x->duels_won, y->duels_won);
    }
    assert_int_equal(a->winner, b->winner);
}

static void any_orders_leave_a_whole_and_even_field(void **state)
{
    (void)state;
    const Model *m = aw_model();
    int count[EVENT_KINDS] = { 0 };

    for (uint64_t seed = 1; seed <= 300; seed++) {
        Battle a = ground_for_ruses(m, seed), b = aw_mirror(&a);
        Rng dice = rng_at(seed, RNG_INPUTS, 0, 2);
        Heard h;
        Fault why;
        while (!a.over) {
            Order o[ORDERS], other[ORDERS];
            for (int k = 0; k < ORDERS; k++) {
                o[k] = any_order(&a, &dice);
                other[k] = mirrored(o[k]);
            }
            battle_half_hour(m, seed, 5, &a, o, ORDERS, hear(&h));
            battle_half_hour(m, seed, 5, &b, other, ORDERS, NULL);
            if (battle_ok(m, &a, &why) != OK)
                fail_msg("seed %d, half-hour %d: %s", (int)seed, a.half_hour, why.what);
            for (int k = 0; k < h.list.count; k++)
                count[h.at[k].kind]++;
            Battle seen = aw_mirror(&b);
            same(&a, &seen);
        }
    }
    const EventKind must_happen[] = { EV_DUEL, EV_AMBUSH, EV_FEIGNED, EV_BRIDGE_CUT, EV_PURSUED };
    for (size_t k = 0; k < countof(must_happen); k++)
        assert_true(count[must_happen[k]] > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(champions_are_leaders_and_successors),
        cmocka_unit_test(a_duel_lifts_one_army_and_sinks_the_other),
        cmocka_unit_test(duels_end_with_three_with_contact_and_with_champions),
        cmocka_unit_test(who_rides_himself_may_fall),
        cmocka_unit_test(bold_generals_dare_unasked),
        cmocka_unit_test(hiding_wants_horse_dawn_ground_and_an_able_man),
        cmocka_unit_test(hidden_men_are_neither_seen_nor_hit),
        cmocka_unit_test(hidden_men_hold_no_line),
        cmocka_unit_test(who_hides_draws_up_a_shorter_line),
        cmocka_unit_test(hidden_men_ride_out_in_their_hour),
        cmocka_unit_test(hidden_men_ride_out_when_told_or_found),
        cmocka_unit_test(light_horse_and_steady_foot_may_feign),
        cmocka_unit_test(they_run_are_followed_and_turn),
        cmocka_unit_test(steady_men_and_careful_generals_do_not_follow),
        cmocka_unit_test(raw_men_may_waver_in_earnest),
        cmocka_unit_test(horse_ride_through_a_gap),
        cmocka_unit_test(a_camp_is_taken_and_raw_men_plunder_it),
        cmocka_unit_test(a_bridge_is_broken_and_mended),
        cmocka_unit_test(men_with_no_way_out_fight),
        cmocka_unit_test(ones_own_broken_bridge_only_frightens),
        cmocka_unit_test(any_orders_leave_a_whole_and_even_field),
    };
    if (FIGHTER_MAX < 60) {             /* a line from wing to wing on both sides */
        print_message("skipped: wants 60 bodies on the field; these pools hold %d\n", FIGHTER_MAX);
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}

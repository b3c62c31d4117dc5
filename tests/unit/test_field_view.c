/*
 * test_field_view.c: a battle commanded in person: what its commander sees, his
 * wings, orders given together, and what he may foresee.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "battle/battle.h"
#include "play/game.h"

#include "campaign.h"

/* A game at the first battle that side 1 commands; NULL if there is none, as with
 * the smallest scenario. */
static Session *at_battle(uint64_t seed)
{
    Setup setup = { .scenario = CAMPAIGN, .seed = seed };
    Fault why = { 0 };
    Session *s = session_open(&setup, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    for (int week = 0; week < 8 && session_stage(s) == STAGE_PLAN; week++) {
        session_command(s, 1, true);
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    }
    if (session_stage(s) == STAGE_BATTLE)
        return s;
    session_close(s);
    return NULL;
}

static void next(Session *s)
{
    Fault why = { 0 };
    if (session_end(s, 1, &why) != OK)
        fail_msg("%s: %s", why.where, why.what);
}

static bool in_battle(const Session *s) { return session_stage(s) == STAGE_BATTLE; }

/* Somebody changed the truth behind the session's back. */
static void look_again(Session *s)
{
    s->version++;
    for (Side side = 1; side <= s->model->sides; side++)
        s->draft[side].fresh = false;
}

static Side enemy_of(const Session *s, Side side)
{
    const Battle *b = &s->now->battle;
    return b->team[!battle_team(b, side)].side;
}

static void check_own(const Battle *b, const FighterView *v)
{
    bool found = false;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        found |= f->team == v->team && f->men == v->men && f->cohesion == v->order_permille &&
                 f->fatigue == v->weary && f->ammo == v->ammo && f->dead == v->dead;
    }
    assert_true(found);
    int32_t sum = v->order_dawn;
    for (int c = 0; c < WAVER_CAUSES; c++)
        sum += v->why[c];
    assert_int_equal(sum, v->order_permille);
}

static void check_theirs(const FighterView *v)
{
    assert_int_equal(v->men % (v->men < 1000 ? 50 : 100), 0);
    if (v->state == FIGHTER_STANDS)
        assert_int_equal(v->order_permille % 100, 0);
    assert_int_equal(v->weary % 100, 0);
    assert_int_equal(v->order + v->told + v->own + v->dead + v->hurt + v->ammo + v->quality, 0);
}

static void ones_own_is_exact_and_theirs_is_by_eye(void **state)
{
    (void)state;
    Session *s = at_battle(23);
    int looked = 0;
    for (; s && in_battle(s); next(s), looked++) {
        const Battle *b = &s->now->battle;
        const FieldView *v = session_field(s, 1);
        assert_true(v->live);
        assert_true(v->dawn_minutes < v->minutes || v->half_hour == 0);
        assert_true(v->minutes <= v->dusk_minutes || v->night);
        for (int32_t i = 0; i < v->fighters; i++) {
            if (v->fighter[i].team == v->mine)
                check_own(b, &v->fighter[i]);
            else
                check_theirs(&v->fighter[i]);
        }
        assert_int_equal(v->team[v->mine].dead, b->team[v->mine].dead);
        assert_int_equal(v->team[!v->mine].dead, 0);
        assert_false(session_field(s, 1)->team[!v->mine].reach);
    }
    print_message("half-hours looked at: %d\n", looked);
    session_close(s);
}

static int32_t bodies(const FieldView *v, int team)
{
    int32_t n = 0;
    for (int32_t i = 0; i < v->fighters; i++)
        n += v->fighter[i].team == team;
    return n;
}

/* He who hides is gone from his enemy's picture, with his men; not from his own
 * side's, nor from the referee's. */
static void the_hidden_do_not_show(void **state)
{
    (void)state;
    Session *s = at_battle(23);
    if (!s)
        return;
    Battle *b = &s->now->battle;
    Side other = enemy_of(s, 1);
    int theirs = battle_team(b, other), hides = -1;
    int32_t before = bodies(session_field(s, 1), theirs);
    int32_t men = s->field.team[theirs].men, start = s->field.team[theirs].men_start;
    for (int i = 0; i < b->fighters && hides < 0; i++)
        if (b->fighter[i].team == theirs)
            hides = i;
    b->fighter[hides].hidden = 1;
    look_again(s);
    assert_int_equal(bodies(session_field(s, 1), theirs), before - 1);
    assert_true(s->field.team[theirs].men < men && s->field.team[theirs].men_start < start);
    assert_int_equal(bodies(session_field(s, other), theirs), before);
    assert_int_equal(bodies(session_field(s, 0), theirs), before);
    b->fighter[hides].hidden = 0;
    session_close(s);
}

/* Whatever the enemy keeps to himself may change; the picture must not. */
static void secrets_of_the_field_do_not_show(void **state)
{
    (void)state;
    Session *s = at_battle(29);
    if (!s)
        return;
    next(s);
    Battle *b = &s->now->battle;
    int theirs = battle_team(b, enemy_of(s, 1));
    FieldView *was = test_malloc(sizeof *was);
    *was = *session_field(s, 1);
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        f->threshold = 77;
        if (f->team != theirs)
            continue;
        f->order = ORDER_WITHDRAW;
        f->to_col = f->to_row = 1;
        f->told = ORDER_CHARGE;
        f->told_in = 2;
        f->quality = 999;
        f->ammo = 1;
        f->habit = 500;
        f->feigns = 3;
        f->own = 1;
        f->dead += 7;
        f->why[WAVER_REST] = 5;
    }
    b->storm_at = 5;
    b->team[theirs].posture = 2;
    b->team[theirs].ill = 1;
    b->team[theirs].nights_on = 1;
    b->team[theirs].springs_at = 4;
    b->team[theirs].knows_girths = b->team[theirs].knows_leaders = 1;
    b->team[theirs].dead += 70;
    for (int t = 0; t < TEAMS; t++)
        b->team[t].fortune = 1234;
    look_again(s);
    assert_memory_equal(was, session_field(s, 1), sizeof *was);
    test_free(was);
    session_close(s);
}

static bool names(const Order *o, int32_t n, const Fighter *f)
{
    for (int32_t i = 0; i < n; i++)
        if (same_contingent(o[i].unit, f->who) && (!o[i].amount || o[i].amount == f->part))
            return true;
    return false;
}

/* A wing is what stands on that hand of a commander who faces the enemy; every
 * body is of one wing or of the reserve. */
static void check_wings(Session *s, Side side)
{
    static const Wing place[] = { WING_LEFT, WING_LEFT_CENTRE, WING_CENTRE, WING_RIGHT_CENTRE,
                                  WING_RIGHT, WING_RESERVE };
    const Battle *b = &s->now->battle;
    int team = battle_team(b, side), found[FIGHTER_MAX] = { 0 };
    for (size_t w = 0; w < countof(place); w++) {
        Order o[FIGHTER_MAX];
        int32_t n = session_wing(s, side, place[w], ORDER_STAND, o, FIGHTER_MAX);
        for (int i = 0; i < b->fighters; i++) {
            const Fighter *f = &b->fighter[i];
            if (f->team != team || !names(o, n, f))
                continue;
            found[i]++;
            int left = team ? ZONE_COLS - 1 - f->col : f->col;
            if (place[w] == WING_LEFT)
                assert_true(left <= 1);
            if (place[w] == WING_RIGHT)
                assert_true(left >= 5);
            if (place[w] == WING_CENTRE)
                assert_int_equal(left, 3);
        }
    }
    for (int i = 0; i < b->fighters; i++)
        assert_int_equal(found[i], b->fighter[i].team == team &&
                                   b->fighter[i].state == FIGHTER_STANDS);
}

static void left_is_at_the_left_hand(void **state)
{
    (void)state;
    Session *s = at_battle(23);
    if (!s)
        return;
    Side other = enemy_of(s, 1);
    for (int half = 0; half < 5 && in_battle(s); half++) {
        check_wings(s, 1);
        check_wings(s, other);
        next(s);
    }
    if (!in_battle(s)) {
        session_close(s);
        return;
    }
    /* One column: the left of one is the right of the other. */
    Battle *b = &s->now->battle;
    for (int i = 0; i < b->fighters; i++) {
        b->fighter[i].col = 1;
        b->fighter[i].row = 4;
        b->fighter[i].hidden = 0;
    }
    look_again(s);
    Order o[FIGHTER_MAX];
    assert_int_equal(session_wing(s, 1, WING_RIGHT, ORDER_STAND, o, FIGHTER_MAX),
                     battle_team(b, 1) == 0 ? 0 : session_wing(s, 1, WING_ALL, ORDER_STAND, o,
                                                               FIGHTER_MAX));
    assert_true((session_wing(s, 1, WING_LEFT, ORDER_STAND, o, FIGHTER_MAX) > 0) ==
                (session_wing(s, other, WING_RIGHT, ORDER_STAND, o, FIGHTER_MAX) > 0));
    session_close(s);
}

static void together_given_together_taken_back(void **state)
{
    (void)state;
    Session *s = at_battle(23);
    if (!s)
        return;
    Order o[FIGHTER_MAX];
    Fault why = { 0 };
    int32_t n = session_wing(s, 1, WING_ALL, ORDER_ADVANCE, o, FIGHTER_MAX);
    assert_true(n > 1);
    assert_int_equal(session_order(s, 1, &(Order){ .kind = ORDER_STAND, .side = 1,
                                                   .unit = o[0].unit }, &why), OK);
    assert_int_equal(session_order_all(s, 1, o, n, &why), OK);
    assert_int_equal(session_draft(s, 1).count, n + 1);
    assert_true(session_undo(s, 1));
    assert_int_equal(session_draft(s, 1).count, 1);
    assert_int_equal(session_draft(s, 1).redo, n);
    assert_true(session_redo(s, 1));
    assert_int_equal(session_draft(s, 1).count, n + 1);
    assert_false(session_redo(s, 1));
    assert_true(session_undo(s, 1));
    assert_true(session_undo(s, 1));
    assert_int_equal(session_draft(s, 1).count, 0);
    o[n - 1].row = 77;                              /* off the field: none of them is given */
    assert_int_not_equal(session_order_all(s, 1, o, n, &why), OK);
    assert_int_equal(session_draft(s, 1).count, 0);
    session_close(s);
}

static void to_look_ahead_changes_nothing(void **state)
{
    (void)state;
    Session *s = at_battle(23);
    if (!s)
        return;
    uint64_t digest = session_digest(s);
    Order o[FIGHTER_MAX];
    Prospect p;
    Preview *line = test_malloc(sizeof *line);
    Fault why = { 0 };
    int32_t n = session_wing(s, 1, WING_ALL, ORDER_STAND, o, FIGHTER_MAX);
    assert_int_equal(session_prospect(s, 1, NULL, 0, 100, &p, &why), OK);
    assert_int_equal(p.plays, 100);
    assert_int_equal(p.win[0], p.win[1]);
    assert_int_equal(p.lose[0], p.lose[1]);
    assert_memory_equal(&p.dead[0], &p.dead[1], sizeof p.dead[0]);
    assert_int_equal(p.win[0] + p.draw[0] + p.lose[0], 1000);
    assert_int_equal(session_prospect(s, 1, o, n, 100, &p, &why), OK);
    assert_int_equal(session_preview(s, 1, &o[0], line, &why), OK);
    assert_true(line->possible && line->lines > 3);
    assert_int_equal(line->win + line->draw + line->lose, 1000);
    o[0].side = enemy_of(s, 1);
    assert_int_not_equal(session_prospect(s, 1, o, n, 10, &p, &why), OK);
    assert_true(digest == session_digest(s));
    test_free(line);
    session_close(s);
}

/* What one posts before the fight is where one sees it, and takes back. */
static void posts_show_at_once(void **state)
{
    (void)state;
    Session *s = at_battle(23);
    if (!s)
        return;
    const FieldView *v = session_field(s, 1);
    int own = 0;
    while (v->fighter[own].team != v->mine)
        own++;
    int col = v->fighter[own].col, row = v->mine == 0 ? 0 : ZONE_ROWS - 1;
    TEXT(words, 64);
    text_addf(&words, "post %s at 3,%d", v->fighter[own].word, row);
    Fault why = { 0 };
    if (session_say(s, 1, words.at, &why) != OK)
        fail_msg("%s: %s", words.at, why.what);
    v = session_field(s, 1);
    assert_int_equal(v->fighter[own].col, 3);
    assert_int_equal(v->fighter[own].row, row);
    assert_true(session_undo(s, 1));
    assert_int_equal(session_field(s, 1)->fighter[own].col, col);
    session_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ones_own_is_exact_and_theirs_is_by_eye),
        cmocka_unit_test(the_hidden_do_not_show),
        cmocka_unit_test(secrets_of_the_field_do_not_show),
        cmocka_unit_test(left_is_at_the_left_hand),
        cmocka_unit_test(together_given_together_taken_back),
        cmocka_unit_test(to_look_ahead_changes_nothing),
        cmocka_unit_test(posts_show_at_once),
    };
    return cmocka_run_group_tests_name("field_view", tests, campaign_make, campaign_remove);
}

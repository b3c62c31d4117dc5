/*
 * test_draft.c: whatever a face hands in is ordered or refused with a sentence:
 * structs of any bytes, words of any kind, in weeks and on the field.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/rng.h"
#include "play/game.h"
#include "world/check.h"
#include "world/names.h"
#include "world/words.h"

#include "campaign.h"

#ifdef __SANITIZE_ADDRESS__
enum { TRIES = 4000, WEEK_EVERY = 400 };
#else
enum { TRIES = 20000, WEEK_EVERY = 1000 };
#endif

static Session *open_game(uint64_t seed)
{
    Fault why = { 0 };
    Session *s = session_open(&(Setup){ .scenario = CAMPAIGN_LONG, .seed = seed }, &why);
    if (!s)
        fail_msg("%s: %s; %s", why.where, why.what, why.remedy);
    return s;
}

/* The game goes on, or begins again when it is over; its books agree. */
static void go_on(Session *s, uint64_t seed)
{
    Fault why = { 0 };
    Status status = session_stage(s) == STAGE_OVER
        ? session_restart(s, &(Setup){ .scenario = CAMPAIGN_LONG, .seed = seed }, &why)
        : session_week(s, 0, EFFORT_QUICK, &why);
    if (status == OK)
        status = world_ok(s->model, s->now, &why);
    if (status != OK)
        fail_msg("%s: %s", why.where, why.what);
}

static void any_bytes(Rng *dice, void *at, size_t size)
{
    for (size_t i = 0; i < size; i++)
        ((uint8_t *)at)[i] = (uint8_t)rng_below(dice, 256);
}

/* One to the last that there is, now and then one beyond, or none. */
static uint16_t any_of(Rng *dice, int32_t last)
{
    uint32_t way = rng_below(dice, 20);
    if (way < 2)
        return (uint16_t)(way ? rng_below(dice, 65536) : 0);
    return (uint16_t)rng_between(dice, 1, last);
}

static FormationId any_formation(Rng *dice, const World *w)
{
    uint16_t slot = any_of(dice, w->formations_used - 1);
    return slot < FORMATION_MAX ? formation_id(w, slot) : (FormationId){ slot, 1 };
}

static int64_t any_amount(Rng *dice)
{
    int64_t n = (int64_t)(rng_u64(dice) >> rng_below(dice, 64));
    return rng_below(dice, 8) == 0 ? -n : n;
}

/* Most of it could be meant. */
static Order nearly_an_order(Rng *dice, const Model *m, const World *w, Side side)
{
    Order o = { .kind = (uint8_t)rng_between(dice, 0, ORDER_KINDS + 1), .side = side };
    o.who = any_formation(dice, w);
    o.other = any_formation(dice, w);
    o.to.n = any_of(dice, m->places);
    o.pool.n = any_of(dice, m->pools);
    o.unit.i = any_of(dice, CONTINGENT_MAX);
    o.unit.gen = (uint16_t)rng_below(dice, 3);
    o.flags = (uint8_t)rng_below(dice, 9);
    o.vias = (uint8_t)(rng_below(dice, 3) ? 0 : rng_below(dice, VIA_MAX + 2));
    for (int i = 0; i < VIA_MAX; i++)
        o.via[i].n = any_of(dice, m->places);
    o.col = (int8_t)rng_between(dice, -1, ZONE_COLS);
    o.row = (int8_t)rng_between(dice, -1, ZONE_ROWS);
    o.men = (int32_t)any_amount(dice);
    o.amount = rng_below(dice, 2) ? any_amount(dice) : rng_below(dice, 4);
    return o;
}

static void no_struct_stops_the_program(void **state)
{
    (void)state;
    Session *s = open_game(3);
    Rng dice = rng_at(11, RNG_INPUTS, 0, 0);
    Preview *p = test_malloc(sizeof *p);
    char words[256];
    int taken = 0;
    for (int i = 0; i < TRIES; i++) {
        const Model *m = session_model(s);
        Side side = (Side)rng_between(&dice, 1, m->sides);
        Order o = nearly_an_order(&dice, m, s->now, side);
        if (i % 4 == 0)
            any_bytes(&dice, &o, sizeof o);
        if (rng_below(&dice, 8))
            o.side = side;
        Fault why = { 0 };
        session_words(s, &o, words, sizeof words);
        if (i % 8 == 0)
            session_preview(s, side, &o, p, NULL);
        if (session_order(s, side, &o, &why) == OK)
            taken++;
        else
            assert_true(why.status != OK && why.what[0]);
        if (i % WEEK_EVERY == WEEK_EVERY - 1)
            go_on(s, (uint64_t)i);
    }
    print_message("structs: tried %d, ordered %d\n", TRIES, taken);
    assert_true(taken > 0);
    test_free(p);
    session_close(s);
}

/* One word: of the language, of the map, a number, or noise. */
static void any_word(Rng *dice, const Model *m, const World *w, Text *out)
{
    static const char *const words[] = {
        "to", "at", "from", "via", "forced", "by-night", "train-follows", "kg", "t", "men", "none",
        "dirhams", "accept", "seek", "plunder", "yes", "no", ",", "3,4", "9,9", "-1,2", "c0", "c1",
        "c99999", "food", "terms", "pace", "weary", ".", ".2", "\xd8\xa7\xd9\x84", "", "%s%n",
    };
    char noise[6];
    switch (rng_below(dice, 7)) {
    case 0: text_add(out, order_word((OrderKind)rng_below(dice, ORDER_KINDS))); break;
    case 1: text_add(out, words[rng_below(dice, countof(words))]); break;
    case 2: text_add(out, text_of(m, m->place[rng_between(dice, 1, m->places)].id)); break;
    case 3: text_addf(out, "%lld", (long long)any_amount(dice)); break;
    case 4: text_add(out, text_of(m, m->pool[rng_between(dice, 1, m->pools)].id)); break;
    case 5:
        formation_print(m, w, formation_id(w, rng_between(dice, 0, FORMATION_MAX - 1)), out);
        break;
    default:
        any_bytes(dice, noise, sizeof noise);
        noise[sizeof noise - 1] = 0;
        text_add(out, noise);
    }
    text_add(out, rng_below(dice, 12) ? " " : "");
}

/* An order as it is written, some letters of it changed; else words at random. */
static void any_line(Rng *dice, const Model *m, const World *w, Side side, Text *out)
{
    Order o = nearly_an_order(dice, m, w, side);
    if (rng_below(dice, 2) && order_shape(m, &o, NULL) == OK) {
        order_print(m, w, &o, out);
        for (uint32_t n = rng_below(dice, 3); n && out->len; n--)
            out->at[rng_below(dice, (uint32_t)out->len)] = (char)rng_between(dice, 1, 255);
        return;
    }
    if (rng_below(dice, 4))
        text_addf(out, "%s ", order_word((OrderKind)rng_below(dice, ORDER_KINDS)));
    for (uint32_t n = rng_below(dice, 7); n; n--)
        any_word(dice, m, w, out);
}

static void no_words_stop_the_program(void **state)
{
    (void)state;
    Session *s = open_game(4);
    Rng dice = rng_at(12, RNG_INPUTS, 0, 0);
    Preview *p = test_malloc(sizeof *p);
    int taken = 0;
    for (int i = 0; i < TRIES; i++) {
        const Model *m = session_model(s);
        Side side = (Side)rng_between(&dice, 1, m->sides);
        TEXT(line, 400);
        any_line(&dice, m, s->now, side, &line);
        Fault why = { 0 };
        session_why(s, side, line.at, p, NULL);
        if (session_say(s, side, line.at, &why) == OK)
            taken++;
        else
            assert_true(why.status != OK && why.what[0]);
        if (i % WEEK_EVERY == WEEK_EVERY - 1)
            go_on(s, (uint64_t)i);
    }
    print_message("words: tried %d, ordered %d\n", TRIES, taken);
    assert_true(taken > 0);
    test_free(p);
    session_close(s);
}

/* Somebody who commands in person gives his army to its general on the field. */
static void command_is_handed_over_on_the_field(void **state)
{
    (void)state;
    int handed = 0;
    Session *s = open_game(5);
    for (uint64_t seed = 1; seed <= 6; seed++) {
        Fault why = { 0 };
        assert_int_equal(session_restart(s, &(Setup){ .scenario = CAMPAIGN, .seed = seed }, &why), OK);
        for (int week = 0; week < 8 && session_stage(s) == STAGE_PLAN; week++) {
            for (Side side = 1; side <= session_model(s)->sides; side++)
                session_command(s, side, true);
            assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
        }
        if (session_stage(s) != STAGE_BATTLE)
            continue;
        int32_t weeks = session_weeks(s);
        for (int t = 0; t < TEAMS; t++) {
            Side side = s->now->battle.team[t].side;
            session_command(s, side, false);
            assert_int_equal(session_draft(s, side).count, 1);
        }
        for (Side side = 1; side <= session_model(s)->sides && session_stage(s) == STAGE_BATTLE &&
             session_weeks(s) == weeks; side++)
            assert_int_equal(session_end(s, side, &why), OK);
        handed++;
        if (world_ok(s->model, s->now, &why) != OK)
            fail_msg("%s: %s", why.where, why.what);
        uint64_t now = session_digest(s);
        Session *b = session_branch(s, session_weeks(s), NULL, &why);
        if (!b)
            fail_msg("%s: %s", why.where, why.what);
        assert_true(session_digest(b) == now);
        session_close(b);
    }
    print_message("handed over: %d battles\n", handed);
#ifndef SAWAD_SMALL
    assert_true(handed > 0);
#endif
    session_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_struct_stops_the_program),
        cmocka_unit_test(no_words_stop_the_program),
        cmocka_unit_test(command_is_handed_over_on_the_field),
    };
    return cmocka_run_group_tests_name("draft", tests, campaign_make, campaign_remove);
}

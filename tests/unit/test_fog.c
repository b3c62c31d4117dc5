/*
 * test_fog.c: nobody sees what he may not. Facts a side has not been told are
 * changed, and not a byte of its picture may move.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/rng.h"
#include "play/fog.h"
#include "play/game.h"
#include "world/fields.h"

#include "campaign.h"

static Session *game;
static World *truth, *changed, *one, *two;

static int open_game(void **state)
{
    if (campaign_make(state) != 0)
        return -1;
    Setup setup = { .scenario = CAMPAIGN_LONG, .seed = 5 };
    Fault why = { 0 };
    game = session_open(&setup, &why);
    if (!game) {
        print_error("%s: %s\n", why.where, why.what);
        return -1;
    }
    truth = test_malloc(sizeof *truth);
    changed = test_malloc(sizeof *changed);
    one = test_malloc(sizeof *one);
    two = test_malloc(sizeof *two);
    return 0;
}

static int close_game(void **state)
{
    session_close(game);
    test_free(truth);
    test_free(changed);
    test_free(one);
    test_free(two);
    return campaign_remove(state);
}

static void run_week(void) { assert_int_equal(session_week(game, 0, EFFORT_QUICK, NULL), OK); }

static bool ours(const World *w, Side side, Side of) { return of == side || allied(w, side, of); }

static bool is(const FieldGroup *g, const char *name) { return !strcmp(g->name, name); }

/* Whether a thing of a group is the side's own, or an ally's. What is the whole
 * country's, like the ledger, is nobody's. */
static bool owns(const Model *m, const World *w, const FieldGroup *g, int row, int slot, Side side)
{
    if (is(g, "side"))
        return slot == side;
    if (is(g, "place"))
        return w->place[slot].owner == side || w->place[slot].tributary == side;
    if (is(g, "pool"))
        return slot > m->pools || m->pool[slot].side == side;
    if (is(g, "leader"))
        return slot > m->leaders || m->leader[slot].side == side;
    if (is(g, "formation"))
        return ours(w, side, w->formation[slot].side);
    if (is(g, "contingent")) {
        const Formation *f = formation_at(w, w->contingent[slot].formation);
        return f && ours(w, side, f->side);
    }
    if (is(g, "elephant")) {
        const Contingent *c = contingent_at(w, w->elephant[slot].of);
        const Formation *f = c ? formation_at(w, c->formation) : NULL;
        return f && ours(w, side, f->side);
    }
    if (is(g, "convoy"))
        return w->convoy[slot].side == side;
    if (is(g, "faction"))
        return slot > m->factions || m->faction[slot].side == side;
    if (is(g, "decision"))
        return slot > m->decisions || m->decision[slot].side == side;
    if (is(g, "muster"))
        return w->muster[slot].live && m->pool[w->muster[slot].pool.n].side == side;
    if (is(g, "letter"))
        return w->letter[slot].order.side == side;
    if (is(g, "known") || is(g, "belief"))
        return row == side;
    return is(g, "ending");
}

static char *thing(World *w, const FieldGroup *g, int row, int slot)
{
    return (char *)w + g->offset + ((size_t)row * (size_t)g->count + (size_t)slot) * g->stride;
}

static size_t field_bytes(const FieldInfo *f)
{
    static const uint8_t bytes[] = {
        [FIELD_U8] = 1, [FIELD_I8] = 1, [FIELD_I16] = 2, [FIELD_U16] = 2, [FIELD_I32] = 4,
        [FIELD_U32] = 4, [FIELD_I64] = 8, [FIELD_U64] = 8, [FIELD_ATOM] = 2, [FIELD_SIDE] = 1,
        [FIELD_PLACE] = 2, [FIELD_ROUTE] = 2, [FIELD_REGION] = 2, [FIELD_ARM] = 2,
        [FIELD_POOL] = 2, [FIELD_LEADER] = 2, [FIELD_FACTION] = 2, [FIELD_DECISION] = 2,
        [FIELD_FORMATION] = 4, [FIELD_CONTINGENT] = 4 };
    return (size_t)bytes[f->type] * f->count;
}

/* Every field a side may not see of others gets another value; returns how many. */
static int change_hidden(const Model *m, World *w, Side side, Rng *dice)
{
    int changes = 0;
    for (int32_t i = 0; i < field_groups; i++) {
        const FieldGroup *g = &field_group[i];
        bool field = g->offset >= offsetof(World, battle) && g->offset < offsetof(World, ledger);
        for (int row = 0; row < g->rows && !field; row++)
            for (int slot = g->first; slot < g->count; slot++) {
                char *at = thing(w, g, row, slot);
                bool empty = g->pooled && *(uint16_t *)(void *)at == 0;
                if (empty || owns(m, truth, g, row, slot, side))
                    continue;
                for (int32_t k = 0; k < g->fields; k++) {
                    const FieldInfo *f = &g->field[k];
                    if (f->seen != BY_OWNER && f->seen != BY_NONE)
                        continue;
                    if (is(g, "letter") && !strcmp(f->name, "order.side"))
                        continue;
                    if (is(g, "muster") && (!strcmp(f->name, "pool") || !strcmp(f->name, "live")))
                        continue;
                    if (is(g, "place") && truth->place[slot].besieger == side &&
                        (!strcmp(f->name, "hungry") || !strcmp(f->name, "depot_g") ||
                         !strcmp(f->name, "siege_day")))
                        continue;           /* deserters and smoke tell whoever lies before it */
                    if (!strcmp(f->name, "seed"))
                        continue;           /* what they tell is thrown for */
                    if (is(g, "elephant") && !strcmp(f->name, "of"))
                        continue;           /* it would be somebody else's */
                    for (size_t b = 0; b < field_bytes(f); b++)
                        at[f->offset + b] = (char)(rng_u64(dice) & 0x3f);
                    changes++;
                }
            }
    }
    return changes;
}

static void hidden_fields_of_others_do_not_show(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    int tried = 0, changes = 0;
    for (int week = 0; week < 4; week++, run_week())
        for (int round = 0; round < 25; round++)
            for (Side side = 1; side <= m->sides; side++, tried++) {
                Rng dice = rng_at(7, RNG_INPUTS, round, (uint64_t)week << 8 | side);
                world_copy(truth, game->now);
                world_copy(changed, truth);
                changes += change_hidden(m, changed, side, &dice);
                fog_of(m, truth, side, one);
                fog_of(m, changed, side, two);
                if (memcmp(one, two, sizeof *one) != 0)
                    fail_msg("side %d sees what it may not, week %d", side, week);
            }
    print_message("hidden fields: tried %d pictures, %d fields changed, failed 0\n", tried, changes);
}

/* Armies nobody reported may be anywhere and anything. */
static int move_unseen(const Model *m, World *w, Side side, Rng *dice)
{
    int changes = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        if (ours(truth, side, f->side) || truth->known[side][i].live)
            continue;
        f->pos = (Mover){ .at = { (uint16_t)rng_between(dice, 1, m->places) } };
        f->order = ORDER_MARCH;
        f->fortified = (uint8_t)rng_below(dice, 30);
        for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
             c = contingent_of(w, formation_id(w, i), c))
            w->contingent[c].men = rng_between(dice, 1, 9000);
        changes++;
    }
    return changes;
}

static bool in_sight(const Model *m, int p, Side side)
{
    for (int i = formation_first(truth); i >= 0; i = formation_next(truth, i))
        if (ours(truth, side, truth->formation[i].side) &&
            mover_near(m, &truth->formation[i].pos).n == p)
            return true;
    return false;
}

static int change_unseen_places(const Model *m, World *w, Side side, Rng *dice)
{
    int changes = 0;
    for (int p = 1; p <= m->places; p++) {
        PlaceState *s = &w->place[p];
        if (s->owner == side || s->tributary == side || s->besieger == side || in_sight(m, p, side))
            continue;
        s->owner = (Side)(side == 1 ? 2 : 1);
        s->fortified = (uint8_t)rng_below(dice, 30);
        s->siege = (int16_t)rng_below(dice, 1000);
        s->grain_g = (int64_t)rng_below(dice, 1000000) * 1000;
        s->green_g = (int64_t)rng_below(dice, 1000000) * 1000;
        changes++;
    }
    return changes;
}

static void what_was_not_reported_does_not_show(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    int tried = 0, changes = 0;
    for (int round = 0; round < 100; round++)
        for (Side side = 1; side <= m->sides; side++, tried++) {
            Rng dice = rng_at(8, RNG_INPUTS, round, side);
            world_copy(truth, game->now);
            world_copy(changed, truth);
            changes += move_unseen(m, changed, side, &dice);
            changes += change_unseen_places(m, changed, side, &dice);
            fog_of(m, truth, side, one);
            fog_of(m, changed, side, two);
            assert_memory_equal(one, two, sizeof *one);
        }
    print_message("unreported: tried %d pictures, %d things changed, failed 0\n", tried, changes);
}

static void what_is_ones_own_is_exact(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    for (Side side = 1; side <= m->sides; side++) {
        const World *w = game->now;
        fog_of(m, w, side, one);
        assert_true(one->seed != w->seed);
        for (int i = 0; i < FORMATION_MAX; i++)
            if (w->formation[i].gen && w->formation[i].side == side)
                assert_memory_equal(&one->formation[i], &w->formation[i], sizeof(Formation));
        for (int p = 1; p <= m->pools; p++)
            if (m->pool[p].side == side)
                assert_memory_equal(&one->pool[p], &w->pool[p], sizeof(PoolState));
        for (int i = formation_first(one); i >= 0; i = formation_next(one, i)) {
            const Formation *f = &one->formation[i];
            assert_true(f->side == side || f->guess);
            assert_true(f->side == side || one->known[side][i].live);
            if (f->guess)
                assert_int_equal(formation_men(one, formation_id(one, i)),
                                 one->known[side][i].men);
        }
    }
}

/* What is made over an old picture is what is made of nothing. */
static void an_old_picture_leaves_no_trace(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    int changes = 0;
    for (Side side = 1; side <= m->sides; side++) {
        memset(one, 0, sizeof *one);
        for (int round = 0; round < 50; round++) {
            Rng dice = rng_at(9, RNG_INPUTS, round, side);
            world_copy(truth, game->now);
            for (int i = 0; i < FORMATION_MAX; i++)     /* heard of this time, not that time */
                truth->known[side][i].live &= rng_below(&dice, 2) != 0;
            changes += move_unseen(m, truth, side, &dice);
            truth->clock.day += round;
            fog_of(m, truth, side, two);
            fog_again(m, truth, side, one);
            assert_memory_equal(one, two, sizeof *one);
        }
    }
    assert_true(changes > 0);
}

/* A picture can be played forward like the truth. */
static void pictures_can_be_played(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    EventList none = { 0 };
    for (Side side = 1; side <= m->sides; side++) {
        fog_of(m, game->now, side, one);
        for (int week = 0; week < 3 && one->clock.stage == STAGE_PLAN; week++)
            assert_int_not_equal(turn_run(m, one, NULL, 0, NULL, NULL, &none, NULL), TURN_FAULT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hidden_fields_of_others_do_not_show),
        cmocka_unit_test(what_was_not_reported_does_not_show),
        cmocka_unit_test(what_is_ones_own_is_exact),
        cmocka_unit_test(an_old_picture_leaves_no_trace),
        cmocka_unit_test(pictures_can_be_played),
    };
    return cmocka_run_group_tests_name("fog", tests, open_game, close_game);
}

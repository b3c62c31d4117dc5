/*
 * test_spots.c: who stands near whom, found by place, against asking every pair.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/rng.h"
#include "campaign/march.h"
#include "campaign/spots.h"

#include "tiny.h"

static Model *m;
static World *w;

static int open_tiny(void **state)
{
    (void)state;
    m = tiny_model();
    w = calloc(1, sizeof *w);
    return m && w && world_start(m, w, 1, 1, NULL, NULL) == OK ? 0 : -1;
}

static int close_tiny(void **state)
{
    (void)state;
    free(w);
    model_close(m);
    return 0;
}

static Mover anywhere(Rng *dice)
{
    if (rng_below(dice, 2))
        return (Mover){ .at = { (uint16_t)(1 + rng_below(dice, (uint32_t)m->places)) } };
    RouteId r = { (uint16_t)(1 + rng_below(dice, (uint32_t)m->routes)) };
    PlaceId toward = rng_below(dice, 2) ? m->route[r.n].a : m->route[r.n].b;
    return (Mover){ .route = r, .toward = toward,
                    .done_m = rng_between(dice, 0, m->route[r.n].metres) };
}

/* Everywhere on the map, some waiting off it. */
static void scatter(Rng *dice)
{
    for (int i = 0; i < FORMATION_MAX; i++) {
        w->formation[i] = (Formation){ .gen = rng_below(dice, 8) != 0, .past = 1,
                                       .side = (Side)(1 + rng_below(dice, (uint32_t)m->sides)),
                                       .waits = rng_below(dice, 8) == 0, .pos = anywhere(dice) };
        if (w->formation[i].gen)
            w->formations_used = i + 1;
    }
}

static void check_pairs(const Spots *all, int *met)
{
    for (int a = 0; a < all->count; a++) {
        const Formation *f = &w->formation[all->spot[a].i];
        SpotSet about = spots_about(all, &all->spot[a]);
        assert_true(spot_in(&all->side[f->side], a));
        assert_int_equal(all->spot[a].near, mover_near(m, &f->pos).n);
        for (int b = 0; b < all->count; b++) {
            const Formation *g = &w->formation[all->spot[b].i];
            bool far = march_gap(m, &f->pos, &g->pos) < 0;
            assert_true(spots_far(&all->spot[a], &all->spot[b]) == far);
            assert_true(far || spot_in(&about, b));
            *met += !far;
        }
    }
}

static void spots_answer_as_pairs_do(void **state)
{
    (void)state;
    Spots all;
    int met = 0;
    for (int round = 0; round < 200; round++) {
        Rng dice = rng_at(5, RNG_INPUTS, round, 0);
        scatter(&dice);
        spots_of(m, w, &all);
        int n = 0;
        for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
            assert_int_equal(all.spot[n++].i, i);
        assert_int_equal(all.count, n);
        check_pairs(&all, &met);
    }
    assert_true(met > 0);
}

static void who_moves_is_found_where_he_went(void **state)
{
    (void)state;
    Spots all, fresh;
    Rng dice = rng_at(6, RNG_INPUTS, 0, 0);
    scatter(&dice);
    spots_of(m, w, &all);
    for (int step = 0; step < 500 && all.count; step++) {
        int k = (int)rng_below(&dice, (uint32_t)all.count);
        w->formation[all.spot[k].i].pos = anywhere(&dice);
        spots_move(m, w, k, &all);
        spots_of(m, w, &fresh);
        assert_memory_equal(all.here, fresh.here, sizeof all.here[0] * ((size_t)m->places + 1));
        assert_memory_equal(all.spot, fresh.spot, sizeof all.spot[0] * (size_t)all.count);
    }
}

static void a_set_gives_its_lowest_first(void **state)
{
    (void)state;
    SpotSet set = { 0 };
    for (int k = 0; k < FORMATION_MAX; k += 3)
        spot_add(&set, k);
    spot_drop(&set, 0);
    for (int k = 3; k < FORMATION_MAX; k += 3)
        assert_int_equal(spot_take(&set), k);
    assert_int_equal(spot_take(&set), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spots_answer_as_pairs_do),
        cmocka_unit_test(who_moves_is_found_where_he_went),
        cmocka_unit_test(a_set_gives_its_lowest_first),
    };
    return cmocka_run_group_tests_name("spots", tests, open_tiny, close_tiny);
}

/*
 * test_model.c: ways and the shortest among them, a game's first day, and
 * whether the books of a World notice what is wrong with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tiny.h"
#include "base/rng.h"
#include "world/event.h"

static void ways_leave_both_ends(void **state)
{
    const Model *m = ((Both *)*state)->m;
    assert_int_equal(m->ways, 2 * m->routes);
    assert_int_equal(m->place[HIRA].ways, 5);
    assert_int_equal(m->place[KAZIMA].ways, 1);
    for (int32_t p = 1; p <= m->places; p++) {
        for (int32_t i = 0; i < m->place[p].ways; i++) {
            const Way *way = &m->way[m->place[p].first_way + i];
            assert_int_equal(route_other_end(m, way->route, tiny_place(p)).n, way->to.n);
        }
    }
    assert_int_equal(route_between(m, tiny_place(HIRA), tiny_place(KUFA)).n, 4);
    assert_int_equal(route_between(m, tiny_place(KUFA), tiny_place(HIRA)).n, 4);
    assert_int_equal(route_between(m, tiny_place(KAZIMA), tiny_place(HIRA)).n, 0);
}

/* An army goes round by the river, a camel column through the desert; two
 * rivers are worth a detour of 16 km. */
static void columns_choose_their_ways(void **state)
{
    const Model *m = ((Both *)*state)->m;
    PlaceId hufayr = { HUFAYR }, hira = { HIRA }, anbar = { ANBAR }, kazima = { KAZIMA };
    assert_int_equal(path_next(m, PATH_ARMY, hufayr, hira).n, ULLAYS);
    assert_int_equal(path_metres(m, PATH_ARMY, hufayr, hira), 260000);
    assert_int_equal(path_next(m, PATH_CAMEL, hufayr, hira).n, HIRA);
    assert_int_equal(path_next(m, PATH_ARMY, hira, anbar).n, KUFA);
    assert_int_equal(path_metres(m, PATH_ARMY, hira, anbar), 156000);
    assert_int_equal(path_next(m, PATH_ARMY, kazima, anbar).n, HUFAYR);
    assert_int_equal(path_route(m, PATH_ARMY, hira, tiny_place(KUFA)).n, 4);
    assert_true(path_exists(m, PATH_ARMY, hira, hira));
    assert_int_equal(path_metres(m, PATH_ARMY, hira, hira), 0);
    /* 6 km at 4 km an hour: 90 minutes. */
    assert_int_equal(m->path[PATH_ARMY].tens[HIRA * m->stride + KUFA], 9);
}

static Model *random_model(Rng *r, int places, int routes)
{
    Arena arena;
    assert_true(arena_open(&arena, 1 << 20, 1 << 26));
    Model *m = arena_push(&arena, sizeof *m);
    m->arena = arena;
    assert_true(names_open(&m->names, &m->arena, 4));
    m->places = places;
    m->routes = routes;
    m->grounds = 1;
    TINY_ARRAY(m, place, places + 1);
    TINY_ARRAY(m, route, routes + 1);
    TINY_ARRAY(m, ground, 2);
    m->ground[1] = (GroundKind){ .speed = 1000, .camel_speed = 1000, .carts = 1 };
    for (int i = 1; i <= routes; i++) {
        uint16_t a = (uint16_t)(1 + rng_below(r, (uint32_t)places));
        uint16_t b = (uint16_t)(1 + rng_below(r, (uint32_t)places - 1));
        b = (uint16_t)(b >= a ? b + 1 : b);
        m->route[i] = (RouteModel){ .a = { a }, .b = { b }, .ground = 1,
                                    .metres = 2000 * (1 + (int)rng_below(r, 4)) };
    }
    assert_int_equal(model_finish(m, NULL), OK);
    return m;
}

/* Against Floyd's rule, on which ties cannot hide; following `next` must give
 * the metres promised. */
static void paths_are_shortest(void **state)
{
    enum { N = PLACE_MAX < 30 ? PLACE_MAX - 1 : 30, R = ROUTE_MAX < 60 ? ROUTE_MAX - 1 : 60 };
    Rng r = rng_at(5, RNG_INPUTS, 0, 0);
    (void)state;
    for (int round = 0; round < 30; round++) {
        static int64_t far[N + 1][N + 1];
        Model *m = random_model(&r, N, 3 + (int)rng_below(&r, R - 3));
        for (int i = 1; i <= N; i++)
            for (int j = 1; j <= N; j++)
                far[i][j] = i == j ? 0 : INT32_MAX;
        for (int i = 1; i <= m->routes; i++) {
            const RouteModel *is = &m->route[i];
            far[is->a.n][is->b.n] = min_i64(far[is->a.n][is->b.n], is->metres);
            far[is->b.n][is->a.n] = far[is->a.n][is->b.n];
        }
        for (int k = 1; k <= N; k++)
            for (int i = 1; i <= N; i++)
                for (int j = 1; j <= N; j++)
                    far[i][j] = min_i64(far[i][j], far[i][k] + far[k][j]);
        for (int i = 1; i <= N; i++) {
            for (int j = 1; j <= N; j++) {
                PlaceId at = tiny_place(i), to = tiny_place(j);
                bool there = far[i][j] < INT32_MAX;
                assert_int_equal(path_exists(m, PATH_ARMY, at, to), there);
                assert_int_equal(path_metres(m, PATH_ARMY, at, to), there ? far[i][j] : 0);
                int64_t gone = 0;
                while (there && at.n != to.n) {
                    RouteId by = path_route(m, PATH_ARMY, at, to);
                    gone += m->route[by.n].metres;
                    at = route_other_end(m, by, at);
                    assert_int_equal(path_metres(m, PATH_ARMY, at, to), far[i][j] - gone);
                }
            }
        }
        model_close(m);
    }
}

static void bad_routes_are_refused(void **state)
{
    Model *m = ((Both *)*state)->m;
    Fault why;
    m->route[1].metres = 0;
    assert_int_equal(model_finish(m, &why), ERR_RANGE);
    assert_non_null(strstr(why.what, "hufayr to hira"));
    m->route[1].metres = 1;
    m->route[1].b = (PlaceId){ HUFAYR };
    assert_int_equal(model_finish(m, &why), ERR_RANGE);
    m->route[1].b = (PlaceId){ 99 };
    assert_int_equal(model_finish(m, &why), ERR_RANGE);
    m->route[1].b = (PlaceId){ HIRA };
    m->ground[DESERT].speed = 0;
    assert_int_equal(model_finish(m, &why), ERR_RANGE);
    m->ground[DESERT].speed = 800;
    m->places = PLACE_MAX;
    assert_int_equal(model_finish(m, &why), ERR_FULL);
    m->places = KAZIMA;
    assert_int_equal(model_finish(m, &why), OK);
}

static void a_game_begins(void **state)
{
    Both *b = *state;
    const World *w = b->w;
    Fault why;
    assert_int_equal(world_ok(b->m, w, &why), OK);
    assert_int_equal(formation_men(w, formation_id(w, 0)), 7000);
    assert_int_equal(formation_heads(w, formation_id(w, 0)), 7500);
    assert_int_equal(w->pool[BAKR].born, 9000);
    assert_int_equal(w->pool[ROYAL].born, 4000 + 3000 + 50 + 1500);
    assert_int_equal(w->contingent[0].mounts, 3000);
    assert_int_equal(w->formation[0].pos.at.n, HUFAYR);
    assert_int_equal(w->formation[3].pos.at.n, 0);
    assert_true(w->formation[3].waits);
    assert_int_equal(formation_next(w, 1), 2);
    assert_int_equal(formation_next(w, 2), -1);
    assert_true(at_war(w, RASHID, SASAN) && at_war(w, SASAN, RASHID));
    assert_int_equal(w->leader[KHALID].formation.gen, 1);
    assert_int_equal(w->side[SASAN].treasury_dh, 9000000);
    assert_int_equal(w->place[HIRA].owner, SASAN);
    assert_int_equal(w->place[HIRA].asked_day, -1000);
    assert_int_equal(w->region[1].attitude[SASAN], 200);
    assert_int_equal(w->var[0], 7);
}

static void premises_and_readings_count(void **state)
{
    Both *b = *state;
    const int32_t no = 0, odd = 5;
    Fault why;
    assert_int_equal(world_start(b->m, b->w, 1, 0, &no, &why), OK);
    assert_int_equal(b->w->formation[1].gen, 0);
    assert_int_equal(b->w->pool[TAMIM].born, 500);
    assert_int_equal(b->w->leader[MUTHANNA].formation.gen, 0);
    int contingents = 0;
    for (int i = contingent_first(b->w); i >= 0; i = contingent_next(b->w, i))
        contingents++;
    assert_int_equal(contingents, 4);       /* and nobody brought elephants */
    assert_int_equal(world_start(b->m, b->w, 1, 0, &odd, &why), ERR_RANGE);
    assert_int_equal(world_start(b->m, b->w, 1, 3, NULL, &why), ERR_RANGE);
}

static void handles_go_stale(void **state)
{
    World *w = ((Both *)*state)->w;
    FormationId old = formation_id(w, 1);
    ContingentId part = contingent_id(w, contingent_of(w, old, -1));
    w->formation[0].other = old;
    w->contingent[part.i].men = 0;
    formation_free(w, old);
    assert_null(formation_at(w, old));
    assert_null(contingent_at(w, part));
    assert_int_equal(w->leader[MUTHANNA].formation.gen, 0);
    assert_int_equal(w->formation[0].other.gen, 0);
    assert_int_equal(formation_men(w, old), 0);

    FormationId made = formation_new(w);
    assert_int_equal(made.i, old.i);
    assert_int_equal(made.gen, old.gen + 1);
    assert_null(formation_at(w, old));
    while (formation_new(w).gen)
        continue;
    assert_int_equal(formation_new(w).gen, 0);

    ConvoyId convoy = convoy_new(w);
    convoy_free(w, convoy);
    assert_int_equal(convoy_new(w).gen, convoy.gen + 1);
}

static void contingents_stand_in_order(void **state)
{
    World *w = ((Both *)*state)->w;
    FormationId khalid = formation_id(w, 0), sasan = formation_id(w, 2);
    contingent_assign(w, contingent_id(w, 0), sasan);
    assert_int_equal(contingent_of(w, sasan, -1), 0);
    assert_int_equal(contingent_of(w, sasan, 0), 3);
    assert_int_equal(contingent_of(w, khalid, -1), 1);
    assert_int_equal(contingent_of(w, khalid, 1), -1);
    contingent_assign(w, contingent_id(w, 0), khalid);
    assert_int_equal(contingent_of(w, khalid, -1), 0);
    assert_int_equal(contingent_of(w, khalid, 0), 1);
}

static void the_nearer_end_is_near(void **state)
{
    const Model *m = ((Both *)*state)->m;
    Mover p = { .route = { 1 }, .toward = { HIRA }, .done_m = 90000 };
    assert_int_equal(mover_near(m, &p).n, HUFAYR);
    p.done_m = 90001;
    assert_int_equal(mover_near(m, &p).n, HIRA);
    assert_int_equal(mover_near(m, &(Mover){ .at = { KUFA } }).n, KUFA);
    assert_int_equal(mover_near(m, &(Mover){ .done_m = 0 }).n, 0);
}

/* One thing put wrong; the sentence must name it. */
#define WRONG(change, said) do { \
        World was = *w; \
        change; \
        assert_int_not_equal(world_ok(m, w, &why), OK); \
        if (!strstr(why.what, said)) \
            print_error("said: %s\n", why.what); \
        assert_non_null(strstr(why.what, said)); \
        *w = was; \
    } while (0)

static void the_books_are_exact(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    Fault why;

    WRONG(w->contingent[0].men--, "bakr");
    WRONG(w->pool[BAKR].dead++, "+1");
    WRONG(w->formation[0].animals[CAMEL]++, "camel");
    WRONG(w->contingent[0].mounts--, "camel");
    WRONG(w->formation[3].grain_g = 5, "grain");
    WRONG(w->place[HIRA].depot_g = 1, "grain");
    WRONG(w->ledger.grain_lost_g = 1, "grain");
    WRONG(w->contingent[0].formation.gen = 9, "torn");
    WRONG(w->formation[0].first = 2, "stand in a list");
    WRONG(w->contingent[1].next = 1, "torn");
    WRONG(w->leader[KHALID].formation.i = 1, "khalid");
    WRONG(w->formation[0].pos.route.n = 1, "khalid");
    WRONG((w->formation[0].pos = (Mover){ .route = { 1 }, .toward = { KUFA } }), "khalid");
    WRONG((w->formation[0].pos = (Mover){ .route = { 1 }, .toward = { HIRA }, .done_m = 180001 }),
          "khalid");
    WRONG(w->formation[3].pos.at.n = HIRA, "jaban");
    WRONG(w->formation[0].other = ((FormationId){ 1, 7 }), "no more");
    WRONG(w->formation[1].name = w->formation[0].name, "name of another");
    WRONG(w->formation[0].fed = 1001, "fed");
    WRONG(w->formation[0].stance = STANCES, "stance");
    WRONG(w->formation[0].base.n = 77, "base");
    WRONG(w->contingent[0].arm.n = 77, "arm");
    WRONG(w->side[RASHID].authority = -1, "authority");
    WRONG(w->clock.day = 8, "day 8");
    WRONG(w->clock.stage = STAGE_BATTLE, "battle");
    WRONG(w->letter[0].kind = LETTER_ENVOY, "letter 0");
    WRONG((w->known[RASHID][2] = (Sighting){ .live = 1 }), "nowhere");
    WRONG((w->known[RASHID][2] = (Sighting){ .live = 1, .day = 3, .pos.at = { HIRA } }), "before");
    WRONG((w->convoy[0] = (Convoy){ .gen = 1, .side = RASHID }), "convoy 0");
    assert_int_equal(world_ok(m, w, &why), OK);
}

static void events_that_find_no_room(void **state)
{
    EventList list = { .at = malloc(EVENT_MAX * sizeof(Event)), .cap = EVENT_MAX };
    (void)state;
    assert_non_null(list.at);
    for (int i = 0; i < EVENT_MAX + 10; i++) {
        Event *e = event_add(&list, EV_ARRIVED, i);
        assert_int_equal(e->n[0], 0);
        e->n[0] = i;
    }
    assert_int_equal(list.count, EVENT_MAX);
    assert_int_equal(list.lost, 10);
    for (int i = 0; i < list.count; i++)
        assert_int_equal(list.at[i].n[0], i);
    assert_string_equal(event_word(EV_ARRIVED), "EV_ARRIVED");
    free(list.at);
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, tiny_set_up, tiny_tear_down)
    const struct CMUnitTest tests[] = {
        test(ways_leave_both_ends),
        test(columns_choose_their_ways),
        test(paths_are_shortest),
        test(bad_routes_are_refused),
        test(a_game_begins),
        test(premises_and_readings_count),
        test(handles_go_stale),
        test(contingents_stand_in_order),
        test(the_nearer_end_is_near),
        test(the_books_are_exact),
        test(events_that_find_no_room),
    };
    return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}

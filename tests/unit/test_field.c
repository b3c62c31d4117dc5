/*
 * test_field.c: fields known by name: the same ground seen from either end, what a
 * crossing carries, what a drawing must be; and every field of the theatre fought
 * over from both ends.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "arena_of_war.h"
#include "battle/move.h"
#include "script/load.h"
#include "script/shape.h"

/* A field drawn as in fields.lua. */
static FieldModel drawn(const char *const *map)
{
    FieldModel f = { .place = { 1 } };
    for (int i = 0; i < 2 * ZONE_ROWS - 1; i++) {
        int up = 2 * ZONE_ROWS - 2 - i;
        const char *letters = up % 2 ? edge_letters : zone_letters;
        for (int c = 0; c < ZONE_COLS; c++)
            (up % 2 ? f.edge : f.zone)[up / 2][c] = (uint8_t)(strchr(letters, map[i][c]) - letters);
    }
    return f;
}

/* A river across the middle with one bridge, a ford and a dam. */
static const char *const river_map[] = {
    ".......",
     ".......",
    "p......",
     ".......",
    "..t....",
     ".......",
    ".......",
     "~b~f~d~",
    ".......",
     ".......",
    ".......",
     ".......",
    "......m",
     ".......",
    "...q...",
     "v......",
    "s......",
};

static Model *with_field(const FieldModel *field)
{
    static FieldModel list[2];
    Model *m = aw_model();
    list[1] = *field;
    m->field = list;
    m->fields = 1;
    return m;
}

static const Band foot[] = { { 6, 1, 600, 600, 800, 0, AW_FREE, 0 } };

static Battle meet(const Model *m, bool first, bool second)
{
    static Battle b;
    World *w = aw_world();
    aw_army(w, 1, foot, 1);
    aw_army(w, 2, foot, 1);
    Meeting who = aw_meeting(w, first, second);
    battle_set_up(m, w, &who, &b);
    return b;
}

static void letters_are_kinds(void **state)
{
    (void)state;
    assert_int_equal(strlen(zone_letters), ZONE_KINDS);
    assert_int_equal(strlen(edge_letters), EDGE_KINDS);
    assert_int_equal(zone_letters[ZONE_PALACE], 'q');
    assert_int_equal(zone_letters[ZONE_CLOSED], '#');
    assert_int_equal(edge_letters[EDGE_RIVER], '~');
    assert_int_equal(edge_letters[EDGE_DAM], 'd');
    assert_string_equal(zone_word(ZONE_PALACE), "palace");
    assert_string_equal(edge_word(EDGE_RIVER), "river");
}

static void turned_is_the_same_ground(void **state)
{
    (void)state;
    FieldModel field = drawn(river_map);
    field.facing = 1;
    field.behind[0] = BEHIND_BRIDGE;
    field.cross[0] = 300;
    field.behind[1] = BEHIND_MARSH;
    const Model *m = with_field(&field);
    Battle straight = meet(m, true, false), turned = meet(m, false, true);

    assert_int_equal(straight.field, 1);
    assert_false(straight.turned);
    assert_true(turned.turned);
    assert_int_equal(straight.facing, 1);
    assert_int_equal(turned.facing, 3);
    for (int r = 0; r < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++) {
            assert_int_equal(straight.zone[r][c], field.zone[r][c]);
            assert_int_equal(turned.zone[field_row(&turned, r)][field_col(&turned, c)],
                             field.zone[r][c]);
        }
    for (int r = 0; r + 1 < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++)
            assert_int_equal(edge_between(&turned, field_row(&turned, r),
                                          field_row(&turned, r + 1), field_col(&turned, c)),
                             field.edge[r][c]);
    assert_int_equal(straight.team[0].behind, BEHIND_BRIDGE);
    assert_int_equal(straight.team[0].cross, 300);
    assert_int_equal(turned.team[1].behind, BEHIND_BRIDGE);
    assert_int_equal(turned.team[1].cross, 300);
    assert_int_equal(turned.team[0].behind, BEHIND_MARSH);
}

static void ends_go_before_attack(void **state)
{
    (void)state;
    FieldModel field = drawn(river_map);
    field.end[0] = 2;
    assert_true(meet(with_field(&field), true, false).turned);
    field.end[0] = 0;
    field.end[1] = 2;
    assert_false(meet(with_field(&field), false, true).turned);
    field.end[1] = 1;
    assert_true(meet(with_field(&field), true, true).turned);
    field.end[1] = 0;
    assert_false(meet(with_field(&field), true, true).turned);
}

/* Bodies of team 0 in one zone, sent over the border in front of them. */
static void stand_at(Battle *b, int col, int bodies, int men, bool mounted)
{
    b->fighters = 0;
    for (int i = 0; i < bodies; i++)
        b->fighter[b->fighters++] = (Fighter){
            .state = FIGHTER_STANDS, .order = ORDER_ADVANCE, .who = { (uint16_t)i, 1 }, .part = 1,
            .arm = { 1 }, .pool = { AW_FREE }, .men = men, .dawn = men, .cohesion = 800,
            .order_dawn = 800, .quality = 500, .row = 4, .col = (int8_t)col, .to_row = 5,
            .to_col = (int8_t)col, .mounted = mounted };
}

static int32_t beyond(const Battle *b)
{
    int32_t men = 0;
    for (int i = 0; i < b->fighters; i++)
        men += b->fighter[i].row == 5 ? b->fighter[i].men : 0;
    return men;
}

static int half_hours_to_cross(const Model *m, Battle *b, int32_t rate)
{
    Lines l;
    int n = 0;
    for (; n < 40 && beyond(b) < b->fighters * b->fighter[0].men; n++) {
        lines_of(b, &l);
        move_all(m, 1, 0, b, &l, NULL);
        assert_true(beyond(b) <= rate * (n + 1));
    }
    return n;
}

static void crossings_carry_so_many(void **state)
{
    (void)state;
    FieldModel field = drawn(river_map);
    const Model *m = with_field(&field);
    const Rules *r = &m->rules;
    struct { int col, rate; } way[] = {
        { 1, r->battle_bridge_men }, { 3, r->battle_ford_men }, { 5, r->battle_dam_men } };

    for (int k = 0; k < 3; k++) {
        Battle b = meet(m, true, false);
        stand_at(&b, way[k].col, 4, 500, false);
        int n = half_hours_to_cross(m, &b, way[k].rate);
        assert_int_equal(n, (2000 + way[k].rate - 1) / way[k].rate);
        for (int i = 0; i < b.fighters; i++)
            assert_int_equal(b.fighter[i].over, 0);
    }
    Battle horse = meet(m, true, false);
    stand_at(&horse, 1, 2, 500, true);
    int n = half_hours_to_cross(m, &horse, r->battle_bridge_men);
    int32_t places = 1000 * r->battle_horse_places / 1000;
    assert_int_equal(n, (places + r->battle_bridge_men - 1) / r->battle_bridge_men);
}

/* The order in the array does not say who goes first. */
static void order_of_the_array_is_nothing(void **state)
{
    (void)state;
    FieldModel field = drawn(river_map);
    const Model *m = with_field(&field);
    Battle a = meet(m, true, false), z;
    Lines l;

    stand_at(&a, 3, 4, 200, false);
    z = a;
    for (int i = 0; i < 4; i++)
        z.fighter[i] = a.fighter[3 - i];
    for (int n = 0; n < 3; n++) {
        lines_of(&a, &l);
        move_all(m, 1, 0, &a, &l, NULL);
        lines_of(&z, &l);
        move_all(m, 1, 0, &z, &l, NULL);
        for (int i = 0; i < 4; i++) {
            assert_int_equal(a.fighter[i].row, z.fighter[3 - i].row);
            assert_int_equal(a.fighter[i].over, z.fighter[3 - i].over);
        }
    }
}

/* A river is crossed at its crossings only; men before it look for one, and
 * nobody reaches over it. */
static void rivers_bar_the_way(void **state)
{
    (void)state;
    FieldModel field = drawn(river_map);
    const Model *m = with_field(&field);
    Battle b = meet(m, true, false);
    Lines l;

    stand_at(&b, 2, 1, 200, false);
    b.fighter[0].to_row = 7;
    lines_of(&b, &l);
    move_all(m, 1, 0, &b, &l, NULL);
    assert_int_equal(b.fighter[0].row, 4);
    assert_int_equal(b.fighter[0].col, 3);
    lines_of(&b, &l);
    move_all(m, 1, 0, &b, &l, NULL);
    assert_int_equal(b.fighter[0].row, 5);

    stand_at(&b, 2, 2, 200, false);
    b.fighter[1].team = 1;
    b.fighter[1].row = b.fighter[1].to_row = 5;
    lines_of(&b, &l);
    assert_false(in_touch(&l, 0, 4, 2));
    assert_false(in_touch(&l, 1, 5, 2));
    b.fighter[0].col = b.fighter[1].col = 3;
    lines_of(&b, &l);
    assert_true(in_touch(&l, 0, 4, 3));
    assert_true(in_touch(&l, 1, 5, 3));
}

/* The bridge behind a camp carries nobody once it is broken; others still do. */
static void a_broken_bridge_bars_the_way(void **state)
{
    (void)state;
    FieldModel field = drawn(river_map);
    memcpy(field.edge[0], field.edge[4], sizeof field.edge[0]);
    const Model *m = with_field(&field);
    Battle b = meet(m, true, false);

    assert_false(edge_barred(&b, 0, 1));
    assert_true(edge_barred(&b, 0, 0));
    b.team[1].cut = 1;
    assert_false(edge_barred(&b, 0, 1));
    b.team[0].cut = 1;
    assert_true(edge_barred(&b, 0, 1));
    assert_true(edge_barred(&b, 0, 5));
    assert_false(edge_barred(&b, 0, 3));
    assert_false(edge_barred(&b, 4, 1));
}

static void accounts_follow_the_clock(void **state)
{
    (void)state;
    static const FieldAccount list[] = {
        { .day = 1, .from = 2, .to = 4, .text = "first" },
        { .day = 1, .from = 6, .to = 9, .text = "second" },
        { .day = 2, .from = 1, .to = 2, .text = "third" },
    };
    FieldModel field = drawn(river_map);
    field.account = list;
    field.accounts = 3;
    const Model *m = with_field(&field);
    Battle b = meet(m, true, false);
    b.days = 1;
    b.half_hour = 0;
    assert_null(field_account(m, &b));
    b.half_hour = 1;
    assert_string_equal(field_account(m, &b)->text, "first");
    b.half_hour = 4;
    assert_string_equal(field_account(m, &b)->text, "first");
    b.half_hour = 7;
    assert_string_equal(field_account(m, &b)->text, "second");
    b.days = 2;
    assert_string_equal(field_account(m, &b)->text, "third");
    b.field = 0;
    assert_null(field_account(m, &b));
}

static const Band army[] = {
    { 8, 1, 600, 600, 800, 0, AW_FREE, 0 },
    { 4, 3, 400, 600, 800, 0, AW_FREE, 0 },
};

typedef struct Toll { int met, decided; } Toll;

/* Fights a day on a field; whether the two came to grips, and whether it was
 * decided before dark. */
static Toll fight(const Model *m, bool first, bool second, uint64_t seed)
{
    static Battle b;
    Toll toll = { 0, 0 };
    Fault why = { .status = OK };
    World *w = aw_world();
    aw_army(w, 1, army, 2);
    aw_army(w, 2, army, 2);
    Meeting who = aw_meeting(w, first, second);
    battle_set_up(m, w, &who, &b);
    assert_true(b.field);
    while (!b.over) {
        battle_half_hour(m, seed, 0, &b, NULL, 0, NULL);
        for (int i = 0; i < b.fighters; i++)
            toll.met |= b.fighter[i].engaged;
        if (battle_ok(m, &b, &why) != OK)
            print_message("%s\n", why.what);
        assert_int_equal(why.status, OK);
    }
    toll.decided = b.winner != 0;
    return toll;
}

static void every_field_of_the_theatre_is_fought_on(void **state)
{
    (void)state;
    static FaultList faults;
    enum { PLAYS = 12 };
    const char *root = getenv("SAWAD_ROOT");
    Model *land = load_scenario(root ? root : ".", "khalid-633", &faults);
#ifdef SAWAD_SMALL
    if (!land)                      /* the theatre does not fit the small pools */
        return;
#endif
    for (int32_t i = 0; !land && i < faults.count; i++)
        print_message("%s: %s\n", faults.at[i].where, faults.at[i].what);
    assert_non_null(land);
    assert_true(land->fields >= 13);
    for (int32_t i = 1; i <= land->fields; i++) {
        FieldModel field = land->field[i];
        assert_true(field.accounts >= 2);
        field.place = (PlaceId){ 1 };
        field.end[0] = field.end[1] = 0;
        const Model *m = with_field(&field);
        for (int way = 0; way < 3; way++) {         /* who attacks: 0, 1, both */
            Toll sum = { 0, 0 };
            for (int k = 0; k < PLAYS; k++) {
                Toll one = fight(m, way != 1, way != 0, (uint64_t)k + 1);
                sum.met += one.met;
                sum.decided += one.decided;
            }
            if (sum.met < PLAYS || !sum.decided)
                print_message("%s, way %d: %d of %d met, %d decided\n",
                              text_of(land, land->field[i].id), way, sum.met, PLAYS, sum.decided);
            assert_true(sum.met * 2 >= PLAYS);
        }
    }
    model_close(land);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_kinds),
        cmocka_unit_test(turned_is_the_same_ground),
        cmocka_unit_test(ends_go_before_attack),
        cmocka_unit_test(crossings_carry_so_many),
        cmocka_unit_test(order_of_the_array_is_nothing),
        cmocka_unit_test(rivers_bar_the_way),
        cmocka_unit_test(a_broken_bridge_bars_the_way),
        cmocka_unit_test(accounts_follow_the_clock),
        cmocka_unit_test(every_field_of_the_theatre_is_fought_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

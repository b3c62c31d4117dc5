/*
 * test_words.c: every order can be written and read back; a person in a hurry
 * is understood or told what to write.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tiny.h"
#include "base/rng.h"
#include "world/names.h"
#include "world/words.h"

static PlaceId any_place(const Model *m, Rng *r)
{
    return tiny_place(rng_between(r, 1, m->places));
}

/* Weights whole in kilograms or not, up to the largest there are. */
static int64_t any_weight(Rng *r)
{
    int64_t n = (int64_t)(rng_u64(r) >> 1 >> rng_below(r, 62));
    return n >= 1000 && rng_below(r, 2) ? n / 1000 * 1000 : max_i64(n, 1);
}

/* Orders of the field that say where. */
static bool names_zone(int kind)
{
    switch (kind) {
    case ORDER_STAND: case ORDER_DISMOUNT: case ORDER_MOUNT: case ORDER_SPRING: case ORDER_LANES:
    case ORDER_DELEGATE:
        return false;
    default:
        return true;
    }
}

/* A complete order of a kind, with all it can say and nothing more. */
static Order any_order(const Both *b, int kind, Rng *r)
{
    Order o = { .kind = (uint8_t)kind, .side = RASHID };
    int unit = (int)rng_below(r, 2);

    if (kind < ORDER_ENVOY || kind == ORDER_DRILL || kind == ORDER_APPOINT ||
        kind == ORDER_PRIORITY || kind == ORDER_FLOOD || kind == ORDER_SETTLE ||
        (kind == ORDER_CALL && rng_below(r, 2)))
        o.who = formation_id(b->w, (int)rng_below(r, 2));
    switch (kind) {
    case ORDER_MARCH: case ORDER_RAID: case ORDER_BESIEGE: case ORDER_ASSAULT:
        o.to = any_place(b->m, r);
        o.vias = (uint8_t)rng_below(r, VIA_MAX + 1);
        for (int i = 0; i < o.vias; i++)
            o.via[i] = any_place(b->m, r);
        o.flags = (uint8_t)rng_below(r, 8);
        break;
    case ORDER_SHADOW:
        o.other = formation_id(b->w, 2);
        o.flags = (uint8_t)rng_below(r, 8);
        break;
    case ORDER_STANCE:   o.amount = rng_below(r, STANCES); break;
    case ORDER_FORAGE:   o.amount = rng_below(r, FORAGES); break;
    case ORDER_COMMAND:  o.amount = rng_below(r, 2); break;
    case ORDER_JOIN:     o.other = formation_id(b->w, 1 - o.who.i);
                         o.flags = (uint8_t)rng_below(r, 8); break;
    case ORDER_TRANSFER: o.other = formation_id(b->w, 1 - o.who.i);
                         o.amount = any_weight(r); break;
    case ORDER_LOAD: case ORDER_STORE: o.amount = any_weight(r); break;
    case ORDER_CONVOY:   o.to = any_place(b->m, r); o.amount = any_weight(r); break;
    case ORDER_BASE:     o.to = rng_below(r, 3) ? any_place(b->m, r) : tiny_place(0); break;
    case ORDER_ENVOY:    o.to = any_place(b->m, r); o.amount = rng_below(r, 3) * 45; break;
    case ORDER_CALL:     o.pool = (PoolId){ (uint16_t)rng_between(r, BAKR, TAMIM) };
                         o.men = rng_between(r, 1, 100000);
                         o.to = rng_below(r, 2) ? any_place(b->m, r) : tiny_place(0); break;
    case ORDER_DETACH:   o.men = rng_between(r, 1, INT32_MAX);
                         if (rng_below(r, 2)) o.unit = contingent_id(b->w, unit);
                         break;
    case ORDER_DECIDE:   o.decision = (DecisionId){ 1 };
                         o.amount = rng_below(r, (uint32_t)b->m->decision[1].options); break;
    case ORDER_EMBASSY:  o.with = SASAN; o.amount = rng_below(r, EMBASSIES); break;
    case ORDER_PRIORITY: o.amount = rng_below(r, PRIORITIES); break;
    case ORDER_GENERALS: o.amount = rng_below(r, DEPTHS); break;
    case ORDER_BAN:      o.amount = rng_below(r, 2); break;
    case ORDER_LETTERS:  o.amount = rng_below(r, LETTER_POLICIES); break;
    case ORDER_APPOINT:  o.leader = (LeaderId){ (uint16_t)rng_between(r, KHALID, MUTHANNA) }; break;
    case ORDER_HOLD: case ORDER_REST: case ORDER_FORTIFY: case ORDER_DRILL:
    case ORDER_FLOOD: case ORDER_SETTLE:
    case ORDER_WITHDRAW: case ORDER_DUEL:
    case ORDER_MOCK: case ORDER_NIGHT: case ORDER_CUT: case ORDER_CUT_OFF: break;
    default:
        if (rng_below(r, 4)) {
            o.unit = contingent_id(b->w, unit);
            o.amount = rng_below(r, 3);         /* 0: all its bodies */
        }
        if (names_zone(kind)) {
            bool none = rng_below(r, 4) == 0;
            o.col = (int8_t)(none ? -1 : (int)rng_below(r, ZONE_COLS));
            o.row = (int8_t)(none ? -1 : (int)rng_below(r, ZONE_ROWS));
        }
    }
    return o;
}

static bool same(const Order *a, const Order *b)
{
    bool vias = true;
    for (int i = 0; i < VIA_MAX; i++)
        vias = vias && same_place(a->via[i], b->via[i]);
    return vias && a->kind == b->kind && a->flags == b->flags && a->side == b->side
        && a->vias == b->vias && same_formation(a->who, b->who)
        && same_formation(a->other, b->other) && a->unit.i == b->unit.i
        && a->unit.gen == b->unit.gen && same_place(a->to, b->to) && a->pool.n == b->pool.n
        && a->col == b->col && a->row == b->row && a->with == b->with
        && a->decision.n == b->decision.n && a->men == b->men && a->amount == b->amount
        && a->leader.n == b->leader.n;
}

static void read_back(const Both *b, const Order *o)
{
    TEXT(words, 512);
    Order back;
    Fault why = { .what = "" };
    order_print(b->m, b->w, o, &words);
    assert_false(words.cut);
    for (int loose = 0; loose < 2; loose++) {
        Status is = order_read(b->m, b->w, RASHID, words.at, words.len, loose, &back, &why);
        if (is != OK || !same(o, &back))
            print_error("'%s', %s: %s\n", words.at, loose ? "loose" : "strict", why.what);
        assert_int_equal(is, OK);
        assert_true(same(o, &back));
    }
}

static void what_is_printed_is_read(void **state)
{
    const Both *b = *state;
    Rng r = rng_at(3, RNG_INPUTS, 0, 0);
    for (int round = 0; round < 200; round++) {
        b->w->clock.stage = round % 2 ? STAGE_PLAN : STAGE_BATTLE;
        for (int kind = ORDER_MARCH; kind < ORDER_KINDS; kind++) {
            Order o = any_order(b, kind, &r);
            read_back(b, &o);
        }
    }
}

typedef struct Row { const char *said, *meant; } Row;

static void all_mean(const Both *b, bool loose, const Row *row, size_t rows)
{
    for (size_t i = 0; i < rows; i++) {
        Order o;
        Fault why = { .what = "" };
        TEXT(words, 512);
        Status is = order_read(b->m, b->w, RASHID, row[i].said, strlen(row[i].said), loose, &o,
                               &why);
        if (is != OK)
            print_error("'%s': %s; %s\n", row[i].said, why.what, why.remedy);
        assert_int_equal(is, OK);
        order_print(b->m, b->w, &o, &words);
        assert_string_equal(words.at, row[i].meant);
    }
}

static void persons_are_understood(void **state)
{
    static const Row row[] = {
        { "mar kha hira f", "march khalid to hira forced" },
        { "MARCH Khalid To Hira", "march khalid to hira" },
        { "march khalid's army to the Hira", "march khalid to hira" },
        { "march Khalid ibn al-Walid to الحيرة", "march khalid to hira" },
        { "march خالد to حيرة", "march khalid to hira" },
        { "m muth kazima", "march muthanna to kazima" },
        { "march muthanna to dasht-i kazima via al-kufa, anbar by night",
          "march muthanna to kazima via kufa, anbar by-night" },
        { "march khalid to Dasht i Kazima via kufa and anbar train forced",
          "march khalid to kazima via kufa, anbar forced train-follows" },
        { "march khalid to hira via ullays , kufa train follows by night",
          "march khalid to hira via ullays, kufa train-follows by-night" },
        { "raid al-muthanna against anbar", "raid muthanna to anbar" },
        { "besiege khalid hira", "besiege khalid hira" },
        { "bes khalid to the hira", "besiege khalid hira" },
        { "shadow khalid aza", "shadow khalid azadhbih" },
        { "shadow khalid the garrison of hira", "shadow khalid azadhbih" },
        { "stance khalid av", "stance khalid avoid" },
        { "forag khalid buy", "forage khalid buy" },
        { "forage khalid pl", "forage khalid plunder" },
        { "detach khalid 500", "detach khalid 500 men" },
        { "detach khalid 500 men from c1", "detach khalid 500 men c1" },
        { "join muthanna to khalid", "join muthanna khalid" },
        { "join muthanna with the khalid", "join muthanna khalid" },
        { "load khalid 20t", "load khalid 20000 kg" },
        { "load khalid 20 t", "load khalid 20000 kg" },
        { "load khalid 1500 g", "load khalid 1500 g" },
        { "transfer khalid to muthanna 500kg", "transfer khalid muthanna 500 kg" },
        { "send convoy to khalid from hira 30 t", "convoy khalid from hira 30000 kg" },
        { "base khalid hira", "base khalid at hira" },
        { "base khalid none", "base khalid none" },
        { "send envoy to hira", "envoy hira" },
        { "envoy hira 90000", "envoy hira 90000 dirhams" },
        { "call bakr 500", "call bakr 500 men" },
        { "call bakr 500 men for khalid", "call bakr 500 men to khalid" },
        { "call bakr 500 men in ullays into khalid", "call bakr 500 men at ullays to khalid" },
        { "call بكر 500", "call bakr 500 men" },
        { "command y", "command yes" },
        { "charge c1 2,3", "charge c1 at 2,3" },
    };
    const Both *b = *state;
    all_mean(b, true, row, countof(row));
}

static void on_the_field_words_are_the_fields(void **state)
{
    static const Row row[] = {
        { "adv c1 to 3,4", "advance c1 at 3,4" }, { "st c0", "stand c0" },
        { "fall back c1 to 3,2", "fallback c1 at 3,2" }, { "wi", "withdraw" },
        { "go 3,1", "go at 3,1" }, { "del", "delegate" }, { "gi c0", "girths c0" },
        { "rel c1 3,3", "relieve c1 at 3,3" }, { "sh c1 at 6,8", "shoot c1 at 6,8" },
    };
    const Both *b = *state;
    b->w->clock.stage = STAGE_BATTLE;
    all_mean(b, true, row, countof(row));
}

typedef struct Bad { const char *said; Status is; const char *what, *remedy; } Bad;

static void all_fail(const Both *b, bool loose, const Bad *row, size_t rows)
{
    for (size_t i = 0; i < rows; i++) {
        Order o = { .kind = 77 };
        Fault why = { .what = "" };
        Status is = order_read(b->m, b->w, RASHID, row[i].said, strlen(row[i].said), loose, &o,
                               &why);
        bool told = strstr(why.what, row[i].what) && strstr(why.remedy, row[i].remedy);
        if (is != row[i].is || !told)
            print_error("'%s': %s: %s; %s\n", row[i].said, status_word(is), why.what, why.remedy);
        assert_int_equal(is, row[i].is);
        assert_int_equal(why.status, row[i].is);
        assert_true(told);
        assert_int_equal(o.kind, 77);
    }
}

static void persons_are_told(void **state)
{
    static const Bad row[] = {
        { "", ERR_SYNTAX, "no order", "" },
        { "dance", ERR_SYNTAX, "'dance' is no order", "march, hold" },
        { "st khalid", ERR_RANGE, "stance, store", "more of the word" },
        { "march khalid", ERR_SYNTAX, "a place is missing", "march WHO to PLACE" },
        { "march", ERR_SYNTAX, "a formation is missing", "march WHO" },
        { "march khalid to hirra", ERR_NOT_FOUND, "no place 'hirra'", "did you mean hira?" },
        { "march khalid to k", ERR_RANGE, "kufa or kazima", "more of the name" },
        { "march kalid to hira", ERR_NOT_FOUND, "none of your formations", "did you mean khalid?" },
        { "hold azadhbih", ERR_NOT_FOUND, "none of your formations", "" },
        { "hold jaban", ERR_NOT_FOUND, "none of your formations", "" },
        { "shadow khalid jaban", ERR_NOT_FOUND, "none of the formations", "" },
        { "march khalid to hira slowly", ERR_SYNTAX, "'slowly' is too much", "march WHO" },
        { "march khalid to hira via kufa, kufa, kufa, kufa, kufa", ERR_RANGE, "at most 4", "" },
        { "stance khalid brave", ERR_SYNTAX, "'brave' is not accept, seek or avoid", "stance" },
        { "load khalid 20", ERR_SYNTAX, "20 of what", "20 kg" },
        { "load khalid 20 stone", ERR_SYNTAX, "20 of what", "20 kg" },
        { "load khalid", ERR_SYNTAX, "a weight of grain is missing", "" },
        { "load khalid -5 kg", ERR_SYNTAX, "a weight of grain", "" },
        { "load khalid 0 kg", ERR_SYNTAX, "a weight of grain", "" },
        { "load khalid 9223372036854775807 kg", ERR_RANGE, "so much", "" },
        { "load khalid 99999999999999999999 kg", ERR_SYNTAX, "weight", "" },
        { "detach khalid 3000000000 men", ERR_SYNTAX, "number of men", "" },
        { "detach khalid 500 men c9999", ERR_NOT_FOUND, "c9999", "" },
        { "envoy hira 90500", ERR_RANGE, "thousands", "90000 dirhams" },
        { "call tamin 500", ERR_NOT_FOUND, "none of your peoples", "did you mean tamim?" },
        { "call royal 500", ERR_NOT_FOUND, "none of your peoples", "" },
        { "charge c1 at 14,9", ERR_RANGE, "off the field", "" },
        { "charge c1 at here", ERR_SYNTAX, "column and row", "" },
        { "command perhaps", ERR_SYNTAX, "yes or no", "" },
    };
    const Both *b = *state;
    all_fail(b, true, row, countof(row));
}

static void logs_are_strict(void **state)
{
    static const Bad row[] = {
        { "mar khalid to hira", ERR_SYNTAX, "no order", "" },
        { "march khalid hira", ERR_SYNTAX, "'to' and a place", "" },
        { "march kha to hira", ERR_NOT_FOUND, "", "" },
        { "march Khalid to hira", ERR_NOT_FOUND, "", "" },
        { "march khalid to Hira", ERR_NOT_FOUND, "", "did you mean hira?" },
        { "march khalid to hira f", ERR_SYNTAX, "too much", "" },
        { "march khalid to hira night", ERR_SYNTAX, "too much", "" },
        { "march khalid to the hira", ERR_NOT_FOUND, "'the'", "" },
        { "march khalid.2 to hira", ERR_NOT_FOUND, "khalid.2", "" },
        { "march khalid. to hira", ERR_NOT_FOUND, "", "" },
        { "send envoy hira", ERR_SYNTAX, "no order", "" },
        { "load khalid 20t", ERR_SYNTAX, "weight", "" },
        { "detach khalid 500", ERR_SYNTAX, "'men' is missing", "" },
        { "envoy hira 90000", ERR_SYNTAX, "'dirhams' is missing", "" },
        { "none", ERR_SYNTAX, "no order", "" },
    };
    all_fail(*state, false, row, countof(row));
}

static void parts_of_an_army_have_numbers(void **state)
{
    const Both *b = *state;
    World *w = b->w;
    Order o;
    Fault why;
    TEXT(words, 64);
    w->formation[1].name = w->formation[0].name;
    w->formation[1].ordinal = 2;
    formation_print(b->m, w, formation_id(w, 1), &words);
    assert_string_equal(words.at, "khalid.2");
    all_mean(b, false, &(Row){ "join khalid.2 khalid", "join khalid.2 khalid" }, 1);
    all_mean(b, true, &(Row){ "hold kha", "hold khalid" }, 1);
    all_mean(b, true, &(Row){ "hold kha.2", "hold khalid.2" }, 1);
    all_mean(b, true, &(Row){ "hold muthanna", "hold khalid.2" }, 1);
    static const char *const bad[] = { "hold khalid.02", "hold khalid.3", "hold khalid.1" };
    for (size_t i = 0; i < countof(bad); i++)
        for (int loose = 0; loose < 2; loose++)
            assert_int_equal(order_read(b->m, w, RASHID, bad[i], strlen(bad[i]), loose, &o, &why),
                             ERR_NOT_FOUND);
    w->formation[0].ordinal = 3;
    assert_int_equal(order_read(b->m, w, RASHID, "hold kha", 8, true, &o, &why), ERR_RANGE);
    assert_non_null(strstr(why.what, "khalid.3 or khalid.2"));
    words = text_in(words_bytes, sizeof words_bytes);
    formation_print(b->m, w, (FormationId){ 0, 0 }, &words);
    assert_string_equal(words.at, "nobody");
}

/* Any bytes at all are understood or refused. */
static void noise_does_no_harm(void **state)
{
    const Both *b = *state;
    Rng r = rng_at(4, RNG_INPUTS, 0, 0);
    for (int n = 0; n < 40000; n++) {
        Order o = any_order(b, 1 + (int)rng_below(&r, ORDER_KINDS - 1), &r);
        TEXT(words, 512);
        Fault why;
        order_print(b->m, b->w, &o, &words);
        size_t len = rng_below(&r, (uint32_t)words.len + 1);
        char *copy = malloc(len + 1);
        memcpy(copy, words.at, len);
        for (int k = 0; len && k < 2; k++)
            copy[rng_below(&r, (uint32_t)len)] = (char)rng_below(&r, 256);
        (void)order_read(b->m, b->w, RASHID, copy, len, n % 2, &o, &why);
        free(copy);
    }
}

static void single_names_are_read(void **state)
{
    const Both *b = *state;
    PlaceId p = { 0 };
    FormationId f = { 0, 0 };
    Fault why;
    assert_int_equal(place_read(b->m, "the Kufa", 8, true, &p, &why), OK);
    assert_int_equal(p.n, KUFA);
    assert_int_equal(place_read(b->m, "kufa", 4, false, &p, &why), OK);
    assert_int_equal(place_read(b->m, "Kufa", 4, false, &p, &why), ERR_NOT_FOUND);
    assert_int_equal(place_read(b->m, "-", 1, true, &p, &why), ERR_NOT_FOUND);
    assert_int_equal(formation_read(b->m, b->w, 0, "azad", 4, true, &f, &why), OK);
    assert_int_equal(f.i, 2);
    assert_int_equal(formation_read(b->m, b->w, RASHID, "azad", 4, true, &f, &why), ERR_NOT_FOUND);
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, tiny_set_up, tiny_tear_down)
    const struct CMUnitTest tests[] = {
        test(what_is_printed_is_read),
        test(persons_are_understood),
        test(on_the_field_words_are_the_fields),
        test(persons_are_told),
        test(logs_are_strict),
        test(parts_of_an_army_have_numbers),
        test(noise_does_no_harm),
        test(single_names_are_read),
    };
    return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}

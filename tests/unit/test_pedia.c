/*
 * test_pedia.c: names are found however they are written; every page of every
 * campaign can be made, fits, and leads only to pages there are; numbers are those
 * in force; what a side may not know stands on no page of a running game.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "campaign.h"
#include "play/fold.h"
#include "play/pedia.h"

static PediaPage page;

static void folds(const char *name, const char *to)
{
    TEXT(out, FOLD_BYTES);
    fold_name(name, &out);
    assert_string_equal(out.at, to);
}

static void names_are_made_alike(void **state)
{
    (void)state;
    folds("Hira", "hira");
    folds("al-Hira", "hira");
    folds("AL-HĪRAH", "hira");
    folds("el hira", "hira");
    folds("ḥīra", "hira");
    folds("H\u0323i\u0304ra", "hira");              /* marks written apart */
    folds("ar-Ruha'", "ruha");
    folds("ʿAyn al-Tamr", "ayn tamr");
    folds("'Ain-at-Tamr", "ain tamr");
    folds("Qādisiyyah", "qadisiya");
    folds("Khalid b. al-Walid", "khalid ibn walid");
    folds("Abu ʾl-Fidā", "abu fida");
    folds("Jalūlāʾ", "jalula");
    folds("al", "al");                              /* nothing follows: it may begin a name */
    folds("all ells", "al els");                    /* no articles */
    folds("", "");
    folds(" - ", "");
}

static void arabic_and_persian_are_made_alike(void **state)
{
    (void)state;
    folds("الحيرة", "حيره");
    folds("حيره", "حيره");
    folds("الحِيرَة", "حيره");
    folds("الحـــيرة", "حيره");
    folds("الأنبار", "انبار");
    folds("انبار", "انبار");
    folds("كوثى", "كوثي");
    folds("کوثی", "كوثي");                          /* Persian kaf and ya */
    folds("به‌اردشیر", "بهاردشير");
    folds("آل", "ال");                              /* no article: two letters are a name */
    folds("٦٣٣", "63");                             /* digits, doubled ones as one */
}

static void greek_is_made_alike(void **state)
{
    (void)state;
    folds("Ῥωμανία", "ρωμανια");
    folds("ρωμανια", "ρωμανια");
    folds("Ἡράκλειος", "ηρακλειοσ");
}

static void what_was_typed_is_held_against_a_name(void **state)
{
    (void)state;
    assert_int_equal(fold_match("hira", "hira"), FOLD_IS);
    assert_int_equal(fold_match("hi", "hira"), FOLD_BEGINS);
    assert_int_equal(fold_match("walid", "khalid ibn walid"), FOLD_WORD);
    assert_int_equal(fold_match("wal kha", "khalid ibn walid"), FOLD_WORDS);
    assert_int_equal(fold_match("qusnat", "qus natif"), FOLD_INSIDE);
    assert_int_equal(fold_match("atif", "qus natif"), FOLD_NOT);
    assert_int_equal(fold_match("hirat", "hira"), FOLD_NOT);
    assert_int_equal(fold_match("x", ""), FOLD_NOT);
}

static void bones(const char *a, const char *b)
{
    TEXT(x, FOLD_BYTES);
    TEXT(y, FOLD_BYTES);
    TEXT(fa, FOLD_BYTES);
    TEXT(fb, FOLD_BYTES);
    fold_name(a, &fa);
    fold_name(b, &fb);
    fold_bones(fa.at, &x);
    fold_bones(fb.at, &y);
    assert_string_equal(x.at, y.at);
}

static void other_ways_to_write_a_name_have_its_bones(void **state)
{
    (void)state;
    bones("Omar", "Umar");
    bones("Kadesia", "al-Qadisiyya");
    bones("Rostam", "Rustum");
    bones("Hormuzd", "Hormozd");
    bones("Mohammed", "Muhammad");
}

static Session *game(const char *scenario)
{
    Fault why = { 0 };
    Session *s = session_open(&(Setup){ .scenario = scenario, .seed = 3 }, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    return s;
}

/* Every page there is, with and without a game; and that no link leads nowhere. */
static void read_all(const Pedia *p, const View *v)
{
    for (int32_t i = 0; i < p->entries; i++) {
        assert_true(pedia_page(p, p->entry[i].id, v, &page));
        if (page.cut)
            fail_msg("%s \"%s\" is too long", page.what, page.title);
        assert_true(page.title && *page.title);
        for (int32_t r = 0; r < page.rows; r++) {
            const PediaRow *row = &page.row[r];
            assert_true(*row->left || *row->right);
            if (row->to.kind && !pedia_entry(p, row->to))
                fail_msg("\"%s\" leads nowhere, on %s", row->left, page.title);
        }
    }
}

static void every_page_can_be_made(void **state)
{
    static const char *const CAMPAIGNS[] = {
#ifdef SAWAD_SMALL
        "null"
#else
        "null", "chains", "khalid-633", "bridge-634", "qadisiyyah", "ctesiphon-637", "two-fronts-635",
        "shahrbaraz-630", "sawad"
#endif
    };
    (void)state;
    for (size_t i = 0; i < countof(CAMPAIGNS); i++) {
        Session *s = game(CAMPAIGNS[i]);
        Pedia p;
        assert_true(pedia_open(&p, session_model(s), NULL, 0));
        read_all(&p, NULL);
        pedia_close(&p);
        assert_true(pedia_open(&p, session_model(s), s, 1));
        read_all(&p, session_view(s, 1));
        pedia_close(&p);
        session_close(s);
    }
}

static const PediaRow *row_named(const char *left)
{
    for (int32_t i = 0; i < page.rows; i++)
        if (strcmp(page.row[i].left, left) == 0)
            return &page.row[i];
    return NULL;
}

/* In the game its number; beside it, where that is another, the one as written. */
static void numbers_are_those_in_force(void **state)
{
    (void)state;
    Fault why = { 0 };
    Setup setup = { .scenario = CAMPAIGN, .seed = 1, .premises = 1,
                    .premise = { { "supply.man_grain", "1100" } } };
    Session *s = session_open(&setup, &why);
    Pedia p;
    assert_non_null(s);
    assert_true(pedia_open(&p, session_model(s), s, 1));
    PediaId id = pedia_of_rule("supply.man_grain", 16);
    assert_int_equal(id.kind, PEDIA_RULE);
    assert_true(pedia_page(&p, id, session_view(s, 1), &page));
    assert_string_equal(row_named("In this game")->right, "1,100 g a day");
    assert_string_equal(row_named("As the rules have it")->right, "1,300 g a day");
    assert_non_null(row_named("It could be"));
    assert_true(pedia_page(&p, pedia_id(PEDIA_GUIDE, GUIDE_BREAD), session_view(s, 1), &page));
    assert_non_null(strstr(page.row[0].left, "eats 1,100 g a day"));
    assert_true(pedia_page(&p, pedia_of_rule("supply.boat_carry", 17), session_view(s, 1), &page));
    assert_string_equal(row_named("In this game")->right, "10 t");
    assert_true(pedia_page(&p, pedia_of_rule("march.cart_pace", 15), session_view(s, 1), &page));
    assert_string_equal(row_named("In this game")->right, "2.8 km an hour");
    assert_int_equal(pedia_of_rule("supply.nothing", 14).kind, PEDIA_NONE);
    pedia_close(&p);
    session_close(s);
}

#ifndef SAWAD_SMALL
static void one_is_found(const Pedia *p, const char *typed, PediaKind kind, const char *name)
{
    PediaId id[8];
    bool near;
    assert_true(pedia_find(p, typed, PEDIA_NONE, id, 8, &near) > 0);
    const PediaEntry *e = pedia_entry(p, id[0]);
    if (near || id[0].kind != kind || strcmp(e->name, name) != 0)
        fail_msg("\"%s\" finds %s", typed, e->name);
}

static void the_index_finds_all_ways_to_write_a_name(void **state)
{
    static const char *const HIRA[] = { "Hira", "al-Hira", "ḥīra", "الحيرة", "حيرة", "الحيره", "hirah", "alhira" };
    (void)state;
    Session *s = game("khalid-633");
    Pedia p;
    PediaId id[400];
    bool near;
    assert_true(pedia_open(&p, session_model(s), NULL, 0));
    for (size_t i = 0; i < countof(HIRA); i++)
        one_is_found(&p, HIRA[i], PEDIA_PLACE, "Hira");
    one_is_found(&p, "Ctesiphon", PEDIA_PLACE, "Ctesiphon");
    one_is_found(&p, "madain", PEDIA_PLACE, "Ctesiphon");           /* another name of it */
    one_is_found(&p, "al-madāʾin", PEDIA_PLACE, "Ctesiphon");
    one_is_found(&p, "khalid ibn", PEDIA_LEADER, "Khalid ibn al-Walid");
    one_is_found(&p, "خالد", PEDIA_LEADER, "Khalid ibn al-Walid");
    one_is_found(&p, "supply.man_grain", PEDIA_RULE, "Grain a soldier eats");
    assert_int_equal(pedia_find(&p, "", PEDIA_PLACE, id, 400, &near), session_model(s)->places);
    assert_int_equal(pedia_find(&p, "hira", PEDIA_PLACE, id, 400, &near), 1);
    assert_int_equal(pedia_find(&p, "xyzzy", PEDIA_NONE, id, 400, &near), 0);
    assert_true(pedia_find(&p, "khaled", PEDIA_LEADER, id, 400, &near) >= 1 && near);
    assert_string_equal(pedia_entry(&p, id[0])->name, "Khalid ibn al-Walid");
    pedia_close(&p);
    session_close(s);
}

/* A side reads its own commander's worth, and not the enemy's; without a game all. */
static void a_running_game_tells_its_side_alone(void **state)
{
    (void)state;
    Session *s = game("khalid-633");
    Pedia p;
    assert_true(pedia_open(&p, session_model(s), s, 1));
    PediaId own = pedia_named(&p, PEDIA_LEADER, "khalid"), other = pedia_named(&p, PEDIA_LEADER, "hormozd");
    PediaId army = pedia_named(&p, PEDIA_ARMY, "ubulla_garrison");
    assert_true(own.kind && other.kind && army.kind);
    assert_true(pedia_page(&p, own, session_view(s, 1), &page));
    assert_non_null(row_named("Ability"));
    assert_true(pedia_page(&p, other, session_view(s, 1), &page));
    assert_null(row_named("Ability"));
    assert_null(row_named("Armies"));
    assert_true(pedia_page(&p, army, session_view(s, 1), &page));
    assert_null(row_named("Its men: low, middle, high reading"));
    assert_true(pedia_page(&p, army, NULL, &page));
    assert_non_null(row_named("Its men: low, middle, high reading"));
    pedia_close(&p);
    session_close(s);
}

/* A work lists what rests on it, and what rests on it names the work. */
static void a_source_and_what_rests_on_it_lead_to_each_other(void **state)
{
    (void)state;
    Session *s = game("khalid-633");
    Pedia p;
    assert_true(pedia_open(&p, session_model(s), NULL, 0));
    PediaId premise = pedia_named(&p, PEDIA_PREMISE, "mandate"), work = { 0, 0 };
    assert_true(pedia_page(&p, premise, NULL, &page));
    for (int32_t i = 0; i < page.rows; i++)
        if (page.row[i].to.kind == PEDIA_SOURCE)
            work = page.row[i].to;
    assert_int_equal(work.kind, PEDIA_SOURCE);
    assert_true(pedia_page(&p, work, NULL, &page));
    bool back = false;
    for (int32_t i = 0; i < page.rows; i++)
        back |= same_page(page.row[i].to, premise);
    assert_true(back);
    pedia_close(&p);
    session_close(s);
}
#endif

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_made_alike),
        cmocka_unit_test(arabic_and_persian_are_made_alike),
        cmocka_unit_test(greek_is_made_alike),
        cmocka_unit_test(what_was_typed_is_held_against_a_name),
        cmocka_unit_test(other_ways_to_write_a_name_have_its_bones),
        cmocka_unit_test(every_page_can_be_made),
        cmocka_unit_test(numbers_are_those_in_force),
#ifndef SAWAD_SMALL
        cmocka_unit_test(the_index_finds_all_ways_to_write_a_name),
        cmocka_unit_test(a_running_game_tells_its_side_alone),
        cmocka_unit_test(a_source_and_what_rests_on_it_lead_to_each_other),
#endif
    };
    return cmocka_run_group_tests(tests, campaign_make, campaign_remove);
}

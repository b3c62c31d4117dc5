/*
 * test_shelf.c: games kept: each in its folder with a page that tells of it; a
 * damaged page or save is noticed, never half believed, and the last good save
 * is found; old files that stand alone are found too.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/rng.h"
#include "base/text.h"
#include "play/lookback.h"
#include "play/shelf.h"

#include "campaign.h"

enum { LIST = 8 };

static char home[256];

static int make_home(void **state)
{
    if (campaign_make(state) != 0)
        return -1;
    snprintf(home, sizeof home, "%s/sawad-shelf-XXXXXX",
             getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    return mkdtemp(home) ? setenv("SAWAD_HOME", home, 1) : -1;
}

static int remove_home(void **state)
{
    char saves[300];
    snprintf(saves, sizeof saves, "%s/saves", home);
    rmdir(saves);
    return rmdir(home) == 0 ? campaign_remove(state) : -1;
}

/* Whatever a test left. */
static int clear(void **state)
{
    Playthrough p[LIST];
    (void)state;
    for (int32_t n = shelf_list(p, LIST); n > 0; n--)
        if (shelf_delete(&p[n - 1], NULL) != OK)
            return -1;
    return 0;
}

static Session *opened(uint64_t seed)
{
    Setup setup = { .scenario = CAMPAIGN, .seed = seed };
    Fault why = { 0 };
    Session *s = session_open(&setup, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    return s;
}

static void week(Session *s) { assert_int_equal(session_week(s, 0, EFFORT_QUICK, NULL), OK); }

static void save(Playthrough *p, Session *s, const char *file)
{
    Fault why = { 0 };
    if (shelf_save(p, s, 1, file, &why) != OK)
        fail_msg("%s: %s", why.where, why.what);
}

/* A line of some weeks, each of them saved. */
static Session *line(Playthrough *p, int weeks)
{
    Session *s = opened(41);
    shelf_begin(p, s, 1, "2026-11-21 20:40", NULL, 0);
    save(p, s, "game");
    for (int i = 0; i < weeks; i++) {
        week(s);
        save(p, s, "game");
    }
    return s;
}

static char *read_all(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    fseek(f, 0, SEEK_END);
    *len = (size_t)ftell(f);
    rewind(f);
    char *bytes = test_malloc(*len + 1);
    assert_int_equal(fread(bytes, 1, *len, f), *len);
    fclose(f);
    return bytes;
}

static void write_all(const char *path, const char *bytes, size_t len)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    fclose(f);
}

static void about_path(const Playthrough *p, char out[SHELF_PATH])
{
    assert_true(shelf_path(p, "game", out));
    snprintf(strstr(out, "game.sawad"), 16, "about.txt");
}

/* The page says what the game says. */
static void the_page_tells_the_game(void **state)
{
    (void)state;
    Playthrough p, found[LIST];
    Session *s = line(&p, 3);
    const Model *m = session_model(s);
    assert_int_equal(shelf_list(found, LIST), 1);
    const View *v = session_view(s, 1);
    int32_t men = 0;
    for (int32_t i = 0; i < v->formations; i++)
        men += v->formation[i].own && !v->formation[i].garrison ? v->formation[i].men : 0;
    assert_true(found[0].told);
    assert_string_equal(found[0].scenario, CAMPAIGN);
    assert_string_equal(found[0].title, m->title);
    assert_string_equal(found[0].side, text_of(m, m->side[1].id));
    assert_string_equal(found[0].began, "2026-11-21 20:40");
    assert_int_equal(found[0].week, session_weeks(s));
    assert_int_equal(found[0].men, men);
    assert_true(found[0].seed == session_seed(s));
    assert_true(found[0].time > 0);
    for (int32_t w = 0; w < session_weeks(s); w++) {
        EventSpan e = session_heard(s, 1, w);
        bool battle = false;
        for (int32_t i = 0; i < e.count; i++)
            battle |= e.at[i].kind == EV_BATTLE;
        assert_int_equal(shelf_fought(&found[0], w), battle);
    }
    Session *again = shelf_load(&found[0], "game", NULL);
    assert_non_null(again);
    assert_true(session_digest(again) == session_digest(s));
    session_close(again);
    session_close(s);
}

static void two_begun_in_one_minute_do_not_meet(void **state)
{
    (void)state;
    Playthrough a, b, found[LIST];
    session_close(line(&a, 1));
    Session *s = line(&b, 2);
    assert_string_not_equal(a.folder, b.folder);
    assert_int_equal(shelf_list(found, LIST), 2);
    Playthrough branch;
    shelf_begin(&branch, s, 1, "2026-11-22 09:00", &b, 1);
    Session *back = session_branch(s, 1, NULL, NULL);
    save(&branch, back, "game");
    assert_int_equal(shelf_list(found, LIST), 3);
    assert_string_equal(found[0].from, b.folder);
    assert_int_equal(found[0].from_week, 1);
    Session *old = shelf_load(&b, "game", NULL);        /* the old line is as it was */
    assert_true(old && session_digest(old) == session_digest(s));
    session_close(old);
    session_close(back);
    session_close(s);
}

static void renamed_and_thrown_away(void **state)
{
    (void)state;
    Playthrough p, found[LIST];
    Fault why = { 0 };
    Session *s = line(&p, 1);
    save(&p, s, "before the river");
    assert_int_equal(shelf_rename(&p, "The long\nway", &why), OK);
    assert_int_equal(shelf_list(found, LIST), 1);
    assert_null(strchr(found[0].name, '\n'));
    assert_int_equal(strncmp(found[0].name, "The long", 8), 0);
    Kept kept[LIST];
    assert_int_equal(shelf_kept(&found[0], kept, LIST), 2);     /* that one, and game~ */
    assert_int_equal(kept[0].week, 1);
    assert_int_equal(shelf_delete(&found[0], &why), OK);
    assert_int_equal(shelf_list(found, LIST), 0);
    char path[SHELF_PATH];
    assert_true(shelf_path(&p, "game", path));
    assert_int_not_equal(access(path, F_OK), 0);
    session_close(s);
}

static void names_lead_nowhere_else(void **state)
{
    (void)state;
    char word[SHELF_WORD], path[SHELF_PATH];
    Playthrough p = { .men = -1 };
    static const char *const BAD[] = { "../../x", "/etc/passwd", "..", "a\\b", "~", ".hidden" };
    for (size_t i = 0; i < countof(BAD); i++)
        if (shelf_word(BAD[i], word)) {
            assert_null(strchr(word, '/'));
            assert_null(strchr(word, '\\'));
            assert_true(word[0] != '.');
        }
    assert_false(shelf_path(&p, "../x", path));
    assert_false(shelf_word("", word));
}

/* Every bit of the page, every cut: either refused, and the card is made from the
 * game, or nothing was changed. */
static void a_damaged_page_is_not_believed(void **state)
{
    (void)state;
    Playthrough p, found[LIST];
    char path[SHELF_PATH];
    size_t len;
    session_close(line(&p, 2));
    about_path(&p, path);
    char *bytes = read_all(path, &len);
    for (size_t i = 0; i < len; i++) {
        char was = bytes[i];
        bytes[i] = (char)(was ^ (1 << i % 8));
        write_all(path, bytes, len);
        bytes[i] = was;
        assert_int_equal(shelf_list(found, LIST), 1);
        assert_false(found[0].told);
        assert_string_equal(found[0].scenario, CAMPAIGN);
        assert_string_equal(found[0].side, p.side);
        assert_int_equal(found[0].week, 2);
        write_all(path, bytes, i);
        assert_int_equal(shelf_list(found, LIST), 1);
        assert_false(found[0].told);
    }
    Session *s = shelf_load(&found[0], "game", NULL);
    assert_non_null(s);
    session_close(s);
    test_free(bytes);
}

/* A damaged game is refused with a sentence; the one before it is found. */
static void the_last_good_one_is_found(void **state)
{
    (void)state;
    Playthrough p;
    Kept sound;
    char path[SHELF_PATH];
    size_t len;
    Session *s = line(&p, 2);
    Session *before = session_branch(s, 1, NULL, NULL);
    assert_true(shelf_path(&p, "game", path));
    char *bytes = read_all(path, &len);
    Rng dice = rng_at(9, RNG_INPUTS, 0, 0);
    for (int tried = 0; tried < 60; tried++) {
        size_t at = (size_t)(rng_u64(&dice) % len);
        Fault why = { 0 };
        char was = bytes[at];
        if (tried % 2)
            bytes[at] = (char)(was ^ (1 << rng_below(&dice, 8)));
        write_all(path, bytes, tried % 2 ? len : at);
        bytes[at] = was;
        assert_null(shelf_load(&p, "game", &why));
        assert_true(why.status != OK && why.what[0]);
    }
    assert_true(shelf_sound(&p, "game", &sound));
    assert_string_equal(sound.file, "game~");
    assert_int_equal(sound.week, 1);
    Session *good = shelf_load(&p, sound.file, NULL);
    assert_non_null(good);
    assert_true(session_digest(good) == session_digest(before));
    session_close(good);
    assert_true(shelf_path(&p, "game~", path));
    write_all(path, bytes, len / 2);
    assert_false(shelf_sound(&p, "game", &sound));
    test_free(bytes);
    session_close(before);
    session_close(s);
}

static void old_files_that_stand_alone_are_found(void **state)
{
    (void)state;
    Playthrough p, alone = { .men = -1, .file = "before hira" }, found[LIST];
    char path[SHELF_PATH];
    Session *s = line(&p, 1);
    week(s);
    assert_true(shelf_path(&alone, "before hira", path));
    assert_int_equal(session_save(s, path, NULL), OK);
    assert_int_equal(shelf_list(found, LIST), 2);
    assert_string_equal(found[0].folder, "");
    assert_string_equal(found[0].file, "before hira");
    assert_string_equal(found[0].scenario, CAMPAIGN);
    assert_int_equal(found[0].week, 2);
    Session *old = shelf_load(&found[0], found[0].file, NULL);
    assert_true(old && session_digest(old) == session_digest(s));
    session_close(old);
    session_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(the_page_tells_the_game, clear),
        cmocka_unit_test_teardown(two_begun_in_one_minute_do_not_meet, clear),
        cmocka_unit_test_teardown(renamed_and_thrown_away, clear),
        cmocka_unit_test_teardown(names_lead_nowhere_else, clear),
        cmocka_unit_test_teardown(a_damaged_page_is_not_believed, clear),
        cmocka_unit_test_teardown(the_last_good_one_is_found, clear),
        cmocka_unit_test_teardown(old_files_that_stand_alone_are_found, clear),
    };
    return cmocka_run_group_tests(tests, make_home, remove_home);
}

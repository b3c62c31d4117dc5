/*
 * test_replay.c: a log is the whole game: it plays again to the same digest, it
 * loads to the same digest, and of one that was damaged or cut nothing loads.
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
#include <sys/wait.h>
#include <unistd.h>

#include "base/rng.h"
#include "base/text.h"
#include "play/lookback.h"
#include "play/replay.h"

#include "campaign.h"

enum { WEEKS = 6 };

static char folder[256];

static const char *path_of(const char *name)
{
    static char path[4][512];
    static int turn;
    char *at = path[turn++ % 4];
    snprintf(at, sizeof path[0], "%s/%s", folder, name);
    return at;
}

static void write_file(const char *path, const char *bytes, size_t len)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    fclose(f);
}

static char *read_file(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    fseek(f, 0, SEEK_END);
    *len = (size_t)ftell(f);
    rewind(f);
    char *bytes = test_malloc(*len + 1);
    assert_int_equal(fread(bytes, 1, *len, f), *len);
    bytes[*len] = 0;
    fclose(f);
    return bytes;
}

static Session *played(int weeks)
{
    Setup setup = { .scenario = CAMPAIGN, .seed = 41 };
    Fault why = { 0 };
    Session *s = session_open(&setup, &why);
    if (!s)
        fail_msg("%s: %s; %s", why.where, why.what, why.remedy);
    for (int i = 0; i < weeks; i++)
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    return s;
}

static int make_folder(void **state)
{
    if (campaign_make(state) != 0)
        return -1;
    snprintf(folder, sizeof folder, "%s/sawad-replay-XXXXXX",
             getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    if (!mkdtemp(folder))
        return -1;
    Session *s = played(WEEKS);
    Fault why = { 0 };
    Status status = session_save(s, path_of("game.sawad"), &why);
    session_close(s);
    return status == OK ? 0 : -1;
}

static int remove_folder(void **state)
{
    static const char *const names[] = { "game.sawad", "game.sawad~", "bad.sawad", "two.sawad",
                                         "two.sawad~", "hand.sawad" };
    for (size_t i = 0; i < countof(names); i++)
        remove(path_of(names[i]));
    return rmdir(folder) == 0 ? campaign_remove(state) : -1;
}

static void a_log_plays_again(void **state)
{
    (void)state;
    Session *s = played(WEEKS);
    uint64_t digest = session_digest(s);
    session_close(s);
    ReplayResult r;
    Fault why = { 0 };
    s = replay_run(path_of("game.sawad"), -1, true, &r, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_true(r.sealed && r.digest == digest && r.weeks == WEEKS && r.differs_week == 0);
    session_close(s);
    s = replay_run(path_of("game.sawad"), 2, true, &r, &why);
    assert_non_null(s);
    assert_int_equal(r.weeks, 2);
    session_close(s);
}

/* Half an hour of a battle with orders of all kinds to all there is: what is
 * refused is not in the log. */
static void command_half_hour(Session *s, int half)
{
    static const OrderKind kinds[] = { ORDER_POST, ORDER_ADVANCE, ORDER_CHARGE, ORDER_SHOOT,
                                       ORDER_STAND, ORDER_FALL_BACK, ORDER_DISMOUNT,
                                       ORDER_MOUNT, ORDER_COMMIT, ORDER_GIRTHS, ORDER_FEIGN,
                                       ORDER_DELEGATE };
    Order o[FIGHTER_MAX];
    Wing wing = (Wing)(half % WINGS);
    for (int k = 0; k < 3; k++) {
        OrderKind kind = kinds[(half * 3 + k) % (int)countof(kinds)];
        int32_t n = session_wing(s, 1, k == 0 ? WING_ALL : wing, kind, o, FIGHTER_MAX);
        session_order_all(s, 1, o, n, NULL);
    }
    session_say(s, 1, "go at 3,2", NULL);
    session_say(s, 1, half % 2 ? "duel" : "fight-on", NULL);
    session_undo(s, 1);
    session_redo(s, 1);
    assert_int_equal(session_end(s, 1, NULL), OK);
}

/* A battle commanded in person, order by order, is as exact as a week. */
static void a_battle_in_person_plays_again(void **state)
{
    (void)state;
    Setup setup = { .scenario = CAMPAIGN, .seed = 23 };
    Fault why = { 0 };
    int half = 0;
    Session *s = session_open(&setup, &why);
    assert_non_null(s);
    for (int week = 0; week < WEEKS && session_stage(s) == 0; week++) {
        session_command(s, 1, true);
        assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
        for (; session_stage(s) == 1; half++)
            command_half_hour(s, half);
    }
    uint64_t digest = session_digest(s);
    assert_int_equal(session_save(s, path_of("hand.sawad"), &why), OK);
    session_close(s);
    ReplayResult r;
    s = replay_run(path_of("hand.sawad"), -1, true, &r, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_true(r.sealed && r.digest == digest && r.differs_week == 0);
    session_close(s);
    s = session_load(path_of("hand.sawad"), &why);
    assert_non_null(s);
    assert_true(session_digest(s) == digest);
    session_close(s);
    print_message("half-hours commanded and played again: %d\n", half);
}

static void a_save_loads_and_goes_on(void **state)
{
    (void)state;
    Session *a = played(WEEKS), *b = session_load(path_of("game.sawad"), NULL);
    assert_non_null(b);
    assert_string_equal(session_notice(b), "");
    assert_true(session_digest(a) == session_digest(b));
    assert_int_equal(session_weeks(b), WEEKS);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(session_week(a, 0, EFFORT_QUICK, NULL), OK);
        assert_int_equal(session_week(b, 0, EFFORT_QUICK, NULL), OK);
        assert_true(session_digest(a) == session_digest(b));
    }
    EventSpan told = session_heard(b, 0, 1);
    assert_true(told.count > 0);
    int32_t count = told.count;
    assert_int_equal(session_heard(a, 0, 1).count, count);
    assert_int_equal(session_seek(b, 3, NULL), OK);
    session_close(b);
    session_close(a);
}

#ifndef SAWAD_SMALL
/* A short cut that leaves weeks out counts on from them, saved or not, and nobody looks
 * back beyond its beginning. */
static void a_short_cut_begins_late(void **state)
{
    (void)state;
    Fault why = { 0 };
    Setup setup = { .scenario = "sawad", .seed = 5, .premise = { { "length", "short" } },
                    .premises = 1 };
    Session *a = session_open(&setup, &why);
    if (!a)
        fail_msg("%s: %s", why.where, why.what);
    int32_t first = session_weeks(a);
    assert_true(first > 100);
    assert_int_equal(session_first_week(a), first);
    for (int i = 0; i < 3; i++)
        assert_int_equal(session_week(a, 0, EFFORT_QUICK, NULL), OK);
    assert_int_equal(session_save(a, path_of("late.sawad"), NULL), OK);
    Session *b = session_load(path_of("late.sawad"), NULL);
    assert_non_null(b);
    assert_int_equal(session_weeks(b), first + 3);
    assert_true(session_digest(a) == session_digest(b));
    assert_int_equal(session_seek(b, first + 1, NULL), OK);
    assert_int_not_equal(session_seek(b, first - 1, NULL), OK);
    unlink(path_of("late.sawad"));
    session_close(b);
    session_close(a);
}
#endif

/* Save, load, save: the same bytes. */
static void saving_twice_gives_the_same_file(void **state)
{
    (void)state;
    size_t n, k;
    Session *s = session_load(path_of("game.sawad"), NULL);
    assert_int_equal(session_save(s, path_of("two.sawad"), NULL), OK);
    char *a = read_file(path_of("game.sawad"), &n), *b = read_file(path_of("two.sawad"), &k);
    assert_int_equal(n, k);
    assert_memory_equal(a, b, n);
    test_free(a);
    test_free(b);
    session_close(s);
}

static void drafts_are_saved_too(void **state)
{
    (void)state;
    Session *s = played(1), *t;
    assert_int_equal(session_think(s, 1, EFFORT_QUICK, NULL), OK);
    int32_t count = session_draft(s, 1).count;
    assert_int_equal(session_save(s, path_of("two.sawad"), NULL), OK);
    t = session_load(path_of("two.sawad"), NULL);
    assert_non_null(t);
    assert_int_equal(session_draft(t, 1).count, count);
    session_close(t);
    session_close(s);
}

static void the_file_before_is_kept(void **state)
{
    (void)state;
    Session *s = played(1);
    Fault why = { 0 };
    assert_int_equal(session_save(s, path_of("two.sawad"), &why), OK);
    uint64_t first = session_digest(s);
    session_week(s, 0, EFFORT_QUICK, NULL);
    assert_int_equal(session_save(s, path_of("two.sawad"), &why), OK);
    Session *old = session_load(path_of("two.sawad~"), &why);
    assert_non_null(old);
    assert_true(session_digest(old) == first);
    session_close(old);

    assert_int_equal(session_save(s, "/no/such/folder/x.sawad", &why), ERR_IO);
    assert_true(why.what[0] && why.remedy[0]);
    assert_int_equal(session_save(s, folder, &why), ERR_IO);
    session_close(s);
}

/* Damage of every kind: refused with a sentence, never a crash, never a game. */
static void assert_refused(const char *bytes, size_t len, const char *what)
{
    Fault why = { 0 };
    write_file(path_of("bad.sawad"), bytes, len);
    Session *s = session_load(path_of("bad.sawad"), &why);
    if (s)
        fail_msg("loaded although %s", what);
    assert_true(why.status != OK && why.what[0]);
}

static void one_changed_byte_is_noticed(void **state)
{
    (void)state;
    size_t len;
    char *bytes = read_file(path_of("game.sawad"), &len);
    Rng dice = rng_at(1, RNG_INPUTS, 0, 0);
    int tried = 0;
    for (; tried < 1200; tried++) {
        size_t at = tried < 400 ? (size_t)tried * 2 % len : (size_t)(rng_u64(&dice) % len);
        char was = bytes[at];
        bytes[at] = (char)(was ^ (1 << rng_below(&dice, 8)));
        assert_refused(bytes, len, "a bit was changed");
        bytes[at] = was;
    }
    print_message("one bit changed: tried %d, loaded 0\n", tried);
    test_free(bytes);
}

static void every_cut_is_noticed(void **state)
{
    (void)state;
    size_t len;
    char *bytes = read_file(path_of("game.sawad"), &len);
    Rng dice = rng_at(2, RNG_INPUTS, 0, 0);
    int tried = 0;
    for (; tried < 600; tried++) {
        size_t keep = tried < 100 ? (size_t)tried : tried < 200 ? len - (size_t)tried + 99
                    : (size_t)(rng_u64(&dice) % len);
        assert_refused(bytes, keep, "it was cut");
    }
    print_message("cut: tried %d, loaded 0\n", tried);
    test_free(bytes);
}

static void blocks_moved_are_noticed(void **state)
{
    (void)state;
    size_t len;
    char *bytes = read_file(path_of("game.sawad"), &len), *bad = test_malloc(len + 4096);
    Rng dice = rng_at(3, RNG_INPUTS, 0, 0);
    int tried = 0;
    for (; tried < 300; tried++) {
        size_t n = 1 + rng_below(&dice, 512), at = (size_t)(rng_u64(&dice) % (len - n));
        memcpy(bad, bytes, len);
        if (tried % 3 == 0) {                       /* zeroed */
            memset(bad + at, 0, n);
            assert_refused(bad, len, "a block was zeroed");
        } else if (tried % 3 == 1) {                /* doubled */
            memcpy(bad + at + n, bytes + at, len - at);
            assert_refused(bad, len + n, "a block was doubled");
        } else {                                    /* lost */
            memcpy(bad + at, bytes + at + n, len - at - n);
            assert_refused(bad, len - n, "a block was lost");
        }
    }
    print_message("blocks: tried %d, loaded 0\n", tried);
    test_free(bad);
    test_free(bytes);
}

/* A digit of an order, a digest: the fault names week and line. */
static void a_changed_digit_names_the_week(void **state)
{
    (void)state;
    size_t len;
    char *bytes = read_file(path_of("game.sawad"), &len);
    for (int week = 1; week <= WEEKS; week++) {
        char mark[32], told[32];
        snprintf(mark, sizeof mark, "\nw%d =", week);
        snprintf(told, sizeof told, "week %d", week);
        char *at = strstr(bytes, mark);
        assert_non_null(at);
        at = strstr(at, "digest ") + 7;
        char was = *at;
        *at = was == '0' ? '1' : '0';
        Fault why = { 0 };
        write_file(path_of("bad.sawad"), bytes, len);
        assert_null(session_load(path_of("bad.sawad"), &why));
        assert_int_equal(why.status, ERR_DAMAGED);
        assert_non_null(strstr(why.what, told));
        assert_true(why.line > 0);
        *at = was;
    }
    test_free(bytes);
}

/* Writes the checks of a log anew, as whoever forges one would. */
static void seal_again(char *bytes)
{
    uint64_t check = HASH_START;
    for (char *line = bytes, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
        size_t len = (size_t)(end - line);
        char *at = NULL;
        for (char *c = line; c + 22 <= end; c++)
            if (!memcmp(c, "check ", 6) && c + 22 == end)
                at = c + 6;
        bool last = !memcmp(line, "end ", 4);
        if (!last)
            check = hash_bytes(check, line, at ? len - 16 : len + 1);
        if (at || last) {
            char hex[17];
            Text t = text_in(hex, sizeof hex);
            text_hex(&t, check);
            memcpy(last ? line + 4 : at, hex, 16);
        }
    }
}

static void other_rules_begin_a_new_log(void **state)
{
    (void)state;
    size_t len;
    Fault why = { 0 };
    char *bytes = read_file(path_of("game.sawad"), &len), *at = strstr(bytes, "\nrules ") + 7;
    *at = *at == '0' ? '1' : '0';
    seal_again(bytes);
    write_file(path_of("bad.sawad"), bytes, len);
    assert_null(replay_run(path_of("bad.sawad"), -1, true, NULL, &why));
    assert_int_equal(why.status, ERR_VERSION);

    Session *s = session_load(path_of("bad.sawad"), &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_true(session_notice(s)[0]);
    assert_int_equal(session_weeks(s), WEEKS);
    assert_int_equal(session_week(s, 0, EFFORT_QUICK, &why), OK);
    uint64_t digest = session_digest(s);
    assert_int_equal(session_save(s, path_of("two.sawad"), &why), OK);
    session_close(s);

    ReplayResult r;
    s = replay_run(path_of("two.sawad"), -1, true, &r, &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_true(r.digest == digest);
    session_close(s);
    test_free(bytes);
}

/* Sealed by a forger, a number of the state changed: the books do not agree, or
 * the digest of the log does not. */
static void forged_states_are_refused(void **state)
{
    (void)state;
    size_t len;
    char *bytes = read_file(path_of("game.sawad"), &len), *bad = test_malloc(len + 1);
    Rng dice = rng_at(4, RNG_INPUTS, 0, 0);
    char *from = strstr(bytes, "\nsnapshot ");
    int tried = 0;
    for (; tried < 300; tried++) {
        memcpy(bad, bytes, len + 1);
        char *at = bad + (from - bytes) + (size_t)(rng_u64(&dice) % (len - (size_t)(from - bytes) - 30));
        while (*at < '0' || *at > '9')
            at++;
        if (at >= bad + len - 22)
            continue;
        *at = (char)('0' + (*at - '0' + 1 + (int)rng_below(&dice, 9)) % 10);
        seal_again(bad);
        assert_refused(bad, len, "its state was forged");
    }
    print_message("forged: tried %d, loaded 0\n", tried);
    test_free(bad);
    test_free(bytes);
}

/* A broken promise stops the program; what was ordered is kept. */
static void a_crash_leaves_the_orders(void **state)
{
    (void)state;
    setenv("XDG_STATE_HOME", folder, 1);
    pid_t child = fork();
    if (child == 0) {
        Session *s = played(2);
        session_think(s, 1, EFFORT_QUICK, NULL);
        freopen("/dev/null", "w", stderr);
        must(s == NULL);
    }
    int how = 0;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_true(WIFSIGNALED(how));
    Fault why = { 0 };
    Session *s = session_load(path_of("sawad/crash-" CAMPAIGN "-41-w3.sawad"), &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_int_equal(session_weeks(s), 3);
    session_close(s);
    remove(path_of("sawad/crash-" CAMPAIGN "-41-w3.sawad"));
    rmdir(path_of("sawad"));
}

/* What only has a log's form: the rules of a hand-written log. */
static Session *hand(const char *text, Fault *why)
{
    write_file(path_of("hand.sawad"), text, strlen(text));
    return session_load(path_of("hand.sawad"), why);
}

static void a_log_can_be_written_by_hand(void **state)
{
    (void)state;
    Fault why = { 0 };
    Session *s = hand("sawad log 1 open\n# three quiet weeks\nscenario " CAMPAIGN "\nseed 5\n\nw3 =\n", &why);
    if (!s)
        fail_msg("%s: %s", why.where, why.what);
    assert_int_equal(session_weeks(s), 3);
    assert_true(session_seed(s) == 5);
    session_close(s);
    ReplayResult r;
    s = replay_run(path_of("hand.sawad"), -1, true, &r, &why);
    assert_non_null(s);
    assert_false(r.sealed);
    session_close(s);
}

static void hand_written_faults_are_sentences(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", "\n", "sawad log 2\n", "sawad log 1 open", "sawad log 1 open\n",
        "sawad log 1 open\nscenario nowhere\nw1 =\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nseed 99999999999999999999999\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nfolly 3\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nw1 atlantis  march x to y\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nw1 rashid  dance\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nw0 =\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nw2 =\nw1 =\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nw1 d9 h01 =\n",
        "sawad log 1 open\nscenario " CAMPAIGN "\nw1 d2 h01 rashid  stand c1\n",
        "sawad log 1 open\nscenario ../../etc\nw1 =\n",
        "sawad log 1\nscenario " CAMPAIGN " 0000000000000000\n",
    };
    for (size_t i = 0; i < countof(wrong); i++) {
        Fault why = { 0 };
        Session *s = hand(wrong[i], &why);
        if (s)
            fail_msg("loaded: %s", wrong[i]);
        assert_true(why.status != OK && why.what[0]);
    }
}

static void what_is_no_file_is_refused(void **state)
{
    (void)state;
    Fault why = { 0 };
    assert_null(session_load(path_of("nothing.sawad"), &why));
    assert_int_equal(why.status, ERR_NOT_FOUND);
    assert_null(session_load(folder, &why));
    assert_int_equal(why.status, ERR_IO);
    const char *pipe = path_of("pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_null(session_load(pipe, &why));      /* would wait for ever */
    remove(pipe);
}

static Status count_line(void *self, const char *line, size_t len)
{
    (void)line;
    (void)len;
    ++*(int *)self;
    return OK;
}

static void two_saves_are_compared_by_field(void **state)
{
    (void)state;
    int lines = 0;
    int32_t count = -1;
    Session *s = played(WEEKS - 1);
    assert_int_equal(session_save(s, path_of("two.sawad"), NULL), OK);
    session_close(s);
    assert_int_equal(replay_diff(path_of("game.sawad"), path_of("game.sawad"), count_line, &lines,
                                 &count, NULL), OK);
    assert_int_equal(count, 0);
    assert_int_equal(replay_diff(path_of("game.sawad"), path_of("two.sawad"), count_line, &lines,
                                 &count, NULL), OK);
    assert_true(count > 0 && count == lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_log_plays_again),
        cmocka_unit_test(a_battle_in_person_plays_again),
        cmocka_unit_test(a_save_loads_and_goes_on),
#ifndef SAWAD_SMALL
        cmocka_unit_test(a_short_cut_begins_late),
#endif
        cmocka_unit_test(saving_twice_gives_the_same_file),
        cmocka_unit_test(drafts_are_saved_too),
        cmocka_unit_test(the_file_before_is_kept),
        cmocka_unit_test(one_changed_byte_is_noticed),
        cmocka_unit_test(every_cut_is_noticed),
        cmocka_unit_test(blocks_moved_are_noticed),
        cmocka_unit_test(a_changed_digit_names_the_week),
        cmocka_unit_test(other_rules_begin_a_new_log),
        cmocka_unit_test(forged_states_are_refused),
        cmocka_unit_test(a_crash_leaves_the_orders),
        cmocka_unit_test(a_log_can_be_written_by_hand),
        cmocka_unit_test(hand_written_faults_are_sentences),
        cmocka_unit_test(what_is_no_file_is_refused),
        cmocka_unit_test(two_saves_are_compared_by_field),
    };
    return cmocka_run_group_tests_name("replay", tests, make_folder, remove_folder);
}

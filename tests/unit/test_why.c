/*
 * test_why.c: a number that is asked about is the sum of its lines; each line that can
 * be asked in its turn has an answer; and a court shows nothing but its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/text.h"
#include "play/crown_view.h"
#include "world/limits.h"

#include "campaign.h"

enum { SEED = 3, WEEKS = 5, DEEP = 4 };

static Session *game;
static Preview *line;           /* DEEP of them */

static int open_game(void **state)
{
    if (campaign_make(state) != 0)
        return -1;
    Setup setup = { .scenario = CAMPAIGN_LONG, .seed = SEED };
    game = session_open(&setup, NULL);
    line = test_malloc(sizeof *line * DEEP);
    for (int i = 0; game && i < WEEKS; i++)
        if (session_week(game, 0, EFFORT_QUICK, NULL) != OK)
            return -1;
    return game ? 0 : -1;
}

static int close_game(void **state)
{
    session_close(game);
    test_free(line);
    return campaign_remove(state);
}

/* The figure of a line: its digits, with a minus of either kind before them. */
static int64_t figure(const char *s)
{
    int64_t n = 0, sign = 1;
    for (; *s; s++) {
        if (*s == '-' || !strncmp(s, "−", strlen("−")))
            sign = -1;
        if (*s >= '0' && *s <= '9')
            n = n * 10 + (*s - '0');
    }
    return sign * n;
}

static int sides(void) { return session_model(game)->sides; }

/* All lines before the one that begins with `total` are its parts. */
static void adds_up(Side side, const char *words, const char *total)
{
    int64_t sum = 0;
    Fault why = { 0 };
    if (session_why(game, side, words, line, &why) != OK)
        fail_msg("%s: %s", words, why.what);
    for (int i = 0; i < line->lines; i++) {
        if (!strncmp(line->line[i].says, total, strlen(total))) {
            assert_int_equal(figure(line->line[i].value), sum);
            return;
        }
        sum += figure(line->line[i].value);
    }
    fail_msg("%s: there is no line \"%s\"", words, total);
}

static void what_a_crown_has_is_the_sum_of_its_lines(void **state)
{
    (void)state;
    for (Side side = 1; side <= sides(); side++) {
        CrownView c;
        assert_int_equal(session_crown(game, side, &c), OK);
        int64_t sum = c.year_dh;
        for (int i = 0; i < COIN_LINES; i++)
            sum += c.coin[i];
        assert_true(sum == c.treasury_dh);
        adds_up(side, "treasury", "In hand now");
        adds_up(side, "income", "The treasury changes by");
        adds_up(side, "taxes", "Taxes of a week");
        adds_up(side, "tribute", "Tribute of a week");
        adds_up(side, "authority", "Its servants obey");
        adds_up(side, "legitimacy", "Its right to rule");
    }
}

static void an_army_is_the_sum_of_its_lines(void **state)
{
    (void)state;
    int asked = 0;
    for (Side side = 1; side <= sides(); side++) {
        static View v;
        v = *session_view(game, side);
        for (int i = 0; i < v.formations; i++) {
            TEXT(words, 80);
            if (!v.formation[i].own)
                continue;
            text_addf(&words, "strength %s", v.formation[i].word);
            adds_up(side, words.at, "Fight hand to hand");
            words = text_in(words.at, words.cap);
            text_addf(&words, "order %s", v.formation[i].word);
            adds_up(side, words.at, "Mean order");
            words = text_in(words.at, words.cap);
            text_addf(&words, "weary %s", v.formation[i].word);
            adds_up(side, words.at, "Mean weariness");
            asked++;
        }
    }
    assert_true(asked > 0);
}

static int walk(Side side, const char *words, int deep)
{
    int asked = 1;
    Fault why = { 0 };
    Preview *p = &line[deep];
    if (session_why(game, side, words, p, &why) != OK)
        fail_msg("%s: %s", words, why.what);
    assert_true(p->lines > 0);
    for (int i = 0; i < p->lines && deep + 1 < DEEP; i++)
        if (p->line[i].asks[0])
            asked += walk(side, p->line[i].asks, deep + 1);
    return asked;
}

/* On the first day already, and in the middle of a war. */
static void every_line_that_can_be_asked_is_answered(void **state)
{
    (void)state;
    static const char *const of_army[] = { "food", "fodder", "water", "weary", "order", "strength" };
    int asked = 0;
    for (Side side = 1; side <= sides(); side++) {
        static View v;
        v = *session_view(game, side);
        asked += walk(side, "treasury", 0) + walk(side, "authority", 0) + walk(side, "men", 0);
        for (int i = 0; i < v.formations; i++)
            for (size_t k = 0; k < countof(of_army) && v.formation[i].own; k++) {
                TEXT(words, 80);
                text_addf(&words, "%s %s", of_army[k], v.formation[i].word);
                asked += walk(side, words.at, 0);
            }
    }
    print_message("asked about %d numbers\n", asked);
    assert_true(asked > 8);
}

static void a_court_shows_nothing_but_its_own(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    static RiderView rider[RIDERS_MAX];
    for (Side side = 1; side <= sides(); side++) {
        static View v;
        v = *session_view(game, side);
        for (uint16_t l = 1; l <= m->leaders; l++) {
            LeaderView is;
            assert_true(session_leader(game, side, (LeaderId){ l }, &is));
            if (is.own)
                continue;
            assert_int_equal(is.loyalty, -1);
            assert_int_equal(is.sick_days + is.back_days + is.aloof_days + is.refused, 0);
            if (is.army.gen)
                assert_non_null(view_formation(&v, is.army));
        }
        CrownView c;
        session_crown(game, side, &c);
        for (int i = 0; i < c.parties; i++)
            assert_int_equal(m->faction[c.party[i].id.n].side, side);
        int32_t n = session_riders(game, side, rider, RIDERS_MAX);
        assert_int_equal(n, v.letters);
    }
    CrownView none;
    LeaderView nobody;
    RegionView nowhere;
    assert_int_not_equal(session_crown(game, (Side)(sides() + 1), &none), OK);
    assert_false(session_leader(game, 1, (LeaderId){ 0 }, &nobody));
    assert_false(session_region(game, 1, (RegionId){ 0 }, &nowhere));
}

/* The country found by the region's sheet is that of its places on the map. */
static void a_region_is_its_places(void **state)
{
    (void)state;
    const Model *m = session_model(game);
    for (Side side = 1; side <= sides(); side++) {
        static View v;
        v = *session_view(game, side);
        for (uint16_t r = 1; r <= m->regions; r++) {
            RegionView is;
            int64_t g = 0;
            int32_t places = 0;
            assert_true(session_region(game, side, (RegionId){ r }, &is));
            for (int p = 1; p <= m->places; p++) {
                bool here = m->place[p].region.n == r;
                g += here ? v.place[p].country_g : 0;
                places += here;
            }
            assert_true(g == is.country_g);
            assert_int_equal(places, is.places);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_crown_has_is_the_sum_of_its_lines),
        cmocka_unit_test(an_army_is_the_sum_of_its_lines),
        cmocka_unit_test(every_line_that_can_be_asked_is_answered),
        cmocka_unit_test(a_court_shows_nothing_but_its_own),
        cmocka_unit_test(a_region_is_its_places),
    };
    return cmocka_run_group_tests(tests, open_game, close_game);
}

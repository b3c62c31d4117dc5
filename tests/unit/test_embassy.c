/*
 * test_embassy.c: envoys between crowns: the road there and back, truces kept and
 * broken, talks that hold armies back, grace before battle, people of the border.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/embassy.h"
#include "campaign/hold.h"
#include "campaign/intel.h"
#include "campaign/orders.h"
#include "campaign/turn.h"
#include "play/session.h"

#include "tiny.h"

enum { US, BAKR_MEN, GARRISON };        /* slots of tiny.h's formations */
enum { EVENTS = 256, RIDE = 5 };        /* days from Hufayr to Hira at 40 km a day */

static Model *m;
static World *w;
static Event events[EVENTS];
static EventList out = { .at = events, .cap = EVENTS };

static int open_tiny(void **state)
{
    Fault why = { 0 };
    Setup setup = { .scenario = "null" };
    Session *rules = session_open(&setup, &why);
    (void)state;
    m = tiny_model();
    if (!rules || !m)
        return -1;
    m->rules = session_model(rules)->rules;
    session_close(rules);
    return 0;
}

static int close_tiny(void **state)
{
    (void)state;
    model_close(m);
    return 0;
}

static int fresh_world(void **state)
{
    (void)state;
    out.count = 0;
    w = tiny_world(m);
    return w ? 0 : -1;
}

static int drop_world(void **state)
{
    (void)state;
    free(w);
    return 0;
}

static const Event *heard(EventKind kind, Side by)
{
    for (int32_t i = 0; i < out.count; i++)
        if (out.at[i].kind == kind && (out.at[i].heard & (1 << by | 1)))
            return &out.at[i];
    return NULL;
}

static Status ask(Side side, Embassy what, Fault *why)
{
    Order o = { .kind = ORDER_EMBASSY, .side = side, .with = (Side)(3 - side), .amount = what };
    Status status = order_check(m, w, &o, why);
    if (status == OK)
        order_send(m, w, &o, &out);
    return status;
}

static void days(int n)
{
    for (int i = 0; i < n; i++) {
        w->clock.day++;
        intel_couriers(m, w, &out);
        embassy_day(m, w, &out);
    }
}

/* Until the dice are with the envoys. */
static void make_sure(Embassy what, Side side)
{
    for (w->seed = 1; w->seed < 200; w->seed++) {
        World *copy = malloc(sizeof *copy);
        Fault why = { 0 };
        *copy = *w;
        out.count = 0;
        assert_int_equal(ask(side, what, &why), OK);
        days(what == EMBASSY_GRACE ? 0 : RIDE);
        const Event *e = heard(EV_EMBASSY_HEARD, (Side)(3 - side));
        bool granted = e && e->n[3];
        uint64_t seed = w->seed;
        *w = *copy;
        w->seed = seed;
        free(copy);
        out.count = 0;
        if (granted)
            return;
    }
    fail_msg("nobody is ever granted that");
}

static void envoys_ride_there_and_back(void **state)
{
    (void)state;
    Fault why = { 0 };
    make_sure(EMBASSY_TRUCE, RASHID);
    assert_int_equal(embassy_days(m, w, RASHID, SASAN, EMBASSY_TRUCE), RIDE);
    assert_int_equal(ask(RASHID, EMBASSY_TRUCE, &why), OK);
    assert_non_null(heard(EV_EMBASSY_LEFT, RASHID));
    assert_int_not_equal(ask(RASHID, EMBASSY_TALKS, &why), OK);     /* one at a time */
    days(RIDE);
    assert_non_null(heard(EV_EMBASSY_HEARD, SASAN));
    assert_null(heard(EV_EMBASSY_HEARD, RASHID));
    assert_true(at_war(w, RASHID, SASAN));
    days(RIDE);
    assert_int_equal(heard(EV_EMBASSY_HEARD, RASHID)->n[3], 1);
    assert_false(at_war(w, RASHID, SASAN) || at_war(w, SASAN, RASHID));
    assert_true(enemies(w, RASHID, SASAN));
    days(m->rules.court_truce_days - 1);
    assert_false(at_war(w, RASHID, SASAN));
    days(1);
    assert_true(at_war(w, RASHID, SASAN));
    assert_non_null(heard(EV_TRUCE_ENDED, SASAN));
}

static void to_break_a_truce_costs_legitimacy(void **state)
{
    (void)state;
    int32_t before = w->side[RASHID].legitimacy;
    intel_start(m, w);
    truce_begin(m, w, RASHID, SASAN, 20, &out);
    Order o = { .kind = ORDER_MARCH, .side = RASHID, .who = formation_id(w, BAKR_MEN),
                .to = tiny_place(HIRA) };
    order_heed(m, w, &o, 0, &out);
    assert_false(at_war(w, RASHID, SASAN));             /* to walk is not to attack */
    o.kind = ORDER_RAID;
    order_heed(m, w, &o, 0, &out);
    assert_true(at_war(w, RASHID, SASAN));
    assert_int_equal(w->side[RASHID].legitimacy, before - m->rules.court_truce_breach);
    assert_non_null(heard(EV_TRUCE_BROKEN, SASAN));
    assert_int_equal(w->side[SASAN].legitimacy, m->side[SASAN].legitimacy);
}

static void talks_hold_armies_back(void **state)
{
    (void)state;
    Fault why = { 0 };
    w->formation[GARRISON].order = ORDER_MARCH;
    w->formation[GARRISON].goal = tiny_place(KAZIMA);
    talks_begin(w, RASHID, SASAN);
    assert_int_equal(w->formation[GARRISON].order, ORDER_HOLD);
    Order o = { .kind = ORDER_MARCH, .side = SASAN, .who = formation_id(w, GARRISON),
                .to = tiny_place(KAZIMA) };
    assert_int_not_equal(order_check(m, w, &o, &why), OK);
    assert_non_null(strstr(why.what, "being heard"));
    o.to = tiny_place(ANBAR);
    assert_int_equal(order_check(m, w, &o, &why), OK);
    o = (Order){ .kind = ORDER_MARCH, .side = RASHID, .who = formation_id(w, BAKR_MEN),
                 .to = tiny_place(HIRA) };
    assert_int_equal(order_check(m, w, &o, &why), OK);  /* who asked is not bound */
    assert_int_equal(ask(SASAN, EMBASSY_WAR, &why), OK);
    assert_false(receives(w, SASAN, RASHID));
    assert_int_not_equal(ask(SASAN, EMBASSY_WAR, &why), OK);
}

/* Weeks for which talks go on, at most `most`. */
static int weeks_of_talks(uint64_t seed, int most)
{
    w->seed = seed;
    w->clock.day = 0;
    talks_begin(w, RASHID, SASAN);
    for (int n = 0; n < most; n++) {
        w->clock.day += WEEK_DAYS;
        embassy_week(m, w, &out);
        if (!receives(w, SASAN, RASHID))
            return n;
    }
    return most;
}

static void a_crown_that_musters_goes_on_talking(void **state)
{
    (void)state;
    int idle = 0, mustering = 0;
    for (uint64_t seed = 1; seed <= 100; seed++)
        idle += weeks_of_talks(seed, 20);
    w->muster[0] = (Muster){ .live = 1, .pool = { ROYAL }, .men = 4000 };
    w->side[SASAN].authority = 300;
    for (uint64_t seed = 1; seed <= 100; seed++)
        mustering += weeks_of_talks(seed, 20);
    print_message("weeks of talks: %d.%02d idle, %d.%02d while it musters\n", idle / 100, idle % 100,
                  mustering / 100, mustering % 100);
    assert_true(idle < 200);
    assert_in_range(mustering, 500, 1300);              /* six to ten, C9 */
    w->muster[0].men = 50;              /* not worth waiting for */
    int few = 0;
    for (uint64_t seed = 1; seed <= 100; seed++)
        few += weeks_of_talks(seed, 20);
    assert_true(few < mustering / 2);
    w->muster[0].men = 4000;
    w->side[SASAN].memory = 900;        /* it is winning */
    int winning = 0;
    for (uint64_t seed = 1; seed <= 100; seed++)
        winning += weeks_of_talks(seed, 20);
    assert_true(winning < mustering / 2);
    w->side[SASAN].memory = 0;
    w->side[SASAN].pressure = 900;
    int pressed = 0;
    for (uint64_t seed = 1; seed <= 100; seed++)
        pressed += weeks_of_talks(seed, 20);
    assert_true(pressed < mustering / 2);
}

static void reasons_add_up(void **state)
{
    (void)state;
    w->side[SASAN].memory = -700;
    w->side[SASAN].pressure = 300;
    for (int what = 0; what < EMBASSIES; what++) {
        Reasons why;
        int32_t sum = 0, chance = embassy_chance(m, w, RASHID, SASAN, (Embassy)what, &why);
        for (int i = 0; i < why.count; i++)
            sum += why.at[i].n;
        assert_int_equal(sum, chance);
        assert_in_range(chance, 0, 950);
    }
    Reasons why;
    int32_t goes_on = embassy_patience(m, w, RASHID, SASAN, &why);
    assert_int_equal(goes_on, why.sum);
}

static void armies_face_to_face_are_given_grace(void **state)
{
    (void)state;
    Fault why = { 0 };
    assert_int_not_equal(ask(RASHID, EMBASSY_GRACE, &why), OK);
    assert_non_null(strstr(why.what, "face each other"));
    w->formation[BAKR_MEN].pos = (Mover){ .at = tiny_place(KUFA) };
    w->formation[GARRISON].pos = (Mover){ .at = tiny_place(KUFA) };
    w->formation[GARRISON].garrison = 0;
    int32_t alone = embassy_chance(m, w, RASHID, SASAN, EMBASSY_GRACE, NULL);
    w->muster[0] = (Muster){ .live = 1, .pool = { ROYAL }, .men = 4000 };
    assert_true(embassy_chance(m, w, RASHID, SASAN, EMBASSY_GRACE, NULL) > alone);
    make_sure(EMBASSY_GRACE, RASHID);
    assert_int_equal(ask(RASHID, EMBASSY_GRACE, &why), OK);
    assert_false(at_war(w, RASHID, SASAN));
    days(m->rules.court_grace_days - 1);
    assert_false(at_war(w, RASHID, SASAN));
    days(1);
    assert_true(at_war(w, RASHID, SASAN));
}

static void border_people_ride_with_the_likelier(void **state)
{
    (void)state;
    Fault why = { 0 };
    int32_t before = formation_men(w, formation_id(w, BAKR_MEN));
    w->pool[ROYAL].free = w->pool[ROYAL].free ? w->pool[ROYAL].free : 1;
    border_week(m, w, &out);
    assert_int_equal(formation_men(w, formation_id(w, BAKR_MEN)), before);
    w->region[m->place[ANBAR].region.n].attitude[RASHID] = 900;
    w->region[m->place[ANBAR].region.n].attitude[SASAN] = -100;
    m->rules.people_call_reach = 2000;
    m->rules.court_buffer_men = 500;
    border_week(m, w, &out);
    bool room = contingent_first(w) >= 0 && CONTINGENT_MAX > 8;     /* the small build has none to spare */
    assert_true(!room || heard(EV_REINFORCED, RASHID));
    if (world_ok(m, w, &why) != OK)
        fail_msg("%s", why.what);
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, fresh_world, drop_world)
    const struct CMUnitTest tests[] = {
        test(envoys_ride_there_and_back),
        test(to_break_a_truce_costs_legitimacy),
        test(talks_hold_armies_back),
        test(a_crown_that_musters_goes_on_talking),
        test(reasons_add_up),
        test(armies_face_to_face_are_given_grace),
        test(border_people_ride_with_the_likelier),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}

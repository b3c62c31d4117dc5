/*
 * test_logistics.c: what feeds armies: how much of a convoy arrives and by what
 * means it goes, who is fed first, bases lost, canals cut, countries stripped,
 * camels opened for their water, sieges that starve both sides.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/column.h"
#include "campaign/court.h"
#include "campaign/floods.h"
#include "campaign/line.h"
#include "campaign/need.h"
#include "campaign/orders.h"
#include "campaign/siege.h"
#include "campaign/turn.h"
#include "play/session.h"

#include "tiny.h"

enum { US, BAKR_MEN, GARRISON };        /* slots of tiny.h's formations */
enum { EVENTS = 512 };
static const int64_t t = 1000000;       /* a tonne, g */

static Model *m;
static World *w;
static Event events[EVENTS];
static EventList heard = { .at = events, .cap = EVENTS };

/* The rules, beasts and months of the scripts. */
static int open_tiny(void **state)
{
    Fault why = { 0 };
    Setup setup = { .scenario = "null" };
    Session *rules = session_open(&setup, &why);
    (void)state;
    m = tiny_model();
    if (!rules || !m)
        return -1;
    const Model *real = session_model(rules);
    m->rules = real->rules;
    memcpy(m->month, real->month, sizeof m->month);
    for (int32_t a = 0; a < m->animals; a++) {
        m->animal[a] = real->animal[a];
        m->animal[a].name = "beasts";
        m->animal[a].source = "";
    }
    session_close(rules);
    return 0;
}

static int close_tiny(void **state)
{
    (void)state;
    model_close(m);
    return 0;
}

static void as_of(int32_t month)
{
    while (date_of(m, w->clock.day).month != month)
        w->clock.day++;
    w->clock.week = w->clock.day / WEEK_DAYS;
}

/* Spring, all land ours but Hira's, nobody in sight, grain only where it is put. */
static int fresh_world(void **state)
{
    (void)state;
    heard.count = 0;
    w = tiny_world(m);
    if (!w)
        return -1;
    w->weather.hottest = 25;
    w->weather.tigris = w->weather.euphrates = 1000;
    for (int p = 1; p <= m->places; p++)
        w->place[p].owner = RASHID;
    for (int f = 0; f < FORMATION_MAX; f++)
        w->ledger.grain_made_g += w->formation[f].grain_g;
    w->formation[GARRISON].waits = 1;
    w->formation[GARRISON].pos = (Mover){ .at = { 0 } };
    return 0;
}

static int drop_world(void **state)
{
    (void)state;
    free(w);
    return 0;
}

static void is_sound(void)
{
    Fault why = { 0 };
    if (world_ok(m, w, &why) != OK)
        fail_msg("%s", why.what);
}

static FormationId id(int f) { return formation_id(w, f); }

static void put(int place, int64_t g)
{
    w->place[place].depot_g += g;
    w->ledger.grain_made_g += g;
}

static void stand(int f, int place) { w->formation[f].pos = (Mover){ .at = tiny_place(place) }; }

static int events_of(EventKind kind)
{
    int n = 0;
    for (int32_t i = 0; i < heard.count; i++)
        n += heard.at[i].kind == kind;
    return n;
}

static int convoys(void)
{
    int n = 0;
    for (int i = 0; i < CONVOY_MAX; i++)
        n += w->convoy[i].gen != 0;
    return n;
}

/* ---- how much arrives ---- */

/* Mechanics A4. */
static void a_train_eats_of_what_it_brings(void **state)
{
    static const struct { int32_t km, animal, hay, arrives; } row[] = {
        {  50, MULE, 0, 910 }, {  50, MULE, 1000, 670 }, {  50, CAMEL, 0, 970 }, {  50, CAMEL, 1000, 800 },
        { 100, MULE, 0, 810 }, { 100, MULE, 1000, 330 }, { 100, CAMEL, 0, 950 }, { 100, CAMEL, 1000, 590 },
        { 150, MULE, 0, 720 }, { 150, MULE, 1000,   0 }, { 150, CAMEL, 0, 920 }, { 150, CAMEL, 1000, 390 },
        { 200, MULE, 0, 630 }, { 200, CAMEL, 0, 890 },   { 200, CAMEL, 1000, 180 },
        { 300, MULE, 0, 440 }, { 300, CAMEL, 0, 840 },
        { 400, MULE, 0, 260 }, { 400, CAMEL, 0, 790 },
    };
    (void)state;
    for (size_t i = 0; i < countof(row); i++) {
        Carrier c = carrier_beasts(m, row[i].animal);
        int64_t days1000 = INT64_C(2) * row[i].km * 1000 * 1000 / c.day_m;
        int32_t share = carrier_share(&c, days1000, row[i].hay);
        if (share < row[i].arrives - 15 || share > row[i].arrives + 15)
            fail_msg("%d km by %d: %d, not %d", row[i].km, row[i].animal, share, row[i].arrives);
    }
    Carrier boat = carrier_boats(m);                        /* 200 km down and back up */
    int64_t days1000 = INT64_C(200000000) / m->rules.supply_boat_down +
                       INT64_C(200000000) / m->rules.supply_boat_up;
    assert_true(carrier_share(&boat, days1000, 0) >= 985);
}

/* A hundred camels over 300 km of road, sent, unloaded and home again. */
static void a_convoy_delivers_what_the_table_says(void **state)
{
    (void)state;
    Formation *f = &w->formation[BAKR_MEN];
    RouteModel *road = &m->route[2], was = *road;
    road->metres = 300000;
    road->ground = ROAD;
    put(HUFAYR, 100 * t);
    int64_t loaded = 18 * t, before = f->grain_g;
    assert_int_equal(supply_send(m, w, tiny_place(HUFAYR), id(BAKR_MEN), loaded, &heard, NULL), OK);
    assert_int_equal(w->convoy[0].means, CARRY_BEASTS);
    assert_int_equal(w->convoy[0].animal, CAMEL);
    assert_int_equal(w->convoy[0].count, 100);
    for (int day = 0; day < 30 && convoys(); day++) {
        supply_convoys(m, w, &heard);
        is_sound();
    }
    assert_int_equal(convoys(), 0);
    int64_t share = (f->grain_g - before) * 1000 / loaded;
    assert_true(share > 810 && share < 870);
    assert_int_equal(events_of(EV_CONVOY_CAME), 1);
    *road = was;
}

/* ---- by what means ---- */

static Line from_to(int depot, int f)
{
    return line_from(m, w, tiny_place(depot), id(f));
}

static void boats_go_where_they_can(void **state)
{
    (void)state;
    put(HIRA, 500 * t);
    stand(US, KUFA);
    assert_int_not_equal(from_to(HIRA, US).carrier.by, CARRY_BOATS);    /* no landing */
    m->place[HIRA].landing = m->place[KUFA].landing = 1;
    Line l = from_to(HIRA, US);
    assert_int_equal(l.carrier.by, CARRY_BOATS);
    assert_true(l.share > 990);
    assert_int_equal(l.neck, NECK_NONE);

    supply_send(m, w, tiny_place(HIRA), id(US), 20 * t, &heard, NULL);
    assert_int_equal(w->convoy[0].means, CARRY_BOATS);
    is_sound();
    floods_break(m, w, tiny_place(KUFA), 4, SASAN, &heard);
    supply_convoys(m, w, &heard);
    supply_convoys(m, w, &heard);
    assert_int_equal(events_of(EV_CONVOY_CAME), 0);                     /* aground */
    assert_int_not_equal(from_to(HIRA, US).carrier.by, CARRY_BOATS);
    is_sound();
    m->place[HIRA].landing = m->place[KUFA].landing = 0;
}

static void camels_cross_the_desert_and_carts_the_plain(void **state)
{
    (void)state;
    put(HUFAYR, 100 * t);
    put(KUFA, 100 * t);
    stand(US, KAZIMA);
    Line l = from_to(HUFAYR, US);
    assert_int_equal(l.carrier.by, CARRY_BEASTS);
    assert_int_equal(l.carrier.animal, CAMEL);
    stand(US, ANBAR);
    l = from_to(KUFA, US);
    assert_int_equal(l.carrier.by, CARRY_CARTS);
    w->weather.mud = 1;
    l = from_to(KUFA, US);
    assert_int_equal(l.carrier.by, CARRY_BEASTS);
    assert_true(!desert_beast(&m->animal[l.carrier.animal]));
    floods_break(m, w, tiny_place(ANBAR), 4, 0, &heard);
    assert_true(from_to(KUFA, US).days > l.days || l.neck != NECK_NONE);
}

static void a_depot_lends_what_it_has(void **state)
{
    (void)state;
    put(HUFAYR, 1000 * t);
    stand(US, KAZIMA);
    Carrier camel = carrier_beasts(m, CAMEL);
    int32_t herd = line_herd(m, tiny_place(HUFAYR), &camel), sent = 0;
    assert_true(herd > 0);
    while (supply_send(m, w, tiny_place(HUFAYR), id(US), 5 * t, &heard, NULL) == OK && sent < 90)
        sent++;
    assert_true(line_free(m, w, tiny_place(HUFAYR), &camel) == 0 || sent == CONVOY_MAX);
    int32_t out = 0;
    for (int i = 0; i < CONVOY_MAX; i++)
        out += w->convoy[i].count;
    assert_true(out <= herd);
    for (int day = 0; day < 20; day++)
        supply_convoys(m, w, &heard);
    assert_int_equal(line_free(m, w, tiny_place(HUFAYR), &camel), herd);
    is_sound();
}

static void the_line_names_what_holds_it(void **state)
{
    (void)state;
    w->formation[US].base = tiny_place(0);
    assert_int_equal(line_of_base(m, w, id(US)).neck, NECK_NO_BASE);
    stand(US, KAZIMA);
    w->formation[US].base = tiny_place(HUFAYR);
    assert_int_equal(line_of_base(m, w, id(US)).neck, NECK_STORE);
    put(HUFAYR, 5000 * t);
    assert_int_equal(line_of_base(m, w, id(US)).neck, NECK_CARRIERS);   /* 120 camels for 7,000 men */
    w->formation[BAKR_MEN].base = tiny_place(HUFAYR);
    int32_t usual = line_of_base(m, w, id(US)).free;
    w->formation[US].priority = PRIORITY_FIRST;
    assert_true(line_of_base(m, w, id(US)).free > usual);

    stand(US, ULLAYS);
    w->known[RASHID][GARRISON] = (Sighting){ .live = 1, .side = SASAN, .gen = 1, .men = 3000,
                                             .day = (int16_t)w->clock.day,
                                             .pos = { .at = tiny_place(HIRA) } };
    w->formation[US].base = tiny_place(KUFA);
    put(KUFA, 5000 * t);
    Line l = line_of_base(m, w, id(US));
    assert_int_equal(l.neck, NECK_ENEMY);
    assert_int_equal(l.neck_at.n, HIRA);
    assert_int_equal(supply_send(m, w, tiny_place(KUFA), id(US), 5 * t, &heard, NULL), ERR_REFUSED);
    w->place[HUFAYR].ring = 500;
    w->place[HUFAYR].besieger = SASAN;
    w->formation[US].base = tiny_place(HUFAYR);
    assert_int_equal(line_of_base(m, w, id(US)).neck, NECK_SIEGE);
}

/* ---- bases ---- */

static void the_first_is_fed_first(void **state)
{
    (void)state;
    stand(US, KUFA);
    stand(BAKR_MEN, KUFA);
    for (int f = US; f <= BAKR_MEN; f++) {
        w->ledger.grain_made_g -= w->formation[f].grain_g;
        w->formation[f].grain_g = 0;
        for (int a = 0; a < ANIMAL_MAX; a++) {
            w->ledger.animals_made[a] -= w->formation[f].animals[a];
            w->formation[f].animals[a] = 0;
        }
    }
    Need d = need_of(m, w, id(BAKR_MEN));
    put(KUFA, d.men_g);
    w->formation[US].priority = PRIORITY_USUAL;
    w->formation[BAKR_MEN].priority = PRIORITY_FIRST;
    w->formation[US].marched_m = w->formation[BAKR_MEN].marched_m = 1;      /* no topping up */
    m->animal[CAMEL].tank_days = 1;         /* nor anything to slaughter */
    supply_eat(m, w, &heard);
    m->animal[CAMEL].tank_days = 5;
    assert_int_equal(w->formation[BAKR_MEN].fed, 1000);
    assert_int_equal(w->formation[US].fed, 0);
    is_sound();
}

static void a_lost_base_shakes_who_lived_on_it(void **state)
{
    (void)state;
    Formation *f = &w->formation[US];
    f->base = tiny_place(ANBAR);
    w->formation[BAKR_MEN].base = tiny_place(KUFA);
    int c = contingent_of(w, id(US), -1), other = contingent_of(w, id(BAKR_MEN), -1);
    int order = w->contingent[c].cohesion, theirs = w->contingent[other].cohesion;
    int32_t throne = w->side[RASHID].legitimacy;
    court_take(m, w, tiny_place(ANBAR), SASAN, &heard);
    assert_int_equal(w->contingent[c].cohesion, order - m->rules.supply_base_loss_order);
    assert_int_equal(w->contingent[other].cohesion, theirs);
    assert_true(w->side[RASHID].legitimacy < throne);
    assert_int_equal(f->base.n, 0);
    assert_int_equal(events_of(EV_BASE_LOST), 1);
    is_sound();
}

static void a_good_base_mends_order_sooner(void **state)
{
    (void)state;
    w->formation[US].base = tiny_place(0);
    assert_int_equal(base_quality(m, w, id(US)), 0);
    assert_int_equal(base_rest(m, w, id(US)), m->rules.supply_base_rest_least);
    put(ANBAR, 5000 * t);
    stand(US, ANBAR);
    w->formation[US].base = tiny_place(ANBAR);
    int32_t q = base_quality(m, w, id(US));
    assert_true(q > 800);
    stand(US, KAZIMA);
    assert_true(base_quality(m, w, id(US)) < q);
}

/* ---- canals ---- */

static void canals_cut_drown_the_country(void **state)
{
    (void)state;
    Order o = { .kind = ORDER_FLOOD, .side = RASHID, .who = id(US) };
    stand(US, ULLAYS);
    m->place[ULLAYS].water = WATER_WELLS;
    assert_int_equal(order_check(m, w, &o, NULL), ERR_REFUSED);
    m->place[ULLAYS].water = WATER_CANAL;
    assert_int_equal(order_check(m, w, &o, NULL), OK);

    Pace dry = march_pace(m, w, id(BAKR_MEN), (RouteId){ 3 }, 0);
    int mind = w->region[1].attitude[RASHID];
    w->place[ULLAYS].grain_g = 1000 * t;
    w->ledger.grain_made_g += 1000 * t;
    order_send(m, w, &o, &heard);
    assert_true(flooded(w, tiny_place(ULLAYS)));
    assert_int_equal(w->place[ULLAYS].flooded_day, w->clock.day + 7 * m->rules.march_flood_weeks);
    assert_int_equal(w->place[ULLAYS].grain_g, 1000 * t * (1000 - m->rules.supply_flood_harvest) / 1000);
    assert_int_equal(w->region[1].attitude[RASHID], mind - m->rules.supply_mind_flood);
    Pace wet = march_pace(m, w, id(BAKR_MEN), (RouteId){ 3 }, 0);
    assert_int_equal(wet.lanes, 1);
    assert_true(wet.metres < dry.metres);
    assert_int_equal(order_check(m, w, &o, NULL), ERR_REFUSED);             /* once is enough */
    is_sound();

    int days = 0;
    for (; flooded(w, tiny_place(ULLAYS)); days++, w->clock.day++)
        floods_mend(m, w, &heard);
    assert_true(days < 7 * m->rules.march_flood_weeks);     /* those who hold it work at the bank */
    floods_mend(m, w, &heard);
    assert_int_equal(events_of(EV_DRAINED), 1);

    w->weather.tigris = w->weather.euphrates = 2300;
    assert_true(floods_weeks(m, w) > m->rules.march_flood_weeks);
    m->place[ULLAYS].water = WATER_RIVER;
}

static void a_script_may_drown_a_country(void **state)
{
    (void)state;
    EffectList fx = { .count = 1 };
    fx.at[0] = (Effect){ .kind = FX_FLOOD, .place = tiny_place(KUFA), .n = { 2 }, .note = "dykes" };
    int mind = w->region[1].attitude[RASHID];
    assert_int_equal(court_effects(m, w, &fx, &heard, NULL), OK);
    assert_int_equal(w->place[KUFA].flooded_day, w->clock.day + 14);
    assert_int_equal(w->region[1].attitude[RASHID], mind);      /* nobody's doing */
    assert_int_equal(court_effects(m, w, &fx, &heard, NULL), ERR_REFUSED);
}

/* ---- the country ---- */

enum { TRIAL_DAYS = 120, NEVER_SHORT = 999 };
typedef struct Trial { int32_t short_day, day_30, day_120; } Trial;    /* takes in t */

/* A district of 30 km with 5,400 t above its own need, in one month for ever. */
static Trial strip(int32_t month, int32_t foragers, int64_t need_g)
{
    Trial out = { .short_day = NEVER_SHORT };
    PlaceState *s = &w->place[KUFA];
    Formation *f = &w->formation[US];
    Need d = { .men = foragers * 1000 / m->rules.supply_forager_share, .beasts = 100000 };
    as_of(month);
    stand(US, KUFA);
    f->forage = FORAGE_REQUISITION;
    w->region[1].attitude[RASHID] = 0;
    s->grain_g = s->grain_full_g = 5400 * t;
    for (int day = 1; day <= TRIAL_DAYS; day++) {
        Take take = forage_take(m, w, f, &d, need_g, false);
        s->grain_g -= take.gone_g;
        if (take.grain_g * 10 < need_g * 9 && out.short_day == NEVER_SHORT)
            out.short_day = day;
        if (day == 30)
            out.day_30 = (int32_t)(take.grain_g / t);
        out.day_120 = (int32_t)(take.grain_g / t);
    }
    return out;
}

static void near(int32_t is, int32_t ought, int32_t within)
{
    if (is < ought - within || is > ought + within)
        fail_msg("%d, not about %d", is, ought);
}

/* Mechanics A7. */
static void a_country_is_stripped_as_the_trials_say(void **state)
{
    static const struct { int32_t month, foragers, need_t, short_day, day_30, day_120; } row[] = {
        {  6, 3000, 113, 19, 69, 3 }, {  6, 6000, 113, 26, 82, 1 }, { 11, 6000, 113, 8, 37, 0 },
        {  6, 1000, 28, NEVER_SHORT, 28, 28 }, { 11, 1000, 28, 57, 28, 8 }, { 3, 1000, 28, 1, 11, 2 },
    };
    (void)state;
    for (size_t i = 0; i < countof(row); i++) {
        Trial is = strip(row[i].month, row[i].foragers, row[i].need_t * t);
        near(is.short_day, row[i].short_day, 2);
        near(is.day_30, row[i].day_30, 5);
        near(is.day_120, row[i].day_120, 3);
    }
}

static void who_follows_finds_less(void **state)
{
    (void)state;
    Formation *first = &w->formation[US], *second = &w->formation[BAKR_MEN];
    w->place[KUFA].grain_g = w->place[KUFA].grain_full_g = 300 * t;
    w->ledger.grain_made_g += 300 * t;
    as_of(6);
    first->forage = second->forage = FORAGE_REQUISITION;
    stand(US, KUFA);
    stand(BAKR_MEN, ANBAR);
    Formation there = *second;
    there.pos = first->pos;
    Need d = need_of(m, w, id(BAKR_MEN));
    int64_t fresh = forage_take(m, w, &there, &d, INT64_MAX / 4, true).grain_g;
    for (int day = 0; day < 120; day++) {
        int64_t before = first->grain_g;
        supply_forage(m, w, &heard);
        w->ledger.grain_eaten_g += first->grain_g - before;
        first->grain_g = before;
    }
    is_sound();
    int64_t left = forage_take(m, w, &there, &d, INT64_MAX / 4, true).grain_g;
    assert_true(fresh > 0 && left < fresh / 2);
    assert_true(events_of(EV_STRIPPED) >= 1);
}

static void who_buys_pays(void **state)
{
    (void)state;
    Formation *f = &w->formation[US];
    w->place[KUFA].grain_g = w->place[KUFA].grain_full_g = 3000 * t;
    w->ledger.grain_made_g += 3000 * t;
    as_of(6);
    stand(US, KUFA);
    stand(BAKR_MEN, HUFAYR);
    w->formation[BAKR_MEN].forage = FORAGE_NONE;
    f->forage = FORAGE_BUY;
    f->grain_g -= f->grain_g;
    w->ledger.grain_made_g = 3000 * t + w->formation[BAKR_MEN].grain_g + w->formation[GARRISON].grain_g;
    for (int i = GARRISON + 1; i < FORMATION_MAX; i++)
        w->ledger.grain_made_g += w->formation[i].grain_g;
    int64_t purse = w->side[RASHID].treasury_dh;
    supply_forage(m, w, &heard);
    assert_true(f->grain_g > 0);
    assert_int_equal(purse - w->side[RASHID].treasury_dh, f->grain_g / m->rules.supply_price);
    is_sound();
    int64_t had = f->grain_g;
    w->side[RASHID].treasury_dh = 0;
    supply_forage(m, w, &heard);
    assert_int_equal(f->grain_g, had);
}

static int64_t tribute_of_a_week(void)
{
    int64_t before = w->side[RASHID].treasury_dh;
    court_week(m, w, &heard);
    return w->side[RASHID].treasury_dh - before;
}

static void a_raided_place_pays_less(void **state)
{
    (void)state;
    w->place[ANBAR].tributary = RASHID;
    w->place[ANBAR].tribute_dh = 520000;
    int64_t whole = tribute_of_a_week();
    w->place[ANBAR].raided_day = (int16_t)w->clock.day;
    assert_int_equal(tribute_of_a_week(), whole * (1000 - m->rules.supply_raid_tax) / 1000);
    w->clock.day += 28;
    assert_int_equal(tribute_of_a_week(), whole);
}

/* ---- water ---- */

static int32_t horses_after(int days, int32_t camels)
{
    World *keep = w;
    World *dry = malloc(sizeof *dry);
    assert_non_null(dry);
    world_copy(dry, keep);
    w = dry;
    Formation *f = &w->formation[US];
    w->ledger.animals_made[CAMEL] += camels - f->animals[CAMEL];
    f->animals[CAMEL] = camels;
    f->pos = (Mover){ .route = { 1 }, .toward = tiny_place(HIRA), .done_m = 90000 };
    f->water_ml = 0;
    int32_t horses = 0;
    for (int day = 0; day < days; day++, w->clock.day++) {
        int32_t before = f->animals[CAMEL];
        Need d = need_of(m, w, id(US));
        supply_eat(m, w, &heard);
        assert_true(before - f->animals[CAMEL] <=
                    permille_of(d.camels, m->rules.supply_cistern_share));
    }
    w->clock.day = keep->clock.day;
    is_sound();
    for (int c = contingent_of(w, id(US), -1); c >= 0; c = contingent_of(w, id(US), c))
        horses += m->arm[w->contingent[c].arm.n].mount == 1 + HORSE ? w->contingent[c].mounts : 0;
    free(dry);
    w = keep;
    return horses;
}

/* A11: camels die that horses and men may live; a few of them do not suffice. */
static void camels_are_cisterns(void **state)
{
    (void)state;
    int32_t few = horses_after(5, 0), many = horses_after(5, 3000);
    assert_true(many > few);
    assert_true(events_of(EV_SLAUGHTERED) > 0);
}

static void nobody_opens_camels_beside_a_river(void **state)
{
    (void)state;
    stand(US, ULLAYS);
    w->formation[US].water_ml = 0;
    for (int day = 0; day < 5; day++)
        supply_eat(m, w, &heard);
    assert_int_equal(events_of(EV_SLAUGHTERED), 0);
    assert_int_equal(w->formation[US].watered, 1000);
}

/* ---- sieges ---- */

/* Before a town in a country eaten bare besiegers starve beside its full stores. */
static void a_siege_starves_both_sides(void **state)
{
    (void)state;
    Formation *f = &w->formation[US];
    stand(US, ANBAR);
    w->place[ANBAR].owner = SASAN;
    put(ANBAR, 20 * t);
    w->place[ANBAR].grain_g = 0;
    f->order = ORDER_BESIEGE;
    f->goal = tiny_place(ANBAR);
    f->forage = FORAGE_REQUISITION;
    w->ledger.grain_made_g -= f->grain_g;
    f->grain_g = 0;
    for (int a = 0; a < ANIMAL_MAX; a++) {
        w->ledger.animals_dead[a] += f->animals[a];
        f->animals[a] = 0;
    }
    int64_t inside = w->place[ANBAR].depot_g;
    m->animal[CAMEL].tank_days = 1;         /* nothing to slaughter */
    for (int day = 0; day < 40; day++, w->clock.day++) {
        court_hold(m, w, &heard);
        supply_forage(m, w, &heard);
        supply_eat(m, w, &heard);
        supply_want(m, w, &heard);
    }
    m->animal[CAMEL].tank_days = 5;
    assert_true(f->hungry_days > 20 || !f->gen);
    assert_true(events_of(EV_HUNGRY) > 0);
    assert_true(w->place[ANBAR].depot_g < inside || w->place[ANBAR].owner != SASAN);
}

#define IN_A_WORLD(test) cmocka_unit_test_setup_teardown(test, fresh_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_WORLD(a_train_eats_of_what_it_brings), IN_A_WORLD(a_convoy_delivers_what_the_table_says),
        IN_A_WORLD(boats_go_where_they_can), IN_A_WORLD(camels_cross_the_desert_and_carts_the_plain),
        IN_A_WORLD(a_depot_lends_what_it_has), IN_A_WORLD(the_line_names_what_holds_it),
        IN_A_WORLD(the_first_is_fed_first), IN_A_WORLD(a_lost_base_shakes_who_lived_on_it),
        IN_A_WORLD(a_good_base_mends_order_sooner), IN_A_WORLD(canals_cut_drown_the_country),
        IN_A_WORLD(a_script_may_drown_a_country),
        IN_A_WORLD(a_country_is_stripped_as_the_trials_say), IN_A_WORLD(who_follows_finds_less),
        IN_A_WORLD(who_buys_pays), IN_A_WORLD(a_raided_place_pays_less),
        IN_A_WORLD(camels_are_cisterns), IN_A_WORLD(nobody_opens_camels_beside_a_river),
        IN_A_WORLD(a_siege_starves_both_sides),
    };
    return cmocka_run_group_tests_name("logistics", tests, open_tiny, close_tiny);
}

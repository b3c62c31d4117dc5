/*
 * battles.c: days of battle nobody would think of: armies of all arms, elephants
 * among them, on the fields of a scenario's land in any weather, under orders
 * thrown at random. After every half-hour every man and beast must be accounted
 * for, and when the battle is over and taken home, every man, beast and measure
 * of grain of the campaign.
 *
 * legal: only orders that may be given are given. nonsense: whatever the bits
 * say. The digest of all battles together must be the same from every build.
 * Of thousands of battles with legal orders it also asks whether they were any
 * good as a test: every order of the field must have been given often and every
 * event of the field have happened; --count prints how often.
 *
 * sawad_battles SCENARIO COUNT legal|nonsense [FIRST] [--count]
 *
 * Built with SAWAD_WATCH_DICE it is sawad_dice, which asks besides that no throw is
 * taken twice (dice.c).
 */
#include "battle/battle.h"
#include "battle/beasts.h"
#include "base/rng.h"
#include "campaign/clash.h"
#include "dice.h"
#include "play/session.h"
#include "world/check.h"
#include "world/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { FORMATIONS = 4, CONTINGENTS = 6, ORDERS = 12, TRIES = 8, EVENTS = 512 };
enum { MANY = 10000, OFTEN = 50 };      /* battles; times an order is given in so many */

typedef struct Game {
    const Model *m;
    World       *w;
    Rng          dice;
    bool         legal;
    Event        event[EVENTS];
    int32_t      given[ORDER_KINDS], happened[EVENT_KINDS];
} Game;

static int32_t any(Game *g, int32_t low, int32_t high) { return rng_between(&g->dice, low, high); }
static bool    one_in(Game *g, int32_t n) { return any(g, 1, n) == 1; }

static void contingent(Game *g, FormationId f)
{
    const Model *m = g->m;
    ContingentId id = contingent_new(g->w, f);
    if (!id.gen)
        return;
    Contingent *c = &g->w->contingent[id.i];
    c->arm.n = (uint16_t)any(g, 1, m->arms);
    c->pool.n = (uint16_t)any(g, 1, m->pools);
    c->men = one_in(g, 6) ? any(g, 1, 60) : any(g, 100, 3000);
    c->quality = (int16_t)any(g, 250, 850);
    c->cohesion = (int16_t)any(g, 300, 950);
    c->fatigue = (int16_t)any(g, 0, 700);
    c->habit = (int16_t)any(g, 0, 1000);
    c->chained = one_in(g, 8);
    c->shame = one_in(g, 8);
    if (m->arm[c->arm.n].class == ARM_BEAST) {
        c->men = any(g, 5, 90);
        elephants_new(m, g->w, id, c->men / 5);
    } else if (m->arm[c->arm.n].mount) {
        c->mounts = c->men;
    }
}

/* A leader nobody has yet; none if he has. */
static void led(Game *g, FormationId id)
{
    LeaderId who = { (uint16_t)any(g, 1, g->m->leaders) };
    if (g->w->leader[who.n].formation.gen)
        return;
    g->w->leader[who.n].formation = id;
    g->w->formation[id.i].leader = who;
}

static void army(Game *g, Side side, Meeting *who, int team, int *slot)
{
    int formations = any(g, 1, FORMATIONS);
    for (int k = 0; k < formations && *slot < FORMATION_MAX; k++) {
        Formation *f = &g->w->formation[*slot];
        *f = (Formation){ .gen = 1, .side = side, .pos.at = who->place,
                          .post = (uint8_t)any(g, 0, POSTS - 1), .name = g->m->side[side].id,
                          .ordinal = (uint16_t)*slot,
                          .grain_g = any(g, 0, 9000000), .animals[0] = any(g, 0, 500),
                          .standard = one_in(g, 5) ? STANDARD_FLIES : STANDARD_NONE,
                          .fortified = (uint8_t)(one_in(g, 4) ? any(g, 0, 30) : 0) };
        FormationId id = { (uint16_t)*slot, 1 };
        g->w->formations_used = ++*slot;
        if (!one_in(g, 4))
            led(g, id);
        for (int n = any(g, 1, CONTINGENTS); n > 0; n--)
            contingent(g, id);
        who->who[team][who->count[team]] = id;
        who->comes[team][who->count[team]] = (uint8_t)(k && one_in(g, 3) ? any(g, 0, 20) : 0);
        who->count[team]++;
    }
}

static PlaceId somewhere(Game *g)
{
    if (g->m->fields && one_in(g, 2))
        return g->m->field[any(g, 1, g->m->fields)].place;
    return (PlaceId){ (uint16_t)any(g, 1, g->m->places) };
}

static void weather(Game *g)
{
    World *w = g->w;
    w->clock.day = any(g, 0, 6);
    w->weather.hottest = any(g, 5, 46);
    w->weather.wind = any(g, 0, 3);
    w->weather.wind_from = any(g, 0, 3);
    w->weather.storm_day = one_in(g, 3) ? w->clock.day : DAY_NEVER;
    w->weather.storm_at = any(g, 1, 20);
    w->weather.storm_from = any(g, 0, 3);
}

/* The campaign's books, so that it can tell whether anything is missing. */
static void open_books(Game *g)
{
    World *w = g->w;
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        int mount = g->m->arm[c->arm.n].mount;
        w->pool[c->pool.n].born += c->men;
        if (mount)
            w->ledger.animals_made[mount - 1] += c->mounts;
    }
    for (int i = 0; i < w->formations_used; i++) {
        w->ledger.animals_made[0] += w->formation[i].animals[0];
        w->ledger.grain_made_g += w->formation[i].grain_g;
    }
}

/* What generations of scenarios may bring about, here at random. */
static void whims(Game *g, Battle *b)
{
    for (int t = 0; t < TEAMS; t++) {
        Team *x = &b->team[t];
        x->person = one_in(g, 2);
        x->nights_on = one_in(g, 8);
        x->knows_girths = one_in(g, 4);
        x->knows_leaders = one_in(g, 2);
        if (one_in(g, 4))
            x->behind = (uint8_t)any(g, BEHIND_OPEN, BEHIND_BRIDGE);
        if (one_in(g, 4))
            x->cross = any(g, 0, 3000);
    }
    int banks = one_in(g, 6) ? ZONE_COLS : 0;           /* such as nobody drew */
    for (int c = 0; c < banks; c++)
        b->edge[3][c] = b->edge[4][c] = EDGE_BANK;
}

static void meet(Game *g, uint64_t seed)
{
    World *w = g->w;
    Meeting who = { .place = somewhere(g), .attacks = { one_in(g, 2), one_in(g, 2) },
                    .assault = one_in(g, 10) };
    int slot = 0;

    memset(w, 0, sizeof *w);
    w->seed = seed;
    weather(g);
    if (!g->m->field || one_in(g, 3))
        who.route.n = (uint16_t)(one_in(g, 2) ? any(g, 1, g->m->routes) : 0);
    for (Side s = 1; s <= g->m->sides; s++) {
        w->side[s].met_beasts = (int16_t)any(g, 0, 2);
        w->side[s].informed = one_in(g, 3);
        w->side[s].general = (uint8_t)(!DICE_WATCHED && one_in(g, 20) ? DEPTH_DEEP : any(g, 0, 1));
    }
    w->side[1].relation[2] = w->side[2].relation[1] = RELATION_WAR;
    army(g, 1, &who, 0, &slot);
    army(g, 2, &who, 1, &slot);
    open_books(g);
    Battle start;
    battle_set_up(g->m, w, &who, &start);
    whims(g, &start);
    w->battle = start;
}

/* Some things are done at dawn or not at all, some at dusk, some where one stands. */
static int random_kind(Game *g, const Battle *b, const Fighter *f)
{
    static const uint8_t early[] = { ORDER_POST, ORDER_HIDE, ORDER_HIDE, ORDER_MOCK, ORDER_DUEL,
                                     ORDER_GO };
    bool in_their_camp = f->row == (f->team ? 0 : ZONE_ROWS - 1);
    if (b->half_hour == 0 && one_in(g, 2))
        return early[any(g, 0, (int)countof(early) - 1)];
    if (b->half_hour + 2 >= b->light && one_in(g, 6))
        return ORDER_NIGHT;
    if (f->hidden && one_in(g, 3))
        return ORDER_SPRING;
    if (in_their_camp && one_in(g, 3))
        return ORDER_CUT_OFF;
    return any(g, ORDER_ADVANCE, ORDER_KINDS - 1);
}

/* A zone near by, or any, or none; to lie in wait, one of a wing. */
static Order random_order(Game *g, const Battle *b)
{
    const Fighter *f = &b->fighter[any(g, 0, b->fighters - 1)];
    int kind = random_kind(g, b, f);
    int col = any(g, -1, ZONE_COLS - 1), row = any(g, -1, ZONE_ROWS - 1);
    if (kind == ORDER_HIDE) {
        col = one_in(g, 2) ? any(g, 0, 1) : any(g, ZONE_COLS - 2, ZONE_COLS - 1);
    } else if (one_in(g, 2)) {
        col = clamp_i32(f->col + any(g, -1, 1), 0, ZONE_COLS - 1);
        row = clamp_i32(f->row + any(g, -2, 2), 0, ZONE_ROWS - 1);
    }
    return (Order){ .kind = (uint8_t)kind, .side = b->team[f->team].side, .unit = f->who,
                    .amount = one_in(g, 2) ? f->part : 0, .col = (int8_t)col, .row = (int8_t)row };
}

static Order bits(Game *g, const Battle *b)
{
    Order o;
    uint8_t raw[sizeof o];
    for (size_t i = 0; i < sizeof raw; i++)
        raw[i] = (uint8_t)rng_u64(&g->dice);
    memcpy(&o, raw, sizeof o);
    if (one_in(g, 2)) {
        Order like = random_order(g, b);
        o.kind = like.kind;
        o.side = like.side;
        o.unit = like.unit;
    }
    return o;
}

static int orders(Game *g, const Battle *b, Order *out)
{
    int n = 0;
    for (int want = any(g, 0, ORDERS), tries = 0; n < want && tries < want * TRIES; tries++) {
        out[n] = g->legal ? random_order(g, b) : bits(g, b);
        if (out[n].kind == ORDER_WITHDRAW && !one_in(g, 10))
            continue;
        bool good = battle_check(g->m, b, &out[n], NULL) == OK;
        g->given[good ? out[n].kind : ORDER_NONE]++;
        n += good || !g->legal;
    }
    return n;
}

static int32_t elephants(const Battle *b)
{
    int32_t n = 0;
    for (int t = 0; t < TEAMS; t++) {
        BeastCount x = beasts_of(b, t);
        n += x.fit + x.wild + x.dead + x.left;
    }
    return n;
}

/* A half-hour under random orders; a fault if something was lost or out of place. */
static Status half_hour(Game *g, uint64_t seed, int32_t beasts, Fault *why)
{
    Battle *b = &g->w->battle;
    EventList out = { .at = g->event, .cap = EVENTS };
    Order list[ORDERS];
    int n = orders(g, b, list);

    battle_half_hour(g->m, seed, g->w->clock.day, b, list, n, &out);
    for (int32_t k = 0; k < out.count; k++)
        g->happened[out.at[k].kind]++;
    Status s = battle_ok(g->m, b, why);
    if (s == OK && elephants(b) != beasts)
        s = fault(why, ERR_DAMAGED, "battle", "%d elephants came, %d are accounted for", beasts,
                  elephants(b));
    return s;
}

/* One day, and what the campaign makes of it. */
static Status fight(Game *g, uint64_t seed, uint64_t *digest, Fault *why)
{
    Battle *b = &g->w->battle;
    meet(g, seed);
    int32_t beasts = b->beasts;
    Status s = battle_ok(g->m, b, why);

    if (s == OK)
        s = world_ok(g->m, g->w, why);
    while (s == OK && !b->over)
        s = half_hour(g, seed, beasts, why);
    if (s == OK && dice_forget() > 0)
        s = fault(why, ERR_DAMAGED, "dice", "a throw was taken twice");
    if (s == OK) {
        EventList out = { .at = g->event, .cap = EVENTS };
        clash_home(g->m, g->w, &out);
        s = world_ok(g->m, g->w, why);
    }
    *digest = hash_add(*digest, world_digest(g->m, g->w));
    return s;
}

/* What so many battles must have seen; prints what they did not, or all. How
 * many of them are missing. */
static int seldom(const Game *g, bool all, int32_t often)
{
    int missing = 0;
    for (int k = ORDER_ADVANCE; k < ORDER_KINDS; k++) {
        if (all || g->given[k] < often)
            printf("given %9" PRId32 "  %s\n", g->given[k], order_word((OrderKind)k));
        missing += g->given[k] < often;
    }
    for (int k = EV_HALF_HOUR; k <= EV_NIGHT; k++) {
        if (all || (often && !g->happened[k]))
            printf("heard %9" PRId32 "  %s\n", g->happened[k], event_word((EventKind)k));
        missing += often && !g->happened[k];
    }
    return missing;
}

static int fight_all(Game *g, uint64_t first, uint64_t count, uint64_t *digest)
{
    char line[1200];
    int failed = 0;
    for (uint64_t k = 0; k < count; k++) {
        Fault why = { .status = OK };
        g->dice = rng_at(first + k, RNG_INPUTS, 0, g->legal);
        if (fight(g, first + k, digest, &why) == OK)
            continue;
        if (failed++ < 20)
            printf("battle %" PRIu64 ": %s\n", first + k, fault_line(&why, line, sizeof line));
    }
    return failed;
}

int main(int argc, char **argv)
{
    bool all = argc > 1 && strcmp(argv[argc - 1], "--count") == 0;
    argc -= all;
    const char *scenario = argc > 1 ? argv[1] : "qadisiyyah";
    uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : 100, digest = HASH_START;
    uint64_t first = argc > 4 ? strtoull(argv[4], NULL, 10) : 1;
    static Game g;
    char line[1200];
    Fault why = { .status = OK };
    Session *s = session_open(&(Setup){ .scenario = scenario, .seed = 1 }, &why);

    g.legal = argc <= 3 || strcmp(argv[3], "nonsense") != 0;
    g.w = calloc(1, sizeof *g.w);
    if (!s || !g.w) {
        printf("battles: %s\n", fault_line(&why, line, sizeof line));
        return 1;
    }
    g.m = session_model(s);
    int failed = fight_all(&g, first, count, &digest);
    int missing = seldom(&g, all, g.legal && count >= MANY ? OFTEN : 0);
    printf("battles: fought %" PRIu64 ", failed %d (%s, %s orders, digest %016" PRIx64 ")\n", count,
           failed, scenario, g.legal ? "legal" : "nonsense", digest);
    free(g.w);
    session_close(s);
    return failed || missing;
}

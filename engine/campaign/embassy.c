/*
 * embassy.c: envoys between crowns: their road, their hearing, what comes of it.
 */
#include "campaign/embassy.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/hold.h"
#include "campaign/intel.h"
#include "campaign/march.h"
#include "campaign/muster.h"
#include "campaign/order_rows.h"
#include "campaign/say.h"
#include "world/command.h"

/* ---- what a crown weighs ---- */

/* Surer or more hopeless than that no answer is; armies so near stand face to face;
 * so far off help is late but will come; so much stronger needs no delay (judgement). */
enum { SUREST = 950, FACE_M = 20000, LATE_M = 80000, STRONGER = 1500, MIDDLE = 5 };

/* Whether another enemy than `but` has the side at war. */
static bool has_other_enemy(const Model *m, const World *w, Side side, Side but)
{
    for (int s = 1; s <= m->sides; s++)
        if (s != but && at_war(w, side, (Side)s))
            return true;
    return false;
}

static Side common_enemy(const Model *m, const World *w, Side a, Side b)
{
    for (int s = 1; s <= m->sides; s++)
        if (enemies(w, a, (Side)s) && enemies(w, b, (Side)s))
            return (Side)s;
    return 0;
}

/* The first of a side's armies in the field that an army of the other stands near. */
static int facing(const Model *m, const World *w, Side side, Side other)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        for (int j = formation_first(w); j >= 0 && w->formation[i].side == side;
             j = formation_next(w, j)) {
            if (w->formation[j].side != other)
                continue;
            int32_t gap = march_gap(m, &w->formation[i].pos, &w->formation[j].pos);
            if (gap >= 0 && gap <= FACE_M)
                return i;
        }
    return -1;
}

/* More of its men are on their way to an army that faces the enemy. */
static bool help_comes(const Model *m, const World *w, Side side, int army)
{
    PlaceId at = mover_near(m, &w->formation[army].pos);
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        PlaceId near = mover_near(m, &f->pos);
        if (i == army || f->side != side || f->garrison || near.n == at.n)
            continue;
        uint32_t metres = path_metres(m, PATH_ARMY, near, at);
        if (metres && metres <= LATE_M)
            return true;
    }
    return muster_awaited(m, w, side);
}

static void grace_reasons(const Model *m, const World *w, Side side, Side with, Reasons *out)
{
    const Rules *r = &m->rules;
    int mine = facing(m, w, with, side), theirs = facing(m, w, side, with);
    give_reason(out, "three days are soon asked for", r->court_grace_base);
    if (mine < 0 || theirs < 0)
        return;
    if (help_comes(m, w, with, mine))
        give_reason(out, "men of its own are still on their way", r->court_grace_late);
    int64_t men = formation_men(w, formation_id(w, mine));
    int64_t foes = max_i32(1, formation_men(w, formation_id(w, theirs)));
    if (men * 1000 > foes * STRONGER)
        give_reason(out, "it is the stronger today", -r->court_grace_late);
    LeaderId head = commander_of(m, w, formation_id(w, mine));
    if (head.n)
        give_reason(out, "the caution of its commander",
                    (m->leader[head.n].caution - MIDDLE) * r->court_grace_caution);
}

/* What holds a crown back from battle, and what drives it to it (C7, C9). */
static void waiting_reasons(const Model *m, const World *w, Side with, Reasons *out)
{
    const Rules *r = &m->rules;
    const SideState *s = &w->side[with];
    if (muster_awaited(m, w, with))
        give_reason(out, "its muster is not complete", r->court_talks_muster);
    if (s->authority < 500)
        give_reason(out, "its great men do not obey it yet", r->court_talks_authority);
    give_reason(out, "it is winning",
                -(int32_t)permille_of(r->court_talks_winning, max_i32(0, s->memory)));
    give_reason(out, "the pressure on it to have battle", -s->pressure / 2);
}

static void ally_reasons(const Model *m, const World *w, Side side, Side with, Reasons *out)
{
    const Rules *r = &m->rules;
    Side enemy = common_enemy(m, w, side, with);
    PlaceId seat = m->side[with].seat;
    give_reason(out, "the authority of its crown",
                (int32_t)permille_of(r->court_ally_authority, w->side[with].authority));
    if (enemy)
        give_reason(out, "the victories of the common enemy",
                    (int32_t)permille_of(r->court_ally_enemy, max_i32(0, w->side[enemy].memory)));
    give_reason(out, "its own defeats",
                (int32_t)permille_of(r->court_ally_need, max_i32(0, -w->side[with].memory)));
    if (seat.n)
        give_reason(out, "what its country thinks of you",
                    (int32_t)permille_of(r->court_terms_attitude,
                                         w->region[m->place[seat.n].region.n].attitude[side]));
}

/* Peace and a payment are for the beaten: the three choices (C9). */
static void beaten_reasons(const Model *m, const World *w, Side side, Side with, Reasons *out)
{
    const Rules *r = &m->rules;
    give_reason(out, "its own defeats",
                (int32_t)permille_of(r->court_peace_beaten, -w->side[with].memory));
    give_reason(out, "the memory of your battles",
                (int32_t)permille_of(r->court_terms_victory, w->side[side].memory));
    if (w->side[with].legitimacy < 500)
        give_reason(out, "its right to rule is doubted", r->court_talks_authority / 2);
    if (has_other_enemy(m, w, with, side))
        give_reason(out, "it has another war", r->court_peace_other);
    give_reason(out, "a king is there to say no", -r->court_peace_king);
}

int32_t embassy_chance(const Model *m, const World *w, Side side, Side with, Embassy what,
                       Reasons *why)
{
    const Rules *r = &m->rules;
    Reasons mine = { 0 }, *out = why ? why : &mine;
    *out = (Reasons){ 0 };
    switch (what) {
    case EMBASSY_TALKS:
        give_reason(out, "a crown hears envoys", r->court_talks_heard);
        waiting_reasons(m, w, with, out);
        break;
    case EMBASSY_TRUCE:
        give_reason(out, "a truce is a little thing", r->court_truce_base);
        waiting_reasons(m, w, with, out);
        if (has_other_enemy(m, w, with, side))
            give_reason(out, "it has another war", r->court_peace_other);
        break;
    case EMBASSY_ALLIANCE: ally_reasons(m, w, side, with, out); break;
    case EMBASSY_GRACE:    grace_reasons(m, w, side, with, out); break;
    default:               beaten_reasons(m, w, side, with, out); break;
    }
    int32_t chance = clamp_i32(out->sum, 0, SUREST);
    give_reason(out, chance < out->sum ? "it is never quite sure" : "it cannot be less than nothing",
                chance - out->sum);
    return chance;
}

/* Something of its own was raided while the envoys spoke. */
static bool insulted(const Model *m, const World *w, Side with, int32_t since)
{
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].owner == with && w->place[p].raided_day > since)
            return true;
    return false;
}

int32_t embassy_patience(const Model *m, const World *w, Side side, Side with, Reasons *why)
{
    Reasons mine = { 0 }, *out = why ? why : &mine;
    *out = (Reasons){ 0 };
    give_reason(out, "words are cheaper than war", m->rules.court_talks_base);
    waiting_reasons(m, w, with, out);
    if (receives(w, with, side) && insulted(m, w, with, w->side[with].talks[side]))
        give_reason(out, "its country is raided while it listens", -m->rules.court_talks_insult);
    give_reason(out, "the pressure on you to have battle", -w->side[side].pressure / 4);
    int32_t chance = clamp_i32(out->sum, 0, SUREST);
    give_reason(out, chance < out->sum ? "it is never quite sure" : "it cannot be less than nothing",
                chance - out->sum);
    return chance;
}

/* ---- the road ---- */

static PlaceId court_of(const Model *m, const World *w, Side side)
{
    PlaceId at = intel_headquarters(m, w, side);
    return at.n ? at : m->side[side].seat;
}

int32_t embassy_days(const Model *m, const World *w, Side side, Side with, Embassy what)
{
    PlaceId from = court_of(m, w, side), to = court_of(m, w, with);
    if (what == EMBASSY_GRACE || what == EMBASSY_WAR || !from.n || !to.n || from.n == to.n)
        return 0;
    int64_t metres = path_metres(m, PATH_CAMEL, from, to);
    int64_t pace = max_i32(1, m->rules.court_envoy_pace) * 1000;
    return max_i32(1, (int32_t)((metres + pace - 1) / pace));
}

static bool under_way(const World *w, Side side, Side with)
{
    for (int i = 0; i < LETTER_MAX; i++) {
        const Letter *l = &w->letter[i];
        if (l->kind != LETTER_NONE && l->order.kind == ORDER_EMBASSY && l->order.side == side &&
            l->order.with == with)
            return true;
    }
    return false;
}

static Status no_embassy(Fault *why, const char *what, const char *remedy)
{
    fault(why, ERR_REFUSED, "embassy", "%s", what);
    return fault_remedy(why, "%s", remedy);
}

/* What can be asked of whom, the road aside. */
static Status may_ask(const Model *m, const World *w, const Order *o, Fault *why)
{
    bool foes = enemies(w, o->side, o->with), talking = receives(w, o->with, o->side);
    bool truce = truce_holds(w, o->side, o->with);
    switch ((Embassy)o->amount) {
    case EMBASSY_WAR:
        if (foes && (truce || talking || receives(w, o->side, o->with)))
            return OK;
        return no_embassy(why, "neither talks nor a truce bind you", "there is nothing to end");
    case EMBASSY_ALLIANCE:
        if (foes || allied(w, o->side, o->with))
            return no_embassy(why, foes ? "you are at war with them" : "they are your allies",
                              foes ? "ask for peace first" : "ask somebody else");
        if (!common_enemy(m, w, o->side, o->with))
            return no_embassy(why, "you have no common enemy", "ask somebody who has");
        return OK;
    case EMBASSY_GRACE:
        if (foes && !truce && facing(m, w, o->side, o->with) >= 0)
            return OK;
        return no_embassy(why, truce ? "there is a truce" : "no armies of the two face each other",
                          "ask when they do");
    default:
        if (!foes)
            return no_embassy(why, "you are not at war with them", "ask an enemy");
        if (o->amount == EMBASSY_TALKS && talking)
            return no_embassy(why, "your envoys are being heard", "wait for what comes of it");
        if (o->amount == EMBASSY_TRUCE && truce)
            return no_embassy(why, "there is a truce", "ask when it has run out");
        return OK;
    }
}

Status check_embassy(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (o->with < 1 || o->with > m->sides || o->with == o->side)
        return fault(why, ERR_NOT_FOUND, "embassy", "there is no such crown to treat with");
    if (!court_of(m, w, o->with).n)
        return no_embassy(why, "they have no court to hear anybody",
                          "send an envoy to a place of theirs");
    if (may_ask(m, w, o, why) != OK)
        return ERR_REFUSED;
    if (o->amount != EMBASSY_WAR && under_way(w, o->side, o->with))
        return no_embassy(why, "your envoys to them are on their way", "wait until they are back");
    return OK;
}

static bool post(const Model *m, World *w, const Order *o, int32_t stage, int32_t days)
{
    Order letter = *o;
    letter.men = stage;
    letter.to = court_of(m, w, stage == ENVOYS_ASK ? o->with : o->side);
    return order_post(m, w, LETTER_ENVOY, &letter, days);
}

void begin_embassy(const Model *m, World *w, const Order *o, EventList *out)
{
    Embassy what = (Embassy)o->amount;
    if (what == EMBASSY_WAR) {
        w->side[o->side].talks[o->with] = w->side[o->with].talks[o->side] = DAY_NEVER;
        truce_break(m, w, o->side, o->with, (PlaceId){ 0 }, out);
        return;
    }
    int32_t days = embassy_days(m, w, o->side, o->with, what);
    if (days && !post(m, w, o, ENVOYS_ASK, days))
        return;
    Event *e = say_of_side(w, out, EV_EMBASSY_LEFT, o->side, court_of(m, w, o->with));
    e->n[0] = o->side;
    e->n[1] = o->with;
    e->n[2] = what;
    e->n[3] = days;
    if (!days) {
        Order ask = *o;
        ask.men = ENVOYS_ASK;
        embassy_comes(m, w, &ask, out);
    }
}

/* ---- the hearing ---- */

static Event *say_both(const World *w, EventList *out, EventKind kind, Side a, Side b)
{
    Event *e = say_of_side(w, out, kind, a, (PlaceId){ 0 });
    e->heard |= heard_by(b);
    e->n[0] = a;
    e->n[1] = b;
    return e;
}

/* The crown's word reaches its armies at once: they go no farther (a simplification;
 * most stand near it while it listens). */
static void hold_back(World *w, Side side, Side from)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        bool goes = f->order == ORDER_MARCH || f->order == ORDER_RAID || f->order == ORDER_BESIEGE ||
                    f->order == ORDER_ASSAULT;
        const PlaceState *s = &w->place[f->goal.n];
        if (f->side != side || !goes || !f->goal.n || (s->owner != from && s->tributary != from))
            continue;
        f->order = ORDER_HOLD;
        f->vias = f->via_next = 0;
        f->goal = f->pos.at.n ? f->pos.at : f->pos.toward;
    }
}

void talks_begin(World *w, Side side, Side with)
{
    w->side[with].talks[side] = (int16_t)w->clock.day;
    hold_back(w, with, side);
}

void truce_begin(const Model *m, World *w, Side a, Side b, int32_t days, EventList *out)
{
    w->side[a].truce[b] = w->side[b].truce[a] = (int16_t)(w->clock.day + days);
    Event *e = say_both(w, out, EV_TRUCE, a, b);
    e->n[2] = days;
    (void)m;
}

void truce_break(const Model *m, World *w, Side breaker, Side other, PlaceId at, EventList *out)
{
    if (!truce_holds(w, breaker, other))
        return;
    int32_t cost = min_i32(w->side[breaker].legitimacy, m->rules.court_truce_breach);
    w->side[breaker].truce[other] = w->side[other].truce[breaker] = DAY_NEVER;
    w->side[breaker].legitimacy -= cost;
    Event *e = say_both(w, out, EV_TRUCE_BROKEN, breaker, other);
    e->heard = everyone(m);
    e->place = at;
    e->n[2] = cost;
}

static void relate(const Model *m, World *w, Side a, Side b, Relation is, EventList *out)
{
    w->side[a].relation[b] = w->side[b].relation[a] = (uint8_t)is;
    w->side[a].talks[b] = w->side[b].talks[a] = DAY_NEVER;
    Event *e = say_both(w, out, EV_RELATION, a, b);
    e->heard = everyone(m);
    e->n[2] = is;
}

/* The answer is home: what was granted is in force. */
static void in_force_now(const Model *m, World *w, const Order *o, EventList *out)
{
    const Rules *r = &m->rules;
    Side side = o->side, with = o->with;
    switch ((Embassy)o->amount) {
    case EMBASSY_TRUCE:    truce_begin(m, w, side, with, r->court_truce_days, out); break;
    case EMBASSY_GRACE:    truce_begin(m, w, side, with, r->court_grace_days, out); break;
    case EMBASSY_ALLIANCE: relate(m, w, side, with, RELATION_ALLY, out); break;
    case EMBASSY_PEACE:    relate(m, w, side, with, RELATION_PEACE, out); break;
    case EMBASSY_TRIBUTE: {
        int64_t paid = permille_of(max_i64(0, w->side[with].treasury_dh), r->court_truce_price);
        coin_move(w, with, COIN_CROWNS, -paid);
        coin_move(w, side, COIN_CROWNS, paid);
        truce_begin(m, w, side, with, r->court_truce_days, out);
        break;
    }
    default: break;
    }
}

static void answered(const World *w, const Order *o, Side hearer, bool granted, EventList *out)
{
    Event *e = say_of_side(w, out, EV_EMBASSY_HEARD, o->side, (PlaceId){ 0 });
    e->heard = heard_by(hearer);
    e->n[0] = o->side;
    e->n[1] = o->with;
    e->n[2] = o->amount;
    e->n[3] = granted;
}

/* Envoys are before the crown: it answers, and they turn for home. */
static void heard(const Model *m, World *w, const Order *o, EventList *out)
{
    uint64_t about = (uint64_t)o->side << 16 | (uint64_t)o->with << 8 | (uint64_t)o->amount;
    Rng dice = rng_at(w->seed, RNG_ENVOY, w->clock.day, about | 1u << 31);
    Order asks = *o;
    asks.men = 0;
    bool granted = may_ask(m, w, &asks, NULL) == OK &&
                   rng_permille(&dice) < embassy_chance(m, w, o->side, o->with,
                                                        (Embassy)o->amount, NULL);
    int32_t days = embassy_days(m, w, o->side, o->with, (Embassy)o->amount);
    answered(w, o, o->with, granted, out);
    if (granted && o->amount == EMBASSY_TALKS)
        talks_begin(w, o->side, o->with);
    asks.men = granted ? ENVOYS_GRANTED : ENVOYS_REFUSED;
    if (!days || !post(m, w, &asks, asks.men, days))
        embassy_comes(m, w, &asks, out);
}

void embassy_comes(const Model *m, World *w, const Order *o, EventList *out)
{
    if (o->men == ENVOYS_ASK) {
        heard(m, w, o, out);
        return;
    }
    answered(w, o, o->side, o->men == ENVOYS_GRANTED, out);
    if (o->men == ENVOYS_GRANTED)
        in_force_now(m, w, o, out);
}

bool embassy_forbids(const World *w, Side side, PlaceId to)
{
    Side owner = w->place[to.n].owner, lord = w->place[to.n].tributary;
    if (lord == side || owner == side)
        return false;
    return (owner && enemies(w, side, owner) && receives(w, side, owner)) ||
           (lord && enemies(w, side, lord) && receives(w, side, lord));
}

/* ---- days and weeks ---- */

void embassy_day(const Model *m, World *w, EventList *out)
{
    for (int a = 1; a <= m->sides; a++)
        for (int b = a + 1; b <= m->sides; b++) {
            if (w->side[a].truce[b] != w->clock.day)
                continue;
            w->side[a].truce[b] = w->side[b].truce[a] = DAY_NEVER;
            if (w->clock.day > 0)
                say_both(w, out, EV_TRUCE_ENDED, (Side)a, (Side)b);
        }
}

void embassy_week(const Model *m, World *w, EventList *out)
{
    for (int a = 1; a <= m->sides; a++)
        for (int b = 1; b <= m->sides; b++) {
            Side with = (Side)a, side = (Side)b;
            if (a == b || !receives(w, with, side))
                continue;
            int32_t days = w->clock.day - w->side[with].talks[side];
            Rng dice = rng_at(w->seed, RNG_ENVOY, w->clock.day, (uint64_t)a << 8 | (uint64_t)b | 1u << 30);
            bool goes_on = enemies(w, with, side) &&
                           rng_permille(&dice) < embassy_patience(m, w, side, with, NULL);
            if (goes_on || days < 1)
                continue;
            w->side[with].talks[side] = DAY_NEVER;
            Event *e = say_both(w, out, EV_TALKS_ENDED, side, with);
            e->n[2] = days;
        }
}

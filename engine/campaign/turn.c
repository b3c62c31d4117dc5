/*
 * turn.c: the schedule. Read it aloud: it is the week.
 */
#include "campaign/turn.h"

#include "campaign/cards.h"
#include "campaign/clash.h"
#include "campaign/court.h"
#include "campaign/goals.h"
#include "campaign/intel.h"
#include "campaign/march.h"
#include "campaign/muster.h"
#include "campaign/orders.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/stable.h"
#include "campaign/supply.h"
#include "campaign/weather.h"

typedef void PhaseRun(const Model *m, World *w, EventList *out);

typedef struct Phase { const char *name; PhaseRun *run; } Phase;

static const Phase day[] = {
    { "the wind turns",       weather_day },      { "couriers ride",       intel_couriers },
    { "bands come in",        muster_day },
    { "columns march",        march_step },       { "columns meet",        clash_meet },
    { "battle is joined",     NULL },             { "places change hands", court_hold },
    { "convoys come in",      supply_convoys },   { "parties forage",      supply_forage },
    { "armies eat and drink", supply_eat },       { "want takes its toll", supply_want },
    { "the thirsty turn",     supply_to_water },
    { "the rest recover",     people_rest },      { "scouts report",       intel_sightings },
};

const char *turn_phase_name(int i)
{
    return i >= 0 && i < (int)countof(day) ? day[i].name : NULL;
}

/* ---- what the week runs with ---- */

typedef struct Run {
    const Model     *m;
    World           *w;
    const Hooks     *hooks;
    const TurnWatch *watch;
    EventList       *out;
    Fault           *why;
} Run;

static Status watched(const Run *r, const char *phase)
{
    return r->watch && r->watch->phase ? r->watch->phase(r->watch->self, r->m, r->w, phase, r->why)
                                       : OK;
}

/* A script that fails is not heeded: the game goes on with what the rules say. */
static void script_fault(const Run *r, const Fault *f)
{
    Event *e = event_add(r->out, EV_SCRIPT_FAULT, r->w->clock.day);
    e->heard = HEARD_BY_ALL;
    e->n[0] = f->line;
    if (r->out->faults < (int32_t)countof(r->out->fault)) {
        char *sentence = r->out->fault[r->out->faults++];
        e->note = fault_line(f, sentence, sizeof r->out->fault[0]);
    }
    if (r->why)
        *r->why = *f;
}

/* What a script asked for is done, or its fault is told. */
static void heed(const Run *r, Status asked, const EffectList *fx, Fault *f)
{
    if (asked == OK)
        asked = court_effects(r->m, r->w, fx, r->out, f);
    if (asked != OK)
        script_fault(r, f);
}

static void call_hook(const Run *r, HookKind hook, uint32_t subject)
{
    if (!r->hooks || !r->hooks->call || !r->m->hooked[hook])
        return;
    EffectList fx;
    fx.count = 0;
    Fault f = { 0 };
    Status s = r->hooks->call(r->hooks->self, hook, r->m, r->w, subject, &fx, &f);
    heed(r, s, &fx, &f);
}

/* ---- cards ---- */

/* A card has been answered: its option does what it does. */
static void decided(const Run *r, DecisionId card)
{
    if (!r->hooks || !r->hooks->decide)
        return;
    EffectList fx;
    fx.count = 0;
    Fault f = { 0 };
    Status s = r->hooks->decide(r->hooks->self, r->m, r->w, card,
                                r->w->decision[card.n].option - 1, &fx, &f);
    heed(r, s, &fx, &f);
}

static bool wanted(const Run *r, DecisionId card)
{
    int32_t answer = 0;
    Fault f = { 0 };
    Status s = r->hooks->ask(r->hooks->self, r->m, r->w, card, -1, &answer, &f);
    if (s != OK)
        script_fault(r, &f);
    return s == OK && answer;
}

/* A new week begins: what nobody answered is done as it was in history, and then
 * new cards are put. */
static void deal_cards(const Run *r)
{
    if (!r->hooks || !r->hooks->ask)
        return;
    for (uint16_t i = 1; i <= r->m->decisions; i++) {
        DecisionId card = { i };
        if (!card_late(r->m, r->w, card))
            continue;
        card_made(r->m, r->w, card, r->m->decision[i].usual, true, r->out);
        decided(r, card);
    }
    for (uint16_t i = 1; i <= r->m->decisions && r->w->clock.stage != STAGE_OVER; i++) {
        DecisionId card = { i };
        if (card_free(r->m, r->w, card) && wanted(r, card))
            card_put(r->m, r->w, card, r->out);
    }
}

/* An order goes out; the answer to a card takes effect at once. */
static void send(const Run *r, const Order *o)
{
    bool open = o->kind == ORDER_DECIDE && r->w->decision[o->decision.n].stage == DECISION_OPEN;
    order_send(r->m, r->w, o, r->out);
    if (open && r->w->decision[o->decision.n].stage == DECISION_MADE)
        decided(r, o->decision);
}

/* ---- the seven days ---- */

/* 1 + slot of the formation that led the winners of the last battle; 0: nobody. */
static uint32_t winner_slot(const World *w)
{
    const Battle *b = &w->battle;
    return b->winner && formation_at(w, b->lead[b->winner - 1]) ? b->lead[b->winner - 1].i + 1u : 0;
}

static ClashEye eye_of(const Run *r)
{
    return r->watch ? (ClashEye){ r->watch->self, r->watch->half_hour } : (ClashEye){ 0 };
}

static bool fight(const Run *r)
{
    int32_t before = r->w->battle.number;
    ClashEye eye = eye_of(r);
    bool done = clash_fight_seen(r->m, r->w, &eye, r->out);
    if (done && r->w->battle.number != before)
        call_hook(r, HOOK_BATTLE_ENDED, winner_slot(r->w));
    return done;
}

/* From the phase the World has reached to the end of the seventh day. */
static TurnEnd run_days(const Run *r)
{
    World *w = r->w;
    do {
        if (w->clock.phase == 0)
            call_hook(r, HOOK_DAY_BEGINS, 0);
        while (w->clock.stage != STAGE_OVER && w->clock.phase < (int)countof(day)) {
            const Phase *p = &day[w->clock.phase];
            if (p->run) {
                p->run(r->m, w, r->out);
            } else if (!fight(r)) {
                w->clock.stage = STAGE_BATTLE;
                return TURN_BATTLE;
            }
            w->clock.phase++;
            if (watched(r, p->name) != OK)
                return TURN_FAULT;
        }
        w->clock.phase = 0;
        w->clock.day++;
    } while (w->clock.day % WEEK_DAYS != 0);
    return TURN_WEEK;
}

static TurnEnd finish_week(const Run *r)
{
    World *w = r->w;
    w->clock.day--;         /* the week's reckoning belongs to its last day */
    people_week(r->m, w, r->out);
    stable_week(r->m, w, r->out);
    supply_week(r->m, w);
    court_week(r->m, w, r->out);
    call_hook(r, HOOK_WEEK_ENDS, 0);
    w->clock.day++;
    w->clock.week++;
    if (w->clock.stage != STAGE_OVER && w->clock.week >= weeks_of(r->m, w))
        goals_end(r->m, w, 0, true, r->out);
    if (w->clock.stage != STAGE_OVER)
        deal_cards(r);
    if (watched(r, "the week ends") != OK)
        return TURN_FAULT;
    return w->clock.stage == STAGE_OVER ? TURN_OVER : TURN_WEEK;
}

static TurnEnd go_on(const Run *r)
{
    TurnEnd end = run_days(r);
    return end == TURN_WEEK ? finish_week(r) : end;
}

Status turn_start(const Model *m, World *w, const Hooks *hooks, EventList *out, Fault *why)
{
    Run r = { m, w, hooks, NULL, out, why };
    weather_week(m, w, out);
    supply_start(m, w);
    intel_start(m, w);
    goals_start(m, w);
    call_hook(&r, HOOK_START, 0);
    if (w->clock.week > 0) {            /* of armies that a script has set down since */
        memset(w->known, 0, sizeof w->known);
        intel_start(m, w);
    }
    deal_cards(&r);
    return OK;
}

TurnEnd turn_run(const Model *m, World *w, const Order *orders, int32_t count, const Hooks *hooks,
                 const TurnWatch *watch, EventList *out, Fault *why)
{
    Run r = { m, w, hooks, watch, out, why };
    must(w->clock.stage == STAGE_PLAN && w->clock.phase == 0);
    weather_week(m, w, out);
    for (int32_t i = 0; i < count; i++)
        send(&r, &orders[i]);
    call_hook(&r, HOOK_WEEK_BEGINS, 0);
    if (w->clock.stage == STAGE_OVER)
        return TURN_OVER;
    if (watched(&r, "orders go out") != OK)
        return TURN_FAULT;
    return go_on(&r);
}

/* On the field a person may take the command or hand it over; true: somebody
 * did, and now no person commands here. */
static bool handed_over(const Model *m, World *w, const Order *orders, int32_t count,
                        EventList *out)
{
    bool changed = false;
    for (int32_t i = 0; i < count; i++) {
        if (orders[i].kind != ORDER_COMMAND)
            continue;
        order_heed(m, w, &orders[i], 0, out);
        changed = true;
    }
    for (int t = 0; t < TEAMS && changed; t++)
        w->battle.team[t].person = w->side[w->battle.team[t].side].commanded;
    return changed && !w->battle.team[0].person && !w->battle.team[1].person;
}

TurnEnd turn_half_hour(const Model *m, World *w, const Order *orders, int32_t count,
                       const Hooks *hooks, const TurnWatch *watch, EventList *out, Fault *why)
{
    Run r = { m, w, hooks, watch, out, why };
    must(w->clock.stage == STAGE_BATTLE && w->battle.live);
    ClashEye eye = eye_of(&r);
    if (eye.half_hour)
        eye.half_hour(eye.self, w);
    bool alone = handed_over(m, w, orders, count, out);
    int32_t before = out ? out->count : 0;
    battle_half_hour(m, w->seed, w->clock.day, &w->battle, orders, count, out);
    if (alone || (w->battle.over && eye.half_hour))
        clash_fight_out(m, w, &eye, out);
    say_who_came(w, out, before);
    if (watched(&r, "a half-hour passes") != OK)
        return TURN_FAULT;
    if (!w->battle.over)
        return TURN_BATTLE;
    w->clock.stage = STAGE_PLAN;
    return go_on(&r);
}

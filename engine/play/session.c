/*
 * session.c: one game, week by week: sealed, run, thought about, looked back at.
 */
#include "play/ahead.h"
#include "play/fog.h"
#include "play/forecast.h"
#include "play/game.h"
#include "play/mind.h"
#include "world/check.h"

#ifdef SAWAD_OUGHT
static Status watch_world(void *self, const Model *m, const World *w, const char *phase, Fault *why)
{
    (void)self;
    Fault wrong = { 0 };
    if (world_ok(m, w, &wrong) == OK)
        return OK;
    fault(why, ERR_DAMAGED, phase, "%s: %s", wrong.where, wrong.what);
    return fault_remedy(why, "please send the log of this game");
}
static const TurnWatch every_phase = { NULL, watch_world };
#define WATCH (&every_phase)
#else
#define WATCH NULL
#endif

/* All sides' drafts, as they will be heard; what no longer makes sense once the
 * sides' orders stand together is dropped, and its side is told. */
static void take_drafts(Session *s)
{
    orders_begin(s, s->now);
    for (Side side = 1; side <= s->model->sides; side++) {
        const SideDraft *d = &s->draft[side];
        for (int32_t i = 0; i < d->count; i++) {
            if (orders_take(s, side, d->said[i].words, NULL) == OK)
                continue;
            Event *e = event_add(&s->out, EV_ORDER_REFUSED, s->now->clock.day);
            e->side = side;
            e->heard = (uint8_t)(1u << side);
            e->n[0] = d->order[i].kind;
        }
    }
}

/* The sides' orders and a mark behind them go into the log. */
static bool write_log(Session *s, int32_t day, int32_t half_hour)
{
    LogLine line = { .week = s->weeks + 1, .day = day, .half_hour = half_hour };
    for (int32_t i = 0; i < s->ordered; i++) {
        line.side = s->orders[i].side;
        line.words = s->words[i];
        if (!log_add(s, &line))
            return false;
    }
    line.side = 0;
    line.words = "";
    line.digested = !s->terse;
    line.digest = s->terse ? 0 : session_digest(s);
    return log_add(s, &line) != NULL;
}

static void week_done(Session *s)
{
    events_keep(s, s->weeks, &s->out);
    s->out.count = s->out.lost = 0;
    s->weeks++;
    if (s->weeks % SNAP_EVERY == 0)
        snapshot_keep(s, s->weeks, s->now);
}

Status game_run(Session *s, Fault *why)
{
    int32_t day, half_hour, heard = s->out.count;
    uint64_t asks = memory_asks();
    if (s->weeks >= s->weeks_max)
        return fault(why, ERR_RANGE, "week", "the scenario's %d weeks are over",
                     (int)s->model->weeks);

    position_of(s->now, &day, &half_hour);
    world_copy(s->before, s->now);
    take_drafts(s);
    TurnEnd end = day == 0
        ? turn_run(s->model, s->now, s->orders, s->ordered, &s->hooks, WATCH, &s->out, why)
        : turn_half_hour(s->model, s->now, s->orders, s->ordered, &s->hooks, WATCH, &s->out, why);

    Status status = OK;
    if (end == TURN_FAULT)
        status = why && why->status ? why->status : ERR_DAMAGED;
    else if (!write_log(s, day, half_hour))
        status = no_memory(why);
    if (status != OK) {             /* the week has not been */
        world_copy(s->now, s->before);
        s->out.count = heard;
        for (Side side = 1; side <= s->model->sides; side++)
            s->draft[side].sealed = false;
        return status;
    }
    notes_keep(s, &s->out, heard);
    faults_count(s, &s->out, heard);
    if (end != TURN_BATTLE)
        week_done(s);
    drafts_clear(s);
    s->asks = memory_asks() - asks;
    s->version++;
    return OK;
}

/* Whether a side has something to decide now; at stage battle only those who
 * command in person on that field have. */
static bool decides(const Session *s, Side side)
{
    const World *w = s->now;
    if (w->clock.stage != STAGE_BATTLE)
        return true;
    for (int team = 0; team < TEAMS; team++)
        if (w->battle.team[team].sides & (1u << side))
            return w->side[side].commanded;
    return false;
}

static bool all_sealed(const Session *s)
{
    for (Side side = 1; side <= s->model->sides; side++)
        if (!s->draft[side].sealed && decides(s, side))
            return false;
    return true;
}

Status session_end(Session *s, Side side, Fault *why)
{
    if (!side_exists(s, side))
        return fault(why, ERR_NOT_FOUND, "side", "there is no side %d in this game", side);
    if (s->looking)
        return fault(why, ERR_REFUSED, "end", "this is week %d as it was",
                     (int)s->looking_week + 1);
    if (s->now->clock.stage == STAGE_OVER)
        return fault(why, ERR_REFUSED, "end", "the game is over");
    s->draft[side].sealed = true;
    s->version++;
    return all_sealed(s) ? game_run(s, why) : OK;
}

static const Doctrine *doctrine_of(const Session *s, Side side)
{
    const Model *m = s->model;
    Atom name = m->side[side].doctrine;
    for (int32_t i = 0; i < s->setup.doctrines; i++) {
        const char *word = s->setup.doctrine[i].side, *other = s->setup.doctrine[i].name;
        if (side_named(m, names_find(&m->names, word, strlen(word))) == side)
            name = names_find(&m->names, other, strlen(other));
    }
    const Doctrine *d = doctrine_named(m, name);
    return d || m->doctrines == 0 ? d : &m->doctrine[0];
}

/* On the field the generals command whoever gets no order, so a mind has only
 * weeks to plan. */
Status session_think(Session *s, Side side, Effort e, Fault *why)
{
    if (!side_exists(s, side))
        return fault(why, ERR_NOT_FOUND, "side", "there is no side %d in this game", side);
    const Doctrine *temper = doctrine_of(s, side);
    if (s->now->clock.stage != STAGE_PLAN || s->looking || s->draft[side].sealed)
        return OK;

    cards_think(s, side);
    if (!temper)
        return OK;
    Order wanted[DRAFT_MAX];
    int32_t n = mind_think(s->model, draft_seen(s, side), side, temper, e, wanted, DRAFT_MAX);
    for (int32_t i = 0; i < n; i++)
        session_order(s, side, &wanted[i], NULL);   /* what is refused is not done */
    return OK;
}

Status session_week(Session *s, Side side, Effort e, Fault *why)
{
    Side last = side_exists(s, side) ? side : 0;
    Status status = OK;
    int32_t week = s->weeks;

    for (Side other = 1; other <= s->model->sides && status == OK; other++) {
        if (other == last || s->draft[other].sealed)
            continue;
        status = session_think(s, other, e, why);
        if (status == OK)
            status = session_end(s, other, why);
        if (s->weeks != week)
            return status;
    }
    if (status == OK && last)
        status = session_end(s, last, why);
    return status;
}

World *game_shown(Session *s) { return s->looking ? s->past : s->now; }

/* What a side sees of what is shown; side 0, the referee, sees the truth. */
const World *game_shown_to(Session *s, Side side)
{
    if (side == 0)
        return game_shown(s);
    if (!s->looking)
        return draft_seen(s, side);
    if (s->past_side != side)
        fog_of(s->model, s->past, side, s->past_seen);
    s->past_side = side;
    return s->past_seen;
}

/* A formation that was given an order this week waits for no other. */
static void mark_ordered(const Session *s, Side side, View *v)
{
    const SideDraft *d = &s->draft[side];
    for (int32_t i = 0; i < v->formations; i++)
        for (int32_t o = 0; o < d->count && v->formation[i].own; o++)
            if (same_formation(d->order[o].who, v->formation[i].id))
                v->formation[i].idle = false;
}

const View *session_view(Session *s, Side side)
{
    if (side > s->model->sides)
        side = 0;
    if (s->view_version != s->version || s->view_side != side) {
        view_of(s->model, game_shown_to(s, side), side, &s->view);
        if (side && !s->looking)
            mark_ordered(s, side, &s->view);
        s->view_version = s->version;
        s->view_side = side;
    }
    return &s->view;
}

const FieldView *session_field(Session *s, Side side)
{
    if (side > s->model->sides)
        side = 0;
    field_view_of(s->model, game_shown_to(s, side), side, &s->field);
    return &s->field;
}

int32_t session_contingents(Session *s, Side side, FormationId f, ContingentView *out, int32_t max)
{
    if (side > s->model->sides || f.i >= FORMATION_MAX)
        return 0;
    return contingents_of(s->model, game_shown_to(s, side), f, out, max);
}

static bool hears(const Event *e, Side side)
{
    return side == 0 || (e->heard & 1) || (e->heard >> side & 1);
}

EventSpan session_heard(Session *s, Side side, int32_t week)
{
    if (week < s->base_week || week > s->weeks || side > s->model->sides)
        return (EventSpan){ 0 };
    if (week < s->weeks && !s->week[week].told && history_events(s, week, NULL) != OK)
        return (EventSpan){ 0 };

    bool running = week == s->weeks;
    const Event *at = running ? s->out.at : s->week[week].event;
    int32_t count = running ? s->out.count : s->week[week].events, n = 0;
    for (int32_t i = 0; i < count && n < EVENT_MAX; i++)
        if (hears(&at[i], side))
            s->told[n++] = at[i];
    return (EventSpan){ s->told, n };
}

Status session_ahead(Session *s, Side side, FormationId f, const Order *o, Ahead *out)
{
    memset(out, 0, sizeof *out);
    if (!side_exists(s, side) || f.i >= FORMATION_MAX)
        return ERR_REFUSED;
    world_copy(s->ahead, game_shown_to(s, side));
    if (s->ahead->clock.stage != STAGE_PLAN)
        return ERR_REFUSED;
    if (o && order_imagine(s->model, s->ahead, o, NULL) != OK)
        return ERR_REFUSED;
    ahead_look(s->model, s->ahead, f, out);
    return OK;
}

/* Orders that move no bread and no army say nothing of either. */
static bool feeds(int kind)
{
    return kind != ORDER_ENVOY && kind != ORDER_CALL && kind != ORDER_COMMAND &&
           kind != ORDER_GENERALS && kind != ORDER_STANCE && kind != ORDER_CONVOY &&
           kind != ORDER_FLOOD && kind != ORDER_DETACH && kind != ORDER_APPOINT &&
           kind != ORDER_BAN && kind != ORDER_LETTERS && kind != ORDER_EMBASSY &&
           kind != ORDER_DECIDE;
}

Status session_preview(Session *s, Side side, const Order *o, Preview *out, Fault *why)
{
    *out = (Preview){ .chance = -1 };
    if (!side_exists(s, side) || o->side != side)
        return fault(why, ERR_REFUSED, "order", "an order of another side");
    if (!s->looking && s->now->clock.stage == STAGE_BATTLE)
        return field_preview(s, side, o, out, why);
    Status status = forecast_order(s->model, game_shown_to(s, side), o, out, why);
    Ahead ahead;
    if (status == OK && feeds(o->kind) && session_ahead(s, side, o->who, o, &ahead) == OK)
        ahead_lines(s->model, &ahead, out);
    return status;
}

Status session_why(Session *s, Side side, const char *words, Preview *out, Fault *why)
{
    *out = (Preview){ .chance = -1 };
    if (!side_exists(s, side))
        return fault(why, ERR_NOT_FOUND, "side", "there is no side %d in this game", side);
    return forecast_why(s->model, game_shown_to(s, side), side, words, out, why);
}

const Model *session_model(const Session *s)  { return s->model; }
const Model *session_scenario(const Session *s) { return s->of; }
int32_t      session_premise(const Session *s, int32_t premise) { return s->now->premise[premise]; }
int32_t      session_weeks(const Session *s)  { return s->weeks; }
int32_t      session_stage(const Session *s)  { return s->now->clock.stage; }
void         session_terse(Session *s) { s->terse = true; }
uint64_t     session_digest(const Session *s) { return world_digest(s->model, s->now); }
uint64_t     session_seed(const Session *s)   { return s->now->seed; }
int32_t      session_faults(const Session *s) { return s->faults; }
uint64_t     session_asks(const Session *s)   { return s->asks; }
const char  *session_notice(const Session *s) { return s->notice; }

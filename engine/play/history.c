/*
 * history.c: the log of a game in memory, and weeks played again from it.
 *
 * Nobody stores what can be played again: a week that is asked for is the
 * nearest snapshot before it and the orders since.
 */
#include "play/game.h"
#include "play/replay.h"
#include "world/words.h"

LogLine *log_add(Session *s, const LogLine *line)
{
    Arena *a = &s->log.mem;
    ArenaMark mark = arena_mark(a);
    LogLine *l = arena_push(a, sizeof *l);
    char *words = l ? arena_string(a, line->words, strlen(line->words)) : NULL;
    if (!words) {
        arena_reset(a, mark);
        return NULL;
    }
    *l = *line;
    l->words = words;
    l->next = NULL;
    *(s->log.last ? &s->log.last->next : &s->log.first) = l;
    s->log.last = l;
    if (!s->week[l->week - 1].first)
        s->week[l->week - 1].first = l;
    return l;
}

void orders_begin(Session *s, const World *w)
{
    world_copy(s->common, w);
    s->ordered = 0;
}

/* Where an order cannot be imagined the turn will say so when it gets there. */
Status orders_take(Session *s, Side side, const char *words, Fault *why)
{
    Order o;
    if (s->ordered >= ORDERS_MAX)
        return fault(why, ERR_FULL, "order", "a week holds %d orders", (int)ORDERS_MAX);
    Status status = order_read(s->model, s->common, side, words, strlen(words), false, &o, why);
    if (status != OK)
        return status;
    order_imagine(s->model, s->common, &o, NULL);
    s->words[s->ordered] = words;
    s->orders[s->ordered++] = o;
    return OK;
}

void position_of(const World *w, int32_t *day, int32_t *half_hour)
{
    bool field = w->clock.stage == STAGE_BATTLE;
    *day = field ? w->clock.day - w->clock.week * WEEK_DAYS + 1 : 0;
    *half_hour = field ? w->battle.half_hour + 1 : 0;
}

static bool stands_at(const LogLine *l, int32_t week, int32_t day, int32_t half_hour)
{
    return l->week == week && l->day == day && l->half_hour == half_hour;
}

static Status differs(Fault *why, const LogLine *l, uint64_t found)
{
    TEXT(a, 20);
    TEXT(b, 20);
    text_hex(&a, l->digest);
    text_hex(&b, found);
    fault(why, ERR_DIFFERS, "log", "week %d does not come out as it was written: %s, here %s",
          (int)l->week, a.at, b.at);
    if (l->day && why)
        fault(why, ERR_DIFFERS, "log",
              "week %d, day %d, half-hour %d does not come out as it was written: %s, here %s",
              (int)l->week, (int)l->day, (int)l->half_hour, a.at, b.at);
    if (why)
        why->line = l->at;
    return fault_remedy(why, "it was written by another version, or the orders were changed");
}

/* The orders of one sealing, read on w; *l moves behind its mark. */
static Status read_sealing(Session *s, const World *w, const LogLine **l, const LogLine **mark,
                           Fault *why)
{
    const LogLine *at = *l;
    int32_t day, half_hour;
    position_of(w, &day, &half_hour);
    orders_begin(s, w);
    for (; at && at->side && stands_at(at, at->week, day, half_hour); at = at->next) {
        Status status = orders_take(s, at->side, at->words, why);
        if (status != OK)
            return status;
    }
    if (!at || at->side || !stands_at(at, at->week, day, half_hour))
        return fault(why, ERR_DIFFERS, "log", "the log of week %d has no orders for day %d, "
                     "half-hour %d", w->clock.week + 1, (int)day, (int)half_hour);
    *mark = at;
    *l = at->next;
    return OK;
}

Status week_again(Session *s, int32_t week, World *w, const TurnWatch *watch, Fault *why)
{
    const LogLine *l = s->week[week].first, *mark = NULL;
    TurnEnd end = TURN_BATTLE;
    int32_t kept = 0;

    s->again.count = s->again.lost = 0;
    if (week == s->base_week) {
        memcpy(s->again.at, s->start.at, (size_t)s->start.count * sizeof(Event));
        s->again.count = kept = s->start.count;
    }
    while (end == TURN_BATTLE) {
        bool field = w->clock.stage == STAGE_BATTLE;
        Status status = read_sealing(s, w, &l, &mark, why);
        if (status != OK)
            return status;
        end = field
            ? turn_half_hour(s->model, w, s->orders, s->ordered, &s->hooks, watch, &s->again, why)
            : turn_run(s->model, w, s->orders, s->ordered, &s->hooks, watch, &s->again, why);
        if (end == TURN_FAULT)
            return why && why->status ? why->status : ERR_DAMAGED;
        if (mark->digested && mark->digest != world_digest(s->model, w))
            return differs(why, mark, world_digest(s->model, w));
        if (!s->week[week].told)
            notes_keep(s, &s->again, kept);
        kept = s->again.count;
    }
    return OK;
}

void notes_keep(Session *s, EventList *out, int32_t from)
{
    for (int32_t i = from; i < out->count; i++) {
        Event *e = &out->at[i];
        if (e->note)
            e->note = arena_string(&s->heard, e->note, strlen(e->note));
    }
}

void events_keep(Session *s, int32_t week, const EventList *out)
{
    WeekMark *mark = &s->week[week];
    if (mark->told)
        return;
    mark->event = arena_array(&s->heard, (size_t)out->count + 1, sizeof(Event));
    mark->events = mark->event ? out->count : 0;
    if (mark->events)
        memcpy(mark->event, out->at, (size_t)out->count * sizeof(Event));
    mark->told = true;
}

void snapshot_keep(Session *s, int32_t week, const World *w)
{
    if (s->week[week].before)
        return;
    World *copy = arena_push(&s->snaps, sizeof *copy);
    if (copy)
        world_copy(copy, w);
    s->week[week].before = copy;    /* without it weeks are played from farther back */
}

/* From the nearest week known at or before `from`, through all weeks below `to`:
 * a snapshot, or the week that is being looked at. */
static Status play_again(Session *s, int32_t from, int32_t to, World *w, Fault *why)
{
    int32_t at = from;
    while (at > s->base_week && !s->week[at].before && at != s->past_week)
        at--;
    bool here = at == s->past_week;
    if (!here && !s->week[at].before)
        return no_memory(why);
    if (!here || w != s->past)
        world_copy(w, here ? s->past : s->week[at].before);
    if (w == s->past)
        s->past_week = -1;
    for (; at < to; at++) {
        Status status = week_again(s, at, w, NULL, why);
        if (status != OK)
            return status;
        events_keep(s, at, &s->again);
        if ((at + 1) % SNAP_EVERY == 0)
            snapshot_keep(s, at + 1, w);
    }
    return OK;
}

Status history_at(Session *s, int32_t week, World *out, Fault *why)
{
    Status status = play_again(s, week, week, out, why);
    if (out == s->past)
        s->past_week = status == OK ? week : -1;
    return status;
}

Status history_events(Session *s, int32_t week, Fault *why)
{
    return play_again(s, week, week + 1, s->ahead, why);
}

static Status seal_all(Session *s, Fault *why)
{
    for (Side side = 1; side <= s->model->sides; side++)
        s->draft[side].sealed = true;
    Status status = game_run(s, why);
    if (status != OK)
        for (Side side = 1; side <= s->model->sides; side++)
            s->draft[side].sealed = false;
    return status;
}

static bool is_before(int32_t week, int32_t day, int32_t half_hour, const LogLine *l)
{
    if (week != l->week)
        return week < l->week;
    return day != l->day ? day < l->day : half_hour < l->half_hour;
}

/* Runs on until the line's week, day and half-hour are what is to be ordered. */
static Status advance_to(Session *s, const LogLine *l, bool lenient, Fault *why)
{
    int32_t day, half_hour;
    for (;;) {
        position_of(s->now, &day, &half_hour);
        if (s->now->clock.stage == STAGE_OVER || !is_before(s->weeks + 1, day, half_hour, l))
            break;
        Status status = seal_all(s, why);
        if (status != OK)
            return status;
    }
    if (stands_at(l, s->weeks + 1, day, half_hour) && s->now->clock.stage != STAGE_OVER)
        return OK;
    if (lenient)
        return ERR_NOT_FOUND;
    if (s->now->clock.stage == STAGE_OVER)
        return fault(why, ERR_DIFFERS, "log", "the game is over before week %d", (int)l->week);
    if (l->day)
        return fault(why, ERR_DIFFERS, "log", "there is no battle to order in week %d, day %d, "
                     "half-hour %d", (int)l->week, (int)l->day, (int)l->half_hour);
    return fault(why, ERR_DIFFERS, "log", "orders of week %d come too late", (int)l->week);
}

/* One line of a log into a game that is being made of it. */
Status game_feed(Session *s, const LogLine *l, bool lenient, bool verify, Fault *why)
{
    Status status = advance_to(s, l, lenient, why);
    if (status == OK && l->side)
        status = draft_say(s, l->side, l->words, false, why);
    if (lenient && status != OK && (l->side || status == ERR_NOT_FOUND))
        return OK;
    if (status == OK && !l->side) {
        status = seal_all(s, why);
        if (status == OK && verify && l->digested && l->digest != session_digest(s))
            return differs(why, l, session_digest(s));
    }
    if (status != OK && why && l->at && !why->line) {
        TEXT(where, sizeof why->where);
        text_addf(&where, "log, week %d (%s)", (int)l->week, why->where);
        memcpy(why->where, where.at, where.len + 1);
        why->line = l->at;
    }
    return status;
}

/* Another setup, or none: the same premises and dice. */
static Setup branch_setup(const Session *s, const Setup *setup)
{
    Setup own = setup ? *setup : s->setup;
    if (!own.scenario || !own.scenario[0])
        own.scenario = s->setup.scenario;
    return own;
}

Session *session_branch(const Session *s, int32_t week, const Setup *setup, Fault *why)
{
    if (week < s->base_week || week > s->weeks) {
        fault(why, ERR_RANGE, "week", "this game can be left from week %d to week %d",
              (int)s->base_week + 1, (int)s->weeks + 1);
        return NULL;
    }
    if (setup && s->based) {
        fault(why, ERR_REFUSED, "branch", "this game begins in week %d with what other rules left",
              (int)s->base_week + 1);
        fault_remedy(why, "branch with the premises it has");
        return NULL;
    }
    Setup own = branch_setup(s, setup);
    Session *other = game_open(&own, why);
    Status status = other ? game_begin(other, s->based ? s->week[s->base_week].before : NULL, why)
                          : ERR_MEMORY;
    for (const LogLine *l = s->log.first; l && l->week <= week && status == OK; l = l->next)
        status = game_feed(other, l, setup != NULL, setup == NULL, why);
    while (status == OK && other->weeks < week && other->now->clock.stage != STAGE_OVER)
        status = seal_all(other, why);
    if (status == OK)
        return other;
    session_close(other);
    return NULL;
}

Session *session_fork(const Session *s, uint64_t seed, Fault *why)
{
    if (s->now->clock.stage != STAGE_PLAN) {
        fault(why, ERR_REFUSED, "branch", s->now->clock.stage == STAGE_OVER ? "the game is over"
                                          : "a battle is being fought");
        fault_remedy(why, "branch from a week that begins");
        return NULL;
    }
    Setup own = branch_setup(s, NULL);
    own.seed = seed;
    Session *other = game_open(&own, why);
    if (other && game_begin_at(other, s->now, why) == OK)
        return other;
    session_close(other);
    return NULL;
}

/*
 * lookback.c: a game looked at again: any week of it as that week began, any
 * half-hour of its battles, and what the scenario's record asks of it.
 *
 * Weeks are played again from the nearest one that is known, so what is seen is
 * what was. Half-hours are seen by an eye while their week is played once more.
 */
#include "play/lookback.h"

#include "play/game.h"

Status session_seek(Session *s, int32_t week, Fault *why)
{
    if (week < s->base_week || week > s->weeks)
        return fault(why, ERR_RANGE, "week", "this game can be looked at from week %d to week %d",
                     (int)s->base_week + 1, (int)s->weeks + 1);
    s->version++;
    s->past_side = -1;
    s->looking = false;
    if (week == s->weeks)
        return OK;
    Status status = history_at(s, week, s->past, why);
    s->looking = status == OK;
    s->looking_week = week;
    return status;
}

int32_t session_first_week(const Session *s) { return s->base_week; }

int32_t session_seen_week(const Session *s) { return s->looking ? s->looking_week : s->weeks; }

const Setup *session_setup(const Session *s) { return &s->setup; }

/* ---- half-hours ---- */

/* The half-hours of a week as they pass; the one wanted is kept. */
typedef struct Film {
    Side    side;               /* 0: of all battles, else of those it fought in */
    Moment *out;
    int32_t max, count, seen, want;     /* want: of all battles' moments; -1: none */
    World  *keep;
    bool    kept;
} Film;

static void half_hour_passes(void *self, const World *w)
{
    Film *f = self;
    const Battle *b = &w->battle;
    int32_t index = f->seen++;
    if (index == f->want) {
        world_copy(f->keep, w);
        f->keep->clock.stage = STAGE_BATTLE;
        f->kept = true;
    }
    bool there = f->side == 0 || ((b->team[0].sides | b->team[1].sides) >> f->side & 1);
    if (!f->out || !there || f->count >= f->max)
        return;
    f->out[f->count++] = (Moment){ .index = index, .battle = b->number, .day = w->clock.day,
                                   .half_hour = b->half_hour, .night = b->night,
                                   .place = b->place, .over = b->over };
}

static Status show_film(Session *s, int32_t week, Film *f, Fault *why)
{
    const TurnWatch watch = { .self = f, .half_hour = half_hour_passes };
    if (week < s->base_week || week >= s->weeks)
        return fault(why, ERR_RANGE, "week", "battles of weeks %d to %d can be looked at",
                     (int)s->base_week + 1, (int)s->weeks);
    Status status = history_at(s, week, s->ahead, why);
    if (status == OK)
        status = week_again(s, week, s->ahead, &watch, why);
    if (status == OK)
        events_keep(s, week, &s->again);
    return status;
}

int32_t session_moments(Session *s, Side side, int32_t week, Moment *out, int32_t max)
{
    Film f = { .side = side, .out = out, .max = max, .want = -1 };
    return side <= s->model->sides && show_film(s, week, &f, NULL) == OK ? f.count : 0;
}

Status session_seek_moment(Session *s, int32_t week, int32_t moment, Fault *why)
{
    Film f = { .want = moment, .keep = s->before };
    Status status = show_film(s, week, &f, why);
    if (status != OK)
        return status;
    if (!f.kept)
        return fault(why, ERR_NOT_FOUND, "week", "week %d has no such half-hour of battle",
                     (int)week + 1);
    world_copy(s->past, f.keep);
    s->version++;
    s->past_side = s->past_week = -1;
    s->looking = true;
    s->looking_week = week;
    return OK;
}

/* ---- the record of history, asked of one game ---- */

typedef struct Retold { Arena mem; Chronicle *chronicle; Measures *measures; } Retold;

static Status retold_open(const Session *s, Retold *r, Fault *why)
{
    if (!arena_open(&r->mem, sizeof(Chronicle) + 64, sizeof(Chronicle) + 64))
        return no_memory(why);
    r->chronicle = arena_push(&r->mem, sizeof(Chronicle));
    must(r->chronicle);
    return measures_open(s->root, s->scenario, s->model, &r->measures, why);
}

Status game_retell(Session *s, Chronicle *c, Fault *why)
{
    world_copy(s->ahead, s->week[0].before);
    chronicle_begin(c, s->model, s->ahead);
    for (int32_t week = 0; week < s->weeks; week++) {
        Status status = week_again(s, week, s->ahead, NULL, why);
        if (status != OK)
            return status;
        events_keep(s, week, &s->again);
        chronicle_week(c, s->model, s->ahead, s->again.at, s->again.count);
    }
    return OK;
}

Status session_findings(Session *s, Finding *out, int32_t max, Fault *why)
{
    Retold r = { .measures = NULL };
    memset(out, 0, (size_t)max * sizeof *out);
    if (s->base_week > 0 || !s->week[0].before)
        return fault(why, ERR_REFUSED, "record", "this game begins in week %d with what other "
                     "rules left", (int)s->base_week + 1);
    if (s->model->records == 0)
        return OK;
    Status status = retold_open(s, &r, why);
    if (status == OK && r.measures)
        status = game_retell(s, r.chronicle, why);
    for (int32_t i = 0; i < s->model->records && i < max && status == OK && r.measures; i++)
        measure_take(r.measures, i, r.chronicle, &out[i], NULL);
    measures_close(r.measures);
    arena_close(&r.mem);
    return status;
}

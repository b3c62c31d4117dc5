/*
 * study.c: one game after the other, written down and measured.
 */
#include "play/study.h"

#include "play/game.h"

/* Where games go on from, and what is remembered of the weeks before. */
typedef struct Base { World world; Chronicle told; bool whole; } Base;

struct Study {
    Arena     mem;
    Session  *game;
    Measures *measures;
    Base     *base;             /* NULL: games begin at the beginning */
    Chronicle chronicle;
};

static Study *with_game(Session *game, size_t more, Fault *why)
{
    Arena mem;
    size_t size = sizeof(Study) + more + 128;
    if (!game)
        return NULL;
    if (!arena_open(&mem, size, size)) {
        session_close(game);
        no_memory(why);
        return NULL;
    }
    Study *s = arena_push(&mem, sizeof *s);
    must(s);
    s->mem = mem;
    s->game = game;
    session_terse(game);
    if (measures_open(game->root, game->scenario, game->model, &s->measures, why) == OK)
        return s;
    study_close(s);
    return NULL;
}

Study *study_open(const Setup *setup, Fault *why)
{
    return with_game(session_open(setup, why), 0, why);
}

/* Of a game that does not go back to the start nothing before its first week is known. */
static Status remember(Session *from, Base *b, Fault *why)
{
    world_copy(&b->world, from->now);
    b->whole = from->base_week == 0 && !from->based;
    if (b->whole)
        return game_retell(from, &b->told, why);
    chronicle_begin(&b->told, from->model, from->now);
    b->told.weeks = from->now->clock.week;
    return OK;
}

Study *study_from(Session *from, Fault *why)
{
    Study *s = with_game(session_fork(from, from->setup.seed, why), sizeof(Base), why);
    if (!s)
        return NULL;
    s->base = arena_push(&s->mem, sizeof *s->base);
    must(s->base);
    if (remember(from, s->base, why) == OK)
        return s;
    study_close(s);
    return NULL;
}

Study *study_beside(Study *first, Fault *why)
{
    Study *s = with_game(session_beside(first->game, why), 0, why);
    if (s)
        s->base = first->base;
    return s;
}

void study_close(Study *s)
{
    if (!s)
        return;
    measures_close(s->measures);
    session_close(s->game);
    Arena mem = s->mem;
    arena_close(&mem);
}

const Model *study_model(const Study *s) { return s->game->model; }
const Model *study_scenario(const Study *s) { return s->game->of; }
const Chronicle *study_chronicle(const Study *s) { return &s->chronicle; }

static void note_fault(Outcome *out, const char *said)
{
    if (!out->faults++) {
        Text text = text_in(out->said, sizeof out->said);
        text_add(&text, said);
    }
}

static void note_why(Outcome *out, const Fault *why)
{
    char line[1200];
    note_fault(out, fault_line(why, line, sizeof line));
}

/* The events of the week that has just been completed. */
static void write_week(Study *s, Outcome *out)
{
    const Session *g = s->game;
    const WeekMark *week = &g->week[g->weeks - 1];
    chronicle_week(&s->chronicle, g->model, g->now, week->event, week->events);
    for (int32_t i = 0; i < week->events; i++)
        if (week->event[i].kind == EV_SCRIPT_FAULT)
            note_fault(out, week->event[i].note ? week->event[i].note : "a hook failed");
}

static Status begin(Study *s, const Setup *setup, Outcome *out, Fault *why)
{
    *out = (Outcome){ .seed = setup->seed };
    Status status = game_restart(s->game, setup, s->base ? &s->base->world : NULL, why);
    if (status != OK)
        return status;
    if (s->base)
        s->chronicle = s->base->told;
    else
        chronicle_begin(&s->chronicle, s->game->model, s->game->now);
    return OK;
}

/* Weeks with minds on all sides, until the end or so many. */
static void play(Study *s, Effort effort, int32_t weeks, Outcome *out)
{
    Fault why = { .status = OK };
    Session *g = s->game;
    while (g->now->clock.stage != STAGE_OVER && g->weeks < weeks && !out->failed) {
        int32_t before = g->weeks;
        out->failed = session_week(g, 0, effort, &why) != OK;
        if (g->weeks > before)
            write_week(s, out);
    }
    if (out->failed)
        note_why(out, &why);
}

static void measure(Study *s, Outcome *out)
{
    for (int32_t row = 0; row < s->game->model->records; row++) {
        Fault why = { .status = OK };
        if (measure_take(s->measures, row, &s->chronicle, &out->row[row], &why) != OK)
            note_why(out, &why);
    }
}

static void count_up(const Study *s, Outcome *out)
{
    const Chronicle *c = &s->chronicle;
    out->weeks = c->weeks;
    out->digest = session_digest(s->game);
    out->winner = c->winner;
    memcpy(out->points, c->points, sizeof out->points);
    memcpy(out->dead, c->dead, sizeof out->dead);
    for (int side = 1; side <= s->game->model->sides; side++)
        out->men[side] = chronicle_men(c, (Side)side, c->day);
}

Status study_play(Study *s, const Setup *setup, Effort effort, Outcome *out, Fault *why)
{
    Status status = begin(s, setup, out, why);
    if (status != OK)
        return status;
    play(s, effort, s->game->model->weeks, out);
    count_up(s, out);
    if (!out->failed && (!s->base || s->base->whole))
        measure(s, out);
    return OK;
}

/* ---- for whoever writes a record ---- */

typedef struct Told { bool already[RECORD_MAX]; FindingKind kind[RECORD_MAX]; } Told;

static void check_rows(Study *s, Told *done, StudyTold *told, void *self)
{
    for (int32_t row = 0; row < s->game->model->records; row++) {
        Finding found;
        Fault why = { .status = OK };
        if (done->already[row])
            continue;
        Status status = measure_take(s->measures, row, &s->chronicle, &found, &why);
        bool other = found.kind && done->kind[row] && found.kind != done->kind[row];
        if (status == OK && other) {
            fault(&why, ERR_SCRIPT, "record.lua", "measure of %s returned a number and a yes or no",
                  s->game->model->record[row].id);
            fault_remedy(&why, "let it always return the same of the two, or nil");
        }
        if (found.kind)
            done->kind[row] = found.kind;
        done->already[row] = why.status != OK;
        if (why.status != OK)
            told(self, &why);
    }
}

Status study_check(Study *s, const Setup *setup, int32_t weeks, StudyTold *told, void *self,
                   Fault *why)
{
    Told done = { .already = { false } };
    Outcome out;
    Status status = begin(s, setup, &out, why);
    if (status != OK)
        return status;
    check_rows(s, &done, told, self);
    play(s, EFFORT_QUICK, weeks, &out);
    check_rows(s, &done, told, self);
    return OK;
}

/*
 * open.c: how a game comes into being: its data found and compiled, its premises
 * read, its memory reserved, its first day laid out.
 */
#include "play/game.h"
#include "play/inputs.h"
#include "play/paths.h"
#include "script/load.h"

#define MEGABYTE ((size_t)1 << 20)

Status no_memory(Fault *why)
{
    fault(why, ERR_MEMORY, "game", "there is not enough memory for a game");
    return fault_remedy(why, "close other programs and try again");
}

static const char *kept(Session *s, const char *text)
{
    return text ? arena_string(&s->mem, text, strlen(text)) : "";
}

/* The Setup outlives the caller's texts. */
static bool setup_keep(Session *s, const Setup *setup)
{
    Setup *own = &s->setup;
    *own = *setup;
    own->scenario = s->scenario;
    for (int32_t i = 0; i < own->premises; i++) {
        own->premise[i].id = kept(s, setup->premise[i].id);
        own->premise[i].value = kept(s, setup->premise[i].value);
        if (!own->premise[i].id || !own->premise[i].value)
            return false;
    }
    for (int32_t i = 0; i < own->doctrines; i++) {
        own->doctrine[i].side = kept(s, setup->doctrine[i].side);
        own->doctrine[i].name = kept(s, setup->doctrine[i].name);
        if (!own->doctrine[i].side || !own->doctrine[i].name)
            return false;
    }
    return true;
}

static Status reading_of(const char *value, int32_t *out, Fault *why)
{
    static const char *const words[] = { "low", "middle", "high" };
    for (int32_t i = 0; i < 3; i++)
        if (!strcmp(value, words[i])) {
            *out = i;
            return OK;
        }
    fault(why, ERR_NOT_FOUND, "premise", "a reading of the sources is not `%.40s`", value);
    return fault_remedy(why, "write reading=low, reading=middle or reading=high");
}

static Status option_of(const PremiseModel *p, const char *id, const char *value, int32_t *out,
                        Fault *why)
{
    TEXT(list, 256);
    for (int32_t i = 0; i < p->options; i++) {
        if (!strcmp(value, p->option[i].word)) {
            *out = i;
            return OK;
        }
        text_addf(&list, "%s%s=%s", i ? ", " : "", id, p->option[i].word);
    }
    fault(why, ERR_NOT_FOUND, "premise", "%.60s cannot be `%.40s`", id, value);
    return fault_remedy(why, "write one of %s", list.at);
}

static Status length_of(const Model *m, const char *value, bool *brief, Fault *why)
{
    *brief = !strcmp(value, "short");
    if (*brief && !m->short_weeks)
        return fault(why, ERR_NOT_FOUND, "premise", "this scenario has no short cut");
    if (*brief || !strcmp(value, "full"))
        return OK;
    fault(why, ERR_NOT_FOUND, "premise", "a game has no length `%.40s`", value);
    return fault_remedy(why, "write length=full or length=short");
}

typedef struct Chosen { int32_t option[PREMISE_MAX], reading; bool brief; } Chosen;

static Status premise_of(const Model *m, const char *id, const char *value, Chosen *out, Fault *why)
{
    if (!strcmp(id, "reading"))
        return reading_of(value, &out->reading, why);
    if (!strcmp(id, "length"))
        return length_of(m, value, &out->brief, why);
    if (input_named(id))
        return OK;          /* set already */

    TEXT(list, 300);
    for (int32_t i = 0; i < m->premises; i++) {
        const char *name = text_of(m, m->premise[i].id);
        if (!strcmp(id, name))
            return option_of(&m->premise[i], name, value, &out->option[i], why);
        text_addf(&list, ", %s", name);
    }
    fault(why, ERR_NOT_FOUND, "premise", "this scenario has no premise `%.60s`", id);
    return fault_remedy(why, "it has: reading, length%s", list.at);
}

static Status doctrine_known(const Model *m, const char *side, const char *name, Fault *why)
{
    if (!side_named(m, names_find(&m->names, side, strlen(side))))
        return fault(why, ERR_NOT_FOUND, "doctrine", "there is no side `%.60s`", side);
    if (doctrine_named(m, names_find(&m->names, name, strlen(name))))
        return OK;
    TEXT(list, 300);
    for (int32_t i = 0; i < m->doctrines; i++)
        text_addf(&list, "%s%s", i ? ", " : "", text_of(m, m->doctrine[i].id));
    fault(why, ERR_NOT_FOUND, "doctrine", "there is no doctrine `%.60s`", name);
    return fault_remedy(why, "there are: %s", list.at);
}

/* What a script sets down of the years before a short cut is no news: only its messages,
 * its cards and its faults are. */
static void forget_the_past(EventList *out)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < out->count; i++) {
        int kind = out->at[i].kind;
        if (kind == EV_TOLD || kind == EV_DECISION_PUT || kind == EV_SCRIPT_FAULT)
            out->at[kept++] = out->at[i];
    }
    out->count = kept;
}

/* The World of the scenario's first day, by its premises. */
static Status start_world(Session *s, World *w, Fault *why)
{
    const Model *m = s->model;
    Chosen chosen = { .reading = 1 };
    Status status = OK;

    for (int32_t i = 0; i < m->premises; i++)
        chosen.option[i] = m->premise[i].usual;
    for (int32_t i = 0; i < s->setup.premises && status == OK; i++)
        status = premise_of(m, s->setup.premise[i].id, s->setup.premise[i].value, &chosen, why);
    for (int32_t i = 0; i < s->setup.doctrines && status == OK; i++)
        status = doctrine_known(m, s->setup.doctrine[i].side, s->setup.doctrine[i].name, why);
    if (status == OK)
        status = world_start(m, w, s->setup.seed, chosen.reading, chosen.option, why);
    w->brief = chosen.brief;
    if (status == OK && chosen.brief)
        world_begin_late(w, m->short_from);
    if (status == OK)
        status = turn_start(m, w, &s->hooks, &s->out, why);
    if (status == OK && w->clock.week > 0)
        forget_the_past(&s->out);
    return status;
}

void faults_count(Session *s, const EventList *out, int32_t from)
{
    for (int32_t i = from; i < out->count; i++)
        s->faults += out->at[i].kind == EV_SCRIPT_FAULT;
}

/* Everything that belongs to one game, empty. */
static bool game_clear(Session *s, const Setup *setup)
{
    arena_reset(&s->mem, s->fresh[0]);
    arena_reset(&s->snaps, s->fresh[1]);
    arena_reset(&s->heard, s->fresh[2]);
    arena_reset(&s->log.mem, s->fresh[3]);
    s->log.first = s->log.last = NULL;
    s->out.count = s->out.lost = 0;
    s->looking = s->based = false;
    s->past_side = s->past_week = -1;
    s->base_week = s->weeks = s->faults = 0;
    s->asks = 0;
    s->view_version = 0;
    s->version++;
    s->notice[0] = 0;
    s->week = arena_array(&s->mem, (size_t)s->weeks_max + 1, sizeof *s->week);
    drafts_clear(s);
    return s->week && setup_keep(s, setup);
}

static void start_keep(Session *s)
{
    Event *at = arena_array(&s->heard, (size_t)s->out.count + 1, sizeof *at);
    if (at && s->out.count)
        memcpy(at, s->out.at, (size_t)s->out.count * sizeof *at);
    s->start = (EventSpan){ at, at ? s->out.count : 0 };
}

static Status set_inputs(Session *s, Fault *why)
{
    Status status = OK;
    inputs_clear(s->model, s->of);
    for (int32_t i = 0; i < s->setup.premises && status == OK; i++)
        if (input_named(s->setup.premise[i].id))
            status = input_set(s->model, s->setup.premise[i].id, s->setup.premise[i].value, why);
    return status;
}

Status game_begin(Session *s, const World *base, Fault *why)
{
    Status status = set_inputs(s, why);
    if (status != OK)
        return status;
    if (base) {
        world_copy(s->now, base);
        s->based = true;
        s->base_week = s->weeks = base->clock.week;
        s->setup.seed = base->seed;
        if (s->weeks < 0 || s->weeks >= s->weeks_max)
            status = fault(why, ERR_RANGE, "snapshot", "week %d lies beyond the scenario's %d",
                           (int)s->weeks, (int)s->model->weeks);
    } else {
        status = start_world(s, s->now, why);
        s->base_week = s->weeks = s->now->clock.week;
    }
    if (status != OK)
        return status;
    notes_keep(s, &s->out, 0);
    faults_count(s, &s->out, 0);
    start_keep(s);
    snapshot_keep(s, s->weeks, s->now);
    s->version++;
    return OK;
}

Status game_begin_at(Session *s, const World *base, Fault *why)
{
    world_copy(s->ahead, base);
    s->ahead->seed = s->setup.seed;
    return game_begin(s, s->ahead, why);
}

static void tell_crash(void *self, const char *message) { crash_write(self, message); }

static bool buffers(Session *s)
{
    Arena *a = &s->mem;
    World **const worlds[] = { &s->now, &s->before, &s->common, &s->past, &s->past_seen,
                              &s->ahead };

    for (size_t i = 0; i < countof(worlds); i++)
        if (!(*worlds[i] = arena_push(a, sizeof(World))))
            return false;
    for (int32_t i = 0; i < SIDE_MAX && i <= s->model->sides; i++) {
        SideDraft *d = &s->draft[i];
        d->order = arena_array(a, DRAFT_MAX, sizeof *d->order);
        d->said = arena_array(a, DRAFT_MAX, sizeof *d->said);
        d->seen = arena_push(a, sizeof(World));
        if (!d->order || !d->said || !d->seen)
            return false;
    }
    s->out.at = arena_array(a, EVENT_MAX, sizeof(Event));
    s->again.at = arena_array(a, EVENT_MAX, sizeof(Event));
    s->told = arena_array(a, EVENT_MAX, sizeof(Event));
    s->orders = arena_array(a, ORDERS_MAX, sizeof(Order));
    s->words = arena_array(a, ORDERS_MAX, sizeof *s->words);
    s->out.cap = s->again.cap = EVENT_MAX;
    return s->out.at && s->again.at && s->told && s->orders && s->words;
}

/* Reserved once, so that no week of an ordinary game asks for more: 40 lines of
 * log and 400 events a week, a snapshot every eighth. */
static bool arenas(Session *s)
{
    size_t weeks = (size_t)s->weeks_max + 1;
    return arena_open(&s->log.mem, weeks * 40 * 160 + 64 * 1024, 256 * MEGABYTE) &&
           arena_open(&s->heard, weeks * 400 * sizeof(Event) + MEGABYTE, 1024 * MEGABYTE) &&
           arena_open(&s->snaps, (weeks / SNAP_EVERY + 3) * (sizeof(World) + 64),
                      512 * MEGABYTE);
}

/* The Model of another session of the same scenario, and scripts of its own. */
static Status share_data(Session *s, const Session *lender, Fault *why)
{
    memcpy(s->root, lender->root, sizeof s->root);
    memcpy(s->scenario, lender->scenario, sizeof s->scenario);
    s->of = lender->of;
    s->shared = true;
    s->model = inputs_copy(&s->mem, s->of);
    if (!s->model)
        return no_memory(why);
    Status status = script_open(s->root, s->scenario, s->model, &s->script, why);
    s->rules = script_hooks(s->script);
    s->hooks = s->rules;
    return status;
}

static Status load_data(Session *s, const char *scenario, Fault *why)
{
    Status status = paths_root(s->root, why);
    if (status == OK)
        status = paths_scenario(s->root, scenario, s->scenario, why);
    if (status != OK)
        return status;

    FaultList *faults = arena_push(&s->mem, sizeof *faults);
    if (!faults)
        return no_memory(why);
    s->of = load_scenario(s->root, s->scenario, faults);
    if (!s->of) {
        if (why)
            *why = faults->at[0];
        return faults->count ? faults->at[0].status
             : fault(why, ERR_NOT_FOUND, s->scenario, "the scenario cannot be loaded");
    }
    s->model = inputs_copy(&s->mem, s->of);
    if (!s->model)
        return no_memory(why);
    status = script_open(s->root, s->scenario, s->model, &s->script, why);
    s->rules = script_hooks(s->script);
    s->hooks = s->rules;
    return status;
}

static void marks(Session *s)
{
    s->fresh[0] = arena_mark(&s->mem);
    s->fresh[1] = arena_mark(&s->snaps);
    s->fresh[2] = arena_mark(&s->heard);
    s->fresh[3] = arena_mark(&s->log.mem);
}

/* `lender` NULL: the scenario is loaded. */
static Session *open_with(const Setup *setup, const Session *lender, Fault *why)
{
    Arena mem;
    if (!arena_open(&mem, 8 * MEGABYTE, 64 * MEGABYTE)) {
        no_memory(why);
        return NULL;
    }
    Session *s = arena_push(&mem, sizeof *s);
    must(s);
    s->mem = mem;
    must(setup->premises >= 0 && setup->premises <= SETUP_MAX);
    must(setup->doctrines >= 0 && setup->doctrines <= SIDE_MAX);

    Status status = lender ? share_data(s, lender, why) : load_data(s, setup->scenario, why);
    if (status == OK) {
        s->weeks_max = s->model->weeks + 8;
        if (!arenas(s) || !buffers(s))
            status = no_memory(why);
    }
    if (status == OK) {
        marks(s);
        if (!game_clear(s, setup))
            status = no_memory(why);
    }
    if (status != OK) {
        session_close(s);
        return NULL;
    }
    crash_tell(tell_crash, s);
    return s;
}

Session *game_open(const Setup *setup, Fault *why) { return open_with(setup, NULL, why); }

Session *session_beside(const Session *s, Fault *why)
{
    Session *other = open_with(&s->setup, s, why);
    if (other && game_begin(other, NULL, why) != OK) {
        session_close(other);
        return NULL;
    }
    return other;
}

Session *session_open(const Setup *setup, Fault *why)
{
    Session *s = game_open(setup, why);
    if (s && game_begin(s, NULL, why) != OK) {
        session_close(s);
        return NULL;
    }
    return s;
}

Status game_restart(Session *s, const Setup *setup, const World *base, Fault *why)
{
    Setup copy = *setup;    /* its texts may be the ones that are thrown away */
    if (setup == &s->setup || !game_clear(s, &copy))
        return no_memory(why);
    crash_tell(tell_crash, s);
    return base ? game_begin_at(s, base, why) : game_begin(s, NULL, why);
}

Status session_restart(Session *s, const Setup *setup, Fault *why)
{
    return game_restart(s, setup, NULL, why);
}

void session_close(Session *s)
{
    if (!s)
        return;
    crash_tell(NULL, NULL);
    script_close(s->script);
    if (s->of && !s->shared)
        model_close(s->of);
    arena_close(&s->log.mem);
    arena_close(&s->heard);
    arena_close(&s->snaps);
    Arena mem = s->mem;
    arena_close(&mem);
}

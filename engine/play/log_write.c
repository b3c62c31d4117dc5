/*
 * log_write.c: a game as lines of text, each added to the running check.
 */
#include "play/log_file.h"

typedef struct Writer {
    LogPut  *put;
    void    *self;
    Fault   *why;
    bool     open;                  /* no checks are written */
    uint64_t check;
    const char *lead;               /* "snapshot " or "from " before a line of fields */
    Status   status;                /* the first failure */
    char     line[LOG_LINE_MAX];
} Writer;

static void put(Writer *w, const char *bytes, size_t len)
{
    if (w->status == OK)
        w->status = w->put(w->self, bytes, len, w->why);
}

/* A line, with the running check behind it if it is one that carries it. */
static void put_line(Writer *w, Text *t, bool checked)
{
    if (t->cut || t->len + 32 > LOG_LINE_MAX) {
        w->status = fault(w->why, ERR_RANGE, "log", "a line is longer than %d bytes",
                          LOG_LINE_MAX);
        return;
    }
    if (checked && !w->open) {
        text_add(t, "check ");
        w->check = hash_bytes(w->check, t->at, t->len);
        text_hex(t, w->check);
        text_add(t, "\n");
    } else {
        text_add(t, "\n");
        w->check = hash_bytes(w->check, t->at, t->len);
    }
    put(w, t->at, t->len);
}

static Text line_of(Writer *w) { return text_in(w->line, sizeof w->line); }

static Status put_fields(void *self, const char *line, size_t len)
{
    Writer *w = self;
    Text t = line_of(w);
    text_add(&t, w->lead);
    text_addn(&t, line, len);
    put_line(w, &t, false);
    return w->status;
}

static void put_world(Writer *w, const Model *m, const World *world, const char *lead)
{
    w->lead = lead;
    Status status = fields_write(m, world, put_fields, w);
    if (w->status == OK && status != OK)
        w->status = fault(w->why, status, "snapshot", "the state of the game cannot be written");
}

static bool is_path(const char *scenario) { return strchr(scenario, '/') != NULL; }

static void put_head(Writer *w, const Session *s)
{
    static const char *const readings[] = { "low", "middle", "high" };
    const Model *m = s->model;
    Text t = line_of(w);

    text_add(&t, w->open ? "sawad log 1 open" : "sawad log 1");
    put_line(w, &t, false);
    t = line_of(w);
    text_addf(&t, "scenario %s ", text_of(m, m->id));
    text_hex(&t, m->digest);
    put_line(w, &t, false);
    if (is_path(s->scenario)) {
        t = line_of(w);
        text_addf(&t, "folder %s", s->scenario);
        put_line(w, &t, false);
    }
    t = line_of(w);
    text_add(&t, "rules ");
    text_hex(&t, rules_of(m));
    text_addf(&t, "  seed %llu  reading %s", (unsigned long long)s->now->seed,
              readings[clamp_i32(s->now->reading, 0, 2)]);
    put_line(w, &t, false);
}

static void put_setup(Writer *w, const Session *s)
{
    const Setup *own = &s->setup;
    for (int32_t i = 0; i < own->premises; i++) {
        if (!strcmp(own->premise[i].id, "reading"))
            continue;
        Text t = line_of(w);
        text_addf(&t, "premise %s=%s", own->premise[i].id, own->premise[i].value);
        put_line(w, &t, false);
    }
    for (int32_t i = 0; i < own->doctrines; i++) {
        Text t = line_of(w);
        text_addf(&t, "doctrine %s=%s", own->doctrine[i].side, own->doctrine[i].name);
        put_line(w, &t, false);
    }
    if (s->based)
        put_world(w, s->model, s->week[s->base_week].before, "from ");
    if (!w->open) {
        Text t = line_of(w);
        text_add(&t, "head =     ");
        put_line(w, &t, true);
    }
}

/* "w12 rashid  " or "w12 d3 h07 rashid  ". */
static void add_position(Text *t, const char *lead, int32_t week, int32_t day, int32_t half_hour)
{
    text_addf(t, "%s%d ", lead, (int)week);
    if (day)
        text_addf(t, "d%d h%02d ", (int)day, (int)half_hour);
}

static void put_order(Writer *w, const Model *m, const LogLine *l)
{
    Text t = line_of(w);
    add_position(&t, "w", l->week, l->day, l->half_hour);
    text_addf(&t, "%s  %s", text_of(m, m->side[l->side].id), l->words);
    put_line(w, &t, false);
}

static void put_mark(Writer *w, const LogLine *l)
{
    Text t = line_of(w);
    add_position(&t, "w", l->week, l->day, l->half_hour);
    text_add(&t, "=       digest ");
    text_hex(&t, l->digest);
    text_add(&t, " ");
    put_line(w, &t, true);
}

static void put_drafts(Writer *w, const Session *s)
{
    LogLine l = { .week = s->weeks + 1 };
    position_of(s->now, &l.day, &l.half_hour);
    for (Side side = 1; side <= s->model->sides; side++)
        for (int32_t i = 0; i < s->draft[side].count; i++) {
            l.side = side;
            l.words = s->draft[side].said[i].words;
            if (w->open) {
                put_order(w, s->model, &l);
                continue;
            }
            Text t = line_of(w);
            text_addf(&t, "draft %s  %s", text_of(s->model, s->model->side[side].id), l.words);
            put_line(w, &t, false);
        }
}

static void put_message(Writer *w, const char *message)
{
    Text t = line_of(w);
    text_add(&t, "# ");
    text_clean(&t, message, strlen(message));
    put_line(w, &t, false);
}

Status log_format(const Session *s, const char *crashed, LogPut *sink, void *self, Fault *why)
{
    Writer w = { .put = sink, .self = self, .why = why, .open = crashed, .check = HASH_START };

    put_head(&w, s);
    put_setup(&w, s);
    for (const LogLine *l = s->log.first; l && w.status == OK; l = l->next)
        if (l->side)
            put_order(&w, s->model, l);
        else
            put_mark(&w, l);
    put_drafts(&w, s);
    if (crashed) {
        put_message(&w, crashed);
        return w.status;
    }
    put_world(&w, s->model, s->now, "snapshot ");

    char end[32];
    Text t = text_in(end, sizeof end);
    text_add(&t, "end ");
    text_hex(&t, w.check);
    text_add(&t, "\n");
    put(&w, t.at, t.len);
    return w.status;
}

/*
 * replay.c: logs on disk: written so that a crash or a full disk leaves the old
 * one or the new one, read so that nothing half-loaded becomes a game.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "play/replay.h"

#include "play/log_disk.h"
#include "play/log_file.h"
#include "play/paths.h"
#include "world/check.h"

#include <unistd.h>

/* A session and the words with which it ends, for whoever writes it out. */
typedef struct Written { const Session *s; const char *crashed; } Written;

static Status fill_log(const void *what, DiskPut *put, void *to, Fault *why)
{
    const Written *w = what;
    return log_format(w->s, w->crashed, put, to, why);
}

static Status write_log_file(const Session *s, const char *crashed, const char *path, Fault *why)
{
    Written w = { s, crashed };
    return disk_write(path, true, fill_log, &w, why);
}

Status session_save(const Session *s, const char *path, Fault *why)
{
    if (s->terse)
        return fault(why, ERR_REFUSED, path, "this game was played without digests of its weeks");
    return write_log_file(s, NULL, path, why);
}

/* The last thing a program does that found itself to be wrong; faults of its
 * own are of no use to anybody. */
void crash_write(const Session *s, const char *message)
{
    char path[PATH_BYTES];
    TEXT(name, PATH_BYTES);
    TEXT(told, PATH_BYTES + 64);
    if (paths_folder(FOLDER_STATE, path, NULL) != OK || paths_make(path, NULL) != OK)
        return;
    text_addf(&name, "%s/crash-%s-%llu-w%d.sawad", path, text_of(s->model, s->model->id),
              (unsigned long long)s->now->seed, (int)s->weeks + 1);
    if (write_log_file(s, message, name.at, NULL) != OK)
        return;
    text_addf(&told, "the orders of this game are in %s\n", name.at);
    ssize_t n = write(STDERR_FILENO, told.at, told.len);
    (void)n;
}

static Status read_log_file(const char *path, LogFile *out, Fault *why)
{
    Arena mem = { 0 };
    char *bytes = NULL;
    size_t len = 0;
    Status status = disk_read(path, LOG_BYTES_MAX, &mem, &bytes, &len, why);
    if (status == OK)
        status = log_parse(bytes, len, path, out, why);
    arena_close(&mem);
    return status;
}

/* "rashid  march khalid to hira": whose order it is stands in front of it. */
static Status name_sides(const Model *m, LogLine *l, const char *path, Fault *why)
{
    for (; l; l = l->next) {
        if (!l->words[0])
            continue;
        const char *word;
        size_t len;
        Reader r = reader_of(l->words, strlen(l->words));
        if (!read_word(&r, &word, &len))
            continue;
        l->side = side_named(m, names_find(&m->names, word, len));
        if (!l->side) {
            fault(why, ERR_NOT_FOUND, path, "there is no side `%.*s` in this scenario",
                  (int)(len < 40 ? len : 40), word);
            if (why)
                why->line = l->at;
            return ERR_NOT_FOUND;
        }
        while (r.at < r.end && *r.at == ' ')
            r.at++;
        l->words = r.at;
    }
    return OK;
}

static bool same_version(const Model *m, const LogFile *f)
{
    return !f->versioned ||
           (f->scenario_digest == m->digest && f->rules_digest == rules_of(m));
}

/* A session without a game, of the scenario the log names. */
static Session *open_for(LogFile *f, Fault *why)
{
    Setup setup = f->setup;
    Session *s = NULL;
    if (f->folder[0]) {
        setup.scenario = f->folder;
        s = game_open(&setup, NULL);
        setup.scenario = f->setup.scenario;
    }
    return s ? s : game_open(&setup, why);
}

static Status begin_for(Session *s, LogFile *f, const char *path, Fault *why)
{
    Status status = name_sides(s->model, f->first, path, why);
    if (status == OK)
        status = name_sides(s->model, f->draft, path, why);
    if (status != OK || f->bases == 0)
        return status == OK ? game_begin(s, NULL, why) : status;
    status = log_world(s->model, f->base, f->bases, path, s->past, why);
    if (status == OK)
        status = world_ok(s->model, s->past, why);
    return status == OK ? game_begin(s, s->past, why) : status;
}

static Status other_version(Fault *why, const char *path, const LogFile *f, const Model *m)
{
    bool rules = f->rules_digest != rules_of(m);
    fault(why, ERR_VERSION, path, "this game was played by other %s than these",
          rules ? "rules" : "tables of the scenario");
    return fault_remedy(why, "play it again with the version that wrote it, or load it and go on "
                             "from where it ends");
}

/* Feeds the lines of a log; differences are noted, and with `verify` faults. */
static Status feed_all(Session *s, const LogFile *f, int32_t to_week, bool verify,
                       ReplayResult *out, Fault *why)
{
    bool lenient = !verify && !f->open;
    for (const LogLine *l = f->first; l; l = l->next) {
        if (to_week >= 0 && l->week > to_week)
            break;
        Status status = game_feed(s, l, lenient, true, why);
        if (status == ERR_DIFFERS && out->differs_week == 0)
            out->differs_week = l->week;
        if (status != OK && (verify || status != ERR_DIFFERS))
            return status;
    }
    const LogLine *last = f->last;      /* orders by hand may stand without a mark behind them */
    if (!last || !last->side || !f->open || (to_week >= 0 && last->week > to_week))
        return OK;
    LogLine end = { .week = last->week, .day = last->day, .half_hour = last->half_hour };
    return game_feed(s, &end, true, false, why);
}

Session *replay_run(const char *path, int32_t to_week, bool verify, ReplayResult *out, Fault *why)
{
    ReplayResult none, *result = out ? out : &none;
    LogFile f;
    *result = (ReplayResult){ 0 };
    if (read_log_file(path, &f, why) != OK)
        return NULL;

    Session *s = open_for(&f, why);
    Status status = s ? OK : ERR_NOT_FOUND;
    if (s && !same_version(s->model, &f))
        status = other_version(why, path, &f, s->model);
    if (status == OK)
        status = begin_for(s, &f, path, why);
    if (status == OK)
        status = feed_all(s, &f, to_week, verify, result, why);
    if (s && status == OK) {
        result->weeks = s->weeks;
        result->digest = session_digest(s);
        result->sealed = !f.open;
    } else {
        session_close(s);
        s = NULL;
    }
    log_close(&f);
    return s;
}

/* The game as it was saved: the log by its lines, the present by its snapshot. */
static Status take_snapshot(Session *s, const LogFile *f, Fault *why)
{
    uint64_t expected = world_digest(s->model, s->now);
    int32_t week = s->base_week;
    for (const LogLine *l = f->first; l; l = l->next) {
        if (l->week > s->weeks_max)
            return fault(why, ERR_DAMAGED, "log", "week %d lies beyond the scenario's %d",
                         (int)l->week, (int)s->model->weeks);
        if (!log_add(s, l))
            return no_memory(why);
        if (l->side)
            continue;
        expected = l->digest;
        week = l->week;
    }
    if (expected != world_digest(s->model, s->past)) {
        fault(why, ERR_DAMAGED, "snapshot", "it is not the game that its log ends with");
        return fault_remedy(why, "play the log again with `sawad replay`");
    }
    world_copy(s->now, s->past);
    s->weeks = s->now->clock.stage == STAGE_BATTLE && week ? s->now->clock.week : week;
    if (s->weeks > s->base_week)
        s->out.count = 0;
    s->version++;
    drafts_clear(s);
    return OK;
}

static void take_drafts_of(Session *s, const LogFile *f)
{
    for (const LogLine *l = f->draft; l; l = l->next)
        draft_say(s, l->side, l->words, false, NULL);
}

/* Of other rules only the present is taken, as the beginning of a new log. */
static Status take_over(Session *s, Fault *why)
{
    Status status = game_begin(s, s->past, why);
    Text t = text_in(s->notice, sizeof s->notice);
    text_addf(&t, "This game was played by other rules than these. It goes on from week %d with a "
                  "new log; its earlier weeks cannot be looked at.", (int)s->weeks + 1);
    return status;
}

static Status load_into(Session *s, LogFile *f, const char *path, Fault *why)
{
    bool same = same_version(s->model, f);
    Status status = same ? begin_for(s, f, path, why) : name_sides(s->model, f->draft, path, NULL);
    if (!same && status != OK)
        f->draft = NULL;
    if (status == OK || !same)
        status = log_world(s->model, f->snapshot, f->snapshots, path, s->past, why);
    if (status == OK)
        status = world_ok(s->model, s->past, why);
    if (status == OK && (s->past->clock.week < s->base_week ||
                         s->past->clock.week >= s->weeks_max))
        status = fault(why, ERR_DAMAGED, path, "week %d lies beyond the scenario",
                       (int)s->past->clock.week + 1);
    if (status == OK)
        status = same ? take_snapshot(s, f, why) : take_over(s, why);
    if (status == OK)
        take_drafts_of(s, f);
    return status;
}

Session *session_load(const char *path, Fault *why)
{
    LogFile f;
    if (read_log_file(path, &f, why) != OK)
        return NULL;
    if (f.open || f.snapshots == 0) {
        log_close(&f);
        return replay_run(path, -1, true, NULL, why);
    }
    Session *s = open_for(&f, why);
    if (s && load_into(s, &f, path, why) != OK) {
        session_close(s);
        s = NULL;
    }
    log_close(&f);
    return s;
}

Status replay_diff(const char *a, const char *b,
                   Status (*line)(void *self, const char *line, size_t len), void *self,
                   int32_t *count, Fault *why)
{
    Session *one = session_load(a, why), *two = one ? session_load(b, why) : NULL;
    Status status = OK;
    *count = 0;
    if (!two)
        status = why && why->status ? why->status : ERR_NOT_FOUND;
    else if (strcmp(text_of(one->model, one->model->id), text_of(two->model, two->model->id)) != 0)
        status = fault(why, ERR_REFUSED, b, "a game of another scenario than %s", a);
    else
        *count = fields_diff(one->model, one->now, two->now, line, self);
    session_close(two);
    session_close(one);
    return status;
}

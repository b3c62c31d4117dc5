/*
 * run.c: starting games: play, run, replay, diff.
 */
#include "front/run.h"

#include "base/text.h"
#include "front/json.h"
#include "front/tale.h"
#include "play/paths.h"
#include "play/replay.h"
#include "play/report.h"
#ifdef SAWAD_WINDOW
#include "front/window/window.h"
#endif

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

const char *run_scenario(const char *word, char *out, size_t cap)
{
    char root[PATH_BYTES], *full;

    if (paths_root(root, NULL) == OK && !strchr(word, '/')) {
        snprintf(out, cap, "%s/scenarios/%s/scenario.lua", root, word);
        if (is_file(out))
            return word;
    }
    snprintf(out, cap, "%s/scenario.lua", word);
    full = is_file(out) ? realpath(word, NULL) : NULL;
    if (!full)
        return word;
    snprintf(out, cap, "%s", full);
    free(full);
    return out;
}

const char *run_side_id(const Model *m, Side side)
{
    return side ? text_of(m, m->side[side].id) : NULL;
}

/* A copy of `pair` cut in two at its sign of equality. */
static bool cut_pair(SetupCopy *copy, const char *pair, const char **left, const char **right)
{
    size_t len = strlen(pair) + 1;
    char *at = copy->at + copy->used, *equals;

    if (len > sizeof copy->at - copy->used)
        return false;
    memcpy(at, pair, len);
    equals = strchr(at, '=');
    if (!equals || equals == at || !equals[1])
        return false;
    *equals = 0;
    *left = at;
    *right = equals + 1;
    copy->used += len;
    return true;
}

static bool wrong_pair(OptionId id, const char *given)
{
    fprintf(stderr, "sawad: --%s wants %s, not %s\n", option_table[id].name,
            option_table[id].value, given);
    return false;
}

static bool too_many(OptionId id)
{
    fprintf(stderr, "sawad: --%s: more than a game can hold\n", option_table[id].name);
    return false;
}

bool run_setup(const Call *call, SetupCopy *copy, Setup *out)
{
    const char *given;
    int64_t seed;
    int at = 0;

    copy->used = 0;
    if (!call_number(call, OPT_SEED, 0, 1, &seed))
        return false;
    out->seed = (uint64_t)seed;
    while ((given = call_next(call, OPT_PREMISE, &at))) {
        int32_t n = out->premises;
        if (n == SETUP_MAX)
            return too_many(OPT_PREMISE);
        if (!cut_pair(copy, given, &out->premise[n].id, &out->premise[n].value))
            return wrong_pair(OPT_PREMISE, given);
        out->premises++;
    }
    at = 0;
    while ((given = call_next(call, OPT_DOCTRINE, &at))) {
        int32_t n = out->doctrines;
        if (n == SIDE_MAX)
            return too_many(OPT_DOCTRINE);
        if (!cut_pair(copy, given, &out->doctrine[n].side, &out->doctrine[n].name))
            return wrong_pair(OPT_DOCTRINE, given);
        out->doctrines++;
    }
    return true;
}

/* play */

bool run_has_window(void)
{
#ifdef SAWAD_WINDOW
    const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    const char *driver = getenv("SDL_VIDEODRIVER");
    return (x && *x) || (wayland && *wayland) || (driver && *driver);
#else
    return false;
#endif
}

Exit run_face(const FaceStart *start)
{
    TerminalStart lines = { start->setup, start->file, start->side, start->effort };

#ifdef SAWAD_WINDOW
    WindowStart window = { .setup = start->setup, .load = start->file, .side = start->side,
                           .effort = start->effort };
    if (!start->text && run_has_window()) {
        int e = window_main(&window);
        if (e != EXIT_MACHINE || !isatty(STDIN_FILENO))
            return (Exit)e;
    }
#endif
    return (Exit)terminal_main(&lines);
}

static bool effort_named(const char *word, Effort *out)
{
    static const char *const efforts[] = { "quick", "usual", "deep" };

    for (int i = 0; word && i < (int)countof(efforts); i++) {
        if (strcmp(word, efforts[i]) == 0) {
            *out = (Effort)i;
            return true;
        }
    }
    if (word)
        fprintf(stderr, "sawad: --level is quick, usual or deep, not %s\n", word);
    return !word;
}

Exit run_play(const Call *call)
{
    FaceStart start = { .effort = EFFORT_USUAL, .text = call_has(call, OPT_TEXT) };
    SetupCopy copy;
    char folder[PATH_BYTES];

    if (!run_setup(call, &copy, &start.setup) ||
        !effort_named(call_value(call, OPT_LEVEL), &start.effort))
        return EXIT_WORDS;
    start.side = call_value(call, OPT_SIDE);
    if (is_file(call->word[0]))
        start.file = call->word[0];
    else
        start.setup.scenario = run_scenario(call->word[0], folder, sizeof folder);
    return run_face(&start);
}

/* run */

static void show_progress(const Session *s, const char *name, int32_t weeks)
{
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%s: week %d of %d ", name, (int)session_weeks(s), (int)weeks);
}

static void end_progress(void)
{
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%60s\r", "");
}

/* Weeks with minds on all sides until the end or `weeks`. With `aloud` each is
 * told as it ends. */
static Status play_weeks(Session *s, const char *name, int32_t weeks, bool aloud, Fault *why)
{
    while (session_weeks(s) < weeks && session_stage(s) != TALE_OVER) {
        Status status = session_week(s, 0, EFFORT_USUAL, why);
        if (status)
            return status;
        if (aloud)
            tale_week(s, session_weeks(s) - 1, stdout);
        else
            show_progress(s, name, weeks);
    }
    if (!aloud)
        end_progress();
    return OK;
}

static void json_goals(Json *j, const Model *m, const View *v)
{
    json_list(j, "goals");
    for (int32_t i = 0; i < v->goals; i++) {
        const GoalView *g = &v->goal[i];
        if (m->goal[g->goal].side != v->side)
            continue;
        json_object(j, NULL);
        json_text(j, "text", g->text);
        json_number(j, "points", g->points);
        json_bool(j, "met", g->met);
        json_text(j, "state", g->state);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void json_sides(Json *j, Session *s)
{
    const Model *m = session_model(s);

    json_list(j, "sides");
    for (Side side = 1; side <= m->sides; side++) {
        const View *v = session_view(s, side);
        if (!m->side[side].playable)
            continue;
        json_object(j, NULL);
        json_text(j, "id", run_side_id(m, side));
        json_number(j, "points", v->own.points);
        json_text(j, "grade", v->grade);
        json_number(j, "men", v->own.men);
        json_number(j, "dead", v->own.dead);
        json_number(j, "captured", v->own.captured);
        json_number(j, "deserted", v->own.deserted);
        json_number(j, "victories", v->own.victories);
        json_number(j, "defeats", v->own.defeats);
        json_number(j, "spoils_dh", v->own.spoils_dh);
        json_goals(j, m, v);
        json_close(j, '}');
    }
    json_close(j, ']');
}

/* What scripts may count on, the same for run and replay. */
static void json_result(Json *j, Session *s)
{
    const Model *m = session_model(s);
    TaleEnd end = tale_end(s);

    json_text(j, "scenario", text_of(m, m->id));
    json_text(j, "title", m->title);
    json_unsigned(j, "seed", session_seed(s));
    json_number(j, "weeks", session_weeks(s));
    json_bool(j, "over", session_stage(s) == TALE_OVER);
    json_text(j, "winner", run_side_id(m, end.winner));
    json_text(j, "grade", end.grade);
    json_hex(j, "digest", session_digest(s));
    json_number(j, "faults", session_faults(s));
    json_sides(j, s);
}

static Exit save_log(const Session *s, const char *path)
{
    Fault why = { .status = OK };

    if (path && session_save(s, path, &why))
        return tell_fault(&why);
    return EXIT_DONE;
}

static Exit run_session(const Call *call, Session *s, int64_t weeks)
{
    bool json = call_has(call, OPT_JSON);
    const Model *m = session_model(s);
    Fault why = { .status = OK };

    int64_t until = session_weeks(s) + weeks;       /* a short cut may begin late */
    if (weeks < 0 || until > m->weeks)
        until = m->weeks;   /* and ends by itself */
    if (!json)
        tale_opening(s, stdout);
    if (play_weeks(s, text_of(m, m->id), (int32_t)until, !json, &why)) {
        save_log(s, call_value(call, OPT_LOG));
        return tell_fault_as(call, &why);
    }
    if (json) {
        Json j = json_on(stdout);
        json_object(&j, NULL);
        json_result(&j, s);
        json_close(&j, '}');
    } else {
        tale_result(s, stdout);
    }
    return save_log(s, call_value(call, OPT_LOG));
}

Exit run_run(const Call *call)
{
    char folder[PATH_BYTES];
    Setup setup = { .scenario = run_scenario(call->word[0], folder, sizeof folder) };
    SetupCopy copy;
    int64_t weeks;
    Fault why = { .status = OK };

    if (!run_setup(call, &copy, &setup) || !call_number(call, OPT_WEEKS, 0, -1, &weeks))
        return EXIT_WORDS;
    Session *s = session_open(&setup, &why);
    if (!s)
        return tell_fault_as(call, &why);
    Exit e = run_session(call, s, weeks);
    session_close(s);
    return e;
}

/* replay, diff */

static void tell_replay(Session *s, const ReplayResult *r, bool verified)
{
    int32_t first = session_weeks(s) - r->weeks;

    tale_opening(s, stdout);
    for (int32_t week = first > 0 ? first : 0; week < session_weeks(s); week++)
        tale_week(s, week, stdout);
    tale_result(s, stdout);
    if (verified)
        printf("All digests are the same.\n");
    if (!r->sealed)
        printf("Some lines were changed by hand or by a machine: their check does not fit.\n");
}

static void json_replay(Session *s, const ReplayResult *r, const Fault *why)
{
    Json j = json_on(stdout);

    json_object(&j, NULL);
    if (s)
        json_result(&j, s);
    json_number(&j, "replayed", r->weeks);
    json_number(&j, "differs_week", r->differs_week);
    json_bool(&j, "sealed", r->sealed);
    if (why->status)
        json_fault(&j, "error", why);
    json_close(&j, '}');
}

Exit run_replay(const Call *call)
{
    ReplayResult r = { .weeks = 0 };
    Fault why = { .status = OK };
    bool verify = call_has(call, OPT_VERIFY);
    int64_t to;

    if (!call_number(call, OPT_TO, 0, -1, &to))
        return EXIT_WORDS;
    if (!is_file(call->word[0])) {
        fprintf(stderr, "sawad: no such file: %s\n", call->word[0]);
        return EXIT_WORDS;
    }
    Session *s = replay_run(call->word[0], to > INT32_MAX ? -1 : (int32_t)to, verify, &r, &why);
    Exit e = s && !why.status ? EXIT_DONE : EXIT_NOT_SO;
    if (call_has(call, OPT_JSON))
        json_replay(s, &r, &why);
    else if (s)
        tell_replay(s, &r, verify && !why.status);
    if (why.status)
        e = tell_fault(&why) == EXIT_MACHINE ? EXIT_MACHINE : EXIT_NOT_SO;
    session_close(s);
    return e;
}

static Status print_line(void *self, const char *line, size_t len)
{
    (void)self;
    printf("%.*s\n", (int)len, line);
    return OK;
}

Exit run_diff(const Call *call)
{
    int32_t count = 0;
    Fault why = { .status = OK };

    for (int i = 0; i < 2; i++) {
        if (!is_file(call->word[i])) {
            fprintf(stderr, "sawad: no such file: %s\n", call->word[i]);
            return EXIT_WORDS;
        }
    }
    if (replay_diff(call->word[0], call->word[1], print_line, NULL, &count, &why))
        return tell_fault(&why);
    if (count == 0)
        printf("No field differs.\n");
    return count ? EXIT_NOT_SO : EXIT_DONE;
}

/*
 * among.c: how a game that has ended stands among others of the same premises, played
 * by minds; a hundred of them are played while the page of the end is read, unless a
 * person would rather not.
 */
#include "front/window/app.h"

static bool file_of(const Setup *setup, const Model *m, char out[PATH_BYTES])
{
    char folder[PATH_BYTES];
    TEXT(hex, 32);
    uint64_t key = hash_add(hash_add(HASH_START, m->digest), m->rules_digest);
    for (int i = 0; i < setup->premises; i++) {
        key = hash_bytes(key, setup->premise[i].id, strlen(setup->premise[i].id) + 1);
        key = hash_bytes(key, setup->premise[i].value, strlen(setup->premise[i].value) + 1);
    }
    for (int i = 0; i < setup->doctrines; i++) {
        key = hash_bytes(key, setup->doctrine[i].side, strlen(setup->doctrine[i].side) + 1);
        key = hash_bytes(key, setup->doctrine[i].name, strlen(setup->doctrine[i].name) + 1);
    }
    text_hex(&hex, key);
    SDL_snprintf(out, PATH_BYTES, "%.700s/%.80s-%.8s-end.db", lab_folder(folder) ? folder : "", text_of(m, m->id),
                 hex.at);
    return lab_folder(folder);
}

void among_begin(App *a)
{
    Among *n = &a->lab.among;
    Session *s = a->play.session;
    char file[PATH_BYTES];
    uint64_t of = session_digest(s);
    if (n->of == of)
        return;
    series_close(n->series);
    *n = (Among){ .of = of, .points = -1 };
    n->not_so = session_stage(s) != IN_END || session_first_week(s) > 0 || a->replay.only;
    if (n->not_so || !a->settings.among || !file_of(session_setup(s), a->play.m, file))
        return;
    Setup base = *session_setup(s);
    base.seed = 1;
    int cores = SDL_GetCPUCount();
    SeriesPlan plan = { .file = file, .base = &base, .runs = AMONG_RUNS, .jobs = cores > 2 ? cores / 2 : 1 };
    n->series = series_begin(&plan, NULL);
    n->state = (SeriesState){ .stage = SERIES_OPENS };
}

/* ---- reckoning ---- */

static int rank_of(Series *s, int gauge, int64_t here, int64_t *sorted, int *n)
{
    Summary sum = series_summary(s, gauge, 0, sorted);
    *n = (int)sum.n;
    return figures_rank(sorted, (int32_t)sum.n, here);
}

/* Numbers of the record that both this game and history have. */
static void record_rows(App *a, int64_t *sorted)
{
    Among *n = &a->lab.among;
    n->rows = 0;
    for (int i = 0; i < series_gauges(n->series) && n->rows < AMONG_ROWS && a->ending.found; i++) {
        const Gauge *g = series_gauge(n->series, i);
        const Finding *f = g->kind == GAUGE_FINDING ? &a->ending.finding[g->row] : NULL;
        int plays;
        if (!f || g->share || g->aim || f->kind != FINDING_NUMBER)
            continue;
        n->row[n->rows] = i;
        n->here[n->rows] = rank_of(n->series, i, f->n, sorted, &plays);
        n->history[n->rows] = rank_of(n->series, i, g->history, sorted, &plays);
        n->rows += plays > 1;
    }
}

static void reckon(App *a)
{
    Among *n = &a->lab.among;
    int64_t *sorted = SDL_malloc((AMONG_RUNS + 1) * sizeof *sorted);
    int plays = 0;
    if (sorted && series_asked(n->series)->runs <= AMONG_RUNS) {
        for (int i = 0; i < series_gauges(n->series); i++) {
            const Gauge *g = series_gauge(n->series, i);
            if (g->kind == GAUGE_POINTS && g->of == a->play.side)
                n->points = rank_of(n->series, i, a->play.view.points, sorted, &plays);
        }
        record_rows(a, sorted);
        n->done = n->state.done;
    }
    SDL_free(sorted);
    a->dirty = true;
}

bool among_wait(App *a)
{
    Among *n = &a->lab.among;
    SeriesStage was = n->state.stage;
    if (!n->series || a->page != PAGE_ENDING || !a->play.session)
        return false;
    if (n->state.rests && was != SERIES_OPENS && n->done == n->state.done)
        return false;
    series_poll(n->series, &n->state);
    bool news = n->state.done >= n->done + 5 || n->state.stage != was || n->state.rests;
    if (series_is_open(n->series) && news && n->done != n->state.done)
        reckon(a);
    a->dirty |= n->state.stage != was;
    return !n->state.rests;
}

/* ---- the sheet ---- */

static void stand(Flow *f, const char *what, int here, int history, const char *figures)
{
    char mine[16], theirs[16], words[500];
    ordinal(hundredth(here), mine, sizeof mine);
    ordinal(hundredth(history), theirs, sizeof theirs);
    if (history >= 0)
        SDL_snprintf(words, sizeof words, "By “%s” your result stands at the %s of 100 plays; history at the %s. %s",
                     what, mine, theirs, figures);
    else
        SDL_snprintf(words, sizeof words, "By %s your result stands at the %s of 100 plays. %s", what, mine, figures);
    flow_note(f, words, INK_TEXT);
    flow_space(f, 4);
}

static void rows(Flow *f, App *a)
{
    const Among *n = &a->lab.among;
    char mine[96], theirs[96], words[240];
    if (n->points >= 0)
        stand(f, "its points", n->points, -1, "");
    for (int i = 0; i < n->rows; i++) {
        const Gauge *g = series_gauge(n->series, n->row[i]);
        lab_number(g, a->ending.finding[g->row].n, mine, sizeof mine);
        lab_number(g, g->history, theirs, sizeof theirs);
        SDL_snprintf(words, sizeof words, "(Here: %s; history: %s.)", mine, theirs);
        stand(f, g->says, n->here[i], n->history[i], words);
    }
    SDL_snprintf(words, sizeof words, "Counted from the least, in %d plays of these premises by minds of the program on all "
                 "sides, with other dice.%s", (int)n->done, n->done < AMONG_RUNS ? " So far." : "");
    flow_note(f, words, INK_QUIET);
}

void among_sheet(Flow *f, void *self)
{
    App *a = self;
    Among *n = &a->lab.among;
    char words[640];
    flow_head(f, "Among other plays");
    if (n->not_so) {
        flow_note(f, "This game did not begin at the beginning; it cannot be held against plays that did.", INK_QUIET);
        return;
    }
    bool runs = n->series && !n->state.rests, failed = n->state.stage == SERIES_FAILED;
    if (failed) {
        fault_words(&n->state.why, words, sizeof words);
        flow_note(f, words, INK_BAD);
    } else if (n->done > 1) {
        rows(f, a);
    } else {
        flow_note(f, runs ? "A hundred plays of the same premises are being played, to hold this one against."
                          : "It can be held against a hundred plays of the same premises.", INK_QUIET);
    }
    if (n->state.stage == SERIES_DONE || failed)
        return;
    const Press press[] = {
        { runs && n->state.stage != SERIES_PAUSED ? "Pause" : n->series ? "Go on" : "Compare", "A", ACT_AMONG,
          AMONG_PAUSE, BUTTON_SMALL },
        { a->settings.among ? "Never by itself" : "Always by itself", NULL, ACT_AMONG, AMONG_NEVER, BUTTON_SMALL } };
    flow_buttons(f, press, 2, 2);
}

void among_act(App *a, int arg)
{
    Among *n = &a->lab.among;
    if (arg == AMONG_NEVER) {
        a->settings.among = !a->settings.among;
        settings_write(&a->settings);
        if (n->series && !a->settings.among)
            series_pause(n->series);
        return;
    }
    if (n->series) {
        if (n->state.stage == SERIES_PAUSED)
            series_go_on(n->series);
        else
            series_pause(n->series);
        n->state.rests = false;
        return;
    }
    int32_t was = a->settings.among;
    a->settings.among = 1;
    n->of = 0;
    among_begin(a);
    a->settings.among = was;
}

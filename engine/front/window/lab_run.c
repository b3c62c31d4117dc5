/*
 * lab_run.c: a study begun, paused, gone on with and written up. What is the same
 * question lies in the same file, so that asking again goes on.
 */
#include "front/window/app.h"

#include "lab/report_write.h"

/* ---- what is asked ---- */

bool lab_folder(char out[PATH_BYTES])
{
    return !paths_folder(FOLDER_LAB, out, NULL) && !paths_make(out, NULL);
}

/* "ban=stays,reading=low"; how many. */
static int vary_words(const LabPage *p, Text *out)
{
    Switched s;
    const Model *m = session_model(p->trial);
    int n = p->from[0] ? 0 : premises_switched(&p->form, m, &s);
    for (int i = 0; i < n; i++)
        text_addf(out, "%s%s=%s", i ? "," : "", s.id[i], s.value[i]);
    return n;
}

int lab_variants(const LabPage *p)
{
    const Model *m = session_model(p->trial);
    Switched s;
    int n = p->from[0] ? 0 : premises_switched(&p->form, m, &s), all = 1 + 2;
    if (p->from[0])
        return 1;
    for (int i = 0; i < m->premises; i++)
        all += m->premise[i].options - 1;
    return p->all ? all : p->grid && n > 1 ? 1 << min_i32(n, 8) : 1 + n;
}

/* Named by the scenario and by what is asked, number of plays left out. */
bool lab_file(const LabPage *p, char out[PATH_BYTES])
{
    char folder[PATH_BYTES];
    TEXT(vary, SHELF_PATH);
    TEXT(hex, 32);
    const Model *m = session_model(p->trial);
    if (!lab_folder(folder))
        return false;
    vary_words(p, &vary);
    if (p->all)
        text_add(&vary, "*");
    else if (p->grid)
        text_add(&vary, "+");
    text_add(&vary, p->from);
    uint64_t key = hash_add(hash_add(HASH_START, m->digest), m->rules_digest);
    text_hex(&hex, hash_bytes(key, vary.at, vary.len));
    Text path = text_in(out, PATH_BYTES);
    text_addf(&path, "%.700s/%.80s-%.8s.db", folder, text_of(m, m->id), hex.at);
    return true;
}

bool lab_differs(App *a)
{
    LabPage *p = &a->lab;
    char file[PATH_BYTES];
    if (!p->series)
        return true;
    bool known = series_is_open(p->series);
    return !lab_file(p, file) || strcmp(file, p->asked) != 0
           || (known && p->runs > series_asked(p->series)->runs);
}

/* ---- beginning ---- */

static void set_title(LabPage *p)
{
    const Model *m = session_model(p->trial);
    if (p->from[0])
        SDL_snprintf(p->title, sizeof p->title, "%s, from week %d", m->title, p->from_week + 1);
    else
        SDL_strlcpy(p->title, m->title, sizeof p->title);
}

bool lab_choose(App *a, const char *scenario)
{
    LabPage *p = &a->lab;
    Fault why = { 0 };
    Session *trial = session_open(&(Setup){ .scenario = scenario, .seed = 1 }, &why);
    if (!trial) {
        fault_words(&why, p->told, sizeof p->told);
        return false;
    }
    const Model *m = session_model(trial);
    p->trial = trial;
    SDL_strlcpy(p->scenario, scenario, sizeof p->scenario);
    premises_usual(&p->form, m);
    p->jobs = p->jobs ? p->jobs : max_i32(SDL_GetCPUCount(), 1);
    p->gauge = p->variant = 0;
    p->seen.gauge = -1;
    p->state = (SeriesState){ .stage = SERIES_PAUSED, .rests = true };
    p->scroll_left = p->scroll_right = 0;
    p->told[0] = 0;
    for (p->side = 1; p->side < m->sides && !m->side[p->side].playable;)
        p->side++;
    set_title(p);
    return true;
}

/* What is asked about first: a number history has too; from a game on, who wins. */
static int first_gauge(const LabPage *p)
{
    Gauge *all = SDL_calloc(GAUGES_MOST, sizeof *all);
    int n = all ? gauges_of(session_model(p->trial), all, GAUGES_MOST) : 0, at = 0;
    for (int i = n - 1; i >= 0; i--)
        if (p->from[0] ? all[i].kind == GAUGE_WON && all[i].of == p->side
                       : all[i].kind == GAUGE_FINDING && !all[i].aim && !all[i].share)
            at = i;
    SDL_free(all);
    return at;
}

static void watch_over(App *a)
{
    LabPage *p = &a->lab;
    p->gauge = first_gauge(p);
    p->variant = -1;
    p->seen.gauge = -1;
    p->state = (SeriesState){ .stage = SERIES_OPENS };
    p->looked_ms = 0;
    p->report.wanted = false;
    a->dirty = true;
}

/* Another study takes its place; nobody waits for the games it still has in hand. */
void lab_drop(LabPage *p)
{
    series_close(p->parting);
    p->parting = p->series;
    p->series = NULL;
    if (p->parting)
        series_pause(p->parting);
}

/* But for who wants the same file. */
static void free_file(LabPage *p, const char *file)
{
    if (!p->parting || strcmp(series_file(p->parting), file) != 0)
        return;
    series_close(p->parting);
    p->parting = NULL;
}

/* More plays of what is being played: when its file is free. */
static bool waits_for_file(LabPage *p, const char *file)
{
    p->begins = p->series && !p->state.rests && strcmp(series_file(p->series), file) == 0;
    if (p->begins)
        series_pause(p->series);
    return p->begins;
}

void lab_begin(App *a)
{
    LabPage *p = &a->lab;
    char file[PATH_BYTES];
    Fault why = { 0 };
    TEXT(vary, 4000);
    vary_words(p, &vary);
    if (p->watch.thread || p->report.thread)
        return;
    if (!lab_file(p, file)) {
        SDL_strlcpy(p->told, "There is no folder to keep results in.", sizeof p->told);
        return;
    }
    if (waits_for_file(p, file))
        return;
    SDL_strlcpy(p->asked, file, sizeof p->asked);
    char question[200];
    SDL_snprintf(question, sizeof question, "What comes of it from week %d of this game on?", p->from_week + 1);
    Setup base = { .scenario = p->scenario, .seed = 1 };
    Gauge *all = SDL_calloc(GAUGES_MOST, sizeof *all);
    int first = first_gauge(p), n = all ? gauges_of(session_model(p->trial), all, GAUGES_MOST) : 0;
    SeriesPlan plan = { .file = file, .base = &base, .from = p->from[0] ? p->from : NULL, .vary = vary.at,
                        .all = p->all, .grid = p->grid && !p->all,
                        .metric = first < n ? all[first].id : NULL,
                        .question = p->from[0] ? question : NULL, .runs = p->runs, .jobs = p->jobs };
    lab_drop(p);
    free_file(p, file);
    p->series = series_begin(&plan, &why);
    SDL_free(all);
    if (p->series)
        watch_over(a);
    else
        fault_words(&why, p->told, sizeof p->told);
}

void lab_run_act(App *a)
{
    LabPage *p = &a->lab;
    p->told[0] = 0;
    if (!p->trial)
        return;
    if (lab_differs(a) || p->state.stage == SERIES_FAILED) {
        lab_begin(a);
        return;
    }
    if (p->state.stage == SERIES_PLAYS || p->state.stage == SERIES_OPENS)
        series_pause(p->series);
    else if (p->state.stage == SERIES_PAUSED)
        series_go_on(p->series);
    p->state.rests = false;
    p->looked_ms = 0;
}

/* ---- from a file ---- */

static void switch_to(LabPage *p, const Model *m, const char *id, const char *value)
{
    static const char *const READING[] = { "low", "middle", "high" };
    for (int i = 0; i < (int)countof(READING); i++)
        if (strcmp(id, "reading") == 0 && strcmp(value, READING[i]) == 0)
            p->form.reading = i;
    for (int i = 0; i < m->premises; i++)
        for (int k = 0; k < m->premise[i].options && strcmp(text_of(m, m->premise[i].id), id) == 0; k++)
            if (strcmp(m->premise[i].option[k].word, value) == 0)
                p->form.premise[i] = k;
}

void lab_form_of(LabPage *p)
{
    const Variants *v = &series_asked(p->series)->variants;
    const Model *m = session_model(p->trial);
    premises_usual(&p->form, m);
    p->takes_up = p->grid = false;
    p->all = true;
    p->all = !p->from[0] && v->count == lab_variants(p);
    for (int i = 1; i < v->count && !p->all; i++) {
        switch_to(p, m, v->id[i], v->value[i]);
        p->grid |= !*v->id[i];
    }
    lab_file(p, p->asked);
}

void lab_take_up(App *a, const SeriesFile *file)
{
    LabPage *p = &a->lab;
    SeriesFile f = *file;
    Fault why = { 0 };
    if (!lab_choose(a, f.scenario))
        return;
    free_file(p, f.path);
    p->series = series_open(f.path, p->jobs, &why);
    if (!p->series) {
        fault_words(&why, p->told, sizeof p->told);
        return;
    }
    if (f.from_week > 0) {
        p->from_week = f.from_week;
        series_from(f.path, p->from);
    }
    p->runs = f.runs;
    p->takes_up = true;
    set_title(p);
    lab_file(p, p->asked);
    watch_over(a);
}

/* ---- from the game that is being played ---- */

void lab_from_here(App *a)
{
    LabPage *p = &a->lab;
    Session *s = a->play.session;
    char folder[PATH_BYTES], path[PATH_BYTES];
    Fault why = { 0 };
    TEXT(hex, 32);
    if (!s || a->play.thinking || a->replay.open || p->watch.thread || p->report.thread)
        return;
    if (session_stage(s) != IN_PLAN) {
        app_notice(a, session_stage(s) == IN_END ? "The game is over" : "Not in the midst of a battle");
        return;
    }
    const Model *m = session_model(s);
    text_hex(&hex, session_digest(s));
    if (!lab_folder(folder))
        return;
    SDL_snprintf(path, sizeof path, "%.700s/%.80s-week-%d-%.8s.sawad", folder, text_of(m, m->id),
                 (int)session_weeks(s) + 1, hex.at);
    if (session_save(s, path, &why)) {
        fault_words(&why, p->told, sizeof p->told);
        app_notice(a, "%s", p->told);
        return;
    }
    lab_drop(p);
    session_close(p->trial);
    p->trial = NULL;
    if (!lab_choose(a, session_setup(s)->scenario))
        return;
    SDL_strlcpy(p->from, path, sizeof p->from);
    p->from_week = session_weeks(s);
    p->side = a->play.side;
    p->all = p->grid = p->table = false;
    p->runs = 500;
    set_title(p);
    lab_begin(a);
    page_open(a, PAGE_LAB);
}

/* ---- reports ---- */

static int write_report(void *self)
{
    App *a = self;
    LabReport *r = &a->lab.report;
    r->why = (Fault){ .status = OK };
    Store *store = store_read(r->file, &r->why);
    if (store && report_write(store, r->html, r->metric, r->scenario, &r->why) != OK && !r->why.status)
        r->why.status = ERR_IO;
    store_close(store);
    atomic_store(&r->done, true);
    SDL_PushEvent(&(SDL_Event){ .type = a->lab_event });
    return 0;
}

/* The study rests: nobody else has its file. */
void lab_write_up(App *a)
{
    LabPage *p = &a->lab;
    LabReport *r = &p->report;
    r->wanted = false;
    if (!series_is_open(p->series) || r->thread)
        return;
    SDL_strlcpy(r->file, series_file(p->series), sizeof r->file);
    SDL_strlcpy(r->html, r->file, sizeof r->html - 2);
    SDL_strlcpy(r->html + strlen(r->html) - 3, ".html", 6);
    SDL_strlcpy(r->metric, series_gauge(p->series, p->gauge)->id, sizeof r->metric);
    SDL_strlcpy(r->scenario, p->scenario, sizeof r->scenario);
    atomic_store(&r->done, false);
    r->thread = SDL_CreateThread(write_report, "report", a);
    SDL_strlcpy(p->told, r->thread ? "The report is being written." : "There is no thread for it.",
                sizeof p->told);
    a->dirty = true;
}

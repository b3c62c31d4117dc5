/*
 * lab_page.c: the laboratory's page: which sheets lie on it, what its keys and presses
 * do, and when it looks at what runs.
 */
#include "front/window/app.h"

/* ---- opening and closing ---- */

void lab_open(App *a)
{
    LabPage *p = &a->lab;
    char folder[PATH_BYTES];
    if (!p->runs) {
        p->runs = 500;
        p->seen.gauge = -1;
    }
    p->told[0] = 0;
    p->list = false;
    p->looked_ms = 0;
    p->state.rests &= !p->series;               /* it may have gone on meanwhile */
    if (p->trial)
        return;
    chooser_list(a);
    p->files = lab_folder(folder) ? series_list(folder, p->file, LAB_FILES) : 0;
}

static void join_watch(LabPage *p)
{
    if (p->watch.thread)
        SDL_WaitThread(p->watch.thread, NULL);
    p->watch.thread = NULL;
}

void lab_close(App *a)
{
    LabPage *p = &a->lab;
    join_watch(p);
    session_close(p->watch.session);
    if (p->report.thread)
        SDL_WaitThread(p->report.thread, NULL);
    series_close(p->series);
    series_close(p->parting);
    series_close(p->among.series);
    session_close(p->trial);
    SDL_free(p->seen.row);
    *p = (LabPage){ .runs = 0 };
}

/* To the choice of campaigns; what was played stays in its file. */
static void leave_study(App *a)
{
    LabPage *p = &a->lab;
    if (p->watch.thread || p->report.thread)
        return;
    lab_drop(p);
    session_close(p->trial);
    SDL_free(p->seen.row);
    Among among = p->among;
    Series *parting = p->parting;
    int jobs = p->jobs;
    *p = (LabPage){ .among = among, .parting = parting, .jobs = jobs };
    lab_open(a);
    a->ui.focus_first = true;
}

/* ---- what runs ---- */

/* Looked at twice a second, and only while it runs. */
static bool look(App *a, uint32_t now_ms)
{
    LabPage *p = &a->lab;
    SeriesState was = p->state;
    if (!p->series || (a->page != PAGE_LAB && !p->report.wanted && !p->begins))
        return false;
    if (was.rests && !p->report.wanted && !p->begins && was.stage != SERIES_OPENS)
        return false;
    if (now_ms - p->looked_ms < LAB_TICK_MS)
        return true;
    p->looked_ms = now_ms;
    series_poll(p->series, &p->state);
    a->dirty |= was.done != p->state.done || was.stage != p->state.stage || was.rests != p->state.rests;
    if (p->takes_up && series_is_open(p->series))
        lab_form_of(p);
    if (p->state.rests && p->report.wanted)
        lab_write_up(a);
    else if (p->state.rests && p->begins)
        lab_begin(a);
    return !p->state.rests;
}

/* A study whose place was taken is put away when it rests. */
static bool parts(LabPage *p)
{
    SeriesState now;
    if (!p->parting)
        return false;
    series_poll(p->parting, &now);
    if (!now.rests)
        return true;
    series_close(p->parting);
    p->parting = NULL;
    return false;
}

int lab_wait(App *a, uint32_t now_ms)
{
    bool runs = look(a, now_ms);
    runs |= parts(&a->lab);
    runs |= among_wait(a);
    return runs ? LAB_TICK_MS : -1;
}

/* ---- presses ---- */

static void choose_gauge(LabPage *p, int gauge)
{
    if (!p->series || !series_is_open(p->series))
        return;
    int n = series_gauges(p->series);
    p->gauge = (gauge % n + n) % n;
    p->list = false;
    p->at = p->top = 0;
}

static void choose_variant(LabPage *p, int variant)
{
    if (!p->series || !series_is_open(p->series))
        return;
    int n = series_asked(p->series)->variants.count;
    p->variant = (variant % n + n) % n;
    p->at = p->top = 0;
}

static const int RUNS[LAB_RUN_CHOICES] = { 100, 500, 2000, 5000 };

static void set_form(LabPage *p, int arg)
{
    int cores = max_i32(SDL_GetCPUCount(), 1);
    if (arg >= LAB_RUNS_OF && arg < LAB_RUNS_OF + LAB_RUN_CHOICES)
        p->runs = RUNS[arg - LAB_RUNS_OF];
    else if (arg >= LAB_JOBS_OF && arg < LAB_JOBS_OF + LAB_JOB_CHOICES)
        p->jobs = arg == LAB_JOBS_OF ? 1 : arg == LAB_JOBS_OF + 1 ? max_i32(cores / 2, 1) : cores;
    else if (arg == LAB_ALL)
        p->all = !p->all;
    else if (arg == LAB_GRID)
        p->grid = !p->grid;
}

static void show_act(App *a, int arg)
{
    LabPage *p = &a->lab;
    if (arg >= LAB_ROW) {
        if (p->seen.rows > arg - LAB_ROW) {
            p->at = arg - LAB_ROW;
            lab_watch(a, p->variant, p->seen.row[p->at]);
        }
    } else if (arg >= LAB_VARIANT) {
        choose_variant(p, arg - LAB_VARIANT);
    } else if (arg >= LAB_GAUGE) {
        choose_gauge(p, arg - LAB_GAUGE);
        p->scroll_right = 0;
    } else if (arg >= LAB_EXAMPLE && arg < LAB_EXAMPLE + LAB_EXAMPLES) {
        lab_watch(a, p->variant, p->seen.run[arg - LAB_EXAMPLE]);
    } else if (arg == LAB_LIST) {
        p->list = !p->list;
    } else if (arg == LAB_TABLE) {
        p->table = !p->table;
        a->ui.focus_act = ACT_NONE;
    } else if (arg == LAB_SORT) {
        p->by_value = !p->by_value;
        p->seen.gauge = -1;
    }
}

void lab_act(App *a, int arg)
{
    LabPage *p = &a->lab;
    a->dirty = true;
    if (arg >= LAB_FILE && arg < LAB_FILE + p->files) {
        lab_take_up(a, &p->file[arg - LAB_FILE]);
        return;
    }
    if (arg >= LAB_CARD && arg < LAB_CARD + a->doors.chooser.cards) {
        lab_choose(a, a->doors.chooser.card[arg - LAB_CARD].id);
        a->ui.focus_first = true;
        return;
    }
    switch (arg) {
    case LAB_RUN: lab_run_act(a); return;
    case LAB_OTHER: leave_study(a); return;
    case LAB_LINES: page_open(a, PAGE_LINES); return;
    case LAB_FROM_HERE: lab_from_here(a); return;
    case LAB_NEXT: choose_gauge(p, p->gauge + 1); return;
    case LAB_BEFORE: choose_gauge(p, p->gauge - 1); return;
    case LAB_SETTING: choose_variant(p, p->variant + 1); return;
    case LAB_SETTING_BEFORE: choose_variant(p, p->variant - 1); return;
    case LAB_FOLDER: options_act(a, ACT_FILES, FOLDER_LAB); return;
    case LAB_REPORT:
        p->report.wanted = p->series && series_is_open(p->series) && !p->report.thread;
        if (p->report.wanted) {
            p->report.goes_on = p->state.stage == SERIES_PLAYS;
            series_pause(p->series);
            p->state.rests = false;
        }
        return;
    default: break;
    }
    if (arg >= LAB_EXAMPLE || arg == LAB_LIST || arg == LAB_TABLE || arg == LAB_SORT)
        show_act(a, arg);
    else
        set_form(p, arg);
}

/* ---- keys ---- */

enum { EVER = 1 << 24 };

/* Of the table; the others stand in the table of keys. */
bool lab_key(App *a, SDL_Keysym key)
{
    SDL_Keycode k = key.sym;
    LabPage *p = &a->lab;
    const struct { SDL_Keycode k; int by;
    } STEP[] = { { SDLK_UP, -1 }, { SDLK_DOWN, 1 }, { SDLK_PAGEUP, -p->page }, { SDLK_PAGEDOWN, p->page },
                 { SDLK_HOME, -EVER }, { SDLK_END, EVER } };
    bool here = !a->ui.focus_act || (a->ui.focus_act == ACT_LAB && a->ui.focus_arg >= LAB_ROW);
    if (!p->table || !here || !p->seen.rows)
        return false;
    for (size_t i = 0; i < countof(STEP); i++)
        if (STEP[i].k == k) {
            p->at = clamp_i32(p->at + STEP[i].by, 0, p->seen.rows - 1);
            a->ui.focus_act = ACT_NONE;
            return true;
        }
    if (k == SDLK_RETURN || k == SDLK_KP_ENTER) {
        lab_act(a, LAB_ROW + p->at);
        return true;
    }
    return false;
}

void lab_wheel(App *a, int by)
{
    LabPage *p = &a->lab;
    p->at = clamp_i32(p->at + (by > 0 ? -3 : 3), 0, max_i32(p->seen.rows - 1, 0));
    a->dirty = true;
}

/* ---- the page ---- */

static void head(App *a)
{
    LabPage *p = &a->lab;
    TEXT(model, 32);
    top_bar(a, "Counterfactual lab", p->title);
    if (!p->trial || a->w.w < px(&a->w, 900))
        return;
    text_hex(&model, session_model(p->trial)->digest);
    model.at[8] = 0;
    bar_fact(a, a->w.w - px(&a->w, 18), "model", model.at);
}

static void narrow(App *a, SDL_Rect all)
{
    const Leaf run = { lab_run_sheet, a, INKS }, answer = { lab_answer_sheet, a, INKS },
               look_at = { lab_look_sheet, a, INKS }, form = { lab_premises_sheet, a, INKS };
    const Leaf before[] = { run, form, answer, look_at }, after[] = { run, answer, look_at, form };
    if (a->lab.table)
        lab_rows_draw(a, all);
    else
        column(&a->ui, all, a->lab.series ? after : before, 4, &a->lab.scroll_right);
}

/* What is asked at the left, its buttons always in sight; what comes of it at the right. */
static void study_draw(App *a)
{
    Win *w = &a->w;
    LabPage *p = &a->lab;
    int edge = px(w, 18), top = px(w, 51) + edge, gap = px(w, 18), high = w->h - top - edge;
    const Leaf right[] = { { lab_answer_sheet, a, INKS }, { lab_look_sheet, a, INKS } };
    const Leaf left[] = { { lab_premises_sheet, a, INKS }, right[1] };
    SDL_Rect all = { edge, top, w->w - 2 * edge, high };
    int wide = min_i32(px(w, 400), all.w / 3), run = sheet_high(&a->ui, wide, lab_run_sheet, a);
    if (w->w < px(w, 1000) || high - run < px(w, 200)) {
        narrow(a, all);
        return;
    }
    SDL_Rect below = { all.x, top + run + gap, wide, high - run - gap };
    SDL_Rect rest = { all.x + wide + gap, top, all.w - wide - gap, high };
    sheet_at(&a->ui, all.x, top, wide, lab_run_sheet, a);
    bool room = sheet_high(&a->ui, wide, lab_premises_sheet, a) + gap + sheet_high(&a->ui, wide, lab_look_sheet, a)
                <= below.h;
    column(&a->ui, below, left, room ? 2 : 1, &p->scroll_left);
    if (p->table)
        lab_rows_draw(a, rest);
    else
        column(&a->ui, rest, right, room ? 1 : 2, &p->scroll_right);
}

void lab_draw(App *a)
{
    Win *w = &a->w;
    LabPage *p = &a->lab;
    fill(w, (SDL_Rect){ 0, 0, w->w, w->h }, ink(w, INK_PARCHMENT));
    if (!p->trial) {
        int edge = px(w, 18), top = px(w, 51) + edge, wide = min_i32(px(w, 900), w->w - 2 * edge);
        head(a);
        column(&a->ui, (SDL_Rect){ (w->w - wide) / 2, top, wide, w->h - top - edge },
               &(Leaf){ lab_choice_sheet, a, INKS }, 1, &p->scroll_left);
        return;
    }
    lab_figures(p);
    study_draw(a);
    head(a);
}

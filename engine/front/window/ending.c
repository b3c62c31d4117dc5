/*
 * ending.c: how a game ended: the result and the goals, where the men went, what
 * the record of history says of the same things, and the ways on from here.
 */
#include "front/window/app.h"


void ending_learn(App *a)
{
    EndPage *e = &a->ending;
    Text line = text_in(e->line, sizeof e->line);
    memset(e->finding, 0, sizeof e->finding);
    e->found = session_findings(a->play.session, e->finding, RECORD_MAX, NULL) == OK;
    session_line(a->play.session, a->play.side, &line);
    among_begin(a);
}

/* ---- result ---- */

static const char *verdict(const Play *p)
{
    return p->view.winner == p->side ? "The day is yours"
           : p->view.winner          ? "The day is theirs"
                                     : "Undecided";
}

static void goal_rows(Flow *f, const View *v)
{
    flow_space(f, 6);
    flow_head(f, "Goals");
    for (int i = 0; i < v->goals; i++) {
        char right[96];
        SDL_snprintf(right, sizeof right, "%s · %d", v->goal[i].state, (int)v->goal[i].points);
        flow_small(f, v->goal[i].text ? v->goal[i].text : "", right,
                   v->goal[i].met ? INK_GOOD : INK_BAD);
    }
}

static void result_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    TEXT(t, 256);
    int all = 0;
    flow_title(f, verdict(p), NULL);
    if (p->view.grade)
        flow_text(f, p->view.grade);
    for (int i = 0; i < p->view.goals; i++)
        all += p->view.goal[i].points;
    text_addf(&t, "%s: %d of %d points after %d weeks.", p->m->side[p->side].name.latin,
              (int)p->view.points, all, (int)session_weeks(p->session));
    flow_note(f, t.at, INK_QUIET);
    goal_rows(f, &p->view);
    const Press press[] = { { "Watch the replay", "W", ACT_ENDING, END_WATCH, BUTTON_ON },
                            { "Who knew what", "K", ACT_ENDING, END_KNEW, 0 },
                            { "Play on from a week", "R", ACT_ENDING, END_REWIND, 0 },
                            { "Again from the start", "G", ACT_ENDING, END_AGAIN, 0 },
                            { "The last week", "L", ACT_PAGE, PAGE_REPORT, 0 },
                            { "Look at the map", "Esc", ACT_PAGE, PAGE_PLAY, 0 },
                            { "Main menu", NULL, ACT_LEAVE, 0, 0 } };
    flow_space(f, 4);
    flow_buttons(f, press, countof(press), 3);
}

static void line_sheet(Flow *f, void *self)
{
    App *a = self;
    flow_head(f, "To tell others");
    flow_note(f, a->ending.line, INK_TEXT);
    flow_buttons(f, &(Press){ "Copy", "C", ACT_ENDING, END_COPY, BUTTON_SMALL }, 1, 3);
}

/* ---- the ledger of men ---- */

static void men_row(Flow *f, const char *what, int64_t n, Ink i)
{
    TEXT(t, 48);
    if (!n)
        return;
    text_number(&t, n);
    flow_small(f, what, t.at, i);
}

static void ledger_sheet(Flow *f, void *self)
{
    App *a = self;
    const View *v = &a->play.view;
    PoolView sum = { .born = 0 };
    int64_t gone = 0;
    for (int i = 0; i < v->pools; i++) {
        const PoolView *p = &v->pool[i];
        sum.born += p->born;
        sum.came += p->came;
        sum.free += p->free;
        sum.travelling += p->travelling;
        sum.under_arms += p->under_arms;
        sum.wounded += p->wounded;
        for (int c = 0; c < GONE_CAUSES; c++) {
            sum.gone[c] += p->gone[c];
            gone += p->gone[c];
        }
    }
    flow_head(f, "Where the men went");
    men_row(f, "There were", (int64_t)sum.born + sum.came, INK_TEXT);
    men_row(f, "under arms", sum.under_arms - sum.wounded, INK_GOOD);
    men_row(f, "wounded, with their armies", sum.wounded, INK_AMBER);
    men_row(f, "on their way", sum.travelling, INK_TEXT);
    men_row(f, "at home", sum.free, INK_TEXT);
    for (int c = 0; c < GONE_CAUSES; c++)
        men_row(f, cause_words(c), sum.gone[c], INK_BAD);
    men_row(f, "Gone in all", gone, INK_TEXT);
}

/* ---- against history ---- */

/* Shares of many runs are yes or no of one. */
static void in_words(const RecordModel *r, int64_t n, bool share, Text *t)
{
    enum { LIKELY = 500 };
    if (share) {
        text_add(t, n >= LIKELY ? "yes" : "no");
        return;
    }
    bool ordinal = strcmp(r->unit, "week") == 0 || strcmp(r->unit, "day") == 0;
    if (ordinal)
        text_addf(t, "%s ", r->unit);
    text_number(t, n);
    if (!ordinal && strcmp(r->unit, "permille") != 0)
        text_addf(t, " %s", r->unit);
}

static void record_row(Flow *f, const RecordModel *r, const Finding *is)
{
    TEXT(was, 64);
    TEXT(here, 64);
    TEXT(both, 160);
    bool share = is->kind == FINDING_SHARE || strcmp(r->unit, "permille") == 0;
    in_words(r, r->value, share, &was);
    if (is->kind == FINDING_NONE)
        text_add(&here, "—");
    else
        in_words(r, is->kind == FINDING_SHARE ? is->n * 1000 : is->n, share, &here);
    bool as = is->kind != FINDING_NONE
              && (share ? (is->n > 0) == (r->value >= 500) : is->n >= r->low && is->n <= r->high);
    text_addf(&both, "history: %s · here: %s", was.at, here.at);
    flow_small(f, r->says, both.at, is->kind == FINDING_NONE ? INK_QUIET : as ? INK_GOOD : INK_AMBER);
}

static void history_rows(Flow *f, const Model *m)
{
    for (int i = 0; i < m->histories; i++) {
        const HistoryModel *h = &m->history[i];
        TEXT(date, 48);
        Date d = date_of(m, h->day);
        report_date(&d, &date);
        flow_small(f, h->title, date.at, INK_QUIET);
    }
    if (!m->histories)
        flow_note(f, "Nothing is recorded of this.", INK_QUIET);
}

static void history_sheet(Flow *f, void *self)
{
    App *a = self;
    const Model *m = a->play.m;
    int rows = 0;
    flow_head(f, "Against history");
    for (int i = 0; i < m->records && a->ending.found; i++) {
        if (m->record[i].target)
            continue;                           /* an aim of the model, not of the record */
        record_row(f, &m->record[i], &a->ending.finding[i]);
        rows++;
    }
    if (rows)
        flow_space(f, 6);
    flow_note(f, "What history did:", INK_QUIET);
    history_rows(f, m);
}

/* ---- the page ---- */

void ending_draw(App *a)
{
    Win *w = &a->w;
    int edge = px(w, 24), top = px(w, 66), gap = px(w, 16), high = w->h - top - edge;
    int wide = min_i32(px(w, 560), (w->w - 2 * edge - gap) / 2);
    const Leaf left[] = { { result_sheet, a, INKS }, { among_sheet, a, INKS }, { line_sheet, a, INKS } };
    const Leaf right[] = { { ledger_sheet, a, INKS }, { history_sheet, a, INKS } };
    if (w->w < px(w, 1000)) {
        const Leaf all[] = { left[0], left[1], right[0], right[1], left[2] };
        wide = min_i32(px(w, 620), w->w - 2 * edge);
        column(&a->ui, (SDL_Rect){ (w->w - wide) / 2, top, wide, high }, all, 5,
               &a->play.scroll_page);
        return;
    }
    int x = (w->w - 2 * wide - gap) / 2;
    column(&a->ui, (SDL_Rect){ x, top, wide, high }, left, 3, &a->play.scroll_left);
    column(&a->ui, (SDL_Rect){ x + wide + gap, top, wide, high }, right, 2, &a->play.scroll_page);
}

void ending_act(App *a, int arg)
{
    if (!a->play.session || a->play.thinking)
        return;
    switch (arg) {
    case END_WATCH:
        replay_open(a, false);
        replay_seek(a, a->replay.first);
        break;
    case END_KNEW:
        replay_open(a, false);
        replay_act(a, ACT_REPLAY, REPLAY_KNEW);
        break;
    case END_REWIND: page_open(a, PAGE_REWIND); break;
    case END_AGAIN: saves_branch(a, session_first_week(a->play.session), a->play.side); break;
    case END_COPY:
        SDL_SetClipboardText(a->ending.line);
        app_notice(a, "Copied");
        break;
    default: break;
    }
}

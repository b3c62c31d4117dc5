/*
 * lab_rows.c: all plays of a setting as a table; each row can be watched.
 */
#include "front/window/app.h"

enum { SEED, WINNER, WEEKS, FIGURE, COLUMNS };

static int gauge_kind(const LabPage *p, GaugeKind kind)
{
    for (int i = 0; i < series_gauges(p->series); i++)
        if (series_gauge(p->series, i)->kind == kind)
            return i;
    return -1;
}

static const char *winner_of(const LabPage *p, int run)
{
    const Model *m = series_model(p->series);
    int64_t won;
    for (int i = 0; i < series_gauges(p->series); i++) {
        const Gauge *g = series_gauge(p->series, i);
        if (g->kind == GAUGE_WON && series_value(p->series, i, p->variant, run, &won) && won)
            return m->side[g->of].adjective ? m->side[g->of].adjective : m->side[g->of].name.latin;
    }
    return "nobody";
}

static void cell(const LabPage *p, int run, int column, Text *out)
{
    const Gauge *g = series_gauge(p->series, p->gauge);
    SeriesGame game = { 0 };
    int64_t n;
    int weeks;
    switch (column) {
    case SEED:
        if (series_game(p->series, p->variant, run, &game))
            text_addf(out, "%llu", (unsigned long long)game.seed);
        return;
    case WINNER: text_add(out, winner_of(p, run)); return;
    case WEEKS:
        weeks = gauge_kind(p, GAUGE_WEEKS);
        if (weeks >= 0 && series_value(p->series, weeks, p->variant, run, &n))
            text_number(out, n);
        return;
    default:
        if (!series_value(p->series, p->gauge, p->variant, run, &n))
            text_add(out, "—");
        else if (g->share)
            text_add(out, n ? "yes" : "no");
        else
            text_number(out, n);
    }
}

typedef struct Table { SDL_Rect body; int x[COLUMNS], wide[COLUMNS], line; } Table;

static Table lay_out(const App *a, SDL_Rect body)
{
    Table t = { .body = body, .line = px(&a->w, 25) };
    static const int PART[COLUMNS] = { 20, 36, 18, 26 };
    for (int c = 0, x = body.x; c < COLUMNS; c++) {
        t.x[c] = x;
        t.wide[c] = body.w * PART[c] / 100 - px(&a->w, 10);
        x += body.w * PART[c] / 100;
    }
    return t;
}

static void row(App *a, const Table *t, int i, int y)
{
    Win *w = &a->w;
    LabPage *p = &a->lab;
    SDL_Rect r = { t->body.x - px(w, 8), y, t->body.w + px(w, 16), t->line };
    if (i == p->at)
        fill(w, r, FADE(ink(w, INK_GOLD), 60));
    else if (ui_over(&a->ui, r))
        fill(w, r, colour_mix(ink(w, INK_SHEET), ink(w, INK_BUTTON), 600));
    for (int c = 0; c < COLUMNS; c++) {
        TEXT(words, 96);
        cell(p, p->seen.row[i], c, &words);
        bool left = c == WINNER;
        say_at(w, (SDL_Rect){ t->x[c], y, t->wide[c], t->line }, left ? style(w, 16, INK_TEXT) : style_figures(w, 16, INK_TEXT),
               left ? LEFT : RIGHT, words.at);
    }
    fill(w, (SDL_Rect){ t->body.x, y + t->line - 1, t->body.w, 1 }, FADE(ink(w, INK_RULE), 120));
    ui_area(&a->ui, r, ACT_LAB, LAB_ROW + i);
}

static void table_head(Flow *f, App *a)
{
    LabPage *p = &a->lab;
    const Gauge *g = series_gauge(p->series, p->gauge);
    char words[300];
    bool more = series_asked(p->series)->variants.count > 1;
    flow_head(f, g->says);
    lab_variant_words(p, p->variant, words, sizeof words);
    flow_note(f, words, p->variant ? INK_GOOD : INK_QUIET);
    Press press[5];
    int n = 0;
    press[n++] = (Press){ "The answer", "T", ACT_LAB, LAB_TABLE, BUTTON_SMALL | BUTTON_ON };
    press[n++] = (Press){ p->by_value ? "By seed" : "By figure", "S", ACT_LAB, LAB_SORT, BUTTON_SMALL };
    press[n++] = (Press){ "Next figure", "Q", ACT_LAB, LAB_NEXT, BUTTON_SMALL };
    if (more)
        press[n++] = (Press){ "Next setting", "V", ACT_LAB, LAB_SETTING, BUTTON_SMALL };
    flow_buttons(f, press, n, n);
}

static void table_columns(App *a, const Table *t, int y)
{
    static const char *const NAME[COLUMNS] = { "Seed", "Who wins", "Weeks", "The figure" };
    for (int c = 0; c < COLUMNS; c++)
        say_at(&a->w, (SDL_Rect){ t->x[c], y, t->wide[c], t->line }, style(&a->w, 16, INK_QUIET), c == WINNER ? LEFT : RIGHT,
               NAME[c]);
    fill(&a->w, (SDL_Rect){ t->body.x, y + t->line, t->body.w, max_i32(1, px(&a->w, 1)) }, ink(&a->w, INK_EDGE));
}

void lab_rows_draw(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    LabPage *p = &a->lab;
    int in = px(w, 18);
    char words[160];
    sheet(w, r);
    ui_cover(&a->ui, r);
    Flow f = { &a->ui, w, r.x + in, r.y + px(w, 12), r.w - 2 * in };
    if (!p->series || !series_is_open(p->series) || !p->seen.rows) {
        flow_head(&f, "There are no plays yet");
        flow_buttons(&f, &(Press){ "The answer", "T", ACT_LAB, LAB_TABLE, BUTTON_SMALL | BUTTON_ON }, 1, 3);
        return;
    }
    table_head(&f, a);
    Table t = lay_out(a, (SDL_Rect){ f.x, f.y, f.wide, 0 });
    table_columns(a, &t, f.y);
    f.y += t.line + px(w, 4);
    int floor_ = r.y + r.h - px(w, 34);
    p->page = max_i32(1, (floor_ - f.y) / t.line);
    p->at = clamp_i32(p->at, 0, p->seen.rows - 1);
    p->top = clamp_i32(p->top, max_i32(0, p->at - p->page + 1), p->at);
    for (int i = p->top; i < p->seen.rows && i < p->top + p->page; i++)
        row(a, &t, i, f.y + (i - p->top) * t.line);
    SDL_snprintf(words, sizeof words, "%d of %d plays · Enter, or a press, watches one", min_i32(p->at + 1, p->seen.rows),
                 p->seen.rows);
    say_at(w, (SDL_Rect){ f.x, floor_ + px(w, 4), f.wide, px(w, 24) }, style(w, 15, INK_QUIET), LEFT, words);
}

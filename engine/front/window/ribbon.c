/*
 * ribbon.c: what history did, week by week, and beneath it what was done in this
 * game; over both the year as armies feel it. Pointing tells, pressing goes
 * there.
 */
#include "front/window/app.h"

enum { LABEL = 100, LINE_HIGH = 20, YEAR_HIGH = 56, RIBBON_HIGH = 84, STEP = 7 };

/* Of battles, towns and crowns: what would stand in a chronicle. */
static bool is_deed(const Event *e)
{
    return e->kind == EV_WON || e->kind == EV_PLACE_TAKEN || e->kind == EV_TERMS
        || e->kind == EV_CHIEF || e->kind == EV_TERMS_BROKEN;
}

static void add_deed(Play *p, const Event *e)
{
    TEXT(says, 200);
    if (p->deeds == DEED_MAX || !is_deed(e) || !report_event(p->m, p->side, e, &says))
        return;
    Deed *d = &p->deed[p->deeds++];
    *d = (Deed){ .day = e->day, .place = e->place, .fight = e->kind == EV_WON };
    d->side = e->kind == EV_WON || e->kind == EV_CHIEF ? e->side : (Side)e->n[0];
    SDL_strlcpy(d->says, says.at, sizeof d->says);
}

/* What was heard of in the weeks since the last look. */
void deeds_read(App *a)
{
    Play *p = &a->play;
    int32_t weeks = session_weeks(p->session);
    for (; p->deed_weeks < weeks; p->deed_weeks++) {
        EventSpan e = session_heard(p->session, p->side, p->deed_weeks);
        for (int i = 0; i < e.count; i++)
            add_deed(p, &e.at[i]);
    }
}

static bool fits(const SDL_Rect *taken, int n, const SDL_Rect *r)
{
    for (int i = 0; i < n; i++)
        if (SDL_HasIntersection(&taken[i], r))
            return false;
    return true;
}

/* Where the days lie. */
typedef struct Rule { int x0, x1, days; } Rule;

static int at_day(const Rule *r, int32_t day)
{
    return r->x0 + (int)((int64_t)(r->x1 - r->x0) * clamp_i32(day, 0, r->days) / r->days);
}

/* Marks along one side of the line, each a thing to press; words where they fit. */
typedef struct Marks { App *a; Rule rule; int y, words_y; SDL_Rect taken[64]; int n, last; } Marks;

static void mark(Marks *k, int32_t day, const char *words, Colour c, Ink i, int act, int arg, bool big)
{
    App *a = k->a;
    Win *w = &a->w;
    int x = at_day(&k->rule, day), high = px(w, big ? 9 : 6), pad = px(w, 3);
    Style st = style(w, 15, i);
    int wide = text_wide(w->fonts, &st, words);
    SDL_Rect at = { x - wide / 2, k->words_y, wide, px(w, LINE_HIGH) };
    at.x = at.x < k->rule.x0 ? k->rule.x0 : at.x + wide > k->rule.x1 ? k->rule.x1 - wide : at.x;
    bool up = k->words_y < k->y;
    fill(w, (SDL_Rect){ x - px(w, 1), up ? k->y - high : k->y, px(w, 3), high }, c);
    SDL_Rect room = { at.x - px(w, 5), at.y, at.w + px(w, 10), at.h };
    if (k->n < 64 && *words && fits(k->taken, k->n, &room)) {
        say_at(w, at, st, LEFT, words);
        k->taken[k->n++] = room;
        at.h = up ? k->y - at.y : at.h;
        at.y = up ? at.y : k->y;
        at.h = up ? at.h : k->words_y + px(w, LINE_HIGH) - k->y;
        ui_area(&a->ui, at, act, arg);
    } else if (x - k->last >= px(w, STEP)) {
        ui_area(&a->ui, (SDL_Rect){ x - pad, up ? k->y - high - pad : k->y, 2 * pad + 1, high + pad },
                act, arg);
    }
    k->last = x;
}

static void history_marks(App *a, const Rule *rule, int line)
{
    Marks k = { .a = a, .rule = *rule, .y = line, .words_y = line - px(&a->w, 30), .last = -999 };
    for (int i = 0; i < a->play.m->histories; i++) {
        const HistoryModel *h = &a->play.m->history[i];
        if (h->day >= 0 && h->day <= rule->days)
            mark(&k, h->day, h->title, ink(&a->w, INK_TEXT), INK_TEXT, ACT_PAST, i, false);
    }
}

static void game_marks(App *a, const Rule *rule, int line)
{
    const Play *p = &a->play;
    Marks k = { .a = a, .rule = *rule, .y = line + px(&a->w, 2), .words_y = line + px(&a->w, 11),
                .last = -999 };
    for (int fights = 1; fights >= 0; fights--)         /* battles have the first choice of room */
        for (int i = 0; i < p->deeds; i++) {
            const Deed *d = &p->deed[i];
            if (d->fight == fights)
                mark(&k, d->day, d->place.n ? p->m->place[d->place.n].name.latin : "",
                     palette_side(&a->w.palette, p->m, d->side),
                     d->side == p->side ? INK_GOOD : INK_QUIET, ACT_DEED, i, d->fight);
        }
}

int ribbon_high(const App *a) { return px(&a->w, RIBBON_HIGH + YEAR_HIGH); }

void ribbon_draw(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    int line = r.y + px(w, YEAR_HIGH) + px(w, RIBBON_HIGH) / 2, x = r.x + px(w, 14);
    Rule rule = { r.x + px(w, 14 + LABEL), r.x + r.w - px(w, 20),
                  a->play.m->weeks > 0 ? a->play.m->weeks * WEEK_DAYS : 1 };
    sheet(w, r);
    ui_cover(&a->ui, r);
    ui_part(&a->ui, "ribbon", r);
    year_draw(a, (SDL_Rect){ r.x + px(w, 14), r.y + px(w, 5), r.w - px(w, 34), px(w, YEAR_HIGH) },
              px(w, LABEL));
    fill(w, (SDL_Rect){ x, r.y + px(w, YEAR_HIGH + 7), r.w - px(w, 34), 1 }, ink(w, INK_RULE));
    say_at(w, (SDL_Rect){ x, line - px(w, 30), px(w, LABEL), px(w, LINE_HIGH) },
        style(w, 15, INK_QUIET), LEFT, "in history");
    say_at(w, (SDL_Rect){ x, line + px(w, 11), px(w, LABEL), px(w, LINE_HIGH) },
        style(w, 15, INK_GOOD), LEFT, "in this game");
    fill(w, (SDL_Rect){ rule.x0, line, rule.x1 - rule.x0, px(w, 2) }, ink(w, INK_EDGE));
    history_marks(a, &rule, line);
    game_marks(a, &rule, line);
    int now = at_day(&rule, a->play.view.day);
    fill(w, (SDL_Rect){ now - px(w, 1), line - px(w, 12), px(w, 3), px(w, 26) }, ink(w, INK_GOLD));
}

/* ---- told when pointed at ---- */

static void past_slip(Flow *f, void *self)
{
    App *a = self;
    const HistoryModel *h = &a->play.m->history[a->play.told_arg];
    Date d = date_of(a->play.m, h->day);
    TEXT(date, 64);
    report_date(&d, &date);
    flow_head(f, h->title);
    flow_note(f, date.at, INK_QUIET);
    flow_text(f, h->text ? h->text : "");
    flow_note(f, h->source, INK_QUIET);
}

static void deed_slip(Flow *f, void *self)
{
    App *a = self;
    const Deed *d = &a->play.deed[a->play.told_arg];
    Date date = date_of(a->play.m, d->day);
    TEXT(words, 64);
    report_date(&date, &words);
    flow_note(f, words.at, INK_QUIET);
    flow_text(f, d->says);
}

void ribbon_told(App *a, const Widget *v)
{
    a->play.told_arg = v->arg;
    if (v->act == ACT_PAST && v->arg < a->play.m->histories)
        slip_draw(a, v->at, px(&a->w, 420), past_slip);
    else if (v->act == ACT_DEED && v->arg < a->play.deeds)
        slip_draw(a, v->at, px(&a->w, 320), deed_slip);
    else if (v->act == ACT_MONTH)
        year_told(a, v);
}

void ribbon_go(App *a, int act, int arg)
{
    const Play *p = &a->play;
    PlaceId to = act == ACT_PAST && arg < p->m->histories ? p->m->history[arg].place
               : act == ACT_DEED && arg < p->deeds        ? p->deed[arg].place : (PlaceId){ 0 };
    if (to.n)
        game_look(a, to, true);
}

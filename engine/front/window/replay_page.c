/*
 * replay_page.c: the sheets of a replay: the bar with its weeks and battles, the
 * report of the week, the army pointed out, and who knew what.
 */
#include "front/window/app.h"

/* ---- the report ---- */

static void week_head(Flow *f, const App *a)
{
    const Replay *r = &a->replay;
    char words[96];
    TEXT(date, 48);
    Date from = date_of(a->play.m, (r->week - 1) * WEEK_DAYS);
    report_date(&from, &date);
    SDL_snprintf(words, sizeof words, "Week %d, from %s", r->week, date.at);
    flow_head(f, words);
}

static void report_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    if (a->replay.week <= a->replay.first) {
        bool cut = a->replay.first > 0;
        flow_head(f, cut ? "Where this log begins" : "Before the first week");
        flow_note(f, cut ? "The weeks before are not in it: they belong to the game it was branched off, or were "
                           "played by other rules."
                         : "The armies stand where the story begins.", INK_QUIET);
        return;
    }
    week_head(f, a);
    for (int i = 0; i < p->newses; i++) {
        const News *n = &p->news[i];
        int y = f->y;
        flow_note(f, n->text, n->weight == WEIGHT_GREAT ? INK_TEXT : INK_QUIET);
        SDL_Rect mark = { f->x - px(f->w, 10), y + px(f->w, 3), px(f->w, 3),
                          f->y - y - px(f->w, 6) };
        fill(f->w, mark, n->fight ? ink(f->w, INK_BAD)
                                  : palette_side(&f->w->palette, p->m, n->side));
        if (n->fight || n->place.n)
            ui_area(f->ui, (SDL_Rect){ f->x, y, f->wide, f->y - y }, ACT_REPLAY, REPLAY_NEWS + i);
        flow_space(f, 5);
    }
    if (!p->newses)
        flow_note(f, "Nothing was heard of in this week.", INK_QUIET);
    else if (p->foughts)
        flow_note(f, "Press a battle to see it half-hour by half-hour.", INK_QUIET);
}

/* ---- an army, a place ---- */

static void number_row(Flow *f, const char *name, int64_t n)
{
    TEXT(t, 48);
    text_number(&t, n);
    flow_small(f, name, t.at, INK_TEXT);
}

static void army_rows(Flow *f, const FormationView *v, bool exact)
{
    TEXT(t, 64);
    if (exact) {
        number_row(f, "Men", v->men);
        if (v->wounded)
            number_row(f, "Wounded", v->wounded);
        text_addf(&t, "%d · %d · %d of 100", (int)v->order_permille / 10, (int)v->weary / 10,
                  (int)v->quality / 10);
        flow_small(f, "Order · weary · quality", t.at, INK_TEXT);
        TEXT(food, 32);
        text_addf(&food, v->food_days < 90 ? "%d days" : "plenty", (int)v->food_days);
        flow_small(f, "Bread", food.at, v->food_days < 4 ? INK_BAD : INK_TEXT);
        return;
    }
    text_number(&t, v->men_low);
    text_add(&t, "–");
    text_number(&t, v->men_high);
    flow_small(f, "Men, as told", t.at, INK_TEXT);
    TEXT(age, 48);
    text_addf(&age, v->age_days ? "%d day%s old" : "seen that day", (int)v->age_days,
              v->age_days == 1 ? "" : "s");
    flow_small(f, "Report", age.at, v->age_days > 7 ? INK_BAD : INK_TEXT);
}

static void chosen_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    const FormationView *v = p->chosen.gen ? view_formation(&p->view, p->chosen) : NULL;
    if (v) {
        flow_head(f, v->name);
        flow_note(f, p->m->side[v->side].name.latin, INK_QUIET);
        if (v->doing[0])
            flow_note(f, v->doing, INK_TEXT);
        flow_space(f, 4);
        army_rows(f, v, v->own || a->replay.eyes == 0);
        return;
    }
    const PlaceView *at = &p->view.place[p->place.n];
    flow_head(f, p->m->place[p->place.n].name.latin);
    flow_small(f, a->replay.eyes ? "Held by, as believed" : "Held by",
               at->owner ? p->m->side[at->owner].name.latin : "nobody", INK_TEXT);
    if (at->tributary)
        flow_small(f, "Pays", p->m->side[at->tributary].name.latin, INK_TEXT);
    if (a->replay.eyes && at->age_days > 0) {
        TEXT(t, 48);
        text_addf(&t, "%d days old", (int)at->age_days);
        flow_small(f, "Known", t.at, INK_TEXT);
    }
}

/* ---- who knew what ---- */

/* "they thought 4,000–6,000 at Hira, 12 days old, 60 km off" */
static void thought(const Model *m, const BeliefRow *b, Text *t)
{
    if (!b->told) {
        text_add(t, "They knew nothing of it.");
        return;
    }
    text_add(t, b->stands ? "They thought " : "They still thought there were ");
    text_number(t, b->told_low);
    text_add(t, "–");
    text_number(t, b->told_high);
    text_addf(t, " near %s", m->place[b->told_near.n].name.latin);
    if (b->age_days > 0)
        text_addf(t, ", by news %d day%s old", (int)b->age_days, b->age_days == 1 ? "" : "s");
    if (!b->stands)
        text_add(t, "; they were no more.");
    else if (b->off_km > 0)
        text_addf(t, "; %d km from where it was.", (int)b->off_km);
    else
        text_add(t, "; it was there.");
}

static Ink how_wrong(const BeliefRow *b)
{
    enum { NEAR_KM = 30 };
    bool men = b->told && b->men >= b->told_low && b->men <= b->told_high;
    if (!b->told || !b->stands)
        return INK_BAD;
    return b->off_km <= NEAR_KM && men ? INK_GOOD : INK_AMBER;
}

static void belief_row(Flow *f, const Model *m, const BeliefRow *b)
{
    TEXT(is, 96);
    TEXT(was, 256);
    Win *w = f->w;
    int d = px(w, 8);
    fill(w, (SDL_Rect){ f->x, f->y + px(w, 7), d, d }, palette_side(&w->palette, m, b->side));
    Flow in = { f->ui, w, f->x + d + px(w, 6), f->y, f->wide - d - px(w, 6) };
    if (b->stands) {
        text_number(&is, b->men);
        text_addf(&is, " near %s", m->place[b->near.n].name.latin);
    } else {
        text_add(&is, "gone");
    }
    thought(m, b, &was);
    flow_small(&in, b->stands ? b->name : b->told_name, is.at, INK_TEXT);
    flow_note(&in, was.at, how_wrong(b));
    flow_space(&in, 4);
    f->y = in.y;
}

static void knowers(Flow *f, App *a)
{
    Press press[SIDE_MAX];
    int n = 0;
    for (Side s = 1; s <= a->play.m->sides; s++)
        if (a->play.m->side[s].playable)
            press[n++] = (Press){ a->play.m->side[s].name.latin, NULL, ACT_REPLAY,
                                  REPLAY_KNOWER + s,
                                  BUTTON_SMALL | (s == a->replay.knower ? BUTTON_ON : 0) };
    if (n > 1)
        flow_buttons(f, press, n, n);
}

void knew_sheet(Flow *f, void *app)
{
    App *a = app;
    const Replay *r = &a->replay;
    TEXT(sum, 200);
    int armies = 0, knew = 0, right = 0;
    for (int i = 0; i < r->beliefs; i++) {
        const BeliefRow *b = &r->belief[i];
        armies += b->stands && !b->garrison;
        knew += b->stands && !b->garrison && b->told;
        right += b->stands && !b->garrison && how_wrong(b) == INK_GOOD;
    }
    flow_title(f, "Who knew what", NULL);
    knowers(f, a);
    text_addf(&sum, "Of %d enemy arm%s in the field they had heard of %d, and were right about %d: "
              "within 30 km and the men told.", armies, armies == 1 ? "y" : "ies", knew, right);
    flow_note(f, sum.at, INK_QUIET);
    flow_space(f, 4);
    for (int i = 0; i < r->beliefs; i++)
        if (!r->belief[i].garrison)
            belief_row(f, a->play.m, &r->belief[i]);
}

/* ---- the bar ---- */

static int x_of(const Replay *r, int week)
{
    return r->track.x + (int)((int64_t)r->track.w * (week - r->first)
                              / max_i32(r->last - r->first, 1));
}

static void date_at(const App *a, int week, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    Date d = date_of(a->play.m, week * WEEK_DAYS);
    report_date(&d, &t);
}

/* Battles stand on the line as small red marks in the week that tells of them. */
static void track_draw(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    Replay *p = &a->replay;
    int mid = r.y + r.h / 2, thick = max_i32(2, px(w, 4)), knob = px(w, 8);
    p->track = (SDL_Rect){ r.x + knob, r.y, r.w - 2 * knob, r.h };
    int now = x_of(p, p->week);
    fill(w, (SDL_Rect){ p->track.x, mid - thick / 2, p->track.w, thick }, ink(w, INK_TROUGH));
    fill(w, (SDL_Rect){ p->track.x, mid - thick / 2, now - p->track.x, thick }, ink(w, INK_GOOD));
    for (int week = p->first; week < p->learnt; week++)
        if (p->mark[week])
            fill(w, (SDL_Rect){ x_of(p, week + 1) - px(w, 1), mid - px(w, 10), max_i32(2, px(w, 3)),
                                px(w, 20) }, ink(w, INK_BAD));
    if (p->learnt < min_i32(p->last, SHELF_WEEKS))      /* not yet looked through */
        fill(w, (SDL_Rect){ x_of(p, p->learnt), mid + px(w, 6),
                            p->track.x + p->track.w - x_of(p, p->learnt), max_i32(1, px(w, 1)) },
             ink(w, INK_RULE));
    box(w, (SDL_Rect){ now - knob, mid - knob - px(w, 3), 2 * knob, 2 * knob + px(w, 6) },
        ink(w, INK_GOLD), ink(w, INK_NIGHT_LINE), 3, 1, true);
    ui_area(&a->ui, r, ACT_REPLAY, REPLAY_SCRUB);
}

/* Which week the pointer is on, above the line. */
static void pointed(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    const Replay *p = &a->replay;
    SDL_Point at = { a->ui.mouse_x, a->ui.mouse_y };
    if (!p->scrubbing && !SDL_PointInRect(&at, &r))
        return;
    int span = max_i32(p->last - p->first, 1);
    int week = p->first + (int)(((int64_t)clamp_i32(at.x - p->track.x, 0, p->track.w) * span * 2
                                 + p->track.w) / (2 * max_i32(p->track.w, 1)));
    char date[48], words[96];
    date_at(a, week, date, sizeof date);
    SDL_snprintf(words, sizeof words, "%s%s", date,
                 week > p->first && p->mark[week - 1] ? " · a battle" : "");
    Style s = style(w, 16, INK_TEXT);
    int wide = text_wide(w->fonts, &s, words) + px(w, 16);
    int x = clamp_i32(at.x - wide / 2, px(w, 4), w->w - wide - px(w, 4));
    SDL_Rect tip = { x, r.y - px(w, 34), wide, px(w, 26) };
    box(w, tip, ink(w, INK_SHEET), ink(w, INK_EDGE), 3, 1, true);
    ui_cover(&a->ui, tip);
    say_at(w, tip, s, MIDDLE, words);
}

enum { PRESSES = 24 };

static int presses(App *a, Press *p)
{
    static char speed[24], eyes[SIDE_MAX][8];
    Replay *r = &a->replay;
    int n = 0;
    SDL_snprintf(speed, sizeof speed, "Speed %d×", r->speed);
    p[n++] = (Press){ "Back", "←", ACT_REPLAY, REPLAY_BACK, r->week > r->first ? 0 : BUTTON_OFF };
    p[n++] = (Press){ r->playing ? "Pause" : "Play", "Space", ACT_REPLAY, REPLAY_PLAY, BUTTON_ON };
    p[n++] = (Press){ "On", "→", ACT_REPLAY, REPLAY_ON, r->week < r->last ? 0 : BUTTON_OFF };
    p[n++] = (Press){ speed, "S", ACT_REPLAY, REPLAY_SPEED, 0 };
    p[n++] = (Press){ "Next battle", "B", ACT_REPLAY, REPLAY_BATTLE, 0 };
    for (Side s = 1; s <= a->play.m->sides && r->over; s++)
        if (a->play.m->side[s].playable) {
            SDL_snprintf(eyes[s], sizeof eyes[s], "%d", s);
            p[n++] = (Press){ a->play.m->side[s].adjective, eyes[s], ACT_REPLAY, REPLAY_EYES + s,
                              r->eyes == s ? BUTTON_ON : 0 };
        }
    if (r->over) {
        p[n++] = (Press){ "The truth", "0", ACT_REPLAY, REPLAY_EYES, r->eyes == 0 ? BUTTON_ON : 0 };
        p[n++] = (Press){ "Who knew what", "K", ACT_REPLAY, REPLAY_KNEW, r->knew ? BUTTON_ON : 0 };
    }
    p[n++] = (Press){ r->week == r->last && !r->over ? "Play on" : "Take over here", "T", ACT_REPLAY,
                      REPLAY_TAKE, r->week == r->last && r->over ? BUTTON_OFF : 0 };
    p[n++] = (Press){ "Leave", "Esc", ACT_BACK, 0, 0 };
    return n;
}

static int press_wide(const Win *w, const Press *p)
{
    Style s = style(w, 16, INK_TEXT), k = style(w, 15, INK_QUIET);
    return text_wide(w->fonts, &s, p->words) + (p->key ? text_wide(w->fonts, &k, p->key) : 0)
           + px(w, 30);
}

/* Rows of buttons from left to right; draws them, or only counts their rows. */
static int press_rows(App *a, const Press *p, int n, SDL_Rect r, bool draws)
{
    Win *w = &a->w;
    int gap = px(w, 6), high = px(w, 30), x = r.x, rows = 1;
    for (int i = 0; i < n; i++) {
        int wide = min_i32(press_wide(w, &p[i]), r.w);
        if (x > r.x && x + wide > r.x + r.w) {
            x = r.x;
            rows++;
        }
        if (draws)
            ui_button(&a->ui, (SDL_Rect){ x, r.y + (rows - 1) * (high + gap), wide, high },
                      p[i].words, p[i].key, p[i].act, p[i].arg, p[i].flags | BUTTON_SMALL);
        x += wide + gap;
    }
    return rows;
}

/* Returns where the bar begins. */
static int bar_draw(App *a)
{
    Win *w = &a->w;
    Replay *r = &a->replay;
    Press press[PRESSES];
    int n = presses(a, press), edge = px(w, 18), pad = px(w, 14);
    int inner = w->w - 2 * edge - 2 * pad, rows = press_rows(a, press, n, (SDL_Rect){ 0, 0, inner, 0 },
                                                             false);
    int high = px(w, 74) + rows * px(w, 36);
    SDL_Rect s = { edge, w->h - edge - high, w->w - 2 * edge, high };
    sheet(w, s);
    ui_cover(&a->ui, s);
    SDL_Rect track = { s.x + pad, s.y + px(w, 10), inner, px(w, 30) };
    track_draw(a, track);
    char from[48], to[48], words[160];
    Style q = style(w, 15, INK_QUIET);
    SDL_Rect line = { track.x, track.y + track.h, track.w, px(w, 22) };
    date_at(a, r->first, from, sizeof from);
    date_at(a, r->last, to, sizeof to);
    SDL_snprintf(words, sizeof words, "after %d of %d week%s", r->week, r->last,
                 r->last == 1 ? "" : "s");
    int side = text_wide(w->fonts, &q, from), other = text_wide(w->fonts, &q, to);
    say_at(w, line, q, LEFT, from);
    say_at(w, line, q, RIGHT, to);
    line = (SDL_Rect){ line.x + side, line.y, line.w - side - other, line.h };
    say_at(w, line, style(w, 16, INK_TEXT), MIDDLE, words);
    press_rows(a, press, n, (SDL_Rect){ track.x, line.y + line.h + px(w, 5), inner, 0 }, true);
    pointed(a, track);
    return s.y;
}

/* ---- the page ---- */

static void title_line(const App *a, char *out, size_t cap)
{
    TEXT(week, 160);
    const Replay *r = &a->replay;
    report_week(&a->play.view, &week);
    SDL_snprintf(out, cap, "%s · %s", r->eyes ? a->play.m->side[r->eyes].name.latin : "as it was",
                 week.at);
}

void replay_draw(App *a)
{
    Win *w = &a->w;
    Play *p = &a->play;
    Replay *r = &a->replay;
    char line[256];
    int edge = px(w, 18), top = px(w, 52) + edge;
    map_draw(a);
    title_line(a, line, sizeof line);
    top_bar(a, p->m->title, line);
    int floor_ = bar_draw(a) - edge;
    bool narrow = w->w < px(w, 1000);
    int right = narrow ? w->w * 42 / 100 : px(w, 344);
    if (floor_ - top > px(w, 60) && !(narrow && r->knew))
        column(&a->ui, (SDL_Rect){ w->w - edge - right, top, right, floor_ - top },
               &(Leaf){ report_sheet, a, INKS }, 1, &r->scroll);
    int left = narrow ? w->w - 2 * edge : r->knew ? px(w, 470) : px(w, 330);
    if (narrow && !r->knew)
        left = w->w - 3 * edge - right;
    bool some = r->knew || p->chosen.gen || p->place.n;
    if (some && floor_ - top > px(w, 60))
        column(&a->ui, (SDL_Rect){ edge, top, left, floor_ - top },
               &(Leaf){ r->knew ? knew_sheet : chosen_sheet, a, INKS }, 1, &r->scroll_knew);
    notice_draw(a);
}

void replay_wheel(App *a, int x, int y, int by)
{
    Replay *r = &a->replay;
    if (y > r->track.y - px(&a->w, 20))
        replay_seek(a, r->week + (by > 0 ? 1 : -1));
    else
        *(x < a->w.w / 2 ? &r->scroll_knew : &r->scroll) -= by;
}

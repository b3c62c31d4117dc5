/*
 * sheet_parts.c: what the sheets of a region, a commander, the court and its envoys
 * share: rows that lead on, what was heard of it, where they lie, how they open.
 */
#include "front/window/app.h"

enum { WIDE = 740, EDGE = 18 };

void sheet_begin(App *a)
{
    a->sheet.told_of = -1;
    a->sheet.seen = -1;
    a->play.scroll_page = 0;
    why_away(a);
}

void region_open(App *a, RegionId r)
{
    if (!r.n || !a->play.session)
        return;
    a->sheet.region = r;
    page_open(a, PAGE_REGION);
    sheet_begin(a);
    a->dirty = true;
}

void leader_open(App *a, LeaderId l)
{
    if (!l.n || !a->play.session)
        return;
    a->sheet.leader = l;
    page_open(a, PAGE_LEADER);
    sheet_begin(a);
    a->ui.focus_first = true;
    a->dirty = true;
}

PlaceId place_near(const FormationView *f) { return f->at.n ? f->at : f->toward; }

/* The region of the place looked at, else of the chosen army; its commander, else the
 * chief of the side. */
void sheet_open(App *a, int page)
{
    const Play *p = &a->play;
    const FormationView *f = p->session ? game_chosen(a) : NULL;
    if (!p->session || p->thinking)
        return;
    if (page == PAGE_REGION) {
        PlaceId at = p->place.n ? p->place : f ? place_near(f) : p->m->side[p->side].seat;
        region_open(a, p->m->place[at.n].region);
        if (!p->m->place[at.n].region.n)
            app_notice(a, "Choose a place or an army first: its country opens then");
    } else if (page == PAGE_LEADER && f && f->own && !f->leader.n) {
        orders_amount(a, ORDER_APPOINT);
        app_notice(a, "Nobody commands it: choose a man");
    } else if (page == PAGE_LEADER) {
        CrownView c;
        session_crown(p->session, p->side, &c);
        leader_open(a, f && f->leader.n ? f->leader : c.chief);
    } else {
        page_open(a, (Page)page);
    }
}

void sheet_page(App *a, Content *content)
{
    Win *w = &a->w;
    int edge = px(w, EDGE), top = px(w, 52) + edge;
    int wide = min_i32(px(w, WIDE), w->w - 2 * edge);
    a->sheet.wishes = 0;
    int high = sheet_high(&a->ui, wide, content, a), room = w->h - top - edge;
    SDL_Rect r = { edge, top, wide, high < room ? high : room };
    column(&a->ui, r, &(Leaf){ content, a, INKS }, 1, &a->play.scroll_page);
    ui_part(&a->ui, "sheet", r);
    int right = r.x + r.w + px(w, 14);
    wish_draw(a, right);
    why_draw(a, right);
}

/* ---- rows ---- */

void flow_lead(Flow *f, const char *left, const char *right, Ink i, int act, int arg)
{
    char words[200];
    int top = f->y;
    SDL_snprintf(words, sizeof words, "%s ›", left);
    flow_small(f, words, right, i);
    ui_area(f->ui, (SDL_Rect){ f->x, top, f->wide, f->y - top }, act, arg);
}

void flow_count(Flow *f, const char *left, int64_t n, const char *unit, Ink i)
{
    TEXT(t, 64);
    text_number(&t, n);
    text_add(&t, unit);
    flow_small(f, left, t.at, i);
}

/* With its sign: a part of a sum. */
void flow_coin(Flow *f, const char *left, int64_t dirhams, Ink i)
{
    TEXT(t, 64);
    text_add(&t, dirhams > 0 ? "+" : dirhams < 0 ? "−" : "");
    text_number(&t, dirhams < 0 ? -dirhams : dirhams);
    flow_small(f, left, t.at, i);
}

void flow_out(Flow *f, int page)
{
    static const struct { int page; const char *words, *key; } ROW[] = {
        { PAGE_COURT, "The court", "Shift T" }, { PAGE_ENVOYS, "Envoys and letters", "Shift E" },
        { PAGE_DECIDE, "To be decided", "F7" }, { PAGE_BOOKS, "The ledgers", "F8" } };
    Press press[6] = { { "Back", "Esc", ACT_BACK, 0, BUTTON_ON | BUTTON_SMALL } };
    int n = 1;
    for (size_t i = 0; i < countof(ROW); i++)
        if (ROW[i].page != page)
            press[n++] = (Press){ ROW[i].words, ROW[i].key, i < 2 ? ACT_OPEN : ACT_PAGE, ROW[i].page, BUTTON_SMALL };
    flow_space(f, 4);
    flow_buttons(f, press, n, 3);
}

/* ---- what was heard ---- */

static void take(App *a, const Event *e)
{
    Sheets *s = &a->sheet;
    ToldRow *r = &s->told[s->tolds];
    Text t = text_in(r->says, sizeof r->says);
    if (!report_event(a->play.m, a->play.side, e, &t))
        return;
    r->place = e->place;
    r->day = e->day;
    s->tolds++;
}

/* Backwards through all that this side heard, until the sheet is full. */
void sheet_told(App *a, int arg, bool wants(const App *a, const Event *e))
{
    Sheets *s = &a->sheet;
    Play *p = &a->play;
    int weeks = session_weeks(p->session);
    if (s->told_of == (int)a->page && s->told_arg == arg && s->told_week == weeks)
        return;
    s->told_of = (int)a->page;
    s->told_arg = arg;
    s->told_week = weeks;
    s->tolds = 0;
    s->untold = false;
    for (int w = weeks - 1; w >= 0 && !s->untold; w--) {
        EventSpan e = session_heard(p->session, p->side, w);
        for (int i = e.count - 1; i >= 0 && !s->untold; i--) {
            if (report_weight(&e.at[i]) == WEIGHT_QUIET || !wants(a, &e.at[i]))
                continue;
            if (s->tolds < TOLD_ROWS)
                take(a, &e.at[i]);
            else
                s->untold = true;
        }
    }
}

void flow_told(Flow *f, App *a, const char *head)
{
    const Sheets *s = &a->sheet;
    flow_space(f, 8);
    flow_head(f, head);
    if (!s->tolds)
        flow_note(f, "Nothing so far.", INK_QUIET);
    for (int i = 0; i < s->tolds; i++) {
        TEXT(line, 280);
        Date d = date_of(a->play.m, s->told[i].day);
        int top = f->y;
        report_date(&d, &line);
        text_addf(&line, ": %s", s->told[i].says);
        flow_note(f, line.at, INK_TEXT);
        if (s->told[i].place.n)
            ui_area(f->ui, (SDL_Rect){ f->x, top, f->wide, f->y - top }, ACT_SHOW, s->told[i].place.n);
        flow_space(f, 3);
    }
    if (s->untold)
        flow_note(f, "What was before stands in the ledger of events.", INK_QUIET);
}

/*
 * meant.c: what a person means who asks for help: the page of the encyclopedia of
 * what has the focus or the pointer, of what is chosen, or of the page that is open.
 */
#include "front/window/app.h"

static PediaId guide(Guide g) { return pedia_id(PEDIA_GUIDE, g); }
static PediaId nothing(void) { return pedia_id(PEDIA_NONE, 0); }
static PediaId place(PlaceId p) { return p.n ? pedia_id(PEDIA_PLACE, p.n) : nothing(); }

static PediaId of_topic(int topic)
{
    static const uint8_t GUIDE[TOPICS] = { [WHY_FOOD] = GUIDE_BREAD, [WHY_WEARY] = GUIDE_WEARY,
                                           [WHY_PACE] = GUIDE_MARCH, [WHY_TERMS] = GUIDE_TERMS,
                                           [WHY_MEN] = GUIDE_MEN,
                                           [WHY_WATER] = GUIDE_WATER, [WHY_ORDER] = GUIDE_FIELD,
                                           [WHY_STRENGTH] = GUIDE_FIELD, [WHY_TREASURY] = GUIDE_CROWN,
                                           [WHY_INCOME] = GUIDE_CROWN, [WHY_PAY] = GUIDE_CROWN,
                                           [WHY_AUTHORITY] = GUIDE_CROWN,
                                           [WHY_LEGITIMACY] = GUIDE_CROWN,
                                           [WHY_PRESSURE] = GUIDE_CROWN, [WHY_YIELDS] = GUIDE_FORAGE,
                                           [WHY_TEMPER] = GUIDE_MINDS };
    return topic > 0 && topic < TOPICS ? guide(GUIDE[topic]) : nothing();
}

static PediaId of_overlay(int overlay)
{
    static const uint8_t GUIDE[OVERLAYS] = {
        [OVERLAY_SUPPLY] = GUIDE_CONVOYS, [OVERLAY_CONTROL] = GUIDE_TERMS, [OVERLAY_MINDS] = GUIDE_MINDS,
        [OVERLAY_FORAGE] = GUIDE_FORAGE,  [OVERLAY_MEN] = GUIDE_MEN,       [OVERLAY_SIGHT] = GUIDE_NEWS,
        [OVERLAY_GROUND] = GUIDE_MARCH,   [OVERLAY_PAST] = GUIDE_PREMISES };
    return overlay > 0 && overlay < OVERLAYS ? guide(GUIDE[overlay]) : nothing();
}

static PediaId of_army(const App *a, FormationId f)
{
    const FormationView *v = f.gen ? view_formation(&a->play.view, f) : NULL;
    return v ? pedia_of_army(a->play.m, v) : nothing();
}

static PediaId of_arm(const App *a, const char *name)
{
    const Model *m = a->play.m;
    for (int i = 1; m && name && i <= m->arms; i++)
        if (strcmp(m->arm[i].name, name) == 0)
            return pedia_id(PEDIA_ARM, i);
    return guide(GUIDE_FIELD);
}

static PediaId of_fighter(const App *a, int i)
{
    const FieldView *v = &a->play.field.view;
    return i >= 0 && i < v->fighters ? of_arm(a, v->fighter[i].arm) : guide(GUIDE_FIELD);
}

static PediaId of_pick(const App *a, int i)
{
    const Pick *p = i >= 0 && i < a->play.picks ? &a->play.pick[i] : NULL;
    if (!p)
        return nothing();
    return p->pool.n ? pedia_id(PEDIA_POOL, p->pool.n) : p->place.n ? place(p->place) : of_army(a, p->other);
}

static PediaId of_book(const App *a, int i)
{
    const Book *b = &a->books.book;
    if (i < 0 || i >= b->shown)
        return nothing();
    const BookRow *r = &b->row[b->order[i]];
    return r->army.gen ? of_army(a, r->army) : place(r->place);
}

/* Orders, and the numbers they are asked about with. */
static PediaId of_order(const App *a, int act, int arg)
{
    switch (act) {
    case ACT_ORDER:   return pedia_id(PEDIA_ORDER, COMMAND[arg].kind);
    case ACT_GIVE:    return pedia_id(PEDIA_ORDER, a->page == PAGE_AMOUNT ? a->play.wish.kind
                                                                        : a->play.plan.kind);
    case ACT_AMOUNT:  return pedia_id(PEDIA_ORDER, a->play.wish.kind);
    case ACT_FIELD_ORDER: return arg < VERBS ? pedia_id(PEDIA_ORDER, VERB[arg].kind) : guide(GUIDE_FIELD);
    case ACT_WISH:    return arg < a->sheet.wishes ? pedia_id(PEDIA_ORDER, a->sheet.wish[arg].kind) : nothing();
    case ACT_DECIDE:  return pedia_id(PEDIA_ORDER, ORDER_DECIDE);
    case ACT_COMMAND: return pedia_id(PEDIA_ORDER, ORDER_COMMAND);
    case ACT_GENERAL: return pedia_id(PEDIA_ORDER, ORDER_DELEGATE);
    case ACT_HALF_HOUR: case ACT_WING: return guide(GUIDE_FIELD);
    case ACT_WEEK: case ACT_NEXT: case ACT_UNDO: case ACT_REDO: return guide(GUIDE_WEEK);
    default: return nothing();
    }
}

static PediaId of_widget(const App *a, const Widget *v)
{
    const Play *p = &a->play;
    if (!v || !v->act)
        return nothing();
    switch (v->act) {
    case ACT_WHY:     return of_topic(v->arg);
    case ACT_OVERLAY: return of_overlay(v->arg);
    case ACT_NEWS:    return v->arg < p->newses ? place(p->news[v->arg].place) : nothing();
    case ACT_FOUGHT:  return v->arg < p->foughts ? place(p->fought[v->arg].place) : guide(GUIDE_FIELD);
    case ACT_PAST:    return pedia_id(PEDIA_EVENT, v->arg + 1);
    case ACT_DEED:    return v->arg < p->deeds ? place(p->deed[v->arg].place) : nothing();
    case ACT_MONTH:   return guide(GUIDE_YEAR);
    case ACT_PICK:    return of_pick(a, v->arg);
    case ACT_UNIT:    return of_fighter(a, v->arg);
    case ACT_BOOK_ROW: return of_book(a, v->arg);
    case ACT_PREMISE: return v->arg < PREMISE_MAX ? pedia_id(PEDIA_PREMISE, v->arg + 1) : guide(GUIDE_PREMISES);
    case ACT_OPTION:  return v->arg >= 0 ? pedia_id(PEDIA_PREMISE, v->arg / 8 + 1) : guide(GUIDE_PREMISES);
    default:          return of_order(a, v->act, v->arg);
    }
}

/* The line of writing under the pointer. */
static const char *pointed_line(const App *a)
{
    SDL_Point at = { a->ui.mouse_x, a->ui.mouse_y };
    for (int i = a->w.writtens - 1; i >= 0; i--)
        if (SDL_PointInRect(&at, &a->w.written[i].at))
            return a->w.written[i].text;
    return "";
}

/* Of the army that is chosen: the arm whose line is pointed at, else its commander. */
static PediaId of_part(const App *a)
{
    const char *line = pointed_line(a);
    for (int i = 0; i < a->play.parts; i++) {
        const char *arm = a->play.part[i].arm;
        if (arm && *arm && strncmp(line, arm, strlen(arm)) == 0)
            return of_arm(a, arm);
    }
    return of_army(a, a->play.chosen);
}

/* A sheet: what it tells of. */
static PediaId of_sheet(const App *a, const Widget *v)
{
    const Play *p = &a->play;
    if (v->of == news_sheet)
        return guide(GUIDE_WEEK);
    if (v->of == goals_sheet)
        return guide(GUIDE_GOALS);
    if (v->of == army_sheet)
        return of_part(a);
    if (v->of == place_sheet)
        return place(p->place);
    return v->of == plan_sheet || v->of == refusal_sheet ? pedia_id(PEDIA_ORDER, p->plan.kind) : nothing();
}

/* On the map or the field, under the pointer. */
static PediaId under_pointer(App *a)
{
    int x = a->ui.mouse_x, y = a->ui.mouse_y;
    if (a->page == PAGE_BATTLE && a->play.field.over_body >= 0)
        return of_fighter(a, a->play.field.over_body);
    if (a->page != PAGE_PLAY && a->page != PAGE_REPLAY)
        return nothing();
    const Group *g = group_at(&a->scene, x, y);
    return g ? pedia_of_army(a->play.m, &a->play.view.formation[g->first])
             : place(place_at_pixel(&a->scene, x, y));
}

static PediaId of_field(const App *a)
{
    const FieldView *v = &a->play.field.view;
    if (a->play.field.verb)
        return pedia_id(PEDIA_ORDER, VERB[a->play.field.verb - 1].kind);
    return a->play.unit >= 0 ? of_fighter(a, a->play.unit)
         : v->field ? pedia_id(PEDIA_FIELD, v->field) : guide(GUIDE_FIELD);
}

static PediaId of_chosen(const App *a)
{
    const Play *p = &a->play;
    if (p->why.topic)
        return of_topic(p->why.topic);
    if (p->asked)
        return pedia_id(PEDIA_ORDER, p->plan.kind);
    return p->place.n ? place(p->place) : of_army(a, p->chosen);
}

static PediaId of_page(const App *a)
{
    switch (a->page) {
    case PAGE_PLAY: case PAGE_REPLAY: return of_chosen(a);
    case PAGE_BATTLE:   return of_field(a);
    case PAGE_FILM: case PAGE_FOUGHT: return guide(GUIDE_FIELD);
    case PAGE_REPORT: case PAGE_ORDERS: return guide(GUIDE_WEEK);
    case PAGE_BRIEFING: return pedia_id(PEDIA_SIDE, a->play.side);
    case PAGE_DECIDE:   return guide(GUIDE_CROWN);
    case PAGE_BOOKS:    return of_book(a, a->books.at);
    case PAGE_AMOUNT:   return pedia_id(PEDIA_ORDER, a->play.wish.kind);
    case PAGE_ENDING:   return guide(GUIDE_GOALS);
    case PAGE_SETUP: case PAGE_LAB: return guide(GUIDE_PREMISES);
    default: return nothing();
    }
}

/* The keyboard's focus and the pointer: first whichever was moved last. */
PediaId meant(App *a)
{
    const Ui *ui = &a->ui;
    bool idle = a->page == PAGE_BATTLE && ui->focus_act == ACT_HALF_HOUR && !a->by_key;   /* as usual */
    const Widget *focus = idle ? NULL : ui_focus(ui), *at = ui_at(ui, ui->mouse_x, ui->mouse_y);
    PediaId by_focus = of_widget(a, focus);
    PediaId by_pointer = !at ? under_pointer(a) : at->act ? of_widget(a, at) : of_sheet(a, at);
    PediaId first = a->by_key ? by_focus : by_pointer, second = a->by_key ? nothing() : by_focus;
    return first.kind ? first : second.kind ? second : of_page(a);
}

void meant_show(App *a)
{
    const Chooser *c = &a->doors.chooser;
    PediaId id = a->page == PAGE_PEDIA ? nothing() : meant(a);
    if (a->page == PAGE_SETUP && c->chosen < c->cards && !leaves_read(a, c->card[c->chosen].id))
        return;
    if (id.kind)
        leaves_about(a, id);
    else
        page_open(a, PAGE_HELP);
}

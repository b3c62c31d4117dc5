/*
 * sheets.c: the sheets of paper that lie on the map while a week is planned: the
 * army chosen, the place looked at, what an order would bring, what happened,
 * the goals.
 */
#include "front/window/app.h"

static Ink tone(int32_t t) { return t < 0 ? INK_BAD : t > 0 ? INK_GOOD : INK_TEXT; }

static Ink food_tone(int32_t days) { return days < 4 ? INK_BAD : days < 8 ? INK_AMBER : INK_TEXT; }

static const char *stance_name(int stance)
{
    static const char *const NAME[STANCES] = { "accepts battle", "seeks battle", "avoids battle" };
    return stance >= 0 && stance < STANCES ? NAME[stance] : "";
}

static const char *forage_name(int forage)
{
    static const char *const NAME[FORAGES] = { "requisitions", "buys", "plunders",
                                               "takes nothing" };
    return forage >= 0 && forage < FORAGES ? NAME[forage] : "";
}

static void row_number(Flow *f, const char *left, int64_t n, const char *unit)
{
    TEXT(t, 64);
    text_number(&t, n);
    text_add(&t, unit);
    flow_row(f, left, t.at, INK_TEXT);
}

static void add_days(Text *t, int32_t days)
{
    if (days >= 90)
        text_add(t, "plenty");
    else
        text_addf(t, "%d d", (int)days);
}

/* Three small bars side by side, their names over them. */
static void bars(Flow *f, const FormationView *v)
{
    const struct { const char *name; int32_t is; Ink i;
    } BAR[] = { { "Order", v->order_permille, v->order_permille < 400 ? INK_BAD : INK_GOOD },
                { "Weariness", v->weary, v->weary > 600 ? INK_BAD : INK_AMBER },
                { "Quality", v->quality, INK_GOOD } };
    Win *w = f->w;
    int gap = px(w, 14), wide = (f->wide - 2 * gap) / 3, top = f->y;
    for (int i = 0; i < 3; i++) {
        int x = f->x + i * (wide + gap);
        char n[16];
        SDL_snprintf(n, sizeof n, "%d", (int)BAR[i].is / 10);
        say_at(w, (SDL_Rect){ x, top, wide, px(w, 22) }, style(w, 16, INK_TEXT), LEFT, BAR[i].name);
        say_at(w, (SDL_Rect){ x + wide / 2, top, wide - wide / 2, px(w, 22) },
            style_figures(w, 16, BAR[i].i), RIGHT, n);
        bar(w, (SDL_Rect){ x, top + px(w, 23), wide, px(w, 6) }, BAR[i].is, ink(w, BAR[i].i));
    }
    f->y = top + px(w, 34);
    static const Topic ASKED_OF[] = { WHY_ORDER, WHY_WEARY, WHY_STRENGTH };
    for (int i = 0; i < 3; i++) {
        Flow one = { f->ui, w, f->x + i * (wide + gap), f->y, wide };
        flow_asked(&one, top, ASKED_OF[i]);
    }
}

static void supply_rows(Flow *f, const FormationView *v)
{
    TEXT(t, 96);
    text_add(&t, "grain ");
    add_days(&t, v->food_days);
    text_add(&t, " · fodder ");
    add_days(&t, v->fodder_days);
    text_add(&t, " · water ");
    add_days(&t, v->water_days);
    int32_t least = min_i32(v->food_days, v->water_days);
    int top = f->y;
    flow_small(f, "Has", t.at, food_tone(least));
    flow_asked(f, top, WHY_FOOD);
    TEXT(train, 128);
    const struct { int32_t n; const char *what;
    } PART[] = { { v->camels, "camels" },
                 { v->donkeys, "donkeys" },
                 { v->mounts, "mounts" },
                 { v->carts, "carts" },
                 { v->boats, "boats" } };
    for (size_t i = 0; i < countof(PART); i++)
        if (PART[i].n > 0) {
            text_add(&train, train.len ? ", " : "");
            text_number(&train, PART[i].n);
            text_addf(&train, " %s", PART[i].what);
        }
    if (train.len)
        flow_small(f, "Train", train.at, INK_TEXT);
}

/* Where its bread comes from, and what gives out first if it goes on like this. */
static void base_rows(Flow *f, const Play *p, const FormationView *v)
{
    for (int32_t i = 0; i < p->view.lines; i++) {
        const LineView *l = &p->view.line[i];
        TEXT(t, 96);
        if (!same_formation(l->to, v->id))
            continue;
        text_addf(&t, "%s: ", p->m->place[l->from.n].name.latin);
        if (l->cut) {
            text_add(&t, report_neck(l->neck));
        } else {
            report_mass(l->week_g, &t);
            text_add(&t, " of ");
            report_mass(l->need_g, &t);
            text_add(&t, " a week");
        }
        flow_small(f, "Fed from", t.at, l->cut ? INK_BAD : l->scant ? INK_AMBER : INK_GOOD);
    }
    const Ahead *a = &p->ahead;
    if (a->binds <= BIND_CROSSING)
        return;
    TEXT(t, 96);
    text_addf(&t, "%s, in %d day%s", report_binding(a->binds), (int)a->bind_day,
              a->bind_day == 1 ? "" : "s");
    flow_small(f, "Fails first", t.at, a->bind_day <= 7 ? INK_BAD : INK_AMBER);
}

static void parts(Flow *f, const Play *p)
{
    for (int i = 0; i < p->parts; i++) {
        char name[96];
        TEXT(n, 32);
        const ContingentView *c = &p->part[i];
        SDL_snprintf(name, sizeof name, c->pool && *c->pool ? "%s of %s" : "%s%s",
                     c->arm ? c->arm : "", c->pool ? c->pool : "");
        text_number(&n, c->men);
        flow_small(f, name, n.at, INK_TEXT);
    }
}

static void own_army(Flow *f, App *a, const FormationView *v)
{
    Play *p = &a->play;
    if (!p->asked)
        parts(f, p);
    if (v->wounded) {
        TEXT(n, 32);
        text_number(&n, v->wounded);
        flow_small(f, "Wounded", n.at, INK_TEXT);
    }
    flow_space(f, 2);
    bars(f, v);
    supply_rows(f, v);
    base_rows(f, p, v);
    TEXT(t, 96);
    text_addf(&t, "%s, %s", forage_name(v->forage), stance_name(v->stance));
    flow_small(f, "Manner", t.at, INK_TEXT);
    int top = f->y;
    if (p->pace_m > 0) {
        TEXT(pace, 48);
        text_addf(&pace, "%d km a day%s", (int)((p->pace_m + 500) / 1000),
                  v->flags & PACE_FORCED ? ", forced" : "");
        flow_small(f, "Pace", pace.at, INK_TEXT);
        flow_asked(f, top, WHY_PACE);
    }
}

/* The orders given most; the rest stand on a page of their own. */
static void buttons(Flow *f, App *a)
{
    static const char *const NEXT[] = { "Press a place on the map", "Press the place to raid",
        "Press the town to shut in", "Press the place to storm", "Press the town to offer terms",
        "Press the place with the store", "Press the army to join", "Press the army to shadow" };
    Play *p = &a->play;
    Press press[COMMAND_MAX];
    int n = 0;
    for (int i = 0; i < COMMANDS; i++) {
        const Command *c = &COMMAND[i];
        bool on = c->aim == (int)p->aim || (c->aim == FLAG && (p->flags & c->flag));
        if (!c->key || c->kind == ORDER_BASE || c->kind == ORDER_FORTIFY)
            continue;
        press[n++] = (Press){ c->words, c->key, ACT_ORDER, i,
                              (on ? BUTTON_ON : 0) | (p->thinking ? BUTTON_OFF : 0)
                                  | (p->cannot[i][0] ? BUTTON_FAINT : 0) | BUTTON_SMALL };
    }
    flow_buttons(f, press, n, 3);
    f->y -= px(f->w, 6);
    const Press more[] = {
        { "All orders", "K", ACT_PAGE, PAGE_ORDERS, BUTTON_SMALL },
        { a->settings.command ? "Battles: you" : "Battles: general", "Q", ACT_COMMAND, 0,
          BUTTON_SMALL | (a->settings.command ? BUTTON_ON : 0) }
    };
    flow_buttons(f, more, 2, 2);
    flow_note(f, NEXT[p->aim], INK_QUIET);
}

static void their_army(Flow *f, const FormationView *v)
{
    TEXT(men, 64);
    text_number(&men, v->men_low);
    text_add(&men, "–");
    text_number(&men, v->men_high);
    flow_row(f, "Men, as told", men.at, INK_TEXT);
    TEXT(age, 64);
    if (v->age_days > 0)
        text_addf(&age, "%d day%s old", (int)v->age_days, v->age_days == 1 ? "" : "s");
    else
        text_add(&age, "seen today");
    flow_row(f, "Report", age.at, v->age_days > 7 ? INK_BAD : INK_TEXT);
    if (v->horse > 0)
        row_number(f, "Horse among them, about", v->horse, "");
    if (v->beasts > 0)
        row_number(f, "Elephants", v->beasts, "");
}

/* Both names on one line when there is room. */
static void name_line(Flow *f, const char *name, const char *native)
{
    Win *w = f->w;
    Style big = style(w, 27, INK_TEXT), small = style(w, 18, INK_QUIET);
    int a = text_wide(w->fonts, &big, name), b = *native ? text_wide(w->fonts, &small, native) : 0;
    int high = px(w, 36);
    if (a + b + px(w, 12) > f->wide) {
        flow_title(f, name, native);
        return;
    }
    say_at(w, (SDL_Rect){ f->x, f->y, a, high }, big, LEFT, name);
    if (b)
        say_at(w, (SDL_Rect){ f->x + f->wide - b, f->y, b, high }, small, RIGHT, native);
    f->y += high;
}

void army_sheet(Flow *f, void *self)
{
    App *a = self;
    const FormationView *v = game_chosen(a);
    const char *native = v->leader.n ? a->play.m->leader[v->leader.n].name.native : "";
    int top = f->y;
    name_line(f, v->name, native);
    if (v->leader.n)
        ui_area(f->ui, (SDL_Rect){ f->x, top, f->wide, f->y - top }, ACT_LEADER, v->leader.n);
    if (v->doing[0])
        flow_note(f, v->doing, INK_QUIET);
    flow_space(f, 4);
    if (v->own)
        row_number(f, "Men", v->men, "");
    if (v->own)
        own_army(f, a, v);
    else
        their_army(f, v);
    if (v->own && !a->play.asked)
        buttons(f, a);
}

static void holder_row(Flow *f, const Model *m, const PlaceView *v)
{
    TEXT(t, 96);
    text_add(&t, v->owner ? m->side[v->owner].name.latin : "nobody");
    if (v->tributary)
        text_addf(&t, ", pays %s", m->side[v->tributary].name.latin);
    if (v->age_days > 0)
        text_addf(&t, " (%d d ago)", (int)v->age_days);
    flow_row(f, "Held by", t.at, INK_TEXT);
}

void place_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    const PlaceModel *m = &p->m->place[p->place.n];
    const PlaceView *v = &p->view.place[p->place.n];
    static const char *const WALLS[] = { "none", "weak", "good", "strong" };
    name_line(f, m->name.latin, m->name.native);
    if (m->kind)
        flow_note(f, p->m->place_kind[m->kind].name, INK_QUIET);
    holder_row(f, p->m, v);
    if (m->people)
        row_number(f, "People, about", m->people, "");
    if (m->walls)
        flow_row(f, "Walls", WALLS[m->walls & 3], INK_TEXT);
    TEXT(t, 64);
    report_mass(v->country_g, &t);
    flow_row(f, "The country yields", t.at, INK_TEXT);
    if (v->besieger) {
        row_number(f, "Ring closed, in 100", v->ring / 10, "");
        row_number(f, "Worn down, in 100", v->siege / 10, "");
        if (v->food_inside >= 0)
            row_number(f, "Food inside, about", v->food_inside, " days");
        if (v->engines)
            row_number(f, "Stone-throwers", v->engines, "");
        if (v->breach)
            row_number(f, "Wall in rubble, in 100", v->breach / 10, "");
    }
    if (v->depot_g > 0) {
        TEXT(d, 64);
        report_mass(v->depot_g, &d);
        flow_row(f, "Our store", d.at, INK_GOOD);
    }
    if (v->flooded_days > 0)
        row_number(f, "Under water", v->flooded_days, v->flooded_days == 1 ? " day" : " days");
    if (v->terms_permille >= 0) {
        TEXT(c, 64);
        text_addf(&c, "%d in 100", (int)v->terms_permille / 10);
        int top = f->y;
        flow_row(f, "Would accept terms", c.at, INK_TEXT);
        flow_asked(f, top, WHY_TERMS);
    }
    if (m->region.n)
        flow_lead(f, "Country", p->m->region[m->region.n].name.latin, INK_TEXT, ACT_REGION, m->region.n);
    flow_row(f, "Minds of the country",
             v->attitude > 200    ? "well disposed"
             : v->attitude < -200 ? "hostile"
                                  : "wavering",
             v->attitude < -200 ? INK_BAD : INK_TEXT);
    if (m->note && *m->note) {
        flow_space(f, 4);
        flow_note(f, m->note, INK_QUIET);
    }
}

static void odds_bar(Flow *f, const Preview *q)
{
    Win *w = f->w;
    int sum = q->win + q->draw + q->lose, x = f->x, high = px(w, 13);
    const struct {
        int n;
        Ink i;
    } PART[] = { { q->win, INK_GOOD }, { q->draw, INK_DOT }, { q->lose, INK_BAD } };
    flow_space(f, 5);
    for (size_t i = 0; i < countof(PART); i++) {
        int wide = f->wide * PART[i].n / sum;
        fill(w, (SDL_Rect){ x, f->y, wide, high }, ink(w, PART[i].i));
        x += wide;
    }
    f->y += high + px(w, 3);
    char words[96];
    SDL_snprintf(words, sizeof words, "win %d · neither %d · lose %d in 100", q->win * 100 / sum,
                 q->draw * 100 / sum, q->lose * 100 / sum);
    flow_note(f, words, INK_QUIET);
}

static const char *plan_word(int kind)
{
    for (int i = 0; i < COMMANDS; i++)
        if (COMMAND[i].kind == kind)
            return COMMAND[i].words;
    return "Order";
}

/* Giving it, and the manner of it. */
static void plan_buttons(Flow *f, const Play *p)
{
    Press press[8] = { { "Give the order", "Enter", ACT_GIVE, 0, BUTTON_ON | BUTTON_SMALL },
                       { "Leave it", "Esc", ACT_DROP, 0, BUTTON_SMALL } };
    int n = 2;
    for (int i = 0; i < COMMANDS && order_moves(p->plan.kind); i++)
        if (COMMAND[i].aim == FLAG)
            press[n++] = (Press){ COMMAND[i].words, COMMAND[i].key, ACT_ORDER, i,
                                  BUTTON_SMALL | (p->plan.flags & COMMAND[i].flag ? BUTTON_ON : 0) };
    if (order_has_vias(p->plan.kind))
        press[n++] = (Press){ "By way of …", ".", ACT_VIA, 0,
                              BUTTON_SMALL | (p->by_way ? BUTTON_ON : 0)
                                  | (p->plan.vias < VIA_MAX ? 0 : BUTTON_OFF) };
    flow_buttons(f, press, n, 2);
}

void plan_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    const Preview *q = &p->preview;
    char title[128];
    const char *where = p->plan.to.n ? p->m->place[p->plan.to.n].name.latin : "";
    const FormationView *other = p->plan.other.gen ? view_formation(&p->view, p->plan.other) : NULL;
    bool forced = order_moves(p->plan.kind) && (p->plan.flags & PACE_FORCED);
    SDL_snprintf(title, sizeof title, "Plan: %s%s%s",
                 forced && p->plan.kind == ORDER_MARCH ? "forced march" : plan_word(p->plan.kind),
                 *where || other ? " · " : "", other ? other->name : where);
    flow_head(f, title);
    for (int i = 0; i < p->plan.vias; i++)
        flow_small(f, "By way of", p->m->place[p->plan.via[i].n].name.latin, INK_TEXT);
    for (int i = 0; i < q->lines; i++)
        flow_row(f, q->line[i].says, q->line[i].value, tone(q->line[i].tone));
    if (q->win + q->draw + q->lose > 0)
        odds_bar(f, q);
    plan_buttons(f, p);
    flow_note(f, p->by_way ? "Press the place to pass on the way, or find it with P"
                           : "Can be undone until the week ends: Ctrl Z", INK_QUIET);
}

void refusal_sheet(Flow *f, void *self)
{
    App *a = self;
    flow_head(f, "That cannot be");
    flow_note(f, a->play.refusal, INK_BAD);
    flow_buttons(f, &(Press){ "Very well", "Esc", ACT_DROP, 0, BUTTON_SMALL }, 1, 2);
}

void news_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    flow_head(f, "What happened");
    for (int i = 0; i < p->newses && i < 6; i++) {
        const News *n = &p->news[i];
        int y = f->y;
        flow_note(f, n->text, n->weight == WEIGHT_GREAT ? INK_TEXT : INK_QUIET);
        fill(
            f->w,
            (SDL_Rect){ f->x - px(f->w, 10), y + px(f->w, 3), px(f->w, 3), f->y - y - px(f->w, 6) },
            palette_side(&f->w->palette, p->m, n->side));
        if (n->place.n)
            ui_area(f->ui, (SDL_Rect){ f->x, y, f->wide, f->y - y }, ACT_NEWS, i);
        flow_space(f, 5);
    }
    Press press[4] = { { "The court", "Shift T", ACT_OPEN, PAGE_COURT, BUTTON_SMALL },
                       { "Envoys", "Shift E", ACT_OPEN, PAGE_ENVOYS, BUTTON_SMALL } };
    int n = 2;
    if (p->foughts)
        press[n++] = (Press){ p->foughts > 1 ? "The battles" : "The battle", "Y", ACT_FOUGHT, 0,
                              BUTTON_SMALL };
    if (p->newses > 6)
        press[n++] = (Press){ "All of it", "L", ACT_PAGE, PAGE_REPORT, BUTTON_SMALL };
    if (!p->newses)
        flow_note(f,
                  p->view.week > 0 ? "Nothing was heard of in the last week."
                                   : "Nothing yet. Give your orders; the week begins when you end "
                                     "it.",
                  INK_QUIET);
    flow_buttons(f, press, n, 2);
}

void goals_sheet(Flow *f, void *self)
{
    App *a = self;
    const View *v = &a->play.view;
    flow_head(f, "Goals");
    for (int i = 0; i < v->goals; i++)
        flow_row(f, v->goal[i].text ? v->goal[i].text : "", v->goal[i].state,
                 v->goal[i].met ? INK_GOOD : INK_TEXT);
}

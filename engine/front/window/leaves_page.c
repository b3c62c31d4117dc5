/*
 * leaves_page.c: the encyclopedia on the screen: a line to search in, a list, and a
 * page; side by side where there is room, else one after the other.
 */
#include "front/window/app.h"

enum { LONG_TITLE = 44 };       /* letters */

bool leaves_narrow(const App *a) { return a->w.w < px(&a->w, 900); }

/* ---- the strip above ---- */

static void search_line(Flow *f, App *a, int wide)
{
    Win *w = f->w;
    const Leaves *l = &a->leaves;
    bool here = ui_focused(f->ui, ACT_LEAF, LEAF_FIELD);
    SDL_Rect r = { f->x, f->y, wide, px(w, 32) };
    char line[LEAF_TYPED + 8];
    box(w, r, ink(w, INK_BUTTON), ink(w, here ? INK_TEXT : INK_NIGHT_LINE), 2, 1.2f, false);
    Style s = style(w, 18, l->typed[0] ? INK_TEXT : INK_QUIET);
    SDL_snprintf(line, sizeof line, l->typed[0] ? "%s|" : "Type a name", l->typed);
    say_at(w, (SDL_Rect){ r.x + px(w, 10), r.y, r.w - px(w, 16), r.h }, s, LEFT, line);
    ui_area(f->ui, r, ACT_LEAF, LEAF_FIELD);
}

static void strip_sheet(Flow *f, void *self)
{
    App *a = self;
    Win *w = f->w;
    const Leaves *l = &a->leaves;
    const Press press[] = {
        { "←", NULL, ACT_LEAF, LEAF_BACK, l->pasts && l->at > 0 ? 0 : BUTTON_OFF },
        { "→", NULL, ACT_LEAF, LEAF_ON, l->at + 1 < l->pasts ? 0 : BUTTON_OFF },
        { "The list", NULL, ACT_LEAF, LEAF_LIST, 0 },
        { "Close", "Esc", ACT_BACK, 0, BUTTON_ON } };
    static const int WIDE[] = { 40, 40, 84, 96 };
    bool narrow = leaves_narrow(a), list = narrow && l->reading;
    int gap = px(w, 6), x = f->x + f->wide, top = f->y;
    Style t = style(w, 24, INK_TEXT);
    int title = narrow ? 0 : text_wide(w->fonts, &t, "Encyclopedia") + px(w, 20);
    if (title)
        say_at(w, (SDL_Rect){ f->x, f->y, title, px(w, 32) }, t, LEFT, "Encyclopedia");
    for (int i = (int)countof(press) - 1; i >= 0; i--)
        x -= i == 2 && !list ? 0 : px(w, (float)WIDE[i]) + gap;
    Flow in = { f->ui, w, f->x + title, f->y, min_i32(x - f->x - title - gap, px(w, 460)) };
    search_line(&in, a, in.wide);
    for (size_t i = 0; i < countof(press); i++) {
        if (i == 2 && !list)
            continue;
        SDL_Rect r = { x + gap, top, px(w, (float)WIDE[i]), px(w, 32) };
        ui_button(f->ui, r, press[i].words, press[i].key, press[i].act, press[i].arg,
                  press[i].flags | BUTTON_SMALL);
        x += r.w + gap;
    }
    f->y = top + px(w, 32);
}

/* ---- the list ---- */

static void home_list(Flow *f, App *a)
{
    const Leaves *l = &a->leaves;
    char count[16];
    for (int kind = 1; kind < PEDIA_KINDS; kind++) {
        int n = (int)pedia_count(&l->pedia, (PediaKind)kind);
        if (!n || kind == PEDIA_RULE)           /* numbers stand in their groups */
            continue;
        SDL_snprintf(count, sizeof count, "%d", n);
        flow_press(f, pedia_kind_name((PediaKind)kind), count, ACT_LEAF, LEAF_KIND + kind, false);
    }
    if (a->play.session)
        return;
    const Chooser *c = &a->doors.chooser;
    flow_space(f, 8);
    flow_note(f, "As it is in", INK_QUIET);
    for (int i = 0; i < c->cards; i++) {
        bool on = strcmp(c->card[i].id, l->own ? l->own_id : "khalid-633") == 0;
        flow_press(f, c->card[i].title, on ? "read here" : "", ACT_LEAF, LEAF_CARD + i, on);
    }
}

static void hit_row(Flow *f, App *a, int i)
{
    const Leaves *l = &a->leaves;
    const PediaEntry *e = pedia_entry(&l->pedia, l->hit[i]);
    bool on = l->pasts && same_page(l->hit[i], l->past[l->at].id), list = !l->typed[0];
    if (on)
        fill(f->w, (SDL_Rect){ f->x - px(f->w, 8), f->y + px(f->w, 4), px(f->w, 3), px(f->w, 19) },
             ink(f->w, INK_GOOD));
    flow_press(f, e->name, list ? e->native : pedia_kind_word((PediaKind)l->hit[i].kind), ACT_LEAF,
               LEAF_HIT + i, on);
}

static void list_sheet(Flow *f, void *self)
{
    App *a = self;
    const Leaves *l = &a->leaves;
    bool list = !l->typed[0];
    char words[160];
    if (list && !l->kind) {
        home_list(f, a);
        return;
    }
    if (list)
        flow_head(f, pedia_kind_name(l->kind));
    if (!l->hits)
        flow_note(f, "Nothing is called so.", INK_QUIET);
    else if (l->near)
        flow_note(f, "Nothing is called so. What sounds like it:", INK_QUIET);
    int shown = min_i32(l->hits, list ? LEAF_FOUND_MAX : 40);
    for (int i = 0; i < shown; i++)
        hit_row(f, a, i);
    if (l->hits > shown) {
        SDL_snprintf(words, sizeof words, "and %d more: type more of the name", (int)l->hits - shown);
        flow_note(f, words, INK_QUIET);
    }
    if (list)
        flow_buttons(f, &(Press){ "All there is", NULL, ACT_LEAF, LEAF_ALL, BUTTON_SMALL }, 1, 1);
}

/* ---- the page ---- */

/* What leads on, in the colour of what can be pressed; beside it what it is. */
static void link_row(Flow *f, const PediaRow *r, int i)
{
    Win *w = f->w;
    Style a = style(w, 18, INK_GOOD), b = style_figures(w, 16, INK_QUIET);
    int gap = px(w, 12), y = f->y, high = px(w, 25);
    int lw = text_wide(w->fonts, &a, r->left), rw = text_wide(w->fonts, &b, r->right);
    bool one = lw + gap + rw <= f->wide;
    Flow in = *f;
    if (!one) {
        Flow m = in;
        bool before = w->measuring;
        w->measuring = true;
        high = say_wrapped(w, m.x, y, m.wide, a, r->left);
        high += *r->right ? say_wrapped(w, m.x, y, m.wide - gap, b, r->right) : 0;
        w->measuring = before;
    }
    SDL_Rect at = { f->x - px(w, 4), y, f->wide + px(w, 8), high };
    if (ui_over(f->ui, at))
        fill(w, at, colour_mix(ink(w, INK_SHEET), ink(w, INK_BUTTON), 600));
    if (one) {
        say_at(w, (SDL_Rect){ f->x, y, lw, high }, a, LEFT, r->left);
        say_at(w, (SDL_Rect){ f->x + f->wide - rw, y, rw, high }, b, RIGHT, r->right);
    } else {
        in.y += say_wrapped(w, in.x, in.y, in.wide, a, r->left);
        if (*r->right)
            say_wrapped(w, in.x + gap, in.y, in.wide - gap, b, r->right);
    }
    fill(w, (SDL_Rect){ f->x, y + high, f->wide, px(w, 1) }, ink(w, INK_RULE));
    ui_area(f->ui, at, ACT_LEAF, LEAF_LINK + i);
    f->y += high + px(w, 1);
}

/* Both wrapped, in two columns; what leads on can be pressed. */
static void fact_row(Flow *f, const PediaRow *r, int i)
{
    Win *w = f->w;
    bool leads = r->to.kind != PEDIA_NONE;
    int first = min_i32(px(w, 220), f->wide * 2 / 5), pad = px(w, 2), y = f->y + pad;
    Style a = style(w, 16, INK_QUIET), b = style_figures(w, 17, leads ? INK_GOOD : INK_TEXT);
    int lh = say_wrapped(w, f->x, y + px(w, 1), first - px(w, 12), a, r->left),
        rh = say_wrapped(w, f->x + first, y, f->wide - first, b, r->right);
    int high = max_i32(lh, rh) + 2 * pad;
    if (leads)
        ui_area(f->ui, (SDL_Rect){ f->x - px(w, 4), f->y, f->wide + px(w, 8), high }, ACT_LEAF, LEAF_LINK + i);
    fill(w, (SDL_Rect){ f->x, f->y + high, f->wide, px(w, 1) }, ink(w, INK_RULE));
    f->y += high + px(w, 1);
}

static bool empty_head(const PediaPage *p, int i)
{
    return p->row[i].kind == ROW_HEAD && (i + 1 == p->rows || p->row[i + 1].kind == ROW_HEAD);
}

static void page_row(Flow *f, const PediaPage *p, int i)
{
    const PediaRow *r = &p->row[i];
    switch (r->kind) {
    case ROW_HEAD:
        if (!empty_head(p, i)) {
            flow_space(f, 10);
            flow_head(f, r->left);
        }
        break;
    case ROW_TEXT: flow_text(f, r->left); flow_space(f, 2); break;
    case ROW_NOTE: flow_note(f, r->left, INK_QUIET); break;
    case ROW_PROSE: flow_prose(f, r->left); break;
    case ROW_FACT: fact_row(f, r, i); break;
    default: link_row(f, r, i);
    }
}

static void page_sheet(Flow *f, void *self)
{
    App *a = self;
    const Leaves *l = &a->leaves;
    if (!l->pasts) {
        flow_note(f, "The data cannot be read.", INK_BAD);
        return;
    }
    flow_note(f, l->page.what, INK_QUIET);
    if (utf8_count(l->page.title, strlen(l->page.title)) <= LONG_TITLE)
        flow_title(f, l->page.title, l->page.native);
    else
        flow_head(f, l->page.title);            /* a question, a whole sentence, a work */
    flow_space(f, 4);
    for (int i = 0; i < l->page.rows; i++)
        page_row(f, &l->page, i);
}

void leaves_draw(App *a)
{
    Win *w = &a->w;
    Leaves *l = &a->leaves;
    bool narrow = leaves_narrow(a);
    int edge = px(w, narrow ? 10 : 24), top = a->play.session ? px(w, narrow ? 56 : 60) : edge, gap = px(w, 12);
    int most = px(w, 1110), wide = min_i32(w->w - 2 * edge, most), x = (w->w - wide) / 2;
    int y = top + sheet_at(&a->ui, x, top, wide, strip_sheet, a) + gap;
    SDL_Rect room = { x, y, narrow ? wide : px(w, 350), w->h - y - edge };
    if (!narrow || !l->reading)
        column(&a->ui, room, &(Leaf){ list_sheet, a, INKS }, 1, &l->scroll_list);
    if (!narrow)
        room = (SDL_Rect){ x + room.w + gap, y, wide - room.w - gap, room.h };
    if (!narrow || l->reading)
        column(&a->ui, room, &(Leaf){ page_sheet, a, INKS }, 1, &l->scroll_page);
}

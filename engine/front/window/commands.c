/*
 * commands.c: the sheet of commands: what is typed finds any command there is, any
 * place or army to go to, any page of the encyclopedia; Enter does it. What cannot be
 * done now stands there with the reason.
 */
#include "front/window/app.h"

#include "play/fold.h"

enum { SHOWN = 60, ABOUTS = 8 };

static Page beneath(const App *a) { return a->backs ? a->back[a->backs - 1].page : PAGE_MENU; }

static void add(App *a, int kind, int n, bool can)
{
    Bidding *b = &a->bidding;
    if (b->bids < BID_MAX)
        b->bid[b->bids++] = (Bid){ kind, n, can };
}

static bool is_order(const KeyRow *r)
{
    return r->act == ACT_ORDER || (r->act == ACT_FIELD_ORDER && r->arg < VERBS);
}

/* "Order: March" for an order, so that what it is can be typed too. */
static void words_of(const App *a, int row, Text *out)
{
    const KeyRow *r = &a->keys.row[row];
    text_add(out, is_order(r) ? "Order: " : "");
    text_addn(out, r->words, strcspn(r->words, ";"));      /* a twin says the rest */
}

/* Rows another one does better on the page beneath: a twin that is meant instead. */
static bool doubled(const App *a, int row, Page on)
{
    const Keys *k = &a->keys;
    for (int i = 0; i < k->rows; i++)
        if (i != row && k->twin[i] == k->twin[row] && k->row[row].usual[0].key && command_here(a, i, on))
            return !command_here(a, row, on);
    return false;
}

static bool offered(const App *a, int row, Page on)
{
    const KeyRow *r = &a->keys.row[row];
    bool room = r->room == KEYS_EVERYWHERE || r->room == (int32_t)room_of(on);
    bool itself = r->act == ACT_PAGE && r->arg == PAGE_COMMANDS;
    return room && !itself && !doubled(a, row, on);
}

static FoldMatch fits(const char *typed, const char *words)
{
    TEXT(name, FOLD_BYTES);
    fold_name(words, &name);
    return *typed ? fold_match(typed, name.at) : FOLD_IS;
}

/* Orders, then the page's own, then what is heard everywhere; what ends a week or a
 * half-hour is not to lie under a careless Enter. */
enum { RANK_ORDER, RANK_PAGE, RANK_ALL, RANK_ENDS, ROW_RANKS };
static int rank_of(const KeyRow *r)
{
    if (r->act == ACT_WEEK || r->act == ACT_HALF_HOUR || r->act == ACT_GENERAL || r->act == ACT_QUIT)
        return RANK_ENDS;
    return is_order(r) ? RANK_ORDER : r->room != KEYS_EVERYWHERE ? RANK_PAGE : RANK_ALL;
}

/* Rows of the table: what can be done before what cannot, the likest first. */
static void add_rows(App *a, const char *typed)
{
    enum { RANKS = FOLD_NOT * ROW_RANKS };
    Page on = beneath(a);
    int rank[KEY_ROWS];
    for (int i = 0; i < a->keys.rows; i++) {
        TEXT(words, 96);
        words_of(a, i, &words);
        int like = (int)fits(typed, words.at);
        bool none = like == FOLD_NOT || !offered(a, i, on);
        rank[i] = none ? -1 : (command_can(a, i, on, NULL, 0) ? 0 : RANKS) + like * ROW_RANKS
                              + rank_of(&a->keys.row[i]);
    }
    for (int is = 0; is < 2 * RANKS; is++)
        for (int i = 0; i < a->keys.rows; i++)
            if (rank[i] == is)
                add(a, BID_ROW, i, is < RANKS);
}

static void add_armies(App *a, const char *typed)
{
    const View *v = &a->play.view;
    TEXT(name, FOLD_BYTES);
    fold_name(typed, &name);
    for (int i = 0; name.len && i < v->formations; i++)
        if (fits(name.at, v->formation[i].name) < FOLD_INSIDE)
            add(a, BID_ARMY, i, true);
}

static void add_pages(App *a, const char *typed, PediaKind kind, int as, int most)
{
    PediaId id[SHOWN];
    bool near;
    if (!*typed)
        return;
    int n = (int)pedia_find(&a->leaves.pedia, typed, kind, id, SHOWN, &near);
    for (int i = 0; i < n && i < most && !near; i++)
        add(a, as, as == BID_PLACE ? id[i].n : id[i].kind << 16 | id[i].n, true);
}

/* "go to hira": what follows these words; NULL if they do not stand there. */
static const char *after(const char *typed, const char *with)
{
    size_t n = strlen(with);
    return SDL_strncasecmp(typed, with, n) == 0 ? typed + n : NULL;
}

void commands_find(App *a)
{
    TEXT(typed, FOLD_BYTES);
    bool map = beneath(a) == PAGE_PLAY && !a->play.thinking;
    a->bidding.bids = 0;
    fold_name(a->typed, &typed);
    add_rows(a, typed.at);
    const char *go = after(a->typed, "go to "), *choose = after(a->typed, "choose "),
               *about = after(a->typed, "about ");
    if (map && !about && !go)
        add_armies(a, choose ? choose : a->typed);
    if (map && !about && !choose)
        add_pages(a, go ? go : a->typed, PEDIA_PLACE, BID_PLACE, SHOWN);
    if (!go && !choose)
        add_pages(a, about ? about : a->typed, PEDIA_NONE, BID_PAGE, ABOUTS);
    a->play.scroll_page = 0;
    a->ui.focus_first = true;
    a->dirty = true;
}

void commands_open(App *a)
{
    a->typed[0] = 0;
    leaves_ready(a);
    commands_find(a);
}

/* Does it, on the page from which it was asked for. */
void commands_run(App *a, int i)
{
    char why[256];
    if (i < 0 || i >= a->bidding.bids)
        return;
    Bid b = a->bidding.bid[i];
    if (b.kind == BID_ROW && !command_can(a, b.n, beneath(a), why, sizeof why)) {
        app_notice(a, "%s", why);
        return;
    }
    page_back(a);
    switch (b.kind) {
    case BID_ROW: command_run(a, b.n); break;
    case BID_PLACE: game_look(a, (PlaceId){ (uint16_t)b.n }, true); break;
    case BID_ARMY:
        if (b.n < a->play.view.formations)
            game_choose(a, a->play.view.formation[b.n].id, true);
        break;
    default: leaves_about(a, pedia_id((PediaKind)(b.n >> 16), b.n & 0xffff));
    }
}

bool commands_key(App *a, SDL_Keysym k)
{
    size_t n = strlen(a->typed);
    if (k.sym != SDLK_BACKSPACE || !n)
        return false;
    do
        a->typed[--n] = 0;
    while (n && ((unsigned char)a->typed[n] & 0xc0) == 0x80);
    commands_find(a);
    return true;
}

/* ---- the sheet ---- */

static void bid_words(const App *a, Bid b, Text *words, Text *side)
{
    const Keys *k = &a->keys;
    const PediaEntry *e;
    switch (b.kind) {
    case BID_ROW:
        words_of(a, b.n, words);
        text_add(side, k->label[b.n]);
        break;
    case BID_PLACE:
        text_addf(words, "Go to %s", a->play.m->place[b.n].name.latin);
        text_add(side, a->play.m->place[b.n].name.native);
        break;
    case BID_ARMY:
        text_addf(words, "Choose %s", a->play.view.formation[b.n].name);
        break;
    default:
        e = pedia_entry(&a->leaves.pedia, pedia_id((PediaKind)(b.n >> 16), b.n & 0xffff));
        text_addf(words, "About %s", e ? e->name : "");
        text_add(side, pedia_kind_word((PediaKind)(b.n >> 16)));
    }
}

/* What it is, its key; under it, greyed, why it cannot be. */
static void bid_row(Flow *f, App *a, int i)
{
    Win *w = f->w;
    Bid b = a->bidding.bid[i];
    char why[256] = "";
    TEXT(words, 160);
    TEXT(side, 96);
    bid_words(a, b, &words, &side);
    if (b.kind == BID_ROW && !b.can)
        command_can(a, b.n, beneath(a), why, sizeof why);
    Style l = style(w, 18, b.can ? INK_TEXT : INK_QUIET), r = style(w, 16, INK_QUIET), n = r;
    int pad = px(w, 6), rw = text_wide(w->fonts, &r, side.at), left = f->wide - 2 * pad - rw - px(w, 12);
    Flow m = { f->ui, w, f->x + pad, f->y, left };
    bool before = w->measuring;
    w->measuring = true;
    int high = say_wrapped(w, m.x, m.y, left, l, words.at), more = 0;
    more = *why ? say_wrapped(w, m.x, m.y, f->wide - 4 * pad, n, why) : 0;
    w->measuring = before;
    SDL_Rect at = { f->x, f->y, f->wide, high + more + px(w, 2) };
    if (ui_over(f->ui, at) || ui_focused(f->ui, ACT_BID, i))
        fill(w, at, colour_mix(ink(w, INK_SHEET), ink(w, INK_BUTTON), 600));
    say_wrapped(w, m.x, m.y, left, l, words.at);
    say_at(w, (SDL_Rect){ f->x + f->wide - pad - rw, f->y, rw, text_high(w->fonts, &l) }, r, RIGHT, side.at);
    if (more)
        say_wrapped(w, m.x + 2 * pad, m.y + high, f->wide - 4 * pad, n, why);
    ui_area(f->ui, at, ACT_BID, i);
    f->y += at.h;
    fill(w, (SDL_Rect){ f->x, f->y, f->wide, px(w, 1) }, ink(w, INK_RULE));
    f->y += px(w, 1);
}

static void list_sheet(Flow *f, void *self)
{
    App *a = self;
    const Bidding *b = &a->bidding;
    if (!b->bids)
        flow_note(f, "No command, place or page is called so.", INK_QUIET);
    for (int i = 0; i < b->bids; i++)
        bid_row(f, a, i);
}

static void line_sheet(Flow *f, void *self)
{
    App *a = self;
    Win *w = f->w;
    char line[80];
    SDL_Rect r = { f->x, f->y, f->wide, px(w, 32) };
    SDL_snprintf(line, sizeof line, a->typed[0] ? "%s|" : "Type what is to be done, or where to go", a->typed);
    box(w, r, ink(w, INK_BUTTON), ink(w, INK_TEXT), 2, 1.2f, false);
    say_at(w, (SDL_Rect){ r.x + px(w, 10), r.y, r.w - px(w, 16), r.h },
           style(w, 18, a->typed[0] ? INK_TEXT : INK_QUIET), LEFT, line);
    f->y += r.h;
}

void commands_draw(App *a)
{
    Win *w = &a->w;
    int edge = px(w, 16), top = a->play.session ? px(w, 60) : edge, gap = px(w, 10);
    int wide = min_i32(px(w, 640), w->w - 2 * edge), x = (w->w - wide) / 2;
    int y = top + sheet_at(&a->ui, x, top, wide, line_sheet, a) + gap;
    int high = sheet_high(&a->ui, wide, list_sheet, a), room = w->h - y - edge;
    column(&a->ui, (SDL_Rect){ x, y, wide, min_i32(high, room) }, &(Leaf){ list_sheet, a, INKS }, 1,
           &a->play.scroll_page);
}

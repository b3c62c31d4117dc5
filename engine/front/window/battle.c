/*
 * battle.c: a half-hour on the field, drawn as the plans in an atlas are: zones
 * from wing to wing and camp to camp between the sheets, and what is asked of it.
 */
#include "front/window/app.h"

Side field_side(const App *a, int team) { return a->play.field.view.team[team].side; }

Colour field_colour(const App *a, int team)
{
    return palette_side(&a->w.palette, a->play.m, field_side(a, team));
}

/* Behind letters on the ground: less of it in the dark, where it would glow. */
Colour field_halo(const App *a)
{
    return FADE(ink(&a->w, INK_PARCHMENT), a->play.field.view.night ? 90 : 200);
}

/* Whoever leads there, else his side. */
const char *field_leader(const App *a, int team)
{
    const TeamView *t = &a->play.field.view.team[team];
    const Model *m = a->play.m;
    if (t->leader.n && t->leader.n <= m->leaders)
        return m->leader[t->leader.n].name.latin;
    return t->side && t->side <= m->sides ? m->side[t->side].name.latin : "Nobody";
}

const char *row_words(const FieldView *v, int row)
{
    static const char *const ROW[ZONE_ROWS] = { "camp",  "reserve",     "second line",
                                                "front", "between",     "front",
                                                "second line", "reserve", "camp" };
    (void)v;
    return ROW[clamp_i32(row, 0, LAST_ROW)];
}

/* From our own left hand to our right. */
const char *column_words(const FieldView *v, int col)
{
    static const char *const COLUMN[ZONE_COLS] = { "open flank",   "left wing",  "left centre",
                                                   "centre",       "right centre", "right wing",
                                                   "open flank" };
    return COLUMN[clamp_i32(v->mine ? LAST_COL - col : col, 0, LAST_COL)];
}

void zone_words(const FieldView *v, int zone, char *out, size_t cap)
{
    int row = zone / ZONE_COLS, own = v->mine ? LAST_ROW - row : row;
    SDL_snprintf(out, cap, "%s%s, %s", own > FRONT_FROM_CAMP + 1 ? "their " : "",
                 row_words(v, row), column_words(v, zone % ZONE_COLS));
}

/* As much room for the field as the sheets leave; columns alike, flanks narrow. */
static void lay_out(App *a, SDL_Rect room)
{
    Win *w = &a->w;
    Lattice *g = &a->play.field.grid;
    int labels = px(w, 22);
    g->strip = px(w, 13);
    g->upright = a->play.field.view.mine == 0;
    g->high = (room.h - labels - 2 * g->strip) / ZONE_ROWS;
    g->wide = min_i32(room.w * 10 / 64, g->high * 9 / 4);
    g->flank = g->wide * 7 / 10;
    int wide = 5 * g->wide + 2 * g->flank, high = g->high * ZONE_ROWS;
    g->at = (SDL_Rect){ room.x + (room.w - wide) / 2,
                        room.y + g->strip + (room.h - labels - 2 * g->strip - high) / 2, wide,
                        high };
}

/* The name of a column, in fewer letters where it is narrow. */
static const char *short_column(Win *w, Style s, const FieldView *v, int col, int wide)
{
    static const char *const SHORT[ZONE_COLS] = { "flank",     "left", "l. centre", "centre",
                                                  "r. centre", "right", "flank" };
    const char *words = column_words(v, col);
    return text_wide(w->fonts, &s, words) <= wide
               ? words : SHORT[clamp_i32(v->mine ? LAST_COL - col : col, 0, LAST_COL)];
}

static void labels(App *a, int left)
{
    Win *w = &a->w;
    const FieldView *v = &a->play.field.view;
    const Lattice *g = &a->play.field.grid;
    Style s = style_italic(w, 15, INK_QUIET);
    for (int r = 0; r < ZONE_ROWS; r++) {
        SDL_Rect z = zone_rect(g, r, g->upright ? 0 : LAST_COL);
        say_at(w, (SDL_Rect){ left, z.y, z.x - left - px(w, 6), z.h }, s, RIGHT, row_words(v, r));
    }
    for (int c = 0; c < ZONE_COLS; c++) {
        SDL_Rect z = zone_rect(g, g->upright ? 0 : LAST_ROW, c);
        SDL_Rect at = { z.x, z.y + z.h + g->strip, z.w, px(w, 22) };
        int wing = g->upright ? c : LAST_COL - c;
        if (a->play.field.wing == wing + WING_LEFT - 1 + 1 && wing > 0 && wing < LAST_COL)
            fill(w, at, FADE(ink(w, INK_GOLD), 80));
        say_at(w, at, s, MIDDLE, short_column(w, s, v, c, at.w));
    }
}

void outline(Win *w, SDL_Rect r, Colour edge, float line)
{
    int t = max_i32(1, px(w, line));
    fill(w, (SDL_Rect){ r.x, r.y, r.w, t }, edge);
    fill(w, (SDL_Rect){ r.x, r.y + r.h - t, r.w, t }, edge);
    fill(w, (SDL_Rect){ r.x, r.y + t, t, r.h - 2 * t }, edge);
    fill(w, (SDL_Rect){ r.x + r.w - t, r.y + t, t, r.h - 2 * t }, edge);
}

/* Zones the verb in hand may be aimed at, and the one it is. */
static void targets(App *a)
{
    Win *w = &a->w;
    const FieldHand *h = &a->play.field;
    enum { FEW = 40 };                          /* where nearly all are, none needs a tint */
    int legals = 0;
    for (int i = 0; i < ZONE_ROWS * ZONE_COLS; i++)
        legals += h->legal[i / ZONE_COLS][i % ZONE_COLS];
    for (int i = 0; i < ZONE_ROWS * ZONE_COLS; i++) {
        int r = i / ZONE_COLS, c = i % ZONE_COLS;
        SDL_Rect z = zone_rect(&h->grid, r, c);
        bool legal = h->verb && !h->wing && h->legal[r][c];
        if (legal && legals < FEW)
            fill(w, z, FADE(ink(w, INK_GOLD), 40));
        if (legal && h->over_zone == i)
            fill(w, z, FADE(ink(w, INK_GOLD), 40));
        if (a->play.zone == i) {
            fill(w, z, FADE(ink(w, INK_GOLD), 50));
            outline(w, z, ink(w, INK_GOLD), 2.5f);
        }
    }
}

/* Who is under the pointer, where bodies are too many to be named. */
static void pointed(App *a)
{
    Win *w = &a->w;
    const FieldHand *h = &a->play.field;
    if (h->over_body < 0 || h->over_body >= h->view.fighters || h->moving || h->dragged
        || h->over_body == a->play.unit)        /* of the chosen the card tells */
        return;
    const FighterView *f = &h->view.fighter[h->over_body];
    SDL_Rect r = h->cell[h->over_body];
    bool own = f->team == h->view.mine;
    TEXT(t, 160);
    text_addf(&t, "%s%s%s", own && f->name[0] ? f->name : f->arm ? f->arm : "",
              own ? " · " : "", own && f->arm ? f->arm : "");
    text_add(&t, own || f->beasts ? " · " : " · ≈");
    text_number(&t, f->beasts ? f->beasts : f->men);
    if (f->beasts)
        text_addf(&t, ", %d with towers", (int)f->towers);
    if (f->order_permille)
        text_addf(&t, " · order %d", (int)f->order_permille / 10);
    Style s = style(w, 16, INK_TEXT);
    int wide = text_wide(w->fonts, &s, t.at) + px(w, 16), high = px(w, 26);
    int x = clamp_i32(r.x + r.w / 2 - wide / 2, px(w, 4), w->w - wide - px(w, 4));
    SDL_Rect at = { x, r.y - high - px(w, 3), wide, high };
    if (!r.w)
        return;
    box(w, at, ink(w, INK_SHEET), ink(w, INK_EDGE), 3, 1, true);
    ui_cover(&a->ui, at);
    say_at(w, at, s, MIDDLE, t.at);
}

static void draw_dragged(App *a)
{
    const FieldHand *h = &a->play.field;
    if (!h->dragged || !h->drag)
        return;
    SDL_Rect r = h->cell[h->drag - 1];
    r.x = a->ui.mouse_x - r.w / 2;
    r.y = a->ui.mouse_y - r.h / 2;
    fill(&a->w, r, FADE(ink(&a->w, INK_GOLD), 90));
    outline(&a->w, r, ink(&a->w, INK_GOLD), 2);
}

void field_draw(App *a, SDL_Rect room)
{
    FieldHand *h = &a->play.field;
    int names = px(&a->w, 72);
    lay_out(a, (SDL_Rect){ room.x + names, room.y, room.w - names, room.h });
    bool commands = a->page != PAGE_FILM;
    if (commands && !a->play.thinking && !h->moving) {
        legal_try(a);
        ask_try(a);
    }
    ground_draw(a);
    labels(a, room.x);
    targets(a);
    if (commands)
        reach_draw(a);
    sky_draw(a);
    bodies_draw(a);
    gaps_draw(a);
    contacts_draw(a);
    if (commands && !h->moving)
        arrows_draw(a);
}

void battle_draw(App *a)
{
    Win *w = &a->w;
    FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    const FighterView *u = chosen_body(a);
    char line[160];
    int edge = px(w, 14), top = px(w, 51) + edge,
        side = clamp_i32(w->w / 5, px(w, 244), px(w, 300));
    side = min_i32(side, w->w * 3 / 10);
    field_line(a, line, sizeof line);
    if (!a->play.thinking && !h->moving && v->live)
        verbs_try(a);                           /* before the buttons it decides on are counted */
    int keys = field_buttons_high(a);
    SDL_Rect low = { w->w - edge - side, w->h - edge - keys, side, keys };
    if (v->live)
        field_draw(a, (SDL_Rect){ edge + side + px(w, 6), px(w, 53),
                                  w->w - 2 * (edge + side) - px(w, 18),
                                  w->h - px(w, 53) - px(w, 4) });
    top_bar(a, v->live && v->name ? v->name : "Battle", line);
    field_buttons(a, low);
    if (!v->live)
        return;
    Leaf left[4] = { { card_sheet, a, INKS } };
    int n = 1;
    if (h->verb)
        left[n++] = (Leaf){ prospect_sheet, a, INK_GOLD };
    if (u && u->team == v->mine && body_wavers(u) && !h->wing)
        left[n++] = (Leaf){ waver_sheet, a, INKS };
    if (!u && !h->verb)
        left[n++] = (Leaf){ v->half_hour && any_wavers(v) ? wavers_sheet : arms_sheet, a, INKS };
    int room = w->h - top - edge;
    h->tight = false;
    if (h->verb)
        h->tight = sheet_high(&a->ui, side, card_sheet, a) + px(w, 20)
                       + sheet_high(&a->ui, side, prospect_sheet, a) > room;
    column(&a->ui, (SDL_Rect){ edge, top, side, room }, left, n, &a->play.scroll_left);
    Leaf right[3] = { { told_sheet, a, INKS }, { strength_sheet, a, INKS },
                      { sources_sheet, a, INKS } };
    column(&a->ui, (SDL_Rect){ low.x, top, side, low.y - edge - top }, right, v->account ? 3 : 2,
           &a->play.scroll_right);
    pointed(a);
    draw_dragged(a);
    notice_draw(a);
}

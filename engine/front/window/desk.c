/*
 * desk.c: where each sheet lies on the map: what is chosen at the left, what
 * happened at the right, the overlays and their legend below at the left, the
 * ribbon between, the button that ends the week at the lower right.
 */
#include "front/window/app.h"

enum { EDGE = 18, END_HIGH = 100, COLUMNS = 4, KEY_HIGH = 26, KEY_GAP = 5, NARROW = 1000, SHORT = 830, LEAST = 100 };

static bool narrow(const App *a) { return a->w.w < px(&a->w, NARROW); }

static int left_wide(const App *a)
{
    return px(&a->w, 352) < a->w.w * 46 / 100 ? px(&a->w, 352) : a->w.w * 46 / 100;
}

static int right_wide(const App *a) { return px(&a->w, narrow(a) ? 252 : 344); }

int sheets_lean(const App *a)
{
    int left = a->play.fold_left ? 0 : left_wide(a),
        right = narrow(a) || a->play.fold_right ? 0 : right_wide(a);
    return (right - left) / 2;
}

/* What the sheets leave free of the map when none is folded. */
SDL_Rect desk_free(const App *a)
{
    const Win *w = &a->w;
    int left = px(w, EDGE) + left_wide(a), top = px(w, 52);
    int low = px(w, EDGE) + (narrow(a) ? px(w, END_HIGH) : ribbon_high(a));
    int right = narrow(a) ? 0 : px(w, EDGE) + right_wide(a);
    return (SDL_Rect){ left, top, w->w - left - right, w->h - top - low };
}

/* The map's edge can be drawn from under the sheets. */
void desk_pads(App *a)
{
    SDL_Rect room = desk_free(a);
    bool play = a->play.session != NULL;
    a->cam.pad_w = play ? room.x : 0;
    a->cam.pad_e = play ? a->w.w - room.x - room.w : 0;
    a->cam.pad_s = play ? a->w.h - room.y - room.h : 0;
}

/* A small window begins with little on it. */
void desk_open(App *a)
{
    a->play.fold_whole = narrow(a) || a->w.h < px(&a->w, SHORT);
    a->play.fold_years = narrow(a);
}

static void left_column(App *a, int top, int bottom)
{
    Play *p = &a->play;
    Leaf leaf[5];
    int n = 0;
    const FormationView *v = game_chosen(a);
    if (lesson_shown(a) && v && narrow(a))      /* there is no right column then */
        leaf[n++] = (Leaf){ lesson_sheet, a, INK_GOLD };
    if (p->refusal[0])
        leaf[n++] = (Leaf){ refusal_sheet, a, INK_BAD };
    if (p->asked)
        leaf[n++] = (Leaf){ plan_sheet, a, INK_GOOD };
    if (v)
        leaf[n++] = (Leaf){ army_sheet, a, INKS };
    if (p->place.n && (!v || !v->own || !p->asked))
        leaf[n++] = (Leaf){ place_sheet, a, INKS };
    if (n)
        column(&a->ui, (SDL_Rect){ px(&a->w, EDGE), top, left_wide(a), bottom - top }, leaf, n,
               &p->scroll_left);
}

/* When all have orders: whose bread or water does not last the week. */
static void short_of(App *a, SDL_Rect r)
{
    const View *v = &a->play.view;
    char words[96];
    int n = 0, first = -1;
    for (int i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        if (!f->own || f->garrison || min_i32(f->food_days, f->water_days) >= WEEK_DAYS)
            continue;
        first = n++ ? first : i;
    }
    if (!n)
        return;
    Style s = style(&a->w, 16, INK_TEXT);
    SDL_snprintf(words, sizeof words, "%d short within the week: %s", n, v->formation[first].name);
    if (text_wide(a->w.fonts, &s, words) > r.w - px(&a->w, 16))
        SDL_snprintf(words, sizeof words, "%d short within the week", n);
    ui_button(&a->ui, r, words, NULL, ACT_ARMY, first, BUTTON_SMALL);
}

static void end_button(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    const FormationView *first = NULL;
    int idle = game_idle(a, &first), row = px(w, 30);
    char words[96];
    SDL_Rect top = { r.x, r.y, r.w, row },
             low = { r.x, r.y + row + px(w, 6), r.w, r.h - row - px(w, 6) };
    ui_cover(&a->ui, r);
    if (!idle && !a->play.thinking)
        short_of(a, top);
    if (idle && !a->play.thinking) {
        Style s = style(w, 18, INK_TEXT);
        SDL_snprintf(words, sizeof words, "%d without orders: %s", idle, first->name);
        if (text_wide(w->fonts, &s, words) > top.w - px(w, 70))         /* and the key's name */
            SDL_snprintf(words, sizeof words, "%d without orders", idle);
        ui_button(&a->ui, top, words, "Tab", ACT_NEXT, 1, BUTTON_SMALL);
    }
    ui_button(&a->ui, low,
              a->play.thinking    ? "The week passes…"
              : a->play.view.over ? "It is over"
                                  : "End the week",
              "Enter", ACT_WEEK, 0,
              BUTTON_MAIN | (a->play.thinking || a->play.view.over ? BUTTON_OFF : 0));
}

static int keys_high(const Win *w) { return 3 * px(w, KEY_HIGH) + 2 * px(w, KEY_GAP); }

/* The eight overlays, and what folds away: three rows as wide as the sheets above. */
static void overlay_keys(App *a, int x, int y)
{
    Win *w = &a->w;
    int gap = px(w, KEY_GAP), high = px(w, KEY_HIGH), all = px(w, narrow(a) ? 336 : 352);
    int wide = (all - (COLUMNS - 1) * gap) / COLUMNS, half = (all - gap) / 2;
    SDL_Rect room = { x, y, all, keys_high(w) };
    ui_cover(&a->ui, room);
    ui_part(&a->ui, "keys", room);
    for (int i = 1; i < OVERLAYS; i++) {
        char key[2] = { (char)('0' + i), 0 };
        int col = (i - 1) % COLUMNS, row = (i - 1) / COLUMNS;
        SDL_Rect r = { x + col * (wide + gap), y + row * (high + gap), wide, high };
        ui_button(&a->ui, r, OVERLAY_ROW[i].name, key, ACT_OVERLAY, i,
                  BUTTON_SMALL | (a->play.overlay == (Overlay)i ? BUTTON_ON : 0));
    }
    SDL_Rect r = { x, y + 2 * (high + gap), half, high };
    ui_button(&a->ui, r, "The whole map", "Z", ACT_FOLD, 2,
              BUTTON_SMALL | (a->play.fold_whole ? 0 : BUTTON_ON));
    r.x += half + gap;
    ui_button(&a->ui, r, "The years", "F10", ACT_FOLD, 3,
              BUTTON_SMALL | (a->play.fold_years ? 0 : BUTTON_ON));
}

/* Where the legend has no room, its title says what is shown. */
static void short_legend(App *a, SDL_Rect end)
{
    Win *w = &a->w;
    SDL_Rect r = { end.x, end.y - px(w, 34), end.w, px(w, 28) };
    sheet(w, r);
    ui_cover(&a->ui, r);
    ui_part(&a->ui, "legend", r);
    say_at(w, (SDL_Rect){ r.x + px(w, 8), r.y, r.w - px(w, 16), r.h }, style(w, 15, INK_TEXT), LEFT,
        OVERLAY_ROW[a->play.overlay].name);
}

/* The lower left corner; how high it is. */
static int corner(App *a, SDL_Rect end, int floor_)
{
    Win *w = &a->w;
    int x = px(w, EDGE), high = keys_high(w);
    if (narrow(a) && a->play.chosen.gen) {      /* the chosen army needs the room */
        if (a->play.overlay)
            short_legend(a, end);
        return 0;
    }
    overlay_keys(a, x, floor_ - high);
    SDL_Point size = scene_legend_size(&a->scene);
    if (!size.y)
        return high + px(w, EDGE);
    int top = floor_ - high - px(w, 8) - size.y;
    SDL_Rect room = { x, top, size.x, size.y };
    ui_cover(&a->ui, room);
    ui_part(&a->ui, "legend", room);
    scene_legend(&a->scene, x, top);
    return high + px(w, 8 + EDGE) + size.y;
}

/* Between the corners below where there is room, else along the top; where the
 * sheets begin. */
static int years(App *a, SDL_Rect end, int top, int floor_)
{
    Win *w = &a->w;
    int edge = px(w, EDGE), high = ribbon_high(a), x0 = edge + left_wide(a) + edge, x1 = end.x - edge;
    if (a->play.fold_years)
        return top;
    if (x1 - x0 > px(w, 400)) {
        ribbon_draw(a, (SDL_Rect){ x0, floor_ - high, x1 - x0, high });
        return top;
    }
    ribbon_draw(a, (SDL_Rect){ edge, top, w->w - 2 * edge, high });
    return top + high + px(w, 12);
}

void sheets_draw(App *a)
{
    Win *w = &a->w;
    Play *p = &a->play;
    int edge = px(w, EDGE), top = px(w, 52) + edge, floor_ = w->h - edge, right = right_wide(a);
    SDL_Rect end = { w->w - edge - right, floor_ - px(w, END_HIGH), right, px(w, END_HIGH) };
    top = years(a, end, top, floor_);
    int left_floor = floor_ - corner(a, end, floor_), right_floor = end.y - edge;
    if (!p->fold_left && left_floor - top > px(w, LEAST))
        left_column(a, top, left_floor);
    if (!p->fold_whole) {
        int up = narrow(a) && p->chosen.gen && p->overlay ? px(w, 40) : 0;      /* over the short legend */
        whole_draw(a, end.x + end.w, end.y - px(w, 12) - up);
        right_floor -= whole_high(a);
    }
    bool lesson = lesson_shown(a);
    Leaf leaf[] = { { lesson_sheet, a, INK_GOLD }, { news_sheet, a, INKS }, { goals_sheet, a, INKS } };
    SDL_Rect room = { end.x, top, right, right_floor - top };
    if (!p->fold_right && room.h > px(w, LEAST) && (!narrow(a) || !p->chosen.gen))
        column(&a->ui, room, lesson ? leaf : leaf + 1, lesson + (p->view.goals ? 2 : 1),
               &p->scroll_right);
    end_button(a, end);
    ui_part(&a->ui, "end", end);
    ui_settle(&a->ui);
    a->scene.waits |= !a->ui.settled;           /* names give way to them in the next frame */
    why_draw(a, px(w, EDGE) + left_wide(a) + px(w, 14));
    const Widget *v = ui_at(&a->ui, a->ui.mouse_x, a->ui.mouse_y), *focus = ui_focus(&a->ui);
    v = v && v->act >= ACT_PAST && v->act <= ACT_MONTH ? v : focus;
    if (v && v->act >= ACT_PAST && v->act <= ACT_MONTH)
        ribbon_told(a, v);
    else
        probe_draw(a);
}

/*
 * ui.c: buttons, focus and hits.
 */
#include "front/window/ui.h"

void ui_begin(Ui *ui)
{
    ui->widgets = ui->parts = ui->columns = 0;
    ui->in_column = -1;
    ui->w->writtens = 0;
}

static bool add(Ui *ui, SDL_Rect r, int act, int arg, bool live)
{
    Win *w = ui->w;
    if (w->measuring || ui->widgets == WIDGET_MAX)
        return false;
    SDL_Rect whole = r;
    if (w->clip.w && !SDL_IntersectRect(&r, &w->clip, &r)) {
        if (!act)
            return false;
        r = (SDL_Rect){ whole.x, whole.y, 0, 0 };
    }
    ui->widget[ui->widgets++] =
        (Widget){ r, whole, act, arg, ui->in_column, live, act == 0, NULL };
    if (ui->focus_first && live && act) {
        ui->focus_act = act;
        ui->focus_arg = arg;
        ui->focus_first = false;
    }
    return true;
}

static bool inside(const SDL_Rect *r, int x, int y)
{
    return x >= r->x && y >= r->y && x < r->x + r->w && y < r->y + r->h;
}

bool ui_focused(const Ui *ui, int act, int arg)
{
    return act && ui->focus_act == act && ui->focus_arg == arg;
}

/* Never while it is only measured, nor through the edge of a column. */
bool ui_over(const Ui *ui, SDL_Rect r)
{
    if (ui->w->measuring)
        return false;
    if (ui->w->clip.w && !inside(&ui->w->clip, ui->mouse_x, ui->mouse_y))
        return false;
    return inside(&r, ui->mouse_x, ui->mouse_y);
}

static void focus_ring(Ui *ui, SDL_Rect r)
{
    Win *w = ui->w;
    int o = px(w, 3), t = px(w, 2);
    SDL_Rect a = { r.x - o, r.y - o, r.w + 2 * o, r.h + 2 * o };
    fill(w, (SDL_Rect){ a.x, a.y, a.w, t }, ink(w, INK_GOLD));
    fill(w, (SDL_Rect){ a.x, a.y + a.h - t, a.w, t }, ink(w, INK_GOLD));
    fill(w, (SDL_Rect){ a.x, a.y, t, a.h }, ink(w, INK_GOLD));
    fill(w, (SDL_Rect){ a.x + a.w - t, a.y, t, a.h }, ink(w, INK_GOLD));
}

bool ui_button(Ui *ui, SDL_Rect r, const char *words, const char *key, int act, int arg, int flags)
{
    Win *w = ui->w;
    bool live = !(flags & BUTTON_OFF), solid = flags & (BUTTON_MAIN | BUTTON_ON);
    if (!add(ui, r, act, arg, live))
        return false;
    bool hover = live && ui_over(ui, r);
    key = key ? keys_label(ui->keys, act, arg, key) : NULL;
    Colour back = solid ? ink(w, INK_GOOD) : ink(w, INK_BUTTON);
    if (hover)
        back = colour_mix(back, solid ? RGB(0xffffff) : ink(w, INK_GOLD), solid ? 130 : 170);
    box(w, r, back, solid ? ink(w, INK_GOOD) : ink(w, INK_NIGHT_LINE), 3, 1.1f, false);
    int size = flags & BUTTON_MAIN ? 24 : flags & BUTTON_SMALL ? 16 : 18;
    Style s = style(w, size, solid ? INK_BUTTON : live ? INK_TEXT : INK_QUIET);
    if (!live || flags & BUTTON_FAINT)
        s.colour = FADE(s.colour, 150);
    Style k = style(w, 15, solid ? INK_BUTTON : INK_QUIET);
    if (solid)
        k.colour = FADE(k.colour, 190);
    int key_wide = key ? text_wide(w->fonts, &k, key) + px(w, 8) : 0, pad = px(w, 6);
    int wide = text_wide(w->fonts, &s, words);
    if (key && wide + key_wide + 2 * pad > r.w)
        key_wide = 0;
    int x = flags & BUTTON_LEFT ? r.x + 2 * pad : r.x + (r.w - wide - key_wide) / 2;
    x = x < r.x + pad ? r.x + pad : x;
    say_at(w, (SDL_Rect){ x, r.y, r.x + r.w - pad / 2 - key_wide - x, r.h }, s, LEFT, words);
    if (key_wide)
        say_at(w, (SDL_Rect){ x + wide + px(w, 8), r.y, key_wide, r.h }, k, LEFT, key);
    if (ui_focused(ui, act, arg))
        focus_ring(ui, r);
    return hover;
}

void ui_area(Ui *ui, SDL_Rect r, int act, int arg)
{
    if (add(ui, r, act, arg, true) && ui_focused(ui, act, arg))
        focus_ring(ui, r);
}

/* What was written under it counts as hidden. */
static void hide_written(Win *w, const SDL_Rect *r)
{
    int kept = 0;
    for (int i = 0; i < w->writtens; i++)
        if (!SDL_HasIntersection(&w->written[i].at, r))
            w->written[kept++] = w->written[i];
    w->writtens = kept;
}

void ui_cover(Ui *ui, SDL_Rect r)
{
    if (ui->w->measuring)
        return;
    SDL_Rect seen = r;
    if (ui->w->clip.w && !SDL_IntersectRect(&r, &ui->w->clip, &seen))
        return;
    hide_written(ui->w, &seen);
    add(ui, r, 0, 0, false);
}

void ui_part(Ui *ui, const char *name, SDL_Rect r)
{
    if (ui->parts < UI_PARTS && !ui->w->measuring)
        ui->part[ui->parts++] = (Part){ name, r };
}

void ui_settle(Ui *ui)
{
    SDL_Rect now[COVER_MAX];
    int n = 0;
    for (int i = 0; i < ui->widgets && n < COVER_MAX; i++)
        if (ui->widget[i].covers)
            now[n++] = ui->widget[i].at;
    ui->settled = n == ui->covers && memcmp(now, ui->cover, sizeof *now * (size_t)n) == 0;
    memcpy(ui->cover, now, sizeof *now * (size_t)n);
    ui->covers = n;
}

const Widget *ui_at(const Ui *ui, int x, int y)
{
    for (int i = ui->widgets - 1; i >= 0; i--)
        if (inside(&ui->widget[i].at, x, y))
            return &ui->widget[i];
    return NULL;
}

const Widget *ui_focus(const Ui *ui)
{
    for (int i = 0; i < ui->widgets; i++)
        if (ui->focus_act && ui->widget[i].act == ui->focus_act
            && ui->widget[i].arg == ui->focus_arg)
            return &ui->widget[i];
    return NULL;
}

void ui_step(Ui *ui, int by)
{
    int at = by > 0 ? -1 : ui->widgets;
    for (int i = 0; i < ui->widgets; i++)
        if (ui->focus_act && ui->widget[i].act == ui->focus_act
            && ui->widget[i].arg == ui->focus_arg)
            at = i;
    for (int tries = 0; tries < ui->widgets; tries++) {
        at = (at + by + ui->widgets) % ui->widgets;
        const Widget *v = &ui->widget[at];
        if (!v->act || !v->live)
            continue;
        ui->focus_act = v->act;
        ui->focus_arg = v->arg;
        return;
    }
}

void ui_enter(Ui *ui)
{
    for (int i = 0; i < ui->widgets; i++) {
        const Widget *v = &ui->widget[i];
        if (!v->act || !v->live || v->column < 0)
            continue;
        ui->focus_act = v->act;
        ui->focus_arg = v->arg;
        return;
    }
    ui_step(ui, 1);
}

int ui_column_at(const Ui *ui, int x, int y)
{
    for (int i = ui->columns - 1; i >= 0; i--)
        if (ui->column[i].most > 0 && inside(&ui->column[i].room, x, y))
            return i;
    return -1;
}

void ui_show_focus(Ui *ui)
{
    const Widget *v = ui_focus(ui);
    int gap = px(ui->w, 16), strip = px(ui->w, 30);
    if (!v || v->column < 0 || !ui->column[v->column].most)
        return;
    const Scrolled *c = &ui->column[v->column];
    int above = c->room.y + gap - v->whole.y,
        below = v->whole.y + v->whole.h - (c->room.y + c->room.h - strip);
    if (above > 0)
        *c->scroll = c->drawn - above;
    else if (below > 0)
        *c->scroll = c->drawn + (below < -above ? below : -above);  /* its beginning, if it is longer */
    else
        *c->scroll = c->drawn;
}

void ui_focus_on_top(Ui *ui)
{
    const Widget *v = ui_focus(ui);
    if (v && v->column >= 0) {
        const Scrolled *c = &ui->column[v->column];
        *c->scroll = c->drawn + v->whole.y - c->room.y - px(ui->w, 8);
    }
}

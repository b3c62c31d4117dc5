/*
 * whole.c: the whole map on a small sheet, with the armies that are known of and
 * the part that is seen; a press or a drag on it moves the view.
 */
#include "front/window/app.h"

enum { HIGH = 158, PAD = 7 };

/* The picture within the sheet that ends at the lower right corner given. */
static SDL_Rect picture_at(const App *a, int right, int bottom)
{
    const Camera *c = &a->cam;
    int high = px(&a->w, HIGH), pad = px(&a->w, PAD);
    int wide = (int)(high * (c->east - c->west) / (c->south - c->north)), most = px(&a->w, 330);
    if (wide > most) {
        high = high * most / wide;
        wide = most;
    }
    return (SDL_Rect){ right - pad - wide, bottom - pad - high, wide, high };
}

int whole_high(const App *a)
{
    return picture_at(a, 0, 0).h + 2 * px(&a->w, PAD);
}

static int at_x(const App *a, const SDL_Rect *r, double x)
{
    return r->x + (int)((x - a->cam.west) / (a->cam.east - a->cam.west) * r->w);
}

static int at_y(const App *a, const SDL_Rect *r, double y)
{
    return r->y + (int)((y - a->cam.north) / (a->cam.south - a->cam.north) * r->h);
}

static void armies(App *a, const SDL_Rect *r)
{
    Win *w = &a->w;
    const View *v = &a->play.view;
    for (int own = 0; own < 2; own++)           /* ours last: on top */
        for (int i = 0; i < v->formations; i++) {
            const FormationView *f = &v->formation[i];
            if (f->own != own || f->garrison)
                continue;
            int x = at_x(a, r, unit_x(f->lon)), y = at_y(a, r, unit_y(f->lat)), d = px(w, own ? 4 : 3);
            fill(w, (SDL_Rect){ x - d, y - d, 2 * d, 2 * d }, ink(w, INK_SHEET));
            d -= px(w, 1);
            fill(w, (SDL_Rect){ x - d, y - d, 2 * d, 2 * d }, palette_side(&w->palette, a->play.m, f->side));
            if (!own)                           /* a hole in it: as told, not as counted */
                fill(w, (SDL_Rect){ x, y, px(w, 1), px(w, 1) }, ink(w, INK_SHEET));
        }
}

static void frame(App *a, const SDL_Rect *r)
{
    Win *w = &a->w;
    const Camera *c = &a->cam;
    double half_w = c->w * 0.5 / c->ppd, half_h = c->h * 0.5 / c->ppd;
    int x0 = at_x(a, r, c->x - half_w), x1 = at_x(a, r, c->x + half_w);
    int y0 = at_y(a, r, c->y - half_h), y1 = at_y(a, r, c->y + half_h), t = px(w, 2);
    x0 = x0 < r->x ? r->x : x0;
    y0 = y0 < r->y ? r->y : y0;
    x1 = x1 > r->x + r->w ? r->x + r->w : x1;
    y1 = y1 > r->y + r->h ? r->y + r->h : y1;
    const SDL_Rect side[] = { { x0, y0, x1 - x0, t }, { x0, y1 - t, x1 - x0, t },
                              { x0, y0, t, y1 - y0 }, { x1 - t, y0, t, y1 - y0 } };
    for (size_t i = 0; i < countof(side); i++)
        fill(w, side[i], ink(w, INK_TEXT));
}

void whole_draw(App *a, int right, int bottom)
{
    Win *w = &a->w;
    SDL_Rect r = picture_at(a, right, bottom);
    int pad = px(w, PAD);
    SDL_Rect all = { r.x - pad, r.y - pad, r.w + 2 * pad, r.h + 2 * pad };
    sheet(w, all);
    ui_cover(&a->ui, all);
    ui_part(&a->ui, "whole", all);
    if (!chart_whole(a->chart, &r))
        fill(w, r, ink(w, INK_PARCHMENT));
    armies(a, &r);
    frame(a, &r);
    ui_area(&a->ui, r, ACT_WHOLE, 0);
    a->play.whole_at = r;
}

void whole_go(App *a, int x, int y)
{
    const SDL_Rect *r = &a->play.whole_at;
    if (r->w <= 0 || r->h <= 0)
        return;
    double ux = a->cam.west + (double)(x - r->x) / r->w * (a->cam.east - a->cam.west);
    double uy = a->cam.north + (double)(y - r->y) / r->h * (a->cam.south - a->cam.north);
    camera_look(&a->cam, ux, uy, a->cam.level);
    a->dirty = true;
}

/*
 * flows.c: what flows from stores to armies: a band from each depot to whom it
 * feeds, as broad as what can arrive in a week, its narrowest stage in red, and the
 * trains that are on the road.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "base/text.h"
#include "play/report.h"

#include <math.h>

enum { POINTS = 25, SAID_MAX = 48 };

typedef struct Band {
    float  xy[2 * POINTS];
    int    points, red;         /* red: the stage after that point; -1: none */
    float  left, top, wide, u;
    Colour colour, bad;
    bool   cut;
} Band;

static void draw_band(Canvas *c, void *self)
{
    const Band *k = self;
    Shape s = { 0 };
    for (int layer = 0; layer < 2; layer++) {
        float w = k->wide + (layer ? 0 : 3 * k->u);
        if (k->cut)
            shape_dash(&s, k->xy, k->points, w, 5 * k->u, 7 * k->u);
        else
            shape_stroke(&s, k->xy, k->points, w, w);
        canvas_fill(c, &s, layer ? k->colour : FADE(0xf6ecd3, 200));
        shape_clear(&s);
    }
    if (k->red >= 0) {
        shape_stroke(&s, k->xy + 2 * k->red, 2, k->wide, k->wide);
        canvas_fill(c, &s, k->bad);
    }
    shape_close(&s);
}

/* Tonnes a week to pixels: from a thread to a river. */
static float width_of(const Scene *s, int64_t week_g)
{
    float tonnes = (float)(week_g / 1000000);
    return fminf(3 + sqrtf(tonnes) * 0.6f, 14) * s->w->scale;
}

static Colour colour_of(const Scene *s, const LineView *l)
{
    return ink(s->w, l->cut ? INK_BAD : l->scant ? INK_GOLD : INK_GOOD);
}

/* The way of a line in pixels, to where the army stands. */
static void lay_band(const Scene *s, const LineView *l, const FormationView *f, Band *b)
{
    for (int i = 0; i < l->ways && b->points < POINTS - 1; i++) {
        const PlaceModel *p = &s->m->place[l->way[i].n];
        RouteId r = i + 1 < l->ways ? route_between(s->m, l->way[i], l->way[i + 1]) : (RouteId){ 0 };
        b->xy[2 * b->points] = (float)camera_px(s->cam, unit_x(p->lon));
        b->xy[2 * b->points + 1] = (float)camera_py(s->cam, unit_y(p->lat));
        if (r.n && r.n == l->red.n && (l->cut || l->scant))
            b->red = b->points;
        b->points++;
    }
    b->xy[2 * b->points] = (float)camera_px(s->cam, unit_x(f->lon));
    b->xy[2 * b->points + 1] = (float)camera_py(s->cam, unit_y(f->lat));
    b->points++;
}

/* "24 t a week, 8 % eaten", beside it where there is room; else it is left to the
 * sheet of the army. */
static void write_band(Scene *s, const LineView *l, const Band *b, SDL_Rect *at, int *said)
{
    TEXT(t, 64);
    if (l->cut) {
        text_add(&t, report_neck(l->neck));
    } else {
        report_mass(l->week_g, &t);
        text_addf(&t, " a week, %d %% eaten", (int)(1000 - l->share) / 10);
    }
    Style st = style_figures(s->w, 15, l->cut ? INK_BAD : INK_TEXT);
    st.halo = FADE(ink(s->w, INK_PARCHMENT), 225);
    int wide = text_wide(s->w->fonts, &st, t.at), high = px(s->w, 20);
    for (int k = 0; k < 2 * (b->points - 1); k++) {     /* the middle of each stage, right and left */
        int i = k / 2;
        float x = (b->xy[2 * i] + b->xy[2 * i + 2]) / 2, y = (b->xy[2 * i + 1] + b->xy[2 * i + 3]) / 2;
        int gap = px(s->w, 12);
        SDL_Rect r = { (int)x + (k % 2 ? -wide - gap : gap), (int)y - high / 2, wide, high };
        bool free = labels_room(s, r);
        for (int n = 0; n < *said && free; n++)
            free = !SDL_HasIntersection(&r, &at[n]);
        if (!free)
            continue;
        text_at(s->w->fonts, &st, r.x, r.y, t.at);
        note(s->w, r, t.at, false);
        if (*said < SAID_MAX)
            at[(*said)++] = r;
        return;
    }
}

static bool bounds_of(const Scene *s, const Band *b, SDL_Rect *to)
{
    float l = 1e9f, t = 1e9f, r = -1e9f, d = -1e9f, pad = 20 * s->w->scale;
    for (int i = 0; i < b->points; i++) {
        l = fminf(l, b->xy[2 * i]);
        r = fmaxf(r, b->xy[2 * i]);
        t = fminf(t, b->xy[2 * i + 1]);
        d = fmaxf(d, b->xy[2 * i + 1]);
    }
    l = floorf(fmaxf(l - pad, -pad));
    t = floorf(fmaxf(t - pad, -pad));
    r = fminf(r + pad, (float)s->w->w + pad);
    d = fminf(d + pad, (float)s->w->h + pad);
    *to = (SDL_Rect){ (int)l, (int)t, (int)(r - l), (int)(d - t) };
    return to->w > 2 && to->h > 2;
}

static void band(Scene *s, const LineView *l, SDL_Rect *at, int *said)
{
    const FormationView *f = view_formation(s->v, l->to);
    Band b = { .red = -1, .u = s->w->scale, .wide = width_of(s, l->week_g), .cut = l->cut,
               .colour = FADE(colour_of(s, l), 190), .bad = ink(s->w, INK_BAD) };
    SDL_Rect to;
    if (!f || l->ways < 1)
        return;
    lay_band(s, l, f, &b);
    if (b.points < 2 || !bounds_of(s, &b, &to))
        return;
    uint64_t key = hash_add(hash_add(0xf103, b.colour), (uint64_t)(b.wide * 8) << 8 | (uint64_t)b.cut);
    Band local = b;
    for (int i = 0; i < b.points; i++) {
        local.xy[2 * i] -= (float)to.x;
        local.xy[2 * i + 1] -= (float)to.y;
        key = hash_add(key, (uint64_t)(int64_t)local.xy[2 * i] << 32
                                ^ (uint64_t)(int64_t)local.xy[2 * i + 1]);
    }
    key = hash_add(key, (uint64_t)(int64_t)b.red);
    stamp_sprite(s->w, sprite(s->w, key, to.w, to.h, draw_band, &local), to);
    if (!s->moving && !s->cam->zooming)
        write_band(s, l, &b, at, said);
}

/* A train on the road: a small box, hollow on the way back, with its load. */
static void train(Scene *s, const ConvoyView *c)
{
    Win *w = s->w;
    int x = (int)camera_px(s->cam, unit_x(c->lon)), y = (int)camera_py(s->cam, unit_y(c->lat)), r = px(w, 6);
    if (x < 0 || y < 0 || x > w->w || y > w->h)
        return;
    Colour edge = ink(w, INK_TEXT);
    box(w, (SDL_Rect){ x - r, y - r, 2 * r, 2 * r }, c->homeward ? ink(w, INK_SHEET) : ink(w, INK_AMBER),
        edge, c->by == 2 ? 6 : 2, 1.5f, false);
}

void scene_flows(Scene *s)
{
    SDL_Rect at[SAID_MAX];
    int said = 0;
    for (int i = 0; i < s->v->lines; i++)
        band(s, &s->v->line[i], at, &said);
    for (int i = 0; i < s->v->convoys; i++)
        train(s, &s->v->convoy[i]);
}

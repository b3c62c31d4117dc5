/*
 * waters.c: what is drawn as a line on the map: hills as hachures, coasts,
 * canals, rivers between their banks, and the ways, whose dashes tell the
 * ground.
 */
#include "front/window/art.h"

#include <math.h>
#include <stdlib.h>

typedef struct Pen {
    const Art  *a;
    const Tile *t;
    Canvas     *c;
    Shape       s;
    float      *xy;             /* points of one line in pixels of the tile */
    float       zoom;           /* how much wider than at the usual distance strokes are */
} Pen;

static bool passes(const Pen *p, const ArtLine *l, float margin)
{
    double ppd = p->t->ppd;
    return l->east * ppd > p->t->x - margin && l->west * ppd < p->t->x + p->c->w + margin
        && l->south * ppd > p->t->y - margin && l->north * ppd < p->t->y + p->c->h + margin;
}

static void to_pixels(Pen *p, const ArtLine *l)
{
    for (int i = 0; i < l->points; i++) {
        p->xy[2 * i] = (float)(l->xy[2 * i] * p->t->ppd - p->t->x);
        p->xy[2 * i + 1] = (float)(l->xy[2 * i + 1] * p->t->ppd - p->t->y);
    }
}

/* Hachures: short strokes down both sides of a ridge, longer where the throw of
 * the place says so. */
static void hachures(Pen *p, const ArtLine *l)
{
    float u = p->t->scale, gap = 4.6f * u, walked = 0,
          tall = (9 + 5 * (float)l->width) * u * fminf(p->zoom, 1.3f);
    int k = 0;
    for (int i = 0; i + 1 < l->points; i++) {
        float ax = p->xy[2 * i], ay = p->xy[2 * i + 1];
        float dx = p->xy[2 * i + 2] - ax, dy = p->xy[2 * i + 3] - ay, len = hypotf(dx, dy);
        for (; walked < len; walked += gap, k++) {
            float x = ax + dx * walked / len, y = ay + dy * walked / len;
            if (x < -40 || y < -40 || x > (float)p->c->w + 40 || y > (float)p->c->h + 40)
                continue;
            float nx = -dy / len, ny = dx / len;
            for (int side = -1; side <= 1; side += 2) {
                float n = spot_noise(k, l->source, 60 + side), reach = tall * (0.45f + 0.55f * n);
                float lean = (spot_noise(k, l->source, 63 + side) - 0.5f) * 0.35f, f = (float)side;
                float from = 2.2f * u;
                float ex = nx * f + dx / len * lean, ey = ny * f + dy / len * lean;
                shape_stroke(
                    &p->s,
                    (const float[]){ x + ex * from, y + ey * from, x + ex * reach, y + ey * reach },
                    2, 1.3f * u, 0.4f * u);
            }
        }
        walked -= len;
    }
}

/* Pixels between the banks at the mouth of a water of this weight. */
static float river_width(const Pen *p, const ArtLine *l)
{
    return (1.1f + 1.35f * (float)l->width) * p->t->scale * p->zoom;
}

static void river(Pen *p, const ArtLine *l, float more)
{
    float w = river_width(p, l);
    int last = 2 * (l->points - 1);
    shape_stroke(&p->s, p->xy, l->points, (l->spring ? w * 0.35f : w * 0.92f) + more, w + more);
    shape_disc(&p->s, p->xy[last], p->xy[last + 1], (w + more) / 2, (w + more) / 2);
}

static void each(Pen *p, unsigned kinds, void draw(Pen *p, const ArtLine *l))
{
    for (int i = 0; i < p->a->lines; i++) {
        const ArtLine *l = &p->a->line[i];
        if (!(kinds >> l->kind & 1) || !passes(p, l, 60))
            continue;
        to_pixels(p, l);
        draw(p, l);
    }
}

static void ink(Pen *p, Ink i, int alpha)
{
    canvas_fill(p->c, &p->s, FADE(p->a->palette.ink[i], alpha));
    shape_clear(&p->s);
}

static void coast(Pen *p, const ArtLine *l)
{
    shape_stroke(&p->s, p->xy, l->points, 1.5f * p->t->scale, 1.5f * p->t->scale);
}

static void wadi(Pen *p, const ArtLine *l)
{
    float u = p->t->scale;
    shape_dash(&p->s, p->xy, l->points, 1.5f * u, 7 * u, 4 * u);
}

static void canal(Pen *p, const ArtLine *l)
{
    float u = p->t->scale, w = (1.0f + 0.6f * (float)l->width) * u * fmaxf(p->zoom, 0.7f);
    if (l->certainty <= 1)
        shape_dash(&p->s, p->xy, l->points, w, 8 * u, 4 * u);
    else
        shape_stroke(&p->s, p->xy, l->points, w, w * 0.7f);
}

static void trench(Pen *p, const ArtLine *l)
{
    float u = p->t->scale;
    shape_dash(&p->s, p->xy, l->points, 1.4f * u, 5 * u, 3 * u);
}

static void banks(Pen *p, const ArtLine *l) { river(p, l, 2.0f * p->t->scale); }
static void stream(Pen *p, const ArtLine *l) { river(p, l, 0); }

/* Dash 0 a road, 1 a track, 2 the desert, 3 by water. */
static void routes(Pen *p, int dash)
{
    float u = p->t->scale, w = (dash == 0 ? 1.25f : 1.1f) * u;
    for (int i = 0; i < p->a->routes; i++) {
        const ArtRoute *r = &p->a->route[i];
        if (r->dash != dash)
            continue;
        float xy[4] = { (float)(r->ax * p->t->ppd - p->t->x), (float)(r->ay * p->t->ppd - p->t->y),
                        (float)(r->bx * p->t->ppd - p->t->x),
                        (float)(r->by * p->t->ppd - p->t->y) };
        if (fmaxf(xy[0], xy[2]) < -4 || fminf(xy[0], xy[2]) > (float)p->c->w + 4
            || fmaxf(xy[1], xy[3]) < -4 || fminf(xy[1], xy[3]) > (float)p->c->h + 4)
            continue;
        if (dash == 0)
            shape_stroke(&p->s, xy, 2, w, w);
        else
            shape_dash(&p->s, xy, 2, w, (dash == 2 ? 1.6f : 6.0f) * u,
                       (dash == 2 ? 4.6f : 4.0f) * u);
    }
}

/* Strokes grow with the square root of the zoom, within bounds. */
static float stroke_zoom(double ppd, float scale)
{
    float z = sqrtf((float)ppd / (400 * scale));
    return z < 0.42f ? 0.42f : z > 2.2f ? 2.2f : z;
}

void paint_waters(const Art *a, const Tile *t, Canvas *c)
{
    int most = 4;
    for (int i = 0; i < a->lines; i++)
        most = a->line[i].points > most ? a->line[i].points : most;
    Pen p = { .a = a, .t = t, .c = c, .xy = malloc(sizeof(float) * 2 * (size_t)most),
              .zoom = stroke_zoom(t->ppd, t->scale) };
    if (!p.xy)
        return;
    each(&p, 1u << STROKE_RIDGE, hachures);
    ink(&p, INK_HILL, 165);
    each(&p, 1u << STROKE_WADI, wadi);
    ink(&p, INK_DOT, 200);
    each(&p, 1u << STROKE_COAST, coast);
    ink(&p, INK_BANK, 230);
    each(&p, 1u << STROKE_CANAL | 1u << STROKE_CHANNEL, canal);
    ink(&p, INK_CANAL, 235);
    each(&p, 1u << STROKE_TRENCH, trench);
    ink(&p, INK_HILL, 180);
    each(&p, 1u << STROKE_RIVER, banks);
    ink(&p, INK_BANK, 255);
    each(&p, 1u << STROKE_RIVER, stream);
    ink(&p, INK_WATER, 255);
    for (int dash = 0; dash <= 3; dash++) {
        routes(&p, dash);
        ink(&p, dash == 3 ? INK_BANK : INK_ROUTE, dash == 0 ? 200 : dash == 3 ? 190 : 165);
    }
    shape_close(&p.s);
    free(p.xy);
}

/*
 * land.c: the ground of a tile: paper lit by the relief, then each kind of
 * country in its wash, with ticks for sown land, reeds for marsh, dots for sand
 * and lines along the shore for the sea.
 */
#include "front/window/art.h"

#include <math.h>
#include <stdlib.h>

static int clamp255(int v) { return v < 0 ? 0 : v > 255 ? 255 : v; }

static uint32_t shade_of(Colour c, int permille)
{
    int r = clamp255((int)(c >> 16 & 255) * permille / 1000);
    int g = clamp255((int)(c >> 8 & 255) * permille / 1000);
    int b = clamp255((int)(c & 255) * permille / 1000);
    return 0xff000000u | (uint32_t)r << 16 | (uint32_t)g << 8 | (uint32_t)b;
}

/* A grid of bytes read between its points, at fx, fy in 1/256 of a step. */
static int between(const uint8_t *at, int cols, int ix, int iy, int fx, int fy)
{
    const uint8_t *p = at + (size_t)iy * (size_t)cols + ix;
    int top = p[0] * (256 - fx) + p[1] * fx, low = p[cols] * (256 - fx) + p[cols + 1] * fx;
    return (top * (256 - fy) + low * fy) >> 16;
}

/* The paper's own cloudiness, in permille: the same at a spot of the page
 * whatever tile it falls in. */
static int cloud(int gx, int gy)
{
    enum { SIZE = 128 };
    int ix = gx >> 7, iy = gy >> 7;
    float tx = (float)(gx & (SIZE - 1)) / SIZE, ty = (float)(gy & (SIZE - 1)) / SIZE;
    tx = tx * tx * (3 - 2 * tx);
    ty = ty * ty * (3 - 2 * ty);
    float a = spot_noise(ix, iy, 7), b = spot_noise(ix + 1, iy, 7);
    float c = spot_noise(ix, iy + 1, 7), d = spot_noise(ix + 1, iy + 1, 7);
    return (int)(30 * (a + (b - a) * tx + (c - a + (a - b - c + d) * tx) * ty - 0.5f));
}

/* One colour for each height in steps of 16 m: parchment that browns upward. */
static void tints(const Palette *p, Colour *out)
{
    for (int i = 0; i < 256; i++) {
        int t = (i - 20) * 9;                   /* from about 320 m on */
        out[i] = colour_mix(p->ink[INK_PARCHMENT], p->ink[INK_UPLAND],
                            t < 0     ? 0
                            : t > 900 ? 900
                                      : t);
    }
}

static int clampi(int v, int low, int high) { return v < low ? low : v > high ? high : v; }

static void paper(const Art *a, const Tile *t, Canvas *c)
{
    const Relief *r = &a->relief;
    Colour tint[256];
    tints(&a->palette, tint);
    for (int y = 0; y < c->h; y++) {
        double v = ((t->y + y) / t->ppd - r->north) / (r->step > 0 ? r->step : 1) * 256;
        int vi = clampi((int)v, 0, (r->rows - 2) * 256 + 255);
        for (int x = 0; x < c->w; x++) {
            int grain =
                cloud(t->x + x, t->y + y) + (int)(spot_noise(t->x + x, t->y + y, 9) * 12) - 6;
            uint32_t *px = &c->px[y * c->w + x];
            if (!r->shade) {
                *px = shade_of(a->palette.ink[INK_PARCHMENT], 1000 + grain);
                continue;
            }
            double u = ((t->x + x) / t->ppd - r->west) / (r->step * PARALLEL_COS) * 256;
            int ui = clampi((int)u, 0, (r->cols - 2) * 256 + 255);
            int lit = between(r->shade, r->cols, ui >> 8, vi >> 8, ui & 255, vi & 255) - 128;
            int high = between(r->high, r->cols, ui >> 8, vi >> 8, ui & 255, vi & 255);
            *px = shade_of(tint[high], 1000 + grain + (lit < 0 ? lit * 34 / 10 : lit * 12 / 10));
        }
    }
}

/* A wash: how strong, how far its edge runs out, whether relief shows through. */
typedef struct Wash { Ink ink; int alpha, blur; } Wash;
static const Wash WASH[LAND_KINDS] = {
    [LAND_UPLAND] = { INK_UPLAND, 70, 26 }, [LAND_STEPPE] = { INK_SAND, 60, 26 },
    [LAND_SOWN]   = { INK_SOWN, 225, 3 },   [LAND_SAND]   = { INK_SAND, 215, 7 },
    [LAND_LAVA]   = { INK_LAVA, 110, 8 },   [LAND_MARSH]  = { INK_MARSH, 250, 1 },
    [LAND_SEA]    = { INK_SEA, 255, 0 },    [LAND_LAKE]   = { INK_SEA, 255, 0 },
};

enum { MARGIN = 56 };           /* of a mask round its tile, for the blur to see past the edge */

static bool outside(const ArtLine *l, const Tile *t, const Canvas *c, int margin)
{
    return l->east * t->ppd < t->x - margin || l->west * t->ppd > t->x + c->w + margin
        || l->south * t->ppd < t->y - margin || l->north * t->ppd > t->y + c->h + margin;
}

/* The outline of area i and the holes that follow it, in pixels of the tile
 * grown by its margin. */
static void outline(const Art *a, int i, const Tile *t, Shape *s, float *xy)
{
    shape_clear(s);
    for (int k = i; k < a->areas && (k == i || a->area[k].hole); k++) {
        const ArtLine *l = &a->area[k];
        for (int p = 0; p < l->points; p++) {
            xy[2 * p] = (float)(l->xy[2 * p] * t->ppd - t->x + MARGIN);
            xy[2 * p + 1] = (float)(l->xy[2 * p + 1] * t->ppd - t->y + MARGIN);
        }
        shape_poly(s, xy, l->points);
        if (k > i)
            shape_hole(s);
    }
}

static int mask_at(const Mask *m, int x, int y)
{
    x += MARGIN;
    y += MARGIN;
    return x < 0 || y < 0 || x >= m->w || y >= m->h ? 0 : m->at[y * m->w + x];
}

/* Small strokes of one pattern, added to s at (x, y). */
static void stamp(Shape *s, LandKind kind, float x, float y, float u, float n)
{
    switch (kind) {
    case LAND_MARSH:
        shape_rect(s, x - 5 * u, y, 10 * u, 0.9f * u);
        shape_stroke(s, (const float[]){ x, y, x, y - 5.5f * u }, 2, 1.1f * u, 0.8f * u);
        shape_stroke(s, (const float[]){ x - 2 * u, y, x - 3.4f * u, y - 4 * u }, 2, u, 0.7f * u);
        shape_stroke(s, (const float[]){ x + 2 * u, y, x + 3.4f * u, y - 4 * u }, 2, u, 0.7f * u);
        break;
    case LAND_SOWN:
        for (int k = 0; k < 3; k++)
            shape_rect(s, x + (float)k * 2.6f * u, y - 1.6f * u, 0.8f * u, 3.2f * u);
        break;
    case LAND_LAVA:
        shape_poly(s, (const float[]){ x, y - 1.6f * u, x + 1.8f * u, y + 1.2f * u,
                                       x - 1.8f * u, y + (0.6f + n) * u }, 3);
        break;
    default:
        shape_disc(s, x, y, 0.8f * u, 0.8f * u);
    }
}

typedef struct Pattern { Ink ink; int alpha; float cell_x, cell_y, keep; } Pattern;
static const Pattern PATTERN[LAND_KINDS] = {
    [LAND_SOWN] = { INK_TICK, 120, 30, 22, 0.62f },
    [LAND_SAND] = { INK_DOT, 170, 9, 8, 0.62f },
    [LAND_LAVA] = { INK_HILL, 150, 13, 11, 0.6f },
    [LAND_MARSH] = { INK_REED, 165, 17, 12, 0.86f },
};

static void sprinkle(const Art *a, const Tile *t, Canvas *c, const Mask *m, LandKind kind, Shape *s)
{
    const Pattern *p = &PATTERN[kind];
    if (!p->alpha)
        return;
    float u = t->scale, cw = p->cell_x * u, ch = p->cell_y * u;
    int x0 = (int)floorf((float)t->x / cw) - 1, x1 = (int)ceilf((float)(t->x + c->w) / cw) + 1;
    int y0 = (int)floorf((float)t->y / ch) - 1, y1 = (int)ceilf((float)(t->y + c->h) / ch) + 1;
    shape_clear(s);
    for (int y = y0; y <= y1; y++)
        for (int x = x0; x <= x1; x++) {
            if (spot_noise(x, y, 20 + (int)kind) > p->keep)
                continue;
            float px = ((float)x + 0.15f + 0.7f * spot_noise(x, y, 40)) * cw - (float)t->x;
            float py = ((float)y + 0.15f + 0.7f * spot_noise(x, y, 41)) * ch - (float)t->y;
            if (mask_at(m, (int)px, (int)py) > 200)
                stamp(s, kind, px, py, u, spot_noise(x, y, 42));
        }
    canvas_fill(c, s, FADE(a->palette.ink[p->ink], p->alpha));
}

/* Lines that follow the shore, fainter further out: where a blurred mask passes
 * three heights. */
static int shore_line(int soft)
{
    static const struct { int at, alpha; } LINE[] = { { 150, 110 }, { 190, 76 }, { 224, 48 } };
    for (size_t i = 0; i < countof(LINE); i++) {
        int off = abs(soft - LINE[i].at);
        if (off < 6)
            return LINE[i].alpha * (6 - off) / 6;
    }
    return 0;
}

static void lay_wash(const Art *a, LandKind kind, Canvas *c, const Mask *m, const Mask *soft)
{
    Colour ink = FADE(a->palette.ink[WASH[kind].ink], WASH[kind].alpha);
    for (int y = 0; y < c->h; y++) {
        const uint8_t *cover = m->at + (y + MARGIN) * m->w + MARGIN;
        for (int x = 0; x < c->w; x++) {
            if (!cover[x])
                continue;
            canvas_over(c, x, y, ink, cover[x]);
            int line = soft->at ? shore_line(mask_at(soft, x, y)) : 0;
            if (line)
                canvas_over(c, x, y, FADE(a->palette.ink[INK_BANK], line), cover[x]);
        }
    }
}

static void wash(const Art *a, int i, const Tile *t, Canvas *c, Shape *s, float *xy)
{
    LandKind kind = (LandKind)a->area[i].kind;
    Mask m, soft = { 0 };
    outline(a, i, t, s, xy);
    if (!mask_open(&m, c->w + 2 * MARGIN, c->h + 2 * MARGIN))
        return;
    mask_shape(&m, s, 0, 0);
    bool sea = kind == LAND_SEA || kind == LAND_LAKE;
    if (sea && mask_open(&soft, m.w, m.h)) {
        memcpy(soft.at, m.at, (size_t)m.w * (size_t)m.h);
        mask_blur(&soft, (int)fminf(12 * t->scale, MARGIN / 2));
    }
    if (WASH[kind].blur)
        mask_blur(&m, (int)fminf((float)WASH[kind].blur * t->scale, MARGIN / 2));
    lay_wash(a, kind, c, &m, &soft);
    sprinkle(a, t, c, &m, kind, s);
    mask_close(&m);
    mask_close(&soft);
}

void paint_ground(const Art *a, const Tile *t, Canvas *c)
{
    int most = 4;
    for (int i = 0; i < a->areas; i++)
        most = a->area[i].points > most ? a->area[i].points : most;
    float *xy = malloc(sizeof *xy * 2 * (size_t)most);
    Shape s = { 0 };
    paper(a, t, c);
    for (int i = 0; xy && i < a->areas; i++)
        if (!a->area[i].hole && !outside(&a->area[i], t, c, MARGIN))
            wash(a, i, t, c, &s, xy);
    shape_close(&s);
    free(xy);
}

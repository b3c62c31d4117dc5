/*
 * wash.c: the country coloured: every spot takes the answer of the place nearest
 * to it, as far as a day or two of riding; where two answers meet runs a line.
 * Tiles are painted two in a frame as they come into view and kept.
 */
#include "front/window/scene.h"

#include "base/num.h"

#include <math.h>
#include <stdlib.h>

enum { SHELF = 72, AT_ONCE = 2, BLOCK = 8, NEAR_MAX = 128, CLOSE_MAX = 24 };

typedef struct Leaf {
    uint64_t     key;
    SDL_Texture *texture;       /* NULL with a key: there is nothing to see */
    SDL_Rect     at;            /* what is drawn on, inside the tile */
    uint64_t     used;
} Leaf;

struct Wash {
    SDL_Renderer *renderer;
    Leaf          leaf[SHELF];
    uint64_t      clock;
};

Wash *wash_open(SDL_Renderer *r)
{
    Wash *h = calloc(1, sizeof *h);
    if (h)
        h->renderer = r;
    return h;
}

void wash_close(Wash *h)
{
    for (int i = 0; h && i < SHELF; i++)
        if (h->leaf[i].texture)
            SDL_DestroyTexture(h->leaf[i].texture);
    free(h);
}

/* A place in pixels of the tile, and what is said of it. */
typedef struct Near { float x, y; const Answer *a; } Near;
typedef struct Sheet { Canvas *c; Near near[NEAR_MAX]; int nears; float reach, soft, u; int x0, y0; } Sheet;

static bool alike(const Answer *a, const Answer *b)
{
    return a->colour == b->colour && a->fill == b->fill;
}

static float far_of(const Near *n, float x, float y) { return hypotf(n->x - x, n->y - y); }

/* Those that can be nearest to some pixel of the block round (x, y). */
static int close_to(const Sheet *s, float x, float y, const Near **out)
{
    float best = 1e9f, slack = BLOCK * 1.4143f + 4 * s->u;
    int n = 0;
    for (int i = 0; i < s->nears; i++)
        best = fminf(best, far_of(&s->near[i], x, y));
    if (best > s->reach + slack)
        return 0;
    for (int i = 0; i < s->nears && n < CLOSE_MAX; i++)
        if (far_of(&s->near[i], x, y) <= best + slack)
            out[n++] = &s->near[i];
    return n;
}

/* Straight alpha: the texture is laid over the map as it is. */
static uint32_t pixel(const Sheet *s, const Near *const *near, int n, int x, int y)
{
    float fx = (float)x + 0.5f, fy = (float)y + 0.5f, first = 1e9f, other = 1e9f;
    const Answer *a = NULL;
    for (int i = 0; i < n; i++) {
        float d = far_of(near[i], fx, fy);
        if (!a || d < first) {
            other = a && !alike(a, near[i]->a) ? first : other;
            first = d;
            a = near[i]->a;
        } else if (!alike(a, near[i]->a)) {
            other = fminf(other, d);
        }
    }
    if (!a || first > s->reach)
        return 0;
    int alpha = fill_line(a->fill, s->x0 + x, s->y0 + y, s->u) ? 112 : 52;
    if (other - first < 2.2f * s->u)
        alpha = 190;
    if (first > s->reach - s->soft)
        alpha = (int)((float)alpha * (s->reach - first) / s->soft);
    return (uint32_t)alpha << 24 | (a->colour & 0xffffffu);
}

static void paint_country(Sheet *s)
{
    Canvas *c = s->c;
    for (int by = 0; by < c->h; by += BLOCK)
        for (int bx = 0; bx < c->w; bx += BLOCK) {
            const Near *near[CLOSE_MAX];
            int n = close_to(s, (float)bx + BLOCK / 2.0f, (float)by + BLOCK / 2.0f, near);
            for (int y = by; n && y < by + BLOCK; y++)
                for (int x = bx; x < bx + BLOCK; x++)
                    c->px[y * c->w + x] = pixel(s, near, n, x, y);
        }
}

static void country(const Scene *s, Canvas *c, double ppd, int x0, int y0)
{
    Sheet h = { .c = c, .reach = (float)(WASH_REACH * ppd), .u = s->w->scale, .x0 = x0, .y0 = y0 };
    h.soft = h.reach * 0.22f;
    for (int i = 1; i <= s->m->places && h.nears < NEAR_MAX; i++) {
        float x = (float)(unit_x(s->m->place[i].lon) * ppd - x0),
              y = (float)(unit_y(s->m->place[i].lat) * ppd - y0);
        if (!s->answer[i].wash)
            continue;
        if (x > -h.reach && y > -h.reach && x < (float)c->w + h.reach && y < (float)c->h + h.reach)
            h.near[h.nears++] = (Near){ x, y, &s->answer[i] };
    }
    if (h.nears)
        paint_country(&h);
}

static void routes(const Scene *s, Canvas *c, double ppd, int x0, int y0)
{
    Shape shape = { 0 };
    for (int class = 0; class < GOINGS; class++) {
        for (int i = 1; i <= s->m->routes; i++) {
            const PlaceModel *a = &s->m->place[s->m->route[i].a.n], *b = &s->m->place[s->m->route[i].b.n];
            float xy[4] = { (float)(unit_x(a->lon) * ppd - x0), (float)(unit_y(a->lat) * ppd - y0),
                            (float)(unit_x(b->lon) * ppd - x0), (float)(unit_y(b->lat) * ppd - y0) };
            bool out = fmaxf(xy[0], xy[2]) < -8 || fminf(xy[0], xy[2]) > (float)c->w + 8
                    || fmaxf(xy[1], xy[3]) < -8 || fminf(xy[1], xy[3]) > (float)c->h + 8;
            if (!out && going_class(s->v->going[i]) == class)
                going_stroke(&shape, class, xy, 2, s->w->scale);
        }
        canvas_fill(c, &shape, going_colour(s->w, class));
        shape_clear(&shape);
    }
    shape_close(&shape);
    canvas_straight(c);
}

static void paint(const Scene *s, Canvas *c, double ppd, int x0, int y0)
{
    if (s->overlay == OVERLAY_GROUND) {
        routes(s, c, ppd, x0, y0);
    } else if (s->overlay == OVERLAY_PAST) {
        past_paint(s, c, ppd, x0, y0);
        canvas_straight(c);
    } else {
        country(s, c, ppd, x0, y0);
    }
}

/* The part of a canvas that is drawn on. */
static SDL_Rect drawn_on(const Canvas *c)
{
    int x0 = c->w, x1 = 0, y0 = c->h, y1 = 0;
    for (int y = 0; y < c->h; y++)
        for (int x = 0; x < c->w; x++)
            if (c->px[y * c->w + x] >> 24) {
                x0 = x < x0 ? x : x0;
                x1 = x + 1 > x1 ? x + 1 : x1;
                y0 = y < y0 ? y : y0;
                y1 = y + 1;
            }
    return (SDL_Rect){ x0, y0, x1 > x0 ? x1 - x0 : 0, y1 > y0 ? y1 - y0 : 0 };
}

static void make(Wash *h, Leaf *leaf, const Scene *s, uint64_t key, double ppd, int x, int y)
{
    Canvas c;
    if (!canvas_open(&c, WASH_TILE, WASH_TILE))
        return;
    paint(s, &c, ppd, x * WASH_TILE, y * WASH_TILE);
    if (leaf->texture)
        SDL_DestroyTexture(leaf->texture);
    *leaf = (Leaf){ .key = key, .at = drawn_on(&c) };
    if (leaf->at.w)
        leaf->texture = SDL_CreateTexture(h->renderer, SDL_PIXELFORMAT_ARGB8888,
                                          SDL_TEXTUREACCESS_STATIC, leaf->at.w, leaf->at.h);
    if (leaf->texture) {
        SDL_SetTextureBlendMode(leaf->texture, SDL_BLENDMODE_BLEND);
        SDL_UpdateTexture(leaf->texture, NULL, c.px + leaf->at.y * c.w + leaf->at.x, c.w * 4);
    }
    canvas_close(&c);
}

/* The leaf of a tile, or the one longest unused. */
static Leaf *leaf_of(Wash *h, uint64_t key)
{
    Leaf *oldest = &h->leaf[0];
    for (int i = 0; i < SHELF; i++) {
        if (h->leaf[i].key == key)
            return &h->leaf[i];
        if (h->leaf[i].used < oldest->used)
            oldest = &h->leaf[i];
    }
    return oldest;
}

void wash_draw(Wash *h, Scene *s)
{
    const Camera *c = s->cam;
    double left = c->x * c->ppd - c->w * 0.5, top = c->y * c->ppd - c->h * 0.5;
    int x0 = (int)floor(left / WASH_TILE), x1 = (int)floor((left + c->w - 1) / WASH_TILE);
    int y0 = (int)floor(top / WASH_TILE), y1 = (int)floor((top + c->h - 1) / WASH_TILE), made = 0;
    uint64_t all = hash_add(hash_add(s->answers, (uint64_t)c->level), (uint64_t)(c->scale * 1000));
    for (int y = y0; y <= y1; y++)
        for (int x = x0; x <= x1; x++) {
            uint64_t key = hash_add(all, (uint64_t)(uint32_t)x << 32 | (uint32_t)y);
            Leaf *leaf = leaf_of(h, key);
            if (leaf->key != key && made == AT_ONCE) {
                s->waits = true;
                continue;
            }
            if (leaf->key != key) {
                make(h, leaf, s, key, c->ppd, x, y);
                made++;
            }
            leaf->used = ++h->clock;
            SDL_Rect to = { (int)floor(x * (double)WASH_TILE - left + 0.5) + leaf->at.x,
                            (int)floor(y * (double)WASH_TILE - top + 0.5) + leaf->at.y, leaf->at.w,
                            leaf->at.h };
            if (leaf->texture)
                SDL_RenderCopy(h->renderer, leaf->texture, NULL, &to);
        }
}

/*
 * chart.c: the painter's thread and the shelf of tiles. The main thread says
 * which tiles it would like, nearest the middle first; the painter takes the
 * first not yet begun.
 */
#include "front/window/chart.h"

#include <math.h>
#include <stdlib.h>

enum { TILE = 512, SHELF = 72, WISHES = 72, DONE = 8 };
enum { WHOLE = -1 };            /* the level of the picture of all; x and y are its size then */

typedef struct Key { int level, x, y; float scale; } Key;
typedef struct Shelf { Key key; SDL_Texture *texture; uint64_t used; } Shelf;
typedef struct Wish { Key key; double ppd; } Wish;
typedef struct Finished { Key key; Canvas canvas; } Finished;

struct ChartView {
    SDL_Renderer *renderer;
    Art           art;
    Shelf         shelf[SHELF], whole;
    Wish          want_whole;   /* key.x 0: not wanted */
    uint64_t      clock;
    uint32_t      event;

    SDL_Thread   *thread;
    SDL_mutex    *lock;             /* guards all below */
    SDL_cond     *wake;
    Wish          wish[WISHES];
    int           wishes;
    Finished      done[DONE];
    int           dones;
    bool          stop, busy;
    Key           doing;
};

static bool same_key(const Key *a, const Key *b)
{
    return a->level == b->level && a->x == b->x && a->y == b->y && a->scale == b->scale;
}

static void tell(uint32_t type)
{
    SDL_Event e = { .type = type };
    SDL_PushEvent(&e);
}

/* Strokes and patterns as on a map seen from afar. */
static bool paint_whole(const ChartView *v, const Wish *w, Canvas *c)
{
    Tile t = { w->ppd, w->key.scale, (int)floor(v->art.west * w->ppd), (int)floor(v->art.north * w->ppd) };
    if (!canvas_open(c, w->key.x, w->key.y))
        return false;
    paint_ground(&v->art, &t, c);
    paint_waters(&v->art, &t, c);
    return true;
}

static bool paint(const ChartView *v, const Wish *w, Canvas *c)
{
    if (w->key.level == WHOLE)
        return paint_whole(v, w, c);
    if (!canvas_open(c, TILE, TILE))
        return false;
    Tile t = { w->ppd, w->key.scale, w->key.x * TILE, w->key.y * TILE };
    paint_ground(&v->art, &t, c);
    paint_waters(&v->art, &t, c);
    return true;
}

static int painter(void *self)
{
    ChartView *v = self;
    relief_make(&v->art.relief, &v->art.model->chart);
    SDL_LockMutex(v->lock);
    while (!v->stop) {
        if (!v->wishes || v->dones == DONE) {
            SDL_CondWait(v->wake, v->lock);
            continue;
        }
        Wish w = v->wish[0];
        memmove(v->wish, v->wish + 1, sizeof *v->wish * (size_t)--v->wishes);
        v->doing = w.key;
        v->busy = true;
        SDL_UnlockMutex(v->lock);
        Canvas c = { 0 };
        bool good = paint(v, &w, &c);
        SDL_LockMutex(v->lock);
        v->busy = false;
        if (good)
            v->done[v->dones++] = (Finished){ w.key, c };
        tell(v->event);
    }
    SDL_UnlockMutex(v->lock);
    return 0;
}

ChartView *chart_open(SDL_Renderer *r, const Model *m, const Palette *p, uint32_t event)
{
    ChartView *v = calloc(1, sizeof *v);
    if (!v)
        return NULL;
    v->renderer = r;
    v->event = event;
    v->lock = SDL_CreateMutex();
    v->wake = SDL_CreateCond();
    if (art_open(&v->art, m, p) && v->lock && v->wake)
        v->thread = SDL_CreateThread(painter, "painter", v);
    if (v->thread)
        return v;
    chart_close(v);
    return NULL;
}

void chart_close(ChartView *v)
{
    if (!v)
        return;
    if (v->thread) {
        SDL_LockMutex(v->lock);
        v->stop = true;
        SDL_CondSignal(v->wake);
        SDL_UnlockMutex(v->lock);
        SDL_WaitThread(v->thread, NULL);
    }
    for (int i = 0; i < v->dones; i++)
        canvas_close(&v->done[i].canvas);
    for (int i = 0; i < SHELF; i++)
        if (v->shelf[i].texture)
            SDL_DestroyTexture(v->shelf[i].texture);
    if (v->whole.texture)
        SDL_DestroyTexture(v->whole.texture);
    SDL_DestroyCond(v->wake);
    SDL_DestroyMutex(v->lock);
    art_close(&v->art);
    free(v);
}

static Shelf *find(ChartView *v, const Key *k)
{
    for (int i = 0; i < SHELF; i++)
        if (v->shelf[i].texture && same_key(&v->shelf[i].key, k))
            return &v->shelf[i];
    return NULL;
}

static void put_whole(ChartView *v, const Finished *f)
{
    Shelf *s = &v->whole;
    if (s->texture)
        SDL_DestroyTexture(s->texture);
    s->key = f->key;
    s->texture = SDL_CreateTexture(v->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC,
                                   f->canvas.w, f->canvas.h);
    if (s->texture)
        SDL_UpdateTexture(s->texture, NULL, f->canvas.px, f->canvas.w * 4);
    v->want_whole.key.x = 0;
}

static void put(ChartView *v, const Finished *f)
{
    if (f->key.level == WHOLE) {
        put_whole(v, f);
        return;
    }
    Shelf *s = &v->shelf[0];
    for (int i = 0; i < SHELF; i++) {
        if (v->shelf[i].texture && same_key(&v->shelf[i].key, &f->key))
            return;
        if (v->shelf[i].used < s->used)
            s = &v->shelf[i];
    }
    if (!s->texture)
        s->texture = SDL_CreateTexture(v->renderer, SDL_PIXELFORMAT_RGB888,    /* as the window */
                                       SDL_TEXTUREACCESS_STATIC, TILE, TILE);
    if (!s->texture)
        return;
    SDL_SetTextureBlendMode(s->texture, SDL_BLENDMODE_NONE);
    SDL_UpdateTexture(s->texture, NULL, f->canvas.px, TILE * 4);
    s->key = f->key;
    s->used = ++v->clock;
}

bool chart_take(ChartView *v)
{
    Finished got[DONE];
    SDL_LockMutex(v->lock);
    int n = v->dones;
    memcpy(got, v->done, sizeof *got * (size_t)n);
    v->dones = 0;
    SDL_CondSignal(v->wake);
    SDL_UnlockMutex(v->lock);
    for (int i = 0; i < n; i++) {
        put(v, &got[i]);
        canvas_close(&got[i].canvas);
    }
    return n > 0;
}

typedef struct Span { int x0, x1, y0, y1; double left, top; } Span;

static Span span_of(const Camera *c, double ppd, double zoom)
{
    double half_w = c->w * 0.5 / zoom, half_h = c->h * 0.5 / zoom;
    Span s = { .left = c->x * ppd - half_w, .top = c->y * ppd - half_h };
    s.x0 = (int)floor(s.left / TILE);
    s.x1 = (int)floor((c->x * ppd + half_w - 0.01) / TILE);
    s.y0 = (int)floor(s.top / TILE);
    s.y1 = (int)floor((c->y * ppd + half_h - 0.01) / TILE);
    return s;
}

static void lay(ChartView *v, Shelf *s, const Camera *c)
{
    double ppd = camera_ppd(c, s->key.level), zoom = c->ppd / ppd;
    double left = (s->key.x * (double)TILE - c->x * ppd) * zoom + c->w * 0.5;
    double top = (s->key.y * (double)TILE - c->y * ppd) * zoom + c->h * 0.5;
    double size = TILE * zoom;
    if (left > c->w || top > c->h || left + size < 0 || top + size < 0)
        return;
    int x0 = (int)floor(left + 0.5), y0 = (int)floor(top + 0.5);
    SDL_Rect to = { x0, y0, (int)floor(left + size + 0.5) - x0, (int)floor(top + size + 0.5) - y0 };
    SDL_RenderCopy(v->renderer, s->texture, NULL, &to);
    s->used = ++v->clock;
}

/* How many tiles of a level lie in view, and how many are missing. */
static int on_shelf(ChartView *v, const Camera *c, int level, int *missing)
{
    double ppd = camera_ppd(c, level);
    Span s = span_of(c, ppd, c->ppd / ppd);
    int there = 0;
    *missing = 0;
    for (int y = s.y0; y <= s.y1; y++)
        for (int x = s.x0; x <= s.x1; x++)
            *(find(v, &(Key){ level, x, y, c->scale }) ? &there : missing) += 1;
    return there;
}

static void lay_level(ChartView *v, const Camera *c, int level)
{
    for (int i = 0; i < SHELF; i++)
        if (v->shelf[i].texture && v->shelf[i].key.level == level && v->shelf[i].key.scale == c->scale)
            lay(v, &v->shelf[i], c);
}

/* Other levels stand in, the nearest of those that cover the view alone; else the
 * two nearest there are. More would only be painted over. */
static void stand_ins(ChartView *v, const Camera *c)
{
    int part[2], parts = 0, missing;
    for (int off = 1; off < ZOOM_STEPS; off++)
        for (int sign = 1; sign >= -1; sign -= 2) {
            int level = c->level + sign * off;
            if (level < 0 || level >= ZOOM_STEPS || !on_shelf(v, c, level, &missing))
                continue;
            if (!missing) {
                lay_level(v, c, level);
                return;
            }
            if (parts < 2)
                part[parts++] = level;
        }
    while (parts > 0)
        lay_level(v, c, part[--parts]);
}

static void wish(Wish *list, int *n, Key k, double ppd)
{
    if (*n < WISHES)
        list[(*n)++] = (Wish){ k, ppd };
}

static void ask(ChartView *v, const Wish *list, int n)
{
    SDL_LockMutex(v->lock);
    v->wishes = 0;
    for (int i = 0; i < n; i++) {
        bool known = v->busy && same_key(&v->doing, &list[i].key);
        for (int k = 0; k < v->dones; k++)
            known = known || same_key(&v->done[k].key, &list[i].key);
        if (!known)
            v->wish[v->wishes++] = list[i];
    }
    if (v->want_whole.key.x && v->wishes < WISHES && !(v->busy && same_key(&v->doing, &v->want_whole.key)))
        v->wish[v->wishes++] = v->want_whole;
    if (v->wishes)
        SDL_CondSignal(v->wake);
    SDL_UnlockMutex(v->lock);
}

/* Missing tiles in view, from the middle outward; then the ring round it. */
static int missing(ChartView *v, const Camera *c, const Span *s, Wish *list, int *in_view)
{
    int n = 0;
    double ppd = camera_ppd(c, c->level);
    int mx = (s->x0 + s->x1) / 2, my = (s->y0 + s->y1) / 2,
        most = (s->x1 - s->x0 + s->y1 - s->y0) / 2 + 4;
    *in_view = 0;
    for (int ring = 0; ring <= most; ring++)
        for (int y = s->y0; y <= s->y1; y++)
            for (int x = s->x0; x <= s->x1; x++) {
                int far = abs(x - mx) > abs(y - my) ? abs(x - mx) : abs(y - my);
                Key k = { c->level, x, y, c->scale };
                if (far == ring && !find(v, &k))
                    wish(list, &n, k, ppd);
            }
    *in_view = n;
    for (int y = s->y0 - 1; y <= s->y1 + 1; y++)
        for (int x = s->x0 - 1; x <= s->x1 + 1; x++) {
            bool ring = x < s->x0 || x > s->x1 || y < s->y0 || y > s->y1;
            bool land = (x + 1) * TILE > c->west * ppd && x * TILE < c->east * ppd
                     && (y + 1) * TILE > c->north * ppd && y * TILE < c->south * ppd;
            Key k = { c->level, x, y, c->scale };
            if (ring && land && !find(v, &k))
                wish(list, &n, k, ppd);
        }
    return n;
}

bool chart_draw(ChartView *v, const Camera *c)
{
    Wish list[WISHES];
    int in_view;
    Span s = span_of(c, camera_ppd(c, c->level), c->ppd / camera_ppd(c, c->level));
    int n = missing(v, c, &s, list, &in_view);
    ask(v, list, n);
    if (in_view) {
        Colour p = v->art.palette.ink[INK_PARCHMENT];
        SDL_SetRenderDrawColor(v->renderer, p >> 16 & 255, p >> 8 & 255, p & 255, 255);
        SDL_RenderFillRect(v->renderer, NULL);
        stand_ins(v, c);
    }
    for (int y = s.y0; y <= s.y1; y++)
        for (int x = s.x0; x <= s.x1; x++) {
            Shelf *at = find(v, &(Key){ c->level, x, y, c->scale });
            if (at)
                lay(v, at, c);
        }
    return in_view == 0;
}

static void want_whole(ChartView *v, const Wish *w)
{
    SDL_LockMutex(v->lock);
    bool known = v->busy && same_key(&v->doing, &w->key);
    for (int i = 0; i < v->wishes; i++)
        known = known || same_key(&v->wish[i].key, &w->key);
    for (int i = 0; i < v->dones; i++)
        known = known || same_key(&v->done[i].key, &w->key);
    if (!known && v->wishes < WISHES)
        v->wish[v->wishes++] = *w;
    v->want_whole = *w;
    SDL_CondSignal(v->wake);
    SDL_UnlockMutex(v->lock);
}

bool chart_whole(ChartView *v, const SDL_Rect *r)
{
    double ppd = r->w / (v->art.east - v->art.west);
    Key k = { WHOLE, r->w, r->h, (float)ppd / 90 };
    if (!v->whole.texture || !same_key(&v->whole.key, &k)) {
        want_whole(v, &(Wish){ k, ppd });
        return false;
    }
    SDL_RenderCopy(v->renderer, v->whole.texture, NULL, r);
    return true;
}

void chart_finish(ChartView *v, const Camera *c)
{
    while (!chart_draw(v, c)) {
        SDL_Delay(2);
        chart_take(v);
    }
}

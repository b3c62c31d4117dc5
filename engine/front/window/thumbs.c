/*
 * thumbs.c: small maps, each painted once at the size it is wanted in, by a thread
 * that reads the land of its scenario for itself.
 */
#include "front/window/art.h"
#include "front/window/doors.h"

#include "play/paths.h"

#include <stdlib.h>

enum { THUMBS = 96, LANDS = 8, SPOTS = 5 };

typedef struct Spot { char name[48]; int x, y; } Spot;

typedef struct Thumb {
    char         id[64], theatre[64];
    int32_t      west, east, south, north;
    int          w, h, land;
    bool         painted, failed;
    Canvas       canvas;
    SDL_Texture *texture;
    Spot         spot[SPOTS];
    int          spots;
} Thumb;

typedef struct Land { char theatre[64]; Model *m; Art art; } Land;

struct Thumbs {
    SDL_Renderer *renderer;
    Palette       palette;
    float         scale;
    uint32_t      event;
    Land          land[LANDS];      /* the painter's */
    int           lands;
    SDL_Thread   *thread;
    SDL_mutex    *lock;             /* guards all below */
    SDL_cond     *wake;
    Thumb         thumb[THUMBS];
    int           thumbs;
    bool          stop;
};

/* The land of a scenario; those that share a theatre share it. */
static Land *land_of(Thumbs *t, const Thumb *b)
{
    char root[PATH_BYTES], folder[PATH_BYTES];
    bool own = strcmp(b->theatre, ".") == 0;
    for (int i = 0; i < t->lands; i++)
        if (strcmp(t->land[i].theatre, own ? b->id : b->theatre) == 0)
            return &t->land[i];
    if (t->lands == LANDS || paths_root(root, NULL) || paths_scenario(root, b->id, folder, NULL))
        return NULL;
    Land *l = &t->land[t->lands];
    SDL_strlcpy(l->theatre, own ? b->id : b->theatre, sizeof l->theatre);
    l->m = load_scenario(root, folder, NULL);
    if (!l->m)
        return NULL;
    t->lands++;
    if (art_open(&l->art, l->m, &t->palette))
        relief_make(&l->art.relief, &l->m->chart);
    return l;
}

static bool lies_well(const Thumb *b, int x, int y, float scale)
{
    int edge = (int)(14 * scale), room = (int)(24 * scale);
    if (x < edge || y < edge || x > b->w - edge || y > b->h - edge)
        return false;
    for (int k = 0; k < b->spots; k++)
        if (abs(y - b->spot[k].y) < room && abs(x - b->spot[k].x) < 5 * room)
            return false;
    return true;
}

/* The most peopled places that lie well inside, not one upon another. */
static void find_spots(const Model *m, const Tile *tile, float scale, Thumb *b)
{
    while (b->spots < SPOTS) {
        int best = 0, bx = 0, by = 0;
        for (int i = 1; i <= m->places; i++) {
            const PlaceModel *p = &m->place[i];
            int x = (int)(unit_x(p->lon) * tile->ppd) - tile->x,
                y = (int)(unit_y(p->lat) * tile->ppd) - tile->y;
            if ((best && p->people <= m->place[best].people) || !lies_well(b, x, y, scale))
                continue;
            best = i;
            bx = x;
            by = y;
        }
        if (!best)
            return;
        Spot *s = &b->spot[b->spots++];
        SDL_strlcpy(s->name, m->place[best].name.latin, sizeof s->name);
        s->x = bx;
        s->y = by;
    }
}

/* Where a picture begins whose middle is wished there, on what land there is. */
static int within(double middle, int size, double low, double high)
{
    double from = middle - size / 2.0;
    from = from + size > high ? high - size : from;
    return (int)(from < low ? low : from);
}

static void paint(Thumbs *t, Thumb *b)
{
    const Land *l = land_of(t, b);
    b->failed = true;
    if (!l || b->east <= b->west || b->north <= b->south || !canvas_open(&b->canvas, b->w, b->h))
        return;
    double x0 = unit_x(b->west), x1 = unit_x(b->east), y0 = unit_y(b->north), y1 = unit_y(b->south);
    double ppd = b->w / (x1 - x0), other = b->h / (y1 - y0);
    ppd = ppd < other ? ppd : other;            /* all of it, and what lies beside it */
    Tile tile = { ppd, t->scale * 0.7f,
                  within((x0 + x1) / 2 * ppd, b->w, l->art.west * ppd, l->art.east * ppd),
                  within((y0 + y1) / 2 * ppd, b->h, l->art.north * ppd, l->art.south * ppd) };
    paint_ground(&l->art, &tile, &b->canvas);
    paint_waters(&l->art, &tile, &b->canvas);
    find_spots(l->m, &tile, t->scale, b);
    b->failed = false;
}

static int next_wanted(const Thumbs *t)
{
    for (int i = 0; i < t->thumbs; i++)
        if (!t->thumb[i].painted)
            return i;
    return -1;
}

static int painter(void *self)
{
    Thumbs *t = self;
    SDL_LockMutex(t->lock);
    while (!t->stop) {
        int i = next_wanted(t);
        if (i < 0) {
            SDL_CondWait(t->wake, t->lock);
            continue;
        }
        Thumb b = t->thumb[i];
        SDL_UnlockMutex(t->lock);
        paint(t, &b);
        SDL_LockMutex(t->lock);
        b.painted = true;
        t->thumb[i] = b;
        SDL_Event e = { .type = t->event };
        SDL_PushEvent(&e);
    }
    SDL_UnlockMutex(t->lock);
    return 0;
}

Thumbs *thumbs_open(SDL_Renderer *r, const Palette *p, float scale, uint32_t event)
{
    Thumbs *t = calloc(1, sizeof *t);
    if (!t)
        return NULL;
    t->renderer = r;
    t->palette = *p;
    t->scale = scale;
    t->event = event;
    t->lock = SDL_CreateMutex();
    t->wake = SDL_CreateCond();
    if (t->lock && t->wake)
        t->thread = SDL_CreateThread(painter, "thumbs", t);
    if (t->thread)
        return t;
    thumbs_close(t);
    return NULL;
}

void thumbs_close(Thumbs *t)
{
    if (!t)
        return;
    if (t->thread) {
        SDL_LockMutex(t->lock);
        t->stop = true;
        SDL_CondSignal(t->wake);
        SDL_UnlockMutex(t->lock);
        SDL_WaitThread(t->thread, NULL);
    }
    for (int i = 0; i < t->thumbs; i++) {
        canvas_close(&t->thumb[i].canvas);
        if (t->thumb[i].texture)
            SDL_DestroyTexture(t->thumb[i].texture);
    }
    for (int i = 0; i < t->lands; i++) {
        art_close(&t->land[i].art);
        model_close(t->land[i].m);
    }
    SDL_DestroyCond(t->wake);
    SDL_DestroyMutex(t->lock);
    free(t);
}

bool thumbs_take(Thumbs *t)
{
    bool any = false;
    if (!t)
        return false;
    SDL_LockMutex(t->lock);
    for (int i = 0; i < t->thumbs; i++) {
        Thumb *b = &t->thumb[i];
        if (!b->painted || !b->canvas.px)
            continue;
        b->texture = SDL_CreateTexture(t->renderer, SDL_PIXELFORMAT_ARGB8888,
                                       SDL_TEXTUREACCESS_STATIC, b->w, b->h);
        if (b->texture)
            SDL_UpdateTexture(b->texture, NULL, b->canvas.px, b->w * 4);
        canvas_close(&b->canvas);
        b->canvas = (Canvas){ 0 };
        any = true;
    }
    SDL_UnlockMutex(t->lock);
    return any;
}

static Thumb *find(Thumbs *t, SDL_Rect r, const ScenarioCard *c)
{
    for (int i = 0; i < t->thumbs; i++)
        if (t->thumb[i].w == r.w && t->thumb[i].h == r.h && strcmp(t->thumb[i].id, c->id) == 0)
            return &t->thumb[i];
    if (t->thumbs == THUMBS)
        return NULL;
    Thumb *b = &t->thumb[t->thumbs++];
    *b = (Thumb){ .west = c->west, .east = c->east, .south = c->south, .north = c->north,
                  .w = r.w, .h = r.h };
    SDL_strlcpy(b->id, c->id, sizeof b->id);
    SDL_strlcpy(b->theatre, c->theatre, sizeof b->theatre);
    SDL_CondSignal(t->wake);
    return b;
}

static void name_spots(Win *w, SDL_Rect r, const Thumb *b)
{
    Style s = style_italic(w, 15, INK_TEXT);
    s.halo = FADE(ink(w, INK_PARCHMENT), 235);
    int high = text_high(w->fonts, &s), dot = px(w, 5);
    for (int i = 0; i < b->spots; i++) {
        int x = r.x + b->spot[i].x, y = r.y + b->spot[i].y;
        int wide = text_wide(w->fonts, &s, b->spot[i].name);
        int left = x + dot + wide < r.x + r.w - px(w, 4) ? x + dot : x - dot - wide;
        box(w, (SDL_Rect){ x - dot / 2, y - dot / 2, dot, dot }, ink(w, INK_TEXT),
            ink(w, INK_PARCHMENT), 2.5f, 0.7f, false);
        if (left > r.x)
            text_at(w->fonts, &s, left, y - high / 2, b->spot[i].name);
    }
}

void thumb_draw(Thumbs *t, Win *w, SDL_Rect r, const ScenarioCard *c)
{
    if (w->measuring || r.w < 8 || r.h < 8)
        return;
    fill(w, r, ink(w, INK_EDGE));
    int line = px(w, 1) > 0 ? px(w, 1) : 1;
    SDL_Rect in = { r.x + line, r.y + line, r.w - 2 * line, r.h - 2 * line };
    fill(w, in, ink(w, INK_PARCHMENT));
    if (!t)
        return;
    SDL_LockMutex(t->lock);
    const Thumb *b = find(t, in, c);
    SDL_Texture *texture = b ? b->texture : NULL;
    SDL_UnlockMutex(t->lock);
    if (!texture)
        return;
    SDL_RenderCopy(w->renderer, texture, NULL, &in);
    name_spots(w, in, b);
}

/*
 * labels.c: names on the map, in two scripts, that never touch one another nor a
 * counter: the great ones choose their spot first, then countries and waters
 * along the lie of the land, then the smaller. Found once for a step of the
 * zoom and kept while one pans.
 */
#include "front/window/scene.h"

#include "front/window/marks.h"
#include "base/num.h"
#include "front/window/spread.h"

#include <math.h>
#include <stdlib.h>

enum { LABEL_MAX = 420, TAKEN_MAX = 3600, SPOTS = 14 };
enum { CELL = 96, CELLS = 4096 };       /* rectangles are looked for by the squares they touch */
enum { LINK_MAX = TAKEN_MAX * 4, CAPTIONS = 320, CAPTION_BYTES = 48, MADE_AT_ONCE = 16 };

typedef struct Placed {
    double      x, y;           /* map units it belongs to */
    int         dx, dy, w, h;   /* of its box from there, in pixels */
    Style       style;
    const char *text;
} Placed;

struct Labels {
    bool     stale, found;      /* found: anew, in this frame */
    int      level, w;
    float    scale;
    uint64_t counters;          /* what the counters stood like */
    Placed   at[LABEL_MAX];
    int      count;
    SDL_Rect taken[TAKEN_MAX];  /* in pixels of the whole map at this step */
    int      takens;
    int16_t  cell[CELLS];       /* first link of a square; -1: none */
    struct { int16_t taken, next; } link[LINK_MAX];
    int      links;
    Spread  *spread;            /* names spread over a country */
    char     caption[CAPTIONS][CAPTION_BYTES];
    int      captions;
};

Labels *labels_open(void)
{
    Labels *l = calloc(1, sizeof *l);
    if (l && !(l->spread = spread_open())) {
        free(l);
        l = NULL;
    }
    if (l)
        l->stale = true;
    return l;
}

void labels_close(Labels *l)
{
    if (l)
        spread_close(l->spread);
    free(l);
}

void labels_stale(Labels *l) { l->stale = true; }

bool rank_shown(const Scene *s, int rank)
{
    double near = camera_ppd(s->cam, s->cam->level) / s->w->scale;
    return rank <= 1 || (rank == 2 ? near > 140 : near > 330);
}

bool place_shown(const Scene *s, int place)
{
    const PlaceModel *p = &s->m->place[place];
    if (rank_shown(s, p->rank) || s->target.n == place)
        return true;
    for (int i = 0; i < s->groups; i++)
        if (s->v->formation[s->group[i].first].at.n == place)
            return true;
    return false;
}

static int cell_of(int x, int y) { return (int)((unsigned)(y * 61 + x) % CELLS); }

static int square(int at) { return at >= 0 ? at / CELL : -((-at + CELL - 1) / CELL); }

static bool is_free(const Labels *l, const SDL_Rect *r)
{
    for (int y = square(r->y); y <= square(r->y + r->h); y++)
        for (int x = square(r->x); x <= square(r->x + r->w); x++)
            for (int i = l->cell[cell_of(x, y)]; i >= 0; i = l->link[i].next)
                if (SDL_HasIntersection(r, &l->taken[l->link[i].taken]))
                    return false;
    return true;
}

static void take(Labels *l, SDL_Rect r)
{
    if (l->takens == TAKEN_MAX)
        return;
    l->taken[l->takens] = r;
    for (int y = square(r.y); y <= square(r.y + r.h); y++)
        for (int x = square(r.x); x <= square(r.x + r.w) && l->links < LINK_MAX; x++) {
            int16_t *first = &l->cell[cell_of(x, y)];
            l->link[l->links].taken = (int16_t)l->takens;
            l->link[l->links].next = *first;
            *first = (int16_t)l->links++;
        }
    l->takens++;
}

static void take_nothing(Labels *l)
{
    l->takens = l->links = 0;
    memset(l->cell, 0xff, sizeof l->cell);
}

static int64_t map_px(const Scene *s, double u)
{
    return (int64_t)floor(u * camera_ppd(s->cam, s->cam->level));
}

static void put(Labels *l, double x, double y, int dx, int dy, int w, int h, Style st,
                const char *text)
{
    if (l->count < LABEL_MAX)
        l->at[l->count++] = (Placed){ x, y, dx, dy, w, h, st, text };
}

static Style place_style(const Scene *s, int rank)
{
    Win *w = s->w;
    Style st = rank == 1   ? style(w, 20, INK_TEXT)
               : rank == 2 ? style(w, 16, INK_TEXT)
                           : style_italic(w, 15, INK_TEXT);
    st.halo = FADE(ink(w, INK_PARCHMENT), 225);
    return st;
}

static Style native_style(const Scene *s, int rank)
{
    Style st = style(s->w, rank == 1 ? 17 : 15, INK_QUIET);
    st.halo = FADE(ink(s->w, INK_PARCHMENT), 225);
    return st;
}

/* Right, left, above, below and the corners, as a hand would try them. */
static bool try_place(Labels *l, const Scene *s, const PlaceModel *p, bool native)
{
    Win *w = s->w;
    Style a = place_style(s, p->rank), b = native_style(s, p->rank);
    double ux = unit_x(p->lon), uy = unit_y(p->lat);
    int wa = text_wide(w->fonts, &a, p->name.latin), ha = text_high(w->fonts, &a) - px(w, 3);
    int wb = native ? text_wide(w->fonts, &b, p->name.native) : 0,
        hb = native ? text_high(w->fonts, &b) : 0;
    int wide = wa > wb ? wa : wb, high = ha + hb;
    int r = px(w, sign_radius(sign_named(p->kind ? s->m->place_kind[p->kind].name : NULL)) + 3);
    int d = r + px(w, 26);
    const int spot[SPOTS][2] = { { r, -ha / 2 },
                                 { -r - wide, -ha / 2 },
                                 { -wide / 2, r },
                                 { -wide / 2, -r - high },
                                 { r * 2 / 3, r / 2 },
                                 { r * 2 / 3, -r / 2 - high },
                                 { -r * 2 / 3 - wide, r / 2 },
                                 { -r * 2 / 3 - wide, -r / 2 - high },
                                 { d, -ha / 2 },
                                 { -d - wide, -ha / 2 },
                                 { d, r },
                                 { -d - wide, r },
                                 { d, -r - high },
                                 { -d - wide, -r - high } };
    for (int i = 0; i < (p->rank == 1 ? SPOTS : 8); i++) { /* the great may stand a little off */
        SDL_Rect at = { (int)map_px(s, ux) + spot[i][0], (int)map_px(s, uy) + spot[i][1], wide,
                        high };
        if (!is_free(l, &at))
            continue;
        bool left = spot[i][0] < 0, middle = i == 2 || i == 3;
        int xa = middle ? (wide - wa) / 2
                 : left ? wide - wa
                        : 0,
            xb = middle ? (wide - wb) / 2
                 : left ? wide - wb
                        : 0;
        put(l, ux, uy, spot[i][0] + xa, spot[i][1], wa, ha, a, p->name.latin);
        if (native)
            put(l, ux, uy, spot[i][0] + xb, spot[i][1] + ha, wb, hb, b, p->name.native);
        take(l, at);
        return true;
    }
    return false;
}

static bool has_native(const Scene *s, const PlaceModel *p)
{
    return p->name.native && *p->name.native
           && (p->rank == 1 || (p->rank == 2 && rank_shown(s, 3)));
}

static void place_names(Labels *l, const Scene *s, int rank)
{
    for (int i = 1; i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        if (p->rank != rank || !p->name.latin || !place_shown(s, i))
            continue;
        if (!has_native(s, p) || !try_place(l, s, p, true))
            try_place(l, s, p, false);
    }
}

static void take_signs(Labels *l, const Scene *s)
{
    for (int i = 1; i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        if (!place_shown(s, i))
            continue;
        int r = px(s->w, sign_radius(sign_named(p->kind ? s->m->place_kind[p->kind].name : NULL)));
        take(l, (SDL_Rect){ (int)map_px(s, unit_x(p->lon)) - r, (int)map_px(s, unit_y(p->lat)) - r,
                            2 * r, 2 * r });
    }
}

static void take_counters(Labels *l, const Scene *s)
{
    for (int i = 0; i < s->groups; i++) {
        const Group *g = &s->group[i];
        int ox = (int)(map_px(s, g->x) - (int64_t)floor(camera_px(s->cam, g->x)));
        int oy = (int)(map_px(s, g->y) - (int64_t)floor(camera_py(s->cam, g->y)));
        take(l, (SDL_Rect){ g->box.x + ox, g->box.y + oy, g->box.w, g->box.h });
    }
}

static uint64_t counters_now(const Scene *s)
{
    uint64_t h = s->answers;
    for (int i = 0; i < s->groups; i++)
        h = hash_bytes(hash_add(h, (uint64_t)(s->group[i].x * 1e5)
                                       ^ (uint64_t)(int64_t)(s->group[i].y * 1e5) << 32),
                       s->group[i].name, strlen(s->group[i].name));
    return h;
}

static bool free_for_spread(void *self, SDL_Rect r) { return is_free(self, &r); }
static void take_for_spread(void *self, SDL_Rect r) { take(self, r); }

/* A caption near (x, y) of the whole map, where there is room: above, below,
 * right, left, `off` pixels away. */
static bool try_caption(Labels *l, const Scene *s, double ux, double uy, int off, Colour colour,
                        const char *text)
{
    Style st = style_figures(s->w, 15, INK_TEXT);
    st.colour = colour;
    st.halo = FADE(ink(s->w, INK_PARCHMENT), 235);
    int w = text_wide(s->w->fonts, &st, text), h = text_high(s->w->fonts, &st) - px(s->w, 2);
    const int spot[][2] = { { -w / 2, -off - h }, { -w / 2, off }, { off, -h / 2 }, { -off - w, -h / 2 },
                            { off, -off - h }, { -off - w, -off - h }, { off, off }, { -off - w, off } };
    for (size_t i = 0; i < countof(spot) && l->captions < CAPTIONS; i++) {
        SDL_Rect at = { (int)map_px(s, ux) + spot[i][0], (int)map_px(s, uy) + spot[i][1], w, h };
        if (!is_free(l, &at))
            continue;
        char *mine = l->caption[l->captions++];
        SDL_strlcpy(mine, text, CAPTION_BYTES);
        put(l, ux, uy, spot[i][0], spot[i][1], w, h, st, mine);
        take(l, at);
        return true;
    }
    return false;
}

/* Figures of the overlay; at small places only where all of them are shown. */
static void place_captions(Labels *l, const Scene *s)
{
    for (int rank = 1; rank <= 3; rank++)
        for (int i = 1; i <= s->m->places; i++) {
            const PlaceModel *p = &s->m->place[i];
            char past[CAPTION_BYTES] = "";
            Colour colour = ink(s->w, INK_TEXT);
            if (p->rank != rank || (rank > 1 && !rank_shown(s, rank) && !s->answer[i].radius
                                    && s->overlay != OVERLAY_PAST))
                continue;
            if (s->overlay == OVERLAY_PAST)
                past_words(s, i, past, sizeof past, &colour);
            const char *text = *past ? past : s->answer[i].text;
            int off = px(s->w, s->answer[i].radius ? (float)s->answer[i].radius + 2 : 13);
            if (*text)
                try_caption(l, s, unit_x(p->lon), unit_y(p->lat), off, colour, text);
        }
}

/* What is underfoot, and the worst of it first, along roads long enough. */
static void road_captions(Labels *l, const Scene *s)
{
    double ppd = camera_ppd(s->cam, s->cam->level);
    for (int class = GOINGS - 1; class >= 0; class--)
        for (int i = 1; i <= s->m->routes; i++) {
            const RouteModel *r = &s->m->route[i];
            const PlaceModel *a = &s->m->place[r->a.n], *b = &s->m->place[r->b.n];
            double ax = unit_x(a->lon), ay = unit_y(a->lat), bx = unit_x(b->lon), by = unit_y(b->lat);
            char words[CAPTION_BYTES];
            if (going_class(s->v->going[i]) != class || hypot(ax - bx, ay - by) * ppd < px(s->w, 130))
                continue;
            SDL_snprintf(words, sizeof words, r->dry_days > 1 ? "%s %d, %d days dry" : "%s %d",
                         s->m->ground[r->ground].name, s->v->going[i] / 10, (int)r->dry_days);
            try_caption(l, s, (ax + bx) / 2, (ay + by) / 2, px(s->w, 3),
                        ink(s->w, class == 3 || r->dry_days > 3 ? INK_BAD : INK_TEXT), words);
        }
}

static void find_places(Labels *l, const Scene *s, uint64_t counters)
{
    l->stale = false;
    l->found = true;
    l->level = s->cam->level;
    l->scale = s->w->scale;
    l->w = s->w->w;
    l->counters = counters;
    l->count = l->captions = 0;
    take_nothing(l);
    take_counters(l, s);
    take_signs(l, s);
    place_names(l, s, 1);
    if (s->overlay)
        place_captions(l, s);
    if (s->overlay != OVERLAY_GROUND)
        spread_find(l->spread, s, free_for_spread, take_for_spread, l);
    place_names(l, s, 2);
    if (s->overlay == OVERLAY_GROUND) {
        road_captions(l, s);
        spread_find(l->spread, s, free_for_spread, take_for_spread, l);
    }
    place_names(l, s, 3);
}

bool labels_room(const Scene *s, SDL_Rect r)
{
    r.x += (int)map_px(s, s->cam->x) - s->w->w / 2;
    r.y += (int)map_px(s, s->cam->y) - s->w->h / 2;
    return is_free(s->labels, &r);
}

static bool cut_by_sheet(const Scene *s, const SDL_Rect *r)
{
    if (r->x < 0 || r->x + r->w > s->w->w)
        return true;                            /* by the window's edge, likewise */
    for (int i = 0; i < s->covers; i++)
        if (SDL_HasIntersection(r, &s->cover[i]))
            return true;
    return false;
}

void labels_find(Scene *s)
{
    Labels *l = s->labels;
    uint64_t counters = counters_now(s);
    bool at_rest = !s->cam->zooming && !s->moving;
    if (at_rest
        && (l->stale || l->level != s->cam->level || l->scale != s->w->scale
            || l->counters != counters))
        find_places(l, s, counters);
}

void scene_labels(Scene *s)
{
    Labels *l = s->labels;
    int made = 0;
    if (l->found)                               /* finding them was enough for one frame */
        s->waits = true;
    else
        s->waits |= !spread_draw(l->spread, s);
    l->found = false;
    for (int i = 0; i < l->count; i++) {
        const Placed *p = &l->at[i];
        int x = (int)floor(camera_px(s->cam, p->x)) + p->dx,
            y = (int)floor(camera_py(s->cam, p->y)) + p->dy;
        SDL_Rect r = { x, y, p->w, p->h };
        if (x > s->w->w || y > s->w->h || x + p->w < 0 || y + p->h < 0 || cut_by_sheet(s, &r))
            continue;
        bool kept = text_kept(s->w->fonts, &p->style, p->text);
        if (!kept && made++ >= MADE_AT_ONCE) {
            s->waits = true;
            continue;
        }
        text_at(s->w->fonts, &p->style, x, y, p->text);
        note(s->w, (SDL_Rect){ x, y, p->w, p->h }, p->text, false);
    }
}

void scene_signs(Scene *s)
{
    Win *w = s->w;
    for (int i = 1; i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        bool asked = s->place.n == i || s->target.n == i;
        if (!place_shown(s, i) && !asked)
            continue;
        int x = (int)floor(camera_px(s->cam, unit_x(p->lon))),
            y = (int)floor(camera_py(s->cam, unit_y(p->lat)));
        if (x < -20 || y < -20 || x > w->w + 20 || y > w->h + 20)
            continue;
        sign_at(w, s->m, p, s->v->place[i].owner, x, y, asked);
    }
}

PlaceId place_at_pixel(const Scene *s, int x, int y)
{
    double best = px(s->w, 16) * (double)px(s->w, 16);
    PlaceId found = { 0 };
    for (int i = 1; i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        if (!place_shown(s, i))
            continue;
        double dx = camera_px(s->cam, unit_x(p->lon)) - x,
               dy = camera_py(s->cam, unit_y(p->lat)) - y;
        if (dx * dx + dy * dy < best) {
            best = dx * dx + dy * dy;
            found.n = (uint16_t)i;
        }
    }
    if (found.n)
        return found;
    const Labels *l = s->labels;            /* the name will do as well as the sign */
    for (int i = 0; i < l->count; i++) {
        const Placed *p = &l->at[i];
        SDL_Rect r = { (int)camera_px(s->cam, p->x) + p->dx, (int)camera_py(s->cam, p->y) + p->dy,
                       p->w, p->h };
        for (int k = 1; SDL_PointInRect(&(SDL_Point){ x, y }, &r) && k <= s->m->places; k++)
            if (s->m->place[k].name.latin == p->text || s->m->place[k].name.native == p->text)
                return (PlaceId){ (uint16_t)k };
    }
    return found;
}

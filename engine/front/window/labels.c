/*
 * labels.c: names on the map, in two scripts, that never touch one another nor a
 * counter: the great ones choose their spot first, then countries and waters
 * along the lie of the land, then the smaller. Found once for a step of the
 * zoom and kept while one pans.
 */
#include "front/window/labels_parts.h"

#include "front/window/marks.h"
#include "base/num.h"
#include "front/window/spread.h"

#include <math.h>
#include <stdlib.h>

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

bool label_free(const Labels *l, const SDL_Rect *r)
{
    for (int y = square(r->y); y <= square(r->y + r->h); y++)
        for (int x = square(r->x); x <= square(r->x + r->w); x++)
            for (int i = l->cell[cell_of(x, y)]; i >= 0; i = l->link[i].next)
                if (SDL_HasIntersection(r, &l->taken[l->link[i].taken]))
                    return false;
    return true;
}

void label_take(Labels *l, SDL_Rect r)
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

int64_t label_px(const Scene *s, double u)
{
    return (int64_t)floor(u * camera_ppd(s->cam, s->cam->level));
}

void label_put(Labels *l, double x, double y, int dx, int dy, int w, int h, Style st,
                const char *text)
{
    if (l->count < LABEL_MAX)
        l->at[l->count++] = (Placed){ x, y, dx, dy, w, h, st, text, false };
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
        SDL_Rect at = { (int)label_px(s, ux) + spot[i][0], (int)label_px(s, uy) + spot[i][1], wide,
                        high };
        if (!label_free(l, &at))
            continue;
        bool left = spot[i][0] < 0, middle = i == 2 || i == 3;
        int xa = middle ? (wide - wa) / 2
                 : left ? wide - wa
                        : 0,
            xb = middle ? (wide - wb) / 2
                 : left ? wide - wb
                        : 0;
        label_put(l, ux, uy, spot[i][0] + xa, spot[i][1], wa, ha, a, p->name.latin);
        if (native) {
            int before = l->count;
            label_put(l, ux, uy, spot[i][0] + xb, spot[i][1] + ha, wb, hb, b, p->name.native);
            l->at[l->count - 1].second = l->count > before;
        }
        label_take(l, at);
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
        label_take(l, (SDL_Rect){ (int)label_px(s, unit_x(p->lon)) - r, (int)label_px(s, unit_y(p->lat)) - r,
                            2 * r, 2 * r });
    }
}

static void take_counters(Labels *l, const Scene *s)
{
    for (int i = 0; i < s->groups; i++) {
        const Group *g = &s->group[i];
        int ox = (int)(label_px(s, g->x) - (int64_t)floor(camera_px(s->cam, g->x)));
        int oy = (int)(label_px(s, g->y) - (int64_t)floor(camera_py(s->cam, g->y)));
        label_take(l, (SDL_Rect){ g->box.x + ox, g->box.y + oy, g->box.w, g->box.h });
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

static bool free_for_spread(void *self, SDL_Rect r) { return label_free(self, &r); }
static void take_for_spread(void *self, SDL_Rect r) { label_take(self, r); }

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
        captions_places(l, s);
    if (s->overlay != OVERLAY_GROUND)
        spread_find(l->spread, s, free_for_spread, take_for_spread, l);
    place_names(l, s, 2);
    if (s->overlay == OVERLAY_GROUND) {
        captions_roads(l, s);
        spread_find(l->spread, s, free_for_spread, take_for_spread, l);
    }
    place_names(l, s, 3);
}

bool labels_room(const Scene *s, SDL_Rect r)
{
    r.x += (int)label_px(s, s->cam->x) - s->w->w / 2;
    r.y += (int)label_px(s, s->cam->y) - s->w->h / 2;
    return label_free(s->labels, &r);
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

static SDL_Rect label_at(const Scene *s, const Placed *p)
{
    return (SDL_Rect){ (int)floor(camera_px(s->cam, p->x)) + p->dx,
                       (int)floor(camera_py(s->cam, p->y)) + p->dy, p->w, p->h };
}

/* Label i, or the one it belongs with. */
static bool left_out(const Scene *s, int i)
{
    const Labels *l = s->labels;
    int with = l->at[i].second ? i - 1 : i + 1 < l->count && l->at[i + 1].second ? i + 1 : i;
    SDL_Rect a = label_at(s, &l->at[i]), b = label_at(s, &l->at[with]);
    return cut_by_sheet(s, &a) || cut_by_sheet(s, &b);
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
        SDL_Rect r = label_at(s, p);
        if (r.x > s->w->w || r.y > s->w->h || r.x + r.w < 0 || r.y + r.h < 0 || left_out(s, i))
            continue;
        bool kept = text_kept(s->w->fonts, &p->style, p->text);
        if (!kept && made++ >= MADE_AT_ONCE) {
            s->waits = true;
            continue;
        }
        text_at(s->w->fonts, &p->style, r.x, r.y, p->text);
        note(s->w, r, p->text, false);
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

RegionId region_at_pixel(const Scene *s, int x, int y) { return spread_region_at(s->labels->spread, s, x, y); }

/*
 * plans.c: where a column means to go: a broad dashed arrow through the places
 * on its way, with the day on which it should be at each.
 */
#include "front/window/scene.h"

#include "base/num.h"

#include <math.h>

typedef struct Path { float xy[2 * 80]; int points; } Path;

/* The way as a rounded line in pixels. */
static Path path_of(const Scene *s, const double (*at)[2], int n)
{
    Path p = { .points = 0 };
    for (int i = 0; i + 1 < n; i++)
        for (int k = 0; k < 3 && p.points < 79; k++) {
            const double *a = at[i > 0 ? i - 1 : 0], *b = at[i], *c = at[i + 1],
                         *d = at[i + 2 < n ? i + 2 : n - 1];
            double t = k / 3.0, xy[2];
            for (int j = 0; j < 2; j++)
                xy[j] = b[j] + 0.5 * t * (c[j] - a[j] + t * (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]
                      + t * (3 * (b[j] - c[j]) + d[j] - a[j])));
            p.xy[2 * p.points] = (float)camera_px(s->cam, xy[0]);
            p.xy[2 * p.points + 1] = (float)camera_py(s->cam, xy[1]);
            p.points++;
        }
    p.xy[2 * p.points] = (float)camera_px(s->cam, at[n - 1][0]);
    p.xy[2 * p.points + 1] = (float)camera_py(s->cam, at[n - 1][1]);
    p.points++;
    return p;
}

typedef struct ArrowCard { const Path *p; float left, top, u; Colour colour; bool firm; } ArrowCard;

static void head(Shape *s, float x, float y, float dx, float dy, float size)
{
    float len = hypotf(dx, dy);
    if (len < 0.001f)
        return;
    dx *= size / len;
    dy *= size / len;
    shape_poly(s, (const float[]){ x, y, x - dx * 1.5f - dy * 0.75f, y - dy * 1.5f + dx * 0.75f,
                                   x - dx * 1.5f + dy * 0.75f, y - dy * 1.5f - dx * 0.75f }, 3);
}

static void draw_arrow(Canvas *c, void *self)
{
    const ArrowCard *k = self;
    float xy[2 * 80];
    int n = k->p->points;
    for (int i = 0; i < n; i++) {
        xy[2 * i] = k->p->xy[2 * i] - k->left;
        xy[2 * i + 1] = k->p->xy[2 * i + 1] - k->top;
    }
    Shape s = { 0 };
    float w = (k->firm ? 7.0f : 5.5f) * k->u;
    for (int layer = 0; layer < 2; layer++) {
        float more = layer ? 0 : 3 * k->u;
        shape_dash(&s, xy, n, w + more, 15 * k->u, 7 * k->u);
        head(&s, xy[2 * n - 2], xy[2 * n - 1], xy[2 * n - 2] - xy[2 * n - 4],
             xy[2 * n - 1] - xy[2 * n - 3], 13 * k->u + more);
        canvas_fill(c, &s, layer ? k->colour : FADE(0xf6ecd3, 215));
        shape_clear(&s);
    }
    shape_close(&s);
}

static bool clear_of_counters(const Scene *s, const SDL_Rect *r)
{
    for (int i = 0; i < s->groups; i++)
        if (SDL_HasIntersection(r, &s->group[i].box))
            return false;
    return true;
}

/* Above the place, or where no counter hides it. */
static void day_mark(Scene *s, int x, int y, int day, Colour colour)
{
    Win *w = s->w;
    int r = px(w, 10), off = px(w, 18);
    const int spot[][2] = { { 0, -off }, { off, 0 }, { -off, 0 }, { 0, off }, { off, -off }, { off, off },
                            { -off, off }, { -off, -off } };
    SDL_Rect at = { x - r, y - off - r, 2 * r, 2 * r };
    for (size_t i = 0; i < countof(spot); i++) {
        SDL_Rect here = { x + spot[i][0] - r, y + spot[i][1] - r, 2 * r, 2 * r };
        if (!clear_of_counters(s, &here))
            continue;
        at = here;
        break;
    }
    char text[16];
    SDL_snprintf(text, sizeof text, "%d", day);
    box(w, at, ink(w, INK_SHEET), colour, 10, 1.5f, false);
    Style st = style_figures(w, 15, INK_TEXT);
    say_at(w, at, st, MIDDLE, text);
}

void scene_arrow(Scene *s, const FormationView *who, const PlaceId *way, const int32_t *day,
                 int ways, bool firm)
{
    double at[26][2] = { { unit_x(who->lon), unit_y(who->lat) } };
    int n = 1;
    for (int i = 0; i < ways && n < 25; i++) {
        const PlaceModel *p = &s->m->place[way[i].n];
        if (i == 0 && who->at.n == way[i].n)
            continue;
        at[n][0] = unit_x(p->lon);
        at[n][1] = unit_y(p->lat);
        n++;
    }
    if (n < 2)
        return;
    Path p = path_of(s, (const double (*)[2])at, n);
    float l = 1e9f, t = 1e9f, r = -1e9f, b = -1e9f, pad = 26 * s->w->scale;
    for (int i = 0; i < p.points; i++) {
        l = fminf(l, p.xy[2 * i]);
        r = fmaxf(r, p.xy[2 * i]);
        t = fminf(t, p.xy[2 * i + 1]);
        b = fmaxf(b, p.xy[2 * i + 1]);
    }
    l = floorf(fmaxf(l - pad, -pad));
    t = floorf(fmaxf(t - pad, -pad));
    r = fminf(r + pad, (float)s->w->w + pad);
    b = fminf(b + pad, (float)s->w->h + pad);
    if (r - l < 2 || b - t < 2)
        return;
    Colour colour = palette_side(&s->w->palette, s->m, who->side);
    ArrowCard k = { &p, l, t, s->w->scale, colour, firm };
    uint64_t key = hash_add(hash_add(0xa770, colour), (uint64_t)firm);
    for (int i = 0; i < p.points; i++)
        key = hash_add(key, (uint64_t)(int64_t)(p.xy[2 * i] - l) << 32
                                ^ (uint64_t)(int64_t)(p.xy[2 * i + 1] - t));
    SDL_Rect to = { (int)l, (int)t, (int)(r - l), (int)(b - t) };
    stamp_sprite(s->w, sprite(s->w, key, to.w, to.h, draw_arrow, &k), to);
    for (int i = 0; day && i < ways; i++) {
        const PlaceModel *q = &s->m->place[way[i].n];
        bool worth = day[i] > 0 && (i + 1 == ways || day[i] != day[i + 1]);
        if (worth)
            day_mark(s, (int)camera_px(s->cam, unit_x(q->lon)), (int)camera_py(s->cam, unit_y(q->lat)),
                     day[i], colour);
    }
}

/*
 * past.c: what history did, on the map: the way of each commander from place to
 * place, firm up to this day and faint beyond it; where he was when, and what
 * happened elsewhere.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "base/text.h"
#include "play/report.h"

#include <math.h>

enum { AHEAD_DAYS_SHOWN = 120 };        /* what is still to come, faintly */

/* The row of his way before row i; -1: it begins there. */
static int row_before(const Model *m, int i)
{
    for (int k = i - 1; k >= 0 && m->history[i].who.n; k--)
        if (m->history[k].who.n == m->history[i].who.n)
            return k;
    return -1;
}

/* The last row of his that lies not after this day; -1: he has not begun. */
static int row_now(const Scene *s, LeaderId who)
{
    int last = -1;
    for (int i = 0; i < s->m->histories; i++)
        if (s->m->history[i].who.n == who.n && s->m->history[i].day <= s->v->day)
            last = i;
    return last;
}

uint64_t past_key(const Scene *s)
{
    uint64_t h = HASH_START;
    for (int i = 0; i < s->m->histories; i++) {
        const HistoryModel *e = &s->m->history[i];
        h = hash_add(h, (uint64_t)(e->day <= s->v->day)
                            | (uint64_t)(e->day <= s->v->day + AHEAD_DAYS_SHOWN) << 1);
    }
    return h;
}

static void spot(const Model *m, PlaceId p, double ppd, double left, double top, float *xy)
{
    xy[0] = (float)(unit_x(m->place[p.n].lon) * ppd - left);
    xy[1] = (float)(unit_y(m->place[p.n].lat) * ppd - top);
}

/* A way bends a little to its right, so that there and back are two lines. */
static void bend(const float *from, const float *to, float *out, int points)
{
    float nx = (from[1] - to[1]) * 0.08f, ny = (to[0] - from[0]) * 0.08f;
    for (int i = 0; i < points; i++) {
        float t = (float)i / (float)(points - 1), lift = 4 * t * (1 - t);
        out[2 * i] = from[0] + (to[0] - from[0]) * t + nx * lift;
        out[2 * i + 1] = from[1] + (to[1] - from[1]) * t + ny * lift;
    }
}

enum { BEND = 13 };

static void head(Shape *s, const float *xy, float u)
{
    float dx = xy[2 * 7] - xy[2 * 5], dy = xy[2 * 7 + 1] - xy[2 * 5 + 1], len = hypotf(dx, dy);
    if (len < 4 * u)
        return;
    dx *= 8 * u / len;
    dy *= 8 * u / len;
    float x = xy[2 * 6] + dx, y = xy[2 * 6 + 1] + dy;
    shape_poly(s, (const float[]){ x, y, x - 1.7f * dx - 0.8f * dy, y - 1.7f * dy + 0.8f * dx,
                                   x - 1.7f * dx + 0.8f * dy, y - 1.7f * dy - 0.8f * dx }, 3);
}

static void way(const Scene *s, Canvas *c, const float *xy, Side side, bool done)
{
    Shape shape = { 0 };
    float u = s->w->scale;
    Colour colour = palette_side(&s->w->palette, s->m, side);
    for (int layer = done ? 0 : 1; layer < 2; layer++) {
        float wide = (done ? 3.4f : 2.2f) * u + (layer ? 0 : 2.4f * u);
        if (done)
            shape_stroke(&shape, xy, BEND, wide, wide);
        else
            shape_dash(&shape, xy, BEND, wide, 3 * u, 5 * u);
        head(&shape, xy, u);
        canvas_fill(c, &shape, layer ? FADE(colour, done ? 235 : 165) : FADE(0xf6ecd3, 190));
        shape_clear(&shape);
    }
    shape_close(&shape);
}

void past_paint(const Scene *s, Canvas *c, double ppd, double left, double top)
{
    for (int done = 0; done < 2; done++)
        for (int i = 0; i < s->m->histories; i++) {
            const HistoryModel *e = &s->m->history[i];
            int before = row_before(s->m, i);
            float a[2], b[2], xy[2 * BEND];
            if (before < 0 || (e->day <= s->v->day) != done || e->day > s->v->day + AHEAD_DAYS_SHOWN
                || s->m->history[before].place.n == e->place.n)
                continue;
            spot(s->m, s->m->history[before].place, ppd, left, top, a);
            spot(s->m, e->place, ppd, left, top, b);
            float slack = 40 + 0.1f * hypotf(a[0] - b[0], a[1] - b[1]);
            if (fmaxf(a[0], b[0]) < -slack || fminf(a[0], b[0]) > (float)c->w + slack
                || fmaxf(a[1], b[1]) < -slack || fminf(a[1], b[1]) > (float)c->h + slack)
                continue;
            bend(a, b, xy, BEND);
            way(s, c, xy, s->m->leader[e->who.n].side, done);
        }
}

static void date_words(const Scene *s, int32_t day, Text *t)
{
    Date d = date_of(s->m, day);
    char month[4];
    SDL_strlcpy(month, month_name(d.month), sizeof month);
    text_addf(t, "%d %s", (int)d.day, month);
    if (d.year != s->v->date.year)
        text_addf(t, " %d", (int)d.year);
}

/* What is written at a place: who was there last and since when, else what
 * happened there. "": nothing, or too far ahead. */
void past_words(const Scene *s, int place, char *out, size_t cap, Colour *colour)
{
    Text t = text_in(out, cap);
    int said = -1;
    for (int i = 0; i < s->m->histories; i++) {
        const HistoryModel *e = &s->m->history[i];
        if (e->place.n == place && e->day <= s->v->day)
            said = i;
    }
    if (said < 0)
        return;
    const HistoryModel *e = &s->m->history[said];
    bool here = e->who.n && row_now(s, e->who) == said;
    *colour = here ? palette_side(&s->w->palette, s->m, s->m->leader[e->who.n].side)
                   : ink(s->w, INK_QUIET);
    if (here) {
        char name[48];
        SDL_strlcpy(name, s->m->leader[e->who.n].name.latin, sizeof name);
        char *blank = strstr(name, " ibn ");
        if (blank)
            *blank = 0;
        text_addf(&t, "%s, ", name);
    }
    date_words(s, e->day, &t);
}

void past_marks(Scene *s)
{
    Win *w = s->w;
    for (int i = 0; i < s->m->histories; i++) {
        const HistoryModel *e = &s->m->history[i];
        const PlaceModel *p = &s->m->place[e->place.n];
        if (!e->place.n || e->day > s->v->day + AHEAD_DAYS_SHOWN)
            continue;
        bool done = e->day <= s->v->day, here = e->who.n && row_now(s, e->who) == i;
        int x = (int)camera_px(s->cam, unit_x(p->lon)), y = (int)camera_py(s->cam, unit_y(p->lat));
        if (x < -40 || y < -40 || x > w->w + 40 || y > w->h + 40)
            continue;
        Colour c = e->who.n ? palette_side(&w->palette, s->m, s->m->leader[e->who.n].side)
                            : ink(w, INK_QUIET);
        blot(w, x, y, px(w, here ? 17 : 11), c,
             here ? FILL_CROSS : done ? FILL_PLAIN : FILL_EMPTY);
    }
}

/*
 * art.c: making the chart ready: corners of rivers and coasts rounded off, bounds
 * known, so that a tile need only look at what passes through it.
 */
#include "front/window/art.h"

#include <math.h>
#include <stdlib.h>

static int word_index(const char *word, const char *const *words, int n, int otherwise)
{
    for (int i = 0; i < n; i++)
        if (word && strcmp(word, words[i]) == 0)
            return i;
    return otherwise;
}

static int land_kind(const char *word)
{
    static const char *const WORD[] = { "upland", "steppe", "cultivated", "sand",
                                        "lava",   "marsh",  "sea",        "lake" };
    return word_index(word, WORD, countof(WORD), LAND_STEPPE);
}

static int stroke_kind(const char *word)
{
    static const char *const WORD[] = { "river", "channel", "canal", "trench",
                                        "wadi",  "coast",   "ridge" };
    if (word && strcmp(word, "lake_shore") == 0)
        return STROKE_COAST;
    return word_index(word, WORD, countof(WORD), STROKE_CANAL);
}

/* Catmull-Rom through four points, a quarter of the usual pull, so that a long
 * leg beside a short one does not loop. */
static void spline(const float *p0, const float *p1, const float *p2, const float *p3, float t,
                   float *out)
{
    float len = hypotf(p2[0] - p1[0], p2[1] - p1[1]);
    for (int k = 0; k < 2; k++) {
        float before = hypotf(p1[0] - p0[0], p1[1] - p0[1]),
              after = hypotf(p3[0] - p2[0], p3[1] - p2[1]);
        float m1 = (p2[k] - p0[k]) * len / fmaxf(before + len, 1e-6f);
        float m2 = (p3[k] - p1[k]) * len / fmaxf(after + len, 1e-6f);
        float t2 = t * t, t3 = t2 * t;
        out[k] = (2 * t3 - 3 * t2 + 1) * p1[k] + (t3 - 2 * t2 + t) * m1
               + (3 * t2 - 2 * t3) * p2[k] + (t3 - t2) * m2;
    }
}

static void bounds_of(ArtLine *l)
{
    l->west = l->east = l->xy[0];
    l->north = l->south = l->xy[1];
    for (int i = 1; i < l->points; i++) {
        l->west = fminf(l->west, l->xy[2 * i]);
        l->east = fmaxf(l->east, l->xy[2 * i]);
        l->north = fminf(l->north, l->xy[2 * i + 1]);
        l->south = fmaxf(l->south, l->xy[2 * i + 1]);
    }
}

/* Fills l with the given points rounded off, `fine` steps to a leg. */
static bool round_off(ArtLine *l, const int32_t *lonlat, int points, bool closed)
{
    enum { FINE = 6 };
    if (closed && points > 1 && lonlat[0] == lonlat[2 * points - 2]
        && lonlat[1] == lonlat[2 * points - 1])
        points--;
    int legs = closed ? points : points - 1;
    if (legs < 1)
        return false;
    l->xy = calloc((size_t)(legs * FINE + 1), 2 * sizeof(float));
    if (!l->xy)
        return false;
    l->points = 0;
    for (int i = 0; i < legs; i++) {
        float p[4][2];
        for (int k = 0; k < 4; k++) {
            int j = i - 1 + k;
            j = closed ? (j + points) % points : j < 0 ? 0 : j >= points ? points - 1 : j;
            p[k][0] = (float)unit_x(lonlat[2 * j]);
            p[k][1] = (float)unit_y(lonlat[2 * j + 1]);
        }
        for (int s = 0; s < FINE; s++)
            spline(p[0], p[1], p[2], p[3], (float)s / FINE, &l->xy[2 * l->points++]);
        if (i == legs - 1 && !closed)
            spline(p[0], p[1], p[2], p[3], 1, &l->xy[2 * l->points++]);
    }
    bounds_of(l);
    return true;
}

/* A head within this many map units of another water's line is no spring. */
#define MEETS 0.02f

static bool is_spring(const Art *a, int i)
{
    const ArtLine *l = &a->line[i];
    for (int j = 0; j < a->lines; j++) {
        const ArtLine *o = &a->line[j];
        if (j == i || o->kind > STROKE_CANAL)
            continue;
        for (int k = 0; k < o->points; k++)
            if (hypotf(o->xy[2 * k] - l->xy[0], o->xy[2 * k + 1] - l->xy[1]) < MEETS)
                return false;
    }
    return true;
}

static bool read_lines(Art *a, const Chart *c)
{
    a->line = calloc((size_t)c->lines + 1, sizeof *a->line);
    a->area = calloc((size_t)c->areas + 1, sizeof *a->area);
    if (!a->line || !a->area)
        return false;
    for (int i = 0; i < c->lines; i++) {
        ArtLine *l = &a->line[a->lines++];
        *l = (ArtLine){ .source = i,
                        .kind = stroke_kind(c->line[i].kind),
                        .width = c->line[i].width,
                        .certainty = c->line[i].certainty };
        if (!round_off(l, c->line[i].lonlat, c->line[i].points, false))
            return false;
    }
    for (int i = 0; i < c->areas; i++) {
        ArtLine *l = &a->area[a->areas++];
        *l = (ArtLine){ .source = i,
                        .kind = land_kind(c->area[i].kind),
                        .hole = c->area[i].hole != 0,
                        .certainty = c->area[i].certainty };
        if (!round_off(l, c->area[i].lonlat, c->area[i].points, true))
            return false;
    }
    for (int i = 0; i < a->lines; i++)
        a->line[i].spring = is_spring(a, i);
    return true;
}

static bool read_routes(Art *a, const Model *m)
{
    a->route = calloc((size_t)m->routes + 1, sizeof *a->route);
    if (!a->route)
        return false;
    for (int i = 1; i <= m->routes; i++) {
        const RouteModel *r = &m->route[i];
        const PlaceModel *p = &m->place[r->a.n], *q = &m->place[r->b.n];
        a->route[a->routes++] = (ArtRoute){ (float)unit_x(p->lon),
                                            (float)unit_y(p->lat),
                                            (float)unit_x(q->lon),
                                            (float)unit_y(q->lat),
                                            r->ground ? m->ground[r->ground].dash : 1,
                                            r->boats != 0 };
    }
    return true;
}

bool art_open(Art *a, const Model *m, const Palette *p)
{
    *a = (Art){ .palette = *p, .model = m };
    const Chart *c = &m->chart;
    a->west = unit_x(c->west);
    a->south = unit_y(c->south);
    a->east = unit_x(c->west + c->step * (c->cols > 1 ? c->cols - 1 : 80));
    a->north = unit_y(c->south + c->step * (c->rows > 1 ? c->rows - 1 : 64));
    return read_lines(a, c) && read_routes(a, m);
}

void art_close(Art *a)
{
    for (int i = 0; i < a->lines; i++)
        free(a->line[i].xy);
    for (int i = 0; i < a->areas; i++)
        free(a->area[i].xy);
    free(a->line);
    free(a->area);
    free(a->route);
    relief_close(&a->relief);
    *a = (Art){ 0 };
}

/*
 * sketch.c: drawing a small map.
 */
#include "lab/sketch.h"

#include "base/text.h"

#include <math.h>

enum { WIDE = 430, NAME = 13 };

static double at_x(const Sketch *s, int32_t lon) { return (lon - s->west) * s->scale * s->narrow; }
static double at_y(const Sketch *s, int32_t lat) { return (s->north - lat) * s->scale; }

/* The cosine of a latitude, near enough for a map: degrees below 60. */
static double cosine(double degrees)
{
    double x = degrees * 0.017453292519943295, xx = x * x;
    return 1 - xx / 2 + xx * xx / 24 - xx * xx * xx / 720;
}

/* Without a window of its own: all its places and some room. */
static void find_window(const Model *m, int32_t *west, int32_t *east, int32_t *south,
                        int32_t *north)
{
    const Chart *c = &m->chart;
    *west = c->view_west;
    *east = c->view_east;
    *south = c->view_south;
    *north = c->view_north;
    if (*east > *west && *north > *south)
        return;
    *west = *south = INT32_MAX;
    *east = *north = INT32_MIN;
    for (int32_t i = 1; i <= m->places; i++) {
        const PlaceModel *p = &m->place[i];
        *west = p->lon - 200 < *west ? p->lon - 200 : *west;
        *east = p->lon + 200 > *east ? p->lon + 200 : *east;
        *south = p->lat - 200 < *south ? p->lat - 200 : *south;
        *north = p->lat + 200 > *north ? p->lat + 200 : *north;
    }
}

Sketch sketch_begin_as(Page *p, const Model *m, const char *says, int width)
{
    int32_t west, east, south, north;
    find_window(m, &west, &east, &south, &north);
    Sketch s = { .page = p, .m = m, .west = west, .north = north, .width = width };
    s.narrow = cosine((south + north) / 2000.0);
    s.scale = width / ((east - west) * s.narrow);
    s.height = (int)((north - south) * s.scale + 0.5);
    svg_open(p, s.width, s.height, says);
    svg_bar(p, 0, 0, s.width, s.height, "#EFE2C3", 1);
    return s;
}

Sketch sketch_begin(Page *p, const Model *m, const char *says)
{
    return sketch_begin_as(p, m, says, WIDE);
}

void sketch_end(Sketch *s)
{
    fprintf(s->page->to,
            "<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" fill=\"none\" "
            "stroke=\"#8D6F3F\"/>\n",
            s->width - 1, s->height - 1);
    svg_close(s->page);
}

/* ---- waters ---- */

/* Whether any of it lies in the window. */
static bool shows(const Sketch *s, const int32_t *lonlat, int32_t points)
{
    bool left = true, right = true, above = true, below = true;
    for (int32_t i = 0; i < points; i++) {
        double x = at_x(s, lonlat[2 * i]), y = at_y(s, lonlat[2 * i + 1]);
        left = left && x < 0;
        right = right && x > s->width;
        above = above && y < 0;
        below = below && y > s->height;
    }
    return points > 1 && !left && !right && !above && !below;
}

/* Points nearer than can be seen to the one before are left out, and so are those
 * far outside. */
static void put_points(Sketch *s, const int32_t *lonlat, int32_t points)
{
    double x0 = -1e9, y0 = -1e9;
    for (int32_t i = 0; i < points; i++) {
        double x = at_x(s, lonlat[2 * i]), y = at_y(s, lonlat[2 * i + 1]);
        x = fmin(fmax(x, -60), s->width + 60);
        y = fmin(fmax(y, -60), s->height + 60);
        if (i + 1 < points && fabs(x - x0) + fabs(y - y0) < 1.5)
            continue;
        fprintf(s->page->to, "%.1f,%.1f ", x, y);
        x0 = x;
        y0 = y;
    }
}

static const char *fill_of(const char *kind)
{
    static const struct {
        const char *kind, *colour;
    } fill[] = { { "sea", "#A5C0C6" },
                 { "lake", "#A5C0C6" },
                 { "marsh", "#C3D3C8" },
                 { "cultivated", "#DDDBAC" } };
    for (size_t i = 0; i < countof(fill); i++)
        if (strcmp(kind, fill[i].kind) == 0)
            return fill[i].colour;
    return NULL;
}

void sketch_ground(Sketch *s)
{
    const Chart *c = &s->m->chart;
    for (int32_t i = 0; i < c->areas; i++) {
        const ChartArea *a = &c->area[i];
        const char *colour = a->hole ? "#EFE2C3" : fill_of(a->kind);
        if (!colour || (a->hole && i && !fill_of(c->area[i - 1].kind)) ||
            !shows(s, a->lonlat, a->points))
            continue;
        fprintf(s->page->to, "<polygon fill=\"%s\" points=\"", colour);
        put_points(s, a->lonlat, a->points);
        fputs("\"/>\n", s->page->to);
    }
    for (int32_t i = 0; i < c->lines; i++) {
        const ChartLine *l = &c->line[i];
        bool river = strcmp(l->kind, "river") == 0, coast = strcmp(l->kind, "coast") == 0;
        if ((!river && !coast && strcmp(l->kind, "canal") != 0 &&
             strcmp(l->kind, "channel") != 0) ||
            !shows(s, l->lonlat, l->points))
            continue;
        fprintf(s->page->to,
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" points=\"",
                river ? "#7FA6B2" : "#5D8494", river ? 0.8 + 0.55 * l->width : 0.8);
        put_points(s, l->lonlat, l->points);
        fputs("\"/>\n", s->page->to);
    }
}

/* ---- discs ---- */

static void take(Sketch *s, Box b)
{
    if (s->boxes < SKETCH_BOXES)
        s->taken[s->boxes++] = b;
}

/* Sine and cosine of a part of the full turn, by their series around its quarter. */
static void turn_of(double part, double *sine, double *cos_)
{
    double x = (part - floor(part)) * 4;
    int quarter = (int)x;
    double a = (x - quarter) * 1.5707963267948966, aa = a * a;
    double sn = a * (1 - aa / 6 * (1 - aa / 20 * (1 - aa / 42 * (1 - aa / 72))));
    double cs = 1 - aa / 2 * (1 - aa / 12 * (1 - aa / 30 * (1 - aa / 56)));
    *sine = quarter == 0 ? sn : quarter == 1 ? cs : quarter == 2 ? -sn : -cs;
    *cos_ = quarter == 0 ? cs : quarter == 1 ? -sn : quarter == 2 ? -cs : sn;
}

static void put_part(Page *p, double x, double y, double radius, double from, double to,
                     const char *colour)
{
    double s0, c0, s1, c1;
    turn_of(from, &s0, &c0);
    turn_of(to, &s1, &c1);
    fprintf(p->to, "<path fill=\"%s\" d=\"M%.1f %.1fL%.1f %.1fA%.1f %.1f 0 %d 1 %.1f %.1fZ\"/>\n",
            colour, x, y, x + radius * s0, y - radius * c0, radius, radius, to - from > 0.5,
            x + radius * s1, y - radius * c1);
}

void sketch_pie(Sketch *s, int32_t lon, int32_t lat, double radius, const double *part,
                const char *const *colour, int32_t parts, bool room)
{
    double x = at_x(s, lon), y = at_y(s, lat), from = 0;
    if (x < 0 || y < 0 || x > s->width || y > s->height)
        return;
    fprintf(s->page->to,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#F6ECD3\" stroke=\"%s\" "
            "stroke-width=\"%.1f\"/>\n",
            x, y, radius + 0.6, INK, room ? 0.9 : 0.4);
    for (int32_t i = 0; i < parts; i++) {
        double to = from + part[i];
        if (part[i] > 0.999)
            svg_dot(s->page, x, y, radius, colour[i]);
        else if (part[i] > 0.001)
            put_part(s->page, x, y, radius, from, to, colour[i]);
        from = to;
    }
    if (room)
        take(s, (Box){ x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1 });
}

/* ---- names ---- */

static bool is_free(const Sketch *s, const Box *b)
{
    if (b->x0 < 2 || b->y0 < 2 || b->x1 > s->width - 2 || b->y1 > s->height - 2)
        return false;
    for (int32_t i = 0; i < s->boxes; i++) {
        const Box *t = &s->taken[i];
        if (b->x0 < t->x1 && t->x0 < b->x1 && b->y0 < t->y1 && t->y0 < b->y1)
            return false;
    }
    return true;
}

/* Beside the place, or for great names also farther off, with a line to it. */
static bool put_label(Sketch *s, double x, double y, const char *words, bool great,
                      const double *beside, double far)
{
    double size = great ? NAME + 1 : NAME - 1;
    double wide = (double)utf8_count(words, strlen(words)) * size * 0.47 + 2;
    double gap = (beside[0] != 0 && beside[1] != 0 ? 7 : 10) * far;
    double left = beside[0] > 0 ? x + gap : beside[0] < 0 ? x - gap - wide : x - wide / 2;
    double middle = y + beside[1] * (size * 0.5 + 9) * far;
    Box b = { left, middle - size * 0.55, left + wide, middle + size * 0.45 };
    if (!is_free(s, &b))
        return false;
    take(s, b);
    if (far > 1)
        svg_line(s->page, x, y,
                 beside[0] > 0   ? left
                 : beside[0] < 0 ? left + wide
                                 : x,
                 middle, INK, 0.7, NULL);
    fprintf(s->page->to,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" stroke=\"#EFE2C3\" stroke-width=\"3\" "
            "stroke-linejoin=\"round\" paint-order=\"stroke\"%s>",
            left + 1, middle + size * 0.3, size, great ? "" : " class=\"q\"");
    page_text(s->page, words);
    fputs("</text>\n", s->page->to);
    return true;
}

bool sketch_label(Sketch *s, int32_t lon, int32_t lat, const char *words, bool great)
{
    static const double beside[][2] = { { 1, 0 },  { -1, 0 }, { 0, -1 },  { 0, 1 },
                                        { 1, -1 }, { 1, 1 },  { -1, -1 }, { -1, 1 } };
    double x = at_x(s, lon), y = at_y(s, lat);
    if (x < 0 || y < 0 || x > s->width || y > s->height)
        return false;
    for (double far = 1; far < (great ? 9 : 2); far *= 1.6)
        for (size_t i = 0; i < countof(beside); i++)
            if (put_label(s, x, y, words, great, beside[i], far))
                return true;
    return false;
}

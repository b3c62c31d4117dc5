/*
 * shape.c: building shapes: polygons, rounded boxes, discs, and lines with a
 * width, whole or in dashes.
 */
#include "front/window/raster.h"

#include <math.h>
#include <stdlib.h>

void shape_clear(Shape *s)
{
    s->points = s->contours = 0;
}

void shape_close(Shape *s)
{
    free(s->xy);
    free(s->start);
    *s = (Shape){ 0 };
}

static bool room(Shape *s, int points)
{
    if (s->points + points > s->point_cap) {
        int cap = (s->points + points) * 2 + 64;
        float *xy = realloc(s->xy, (size_t)cap * 2 * sizeof *xy);
        if (!xy)
            return false;
        s->xy = xy;
        s->point_cap = cap;
    }
    if (s->contours + 1 > s->contour_cap) {
        int cap = s->contours * 2 + 16;
        int *start = realloc(s->start, (size_t)cap * sizeof *start);
        if (!start)
            return false;
        s->start = start;
        s->contour_cap = cap;
    }
    return true;
}

void shape_line(Shape *s, float x, float y)
{
    if (!room(s, 1))
        return;
    s->xy[2 * s->points] = x;
    s->xy[2 * s->points + 1] = y;
    s->points++;
}

void shape_move(Shape *s, float x, float y)
{
    if (!room(s, 1))
        return;
    s->start[s->contours++] = s->points;
    shape_line(s, x, y);
}

static float area_of(const float *xy, int points)
{
    float sum = 0;
    for (int i = 0; i < points; i++) {
        int j = i + 1 < points ? i + 1 : 0;
        sum += xy[2 * i] * xy[2 * j + 1] - xy[2 * j] * xy[2 * i + 1];
    }
    return sum;
}

/* Every polygon is added clockwise, so that overlapping ones add up. */
void shape_poly(Shape *s, const float *xy, int points)
{
    if (points < 3 || !room(s, points))
        return;
    bool turn = area_of(xy, points) < 0;
    for (int i = 0; i < points; i++) {
        int k = turn ? points - 1 - i : i;
        if (i == 0)
            shape_move(s, xy[2 * k], xy[2 * k + 1]);
        else
            shape_line(s, xy[2 * k], xy[2 * k + 1]);
    }
}

void shape_hole(Shape *s)
{
    if (!s->contours)
        return;
    int a = s->start[s->contours - 1], b = s->points - 1;
    for (; a < b; a++, b--)
        for (int k = 0; k < 2; k++) {
            float t = s->xy[2 * a + k];
            s->xy[2 * a + k] = s->xy[2 * b + k];
            s->xy[2 * b + k] = t;
        }
}

void shape_rect(Shape *s, float x, float y, float w, float h)
{
    shape_poly(s, (const float[]){ x, y, x + w, y, x + w, y + h, x, y + h }, 4);
}

void shape_round(Shape *s, float x, float y, float w, float h, float radius)
{
    enum { STEPS = 8 };
    float xy[8 * (STEPS + 1)], pi = 3.14159265f;
    int n = 0;
    for (int corner = 0; corner < 4; corner++) {
        float cx = corner == 0 || corner == 3 ? x + radius : x + w - radius;
        float cy = corner < 2 ? y + radius : y + h - radius;
        for (int i = 0; i <= STEPS; i++, n++) {
            float a = pi + pi / 2 * ((float)corner + (float)i / STEPS);
            xy[2 * n] = cx + radius * cosf(a);
            xy[2 * n + 1] = cy + radius * sinf(a);
        }
    }
    shape_poly(s, xy, n);
}

void shape_disc(Shape *s, float x, float y, float rx, float ry)
{
    float xy[2 * 48];
    int n = (int)fminf(48, 10 + 2 * fmaxf(rx, ry));
    for (int i = 0; i < n; i++) {
        float a = 6.2831853f * (float)i / (float)n;
        xy[2 * i] = x + rx * cosf(a);
        xy[2 * i + 1] = y + ry * sinf(a);
    }
    shape_poly(s, xy, n);
}

/* Where the two sides of a line lie at point i: half a width away along the
 * mitre, which is kept below two widths at sharp bends. */
static void sides_at(const float *xy, int points, int i, float half, float *left, float *right)
{
    int a = i > 0 ? i - 1 : i, b = i + 1 < points ? i + 1 : i;
    float ux = xy[2 * i] - xy[2 * a], uy = xy[2 * i + 1] - xy[2 * a + 1];
    float vx = xy[2 * b] - xy[2 * i], vy = xy[2 * b + 1] - xy[2 * i + 1];
    float lu = hypotf(ux, uy), lv = hypotf(vx, vy);
    if (lu > 0) { ux /= lu; uy /= lu; }
    if (lv > 0) { vx /= lv; vy /= lv; }
    if (lu <= 0) { ux = vx; uy = vy; }
    if (lv <= 0) { vx = ux; vy = uy; }
    float nx = -(uy + vy), ny = ux + vx, l2 = nx * nx + ny * ny;
    if (l2 < 0.5f) {
        nx = -uy;
        ny = ux;
        l2 = 1;
    } else {
        nx *= 2;
        ny *= 2;
    }
    left[0] = xy[2 * i] + nx / l2 * half;
    left[1] = xy[2 * i + 1] + ny / l2 * half;
    right[0] = xy[2 * i] - nx / l2 * half;
    right[1] = xy[2 * i + 1] - ny / l2 * half;
}

void shape_stroke(Shape *s, const float *xy, int points, float width, float end_width)
{
    if (points < 2)
        return;
    float l0[2], r0[2], l1[2], r1[2];
    sides_at(xy, points, 0, width / 2, l0, r0);
    for (int i = 1; i < points; i++) {
        float half = (width + (end_width - width) * (float)i / (float)(points - 1)) / 2;
        sides_at(xy, points, i, half, l1, r1);
        shape_poly(s, (const float[]){ l0[0], l0[1], l1[0], l1[1], r1[0], r1[1], r0[0], r0[1] }, 4);
        memcpy(l0, l1, sizeof l0);
        memcpy(r0, r1, sizeof r0);
    }
}

void shape_dash(Shape *s, const float *xy, int points, float width, float on, float off)
{
    float piece[2 * 64], walked = 0;
    int n = 0;
    for (int i = 0; i + 1 < points; i++) {
        float ax = xy[2 * i], ay = xy[2 * i + 1];
        float dx = xy[2 * i + 2] - ax, dy = xy[2 * i + 3] - ay, len = hypotf(dx, dy), done = 0;
        while (len > 0 && done < len) {
            float at = fmodf(walked, on + off);
            bool drawn = at < on;
            float left = (drawn ? on : on + off) - at, step = fminf(fmaxf(left, 0.01f), len - done);
            if (drawn && n == 0) {
                piece[0] = ax + dx * done / len;
                piece[1] = ay + dy * done / len;
                n = 1;
            }
            done += step;
            walked += step;
            if (drawn && n < 63) {
                piece[2 * n] = ax + dx * done / len;
                piece[2 * n + 1] = ay + dy * done / len;
                n++;
            }
            if (drawn && step >= left - 0.011f) {
                shape_stroke(s, piece, n, width, width);
                n = 0;
            }
        }
    }
    if (n > 1)
        shape_stroke(s, piece, n, width, width);
}

/*
 * raster.c: shapes to pixels by signed area: every edge adds what it covers of
 * each pixel it passes and what it closes off to the right of it; a running sum
 * along the row gives the coverage exactly.
 */
#include "front/window/raster.h"

#include <math.h>
#include <stdlib.h>

bool canvas_open(Canvas *c, int w, int h)
{
    *c = (Canvas){ calloc((size_t)w * (size_t)h, sizeof *c->px), w, h };
    return c->px != NULL;
}

void canvas_close(Canvas *c)
{
    free(c->px);
    *c = (Canvas){ 0 };
}

void canvas_straight(Canvas *c)
{
    for (int i = 0; i < c->w * c->h; i++) {
        uint32_t p = c->px[i], a = p >> 24;
        if (a == 0 || a == 255)
            continue;
        uint32_t r = ((p >> 16 & 255) * 255 + a / 2) / a;
        uint32_t g = ((p >> 8 & 255) * 255 + a / 2) / a;
        uint32_t b = ((p & 255) * 255 + a / 2) / a;
        c->px[i] = a << 24 | (r > 255 ? 255 : r) << 16 | (g > 255 ? 255 : g) << 8
                 | (b > 255 ? 255 : b);
    }
}

static uint32_t blend(uint32_t under, Colour colour, uint32_t cover)
{
    uint32_t a = (colour >> 24) * cover / 255, keep = 255 - a, out = 0;
    out |= (a + (under >> 24) * keep / 255) << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
        uint32_t top = (colour >> shift & 255) * a, low = (under >> shift & 255) * keep;
        out |= ((top + low + 127) / 255) << shift;
    }
    return out;
}

void canvas_over(Canvas *c, int x, int y, Colour colour, int coverage)
{
    if (x < 0 || y < 0 || x >= c->w || y >= c->h || coverage <= 0)
        return;
    uint32_t *p = &c->px[y * c->w + x];
    *p = blend(*p, colour, (uint32_t)coverage);
}

/* The part of an edge that lies in one row of pixels, from (x0, at y0) to (x1,
 * at y1); `turn` is the way it runs. */
static void row_edge(float *row, int w, float x0, float x1, float tall, float turn)
{
    float left = x0 < x1 ? x0 : x1, right = x0 < x1 ? x1 : x0;
    if (left >= (float)w)
        return;
    float d = tall * turn;
    if (right <= 0) {
        row[0] += d;
        return;
    }
    left = left < 0 ? 0 : left;
    right = right > (float)w ? (float)w : right;
    int first = (int)left, last = (int)ceilf(right);
    if (last <= first + 1) {
        float mid = 1 - ((left + right) / 2 - (float)first);
        row[first] += d * mid;
        row[first + 1] += d * (1 - mid);
        return;
    }
    float step = 1 / (right - left);
    float reach = 1 - (left - (float)first), a0 = 0.5f * step * reach * reach;
    float tail = right - (float)last + 1, am = 0.5f * step * tail * tail;
    row[first] += d * a0;
    if (last == first + 2) {
        row[first + 1] += d * (1 - a0 - am);
    } else {
        float a1 = step * (1.5f - (left - (float)first));
        row[first + 1] += d * (a1 - a0);
        for (int x = first + 2; x < last - 1; x++)
            row[x] += d * step;
        float a2 = a1 + (float)(last - first - 3) * step;
        row[last - 1] += d * (1 - a2 - am);
    }
    row[last] += d * am;
}

static void add_edge(float *sum, int w, int h, float ax, float ay, float bx, float by)
{
    if (ay == by)
        return;
    float turn = ay < by ? 1 : -1;
    if (ay > by) {
        float t = ax; ax = bx; bx = t;
        t = ay; ay = by; by = t;
    }
    if (by <= 0 || ay >= (float)h)
        return;
    float slope = (bx - ax) / (by - ay), x = ax;
    if (ay < 0) {
        x -= ay * slope;
        ay = 0;
    }
    for (int y = (int)ay; y < h && (float)y < by; y++) {
        float top = ay > (float)y ? ay : (float)y;
        float low = by < (float)(y + 1) ? by : (float)(y + 1);
        float next = x + slope * (low - top);
        row_edge(sum + (size_t)y * (size_t)(w + 2), w, x, next, low - top, turn);
        x = next;
    }
}

/* Sums of a shape on a grid that begins at (x0, y0); freed by the caller. */
static float *shape_sums(const Shape *s, int x0, int y0, int w, int h)
{
    float *sum = calloc((size_t)(w + 2) * (size_t)h + 2, sizeof *sum);
    if (!sum)
        return NULL;
    for (int c = 0; c < s->contours; c++) {
        int from = s->start[c], to = c + 1 < s->contours ? s->start[c + 1] : s->points;
        for (int i = from; i < to; i++) {
            int next = i + 1 < to ? i + 1 : from;
            add_edge(sum, w, h, s->xy[2 * i] - (float)x0, s->xy[2 * i + 1] - (float)y0,
                     s->xy[2 * next] - (float)x0, s->xy[2 * next + 1] - (float)y0);
        }
    }
    return sum;
}

static int cover_of(float sum)
{
    float a = fabsf(sum);
    return a >= 1 ? 255 : (int)(a * 255 + 0.5f);
}

void canvas_fill(Canvas *c, const Shape *s, Colour colour)
{
    if (s->points < 3)
        return;
    float l = s->xy[0], r = l, t = s->xy[1], b = t;
    for (int i = 1; i < s->points; i++) {
        l = fminf(l, s->xy[2 * i]);
        r = fmaxf(r, s->xy[2 * i]);
        t = fminf(t, s->xy[2 * i + 1]);
        b = fmaxf(b, s->xy[2 * i + 1]);
    }
    if (r <= 0 || b <= 0 || l >= (float)c->w || t >= (float)c->h)
        return;
    int x0 = l < 0 ? 0 : (int)l, y0 = t < 0 ? 0 : (int)t;
    int x1 = r >= (float)c->w ? c->w : (int)ceilf(r), y1 = b >= (float)c->h ? c->h : (int)ceilf(b);
    int w = x1 - x0, h = y1 - y0;
    if (w <= 0 || h <= 0)
        return;
    float *sum = shape_sums(s, x0, y0, w, h);
    if (!sum)
        return;
    for (int y = 0; y < h; y++) {
        const float *row = sum + (size_t)y * (size_t)(w + 2);
        uint32_t *px = &c->px[(y0 + y) * c->w + x0];
        float run = 0;
        for (int x = 0; x < w; x++) {
            run += row[x];
            int cover = cover_of(run);
            if (cover)
                px[x] = blend(px[x], colour, (uint32_t)cover);
        }
    }
    free(sum);
}

bool mask_open(Mask *m, int w, int h)
{
    *m = (Mask){ calloc((size_t)w * (size_t)h, 1), w, h };
    return m->at != NULL;
}

void mask_close(Mask *m)
{
    free(m->at);
    *m = (Mask){ 0 };
}

void mask_shape(Mask *m, const Shape *s, float x0, float y0)
{
    float *sum = shape_sums(s, (int)x0, (int)y0, m->w, m->h);
    if (!sum)
        return;
    for (int y = 0; y < m->h; y++) {
        const float *row = sum + (size_t)y * (size_t)(m->w + 2);
        float run = 0;
        for (int x = 0; x < m->w; x++) {
            run += row[x];
            m->at[y * m->w + x] = (uint8_t)cover_of(run);
        }
    }
    free(sum);
}

/* One box blur along a row of n bytes; those beyond its ends are like the last. */
static void blur_row(uint8_t *at, int n, int radius, uint8_t *copy)
{
    memcpy(copy, at, (size_t)n);
    int run = copy[0] * radius, wide = 2 * radius + 1;
    for (int i = 0; i < radius; i++)
        run += copy[i < n ? i : n - 1];
    for (int i = 0; i < n; i++) {
        run += copy[i + radius < n ? i + radius : n - 1];
        at[i] = (uint8_t)(run / wide);
        run -= copy[i - radius > 0 ? i - radius : 0];
    }
}

/* The same down all columns at once, row by row, as memory lies: `run` holds the
 * sum of each column, `kept` the rows as they were. */
static void blur_columns(Mask *m, int radius, int *run, uint8_t *kept)
{
    int w = m->w, h = m->h, wide = 2 * radius + 1;
    memcpy(kept, m->at, (size_t)w * (size_t)h);
    for (int x = 0; x < w; x++)
        run[x] = kept[x] * radius;
    for (int i = 0; i < radius; i++)
        for (int x = 0; x < w; x++)
            run[x] += kept[(i < h ? i : h - 1) * w + x];
    for (int y = 0; y < h; y++) {
        const uint8_t *in = kept + (y + radius < h ? y + radius : h - 1) * w;
        const uint8_t *out = kept + (y - radius > 0 ? y - radius : 0) * w;
        uint8_t *to = m->at + y * w;
        for (int x = 0; x < w; x++) {
            run[x] += in[x];
            to[x] = (uint8_t)(run[x] / wide);
            run[x] -= out[x];
        }
    }
}

static bool all_alike(const Mask *m)
{
    size_t n = (size_t)m->w * (size_t)m->h;
    return n == 0 || memcmp(m->at, m->at + 1, n - 1) == 0;
}

void mask_blur(Mask *m, int radius)
{
    if (all_alike(m))
        return;
    uint8_t *kept = malloc((size_t)m->w * (size_t)m->h + (size_t)m->w);
    int *run = malloc(sizeof *run * (size_t)m->w);
    for (int pass = 0; kept && run && pass < 2; pass++) {
        for (int y = 0; y < m->h; y++)
            blur_row(m->at + (size_t)y * (size_t)m->w, m->w, radius, kept);
        blur_columns(m, radius, run, kept);
    }
    free(run);
    free(kept);
}

static bool row_empty(const Mask *m, int y)
{
    for (int x = 0; x < m->w; x++)
        if (m->at[y * m->w + x])
            return false;
    return true;
}

static bool column_empty(const Mask *m, int x)
{
    for (int y = 0; y < m->h; y++)
        if (m->at[y * m->w + x])
            return false;
    return true;
}

void mask_crop(Mask *m, int pad, int *left, int *top)
{
    int x0 = 0, x1 = m->w, y0 = 0, y1 = m->h;
    while (y0 < y1 && row_empty(m, y0))
        y0++;
    while (y1 > y0 && row_empty(m, y1 - 1))
        y1--;
    while (x0 < x1 && column_empty(m, x0))
        x0++;
    while (x1 > x0 && column_empty(m, x1 - 1))
        x1--;
    x0 = x0 > pad ? x0 - pad : 0;
    y0 = y0 > pad ? y0 - pad : 0;
    x1 = x1 + pad < m->w ? x1 + pad : m->w;
    y1 = y1 + pad < m->h ? y1 + pad : m->h;
    for (int y = y0; y < y1; y++)
        memmove(m->at + (y - y0) * (x1 - x0), m->at + y * m->w + x0, (size_t)(x1 - x0));
    m->w = x1 - x0;
    m->h = y1 - y0;
    *left = x0;
    *top = y0;
}

float spot_noise(int x, int y, int salt)
{
    uint32_t h =
        (uint32_t)x * 0x9e3779b1u ^ (uint32_t)y * 0x85ebca77u ^ (uint32_t)salt * 0xc2b2ae3du;
    h ^= h >> 15;
    h *= 0x2c1b3c6du;
    h ^= h >> 12;
    h *= 0x297a2d39u;
    h ^= h >> 15;
    return (float)(h >> 8) / 16777216.0f;
}

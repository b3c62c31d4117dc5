/*
 * relief.c: the lie of the land as soft shading: the coarse grid of heights is
 * rounded off, roughened where the country is rough, and lit from the
 * north-west as engravers do.
 */
#include "front/window/art.h"

#include <math.h>
#include <stdlib.h>

enum { FINE = 12 };             /* shaded points to a cell of the grid */

static float cubic(float a, float b, float c, float d, float t)
{
    return b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

static float height_at(const Chart *c, int x, int y)
{
    x = x < 0 ? 0 : x >= c->cols ? c->cols - 1 : x;
    y = y < 0 ? 0 : y >= c->rows ? c->rows - 1 : y;
    float h = (float)c->height[y * c->cols + x];
    return h < -50 ? -50 : h;
}

/* Rows of the grid run from the south; ours from the north. */
static void heights_row(const Chart *c, int row, float *out, int cols)
{
    float y = (float)(c->rows - 1) - (float)row / FINE, ty = y - floorf(y);
    int iy = (int)floorf(y);
    for (int i = 0; i < cols; i++) {
        float x = (float)i / FINE, tx = x - floorf(x), v[4];
        int ix = (int)floorf(x);
        for (int k = 0; k < 4; k++)
            v[k] = cubic(height_at(c, ix - 1, iy - 1 + k), height_at(c, ix, iy - 1 + k),
                         height_at(c, ix + 1, iy - 1 + k), height_at(c, ix + 2, iy - 1 + k), tx);
        out[i] = cubic(v[0], v[1], v[2], v[3], ty);
    }
}

/* Smooth noise with one value to every `size` points. */
static float noise(int x, int y, int size, int salt)
{
    int ix = x / size, iy = y / size;
    float tx = (float)(x % size) / (float)size, ty = (float)(y % size) / (float)size;
    tx = tx * tx * (3 - 2 * tx);
    ty = ty * ty * (3 - 2 * ty);
    float a = spot_noise(ix, iy, salt), b = spot_noise(ix + 1, iy, salt);
    float c = spot_noise(ix, iy + 1, salt), d = spot_noise(ix + 1, iy + 1, salt);
    return a + (b - a) * tx + (c - a + (a - b - c + d) * tx) * ty;
}

/* How rough the country round a point is: the spread of heights about it. */
static float rough_at(const Chart *c, int x, int y)
{
    float low = 9999, high = -9999;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++) {
            float h = height_at(c, x + dx, y + dy);
            low = fminf(low, h);
            high = fmaxf(high, h);
        }
    return high - low;
}

/* The same between the points of the grid, so that no cell shows. */
static float rough_near(const float *rough, const Chart *c, int x, int y)
{
    float fx = (float)x / FINE, fy = (float)(c->rows - 1) - (float)y / FINE;
    int ix = (int)fx, iy = (int)fy;
    int jx = ix + 1 < c->cols ? ix + 1 : ix, jy = iy + 1 < c->rows ? iy + 1 : iy;
    float tx = fx - (float)ix, ty = fy - (float)iy;
    float low = rough[iy * c->cols + ix] * (1 - tx) + rough[iy * c->cols + jx] * tx;
    float top = rough[jy * c->cols + ix] * (1 - tx) + rough[jy * c->cols + jx] * tx;
    return low * (1 - ty) + top * ty;
}

/* Spurs and valleys: valued noise folded over, its lattice bent by more noise. */
static void roughen(const Chart *c, float *h, int cols, int rows)
{
    float *rough = malloc(sizeof *rough * (size_t)c->cols * (size_t)c->rows);
    if (!rough)
        return;
    for (int i = 0; i < c->cols * c->rows; i++)
        rough[i] = fminf(rough_at(c, i % c->cols, i / c->cols), 1500);
    for (int y = 0; y < rows; y++)
        for (int x = 0; x < cols; x++) {
            float spread = rough_near(rough, c, x, y) - 90;
            if (spread <= 0)
                continue;
            int bx = x + (int)(14 * noise(x, y, 17, 4)), by = y + (int)(14 * noise(x, y, 19, 5));
            float ridge =
                fabsf(noise(bx + 3, by, 11, 1) - 0.5f) * 2 + fabsf(noise(bx, by + 5, 6, 2) - 0.5f);
            h[y * cols + x] += spread * (0.30f - 0.28f * ridge);
        }
    free(rough);
}

void relief_make(Relief *r, const Chart *c)
{
    if (c->cols < 2 || c->rows < 2 || !c->height)
        return;
    int cols = (c->cols - 1) * FINE + 1, rows = (c->rows - 1) * FINE + 1;
    float *h = malloc(sizeof *h * (size_t)cols * (size_t)rows);
    r->shade = malloc((size_t)cols * (size_t)rows);
    r->high = malloc((size_t)cols * (size_t)rows);
    if (!h || !r->shade || !r->high) {
        free(h);
        relief_close(r);
        return;
    }
    for (int y = 0; y < rows; y++)
        heights_row(c, y, h + (size_t)y * (size_t)cols, cols);
    roughen(c, h, cols, rows);
    for (int y = 0; y < rows; y++)
        for (int x = 0; x < cols; x++) {
            int x0 = x > 0 ? x - 1 : x, x1 = x + 1 < cols ? x + 1 : x;
            int y0 = y > 0 ? y - 1 : y, y1 = y + 1 < rows ? y + 1 : y;
            float east = h[y * cols + x1] - h[y * cols + x0],
                  south = h[y1 * cols + x] - h[y0 * cols + x];
            float lit = -(east + south) / 210; /* 210 m across two points: full shade */
            lit = lit / (1 + fabsf(lit));
            r->shade[y * cols + x] = (uint8_t)(128 - lit * 120);
            float high = h[y * cols + x] / 16;
            r->high[y * cols + x] = (uint8_t)(high < 0 ? 0 : high > 255 ? 255 : high);
        }
    free(h);
    r->step = (float)c->step * 0.001f / FINE;
    r->west = (float)unit_x(c->west);
    r->north = (float)unit_y(c->south + c->step * (c->rows - 1));
    r->cols = cols;
    r->rows = rows;
}

void relief_close(Relief *r)
{
    free(r->shade);
    free(r->high);
    *r = (Relief){ 0 };
}

/*
 * camera.c: moving over the map without ever leaving it.
 */
#include "front/window/camera.h"

#include <math.h>

enum { ZOOM_MS = 160, GLIDE_MS = 260 };

double camera_ppd(const Camera *c, int level)
{
    return 52.0 * c->scale * pow(2, level * 0.5);
}

static double within(double at, double low, double high, double half)
{
    if (high - low < 2 * half)
        return (low + high) / 2;
    return at < low + half ? low + half : at > high - half ? high - half : at;
}

static void keep_inside(Camera *c)
{
    c->x = within(c->x, c->west - c->pad_w / c->ppd, c->east + c->pad_e / c->ppd, c->w * 0.5 / c->ppd);
    c->y = within(c->y, c->north, c->south + c->pad_s / c->ppd, c->h * 0.5 / c->ppd);
    if (!c->zooming) {          /* at rest tiles lie on whole pixels */
        c->x = (floor(c->x * c->ppd) + (c->w & 1 ? 0.5 : 0)) / c->ppd;
        c->y = (floor(c->y * c->ppd) + (c->h & 1 ? 0.5 : 0)) / c->ppd;
    }
}

/* The farthest step at which the map still fills the window. */
static int farthest(const Camera *c)
{
    int level = 0;
    while (level < ZOOM_STEPS - 1
           && (camera_ppd(c, level) * (c->east - c->west) < c->w * 0.98
               || camera_ppd(c, level) * (c->south - c->north) < c->h * 0.98))
        level++;
    return level;
}

static int allowed(const Camera *c, int level)
{
    int low = farthest(c);
    return level < low ? low : level >= ZOOM_STEPS ? ZOOM_STEPS - 1 : level;
}

void camera_size(Camera *c, int w, int h, float scale)
{
    c->w = w;
    c->h = h;
    c->scale = scale;
    c->zooming = c->gliding = false;
    c->level = allowed(c, c->level);
    c->ppd = camera_ppd(c, c->level);
    keep_inside(c);
}

void camera_look(Camera *c, double x, double y, int level)
{
    c->zooming = c->gliding = false;
    c->x = x;
    c->y = y;
    c->level = allowed(c, level);
    c->ppd = camera_ppd(c, c->level);
    keep_inside(c);
}

void camera_glide(Camera *c, double x, double y, uint32_t now_ms)
{
    c->go_x = x;
    c->go_y = y;
    c->glide_ms = now_ms;
    c->gliding = true;
}

void camera_zoom(Camera *c, int steps, double px, double py, uint32_t now_ms)
{
    int level = allowed(c, c->level + steps);
    if (level == c->level)
        return;
    c->hold_x = camera_ux(c, px);
    c->hold_y = camera_uy(c, py);
    c->hold_px = px;
    c->hold_py = py;
    c->from_ppd = c->ppd;
    c->level = level;
    c->began_ms = now_ms;
    c->zooming = true;
    c->gliding = false;
}

void camera_pan(Camera *c, double dx, double dy)
{
    c->gliding = false;
    c->x += dx / c->ppd;
    c->y += dy / c->ppd;
    keep_inside(c);
}

static void zoom_on(Camera *c, uint32_t now_ms, bool motion)
{
    double t = motion ? (now_ms - c->began_ms) / (double)ZOOM_MS : 1,
           goal = camera_ppd(c, c->level);
    c->zooming = t < 1;
    t = t < 1 ? t * (2 - t) : 1;
    c->ppd = t < 1 ? c->from_ppd * pow(goal / c->from_ppd, t) : goal;
    c->x = c->hold_x - (c->hold_px - c->w * 0.5) / c->ppd;
    c->y = c->hold_y - (c->hold_py - c->h * 0.5) / c->ppd;
}

static void glide_on(Camera *c, uint32_t now_ms, bool motion)
{
    double t = motion ? (now_ms - c->glide_ms) / (double)GLIDE_MS : 1;
    c->gliding = t < 1;
    double step = t < 1 ? 0.25 : 1;
    c->x += (c->go_x - c->x) * step;
    c->y += (c->go_y - c->y) * step;
}

bool camera_move(Camera *c, uint32_t now_ms, bool motion)
{
    if (!c->zooming && !c->gliding)
        return false;
    if (c->zooming)
        zoom_on(c, now_ms, motion);
    else
        glide_on(c, now_ms, motion);
    keep_inside(c);
    return c->zooming || c->gliding;
}

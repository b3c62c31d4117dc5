/*
 * camera.h: what part of the map is seen and how near. At rest the nearness is
 * always one of the steps, so that the painted tiles fit pixel for pixel; on
 * its way from one to the next it takes any value between.
 */
#ifndef SAWAD_FRONT_CAMERA_H
#define SAWAD_FRONT_CAMERA_H

#include "base/types.h"

enum { ZOOM_STEPS = 14 };

typedef struct Camera {
    double x, y;                /* map units at the middle of the window */
    double ppd;                 /* pixels in a map unit, now */
    int    level;               /* the step it rests at or is on its way to */
    double hold_x, hold_y;      /* map units kept under (hold_px, hold_py) while zooming */
    double hold_px, hold_py;
    double from_ppd;            /* where the zoom set out */
    double go_x, go_y;          /* where it glides to */
    uint32_t began_ms, glide_ms;
    bool   zooming, gliding;
    double west, east, north, south;
    int    pad_w, pad_e, pad_s; /* pixels the view may go over the edge: sheets lie there */
    float  scale;
    int    w, h;
} Camera;

double camera_ppd(const Camera *c, int level);
void   camera_size(Camera *c, int w, int h, float scale);
void   camera_look(Camera *c, double x, double y, int level);               /* at once */
void camera_glide(Camera *c, double x, double y, uint32_t now_ms); /* in a quarter of a second */
void   camera_zoom(Camera *c, int steps, double px, double py, uint32_t now_ms);
void   camera_pan(Camera *c, double dx, double dy);                         /* pixels */
bool camera_move(Camera *c, uint32_t now_ms, bool motion); /* true while under way */

static inline double camera_px(const Camera *c, double x)
{
    return (x - c->x) * c->ppd + c->w * 0.5;
}
static inline double camera_py(const Camera *c, double y)
{
    return (y - c->y) * c->ppd + c->h * 0.5;
}
static inline double camera_ux(const Camera *c, double px)
{
    return (px - c->w * 0.5) / c->ppd + c->x;
}
static inline double camera_uy(const Camera *c, double py)
{
    return (py - c->h * 0.5) / c->ppd + c->y;
}

#endif

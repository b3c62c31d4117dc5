/*
 * raster.h: drawing with an edge as soft as the eye wants it: closed shapes and
 * strokes are turned into coverage, pixel by pixel, and laid in a colour over a
 * canvas in memory. The map's tiles, the counters and every mark are made so;
 * nothing here knows SDL.
 */
#ifndef SAWAD_FRONT_RASTER_H
#define SAWAD_FRONT_RASTER_H

#include "base/types.h"

typedef uint32_t Colour;                    /* 0xAARRGGBB; alpha 255 is solid */

#define RGB(hex) (0xff000000u | (hex))
#define FADE(c, alpha) (((c) & 0xffffffu) | ((Colour)(alpha) << 24))

typedef struct Canvas {
    uint32_t *px;                           /* owned; premultiplied alpha */
    int       w, h;
} Canvas;

bool canvas_open(Canvas *c, int w, int h);  /* clear; false: no memory */
void canvas_close(Canvas *c);
void canvas_straight(Canvas *c);            /* to straight alpha, once all is drawn */

/* A shape being built: closed contours in pixels. Contours that run the same
 * way add up, those that run the other way cut out. */
typedef struct Shape {
    float *xy;                              /* owned */
    int   *start;                           /* owned: first point of each contour */
    int    points, contours, point_cap, contour_cap;
} Shape;

void shape_clear(Shape *s);                 /* keeps the memory */
void shape_close(Shape *s);                 /* gives it back */
void shape_move(Shape *s, float x, float y);
void shape_line(Shape *s, float x, float y);
void shape_poly(Shape *s, const float *xy, int points);
void shape_rect(Shape *s, float x, float y, float w, float h);
void shape_round(Shape *s, float x, float y, float w, float h, float radius);
void shape_disc(Shape *s, float x, float y, float rx, float ry);
void shape_hole(Shape *s);                  /* turns the last contour round */

/* A line of `points` points, `width` pixels wide, `end_width` at its end. */
void shape_stroke(Shape *s, const float *xy, int points, float width, float end_width);

/* The same in dashes: `on` drawn, `off` left out, from `phase` into the pattern. */
void shape_dash(Shape *s, const float *xy, int points, float width, float on, float off);

/* Coverage 0..255 of a shape on a w x h grid whose first pixel is (x0, y0). */
typedef struct Mask { uint8_t *at; int w, h; } Mask;
bool mask_open(Mask *m, int w, int h);
void mask_close(Mask *m);
void mask_shape(Mask *m, const Shape *s, float x0, float y0);
void mask_blur(Mask *m, int radius);        /* box, twice */
void mask_crop(Mask *m, int pad, int *left, int *top);  /* to what is covered and `pad` round it */

void canvas_fill(Canvas *c, const Shape *s, Colour colour);
void canvas_over(Canvas *c, int x, int y, Colour colour, int coverage);

/* A number that belongs to a spot and looks thrown, 0..1. */
float spot_noise(int x, int y, int salt);

#endif

/*
 * sketch.h: a small map of a scenario's land: waters, and discs that are divided
 * among sides, with as many names as there is room for.
 */
#ifndef SAWAD_LAB_SKETCH_H
#define SAWAD_LAB_SKETCH_H

#include "lab/svg.h"
#include "world/model.h"

enum { SKETCH_BOXES = 400 };

typedef struct Box { double x0, y0, x1, y1; } Box;

typedef struct Sketch {
    Page        *page;
    const Model *m;
    double       west, north, scale, narrow;    /* drawing units for a thousandth of a degree */
    int          width, height;
    Box          taken[SKETCH_BOXES];           /* by discs and names */
    int32_t      boxes;
} Sketch;

/* The scenario's window on its land; places and lines outside are not drawn. */
Sketch sketch_begin(Page *p, const Model *m, const char *says);
Sketch sketch_begin_as(Page *p, const Model *m, const char *says, int width);
void   sketch_ground(Sketch *s);
void   sketch_end(Sketch *s);

/* A disc in parts, which sum up to 1; `room`: names keep clear of it. */
void sketch_pie(Sketch *s, int32_t lon, int32_t lat, double radius, const double *part,
                const char *const *colour, int32_t parts, bool room);
/* A name beside a place, if there is room; false if there is none. */
bool sketch_label(Sketch *s, int32_t lon, int32_t lat, const char *words, bool great);

#endif

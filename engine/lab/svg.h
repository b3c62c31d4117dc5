/*
 * svg.h: charts as drawings inside a page: strips of a table's rows, steps with
 * bands, bars, points; with the same ink everywhere.
 *
 * A Frame maps figures to the drawing: x from `left` to `right` units at x0..x1 of
 * the drawing, y likewise (upwards).
 */
#ifndef SAWAD_LAB_SVG_H
#define SAWAD_LAB_SVG_H

#include "lab/bins.h"
#include "lab/page.h"
#include "lab/stats.h"

#define INK     "#2B2420"
#define QUIET   "#6B5838"
#define LINE    "#D8C598"
#define FIRST   "#7A6546"       /* the setting as asked */
#define SECOND  "#1D6A63"       /* the premise switched */
#define AGAINST "#7B2336"       /* less than */
#define HISTORY "#9A2F1D"

typedef struct Frame {
    double left, right, low, high;      /* in figures */
    double x0, x1, y0, y1;              /* in the drawing; y0 is below */
    double whole;                       /* 1: axes count in whole numbers */
} Frame;

static inline double frame_x(const Frame *f, double x)
{
    return f->x0 + (x - f->left) / (f->right - f->left) * (f->x1 - f->x0);
}
static inline double frame_y(const Frame *f, double y)
{
    return f->y0 - (y - f->low) / (f->high - f->low) * (f->y0 - f->y1);
}

/* A drawing so wide and high, with what it shows for those who cannot see it. */
void svg_open(Page *p, int width, int height, const char *says);
void svg_close(Page *p);

void svg_line(Page *p, double x0, double y0, double x1, double y1, const char *colour, double width,
              const char *dash);
void svg_bar(Page *p, double x, double y, double width, double height, const char *colour,
             double opacity);
void svg_dot(Page *p, double x, double y, double radius, const char *colour);
/* anchor: 's' start, 'm' middle, 'e' end. */
void svg_words(Page *p, double x, double y, char anchor, int size, const char *colour,
               const char *text);

/* The lower axis with its numbers; `unit` stands behind each ("" none). */
void svg_axis_x(Page *p, const Frame *f, int most, const char *unit);
void svg_axis_y(Page *p, const Frame *f, int most, const char *unit);
/* A histogram with history marked on it (bins_draw.c). The axis upwards ends at `top`;
 * `says` for those who cannot see it. */
void bins_draw(Page *p, const Bins *b, double top, const char *colour, const char *says);

/* A number on an axis, as short as it can be said. */
typedef struct Tick { char at[24]; } Tick;
Tick tick_of(double x, double step);

/* ---- strips: a figure with its interval, in a cell of a table ---- */
typedef struct Strip { double left, right, mark; const char *unit; } Strip; /* mark: a dashed line */

Strip strip_around(const Estimate *e, int32_t n, double at_least, const char *unit);
void  strip_axis(Page *p, const Strip *s);
void  strip_estimate(Page *p, const Strip *s, const Estimate *e, const char *colour);
/* A grey range behind: what was thought plausible, and history's own. */
void  strip_range(Page *p, const Strip *s, const Estimate *e, double low, double high, double history,
                  const char *colour);

#endif

/*
 * bins_draw.c: a histogram on a page.
 */
#include "lab/svg.h"

#include <math.h>

enum { CHART_W = 420, CHART_H = 190 };

static void put_history(Page *p, const Frame *f, const Known *g)
{
    double x = frame_x(f, (double)g->history + 0.5);
    svg_line(p, x, f->y0, x, f->y1 - 4, HISTORY, 2, NULL);
    bool right = x > (f->x0 + f->x1) / 2;
    svg_words(p, x + (right ? -5 : 5), f->y1 + 6, right ? 'e' : 's', 15, HISTORY, "history");
}

void bins_draw(Page *p, const Bins *h, double top, const char *colour, const char *says)
{
    const Known *g = &h->known;
    Frame f = {
        h->from, h->from + h->bins * h->width, 0, top * 100, 44, CHART_W - 12, CHART_H - 26, 14, 1
    };
    svg_open(p, CHART_W, CHART_H, says);
    svg_axis_y(p, &f, 4, " %");
    if (g->known)
        svg_bar(p, frame_x(&f, fmax((double)g->low, f.left)), f.y0 - 3,
                frame_x(&f, fmin((double)g->high + 1, f.right)) -
                    frame_x(&f, fmax((double)g->low, f.left)),
                6, "#B48A3C", 1);
    double wide = (f.x1 - f.x0) / h->bins;
    for (int32_t i = 0; i < h->bins; i++) {
        double high = h->n ? 100.0 * h->count[i] / h->n : 0, y = frame_y(&f, high);
        svg_bar(p, f.x0 + i * wide + 0.5, y, wide - 1, f.y0 - y, colour, 0.9);
    }
    svg_axis_x(p, &f, 6, "");
    if (g->known)
        put_history(p, &f, g);
    svg_close(p);
}

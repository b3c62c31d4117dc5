/*
 * svg.c: drawing.
 */
#include "lab/svg.h"

#include <math.h>
#include <string.h>

void svg_open(Page *p, int width, int height, const char *says)
{
    fprintf(p->to,
            "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
            "xmlns=\"http://www.w3.org/2000/svg\"><title>",
            width, height, width, height);
    page_text(p, says);
    fputs("</title>\n", p->to);
}

void svg_close(Page *p) { fputs("</svg>\n", p->to); }

void svg_line(Page *p, double x0, double y0, double x1, double y1, const char *colour, double width,
              const char *dash)
{
    fprintf(p->to,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" "
            "stroke-width=\"%.1f\"",
            x0, y0, x1, y1, colour, width);
    if (dash)
        fprintf(p->to, " stroke-dasharray=\"%s\"", dash);
    fputs("/>\n", p->to);
}

void svg_bar(Page *p, double x, double y, double width, double height, const char *colour,
             double opacity)
{
    fprintf(p->to, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"", x, y,
            width < 0 ? 0 : width, height < 0 ? 0 : height, colour);
    if (opacity < 1)
        fprintf(p->to, " fill-opacity=\"%.2f\"", opacity);
    fputs("/>\n", p->to);
}

void svg_dot(Page *p, double x, double y, double radius, const char *colour)
{
    fprintf(p->to, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>\n", x, y, radius,
            colour);
}

void svg_words(Page *p, double x, double y, char anchor, int size, const char *colour,
               const char *text)
{
    fprintf(p->to,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\" style=\"fill:%s\">", x,
            y, size,
            anchor == 'm'   ? "middle"
            : anchor == 'e' ? "end"
                            : "start",
            colour);
    page_text(p, text);
    fputs("</text>\n", p->to);
}

/* ---- axes ---- */

Tick tick_of(double x, double step)
{
    Tick t;
    int places = step >= 1 && step == floor(step)               ? 0
                 : step >= 0.1 && step * 10 == floor(step * 10) ? 1
                                                                : 2;
    double size = fabs(x) < step / 1000 ? 0 : x;
    char number[20];
    snprintf(number, sizeof number, "%.*f", places, fabs(size));
    size_t whole = strcspn(number, ".");
    if (whole > 4) /* 12000 as 12,000 */
        snprintf(t.at, sizeof t.at, "%s%.*s,%s", size < 0 ? "\xe2\x88\x92" : "", (int)whole - 3,
                 number, number + whole - 3);
    else
        snprintf(t.at, sizeof t.at, "%s%s", size < 0 ? "\xe2\x88\x92" : "", number);
    return t;
}

static double axis_step(const Frame *f, double low, double high, int most)
{
    double step = bins_step(low, high, most);
    return f->whole > 0 ? ceil(step) : step;
}

void svg_axis_x(Page *p, const Frame *f, int most, const char *unit)
{
    double step = axis_step(f, f->left, f->right, most);
    svg_line(p, f->x0, f->y0, f->x1, f->y0, INK, 1, NULL);
    for (double x = ceil(f->left / step - 1e-9) * step; x <= f->right + step * 1e-9; x += step) {
        char words[64];
        snprintf(words, sizeof words, "%s%s", tick_of(x, step).at, unit);
        svg_line(p, frame_x(f, x), f->y0, frame_x(f, x), f->y0 + 4, INK, 1, NULL);
        svg_words(p, frame_x(f, x), f->y0 + 18, 'm', 14, QUIET, words);
    }
}

void svg_axis_y(Page *p, const Frame *f, int most, const char *unit)
{
    double step = axis_step(f, f->low, f->high, most);
    for (double y = ceil(f->low / step - 1e-9) * step; y <= f->high + step * 1e-9; y += step) {
        char words[64];
        snprintf(words, sizeof words, "%s%s", tick_of(y, step).at, unit);
        svg_line(p, f->x0, frame_y(f, y), f->x1, frame_y(f, y), LINE, 1, NULL);
        svg_words(p, f->x0 - 6, frame_y(f, y) + 5, 'e', 14, QUIET, words);
    }
}

/* ---- strips ---- */

enum { STRIP_WIDE = 280, STRIP_HIGH = 24, STRIP_EDGE = 14 };

static Frame strip_frame(const Strip *s)
{
    return (Frame){ s->left, s->right, 0, 1, STRIP_EDGE, STRIP_WIDE - STRIP_EDGE, STRIP_HIGH, 0 };
}

Strip strip_around(const Estimate *e, int32_t n, double at_least, const char *unit)
{
    Strip s = { -at_least, at_least, 0, unit };
    for (int32_t i = 0; i < n; i++) {
        s.left = e[i].low < s.left ? e[i].low : s.left;
        s.right = e[i].high > s.right ? e[i].high : s.right;
    }
    double step = bins_step(s.left, s.right, 5);
    s.left = floor(s.left / step) * step;
    s.right = ceil(s.right / step) * step;
    return s;
}

void strip_axis(Page *p, const Strip *s)
{
    Frame f = strip_frame(s);
    f.y0 = 6;
    svg_open(p, STRIP_WIDE, 28, "scale");
    svg_axis_x(p, &f, 5, s->unit);
    svg_close(p);
}

static void draw_estimate(Page *p, const Frame *f, const Estimate *e, const char *colour)
{
    double middle = STRIP_HIGH / 2.0;
    svg_line(p, frame_x(f, e->low), middle, frame_x(f, e->high), middle, colour, 2.6, NULL);
    svg_dot(p, frame_x(f, e->value), middle, 4.6, colour);
}

static void open_strip(Page *p, const Strip *s, const Estimate *e)
{
    char says[120];
    snprintf(says, sizeof says, "%.1f, interval %.1f to %.1f", e->value, e->low, e->high);
    svg_open(p, STRIP_WIDE, STRIP_HIGH, says);
    Frame f = strip_frame(s);
    svg_line(p, frame_x(&f, s->mark), 0, frame_x(&f, s->mark), STRIP_HIGH, QUIET, 1, "3 3");
}

void strip_estimate(Page *p, const Strip *s, const Estimate *e, const char *colour)
{
    Frame f = strip_frame(s);
    open_strip(p, s, e);
    draw_estimate(p, &f, e, colour);
    svg_close(p);
}

void strip_range(Page *p, const Strip *s, const Estimate *e, double low, double high,
                 double history, const char *colour)
{
    Frame f = strip_frame(s);
    double h = frame_x(&f, history);
    char says[160];
    snprintf(says, sizeof says, "%.1f, interval %.1f to %.1f; plausible %.1f to %.1f; history %.1f",
             e->value, e->low, e->high, low, high, history);
    svg_open(p, STRIP_WIDE, STRIP_HIGH, says);
    svg_bar(p, frame_x(&f, low), 4, frame_x(&f, high) - frame_x(&f, low), STRIP_HIGH - 8, LINE, 1);
    svg_line(p, h, 1, h, STRIP_HIGH - 1, HISTORY, 2, NULL);
    draw_estimate(p, &f, e, colour);
    svg_close(p);
}

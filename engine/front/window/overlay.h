/*
 * overlay.h: one question asked of the whole map at once. What an overlay says of
 * a place is an Answer; it is shown as a wash over the country round the place, as
 * a disc on it, or both, each colour with a pattern of its own, and as a figure.
 */
#ifndef SAWAD_FRONT_OVERLAY_H
#define SAWAD_FRONT_OVERLAY_H

#include "front/window/paint.h"

typedef enum Overlay {
    OVERLAY_NONE, OVERLAY_SUPPLY, OVERLAY_CONTROL, OVERLAY_MINDS, OVERLAY_FORAGE, OVERLAY_MEN,
    OVERLAY_SIGHT, OVERLAY_GROUND, OVERLAY_PAST, OVERLAYS
} Overlay;

typedef struct OverlayRow {
    const char *name, *title;   /* on its button; over its legend */
    const char *topic;          /* of session_why; NULL: of the model alone */
    const char *rule;           /* one sentence under the lines that say why */
} OverlayRow;
extern const OverlayRow OVERLAY_ROW[OVERLAYS];

/* Ways to fill: evenly, up /, down, -, x, dots, and a ring alone. */
enum { FILL_PLAIN, FILL_UP, FILL_DOWN, FILL_FLAT, FILL_CROSS, FILL_DOTS, FILL_EMPTY };

typedef struct Answer {
    Colour colour;              /* alpha 0: nothing to say here */
    int    fill;
    int    radius;              /* of a disc, at 100 %; 0: none */
    bool   wash;                /* the country round it takes the colour */
    char   text[32];
} Answer;

struct Scene;
void overlay_ask(struct Scene *s);      /* answers of all places */
void blot(Win *w, int x, int y, int r, Colour colour, int fill);
bool fill_line(int fill, int x, int y, float u);        /* a line of the pattern passes this pixel */

/* How a route is marched today: four classes, each a colour and a dash. */
enum { GOINGS = 4 };
int    going_class(int32_t permille);   /* 0 as on a good dry road .. 3 worst */
Colour going_colour(const Win *w, int class);
void   going_stroke(Shape *s, int class, const float *xy, int points, float u);
Colour scale_colour(const Win *w, int permille);        /* 0 bad .. 1000 good */
Colour water_colour(void);

/* wash.c: the country coloured, tile by tile, painted as they come into view. */
typedef struct Wash Wash;
Wash *wash_open(SDL_Renderer *r);       /* NULL: no memory */
void  wash_close(Wash *h);
void  wash_draw(Wash *h, struct Scene *s);
enum { WASH_TILE = 512 };
#define WASH_REACH 0.34                 /* map units round a place that take its colour */

/* past.c: the ways of history's commanders, and where they were on this day. */
void past_paint(const struct Scene *s, Canvas *c, double ppd, double left, double top);
void past_marks(struct Scene *s);
void past_words(const struct Scene *s, int place, char *out, size_t cap, Colour *colour);
uint64_t past_key(const struct Scene *s);

#endif

/*
 * labels_parts.h: names on the map and the room they take, for labels.c and
 * captions.c only. Rectangles are in pixels of the whole map at one step of the
 * zoom, so that they stay while one pans.
 */
#ifndef SAWAD_FRONT_LABELS_PARTS_H
#define SAWAD_FRONT_LABELS_PARTS_H

#include "front/window/scene.h"
#include "front/window/spread.h"

enum { LABEL_MAX = 420, TAKEN_MAX = 3600, SPOTS = 14 };
enum { CELL = 96, CELLS = 4096 };       /* rectangles are looked for by the squares they touch */
enum { LINK_MAX = TAKEN_MAX * 4, CAPTIONS = 320, CAPTION_BYTES = 48, MADE_AT_ONCE = 16 };

typedef struct Placed {
    double      x, y;           /* map units it belongs to */
    int         dx, dy, w, h;   /* of its box from there, in pixels */
    Style       style;
    const char *text;
    bool        second;         /* the same name in its own script: both are shown, or neither */
} Placed;

struct Labels {
    bool     stale, found;      /* found: anew, in this frame */
    int      level, w;
    float    scale;
    uint64_t counters;          /* what the counters stood like */
    Placed   at[LABEL_MAX];
    int      count;
    SDL_Rect taken[TAKEN_MAX];  /* in pixels of the whole map at this step */
    int      takens;
    int16_t  cell[CELLS];       /* first link of a square; -1: none */
    struct { int16_t taken, next; } link[LINK_MAX];
    int      links;
    Spread  *spread;            /* names spread over a country */
    char     caption[CAPTIONS][CAPTION_BYTES];
    int      captions;
};

bool    label_free(const Labels *l, const SDL_Rect *r);
void    label_take(Labels *l, SDL_Rect r);
int64_t label_px(const Scene *s, double u);
void    label_put(Labels *l, double x, double y, int dx, int dy, int w, int h, Style st, const char *text);

void    captions_places(Labels *l, const Scene *s);
void    captions_roads(Labels *l, const Scene *s);

#endif

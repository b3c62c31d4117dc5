/*
 * art.h: the chart made ready for drawing: coasts and rivers rounded off, the
 * relief shaded, everything in map units (degrees of latitude; x east, y south;
 * equirectangular with the standard parallel at 32 degrees north).
 *
 * It is made once for a scenario and never changed after, so the painter's
 * thread may read it without asking.
 */
#ifndef SAWAD_FRONT_ART_H
#define SAWAD_FRONT_ART_H

#include "front/window/palette.h"
#include "front/window/raster.h"
#include "play/view.h"

#define PARALLEL_COS 0.8480481              /* cosine of 32 degrees */
#define KM_PER_UNIT  111.2                  /* kilometres in a degree of latitude */

static inline double unit_x(int32_t lon) { return lon * 0.001 * PARALLEL_COS; }
static inline double unit_y(int32_t lat) { return -lat * 0.001; }

typedef enum LandKind { LAND_UPLAND, LAND_STEPPE, LAND_SOWN, LAND_SAND, LAND_LAVA, LAND_MARSH,
                        LAND_SEA, LAND_LAKE, LAND_KINDS } LandKind;
typedef enum StrokeKind { STROKE_RIVER, STROKE_CHANNEL, STROKE_CANAL, STROKE_TRENCH, STROKE_WADI,
                          STROKE_COAST, STROKE_RIDGE, STROKE_KINDS } StrokeKind;

typedef struct ArtLine {
    float *xy;                  /* owned */
    int    points, source;      /* index into Chart.line or Chart.area */
    int    kind;                /* StrokeKind or LandKind */
    int    width, certainty;
    bool   hole, spring;        /* spring: no other water runs into its head */
    float  west, east, north, south;
} ArtLine;

typedef struct ArtRoute { float ax, ay, bx, by; int dash; bool boats; } ArtRoute;

typedef struct Relief {
    uint8_t *shade, *high;      /* owned; 128 is level ground; height in steps of 16 m */
    int      cols, rows;
    float    west, north, step;
} Relief;

typedef struct Art {
    ArtLine  *line, *area;      /* owned */
    int       lines, areas;
    ArtRoute *route;            /* owned */
    int       routes;
    Relief    relief;
    Palette   palette;
    double    west, east, north, south;     /* how far the view may go */
    const Model *model;         /* not owned */
} Art;

bool art_open(Art *a, const Model *m, const Palette *p);
void art_close(Art *a);
void relief_make(Relief *r, const Chart *c);        /* the slow part; the painter calls it */
void relief_close(Relief *r);

/* What a tile needs to know to be painted. */
typedef struct Tile {
    double ppd;                 /* pixels in a map unit */
    float  scale;               /* of the interface: widths and patterns grow with it */
    int    x, y;                /* of its first pixel, in pixels of this zoom */
} Tile;

void paint_ground(const Art *a, const Tile *t, Canvas *c);      /* paper, relief, country */
void paint_waters(const Art *a, const Tile *t, Canvas *c);      /* coasts, rivers, ridges, routes */

#endif

/*
 * chart.h: the antique map as tiles: painted by a second thread, kept as
 * textures, laid out under everything else. A tile not yet painted is stood in
 * for by a coarser or finer one.
 */
#ifndef SAWAD_FRONT_CHART_H
#define SAWAD_FRONT_CHART_H

#include "front/window/art.h"
#include "front/window/camera.h"

#include <SDL2/SDL.h>

typedef struct ChartView ChartView;

/* The event type is sent whenever a tile is ready. NULL: no memory. */
ChartView *chart_open(SDL_Renderer *r, const Model *m, const Palette *p, uint32_t event);
void       chart_close(ChartView *v);

/* Draws what the camera sees and asks for what is missing. True when every
 * tile in view was there in its own sharpness. */
bool chart_draw(ChartView *v, const Camera *c);

/* Draws all of the map into r, once it is painted; till then it asks and is false. */
bool chart_whole(ChartView *v, const SDL_Rect *r);

/* Takes in finished tiles; true if any came. */
bool chart_take(ChartView *v);

/* Waits until a frame would be whole. */
void chart_finish(ChartView *v, const Camera *c);

#endif

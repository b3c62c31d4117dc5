/*
 * spread.h: names of countries and waters, in wide-spaced letters that lie along
 * what they name.
 */
#ifndef SAWAD_FRONT_SPREAD_H
#define SAWAD_FRONT_SPREAD_H

#include "front/window/scene.h"

typedef struct Spread Spread;

Spread *spread_open(void);
void    spread_close(Spread *p);

/* Finds where they go; `is_free` and `take` deal in pixels of the whole map. */
void    spread_find(Spread *p, const Scene *s, bool is_free(void *self, SDL_Rect r),
                    void take(void *self, SDL_Rect r), void *self);
RegionId spread_region_at(const Spread *p, const Scene *s, int x, int y);       /* .n 0: none */
bool    spread_draw(Spread *p, const Scene *s);     /* false: more to come in the next frame */

void    sign_at(Win *w, const Model *m, const PlaceModel *p, Side owner, int x, int y, bool asked);

#endif

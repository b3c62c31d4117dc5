/*
 * marks.h: small drawings: the arms on counters, the signs of places.
 */
#ifndef SAWAD_FRONT_MARKS_H
#define SAWAD_FRONT_MARKS_H

#include "front/window/raster.h"

/* A silhouette in a box `wide` pixels wide and three quarters as high. Unknown
 * names are drawn as foot. */
void mark_shape(Shape *s, const char *name, float x, float y, float wide);

typedef enum Sign {
    SIGN_TOWN,
    SIGN_PALACE,
    SIGN_CITY,
    SIGN_VILLAGE,
    SIGN_FORT,
    SIGN_WELL,
    SIGN_BRIDGE,
    SIGN_FORD,
    SIGN_PASS,
    SIGN_CHURCH,
    SIGN_FIELD,
    SIGN_CAMP,
    SIGN_PORT
} Sign;

Sign sign_named(const char *place_kind);
float sign_radius(Sign s);                  /* at 100 % */

/* The sign in a canvas of its own, in the colour of whoever holds it. */
void sign_draw(Canvas *c, Sign s, float u, Colour holder, Colour paper);

#endif

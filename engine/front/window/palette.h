/*
 * palette.h: what every ink and paper is called. Three palettes: the usual one,
 * one whose sides and warnings stay apart for colour-blind eyes, and one of
 * high contrast.
 */
#ifndef SAWAD_FRONT_PALETTE_H
#define SAWAD_FRONT_PALETTE_H

#include "front/window/raster.h"
#include "base/status.h"
#include "play/view.h"

typedef enum Ink {
    INK_PARCHMENT,
    INK_SHEET,
    INK_EDGE,
    INK_TEXT,
    INK_QUIET,
    INK_NIGHT,
    INK_NIGHT_TEXT,
    INK_NIGHT_LINE,
    INK_WATER,
    INK_BANK,
    INK_CANAL,
    INK_SEA,
    INK_SOWN,
    INK_TICK,
    INK_MARSH,
    INK_REED,
    INK_SAND,
    INK_DOT,
    INK_HILL,
    INK_UPLAND,
    INK_LAVA,
    INK_ROUTE,
    INK_GOOD,
    INK_BAD,
    INK_GOLD,
    INK_AMBER,
    INK_RULE,
    INK_TROUGH,
    INK_BUTTON,
    INK_NIGHT_QUIET,
    INKS
} Ink;

typedef enum PaletteKind { PALETTE_USUAL, PALETTE_SAFE, PALETTE_CONTRAST, PALETTES } PaletteKind;

typedef struct Palette { Colour ink[INKS]; PaletteKind kind; } Palette;

void        palette_set(Palette *p, PaletteKind kind);
const char *palette_name(PaletteKind kind);

/* The colour of a side: the scenario's, or the palette's own where that one is
 * made for eyes to which the scenario's would look alike. */
Colour palette_side(const Palette *p, const Model *m, Side side);
Colour palette_side_own(const Palette *p, int side);        /* the palette's, for samples */

Colour colour_mix(Colour a, Colour b, int permille);        /* 0: a, 1000: b */

#endif

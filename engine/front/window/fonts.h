/*
 * fonts.h: letters of many scripts as pictures, kept while they are in use.
 *
 * EB Garamond for Latin, Amiri for Arabic, Persian and the lining figures of
 * tables, then whatever the machine has for the signs neither of them holds.
 * Each piece of a line is drawn by the first of the chain that has all its
 * letters; the order of pieces follows the Unicode bidirectional algorithm.
 */
#ifndef SAWAD_FRONT_FONTS_H
#define SAWAD_FRONT_FONTS_H

#include "base/status.h"
#include "front/window/raster.h"

#include <SDL2/SDL.h>

typedef enum Face { FACE_TEXT, FACE_ITALIC, FACE_BOLD, FACES } Face;

typedef struct Style {
    uint8_t face;               /* Face */
    uint8_t size;               /* pixels at 100 % */
    bool    lining;             /* figures of tables: all of one height */
    Colour  colour, halo;       /* halo 0: none */
} Style;

typedef struct Fonts Fonts;

Fonts *fonts_open(SDL_Renderer *r, float scale, Fault *why);
void   fonts_close(Fonts *f);
void   fonts_scale(Fonts *f, float scale);              /* forgets all pictures */

/* Width of a line and height of its box, in pixels. */
int    text_wide(Fonts *f, const Style *s, const char *text);
int    text_high(Fonts *f, const Style *s);

/* Whether the line was drawn before and is kept: then it costs nothing. */
bool   text_kept(const Fonts *f, const Style *s, const char *text);

/* Draws a line whose box has its upper left corner at (x, y). */
void   text_at(Fonts *f, const Style *s, int x, int y, const char *text);

/* For letters that are to be turned: the coverage of a line on a mask of its
 * own (freed by the caller), the row of it that passes through the middle of
 * small letters, and a finished mask as a picture (owned by the caller). */
Mask   text_mask(Fonts *f, const Style *s, const char *text, int *wide);
int    text_middle(Fonts *f, const Style *s);
SDL_Texture *text_inked(Fonts *f, const Style *s, Mask *m);

/* How many bytes of `text` fit into `width`, broken between words (at least one
 * character). */
size_t text_fit(Fonts *f, const Style *s, const char *text, int width);

/* What the chain is made of, for the help page. */
const char *fonts_named(const Fonts *f, int i);

#endif

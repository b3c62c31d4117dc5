/*
 * paint.h: the window as a surface to write and draw on: sheets of paper, boxes,
 * bars, lines of text that know their place, and the list of all that was
 * written.
 */
#ifndef SAWAD_FRONT_PAINT_H
#define SAWAD_FRONT_PAINT_H

#include "front/window/fonts.h"
#include "front/window/palette.h"

enum { SPRITE_MAX = 512, WRITTEN_MAX = 1024, WRITTEN_BYTES = 96 };

typedef struct Sprite { uint64_t key; SDL_Texture *texture; int w, h; uint64_t used; } Sprite;

typedef struct Written { SDL_Rect at; bool cut; char text[WRITTEN_BYTES]; } Written;

typedef struct Win {
    SDL_Window   *window;
    SDL_Renderer *renderer;
    Fonts        *fonts;
    Palette       palette;
    int           w, h;             /* pixels */
    float         scale;            /* 1 at 100 % */
    bool          measuring;        /* nothing is drawn or noted: only heights count */
    Sprite        sprite[SPRITE_MAX];
    uint64_t      clock;
    Written       written[WRITTEN_MAX];
    int           writtens;
    SDL_Rect      clip;             /* w 0: none */
} Win;

typedef enum Align { LEFT, MIDDLE, RIGHT } Align;

static inline int px(const Win *w, float at_100) { return (int)(at_100 * w->scale + 0.5f); }
static inline Colour ink(const Win *w, Ink i) { return w->palette.ink[i]; }

void win_forget(Win *w);            /* pictures, after a change of scale or palette */
void win_clip(Win *w, const SDL_Rect *r);       /* NULL: everywhere */

void fill(Win *w, SDL_Rect r, Colour c);
void box(Win *w, SDL_Rect r, Colour inside, Colour edge, float radius, float line, bool shadow);
void sheet(Win *w, SDL_Rect r);
void bar(Win *w, SDL_Rect r, int permille, Colour c);

/* A picture made once from shapes: `draw` gets a canvas of w x h pixels. */
typedef void DrawSprite(Canvas *c, void *self);
SDL_Texture *sprite(Win *w, uint64_t key, int wide, int high, DrawSprite *draw, void *self);
void stamp_sprite(Win *w, SDL_Texture *t, SDL_Rect at);

/* A line inside r; what does not fit is cut with dots and noted as cut. Returns
 * its width. */
int  say_at(Win *w, SDL_Rect r, Style s, Align a, const char *text);
int  say_f(Win *w, SDL_Rect r, Style s, Align a, const char *format, ...);

/* A paragraph from (x, y) down, `wide` pixels wide. Returns its height. */
int  say_wrapped(Win *w, int x, int y, int wide, Style s, const char *text);

/* Writes down that text stands here (labels of the map note themselves). */
void note(Win *w, SDL_Rect r, const char *text, bool cut);

/* The usual styles. */
Style style(const Win *w, int size, Ink i);
Style style_bold(const Win *w, int size, Ink i);
Style style_italic(const Win *w, int size, Ink i);
Style style_figures(const Win *w, int size, Ink i);

#endif

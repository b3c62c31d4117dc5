/*
 * pieces.h: a line cut into pieces that can each be drawn in one go: one
 * direction, one script, one face; in the order they stand on the page.
 */
#ifndef SAWAD_FRONT_PIECES_H
#define SAWAD_FRONT_PIECES_H

#include "base/types.h"

enum { PIECE_MAX = 48, PIECE_BYTES = 512 };

typedef struct Piece { char text[PIECE_BYTES]; char script[5]; bool rtl; int chosen; } Piece;
typedef struct Pieces { Piece at[PIECE_MAX]; int count; } Pieces;

/* `choose` says which face has a letter; `before` is that of the letter before
 * it, or -1. */
void pieces_of(const char *text, Pieces *out, int choose(void *self, uint32_t letter, int before),
               void *self);

/* The character at s and its bytes. */
uint32_t letter_at(const char *s, int *bytes);

#endif

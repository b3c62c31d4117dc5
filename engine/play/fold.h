/*
 * fold.h: names made alike however they are written, so that "Hira", "al-Hira",
 * "ḥīra" and "الحيرة" find the same place.
 *
 * What is folded away: capitals, accents and dots below, the signs of transliteration
 * (ʿ ʾ ' -), doubled letters, the Latin and the Arabic article, an "h" after a last
 * "a"; in Arabic, forms of alif, ta marbuta, tatweel and vowel signs, and the Persian
 * forms of letters Arabic has. What is left is words of letters and digits with one
 * blank between them.
 */
#ifndef SAWAD_PLAY_FOLD_H
#define SAWAD_PLAY_FOLD_H

#include "base/text.h"

enum { FOLD_BYTES = 160 };

void fold_name(const char *name, Text *out);

/* The bones of a folded name: its consonants, those often confused made one. For when
 * nothing else is found. */
void fold_bones(const char *folded, Text *out);

/* How well what was typed (folded) stands for a folded name; smaller is better. */
typedef enum FoldMatch { FOLD_IS, FOLD_BEGINS, FOLD_WORD, FOLD_WORDS, FOLD_INSIDE, FOLD_NOT } FoldMatch;
FoldMatch fold_match(const char *typed, const char *name);

#endif

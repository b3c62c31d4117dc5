/*
 * nearest.h: what a person may have meant: beginnings of words, and the word
 * nearest to a misspelt one.
 */
#ifndef SAWAD_FRONT_NEAREST_H
#define SAWAD_FRONT_NEAREST_H

#include "base/types.h"

/* Letters to change, add, drop or swap to turn one word into the other, capital
 * or small alike (ASCII); at most 99. */
int word_distance(const char *a, const char *b);

/* Whether `word` begins `whole`, capital or small alike; "" begins nothing. */
bool word_starts(const char *word, const char *whole);

/* Collects candidates for one word as they are offered. */
typedef struct Nearest {
    const char *word, *best;    /* best: NULL if nothing is near enough */
    int         distance;
} Nearest;

Nearest nearest_to(const char *word);
void    nearest_offer(Nearest *n, const char *candidate);   /* ties: the first offered */

#endif

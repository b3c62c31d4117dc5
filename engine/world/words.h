/*
 * words.h: orders in words: what stands in logs, what the terminal reads, what
 * faults say. names.h has the things they speak of.
 *
 * The printed form of an order is complete and can be read back to the same
 * order. A contingent is written as c and its slot. Reading takes unambiguous
 * beginnings of words ("mar kha hira f") when `loose`, whole words only when
 * not (logs).
 */
#ifndef SAWAD_WORLD_WORDS_H
#define SAWAD_WORLD_WORDS_H

#include "base/text.h"
#include "world/state.h"

void   order_print(const Model *m, const World *w, const Order *o, Text *out);

/* Whether an order names only sides, places, choices ... that there are; what
 * does not must not be printed. order_check() asks this first. */
Status order_shape(const Model *m, const Order *o, Fault *why);

/* "march khalid to hira via ullays forced". The side is not part of the words. */
Status order_read(const Model *m, const World *w, Side side, const char *words, size_t len,
                  bool loose, Order *out, Fault *why);

/* The word of an order kind ("march"), a stance, a forage policy, ... */
const char *order_word(OrderKind kind);
const char *stance_word(int stance);        /* accept, seek, avoid */
const char *embassy_word(int embassy);                      /* "talks" */
const char *letters_word(int policy);       /* read, hold, forge */
const char *depth_word(int depth);          /* quick, usual, deep */
const char *priority_word(int priority);    /* low, usual, first */
const char *forage_word(int forage);        /* requisition, buy, plunder, none */

/* One line of help: how an order is written. NULL for kinds without one. */
const char *order_usage(OrderKind kind);

#endif

/*
 * words.h: orders and things by their names: what stands in logs, what the
 * terminal reads, what faults say.
 *
 * The printed form of an order is complete and can be read back to the same
 * order. A formation is written by its id, a detachment as id.2, id.3; a
 * contingent as c and its slot. Reading takes unambiguous beginnings of words
 * ("mar kha hira f") when `loose`, whole words only when not (logs).
 */
#ifndef SAWAD_WORLD_WORDS_H
#define SAWAD_WORLD_WORDS_H

#include "base/text.h"
#include "world/state.h"

void   formation_print(const Model *m, const World *w, FormationId f, Text *out);    /* "khalid.2" */
void   order_print(const Model *m, const World *w, const Order *o, Text *out);

/* "march khalid to hira via ullays forced". The side is not part of the words. */
Status order_read(const Model *m, const World *w, Side side, const char *words, size_t len,
                  bool loose, Order *out, Fault *why);

/* The word of an order kind ("march"), a stance, a forage policy, ... */
const char *order_word(OrderKind kind);
const char *stance_word(int stance);        /* accept, seek, avoid */
const char *forage_word(int forage);        /* requisition, buy, plunder, none */

/* One line of help: how an order is written. NULL for kinds without one. */
const char *order_usage(OrderKind kind);

/* Names begun by a person: the one place, formation, ... whose id or name begins
 * so; ERR_NOT_FOUND with the nearest name, ERR_RANGE listing several. */
Status place_read(const Model *m, const char *word, size_t len, bool loose, PlaceId *out, Fault *why);
Status formation_read(const Model *m, const World *w, Side side, const char *word, size_t len,
                      bool loose, FormationId *out, Fault *why);

#endif

/*
 * ask.h: an order being read: what each part of it takes from the words, for
 * words.c alone. The rest of the house asks words.h.
 */
#ifndef SAWAD_WORLD_ASK_H
#define SAWAD_WORLD_ASK_H

#include "world/names.h"
#include "world/words.h"

typedef struct Ask {
    Search    search;
    Reader    r;
    bool      loose;            /* a person writes, not a log */
    Order    *out;
    OrderKind kind;
    Fault    *why;
} Ask;

/* One part each: see the table of parts in words.c. */
typedef Status AskPart(Ask *a);
AskPart ask_who, ask_other, ask_enemy, ask_at, ask_to, ask_from, ask_base, ask_via, ask_flags,
        ask_stance, ask_forage, ask_men, ask_unit, ask_grain, ask_terms, ask_pool, ask_call, ask_yes,
        ask_depth, ask_letters, ask_leader, ask_card, ask_answer, ask_with, ask_embassy, ask_priority,
        ask_zone;

/* Words for the ways of marching. Those that stand in logs come first; the rest
 * is for persons. NULL past the last. */
typedef struct FlagWord { const char *word; uint8_t flag; bool logged; } FlagWord;
const FlagWord *flag_word(int i);

const char *yes_word(int yes);              /* no, yes */

static inline bool on_field(int64_t col, int64_t row)
{
    return col >= 0 && col < ZONE_COLS && row >= 0 && row < ZONE_ROWS;
}

#endif

/*
 * arena.h: memory by lifetime. One block is asked for when an arena is made,
 * more only if the arena was allowed to grow; pieces are handed out in order
 * and given back all at once.
 *
 * Four lifetimes exist: the process, the scenario (Model), the turn (events,
 * scratch) and the call. arena.c and Lua's allocator are the only places below
 * the faces that ask the system for memory, and both count how often.
 */
#ifndef SAWAD_BASE_ARENA_H
#define SAWAD_BASE_ARENA_H

#include "base/types.h"

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *first, *now;    /* owned */
    size_t      ceiling;        /* bytes in all blocks together, at most */
    size_t      taken;          /* bytes in all blocks together */
} Arena;

typedef struct ArenaMark { ArenaBlock *block; size_t used; } ArenaMark;

/* Makes an arena with a first block of `first_bytes`, growing up to `ceiling`
 * bytes. False when memory ran out; the arena is then empty but valid. */
bool arena_open(Arena *a, size_t first_bytes, size_t ceiling);
void arena_close(Arena *a);                 /* gives everything back */

/* `bytes` zeroed bytes aligned for anything, or NULL at the ceiling. */
void *arena_push(Arena *a, size_t bytes);

/* A zeroed array; NULL at the ceiling or if the size overflows. */
void *arena_array(Arena *a, size_t count, size_t each);

/* A copy of `len` bytes with a closing zero. */
char *arena_string(Arena *a, const char *text, size_t len);

ArenaMark arena_mark(const Arena *a);
void      arena_reset(Arena *a, ArenaMark mark);    /* back to the mark */

/* How often the system was asked for memory by this thread since it began
 * (arenas and Lua together): the counter that shows a week asks for none. */
uint64_t memory_asks(void);
void     memory_asked(void);                        /* Lua's allocator calls it */

/* Tests only: the n-th request from now fails (0: none does), once or for ever. */
void memory_fail_at(uint64_t n, bool for_ever);
bool memory_may(void);                              /* false if this one fails */

#endif

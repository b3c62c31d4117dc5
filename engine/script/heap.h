/*
 * heap.h: the memory of one Lua state, in blocks of a few sizes cut from large
 * chunks. What a script lets go is used again by the next call, so that once a
 * game is under way its hooks ask the system for nothing.
 */
#ifndef SAWAD_SCRIPT_HEAP_H
#define SAWAD_SCRIPT_HEAP_H

#include "base/types.h"

enum { HEAP_SIZES = 13 };       /* 16, 32, ... 64 KiB; larger blocks are the system's own */

typedef struct Heap {
    void *spare[HEAP_SIZES];    /* blocks let go, by size */
    void *chunks;               /* owned: all chunks, a list through their first word */
    char *at, *end;             /* what is left of the newest */
} Heap;

/* NULL when memory ran out. Blocks are aligned for anything. */
void *heap_take(Heap *h, size_t bytes);
void  heap_give(Heap *h, void *block);                      /* NULL is fine */

/* As realloc(); making a block smaller never fails. */
void *heap_change(Heap *h, void *block, size_t old, size_t bytes);
void  heap_close(Heap *h);                                  /* all blocks must have been given back
                                                               that are larger than 64 KiB */
#endif

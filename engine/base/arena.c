/*
 * arena.c: the ground that everything below the faces is built on. Blocks stand
 * in a row; pieces are cut from the one in use. Going back to a mark keeps the
 * blocks, so that a week like the last one asks the system for nothing.
 */
#include "base/arena.h"

#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define SAWAD_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SAWAD_POISON 1
#endif
#endif

/* Under the address sanitizer, what was not handed out may not be touched. */
#ifdef SAWAD_POISON
#include <sanitizer/asan_interface.h>
#define forbid(at, bytes) ASAN_POISON_MEMORY_REGION(at, bytes)
#define allow(at, bytes)  ASAN_UNPOISON_MEMORY_REGION(at, bytes)
#else
#define forbid(at, bytes) ((void)(at), (void)(bytes))
#define allow(at, bytes)  ((void)(at), (void)(bytes))
#endif

enum { ALIGN = 16 };
static_assert(ALIGN % _Alignof(max_align_t) == 0, "a piece must suit anything");

#define CEILING_MAX (SIZE_MAX / 2)      /* so that no sum of sizes overflows */

struct ArenaBlock {
    ArenaBlock *next;
    size_t      size, used;             /* bytes that follow the head */
    _Alignas(max_align_t) unsigned char bytes[];
};

/* Per thread, so that the lab's games count and fail apart. */
static _Thread_local uint64_t asks;
static _Thread_local uint64_t fail_in;  /* requests until one fails; 0: none does */
static _Thread_local bool     fail_on;  /* and all after it */

uint64_t memory_asks(void)  { return asks; }
void     memory_asked(void) { asks++; }

void memory_fail_at(uint64_t n, bool for_ever)
{
    fail_in = n;
    fail_on = for_ever;
}

bool memory_may(void)
{
    if (fail_in == 0)
        return true;
    if (fail_in > 1) {
        fail_in--;
        return true;
    }
    if (!fail_on)
        fail_in = 0;
    return false;
}

static ArenaBlock *block_new(size_t size)
{
    memory_asked();
    ArenaBlock *b = memory_may() ? malloc(sizeof *b + size) : NULL;
    if (!b)
        return NULL;

    b->next = NULL;
    b->size = size;
    b->used = 0;
    forbid(b->bytes, size);
    return b;
}

bool arena_open(Arena *a, size_t first_bytes, size_t ceiling)
{
    *a = (Arena){ 0 };
    ceiling = ceiling < CEILING_MAX ? ceiling : CEILING_MAX;
    must(first_bytes > 0 && first_bytes <= ceiling);

    a->first = a->now = block_new(first_bytes);
    if (!a->first)
        return false;
    a->ceiling = ceiling;
    a->taken = first_bytes;
    return true;
}

void arena_close(Arena *a)
{
    for (ArenaBlock *b = a->first; b; ) {
        ArenaBlock *next = b->next;
        allow(b->bytes, b->size);
        free(b);
        b = next;
    }
    *a = (Arena){ 0 };
}

static size_t start_in(const ArenaBlock *b) { return (b->used + ALIGN - 1) / ALIGN * ALIGN; }

static bool fits_in(const ArenaBlock *b, size_t bytes)
{
    size_t start = start_in(b);
    return start <= b->size && bytes <= b->size - start;
}

/* A block behind `last`, twice its size if the ceiling lets it, so that few
 * are ever asked for; NULL if not even `bytes` may be had. */
static ArenaBlock *grow(Arena *a, ArenaBlock *last, size_t bytes)
{
    size_t left = a->ceiling - a->taken;
    if (bytes > left)
        return NULL;

    size_t size = bytes > last->size * 2 ? bytes : last->size * 2;
    size = size < left ? size : left;
    ArenaBlock *b = block_new(size);
    if (!b)
        return NULL;
    last->next = b;
    a->taken += size;
    return b;
}

/* The block the next `bytes` come from: the one in use, a later one kept from
 * before a reset, or a new one. A refusal leaves the arena as it was. */
static ArenaBlock *block_for(Arena *a, size_t bytes)
{
    ArenaBlock *b = a->now;
    while (!fits_in(b, bytes)) {
        if (!b->next)
            return grow(a, b, bytes);
        b = b->next;
    }
    return b;
}

void *arena_push(Arena *a, size_t bytes)
{
    if (!a->now)
        return NULL;
    if (bytes == 0)
        bytes = 1;                      // so that NULL means only one thing

    ArenaBlock *b = block_for(a, bytes);
    if (!b)
        return NULL;
    size_t start = start_in(b);
    a->now = b;
    b->used = start + bytes;
    allow(b->bytes + start, bytes);
    return memset(b->bytes + start, 0, bytes);
}

void *arena_array(Arena *a, size_t count, size_t each)
{
    bool overflows = each && count > SIZE_MAX / each;
    return overflows ? NULL : arena_push(a, count * each);
}

char *arena_string(Arena *a, const char *text, size_t len)
{
    must(len < SIZE_MAX);
    char *copy = arena_push(a, len + 1);
    if (copy && len)
        memcpy(copy, text, len);
    return copy;
}

ArenaMark arena_mark(const Arena *a)
{
    return (ArenaMark){ a->now, a->now ? a->now->used : 0 };
}

void arena_reset(Arena *a, ArenaMark mark)
{
    if (!mark.block)                    // the mark of an arena that holds nothing
        return;

    must(mark.used <= mark.block->used);
    mark.block->used = mark.used;
    forbid(mark.block->bytes + mark.used, mark.block->size - mark.used);
    for (ArenaBlock *b = mark.block->next; b; b = b->next) {
        b->used = 0;
        forbid(b->bytes, b->size);
    }
    a->now = mark.block;
}

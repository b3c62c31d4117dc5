/*
 * heap.c: blocks with a word before them that tells their size, chunks that are
 * never given back before the end.
 */
#include "script/heap.h"

#include "base/arena.h"

#include <stdlib.h>

enum { SMALLEST = 16, HEAD = 16, CHUNK = 512 * 1024, OWN = HEAP_SIZES };

static int size_of(size_t bytes)
{
    int k = 0;
    while (k < OWN && ((size_t)SMALLEST << k) < bytes)
        k++;
    return k;
}

static void mark(char *block, int size)
{
    memcpy(block - HEAD, &size, sizeof size);
}

static int marked(const void *block)
{
    int size;
    memcpy(&size, (const char *)block - HEAD, sizeof size);
    return size;
}

static char *ask(size_t bytes)
{
    memory_asked();
    return malloc(bytes);
}

/* What is left of the old chunk is too little for anybody and stays unused. */
static bool new_chunk(Heap *h)
{
    char *chunk = ask(CHUNK);
    if (!chunk)
        return false;
    memcpy(chunk, &h->chunks, sizeof h->chunks);
    h->chunks = chunk;
    h->at = chunk + HEAD;
    h->end = chunk + CHUNK;
    return true;
}

void *heap_take(Heap *h, size_t bytes)
{
    int k = size_of(bytes);
    if (k == OWN) {
        char *own = bytes <= SIZE_MAX - HEAD ? ask(bytes + HEAD) : NULL;
        if (!own)
            return NULL;
        mark(own + HEAD, OWN);
        return own + HEAD;
    }
    void *block = h->spare[k];
    if (block) {
        memcpy(&h->spare[k], block, sizeof block);
        return block;
    }
    size_t room = HEAD + ((size_t)SMALLEST << k);
    if ((size_t)(h->end - h->at) < room && !new_chunk(h))
        return NULL;
    char *fresh = h->at + HEAD;
    h->at += room;
    mark(fresh, k);
    return fresh;
}

void heap_give(Heap *h, void *block)
{
    if (!block)
        return;
    int k = marked(block);
    if (k == OWN) {
        free((char *)block - HEAD);
        return;
    }
    memcpy(block, &h->spare[k], sizeof block);
    h->spare[k] = block;
}

void *heap_change(Heap *h, void *block, size_t old, size_t bytes)
{
    if (block && marked(block) != OWN && bytes <= (size_t)SMALLEST << marked(block))
        return block;
    if (block && marked(block) == OWN && bytes <= old)
        return block;
    void *to = heap_take(h, bytes);
    if (!to)
        return NULL;
    if (block)
        memcpy(to, block, old < bytes ? old : bytes);
    heap_give(h, block);
    return to;
}

void heap_close(Heap *h)
{
    while (h->chunks) {
        void *chunk = h->chunks;
        memcpy(&h->chunks, chunk, sizeof chunk);
        free(chunk);
    }
    *h = (Heap){ .chunks = NULL };
}

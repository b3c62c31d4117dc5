/*
 * intern.c: the register of names. Whoever is named for the first time gets the
 * next number; a misspelt name is answered with its nearest neighbour.
 */
#include "base/intern.h"
#include "base/num.h"

enum { ATOM_MAX = 65535, EDITS_MAX = 2 };

static size_t name_length(const char *text, size_t len)
{
    const char *zero = len ? memchr(text, 0, len) : NULL;
    return zero ? (size_t)(zero - text) : len;
}

/* At least half the slots stay free, so that a search is short and ends. */
static uint32_t slots_for(uint32_t cap)
{
    uint32_t slots = 2;
    while (slots < 2 * (cap + 1))
        slots *= 2;
    return slots;
}

bool names_open(Names *names, Arena *arena, uint32_t cap)
{
    must(cap <= ATOM_MAX);
    *names = (Names){ .arena = arena, .count = 1, .cap = cap, .slots = slots_for(cap) };
    names->text = arena_array(arena, cap + 1, sizeof *names->text);
    names->hash = arena_array(arena, cap + 1, sizeof *names->hash);
    names->slot = arena_array(arena, names->slots, sizeof *names->slot);
    if (!names->text || !names->hash || !names->slot)
        return false;

    names->text[0] = "";
    names->hash[0] = hash_bytes(HASH_START, "", 0);
    return true;
}

static bool is_name(const char *known, const char *text, size_t len)
{
    return strncmp(known, text, len) == 0 && known[len] == 0;
}

/* The slot that holds the name, or the free one where it would go. */
static uint32_t slot_of(const Names *names, uint64_t hash, const char *text, size_t len)
{
    uint32_t mask = names->slots - 1, at = (uint32_t)hash & mask;
    for (; names->slot[at]; at = (at + 1) & mask) {
        uint16_t n = names->slot[at];
        if (names->hash[n] == hash && is_name(names->text[n], text, len))
            break;
    }
    return at;
}

Atom names_find(const Names *names, const char *text, size_t len)
{
    len = name_length(text, len);
    if (len == 0)
        return (Atom){ 0 };
    uint64_t hash = hash_bytes(HASH_START, text, len);
    return (Atom){ names->slot[slot_of(names, hash, text, len)] };
}

Atom names_add(Names *names, const char *text, size_t len)
{
    len = name_length(text, len);
    if (len == 0)
        return (Atom){ 0 };

    uint64_t hash = hash_bytes(HASH_START, text, len);
    uint32_t at = slot_of(names, hash, text, len);
    if (names->slot[at])
        return (Atom){ names->slot[at] };

    const char *kept = names->count <= names->cap ? arena_string(names->arena, text, len) : NULL;
    if (!kept)
        return (Atom){ 0 };
    Atom a = { (uint16_t)names->count++ };
    names->text[a.n] = kept;
    names->hash[a.n] = hash;
    names->slot[at] = a.n;
    return a;
}

/* Fewest bytes to insert, drop, change or swap with their neighbour to make one
 * word of the other (Damerau 1964); anything above `most` if it takes more.
 * What both begin with costs nothing; then each way to spend one is tried. */
static int edits(const char *a, size_t a_len, const char *b, size_t b_len, int most)
{
    while (a_len && b_len && *a == *b) {
        a++, a_len--;
        b++, b_len--;
    }
    size_t apart = a_len > b_len ? a_len - b_len : b_len - a_len;
    if (a_len == 0 && b_len == 0)
        return 0;
    if (most == 0 || apart > (size_t)most)
        return most + 1;
    if (a_len == 0 || b_len == 0)
        return (int)apart;

    bool swapped = a_len > 1 && b_len > 1 && a[0] == b[1] && a[1] == b[0];
    int change = edits(a + 1, a_len - 1, b + 1, b_len - 1, most - 1);
    int drop   = edits(a + 1, a_len - 1, b, b_len, most - 1);
    int insert = edits(a, a_len, b + 1, b_len - 1, most - 1);
    int swap   = swapped ? edits(a + 2, a_len - 2, b + 2, b_len - 2, most - 1) : most;
    return 1 + min_i32(min_i32(change, drop), min_i32(insert, swap));
}

Atom names_nearest(const Names *names, const char *text, size_t len,
                   bool (*may)(const void *self, Atom a), const void *self)
{
    Atom best = { 0 };
    int least = EDITS_MAX + 1;

    len = name_length(text, len);
    for (uint32_t i = 1; i < names->count && least > 0; i++) {
        Atom a = { (uint16_t)i };
        const char *known = names->text[i];
        int apart = edits(text, len, known, strlen(known), EDITS_MAX);
        if (apart >= least || (may && !may(self, a)))
            continue;
        best = a;
        least = apart;
    }
    return best;
}

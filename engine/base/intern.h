/*
 * intern.h: names and 16-bit atoms. Every id a scenario writes becomes an atom
 * when it is loaded; after that nobody compares strings.
 *
 * Atom 0 is the empty name. Atoms are numbered in the order they were first
 * seen, so the same files give the same atoms; digests use the name's hash,
 * never its number.
 */
#ifndef SAWAD_BASE_INTERN_H
#define SAWAD_BASE_INTERN_H

#include "base/arena.h"

typedef struct Atom { uint16_t n; } Atom;

typedef struct Names {
    Arena       *arena;     /* not owned */
    const char **text;      /* by atom */
    uint64_t    *hash;      /* by atom */
    uint16_t    *slot;      /* hash table of atoms */
    uint32_t     count, cap, slots;     /* atoms 0 .. count-1; cap counts all but atom 0 */
} Names;

/* At most `cap` names (<= 65,535), kept in `arena`. False: no memory. */
bool names_open(Names *names, Arena *arena, uint32_t cap);

/* The atom of a name, made if it is new; atom 0 when the table is full. A name
 * ends at its first zero byte. */
Atom names_add(Names *names, const char *text, size_t len);

/* The atom of a name, or atom 0 if nobody ever used it. */
Atom names_find(const Names *names, const char *text, size_t len);

static inline const char *name_of(const Names *names, Atom a) { return names->text[a.n]; }

/* The known name nearest to a misspelt one (edit distance at most 2, ties to
 * the earlier atom) among those `may` accepts (NULL: all); atom 0: none. */
Atom names_nearest(const Names *names, const char *text, size_t len,
                   bool (*may)(const void *self, Atom a), const void *self);

#endif

/*
 * names.h: finding things by what a person writes, or by what stands in a log.
 *
 * A person may leave out articles, hyphens and most of a word; a log has the
 * very id. A formation is written by its id, a detachment as id.2, id.3, and a
 * person may say its leader's name. What is not found is answered with the
 * nearest name, what may be several things with a list of them.
 */
#ifndef SAWAD_WORLD_NAMES_H
#define SAWAD_WORLD_NAMES_H

#include "base/text.h"
#include "world/state.h"

/* How well a word stands for a name. */
typedef enum Likeness { NOT_AT_ALL, BEGINS, IS, IS_EXACTLY } Likeness;
Likeness name_likeness(const char *word, size_t len, const char *name);

/* The kinds of things that have names, and among what a name is looked up. */
typedef enum Named { NAMED_PLACE, NAMED_POOL, NAMED_FORMATION, NAMED_LEADER, NAMED_KINDS } Named;
typedef struct Search { const Model *m; const World *w; Side side; } Search;    /* side 0: anybody's */

const char *named_word(Named kind);         /* "a place" */

/* The best any thing of this kind does for the word, as a person writes it. */
Likeness named_likeness(Named kind, const Search *s, const char *word, size_t len);

/* The one thing meant: unambiguous beginnings when `loose`, the id when not.
 * ERR_NOT_FOUND names the nearest, ERR_RANGE lists several; `where` is what the
 * fault says it was read for. */
Status named_read(Named kind, const Search *s, const char *where, const char *word, size_t len,
                  bool loose, int32_t *out, Fault *why);

Status place_read(const Model *m, const char *word, size_t len, bool loose, PlaceId *out, Fault *why);
Status formation_read(const Model *m, const World *w, Side side, const char *word, size_t len,
                      bool loose, FormationId *out, Fault *why);

/* "c12", or "c12.2": the second body of a contingent on the field (part 0: all of
 * it). False: the word is none of these. */
bool   contingent_read(const char *word, size_t len, int32_t *slot, int32_t *part);

void   formation_print(const Model *m, const World *w, FormationId f, Text *out);    /* "khalid.2" */

/* How much of a word a fault quotes, for "%.*s". */
static inline int quoted(size_t len) { return len < 40 ? (int)len : 40; }

#endif

/*
 * pedia.h: the encyclopedia of a game: a page for everything the data speak of, made
 * from the Model as it is read, with links from page to page, and an index that finds
 * a name however it is written (fold.h).
 *
 * In a game the pages hold what its side may know: numbers as they are in force, who
 * is believed to hold a place; what the others' armies and peoples are worth is left
 * out until the game is over. Without one they hold all.
 */
#ifndef SAWAD_PLAY_PEDIA_H
#define SAWAD_PLAY_PEDIA_H

#include "base/arena.h"
#include "play/session.h"

typedef enum PediaKind {
    PEDIA_NONE, PEDIA_GUIDE, PEDIA_PLACE, PEDIA_LEADER, PEDIA_SIDE, PEDIA_POOL, PEDIA_ARM, PEDIA_ARMY,
    PEDIA_REGION, PEDIA_FIELD, PEDIA_FACTION, PEDIA_ANIMAL, PEDIA_ORDER, PEDIA_GROUP, PEDIA_RULE,
    PEDIA_PREMISE, PEDIA_EVENT, PEDIA_DISPUTE, PEDIA_SOURCE, PEDIA_KINDS
} PediaKind;

typedef struct PediaId { uint16_t kind, n; } PediaId;       /* kind 0: nothing; n counts from 1 */

static inline PediaId pedia_id(PediaKind kind, int32_t n) { return (PediaId){ (uint16_t)kind, (uint16_t)n }; }
static inline bool same_page(PediaId a, PediaId b) { return a.kind == b.kind && a.n == b.n; }

/* Articles on how things work (pedia_guide.c). */
typedef enum Guide {
    GUIDE_WEEK = 1, GUIDE_BREAD, GUIDE_WATER, GUIDE_FORAGE, GUIDE_CONVOYS, GUIDE_MARCH, GUIDE_WEARY,
    GUIDE_YEAR, GUIDE_MEN, GUIDE_NEWS, GUIDE_MEET, GUIDE_FIELD, GUIDE_BEASTS, GUIDE_CHIEF, GUIDE_SIEGE,
    GUIDE_TERMS, GUIDE_MINDS, GUIDE_CROWN, GUIDE_GOALS, GUIDE_PREMISES, GUIDE_KNOWN, GUIDES
} Guide;

typedef struct PediaEntry {
    PediaId     id;
    const char *name, *native;      /* native: "" if it has none */
    const char *keys;               /* its names folded, one a line */
} PediaEntry;

typedef struct Pedia {
    const Model *m;
    const Session *s;               /* NULL: no game is open */
    Side         side;
    PediaEntry  *entry;
    int32_t      entries, room;
    uint8_t     *like;              /* how well each fits what was last typed */
    Arena        mem;
} Pedia;

/* False when memory ran out; it is then empty, and may be closed. */
bool pedia_open(Pedia *p, const Model *m, const Session *s, Side side);
void pedia_close(Pedia *p);

const char *pedia_kind_name(PediaKind kind);                /* "Places" */
const char *pedia_kind_word(PediaKind kind);                /* "place" */
int32_t     pedia_count(const Pedia *p, PediaKind kind);
const PediaEntry *pedia_entry(const Pedia *p, PediaId id);  /* NULL: there is no such page */
PediaId     pedia_named(const Pedia *p, PediaKind kind, const char *id);    /* by the id of the data */

/* What fits what was typed, the best first; of one kind, or of all (PEDIA_NONE).
 * Returns how many there are, which may be more than `max`. `near`: nothing is called
 * so, these sound like it. */
int32_t pedia_find(const Pedia *p, const char *typed, PediaKind kind, PediaId *out, int32_t max, bool *near);

/* ---- pages ---- */

typedef enum PediaRowKind { ROW_HEAD, ROW_TEXT, ROW_NOTE, ROW_FACT, ROW_LINK, ROW_PROSE } PediaRowKind;
typedef struct PediaRow {
    PediaRowKind kind;
    const char  *left, *right;      /* right: "" but in facts and links */
    PediaId      to;                /* where it leads */
} PediaRow;

enum { PEDIA_ROWS = 320, PEDIA_WORDS = 64 << 10 };
typedef struct PediaPage {
    PediaId     id;
    const char *title, *native, *what;      /* what: "a town in Sawad" */
    PediaRow    row[PEDIA_ROWS];
    int32_t     rows;
    char        words[PEDIA_WORDS];         /* rows point into it, or into the Model */
    size_t      used;
    bool        cut;                        /* something did not fit */
} PediaPage;

/* `v` is what the side sees; NULL without a game. False: there is no such page. */
bool pedia_page(const Pedia *p, PediaId id, const View *v, PediaPage *out);

/* The page of a number by its name ("supply.man_grain"); of an army known by its view:
 * its commander's, else its own. */
PediaId pedia_of_rule(const char *name, size_t len);
PediaId pedia_of_army(const Model *m, const FormationView *f);

#endif

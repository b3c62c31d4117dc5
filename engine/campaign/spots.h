/*
 * spots.h: where the formations on the map stand, packed so that those who stand on
 * something in common are found without asking all pairs.
 *
 * Filled from the World by spots_of() and right until somebody moves (spots_move()),
 * comes or goes; nobody keeps one longer than a phase of the day.
 */
#ifndef SAWAD_CAMPAIGN_SPOTS_H
#define SAWAD_CAMPAIGN_SPOTS_H

#include "world/state.h"

/* At a place both ends are that place and the route is 0. */
typedef struct Spot {
    int16_t  i;                 /* slot of the formation */
    Side     side;
    uint16_t at;                /* place, 0 on the road */
    uint16_t route, end[2];
    uint16_t near;              /* mover_near() */
} Spot;

/* Bit k: spot k, in ascending order of slots. */
enum { SPOT_WORD = 64, SPOT_WORDS = (FORMATION_MAX + SPOT_WORD - 1) / SPOT_WORD };
typedef struct SpotSet { uint64_t word[SPOT_WORDS]; } SpotSet;

typedef struct Spots {
    Spot    spot[FORMATION_MAX];
    int32_t count;
    SpotSet side[SIDE_MAX];     /* of that side */
    SpotSet here[PLACE_MAX];    /* at the place, or on a road that ends there */
} Spots;

Spot spot_of(const Model *m, const Mover *pos);         /* of nobody: slot and side are 0 */
void spots_of(const Model *m, const World *w, Spots *out);
void spots_move(const Model *m, const World *w, int k, Spots *all);     /* spot k stands elsewhere */

static inline bool spot_in(const SpotSet *set, int k)
{
    return set->word[k / SPOT_WORD] >> (k % SPOT_WORD) & 1;
}
static inline void spot_add(SpotSet *set, int k)
{
    set->word[k / SPOT_WORD] |= UINT64_C(1) << (k % SPOT_WORD);
}
static inline void spot_drop(SpotSet *set, int k)
{
    set->word[k / SPOT_WORD] &= ~(UINT64_C(1) << (k % SPOT_WORD));
}

/* Takes the lowest out of the set; -1: it is empty. */
static inline int spot_take(SpotSet *set)
{
    for (int n = 0; n < SPOT_WORDS; n++) {
        uint64_t bits = set->word[n];
        if (!bits)
            continue;
        set->word[n] = bits & (bits - 1);
        return n * SPOT_WORD + __builtin_ctzll(bits);
    }
    return -1;
}

/* All who may not be spots_far() from s; some of them are. */
static inline SpotSet spots_about(const Spots *all, const Spot *s)
{
    SpotSet set;
    for (int n = 0; n < SPOT_WORDS; n++)
        set.word[n] = all->here[s->end[0]].word[n] | all->here[s->end[1]].word[n];
    return set;
}

/* Not at one place, not on one road, and neither at an end of the other's road: what
 * march_gap() answers with -1. */
static inline bool spots_far(const Spot *a, const Spot *b)
{
    if (a->at)
        return a->at != b->end[0] && a->at != b->end[1];
    return b->at ? b->at != a->end[0] && b->at != a->end[1] : a->route != b->route;
}
static inline bool spots_apart(const Spot *a, const Spot *b)
{
    return a->side == b->side || spots_far(a, b);
}

#endif

/*
 * weigh.h: what a mind makes of its situation: who is where, how strong, how
 * near; what is worth having. Made once for each thinking, from what the side
 * knows.
 */
#ifndef SAWAD_PLAY_WEIGH_H
#define SAWAD_PLAY_WEIGH_H

#include "world/state.h"

static_assert(PLACE_MAX <= UINT8_MAX + 1, "lists of places keep a byte each");

typedef struct Force {
    FormationId id;
    PlaceId     near;
    int32_t     men;
    int64_t     worth;          /* fighting worth: men by arm, quality, order and weariness */
    int32_t     pace_mpd;       /* on usual ground */
    int32_t     path;           /* PathKind */
    int32_t     weary, order;   /* means, permille */
    int32_t     stay_days;      /* it can stay where it is */
    bool        garrison, walled;
    bool        post;           /* a small body left to hold a place */
    int32_t     tasked;         /* own: TaskKind it was given; 0: nothing yet */
} Force;

/* How far off an enemy counts who could come to a place; each with its km, and
 * whether a garrison standing there counts too, in weigh.c. */
typedef enum Round {
    ROUND_HERE, ROUND_SIGHT, ROUND_FIGHT, ROUND_TAKE, ROUND_FEED, ROUND_RAID, ROUND_POST,
    ROUND_FLEE, ROUND_DANGER, ROUND_GUARD, ROUND_JOIN, ROUNDS
} Round;

/* As far as the side knows: the place is an enemy's, or pays one; it pays us, or is
 * ours and pays nobody. */
enum { STAND_HOSTILE = 1, STAND_KEPT = 2 };

/* Points a place of ours must be worth to be guarded. */
enum { WORTH_GUARDING = 80 };

typedef struct Picture {
    const Model *m;
    const World *w;             /* as imagined */
    Side         side;
    const Doctrine *temper;
    Force        own[FORMATION_MAX], foe[FORMATION_MAX];
    int32_t      owns, foes;
    int32_t      value[PLACE_MAX];      /* what holding a place is worth to this side */
    uint8_t      stand[PLACE_MAX];      /* STAND_HOSTILE, STAND_KEPT */
    uint8_t      prize[PLACE_MAX], store[PLACE_MAX];    /* lists of places, ascending: hostile or worth
                                           guarding; bread of ours out of which convoys can go */
    int32_t      prizes, stores;
    int64_t      foes_round[PLACE_MAX][ROUNDS];     /* weigh_foes() once asked; else -1 */
} Picture;

void weigh(Picture *p, const Model *m, const World *w, Side side, const Doctrine *temper);

bool weigh_talks(const Picture *p, Side other);     /* envoys are being heard: nobody is attacked */
static inline bool place_hostile(const Picture *p, PlaceId at)
{
    return p->stand[at.n] & STAND_HOSTILE;
}
static inline bool place_kept(const Picture *p, PlaceId at) { return p->stand[at.n] & STAND_KEPT; }

/* Days for an own force to a place; 999: no way. */
int32_t weigh_days(const Picture *p, const Force *f, PlaceId to);

/* Rough chance in permille that `mine` beats `theirs` in the open. */
int32_t weigh_odds(int64_t mine, int64_t theirs);

/* Bread its men eat in a day, g. */
int64_t weigh_bread(const Picture *p, const Force *f);

/* Worth of all own forces that could be at `to` within `days`. */
int64_t weigh_near(const Picture *p, PlaceId to, int32_t days);

/* Worth of the enemies standing at or near a place; remembered. */
int64_t weigh_foes(Picture *p, PlaceId at, Round round);

#endif

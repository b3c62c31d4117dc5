/*
 * herd.h: one picture of the herds on a field, put together once a half-hour and
 * read by the files that say what they do and suffer.
 */
#ifndef SAWAD_BATTLE_HERD_H
#define SAWAD_BATTLE_HERD_H

#include "battle/beasts.h"

static_assert(BEAST_MAX <= 64, "beasts are kept in one word");

typedef struct Herds {
    uint64_t with;                      /* bit i: fighter i is a herd that stands */
    uint8_t  tame[FIGHTER_MAX];         /* beasts that stand with it */
    uint8_t  up[FIGHTER_MAX];           /* of those, with a tower, men in it and a driver */
    int8_t   against[FIGHTER_MAX];      /* row of the enemy it touches; -1: nobody */
    bool     fights[FIGHTER_MAX];       /* hand to hand this half-hour: herds_fight() */
    int16_t  might[FIGHTER_MAX];        /* of those, in hundredths, busy ones counted less */
    int16_t  towers[TEAMS][ZONE_ROWS][ZONE_COLS];   /* might of a team, in contact, standing here */
    int16_t  faced[TEAMS][ZONE_ROWS][ZONE_COLS];    /* of the enemy, that faces who stands here */
    int16_t  near[TEAMS][ZONE_ROWS][ZONE_COLS];     /* of the enemy, a zone farther, windward */
} Herds;

void herds_of(const Model *m, const Battle *b, const Lines *l, Herds *out);

/* Which of them come to blows: one throw a column, for all herds of both armies
 * in it. Once a half-hour. */
void herds_fight(const Model *m, const Battle *b, const Lines *l, Dice dice, Herds *h);

/* A beast that stands with a herd; one that also has tower, crew and driver. */
static inline bool is_tame(const Beast *x) { return x->alive && !x->wild && !x->gone; }
static inline bool is_up(const Beast *x) { return is_tame(x) && x->girth && x->crew && x->driver; }

static inline bool is_beast(const Model *m, const Fighter *f)
{
    return m->arm[f->arm.n].class == ARM_BEAST;
}

/* Questions of one half-hour that want throws of their own (stream RNG_BEAST);
 * columns are 0..6. */
typedef enum BeastThrow { THROW_SHY = 1, THROW_SHOT, THROW_CRUSH, THROW_BLIND, THROW_TRAMPLE,
                          THROW_GORE, THROW_GIRTH, THROW_DRIVER, THROW_WOUND, THROW_PANIC,
                          THROW_BANK, THROW_BALK } BeastThrow;

static inline uint64_t herd_subject(const Fighter *f, BeastThrow why)
{
    return (uint64_t)why << 56 | fighter_subject(f);
}

/* Dice for what one herd does to several bodies, when others may do so too. */
static inline Dice herd_dice(Dice dice, uint64_t subject)
{
    return (Dice){ hash_add(dice.key, subject) };
}

/* The same whichever camp it stands in and wherever in the array. */
static inline uint64_t beast_subject(const Beast *x, BeastThrow why)
{
    return (uint64_t)why << 56 | UINT64_C(1) << 48 | x->elephant;
}

/* Order lost to elephants, and gained by being rid of them. */
static inline void beast_blow(Blow *blow, int32_t points)
{
    int32_t now = blow->why[WAVER_BEASTS] - points;
    blow->why[WAVER_BEASTS] = (int16_t)clamp_i32(now, -2000, 2000);
}

/* Foot that may open lanes, and was told to. */
static inline bool opens_lanes(const Rules *r, const Fighter *f)
{
    return f->order == ORDER_LANES && !f->mounted && f->quality >= r->beast_lanes_quality;
}

/* Archers, and foot that runs before the line, may frighten elephants (D6). */
static inline bool can_make_noise(const Model *m, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    bool archers = arm->shooters >= 500;
    return !f->mounted && (archers || arm->class == ARM_LIGHT) && arm->class != ARM_BEAST;
}

/* Kills `men` of those in `set`, each body by its share; one throw a body. */
void herd_kills(const Battle *b, uint64_t set, int64_t tenths, Dice dice, BeastThrow why,
                Blow *blow);

/* Enemies on foot with this order in the zone that herd `f` touches. */
uint64_t herd_assailants(const Battle *b, const Lines *l, const Fighter *f, int row, int order);
int32_t  herd_volunteers(const Rules *r, const Battle *b, uint64_t who, int towers);    /* permille
                                                        of what it takes to go for all girths */

/* terror.c: order lost to those faced, and the trampled. */
void herd_crushes(const Model *m, const Battle *b, const Lines *l, const Herds *h, Dice dice,
                  Blow *blow);
/* towers.c: arrows from the towers; girths cut, crews shot, leaders blinded. */
void towers_shoot(const Model *m, const Battle *b, const Lines *l, const Herds *h, Dice dice,
                  Blow *blow);
void towers_suffer(const Model *m, int32_t day, Battle *b, const Lines *l, const Herds *h,
                   Dice dice, Blow *blow, EventList *out);
/* herd.c: crews seated, guards counted, herds led off. */
void herd_order(const Model *m, Battle *b, const Lines *l);
/* rampage.c: wounds, panic, and where they run. */
void herd_panics(const Model *m, int32_t day, Battle *b, const Lines *l, const Herds *h,
                 Dice dice, Blow *blow, EventList *out);

#endif

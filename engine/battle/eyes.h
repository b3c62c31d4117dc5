/*
 * eyes.h: what a general has before his eyes in a half-hour. For general.c and
 * the files of its parts: reserve.c, vantage.c, general_plans.c; everybody else
 * goes by general.h.
 */
#ifndef SAWAD_BATTLE_EYES_H
#define SAWAD_BATTLE_EYES_H

#include "battle/general.h"

/* The record of who commands now. */
typedef struct Head { int initiative, caution, skill; } Head;

enum { NO_INITIATIVE = 3, NO_CAUTION = 5 };     /* of an army without a commander; judgement */

static inline Head head_of(const Model *m, const Team *t)
{
    LeaderId who = led_by(t);
    if (!who.n)
        return (Head){ NO_INITIATIVE, NO_CAUTION, t->skill };
    return (Head){ initiative_of(m, t, who), m->leader[who.n].caution, t->skill };
}

typedef struct Eyes {
    const Model  *m;
    const Battle *b;
    const Lines  *l;
    int           team;
    Head          head;
    bool          plans;                /* he thinks beyond his habits */
    bool          attack, works;        /* he goes forward; the enemy must come over something */
    bool          harass;               /* he fights with the bows of his horse */
    uint64_t      bows, shooters, riders, afoot;    /* horse archers; foot that fights from
                                           afar; all on horseback; those who left their horses */
    uint64_t      odd;                  /* of these, who do not fight as a line does */
    int32_t       lowest;               /* order of the worst of his bodies */
    int8_t        border[ZONE_COLS];    /* row below what bars the enemy's way; 0: open ground */
    int           relieve[ZONE_COLS];   /* row whose weary men change with those behind; 0: none */
    uint64_t      sent;                 /* reserves that have their errand */
    Wish         *wish;
} Eyes;

static inline Wish eyes_go(const Eyes *e, OrderKind kind, int at, int col)
{
    return (Wish){ (uint8_t)kind, (int8_t)col, (int8_t)ahead(e->team, at) };
}

/* Rows held in a column, seen from one's own camp. */
static inline uint32_t own_rows(const Eyes *e, int col)
{
    return e->l->rows[e->team][e->team][col];
}
static inline uint32_t enemy_rows(const Eyes *e, int col)
{
    return col >= 0 && col < ZONE_COLS ? e->l->rows[!e->team][e->team][col] : 0;
}

static inline bool touches(const Eyes *e, int at, int col)
{
    return in_touch(e->l, e->team, ahead(e->team, at), col);
}

/* Who is told by somebody else what to do, or is at his work. */
static inline bool is_busy(const Fighter *f) { return f->own | f->feigns; }

/* Mean order of those in a zone. */
static inline int32_t mean_order(const Battle *b, uint64_t set)
{
    int64_t sum = 0;
    int32_t men = 0;
    for (; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        sum += (int64_t)f->cohesion * f->men;
        men += f->men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

static inline int32_t order_at(const Eyes *e, int at, int col)
{
    return mean_order(e->b, e->l->at[e->team][ahead(e->team, at)][col]);
}

/* vantage.c: water and works before each column, and whether the army stands
 * behind them. */
void eyes_ground(Eyes *e);

/* reserve.c: who goes from the reserve, and where to (E7). */
void eyes_reserves(Eyes *e);

/* Where horse go who are through the enemy's line: his camp, his seat.
 * ORDER_NONE: neither is to be had. */
Wish eyes_thrust(const Eyes *e, const Fighter *f, int at);

/* general_plans.c: wings hidden before dawn, flight that is not what it seems. */
void eyes_ruses(Eyes *e);

#endif

/*
 * mind_parts.h: what the files of the mind share: the pen that writes its orders, and
 * what it thinks of besides its marches. The rest of the house asks mind.h.
 */
#ifndef SAWAD_PLAY_MIND_PARTS_H
#define SAWAD_PLAY_MIND_PARTS_H

#include "play/task.h"

typedef struct Pen { Order *at; int32_t count, max; } Pen;     /* where orders are written */

static inline void pen_write(Pen *pen, Order o)
{
    if (pen->count < pen->max)
        pen->at[pen->count++] = o;
}

static inline Order order_of(const Picture *p, OrderKind kind, const Force *f)
{
    return (Order){ .kind = (uint8_t)kind, .side = p->side, .who = f->id };
}

/* mind_side.c: envoys to towns and to crowns, calls to peoples; for one army a base,
 * its place at the stores, a commander if it has none. */
void mind_envoys(const Picture *p, Pen *pen);
void mind_crowns(const Picture *p, Pen *pen);
void mind_calls(const Picture *p, Pen *pen);
void mind_base(const Picture *p, const Force *f, Pen *pen);
void mind_priority(const Picture *p, const Force *f, Pen *pen);
void mind_appoint(const Picture *p, const Force *f, Pen *pen);

/* mind_leisure.c: what an army that is neither weary nor wanted elsewhere does where it
 * stands; canal heads broken before an enemy who comes. */
OrderKind mind_leisure(Picture *p, const Force *f);
void mind_flood(Picture *p, const Force *f, Pen *pen);

#endif

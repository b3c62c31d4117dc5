/*
 * families.h: whose families came to the war with him, and where they are (mechanics B5).
 *
 * Of a people so many in a thousand have brought wife and child. They stay at the
 * base of an army that has one, and go with an army that has none.
 */
#ifndef SAWAD_WORLD_FAMILIES_H
#define SAWAD_WORLD_FAMILIES_H

#include "base/num.h"
#include "world/state.h"

/* Whether they are within a day's way of it. */
static inline bool families_near(const Model *m, const World *w, FormationId f)
{
    const Formation *is = &w->formation[f.i];
    PlaceId at = mover_near(m, &is->pos);
    if (!is->base.n || is->base.n == at.n)
        return true;
    return path_exists(m, PATH_CAMEL, at, is->base) &&
           path_metres(m, PATH_CAMEL, at, is->base) <= (uint32_t)m->rules.people_families_day * 1000;
}

/* What a number is worth to men of whom so many in a thousand have theirs there: the
 * whole from one half on, since the others fight beside them. */
static inline int32_t families_weight(int32_t points, int32_t permille)
{
    return (int32_t)permille_of(points, min_i32(1000, 2 * permille));
}

#endif

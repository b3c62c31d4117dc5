/*
 * column.h: what an army on the road is made of, as far as its pace goes. Used
 * by march.c; the rest of the house asks march.h.
 */
#ifndef SAWAD_CAMPAIGN_COLUMN_H
#define SAWAD_CAMPAIGN_COLUMN_H

#include "base/num.h"
#include "campaign/march.h"

typedef struct Column {
    int64_t pass_h1000;             /* hours of one lane it takes to pass, times 1000 */
    int32_t pace_mph, cap_m;        /* of its slowest part; the longest day it can make */
    int32_t day_m, load;            /* standard day and load of its slowest arm */
    int32_t men, camels, beasts;    /* beasts: animals other than camels, ridden or led */
    int32_t elephants;              /* of those */
    bool    carts;
} Column;

Column   column_of(const Model *m, const World *w, FormationId f, uint8_t flags);
PathKind column_path(const Column *c);

/* A day's pace on route r. */
Pace column_pace(const Model *m, const World *w, const Formation *f, const Column *c,
                 const RouteModel *r, uint8_t flags);

/* Minutes to get over the waters of r. */
int32_t column_crossing(const Model *m, const World *w, const Formation *f, const Column *c,
                        const RouteModel *r);

/* Points of weariness of `metres` in one day on ground g, for an arm whose
 * standard day and load these are (mechanics A12). */
int64_t column_wear(const Model *m, const World *w, const GroundKind *g, int32_t metres,
                    int32_t day_m, int32_t load, uint8_t flags);

#endif

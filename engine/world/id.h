/*
 * id.h: typed handles, so that a place cannot be passed where a formation is
 * meant.
 *
 * Things a scenario declares (places, routes, arms, ...) are numbered from 1 in
 * the order they were read; 0 means "none", so a zeroed struct points nowhere.
 * Things that come and go in a game (formations, contingents, convoys) carry a
 * generation as well; a handle whose generation is not the slot's is stale, and
 * generation 0 is "none".
 */
#ifndef SAWAD_WORLD_ID_H
#define SAWAD_WORLD_ID_H

#include "base/types.h"

typedef uint8_t Side;                       /* 1..m->sides; 0: nobody */

typedef struct PlaceId  { uint16_t n; } PlaceId;
typedef struct RouteId  { uint16_t n; } RouteId;
typedef struct RegionId { uint16_t n; } RegionId;
typedef struct ArmId    { uint16_t n; } ArmId;
typedef struct PoolId   { uint16_t n; } PoolId;
typedef struct LeaderId { uint16_t n; } LeaderId;
typedef struct FactionId  { uint16_t n; } FactionId;
typedef struct DecisionId { uint16_t n; } DecisionId;

typedef struct FormationId  { uint16_t i, gen; } FormationId;
typedef struct ContingentId { uint16_t i, gen; } ContingentId;
typedef struct ConvoyId     { uint16_t i, gen; } ConvoyId;

static inline bool same_place(PlaceId a, PlaceId b) { return a.n == b.n; }
static inline bool same_formation(FormationId a, FormationId b)
{
    return a.i == b.i && a.gen == b.gen;
}
static inline bool same_contingent(ContingentId a, ContingentId b)
{
    return a.i == b.i && a.gen == b.gen;
}

#endif

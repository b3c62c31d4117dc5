/*
 * limits.h: the size of every pool in a World, each with its reason.
 *
 * The second column is the "small" build, in which pools overflow daily, so
 * that the code for "full" is tested by ordinary play. Slot 0 of arrays indexed
 * by declared things (sides, places, ...) is never used.
 */
#ifndef SAWAD_WORLD_LIMITS_H
#define SAWAD_WORLD_LIMITS_H

#ifdef SAWAD_SMALL
#define LIMIT(usual, small) (small)
#else
#define LIMIT(usual, small) (usual)
#endif

enum {
    SIDE_MAX       = LIMIT(6, 4),       /* nobody, two empires, the Caliphate, tribes, one spare */
    PLACE_MAX      = LIMIT(256, 8),     /* the theatre has 229; path tables keep a byte a step */
    ROUTE_MAX      = LIMIT(512, 10),    /* the theatre has 462 */
    REGION_MAX     = LIMIT(64, 4),      /* the theatre has 40 */
    ARM_MAX        = LIMIT(24, 24),     /* kinds of contingent; the rules declare 17 for all scenarios */
    POOL_MAX       = LIMIT(64, 4),      /* tribes, provinces, houses */
    LEADER_MAX     = LIMIT(128, 8),     /* the dossier names 106 */
    FACTION_MAX    = LIMIT(12, 3),      /* parties at the courts: the dossier's section 4.6 has seven */
    DECISION_MAX   = LIMIT(64, 6),      /* cards of one scenario; the grand campaign has about 30 */
    MUSTER_MAX     = LIMIT(64, 2),      /* bands on their way to an army */
    FORMATION_MAX  = LIMIT(128, 4),     /* the grand campaign wants about 80 */
    CONTINGENT_MAX = LIMIT(384, 6),     /* about three a formation */
    CONVOY_MAX     = LIMIT(64, 2),      /* on the road at one time, there and back */
    LETTER_MAX     = LIMIT(96, 3),      /* couriers and envoys under way */
    VAR_MAX        = LIMIT(96, 4),      /* script variables of one scenario; the grand campaign has 68 */
    PART_MAX       = LIMIT(32, 4),      /* names for parts of armies that scripts divide */
    PREMISE_MAX    = LIMIT(48, 4),      /* switches of one scenario; the dossier lists 40 */
    RECORD_MAX     = 64,                /* rows of history a scenario is held against */
    GOAL_MAX       = LIMIT(32, 4),      /* objectives of all sides together */
    FIGHTER_MAX    = LIMIT(64, 6),      /* contingents on one field (mechanics E1: 8-60 a side, at
                                           300-1,000 men; the rest stand in camp) */
    BEAST_MAX      = LIMIT(48, 3),      /* elephants on one field; Qadisiyya had 30-33 */
    ELEPHANT_MAX   = LIMIT(80, 4),      /* alive in a game: the royal stable had about 60 */

    ANIMAL_MAX     = 8,     /* kinds of animal */
    GROUND_MAX     = 16,    /* kinds of ground under a route */
    FIELD_MAX      = 64,    /* battlefields known by name; the theatre has 17 */
    PLACE_KIND_MAX = 16,    /* kinds of place */
    VIA_MAX        = 4,     /* places a march order may name on the way */
    ZONE_COLS      = 7,     /* a field from wing to wing with two open flanks */
    ZONE_ROWS      = 9,     /* a field from camp to camp */
    WEEK_DAYS      = 7,
    EVENT_MAX      = 2048,  /* things that can happen in one week */
    EFFECT_MAX     = 256,   /* things a hook can ask for in one call */
    DRAFT_MAX      = 192    /* orders of one side in one week */
};

#endif

/*
 * battlefield.h: a battle as data: a lattice of zones, the contingents on it and
 * how they stand. The rules are in battle/; this is only the shape, because a
 * World holds the battle that is being fought.
 *
 * Columns run from wing to wing (0 and 6 are the open flanks), rows from the
 * camp of team 0 (row 0) to the camp of team 1 (row 8): camp, reserve, second
 * line, front, the ground between, and the same mirrored. A zone is about 600 m
 * wide and 400 m deep (mechanics E0).
 */
#ifndef SAWAD_WORLD_BATTLEFIELD_H
#define SAWAD_WORLD_BATTLEFIELD_H

#include "world/id.h"
#include "world/limits.h"

enum { TEAMS = 2 };

typedef enum FighterState {
    FIGHTER_GONE,           /* the slot is empty */
    FIGHTER_STANDS,
    FIGHTER_BROKEN,         /* running, still on the field */
    FIGHTER_FLED,           /* off the field */
    FIGHTER_LEFT,           /* withdrawn in order */
    FIGHTER_COMING          /* on the road; reaches the camp in half-hour `comes` */
} FighterState;

/* Why a contingent wavers: changes of order today, permille, by cause. They
 * add up to its order now less its order at dawn. */
typedef enum WaverCause {
    WAVER_MELEE, WAVER_SHOT, WAVER_FLANK, WAVER_LOSSES, WAVER_NEIGHBOUR, WAVER_LEADER,
    WAVER_BEASTS, WAVER_MOVING, WAVER_GROUND, WAVER_REST, WAVER_CAUSES
} WaverCause;

/* Where in the line a formation is told to stand, from its own commander's eyes. */
typedef enum Post { POST_ANY, POST_LEFT, POST_LEFT_CENTRE, POST_CENTRE, POST_RIGHT_CENTRE,
                    POST_RIGHT, POST_RESERVE, POSTS } Post;

/* A contingent on the field, or one body of a contingent too large to be led as
 * one. Men who fall stay counted here until the results go back to the campaign:
 * dawn = men + dead + hurt + taken + drowned, whatever became of the men. */
typedef struct Fighter {
    uint8_t      state;             /* FighterState */
    uint8_t      team;              /* 0 or 1 */
    uint8_t      order;             /* OrderKind of the field */
    uint8_t      mounted;           /* bool: on horseback now */
    int8_t       col, row, to_col, to_row;
    FormationId  formation;
    ContingentId who;
    uint8_t      part;              /* 1, 2, ...: which body of its contingent */
    uint8_t      told, told_in;     /* OrderKind still on its way with a runner, 0: none; half-hours left */
    int8_t       told_col, told_row;
    ArmId        arm;
    PoolId       pool;
    int32_t      dawn, men;         /* brought to the field; fit now */
    int32_t      dead, hurt, taken, drowned;
    int16_t      quality, cohesion, fatigue, ammo, habit;   /* permille */
    int16_t      order_dawn;        /* its cohesion when it was drawn up */
    int16_t      threshold;         /* order below which it breaks */
    int16_t      stays;             /* taken off that because families are near */
    uint8_t      chained, charged, engaged, in_view;    /* bools; engaged: this half-hour */
    uint8_t      post;              /* Post it was told to draw up in */
    uint8_t      own;               /* bool: obeys a person's order until it is delegated again */
    uint8_t      hidden;            /* bool: lies in wait; nobody sees it or can touch it */
    uint8_t      feigns;            /* 3, ...: runs on purpose; 2: about to turn; 1: turns upon who followed */
    uint8_t      comes;             /* half-hour in which it reaches the field, if it is coming */
    uint8_t      standing;          /* half-hours it has been in contact */
    uint8_t      shied;             /* bool: its horses would not face elephants today */
    int32_t      over;              /* places taken so far on the crossing before it (battle/move.c) */
    uint8_t      moved;             /* bool: went to another zone in the last half-hour */
    int16_t      why[WAVER_CAUSES];
} Fighter;

/* How an elephant runs wild (mechanics D7). */
typedef enum Rampage { WILD_NOT, WILD_BACK, WILD_FORWARD, WILD_SIDEWAYS, WILD_TO_WATER, WILD_KILLED }
    Rampage;

/* One elephant on the field (mechanics D3). Its driver and crew are men of the
 * fighter it serves. */
typedef struct Beast {
    uint8_t  alive, crew, girth, driver, leader, blind, wild, gone;     /* crew: men in the tower;
                                                   girth: percent whole, 0 no tower; wild: Rampage;
                                                   gone: it has left the field */
    uint8_t  follows;               /* 1 + index of its leader; 0: nobody */
    uint8_t  fighter;               /* 1 + index of the contingent it serves */
    uint8_t  elephant;              /* slot in World.elephant */
    uint8_t  shot;                  /* bool: without a driver because he was shot */
    int16_t  wound, fear, panics_at, escort;    /* permille */
} Beast;

/* Where a commander sits, and what he sees from there (mechanics C11). */
typedef enum SeatKind { SEAT_SADDLE, SEAT_CANOPY, SEAT_ROOF, SEAT_KINDS } SeatKind;
typedef enum StandardState { STANDARD_NONE, STANDARD_FLIES, STANDARD_LOST } StandardState;

enum { CHAMPIONS = 3 };

typedef struct Team {
    Side        side;               /* the leading side */
    uint8_t     sides;              /* bit s: side s fights here */
    uint8_t     attacker, withdrawing, beaten, person;   /* bools; person: commanded by a player */
    uint8_t     behind;             /* Obstacle behind its camp */
    uint8_t     refuge;             /* bool: desert behind it that the other cannot follow into */
    uint8_t     works;              /* days of digging before its front */
    LeaderId    leader;
    uint8_t     leader_fell;        /* 0 no, 1 wounded, 2 dead, 3 captured */
    uint8_t     deputies;           /* other leaders of the team on the field */
    uint8_t     seat_col, seat_row;
    int16_t     skill;              /* 0..10, after deputies */
    int16_t     fortune;            /* permille, drawn for the army and day */
    int16_t     column_fortune[ZONE_COLS];
    int16_t     tempo_lean;         /* permille added to the tempo of contact by its intent */
    int32_t     men_start, dead, hurt, taken, drowned;
    uint8_t     line;               /* bit c: its line stood in column c at dawn */
    uint8_t     gaps, lost;         /* bit c: nobody stands there now; nor half an hour ago */
    uint8_t     collapsed;          /* columns of its line that gave way: bits of `lost` */
    uint8_t     reserve_used;       /* times a reserve reached a gap */
    uint8_t     camp_lost;          /* bool */
    uint8_t     looting;            /* half-hours its men will go on plundering the enemy's camp */

    uint8_t     seat, seat_lost;    /* SeatKind; bool: stormed, or blown away */
    uint8_t     ill;                /* bool: its leader cannot ride, and commands by runner alone */
    uint8_t     stand_in;           /* bool: he commands for another, who lies sick or wounded */
    uint8_t     standard;           /* StandardState */
    uint8_t     general;            /* how deep its general thinks: 0 quick, 1 usual, 2 by playing copies */
    uint8_t     posture;            /* Posture of battle/general.h */
    uint8_t     knows_girths, knows_leaders;    /* bools: what its men have learnt of elephants */
    uint8_t     met_beasts;         /* bool: enemy elephants were in its sight today */
    uint8_t     mock;               /* bool: camels dressed as elephants stand in its line */
    uint8_t     nights_on;          /* bool: will not part at dusk */
    uint8_t     dares;              /* bool: it sends a champion out this half-hour */
    uint8_t     springs_at;         /* half-hour in which hidden wings ride out; 0: nobody hides */
    uint8_t     sprung;             /* half-hours since they did, at most 250; 0: they have not */
    uint8_t     cut;                /* 0; 1 the way behind was broken by its own; 2 by the enemy */
    uint8_t     mends;              /* half-hours until what was broken is mended, no enemy by */
    uint8_t     golden;             /* 1 + half-hours left of the courage of men with no way out;
                                       0: it has not come yet */
    uint8_t     duels_won, duels_lost;
    int8_t      champion[CHAMPIONS];    /* how they fight, 0..10; -1: fallen or none */
    int32_t     cross;              /* men who get over what lies behind in a half-hour; 0: by its kind */
    int32_t     came;               /* men who reached the field today */
} Team;

typedef enum Obstacle { BEHIND_OPEN, BEHIND_CANAL, BEHIND_RIVER, BEHIND_MARSH, BEHIND_BRIDGE,
                        BEHIND_WALL } Obstacle;

typedef struct Battle {
    uint8_t  live;                  /* bool: a battle is being fought */
    uint8_t  over;                  /* bool: decided, results not yet taken home */
    uint8_t  winner;                /* 1 + team; 0: nobody (dusk, or both left) */
    uint8_t  half_hour, light;      /* passed; available before dusk */
    uint8_t  hot, dust;             /* permille / 4: heat strain; dust */
    uint8_t  wind, wind_on;         /* 0 calm .. 3 storm; 0 across, 1 in the face of team 0, 2 of team 1 */
    int32_t  number;                /* battles begun in this game, for the dice */
    uint8_t  days;                  /* which day of fighting on this ground, from 1 */
    uint8_t  night;                 /* half-hours fought after dark; 0: it is day */
    uint8_t  field, turned;         /* named field, FieldId; bool: team 0 stands at its upper end */
    uint8_t  waters;                /* bit r: rivers or crossings on the border above row r */
    uint8_t  facing;                /* where the camp of team 1 lies: 0 north, 1 east, 2 south, 3 west */
    uint8_t  storm_at;              /* half-hour in which a storm breaks; 0: none */
    uint8_t  rode;                  /* bool: horse moved in the last half-hour */
    uint8_t  coming;                /* bodies still on the road at dawn, or more */
    uint8_t  unhorsed;              /* bool: horsemen left their horses today */
    uint8_t  dusty;                 /* bit c: horse have raised dust in column c */
    uint8_t  breach;                /* columns in which the wall that is stormed lies in rubble */
    PlaceId  place;                 /* nearest */
    RouteId  route;                 /* 0: at the place */
    FormationId lead[TEAMS];        /* the formations that met */
    uint8_t  zone[ZONE_ROWS][ZONE_COLS];    /* ZoneKind of battle/field.h */
    uint8_t  edge[ZONE_ROWS][ZONE_COLS];    /* EdgeKind towards the next row */
    Team     team[TEAMS];
    uint8_t  fighters, beasts;
    Fighter  fighter[FIGHTER_MAX];
    Beast    beast[BEAST_MAX];
} Battle;

#endif

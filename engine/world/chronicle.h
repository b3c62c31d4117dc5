/*
 * chronicle.h: one run of a campaign as it is remembered: what was fought, who
 * held which town from when to when, who fell, how many were under arms.
 *
 * It is made while the run is played, from the events of each week and the World
 * at its end; it knows the truth, not what one side heard. It is of fixed size and
 * asks for no memory. Where a list is full the rest is counted in `lost`. Days
 * count from the scenario's first, which is day 0.
 */
#ifndef SAWAD_WORLD_CHRONICLE_H
#define SAWAD_WORLD_CHRONICLE_H

#include "world/event.h"
#include "world/state.h"

enum {
    CHRONICLE_FIGHTS  = 256,        /* the grand campaign sees about 60 */
    CHRONICLE_CHANGES = 2048,       /* places that changed hands; about 3 a week */
    CHRONICLE_WEEKS   = 320,        /* of a scenario; the grand campaign has 260 */
    CHRONICLE_STATIONS = 16384,     /* armies by week; the grand campaign has about 40 at a time */
    CHRONICLE_QUIET   = 2           /* days without fighting after which it is another battle */
};

/* A battle: fought at one place by the same sides on days that follow each other.
 * When another side wins than the day before it is another battle. Figures are of
 * whole armies, allies included; those of the winner tell no drowned. */
typedef struct Fight {
    int32_t day, last, days;        /* first and last day; on how many it was fought */
    PlaceId place;
    uint8_t sides[TEAMS];           /* bit s: side s stood on it */
    uint8_t winner;                 /* 1 + team; 0: nobody */
    int32_t men[TEAMS];             /* the most that stood on it on one day */
    int32_t last_men[TEAMS];        /* on its last day */
    int32_t dead[TEAMS];            /* on the field and in pursuit, the drowned among them */
    int32_t drowned[TEAMS], taken[TEAMS];
    int32_t beasts[TEAMS];          /* elephants brought, on the day that saw most */
    int32_t beasts_lost[TEAMS];     /* killed, or run wild */
} Fight;

/* From that day on a place was that side's: its own, or paying it tribute. */
typedef struct HandChange { int32_t day; PlaceId place; Side side; } HandChange;

/* Where an army was at the end of a week: every formation in the field that is no
 * garrison and has a hundred men. */
typedef struct Station { uint16_t week; PlaceId near; int32_t men; Side side; } Station;

typedef struct Chronicle {
    uint64_t   seed;
    int32_t    first, weeks, day;           /* week it began in; completed; the first day not played */
    int32_t    lost;
    Side       winner;
    int32_t    points[SIDE_MAX];
    int32_t    reading, brief, premise[PREMISE_MAX], var[VAR_MAX];
    uint8_t    answer[DECISION_MAX];        /* 1 + option last taken; 0: none */

    Fight      fight[CHRONICLE_FIGHTS];
    int32_t    fights;
    Fight      today;                       /* one that is being fought; last -1: none */

    Side       holder[PLACE_MAX];           /* on the first day */
    Side       holds[PLACE_MAX];            /* now */
    HandChange change[CHRONICLE_CHANGES];
    int32_t    changes;
    int32_t    tribute_dh[PLACE_MAX];       /* a year, of its first terms; -1: it made none */

    uint8_t    fate[LEADER_MAX];            /* LeaderFate */
    int16_t    fate_day[LEADER_MAX];        /* since when; DAY_NEVER: since the beginning */
    int32_t    men[CHRONICLE_WEEKS][SIDE_MAX];      /* fit men in the field at the end of each week */
    Station    station[CHRONICLE_STATIONS]; /* by week */
    int32_t    stations;
    int32_t    dead[SIDE_MAX];              /* of its peoples, of every cause */
    int32_t    gone[SIDE_MAX][CAUSES];      /* the same men and others, by Cause */
} Chronicle;

/* A run begins; w has its first day laid out. */
void chronicle_begin(Chronicle *c, const Model *m, const World *w);

/* A week was played: all its events in order, and the World after it. */
void chronicle_week(Chronicle *c, const Model *m, const World *w, const Event *at, int32_t count);

/* The first battle begun within so many metres of a place, by road, on the days
 * from .. to; NULL: none. */
const Fight *chronicle_fight(const Chronicle *c, const Model *m, PlaceId near, int64_t metres,
                             int32_t from, int32_t to);

/* The team of a side in a battle, -1 if it was not there. */
int fight_team(const Fight *f, Side side);

/* Whose a place was on the evening of a day. */
Side chronicle_holder(const Chronicle *c, PlaceId p, int32_t day);
/* The first day from `from` on which a place was the side's; -1: never. */
int32_t chronicle_held(const Chronicle *c, Side side, PlaceId p, int32_t from);
/* The first day from `from` on which it no longer was; -1: never, or never had. */
int32_t chronicle_let_go(const Chronicle *c, Side side, PlaceId p, int32_t from);

/* The first day, at a week's end, from .. to, on which armies of a side within so
 * many metres of a place had so many men together; -1: never. */
int32_t chronicle_stood(const Chronicle *c, const Model *m, Side side, PlaceId near,
                        int64_t metres, int32_t men, int32_t from, int32_t to);

/* Men of a side under arms at the end of the week of that day; its mean over all
 * weeks. */
int32_t chronicle_men(const Chronicle *c, Side side, int32_t day);
int32_t chronicle_mean_men(const Chronicle *c, Side side);

#endif

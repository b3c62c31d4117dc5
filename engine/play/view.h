/*
 * view.h: what one side may know, ready to be shown.
 *
 * A View is plain data made for one side from a World in which everything that
 * side has not been told has been taken out or replaced by its own guess. Own
 * formations are exact; others are sightings with an age and an error. The
 * window, the terminal, the preview and the minds get nothing else.
 */
#ifndef SAWAD_PLAY_VIEW_H
#define SAWAD_PLAY_VIEW_H

#include "world/event.h"
#include "world/id.h"
#include "world/limits.h"
#include "world/model.h"
#include "world/order.h"

typedef struct FormationView {
    FormationId id;
    Side        side;
    bool        own, idle;          /* idle: it has nothing to do and may want an order */
    char        name[64];           /* "Khalid ibn al-Walid", or what is known of it */
    char        word[40];           /* how an order names it: "khalid.2" */
    const char *mark;               /* drawing on its counter: foot, camel, horse, elephant */
    LeaderId    leader;             /* 0: unknown */
    int32_t     lat, lon;           /* where it stands, thousandths of a degree */
    PlaceId     at, toward;         /* at 0: on the road to `toward` */
    RouteId     route;
    int32_t     done_m;
    int32_t     men, men_low, men_high;     /* equal for own */
    int32_t     foot, horse, beasts, wounded, followers;
    int32_t     age_days;           /* of a sighting */
    int32_t     order_permille, weary, quality;     /* means over its men; 0 if unknown */
    int32_t     food_days, fodder_days, water_days, stay_days;
    int64_t     grain_g, fodder_g;
    int32_t     camels, donkeys, mounts, carts, boats;
    int64_t     spoils_dh;
    uint8_t     order, flags, stance, forage, garrison, fortified;
    PlaceId     goal, base;
    char        doing[96];          /* "marches to Hira, forced; about 3 days" */
    int32_t     goal_days;          /* days of march left; 0: none */
    PlaceId     way[24];            /* places ahead to the goal */
    int32_t     ways;
} FormationView;

typedef struct ContingentView {
    ContingentId id;
    const char  *arm, *mark, *pool;
    int32_t      men, wounded, mounts, quality, order_permille, weary;
} ContingentView;

typedef struct PlaceView {
    Side    owner, tributary;       /* as believed */
    int32_t age_days;               /* of that belief; 0 = seen today */
    int64_t depot_g, country_g;     /* own depots; what the country still yields to this side */
    int32_t country_permille;       /* of what a full harvest leaves */
    int32_t tribute_dh, fortified, siege;
    int32_t attitude;               /* of its region towards this side */
    int32_t terms_permille;         /* chance it would accept terms; -1: not to be asked */
} PlaceView;

typedef struct GoalView { int32_t goal, points; bool met; const char *text; char state[64]; } GoalView;

typedef struct SideView {
    int32_t men, wounded, dead, captured, deserted, home;   /* of its pools */
    int32_t legitimacy, memory, victories, defeats;
    int64_t treasury_dh, spoils_dh, tribute_dh;     /* tribute a year */
    int32_t points;
} SideView;

typedef struct View {
    Side        side;
    int32_t     week, day, stage;   /* Stage */
    Date        date, hijri, yazdgerdi;
    int32_t     hottest, tigris, euphrates, flood, mud;
    int32_t     formations;
    FormationView formation[FORMATION_MAX];     /* own first, then by id */
    PlaceView   place[PLACE_MAX];
    SideView    own;
    uint8_t     relation[SIDE_MAX];
    int32_t     goals;
    GoalView    goal[GOAL_MAX];
    bool        over;
    Side        winner;
    int32_t     points;
    const char *grade;
    int32_t     letters;            /* couriers and envoys of this side under way */
} View;

const FormationView *view_formation(const View *v, FormationId f);      /* NULL: not known */
const FormationView *view_named(const View *v, const char *word);

/* What stands on the field, at stage battle. */
typedef struct FighterView {
    int32_t index; uint8_t team, state, col, row, order;
    const char *arm, *mark; char name[48]; char word[12];
    int32_t men, dead, order_permille, weary, ammo;
    int16_t why[10];                /* WaverCause of world/battlefield.h */
} FighterView;
typedef struct FieldView {
    bool    live;
    PlaceId place;
    int32_t half_hour, light, mine; /* mine: this side's team */
    uint8_t zone[ZONE_ROWS][ZONE_COLS], edge[ZONE_ROWS][ZONE_COLS];
    int32_t fighters;
    FighterView fighter[FIGHTER_MAX];
    int32_t men[2], dead[2];
    Side    side[2];
} FieldView;

#endif

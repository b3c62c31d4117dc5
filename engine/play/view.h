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
    uint8_t     order, flags, stance, forage, garrison, fortified, priority;
    PlaceId     goal, base;
    char        doing[160];         /* "marches to Hira, forced; about 3 days" */
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
    bool    seen;                   /* someone of this side or of its friends is there */
    int64_t depot_g, country_g;     /* own depots; what the country still yields to this side */
    int32_t country_permille;       /* of what a full harvest leaves */
    int32_t tribute_dh, fortified, siege;
    Side    besieger;               /* 0: nobody lies before it, as far as is seen */
    int32_t ring, breach, engines;  /* permille closed and fallen; stone-throwers before it */
    int32_t food_inside;            /* days, a guess for the besieger; -1: not known */
    int32_t attitude;               /* of its region towards this side */
    int32_t terms_permille;         /* chance it would accept terms; -1: not to be asked */
    int32_t reach_days;             /* of a mule train from the nearest store of its side; -1: none */
    int32_t flooded_days, raided_days;      /* it stays under water; since riders were here, -1: never */
} PlaceView;

/* A card put before this side. An answer in the draft counts as made. */
typedef struct CardView {
    DecisionId id;
    bool       open;                /* else it was answered */
    int32_t    option;              /* last taken; -1: none yet */
    int32_t    day, days_left;      /* put, or made; until the usual answer is taken */
} CardView;

/* How things stand with another side. */
typedef struct DealView {
    int32_t truce_days;             /* still to run; 0: none */
    int32_t they_hear, we_hear;     /* days for which an embassy has been heard; -1: none is */
} DealView;

/* The line of supply of one's own army from its base, and trains on the road. */
typedef struct LineView {
    FormationId to;
    PlaceId     from, neck_at;
    RouteId     red;                /* its slowest stage, or where it is cut */
    uint8_t     by, neck;           /* CarryBy; Neck: words for both in play/report.h */
    bool        cut, scant;         /* nothing arrives; less than it eats */
    int32_t     metres, days, share, free;      /* share: permille that arrives; free: carriers */
    int64_t     week_g, need_g, store_g;
    PlaceId     way[24]; int32_t ways;
} LineView;

typedef struct ConvoyView {
    FormationId to;                 /* gen 0: on its way back */
    PlaceId     from, at, toward;
    uint8_t     by;
    bool        homeward;
    int32_t     count, lat, lon, days_out;
    int64_t     grain_g, eaten_g;
} ConvoyView;

typedef struct GoalView { int32_t goal, points; bool met; const char *text; char state[64]; } GoalView;

typedef struct SideView {
    int32_t men, wounded, dead, captured, deserted, home;   /* of its pools */
    int32_t legitimacy, memory, victories, defeats;
    int64_t treasury_dh, spoils_dh, tribute_dh;     /* tribute a year */
    int32_t points;
} SideView;

/* The books of one people of one's own: those born and those who came are free,
 * on their way to an army, under arms, or gone by one of the causes. */
enum { GONE_CAUSES = 12 };
typedef struct PoolView {
    PoolId  pool;
    int32_t born, came, free, travelling, under_arms, wounded, captured;    /* wounded: of those under arms */
    int32_t loyalty, zeal;
    int32_t families, families_lost;        /* of those under arms; taken by the enemy so far */
    bool    barred;                 /* it may not be called now */
    int32_t gone[GONE_CAUSES];
} PoolView;
const char *cause_words(int cause);     /* "died in battle" */

typedef struct View {
    Side        side;
    int32_t     week, weeks, day, stage;    /* week it ends with; Stage */
    Date        date, hijri, yazdgerdi;
    int32_t     hottest, tigris, euphrates, flood, mud;
    int32_t     formations;
    FormationView formation[FORMATION_MAX];     /* own first, then by id */
    PlaceView   place[PLACE_MAX];
    uint16_t    going[ROUTE_MAX];       /* permille of the pace of a good dry road, on foot, today */
    SideView    own;
    int32_t     pools;
    PoolView    pool[POOL_MAX];         /* of this side, in the order declared */
    uint8_t     relation[SIDE_MAX];
    DealView    deal[SIDE_MAX];
    int32_t     cards;
    CardView    card[DECISION_MAX];     /* open ones first */
    int32_t     goals;
    GoalView    goal[GOAL_MAX];         /* its own that count in this length of the game */
    uint32_t    aims;                   /* bit g: goal g of the Model counts in it, whosever it is */
    bool        over;
    Side        winner;
    int32_t     points;
    const char *grade;
    int32_t     lines, convoys;
    LineView    line[FORMATION_MAX];
    ConvoyView  convoy[CONVOY_MAX];
    int32_t     letters;            /* couriers and envoys of this side under way */
} View;

const FormationView *view_formation(const View *v, FormationId f);      /* NULL: not known */
const FormationView *view_named(const View *v, const char *word);

/* What stands on the field, at stage battle. Of the enemy only what can be seen:
 * nobody who lies hidden; men rounded, order and weariness by eye. */
typedef struct FighterView {
    int32_t index; uint8_t team, state, col, row, order;    /* states and orders of world/ */
    uint8_t to_col, to_row;         /* where it is bound; own only */
    uint8_t told, told_in;          /* own: an order still on its way, and half-hours left */
    uint8_t own, hidden, feigns, mounted, engaged, charged, chained, kin, comes;
    uint8_t part;                   /* which body of its contingent; 0: the only one */
    const char *arm, *mark; char name[48]; char word[12];
    LeaderId under;                 /* own: who commands the army it came with */
    int32_t men, dawn, dead, hurt, order_permille, order_dawn, weary, ammo, quality, habit;
    int32_t beasts, towers;         /* elephants with it; those with a tower still up */
    int16_t why[10];                /* WaverCause of world/battlefield.h; own */
} FighterView;

typedef struct TeamView {
    Side     side;
    LeaderId leader;                /* 0: none, or fallen */
    uint8_t  fell;                  /* 1 wounded, 2 dead, 3 taken */
    uint8_t  seat, seat_lost, seat_col, seat_row, reach, ill;   /* SeatKind; reach: own, else 0 */
    uint8_t  standard;              /* StandardState */
    uint8_t  behind, cut, golden, withdrawing, attacker, mock, sprung, camp_lost, looting, nights_on;
    uint8_t  gaps, lost, line;      /* bit a column */
    uint8_t  knows_girths, knows_leaders;       /* own */
    uint8_t  duels_won, duels_lost;
    int32_t  men, men_start, dead, hurt, taken, drowned, order_permille;
    int32_t  beasts, towers, beasts_wild, beasts_dead;
} TeamView;

typedef struct FieldView {
    bool    live;
    PlaceId place;
    int32_t field;                  /* named field, from 1; 0: none */
    const char *name;               /* its name, or the place's */
    int32_t day, days;              /* of the scenario; of fighting here, from 1 */
    int32_t half_hour, light, night;
    int32_t minutes;                /* of the clock, at the start of the coming half-hour */
    int32_t dawn_minutes, dusk_minutes;
    int32_t wind, wind_on, facing, hot, dust;   /* as in Battle; dust permille */
    uint8_t dusty;                  /* bit a column */
    int32_t mine;                   /* this side's team */
    uint8_t zone[ZONE_ROWS][ZONE_COLS], edge[ZONE_ROWS][ZONE_COLS];
    int32_t marks;                  /* names on the field, in its own columns and rows */
    struct { int32_t col, row, kind; const char *name; } mark[FIELD_MARKS];
    const char *account, *account_source;       /* what the sources say of this moment; NULL: nothing */
    TeamView team[2];
    int32_t fighters;
    FighterView fighter[FIGHTER_MAX];
} FieldView;

#endif

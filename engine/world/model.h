/*
 * model.h: a scenario as compiled: everything that is the same in every run of
 * it. Immutable once loaded, kept in one arena, shared by all copies of the
 * World and by all threads.
 *
 * Arrays are indexed by the ids of id.h; element 0 is an empty "none". Texts are
 * UTF-8 and live as long as the Model. Distances are metres, times minutes or
 * days, masses grams, volumes millilitres, shares permille; angles thousandths
 * of a degree. What a number means, its range and its default stand in the
 * schema (script/schema.c), its source beside the number in the Lua file.
 */
#ifndef SAWAD_WORLD_MODEL_H
#define SAWAD_WORLD_MODEL_H

#include "base/intern.h"
#include "base/status.h"
#include "world/id.h"
#include "world/limits.h"

typedef struct Label { const char *latin, *native; } Label;    /* native: Arabic, Persian, ...; may be "" */

typedef struct SideModel {
    Atom        id;
    Label       name;
    const char *adjective, *letter;     /* "Sasanian"; one letter for counters, so that colour is not alone */
    const char *briefing;
    int32_t     colour;                 /* 0xRRGGBB */
    int32_t     playable;
    LeaderId    chief;                  /* whose formation orders start from */
    PlaceId     seat;                   /* where they start from while the chief has none */
    int32_t     courier_mpd;            /* metres a day */
    Atom        doctrine;
    int32_t     legitimacy, authority;          /* permille */
    int32_t     treasury_kdh;
    int32_t     patience;               /* permille of pressure at which the crown orders battle (C7) */
    LeaderId    regent;                 /* who governs for the chief; 0: he himself */
    int32_t     settles;                /* Julian day number from which it may found camp-cities; 0: never */
    const char *source;
} SideModel;

typedef struct RelationModel { Side a, b; int32_t is; } RelationModel;      /* Relation of state.h */

/* Mechanics A1, A2, A10. */
typedef struct AnimalKind {
    Atom        id;
    const char *name;
    int32_t     grain_g, fodder_g, water_ml;    /* a day */
    int32_t     carry_g;            /* net load */
    int32_t     tank_days;          /* days without drinking before it suffers, in summer */
    int32_t     death_weight;       /* permille on the want-of-fodder hazard */
    int32_t     pass_hour;          /* head passing one lane in an hour */
    int32_t     draws;              /* bool: draws carts, two to each */
    const char *source;
} AnimalKind;

/* What goes more than two days without water is a beast of the desert. */
static inline bool desert_beast(const AnimalKind *a) { return a->tank_days > 2; }

typedef enum ArmClass { ARM_FOOT, ARM_LIGHT, ARM_HORSE, ARM_LIGHT_HORSE, ARM_MEDIUM, ARM_BEAST,
                        ARM_CLASSES } ArmClass;     /* how others fight against it */

/* Mechanics A5 (march), E3 (battle). */
typedef struct ArmKind {
    Atom        id;
    const char *name, *mark;        /* mark: which drawing stands on a counter */
    int32_t     class;              /* ArmClass */
    int32_t     pace_mph;           /* metres an hour on a good dry road */
    int32_t     day_m, longest_m, forced_m;     /* a standard day; sustained and forced limits */
    int32_t     load_permille;      /* weariness per march relative to light foot */
    int32_t     pass_hour;          /* men passing one lane in an hour */
    int32_t     mount;              /* 1 + index of AnimalKind ridden, 0 on foot */
    int32_t     mounts_permille;    /* beasts a man brings */
    int32_t     fights_mounted;
    int32_t     engaged_100m;       /* men engaged per 100 m of front */
    int32_t     armour, shooters;   /* permille */
    int32_t     missile_spend;      /* ammunition per half-hour shooting, permille */
    int32_t     impact;             /* permille of men added to a charge */
    int32_t     zones;              /* zones moved in a half-hour */
    int32_t     against[ARM_CLASSES];   /* melee weight against each class, permille */
    int32_t     scout;              /* how far it sees, permille of light horse */
    const char *source;
} ArmKind;

/* Mechanics A5, A6: the ground under a route. */
typedef struct GroundKind {
    Atom        id;
    const char *name;
    int32_t     speed, wear;        /* permille on pace and on weariness */
    int32_t     lanes_dry, lanes_flood;
    int32_t     carts;              /* wheels can pass */
    int32_t     camel_speed;        /* permille for a camel-mounted column */
    int32_t     pasture;            /* permille of the steppe's grazing found here */
    int32_t     flood_speed, mud_speed;     /* permille when the season says so */
    int32_t     forage;             /* permille of the nearer place's country in reach */
    int32_t     dash;               /* 0 line, 1 track, 2 desert, 3 water: how the map draws it */
    int32_t     field;              /* FieldKind of battles met here (battle/field.h) */
    const char *source;
} GroundKind;

typedef struct PlaceKind {
    Atom        id;
    const char *name;
    int64_t     depot_g;            /* grain its stores can hold */
    int32_t     sign;               /* which mark the map draws */
    int32_t     field;              /* FieldKind */
    const char *source;
} PlaceKind;

typedef enum WaterKind { WATER_NONE, WATER_WELLS, WATER_OASIS, WATER_CANAL, WATER_RIVER,
                         WATER_KINDS } WaterKind;

typedef struct PlaceModel {
    Atom        id;
    Label       name;
    const char *also, *note, *tribe, *source;
    int32_t     lat, lon;           /* thousandths of a degree */
    int32_t     kind;               /* 1 + index of PlaceKind */
    RegionId    region;
    int32_t     people, walls, fodder, grain;   /* heads; 0..3 each */
    int32_t     landing, water;     /* bool; WaterKind */
    Side        owner;              /* at the start */
    int32_t     certainty, rank;    /* 1..3 each */
    int32_t     terms_dh, terms_lean;   /* usual tribute a year (0: set by people); permille added to assent */
    int64_t     depot_g;            /* grain in store at the start */
    uint16_t    first_way, ways;    /* its routes, in Model.way */
} PlaceModel;

typedef enum Season { SEASON_NONE, SEASON_FLOOD, SEASON_HEAT, SEASON_MUD } Season;

typedef struct RouteModel {
    PlaceId     a, b;
    int32_t     metres, ground;     /* ground: 1 + index of GroundKind */
    int32_t     dry_days, boats;    /* longest waterless stretch at 40 km a day; bool */
    int32_t     season, crosses;    /* Season; number of rivers changed from bank to bank */
    const char *rivers, *note;
} RouteModel;

typedef struct Way { RouteId route; PlaceId to; } Way;

typedef struct RegionModel {
    Atom        id;
    Label       name;
    const char *also, *note, *group, *source;
    Side        owner;
    PlaceId     centre;
    int32_t     grain_t, tax_kdh;   /* tonnes a year above local need; thousand dirhams a year */
    int32_t     harvest_from, harvest_to;   /* months 1..12; 0: none */
    int32_t     attitude;           /* towards its owner at the start, -1000..1000 */
} RegionModel;

/* A party at a court: houses that stand or fall together (C6, C7). */
typedef struct FactionModel {
    Atom        id;
    Label       name;
    Side        side;
    int32_t     loyalty;                /* permille */
    const char *note, *source;
} FactionModel;

typedef enum MusterKind { MUSTER_VOLUNTEERS, MUSTER_HOUSE, MUSTER_LEVY, MUSTER_KINDS } MusterKind;

/* Mechanics B2, B8: who may be called, how fast, how willing, how good. */
typedef struct PoolModel {
    Atom        id;
    Label       name;
    Side        side;
    PlaceId     home;
    int32_t     men[3];             /* low, middle, high reading: still free at the start */
    int32_t     quality, loyalty, zeal;     /* permille */
    int32_t     kin;                /* bool: fights by clan (C11) */
    int32_t     barred;             /* bool: may not be called (the ban of 633) */
    int32_t     habit;              /* used to elephants, permille (D5) */
    int32_t     muster;             /* MusterKind: how its men come when they are called (B3, B9) */
    int32_t     families;           /* permille of its fighters whose families come with them (B5) */
    FactionId   faction;
    const char *note, *source;
} PoolModel;

typedef struct LeaderModel {
    Atom        id;
    Label       name;
    Side        side;
    const char *title, *note, *source;
    int32_t     ability, initiative, caution, lead;     /* 0..10 (C1) */
    int32_t     loyalty, prestige;                  /* permille */
    int32_t     seat, ill, deputies;    /* SeatKind; bool: cannot ride; named successors, 0..7 */
    int32_t     health;                 /* 0..10: how seldom he falls ill on campaign */
    int32_t     jealousy;               /* permille (C6) */
    FactionId   faction;
    LeaderId    heir;                   /* takes over his army when he is gone */
} LeaderModel;

typedef struct ContingentModel {
    ArmId       arm;
    PoolId      pool;
    int32_t     men[3];
    int32_t     quality, cohesion, fatigue, chained;    /* permille x3; bool */
    const char *source;
} ContingentModel;

typedef struct FormationModel {
    Atom        id;
    const char *name, *note, *source;
    Side        side;
    LeaderId    leader;
    PlaceId     at, base;
    int32_t     waits;              /* not on the map until a script says so */
    int32_t     premise, premise_is;    /* 1 + index and value it needs; 0: always there */
    int32_t     grain_days, fodder_days, followers, carts, boats;
    int32_t     animals[ANIMAL_MAX];    /* of the train */
    int32_t     stance, garrison, fortified;    /* Stance; bool: stays where it is; days dug in */
    int32_t     standard;           /* bool: the great standard is with it */
    int32_t     post;               /* Post: its place in the line of battle */
    int32_t     priority;           /* 0..2: who is fed first of those who share a depot */
    uint16_t    first_contingent, contingents;  /* in Model.contingent */
} FormationModel;

/* A name a part of an army may bear that a script divides: there is no such army
 * until then. */
typedef struct PartModel { Atom id; const char *name, *note; } PartModel;

typedef struct PremiseOption { const char *word, *says; } PremiseOption;

typedef struct PremiseModel {
    Atom        id;
    const char *title, *says, *source, *group;
    int32_t     usual;              /* value of history */
    PremiseOption option[6];        /* option[0..options) */
    int32_t     options;
} PremiseModel;

typedef struct VarModel { Atom id; const char *says; int32_t start, low, high; } VarModel;

typedef enum GoalKind { GOAL_HOLD, GOAL_DENY, GOAL_MEN, GOAL_BREAK, GOAL_SPOILS, GOAL_TERMS,
                        GOAL_KINDS } GoalKind;

typedef enum GoalCounts { GOAL_IN_FULL, GOAL_IN_SHORT, GOAL_IN_BOTH } GoalCounts;
typedef struct GoalModel {
    Side        side;
    int32_t     counts;             /* GoalCounts: in which length of the game it is a goal */
    int32_t     kind, number, points;   /* GoalKind; its number; what reaching it is worth */
    PlaceId     place;
    Side        against;
    const char *text, *source;
} GoalModel;

/* A choice put before one side as a card (decisions.lua). What the options do is
 * the script's. */
enum { DECISION_OPTIONS = 4, LEAN_ASKED = -1 };
typedef struct DecisionOption { const char *word, *says, *costs; int32_t mind; } DecisionOption;
typedef struct DecisionModel {
    Atom        id;
    Side        side;
    const char *title, *text, *source;
    int32_t     weeks, again, usual;    /* open so long; asked again after; option, from 0 */
    DecisionOption option[DECISION_OPTIONS];
    int32_t     options;
} DecisionModel;

/* A row of the record of history, to hold many runs against (record.lua). */
typedef struct RecordModel {
    const char *id, *says, *unit, *conf, *source;
    int32_t     value, low, high;
    int32_t     target;                 /* bool: an aim of the model as a whole, totalled apart */
} RecordModel;

typedef struct GradeModel { Side side; int32_t from; const char *text; } GradeModel;    /* points at least */

/* A field known by name (battle/field.h): rows from the camp at its lower end to
 * the camp at its upper end. */
typedef enum FieldMarkKind { MARK_PALACE, MARK_CAUSEWAY, MARK_BRIDGE, MARK_FORD, MARK_CAMP,
                             MARK_VILLAGE, MARK_CANAL, MARK_RIVER, MARK_GROVE, MARK_KINDS }
    FieldMarkKind;
typedef struct FieldMark { int32_t col, row, kind; const char *name; } FieldMark;
typedef struct FieldAccount { int32_t day, from, to; const char *text, *source; } FieldAccount;
enum { FIELD_MARKS = 8 };
typedef struct FieldModel {
    Atom        id;
    Label       name;
    PlaceId     place;
    const char *note, *source;
    Side        end[2];             /* whose camp lies at the lower and the upper end; 0: not fixed */
    int32_t     facing;             /* where the upper end lies: 0 north, 1 east, 2 south, 3 west */
    uint8_t     zone[ZONE_ROWS][ZONE_COLS], edge[ZONE_ROWS][ZONE_COLS];     /* ZoneKind, EdgeKind */
    int32_t     behind[2], cross[2];    /* Obstacle behind each camp; men over it in a half-hour, 0: by kind */
    int32_t     hides;              /* bool: ground within reach that hides horse (mechanics E10) */
    FieldMark   mark[FIELD_MARKS];  int32_t marks;      /* names on the field: palace, causeway, ... */
    const FieldAccount *account;    int32_t accounts;   /* what the sources say of a moment */
} FieldModel;

/* A step of a scenario's lesson (lesson.lua): what a beginner is asked to do, and
 * the deed by which it is known that he did. The lesson is the first side's. */
typedef enum LessonDeed {
    DEED_READ,          /* he has read the text */
    DEED_CHOOSE,        /* `formation` is chosen, or any army of his */
    DEED_WHY,           /* he asked how a number was made */
    DEED_ASK,           /* he asked what an order would bring: `order`, to `place` */
    DEED_ORDER,         /* the order is in his draft, of `formation`, to `place` */
    DEED_UNDO,          /* he took an order back */
    DEED_WEEK,          /* he ended a week */
    DEED_REPORT,        /* he opened the week's report */
    DEED_AT,            /* `formation` is at `place` */
    DEED_TOGETHER,      /* `formation` and `other` are at one place, or are one */
    DEED_RESTED,        /* the weariness of `formation` is at most `number`, permille */
    DEED_TERMS,         /* `number` places pay his side tribute */
    DEED_FOUGHT,        /* he has fought a battle */
    LESSON_DEEDS
} LessonDeed;

typedef struct LessonModel {
    const char *title, *text, *hint, *line;    /* line: what is typed at the terminal */
    int32_t     deed;                   /* LessonDeed */
    int32_t     formation, other;       /* of Model.formation, from 1; 0: any */
    PlaceId     place;                  /* 0: any */
    const char *order;                  /* its word; NULL or "": any */
    int32_t     number;
} LessonModel;

typedef struct HistoryModel {
    int32_t     day;
    PlaceId     place;
    LeaderId    who;                    /* whose way leads through it; 0: nobody's */
    const char *title, *text, *source;
} HistoryModel;

/* A battle of record, to hold the rules of battle against (trials.lua): two
 * armies, a day and a field in numbers, and what came of it as the bands the
 * sources bear. Shares in permille, times in half-hours. */
enum { TRIAL_BODIES = 20, TRIAL_ARMIES = 2 };
typedef struct TrialBody {
    ArmId       arm;
    int32_t     men, quality, cohesion, fatigue, habit;
    int32_t     kin, chained;           /* bools */
    int32_t     day, comes;             /* day and half-hour in which it reaches the field; 0: at once */
} TrialBody;
typedef struct TrialArmy {
    LeaderModel leader;
    int32_t     attacks, standard, informed;    /* bools */
    int32_t     behind, works, met_beasts;      /* Obstacle; days dug in; days it faced elephants before */
    TrialBody   body[TRIAL_BODIES]; int32_t bodies;
} TrialArmy;
typedef struct TrialModel {
    Atom        id;
    const char *name, *when, *note, *source;
    int32_t     set;                    /* 0 in the theatre, 1 outside, 2 made up to measure by */
    PlaceId     place;
    int32_t     open, hides;            /* bools: on a bare plain, not the place's own ground; hides horse */
    int32_t     month, days;            /* days at most */
    int32_t     wind, wind_from;        /* as in Weather */
    int32_t     storm_day, storm_at, storm_from;    /* day 0: no storm */
    TrialArmy   army[TRIAL_ARMIES];
    int32_t     won;                    /* 1 + army; 0: neither */
    int32_t     chance[2], winner_dead[2], loser_dead[2];   /* of that outcome; of men engaged, killed */
    int32_t     fought[2];              /* half-hours of fighting; 0, 0: nobody tells */
} TrialModel;

typedef struct SourceModel { Atom id; const char *text, *weight; } SourceModel;
typedef struct DisputeModel { Atom id; const char *question, *positions, *here; } DisputeModel;

/* Mechanics A6: the year. Index 0 = January. */
typedef struct MonthModel {
    int32_t     hottest;                /* mean daily maximum, degrees Celsius */
    int32_t     march_min;              /* minutes an army marches in a day */
    int32_t     light_half_hours;       /* of fighting light */
    int32_t     water;                  /* permille on the need for water */
    int32_t     tigris, euphrates;      /* stage, permille of the mean */
    int32_t     flood, mud;             /* bool: canal country under water; chance permille a week of mud */
    int32_t     pasture;                /* permille of the year's best grazing on the steppe */
    int32_t     reach;                  /* permille of the harvest's residue within reach (A7) */
    const char *source;
} MonthModel;

/* Every single number of the rules, by group: value, range and source come
 * from scripts/rules/<group>.lua. */
typedef struct Rules {
#define RULE(group, name, unit, says) int32_t group##_##name;
#include "world/rules.def"
#undef RULE
} Rules;

typedef struct RuleSource { int32_t low, high; const char *source; } RuleSource;
enum {
#define RULE(group, name, unit, says) RULE_##group##_##name,
#include "world/rules.def"
#undef RULE
    RULE_COUNT
};

/* The temper of a mind (scripts/doctrine/): shares in permille. */
typedef struct Doctrine {
    Atom        id;
    const char *name, *says;
#define DOCTRINE(name, text) int32_t name;
#include "world/doctrine.def"
#undef DOCTRINE
} Doctrine;

/* Drawing data of the map; nobody below the faces reads it. */
typedef struct ChartLine {
    Atom id; Label name; const char *kind; int32_t width, navigable, certainty;
    const int32_t *lonlat; int32_t points;
} ChartLine;
typedef struct ChartArea {
    Atom id; Label name; const char *kind; int32_t certainty, hole;     /* hole: cut out of the one before */
    const int32_t *lonlat; int32_t points;
} ChartArea;
typedef struct Chart {
    ChartLine  *line;   int32_t lines;
    ChartArea  *area;   int32_t areas;
    int32_t     west, south, step, cols, rows;      /* relief grid */
    const int16_t *height;                          /* metres, rows from south to north */
    const char *surface;                            /* '.' land, '~' sea, 'o' lake */
    int32_t     view_west, view_east, view_south, view_north;   /* the scenario's window */
} Chart;

typedef enum PathKind { PATH_ARMY, PATH_CAMEL, PATH_BOAT, PATH_KINDS } PathKind;

/* Shortest ways between all pairs of places, from the entry [from * stride + to]. */
typedef struct PathTable {
    uint8_t  *next;         /* the next place; 0: no way, or already there */
    uint16_t *route;        /* the route to it */
    uint32_t *metres;
    uint16_t *tens;         /* minutes of march / 10 for a reference column */
} PathTable;

/* What is known of a people by repute: the arm most of its foot, horse and beasts
 * belong to, and how good their men are in the mean, by the scenario's lists. */
typedef enum ReputeOf { REPUTE_FOOT, REPUTE_HORSE, REPUTE_BEASTS, REPUTE_KINDS } ReputeOf;
typedef struct ReputeKind { ArmId arm; int32_t quality, cohesion; } ReputeKind;
typedef struct Repute { ReputeKind of[REPUTE_KINDS]; PoolId pool; } Repute;

typedef struct Model {
    Arena       arena;
    Names       names;
    uint64_t    digest;             /* of all files it was made from */
    uint64_t    rules_digest;       /* of scripts/rules and scripts/doctrine alone */

    Atom        id;
    const char *title, *title_native, *summary, *teaches, *briefing, *author;
    const char *theatre;            /* folder of its land, beside its own; ".": its own */
    int32_t     start_jdn;          /* Julian day number of day 0, a Monday or whatever the week begins on */
    int32_t     weeks, minutes;
    int32_t     short_weeks;            /* the short cut of it; 0: none */
    int32_t     short_from;             /* the week in which that begins */
    const char *short_title, *short_says;
    int32_t     shown;                  /* bool: offered to players */
    int32_t     difficulty;             /* 1: to learn by, to 4; 0: not said */
    const char *where;                  /* the country it is played in; may be "" */

    SideModel     *side;       int32_t sides;
    FactionModel  *faction;    int32_t factions;    /* from 1 */
    DecisionModel *decision;   int32_t decisions;   /* from 1 */
    RecordModel   *record;     int32_t records;     /* from 0 */
    RelationModel *relation;   int32_t relations;
    AnimalKind    *animal;     int32_t animals;     /* from 0 */
    ArmKind       *arm;        int32_t arms;        /* from 1 */
    GroundKind    *ground;     int32_t grounds;     /* from 1 */
    PlaceKind     *place_kind; int32_t place_kinds; /* from 1 */
    PlaceModel    *place;      int32_t places;      /* from 1: 1..places */
    RouteModel    *route;      int32_t routes;
    Way           *way;        int32_t ways;
    RegionModel   *region;     int32_t regions;
    FieldModel    *field;      int32_t fields;      /* from 1 */
    PoolModel     *pool;       int32_t pools;
    LeaderModel   *leader;     int32_t leaders;
    FormationModel  *formation;  int32_t formations;    /* from 0: slot i of the World at the start */
    ContingentModel *contingent; int32_t contingents;   /* from 0 */
    PartModel     *part;       int32_t parts;       /* from 0 */
    PremiseModel  *premise;    int32_t premises;    /* from 0 */
    VarModel      *var;        int32_t vars;        /* from 0 */
    GoalModel     *goal;       int32_t goals;       /* from 0 */
    GradeModel    *grade;      int32_t grades;
    HistoryModel  *history;    int32_t histories;
    LessonModel   *lesson;     int32_t lessons;     /* from 0, in the order they are taken */
    TrialModel    *trial;      int32_t trials;      /* from 0 */
    SourceModel   *source;     int32_t sources;
    SourceModel   *work;       int32_t works;       /* what the rules and the land rest on */
    DisputeModel  *dispute;    int32_t disputes;
    Doctrine      *doctrine;   int32_t doctrines;   /* from 0 */
    MonthModel     month[12];
    uint8_t       *month_at;        /* index in month[] of each day 0..MONTH_DAYS-1 */
    Rules          rules;
    RuleSource     rule_source[RULE_COUNT];
    Chart          chart;

    Repute      repute[SIDE_MAX];   /* model_repute() */
    int32_t     stride;             /* places + 1 */
    PathTable   path[PATH_KINDS];
    int32_t     hooked[5];          /* bool by HookKind: the scenario has such a hook */
} Model;

/* After all tables are read: ways of each place, path tables, checks that need
 * the whole. Uses m->arena. */
Status model_finish(Model *m, Fault *why);
void   model_repute(Model *m);      /* again, when the men of its lists have been changed */
void   model_close(Model *m);       /* frees the arena and all in it */

/* Looking things up by id; the .n is 0 if there is none. */
PlaceId  place_named(const Model *m, Atom id);
RegionId region_named(const Model *m, Atom id);
Side     side_named(const Model *m, Atom id);
const SourceModel *source_named(const Model *m, const char *id, size_t len);    /* NULL: none */
const Doctrine *doctrine_named(const Model *m, Atom id);    /* NULL: none */

/* What a declared army, or a declared part of one, is called; NULL: neither. */
const char *title_of_formation(const Model *m, Atom id);

static inline const char *text_of(const Model *m, Atom a) { return name_of(&m->names, a); }

/* The route that joins two neighbouring places, shortest first; 0: none. */
RouteId  route_between(const Model *m, PlaceId a, PlaceId b);
static inline PlaceId route_other_end(const Model *m, RouteId r, PlaceId end)
{
    return m->route[r.n].a.n == end.n ? m->route[r.n].b : m->route[r.n].a;
}

/* Along the shortest way: next place, metres, minutes; 0 metres if none. */
static inline PlaceId path_next(const Model *m, PathKind k, PlaceId from, PlaceId to)
{
    return (PlaceId){ m->path[k].next[from.n * m->stride + to.n] };
}
static inline RouteId path_route(const Model *m, PathKind k, PlaceId from, PlaceId to)
{
    return (RouteId){ m->path[k].route[from.n * m->stride + to.n] };
}
static inline uint32_t path_metres(const Model *m, PathKind k, PlaceId from, PlaceId to)
{
    return m->path[k].metres[from.n * m->stride + to.n];
}
static inline bool path_exists(const Model *m, PathKind k, PlaceId from, PlaceId to)
{
    return from.n == to.n || m->path[k].next[from.n * m->stride + to.n] != 0;
}

/* Calendar of a day of the scenario: Julian year, month 1..12, day 1..31. */
typedef struct Date { int32_t year, month, day; } Date;
Date    date_of(const Model *m, int32_t day);
Date    date_from_jdn(int32_t jdn);             /* Julian calendar */
int32_t jdn_from_date(int32_t year, int32_t month, int32_t day);
Date    hijri_from_jdn(int32_t jdn);            /* tabular; a day or two from the sighted moon */
Date    yazdgerdi_from_jdn(int32_t jdn);        /* 365-day years from 16 June 632; month 13 = the five stolen days */

/* Its month, from a table for the days of the game and some beyond. */
enum { MONTH_DAYS = 2048 };
static inline const MonthModel *month_of(const Model *m, int32_t day)
{
    bool listed = (uint32_t)day < MONTH_DAYS && m->month_at;
    return &m->month[listed ? m->month_at[day] : date_of(m, day).month - 1];
}

#endif

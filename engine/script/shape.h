/*
 * shape.h: the rows the schema is made of: what a field is called, what it
 * takes, where its value goes.
 *
 * A Record is one kind of row; a Table is a list of such rows in a file; a
 * FileShape is a file. schema_tables.c (a scenario) and schema_land.c (the
 * land and the rules) hold them, load_read.c reads by them, schema.c prints
 * them. An id a row declares is looked up by its Kind.
 */
#ifndef SAWAD_SCRIPT_SHAPE_H
#define SAWAD_SCRIPT_SHAPE_H

#include "base/text.h"
#include "world/model.h"

typedef enum Kind {
    KIND_NONE, KIND_SIDE, KIND_PLACE, KIND_REGION, KIND_LEADER, KIND_POOL, KIND_ARM, KIND_ANIMAL,
    KIND_GROUND, KIND_PLACE_KIND, KIND_DOCTRINE, KIND_PREMISE, KIND_SOURCE, KIND_DISPUTE,
    KIND_FACTION, KIND_DECISION, KIND_FORMATION, KIND_LINE, KIND_AREA, KIND_FIELD, KINDS
} Kind;

typedef enum Takes {
    TAKES_INT,          /* an integer low .. high, times `scale` */
    TAKES_BOOL,
    TAKES_WORD,         /* one of `words`; its number is kept */
    TAKES_TAG,          /* one of `words`; the word itself is kept */
    TAKES_ID,           /* the row's own id */
    TAKES_REF,          /* an id of `kind`; 1, 2, ... in order of declaration is kept */
    TAKES_OWNER,        /* a side, or one this scenario does not have: nobody */
    TAKES_TEXT,         /* at most `high` bytes */
    TAKES_SOURCE,       /* keys of sources.lua, or "model assumption" */
    TAKES_DATE,         /* { year, month, day }; a Julian day number is kept */
    TAKES_INTS,         /* exactly `count` integers */
    TAKES_TRIPLE,       /* { low, middle, high } or one integer for all three */
    TAKES_BY_WORD,      /* { word = integer }, one for each of `words` */
    TAKES_BY_REF,       /* { id = integer }, for some of `kind` */
    TAKES_POINTS,       /* lon, lat, lon, lat, ... */
    TAKES_RECORD,       /* a table with the fields of `record`, in the same struct */
    TAKES_TABLE,        /* rows of `record`; see the Table of that name */
    TAKES_FUNCTION,     /* a hook */
    /* Single cases, each read by a function of its own in load_special.c. */
    TAKES_CONTINGENTS, TAKES_OPTIONS, TAKES_NEED, TAKES_USUAL, TAKES_WATERS, TAKES_HARVESTS,
    TAKES_RINGS, TAKES_HEIGHTS, TAKES_SURFACE, TAKES_RULES, TAKES_VARS, TAKES_BODIES,
    TAKES_MAP, TAKES_MARKS, TAKES_ACCOUNTS,
    TAKES_CHOICES,      /* options of a decision, rows of `record` */
    TAKES_CHOICE,       /* the word of one of them */
    TAKES_LEAN          /* permille, or a function(q) that returns it */
} Takes;

typedef struct Record Record;

typedef struct Field {
    const char *name;
    Takes       takes;
    uint32_t    at, size;           /* destination; size 0: checked, not kept */
    int32_t     slot;               /* 1, 2, ...: given by position; 0: by name */
    bool        must, lines;        /* lines: the text may hold line ends */
    int64_t     low, high, usual, scale;
    int32_t     count;
    const char *unit;
    const char *const *words;       /* ends with NULL */
    Kind        kind;
    const Record *record;
    const char *says;               /* one sentence */
} Field;

struct Record {
    const char  *name;              /* "leader": what a row is */
    const Field *field;
    int32_t      fields;
    bool         partial;           /* fields left out keep what was there */
    const char  *says;
};

typedef enum FileId {
    /* In the order of the digest: the rules, the land, the scenario. */
    FILE_RULE_SOURCES, FILE_ANIMALS, FILE_ARMS, FILE_GROUNDS, FILE_PLACE_KINDS, FILE_MONTHS,
    FILE_SUPPLY, FILE_MARCH, FILE_PEOPLE, FILE_INTEL, FILE_COURT, FILE_BATTLE,
    FILE_BEAST, FILE_SKY, FILE_SEAT, FILE_RUSE, FILE_SIEGE,
    FILE_PLACES, FILE_ROUTES, FILE_REGIONS, FILE_LAND, FILE_RELIEF, FILE_FIELDS,
    FILE_SCENARIO, FILE_FORCES, FILE_PREMISES, FILE_GOALS, FILE_HISTORY, FILE_LESSON, FILE_SOURCES,
    FILE_CHANGES, FILE_EVENTS, FILE_TRIALS, FILE_DECISIONS, FILE_RECORD, FILE_KINDS,
    DOCTRINE_FILES = 32,            /* tempers follow: one file each */
    FILES_MAX = FILE_KINDS + DOCTRINE_FILES
} FileId;

typedef enum Room { ROOM_RULES, ROOM_LAND, ROOM_SCENARIO } Room;    /* which folder */

typedef struct FileShape {
    const char   *name;
    Room          room;
    bool          must;
    const Record *root;     /* what the file returns, unless it is a list */
    const Record *rows;     /* rows of the list it returns */
    const char   *says;
} FileShape;

/* A list of rows that becomes an array of the Model. */
typedef struct Table {
    FileId        file;
    const char   *key;      /* in the table the file returns; NULL: the whole */
    const Record *record;
    Kind          kind;     /* KIND_NONE: rows have no id */
    int32_t       base;     /* number of the first row */
    int32_t       max;      /* rows at most */
    uint32_t      array, count, size;   /* offsets in the Model; bytes of an element */
} Table;

extern const FileShape file_shape[FILE_KINDS];
extern const Table     schema_table[];
extern const int32_t   schema_tables;

extern const Record record_animal, record_arm, record_ground, record_place_kind, record_month,
                    record_rule, record_doctrine, record_place, record_route, record_region,
                    record_line, record_area, record_land, record_relief, record_harvest,
                    record_battlefield, record_field_ends, record_field_behind,
                    record_field_cross, record_mark, record_account;
extern const Record record_scenario, record_view, record_side, record_relation, record_forces,
                    record_leader, record_pool, record_formation, record_part, record_contingent,
                    record_premise, record_option, record_goals, record_goal, record_grade,
                    record_history, record_sources, record_source, record_dispute, record_change,
                    record_events, record_var, record_short, record_faction,
                    record_decision, record_choice, record_record, record_trial, record_trial_army,
                    record_trial_leader, record_trial_body, record_lesson;

/* How a named field is drawn: a letter for each ZoneKind and EdgeKind, in their
 * order; and what each means. */
extern const char zone_letters[], edge_letters[];
extern const char field_legend[];

extern const char *const words_hook[];      /* by HookKind */
extern const char *const words_relation[], *const words_stance[], *const words_reading[];
extern const char *const words_fate[];      /* by LeaderFate */

/* The single numbers of the rules, in the order of rules.def. */
typedef struct RuleShape { const char *group, *name, *unit, *says; uint32_t at; } RuleShape;
extern const RuleShape rule_shape[RULE_COUNT];

const char  *kind_word(Kind kind);                      /* "place" */
const Field *record_field(const Record *r, const char *name);
const Table *table_of(FileId file, const char *key);    /* NULL: none */

/* What a field takes, in words: "an integer from 0 to 10". */
void field_takes(const Field *f, Text *out);
/* A line that would be accepted: `ability = 5`. */
void field_example(const Field *f, Text *out);

#define TO(type, member)    .at = offsetof(type, member), .size = sizeof(((type *)0)->member)
#define SHARE(type, member) TO(type, member), .high = 1000, .unit = "permille"
#define FIELDS(list)        .field = (list), .fields = countof(list)

#endif

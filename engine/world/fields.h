/*
 * fields.h: everything done by field: write, read, compare, digest, look up by
 * name. The list is fields.def; nothing else knows the layout of a World.
 */
#ifndef SAWAD_WORLD_FIELDS_H
#define SAWAD_WORLD_FIELDS_H

#include "base/text.h"
#include "world/state.h"

typedef enum FieldType {
    FIELD_U8, FIELD_I8, FIELD_I16, FIELD_U16, FIELD_I32, FIELD_U32, FIELD_I64, FIELD_U64,
    FIELD_ATOM, FIELD_SIDE, FIELD_PLACE, FIELD_ROUTE, FIELD_REGION, FIELD_ARM, FIELD_POOL,
    FIELD_LEADER, FIELD_FACTION, FIELD_DECISION, FIELD_FORMATION, FIELD_CONTINGENT
} FieldType;

/* Who may learn a field of somebody else's thing. */
typedef enum Seen { BY_ALL, BY_SIGHT, BY_OWNER, BY_NONE } Seen;

typedef struct FieldInfo {
    const char *name, *unit, *says;
    uint16_t    offset, count;      /* bytes into its struct; elements */
    uint8_t     type, seen;         /* FieldType, Seen */
} FieldInfo;

/* A group of structs of one kind inside a World: its formations, its places. */
typedef struct FieldGroup {
    const char      *name;          /* "formation" */
    size_t           offset, stride;
    int32_t          first, count;  /* slots first .. count-1 are in use by design */
    int32_t          rows;          /* for known[side][formation]: side rows; else 1 */
    bool             pooled;        /* a uint16_t gen leads the struct; 0: skip it */
    const FieldInfo *field;
    int32_t          fields;
} FieldGroup;

extern const FieldGroup field_group[];
extern const int32_t    field_groups;

/* One line a struct: `formation 3 side=rashid men=...`; zero fields are left
 * out. Calls `line` for each; stops and returns its first failure. */
typedef Status FieldLine(void *self, const char *line, size_t len);
Status fields_write(const Model *m, const World *w, FieldLine *line, void *self);

/* Reads one such line into *w (which must start zeroed). Names are resolved in
 * m, so a snapshot survives renumbering. */
Status fields_read(const Model *m, World *w, const char *line, size_t len, Fault *why);

/* Differences, one call each: "formation khalid: grain_g 120 g -> 90 g".
 * Returns how many. */
int32_t fields_diff(const Model *m, const World *a, const World *b, FieldLine *line, void *self);

/* The value of a numeric field by name, for scripts and inspectors. */
Status field_value(const Model *m, const World *w, const char *group, int32_t row, int32_t slot,
                   const char *field, int32_t element, int64_t *out, Fault *why);

/* The same with everything found already: ids by their number, handles by their
 * slot or -1; the thing in a slot; groups and fields by name, NULL if there are none. */
int64_t field_get(const FieldInfo *f, const void *thing, int32_t element);
const void *field_thing(const FieldGroup *g, const World *w, int32_t row, int32_t slot);
const FieldGroup *group_find(const char *name, size_t len);
const FieldInfo *field_find(const FieldGroup *g, const char *name, size_t len);

#endif

/*
 * fields.c: the inventory of a World: written out, read back, compared, looked
 * up and digested from the one list in fields.def.
 */
#include "world/fields.h"
#include "base/num.h"
#include "world/names.h"

#include <inttypes.h>

/* The C type behind each FieldType. */
#define C_U8         uint8_t
#define C_I8         int8_t
#define C_I16        int16_t
#define C_U16        uint16_t
#define C_I32        int32_t
#define C_U32        uint32_t
#define C_I64        int64_t
#define C_U64        uint64_t
#define C_ATOM       Atom
#define C_SIDE       Side
#define C_PLACE      PlaceId
#define C_ROUTE      RouteId
#define C_REGION     RegionId
#define C_ARM        ArmId
#define C_POOL       PoolId
#define C_LEADER     LeaderId
#define C_FACTION    FactionId
#define C_DECISION   DecisionId
#define C_FORMATION  FormationId
#define C_CONTINGENT ContingentId

/* Every line of the list must say the true type and number of its member; the
 * only arrays of arrays are the zones of a field. */
typedef uint8_t Zones[ZONE_ROWS][ZONE_COLS];
#define FIELDS_OF(S)
#define FIELDS_END
#define FIELD(S, member, T, n, unit, seen, says) \
    static_assert(_Generic(&((S *)0)->member, C_##T *: (n) == 1, C_##T (*)[n]: 1, \
                           Zones *: sizeof(C_##T) == 1 && (n) == sizeof(Zones), default: 0), \
                  "fields.def: " #S "." #member);
#include "world/fields.def"
#undef FIELD

#define FIELDS_OF(S) static const FieldInfo fields_of_##S[] = {
#define FIELDS_END };
#define FIELD(S, member, T, n, unit, seen, says) \
    { #member, unit, says, offsetof(S, member), n, FIELD_##T, seen },
#include "world/fields.def"
#undef FIELD

/* A number of the digest for each value: names by the hash of their text, so
 * that it does not depend on the order they were read in. */
static uint64_t atom_hash(const Model *m, Atom a)
{
    return a.n < m->names.count ? m->names.hash[a.n] : a.n;
}

static uint64_t route_hash(const Model *m, RouteId r)
{
    if (r.n == 0 || r.n > m->routes)
        return r.n;
    const RouteModel *is = &m->route[r.n];
    uint64_t from = atom_hash(m, m->place[is->a.n].id), to = atom_hash(m, m->place[is->b.n].id);
    return hash_add(hash_add(from, to), (uint64_t)is->metres);
}

#define THING(v, table, count) \
    ((v) && (v) <= (count) ? atom_hash(m, (table)[v].id) : (uint64_t)(v))
#define V_U8(v)         ((uint64_t)(v))
#define V_I8(v)         ((uint64_t)(v))
#define V_I16(v)        ((uint64_t)(v))
#define V_U16(v)        ((uint64_t)(v))
#define V_I32(v)        ((uint64_t)(v))
#define V_U32(v)        ((uint64_t)(v))
#define V_I64(v)        ((uint64_t)(v))
#define V_U64(v)        (v)
#define V_ATOM(v)       ((v).n ? atom_hash(m, v) : 0)
#define V_SIDE(v)       THING(v, m->side, m->sides)
#define V_PLACE(v)      THING((v).n, m->place, m->places)
#define V_ROUTE(v)      route_hash(m, v)
#define V_REGION(v)     THING((v).n, m->region, m->regions)
#define V_ARM(v)        THING((v).n, m->arm, m->arms)
#define V_POOL(v)       THING((v).n, m->pool, m->pools)
#define V_LEADER(v)     THING((v).n, m->leader, m->leaders)
#define V_FACTION(v)    THING((v).n, m->faction, m->factions)
#define V_DECISION(v)   THING((v).n, m->decision, m->decisions)
#define V_FORMATION(v)  ((v).gen ? (uint64_t)(v).gen << 16 | (v).i : 0)
#define V_CONTINGENT(v) V_FORMATION(v)

/* Values of one struct are summed under odd keys that belong to their place in
 * the list: any single change changes the sum, and the sums do not wait for
 * each other as a chain would. */
static inline uint64_t field_key(uint64_t k) { return mix64(k + 1) | 1; }

#define FIELDS_OF(S) \
    static uint64_t digest_##S(const Model *m, const void *thing) \
    { const S *x = thing; uint64_t sum = 0, k = 0; (void)m;
#define FIELDS_END return sum; }
#define FIELD(S, member, T, n, unit, seen, says) \
    for (int i = 0; i < (n); i++, k++) { \
        C_##T v = ((const C_##T *)(const void *)&x->member)[i]; \
        sum += field_key(k) * V_##T(v); \
    }
#include "world/fields.def"
#undef FIELD

/* How a slot is called in a snapshot: not at all, by number, or by the id of
 * the declared thing it belongs to (a FieldType). */
enum { UNNAMED = 100, NUMBERED };

/* When a slot counts for something: always, when its generation is not 0, or
 * when the byte at this offset is not 0. */
enum { ALWAYS = -1, POOLED = -2 };
#define IF(S, member) offsetof(S, member)

/*    name         struct       in World        slots           called        counts */
#define GROUP_LIST(G) \
    G("world",     World,       seed,           1,              UNNAMED,      ALWAYS) \
    G("clock",     Clock,       clock,          1,              UNNAMED,      ALWAYS) \
    G("weather",   Weather,     weather,        1,              UNNAMED,      ALWAYS) \
    G("side",      SideState,   side,           SIDE_MAX,       FIELD_SIDE,   ALWAYS) \
    G("place",     PlaceState,  place,          PLACE_MAX,      FIELD_PLACE,  ALWAYS) \
    G("region",    RegionState, region,         REGION_MAX,     FIELD_REGION, ALWAYS) \
    G("pool",      PoolState,   pool,           POOL_MAX,       FIELD_POOL,   ALWAYS) \
    G("leader",    LeaderState, leader,         LEADER_MAX,     FIELD_LEADER, ALWAYS) \
    G("faction",   FactionState, faction,       FACTION_MAX,    FIELD_FACTION, ALWAYS) \
    G("decision",  DecisionState, decision,     DECISION_MAX,   FIELD_DECISION, ALWAYS) \
    G("muster",    Muster,      muster,         MUSTER_MAX,     NUMBERED,     IF(Muster, live)) \
    G("formation", Formation,   formation,      FORMATION_MAX,  NUMBERED,     POOLED) \
    G("contingent",Contingent,  contingent,     CONTINGENT_MAX, NUMBERED,     POOLED) \
    G("elephant",  Elephant,    elephant,       ELEPHANT_MAX,   NUMBERED,     IF(Elephant, fate)) \
    G("convoy",    Convoy,      convoy,         CONVOY_MAX,     NUMBERED,     POOLED) \
    G("letter",    Letter,      letter,         LETTER_MAX,     NUMBERED,     IF(Letter, kind)) \
    G("known",     Sighting,    known,          FORMATION_MAX,  NUMBERED,     IF(Sighting, live)) \
    G("coming",    Sighting,    coming,         FORMATION_MAX,  NUMBERED,     IF(Sighting, live)) \
    G("belief",    Belief,      belief,         PLACE_MAX,      FIELD_PLACE,  ALWAYS) \
    G("battle",    Battle,      battle,         1,              UNNAMED,      ALWAYS) \
    G("team",      Team,        battle.team,    TEAMS,          NUMBERED,     ALWAYS) \
    G("fighter",   Fighter,     battle.fighter, FIGHTER_MAX,    NUMBERED,     IF(Fighter, state)) \
    G("beast",     Beast,       battle.beast,   BEAST_MAX,      NUMBERED,     IF(Beast, fighter)) \
    G("ledger",    Ledger,      ledger,         1,              UNNAMED,      ALWAYS) \
    G("ending",    Ending,      ending,         1,              UNNAMED,      ALWAYS)

/* Slot 0 of declared things is "none"; notes of all sides are a row a side. */
#define FIRST(called) ((int)(called) < (int)UNNAMED)
#define ROWS(S, where, count) \
    (sizeof(((World *)0)->where) > (count) * sizeof(S) ? SIDE_MAX : 1)

const FieldGroup field_group[] = {
#define G(name, S, where, count, called, counts) \
    { name, offsetof(World, where), sizeof(S), FIRST(called), count, ROWS(S, where, count), \
      (counts) == POOLED, fields_of_##S, countof(fields_of_##S) },
    GROUP_LIST(G)
#undef G
};
const int32_t field_groups = countof(field_group);

static const struct GroupHow {
    uint64_t (*digest)(const Model *m, const void *thing);
    int16_t called, counts;
} group_how[] = {
#define G(name, S, where, count, called, counts) \
    { digest_##S, called, counts },
    GROUP_LIST(G)
#undef G
};

/* What a declared thing of this kind is numbered up to, and its id. */
static int32_t things(const Model *m, int type)
{
    switch (type) {
    case FIELD_SIDE:   return m->sides;
    case FIELD_PLACE:  return m->places;
    case FIELD_ROUTE:  return m->routes;
    case FIELD_REGION: return m->regions;
    case FIELD_ARM:    return m->arms;
    case FIELD_POOL:   return m->pools;
    case FIELD_LEADER: return m->leaders;
    case FIELD_FACTION: return m->factions;
    case FIELD_DECISION: return m->decisions;
    default:           return 0;
    }
}

static Atom thing_id(const Model *m, int type, int64_t n)
{
    if (n <= 0 || n > things(m, type))
        return (Atom){ 0 };
    switch (type) {
    case FIELD_SIDE:   return m->side[n].id;
    case FIELD_PLACE:  return m->place[n].id;
    case FIELD_REGION: return m->region[n].id;
    case FIELD_ARM:    return m->arm[n].id;
    case FIELD_POOL:   return m->pool[n].id;
    case FIELD_LEADER: return m->leader[n].id;
    case FIELD_FACTION: return m->faction[n].id;
    case FIELD_DECISION: return m->decision[n].id;
    default:           return (Atom){ 0 };
    }
}

static int32_t thing_named(const Model *m, int type, const char *word, size_t len)
{
    Atom id = names_find(&m->names, word, len);
    for (int32_t n = 1; id.n && n <= things(m, type); n++)
        if (thing_id(m, type, n).n == id.n)
            return n;
    return 0;
}

/* Slots of a group from `first` on that this scenario uses. */
static int32_t slots_used(const Model *m, int g)
{
    bool declared = group_how[g].called < UNNAMED;
    return declared ? things(m, group_how[g].called) + 1 : field_group[g].count;
}

static int32_t first_row(const FieldGroup *g) { return g->rows > 1; }
static int32_t rows_used(const Model *m, const FieldGroup *g)
{
    return g->rows > 1 ? m->sides + 1 : 1;
}

const void *field_thing(const FieldGroup *g, const World *w, int32_t row, int32_t slot)
{
    must(row >= 0 && row < g->rows && slot >= 0 && slot < g->count);
    return (const char *)w + g->offset + (size_t)(row * g->count + slot) * g->stride;
}

const FieldGroup *group_find(const char *name, size_t len)
{
    for (int g = 0; g < field_groups; g++)
        if (word_is(name, len, field_group[g].name))
            return &field_group[g];
    return NULL;
}

const FieldInfo *field_find(const FieldGroup *g, const char *name, size_t len)
{
    for (int i = 0; i < g->fields; i++)
        if (word_is(name, len, g->field[i].name))
            return &g->field[i];
    return NULL;
}

/* Bytes of a value and the numbers it can hold, by FieldType. */
static const struct Width { uint8_t bytes; int64_t low, high; } widths[] = {
    [FIELD_U8]        = { 1, 0, UINT8_MAX },
    [FIELD_I8]        = { 1, INT8_MIN, INT8_MAX },
    [FIELD_I16]       = { 2, INT16_MIN, INT16_MAX },
    [FIELD_U16]       = { 2, 0, UINT16_MAX },
    [FIELD_I32]       = { 4, INT32_MIN, INT32_MAX },
    [FIELD_U32]       = { 4, 0, UINT32_MAX },
    [FIELD_I64]       = { 8, INT64_MIN, INT64_MAX },
    [FIELD_U64]       = { 8, INT64_MIN, INT64_MAX },
    [FIELD_ATOM]      = { 2, 0, UINT16_MAX },
    [FIELD_SIDE]      = { 1, 0, UINT8_MAX },
    [FIELD_PLACE]     = { 2, 0, UINT16_MAX },
    [FIELD_ROUTE]     = { 2, 0, UINT16_MAX },
    [FIELD_REGION]    = { 2, 0, UINT16_MAX },
    [FIELD_ARM]       = { 2, 0, UINT16_MAX },
    [FIELD_POOL]      = { 2, 0, UINT16_MAX },
    [FIELD_LEADER]    = { 2, 0, UINT16_MAX },
    [FIELD_FACTION]   = { 2, 0, UINT16_MAX },
    [FIELD_DECISION]  = { 2, 0, UINT16_MAX },
    [FIELD_FORMATION] = { 4, 0, FORMATION_MAX - 1 },
    [FIELD_CONTINGENT]= { 4, 0, CONTINGENT_MAX - 1 },
};

static bool is_handle(const FieldInfo *f)
{
    return f->type == FIELD_FORMATION || f->type == FIELD_CONTINGENT;
}

/* Both kinds of handle are a slot and a generation. */
static FormationId handle_get(const FieldInfo *f, const void *thing, int32_t i)
{
    uint16_t pair[2];
    memcpy(pair, (const char *)thing + f->offset + (size_t)i * sizeof pair, sizeof pair);
    return pair[1] ? (FormationId){ pair[0], pair[1] } : (FormationId){ 0, 0 };
}

int64_t field_get(const FieldInfo *f, const void *thing, int32_t element)
{
    const char *at = (const char *)thing + f->offset + (size_t)element * widths[f->type].bytes;
    union { uint8_t u8; int8_t i8; uint16_t u16; int16_t i16; uint32_t u32; int32_t i32;
            int64_t i64; } v;

    must(element >= 0 && element < f->count);
    if (is_handle(f)) {
        FormationId h = handle_get(f, thing, element);
        return h.gen ? h.i : -1;
    }
    memcpy(&v, at, widths[f->type].bytes);
    switch (f->type) {
    case FIELD_SIDE:
    case FIELD_U8:  return v.u8;
    case FIELD_I8:  return v.i8;
    case FIELD_I16: return v.i16;
    case FIELD_I32: return v.i32;
    case FIELD_U32: return v.u32;
    case FIELD_I64:
    case FIELD_U64: return v.i64;
    default:        return v.u16;
    }
}

/* `value` is within the width of the field. */
static void field_set(const FieldInfo *f, void *thing, int32_t i, int64_t value)
{
    char *at = (char *)thing + f->offset + (size_t)i * widths[f->type].bytes;
    uint8_t u8 = (uint8_t)value;
    uint16_t u16 = (uint16_t)value;
    uint32_t u32 = (uint32_t)value;

    switch (widths[f->type].bytes) {
    case 1: memcpy(at, &u8, 1); break;
    case 2: memcpy(at, &u16, 2); break;
    case 4: memcpy(at, &u32, 4); break;
    case 8: memcpy(at, &value, 8); break;
    }
}

static bool is_zero(const FieldInfo *f, const void *thing, int32_t i)
{
    return is_handle(f) ? handle_get(f, thing, i).gen == 0 : field_get(f, thing, i) == 0;
}

/* A route is named by its ends, hira:kufa; where several join the same two,
 * the second is hira:kufa:2, as they were declared. */
static bool joins(const RouteModel *r, PlaceId a, PlaceId b)
{
    return (same_place(r->a, a) && same_place(r->b, b))
        || (same_place(r->a, b) && same_place(r->b, a));
}

static void route_print(const Model *m, int64_t n, Text *out)
{
    if (n <= 0 || n > m->routes) {
        text_add(out, "-");
        return;
    }
    const RouteModel *is = &m->route[n];
    int which = 1;
    for (int64_t i = 1; i < n; i++)
        which += joins(&m->route[i], is->a, is->b);
    text_addf(out, "%s:%s", text_of(m, m->place[is->a.n].id), text_of(m, m->place[is->b.n].id));
    if (which > 1)
        text_addf(out, ":%d", which);
}

static void value_print(const Model *m, const FieldInfo *f, const void *thing, int32_t i, Text *out)
{
    int64_t n = field_get(f, thing, i);

    if (f->type == FIELD_U64) {
        text_hex(out, (uint64_t)n);
    } else if (f->type < FIELD_ATOM) {
        text_addf(out, "%" PRId64, n);
    } else if (is_zero(f, thing, i)) {
        text_add(out, "-");
    } else if (is_handle(f)) {
        FormationId h = handle_get(f, thing, i);
        text_addf(out, "%d.%d", h.i, h.gen);
    } else if (f->type == FIELD_ROUTE) {
        route_print(m, n, out);
    } else {
        Atom id = f->type == FIELD_ATOM ? (Atom){ (uint16_t)n } : thing_id(m, f->type, n);
        text_add(out, id.n && id.n < m->names.count ? text_of(m, id) : "-");
    }
}

static void label_print(const Model *m, int g, int32_t row, int32_t slot, Text *out)
{
    int called = group_how[g].called;

    text_add(out, field_group[g].name);
    if (field_group[g].rows > 1)
        text_addf(out, " %s", text_of(m, m->side[row].id));
    if (called == NUMBERED)
        text_addf(out, " %d", slot);
    else if (called != UNNAMED)
        text_addf(out, " %s", text_of(m, thing_id(m, called, slot)));
}

static void field_print(const Model *m, const FieldInfo *f, const void *thing, Text *out)
{
    int32_t count = f->count;
    while (count > 0 && is_zero(f, thing, count - 1))
        count--;
    if (count == 0)
        return;

    text_addf(out, " %s=", f->name);
    for (int32_t i = 0; i < count; i++) {
        if (i > 0)
            text_add(out, ",");
        value_print(m, f, thing, i, out);
    }
}

Status fields_write(const Model *m, const World *w, FieldLine *line, void *self)
{
    for (int g = 0; g < field_groups; g++) {
        const FieldGroup *group = &field_group[g];
        for (int32_t row = first_row(group); row < rows_used(m, group); row++) {
            for (int32_t slot = group->first; slot < slots_used(m, g); slot++) {
                TEXT(out, 8192);
                label_print(m, g, row, slot, &out);
                size_t label = out.len;
                for (int i = 0; i < group->fields; i++)
                    field_print(m, &group->field[i], field_thing(group, w, row, slot), &out);
                must(!out.cut);
                Status is = out.len > label ? line(self, out.at, out.len) : OK;
                if (is != OK)
                    return is;
            }
        }
    }
    return OK;
}

/* What a fault quotes of a word it did not understand: at most 40 bytes. */
static Status route_read(const Model *m, const char *word, size_t len, int64_t *out)
{
    const char *colon = memchr(word, ':', len);
    if (!colon)
        return ERR_NOT_FOUND;
    const char *end = word + len, *second = colon + 1;
    const char *last = memchr(second, ':', (size_t)(end - second));
    int64_t which = 1;
    if (last && !number_of(last + 1, (size_t)(end - last - 1), &which))
        return ERR_NOT_FOUND;

    size_t second_len = (size_t)((last ? last : end) - second);
    PlaceId a = { (uint16_t)thing_named(m, FIELD_PLACE, word, (size_t)(colon - word)) };
    PlaceId b = { (uint16_t)thing_named(m, FIELD_PLACE, second, second_len) };
    for (int32_t n = 1; a.n && b.n && n <= m->routes; n++) {
        if (joins(&m->route[n], a, b) && --which == 0) {
            *out = n;
            return OK;
        }
    }
    return ERR_NOT_FOUND;
}

/* "5.1": a slot and a generation, as one number of the handle's four bytes. */
static Status handle_read(const FieldInfo *f, const char *word, size_t len, FormationId *out)
{
    const char *dot = memchr(word, '.', len);
    int64_t slot, gen;
    bool two = dot && number_of(word, (size_t)(dot - word), &slot)
                   && number_of(dot + 1, len - (size_t)(dot + 1 - word), &gen);
    if (!two)
        return ERR_SYNTAX;
    if (slot < 0 || slot > widths[f->type].high || gen < 1 || gen > UINT16_MAX)
        return ERR_RANGE;
    *out = (FormationId){ (uint16_t)slot, (uint16_t)gen };
    return OK;
}

static Status name_read(const Model *m, const FieldInfo *f, const char *word, size_t len,
                        int64_t *out)
{
    if (f->type == FIELD_ROUTE)
        return route_read(m, word, len, out);
    *out = f->type == FIELD_ATOM ? names_find(&m->names, word, len).n
                                 : thing_named(m, f->type, word, len);
    return *out ? OK : ERR_NOT_FOUND;
}

static Status number_read(const FieldInfo *f, const char *word, size_t len, int64_t *out)
{
    uint64_t hex;
    if (f->type == FIELD_U64) {
        if (!hex_of(word, len, &hex))
            return ERR_SYNTAX;
        *out = (int64_t)hex;
        return OK;
    }
    if (!number_of(word, len, out))
        return ERR_SYNTAX;
    return *out < widths[f->type].low || *out > widths[f->type].high ? ERR_RANGE : OK;
}

static Status element_read(const Model *m, const FieldInfo *f, void *thing, int32_t i,
                           const char *word, size_t len)
{
    int64_t n = 0;
    Status is = OK;

    if (is_handle(f)) {
        FormationId h = { 0, 0 };
        if (!word_is(word, len, "-"))
            is = handle_read(f, word, len, &h);
        if (is == OK)
            memcpy((char *)thing + f->offset + (size_t)i * sizeof h, &h, sizeof h);
        return is;
    }
    if (f->type < FIELD_ATOM)
        is = number_read(f, word, len, &n);
    else if (!word_is(word, len, "-"))
        is = name_read(m, f, word, len, &n);
    if (is == OK)
        field_set(f, thing, i, n);
    return is;
}

/* `word` is all after the "=": elements with commas between them. */
static Status field_read(const Model *m, const FieldInfo *f, void *thing, const char *word,
                         size_t len, Fault *why)
{
    static const char *const wrong[] = {
        [ERR_SYNTAX]    = "is not what stands there",
        [ERR_RANGE]     = "is outside its bounds",
        [ERR_NOT_FOUND] = "names nothing in this scenario",
    };
    for (int32_t i = 0; ; i++) {
        const char *comma = len ? memchr(word, ',', len) : NULL;
        size_t part = comma ? (size_t)(comma - word) : len;
        if (i >= f->count)
            return fault(why, ERR_DAMAGED, "snapshot", "%s has more than its %d numbers", f->name,
                         f->count);
        Status is = element_read(m, f, thing, i, word, part);
        if (is != OK)
            return fault(why, is == ERR_NOT_FOUND ? is : ERR_DAMAGED, "snapshot", "%s: '%.*s' %s",
                         f->name, quoted(part), word, wrong[is]);
        if (!comma)
            return OK;
        word += part + 1;
        len -= part + 1;
    }
}

/* The name of a thing after the name of its group; false: it is no such. */
static bool index_read(const Model *m, int called, int32_t count, Reader *r, int32_t *out)
{
    const char *word;
    size_t len;
    int64_t n;
    if (!read_word(r, &word, &len))
        return false;
    if (called != NUMBERED) {
        *out = thing_named(m, called, word, len);
        return *out > 0 && *out < count;
    }
    if (!number_of(word, len, &n) || n < 0 || n >= count)
        return false;
    *out = (int32_t)n;
    return true;
}

static Status label_read(const Model *m, World *w, Reader *r, const FieldGroup **group,
                         void **thing, Fault *why)
{
    const char *word;
    size_t len;
    if (!read_word(r, &word, &len))
        return fault(why, ERR_DAMAGED, "snapshot", "an empty line");

    const FieldGroup *g = group_find(word, len);
    if (!g)
        return fault(why, ERR_DAMAGED, "snapshot", "'%.*s' is no part of a game",
                     quoted(len), word);
    int called = group_how[g - field_group].called;
    int32_t row = 0, slot = 0;
    if (g->rows > 1 && !index_read(m, FIELD_SIDE, g->rows, r, &row))
        return fault(why, ERR_NOT_FOUND, "snapshot", "a line of %s names no side of this scenario",
                     g->name);
    if (called != UNNAMED && !index_read(m, called, g->count, r, &slot))
        return fault(why, ERR_NOT_FOUND, "snapshot", "a line of %s names none of this scenario",
                     g->name);
    *group = g;
    *thing = (char *)w + ((const char *)field_thing(g, w, row, slot) - (const char *)w);
    return OK;
}

Status fields_read(const Model *m, World *w, const char *line, size_t len, Fault *why)
{
    Reader r = reader_of(line, len);
    const FieldGroup *g = NULL;
    void *thing = NULL;
    const char *word;
    size_t word_len;

    Status is = label_read(m, w, &r, &g, &thing, why);
    while (is == OK && read_word(&r, &word, &word_len)) {
        const char *equals = memchr(word, '=', word_len);
        size_t name_len = equals ? (size_t)(equals - word) : word_len;
        const FieldInfo *f = field_find(g, word, name_len);
        if (!f || !equals)
            return fault(why, ERR_DAMAGED, "snapshot", "%s has no '%.*s'", g->name,
                         quoted(name_len), word);
        is = field_read(m, f, thing, equals + 1, word_len - name_len - 1, why);
    }
    return is;
}

/* Who changed: by the name an order would use, where there is one. */
static void who_print(const Model *m, const World *a, const World *b, int g, int32_t row,
                      int32_t slot, Text *out)
{
    bool formation = field_group[g].stride == sizeof(Formation) && field_group[g].pooled;
    const World *w = formation && a->formation[slot].gen == 0 ? b : a;

    if (!formation || w->formation[slot].gen == 0) {
        label_print(m, g, row, slot, out);
        return;
    }
    text_addf(out, "%s ", field_group[g].name);
    formation_print(m, w, formation_id(w, slot), out);
}

static bool same_element(const FieldInfo *f, const void *x, const void *y, int32_t i)
{
    if (!is_handle(f))
        return field_get(f, x, i) == field_get(f, y, i);
    return same_formation(handle_get(f, x, i), handle_get(f, y, i));
}

static void change_print(const Model *m, const FieldInfo *f, const void *x, const void *y,
                         int32_t i, Text *out)
{
    const char *gap = f->unit[0] ? " " : "";

    text_addf(out, ": %s", f->name);
    if (f->count > 1)
        text_addf(out, "[%d]", i);
    text_add(out, " ");
    value_print(m, f, x, i, out);
    text_addf(out, "%s%s -> ", gap, f->unit);
    value_print(m, f, y, i, out);
    text_addf(out, "%s%s", gap, f->unit);
}

typedef struct Pair {
    const World *a, *b;
    FieldLine   *line;
    void        *self;
    int32_t      count;
    bool         stop;
} Pair;

static void diff_thing(const Model *m, Pair *p, int g, int32_t row, int32_t slot)
{
    const FieldGroup *group = &field_group[g];
    const void *x = field_thing(group, p->a, row, slot), *y = field_thing(group, p->b, row, slot);

    for (int n = 0; n < group->fields; n++) {
        const FieldInfo *f = &group->field[n];
        for (int32_t i = 0; i < f->count; i++) {
            if (same_element(f, x, y, i))
                continue;
            TEXT(out, 512);
            who_print(m, p->a, p->b, g, row, slot, &out);
            change_print(m, f, x, y, i, &out);
            p->count++;
            if (!p->stop)
                p->stop = p->line(p->self, out.at, out.len) != OK;
        }
    }
}

int32_t fields_diff(const Model *m, const World *a, const World *b, FieldLine *line, void *self)
{
    Pair p = { a, b, line, self, 0, false };
    for (int g = 0; g < field_groups; g++)
        for (int32_t row = first_row(&field_group[g]); row < rows_used(m, &field_group[g]); row++)
            for (int32_t slot = field_group[g].first; slot < slots_used(m, g); slot++)
                diff_thing(m, &p, g, row, slot);
    return p.count;
}

Status field_value(const Model *m, const World *w, const char *group, int32_t row, int32_t slot,
                   const char *field, int32_t element, int64_t *out, Fault *why)
{
    const FieldGroup *g = group_find(group, strlen(group));
    if (!g)
        return fault(why, ERR_NOT_FOUND, "field", "there is no group %s", group);
    const FieldInfo *f = field_find(g, field, strlen(field));
    if (!f)
        return fault(why, ERR_NOT_FOUND, "field", "%s has no field %s", group, field);

    bool there = row >= first_row(g) && row < rows_used(m, g) && slot >= g->first
              && slot < slots_used(m, (int)(g - field_group));
    if (!there)
        return fault(why, ERR_RANGE, "field", "%s has no number %d", group, slot);
    if (element < 0 || element >= f->count)
        return fault(why, ERR_RANGE, "field", "%s.%s has %d elements, from 0; not %d", group, field,
                     f->count, element);
    *out = field_get(f, field_thing(g, w, row, slot), element);
    return OK;
}

/* A slot that counts is preceded by its number and generation; one that does
 * not leaves nothing, or, if it was in use once, its number and generation
 * marked as past. So no two Worlds give the same row of numbers. */
static uint64_t digest_slot(const Model *m, uint64_t hash, int g, const char *thing, uint64_t slot)
{
    const struct GroupHow *how = &group_how[g];
    uint16_t gen[2];

    if (how->counts >= 0) {
        if (thing[how->counts] == 0)
            return hash;
        hash = hash_add(hash, (slot + 1) << 32);
    }
    if (field_group[g].pooled) {
        memcpy(gen, thing, sizeof gen);
        if (gen[0] == 0)
            return gen[1] ? hash_add(hash, (slot + 1) << 32 | UINT64_C(1) << 16 | gen[1]) : hash;
        hash = hash_add(hash, (slot + 1) << 32 | gen[0]);
    }
    return hash_add(hash, how->digest(m, thing));
}
static_assert(offsetof(Formation, past) == 2 && offsetof(Contingent, past) == 2
              && offsetof(Convoy, past) == 2, "digest_slot reads the two together");

/* The teams and all they have on the field, which are nothing without a battle. */
static bool on_field(const FieldGroup *g)
{
    size_t battle = offsetof(World, battle);
    return g->offset > battle && g->offset < battle + sizeof(Battle);
}

uint64_t world_digest(const Model *m, const World *w)
{
    bool battle = w->battle.live || w->battle.over;
    uint64_t hash = HASH_START;

    for (int g = 0; g < field_groups; g++) {
        const FieldGroup *group = &field_group[g];
        if (on_field(group) && !battle)
            continue;
        int32_t slots = slots_used(m, g), rows = rows_used(m, group);
        for (int32_t row = first_row(group); row < rows; row++) {
            const char *thing = field_thing(group, w, row, group->first);
            for (int32_t slot = group->first; slot < slots; slot++, thing += group->stride)
                hash = digest_slot(m, hash, g, thing, (uint64_t)slot);
            hash = hash_add(hash, (uint64_t)g << 56);       // here a row of things ends
        }
    }
    return hash;
}

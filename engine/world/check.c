/*
 * check.c: the books of a World, gone over line by line: that no man, beast or
 * grain is in two places or in none, and that every name stands for something.
 */
#include "world/check.h"
#include "base/num.h"
#include "world/fields.h"
#include "world/names.h"

#include <inttypes.h>

/* Bounds of single fields. Pooled slots are looked at when in use; what is not
 * listed may be any number of its type. */
static const struct Bounds { const char *group, *field; int64_t low, high; } bounds[] = {
    { "world",      "reading",      0, 2 },
    { "world",      "formations_used", 0, FORMATION_MAX },
    { "clock",      "week",         0, INT32_MAX / WEEK_DAYS },
    { "clock",      "day",          0, INT32_MAX },
    { "clock",      "stage",        0, STAGE_OVER },
    { "weather",    "flood",        0, 1 },
    { "weather",    "mud",          0, 1 },
    { "weather",    "wind",         0, 3 },
    { "weather",    "wind_from",    0, 3 },
    { "side",       "relation",     0, RELATION_ALLY },
    { "side",       "commanded",    0, 1 },
    { "side",       "legitimacy",   0, 1000 },
    { "side",       "authority",    0, 1000 },
    { "side",       "memory",       -1000, 1000 },
    { "side",       "pressure",     0, 1000 },
    { "side",       "ban",          0, 1 },
    { "side",       "letters",      0, LETTER_POLICIES - 1 },
    { "side",       "mercy",        -1000, 1000 },
    { "side",       "captured_beasts", 0, INT16_MAX },
    { "side",       "spoils_dh",    0, INT64_MAX },
    { "side",       "victories",    0, INT32_MAX },
    { "side",       "defeats",      0, INT32_MAX },
    { "side",       "enemy_dead",   0, INT32_MAX },
    { "place",      "fortified",    0, 30 },
    { "place",      "looted",       0, 1 },
    { "place",      "siege",        0, 1000 },
    { "place",      "ring",         0, 1000 },
    { "place",      "breach",       0, 1000 },
    { "place",      "hungry",       0, INT16_MAX },
    { "place",      "engines",      0, INT16_MAX },
    { "place",      "engine_work",  0, 1000 },
    { "place",      "tribute_dh",   0, INT32_MAX },
    { "place",      "grain_g",      0, INT64_MAX },
    { "place",      "grain_full_g", 0, INT64_MAX },
    { "place",      "green_g",      0, INT64_MAX },
    { "place",      "depot_g",      0, INT64_MAX },
    { "place",      "crossings",    0, CROSSINGS_MAX },
    { "region",     "attitude",     -1000, 1000 },
    { "pool",       "born",         0, INT32_MAX },
    { "pool",       "free",         0, INT32_MAX },
    { "pool",       "dead",         0, INT32_MAX },
    { "pool",       "captured",     0, INT32_MAX },
    { "pool",       "deserted",     0, INT32_MAX },
    { "pool",       "home",         0, INT32_MAX },
    { "pool",       "travelling",   0, INT32_MAX },
    { "pool",       "loyalty",      0, 1000 },
    { "pool",       "zeal",         0, 1000 },
    { "pool",       "gone",         0, INT32_MAX },
    { "pool",       "came",         0, INT32_MAX },
    { "pool",       "families",     0, 1000 },
    { "pool",       "families_lost", 0, INT32_MAX },
    { "faction",    "loyalty",      0, 1000 },
    { "muster",     "men",          0, INT32_MAX },
    { "leader",     "fate",         0, LEADER_GONE },
    { "leader",     "prestige",     0, 1000 },
    { "leader",     "loyalty",      0, 1000 },
    { "formation",  "order",        0, ORDER_ADVANCE - 1 },
    { "formation",  "priority",     0, PRIORITIES - 1 },
    { "formation",  "flags",        0, PACE_FORCED | TRAIN_FOLLOWS | BY_NIGHT },
    { "formation",  "vias",         0, VIA_MAX },
    { "formation",  "stance",       0, STANCES - 1 },
    { "formation",  "forage",       0, FORAGES - 1 },
    { "formation",  "waits",        0, 1 },
    { "formation",  "garrison",     0, 1 },
    { "formation",  "guess",        0, 1 },
    { "formation",  "fortified",    0, 30 },
    { "formation",  "met",          0, 2 },
    { "formation",  "wait_min",     0, INT16_MAX },
    { "formation",  "marched_m",    0, INT32_MAX },
    { "formation",  "path",         0, PATH_KINDS - 1 },
    { "formation",  "animals",      0, INT32_MAX },
    { "formation",  "carts",        0, INT32_MAX },
    { "formation",  "boats",        0, INT32_MAX },
    { "formation",  "followers",    0, INT32_MAX },
    { "formation",  "grain_g",      0, INT64_MAX },
    { "formation",  "fodder_g",     0, INT64_MAX },
    { "formation",  "water_ml",     0, INT64_MAX },
    { "formation",  "spoils_dh",    0, INT64_MAX },
    { "formation",  "fed",          0, 1000 },
    { "formation",  "foddered",     0, 1000 },
    { "formation",  "watered",      0, 1000 },
    { "formation",  "hungry_days",  0, INT16_MAX },
    { "formation",  "fodder_days",  0, INT16_MAX },
    { "formation",  "thirst_days",  0, INT16_MAX },
    { "formation",  "tank_days",    0, INT32_MAX },
    { "contingent", "chained",      0, 1 },
    { "contingent", "battles",      0, 250 },
    { "contingent", "men",          0, INT32_MAX },
    { "contingent", "wounded",      0, INT32_MAX },
    { "contingent", "mounts",       0, INT32_MAX },
    { "contingent", "quality",      0, 1000 },
    { "contingent", "cohesion",     0, 1000 },
    { "contingent", "fatigue",      0, 1000 },
    { "contingent", "habit",        0, 1000 },
    { "elephant",   "fate",         0, ELEPHANT_LOST },
    { "elephant",   "harness",      0, 1000 },
    { "elephant",   "wound",        0, 1000 },
    { "elephant",   "fear",         0, 1000 },
    { "convoy",     "means",        0, CARRY_WAYS - 1 },
    { "convoy",     "animal",       0, ANIMAL_MAX - 1 },
    { "convoy",     "count",        0, INT32_MAX },
    { "convoy",     "men",          0, INT32_MAX },
    { "convoy",     "grain_g",      0, INT64_MAX },
    { "convoy",     "eaten_g",      0, INT64_MAX },
    { "letter",     "kind",         0, LETTER_ENVOY },
    { "letter",     "order.kind",   0, ORDER_KINDS - 1 },
    { "letter",     "order.vias",   0, VIA_MAX },
    { "known",      "live",         0, 1 },
    { "known",      "error",        0, INT16_MAX },
    { "known",      "men",          0, INT32_MAX },
    { "known",      "foot",         0, 1000 },
    { "known",      "horse",        0, 1000 },
    { "known",      "beasts",       0, INT16_MAX },
    { "coming",     "live",         0, 1 },
    { "coming",     "error",        0, INT16_MAX },
    { "coming",     "men",          0, INT32_MAX },
    { "coming",     "foot",         0, 1000 },
    { "coming",     "horse",        0, 1000 },
    { "coming",     "beasts",       0, INT16_MAX },
    { "battle",     "live",         0, 1 },
    { "battle",     "over",         0, 1 },
    { "battle",     "winner",       0, TEAMS },
    { "battle",     "fighters",     0, FIGHTER_MAX },
    { "battle",     "beasts",       0, BEAST_MAX },
    { "ledger",     "grain_made_g", 0, INT64_MAX },
    { "ledger",     "grain_eaten_g", 0, INT64_MAX },
    { "ledger",     "grain_lost_g", 0, INT64_MAX },
    { "ledger",     "animals_made", 0, INT64_MAX },
    { "ledger",     "animals_dead", 0, INT64_MAX },
    { "ending",     "over",         0, 1 },
    { "ending",     "points",       0, 1000 },
    { "ending",     "goal",         0, 1 },
};

/* Slots that are not in use hold no meaning: free ones of a pool, sightings and
 * letters that are not there (their first byte says so). */
static bool in_use(const FieldGroup *g, bool flagged, const void *thing)
{
    uint16_t gen;
    if (flagged)
        return *(const uint8_t *)thing != 0;
    memcpy(&gen, thing, sizeof gen);
    return !g->pooled || gen;
}

/* What ids of a type are numbered up to; -1: the type is no id. */
static int64_t ids(const Model *m, int type)
{
    switch (type) {
    case FIELD_ATOM:       return (int64_t)m->names.count - 1;
    case FIELD_SIDE:       return m->sides;
    case FIELD_PLACE:      return m->places;
    case FIELD_ROUTE:      return m->routes;
    case FIELD_REGION:     return m->regions;
    case FIELD_ARM:        return m->arms;
    case FIELD_POOL:       return m->pools;
    case FIELD_LEADER:     return m->leaders;
    case FIELD_FACTION:    return m->factions;
    case FIELD_DECISION:   return m->decisions;
    case FIELD_FORMATION:  return FORMATION_MAX - 1;
    case FIELD_CONTINGENT: return CONTINGENT_MAX - 1;
    default:               return -1;
    }
}

/* What one field of a group may be. */
typedef struct Limit { const FieldInfo *field; int64_t low, high; } Limit;

enum { LIMITS_MAX = 64 };       /* fields of one group that have any */

static int32_t limits_of(const Model *m, const FieldGroup *g, Limit *out)
{
    int32_t n = 0;
    for (int i = 0; i < g->fields; i++) {
        const FieldInfo *f = &g->field[i];
        int64_t last = ids(m, f->type);
        bool handle = f->type == FIELD_FORMATION || f->type == FIELD_CONTINGENT;
        if (last >= 0)
            out[n++] = (Limit){ f, handle ? -1 : 0, last };
    }
    for (size_t i = 0; i < countof(bounds); i++) {
        if (bounds[i].group[0] != g->name[0] || strcmp(bounds[i].group, g->name) != 0)
            continue;
        const FieldInfo *f = field_find(g, bounds[i].field, strlen(bounds[i].field));
        must(f && n < LIMITS_MAX);
        out[n++] = (Limit){ f, bounds[i].low, bounds[i].high };
    }
    return n;
}

/* field_get() for the commonest types without its care: world_ok() runs after
 * every phase of every day of the tests' games. */
static int64_t quick_get(const FieldInfo *f, const void *thing, int32_t i)
{
    const char *at = (const char *)thing + f->offset;
    switch (f->type) {
    case FIELD_U8: case FIELD_SIDE: return ((const uint8_t *)at)[i];
    case FIELD_I16: return ((const int16_t *)(const void *)at)[i];
    case FIELD_I32: return ((const int32_t *)(const void *)at)[i];
    case FIELD_I64: return ((const int64_t *)(const void *)at)[i];
    default:        return field_get(f, thing, i);
    }
}

static Status within(const FieldGroup *g, int32_t slot, const void *thing, const Limit *l, Fault *why)
{
    for (int32_t i = 0; i < l->field->count; i++) {
        int64_t n = quick_get(l->field, thing, i);
        if (n < l->low || n > l->high)
            return fault(why, ERR_RANGE, "check", "%s %d: %s is %" PRId64 ", not %" PRId64 " to %" PRId64,
                         g->name, slot, l->field->name, n, l->low, l->high);
    }
    return OK;
}

/* Every field of every slot in use; an empty slot costs one look. */
static Status check_group(const Model *m, const World *w, const FieldGroup *g, Fault *why)
{
    Limit limit[LIMITS_MAX];
    int32_t limits = limits_of(m, g, limit);
    bool flagged = strcmp(g->name, "known") == 0 || strcmp(g->name, "coming") == 0 ||
                   strcmp(g->name, "letter") == 0 || strcmp(g->name, "muster") == 0;
    for (int32_t row = 0; limits && row < g->rows; row++) {
        for (int32_t slot = g->first; slot < g->count; slot++) {
            const void *thing = field_thing(g, w, row, slot);
            Status is = OK;
            for (int32_t k = 0; is == OK && k < limits && in_use(g, flagged, thing); k++)
                is = within(g, slot, thing, &limit[k], why);
            if (is != OK)
                return is;
        }
    }
    return OK;
}

static Status check_fields(const Model *m, const World *w, Fault *why)
{
    Status is = OK;
    for (int g = 0; is == OK && g < field_groups; g++)
        is = check_group(m, w, &field_group[g], why);
    return is;
}

static const char *pool_name(const Model *m, int32_t p) { return text_of(m, m->pool[p].id); }

/* What is in the books of one people: that it adds up, and that what is said to
 * be dead, taken and gone went there by a cause (campaign/people.h). */
static Status check_causes(const Model *m, const PoolState *is, int32_t p, Fault *why)
{
    const int32_t *by = is->gone;
    int64_t dead = (int64_t)by[CAUSE_BATTLE] + by[CAUSE_WOUNDS] + by[CAUSE_SICKNESS] +
                   by[CAUSE_PLAGUE] + by[CAUSE_HUNGER] + by[CAUSE_THIRST];
    int64_t left = (int64_t)by[CAUSE_LEFT] + by[CAUSE_LEFT_HUNGRY] + by[CAUSE_LEFT_BEATEN];
    if (is->dead != dead)
        return fault(why, ERR_DAMAGED, "check", "men of %s: %d are dead, causes are written for %"
                     PRId64 " (%+" PRId64 ")", pool_name(m, p), is->dead, dead, is->dead - dead);
    if (is->captured > by[CAUSE_CAPTURED] || is->deserted > left || is->home > by[CAUSE_HOME])
        return fault(why, ERR_DAMAGED, "check", "men of %s: more are taken or gone than ever were",
                     pool_name(m, p));
    int64_t back = by[CAUSE_CAPTURED] + left + by[CAUSE_HOME]
                 - is->captured - is->deserted - is->home;
    if (back > is->came)
        return fault(why, ERR_DAMAGED, "check", "men of %s: %" PRId64 " have come back, %d are "
                     "written to have", pool_name(m, p), back, is->came);
    return OK;
}

static Status check_men(const Model *m, const World *w, Fault *why)
{
    int64_t under_arms[POOL_MAX] = { 0 }, travelling[POOL_MAX] = { 0 };
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
        under_arms[w->contingent[i].pool.n] += w->contingent[i].men + w->contingent[i].wounded;
    for (int i = 0; i < MUSTER_MAX; i++)
        if (w->muster[i].live)
            travelling[w->muster[i].pool.n] += w->muster[i].men;

    for (int32_t p = 1; p <= m->pools; p++) {
        const PoolState *is = &w->pool[p];
        int64_t gone = 0, all = (int64_t)is->born + is->came;
        for (int c = 0; c < CAUSES; c++)
            gone += is->gone[c];
        int64_t sum = under_arms[p] + is->free + is->travelling + gone;
        if (sum != all)
            return fault(why, ERR_DAMAGED, "check", "men of %s: %" PRId64 " are accounted for, %"
                         PRId64 " were born or came (%+" PRId64 "): %" PRId64 " under arms, %d "
                         "free, %d travelling, %" PRId64 " gone", pool_name(m, p), sum, all,
                         sum - all, under_arms[p], is->free, is->travelling, gone);
        if (travelling[p] != is->travelling)
            return fault(why, ERR_DAMAGED, "check", "men of %s: %d are travelling, %" PRId64
                         " in bands", pool_name(m, p), is->travelling, travelling[p]);
        Status books = check_causes(m, is, p, why);
        if (books != OK)
            return books;
    }
    return OK;
}

/* Waiting formations keep their beasts and stores off the map; they count. */
static void count_stock(const Model *m, const World *w, int64_t *animals, int64_t *grain_g)
{
    for (int32_t p = 1; p <= m->places; p++)
        *grain_g += w->place[p].grain_g + w->place[p].depot_g;
    for (int i = 0; i < FORMATION_MAX; i++) {
        const Formation *f = &w->formation[i];
        *grain_g += f->gen ? f->grain_g : 0;
        for (int k = 0; k < ANIMAL_MAX; k++)
            animals[k] += f->gen ? f->animals[k] : 0;
    }
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        int32_t mount = m->arm[w->contingent[i].arm.n].mount;
        if (mount)
            animals[mount - 1] += w->contingent[i].mounts;
    }
    for (int i = 0; i < CONVOY_MAX; i++) {
        const Convoy *c = &w->convoy[i];
        if (!c->gen)
            continue;
        *grain_g += c->grain_g;
        animals[c->animal] += convoy_heads(c);
    }
}

/* What lies in a treasury is what the year began with and all that came and went since. */
static Status check_coin(const Model *m, const World *w, Fault *why)
{
    for (int s = 1; s <= m->sides; s++) {
        int64_t sum = w->side[s].year_dh;
        for (int c = 0; c < COINS; c++)
            sum += w->side[s].coin[c];
        if (sum != w->side[s].treasury_dh)
            return fault(why, ERR_DAMAGED, "check", "coin of %s: %" PRId64 " in hand, %" PRId64
                         " by its books", text_of(m, m->side[s].id), w->side[s].treasury_dh, sum);
    }
    return OK;
}

static Status check_stock(const Model *m, const World *w, Fault *why)
{
    int64_t animals[ANIMAL_MAX] = { 0 }, grain_g = 0;
    const Ledger *l = &w->ledger;

    count_stock(m, w, animals, &grain_g);
    int64_t should_g = l->grain_made_g - l->grain_eaten_g - l->grain_lost_g;
    if (grain_g != should_g)
        return fault(why, ERR_DAMAGED, "check", "grain: %" PRId64 " g there is, %" PRId64
                     " g there should be (%+" PRId64 "): %" PRId64 " made, %" PRId64 " eaten, %"
                     PRId64 " lost", grain_g, should_g, grain_g - should_g, l->grain_made_g,
                     l->grain_eaten_g, l->grain_lost_g);
    for (int k = 0; k < ANIMAL_MAX; k++) {
        int64_t should = l->animals_made[k] - l->animals_dead[k];
        if (animals[k] != should)
            return fault(why, ERR_DAMAGED, "check", "%s: %" PRId64 " there are, %" PRId64
                         " there should be (%+" PRId64 ")",
                         k < m->animals ? m->animal[k].name : "?", animals[k], should,
                         animals[k] - should);
    }
    return OK;
}

/* At one place, or on one route, with its ends and within its length. */
static bool mover_ok(const Model *m, const Mover *p)
{
    if (p->at.n)
        return !p->route.n && !p->toward.n && p->done_m == 0;
    if (!p->route.n)
        return false;
    const RouteModel *r = &m->route[p->route.n];
    bool ends = same_place(p->toward, r->a) || same_place(p->toward, r->b);
    return ends && p->done_m >= 0 && p->done_m <= r->metres;
}

static bool nowhere(const Mover *p)
{
    return !p->at.n && !p->route.n && !p->toward.n && p->done_m == 0;
}

static Status bad_formation(const Model *m, const World *w, int i, Fault *why, const char *what)
{
    TEXT(name, 64);
    formation_print(m, w, formation_id(w, i), &name);
    return fault(why, ERR_DAMAGED, "check", "formation %s (slot %d) %s", name.at, i, what);
}

static bool none_or_there(const World *w, FormationId f) { return !f.gen || formation_at(w, f); }

static Status check_formations(const Model *m, const World *w, Fault *why)
{
    for (int i = 0; i < FORMATION_MAX; i++) {
        if (w->formation[i].gen && i >= w->formations_used)
            return fault(why, ERR_DAMAGED, "formations", "slot %d is in use beyond the %d said to be", i,
                         (int)w->formations_used);
        const Formation *f = &w->formation[i];
        if (!f->gen)
            continue;
        if (!f->side)
            return bad_formation(m, w, i, why, "belongs to no side");
        if (f->waits ? !nowhere(&f->pos) : !mover_ok(m, &f->pos))
            return bad_formation(m, w, i, why, "is neither at one place nor on one route");
        if (f->via_next > f->vias)
            return bad_formation(m, w, i, why, "has passed more places than it was to pass");
        if (!none_or_there(w, f->other))
            return bad_formation(m, w, i, why, "follows one that is no more");
        if (formation_named(m, w, f->name, f->ordinal).i != i)
            return bad_formation(m, w, i, why, "bears the name of another");
    }
    return OK;
}

/* How many contingents stand in the list of formation f; -1: it does not rise,
 * or holds one that is not f's. */
static int listed(const World *w, int f)
{
    int count = 0, last = -1;
    for (uint16_t next = w->formation[f].first; next; next = w->contingent[last].next, count++) {
        if (next > CONTINGENT_MAX || next - 1 <= last)
            return -1;
        last = next - 1;
        const Contingent *c = &w->contingent[last];
        if (!c->gen || !same_formation(c->formation, formation_id(w, f)))
            return -1;
    }
    return count;
}

static Status check_contingents(const World *w, Fault *why)
{
    int in_lists = 0, there = 0;

    for (int f = 0; f < FORMATION_MAX; f++) {
        int count = w->formation[f].gen ? listed(w, f) : 0;
        if (count < 0)
            return fault(why, ERR_DAMAGED, "check", "formation %d: its list of contingents is torn",
                         f);
        in_lists += count;
    }
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i), there++) {
        const Contingent *c = &w->contingent[i];
        if (!formation_at(w, c->formation))
            return fault(why, ERR_DAMAGED, "check", "contingent %d belongs to no formation", i);
        if (!c->arm.n || !c->pool.n)
            return fault(why, ERR_DAMAGED, "check", "contingent %d has no arm or no pool", i);
    }
    if (in_lists != there)
        return fault(why, ERR_DAMAGED, "check", "of %d contingents %d stand in a list", there,
                     in_lists);
    return OK;
}

/* Contingents of elephants have as many mounts as elephants serve them. */
static Status check_elephants(const Model *m, const World *w, Fault *why)
{
    int32_t serving[CONTINGENT_MAX] = { 0 };
    for (int i = 0; i < ELEPHANT_MAX; i++) {
        const Elephant *e = &w->elephant[i];
        if (e->fate != ELEPHANT_FIT)
            continue;
        const Contingent *c = contingent_at(w, e->of);
        if (!c || m->arm[c->arm.n].class != ARM_BEAST)
            return fault(why, ERR_DAMAGED, "check", "elephant %d serves nobody who keeps them", i);
        serving[e->of.i]++;
    }
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        if (m->arm[c->arm.n].class == ARM_BEAST && c->mounts != serving[i])
            return fault(why, ERR_DAMAGED, "check", "contingent %d has %d elephants; %d serve it", i,
                         c->mounts, serving[i]);
    }
    return OK;
}

static Status check_leaders(const Model *m, const World *w, Fault *why)
{
    for (int32_t l = 1; l <= m->leaders; l++) {
        const LeaderState *is = &w->leader[l];
        const Formation *f = formation_at(w, is->formation);
        if (is->formation.gen && (!f || f->leader.n != l))
            return fault(why, ERR_DAMAGED, "check", "%s commands a formation that %s",
                         text_of(m, m->leader[l].id), f ? "has another leader" : "is no more");
    }
    return OK;
}

/* A convoy or a letter may be on its way to somebody who is no more; but its
 * slot must have held him. */
static bool ever_there(const World *w, FormationId f)
{
    return !f.gen || w->formation[f.i].gen || w->formation[f.i].past;
}

static Status check_roads(const Model *m, const World *w, Fault *why)
{
    for (int i = 0; i < CONVOY_MAX; i++) {
        const Convoy *c = &w->convoy[i];
        if (!c->gen)
            continue;
        if (!c->side || !mover_ok(m, &c->pos))
            return fault(why, ERR_DAMAGED, "check", "convoy %d is nobody's or nowhere", i);
        if (!ever_there(w, c->to))
            return fault(why, ERR_DAMAGED, "check", "convoy %d goes to nobody", i);
    }
    for (int i = 0; i < LETTER_MAX; i++) {
        const Letter *l = &w->letter[i];
        if (l->kind == LETTER_NONE)
            continue;
        if (!l->order.side || l->order.kind == ORDER_NONE || l->due_day < l->sent_day)
            return fault(why, ERR_DAMAGED, "check",
                         "letter %d says nothing, or came before it left", i);
        if (!ever_there(w, l->order.who))       /* `other` may be a part yet to be detached */
            return fault(why, ERR_DAMAGED, "check", "letter %d is to nobody", i);
    }
    return OK;
}

static Status check_sighting(const Model *m, const Sighting *s, int side, int i, Fault *why)
{
    if (!s->live)
        return OK;
    if (!mover_ok(m, &s->pos))
        return fault(why, ERR_DAMAGED, "check", "%s saw formation %d nowhere",
                     text_of(m, m->side[side].id), i);
    if (s->told_day < s->day)
        return fault(why, ERR_DAMAGED, "check", "%s heard of formation %d before it was seen",
                     text_of(m, m->side[side].id), i);
    return OK;
}

static Status check_sightings(const Model *m, const World *w, Fault *why)
{
    for (int side = 1; side <= m->sides; side++) {
        for (int i = 0; i < FORMATION_MAX; i++) {
            Status is = check_sighting(m, &w->known[side][i], side, i, why);
            if (is == OK)
                is = check_sighting(m, &w->coming[side][i], side, i, why);
            if (is != OK)
                return is;
        }
    }
    return OK;
}

/* The day is one of the current week, or, between weeks, the first of the next. */
static Status check_clock(const World *w, Fault *why)
{
    int32_t in_week = w->clock.day - w->clock.week * WEEK_DAYS;
    if (in_week < 0 || in_week > WEEK_DAYS)
        return fault(why, ERR_DAMAGED, "check", "day %d is not in week %d", w->clock.day,
                     w->clock.week + 1);
    if (w->clock.stage == STAGE_BATTLE && !w->battle.live && !w->battle.over)
        return fault(why, ERR_DAMAGED, "check", "a battle is waited for and none is fought");
    return OK;
}

/* Bounds and ids first: what follows counts on them. */
Status world_ok(const Model *m, const World *w, Fault *why)
{
    Status is = check_fields(m, w, why);
    if (is == OK)
        is = check_clock(w, why);
    if (is == OK)
        is = check_men(m, w, why);
    if (is == OK)
        is = check_coin(m, w, why);
    if (is == OK)
        is = check_stock(m, w, why);
    if (is == OK)
        is = check_formations(m, w, why);
    if (is == OK)
        is = check_contingents(w, why);
    if (is == OK)
        is = check_elephants(m, w, why);
    if (is == OK)
        is = check_leaders(m, w, why);
    if (is == OK)
        is = check_roads(m, w, why);
    return is == OK ? check_sightings(m, w, why) : is;
}

/*
 * inputs.c: uncertain numbers, set for one game.
 */
#include "play/inputs.h"

#include "base/num.h"
#include "base/text.h"

static const struct { const char *name; size_t at; } rule[RULE_COUNT] = {
#define RULE(group, word, unit, says) { #group "." #word, offsetof(Rules, group##_##word) },
#include "world/rules.def"
#undef RULE
};

/* ---- a side's ---- */

static void set_men(Model *m, Side side, int32_t permille)
{
    for (int32_t i = 1; i <= m->pools; i++)
        for (int k = 0; k < 3 && m->pool[i].side == side; k++)
            m->pool[i].men[k] = (int32_t)permille_of(m->pool[i].men[k], permille);
    for (int32_t i = 0; i < m->contingents; i++) {
        ContingentModel *c = &m->contingent[i];
        bool beasts = m->arm[c->arm.n].class == ARM_BEAST;      /* counted one by one */
        for (int k = 0; k < 3 && !beasts && m->pool[c->pool.n].side == side; k++)
            if (c->men[k] > 0)
                c->men[k] = max_i32((int32_t)permille_of(c->men[k], permille), 1);
    }
}

static void set_quality(Model *m, Side side, int32_t points)
{
    for (int32_t i = 1; i <= m->pools; i++)
        if (m->pool[i].side == side)
            m->pool[i].quality = clamp_i32(m->pool[i].quality + points, 100, 1000);
    for (int32_t i = 0; i < m->contingents; i++)
        if (m->pool[m->contingent[i].pool.n].side == side)
            m->contingent[i].quality = clamp_i32(m->contingent[i].quality + points, 100, 1000);
}

static void set_ability(Model *m, Side side, int32_t points)
{
    for (int32_t i = 1; i <= m->leaders; i++)
        if (m->leader[i].side == side)
            m->leader[i].ability = clamp_i32(m->leader[i].ability + points, 0, 10);
}

static const struct {
    const char *word;
    int32_t     low, high, usual;
    void      (*set)(Model *m, Side side, int32_t value);
} of_side[] = {
    { "men", INPUT_MEN_LEAST, INPUT_MEN_MOST, 1000, set_men },
    { "quality", -INPUT_QUALITY, INPUT_QUALITY, 0, set_quality },
    { "ability", -INPUT_ABILITY, INPUT_ABILITY, 0, set_ability },
};

/* ---- one by its name ---- */

bool input_named(const char *name) { return strchr(name, '.') != NULL; }

static bool is_named(const char *name, const char *words, size_t len)
{
    return strlen(name) == len && memcmp(name, words, len) == 0;
}

static int rule_named(const char *words, size_t len)
{
    for (int i = 0; i < RULE_COUNT; i++)
        if (is_named(rule[i].name, words, len))
            return i;
    return -1;
}

static void put_rule(Model *m, int i, int32_t value)
{
    memcpy((char *)&m->rules + rule[i].at, &value, sizeof value);
}

static Status beyond(const char *name, int32_t low, int32_t high, Fault *why)
{
    fault(why, ERR_RANGE, "premise", "%.60s lies outside its bounds", name);
    return fault_remedy(why, "it may be a whole number from %d to %d", (int)low, (int)high);
}

static Status unknown(const char *name, Fault *why)
{
    fault(why, ERR_NOT_FOUND, "premise", "there is no input `%.60s`", name);
    return fault_remedy(why, "sawad lab inputs SCENARIO lists what can be set");
}

/* OK, ERR_NOT_FOUND if it is none of a side's, or what is wrong with it. */
static Status set_of_side(Model *m, const char *name, int64_t value, Fault *why)
{
    const char *point = strchr(name, '.');
    for (size_t i = 0; i < countof(of_side); i++) {
        if (!is_named(of_side[i].word, name, (size_t)(point - name)))
            continue;
        Side side = side_named(m, names_find(&m->names, point + 1, strlen(point + 1)));
        if (!side)
            return unknown(name, why);
        if (value < of_side[i].low || value > of_side[i].high)
            return beyond(name, of_side[i].low, of_side[i].high, why);
        of_side[i].set(m, side, (int32_t)value);
        model_repute(m);
        return OK;
    }
    return unknown(name, why);
}

Status input_set(Model *own, const char *name, const char *value, Fault *why)
{
    int64_t number;
    if (!number_of(value, strlen(value), &number)) {
        fault(why, ERR_SYNTAX, "premise", "%.60s is set to a number, not `%.40s`", name, value);
        return fault_remedy(why, "write %.60s=NUMBER", name);
    }
    int i = rule_named(name, strlen(name));
    if (i < 0)
        return set_of_side(own, name, number, why);
    const RuleSource *bounds = &own->rule_source[i];
    if (number < bounds->low || number > bounds->high)
        return beyond(name, bounds->low, bounds->high, why);
    put_rule(own, i, (int32_t)number);
    return OK;
}

Status input_rule(Model *m, const char *words, bool *outside, Fault *why)
{
    const char *equals = strchr(words, '=');
    int64_t value;

    if (!equals || !number_of(equals + 1, strlen(equals + 1), &value) || value < INT32_MIN ||
        value > INT32_MAX) {
        fault(why, ERR_SYNTAX, words, "this puts no number in place of a rule's");
        return fault_remedy(why, "write GROUP.NAME=NUMBER, as in battle.tempo=600");
    }
    int i = rule_named(words, (size_t)(equals - words));
    if (i < 0) {
        fault(why, ERR_NOT_FOUND, words, "there is no such rule");
        return fault_remedy(why, "the rules stand in scripts/rules: battle.tempo is `tempo` of "
                                 "battle.lua");
    }
    put_rule(m, i, (int32_t)value);
    if (outside)
        *outside = value < m->rule_source[i].low || value > m->rule_source[i].high;
    return OK;
}

/* ---- all of them ---- */

static int32_t rule_now(const Model *m, int i)
{
    int32_t value;
    memcpy(&value, (const char *)&m->rules + rule[i].at, sizeof value);
    return value;
}

static void list_one(InputBounds *out, const char *word, const char *rest, int32_t low,
                     int32_t high, int32_t usual, const char *source)
{
    *out = (InputBounds){ .low = low, .high = high, .usual = usual, .source = source };
    Text name = text_in(out->name, sizeof out->name);
    text_addf(&name, "%s%s", word, rest);
}

int32_t inputs_list(const Model *m, InputBounds *out, int32_t most)
{
    int32_t n = 0;
    for (size_t k = 0; k < countof(of_side); k++)
        for (int side = 1; side <= m->sides; side++, n++) {
            TEXT(rest, 40);
            text_addf(&rest, ".%.30s", text_of(m, m->side[side].id));
            if (out && n < most)
                list_one(&out[n], of_side[k].word, rest.at, of_side[k].low, of_side[k].high,
                         of_side[k].usual, "");
        }
    for (int i = 0; i < RULE_COUNT; i++, n++)
        if (out && n < most)
            list_one(&out[n], rule[i].name, "", m->rule_source[i].low, m->rule_source[i].high,
                     rule_now(m, i), m->rule_source[i].source);
    return n;
}

/* ---- a Model of one's own ---- */

void inputs_clear(Model *own, const Model *of)
{
    own->rules = of->rules;
    memcpy(own->leader, of->leader, ((size_t)of->leaders + 1) * sizeof *own->leader);
    memcpy(own->pool, of->pool, ((size_t)of->pools + 1) * sizeof *own->pool);
    memcpy(own->contingent, of->contingent, (size_t)of->contingents * sizeof *own->contingent);
    memcpy(own->repute, of->repute, sizeof own->repute);
}

Model *inputs_copy(Arena *mem, const Model *of)
{
    Model *own = arena_push(mem, sizeof *own);
    if (!own)
        return NULL;
    *own = *of;
    own->leader = arena_array(mem, (size_t)of->leaders + 1, sizeof *own->leader);
    own->pool = arena_array(mem, (size_t)of->pools + 1, sizeof *own->pool);
    own->contingent = arena_array(mem, (size_t)of->contingents + 1, sizeof *own->contingent);
    if (!own->leader || !own->pool || !own->contingent)
        return NULL;
    inputs_clear(own, of);
    return own;
}

/*
 * load_special.c: the fields that are more than a value: the men of an army,
 * the options of a premise, the numbers of the rules, the variables of a
 * script.
 */
#include "script/load_read.h"

void read_contingents(Load *l, const Field *f, const Path *at, void *row)
{
    FormationModel *formation = row;
    Model *m = l->m;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    formation->first_contingent = (uint16_t)m->contingents;
    for (int64_t i = 1; i <= rows; i++) {
        Path one = { .up = at, .index = i };
        if (m->contingents == CONTINGENT_MAX) {
            Fault *why = load_fault(l, &one, ERR_FULL, "too many contingents; at most %d",
                                    CONTINGENT_MAX);
            fault_remedy(why, "put men of one pool and arm together");
            return;
        }
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        if (is_row(l, f->record, &one)) {
            ContingentModel *c = &m->contingent[m->contingents++];
            read_record(l, f->record, &one, c);
            formation->contingents++;
        }
        lua_pop(l->L, 1);
    }
}

void read_options(Load *l, const Field *f, const Path *at, void *row)
{
    PremiseModel *premise = row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows < 2 || rows > (int64_t)countof(premise->option)) {
        Fault *why = load_fault(l, at, ERR_RANGE, "there are %lld options; there may be 2 to %d",
                                (long long)rows, (int)countof(premise->option));
        fault_remedy(why, "write options = { { \"yes\", \"...\" }, { \"no\", \"...\" } }");
        return;
    }
    for (int32_t i = 0; i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, &premise->option[i]);
        lua_pop(l->L, 1);
        const char *word = premise->option[i].word ? premise->option[i].word : "";
        if (*word && !id_ok(word, strlen(word), false)) {
            Fault *why = load_fault(l, &one, ERR_SYNTAX, "'%s' cannot be chosen by name", word);
            fault_remedy(why, "use a-z, 0-9, '_' and '-' only");
        }
    }
    premise->options = (int32_t)rows;
}

/* The number of an option by its word, or -1 and a fault. */
static int32_t option_of(Load *l, const PremiseModel *premise, const Path *at, const char *word)
{
    const char *words[countof(premise->option)];
    for (int32_t i = 0; i < premise->options; i++) {
        words[i] = premise->option[i].word;
        if (words[i] && strcmp(words[i], word) == 0)
            return i;
    }
    if (!premise->options)
        return -1;
    const char *near = nearest_word(l, word, words, premise->options);
    Fault *why = load_fault(l, at, ERR_NOT_FOUND, "'%s' is no option of this premise", word);
    fault_remedy(why, "did you mean '%s'?", near ? near : words[0]);
    return -1;
}

void read_usual(Load *l, const Field *f, const Path *at, void *row)
{
    PremiseModel *premise = row;
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    int32_t option = option_of(l, premise, at, lua_tostring(l->L, -1));
    premise->usual = option < 0 ? 0 : option;
}

/* { premise, option } */
void read_need(Load *l, const Field *f, const Path *at, void *row)
{
    FormationModel *formation = row;
    lua_State *L = l->L;
    size_t len;
    if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2) {
        wrong_type(l, f, at);
        return;
    }
    lua_rawgeti(L, -1, 1);
    lua_rawgeti(L, -2, 2);
    if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING) {
        const char *id = lua_tolstring(L, -2, &len);
        Path first = { .up = at, .index = 1 }, second = { .up = at, .index = 2 };
        int32_t n = find_id(l, KIND_PREMISE, id, len);
        int32_t option = n ? option_of(l, &l->m->premise[n - 1], &second, lua_tostring(L, -1)) : -1;
        if (!n)
            unknown_id(l, f, &first, id, len);
        if (option >= 0) {
            formation->premise = n;
            formation->premise_is = option;
        }
    } else {
        lua_pop(L, 2);
        wrong_type(l, f, at);
        return;
    }
    lua_pop(L, 2);
}

/* Names of waters: how many, and one text for the reader. */
void read_waters(Load *l, const Field *f, const Path *at, void *row)
{
    RouteModel *route = row;
    TEXT(names, 400);
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t count = read_length(l, at);
    for (int64_t i = 1; i <= count; i++) {
        Path one = { .up = at, .index = i };
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        if (lua_type(l->L, -1) == LUA_TSTRING)
            text_addf(&names, "%s%s", i > 1 ? ", " : "", lua_tostring(l->L, -1));
        else
            wrong_type(l, f, &one);
        lua_pop(l->L, 1);
    }
    route->crosses = (int32_t)count;
    route->rivers = keep_text(l, names.at, names.len, false);
}

/* Told to the reader of the file only; checked, not kept. */
void read_harvests(Load *l, const Field *f, const Path *at, void *row)
{
    (void)row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    for (int64_t i = 1; i <= rows; i++) {
        Path one = { .up = at, .index = i };
        char nothing[1];
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, nothing);
        lua_pop(l->L, 1);
    }
}

/* One number of the rules: { value, low=, high=, source= }. */
static void read_rule(Load *l, int32_t rule, const Path *at)
{
    const RuleShape *shape = &rule_shape[rule];
    RuleSource *source = &l->m->rule_source[rule];
    int32_t value;

    if (!is_row(l, &record_rule, at))
        return;
    lua_rawgeti(l->L, -1, 1);
    bool whole = lua_isinteger(l->L, -1);
    value = (int32_t)lua_tointeger(l->L, -1);
    lua_pop(l->L, 1);
    read_record(l, &record_rule, at, source);
    if (lua_getfield(l->L, -1, "low") == LUA_TNIL)
        source->low = value;
    if (lua_getfield(l->L, -2, "high") == LUA_TNIL)
        source->high = value;
    lua_pop(l->L, 2);
    memcpy((char *)&l->m->rules + shape->at, &value, sizeof value);
    if (whole && (value < source->low || value > source->high)) {
        Fault *why = load_fault(l, at, ERR_RANGE, "%s is %d %s, outside its own range %d to %d",
                                shape->name, value, shape->unit, source->low, source->high);
        fault_remedy(why, "widen the range, or choose a value inside it");
    }
}

/* The rules of a group in the table on top; `all`: each of them must be there. */
static void read_group(Load *l, const char *group, const Path *at, bool all)
{
    const char *known[RULE_COUNT];
    int32_t count = 0;
    TEXT(what, 64);

    for (int32_t i = 0; i < RULE_COUNT; i++) {
        const RuleShape *shape = &rule_shape[i];
        if (strcmp(shape->group, group) != 0)
            continue;
        Path one = { .up = at, .name = shape->name };
        known[count++] = shape->name;
        lua_pushstring(l->L, shape->name);
        lua_rawget(l->L, -2);
        if (!lua_isnil(l->L, -1)) {
            read_rule(l, i, &one);
        } else if (all) {
            Fault *why = load_fault(l, &one, ERR_NOT_FOUND, "the rule '%s' is missing",
                                    shape->name);
            fault_remedy(why, "add %s = { value, low=, high=, source= } (%s; %s)", shape->name,
                         shape->unit, shape->says);
        }
        lua_pop(l->L, 1);
    }
    text_addf(&what, "group of rules '%s'", group);
    unknown_keys(l, at, what.at, known, count);
}

void read_rules(Load *l, FileId file, const char *group)
{
    Path whole = { .file = file };
    if (lua_istable(l->L, -1)) {
        read_group(l, group, &whole, true);
        return;
    }
    Fault *why = load_fault(l, &whole, ERR_SYNTAX, "this file returns no table");
    fault_remedy(why, "end it with return { name = { value, low=, high=, source= }, ... }");
}

/* rules = { supply = { man_grain = { 1350, ... } } } in scenario.lua. */
void read_changed_rules(Load *l, const Field *f, const Path *at, void *row)
{
    static const char *const groups[] = { "supply", "march", "people", "intel", "court", "battle",
                                          "beast", "sky", "seat", "ruse", "siege" };
    (void)row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    for (size_t i = 0; i < countof(groups); i++) {
        Path one = { .up = at, .name = groups[i] };
        lua_pushstring(l->L, groups[i]);
        lua_rawget(l->L, -2);
        if (lua_istable(l->L, -1))
            read_group(l, groups[i], &one, false);
        else if (!lua_isnil(l->L, -1))
            wrong_type(l, f, &one);
        lua_pop(l->L, 1);
    }
    unknown_keys(l, at, "set of rules", groups, (int32_t)countof(groups));
}

static void read_var(Load *l, const Field *f, const Path *at, const char *id)
{
    VarModel *var = &l->m->var[l->m->vars];
    if (!id_ok(id, strlen(id), false)) {
        Fault *why = load_fault(l, at, ERR_SYNTAX, "a variable cannot be called so");
        fault_remedy(why, "use a-z, 0-9 and '_' only");
        return;
    }
    if (!is_row(l, f->record, at))
        return;
    read_record(l, f->record, at, var);
    var->id = names_add(&l->m->names, id, strlen(id));
    l->m->vars++;
    if (var->start < var->low || var->start > var->high) {
        Fault *why = load_fault(l, at, ERR_RANGE, "it starts at %d, outside %d to %d", var->start,
                                var->low, var->high);
        fault_remedy(why, "start inside the range, or widen it");
    }
}

/* In the order of their names: Lua's own order is not the same twice. */
void read_vars(Load *l, const Field *f, const Path *at, void *row)
{
    const char *last = "";
    (void)row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    for (;;) {
        const char *least = NULL;
        for (lua_pushnil(l->L); lua_next(l->L, -2); lua_pop(l->L, 1)) {
            const char *key = lua_type(l->L, -2) == LUA_TSTRING ? lua_tostring(l->L, -2) : NULL;
            if (key && strcmp(key, last) > 0 && (!least || strcmp(key, least) < 0))
                least = key;
        }
        if (!least)
            return;
        Path one = { .up = at, .name = least };
        if (l->m->vars == VAR_MAX) {
            Fault *why = load_fault(l, &one, ERR_FULL, "too many variables; at most %d", VAR_MAX);
            fault_remedy(why, "let one variable hold more than one meaning, or leave some out");
            return;
        }
        lua_pushstring(l->L, least);
        lua_rawget(l->L, -2);
        read_var(l, f, &one, least);
        lua_pop(l->L, 1);
        last = least;
    }
}

void read_hooks(Load *l)
{
    for (int32_t i = 0; words_hook[i]; i++) {
        lua_pushstring(l->L, words_hook[i]);
        lua_rawget(l->L, -2);
        l->m->hooked[i] = lua_isfunction(l->L, -1);
        lua_pop(l->L, 1);
    }
}

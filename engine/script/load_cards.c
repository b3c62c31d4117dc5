/*
 * load_cards.c: the options of a decision, how far a mind leans to each, and whether
 * its functions keep to themselves.
 */
#include "script/load_read.h"

void read_choices(Load *l, const Field *f, const Path *at, void *row)
{
    DecisionModel *d = row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows < 2 || rows > DECISION_OPTIONS) {
        Fault *why = load_fault(l, at, ERR_RANGE, "there are %lld options; there may be 2 to %d",
                                (long long)rows, DECISION_OPTIONS);
        fault_remedy(why, "put alike answers together, or ask two questions");
        return;
    }
    for (int32_t i = 0; i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, &d->option[i]);
        lua_pop(l->L, 1);
        const char *word = d->option[i].word ? d->option[i].word : "";
        if (*word && !id_ok(word, strlen(word), false))
            fault_remedy(load_fault(l, &one, ERR_SYNTAX, "'%s' cannot be chosen by name", word),
                         "use a-z, 0-9, '_' and '-' only");
    }
    d->options = (int32_t)rows;
}

void read_choice(Load *l, const Field *f, const Path *at, void *row)
{
    DecisionModel *d = row;
    const char *words[DECISION_OPTIONS];
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    const char *word = lua_tostring(l->L, -1);
    for (int32_t i = 0; i < d->options; i++) {
        words[i] = d->option[i].word;
        if (words[i] && strcmp(words[i], word) == 0) {
            d->usual = i;
            return;
        }
    }
    if (!d->options)
        return;
    const char *near = nearest_word(l, word, words, d->options);
    fault_remedy(load_fault(l, at, ERR_NOT_FOUND, "'%s' is no option of this decision", word),
                 "did you mean '%s'?", near ? near : words[0]);
}

void read_lean(Load *l, const Field *f, const Path *at, void *row)
{
    if (lua_isfunction(l->L, -1))
        store(row, f, 0, LEAN_ASKED);
    else
        read_int(l, f, at, row);
}

/* (what decisions.lua returned, row, option or 0, field) -> the function there, or nil. */
static int function_of(lua_State *L)
{
    lua_Integer option = lua_tointeger(L, 3);
    lua_geti(L, 1, lua_tointeger(L, 2));
    if (option && lua_istable(L, -1)) {
        lua_getfield(L, -1, "options");
        if (lua_istable(L, -1))
            lua_geti(L, -1, option);
    }
    if (lua_istable(L, -1))
        lua_getfield(L, -1, lua_touserdata(L, 4));
    if (!lua_isfunction(L, -1))
        lua_pushnil(L);
    return 1;
}

static void check_function(Load *l, int32_t row, int32_t option, const char *field)
{
    union { const char *text; void *any; } name = { .text = field };
    Fault why = { .status = OK };
    lua_State *L = l->L;
    lua_pushcfunction(L, function_of);
    lua_pushvalue(L, l->file[FILE_DECISIONS].slot);
    lua_pushinteger(L, row);
    lua_pushinteger(L, option);
    lua_pushlightuserdata(L, name.any);
    if (sandbox_call(l->sandbox, 4, 1, "reading", NULL) != OK)
        return;
    if (lua_isfunction(L, -1) && sandbox_stateless(l->sandbox, -1, &why) != OK)
        load_fault_of(l, &why);
    lua_pop(L, 1);
}

void check_cards(Load *l)
{
    if (!l->file[FILE_DECISIONS].slot)
        return;
    for (int32_t i = 1; i <= l->m->decisions; i++) {
        check_function(l, i, 0, "when");
        for (int32_t k = 1; k <= l->m->decision[i].options; k++) {
            check_function(l, i, k, "does");
            check_function(l, i, k, "mind");
        }
    }
}

/*
 * decide.c: the functions of decisions.lua: when a card is put, how far minds
 * lean, what an answer does.
 */
#include "script/hook.h"

enum { WHEN, DOES, LEANS = DOES + DECISION_OPTIONS, CARD_CALLS = LEANS + DECISION_OPTIONS,
       REASON_MAX = 240 };

static const char key_cards = 0;        /* its address names the functions in the registry */

static lua_Integer slot_of(DecisionId card, int32_t call)
{
    return (lua_Integer)(card.n - 1) * CARD_CALLS + call + 1;
}

/* Sets slot `at` of the table at `cards` to field `name` of the table on top, if that is
 * a function. */
static void keep(lua_State *L, int cards, lua_Integer at, const char *name)
{
    lua_getfield(L, -1, name);
    if (lua_isfunction(L, -1))
        lua_rawseti(L, cards, at);
    else
        lua_pop(L, 1);
}

/* (what decisions.lua returned, Bind) -> nothing; the functions are in the registry. */
static int collect(lua_State *L)
{
    const Bind *b = lua_touserdata(L, 2);
    lua_createtable(L, b->m->decisions * CARD_CALLS, 0);
    for (uint16_t i = 1; i <= b->m->decisions; i++) {
        DecisionId card = { i };
        lua_geti(L, 1, i);
        keep(L, 3, slot_of(card, WHEN), "when");
        lua_getfield(L, -1, "options");
        for (int32_t k = 0; k < b->m->decision[i].options; k++) {
            lua_geti(L, -1, k + 1);
            keep(L, 3, slot_of(card, DOES + k), "does");
            keep(L, 3, slot_of(card, LEANS + k), "mind");
            lua_pop(L, 1);
        }
        lua_pop(L, 2);
    }
    lua_pushvalue(L, 3);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_cards);
    return 1;
}

Status decide_open(Bind *b, Fault *why)
{
    lua_State *L = sandbox_lua(b->sandbox);
    lua_pushcfunction(L, collect);
    lua_insert(L, -2);
    lua_pushlightuserdata(L, b);
    Status status = sandbox_call(b->sandbox, 2, 1, "reading the decisions", why);
    if (status != OK)
        return status;
    lua_Integer last = (lua_Integer)b->m->decisions * CARD_CALLS;
    for (lua_Integer i = 1; i <= last && status == OK; i++) {
        if (lua_rawgeti(L, -1, i) == LUA_TFUNCTION)
            status = sandbox_stateless(b->sandbox, -1, why);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return status;
}

void decide_name(const Model *m, const Moment *at, Text *out)
{
    const DecisionModel *d = &m->decision[at->card.n];
    text_addf(out, "decision '%s'", text_of(m, d->id));
    if (at->option >= 0)
        text_addf(out, ", '%s'", d->option[at->option].word);
}

/* The reason its effects give: what the option says, unless that is long. */
static const char *reason_of(const DecisionModel *d, int32_t option)
{
    const char *says = d->option[option].says;
    return says && *says && strlen(says) <= REASON_MAX ? says : d->title;
}

/* Pushes a function of the card of the moment; false: it has none. */
static bool push_call(lua_State *L, const Bind *b, int32_t call)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_cards);
    lua_rawgeti(L, -1, slot_of(b->at.card, call));
    return lua_isfunction(L, -1);
}

/* (Bind) */
static int enter_does(lua_State *L)
{
    Bind *b = lua_touserdata(L, 1);
    handle_renew(L, b);
    if (!push_call(L, b, DOES + b->at.option))
        return 0;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hook_key_q);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hook_key_fx);
    lua_pushstring(L, reason_of(&b->m->decision[b->at.card.n], b->at.option));
    lua_call(L, 3, 0);
    return 0;
}

/* (Bind) -> integer */
static int enter_asks(lua_State *L)
{
    Bind *b = lua_touserdata(L, 1);
    bool leans = b->at.option >= 0;
    handle_renew(L, b);
    if (!push_call(L, b, leans ? LEANS + b->at.option : WHEN)) {
        lua_pushinteger(L, leans ? b->m->decision[b->at.card.n].option[b->at.option].mind : 0);
        return 1;
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hook_key_q);
    lua_call(L, 1, 1);
    if (!leans) {
        lua_pushinteger(L, lua_toboolean(L, -1));
        return 1;
    }
    if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 0 || lua_tointeger(L, -1) > 1000)
        return luaL_error(L, "mind gave %s; it gives an integer from 0 to 1000",
                          lua_isinteger(L, -1) ? "a number out of range" : luaL_typename(L, -1));
    return 1;
}

Status decide_run(Bind *b, Fault *why)
{
    lua_State *L = sandbox_lua(b->sandbox);
    TEXT(what, 120);
    decide_name(b->m, &b->at, &what);
    lua_pushcfunction(L, enter_does);
    lua_pushlightuserdata(L, b);
    return sandbox_call(b->sandbox, 1, 0, what.at, why);
}

Status decide_ask(Bind *b, int32_t *answer, Fault *why)
{
    lua_State *L = sandbox_lua(b->sandbox);
    TEXT(what, 120);
    decide_name(b->m, &b->at, &what);
    lua_pushcfunction(L, enter_asks);
    lua_pushlightuserdata(L, b);
    Status status = sandbox_call(b->sandbox, 1, 1, what.at, why);
    if (status != OK)
        return status;
    *answer = (int32_t)lua_tointeger(L, -1);
    lua_pop(L, 1);
    return OK;
}

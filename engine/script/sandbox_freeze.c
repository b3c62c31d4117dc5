/*
 * sandbox_freeze.c: tables that cannot change any more, and metatables that
 * cannot change behind their object's back.
 *
 * Notes are kept in the tables themselves under keys no script can write down:
 * the addresses below, as light userdata.
 */
#include "script/sandbox_lib.h"

#include "base/num.h"

static const char key_content = 0;  /* in a frozen table's metatable: what it holds */
static const char key_prior = 0;    /* there too: the metatable it had before */
static const char key_copy = 0;     /* in a metatable as scripts know it: its private copy */
static const char key_original = 0; /* in the private copy: the way back */
static const char key_above = 0;    /* how many tables may read through this one */

/* The longest chain of tables reading through __index (judgement): one
 * instruction walks all of it. */
enum { CHAIN_MAX = 8 };

static const char *const banned[] = { "__gc", "__mode", "__close", "__pairs" };

static const char *const events[] = {
    "__index", "__newindex", "__call", "__tostring", "__name", "__metatable", "__len",
    "__eq", "__lt", "__le", "__concat", "__unm", "__add", "__sub", "__mul", "__div",
    "__mod", "__idiv", "__pow", "__band", "__bor", "__bxor", "__shl", "__shr", "__bnot",
};

/* Pushes what the metatable of a frozen table notes under `key`; false, and
 * pushes nothing, if the table is not frozen. */
static bool noted(lua_State *L, int index, const char *key)
{
    if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index))
        return false;
    bool frozen = lua_rawgetp(L, -1, &key_content) == LUA_TTABLE;
    lua_pop(L, 1);
    if (frozen)
        lua_rawgetp(L, -1, key);
    lua_remove(L, frozen ? -2 : -1);
    return frozen;
}

bool frozen_is(lua_State *L, int index)
{
    bool frozen = noted(L, index, &key_content);
    if (frozen)
        lua_pop(L, 1);
    return frozen;
}

void frozen_refuse(lua_State *L, int index)
{
    if (frozen_is(L, index))
        luaL_error(L, "this table is frozen: what is loaded cannot be changed");
}

/* Every step of ipairs asks this: the same as noted(), looked up once. */
void sandbox_content(lua_State *L, int index)
{
    int at = lua_absindex(L, index);
    if (lua_type(L, at) == LUA_TTABLE && lua_getmetatable(L, at)) {
        if (lua_rawgetp(L, -1, &key_content) == LUA_TTABLE) {
            lua_replace(L, -2);
            return;
        }
        lua_pop(L, 2);
    }
    lua_pushvalue(L, at);
}

static int frozen_write(lua_State *L)
{
    if (lua_type(L, 2) == LUA_TSTRING)
        return luaL_error(L, "this table is frozen: '%s' cannot be set", lua_tostring(L, 2));
    return luaL_error(L, "this table is frozen: what is loaded cannot be changed");
}

static int frozen_len(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
    return 1;
}

/* For a table whose __index was a function: its own fields first, and never the
 * hidden table as the function's argument. */
static int frozen_index(lua_State *L)
{
    lua_settop(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    lua_call(L, 2, 1);
    return 1;
}

/* A metatable on top that reads through the content at `content`. */
static void push_face(lua_State *L, int content, lua_CFunction write)
{
    lua_createtable(L, 0, 8);
    lua_pushvalue(L, content);
    lua_rawsetp(L, -2, &key_content);
    lua_pushvalue(L, content);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, write);
    lua_setfield(L, -2, "__newindex");
    lua_pushvalue(L, content);
    lua_pushcclosure(L, frozen_len, 1);
    lua_setfield(L, -2, "__len");
}

void frozen_face(lua_State *L, lua_CFunction write)
{
    int content = lua_gettop(L);
    lua_newtable(L);
    push_face(L, content, write);
    lua_setmetatable(L, -2);
    lua_remove(L, content);
}

static bool is_word(lua_State *L, int index, const char *word)
{
    return lua_type(L, index) == LUA_TSTRING && strcmp(lua_tostring(L, index), word) == 0;
}

/* Reading past the content, as the metatable `prior` had it. */
static void keep_index(lua_State *L, int content, int prior, int face)
{
    lua_pushliteral(L, "__index");
    int type = lua_rawget(L, prior);
    if (type == LUA_TTABLE) {
        lua_createtable(L, 0, 1);
        lua_insert(L, -2);
        lua_setfield(L, -2, "__index");
        lua_setmetatable(L, content);
    } else if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, content);
        lua_insert(L, -2);
        lua_pushcclosure(L, frozen_index, 2);
        lua_setfield(L, face, "__index");
    } else {
        lua_pop(L, 1);
    }
}

static void keep_events(lua_State *L, int content, int prior, int face)
{
    for (lua_pushnil(L); lua_next(L, prior); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING || is_word(L, -2, "__index") ||
            is_word(L, -2, "__newindex"))
            continue;
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, face);
    }
    lua_pushvalue(L, prior);
    lua_rawsetp(L, face, &key_prior);
    keep_index(L, content, prior, face);
}

/* All that may fail comes first: the table is either frozen or untouched. */
void frozen_make(lua_State *L, int index)
{
    int t = lua_absindex(L, index), content = lua_gettop(L) + 1, face = content + 1;
    luaL_checkstack(L, 12, NULL);
    lua_createtable(L, (int)min_i64((int64_t)lua_rawlen(L, t), 1 << 20), 0);
    for (lua_pushnil(L); lua_next(L, t); lua_pop(L, 1)) {
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, content);
    }
    push_face(L, content, frozen_write);
    if (lua_getmetatable(L, t)) {
        keep_events(L, content, lua_gettop(L), face);
        lua_pop(L, 1);
    }

    for (lua_pushnil(L); lua_next(L, t);) {
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_pushnil(L);
        lua_rawset(L, t);
    }
    lua_setmetatable(L, t);
    lua_pop(L, 1);
}

bool frozen_prior(lua_State *L, int index)
{
    if (!noted(L, index, &key_prior))
        return false;
    if (lua_type(L, -1) == LUA_TTABLE)
        return true;
    lua_pop(L, 1);
    return false;
}

/* Notes that `depth` tables read through the one at `index`; returns the most
 * that ever did. */
static lua_Integer note_above(lua_State *L, int index, lua_Integer depth)
{
    sandbox_content(L, index);
    lua_rawgetp(L, -1, &key_above);
    lua_Integer most = lua_tointeger(L, -1);
    lua_pop(L, 1);
    if (depth > most) {
        lua_pushinteger(L, depth);
        lua_rawsetp(L, -2, &key_above);
        most = depth;
    }
    lua_pop(L, 1);
    return most;
}

/* Replaces the table on top by the one it reads through; false: there is none. */
static bool follow(lua_State *L)
{
    bool frozen = frozen_is(L, -1), has = frozen ? frozen_prior(L, -1) : lua_getmetatable(L, -1);
    if (!has)
        return false;
    lua_pushliteral(L, "__index");
    bool table = lua_rawget(L, -2) == LUA_TTABLE;
    lua_replace(L, -3);
    lua_pop(L, 1);
    return table;
}

/* Would the object reach too far through this metatable? Counting from both
 * ends, since a chain can be lengthened at its far end as well. */
static bool too_deep(lua_State *L, int object, int copy)
{
    lua_Integer depth = note_above(L, copy, note_above(L, object, 0));
    int top = lua_gettop(L);
    lua_pushliteral(L, "__index");
    bool more = lua_rawget(L, copy) == LUA_TTABLE;
    while (more && depth <= CHAIN_MAX) {
        depth = lua_rawequal(L, -1, object) ? CHAIN_MAX + 1 : note_above(L, -1, depth + 1);
        if (!frozen_is(L, -1) && lua_getmetatable(L, -1)) {
            depth = note_above(L, -1, depth);
            lua_pop(L, 1);
        }
        more = follow(L);
    }
    lua_settop(L, top);
    return depth > CHAIN_MAX;
}

static void check_events(lua_State *L, int meta)
{
    for (size_t i = 0; i < countof(banned); i++) {
        lua_pushstring(L, banned[i]);
        if (lua_rawget(L, meta) != LUA_TNIL)
            luaL_error(L, "a metatable here has no '%s'", banned[i]);
        lua_pop(L, 1);
    }

    static const char *const callables[] = { "__newindex", "__call" };
    for (size_t i = 0; i < countof(callables); i++) {
        lua_pushstring(L, callables[i]);
        int type = lua_rawget(L, meta);
        if (type != LUA_TNIL && type != LUA_TFUNCTION)
            luaL_error(L, "'%s' must be a function here", callables[i]);
        lua_pop(L, 1);
    }
}

/* Pushes the private copy of the metatable at `meta`, whose content is at `from`. */
static void push_copy(lua_State *L, int meta, int from)
{
    bool known = lua_rawgetp(L, from, &key_copy) == LUA_TTABLE;
    if (known && frozen_is(L, meta))
        return;
    if (!known) {
        lua_pop(L, 1);
        lua_createtable(L, 0, 4);
        lua_pushvalue(L, meta);
        lua_rawsetp(L, -2, &key_original);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, from, &key_copy);
    }
    for (size_t i = 0; i < countof(events); i++) {
        lua_pushstring(L, events[i]);
        lua_pushvalue(L, -1);
        lua_rawget(L, from);
        lua_rawset(L, -3);
    }
}

int metatable_set(lua_State *L)
{
    enum { OBJECT = 1, META, CONTENT, COPY };
    sandbox_charge(L, countof(events));
    luaL_checktype(L, OBJECT, LUA_TTABLE);
    if (!lua_isnoneornil(L, META))
        luaL_checktype(L, META, LUA_TTABLE);
    lua_settop(L, META);
    frozen_refuse(L, OBJECT);
    if (luaL_getmetafield(L, OBJECT, "__metatable") != LUA_TNIL)
        return luaL_error(L, "this metatable is protected");

    if (!lua_isnil(L, META)) {
        sandbox_content(L, META);
        check_events(L, CONTENT);
        push_copy(L, META, CONTENT);
        if (too_deep(L, OBJECT, COPY)) {
            lua_pushnil(L);
            lua_setfield(L, COPY, "__index");
            return luaL_error(L, "'__index' through more than %d tables", CHAIN_MAX);
        }
    }
    lua_setmetatable(L, OBJECT);
    lua_settop(L, OBJECT);
    return 1;
}

/* The metatable as the script knows it; nil for those that are not its own. */
int metatable_get(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    bool has = frozen_is(L, 1) ? frozen_prior(L, 1) : lua_getmetatable(L, 1);
    if (!has)
        return lua_pushnil(L), 1;
    lua_pushliteral(L, "__metatable");
    if (lua_rawget(L, 2) == LUA_TNIL)
        lua_rawgetp(L, 2, &key_original);
    return 1;
}

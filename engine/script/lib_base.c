/*
 * lib_base.c: the names without a library that a script sees: type, tostring,
 * pcall, and pairs, which here always walks in the same order.
 */
#include "script/sandbox_lib.h"

lua_Integer want_int(lua_State *L, int arg)
{
    int exact = 0;
    lua_Integer n = lua_type(L, arg) == LUA_TNUMBER ? lua_tointegerx(L, arg, &exact) : 0;
    if (!exact)
        luaL_argerror(L, arg, lua_pushfstring(L, "a whole number expected, got %s",
                      lua_type(L, arg) == LUA_TNUMBER ? "a fraction" : luaL_typename(L, arg)));
    return n;
}

lua_Integer want_int_or(lua_State *L, int arg, lua_Integer otherwise)
{
    return lua_isnoneornil(L, arg) ? otherwise : want_int(L, arg);
}

const char *want_text(lua_State *L, int arg, size_t *len)
{
    if (lua_type(L, arg) != LUA_TSTRING && lua_type(L, arg) != LUA_TNUMBER)
        luaL_typeerror(L, arg, "string");
    const char *s = lua_tolstring(L, arg, len);
    sandbox_pay(L, *len);
    return s;
}

void add_text(luaL_Buffer *b, const char *s, size_t len)
{
    if (luaL_bufflen(b) + len > SANDBOX_STRING_MAX)
        luaL_error(b->L, "a string longer than %d bytes", SANDBOX_STRING_MAX);
    luaL_addlstring(b, s, len);
}

/* Never an address; the two ways to write "not a number" made one. */
int text_of(lua_State *L)
{
    sandbox_charge(L, 4);
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    if (luaL_callmeta(L, 1, "__tostring")) {
        if (lua_type(L, -1) != LUA_TSTRING)
            return luaL_error(L, "'__tostring' must return a string");
        return 1;
    }

    switch (lua_type(L, 1)) {
    case LUA_TNIL:     lua_pushliteral(L, "nil"); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); break;
    case LUA_TSTRING:  break;
    case LUA_TNUMBER:
        if (lua_rawequal(L, 1, 1))
            lua_tolstring(L, 1, NULL);
        else
            lua_pushliteral(L, "nan");
        break;
    default:
        lua_pushstring(L, luaL_typename(L, 1));
    }
    return 1;
}

static int type_of(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10
         : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

/* Digits in a base, with blanks around and a sign; nil if they are none. */
static int number_in_base(lua_State *L, const char *s, lua_Integer base)
{
    luaL_argcheck(L, base >= 2 && base <= 36, 2, "a base is 2 to 36");
    s += strspn(s, " \t\n\r\f\v");
    bool minus = *s == '-';
    s += *s == '-' || *s == '+';
    const char *first = s;
    lua_Unsigned n = 0;
    for (; digit_of(*s) < base; s++)
        n = n * (lua_Unsigned)base + (lua_Unsigned)digit_of(*s);
    bool any = s > first;
    s += strspn(s, " \t\n\r\f\v");
    if (!any || *s)
        lua_pushnil(L);
    else
        lua_pushinteger(L, (lua_Integer)(minus ? 0u - n : n));
    return 1;
}

static int to_number(lua_State *L)
{
    enum { NUMERAL_MAX = 200 };     /* characters, as in Lua itself */
    size_t len = 0;
    luaL_checkany(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING) {
        const char *s = want_text(L, 1, &len);
        if (len > NUMERAL_MAX)
            return lua_pushnil(L), 1;
        if (!lua_isnoneornil(L, 2))
            return number_in_base(L, s, want_int(L, 2));
        if (lua_stringtonumber(L, s) != len + 1)
            lua_pushnil(L);
        else if (!lua_isinteger(L, -1))
            sandbox_of(L)->fractions = true;
        return 1;
    }
    sandbox_charge(L, 1);
    luaL_argcheck(L, lua_isnoneornil(L, 2), 1, "a string expected");
    lua_settop(L, 1);
    if (lua_type(L, 1) != LUA_TNUMBER)
        lua_pushnil(L);
    return 1;
}

static int raise_error(lua_State *L)
{
    sandbox_charge(L, 10);
    lua_Integer level = want_int_or(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING && level > 0 && level < 100) {
        luaL_where(L, (int)level);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int assert_true(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1))
        return lua_gettop(L);
    lua_remove(L, 1);
    lua_pushliteral(L, "assertion failed");
    lua_settop(L, 1);
    return lua_error(L);
}

static int try_call(lua_State *L)
{
    sandbox_charge(L, 10);
    luaL_checkany(L, 1);
    int rc = sandbox_rethrow(L, lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0));
    lua_pushboolean(L, rc == LUA_OK);
    lua_insert(L, 1);
    return lua_gettop(L);
}

/* The handler is called after the failed call has been unwound: inside it no
 * budget would hold. */
static int try_call_with(lua_State *L)
{
    sandbox_charge(L, 20);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    int extra = lua_gettop(L) - 2;
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 1);
    int rc = sandbox_rethrow(L, lua_pcall(L, extra, LUA_MULTRET, 0));
    if (rc != LUA_OK) {
        lua_pushvalue(L, 2);
        lua_insert(L, -2);
        sandbox_rethrow(L, lua_pcall(L, 1, 1, 0));
    }
    lua_pushboolean(L, rc == LUA_OK);
    lua_replace(L, 2);
    return lua_gettop(L) - 1;
}

static int select_args(lua_State *L)
{
    int n = lua_gettop(L);
    sandbox_charge(L, 1 + (uint64_t)n / 4);
    if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
        lua_pushinteger(L, n - 1);
        return 1;
    }
    lua_Integer i = want_int(L, 1);
    if (i < 0)
        i = n + i;
    luaL_argcheck(L, i >= 1, 1, "out of range");
    return i >= n ? 0 : n - (int)i;
}

static int raw_equal(lua_State *L)
{
    luaL_checkany(L, 2);
    sandbox_pay(L, lua_type(L, 1) == LUA_TSTRING ? lua_rawlen(L, 1) : 0);
    lua_pushboolean(L, lua_rawequal(L, 1, 2));
    return 1;
}

static int raw_len(lua_State *L)
{
    sandbox_charge(L, 1);
    if (lua_type(L, 1) != LUA_TSTRING)
        luaL_checktype(L, 1, LUA_TTABLE);
    sandbox_content(L, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
    return 1;
}

static int raw_get(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    sandbox_content(L, 1);
    lua_pushvalue(L, 2);
    lua_rawget(L, -2);
    return 1;
}

static int raw_set(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 3);
    frozen_refuse(L, 1);
    luaL_argcheck(L, !lua_isnil(L, 2) && lua_rawequal(L, 2, 2), 2, "this cannot be a key");
    lua_settop(L, 3);
    lua_rawset(L, 1);
    return 1;
}

static int ipairs_step(lua_State *L)
{
    lua_Integer i = want_int(L, 2) + 1;
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushinteger(L, i);
    sandbox_content(L, 1);
    return lua_rawgeti(L, -1, i) == LUA_TNIL ? 1 : (lua_replace(L, -2), 2);
}

static int ipairs(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_pushcfunction(L, ipairs_step);
    lua_insert(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

void lib_base(lua_State *L)
{
    static const luaL_Reg names[] = {
        { "type", type_of }, { "tostring", text_of }, { "tonumber", to_number },
        { "error", raise_error }, { "assert", assert_true },
        { "pcall", try_call }, { "xpcall", try_call_with }, { "select", select_args },
        { "rawequal", raw_equal }, { "rawlen", raw_len },
        { "rawget", raw_get }, { "rawset", raw_set },
        { "setmetatable", metatable_set }, { "getmetatable", metatable_get },
        { "pairs", pairs_sorted }, { "ipairs", ipairs }, { NULL, NULL }
    };
    luaL_newlib(L, names);
}

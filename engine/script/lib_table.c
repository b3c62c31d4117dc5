/*
 * lib_table.c: lists. All of it looks at the table itself, never through its
 * metatable, and sort keeps the order of what compares equal.
 */
#include "script/sandbox_lib.h"

enum {
    UNPACK_MAX = 200,           /* values out of one unpack (judgement) */
    MOVE_MAX   = 1000000        /* elements of one move, insert or remove */
};

static void want_table(lua_State *L, int arg)
{
    sandbox_charge(L, 2);
    luaL_checktype(L, arg, LUA_TTABLE);
}

static void want_writable(lua_State *L, int arg)
{
    want_table(L, arg);
    frozen_refuse(L, arg);
}

/* Pays for a walk from i to j, which may be any numbers. Returns how many. */
static lua_Integer pay_range(lua_State *L, lua_Integer i, lua_Integer j, lua_Integer most)
{
    if (i > j)
        return 0;
    lua_Unsigned n = (lua_Unsigned)j - (lua_Unsigned)i;
    if (n >= (lua_Unsigned)most)
        luaL_error(L, "more than %d elements at once", (int)most);
    sandbox_charge(L, n + 1);
    return (lua_Integer)n + 1;
}

static int insert(lua_State *L)
{
    want_writable(L, 1);
    lua_Integer n = (lua_Integer)lua_rawlen(L, 1), at = n + 1;
    int args = lua_gettop(L);
    if (args != 2 && args != 3)
        return luaL_error(L, "table.insert takes a list, a place if wanted, and a value");
    if (args == 3) {
        at = want_int(L, 2);
        luaL_argcheck(L, at >= 1 && at <= n + 1, 2, "outside the list");
    }
    pay_range(L, at, n, MOVE_MAX);
    for (lua_Integer i = n; i >= at; i--) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 1, i + 1);
    }
    lua_pushvalue(L, args);
    lua_rawseti(L, 1, at);
    return 0;
}

static int take_out(lua_State *L)
{
    want_writable(L, 1);
    lua_Integer n = (lua_Integer)lua_rawlen(L, 1), at = want_int_or(L, 2, n);
    if (n == 0)
        return lua_pushnil(L), 1;
    luaL_argcheck(L, at >= 1 && at <= n, 2, "outside the list");
    pay_range(L, at, n, MOVE_MAX);
    lua_rawgeti(L, 1, at);
    for (lua_Integer i = at; i < n; i++) {
        lua_rawgeti(L, 1, i + 1);
        lua_rawseti(L, 1, i);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, n);
    return 1;
}

static int concat(lua_State *L)
{
    size_t gap_len = 0, len = 0;
    want_table(L, 1);
    const char *gap = lua_isnoneornil(L, 2) ? "" : want_text(L, 2, &gap_len);
    lua_settop(L, 4);
    sandbox_content(L, 1);
    lua_Integer i = want_int_or(L, 3, 1), j = want_int_or(L, 4, (lua_Integer)lua_rawlen(L, 5));
    lua_Integer n = pay_range(L, i, j, MOVE_MAX);

    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (lua_Integer k = 0; k < n; k++) {
        int type = lua_rawgeti(L, 5, i + k);
        if (type != LUA_TSTRING && type != LUA_TNUMBER)
            return luaL_error(L, "table.concat: element %I is a %s", (LUAI_UACINT)(i + k),
                              lua_typename(L, type));
        lua_tolstring(L, -1, &len);
        if (luaL_bufflen(&b) + len + gap_len > SANDBOX_STRING_MAX)
            return luaL_error(L, "a string longer than %d bytes", SANDBOX_STRING_MAX);
        sandbox_pay(L, len + gap_len);
        luaL_addvalue(&b);
        if (k + 1 < n)
            luaL_addlstring(&b, gap, gap_len);
    }
    luaL_pushresult(&b);
    return 1;
}

static int pack(lua_State *L)
{
    int n = lua_gettop(L);
    sandbox_charge(L, 1 + (uint64_t)n);
    lua_createtable(L, n, 1);
    lua_insert(L, 1);
    for (int i = n; i >= 1; i--)
        lua_rawseti(L, 1, i);
    lua_pushinteger(L, n);
    lua_setfield(L, 1, "n");
    return 1;
}

static int unpack(lua_State *L)
{
    want_table(L, 1);
    lua_settop(L, 3);
    sandbox_content(L, 1);
    lua_Integer i = want_int_or(L, 2, 1), j = want_int_or(L, 3, (lua_Integer)lua_rawlen(L, 4));
    int n = (int)pay_range(L, i, j, UNPACK_MAX);
    luaL_checkstack(L, n, "too many values");
    for (int k = 0; k < n; k++)
        lua_rawgeti(L, 4, i + k);
    return n;
}

static int move(lua_State *L)
{
    enum { CONTENT = 6 };
    want_table(L, 1);
    lua_Integer from = want_int(L, 2), last = want_int(L, 3), to = want_int(L, 4);
    int target = lua_isnoneornil(L, 5) ? 1 : 5;
    want_writable(L, target);
    lua_settop(L, 5);
    sandbox_content(L, 1);

    lua_Integer n = pay_range(L, from, last, MOVE_MAX);
    luaL_argcheck(L, to <= LUA_MAXINTEGER - n, 4, "outside the whole numbers");
    bool backwards = to > from && to <= last && lua_rawequal(L, 1, target);
    for (lua_Integer k = 0; k < n; k++) {
        lua_Integer at = backwards ? n - 1 - k : k;
        lua_rawgeti(L, CONTENT, from + at);
        lua_rawseti(L, target, to + at);
    }
    lua_pushvalue(L, target);
    return 1;
}

enum { LIST = 1, BY, ONE, OTHER };      /* stack of sort */

static bool text_before(lua_State *L, int a, int b)
{
    size_t la, lb;
    const char *sa = lua_tolstring(L, a, &la), *sb = lua_tolstring(L, b, &lb);
    size_t len = la < lb ? la : lb;
    sandbox_charge(L, len / 64);
    int by_bytes = memcmp(sa, sb, len);
    return by_bytes ? by_bytes < 0 : la < lb;
}

/* Does the element on top belong before the one below it? */
static bool before(lua_State *L)
{
    int a = lua_absindex(L, -1), b = a - 1;
    sandbox_charge(L, 2);
    if (!lua_isnil(L, BY)) {
        lua_pushvalue(L, BY);
        lua_pushvalue(L, a);
        lua_pushvalue(L, b);
        lua_call(L, 2, 1);
        bool yes = lua_toboolean(L, -1);
        lua_pop(L, 1);
        return yes;
    }
    if (lua_type(L, a) == LUA_TSTRING && lua_type(L, b) == LUA_TSTRING)
        return text_before(L, a, b);
    return lua_compare(L, a, b, LUA_OPLT);
}

static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer mid,
                  lua_Integer high)
{
    lua_Integer a = low, b = mid;
    for (lua_Integer i = low; i < high; i++) {
        bool left = a < mid;
        if (left && b < high) {
            lua_rawgeti(L, from, a);
            lua_rawgeti(L, from, b);
            left = !before(L);
            lua_pop(L, 2);
        }
        lua_rawgeti(L, from, left ? a++ : b++);
        lua_rawseti(L, to, i);
    }
}

static void copy_list(lua_State *L, int from, int to, lua_Integer n)
{
    sandbox_charge(L, (uint64_t)n);
    for (lua_Integer i = 1; i <= n; i++) {
        if (lua_rawgeti(L, from, i) == LUA_TNIL)
            luaL_error(L, "table.sort: the list has a hole at %I", (LUAI_UACINT)i);
        lua_rawseti(L, to, i);
    }
}

/* The list itself is written only at the end: an error leaves it as it was. */
static int sort(lua_State *L)
{
    want_writable(L, LIST);
    if (!lua_isnoneornil(L, BY))
        luaL_checktype(L, BY, LUA_TFUNCTION);
    lua_settop(L, BY);
    lua_Integer n = (lua_Integer)lua_rawlen(L, LIST);
    if (n >= MOVE_MAX)
        return luaL_error(L, "more than %d elements at once", MOVE_MAX);
    lua_createtable(L, (int)n, 0);
    lua_createtable(L, (int)n, 0);
    copy_list(L, LIST, ONE, n);

    int from = ONE, to = OTHER;
    for (lua_Integer run = 1; run < n; run *= 2) {
        for (lua_Integer low = 1; low <= n; low += 2 * run) {
            lua_Integer mid = low + run < n + 1 ? low + run : n + 1;
            lua_Integer high = mid + run < n + 1 ? mid + run : n + 1;
            merge(L, from, to, low, mid, high);
        }
        int swap = from;
        from = to;
        to = swap;
    }
    copy_list(L, from, LIST, n);
    return 0;
}

void lib_table(lua_State *L)
{
    static const luaL_Reg names[] = {
        { "insert", insert }, { "remove", take_out }, { "concat", concat }, { "pack", pack },
        { "unpack", unpack }, { "move", move }, { "sort", sort }, { NULL, NULL }
    };
    luaL_newlib(L, names);
}

/*
 * lib_pairs.c: pairs(), in the one order every machine agrees on: whole numbers
 * ascending, then strings by their bytes, then handles as the engine says. The
 * keys are those present when the walk begins; one removed meanwhile is left
 * out.
 */
#include "script/sandbox_lib.h"

typedef enum Rank { RANK_NUMBER, RANK_STRING, RANK_HANDLE } Rank;

typedef struct Key {
    Rank        rank;
    int32_t     slot;       /* in the list of keys */
    size_t      len;
    lua_Integer number;
    const char *text;       /* kept alive by the list */
} Key;

enum { TABLE = 1, CONTENT, LIST, ORDER };       /* stack of pairs_sorted */
enum { UP_CONTENT = 1, UP_LIST, UP_ORDER, UP_AT };

/* Below 0 if a comes first. */
static int compare(lua_State *L, const Key *a, const Key *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->rank == RANK_NUMBER)
        return a->number < b->number ? -1 : a->number > b->number;
    if (a->rank == RANK_STRING) {
        size_t len = a->len < b->len ? a->len : b->len;
        sandbox_charge(L, len / 64);
        int by_bytes = memcmp(a->text, b->text, len);
        return by_bytes ? by_bytes : a->len < b->len ? -1 : a->len > b->len;
    }
    lua_rawgeti(L, LIST, a->slot);
    lua_rawgeti(L, LIST, b->slot);
    int by_engine = sandbox_of(L)->key_order(L, lua_absindex(L, -2), lua_absindex(L, -1));
    lua_pop(L, 2);
    return by_engine;
}

static void merge(lua_State *L, const Key *from, Key *to, int32_t low, int32_t mid, int32_t high)
{
    int32_t a = low, b = mid;
    for (int32_t i = low; i < high; i++) {
        bool first = a < mid && (b >= high || compare(L, &from[a], &from[b]) <= 0);
        to[i] = first ? from[a++] : from[b++];
    }
}

/* Runs of 1, 2, 4 ... are merged from one half of `keys` to the other; returns
 * the half that is sorted. */
static Key *sort(lua_State *L, Key *keys, int32_t count)
{
    Key *from = keys, *to = keys + count;
    for (int64_t run = 1; run < count; run *= 2) {
        sandbox_charge(L, (uint64_t)count);
        for (int64_t low = 0; low < count; low += 2 * run) {
            int64_t mid = low + run < count ? low + run : count;
            int64_t high = mid + run < count ? mid + run : count;
            merge(L, from, to, (int32_t)low, (int32_t)mid, (int32_t)high);
        }
        Key *swap = from;
        from = to;
        to = swap;
    }
    return from;
}

/* The key at `index` described; false: it is one of the sandbox's own notes. */
static bool describe(lua_State *L, int index, Key *key)
{
    switch (lua_type(L, index)) {
    case LUA_TLIGHTUSERDATA:
        return false;
    case LUA_TNUMBER:
        if (!lua_isinteger(L, index))
            luaL_error(L, "pairs: a fraction as a key has no order; use whole numbers");
        key->rank = RANK_NUMBER;
        key->number = lua_tointeger(L, index);
        return true;
    case LUA_TSTRING:
        key->rank = RANK_STRING;
        key->text = lua_tolstring(L, index, &key->len);
        return true;
    case LUA_TUSERDATA:
        if (sandbox_of(L)->key_order) {
            key->rank = RANK_HANDLE;
            return true;
        }
        break;
    }
    luaL_error(L, "pairs: a %s as a key has no order; use numbers or strings",
               luaL_typename(L, index));
    return false;
}

/* Fills the list, and returns how many keys there are. */
static int32_t list_keys(lua_State *L)
{
    int32_t count = 0;
    Key key;
    for (lua_pushnil(L); lua_next(L, CONTENT);) {
        lua_pop(L, 1);
        if (!describe(L, -1, &key))
            continue;
        sandbox_charge(L, 1);
        lua_pushvalue(L, -1);
        lua_rawseti(L, LIST, ++count);
    }
    return count;
}

int pairs_step(lua_State *L)
{
    const int32_t *order = lua_touserdata(L, lua_upvalueindex(UP_ORDER));
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(UP_AT));
    lua_settop(L, 0);
    while (order[at]) {
        lua_rawgeti(L, lua_upvalueindex(UP_LIST), order[at++]);
        lua_pushvalue(L, 1);
        if (lua_rawget(L, lua_upvalueindex(UP_CONTENT)) != LUA_TNIL)
            break;
        sandbox_charge(L, 1);
        lua_settop(L, 0);
    }
    lua_pushinteger(L, at);
    lua_replace(L, lua_upvalueindex(UP_AT));
    if (lua_gettop(L) == 0)
        lua_pushnil(L);
    return lua_gettop(L);
}

/* Leaves the sorted slots, ended by 0, in place of the keys on top. */
static void keep_order(lua_State *L, const Key *sorted, int32_t count)
{
    int32_t *slots = lua_newuserdatauv(L, sizeof *slots * ((size_t)count + 1), 0);
    for (int32_t i = 0; i < count; i++)
        slots[i] = sorted[i].slot;
    slots[count] = 0;
    lua_replace(L, ORDER);
}

int pairs_sorted(lua_State *L)
{
    luaL_checktype(L, TABLE, LUA_TTABLE);
    sandbox_scan(L);
    sandbox_charge(L, 10);
    lua_settop(L, TABLE);
    sandbox_content(L, TABLE);
    lua_createtable(L, (int)(lua_rawlen(L, CONTENT) & 0xffff), 0);

    int32_t count = list_keys(L);
    Key *keys = lua_newuserdatauv(L, 2 * sizeof *keys * (size_t)count, 0);
    for (int32_t i = 0; i < count; i++) {
        lua_rawgeti(L, LIST, i + 1);
        describe(L, -1, &keys[i]);
        keys[i].slot = i + 1;
        lua_pop(L, 1);
    }
    keep_order(L, sort(L, keys, count), count);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_step, UP_AT);
    return 1;
}

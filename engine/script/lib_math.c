/*
 * lib_math.c: arithmetic on whole numbers. What depends on the C library's
 * mathematics (sin, exp, pow, sqrt of fractions) is not here.
 */
#include "script/sandbox_lib.h"

#include "base/num.h"

__extension__ typedef __int128 wide;

/* A fraction brought to the next whole number below (up: above). */
static int round_to(lua_State *L, bool up)
{
    sandbox_charge(L, 1);
    luaL_checktype(L, 1, LUA_TNUMBER);
    lua_settop(L, 1);
    if (lua_isinteger(L, 1))
        return 1;

    lua_Number x = lua_tonumber(L, 1);
    luaL_argcheck(L, x >= (lua_Number)LUA_MININTEGER && x < -(lua_Number)LUA_MININTEGER, 1,
                  "too large for a whole number");
    lua_Integer n = (lua_Integer)x;     /* towards zero */
    if (up)
        n += (lua_Number)n < x;
    else
        n -= (lua_Number)n > x;
    lua_pushinteger(L, n);
    return 1;
}

static int floor_of(lua_State *L) { return round_to(L, false); }
static int ceil_of(lua_State *L) { return round_to(L, true); }

static int best_of(lua_State *L, bool least)
{
    int n = lua_gettop(L), best = 1;
    sandbox_charge(L, 1 + (uint64_t)n / 2);
    luaL_checktype(L, 1, LUA_TNUMBER);
    for (int i = 2; i <= n; i++) {
        luaL_checktype(L, i, LUA_TNUMBER);
        bool better = least ? lua_compare(L, i, best, LUA_OPLT) : lua_compare(L, best, i, LUA_OPLT);
        best = better ? i : best;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int min_of(lua_State *L) { return best_of(L, true); }
static int max_of(lua_State *L) { return best_of(L, false); }

static int abs_of(lua_State *L)
{
    sandbox_charge(L, 1);
    lua_Integer n = want_int(L, 1);
    luaL_argcheck(L, n != LUA_MININTEGER, 1, "the least whole number has no absolute value");
    lua_pushinteger(L, n < 0 ? -n : n);
    return 1;
}

static int to_integer(lua_State *L)
{
    int exact = 0;
    sandbox_charge(L, 1);
    luaL_checkany(L, 1);
    lua_Integer n = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &exact) : 0;
    if (exact)
        lua_pushinteger(L, n);
    else
        lua_pushnil(L);
    return 1;
}

static int type_of(lua_State *L)
{
    sandbox_charge(L, 1);
    luaL_checkany(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER)
        lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
    else
        lua_pushnil(L);
    return 1;
}

static int push_wide(lua_State *L, wide n)
{
    if (n < LUA_MININTEGER || n > LUA_MAXINTEGER)
        return luaL_error(L, "the result does not fit a whole number");
    lua_pushinteger(L, (lua_Integer)n);
    return 1;
}

/* a * b / c rounded down, with the product exact. */
static int multiply_divide(lua_State *L)
{
    sandbox_charge(L, 2);
    lua_Integer a = want_int(L, 1), b = want_int(L, 2), c = want_int(L, 3);
    luaL_argcheck(L, c > 0, 3, "must be above 0");
    wide p = (wide)a * b, q = p / c;
    return push_wide(L, p % c < 0 ? q - 1 : q);
}

/* So many thousandths of a total, rounded down. */
static int share_of(lua_State *L)
{
    sandbox_charge(L, 2);
    wide p = (wide)want_int(L, 1) * want_int(L, 2), q = p / 1000;
    return push_wide(L, p % 1000 < 0 ? q - 1 : q);
}

static int isqrt_of(lua_State *L)
{
    sandbox_charge(L, 8);
    lua_Integer n = want_int(L, 1);
    luaL_argcheck(L, n >= 0, 1, "must not be below 0");
    lua_pushinteger(L, isqrt(n));
    return 1;
}

static int clamp_of(lua_State *L)
{
    sandbox_charge(L, 1);
    lua_Integer x = want_int(L, 1), low = want_int(L, 2), high = want_int(L, 3);
    luaL_argcheck(L, low <= high, 3, "must not be below the lower bound");
    lua_pushinteger(L, clamp_i64(x, low, high));
    return 1;
}

void lib_math(lua_State *L)
{
    static const luaL_Reg names[] = {
        { "floor", floor_of }, { "ceil", ceil_of }, { "min", min_of }, { "max", max_of },
        { "abs", abs_of }, { "tointeger", to_integer }, { "type", type_of },
        { "share", share_of }, { "isqrt", isqrt_of }, { "muldiv", multiply_divide },
        { "clamp", clamp_of }, { NULL, NULL }
    };
    luaL_newlib(L, names);
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
}

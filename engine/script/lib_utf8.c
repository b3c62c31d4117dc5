/*
 * lib_utf8.c: characters beyond ASCII: counting them, taking them apart and
 * making them.
 */
#include "script/sandbox_lib.h"

#include "base/text.h"

enum { MANY = 200 };        /* characters in or out of one call (judgement) */

static int len_of(lua_State *L)
{
    size_t len;
    const char *s = want_text(L, 1, &len);
    sandbox_charge(L, len / 4);
    lua_Integer count = 0;
    for (size_t i = 0; i < len; count++) {
        int bytes = utf8_length(s + i, len - i);
        if (bytes == 0) {
            lua_pushnil(L);
            lua_pushinteger(L, (lua_Integer)i + 1);
            return 2;
        }
        i += (size_t)bytes;
    }
    lua_pushinteger(L, count);
    return 1;
}

static lua_Integer code_at(const char *s, int bytes)
{
    static const uint8_t mask[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
    lua_Integer code = (uint8_t)s[0] & mask[bytes];
    for (int i = 1; i < bytes; i++)
        code = code << 6 | ((uint8_t)s[i] & 0x3f);
    return code;
}

/* The codes of the characters that begin at bytes i .. j (default: i). */
static int codes_of(lua_State *L)
{
    size_t len;
    const char *s = want_text(L, 1, &len);
    lua_Integer i = want_int_or(L, 2, 1), j = want_int_or(L, 3, i);
    luaL_argcheck(L, i >= 1 && (size_t)i <= len, 2, "outside the text");
    luaL_argcheck(L, j >= i && (size_t)j <= len, 3, "outside the text");
    luaL_checkstack(L, MANY, NULL);
    int count = 0;
    for (size_t at = (size_t)i - 1; at < (size_t)j; count++) {
        int bytes = utf8_length(s + at, len - at);
        if (bytes == 0 || count == MANY)
            return luaL_error(L, bytes ? "too many characters at once" : "this is not UTF-8");
        lua_pushinteger(L, code_at(s + at, bytes));
        at += (size_t)bytes;
    }
    return count;
}

static int from_codes(lua_State *L)
{
    char made[MANY * 4];
    size_t len = 0;
    int n = lua_gettop(L);
    sandbox_charge(L, 1 + (uint64_t)n);
    if (n > MANY)
        return luaL_error(L, "too many characters at once");
    for (int arg = 1; arg <= n; arg++) {
        lua_Integer c = want_int(L, arg);
        bool known = c >= 1 && c <= 0x10ffff && !(c >= 0xd800 && c <= 0xdfff);
        luaL_argcheck(L, known, arg, "not the code of a character");
        int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        static const uint8_t lead[] = { 0, 0xc0, 0xe0, 0xf0 };
        made[len++] = (char)(lead[more] | c >> (6 * more));
        while (more-- > 0)
            made[len++] = (char)(0x80 | (c >> (6 * more) & 0x3f));
    }
    lua_pushlstring(L, made, len);
    return 1;
}

void lib_utf8(lua_State *L)
{
    static const luaL_Reg names[] = {
        { "len", len_of }, { "codepoint", codes_of }, { "char", from_codes }, { NULL, NULL }
    };
    luaL_newlib(L, names);
}

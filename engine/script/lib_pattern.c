/*
 * lib_pattern.c: find, match, gmatch and gsub.
 */
#include "script/pattern.h"

static void push_capture(Match *m, int i, const char *s, const char *e)
{
    if (i >= m->count) {
        if (i > 0)
            luaL_error(m->L, "there is no capture %%%d", i + 1);
        sandbox_pay(m->L, (size_t)(e - s));
        lua_pushlstring(m->L, s, (size_t)(e - s));
        return;
    }
    ptrdiff_t len = m->capture[i].len;
    if (len == CAPTURE_OPEN)
        luaL_error(m->L, "a pattern has a '(' without ')'");
    if (len == CAPTURE_POSITION) {
        lua_pushinteger(m->L, m->capture[i].at - m->text + 1);
        return;
    }
    sandbox_pay(m->L, (size_t)len);
    lua_pushlstring(m->L, m->capture[i].at, (size_t)len);
}

/* All captures, or the whole match if there are none (s may be NULL: then no). */
static int push_captures(Match *m, const char *s, const char *e)
{
    int n = m->count == 0 && s ? 1 : m->count;
    luaL_checkstack(m->L, n + 4, NULL);
    for (int i = 0; i < n; i++)
        push_capture(m, i, s, e);
    return n;
}

/* Where to begin: 1 is the first byte, -1 the last; 0-based, or -1 if beyond. */
static ptrdiff_t start_of(lua_State *L, int arg, size_t len)
{
    lua_Integer i = want_int_or(L, arg, 1);
    if (i < 0)
        i = -(lua_Unsigned)i <= len ? (lua_Integer)len + i + 1 : 1;
    if (i == 0)
        i = 1;
    return (lua_Unsigned)(i - 1) > len ? -1 : (ptrdiff_t)(i - 1);
}

/* Pays for every byte compared. */
static const char *plain(lua_State *L, const char *s, size_t len, const char *p, size_t p_len)
{
    size_t paid = 0;
    for (; p_len <= len; s++, len--) {
        size_t same = 0;
        while (same < p_len && s[same] == p[same])
            same++;
        if (same == p_len)
            return s;
        paid += same + 1;
        if (paid >= 512) {
            sandbox_pay(L, paid);
            paid = 0;
        }
    }
    return NULL;
}

static bool is_plain(const char *p, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (strchr("^$*+?.([%-", p[i]))
            return false;
    return true;
}

static int search(lua_State *L, bool find)
{
    size_t len, p_len;
    const char *s = want_text(L, 1, &len), *p = want_text(L, 2, &p_len);
    ptrdiff_t from = start_of(L, 3, len);
    if (from < 0)
        return lua_pushnil(L), 1;

    if (find && (lua_toboolean(L, 4) || is_plain(p, p_len))) {
        const char *at = plain(L, s + from, len - (size_t)from, p, p_len);
        if (!at)
            return lua_pushnil(L), 1;
        lua_pushinteger(L, at - s + 1);
        lua_pushinteger(L, at - s + (ptrdiff_t)p_len);
        return 2;
    }

    Match m = pattern_over(L, s, len, p, p_len);
    bool anchored = p_len > 0 && *p == '^';
    for (const char *at = s + from; at <= m.end; at++) {
        const char *e = pattern_try(&m, at, p + anchored);
        if (e && !find)
            return push_captures(&m, at, e);
        if (e) {
            lua_pushinteger(L, at - s + 1);
            lua_pushinteger(L, e - s);
            return 2 + push_captures(&m, NULL, NULL);
        }
        if (anchored)
            break;
    }
    lua_pushnil(L);
    return 1;
}

int pattern_find(lua_State *L) { return search(L, true); }
int pattern_match(lua_State *L) { return search(L, false); }

enum { UP_TEXT = 1, UP_PATTERN, UP_FROM, UP_LAST };     /* of the iterator; offsets */

int pattern_step(lua_State *L)
{
    size_t len, p_len;
    const char *s = lua_tolstring(L, lua_upvalueindex(UP_TEXT), &len);
    const char *p = lua_tolstring(L, lua_upvalueindex(UP_PATTERN), &p_len);
    lua_Integer from = lua_tointeger(L, lua_upvalueindex(UP_FROM));
    lua_Integer last = lua_tointeger(L, lua_upvalueindex(UP_LAST));
    Match m = pattern_over(L, s, len, p, p_len);
    sandbox_charge(L, 2);
    for (const char *at = s + from; at <= m.end; at++) {
        const char *e = pattern_try(&m, at, p);
        if (!e || e - s == last)
            continue;
        lua_pushinteger(L, e - s);
        lua_copy(L, -1, lua_upvalueindex(UP_FROM));
        lua_replace(L, lua_upvalueindex(UP_LAST));
        return push_captures(&m, at, e);
    }
    return 0;
}

int pattern_gmatch(lua_State *L)
{
    size_t len;
    want_text(L, 1, &len);
    want_text(L, 2, &len);
    lua_settop(L, 2);
    lua_pushinteger(L, 0);
    lua_pushinteger(L, -1);
    lua_pushcclosure(L, pattern_step, UP_LAST);
    return 1;
}

/* The replacement's text, with %0 .. %9 filled in. */
static void add_text_of(Match *m, luaL_Buffer *b, const char *s, const char *e)
{
    size_t len, got;
    const char *r = lua_tolstring(m->L, 3, &len), *stop = r + len;
    for (; r < stop; r++) {
        pattern_pay(m);
        if (*r != '%') {
            add_text(b, r, 1);
        } else if (++r < stop && *r == '%') {
            add_text(b, "%", 1);
        } else if (r < stop && *r == '0') {
            add_text(b, s, (size_t)(e - s));
        } else if (r < stop && *r >= '1' && *r <= '9') {
            push_capture(m, *r - '1', s, e);
            lua_tolstring(m->L, -1, &got);
            if (luaL_bufflen(b) + got > SANDBOX_STRING_MAX)
                luaL_error(m->L, "a string longer than %d bytes", SANDBOX_STRING_MAX);
            luaL_addvalue(b);
        } else {
            luaL_error(m->L, "a replacement has a '%%' without a digit; write '%%%%'");
        }
    }
}

/* What the table or the function says; nothing or false keeps the match. */
static void add_answer(Match *m, luaL_Buffer *b, const char *s, const char *e, int kind)
{
    lua_State *L = m->L;
    size_t len;
    if (kind == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        lua_call(L, push_captures(m, s, e), 1);
    } else {
        push_capture(m, 0, s, e);
        lua_gettable(L, 3);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        add_text(b, s, (size_t)(e - s));
        return;
    }
    if (lua_type(L, -1) != LUA_TSTRING && lua_type(L, -1) != LUA_TNUMBER)
        luaL_error(L, "a replacement must be a text, not a %s", luaL_typename(L, -1));
    lua_tolstring(L, -1, &len);
    if (luaL_bufflen(b) + len > SANDBOX_STRING_MAX)
        luaL_error(L, "a string longer than %d bytes", SANDBOX_STRING_MAX);
    sandbox_pay(L, len);
    luaL_addvalue(b);
}

int pattern_gsub(lua_State *L)
{
    size_t len, p_len;
    const char *s = want_text(L, 1, &len), *p = want_text(L, 2, &p_len);
    int kind = lua_type(L, 3);
    if (kind == LUA_TNUMBER)
        want_text(L, 3, &(size_t){ 0 });
    else if (kind != LUA_TSTRING && kind != LUA_TTABLE && kind != LUA_TFUNCTION)
        return luaL_typeerror(L, 3, "string, table or function");
    lua_Integer most_times = want_int_or(L, 4, (lua_Integer)len + 1), times = 0;
    bool anchored = p_len > 0 && *p == '^';
    Match m = pattern_over(L, s, len, p, p_len);
    luaL_Buffer b;
    luaL_buffinit(L, &b);

    const char *at = s, *last = NULL;
    while (times < most_times) {
        const char *e = pattern_try(&m, at, p + anchored);
        if (e && e != last) {
            times++;
            if (kind == LUA_TTABLE || kind == LUA_TFUNCTION)
                add_answer(&m, &b, at, e, kind);
            else
                add_text_of(&m, &b, at, e);
            at = last = e;
        } else if (at < m.end) {
            add_text(&b, at++, 1);
        } else {
            break;
        }
        if (anchored)
            break;
    }
    add_text(&b, at, (size_t)(m.end - at));
    sandbox_pay(L, luaL_bufflen(&b));
    luaL_pushresult(&b);
    lua_pushinteger(L, times);
    return 2;
}

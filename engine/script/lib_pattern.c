/*
 * lib_pattern.c: Lua's patterns, matched by a reader that pays for every step
 * it takes, so that a pattern which tries a million ways is stopped like a loop
 * that does. Letters are ASCII; no locale is asked.
 */
#include "script/sandbox_lib.h"

enum {
    CAPTURES_MAX = 32,
    DEPTH_MAX    = 150,     /* calls within calls; each is a few hundred bytes of stack */
    PAY_EVERY    = 64,      /* steps */
    OPEN = -1, POSITION = -2    /* instead of a capture's length */
};

typedef struct Match {
    lua_State  *L;
    const char *text, *end;     /* what is searched */
    const char *pat_end;
    uint32_t    steps;
    int         depth, count;
    struct { const char *at; ptrdiff_t len; } capture[CAPTURES_MAX];
} Match;

static const char *run(Match *m, const char *s, const char *p);

static void step(Match *m)
{
    if (++m->steps < PAY_EVERY)
        return;
    m->steps = 0;
    sandbox_charge(m->L, PAY_EVERY);
}

static bool in(uint8_t c, char low, char high) { return c >= (uint8_t)low && c <= (uint8_t)high; }

static bool is_letter(uint8_t c) { return in(c, 'a', 'z') || in(c, 'A', 'Z'); }
static bool is_digit(uint8_t c) { return in(c, '0', '9'); }

/* Does c belong to the class a letter after '%' stands for? */
static bool class_has(char letter, uint8_t c)
{
    bool upper = in((uint8_t)letter, 'A', 'Z'), has;
    switch (upper ? letter + 'a' - 'A' : letter) {
    case 'a': has = is_letter(c); break;
    case 'c': has = c < 32 || c == 127; break;
    case 'd': has = is_digit(c); break;
    case 'g': has = in(c, '!', '~'); break;
    case 'l': has = in(c, 'a', 'z'); break;
    case 'p': has = in(c, '!', '~') && !is_letter(c) && !is_digit(c); break;
    case 's': has = c == ' ' || in(c, '\t', '\r'); break;
    case 'u': has = in(c, 'A', 'Z'); break;
    case 'w': has = is_letter(c) || is_digit(c); break;
    case 'x': has = is_digit(c) || in(c, 'a', 'f') || in(c, 'A', 'F'); break;
    default:  return (uint8_t)letter == c;
    }
    return has != upper;
}

/* The end of the single item at p: a letter, %x, or a [set]. */
static const char *item_end(Match *m, const char *p)
{
    char c = *p++;
    if (c == '%') {
        if (p == m->pat_end)
            luaL_error(m->L, "a pattern ends in '%%'");
        return p + 1;
    }
    if (c != '[')
        return p;

    p += p < m->pat_end && *p == '^';
    do {
        if (p >= m->pat_end)
            luaL_error(m->L, "a pattern has a '[' without ']'");
        step(m);
        c = *p++;
        if (c == '%' && p < m->pat_end)
            p++;
    } while (p == m->pat_end || *p != ']');
    return p + 1;
}

/* p at '[', last at its ']'. */
static bool set_has(Match *m, uint8_t c, const char *p, const char *last)
{
    bool sense = true;
    p++;
    if (*p == '^') {
        sense = false;
        p++;
    }
    for (; p < last; p++) {
        step(m);
        if (*p == '%') {
            p++;
            if (class_has(*p, c))
                return sense;
        } else if (p + 2 < last && p[1] == '-') {
            if (in(c, *p, p[2]))
                return sense;
            p += 2;
        } else if ((uint8_t)*p == c) {
            return sense;
        }
    }
    return !sense;
}

static bool item_takes(Match *m, const char *s, const char *p, const char *p_end)
{
    if (s >= m->end)
        return false;
    switch (*p) {
    case '.': return true;
    case '%': return class_has(p[1], (uint8_t)*s);
    case '[': return set_has(m, (uint8_t)*s, p, p_end - 1);
    default:  return *p == *s;
    }
}

static const char *most(Match *m, const char *s, const char *p, const char *p_end)
{
    ptrdiff_t n = 0;
    while (item_takes(m, s + n, p, p_end)) {
        step(m);
        n++;
    }
    for (; n >= 0; n--) {
        step(m);
        const char *e = run(m, s + n, p_end + 1);
        if (e)
            return e;
    }
    return NULL;
}

static const char *fewest(Match *m, const char *s, const char *p, const char *p_end)
{
    for (;; s++) {
        step(m);
        const char *e = run(m, s, p_end + 1);
        if (e)
            return e;
        if (!item_takes(m, s, p, p_end))
            return NULL;
    }
}

static const char *begin_capture(Match *m, const char *s, const char *p)
{
    bool position = p + 1 < m->pat_end && p[1] == ')';
    if (m->count >= CAPTURES_MAX)
        luaL_error(m->L, "a pattern has more than %d captures", CAPTURES_MAX);
    m->capture[m->count].at = s;
    m->capture[m->count].len = position ? POSITION : OPEN;
    m->count++;
    const char *e = run(m, s, p + (position ? 2 : 1));
    if (!e)
        m->count--;
    return e;
}

static const char *end_capture(Match *m, const char *s, const char *p)
{
    int i = m->count - 1;
    while (i >= 0 && m->capture[i].len != OPEN)
        i--;
    if (i < 0)
        luaL_error(m->L, "a pattern has a ')' without '('");
    m->capture[i].len = s - m->capture[i].at;
    const char *e = run(m, s, p + 1);
    if (!e)
        m->capture[i].len = OPEN;
    return e;
}

/* %1: the same text as the capture; returns what follows it in the text. */
static const char *again(Match *m, const char *s, char digit)
{
    int i = digit - '1';
    if (i < 0 || i >= m->count || m->capture[i].len < 0)
        luaL_error(m->L, "a pattern asks for the capture %%%d, which is not there", i + 1);
    size_t len = (size_t)m->capture[i].len;
    sandbox_pay(m->L, len);
    bool same = (size_t)(m->end - s) >= len && memcmp(m->capture[i].at, s, len) == 0;
    return same ? s + len : NULL;
}

static const char *balanced(Match *m, const char *s, const char *p)
{
    if (m->pat_end - p < 4)
        luaL_error(m->L, "a pattern has a %%b without its two letters");
    if (s >= m->end || *s != p[2])
        return NULL;
    ptrdiff_t open = 1;
    for (const char *at = s + 1; at < m->end; at++) {
        step(m);
        if (*at == p[3] && --open == 0)
            return at + 1;
        open += *at == p[2] && p[2] != p[3];
    }
    return NULL;
}

/* %f[set]: between a letter outside the set and one inside. */
static const char *frontier(Match *m, const char *s, const char **p)
{
    const char *set = *p + 2;
    if (set >= m->pat_end || *set != '[')
        luaL_error(m->L, "a pattern has a %%f without a [set]");
    *p = item_end(m, set);
    uint8_t last = s == m->text ? 0 : (uint8_t)s[-1], here = s == m->end ? 0 : (uint8_t)*s;
    return !set_has(m, last, set, *p - 1) && set_has(m, here, set, *p - 1) ? s : NULL;
}

/* One of %b, %f, %1..%9 at p: where it leads in the text, and p behind it. */
static const char *special(Match *m, const char *s, const char **p)
{
    const char *at = *p;
    switch (at[1]) {
    case 'b':
        s = balanced(m, s, at);
        *p = at + 4;
        return s;
    case 'f':
        return frontier(m, s, p);
    default:
        *p = at + 2;
        return again(m, s, at[1]);
    }
}

static bool is_special(const Match *m, const char *p)
{
    return *p == '%' && p + 1 < m->pat_end && (p[1] == 'b' || p[1] == 'f' || is_digit((uint8_t)p[1]));
}

static const char *run_on(Match *m, const char *s, const char *p)
{
    while (s && p < m->pat_end) {
        step(m);
        if (*p == '(')
            return begin_capture(m, s, p);
        if (*p == ')')
            return end_capture(m, s, p);
        if (*p == '$' && p + 1 == m->pat_end)
            return s == m->end ? s : NULL;
        if (is_special(m, p)) {
            s = special(m, s, &p);
            continue;
        }

        const char *p_end = item_end(m, p);
        char how = p_end < m->pat_end ? *p_end : 0;
        if (how == '*')
            return most(m, s, p, p_end);
        if (how == '-')
            return fewest(m, s, p, p_end);
        bool takes = item_takes(m, s, p, p_end);
        if (how == '+')
            return takes ? most(m, s + 1, p, p_end) : NULL;
        if (how == '?') {
            const char *e = takes ? run(m, s + 1, p_end + 1) : NULL;
            if (e)
                return e;
            p = p_end + 1;
            continue;
        }
        s = takes ? s + 1 : NULL;
        p = p_end;
    }
    return s;
}

static const char *run(Match *m, const char *s, const char *p)
{
    if (++m->depth > DEPTH_MAX)
        luaL_error(m->L, "a pattern too complex");
    const char *e = run_on(m, s, p);
    m->depth--;
    return e;
}

static const char *attempt(Match *m, const char *s, const char *p)
{
    m->depth = m->count = 0;
    step(m);
    return run(m, s, p);
}

static Match prepare(lua_State *L, const char *s, size_t len, const char *p, size_t p_len)
{
    return (Match){ .L = L, .text = s, .end = s + len, .pat_end = p + p_len };
}

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
    if (len == OPEN)
        luaL_error(m->L, "a pattern has a '(' without ')'");
    if (len == POSITION) {
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

    Match m = prepare(L, s, len, p, p_len);
    bool anchored = p_len > 0 && *p == '^';
    for (const char *at = s + from; at <= m.end; at++) {
        const char *e = attempt(&m, at, p + anchored);
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
    Match m = prepare(L, s, len, p, p_len);
    sandbox_charge(L, 2);
    for (const char *at = s + from; at <= m.end; at++) {
        const char *e = attempt(&m, at, p);
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
        step(m);
        if (*r != '%') {
            add_text(b, r, 1);
        } else if (++r < stop && *r == '%') {
            add_text(b, "%", 1);
        } else if (r < stop && *r == '0') {
            add_text(b, s, (size_t)(e - s));
        } else if (r < stop && is_digit((uint8_t)*r)) {
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
    Match m = prepare(L, s, len, p, p_len);
    luaL_Buffer b;
    luaL_buffinit(L, &b);

    const char *at = s, *last = NULL;
    while (times < most_times) {
        const char *e = attempt(&m, at, p + anchored);
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

/*
 * pattern.c: Lua's patterns, matched by a reader that pays for every step
 * it takes, so that a pattern which tries a million ways is stopped like a loop
 * that does. Letters are ASCII; no locale is asked.
 */
#include "script/pattern.h"

enum {
    DEPTH_MAX = 150,        /* calls within calls; each is a few hundred bytes of stack */
    PAY_EVERY = 64          /* steps */
};

static const char *run(Match *m, const char *s, const char *p);

void pattern_pay(Match *m)
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
        pattern_pay(m);
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
        pattern_pay(m);
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
        pattern_pay(m);
        n++;
    }
    for (; n >= 0; n--) {
        pattern_pay(m);
        const char *e = run(m, s + n, p_end + 1);
        if (e)
            return e;
    }
    return NULL;
}

static const char *fewest(Match *m, const char *s, const char *p, const char *p_end)
{
    for (;; s++) {
        pattern_pay(m);
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
    m->capture[m->count].len = position ? CAPTURE_POSITION : CAPTURE_OPEN;
    m->count++;
    const char *e = run(m, s, p + (position ? 2 : 1));
    if (!e)
        m->count--;
    return e;
}

static const char *end_capture(Match *m, const char *s, const char *p)
{
    int i = m->count - 1;
    while (i >= 0 && m->capture[i].len != CAPTURE_OPEN)
        i--;
    if (i < 0)
        luaL_error(m->L, "a pattern has a ')' without '('");
    m->capture[i].len = s - m->capture[i].at;
    const char *e = run(m, s, p + 1);
    if (!e)
        m->capture[i].len = CAPTURE_OPEN;
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
        pattern_pay(m);
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
    if (*p != '%' || p + 1 == m->pat_end)
        return false;
    return p[1] == 'b' || p[1] == 'f' || is_digit((uint8_t)p[1]);
}

static const char *run_on(Match *m, const char *s, const char *p)
{
    while (s && p < m->pat_end) {
        pattern_pay(m);
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

const char *pattern_try(Match *m, const char *s, const char *p)
{
    m->depth = m->count = 0;
    pattern_pay(m);
    return run(m, s, p);
}

Match pattern_over(lua_State *L, const char *s, size_t len, const char *p, size_t p_len)
{
    return (Match){ .L = L, .text = s, .end = s + len, .pat_end = p + p_len };
}

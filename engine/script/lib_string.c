/*
 * lib_string.c: texts. Bytes and ASCII letters only, no locale, no string
 * beyond SANDBOX_STRING_MAX, no zero byte, and formats for whole numbers and
 * words: what a fraction looks like is the C library's business.
 */
#include "script/sandbox_lib.h"

enum { MANY = 200 };        /* values in or out of byte and char (judgement) */

static int too_long(lua_State *L)
{
    return luaL_error(L, "a string longer than %d bytes", SANDBOX_STRING_MAX);
}

/* Positions as Lua counts them, from 1, or from the end if below 0; brought
 * inside the string. */
static lua_Integer first_of(lua_Integer i, size_t len)
{
    lua_Integer n = (lua_Integer)len;
    if (i > 0)
        return i;
    return i == 0 || i < -n ? 1 : n + i + 1;
}

static lua_Integer last_of(lua_Integer i, size_t len)
{
    lua_Integer n = (lua_Integer)len;
    if (i > n)
        return n;
    return i >= 0 ? i : i < -n ? 0 : n + i + 1;
}

static int len_of(lua_State *L)
{
    size_t len;
    sandbox_charge(L, 1);
    luaL_argcheck(L, lua_type(L, 1) == LUA_TSTRING || lua_type(L, 1) == LUA_TNUMBER, 1,
                  "a text expected");
    lua_tolstring(L, 1, &len);
    lua_pushinteger(L, (lua_Integer)len);
    return 1;
}

static int sub_of(lua_State *L)
{
    size_t len;
    luaL_argcheck(L, lua_type(L, 1) == LUA_TSTRING || lua_type(L, 1) == LUA_TNUMBER, 1,
                  "a text expected");
    const char *s = lua_tolstring(L, 1, &len);
    lua_Integer i = first_of(want_int(L, 2), len), j = last_of(want_int_or(L, 3, -1), len);
    size_t n = i <= j ? (size_t)(j - i) + 1 : 0;
    sandbox_pay(L, n);
    lua_pushlstring(L, n ? s + i - 1 : "", n);
    return 1;
}

static int bytes_of(lua_State *L)
{
    size_t len;
    const char *s = want_text(L, 1, &len);
    lua_Integer at = want_int_or(L, 2, 1);
    lua_Integer i = first_of(at, len), j = last_of(want_int_or(L, 3, i), len);
    if (i > j)
        return 0;
    if (j - i >= MANY)
        return luaL_error(L, "more than %d bytes at once", MANY);
    int n = (int)(j - i) + 1;
    luaL_checkstack(L, n, NULL);
    for (int k = 0; k < n; k++)
        lua_pushinteger(L, (uint8_t)s[i - 1 + k]);
    return n;
}

static int from_bytes(lua_State *L)
{
    char made[MANY];
    int n = lua_gettop(L);
    sandbox_pay(L, (size_t)n * 8);
    if (n > MANY)
        return luaL_error(L, "more than %d bytes at once", MANY);
    for (int i = 1; i <= n; i++) {
        lua_Integer c = want_int(L, i);
        luaL_argcheck(L, c >= 1 && c <= 255, i, "a byte of a text is 1 to 255");
        made[i - 1] = (char)c;
    }
    lua_pushlstring(L, made, (size_t)n);
    return 1;
}

/* Each byte through `change`, and the whole backwards if asked. */
static int changed(lua_State *L, char low, char high, int by, bool backwards)
{
    size_t len;
    const char *s = want_text(L, 1, &len);
    luaL_Buffer b;
    char *to = luaL_buffinitsize(L, &b, len);
    for (size_t i = 0; i < len; i++) {
        char c = backwards ? s[len - 1 - i] : s[i];
        to[i] = (char)(c >= low && c <= high ? c + by : c);
    }
    luaL_pushresultsize(&b, len);
    return 1;
}

static int lower_of(lua_State *L) { return changed(L, 'A', 'Z', 'a' - 'A', false); }
static int upper_of(lua_State *L) { return changed(L, 'a', 'z', 'A' - 'a', false); }
static int reverse_of(lua_State *L) { return changed(L, 'a', 'a', 0, true); }

static int repeat(lua_State *L)
{
    size_t len, gap_len = 0;
    const char *s = want_text(L, 1, &len);
    lua_Integer n = want_int(L, 2);
    const char *gap = lua_isnoneornil(L, 3) ? "" : want_text(L, 3, &gap_len);
    if (n <= 0 || len + gap_len == 0)
        return lua_pushliteral(L, ""), 1;
    if (n > SANDBOX_STRING_MAX + 1)
        return too_long(L);
    size_t total = (size_t)n * len + ((size_t)n - 1) * gap_len;
    if (total > SANDBOX_STRING_MAX)
        return too_long(L);

    sandbox_pay(L, total + (size_t)n * 8);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (lua_Integer i = 0; i < n; i++) {
        luaL_addlstring(&b, s, len);
        if (i + 1 < n)
            luaL_addlstring(&b, gap, gap_len);
    }
    luaL_pushresult(&b);
    return 1;
}

/* One "%-5.3d": what stands between '%' and the letter. */
typedef struct Spec {
    bool left, plus, blank, other, zero;
    int  width, precision;      /* precision -1: none given */
    char letter;
} Spec;

/* Two digits at most. */
static int small_number(lua_State *L, const char **f)
{
    int n = 0, digits = 0;
    for (; **f >= '0' && **f <= '9'; (*f)++, digits++)
        n = digits < 2 ? n * 10 + (**f - '0') : 100;
    if (n > 99)
        luaL_error(L, "string.format: a width is at most 99");
    return n;
}

static Spec read_spec(lua_State *L, const char **f)
{
    Spec spec = { .precision = -1 };
    for (;; (*f)++) {
        if (**f == '-') spec.left = true;
        else if (**f == '+') spec.plus = true;
        else if (**f == ' ') spec.blank = true;
        else if (**f == '#') spec.other = true;
        else if (**f == '0') spec.zero = true;
        else break;
    }
    spec.width = small_number(L, f);
    if (**f == '.') {
        (*f)++;
        spec.precision = small_number(L, f);
    }
    spec.letter = **f;
    if (**f)
        (*f)++;
    return spec;
}

static void fill(luaL_Buffer *b, char with, int count)
{
    for (; count > 0; count--)
        add_text(b, &with, 1);
}

static void padded(luaL_Buffer *b, const Spec *spec, const char *s, size_t len)
{
    int gap = len < (size_t)spec->width ? spec->width - (int)len : 0;
    fill(b, ' ', spec->left ? 0 : gap);
    add_text(b, s, len);
    fill(b, ' ', spec->left ? gap : 0);
}

static void format_number(luaL_Buffer *b, const Spec *spec, lua_Integer n)
{
    bool decimal = spec->letter == 'd' || spec->letter == 'i';
    unsigned base = decimal ? 10 : spec->letter == 'o' ? 8 : 16;
    const char *digit = spec->letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    lua_Unsigned left = decimal && n < 0 ? 0u - (lua_Unsigned)n : (lua_Unsigned)n;
    char made[128], *at = made + sizeof made;
    for (; left; left /= base)
        *--at = digit[left % base];

    int least = spec->precision >= 0 ? spec->precision : 1;
    const char *sign = decimal && n < 0 ? "-" : decimal && spec->plus ? "+"
                     : decimal && spec->blank ? " "
                     : spec->other && n && base == 16 ? (spec->letter == 'X' ? "0X" : "0x") : "";
    if (spec->zero && !spec->left && spec->precision < 0)
        least = spec->width - (int)strlen(sign) > 1 ? spec->width - (int)strlen(sign) : 1;
    while (made + sizeof made - at < least)
        *--at = '0';
    size_t len = strlen(sign);
    at -= len;
    memcpy(at, sign, len);
    padded(b, spec, at, (size_t)(made + sizeof made - at));
}

static void format_quoted(lua_State *L, luaL_Buffer *b, int arg)
{
    size_t len;
    if (lua_type(L, arg) != LUA_TSTRING)
        luaL_typeerror(L, arg, "string");
    const char *s = want_text(L, arg, &len);
    add_text(b, "\"", 1);
    for (size_t i = 0; i < len; i++) {
        uint8_t c = (uint8_t)s[i];
        if (c == '"' || c == '\\' || c == '\n') {
            add_text(b, "\\", 1);
            add_text(b, s + i, 1);
        } else if (c < 32 || c == 127) {
            char code[4] = { '\\', (char)('0' + c / 100), (char)('0' + c / 10 % 10),
                             (char)('0' + c % 10) };
            add_text(b, code, sizeof code);
        } else {
            add_text(b, s + i, 1);
        }
    }
    add_text(b, "\"", 1);
}

/* The argument is replaced by its text, which keeps it alive. */
static void format_text(lua_State *L, luaL_Buffer *b, const Spec *spec, int arg)
{
    size_t len;
    lua_pushcfunction(L, text_of);
    lua_pushvalue(L, arg);
    lua_call(L, 1, 1);
    lua_replace(L, arg);
    const char *s = want_text(L, arg, &len);
    if (spec->precision >= 0 && (size_t)spec->precision < len)
        len = (size_t)spec->precision;
    padded(b, spec, s, len);
}

static void format_one(lua_State *L, luaL_Buffer *b, const Spec *spec, int arg)
{
    lua_Integer c;
    switch (spec->letter) {
    case 'd': case 'i': case 'x': case 'X': case 'o':
        format_number(b, spec, want_int(L, arg));
        return;
    case 'c':
        c = want_int(L, arg);
        luaL_argcheck(L, c >= 1 && c <= 255, arg, "a byte of a text is 1 to 255");
        padded(b, spec, &(char){ (char)c }, 1);
        return;
    case 's':
        format_text(L, b, spec, arg);
        return;
    case 'q':
        format_quoted(L, b, arg);
        return;
    case 'p':
        luaL_error(L, "string.format: no addresses ('%%p') here");
        return;
    case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
        luaL_error(L, "string.format: whole numbers only; use '%%d'");
        return;
    default:
        luaL_error(L, "string.format: there is no '%%%s'",
                   spec->letter ? (char[]){ spec->letter, 0 } : "");
    }
}

static int format(lua_State *L)
{
    size_t len;
    const char *f = want_text(L, 1, &len), *stop = f + len;
    int args = lua_gettop(L), arg = 1;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    while (f < stop) {
        const char *plain = f;
        while (f < stop && *f != '%')
            f++;
        add_text(&b, plain, (size_t)(f - plain));
        if (f == stop)
            break;
        if (*++f == '%') {
            add_text(&b, f++, 1);
            continue;
        }
        Spec spec = read_spec(L, &f);
        sandbox_charge(L, 4);
        if (++arg > args)
            return luaL_argerror(L, arg, "no value");
        format_one(L, &b, &spec, arg);
    }
    sandbox_pay(L, luaL_bufflen(&b));
    luaL_pushresult(&b);
    return 1;
}

void lib_string(lua_State *L)
{
    static const luaL_Reg names[] = {
        { "len", len_of }, { "sub", sub_of }, { "byte", bytes_of }, { "char", from_bytes },
        { "lower", lower_of }, { "upper", upper_of }, { "reverse", reverse_of },
        { "rep", repeat }, { "format", format }, { "find", pattern_find },
        { "match", pattern_match }, { "gmatch", pattern_gmatch }, { "gsub", pattern_gsub },
        { NULL, NULL }
    };
    luaL_newlib(L, names);
}

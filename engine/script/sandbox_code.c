/*
 * sandbox_code.c: what the compiler made of a script, read back from lua_dump:
 * which functions assign a local from outside themselves, and so remember, and
 * which strings hold a zero byte.
 *
 * The layout is that of Lua 5.4 (its ldump.c). code_known() tries it on two
 * small functions when a sandbox opens, so that a library with another layout
 * is refused instead of misread.
 */
#include "script/sandbox_lib.h"

enum { OP_LOADF = 2, OP_SETUPVAL = 10, OP_POWK = 26, OP_DIVK = 27, OP_POW = 38, OP_DIV = 39 };
enum { ABSOLUTE = -128, PLAIN_HEADER = 4 + 1 + 1 + 6 + 3 };
enum { K_NIL = 0x00, K_FALSE = 0x01, K_TRUE = 0x11, K_INT = 0x03, K_FLOAT = 0x13,
       K_SHORT = 0x04, K_LONG = 0x14 };

typedef struct Dump {
    uint8_t *at, *end;      /* reading; when counting, both NULL */
    size_t   bytes;         /* written so far */
    bool     bad;
} Dump;

/* A function around the one being read: where its upvalues come from. */
typedef struct Around {
    const struct Around *outer;     /* NULL: the function asked about */
    const uint8_t       *upvalues;  /* three bytes each: in stack, index, kind */
    size_t               count;
} Around;

static int count_bytes(lua_State *L, const void *piece, size_t len, void *self)
{
    Dump *d = self;
    (void)L, (void)piece;
    d->bytes += len;
    return 0;
}

static int copy_bytes(lua_State *L, const void *piece, size_t len, void *self)
{
    Dump *d = self;
    (void)L;
    if (len > (size_t)(d->end - d->at) - d->bytes)
        return 1;
    if (len)
        memcpy(d->at + d->bytes, piece, len);
    d->bytes += len;
    return 0;
}

static const uint8_t *take(Dump *d, size_t len)
{
    const uint8_t *at = d->at;
    d->bad = d->bad || len > (size_t)(d->end - d->at);
    if (d->bad)
        return NULL;
    d->at += len;
    return at;
}

/* Seven bits to a byte, high ones first; the last has its top bit set. */
static size_t take_size(Dump *d)
{
    size_t n = 0;
    for (int i = 0; i < 10; i++) {
        const uint8_t *b = take(d, 1);
        if (!b)
            return 0;
        n = n << 7 | (*b & 0x7f);
        if (*b & 0x80)
            return n;
    }
    d->bad = true;
    return 0;
}

/* `count` things of `each` bytes. */
static const uint8_t *take_array(Dump *d, size_t count, size_t each)
{
    d->bad = d->bad || count > (size_t)(d->end - d->at) / each;
    return take(d, d->bad ? 0 : count * each);
}

/* The length stands there plus one; 0 is no string. */
static bool take_string(Dump *d)
{
    size_t len = take_size(d);
    const uint8_t *s = len > 1 ? take(d, len - 1) : NULL;
    return s && memchr(s, 0, len - 1);
}

static bool take_constants(Dump *d, CodeFound *found)
{
    bool zero = false;
    for (size_t n = take_size(d); n > 0 && !d->bad; n--) {
        const uint8_t *kind = take(d, 1);
        if (!kind)
            break;
        switch (*kind) {
        case K_SHORT: case K_LONG: zero |= take_string(d); break;
        case K_INT:                take(d, sizeof(lua_Integer)); break;
        case K_FLOAT:
            take(d, sizeof(lua_Number));
            found->fractions = true;
            break;
        case K_NIL: case K_FALSE: case K_TRUE: break;
        default:                   d->bad = true;
        }
    }
    return zero;
}

/* The upvalue of the outermost function that upvalue `n` of this one stands
 * for, or -1 if it is a local of a function in between. */
static int outermost(const Around *in, int n)
{
    for (; in; in = in->outer) {
        if ((size_t)n >= in->count)
            return -1;
        if (!in->outer)
            return n;
        if (in->upvalues[3 * n])
            return -1;
        n = in->upvalues[3 * n + 1];
    }
    return -1;
}

/* Line differences, one byte to an instruction; where they do not fit, the line
 * stands in a second list. */
static int32_t line_at(Dump *d, size_t pc, size_t first_line)
{
    size_t n = take_size(d);
    const uint8_t *step = take_array(d, n, 1);
    size_t marks = take_size(d);
    int64_t line = (int64_t)first_line;
    size_t from = 0;
    for (; marks > 0 && !d->bad; marks--) {
        size_t mark = take_size(d), there = take_size(d);
        if (mark <= pc) {
            line = (int64_t)there;
            from = mark + 1;
        }
    }
    for (size_t i = from; !d->bad && i <= pc && i < n; i++)
        line += (int8_t)step[i] == ABSOLUTE ? 0 : (int8_t)step[i];
    return (int32_t)line;
}

static bool makes_fraction(int op)
{
    return op == OP_LOADF || op == OP_POWK || op == OP_DIVK || op == OP_POW || op == OP_DIV;
}

static uint32_t word_at(const uint8_t *code, size_t i)
{
    uint32_t word;
    memcpy(&word, code + 4 * i, sizeof word);
    return word;
}

static void read_function(Dump *d, const Around *outer, CodeFound *found)
{
    take_string(d);                                 /* source */
    size_t first_line = take_size(d);
    take_size(d);                                   /* last line */
    take(d, 3);                                     /* parameters, vararg, stack */
    size_t words = take_size(d);
    const uint8_t *code = take_array(d, words, 4);
    bool zero = take_constants(d, found);
    size_t ups = take_size(d);
    Around in = { outer, take_array(d, ups, 3), ups };

    size_t pc = 0;
    int upvalue = -1;
    for (size_t i = 0; !d->bad && i < words; i++) {
        uint32_t word = word_at(code, i);
        int op = word & 0x7f;
        found->fractions |= makes_fraction(op);
        if (op == OP_SETUPVAL && upvalue < 0) {
            upvalue = outermost(&in, (int)(word >> 16 & 0xff));
            pc = i;
        }
    }

    for (size_t n = take_size(d); n > 0 && !d->bad; n--)
        read_function(d, &in, found);

    int32_t line = line_at(d, pc, first_line);
    if (zero && !found->zero)
        found->zero = (int32_t)(first_line ? first_line : 1);
    if (upvalue >= 0 && (!found->assigns || line < found->assigns)) {
        found->assigns = line;
        found->upvalue = upvalue;
    }
    for (size_t n = take_size(d); n > 0 && !d->bad; n--) {      /* names of locals */
        take_string(d);
        take_size(d);
        take_size(d);
    }
    for (size_t n = take_size(d); n > 0 && !d->bad; n--)        /* names of upvalues */
        take_string(d);
}

CodeFound code_read(lua_State *L, int function)
{
    CodeFound found = { 0 };
    Dump d = { 0 };
    luaL_checkstack(L, 4, NULL);
    lua_pushvalue(L, function);
    lua_dump(L, count_bytes, &d, 0);
    size_t bytes = d.bytes;

    d.at = lua_newuserdatauv(L, bytes, 0);
    d.end = d.at + bytes;
    d.bytes = 0;
    lua_insert(L, -2);
    if (lua_dump(L, copy_bytes, &d, 0) != 0)
        d.bad = true;
    take(&d, PLAIN_HEADER + sizeof(lua_Integer) + sizeof(lua_Number) + 1);
    read_function(&d, NULL, &found);
    if (d.bad || d.at != d.end)
        luaL_error(L, "the Lua library's bytecode is not the one this program knows");
    lua_pop(L, 2);
    return found;
}

static CodeFound try(lua_State *L, const char *text)
{
    if (luaL_loadbufferx(L, text, strlen(text), "=probe", "t") != LUA_OK)
        lua_error(L);
    lua_call(L, 0, 1);
    CodeFound found = code_read(L, -1);
    lua_pop(L, 1);
    return found;
}

bool code_known(lua_State *L)
{
    CodeFound sets = try(L, "local a, b = 1, 2\nlocal c = 3 return function()\n"
                            "local d = a + b * 1.5\nreturn function()\n\nb = d end, c end");
    CodeFound keeps = try(L, "local a = 1 return function() local b = 'x\\0y'\n"
                             "return function() b = a end end");
    bool divides = true;
    static const char *const divisions[] = { "a / b", "a ^ b", "a / 2", "a ^ 2", "2.0", "1.5" };
    for (size_t i = 0; i < countof(divisions); i++) {
        lua_pushfstring(L, "local a, b = 1, 2 return function() return %s end", divisions[i]);
        divides = divides && try(L, lua_tostring(L, -1)).fractions;
        lua_pop(L, 1);
    }
    return sets.assigns == 6 && sets.upvalue == 1 && !sets.zero && sets.fractions && divides &&
           !keeps.assigns && keeps.zero == 1 && !keeps.fractions;
}

/*
 * locate.c: a reader of Lua text that understands braces, keys and nothing
 * else.
 */
#include "script/locate.h"

typedef enum Mark { MARK_END, MARK_NAME, MARK_STRING, MARK_NUMBER, MARK_SIGN } Mark;

typedef struct Scan {
    const char *at, *end;
    int32_t     line;           /* of `at` */
    Mark        mark;           /* the piece last read */
    const char *piece;          /* its bytes, a string without its quotes */
    size_t      len;
    int32_t     piece_line;
} Scan;

static bool is_digit(char c)  { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c >= 'a'
    && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

static char peek(const Scan *s, size_t ahead)
{
    return (size_t)(s->end - s->at) > ahead ? s->at[ahead] : 0;
}

static void step(Scan *s)
{
    if (*s->at == '\n')
        s->line++;
    s->at++;
}

/* The level of a long bracket that opens here ([[ is 0, [=[ is 1), or -1. */
static int long_level(const Scan *s)
{
    size_t n = 1;
    if (peek(s, 0) != '[')
        return -1;
    while (peek(s, n) == '=')
        n++;
    return peek(s, n) == '[' ? (int)n - 1 : -1;
}

static bool long_closes(const Scan *s, int level)
{
    if (peek(s, 0) != ']' || peek(s, (size_t)level + 1) != ']')
        return false;
    for (int i = 1; i <= level; i++)
        if (peek(s, (size_t)i) != '=')
            return false;
    return true;
}

static void read_long(Scan *s, int level)
{
    s->at += level + 2;
    s->piece = s->at;
    while (s->at < s->end && !long_closes(s, level))
        step(s);
    s->len = (size_t)(s->at - s->piece);
    size_t left = (size_t)(s->end - s->at), close = (size_t)level + 2;
    s->at += close < left ? close : left;
}

static void skip_blank(Scan *s)
{
    for (;;) {
        char c = peek(s, 0);
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            step(s);
        } else if (c == '-' && peek(s, 1) == '-') {
            s->at += 2;
            int level = long_level(s);
            if (level >= 0)
                read_long(s, level);
            else
                while (s->at < s->end && *s->at != '\n')
                    s->at++;
        } else {
            return;
        }
    }
}

static void read_quoted(Scan *s, char quote)
{
    s->at++;
    s->piece = s->at;
    while (s->at < s->end && *s->at != quote) {
        if (*s->at == '\\' && s->at + 1 < s->end)
            step(s);
        step(s);
    }
    s->len = (size_t)(s->at - s->piece);
    if (s->at < s->end)
        s->at++;
}

/* The next piece; false at the end of the text. */
static bool next(Scan *s)
{
    skip_blank(s);
    s->piece = s->at;
    s->piece_line = s->line;
    s->len = 1;
    char c = peek(s, 0);
    int level = long_level(s);

    if (s->at >= s->end) {
        s->mark = MARK_END;
        s->len = 0;
        return false;
    }
    if (level >= 0) {
        s->mark = MARK_STRING;
        read_long(s, level);
    } else if (c == '"' || c == '\'') {
        s->mark = MARK_STRING;
        read_quoted(s, c);
    } else if (is_letter(c) || is_digit(c)) {
        s->mark = is_digit(c) ? MARK_NUMBER : MARK_NAME;
        while (is_letter(peek(s, 0)) || is_digit(peek(s, 0)))
            s->at++;
        s->len = (size_t)(s->at - s->piece);
    } else {
        s->mark = MARK_SIGN;
        s->at++;
    }
    return true;
}

static bool is_sign(const Scan *s, char c) { return s->mark == MARK_SIGN && *s->piece == c; }

static bool is_word(const Scan *s, const char *word)
{
    return s->mark == MARK_NAME && strlen(word) == s->len && memcmp(word, s->piece, s->len) == 0;
}

/* How the piece last read changes the depth of brackets and blocks. */
static int depth_of(const Scan *s)
{
    static const struct { const char *word; int by; } blocks[] = {
        { "function", 1 }, { "if", 1 }, { "do", 1 }, { "repeat", 1 }, { "end", -1 }, { "until",
                -1 },
    };
    if (is_sign(s, '{') || is_sign(s, '(') || is_sign(s, '['))
        return 1;
    if (is_sign(s, '}') || is_sign(s, ')') || is_sign(s, ']'))
        return -1;
    for (size_t i = 0; i < countof(blocks); i++)
        if (is_word(s, blocks[i].word))
            return blocks[i].by;
    return 0;
}

/* From the first piece of a value to the comma or brace behind it. */
static void skip_value(Scan *s)
{
    for (int depth = 0; s->mark != MARK_END; next(s)) {
        bool ends = is_sign(s, ',') || is_sign(s, ';') || is_sign(s, '}');
        if (depth == 0 && ends)
            return;
        depth += depth_of(s);
    }
}

static bool number_is(const Scan *s, int64_t n)
{
    int64_t value = 0;
    for (size_t i = 0; i < s->len && i < 18; i++) {
        if (!is_digit(s->piece[i]))
            return false;
        value = value * 10 + (s->piece[i] - '0');
    }
    return value == n;
}

/* Whether the key written at the scanner is this one. */
static bool key_is(const Scan *s, const Key *key)
{
    if (s->mark == MARK_NUMBER)
        return !key->name && number_is(s, key->index);
    return key->name && strlen(key->name) == s->len && memcmp(key->name, s->piece, s->len) == 0;
}

/* Reads `name =` or `[key] =` if one stands here and goes on to the value. */
static bool read_key(Scan *s, const Key *key, bool *is)
{
    Scan ahead = *s;
    bool bracket = is_sign(&ahead, '[');
    if (bracket)
        next(&ahead);
    else if (ahead.mark != MARK_NAME)
        return false;
    *is = key_is(&ahead, key);
    next(&ahead);
    if (bracket)
        next(&ahead);
    if (!is_sign(&ahead, '='))
        return false;
    next(&ahead);
    if (is_sign(&ahead, '='))                           // a comparison
        return false;
    *s = ahead;
    return true;
}

/* The scanner stands on the brace of a table. Finds the entry of the key, the
 * last one if there are several, and moves to its value. */
static bool find_entry(Scan *s, const Key *key, int32_t *line)
{
    Scan found = *s;
    bool any = false;
    int64_t position = 0;

    for (next(s); s->mark != MARK_END && !is_sign(s, '}'); ) {
        int32_t starts = s->piece_line;
        bool is = false;
        if (!read_key(s, key, &is))
            is = ++position == key->index && !key->name;
        if (is) {
            found = *s;
            *line = starts;
            any = true;
        }
        skip_value(s);
        if (is_sign(s, ',') || is_sign(s, ';'))
            next(s);
    }
    *s = found;
    return any;
}

/* Moves behind the last `return` outside all brackets: a chunk ends with it. */
static bool find_return(Scan *s)
{
    Scan found = *s;
    bool any = false;
    int depth = 0;
    while (next(s)) {
        bool opens = is_sign(s, '{') || is_sign(s, '('), shuts = is_sign(s, '}') || is_sign(s, ')');
        depth += opens - shuts;
        if (depth == 0 && is_word(s, "return")) {
            found = *s;
            any = true;
        }
    }
    *s = found;
    return any;
}

int32_t locate_line(const char *text, size_t len, const Key *path, int32_t keys)
{
    Scan s = { .at = text, .end = text + len, .line = 1 };
    if (!find_return(&s))
        return 1;

    int32_t line = s.piece_line;
    next(&s);
    for (int32_t i = 0; i < keys && is_sign(&s, '{'); i++)
        if (!find_entry(&s, &path[i], &line))
            break;
    return line;
}

/*
 * text.c: words and numbers, written into bounded buffers and read back byte
 * by byte, so that no locale has a say in a log or a rule.
 */
#include "base/text.h"
#include "base/num.h"

#include <stdio.h>

/* Well-formed UTF-8, by first byte (Unicode 15, table 3-7): how many bytes, and
 * what the second may be. Bytes after the second are always 80 .. bf. */
static const struct Lead {
    uint8_t first, last, bytes, low, high;
} leads[] = {
    { 0x00, 0x7f, 1, 0x00, 0x00 },
    { 0xc2, 0xdf, 2, 0x80, 0xbf },
    { 0xe0, 0xe0, 3, 0xa0, 0xbf },
    { 0xe1, 0xec, 3, 0x80, 0xbf },
    { 0xed, 0xed, 3, 0x80, 0x9f },
    { 0xee, 0xef, 3, 0x80, 0xbf },
    { 0xf0, 0xf0, 4, 0x90, 0xbf },
    { 0xf1, 0xf3, 4, 0x80, 0xbf },
    { 0xf4, 0xf4, 4, 0x80, 0x8f },
};

static const struct Lead *lead_of(uint8_t byte)
{
    for (size_t i = 0; i < countof(leads); i++)
        if (byte >= leads[i].first && byte <= leads[i].last)
            return &leads[i];
    return NULL;
}

static bool continues(char c) { return ((uint8_t)c & 0xc0) == 0x80; }

int utf8_length(const char *s, size_t left)
{
    const struct Lead *lead = left ? lead_of((uint8_t)s[0]) : NULL;
    if (!lead || lead->bytes > left)
        return 0;
    if (lead->bytes == 1)
        return 1;

    uint8_t second = (uint8_t)s[1];
    if (second < lead->low || second > lead->high)
        return 0;
    for (int i = 2; i < lead->bytes; i++)
        if (!continues(s[i]))
            return 0;
    return lead->bytes;
}

/* A byte that belongs to no character counts as one. */
size_t utf8_count(const char *s, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len; count++)
        i += (size_t)max_i32(utf8_length(s + i, len - i), 1);
    return count;
}

/* The length of s without a character that was cut off at its end. */
static size_t whole(const char *s, size_t len)
{
    size_t back = 1;
    while (back < 4 && back < len && continues(s[len - back]))
        back++;
    const struct Lead *lead = len ? lead_of((uint8_t)s[len - back]) : NULL;
    return lead && lead->bytes > back ? len - back : len;
}

Text text_in(char *buffer, size_t cap)
{
    must(buffer && cap >= 1);
    buffer[0] = 0;
    return (Text){ .at = buffer, .cap = cap };
}

static size_t room(const Text *t) { return t->cap - 1 - t->len; }

/* `len` more bytes stand in the buffer, of which some may be past the room. */
static void settle(Text *t, size_t len)
{
    t->cut = len > room(t);
    t->len += t->cut ? whole(t->at + t->len, room(t)) : len;
    t->at[t->len] = 0;
}

/* After the first cut nothing is added: what stands is the beginning of what
 * was meant, never a sentence with a hole in it. */
void text_addn(Text *t, const char *words, size_t len)
{
    if (t->cut || len == 0)
        return;
    memcpy(t->at + t->len, words, len < room(t) ? len : room(t));
    settle(t, len);
}

void text_add(Text *t, const char *words) { text_addn(t, words, strlen(words)); }

/* Only conversions that are the same in every locale: no fractions, no grouping. */
static bool locale_proof(const char *format)
{
    for (const char *at = strchr(format, '%'); at; at = strchr(at + 1, '%')) {
        at += 1 + strspn(at + 1, "-+ #0123456789.*hljzt");
        if (*at == 0 || !strchr("diuxXsc%", *at))
            return false;
    }
    return true;
}

void text_addv(Text *t, const char *format, va_list args)
{
    must(locale_proof(format));
    if (t->cut)
        return;
    int len = vsnprintf(t->at + t->len, room(t) + 1, format, args);
    settle(t, len < 0 ? 0 : (size_t)len);
    t->cut = t->cut || len < 0;
}

void text_addf(Text *t, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    text_addv(t, format, args);
    va_end(args);
}

/* Digits are made from the right; 19 of them, 6 commas and a sign. */
void text_number(Text *t, int64_t n)
{
    char made[26], *at = made + sizeof made;
    uint64_t left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    int digits = 0;

    do {
        if (digits && digits % 3 == 0)
            *--at = ',';
        *--at = (char)('0' + left % 10);
        left /= 10;
        digits++;
    } while (left);
    if (n < 0)
        *--at = '-';
    text_addn(t, at, (size_t)(made + sizeof made - at));
}

static const char hex_digits[] = "0123456789abcdef";

void text_hex(Text *t, uint64_t n)
{
    char made[16];
    for (int i = 15; i >= 0; i--, n >>= 4)
        made[i] = hex_digits[n & 15];
    text_addn(t, made, sizeof made);
}

/* What a terminal might obey: C0, delete, C1, and bytes that are no character. */
static bool is_control(const char *s, int len)
{
    uint8_t c = (uint8_t)s[0];
    if (len == 0)
        return true;
    if (len == 1)
        return c < 0x20 || c == 0x7f;
    return len == 2 && c == 0xc2 && (uint8_t)s[1] < 0xa0;
}

/* Marks and overrides that turn the direction of writing: U+202A .. U+202E and
 * U+2066 .. U+2069. They could make a log show another order than it holds. */
static bool turns_writing(const char *s, int len)
{
    if (len != 3 || (uint8_t)s[0] != 0xe2)
        return false;
    uint8_t b = (uint8_t)s[1], c = (uint8_t)s[2];
    return (b == 0x80 && c >= 0xaa && c <= 0xae) || (b == 0x81 && c >= 0xa6 && c <= 0xa9);
}

static void add_escaped(Text *t, const char *bytes, int len)
{
    for (int i = 0; i < len; i++) {
        uint8_t c = (uint8_t)bytes[i];
        char made[4] = { '\\', 'x', hex_digits[c >> 4], hex_digits[c & 15] };
        text_addn(t, made, sizeof made);
    }
}

void text_clean(Text *t, const char *words, size_t len)
{
    for (size_t i = 0; i < len; ) {
        int n = utf8_length(words + i, len - i);
        int bytes = max_i32(n, 1);
        if (is_control(words + i, n) || turns_writing(words + i, n))
            add_escaped(t, words + i, bytes);
        else
            text_addn(t, words + i, (size_t)bytes);
        i += (size_t)bytes;
    }
}

Reader reader_of(const char *text, size_t len) { return (Reader){ text, text + len }; }

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool read_word(Reader *r, const char **word, size_t *len)
{
    while (r->at < r->end && is_blank(*r->at))
        r->at++;
    if (r->at == r->end)
        return false;

    *word = r->at;
    while (r->at < r->end && !is_blank(*r->at))
        r->at++;
    *len = (size_t)(r->at - *word);
    return true;
}

bool read_is(Reader *r, const char *word)
{
    Reader ahead = *r;
    const char *next;
    size_t len;
    if (!read_word(&ahead, &next, &len) || !word_is(next, len, word))
        return false;
    *r = ahead;
    return true;
}

bool word_begins(const char *word, size_t len, const char *whole_word)
{
    return strlen(whole_word) >= len && (len == 0 || memcmp(word, whole_word, len) == 0);
}

bool word_is(const char *word, size_t len, const char *other)
{
    return strlen(other) == len && word_begins(word, len, other);
}

/* Counted below zero, where there is room for one more: -9223372036854775808. */
bool number_of(const char *word, size_t len, int64_t *out)
{
    bool minus = len > 0 && word[0] == '-';
    int64_t n = 0;

    if (len == (size_t)minus)
        return false;
    for (size_t i = minus; i < len; i++) {
        int digit = word[i] - '0';
        if (digit < 0 || digit > 9)
            return false;
        if (n < (INT64_MIN + digit) / 10)
            return false;
        n = n * 10 - digit;
    }
    if (!minus && n == INT64_MIN)
        return false;
    *out = minus ? n : -n;
    return true;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool hex_of(const char *word, size_t len, uint64_t *out)
{
    uint64_t n = 0;
    if (len < 1 || len > 16)
        return false;
    for (size_t i = 0; i < len; i++) {
        int digit = hex_digit(word[i]);
        if (digit < 0)
            return false;
        n = n << 4 | (uint64_t)digit;
    }
    *out = n;
    return true;
}

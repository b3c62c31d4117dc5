/*
 * text.h: building text in a buffer that cannot overflow, and reading words and
 * numbers back. Nothing here follows the locale.
 */
#ifndef SAWAD_BASE_TEXT_H
#define SAWAD_BASE_TEXT_H

#include "base/status.h"

#include <stdarg.h>

typedef struct Text {
    char  *at;      /* not owned; always ends in a zero byte */
    size_t cap;     /* with the zero byte; at least 1 */
    size_t len;
    bool   cut;     /* something did not fit; nothing is added after it */
} Text;

Text text_in(char *buffer, size_t cap);
#define TEXT(name, bytes) char name##_bytes[bytes]; Text name = text_in(name##_bytes, bytes)

void text_add(Text *t, const char *words);                      /* cut at a whole UTF-8 character */
void text_addn(Text *t, const char *words, size_t len);
void text_addf(Text *t, const char *format, ...) SAWAD_FORMAT(2, 3);    /* no %f: integers only */
void text_addv(Text *t, const char *format, va_list args) SAWAD_FORMAT(2, 0);
void text_number(Text *t, int64_t n);                           /* 1234567 as "1,234,567" */
void text_hex(Text *t, uint64_t n);                             /* 16 lower-case digits */
void text_clean(Text *t, const char *words, size_t len);        /* control characters shown as \x1b */

/* Reads one line from left to right. */
typedef struct Reader { const char *at, *end; } Reader;

Reader reader_of(const char *text, size_t len);
bool   read_word(Reader *r, const char **word, size_t *len);    /* up to a blank; false: no more */
bool   read_is(Reader *r, const char *word);                    /* takes the next word if it is this */
bool   word_is(const char *word, size_t len, const char *other);
bool   word_begins(const char *word, size_t len, const char *whole);    /* word is a prefix of whole */
bool   number_of(const char *word, size_t len, int64_t *out);   /* decimal, whole word, no overflow */
bool   hex_of(const char *word, size_t len, uint64_t *out);     /* 1..16 hexadecimal digits */

/* Bytes of the UTF-8 character at s (1..4), or 0 if it is not one. */
int    utf8_length(const char *s, size_t left);
size_t utf8_count(const char *s, size_t len);                   /* characters */

#endif

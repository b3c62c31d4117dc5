/*
 * json.c: writing one JSON document to a stream.
 */
#include "front/json.h"

#include "base/text.h"

#include <inttypes.h>

Json json_on(FILE *to) { return (Json){ .to = to }; }

/* A string; what is not UTF-8 becomes the replacement character. */
static void put_string(FILE *to, const char *s)
{
    size_t left = strlen(s);

    fputc('"', to);
    while (left) {
        unsigned char c = (unsigned char)*s;
        int len = utf8_length(s, left);

        if (c == '"' || c == '\\')
            fprintf(to, "\\%c", c);
        else if (c == '\n')
            fputs("\\n", to);
        else if (c < 0x20 || c == 0x7f)
            fprintf(to, "\\u%04x", c);
        else if (len == 0)
            fputs("\\ufffd", to);
        else
            fwrite(s, 1, (size_t)len, to);
        s += len ? len : 1;
        left -= len ? (size_t)len : 1;
    }
    fputc('"', to);
}

/* The comma, the line and the key before a value. */
static void begin_value(Json *j, const char *key)
{
    if (j->some)
        fputc(',', j->to);
    if (j->depth > 0)
        fprintf(j->to, "\n%*s", j->depth * 2, "");
    if (key) {
        put_string(j->to, key);
        fputs(": ", j->to);
    }
    j->some = true;
}

static void open_bracket(Json *j, const char *key, char bracket)
{
    begin_value(j, key);
    fputc(bracket, j->to);
    j->depth++;
    j->some = false;
}

void json_object(Json *j, const char *key) { open_bracket(j, key, '{'); }
void json_list(Json *j, const char *key) { open_bracket(j, key, '['); }

void json_close(Json *j, char bracket)
{
    must(j->depth > 0);
    j->depth--;
    if (j->some)
        fprintf(j->to, "\n%*s", j->depth * 2, "");
    fputc(bracket, j->to);
    j->some = true;
    if (j->depth == 0)
        fputc('\n', j->to);
}

void json_text(Json *j, const char *key, const char *text)
{
    begin_value(j, key);
    if (text)
        put_string(j->to, text);
    else
        fputs("null", j->to);
}

void json_number(Json *j, const char *key, int64_t n)
{
    begin_value(j, key);
    fprintf(j->to, "%" PRId64, n);
}

void json_unsigned(Json *j, const char *key, uint64_t n)
{
    begin_value(j, key);
    fprintf(j->to, "%" PRIu64, n);
}

void json_hex(Json *j, const char *key, uint64_t n)
{
    begin_value(j, key);
    fprintf(j->to, "\"%016" PRIx64 "\"", n);
}

void json_bool(Json *j, const char *key, bool is)
{
    begin_value(j, key);
    fputs(is ? "true" : "false", j->to);
}

void json_fault(Json *j, const char *key, const Fault *f)
{
    json_object(j, key);
    json_text(j, "status", status_word(f->status));
    json_text(j, "file", f->where);
    json_number(j, "line", f->line);
    json_text(j, "field", f->field);
    json_text(j, "what", f->what);
    json_text(j, "remedy", f->remedy);
    json_close(j, '}');
}

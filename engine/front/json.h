/*
 * json.h: writing one JSON document to a stream, piece by piece. Whole numbers
 * only; a 64-bit digest goes out as hexadecimal text, since many readers keep
 * numbers in 53 bits.
 *
 * Commas, quotes and indentation look after themselves. `key` is NULL inside a
 * list.
 */
#ifndef SAWAD_FRONT_JSON_H
#define SAWAD_FRONT_JSON_H

#include "base/status.h"

#include <stdio.h>

typedef struct Json {
    FILE *to;
    int   depth;
    bool  some;         /* something stands already at this depth */
} Json;

Json json_on(FILE *to);

void json_object(Json *j, const char *key);     /* { */
void json_list(Json *j, const char *key);       /* [ */
void json_close(Json *j, char bracket);         /* } or ]; the outermost ends the line */

void json_text(Json *j, const char *key, const char *text);     /* NULL: null */
void json_number(Json *j, const char *key, int64_t n);
void json_unsigned(Json *j, const char *key, uint64_t n);
void json_hex(Json *j, const char *key, uint64_t n);
void json_bool(Json *j, const char *key, bool is);
/* file, line, field, what, remedy */
void json_fault(Json *j, const char *key, const Fault *f);

#endif

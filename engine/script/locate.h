/*
 * locate.h: where in the text of a table a field stands, so that a fault can
 * name its line.
 *
 * Lua keeps no lines for values; this reads the source again, as far as the
 * braces of `return { ... }` go. A table that was computed is answered with the
 * line of the nearest table around it that was written down.
 */
#ifndef SAWAD_SCRIPT_LOCATE_H
#define SAWAD_SCRIPT_LOCATE_H

#include "base/types.h"

typedef struct Key { const char *name; int64_t index; } Key;    /* name NULL: by position, from 1 */

/* The line of the field at the end of the path, or of the deepest part of it
 * that is written down; 1 in a text without a table. */
int32_t locate_line(const char *text, size_t len, const Key *path, int32_t keys);

#endif

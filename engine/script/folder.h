/*
 * folder.h: plain files below a folder, and nothing else.
 *
 * A name is one or more parts of [a-z0-9_.-] between slashes, none beginning
 * with a dot; every part is opened without following links, and what is not a
 * plain file is refused, so that nothing outside can be read and nothing can
 * block.
 */
#ifndef SAWAD_SCRIPT_FOLDER_H
#define SAWAD_SCRIPT_FOLDER_H

#include "base/arena.h"
#include "base/text.h"

enum { FOLDER_NAME_MAX = 100, FOLDER_LIST_MAX = 256 };

/* Opens a folder the user named (any path). Negative on failure. */
int  folder_open(const char *path, Fault *why);
/* Opens one below it; negative on failure. */
int  folder_enter(int folder, const char *name, Fault *why);
void folder_close(int folder);

/* Reads a whole file of at most `most` bytes into the arena, with a zero byte
 * behind it. ERR_NOT_FOUND if there is none. */
Status folder_read(int folder, const char *name, size_t most, Arena *arena,
                   char **text, size_t *len, Fault *why);

/* Names of what lies in the folder, sorted by bytes; names that may not be
 * read are left out. Returns how many, at most `max`. */
int32_t folder_list(int folder, Arena *arena, const char **out, int32_t max);

bool folder_name_ok(const char *name);

/* The folder of a scenario: an id below root/scenarios, or else a path. Writes
 * how faults show it; negative on failure. */
int folder_scenario(const char *root, const char *scenario, Text *shown, Fault *why);

#endif

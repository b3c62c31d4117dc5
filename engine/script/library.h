/*
 * library.h: what the files of a scenario share: tables and functions of lib/
 * folders, readable everywhere under the name of their file.
 *
 * Every lib/NAME.lua is run before the files that use it: first those of the
 * rules, then the land's, then the scenario's own; each may use those before it.
 * What it returns is called NAME in all chunks run later in that sandbox, that is
 * in all files but scenario.lua and premises.lua.
 */
#ifndef SAWAD_SCRIPT_LIBRARY_H
#define SAWAD_SCRIPT_LIBRARY_H

#include "base/arena.h"
#include "script/sandbox.h"

enum { LIBRARY_FILES = 24 };        /* of one scenario, all three folders together */

typedef struct LibraryFile { const char *where, *text; size_t len; bool rule; } LibraryFile;
typedef struct Library {
    LibraryFile file[LIBRARY_FILES];
    int32_t     files;
    bool        sealed;             /* for hooks: tables are frozen, functions may remember nothing */
} Library;

/* Runs the files of `folder`/lib, if there is such a folder. `shown` is how
 * faults call `folder`; texts and names live in the arena. `rule`: the folder of
 * the rules. OK, or the first fault. */
Status library_run(Library *lib, Sandbox *sb, int folder, const char *shown, bool rule,
                   Arena *arena, Fault *why);

/* The same for a scenario that has been loaded: rules, land `theatre` ("." is its
 * own), scenario; sealed. */
Status library_open(Sandbox *sb, const char *root, const char *scenario, const char *theatre,
                    Arena *arena, Fault *why);

#endif

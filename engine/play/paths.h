/*
 * paths.h: where things are on this machine: the data the game came with, and
 * the folders in which a person's settings, saves, mods and logs belong (the
 * XDG base directories).
 *
 * SAWAD_HOME, or a file portable.txt beside the program, puts all of a person's
 * folders in one place.
 */
#ifndef SAWAD_PLAY_PATHS_H
#define SAWAD_PLAY_PATHS_H

#include "base/status.h"

enum { PATH_BYTES = 1024 };

typedef enum Folder {
    FOLDER_CONFIG, FOLDER_SAVES, FOLDER_REPLAYS, FOLDER_MODS, FOLDER_LAB, FOLDER_STATE,
    FOLDER_CACHE, FOLDERS
} Folder;

/* The folder that holds scripts/ and scenarios/: SAWAD_ROOT, else found from
 * where the program lies, else where it was built to be installed. */
Status paths_root(char out[PATH_BYTES], Fault *why);

/* A person's folder of that kind, whether or not it exists yet. */
Status paths_folder(Folder folder, char out[PATH_BYTES], Fault *why);
const char *paths_word(Folder folder);              /* "saves" */

/* Makes a folder and those above it (0700) where they are missing. */
Status paths_make(const char *folder, Fault *why);

/* What to hand to load_scenario() for an id or a folder: an id that is not among
 * the scenarios below `root` but among the mods becomes the mod's folder. */
Status paths_scenario(const char *root, const char *scenario, char out[PATH_BYTES], Fault *why);

#endif

/*
 * paths.c: finding the data of the game and the folders of the person who plays.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "play/paths.h"

#include "base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct Row {
    const char *word, *variable, *under_home, *leaf;
} folders[FOLDERS] = {
    [FOLDER_CONFIG]  = { "config",  "XDG_CONFIG_HOME", ".config",      "sawad" },
    [FOLDER_SAVES]   = { "saves",   "XDG_DATA_HOME",   ".local/share", "sawad/saves" },
    [FOLDER_REPLAYS] = { "replays", "XDG_DATA_HOME",   ".local/share", "sawad/replays" },
    [FOLDER_MODS]    = { "mods",    "XDG_DATA_HOME",   ".local/share", "sawad/mods" },
    [FOLDER_LAB]     = { "lab",     "XDG_DATA_HOME",   ".local/share", "sawad/lab" },
    [FOLDER_STATE]   = { "state",   "XDG_STATE_HOME",  ".local/state", "sawad" },
    [FOLDER_CACHE]   = { "cache",   "XDG_CACHE_HOME",  ".cache",       "sawad" },
};

const char *paths_word(Folder folder)
{
    must((unsigned)folder < FOLDERS);
    return folders[folder].word;
}

static bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Writes "a/b"; false if that does not fit. */
static bool join(char out[PATH_BYTES], const char *a, const char *b)
{
    Text t = text_in(out, PATH_BYTES);
    text_add(&t, a);
    text_add(&t, "/");
    text_add(&t, b);
    return !t.cut;
}

static bool has(const char *folder, const char *inside)
{
    char path[PATH_BYTES];
    return join(path, folder, inside) && is_folder(path);
}

static bool is_root(const char *folder)
{
    return has(folder, "scripts") && has(folder, "scenarios");
}

/* The folder of the running program; false where the system does not tell. */
static bool program_folder(char out[PATH_BYTES])
{
    ssize_t n = readlink("/proc/self/exe", out, PATH_BYTES - 1);
    if (n <= 0 || n >= PATH_BYTES - 1)
        return false;
    out[n] = 0;
    char *slash = strrchr(out, '/');
    if (!slash)
        return false;
    *(slash == out ? slash + 1 : slash) = 0;
    return true;
}

/* An absolute path named by the environment, or NULL (the base directory
 * specification has others ignored). */
static const char *named(const char *variable)
{
    const char *value = getenv(variable);
    return value && value[0] == '/' && strlen(value) < PATH_BYTES / 2 ? value : NULL;
}

Status paths_root(char out[PATH_BYTES], Fault *why)
{
    static const char *const beside[] = { ".", "..", "../share/sawad", "../..", "../../.." };
    const char *told = getenv("SAWAD_ROOT");
    char program[PATH_BYTES];
    Text t = text_in(out, PATH_BYTES);

    if (told && told[0]) {
        text_add(&t, told);
        if (!t.cut && is_root(out))
            return OK;
        fault(why, ERR_NOT_FOUND, "SAWAD_ROOT", "%.300s holds no scripts and scenarios", told);
        return fault_remedy(why, "let it name the folder in which both are, or unset it");
    }
    if (program_folder(program))
        for (size_t i = 0; i < countof(beside); i++)
            if (join(out, program, beside[i]) && is_root(out))
                return OK;
#ifdef SAWAD_DATA
    t = text_in(out, PATH_BYTES);
    text_add(&t, SAWAD_DATA);
    if (!t.cut && is_root(out))
        return OK;
#endif
    fault(why, ERR_NOT_FOUND, "data", "no folder with scripts and scenarios was found");
    return fault_remedy(why, "set SAWAD_ROOT to the folder in which they are");
}

static bool portable(char out[PATH_BYTES])
{
    const char *home = named("SAWAD_HOME");
    if (home) {
        Text t = text_in(out, PATH_BYTES);
        text_add(&t, home);
        return true;
    }
    char program[PATH_BYTES], mark[PATH_BYTES];
    return program_folder(program) && join(mark, program, "portable.txt") &&
           access(mark, F_OK) == 0 && join(out, program, "sawad-home");
}

Status paths_folder(Folder folder, char out[PATH_BYTES], Fault *why)
{
    must((unsigned)folder < FOLDERS);
    const struct Row *row = &folders[folder];
    const char *base = named(row->variable), *home = named("HOME");
    char above[PATH_BYTES];

    if (portable(above))
        return join(out, above, row->word) ? OK
             : fault(why, ERR_RANGE, "SAWAD_HOME", "the path is too long");
    if (base)
        return join(out, base, row->leaf) ? OK
             : fault(why, ERR_RANGE, row->variable, "the path is too long");
    if (home && join(above, home, row->under_home) && join(out, above, row->leaf))
        return OK;
    fault(why, ERR_NOT_FOUND, row->word, "neither HOME nor %s names a folder", row->variable);
    return fault_remedy(why, "set HOME, or SAWAD_HOME to a folder you may write to");
}

Status paths_make(const char *folder, Fault *why)
{
    char path[PATH_BYTES];
    Text t = text_in(path, sizeof path);
    text_add(&t, folder);
    if (t.cut || t.len == 0)
        return fault(why, ERR_RANGE, folder, "this is not a folder's name");

    for (char *slash = path + 1; ; slash++) {
        if (*slash != '/' && *slash != 0)
            continue;
        char was = *slash;
        *slash = 0;
        if (mkdir(path, 0700) != 0 && errno != EEXIST && !is_folder(path)) {
            fault(why, ERR_IO, path, "the folder cannot be made: %s", strerror(errno));
            return fault_remedy(why, "make it yourself, or set SAWAD_HOME to a folder you may "
                                     "write to");
        }
        *slash = was;
        if (!was)
            return is_folder(path) ? OK : fault(why, ERR_IO, path, "this is not a folder");
    }
}

/* Ids are plain words: nothing in them can lead out of a folder. */
static bool plain_word(const char *s)
{
    size_t n = 0;
    for (; s[n]; n++) {
        char c = s[n];
        bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (!good)
            return false;
    }
    return n > 0 && n < 64;
}

Status paths_scenario(const char *root, const char *scenario, char out[PATH_BYTES], Fault *why)
{
    char mods[PATH_BYTES], folder[PATH_BYTES];
    Text t = text_in(out, PATH_BYTES);

    if (!scenario || !scenario[0]) {
        fault(why, ERR_NOT_FOUND, "scenario", "no scenario is named");
        return fault_remedy(why, "`sawad list` shows them");
    }
    text_add(&t, scenario);
    if (t.cut)
        return fault(why, ERR_RANGE, "scenario", "the path is too long");
    if (!plain_word(scenario))
        return OK;
    if (join(folder, root, "scenarios") && has(folder, scenario))
        return OK;
    if (paths_folder(FOLDER_MODS, mods, NULL) == OK && join(folder, mods, scenario) &&
        is_folder(folder))
        memcpy(out, folder, sizeof folder);
    return OK;
}

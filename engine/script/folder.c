/*
 * folder.c: the only door to files of rules and scenarios.
 */
#define _POSIX_C_SOURCE 200809L

#include "script/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPEN_FLAGS = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC };

static bool name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

bool folder_name_ok(const char *name)
{
    size_t len = strlen(name);
    bool starts = true;
    if (len == 0 || len > FOLDER_NAME_MAX || name[len - 1] == '/')
        return false;
    for (size_t i = 0; i < len; i++) {
        bool slash = name[i] == '/';
        if (starts && (slash || name[i] == '.'))
            return false;
        if (!slash && !name_byte(name[i]))
            return false;
        starts = slash;
    }
    return true;
}

static Status refuse_name(const char *name, Fault *why)
{
    fault(why, ERR_REFUSED, name, "this is not a name a file here may have");
    return fault_remedy(why, "use letters a-z, digits, '_', '-' and '.' only, at most %d bytes",
                        FOLDER_NAME_MAX);
}

static Status refuse_open(const char *name, Fault *why)
{
    if (errno == ENOENT) {
        fault(why, ERR_NOT_FOUND, name, "there is no such file or folder");
        return fault_remedy(why, "check how it is spelt, or make it");
    }
    if (errno == ELOOP || errno == ENOTDIR || errno == EMLINK) {
        fault(why, ERR_REFUSED, name, "this is a link, or not a folder on the way");
        return fault_remedy(why, "put a copy of the file itself there");
    }
    fault(why, ERR_IO, name, "it could not be opened (error %d)", errno);
    return fault_remedy(why, "see whether you may read it");
}

/* Opens the parts of a name one by one; the last with `flags`. */
static int open_below(int folder, const char *name, int flags)
{
    char part[FOLDER_NAME_MAX + 1];
    int at = folder;
    for (;;) {
        size_t len = strcspn(name, "/");
        bool last = name[len] == 0;
        memcpy(part, name, len);
        part[len] = 0;
        int next = openat(at, part, OPEN_FLAGS | O_NOFOLLOW | (last ? flags : O_DIRECTORY));
        int error = errno;
        if (at != folder)
            close(at);
        errno = error;
        if (next < 0 || last)
            return next;
        at = next;
        name += len + 1;
    }
}

int folder_open(const char *path, Fault *why)
{
    int folder = open(path, OPEN_FLAGS | O_DIRECTORY);
    if (folder < 0)
        refuse_open(path, why);
    return folder;
}

int folder_enter(int folder, const char *name, Fault *why)
{
    if (!folder_name_ok(name)) {
        refuse_name(name, why);
        return -1;
    }
    int inner = open_below(folder, name, O_DIRECTORY);
    if (inner < 0)
        refuse_open(name, why);
    return inner;
}

void folder_close(int folder)
{
    if (folder >= 0)
        close(folder);
}

static Status refuse_size(const char *name, size_t most, Fault *why)
{
    fault(why, ERR_RANGE, name, "the file is larger than %d KB", (int)(most >> 10));
    return fault_remedy(why, "divide it, or leave something out");
}

static Status read_open(int file, const char *name, size_t most, Arena *arena,
                        char **text, size_t *len, Fault *why)
{
    struct stat is;
    if (fstat(file, &is) != 0 || !S_ISREG(is.st_mode)) {
        fault(why, ERR_REFUSED, name, "this is not a plain file");
        return fault_remedy(why, "put a text file there");
    }
    if (is.st_size < 0 || (uintmax_t)is.st_size > most)
        return refuse_size(name, most, why);

    size_t size = (size_t)is.st_size, have = 0;
    *text = arena_push(arena, size + 2);
    if (!*text)
        return fault(why, ERR_MEMORY, name, "no memory to read it");
    while (have <= size) {                  // one byte more would tell that it grows
        ssize_t n = read(file, *text + have, size + 1 - have);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            fault(why, ERR_IO, name, "it could not be read (error %d)", errno);
            return fault_remedy(why, "see whether the disk is sound");
        }
        if (n == 0)
            break;
        have += (size_t)n;
    }
    if (have != size) {
        fault(why, ERR_IO, name, "it changed while it was read");
        return fault_remedy(why, "try again");
    }
    (*text)[size] = 0;
    *len = size;
    return OK;
}

Status folder_read(int folder, const char *name, size_t most, Arena *arena,
                   char **text, size_t *len, Fault *why)
{
    if (!folder_name_ok(name))
        return refuse_name(name, why);
    int file = open_below(folder, name, 0);
    if (file < 0)
        return refuse_open(name, why);
    Status status = read_open(file, name, most, arena, text, len, why);
    close(file);
    return status;
}

/* Puts a name in its place among the sorted ones. */
static void insert(const char **out, int32_t count, const char *name)
{
    int32_t at = count;
    for (; at > 0 && strcmp(out[at - 1], name) > 0; at--)
        out[at] = out[at - 1];
    out[at] = name;
}

int32_t folder_list(int folder, Arena *arena, const char **out, int32_t max)
{
    int own = openat(folder, ".", OPEN_FLAGS | O_DIRECTORY);
    DIR *dir = own >= 0 ? fdopendir(own) : NULL;
    int32_t count = 0;
    if (!dir) {
        folder_close(own);
        return 0;
    }
    for (struct dirent *entry = readdir(dir); entry && count < max; entry = readdir(dir)) {
        if (!folder_name_ok(entry->d_name))
            continue;
        const char *name = arena_string(arena, entry->d_name, strlen(entry->d_name));
        if (name)
            insert(out, count++, name);
    }
    closedir(dir);
    return count;
}

int folder_scenario(const char *root, const char *scenario, Text *shown, Fault *why)
{
    bool is_id = folder_name_ok(scenario) && !strchr(scenario, '/');
    if (is_id) {
        int top = folder_open(root, why);
        int all = top >= 0 ? folder_enter(top, "scenarios", why) : -1;
        int found = all >= 0 ? folder_enter(all, scenario, why) : -1;
        folder_close(all);
        folder_close(top);
        if (found >= 0) {
            text_addf(shown, "scenarios/%s", scenario);
            return found;
        }
    }
    size_t len = strlen(scenario);
    while (len > 1 && scenario[len - 1] == '/')
        len--;
    text_addn(shown, scenario, len);
    return folder_open(scenario, why);
}

/*
 * shelf.c: folders of playthroughs: listed, begun, written, opened, renamed,
 * thrown away.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "play/shelf.h"

#include "base/num.h"
#include "base/text.h"
#include "play/shelf_about.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENDING ".sawad"
#define ABOUT "about.txt"
#define GAME "game"

static void copy(char *out, size_t cap, const char *words)
{
    Text t = text_in(out, cap);
    text_add(&t, words);
}

bool shelf_word(const char *name, char out[SHELF_WORD])
{
    Text t = text_in(out, SHELF_WORD - sizeof ENDING);
    for (const char *c = name; *c; c++) {
        bool bad = *c == '/' || *c == '\\' || (unsigned char)*c < ' ' || *c == 127;
        if (t.len || (*c != '.' && *c != ' '))
            text_addn(&t, bad ? "-" : c, 1);
    }
    while (t.len && (t.at[t.len - 1] == ' ' || t.at[t.len - 1] == '~'))
        t.at[--t.len] = 0;
    return t.len > 0;
}

static bool folder_of(const Playthrough *p, char out[SHELF_PATH], Fault *why)
{
    char saves[PATH_BYTES];
    Text t = text_in(out, SHELF_PATH);
    if (paths_folder(FOLDER_SAVES, saves, why) != OK)
        return false;
    text_addf(&t, p->folder[0] ? "%s/%s" : "%s", saves, p->folder);
    return !t.cut;
}

static int64_t written_at(const struct stat *st)
{
    return (int64_t)st->st_mtim.tv_sec * 1000 + st->st_mtim.tv_nsec / 1000000;
}

static bool path_in(const char *folder, const char *name, const char *ending, char out[SHELF_PATH])
{
    Text t = text_in(out, SHELF_PATH);
    text_addf(&t, "%s/%s%s", folder, name, ending);
    return !t.cut;
}

bool shelf_path(const Playthrough *p, const char *file, char out[SHELF_PATH])
{
    char folder[SHELF_PATH];
    size_t n = strlen(file);
    bool older = n > 1 && file[n - 1] == '~';       /* "game~" is game.sawad~ */
    char word[SHELF_WORD];
    if (n >= sizeof word || strchr(file, '/') || !folder_of(p, folder, NULL))
        return false;
    copy(word, sizeof word, file);
    if (older)
        word[n - 1] = 0;
    return path_in(folder, word, older ? ENDING "~" : ENDING, out);
}

/* "game.sawad" is the save "game", "game.sawad~" is "game~". */
static bool is_save(const char *name, char file[SHELF_WORD])
{
    size_t n = strlen(name), e = strlen(ENDING);
    bool older = n > 1 && name[n - 1] == '~';
    size_t stem = older ? n - 1 : n;
    if (name[0] == '.' || stem <= e || n >= SHELF_WORD || memcmp(name + stem - e, ENDING, e) != 0)
        return false;
    Text t = text_in(file, SHELF_WORD);
    text_addn(&t, name, stem - e);
    text_add(&t, older ? "~" : "");
    return !t.cut;
}

/* ---- the list ---- */

static bool newer(const Playthrough *a, const Playthrough *b)
{
    return a->time != b->time ? a->time > b->time : strcmp(a->folder, b->folder) < 0;
}

static int32_t insert(Playthrough *out, int32_t n, int32_t max, const Playthrough *p)
{
    int32_t at = n;
    while (at > 0 && newer(p, &out[at - 1]))
        at--;
    if (at == max)
        return n;
    n = min_i32(n + 1, max);
    for (int32_t i = n - 1; i > at; i--)
        out[i] = out[i - 1];
    out[at] = *p;
    return n;
}

/* Of a page that is gone the name of the folder still tells the side. */
static void side_by_folder(Playthrough *p)
{
    size_t n = strlen(p->scenario);
    if (strncmp(p->folder, p->scenario, n) != 0 || p->folder[n] != '-')
        return;
    Text t = text_in(p->side, sizeof p->side);
    text_addn(&t, p->folder + n + 1, strcspn(p->folder + n + 1, "-"));
}

/* A playthrough in a folder: its page, or what its game says. */
static bool look_into(const char *saves, const char *folder, Playthrough *p)
{
    char path[SHELF_PATH], inside[SHELF_PATH];
    struct stat st;
    *p = (Playthrough){ .men = -1 };
    if (strlen(folder) >= sizeof p->folder || !path_in(saves, folder, "", inside))
        return false;
    copy(p->folder, sizeof p->folder, folder);
    copy(p->file, sizeof p->file, GAME);
    p->told = path_in(inside, ABOUT, "", path) && about_read(path, p);
    if (!shelf_path(p, p->file, path))
        return false;
    if (stat(path, &st) == 0)
        p->time = written_at(&st);
    else if (!p->told)
        return false;
    if (!p->told) {
        about_peek(path, p);
        side_by_folder(p);
    }
    return true;
}

static bool look_at_file(const char *saves, const char *name, const struct stat *st, Playthrough *p)
{
    char path[SHELF_PATH];
    *p = (Playthrough){ .time = written_at(st) };
    if (!is_save(name, p->file) || p->file[strlen(p->file) - 1] == '~')
        return false;
    return path_in(saves, name, "", path) && about_peek(path, p);
}

int32_t shelf_list(Playthrough *out, int32_t max)
{
    char saves[PATH_BYTES], path[SHELF_PATH];
    int32_t n = 0;
    if (paths_folder(FOLDER_SAVES, saves, NULL) != OK)
        return 0;
    DIR *d = opendir(saves);
    for (struct dirent *e = d ? readdir(d) : NULL; e; e = readdir(d)) {
        Playthrough p;
        struct stat st;
        if (e->d_name[0] == '.' || !path_in(saves, e->d_name, "", path) || lstat(path, &st) != 0)
            continue;
        bool is = S_ISDIR(st.st_mode)   ? look_into(saves, e->d_name, &p)
                  : S_ISREG(st.st_mode) ? look_at_file(saves, e->d_name, &st, &p)
                                        : false;
        if (is)
            n = insert(out, n, max, &p);
    }
    if (d)
        closedir(d);
    return n;
}

int32_t shelf_kept(const Playthrough *p, Kept *out, int32_t max)
{
    char folder[SHELF_PATH], path[SHELF_PATH];
    int32_t n = 0;
    if (!p->folder[0] || !folder_of(p, folder, NULL))
        return 0;
    DIR *d = opendir(folder);
    for (struct dirent *e = d ? readdir(d) : NULL; e; e = readdir(d)) {
        Kept k = { .week = 0 };
        Playthrough in = { .week = 0 };
        struct stat st;
        if (!is_save(e->d_name, k.file) || strcmp(k.file, p->file) == 0
            || !path_in(folder, e->d_name, "", path) || lstat(path, &st) != 0
            || !S_ISREG(st.st_mode))
            continue;
        about_peek(path, &in);
        k.week = in.week;
        k.time = written_at(&st);
        int32_t at = min_i32(n, max - 1);
        n = min_i32(n + 1, max);
        for (; at > 0 && out[at - 1].time < k.time; at--)
            out[at] = out[at - 1];
        out[at] = k;
    }
    if (d)
        closedir(d);
    return n;
}

/* ---- one of them ---- */

void shelf_begin(Playthrough *out, const Session *s, Side side, const char *began,
                 const Playthrough *from, int32_t from_week)
{
    const Model *m = session_model(s);
    *out = (Playthrough){ .men = -1, .from_week = from_week };
    copy(out->scenario, sizeof out->scenario, text_of(m, m->id));
    copy(out->side, sizeof out->side, text_of(m, m->side[side].id));
    copy(out->began, sizeof out->began, began);
    copy(out->file, sizeof out->file, GAME);
    if (from) {
        copy(out->from, sizeof out->from, from->folder[0] ? from->folder : from->file);
        copy(out->name, sizeof out->name, from->name);
        for (int32_t week = 0; week < from_week && week < SHELF_WEEKS; week++)
            out->fought[week / 8] |= (uint8_t)(shelf_fought(from, week) << week % 8);
    }
    out->week = from_week;
    for (int copies = 1; copies < 1000; copies++) {     /* the first folder nobody has */
        char path[SHELF_PATH];
        struct stat st;
        Text t = text_in(out->folder, sizeof out->folder);
        text_addf(&t, "%s-%s-", out->scenario, out->side);
        for (const char *c = began; *c; c++)
            if (*c >= '0' && *c <= '9')
                text_addn(&t, c, 1);
            else if (*c == ' ')
                text_add(&t, "-");
        if (copies > 1)
            text_addf(&t, "-%d", copies);
        if (!folder_of(out, path, NULL) || lstat(path, &st) != 0)
            return;
    }
}

Status shelf_save(Playthrough *p, Session *s, Side side, const char *file, Fault *why)
{
    char folder[SHELF_PATH], path[SHELF_PATH];
    if (!folder_of(p, folder, why) || !shelf_path(p, file, path))
        return fault(why, ERR_RANGE, "save", "there is no room for such a name");
    Status status = paths_make(folder, why);
    if (status == OK)
        status = session_save(s, path, why);
    if (status != OK || !p->folder[0] || strcmp(file, p->file) != 0)
        return status;
    about_learn(p, s, side);
    return path_in(folder, ABOUT, "", path) ? about_write(path, p, why) : OK;
}

Session *shelf_load(const Playthrough *p, const char *file, Fault *why)
{
    char path[SHELF_PATH];
    if (!shelf_path(p, file, path)) {
        fault(why, ERR_RANGE, "load", "there is no save of such a name");
        return NULL;
    }
    return session_load(path, why);
}

bool shelf_at(const char *path, Playthrough *out)
{
    char saves[PATH_BYTES], real[PATH_MAX], home[PATH_MAX];
    if (paths_folder(FOLDER_SAVES, saves, NULL) != OK || !realpath(path, real)
        || !realpath(saves, home))
        return false;
    size_t n = strlen(home);
    const char *folder = real + n + 1, *slash = strlen(real) > n ? strchr(folder, '/') : NULL;
    if (strncmp(real, home, n) != 0 || real[n] != '/' || !slash || strchr(slash + 1, '/'))
        return false;
    TEXT(name, SHELF_WORD);
    text_addn(&name, folder, (size_t)(slash - folder));
    return !name.cut && look_into(saves, name.at, out);
}

bool shelf_parts(const Playthrough *p, const char *file, const Session *s)
{
    return strcmp(file, p->file) != 0 && session_weeks(s) < p->week;
}

bool shelf_sound(const Playthrough *p, const char *but, Kept *out)
{
    enum { TRIED = 8 };
    Kept kept[TRIED];
    int32_t n = shelf_kept(p, kept, TRIED);
    for (int32_t i = 0; i < n; i++) {
        Session *s = strcmp(kept[i].file, but) == 0 ? NULL : shelf_load(p, kept[i].file, NULL);
        if (!s)
            continue;
        *out = kept[i];
        out->week = session_weeks(s);
        session_close(s);
        return true;
    }
    return false;
}

Status shelf_rename(Playthrough *p, const char *name, Fault *why)
{
    char folder[SHELF_PATH], path[SHELF_PATH];
    if (!p->folder[0])
        return fault(why, ERR_REFUSED, "rename", "a file that stands alone keeps its name");
    Text t = text_in(p->name, sizeof p->name);
    text_clean(&t, name, strlen(name));
    if (!folder_of(p, folder, why) || !path_in(folder, ABOUT, "", path))
        return ERR_NOT_FOUND;
    return about_write(path, p, why);
}

static Status io_fault(Fault *why, const char *path)
{
    fault(why, ERR_IO, path, "it cannot be thrown away: %s", strerror(errno));
    return fault_remedy(why, "look whether the folder may be written to");
}

Status shelf_delete(const Playthrough *p, Fault *why)
{
    enum { NAMES = 64 };
    char folder[SHELF_PATH], path[SHELF_PATH];
    static const char *const rest[] = { ABOUT, ABOUT ".new", GAME ENDING ".new" };
    Kept kept[NAMES];
    if (!folder_of(p, folder, why))
        return ERR_NOT_FOUND;
    if (!p->folder[0])
        return shelf_path(p, p->file, path) && unlink(path) == 0 ? OK : io_fault(why, folder);
    for (int32_t n = shelf_kept(p, kept, NAMES); n > 0; n--)
        if (shelf_path(p, kept[n - 1].file, path) && unlink(path) != 0)
            return io_fault(why, path);
    if (shelf_path(p, p->file, path) && unlink(path) != 0 && errno != ENOENT)
        return io_fault(why, path);
    for (size_t i = 0; i < countof(rest); i++)
        if (path_in(folder, rest[i], "", path))
            unlink(path);
    return rmdir(folder) == 0 ? OK : io_fault(why, folder);
}

Side shelf_side(const Playthrough *p, const Model *m)
{
    Side first = 0;
    for (Side side = 1; side <= m->sides; side++) {
        if (!m->side[side].playable)
            continue;
        if (p && strcmp(p->side, text_of(m, m->side[side].id)) == 0)
            return side;
        first = first ? first : side;
    }
    return first ? first : 1;
}

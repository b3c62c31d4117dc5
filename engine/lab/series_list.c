/*
 * series_list.c: the studies in a folder, told without opening them.
 */
#include "lab/series.h"

#include "base/text.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

static void ask(sqlite3 *db, const char *sql, char *out, size_t cap)
{
    sqlite3_stmt *st = NULL;
    Text text = text_in(out, cap);
    if (sqlite3_prepare_v2(db, sql, -1, &st, NULL) == SQLITE_OK && sqlite3_step(st) == SQLITE_ROW) {
        const char *is = (const char *)sqlite3_column_text(st, 0);
        text_add(&text, is ? is : "");
    }
    sqlite3_finalize(st);
}

static int64_t ask_number(sqlite3 *db, const char *sql)
{
    char text[32];
    int64_t n = 0;
    ask(db, sql, text, sizeof text);
    number_of(text, strlen(text), &n);
    return n;
}

#define ABOUT(key) "SELECT value FROM about WHERE key = '" key "'"

/* False for a file that is no study. */
static bool look(const char *path, SeriesFile *out)
{
    sqlite3 *db = NULL;
    bool good = sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
                ask_number(db, "PRAGMA application_id") == STORE_ID;
    if (good) {
        ask(db, ABOUT("scenario"), out->scenario, sizeof out->scenario);
        ask(db, ABOUT("title"), out->title, sizeof out->title);
        ask(db, "SELECT name FROM variants WHERE variant = 1", out->first, sizeof out->first);
        out->variants = (int32_t)ask_number(db, ABOUT("variants"));
        out->runs = (int32_t)ask_number(db, ABOUT("runs"));
        out->from_week = (int32_t)ask_number(db, ABOUT("from_week"));
        out->done = ask_number(db, "SELECT count(*) FROM runs");
        good = out->scenario[0] && out->variants > 0;
    }
    sqlite3_close(db);
    return good;
}

void series_from(const char *file, char out[PATH_BYTES])
{
    sqlite3 *db = NULL;
    out[0] = 0;
    if (sqlite3_open_v2(file, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
        ask(db, ABOUT("from"), out, PATH_BYTES);
    sqlite3_close(db);
}

static void put_in(SeriesFile *out, int32_t *n, int32_t max, const SeriesFile *f)
{
    if (*n == max && out[max - 1].time >= f->time)
        return;
    int32_t at = *n < max ? (*n)++ : max - 1;
    for (; at > 0 && out[at - 1].time < f->time; at--)
        out[at] = out[at - 1];
    out[at] = *f;
}

int32_t series_list(const char *folder, SeriesFile *out, int32_t max)
{
    DIR *dir = opendir(folder);
    struct dirent *e;
    int32_t n = 0;
    while (dir && max > 0 && (e = readdir(dir))) {
        SeriesFile f = { .runs = 0 };
        struct stat st;
        size_t len = strlen(e->d_name);
        Text path = text_in(f.path, sizeof f.path);
        if (len < 4 || strcmp(e->d_name + len - 3, ".db") != 0)
            continue;
        text_addf(&path, "%s/%s", folder, e->d_name);
        if (stat(f.path, &st) || !S_ISREG(st.st_mode) || !look(f.path, &f))
            continue;
        f.time = (int64_t)st.st_mtim.tv_sec * 1000 + st.st_mtim.tv_nsec / 1000000;
        put_in(out, &n, max, &f);
    }
    if (dir)
        closedir(dir);
    return n;
}

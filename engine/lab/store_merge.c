/*
 * store_merge.c: files put together, digested, written as tables of text.
 */
#include "lab/store_parts.h"

#include "base/num.h"
#include "base/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* ---- putting together ---- */

static Status with_other(Store *s, const char *path, Fault *why)
{
    sqlite3_stmt *st = NULL;
    bool good = sqlite3_prepare_v2(s->db, "ATTACH ? AS other", -1, &st, NULL) == SQLITE_OK &&
                sqlite3_bind_text(st, 1, path, -1, SQLITE_TRANSIENT) == SQLITE_OK &&
                sqlite3_step(st) == SQLITE_DONE;
    sqlite3_finalize(st);
    return good ? OK : store_fault(s, why);
}

/* The first line of a query of one text; "" if it has none. */
static const char *line_of(Store *s, const char *sql)
{
    sqlite3_stmt *st = NULL;
    Text text = text_in(s->value, sizeof s->value);
    if (sqlite3_prepare_v2(s->db, sql, -1, &st, NULL) == SQLITE_OK && sqlite3_step(st) == SQLITE_ROW &&
        sqlite3_column_text(st, 0))
        text_add(&text, (const char *)sqlite3_column_text(st, 0));
    sqlite3_finalize(st);
    return s->value;
}

static Status fits(Store *s, const char *path, Fault *why)
{
    const char *key = line_of(s, "SELECT a.key || ' is ' || b.value || ', not ' || a.value "
        "FROM main.about a JOIN other.about b USING (key) "
        "WHERE a.value <> b.value AND key NOT IN ('runs', 'question')");
    if (*key) {
        fault(why, ERR_DIFFERS, path, "these are results of another experiment: %.160s", key);
        return fault_remedy(why, "only parts of one experiment are put together");
    }
    const char *run = line_of(s, "SELECT 'seed ' || a.seed || ', variant ' || a.variant "
        "FROM main.runs a JOIN other.runs b USING (run) WHERE a.content <> b.content LIMIT 1");
    if (*run) {
        fault(why, ERR_DIFFERS, path, "the same game came out differently: %.100s", run);
        return fault_remedy(why, "play it again with sawad run and see which file is right");
    }
    return OK;
}

static Status take_rows(Store *s, Fault *why)
{
    Status status = store_begin(s, why);
    if (status == OK)
        status = store_sql(s, "CREATE TEMP TABLE fresh AS SELECT run FROM other.runs "
                              "WHERE run NOT IN (SELECT run FROM main.runs)", why);
    for (int i = 0; i < TABLES && status == OK; i++) {
        TEXT(sql, 200);
        if (!is_content(i))
            continue;
        text_addf(&sql, "INSERT INTO main.%s SELECT * FROM other.%s WHERE run IN temp.fresh",
                  store_table[i].name, store_table[i].name);
        status = store_sql(s, sql.at, why);
    }
    if (status == OK)
        status = store_sql(s, "DROP TABLE temp.fresh; "
            "INSERT INTO main.sessions SELECT NULL, host, shard, games, cpu_ms, wall_ms, ended "
            "FROM other.sessions; "
            "UPDATE main.about SET value = max(CAST(value AS INTEGER), (SELECT CAST(value AS INTEGER) "
            "FROM other.about WHERE key = 'runs')) || '' WHERE key = 'runs'", why);
    return status == OK ? store_flush(s, why) : status;
}

Status store_merge(Store *s, const char *path, Fault *why)
{
    Store *other = store_read(path, why);       /* it is looked over first */
    if (!other)
        return why->status;
    store_close(other);
    Status status = with_other(s, path, why);
    if (status == OK)
        status = fits(s, path, why);
    if (status == OK)
        status = take_rows(s, why);
    if (s->open) {
        Fault ignored = { .status = OK };
        s->open = false;
        store_sql(s, "ROLLBACK", &ignored);
    }
    sqlite3_exec(s->db, "DETACH other", NULL, NULL, NULL);
    return status;
}

Store *store_like(const char *path, const char *from, Fault *why)
{
    Store *other = store_read(from, why);
    if (!other)
        return NULL;
    store_close(other);
    Store *s = store_at(path, true, why);
    if (!s)
        return NULL;
    Status status = OK;
    if (!store_empty(s)) {
        status = fault(why, ERR_REFUSED, path, "there is something in this file already");
        fault_remedy(why, "name a new one; it was left as it is");
    } else {
        status = store_tables(s, why);
        if (status == OK)
            status = store_flush(s, why);
        if (status == OK)
            status = with_other(s, from, why);
        if (status == OK)
            status = store_sql(s, "INSERT INTO about SELECT * FROM other.about; "
                "INSERT INTO variants SELECT * FROM other.variants; "
                "INSERT INTO premises SELECT * FROM other.premises; "
                "INSERT INTO inputs SELECT * FROM other.inputs; "
                "INSERT INTO record SELECT * FROM other.record", why);
        sqlite3_exec(s->db, "DETACH other", NULL, NULL, NULL);
    }
    if (status == OK)
        return s;
    store_close(s);
    return NULL;
}

/* ---- the digest ---- */

/* The digests of a row's values, as they were when it was written. The last column
 * of `runs` is the digest itself and left out. */
static uint64_t row_hash(sqlite3_stmt *st, int table)
{
    int columns = sqlite3_column_count(st) - (table == TABLE_runs);
    uint64_t h = hash_add(HASH_START, (uint64_t)table);
    for (int i = 0; i < columns; i++) {
        int type = sqlite3_column_type(st, i);
        if (type == SQLITE_INTEGER)
            h = value_hash(h, NULL, false, sqlite3_column_int64(st, i));
        else
            h = value_hash(h, (const char *)sqlite3_column_text(st, i), true, 0);
    }
    return h;
}

/* Adds the rows of a table to the sums of their games. */
static bool sum_table(Store *s, int table, uint64_t *sum, int64_t games)
{
    TEXT(sql, 100);
    sqlite3_stmt *st = NULL;
    int step = SQLITE_ERROR;
    text_addf(&sql, "SELECT * FROM %s", store_table[table].name);
    if (sqlite3_prepare_v2(s->db, sql.at, -1, &st, NULL) == SQLITE_OK)
        while ((step = sqlite3_step(st)) == SQLITE_ROW) {
            int64_t run = sqlite3_column_int64(st, 0);
            if (run >= 0 && run < games)
                sum[run] += row_hash(st, table);
        }
    sqlite3_finalize(st);
    return step == SQLITE_DONE;
}

static int64_t last_game(Store *s)
{
    sqlite3_stmt *st = NULL;
    int64_t n = -1;
    if (sqlite3_prepare_v2(s->db, "SELECT max(run) FROM runs", -1, &st, NULL) == SQLITE_OK &&
        sqlite3_step(st) == SQLITE_ROW && sqlite3_column_type(st, 0) == SQLITE_INTEGER)
        n = sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    return n;
}

enum { GAMES_MOST = 200000000 };

uint64_t store_digest(Store *s, int64_t *changed)
{
    int64_t games = last_game(s) + 1;
    uint64_t *sum = games >= 0 && games < GAMES_MOST ? calloc((size_t)games + 1, sizeof *sum) : NULL;
    sqlite3_stmt *st = NULL;
    uint64_t all = 0;
    bool good = sum != NULL;
    *changed = 0;
    for (int i = 0; i < TABLES && good; i++)
        if (is_content(i))
            good = sum_table(s, i, sum, games);
    if (good && sqlite3_prepare_v2(s->db, "SELECT run, content FROM runs", -1, &st, NULL) == SQLITE_OK)
        while (sqlite3_step(st) == SQLITE_ROW) {
            int64_t run = sqlite3_column_int64(st, 0);
            const char *text = (const char *)sqlite3_column_text(st, 1);
            uint64_t is = 0;
            *changed += run < 0 || !hex_of(text, strlen(text), &is) || is != sum[run];
            all += hash_add(hash_add(HASH_START, (uint64_t)run), run < 0 ? 0 : sum[run]);
        }
    sqlite3_finalize(st);
    free(sum);
    return all;
}

/* ---- tables of text ---- */

static void put_field(FILE *to, const char *text)
{
    if (!text)
        return;
    if (!strpbrk(text, ",\"\r\n")) {
        fputs(text, to);
        return;
    }
    fputc('"', to);
    for (; *text; text++) {
        if (*text == '"')
            fputc('"', to);
        fputc(*text, to);
    }
    fputc('"', to);
}

static void put_head(FILE *to, sqlite3_stmt *st)
{
    for (int i = 0; i < sqlite3_column_count(st); i++)
        fprintf(to, "%s%s", i ? "," : "", sqlite3_column_name(st, i));
    fputs("\r\n", to);
}

static bool put_rows(FILE *to, sqlite3_stmt *st)
{
    int step;
    put_head(to, st);
    while ((step = sqlite3_step(st)) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(st); i++) {
            if (i)
                fputc(',', to);
            put_field(to, (const char *)sqlite3_column_text(st, i));
        }
        fputs("\r\n", to);
    }
    return step == SQLITE_DONE;
}

static Status put_csv(Store *s, const char *folder, int table, Fault *why)
{
    TEXT(path, 1100);
    TEXT(sql, 100);
    sqlite3_stmt *st = NULL;
    text_addf(&path, "%s/%s.csv", folder, store_table[table].name);
    text_addf(&sql, "SELECT * FROM %s ORDER BY 1, 2", store_table[table].name);
    if (sqlite3_prepare_v2(s->db, sql.at, -1, &st, NULL) != SQLITE_OK)
        return store_fault(s, why);
    FILE *to = fopen(path.at, "wb");
    bool good = to && put_rows(to, st);
    good = (!to || fclose(to) == 0) && good;
    sqlite3_finalize(st);
    if (good)
        return OK;
    fault(why, ERR_IO, path.at, "it cannot be written: %s", strerror(errno));
    return fault_remedy(why, "name a folder that can be written, with room for it");
}

Status store_csv(Store *s, const char *folder, Fault *why)
{
    Status status = OK;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
        fault(why, ERR_IO, folder, "the folder cannot be made: %s", strerror(errno));
        return fault_remedy(why, "name one that can");
    }
    for (int i = 0; i < TABLES && status == OK; i++)
        status = put_csv(s, folder, i, why);
    return status;
}

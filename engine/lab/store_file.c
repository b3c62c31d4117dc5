/*
 * store_file.c: the file itself: opened, made, refused; rows written.
 */
#include "lab/store_parts.h"

#include "base/num.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

const TableRow store_table[TABLES] = {
#define TABLE(name, columns, says) { #name, columns, says },
#define COLUMN(table, column, says)
#include "lab/store_tables.def"
#undef TABLE
#undef COLUMN
};

static const struct { const char *table, *column, *says; } column_says[] = {
#define TABLE(name, columns, says) { #name, "", says },
#define COLUMN(table, column, says) { #table, #column, says },
#include "lab/store_tables.def"
#undef TABLE
#undef COLUMN
};

Status store_fault(Store *s, Fault *why)
{
    int code = s->db ? sqlite3_extended_errcode(s->db) : SQLITE_NOMEM;
    Status status = (code & 255) == SQLITE_CORRUPT || (code & 255) == SQLITE_NOTADB ? ERR_DAMAGED
                  : (code & 255) == SQLITE_NOMEM ? ERR_MEMORY : ERR_IO;
    fault(why, status, s->path, "%s", s->db ? sqlite3_errmsg(s->db) : "there is no memory");
    return fault_remedy(why, status == ERR_DAMAGED
                        ? "it is no file of results, or it was damaged; name another"
                        : "look whether the disk is full and the file may be written");
}

Status store_sql(Store *s, const char *sql, Fault *why)
{
    return sqlite3_exec(s->db, sql, NULL, NULL, NULL) == SQLITE_OK ? OK : store_fault(s, why);
}

Status store_begin(Store *s, Fault *why)
{
    if (s->open)
        return OK;
    Status status = store_sql(s, "BEGIN IMMEDIATE", why);
    s->open = status == OK;
    s->begun = time(NULL);
    return status;
}

Status store_flush(Store *s, Fault *why)
{
    if (!s->open)
        return OK;
    s->open = false;
    return store_sql(s, "COMMIT", why);
}

/* ---- rows ---- */

uint64_t value_hash(uint64_t hash, const char *text, bool is_text, int64_t n)
{
    if (!is_text)
        return hash_add(hash_add(hash, 1), (uint64_t)n);
    return text ? hash_bytes(hash_add(hash, 2), text, strlen(text)) : hash_add(hash, 3);
}

static sqlite3_stmt *prepare_insert(Store *s, TableId table)
{
    TEXT(count, 64);
    TEXT(sql, 200);
    text_addf(&count, "PRAGMA table_info(%s)", store_table[table].name);
    sqlite3_stmt *info = NULL, *out = NULL;
    int columns = 0;
    if (sqlite3_prepare_v2(s->db, count.at, -1, &info, NULL) != SQLITE_OK)
        return NULL;
    while (sqlite3_step(info) == SQLITE_ROW)
        columns++;
    sqlite3_finalize(info);
    text_addf(&sql, "INSERT INTO %s VALUES (", store_table[table].name);
    for (int i = 0; i < columns; i++)
        text_add(&sql, i ? ",?" : "?");
    text_add(&sql, ")");
    sqlite3_prepare_v2(s->db, sql.at, -1, &out, NULL);
    return out;
}

Row row_of(Store *s, TableId table, uint64_t *sum)
{
    if (!s->insert[table])
        s->insert[table] = prepare_insert(s, table);
    return (Row){ .store = s, .at = s->insert[table], .hash = hash_add(HASH_START, table),
                  .sum = sum, .bad = !s->insert[table] };
}

void row_number(Row *r, int64_t n)
{
    r->bad = r->bad || sqlite3_bind_int64(r->at, ++r->column, n) != SQLITE_OK;
    r->hash = value_hash(r->hash, NULL, false, n);
}

void row_text(Row *r, const char *text)
{
    r->bad = r->bad || sqlite3_bind_text(r->at, ++r->column, text, -1, SQLITE_TRANSIENT) != SQLITE_OK;
    r->hash = value_hash(r->hash, text, true, 0);
}

Status row_end(Row *r, Fault *why)
{
    bool good = !r->bad && sqlite3_step(r->at) == SQLITE_DONE;
    if (!good)
        store_fault(r->store, why);
    if (r->at)
        sqlite3_reset(r->at);
    if (r->sum)
        *r->sum += r->hash;
    return good ? OK : why->status;
}

/* ---- opening ---- */

Store *store_at(const char *path, bool create, Fault *why)
{
    Store *s = calloc(1, sizeof *s);
    if (!s) {
        fault(why, ERR_MEMORY, path, "there is no memory for results");
        return NULL;
    }
    Text text = text_in(s->path, sizeof s->path);
    text_add(&text, path);
    int how = create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    if (sqlite3_open_v2(path, &s->db, how, NULL) != SQLITE_OK ||
        sqlite3_exec(s->db, "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; "
                     "PRAGMA mmap_size=0", NULL, NULL, NULL) != SQLITE_OK) {
        store_fault(s, why);
        store_close(s);
        return NULL;
    }
    sqlite3_busy_timeout(s->db, 5000);
    return s;
}

void store_close(Store *s)
{
    Fault ignored = { .status = OK };
    if (!s)
        return;
    if (s->db)
        store_flush(s, &ignored);
    for (int i = 0; i < TABLES; i++)
        sqlite3_finalize(s->insert[i]);
    sqlite3_close(s->db);
    free(s);
}

static int64_t asked(Store *s, const char *sql)
{
    sqlite3_stmt *st = NULL;
    int64_t n = -1;
    if (sqlite3_prepare_v2(s->db, sql, -1, &st, NULL) == SQLITE_OK && sqlite3_step(st) == SQLITE_ROW)
        n = sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    return n;
}

bool store_empty(Store *s) { return asked(s, "SELECT count(*) FROM sqlite_schema") == 0; }

static Status fill_dictionary(Store *s, Fault *why)
{
    Status status = OK;
    for (size_t i = 0; i < countof(column_says) && status == OK; i++) {
        Row r = row_of(s, TABLE_dictionary, NULL);
        row_text(&r, column_says[i].table);
        row_text(&r, column_says[i].column);
        row_text(&r, column_says[i].says);
        status = row_end(&r, why);
    }
    return status;
}

/* The text a table is made by; exactly this stands in the file. */
static void make_sql(Text *sql, const TableRow *t)
{
    text_addf(sql, "CREATE TABLE %s (%s) STRICT", t->name, t->columns);
}

Status store_tables(Store *s, Fault *why)
{
    TEXT(head, 100);
    text_addf(&head, "PRAGMA application_id=%d; PRAGMA user_version=%d", (int)STORE_ID,
              (int)STORE_FORMAT);
    Status status = store_sql(s, head.at, why);
    if (status == OK)
        status = store_begin(s, why);
    for (int i = 0; i < TABLES && status == OK; i++) {
        TEXT(sql, 1000);
        make_sql(&sql, &store_table[i]);
        status = store_sql(s, sql.at, why);
    }
    return status == OK ? fill_dictionary(s, why) : status;
}

/* No table, view or trigger that is not ours, and none of ours otherwise made. */
static bool tables_are_ours(Store *s)
{
    sqlite3_stmt *st = NULL;
    int ours = 0;
    bool good = sqlite3_prepare_v2(s->db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                          "AND name <> 'sqlite_stat1'", -1, &st, NULL) == SQLITE_OK;
    while (good && sqlite3_step(st) == SQLITE_ROW) {
        const char *is = (const char *)sqlite3_column_text(st, 0);
        bool known = false;
        for (int i = 0; i < TABLES && !known; i++) {
            TEXT(sql, 1000);
            make_sql(&sql, &store_table[i]);
            known = is && strcmp(sql.at, is) == 0;
        }
        good = known;
        ours += known;
    }
    sqlite3_finalize(st);
    return good && ours == TABLES;
}

static Status refuse(Store *s, Status status, const char *what, Fault *why)
{
    fault(why, status, s->path, "%s", what);
    return fault_remedy(why, "it was left as it is; name another file");
}

static Status look_over(Store *s, Fault *why)
{
    if (asked(s, "PRAGMA application_id") != STORE_ID)
        return refuse(s, ERR_DAMAGED, "this is no file of the laboratory's results", why);
    if (asked(s, "PRAGMA user_version") != STORE_FORMAT)
        return refuse(s, ERR_VERSION, "these results are of another format", why);
    if (!tables_are_ours(s))
        return refuse(s, ERR_DAMAGED, "its tables are not those the laboratory makes", why);
    if (asked(s, "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'") != 0)
        return refuse(s, ERR_DAMAGED, "the file is damaged", why);
    return OK;
}

Store *store_read(const char *path, Fault *why)
{
    Store *s = store_at(path, false, why);
    if (s && look_over(s, why) != OK) {
        store_close(s);
        return NULL;
    }
    return s;
}

sqlite3 *store_db(Store *s) { return s->db; }

const char *store_about(Store *s, const char *key)
{
    sqlite3_stmt *st = NULL;
    Text text = text_in(s->value, sizeof s->value);
    if (sqlite3_prepare_v2(s->db, "SELECT value FROM about WHERE key = ?", -1, &st, NULL) ==
            SQLITE_OK &&
        sqlite3_bind_text(st, 1, key, -1, SQLITE_TRANSIENT) == SQLITE_OK &&
        sqlite3_step(st) == SQLITE_ROW)
        text_add(&text, (const char *)sqlite3_column_text(st, 0));
    sqlite3_finalize(st);
    return s->value;
}

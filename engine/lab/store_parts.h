/*
 * store_parts.h: what the files of the store share. For store*.c alone.
 */
#ifndef SAWAD_LAB_STORE_PARTS_H
#define SAWAD_LAB_STORE_PARTS_H

#include "lab/store.h"

#include <time.h>

typedef enum TableId {
#define TABLE(name, columns, says) TABLE_##name,
#define COLUMN(table, column, says)
#include "lab/store_tables.def"
#undef TABLE
#undef COLUMN
    TABLES
} TableId;

typedef struct TableRow { const char *name, *columns, *says; } TableRow;
extern const TableRow store_table[TABLES];

/* The tables of what games came to; their rows are digested. */
static inline bool is_content(int table)
{
    return table >= TABLE_runs && table <= TABLE_findings;
}

struct Store {
    sqlite3      *db;
    char          path[1024];
    const Model  *m;
    sqlite3_stmt *insert[TABLES];   /* made when they are first needed */
    bool          open;             /* a transaction */
    time_t        begun;            /* when it began */
    char          value[512];       /* what store_about handed out */
};

/* A row being written: values in the order of the columns. `sum`, unless NULL, gets
 * the row's digest added. */
typedef struct Row {
    Store        *store;
    sqlite3_stmt *at;
    int           column;
    uint64_t      hash, *sum;
    bool          bad;
} Row;

Row  row_of(Store *s, TableId table, uint64_t *sum);
void row_number(Row *r, int64_t n);
void row_text(Row *r, const char *text);            /* NULL: NULL */
Status row_end(Row *r, Fault *why);

/* The hash of one value, as rows are digested. */
uint64_t value_hash(uint64_t hash, const char *text, bool is_text, int64_t n);

Status store_begin(Store *s, Fault *why);           /* a transaction, unless one is open */
Status store_sql(Store *s, const char *sql, Fault *why);
/* What SQLite says went wrong. */
Status store_fault(Store *s, Fault *why);

/* An empty Store with its file open; `create`: it may be new. */
Store *store_at(const char *path, bool create, Fault *why);
Status store_tables(Store *s, Fault *why);          /* in a new file */
bool   store_empty(Store *s);                       /* a file without tables */

#endif

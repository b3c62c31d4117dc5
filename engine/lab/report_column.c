/*
 * report_column.c: figures of a report, read from the file.
 */
#include "lab/report.h"

#include "base/text.h"

#include <stdlib.h>

void column_read(Report *r, int32_t gauge, int32_t setting, Column *out)
{
    for (int32_t p = 0; p < r->used && r->status == OK; p++)
        r->status = gauge_read(r->s, &r->gauge[gauge], setting, p, r->runs,
                               out->value + p * r->runs, out->has + p * r->runs, r->why);
}

Contrast contrast_read(Report *r, int32_t gauge, int32_t setting)
{
    column_read(r, gauge, r->setting[setting].base, &r->a);
    column_read(r, gauge, setting, &r->b);
    return contrast_of(r, r->gauge[gauge].share, &r->a, &r->b);
}

/* ---- queries ---- */

static void failed(Report *r)
{
    if (r->status != OK)
        return;
    r->status = fault(r->why, ERR_DAMAGED, "results", "%s", sqlite3_errmsg(store_db(r->s)));
}

sqlite3_stmt *report_query(Report *r, const char *sql, int32_t setting)
{
    sqlite3_stmt *st = NULL;
    if (sqlite3_prepare_v2(store_db(r->s), sql, -1, &st, NULL) != SQLITE_OK) {
        failed(r);
        return NULL;
    }
    if (sqlite3_bind_parameter_count(st) > 0)
        sqlite3_bind_int(st, 1, setting);
    return st;
}

bool report_row(Report *r, sqlite3_stmt *st)
{
    int step = st ? sqlite3_step(st) : SQLITE_DONE;
    if (step == SQLITE_ROW)
        return true;
    if (step != SQLITE_DONE)
        failed(r);
    sqlite3_finalize(st);
    return false;
}

const char *row_said(sqlite3_stmt *st, int i)
{
    const char *text = (const char *)sqlite3_column_text(st, i);
    return text ? text : "";
}

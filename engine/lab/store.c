/*
 * store.c: results of one experiment: what it is, which games are there, those of
 * another file.
 */
#include "lab/store_parts.h"

#include "base/num.h"
#include "base/text.h"
#include "world/model.h"

#include <stdlib.h>
#include <sys/utsname.h>

/* ---- what the experiment is ---- */

typedef Status PutLine(void *self, const char *key, const char *value, Fault *why);

static Status number_line(PutLine *put, void *self, const char *key, uint64_t n, bool hex,
                          Fault *why)
{
    TEXT(text, 32);
    if (hex)
        text_hex(&text, n);
    else
        text_addf(&text, "%llu", (unsigned long long)n);
    return put(self, key, text.at, why);
}

static void list_sides(const Model *m, Text *out)
{
    for (int side = 1; side <= m->sides; side++)
        if (m->side[side].playable)
            text_addf(out, "%s%s", out->len ? "," : "", text_of(m, m->side[side].id));
}

/* Lines that must agree for files to belong together, then those that may differ. */
static Status about_lines(const Experiment *x, PutLine *put, void *self, Fault *why)
{
    const Model *m = x->m;
    TEXT(sides, 200);
    list_sides(m, &sides);
    Status status = put(self, "program", "sawad " SAWAD_VERSION, why);
    const char *const words[][2] = {
        { "scenario", text_of(m, m->id) }, { "title", m->title }, { "sides", sides.at },
        { "design", design_word[x->design] }, { "until", x->until }, { "question", x->question },
        { "metric", x->metric },
    };
    const struct { const char *key; uint64_t n; bool hex; } numbers[] = {
        { "model", m->digest, true }, { "rules", m->rules_digest, true },
        { "first_seed", x->seed, false }, { "variants", (uint64_t)x->variants.count, false },
        { "points", (uint64_t)x->points, false }, { "size", (uint64_t)x->size, false },
        { "first_day", (uint64_t)m->start_jdn, false },
        { "most_weeks", (uint64_t)m->weeks, false },
    };
    for (size_t i = 0; i < countof(words) && status == OK; i++)
        status = put(self, words[i][0], words[i][1], why);
    for (size_t i = 0; i < FORM_FIELDS && status == OK; i++)
        status = put(self, form_word[i], x->form[i], why);
    for (size_t i = 0; i < countof(numbers) && status == OK; i++)
        status = number_line(put, self, numbers[i].key, numbers[i].n, numbers[i].hex, why);
    if (x->from[0] && status == OK)
        status = number_line(put, self, "from_week", (uint64_t)x->from_week, false, why);
    if (x->from[0] && status == OK)
        status = number_line(put, self, "from_game", x->from_digest, true, why);
    return status;
}

static uint64_t settings_hash(const Experiment *x)
{
    uint64_t h = HASH_START;
    for (int32_t v = 0; v < x->variants.count; v++) {
        const Setup *s = &x->variants.setup[v];
        for (int32_t i = 0; i < s->premises; i++) {
            h = value_hash(h, s->premise[i].id, true, v);
            h = value_hash(h, s->premise[i].value, true, 0);
        }
        for (int32_t i = 0; i < s->doctrines; i++) {
            h = value_hash(h, s->doctrine[i].side, true, v);
            h = value_hash(h, s->doctrine[i].name, true, 0);
        }
    }
    for (int32_t i = 0; i < x->inputs; i++)
        h = value_hash(h, x->input[i].name, true, 0);
    for (int64_t k = 0; k < (int64_t)x->points * x->inputs; k++)
        h = hash_add(h, (uint64_t)x->value[k]);
    return h;
}

static Status put_about(void *self, const char *key, const char *value, Fault *why)
{
    Row r = row_of(self, TABLE_about, NULL);
    row_text(&r, key);
    row_text(&r, value);
    return row_end(&r, why);
}

static Status compare_about(void *self, const char *key, const char *value, Fault *why)
{
    Store *s = self;
    const char *is = store_about(s, key);
    if (strcmp(is, value) == 0)
        return OK;
    fault(why, ERR_DIFFERS, s->path, "these are results of another experiment: %s is `%.80s`, not "
          "`%.80s`", key, is, value);
    return fault_remedy(why, "it was left as it is; name another file with --out");
}

/* ---- a new file ---- */

static Status put_premise(Store *s, int32_t variant, const char *id, const char *value, Fault *why)
{
    Row r = row_of(s, TABLE_premises, NULL);
    row_number(&r, variant);
    row_text(&r, id);
    row_text(&r, value);
    return row_end(&r, why);
}

/* Set twice, the last counts. */
static bool set_again(const Setup *s, int32_t i)
{
    for (int32_t j = i + 1; j < s->premises; j++)
        if (strcmp(s->premise[i].id, s->premise[j].id) == 0)
            return true;
    return false;
}

static Status put_variant(Store *s, const Experiment *x, int32_t v, Fault *why)
{
    const Setup *setup = &x->variants.setup[v];
    Row r = row_of(s, TABLE_variants, NULL);
    row_number(&r, v);
    row_text(&r, v ? x->variants.name[v] : "as asked");
    row_text(&r, x->variants.says[v]);
    Status status = row_end(&r, why);
    for (int32_t i = 0; i < setup->premises && status == OK; i++)
        if (!set_again(setup, i))
            status = put_premise(s, v, setup->premise[i].id, setup->premise[i].value, why);
    for (int32_t i = 0; i < setup->doctrines && status == OK; i++) {
        TEXT(id, 80);
        text_addf(&id, "doctrine %.60s", setup->doctrine[i].side);
        status = put_premise(s, v, id.at, setup->doctrine[i].name, why);
    }
    return status;
}

static Status put_points(Store *s, const Experiment *x, Fault *why)
{
    Status status = OK;
    for (int64_t k = 0; k < (int64_t)x->points * x->inputs && status == OK; k++) {
        Row r = row_of(s, TABLE_inputs, NULL);
        row_number(&r, k / x->inputs);
        row_text(&r, x->input[k % x->inputs].name);
        row_number(&r, x->value[k]);
        status = row_end(&r, why);
    }
    return status;
}

static Status put_record(Store *s, const Model *m, Fault *why)
{
    Status status = OK;
    for (int32_t i = 0; i < m->records && status == OK; i++) {
        const RecordModel *of = &m->record[i];
        Row r = row_of(s, TABLE_record, NULL);
        row_text(&r, of->id);
        row_text(&r, of->says);
        row_text(&r, of->unit);
        row_number(&r, of->value);
        row_number(&r, of->low);
        row_number(&r, of->high);
        row_number(&r, of->target != 0);
        row_text(&r, of->source);
        status = row_end(&r, why);
    }
    return status;
}

static Status fill_new(Store *s, const Experiment *x, Fault *why)
{
    Status status = store_tables(s, why);
    if (status == OK)
        status = about_lines(x, put_about, s, why);
    if (status == OK)
        status = number_line(put_about, s, "settings", settings_hash(x), true, why);
    if (status == OK)
        status = number_line(put_about, s, "runs", (uint64_t)x->runs, false, why);
    if (status == OK && x->from[0])
        status = put_about(s, "from", x->from, why);
    for (int32_t v = 0; v < x->variants.count && status == OK; v++)
        status = put_variant(s, x, v, why);
    if (status == OK)
        status = put_points(s, x, why);
    if (status == OK)
        status = put_record(s, x->m, why);
    return status == OK ? store_flush(s, why) : status;
}

/* ---- opening ---- */

/* More runs than the file was begun for are welcome: games keep their numbers. */
static Status more_runs(Store *s, const Experiment *x, Fault *why)
{
    int64_t has = 0;
    const char *is = store_about(s, "runs");
    if (!number_of(is, strlen(is), &has) || has >= x->runs)
        return OK;
    TEXT(sql, 100);
    text_addf(&sql, "UPDATE about SET value = '%d' WHERE key = 'runs'", (int)x->runs);
    return store_sql(s, sql.at, why);
}

static Status go_on(Store *s, const Experiment *x, Fault *why)
{
    Status status = about_lines(x, compare_about, s, why);
    if (status == OK)
        status = number_line(compare_about, s, "settings", settings_hash(x), true, why);
    if (status == OK && !x->from[0])
        status = compare_about(s, "from_game", "", why);
    return status == OK ? more_runs(s, x, why) : status;
}

Store *store_open(const char *path, const Experiment *x, Fault *why)
{
    Store *s = store_at(path, true, why);
    if (s && store_empty(s)) {
        s->m = x->m;
        if (fill_new(s, x, why) == OK)
            return s;
        store_close(s);
        return NULL;
    }
    store_close(s);
    if (!s || !(s = store_read(path, why)))
        return NULL;
    s->m = x->m;
    if (go_on(s, x, why) == OK)
        return s;
    store_close(s);
    return NULL;
}

Status store_done(Store *s, uint8_t *done, int64_t games, Fault *why)
{
    sqlite3_stmt *st = NULL;
    if (sqlite3_prepare_v2(s->db, "SELECT run FROM runs", -1, &st, NULL) != SQLITE_OK)
        return store_fault(s, why);
    int step;
    while ((step = sqlite3_step(st)) == SQLITE_ROW) {
        int64_t k = sqlite3_column_int64(st, 0);
        if (k >= 0 && k < games)
            done[k] = 1;
    }
    sqlite3_finalize(st);
    return step == SQLITE_DONE ? OK : store_fault(s, why);
}

Status store_worked(Store *s, const Experiment *x, int64_t games, int64_t cpu_ns, int64_t wall_ns,
                    Fault *why)
{
    struct utsname host;
    char date[32] = "";
    time_t now = time(NULL);
    struct tm utc;
    TEXT(where, 200);
    TEXT(shard, 32);
    if (uname(&host) == 0)
        text_addf(&where, "%.60s %.60s", host.sysname, host.machine);
    if (gmtime_r(&now, &utc))
        strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", &utc);
    text_addf(&shard, "%d/%d", (int)x->shard, (int)x->shards);
    if (store_begin(s, why) != OK)
        return why->status;
    Row r = row_of(s, TABLE_sessions, NULL);
    r.bad |= sqlite3_bind_null(r.at, ++r.column) != SQLITE_OK;     /* the next number */
    row_text(&r, where.at);
    row_text(&r, shard.at);
    row_number(&r, games);
    row_number(&r, cpu_ns / 1000000);
    row_number(&r, wall_ns / 1000000);
    row_text(&r, date);
    Status status = row_end(&r, why);
    return status == OK ? store_flush(s, why) : status;
}

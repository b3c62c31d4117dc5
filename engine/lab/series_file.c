/*
 * series_file.c: a study taken up from its file: what was asked, read back.
 */
#include "lab/series_parts.h"

#include "base/text.h"

#include <stdlib.h>

static int64_t about_number(Store *s, const char *key)
{
    int64_t n = 0;
    const char *text = store_about(s, key);
    number_of(text, strlen(text), &n);
    return n;
}

static void about_text(Store *s, const char *key, char *out, size_t cap)
{
    Text text = text_in(out, cap);
    text_add(&text, store_about(s, key));
}

static Status refuse(const Series *s, const char *what, Fault *why)
{
    fault(why, ERR_REFUSED, s->asked.file, "%s", what);
    return fault_remedy(why, "sawad lab report FILE.db --html FILE.html tells what it says");
}

static const char *column(sqlite3_stmt *st, int i)
{
    const char *text = (const char *)sqlite3_column_text(st, i);
    return text ? text : "";
}

/* Names as they stand; of a setting that switches one premise, which. */
static bool read_names(Variants *v, Store *store)
{
    sqlite3_stmt *st = NULL;
    bool good = sqlite3_prepare_v2(store_db(store), "SELECT variant, name, says FROM variants "
                                   "ORDER BY variant", -1, &st, NULL) == SQLITE_OK;
    while (good && sqlite3_step(st) == SQLITE_ROW) {
        int32_t i = sqlite3_column_int(st, 0);
        if (i < 0 || i >= v->count)
            continue;
        Text name = text_in(v->name[i], VARIANT_NAME);
        text_add(&name, i ? column(st, 1) : "");
        const char *says = variants_keep(v, column(st, 2));
        v->says[i] = says ? says : "";
        v->id[i] = v->value[i] = "";
        char *equals = strchr(v->name[i], '='), *id;
        if (!equals || strchr(v->name[i], ' ') || !(id = variants_keep(v, v->name[i])))
            continue;
        id[equals - v->name[i]] = 0;
        v->id[i] = id;
        v->value[i] = id + (equals - v->name[i]) + 1;
    }
    sqlite3_finalize(st);
    return good;
}

static bool set(Setup *s, const char *id, const char *value)
{
    static const char doctrine[] = "doctrine ";
    if (strncmp(id, doctrine, sizeof doctrine - 1) == 0) {
        if (s->doctrines == SIDE_MAX)
            return false;
        s->doctrine[s->doctrines].side = id + sizeof doctrine - 1;
        s->doctrine[s->doctrines++].name = value;
        return true;
    }
    if (s->premises == SETUP_MAX)
        return false;
    s->premise[s->premises].id = id;
    s->premise[s->premises++].value = value;
    return true;
}

/* In the order in which they were written, which is that of their setup. */
static bool read_premises(Series *s, Store *store)
{
    Variants *v = &s->x.variants;
    sqlite3_stmt *st = NULL;
    bool good = sqlite3_prepare_v2(store_db(store), "SELECT variant, premise, value FROM premises "
                                   "ORDER BY rowid", -1, &st, NULL) == SQLITE_OK;
    while (good && sqlite3_step(st) == SQLITE_ROW) {
        int32_t i = sqlite3_column_int(st, 0);
        const char *id = series_keep(&s->asked, column(st, 1));
        const char *value = series_keep(&s->asked, column(st, 2));
        good = i >= 0 && i < v->count && *id && *value && set(&v->setup[i], id, value);
    }
    sqlite3_finalize(st);
    return good;
}

Status series_read(Series *s, Store *store, Fault *why)
{
    SeriesAsked *a = &s->asked;
    Experiment *x = &s->x;
    int64_t runs = about_number(store, "runs"), variants = about_number(store, "variants");
    if (about_number(store, "points") != 1 || *store_about(store, "until"))
        return refuse(s, "it holds a design or a stopping rule, which only the command line plays", why);
    if (runs < 1 || runs > RUNS_MOST || variants < 1 || variants > VARIANTS_MOST)
        return refuse(s, "what it says of itself makes no sense", why);
    x->seed = (uint64_t)about_number(store, "first_seed");
    x->size = (int32_t)about_number(store, "size");
    x->runs = (int32_t)(runs > a->runs ? runs : a->runs);
    x->shard = x->shards = 1;
    about_text(store, "metric", x->metric, sizeof x->metric);
    about_text(store, "question", x->question, sizeof x->question);
    about_text(store, "from", x->from, sizeof x->from);
    about_text(store, "from", a->from, sizeof a->from);
    for (size_t i = 0; i < FORM_FIELDS; i++)
        about_text(store, form_word[i], x->form[i], sizeof x->form[i]);
    a->used = 0;
    a->base = (Setup){ .scenario = series_keep(a, a->base.scenario && *a->base.scenario ? a->base.scenario
                                                  : store_about(store, "scenario")),
                       .seed = x->seed };
    x->variants.used = 0;
    x->variants.count = (int32_t)variants;
    for (int32_t i = 0; i < variants; i++)
        x->variants.setup[i] = (Setup){ .scenario = a->base.scenario };
    if (!read_names(&x->variants, store) || !read_premises(s, store))
        return refuse(s, "its settings cannot be read", why);
    a->base = x->variants.setup[0];
    a->base.seed = x->seed;
    return OK;
}

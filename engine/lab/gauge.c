/*
 * gauge.c: figures asked of a file of results.
 */
#include "lab/gauge.h"

#include "lab/store_parts.h"

#include "base/text.h"

#include <stdlib.h>

static const struct { const char *word, *says, *unit, *sql; bool share; } of_kind[GAUGE_KINDS] = {
    [GAUGE_WON] = { "won", "%s: games won", "", "SELECT run, winner IS ?2 FROM runs r", true },
    [GAUGE_POINTS] = { "points", "%s: points", "points",
                       "SELECT run, s.points FROM sides s JOIN runs r USING (run) WHERE side = ?2",
                       false },
    [GAUGE_MEN] = { "men", "%s: men in the field at the end", "men",
                    "SELECT run, s.men FROM sides s JOIN runs r USING (run) WHERE side = ?2", false },
    [GAUGE_DEAD] = { "dead", "%s: dead of every cause", "men",
                     "SELECT run, s.dead FROM sides s JOIN runs r USING (run) WHERE side = ?2", false },
    [GAUGE_WEEKS] = { "weeks", "Weeks until the game ended", "weeks", "SELECT run, weeks FROM runs r",
                      false },
    [GAUGE_FINDING] = { "", "%s", "",
                        "SELECT run, f.value FROM findings f JOIN runs r USING (run) "
                        "WHERE finding = ?2", false },
};

/* ---- which there are ---- */

static Gauge *new_gauge(Gauge *out, GaugeKind kind, const char *side, const char *called)
{
    *out = (Gauge){ .kind = kind, .share = of_kind[kind].share };
    Text id = text_in(out->id, sizeof out->id), says = text_in(out->says, sizeof out->says);
    Text of = text_in(out->side, sizeof out->side), unit = text_in(out->unit, sizeof out->unit);
    text_addf(&id, *side ? "%s_%.36s" : "%s", of_kind[kind].word, side);
    text_addf(&says, of_kind[kind].says, called);
    text_add(&of, side);
    text_add(&unit, of_kind[kind].unit);
    return out;
}

static int32_t of_sides(Store *s, Gauge *out, int32_t most)
{
    TEXT(sides, 300);
    int32_t n = 0;
    text_add(&sides, store_about(s, "sides"));
    char *at = sides.at;
    while (*at) {
        char *comma = strchr(at, ',');
        if (comma)
            *comma = 0;
        for (int kind = GAUGE_WON; kind <= GAUGE_DEAD && n < most; kind++)
            new_gauge(&out[n++], (GaugeKind)kind, at, at);
        if (!comma)
            break;
        at = comma + 1;
    }
    return n;
}

/* ---- of a scenario ---- */

static void of_record(const RecordModel *r, int32_t row, Gauge *g)
{
    *g = (Gauge){ .kind = GAUGE_FINDING, .known = true, .row = row, .aim = r->target != 0,
                  .history = r->value, .low = r->low, .high = r->high };
    Text id = text_in(g->id, sizeof g->id), says = text_in(g->says, sizeof g->says);
    Text unit = text_in(g->unit, sizeof g->unit), source = text_in(g->source, sizeof g->source);
    g->share = strcmp(r->unit, "permille") == 0;
    text_add(&id, r->id);
    text_add(&says, r->says);
    text_add(&unit, g->share ? "" : r->unit);
    text_add(&source, r->source ? r->source : "");
}

int32_t gauges_of(const Model *m, Gauge *out, int32_t most)
{
    int32_t n = 0;
    for (int side = 1; side <= m->sides; side++)
        for (int kind = GAUGE_WON; kind <= GAUGE_DEAD && m->side[side].playable && n < most; kind++)
            new_gauge(&out[n++], (GaugeKind)kind, text_of(m, m->side[side].id),
                      m->side[side].name.latin)->of = (Side)side;
    if (n < most)
        new_gauge(&out[n++], GAUGE_WEEKS, "", "");
    for (int32_t row = 0; row < m->records && n < most; row++)
        of_record(&m->record[row], row, &out[n++]);
    return n;
}

bool gauge_of(const Gauge *g, const Outcome *o, int64_t *out)
{
    const Finding *f = &o->row[g->row];
    *out = 0;
    switch (g->kind) {
    case GAUGE_WON:    *out = o->winner == g->of; break;
    case GAUGE_POINTS: *out = o->points[g->of]; break;
    case GAUGE_MEN:    *out = o->men[g->of]; break;
    case GAUGE_DEAD:   *out = o->dead[g->of]; break;
    case GAUGE_WEEKS:  *out = o->weeks; break;
    case GAUGE_FINDING:
        *out = f->n;
        return f->kind == (g->share ? FINDING_SHARE : FINDING_NUMBER);
    case GAUGE_KINDS:  return false;
    }
    return true;
}

/* ---- of a file ---- */

static const char *column(sqlite3_stmt *st, int i)
{
    const char *text = (const char *)sqlite3_column_text(st, i);
    return text ? text : "";
}

static void read_finding(sqlite3_stmt *st, Gauge *g)
{
    *g = (Gauge){ .kind = GAUGE_FINDING, .known = true };
    Text id = text_in(g->id, sizeof g->id), says = text_in(g->says, sizeof g->says);
    Text unit = text_in(g->unit, sizeof g->unit), source = text_in(g->source, sizeof g->source);
    text_add(&id, column(st, 0));
    text_add(&says, column(st, 1));
    text_add(&unit, column(st, 2));
    g->history = sqlite3_column_int64(st, 3);
    g->low = sqlite3_column_int64(st, 4);
    g->high = sqlite3_column_int64(st, 5);
    g->aim = sqlite3_column_int64(st, 6) != 0;
    text_add(&source, column(st, 7));
    g->share = sqlite3_column_int64(st, 8) != 0;
    if (g->share)
        g->unit[0] = 0;
}

int32_t gauges_list(Store *s, Gauge *out, int32_t most)
{
    sqlite3_stmt *st = NULL;
    int32_t n = of_sides(s, out, most);
    if (n < most)
        new_gauge(&out[n++], GAUGE_WEEKS, "", "");
    if (sqlite3_prepare_v2(s->db, "SELECT finding, says, unit, history, low, high, aim, source, "
            "EXISTS (SELECT 1 FROM findings f WHERE f.finding = record.finding AND kind = 'share') "
            "FROM record ORDER BY rowid", -1, &st, NULL) == SQLITE_OK)
        while (n < most && sqlite3_step(st) == SQLITE_ROW)
            read_finding(st, &out[n++]);
    sqlite3_finalize(st);
    return n;
}

bool gauge_named(const Model *m, const char *id)
{
    Gauge *all = calloc(GAUGES_MOST, sizeof *all);
    bool found = false;
    for (int32_t i = 0; all && i < gauges_of(m, all, GAUGES_MOST) && !found; i++)
        found = strcmp(all[i].id, id) == 0;
    free(all);
    return found;
}

/* ---- values ---- */

static int64_t about_number(Store *s, const char *key)
{
    int64_t n = 0;
    const char *text = store_about(s, key);
    number_of(text, strlen(text), &n);
    return n;
}

Status gauge_read(Store *s, const Gauge *g, int32_t variant, int32_t point, int32_t runs,
                  int64_t *value, uint8_t *has, Fault *why)
{
    const char *sql = of_kind[g->kind].sql, *join = strstr(sql, "WHERE") ? "AND" : "WHERE";
    sqlite3_stmt *st = NULL;
    int step = SQLITE_ERROR;
    TEXT(all, 400);
    text_addf(&all, "%s %s r.variant = ?1 AND r.point = ?3 AND (r.fault IS NULL OR "
              "r.fault NOT LIKE 'not played%%')", sql, join);
    memset(has, 0, (size_t)runs);
    memset(value, 0, (size_t)runs * sizeof *value);
    int64_t points = about_number(s, "points"), variants = about_number(s, "variants");
    if (sqlite3_prepare_v2(s->db, all.at, -1, &st, NULL) == SQLITE_OK) {
        sqlite3_bind_int(st, 1, variant);
        sqlite3_bind_text(st, 2, g->kind == GAUGE_FINDING ? g->id : g->side, -1, SQLITE_STATIC);
        sqlite3_bind_int(st, 3, point);
        while ((step = sqlite3_step(st)) == SQLITE_ROW) {
            int64_t run = sqlite3_column_int64(st, 0) / (points * variants);
            if (run < 0 || run >= runs)
                continue;
            value[run] = sqlite3_column_int64(st, 1);
            has[run] = 1;
        }
    }
    sqlite3_finalize(st);
    return step == SQLITE_DONE ? OK : store_fault(s, why);
}

/* ---- when there are enough runs ---- */

static Estimate of_values(const int64_t *a, const uint8_t *has_a, const int64_t *b,
                          const uint8_t *has_b, int32_t runs)
{
    int64_t yes = 0, n = 0, gained = 0, lost = 0;
    for (int32_t i = 0; i < runs; i++) {
        if (!has_a[i] || (b && !has_b[i]))
            continue;
        n++;
        yes += a[i] != 0;
        gained += b && b[i] && !a[i];
        lost += b && a[i] && !b[i];
    }
    Share s = share_of(yes, n);
    return b ? share_difference(gained, lost, n) : (Estimate){ s.share, s.low, s.high };
}

static bool find_gauge(Store *s, const char *id, Gauge *out)
{
    Gauge *all = calloc(GAUGES_MOST, sizeof *all);
    bool found = false;
    int32_t n = all ? gauges_list(s, all, GAUGES_MOST) : 0;
    for (int32_t i = 0; i < n && !found; i++) {
        found = strcmp(all[i].id, id) == 0 && all[i].share;
        if (found)
            *out = all[i];
    }
    free(all);
    return found;
}

static Status compare(Store *s, const Gauge *g, const Experiment *x, int32_t runs, int64_t *value,
                      uint8_t *has, bool *out, Fault *why)
{
    Status status = gauge_read(s, g, 0, 0, runs, value, has, why);
    *out = true;
    for (int32_t v = x->variants.count > 1; v < x->variants.count && status == OK; v++) {
        if (v)
            status = gauge_read(s, g, v, 0, runs, value + runs, has + runs, why);
        Estimate e = of_values(value, has, v ? value + runs : NULL, has + runs, runs);
        *out = *out && stop_now(&x->stop, runs, &e);
    }
    return status;
}

Status gauge_enough(Store *s, const Experiment *x, int32_t runs, bool *out, Fault *why)
{
    Gauge g;
    if (!find_gauge(s, x->until, &g)) {
        fault(why, ERR_NOT_FOUND, "--until", "there is no share called `%.40s`", x->until);
        return fault_remedy(why, "name won_SIDE, or a row of the record that is yes or no");
    }
    int64_t *value = calloc(2 * (size_t)runs, sizeof *value);
    uint8_t *has = calloc(2 * (size_t)runs, 1);
    Status status = value && has ? compare(s, &g, x, runs, value, has, out, why)
                                 : fault(why, ERR_MEMORY, "laboratory", "there is no memory left");
    free(value);
    free(has);
    return status;
}

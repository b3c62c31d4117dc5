/*
 * report_plays.c: single games to look at: the most ordinary and the two ends, with
 * the call that plays each again.
 */
#include "lab/report.h"

#include "base/text.h"

#include <stdlib.h>

enum { PLAYS = 3, ROWS = 12, STRIP_W = 640, STRIP_H = 54 };

/* What games are put in order by: the measure if it is a number, else the points of
 * the first side. */
static int32_t ordering(const Report *r)
{
    if (!r->gauge[r->main].share)
        return r->main;
    for (int32_t i = 0; i < r->gauges; i++)
        if (r->gauge[i].kind == GAUGE_POINTS)
            return i;
    return r->main;
}

/* The run whose value is the k-th smallest; equal ones by their number. */
static int32_t run_at(const Report *r, const Column *c, int32_t k)
{
    int32_t n = 0, less = 0;
    for (int32_t i = 0; i < r->runs; i++)
        if (c->has[i])
            r->sorted[n++] = c->value[i];
    figures_sort(r->sorted, n);
    while (k < n && r->sorted[less] < r->sorted[k])
        less++;
    for (int32_t i = 0, same = k - less; k < n && i < r->runs; i++)
        if (c->has[i] && c->value[i] == r->sorted[k] && same-- == 0)
            return i;
    return -1;
}

/* ---- one game ---- */

static void put_call(Report *r, int32_t setting, int32_t run, int32_t point)
{
    Page *p = &r->page;
    if (*store_about(r->s, "from")) {
        page_put(p, "the dice of seed <code>%lld</code> from there on; the laboratory in the window shows it",
                 (long long)(r->first_seed + run));
        return;
    }
    for (int way = 0; way < 2; way++) {
        page_put(p,
                 way ? "<br/>to take it over: <code>sawad play %s --seed "
                     : "to read it: <code>sawad run %s --seed ",
                 r->scenario);
        fprintf(p->to, "%lld", (long long)(r->first_seed + run));
        for (int32_t i = 0; i < r->setting[setting].premises; i++) {
            const char *id = r->setting[setting].premise[i].id;
            bool temper = strncmp(id, "doctrine ", 9) == 0;
            if (!temper || !way)
                page_put(p, " --%s %s=%s", temper ? "doctrine" : "premise", id + (temper ? 9 : 0),
                         r->setting[setting].premise[i].value);
        }
        sqlite3_stmt *st =
            report_query(r, "SELECT input, value FROM inputs WHERE point = ?1", point);
        while (report_row(r, st)) {
            page_put(p, " --premise %s=", row_said(st, 0));
            fprintf(p->to, "%lld", (long long)sqlite3_column_int64(st, 1));
        }
        page_put(p, "</code>");
    }
}

static void put_strip(Report *r, int64_t game)
{
    Page *p = &r->page;
    Frame f = { 0, r->weeks, 0, 1, 8, STRIP_W - 8, STRIP_H - 22, 4, 1 };
    svg_open(p, STRIP_W, STRIP_H, "Battles of this game by week; the taller, the more men");
    svg_axis_x(p, &f, 12, "");
    sqlite3_stmt *st = report_query(r,
                                    "SELECT b.day, b.winner, (SELECT sum(men) FROM battle_sides s "
                                    "WHERE s.run = b.run AND s.battle = b.battle) FROM battles b "
                                    "WHERE b.run = ?1 ORDER BY b.battle",
                                    (int32_t)game);
    while (report_row(r, st)) {
        double week = sqlite3_column_double(st, 0) / 7, men = sqlite3_column_double(st, 2);
        double high = 5 + 25 * (men > 30000 ? 1 : men / 30000);
        const char *sides = store_about(r->s, "sides"), *winner = row_said(st, 1);
        size_t first = strcspn(sides, ",");
        bool ours = *winner && strncmp(winner, sides, first) == 0;
        svg_line(p, frame_x(&f, week), f.y0, frame_x(&f, week), f.y0 - high,
                 *winner ? ours ? SECOND : AGAINST : QUIET, 4, *winner ? NULL : "2 2");
    }
    svg_close(p);
}

/* The greatest battles, what became of goals, who fell; by day. */
static const char events_sql[] =
    "SELECT day, what, who, where_ FROM (SELECT b.day AS day, 'battle' AS what, b.winner AS who, "
    "b.place AS where_, 1000000 + (SELECT sum(men) FROM battle_sides s WHERE s.run = b.run AND "
    "s.battle = b.battle) AS weight FROM battles b WHERE b.run = ?1 UNION ALL SELECT day, fate, "
    "'', leader, 1002500 FROM fates WHERE run = ?1 UNION ALL SELECT day, 'taken', side, place, "
    "1001000 FROM places p WHERE run = ?1 AND day > 0 AND NOT EXISTS (SELECT 1 FROM battles b "
    "WHERE b.run = p.run AND b.place = p.place AND abs(b.day - p.day) < 7) ORDER BY weight DESC, "
    "day LIMIT 12) ORDER BY day, where_";

static const char *leader_called(const Report *r, const char *id)
{
    for (int32_t i = 1; r->m && i <= r->m->leaders; i++)
        if (strcmp(text_of(r->m, r->m->leader[i].id), id) == 0)
            return r->m->leader[i].name.latin;
    return id;
}

static void winner_called(const Report *r, const char *ids, Text *out)
{
    while (*ids) {
        TEXT(id, 60);
        size_t len = strcspn(ids, "+");
        text_addn(&id, ids, len);
        text_addf(out, "%s%s", out->len ? " and " : "", side_called(r, id.at));
        ids += len + (ids[len] == '+');
    }
}

static void put_event(Report *r, sqlite3_stmt *st)
{
    Page *p = &r->page;
    const char *what = row_said(st, 1);
    TEXT(side, 200);
    winner_called(r, row_said(st, 2), &side);
    page_put(p, "<li><span>%s</span> ", when_of(r, sqlite3_column_int64(st, 0)).at);
    if (strcmp(what, "battle") == 0)
        page_put(p, "Battle at %s: %s</li>\n", place_called(r, row_said(st, 3)),
                 side.len ? side.at : "nobody wins");
    else if (strcmp(what, "taken") == 0)
        page_put(p, "%s passes to %s</li>\n", place_called(r, row_said(st, 3)),
                 side.len ? side.at : "nobody");
    else
        page_put(p, "%s: %s</li>\n", leader_called(r, row_said(st, 3)), what);
}

static void put_play(Report *r, const char *head, int32_t setting, int32_t run, int64_t value,
                     const char *unit)
{
    Page *p = &r->page;
    int64_t game = (int64_t)run * r->points * r->settings + setting;
    page_put(p, "<div class=\"card whole\"><h3>%s: %lld %s</h3><p class=\"note\">", head,
             (long long)value, unit);
    put_call(r, setting, run, 0);
    page_put(p, "</p>\n");
    put_strip(r, game);
    page_put(p, "<ul class=\"events\">\n");
    sqlite3_stmt *st = report_query(r, events_sql, (int32_t)game);
    while (report_row(r, st))
        put_event(r, st);
    page_put(p, "</ul></div>\n");
}

static void put_plays(Report *r, int32_t setting, int32_t by)
{
    static const char *const head[PLAYS] = { "The least", "The most ordinary", "The most" };
    char called[400];
    int32_t n = 0;
    int32_t used = r->used;
    r->used = 1; /* games of the first point: others hang on its inputs */
    column_read(r, by, setting, &r->a);
    r->used = used;
    for (int32_t i = 0; i < r->runs; i++)
        n += r->a.has[i];
    if (!n)
        return;
    page_put(&r->page, "<h3 class=\"lead\">%s</h3>\n",
             setting_called(r, setting, called, sizeof called));
    for (int i = 0; i < PLAYS; i++) {
        int32_t run = run_at(r, &r->a, i == 0 ? 0 : i == 1 ? (n - 1) / 2 : n - 1);
        if (run >= 0 && (i == 1 || n > 2))
            put_play(r, head[i], setting, run, r->a.value[run], r->gauge[by].unit);
    }
}

void report_plays(Report *r)
{
    char called[400];
    TEXT(under, 700);
    int32_t by = ordering(r);
    gauge_called(r, &r->gauge[by], called, sizeof called);
    text_addf(&under,
              "In the order of “%s”. Each can be read again, or taken over. Strokes are battles by "
              "week: the taller, the more men; ",
              called);
    text_addf(&under, "teal where %s wins, crimson where it does not, dotted where nobody does.",
              r->gauges ? side_called(r, r->gauge[0].side) : "");
    page_section(&r->page, "plays", "Single games", under.at);
    put_plays(r, 0, by);
    if (r->subject)
        put_plays(r, r->subject, by);
}

/*
 * report_weeks.c: armies by week, and how long places stayed in the hands that held
 * them on the first day.
 */
#include "lab/report.h"

#include "base/text.h"

#include <stdlib.h>

enum { WEEKS_MOST = 300, CHART_W = 420, CHART_H = 210, PLACES_SHOWN = 4 };

/* ---- armies ---- */

typedef struct Fan {
    int32_t weeks, week[WEEKS_MOST];
    int64_t low[WEEKS_MOST], middle[WEEKS_MOST], high[WEEKS_MOST];
} Fan;

static void end_week(Report *r, Fan *f, int32_t week, int32_t n)
{
    if (!n || f->weeks == WEEKS_MOST)
        return;
    figures_sort(r->sorted, n);
    f->week[f->weeks] = week;
    f->low[f->weeks] = figures_quantile(r->sorted, n, 100);
    f->middle[f->weeks] = figures_quantile(r->sorted, n, 500);
    f->high[f->weeks++] = figures_quantile(r->sorted, n, 900);
}

/* Weeks in which one game alone came to its end are left out. */
static Fan read_fan(Report *r, int32_t setting, const char *side)
{
    Fan f = { 0 };
    int32_t n = 0, week = -1;
    sqlite3_stmt *st = report_query(r,
                                    "SELECT week, men FROM weeks JOIN runs USING (run) WHERE "
                                    "variant = ?1 AND side = ?2 AND point < ?3 AND week % 4 = 0 "
                                    "ORDER BY week",
                                    setting);
    if (st) {
        sqlite3_bind_text(st, 2, side, -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(st, 3, r->used);
    }
    while (report_row(r, st)) {
        if (sqlite3_column_int(st, 0) != week) {
            end_week(r, &f, week, n);
            week = sqlite3_column_int(st, 0);
            n = 0;
        }
        if (n < report_cells(r))
            r->sorted[n++] = sqlite3_column_int64(st, 1);
    }
    end_week(r, &f, week, n);
    return f;
}

static void draw_fan(Page *p, const Frame *f, const Fan *fan, const char *colour, const char *dash)
{
    fprintf(p->to, "<polygon fill=\"%s\" fill-opacity=\"0.22\" points=\"", colour);
    for (int32_t i = 0; i < fan->weeks; i++)
        fprintf(p->to, "%.1f,%.1f ", frame_x(f, fan->week[i]), frame_y(f, (double)fan->high[i]));
    for (int32_t i = fan->weeks - 1; i >= 0; i--)
        fprintf(p->to, "%.1f,%.1f ", frame_x(f, fan->week[i]), frame_y(f, (double)fan->low[i]));
    fprintf(p->to,
            "\"/>\n<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2.4\"%s%s%s points=\"",
            colour, dash ? " stroke-dasharray=\"" : "", dash ? dash : "", dash ? "\"" : "");
    for (int32_t i = 0; i < fan->weeks; i++)
        fprintf(p->to, "%.1f,%.1f ", frame_x(f, fan->week[i]), frame_y(f, (double)fan->middle[i]));
    fputs("\"/>\n", p->to);
}

static void put_men(Report *r, const char *side)
{
    Page *p = &r->page;
    char says[200];
    Fan a = read_fan(r, 0, side), b = { 0 };
    int64_t top = 1;
    if (r->subject)
        b = read_fan(r, r->subject, side);
    for (int32_t i = 0; i < a.weeks; i++)
        top = a.high[i] > top ? a.high[i] : top;
    for (int32_t i = 0; i < b.weeks; i++)
        top = b.high[i] > top ? b.high[i] : top;
    Frame f = { 0, r->weeks, 0, (double)top * 1.05, 58, CHART_W - 12, CHART_H - 26, 10, 1 };
    snprintf(says, sizeof says, "Men of %s in the field, by week", side_called(r, side));
    page_put(p, "<figure><h4>%s: men in the field</h4>\n", side_called(r, side));
    svg_open(p, CHART_W, CHART_H, says);
    svg_axis_y(p, &f, 5, "");
    svg_axis_x(p, &f, 8, "");
    draw_fan(p, &f, &a, FIRST, NULL);
    if (b.weeks)
        draw_fan(p, &f, &b, SECOND, "7 4");
    svg_close(p);
    page_put(p, "</figure>\n");
}

static void put_legend(Report *r)
{
    Page *p = &r->page;
    char called[400];
    page_put(p, "<p class=\"note lead\"><span class=\"key\" style=\"background:%s\"></span>%s",
             FIRST, "as asked");
    if (r->subject)
        page_put(p,
                 "<span class=\"key\" style=\"background:repeating-linear-gradient(90deg,%s 0 "
                 "7px,transparent 7px 11px)\"></span>%s",
                 SECOND, setting_called(r, r->subject, called, sizeof called));
    page_put(p, "</p>\n");
}

/* ---- places ---- */

typedef struct Lives {
    Life *life;
    int32_t n;
    LifeStep *step;
    int32_t steps;
    char holder[48];
} Lives;

/* A run that has rows of the place changed hands for the first time on the first
 * day after 0; a run that has none never did. */
static void read_lives(Report *r, int32_t setting, const char *place, Lives *out)
{
    sqlite3_stmt *st = report_query(r,
                                    "SELECT r.weeks, (SELECT min(day) FROM places p WHERE p.run = "
                                    "r.run AND place = ?2 AND day > 0), (SELECT side FROM places p "
                                    "WHERE p.run = r.run AND place = ?2 AND day = 0) FROM runs r "
                                    "WHERE variant = ?1 AND point < ?3 AND (fault IS NULL OR fault "
                                    "NOT LIKE 'not played%')",
                                    setting);
    out->n = 0;
    if (st) {
        sqlite3_bind_text(st, 2, place, -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(st, 3, r->used);
    }
    while (report_row(r, st)) {
        bool ended = sqlite3_column_type(st, 1) != SQLITE_NULL;
        if (out->n == report_cells(r))
            continue;
        out->life[out->n++] =
            (Life){ ended ? sqlite3_column_int(st, 1) / 7 + 1 : sqlite3_column_int(st, 0), ended };
        if (ended && !out->holder[0])
            snprintf(out->holder, sizeof out->holder, "%s", row_said(st, 2));
    }
    out->steps = survival_of(out->life, out->n, out->step, WEEKS_MOST);
}

static void draw_life(Page *p, const Frame *f, const Lives *l, const char *colour, const char *dash)
{
    fprintf(p->to, "<polygon fill=\"%s\" fill-opacity=\"0.2\" points=\"%.1f,%.1f ", colour, f->x0,
            f->y1);
    double last = 100;
    for (int32_t i = 0; i < l->steps; i++) {
        double x = frame_x(f, l->step[i].time), high = l->step[i].survival.high * 100;
        fprintf(p->to, "%.1f,%.1f %.1f,%.1f ", x, frame_y(f, last), x, frame_y(f, high));
        last = high;
    }
    fprintf(p->to, "%.1f,%.1f ", f->x1, frame_y(f, last));
    for (int32_t i = l->steps - 1; i >= 0; i--) {
        double x = i + 1 < l->steps ? frame_x(f, l->step[i + 1].time) : f->x1;
        double y = frame_y(f, l->step[i].survival.low * 100);
        fprintf(p->to, "%.1f,%.1f %.1f,%.1f ", x, y, frame_x(f, l->step[i].time), y);
    }
    double first = l->steps ? frame_x(f, l->step[0].time) : f->x1;
    fprintf(p->to,
            "%.1f,%.1f\"/>\n<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2.4\"%s%s%s "
            "points=\"",
            first, f->y1, colour, dash ? " stroke-dasharray=\"" : "", dash ? dash : "",
            dash ? "\"" : "");
    last = 100;
    fprintf(p->to, "%.1f,%.1f ", f->x0, f->y1);
    for (int32_t i = 0; i < l->steps; i++) {
        double x = frame_x(f, l->step[i].time), y = l->step[i].survival.value * 100;
        fprintf(p->to, "%.1f,%.1f %.1f,%.1f ", x, frame_y(f, last), x, frame_y(f, y));
        last = y;
    }
    fprintf(p->to, "%.1f,%.1f\"/>\n", f->x1, frame_y(f, last));
}

static void put_life(Report *r, const char *place, Lives *a, Lives *b)
{
    Page *p = &r->page;
    char says[200];
    a->holder[0] = 0;
    read_lives(r, 0, place, a);
    if (r->subject)
        read_lives(r, r->subject, place, b);
    Estimate e = survival_at(a->step, a->steps, r->weeks);
    Frame f = { 0, r->weeks, 0, 100, 52, CHART_W - 12, CHART_H - 26, 10, 1 };
    snprintf(says, sizeof says, "Share of games in which %s has not yet changed hands, by week",
             place_called(r, place));
    page_put(p, "<figure><h4>%s has not changed hands%s%s%s</h4>\n", place_called(r, place),
             *a->holder ? " (" : "", *a->holder ? side_called(r, a->holder) : "",
             *a->holder ? ")" : "");
    svg_open(p, CHART_W, CHART_H, says);
    svg_axis_y(p, &f, 5, " %");
    svg_axis_x(p, &f, 8, "");
    draw_life(p, &f, a, FIRST, NULL);
    if (r->subject)
        draw_life(p, &f, b, SECOND, "7 4");
    svg_close(p);
    page_put(p, "<figcaption>To the end as asked: %.0f %% (%.0f to %.0f)", e.value * 100,
             e.low * 100, e.high * 100);
    if (r->subject) {
        e = survival_at(b->step, b->steps, r->weeks);
        page_put(p, "; switched: %.0f %% (%.0f to %.0f)", e.value * 100, e.low * 100, e.high * 100);
    }
    page_put(p, ".</figcaption></figure>\n");
}

static bool is_goal(const Report *r, const char *place)
{
    for (int32_t i = 0; r->m && i < r->m->goals; i++)
        if (r->m->goal[i].place.n &&
            strcmp(text_of(r->m, r->m->place[r->m->goal[i].place.n].id), place) == 0)
            return true;
    return false;
}

int32_t places_chosen(Report *r, bool goals, char out[][48], int32_t n, int32_t most)
{
    sqlite3_stmt *st = report_query(r,
                                    "SELECT place, count(DISTINCT run) AS n FROM places JOIN runs "
                                    "USING (run) WHERE day > 0 AND variant IN (0, ?1) GROUP BY "
                                    "place ORDER BY n DESC, place",
                                    r->subject);
    int64_t all = r->setting[0].played + (r->subject ? r->setting[r->subject].played : 0);
    while (report_row(r, st)) {
        bool there = is_goal(r, row_said(st, 0)) != goals,
             always = sqlite3_column_int64(st, 1) * 50 > all * 49;
        for (int32_t i = 0; i < n && !there; i++)
            there = strcmp(out[i], row_said(st, 0)) == 0;
        if (!there && n < most && (goals || !always))
            snprintf(out[n++], 48, "%s", row_said(st, 0));
    }
    return n;
}

static void put_lives(Report *r)
{
    char place[PLACES_SHOWN][48];
    int32_t n = places_chosen(r, true, place, 0, PLACES_SHOWN);
    n = places_chosen(r, false, place, n, PLACES_SHOWN);
    size_t cells = (size_t)report_cells(r) + 1;
    Lives a = { calloc(cells, sizeof *a.life), 0, calloc(WEEKS_MOST, sizeof *a.step), 0, "" };
    Lives b = { calloc(cells, sizeof *b.life), 0, calloc(WEEKS_MOST, sizeof *b.step), 0, "" };
    if (n && a.life && a.step && b.life && b.step) {
        page_put(&r->page, "<h3 class=\"lead\">How long places stayed in the hands of the first "
                           "day</h3>\n"
                           "<p class=\"under\">Goals of the scenario first, then what changed "
                           "hands most. A place won back counts as lost once. Bands hold the true "
                           "curve of the model 95 times in 100, week by week.</p>\n"
                           "<div class=\"two\">\n");
        for (int32_t i = 0; i < n; i++)
            put_life(r, place[i], &a, &b);
        page_put(&r->page, "</div>\n");
    }
    free(a.life);
    free(a.step);
    free(b.life);
    free(b.step);
}

void report_weeks(Report *r)
{
    char sides[200];
    page_section(&r->page, "weeks", "Week by week",
                 "The line is the median, the band eight of ten games.");
    put_legend(r);
    page_put(&r->page, "<div class=\"two\">\n");
    snprintf(sides, sizeof sides, "%s", store_about(r->s, "sides"));
    for (char *side = sides, *next; *side; side = next) {
        size_t len = strcspn(side, ",");
        next = side + len + (side[len] == ',');
        side[len] = 0;
        put_men(r, side);
    }
    page_put(&r->page, "</div>\n");
    put_lives(r);
}

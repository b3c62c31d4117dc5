/*
 * report_map.c: whose each place is, over all games, on four dates.
 */
#include "lab/report.h"

#include "lab/sketch.h"

#include "base/text.h"

#include <stdlib.h>

enum { DATES = 4 };

/* How many games of a setting each side holds each place in: [date][place][side]. */
typedef struct Held {
    int32_t of[DATES][PLACE_MAX + 1][SIDE_MAX + 1];
    bool moved[PLACE_MAX + 1];
    int32_t games, day[DATES];
} Held;

static int32_t side_index(const Report *r, const char *id)
{
    for (int32_t i = 1; i <= r->m->sides; i++)
        if (strcmp(text_of(r->m, r->m->side[i].id), id) == 0)
            return i;
    return 0;
}

static int32_t place_index(const Report *r, const char *id)
{
    for (int32_t i = 1; i <= r->m->places; i++)
        if (strcmp(text_of(r->m, r->m->place[i].id), id) == 0)
            return i;
    return 0;
}

/* The holder from one day up to the next counts for the dates between them. */
static void count_until(Held *h, int32_t place, int32_t side, int64_t from, int64_t until)
{
    for (int d = 0; d < DATES; d++)
        if (h->day[d] >= from && h->day[d] < until)
            h->of[d][place][side]++;
}

static void read_changes(Report *r, int32_t setting, Held *h)
{
    sqlite3_stmt *st = report_query(r,
                                    "SELECT p.run, place, day, side FROM places p JOIN runs USING "
                                    "(run) WHERE variant = ?1 AND point < ?2 ORDER BY p.run, "
                                    "place, day",
                                    setting);
    int64_t run = -1, from = 0;
    int32_t place = 0, side = 0;
    if (st)
        sqlite3_bind_int(st, 2, r->used);
    while (report_row(r, st)) {
        int32_t at = place_index(r, row_said(st, 1));
        int64_t day = sqlite3_column_int64(st, 2);
        bool same = sqlite3_column_int64(st, 0) == run && at == place;
        if (place)
            count_until(h, place, side, from, same ? day : INT32_MAX);
        run = sqlite3_column_int64(st, 0);
        place = at;
        from = same || day == 0 ? day : 0;
        side = side_index(r, row_said(st, 3));
        h->moved[at] = h->moved[at] || day > 0;
    }
    if (place)
        count_until(h, place, side, from, INT32_MAX);
}

/* Games in which a place never changed hands have no rows of it: it is whose it was. */
static void fill_rest(const Report *r, Held *h)
{
    for (int32_t i = 1; i <= r->m->places; i++) {
        for (int d = 0; d < DATES; d++) {
            int32_t known = 0;
            for (int32_t s = 0; s <= r->m->sides; s++)
                known += h->of[d][i][s];
            h->of[d][i][r->m->place[i].owner] += h->games - known;
        }
    }
}

static void read_held(Report *r, int32_t setting, Held *h)
{
    memset(h, 0, sizeof *h);
    sqlite3_stmt *st = report_query(r,
                                    "SELECT count(*), max(weeks) FROM runs WHERE variant = ?1 AND "
                                    "point < ?2 AND (fault IS NULL OR fault NOT LIKE 'not "
                                    "played%')",
                                    setting);
    if (st)
        sqlite3_bind_int(st, 2, r->used);
    while (report_row(r, st))
        h->games = sqlite3_column_int(st, 0);
    for (int d = 0; d < DATES; d++)
        h->day[d] = r->weeks * 7 * (d + 1) / DATES - (d + 1 == DATES);
    read_changes(r, setting, h);
    fill_rest(r, h);
}

/* ---- drawing ---- */

static const char *colour_of(const Report *r, int32_t side, char out[8])
{
    snprintf(out, 8, "#%06X", side ? (unsigned)r->m->side[side].colour & 0xFFFFFFu : 0x9C8C6Bu);
    return out;
}

static bool is_goal(const Report *r, int32_t place)
{
    for (int32_t i = 0; i < r->m->goals; i++)
        if (r->m->goal[i].place.n == place)
            return true;
    return false;
}

static int32_t first_side(const Report *r)
{
    for (int32_t i = 1; i <= r->m->sides; i++)
        if (r->m->side[i].playable)
            return i;
    return 1;
}

static void put_place(Report *r, Sketch *c, const Held *h, int d, int32_t i)
{
    const PlaceModel *of = &r->m->place[i];
    double part[SIDE_MAX + 1] = { 0 };
    char colour[SIDE_MAX + 1][8];
    const char *ink[SIDE_MAX + 1];
    for (int32_t s = 0; s <= r->m->sides; s++) {
        part[s] = h->games ? (double)h->of[d][i][s] / h->games : 0;
        ink[s] = colour_of(r, s, colour[s]);
    }
    bool goal = is_goal(r, i);
    sketch_pie(c, of->lon, of->lat,
               goal          ? 7.5
               : h->moved[i] ? 5.5
                             : 2.4,
               part, ink, r->m->sides + 1, h->moved[i] || goal);
}

static void put_map(Report *r, const Held *h, int d)
{
    char says[200];
    int32_t first = first_side(r);
    snprintf(says, sizeof says, "Whose each place is on %s, in %d games", when_of(r, h->day[d]).at,
             (int)h->games);
    Sketch c = sketch_begin(&r->page, r->m, says);
    sketch_ground(&c);
    for (int pass = 0; pass < 2; pass++)
        for (int32_t i = 1; i <= r->m->places; i++)
            if ((h->moved[i] || is_goal(r, i)) == pass)
                put_place(r, &c, h, d, i);
    for (int pass = 0; pass < 2; pass++)
        for (int32_t i = 1; i <= r->m->places; i++) {
            TEXT(words, 100);
            if (is_goal(r, i) == pass || !(h->moved[i] || is_goal(r, i)))
                continue;
            text_addf(&words, "%s %d", r->m->place[i].name.latin,
                      h->games
                          ? (int)((100 * (int64_t)h->of[d][i][first] + h->games / 2) / h->games)
                          : 0);
            sketch_label(&c, r->m->place[i].lon, r->m->place[i].lat, words.at, is_goal(r, i));
        }
    sketch_end(&c);
}

static void put_key(Report *r)
{
    Page *p = &r->page;
    char colour[8];
    page_put(p, "<p class=\"note lead\">");
    for (int32_t s = 0; s <= r->m->sides; s++)
        page_put(p, "<span class=\"key\" style=\"background:%s\"></span>%s",
                 colour_of(r, s, colour), s ? r->m->side[s].name.latin : "nobody");
    page_put(p, "</p>\n");
}

/* The goals at the end in figures, for those who cannot see the map. */
static void put_goals(Report *r, const Held *a, const Held *b)
{
    Page *p = &r->page;
    int32_t first = first_side(r);
    page_put(p,
             "<table id=\"held\"><caption>Goals in the hands of %s at the end, in %% of "
             "games</caption>\n<thead><tr><th>place</th><th class=\"n\">as asked</th>",
             r->m->side[first].name.latin);
    if (b)
        page_put(p, "<th class=\"n\">switched</th>");
    page_put(p, "</tr></thead>\n");
    for (int32_t i = 1; i <= r->m->places; i++) {
        if (!is_goal(r, i))
            continue;
        page_put(p, "<tr data-place=\"%s\"><td>%s</td><td class=\"n\">%.1f</td>",
                 text_of(r->m, r->m->place[i].id), r->m->place[i].name.latin,
                 a->games ? 100.0 * a->of[DATES - 1][i][first] / a->games : 0);
        if (b)
            page_put(p, "<td class=\"n\">%.1f</td>",
                     b->games ? 100.0 * b->of[DATES - 1][i][first] / b->games : 0);
        page_put(p, "</tr>\n");
    }
    page_put(p, "</table>\n");
}

static void put_dates(Report *r, const Held *a, const Held *b)
{
    Page *p = &r->page;
    char called[400];
    page_put(p, "<div class=\"two\">\n");
    for (int d = 0; d < DATES; d++) {
        page_put(p, "<figure><h4>%s%s</h4>\n", when_of(r, a->day[d]).at, b ? ", as asked" : "");
        put_map(r, a, d);
        page_put(p, "</figure>\n");
        if (!b)
            continue;
        page_put(p, "<figure><h4>%s, %s</h4>\n", when_of(r, b->day[d]).at,
                 setting_called(r, r->subject, called, sizeof called));
        put_map(r, b, d);
        page_put(p, "</figure>\n");
    }
    page_put(p, "</div>\n");
}

void report_map(Report *r)
{
    if (!r->m)
        return;
    Held *a = calloc(1, sizeof *a), *b = r->subject ? calloc(1, sizeof *b) : NULL;
    TEXT(under, 300);
    text_addf(&under,
              "Discs are shares of all games. The number behind a name is in how many of a hundred "
              "%s holds it or is paid by it; large discs are goals, dots never change hands.",
              r->m->side[first_side(r)].name.latin);
    page_section(&r->page, "map", "Who holds what", under.at);
    if (a && (b || !r->subject)) {
        read_held(r, 0, a);
        if (b)
            read_held(r, r->subject, b);
        put_key(r);
        put_dates(r, a, b);
        put_goals(r, a, b);
    }
    free(a);
    free(b);
}

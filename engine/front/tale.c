/*
 * tale.c: a game told in sentences.
 */
#include "front/tale.h"

#include "base/text.h"
#include "play/report.h"

#include <inttypes.h>

/* Bytes of the longest beginning of `text` that fits `columns`: up to a blank, or
 * all of a word that is too long for any line. */
static size_t fitting(const char *text, size_t columns)
{
    size_t len = 0, best = 0, column = 0;

    while (text[len]) {
        int bytes = utf8_length(text + len, strlen(text + len));
        if (text[len] == ' ' || text[len] == '\n')
            best = len;
        if (column == columns && best)
            return best;
        column++;
        len += bytes ? (size_t)bytes : 1;
    }
    return len;
}

void tale_put(FILE *to, const char *first, const char *text)
{
    size_t margin = utf8_count(first, strlen(first));

    fputs(first, to);
    for (;;) {
        size_t len = fitting(text, TALE_COLUMNS - margin);

        for (size_t i = 0; i < len; i++)
            fputc(text[i] == '\n' ? ' ' : text[i], to);
        fputc('\n', to);
        text += len;
        while (*text == ' ' || *text == '\n')
            text++;
        if (!*text)
            return;
        fprintf(to, "%*s", (int)margin, "");
    }
}

void tale_opening(Session *s, FILE *to)
{
    const Model *m = session_model(s);
    char line[256];

    snprintf(line, sizeof line, "%s. Seed %" PRIu64 ".", m->title, session_seed(s));
    tale_put(to, "", line);
}

/* "Week 3, 15 to 21 April 633", "Week 5, 29 April to 5 May 633" */
static void put_week_head(const Model *m, int32_t week, FILE *to)
{
    Date from = date_of(m, week * WEEK_DAYS), until = date_of(m, (week + 1) * WEEK_DAYS - 1);
    TEXT(line, 128);

    report_date(&until, &line);
    fprintf(to, "\nWeek %d, %d%s%s to %s\n", (int)week + 1, (int)from.day,
            from.month == until.month ? "" : " ",
            from.month == until.month ? "" : month_name(from.month), line.at);
}

/* A report being printed: its head stands over the first line, if there is one. */
typedef struct Page {
    const Model *m;
    FILE        *to;
    int32_t      week, lines;
    bool         headed;
} Page;

static void put_line(Page *p, Weight weight, const char *says)
{
    if (p->lines++ == 0 && !p->headed)
        put_week_head(p->m, p->week, p->to);
    tale_put(p->to, weight == WEIGHT_GREAT ? "* " : "  ", says);
}

static void put_tiding(void *to, const Tiding *t) { put_line(to, t->weight, t->says); }

/* Everything one by one, in the order in which it happened. */
static void put_each(Page *p, Side side, EventSpan heard)
{
    for (int32_t i = 0; i < heard.count; i++) {
        TEXT(said, 1024);
        if (report_event(p->m, side, &heard.at[i], &said))
            put_line(p, report_weight(&heard.at[i]), said.at);
    }
}

/* What one side heard from the event numbered `from` on; of side 0, the referee,
 * all that happened. */
static int32_t put_heard(Session *s, Side side, int32_t week, int32_t from, FILE *to)
{
    EventSpan heard = session_heard(s, side, week);
    Page p = { session_model(s), to, week, 0, from > 0 };

    if (from < heard.count)
        report_tidings(p.m, side, heard.at + from, heard.count - from, put_tiding, &p);
    return p.lines;
}

void tale_week(Session *s, int32_t week, FILE *to) { put_heard(s, 0, week, 0, to); }

void tale_heard(Session *s, Side side, int32_t week, bool quiet_too, FILE *to)
{
    Page p = { session_model(s), to, week, 0, false };

    if (quiet_too)
        put_each(&p, side, session_heard(s, side, week));
    else
        p.lines = put_heard(s, side, week, 0, to);
    if (p.lines)
        return;
    put_week_head(p.m, week, to);
    fprintf(to, "  Nothing of note was heard.\n");
}

void tale_since(Session *s, Side side, int32_t week, int32_t from, FILE *to)
{
    put_heard(s, side, week, from, to);
}

static void put_goals(const Model *m, const View *v, FILE *to)
{
    for (int32_t i = 0; i < v->goals; i++) {
        const GoalView *g = &v->goal[i];
        TEXT(line, 512);

        if (m->goal[g->goal].side != v->side)
            continue;
        text_addf(&line, "%s, of %d points: %s", g->met ? "reached" : "not reached",
                  (int)g->points, g->text);
        if (*g->state)
            text_addf(&line, " (%s)", g->state);
        tale_put(to, "  ", line.at);
    }
}

TaleEnd tale_end(Session *s)
{
    const Model *m = session_model(s);
    const View *v = session_view(s, 0);
    TaleEnd end = { v->over ? v->winner : 0, NULL };

    for (Side side = 1; side <= m->sides && !end.grade; side++) {
        if (m->side[side].playable && (!end.winner || end.winner == side))
            end.grade = session_view(s, side)->grade;
    }
    return end;
}

void tale_result(Session *s, FILE *to)
{
    const Model *m = session_model(s);
    TaleEnd end = tale_end(s);

    fprintf(to, "\nResult after %d week%s\n", (int)session_weeks(s),
            session_weeks(s) == 1 ? "" : "s");
    if (session_stage(s) != TALE_OVER)
        tale_put(to, "", "The campaign was not played to its end.");
    else if (end.winner)
        fprintf(to, "Winner: %s.\n", m->side[end.winner].name.latin);
    else
        fprintf(to, "Winner: nobody.\n");
    for (Side side = 1; side <= m->sides; side++) {
        const View *v = session_view(s, side);
        TEXT(line, 512);

        if (!m->side[side].playable)
            continue;
        text_addf(&line, "%s: %d of 1000 points", m->side[side].name.latin, (int)v->own.points);
        text_addf(&line, ".%s%s", v->grade && *v->grade ? " " : "", v->grade ? v->grade : "");
        tale_put(to, "", line.at);
        put_goals(m, v, to);
    }
    if (session_faults(s))
        fprintf(to, "Faults: %d\n", (int)session_faults(s));
    fprintf(to, "Digest: %016" PRIx64 "\n", session_digest(s));
}

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

static void put_event(const Model *m, Side side, const Event *e, FILE *to)
{
    TEXT(said, 512);

    if (!report_event(m, side, e, &said) || said.len == 0)
        return;
    tale_put(to, report_weight(e) == WEIGHT_GREAT ? "* " : "  ", said.at);
}

static void put_week_head(const Model *m, int32_t week, FILE *to)
{
    Date date = date_of(m, week * WEEK_DAYS);
    TEXT(line, 128);

    report_date(&date, &line);
    fprintf(to, "\nWeek %d, from %s\n", (int)week + 1, line.at);
}

/* What one side heard from the event numbered `from` on, under the week's head;
 * of side 0, the referee, all that happened. How many lines that made. */
static int put_heard(Session *s, Side side, int32_t week, Weight least, int32_t from, FILE *to)
{
    EventSpan heard = session_heard(s, side, week);
    int put = 0;

    for (int32_t i = from; i < heard.count; i++) {
        if (report_weight(&heard.at[i]) < least)
            continue;
        if (put++ == 0 && from == 0)
            put_week_head(session_model(s), week, to);
        put_event(session_model(s), side, &heard.at[i], to);
    }
    return put;
}

void tale_week(Session *s, int32_t week, FILE *to)
{
    put_heard(s, 0, week, WEIGHT_USUAL, 0, to);
}

void tale_heard(Session *s, Side side, int32_t week, bool quiet_too, FILE *to)
{
    if (put_heard(s, side, week, quiet_too ? WEIGHT_QUIET : WEIGHT_USUAL, 0, to))
        return;
    put_week_head(session_model(s), week, to);
    fprintf(to, "  Nothing of note was heard.\n");
}

void tale_since(Session *s, Side side, int32_t week, int32_t from, FILE *to)
{
    put_heard(s, side, week, WEIGHT_USUAL, from, to);
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

    fprintf(to, "\nResult after %d weeks\n", (int)session_weeks(s));
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

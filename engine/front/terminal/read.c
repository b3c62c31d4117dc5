/*
 * read.c: what there is to be read: reports, goals, what history did, briefing,
 * sources, the log.
 */
#include "front/terminal/talk.h"

#include "front/nearest.h"
#include "front/terminal/field.h"
#include "play/report.h"

#include <stdio.h>
#include <unistd.h>

void read_report(Talk *t, const char *rest)
{
    Reader r = reader_of(rest, strlen(rest));
    int64_t week = session_weeks(t->s);
    bool quiet = false;
    const char *word;
    size_t len;

    while (read_word(&r, &word, &len)) {
        if (word_is(word, len, "all"))
            quiet = true;
        else if (!number_of(word, len, &week)) {
            speak("Ask: report, report 3, report 3 all.");
            return;
        }
    }
    if (!*rest && session_stage(t->s) == TALE_BATTLE) {
        tale_heard(t->s, t->side, session_weeks(t->s), quiet, stdout);
        return;
    }
    if (week < 1 || week > session_weeks(t->s)) {
        speak(session_weeks(t->s) ? "There are reports of weeks 1 to %d."
                                  : "No week has passed yet.",
              (int)session_weeks(t->s));
        return;
    }
    tale_heard(t->s, t->side, (int32_t)week - 1, quiet, stdout);
}

void read_goals(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);
    const View *v = session_view(t->s, t->side);

    (void)rest;
    speak("What wins. You have %d of 1,000 points; they are counted when a week ends.",
          (int)v->own.points);
    for (int32_t i = 0; i < v->goals; i++) {
        const GoalView *g = &v->goal[i];
        if (m->goal[g->goal].side == t->side)
            say_item("%d points, %s: %s%s%s%s", (int)g->points, g->met ? "reached" : "not reached",
                     g->text, *g->state ? " (" : "", g->state, *g->state ? ")" : "");
    }
    for (Side side = 1; side <= m->sides; side++) {
        if (side == t->side || !m->side[side].playable)
            continue;
        speak("What the other side wants (%s):", m->side[side].name.latin);
        for (int32_t i = 0; i < m->goals; i++) {
            if (m->goal[i].side == side && (v->aims >> i & 1))
                say_item("%d points: %s", (int)m->goal[i].points, m->goal[i].text);
        }
    }
}

void read_history(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);
    const View *v = session_view(t->s, t->side);
    bool all = word_starts(rest, "all");
    int told = 0;

    for (int32_t i = 0; i < m->histories; i++) {
        const HistoryModel *h = &m->history[i];
        Date date = date_of(m, h->day);
        TEXT(line, 1024);

        if (h->day > v->day && !all)
            continue;
        report_date(&date, &line);
        text_addf(&line, ": %s. %s", h->title, h->text ? h->text : "");
        say_item("%s", line.at);
        told++;
    }
    if (!told)
        speak("By this day nothing is recorded. `history all` tells what was to come.");
}

/* Whether a line belongs to the paragraph above it. */
static bool goes_on(const char *line) { return *line && !strchr("\n#-", *line); }

/* Paragraphs parted by empty lines; the marks of headings are left out. */
static void say_page(const char *text)
{
    while (text && *text) {
        size_t len = strcspn(text, "\n");
        const char *at = text;

        while (text[len] == '\n' && goes_on(text + len + 1) && *at != '#')
            len += 1 + strcspn(text + len + 1, "\n");
        text += len;
        text += strspn(text, "\n");
        while (len && strchr("#* ", *at)) {
            at++;
            len--;
        }
        while (len && at[len - 1] == '*')
            len--;
        speak("%.*s", (int)len, at);
        if (*text)
            putchar('\n');
    }
}

void read_briefing(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);

    (void)rest;
    say_page(m->briefing && *m->briefing ? m->briefing : m->summary);
    if (m->side[t->side].briefing && *m->side[t->side].briefing) {
        putchar('\n');
        say_page(m->side[t->side].briefing);
    }
}

void read_sources(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);

    if (!*rest && field_sources(t))
        return;
    for (int32_t i = 0; i < m->sources; i++)
        say_item("%s: %s%s%s", text_of(m, m->source[i].id), m->source[i].text,
                 m->source[i].weight && *m->source[i].weight ? " Weight: " : "",
                 m->source[i].weight ? m->source[i].weight : "");
    if (m->disputes)
        speak("What is disputed:");
    for (int32_t i = 0; i < m->disputes; i++)
        say_item("%s %s Here: %s", m->dispute[i].question, m->dispute[i].positions,
                 m->dispute[i].here);
    if (!m->sources)
        speak("This scenario names no sources.");
}

/* The order log stands in a save; its lines of orders begin with w and a number. */
static void say_log(FILE *in)
{
    char line[512];
    bool some = false;

    while (fgets(line, sizeof line, in)) {
        line[strcspn(line, "\n")] = 0;
        if (line[0] != 'w' || line[1] < '0' || line[1] > '9')
            continue;
        say_item("%s", line);
        some = true;
    }
    if (!some)
        say_item("no week has been ended yet");
}

void read_log(Talk *t, const char *rest)
{
    char folder[PATH_BYTES], path[PATH_BYTES + 16];
    Fault why = { .status = OK };
    FILE *in;

    if (!*rest && session_stage(t->s) == TALE_BATTLE) {
        field_log(t);
        return;
    }
    if (paths_folder(FOLDER_CACHE, folder, &why) || paths_make(folder, &why)) {
        say_fault(&why);
        return;
    }
    snprintf(path, sizeof path, "%s/log.sawad", folder);
    if (session_save(t->s, path, &why) || !(in = fopen(path, "r"))) {
        say_fault(&why);
        return;
    }
    speak("The order log:");
    say_log(in);
    fclose(in);
    unlink(path);
}

/*
 * keep.c: games kept, at the terminal: the list of playthroughs, saving into the
 * running one, opening another, going back to a week, watching what was, and who
 * knew what once it is over.
 */
#include "front/terminal/keep.h"

#include "front/nearest.h"
#include "play/lookback.h"
#include "play/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { LISTED = 64, ROWS = 128 };

static void begin_line(Playthrough *out, const Session *s, Side side, const Playthrough *from,
                       int32_t week)
{
    char began[24];
    time_t now = time(NULL);
    struct tm *is = localtime(&now);

    if (!is || !strftime(began, sizeof began, "%Y-%m-%d %H:%M", is))
        began[0] = 0;
    shelf_begin(out, s, side, began, from, week);
}

static Playthrough *line_of(Talk *t)
{
    if (!t->begun)
        begin_line(&t->line_kept, t->s, t->side, NULL, 0);
    t->begun = true;
    return &t->line_kept;
}

bool keep_save(Talk *t, const char *name)
{
    char word[SHELF_WORD], path[SHELF_PATH];
    Fault why = { .status = OK };
    Playthrough *line = line_of(t);

    if (name && !shelf_word(name, word)) {
        speak("A saved game wants a name, for example: save before-hira");
        return false;
    }
    Status status = shelf_save(line, t->s, t->side, line->file, &why);
    if (status == OK && name)
        status = shelf_save(line, t->s, t->side, word, &why);
    if (status != OK) {
        say_fault(&why);
        return false;
    }
    t->touched = false;
    if (name && shelf_path(line, word, path))
        printf("Saved as %s.\n", path);         // a path is for copying: never broken into lines
    return true;
}

void keep_week(Talk *t)
{
    bool battle = session_stage(t->s) == TALE_BATTLE;

    if (!battle || session_field(t->s, t->side)->half_hour == 0)
        keep_save(t, NULL);
}

/* ---- the list ---- */

static int32_t list(Playthrough **out)
{
    *out = calloc(LISTED, sizeof **out);
    return *out ? shelf_list(*out, LISTED) : 0;
}

static void say_line(const Playthrough *p, int32_t n)
{
    TEXT(line, 512);

    text_addf(&line, "%d. %s", (int)n, p->name[0] ? p->name : p->title[0] ? p->title : p->file);
    if (p->called[0])
        text_addf(&line, ", %s", p->called);
    if (p->over)
        text_addf(&line, ": %s after %d weeks", p->won ? "won" : p->lost ? "lost" : "undecided",
                  (int)p->week);
    else
        text_addf(&line, ": week %d", (int)p->week + 1);
    if (p->weeks && !p->over)
        text_addf(&line, " of %d", (int)p->weeks);
    if (p->date[0])
        text_addf(&line, ", %s", p->date);
    if (p->men >= 0) {
        text_add(&line, ", ");
        text_number(&line, p->men);
        text_add(&line, " men in the field");
    }
    if (p->from[0])
        text_addf(&line, "; it left an earlier line in week %d", (int)p->from_week + 1);
    text_add(&line, ".");
    say_item("%s", line.at);
}

void keep_list(Talk *t, const char *rest)
{
    Playthrough *p = NULL;
    int32_t n = list(&p);

    (void)t;
    (void)rest;
    if (!n)
        speak("No game is kept yet. A game keeps itself after every week.");
    else
        speak("Games kept, the newest first. `load 2` goes on with the second.");
    for (int32_t i = 0; i < n; i++)
        say_line(&p[i], i + 1);
    free(p);
}

/* ---- opening ---- */

static void enter(Talk *t, Session *s, const Playthrough *p)
{
    const Model *m = session_model(s);

    session_close(t->s);
    t->s = s;
    t->heard = 0;
    t->touched = false;
    t->begun = p && p->folder[0];
    if (p)
        t->line_kept = *p;
    if (p || t->side > m->sides || !m->side[t->side].playable)
        t->side = shelf_side(p, m);
    if (*session_notice(s))
        speak("%s", session_notice(s));
    look_round(t, "");
}

/* Why it does not open, and what does. */
static void refuse(const Playthrough *p, const char *file, const Fault *why)
{
    Kept sound;

    say_fault(why);
    if (shelf_sound(p, file, &sound))
        speak("Nothing of it was loaded. The last good save of this game is of week %d: "
              "load %s", (int)sound.week + 1, sound.file);
    else
        speak("Nothing of it was loaded, and none of its other saves is whole.");
}

static bool open_line(Talk *t, const Playthrough *p, const char *file)
{
    Fault why = { .status = OK };

    Session *s = shelf_load(p, file, &why);
    if (!s) {
        refuse(p, file, &why);
        return false;
    }
    if (p->folder[0] && shelf_parts(p, file, s)) {      // later weeks are kept
        Playthrough line;
        begin_line(&line, s, shelf_side(p, session_model(s)), p, session_weeks(s));
        enter(t, s, &line);
    } else {
        enter(t, s, p);
    }
    return true;
}

/* A save of the running game, or one that stands alone; false: there is none. */
static bool open_named(Talk *t, const char *name)
{
    char path[SHELF_PATH];
    Playthrough alone = { .week = 0 };
    Playthrough here = t->line_kept;
    FILE *in = NULL;

    if (t->begun && shelf_path(&here, name, path) && (in = fopen(path, "rb"))) {
        fclose(in);
        open_line(t, &here, name);
        return true;
    }
    snprintf(alone.file, sizeof alone.file, "%s", name);
    if (shelf_path(&alone, name, path) && (in = fopen(path, "rb"))) {
        fclose(in);
        open_line(t, &alone, name);
        return true;
    }
    return false;
}

void keep_load(Talk *t, const char *rest)
{
    Fault why = { .status = OK };
    Playthrough *p = NULL;
    int64_t which = 0;

    if (strchr(rest, '/')) {                    // a path
        Session *s = session_load(rest, &why);
        if (s)
            enter(t, s, NULL);
        else
            say_fault(&why);
        return;
    }
    if (*rest && open_named(t, rest))
        return;
    int32_t n = list(&p);
    if (!*rest)
        which = 1;
    else if (!number_of(rest, strlen(rest), &which))
        which = 0;
    for (int32_t i = 0; i < n && !which; i++)
        which = word_starts(rest, p[i].name) || word_starts(rest, p[i].scenario) ? i + 1 : 0;
    if (which >= 1 && which <= n)
        open_line(t, &p[which - 1], p[which - 1].file);
    else
        speak("No game of that name or number is kept; `saves` lists them.");
    free(p);
}

void keep_adopt(Talk *t, const char *path)
{
    Playthrough p;
    bool itself = strstr(path, "/game.sawad") != NULL;

    if (!shelf_at(path, &p) || shelf_parts(&p, itself ? p.file : "", t->s))
        return;
    t->line_kept = p;
    t->begun = true;
}

/* ---- going back ---- */

void keep_rewind(Talk *t, const char *rest)
{
    Fault why = { .status = OK };
    int64_t week = 0;
    int32_t first = session_first_week(t->s) + 1, last = session_weeks(t->s);

    if (!number_of(rest, strlen(rest), &week) || week < first || week > last) {
        if (last < first)
            speak("No week has passed yet.");
        else
            speak("Ask: rewind and a week from %d to %d; it begins again, and this game is kept.",
                  (int)first, (int)last);
        return;
    }
    if (!keep_save(t, NULL))
        return;
    Session *s = session_branch(t->s, (int32_t)week - 1, NULL, &why);
    if (!s) {
        say_fault(&why);
        return;
    }
    Playthrough line;
    begin_line(&line, s, t->side, &t->line_kept, (int32_t)week - 1);
    speak("Week %d begins again. The game as it stood is kept; this is a line of its own.",
          (int)week);
    enter(t, s, &line);
    t->touched = true;
}

/* ---- what was ---- */

void keep_replay(Talk *t, const char *rest)
{
    Reader r = reader_of(rest, strlen(rest));
    int32_t first = session_first_week(t->s) + 1, last = session_weeks(t->s);
    int64_t from = first, to = last;
    const char *word;
    size_t len;

    if (read_word(&r, &word, &len) && !number_of(word, len, &from))
        from = 0;
    read_is(&r, "to");
    if (read_word(&r, &word, &len) && !number_of(word, len, &to))
        to = 0;
    if (last < first) {
        speak("No week has passed yet.");
        return;
    }
    if (from < first || to > last || to < from) {
        speak("Ask: replay, replay 3, replay 3 to 9; there are weeks %d to %d.", (int)first,
              (int)last);
        return;
    }
    for (int64_t week = from; week <= to; week++)
        tale_heard(t->s, t->side, (int32_t)week - 1, false, stdout);
}

static void say_belief(const Model *m, const BeliefRow *b)
{
    TEXT(line, 512);

    if (b->stands) {
        text_addf(&line, "%s: ", b->name);
        text_number(&line, b->men);
        text_addf(&line, " men near %s. ", m->place[b->near.n].name.latin);
    } else {
        text_addf(&line, "%s: gone. ", b->told_name);
    }
    if (!b->told) {
        say_item("%sNothing was known of it.", line.at);
        return;
    }
    text_add(&line, "Believed: ");
    text_number(&line, b->told_low);
    text_add(&line, " to ");
    text_number(&line, b->told_high);
    text_addf(&line, " near %s", m->place[b->told_near.n].name.latin);
    if (b->age_days)
        text_addf(&line, ", by news %d day%s old", (int)b->age_days, b->age_days == 1 ? "" : "s");
    if (b->stands)
        text_addf(&line, ", %d km off", (int)b->off_km);
    say_item("%s.", line.at);
}

void keep_knew(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);
    Fault why = { .status = OK };
    int64_t week = session_weeks(t->s) + 1;
    BeliefRow *row = calloc(ROWS, sizeof *row);

    if (*rest && (!number_of(rest, strlen(rest), &week)
                  || session_seek(t->s, (int32_t)week - 1, &why) != OK)) {
        speak("Ask: knew, or knew and a week from %d to %d.", (int)session_first_week(t->s) + 1,
              (int)session_weeks(t->s) + 1);
        free(row);
        return;
    }
    for (Side side = 1; side <= m->sides && row; side++) {
        if (!m->side[side].playable)
            continue;
        int32_t n = session_beliefs(t->s, side, row, ROWS, &why);
        if (n < 0) {
            say_fault(&why);
            break;
        }
        speak("As week %d began, %s knew of the others:", (int)week, m->side[side].name.latin);
        for (int32_t i = 0; i < n; i++)
            if (!row[i].garrison)
                say_belief(m, &row[i]);
    }
    session_seek(t->s, session_weeks(t->s), NULL);
    free(row);
}

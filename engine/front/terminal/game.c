/*
 * game.c: the course of the game at the terminal: ending weeks, saving, leaving.
 */
#include "front/terminal/words.h"

#include "front/nearest.h"
#include "front/terminal/field.h"
#include "front/terminal/keep.h"

#include <stdio.h>

static void tell_over(Talk *t)
{
    putchar('\n');
    speak("The campaign is over.");
    tale_result(t->s, stdout);
    speak("`history all` tells what history did; `save NAME` keeps this game; `quit` leaves.");
}

static void say_idle(const View *v)
{
    TEXT(line, 512);

    for (int32_t i = 0; i < v->formations; i++) {
        if (v->formation[i].own && v->formation[i].idle)
            text_addf(&line, "%s%s", line.len ? ", " : "", v->formation[i].word);
    }
    if (line.len)
        speak("Week %d begins. Without a task: %s.", (int)v->week + 1, line.at);
    else
        speak("Week %d begins. Every army has its orders.", (int)v->week + 1);
}

/* The next thing to decide: the field, or the week. */
static void tell_stage(Talk *t)
{
    const View *v = session_view(t->s, t->side);

    if (session_stage(t->s) == TALE_OVER)
        tell_over(t);
    else if (session_stage(t->s) == TALE_BATTLE)
        field_brief(t);
    else {
        say_idle(v);
        cards_new(t);
    }
}

/* Whether the rest of the battle has been left to the general. */
static bool delegated(const Talk *t)
{
    Draft d = session_draft(t->s, t->side);

    for (int32_t i = 0; i < d.count; i++) {
        if (d.order[i].kind == ORDER_DELEGATE && !d.order[i].unit.gen)
            return true;
    }
    return false;
}

/* What the last half-hour or week brought; `before`: events heard before it. */
static void tell_news(Talk *t, int32_t week, int32_t before, bool field)
{
    bool still = session_stage(t->s) == TALE_BATTLE;

    if (field && still && session_field(t->s, t->side)->half_hour == 0)
        field_morning(t, before);
    else if (field && still)
        field_log(t);
    else if (t->heard)
        tale_since(t->s, t->side, week, t->heard, stdout);
    else
        tale_heard(t->s, t->side, week, false, stdout);
    t->heard = session_weeks(t->s) > week ? 0 : session_heard(t->s, t->side, week).count;
}

/* The week or the half-hour; `all`: the rest of the day. */
static void pass(Talk *t, bool all)
{
    int32_t week = session_weeks(t->s);
    int32_t before = session_heard(t->s, t->side, week).count;
    bool field = session_stage(t->s) == TALE_BATTLE;
    Fault why = { .status = OK };

    do {
        if (session_week(t->s, t->side, t->effort, &why)) {
            say_fault(&why);
            return;
        }
    } while (all && session_stage(t->s) == TALE_BATTLE);
    t->touched = true;
    keep_week(t);
    tell_news(t, week, before, field);
    tell_stage(t);
}

void game_end(Talk *t, const char *rest)
{
    bool field = session_stage(t->s) == TALE_BATTLE;

    if (session_stage(t->s) == TALE_OVER) {
        speak("The campaign is over. `report` tells of its last week; `quit` leaves.");
        return;
    }
    pass(t, field && (word_starts(rest, "all") || delegated(t)));
}

/* Gives every body back to the general and goes on. */
void game_let(Talk *t, const char *rest)
{
    Order o = { .kind = ORDER_DELEGATE, .side = t->side };
    bool all = strstr(rest, "end") || strstr(rest, "day") || strstr(rest, "all");
    Fault why = { .status = OK };

    if (session_stage(t->s) != TALE_BATTLE) {
        speak("No battle is being fought. Your generals command by themselves unless you say "
              "`command yes`.");
        return;
    }
    if (session_order(t->s, t->side, &o, &why)) {
        say_fault(&why);
        return;
    }
    pass(t, all);
}

void game_save(Talk *t, const char *rest) { keep_save(t, rest); }

void game_autosave(Talk *t)
{
    if (t->touched)
        keep_save(t, NULL);
    if (t->begun)
        speak("The game is kept; `load` goes on with it.");
}

void game_quit(Talk *t, const char *rest)
{
    (void)rest;
    t->over = true;
}

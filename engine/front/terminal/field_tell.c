/*
 * field_tell.c: what happened on the field, what the sources say of the moment,
 * and what heaven does.
 */
#include "front/terminal/field.h"

#include "play/report.h"

enum { SENTENCES = 48, SENTENCE_BYTES = 256 };

/* What happened, each sentence once. */
typedef struct Heard {
    int  lines, times[SENTENCES];
    char line[SENTENCES][SENTENCE_BYTES];
} Heard;

static void hear(Heard *h, const char *line)
{
    int i = 0;
    while (i < h->lines && strcmp(h->line[i], line) != 0)
        i++;
    if (i == SENTENCES)
        return;
    if (i == h->lines) {
        Text t = text_in(h->line[h->lines++], SENTENCE_BYTES);
        text_add(&t, line);
        h->times[i] = 0;
    }
    h->times[i]++;
}

void field_log(Talk *t)
{
    const FieldView *v = session_field(t->s, t->side);
    EventSpan heard = session_heard(t->s, t->side, session_weeks(t->s));
    Heard h = { 0 };

    if (!v->live || v->half_hour == 0) {
        speak("Nothing has happened yet on this field.");
        return;
    }
    for (int32_t i = 0; i < heard.count; i++) {
        const Event *e = &heard.at[i];
        TEXT(line, SENTENCE_BYTES);
        if (e->day == v->day && e->half_hour == v->half_hour && e->place.n == v->place.n &&
            report_event(session_model(t->s), t->side, e, &line))
            hear(&h, line.at);
    }
    speak(h.lines ? "In the last half-hour:" : "The last half-hour brought no turn.");
    for (int i = 0; i < h.lines; i++) {
        if (h.times[i] > 1)
            say_item("%.*s (%d times).", (int)strlen(h.line[i]) - 1, h.line[i], h.times[i]);
        else
            say_item("%s", h.line[i]);
    }
}

/* Keys between semicolons, each with its work; remarks behind a colon stay. */
static void say_works(const Model *m, const char *list)
{
    while (*list) {
        size_t n = strcspn(list, ";:");
        const SourceModel *is = source_named(m, list, n);
        if (is)
            say_item("After: %s", is->text);
        list += strcspn(list, ";");
        list += strspn(list, "; ");
    }
}

bool field_sources(Talk *t)
{
    const FieldView *v = session_field(t->s, t->side);

    if (!v->live || !v->account)
        return false;
    speak("%s", v->account);
    if (v->account_source && *v->account_source)
        say_works(session_model(t->s), v->account_source);
    return true;
}

static void say_wind(const FieldView *v)
{
    static const char *const winds[] = { "No wind", "A light wind", "A strong wind", "A storm" };
    int wind = v->wind >= 0 && v->wind < (int)countof(winds) ? v->wind : 0;
    const char *on = v->wind_on == 0 ? " across the field"
                   : v->wind_on == 1 + v->mine ? " in your men's faces" : " in the enemy's faces";

    say_item("%s%s.", winds[wind], wind ? on : "");
}

static void say_dust(const FieldView *v)
{
    TEXT(line, 64);
    for (int c = 0; c < ZONE_COLS; c++)
        if (v->dusty >> c & 1)
            text_addf(&line, " %d", c);
    if (v->dust)
        say_item("Dust in the air, %d of 100: nobody sees far, and words carry half as far.",
                 (int)v->dust / 10);
    if (line.len)
        say_item("Horse have raised dust in columns%s.", line.at);
}

void field_sky(Talk *t, const char *rest)
{
    static const char *const sides[] = { "north", "east", "south", "west" };
    const FieldView *v = session_field(t->s, t->side);
    TEXT(now, 16);
    TEXT(dusk, 16);

    (void)rest;
    if (!v->live) {
        speak("No battle is being fought that you command; `look` tells the weather.");
        return;
    }
    int facing = v->mine == 0 ? v->facing : (v->facing + 2) % 4;
    field_clock(v->minutes, &now);
    field_clock(v->dusk_minutes, &dusk);
    speak("It is %s; dusk is at %s, %d half-hours of fighting away.%s", now.at, dusk.at,
          (int)(v->light > v->half_hour ? v->light - v->half_hour : 0),
          v->night ? " It is dark." : "");
    say_item("The enemy's camp lies to the %s.", sides[facing & 3]);
    say_wind(v);
    say_dust(v);
    say_item("%s", v->hot ? "It is hot: men and horses tire faster, and both armies rest at noon."
                          : "The heat hinders nobody.");
}

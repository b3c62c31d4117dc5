/*
 * field_tell.c: what happened on the field, what the sources say of the moment,
 * and what heaven does.
 */
#include "front/terminal/field.h"

#include "play/report.h"

enum { SENTENCES = 48, SENTENCE_BYTES = 256, WHO_BYTES = 160 };

/* What happened, each sentence once; of one's own bodies who it was, together. */
typedef struct Heard {
    int  lines, times[SENTENCES];
    char who[SENTENCES][WHO_BYTES];     /* "c3, c9"; "" if it is of no body of one's own */
    char line[SENTENCES][SENTENCE_BYTES];
} Heard;

static const char own_body[] = "Your c";

/* Where the sentence goes on behind "Your c3", or its beginning. */
static const char *behind_body(const char *line)
{
    if (strncmp(line, own_body, sizeof own_body - 1) != 0)
        return line;
    return line + 5 + strcspn(line + 5, " ");
}

static void hear(Heard *h, const char *line)
{
    const char *rest = behind_body(line);
    int i = 0;

    while (i < h->lines && (strcmp(h->line[i], rest) != 0 || !*h->who[i] != (rest == line)))
        i++;
    if (i == SENTENCES)
        return;
    if (i == h->lines) {
        Text t = text_in(h->line[h->lines++], SENTENCE_BYTES);
        text_add(&t, rest);
    }
    if (rest != line && strlen(h->who[i]) + 12 < WHO_BYTES) {
        char *end = h->who[i] + strlen(h->who[i]);
        Text who = text_in(end, WHO_BYTES - (size_t)(end - h->who[i]));
        text_addf(&who, "%s%.*s", end == h->who[i] ? "" : ", ", (int)(rest - line - 5), line + 5);
    }
    h->times[i]++;
}

static void say_heard(const Heard *h, int i)
{
    static const char part[] = "A part of ";
    const char *line = h->line[i];

    if (*h->who[i])
        say_item("Your %s%s", h->who[i], line);
    else if (h->times[i] > 1 && strncmp(line, part, sizeof part - 1) == 0)
        say_item("%d parts of %s", h->times[i], line + sizeof part - 1);
    else if (h->times[i] > 1)
        say_item("%.*s (%d times).", (int)strlen(line) - 1, line, h->times[i]);
    else
        say_item("%s", line);
}

/* The greater things first. */
static void hear_all(const Talk *t, EventSpan heard, int32_t from, int32_t day, int32_t half_hour,
                     Heard *h)
{
    for (int weight = WEIGHT_GREAT; weight >= WEIGHT_QUIET; weight--)
        for (int32_t i = from; i < heard.count; i++) {
            const Event *e = &heard.at[i];
            TEXT(line, SENTENCE_BYTES);
            if (e->day == day && e->half_hour == half_hour && (int)report_weight(e) == weight &&
                report_event(session_model(t->s), t->side, e, &line))
                hear(h, line.at);
        }
}

void field_log(Talk *t)
{
    const FieldView *v = session_field(t->s, t->side);
    EventSpan heard = session_heard(t->s, t->side, session_weeks(t->s));
    Heard h = { 0 };

    if (!v->live || v->half_hour == 0) {
        speak("Nothing has happened yet today on this field.");
        return;
    }
    hear_all(t, heard, 0, v->day, v->half_hour, &h);
    speak(h.lines ? "In the last half-hour:" : "The last half-hour brought no turn.");
    for (int i = 0; i < h.lines; i++)
        say_heard(&h, i);
}

/* What a night between two days of fighting is told of; who met whom is known. */
static bool of_night(const Event *e)
{
    switch (e->kind) {
    case EV_CONTACT: case EV_STANDOFF: case EV_SIGHTED: case EV_BATTLE: case EV_WEATHER:
        return false;
    case EV_DUSK:
        return !e->half_hour;       /* the day's, with its dead */
    default:
        return true;
    }
}

void field_morning(Talk *t, int32_t from)
{
    EventSpan heard = session_heard(t->s, t->side, session_weeks(t->s));
    Heard h = { 0 };

    for (int32_t i = from; i < heard.count; i++) {
        TEXT(line, SENTENCE_BYTES);
        if (of_night(&heard.at[i]) &&
            report_event(session_model(t->s), t->side, &heard.at[i], &line))
            hear(&h, line.at);
    }
    speak(h.lines ? "The day ended, and a night passed:" : "A night passed.");
    for (int i = 0; i < h.lines; i++)
        say_heard(&h, i);
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
    int left = v->light > v->half_hour ? v->light - v->half_hour : 0;
    if (v->night)
        speak("It is %s and dark; dusk was at %s. At most %d half-hours of fighting are left until "
              "morning; nobody sees far, and words do not carry.", now.at, dusk.at, left);
    else
        speak("It is %s; dusk is at %s, %d half-hour%s of fighting away.", now.at, dusk.at, left,
              left == 1 ? "" : "s");
    say_item("The enemy's camp lies to the %s.", sides[facing & 3]);
    say_wind(v);
    say_dust(v);
    say_item("%s", v->hot ? "It is hot: men and horses tire faster, and both armies rest at noon."
                          : "The heat hinders nobody.");
}

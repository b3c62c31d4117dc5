/*
 * ask.c: plans, and what they would bring as far as one can know.
 */
#include "front/terminal/field.h"
#include "front/terminal/words.h"

static void say_lines(const Preview *p, bool warn)
{
    for (int32_t i = 0; i < p->lines; i++) {
        const PreviewLine *l = &p->line[i];
        say_item("%s%s%s%s", warn && l->tone < 0 ? "beware: " : "", l->says, *l->value ? ": " : "",
                 l->value);
    }
}

void ask_plan(Talk *t, const char *rest)
{
    Draft d = session_draft(t->s, t->side);
    char words[256];

    (void)rest;
    if (d.count == 0) {
        speak("No order is given yet for this %s.",
              session_stage(t->s) == TALE_BATTLE ? "half-hour" : "week");
        return;
    }
    for (int32_t i = 0; i < d.count; i++)
        speak("%d. %s", (int)i + 1, session_words(t->s, &d.order[i], words, sizeof words));
}

void ask_why(Talk *t, const char *rest)
{
    Preview p;
    bool field = session_stage(t->s) == TALE_BATTLE;
    Fault why = { .status = OK };

    if (!*rest && field) {
        speak("Ask for example: why c3, as `field` lists your bodies of men.");
        return;
    }
    if (!*rest) {
        speak("Ask for example: why food khalid, why terms hira, why siege anbar, "
              "why pace khalid, why strength khalid, why treasury, why men rashid; of a place, why country, reach, hold, temper, "
              "levy, sight or ways hira.");
        return;
    }
    bool body = *rest == 'c' && rest[1] >= '0' && rest[1] <= '9';
    session_why(t->s, t->side, rest, &p, &why);
    if (why.status != OK && field && !body)
        speak("On the field ask `why c3`; of the campaign, `why food NAME`, `why pace NAME`, "
              "`why weary NAME`, `why men SIDE`.");
    else if (why.status != OK)
        say_fault(&why);
    else {
        t->lesson.did.why = true;
        say_lines(&p, !field);
    }
}

/* In a word or two, for an order just given; everything stands in `forecast`. */
static void say_short(const Preview *p, bool crown)
{
    if (p->chance >= 0 && crown && p->days)
        speak("The envoys are there in %d day%s and back in as many; the chance is %d percent, "
              "`forecast` tells why.", (int)p->days, p->days == 1 ? "" : "s", (int)p->chance / 10);
    else if (p->chance >= 0 && crown)
        speak("It is answered at once; the chance is %d percent.", (int)p->chance / 10);
    else if (p->chance >= 0)
        speak("The envoy is there in %d day%s; the chance is %d percent, `why terms` tells why.",
              (int)p->days, p->days == 1 ? "" : "s", (int)p->chance / 10);
    else if (p->days > 0 && p->days < 999 && p->food_days >= 99)
        speak("About %d km, %d day%s; bread in plenty on arrival.", (int)(p->metres / 1000),
              (int)p->days, p->days == 1 ? "" : "s");
    else if (p->days > 0 && p->days < 999)
        speak("About %d km, %d day%s; bread left on arrival: %d day%s.", (int)(p->metres / 1000),
              (int)p->days, p->days == 1 ? "" : "s", (int)p->food_days,
              p->food_days == 1 ? "" : "s");
    for (int32_t i = 0; i < p->lines && p->chance < 0; i++) {
        if (p->line[i].tone < 0)
            say_item("beware: %s%s%s", p->line[i].says, *p->line[i].value ? ": " : "",
                     p->line[i].value);
    }
}

/* The last order of the draft, taken out of it. */
static bool take_last(Talk *t, Order *out)
{
    Draft d = session_draft(t->s, t->side);

    if (d.count == 0)
        return false;
    *out = d.order[d.count - 1];
    return session_undo(t->s, t->side);
}

void ask_forecast(Talk *t, const char *rest)
{
    Preview p;
    Order o;
    Fault why = { .status = OK };
    bool field = session_stage(t->s) == TALE_BATTLE;
    int kind = field ? words_order(t, rest) : ORDER_NONE;
    const char *whom = rest + strcspn(rest, " "), *usage = session_usage((OrderKind)kind);
    TEXT(words, 600);

    if (!*rest) {
        speak("Forecast what? For example: forecast %s", field ? "advance c3 at 3,4, or forecast "
              "charge horse" : "march khalid to hira");
        return;
    }
    if (kind && field_wing(t, (OrderKind)kind, whom + strspn(whom, " "), true))
        return;
    text_addf(&words, "%.*s%s", kind && usage ? (int)strcspn(usage, " ") : 0, usage ? usage : "",
              kind ? whom : rest);
    if (session_say(t->s, t->side, words.at, &why)) {
        say_fault(&why);
        return;
    }
    if (!take_last(t, &o))
        return;
    if (field)
        field_forecast(t, &o, 1);
    else if (session_preview(t->s, t->side, &o, &p, &why))
        say_fault(&why);
    else {
        LessonDid *did = &t->lesson.did;
        did->asked = true;
        did->asked_kind = (OrderKind)o.kind;
        did->asked_who = o.who;
        did->asked_to = o.to;
        say_lines(&p, true);
    }
}

void ask_order(Talk *t, const char *words)
{
    Draft d;
    Preview p;
    Order last;
    char said[256];
    Fault why = { .status = OK };

    if (session_say(t->s, t->side, words, &why)) {
        say_fault(&why);
        return;
    }
    t->touched = true;
    d = session_draft(t->s, t->side);
    last = d.order[d.count - 1];
    speak("Noted: %s", session_words(t->s, &d.order[d.count - 1], said, sizeof said));
    if (session_stage(t->s) == TALE_BATTLE || !session_undo(t->s, t->side))
        return;
    if (session_preview(t->s, t->side, &last, &p, NULL) == OK)
        say_short(&p, last.kind == ORDER_EMBASSY);
    session_redo(t->s, t->side);
}

void ask_undo(Talk *t, const char *rest)
{
    (void)rest;
    bool taken = session_undo(t->s, t->side);
    t->lesson.did.undone |= taken;
    speak(taken ? "The last order is taken back." : "There is no order to take back.");
}

void ask_redo(Talk *t, const char *rest)
{
    (void)rest;
    speak(session_redo(t->s, t->side) ? "It stands again." : "Nothing was taken back.");
}

/*
 * cards.c: decisions at the terminal: what is asked, what each answer is known to
 * bring, what was answered; and how things stand with other crowns.
 */
#include "front/terminal/words.h"

static const DecisionModel *model_of(const Talk *t, const CardView *c)
{
    return &session_model(t->s)->decision[c->id.n];
}

/* Weeks in which it can still be answered, this one counted. */
static int32_t weeks_left(const CardView *c) { return (c->days_left + 6) / 7; }

static void say_answers(const DecisionModel *d, const char *id)
{
    for (int32_t i = 0; i < d->options; i++) {
        const DecisionOption *o = &d->option[i];
        bool costs = o->costs && *o->costs;
        say_item("decide %s %s: %s%s%s%s", id, o->word, o->says, costs ? " Cost: " : "",
                 costs ? o->costs : "", i == d->usual ? " (As in history.)" : "");
    }
}

/* A text of several paragraphs, its lines joined. */
static void say_prose(const char *words)
{
    while (*words) {
        const char *end = strstr(words, "\n\n");
        int len = (int)(end ? (size_t)(end - words) : strlen(words));
        while (len && words[len - 1] == '\n')
            len--;
        if (len)
            speak("%.*s", len, words);
        words += end ? (size_t)(end - words) + 2 : strlen(words);
    }
}

static void say_card(const Talk *t, const CardView *c)
{
    const DecisionModel *d = model_of(t, c);
    int32_t weeks = weeks_left(c);

    speak("To be decided: %s", d->title);
    say_prose(d->text);
    say_answers(d, text_of(session_model(t->s), d->id));
    if (weeks > 1)
        speak("It may be thought over for %d weeks; then it goes as it went. (Source: %s)",
              (int)weeks, d->source);
    else
        speak("Unless you decide this week it goes as it went. (Source: %s)", d->source);
}

static void say_answered(const Talk *t, const CardView *c)
{
    const DecisionModel *d = model_of(t, c);
    if (c->option >= 0)
        say_item("%s %s: %s", d->title, d->option[c->option].word, d->option[c->option].says);
}

void cards_new(Talk *t)
{
    const View *v = session_view(t->s, t->side);
    TEXT(waiting, 400);

    for (int32_t i = 0; i < v->cards; i++) {
        const CardView *c = &v->card[i];
        if (!c->open)
            continue;
        if (c->day == v->day)
            say_card(t, c);
        else
            text_addf(&waiting, "%s%s", waiting.len ? ", " : "",
                      text_of(session_model(t->s), model_of(t, c)->id));
    }
    if (waiting.len)
        speak("Still to be decided: %s; `cards` shows what is asked.", waiting.at);
}

static void say_deals(const Talk *t, const View *v)
{
    const Model *m = session_model(t->s);
    for (int32_t s = 1; s <= m->sides; s++) {
        const DealView *d = &v->deal[s];
        if (d->truce_days)
            speak("Truce with %s for %d more day%s.", m->side[s].name.latin, (int)d->truce_days,
                  d->truce_days == 1 ? "" : "s");
        if (d->they_hear >= 0)
            speak("%s has been hearing your envoys for %d days.", m->side[s].name.latin,
                  (int)d->they_hear);
        if (d->we_hear >= 0)
            speak("Envoys of %s have been with you for %d days; while they are, your armies do "
                  "not cross into their country. `embassy %s war` sends them away.",
                  m->side[s].name.latin, (int)d->we_hear, text_of(m, m->side[s].id));
    }
}

void cards_list(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    int32_t open = 0, made = 0;

    (void)rest;
    for (int32_t i = 0; i < v->cards; i++) {
        if (v->card[i].open) {
            open++;
            say_card(t, &v->card[i]);
        } else {
            if (made++ == 0)
                speak("Decided:");
            say_answered(t, &v->card[i]);
        }
    }
    if (!open)
        speak("Nothing is to be decided now.");
    say_deals(t, v);
}

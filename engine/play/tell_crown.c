/*
 * tell_crown.c: sentences of crowns: cards put and answered, embassies, truces.
 */
#include "play/tell.h"

#include "world/order.h"
#include "world/state.h"

static const DecisionModel *card_of(const Say *s, int64_t card)
{
    return card >= 1 && card <= s->m->decisions ? &s->m->decision[card] : NULL;
}

void tell_decision_put(const Say *s)
{
    const DecisionModel *d = card_of(s, s->e->n[0]);
    say(s, "A decision is wanted");
    if (!d)
        return;
    say(s, ": ");
    say(s, d->title);
}

void tell_decision_made(const Say *s)
{
    const DecisionModel *d = card_of(s, s->e->n[2]);
    if (!d || s->e->n[0] < 0 || s->e->n[0] >= d->options) {
        say(s, "A decision was taken");
        return;
    }
    say(s, d->title);
    say(s, s->e->n[1] ? " Nobody decided, and it went as it did: " : " It is decided: ");
    say(s, d->option[s->e->n[0]].says);
}

static void say_asked(const Say *s, int64_t what)
{
    static const char *const asked[EMBASSIES] = {
        [EMBASSY_TALKS] = "talks", [EMBASSY_TRUCE] = "a truce", [EMBASSY_ALLIANCE] = "an alliance",
        [EMBASSY_PEACE] = "peace", [EMBASSY_TRIBUTE] = "a payment and a truce",
        [EMBASSY_GRACE] = "three days' grace", [EMBASSY_WAR] = "war",
    };
    say(s, what >= 0 && what < EMBASSIES ? asked[what] : "something");
}

void tell_embassy_left(const Say *s)
{
    say(s, "Envoys are on their way to ");
    say_side(s, s->e->n[1]);
    say(s, " to ask for ");
    say_asked(s, s->e->n[2]);
    if (s->e->n[3] > 0) {
        say(s, ", ");
        say_days(s, s->e->n[3]);
        say(s, " there and as many back");
    }
}

void tell_embassy_heard(const Say *s)
{
    bool asked_us = s->side && s->e->n[1] == s->side;
    if (asked_us) {
        say(s, "Envoys of ");
        say_side(s, s->e->n[0]);
        say(s, " asked for ");
        say_asked(s, s->e->n[2]);
        say(s, s->e->n[3] ? "; it was granted" : "; it was refused");
        return;
    }
    say_side(s, s->e->n[1]);
    say(s, s->e->n[3] ? " granted " : " would not hear of ");
    say_asked(s, s->e->n[2]);
}

void tell_talks_ended(const Say *s)
{
    say(s, "The talks of ");
    say_side(s, s->e->n[0]);
    say(s, " with ");
    say_side(s, s->e->n[1]);
    say(s, " are over after ");
    say_days(s, s->e->n[2]);
}

static void say_pair(const Say *s)
{
    say_side(s, s->e->n[0]);
    say(s, " and ");
    say_side(s, s->e->n[1]);
}

void tell_truce(const Say *s)
{
    say(s, "A truce of ");
    say_days(s, s->e->n[2]);
    say(s, " between ");
    say_pair(s);
}

void tell_truce_ended(const Say *s)
{
    say(s, "The truce between ");
    say_pair(s);
    say(s, " has run out");
}

void tell_truce_broken(const Say *s)
{
    say(s, "The truce between ");
    say_pair(s);
    say(s, " is broken");
    say_at_place(s);
    if (s->own)
        text_addf(s->out, "; it costs %d points of legitimacy", (int)s->e->n[2]);
}

void tell_relation(const Say *s)
{
    static const char *const is[] = {
        [RELATION_PEACE] = " are at peace", [RELATION_WAR] = " are at war",
        [RELATION_ALLY] = " are allies",
    };
    say_pair(s);
    say(s, s->e->n[2] >= 0 && s->e->n[2] <= RELATION_ALLY ? is[s->e->n[2]] : "");
}

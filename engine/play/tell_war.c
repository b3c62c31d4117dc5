/*
 * tell_war.c: marches, meetings and battles in sentences.
 */
#include "play/tell.h"

#include "base/num.h"
#include "world/order.h"
#include "world/words.h"

static const char *order_noun(int64_t kind)
{
    return kind > ORDER_NONE && kind < ORDER_KINDS ? order_word((OrderKind)kind) : "an order";
}

void tell_order_refused(const Say *s)
{
    text_addf(s->out, "The order \"%s\" could not be carried out", order_noun(s->e->n[0]));
    if (s->e->name.n) {
        say(s, " by ");
        say_who(s);
    }
}

void tell_order_arrived(const Say *s)
{
    text_addf(s->out, "The order \"%s\" reached ", order_noun(s->e->n[0]));
    say_who(s);
    say(s, " after ");
    say_days(s, s->e->n[1]);
}

void tell_departed(const Say *s)
{
    say_who(s);
    say(s, " left ");
    say_place(s);
    if (s->own && s->e->n[0] > 0)
        text_addf(s->out, "; %d km to go", (int)(s->e->n[0] / 1000));
}

void tell_arrived(const Say *s)
{
    say_who(s);
    say(s, " reached ");
    say_place(s);
    if (s->own && s->e->n[0] > 0) {
        say(s, " after ");
        say_days(s, s->e->n[0]);
    }
}

void tell_crossed(const Say *s)
{
    say_who(s);
    say(s, " crossed the water on the way to ");
    say_place(s);
    if (s->own && s->e->n[0] >= 60)
        text_addf(s->out, " in %d hours", (int)(s->e->n[0] / 60));
}

void tell_delayed(const Say *s)
{
    say_who(s);
    text_addf(s->out, " waits at the water; %d hours of crossing remain",
              (int)((s->e->n[0] + 59) / 60));
}

void tell_turned_back(const Say *s)
{
    say_who(s);
    say(s, " could not pass: the way has no water for ");
    say_days(s, s->e->n[0]);
}

void tell_sighted(const Say *s)
{
    const Event *e = s->e;
    if (e->leader.n)
        say_who(s);
    else
        say_army_of(s, e->n[0]);
    say(s, " was seen near ");
    say_place(s);
    say(s, ", ");
    say_about(s, e->n[1]);
    say(s, " men");
    if (e->n[3] > 0) {
        say(s, ", ");
        say_days(s, e->n[3]);
        say(s, " ago");
    }
}

void tell_contact(const Say *s)
{
    say_who(s);
    say(s, " met ");
    say_whom(s);
    say_at_place(s);
}

void tell_refused(const Say *s)
{
    say_who(s);
    say(s, " refused battle and withdrew from ");
    say_whom(s);
    say_at_place(s);
}

void tell_standoff(const Say *s)
{
    say_who(s);
    say(s, " and ");
    say_whom(s);
    say(s, " face each other");
    say_at_place(s);
    say(s, "; neither attacked");
}

void tell_battle(const Say *s)
{
    say(s, "Battle was joined");
    say_at_place(s);
    say(s, ": ");
    say_who(s);
    say(s, " with ");
    say_men(s, s->e->n[0]);
    say(s, " against ");
    say_whom(s);
    say(s, " with ");
    say_theirs(s, s->e->n[1]);
}

void tell_charged(const Say *s)
{
    say(s, "A part of ");
    say_who(s);
    say(s, "'s line charged");
}

void tell_wavered(const Say *s)
{
    say(s, "A part of ");
    say_who(s);
    say(s, "'s line wavered");
}

void tell_broke(const Say *s)
{
    say(s, "A part of ");
    say_who(s);
    say(s, "'s line broke, ");
    say_men(s, s->e->n[2]);
}

void tell_gap(const Say *s)
{
    say(s, "A gap opened in ");
    if (s->side && s->e->n[0] == s->side) {
        say(s, "your line");
        return;
    }
    say(s, "the line of ");
    say_side(s, s->e->n[0]);
}

void tell_reserve(const Say *s)
{
    say_side(s, s->e->n[0]);
    say(s, " committed a reserve");
}

void tell_leader_fell(const Say *s)
{
    static const char *const how[] = { " was carried off wounded", " fell", " was taken" };
    say_leader(s, s->e->n[0]);
    say(s, how[clamp_i64(s->e->n[1], 0, 2)]);
    say_at_place(s);
}

void tell_dusk(const Say *s)
{
    say(s, "Darkness parted the armies");
    say_at_place(s);
}

void tell_withdrew(const Say *s)
{
    say_who(s);
    say(s, " left the field");
    say_at_place(s);
    if (s->e->n[0] > 0) {
        say(s, " and lost ");
        say_men(s, s->e->n[0]);
        say(s, " on the way");
    }
}

void tell_routed(const Say *s)
{
    const Event *e = s->e;
    say_who(s);
    say(s, " lost the field");
    say_at_place(s);
    say(s, ": ");
    say_number(s, e->n[0]);
    say(s, " fallen, ");
    say_number(s, e->n[2]);
    say(s, " taken");
    if (e->n[3] > 0) {
        say(s, ", ");
        say_number(s, e->n[3]);
        say(s, " drowned");
    }
}

void tell_won(const Say *s)
{
    say_who(s);
    say(s, " held the field");
    say_at_place(s);
    say(s, " against ");
    say_whom(s);
    say(s, " and lost ");
    say_men(s, s->e->n[0]);
    say(s, "; of the others ");
    say_theirs(s, s->e->n[1]);
    say(s, " fell");
    if (s->e->n[2] > 0) {
        say(s, " and ");
        say_theirs(s, s->e->n[2]);
        say(s, " were taken");
    }
}

void tell_spoils(const Say *s)
{
    say_who(s);
    say(s, " took spoils worth ");
    report_money(s->e->n[0], s->out);
    if (s->e->n[1] > 0) {
        say(s, " and ");
        say_grain(s, s->e->n[1]);
    }
}

void tell_pursued(const Say *s)
{
    say_who(s);
    say(s, " followed ");
    say_whom(s);
    say(s, " and cut down ");
    say_men(s, s->e->n[0]);
}

/*
 * tell_court.c: sentences on peoples called up, on courts, captains and letters.
 */
#include "play/tell.h"

static void say_pool(const Say *s, int64_t pool)
{
    if (pool < 1 || pool > s->m->pools)
        return;
    say(s, " of ");
    say(s, s->m->pool[pool].name.latin);
}

static void say_named_army(const Say *s)
{
    if (s->e->name.n || s->e->leader.n)
        say_who(s);
    else
        say_army_of(s, s->e->side);
}

void tell_called(const Say *s)
{
    say_men(s, s->e->n[0]);
    say_pool(s, s->e->n[1]);
    if (s->e->formation.gen) {
        say(s, " set out to join ");
        say_who(s);
    } else {
        say(s, " gather");
        say_at_place(s);
    }
    say(s, ", ");
    say_days(s, s->e->n[2]);
}

void tell_mustered(const Say *s)
{
    say_men(s, s->e->n[0]);
    say_pool(s, s->e->n[1]);
    say(s, " joined ");
    say_named_army(s);
    say(s, " after ");
    say_days(s, s->e->n[2]);
}

void tell_muster_home(const Say *s)
{
    say_men(s, s->e->n[0]);
    say_pool(s, s->e->n[1]);
    say(s, " found nobody to join and went home");
}

void tell_ban(const Say *s)
{
    say(s, s->e->n[0] > 0 ? "Those who are barred may no longer be called"
                          : "The ban is lifted: those who were barred may be called");
}

void tell_crown_orders(const Say *s)
{
    say(s, "Pressed by its nobles, the crown ordered ");
    say_named_army(s);
    say(s, " to seek battle");
}

void tell_crown_refused(const Say *s)
{
    say_named_army(s);
    say(s, " pleaded for delay and did not obey");
}

void tell_recalled(const Say *s)
{
    say_named_army(s);
    say(s, " was called back to court after the victory");
}

void tell_aloof(const Say *s)
{
    say_named_army(s);
    if (s->e->n[0] > 0) {
        say(s, " stands aside and takes no orders, for ");
        say_days(s, s->e->n[0]);
    } else {
        say(s, " takes orders again");
    }
}

void tell_withheld(const Say *s)
{
    say_named_army(s);
    say(s, s->e->n[0] > 0 ? " was late to stand by " : " did not stand by ");
    say_whom(s);
}

void tell_appointed(const Say *s)
{
    bool followed = s->e->n[0] >= 1 && s->e->n[0] <= s->m->leaders;
    say_leader(s, s->e->leader.n);
    say(s, " took command");
    if (followed) {
        say(s, " from ");
        say_leader(s, s->e->n[0]);
    }
    say_at_place(s);
}

void tell_succeeded(const Say *s)
{
    say_leader(s, s->e->leader.n);
    say(s, " took over the army of ");
    say_leader(s, s->e->n[0]);
    say_at_place(s);
}

void tell_fell_ill(const Say *s)
{
    say_leader(s, s->e->n[0]);
    say(s, " lies sick");
    say_at_place(s);
    say(s, "; ");
    if (s->e->n[1])
        say_leader(s, s->e->n[1]);
    else
        say(s, "nobody");
    say(s, " commands for him");
}

void tell_on_his_feet(const Say *s)
{
    say_leader(s, s->e->n[0]);
    say(s, " is on his feet again, and commands");
    say_at_place(s);
}

void tell_families_lost(const Say *s)
{
    say_number(s, s->e->n[0]);
    say(s, " families of ");
    say_who(s);
    say(s, " are in the enemy's hands");
    say_at_place(s);
}

void tell_leaderless(const Say *s)
{
    say(s, "The army of ");
    say_leader(s, s->e->n[0]);
    say(s, " is without a commander");
    say_at_place(s);
}

void tell_leader_fate(const Say *s)
{
    static const char *const fate[] = { " is well again", " is wounded", " is dead",
                                        " is in the enemy's hands", " has left the war" };
    int64_t n = s->e->n[1];
    say_leader(s, s->e->n[0]);
    say(s, n >= 0 && n < (int64_t)countof(fate) ? fate[n] : " is not heard of");
}

void tell_chief(const Say *s)
{
    say_leader(s, s->e->n[0]);
    say(s, s->own ? " gives the orders from now on" : " now gives the orders of ");
    if (!s->own)
        say_side(s, s->e->side);
}

/* Of the end of a forgery only he hears who wrote it. */
void tell_letter_caught(const Say *s)
{
    static const char *const fate[] = { "", " was caught and read", " was caught and kept back",
                                        " was caught, and another sent on in its place" };
    static const char *const end[] = { "", "; it was found out", "; it was believed, to no effect",
                                       "; his army stands aside", "; he came over" };
    int64_t f = s->e->n[1], x = s->e->n[2];
    say(s, "A letter to ");
    say_named_army(s);
    say(s, f > 0 && f < (int64_t)countof(fate) ? fate[f] : " was caught");
    say(s, x > 0 && x < (int64_t)countof(end) ? end[x] : "");
}

void tell_forgery(const Say *s)
{
    say(s, "A forged letter came to ");
    say_named_army(s);
    say(s, " and was known for what it was");
}

void tell_defected(const Say *s)
{
    say_named_army(s);
    say(s, " went over to ");
    say_side(s, s->e->n[1]);
    say(s, " with ");
    say_men(s, s->e->n[2]);
}

void tell_released(const Say *s)
{
    say_men(s, s->e->n[0]);
    say_pool(s, s->e->n[1]);
    say(s, " came home from captivity");
}

void tell_plague(const Say *s)
{
    say(s, s->e->n[0] > 0 ? "There is sickness in the country round "
                          : "The sickness is over in the country round ");
    say_place(s);
}

void tell_arrears(const Say *s)
{
    say(s, "The men could not be paid; ");
    report_money(s->e->n[0], s->out);
    say(s, " were missing");
}

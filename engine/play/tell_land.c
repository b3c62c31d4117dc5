/*
 * tell_land.c: bread and water, convoys, places and peoples in sentences.
 */
#include "play/tell.h"

#include "base/num.h"

void tell_foraged(const Say *s)
{
    say_who(s);
    say(s, " foraged ");
    say_grain(s, s->e->n[0]);
    say(s, " round ");
    say_place(s);
}

void tell_stripped(const Say *s)
{
    say(s, "The country round ");
    say_place(s);
    say(s, " is eaten bare");
}

void tell_hungry(const Say *s)
{
    bool bread = s->e->n[0] < 1000;
    int64_t got = s->e->n[bread ? 0 : 1];
    say_who(s);
    if (got < 100)
        say(s, bread ? " had no bread" : " had no fodder");
    else
        text_addf(s->out, " had %s for %d in ten of its %s", bread ? "bread" : "fodder",
                  (int)(got / 100), bread ? "men" : "beasts");
    if (s->e->n[2] > 1) {
        say(s, ", ");
        say_days(s, s->e->n[2]);
        say(s, " now");
    }
}

void tell_thirsty(const Say *s)
{
    say_who(s);
    say(s, " ran short of water");
    if (s->e->n[1] > 0 || s->e->n[2] > 0) {
        say(s, "; ");
        say_men(s, s->e->n[1]);
        if (s->e->n[2] > 0) {
            say(s, " and ");
            say_number(s, s->e->n[2]);
            say(s, s->e->n[2] == 1 ? " beast" : " beasts");
        }
        say(s, " died");
    }
}

void tell_beasts_died(const Say *s)
{
    int64_t kind = s->e->n[1];
    say_who(s);
    say(s, " lost ");
    say_number(s, s->e->n[0]);
    say(s, " ");
    say(s, kind >= 0 && kind < s->m->animals && s->m->animal[kind].name ? s->m->animal[kind].name
                                                                        : "animals");
    say(s, " to want");
}

/* "120 men of Khalid fell behind" and its like. */
static void men_of(const Say *s, const char *what)
{
    say_men(s, s->e->n[0]);
    say(s, " of ");
    say_who(s);
    say(s, what);
}

void tell_straggled(const Say *s) { men_of(s, " fell behind"); }
void tell_deserted(const Say *s)  { men_of(s, " went home"); }
void tell_founded(const Say *s)
{
    say(s, "A camp-city of ");
    say_side(s, s->e->n[0]);
    say(s, " stands");
    say_at_place(s);
}

void tell_settled(const Say *s)
{
    say_number(s, s->e->n[0]);
    say(s, " men have come to live");
    say_at_place(s);
}

void tell_sick(const Say *s)      { men_of(s, " died of sickness or want"); }
void tell_recovered(const Say *s) { men_of(s, " returned to the ranks"); }

void tell_dissolved(const Say *s)
{
    say(s, "The army of ");
    say_who(s);
    say(s, " is no more");
    if (s->e->n[0] > 0) {
        say(s, "; ");
        say_men(s, s->e->n[0]);
        say(s, " scattered");
    }
}

void tell_convoy_left(const Say *s)
{
    say(s, "A convoy left ");
    say_place(s);
    say(s, " for ");
    say_who(s);
    say(s, " with ");
    say_grain(s, s->e->n[0]);
}

void tell_convoy_came(const Say *s)
{
    say(s, "A convoy brought ");
    say_who(s);
    say(s, " ");
    say_grain(s, s->e->n[0]);
    say(s, "; ");
    say_grain(s, s->e->n[1]);
    say(s, " was eaten on the way");
}

void tell_convoy_lost(const Say *s)
{
    say_whom(s);
    say(s, " took a convoy");
    if (s->own && s->e->name.n) {
        say(s, " for ");
        say_who(s);
    }
    say_at_place(s);
    say(s, ", ");
    say_grain(s, s->e->n[0]);
}

void tell_convoy_stuck(const Say *s)
{
    bool aground = s->e->n[1] == 1;
    say(s, aground ? "Boats" : "A convoy");
    if (s->e->name.n) {
        say(s, " for ");
        say_who(s);
    }
    say(s, aground ? " lie aground" : " could not go on");
    say_at_place(s);
    say(s, aground ? ", with " : " and turned back, with ");
    say_grain(s, s->e->n[0]);
}

void tell_base_lost(const Say *s)
{
    say_who(s);
    say(s, " lost its base, ");
    say_place(s);
    if (s->e->n[1] > 0)
        text_addf(s->out, "; the throne lost %d of 1,000 in men's eyes", (int)s->e->n[1]);
}

void tell_flooded(const Say *s)
{
    say(s, "The canal heads at ");
    say_place(s);
    say(s, " were broken");
    if (s->e->n[2] > 0) {
        say(s, " by ");
        say_side(s, s->e->n[2]);
    }
    text_addf(s->out, "; the country stands under water for %d week%s, ", (int)s->e->n[0],
              s->e->n[0] == 1 ? "" : "s");
    say_grain(s, s->e->n[1]);
    say(s, " of grain are lost");
}

void tell_drained(const Say *s)
{
    say(s, "The bank at ");
    say_place(s);
    say(s, " is closed, and the country dries");
}

void tell_slaughtered(const Say *s)
{
    say_who(s);
    say(s, " slaughtered ");
    say_number(s, s->e->n[0]);
    say(s, s->e->n[0] == 1 ? " camel" : " camels");
    say(s, " for the water in them, ");
    say_number(s, s->e->n[1]);
    say(s, " litres");
}

void tell_to_water(const Say *s)
{
    say_who(s);
    say(s, " left ");
    say_place(s);
    say(s, " for want of water");
}

void tell_raided(const Say *s)
{
    say_who(s);
    say(s, " raided ");
    say_place(s);
    if (s->e->n[0] > 0 || s->e->n[1] > 0) {
        say(s, ": ");
        say_grain(s, s->e->n[0]);
        say(s, " carried off, ");
        say_grain(s, s->e->n[1]);
        say(s, " burnt");
    } else {
        say(s, " and found the barns empty");
    }
    if (s->e->n[2] > 0) {
        say(s, ", ");
        report_money(s->e->n[2], s->out);
        say(s, " of goods");
    }
}

void tell_depot_taken(const Say *s)
{
    say_who(s);
    say(s, " took the stores of ");
    say_place(s);
    say(s, ", ");
    say_grain(s, s->e->n[0]);
}

void tell_place_taken(const Say *s)
{
    bool lost = s->side && s->e->n[1] == s->side;
    say_place(s);
    say(s, lost ? " was lost to " : " passed to ");
    say_side(s, s->e->n[0]);
    if (s->e->n[1] > 0 && !lost) {
        say(s, " from ");
        say_side(s, s->e->n[1]);
    }
}

void tell_envoy_left(const Say *s)
{
    say(s, "An envoy is on his way to ");
    say_place(s);
    say(s, ", ");
    say_days(s, s->e->n[1]);
}

void tell_terms(const Say *s)
{
    say_place(s);
    say(s, " made terms with ");
    say_side(s, s->e->n[0]);
    if (s->e->n[1] > 0) {
        say(s, ": ");
        report_money(s->e->n[1], s->out);
        say(s, " a year");
    }
}

void tell_terms_refused(const Say *s)
{
    say_place(s);
    say(s, " would not hear of terms");
    if (s->own)
        text_addf(s->out, "; the chance was %d percent", (int)(s->e->n[1] / 10));
}

void tell_terms_broken(const Say *s)
{
    say_place(s);
    say(s, " went back on its terms with ");
    say_side(s, s->e->n[0]);
}

void tell_tribute(const Say *s)
{
    say(s, "Tribute brought ");
    report_money(s->e->n[1], s->out);
    say(s, " this week");
}

void tell_siege(const Say *s)
{
    say_who(s);
    say(s, " lies before ");
    say_place(s);
    if (s->e->n[1] > 0)
        text_addf(s->out, "; it is %d percent worn down", (int)(s->e->n[1] / 10));
}

void tell_raised(const Say *s)
{
    say_who(s);
    say(s, " took the field");
    say_at_place(s);
    say(s, " with ");
    say_men(s, s->e->n[0]);
}

void tell_joined(const Say *s)
{
    say_who(s);
    say(s, " joined ");
    say_whom(s);
    say(s, " with ");
    say_men(s, s->e->n[0]);
}

void tell_detached(const Say *s)
{
    say_men(s, s->e->n[0]);
    say(s, " were detached from ");
    say_whom(s);
}

void tell_reinforced(const Say *s)
{
    int64_t pool = s->e->n[1];
    say_men(s, s->e->n[0]);
    if (pool >= 1 && pool <= s->m->pools) {
        say(s, " of ");
        say(s, s->m->pool[pool].name.latin);
    }
    say(s, " joined ");
    say_who(s);
}

void tell_weather(const Say *s)
{
    const Event *e = s->e;
    text_addf(s->out, "The Tigris stands at %d and the Euphrates at %d percent of the mean",
              (int)(e->n[0] / 10), (int)(e->n[1] / 10));
    text_addf(s->out, "; %d degrees at noon", (int)e->n[2]);
    if (e->n[3])
        say(s, ", and the roads are soft");
}

void tell_note(const Say *s) { say(s, s->e->note ? s->e->note : ""); }

void tell_script_fault(const Say *s)
{
    say(s, "A rule of the scenario failed and was not heeded");
    if (s->e->note) {
        say(s, ": ");
        tell_note(s);
    }
}

void tell_goal(const Say *s)
{
    int64_t g = s->e->n[0];
    bool reached = s->e->n[2] != 0;
    if (s->side && s->e->n[1] == s->side) {
        say(s, reached ? "An aim is reached" : "An aim is no longer met");
    } else {
        say_side(s, s->e->n[1]);
        say(s, reached ? " reached an aim" : " no longer meets an aim");
    }
    if (g >= 0 && g < s->m->goals && s->m->goal[g].text) {
        say(s, ": ");
        say(s, s->m->goal[g].text);
    }
}

void tell_over(const Say *s)
{
    if (s->side && s->e->n[0] == s->side) {
        say(s, "The campaign ends in your favour");
    } else if (s->e->n[0] >= 1 && s->e->n[0] <= s->m->sides) {
        say(s, "The campaign ends in favour of ");
        say_side(s, s->e->n[0]);
    } else {
        say(s, "The campaign ends undecided");
    }
}

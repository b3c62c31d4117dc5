/*
 * tell_war.c: marches, meetings and battles in sentences.
 */
#include "play/tell.h"

#include "base/num.h"
#include "world/order.h"
#include "world/words.h"

enum { HANDFUL = 10 };          /* men of a body that are not worth a number */

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

/* One's own bodies are called as orders call them, others by whose they are. */
static void say_body(const Say *s, const char *other)
{
    bool known = s->own && s->side && s->e->n[0] >= 0 && s->e->n[0] < CONTINGENT_MAX;
    if (known) {
        text_addf(s->out, "Your c%d", (int)s->e->n[0]);
        return;
    }
    say(s, other);
    say_who(s);
    say(s, "'s line");
}

static void say_column(const Say *s, int64_t col)
{
    if (s->e->half_hour && col >= 0 && col < ZONE_COLS)
        text_addf(s->out, " in column %d", (int)col);
}

void tell_charged(const Say *s)
{
    say_body(s, "A part of ");
    say(s, " charged");
    say_column(s, s->e->n[1]);
}

void tell_wavered(const Say *s)
{
    say_body(s, "A part of ");
    say(s, " wavered");
}

void tell_broke(const Say *s)
{
    say_body(s, "A part of ");
    say(s, " broke");
    say_column(s, s->e->n[1]);
    if (s->e->n[2] < HANDFUL)
        return;
    say(s, ", ");
    say_men(s, s->e->n[2]);
}

/* "your army", "the Sasanian Empire" */
static void say_army_or_yours(const Say *s, int64_t side)
{
    if (s->side && side == s->side)
        say(s, "your army");
    else
        say_side(s, side);
}

void tell_gap(const Say *s)
{
    say(s, "A gap opened in ");
    if (s->side && s->e->n[0] == s->side) {
        say(s, "your line");
    } else {
        say(s, "the line of ");
        say_side(s, s->e->n[0]);
    }
    say_column(s, s->e->n[1]);
}

void tell_reserve(const Say *s)
{
    say_side(s, s->e->n[0]);
    say(s, " committed a reserve");
}

void tell_came(const Say *s)
{
    say_who(s);
    say(s, " reached the field with ");
    say_men(s, s->e->n[0]);
}

void tell_duel(const Say *s)
{
    say(s, "Before the lines a champion of ");
    say_army_or_yours(s, s->e->n[0]);
    say(s, " killed one of ");
    say_army_or_yours(s, s->e->n[1]);
    if (s->e->n[2] > 1) {
        say(s, ", ");
        say_times(s, s->e->n[2]);
        say(s, " now today");
    }
}

void tell_shied(const Say *s)
{
    say(s, "The horses of ");
    if (s->own && s->side && s->e->n[0] >= 0 && s->e->n[0] < CONTINGENT_MAX)
        text_addf(s->out, "your c%d", (int)s->e->n[0]);
    else
        say_who(s);
    say(s, " would not face the elephants");
    say_column(s, s->e->n[1]);
}

/* "An elephant", "3 elephants", "About 100 towers". */
static void say_several(const Say *s, int64_t n, const char *one, const char *many)
{
    if (n == 1) {
        say(s, one);
        return;
    }
    say_number(s, n);
    say(s, many);
}

/* "yours", "Rostam Farrokhzad" */
static void say_whose(const Say *s)
{
    if (s->own && s->side)
        say(s, "yours");
    else
        say_who(s);
}

void tell_towers_down(const Say *s)
{
    bool yours = s->own && s->side;
    say_several(s, s->e->n[0], "A tower", " towers");
    say(s, yours ? " of your" : " of ");
    if (!yours)
        say_who(s);
    say(s, yours ? " elephants" : "'s elephants");
    say(s, " went down, girths cut or crew shot");
    say_column(s, s->e->n[1]);
}

void tell_beast_fell(const Say *s)
{
    say_several(s, s->e->n[0], "An elephant", " elephants");
    say(s, " of ");
    say_whose(s);
    say(s, s->e->n[0] == 1 ? " was killed" : " were killed");
}

void tell_beasts_wild(const Say *s)
{
    static const char *const where[] = {
        "", " back through its own ranks", " forward among the enemy", " along the line",
        " to the water", " and was killed by its driver"
    };
    static const char *const where_all[] = {
        "", " back through their own ranks", " forward among the enemy", " along the line",
        " to the water", " and were killed by their drivers"
    };
    bool one = s->e->n[0] == 1;
    int64_t how = clamp_i64(s->e->n[1], 0, (int64_t)countof(where) - 1);
    say_several(s, s->e->n[0], "An elephant", " elephants");
    say(s, " of ");
    say_whose(s);
    say(s, " ran wild");
    say(s, one ? where[how] : where_all[how]);
    if (s->e->n[3] > 0) {
        say(s, "; ");
        say_men(s, s->e->n[3]);
        say(s, " trampled");
    }
}

void tell_blinded(const Say *s)
{
    say(s, "A leading elephant of ");
    say_whose(s);
    say(s, " was blinded; the others have lost whom they follow");
}

void tell_bank(const Say *s)
{
    say(s, "Elephants of ");
    say_whose(s);
    say(s, " pushed the bank over");
    say_column(s, s->e->n[0]);
}

/* Who does not lead them takes them for what they seem. */
void tell_mock(const Say *s)
{
    if (s->own) {
        say_who(s);
        say(s, " brought camels dressed as elephants into the line");
        return;
    }
    say(s, "Great shapes hung with cloths stand in the line of ");
    say_who(s);
}

void tell_dismounted(const Say *s)
{
    say_body(s, "Horsemen of ");
    say(s, s->e->n[1] == 1 ? " took to their horses again" : " left their horses to fight on foot");
}

void tell_storm(const Say *s)
{
    say(s, "A storm of dust broke");
    say_at_place(s);
    int64_t on = s->e->n[0];        /* 1: in the faces of the event's side, 2: of the others */
    if (on != 1 && on != 2)
        say(s, ", across both lines");
    else if (!s->side)
        say(s, ", in the face of one army");
    else
        say(s, s->own == (on == 1) ? ", in your men's faces" : ", in the enemy's faces");
}

void tell_seat_lost(const Say *s)
{
    bool wind = s->e->n[1] == 1;
    if (s->side && s->e->n[0] == s->side) {
        say(s, wind ? "The wind carried off" : "The enemy stormed");
        say(s, " the seat from which you commanded");
        return;
    }
    say(s, "The seat of the commander of ");
    say_side(s, s->e->n[0]);
    say(s, wind ? " was carried off by the wind" : " was stormed");
}

void tell_standard(const Say *s)
{
    say(s, "The great standard of ");
    say_army_or_yours(s, s->e->n[0]);
    say(s, " was taken");
    say_at_place(s);
}

void tell_camp(const Say *s)
{
    bool yours = s->side && s->e->n[0] == s->side;
    say(s, yours ? "Your camp" : "The camp of ");
    if (!yours)
        say_side(s, s->e->n[0]);
    say(s, " was taken");
    if (s->e->n[1] > 0)
        say(s, "; the victors have fallen to plundering it");
}

void tell_ambush(const Say *s)
{
    say_men(s, s->e->n[0]);
    say(s, " of ");
    say_who(s);
    say(s, " rode out of hiding");
}

/* To the enemy they broke. */
void tell_feigned(const Say *s)
{
    say_body(s, "A part of ");
    say(s, s->own ? " ran as if broken, to draw the enemy out" : " gave way");
    say_column(s, s->e->n[1]);
}

void tell_thrust(const Say *s)
{
    say_body(s, "A body of ");
    say(s, " rode through a gap");
    say_column(s, s->e->n[1]);
    say(s, " towards the commander behind it");
}

void tell_bridge_cut(const Say *s)
{
    bool own = s->e->n[1] == 1;
    say(s, "The crossing behind ");
    say_army_or_yours(s, s->e->n[0]);
    say(s, own ? " was cut by its own men: there is no way back"
               : " was cut by the enemy");
}

void tell_night(const Say *s)
{
    say(s, "The armies fight on into the night");
    say_at_place(s);
}

void tell_mended(const Say *s)
{
    int64_t whole = s->e->n[0], without = s->own ? s->e->n[1] : 0;
    say_who(s);
    say(s, whole > 0 ? " mended " : " could mend no tower");
    if (whole > 0)
        say_several(s, whole, "a tower", " towers");
    say(s, " overnight");
    if (without > 0) {
        say(s, "; ");
        say_several(s, without, "an elephant", " elephants");
        say(s, without == 1 ? " is still without" : " are still without");
    }
}

void tell_engines(const Say *s)
{
    say_who(s);
    say(s, " has ");
    say_several(s, s->e->n[0], "an engine", " engines");
    say(s, " before ");
    say_place(s);
}

void tell_breach(const Say *s)
{
    say(s, "A breach was made in the wall of ");
    say_place(s);
}

void tell_sally(const Say *s)
{
    say(s, "The garrison of ");
    say_place(s);
    say(s, " sallied against ");
    say_who(s);
    say(s, ": ");
    say_theirs(s, s->e->n[0]);
    say(s, " of the garrison and ");
    say_number(s, s->e->n[1]);
    say(s, " of the besiegers fell");
}

void tell_stormed(const Say *s)
{
    bool taken = s->e->n[2] == 1;
    say_who(s);
    say(s, taken ? " stormed " : " went at the walls of ");
    say_place(s);
    say(s, taken ? ": " : " and was thrown back: ");
    say(s, "on the walls ");
    say_number(s, s->e->n[0]);
    say(s, " of the besiegers fell, of those within, garrison and townsmen, ");
    say_theirs(s, s->e->n[1]);
}

void tell_treachery(const Say *s)
{
    say(s, "A gate of ");
    say_place(s);
    say(s, " was opened to ");
    say_who(s);
    say(s, " from within");
}

void tell_leader_fell(const Say *s)
{
    static const char *const how[] = { " was carried off wounded", " fell", " was taken" };
    say_leader(s, s->e->n[0]);
    say(s, how[clamp_i64(s->e->n[1], 0, 2)]);
    say_at_place(s);
}

/* The field tells of the hour, the campaign of the day and its dead. */
void tell_dusk(const Say *s)
{
    int64_t own = s->e->n[s->own ? 0 : 1], theirs = s->e->n[s->own ? 1 : 0];
    say(s, "Darkness parted the armies");
    say_at_place(s);
    if (s->e->half_hour)
        return;
    if (!s->side) {
        text_addf(s->out, "; %d and %d fell", (int)own, (int)theirs);
        return;
    }
    if (own == 0 && theirs == 0) {
        say(s, "; nobody fell");
        return;
    }
    say(s, "; ");
    text_number(s->out, own);
    say(s, " of yours fell, of the enemy ");
    say_about(s, theirs);
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

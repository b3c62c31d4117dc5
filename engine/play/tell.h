/*
 * tell.h: how the sentences of a report are put together, for the files of this
 * room only.
 *
 * Armies are called by their leader where he is known, else by their name, places
 * by their Latin name. One's own numbers are exact, those of others are rounded
 * and said to be.
 */
#ifndef SAWAD_PLAY_TELL_H
#define SAWAD_PLAY_TELL_H

#include "base/text.h"
#include "play/report.h"
#include "world/event.h"
#include "world/model.h"

/* What a sentence is being written for. */
typedef struct Say {
    const Model *m;
    Side         side;          /* of the reader; 0: the referee, for whom all is exact */
    const Event *e;
    Text        *out;
    bool         own;           /* the event is of the reader's side */
} Say;

/* tell.c: words and numbers */
Say  saying(const Model *m, Side side, const Event *e, Text *out);
void say(const Say *s, const char *words);
void say_about(const Say *s, int64_t n);        /* a number nobody counted */
void say_number(const Say *s, int64_t n);       /* exact of one's own */
void say_theirs(const Say *s, int64_t n);       /* of the other army of the event */
void say_men(const Say *s, int64_t n);
void say_days(const Say *s, int64_t n);
void say_times(const Say *s, int64_t n);        /* "once", "twice", "3 times" */
void say_grain(const Say *s, int64_t g);
void say_place(const Say *s);
void say_at_place(const Say *s);                /* " at Hira"; nothing if it is nowhere */
void say_side(const Say *s, int64_t side);      /* "you", "the Sasanian Empire" */
void say_army_of(const Say *s, int64_t side);   /* "a Sasanian army" */
void say_who(const Say *s);                     /* the event's army */
void say_whom(const Say *s);                    /* the other one */
void say_leader(const Say *s, int64_t leader);
void say_day(const Say *s);                     /* "20 April" */

/* A sentence's last touch: it begins with a capital and ends with a full stop. */
void say_done(Text *out, size_t from);

/* tell_war.c: marches, meetings and battles */
typedef void Tell(const Say *s);
Tell tell_order_refused, tell_order_arrived, tell_departed, tell_arrived, tell_crossed,
     tell_delayed, tell_turned_back, tell_sighted, tell_contact, tell_refused, tell_standoff,
     tell_battle, tell_charged, tell_wavered, tell_broke, tell_gap, tell_reserve,
     tell_leader_fell, tell_dusk, tell_withdrew, tell_routed, tell_won, tell_spoils, tell_pursued,
     tell_came, tell_duel, tell_shied, tell_towers_down, tell_beast_fell, tell_beasts_wild,
     tell_blinded, tell_bank, tell_mock, tell_dismounted, tell_storm, tell_seat_lost, tell_standard,
     tell_camp, tell_ambush, tell_feigned, tell_thrust, tell_bridge_cut, tell_night,
     tell_mended, tell_engines, tell_breach, tell_sally, tell_stormed, tell_treachery;

/* tell_land.c: bread and water, convoys, places, the scenario */
Tell tell_foraged, tell_stripped, tell_hungry, tell_thirsty, tell_beasts_died, tell_straggled,
     tell_deserted, tell_sick, tell_recovered, tell_dissolved, tell_convoy_left,
     tell_convoy_came, tell_convoy_lost, tell_convoy_stuck, tell_base_lost,
     tell_flooded, tell_drained, tell_slaughtered, tell_to_water, tell_raided, tell_depot_taken, tell_place_taken,
     tell_envoy_left, tell_terms, tell_terms_refused, tell_terms_broken, tell_tribute,
     tell_siege, tell_raised, tell_joined, tell_detached, tell_reinforced, tell_weather,
     tell_note, tell_script_fault, tell_goal, tell_over;

/* tell_crown.c: cards, embassies, truces */
Tell tell_decision_put, tell_decision_made, tell_embassy_left, tell_embassy_heard,
     tell_talks_ended, tell_truce, tell_truce_ended, tell_truce_broken, tell_relation;
/* tell_court.c: peoples, courts, captains and letters */
Tell tell_called, tell_mustered, tell_muster_home, tell_ban, tell_crown_orders,
     tell_crown_refused, tell_recalled, tell_aloof, tell_withheld, tell_appointed,
     tell_founded, tell_settled, tell_succeeded, tell_families_lost, tell_fell_ill, tell_on_his_feet, tell_leaderless, tell_leader_fate, tell_chief, tell_letter_caught,
     tell_forgery, tell_defected, tell_released, tell_plague, tell_arrears;

#endif

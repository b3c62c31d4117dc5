/*
 * turn.h: the week: orders in, seven days, events out. The only door through
 * which a World changes.
 *
 * Both sides' orders are sealed before a week runs. A week may stop inside a day
 * when a battle begins that a person wants to command (TURN_BATTLE): the World
 * then holds the battle, and turn_go_on() takes the half-hours' orders until
 * the day is over, after which the week goes on. Where it stopped is part of
 * the World, so such a World can be copied, saved and replayed like any other.
 */
#ifndef SAWAD_CAMPAIGN_TURN_H
#define SAWAD_CAMPAIGN_TURN_H

#include "base/status.h"
#include "world/event.h"
#include "world/hooks.h"
#include "world/order.h"
#include "world/state.h"

typedef enum TurnEnd { TURN_WEEK, TURN_BATTLE, TURN_OVER, TURN_FAULT } TurnEnd;

/* Watches a running week, for traces and tests; may be NULL. Called after each
 * phase with its name; anything but OK stops the week with that fault. */
typedef struct TurnWatch {
    void  *self;
    Status (*phase)(void *self, const Model *m, const World *w, const char *phase, Fault *why);
    void   (*half_hour)(void *self, const World *w);    /* as each one begins, and when the day is over */
} TurnWatch;

/* What a scenario does once before its first week (HOOK_START). */
Status turn_start(const Model *m, World *w, const Hooks *hooks, EventList *out, Fault *why);

/* Runs a week with these orders (all sides', in the order they are to be heard;
 * each is checked again where it takes effect and refused by an event). */
TurnEnd turn_run(const Model *m, World *w, const Order *orders, int32_t count, const Hooks *hooks,
                 const TurnWatch *watch, EventList *out, Fault *why);

/* At stage battle: runs one half-hour with these orders of the field; delegated
 * contingents are ordered by their general. Goes on with the week when the
 * battle's day is over; the generals fight it out once every person has handed
 * over his command. */
TurnEnd turn_half_hour(const Model *m, World *w, const Order *orders, int32_t count,
                       const Hooks *hooks, const TurnWatch *watch, EventList *out, Fault *why);

/* Whether an order may be given now; says no, and why. Pure. */
Status order_check(const Model *m, const World *w, const Order *o, Fault *why);

/* A courier hands an order over: it is checked again as things stand now and
 * begun, or refused by an event. */
void order_heed(const Model *m, World *w, const Order *o, int32_t days_under_way, EventList *out);

/* Applies orders' immediate part to a World that is only being imagined (a
 * preview): no couriers, no dice. */
Status order_imagine(const Model *m, World *w, const Order *o, Fault *why);

/* Names of the phases of a day, in order, for traces and the manual. */
const char *turn_phase_name(int i);     /* NULL past the last */

#endif

/*
 * order_rows.h: what stands in the table of orders: a check, which answers and
 * changes nothing, and a beginning, which may assume the check. Between the
 * files of orders only; the rest of the house asks turn.h.
 */
#ifndef SAWAD_CAMPAIGN_ORDER_ROWS_H
#define SAWAD_CAMPAIGN_ORDER_ROWS_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

typedef Status OrderCheck(const Model *m, const World *w, const Order *o, Fault *why);
typedef void OrderBegin(const Model *m, World *w, const Order *o, EventList *out);

/* order_army.c: what an army does. */
OrderCheck check_none, check_at_place, check_way, check_hostile, check_shadow, check_stance,
           check_forage, check_detach, check_join, check_drill;
OrderBegin begin_march, begin_halt, begin_shadow, begin_stance, begin_forage, begin_detach, begin_join;

/* order_side.c: stores and convoys, envoys. */
OrderCheck check_load, check_store, check_transfer, check_convoy, check_base, check_envoy,
           check_priority, check_flood;
OrderBegin begin_load, begin_store, begin_transfer, begin_convoy, begin_base, begin_envoy,
           begin_command, begin_generals, begin_priority, begin_flood;

/* cards.c and embassy.c */
OrderCheck check_decide, check_embassy;
OrderBegin begin_decide, begin_embassy;
/* order_men.c: calls and the ban, who commands, what becomes of letters. */
OrderCheck check_call, check_ban, check_appoint, check_settle;
OrderBegin begin_call, begin_ban, begin_letters, begin_appoint, begin_settle;

/* Whether a place is named; the other formation is a friend's, or an enemy of
 * whom something is known. */
Status check_place(const Model *m, PlaceId p, const char *where, Fault *why);
Status check_other(const World *w, const Order *o, bool friend, Fault *why);

/* Sends a letter that will be there in so many days; false: too many are on the
 * road. */
bool order_post(const Model *m, World *w, LetterKind kind, const Order *o, int32_t days);

#endif

/*
 * orders.h: the table of orders: for each kind, whether it may be given and what
 * happens when it is heeded. order_check() and order_imagine() of turn.h are
 * its public side.
 */
#ifndef SAWAD_CAMPAIGN_ORDERS_H
#define SAWAD_CAMPAIGN_ORDERS_H

#include "campaign/turn.h"

/* Seals an order: sends it by courier, or heeds it at once where the chief is. */
void order_send(const Model *m, World *w, const Order *o, EventList *out);

#endif

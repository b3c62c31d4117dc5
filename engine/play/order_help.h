/*
 * order_help.h: what an order is for, and one written out; how it is written in
 * general is the rules' to say (session_usage).
 */
#ifndef SAWAD_PLAY_ORDER_HELP_H
#define SAWAD_PLAY_ORDER_HELP_H

#include "world/order.h"

typedef struct OrderHelp { const char *says, *such; } OrderHelp;     /* such: NULL if none can be given */
extern const OrderHelp order_help[ORDER_KINDS];

#endif

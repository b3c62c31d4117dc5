/*
 * field.h: what the terminal's files about the field of battle share.
 */
#ifndef SAWAD_FRONT_TERMINAL_FIELD_H
#define SAWAD_FRONT_TERMINAL_FIELD_H

#include "front/terminal/talk.h"

/* field.c: rows from one's own camp, columns from one's own left hand. */
int  own_row(const FieldView *v, int row);
int  own_col(const FieldView *v, int col);
void field_clock(int32_t minutes, Text *out);       /* "12:30" */
void field_ground(const FieldView *v);              /* borders, names, what lies behind */

/* field_order.c: "advance left wing", "commit reserve at 3,4": true if `rest`
 * names a wing, and the orders are given, or forecast if `ask`. */
bool field_wing(Talk *t, OrderKind kind, const char *rest, bool ask);

/* field_tell.c: what happened in the last half-hour; what the sources say of this
 * moment (false: nothing); light, wind, dust and heat. */
void field_log(Talk *t);
bool field_sources(Talk *t);
void field_sky(Talk *t, const char *rest);

#endif

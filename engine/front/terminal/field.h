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
bool field_on(const FighterView *f);                /* stands, or is broken and still there */
const char *field_row_word(const FieldView *v, int row);        /* "In the front" */
const char *word_at(const char *const *words, int count, int i);        /* "" if there is none */
void field_brief(Talk *t);      /* the picture, and what is pressing */

enum { GONE, STANDS, BROKEN, FLED, LEFT, COMING };  /* FighterState of world/battlefield.h */

/* field_body.c: an army's bodies by rows; not all: those in the fight, under orders or
 * failing, and of the enemy what fights. One of one's own closely: `show c3`. */
void field_bodies(const Model *m, const FieldView *v, int team, bool all);
const char *field_state_word(int state);             /* "broken" */
bool field_body(Talk *t, const char *word);         /* false: the word names no body */

/* field_order.c: "advance left wing", "commit reserve at 3,4": true if `rest`
 * names a wing, and the orders are given, or forecast if `ask`. */
bool field_wing(Talk *t, OrderKind kind, const char *rest, bool ask);
void field_forecast(Talk *t, const Order *o, int32_t n);

/* field_tell.c: what happened in the last half-hour; what the sources say of this
 * moment (false: nothing); light, wind, dust and heat. */
void field_log(Talk *t);
void field_morning(Talk *t, int32_t from);  /* a day's end and the night, from that event on */
bool field_sources(Talk *t);
void field_sky(Talk *t, const char *rest);

#endif

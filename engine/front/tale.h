/*
 * tale.h: a game told in sentences, for whoever watched it: what run, replay and
 * the terminal print.
 */
#ifndef SAWAD_FRONT_TALE_H
#define SAWAD_FRONT_TALE_H

#include "play/session.h"

#include <stdio.h>

enum { TALE_PLAN, TALE_BATTLE, TALE_OVER };     /* session_stage() */
enum { TALE_COLUMNS = 78 };

/* Prints text broken before column 79, the first line after `first`, the others
 * after as many blanks. */
void tale_put(FILE *to, const char *first, const char *text);

void tale_opening(Session *s, FILE *to);
void tale_week(Session *s, int32_t week, FILE *to);     /* as nobody's side: all that mattered */
void tale_result(Session *s, FILE *to);

/* What one side heard in a week; and in the running week, from the event
 * numbered `from` on. */
void tale_heard(Session *s, Side side, int32_t week, bool quiet_too, FILE *to);
void tale_since(Session *s, Side side, int32_t week, int32_t from, FILE *to);

typedef struct TaleEnd { Side winner; const char *grade; } TaleEnd;
TaleEnd tale_end(Session *s);   /* the winner's grade, or of the first that can be played */

#endif

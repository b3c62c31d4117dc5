/*
 * words.h: every word the terminal understands, in one table, and what it says
 * about each. Nobody outside the terminal includes it.
 */
#ifndef SAWAD_FRONT_TERMINAL_WORDS_H
#define SAWAD_FRONT_TERMINAL_WORDS_H

#include "front/terminal/talk.h"

/* Obeys t->line; does nothing for an empty one. */
void words_obey(Talk *t);

/* The order a line begins with, as it may be given now; 0: none, or unclear. */
int words_order(const Talk *t, const char *line);

/* help, help WORD */
void words_help(Talk *t, const char *rest);

/* cards.c: decisions. */
void cards_new(Talk *t);            /* what is newly asked, at the start of a week */
void cards_list(Talk *t, const char *rest);

/* game.c: the course of the game. */
void game_end(Talk *t, const char *rest);
void game_let(Talk *t, const char *rest);
void game_save(Talk *t, const char *rest);
void game_quit(Talk *t, const char *rest);
void game_autosave(Talk *t);

#endif

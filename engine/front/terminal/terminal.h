/*
 * terminal.h: the whole game in lines of text, for a screen reader, a slow
 * connection, a pipe or a taste for prose.
 *
 * Reads orders and questions from standard input, one a line, and answers in
 * sentences of at most 78 columns. Ends at `quit` or when the input ends, with
 * the game kept if anything was done.
 */
#ifndef SAWAD_FRONT_TERMINAL_H
#define SAWAD_FRONT_TERMINAL_H

#include "play/session.h"

typedef struct TerminalStart {
    Setup       setup;      /* scenario NULL: ask which */
    const char *file;       /* a saved game to go on with; NULL: none */
    const char *side;       /* id; NULL: the first that can be played */
    Effort      effort;     /* of the opponent */
} TerminalStart;

/* Plays until the player leaves; the program's exit status. */
int terminal_main(const TerminalStart *start);

#endif

/*
 * lesson.h: the scenario's lesson at the terminal.
 */
#ifndef SAWAD_FRONT_TERMINAL_LESSON_H
#define SAWAD_FRONT_TERMINAL_LESSON_H

#include "front/terminal/talk.h"

void lesson_word(Talk *t, const char *rest);    /* the word `lesson` */
void lesson_after(Talk *t);                     /* after every line: goes on when a deed is done */

#endif

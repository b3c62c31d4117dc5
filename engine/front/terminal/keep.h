/*
 * keep.h: games kept, at the terminal. Nobody outside it includes this.
 */
#ifndef SAWAD_FRONT_TERMINAL_KEEP_H
#define SAWAD_FRONT_TERMINAL_KEEP_H

#include "front/terminal/talk.h"

/* Into the playthrough that is being played, and under a name if one is given. */
bool keep_save(Talk *t, const char *name);
void keep_week(Talk *t);        /* a week has passed, or a battle begins */
void keep_adopt(Talk *t, const char *path);     /* the running game was opened from there */

void keep_list(Talk *t, const char *rest);
void keep_load(Talk *t, const char *rest);
void keep_rewind(Talk *t, const char *rest);
void keep_replay(Talk *t, const char *rest);
void keep_knew(Talk *t, const char *rest);

#endif

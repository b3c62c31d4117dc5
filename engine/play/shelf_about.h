/*
 * shelf_about.h: the page that tells of a playthrough, for the files of the shelf.
 */
#ifndef SAWAD_PLAY_SHELF_ABOUT_H
#define SAWAD_PLAY_SHELF_ABOUT_H

#include "play/shelf.h"

/* Reads the page into the fields it tells of; false if it is missing, damaged or
 * of another kind: nothing is changed then. */
bool   about_read(const char *path, Playthrough *p);
Status about_write(const char *path, const Playthrough *p, Fault *why);

/* What the game itself says, for its page. */
void   about_learn(Playthrough *p, Session *s, Side side);

/* The same as far as the lines of a log tell it; false if it is none. */
bool   about_peek(const char *path, Playthrough *p);

#endif

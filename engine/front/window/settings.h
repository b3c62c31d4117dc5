/*
 * settings.h: what a person set once and finds again: a few words in a file of
 * the settings folder.
 */
#ifndef SAWAD_FRONT_SETTINGS_H
#define SAWAD_FRONT_SETTINGS_H

#include "base/status.h"

#include <stdio.h>

typedef struct Settings {
    int32_t scale;              /* percent; 0: fitted to the screen */
    int32_t palette;            /* PaletteKind */
    int32_t still;              /* bool: nothing moves */
    int32_t reports;            /* bool: the report opens by itself after a week */
    int32_t full;               /* bool: the whole screen */
    int32_t wide, high;         /* of the window, when it is not */
    int32_t effort;             /* Effort of the last game */
    int32_t command;            /* bool: a person commands the battles */
    int32_t lesson;             /* step of the lesson, from 0 */
    int32_t sound, volume;      /* bool; percent */
    int32_t among;              /* bool: a game that ended is held against others by itself */
    int32_t quiet;              /* bit a WarnKind: not said before a week ends */
    int32_t placed, x, y;       /* bool: where the window stood when it was closed */
} Settings;

void settings_usual(Settings *s);
bool settings_read(Settings *s);            /* the usual ones where nothing was set; false: nothing was */
void settings_write(const Settings *s);     /* a failure is not worth a word */

/* A line "NAME VALUE" of a file; false if no setting is called so. */
bool settings_take(Settings *s, const char *line, size_t len);
void settings_put(const Settings *s, FILE *f);

#endif

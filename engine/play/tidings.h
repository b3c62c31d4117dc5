/*
 * tidings.h: a week's report while it is made, for the files of this room only.
 */
#ifndef SAWAD_PLAY_TIDINGS_H
#define SAWAD_PLAY_TIDINGS_H

#include "play/tell.h"
#include "world/limits.h"

enum { TIDING_BYTES = 768 };

typedef struct Week {
    const Model *m;
    Side         side;
    const Event *at;
    int32_t      count;
    bool         told[EVENT_MAX];   /* events that are in a line already */
    TidingHeard *heard;
    void        *to;
} Week;

/* The event, marked as told; NULL if it is, or is of another kind. */
const Event *week_take(Week *w, int32_t i, EventKind kind);

/* Hands a line on, with its capital and its full stop. */
void week_say(Week *w, Weight weight, int32_t event, Text *line);

/* fought.c: each battle in one paragraph, and what it makes needless to tell. */
void week_battles(Week *w);

#endif

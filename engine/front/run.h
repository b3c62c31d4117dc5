/*
 * run.h: starting a game: for a person, with a face; for nobody, as a report.
 */
#ifndef SAWAD_FRONT_RUN_H
#define SAWAD_FRONT_RUN_H

#include "front/command.h"
#include "front/terminal/terminal.h"

typedef struct FaceStart {
    Setup       setup;          /* scenario NULL: the player chooses */
    const char *file, *side;    /* a saved game, a side's id; or NULL */
    Effort      effort;
    bool        text;           /* in lines even if there is a window */
} FaceStart;

bool run_has_window(void);      /* this build has one, and there is a display */
Exit run_face(const FaceStart *start);

/* Fills seed, premises and doctrines from the call's options, pointing into its
 * words, which `copy` keeps with their signs of equality cut. */
typedef struct SetupCopy { char at[4096]; size_t used; } SetupCopy;
bool run_setup(const Call *call, SetupCopy *copy, Setup *out);

/* A scenario as a person names it: an id, or a folder, which becomes a full path
 * so that a folder here is not taken for an id. */
const char *run_scenario(const char *word, char *out, size_t cap);

/* The side's id as text, NULL for nobody. */
const char *run_side_id(const Model *m, Side side);

#endif

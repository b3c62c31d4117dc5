/*
 * asked.h: what the commands of the laboratory that play campaigns have in common:
 * reading how many runs of what, and telling what went wrong in them.
 */
#ifndef SAWAD_FRONT_LAB_ASKED_H
#define SAWAD_FRONT_LAB_ASKED_H

#include "front/json.h"
#include "front/run.h"
#include "lab/runner.h"
#include "play/paths.h"

typedef struct Asked {
    Setup     setup;                /* scenario, first seed, premises, doctrines */
    SetupCopy copy;                 /* its words */
    char      folder[PATH_BYTES];
    int32_t   runs, jobs;
} Asked;

/* Reads `lab WORD SCENARIO` and the options they share. False (and told) if a word
 * is off. `out` holds pointers into itself. */
bool asked_read(const Call *call, Asked *out);

/* The same, with its scenario open; NULL (and told): *e is what the call ends with. */
Study *asked_study(const Call *call, Asked *out, Exit *e);

/* Runs with faults, named on standard error with the call that plays each again;
 * EXIT_NOT_SO if there are any. */
Exit faults_tell(const Results *r);

/* What every document of these commands begins with. */
void json_runs(Json *j, const Results *r, const Setup *setup);

/* Text cut to so many characters, and blanks up to them. */
void put_cut(FILE *to, const char *text, int width);

#endif

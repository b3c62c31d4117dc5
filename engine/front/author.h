/*
 * author.h: checking and beginning scenarios, for the command line and the window.
 */
#ifndef SAWAD_FRONT_AUTHOR_H
#define SAWAD_FRONT_AUTHOR_H

#include "base/status.h"
#include "script/load.h"

/* All that `sawad check` finds: reads the scenario, plays a game of it between minds,
 * takes its measures. `why` if it cannot even be found. */
Status author_faults(const char *path, FaultList *faults, Fault *why);

/* Copies the small campaign of scripts/new to a folder that is not there yet. */
Status author_make(const char *folder, Fault *why);

#endif

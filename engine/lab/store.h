/*
 * store.h: the results of an experiment in one SQLite file: written as games end,
 * taken up again after a kill, put together from parts, opened by anything that
 * reads SQLite. Its tables are described in the file itself (table `dictionary`)
 * and in docs/laboratory.md.
 *
 * What a game came to is digested as it is written; the digest of all games does
 * not depend on threads, parts or interruptions, and a file that was changed by
 * hand is known by it.
 */
#ifndef SAWAD_LAB_STORE_H
#define SAWAD_LAB_STORE_H

#include "lab/experiment.h"
#include "play/study.h"

#include <sqlite3.h>

enum { STORE_ID = 0x53415731 /* "SAW1" */, STORE_FORMAT = 1 };

typedef struct Store Store;

/* Opens a file for an experiment: new, or with a part of the same experiment in
 * it. Another's is refused and left as it is. */
Store *store_open(const char *path, const Experiment *x, Fault *why);

/* Opens results to be read: they must be whole, of this format, and of one
 * experiment. */
Store *store_read(const char *path, Fault *why);

void store_close(Store *s);             /* NULL is fine; writes what is left */

/* Which games are in it: done[k] for each. */
Status store_done(Store *s, uint8_t *done, int64_t games, Fault *why);

/* Writes one game. Calls come one at a time. What is written reaches the disk every
 * second or so, and at store_flush(). */
Status store_put(Store *s, int64_t game, const Experiment *x, const Outcome *o, const Chronicle *c,
                 Fault *why);
Status store_flush(Store *s, Fault *why);

/* One more session at the machine: which part, on what, how long. */
Status store_worked(Store *s, const Experiment *x, int64_t games, int64_t cpu_ns, int64_t wall_ns,
                    Fault *why);

/* Puts the games of another file of the same experiment into this one. */
Status store_merge(Store *s, const char *path, Fault *why);
/* A new file like the one at `from`, without its games. */
Store *store_like(const char *path, const char *from, Fault *why);

/* The digest of all games; 0 if it cannot be read. `changed` counts games whose
 * rows are not what was written. */
uint64_t store_digest(Store *s, int64_t *changed);

/* Every table to folder/TABLE.csv (RFC 4180), with the dictionary. */
Status store_csv(Store *s, const char *folder, Fault *why);

/* For whoever asks questions of his own. */
sqlite3 *store_db(Store *s);
/* A line of `about`; "" if there is none. Valid until the next call. */
const char *store_about(Store *s, const char *key);

#endif

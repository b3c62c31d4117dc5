/*
 * replay.h: the order log: what a save is. Text, one order a line, with a digest
 * of the World after every week and a check over every line.
 *
 *   sawad log 1
 *   scenario khalid-633 5f0c19a27be4d113
 *   rules 0c4d…  seed 1  reading middle
 *   premise dumat=yes
 *   head =     check 40d1…
 *   w1 rashid  march khalid to hufayr
 *   w1 =       digest 5f0c19a27be4d113 check 81aa0c02b6e1f3d7
 *   w2 d3 h07 rashid  charge c41 at 14,9     a half-hour commanded in person
 *   w2 d3 h07 =       digest …
 *   draft rashid  hold muthanna      what was not yet sealed
 *   snapshot …                       one line a thing, by field name
 *   end 9d0c…
 *
 * `=` marks that all sides had sealed; behind it stands the digest of what came of
 * it. A log that another version began has its first World in the head, in lines
 * like those of the snapshot, led by `from`. `sawad log 1 open` is a log written
 * by hand: digests and checks may be left out, lines that begin with # are
 * remarks, and `w3 =` alone runs all weeks up to the third.
 *
 * A log is written to a temporary file, synced, and renamed over the old one,
 * which is kept with a ~ at the end. After a change of rules the orders are
 * refused with a sentence; the snapshot still loads and begins a new log.
 */
#ifndef SAWAD_PLAY_REPLAY_H
#define SAWAD_PLAY_REPLAY_H

#include "base/status.h"
#include "play/session.h"

typedef struct ReplayResult {
    int32_t  weeks;             /* played */
    uint64_t digest;            /* at the end */
    int32_t  differs_week;      /* first week whose digest differed; 0: none */
    bool     sealed;            /* every line carried its check */
} ReplayResult;

/* Plays a log again from its header; `to_week` < 0: all of it. With `verify`
 * every digest is compared and the first difference is a fault naming week
 * and reason. */
Session *replay_run(const char *path, int32_t to_week, bool verify, ReplayResult *out, Fault *why);

/* Differences between two saves or logs by field name, one call a line. */
Status replay_diff(const char *a, const char *b, Status (*line)(void *self, const char *line, size_t len),
                   void *self, int32_t *count, Fault *why);

#endif

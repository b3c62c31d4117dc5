/*
 * log_file.h: the order log as text, for the files of this room only: a game
 * turned into lines, and lines turned into what a game can be made of.
 *
 * Every line adds to a running check (64 bits, against damage, not malice); it
 * is written out after the head, with each digest and at the end.
 */
#ifndef SAWAD_PLAY_LOG_FILE_H
#define SAWAD_PLAY_LOG_FILE_H

#include "play/game.h"
#include "world/fields.h"

enum {
    LOG_BYTES_MAX = 64 << 20,
    LOG_LINE_MAX  = 16 << 10,
    LOG_LINES_MAX = 1 << 20,
    LOG_WEEK_MAX  = 100000
};

typedef struct FieldText { const char *at; size_t len; int32_t line; } FieldText;

typedef struct LogFile {
    Arena      mem;
    bool       open;                    /* written by hand: no checks */
    bool       versioned;               /* the two digests below were there */
    uint64_t   scenario_digest, rules_digest;
    const char *folder;                 /* of the scenario, or "" */
    Setup      setup;
    LogLine   *first, *last, *draft;
    FieldText *base, *snapshot;
    int32_t    bases, snapshots;
} LogFile;

/* Reads a whole log; the texts it keeps are copies. Nothing is left on a fault. */
Status log_parse(const char *text, size_t len, const char *name, LogFile *out, Fault *why);
void   log_close(LogFile *f);

/* A World from its lines. */
Status log_world(const Model *m, const FieldText *lines, int32_t count, const char *name,
                 World *out, Fault *why);

/* Writes a game piece by piece. `crashed`: as an open log, drafts as orders of
 * the week at hand, without a snapshot, with a message. */
typedef Status LogPut(void *self, const char *bytes, size_t len, Fault *why);
Status log_format(const Session *s, const char *crashed, LogPut *put, void *self, Fault *why);

#endif

/*
 * predict.h: predictions of a class: written down before the games are played,
 * locked, and scored when they have been.
 *
 * A file of predictions is a table of text that any spreadsheet opens: a line for
 * each person, with what he or she thinks in how many of a hundred campaigns the
 * measure holds, as asked and with the switch, and why. Locking adds who asks what
 * and a digest of it all; who reads the digest aloud, or writes it on the board,
 * will see any later change.
 */
#ifndef SAWAD_LAB_PREDICT_H
#define SAWAD_LAB_PREDICT_H

#include "base/status.h"

#include <stdio.h>

enum { CLASS_MOST = 400, NAME_MOST = 60, REASON_MOST = 300, ASKED_MOST = 400 };

typedef struct Prediction {
    char    name[NAME_MOST], reason[REASON_MOST];
    int32_t without, with;              /* percent */
} Prediction;

typedef struct Predictions {
    char       question[ASKED_MOST], measure[ASKED_MOST], metric[48], model[24];
    char       switched[ASKED_MOST];    /* the setting that is predicted, "ban=kept" */
    Prediction of[CLASS_MOST];
    int32_t    count;
} Predictions;

/* Rows of "name,without,with,reason" below a head of these words. */
Status predictions_read(FILE *from, const char *where, Predictions *out, Fault *why);
/* The same from a locked file; a changed one is ERR_DAMAGED. */
Status predictions_unlock(const char *path, Predictions *out, uint64_t *digest, Fault *why);
Status predictions_lock(const char *path, const Predictions *p, uint64_t *digest, Fault *why);

/* The mean square of a prediction in percent and what happened in n games of which
 * `yes` did: its score (Brier 1950), 0 best, 1 worst. */
double brier(int32_t percent, int64_t yes, int64_t n);

#endif

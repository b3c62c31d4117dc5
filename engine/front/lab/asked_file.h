/*
 * asked_file.h: an experiment's file in place of the words of a call: what the call
 * says itself counts instead of what the file says.
 */
#ifndef SAWAD_FRONT_LAB_ASKED_FILE_H
#define SAWAD_FRONT_LAB_ASKED_FILE_H

#include "front/lab/asked.h"
#include "lab/experiment.h"
#include "play/inquiry.h"

typedef struct AskedFile {
    Inquiry inquiry;
    bool    open;
    Call    call;           /* as if all had been said */
} AskedFile;

/* Takes --file of the call, if there is one; without, the call is as it was. The
 * scenario is word[1] of `out->call`. */
Status asked_file_read(const Call *call, AskedFile *out, Fault *why);
/* Holds it against the scenario, and hands its form to the experiment. */
Status asked_file_check(const AskedFile *a, const Model *m, Fault *why);
void   asked_file_form(const AskedFile *a, Experiment *x);
void   asked_file_close(AskedFile *a);

#endif

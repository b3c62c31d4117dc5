/*
 * inquiry.h: an experiment's file, and whether the scenario has what it asks: premises
 * and their values, inputs and their bounds, sides and tempers.
 */
#ifndef SAWAD_PLAY_INQUIRY_H
#define SAWAD_PLAY_INQUIRY_H

#include "script/inquiry.h"
#include "world/model.h"

/* The first line of a key; NULL: there is none. */
const InquiryLine *inquiry_line(const Inquiry *q, const char *key);

/* A fault at a line of the file. */
Status inquiry_fault(const Inquiry *q, const InquiryLine *line, Status status, Fault *why,
                     const char *what, const char *remedy);

/* The first line that asks for what is not there, with its file, line and remedy. */
Status inquiry_check(const Inquiry *q, const Model *m, Fault *why);

#endif

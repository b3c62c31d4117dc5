/*
 * inquiry.h: whether a scenario has what an experiment's file asks of it: premises
 * and their values, inputs and their bounds, sides and tempers.
 */
#ifndef SAWAD_PLAY_INQUIRY_H
#define SAWAD_PLAY_INQUIRY_H

#include "script/inquiry.h"
#include "world/model.h"

/* The first line that asks for what is not there, with its file, line and remedy. */
Status inquiry_check(const Inquiry *q, const Model *m, Fault *why);

#endif

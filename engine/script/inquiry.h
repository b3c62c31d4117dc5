/*
 * inquiry.h: an experiment written down: what is asked of a scenario, what is
 * switched, which numbers are uncertain, how many games, and the six answers that
 * make a counterfactual question worth asking. A Lua file that returns one table.
 *
 * It is read as a list of lines, each what one option of the command line would
 * say, with the line of the file it comes from. Whether the scenario has such
 * premises is for those who know the scenario.
 */
#ifndef SAWAD_SCRIPT_INQUIRY_H
#define SAWAD_SCRIPT_INQUIRY_H

#include "base/arena.h"
#include "base/status.h"

enum { INQUIRY_LINES = 160, INQUIRY_TEXT = 399 };

/* key: scenario, question, metric, premise (id=value), doctrine (side=name), vary
 * (id=value,value), grid, readings, input (name or name=low..high), design, points,
 * runs, seed, until (metric:points), or a field of the form: clear, consistent,
 * minimal, theory, base_rate, projects. */
typedef struct InquiryLine {
    const char *key, *value;
    char        field[64];          /* "vary[2]" */
    int32_t     line;
} InquiryLine;

typedef struct Inquiry {
    Arena       arena;
    char        where[256];         /* the file, as faults show it */
    InquiryLine at[INQUIRY_LINES];
    int32_t     lines;
} Inquiry;

/* Reads a file; on a fault nothing is open. */
Status inquiry_read(const char *path, Inquiry *out, Fault *why);
void   inquiry_close(Inquiry *q);

#endif

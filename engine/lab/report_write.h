/*
 * report_write.h: the page of a file of results, for who wants no more than that.
 */
#ifndef SAWAD_LAB_REPORT_WRITE_H
#define SAWAD_LAB_REPORT_WRITE_H

#include "lab/store.h"

/* Writes the whole page. `metric` may be NULL; `scenario`: where it lies now, or NULL. */
Status report_write(Store *s, const char *path, const char *metric, const char *scenario, Fault *why);

#endif

/*
 * page.h: one page of HTML, written from top to bottom: whole in itself (nothing is
 * loaded from elsewhere), to be read on a screen and printed on A4, well-formed as
 * XML so that any program can read it back.
 */
#ifndef SAWAD_LAB_PAGE_H
#define SAWAD_LAB_PAGE_H

#include "base/status.h"

#include <stdio.h>

typedef struct Page {
    FILE       *to;
    const char *path;
    char        part[200];      /* what is written until it is whole */
} Page;

/* Begins a page beside the file; html_close() puts it in its place, or removes it
 * if it is not wanted or could not be written. */
Status html_open(Page *p, const char *path, const char *title, Fault *why);
Status html_close(Page *p, bool wanted, Fault *why);

/* Mark-up of our own with texts in it: like printf, but what stands for %s is made
 * safe. Whole numbers of %d and %lld get their thousands; of fractions %.1f and the
 * like, a minus is a minus. */
void page_put(Page *p, const char *format, ...) SAWAD_FORMAT(2, 3);
void page_text(Page *p, const char *text);              /* made safe */

/* A new section, on the same sheet if there is room: its head, and a line under it
 * (NULL: none). */
void page_section(Page *p, const char *id, const char *head, const char *under);

/* The same as page_put, for what is written into a buffer: a number with one place
 * behind the point and its sign. */
typedef struct Signed { char at[40]; } Signed;
Signed signed_of(double x, int places);

#endif

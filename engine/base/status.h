/*
 * status.h: how anything below the faces says that it could not be done: a
 * Status to return and a Fault that holds the sentence.
 *
 * A Fault names where (a file, an order, a phase), the line and field if there
 * are any, what is wrong, and what to do about it. `why` is always the last
 * parameter and may be NULL. Only faces print.
 */
#ifndef SAWAD_BASE_STATUS_H
#define SAWAD_BASE_STATUS_H

#include "base/types.h"

typedef enum Status {
    OK,
    ERR_MEMORY,     /* the machine has no more */
    ERR_IO,         /* a file could not be read or written */
    ERR_SYNTAX,     /* words that cannot be understood */
    ERR_RANGE,      /* a number outside its bounds */
    ERR_NOT_FOUND,  /* a name that stands for nothing */
    ERR_REFUSED,    /* the rules forbid it */
    ERR_FULL,       /* a pool of limits.h has no free slot */
    ERR_DAMAGED,    /* a file whose content is not what was written */
    ERR_VERSION,    /* made by other rules than these */
    ERR_SCRIPT,     /* a script failed, or ran past its budget */
    ERR_DIFFERS     /* a replay that did not give the same game */
} Status;

typedef struct Fault {
    Status  status;
    int32_t line;           /* in `where` if that is a file; 0: none */
    char    where[192];     /* file, order or phase */
    char    field[96];      /* path inside the file: "forces[3].men"; "" */
    char    what[384];      /* one sentence without a full stop */
    char    remedy[384];    /* what to do; "" */
} Fault;

#if defined(__GNUC__)
#define SAWAD_FORMAT(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define SAWAD_FORMAT(fmt, args)
#endif

/* Fills *why (unless it is NULL) with status, place and sentence, clearing
 * line, field and remedy; returns `status`, so that a caller can write
 * `return fault(why, ERR_RANGE, "march", "...", ...)`. */
Status fault(Fault *why, Status status, const char *where, const char *format, ...)
    SAWAD_FORMAT(4, 5);

/* Adds the remedy to a fault already made; returns its status (ERR_REFUSED if
 * `why` is NULL and nobody knows it: never OK). */
Status fault_remedy(Fault *why, const char *format, ...) SAWAD_FORMAT(2, 3);

/* "file:line: field: what; remedy" in one line, for the faces. Returns `out`. */
const char *fault_line(const Fault *why, char *out, size_t cap);

/* The word for a status: "not found", "damaged", ... */
const char *status_word(Status status);

/* Who is told when a must() fails, before the program stops: one teller per
 * thread, NULL to clear. `tell` gets the message and its own `self`. */
typedef void CrashTell(void *self, const char *message);
void crash_tell(CrashTell *tell, void *self);

#endif

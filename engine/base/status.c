/*
 * status.c: what could not be done, in a sentence; and the last words of a
 * program that has found itself to be wrong.
 */
#include "base/text.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const words[] = {
    [OK]            = "ok",
    [ERR_MEMORY]    = "out of memory",
    [ERR_IO]        = "cannot read or write",
    [ERR_SYNTAX]    = "not understood",
    [ERR_RANGE]     = "out of range",
    [ERR_NOT_FOUND] = "not found",
    [ERR_REFUSED]   = "refused",
    [ERR_FULL]      = "full",
    [ERR_DAMAGED]   = "damaged",
    [ERR_VERSION]   = "another version",
    [ERR_SCRIPT]    = "script failed",
    [ERR_DIFFERS]   = "differs",
};
static_assert(countof(words) == ERR_DIFFERS + 1, "a word for every status");

const char *status_word(Status status)
{
    must((unsigned)status < countof(words));
    return words[status];
}

/* The new fault is made apart, since place and sentence may quote the old one. */
Status fault(Fault *why, Status status, const char *where, const char *format, ...)
{
    if (!why)
        return status;

    Fault made = { .status = status };
    Text place = text_in(made.where, sizeof made.where);
    Text what = text_in(made.what, sizeof made.what);
    va_list args;

    text_add(&place, where);
    va_start(args, format);
    text_addv(&what, format, args);
    va_end(args);
    *why = made;
    return status;
}

/* With nobody to tell, the answer is still not OK. */
Status fault_remedy(Fault *why, const char *format, ...)
{
    if (!why)
        return ERR_REFUSED;

    char made[sizeof why->remedy];
    Text remedy = text_in(made, sizeof made);
    va_list args;

    va_start(args, format);
    text_addv(&remedy, format, args);
    va_end(args);
    memcpy(why->remedy, made, remedy.len + 1);
    return why->status;
}

static void add_place(Text *t, const Fault *why)
{
    text_add(t, why->where);
    if (why->line > 0)
        text_addf(t, why->where[0] ? ":%d" : "line %d", (int)why->line);
    if (t->len)
        text_add(t, ": ");
    if (why->field[0])
        text_addf(t, "%s: ", why->field);
}

const char *fault_line(const Fault *why, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    add_place(&t, why);
    text_add(&t, why->what[0] ? why->what : status_word(why->status));
    if (why->remedy[0])
        text_addf(&t, "; %s", why->remedy);
    return out;
}

/* The thread's teller: games run one to a thread, and each keeps its own log. */
static _Thread_local struct { CrashTell *tell; void *self; } teller;

void crash_tell(CrashTell *tell, void *self)
{
    teller.tell = tell;
    teller.self = self;
}

static void write_error(const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(STDERR_FILENO, bytes, len);
        if (n <= 0)
            return;
        bytes += n;
        len -= (size_t)n;
    }
}

/* The teller is forgotten before it is called: if it fails in turn, the second
 * failure only prints and stops. */
_Noreturn void must_fail(const char *expression, const char *file, int line)
{
    TEXT(message, 512);
    CrashTell *tell = teller.tell;

    text_addf(&message, "%s:%d: must hold: %s", file, line, expression);
    write_error(message.at, message.len);
    write_error("\n", 1);
    teller.tell = NULL;
    if (tell)
        tell(teller.self, message.at);
    abort();
}

/*
 * null_face.c: the smallest face: it opens a game, lets minds play it, and says
 * how it ended. It is compiled by every build, so that the narrow interface
 * stays narrow.
 */
#include "play/session.h"

#include <inttypes.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    Setup setup = { .scenario = argc > 1 ? argv[1] : "null", .seed = 1 };
    Fault why = { .status = OK };
    char line[1200];
    Session *s = session_open(&setup, &why);

    while (s && !why.status && session_stage(s) != 2 && session_weeks(s) < session_model(s)->weeks)
        session_week(s, 0, EFFORT_QUICK, &why);
    if (why.status)
        fprintf(stderr, "%s\n", fault_line(&why, line, sizeof line));
    else
        printf("%d weeks, %016" PRIx64 "\n", (int)session_weeks(s), session_digest(s));
    session_close(s);
    return why.status ? 1 : 0;
}

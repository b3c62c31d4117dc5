/*
 * main.c: which face: a command, the window, or lines of text.
 */
#include "front/command.h"
#include "front/run.h"

#include <unistd.h>

static Exit start(int argc, char **argv)
{
    if (argc > 1)
        return command_line(argc - 1, argv + 1);
    if (run_has_window() || isatty(STDIN_FILENO))
        return run_face(&(FaceStart){ .effort = EFFORT_USUAL });
    manual_usage(stdout);
    return EXIT_DONE;
}

/* What could not be written was not done. */
int main(int argc, char **argv)
{
    Exit e = start(argc, argv);

    if (fflush(stdout) || ferror(stdout)) {
        perror("sawad: standard output");
        return EXIT_MACHINE;
    }
    return (int)e;
}

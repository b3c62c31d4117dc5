/*
 * command.h: the command line: one table of what the program can be asked, from
 * which come reading, --help, the manual page and the completions of shells.
 *
 * The table is a contract: scripts and classes rely on it. Words and options
 * are added, never renamed.
 */
#ifndef SAWAD_FRONT_COMMAND_H
#define SAWAD_FRONT_COMMAND_H

#include "base/status.h"

#include <stdio.h>

/* What the program ends with. */
typedef enum Exit {
    EXIT_DONE,          /* what was asked is done, or is so */
    EXIT_NOT_SO,        /* a fault was found, a digest differs */
    EXIT_WORDS,         /* the call's words are off */
    EXIT_MACHINE        /* disk or memory failed */
} Exit;

typedef enum OptionId {
    OPT_NONE,
    OPT_JSON, OPT_SIDE, OPT_LEVEL, OPT_SEED, OPT_PREMISE, OPT_TEXT, OPT_WEEKS, OPT_DOCTRINE,
    OPT_LOG, OPT_TO, OPT_VERIFY, OPT_STUBS, OPT_HTML, OPT_TIME, OPT_WINDOW,
    OPT_PLAYS, OPT_ONLY, OPT_SET, OPT_RULE, OPT_FIXED,
    OPT_RUNS, OPT_JOBS, OPT_VARY, OPT_ALL, OPT_GRID, OPT_INPUT, OPT_DESIGN, OPT_POINTS,
    OPT_OUT, OPT_SHARD, OPT_UNTIL, OPT_QUESTION, OPT_METRIC, OPT_READINGS, OPT_HTML_FILE,
    OPT_CSV, OPT_FILE,
    OPTION_IDS
} OptionId;

typedef struct OptionRow {
    const char *name;           /* without the dashes */
    const char *value;          /* what follows it; NULL: a switch */
    bool        many;           /* may be given more than once */
    const char *says;
} OptionRow;

enum { CALL_WORDS = 64, CALL_OPTIONS = 128, TAKES = 32 };

typedef struct Call Call;

typedef struct CommandRow {
    const char *name, *words;   /* words: as shown, "SCENARIO" */
    int         least, most;    /* how many it takes */
    uint8_t     takes[TAKES];   /* OptionId, OPT_NONE after the last */
    Exit      (*run)(const Call *call);
    const char *says, *example;
    const char *more;           /* paragraphs of its own help, a line each; or NULL */
} CommandRow;

/* A command line that has been read. */
struct Call {
    const CommandRow *command;
    const char *word[CALL_WORDS];
    int         words;
    struct { OptionId id; const char *value; } given[CALL_OPTIONS];
    int         givens;
};

extern const CommandRow command_table[];
extern const int        command_count;
extern const OptionRow  option_table[OPTION_IDS];

/* Reads and obeys the words after the program's name; faults are told on
 * standard error. */
Exit command_line(int argc, char **argv);

bool        call_has(const Call *call, OptionId id);
const char *call_value(const Call *call, OptionId id);      /* the last given; NULL: none */
/* The next value of an option given several times, from *at on; NULL: no more. */
const char *call_next(const Call *call, OptionId id, int *at);

/* A number of an option that is at least `least`; `otherwise` when it was not
 * given. False (and told) if it is no such number. */
bool call_number(const Call *call, OptionId id, int64_t least, int64_t otherwise, int64_t *out);

/* One fault on standard error; the exit status that fits it. */
Exit tell_fault(const Fault *why);
/* The same, and where the call asked for JSON a document { "error": ... }. */
Exit tell_fault_as(const Call *call, const Fault *why);

/* What each command does (run.c, author.c, bench.c, lab/, paths.c, manual.c). */
Exit run_play(const Call *call);
Exit run_run(const Call *call);
Exit run_replay(const Call *call);
Exit run_diff(const Call *call);
Exit author_list(const Call *call);
Exit author_check(const Call *call);
Exit author_new(const Call *call);
Exit author_api(const Call *call);
Exit bench_run(const Call *call);
Exit lab_run(const Call *call);
Exit paths_show(const Call *call);
Exit manual_help(const Call *call);

/* manual.c: the table as text. `shell`: bash, zsh or fish. */
void manual_usage(FILE *to);
void manual_command(const CommandRow *c, FILE *to);
void manual_page(FILE *to);
Exit manual_completion(const char *shell, FILE *to);

#endif

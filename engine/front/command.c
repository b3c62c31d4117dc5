/*
 * command.c: what the program can be asked, and reading a command line against
 * that table.
 */
#include "front/command.h"

#include "base/text.h"
#include "front/json.h"
#include "front/nearest.h"

const OptionRow option_table[OPTION_IDS] = {
    [OPT_JSON] = { "json", NULL, false,
        "Print one JSON document and nothing else." },
    [OPT_SIDE] = { "side", "SIDE", false,
        "The side you command, by its id." },
    [OPT_LEVEL] = { "level", "LEVEL", false,
        "How deep the opponent thinks: quick, usual or deep. It is never given more than "
        "you." },
    [OPT_SEED] = { "seed", "N", false,
        "The dice. The same seed and orders give the same game on every machine; 1 if left "
        "out." },
    [OPT_PREMISE] = { "premise", "ID=VALUE", true,
        "Set a premise otherwise than history did; reading=low, middle or high sets the "
        "strength of the armies." },
    [OPT_TEXT] = { "text", NULL, false,
        "Play in lines of text, without a window." },
    [OPT_WEEKS] = { "weeks", "N", false,
        "Stop after so many weeks." },
    [OPT_DOCTRINE] = { "doctrine", "SIDE=NAME", true,
        "Give the mind of a side another temper." },
    [OPT_LOG] = { "log", "FILE", false,
        "Write the order log, which can be replayed and loaded." },
    [OPT_TO] = { "to", "WEEK", false,
        "Stop after that week." },
    [OPT_VERIFY] = { "verify", NULL, false,
        "Compare every digest; end with 1 at the first that differs." },
    [OPT_STUBS] = { "stubs", NULL, false,
        "As Lua stubs, for an editor's completion." },
    [OPT_HTML] = { "html", NULL, false,
        "As one page of HTML." },
    [OPT_TIME] = { "time", NULL, false,
        "Add processor time for campaigns and battles, one figure a line." },
    [OPT_WINDOW] = { "window", NULL, false,
        "Measure the window instead: frames, start, idling, memory, one figure a line." },
    [OPT_PLAYS] = { "plays", "N", false,
        "How often each battle is fought; 5000 if left out." },
    [OPT_ONLY] = { "only", "ID", true,
        "This battle and no other that is not named too." },
    [OPT_SET] = { "set", "SET", false,
        "Battles of this theatre, from outside, or both: in, out or all." },
    [OPT_RULE] = { "rules", "NAME=N", true,
        "Put a number in place of one of the rules', as battle.tempo=600." },
    [OPT_FIXED] = { "fixed", NULL, false,
        "Take uncertain inputs as written instead of drawing them for each play." },
    [OPT_RUNS] = { "runs", "N", false,
        "How many campaigns are played of each variant; 200 if left out." },
    [OPT_JOBS] = { "jobs", "N", false,
        "On how many threads; as many as there are processors if left out. The results are "
        "the same." },
    [OPT_VARY] = { "vary", "ID=VALUE,...", true,
        "A premise to be switched; several values, or several premises, after commas: one by "
        "one." },
    [OPT_ALL] = { "all", NULL, false,
        "Switch every premise to each of its other values, one by one." },
    [OPT_GRID] = { "grid", NULL, false,
        "Every value of each premise named by --vary with every value of the others." },
    [OPT_INPUT] = { "input", "NAME=LOW..HIGH", true,
        "An uncertain number of the model, and between what it may lie; its file's bounds if "
        "they are left out. sawad lab inputs SCENARIO lists them." },
    [OPT_DESIGN] = { "design", "WORD", false,
        "How inputs are varied: sample, tornado, morris or sobol." },
    [OPT_POINTS] = { "points", "N", false,
        "Points of a sample, paths of morris, rows of sobol; 20 if left out." },
    [OPT_OUT] = { "out", "FILE.db", false,
        "Write the results to that file; begun already, it is gone on with." },
    [OPT_SHARD] = { "shard", "I/N", false,
        "Play part I of N alone, to be put together by lab merge." },
    [OPT_UNTIL] = { "until", "METRIC:POINTS", false,
        "Stop when the interval of a share is no wider than so many points of a hundred to "
        "either side; looked at every 500 runs from 1000 on." },
    [OPT_QUESTION] = { "question", "TEXT", false,
        "What the experiment is to answer, in words; it heads the report." },
    [OPT_METRIC] = { "metric", "METRIC", false,
        "The measure that answers it: won_SIDE, points_SIDE, men_SIDE, dead_SIDE, weeks, or a "
        "row of the record." },
    [OPT_READINGS] = { "readings", NULL, false,
        "Play every setting in the low and the high reading of the armies too." },
    [OPT_HTML_FILE] = { "html", "FILE.html", false,
        "Write a page to that file." },
    [OPT_FILE] = { "file", "FILE.lua", false,
        "Take the experiment from that file; what the call says itself counts instead." },
    [OPT_CSV] = { "csv", "FOLDER", false,
        "Write every table of the results to that folder." },
};

const CommandRow command_table[] = {
    { "list", "", 0, 0, { OPT_JSON }, author_list,
      "List scenarios: id, title, span, minutes, sides, premises.", "sawad list" },
    { "play", "SCENARIO", 1, 1, { OPT_SIDE, OPT_LEVEL, OPT_SEED, OPT_PREMISE, OPT_TEXT }, run_play,
      "Play a scenario, or go on with a saved game.", "sawad play khalid-633 --side sasan" },
    { "run", "SCENARIO", 1, 1,
      { OPT_SEED, OPT_PREMISE, OPT_WEEKS, OPT_DOCTRINE, OPT_LOG, OPT_JSON }, run_run,
      "Let minds play all sides, without a display; print the report, the result and the digest.",
      "sawad run khalid-633 --seed 7 --log seven.sawad" },
    { "replay", "FILE", 1, 1, { OPT_TO, OPT_VERIFY, OPT_JSON }, run_replay,
      "Play a log again.", "sawad replay seven.sawad --verify" },
    { "diff", "A B", 2, 2, { OPT_NONE }, run_diff,
      "Compare two saves or logs, field by field.", "sawad diff before.sawad after.sawad" },
    { "check", "PATH...", 1, CALL_WORDS, { OPT_JSON }, author_check,
      "Check scenarios: every fault with file, line and remedy.", "sawad check my-campaign" },
    { "new", "FOLDER", 1, 1, { OPT_NONE }, author_new,
      "Make a playable scenario to start from.", "sawad new my-campaign" },
    { "api", "", 0, 0, { OPT_STUBS, OPT_JSON, OPT_HTML }, author_api,
      "Print the Lua interface for scenarios.", "sawad api --html > api.html" },
    { "bench", "", 0, 0, { OPT_TIME, OPT_WINDOW }, bench_run,
      "Print one number that changes only if behaviour changes.", "sawad bench --time" },
    { "lab", "WHAT [SCENARIO]", 1, CALL_WORDS,
      { OPT_FILE, OPT_RUNS, OPT_SEED, OPT_PREMISE, OPT_DOCTRINE, OPT_VARY, OPT_ALL, OPT_GRID,
        OPT_READINGS,
        OPT_INPUT, OPT_DESIGN, OPT_POINTS, OPT_OUT, OPT_SHARD, OPT_UNTIL, OPT_QUESTION, OPT_METRIC,
        OPT_JOBS, OPT_HTML_FILE, OPT_CSV, OPT_PLAYS, OPT_ONLY, OPT_SET, OPT_RULE, OPT_FIXED,
        OPT_JSON }, lab_run,
      "Play much and count: battles of record, a campaign against its record, premises switched "
      "one by one.",
      "sawad lab backtest khalid-633 --runs 500",
      "lab battles [SCENARIO]: fights every battle of record many times and holds what comes of "
      "it against the sources (--plays, --only, --set, --rules, --fixed).\n"
      "lab backtest SCENARIO: plays a campaign with many seeds, minds on all sides, and holds the "
      "record of history against what came of it (--runs, --seed, --premise, --doctrine, --jobs, "
      "--html).\n"
      "lab pairs SCENARIO: switches premises one by one, with the same dice for both games of a "
      "pair, and tells what that changes and how sure it is (--vary or --all, and the same).\n"
      "lab run SCENARIO --out FILE.db: plays an experiment and writes every game down in an "
      "SQLite file; interrupted, the same call goes on (--file, --vary, --all, --grid, --input, "
      "--readings, --design, --points, --shard, --until, --question, --metric, and the same).\n"
      "lab report FILE.db [SCENARIO]: writes the answer of an experiment as a page to be read and "
      "printed, and its tables (--html, --csv, --metric); SCENARIO is where the scenario lies, if "
      "it is none of the game's.\n"
      "lab lesson SCENARIO --html FILE.html: writes handout, worksheet, lesson plans and an exercise "
      "made from the scenario (--premise names the switch of the exercise).\n"
      "lab predict [ANSWERS.csv] --file EXPERIMENT.lua --out LOCKED.csv: locks what a class expects "
      "before the games are played; without a table it asks for names and numbers.\n"
      "lab score LOCKED.csv FILE.db: tells how near everybody came, by Brier's score (--out writes "
      "a table).\n"
      "lab merge OUT.db IN.db...: puts the parts of one experiment together.\n"
      "lab inputs SCENARIO: lists the uncertain numbers, with their bounds and sources." },
    { "paths", "", 0, 0, { OPT_JSON }, paths_show,
      "Tell where settings, saves, mods and logs are.", "sawad paths" },
    { "help", "[COMMAND]", 0, 1, { OPT_NONE }, manual_help,
      "Explain the program, or one command.", "sawad help run" },
};
const int command_count = (int)countof(command_table);

/* A slip of the call itself. */
static Exit slip(const char *what, const char *word, const char *meant)
{
    if (meant)
        fprintf(stderr, "sawad: %s: %s; did you mean %s?\n", what, word, meant);
    else
        fprintf(stderr, "sawad: %s: %s; sawad help lists what there is\n", what, word);
    return EXIT_WORDS;
}

static const CommandRow *command_named(const char *name)
{
    for (int i = 0; i < command_count; i++) {
        if (strcmp(command_table[i].name, name) == 0)
            return &command_table[i];
    }
    return NULL;
}

static Exit unknown_command(const char *name)
{
    Nearest meant = nearest_to(name);

    for (int i = 0; i < command_count; i++)
        nearest_offer(&meant, command_table[i].name);
    return slip("no such command", name, meant.best);
}

/* The option among those the command takes whose name is word[0..len). */
static OptionId option_named(const CommandRow *c, const char *word, size_t len)
{
    for (int i = 0; i < TAKES && c->takes[i]; i++) {
        if (word_is(word, len, option_table[c->takes[i]].name))
            return c->takes[i];
    }
    return OPT_NONE;
}

static Exit unknown_option(const CommandRow *c, const char *word, size_t len)
{
    char name[48], shown[64], meant_name[48];
    Nearest meant;

    snprintf(name, sizeof name, "%.*s", (int)(len < 40 ? len : 40), word);
    snprintf(shown, sizeof shown, "%s --%s", c->name, name);
    meant = nearest_to(name);
    for (int i = 0; i < TAKES && c->takes[i]; i++)
        nearest_offer(&meant, option_table[c->takes[i]].name);
    if (meant.best)
        snprintf(meant_name, sizeof meant_name, "--%s", meant.best);
    return slip("no such option", shown, meant.best ? meant_name : NULL);
}

/* Reads the option at argv[*i] (which begins with two dashes). */
static Exit read_option(Call *call, int argc, char **argv, int *i)
{
    const char *word = argv[*i] + 2, *equals = strchr(word, '=');
    size_t len = equals ? (size_t)(equals - word) : strlen(word);
    OptionId id = option_named(call->command, word, len);
    const char *value = equals ? equals + 1 : NULL;

    if (id == OPT_NONE)
        return unknown_option(call->command, word, len);
    if (!option_table[id].value && value)
        return slip("this option takes no value", argv[*i], NULL);
    if (option_table[id].value && !value) {
        if (*i + 1 >= argc)
            return slip("this option wants a value", argv[*i], NULL);
        value = argv[++*i];
    }
    if (!option_table[id].many && call_has(call, id))
        return slip("given twice", argv[*i], NULL);
    if (call->givens == CALL_OPTIONS)
        return slip("more options than can be held", argv[*i], NULL);
    call->given[call->givens].id = id;
    call->given[call->givens++].value = value;
    return EXIT_DONE;
}

static Exit read_words(Call *call, int argc, char **argv)
{
    bool options = true;

    for (int i = 0; i < argc; i++) {
        if (options && strcmp(argv[i], "--") == 0) {
            options = false;
        } else if (options && argv[i][0] == '-' && argv[i][1] == '-') {
            Exit e = read_option(call, argc, argv, &i);
            if (e)
                return e;
        } else if (options && argv[i][0] == '-' && argv[i][1]) {
            return slip("options are written with two dashes", argv[i], NULL);
        } else if (call->words >= call->command->most) {
            return slip("one word too many", argv[i], NULL);
        } else {
            call->word[call->words++] = argv[i];
        }
    }
    if (call->words < call->command->least) {
        fprintf(stderr, "sawad: %s wants %s; for example: %s\n", call->command->name,
                call->command->words, call->command->example);
        return EXIT_WORDS;
    }
    return EXIT_DONE;
}

static bool asks_help(int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            return true;
    }
    return false;
}

/* The words that are no command: --help, --version, --man, --completion. */
static Exit read_general(int argc, char **argv)
{
    const char *word = argv[0];

    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
        manual_usage(stdout);
        return EXIT_DONE;
    }
    if (strcmp(word, "--version") == 0) {
        printf("sawad %s\n", SAWAD_VERSION);
        return EXIT_DONE;
    }
    if (strcmp(word, "--man") == 0) {
        manual_page(stdout);
        return EXIT_DONE;
    }
    if (strcmp(word, "--completion") == 0)
        return manual_completion(argc > 1 ? argv[1] : "", stdout);

    Nearest meant = nearest_to(word);
    nearest_offer(&meant, "--help");
    nearest_offer(&meant, "--version");
    nearest_offer(&meant, "--completion");
    return slip("no such option", word, meant.best);
}

Exit command_line(int argc, char **argv)
{
    Call call = { .command = NULL };

    if (argv[0][0] == '-')
        return read_general(argc, argv);
    call.command = command_named(argv[0]);
    if (!call.command)
        return unknown_command(argv[0]);
    if (asks_help(argc - 1, argv + 1)) {
        manual_command(call.command, stdout);
        return EXIT_DONE;
    }
    Exit e = read_words(&call, argc - 1, argv + 1);
    return e ? e : call.command->run(&call);
}

bool call_has(const Call *call, OptionId id)
{
    int at = 0;

    for (; at < call->givens; at++) {
        if (call->given[at].id == id)
            return true;
    }
    return false;
}

const char *call_value(const Call *call, OptionId id)
{
    const char *value = NULL, *next;
    int at = 0;

    while ((next = call_next(call, id, &at)))
        value = next;
    return value;
}

const char *call_next(const Call *call, OptionId id, int *at)
{
    while (*at < call->givens) {
        int i = (*at)++;
        if (call->given[i].id == id)
            return call->given[i].value;
    }
    return NULL;
}

bool call_number(const Call *call, OptionId id, int64_t least, int64_t otherwise, int64_t *out)
{
    const char *word = call_value(call, id);

    *out = otherwise;
    if (!word)
        return true;
    if (number_of(word, strlen(word), out) && *out >= least)
        return true;
    fprintf(stderr, "sawad: --%s wants a whole number from %lld to %lld, not %s\n",
            option_table[id].name, (long long)least, (long long)INT64_MAX, word);
    return false;
}

/* A fault in a line of a file is something found; the same about the call's
 * own words is a slip of the call. */
static Exit exit_of(const Fault *why)
{
    switch (why->status) {
    case ERR_MEMORY:
    case ERR_IO:
        return EXIT_MACHINE;
    case ERR_SYNTAX:
    case ERR_RANGE:
    case ERR_NOT_FOUND:
        return why->line ? EXIT_NOT_SO : EXIT_WORDS;
    default:
        return EXIT_NOT_SO;
    }
}

Exit tell_fault(const Fault *why)
{
    char line[1200];

    fprintf(stderr, "%s\n", fault_line(why, line, sizeof line));
    return exit_of(why);
}

Exit tell_fault_as(const Call *call, const Fault *why)
{
    if (call_has(call, OPT_JSON)) {
        Json j = json_on(stdout);
        json_object(&j, NULL);
        json_fault(&j, "error", why);
        json_close(&j, '}');
    }
    return tell_fault(why);
}

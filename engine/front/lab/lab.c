/*
 * lab.c: what the laboratory can be asked.
 */
#include "front/lab/lab.h"

#include "front/nearest.h"

static const LabRow lab[] = {
    { "battles", "[SCENARIO]", 0, 1,
      { OPT_SEED, OPT_PLAYS, OPT_ONLY, OPT_SET, OPT_RULE, OPT_FIXED, OPT_JSON }, lab_battles },
    { "backtest", "SCENARIO", 1, 1,
      { OPT_RUNS, OPT_SEED, OPT_PREMISE, OPT_DOCTRINE, OPT_JOBS, OPT_HTML_FILE, OPT_JSON }, lab_backtest },
    { "pairs", "SCENARIO", 1, 1,
      { OPT_RUNS, OPT_SEED, OPT_PREMISE, OPT_DOCTRINE, OPT_JOBS, OPT_VARY, OPT_ALL, OPT_GRID,
        OPT_JSON }, lab_pairs },
    { "run", "SCENARIO --out FILE.db, or --file EXPERIMENT.lua --out FILE.db", 0, 1,
      { OPT_FILE, OPT_OUT, OPT_RUNS, OPT_SEED, OPT_PREMISE, OPT_DOCTRINE, OPT_JOBS, OPT_VARY, OPT_ALL,
        OPT_GRID, OPT_INPUT, OPT_DESIGN, OPT_POINTS, OPT_SHARD, OPT_UNTIL, OPT_QUESTION,
        OPT_METRIC, OPT_READINGS, OPT_JSON }, lab_sweep },
    { "report", "FILE.db [SCENARIO] --html FILE.html", 1, 2, { OPT_HTML_FILE, OPT_CSV, OPT_METRIC },
      lab_report },
    { "predict", "[ANSWERS.csv] --file EXPERIMENT.lua --out LOCKED.csv", 0, 1, { OPT_FILE, OPT_OUT },
      lab_predict },
    { "score", "LOCKED.csv FILE.db", 2, 2, { OPT_OUT }, lab_score },
    { "lesson", "SCENARIO --html FILE.html", 1, 1, { OPT_HTML_FILE, OPT_PREMISE }, lab_lesson },
    { "merge", "OUT.db IN.db...", 2, CALL_WORDS, { OPT_NONE }, lab_merge },
    { "inputs", "SCENARIO", 1, 1, { OPT_PREMISE }, lab_inputs },
};

static Exit unknown(const char *word)
{
    Nearest meant = nearest_to(word);

    for (size_t i = 0; i < countof(lab); i++)
        nearest_offer(&meant, lab[i].word);
    fprintf(stderr, "sawad: the laboratory does no such thing: %s; ", word);
    if (meant.best)
        fprintf(stderr, "did you mean %s?\n", meant.best);
    else
        fprintf(stderr, "sawad help lab lists what it does\n");
    return EXIT_WORDS;
}

/* The options of another of its words are refused, not passed over. */
static bool takes_all(const LabRow *row, const Call *call)
{
    for (int k = 0; k < call->givens; k++) {
        bool takes = false;
        for (int i = 0; i < TAKES && row->takes[i] && !takes; i++)
            takes = row->takes[i] == call->given[k].id;
        if (!takes) {
            fprintf(stderr, "sawad: lab %s takes no --%s; sawad help lab tells what it takes\n",
                    row->word, option_table[call->given[k].id].name);
            return false;
        }
    }
    return true;
}

Exit lab_run(const Call *call)
{
    for (size_t i = 0; i < countof(lab); i++) {
        int follow = call->words - 1;
        if (strcmp(lab[i].word, call->word[0]) != 0)
            continue;
        if (follow >= lab[i].least && follow <= lab[i].most)
            return takes_all(&lab[i], call) ? lab[i].run(call) : EXIT_WORDS;
        fprintf(stderr, "sawad: after lab %s comes %s\n", lab[i].word, lab[i].words);
        return EXIT_WORDS;
    }
    return unknown(call->word[0]);
}

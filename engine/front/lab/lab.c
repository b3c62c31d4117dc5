/*
 * lab.c: what the laboratory can be asked.
 */
#include "front/lab/lab.h"

#include "front/nearest.h"

static const LabRow lab[] = {
    { "battles", "[SCENARIO]", 0, 1, lab_battles },
    { "backtest", "SCENARIO", 1, 1, lab_backtest },
    { "pairs", "SCENARIO", 1, 1, lab_pairs },
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

Exit lab_run(const Call *call)
{
    for (size_t i = 0; i < countof(lab); i++) {
        int follow = call->words - 1;
        if (strcmp(lab[i].word, call->word[0]) != 0)
            continue;
        if (follow >= lab[i].least && follow <= lab[i].most)
            return lab[i].run(call);
        fprintf(stderr, "sawad: after lab %s comes %s\n", lab[i].word, lab[i].words);
        return EXIT_WORDS;
    }
    return unknown(call->word[0]);
}

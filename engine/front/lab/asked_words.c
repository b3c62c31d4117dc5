/*
 * asked_words.c: an experiment in the words of a call.
 */
#include "front/lab/asked_words.h"

#include "base/text.h"
#include "lab/gauge.h"
#include "play/inputs.h"

#include <stdlib.h>

enum { BLOCK = 500, LEAST = 1000, SIZE = 20 };

static bool wrong(const char *option, const char *what, const char *word)
{
    fprintf(stderr, "sawad: --%s: %s: %s\n", option, what, word);
    return false;
}

/* What the model has of an input. */
static bool bounds_of(const Model *m, const char *name, InputBounds *out)
{
    int32_t n = inputs_list(m, NULL, 0);
    InputBounds *all = calloc((size_t)n, sizeof *all);
    bool found = false;
    for (int32_t i = 0; all && i < inputs_list(m, all, n) && !found; i++) {
        found = strcmp(all[i].name, name) == 0;
        if (found)
            *out = all[i];
    }
    free(all);
    return found;
}

/* "NAME" for the bounds of its file, or "NAME=LOW..HIGH". */
static bool read_input(Experiment *x, const char *words)
{
    const char *equals = strchr(words, '='), *dots = equals ? strstr(equals, "..") : NULL;
    size_t len = equals ? (size_t)(equals - words) : strlen(words);
    Input *in = &x->input[x->inputs];
    InputBounds b = { .low = 0 };
    int64_t low, high;
    if (x->inputs == INPUTS_MOST)
        return wrong("input", "there are too many", words);
    if (len >= sizeof in->name)
        return wrong("input", "the scenario has no such input", words);
    memcpy(in->name, words, len);
    in->name[len] = 0;
    if (!bounds_of(x->m, in->name, &b))
        return wrong("input", "the scenario has no such input", in->name);
    in->low = b.low;
    in->high = b.high;
    in->usual = b.usual;
    x->inputs++;
    if (!equals)
        return true;
    if (!dots || !number_of(equals + 1, (size_t)(dots - equals - 1), &low) ||
        !number_of(dots + 2, strlen(dots + 2), &high) || low > high)
        return wrong("input", "NAME=LOW..HIGH is wanted, not", words);
    if (low < b.low || high > b.high)
        return wrong("input", "that lies outside its bounds", words);
    in->low = (int32_t)low;
    in->high = (int32_t)high;
    return true;
}

static bool read_design(const Call *call, Experiment *x)
{
    const char *word = call_value(call, OPT_DESIGN), *given;
    int64_t size;
    int at = 0;
    while ((given = call_next(call, OPT_INPUT, &at)))
        if (!read_input(x, given))
            return false;
    if (!call_number(call, OPT_POINTS, 1, SIZE, &size))
        return false;
    x->size = (int32_t)(size < POINTS_MOST ? size : POINTS_MOST);
    x->design = x->inputs ? DESIGN_SAMPLE : DESIGN_NONE;
    for (int d = 1; word && d < DESIGNS; d++)
        if (strcmp(word, design_word[d]) == 0) {
            x->design = (Design)d;
            word = NULL;
        }
    if (word)
        return wrong("design", "it is sample, tornado, morris or sobol, not", word);
    if (x->design && !x->inputs)
        return wrong("design", "it needs inputs: --input NAME, as", "--input supply.man_grain");
    if (call_has(call, OPT_POINTS) && (!x->design || x->design == DESIGN_TORNADO))
        return wrong("points", "only a sample, morris and sobol have a size", "");
    return true;
}

/* "I/N" */
static bool read_shard(const Call *call, Experiment *x)
{
    const char *word = call_value(call, OPT_SHARD), *slash = word ? strchr(word, '/') : NULL;
    int64_t part = 1, of = 1;
    if (word && (!slash || !number_of(word, (size_t)(slash - word), &part) ||
                 !number_of(slash + 1, strlen(slash + 1), &of) || part < 1 || part > of ||
                 of > RUNS_MOST))
        return wrong("shard", "a part of so many is wanted, as 2/7, not", word);
    x->shard = (int32_t)part;
    x->shards = (int32_t)of;
    return true;
}

/* "METRIC:HALF": stop when half the interval of a share is no wider than so many
 * points of a hundred. */
static bool read_until(const Call *call, Experiment *x)
{
    const char *word = call_value(call, OPT_UNTIL), *colon = word ? strchr(word, ':') : NULL;
    int64_t half;
    if (!word)
        return true;
    if (!colon || (size_t)(colon - word) >= sizeof x->until || colon == word ||
        !number_of(colon + 1, strlen(colon + 1), &half) || half < 1 || half > 50)
        return wrong("until", "METRIC:POINTS is wanted, as won_rashid:2, not", word);
    if (x->shards > 1)
        return wrong("until", "a part cannot see when the whole is enough; leave out", "--shard");
    memcpy(x->until, word, (size_t)(colon - word));
    x->stop = (StopRule){ .block = BLOCK, .least = LEAST, .most = x->runs,
                          .half = (double)half / 100 };
    return true;
}

static bool read_metric(const Call *call, Experiment *x)
{
    const char *word = call_value(call, OPT_METRIC);
    if (!word)
        return true;
    if (strlen(word) >= sizeof x->metric || !gauge_named(x->m, word))
        return wrong("metric", "it is won_SIDE, points_SIDE, men_SIDE, dead_SIDE, weeks or a row of "
                     "the record, not", word);
    memcpy(x->metric, word, strlen(word) + 1);
    return true;
}

/* Of --vary, --all, --grid and --readings. */
static Status read_variants(const Call *call, const Model *m, Variants *v, Fault *why)
{
    Status status = OK;
    const char *list;
    int at = 0;
    while (status == OK && (list = call_next(call, OPT_VARY, &at)))
        status = variants_list(v, m, list, why);
    if (status == OK && call_has(call, OPT_ALL))
        status = variants_all(v, m, why);
    if (status == OK && v->count > 1 && call_has(call, OPT_GRID))
        status = variants_grid(v, why);
    return status == OK && call_has(call, OPT_READINGS) ? variants_readings(v, why) : status;
}

bool variants_read(const Call *call, const Model *m, const Setup *base, bool some, Variants *v)
{
    Fault why = { .status = OK };
    char line[1200];
    variants_begin(v, base);
    if (read_variants(call, m, v, &why) != OK)
        fprintf(stderr, "sawad: %s\n", fault_line(&why, line, sizeof line));
    else if (v->count > 1 || !some)
        return true;
    else
        fprintf(stderr, "sawad: which premise is to be switched? --vary ID=VALUE, or --all\n");
    return false;
}

Exit experiment_read(const Call *call, const Asked *asked, const Model *m, Experiment *x)
{
    const char *question = call_value(call, OPT_QUESTION);
    *x = (Experiment){ .m = m, .seed = asked->setup.seed, .runs = asked->runs };
    if (!variants_read(call, m, &asked->setup, false, &x->variants) || !read_design(call, x) ||
        !read_shard(call, x) || !read_until(call, x) || !read_metric(call, x))
        return EXIT_WORDS;
    Text text = text_in(x->question, sizeof x->question);
    text_add(&text, question ? question : "");
    if (!design_make(x)) {
        fprintf(stderr, "sawad: there is no memory for so many points\n");
        return EXIT_MACHINE;
    }
    return EXIT_DONE;
}

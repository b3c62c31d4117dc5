/*
 * battles.c: sawad lab battles: every trial of a scenario, so many times.
 */
#include "front/lab/battles.h"

#include "play/inputs.h"
#include "play/paths.h"
#include "play/trial.h"
#include "script/load.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

enum { PLAYS = 5000, PLAYS_MOST = 1000000, SHARE_TOP = 1000, TIME_TOP = 480 };

/* ---- many figures ---- */

/* How often each figure came, 0 to `top`; larger ones count as `top`. */
typedef struct Counts { int32_t of[SHARE_TOP + 1], top, n; } Counts;

static void count_in(Counts *c, int32_t x)
{
    c->of[x < 0 ? 0 : x > c->top ? c->top : x]++;
    c->n++;
}

/* The least figure that `permille` of them do not exceed. */
static int32_t quantile(const Counts *c, int32_t permille)
{
    int64_t passed = 0;
    for (int32_t x = 0; x <= c->top; x++) {
        passed += c->of[x];
        if (passed * 1000 >= (int64_t)c->n * permille && passed)
            return x;
    }
    return 0;
}

static Spread spread_of(const Counts *c)
{
    return (Spread){ quantile(c, 100), quantile(c, 500), quantile(c, 900) };
}

/* ---- how far from a band (mechanics F1.5) ---- */

static double square(double x) { return x * x; }

/* Of so many plays: never quite 0 or 1, so that the log of the odds is finite. */
static double odds(double share, int32_t plays)
{
    double edge = 0.5 / plays;
    double p = share < edge ? edge : share > 1 - edge ? 1 - edge : share;
    return log(p / (1 - p));
}

static double chance_error(const Measure *x)
{
    const int32_t *band = x->of->chance;
    int32_t now = measure_chance(x);
    if (measure_in(band, now))
        return 0;
    double edge = odds(band[now > band[1]] / 1000.0, x->plays);
    return square(odds((double)x->as_history / x->plays, x->plays) - edge);
}

/* The log of the ratio to the nearer edge; figures below one count as one. */
static double ratio_error(const int32_t band[2], int32_t value)
{
    if (measure_in(band, value))
        return 0;
    int32_t edge = value > band[1] ? band[1] : band[0];
    return square(log((double)(value > 0 ? value : 1) / (edge > 0 ? edge : 1)));
}

int32_t measure_chance(const Measure *x)
{
    return (int32_t)(((int64_t)x->as_history * 1000 + x->plays / 2) / x->plays);
}

bool measure_in(const int32_t band[2], int32_t value)
{
    return value >= band[0] && value <= band[1];
}

bool measure_told(const Measure *x) { return x->as_history >= FEW; }

static bool is_timed(const TrialModel *t) { return t->fought[1] > 0; }

bool measure_inside(const Measure *x)
{
    return measure_told(x) && measure_score(x) == 0;
}

double measure_score(const Measure *x)
{
    return x->chance_error + x->winner_error + x->loser_error + x->time_error;
}

static void measure_errors(Measure *x)
{
    x->chance_error = chance_error(x);
    if (!measure_told(x))
        return;
    x->winner_error = ratio_error(x->of->winner_dead, x->winner.middle);
    x->loser_error = ratio_error(x->of->loser_dead, x->loser.middle);
    if (is_timed(x->of))
        x->time_error = ratio_error(x->of->fought, x->half_hours.middle);
}

/* ---- playing ---- */

static int32_t killed(const TrialSide *s)
{
    return s->men ? (int32_t)(((int64_t)s->dead + s->drowned) * 1000 / s->men) : 0;
}

/* The mean of n figures, times ten. */
static int32_t tenths(int64_t sum, int32_t n) { return (int32_t)((sum * 10 + n / 2) / n); }

static void measure(const Battles *b, Trial *t, Measure *x)
{
    Counts winner = { .top = SHARE_TOP }, loser = winner, time = { .top = TIME_TOP };
    int64_t days = 0, lost[TRIAL_ARMIES] = { 0, 0 }, back[TRIAL_ARMIES] = { 0, 0 };
    int won = x->of->won ? x->of->won - 1 : 0;

    for (int32_t play = 0; play < b->plays; play++) {
        TrialResult r = trial_play(t, b->seed, play, b->sampled);
        days += r.days;
        x->neither += r.won == 0;
        for (int a = 0; a < TRIAL_ARMIES; a++) {
            x->beasts[a] = r.army[a].beasts;
            lost[a] += r.army[a].beasts_lost;
            back[a] += r.army[a].beasts_back;
        }
        if (r.won != x->of->won)
            continue;
        x->as_history++;
        count_in(&winner, killed(&r.army[won]));
        count_in(&loser, killed(&r.army[!won]));
        count_in(&time, r.half_hours);
    }
    x->plays = b->plays;
    x->winner = spread_of(&winner);
    x->loser = spread_of(&loser);
    x->half_hours = spread_of(&time);
    x->days_tenths = tenths(days, b->plays);
    for (int a = 0; a < TRIAL_ARMIES; a++) {
        x->lost_tenths[a] = tenths(lost[a], b->plays);
        x->back_tenths[a] = tenths(back[a], b->plays);
    }
    measure_errors(x);
}

static void show_progress(const char *name)
{
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%60s\r%s\r", "", name);
}

static Status measure_all(Battles *b, Fault *why)
{
    for (int32_t i = 0; i < b->measures; i++) {
        Measure *x = &b->measure[i];
        show_progress(x->of->name);
        Trial *t = trial_open(b->m, (int32_t)(x->of - b->m->trial), why);
        if (!t)
            return why->status;
        measure(b, t, x);
        trial_close(t);
    }
    show_progress("");
    return OK;
}

/* ---- what was asked ---- */

static bool is_asked(const Call *call, const Model *m, const TrialModel *t)
{
    static const char *const set[] = { "in", "out", "plain" };
    const char *wanted = call_value(call, OPT_SET), *id;
    int at = 0;

    if (wanted && strcmp(wanted, "all") != 0 && strcmp(wanted, set[t->set]) != 0)
        return false;
    if (!call_has(call, OPT_ONLY))
        return true;
    while ((id = call_next(call, OPT_ONLY, &at)))
        if (strcmp(id, text_of(m, t->id)) == 0)
            return true;
    return false;
}

static bool set_ok(const Call *call)
{
    const char *set = call_value(call, OPT_SET);
    bool ok = !set || strcmp(set, "in") == 0 || strcmp(set, "out") == 0 || strcmp(set, "plain") == 0 ||
              strcmp(set, "all") == 0;
    if (!ok)
        fprintf(stderr, "sawad: --set wants in, out, plain or all, not %s\n", set);
    return ok;
}

/* The trials that are asked for; false (and told) if there are none. */
static bool choose(const Call *call, Battles *b)
{
    for (int32_t i = 0; i < b->m->trials; i++)
        if (is_asked(call, b->m, &b->m->trial[i]))
            b->measure[b->measures++] = (Measure){ .of = &b->m->trial[i] };
    if (b->measures)
        return true;
    fprintf(stderr, "sawad: no such trial; there are:");
    for (int32_t i = 0; i < b->m->trials; i++)
        fprintf(stderr, " %s", text_of(b->m, b->m->trial[i].id));
    fprintf(stderr, "\n");
    return false;
}

static Status change_rules(const Call *call, Model *m, Fault *why)
{
    const char *words;
    int at = 0;

    while ((words = call_next(call, OPT_RULE, &at))) {
        bool outside = false;
        Status status = input_rule(m, words, &outside, why);
        if (status)
            return status;
        if (outside)
            fprintf(stderr, "sawad: %s lies outside the bounds of its file\n", words);
    }
    return OK;
}

static Model *load(const char *scenario, Fault *why)
{
    char root[PATH_BYTES], folder[PATH_BYTES];
    FaultList *faults = calloc(1, sizeof *faults);
    Model *m = NULL;

    if (!faults)
        fault(why, ERR_MEMORY, scenario, "there is no memory for this scenario");
    else if (paths_root(root, why) == OK && paths_scenario(root, scenario, folder, why) == OK)
        m = load_scenario(root, folder, faults);
    if (faults && !m && faults->count)
        *why = faults->at[0];
    free(faults);
    return m;
}

static Exit run(const Call *call, Battles *b, Fault *why)
{
    if (!choose(call, b))
        return EXIT_WORDS;
    if (measure_all(b, why))
        return tell_fault_as(call, why);
    if (call_has(call, OPT_JSON))
        battles_json(b, stdout);
    else
        battles_table(b, stdout);
    return EXIT_DONE;
}

Exit lab_battles(const Call *call)
{
    const char *scenario = call->words > 1 ? call->word[1] : "trials";
    Battles b = { .sampled = !call_has(call, OPT_FIXED) };
    Fault why = { .status = OK };
    int64_t seed, plays;

    if (!set_ok(call) || !call_number(call, OPT_SEED, 0, 1, &seed) ||
        !call_number(call, OPT_PLAYS, 1, PLAYS, &plays))
        return EXIT_WORDS;
    Model *m = load(scenario, &why);
    if (!m || change_rules(call, m, &why)) {
        if (m)
            model_close(m);
        return tell_fault_as(call, &why);
    }
    b.m = m;
    b.seed = (uint64_t)seed;
    b.plays = (int32_t)(plays < PLAYS_MOST ? plays : PLAYS_MOST);
    b.measure = calloc((size_t)m->trials + 1, sizeof *b.measure);
    Exit e = b.measure ? run(call, &b, &why) : EXIT_MACHINE;
    free(b.measure);
    model_close(m);
    return e;
}

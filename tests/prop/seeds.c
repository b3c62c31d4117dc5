/*
 * seeds.c: many campaigns of one scenario, minds on all sides: none may fail,
 * and the first, played again at the end, must end as it did.
 *
 * Every week is followed by world_ok(), and in a build with slow assertions
 * every phase of every day: a world that does not add up fails its seed.
 *
 * sawad_seeds SCENARIO COUNT [FIRST]      SCENARIO `shown`: each that players see
 */
#include "play/game.h"
#include "play/paths.h"
#include "script/load.h"
#include "world/check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* The first sentence of a script that failed in a week, if one did. */
static void note_fault(Session *s, int32_t week, char *said, size_t cap)
{
    EventSpan heard = session_heard(s, 0, week);
    for (int32_t i = 0; i < heard.count && !*said; i++)
        if (heard.at[i].kind == EV_SCRIPT_FAULT && heard.at[i].note)
            snprintf(said, cap, "%s", heard.at[i].note);
}

static Status play(Session *s, const char *scenario, uint64_t seed, uint64_t *digest, Fault *why)
{
    char said[320] = "";
    Status status = session_restart(s, &(Setup){ .scenario = scenario, .seed = seed }, why);

    while (status == OK && session_stage(s) != STAGE_OVER &&
           session_weeks(s) < session_model(s)->weeks) {
        status = session_week(s, 0, EFFORT_QUICK, why);
        note_fault(s, session_weeks(s) - 1, said, sizeof said);
        if (status == OK)
            status = world_ok(s->model, s->now, why);
    }
    *digest = session_digest(s);
    if (status == OK && session_faults(s))
        status = fault(why, ERR_SCRIPT, scenario, "%d faults of scripts, first: %s",
                       (int)session_faults(s), said);
    return status;
}

static void tell(const char *scenario, uint64_t seed, const Fault *why)
{
    char line[1200];
    printf("%s, seed %" PRIu64 ": %s\n", scenario, seed, fault_line(why, line, sizeof line));
}

/* So many seeds of one scenario; how many failed. */
static int try_scenario(const char *scenario, uint64_t first, uint64_t count)
{
    uint64_t digest = 0, again = 0;
    int failed = 0;
    Fault why = { .status = OK };
    Session *s = session_open(&(Setup){ .scenario = scenario, .seed = first }, &why);

    if (!s) {
        tell(scenario, first, &why);
        return 1;
    }
    for (uint64_t i = 0; i < count; i++) {
        uint64_t end;
        if (play(s, scenario, first + i, &end, &why)) {
            tell(scenario, first + i, &why);
            failed++;
        }
        if (i == 0)
            digest = end;
    }
    if (play(s, scenario, first, &again, &why) == OK && again != digest) {
        printf("%s, seed %" PRIu64 ": another ending the second time\n", scenario, first);
        failed++;
    }
    session_close(s);
    printf("seeds: tried %" PRIu64 ", failed %d (%s, first digest %016" PRIx64 ")\n", count,
           failed, scenario, digest);
    return failed;
}

static int try_shown(uint64_t first, uint64_t count)
{
    static ScenarioCard card[64];
    static FaultList faults;
    char root[PATH_BYTES];
    int failed = 0;
    if (paths_root(root, NULL) != OK)
        return 1;
    int32_t cards = load_cards(root, card, (int32_t)countof(card), &faults);
    for (int32_t i = 0; i < cards; i++)
        failed += try_scenario(card[i].id, first, count);
    return failed + faults.count + (cards == 0);
}

int main(int argc, char **argv)
{
    const char *scenario = argc > 1 ? argv[1] : "null";
    uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : 10;
    uint64_t first = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    int failed = strcmp(scenario, "shown") == 0 ? try_shown(first, count)
                                                : try_scenario(scenario, first, count);

    return failed ? 1 : 0;
}

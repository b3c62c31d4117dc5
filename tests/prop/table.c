/*
 * table.c: what becomes of a scenario over many seeds, minds on all sides: who
 * wins, what is held, what was lost and how, so that a person can judge whether
 * the campaigns are sensible.
 *
 * sawad_table SCENARIO COUNT [FIRST]
 */
#include "play/session.h"
#include "world/state.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Sum {
    int winner[SIDE_MAX], goal[GOAL_MAX], battles, routs[SIDE_MAX], starved[SIDE_MAX], battles_most, battles_least;
    int64_t men[SIDE_MAX], dead[SIDE_MAX], deserted[SIDE_MAX], captured[SIDE_MAX], dry[SIDE_MAX], points[SIDE_MAX];
    int digests;
} Sum;

static int hunger(Session *s, Side side)
{
    int worst = 0;
    for (int week = 0; week < session_weeks(s); week++) {
        EventSpan heard = session_heard(s, side, week);
        for (int i = 0; i < heard.count; i++)
            if (heard.at[i].kind == EV_HUNGRY && heard.at[i].side == side && heard.at[i].n[2] >= 7)
                worst++;
    }
    return worst;
}

static int battles(Session *s, Side side, int *routs)
{
    int n = 0;
    for (int week = 0; week < session_weeks(s); week++) {
        EventSpan heard = session_heard(s, side, week);
        for (int i = 0; i < heard.count; i++) {
            n += heard.at[i].kind == EV_BATTLE;
            *routs += heard.at[i].kind == EV_ROUTED && heard.at[i].side == side;
        }
    }
    return n;
}

static void add(Session *s, Sum *sum)
{
    const Model *m = session_model(s);
    const View *v = session_view(s, 1);
    sum->winner[v->winner]++;
    int n = battles(s, 1, &sum->routs[1]);
    sum->battles += n;
    sum->battles_most = n > sum->battles_most ? n : sum->battles_most;
    sum->battles_least = n < sum->battles_least ? n : sum->battles_least;
    for (int side = 1; side <= m->sides; side++) {
        v = session_view(s, (Side)side);
        sum->men[side] += v->own.men;
        sum->dead[side] += v->own.dead;
        sum->deserted[side] += v->own.deserted;
        sum->captured[side] += v->own.captured;
        sum->points[side] += v->points;
        sum->starved[side] += hunger(s, (Side)side) > 0;
        for (int g = 0; g < v->goals; g++)
            sum->goal[v->goal[g].goal] += v->goal[g].met;
    }
}

static void show(const Model *m, const Sum *sum, int count)
{
    printf("%s, %d campaigns\n", m->title, count);
    printf("  won by nobody: %d\n", sum->winner[0]);
    for (int side = 1; side <= m->sides; side++) {
        printf("  %-24s won %d, points %" PRId64 ", men %" PRId64 ", dead %" PRId64 ", taken %" PRId64
               ", gone home %" PRId64 ", games with a week of hunger %d\n",
               m->side[side].name.latin, sum->winner[side], sum->points[side] / count,
               sum->men[side] / count, sum->dead[side] / count, sum->captured[side] / count,
               sum->deserted[side] / count, sum->starved[side]);
    }
    printf("  battles a campaign: %d (%d to %d)\n", sum->battles / count, sum->battles_least, sum->battles_most);
    for (int g = 0; g < m->goals; g++)
        printf("  %3d %s: %s\n", sum->goal[g], m->side[m->goal[g].side].name.latin, m->goal[g].text);
}

int main(int argc, char **argv)
{
    const char *scenario = argc > 1 ? argv[1] : "khalid-633";
    int count = argc > 2 ? atoi(argv[2]) : 200;
    uint64_t first = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    Fault why = { .status = OK };
    Session *s = session_open(&(Setup){ .scenario = scenario, .seed = first }, &why);
    Sum sum = { .battles_least = 999 };
    char line[1200];

    for (int i = 0; s && i < count; i++) {
        Status is = session_restart(s, &(Setup){ .scenario = scenario, .seed = first + (uint64_t)i }, &why);
        while (is == OK && session_stage(s) != STAGE_OVER)
            is = session_week(s, 0, EFFORT_USUAL, &why);
        if (is != OK)
            printf("seed %" PRIu64 ": %s\n", first + (uint64_t)i, fault_line(&why, line, sizeof line));
        add(s, &sum);
    }
    if (!s) {
        puts(fault_line(&why, line, sizeof line));
        return 1;
    }
    show(session_model(s), &sum, count);
    session_close(s);
    return 0;
}

/*
 * bench_field.c: what a battle costs, fought by its generals from dawn to the end
 * with all its nights, and what it costs to look ahead from the midst of one.
 */
#include "front/bench.h"

#include "play/session.h"
#include "play/trial.h"

#include <stdio.h>

/* Rows made up to measure by give the day alone; others all days with drawing up,
 * nights and going home. */
enum { MADE_UP = 2 };
enum { PLAYS = 301, WARM = 20, FORECAST = 400, FORECASTS = 5, INTO = 3 };

static Status time_trial(const Model *m, int32_t row, Fault *why)
{
    int64_t ns[PLAYS] = { 0 };
    Trial *t = trial_open(m, row, why);

    if (!t)
        return why->status;
    for (int i = 0; i < WARM + PLAYS; i++) {
        bool day = m->trial[row].set == MADE_UP;
        trial_prepare(t, 1, i, true);
        if (day && !trial_meet(t))
            continue;
        int64_t begun = bench_cpu_ns();
        if (day)
            trial_day(t);
        else
            trial_fight(t);
        if (i >= WARM)
            ns[i - WARM] = bench_cpu_ns() - begun;
    }
    printf("battle_%s: %.1f us\n", text_of(m, m->trial[row].id),
           (double)bench_median(ns, PLAYS) / 1e3);
    trial_close(t);
    return OK;
}

static Status time_trials(Fault *why)
{
    Session *s = session_open(&(Setup){ .scenario = "trials", .seed = 1 }, why);
    Status status = s ? OK : why->status;

    for (int32_t row = 0; s && status == OK && row < session_model(s)->trials; row++)
        status = time_trial(session_model(s), row, why);
    session_close(s);
    return status;
}

/* Takes the command of both armies and fights some half-hours. */
static Status into_battle(Session *s, Fault *why)
{
    Status status = OK;
    for (Side side = 1; side <= session_model(s)->sides; side++)
        session_command(s, side, true);
    for (int i = 0; status == OK && i <= INTO; i++)
        status = session_week(s, 0, EFFORT_USUAL, why);
    return status;
}

static Status time_forecast(Fault *why)
{
    Session *s = session_open(&(Setup){ .scenario = "qadisiyyah", .seed = 1 }, why);
    Status status = s ? into_battle(s, why) : why->status;
    int64_t ns[FORECASTS];
    Order o[1];

    for (int i = 0; status == OK && i < FORECASTS; i++) {
        Prospect p;
        int32_t n = session_wing(s, 1, WING_CENTRE, ORDER_STAND, o, 1);
        int64_t begun = bench_cpu_ns();
        status = session_prospect(s, 1, o, n, FORECAST, &p, why);
        ns[i] = bench_cpu_ns() - begun;
    }
    if (status == OK)
        printf("forecast_%d_qadisiyyah: %.1f ms\n", FORECAST,
               (double)bench_median(ns, FORECASTS) / 1e6);
    session_close(s);
    return status;
}

Status bench_field(Fault *why)
{
    Status status = time_trials(why);
    return status ? status : time_forecast(why);
}

/*
 * bench.c: what the map costs: `sawad bench --window`. The first frame from
 * nothing, frames while one pans and zooms over the fullest maps with an overlay
 * on, what an idle window takes, and memory. Frames are told by the time of the
 * thread that draws, since the painter works beside it; the rest by all threads.
 */
#include "front/window/app.h"

#include "front/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { WIDE = 1920, HIGH = 1080, PANS = 120, PAN_PX = 14, STEP_MS = 16, IDLE_MS = 3000, FRAMES = 1024 };

static int64_t own_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

typedef struct Frames { int64_t ns[FRAMES], worst; int n; } Frames;

static void frame(App *a, Frames *f)
{
    int64_t begun = own_ns();
    if (a->chart)
        chart_take(a->chart);
    app_draw(a);
    int64_t ns = own_ns() - begun;
    if (f->n < FRAMES)
        f->ns[f->n++] = ns;
    f->worst = ns > f->worst ? ns : f->worst;
}

static void told(const char *what, const char *id, Frames *f)
{
    printf("%s_%s: %.2f ms\n", what, id, (double)bench_median(f->ns, f->n) / 1e6);
    printf("%s_worst_%s: %.2f ms\n", what, id, (double)f->worst / 1e6);
}

/* East, south, west and north, as a hand drags. */
static void pans(App *a, const char *id)
{
    static const int WAY[4][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };
    Frames f = { .n = 0 };
    for (int way = 0; way < 4; way++)
        for (int i = 0; i < PANS; i++) {
            camera_pan(&a->cam, WAY[way][0] * PAN_PX, WAY[way][1] * PAN_PX);
            frame(a, &f);
            SDL_Delay(1);                       /* the painter's turn */
        }
    told("pan", id, &f);
}

/* In and out by one step after another, at the pace of a screen. */
static void zooms(App *a, const char *id)
{
    static const int STEP[] = { 1, 1, 1, -1, -1, -1, -1, -1, 1, 1 };
    Frames f = { .n = 0 };
    for (size_t i = 0; i < countof(STEP); i++) {
        camera_zoom(&a->cam, STEP[i], a->w.w / 3.0, a->w.h / 2.0, SDL_GetTicks());
        for (bool on = true; on;) {
            SDL_Delay(STEP_MS);
            on = app_moves(a);
            frame(a, &f);
        }
        for (int k = 0; k < 10; k++) {
            SDL_Delay(STEP_MS);
            frame(a, &f);
        }
    }
    told("zoom", id, &f);
}

/* Of the program as it stands, in MB; 0 where the system does not say. */
static long memory_mb(const char *field)
{
    char line[256];
    long kb = 0;
    FILE *f = fopen("/proc/self/status", "r");
    while (f && fgets(line, sizeof line, f))
        if (strncmp(line, field, strlen(field)) == 0)
            kb = strtol(line + strlen(field) + 1, NULL, 10);
    if (f)
        fclose(f);
    return kb / 1024;
}

static WindowStart start_of(const char *id)
{
    return (WindowStart){ .setup = { .scenario = id, .seed = 3 }, .scale = 100, .wide = WIDE,
                          .high = HIGH, .bench = true, .effort = EFFORT_QUICK };
}

/* Some weeks on, so that columns are on the roads and trains behind them. */
static void weeks_pass(App *a, int weeks)
{
    Fault why;
    for (int i = 0; i < weeks; i++)
        session_week(a->play.session, 0, EFFORT_QUICK, &why);
    game_refresh(a);
}

static bool bench_map(const char *id)
{
    WindowStart start = start_of(id);
    int64_t begun = bench_cpu_ns();
    App *a = app_open(&start);
    if (!a || !a->play.session)
        return app_close(a), false;
    app_draw(a);
    printf("first_frame_%s: %.1f ms\n", id, (double)(bench_cpu_ns() - begun) / 1e6);
    chart_finish(a->chart, &a->cam);
    printf("whole_map_%s: %.1f ms\n", id, (double)(bench_cpu_ns() - begun) / 1e6);
    weeks_pass(a, 12);
    for (int overlay = 0; overlay < 2; overlay++) {
        a->play.overlay = overlay ? OVERLAY_SUPPLY : OVERLAY_NONE;
        pans(a, overlay ? "overlay" : id);
        zooms(a, overlay ? "overlay" : id);
    }
    printf("memory_%s: %ld MB\n", id, memory_mb("VmRSS:"));
    app_close(a);
    return true;
}

/* The loop as it waits for something to happen. */
static bool bench_idle(void)
{
    WindowStart start = start_of("sawad");
    App *a = app_open(&start);
    if (!a || !a->play.session)
        return app_close(a), false;
    app_draw(a);
    chart_finish(a->chart, &a->cam);
    app_draw(a);
    for (uint32_t quiet = SDL_GetTicks() + 2000; SDL_GetTicks() < quiet;)
        app_wait(a, 100);                       /* the painter rounds off what lies about */
    int64_t begun = bench_cpu_ns();
    uint32_t until = SDL_GetTicks() + IDLE_MS;
    while (SDL_GetTicks() < until)
        app_wait(a, (int)(until - SDL_GetTicks()) + 1);
    printf("idle: %.2f %%\n", (double)(bench_cpu_ns() - begun) / 1e4 / IDLE_MS);
    app_close(a);
    return true;
}

int window_bench(void)
{
    if (!getenv("SDL_VIDEODRIVER"))
        SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    bool good = bench_map("sawad") && bench_map("two-fronts-635") && bench_idle();
    printf("memory_most: %ld MB\n", memory_mb("VmHWM:"));
    return good ? 0 : 3;
}

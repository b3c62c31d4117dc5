/*
 * lab_watch.c: a play of a study, played again by a thread of its own to be looked at;
 * it is the same play, and is held against what was written of it.
 */
#include "front/window/app.h"

static Session *open_again(LabWatch *h)
{
    if (!h->from[0])
        return session_open(&h->setup, &h->why);
    Session *game = session_load(h->from, &h->why);
    Session *fork = game ? session_fork(game, h->setup.seed, &h->why) : NULL;
    session_close(game);
    return fork;
}

static int play_again(void *self)
{
    App *a = self;
    LabWatch *h = &a->lab.watch;
    Status status = OK;
    h->session = open_again(h);
    int weeks = h->session ? session_model(h->session)->weeks + 1 : 0;
    while (h->session && status == OK && session_stage(h->session) != IN_END && weeks-- > 0)
        status = session_week(h->session, 0, EFFORT_USUAL, &h->why);
    if (status != OK) {
        session_close(h->session);
        h->session = NULL;
    }
    atomic_store(&h->done, true);
    SDL_PushEvent(&(SDL_Event){ .type = a->lab_event });
    return 0;
}

void lab_watch(App *a, int variant, int run)
{
    LabPage *p = &a->lab;
    LabWatch *h = &p->watch;
    SeriesGame game;
    if (!p->series || !series_is_open(p->series) || h->thread || run < 0 || variant < 0
        || !series_game(p->series, variant, run, &game))
        return;
    const Experiment *x = series_asked(p->series);
    experiment_setup(x, (int64_t)run * x->variants.count + variant, &h->room, &h->setup);
    SDL_strlcpy(h->from, x->from, sizeof h->from);
    h->digest = game.digest;
    h->why = (Fault){ .status = OK };
    atomic_store(&h->done, false);
    h->thread = SDL_CreateThread(play_again, "watch", a);
    app_notice(a, h->thread ? "It is being played again" : "There is no thread for it");
}

static void watched(App *a)
{
    LabWatch *h = &a->lab.watch;
    Session *s = h->session;
    char words[640];
    SDL_WaitThread(h->thread, NULL);
    h->thread = NULL;
    h->session = NULL;
    if (!s) {
        fault_words(&h->why, words, sizeof words);
        app_notice(a, "%s", words);
        return;
    }
    if (a->page != PAGE_LAB || a->play.thinking) {      /* something else is wanted by now */
        session_close(s);
        return;
    }
    bool same = session_digest(s) == h->digest;
    if (saves_watch(a, s, a->lab.side))
        app_notice(a, same ? "As it was played" : "It came out otherwise than it was written: the rules are others now");
}

static void report_done(App *a)
{
    LabPage *p = &a->lab;
    LabReport *r = &p->report;
    char words[600];
    SDL_WaitThread(r->thread, NULL);
    r->thread = NULL;
    if (r->why.status) {
        fault_words(&r->why, words, sizeof words);
        SDL_snprintf(p->told, sizeof p->told, "The report was not written. %s", words);
        r->html[0] = 0;
    } else {
        SDL_snprintf(p->told, sizeof p->told, "Report: %.600s", r->html);
    }
    if (r->goes_on)
        series_go_on(p->series);
    r->goes_on = p->state.rests = false;
}

void lab_done(App *a)
{
    LabPage *p = &a->lab;
    if (p->watch.thread && atomic_load(&p->watch.done))
        watched(a);
    if (p->report.thread && atomic_load(&p->report.done))
        report_done(a);
    a->dirty = true;
}

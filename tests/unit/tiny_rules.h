/*
 * tiny_rules.h: the tiny scenario with the rules of the scripts, for tests of
 * what the campaign does by the week. Each test has a fresh World, and may change
 * the Model: it gets that back as it was.
 */
#ifndef SAWAD_TESTS_TINY_RULES_H
#define SAWAD_TESTS_TINY_RULES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/turn.h"
#include "play/session.h"

#include "tiny.h"

enum { US, BAKR_MEN, GARRISON, JABANS };        /* slots of tiny.h's formations */
enum { EVENTS = 512 };

static Model *m;
static World *w;
static Event events[EVENTS];
static EventList heard = { .at = events, .cap = EVENTS };

static inline int fresh(void **state)
{
    Fault why = { 0 };
    Setup setup = { .scenario = "null" };
    Session *rules = session_open(&setup, &why);
    (void)state;
    m = tiny_model();
    if (!rules || !m)
        return -1;
    m->rules = session_model(rules)->rules;
    session_close(rules);
    heard.count = 0;
    w = tiny_world(m);
    return w ? 0 : -1;
}

static inline int drop(void **state)
{
    (void)state;
    free(w);
    model_close(m);
    return 0;
}

static inline void is_sound(void)
{
    Fault why = { 0 };
    if (world_ok(m, w, &why) != OK)
        fail_msg("%s", why.what);
}

static inline int told(EventKind kind)
{
    int n = 0;
    for (int i = 0; i < heard.count; i++)
        n += events[i].kind == kind;
    return n;
}

static inline const Event *last_told(EventKind kind)
{
    for (int i = heard.count - 1; i >= 0; i--)
        if (events[i].kind == kind)
            return &events[i];
    return NULL;
}

static inline FormationId slot(int i) { return formation_id(w, i); }
static inline PoolId pool(int p) { return (PoolId){ (uint16_t)p }; }
static inline LeaderId man(int l) { return (LeaderId){ (uint16_t)l }; }

#endif

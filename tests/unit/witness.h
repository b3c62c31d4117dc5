/*
 * witness.h: what a test of the battle hears and sees: the events of a day, and
 * whether the field is sound. After <cmocka.h>.
 */
#ifndef SAWAD_TESTS_WITNESS_H
#define SAWAD_TESTS_WITNESS_H

#include "battle/battle.h"

/* An empty list, room for a day; the same one every time. */
static inline EventList *listen(void)
{
    static Event room[EVENT_MAX];
    static EventList list;
    list = (EventList){ .at = room, .cap = EVENT_MAX };
    return &list;
}

static inline int heard(const EventList *l, EventKind kind)
{
    int n = 0;
    for (int32_t i = 0; i < l->count; i++)
        n += l->at[i].kind == kind;
    return n;
}

static inline void sound(const Model *m, const Battle *b)
{
    Fault why = { 0 };
    if (battle_ok(m, b, &why) != OK)
        fail_msg("%s", why.what);
}

#endif

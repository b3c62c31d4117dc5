/*
 * event.c: the list of what happened in a week, kept in order.
 */
#include "world/event.h"

static const char *const words[] = {
#define E(kind, text) [kind] = #kind,
    EVENT_LIST(E)
#undef E
};

const char *event_word(EventKind kind)
{
    must((unsigned)kind < EVENT_KINDS);
    return words[kind];
}

Event *event_add(EventList *out, EventKind kind, int32_t day)
{
    bool full = out->count >= out->cap;
    Event *e = full ? &out->spare : &out->at[out->count];

    out->count += !full;
    out->lost += full;
    *e = (Event){ .kind = (uint8_t)kind, .day = day };
    return e;
}

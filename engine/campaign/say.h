/*
 * say.h: how the campaign tells what happened.
 *
 * Each of these begins an event with all that can be known from its subject;
 * the caller adds the numbers (world/event.h says which and in what unit) and
 * whatever else is special about it. Places are where it happened: on a road,
 * the nearer end.
 */
#ifndef SAWAD_CAMPAIGN_SAY_H
#define SAWAD_CAMPAIGN_SAY_H

#include "world/event.h"
#include "world/state.h"

enum { HEARD_BY_ALL = 1 };

static inline uint8_t heard_by(Side side) { return (uint8_t)(1 << side); }

/* News of a formation, heard by its own side. */
static inline Event *say(const Model *m, const World *w, EventList *out, EventKind kind,
                         FormationId id)
{
    const Formation *f = &w->formation[id.i];
    Event *e = event_add(out, kind, w->clock.day);
    e->heard = heard_by(f->side);
    e->side = f->side;
    e->formation = id;
    e->name = f->name;
    e->leader = f->leader;
    e->place = mover_near(m, &f->pos);
    return e;
}

/* Names who came up to the field, from the event numbered `from` on: the field
 * knows formations by their slots alone. */
static inline void say_who_came(const World *w, EventList *out, int32_t from)
{
    for (int32_t i = from; out && i < out->count; i++) {
        Event *e = &out->at[i];
        const Formation *f = e->kind == EV_CAME ? formation_at(w, e->formation) : NULL;
        if (!f)
            continue;
        e->name = f->name;
        e->leader = f->leader;
    }
}

/* Names the other formation an event is about. */
static inline void say_other(const World *w, Event *e, FormationId other)
{
    const Formation *f = formation_at(w, other);
    e->other = other;
    e->other_name = f ? f->name : (Atom){ 0 };
    e->other_leader = f ? f->leader : (LeaderId){ 0 };
}

/* News of a formation and another, heard by both their sides. */
static inline Event *say_of_two(const Model *m, const World *w, EventList *out, EventKind kind,
                                FormationId id, FormationId other)
{
    Event *e = say(m, w, out, kind, id);
    say_other(w, e, other);
    e->heard |= heard_by(w->formation[other.i].side);
    return e;
}

/* News of a side, of no formation; `place` may be none. */
static inline Event *say_of_side(const World *w, EventList *out, EventKind kind, Side side,
                                 PlaceId place)
{
    Event *e = event_add(out, kind, w->clock.day);
    e->heard = heard_by(side);
    e->side = side;
    e->place = place;
    return e;
}

/* News of a battle, of formation f's: heard by all who fight in it. */
static inline Event *say_of_battle(const Model *m, const World *w, const Battle *b, EventList *out,
                                   EventKind kind, FormationId f)
{
    Event *e = say(m, w, out, kind, f);
    e->heard = (uint8_t)(b->team[0].sides | b->team[1].sides);
    e->place = b->place;
    return e;
}

#endif

/*
 * lesson.c: deeds.
 */
#include "play/lesson.h"

#include "base/text.h"
#include "world/model.h"
#include "world/words.h"

Side lesson_side(const Model *m) { return m->lessons ? 1 : 0; }

/* The army of a scenario's formation: it, or the part of it that kept its name. */
static const FormationView *army_of(const Model *m, const View *v, int32_t formation)
{
    const char *id = text_of(m, m->formation[formation - 1].id);
    size_t len = strlen(id);
    const FormationView *part = NULL;
    for (int32_t i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        if (!f->own || strncmp(f->word, id, len) != 0)
            continue;
        if (!f->word[len])
            return f;
        if (f->word[len] == '.')
            part = f;
    }
    return part;
}

static bool is_army(const Model *m, const View *v, int32_t formation, FormationId id)
{
    const FormationView *f = formation ? army_of(m, v, formation) : NULL;
    return id.gen && (!formation || (f && same_formation(f->id, id)));
}

static bool is_order(const LessonModel *step, OrderKind kind, PlaceId to)
{
    return (!step->order || !*step->order || strcmp(step->order, order_word(kind)) == 0) &&
           (!step->place.n || same_place(step->place, to));
}

/* An order names its army in its second word. The army itself may be gone from the
 * picture: who joins another where he stands has joined it. */
static bool is_of(Session *s, const Order *o, const char *id)
{
    char words[256];
    const char *who = strchr(session_words(s, o, words, sizeof words), ' ');
    size_t len = strlen(id);
    return who && strncmp(who + 1, id, len) == 0 && (!who[1 + len] || strchr(" .", who[1 + len]));
}

static bool ordered(Session *s, const Model *m, const LessonModel *step)
{
    Draft d = session_draft(s, lesson_side(m));
    const char *id = step->formation ? text_of(m, m->formation[step->formation - 1].id) : NULL;
    for (int32_t i = 0; i < d.count; i++)
        if (is_order(step, (OrderKind)d.order[i].kind, d.order[i].to) &&
            (!id || is_of(s, &d.order[i], id)))
            return true;
    return false;
}

/* An army that is no more has joined the other. */
static bool together(const Model *m, const View *v, const LessonModel *step)
{
    const FormationView *a = army_of(m, v, step->formation), *b = army_of(m, v, step->other);
    return !a != !b || (a && a->at.n && same_place(a->at, b->at));
}

static bool pays(const Model *m, const View *v, Side side, int32_t number)
{
    int32_t places = 0;
    for (int32_t i = 1; i <= m->places; i++)
        places += v->place[i].tributary == side;
    return places >= (number > 0 ? number : 1);
}

static bool fought(Session *s, Side side, int32_t from)
{
    for (int32_t week = from; week < session_weeks(s); week++) {
        EventSpan e = session_heard(s, side, week);
        for (int32_t i = 0; i < e.count; i++)
            if (e.at[i].kind == EV_WON || e.at[i].kind == EV_ROUTED || e.at[i].kind == EV_BATTLE)
                return true;
    }
    return false;
}

bool lesson_done(Session *s, int32_t i, const LessonDid *did)
{
    const Model *m = session_model(s);
    const LessonModel *step = &m->lesson[i];
    const View *v = session_view(s, lesson_side(m));
    const FormationView *f = step->formation ? army_of(m, v, step->formation) : NULL;
    switch ((LessonDeed)step->deed) {
    case DEED_READ:     return did->read;
    case DEED_CHOOSE:   return is_army(m, v, step->formation, did->chosen);
    case DEED_WHY:      return did->why;
    case DEED_ASK:      return did->asked && is_order(step, did->asked_kind, did->asked_to) &&
                               is_army(m, v, step->formation, did->asked_who);
    case DEED_ORDER:    return ordered(s, m, step);
    case DEED_UNDO:     return did->undone;
    case DEED_WEEK:     return session_weeks(s) > did->week;
    case DEED_REPORT:   return did->report;
    case DEED_AT:       return f && same_place(f->at, step->place);
    case DEED_TOGETHER: return together(m, v, step);
    case DEED_RESTED:   return f && f->weary <= step->number;
    case DEED_TERMS:    return pays(m, v, lesson_side(m), step->number);
    case DEED_FOUGHT:   return fought(s, lesson_side(m), 0);
    case LESSON_DEEDS:  break;
    }
    return false;
}

FormationId lesson_army(Session *s, int32_t i, bool other)
{
    const Model *m = session_model(s);
    int32_t formation = other ? m->lesson[i].other : m->lesson[i].formation;
    const FormationView *f =
        formation ? army_of(m, session_view(s, lesson_side(m)), formation) : NULL;
    return f ? f->id : (FormationId){ 0 };
}

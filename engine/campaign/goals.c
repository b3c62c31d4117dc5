/*
 * goals.c: objectives, points and the end.
 */
#include "campaign/goals.h"

#include "base/num.h"
#include "campaign/say.h"

static bool holds(const World *w, Side side, PlaceId p)
{
    const PlaceState *s = &w->place[p.n];
    return s->tributary ? s->tributary == side || allied(w, side, s->tributary)
                        : s->owner == side || allied(w, side, s->owner);
}

static int64_t men_in_field(const World *w, Side side)
{
    int64_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].side == side)
            men += formation_men(w, formation_id(w, i));
    return men;
}

static int64_t places_tributary(const Model *m, const World *w, Side side)
{
    int64_t n = 0;
    for (int p = 1; p <= m->places; p++)
        n += w->place[p].tributary == side;
    return n;
}

bool goal_met(const Model *m, const World *w, int g, int64_t *now)
{
    const GoalModel *goal = &m->goal[g];
    int64_t n = 0;
    bool met = false;
    switch (goal->kind) {
    case GOAL_HOLD:   n = holds(w, goal->side, goal->place), met = n; break;
    case GOAL_DENY:   n = holds(w, goal->against, goal->place), met = !n; break;
    case GOAL_MEN:    n = men_in_field(w, goal->side), met = n >= goal->number; break;
    case GOAL_BREAK:  n = w->side[goal->side].enemy_dead, met = n >= goal->number; break;
    case GOAL_SPOILS: n = w->side[goal->side].spoils_dh, met = n >= goal->number; break;
    case GOAL_TERMS:  n = places_tributary(m, w, goal->side), met = n >= goal->number; break;
    default: break;
    }
    if (now)
        *now = n;
    return met;
}

int32_t goal_points(const Model *m, const World *w, Side side)
{
    int32_t points = 0;
    for (int g = 0; g < m->goals; g++)
        if (m->goal[g].side == side && goal_counts(m, w, g) && goal_met(m, w, g, NULL))
            points += m->goal[g].points;
    return points;
}

const char *goal_grade(const Model *m, Side side, int32_t points)
{
    const char *best = NULL;
    int32_t from = -1;
    for (int i = 0; i < m->grades; i++) {
        const GradeModel *g = &m->grade[i];
        if (g->side == side && points >= g->from && g->from > from) {
            best = g->text;
            from = g->from;
        }
    }
    return best;
}

static int32_t grade_number(const Model *m, Side side, int32_t points)
{
    int32_t n = 0;
    for (int i = 0; i < m->grades; i++)
        n += m->grade[i].side == side && points >= m->grade[i].from;
    return n;
}

/* The playable side that leads by at least this many points has won. */
enum { LEAD = 100 };

static Side winner_of(const Model *m, const World *w)
{
    Side best = 0;
    int32_t first = -1, second = -1;
    for (int s = 1; s <= m->sides; s++) {
        if (!m->side[s].playable)
            continue;
        int32_t points = w->ending.points[s];
        if (points > first) {
            second = first;
            first = points;
            best = (Side)s;
        } else if (points > second) {
            second = points;
        }
    }
    return first - max_i32(second, 0) >= LEAD ? best : 0;
}

void goals_end(const Model *m, World *w, Side winner, bool by_points, EventList *out)
{
    for (int s = 1; s <= m->sides; s++)
        w->ending.points[s] = goal_points(m, w, (Side)s);
    w->ending.over = 1;
    w->ending.winner = by_points ? winner_of(m, w) : winner;
    w->clock.stage = STAGE_OVER;
    int32_t points = w->ending.points[w->ending.winner];
    Event *e = say_of_side(w, out, EV_OVER, w->ending.winner, (PlaceId){ 0 });
    e->heard = HEARD_BY_ALL;
    e->n[0] = w->ending.winner;
    e->n[1] = points;
    e->n[2] = grade_number(m, w->ending.winner, points);
}

void goals_start(const Model *m, World *w)
{
    for (int g = 0; g < m->goals; g++)
        w->ending.goal[g] = goal_counts(m, w, g) && goal_met(m, w, g, NULL);
    for (int s = 1; s <= m->sides; s++)
        w->ending.points[s] = goal_points(m, w, (Side)s);
}

void goals_week(const Model *m, World *w, EventList *out)
{
    for (int g = 0; g < m->goals; g++) {
        uint8_t met = goal_met(m, w, g, NULL);
        if (!goal_counts(m, w, g))
            continue;
        if (met == w->ending.goal[g])
            continue;
        w->ending.goal[g] = met;
        Side side = m->goal[g].side;
        Event *e = say_of_side(w, out, EV_GOAL, side, m->goal[g].place);
        e->n[0] = g;
        e->n[1] = side;
        e->n[2] = met;
    }
    for (int s = 1; s <= m->sides; s++)
        w->ending.points[s] = goal_points(m, w, (Side)s);
}

/*
 * load_check.c: what no single field can tell: that chiefs serve their side,
 * armies stand somewhere, goals add up.
 */
#include "script/load_read.h"

#include "world/order.h"
#include "world/words.h"

static const char *side_id(const Load *l, Side side) { return text_of(l->m, l->m->side[side].id); }

static void check_sides(Load *l)
{
    const Model *m = l->m;
    int32_t playable = 0;
    for (int32_t i = 1; i <= m->sides; i++) {
        const SideModel *s = &m->side[i];
        const LeaderModel *chief = &m->leader[s->chief.n];
        playable += s->playable;
        if (s->chief.n && chief->side && chief->side != i)
            fault_remedy(row_fault(l, FILE_SCENARIO, "sides", i, "chief", ERR_RANGE,
                                   "%s serves '%s'", chief->name.latin, side_id(l, chief->side)),
                         "name a leader whose side is '%s'", side_id(l, (Side)i));
        if (!s->chief.n && !s->seat.n && !l->blind[KIND_LEADER] && !l->blind[KIND_PLACE])
            fault_remedy(row_fault(l, FILE_SCENARIO, "sides", i, "", ERR_NOT_FOUND,
                                   "its orders start nowhere: it has no chief and no seat"),
                         "add chief = \"a leader\", seat = \"a place\", or both");
    }
    if (l->file[FILE_SCENARIO].slot && (m->sides < 2 || !playable))
        fault_remedy(row_fault(l, FILE_SCENARIO, "sides", 0, "", ERR_RANGE,
                               "there are %d sides, %d of them playable", m->sides, playable),
                     "declare two sides at least, one with playable = true");
}

static void check_relations(Load *l)
{
    const Model *m = l->m;
    for (int32_t i = 0; i < m->relations; i++) {
        const RelationModel *r = &m->relation[i];
        bool again = false;
        for (int32_t j = 0; j < i; j++) {
            const RelationModel *o = &m->relation[j];
            again = again || (o->a == r->a && o->b == r->b) || (o->a == r->b && o->b == r->a);
        }
        if (r->a && r->a == r->b)
            fault_remedy(row_fault(l, FILE_SCENARIO, "relations", i + 1, "", ERR_RANGE,
                                   "'%s' stands to itself", side_id(l, r->a)),
                         "name two different sides");
        else if (again && r->a && r->b)
            fault_remedy(row_fault(l, FILE_SCENARIO, "relations", i + 1, "", ERR_RANGE,
                                   "this pair is listed twice"), "keep one of them");
    }
}

/* The rules know the animals by their place in the list. */
static void check_animals(Load *l)
{
    static const char *const order[] = {
        "horse", "camel", "donkey", "mule", "ox", "sheep", "elephant"
    };
    const Model *m = l->m;
    for (int32_t i = 0; i < (int32_t)countof(order) && l->file[FILE_ANIMALS].slot; i++)
        if (i >= m->animals || strcmp(text_of(m, m->animal[i].id), order[i]) != 0)
            fault_remedy(row_fault(l, FILE_ANIMALS, NULL, i + 1, "id", ERR_RANGE,
                                   "animal %d is not '%s'", i + 1, order[i]),
                         "keep the order: horse, camel, donkey, mule, ox, sheep, elephant");
}

static void check_land(Load *l)
{
    const Model *m = l->m;
    for (int32_t i = 1; i <= m->routes; i++)
        if (m->route[i].a.n && m->route[i].a.n == m->route[i].b.n)
            fault_remedy(row_fault(l, FILE_ROUTES, NULL, i, "to", ERR_RANGE,
                                   "this route ends where it begins"), "name another place");
    for (int32_t i = 1; i <= m->regions; i++) {
        PlaceId centre = m->region[i].centre;
        RegionId of = m->place[centre.n].region;
        if (centre.n && of.n && of.n != i)
            fault_remedy(row_fault(l, FILE_REGIONS, NULL, i, "centre", ERR_RANGE,
                                   "'%s' lies in '%s'", text_of(m, m->place[centre.n].id),
                                   text_of(m, m->region[of.n].id)),
                         "name a place of this region");
    }
    const Chart *c = &m->chart;
    if (c->view_west >= c->view_east || c->view_south >= c->view_north)
        fault_remedy(row_fault(l, FILE_SCENARIO, NULL, 0, "view", ERR_RANGE,
                               "its window is empty"), "let west < east and south < north");
}

static void check_fields(Load *l)
{
    const Model *m = l->m;
    for (int32_t i = 1; i <= m->fields; i++)
        for (int32_t j = 1; j < i && m->field[i].place.n; j++)
            if (m->field[i].place.n == m->field[j].place.n)
                fault_remedy(row_fault(l, FILE_FIELDS, NULL, i, "place", ERR_RANGE,
                                       "'%s' is fought over on the battlefield '%s' already",
                                       text_of(m, m->place[m->field[i].place.n].id),
                                       text_of(m, m->field[j].id)),
                             "name another place, or keep one of the two");
}

static void check_contingents(Load *l, int32_t formation)
{
    const Model *m = l->m;
    const FormationModel *f = &m->formation[formation];
    for (int32_t i = 0; i < f->contingents; i++) {
        ContingentModel *c = &l->m->contingent[f->first_contingent + i];
        const PoolModel *pool = &m->pool[c->pool.n];
        if (!*c->source)
            c->source = f->source;
        if (!c->pool.n || !pool->side || !f->side || pool->side == f->side)
            continue;
        fault_remedy(row_fault(l, FILE_FORCES, "formations", formation + 1, "contingents",
                               ERR_RANGE,
                               "the men of '%s' serve '%s', not '%s' (contingent %d)",
                               text_of(m, pool->id), side_id(l, pool->side), side_id(l, f->side),
                               i + 1),
                     "take men from a pool of '%s'", side_id(l, f->side));
    }
}

static void check_leader(Load *l, int32_t formation)
{
    const Model *m = l->m;
    const FormationModel *f = &m->formation[formation];
    const LeaderModel *leader = &m->leader[f->leader.n];
    if (!f->leader.n)
        return;
    if (leader->side && f->side && leader->side != f->side)
        fault_remedy(row_fault(l, FILE_FORCES, "formations", formation + 1, "leader", ERR_RANGE,
                               "%s serves '%s'", leader->name.latin, side_id(l, leader->side)),
                     "name a leader of '%s'", side_id(l, f->side));
    for (int32_t i = 0; i < formation; i++) {
        const FormationModel *o = &m->formation[i];
        if (o->leader.n == f->leader.n && !o->premise && !f->premise)
            fault_remedy(row_fault(l, FILE_FORCES, "formations", formation + 1, "leader", ERR_RANGE,
                                   "%s commands '%s' already", leader->name.latin,
                                   text_of(m, o->id)), "name another, or leave it out");
    }
}

static void check_formations(Load *l)
{
    const Model *m = l->m;
    for (int32_t i = 0; i < m->formations; i++) {
        const FormationModel *f = &m->formation[i];
        if (!f->at.n && !f->waits && !l->blind[KIND_PLACE])
            fault_remedy(row_fault(l, FILE_FORCES, "formations", i + 1, "at", ERR_NOT_FOUND,
                                   "this formation stands nowhere"),
                         "add at = \"a place\", or waits = true");
        if (!f->contingents)
            fault_remedy(row_fault(l, FILE_FORCES, "formations", i + 1, "contingents", ERR_RANGE,
                                   "this formation has no men"),
                         "add { arm=, pool=, men=, quality=, cohesion= }");
        check_leader(l, i);
        check_contingents(l, i);
    }
}

static void check_premises(Load *l)
{
    for (int32_t i = 0; i < l->m->premises; i++)
        if (strcmp(text_of(l->m, l->m->premise[i].id), "reading") == 0)
            fault_remedy(row_fault(l, FILE_PREMISES, NULL, i + 1, "id", ERR_RANGE,
                                   "the premise 'reading' is there already"),
                         "give this one another id");
}

/* What a goal of each kind needs. */
static const struct { bool place, number, against; } needs[GOAL_KINDS] = {
    [GOAL_HOLD] = { true, false, false },  [GOAL_DENY] = { true, false, true },
    [GOAL_MEN] = { false, true, false },   [GOAL_BREAK] = { false, true, true },
    [GOAL_SPOILS] = { false, true, false }, [GOAL_TERMS] = { false, true, false },
};

static void goal_lacks(Load *l, int32_t goal, const char *field, const char *example)
{
    fault_remedy(row_fault(l, FILE_GOALS, "goals", goal + 1, field, ERR_NOT_FOUND,
                           "a goal of this kind needs '%s'", field), "add %s", example);
}

static void check_goals(Load *l)
{
    const Model *m = l->m;
    int32_t sum[2][SIDE_MAX] = { { 0 } };
    for (int32_t i = 0; i < m->goals; i++) {
        const GoalModel *g = &m->goal[i];
        if (g->counts != GOAL_IN_SHORT)
            sum[0][g->side] += g->points;
        if (g->counts != GOAL_IN_FULL)
            sum[1][g->side] += g->points;
        if (needs[g->kind].place && !g->place.n && !l->blind[KIND_PLACE])
            goal_lacks(l, i, "place", "place = \"a place\"");
        if (needs[g->kind].number && !g->number)
            goal_lacks(l, i, "number", "number = 1000");
        if (needs[g->kind].against && !g->against)
            goal_lacks(l, i, "against", "against = \"a side\"");
        if (g->against && g->against == g->side)
            fault_remedy(row_fault(l, FILE_GOALS, "goals", i + 1, "against", ERR_RANGE,
                                   "this is the side itself"), "name its enemy");
    }
    if (m->short_from + m->short_weeks > m->weeks)
        fault_remedy(row_fault(l, FILE_SCENARIO, NULL, 0, "short", ERR_RANGE,
                               "the short cut ends in week %d, the campaign in week %d",
                               m->short_from + m->short_weeks, m->weeks),
                     "let it begin earlier, or last for fewer weeks");
    int32_t lengths = m->short_weeks ? 2 : 1;
    for (int32_t i = 1; i <= m->sides && l->file[FILE_GOALS].slot; i++)
        for (int32_t k = 0; k < lengths; k++)
            if (m->side[i].playable && sum[k][i] != 1000)
                fault_remedy(row_fault(l, FILE_GOALS, "goals", 0, "", ERR_RANGE,
                                       "the goals of '%s' make %d points%s", side_id(l, (Side)i),
                                       sum[k][i], k ? " in the short cut" : ""),
                             "change their points so that they make 1000");
}

static void check_history(Load *l)
{
    const Model *m = l->m;
    int32_t days = m->weeks * WEEK_DAYS;
    for (int32_t i = 0; i < m->histories; i++) {
        int32_t day = m->history[i].day;
        if (days && m->start_jdn && (day < 0 || day >= days))
            fault_remedy(row_fault(l, FILE_HISTORY, NULL, i + 1, "date", ERR_RANGE,
                                   "this is day %d; the game runs from day 0 to day %d", day,
                                       days - 1),
                         "choose a day of the game, or change its weeks");
    }
}

static bool is_order(const char *word)
{
    for (int k = ORDER_MARCH; k < ORDER_KINDS; k++)
        if (strcmp(word, order_word((OrderKind)k)) == 0)
            return true;
    return false;
}

static void check_lesson(Load *l)
{
    const Model *m = l->m;
    for (int32_t i = 0; i < m->lessons; i++) {
        const LessonModel *step = &m->lesson[i];
        if (step->order && *step->order && !is_order(step->order))
            fault_remedy(row_fault(l, FILE_LESSON, NULL, i + 1, "order", ERR_NOT_FOUND,
                                   "'%s' is no order", step->order),
                         "write the word that begins an order, such as \"march\"");
        if (step->deed == DEED_TOGETHER && (!step->formation || !step->other))
            fault_remedy(row_fault(l, FILE_LESSON, NULL, i + 1, "other", ERR_NOT_FOUND,
                                   "two armies are wanted to be together"),
                         "name `formation` and `other`");
    }
}

void check_whole(Load *l)
{
    check_sides(l);
    check_relations(l);
    check_animals(l);
    check_land(l);
    check_fields(l);
    check_formations(l);
    check_premises(l);
    check_goals(l);
    check_history(l);
    check_lesson(l);
    check_trials(l);
}

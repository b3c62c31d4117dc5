/*
 * weigh.c: strengths, distances and prizes as one side sees them.
 */
#include "play/weigh.h"

#include "base/num.h"
#include "campaign/goals.h"
#include "campaign/march.h"
#include "campaign/supply.h"

enum { NEVER = 999, POST_MEN = 1200 };

/* Metres a day on usual ground, for a look ahead: riders of camels, an army, one
 * with ox carts (mechanics A5). */
enum { CAMELS_MPD = 40000, ARMY_MPD = 19000, CARTS_MPD = 13000 };

/* A body of men as a fighting force: mechanics E3-E4 in one number. Quality
 * counts twice, 600 being good men; order from two fifths on; weariness by its
 * square, up to two fifths off. */
static int64_t worth_of(const Model *m, const Contingent *c)
{
    static const int32_t by_class[ARM_CLASSES] = {
        [ARM_FOOT] = 1000, [ARM_LIGHT] = 500, [ARM_HORSE] = 2000, [ARM_LIGHT_HORSE] = 1500,
        [ARM_MEDIUM] = 950, [ARM_BEAST] = 4000,
    };
    int64_t x = (int64_t)c->men * by_class[m->arm[c->arm.n].class % ARM_CLASSES] / 1000;
    x = x * c->quality / 600 * max_i32(200, c->quality) / 600;
    x = x * (400 + c->cohesion * 6 / 10) / 900;
    return x * (1000 - (int64_t)c->fatigue * c->fatigue / 2500) / 1000;
}

static void sum_contingents(const Model *m, const World *w, FormationId id, Force *f)
{
    int64_t weary = 0, order = 0;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        const Contingent *c = &w->contingent[i];
        f->men += c->men;
        f->worth += worth_of(m, c);
        weary += (int64_t)c->men * c->fatigue;
        order += (int64_t)c->men * c->cohesion;
    }
    f->weary = f->men ? (int32_t)(weary / f->men) : 0;
    f->order = f->men ? (int32_t)(order / f->men) : 0;
}

static Force force_of(const Model *m, const World *w, int i)
{
    const Formation *is = &w->formation[i];
    Force f = { .id = formation_id(w, i), .near = mover_near(m, &is->pos),
                .garrison = is->garrison, .walled = march_behind_walls(m, is) };
    sum_contingents(m, w, f.id, &f);
    f.path = (int32_t)march_path(m, w, f.id);
    f.pace_mpd = f.path == PATH_CAMEL ? CAMELS_MPD : is->carts ? CARTS_MPD : ARMY_MPD;
    f.post = !f.garrison && f.men < POST_MEN && is->pos.at.n && is->ordinal > 0;
    return f;
}

/* Goals first, the enemy's at half; then people and granaries, which is what
 * armies live on: a point for a thousand people, up to sixty, and four for each
 * grade of grain (judgement; a goal has 50 to 300). */
static void value_places(Picture *p)
{
    const Model *m = p->m;
    for (int i = 1; i <= m->places; i++)
        p->value[i] = min_i32(60, m->place[i].people / 1000) + m->place[i].grain * 4;
    for (int g = 0; g < m->goals; g++) {
        const GoalModel *goal = &m->goal[g];
        if (!goal_counts(m, p->w, g))
            continue;
        if (goal->side == p->side && goal->place.n)
            p->value[goal->place.n] += goal->points;
        else if (goal->side != p->side && goal->place.n)
            p->value[goal->place.n] += goal->points / 2;
    }
}

bool weigh_talks(const Picture *p, Side other)
{
    return receives(p->w, p->side, other) || receives(p->w, other, p->side);
}

static int stand_of(const Picture *p, const bool *foe, int place)
{
    const Belief *b = &p->w->belief[p->side][place];
    Side by = b->tributary ? b->tributary : b->owner;
    return (foe[by] ? STAND_HOSTILE : 0) | (by == p->side ? STAND_KEPT : 0);
}

static bool is_store(const Picture *p, int place)
{
    const PlaceState *s = &p->w->place[place];
    bool ours = s->tributary ? s->tributary == p->side : s->owner == p->side;
    return ours && !s->ring && s->depot_g > 0;
}

/* Whose places are, and lists of those that are thought of again for every army:
 * nothing of it changes while the mind thinks, but that values sink. */
static void list_places(Picture *p)
{
    bool foe[SIDE_MAX] = { false };
    for (int s = 1; s <= p->m->sides; s++)
        foe[s] = at_war(p->w, p->side, (Side)s) && !weigh_talks(p, (Side)s);
    for (int i = 1; i <= p->m->places; i++) {
        int stand = stand_of(p, foe, i);
        p->stand[i] = (uint8_t)stand;
        if (stand & STAND_HOSTILE || (stand & STAND_KEPT && p->value[i] >= WORTH_GUARDING))
            p->prize[p->prizes++] = (uint8_t)i;
        if (is_store(p, i))
            p->store[p->stores++] = (uint8_t)i;
    }
}

void weigh(Picture *p, const Model *m, const World *w, Side side, const Doctrine *temper)
{
    p->m = m;                   /* nothing is cleared that is written before it is read */
    p->w = w;
    p->side = side;
    p->temper = temper;
    p->owns = p->foes = p->prizes = p->stores = 0;
    p->value[0] = p->stand[0] = 0;
    memset(p->foes_round, 0xff, sizeof p->foes_round[0] * ((size_t)m->places + 1));
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->side == side) {
            Force *own = &p->own[p->owns++];
            *own = force_of(m, w, i);
            own->stay_days = supply_of(m, w, own->id).stay_days;
        } else if (at_war(w, side, f->side)) {
            p->foe[p->foes++] = force_of(m, w, i);
        }
    }
    value_places(p);
    list_places(p);
}

int32_t weigh_days(const Picture *p, const Force *f, PlaceId to)
{
    if (f->near.n == to.n)
        return 0;
    uint32_t metres = path_metres(p->m, (PathKind)f->path, f->near, to);
    return metres ? (int32_t)(metres / (uint32_t)f->pace_mpd) + 1 : NEVER;
}

/* Even worth, even odds; twice the worth about five in six; four times, all but
 * sure (fitted by eye to the battle tables, mechanics F1). */
int32_t weigh_odds(int64_t mine, int64_t theirs)
{
    if (theirs <= 0)
        return 990;
    if (mine <= 0)
        return 10;
    int64_t a = mine * mine / 1000 * mine / 1000, b = theirs * theirs / 1000 * theirs / 1000;
    return (int32_t)clamp_i64(a * 1000 / max_i64(1, a + b), 10, 990);
}

int64_t weigh_bread(const Picture *p, const Force *f)
{
    return (int64_t)f->men * p->m->rules.supply_man_grain;
}

/* Whether weigh_days() is at most so many, asked without a division. */
static bool is_within(const Picture *p, const Force *f, PlaceId to, int32_t days)
{
    if (f->near.n == to.n)
        return days >= 0;
    uint32_t metres = path_metres(p->m, (PathKind)f->path, f->near, to);
    return metres && (int64_t)metres < (int64_t)f->pace_mpd * days;
}

int64_t weigh_near(const Picture *p, PlaceId to, int32_t days)
{
    int64_t sum = 0;
    for (int i = 0; i < p->owns; i++)
        if (!p->own[i].garrison && is_within(p, &p->own[i], to, days))
            sum += p->own[i].worth;
    return sum;
}

static const struct { int32_t km; bool garrisons; } rounds[ROUNDS] = {
    [ROUND_HERE]   = { 0, true },    [ROUND_SIGHT] = { 8, false },   [ROUND_FIGHT] = { 30, true },
    [ROUND_TAKE]   = { 40, true },   [ROUND_FEED]  = { 50, true },   [ROUND_RAID]  = { 60, true },
    [ROUND_POST]   = { 60, false },  [ROUND_FLEE]  = { 90, true },
    [ROUND_DANGER] = { 100, false },        /* three or four days of theirs */
    [ROUND_GUARD]  = { 150, false }, [ROUND_JOIN]  = { 200, false },
};

int64_t weigh_foes(Picture *p, PlaceId at, Round round)
{
    int64_t *known = &p->foes_round[at.n][round];
    if (*known >= 0)
        return *known;
    int64_t sum = 0;
    for (int i = 0; i < p->foes; i++) {
        const Force *f = &p->foe[i];
        if (f->garrison && !(rounds[round].garrisons && f->near.n == at.n))
            continue;
        uint32_t metres = f->near.n == at.n ? 0 : path_metres(p->m, PATH_CAMEL, f->near, at);
        if (f->near.n == at.n || (metres && metres <= (uint32_t)rounds[round].km * 1000))
            sum += f->worth;
    }
    return *known = sum;
}

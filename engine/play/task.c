/*
 * task.c: the worth of what an army could do.
 *
 * The numbers are judgement, tuned by watching many campaigns between minds:
 * they say how far an army looks, what it dares, and what it holds dear. A
 * temper (scripts/doctrine/) bends them; nothing else tells one mind from
 * another.
 */
#include "play/task.h"

#include "base/num.h"
#include "campaign/siege.h"
#include "campaign/supply.h"

int32_t task_odds_wanted(const Picture *p)
{
    int32_t memory = p->w->side[p->side].memory;        /* the burnt child: defeats tell twice */
    return clamp_i32(800 - p->temper->boldness * 4 / 10 - memory / (memory < 0 ? 5 : 10), 300, 930);
}

bool place_ours(const Picture *p, PlaceId at)
{
    const Belief *b = &p->w->belief[p->side][at.n];
    return b->owner == p->side || b->tributary == p->side;
}

static int32_t weeks_left(const Picture *p)
{
    return max_i32(0, weeks_of(p->m, p->w) - p->w->clock.week);
}

static int32_t days_allowed(const Picture *p)
{
    return min_i32(5 + p->temper->reach / 50, weeks_left(p) * WEEK_DAYS + 1);
}

/* What is worth most is worth going far for; a task already begun is worth
 * finishing, by three parts in ten. */
static int64_t score_of(Picture *p, const Force *f, int64_t value, const Task *t)
{
    int64_t score = value * 1000 / (t->days + 3);
    const Formation *is = &p->w->formation[f->id.i];
    bool goes = is->order == ORDER_MARCH || is->order == ORDER_BESIEGE ||
                is->order == ORDER_ASSAULT;
    bool begun = goes && is->goal.n == t->place.n;
    return begun ? score * 13 / 10 : score;
}

static Task task_at(const Picture *p, TaskKind kind, const Force *f, PlaceId at)
{
    return (Task){ .kind = kind, .place = at, .days = weigh_days(p, f, at) };
}

/* With this much a temper reckons that gathers: what of ours is as near helps. */
static int64_t with_helpers(const Picture *p, const Force *f, const Task *t)
{
    int64_t helpers = weigh_near(p, t->place, t->days + 1) - (f->garrison ? 0 : f->worth);
    return f->worth + max_i64(0, helpers) * p->temper->gather / 2000;
}

/* A beaten army is worth a point for twenty men, and half of what it stood on.
 * An intruder is worth half as much again, and more if he comes in strength: great
 * armies do not run after bands. An army far off is worth little to a mind that would
 * rather defend. */
Task task_fight(Picture *p, const Force *f, const Force *foe)
{
    enum { MEN_A_POINT = 20, INTRUDER = 60, FAR_DAYS = 6 };
    Task t = task_at(p, TASK_FIGHT, f, foe->near);
    t.other = foe->id;
    if (t.days > days_allowed(p) || foe->walled)
        return t;
    if (weigh_talks(p, p->w->formation[foe->id.i].side) && !place_ours(p, t.place))
        return t;
    int64_t theirs = weigh_foes(p, t.place, ROUND_FIGHT);
    t.odds = weigh_odds(with_helpers(p, f, &t), theirs);
    if (t.odds < task_odds_wanted(p))
        return t;
    int64_t value = foe->men / MEN_A_POINT;
    if (place_ours(p, t.place))
        value = value * 3 / 2 + min_i64(INTRUDER, value);
    else
        value += p->value[t.place.n] / 2;
    if (!place_ours(p, t.place) && t.days > FAR_DAYS)
        value = value * (1200 - p->temper->defend) / 1200;
    t.score = score_of(p, f, value * t.odds / 1000, &t);
    return t;
}

/* Whoever wants a walled place must outmatch those inside and what walls add; who sits
 * before it needs half of what one needs who storms it. On the wall three townsmen in
 * four are worth a soldier (storm.c); in a siege one in four. */
typedef enum Attack { STORMS = 1, SITS = 2 } Attack;

static int64_t holders(Picture *p, PlaceId at, Attack way)
{
    int64_t townsmen = siege_militia(p->m, at);
    int64_t inside = weigh_foes(p, at, ROUND_HERE) + (way == STORMS ? townsmen * 3 : townsmen) / 4;
    return inside * (1000 + (siege_wall(p->m, p->w, at) - 1000) / (int32_t)way) / 1000;
}

Task task_take(Picture *p, const Force *f, PlaceId at)
{
    if (!place_hostile(p, at))
        return (Task){ 0 };
    Task t = task_at(p, TASK_TAKE, f, at);
    if (t.days > days_allowed(p))
        return t;
    int64_t theirs = weigh_foes(p, at, ROUND_TAKE);
    if (p->m->place[at.n].walls)
        theirs += holders(p, at, SITS) - weigh_foes(p, at, ROUND_HERE);
    t.odds = weigh_odds(with_helpers(p, f, &t), theirs);
    if (t.odds < task_odds_wanted(p))
        return t;
    int64_t value = p->value[at.n] * (1100 - p->temper->defend) / 1000;
    const PlaceState *s = &p->w->place[at.n];
    if (s->besieger == p->side)     /* half worn down, a siege is worth half as much again */
        value += value * s->siege / 1000;
    t.score = score_of(p, f, value * t.odds / 1000, &t);
    return t;
}

bool task_storms(Picture *p, const Force *f, PlaceId at)
{
    enum { STORMS_AT = 700 };
    int64_t near = weigh_foes(p, at, ROUND_FIGHT) - weigh_foes(p, at, ROUND_HERE);
    return weigh_odds(f->worth, near + holders(p, at, STORMS)) > STORMS_AT;
}

/* What a weak enemy threatens needs no army to watch over it, and what others of
 * ours can hold does not need this one. Near the end of the game, when goals are
 * counted, what is held is held dearer. */
Task task_guard(Picture *p, const Force *f, PlaceId at)
{
    enum { GUARD_DAYS = 14, HOPELESS = 350, LAST_WEEKS = 8 };
    if (!place_kept(p, at) || p->value[at.n] < WORTH_GUARDING)
        return (Task){ 0 };
    Task t = task_at(p, TASK_GUARD, f, at);
    if (t.days > GUARD_DAYS)
        return t;
    int64_t theirs = weigh_foes(p, at, ROUND_GUARD);
    if (!theirs)
        return t;
    int64_t mine = weigh_near(p, at, t.days);
    t.odds = weigh_odds(mine, theirs);
    if (t.odds < HOPELESS)
        return t;
    int64_t need = 1000 - weigh_odds(mine - f->worth, theirs);
    int64_t care = 300 + p->temper->defend + (weeks_left(p) < LAST_WEEKS ? 500 : 0);
    int64_t grave = min_i64(1000, theirs * 3000 / max_i64(1, f->worth));
    int64_t value = (int64_t)p->value[at.n] * care / 1500 * need / 1000 * grave / 1000;
    if (p->w->place[at.n].besieger)         /* it will not hold for ever */
        value = value * 3 / 2;
    t.score = score_of(p, f, value, &t);
    return t;
}

/* What neither odds nor enemies have been asked for: everything else at its best. */
int64_t task_hold_most(const Picture *p, const Force *f, PlaceId at)
{
    enum { LATE_CARE = 500 };
    int64_t take = 2 * max_i32(0, 1100 - p->temper->defend);        /* half worn down, at most */
    int64_t guard = 300 + p->temper->defend + LATE_CARE;            /* besieged, two thirds of it by half more */
    int64_t value = p->value[at.n] * max_i64(take, guard) / 1000 + 2;
    return value * 1300 / (weigh_days(p, f, at) + 3) + 2;
}

/* The commander's own army is the one others come to. */
static bool is_chief(Picture *p, const Force *f)
{
    LeaderId chief = p->w->side[p->side].chief;
    return chief.n && p->w->formation[f->id.i].leader.n == chief.n;
}

static bool may_join(Picture *p, const Force *f, const Force *other)
{
    if (same_formation(f->id, other->id) || other->garrison || other->post || is_chief(p, f))
        return false;
    bool heavier = other->worth >= f->worth || is_chief(p, other);
    return heavier && other->tasked != TASK_JOIN;
}

/* Two armies too weak alone make one that is not; small ones go to large ones. */
Task task_join(Picture *p, const Force *f, const Force *other)
{
    enum { JOIN_DAYS = 10, CHIEF_DAYS = 16, SMALL_MEN = 2500, SAFE = 750, COMPANY = 40 };
    Task t = task_at(p, TASK_JOIN, f, other->near);
    bool chief = is_chief(p, other);
    t.other = other->id;
    if (!may_join(p, f, other) || t.days > (chief ? CHIEF_DAYS : JOIN_DAYS))
        return t;
    int64_t theirs = weigh_foes(p, other->near, ROUND_JOIN);
    bool needed = theirs > 0 && weigh_odds(other->worth, theirs) < SAFE;
    bool small = f->men < SMALL_MEN && other->men > f->men;
    if (needed || small || chief)
        t.score = score_of(p, f, COMPANY + (int64_t)p->temper->gather / (chief ? 4 : 8), &t);
    return t;
}

/* Who starves goes far. A week's bread there is the least worth going for. */
Task task_feed(Picture *p, const Force *f, PlaceId at)
{
    enum { STARVING_DAYS = 9, FAR = 20, MOST = 120, COUNTRY_SHARE = 20 };
    Task t = task_at(p, TASK_FEED, f, at);
    if (t.days > (f->stay_days <= STARVING_DAYS ? FAR : f->stay_days + 6) || place_hostile(p, at))
        return t;
    const PlaceState *s = &p->w->place[at.n];
    int64_t need_g = weigh_bread(p, f), have = allied(p->w, p->side, s->owner) ? s->depot_g : 0;
    have += supply_country(p->m, p->w, at, p->side) / COUNTRY_SHARE;
    if (have < need_g * WEEK_DAYS ||
        weigh_odds(f->worth, weigh_foes(p, at, ROUND_FEED)) < 500)
        return t;
    t.score = score_of(p, f, 30 + min_i64(MOST, have / max_i64(1, need_g)), &t);
    return t;
}

/* Out of reach of what it cannot beat: home, a strong place, or the desert; where
 * there are at most two thirds as many of them. */
Task task_flee(Picture *p, const Force *f, PlaceId at, int64_t danger)
{
    enum { LEAST_DAYS = 2, MOST_DAYS = 8, AWAY = 50, GRAIN_GRADE = 8 };
    Task t = task_at(p, TASK_FLEE, f, at);
    if (t.days > MOST_DAYS || t.days < LEAST_DAYS || place_hostile(p, at))
        return t;
    if (weigh_foes(p, at, ROUND_FLEE) * 3 > danger * 2)
        return t;
    const Belief *b = &p->w->belief[p->side][at.n];
    bool friendly = allied(p->w, p->side, b->owner) || b->tributary == p->side;
    int64_t value =
        AWAY + (friendly ? p->value[at.n] / 4 : 0) + p->m->place[at.n].grain * GRAIN_GRADE;
    t.score = score_of(p, f, value, &t);
    return t;
}

Task task_raid(Picture *p, const Force *f, PlaceId at)
{
    enum { RAID_DAYS = 6, REST_DAYS = 60, LEAST_PEOPLE = 500, SAFE = 600, GRAIN_GRADE = 12 };
    const PlaceModel *place = &p->m->place[at.n];
    bool open = place->walls == 0 && place->people > LEAST_PEOPLE;
    bool lately = p->w->clock.day - p->w->place[at.n].raided_day < REST_DAYS;
    if (!open || lately || !place_hostile(p, at))
        return (Task){ 0 };
    Task t = task_at(p, TASK_RAID, f, at);
    if (t.days > RAID_DAYS)
        return t;
    if (weigh_odds(f->worth, weigh_foes(p, at, ROUND_RAID)) < SAFE)
        return t;
    t.score =
        score_of(p, f, (int64_t)(20 + place->grain * GRAIN_GRADE) * p->temper->raid / 700, &t);
    return t;
}

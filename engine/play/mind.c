/*
 * mind.c: the opponent. For every army of its own it lists what could be done
 * (task.c says what each thing is worth) and takes the best; towns are asked
 * before they are attacked; what is too strong is kept away from until there
 * are more.
 *
 * It sees what its side sees, and speaks in orders like anybody else.
 */
#include "play/mind.h"

#include "base/num.h"
#include "campaign/clash.h"
#include "campaign/court.h"
#include "campaign/supply.h"
#include "play/mind_parts.h"

/* ---- choosing ---- */

/* The best so far, and places that were thought of and cannot be reached. */
enum { TRIES = 4 };

typedef struct Choice { Task best; PlaceId barred[TRIES]; int tries; } Choice;

static void consider(Choice *c, Task t)
{
    if (t.score <= c->best.score)
        return;
    for (int i = 0; i < c->tries; i++)
        if (c->barred[i].n == t.place.n)
            return;
    c->best = t;
}

/* Bread on the way: a thrifty mind marches no day hungry, others up to two. */
enum { THRIFTY = 600, HUNGRY_DAYS = 2 };

static bool can_get_there(const Picture *p, const Force *f, const Task *t)
{
    Order o = order_of(p, ORDER_MARCH, f);
    o.to = t->place;
    Outlook look = supply_along(p->m, p->w, f->id, &o);
    int32_t hungry = p->temper->thrift > THRIFTY ? 0 : HUNGRY_DAYS;
    return look.short_days <= hungry && look.dry_days_over <= 0;
}

/* An army thinks of places within this many days; minds of a raiding temper above
 * this of raids too. */
enum { HORIZON_DAYS = 25, RAIDER = 300 };

static bool in_reach(const Picture *p, const Force *f, PlaceId at)
{
    return path_metres(p->m, (PathKind)f->path, f->near, at) <= (uint32_t)f->pace_mpd * HORIZON_DAYS;
}

/* Where to flee to or to find bread: anywhere. */
static void consider_refuges(Picture *p, const Force *f, int64_t danger, bool hungry, Choice *c)
{
    for (int i = 1; i <= p->m->places; i++) {
        PlaceId at = { (uint16_t)i };
        if (!in_reach(p, f, at))
            continue;
        if (hungry)
            consider(c, task_feed(p, f, at));
        if (danger)
            consider(c, task_flee(p, f, at, danger));
    }
}

static void consider_places(Picture *p, const Force *f, int64_t danger, bool hungry, Choice *c)
{
    if (danger || hungry) {
        consider_refuges(p, f, danger, hungry, c);
        return;
    }
    for (int k = 0; k < p->prizes; k++) {
        PlaceId at = { p->prize[k] };
        if (!in_reach(p, f, at))
            continue;
        if (task_hold_most(p, f, at) > c->best.score) {
            consider(c, task_take(p, f, at));
            consider(c, task_guard(p, f, at));
        }
        if (p->temper->raid > RAIDER)
            consider(c, task_raid(p, f, at));
    }
}

static void consider_joining(Picture *p, const Force *f, Choice *c)
{
    for (int i = 0; i < p->owns; i++)
        consider(c, task_join(p, f, &p->own[i]));
}

/* Enemies near enough to come on us before we have thought again, whom we could
 * not face: their worth, else 0. */
static int64_t danger_at(Picture *p, const Force *f, PlaceId at, Round round, int32_t fear)
{
    int64_t theirs = weigh_foes(p, at, round);
    int64_t mine = f->worth + (weigh_near(p, at, 2) - f->worth) / 2;
    return theirs && weigh_odds(mine, theirs) < fear ? theirs : 0;
}

/* Odds, permille, below which a temper would rather be elsewhere (judgement). */
static int32_t fear_of(const Picture *p) { return 150 + (1000 - p->temper->boldness) / 4; }

static int64_t danger_to(Picture *p, const Force *f)
{
    return danger_at(p, f, f->near, ROUND_DANGER, fear_of(p));
}

/* What staying is worth: the bold would rather do something (judgement). */
static Task stay_task(const Picture *p, const Force *f)
{
    int64_t ease = 2000 + (1000 - p->temper->boldness) * 4;
    return (Task){ .kind = TASK_STAY, .place = f->near, .score = ease };
}

/* Too weary, or in too little order, to be led anywhere but to bread. */
static bool is_spent(const Force *f)
{
    return f->weary > 550 || f->order < 450;
}

static void consider_all(Picture *p, const Force *f, int64_t danger, bool hungry, Choice *c)
{
    consider_places(p, f, danger, hungry, c);
    for (int i = 0; i < p->foes && !danger; i++)
        consider(c, task_fight(p, f, &p->foe[i]));
    consider_joining(p, f, c);
}

static Task choose(Picture *p, const Force *f)
{
    Choice c = { .best = stay_task(p, f) };
    bool hungry = f->stay_days < 6 + p->temper->thrift / 100;
    int64_t danger = danger_to(p, f);
    if (!danger && is_spent(f)) {
        consider_places(p, f, 0, hungry, &c);
        return hungry ? c.best : stay_task(p, f);
    }
    for (; c.tries < TRIES; c.tries++) {
        c.best = stay_task(p, f);
        consider_all(p, f, danger, hungry, &c);
        if (danger || c.best.kind == TASK_STAY || (hungry && c.best.kind == TASK_FEED) ||
            can_get_there(p, f, &c.best))
            return c.best;
        c.barred[c.tries] = c.best.place;
    }
    return stay_task(p, f);
}

/* ---- orders ---- */

static void set_stance(const Picture *p, const Force *f, Stance s, Pen *pen)
{
    if (p->w->formation[f->id.i].stance == s)
        return;
    Order o = order_of(p, ORDER_STANCE, f);
    o.amount = s;
    pen_write(pen, o);
}

static void go(const Picture *p, const Force *f, OrderKind kind, PlaceId to, uint8_t flags,
               Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    if (is->order == kind && is->goal.n == to.n && is->flags == flags)
        return;
    if (is->order == ORDER_HOLD && is->pos.at.n == to.n && kind == ORDER_MARCH)
        return;
    Order o = order_of(p, kind, f);
    o.to = to;
    o.flags = flags;
    pen_write(pen, o);
}

/* Only help that comes too late on foot is worth a forced march. */
static uint8_t haste_flags(const Picture *p, const Force *f, const Task *t)
{
    bool near = t->days >= 2 && t->days <= 3;
    bool hurry = t->kind == TASK_GUARD && near && f->weary < 200 && p->temper->haste > 600;
    return hurry ? PACE_FORCED : 0;
}

static void halt(Picture *p, const Force *f, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    OrderKind want = f->weary > 300 || f->order < 600 ? ORDER_REST : mind_leisure(p, f);
    if (is->order != want && is->order != ORDER_FORTIFY && is->pos.at.n)
        pen_write(pen, order_of(p, want, f));
}

static void join(const Picture *p, const Force *f, FormationId other, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    Order o = order_of(p, ORDER_JOIN, f);
    o.other = other;
    if (is->order != ORDER_JOIN || !same_formation(is->other, other))
        pen_write(pen, o);
}

/* How an army goes about a task; walls and guards are decided below. */
static const struct Deed { uint8_t stance, order; } deeds[TASK_KINDS] = {
    [TASK_FIGHT] = { STANCE_SEEK,   ORDER_MARCH }, [TASK_TAKE]  = { STANCE_SEEK,   ORDER_MARCH },
    [TASK_GUARD] = { STANCE_ACCEPT, ORDER_MARCH }, [TASK_FEED]  = { STANCE_ACCEPT, ORDER_MARCH },
    [TASK_FLEE]  = { STANCE_AVOID,  ORDER_MARCH }, [TASK_RAID]  = { STANCE_AVOID,  ORDER_RAID },
    [TASK_STAY]  = { STANCE_ACCEPT, ORDER_HOLD },   [TASK_JOIN]  = { STANCE_ACCEPT, ORDER_JOIN },
};

/* Who knows of an army within a week's march that is twice his own does not wait for
 * it, wherever he goes; a garrison has its walls, and who seeks battle has weighed it. */
static bool is_outmatched(Picture *p, const Force *f, const Task *t)
{
    if (f->garrison || t->kind == TASK_FIGHT || t->kind == TASK_GUARD)
        return false;
    int32_t hopeless = fear_of(p) / 2;
    return danger_at(p, f, f->near, ROUND_GUARD, hopeless) ||
           danger_at(p, f, t->place, ROUND_DANGER, hopeless);
}

static void carry_out(Picture *p, Force *f, const Task *t, Pen *pen)
{
    struct Deed how = deeds[t->kind];
    f->tasked = (int32_t)t->kind;
    if (is_outmatched(p, f, t))
        how.stance = STANCE_AVOID;
    if (t->kind == TASK_JOIN) {
        set_stance(p, f, (Stance)how.stance, pen);
        join(p, f, t->other, pen);
        return;
    }
    if (t->kind == TASK_GUARD && how.stance == STANCE_ACCEPT && t->odds > task_odds_wanted(p))
        how.stance = STANCE_SEEK;
    if (t->kind == TASK_TAKE && p->m->place[t->place.n].walls)
        how.order = task_storms(p, f, t->place) ? ORDER_ASSAULT : ORDER_BESIEGE;
    set_stance(p, f, (Stance)how.stance, pen);
    if (t->kind == TASK_STAY)
        halt(p, f, pen);
    else
        go(p, f, (OrderKind)how.order, t->place, haste_flags(p, f, t), pen);
}

static bool guarded_by_others(const Picture *p, const Force *f, PlaceId at)
{
    for (int i = 0; i < p->owns; i++)
        if (p->w->formation[p->own[i].id.i].pos.at.n == at.n &&
            !same_formation(p->own[i].id, f->id))
            return true;
    return false;
}

/* Men an army must have to spare a guard, and points a place must be worth. */
enum { GUARD_FROM_MEN = 3000, GUARD_WORTH = 90, GUARD_LEAST = 100, GUARD_MOST = 1000 };

/* Leaves a guard in a place just won before the army moves on. */
static void leave_guard(const Picture *p, const Force *f, const Task *t, Pen *pen)
{
    PlaceId here = p->w->formation[f->id.i].pos.at;
    if (!here.n || t->place.n == here.n || t->kind == TASK_FLEE || f->men < GUARD_FROM_MEN)
        return;
    if (!place_ours(p, here) || p->value[here.n] < GUARD_WORTH || guarded_by_others(p, f, here))
        return;
    Order o = order_of(p, ORDER_DETACH, f);
    o.men =
        clamp_i32(f->men * (p->temper->guard + p->value[here.n]) / 6000, GUARD_LEAST, GUARD_MOST);
    pen_write(pen, o);
}

/* ---- one week's thought ---- */

/* It stands in a line of battle with the enemy before it. */
static bool is_drawn_up(Picture *p, const Force *f)
{
    return p->w->formation[f->id.i].post != POST_ANY && weigh_foes(p, f->near, ROUND_SIGHT) > 0;
}

/* Garrisons stay while they have bread; raiders until they are home; posts until
 * somebody comes whom they cannot hope to hold. */
static bool stays_put(Picture *p, const Force *f)
{
    enum { GARRISON_DAYS = 9, POST_DAYS = 4, FORLORN = 200 };
    if (f->garrison)
        return f->stay_days > GARRISON_DAYS;
    if (p->w->formation[f->id.i].order == ORDER_RAID || is_drawn_up(p, f))
        return true;
    return f->post && f->stay_days > POST_DAYS &&
           weigh_odds(f->worth, weigh_foes(p, f->near, ROUND_POST)) > FORLORN;
}

/* The heaviest think first; the rest then know what they may join. */
static int heaviest_untasked(const Picture *p)
{
    int best = -1;
    for (int i = 0; i < p->owns; i++)
        if (!p->own[i].tasked && (best < 0 || p->own[i].worth > p->own[best].worth))
            best = i;
    return best;
}

/* A prize another army of ours is already on its way to is worth less. */
static void spread(Picture *p, const Task *t)
{
    if (t->kind == TASK_TAKE || t->kind == TASK_GUARD || t->kind == TASK_RAID)
        p->value[t->place.n] /= 3;
}

/* A drawn day is worth two fifths of a won one. */
enum { DRAWN = 400, GUESS_LEAVE = 150, FORGONE = 900 };

/* A mind that takes its time plays the fight it means to seek before it seeks it; one
 * that has little, only in the week in which it may come to it, and if there is
 * anything to think over. */
static bool fight_holds_up(Picture *p, const Force *f, const Task *t, Effort effort)
{
    if (effort == EFFORT_QUICK || t->kind != TASK_FIGHT)
        return true;
    if (effort == EFFORT_USUAL && (t->odds >= FORGONE || t->days > WEEK_DAYS))
        return true;
    Battle b;
    if (!clash_imagine(p->m, p->w, f->id, t->other, t->place, false, &b))
        return true;
    bool deep = effort == EFFORT_DEEP;
    int mine = battle_team(&b, p->side) == 0 ? 0 : 1;
    return battle_promises(p->m, &b, p->w->seed, p->w->clock.day, deep ? MIND_PLAYS_DEEP : MIND_PLAYS, mine,
                           DRAWN, task_odds_wanted(p) - (deep ? 0 : GUESS_LEAVE));
}

/* A fight thought better of: stay, or join others. */
static Task think_again(Picture *p, const Force *f)
{
    Choice c = { .best = { .kind = TASK_STAY, .place = f->near } };
    consider_joining(p, f, &c);
    return c.best;
}

/* Generals give a battle as much thought as the mind gives the week. */
static void brief_generals(const Picture *p, Effort effort, Pen *pen)
{
    static const uint8_t depth[] = { [EFFORT_QUICK] = DEPTH_QUICK, [EFFORT_USUAL] = DEPTH_USUAL,
                                     [EFFORT_DEEP] = DEPTH_DEEP };
    if (p->w->side[p->side].general == depth[effort])
        return;
    pen_write(pen, (Order){ .kind = ORDER_GENERALS, .side = p->side, .amount = depth[effort] });
}

int32_t mind_think(const Model *m, const World *seen, Side side, const Doctrine *temper,
                   Effort effort, Order *out, int32_t max)
{
    Picture p;
    Pen pen = { out, 0, max };
    weigh(&p, m, seen, side, temper);
    brief_generals(&p, effort, &pen);
    mind_envoys(&p, &pen);
    mind_crowns(&p, &pen);
    mind_calls(&p, &pen);
    for (int i; (i = heaviest_untasked(&p)) >= 0; ) {
        Force *f = &p.own[i];
        mind_appoint(&p, f, &pen);
        mind_flood(&p, f, &pen);
        if (is_aloof(p.w, &p.w->formation[f->id.i]) || stays_put(&p, f)) {
            f->tasked = TASK_STAY;
            continue;
        }
        Task t = choose(&p, f);
        if (!fight_holds_up(&p, f, &t, effort))
            t = think_again(&p, f);
        spread(&p, &t);
        mind_base(&p, f, &pen);
        mind_priority(&p, f, &pen);
        leave_guard(&p, f, &t, &pen);
        carry_out(&p, f, &t, &pen);
    }
    return pen.count;
}

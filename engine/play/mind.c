/*
 * mind.c: the opponent. For every army of its own it lists what could be done,
 * weighs gain against days, odds and food, and takes the best; towns are asked
 * before they are attacked; what is too strong is kept away from until there are
 * more.
 */
#include "play/mind.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/clash.h"
#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/supply.h"
#include "campaign/turn.h"
#include "play/weigh.h"

typedef struct Pen { Order *at; int32_t count, max; } Pen;     /* where orders are written */

static void write(Pen *pen, Order o)
{
    if (pen->count < pen->max)
        pen->at[pen->count++] = o;
}

static Order order_of(const Picture *p, OrderKind kind, const Force *f)
{
    return (Order){ .kind = (uint8_t)kind, .side = p->side, .who = f->id };
}

/* ---- what an army could do ---- */

typedef enum TaskKind { TASK_STAY, TASK_FIGHT, TASK_TAKE, TASK_GUARD, TASK_JOIN, TASK_FEED, TASK_FLEE,
                        TASK_RAID } TaskKind;

typedef struct Task {
    TaskKind    kind;
    PlaceId     place;
    FormationId other;
    int32_t     days, odds;
    int64_t     score;
} Task;

static void consider(Task *best, Task t)
{
    if (t.score > best->score)
        *best = t;
}

/* Odds this temper wants before it attacks, permille. */
static int32_t odds_wanted(const Picture *p)
{
    int32_t memory = p->w->side[p->side].memory;        /* the burnt child */
    return clamp_i32(800 - p->temper->boldness * 4 / 10 - memory / (memory < 0 ? 5 : 10), 300, 930);
}

static int32_t weeks_left(const Picture *p)
{
    return max_i32(0, p->m->weeks - p->w->clock.week);
}

static int32_t days_allowed(const Picture *p)
{
    return min_i32(5 + p->temper->reach / 50, weeks_left(p) * WEEK_DAYS + 1);
}

/* What is worth most is worth going far for; a task already begun is worth
 * finishing. */
static int64_t score_of(const Picture *p, const Force *f, int64_t value, int32_t days, PlaceId place)
{
    int64_t score = value * 1000 / (days + 3);
    const Formation *is = &p->w->formation[f->id.i];
    if (is->order == ORDER_MARCH && is->goal.n == place.n)
        score = score * 13 / 10;
    return score;
}

static Task fight_task(const Picture *p, const Force *f, const Force *foe)
{
    Task t = { TASK_FIGHT, foe->near, foe->id, weigh_days(p, f, foe->near), 0, 0 };
    if (t.days > days_allowed(p) || foe->walled)
        return t;
    int64_t theirs = weigh_foes(p, foe->near, 30, true);
    int64_t mine = f->worth + (weigh_near(p, foe->near, t.days + 1) - f->worth) * p->temper->gather / 2000;
    t.odds = weigh_odds(mine, theirs);
    if (t.odds < odds_wanted(p))
        return t;
    int64_t value = foe->men / 20 + p->value[foe->near.n] / 2;
    bool intruder = p->w->belief[p->side][foe->near.n].owner == p->side ||
                    p->w->belief[p->side][foe->near.n].tributary == p->side;
    if (intruder)
        value = value * 3 / 2 + 60;
    else if (t.days > 6)
        value = value * (1200 - p->temper->defend) / 1200;
    t.score = score_of(p, f, value * t.odds / 1000, t.days, foe->near);
    return t;
}

static bool hostile_place(const Picture *p, PlaceId at)
{
    const Belief *b = &p->w->belief[p->side][at.n];
    if (b->tributary)
        return at_war(p->w, p->side, b->tributary);
    return b->owner && at_war(p->w, p->side, b->owner);
}

static Task take_task(const Picture *p, const Force *f, int place)
{
    PlaceId at = { (uint16_t)place };
    Task t = { TASK_TAKE, at, { 0 }, weigh_days(p, f, at), 0, 0 };
    if (t.days > days_allowed(p) || !hostile_place(p, at))
        return t;
    int64_t theirs = weigh_foes(p, at, 40, true);
    t.odds = weigh_odds(f->worth, theirs);
    if (t.odds < odds_wanted(p))
        return t;
    int64_t value = p->value[place] * (1100 - p->temper->defend) / 1000;
    t.score = score_of(p, f, value * t.odds / 1000, t.days, at);
    return t;
}

/* Goes where what is ours is threatened and help would tell. */
static Task guard_task(const Picture *p, const Force *f, int place)
{
    PlaceId at = { (uint16_t)place };
    Task t = { TASK_GUARD, at, { 0 }, weigh_days(p, f, at), 0, 0 };
    const Belief *b = &p->w->belief[p->side][place];
    bool ours = b->tributary ? b->tributary == p->side : b->owner == p->side;
    if (t.days > 14 || !ours || p->value[place] < 80)
        return t;
    int64_t theirs = weigh_foes(p, at, 150, false);
    if (!theirs)
        return t;
    t.odds = weigh_odds(weigh_near(p, at, t.days), theirs);
    if (t.odds < 350)
        return t;
    /* What a weak enemy threatens needs no army to watch over it. */
    int64_t others = weigh_near(p, at, t.days) - f->worth;
    int64_t need = 1000 - weigh_odds(others, theirs);
    int64_t care = 300 + p->temper->defend + (weeks_left(p) < 8 ? 500 : 0);
    int64_t grave = min_i64(1000, theirs * 3000 / max_i64(1, f->worth));
    t.score = score_of(p, f, (int64_t)p->value[place] * care / 1500 * need / 1000 * grave / 1000, t.days, at);
    return t;
}

/* The commander's own army is the one others come to. */
static bool is_chief(const Picture *p, const Force *f)
{
    LeaderId chief = p->w->side[p->side].chief;
    return chief.n && p->w->formation[f->id.i].leader.n == chief.n;
}

/* Two armies too weak alone make one that is not. */
static Task join_task(const Picture *p, const Force *f, const Force *other)
{
    Task t = { TASK_JOIN, other->near, other->id, weigh_days(p, f, other->near), 0, 0 };
    bool chief = is_chief(p, other);
    if (same_formation(f->id, other->id) || other->garrison || other->post || is_chief(p, f) ||
        (other->worth < f->worth && !chief) || t.days > (chief ? 16 : 10) || other->tasked == TASK_JOIN + 1)
        return t;
    int64_t theirs = weigh_foes(p, other->near, 200, false);
    bool needed = theirs > 0 && weigh_odds(other->worth, theirs) < 750;
    bool small = f->men < 2500 && other->men > f->men;
    if (!needed && !small && !chief)
        return t;
    t.score = score_of(p, f, 40 + (int64_t)p->temper->gather / (chief ? 4 : 8), t.days, other->near);
    return t;
}

static Task feed_task(const Picture *p, const Force *f, int place, int64_t need_g)
{
    PlaceId at = { (uint16_t)place };
    Task t = { TASK_FEED, at, { 0 }, weigh_days(p, f, at), 0, 0 };
    int32_t range = f->stay_days <= 9 ? 20 : f->stay_days + 6;     /* who starves goes far */
    if (t.days > range || hostile_place(p, at))
        return t;
    const PlaceState *s = &p->w->place[place];
    int64_t have = allied(p->w, p->side, s->owner) ? s->depot_g : 0;
    have += supply_country(p->m, p->w, at, p->side) / 20;
    if (have < need_g * 7 || weigh_odds(f->worth, weigh_foes(p, at, 50, true)) < 500)
        return t;
    t.score = score_of(p, f, 30 + min_i64(120, have / max_i64(1, need_g)), t.days, at);
    return t;
}

/* Out of reach of what it cannot beat: home, a strong place, or the desert. */
static Task flee_task(const Picture *p, const Force *f, int place, int64_t danger)
{
    PlaceId at = { (uint16_t)place };
    Task t = { TASK_FLEE, at, { 0 }, weigh_days(p, f, at), 0, 0 };
    if (t.days > 8 || t.days < 2 || hostile_place(p, at))
        return t;
    int64_t there = weigh_foes(p, at, 90, true);
    if (there * 3 > danger * 2)
        return t;
    bool ours = allied(p->w, p->side, p->w->belief[p->side][place].owner) ||
                p->w->belief[p->side][place].tributary == p->side;
    int64_t value = 50 + (ours ? p->value[place] / 4 : 0) + p->m->place[place].grain * 8;
    t.score = score_of(p, f, value, t.days, at);
    return t;
}

static Task raid_task(const Picture *p, const Force *f, int place)
{
    PlaceId at = { (uint16_t)place };
    Task t = { TASK_RAID, at, { 0 }, weigh_days(p, f, at), 0, 0 };
    bool open = p->m->place[place].walls == 0 && p->m->place[place].people > 500;
    if (!open || t.days > 6 || !hostile_place(p, at) || p->w->clock.day - p->w->place[place].raided_day < 60)
        return t;
    if (weigh_odds(f->worth, weigh_foes(p, at, 60, true)) < 600)
        return t;
    t.score = score_of(p, f, (int64_t)(20 + p->m->place[place].grain * 12) * p->temper->raid / 700, t.days, at);
    return t;
}

/* ---- choosing ---- */

static int64_t daily_need(const Picture *p, const Force *f)
{
    return (int64_t)f->men * p->m->rules.supply_man_grain;
}

static bool can_get_there(const Picture *p, const Force *f, const Task *t)
{
    Order o = order_of(p, ORDER_MARCH, f);
    o.to = t->place;
    Outlook look = supply_along(p->m, p->w, f->id, &o);
    int32_t hungry = p->temper->thrift > 600 ? 0 : 2;
    return look.short_days <= hungry && look.dry_days_over <= 0;
}

static void consider_places(const Picture *p, const Force *f, int64_t danger, bool hungry, Task *best)
{
    int64_t need = daily_need(p, f);
    for (int i = 1; i <= p->m->places; i++) {
        uint32_t metres = path_metres(p->m, (PathKind)f->path, f->near, (PlaceId){ (uint16_t)i });
        if (metres > (uint32_t)f->pace_mpd * 25)
            continue;
        if (hungry)
            consider(best, feed_task(p, f, i, need));
        if (danger)
            consider(best, flee_task(p, f, i, danger));
        if (danger || hungry)
            continue;
        consider(best, take_task(p, f, i));
        consider(best, guard_task(p, f, i));
        if (p->temper->raid > 300)
            consider(best, raid_task(p, f, i));
    }
}

/* Enemies near enough to come on us before we have thought again, whom we could
 * not face: their worth, else 0. */
static int64_t danger_to(const Picture *p, const Force *f)
{
    int64_t theirs = weigh_foes(p, f->near, 100, false);
    int64_t mine = f->worth + (weigh_near(p, f->near, 2) - f->worth) / 2;
    int32_t fear = 150 + (1000 - p->temper->boldness) / 4;
    return theirs && weigh_odds(mine, theirs) < fear ? theirs : 0;
}

static Task choose(const Picture *p, const Force *f)
{
    Task stay = { TASK_STAY, f->near, { 0 }, 0, 0, 2000 + (1000 - p->temper->boldness) * 4 }, best = stay;
    bool hungry = f->stay_days < 6 + p->temper->thrift / 100;
    int64_t danger = danger_to(p, f);
    consider_places(p, f, danger, hungry, &best);
    if (danger) {
        for (int i = 0; i < p->owns; i++)
            consider(&best, join_task(p, f, &p->own[i]));
        return best;
    }
    if (f->weary > 550 || f->order < 450)
        return hungry ? best : stay;
    for (int i = 0; i < p->foes; i++)
        consider(&best, fight_task(p, f, &p->foe[i]));
    for (int i = 0; i < p->owns; i++)
        consider(&best, join_task(p, f, &p->own[i]));
    if (best.kind == TASK_STAY || (hungry && best.kind == TASK_FEED) || can_get_there(p, f, &best))
        return best;
    best = stay;
    consider_places(p, f, 0, true, &best);
    return best;
}

/* ---- orders ---- */

static void set_stance(const Picture *p, const Force *f, Stance s, Pen *pen)
{
    if (p->w->formation[f->id.i].stance == s)
        return;
    Order o = order_of(p, ORDER_STANCE, f);
    o.amount = s;
    write(pen, o);
}

static void go(const Picture *p, const Force *f, OrderKind kind, PlaceId to, uint8_t flags, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    if (is->order == kind && is->goal.n == to.n && is->flags == flags)
        return;
    if (is->order == ORDER_HOLD && is->pos.at.n == to.n && kind == ORDER_MARCH)
        return;
    Order o = order_of(p, kind, f);
    o.to = to;
    o.flags = flags;
    write(pen, o);
}

static uint8_t haste_flags(const Picture *p, const Force *f, const Task *t)
{
    bool hurry = t->days >= 2 && t->days <= 3 && f->weary < 200 && p->temper->haste > 600;
    return hurry && t->kind == TASK_GUARD ? PACE_FORCED : 0;
}

static void halt(const Picture *p, const Force *f, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    OrderKind want = f->weary > 300 || f->order < 600 ? ORDER_REST : ORDER_HOLD;
    if (is->order != want && is->order != ORDER_FORTIFY && is->pos.at.n)
        write(pen, order_of(p, want, f));
}

static void carry_out(const Picture *p, Force *f, const Task *t, Pen *pen)
{
    uint8_t flags = haste_flags(p, f, t);
    f->tasked = (int32_t)t->kind + 1;
    switch (t->kind) {
    case TASK_FIGHT:
        set_stance(p, f, STANCE_SEEK, pen);
        go(p, f, ORDER_MARCH, t->place, flags, pen);
        break;
    case TASK_TAKE:
        set_stance(p, f, STANCE_SEEK, pen);
        go(p, f, p->m->place[t->place.n].walls ? (t->odds > 850 ? ORDER_ASSAULT : ORDER_BESIEGE)
                                               : ORDER_MARCH, t->place, flags, pen);
        break;
    case TASK_RAID:
        set_stance(p, f, STANCE_AVOID, pen);
        go(p, f, ORDER_RAID, t->place, 0, pen);
        break;
    case TASK_JOIN: {
        Order o = order_of(p, ORDER_JOIN, f);
        o.other = t->other;
        const Formation *is = &p->w->formation[f->id.i];
        if (is->order != ORDER_JOIN || !same_formation(is->other, t->other))
            write(pen, o);
        break;
    }
    case TASK_GUARD:
        set_stance(p, f, t->odds > odds_wanted(p) ? STANCE_SEEK : STANCE_ACCEPT, pen);
        go(p, f, ORDER_MARCH, t->place, flags, pen);
        break;
    case TASK_FLEE:
        set_stance(p, f, STANCE_AVOID, pen);
        go(p, f, ORDER_MARCH, t->place, flags, pen);
        break;
    case TASK_FEED:
        set_stance(p, f, STANCE_ACCEPT, pen);
        go(p, f, ORDER_MARCH, t->place, flags, pen);
        break;
    case TASK_STAY:
        set_stance(p, f, STANCE_ACCEPT, pen);
        halt(p, f, pen);
        break;
    }
}

/* Leaves a guard in a place just won before the army moves on. */
static void leave_guard(const Picture *p, const Force *f, const Task *t, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    PlaceId here = is->pos.at;
    if (!here.n || t->place.n == here.n || t->kind == TASK_FLEE || f->men < 3000)
        return;
    bool ours = p->w->belief[p->side][here.n].owner == p->side ||
                p->w->belief[p->side][here.n].tributary == p->side;
    if (!ours || p->value[here.n] < 90)
        return;
    for (int i = 0; i < p->owns; i++)
        if (p->w->formation[p->own[i].id.i].pos.at.n == here.n && !same_formation(p->own[i].id, f->id))
            return;
    Order o = order_of(p, ORDER_DETACH, f);
    o.men = clamp_i32(f->men * (p->temper->guard + p->value[here.n]) / 6000, 100, 1000);
    write(pen, o);
}

/* ---- envoys, depots, calls ---- */

static void send_envoys(const Picture *p, Pen *pen)
{
    int32_t sent = 0;
    for (int round = 0; round < 3 && p->temper->terms > 200; round++) {
        PlaceId best = { 0 };
        int64_t top = 0;
        for (int i = 1; i <= p->m->places; i++) {
            PlaceId at = { (uint16_t)i };
            Order o = { .kind = ORDER_ENVOY, .side = p->side, .to = at };
            if (!hostile_place(p, at) || p->value[i] < 8 || weigh_near(p, at, 3) < 300)
                continue;
            bool already = false;
            for (int k = 0; k < pen->count; k++)
                already |= pen->at[k].kind == ORDER_ENVOY && pen->at[k].to.n == i;
            for (int k = 0; k < LETTER_MAX; k++)
                already |= p->w->letter[k].kind == LETTER_ENVOY && p->w->letter[k].order.to.n == i &&
                           p->w->letter[k].order.side == p->side;
            if (already || order_check(p->m, p->w, &o, NULL) != OK)
                continue;
            int32_t chance = court_terms(p->m, p->w, p->side, at, NULL);
            int64_t score = (int64_t)p->value[i] * chance;
            if (chance >= 1000 - p->temper->terms && score > top) {
                top = score;
                best = at;
            }
        }
        if (!best.n || sent++ == 2)
            return;
        write(pen, (Order){ .kind = ORDER_ENVOY, .side = p->side, .to = best });
    }
}

/* Draws bread from the best store of its own within a week's convoy. */
static void choose_base(const Picture *p, const Force *f, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    PlaceId best = { 0 };
    int64_t top = daily_need(p, f) * 10;
    for (int i = 1; i <= p->m->places; i++) {
        const PlaceState *s = &p->w->place[i];
        if (s->owner != p->side || s->depot_g < top || s->tributary)
            continue;
        uint32_t metres = path_metres(p->m, PATH_CAMEL, (PlaceId){ (uint16_t)i }, f->near);
        if (metres > 200000)
            continue;
        top = s->depot_g;
        best = (PlaceId){ (uint16_t)i };
    }
    if (best.n && best.n != is->base.n && (!is->base.n || p->w->place[is->base.n].owner != p->side)) {
        Order o = order_of(p, ORDER_BASE, f);
        o.to = best;
        write(pen, o);
    }
}

static void call_up(const Picture *p, Pen *pen)
{
    for (int i = 1; i <= p->m->pools; i++) {
        const PoolModel *pool = &p->m->pool[i];
        if (pool->side != p->side || pool->barred || p->w->pool[i].free < 100)
            continue;
        const Force *nearest = NULL;
        uint32_t least = (uint32_t)p->m->rules.people_call_reach * 1000;
        for (int k = 0; k < p->owns; k++) {
            uint32_t metres = path_metres(p->m, PATH_CAMEL, pool->home, p->own[k].near);
            if (p->own[k].garrison || p->own[k].men < 300 || metres > least)
                continue;
            least = metres;
            nearest = &p->own[k];
        }
        if (!nearest)
            continue;
        Order o = order_of(p, ORDER_CALL, nearest);
        o.pool = (PoolId){ (uint16_t)i };
        o.men = 400;
        write(pen, o);
    }
}

/* ---- one week's thought ---- */

static bool stays_put(const Force *f, const Picture *p)
{
    const Formation *is = &p->w->formation[f->id.i];
    if (f->garrison)
        return f->stay_days > 9;
    if (is->order == ORDER_RAID)
        return true;
    return f->post && weigh_odds(f->worth, weigh_foes(p, f->near, 60, false)) > 200 && f->stay_days > 4;
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

/* A deep mind plays the fight it means to seek before it seeks it. */
static bool fight_holds_up(const Picture *p, const Force *f, const Task *t, Effort effort)
{
    if (effort == EFFORT_QUICK || t->kind != TASK_FIGHT)
        return true;
    Battle b;
    if (!clash_imagine(p->m, p->w, f->id, t->other, t->place, false, &b))
        return true;
    int32_t plays = effort == EFFORT_DEEP ? 40 : 4;
    Odds odds = battle_odds(p->m, &b, p->w->seed, p->w->clock.day, plays);
    int mine = b.team[0].side == p->side || (b.team[0].sides >> p->side & 1) ? 0 : 1;
    int32_t good = odds.won[mine] * 1000 + odds.drawn * 400;
    return good >= odds.plays * (odds_wanted(p) - (effort == EFFORT_DEEP ? 0 : 150));
}

int32_t mind_think(const Model *m, const World *seen, Side side, const Doctrine *temper,
                   Effort effort, Order *out, int32_t max)
{
    Picture p;
    Pen pen = { out, 0, max };
    weigh(&p, m, seen, side, temper);
    send_envoys(&p, &pen);
    call_up(&p, &pen);
    for (int i; (i = heaviest_untasked(&p)) >= 0; ) {
        Force *f = &p.own[i];
        if (stays_put(f, &p)) {
            f->tasked = TASK_STAY + 1;
            continue;
        }
        Task t = choose(&p, f);
        if (!fight_holds_up(&p, f, &t, effort)) {
            t = (Task){ .kind = TASK_STAY, .place = f->near };
            const Force none = *f;
            for (int k = 0; k < p.owns; k++)
                consider(&t, join_task(&p, &none, &p.own[k]));
        }
        spread(&p, &t);
        choose_base(&p, f, &pen);
        leave_guard(&p, f, &t, &pen);
        carry_out(&p, f, &t, &pen);
    }
    return pen.count;
}

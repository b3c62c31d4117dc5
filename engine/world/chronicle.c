/*
 * chronicle.c: a run written down week by week, and read again.
 */
#include "world/chronicle.h"

#include "base/num.h"

enum { NOT_FOUGHT = -1, NEVER_SEEN = -1, STATION_MEN = 100 };

/* A place that pays tribute is in the hands of whom it pays. */
static Side in_hands_of(const World *w, int p)
{
    return w->place[p].tributary ? w->place[p].tributary : w->place[p].owner;
}

void chronicle_begin(Chronicle *c, const Model *m, const World *w)
{
    memset(c, 0, sizeof *c);
    c->seed = w->seed;
    c->day = w->clock.day;
    c->weeks = c->first = w->clock.week;
    c->reading = w->reading;
    c->brief = w->brief;
    c->today.last = NOT_FOUGHT;
    memcpy(c->premise, w->premise, sizeof c->premise);
    memcpy(c->var, w->var, sizeof c->var);
    for (int p = 1; p <= m->places; p++) {
        c->holder[p] = c->holds[p] = in_hands_of(w, p);
        c->tribute_dh[p] = -1;
    }
    for (int i = 1; i <= m->leaders; i++) {
        c->fate[i] = w->leader[i].fate;
        c->fate_day[i] = DAY_NEVER;
    }
}

/* ---- battles ---- */

static void take_field(Chronicle *c, const Event *e)
{
    uint8_t theirs = (uint8_t)e->n[3];
    c->today = (Fight){ .day = e->day, .last = e->day, .days = 1, .place = e->place,
                        .sides = { (uint8_t)(e->heard & ~theirs), theirs } };
    for (int t = 0; t < TEAMS; t++)
        c->today.men[t] = c->today.last_men[t] = (int32_t)e->n[t];
}

int fight_team(const Fight *f, Side side)
{
    for (int t = 0; t < TEAMS; t++)
        if (f->sides[t] >> side & 1)
            return t;
    return -1;
}

/* What happened on the field, or decided it. */
static void note_field(Fight *f, const Event *e)
{
    int t = fight_team(f, e->side);
    if (t < 0)
        return;
    switch (e->kind) {
    case EV_ELEPHANTS:
        f->beasts[t] += (int32_t)e->n[0];
        break;
    case EV_BEAST_FELL:
    case EV_BEASTS_WILD:
        f->beasts_lost[t] += (int32_t)e->n[0];
        break;
    case EV_WON:
        f->winner = (uint8_t)(1 + t);
        f->dead[t] += (int32_t)e->n[0];
        f->dead[!t] += (int32_t)e->n[1];
        f->taken[!t] += (int32_t)e->n[2];
        break;
    case EV_DUSK:
        f->dead[t] += (int32_t)e->n[0];
        f->dead[!t] += (int32_t)e->n[1];
        break;
    case EV_ROUTED:
        f->drowned[t] += (int32_t)e->n[3];
        break;
    default:
        break;
    }
}

static bool same_armies(const Fight *a, const Fight *b)
{
    return (a->sides[0] & b->sides[0]) && (a->sides[1] & b->sides[1]);
}

/* The battle that a day of fighting goes on with; NULL: it is another one. */
static Fight *goes_on_from(Chronicle *c, const Fight *day)
{
    for (int32_t i = c->fights - 1; i >= 0; i--) {
        Fight *f = &c->fight[i];
        if (!same_place(f->place, day->place) || !same_armies(f, day))
            continue;
        bool turned = f->winner && day->winner && f->winner != day->winner;
        return day->day - f->last <= CHRONICLE_QUIET && !turned ? f : NULL;
    }
    return NULL;
}

static void add_day(Fight *f, const Fight *day)
{
    bool again = day->day == f->last;
    f->last = day->day;
    f->days += !again;
    f->winner = day->winner ? day->winner : f->winner;
    for (int t = 0; t < TEAMS; t++) {
        f->sides[t] |= day->sides[t];
        f->last_men[t] = day->men[t] + (again ? f->last_men[t] : 0);
        f->men[t] = max_i32(f->men[t], f->last_men[t]);
        f->dead[t] += day->dead[t];
        f->drowned[t] += day->drowned[t];
        f->taken[t] += day->taken[t];
        f->beasts[t] = max_i32(f->beasts[t], day->beasts[t]);
        f->beasts_lost[t] += day->beasts_lost[t];
    }
}

/* The fighting of one day is over. */
static void leave_field(Chronicle *c)
{
    if (c->today.last == NOT_FOUGHT)
        return;
    Fight *before = goes_on_from(c, &c->today);
    if (before)
        add_day(before, &c->today);
    else if (c->fights < CHRONICLE_FIGHTS)
        c->fight[c->fights++] = c->today;
    else
        c->lost++;
    c->today.last = NOT_FOUGHT;
}

/* ---- places and people ---- */

static void changes_hands(Chronicle *c, PlaceId p, Side side, int32_t day)
{
    if (!p.n || c->holds[p.n] == side)
        return;
    c->holds[p.n] = side;
    if (c->changes < CHRONICLE_CHANGES)
        c->change[c->changes++] = (HandChange){ day, p, side };
    else
        c->lost++;
}

static void note_place(Chronicle *c, const Event *e)
{
    if (e->kind == EV_PLACE_TAKEN || e->kind == EV_TERMS)
        changes_hands(c, e->place, (Side)e->n[0], e->day);
    if (e->kind == EV_TERMS && c->tribute_dh[e->place.n] < 0)
        c->tribute_dh[e->place.n] = (int32_t)e->n[1];
    if (e->kind == EV_TERMS_BROKEN)
        changes_hands(c, e->place, e->side, e->day);
}

static void note_fallen(Chronicle *c, const Event *e)
{
    static const uint8_t fate[] = { LEADER_WOUNDED, LEADER_DEAD, LEADER_CAPTURED };
    if (e->n[0] <= 0 || e->n[0] >= LEADER_MAX || e->n[1] < 0 || e->n[1] > 2)
        return;
    c->fate[e->n[0]] = fate[e->n[1]];
    c->fate_day[e->n[0]] = (int16_t)e->day;
}

static void note(Chronicle *c, const Event *e)
{
    if (e->kind == EV_BATTLE) {
        leave_field(c);
        take_field(c, e);
        return;
    }
    if (c->today.last != NOT_FOUGHT && e->day > c->today.last)
        leave_field(c);
    if (c->today.last != NOT_FOUGHT)
        note_field(&c->today, e);
    if (e->kind == EV_LEADER_FELL)
        note_fallen(c, e);
    else
        note_place(c, e);
}

/* What no event told, as where a script gave a town away, is dated to the end of
 * its week. */
static void compare(Chronicle *c, const Model *m, const World *w)
{
    int32_t day = max_i32(0, w->clock.day - 1);
    for (int p = 1; p <= m->places; p++)
        changes_hands(c, (PlaceId){ (uint16_t)p }, in_hands_of(w, p), day);
    for (int i = 1; i <= m->leaders; i++) {
        if (c->fate[i] == w->leader[i].fate)
            continue;
        c->fate[i] = w->leader[i].fate;
        c->fate_day[i] = (int16_t)day;
    }
}

static void note_station(Chronicle *c, const Model *m, const Formation *f, int32_t men)
{
    if (f->garrison || men < STATION_MEN)
        return;
    if (c->stations < CHRONICLE_STATIONS)
        c->station[c->stations++] = (Station){ (uint16_t)c->weeks, mover_near(m, &f->pos), men,
                                               f->side };
    else
        c->lost++;
}

static void count_men(Chronicle *c, const Model *m, const World *w)
{
    int32_t week = c->weeks < CHRONICLE_WEEKS ? c->weeks : CHRONICLE_WEEKS - 1;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        int32_t men = formation_men(w, formation_id(w, i));
        c->men[week][w->formation[i].side] += men;
        note_station(c, m, &w->formation[i], men);
    }
    memset(c->dead, 0, sizeof c->dead);
    memset(c->gone, 0, sizeof c->gone);
    for (int p = 1; p <= m->pools; p++) {
        Side side = m->pool[p].side;
        c->dead[side] += w->pool[p].dead;
        for (int k = 0; k < CAUSES; k++)
            c->gone[side][k] += w->pool[p].gone[k];
    }
}

void chronicle_week(Chronicle *c, const Model *m, const World *w, const Event *at, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        note(c, &at[i]);
    leave_field(c);
    compare(c, m, w);
    count_men(c, m, w);
    memcpy(c->var, w->var, sizeof c->var);
    for (int i = 1; i <= m->decisions; i++)
        c->answer[i] = w->decision[i].option;
    c->weeks++;
    c->day = w->clock.day;
    c->winner = w->ending.over ? w->ending.winner : 0;
    memcpy(c->points, w->ending.points, sizeof c->points);
}

/* ---- reading ---- */

static bool is_near(const Model *m, PlaceId a, PlaceId b, int64_t metres)
{
    if (same_place(a, b))
        return true;
    PathKind by = path_exists(m, PATH_ARMY, a, b) ? PATH_ARMY : PATH_CAMEL;
    return path_exists(m, by, a, b) && path_metres(m, by, a, b) <= metres;
}

const Fight *chronicle_fight(const Chronicle *c, const Model *m, PlaceId near, int64_t metres,
                             int32_t from, int32_t to)
{
    for (int32_t i = 0; i < c->fights; i++) {
        const Fight *f = &c->fight[i];
        if (f->day >= from && f->day <= to && is_near(m, f->place, near, metres))
            return f;
    }
    return NULL;
}

/* The last day of a week. */
static int32_t end_of(int32_t week) { return (week + 1) * WEEK_DAYS - 1; }

int32_t chronicle_stood(const Chronicle *c, const Model *m, Side side, PlaceId near,
                        int64_t metres, int32_t men, int32_t from, int32_t to)
{
    int32_t week = -1, there = 0;
    for (int32_t i = 0; i < c->stations; i++) {
        const Station *s = &c->station[i];
        int32_t day = end_of(s->week);
        if (s->side != side || day < from || day > to || !is_near(m, s->near, near, metres))
            continue;
        there = s->men + (s->week == week ? there : 0);
        week = s->week;
        if (there >= men)
            return day;
    }
    return NEVER_SEEN;
}

Side chronicle_holder(const Chronicle *c, PlaceId p, int32_t day)
{
    Side side = c->holder[p.n];
    for (int32_t i = 0; i < c->changes && c->change[i].day <= day; i++)
        if (same_place(c->change[i].place, p))
            side = c->change[i].side;
    return side;
}

int32_t chronicle_held(const Chronicle *c, Side side, PlaceId p, int32_t from)
{
    if (chronicle_holder(c, p, from) == side)
        return max_i32(from, 0);
    for (int32_t i = 0; i < c->changes; i++)
        if (same_place(c->change[i].place, p) && c->change[i].side == side &&
            c->change[i].day >= from)
            return c->change[i].day;
    return NEVER_SEEN;
}

int32_t chronicle_let_go(const Chronicle *c, Side side, PlaceId p, int32_t from)
{
    bool had = c->holder[p.n] == side;
    for (int32_t i = 0; i < c->changes; i++) {
        const HandChange *x = &c->change[i];
        if (!same_place(x->place, p))
            continue;
        if (had && x->side != side && x->day >= from)
            return x->day;
        had = x->side == side;
    }
    return NEVER_SEEN;
}

static int32_t weeks_kept(const Chronicle *c) { return min_i32(c->weeks, CHRONICLE_WEEKS); }

int32_t chronicle_men(const Chronicle *c, Side side, int32_t day)
{
    int32_t last = weeks_kept(c) - 1;
    return last < 0 ? 0 : c->men[clamp_i32(day / WEEK_DAYS, 0, last)][side];
}

int32_t chronicle_mean_men(const Chronicle *c, Side side)
{
    int64_t sum = 0;
    int32_t weeks = weeks_kept(c) - c->first;
    for (int32_t i = 0; i < weeks; i++)
        sum += c->men[c->first + i][side];
    return weeks > 0 ? (int32_t)(sum / weeks) : 0;
}

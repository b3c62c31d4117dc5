/*
 * clash.c: from meeting on a road to two armies drawn up: who seeks whom, who
 * slips away, who stands by whom.
 */
#include "campaign/clash.h"

#include "base/rng.h"
#include "battle/coming.h"
#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/siege.h"
#include "campaign/spots.h"

/* ---- who wants to fight ---- */

static bool assaults(const Formation *f, PlaceId p)
{
    return f->order == ORDER_ASSAULT && f->goal.n == p.n && f->pos.at.n == p.n;
}

static bool shy(const Formation *f)
{
    return (f->stance == STANCE_AVOID || f->order == ORDER_SHADOW || f->order == ORDER_RAID) &&
           f->met != 2;
}

static bool has_fought(const World *w, const Formation *f)
{
    return f->fought_day == w->clock.day;
}

static bool stands_by(const Model *m, const World *w, int i, const Formation *lead)
{
    const Formation *f = &w->formation[i];
    int32_t gap = march_gap(m, &f->pos, &lead->pos);
    if (gap < 0 || has_fought(w, f))
        return false;
    /* Columns on one road close up within the stated hours (A5: echelons). */
    int32_t near_m = m->rules.march_join_hours * m->rules.seat_hurry;
    return gap <= near_m;
}

/* Men who would fight beside formation i within the hours of a march. */
static int64_t men_with(const Model *m, const World *w, int i)
{
    const Formation *f = &w->formation[i];
    int64_t men = 0;
    for (int k = formation_first(w); k >= 0; k = formation_next(w, k)) {
        const Formation *other = &w->formation[k];
        if (k == i || (allied(w, f->side, other->side) && !shy(other) && !is_aloof(w, other) &&
                       stands_by(m, w, k, f)))
            men += formation_men(w, formation_id(w, k));
    }
    return men;
}

/* Whoever sees far more men before him than his own does not attack, whatever he was
 * told from afar, and does not wait for several times his number: how many, that is a
 * matter of temper (C2, C4). Behind walls, or once he has been caught, he has no choice.
 * Permille of his own number, for a middling commander (judgement). */
enum { ATTACKS_TO = 1800, AWAITS_TO = 2500 };

static bool outnumbered(const Model *m, const World *w, int i, int j, int32_t permille)
{
    enum { POINT = 100 };
    const Formation *f = &w->formation[i];
    if (f->met == 2 || f->garrison || march_behind_walls(m, f))
        return false;
    LeaderId l = f->leader;
    int32_t bold = l.n ? m->leader[l.n].initiative - m->leader[l.n].caution : 0;
    return men_with(m, w, j) * 1000 > men_with(m, w, i) * (permille + POINT * bold);
}

/* Two armies that camped on the field fight on if they are still there: who
 * attacked yesterday attacks again. */
static bool goes_on(const World *w, int i, int j)
{
    const Formation *a = &w->formation[i];
    return a->attacked && a->beaten_day < a->fought_day &&
           battle_field_days(w, formation_id(w, i)) > 1 &&
           battle_field_days(w, formation_id(w, j)) > 1;
}

/* Whether formation i goes for j. Walls are not attacked without an order to. */
static bool seeks(const Model *m, const World *w, int i, int j)
{
    const Formation *a = &w->formation[i], *b = &w->formation[j];
    if (shy(a) || is_aloof(w, a))
        return false;
    if (march_behind_walls(m, b))
        return assaults(a, b->pos.at);
    if (march_behind_walls(m, a))
        return siege_sallies(m, w, i) || (a->stance == STANCE_SEEK && a->order != ORDER_HOLD);
    bool would = a->stance == STANCE_SEEK || assaults(a, a->pos.at) || goes_on(w, i, j);
    return would && !outnumbered(m, w, i, j, ATTACKS_TO);
}

/* ---- slipping away ---- */

static void try_to_slip(const Model *m, World *w, int i, int from, EventList *out)
{
    Formation *f = &w->formation[i];
    FormationId id = formation_id(w, i), other = formation_id(w, from);
    Rng dice = rng_at(w->seed, RNG_MARCH, w->clock.day, (uint64_t)i << 16 | (uint64_t)from);
    int32_t chance = march_slip(m, w, id, other);
    PlaceId came_from =
        w->formation[from].pos.at.n
            ? (PlaceId){ 0 }
            : route_other_end(m, w->formation[from].pos.route, w->formation[from].pos.toward);
    if (rng_permille(&dice) >= chance || !march_retreat(m, w, id, came_from)) {
        f->met = 2;
        return;
    }
    Event *e = say_of_two(m, w, out, EV_REFUSED, id, other);
    e->place = mover_near(m, &w->formation[from].pos);
    e->n[0] = chance;
}

static bool may_touch(const World *w, int i)
{
    return w->formation[i].met || w->formation[i].pos.at.n;
}

/* The first who seeks spot n out, before whom it would rather not stand; -1: none. */
static int whom_to_avoid(const Model *m, const World *w, const Spots *all, int n)
{
    int i = all->spot[n].i;
    SpotSet about = spots_about(all, &all->spot[n]);
    for (int k; (k = spot_take(&about)) >= 0; ) {
        int j = all->spot[k].i;
        if (!spots_apart(&all->spot[n], &all->spot[k]) && march_in_contact(m, w, i, j) &&
            seeks(m, w, j, i) && (shy(&w->formation[i]) || outnumbered(m, w, i, j, AWAITS_TO)))
            return j;
    }
    return -1;
}

void clash_meet(const Model *m, World *w, EventList *out)
{
    Spots all;
    spots_of(m, w, &all);
    for (int n = 0; n < all.count; n++) {
        int i = all.spot[n].i;
        int from = may_touch(w, i) && !w->formation[i].garrison ? whom_to_avoid(m, w, &all, n) : -1;
        if (from < 0)
            continue;
        try_to_slip(m, w, i, from, out);
        spots_move(m, w, n, &all);
    }
}

/* ---- drawing up ---- */

static void gather(const Model *m, const World *w, int lead, int enemy, int team, Meeting *who)
{
    const Formation *l = &w->formation[lead], *e = &w->formation[enemy];
    who->who[team][0] = formation_id(w, lead);
    who->count[team] = 1;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        bool friend = allied(w, l->side, f->side) && at_war(w, f->side, e->side);
        if (i == lead || !friend || who->count[team] == MEETING_MAX || shy(f) || is_aloof(w, f))
            continue;
        bool inside = march_behind_walls(m, l) && f->pos.at.n == l->pos.at.n;
        if (march_behind_walls(m, f) && !inside)
            continue;
        if (!stands_by(m, w, i, l))
            continue;
        int k = who->count[team]++;
        who->who[team][k] = formation_id(w, i);
        who->comes[team][k] = (uint8_t)coming_when(m, f, march_gap(m, &f->pos, &l->pos));
    }
}

static Meeting meeting_of(const Model *m, const World *w, int a, int b)
{
    int first = w->formation[a].side <= w->formation[b].side ? a : b;
    int second = first == a ? b : a;
    const Formation *f = &w->formation[first], *s = &w->formation[second];
    Meeting who = { .attacks = { seeks(m, w, first, second), seeks(m, w, second, first) } };
    who.place = f->pos.at.n ? f->pos.at : mover_near(m, &s->pos);
    who.route = f->pos.at.n || s->pos.at.n ? (RouteId){ 0 } : f->pos.route;
    who.assault = (march_behind_walls(m, f) && who.attacks[1]) ||
                  (march_behind_walls(m, s) && who.attacks[0]);
    gather(m, w, first, second, 0, &who);
    gather(m, w, second, first, 1, &who);
    return who;
}

static int elephants_of(const Battle *b, int t)
{
    int n = 0;
    for (int i = 0; i < b->beasts; i++)
        n += b->fighter[b->beast[i].fighter - 1].team == t;
    return n;
}

static void say_elephants(const Battle *b, int t, int32_t day, EventList *out)
{
    int n = elephants_of(b, t);
    if (!n)
        return;
    Event *e = event_add(out, EV_ELEPHANTS, day);
    e->heard = (uint8_t)(b->team[0].sides | b->team[1].sides);
    e->side = b->team[t].side;
    e->place = b->place;
    e->n[0] = n;
}

static void say_joined(const Model *m, const World *w, const Battle *b, EventList *out)
{
    Event *e = say_of_battle(m, w, b, out, EV_BATTLE, b->lead[0]);
    say_other(w, e, b->lead[1]);
    e->n[0] = b->team[0].men_start;
    e->n[1] = b->team[1].men_start;
    e->n[2] = b->light;
    e->n[3] = b->team[1].sides;
    for (int t = 0; t < TEAMS; t++)
        say_elephants(b, t, w->clock.day, out);
}

/* A handful that meets an army is not a battle: it scatters. */
static bool too_few(const Battle *b, int t)
{
    return b->team[t].men_start < 100 && b->team[1 - t].men_start > b->team[t].men_start * 4;
}

static void scatter(const Model *m, World *w, const Battle *b, int t, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        if (same_formation(formation_id(w, i), b->lead[t]) ||
            (f->fought_day == w->clock.day && (b->team[t].sides >> f->side & 1) &&
             march_gap(m, &f->pos, &w->formation[b->lead[1 - t].i].pos) == 0 &&
             formation_men(w, formation_id(w, i)) < 100))
            people_dissolve(m, w, formation_id(w, i), out);
    }
}

/* A formation takes the field: what it will be remembered for tomorrow. */
static void takes_field(World *w, FormationId id, bool attacks)
{
    Formation *f = &w->formation[id.i];
    f->field_days = (uint8_t)battle_field_days(w, id);
    f->attacked = attacks;
    f->fought_day = (int16_t)w->clock.day;
    for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
        w->contingent[c].shame = 0;
}

static void draw_up(const Model *m, World *w, int i, int j, EventList *out)
{
    Meeting who = meeting_of(m, w, i, j);
    clash_jealousy(m, w, &who, out);
    int32_t number = w->battle.number + 1;
    Battle b;
    battle_set_up(m, w, &who, &b);
    b.number = number;
    for (int t = 0; t < TEAMS; t++) {
        b.team[t].person = w->side[b.team[t].side].commanded;
        for (int k = 0; k < who.count[t]; k++)
            takes_field(w, who.who[t][k], who.attacks[t]);
    }
    w->battle = b;
    if (!too_few(&b, 0) && !too_few(&b, 1))
        say_joined(m, w, &b, out);
}

bool clash_imagine(const Model *m, const World *w, FormationId a, FormationId b, PlaceId at,
                   bool assault, Battle *out)
{
    if (!formation_at(w, a) || !formation_at(w, b))
        return false;
    bool first = w->formation[a.i].side <= w->formation[b.i].side;
    Meeting who = { .place = at, .assault = assault, .count = { 1, 1 } };
    who.who[0][0] = first ? a : b;
    who.who[1][0] = first ? b : a;
    who.attacks[first ? 0 : 1] = true;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        FormationId id = formation_id(w, i);
        if (same_formation(id, a) || same_formation(id, b) || mover_near(m, &f->pos).n != at.n ||
            shy(f) || is_aloof(w, f))
            continue;
        for (int t = 0; t < TEAMS; t++) {
            Side mine = w->formation[who.who[t][0].i].side,
                 theirs = w->formation[who.who[1 - t][0].i].side;
            if (allied(w, mine, f->side) && at_war(w, f->side, theirs) &&
                who.count[t] < MEETING_MAX && (assault || !march_behind_walls(m, f)))
                who.who[t][who.count[t]++] = id;
        }
    }
    battle_set_up(m, w, &who, out);
    return true;
}

/* ---- the phase ---- */

static bool is_free(const World *w, int i)
{
    return !has_fought(w, &w->formation[i]) && !w->formation[i].comes;
}

static bool next_meeting(const Model *m, const World *w, int *a, int *b)
{
    Spots all;
    spots_of(m, w, &all);
    for (int n = 0; n < all.count; n++) {
        int i = all.spot[n].i;
        if (!is_free(w, i))
            continue;
        SpotSet about = spots_about(&all, &all.spot[n]);
        for (int k; (k = spot_take(&about)) >= 0; ) {
            int j = all.spot[k].i;
            if (k <= n || spots_apart(&all.spot[n], &all.spot[k]) || !is_free(w, j) ||
                !march_in_contact(m, w, i, j))
                continue;
            if (seeks(m, w, i, j) || seeks(m, w, j, i)) {
                *a = i;
                *b = j;
                return true;
            }
        }
    }
    return false;
}

static void show(const ClashEye *eye, const World *w)
{
    if (eye && eye->half_hour)
        eye->half_hour(eye->self, w);
}

void clash_fight_out(const Model *m, World *w, const ClashEye *eye, EventList *out)
{
    while (!w->battle.over) {
        show(eye, w);
        battle_half_hour(m, w->seed, w->clock.day, &w->battle, NULL, 0, out);
    }
    show(eye, w);
}

bool clash_fight(const Model *m, World *w, EventList *out)
{
    return clash_fight_seen(m, w, NULL, out);
}

bool clash_fight_seen(const Model *m, World *w, const ClashEye *eye, EventList *out)
{
    int a, b;
    if (w->battle.live && w->battle.over)
        clash_home(m, w, out);
    while (next_meeting(m, w, &a, &b)) {
        draw_up(m, w, a, b, out);
        if (too_few(&w->battle, 0) || too_few(&w->battle, 1)) {
            scatter(m, w, &w->battle, too_few(&w->battle, 0) ? 0 : 1, out);
            w->battle.live = 0;
            continue;
        }
        if (w->battle.team[0].person || w->battle.team[1].person)
            return false;
        int32_t before = out ? out->count : 0;
        clash_fight_out(m, w, eye, out && out->cap ? out : NULL);
        say_who_came(w, out, before);
        clash_home(m, w, out);
    }
    return true;
}

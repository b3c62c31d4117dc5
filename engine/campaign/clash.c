/*
 * clash.c: from meeting on a road to the morning after.
 */
#include "campaign/clash.h"

#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"

/* ---- who wants to fight ---- */

static bool assaults(const Formation *f, PlaceId p)
{
    return f->order == ORDER_ASSAULT && f->goal.n == p.n && f->pos.at.n == p.n;
}

static bool shy(const Formation *f)
{
    return (f->stance == STANCE_AVOID || f->order == ORDER_SHADOW || f->order == ORDER_RAID) && f->met != 2;
}

static bool has_fought(const World *w, const Formation *f)
{
    return f->fought_day == w->clock.day;
}

/* Whether formation i goes for j. Walls are not attacked without an order to. */
static bool seeks(const Model *m, const World *w, int i, int j)
{
    const Formation *a = &w->formation[i], *b = &w->formation[j];
    if (shy(a))
        return false;
    if (march_behind_walls(m, b))
        return assaults(a, b->pos.at);
    if (march_behind_walls(m, a))
        return a->stance == STANCE_SEEK && a->order != ORDER_HOLD;
    return a->stance == STANCE_SEEK || assaults(a, a->pos.at);
}

/* ---- slipping away ---- */

static void try_to_slip(const Model *m, World *w, int i, int from, EventList *out)
{
    Formation *f = &w->formation[i];
    FormationId id = formation_id(w, i), other = formation_id(w, from);
    Rng dice = rng_at(w->seed, RNG_MARCH, w->clock.day, (uint64_t)i << 16 | (uint64_t)from);
    int32_t chance = march_slip(m, w, id, other);
    PlaceId came_from = w->formation[from].pos.at.n ? (PlaceId){ 0 }
                      : route_other_end(m, w->formation[from].pos.route, w->formation[from].pos.toward);
    if (rng_permille(&dice) >= chance || !march_retreat(m, w, id, came_from, out)) {
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

void clash_meet(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (!may_touch(w, i) || !shy(&w->formation[i]) || w->formation[i].garrison)
            continue;
        for (int j = formation_first(w); j >= 0; j = formation_next(w, j)) {
            if (!march_in_contact(m, w, i, j) || !seeks(m, w, j, i))
                continue;
            try_to_slip(m, w, i, j, out);
            break;
        }
    }
}

/* ---- drawing up ---- */

static bool stands_by(const Model *m, const World *w, int i, const Formation *lead)
{
    const Formation *f = &w->formation[i];
    int32_t gap = march_gap(m, &f->pos, &lead->pos);
    if (gap < 0 || has_fought(w, f))
        return false;
    /* Columns on one road close up within the stated hours (A5: echelons). */
    int32_t near_m = m->rules.march_join_hours * 4000;
    return gap <= near_m;
}

static void gather(const Model *m, const World *w, int lead, int enemy, int team, Meeting *who)
{
    const Formation *l = &w->formation[lead], *e = &w->formation[enemy];
    who->who[team][0] = formation_id(w, lead);
    who->count[team] = 1;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        bool friend = allied(w, l->side, f->side) && at_war(w, f->side, e->side);
        if (i == lead || !friend || who->count[team] == MEETING_MAX || shy(f))
            continue;
        if (march_behind_walls(m, f) && !(who->assault && f->pos.at.n == who->place.n))
            continue;
        if (stands_by(m, w, i, l))
            who->who[team][who->count[team]++] = formation_id(w, i);
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
    who.assault = march_behind_walls(m, f) || march_behind_walls(m, s);
    gather(m, w, first, second, 0, &who);
    gather(m, w, second, first, 1, &who);
    return who;
}

/* News of a battle, of formation f's: heard by all who fight in it. */
static Event *say_of_battle(const Model *m, const World *w, const Battle *b, EventList *out,
                            EventKind kind, FormationId f)
{
    Event *e = say(m, w, out, kind, f);
    e->heard = (uint8_t)(b->team[0].sides | b->team[1].sides);
    e->place = b->place;
    return e;
}

static void say_joined(const Model *m, const World *w, const Battle *b, EventList *out)
{
    Event *e = say_of_battle(m, w, b, out, EV_BATTLE, b->lead[0]);
    e->other = b->lead[1];
    e->other_name = w->formation[b->lead[1].i].name;
    e->n[0] = b->team[0].men_start;
    e->n[1] = b->team[1].men_start;
    e->n[2] = b->light;
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

static void draw_up(const Model *m, World *w, int i, int j, EventList *out)
{
    Meeting who = meeting_of(m, w, i, j);
    int32_t number = w->battle.number + 1;
    Battle b;
    battle_set_up(m, w, &who, &b);
    b.number = number;
    for (int t = 0; t < TEAMS; t++) {
        b.team[t].person = w->side[b.team[t].side].commanded;
        for (int k = 0; k < who.count[t]; k++)
            w->formation[who.who[t][k].i].fought_day = (int16_t)w->clock.day;
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
        if (same_formation(id, a) || same_formation(id, b) || mover_near(m, &f->pos).n != at.n || shy(f))
            continue;
        for (int t = 0; t < TEAMS; t++) {
            Side mine = w->formation[who.who[t][0].i].side, theirs = w->formation[who.who[1 - t][0].i].side;
            if (allied(w, mine, f->side) && at_war(w, f->side, theirs) && who.count[t] < MEETING_MAX &&
                (assault || !march_behind_walls(m, f)))
                who.who[t][who.count[t]++] = id;
        }
    }
    battle_set_up(m, w, &who, out);
    return true;
}

/* ---- taking the result home ---- */

static int losing_team(const Battle *b)
{
    return b->winner ? 2 - b->winner : -1;      /* winner is 1 + team */
}

/* Losses of one body of a contingent. */
static void home_losses(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    people_lose(m, w, f->who, f->dead + f->drowned, LOSS_DEAD);
    people_lose(m, w, f->who, f->taken, LOSS_CAPTURED);
    int32_t hurt = people_lose(m, w, f->who, f->hurt, LOSS_WOUNDED);
    if (losing_team(b) != f->team)
        return;
    /* The wounded of a lost field stay on it (B5). */
    int32_t taken = (int32_t)permille_of(hurt, m->rules.people_taken_back);
    people_lose_wounded(w, f->who, taken, LOSS_CAPTURED);
    people_lose_wounded(w, f->who, hurt - taken, LOSS_DEAD);
}

/* Order, weariness and what was learnt; means over the bodies of a contingent. */
static void home_temper(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    Contingent *c = &w->contingent[f->who.i];
    int64_t men = 0, order = 0, weary = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *x = &b->fighter[i];
        if (x->who.i != f->who.i)
            continue;
        men += x->dawn;
        order += (int64_t)x->cohesion * x->dawn;
        weary += (int64_t)x->fatigue * x->dawn;
    }
    if (men) {
        c->cohesion = (int16_t)(order / men);
        c->fatigue = (int16_t)(weary / men);
    }
    c->habit = f->habit;
    if (c->battles < 250)
        c->battles++;
    int32_t top = m->pool[c->pool.n].quality + 60;      /* B13: survivors learn, up to 60 */
    if (c->quality < top)
        c->quality = (int16_t)min_i32(top, c->quality + m->rules.people_battle_lesson);
}

static void home_fighter(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    if (!contingent_at(w, f->who))
        return;
    home_losses(m, w, b, f);
    if (f->part <= 1)
        home_temper(m, w, b, f);
}

static void home_leader(const Model *m, World *w, const Battle *b, int t, EventList *out)
{
    const Team *team = &b->team[t];
    if (!team->leader_fell || !team->leader.n)
        return;
    LeaderState *l = &w->leader[team->leader.n];
    static const uint8_t fate[] = { LEADER_WELL, LEADER_WOUNDED, LEADER_DEAD, LEADER_CAPTURED };
    l->fate = fate[team->leader_fell & 3];
    l->back_day = (int16_t)(w->clock.day + 21);
    FormationId id = l->formation;
    if (l->fate == LEADER_WOUNDED)
        return;
    if (formation_at(w, id))
        w->formation[id.i].leader = (LeaderId){ 0 };
    l->formation = (FormationId){ 0 };
    (void)m, (void)out;
}

/* Formations of a team are those whose contingents stood on the field. */
static int32_t formations_of(const World *w, const Battle *b, int t, FormationId *out)
{
    bool here[FORMATION_MAX] = { false };
    int32_t n = 0;
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == t && formation_at(w, b->fighter[i].formation))
            here[b->fighter[i].formation.i] = true;
    for (int i = 0; i < FORMATION_MAX; i++)
        if (here[i])
            out[n++] = formation_id(w, i);
    return n;
}

/* Spoils: so much a head of the fallen and taken, and the camp (B12). */
static void take_spoils(const Model *m, World *w, const Battle *b, int won, const FormationId *winners,
                        const FormationId *losers, int32_t lost_n, EventList *out)
{
    const Rules *r = &m->rules;
    Formation *lead = &w->formation[winners[0].i];
    const Team *beaten = &b->team[1 - won];
    int32_t down = beaten->dead + beaten->hurt + beaten->taken + beaten->drowned;
    int64_t dh = (int64_t)down * r->court_spoil_head + (int64_t)beaten->men_start * r->court_spoil_camp;
    int64_t grain = 0;
    int64_t animals = 0;
    for (int k = 0; k < lost_n; k++) {
        Formation *f = &w->formation[losers[k].i];
        int64_t g = f->grain_g / 2;
        f->grain_g -= g;
        grain += g;
        for (int a = 0; a < m->animals; a++) {
            int32_t n = f->animals[a] / 2;
            f->animals[a] -= n;
            lead->animals[a] += n;
            animals += n;
        }
        f->carts = f->followers = 0;
        dh += f->spoils_dh / 2;
        f->spoils_dh -= f->spoils_dh / 2;
    }
    lead->grain_g += grain;
    int64_t state = permille_of(dh, r->court_spoil_state);
    w->side[lead->side].treasury_dh += state;
    w->side[lead->side].spoils_dh += dh;
    lead->spoils_dh += dh - state;
    Event *e = say(m, w, out, EV_SPOILS, winners[0]);
    e->place = b->place;
    e->n[0] = dh;
    e->n[1] = grain;
    e->n[2] = animals;
}

/* Of the survivors of a rout many go home before they are counted again; kin
 * keep together, and so do the loyal (A10, B13). */
static void run_home(const Model *m, World *w, FormationId id)
{
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        Contingent *c = &w->contingent[i];
        int64_t share = (int64_t)m->rules.people_rout_leave * (1500 - w->pool[c->pool.n].loyalty) / 1000;
        if (m->pool[c->pool.n].kin)
            share = permille_of(share, m->rules.people_leave_kin);
        Rng dice = rng_at(w->seed, RNG_DESERT, w->clock.day, (uint64_t)i << 16 | 1);
        people_lose(m, w, contingent_id(w, i), (int32_t)rng_round(&dice, c->men, share, 1000), LOSS_DESERTED);
    }
}

static void rout(const Model *m, World *w, const Battle *b, int t, const FormationId *who, int32_t n,
                 EventList *out)
{
    for (int k = 0; k < n; k++) {
        Formation *f = &w->formation[who[k].i];
        int32_t dead = 0, hurt = 0, taken = 0, drowned = 0;
        for (int i = 0; i < b->fighters; i++) {
            const Fighter *x = &b->fighter[i];
            if (x->team != t || !same_formation(x->formation, who[k]))
                continue;
            dead += x->dead, hurt += x->hurt, taken += x->taken, drowned += x->drowned;
        }
        Event *e = say_of_battle(m, w, b, out, EV_ROUTED, who[k]);
        e->n[0] = dead;
        e->n[1] = hurt;
        e->n[2] = taken;
        e->n[3] = drowned;
        f->beaten_day = (int16_t)w->clock.day;
        f->garrison = 0;
        f->stance = STANCE_AVOID;
        run_home(m, w, who[k]);
        if (!march_retreat(m, w, who[k], (PlaceId){ 0 }, out))
            people_dissolve(m, w, who[k], out);
    }
}

static void say_won(const Model *m, const World *w, const Battle *b, int won, FormationId winner,
                    EventList *out)
{
    const Team *mine = &b->team[won], *theirs = &b->team[1 - won];
    const Formation *beaten = formation_at(w, b->lead[1 - won]);
    Event *e = say_of_battle(m, w, b, out, EV_WON, winner);
    e->other = b->lead[1 - won];
    e->other_name = beaten ? beaten->name : (Atom){ 0 };
    e->n[0] = mine->dead;
    e->n[1] = theirs->dead + theirs->drowned;
    e->n[2] = theirs->taken;
    e->n[3] = b->half_hour;
}

static void nobody_won(const Model *m, World *w, const Battle *b, EventList *out)
{
    FormationId who[FORMATION_MAX];
    for (int t = 0; t < TEAMS; t++) {
        if (!b->team[t].withdrawing)
            continue;
        int32_t n = formations_of(w, b, t, who);
        for (int k = 0; k < n; k++)
            march_retreat(m, w, who[k], (PlaceId){ 0 }, out);
    }
    Event *e = event_add(out, EV_DUSK, w->clock.day);
    e->heard = (uint8_t)(b->team[0].sides | b->team[1].sides);
    e->side = b->team[0].side;
    e->formation = b->lead[0];
    e->other = b->lead[1];
    e->place = b->place;
    e->n[0] = b->team[0].dead;
    e->n[1] = b->team[1].dead;
}

void clash_home(const Model *m, World *w, EventList *out)
{
    Battle b = w->battle;
    FormationId winners[FORMATION_MAX], losers[FORMATION_MAX];
    int lost = losing_team(&b);
    for (int i = 0; i < b.fighters; i++)
        home_fighter(m, w, &b, &b.fighter[i]);
    for (int t = 0; t < TEAMS; t++)
        home_leader(m, w, &b, t, out);
    w->battle.live = 0;
    if (lost < 0) {
        nobody_won(m, w, &b, out);
        return;
    }
    int won = 1 - lost;
    int32_t win_n = formations_of(w, &b, won, winners), lost_n = formations_of(w, &b, lost, losers);
    if (!win_n)
        return;
    say_won(m, w, &b, won, winners[0], out);
    take_spoils(m, w, &b, won, winners, losers, lost_n, out);
    const Team *beaten = &b.team[lost];
    int32_t down = beaten->dead + beaten->hurt + beaten->taken + beaten->drowned;
    w->side[b.team[won].side].enemy_dead += down;
    court_battle(m, w, b.team[won].side, beaten->side, b.place, down,
                 beaten->men_start ? (int32_t)muldiv(down, 1000, beaten->men_start) : 0, out);
    rout(m, w, &b, lost, losers, lost_n, out);
}

/* ---- the phase ---- */

static bool next_meeting(const Model *m, const World *w, int *a, int *b)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (has_fought(w, &w->formation[i]))
            continue;
        for (int j = formation_next(w, i); j >= 0; j = formation_next(w, j)) {
            if (has_fought(w, &w->formation[j]) || !march_in_contact(m, w, i, j))
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

bool clash_fight(const Model *m, World *w, EventList *out)
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
        battle_day(m, w->seed, w->clock.day, &w->battle, out);
        clash_home(m, w, out);
    }
    return true;
}

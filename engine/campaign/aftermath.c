/*
 * aftermath.c: what a battle leaves behind in the campaign: the dead, the
 * wounded and the taken, what was learnt, leaders, spoils, flight.
 */
#include "campaign/clash.h"

#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/stable.h"
#include "campaign/siege.h"
#include "world/command.h"

static int losing_team(const Battle *b)
{
    return b->winner ? 2 - b->winner : -1;      /* winner is 1 + team */
}

/* Losses of one body of a contingent. */
static void home_losses(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    people_lose(m, w, f->who, f->dead + f->drowned, CAUSE_BATTLE);
    people_lose(m, w, f->who, f->taken, CAUSE_CAPTURED);
    int32_t hurt = people_wound(w, f->who, f->hurt);
    if (losing_team(b) != f->team)
        return;
    /* The wounded of a lost field stay on it (B5). */
    int32_t taken = (int32_t)permille_of(hurt, m->rules.people_taken_back);
    people_lose_wounded(w, f->who, taken, CAUSE_CAPTURED);
    people_lose_wounded(w, f->who, hurt - taken, CAUSE_WOUNDS);
}

static bool has_run(const Fighter *f)
{
    return f->state == FIGHTER_BROKEN || f->state == FIGHTER_FLED;
}

/* Broken men of an army that did not lose gather again at night, unless they
 * fight through it; some are already on their way home (E7). */
static void rally(const Model *m, World *w, const Battle *b, Fighter *f)
{
    const Rules *r = &m->rules;
    if (!contingent_at(w, f->who) || !has_run(f) || b->night || losing_team(b) == f->team)
        return;
    Rng dice = rng_at(w->seed, RNG_NERVE, w->clock.day,
                      UINT64_C(1) << 60 | (uint64_t)f->who.i << 8 | f->part);
    if (rng_permille(&dice) >= r->sky_rally + f->quality / 3)
        return;
    f->cohesion = (int16_t)max_i32(f->cohesion, r->sky_rally_order + f->quality / 4);
    people_lose(m, w, f->who, (int32_t)rng_round(&dice, f->men, r->sky_rally_leave, 1000),
                CAUSE_LEFT_BEATEN);
}

/* Order, weariness and what was learnt; means over the bodies of a contingent. */
static void home_temper(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    Contingent *c = &w->contingent[f->who.i];
    int64_t men = 0, order = 0, weary = 0;
    bool ran = false;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *x = &b->fighter[i];
        if (x->who.i != f->who.i)
            continue;
        ran |= has_run(x);
        men += x->dawn;
        order += (int64_t)x->cohesion * x->dawn;
        weary += (int64_t)x->fatigue * x->dawn;
    }
    if (men) {
        c->cohesion = (int16_t)(order / men);
        c->fatigue = (int16_t)(weary / men);
    }
    c->habit = f->habit;
    c->shame = ran && losing_team(b) != f->team;
    if (c->battles < 250)
        c->battles++;
    int32_t top = m->pool[c->pool.n].quality + 60;      /* B13: survivors learn, up to 60 */
    if (c->quality < top)
        c->quality = (int16_t)min_i32(top, c->quality + m->rules.people_battle_lesson);
}

/* Who never reached the field has nothing to bring home. */
static void home_fighter(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    if (!contingent_at(w, f->who) || f->state == FIGHTER_COMING)
        return;
    w->formation[f->formation.i].night_fight = b->night > 0;
    home_losses(m, w, b, f);
    if (f->part <= 1)
        home_temper(m, w, b, f);
}

enum { NO_SADDLE = 333 };      /* permille of the wounded who cannot ride for weeks (judgement) */

/* A man too badly wounded to ride gives his army to his heir, if he has one. */
static void give_up(const Model *m, World *w, LeaderId l, EventList *out)
{
    FormationId f = w->leader[l.n].formation;
    LeaderId heir = m->leader[l.n].heir;
    Rng dice = rng_at(w->seed, RNG_LEADER, w->clock.day, UINT64_C(1) << 48 | l.n);
    bool ready = on_his_feet(w, heir) &&
                 !formation_at(w, w->leader[heir.n].formation);
    if (!ready || !formation_at(w, f) || rng_permille(&dice) >= NO_SADDLE)
        return;
    w->leader[l.n].formation = (FormationId){ 0 };
    court_succeed(m, w, f, l, out);
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
    if (l->fate == LEADER_WOUNDED) {
        give_up(m, w, team->leader, out);
        return;
    }
    l->formation = (FormationId){ 0 };
    if (formation_at(w, id) && w->formation[id.i].leader.n == team->leader.n)
        court_succeed(m, w, id, team->leader, out);
}

/* The great standard, taken on the field: an omen, and gold. */
static void home_standard(const Model *m, World *w, const Battle *b, int t)
{
    const Rules *r = &m->rules;
    SideState *loser = &w->side[b->team[t].side], *winner = &w->side[b->team[!t].side];
    if (b->team[t].standard != STANDARD_LOST)
        return;
    for (int i = 0; i < b->fighters; i++) {
        Formation *f = &w->formation[b->fighter[i].formation.i];
        if (b->fighter[i].team == t && f->standard == STANDARD_FLIES)
            f->standard = STANDARD_LOST;
    }
    loser->legitimacy = max_i32(loser->legitimacy - r->seat_standard_legitimacy, 0);
    winner->spoils_dh += r->seat_standard_spoils;
    if (formation_at(w, b->lead[!t]))
        w->formation[b->lead[!t].i].spoils_dh += r->seat_standard_spoils;
}

/* Formations of a team are those whose contingents stood on the field. */
static int32_t formations_of(const World *w, const Battle *b, int t, FormationId *out)
{
    bool here[FORMATION_MAX] = { false };
    int32_t n = 0;
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == t && b->fighter[i].state != FIGHTER_COMING &&
            formation_at(w, b->fighter[i].formation))
            here[b->fighter[i].formation.i] = true;
    for (int i = 0; i < FORMATION_MAX; i++)
        if (here[i])
            out[n++] = formation_id(w, i);
    return n;
}

/* Men who came out of a gate go back through it. */
static bool back_inside(const Model *m, const Battle *b, int t, const Formation *f)
{
    return b->team[t].attacker && march_behind_walls(m, f);
}

/* Spoils: so much a head of the fallen and taken, and the camp (B12). */
static void take_spoils(const Model *m, World *w, const Battle *b, int won,
                        const FormationId *winners, const FormationId *losers, int32_t lost_n,
                        EventList *out)
{
    const Rules *r = &m->rules;
    Formation *lead = &w->formation[winners[0].i];
    const Team *beaten = &b->team[1 - won];
    int32_t down = beaten->dead + beaten->hurt + beaten->taken + beaten->drowned;
    int64_t dh =
        (int64_t)down * r->court_spoil_head + (int64_t)beaten->men_start * r->court_spoil_camp;
    int64_t grain = 0;
    int64_t animals = 0;
    for (int k = 0; k < lost_n; k++) {
        Formation *f = &w->formation[losers[k].i];
        if (back_inside(m, b, 1 - won, f))
            continue;
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
    coin_move(w, lead->side, COIN_SPOILS, state);
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
        int64_t share =
            (int64_t)m->rules.people_rout_leave * (1500 - w->pool[c->pool.n].loyalty) / 1000;
        if (m->pool[c->pool.n].kin)
            share = permille_of(share, m->rules.people_leave_kin);
        Rng dice = rng_at(w->seed, RNG_DESERT, w->clock.day, (uint64_t)i << 16 | 1);
        people_lose(m, w, contingent_id(w, i), (int32_t)rng_round(&dice, c->men, share, 1000),
                    CAUSE_LEFT_BEATEN);
    }
}

/* Retinues that were not much for their crown go over to the victor, once nobody
 * leads them; sooner when they have nowhere to go (B11). */
static void go_over(const Model *m, World *w, const Battle *b, int t, FormationId id, bool refuge,
                    EventList *out)
{
    const Rules *r = &m->rules;
    FormationId victor = b->lead[1 - t];
    Side before = w->formation[id.i].side;
    int32_t men = 0;
    if (b->team[t].leader_fell < 2 || !formation_at(w, victor))
        return;
    for (int i = contingent_of(w, id, -1), next; i >= 0; i = next) {
        next = contingent_of(w, id, i);
        const Contingent *c = &w->contingent[i];
        int32_t loyalty = w->pool[c->pool.n].loyalty;
        bool may = m->pool[c->pool.n].muster == MUSTER_HOUSE && loyalty < r->people_over_loyalty &&
                   m->arm[c->arm.n].class != ARM_BEAST && c->men > 0;
        Rng dice = rng_at(w->seed, RNG_POLITICS, w->clock.day, UINT64_C(4) << 16 | (uint32_t)i);
        int32_t chance = r->people_over_base + (refuge ? 0 : r->people_over_refuge) - loyalty * 3 / 10;
        if (!may || rng_permille(&dice) >= chance)
            continue;
        men += c->men;
        people_go_over(m, w, contingent_id(w, i), victor);
    }
    if (!men)
        return;
    Event *e = say(m, w, out, EV_DEFECTED, id);
    e->heard |= heard_by(w->formation[victor.i].side);
    e->n[0] = before;
    e->n[1] = w->formation[victor.i].side;
    e->n[2] = men;
}

static void rout(const Model *m, World *w, const Battle *b, int t, const FormationId *who,
                 int32_t n, EventList *out)
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
        if (back_inside(m, b, t, f))
            continue;
        f->garrison = 0;
        f->stance = STANCE_AVOID;
        run_home(m, w, who[k]);
        go_over(m, w, b, t, who[k], true, out);
        if (march_retreat(m, w, who[k], (PlaceId){ 0 }))
            continue;
        go_over(m, w, b, t, who[k], false, out);
        people_dissolve(m, w, who[k], out);
    }
}

static void say_won(const Model *m, const World *w, const Battle *b, int won, FormationId winner,
                    EventList *out)
{
    const Team *mine = &b->team[won], *theirs = &b->team[1 - won];
    Event *e = say_of_battle(m, w, b, out, EV_WON, winner);
    say_other(w, e, b->lead[1 - won]);
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
            if (!back_inside(m, b, t, &w->formation[who[k].i]))
                march_retreat(m, w, who[k], (PlaceId){ 0 });
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

/* Men a team will not see again: the wounded too, if it left them on the field. */
static int32_t lost_for_good(const Battle *b, int t)
{
    const Team *x = &b->team[t];
    return x->dead + x->taken + x->drowned + (losing_team(b) == t ? x->hurt : 0);
}

void clash_home(const Model *m, World *w, EventList *out)
{
    Battle b = w->battle;
    FormationId winners[FORMATION_MAX], losers[FORMATION_MAX];
    int lost = losing_team(&b);
    for (int i = 0; i < b.fighters; i++)
        rally(m, w, &b, &b.fighter[i]);
    for (int i = 0; i < b.fighters; i++)
        home_fighter(m, w, &b, &b.fighter[i]);
    for (int t = 0; t < TEAMS; t++)
        if (formation_at(w, b.lead[t]) && back_inside(m, &b, t, &w->formation[b.lead[t].i]))
            siege_after_sally(m, w, &b, t, out);
    stable_home(m, w, &b);
    for (int t = 0; t < TEAMS; t++) {
        home_leader(m, w, &b, t, out);
        home_standard(m, w, &b, t);
        w->side[b.team[1 - t].side].enemy_dead += lost_for_good(&b, t);
    }
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
    int32_t down = lost_for_good(&b, lost);
    int32_t share = beaten->men_start ? (int32_t)muldiv(down, 1000, beaten->men_start) : 0;
    Fame fame = court_fame(down, share);
    court_battle(m, w, b.team[won].side, beaten->side, b.place, down, share);
    for (int k = 0; k < win_n && fame; k++)
        court_hearts(m, w, winners[k], true, fame == FAME_GREAT);
    for (int k = 0; k < lost_n && fame; k++)
        court_hearts(m, w, losers[k], false, fame == FAME_GREAT);
    rout(m, w, &b, lost, losers, lost_n, out);
    if (fame && formation_at(w, b.lead[won]))
        court_victor(m, w, b.lead[won], out);
}

/*
 * chiefs.c: who commands an army, and who after him (mechanics C3).
 */
#include "campaign/court.h"

#include "base/num.h"
#include "campaign/say.h"
#include "world/command.h"

enum {
    BELOVED    = 600,       /* prestige from which men resent that he goes (judgement) */
    SLIGHTED   = 50,        /* loyalty it costs the man replaced (judgement) */
    LEADERLESS = 60         /* order an army loses that has nobody (C3) */
};

static bool may_lead(const Model *m, const World *w, LeaderId l, Side side)
{
    return on_his_feet(w, l) && m->leader[l.n].side == side;
}

static bool is_free(const World *w, LeaderId l) { return !formation_at(w, w->leader[l.n].formation); }

void court_shake(World *w, FormationId f, int32_t order)
{
    for (int c = contingent_of(w, f, -1); c >= 0; c = contingent_of(w, f, c))
        w->contingent[c].cohesion = (int16_t)max_i32(0, w->contingent[c].cohesion - order);
}

void court_command(World *w, FormationId id, LeaderId leader)
{
    Formation *f = &w->formation[id.i];
    FormationId old = w->leader[leader.n].formation;
    if (formation_at(w, old))
        w->formation[old.i].leader = (LeaderId){ 0 };
    if (f->leader.n && same_formation(w->leader[f->leader.n].formation, id))
        w->leader[f->leader.n].formation = (FormationId){ 0 };
    f->leader = leader;
    w->leader[leader.n].formation = id;
}

void court_succeed(const Model *m, World *w, FormationId id, LeaderId before, EventList *out)
{
    Formation *f = &w->formation[id.i];
    LeaderId heir = before.n ? m->leader[before.n].heir : (LeaderId){ 0 };
    LeaderId next = may_lead(m, w, heir, f->side) && is_free(w, heir) ? heir : best_man_with(m, w, id);
    if (next.n) {
        f->leader = (LeaderId){ 0 };
        court_command(w, id, next);
        say(m, w, out, EV_SUCCEEDED, id)->n[0] = before.n;
        return;
    }
    f->leader = (LeaderId){ 0 };
    court_shake(w, id, LEADERLESS);
    say(m, w, out, EV_LEADERLESS, id)->n[0] = before.n;
}

int32_t court_replacing(const Model *m, const World *w, FormationId id, int32_t *slight)
{
    LeaderId before = w->formation[id.i].leader;
    *slight = before.n ? SLIGHTED : 0;
    if (!before.n)
        return 0;
    return w->leader[before.n].prestige >= BELOVED ? m->rules.court_replace_loved
                                                   : m->rules.court_replace_order;
}

void court_appoint(const Model *m, World *w, FormationId id, LeaderId leader, EventList *out)
{
    LeaderId before = w->formation[id.i].leader;
    FormationId left = w->leader[leader.n].formation;
    int32_t slight, lost = court_replacing(m, w, id, &slight);
    court_command(w, id, leader);
    court_shake(w, id, lost);
    if (before.n)
        court_loyalty_leader(w, before, -slight);
    Event *e = say(m, w, out, EV_APPOINTED, id);
    e->n[0] = before.n;
    e->n[1] = lost;
    if (formation_at(w, left) && !same_formation(left, id))
        court_succeed(m, w, left, leader, out);
}

void court_fate(const Model *m, World *w, LeaderId leader, LeaderFate fate, EventList *out)
{
    LeaderState *l = &w->leader[leader.n];
    FormationId led = l->formation;
    l->fate = (uint8_t)fate;
    Event *e = say_of_side(w, out, EV_LEADER_FATE, m->leader[leader.n].side, (PlaceId){ 0 });
    e->leader = leader;
    e->n[0] = leader.n;
    e->n[1] = fate;
    if (fate == LEADER_WELL || fate == LEADER_WOUNDED)
        return;
    l->formation = (FormationId){ 0 };
    if (formation_at(w, led) && w->formation[led.i].leader.n == leader.n)
        court_succeed(m, w, led, leader, out);
}

void court_chief(const Model *m, World *w, Side side, LeaderId leader, EventList *out)
{
    w->side[side].chief = leader;
    Event *e = say_of_side(w, out, EV_CHIEF, side, m->side[side].seat);
    e->leader = leader;
    e->n[0] = leader.n;
    e->heard = (uint8_t)((1 << (m->sides + 1)) - 2);
}

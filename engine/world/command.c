/*
 * command.c: who commands an army today.
 */
#include "world/command.h"

static bool may_lead(const Model *m, const World *w, LeaderId l, Side side)
{
    return on_his_feet(w, l) && m->leader[l.n].side == side;
}

LeaderId best_man_with(const Model *m, const World *w, FormationId id)
{
    const Formation *f = &w->formation[id.i];
    int32_t men = formation_men(w, id), best = -1;
    LeaderId who = { 0 };
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *other = &w->formation[i];
        if (i == id.i || !f->pos.at.n || other->pos.at.n != f->pos.at.n ||
            !may_lead(m, w, other->leader, f->side) || formation_men(w, formation_id(w, i)) >= men)
            continue;
        if (m->leader[other->leader.n].ability > best) {
            best = m->leader[other->leader.n].ability;
            who = other->leader;
        }
    }
    return who;
}

bool stood_in_for(const World *w, FormationId f)
{
    LeaderId l = w->formation[f.i].leader;
    return l.n && !on_his_feet(w, l);
}

/* His heir, if he has no other army to look after. */
LeaderId commander_of(const Model *m, const World *w, FormationId id)
{
    const Formation *f = &w->formation[id.i];
    if (!f->leader.n || on_his_feet(w, f->leader))
        return f->leader;
    LeaderId heir = m->leader[f->leader.n].heir;
    if (may_lead(m, w, heir, f->side) && !formation_at(w, w->leader[heir.n].formation))
        return heir;
    return best_man_with(m, w, id);
}

/*
 * command.h: who commands an army today. Its leader, while he is on his feet; when
 * he lies sick or wounded, whoever stands in for him there (mechanics C3).
 */
#ifndef SAWAD_WORLD_COMMAND_H
#define SAWAD_WORLD_COMMAND_H

#include "world/state.h"

static inline bool is_sick(const World *w, LeaderId l) { return w->clock.day < w->leader[l.n].sick_day; }

static inline bool on_his_feet(const World *w, LeaderId l)
{
    return l.n && w->leader[l.n].fate == LEADER_WELL && !is_sick(w, l);
}

/* 0: nobody. */
LeaderId commander_of(const Model *m, const World *w, FormationId f);

/* Whether that is another than its leader, who lies sick or wounded. */
bool stood_in_for(const World *w, FormationId f);

/* Of those who lead a smaller army of its side at the same place the ablest; 0: nobody. */
LeaderId best_man_with(const Model *m, const World *w, FormationId f);

#endif

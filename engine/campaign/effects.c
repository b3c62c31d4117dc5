/*
 * effects.c: the table of effects: what a script may ask for, whether it may be
 * had, and how it is done. All of one call are checked before any is applied.
 */
#include "campaign/court.h"
#include "campaign/effect_rows.h"

#include "base/num.h"
#include "campaign/embassy.h"
#include "campaign/floods.h"
#include "campaign/goals.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/stable.h"
#include "campaign/turn.h"

static void note(const World *w, EventKind kind, const Effect *e, EventList *out)
{
    Event *v = say_of_side(w, out, kind, e->side, e->place);     /* side 0: heard by all */
    v->formation = e->formation;
    v->note = e->note;
}

Status effect_any(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)m, (void)w, (void)e, (void)why;
    return OK;
}

Status effect_in_field(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)m;
    const Formation *f = formation_at(w, e->formation);
    if (f && !f->waits)
        return OK;
    fault(why, ERR_REFUSED, "effect", "the formation is not in the field");
    return fault_remedy(why, "ask q.formation(id) first: it is nil when the formation is gone");
}

static Status var_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)w;
    const VarModel *v = &m->var[e->n[0]];
    if (e->n[0] < m->vars && e->n[1] >= v->low && e->n[1] <= v->high)
        return OK;
    return fault(why, ERR_RANGE, "fx.var", "the value is outside %d..%d", v->low, v->high);
}

static void var_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    w->var[e->n[0]] = (int32_t)e->n[1];
    (void)m, (void)out;
}

static void tell_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    note(w, EV_TOLD, e, out);
    (void)m;
}

static void attitude_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_temper(w, e->region, e->side, (int32_t)clamp_i64(e->n[0], -2000, 2000));
    (void)m, (void)out;
}

static Status arrive_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)m;
    const Formation *f = formation_at(w, e->formation);
    if (f && f->waits)
        return OK;
    fault(why, ERR_REFUSED, "fx.arrive", "the formation is not waiting");
    return fault_remedy(why, "declare it with waits = true, and ask q.formation(id).waits first");
}

static void arrive_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    if (people_raise(m, w, e->formation, e->place, out, NULL) == OK)
        w->formation[e->formation.i].comes = (uint8_t)e->n[0];
}

static void storm_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    (void)m, (void)out;
    w->weather.storm_day = (int32_t)e->n[0];
    w->weather.storm_at = (int32_t)e->n[1];
    w->weather.storm_from = (int32_t)e->n[2];
}

static void informed_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    w->side[e->side].informed = 1;
    note(w, EV_EFFECT, e, out);
    (void)m;
}

static void met_elephants_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    SideState *s = &w->side[e->side];
    s->met_beasts = (int16_t)max_i32(s->met_beasts, 1);
    (void)m, (void)out;
}

static void mended_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    stable_mend(w, e->formation);
    (void)m, (void)out;
}

static Status elephants_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    Status s = effect_in_field(m, w, e, why);
    if (s != OK)
        return s;
    if (e->n[0] < 1 || e->n[0] > ELEPHANT_MAX)
        return fault(why, ERR_RANGE, "fx.elephants", "1 to %d elephants can be given",
                     ELEPHANT_MAX);
    if (stable_herd(m, w, e->formation) >= 0)
        return OK;
    fault(why, ERR_REFUSED, "fx.elephants", "the formation has no elephants whose men know them");
    return fault_remedy(why, "declare a contingent of elephants in it, or name another formation");
}

static void elephants_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    stable_give(m, w, e->formation, (int32_t)e->n[0]);
    note(w, EV_EFFECT, e, out);
}

static void reinforce_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    int32_t came = people_join(m, w, e->formation, e->pool, e->arm, (int32_t)e->n[0]);
    Event *v = say(m, w, out, EV_REINFORCED, e->formation);
    v->n[0] = came;
    v->n[1] = e->pool.n;
}

static Status stores_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (e->n[0] < 0)
        return fault(why, ERR_RANGE, "fx.stores", "stores can only be added");
    return e->formation.gen ? effect_in_field(m, w, e, why) : OK;
}

static void stores_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    w->ledger.grain_made_g += e->n[0];
    if (e->formation.gen)
        w->formation[e->formation.i].grain_g += e->n[0];
    else
        w->place[e->place.n].depot_g += e->n[0];
    (void)m, (void)out;
}

static void relation_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    Side other = (Side)e->n[0];
    w->side[e->side].relation[other] = w->side[other].relation[e->side] = (uint8_t)e->n[1];
    note(w, EV_EFFECT, e, out);
    (void)m;
}

/* Sides can only be named as two different ones. */
static Status two_sides(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)w;
    if (e->n[0] >= 1 && e->n[0] <= m->sides && e->n[0] != e->side)
        return OK;
    return fault(why, ERR_RANGE, "effect", "a side has no truce and no talks with itself");
}

static void truce_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    truce_begin(m, w, e->side, (Side)e->n[0], (int32_t)e->n[1], out);
}

static void talks_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    talks_begin(w, e->side, (Side)e->n[0]);
    note(w, EV_EFFECT, e, out);
    (void)m;
}

static void owner_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_take(m, w, e->place, e->side, out);
}

static void legitimacy_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    int32_t *x =
        e->kind == FX_LEGITIMACY ? &w->side[e->side].legitimacy : &w->side[e->side].authority;
    *x = (int32_t)clamp_i64(*x + e->n[0], 0, 1000);
    (void)m, (void)out;
}

static Status leader_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (effect_in_field(m, w, e, why) != OK)
        return ERR_REFUSED;
    if (w->leader[e->leader.n].fate <= LEADER_WOUNDED)
        return OK;
    return fault(why, ERR_REFUSED, "fx.leader", "%s can no longer command",
                 m->leader[e->leader.n].name.latin);
}

static void leader_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_command(w, e->formation, e->leader);
    (void)m, (void)out;
}

static void goal_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    const Formation *f = &w->formation[e->formation.i];
    Order o = { .kind = ORDER_MARCH, .flags = (uint8_t)e->n[0], .side = f->side,
                .who = e->formation, .to = e->place };
    order_heed(m, w, &o, 0, out);
}

static Status stance_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (e->n[0] < 0 || e->n[0] >= STANCES)
        return fault(why, ERR_RANGE, "fx.stance", "a stance is accept, seek or avoid");
    return effect_in_field(m, w, e, why);
}

static void stance_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    w->formation[e->formation.i].stance = (uint8_t)e->n[0];
    (void)m, (void)out;
}

static void leave_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    for (int i = contingent_of(w, e->formation, -1); i >= 0;
         i = contingent_of(w, e->formation, i)) {
        ContingentId c = contingent_id(w, i);
        people_lose(m, w, c, w->contingent[i].men, CAUSE_HOME);
        people_lose_wounded(w, c, w->contingent[i].wounded, CAUSE_HOME);
    }
    people_dissolve(m, w, e->formation, out);
}

static Status flood_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (e->n[0] < 1)
        return fault(why, ERR_RANGE, "fx.flood", "a flood lasts a week at least");
    return floods_check(m, w, e->place, why);
}

static void flood_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    floods_break(m, w, e->place, (int32_t)e->n[0], 0, out);
    note(w, EV_EFFECT, e, out);
}

static void crossings_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    w->place[e->place.n].crossings = (uint8_t)e->n[0];
    (void)m, (void)out;
}

static void over_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    goals_end(m, w, e->side, !e->side, out);
}

typedef struct EffectRow { EffectCheck *check; EffectApply *apply; } EffectRow;

static const EffectRow row[FX_KINDS] = {
    [FX_VAR]        = { var_check,    var_apply },
    [FX_TELL]       = { effect_any, tell_apply },
    [FX_ATTITUDE]   = { effect_any, attitude_apply },
    [FX_ARRIVE]     = { arrive_check, arrive_apply },
    [FX_REINFORCE]  = { effect_in_field,     reinforce_apply },
    [FX_STORES]     = { stores_check, stores_apply },
    [FX_RELATION]   = { effect_any, relation_apply },
    [FX_OWNER]      = { effect_any, owner_apply },
    [FX_LEGITIMACY] = { effect_any, legitimacy_apply },
    [FX_AUTHORITY]  = { effect_any, legitimacy_apply },
    [FX_LEADER]     = { leader_check, leader_apply },
    [FX_GOAL]       = { effect_in_field,     goal_apply },
    [FX_STANCE]     = { stance_check, stance_apply },
    [FX_LEAVE]      = { effect_in_field,     leave_apply },
    [FX_STORM]      = { effect_any, storm_apply },
    [FX_MET_ELEPHANTS] = { effect_any, met_elephants_apply },
    [FX_MENDED]     = { effect_in_field,     mended_apply },
    [FX_INFORMED]   = { effect_any, informed_apply },
    [FX_ELEPHANTS]  = { elephants_check, elephants_apply },
    [FX_TRUCE]      = { two_sides,    truce_apply },
    [FX_TALKS]      = { two_sides,    talks_apply },
    [FX_DIVIDE]     = { divide_check,  divide_apply },
    [FX_BAN]        = { effect_any,    ban_apply },
    [FX_LOYALTY]    = { loyalty_check, loyalty_apply },
    [FX_PRESSURE]   = { effect_any,    pressure_apply },
    [FX_MUSTER]     = { muster_check,  muster_apply },
    [FX_TREASURY]   = { effect_any,    treasury_apply },
    [FX_ALOOF]      = { effect_in_field, aloof_apply },
    [FX_DEFECT]     = { defect_check,  defect_apply },
    [FX_FATE]       = { fate_check,    fate_apply },
    [FX_CROSSINGS]  = { effect_any,    crossings_apply },
    [FX_FOUND]      = { found_check,   found_apply },
    [FX_ILL]        = { ill_check,     ill_apply },
    [FX_CHIEF]      = { chief_check,   chief_apply },
    [FX_PLAGUE]     = { plague_check,  plague_apply },
    [FX_RELEASE]    = { effect_any,    release_apply },
    [FX_FLOOD]      = { flood_check,  flood_apply },
    [FX_OVER]       = { effect_any, over_apply },
};

/* The army takes the field, or is divided off, by an effect before the i-th: what is
 * asked of it can be judged only when it is there. */
static bool is_raised_before(const EffectList *fx, int i)
{
    if (fx->at[i].named.n && fx->at[i].kind != FX_DIVIDE)
        return true;
    for (int k = 0; k < i; k++)
        if (fx->at[k].kind == FX_ARRIVE && fx->at[i].kind != FX_ARRIVE &&
            same_formation(fx->at[k].formation, fx->at[i].formation))
            return true;
    return false;
}

Status court_effects(const Model *m, World *w, const EffectList *fx, EventList *out, Fault *why)
{
    for (int i = 0; i < fx->count; i++) {
        const Effect *e = &fx->at[i];
        if (e->kind < FX_KINDS && is_raised_before(fx, i))
            continue;
        bool known = e->kind > FX_NONE && e->kind < FX_KINDS && row[e->kind].check;
        Status s = known ? row[e->kind].check(m, w, e, why)
                         : fault(why, ERR_SCRIPT, "effect", "there is no such effect");
        if (s != OK)
            return s;
    }
    for (int i = 0; i < fx->count; i++) {
        Effect e = fx->at[i];
        if (e.named.n && e.kind != FX_DIVIDE)
            e.formation = formation_named(m, w, e.named, 0);
        /* An effect before it in the same call may have ended what it speaks of. */
        if (row[e.kind].check(m, w, &e, NULL) == OK)
            row[e.kind].apply(m, w, &e, out);
    }
    return OK;
}

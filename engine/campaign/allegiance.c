/*
 * allegiance.c: men who part from an army, change sides, or come home from the
 * enemy's hands.
 */
#include "campaign/people.h"

#include "base/num.h"
#include "campaign/court.h"
#include "campaign/say.h"
#include "campaign/turn.h"

/* ---- parting ---- */

static void share_rest(Formation *f, Formation *part, int32_t permille)
{
    int32_t carts = (int32_t)permille_of(f->carts, permille);
    int32_t boats = (int32_t)permille_of(f->boats, permille);
    int32_t followers = (int32_t)permille_of(f->followers, permille);
    int64_t spoils = permille_of(f->spoils_dh, permille);
    part->carts += carts, f->carts -= carts;
    part->boats += boats, f->boats -= boats;
    part->followers += followers, f->followers -= followers;
    part->spoils_dh += spoils, f->spoils_dh -= spoils;
}

FormationId people_divide(const Model *m, World *w, FormationId id, int32_t permille, LeaderId leader,
                          PlaceId towards, Atom as, EventList *out)
{
    Formation *f = &w->formation[id.i];
    int32_t all = formation_men(w, id), men = (int32_t)permille_of(all, permille);
    FormationId part = { 0 };
    if (men <= 0 || men >= all)
        return part;
    LeaderId before = f->leader;
    part = people_detach(m, w, id, (ContingentId){ 0 }, men, as, out, NULL);
    if (!part.gen)
        return part;
    Formation *p = &w->formation[part.i];
    share_rest(f, p, permille);
    p->stance = f->stance;
    if (leader.n)
        court_command(w, part, leader);
    if (leader.n && leader.n == before.n)
        court_succeed(m, w, id, before, out);
    if (!towards.n)
        return part;
    Order o = { .kind = ORDER_MARCH, .side = f->side, .who = part, .to = towards };
    order_heed(m, w, &o, 0, out);
    return part;
}

/* ---- going over ---- */

/* Of the peoples of a side the one whose home is nearest; 0: it has none. */
static PoolId takes_in(const Model *m, Side side, PlaceId at)
{
    PoolId best = { 0 };
    uint32_t least = UINT32_MAX;
    for (int p = 1; p <= m->pools; p++) {
        if (m->pool[p].side != side)
            continue;
        PlaceId home = m->pool[p].home;
        uint32_t metres = path_exists(m, PATH_CAMEL, home, at) ? path_metres(m, PATH_CAMEL, home, at)
                                                               : UINT32_MAX - 1;
        if (metres < least) {
            least = metres;
            best = (PoolId){ (uint16_t)p };
        }
    }
    return best;
}

static void enter_pool(const Model *m, World *w, Contingent *c, Side side, PlaceId at)
{
    PoolId to = takes_in(m, side, at);
    int32_t n = c->men + c->wounded;
    if (!to.n || m->pool[c->pool.n].side == side)
        return;
    w->pool[c->pool.n].gone[CAUSE_OVER] += n;
    w->pool[to.n].came += n;
    c->pool = to;
    c->shame = 0;
}

void people_go_over(const Model *m, World *w, ContingentId id, FormationId into)
{
    const Formation *f = &w->formation[into.i];
    enter_pool(m, w, &w->contingent[id.i], f->side, mover_near(m, &f->pos));
    contingent_assign(w, id, into);
}

/* Nobody follows, or goes to join, an army that is no longer what it was; what was
 * known of it is now seen. */
static void others_turn_away(const Model *m, World *w, FormationId id, Side before)
{
    const Formation *f = &w->formation[id.i];
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *other = &w->formation[i];
        if (!same_formation(other->other, id))
            continue;
        other->other = (FormationId){ 0 };
        other->order = ORDER_HOLD;
        other->goal = mover_near(m, &other->pos);
    }
    for (int s = 1; s <= m->sides; s++)
        if (s == f->side || s == before)
            w->known[s][id.i] = w->coming[s][id.i] = (Sighting){ 0 };
}

void people_defect(const Model *m, World *w, FormationId id, Side side, EventList *out)
{
    Formation *f = &w->formation[id.i];
    Side before = f->side;
    if (before == side)
        return;
    Event *e = say(m, w, out, EV_DEFECTED, id);
    e->heard = (uint8_t)(heard_by(before) | heard_by(side));
    e->n[0] = before;
    e->n[1] = side;
    e->n[2] = formation_men(w, id);
    f->side = side;
    f->base = f->home = (PlaceId){ 0 };
    f->garrison = f->post = 0;
    f->order = ORDER_HOLD;
    f->goal = mover_near(m, &f->pos);
    f->vias = f->via_next = 0;
    f->other = (FormationId){ 0 };
    f->aloof_day = DAY_NEVER;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i))
        enter_pool(m, w, &w->contingent[i], side, f->goal);
    others_turn_away(m, w, id, before);
}

/* ---- coming home ---- */

int32_t people_release(const Model *m, World *w, PoolId pool, int32_t n, EventList *out)
{
    PoolState *p = &w->pool[pool.n];
    n = clamp_i32(n, 0, p->captured);
    if (!n)
        return 0;
    p->captured -= n;
    p->free += n;
    p->came += n;
    Event *e = say_of_side(w, out, EV_RELEASED, m->pool[pool.n].side, m->pool[pool.n].home);
    e->n[0] = n;
    e->n[1] = pool.n;
    return n;
}

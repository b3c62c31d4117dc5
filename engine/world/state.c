/*
 * state.c: how a World begins, and who stands in which of its slots.
 */
#include "world/state.h"
#include "base/num.h"
#include "base/rng.h"
#include "base/status.h"

/* The generation after `past`; 0 means "none" and is passed over. */
static uint16_t generation(uint16_t past)
{
    return past == UINT16_MAX ? 1 : (uint16_t)(past + 1);
}

FormationId formation_new(World *w)
{
    for (int i = 0; i < FORMATION_MAX; i++) {
        uint16_t past = w->formation[i].past;
        if (w->formation[i].gen)
            continue;
        w->formation[i] = (Formation){ .gen = generation(past), .past = past };
        w->formations_used = max_i32(w->formations_used, i + 1);
        return formation_id(w, i);
    }
    return (FormationId){ 0, 0 };
}

/* A formation's contingents hang on it as a list in ascending order. */
static void list_in(World *w, int i, FormationId f)
{
    uint16_t *link = &w->formation[f.i].first;
    while (*link && *link - 1 < i)
        link = &w->contingent[*link - 1].next;
    w->contingent[i].next = *link;
    w->contingent[i].formation = f;
    *link = (uint16_t)(i + 1);
}

static void list_out(World *w, int i)
{
    uint16_t *link = &w->formation[w->contingent[i].formation.i].first;
    while (*link && *link - 1 != i)
        link = &w->contingent[*link - 1].next;
    must(*link);
    *link = w->contingent[i].next;
    w->contingent[i].next = 0;
}

ContingentId contingent_new(World *w, FormationId f)
{
    must(formation_at(w, f));
    for (int i = 0; i < CONTINGENT_MAX; i++) {
        uint16_t past = w->contingent[i].past;
        if (w->contingent[i].gen)
            continue;
        w->contingent[i] = (Contingent){ .gen = generation(past), .past = past };
        list_in(w, i, f);
        return contingent_id(w, i);
    }
    return (ContingentId){ 0, 0 };
}

void contingent_assign(World *w, ContingentId c, FormationId f)
{
    must(contingent_at(w, c) && formation_at(w, f));
    list_out(w, c.i);
    list_in(w, c.i, f);
}

ConvoyId convoy_new(World *w)
{
    for (int i = 0; i < CONVOY_MAX; i++) {
        uint16_t past = w->convoy[i].past;
        if (w->convoy[i].gen)
            continue;
        w->convoy[i] = (Convoy){ .gen = generation(past), .past = past };
        return (ConvoyId){ (uint16_t)i, w->convoy[i].gen };
    }
    return (ConvoyId){ 0, 0 };
}

void contingent_free(World *w, ContingentId c)
{
    must(contingent_at(w, c));
    must(w->contingent[c.i].men == 0 && w->contingent[c.i].wounded == 0);
    list_out(w, c.i);
    w->contingent[c.i] = (Contingent){ .past = c.gen };
}

void convoy_free(World *w, ConvoyId c)
{
    must(c.gen && c.i < CONVOY_MAX && w->convoy[c.i].gen == c.gen);
    w->convoy[c.i] = (Convoy){ .past = c.gen };
}

void formation_free(World *w, FormationId f)
{
    must(formation_at(w, f));
    for (int i; (i = contingent_of(w, f, -1)) >= 0; )
        contingent_free(w, contingent_id(w, i));
    for (int i = 0; i < LEADER_MAX; i++)
        if (same_formation(w->leader[i].formation, f))
            w->leader[i].formation = (FormationId){ 0, 0 };
    for (int i = 0; i < FORMATION_MAX; i++)
        if (same_formation(w->formation[i].other, f))
            w->formation[i].other = (FormationId){ 0, 0 };
    w->formation[f.i] = (Formation){ .past = f.gen };
}

FormationId formation_named(const Model *m, const World *w, Atom name, int ordinal)
{
    (void)m;
    for (int i = 0; name.n && i < FORMATION_MAX; i++) {
        const Formation *f = &w->formation[i];
        if (f->gen && f->name.n == name.n && f->ordinal == ordinal)
            return formation_id(w, i);
    }
    return (FormationId){ 0, 0 };
}

int32_t formation_heads(const World *w, FormationId f)
{
    const Formation *is = formation_at(w, f);
    if (!is)
        return 0;
    int32_t heads = is->followers;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        heads += w->contingent[i].men + w->contingent[i].wounded;
    return heads;
}

static void start_sides(const Model *m, World *w)
{
    for (int32_t s = 1; s <= m->sides; s++) {
        const SideModel *is = &m->side[s];
        w->side[s].general = DEPTH_USUAL;
        w->side[s].chief = is->chief;
        w->side[s].legitimacy = is->legitimacy;
        w->side[s].authority = is->authority;
        w->side[s].treasury_dh = w->side[s].year_dh = (int64_t)is->treasury_kdh * 1000;
        w->side[s].regent = is->regent;
        w->side[s].ban_day = DAY_NEVER;
        for (int32_t t = 0; t < SIDE_MAX; t++)
            w->side[s].truce[t] = w->side[s].talks[t] = DAY_NEVER;
    }
    for (int32_t i = 0; i < m->relations; i++) {
        const RelationModel *r = &m->relation[i];
        w->side[r->a].relation[r->b] = (uint8_t)r->is;
        w->side[r->b].relation[r->a] = (uint8_t)r->is;
    }
}

static void start_land(const Model *m, World *w)
{
    w->weather.storm_day = DAY_NEVER;
    for (int32_t p = 1; p <= m->places; p++) {
        w->place[p].owner = m->place[p].owner;
        w->place[p].asked_day = w->place[p].raided_day = DAY_NEVER;
        w->place[p].city_day = w->place[p].siege_day = w->place[p].storm_day = w->place[p].flooded_day = DAY_NEVER;
    }
    for (int32_t r = 1; r <= m->regions; r++)
        w->region[r].plague_day = DAY_NEVER;
    for (int32_t r = 1; r <= m->regions; r++)
        if (m->region[r].owner)
            w->region[r].attitude[m->region[r].owner] = (int16_t)m->region[r].attitude;
}

static void start_people(const Model *m, World *w)
{
    for (int32_t p = 1; p <= m->pools; p++) {
        int32_t free = m->pool[p].men[w->reading];
        w->pool[p] = (PoolState){ .born = free, .free = free, .loyalty = m->pool[p].loyalty,
                                  .zeal = m->pool[p].zeal, .families = m->pool[p].families };
        w->side[m->pool[p].side].ban |= m->pool[p].barred != 0;
    }
    for (int32_t l = 1; l <= m->leaders; l++) {
        w->leader[l].prestige = (int16_t)m->leader[l].prestige;
        w->leader[l].loyalty = (int16_t)m->leader[l].loyalty;
        w->leader[l].sick_day = DAY_NEVER;
    }
    for (int32_t f = 1; f <= m->factions; f++)
        w->faction[f].loyalty = m->faction[f].loyalty;
    for (int32_t d = 1; d <= m->decisions; d++)
        w->decision[d].day = DAY_NEVER;
}

/* A man given two commands leads the one that is on the map, of equals the
 * first declared. */
static void give_command(World *w, LeaderId l, FormationId f)
{
    const Formation *has = formation_at(w, w->leader[l.n].formation);
    if (l.n && (!has || (has->waits && !w->formation[f.i].waits)))
        w->leader[l.n].formation = f;
}

static int32_t mounts_of(const ArmKind *arm, int32_t men)
{
    return arm->mount ? (int32_t)permille_of(men, arm->mounts_permille) : 0;
}

/* A slot that never held one, else that of one long dead; -1: none. */
static int elephant_slot(const World *w)
{
    for (int fate = ELEPHANT_NONE; fate <= ELEPHANT_LOST; fate++)
        for (int i = 0; fate != ELEPHANT_FIT && i < ELEPHANT_MAX; i++)
            if (w->elephant[i].fate == fate)
                return i;
    return -1;
}

int32_t elephants_new(const Model *m, World *w, ContingentId of, int32_t n)
{
    Contingent *c = &w->contingent[of.i];
    int32_t came = 0;
    for (int slot; came < n && (slot = elephant_slot(w)) >= 0; came++) {
        Rng dice = rng_at(w->seed, RNG_BEAST, w->clock.day, UINT64_C(1) << 40 | (uint32_t)slot);
        w->elephant[slot] = (Elephant){
            .fate = ELEPHANT_FIT, .of = of, .driver = 1, .harness = 1000,
            .leader = c->mounts % max_i32(1, m->rules.beast_leader_of) == 0,
            .panics_at = (int16_t)(m->rules.beast_panic_least +
                                   rng_between(&dice, 0, m->rules.beast_panic_spread)) };
        c->mounts++;
    }
    return came;
}

static bool start_contingent(const Model *m, World *w, FormationId f, const ContingentModel *is)
{
    int32_t men = is->men[w->reading];
    if (men == 0)
        return true;
    ContingentId c = contingent_new(w, f);
    if (!c.gen)
        return false;

    Contingent *made = &w->contingent[c.i];
    made->arm = is->arm;
    made->pool = is->pool;
    made->men = men;
    if (m->arm[is->arm.n].class == ARM_BEAST)
        elephants_new(m, w, c, mounts_of(&m->arm[is->arm.n], men));
    else
        made->mounts = mounts_of(&m->arm[is->arm.n], men);
    made->quality = (int16_t)is->quality;
    made->cohesion = (int16_t)is->cohesion;
    made->fatigue = (int16_t)is->fatigue;
    made->habit = (int16_t)m->pool[is->pool.n].habit;
    made->chained = is->chained != 0;
    w->pool[is->pool.n].born += men;
    return true;
}

static void start_formation(const Model *m, World *w, int32_t i)
{
    const FormationModel *is = &m->formation[i];
    Formation *f = &w->formation[i];

    *f = (Formation){
        .gen = 1, .name = is->id, .side = is->side, .leader = is->leader,
        .order = ORDER_HOLD, .stance = (uint8_t)is->stance, .waits = is->waits != 0,
        .standard = is->standard ? STANDARD_FLIES : STANDARD_NONE,
        .garrison = is->garrison != 0, .post = (uint8_t)is->post, .fortified = (uint8_t)is->fortified,
        .fought_day = DAY_NEVER, .beaten_day = DAY_NEVER, .met_day = DAY_NEVER, .base = is->base,
        .priority = (uint8_t)is->priority,
        .carts = is->carts, .boats = is->boats, .followers = is->followers,
        .fed = 1000, .foddered = 1000, .watered = 1000,
    };
    memcpy(f->animals, is->animals, sizeof f->animals);
    if (!f->waits)
        f->pos.at = is->at;
    give_command(w, is->leader, formation_id(w, i));
}

static bool is_played(const FormationModel *f, const World *w)
{
    return f->premise == 0 || w->premise[f->premise - 1] == f->premise_is;
}

static Status start_forces(const Model *m, World *w, Fault *why)
{
    for (int32_t i = 0; i < m->formations; i++) {
        const FormationModel *is = &m->formation[i];
        if (!is_played(is, w))
            continue;
        start_formation(m, w, i);
        const ContingentModel *parts = &m->contingent[is->first_contingent];
        for (int32_t c = 0; c < is->contingents; c++)
            if (!start_contingent(m, w, formation_id(w, i), &parts[c]))
                return fault(why, ERR_FULL, "forces", "%s: no room for more than %d contingents",
                             text_of(m, is->id), CONTINGENT_MAX);
    }
    return OK;
}

static Status start_premises(const Model *m, World *w, const int32_t *premise, Fault *why)
{
    for (int32_t i = 0; i < m->premises; i++) {
        const PremiseModel *is = &m->premise[i];
        int32_t option = premise ? premise[i] : is->usual;
        if (option < 0 || option >= is->options)
            return fault(why, ERR_RANGE, "premise", "%s has %d options, from 0; not %d",
                         text_of(m, is->id), is->options, option);
        w->premise[i] = option;
    }
    for (int32_t i = 0; i < m->vars; i++)
        w->var[i] = m->var[i].start;
    return OK;
}

Status world_start(const Model *m, World *w, uint64_t seed, int32_t reading,
                   const int32_t *premise, Fault *why)
{
    memset(w, 0, sizeof *w);
    if (reading < 0 || reading > 2)
        return fault(why, ERR_RANGE, "reading",
                     "there is no reading %d: 0 is low, 1 middle, 2 high", reading);
    if (m->formations > FORMATION_MAX)
        return fault(why, ERR_FULL, "forces", "%d formations; there is room for %d", m->formations,
                     FORMATION_MAX);

    w->seed = seed;
    w->reading = reading;
    w->formations_used = m->formations;
    Status is = start_premises(m, w, premise, why);
    if (is != OK)
        return is;
    start_sides(m, w);
    start_land(m, w);
    start_people(m, w);
    return start_forces(m, w, why);
}

void world_begin_late(World *w, int32_t weeks)
{
    w->clock.week = weeks;
    w->clock.day = weeks * WEEK_DAYS;
    for (int i = 0; i < FORMATION_MAX; i++)
        w->formation[i].since_day = w->formation[i].gen ? (int16_t)w->clock.day : 0;
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
        w->contingent[i].since_day = (int16_t)w->clock.day;
}

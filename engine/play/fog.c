/*
 * fog.c: the truth taken away. What is a side's own stays; of others there is
 * only what it has been told, filled up with what anybody would assume.
 *
 * Nothing is copied and then hidden: the picture starts empty and receives, thing
 * by thing, what the side may know (the last column of world/fields.def). So a
 * field nobody thought of is a blank and not a leak.
 */
#include "play/fog.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/march.h"

/* What is assumed of an army that was only seen (judgement). */
enum {
    GUESS_FATIGUE  = 100,
    GUESS_DAYS     = 12,    /* of bread in its train */
    GUESS_HABIT    = 0,
    GUESS_PANIC    = 700,   /* wounds and fear at which an elephant runs wild */
    GUESS_COUNTRY  = 700,   /* permille left of a country nobody of ours has seen */
    GREEN_DAYS     = 10     /* days of growth that stand on a pasture nobody of ours has seen */
};

static bool on_horse(int32_t class)
{
    return class == ARM_HORSE || class == ARM_LIGHT_HORSE;
}

static void own_formations(const World *w, Side side, World *out)
{
    for (int i = 0; i < w->formations_used; i++) {
        if (!w->formation[i].gen || w->formation[i].side != side)
            continue;
        FormationId f = formation_id(w, i);
        out->formation[i] = w->formation[i];
        for (int c = contingent_of(w, f, -1); c >= 0; c = contingent_of(w, f, c))
            out->contingent[c] = w->contingent[c];
    }
    for (int i = 0; i < ELEPHANT_MAX; i++) {
        const Elephant *is = &w->elephant[i];
        if (!is->fate || !contingent_at(out, is->of))
            continue;
        out->elephant[i] = *is;
        out->elephant[i].panics_at = GUESS_PANIC;
    }
    for (int i = 0; i < CONVOY_MAX; i++)
        if (w->convoy[i].gen && w->convoy[i].side == side)
            out->convoy[i] = w->convoy[i];
    for (int i = 0; i < LETTER_MAX; i++) {
        if (!w->letter[i].kind || w->letter[i].order.side != side)
            continue;
        out->letter[i] = w->letter[i];
        out->letter[i].fate = LETTER_RIDES;     /* who sent it does not know */
        out->letter[i].by = 0;
    }
}

static void sides(const Model *m, const World *w, Side side, World *out)
{
    for (int s = 0; s <= m->sides; s++) {
        SideState *o = &out->side[s];
        const SideState *is = &w->side[s];
        if (s == side) {
            *o = *is;
            continue;
        }
        memcpy(o->relation, is->relation, sizeof o->relation);
        memcpy(o->truce, is->truce, sizeof o->truce);
        memcpy(o->talks, is->talks, sizeof o->talks);
        o->chief = is->chief;
        o->regent = is->regent;
        o->ban = is->ban;
        o->ban_day = is->ban_day;
        o->victories = is->victories;
        o->defeats = is->defeats;
        o->legitimacy = m->side[s].legitimacy;
        o->authority = m->side[s].authority;
    }
}

static void people(const Model *m, const World *w, Side side, World *out)
{
    for (int p = 1; p <= m->pools; p++) {
        if (m->pool[p].side == side) {
            out->pool[p] = w->pool[p];
            continue;
        }
        out->pool[p].loyalty = m->pool[p].loyalty;
        out->pool[p].zeal = m->pool[p].zeal;
    }
    for (int f = 1; f <= m->factions; f++)
        out->faction[f].loyalty = m->faction[f].side == side ? w->faction[f].loyalty
                                                             : m->faction[f].loyalty;
    for (int d = 1; d <= m->decisions; d++) {
        out->decision[d].day = DAY_NEVER;
        if (m->decision[d].side == side)
            out->decision[d] = w->decision[d];
    }
    for (int i = 0; i < MUSTER_MAX; i++)
        if (w->muster[i].live && m->pool[w->muster[i].pool.n].side == side)
            out->muster[i] = w->muster[i];
    for (int l = 1; l <= m->leaders; l++) {
        LeaderState *o = &out->leader[l];
        const LeaderState *is = &w->leader[l];
        if (m->leader[l].side == side) {
            *o = *is;
            continue;
        }
        o->fate = is->fate;
        o->prestige = is->prestige;
        o->loyalty = (int16_t)m->leader[l].loyalty;
    }
}

/* Where this side has eyes today. */
static void mark_sight(const Model *m, const World *w, Side side, bool *sight)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (allied(w, side, w->formation[i].side))
            sight[mover_near(m, &w->formation[i].pos).n] = true;
}

static int64_t guess_green(const Model *m, const World *w, int p)
{
    int64_t day_g = (int64_t)m->rules.supply_graze_scale * m->place[p].fodder;
    return permille_of(day_g, month_of(m, w->clock.day)->pasture) * GREEN_DAYS;
}

static void believed(const Model *m, const World *w, Side side, int p, PlaceState *o)
{
    const Belief *b = &w->belief[side][p];
    o->owner = b->owner;
    o->tributary = b->tributary;
    o->asked_day = w->place[p].asked_day;       /* a refusal is no secret */
    o->raided_day = DAY_NEVER;
    o->flooded_day = w->place[p].flooded_day;       /* nor is a flood */
    o->grain_full_g = w->place[p].grain_full_g;     /* everybody knows how the harvest was */
    o->grain_g = permille_of(o->grain_full_g, GUESS_COUNTRY);
    o->green_g = guess_green(m, w, p);
}

/* What anybody sees who stands there; not stores, not letters. */
static void in_sight(const PlaceState *is, PlaceState *o)
{
    o->owner = is->owner;
    o->tributary = is->tributary;
    o->fortified = is->fortified;
    o->looted = is->looted;
    o->siege = is->siege;
    o->besieger = is->besieger;
    o->ring = is->ring;
    o->breach = is->breach;
    o->engines = is->engines;
    o->engine_work = is->engine_work;
    o->city = is->city;
    o->crossings = is->crossings;
    o->siege_day = is->siege_day;
    o->storm_day = is->storm_day;
    o->raided_day = is->raided_day;
    o->grain_g = is->grain_g;
    o->green_g = is->green_g;
}

/* Deserters and smoke tell a besieger of the stores: within three tenths. */
static int64_t guess_store(const World *w, const PlaceState *is, int p)
{
    enum { STORE_ERROR = 300 };
    Rng dice = rng_at(w->seed, RNG_SIEGE, is->siege_day, (uint64_t)UINT8_MAX << 48 | (uint32_t)p);
    return permille_of(is->depot_g, 1000 + rng_triangle(&dice, -STORE_ERROR, STORE_ERROR));
}

static void places(const Model *m, const World *w, Side side, World *out)
{
    bool sight[PLACE_MAX] = { false };
    mark_sight(m, w, side, sight);
    for (int p = 1; p <= m->places; p++) {
        const PlaceState *is = &w->place[p];
        PlaceState *o = &out->place[p];
        if (is->owner == side) {
            *o = *is;
            continue;
        }
        believed(m, w, side, p, o);
        if (sight[p] || is->tributary == side || is->besieger == side)
            in_sight(is, o);
        if (is->besieger == side) {
            o->depot_g = guess_store(w, is, p);
            o->hungry = is->hungry;
        }
        if (is->tributary == side) {            /* whose stores are open to it */
            o->tribute_dh = is->tribute_dh;
            o->depot_g = is->depot_g;
        }
    }
    for (int r = 1; r <= m->regions; r++)
        out->region[r] = w->region[r];
}

/* In the next slot that holds nobody of ours, at the end of its formation's list. */
static void add_contingent(const Model *m, World *out, FormationId f, const ReputeKind *is, PoolId pool,
                           int32_t men, int *slot)
{
    ArmId arm = is->arm;
    while (*slot < CONTINGENT_MAX && out->contingent[*slot].gen)
        ++*slot;
    if (*slot >= CONTINGENT_MAX || men <= 0 || !arm.n)
        return;
    out->contingent[*slot] = (Contingent){
        .gen = 1, .past = 1, .formation = f, .arm = arm, .pool = pool, .men = men,
        .mounts = (int32_t)permille_of(men, m->arm[arm.n].mounts_permille),
        .quality = (int16_t)is->quality, .cohesion = (int16_t)is->cohesion, .fatigue = GUESS_FATIGUE,
        .habit = GUESS_HABIT };
    uint16_t *tail = &out->formation[f.i].first;
    while (*tail)
        tail = &out->contingent[*tail - 1].next;
    *tail = (uint16_t)(*slot + 1);
    Contingent *made = &out->contingent[*slot];
    if (m->arm[arm.n].class == ARM_BEAST) {
        int32_t heads = made->mounts;
        made->mounts = 0;
        elephants_new(m, out, contingent_id(out, *slot), heads);
    }
}

/* Elephants are counted by head; their crews follow from the arm. */
static int32_t crew_of(const Model *m, ArmId arm, int32_t heads)
{
    return (int32_t)muldiv(heads, 1000, max_i32(1, m->arm[arm.n].mounts_permille));
}

/* An army as a note describes it, in the slot it has. What it carries and means
 * to do is assumed. */
static void imagine(const Model *m, int i, const Sighting *k, const Repute *u, World *out, int *slot)
{
    FormationId id = { (uint16_t)i, k->gen };
    Formation *o = &out->formation[i];

    *o = (Formation){ .gen = k->gen, .past = k->gen, .name = k->name, .ordinal = k->ordinal,
                      .side = k->side, .pos = k->pos, .order = ORDER_HOLD, .guess = 1,
                      .garrison = k->garrison,
                      .since_day = k->day, .fought_day = DAY_NEVER, .beaten_day = DAY_NEVER,
                      .fed = 1000, .foddered = 1000, .watered = 1000 };
    o->goal = mover_near(m, &k->pos);
    o->leader = k->leader;
    if (o->leader.n)
        out->leader[o->leader.n].formation = id;

    const ReputeKind *foot = &u->of[REPUTE_FOOT], *horse = &u->of[REPUTE_HORSE];
    const ReputeKind *beasts = &u->of[REPUTE_BEASTS];
    int32_t riders = horse->arm.n ? (int32_t)permille_of(k->men, k->horse) : 0;
    int32_t crews = beasts->arm.n ? min_i32(crew_of(m, beasts->arm, k->beasts), k->men - riders) : 0;
    add_contingent(m, out, id, foot->arm.n ? foot : horse, u->pool, k->men - riders - crews, slot);
    add_contingent(m, out, id, horse, u->pool, riders, slot);
    add_contingent(m, out, id, beasts, u->pool, crews, slot);
    o->grain_g = (int64_t)k->men * m->rules.supply_man_grain * GUESS_DAYS;
}

/* Allies tell where they are and how many. */
static Sighting told_by_ally(const Model *m, const World *w, int i)
{
    int64_t all = 0, horse = 0, beasts = 0;
    FormationId f = formation_id(w, i);
    for (int c = contingent_of(w, f, -1); c >= 0; c = contingent_of(w, f, c)) {
        const Contingent *is = &w->contingent[c];
        int32_t class = m->arm[is->arm.n].class;
        all += is->men;
        horse += on_horse(class) ? is->men : 0;
        beasts += class == ARM_BEAST ? is->mounts : 0;
    }
    const Formation *is_it = &w->formation[i];
    Sighting s = { .live = 1, .garrison = is_it->garrison || march_behind_walls(m, is_it),
                   .side = is_it->side, .gen = is_it->gen, .ordinal = is_it->ordinal,
                   .name = is_it->name, .leader = is_it->leader, .day = (int16_t)w->clock.day,
                   .told_day = (int16_t)w->clock.day, .pos = is_it->pos };
    s.men = (int32_t)all;
    s.horse = (int16_t)(all ? horse * 1000 / all : 0);
    s.foot = (int16_t)(1000 - s.horse);
    s.beasts = (int16_t)min_i64(beasts, 999);
    return s;
}

static void others(const Model *m, const World *w, Side side, World *out)
{
    int slot = 0;
    memcpy(out->known[side], w->known[side], sizeof out->known[side]);
    memcpy(out->belief[side], w->belief[side], sizeof out->belief[side]);
    for (int i = 0; i < FORMATION_MAX; i++) {
        const Formation *is = &w->formation[i];
        Sighting *k = &out->known[side][i];
        if (is->gen && is->side == side) {      /* a note of somebody gone, in a slot now ours */
            *k = (Sighting){ 0 };
            continue;
        }
        if (is->gen && allied(w, side, is->side))
            *k = is->waits ? (Sighting){ 0 } : told_by_ally(m, w, i);
        if (!k->live)
            continue;
        imagine(m, i, k, &m->repute[k->side], out, &slot);
    }
}

static void ending(const Model *m, const World *w, Side side, World *out)
{
    out->ending.over = w->ending.over;
    out->ending.winner = w->ending.winner;
    out->ending.points[side] = w->ending.points[side];
    for (int g = 0; g < m->goals; g++)
        out->ending.goal[g] = w->ending.goal[g];
    if (w->ending.over)
        memcpy(out->ending.points, w->ending.points, sizeof out->ending.points);
}

/* Other dice than the game's, the same for the same knowledge. */
static uint64_t seed_of(const World *w, Side side)
{
    uint64_t hash = hash_add(hash_add(HASH_START, side), (uint64_t)w->clock.day);
    for (int i = 0; i < FORMATION_MAX; i++) {
        const Sighting *k = &w->known[side][i];
        if (k->live)
            hash = hash_add(hash_add(hash, (uint64_t)i << 32 | (uint32_t)k->men),
                            (uint64_t)k->day << 32 | k->pos.at.n);
    }
    return hash;
}

/* Into a World in which all is zero. */
static void paint(const Model *m, const World *w, Side side, World *out)
{
    must(w != out && side >= 1 && side <= m->sides);
    out->clock = w->clock;
    out->weather = w->weather;
    out->weather.storm_day = DAY_NEVER;         /* what a script has in store */
    out->weather.storm_at = out->weather.storm_from = 0;
    out->reading = w->reading;
    out->brief = w->brief;
    memcpy(out->premise, w->premise, sizeof out->premise);
    sides(m, w, side, out);
    people(m, w, side, out);
    places(m, w, side, out);
    own_formations(w, side, out);
    others(m, w, side, out);
    fog_field(m, w, side, out);
    ending(m, w, side, out);
    for (int i = 0; i < FORMATION_MAX; i++)
        if (out->formation[i].gen)
            out->formations_used = i + 1;       /* not how many the others have raised */
    out->seed = seed_of(out, side);
}

void fog_of(const Model *m, const World *w, Side side, World *out)
{
    memset(out, 0, sizeof *out);
    paint(m, w, side, out);
}

/* Whether the notes of all others, and all reports on their way, are blank. */
static bool notes_blank(const World *w, Side side)
{
    for (int s = 0; s < SIDE_MAX; s++) {
        for (int i = 0; i < FORMATION_MAX; i++)
            if (w->coming[s][i].live || (s != side && w->known[s][i].live))
                return false;
        for (int p = 0; p < PLACE_MAX && s != side; p++)
            if (w->belief[s][p].owner || w->belief[s][p].tributary || w->belief[s][p].day)
                return false;
    }
    return true;
}

static_assert(offsetof(World, known) < offsetof(World, coming) &&
              offsetof(World, coming) < offsetof(World, belief) &&
              offsetof(World, belief) + sizeof ((World *)0)->belief <= offsetof(World, battle),
              "fog_again clears what lies before known and from battle on");

void fog_again(const Model *m, const World *w, Side side, World *out)
{
    ought(notes_blank(out, side));
    memset(out, 0, offsetof(World, known));
    memset(out->known[side], 0, sizeof out->known[side]);
    memset(out->belief[side], 0, sizeof out->belief[side]);
    memset((char *)out + offsetof(World, battle), 0, sizeof *out - offsetof(World, battle));
    paint(m, w, side, out);
}

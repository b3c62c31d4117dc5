/*
 * court.c: who holds what, on what terms, and in what temper.
 */
#include "campaign/court.h"

#include "base/rng.h"
#include "campaign/goals.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/supply.h"

/* ---- terms ---- */

static void reason(Reasons *why, const char *says, int32_t n)
{
    if (n == 0 || why->count == (int32_t)countof(why->at))
        return;
    why->at[why->count++] = (Reason){ says, n };
    why->sum += n;
}

int32_t court_usual_tribute(const Model *m, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    return place->terms_dh ? place->terms_dh : place->people * m->rules.court_tribute_head;
}

static int32_t garrison_men(const World *w, PlaceId p, Side owner)
{
    int32_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && owner && allied(w, owner, w->formation[i].side))
            men += formation_men(w, formation_id(w, i));
    return men;
}

static int32_t men_before(const World *w, PlaceId p, Side side)
{
    int32_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && w->formation[i].side == side)
            men += formation_men(w, formation_id(w, i));
    return men;
}

/* Whether an army of the owner's could come to its help within the stated days. */
static bool relief_near(const Model *m, const World *w, PlaceId p, Side owner)
{
    uint32_t reach = (uint32_t)m->rules.court_relief_days * 20000;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        PlaceId at = mover_near(m, &f->pos);
        if (f->garrison || !allied(w, owner, f->side) || at.n == p.n)
            continue;
        if (w->clock.day - f->beaten_day < 21 && f->beaten_day >= 0)
            continue;
        uint32_t metres = path_metres(m, PATH_ARMY, at, p);
        if (metres && metres <= reach && formation_men(w, formation_id(w, i)) > 1000)
            return true;
    }
    return false;
}

int32_t court_terms(const Model *m, const World *w, Side side, PlaceId p, Reasons *why)
{
    const Rules *r = &m->rules;
    const PlaceModel *place = &m->place[p.n];
    const PlaceState *s = &w->place[p.n];
    Reasons mine = { 0 }, *out = why ? why : &mine;
    *out = (Reasons){ 0 };
    int32_t guard = min_i32(3000, garrison_men(w, p, s->owner));
    reason(out, "a town hears an envoy", r->court_terms_base);
    reason(out, "what is known of its people", place->terms_lean);
    if (!relief_near(m, w, p, s->owner))
        reason(out, "no army of its own is near", r->court_terms_no_relief);
    if (men_before(w, p, side) >= 500)
        reason(out, "your army stands before it", r->court_terms_near);
    reason(out, "its garrison", -(int32_t)muldiv(guard, r->court_terms_garrison, 1000));
    reason(out, "its walls", -place->walls * r->court_terms_walls);
    reason(out, "the memory of your battles",
           (int32_t)permille_of(r->court_terms_victory, w->side[side].memory));
    reason(out, "the temper of the country", (int32_t)permille_of(r->court_terms_attitude,
           w->region[place->region.n].attitude[side]));
    if (s->besieger == side)
        reason(out, "hunger behind the walls", (int32_t)permille_of(r->court_terms_hunger, s->siege));
    int32_t chance = clamp_i32(out->sum, 0, 950);       /* C9: never quite sure */
    reason(out, chance < out->sum ? "it is never quite sure" : "it cannot be less than nothing",
           chance - out->sum);
    return chance;
}

/* A garrison that the town will no longer hold goes where it can. */
static void send_away(const Model *m, World *w, PlaceId p, Side owner, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        if (f->pos.at.n != p.n || !owner || !allied(w, owner, f->side))
            continue;
        f->garrison = 0;
        f->stance = STANCE_AVOID;
        if (!march_retreat(m, w, formation_id(w, i), (PlaceId){ 0 }, out))
            people_dissolve(m, w, formation_id(w, i), out);
    }
}

static uint8_t everyone(const Model *m)
{
    return (uint8_t)((1 << (m->sides + 1)) - 2);
}

void court_envoy(const Model *m, World *w, Side side, PlaceId p, int32_t day, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    if (s->owner == side || s->tributary == side)
        return;
    int32_t chance = court_terms(m, w, side, p, NULL);
    Rng dice = rng_at(w->seed, RNG_ENVOY, day, p.n);
    bool yes = rng_permille(&dice) < chance;
    Event *e = say_of_side(w, out, yes ? EV_TERMS : EV_TERMS_REFUSED, side, p);
    e->n[0] = side;
    if (!yes) {
        e->n[1] = chance;
        s->asked_day = (int16_t)day;
        return;
    }
    e->heard = everyone(m);
    e->n[1] = s->tribute_dh = court_usual_tribute(m, p);
    send_away(m, w, p, s->owner, out);
    s->tributary = side;
    s->siege = 0;
    s->besieger = 0;
}

/* ---- taking and holding ---- */

void court_take(const Model *m, World *w, PlaceId p, Side side, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    Side before = s->owner;
    if (before == side)
        return;
    int64_t lost = permille_of(s->depot_g, m->rules.supply_capture_loss);
    s->depot_g -= lost;
    w->ledger.grain_lost_g += lost;
    s->owner = side;
    s->tributary = 0;
    s->tribute_dh = 0;
    s->siege = 0;
    s->besieger = 0;
    s->fortified = 0;
    for (int t = 1; t <= m->sides; t++)
        if (t == side || t == before)
            w->belief[t][p.n] = (Belief){ side, 0, (int16_t)w->clock.day };
    Event *e = say_of_side(w, out, EV_PLACE_TAKEN, side, p);
    e->heard = everyone(m);
    e->n[0] = side;
    e->n[1] = before;
}

static bool enemy_here(const World *w, PlaceId p, Side side)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && at_war(w, side, w->formation[i].side))
            return true;
    return false;
}

/* Kilometres of a town's ring: a square of 100 people a hectare, and not less
 * than one (judgement, for walls nobody has measured). */
static int32_t ring_km(const PlaceModel *p)
{
    return max_i32(1, (int32_t)isqrt(p->people / 100) * 4 / 10);
}

/* Townsfolk without soldiers hold a wall for days, not weeks, against ladders. */
enum { UNGUARDED = 3, STORMED = 3 };

int32_t court_siege_rate(const Model *m, const World *w, FormationId f, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    int32_t ring = ring_km(place) * m->rules.court_siege_ring;
    int64_t closed = min_i64(1000, (int64_t)formation_men(w, f) * 1000 / max_i32(1, ring));
    int64_t rate = permille_of(m->rules.court_siege_day, closed) * 2 / (1 + place->walls);
    if (garrison_men(w, p, w->place[p.n].owner) == 0) {
        rate *= UNGUARDED;
        if (w->formation[f.i].order == ORDER_ASSAULT)
            rate *= STORMED;
    }
    return (int32_t)rate;
}

/* Food inside for garrison and townsfolk, days, from its store. */
static int32_t siege_food(const Model *m, const World *w, PlaceId p)
{
    int64_t mouths = m->place[p.n].people + garrison_men(w, p, w->place[p.n].owner);
    int64_t a_day = max_i64(1, mouths * m->rules.supply_man_grain / 2);
    return (int32_t)min_i64(SUPPLY_DAYS_MAX, w->place[p.n].depot_g / a_day);
}

static void eat_inside(const Model *m, World *w, PlaceId p)
{
    PlaceState *s = &w->place[p.n];
    int64_t eaten = min_i64(s->depot_g, (int64_t)m->place[p.n].people * m->rules.supply_man_grain / 2);
    s->depot_g -= eaten;
    w->ledger.grain_eaten_g += eaten;
}

static void siege_day(const Model *m, World *w, int i, PlaceId p, EventList *out)
{
    Formation *f = &w->formation[i];
    PlaceState *s = &w->place[p.n];
    if (s->besieger != f->side) {
        s->besieger = f->side;
        s->siege = 0;
    }
    int32_t food = siege_food(m, w, p), rate = court_siege_rate(m, w, formation_id(w, i), p);
    s->siege = (int16_t)min_i32(1000, s->siege + (food > 0 ? rate / 2 : rate * 2));
    eat_inside(m, w, p);
    if (w->clock.day % WEEK_DAYS == 0 || s->siege >= 1000) {
        Event *e = say(m, w, out, EV_SIEGE, formation_id(w, i));
        e->heard |= heard_by(s->owner);
        e->n[0] = food;
        e->n[1] = s->siege;
    }
    if (s->siege < 1000)
        return;
    send_away(m, w, p, s->owner, out);
    court_take(m, w, p, f->side, out);
    f->order = ORDER_HOLD;
}

/* Enough men to overawe a place of its size. */
static bool in_force(const Model *m, PlaceId p, int32_t men)
{
    return men >= 50 && (int64_t)men * 1000 >= (int64_t)m->place[p.n].people * m->rules.court_open_men;
}

/* What an open place yields to; walls want a siege, an assault or terms. */
static bool yields_to(const Model *m, PlaceId p, int32_t men)
{
    return m->place[p.n].walls == 0 && in_force(m, p, men);
}

static void occupy(const Model *m, World *w, int i, EventList *out)
{
    Formation *f = &w->formation[i];
    PlaceId p = f->pos.at;
    PlaceState *s = &w->place[p.n];
    if (!p.n || s->owner == f->side || f->order == ORDER_RAID)
        return;
    if (s->tributary && (s->tributary == f->side || allied(w, s->tributary, f->side)))
        return;
    if (s->owner && !at_war(w, f->side, s->owner) && !s->tributary)
        return;
    bool enemy = enemy_here(w, p, f->side);
    bool under_siege = f->order == ORDER_BESIEGE || f->order == ORDER_ASSAULT;
    if (under_siege && f->goal.n == p.n && m->place[p.n].walls > 0) {
        siege_day(m, w, i, p, out);
        return;
    }
    if (!enemy && (yields_to(m, p, formation_men(w, formation_id(w, i))) || !m->place[p.n].people))
        court_take(m, w, p, f->side, out);
}

/* An army of a town's old lord has come back, and the other's is gone. */
static void break_terms(const Model *m, World *w, int i, EventList *out)
{
    Formation *f = &w->formation[i];
    PlaceId p = f->pos.at;
    PlaceState *s = &w->place[p.n];
    if (!p.n || !s->tributary || !allied(w, f->side, s->owner) || !at_war(w, f->side, s->tributary))
        return;
    if (enemy_here(w, p, f->side) || !in_force(m, p, formation_men(w, formation_id(w, i))))
        return;
    /* Each day they weigh who is likelier to stay (C9, Mo84). */
    int32_t chance = m->rules.court_break_day - (w->region[m->place[p.n].region.n].attitude[s->tributary] +
                     w->side[s->tributary].memory - w->side[f->side].memory) / 5;
    Rng dice = rng_at(w->seed, RNG_ENVOY, w->clock.day, (uint64_t)p.n << 8 | 1);
    if (rng_permille(&dice) >= clamp_i32(chance, 30, 600))
        return;
    Event *e = say_of_side(w, out, EV_TERMS_BROKEN, f->side, p);
    e->heard = everyone(m);
    e->n[0] = s->tributary;
    s->tributary = 0;
    s->tribute_dh = 0;
}

/* ---- raids ---- */

/* Carries off what the beasts can carry, burns a share, empties the market once
 * a year, and turns for home (mechanics A7, A8). */
static void raid(const Model *m, World *w, int i, EventList *out)
{
    const Rules *r = &m->rules;
    Formation *f = &w->formation[i];
    PlaceId p = f->pos.at;
    if (f->order != ORDER_RAID || !p.n || p.n != f->goal.n || enemy_here(w, p, f->side))
        return;
    PlaceState *s = &w->place[p.n];
    bool open = m->place[p.n].walls == 0;
    Provision pr = supply_of(m, w, formation_id(w, i));
    int64_t room = max_i64(0, pr.carry_g - f->grain_g);
    int64_t country = supply_country(m, w, p, f->side) / 8, depot = open ? s->depot_g : 0;
    int64_t got = min_i64(room, country + depot);
    int64_t from_depot = min_i64(got, depot), from_land = got - from_depot;
    int64_t burnt = min_i64(permille_of(got, r->supply_waste_raid), s->grain_g - from_land);
    s->depot_g -= from_depot;
    s->grain_g -= from_land + burnt;
    f->grain_g += got;
    w->ledger.grain_lost_g += burnt;
    int64_t dh = 0;
    if (open && !s->looted) {
        dh = (int64_t)m->place[p.n].people * r->court_market;
        s->looted = 1;
        f->spoils_dh += dh;
        w->side[f->side].spoils_dh += dh;
    }
    RegionState *region = &w->region[m->place[p.n].region.n];
    for (int t = 1; t <= m->sides; t++)
        if (t == f->side || t == s->owner)
            region->attitude[t] = (int16_t)clamp_i32(region->attitude[t] - r->supply_mind_raid, -1000, 1000);
    s->raided_day = (int16_t)w->clock.day;
    Event *e = say(m, w, out, EV_RAIDED, formation_id(w, i));
    e->heard |= heard_by(s->owner);
    e->n[0] = got;
    e->n[1] = burnt;
    e->n[2] = dh;
    f->order = ORDER_MARCH;
    f->goal = f->home;
    f->vias = f->via_next = 0;
}

static void join_up(const Model *m, World *w, int i, EventList *out)
{
    const Formation *f = &w->formation[i];
    const Formation *other = formation_at(w, f->other);
    if (f->order == ORDER_JOIN && other && f->pos.at.n && f->pos.at.n == other->pos.at.n)
        people_merge(m, w, formation_id(w, i), f->other, out);
}

void court_hold(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w), next; i >= 0; i = next) {
        next = formation_next(w, i);
        raid(m, w, i, out);
        break_terms(m, w, i, out);
        occupy(m, w, i, out);
        join_up(m, w, i, out);
    }
}

/* ---- after a battle ---- */

void court_battle(const Model *m, World *w, Side won, Side lost, PlaceId p, int32_t lost_men,
                  int32_t lost_permille, EventList *out)
{
    const Rules *r = &m->rules;
    bool great = lost_men >= 1000 && lost_permille >= 150;
    SideState *a = &w->side[won], *b = &w->side[lost];
    if (lost_men >= 200) {
        a->memory = min_i32(1000, a->memory + (great ? r->people_memory_great : r->people_memory_victory));
        b->memory = max_i32(-1000, b->memory - r->people_memory_defeat);
        a->legitimacy = clamp_i32(a->legitimacy + r->court_legit_victory, 0, 1000);
        b->legitimacy = clamp_i32(b->legitimacy - r->court_legit_defeat, 0, 1000);
        a->victories++;
        b->defeats++;
    }
    RegionState *region = &w->region[m->place[p.n].region.n];
    region->attitude[won] = (int16_t)clamp_i32(region->attitude[won] + r->court_victory_attitude, -1000, 1000);
    region->attitude[lost] = (int16_t)clamp_i32(region->attitude[lost] - r->court_victory_attitude, -1000, 1000);
    (void)out;
}

/* ---- the week ---- */

static void pay_tribute(const Model *m, World *w, EventList *out)
{
    int64_t sum[SIDE_MAX] = { 0 };
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].tributary)
            sum[w->place[p].tributary] += w->place[p].tribute_dh / 52;
    for (int s = 1; s <= m->sides; s++) {
        if (!sum[s])
            continue;
        w->side[s].treasury_dh += sum[s];
        Event *e = say_of_side(w, out, EV_TRIBUTE, (Side)s, (PlaceId){ 0 });
        e->n[0] = s;
        e->n[1] = sum[s];
    }
}

/* Regions lean slowly towards whoever holds most of their people. */
static void drift(const Model *m, World *w)
{
    int64_t held[REGION_MAX][SIDE_MAX] = { { 0 } };
    for (int p = 1; p <= m->places; p++) {
        Side by = w->place[p].tributary ? w->place[p].tributary : w->place[p].owner;
        held[m->place[p].region.n][by] += m->place[p].people;
    }
    for (int r = 1; r <= m->regions; r++) {
        int best = 0;
        for (int s = 1; s <= m->sides; s++)
            if (held[r][s] > held[r][best])
                best = s;
        if (!best)
            continue;
        int16_t *a = &w->region[r].attitude[best];
        int32_t step = m->rules.court_drift;
        *a = (int16_t)(*a < 0 ? min_i32(0, *a + step) : max_i32(0, *a - step / 2));
    }
}

/* Sieges that nobody presses are forgotten. */
static void lift_sieges(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++) {
        PlaceState *s = &w->place[p];
        if (s->besieger && !men_before(w, (PlaceId){ (uint16_t)p }, s->besieger)) {
            s->besieger = 0;
            s->siege = 0;
        }
    }
}

void court_week(const Model *m, World *w, EventList *out)
{
    pay_tribute(m, w, out);
    drift(m, w);
    lift_sieges(m, w);
    if (date_of(m, w->clock.day).month == 1 && date_of(m, w->clock.day - WEEK_DAYS).month == 12)
        for (int p = 1; p <= m->places; p++)
            w->place[p].looted = 0;
    goals_week(m, w, out);
}

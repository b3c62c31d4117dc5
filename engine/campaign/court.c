/*
 * court.c: who holds what, and in what temper: places taken, raided and taxed,
 * what a battle does to minds.
 */
#include "campaign/hold.h"

#include "base/num.h"
#include "campaign/city.h"
#include "campaign/embassy.h"
#include "campaign/goals.h"
#include "campaign/line.h"
#include "campaign/need.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/supply.h"

int32_t garrison_men(const World *w, PlaceId p, Side owner)
{
    int32_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && owner && allied(w, owner, w->formation[i].side))
            men += formation_men(w, formation_id(w, i));
    return men;
}

int32_t men_before(const World *w, PlaceId p, Side side)
{
    int32_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && w->formation[i].side == side)
            men += formation_men(w, formation_id(w, i));
    return men;
}

/* ---- taking and holding ---- */

void court_temper(World *w, RegionId r, Side side, int32_t points)
{
    int16_t *a = &w->region[r.n].attitude[side];
    *a = (int16_t)clamp_i32(*a + points, -1000, 1000);
}

void court_take(const Model *m, World *w, PlaceId p, Side side, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    Side before = s->owner;
    if (before == side)
        return;
    int64_t lost = permille_of(s->depot_g, m->rules.supply_capture_loss);
    s->depot_g -= lost;
    w->ledger.grain_lost_g += lost;
    if (before && p.n == m->side[before].seat.n)
        w->side[before].authority = max_i32(0, w->side[before].authority - m->rules.court_auth_seat);
    s->owner = side;
    s->tributary = 0;
    s->tribute_dh = 0;
    s->fortified = 0;
    s->city = s->city_work = 0;             /* its people leave it, or are driven out */
    s->city_day = DAY_NEVER;
    siege_end(w, p);
    base_lost(m, w, p, before, out);
    for (int t = 1; t <= m->sides; t++)
        if (t == side || t == before)
            w->belief[t][p.n] = (Belief){ side, 0, (int16_t)w->clock.day };
    Event *e = say_of_side(w, out, EV_PLACE_TAKEN, side, p);
    e->heard = everyone(m);
    e->n[0] = side;
    e->n[1] = before;
}

bool enemy_here(const World *w, PlaceId p, Side side)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && at_war(w, side, w->formation[i].side))
            return true;
    return false;
}

/* Enough men to overawe a place of its size. */
bool in_force(const Model *m, PlaceId p, int32_t men)
{
    return men >= 50 &&
           (int64_t)men * 1000 >= (int64_t)m->place[p.n].people * m->rules.court_open_men;
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
    if (siege_lies(m, w, i))
        return;
    bool enemy = enemy_here(w, p, f->side);
    if (!enemy && (yields_to(m, p, formation_men(w, formation_id(w, i))) || !m->place[p.n].people))
        court_take(m, w, p, f->side, out);
}

/* ---- raids ---- */

typedef struct Haul { int64_t got_g, burnt_g, coin_dh; } Haul;

/* A raid finds an eighth of what the country would yield, and the stores of an open
 * place (judgement). */
enum { RAID_SHARE = 8 };

static Haul carry_off(const Model *m, World *w, FormationId id, PlaceId p)
{
    Formation *f = &w->formation[id.i];
    PlaceState *s = &w->place[p.n];
    bool open = m->place[p.n].walls == 0;
    int64_t room = max_i64(0, supply_of(m, w, id).carry_g - f->grain_g);
    int64_t country = supply_country(m, w, p, f->side) / RAID_SHARE, depot = open ? s->depot_g : 0;
    Haul h = { .got_g = min_i64(room, country + depot) };
    int64_t from_depot = min_i64(h.got_g, depot), from_land = h.got_g - from_depot;
    h.burnt_g = min_i64(permille_of(h.got_g, m->rules.supply_waste_raid), s->grain_g - from_land);
    int64_t gone = supply_gone(m, w, p, from_land + h.burnt_g);
    s->depot_g -= from_depot;
    s->grain_g -= gone;
    f->grain_g += h.got_g;
    w->ledger.grain_lost_g += gone - from_land;
    if (open && !s->looted) {
        h.coin_dh = (int64_t)m->place[p.n].people * m->rules.court_market;
        s->looted = 1;
        f->spoils_dh += h.coin_dh;
        w->side[f->side].spoils_dh += h.coin_dh;
    }
    return h;
}

/* The country blames the raider, and the owner who did not keep him off. */
static void blame(const Model *m, World *w, PlaceId p, Side raider)
{
    for (int t = 1; t <= m->sides; t++)
        if (t == raider || t == w->place[p.n].owner)
            court_temper(w, m->place[p.n].region, (Side)t, -m->rules.supply_mind_raid);
}

/* Carries off what the beasts can carry, burns a share, empties the market once
 * a year, and turns for home (mechanics A7, A8). */
static void raid(const Model *m, World *w, int i, EventList *out)
{
    Formation *f = &w->formation[i];
    PlaceId p = f->pos.at;
    if (f->order != ORDER_RAID || !p.n || p.n != f->goal.n || enemy_here(w, p, f->side) ||
        truce_holds(w, f->side, w->place[p.n].owner))
        return;
    Haul h = carry_off(m, w, formation_id(w, i), p);
    blame(m, w, p, f->side);
    w->place[p.n].raided_day = (int16_t)w->clock.day;
    Event *e = say(m, w, out, EV_RAIDED, formation_id(w, i));
    e->heard |= heard_by(w->place[p.n].owner);
    e->n[0] = h.got_g;
    e->n[1] = h.burnt_g;
    e->n[2] = h.coin_dh;
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
    embassy_day(m, w, out);
    for (int i = formation_first(w), next; i >= 0; i = next) {
        next = formation_next(w, i);
        raid(m, w, i, out);
        break_terms(m, w, i, out);
        occupy(m, w, i, out);
        join_up(m, w, i, out);
    }
    siege_phase(m, w, out);
}

/* ---- after a battle ---- */

/* Men the beaten lost: below the first a fight is forgotten, from the others on it
 * is a great victory (B1; the numbers are judgement). */
enum { REMEMBERED_MEN = 200, GREAT_MEN = 1000, GREAT_PERMILLE = 150 };

Fame court_fame(int32_t lost_men, int32_t lost_permille)
{
    if (lost_men < REMEMBERED_MEN)
        return FAME_NONE;
    return lost_men >= GREAT_MEN && lost_permille >= GREAT_PERMILLE ? FAME_GREAT : FAME_REMEMBERED;
}

static void obeyed(SideState *s, int32_t points, Fame fame)
{
    s->authority = clamp_i32(s->authority + (fame == FAME_GREAT ? points : points / 3), 0, 1000);
}

void court_battle(const Model *m, World *w, Side won, Side lost, PlaceId p, int32_t lost_men,
                  int32_t lost_permille)
{
    const Rules *r = &m->rules;
    Fame fame = court_fame(lost_men, lost_permille);
    SideState *a = &w->side[won], *b = &w->side[lost];
    if (fame != FAME_NONE) {
        int32_t joy = fame == FAME_GREAT ? r->people_memory_great : r->people_memory_victory;
        a->memory = min_i32(1000, a->memory + joy);
        b->memory = max_i32(-1000, b->memory - r->people_memory_defeat);
        a->legitimacy = clamp_i32(a->legitimacy + r->court_legit_victory, 0, 1000);
        b->legitimacy = clamp_i32(b->legitimacy - r->court_legit_defeat, 0, 1000);
        obeyed(a, r->court_auth_victory, fame);
        obeyed(b, -r->court_auth_defeat, fame);
        a->pressure = 0;
        b->pressure /= 2;
        a->victories++;
        b->defeats++;
    }
    court_temper(w, m->place[p.n].region, won, r->court_victory_attitude);
    court_temper(w, m->place[p.n].region, lost, -r->court_victory_attitude);
}

/* ---- the week ---- */

int64_t court_tribute(const Model *m, const World *w, Side side)
{
    enum { YEAR_WEEKS = 52 };
    int64_t sum = 0;
    for (int p = 1; p <= m->places; p++) {
        const PlaceState *s = &w->place[p];
        int32_t lost = stores_raided(w, s) ? m->rules.supply_raid_tax : 0;
        if (s->tributary == side)
            sum += permille_of(s->tribute_dh / YEAR_WEEKS, 1000 - lost);
    }
    return sum;
}

static void pay_tribute(const Model *m, World *w, EventList *out)
{
    for (int s = 1; s <= m->sides; s++) {
        int64_t sum = court_tribute(m, w, (Side)s);
        if (!sum)
            continue;
        coin_move(w, (Side)s, COIN_TRIBUTE, sum);
        Event *e = say_of_side(w, out, EV_TRIBUTE, (Side)s, (PlaceId){ 0 });
        e->n[0] = s;
        e->n[1] = sum;
    }
}

/* A new year: the market towns are full again, and the treasury opens its books anew. */
static void new_year(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++)
        w->place[p].looted = 0;
    for (int s = 1; s <= m->sides; s++) {
        w->side[s].year_dh = w->side[s].treasury_dh;
        memset(w->side[s].coin, 0, sizeof w->side[s].coin);
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

void court_week(const Model *m, World *w, EventList *out)
{
    pay_tribute(m, w, out);
    city_week(m, w, out);
    drift(m, w);
    towns_return(m, w, out);
    border_week(m, w, out);
    court_crowns(m, w, out);
    siege_week(m, w);
    embassy_week(m, w, out);
    if (date_of(m, w->clock.day).month == 1 && date_of(m, w->clock.day - WEEK_DAYS).month == 12)
        new_year(m, w);
    goals_week(m, w, out);
}

/*
 * letters.c: couriers who cross ground the enemy holds: letters read, kept back
 * and forged (mechanics C5).
 */
#include "campaign/court.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/intel.h"
#include "campaign/people.h"
#include "campaign/say.h"

enum {
    ESTRANGED   = 500,      /* loyalty below which a man believes ill of his crown (C5) */
    SMALL_NAME  = 400,      /* prestige below which anybody's hand is believed (C5) */
    BELIEF_AT   = 600,      /* loyalty from which half the difference is added (C5) */
    LATE_DAYS   = 7,        /* a letter that was found out among forgeries comes later (judgement) */
    ROUTE_MOST  = 64        /* places a letter passes at most */
};

/* ---- who catches it ---- */

/* By place: the side of the first army near it that is at war with `side`. */
static void find_armies(const Model *m, const World *w, Side side, Side *army)
{
    memset(army, 0, sizeof *army * PLACE_MAX);
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        Side *first = &army[mover_near(m, &f->pos).n];
        if (!*first && at_war(w, side, f->side))
            *first = f->side;
    }
}

int32_t court_letter_risk(const Model *m, const World *w, Side side, PlaceId from, PlaceId to,
                          Side *by)
{
    const Rules *r = &m->rules;
    int32_t count[SIDE_MAX] = { 0 }, all = 0;
    *by = 0;
    if (!from.n || !path_exists(m, PATH_CAMEL, from, to))
        return 0;
    PlaceId p = from;
    Side army[PLACE_MAX];
    find_armies(m, w, side, army);
    for (int k = 0; k < ROUTE_MOST && p.n && p.n != to.n; k++) {
        p = path_next(m, PATH_CAMEL, p, to);
        if (p.n == to.n)
            break;
        Side owner = w->place[p.n].owner;
        Side by_whom = owner && at_war(w, side, owner) ? owner : army[p.n];
        if (by_whom)
            count[by_whom]++;
    }
    for (int s = 1; s <= m->sides; s++) {
        all += count[s];
        if (count[s] > count[*by] || (count[s] && !*by))
            *by = (Side)s;
    }
    return all ? min_i32(r->intel_letter_most, r->intel_letter_base + r->intel_letter_place * all) : 0;
}

/* ---- what he does with it ---- */

static Event *say_caught(const Model *m, const World *w, const Letter *l, LetterFate fate, EventList *out)
{
    const Formation *f = &w->formation[l->order.who.i];
    Event *e = say_of_side(w, out, EV_LETTER_CAUGHT, l->by, mover_near(m, &f->pos));
    e->formation = l->order.who;
    e->name = f->name;
    e->leader = f->leader;
    e->n[0] = l->order.side;
    e->n[1] = fate;
    return e;
}

/* His army is known exactly for as long as what stood there holds good. */
static void read_it(const Model *m, World *w, const Letter *l)
{
    intel_know(m, w, l->by, l->order.who, m->rules.intel_letter_exact);
}

static bool may_forge(const World *w, const Letter *l, const Formation *f)
{
    LeaderId sender = w->side[l->order.side].chief;
    return f->leader.n && f->leader.n != sender.n && !is_aloof(w, f) &&
           (w->leader[f->leader.n].loyalty < ESTRANGED ||
            (sender.n && w->leader[sender.n].prestige < SMALL_NAME));
}

/* What comes of a letter in another's hand. */
static ForgeryEnd forge(const Model *m, World *w, Letter *l, Rng *dice, EventList *out)
{
    const Rules *r = &m->rules;
    FormationId id = l->order.who;
    LeaderId target = w->formation[id.i].leader;
    int32_t belief = r->intel_forge_base + (BELIEF_AT - w->leader[target.n].loyalty) / 2;
    if (rng_permille(dice) >= belief) {
        say(m, w, out, EV_FORGERY, id);
        return FORGERY_FOUND_OUT;
    }
    court_loyalty_leader(w, target, -r->intel_forge_loyalty);
    int32_t does = rng_permille(dice);
    if (does < r->intel_forge_over) {
        people_defect(m, w, id, l->by, out);
        return FORGERY_OVER;
    }
    if (does >= r->intel_forge_over + r->intel_forge_aloof)
        return FORGERY_IGNORED;
    court_aloof(m, w, id, r->intel_forge_days, out);
    return FORGERY_ALOOF;
}

bool court_letter_caught(const Model *m, World *w, Letter *l, uint32_t slot, EventList *out)
{
    const Formation *f = formation_at(w, l->order.who);
    if (l->kind != LETTER_ORDER || l->fate != LETTER_RIDES || !f || f->side != l->order.side)
        return false;
    Side by;
    int32_t risk = court_letter_risk(m, w, l->order.side, l->from, mover_near(m, &f->pos), &by);
    Rng dice = rng_at(w->seed, RNG_COURIER, w->clock.day, (uint64_t)l->sent_day << 16 | slot);
    if (!by || rng_permille(&dice) >= risk)
        return false;
    l->by = by;
    int policy = w->side[by].letters;
    if (policy == LETTERS_HOLD) {
        say_caught(m, w, l, LETTER_HELD, out);
        *l = (Letter){ 0 };
        return true;
    }
    if (policy != LETTERS_FORGE || !may_forge(w, l, f)) {
        l->fate = LETTER_READ;
        say_caught(m, w, l, LETTER_READ, out);
        read_it(m, w, l);
        return false;
    }
    Event *e = say_caught(m, w, l, LETTER_FORGED, out);
    ForgeryEnd end = forge(m, w, l, &dice, out);
    e->n[2] = end;
    if (end == FORGERY_FOUND_OUT) {
        l->fate = LETTER_FORGED;
        l->due_day = (int16_t)(w->clock.day + LATE_DAYS);
    } else {
        *l = (Letter){ 0 };
    }
    return true;
}

/*
 * crown_view.c: a court, its commanders, its riders and its countries. Reads what a
 * side imagines and nothing else, so it can show nothing it should not.
 */
#include "play/crown_view.h"

#include "campaign/court.h"
#include "campaign/embassy.h"
#include "campaign/people.h"
#include "campaign/supply.h"
#include "play/game.h"
#include "world/command.h"

enum { FOR_EVER = 999 };

static_assert((int)COIN_LINES == (int)COINS, "a line for every cause");
static_assert((int)RIDERS_MAX >= (int)LETTER_MAX, "room for all of them");

const char *coin_words(int coin)
{
    static const char *const words[COINS] = {
        [COIN_TAX] = "Taxes", [COIN_TRIBUTE] = "Tribute of towns under terms",
        [COIN_SPOILS] = "The crown's share of spoils", [COIN_CROWNS] = "Paid between crowns",
        [COIN_PAY] = "Pay of men", [COIN_BREAD] = "Bread bought",
        [COIN_EVENTS] = "What else befell",
    };
    return coin >= 0 && coin < COINS ? words[coin] : "";
}

const char *fate_words(int fate)
{
    static const char *const words[] = { "well", "wounded", "dead", "a prisoner", "gone" };
    return fate >= 0 && fate < (int)countof(words) ? words[fate] : "";
}

static void parties(const Model *m, const World *w, Side side, CrownView *out)
{
    for (int f = 1; f <= m->factions; f++)
        if (m->faction[f].side == side)
            out->party[out->parties++] =
                (PartyView){ { (uint16_t)f }, w->faction[f].loyalty };
}

static void purse(const Model *m, const World *w, Side side, CrownView *out)
{
    const SideState *s = &w->side[side];
    out->treasury_dh = s->treasury_dh;
    out->year_dh = s->year_dh;
    memcpy(out->coin, s->coin, sizeof out->coin);
    out->pays = people_paid(m, w, side);
    out->tax_week = court_taxes(m, w, side, (RegionId){ 0 });
    out->tribute_week = court_tribute(m, w, side);
    out->pay_week = out->pays ? people_wages(m, w, side).due : 0;
    int64_t less = out->pay_week - out->tax_week - out->tribute_week;
    out->weeks_paid = less <= 0 ? FOR_EVER
                    : (int32_t)min_i64(FOR_EVER, max_i64(0, s->treasury_dh) / less);
}

Status session_crown(Session *s, Side side, CrownView *out)
{
    *out = (CrownView){ 0 };
    if (!side_exists(s, side))
        return ERR_NOT_FOUND;
    const Model *m = s->model;
    const World *w = game_shown_to(s, side);
    const SideState *is = &w->side[side];
    int32_t regent;
    out->chief = is->chief;
    out->regent = is->regent;
    out->authority = is->authority;
    out->authority_week = court_settles(m, w, side, &regent);
    out->legitimacy = is->legitimacy;
    out->memory = is->memory;
    out->mercy = is->mercy;
    out->pressure = is->pressure;
    out->patience = m->side[side].patience;
    out->ban = is->ban;
    out->letters = is->letters;
    out->depth = is->general;
    for (int p = 1; p <= m->pools; p++)
        out->bars |= m->pool[p].side == side && m->pool[p].barred;
    purse(m, w, side, out);
    parties(m, w, side, out);
    return OK;
}

static int32_t days_to(const World *w, int32_t day) { return max_i32(0, day - w->clock.day); }

bool session_leader(Session *s, Side side, LeaderId leader, LeaderView *out)
{
    const Model *m = s->model;
    *out = (LeaderView){ .id = leader, .loyalty = -1 };
    if (!side_exists(s, side) || leader.n < 1 || leader.n > m->leaders)
        return false;
    const World *w = game_shown_to(s, side);
    const LeaderState *is = &w->leader[leader.n];
    const Formation *f = formation_at(w, is->formation);
    Side of = m->leader[leader.n].side;
    out->own = of == side;
    out->fate = is->fate;
    out->prestige = is->prestige;
    out->rules = of && w->side[of].chief.n == leader.n;
    out->governs = of && w->side[of].regent.n == leader.n;
    if (f && f->leader.n == leader.n && !f->waits)
        out->army = is->formation;
    out->known = out->own || out->army.gen || out->rules || out->governs;
    if (!out->own)
        return true;
    out->loyalty = is->loyalty;
    out->refused = is->refused;
    out->sick_days = is_sick(w, leader) ? days_to(w, is->sick_day) : 0;
    out->back_days = is->fate == LEADER_WOUNDED ? days_to(w, is->back_day) : 0;
    if (out->army.gen) {
        out->aloof_days = days_to(w, f->aloof_day);
        if (stood_in_for(w, out->army))
            out->stands_in = commander_of(m, w, out->army);
    }
    return true;
}

static RiderView rider(const Model *m, const World *w, const Letter *l)
{
    const Order *o = &l->order;
    RiderView r = { .order = o->kind, .with = o->with, .from = l->from, .to = o->to, .who = o->who,
                    .sent_days = w->clock.day - l->sent_day, .there_days = -1, .back_days = -1 };
    int32_t left = days_to(w, l->due_day);
    if (o->kind != ORDER_EMBASSY) {
        r.there_days = left;
        return r;
    }
    r.asks = (uint8_t)o->amount;
    bool out = o->men == ENVOYS_ASK;
    r.there_days = out ? left : -1;
    r.back_days = left + (out ? embassy_days(m, w, o->side, o->with, (Embassy)o->amount) : 0);
    return r;
}

int32_t session_riders(Session *s, Side side, RiderView *out, int32_t max)
{
    int32_t n = 0;
    if (!side_exists(s, side))
        return 0;
    const World *w = game_shown_to(s, side);
    for (int i = 0; i < LETTER_MAX && n < max; i++)
        if (w->letter[i].kind != LETTER_NONE && w->letter[i].order.side == side)
            out[n++] = rider(s->model, w, &w->letter[i]);
    return n;
}

static void months(const Model *m, RegionId region, RegionView *out)
{
    const RegionModel *r = &m->region[region.n];
    for (int i = 0; i < 12; i++)
        out->pasture[i] = m->month[i].pasture;
    for (int i = r->harvest_from; r->harvest_from && r->harvest_to; i = i % 12 + 1) {
        out->harvest[i - 1] = true;
        if (i == r->harvest_to)
            break;
    }
}

/* Who holds most of its people. */
static Side holder(const Model *m, const World *w, RegionId region)
{
    int64_t held[SIDE_MAX] = { 0 };
    Side best = 0;
    for (int p = 1; p <= m->places; p++)
        if (m->place[p].region.n == region.n)
            held[w->place[p].tributary ? w->place[p].tributary : w->place[p].owner] +=
                m->place[p].people;
    for (int side = 1; side <= m->sides; side++)
        if (held[side] > held[best])
            best = (Side)side;
    return best;
}

bool session_region(Session *s, Side side, RegionId region, RegionView *out)
{
    const Model *m = s->model;
    *out = (RegionView){ 0 };
    if (!side_exists(s, side) || region.n < 1 || region.n > m->regions)
        return false;
    const World *w = game_shown_to(s, side);
    out->attitude = w->region[region.n].attitude[side];
    out->attitude_first = m->region[region.n].owner == side ? m->region[region.n].attitude : 0;
    out->plague_days = days_to(w, w->region[region.n].plague_day);
    out->most = holder(m, w, region);
    out->tax_week_dh = court_taxes(m, w, side, region);
    months(m, region, out);
    for (uint16_t p = 1; p <= m->places; p++) {
        const PlaceState *is = &w->place[p];
        bool own = is->owner == side && !is->tributary, pays = is->tributary == side;
        if (m->place[p].region.n != region.n)
            continue;
        out->places++;
        out->held += own;
        out->pays += pays;
        out->believed += !own && !pays && w->belief[side][p].day < w->clock.day;
        out->country_g += supply_country(m, w, (PlaceId){ p }, side);
        out->store_g += own || pays ? is->depot_g : 0;
        out->tribute_dh += pays ? is->tribute_dh : 0;
    }
    return true;
}

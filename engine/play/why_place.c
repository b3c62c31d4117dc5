/*
 * why_place.c: why a place is drawn as it is on a map of one thing: what the
 * country still yields, how far bread is, who holds it, how its people think,
 * whom it could send, how old the news is, how one marches from it.
 */
#include "play/explain.h"

#include "campaign/line.h"
#include "campaign/march.h"
#include "campaign/supply.h"
#include "play/game.h"
#include "play/report.h"

static int32_t days_ago(const World *w, int32_t day) { return max_i32(0, w->clock.day - day); }

static const char *side_name(const Model *m, Side side)
{
    return side && side <= m->sides ? m->side[side].name.latin : "Nobody";
}

/* Someone of ours or of our friends at the place itself. */
static FormationId eyes_at(const Model *m, const World *w, Side side, PlaceId at)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (allied(w, side, w->formation[i].side) && !w->formation[i].waits &&
            mover_near(m, &w->formation[i].pos).n == at.n)
            return formation_id(w, i);
    return (FormationId){ 0 };
}

static void line_text(Preview *p, const char *says, const char *value, int32_t tone)
{
    Text t = line_value(line_add(p, says, tone));
    text_add(&t, value);
}

static void line_signed_mass(Preview *p, const char *says, int64_t g)
{
    if (!g)
        return;
    Text t = line_value(line_add(p, says, sign_of(g)));
    text_add(&t, g < 0 ? "−" : "+");
    report_mass(g < 0 ? -g : g, &t);
}

/* ---- what the country yields ---- */

static void country(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    const PlaceState *s = &w->place[at.n];
    int64_t found = permille_of(s->grain_g, month_of(m, w->clock.day)->reach);
    int64_t ours = supply_country(m, w, at, side);
    bool known = s->owner == side || s->tributary == side || eyes_at(m, w, side, at).gen;
    line_mass(p, "Left by the last harvest, above its own need", s->grain_full_g, 0);
    line_signed_mass(p, known ? "Eaten and carried off since" : "Eaten since: a guess, nobody is there",
                     s->grain_g - s->grain_full_g);
    line_mass(p, "Stands there still", s->grain_g, 0);
    line_signed_mass(p, "Hidden, or in the people's own stores by this month", found - s->grain_g);
    line_signed_mass(p, "By the temper of the country", ours - found);
    line_mass(p, "Would be found for us", ours, ours > 0 ? 1 : -1);
    if (flooded(w, at))
        line_days(p, "Under water for", s->flooded_day - w->clock.day, -1);
    if (s->grain_full_g > 0)
        line_number(p, "Of the harvest, in a hundred",
                    clamp_i64(muldiv(s->grain_g, 100, s->grain_full_g), 0, 100), "", 0);
}

/* ---- how far bread is ---- */

enum { STORE_G = 5000000 };     /* grain from which on a store counts as one, as in the View */

static PlaceId nearest_store(const Model *m, const World *w, Side side, PlaceId to)
{
    PlaceId best = { 0 };
    for (uint16_t d = 1; d <= m->places; d++) {
        PlaceId from = { d };
        if (w->place[d].depot_g < STORE_G || !line_holds(w, side, from) ||
            !path_exists(m, PATH_ARMY, from, to))
            continue;
        if (!best.n || path_metres(m, PATH_ARMY, from, to) < path_metres(m, PATH_ARMY, best, to))
            best = from;
    }
    return best;
}

static void fed_from(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    int64_t sent = 0;
    for (int i = formation_first(w); i >= 0 && p->lines < 12; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->side != side || f->base.n != at.n || f->pos.at.n == at.n)
            continue;
        Line l = line_of_base(m, w, formation_id(w, i));
        TEXT(says, 80);
        char name[64];
        name_of_formation(m, f, name, sizeof name);
        text_addf(&says, "In a week it can send %s", name);
        line_mass(p, says.at, l.week_g, l.week_g < l.need_g ? -1 : 1);
        sent += l.week_g;
    }
    if (sent > 0)
        line_number(p, "Weeks it would last at that", w->place[at.n].depot_g / sent, "",
                    w->place[at.n].depot_g / sent < 4 ? -1 : 0);
}

static void reach(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    const PlaceState *s = &w->place[at.n];
    bool ours = line_holds(w, side, at);
    if (flooded(w, at))
        line_days(p, "Under water for", s->flooded_day - w->clock.day, -1);
    if (s->depot_g > 0 && ours) {
        line_mass(p, "In our store here", s->depot_g, 1);
        fed_from(m, w, side, at, p);
        return;
    }
    PlaceId from = nearest_store(m, w, side, at);
    if (!from.n) {
        line_text(p, "No store of ours is joined to it by road", "", -1);
        return;
    }
    int32_t metres = (int32_t)path_metres(m, PATH_ARMY, from, at), day = m->rules.supply_convoy_pack_day;
    line_text(p, "The nearest store of ours", m->place[from.n].name.latin, 0);
    line_mass(p, "Grain in it", w->place[from.n].depot_g, 0);
    line_number(p, "Road from there", metres / 1000, " km", 0);
    line_number(p, "A train of mules makes in a day", day / 1000, " km", 0);
    line_days(p, "So bread is under way for", metres / max_i32(1, day), metres / max_i32(1, day) > 6 ? -1 : 0);
}

/* ---- who holds it ---- */

static void hold(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    const PlaceState *s = &w->place[at.n];
    const Belief *b = &w->belief[side][at.n];
    line_text(p, "At the beginning of the game", side_name(m, m->place[at.n].owner), 0);
    line_text(p, s->owner == side ? "Now" : "Now, as far as is known", side_name(m, s->owner),
              s->owner == side ? 1 : 0);
    if (s->tributary) {
        line_text(p, "Pays tribute to", side_name(m, s->tributary), s->tributary == side ? 1 : -1);
        if (s->tribute_dh > 0)
            line_number(p, "Dirhams a year", s->tribute_dh, "", 0);
    }
    if (s->besieger)
        line_text(p, "Shut in by", side_name(m, s->besieger), s->besieger == side ? 1 : -1);
    if (s->fortified)
        line_number(p, "Days it was dug in", s->fortified, "", 0);
    if (s->owner != side && s->tributary != side && !eyes_at(m, w, side, at).gen)
        line_days(p, "The news is old by", days_ago(w, b->day), days_ago(w, b->day) > 28 ? -1 : 0);
}

/* ---- how its people think ---- */

static bool army_treads(const Model *m, const World *w, Side side, RegionId r)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        PlaceId at = mover_near(m, &f->pos);
        if (f->side == side && !f->garrison && m->place[at.n].region.n == r.n &&
            enemies(w, side, w->place[at.n].owner) && w->place[at.n].tributary != side)
            return true;
    }
    return false;
}

static bool pays_us(const Model *m, const World *w, Side side, RegionId r)
{
    for (int i = 1; i <= m->places; i++)
        if (m->place[i].region.n == r.n && w->place[i].tributary == side)
            return true;
    return false;
}

/* What has been is in one sum: the World keeps the temper, not its story. */
static void temper(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    RegionId r = m->place[at.n].region;
    if (!r.n) {
        line_text(p, "Nobody is counted among the people here", "", 0);
        return;
    }
    int32_t is = w->region[r.n].attitude[side];
    int32_t was = m->region[r.n].owner == side ? m->region[r.n].attitude : 0;
    line_text(p, "The country of", m->region[r.n].name.latin, 0);
    line_reason(p, m->region[r.n].owner == side ? "At the beginning, as ours" : "At the beginning, as strangers",
                was);
    line_reason(p, "What was done there since", is - was);
    line_reason(p, "Towards us, of 1,000", is);
    if (army_treads(m, w, side, r))
        line_reason(p, "Each week our army stands there", -m->rules.court_war_drift);
    if (pays_us(m, w, side, r))
        line_reason(p, "Each week a town keeps our terms", m->rules.court_terms_drift);
    line_number(p, "So of what stands there we find, in a hundred", (1000 + is / 2) / 10, "",
                sign_of(is));
}

/* ---- whom it could send ---- */

static void levy(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    int64_t arms[POOL_MAX] = { 0 };
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
        arms[w->contingent[i].pool.n] += w->contingent[i].men + w->contingent[i].wounded;
    for (int i = 1; i <= m->pools && p->lines < 14; i++) {
        const PoolState *s = &w->pool[i];
        if (m->pool[i].side != side || m->pool[i].home.n != at.n)
            continue;
        line_number(p, m->pool[i].name.latin, s->born + s->came, " at first", 0);
        int64_t lost = (int64_t)s->born + s->came - arms[i] - s->travelling - s->free;
        if (arms[i])
            line_reason(p, "With our armies", -arms[i]);
        if (s->travelling)
            line_reason(p, "On their way to one", -s->travelling);
        if (lost)
            line_reason(p, "Lost, by all causes", -lost);
        bool barred = m->pool[i].barred && w->side[side].ban;
        line_number(p, barred ? "At home, and barred from service" : "At home, may be called",
                    s->free, "", barred ? -1 : 1);
    }
    if (!p->lines)
        line_text(p, "No people of ours has its home here", "", 0);
}

/* ---- how old the news is ---- */

static void sight(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    FormationId eyes = eyes_at(m, w, side, at);
    const PlaceState *s = &w->place[at.n];
    char name[64] = "";
    if (eyes.gen)
        name_of_formation(m, &w->formation[eyes.i], name, sizeof name);
    if (eyes.gen)
        line_text(p, "Seen today by", name, 1);
    else if (s->owner == side || s->tributary == side)
        line_text(p, "Seen today by its own people", "", 1);
    else
        line_days(p, "Who holds it was last seen before",
                  days_ago(w, w->belief[side][at.n].day), -1);
    for (int j = 0; j < FORMATION_MAX && p->lines < 14; j++) {
        const Sighting *k = &w->known[side][j];
        if (!k->live || k->side == side || mover_near(m, &k->pos).n != at.n)
            continue;
        TEXT(says, 80);
        text_addf(&says, "%s army, about ", m->side[k->side].adjective);
        text_number(&says, k->men);
        text_addf(&says, ", give or take %d in 100", k->error / 10);
        line_days(p, says.at, days_ago(w, k->day), days_ago(w, k->day) > WEEK_DAYS ? -1 : 0);
    }
    line_number(p, "Scouts see an army for certain within", m->rules.intel_see_near, " km", 0);
    line_number(p, "And perhaps within", m->rules.intel_see_far, " km", 0);
}

/* ---- how one marches from it ---- */

/* The ground takes its part, the season the rest; together they make the pace. */
static void ways(const Model *m, const World *w, Side side, PlaceId at, Preview *p)
{
    (void)side;
    const PlaceModel *from = &m->place[at.n];
    if (from->kind)
        line_text(p, "The place", m->place_kind[from->kind].name, 0);
    for (int i = 0; i < from->ways && p->lines < 17; i++) {
        const Way *way = &m->way[from->first_way + i];
        const RouteModel *r = &m->route[way->route.n];
        const GroundKind *g = &m->ground[r->ground];
        int32_t going = march_going(m, w, way->route);
        TEXT(says, 80);
        text_addf(&says, "%s, %d km of %s", m->place[way->to.n].name.latin, (int)(r->metres / 1000),
                  g->name);
        Text t = line_value(line_add(p, says.at, going >= 900 ? 1 : going < 500 ? -1 : 0));
        text_addf(&t, "%d", (int)going / 10);
        if (going != g->speed)
            text_addf(&t, " = %d − %d by the season", (int)g->speed / 10,
                      (int)g->speed / 10 - (int)going / 10);
        if (r->dry_days)
            text_addf(&t, ", %d day%s dry", (int)r->dry_days, r->dry_days == 1 ? "" : "s");
    }
    line_text(p, "Pace on foot; a good dry road is", "100", 0);
}

typedef void Says(const Model *m, const World *w, Side side, PlaceId at, Preview *p);

bool lines_of_place(const Model *m, const World *w, Side side, const char *topic, size_t len,
                    PlaceId at, Preview *p)
{
    static const struct { const char *word; Says *says; } TOPIC[] = {
        { "country", country }, { "reach", reach }, { "hold", hold }, { "temper", temper },
        { "levy", levy },       { "sight", sight }, { "ways", ways } };
    for (size_t i = 0; i < countof(TOPIC); i++)
        if (word_is(topic, len, TOPIC[i].word)) {
            if (at.n)
                TOPIC[i].says(m, w, side, at, p);
            return true;
        }
    return false;
}

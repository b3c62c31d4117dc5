/*
 * pedia_land.c: pages of the land: places, districts, battlefields.
 */
#include "play/pedia_parts.h"

#include "play/report.h"

static const PediaId NOWHERE = { PEDIA_NONE, 0 };

static void coming_events(PageMaker *k, PlaceId place)
{
    bool any = false;
    for (int32_t i = 0; i < k->m->histories; i++) {
        const HistoryModel *h = &k->m->history[i];
        if (h->place.n != place.n)
            continue;
        if (!any)
            leaf_head(k, "In history");
        any = true;
        TEXT(date, 64);
        Date d = date_of(k->m, h->day);
        report_date(&d, &date);
        leaf_link(k, pedia_id(PEDIA_EVENT, i + 1), leaf_keep(k, &date));
    }
}

static void ways(PageMaker *k, const PlaceModel *p)
{
    if (p->ways)
        leaf_head(k, "Ways from here");
    for (int32_t i = 0; i < p->ways; i++) {
        const Way *w = &k->m->way[p->first_way + i];
        const RouteModel *r = &k->m->route[w->route.n];
        TEXT(words, 200);
        text_addf(&words, "%d km, %s", (int)(r->metres / 1000), k->m->ground[r->ground].name);
        if (r->dry_days)
            text_addf(&words, ", %d day%s without water", (int)r->dry_days, r->dry_days == 1 ? "" : "s");
        if (r->crosses)
            text_add(&words, ", over water");
        if (r->boats)
            text_add(&words, ", boats pass");
        leaf_link(k, pedia_id(PEDIA_PLACE, w->to.n), leaf_keep(k, &words));
    }
}

/* Who holds it: as is believed in a game, else at the start. */
static void holder(PageMaker *k, int32_t n)
{
    Side owner = k->v ? k->v->place[n].owner : k->m->place[n].owner;
    const char *said = k->v ? "Held by" : "Held at the start by";
    if (owner)
        leaf_named(k, said, pedia_id(PEDIA_SIDE, owner));
    else
        leaf_fact(k, said, "nobody", NOWHERE);
    if (k->v && k->v->place[n].tributary)
        leaf_named(k, "Pays tribute to", pedia_id(PEDIA_SIDE, k->v->place[n].tributary));
    if (k->v && k->v->place[n].age_days > 0)
        leaf_factf(k, "Last heard of", "%d days ago", (int)k->v->place[n].age_days);
}

static void goals_of(PageMaker *k, int32_t n)
{
    bool any = false;
    for (int32_t i = 0; i < k->m->goals; i++) {
        const GoalModel *g = &k->m->goal[i];
        bool counts = !k->v || (k->v->aims >> i & 1);
        if (g->place.n != n || !counts || !has(g->text))
            continue;
        if (!any)
            leaf_head(k, "What it is worth");
        any = true;
        leaf_factf(k, k->m->side[g->side].name.latin, "%d points: %s", (int)g->points, g->text);
    }
}

void leaf_place(PageMaker *k, int32_t n)
{
    static const char *const WALLS[] = { "none", "weak", "good", "strong" };
    static const char *const GRADE[] = { "none", "little", "fair", "plenty" };
    static const char *const WATER[] = { "none", "wells", "an oasis", "a canal", "a river" };
    static const char *const SURE[] = { "", "a guess", "near enough", "certain" };
    const PlaceModel *p = &k->m->place[n];
    const RegionModel *r = &k->m->region[p->region.n];
    leaf_text(k, p->note);
    leaf_fact(k, "Kind", k->m->place_kind[p->kind].name, NOWHERE);
    leaf_fact(k, "Also called", p->also, NOWHERE);
    if (p->region.n)
        leaf_fact(k, "District", r->name.latin, pedia_id(PEDIA_REGION, p->region.n));
    holder(k, n);
    leaf_number(k, "People, about", p->people, "");
    leaf_fact(k, "Walls", WALLS[p->walls & 3], NOWHERE);
    leaf_fact(k, "Water", p->water < WATER_KINDS ? WATER[p->water] : "", NOWHERE);
    leaf_factf(k, "Country round it", "grain: %s; fodder: %s", GRADE[p->grain & 3], GRADE[p->fodder & 3]);
    leaf_fact(k, "Landing for boats", p->landing ? "yes" : "no", NOWHERE);
    leaf_fact(k, "Where it lay is", SURE[p->certainty & 3], NOWHERE);
    for (int32_t i = 1; i <= k->m->pools; i++)
        if (k->m->pool[i].home.n == n)
            leaf_named(k, "Home of", pedia_id(PEDIA_POOL, i));
    for (int32_t i = 1; i <= k->m->fields; i++)
        if (k->m->field[i].place.n == n)
            leaf_named(k, "Battlefield", pedia_id(PEDIA_FIELD, i));
    goals_of(k, n);
    coming_events(k, (PlaceId){ (uint16_t)n });
    ways(k, p);
    leaf_sources(k, p->source);
}

void leaf_region(PageMaker *k, int32_t n)
{
    const RegionModel *r = &k->m->region[n];
    leaf_text(k, r->note);
    leaf_fact(k, "Also called", r->also, NOWHERE);
    leaf_fact(k, "Part of", r->group, NOWHERE);
    if (r->owner)
        leaf_named(k, "At the start under", pedia_id(PEDIA_SIDE, r->owner));
    if (r->centre.n)
        leaf_named(k, "Its centre", pedia_id(PEDIA_PLACE, r->centre.n));
    if (r->grain_t)
        leaf_number(k, "Grain above its need", r->grain_t, "t a year");
    if (r->tax_kdh)
        leaf_number(k, "Taxes", r->tax_kdh, "thousand dirhams a year");
    if (r->harvest_from)
        leaf_factf(k, "Harvest", "%s to %s", month_name(r->harvest_from), month_name(r->harvest_to));
    leaf_head(k, "Its places");
    for (int32_t i = 1; i <= k->m->places; i++)
        if (k->m->place[i].region.n == n)
            leaf_link(k, pedia_id(PEDIA_PLACE, i), k->m->place_kind[k->m->place[i].kind].name);
    leaf_sources(k, r->source);
}

void leaf_field(PageMaker *k, int32_t n)
{
    static const char *const WAY[] = { "north", "east", "south", "west" };
    const FieldModel *f = &k->m->field[n];
    leaf_text(k, f->note);
    leaf_named(k, "At", pedia_id(PEDIA_PLACE, f->place.n));
    if (f->end[0] && f->end[1]) {
        leaf_named(k, "One camp", pedia_id(PEDIA_SIDE, f->end[0]));
        leaf_named(k, "The other", pedia_id(PEDIA_SIDE, f->end[1]));
    }
    leaf_fact(k, "Its upper end lies", WAY[f->facing & 3], NOWHERE);
    for (int32_t i = 0; i < f->marks; i++)
        leaf_fact(k, i ? "" : "On it", f->mark[i].name, NOWHERE);
    if (f->accounts)
        leaf_head(k, "What the sources say of the day");
    for (int32_t i = 0; i < f->accounts; i++) {
        leaf_text(k, f->account[i].text);
        leaf_note(k, f->account[i].source);
    }
    leaf_sources(k, f->source);
}

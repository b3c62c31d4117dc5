/*
 * sheet_region.c: a country: who holds it, what it yields and when, how its people
 * think, whom they send, what happened there; as far as this side knows.
 */
#include "front/window/app.h"

enum { PLACES_MOST = 40, MONTHS = 12 };

static const char *temper(int32_t is)
{
    return is > 500 ? "devoted" : is > 200 ? "well disposed" : is >= -200 ? "wavering"
         : is >= -500 ? "hostile" : "bitter";
}

static void holder_row(Flow *f, const Model *m, const RegionView *r)
{
    TEXT(t, 160);
    text_add(&t, r->most ? m->side[r->most].name.latin : "nobody");
    if (r->held == r->places || (r->held + r->pays == 0 && !r->believed)) {
        flow_row(f, "Held by", t.at, INK_TEXT);
        return;
    }
    flow_row(f, "Held mostly by", t.at, INK_TEXT);
    Text of = text_in(t.at, t.cap);
    text_addf(&of, "%d of %d", (int)r->held, (int)r->places);
    if (r->pays)
        text_addf(&of, ", %d more pay tribute", (int)r->pays);
    flow_small(f, "Places that are ours", of.at, INK_TEXT);
    if (r->believed)
        flow_count(f, "Of others the news is old", r->believed, "", INK_AMBER);
}

/* What it gives: each line can be asked about or is one of the ledgers'. */
static void yield_rows(Flow *f, const RegionModel *m, const RegionView *r)
{
    TEXT(t, 64);
    int top = f->y;
    report_mass(r->country_g, &t);
    flow_small(f, "Its country would yield us", t.at, r->country_g > 0 ? INK_GOOD : INK_BAD);
    flow_asked(f, top, WHY_YIELDS);
    t = text_in(t.at, t.cap);
    report_mass(r->store_g, &t);
    flow_small(f, "In our stores there", t.at, INK_TEXT);
    if (r->tax_week_dh)
        flow_count(f, "Taxes it brings in such a week", r->tax_week_dh, " dh", INK_GOOD);
    if (r->tribute_dh)
        flow_count(f, "Tribute a year", r->tribute_dh, " dh", INK_GOOD);
    if (m->grain_t)
        flow_count(f, "Grain in a good year, above its own need", m->grain_t, " t", INK_TEXT);
    if (m->tax_kdh)
        flow_count(f, "Taxes in a year, when all are paid", (int64_t)m->tax_kdh * 1000, " dh", INK_TEXT);
}

/* Twelve months side by side: how the grazing is, when the harvest, which is now. */
static void year_strip(Flow *f, const Play *p, const RegionView *r)
{
    static const char LETTER[MONTHS + 1] = "JFMAMJJASOND";
    Win *w = f->w;
    int wide = f->wide / MONTHS, high = px(w, 44), top = f->y, line = px(w, 22), mark = px(w, 6);
    int now = p->view.date.month - 1, thin = px(w, 1) > 0 ? px(w, 1) : 1;
    for (int i = 0; i < MONTHS; i++) {
        char letter[2] = { LETTER[i], 0 };
        int x = f->x + i * wide, bar_high = (int)((int64_t)high * r->pasture[i] / 1000);
        SDL_Rect cell = { x, top, wide - px(w, 3), high };
        if (i == now)
            fill(w, (SDL_Rect){ cell.x - thin, cell.y - thin, cell.w + 2 * thin, cell.h + mark + line + 3 * thin },
                 FADE(ink(w, INK_GOLD), 90));
        fill(w, (SDL_Rect){ cell.x, cell.y + high - bar_high, cell.w, bar_high }, ink(w, INK_TICK));
        fill(w, (SDL_Rect){ cell.x, cell.y + high, cell.w, thin }, ink(w, INK_EDGE));
        if (r->harvest[i])
            fill(w, (SDL_Rect){ cell.x, cell.y + high + 2 * thin, cell.w, mark }, ink(w, INK_AMBER));
        say_at(w, (SDL_Rect){ cell.x, cell.y + high + mark + 2 * thin, cell.w, line },
               style(w, 15, i == now ? INK_TEXT : INK_QUIET), MIDDLE, letter);
    }
    f->y = top + high + mark + line + px(w, 6);
    bool harvest = false;
    for (int i = 0; i < MONTHS; i++)
        harvest |= r->harvest[i];
    flow_note(f, harvest ? "Bars: the grazing, of the best of the year. Below them, the months of the "
                           "harvest. Framed: now."
                         : "Bars: the grazing, of the best of the year. Framed: now. Nothing is "
                           "harvested here.", INK_QUIET);
}

static int by_people(const Model *m, RegionId r, int *at)
{
    int n = 0;
    for (int i = 1; i <= m->places; i++) {
        if (m->place[i].region.n != r.n || n == PLACES_MOST)
            continue;
        int k = n++;
        for (; k > 0 && m->place[at[k - 1]].people < m->place[i].people; k--)
            at[k] = at[k - 1];
        at[k] = i;
    }
    return n;
}

static void place_rows(Flow *f, const App *a, RegionId r)
{
    const Play *p = &a->play;
    int at[PLACES_MOST], n = by_people(p->m, r, at);
    flow_space(f, 8);
    flow_head(f, "Its places");
    for (int i = 0; i < n; i++) {
        const PlaceModel *m = &p->m->place[at[i]];
        const PlaceView *v = &p->view.place[at[i]];
        TEXT(right, 160);
        char left[120];
        SDL_snprintf(left, sizeof left, m->kind ? "%s, %s" : "%s%s", m->name.latin,
                     m->kind ? p->m->place_kind[m->kind].name : "");
        text_add(&right, v->owner ? p->m->side[v->owner].name.latin : "nobody");
        if (v->tributary)
            text_addf(&right, ", pays %s", p->m->side[v->tributary].adjective);
        if (v->age_days > 0 && !v->seen)
            text_addf(&right, ", %d d ago", (int)v->age_days);
        flow_lead(f, left, right.at, v->age_days > 0 && !v->seen ? INK_QUIET : INK_TEXT, ACT_SHOW, at[i]);
    }
}

static const PoolView *own_pool(const Play *p, int pool)
{
    for (int k = 0; k < p->view.pools; k++)
        if (p->view.pool[k].pool.n == pool)
            return &p->view.pool[k];
    return NULL;
}

/* Some peoples are still to come: nobody has heard of them yet. */
static bool lives(const PoolModel *m, const PoolView *v)
{
    return v ? v->born + v->came + v->free + v->under_arms > 0 : m->men[2] > 0;
}

/* Ours by the head; of others only that they are there. */
static void people_rows(Flow *f, const App *a, RegionId r)
{
    const Play *p = &a->play;
    bool any = false;
    for (int i = 1; i <= p->m->pools; i++) {
        const PoolModel *m = &p->m->pool[i];
        const PoolView *v = own_pool(p, i);
        if (!m->home.n || p->m->place[m->home.n].region.n != r.n || !lives(m, v))
            continue;
        if (!any) {
            flow_space(f, 8);
            flow_head(f, "Peoples who have their homes here");
        }
        any = true;
        TEXT(t, 120);
        if (v) {
            text_number(&t, v->free);
            text_add(&t, v->barred ? " at home, barred; " : " may be called; ");
            text_number(&t, v->under_arms);
            text_add(&t, " under arms");
        } else {
            text_addf(&t, "answer to %s", m->side ? p->m->side[m->side].name.latin : "nobody");
        }
        flow_small(f, m->name.latin, t.at, v && v->barred ? INK_AMBER : INK_TEXT);
    }
}

static void army_rows(Flow *f, const App *a, RegionId r)
{
    const Play *p = &a->play;
    bool any = false;
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *v = &p->view.formation[i];
        PlaceId at = place_near(v);
        if (!at.n || p->m->place[at.n].region.n != r.n)
            continue;
        if (!any) {
            flow_space(f, 8);
            flow_head(f, "Armies there, as far as is known");
        }
        any = true;
        TEXT(t, 120);
        text_addf(&t, "%s, ", p->m->side[v->side].adjective);
        if (v->own) {
            text_number(&t, v->men);
        } else {
            text_number(&t, v->men_low);
            text_add(&t, "–");
            text_number(&t, v->men_high);
        }
        text_add(&t, " men");
        if (v->age_days > 0)
            text_addf(&t, ", %d d ago", (int)v->age_days);
        flow_lead(f, v->name, t.at, v->own ? INK_GOOD : INK_TEXT, ACT_ARMY, i);
    }
}

static bool happened_there(const App *a, const Event *e)
{
    const Model *m = a->play.m;
    return e->place.n && e->place.n <= m->places && m->place[e->place.n].region.n == a->sheet.region.n;
}

static void region_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    RegionId r = a->sheet.region;
    const RegionModel *m = &p->m->region[r.n];
    RegionView v;
    wish_begin(a);
    if (!session_region(p->session, p->side, r, &v))
        return;
    flow_title(f, m->name.latin, m->name.native);
    holder_row(f, p->m, &v);
    TEXT(mind, 96);
    int top = f->y;
    text_addf(&mind, "%s, %s%d of 1,000", temper(v.attitude), v.attitude > 0 ? "+" : "", (int)v.attitude);
    flow_row(f, "Its people towards us", mind.at, v.attitude < -200 ? INK_BAD : INK_TEXT);
    if (m->centre.n)
        flow_asked(f, top, WHY_TEMPER);
    if (v.plague_days)
        flow_count(f, "Sickness in the country for", v.plague_days, " days more", INK_BAD);
    flow_space(f, 8);
    flow_head(f, "What it yields");
    yield_rows(f, m, &v);
    flow_space(f, 8);
    flow_head(f, "Its year");
    year_strip(f, p, &v);
    place_rows(f, a, r);
    people_rows(f, a, r);
    army_rows(f, a, r);
    sheet_told(a, r.n, happened_there);
    flow_told(f, a, "What was heard of it");
    if (m->note && *m->note) {
        flow_space(f, 6);
        flow_note(f, m->note, INK_QUIET);
    }
    source_rows(f, p->m, m->source);
    flow_out(f, PAGE_REGION);
}

void region_draw(App *a) { sheet_page(a, region_sheet); }

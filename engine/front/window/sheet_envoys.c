/*
 * sheet_envoys.c: envoys and letters: how it stands with other crowns and what can be
 * asked of them, who is under way, which towns keep terms and which might, what is
 * done with the enemy's letters; as far as this side knows.
 */
#include "front/window/app.h"

enum { TOWNS_MOST = 10, LIKELY = 300, AT_WAR = 1 };       /* Relation of world/state.h */

static const char *const RELATION[] = { "at peace", "at war", "allied" };

/* ---- other crowns ---- */

static void deal_words(const DealView *d, int relation, Text *t)
{
    text_add(t, relation >= 0 && relation < 3 ? RELATION[relation] : "");
    if (d->truce_days)
        text_addf(t, "; a truce, %d days more", (int)d->truce_days);
    if (d->they_hear >= 0)
        text_addf(t, "; they have heard your envoys for %d days", (int)d->they_hear);
    if (d->we_hear >= 0)
        text_addf(t, "; their envoys have been heard here for %d days", (int)d->we_hear);
}

static void crown_rows(Flow *f, App *a, int side)
{
    const Play *p = &a->play;
    const SideModel *m = &p->m->side[side];
    Press press[EMBASSIES + 1];
    TEXT(t, 240);
    int n = 0;
    deal_words(&p->view.deal[side], p->view.relation[side], &t);
    flow_space(f, 4);
    flow_row(f, m->name.latin, t.at, p->view.relation[side] == AT_WAR ? INK_BAD : INK_GOOD);
    for (int i = 0; i < SIDE_ORDERS && n <= EMBASSIES; i++) {
        const SideOrder *s = &SIDE_ORDER[i];
        Order o = { .kind = ORDER_EMBASSY, .side = p->side, .with = (Side)side, .amount = s->amount };
        Preview see;
        char words[96];
        bool friend = s->amount == EMBASSY_ALLIANCE, foe = p->view.relation[side] == AT_WAR;
        if (s->desk != DESK_CROWNS || friend == foe)        /* of an enemy one asks other things */
            continue;
        bool can = session_preview(p->session, p->side, &o, &see, NULL) == OK;
        if (can && s->amount != EMBASSY_WAR)
            SDL_snprintf(words, sizeof words, "%s · %d in 100", s->words, (int)(see.chance + 5) / 10);
        else
            SDL_strlcpy(words, s->words, sizeof words);
        press[n++] = wish_press(a, &o, words, false);
    }
    wish_buttons(f, press, n, 3);
}

static void crowns(Flow *f, App *a)
{
    const Play *p = &a->play;
    flow_head(f, "Other crowns and peoples");
    for (int s = 1; s <= p->m->sides; s++)
        if (s != p->side)
            crown_rows(f, a, s);
}

/* ---- who is under way ---- */

static const char *asks_words(int what)
{
    static const char *const WORDS[EMBASSIES] = {
        [EMBASSY_TALKS] = "to be heard", [EMBASSY_TRUCE] = "for a truce",
        [EMBASSY_ALLIANCE] = "for an alliance", [EMBASSY_PEACE] = "for peace",
        [EMBASSY_TRIBUTE] = "for a payment", [EMBASSY_GRACE] = "for three days' grace",
        [EMBASSY_WAR] = "" };
    return what >= 0 && what < EMBASSIES ? WORDS[what] : "";
}

static const char *order_name(int kind)
{
    for (int i = 0; i < COMMANDS; i++)
        if (COMMAND[i].kind == kind)
            return COMMAND[i].words;
    return "orders";
}

static void add_days(Text *t, const char *before, int32_t days)
{
    text_addf(t, "%s%d day%s", before, (int)days, days == 1 ? "" : "s");
}

static void rider_row(Flow *f, const Play *p, const RiderView *r)
{
    TEXT(left, 160);
    TEXT(right, 120);
    const FormationView *v = r->who.gen ? view_formation(&p->view, r->who) : NULL;
    if (r->order == ORDER_EMBASSY)
        text_addf(&left, "Envoys to the %s court, %s", p->m->side[r->with].adjective, asks_words(r->asks));
    else if (r->order == ORDER_ENVOY)
        text_addf(&left, "An envoy to %s, with terms", p->m->place[r->to.n].name.latin);
    else
        text_addf(&left, "A courier to %s: %s", v ? v->name : "an army of ours", order_name(r->order));
    if (r->there_days >= 0)
        add_days(&right, "there in ", r->there_days);
    if (r->back_days >= 0)
        add_days(&right, right.len ? ", back in " : "back in ", r->back_days);
    flow_small(f, left.at, right.at, INK_TEXT);
}

static void riders(Flow *f, const Play *p)
{
    RiderView rider[RIDERS_MAX];
    int n = session_riders(p->session, p->side, rider, RIDERS_MAX);
    flow_space(f, 8);
    flow_head(f, "Under way");
    for (int i = 0; i < n; i++)
        rider_row(f, p, &rider[i]);
    if (!n)
        flow_note(f, "No envoy or courier of ours is on the road. An order to an army at your own "
                     "headquarters needs none.", INK_QUIET);
}

/* ---- towns and tribes ---- */

static void paying_rows(Flow *f, const Play *p)
{
    int64_t sum = 0;
    int n = 0;
    for (int i = 1; i <= p->m->places; i++) {
        const PlaceView *v = &p->view.place[i];
        if (v->tributary != p->side)
            continue;
        sum += v->tribute_dh;
        if (n++ < TOWNS_MOST) {
            TEXT(t, 64);
            text_number(&t, v->tribute_dh);
            flow_lead(f, p->m->place[i].name.latin, t.at, INK_GOOD, ACT_SHOW, i);
        } else if (n == TOWNS_MOST + 1) {
            flow_note(f, "and others", INK_QUIET);
        }
    }
    if (n)
        flow_count(f, "Together, dirhams a year", sum, "", INK_GOOD);
    else
        flow_note(f, "No town has made terms with us.", INK_QUIET);
}

/* The likeliest towns, best first: what an envoy might bring home. */
static void hopeful_rows(Flow *f, const Play *p)
{
    int at[TOWNS_MOST], n = 0;
    for (int i = 1; i <= p->m->places; i++) {
        int32_t chance = p->view.place[i].terms_permille;
        if (chance < LIKELY)
            continue;
        int k = n < TOWNS_MOST ? n++ : TOWNS_MOST;
        for (; k > 0 && p->view.place[at[k - 1]].terms_permille < chance; k--)
            if (k < TOWNS_MOST)
                at[k] = at[k - 1];
        if (k < TOWNS_MOST)
            at[k] = i;
    }
    if (!n)
        return;
    flow_space(f, 6);
    flow_note(f, "Towns that might make terms; press one, then send an envoy", INK_TEXT);
    for (int i = 0; i < n; i++) {
        TEXT(t, 64);
        text_addf(&t, "%d in 100", (int)p->view.place[at[i]].terms_permille / 10);
        flow_lead(f, p->m->place[at[i]].name.latin, t.at, INK_TEXT, ACT_SHOW, at[i]);
    }
}

static void people_rows(Flow *f, const Play *p)
{
    if (!p->view.pools)
        return;
    flow_space(f, 8);
    flow_head(f, "How our own peoples hold to us");
    for (int i = 0; i < p->view.pools; i++) {
        const PoolView *v = &p->view.pool[i];
        TEXT(t, 120);
        text_addf(&t, "loyalty %d, zeal %d%s", (int)v->loyalty / 10, (int)v->zeal / 10,
                  v->barred ? ", barred" : "");
        PlaceId home = p->m->pool[v->pool.n].home;
        if (home.n)
            flow_lead(f, p->m->pool[v->pool.n].name.latin, t.at, v->loyalty < 400 ? INK_BAD : INK_TEXT,
                      ACT_SHOW, home.n);
        else
            flow_small(f, p->m->pool[v->pool.n].name.latin, t.at, v->loyalty < 400 ? INK_BAD : INK_TEXT);
    }
}

/* ---- letters ---- */

static void letter_rows(Flow *f, App *a, const CrownView *c)
{
    Press press[8];
    int n = 0;
    flow_space(f, 8);
    flow_head(f, "Letters of the enemy that are caught");
    for (int i = 0; i < SIDE_ORDERS; i++) {
        const SideOrder *s = &SIDE_ORDER[i];
        Order o = { .kind = ORDER_LETTERS, .side = a->play.side, .amount = s->amount };
        if (s->desk == DESK_LETTERS && n < 8)
            press[n++] = wish_press(a, &o, s->words, c->letters == s->amount);
    }
    wish_buttons(f, press, n, 3);
}

static bool of_envoys(const App *a, const Event *e)
{
    (void)a;
    switch (e->kind) {
    case EV_ENVOY_LEFT: case EV_TERMS: case EV_TERMS_REFUSED: case EV_TERMS_BROKEN: case EV_DEFECTED:
    case EV_LETTER_CAUGHT: case EV_FORGERY: case EV_EMBASSY_LEFT: case EV_EMBASSY_HEARD:
    case EV_TALKS_ENDED: case EV_TRUCE: case EV_TRUCE_ENDED: case EV_TRUCE_BROKEN: case EV_RELATION:
        return true;
    default:
        return false;
    }
}

static void envoys_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    CrownView c;
    wish_begin(a);
    session_crown(p->session, p->side, &c);
    sheet_told(a, 0, of_envoys);
    flow_title(f, "Envoys and letters", NULL);
    crowns(f, a);
    riders(f, p);
    letter_rows(f, a, &c);
    flow_space(f, 8);
    flow_head(f, "Towns under our terms");
    paying_rows(f, p);
    hopeful_rows(f, p);
    people_rows(f, p);
    flow_told(f, a, "What was heard");
    flow_out(f, PAGE_ENVOYS);
}

void envoys_draw(App *a) { sheet_page(a, envoys_sheet); }

/*
 * sheet_leader.c: a commander: his post, what he can do and what that does, how he
 * stands with his crown, and what was heard of him in this game. Of others' men only
 * what everybody knows, or what was seen.
 */
#include "front/window/app.h"

enum { CHOICES = 12, TEN = 10 };

/* Traits of mechanics C1, and where the rules read them. */
typedef struct Trait { const char *name, *does; int32_t is; } Trait;

static void trait_row(Flow *f, const Trait *t)
{
    char n[16];
    SDL_snprintf(n, sizeof n, "%d", (int)t->is);
    flow_bar(f, t->name, t->is * 1000 / TEN, t->is >= 7 ? INK_GOOD : t->is <= 3 ? INK_BAD : INK_AMBER, n);
    flow_note(f, t->does, INK_QUIET);
    flow_space(f, 3);
}

static void traits(Flow *f, const LeaderModel *m, bool own)
{
    const Trait TRAIT[] = {
        { "Ability", "Knowledge of the field: which plans are made, which ruses come off, which engines "
                     "are built. As a regent, how soon the court settles.", m->ability },
        { "Initiative", "How soon the army goes forward and a gap is answered, and what is dared at dawn "
                        "and after dark.", m->initiative },
        { "Caution", "How large a reserve is kept, when a field is left; and how readily a crown that "
                     "orders battle is refused.", m->caution },
        { "Leading", "How near the fight the seat is: from 7 on with the second line. Champions come "
                     "forward; a fall is the likelier.", m->lead },
        { "Health", "How seldom illness comes on campaign.", m->health } };
    flow_space(f, 8);
    flow_head(f, own ? "Qualities" : "Qualities, as they are told");
    for (size_t i = 0; i < countof(TRAIT) - !own; i++)
        trait_row(f, &TRAIT[i]);
}

static void state_rows(Flow *f, const App *a, const LeaderView *l)
{
    const Model *m = a->play.m;
    TEXT(t, 160);
    bool bad = l->fate > 0 || l->sick_days > 0;
    text_add(&t, l->sick_days ? "lies sick" : fate_words(l->fate));
    if (l->sick_days || l->back_days)
        text_addf(&t, ", about %d days more", (int)(l->sick_days ? l->sick_days : l->back_days));
    flow_row(f, "State", t.at, bad ? INK_BAD : INK_GOOD);
    if (l->stands_in.n)
        flow_lead(f, "Meanwhile commands", m->leader[l->stands_in.n].name.latin, INK_TEXT, ACT_LEADER,
                  l->stands_in.n);
    if (l->aloof_days)
        flow_count(f, "The army stands aside for", l->aloof_days, " days more", INK_BAD);
    if (l->refused)
        flow_count(f, "Orders of the crown to fight, not heeded", l->refused, "", INK_BAD);
}

/* How he stands: with his name, his crown, his party, his rivals. */
static void standing(Flow *f, const App *a, const LeaderModel *m, const LeaderView *l)
{
    const Play *p = &a->play;
    char n[16];
    flow_space(f, 8);
    flow_head(f, "Standing");
    SDL_snprintf(n, sizeof n, "%d", (int)l->prestige / TEN);
    flow_bar(f, "What the name is worth", l->prestige, INK_GOOD, n);
    if (l->loyalty >= 0) {
        SDL_snprintf(n, sizeof n, "%d", (int)l->loyalty / TEN);
        flow_bar(f, "Loyalty to the crown", l->loyalty, l->loyalty < 500 ? INK_BAD : INK_GOOD, n);
        if (l->loyalty < 500)
            flow_note(f, "Below 50 ill is believed of the crown: a forged letter may part the two.",
                      INK_BAD);
        SDL_snprintf(n, sizeof n, "%d", (int)m->jealousy / TEN);
        flow_bar(f, "Jealousy", m->jealousy, m->jealousy > 400 ? INK_BAD : INK_AMBER, n);
        flow_note(f, m->faction.n ? "Beside a commander of another party help may come late, or not at all; "
                                    "a strong crown sees to it."
                                  : "Of no party: it sets nobody against anybody.", INK_QUIET);
    }
    if (m->faction.n) {
        TEXT(t, 120);
        text_add(&t, p->m->faction[m->faction.n].name.latin);
        flow_small(f, "Party", t.at, INK_TEXT);
    }
    if (m->heir.n && l->own)
        flow_lead(f, "Named to succeed", p->m->leader[m->heir.n].name.latin, INK_TEXT, ACT_LEADER,
                  m->heir.n);
}

static void army_row(Flow *f, const App *a, const LeaderView *l)
{
    const Play *p = &a->play;
    const FormationView *v = l->army.gen ? view_formation(&p->view, l->army) : NULL;
    if (!v) {
        flow_row(f, "Commands", l->own ? "no army" : "no army that is known", INK_QUIET);
        return;
    }
    TEXT(t, 200);
    if (v->own) {
        text_number(&t, v->men);
        text_addf(&t, " men, order %d, %s", (int)v->order_permille / TEN, v->doing);
    } else {
        text_number(&t, v->men_low);
        text_add(&t, "–");
        text_number(&t, v->men_high);
        text_addf(&t, " men, %s", v->doing);
        if (v->age_days)
            text_addf(&t, ", %d d ago", (int)v->age_days);
    }
    for (int i = 0; i < p->view.formations; i++)
        if (same_formation(p->view.formation[i].id, v->id))
            flow_lead(f, "Commands", t.at, INK_TEXT, ACT_ARMY, i);
}

/* ---- who commands what ---- */

static Order over(const App *a, FormationId army, LeaderId who)
{
    return (Order){ .kind = ORDER_APPOINT, .side = a->play.side, .who = army, .leader = who };
}

/* An army of ours for him: those in the field before garrisons. */
static void armies_for(Flow *f, App *a, const LeaderView *l)
{
    const Play *p = &a->play;
    char words[CHOICES][96];
    Press press[CHOICES];
    int n = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < p->view.formations && n < CHOICES; i++) {
            const FormationView *v = &p->view.formation[i];
            if (!v->own || v->garrison != (pass == 1) || same_formation(v->id, l->army))
                continue;
            Order o = over(a, v->id, l->id);
            SDL_snprintf(words[n], sizeof words[n], "The army of %s", v->name);
            press[n] = wish_press(a, &o, words[n], false);
            n++;
        }
    flow_space(f, 8);
    flow_head(f, l->army.gen ? "Give another army" : "Give an army");
    if (!n)
        flow_note(f, "There is no other army of ours.", INK_QUIET);
    wish_buttons(f, press, n, 2);
}

/* Another man for his army: those who command nobody first. */
static void men_for(Flow *f, App *a, const LeaderView *l)
{
    const Play *p = &a->play;
    char words[CHOICES][96];
    Press press[CHOICES];
    int n = 0;
    for (int pass = 0; pass < 2; pass++)
        for (uint16_t i = 1; i <= p->m->leaders && n < CHOICES; i++) {
            LeaderView o;
            if (i == l->id.n || !session_leader(p->session, p->side, (LeaderId){ i }, &o) || !o.own ||
                o.fate || o.sick_days || (o.army.gen != 0) != (pass == 1))
                continue;
            Order order = over(a, l->army, o.id);
            SDL_snprintf(words[n], sizeof words[n], "%s, ability %d", p->m->leader[i].name.latin,
                         (int)p->m->leader[i].ability);
            press[n] = wish_press(a, &order, words[n], false);
            n++;
        }
    flow_space(f, 8);
    flow_head(f, "Recall: put another over this army");
    if (!n)
        flow_note(f, "Nobody else of ours is on his feet.", INK_QUIET);
    wish_buttons(f, press, n, 2);
}

/* ---- what he did ---- */

static bool concerns(const App *a, const Event *e)
{
    uint16_t l = a->sheet.leader.n;
    bool by_number = e->kind == EV_APPOINTED || e->kind == EV_SUCCEEDED || e->kind == EV_LEADERLESS ||
                     e->kind == EV_LEADER_FELL || e->kind == EV_FELL_ILL || e->kind == EV_ON_HIS_FEET;
    return e->leader.n == l || e->other_leader.n == l || (by_number && e->n[0] == l);
}

static void leader_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    LeaderView l;
    wish_begin(a);
    if (!session_leader(p->session, p->side, a->sheet.leader, &l))
        return;
    const LeaderModel *m = &p->m->leader[l.id.n];
    flow_title(f, m->name.latin, m->name.native);
    TEXT(post, 200);
    text_add(&post, m->side ? p->m->side[m->side].name.latin : "nobody's");
    if (m->title && *m->title)
        text_addf(&post, " · %s", m->title);
    if (l.rules || l.governs)
        text_add(&post, l.rules ? " · gives the orders" : " · governs for the crown");
    flow_note(f, post.at, INK_QUIET);
    flow_space(f, 4);
    if (l.own || l.known)
        state_rows(f, a, &l);
    army_row(f, a, &l);
    traits(f, m, l.own);
    standing(f, a, m, &l);
    bool plan = session_stage(p->session) == IN_PLAN && !p->thinking;
    if (l.own && plan && !l.fate) {
        armies_for(f, a, &l);
        if (l.army.gen)
            men_for(f, a, &l);
    }
    sheet_told(a, l.id.n, concerns);
    flow_told(f, a, l.own ? "Deeds, as they were heard of" : "What was heard");
    if (m->note && *m->note) {
        flow_space(f, 6);
        flow_note(f, m->note, INK_QUIET);
    }
    source_rows(f, p->m, m->source);
    flow_out(f, PAGE_LEADER);
}

void leader_draw(App *a) { sheet_page(a, leader_sheet); }

/*
 * sheet_court.c: the court: who rules, how far he is obeyed, its parties, its coin of
 * the year line by line, who is paid and who is not, what it commands and forbids.
 */
#include "front/window/app.h"

enum { FOR_EVER = 999, TEN = 10 };

static void ruler_rows(Flow *f, const App *a, const CrownView *c)
{
    const Model *m = a->play.m;
    if (c->chief.n)
        flow_lead(f, "Its orders come from", m->leader[c->chief.n].name.latin, INK_TEXT, ACT_LEADER, c->chief.n);
    if (c->regent.n)
        flow_lead(f, "For the crown governs", m->leader[c->regent.n].name.latin, INK_TEXT, ACT_LEADER,
                  c->regent.n);
}

static void share(Flow *f, const char *name, int32_t permille, bool bad, const char *right)
{
    char n[64];
    SDL_snprintf(n, sizeof n, "%d%s", (int)permille / TEN, right);
    flow_bar(f, name, permille, bad ? INK_BAD : INK_GOOD, n);
}

static Ink tone(int32_t n) { return n < 0 ? INK_BAD : n > 0 ? INK_GOOD : INK_TEXT; }

static void power_rows(Flow *f, const CrownView *c)
{
    char week[48];
    int top = f->y;
    SDL_snprintf(week, sizeof week, c->authority_week ? ", %+.1f a week" : ", and does not grow",
                 (double)c->authority_week / TEN);
    share(f, "Authority: it is obeyed", c->authority, c->authority < 500, week);
    flow_asked(f, top, WHY_AUTHORITY);
    top = f->y;
    share(f, "Its right to rule is believed", c->legitimacy, c->legitimacy < 500, "");
    flow_asked(f, top, WHY_LEGITIMACY);
    SDL_snprintf(week, sizeof week, " of %d", (int)c->patience / TEN);
    top = f->y;
    share(f, "It is pressed to have battle", c->pressure, c->pressure > c->patience,
          c->patience ? week : "");
    flow_asked(f, top, WHY_PRESSURE);
    if (c->patience && c->pressure > c->patience)
        flow_note(f, "The nobles will have it: the crown orders its strongest army to seek the enemy.",
                  INK_BAD);
    TEXT(t, 64);
    text_addf(&t, "%s%d", c->memory > 0 ? "+" : "", (int)c->memory / TEN);
    flow_small(f, "What is remembered of its battles, −100 to 100", t.at, tone(c->memory));
    t = text_in(t.at, t.cap);
    text_addf(&t, "%s%d", c->mercy > 0 ? "+" : "", (int)c->mercy / TEN);
    flow_small(f, "What is told of its word to towns", t.at, tone(c->mercy));
}

static void party_rows(Flow *f, const App *a, const CrownView *c)
{
    if (!c->parties)
        return;
    flow_space(f, 8);
    flow_head(f, "Its parties");
    for (int i = 0; i < c->parties; i++) {
        const FactionModel *m = &a->play.m->faction[c->party[i].id.n];
        share(f, m->name.latin, c->party[i].loyalty, c->party[i].loyalty < 500, "");
        if (m->note && *m->note)
            flow_note(f, m->note, INK_QUIET);
    }
    flow_note(f, "A party below 50 is at odds with a weak crown: its generals are recalled after a victory.",
              INK_QUIET);
}

static void coin_rows(Flow *f, const App *a, const CrownView *c)
{
    int top;
    TEXT(t, 64);
    flow_space(f, 8);
    flow_head(f, "Its coin this year");
    text_number(&t, c->year_dh);
    flow_small(f, "In hand when the year began, or the game", t.at, INK_TEXT);
    for (int i = 0; i < COIN_LINES; i++)
        if (c->coin[i])
            flow_coin(f, coin_words(i), c->coin[i], c->coin[i] < 0 ? INK_BAD : INK_GOOD);
    t = text_in(t.at, t.cap);
    text_number(&t, c->treasury_dh);
    text_add(&t, " dh");
    top = f->y;
    flow_row(f, "In hand now", t.at, c->treasury_dh > 0 || !c->pays ? INK_TEXT : INK_BAD);
    flow_asked(f, top, WHY_TREASURY);
    top = f->y;
    flow_coin(f, "A week like this one changes it by", c->tax_week + c->tribute_week - c->pay_week,
              c->tax_week + c->tribute_week < c->pay_week ? INK_BAD : INK_GOOD);
    flow_asked(f, top, WHY_INCOME);
    if (!c->pays) {
        flow_note(f, "Your men serve for what they win: none of them is paid.", INK_QUIET);
        return;
    }
    top = f->y;
    flow_count(f, "Pay due in a week", c->pay_week, " dh", INK_TEXT);
    flow_asked(f, top, WHY_PAY);
    if (c->weeks_paid < FOR_EVER)
        flow_count(f, "Weeks for which there is coin", c->weeks_paid, "",
                   c->weeks_paid < 4 ? INK_BAD : INK_AMBER);
    if (a->sheet.arrears_dh)
        flow_count(f, "Pay its men did not get this year", a->sheet.arrears_dh, " dh", INK_BAD);
    else
        flow_small(f, "Pay its men did not get this year", "none", INK_GOOD);
}

/* ---- what it commands ---- */

static bool is_on(const App *a, const CrownView *c, const SideOrder *o)
{
    switch (o->kind) {
    case ORDER_BAN:      return c->ban == o->amount;
    case ORDER_COMMAND:  return (a->settings.command != 0) == (o->amount != 0);
    case ORDER_GENERALS: return c->depth == o->amount;
    default:             return false;
    }
}

static void choice(Flow *f, App *a, const CrownView *c, int kind, const char *head)
{
    Press press[8];
    int n = 0;
    flow_note(f, head, INK_TEXT);
    for (int i = 0; i < SIDE_ORDERS && n < 8; i++) {
        const SideOrder *s = &SIDE_ORDER[i];
        Order o = { .kind = (uint8_t)s->kind, .side = a->play.side, .amount = s->amount };
        if (s->kind == kind && s->desk == DESK_COURT)
            press[n++] = wish_press(a, &o, s->words, is_on(a, c, s));
    }
    wish_buttons(f, press, n, 3);
    flow_space(f, 4);
}

static void command_rows(Flow *f, App *a, const CrownView *c)
{
    flow_space(f, 8);
    flow_head(f, "What it commands");
    int waits = decide_waiting(a);
    for (int i = 0; i < SIDE_ORDERS; i++)
        if (SIDE_ORDER[i].desk == DESK_CARDS) {
            char n[32];
            SDL_snprintf(n, sizeof n, waits ? "%d" : "nothing", waits);
            flow_lead(f, SIDE_ORDER[i].words, n, waits ? INK_AMBER : INK_QUIET, ACT_PAGE, PAGE_DECIDE);
        }
    flow_space(f, 4);
    if (c->bars)
        choice(f, a, c, ORDER_BAN, "Peoples barred from service");
    choice(f, a, c, ORDER_COMMAND, "Its battles");
    choice(f, a, c, ORDER_GENERALS, "How its generals think on the field");
}

/* ---- what was heard ---- */

static bool of_court(const App *a, const Event *e)
{
    (void)a;
    switch (e->kind) {
    case EV_ARREARS: case EV_RECALLED: case EV_CROWN_ORDERS: case EV_CROWN_REFUSED: case EV_CHIEF:
    case EV_BAN: case EV_DECISION_MADE: case EV_APPOINTED: case EV_ALOOF: case EV_LEADER_FATE:
    case EV_FOUNDED:
        return true;
    default:
        return false;
    }
}

static void read_arrears(App *a)
{
    const Play *p = &a->play;
    Sheets *s = &a->sheet;
    s->arrears_dh = 0;
    s->arrears_weeks = 0;
    for (int w = 0; w < session_weeks(p->session); w++) {
        EventSpan e = session_heard(p->session, p->side, w);
        for (int i = 0; i < e.count; i++)
            if (e.at[i].kind == EV_ARREARS && e.at[i].side == p->side
                && date_of(p->m, e.at[i].day).year == p->view.date.year) {
                s->arrears_dh += e.at[i].n[0];
                s->arrears_weeks++;
            }
    }
}

static void court_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    CrownView c;
    wish_begin(a);
    session_crown(p->session, p->side, &c);
    if (a->sheet.told_of != (int)PAGE_COURT || a->sheet.told_week != session_weeks(p->session))
        read_arrears(a);
    sheet_told(a, 0, of_court);
    flow_title(f, p->m->side[p->side].name.latin, p->m->side[p->side].name.native);
    ruler_rows(f, a, &c);
    flow_space(f, 6);
    power_rows(f, &c);
    coin_rows(f, a, &c);
    party_rows(f, a, &c);
    command_rows(f, a, &c);
    flow_told(f, a, "What was heard of the court");
    flow_out(f, PAGE_COURT);
}

void court_draw(App *a) { sheet_page(a, court_sheet); }

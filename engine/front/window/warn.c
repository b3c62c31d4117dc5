/*
 * warn.c: what is said before a week ends: an army without orders, bread or water that
 * gives out within it, pay that will be missing, a card that time would answer. Each
 * can be put off for this week or for good.
 */
#include "front/window/app.h"

enum { SOON = 7, ROWS = 3 };

const char *warn_words(WarnKind k)
{
    static const char *const WORDS[WARN_KINDS] = {
        [WARN_IDLE] = "An army without orders", [WARN_HUNGER] = "Bread that gives out",
        [WARN_THIRST] = "Water that gives out", [WARN_PAY] = "Pay that will be missing",
        [WARN_CARD] = "A card that time would answer" };
    return k < WARN_KINDS ? WORDS[k] : "";
}

static bool wanted(const App *a, WarnKind k)
{
    bool put_off = a->warn.week == a->play.view.week && (a->warn.dropped >> k & 1);
    return !(a->settings.quiet >> k & 1) && !put_off;
}

static Warning *add(App *a, WarnKind k, FormationId army)
{
    Warnings *w = &a->warn;
    Warning *is = &w->at[w->count < WARN_MAX ? w->count++ : WARN_MAX];      /* the last is thrown away */
    w->more += is == &w->at[WARN_MAX];
    *is = (Warning){ .kind = k, .army = army };
    return is;
}

static void add_want(App *a, const FormationView *f, const Ahead *ahead)
{
    bool thirst = ahead->binds == BIND_WATER || ahead->binds == BIND_WELLS;
    bool hunger = ahead->binds == BIND_BREAD || ahead->binds == BIND_REACH;
    WarnKind k = thirst ? WARN_THIRST : WARN_HUNGER;
    if ((!thirst && !hunger) || ahead->bind_day > SOON || !wanted(a, k))
        return;
    Warning *w = add(a, k, f->id);
    SDL_snprintf(w->says, sizeof w->says, "%s: %s, on day %d", f->name, report_binding(ahead->binds),
                 (int)ahead->bind_day);
}

static void of_armies(App *a)
{
    Play *p = &a->play;
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *f = &p->view.formation[i];
        if (f->own && f->idle && wanted(a, WARN_IDLE))
            SDL_snprintf(add(a, WARN_IDLE, f->id)->says, sizeof a->warn.at[0].says,
                         "%s has no orders: %s", f->name, f->doing);
    }
    bool any = wanted(a, WARN_HUNGER) || wanted(a, WARN_THIRST);
    for (int i = 0; any && i < p->view.formations; i++) {
        const FormationView *f = &p->view.formation[i];
        Ahead ahead;
        if (f->own && !f->garrison && session_ahead(p->session, p->side, f->id, NULL, &ahead) == OK)
            add_want(a, f, &ahead);
    }
}

static void of_court(App *a)
{
    Play *p = &a->play;
    CrownView c;
    session_crown(p->session, p->side, &c);
    int64_t missing = c.pay_week - c.treasury_dh - c.tax_week - c.tribute_week;
    if (c.pays && missing > 0 && wanted(a, WARN_PAY)) {
        TEXT(t, 160);
        text_add(&t, "Of the pay due this week ");
        text_number(&t, missing);
        text_add(&t, " dirhams will be missing");
        SDL_strlcpy(add(a, WARN_PAY, (FormationId){ 0 })->says, t.at, sizeof a->warn.at[0].says);
    }
    for (int i = 0; i < p->view.cards && wanted(a, WARN_CARD); i++) {
        const CardView *k = &p->view.card[i];
        if (k->open && k->days_left <= WEEK_DAYS)
            SDL_snprintf(add(a, WARN_CARD, (FormationId){ 0 })->says, sizeof a->warn.at[0].says,
                         "“%s” is not decided: after this week it goes as in history",
                         p->m->decision[k->id.n].title);
    }
}

bool warn_find(App *a)
{
    Warnings *w = &a->warn;
    w->count = w->more = 0;
    if (w->week != a->play.view.week) {
        w->week = a->play.view.week;
        w->dropped = 0;
    }
    if (session_stage(a->play.session) != IN_PLAN || lesson_shown(a))
        return false;
    of_armies(a);
    of_court(a);
    return w->count > 0;
}

/* ---- the sheet ---- */

static void kind_rows(Flow *f, App *a, WarnKind k)
{
    Warnings *w = &a->warn;
    bool any = false;
    int n = 0;
    for (int i = 0; i < w->count; i++) {
        if (w->at[i].kind != k)
            continue;
        if (!any)
            flow_head(f, warn_words(k));
        any = true;
        if (n++ < ROWS)
            flow_lead(f, w->at[i].says, "", INK_TEXT, ACT_WARN, WARN_SHOW + i);
    }
    if (!any)
        return;
    if (n > ROWS) {
        char more[64];
        SDL_snprintf(more, sizeof more, "and %d more", n - ROWS);
        flow_note(f, more, INK_QUIET);
    }
    const Press press[] = { { "Not again this week", NULL, ACT_WARN, WARN_LATER + (int)k, BUTTON_SMALL },
                            { "Never again", NULL, ACT_WARN, WARN_NEVER + (int)k, BUTTON_SMALL } };
    flow_buttons(f, press, 2, 3);
    flow_space(f, 6);
}

static void warn_sheet(Flow *f, void *self)
{
    App *a = self;
    flow_title(f, "Before the week ends", NULL);
    for (int k = 0; k < WARN_KINDS; k++)
        kind_rows(f, a, (WarnKind)k);
    if (a->warn.more) {
        char words[64];
        SDL_snprintf(words, sizeof words, "And %d more.", a->warn.more);
        flow_note(f, words, INK_QUIET);
    }
    flow_note(f, "What is put off for good comes back under Options, Game.", INK_QUIET);
    const Press press[] = { { "End the week", "Enter", ACT_WARN, WARN_END, BUTTON_ON },
                            { "Back to the map", "Esc", ACT_BACK, 0, 0 } };
    flow_buttons(f, press, 2, 2);
}

void warn_draw(App *a) { dialog(a, 560, warn_sheet); }

static void go_to(App *a, const Warning *w)
{
    if (w->kind == WARN_CARD || w->kind == WARN_PAY) {
        page_open(a, w->kind == WARN_CARD ? PAGE_DECIDE : PAGE_COURT);
        return;
    }
    page_open(a, PAGE_PLAY);
    game_choose(a, w->army, true);
}

void warn_act(App *a, int arg)
{
    Warnings *w = &a->warn;
    if (arg >= WARN_BACK_ON) {
        options_before(a, "warnings before a week ends");
        a->settings.quiet ^= 1 << (arg - WARN_BACK_ON);
        settings_write(&a->settings);
        return;
    }
    if (arg == WARN_END) {
        page_open(a, PAGE_PLAY);
        game_week(a);
        return;
    }
    if (arg >= WARN_NEVER) {
        options_before(a, "warnings before a week ends");
        a->settings.quiet |= 1 << (arg - WARN_NEVER);
        settings_write(&a->settings);
    } else if (arg >= WARN_LATER) {
        w->dropped |= 1u << (arg - WARN_LATER);
    } else if (arg < w->count) {
        go_to(a, &w->at[arg]);
        return;
    }
    warn_find(a);
    a->ui.focus_act = ACT_WARN;
    a->ui.focus_arg = WARN_END;
    if (!w->count)
        page_back(a);
}

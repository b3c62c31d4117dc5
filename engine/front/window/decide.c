/*
 * decide.c: the sheet of what is to be decided, with an answer on each button.
 */
#include "front/window/app.h"

int decide_waiting(const App *a)
{
    int open = 0;
    for (int i = 0; i < a->play.view.cards; i++)
        open += a->play.view.card[i].open;
    return open;
}

bool decide_new(const App *a)
{
    const View *v = &a->play.view;
    for (int i = 0; i < v->cards; i++)
        if (v->card[i].open && v->card[i].day == v->day)
            return true;
    return false;
}

/* ---- cards ---- */

static void time_left(const CardView *c, char *out, size_t cap)
{
    int weeks = (c->days_left + WEEK_DAYS - 1) / WEEK_DAYS;
    if (weeks > 1)
        SDL_snprintf(out, cap, "It may be thought over for %d weeks; then it goes as in history.", weeks);
    else
        SDL_snprintf(out, cap, "Unless it is decided this week it goes as in history.");
}

static void option_rows(Flow *f, const DecisionModel *d, int i, int number)
{
    const DecisionOption *o = &d->option[i];
    char key[8], cost[480], words[96];
    bool keyed = number < 9;
    SDL_snprintf(words, sizeof words, i == d->usual ? "%s · as in history" : "%s", o->word);
    for (char *c = words; *c; c++)
        *c = *c == '_' ? ' ' : *c;
    words[0] = (char)SDL_toupper((unsigned char)words[0]);
    SDL_snprintf(key, sizeof key, "%d", number + 1);
    flow_space(f, 6);
    flow_text(f, o->says);
    if (o->costs && *o->costs) {
        SDL_snprintf(cost, sizeof cost, "Cost: %s", o->costs);
        flow_note(f, cost, INK_AMBER);
    }
    flow_buttons(f, &(Press){ words, keyed ? key : NULL, ACT_DECIDE, number, BUTTON_LEFT }, 1, 1);
}

static int card_rows(Flow *f, const App *a, const CardView *c, int number)
{
    const DecisionModel *d = &a->play.m->decision[c->id.n];
    char note[200], source[400];
    flow_title(f, d->title, NULL);
    flow_prose(f, d->text);
    for (int i = 0; i < d->options; i++)
        option_rows(f, d, i, number + i);
    time_left(c, note, sizeof note);
    flow_note(f, note, INK_QUIET);
    SDL_snprintf(source, sizeof source, "Source: %s", d->source);
    flow_note(f, source, INK_QUIET);
    flow_space(f, 12);
    return number + d->options;
}

static void answered_rows(Flow *f, const App *a)
{
    const View *v = &a->play.view;
    bool any = false;
    for (int i = 0; i < v->cards; i++) {
        const CardView *c = &v->card[i];
        const DecisionModel *d = &a->play.m->decision[c->id.n];
        if (c->open || c->option < 0)
            continue;
        if (!any)
            flow_head(f, "Decided");
        any = true;
        flow_small(f, d->title, d->option[c->option].word, c->day == v->day ? INK_GOLD : INK_TEXT);
    }
    if (any)
        flow_space(f, 8);
}

static void decide_sheet(Flow *f, void *self)
{
    App *a = self;
    const View *v = &a->play.view;
    int number = 0;
    if (!decide_waiting(a)) {
        flow_title(f, "Nothing is to be decided", NULL);
        flow_space(f, 6);
    }
    for (int i = 0; i < v->cards; i++)
        if (v->card[i].open)
            number = card_rows(f, a, &v->card[i], number);
    answered_rows(f, a);
    const Press press[] = { { number ? "Later" : "To the map", "Esc", ACT_BACK, 0, BUTTON_ON },
                            { "Envoys and letters", "Shift E", ACT_OPEN, PAGE_ENVOYS, 0 },
                            { "The court", "Shift T", ACT_OPEN, PAGE_COURT, 0 } };
    flow_buttons(f, press, 3, 3);
}

void decide_draw(App *a) { dialog(a, 720, decide_sheet); }

/* ---- what is pressed ---- */

static bool give(App *a, const Order *o)
{
    Play *p = &a->play;
    Fault why = { .status = OK };
    if (p->thinking)
        return false;
    if (session_order(p->session, p->side, o, &why) == OK) {
        game_refresh(a);
        return true;
    }
    fault_words(&why, p->refusal, sizeof p->refusal);
    app_notice(a, "%s", p->refusal);
    p->refusal[0] = 0;
    return false;
}

void decide_act(App *a, int number)
{
    Play *p = &a->play;
    for (int i = 0; i < p->view.cards; i++) {
        const CardView *c = &p->view.card[i];
        const DecisionModel *d = &p->m->decision[c->id.n];
        if (!c->open)
            continue;
        if (number < d->options) {
            Order o = { .kind = ORDER_DECIDE, .side = p->side, .decision = c->id, .amount = number };
            if (!give(a, &o))
                return;
            app_notice(a, "Decided; U on the map takes it back");
            a->ui.focus_act = ACT_BACK;
            a->ui.focus_arg = 0;
            if (!decide_waiting(a))
                page_open(a, PAGE_PLAY);
            return;
        }
        number -= d->options;
    }
}

bool decide_key(App *a, SDL_Keysym k)
{
    if (k.mod & (KMOD_CTRL | KMOD_ALT) || k.sym < SDLK_1 || k.sym > SDLK_9)
        return false;
    app_act(a, ACT_DECIDE, (int)(k.sym - SDLK_1));
    return true;
}

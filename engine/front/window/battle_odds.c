/*
 * battle_odds.c: the sheet at the left of a field that says what the pointed
 * order would bring, by plays of the rest of the day.
 */
#include "front/window/app.h"

static void range(char *out, size_t cap, Tenths t, int per)
{
    int low = t.low / per, high = t.high / per;
    if (low == high)
        SDL_snprintf(out, cap, "%d", low);
    else
        SDL_snprintf(out, cap, "%d–%d", low, high);
}

/* Win, draw and loss of the day as one bar. */
static void odds_bar(Flow *f, App *a, const Prospect *p)
{
    Win *w = f->w;
    const FieldView *v = &a->play.field.view;
    int high = px(w, 12), win = f->wide * p->win[1] / 1000, lose = f->wide * p->lose[1] / 1000;
    flow_space(f, 4);
    fill(w, (SDL_Rect){ f->x, f->y, f->wide, high }, ink(w, INK_DOT));
    fill(w, (SDL_Rect){ f->x, f->y, win, high }, field_colour(a, v->mine));
    fill(w, (SDL_Rect){ f->x + f->wide - lose, f->y, lose, high }, field_colour(a, !v->mine));
    f->y += high + px(w, 3);
    char n[32];
    SDL_Rect row = { f->x, f->y, f->wide, px(w, 20) };
    Style s = style_figures(w, 15, INK_TEXT);
    s.colour = field_colour(a, v->mine);
    SDL_snprintf(n, sizeof n, "win %d", (p->win[1] + 5) / 10);
    say_at(w, row, s, LEFT, n);
    SDL_snprintf(n, sizeof n, "undecided %d", (p->draw[1] + 5) / 10);
    say_at(w, row, style_figures(w, 15, INK_QUIET), MIDDLE, n);
    SDL_snprintf(n, sizeof n, "lose %d", (p->lose[1] + 5) / 10);
    s.colour = field_colour(a, !v->mine);
    say_at(w, row, s, RIGHT, n);
    f->y += row.h;
}

static void prospect_rows(Flow *f, App *a, const Prospect *p)
{
    char n[48];
    if (p->towers_down.high > 0) {
        range(n, sizeof n, p->towers_down, 1);
        flow_small(f, "Towers down now", n, INK_TEXT);
    }
    range(n, sizeof n, p->fell_now, 1);
    SDL_strlcat(n, " men", sizeof n);
    flow_small(f, "Likely cost", n, INK_TEXT);
    if (p->order_after.high > 0) {
        char r[32];
        range(r, sizeof r, p->order_after, 10);
        SDL_snprintf(n, sizeof n, "%d (%s)", (int)p->order_after.mid / 10, r);
        flow_small(f, "Order after", n, INK_TEXT);
    }
    int was = (p->win[0] + 5) / 10, now = (p->win[1] + 5) / 10;
    SDL_snprintf(n, sizeof n, "%d → %d in 100", was, now);
    flow_small(f, "The day, if so", n, now > was ? INK_GOOD : now < was ? INK_BAD : INK_TEXT);
    odds_bar(f, a, p);
    SDL_snprintf(n, sizeof n, "%d plays of the rest of the day", (int)p->plays);
    flow_note(f, n, INK_QUIET);
}

void prospect_sheet(Flow *f, void *app)
{
    App *a = app;
    FieldHand *h = &a->play.field;
    if (!h->verb)
        return;
    char where[64] = "", title[128];
    if (a->play.zone >= 0 && !h->wing)
        zone_words(&h->view, a->play.zone, where, sizeof where);
    SDL_snprintf(title, sizeof title, "%s%s%s", VERB[h->verb - 1].words, *where ? ": " : "", where);
    flow_head(f, title);
    if (h->ask_cannot[0])
        flow_note(f, h->ask_cannot, INK_BAD);
    else if (h->foreseen)
        prospect_rows(f, a, &h->prospect);
    else if (h->ask_due)
        flow_note(f, "Playing the rest of the day …", INK_QUIET);
    const Press press[] = {
        { "Order it", "Enter", ACT_FIELD_ORDER, VERBS, BUTTON_SMALL | BUTTON_ON },
        { "Not this", "Esc", ACT_FIELD_ORDER, VERBS + 1, BUTTON_SMALL } };
    flow_buttons(f, h->ask_cannot[0] ? press + 1 : press, h->ask_cannot[0] ? 1 : 2, 2);
}

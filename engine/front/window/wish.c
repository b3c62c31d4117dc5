/*
 * wish.c: orders of the side as a whole, each a button on the sheet of what it
 * concerns: a draft until the week ends, taken back like any other; beside it what
 * would come of it, or why it cannot be.
 */
#include "front/window/app.h"

void wish_begin(App *a) { a->sheet.wishes = 0; }

/* Its number on this sheet; the same each time the sheet is laid out. */
Press wish_press(App *a, const Order *o, const char *words, bool on)
{
    Sheets *s = &a->sheet;
    Play *p = &a->play;
    Preview see;
    if (s->wishes == WISH_MAX)
        return (Press){ words, NULL, ACT_NONE, 0, BUTTON_OFF | BUTTON_SMALL };
    int n = s->wishes++;
    s->wish[n] = *o;
    SDL_strlcpy(s->words[n], words, sizeof s->words[n]);
    bool done = p->thinking || session_stage(p->session) != IN_PLAN;
    bool can = !done && !on && session_preview(p->session, p->side, o, &see, NULL) == OK;
    return (Press){ s->words[n], NULL, ACT_WISH, n,
                    BUTTON_SMALL | (on ? BUTTON_ON : can ? 0 : BUTTON_FAINT) };
}

void wish_buttons(Flow *f, Press *p, int n, int columns)
{
    if (n)
        flow_buttons(f, p, n, columns);
    f->y -= n ? px(f->w, 4) : 0;
}

/* ---- what would come of it ---- */

static bool ask(App *a, int n)
{
    Sheets *s = &a->sheet;
    Play *p = &a->play;
    Fault why;
    if (n < 0 || n >= s->wishes || p->thinking)
        return false;
    s->seen = n;
    s->no[0] = 0;
    s->see.lines = 0;
    if (session_preview(p->session, p->side, &s->wish[n], &s->see, &why))
        fault_words(&why, s->no, sizeof s->no);
    return s->no[0] || s->see.lines;
}

static const char *help_of(const Order *o)
{
    for (int i = 0; i < SIDE_ORDERS; i++)
        if (SIDE_ORDER[i].kind == o->kind && SIDE_ORDER[i].amount == o->amount)
            return SIDE_ORDER[i].help;
    return "";
}

static void wish_sheet(Flow *f, void *self)
{
    App *a = self;
    const Sheets *s = &a->sheet;
    flow_head(f, s->words[s->seen]);
    if (*help_of(&s->wish[s->seen]))
        flow_note(f, help_of(&s->wish[s->seen]), INK_QUIET);
    flow_space(f, 3);
    for (int i = 0; i < s->see.lines; i++) {
        const PreviewLine *l = &s->see.line[i];
        flow_small(f, l->says, l->value, l->tone < 0 ? INK_BAD : l->tone > 0 ? INK_GOOD : INK_TEXT);
    }
    if (s->no[0])
        flow_note(f, s->no, INK_BAD);
    else
        flow_note(f, "Can be undone until the week ends: Ctrl Z", INK_QUIET);
}

/* Beside the sheet, else over it, clear of the button. */
void wish_draw(App *a, int left_edge)
{
    Ui *ui = &a->ui;
    Win *w = ui->w;
    const Widget *at = ui_at(ui, ui->mouse_x, ui->mouse_y), *focus = ui_focus(ui);
    const Widget *v = at && at->act == ACT_WISH && a->play.pointing ? at : focus && focus->act == ACT_WISH ? focus : NULL;
    if (!v || a->play.why.depth || !v->at.h || !ask(a, v->arg))
        return;
    int wide = min_i32(px(w, 400), w->w - px(w, 16)), high = sheet_high(ui, wide, wish_sheet, a);
    SDL_Rect r = slip_beside(a, v, left_edge, wide, high);
    a->sheet.scroll = 0;
    if (r.h < high)
        column(ui, r, &(Leaf){ wish_sheet, a, INKS }, 1, &a->sheet.scroll);
    else
        sheet_at(ui, r.x, r.y, wide, wish_sheet, a);
}

void wish_act(App *a, int arg)
{
    Sheets *s = &a->sheet;
    Play *p = &a->play;
    Fault why;
    if (arg < 0 || arg >= s->wishes || p->thinking)
        return;
    if (s->wish[arg].kind == ORDER_COMMAND) {
        app_act(a, ACT_COMMAND, (int)s->wish[arg].amount);
        return;
    }
    if (session_order(p->session, p->side, &s->wish[arg], &why)) {
        char no[400];
        fault_words(&why, no, sizeof no);
        app_notice(a, "%s", no);
        return;
    }
    game_refresh(a);
    app_notice(a, "Ordered: %s. Ctrl Z takes it back", s->words[arg]);
}

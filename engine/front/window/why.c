/*
 * why.c: a number asked about: how it was made, line by line, adding up; on a
 * small sheet beside the one it stands on.
 */
#include "front/window/app.h"

static const struct { const char *word, *title, *rule; } TOPIC[TOPICS] = {
    [WHY_FOOD] = { "food", "Why the bread lasts so long",
                   "A man eats about a kilogram of grain a day; beasts graze while they can." },
    [WHY_WEARY] = { "weary", "Why it is so weary",
                    "Every contingent counts by its men. Above 600 men fall behind." },
    [WHY_PACE] = { "pace", "Why it marches so far in a day",
                   "The slowest arm sets the pace; ground, length, season and heat take away." },
    [WHY_TERMS] = { "terms", "Why the town would accept or not",
                    "The parts add up to the chance of a yes, in a thousand." },
    [WHY_MEN] = { "men", "Where all the men are", "Every man is in one of these lines." } };

static bool ask(App *a, Topic t)
{
    Play *p = &a->play;
    char words[96];
    const FormationView *f = game_chosen(a);
    bool army = t == WHY_FOOD || t == WHY_WEARY || t == WHY_PACE;
    Fault why;
    if (army && (!f || !f->own))
        return false;
    if (t == WHY_TERMS && (!p->place.n || p->view.place[p->place.n].terms_permille < 0))
        return false;
    if (p->why_shown == t)
        return true;
    if (p->thinking)
        return false;
    SDL_snprintf(words, sizeof words, "%s%s%s", TOPIC[t].word, t == WHY_MEN ? "" : " ",
                 army             ? f->word
                 : t == WHY_TERMS ? text_of(p->m, p->m->place[p->place.n].id)
                                  : "");
    if (session_why(p->session, p->side, words, &p->why, &why)) {
        p->why = (Preview){ .lines = 1 };
        fault_words(&why, p->why.line[0].says, sizeof p->why.line[0].says);
    }
    p->why_shown = t;
    return true;
}

static void why_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    flow_head(f, TOPIC[p->why_shown].title);
    for (int i = 0; i < p->why.lines; i++) {
        const PreviewLine *l = &p->why.line[i];
        flow_small(f, l->says, l->value, l->tone < 0 ? INK_BAD : l->tone > 0 ? INK_GOOD : INK_TEXT);
    }
    flow_space(f, 3);
    flow_note(f, TOPIC[p->why_shown].rule, INK_QUIET);
    if (p->why_topic)
        flow_note(f, "I: the next number · Esc: away", INK_QUIET);
}

void why_draw(App *a, int left_edge)
{
    Ui *ui = &a->ui;
    const Widget *at = ui_at(ui, ui->mouse_x, ui->mouse_y), *focus = ui_focus(ui);
    const Widget *v = at && at->act == ACT_WHY         ? at
                      : focus && focus->act == ACT_WHY ? focus
                                                       : NULL;
    Topic t = v ? (Topic)v->arg : a->play.why_topic;
    if (!t || !ask(a, t))
        return;
    Win *w = ui->w;
    int wide = px(w, 400), high = sheet_high(ui, wide, why_sheet, a), top = px(w, 66);
    int x = t == WHY_MEN ? w->w - px(w, 18) - px(w, 344) - px(w, 14) - wide : left_edge;
    int y = v && t != WHY_MEN ? v->at.y - px(w, 20) : top;
    y = y + high > w->h - px(w, 18) ? w->h - px(w, 18) - high : y;
    x = x + wide > w->w - px(w, 8) ? w->w - px(w, 8) - wide : x;
    sheet_at(ui, x < px(w, 8) ? px(w, 8) : x, y < top ? top : y, wide, why_sheet, a);
}

void why_keep(App *a, int topic)
{
    Play *p = &a->play;
    p->why_topic = p->why_topic == (Topic)topic ? WHY_NOTHING : (Topic)topic;
}

/* Through all that can be asked just now, then nothing. */
void why_next(App *a)
{
    Play *p = &a->play;
    for (int t = p->why_topic + 1; t < TOPICS; t++)
        if (ask(a, (Topic)t)) {
            p->why_topic = (Topic)t;
            return;
        }
    p->why_topic = WHY_NOTHING;
}

/* Dots under the name say that it can be asked. */
void flow_asked(Flow *f, int top, Topic t)
{
    Win *w = f->w;
    int dot = px(w, 2) > 1 ? px(w, 2) : 1;
    if (w->measuring)
        return;
    for (int x = f->x; x < f->x + f->wide; x += 3 * dot)
        fill(w, (SDL_Rect){ x, f->y - dot, dot, dot }, ink(w, INK_EDGE));
    ui_area(f->ui, (SDL_Rect){ f->x, top, f->wide, f->y - top }, ACT_WHY, (int)t);
}

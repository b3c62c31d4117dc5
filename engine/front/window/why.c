/*
 * why.c: a number asked about: how it was made, line by line, adding up; on a small
 * sheet beside the one it stands on. Pressed, it stays; a line of it that can be asked
 * in its turn leads on, and there is a way back.
 */
#include "front/window/app.h"

typedef enum About { OF_ARMY, OF_PLACE, OF_REGION, OF_SIDE } About;

static const struct { const char *word, *title, *rule; About about; } TOPIC[TOPICS] = {
    [WHY_FOOD] = { "food", "Why the bread lasts so long",
                   "A man eats about a kilogram of grain a day; beasts graze while they can.", OF_ARMY },
    [WHY_WATER] = { "water", "Why the water lasts so long",
                    "Wells give so much a day; rivers and canals as much as anybody wants.", OF_ARMY },
    [WHY_ORDER] = { "order", "Why its order is what it is",
                    "What men will still stand. Every contingent counts by its men.", OF_ARMY },
    [WHY_WEARY] = { "weary", "Why it is so weary",
                    "Every contingent counts by its men. Above 600 men fall behind.", OF_ARMY },
    [WHY_STRENGTH] = { "strength", "What its men are worth",
                       "As the rule of battle counts them, hand to hand.", OF_ARMY },
    [WHY_PACE] = { "pace", "Why it marches so far in a day",
                   "The slowest arm sets the pace; ground, length, season and heat take away.", OF_ARMY },
    [WHY_TERMS] = { "terms", "Why the town would accept or not",
                    "The parts add up to the chance of a yes, in a thousand.", OF_PLACE },
    [WHY_MEN] = { "men", "Where all the men are", "Every man is in one of these lines.", OF_SIDE },
    [WHY_TREASURY] = { "treasury", "Where the coin came from and went",
                       "All of this year's causes, on what the year began with.", OF_SIDE },
    [WHY_INCOME] = { "income", "What a week brings and costs",
                     "As things stand: nothing taken, nothing lost.", OF_SIDE },
    [WHY_PAY] = { "pay", "What its men are paid", "Who is not paid loses heart, and goes.", OF_SIDE },
    [WHY_AUTHORITY] = { "authority", "Why the crown is obeyed so far",
                        "It passes on taxes, settles quarrels and sends help by it.", OF_SIDE },
    [WHY_LEGITIMACY] = { "legitimacy", "Why its right to rule is believed so far",
                         "Who doubts it listens to others, and to envoys.", OF_SIDE },
    [WHY_PRESSURE] = { "pressure", "What drives it to battle",
                       "Above its patience the crown orders battle, whatever its general thinks.", OF_SIDE },
    [WHY_YIELDS] = { "yields", "What this country would yield us",
                     "What stands there still, as far as we know, and as its people let us.", OF_REGION },
    [WHY_TEMPER] = { "temper", "Why its people think so of us",
                     "A wholly hostile country yields half, a friend half as much again.", OF_REGION } };

static const Why *of(const App *a) { return &a->play.why; }

/* What is asked, as session_why() reads it; false: it cannot be asked just now. */
static bool words_of(const App *a, Topic t, char *out, size_t cap)
{
    const Play *p = &a->play;
    const FormationView *f = game_chosen(a);
    RegionId r = a->sheet.region;
    switch (TOPIC[t].about) {
    case OF_ARMY:
        if (!f || !f->own)
            return false;
        SDL_snprintf(out, cap, "%s %s", TOPIC[t].word, f->word);
        return true;
    case OF_PLACE:
        if (!p->place.n || p->view.place[p->place.n].terms_permille < 0)
            return false;
        SDL_snprintf(out, cap, "%s %s", TOPIC[t].word, text_of(p->m, p->m->place[p->place.n].id));
        return true;
    case OF_REGION:
        if (!r.n || a->page != PAGE_REGION || !p->m->region[r.n].centre.n)
            return false;
        SDL_snprintf(out, cap, "%s %s", TOPIC[t].word,
                     t == WHY_YIELDS ? text_of(p->m, p->m->region[r.n].id)
                                     : text_of(p->m, p->m->place[p->m->region[r.n].centre.n].id));
        return true;
    default:
        SDL_strlcpy(out, TOPIC[t].word, cap);
        return true;
    }
}

static bool ask(App *a, const char *words)
{
    Play *p = &a->play;
    Why *w = &p->why;
    Fault why;
    if (w->fresh && strcmp(w->asked, words) == 0)
        return true;
    if (p->thinking)
        return false;
    SDL_strlcpy(w->asked, words, sizeof w->asked);
    if (session_why(p->session, p->side, words, &w->see, &why)) {
        w->see = (Preview){ .lines = 1 };
        fault_words(&why, w->see.line[0].says, sizeof w->see.line[0].says);
    }
    w->fresh = true;
    return true;
}

void why_stale(App *a) { a->play.why.fresh = false; }

static void line_row(Flow *f, const PreviewLine *l, int i, bool opens)
{
    int top = f->y;
    Ink tone = l->tone < 0 ? INK_BAD : l->tone > 0 ? INK_GOOD : INK_TEXT;
    bool leads = opens && l->asks[0];
    char says[96];
    SDL_snprintf(says, sizeof says, leads ? "%s ›" : "%s", l->says);
    flow_small(f, says, l->value, tone);
    if (leads)
        ui_area(f->ui, (SDL_Rect){ f->x, top, f->wide, f->y - top }, ACT_WHY_LINE, i);
}

static void why_sheet(Flow *f, void *self)
{
    App *a = self;
    const Why *w = of(a);
    bool kept = w->depth > 0;
    flow_head(f, kept ? w->trail[w->depth - 1].title : TOPIC[w->hover].title);
    for (int i = 0; i < w->see.lines; i++)
        line_row(f, &w->see.line[i], i, kept);
    flow_space(f, 3);
    if (!kept || w->depth == 1)
        flow_note(f, TOPIC[kept ? w->topic : w->hover].rule, INK_QUIET);
    if (!kept)
        return;
    char back[120];
    SDL_snprintf(back, sizeof back, "‹ %s", w->depth > 1 ? w->trail[w->depth - 2].title : "");
    const Press press[] = { { "Away", "Esc", ACT_WHY_LINE, WHY_AWAY, BUTTON_SMALL },
                            { back, "Backspace", ACT_WHY_LINE, WHY_BACK, BUTTON_SMALL | BUTTON_LEFT } };
    flow_buttons(f, press, w->depth > 1 ? 2 : 1, 1);
}

/* By the pointer, unless a key was pressed since it moved; else by the keyboard. */
static const Widget *pointed(const App *a)
{
    const Ui *ui = &a->ui;
    const Widget *at = ui_at(ui, ui->mouse_x, ui->mouse_y), *focus = ui_focus(ui);
    return at && at->act == ACT_WHY && (a->play.pointing || a->page == PAGE_PLAY) ? at : focus && focus->act == ACT_WHY ? focus : NULL;
}

/* Beside the sheet where there is room; else over it, above or below the row asked
 * about, and no higher than there is room. */
SDL_Rect slip_beside(const App *a, const Widget *v, int left_edge, int wide, int high)
{
    const Win *w = &a->w;
    int top = px(w, 60), floor_ = w->h - px(w, 8), gap = px(w, 6), room = w->w - px(w, 8) - wide;
    int x = left_edge > room ? room : left_edge, y = v ? v->at.y - px(w, 20) : top;
    x = x < px(w, 8) ? px(w, 8) : x;
    if (left_edge > room && v) {
        int above = v->at.y - gap - top, below = floor_ - v->at.y - v->at.h - gap;
        bool under = below >= high || below >= above;
        high = min_i32(high, under ? below : above);
        return (SDL_Rect){ x, under ? v->at.y + v->at.h + gap : v->at.y - gap - high, wide, high };
    }
    high = min_i32(high, floor_ - top);
    y = y + high > floor_ ? floor_ - high : y;
    return (SDL_Rect){ x, y < top ? top : y, wide, high };
}

static SDL_Rect place_of(const App *a, const Widget *v, int left_edge, int wide, int high)
{
    const Why *y = of(a);
    const Win *w = &a->w;
    bool men = y->topic == WHY_MEN || (!y->depth && y->hover == WHY_MEN);
    if (men && a->page == PAGE_PLAY)
        return slip_beside(a, NULL, w->w - px(w, 18) - px(w, 344) - px(w, 14) - wide, wide, high);
    SDL_Rect r = slip_beside(a, y->depth ? NULL : v, left_edge, wide, high);
    if (y->depth && y->top)
        r.y = clamp_i32(y->top, px(w, 60), max_i32(px(w, 60), w->h - px(w, 8) - r.h));
    return r;
}

void why_draw(App *a, int left_edge)
{
    Ui *ui = &a->ui;
    Why *w = &a->play.why;
    const Widget *v = pointed(a);
    char words[96];
    w->hover = v ? (Topic)v->arg : WHY_NOTHING;
    if (w->depth)
        SDL_strlcpy(words, w->trail[w->depth - 1].words, sizeof words);
    else if (!v || !words_of(a, w->hover, words, sizeof words))
        return;
    if (!ask(a, words))
        return;
    int wide = min_i32(px(ui->w, 400), ui->w->w - px(ui->w, 16));
    int high = sheet_high(ui, wide, why_sheet, a);
    SDL_Rect r = place_of(a, v, left_edge, wide, high);
    w->top = r.y;
    if (r.h < high)                                         /* longer than its room: it scrolls */
        column(ui, r, &(Leaf){ why_sheet, a, INK_GOLD }, 1, &w->scroll);
    else
        sheet_at(ui, r.x, r.y, wide, why_sheet, a);
}

static void push(Why *w, const char *words, const char *title)
{
    if (w->depth == WHY_DEEP)
        return;
    SDL_strlcpy(w->trail[w->depth].words, words, sizeof w->trail[0].words);
    SDL_strlcpy(w->trail[w->depth].title, title, sizeof w->trail[0].title);
    w->depth++;
    w->scroll = 0;
}

/* The keyboard goes to the first line that leads on, else to the way out. */
static void focus_on(App *a)
{
    Why *w = &a->play.why;
    int to = WHY_AWAY;
    if (w->depth && ask(a, w->trail[w->depth - 1].words))
        for (int i = w->see.lines - 1; i >= 0; i--)
            to = w->see.line[i].asks[0] ? i : to;
    a->ui.focus_act = ACT_WHY_LINE;
    a->ui.focus_arg = to;
}

void why_away(App *a)
{
    Why *w = &a->play.why;
    if (!w->depth)
        return;
    w->depth = 0;
    if (a->ui.focus_act == ACT_WHY_LINE && w->by_focus) {
        a->ui.focus_act = ACT_WHY;
        a->ui.focus_arg = (int)w->topic;
    } else if (a->ui.focus_act == ACT_WHY_LINE) {
        a->ui.focus_act = ACT_NONE;
    }
    w->topic = WHY_NOTHING;
    a->dirty = true;
}

void why_keep(App *a, int topic)
{
    Why *w = &a->play.why;
    char words[96];
    if (w->depth && w->topic == (Topic)topic) {
        why_away(a);
        return;
    }
    if (!words_of(a, (Topic)topic, words, sizeof words))
        return;
    w->by_focus = a->ui.focus_act == ACT_WHY;
    w->depth = 0;
    w->topic = (Topic)topic;
    push(w, words, TOPIC[topic].title);
    if (w->by_focus)
        focus_on(a);
    a->dirty = true;
}

void why_line(App *a, int arg)
{
    Why *w = &a->play.why;
    if (!w->depth)
        return;
    if (arg == WHY_AWAY) {
        why_away(a);
        return;
    }
    if (arg == WHY_BACK && w->depth > 1)
        w->depth--;
    else if (arg >= 0 && arg < w->see.lines && w->see.line[arg].asks[0])
        push(w, w->see.line[arg].asks, w->see.line[arg].says);
    focus_on(a);
    a->dirty = true;
}

/* Esc and Backspace, while one is kept open. */
bool why_key(App *a, SDL_Keysym k)
{
    const Why *w = of(a);
    bool here = a->page == PAGE_PLAY || a->page >= PAGE_REGION;
    if (!w->depth || !here || (k.mod & (KMOD_CTRL | KMOD_ALT)))
        return false;
    if (k.sym == SDLK_ESCAPE)
        why_away(a);
    else if (k.sym == SDLK_BACKSPACE)
        why_line(a, w->depth > 1 ? WHY_BACK : WHY_AWAY);
    else
        return false;
    return true;
}

/* Through all that can be asked just now, then nothing. */
void why_next(App *a)
{
    Why *w = &a->play.why;
    char words[96];
    for (int t = w->topic + 1; t < TOPICS; t++)
        if (words_of(a, (Topic)t, words, sizeof words)) {
            w->depth = 0;
            w->topic = (Topic)t;
            w->by_focus = false;
            push(w, words, TOPIC[t].title);
            focus_on(a);
            return;
        }
    why_away(a);
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

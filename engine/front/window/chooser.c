/*
 * chooser.c: a new campaign: which, on whose side, against whom, from which
 * seed, and with which of history's premises changed.
 */
#include "front/window/app.h"

#include "play/paths.h"

#include <stdlib.h>
#include <time.h>

static Side side_number(const Model *m, int nth)
{
    for (int i = 1; m && i <= m->sides; i++)
        if (m->side[i].playable && nth-- == 0)
            return (Side)i;
    return 1;
}

static int playables(const Model *m)
{
    int n = 0;
    for (int i = 1; m && i <= m->sides; i++)
        n += m->side[i].playable != 0;
    return n;
}

void chooser_close(App *a)
{
    Chooser *c = &a->chooser;
    session_close(c->trial);
    c->trial = NULL;
}

/* The chosen scenario is opened once, to know its sides and premises. */
static void try_card(App *a, int i)
{
    Chooser *c = &a->chooser;
    Fault why;
    chooser_close(a);
    c->chosen = i;
    c->side = 0;
    c->reading = 1;
    c->brief = false;
    c->scroll = 0;
    c->fault[0] = 0;
    if (i >= c->cards)
        return;
    c->trial = session_open(&(Setup){ .scenario = c->card[i].id, .seed = 1 }, &why);
    if (!c->trial) {
        fault_line(&why, c->fault, sizeof c->fault);
        return;
    }
    const Model *m = session_model(c->trial);
    for (int k = 0; k < m->premises && k < PREMISE_MAX; k++)
        c->premise[k] = m->premise[k].usual;
}

void chooser_open(App *a)
{
    Chooser *c = &a->chooser;
    char root[PATH_BYTES];
    Fault why;
    static FaultList faults;
    c->cards = 0;
    c->effort = a->settings.effort;
    c->seed = (uint64_t)time(NULL) % 100000;
    if (paths_root(root, &why)) {
        fault_line(&why, c->fault, sizeof c->fault);
        return;
    }
    c->cards = load_cards(root, c->card, CARD_MAX, &faults);
    try_card(a, c->chosen < c->cards ? c->chosen : 0);
}

static void start(App *a)
{
    Chooser *c = &a->chooser;
    static const char *const READING[] = { "low", "middle", "high" };
    if (!c->trial)
        return;
    const Model *m = session_model(c->trial);
    Setup setup = { .scenario = c->card[c->chosen].id, .seed = c->seed };
    for (int i = 0; i < m->premises && setup.premises < PREMISE_MAX - 2; i++)
        if (c->premise[i] != m->premise[i].usual) {
            setup.premise[setup.premises].id = text_of(m, m->premise[i].id);
            setup.premise[setup.premises++].value = m->premise[i].option[c->premise[i]].word;
        }
    if (c->reading != 1) {
        setup.premise[setup.premises].id = "reading";
        setup.premise[setup.premises++].value = READING[c->reading];
    }
    if (c->brief) {
        setup.premise[setup.premises].id = "length";
        setup.premise[setup.premises++].value = "short";
    }
    Fault why;
    Side side = side_number(m, c->side);
    Session *s = session_open(&setup, &why);
    if (!s) {
        fault_line(&why, c->fault, sizeof c->fault);
        return;
    }
    chooser_close(a);
    a->settings.effort = c->effort;
    settings_write(&a->settings);
    if (game_start(a, s, side, (Effort)c->effort))
        page_open(a, PAGE_BRIEFING);
}

void chooser_act(App *a, int act, int arg)
{
    Chooser *c = &a->chooser;
    const Model *m = c->trial ? session_model(c->trial) : NULL;
    switch (act) {
    case ACT_CARD: try_card(a, arg); break;
    case ACT_SIDE: c->side = arg; break;
    case ACT_SEED:
        c->seed = arg == 0 ? (c->seed * 6364136223846793005u + 1442695040888963407u) >> 44
                           : c->seed + (uint64_t)(int64_t)arg;
        break;
    case ACT_EFFORT: c->effort = arg; break;
    case ACT_LENGTH: c->brief = arg != 0; break;
    case ACT_PREMISE:
        if (arg < 0)
            c->reading = (c->reading + 1) % 3;
        else if (m && arg < m->premises && m->premise[arg].options > 0)
            c->premise[arg] = (c->premise[arg] + 1) % m->premise[arg].options;
        break;
    default: start(a);
    }
}

static void cards_sheet(Flow *f, void *self)
{
    App *a = self;
    Chooser *c = &a->chooser;
    flow_title(f, "New campaign", NULL);
    for (int i = 0; i < c->cards; i++) {
        const ScenarioCard *k = &c->card[i];
        flow_buttons(
            f,
            &(Press){ k->title, NULL, ACT_CARD, i, BUTTON_LEFT | (i == c->chosen ? BUTTON_ON : 0) },
            1, 1);
        char facts[160];
        SDL_snprintf(facts, sizeof facts, "%s%s%d week%s · about %d minutes", k->span,
                     *k->span ? " · " : "", (int)k->weeks, k->weeks == 1 ? "" : "s",
                     (int)k->minutes);
        flow_note(f, facts, INK_QUIET);
    }
    if (!c->cards)
        flow_note(f, "No scenario was found.", INK_BAD);
    flow_space(f, 8);
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, 0 }, 1, 2);
}

static void card_facts(Flow *f, const ScenarioCard *k)
{
    flow_title(f, k->title, k->title_native);
    flow_text(f, k->summary);
    if (k->teaches[0]) {
        char words[300];
        SDL_snprintf(words, sizeof words, "What it teaches: %s", k->teaches);
        flow_note(f, words, INK_QUIET);
    }
}

static void side_rows(Flow *f, App *a, const Model *m)
{
    Chooser *c = &a->chooser;
    Press side[SIDE_MAX];
    int n = playables(m);
    for (int i = 0; i < n && i < SIDE_MAX; i++)
        side[i] = (Press){ m->side[side_number(m, i)].name.latin, NULL, ACT_SIDE, i,
                           i == c->side ? BUTTON_ON : 0 };
    flow_space(f, 8);
    flow_head(f, "Your side");
    flow_buttons(f, side, n, n > 3 ? 3 : n);
    flow_space(f, 6);
    flow_head(f, "How deep the others think");
    const Press level[] = {
        { "Quickly", NULL, ACT_EFFORT, EFFORT_QUICK, c->effort == EFFORT_QUICK ? BUTTON_ON : 0 },
        { "As usual", NULL, ACT_EFFORT, EFFORT_USUAL, c->effort == EFFORT_USUAL ? BUTTON_ON : 0 },
        { "Deeply", NULL, ACT_EFFORT, EFFORT_DEEP, c->effort == EFFORT_DEEP ? BUTTON_ON : 0 }
    };
    flow_buttons(f, level, 3, 3);
}

/* The whole campaign, or its part for an evening. */
static void length_rows(Flow *f, App *a, const Model *m)
{
    Chooser *c = &a->chooser;
    char whole[48], part[160];
    if (!m->short_weeks)
        return;
    SDL_snprintf(whole, sizeof whole, "All of it: %d weeks", (int)m->weeks);
    SDL_snprintf(part, sizeof part, "%s: %d weeks", m->short_title, (int)m->short_weeks);
    const Press length[] = { { whole, NULL, ACT_LENGTH, 0, c->brief ? 0 : BUTTON_ON },
                             { part, NULL, ACT_LENGTH, 1, c->brief ? BUTTON_ON : 0 } };
    flow_space(f, 6);
    flow_head(f, "How long");
    flow_buttons(f, length, 2, 2);
    if (c->brief)
        flow_note(f, m->short_says, INK_QUIET);
}

static void premise_rows(Flow *f, App *a, const Model *m)
{
    static const char *const READING[] = { "low", "middle", "high" };
    Chooser *c = &a->chooser;
    char words[256];
    flow_space(f, 6);
    flow_head(f, "Premises: as in history unless changed");
    SDL_snprintf(words, sizeof words, "Strength of the armies: %s reading", READING[c->reading]);
    flow_buttons(f, &(Press){ words, NULL, ACT_PREMISE, -1, BUTTON_LEFT | BUTTON_SMALL }, 1, 1);
    for (int i = 0; i < m->premises; i++) {
        const PremiseModel *p = &m->premise[i];
        int v = c->premise[i];
        bool changed = v != p->usual;
        SDL_snprintf(words, sizeof words, "%s: %s", p->title,
                     changed && v < p->options ? p->option[v].word : "as it was");
        flow_buttons(f,
                     &(Press){ words, NULL, ACT_PREMISE, i,
                               BUTTON_LEFT | BUTTON_SMALL | (changed ? BUTTON_ON : 0) },
                     1, 1);
        if (changed && v < p->options && p->option[v].says)
            flow_note(f, p->option[v].says, INK_QUIET);
    }
}

static void start_sheet(Flow *f, void *self)
{
    App *a = self;
    Chooser *c = &a->chooser;
    const Model *m = c->trial ? session_model(c->trial) : NULL;
    if (c->chosen < c->cards)
        card_facts(f, &c->card[c->chosen]);
    if (c->fault[0])
        flow_note(f, c->fault, INK_BAD);
    if (!m)
        return;
    side_rows(f, a, m);
    length_rows(f, a, m);
    flow_buttons(f, &(Press){ "Begin", NULL, ACT_START, 0, BUTTON_ON }, 1, 1);
    premise_rows(f, a, m);
    char seed[64];
    flow_space(f, 6);
    SDL_snprintf(seed, sizeof seed, "%llu", (unsigned long long)c->seed);
    flow_row(f, "Seed: the same one gives the same luck", seed, INK_TEXT);
    const Press seeds[] = { { "−1", NULL, ACT_SEED, -1, BUTTON_SMALL },
                            { "another", NULL, ACT_SEED, 0, BUTTON_SMALL },
                            { "+1", NULL, ACT_SEED, 1, BUTTON_SMALL } };
    flow_buttons(f, seeds, 3, 3);
}

void chooser_draw(App *a)
{
    Win *w = &a->w;
    int edge = px(w, 30), left = min_i32(px(w, 380), (w->w - 3 * edge) * 2 / 5);
    int right = min_i32(px(w, 760), w->w - 3 * edge - left), x = (w->w - left - right - edge) / 2;
    column(&a->ui, (SDL_Rect){ x, edge, left, w->h - 2 * edge }, &(Leaf){ cards_sheet, a, INKS }, 1,
           &a->chooser.scroll_cards);
    column(&a->ui, (SDL_Rect){ x + left + edge, edge, right, w->h - 2 * edge },
           &(Leaf){ start_sheet, a, INKS }, 1, &a->chooser.scroll);
}

/*
 * setup.c: the chosen campaign: whose side, how much of it, against what kind of
 * mind, from which seed, and with which of history's premises changed.
 */
#include "front/window/app.h"

static Side side_number(const Model *m, int nth)
{
    for (int i = 1; m && i <= m->sides; i++)
        if (m->side[i].playable && nth-- == 0)
            return (Side)i;
    return 1;
}

static uint64_t seed_of(const Chooser *c)
{
    int64_t n = 0;
    return number_of(c->seed, strlen(c->seed), &n) && n >= 0 ? (uint64_t)n : 1;
}

static void premises_of(const Chooser *c, const Model *m, Setup *s)
{
    Switched switched;
    for (int i = 0, n = premises_switched(&c->form, m, &switched); i < n; i++) {
        s->premise[s->premises].id = switched.id[i];
        s->premise[s->premises++].value = switched.value[i];
    }
    if (c->brief) {
        s->premise[s->premises].id = "length";
        s->premise[s->premises++].value = "short";
    }
}

void chooser_start(App *a)
{
    Chooser *c = &a->doors.chooser;
    if (!c->trial)
        return;
    const Model *m = session_model(c->trial);
    Setup setup = { .scenario = c->card[c->chosen].id, .seed = seed_of(c) };
    premises_of(c, m, &setup);
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

void setup_act(App *a, int act, int arg)
{
    Chooser *c = &a->doors.chooser;
    bool lab = a->page == PAGE_LAB;
    Session *trial = lab ? a->lab.trial : c->trial;
    const Model *m = trial ? session_model(trial) : NULL;
    switch (act) {
    case ACT_SIDE: c->side = arg; break;
    case ACT_SEED: chooser_seed(c); break;
    case ACT_EFFORT: c->effort = arg; break;
    case ACT_LENGTH: c->brief = arg != 0; break;
    case ACT_PREMISE:
    case ACT_OPTION:
        if (m)
            premises_act(lab ? &a->lab.form : &c->form, &a->ui, m, act, arg);
        break;
    default: chooser_start(a);
    }
}

/* ---- the sheet of what it is ---- */

static void facts_sheet(Flow *f, void *self)
{
    App *a = self;
    Chooser *c = &a->doors.chooser;
    const ScenarioCard *k = &c->card[c->chosen];
    const Model *m = c->trial ? session_model(c->trial) : NULL;
    char words[300];
    int high = min_i32(f->wide / 2, px(f->w, 220));
    flow_title(f, k->title, k->title_native);
    thumb_draw(c->thumbs, f->w, (SDL_Rect){ f->x, f->y, f->wide, high }, k);
    f->y += high + px(f->w, 6);
    card_facts(f, k);
    flow_space(f, 4);
    flow_text(f, k->summary);
    if (k->teaches[0]) {
        SDL_snprintf(words, sizeof words, "What it teaches: %s", k->teaches);
        flow_note(f, words, INK_QUIET);
    }
    if (c->fault[0])
        flow_note(f, c->fault, INK_BAD);
    if (m) {
        Switched switched;
        int n = premises_switched(&c->form, m, &switched);
        SDL_snprintf(words, sizeof words, n == 0 ? "%s, as in history." : n == 1
                         ? "%s, with one premise changed." : "%s, with %d premises changed.",
                     m->side[side_number(m, c->side)].name.latin, n);
        flow_space(f, 4);
        flow_note(f, words, INK_TEXT);
        flow_buttons(f, (const Press[]){ { "Begin", NULL, ACT_START, 0, BUTTON_ON },
                                         { "Back", "Esc", ACT_BACK, 0, 0 } }, 2, 2);
    }
}

/* ---- the form ---- */

static void side_rows(Flow *f, App *a, const Model *m)
{
    Chooser *c = &a->doors.chooser;
    flow_head(f, "Your side");
    for (int i = 0, n = 0; i <= m->sides; i++) {
        if (!i || !m->side[i].playable)
            continue;
        flow_choice(f, &(Choice){ m->side[i].name.latin, NULL, ACT_SIDE, n, n == c->side, true });
        if (n++ == c->side && m->side[i].briefing && *m->side[i].briefing) {
            Flow in = { f->ui, f->w, f->x + px(f->w, 30), f->y, f->wide - px(f->w, 34) };
            const char *end = strchr(m->side[i].briefing, '\n');
            char first[700];
            size_t len = end ? (size_t)(end - m->side[i].briefing) : strlen(m->side[i].briefing);
            SDL_strlcpy(first, m->side[i].briefing, len + 1 < sizeof first ? len + 1 : sizeof first);
            flow_note(&in, first, INK_QUIET);
            f->y = in.y + px(f->w, 4);
        }
    }
}

/* The whole campaign, or its part for an evening. */
static void length_rows(Flow *f, App *a, const Model *m)
{
    Chooser *c = &a->doors.chooser;
    char whole[64], part[160];
    if (!m->short_weeks)
        return;
    SDL_snprintf(whole, sizeof whole, "All of it: %d week%s", (int)m->weeks, m->weeks == 1 ? "" : "s");
    SDL_snprintf(part, sizeof part, "%s: %d week%s", m->short_title, (int)m->short_weeks,
                 m->short_weeks == 1 ? "" : "s");
    flow_space(f, 8);
    flow_head(f, "How long");
    flow_choice(f, &(Choice){ whole, NULL, ACT_LENGTH, 0, !c->brief, true });
    flow_choice(f, &(Choice){ part, m->short_says, ACT_LENGTH, 1, c->brief, true });
}

/* What a level does, in numbers and nothing else. */
static void effort_says(Effort e, char *out, size_t cap)
{
    EffortFacts f = session_effort(e);
    Text t = text_in(out, cap);
    if (!f.plays)
        text_add(&t, "Weighs every fight once, by worth of men and ground.");
    else if (!f.day_plays)
        text_addf(&t, "Before it seeks a battle that is in doubt it plays it forward in up to %d copies.",
                  (int)f.plays);
    else
        text_addf(&t, "Before it seeks any battle it plays it forward in up to %d copies. On the field its "
                      "generals play the rest of the day forward in %d copies, every %d half-hours.",
                  (int)f.plays, (int)f.day_plays, (int)f.day_every);
    text_add(&t, f.plans ? " Its generals relieve tired lines and change their plan."
                         : " Its generals keep to one plan.");
}

static void effort_rows(Flow *f, App *a)
{
    static const char *const NAME[] = { "Quick", "Usual", "Deep" };
    char says[3][320];
    flow_space(f, 8);
    flow_head(f, "How much the others think");
    for (int i = 0; i < 3; i++) {
        effort_says((Effort)i, says[i], sizeof says[i]);
        flow_choice(f, &(Choice){ NAME[i], says[i], ACT_EFFORT, i, a->doors.chooser.effort == i, true });
    }
    flow_note(f, "None of them is given men, bread or knowledge that its side has not.", INK_QUIET);
    flow_space(f, 8);
    flow_head(f, "Who commands your battles");
    flow_choice(f, &(Choice){ "Your generals", "You read how it went.", ACT_COMMAND, 0,
                              !a->settings.command, true });
    flow_choice(f, &(Choice){ "You, half-hour by half-hour", "Any battle can still be left to the "
                              "general.", ACT_COMMAND, 1, a->settings.command != 0, true });
}

static void seed_rows(Flow *f, App *a)
{
    flow_space(f, 8);
    flow_head(f, "Seed");
    flow_note(f, "The same seed and the same orders give the same game.", INK_QUIET);
    flow_typed(f, "Number", a->doors.chooser.seed, ACT_FIELD, PAGE_SETUP);
    flow_buttons(f, &(Press){ "Another", NULL, ACT_SEED, 0, BUTTON_SMALL }, 1, 4);
}

static void form_sheet(Flow *f, void *self)
{
    App *a = self;
    Chooser *c = &a->doors.chooser;
    const Model *m = c->trial ? session_model(c->trial) : NULL;
    if (!m)
        return;
    side_rows(f, a, m);
    length_rows(f, a, m);
    effort_rows(f, a);
    seed_rows(f, a);
    flow_space(f, 8);
    flow_head(f, "Premises");
    flow_note(f, "What the sources leave open. History's answer stands unless you change it; open "
                 "one to read why it is open and what it rests on.", INK_QUIET);
    flow_space(f, 4);
    premises_rows(f, &c->form, m, "as in history");
    flow_space(f, 8);
    flow_buttons(f, &(Press){ "Begin", NULL, ACT_START, 1, BUTTON_ON }, 1, 2);
}

/* Side by side where there is room, else one under the other. */
void setup_draw(App *a)
{
    Win *w = &a->w;
    Chooser *c = &a->doors.chooser;
    int edge = px(w, 24), gap = px(w, 20), all = min_i32(px(w, 1180), w->w - 2 * edge);
    const Leaf leaf[] = { { facts_sheet, a, INKS }, { form_sheet, a, INKS } };
    SDL_Rect r = { (w->w - all) / 2, edge, all, w->h - 2 * edge };
    chooser_thumbs(a);
    if (all < px(w, 860)) {
        column(&a->ui, r, leaf, 2, &c->scroll);
        return;
    }
    int left = all * 2 / 5;
    column(&a->ui, (SDL_Rect){ r.x, r.y, left, r.h }, &leaf[0], 1, &c->scroll_facts);
    column(&a->ui, (SDL_Rect){ r.x + left + gap, r.y, all - left - gap, r.h }, &leaf[1], 1, &c->scroll);
}

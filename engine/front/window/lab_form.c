/*
 * lab_form.c: the sheets at the left of the laboratory: which campaign, what is
 * switched, how many plays, and single ones to look at.
 */
#include "front/window/app.h"

/* ---- which campaign, or which study ---- */

static void card_rows(Flow *f, const Chooser *c)
{
    char right[96];
    flow_head(f, "A campaign");
    for (int i = 0; i < c->cards; i++) {
        if (!c->card[i].recorded)
            continue;
        SDL_snprintf(right, sizeof right, "%d week%s", (int)c->card[i].weeks, c->card[i].weeks == 1 ? "" : "s");
        flow_press(f, c->card[i].title, right, ACT_LAB, LAB_CARD + i, false);
    }
}

static void count_words(int64_t n, const char *one, Text *out)
{
    text_number(out, n);
    text_addf(out, " %s%s", one, n == 1 ? "" : "s");
}

static void file_row(Flow *f, const SeriesFile *k, int i)
{
    TEXT(left, 400);
    TEXT(right, 160);
    int64_t all = (int64_t)k->runs * k->variants;
    text_add(&left, k->title);
    if (k->from_week > 0)
        text_addf(&left, ", from week %d", (int)k->from_week + 1);
    else if (k->variants > 3)
        text_addf(&left, ", %d settings", (int)k->variants);
    else if (k->variants > 1)
        text_addf(&left, ", %s", k->first);
    if (k->done < all) {
        text_number(&right, k->done);
        text_add(&right, " of ");
    }
    count_words(all, "play", &right);
    flow_press(f, left.at, right.at, ACT_LAB, LAB_FILE + i, k->done >= all);
}

void lab_choice_sheet(Flow *f, void *self)
{
    App *a = self;
    const LabPage *p = &a->lab;
    flow_title(f, "The laboratory", NULL);
    flow_text(f, "A campaign played once is a story. Played hundreds of times with other dice it is a claim "
                 "about what was likely, and the claim can be held against the sources. Choose a campaign, "
                 "switch what the sources leave open, and see what comes of it in this model.");
    if (p->told[0])
        flow_note(f, p->told, INK_BAD);
    flow_space(f, 4);
    card_rows(f, &a->doors.chooser);
    if (p->files) {
        flow_space(f, 8);
        flow_head(f, "Or go on with a study");
        for (int i = 0; i < p->files; i++)
            file_row(f, &p->file[i], i);
    }
    flow_space(f, 4);
    flow_buttons(f, (const Press[]){ { "Back", "Esc", ACT_BACK, 0, BUTTON_ON },
                                     { "At the command line", NULL, ACT_LAB, LAB_LINES, 0 } }, 2, 3);
}

/* ---- what is switched ---- */

void lab_premises_sheet(Flow *f, void *self)
{
    App *a = self;
    LabPage *p = &a->lab;
    const Model *m = session_model(p->trial);
    char words[200];
    Switched s;
    if (p->from[0]) {
        flow_head(f, "From your game");
        SDL_snprintf(words, sizeof words, "Every play goes on from week %d as it stood, minds on all sides; "
                     "the dice are others from there on.", p->from_week + 1);
        flow_note(f, words, INK_TEXT);
        return;
    }
    int n = premises_switched(&p->form, m, &s);
    flow_head(f, "Premises");
    flow_note(f, p->all ? "Each is switched, one at a time, and compared with history's setting."
                 : n    ? "What is switched is compared with history's setting, with the same dice."
                        : "History's setting. Switch one and both are played with the same dice.", INK_QUIET);
    flow_choice(f, &(Choice){ "Every premise, one at a time", NULL, ACT_LAB, LAB_ALL, p->all, false });
    if (n > 1 && !p->all)
        flow_choice(f, &(Choice){ "Also in every combination", NULL, ACT_LAB, LAB_GRID, p->grid, false });
    flow_space(f, 4);
    if (!p->all)
        premises_rows(f, &p->form, m, "as it was");
}

/* ---- how many, and the buttons ---- */

static const int RUNS[LAB_RUN_CHOICES] = { 100, 500, 2000, 5000 };

static void choices(Flow *f, const LabPage *p)
{
    Press press[LAB_RUN_CHOICES + LAB_JOB_CHOICES];
    char words[LAB_RUN_CHOICES][24], jobs[LAB_JOB_CHOICES][24];
    int cores = max_i32(SDL_GetCPUCount(), 1), n = 0;
    const int JOBS[LAB_JOB_CHOICES] = { 1, max_i32(cores / 2, 1), cores };
    flow_note(f, "Plays of each setting", INK_QUIET);
    for (int i = 0; i < LAB_RUN_CHOICES; i++) {
        Text t = text_in(words[i], sizeof words[i]);
        text_number(&t, RUNS[i]);
        press[i] = (Press){ words[i], NULL, ACT_LAB, LAB_RUNS_OF + i,
                            BUTTON_SMALL | (p->runs == RUNS[i] ? BUTTON_ON : 0) };
    }
    flow_buttons(f, press, LAB_RUN_CHOICES, LAB_RUN_CHOICES);
    for (int i = 0; i < LAB_JOB_CHOICES; i++) {
        if (i && JOBS[i] == JOBS[i - 1])
            continue;
        SDL_snprintf(jobs[i], sizeof jobs[i], "%d", JOBS[i]);
        press[n++] = (Press){ jobs[i], NULL, ACT_LAB, LAB_JOBS_OF + i,
                              BUTTON_SMALL | (p->jobs == JOBS[i] ? BUTTON_ON : 0) };
    }
    if (n < 2)
        return;
    flow_note(f, "Processors at once", INK_QUIET);
    flow_buttons(f, press, n, LAB_RUN_CHOICES);
}

/* "1,312 done · 54 a second", "13 s left" */
static void progress(Flow *f, const SeriesState *s)
{
    TEXT(left, 96);
    TEXT(right, 48);
    int permille = s->games ? (int)(s->done * 1000 / s->games) : 0;
    bar(f->w, (SDL_Rect){ f->x, f->y + px(f->w, 4), f->wide, px(f->w, 10) }, f->w->measuring ? 0 : permille,
        ink(f->w, INK_GOOD));
    f->y += px(f->w, 20);
    text_number(&left, s->done);
    text_add(&left, " done");
    if (s->rate >= 0.1) {
        text_add(&left, " · ");
        real_words(s->rate, s->rate < 10, false, &left);
        text_add(&left, " a second");
    }
    if (s->left_s > 0 && s->stage == SERIES_PLAYS)
        text_addf(&right, s->left_s < 100 ? "%d s left" : "%d min left",
                  (int)(s->left_s < 100 ? s->left_s : s->left_s / 60) + 1);
    else if (s->stage == SERIES_DONE)
        text_add(&right, "finished");
    else if (s->stage == SERIES_PAUSED)
        text_add(&right, s->rests ? "paused" : "pausing");
    flow_small(f, left.at, right.at, INK_QUIET);
}

static void run_words(App *a, char *out, size_t cap)
{
    const LabPage *p = &a->lab;
    Text t = text_in(out, cap);
    int n = lab_variants(p);
    if (p->series && !lab_differs(a) && p->state.stage != SERIES_FAILED) {
        text_add(&t, p->state.stage == SERIES_PLAYS || p->state.stage == SERIES_OPENS ? "Pause"
                     : p->state.stage == SERIES_DONE ? "All played" : "Go on");
        return;
    }
    text_add(&t, "Run ");
    if (n > 1)
        text_addf(&t, "%d × ", n);
    text_number(&t, p->runs);
}

static void fault_rows(Flow *f, const LabPage *p)
{
    char words[640];
    if (p->state.stage == SERIES_FAILED) {
        fault_words(&p->state.why, words, sizeof words);
        flow_note(f, words, INK_BAD);
    }
    if (p->state.faulty) {
        SDL_snprintf(words, sizeof words, "%d plays had a fault; the report names them.", (int)p->state.faulty);
        flow_note(f, words, INK_BAD);
    }
    if (p->told[0])
        flow_note(f, p->told, INK_TEXT);
}

void lab_run_sheet(Flow *f, void *self)
{
    App *a = self;
    LabPage *p = &a->lab;
    char run[64];
    bool some = p->series && p->state.done > 0, done = p->series && p->state.stage == SERIES_DONE;
    choices(f, p);
    run_words(a, run, sizeof run);
    if (p->series)
        progress(f, &p->state);
    const Press press[] = {
        { run, "R", ACT_LAB, LAB_RUN, done && !lab_differs(a) ? BUTTON_OFF : BUTTON_ON },
        { "Report", "P", ACT_LAB, LAB_REPORT, some && !p->report.thread ? 0 : BUTTON_OFF },
        { "Another campaign", NULL, ACT_LAB, LAB_OTHER, BUTTON_SMALL },
        { "Back", "Esc", ACT_BACK, 0, BUTTON_SMALL } };
    flow_buttons(f, press, countof(press), 2);
    fault_rows(f, p);
    if (p->report.html[0] && !p->report.thread && p->told[0])
        flow_buttons(f, &(Press){ "Open its folder", NULL, ACT_LAB, LAB_FOLDER, BUTTON_SMALL }, 1, 2);
}

/* ---- look at one ---- */

void lab_look_sheet(Flow *f, void *self)
{
    App *a = self;
    LabPage *p = &a->lab;
    static const char *const WORDS[LAB_EXAMPLES] = { "the least", "the most ordinary play", "the most" };
    char words[320], number[96];
    flow_head(f, "Look at one");
    if (!p->series || !series_is_open(p->series) || p->seen.run[1] < 0) {
        flow_note(f, "As soon as there are plays: the most ordinary and the two ends of them, to watch, or "
                     "to take over from any week.", INK_QUIET);
        return;
    }
    const Gauge *g = series_gauge(p->series, p->seen.by);
    lab_variant_words(p, p->variant, words, sizeof words);
    flow_note(f, words, INK_QUIET);
    if (p->seen.by != p->gauge) {
        SDL_snprintf(words, sizeof words, "in the order of “%s”", g->says);
        flow_note(f, words, INK_QUIET);
    }
    for (int i = 0; i < LAB_EXAMPLES; i++) {
        if (p->seen.run[i] < 0)
            continue;
        lab_number(g, p->seen.value[i], number, sizeof number);
        SDL_snprintf(words, sizeof words, "%s: %s", WORDS[i], number);
        flow_press(f, words, "watch ›", ACT_LAB, LAB_EXAMPLE + i, true);
    }
    flow_buttons(f, &(Press){ p->table ? "The answer" : "All plays", "T", ACT_LAB, LAB_TABLE, BUTTON_SMALL }, 1, 2);
    flow_note(f, "In a replay T takes over from the week it shows; press a side's name first to be that "
                 "side.", INK_QUIET);
}

/*
 * about.c: what this is, whose it is, what it is made from; and how to play many
 * games at once, at the command line.
 */
#include "front/window/app.h"

#include <unistd.h>

static void about_sheet(Flow *f, void *self)
{
    App *a = self;
    const Model *m = works_model(a);
    char words[128];
    TEXT(rules, 32);
    flow_title(f, "Sawad", "السواد");
    flow_text(f, "A turn-based simulation of the campaigns fought over the black land, the watered "
                 "plain of the Tigris and the Euphrates, from 633 to 637.");
    flow_facts(f, "Version", SAWAD_VERSION);
    if (m) {
        text_hex(&rules, m->rules_digest);
        rules.at[8] = 0;
        flow_facts(f, "Rules", rules.at);
    }
    flow_facts(f, "Program", "MIT licence, by the Sawad contributors");
    flow_facts(f, "Texts, map, numbers", "Creative Commons Attribution 4.0 International: “Sawad, by the "
                                         "Sawad contributors, CC BY 4.0”");
    flow_space(f, 8);
    flow_head(f, "Made from");
    flow_facts(f, "Coasts and rivers", "Natural Earth, in the public domain, redrawn after the course of "
                                       "the rivers in the seventh century as far as it is known");
    flow_facts(f, "Heights", "ETOPO5 (NOAA), in the public domain");
    flow_facts(f, "Letters", "EB Garamond by Georg Duffner and Octavio Pardo; Amiri by Khaled Hosny; both "
                             "under the SIL Open Font Licence");
    flow_facts(f, "Program", "SDL, SDL_ttf, FreeType, HarfBuzz, FriBidi, fontconfig, Lua");
    flow_facts(f, "Colours", "Colour-blind eyes after Machado, Oliveira and Fernandes 2009; contrast "
                             "after WCAG 2.2");
    for (int i = 0; fonts_named(a->w.fonts, i) && i < 2; i++)
        flow_facts(f, i ? "" : "Font files in use", fonts_named(a->w.fonts, i));
    flow_space(f, 8);
    if (m) {
        SDL_snprintf(words, sizeof words, "It rests on %d works; every number of the rules names its own.",
                     (int)(m->sources + m->works));
        flow_note(f, words, INK_TEXT);
    }
    flow_buttons(f, (const Press[]){ { "The works", NULL, ACT_PAGE, PAGE_PEDIA, 0 },
                                     { "Back", "Esc", ACT_BACK, 0, BUTTON_ON } }, 2, 3);
}

void about_draw(App *a) { dialog(a, 720, about_sheet); }

/* ---- the laboratory ---- */

typedef struct Example { const char *does, *words; bool campaign; } Example;
static const Example EXPERIMENT[] = {
    { "Holds the record of history against 200 games of a campaign, minds on all sides: what should come "
      "out, what does, and how ordinary history is among them.", "lab backtest %s --runs 200", true },
    { "Switches every premise, one by one, with the same dice: what each of them changes, with its "
      "interval.", "lab pairs %s --all --runs 100", true },
    { "Looks at one of those games: the one of seed 17, told from week to week.", "run %s --seed 17", true },
    { "Fights the battles of record without their campaigns: who wins, who loses how many.",
      "lab battles --set in", false },
};

/* The program that runs, so that the words work in any folder. */
static void program(char *out, size_t cap)
{
    ssize_t n = readlink("/proc/self/exe", out, cap - 1);
    out[n > 0 ? n : 0] = 0;
    if (n <= 0)
        SDL_strlcpy(out, "sawad", cap);
}

static void words_of(const App *a, int i, const char *before, char *out, size_t cap)
{
    const Chooser *c = &a->doors.chooser;
    char words[256];
    const char *id = c->chosen < c->cards ? c->card[c->chosen].id : "";
    SDL_snprintf(words, sizeof words, EXPERIMENT[i].words, id);
    SDL_snprintf(out, cap, "%s %s", before, EXPERIMENT[i].campaign ? words : EXPERIMENT[i].words);
}

void copy_act(App *a, int arg)
{
    char path[512], words[900];
    if (arg >= (int)countof(EXPERIMENT)) {      /* a campaign to do it with */
        a->doors.chooser.chosen = arg - (int)countof(EXPERIMENT);
        return;
    }
    program(path, sizeof path);
    words_of(a, arg, path, words, sizeof words);
    app_notice(a, "%s", SDL_SetClipboardText(words) ? "It cannot be copied here" : "Copied");
}

static void experiments_sheet(Flow *f, void *self)
{
    App *a = self;
    Chooser *c = &a->doors.chooser;
    Press p[CARD_MAX];
    int n = 0;
    char words[900], path[512];
    flow_title(f, "At the command line", NULL);
    flow_text(f, "A campaign played once is a story. Played two hundred times with other dice it is a claim "
                 "about what was likely, and the claim can be held against the sources. At the command line "
                 "more can be asked than in the window: choose a campaign, copy a line, and run it in a terminal.");
    for (int i = 0; i < c->cards; i++)
        if (c->card[i].recorded)
            p[n++] = (Press){ c->card[i].title, NULL, ACT_COPY, (int)countof(EXPERIMENT) + i,
                              BUTTON_SMALL | (i == c->chosen ? BUTTON_ON : 0) };
    flow_buttons(f, p, n, 3);
    flow_space(f, 6);
    for (size_t i = 0; i < countof(EXPERIMENT); i++) {
        words_of(a, (int)i, "sawad", words, sizeof words);
        flow_note(f, EXPERIMENT[i].does, INK_TEXT);
        flow_command(f, words, ACT_COPY, (int)i);
    }
    program(path, sizeof path);
    SDL_snprintf(words, sizeof words, "What is copied has the whole path of this program for “sawad”: %s", path);
    flow_note(f, words, INK_QUIET);
    flow_space(f, 8);
    flow_head(f, "How to read what it says");
    flow_prose(f, "- History's figure and the plausible range are the author's reading of the sources; neither "
                  "comes from the model.\n"
                  "- A row of yes and no is told as the share of games with Wilson's 95 % interval, a row of "
                  "numbers as the median and where the lowest and the highest tenth end.\n"
                  "- Rank says how many games lie below history: near 50 % history is ordinary in the model, "
                  "near 0 or 100 % the model would call it a marvel.\n"
                  "- Pairs are effects in the model, not in history. Twenty intervals are twenty chances to be "
                  "wrong.\n"
                  "- The number of threads changes nothing in the results.\n");
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, BUTTON_ON }, 1, 3);
}

void experiments_draw(App *a) { dialog(a, 820, experiments_sheet); }

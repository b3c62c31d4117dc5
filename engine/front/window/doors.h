/*
 * doors.h: the pages before and around a game: the first start, the menu, the
 * choice of a campaign, options, and what can be read.
 */
#ifndef SAWAD_FRONT_DOORS_H
#define SAWAD_FRONT_DOORS_H

#include "front/window/keys.h"
#include "front/window/settings.h"
#include "front/window/ui.h"
#include "play/paths.h"
#include "play/session.h"
#include "script/load.h"

enum { CARD_MAX = 32, BEFORE_MAX = 32, TYPED_MAX = 48, MOD_MAX = 16, TOLD_MAX = 6, ROW_IDS = 96,
       ID_BYTES = 40 };

/* ---- premises (premises.c) ---- */

typedef struct PremiseForm {
    int32_t premise[PREMISE_MAX];
    int32_t reading;            /* 0 low, 1 middle, 2 high */
    int     open;               /* the premise whose document is open; -1: none */
} PremiseForm;

/* Those that are not as in history. */
typedef struct Switched { const char *id[PREMISE_MAX + 1], *value[PREMISE_MAX + 1]; } Switched;

void premises_usual(PremiseForm *c, const Model *m);
int  premises_switched(const PremiseForm *c, const Model *m, Switched *out);
void premises_act(PremiseForm *c, Ui *ui, const Model *m, int act, int arg);
void premises_rows(Flow *f, const PremiseForm *c, const Model *m, const char *usual);
void option_word(const char *word, char *out, size_t cap);      /* as a person would write it */

/* ---- choosing a campaign ---- */

typedef struct Thumbs Thumbs;

typedef struct Chooser {
    ScenarioCard card[CARD_MAX];
    int          cards, chosen, side, effort;
    bool         by_hardness;   /* the order of the cards: by date, or by how hard they are */
    char         seed[24];      /* as typed */
    Session     *trial;         /* owned: the chosen scenario, for its sides and premises */
    PremiseForm  form;
    bool         brief;         /* the short cut is chosen */
    int          scroll, scroll_facts, scroll_cards;
    Thumbs      *thumbs;        /* owned */
    char         fault[640];
} Chooser;

/* ---- options ---- */

typedef enum Tab { TAB_GAME, TAB_DISPLAY, TAB_SOUND, TAB_KEYS, TAB_FILES, TABS } Tab;

typedef struct Before {
    const char *what;           /* was changed then */
    Settings    settings;
    Chord       bound[KEY_ROWS][2];
} Before;

typedef struct Options {
    Tab    tab;
    Before before[BEFORE_MAX];
    int    befores;
    int    waits;               /* the row whose key is to be pressed; -1: none */
    Chord  clash;               /* pressed once, and somebody's already */
    int    clash_with;
    bool   sure;                /* the reset was pressed once */
    char   told[320];
} Options;

/* ---- a person's own scenarios ---- */

typedef struct Mod {
    char      id[64], title[96], folder[PATH_BYTES + 80];
    bool      loads, checked, sound;
    int       faults;
    char      told[TOLD_MAX][480];
    int       tolds;
} Mod;

typedef struct Mods {
    Mod          mod[MOD_MAX];
    int          mods;
    char         folder[PATH_BYTES], typed[TYPED_MAX], told[640];
    SDL_Thread  *thread;        /* checks one of them */
    int          checking;      /* which; -1: none */
} Mods;

typedef struct Doors {
    Chooser chooser;
    Options options;
    Mods    mods;
    int     scroll_menu;
} Doors;

/* choice.c: rows to choose from, to type in, to copy. */
typedef struct Choice {
    const char *words, *note;   /* note: may be NULL */
    int act, arg;
    bool on, one;               /* one: of several, of which only one is */
} Choice;
void flow_choice(Flow *f, const Choice *c);
void flow_typed(Flow *f, const char *words, const char *typed, int act, int arg);
void flow_command(Flow *f, const char *command, int act, int arg);
void flow_facts(Flow *f, const char *left, const char *right);  /* both wrapped, in two columns */
void flow_press(Flow *f, const char *left, const char *right, int act, int arg, bool on);
int  flow_measure(Flow *f, void draw(Flow *f, const void *of), const void *of);

/* swatch.c: what a palette looks like. */
void swatch(Win *w, SDL_Rect r, PaletteKind kind);

/* thumbs.c: small maps of where scenarios are played, painted by a second thread. */
Thumbs *thumbs_open(SDL_Renderer *r, const Palette *p, float scale, uint32_t event);
void    thumbs_close(Thumbs *t);
void    thumb_draw(Thumbs *t, Win *w, SDL_Rect r, const ScenarioCard *c);
bool    thumbs_take(Thumbs *t);         /* true if any was finished */

#endif

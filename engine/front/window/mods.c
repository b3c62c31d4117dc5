/*
 * mods.c: a person's own scenarios: which there are, whether they are sound, and
 * beginning a new one. A check plays a whole game, on a thread of its own.
 */
#include "front/window/app.h"

#include "front/author.h"
#include "play/paths.h"

#include <stdlib.h>
#include <sys/stat.h>

static void list(App *a)
{
    Mods *m = &a->doors.mods;
    struct stat st;
    ScenarioCard *card = calloc(MOD_MAX, sizeof *card);
    FaultList *faults = calloc(1, sizeof *faults);
    m->mods = 0;
    m->folder[0] = 0;
    bool there = !paths_folder(FOLDER_MODS, m->folder, NULL) && stat(m->folder, &st) == 0;
    int n = there && card && faults ? load_cards(m->folder, card, MOD_MAX, faults) : 0;
    for (int i = 0; i < n; i++) {
        Mod *d = &m->mod[m->mods++];
        *d = (Mod){ .loads = true };
        SDL_strlcpy(d->id, card[i].id, sizeof d->id);
        SDL_strlcpy(d->title, card[i].title, sizeof d->title);
        SDL_snprintf(d->folder, sizeof d->folder, "%s/%s", m->folder, d->id);
    }
    for (int i = 0; faults && there && i < faults->count && m->mods < MOD_MAX; i++) {
        Mod *d = &m->mod[m->mods++];            /* its cover cannot be read */
        *d = (Mod){ .checked = true, .faults = 1, .tolds = 1 };
        SDL_strlcpy(d->title, "A scenario that cannot be read", sizeof d->title);
        fault_line(&faults->at[i], d->told[0], sizeof d->told[0]);
    }
    free(card);
    free(faults);
}

/* On its own thread: only the Mod it checks is touched, which nobody else does
 * until it is joined. */
static int check(void *self)
{
    App *a = self;
    Mod *d = &a->doors.mods.mod[a->doors.mods.checking];
    Fault why = { .status = OK };
    FaultList *faults = calloc(1, sizeof *faults);
    if (faults && author_faults(d->folder, faults, &why)) {
        faults->at[0] = why;
        faults->count = 1;
    }
    d->faults = faults ? faults->count + faults->dropped : 1;
    d->tolds = 0;
    for (int i = 0; faults && i < faults->count && d->tolds < TOLD_MAX; i++)
        fault_line(&faults->at[i], d->told[d->tolds++], sizeof d->told[0]);
    d->sound = faults && d->faults == 0;
    free(faults);
    SDL_Event e = { .type = a->mod_event };
    SDL_PushEvent(&e);
    return 0;
}

/* The next one not looked at yet. */
static void check_next(App *a)
{
    Mods *m = &a->doors.mods;
    for (int i = 0; i < m->mods && !m->thread; i++) {
        if (m->mod[i].checked)
            continue;
        m->checking = i;
        m->thread = SDL_CreateThread(check, "check", a);
        if (!m->thread)
            return;
    }
}

void mods_done(App *a)
{
    Mods *m = &a->doors.mods;
    if (!m->thread)
        return;
    SDL_WaitThread(m->thread, NULL);
    m->thread = NULL;
    m->mod[m->checking].checked = true;
    m->checking = -1;
    a->dirty = true;
    if (a->page == PAGE_MODS)
        check_next(a);
}

void mods_close(App *a)
{
    if (a->doors.mods.thread)
        SDL_WaitThread(a->doors.mods.thread, NULL);
    a->doors.mods.thread = NULL;
}

void mods_open(App *a)
{
    Mods *m = &a->doors.mods;
    m->told[0] = 0;
    if (m->thread)                              /* the list stays while one is being checked */
        return;
    m->checking = -1;
    list(a);
    check_next(a);
}

static void make(App *a)
{
    Mods *m = &a->doors.mods;
    char folder[PATH_BYTES + 80];
    Fault why = { 0 };
    if (!m->typed[0]) {
        SDL_snprintf(m->told, sizeof m->told, "Type a name for it first: small letters, digits, - and _.");
        return;
    }
    if (m->thread)
        mods_done(a);
    SDL_snprintf(folder, sizeof folder, "%s/%s", m->folder, m->typed);
    if (paths_make(m->folder, &why) || author_make(folder, &why)) {
        fault_words(&why, m->told, sizeof m->told);
        return;
    }
    SDL_snprintf(m->told, sizeof m->told, "%s is a campaign now. Its files explain themselves; change one and "
                                          "check again.", folder);
    m->typed[0] = 0;
    list(a);
    check_next(a);
}

enum { MOD_OPEN = 100, MOD_MAKE, MOD_AGAIN };

void mods_act(App *a, int arg)
{
    Mods *m = &a->doors.mods;
    if (arg == MOD_OPEN) {
        options_act(a, ACT_FILES, FOLDER_MODS);
        SDL_strlcpy(m->told, a->doors.options.told, sizeof m->told);
        a->doors.options.told[0] = 0;
    } else if (arg == MOD_MAKE) {
        make(a);
    } else if (arg == MOD_AGAIN) {
        mods_open(a);
    } else if (arg >= 0 && arg < m->mods) {
        chooser_list(a);
        chooser_seed(&a->doors.chooser);
        if (chooser_take(a, m->mod[arg].id))
            page_open(a, PAGE_SETUP);
        else
            SDL_strlcpy(m->told, a->doors.chooser.fault, sizeof m->told);
    }
}

static void mod_rows(Flow *f, const Mods *m, int i)
{
    const Mod *d = &m->mod[i];
    char words[160];
    bool now = m->thread && m->checking == i;
    if (now || !d->checked)
        SDL_strlcpy(words, now ? "being checked: a whole game is played" : "waits for its check", sizeof words);
    else if (d->sound)
        SDL_strlcpy(words, "nothing to say against it", sizeof words);
    else
        SDL_snprintf(words, sizeof words, "%d fault%s", d->faults, d->faults == 1 ? "" : "s");
    if (d->loads)
        flow_press(f, d->title, words, ACT_MOD, i, d->checked && d->sound);
    else
        flow_row(f, d->title, words, INK_BAD);
    for (int k = 0; d->checked && k < d->tolds; k++)
        flow_note(f, d->told[k], INK_BAD);
    if (d->checked && d->faults > d->tolds && d->tolds)
        flow_note(f, "… and more; “sawad check” tells all of them.", INK_QUIET);
}

static void mods_sheet(Flow *f, void *self)
{
    App *a = self;
    const Mods *m = &a->doors.mods;
    flow_title(f, "Campaigns of your own", NULL);
    flow_text(f, "A campaign is a folder of Lua files, most of them tables. What lies in the folder below is "
                 "offered with the others; press one to play it.");
    flow_facts(f, "Folder", m->folder);
    flow_buttons(f, (const Press[]){ { "Open the folder", NULL, ACT_MOD, MOD_OPEN, BUTTON_SMALL },
                                     { "Look and check again", NULL, ACT_MOD, MOD_AGAIN, BUTTON_SMALL } }, 2, 3);
    flow_space(f, 8);
    for (int i = 0; i < m->mods; i++)
        mod_rows(f, m, i);
    if (!m->mods)
        flow_note(f, "There is none yet.", INK_QUIET);
    flow_space(f, 8);
    flow_head(f, "Begin a new one");
    flow_note(f, "A small campaign in eight commented files, which can be played at once: a raid from the "
                 "desert, two days from Hira.", INK_QUIET);
    flow_typed(f, "Its name", m->typed, ACT_FIELD, PAGE_MODS);
    flow_buttons(f, &(Press){ "Make it", NULL, ACT_MOD, MOD_MAKE, 0 }, 1, 3);
    if (m->told[0])
        flow_note(f, m->told, INK_TEXT);
    flow_space(f, 6);
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, BUTTON_ON }, 1, 3);
}

void mods_draw(App *a) { dialog(a, 760, mods_sheet); }

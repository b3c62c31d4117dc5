/*
 * options.c: what a person can set; every change is seen at once and can be taken
 * back.
 */
#include "front/window/app.h"

#include "play/paths.h"

#include <stdio.h>

static Options *of(App *a) { return &a->doors.options; }

void options_before(App *a, const char *what)
{
    Options *o = of(a);
    if (o->befores == BEFORE_MAX) {
        memmove(o->before, o->before + 1, sizeof *o->before * (BEFORE_MAX - 1));
        o->befores--;
    }
    Before *b = &o->before[o->befores++];
    b->what = what;
    b->settings = a->settings;
    memcpy(b->bound, a->keys.bound, sizeof b->bound);
    o->told[0] = 0;
}

static void take_back(App *a)
{
    Options *o = of(a);
    if (!o->befores)
        return;
    const Before *b = &o->before[--o->befores];
    Settings was = a->settings;
    a->settings = b->settings;
    a->settings.wide = was.wide;                /* the window stays where it was put */
    a->settings.high = was.high;
    a->settings.x = was.x;
    a->settings.y = was.y;
    memcpy(a->keys.bound, b->bound, sizeof b->bound);
    keys_bind(&a->keys, 0, a->keys.bound[0][0]);        /* labels anew */
    memcpy(a->keys.bound, b->bound, sizeof b->bound);
    settings_apply(a);
    keymap_write(a);
    o->told[0] = 0;
    app_notice(a, "Taken back: %s", b->what);
}

/* ---- files ---- */

static bool exported(char *out, size_t cap)
{
    char folder[PATH_BYTES];
    if (paths_folder(FOLDER_CONFIG, folder, NULL) || paths_make(folder, NULL))
        return false;
    SDL_snprintf(out, cap, "%s/exported.txt", folder);
    return true;
}

static void export_all(App *a)
{
    char path[PATH_BYTES + 16];
    Options *o = of(a);
    FILE *f = exported(path, sizeof path) ? fopen(path, "wb") : NULL;
    if (f) {
        settings_put(&a->settings, f);
        keymap_put(a, f);
    }
    if (f && fclose(f) == 0)
        SDL_snprintf(o->told, sizeof o->told, "Settings and keys stand in %s", path);
    else
        SDL_snprintf(o->told, sizeof o->told, "They cannot be written to the folder of settings");
}

static void import_all(App *a)
{
    char path[PATH_BYTES + 16], line[160];
    Options *o = of(a);
    FILE *f = exported(path, sizeof path) ? fopen(path, "rb") : NULL;
    if (!f) {
        SDL_snprintf(o->told, sizeof o->told, "There is no %s", path);
        return;
    }
    options_before(a, "what was read from the file");
    keys_reset(&a->keys, -1);
    while (fgets(line, sizeof line, f))
        if (!settings_take(&a->settings, line, strcspn(line, "\n")))
            keys_read_line(&a->keys, line, strcspn(line, "\n"));
    fclose(f);
    settings_apply(a);
    keymap_write(a);
    SDL_snprintf(o->told, sizeof o->told, "Read from %s", path);
}

static void reset_all(App *a)
{
    Options *o = of(a);
    if (!o->sure) {
        o->sure = true;
        SDL_snprintf(o->told, sizeof o->told, "Press it again: all settings and keys become the usual ones.");
        return;
    }
    options_before(a, "all settings and keys made the usual ones");
    Settings was = a->settings;
    settings_usual(&a->settings);
    a->settings.wide = was.wide;
    a->settings.high = was.high;
    keys_reset(&a->keys, -1);
    settings_apply(a);
    keymap_write(a);
    app_notice(a, "All settings and keys are the usual ones");
}

enum { FILES_EXPORT = FOLDERS, FILES_IMPORT, FILES_RESET, KEYS_RESET };

static void open_folder(App *a, Folder which)
{
    char folder[PATH_BYTES], url[PATH_BYTES + 16];
    Options *o = of(a);
    Fault why = { 0 };
    if (paths_folder(which, folder, &why) || paths_make(folder, &why)) {
        fault_line(&why, o->told, sizeof o->told);
        return;
    }
    SDL_snprintf(url, sizeof url, "file://%s", folder);
    SDL_SetClipboardText(folder);
    if (SDL_OpenURL(url))
        SDL_snprintf(o->told, sizeof o->told, "Nothing here opens folders; its path is on the clipboard: %s",
                     folder);
    else
        SDL_snprintf(o->told, sizeof o->told, "Opened, and its path is on the clipboard: %s", folder);
}

static void files_act(App *a, int arg)
{
    if (arg == FILES_EXPORT)
        export_all(a);
    else if (arg == FILES_IMPORT)
        import_all(a);
    else if (arg == FILES_RESET)
        reset_all(a);
    else if (arg == KEYS_RESET) {
        options_before(a, "all keys made the usual ones");
        keys_reset(&a->keys, -1);
        keymap_write(a);
        app_notice(a, "All keys are the usual ones");
    } else if (arg >= 0 && arg < FOLDERS)
        open_folder(a, (Folder)arg);
}

/* ---- keys ---- */

static void bind(App *a, int row, Chord c)
{
    options_before(a, "a key changed");
    keys_bind(&a->keys, row, c);
    keymap_write(a);
    of(a)->waits = -1;
}

/* The first press of a key that somebody has is answered; the second takes it. */
bool options_key(App *a, SDL_Keysym k)
{
    Options *o = of(a);
    Chord c = chord_of(k);
    TEXT(words, KEY_WORDS);
    if (a->page != PAGE_OPTIONS)
        return false;
    if (o->waits < 0 && c.key == 'z' && c.mods == MOD_CTRL) {
        take_back(a);
        return true;
    }
    if (o->waits < 0)
        return false;
    bool modifier = k.sym >= SDLK_LCTRL && k.sym <= SDLK_RGUI;
    int row = o->waits;
    o->told[0] = 0;
    if (modifier)
        return true;
    if (c.key == KEY_ESCAPE) {
        o->waits = -1;
    } else if (c.key == KEY_DELETE || c.key == KEY_BACKSPACE) {
        bind(a, row, (Chord){ 0, 0 });
    } else if (!chord_may(c)) {
        SDL_snprintf(o->told, sizeof o->told, "This key always means the same. Another, please.");
    } else {
        int had = keys_clash(&a->keys, row, c);
        bool again = had >= 0 && o->clash_with == had && o->clash.key == c.key && o->clash.mods == c.mods;
        chord_words(c, &words);
        if (had < 0 || again) {
            bind(a, row, c);
            if (again)
                app_notice(a, "%s is taken from “%s”", words.at, a->keys.row[had].words);
            return true;
        }
        o->clash = c;
        o->clash_with = had;
        SDL_snprintf(o->told, sizeof o->told, "%s is “%s” already. Press it again to take it from there.",
                     words.at, a->keys.row[had].words);
        app_notice(a, "%s is “%s” already: press it again to take it", words.at, a->keys.row[had].words);
    }
    return true;
}

/* ---- acts ---- */

void options_act(App *a, int act, int arg)
{
    Options *o = of(a);
    if (act != ACT_FILES)
        o->sure = false;
    switch (act) {
    case ACT_TAB:
        o->tab = (Tab)arg;
        o->told[0] = 0;
        o->waits = -1;
        a->play.scroll_page = 0;
        break;
    case ACT_TAKE_BACK: take_back(a); break;
    case ACT_KEY:
        o->waits = o->waits == arg ? -1 : arg;
        o->clash_with = -1;
        o->told[0] = 0;
        break;
    case ACT_FILES: files_act(a, arg); break;
    case ACT_SOUND:
        options_before(a, "sound");
        a->settings.sound = !a->settings.sound;
        settings_write(&a->settings);
        hear(a, SOUND_WEEK);
        break;
    case ACT_VOLUME:
        options_before(a, "volume");
        a->settings.volume = arg;
        settings_write(&a->settings);
        hear(a, SOUND_WEEK);
        break;
    default: break;
    }
}

/* ---- tabs ---- */

static void game_tab(Flow *f, App *a)
{
    const Settings *s = &a->settings;
    flow_head(f, "Battles");
    flow_choice(f, &(Choice){ "The general commands them", "You read how it went.", ACT_COMMAND, 0,
                              !s->command, true });
    flow_choice(f, &(Choice){ "I command them, half-hour by half-hour", NULL, ACT_COMMAND, 1,
                              s->command != 0, true });
    flow_space(f, 6);
    flow_head(f, "After a week");
    flow_choice(f, &(Choice){ "The report opens by itself", "Otherwise it waits until it is asked for.",
                              ACT_REPORTS, 0, s->reports != 0, false });
    flow_space(f, 6);
    flow_head(f, "Before a week ends, I am told of");
    for (int k = 0; k < WARN_KINDS; k++)
        flow_choice(f, &(Choice){ warn_words((WarnKind)k), NULL, ACT_WARN, WARN_BACK_ON + k,
                                  !(s->quiet >> k & 1), false });
}

static void display_tab(Flow *f, App *a)
{
    static const int STEP[] = { 75, 100, 125, 150, 175, 200, 225, 250, 275, 300 };
    const Settings *s = &a->settings;
    char words[countof(STEP)][8], now[64];
    Press p[countof(STEP)];
    SDL_snprintf(now, sizeof now, s->scale ? "%d %%" : "%d %%, fitted to the window",
                 (int)(a->w.scale * 100 + 0.5f));
    flow_row(f, "Size of all that is written", now, INK_TEXT);
    for (size_t i = 0; i < countof(STEP); i++) {
        SDL_snprintf(words[i], sizeof words[i], "%d %%", STEP[i]);
        p[i] = (Press){ words[i], NULL, ACT_SIZE, STEP[i],
                        BUTTON_SMALL | (s->scale == STEP[i] ? BUTTON_ON : 0) };
    }
    flow_buttons(f, p, countof(p), 5);
    flow_buttons(f, &(Press){ "Fitted to the window", NULL, ACT_SIZE, 0, BUTTON_SMALL | (s->scale ? 0 : BUTTON_ON) },
                 1, 2);
    flow_space(f, 6);
    flow_head(f, "Colours");
    for (int i = 0; i < PALETTES; i++) {
        int wide = px(f->w, 190), high = px(f->w, 54), y = f->y;
        Flow in = { f->ui, f->w, f->x, f->y, f->wide };
        bool beside = f->wide > px(f->w, 460);
        if (beside) {
            swatch(f->w, (SDL_Rect){ f->x, y, wide, high }, (PaletteKind)i);
            in.x += wide + px(f->w, 10);
            in.wide -= wide + px(f->w, 10);
            in.y += px(f->w, 12);
        }
        flow_choice(&in, &(Choice){ palette_name((PaletteKind)i), NULL, ACT_PALETTE, 1 + i,
                                    s->palette == i, true });
        f->y = beside && y + high + px(f->w, 6) > in.y ? y + high + px(f->w, 6) : in.y;
    }
    flow_space(f, 6);
    flow_choice(f, &(Choice){ "Motion", "Columns walk their week; without it they are simply there.",
                              ACT_STILL, 0, !s->still, false });
    flow_choice(f, &(Choice){ "Whole screen", NULL, ACT_FULL, 0, s->full != 0, false });
}

static void sound_tab(Flow *f, App *a)
{
    static const int STEP[] = { 20, 40, 60, 80, 100 };
    char words[countof(STEP)][8];
    Press p[countof(STEP)];
    flow_choice(f, &(Choice){ "Sound", "A page turned, an order given, a refusal, armies that meet, "
                              "the end of a week. All of it is also written.", ACT_SOUND, 0,
                              a->settings.sound != 0, false });
    flow_space(f, 6);
    flow_head(f, "Volume");
    for (size_t i = 0; i < countof(STEP); i++) {
        SDL_snprintf(words[i], sizeof words[i], "%d %%", STEP[i]);
        p[i] = (Press){ words[i], NULL, ACT_VOLUME, STEP[i],
                        BUTTON_SMALL | (a->settings.volume == STEP[i] ? BUTTON_ON : 0) };
    }
    flow_buttons(f, p, countof(p), countof(p));
    if (a->deaf)
        flow_note(f, "No sound device answers here; the game is silent.", INK_BAD);
}

static void keys_tab(Flow *f, App *a)
{
    static const char *const ROOM[KEY_ROOMS] = { "Everywhere", "On the map", "On the field of battle",
                                                 "Watching a game again", "At the end of a game",
                                                 "In the laboratory" };
    const Keys *k = &a->keys;
    const Options *o = of(a);
    flow_note(f, "Press a row, then the new key. Esc leaves it as it was, Delete takes its key away. "
                 "Arrows, Tab, Enter and Esc always move about on a sheet.", INK_QUIET);
    flow_buttons(f, &(Press){ "All keys as usual", NULL, ACT_FILES, KEYS_RESET, BUTTON_SMALL }, 1, 3);
    for (int room = 0; room < KEY_ROOMS; room++) {
        flow_space(f, 6);
        flow_head(f, ROOM[room]);
        for (int i = 0; i < k->rows; i++) {
            if (k->row[i].room != room || k->twin[i] != i)
                continue;
            TEXT(name, 128);
            TEXT(key, 80);
            text_add(&name, k->row[i].words);
            for (int t = i + 1; t < k->rows; t++)
                if (k->twin[t] == i && strcmp(k->row[t].words, k->row[i].words) != 0
                    && k->row[t].act != ACT_GIVE)
                    text_addf(&name, ", %s", k->row[t].words);
            chord_words(k->bound[i][0], &key);
            if (k->bound[i][1].key) {
                text_add(&key, "  or  ");
                chord_words(k->bound[i][1], &key);
            }
            flow_press(f, name.at, o->waits == i ? "press a key …" : key.len ? key.at : "none", ACT_KEY,
                       i, o->waits == i || keys_changed(k, i));
            if (o->waits == i && o->told[0])
                flow_note(f, o->told, INK_BAD);
        }
    }
}

static void files_tab(Flow *f, App *a)
{
    static const struct { Folder folder; const char *words; } ROW[] = {
        { FOLDER_SAVES, "Saved games" }, { FOLDER_MODS, "Scenarios you added" },
        { FOLDER_CONFIG, "Settings and keys" }, { FOLDER_REPLAYS, "Logs of finished games" },
        { FOLDER_LAB, "Results of experiments" }, { FOLDER_STATE, "Notes of crashes" } };
    char path[PATH_BYTES];
    (void)a;
    flow_note(f, "Press a folder to open it; its path goes to the clipboard too.", INK_QUIET);
    for (size_t i = 0; i < countof(ROW); i++)
        if (!paths_folder(ROW[i].folder, path, NULL))
            flow_press(f, ROW[i].words, path, ACT_FILES, (int)ROW[i].folder, false);
    flow_space(f, 8);
    flow_head(f, "Settings and keys in one file");
    flow_buttons(f, (const Press[]){ { "Write it", NULL, ACT_FILES, FILES_EXPORT, 0 },
                                     { "Read it", NULL, ACT_FILES, FILES_IMPORT, 0 },
                                     { "Everything as usual", NULL, ACT_FILES, FILES_RESET, 0 } }, 3, 3);
}

static void options_sheet(Flow *f, void *self)
{
    static void (*const TAB[TABS])(Flow *f, App *a) = { game_tab, display_tab, sound_tab, keys_tab,
                                                        files_tab };
    static const char *const NAME[TABS] = { "Game", "Display", "Sound", "Keys", "Files" };
    App *a = self;
    Options *o = of(a);
    Press tab[TABS];
    char words[96];
    flow_title(f, "Options", NULL);
    for (int i = 0; i < TABS; i++)
        tab[i] = (Press){ NAME[i], NULL, ACT_TAB, i, (int)o->tab == i ? BUTTON_ON : 0 };
    flow_buttons(f, tab, TABS, TABS);
    flow_space(f, 8);
    TAB[o->tab](f, a);
    flow_space(f, 6);
    if (o->told[0] && o->waits < 0)
        flow_note(f, o->told, INK_TEXT);
    SDL_snprintf(words, sizeof words, o->befores ? "Take back: %s" : "Nothing to take back",
                 o->befores ? o->before[o->befores - 1].what : "");
    flow_buttons(f, (const Press[]){ { "Done", "Esc", ACT_BACK, 0, BUTTON_ON },
                                     { words, NULL, ACT_TAKE_BACK, 0, o->befores ? 0 : BUTTON_OFF } },
                 2, 2);
}

void options_draw(App *a) { dialog(a, 720, options_sheet); }

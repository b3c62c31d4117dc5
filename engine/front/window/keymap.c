/*
 * keymap.c: the table of all commands a key or a name can ask for, and the file that
 * keeps what was changed. Keys as they are pressed, the sheet of commands, the help
 * page and the options read this table and no other.
 */
#include "front/window/app.h"

#include "play/paths.h"

#include <stdio.h>

#define AS_SDL(key, sdl) static_assert((int)(key) == (int)(sdl), "keys.h counts as SDL does")
AS_SDL(KEY_F1, SDLK_F1);
AS_SDL(KEY_UP, SDLK_UP);
AS_SDL(KEY_HOME, SDLK_HOME);
AS_SDL(KEY_PAGE_DOWN, SDLK_PAGEDOWN);
AS_SDL(KEY_DELETE, SDLK_DELETE);
AS_SDL(KEY_PAD_ENTER, SDLK_KP_ENTER);

#define ONE(key) { { key, 0 } }
#define TWO(key, other) { { key, 0 }, { other, 0 } }
#define NO_KEY { { 0, 0 } }
#define CTRL(key) { { key, MOD_CTRL } }

static const KeyRow ROW[] = {
    { "about", "About what has the focus or the pointer", KEYS_EVERYWHERE, ONE(KEY_F1), ACT_ABOUT, 0 },
    { "commands", "Any command by its name", KEYS_EVERYWHERE, { { 'p', MOD_CTRL }, { '/', 0 } }, ACT_PAGE,
      PAGE_COMMANDS },
    { "encyclopedia", "Encyclopedia", KEYS_EVERYWHERE, CTRL('e'), ACT_PAGE, PAGE_PEDIA },
    { "help", "Help: all keys", KEYS_EVERYWHERE, { { KEY_F1, MOD_SHIFT } }, ACT_PAGE, PAGE_HELP },
    { "quick-save", "Quick save", KEYS_EVERYWHERE, ONE(KEY_F1 + 4), ACT_QUICK_SAVE, 0 },
    { "quick-load", "Quick load", KEYS_EVERYWHERE, ONE(KEY_F1 + 8), ACT_QUICK_LOAD, 0 },
    { "save", "Save under a name", KEYS_EVERYWHERE, CTRL('s'), ACT_PAGE, PAGE_SAVE_AS },
    { "rewind", "Back to an earlier week", KEYS_EVERYWHERE, CTRL('r'), ACT_PAGE, PAGE_REWIND },
    { "load", "Load a game", KEYS_EVERYWHERE, CTRL('o'), ACT_PAGE, PAGE_SAVES },
    { "undo", "Take an order back", KEYS_EVERYWHERE, { { 'z', MOD_CTRL }, { 'u', 0 } }, ACT_UNDO, 0 },
    { "redo", "Give it again", KEYS_EVERYWHERE,
      { { 'y', MOD_CTRL }, { 'z', MOD_CTRL | MOD_SHIFT } }, ACT_REDO, 0 },
    { "sheets", "Keyboard to the sheets and back", KEYS_EVERYWHERE, ONE(KEY_F1 + 5), ACT_SHEETS, 0 },
    { "whole-screen", "Whole screen", KEYS_EVERYWHERE, ONE(KEY_F1 + 10), ACT_FULL, 0 },
    { "larger", "All that is written larger", KEYS_EVERYWHERE,
      { { '+', MOD_CTRL }, { '=', MOD_CTRL } }, ACT_SCALE, 25 },
    { "smaller", "Smaller", KEYS_EVERYWHERE, CTRL('-'), ACT_SCALE, -25 },
    { "fitted", "Fitted to the window", KEYS_EVERYWHERE, CTRL('0'), ACT_SCALE, 0 },
    { "quit", "Quit", KEYS_EVERYWHERE, CTRL('q'), ACT_QUIT, 0 },
    { "options", "Options", KEYS_EVERYWHERE, NO_KEY, ACT_PAGE, PAGE_OPTIONS },
    { "motion", "Motion on or off", KEYS_EVERYWHERE, NO_KEY, ACT_STILL, 0 },
    { "colours", "Other colours", KEYS_EVERYWHERE, NO_KEY, ACT_PALETTE, 0 },
    { "reports", "The report after each week, or not", KEYS_EVERYWHERE, NO_KEY, ACT_REPORTS, 0 },
    { "replay", "Watch this game again", KEYS_EVERYWHERE, NO_KEY, ACT_WATCH, 0 },
    { "run-from-here", "Run 500 plays from here", KEYS_EVERYWHERE, NO_KEY, ACT_LAB, LAB_FROM_HERE },
    { "new", "New campaign", KEYS_EVERYWHERE, NO_KEY, ACT_PAGE, PAGE_CHOOSER },
    { "lab", "The laboratory", KEYS_EVERYWHERE, NO_KEY, ACT_PAGE, PAGE_LAB },
    { "mods", "Campaigns of one's own", KEYS_EVERYWHERE, NO_KEY, ACT_PAGE, PAGE_MODS },
    { "about-sawad", "About Sawad", KEYS_EVERYWHERE, NO_KEY, ACT_PAGE, PAGE_ABOUT },
    { "to-menu", "To the main menu", KEYS_EVERYWHERE, NO_KEY, ACT_LEAVE, 0 },

    { "end-week", "End the week; give the order asked about", KEYS_MAP,
      TWO(KEY_ENTER, KEY_PAD_ENTER), ACT_WEEK, 0 },
    { "give", "Give the order", KEYS_MAP, TWO(KEY_ENTER, KEY_PAD_ENTER), ACT_GIVE, 0 },
    { "next", "Next army without orders", KEYS_MAP, TWO(KEY_TAB, 'n'), ACT_NEXT, 1 },
    { "before", "The army before", KEYS_MAP, { { KEY_TAB, MOD_SHIFT }, { 'n', MOD_SHIFT } },
      ACT_NEXT, -1 },
    { "find", "Find a place or army", KEYS_MAP, ONE('p'), ACT_PAGE, PAGE_FIND },
    { "orders", "All orders to the chosen army", KEYS_MAP, ONE('k'), ACT_PAGE, PAGE_ORDERS },
    { "lesson", "The lesson's next step", KEYS_MAP, ONE(KEY_SPACE), ACT_LESSON, LESSON_READ },
    { "why", "How a number was made", KEYS_MAP, ONE('i'), ACT_ASK, 0 },
    { "report", "The week's report", KEYS_MAP, ONE('l'), ACT_PAGE, PAGE_REPORT },
    { "battles", "Its battles", KEYS_MAP, ONE('y'), ACT_FOUGHT, 0 },
    { "briefing", "Briefing and goals", KEYS_MAP, ONE(KEY_F1 + 3), ACT_PAGE, PAGE_BRIEFING },
    { "decide", "What is to be decided", KEYS_MAP, ONE(KEY_F1 + 6), ACT_PAGE, PAGE_DECIDE },
    { "court", "The court: authority, coin, parties", KEYS_MAP, { { 't', MOD_SHIFT } }, ACT_OPEN, PAGE_COURT },
    { "envoys", "Envoys and letters", KEYS_MAP, { { 'e', MOD_SHIFT } }, ACT_OPEN, PAGE_ENVOYS },
    { "commander", "The commander of the chosen army", KEYS_MAP, { { 'c', MOD_SHIFT } }, ACT_OPEN, PAGE_LEADER },
    { "region", "The country of the place looked at", KEYS_MAP, { { 'r', MOD_SHIFT } }, ACT_OPEN, PAGE_REGION },
    { "by-way", "By way of: the next place is passed on the way", KEYS_MAP, ONE('.'), ACT_VIA, 0 },
    { "end-now", "End the week without a question", KEYS_MAP, CTRL(KEY_ENTER), ACT_WEEK, 1 },
    { "ledgers", "The ledgers", KEYS_MAP, ONE(KEY_F1 + 7), ACT_PAGE, PAGE_BOOKS },
    { "command", "Who commands the battles", KEYS_MAP, ONE('q'), ACT_COMMAND, 0 },
    { "fold-left", "Fold the sheets on the left", KEYS_MAP, ONE(KEY_F1 + 1), ACT_FOLD, 0 },
    { "fold-right", "Fold those on the right", KEYS_MAP, ONE(KEY_F1 + 2), ACT_FOLD, 1 },
    { "nearer", "Nearer", KEYS_MAP, TWO('+', '='), ACT_ZOOM, 1 },
    { "farther", "Farther", KEYS_MAP, ONE('-'), ACT_ZOOM, -1 },
    { "supply", "Overlay: supply", KEYS_MAP, ONE('1'), ACT_OVERLAY, OVERLAY_SUPPLY },
    { "control", "Overlay: control", KEYS_MAP, ONE('2'), ACT_OVERLAY, OVERLAY_CONTROL },
    { "minds", "Overlay: minds", KEYS_MAP, ONE('3'), ACT_OVERLAY, OVERLAY_MINDS },
    { "forage", "Overlay: forage", KEYS_MAP, ONE('4'), ACT_OVERLAY, OVERLAY_FORAGE },
    { "men", "Overlay: men", KEYS_MAP, ONE('5'), ACT_OVERLAY, OVERLAY_MEN },
    { "sight", "Overlay: sight", KEYS_MAP, ONE('6'), ACT_OVERLAY, OVERLAY_SIGHT },
    { "ground", "Overlay: ground", KEYS_MAP, ONE('7'), ACT_OVERLAY, OVERLAY_GROUND },
    { "past", "Overlay: what history did", KEYS_MAP, ONE('8'), ACT_OVERLAY, OVERLAY_PAST },
    { "whole", "The map of the whole", KEYS_MAP, ONE('z'), ACT_FOLD, 2 },
    { "years", "The calendar and the ribbon", KEYS_MAP, ONE(KEY_F1 + 9), ACT_FOLD, 3 },
    { "bare", "No overlay", KEYS_MAP, ONE('0'), ACT_OVERLAY, 0 },

    { "half-hour", "The next half-hour; give the order asked about", KEYS_FIELD,
      TWO(KEY_ENTER, KEY_PAD_ENTER), ACT_HALF_HOUR, 0 },
    { "field-give", "Order it", KEYS_FIELD, TWO(KEY_ENTER, KEY_PAD_ENTER), ACT_FIELD_ORDER, VERBS },
    { "body", "The next body of men", KEYS_FIELD, ONE(KEY_TAB), ACT_BODY, 1 },
    { "body-before", "The one before", KEYS_FIELD, { { KEY_TAB, MOD_SHIFT } }, ACT_BODY, -1 },
    { "general", "Leave the day to the general", KEYS_FIELD, ONE('l'), ACT_GENERAL, 0 },
    { "all", "The whole army", KEYS_FIELD, ONE('0'), ACT_WING, WING_ALL },
    { "left", "Left wing", KEYS_FIELD, ONE('1'), ACT_WING, WING_LEFT },
    { "left-centre", "Left centre", KEYS_FIELD, ONE('2'), ACT_WING, WING_LEFT_CENTRE },
    { "centre", "Centre", KEYS_FIELD, ONE('3'), ACT_WING, WING_CENTRE },
    { "right-centre", "Right centre", KEYS_FIELD, ONE('4'), ACT_WING, WING_RIGHT_CENTRE },
    { "right", "Right wing", KEYS_FIELD, ONE('5'), ACT_WING, WING_RIGHT },
    { "reserve", "Reserve", KEYS_FIELD, ONE('6'), ACT_WING, WING_RESERVE },
    { "horse", "Horse", KEYS_FIELD, ONE('7'), ACT_WING, WING_HORSE },
    { "foot", "Foot", KEYS_FIELD, ONE('8'), ACT_WING, WING_FOOT },
    { "archers", "Archers", KEYS_FIELD, ONE('9'), ACT_WING, WING_ARCHERS },

    { "watch-play", "Play, pause", KEYS_WATCH, ONE(KEY_SPACE), ACT_REPLAY, REPLAY_PLAY },
    { "watch-on", "The next week or half-hour", KEYS_WATCH, ONE(KEY_RIGHT), ACT_REPLAY, REPLAY_ON },
    { "watch-back", "The one before", KEYS_WATCH, ONE(KEY_LEFT), ACT_REPLAY, REPLAY_BACK },
    { "watch-leap", "Eight weeks on", KEYS_WATCH, { { KEY_RIGHT, MOD_SHIFT } }, ACT_REPLAY, REPLAY_LEAP },
    { "watch-leap-back", "Eight weeks back", KEYS_WATCH, { { KEY_LEFT, MOD_SHIFT } }, ACT_REPLAY,
      REPLAY_LEAP_BACK },
    { "watch-first", "The beginning", KEYS_WATCH, ONE(KEY_HOME), ACT_REPLAY, REPLAY_FIRST },
    { "watch-last", "The end", KEYS_WATCH, ONE(KEY_END), ACT_REPLAY, REPLAY_LAST },
    { "watch-battle", "The next battle", KEYS_WATCH, ONE('b'), ACT_REPLAY, REPLAY_BATTLE },
    { "watch-battle-back", "The battle before", KEYS_WATCH, { { 'b', MOD_SHIFT } }, ACT_REPLAY,
      REPLAY_BATTLE_BACK },
    { "watch-speed", "How fast", KEYS_WATCH, ONE('s'), ACT_REPLAY, REPLAY_SPEED },
    { "watch-knew", "Who knew what", KEYS_WATCH, ONE('k'), ACT_REPLAY, REPLAY_KNEW },
    { "watch-take", "Take over from here", KEYS_WATCH, ONE('t'), ACT_REPLAY, REPLAY_TAKE },
    { "watch-nearer", "Nearer", KEYS_WATCH, TWO('+', '='), ACT_ZOOM, 1 },
    { "watch-farther", "Farther", KEYS_WATCH, ONE('-'), ACT_ZOOM, -1 },

    { "end-watch", "Watch the replay", KEYS_ENDING, ONE('w'), ACT_ENDING, END_WATCH },
    { "end-knew", "Who knew what", KEYS_ENDING, ONE('k'), ACT_ENDING, END_KNEW },
    { "end-rewind", "Back to an earlier week", KEYS_ENDING, ONE('r'), ACT_ENDING, END_REWIND },
    { "end-again", "The same again", KEYS_ENDING, ONE('g'), ACT_ENDING, END_AGAIN },
    { "end-copy", "Copy the comparison", KEYS_ENDING, ONE('c'), ACT_ENDING, END_COPY },
    { "end-report", "The week's report", KEYS_ENDING, ONE('l'), ACT_PAGE, PAGE_REPORT },
    { "end-among", "Hold it against a hundred plays; pause", KEYS_ENDING, ONE('a'), ACT_AMONG, AMONG_PAUSE },

    { "lab-run", "Run, pause, go on", KEYS_LAB, ONE('r'), ACT_LAB, LAB_RUN },
    { "lab-figure", "The next figure asked about", KEYS_LAB, ONE('q'), ACT_LAB, LAB_NEXT },
    { "lab-figure-before", "The figure before", KEYS_LAB, { { 'q', MOD_SHIFT } }, ACT_LAB, LAB_BEFORE },
    { "lab-setting", "The next setting", KEYS_LAB, ONE('v'), ACT_LAB, LAB_SETTING },
    { "lab-setting-before", "The setting before", KEYS_LAB, { { 'v', MOD_SHIFT } }, ACT_LAB, LAB_SETTING_BEFORE },
    { "lab-watch", "Watch the most ordinary play", KEYS_LAB, ONE('w'), ACT_LAB, LAB_EXAMPLE + 1 },
    { "lab-table", "The table of all plays", KEYS_LAB, ONE('t'), ACT_LAB, LAB_TABLE },
    { "lab-order", "In which order they stand in it", KEYS_LAB, ONE('s'), ACT_LAB, LAB_SORT },
    { "lab-report", "Write the report", KEYS_LAB, ONE('p'), ACT_LAB, LAB_REPORT },
};

/* "Forced march" as "order-forced-march". */
static const char *id_of(App *a, const char *before, const char *words)
{
    Text t = text_in(a->key_id[a->key_ids++], sizeof a->key_id[0]);
    text_add(&t, before);
    for (const char *c = words; *c; c++) {
        char lower = *c == ' ' ? '-' : *c >= 'A' && *c <= 'Z' ? (char)(*c + 32) : *c;
        text_addn(&t, &lower, 1);
    }
    return t.at;
}

void keymap_make(App *a)
{
    Keys *k = &a->keys;
    k->rows = a->key_ids = 0;
    for (size_t i = 0; i < countof(ROW); i++)
        keys_add(k, &ROW[i]);
    for (int i = 0; i < COMMANDS; i++)
        keys_add(k, &(KeyRow){ id_of(a, "order-", COMMAND[i].words), COMMAND[i].words, KEYS_MAP,
                               ONE(COMMAND[i].sym), ACT_ORDER, i });
    for (int i = 0; i < VERBS; i++)
        keys_add(k, &(KeyRow){ id_of(a, "field-", VERB[i].words), VERB[i].words, KEYS_FIELD,
                               ONE(VERB[i].sym), ACT_FIELD_ORDER, i });
    a->ui.keys = k;
}

static bool file_name(char *out, size_t cap, bool make)
{
    char folder[PATH_BYTES];
    if (paths_folder(FOLDER_CONFIG, folder, NULL) || (make && paths_make(folder, NULL)))
        return false;
    SDL_snprintf(out, cap, "%s/keys.txt", folder);
    return true;
}

void keymap_read(App *a)
{
    char path[PATH_BYTES + 16], line[160];
    FILE *f = file_name(path, sizeof path, false) ? fopen(path, "rb") : NULL;
    keys_reset(&a->keys, -1);
    while (f && fgets(line, sizeof line, f))
        keys_read_line(&a->keys, line, strcspn(line, "\n"));
    if (f)
        fclose(f);
}

void keymap_put(const App *a, FILE *f)
{
    for (int i = 0; i < a->keys.rows; i++) {
        TEXT(line, 160);
        keys_write_line(&a->keys, i, &line);
        if (line.len)
            fprintf(f, "%s\n", line.at);
    }
}

void keymap_write(const App *a)
{
    char path[PATH_BYTES + 16];
    FILE *f = file_name(path, sizeof path, true) ? fopen(path, "wb") : NULL;
    if (!f)
        return;
    keymap_put(a, f);
    fclose(f);
}

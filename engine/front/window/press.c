/*
 * press.c: keys as they are pressed, and commands as they are asked for: which are
 * meant on this page, which can be done now, and why not.
 */
#include "front/window/app.h"

Chord chord_of(SDL_Keysym k)
{
    Chord c = { k.sym, 0 };
    c.mods |= k.mod & KMOD_CTRL ? MOD_CTRL : 0;
    c.mods |= k.mod & KMOD_ALT ? MOD_ALT : 0;
    c.mods |= k.mod & KMOD_SHIFT ? MOD_SHIFT : 0;
    return c;
}

KeyRoom room_of(Page p)
{
    switch (p) {
    case PAGE_PLAY: case PAGE_REPORT: case PAGE_FOUGHT: case PAGE_REGION: case PAGE_LEADER:
    case PAGE_COURT: case PAGE_ENVOYS: return KEYS_MAP;
    case PAGE_BATTLE: return KEYS_FIELD;
    case PAGE_REPLAY: case PAGE_FILM: return KEYS_WATCH;
    case PAGE_ENDING: return KEYS_ENDING;
    case PAGE_LAB: return KEYS_LAB;
    default: return KEYS_EVERYWHERE;
    }
}

/* Something has the keyboard: arrows, Tab and Enter are for it. */
static bool walks(const App *a)
{
    return a->page == PAGE_BATTLE ? a->ui.focus_act != ACT_HALF_HOUR : a->page != PAGE_PLAY || a->ui.focus_act;
}

/* Keys that move about and press stay what they are wherever something has the
 * focus, and letters where somebody writes. What is watched keeps its arrows. */
static bool stays(const App *a, Chord c)
{
    static const int32_t WALK[] = { KEY_TAB, KEY_ENTER, KEY_PAD_ENTER, KEY_ESCAPE, KEY_UP, KEY_DOWN,
                                    KEY_PAGE_UP, KEY_PAGE_DOWN },
                         HOLD[] = { KEY_SPACE, KEY_LEFT, KEY_RIGHT };
    bool watches = room_of(a->page) == KEYS_WATCH;
    for (size_t i = 0; walks(a) && i < countof(WALK); i++)
        if (WALK[i] == c.key)
            return true;
    for (size_t i = 0; walks(a) && !watches && i < countof(HOLD); i++)
        if (HOLD[i] == c.key)
            return true;
    return page_types(a) && !(c.mods & (MOD_CTRL | MOD_ALT)) && c.key < KEY_F1;
}

/* Of those that share a key, and of those that another page has the key for. */
static bool order_here(const App *a, int i)
{
    const FormationView *f = game_chosen(a);
    return f && f->own && !a->play.walking && i < COMMANDS;
}

static bool verb_here(const App *a, int i)
{
    if (i == VERBS)
        return a->play.field.verb != 0;
    return VERB[i].kind == ORDER_WITHDRAW || (VERB[i].kind == ORDER_NIGHT && a->play.field.may_night)
        || verb_fits(a, i);
}

bool command_here(const App *a, int row, Page on)
{
    const KeyRow *r = &a->keys.row[row];
    bool map = on == PAGE_PLAY;
    if (r->room != KEYS_EVERYWHERE && r->room != (int32_t)room_of(on))
        return false;
    if (on >= PAGE_REGION && on <= PAGE_ENVOYS && (r->act == ACT_OPEN || r->act == ACT_ASK))
        return true;                            /* from one of these sheets to another */
    if (r->room == KEYS_MAP && !map)            /* the report and a battle have two of its keys */
        return r->act == ACT_FOUGHT || (r->act == ACT_PAGE && r->arg == PAGE_REPORT);
    switch (r->act) {
    case ACT_ORDER: return order_here(a, r->arg);
    case ACT_GIVE:  return a->play.asked;
    case ACT_WEEK:  return r->arg || !a->play.asked;
    case ACT_VIA:   return a->play.asked && order_has_vias(a->play.plan.kind);
    case ACT_FIELD_ORDER: return verb_here(a, r->arg);
    case ACT_HALF_HOUR: return !a->play.field.verb;
    default: return true;
    }
}

static bool no(char *why, size_t cap, const char *words)
{
    if (why)
        SDL_strlcpy(why, words, cap);
    return false;
}

static bool order_can(const App *a, int i, char *why, size_t cap)
{
    const FormationView *f = game_chosen(a);
    if (!f || !f->own)
        return no(why, cap, "Choose an army of yours first");
    return !a->play.cannot[i][0] || no(why, cap, a->play.cannot[i]);
}

/* What belongs to a game. */
static bool of_game(const KeyRow *r)
{
    static const uint8_t PAGE[] = { PAGE_SAVE_AS, PAGE_REWIND, PAGE_REPORT, PAGE_BRIEFING, PAGE_DECIDE,
                                    PAGE_BOOKS, PAGE_ORDERS, PAGE_FIND };
    if (r->act == ACT_PAGE) {
        for (size_t i = 0; i < countof(PAGE); i++)
            if (PAGE[i] == r->arg)
                return true;
        return false;
    }
    return r->act == ACT_QUICK_SAVE || r->act == ACT_UNDO || r->act == ACT_REDO || r->act == ACT_LEAVE
        || r->act == ACT_WATCH || (r->act == ACT_LAB && r->arg == LAB_FROM_HERE)
        || (r->room != KEYS_EVERYWHERE && r->room != KEYS_LAB);
}

static bool draft_can(const App *a, bool again, char *why, size_t cap)
{
    Draft d = session_draft(a->play.session, a->play.side);
    return (again ? d.redo : d.count) > 0
        || no(why, cap, again ? "Nothing was taken back" : "No order is given yet");
}

bool command_can(const App *a, int row, Page on, char *why, size_t cap)
{
    const KeyRow *r = &a->keys.row[row];
    const Play *p = &a->play;
    if (of_game(r) && !p->session)
        return no(why, cap, "No game is open");
    if (of_game(r) && p->thinking)
        return no(why, cap, "The week is being carried out");
    switch (r->act) {
    case ACT_ORDER:  return order_can(a, r->arg, why, cap);
    case ACT_GIVE:   return p->asked || no(why, cap, "No order is asked about");
    case ACT_UNDO:   return draft_can(a, false, why, cap);
    case ACT_REDO:   return draft_can(a, true, why, cap);
    case ACT_FOUGHT: return p->foughts > 0 || no(why, cap, "No battle was heard of last week");
    case ACT_LESSON: return lesson_shown(a) || no(why, cap, "This campaign's lesson is not open");
    case ACT_FIELD_ORDER:
        if (!command_here(a, row, on))
            return no(why, cap, r->arg == VERBS ? "No order is asked about" : "Not for what is chosen");
        return r->arg >= VERBS || !p->field.cannot[r->arg][0] || no(why, cap, p->field.cannot[r->arg]);
    default: return command_here(a, row, on) || no(why, cap, "Not here");
    }
}

void command_run(App *a, int row) { app_act(a, a->keys.row[row].act, a->keys.row[row].arg); }

bool press_key(App *a, SDL_Keysym k)
{
    Chord c = chord_of(k);
    const Keys *keys = &a->keys;
    KeyRoom room = room_of(a->page);
    int which;
    if (stays(a, c))
        return false;
    int row = keys_row(keys, room, c, &which);
    if (row < 0 && c.mods & MOD_SHIFT)          /* "+" of a keyboard on which it is Shift and "=" */
        row = keys_row(keys, room, (Chord){ c.key, c.mods & ~MOD_SHIFT }, &which);
    if (row < 0)
        return keys_free(keys, room, c);
    for (int i = row; i < keys->rows; i++)
        if (keys->twin[i] == row && command_here(a, i, a->page)) {
            command_run(a, i);
            a->by_key |= keys->row[i].act == ACT_NEXT || keys->row[i].act == ACT_BODY;
            return true;
        }
    return false;
}

/* ---- commands that are nothing but a key ---- */

/* From the map to the sheets and back. */
static void to_sheets(App *a)
{
    bool field = a->page == PAGE_BATTLE, there = walks(a) && a->ui.focus_act;
    a->ui.focus_act = field ? ACT_HALF_HOUR : 0;
    a->ui.focus_arg = 0;
    if (!there && a->page == PAGE_PLAY)
        ui_enter(&a->ui);
    else if (!there)
        ui_step(&a->ui, 1);
    a->by_key = true;
}

bool press_act(App *a, int act, int arg)
{
    switch (act) {
    case ACT_ABOUT:  meant_show(a); return true;
    case ACT_BID:    commands_run(a, arg); return true;
    case ACT_SHEETS: to_sheets(a); return true;
    case ACT_ZOOM:
        if (a->play.session)
            camera_zoom(&a->cam, arg, a->w.w / 2.0, a->w.h / 2.0, SDL_GetTicks());
        return true;
    case ACT_BODY:
        if (a->page == PAGE_BATTLE)
            battle_next(a, arg);
        return true;
    case ACT_ASK:
        if (a->page != PAGE_PLAY || !probe_key(a))
            why_next(a);
        return true;
    default: return false;
    }
}

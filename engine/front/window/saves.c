/*
 * saves.c: the playthroughs on disk: the running one written, another opened, a
 * week of one gone back to.
 */
#include "front/window/app.h"

#include <time.h>

void saves_list(App *a)
{
    Keep *k = &a->keep;
    k->n = shelf_list(k->list, SHELVED);
    k->listed = true;
}

const Playthrough *saves_chosen(const App *a)
{
    return a->keep.at >= 0 && a->keep.at < a->keep.n ? &a->keep.list[a->keep.at] : NULL;
}

void saves_choose(App *a, int i)
{
    Keep *k = &a->keep;
    if (i < 0 || i >= k->n)
        return;
    k->at = i;
    k->mode = KEEP_LOOKS;
    k->week = k->list[i].week;
    k->kepts = shelf_kept(&k->list[i], k->kept, KEPT_SHOWN);
    k->scroll[1] = 0;
    a->dirty = true;
}

bool saves_newest(App *a, char *path, size_t cap)
{
    char found[SHELF_PATH];
    if (!a->keep.listed)
        saves_list(a);
    if (a->keep.n == 0 || !shelf_path(&a->keep.list[0], a->keep.list[0].file, found))
        return false;
    SDL_strlcpy(path, found, cap);
    return true;
}

/* "2026-11-21 20:40" */
static void now_words(char *out, size_t cap)
{
    time_t now = time(NULL);
    struct tm *t = localtime(&now);
    if (!t || !strftime(out, cap, "%Y-%m-%d %H:%M", t))
        SDL_strlcpy(out, "", cap);
}

/* The running game's playthrough; one begins with its first save. */
static Playthrough *line_of(App *a)
{
    Keep *k = &a->keep;
    char began[24];
    if (!k->begun) {
        now_words(began, sizeof began);
        shelf_begin(&k->line, a->play.session, a->play.side, began, NULL, 0);
        k->begun = true;
    }
    return &k->line;
}

static int drafts_of(const App *a)
{
    return session_draft(a->play.session, a->replay.open ? a->replay.own : a->play.side).count;
}

/* The game stands on disk as it stands here. */
static void stands(App *a)
{
    a->keep.stood = session_digest(a->play.session);
    a->keep.drafts = drafts_of(a);
}

/* As a battle begins that is commanded in person, a save stays at its dawn. */
static void keep_dawn(App *a, Playthrough *line)
{
    Session *s = a->play.session;
    if (session_stage(s) == IN_BATTLE && session_field(s, a->play.side)->half_hour == 0)
        shelf_save(line, s, a->play.side, "before the battle", NULL);
}

bool saves_write(App *a, const char *name)
{
    char word[SHELF_WORD];
    Fault why = { 0 };
    Session *s = a->play.session;
    if (!s || a->play.thinking || a->replay.only)
        return false;
    if (a->replay.open)                         /* what is written stands at the last week */
        session_seek(s, session_weeks(s), NULL);
    Side side = a->replay.open ? a->replay.own : a->play.side;
    bool itself = strcmp(name, "autosave") == 0;
    if (itself && a->keep.stood == session_digest(s) && a->keep.drafts == drafts_of(a))
        return true;
    Playthrough *line = line_of(a);
    Status status = shelf_save(line, s, side, line->file, &why);
    if (status == OK && itself)
        keep_dawn(a, line);
    else if (status == OK && shelf_word(name, word) && strcmp(word, line->file) != 0)
        status = shelf_save(line, s, side, word, &why);
    a->keep.listed = false;
    if (status == OK)
        stands(a);
    else
        fault_line(&why, a->play.refusal, sizeof a->play.refusal);
    return status == OK;
}

/* A game takes the place of the one that ran. */
static bool enter(App *a, Session *s, const Playthrough *line, Side side)
{
    Playthrough copy = *line;
    a->fault[0] = 0;
    if (!game_start(a, s, side, (Effort)a->settings.effort))
        return false;
    a->keep.line = copy;
    a->keep.begun = copy.folder[0] != 0;        /* a lone file stays as it is */
    stands(a);
    return true;
}

/* A branch gets a folder of its own; where it left the old line is written down. */
static bool enter_branch(App *a, Session *s, const Playthrough *from, int week, Side side)
{
    Playthrough line;
    char began[24];
    now_words(began, sizeof began);
    shelf_begin(&line, s, side, began, from, week);
    if (!enter(a, s, &line, side))
        return false;
    a->keep.stood = 0;
    saves_write(a, "autosave");
    app_notice(a, from->scenario[0] ? "A new line from week %d. The old one is kept as it was."
                                    : "Yours from week %d on.", week + 1);
    return true;
}

/* A save that does not open: why, and which does instead. */
static void refuse(App *a, const char *file, const Fault *why)
{
    Keep *k = &a->keep;
    const Playthrough *p = saves_chosen(a);
    fault_words(why, k->fault, sizeof k->fault);
    SDL_strlcpy(k->wanted, file, sizeof k->wanted);
    k->has_sound = p && shelf_sound(p, file, &k->sound);
    k->mode = KEEP_DAMAGED;
    if (a->page != PAGE_SAVES)
        page_open(a, PAGE_SAVES);
    k->mode = KEEP_DAMAGED;
    a->dirty = true;
}

static void tell_opened(App *a, Session *s)
{
    const char *told = session_notice(s);
    app_notice(a, "%s", *told ? told : "Loaded");
    lesson_resume(a);
    if (session_stage(s) == IN_END)
        page_open(a, PAGE_ENDING);
}

bool saves_open(App *a, const char *file, int week, bool watch)
{
    Fault why = { 0 };
    const Playthrough *chosen = saves_chosen(a);
    if (!chosen || a->play.thinking)
        return false;
    Playthrough p = *chosen;
    if (a->play.session)
        saves_write(a, "autosave");
    Session *s = shelf_load(&p, file, &why);
    if (!s) {
        refuse(a, file, &why);
        return false;
    }
    Side side = shelf_side(&p, session_model(s));
    bool parts = a->keep.mode != KEEP_DAMAGED && shelf_parts(&p, file, s);
    week = week == NO_WEEK ? NO_WEEK : max_i32(week, session_first_week(s));
    bool earlier = week != NO_WEEK && week < session_weeks(s);
    if (watch) {
        if (!enter(a, s, &p, side))
            return false;
        replay_open(a, true);
        replay_seek(a, earlier ? week : a->replay.first);
        return true;
    }
    if (parts && !earlier)
        return enter_branch(a, s, &p, session_weeks(s), side);
    if (!earlier) {
        if (!enter(a, s, &p, side))
            return false;
        tell_opened(a, s);
        return true;
    }
    Session *branch = session_branch(s, week, NULL, &why);
    session_close(s);
    if (!branch) {
        refuse(a, file, &why);
        return false;
    }
    return enter_branch(a, branch, &p, week, side);
}

bool saves_branch(App *a, int week, Side side)
{
    Fault why = { 0 };
    Play *p = &a->play;
    if (!p->session || p->thinking)
        return false;
    bool only = a->replay.only;
    if (!only)
        saves_write(a, "autosave");
    Playthrough from = a->keep.line;
    replay_close(a);
    Session *s = session_branch(p->session, week, NULL, &why);
    if (!s) {
        fault_words(&why, p->refusal, sizeof p->refusal);
        app_notice(a, "%s", p->refusal);
        return false;
    }
    return enter_branch(a, s, &from, week, side);
}

bool saves_watch(App *a, Session *s, Side side)
{
    Playthrough none = { .men = -1 };
    if (a->play.session && !a->replay.only && saves_write(a, "autosave") && a->keep.begun) {
        a->keep.left = a->keep.line;
        a->keep.leaves = true;
    }
    if (!enter(a, s, &none, side))
        return false;
    replay_open(a, true);
    a->replay.lab = true;
    replay_seek(a, a->replay.first);
    return true;
}

void saves_return(App *a)
{
    Keep *k = &a->keep;
    Fault why = { 0 };
    if (!k->leaves)
        return;
    k->leaves = false;
    Playthrough line = k->left;
    Session *s = shelf_load(&line, line.file, &why);
    if (s)
        enter(a, s, &line, shelf_side(&line, session_model(s)));
}

bool saves_load(App *a, const char *path)
{
    char found[SHELF_PATH];
    if (!a->keep.listed)
        saves_list(a);
    for (int i = 0; i < a->keep.n; i++)
        if (shelf_path(&a->keep.list[i], a->keep.list[i].file, found) && !strcmp(found, path)) {
            saves_choose(a, i);
            return saves_open(a, a->keep.list[i].file, NO_WEEK, false);
        }
    return false;
}

void saves_adopt(App *a, const char *path)
{
    Playthrough p;
    if (!shelf_at(path, &p) || shelf_parts(&p, strstr(path, "/game.sawad") ? p.file : "",
                                           a->play.session))
        return;
    a->keep.line = p;
    a->keep.begun = true;
    stands(a);
}

void saves_quick(App *a)
{
    Keep *k = &a->keep;
    saves_list(a);
    for (int i = 0; i < k->n; i++) {
        const Playthrough *p = &k->list[i];
        bool mine = !a->play.session || !k->begun || strcmp(p->folder, k->line.folder) == 0;
        bool alone = !p->folder[0] && strcmp(p->file, "quick") == 0;
        if (!mine && !alone)
            continue;
        saves_choose(a, i);
        for (int q = 0; q < k->kepts && !alone; q++)
            if (strcmp(k->kept[q].file, "quick") == 0) {
                saves_open(a, "quick", NO_WEEK, false);
                return;
            }
        if (alone) {
            saves_open(a, p->file, NO_WEEK, false);
            return;
        }
    }
    if (a->play.session)
        app_notice(a, "There is no quick save yet: F5 makes one");
}

static void save_as_sheet(Flow *f, void *self)
{
    App *a = self;
    char typed[96];
    flow_title(f, "Save the game", NULL);
    flow_note(f, "The game keeps itself after every week. A save with a name stays as it is. Type "
                 "one, or leave it as it is.", INK_QUIET);
    SDL_snprintf(typed, sizeof typed, "%s|",
                 a->typed[0] ? a->typed : a->play.m ? a->play.m->title : "");
    flow_row(f, typed, "", INK_TEXT);
    flow_buttons(f, &(Press){ "Save", "Enter", ACT_SAVE, 0, BUTTON_ON }, 1, 3);
    flow_space(f, 8);
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, 0 }, 1, 3);
}

void save_as_draw(App *a) { dialog(a, 560, save_as_sheet); }

/*
 * saves.c: the folder of saved games: writing one, listing them newest first,
 * going on with one.
 */
#include "front/window/app.h"

#include "play/paths.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>

#define ENDING ".sawad"

static bool is_save(const char *name)
{
    size_t n = strlen(name), e = strlen(ENDING);
    return n > e && name[0] != '.' && strcmp(name + n - e, ENDING) == 0;
}

/* Newest first; of equal age, by name. */
static void insert(App *a, const SaveCard *c)
{
    int i = a->saves < SAVE_MAX ? a->saves++ : SAVE_MAX - 1;
    for (; i > 0; i--) {
        const SaveCard *o = &a->save[i - 1];
        if (o->time > c->time || (o->time == c->time && strcmp(o->name, c->name) < 0))
            break;
        a->save[i] = *o;
    }
    a->save[i] = *c;
}

void saves_list(App *a)
{
    char folder[PATH_BYTES];
    a->saves = 0;
    if (paths_folder(FOLDER_SAVES, folder, NULL))
        return;
    DIR *d = opendir(folder);
    for (struct dirent *e = d ? readdir(d) : NULL; e; e = readdir(d)) {
        SaveCard c = { 0 };
        struct stat st;
        SDL_snprintf(c.path, sizeof c.path, "%s/%s", folder, e->d_name);
        if (!is_save(e->d_name) || stat(c.path, &st) || !S_ISREG(st.st_mode))
            continue;
        SDL_strlcpy(c.name, e->d_name, sizeof c.name);
        size_t n = strlen(c.name);
        if (n > strlen(ENDING))
            c.name[n - strlen(ENDING)] = 0;
        c.time = (int64_t)st.st_mtime;
        struct tm *t = localtime(&st.st_mtime);
        if (t)
            strftime(c.when, sizeof c.when, "%Y-%m-%d %H:%M", t);
        insert(a, &c);
    }
    if (d)
        closedir(d);
}

bool saves_newest(App *a, char *path, size_t cap)
{
    saves_list(a);
    if (a->saves)
        SDL_strlcpy(path, a->save[0].path, cap);
    return a->saves > 0;
}

static bool path_of(const char *name, char *out, size_t cap, Fault *why)
{
    char folder[PATH_BYTES], clean[96];
    size_t n = 0;
    if (paths_folder(FOLDER_SAVES, folder, why) || paths_make(folder, why))
        return false;
    for (const char *c = name; *c && n + 1 < sizeof clean; c++)
        clean[n++] = *c == '/' || *c == '\\' || (unsigned char)*c < 32 ? '-' : *c;
    clean[n] = 0;
    SDL_snprintf(out, cap, "%s/%s" ENDING, folder, clean);
    return true;
}

bool saves_write(App *a, const char *name)
{
    char path[PATH_BYTES + 128];
    Fault why = { 0 };
    if (!a->play.session || a->play.thinking)
        return false;
    if (path_of(name, path, sizeof path, &why) && !session_save(a->play.session, path, &why))
        return true;
    fault_line(&why, a->play.refusal, sizeof a->play.refusal);
    return false;
}

/* The side a person plays is not part of a game: the chief one that may be. */
static Side first_playable(const Model *m)
{
    for (int i = 1; i <= m->sides; i++)
        if (m->side[i].playable)
            return (Side)i;
    return 1;
}

bool saves_load(App *a, const char *path)
{
    Fault why;
    if (a->play.thinking)
        return false;
    Side side = a->play.session ? a->play.side : 0;
    Session *s = session_load(path, &why);
    if (!s) {
        fault_line(&why, a->play.session ? a->play.refusal : a->fault, sizeof a->fault);
        page_open(a, a->play.session ? PAGE_PLAY : PAGE_MENU);
        return false;
    }
    const Model *m = session_model(s);
    bool fits = side && side <= m->sides && m->side[side].playable;
    a->fault[0] = 0;
    if (!game_start(a, s, fits ? side : first_playable(m), (Effort)a->settings.effort))
        return false;
    lesson_resume(a);
    const char *told = session_notice(s);
    app_notice(a, "%s", *told ? told : "Loaded");
    return true;
}

void saves_quick(App *a)
{
    char path[PATH_BYTES + 128];
    struct stat st;
    if (path_of("quick", path, sizeof path, NULL) && stat(path, &st) == 0)
        saves_load(a, path);
    else if (a->play.session)
        app_notice(a, "There is no quick save yet: F5 makes one");
}

static void saves_sheet(Flow *f, void *self)
{
    App *a = self;
    bool saving = a->page == PAGE_SAVE_AS;
    flow_title(f, saving ? "Save the game" : "Load a game", NULL);
    if (saving) {
        char typed[96];
        flow_note(f, "Type a name, or leave it as it is.", INK_QUIET);
        SDL_snprintf(typed, sizeof typed, "%s|",
                     a->typed[0] ? a->typed
                     : a->play.m ? a->play.m->title
                                 : "");
        flow_row(f, typed, "", INK_TEXT);
        flow_buttons(f, &(Press){ "Save", "Enter", ACT_SAVE, 0, BUTTON_ON }, 1, 3);
        flow_space(f, 8);
    }
    for (int i = 0; i < a->saves && !saving; i++) {
        char words[160];
        SDL_snprintf(words, sizeof words, "%s  ·  %s", a->save[i].name, a->save[i].when);
        flow_buttons(f, &(Press){ words, NULL, ACT_LOAD, i, BUTTON_LEFT }, 1, 1);
        f->y -= px(f->w, 6);
    }
    if (!a->saves && !saving)
        flow_note(f, "Nothing is saved yet. A game saves itself after every week.", INK_QUIET);
    flow_space(f, 8);
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, 0 }, 1, 3);
}

void saves_draw(App *a) { dialog(a, 560, saves_sheet); }

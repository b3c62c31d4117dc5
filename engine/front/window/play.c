/*
 * play.c: the map page: all layers of the map, then the sheets; and its keys.
 */
#include "front/window/app.h"

static void arrows(App *a)
{
    const Play *p = &a->play;
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *f = &p->view.formation[i];
        bool asked = p->asked && same_formation(f->id, p->plan.who);
        if (f->own && f->ways > 0 && !asked)
            scene_arrow(&a->scene, f, f->way, NULL, f->ways, false);
    }
    const FormationView *f = p->asked ? view_formation(&p->view, p->plan.who) : NULL;
    if (f && p->preview.ways > 0)
        scene_arrow(&a->scene, f, p->preview.way, p->preview.way_day, p->preview.ways, true);
}

void notice_draw(App *a)
{
    Win *w = &a->w;
    Style s = style(w, 18, INK_NIGHT_TEXT);
    if (!a->play.notice[0])
        return;
    int wide = text_wide(w->fonts, &s, a->play.notice) + px(w, 32);
    wide = wide < w->w - px(w, 20) ? wide : w->w - px(w, 20);
    SDL_Rect r = { (w->w - wide) / 2, px(w, 62), wide, px(w, 34) };
    box(w, r, ink(w, INK_NIGHT), ink(w, INK_NIGHT_LINE), 4, 1, true);
    ui_cover(&a->ui, r);
    say_at(w, (SDL_Rect){ r.x + px(w, 12), r.y, r.w - px(w, 24), r.h }, s, MIDDLE, a->play.notice);
}

static void set_scene(App *a)
{
    Play *p = &a->play;
    Scene *s = &a->scene;
    s->w = &a->w;
    s->cam = &a->cam;
    s->m = p->m;
    s->v = &p->view;
    s->chosen = p->chosen;
    s->place = p->place;
    s->target = p->asked ? p->plan.to : lesson_place(a);
    s->overlay = p->overlay;
    s->wash = a->wash;
    s->cover = a->ui.cover;
    s->covers = a->page == PAGE_PLAY ? a->ui.covers : 0;
    s->waits = false;
    s->labels = a->labels;
    s->moving = p->walking ? (const double (*)[2])p->at : NULL;
}

void map_draw(App *a)
{
    set_scene(a);
    groups_make(&a->scene);
    overlay_ask(&a->scene);
    labels_find(&a->scene);
    chart_draw(a->chart, &a->cam);
    scene_overlay(&a->scene);
    scene_signs(&a->scene);
    arrows(a);
    lesson_marks(a);
    scene_labels(&a->scene);
    scene_counters(&a->scene);
}

void play_draw(App *a)
{
    TEXT(week, 160);
    map_draw(a);
    report_week(&a->play.view, &week);
    top_bar(a, a->play.m->title, week.at);
    if (a->page == PAGE_PLAY) {
        sheets_draw(a);
        notice_draw(a);
    }
    a->dirty |= a->scene.waits;
}

static bool letter_order(App *a, SDL_Keycode k)
{
    const FormationView *f = game_chosen(a);
    for (int i = 0; f && f->own && i < COMMANDS; i++)
        if (COMMAND[i].sym && COMMAND[i].sym == k) {
            game_order(a, i);
            return true;
        }
    return false;
}

/* Arrows move the view; with Shift, the cursor from place to place. */
static bool pan_key(App *a, SDL_Keycode k, bool shift)
{
    int step = px(&a->w, 90);
    const struct { SDL_Keycode k; int x, y; } WAY[] = {
        { SDLK_LEFT, -1, 0 }, { SDLK_RIGHT, 1, 0 }, { SDLK_UP, 0, -1 }, { SDLK_DOWN, 0, 1 } };
    for (size_t i = 0; i < countof(WAY); i++)
        if (WAY[i].k == k) {
            if (shift)
                probe_step(a, WAY[i].x, WAY[i].y);
            else
                camera_pan(&a->cam, WAY[i].x * step, WAY[i].y * step);
            a->dirty = true;
            return true;
        }
    return false;
}

static bool plain_key(App *a, SDL_Keycode k, bool shift)
{
    static const struct { SDL_Keycode k; int act, arg;
    } KEY[] = { { SDLK_n, ACT_NEXT, 1 },
                { SDLK_1, ACT_OVERLAY, 1 },
                { SDLK_2, ACT_OVERLAY, 2 },
                { SDLK_3, ACT_OVERLAY, 3 },
                { SDLK_4, ACT_OVERLAY, 4 },
                { SDLK_5, ACT_OVERLAY, 5 },
                { SDLK_6, ACT_OVERLAY, 6 },
                { SDLK_7, ACT_OVERLAY, 7 },
                { SDLK_8, ACT_OVERLAY, 8 },
                { SDLK_z, ACT_FOLD, 2 },
                { SDLK_F10, ACT_FOLD, 3 },
                { SDLK_0, ACT_OVERLAY, 0 },
                { SDLK_h, ACT_PAGE, PAGE_HELP },
                { SDLK_l, ACT_PAGE, PAGE_REPORT },
                { SDLK_SLASH, ACT_PAGE, PAGE_FIND },
                { SDLK_p, ACT_PAGE, PAGE_FIND },
                { SDLK_F2, ACT_FOLD, 0 },
                { SDLK_F3, ACT_FOLD, 1 },
                { SDLK_F4, ACT_PAGE, PAGE_BRIEFING },
                { SDLK_F7, ACT_PAGE, PAGE_DECIDE },
                { SDLK_F8, ACT_PAGE, PAGE_BOOKS },
                { SDLK_k, ACT_PAGE, PAGE_ORDERS },
                { SDLK_y, ACT_FOUGHT, 0 },
                { SDLK_q, ACT_COMMAND, 0 },
                { SDLK_SPACE, ACT_LESSON, LESSON_READ },
                { SDLK_u, ACT_UNDO, 0 } };
    if (k == SDLK_i) {
        if (!probe_key(a))
            why_next(a);
        return true;
    }
    if (k == SDLK_TAB || (k == SDLK_n && shift)) {
        app_act(a, ACT_NEXT, shift ? -1 : 1);
        return true;
    }
    for (size_t i = 0; i < countof(KEY); i++)
        if (KEY[i].k == k) {
            app_act(a, KEY[i].act, KEY[i].arg);
            return true;
        }
    return false;
}

bool map_zoom(App *a, SDL_Keycode k)
{
    int by = k == SDLK_PLUS || k == SDLK_EQUALS || k == SDLK_KP_PLUS ? 1
             : k == SDLK_MINUS || k == SDLK_KP_MINUS                 ? -1
                                                                     : 0;
    if (by)
        camera_zoom(&a->cam, by, a->w.w / 2.0, a->w.h / 2.0, SDL_GetTicks());
    return by != 0;
}

bool play_key(App *a, SDL_Keysym k)
{
    Play *p = &a->play;
    if (p->walking) {                           /* any key: they have arrived */
        p->walk_ms = SDL_GetTicks() - 100000;
        return true;
    }
    if (k.sym == SDLK_RETURN || k.sym == SDLK_KP_ENTER) {
        app_act(a, p->asked ? ACT_GIVE : ACT_WEEK, 0);
        return true;
    }
    if (k.sym == SDLK_ESCAPE) {
        if (p->asked || p->refusal[0] || p->why_topic)
            app_act(a, ACT_DROP, 0);
        else if (p->place.n)
            game_look(a, (PlaceId){ 0 }, false);
        else if (p->chosen.gen)
            game_choose(a, (FormationId){ 0 }, false);
        else
            page_open(a, PAGE_PAUSE);
        return true;
    }
    bool shift = k.mod & KMOD_SHIFT;
    if (k.mod & (KMOD_CTRL | KMOD_ALT))
        return false;
    return pan_key(a, k.sym, shift) || map_zoom(a, k.sym) || letter_order(a, k.sym)
           || plain_key(a, k.sym, shift);
}

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

bool play_key(App *a, SDL_Keysym k)
{
    Play *p = &a->play;
    if (p->walking) {                           /* any key: they have arrived */
        p->walk_ms = SDL_GetTicks() - 100000;
        return true;
    }
    if (k.sym == SDLK_ESCAPE) {
        if (p->asked || p->refusal[0])
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
    return pan_key(a, k.sym, shift);
}

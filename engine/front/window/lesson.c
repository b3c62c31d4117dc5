/*
 * lesson.c: the lesson on the map: a sheet that says what to do next, a ring around
 * the place it speaks of, and the next step when the deed is done.
 */
#include "front/window/app.h"

enum { LESSON_SEED = 3 };

static const LessonModel *step_of(const App *a)
{
    const Model *m = a->play.m;
    return a->lesson.on && m && a->settings.lesson < m->lessons ? &m->lesson[a->settings.lesson]
                                                                : NULL;
}

bool lesson_shown(const App *a) { return a->play.session && step_of(a) != NULL; }

static void begin_step(App *a, int32_t step)
{
    a->settings.lesson = step;
    settings_write(&a->settings);
    a->lesson.hint = false;
    a->lesson.did = (LessonDid){ .week = session_weeks(a->play.session) };
    a->play.scroll_right = a->play.scroll_left = 0;
    labels_stale(a->labels);
    a->dirty = true;
}

/* The campaign that has a lesson, from its first day. */
void lesson_begin(App *a)
{
    Fault why = { .status = OK };
    Setup setup = { .scenario = "chains", .seed = LESSON_SEED };
    Session *s = session_open(&setup, &why);
    if (!s) {
        fault_words(&why, a->fault, sizeof a->fault);
        return;
    }
    a->settings.command = 0;        /* the general fights until a person wants to */
    backdrop_close(a);
    if (!game_start(a, s, lesson_side(session_model(s)), EFFORT_USUAL))
        return;
    a->lesson.on = true;
    begin_step(a, 0);
    game_choose(a, (FormationId){ 0 }, false);      /* choosing is the second step */
    page_open(a, PAGE_PLAY);
}

/* A game with a lesson in it that was left half-way goes on where it was. */
void lesson_resume(App *a)
{
    const Play *p = &a->play;
    a->lesson.on = p->m && p->side == lesson_side(p->m) && a->settings.lesson > 0 &&
                   a->settings.lesson < p->m->lessons;
    if (a->lesson.on)
        begin_step(a, a->settings.lesson);
}

static void next_step(App *a, bool done)
{
    const LessonModel *was = step_of(a);
    int32_t next = a->settings.lesson + 1;
    if (done && was->deed != DEED_READ)
        app_notice(a, "Done: %s", was->title);
    begin_step(a, next);
    if (next >= a->play.m->lessons)
        a->lesson.on = false;
}

void lesson_act(App *a, int arg)
{
    if (!lesson_shown(a))
        return;
    switch (arg) {
    case LESSON_READ:
        if (step_of(a)->deed == DEED_READ)
            next_step(a, false);
        break;
    case LESSON_NEXT: next_step(a, false); break;
    case LESSON_HINT: a->lesson.hint = !a->lesson.hint; break;
    case LESSON_BACK: begin_step(a, max_i32(0, a->settings.lesson - 1)); break;
    case LESSON_CLOSE: a->lesson.on = false; break;
    default: break;
    }
    a->dirty = true;
}

/* Looks whether the step is done: after every key and press. */
void lesson_check(App *a)
{
    Play *p = &a->play;
    LessonDid *did = &a->lesson.did;
    while (lesson_shown(a) && !p->thinking && !p->walking) {
        did->chosen = p->chosen;
        did->why |= p->why.depth > 0 || p->why.fresh;
        did->report |= a->page == PAGE_REPORT;
        if (p->asked) {
            did->asked = true;
            did->asked_kind = (OrderKind)p->plan.kind;
            did->asked_who = p->plan.who;
            did->asked_to = p->plan.to;
        }
        if (step_of(a)->deed == DEED_READ || !lesson_done(p->session, a->settings.lesson, did))
            return;
        next_step(a, true);
    }
}

/* ---- the sheet, and the ring on the map ---- */

void lesson_sheet(Flow *f, void *self)
{
    App *a = self;
    const LessonModel *step = step_of(a);
    TEXT(number, 64);
    if (!step)
        return;
    text_addf(&number, "Lesson · %d of %d", (int)a->settings.lesson + 1, (int)a->play.m->lessons);
    flow_note(f, number.at, INK_QUIET);
    flow_head(f, step->title);
    flow_text(f, step->text);
    bool hint = step->hint && *step->hint, read = step->deed == DEED_READ;
    if (hint && (a->lesson.hint || read))
        flow_note(f, step->hint, INK_GOOD);
    flow_space(f, 4);
    const Press press[] = {
        { read ? "Go on" : "Pass over", read ? "Space" : NULL, ACT_LESSON, read ? LESSON_READ : LESSON_NEXT,
          BUTTON_SMALL | (read ? BUTTON_ON : 0) },
        { a->lesson.hint ? "No hint" : "Hint", NULL, ACT_LESSON, LESSON_HINT,
          BUTTON_SMALL | (hint && !read ? 0 : BUTTON_OFF) },
        { "Back", NULL, ACT_LESSON, LESSON_BACK,
          BUTTON_SMALL | (a->settings.lesson ? 0 : BUTTON_OFF) },
        { "Close", NULL, ACT_LESSON, LESSON_CLOSE, BUTTON_SMALL },
    };
    flow_buttons(f, press, countof(press), 4);
}

/* On paper, so that it shows on water and on land. */
static void draw_ring(Canvas *c, void *self)
{
    const App *a = self;
    float u = a->w.scale, middle = 24 * u;
    for (int more = 2; more >= 0; more -= 2) {
        Shape s = { .points = 0 };
        shape_disc(&s, middle, middle, (18 + (float)more) * u, (18 + (float)more) * u);
        shape_disc(&s, middle, middle, (14 - (float)more) * u, (14 - (float)more) * u);
        shape_hole(&s);
        canvas_fill(c, &s, ink(&a->w, more ? INK_SHEET : INK_GOLD));
        shape_close(&s);
    }
}

static void ring(App *a, int32_t lat, int32_t lon)
{
    Win *w = &a->w;
    int x = (int)camera_px(&a->cam, unit_x(lon)), y = (int)camera_py(&a->cam, unit_y(lat));
    int wide = px(w, 48);
    SDL_Texture *t = sprite(w, hash_add(0x1e550, ink(w, INK_GOLD)), wide, wide, draw_ring, a);
    stamp_sprite(w, t, (SDL_Rect){ x - wide / 2, y - wide / 2, wide, wide });
}

PlaceId lesson_place(const App *a)
{
    return lesson_shown(a) ? step_of(a)->place : (PlaceId){ 0 };
}

void lesson_marks(App *a)
{
    const LessonModel *step = lesson_shown(a) ? step_of(a) : NULL;
    if (!step)
        return;
    if (step->place.n) {
        const PlaceModel *place = &a->play.m->place[step->place.n];
        ring(a, place->lat, place->lon);
    }
    for (int other = 0; other < 2; other++) {
        FormationId id = lesson_army(a->play.session, a->settings.lesson, other);
        const FormationView *f = id.gen ? view_formation(&a->play.view, id) : NULL;
        bool chosen = f && same_formation(f->id, a->play.chosen);
        if (f && !chosen)
            ring(a, f->lat, f->lon);
    }
}

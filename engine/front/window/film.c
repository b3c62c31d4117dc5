/*
 * film.c: a battle watched half-hour by half-hour, with the eyes of the replay:
 * the field as its plans are drawn, what happened, and the strength of both.
 */
#include "front/window/app.h"

enum { HALF_HOUR_MS = 1200 };

/* ---- the moment shown ---- */

static int first_of(const Replay *r, int battle)
{
    for (int i = 0; i < r->moments; i++)
        if (r->moment[i].battle == battle)
            return i;
    return 0;
}

static int last_of(const Replay *r, int battle)
{
    int last = 0;
    for (int i = 0; i < r->moments; i++)
        if (r->moment[i].battle == battle)
            last = i;
    return last;
}

static void show(App *a, int at)
{
    Replay *r = &a->replay;
    Play *p = &a->play;
    FieldHand *h = &p->field;
    Fault why = { 0 };
    const Moment *m = &r->moment[at];
    bool later = at == r->at + 1 && m->battle == r->moment[r->at].battle && h->view.live;
    if (session_seek_moment(p->session, r->film_week, m->index, &why)) {
        app_notice(a, "%s", why.what);
        return;
    }
    FieldView was = h->view;
    memset(h, 0, sizeof *h);
    h->over_body = h->over_zone = -1;
    p->unit = p->zone = -1;
    h->was = was;
    h->was.live = later;
    h->view = *session_field(p->session, r->eyes);
    h->moving = later && !a->settings.still;
    h->move_ms = SDL_GetTicks();
    r->at = at;
    p->view = *session_view(p->session, r->eyes);
    told_of(a, session_heard(p->session, r->eyes, r->film_week), m->day);
    p->scroll_left = p->scroll_right = 0;
    a->dirty = true;
}

bool film_open(App *a, int week, PlaceId place, int32_t day)
{
    Replay *r = &a->replay;
    int from = -1;
    r->moments = session_moments(a->play.session, r->eyes, week, r->moment, MOMENTS);
    r->film_week = week;
    for (int i = 0; i < r->moments && from < 0; i++)
        if (r->moment[i].day == day && r->moment[i].place.n == place.n)
            from = i;
    for (int i = 0; i < r->moments && from < 0; i++)   /* its report may be of the next day */
        if (r->moment[i].place.n == place.n)
            from = i;
    if (from < 0)
        return false;
    r->playing = false;
    r->walks = a->play.walking = false;
    a->play.field.view.live = false;
    r->at = 0;
    page_open(a, PAGE_FILM);
    a->ui.focus_first = false;
    show(a, from);
    return true;
}

/* ---- the hand ---- */

static void step(App *a, int to)
{
    Replay *r = &a->replay;
    int battle = r->moment[r->at].battle;
    to = clamp_i32(to, first_of(r, battle), last_of(r, battle));
    if (to != r->at)
        show(a, to);
    r->playing = r->playing && to < last_of(r, battle);
}

static void other_battle(App *a)
{
    Replay *r = &a->replay;
    int next = last_of(r, r->moment[r->at].battle) + 1;
    show(a, next < r->moments ? next : 0);
}

static int moment_at(const Replay *r, int x)
{
    int battle = r->moment[r->at].battle, first = first_of(r, battle), last = last_of(r, battle);
    int at = clamp_i32(x - r->track.x, 0, r->track.w), span = max_i32(last - first, 1);
    return first + (at * span * 2 + r->track.w) / (2 * max_i32(r->track.w, 1));
}

void film_drag(App *a, int x)
{
    int to = moment_at(&a->replay, x);
    if (to != a->replay.at)
        step(a, to);
}

void film_act(App *a, int act, int arg)
{
    (void)act;
    Replay *r = &a->replay;
    if (a->page != PAGE_FILM || !r->moments)
        return;
    a->dirty = true;
    switch (arg) {
    case REPLAY_SCRUB:
        r->scrubbing = true;
        r->playing = false;
        film_drag(a, a->ui.mouse_x);
        break;
    case REPLAY_PLAY:
        r->playing = !r->playing;
        if (r->playing && r->at == last_of(r, r->moment[r->at].battle))
            show(a, first_of(r, r->moment[r->at].battle));
        r->due_ms = SDL_GetTicks() + HALF_HOUR_MS / (uint32_t)r->speed;
        break;
    case REPLAY_BACK: r->playing = false; step(a, r->at - 1); break;
    case REPLAY_ON: r->playing = false; step(a, r->at + 1); break;
    case REPLAY_FIRST: step(a, 0); break;
    case REPLAY_LAST: step(a, MOMENTS); break;
    case REPLAY_BATTLE: other_battle(a); break;
    case REPLAY_SPEED: r->speed = r->speed >= 8 ? 1 : r->speed * 2; break;
    default: break;
    }
}

bool film_move(App *a, uint32_t now_ms)
{
    Replay *r = &a->replay;
    if (!r->open || a->page != PAGE_FILM || !r->playing || (int32_t)(now_ms - r->due_ms) < 0)
        return false;
    step(a, r->at + 1);
    r->due_ms = now_ms + HALF_HOUR_MS / (uint32_t)r->speed;
    return false;
}

/* ---- the page ---- */

static void bar_draw(App *a, SDL_Rect s)
{
    Win *w = &a->w;
    Replay *r = &a->replay;
    int battle = r->moment[r->at].battle, first = first_of(r, battle), last = last_of(r, battle);
    int pad = px(w, 14), mid = s.y + px(w, 25), thick = max_i32(2, px(w, 4)), knob = px(w, 8);
    int span = max_i32(last - first, 1);
    SDL_Rect area = { s.x + pad, s.y + px(w, 8), s.w - 2 * pad, px(w, 34) };
    sheet(w, s);
    ui_cover(&a->ui, s);
    r->track = (SDL_Rect){ area.x + knob, area.y, area.w - 2 * knob, area.h };
    int now = r->track.x + r->track.w * (r->at - first) / span;
    fill(w, (SDL_Rect){ r->track.x, mid - thick / 2, r->track.w, thick }, ink(w, INK_TROUGH));
    fill(w, (SDL_Rect){ r->track.x, mid - thick / 2, now - r->track.x, thick }, ink(w, INK_BAD));
    for (int i = first; i <= last; i++)
        fill(w, (SDL_Rect){ r->track.x + r->track.w * (i - first) / span, mid - px(w, 5),
                            max_i32(1, px(w, 1)), px(w, 10) }, ink(w, INK_RULE));
    box(w, (SDL_Rect){ now - knob, mid - knob - px(w, 3), 2 * knob, 2 * knob + px(w, 6) },
        ink(w, INK_GOLD), ink(w, INK_NIGHT_LINE), 3, 1, true);
    ui_area(&a->ui, area, ACT_REPLAY, REPLAY_SCRUB);
    char speed[24];
    SDL_snprintf(speed, sizeof speed, "Speed %d×", r->speed);
    const Press press[] = {
        { "Back", "←", ACT_REPLAY, REPLAY_BACK, BUTTON_SMALL | (r->at > first ? 0 : BUTTON_OFF) },
        { r->playing ? "Pause" : "Play", "Space", ACT_REPLAY, REPLAY_PLAY, BUTTON_SMALL | BUTTON_ON },
        { "On", "→", ACT_REPLAY, REPLAY_ON, BUTTON_SMALL | (r->at < last ? 0 : BUTTON_OFF) },
        { speed, "S", ACT_REPLAY, REPLAY_SPEED, BUTTON_SMALL },
        { "Other battle", "B", ACT_REPLAY, REPLAY_BATTLE,
          BUTTON_SMALL | (first == 0 && last == r->moments - 1 ? BUTTON_OFF : 0) },
        { "To the map", "Esc", ACT_BACK, 0, BUTTON_SMALL } };
    Flow f = { &a->ui, w, area.x, area.y + area.h, area.w };
    flow_buttons(&f, press, countof(press), countof(press));
}

/* At a day's end the clock is of no use; how it ended is. */
static void line_words(App *a, char *out, size_t cap)
{
    const Moment *m = &a->replay.moment[a->replay.at];
    if (m->over)
        SDL_snprintf(out, cap, "as the day's fighting ended, after %d half-hour%s",
                     (int)m->half_hour, m->half_hour == 1 ? "" : "s");
    else
        field_line(a, out, cap);
}

void film_draw(App *a)
{
    Win *w = &a->w;
    const FieldView *v = &a->play.field.view;
    char line[200];
    int edge = px(w, 14), top = px(w, 51) + edge, low = px(w, 88),
        side = clamp_i32(w->w / 5, px(w, 244), px(w, 300));
    side = min_i32(side, w->w * 3 / 10);
    int floor_ = w->h - edge - low - edge;
    if (v->live)
        field_draw(a, (SDL_Rect){ edge + side + px(w, 6), px(w, 53),
                                  w->w - 2 * (edge + side) - px(w, 18), floor_ - px(w, 53) });
    line_words(a, line, sizeof line);
    top_bar(a, v->live && v->name ? v->name : "Battle", line);
    column(&a->ui, (SDL_Rect){ edge, top, side, floor_ - top }, &(Leaf){ told_sheet, a, INKS }, 1,
           &a->play.scroll_left);
    const Leaf right[] = { { strength_sheet, a, INKS }, { sources_sheet, a, INKS } };
    column(&a->ui, (SDL_Rect){ w->w - edge - side, top, side, floor_ - top }, right,
           v->account ? 2 : 1, &a->play.scroll_right);
    bar_draw(a, (SDL_Rect){ edge, w->h - edge - low, w->w - 2 * edge, low });
    notice_draw(a);
}

/*
 * probe.c: why here: with an overlay on, the place pointed at, or the one the
 * cursor stands on, says on a slip of paper how it came by its colour.
 */
#include "front/window/app.h"

#include <math.h>

static PlaceId place_at(const App *a, int x, int y)
{
    const Play *p = &a->play;
    double ux = camera_ux(&a->cam, x), uy = camera_uy(&a->cam, y), best = WASH_REACH;
    PlaceId found = { 0 };
    bool washed = p->overlay != OVERLAY_GROUND && p->overlay != OVERLAY_PAST && p->overlay != OVERLAY_MEN;
    if (!washed)
        best = fmin(best, px(&a->w, 34) / a->cam.ppd);
    for (int i = 1; i <= p->m->places; i++) {
        double d = hypot(unit_x(p->m->place[i].lon) - ux, unit_y(p->m->place[i].lat) - uy);
        if (d < best) {
            best = d;
            found.n = (uint16_t)i;
        }
    }
    return found;
}

/* The place asked about: under the pointer, else the cursor's. */
static PlaceId asked(const App *a, bool *pointed)
{
    const Play *p = &a->play;
    int x = a->ui.mouse_x, y = a->ui.mouse_y;
    bool on_map = p->pointing && !a->dragging && !ui_at(&a->ui, x, y);
    PlaceId at = on_map ? place_at(a, x, y) : (PlaceId){ 0 };
    *pointed = at.n != 0;
    return at.n ? at : p->probing ? p->place : (PlaceId){ 0 };
}

bool probe_moved(App *a, int x, int y)
{
    Play *p = &a->play;
    p->pointing = true;
    if (a->page != PAGE_PLAY || !p->overlay)
        return false;
    bool over = ui_at(&a->ui, x, y) != NULL;
    PlaceId at = over ? (PlaceId){ 0 } : place_at(a, x, y);
    bool other = at.n != p->pointed.n;
    p->pointed = at;
    return other;
}

/* History is of the scenario alone: all that is told of the place. */
static void ask_past(Play *p, PlaceId at)
{
    p->probe = (Preview){ 0 };
    for (int i = 0; i < p->m->histories && p->probe.lines < 8; i++) {
        const HistoryModel *h = &p->m->history[i];
        if (h->place.n != at.n)
            continue;
        PreviewLine *l = &p->probe.line[p->probe.lines++];
        Date d = date_of(p->m, h->day);
        Text t = text_in(l->value, sizeof l->value);
        report_date(&d, &t);
        SDL_strlcpy(l->says, h->title, sizeof l->says);
    }
}

static bool ask(App *a, PlaceId at)
{
    Play *p = &a->play;
    const char *topic = OVERLAY_ROW[p->overlay].topic;
    char words[96];
    Fault why;
    if (p->probe_at.n == at.n && p->probe_of == p->overlay)
        return p->probe.lines > 0;
    if (p->thinking)
        return false;
    p->probe_at = at;
    p->probe_of = p->overlay;
    if (!topic) {
        ask_past(p, at);
    } else {
        SDL_snprintf(words, sizeof words, "%s %s", topic, text_of(p->m, p->m->place[at.n].id));
        if (session_why(p->session, p->side, words, &p->probe, &why))
            p->probe = (Preview){ 0 };
    }
    return p->probe.lines > 0;
}

static void probe_slip(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    char title[128];
    SDL_snprintf(title, sizeof title, "%s: %s", OVERLAY_ROW[p->probe_of].name,
                 p->m->place[p->probe_at.n].name.latin);
    flow_head(f, title);
    for (int i = 0; i < p->probe.lines; i++) {
        const PreviewLine *l = &p->probe.line[i];
        flow_small(f, l->says, l->value, l->tone < 0 ? INK_BAD : l->tone > 0 ? INK_GOOD : INK_TEXT);
    }
    flow_space(f, 3);
    flow_note(f, OVERLAY_ROW[p->probe_of].rule, INK_QUIET);
}

void probe_draw(App *a)
{
    Play *p = &a->play;
    bool pointed;
    if (!p->overlay || a->page != PAGE_PLAY || p->walking || a->cam.zooming)
        return;
    PlaceId at = asked(a, &pointed);
    if (!at.n || !ask(a, at))
        return;
    const PlaceModel *m = &p->m->place[at.n];
    int x = (int)camera_px(&a->cam, unit_x(m->lon)), y = (int)camera_py(&a->cam, unit_y(m->lat));
    if (!pointed && (x < 0 || y < 0 || x > a->w.w || y > a->w.h))
        return;
    int r = px(&a->w, 26);
    if (pointed) {
        x = a->ui.mouse_x;
        y = a->ui.mouse_y;
        r = px(&a->w, 16);
    }
    slip_draw(a, (SDL_Rect){ x - r, y - r, 2 * r, 2 * r }, px(&a->w, 400), probe_slip);
}

/* The nearest place in that direction, seen from the cursor or the middle. */
void probe_step(App *a, int dx, int dy)
{
    Play *p = &a->play;
    const PlaceModel *from = &p->m->place[p->place.n];
    double x = p->place.n ? unit_x(from->lon) : a->cam.x, y = p->place.n ? unit_y(from->lat) : a->cam.y;
    double best = 1e9;
    PlaceId to = { 0 };
    for (int i = 1; i <= p->m->places; i++) {
        double ex = unit_x(p->m->place[i].lon) - x, ey = unit_y(p->m->place[i].lat) - y;
        double along = ex * dx + ey * dy, aside = fabs(ex * dy) + fabs(ey * dx);
        double cost = along + 2 * aside;
        if (i != p->place.n && along > 0 && aside <= along * 1.5 && cost < best) {
            best = cost;
            to.n = (uint16_t)i;
        }
    }
    if (!to.n)
        return;
    p->pointing = false;
    p->probing = true;
    const PlaceModel *m = &p->m->place[to.n];
    double sx = camera_px(&a->cam, unit_x(m->lon)), sy = camera_py(&a->cam, unit_y(m->lat));
    bool seen = sx > a->w.w / 4.0 && sx < a->w.w * 3 / 4.0 && sy > a->w.h / 4.0 && sy < a->w.h * 3 / 4.0;
    game_look(a, to, !seen);
}

/* The key that asks, with an overlay on and a place looked at: on, then off. */
bool probe_key(App *a)
{
    Play *p = &a->play;
    if (!p->overlay || !p->place.n)
        return false;
    p->probing = !p->probing;
    p->pointing = false;
    a->dirty = true;
    return true;
}

/* A small sheet beside what it speaks of: to its right, else to its left, above
 * what stands low; never off the window. */
void slip_draw(App *a, SDL_Rect of, int wide, Content *content)
{
    Win *w = &a->w;
    int edge = px(w, 8), top = px(w, 58), gap = px(w, 6);
    wide = wide < w->w - 2 * edge ? wide : w->w - 2 * edge;
    int high = sheet_high(&a->ui, wide, content, a);
    int x = of.x + of.w + gap, y = of.y;
    if (x + wide > w->w - edge)
        x = of.x - gap - wide;
    bool low = of.y > w->h * 3 / 4;             /* of the ribbon: over it, that it be seen */
    if (x < edge || low) {                      /* else above or below */
        x = clamp_i32(of.x + of.w / 2 - wide / 2, edge, w->w - edge - wide);
        y = of.y - gap - high >= top ? of.y - gap - high : of.y + of.h + gap;
    }
    y = y + high > w->h - edge ? w->h - edge - high : y;
    y = y < top ? top : y;
    ui_part(&a->ui, "slip", (SDL_Rect){ x, y, wide, high });
    sheet_at(&a->ui, x, y, wide, content, a);
}

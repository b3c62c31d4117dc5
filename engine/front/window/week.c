/*
 * week.c: ending the week: the other sides think on a thread of their own, then
 * the columns walk their week across the map and the news is read out.
 */
#include "front/window/app.h"

#include <math.h>

enum { WALK_MS = 1600 };

static int play_week(void *self)
{
    App *a = self;
    Play *p = &a->play;
    p->week_status = session_week(p->session, p->side, p->effort, &p->week_why);
    SDL_Event e = { .type = a->week_event };
    SDL_PushEvent(&e);
    return 0;
}

void game_week(App *a)
{
    Play *p = &a->play;
    if (p->thinking || p->view.over || !p->session)
        return;
    p->asked = false;
    p->refusal[0] = 0;
    why_away(a);
    p->thinking = true;
    p->thread = SDL_CreateThread(play_week, "week", a);
    if (!p->thread)
        play_week(a);
    a->dirty = true;
}

static bool is_fight(int kind)
{
    return kind == EV_WON || kind == EV_ROUTED || kind == EV_BATTLE;
}

void game_news(App *a)
{
    Play *p = &a->play;
    int32_t weeks = session_weeks(p->session);
    deeds_read(a);
    EventSpan e = session_heard(p->session, p->side, weeks > 0 ? weeks - 1 : 0);
    p->newses = 0;
    fought_read(a, e);
    for (int pass = 0; pass < 2; pass++)        /* the great first; then by the day */
        for (int i = 0; i < e.count && p->newses < NEWS_MAX; i++) {
            Weight weight = report_weight(&e.at[i]);
            if ((weight == WEIGHT_GREAT) != (pass == 0) || weight == WEIGHT_QUIET)
                continue;
            News *n = &p->news[p->newses];
            Text t = text_in(n->text, sizeof n->text);
            if (!report_event(p->m, p->side, &e.at[i], &t))
                continue;
            n->place = e.at[i].place;
            n->weight = weight;
            n->side = e.at[i].side;
            n->day = e.at[i].day;
            n->fight = is_fight(e.at[i].kind);
            p->newses++;
        }
}

static void walk_to(Walk *k, double x, double y)
{
    if (k->points == WALK_MAX)
        return;
    double *at = k->xy[k->points];
    at[0] = x;
    at[1] = y;
    if (k->points > 0)
        k->length += hypot(x - at[-2], y - at[-1]);
    k->points++;
}

/* How many of the places it had before it lie behind it now; 0: another way. */
static int passed(const FormationView *was, const FormationView *is)
{
    for (int i = 0; i < was->ways; i++) {
        if (is->at.n && was->way[i].n == is->at.n)
            return i;
        if (!is->at.n && was->way[i].n == is->toward.n)
            return i;
    }
    return 0;
}

/* Columns seen both before and after walk, by the way they meant to go if they
 * went it; others are simply there. */
void columns_set(App *a, const View *before)
{
    Play *p = &a->play;
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *f = &p->view.formation[i];
        Walk *k = &p->walk[i];
        const FormationView *was = view_formation(before, f->id);
        *k = (Walk){ .points = 0 };
        if (was) {
            walk_to(k, unit_x(was->lon), unit_y(was->lat));
            for (int n = 0; n < passed(was, f) && n < WALK_MAX - 2; n++)
                walk_to(k, unit_x(p->m->place[was->way[n].n].lon), unit_y(p->m->place[was->way[n].n].lat));
        }
        walk_to(k, unit_x(f->lon), unit_y(f->lat));
        memcpy(p->at[i], k->xy[0], sizeof p->at[i]);
    }
}

static void set_walking(App *a, const View *before)
{
    Play *p = &a->play;
    columns_set(a, before);
    p->walking = !a->settings.still && session_stage(p->session) != IN_BATTLE;
    p->walk_ms = SDL_GetTicks();
}

/* The spot after `t` of its way, 0..1. */
static void walked(const Walk *k, double t, double *at)
{
    double left = k->length * t;
    memcpy(at, k->xy[k->points - 1], 2 * sizeof *at);
    for (int i = 0; i + 1 < k->points; i++) {
        double dx = k->xy[i + 1][0] - k->xy[i][0], dy = k->xy[i + 1][1] - k->xy[i][1], far = hypot(dx, dy);
        if (left < far) {
            at[0] = k->xy[i][0] + dx * left / far;
            at[1] = k->xy[i][1] + dy * left / far;
            return;
        }
        left -= far;
    }
}

void game_week_done(App *a)
{
    Play *p = &a->play;
    static View before;
    if (p->thread)
        SDL_WaitThread(p->thread, NULL);
    p->thread = NULL;
    p->thinking = false;
    if (p->week_status)
        fault_words(&p->week_why, p->refusal, sizeof p->refusal);
    before = p->view;
    bool battle = session_stage(p->session) == IN_BATTLE;
    if (!battle) {                              /* a general's battle is over: as before */
        p->general = false;
        session_command(p->session, p->side, a->settings.command != 0);
    }
    game_refresh(a);
    if (battle && p->general && !p->week_status) {
        game_week(a);
        return;
    }
    game_news(a);
    set_walking(a, &before);
    p->scroll_right = p->scroll_page = 0;
    if (!p->week_status)
        saves_write(a, "autosave");
    if (!p->walking)
        game_walk(a, SDL_GetTicks());
}

/* What opens once all have walked. */
static void after_walk(App *a)
{
    Play *p = &a->play;
    bool from_field = a->page == PAGE_BATTLE;
    if (from_field && session_stage(p->session) != IN_BATTLE)
        page_open(a, PAGE_PLAY);
    if (a->page != PAGE_PLAY)
        return;
    if (session_stage(p->session) == IN_BATTLE) {
        page_open(a, PAGE_BATTLE);
        return;
    }
    if (!p->view.over && decide_new(a))         /* under the report, which is read first */
        page_open(a, PAGE_DECIDE);
    if (p->view.over) {
        page_open(a, PAGE_ENDING);
        if (from_field && p->foughts)           /* how the last day went, first */
            app_act(a, ACT_FOUGHT, p->foughts - 1);
    } else if (a->settings.reports && p->foughts)
        app_act(a, ACT_FOUGHT, 0);
    else if (a->settings.reports && p->newses)
        page_open(a, PAGE_REPORT);
}

void columns_walk(App *a, double t)
{
    Play *p = &a->play;
    t = t * t * (3 - 2 * t);
    for (int i = 0; i < p->view.formations; i++)
        walked(&p->walk[i], t, p->at[i]);
}

bool game_walk(App *a, uint32_t now_ms)
{
    Play *p = &a->play;
    double t = (now_ms - p->walk_ms) / (double)WALK_MS;
    if (!p->walking || t >= 1) {
        p->walking = false;
        after_walk(a);
        a->dirty = true;
        return false;
    }
    columns_walk(a, t);
    return true;
}

bool game_start(App *a, Session *s, Side side, Effort effort)
{
    Play *p = &a->play;
    game_leave(a);
    backdrop_close(a);
    const Model *m = session_model(s);
    *p = (Play){ .session = s, .m = m, .side = side, .effort = effort, .unit = -1, .zone = -1 };
    a->chart = chart_open(a->w.renderer, m, &a->w.palette, a->tile_event);
    a->labels = labels_open();
    a->wash = wash_open(a->w.renderer);
    if (!a->chart || !a->labels || !a->wash) {
        game_leave(a);
        return false;
    }
    session_command(s, side, a->settings.command != 0);
    const Chart *c = &m->chart;
    a->cam.west = unit_x(c->west);
    a->cam.south = unit_y(c->south);
    a->cam.east = unit_x(c->west + c->step * (c->cols > 1 ? c->cols - 1 : 80));
    a->cam.north = unit_y(c->south + c->step * (c->rows > 1 ? c->rows - 1 : 64));
    desk_pads(a);
    camera_size(&a->cam, a->w.w, a->w.h, a->w.scale);
    bool window = c->view_east > c->view_west && c->view_north > c->view_south;
    if (window)
        camera_look(&a->cam, unit_x((c->view_west + c->view_east) / 2),
                    unit_y((c->view_south + c->view_north) / 2), 5);
    desk_open(a);
    game_refresh(a);
    game_news(a);
    for (int i = 0; i < p->view.formations; i++)
        if (p->view.formation[i].own && !p->view.formation[i].garrison) {
            const FormationView *f = &p->view.formation[i];
            p->chosen = f->id;
            break;
        }
    frame_open(a);
    game_refresh(a);
    a->page = PAGE_PLAY;
    a->backs = 0;
    a->ui.focus_act = 0;
    a->ui.focus_first = false;
    if (session_stage(s) == IN_PLAN && decide_new(a))
        page_open(a, PAGE_DECIDE);
    return true;
}

void game_leave(App *a)
{
    leaves_close(a);
    Play *p = &a->play;
    if (p->thread)
        SDL_WaitThread(p->thread, NULL);
    if (a->chart)
        chart_close(a->chart);
    labels_close(a->labels);
    wash_close(a->wash);
    a->wash = NULL;
    a->chart = NULL;
    a->labels = NULL;
    session_close(p->session);
    a->keep.begun = false;
    a->keep.stood = 0;
    a->replay = (Replay){ .open = false };
    *p = (Play){ .unit = -1, .zone = -1 };
    a->lesson.on = false;
    books_close(a);
}

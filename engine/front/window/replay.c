/*
 * replay.c: a playthrough watched again: stepped, played, scrubbed, seen with the
 * eyes of one side or another, taken over.
 */
#include "front/window/app.h"

enum { FASTEST = 8, LEAP = 8 };

/* ---- the week shown ---- */

typedef struct Heard { Play *p; EventSpan e; } Heard;

static void add_news(void *to, const Tiding *t)
{
    const Heard *h = to;
    Play *p = h->p;
    if (p->newses == NEWS_MAX || t->weight == WEIGHT_QUIET || t->event < 0
        || t->event >= h->e.count)
        return;
    News *n = &p->news[p->newses];
    const Event *at = &h->e.at[t->event];
    *n = (News){ .place = at->place, .weight = t->weight, .side = at->side, .day = at->day,
                 .fight = at->kind == EV_BATTLE || at->kind == EV_WON || at->kind == EV_ROUTED };
    SDL_strlcpy(n->text, t->says, sizeof n->text);
    p->newses++;
}

/* What led to the picture that is shown: the week before it. */
static void read_week(App *a)
{
    Play *p = &a->play;
    Replay *r = &a->replay;
    p->newses = p->foughts = 0;
    if (r->week <= r->first)
        return;
    Heard h = { p, session_heard(p->session, r->eyes, r->week - 1) };
    fought_read(a, h.e);
    report_tidings(p->m, r->eyes, h.e.at, h.e.count, add_news, &h);
}

static void learn_beliefs(App *a)
{
    Replay *r = &a->replay;
    r->beliefs = 0;
    if (!r->knew)
        return;
    int n = session_beliefs(a->play.session, r->knower, r->belief, BELIEFS, NULL);
    r->beliefs = max_i32(n, 0);
}

static void show(App *a)
{
    Play *p = &a->play;
    p->side = a->replay.eyes;
    p->view = *session_view(p->session, a->replay.eyes);
    for (int i = 0; i < p->view.formations && a->replay.eyes == 0; i++)
        p->view.formation[i].own = true;        /* the truth is exact of everybody */
    if (p->chosen.gen && !view_formation(&p->view, p->chosen))
        p->chosen = (FormationId){ 0 };
    read_week(a);
    learn_beliefs(a);
    labels_stale(a->labels);
    a->replay.scroll = 0;
    a->dirty = true;
}

/* Columns seen in both pictures walk from one to the other. */
static void set_walking(App *a, const View *before)
{
    Play *p = &a->play;
    Replay *r = &a->replay;
    columns_set(a, before);
    r->walks = p->walking = true;
    r->walk_ms = SDL_GetTicks();
}

void replay_seek(App *a, int week)
{
    static View before;
    Replay *r = &a->replay;
    Fault why = { 0 };
    int from = r->week;
    week = clamp_i32(week, r->first, r->last);
    if (session_seek(a->play.session, week, &why)) {
        fault_words(&why, a->play.refusal, sizeof a->play.refusal);
        app_notice(a, "%s", a->play.refusal);
        r->playing = false;
        return;
    }
    r->week = r->wanted = week;
    r->walks = a->play.walking = false;
    bool walks = week == from + 1 && !a->settings.still && a->page == PAGE_REPLAY;
    if (walks)
        before = a->play.view;
    show(a);
    if (walks)
        set_walking(a, &before);
}

/* ---- opening and leaving ---- */

void replay_open(App *a, bool only)
{
    Play *p = &a->play;
    if (!p->session || p->thinking)
        return;
    a->replay = (Replay){ .open = true, .only = only, .speed = 1, .own = p->side, .eyes = p->side,
                          .first = session_first_week(p->session),
                          .last = session_weeks(p->session) };
    Replay *r = &a->replay;
    r->over = session_stage(p->session) == IN_END;
    for (Side s = 1; s <= p->m->sides && !r->knower; s++)
        r->knower = s != r->own && p->m->side[s].playable ? s : 0;
    p->asked = false;
    p->refusal[0] = 0;
    p->chosen = (FormationId){ 0 };
    p->place = (PlaceId){ 0 };
    page_open(a, PAGE_REPLAY);
    a->ui.focus_first = false;
    replay_seek(a, r->last);
}

/* The game stands again where it stood. */
void replay_close(App *a)
{
    Play *p = &a->play;
    if (!a->replay.open)
        return;
    p->side = a->replay.own;
    p->walking = false;
    p->field.view.live = false;
    a->replay = (Replay){ .open = false };
    session_seek(p->session, session_weeks(p->session), NULL);
    labels_stale(a->labels);
    game_refresh(a);
    game_news(a);
}

bool replay_back(App *a)
{
    if (a->page == PAGE_FILM) {
        a->page = PAGE_REPLAY;
        a->backs -= a->backs > 0;
        a->play.field.view.live = false;
        replay_seek(a, a->replay.week);
        return true;
    }
    if (a->page != PAGE_REPLAY)
        return false;
    bool only = a->replay.only, lab = a->replay.lab;
    replay_close(a);
    if (!only)
        return false;
    game_leave(a);
    a->backs = 0;
    a->page = PAGE_MENU;
    if (lab)
        saves_return(a);
    if (!a->play.session)
        backdrop_open(a);
    page_open(a, lab ? PAGE_LAB : PAGE_SAVES);
    return true;
}

static void take_over(App *a)
{
    Replay *r = &a->replay;
    Side side = r->eyes && a->play.m->side[r->eyes].playable ? r->eyes : r->own;
    int week = r->week;
    if (week == r->last && !r->over) {          /* it goes on where it stands */
        r->own = side;
        replay_close(a);
        page_open(a, PAGE_PLAY);
        return;
    }
    if (week == r->last)
        app_notice(a, "It is over here. Choose an earlier week.");
    else
        saves_branch(a, week, side);
}

/* ---- the hand ---- */

static void look_with(App *a, int eyes)
{
    Replay *r = &a->replay;
    bool may = r->over && eyes >= 0 && eyes <= a->play.m->sides;
    if (!may || eyes == r->eyes)
        return;
    r->eyes = (Side)eyes;
    r->learnt = r->first;
    memset(r->mark, 0, sizeof r->mark);
    a->play.chosen = (FormationId){ 0 };
    r->walks = a->play.walking = false;
    show(a);
}

static void knew(App *a, int side)
{
    Replay *r = &a->replay;
    if (!r->over)
        return;
    if (side > 0)
        r->knower = (Side)side;
    else
        r->knew = !r->knew;
    r->scroll_knew = 0;
    learn_beliefs(a);
}

/* The next week whose report tells of a battle; by: 1 or -1. */
static void leap_to_battle(App *a, int by)
{
    Replay *r = &a->replay;
    for (int week = r->week + by; week > r->first && week <= r->last; week += by)
        if (week - 1 < SHELF_WEEKS && r->mark[week - 1]) {
            replay_seek(a, week);
            return;
        }
    app_notice(a, by > 0 ? "No battle was heard of after this week"
                         : "No battle was heard of before this week");
}

static void news_pressed(App *a, int i)
{
    Play *p = &a->play;
    if (i >= p->newses)
        return;
    const News *n = &p->news[i];
    if (n->fight && film_open(a, a->replay.week - 1, n->place, n->day))
        return;
    int battle = n->fight ? fought_of(a, n->place, n->day) : -1;
    if (battle >= 0)
        app_act(a, ACT_FOUGHT, battle);
    else if (n->place.n)
        game_look(a, n->place, true);
}

static int week_at(const Replay *r, int x)
{
    int span = max_i32(r->last - r->first, 1);
    int at = clamp_i32(x - r->track.x, 0, r->track.w);
    return r->first + (int)(((int64_t)at * span * 2 + r->track.w) / (2 * max_i32(r->track.w, 1)));
}

void replay_drag(App *a, int x)
{
    a->replay.wanted = week_at(&a->replay, x);
    a->dirty = true;
}

static void play_pause(App *a)
{
    Replay *r = &a->replay;
    r->playing = !r->playing;
    r->due_ms = SDL_GetTicks();
    if (r->playing && r->week == r->last)
        replay_seek(a, r->first);
    if (r->playing)
        r->due_ms = SDL_GetTicks() + REPLAY_WEEK_MS / r->speed;
}

void replay_act(App *a, int act, int arg)
{
    (void)act;
    Replay *r = &a->replay;
    if (!r->open)
        return;
    a->dirty = true;
    if (arg >= REPLAY_NEWS)
        news_pressed(a, arg - REPLAY_NEWS);
    else if (arg >= REPLAY_KNOWER)
        knew(a, arg - REPLAY_KNOWER);
    else if (arg >= REPLAY_EYES)
        look_with(a, arg - REPLAY_EYES);
    else switch (arg) {
    case REPLAY_SCRUB:
        r->scrubbing = true;
        r->playing = false;
        replay_drag(a, a->ui.mouse_x);
        break;
    case REPLAY_PLAY: play_pause(a); break;
    case REPLAY_BACK: r->playing = false; replay_seek(a, r->week - 1); break;
    case REPLAY_ON: r->playing = false; replay_seek(a, r->week + 1); break;
    case REPLAY_FIRST: replay_seek(a, r->first); break;
    case REPLAY_LAST: replay_seek(a, r->last); break;
    case REPLAY_BATTLE: leap_to_battle(a, 1); break;
    case REPLAY_BATTLE_BACK: leap_to_battle(a, -1); break;
    case REPLAY_SPEED: r->speed = r->speed >= FASTEST ? 1 : r->speed * 2; break;
    case REPLAY_KNEW: knew(a, 0); break;
    case REPLAY_TAKE: take_over(a); break;
    case REPLAY_LEAP: replay_seek(a, r->week + LEAP); break;
    case REPLAY_LEAP_BACK: replay_seek(a, r->week - LEAP); break;
    default: break;
    }
}

/* Whose eyes: a digit for each side, 0 for the truth. */
bool replay_key(App *a, SDL_Keysym k)
{
    Replay *r = &a->replay;
    if (k.mod & (KMOD_CTRL | KMOD_ALT))
        return false;
    if (k.sym == SDLK_PAGEUP || k.sym == SDLK_PAGEDOWN) {
        int by = (k.sym == SDLK_PAGEUP ? -1 : 1) * a->w.h / 4;
        r->scroll += by;
        r->scroll_knew += by;
        return true;
    }
    if (k.sym >= SDLK_0 && k.sym <= SDLK_9 && r->over) {
        int eyes = k.sym - SDLK_0;
        if (!eyes || (eyes <= a->play.m->sides && a->play.m->side[eyes].playable))
            look_with(a, eyes);
        return true;
    }
    return false;
}

void replay_click(App *a, int x, int y)
{
    Play *p = &a->play;
    const Group *g = group_at(&a->scene, x, y);
    a->dirty = true;
    p->place = (PlaceId){ 0 };
    if (!g) {
        p->chosen = (FormationId){ 0 };
        p->place = place_at_pixel(&a->scene, x, y);
        return;
    }
    int next = g->first;
    const FormationView *f = &p->view.formation[g->first];
    for (int i = 0; g->count > 1 && i < p->view.formations; i++) {     /* leaf through the stack */
        const FormationView *o = &p->view.formation[(g->first + 1 + i) % p->view.formations];
        if (same_formation(p->chosen, f->id) && o->side == f->side && o->lat == f->lat
            && o->lon == f->lon) {
            next = (g->first + 1 + i) % p->view.formations;
            break;
        }
    }
    p->chosen = p->view.formation[next].id;
}

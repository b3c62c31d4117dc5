/*
 * frame.c: the view with which a game begins: as near as it can be while most of
 * what matters to the side is on it: its armies, what it fights for, and the
 * armies of others that stand within reach of these.
 */
#include "front/window/app.h"

#include <math.h>

enum { POINTS = 192, NEAREST = 7, FARTHEST = 2, ENOUGH = 930 };        /* permille of the widest view's weight */
enum { ARMY = 30, CHOSEN = 60, ENEMY = 10, GOAL = 20 };
#define REACH 3.0                       /* map units: ten days of marching */

typedef struct Point { double x, y; int weight; } Point;
typedef struct Points {
    Point at[POINTS];
    int   n, weight, must;      /* must: the chosen army, which may not be left out; -1: none */
} Points;

static void add(Points *p, double x, double y, int weight)
{
    if (p->n == POINTS)
        return;
    p->at[p->n++] = (Point){ x, y, weight };
    p->weight += weight;
}

static bool within_reach(const Points *p, double x, double y)
{
    for (int i = 0; i < p->n; i++)
        if (hypot(p->at[i].x - x, p->at[i].y - y) < REACH)
            return true;
    return false;
}

static void ours(const Play *p, Points *out)
{
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *f = &p->view.formation[i];
        bool chosen = p->chosen.gen && same_formation(f->id, p->chosen);
        if (chosen)
            out->must = out->n;
        if (f->own && !f->garrison)
            add(out, unit_x(f->lon), unit_y(f->lat), chosen ? CHOSEN : ARMY);
    }
}

/* Those that can be reached from here first: the rest of a long war can wait. */
static void goals(const Play *p, Points *out)
{
    Points near = *out;
    for (int i = 0; i < p->view.goals; i++) {
        PlaceId at = p->m->goal[p->view.goal[i].goal].place;
        int worth = clamp_i32(p->view.goal[i].points / 6, GOAL / 2, GOAL * 2);
        double x = unit_x(p->m->place[at.n].lon), y = unit_y(p->m->place[at.n].lat);
        if (at.n && within_reach(&near, x, y))
            add(out, x, y, worth);
    }
}

static void others(const Play *p, Points *out)
{
    Points near = *out;
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *f = &p->view.formation[i];
        double x = unit_x(f->lon), y = unit_y(f->lat);
        if (!f->own && within_reach(&near, x, y))
            add(out, x, y, ENEMY);
    }
}

/* What lies in a frame of that size round (x, y), and its middle. */
static int inside(const Points *p, double x, double y, double wide, double high, double *mx, double *my)
{
    int weight = 0;
    bool must = p->must < 0;
    *mx = *my = 0;
    for (int i = 0; i < p->n; i++) {
        const Point *k = &p->at[i];
        if (fabs(k->x - x) > wide / 2 || fabs(k->y - y) > high / 2)
            continue;
        must = must || i == p->must;
        weight += k->weight;
        *mx += k->x * k->weight;
        *my += k->y * k->weight;
    }
    *mx = weight ? *mx / weight : x;
    *my = weight ? *my / weight : y;
    return must ? weight : 0;
}

/* The best frame of that size: round each point, then drawn to the middle of what
 * is in it. */
static int best_of(const Points *p, double wide, double high, double *x, double *y)
{
    int best = 0;
    for (int i = 0; i < p->n; i++) {
        double cx = p->at[i].x, cy = p->at[i].y, mx, my;
        const Point *must = p->must >= 0 ? &p->at[p->must] : &p->at[i];
        cx = fmax(must->x - wide / 2, fmin(must->x + wide / 2, cx));    /* with it at the edge */
        cy = fmax(must->y - high / 2, fmin(must->y + high / 2, cy));
        for (int pass = 0; pass < 4; pass++) {
            int weight = inside(p, cx, cy, wide, high, &mx, &my);
            if (weight >= best) {               /* later passes lie better in the middle */
                best = weight;
                *x = cx;
                *y = cy;
            }
            cx = mx;
            cy = my;
        }
    }
    return best;
}

void frame_open(App *a)
{
    Play *p = &a->play;
    SDL_Rect room = desk_free(a);
    Points points = { .must = -1 };
    ours(p, &points);
    if (!points.n)
        return;
    goals(p, &points);
    others(p, &points);
    camera_look(&a->cam, a->cam.x, a->cam.y, FARTHEST);
    int farthest = a->cam.level, least = 0;     /* of the weight: what even the widest view holds */
    for (int level = farthest; level <= NEAREST; level++) {
        double ppd = camera_ppd(&a->cam, level), x = 0, y = 0;
        int margin = px(&a->w, 70);             /* for counters and names at the edge */
        int weight = best_of(&points, (room.w - margin) / ppd, (room.h - margin) / ppd, &x, &y);
        least = level == farthest ? (int)((int64_t)weight * ENOUGH / 1000) : least;
        if (weight < least)
            return;
        double off_x = room.x + room.w / 2.0 - a->w.w / 2.0, off_y = room.y + room.h / 2.0 - a->w.h / 2.0;
        camera_look(&a->cam, x, y, level);
        camera_look(&a->cam, x - off_x / a->cam.ppd, y - off_y / a->cam.ppd, level);
    }
}

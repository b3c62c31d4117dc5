/*
 * battle_signs.c: what is drawn between the bodies: how far a word reaches, arrows
 * of orders and charges, the crosses of contact, gaps in a line.
 */
#include "front/window/app.h"

#include <math.h>

typedef struct Line { float xy[2 * 17]; int points; float wide, on, off, head; Colour colour; }
    Line;

static void arrow_head(Shape *s, const float *tip, const float *from, float size)
{
    float dx = tip[0] - from[0], dy = tip[1] - from[1], len = hypotf(dx, dy);
    if (len < 0.001f)
        return;
    dx *= size / len;
    dy *= size / len;
    shape_poly(s, (const float[]){ tip[0], tip[1], tip[0] - dx * 1.4f - dy * 0.75f,
                                   tip[1] - dy * 1.4f + dx * 0.75f, tip[0] - dx * 1.4f + dy * 0.75f,
                                   tip[1] - dy * 1.4f - dx * 0.75f }, 3);
}

static void draw_line(Canvas *c, void *self)
{
    const Line *k = self;
    Shape s = { 0 };
    int n = k->points;
    if (k->on > 0)
        shape_dash(&s, k->xy, n, k->wide, k->on, k->off);
    else
        shape_stroke(&s, k->xy, n, k->wide, k->wide);
    if (k->head > 0)
        arrow_head(&s, &k->xy[2 * n - 2], &k->xy[2 * n - 4], k->head);
    canvas_fill(c, &s, k->colour);
    shape_close(&s);
}

/* A line in pixels of the window, as a picture just large enough for it. */
static void line_stamp(Win *w, Line k)
{
    float left = k.xy[0], top = k.xy[1], right = left, low = top, m = k.wide + k.head * 1.6f + 2;
    for (int i = 1; i < k.points; i++) {
        left = fminf(left, k.xy[2 * i]);
        right = fmaxf(right, k.xy[2 * i]);
        top = fminf(top, k.xy[2 * i + 1]);
        low = fmaxf(low, k.xy[2 * i + 1]);
    }
    int x = (int)(left - m), y = (int)(top - m);
    uint64_t key = hash_add(hash_add(0x11e5, k.colour), (uint64_t)(k.on * 8));
    for (int i = 0; i < k.points; i++) {
        k.xy[2 * i] -= (float)x;
        k.xy[2 * i + 1] -= (float)y;
        key = hash_add(key, (uint64_t)(int64_t)(k.xy[2 * i] * 4) << 32
                                ^ (uint64_t)(int64_t)(k.xy[2 * i + 1] * 4));
    }
    int wide = (int)(right + m) - x + 1, high = (int)(low + m) - y + 1;
    stamp_sprite(w, sprite(w, key, wide, high, draw_line, &k), (SDL_Rect){ x, y, wide, high });
}

static SDL_Point middle(SDL_Rect r) { return (SDL_Point){ r.x + r.w / 2, r.y + r.h / 2 }; }

static Line straight(SDL_Point from, SDL_Point to)
{
    return (Line){ { (float)from.x, (float)from.y, (float)to.x, (float)to.y }, 2, 0, 0, 0, 0, 0 };
}

/* From a to b in a curve that leans to its left. */
static Line curve(SDL_Point a, SDL_Point b)
{
    Line k = { .points = 17 };
    float dx = (float)(b.x - a.x), dy = (float)(b.y - a.y);
    for (int i = 0; i < 17; i++) {
        float t = (float)i / 16, lean = 0.22f * 4 * t * (1 - t);
        k.xy[2 * i] = (float)a.x + dx * t + dy * lean;
        k.xy[2 * i + 1] = (float)a.y + dy * t - dx * lean;
    }
    return k;
}

/* As far as our commander's word goes in a half-hour. */
void reach_draw(App *a)
{
    const FieldView *v = &a->play.field.view;
    const TeamView *t = &v->team[v->mine];
    const Lattice *g = &a->play.field.grid;
    if (!t->reach || !t->leader.n)
        return;
    SDL_Rect r = zone_rect(g, t->seat_row, t->seat_col), all = r;
    for (int row = t->seat_row - t->reach; row <= t->seat_row + t->reach; row++)
        for (int col = t->seat_col - t->reach; col <= t->seat_col + t->reach; col++) {
            SDL_Rect z = zone_rect(g, clamp_i32(row, 0, LAST_ROW), clamp_i32(col, 0, LAST_COL));
            SDL_UnionRect(&all, &z, &all);
        }
    float in = 3 * a->w.scale, x0 = (float)all.x + in, y0 = (float)all.y + in,
          x1 = (float)(all.x + all.w) - in, y1 = (float)(all.y + all.h) - in, k = 18 * a->w.scale;
    Line edge = { { x0 + k, y0, x1 - k, y0, x1, y0 + k, x1, y1 - k, x1 - k, y1, x0 + k, y1, x0,
                    y1 - k, x0, y0 + k, x0 + k, y0 }, 9, 1.6f * a->w.scale, 2.2f * a->w.scale,
                  6 * a->w.scale, 0, FADE(field_colour(a, v->mine), 190) };
    line_stamp(&a->w, edge);
}

static bool goes(int kind)
{
    return kind != ORDER_STAND && kind != ORDER_DISMOUNT && kind != ORDER_MOUNT
           && kind != ORDER_LANES && kind != ORDER_SPRING && kind != ORDER_POST
           && kind != ORDER_DELEGATE && kind != ORDER_NONE;
}

/* From the border of the body's zone, so as not to strike out its neighbours. */
static void arrow(App *a, SDL_Rect from, int row, int col, Colour colour, bool firm)
{
    float u = a->w.scale;
    const Lattice *g = &a->play.field.grid;
    int home = zone_at(g, from.x + from.w / 2, from.y + from.h / 2);
    SDL_Rect z = zone_rect(g, row, col);
    SDL_Point p = middle(from), q = middle(z);
    bool up = q.y < p.y;
    if (home >= 0 && home / ZONE_COLS != row)
        from = zone_rect(g, home / ZONE_COLS, home % ZONE_COLS);
    p.y = up ? from.y + from.h / 8 : from.y + from.h * 7 / 8;
    q.y = up ? z.y + z.h * 2 / 3 : z.y + z.h / 3;
    if (row == -1 || SDL_PointInRect(&q, &from))
        return;
    Line k = straight(p, q);
    k.wide = (firm ? 4 : 3.2f) * u;
    k.on = firm ? 0 : 9 * u;
    k.off = 5 * u;
    k.head = 11 * u;
    k.colour = colour;
    line_stamp(&a->w, k);
}

/* Whether one before it in the list rode the same way. */
static bool rode_before(const FieldHand *h, const FighterView *f, const FighterView *was,
                        const App *a, int i)
{
    for (int k = 0; k < i; k++) {
        const FighterView *o = &h->view.fighter[k], *then = body_before(a, o->index);
        if (then && o->team == f->team && o->row == f->row && o->col == f->col
            && then->row == was->row && then->col == was->col)
            return true;
    }
    return false;
}

/* A charge or a long ride, from where it began. */
static void ride(App *a, int i)
{
    const FieldHand *h = &a->play.field;
    const FighterView *f = &h->view.fighter[i], *was = body_before(a, f->index);
    float u = a->w.scale;
    if (!was || !on_field(was) || (!f->charged && SDL_abs(was->row - f->row) < 2))
        return;
    if ((was->row == f->row && was->col == f->col) || rode_before(h, f, was, a, i))
        return;
    SDL_Rect to = zone_rect(&h->grid, f->row, f->col);
    SDL_Point p = middle(zone_rect(&h->grid, was->row, was->col)), q = middle(to);
    q.y = p.y > q.y ? to.y + to.h * 9 / 10 : to.y + to.h / 10;
    Line k = curve(p, q);
    k.wide = 2.6f * u;
    k.on = 8 * u;
    k.off = 5 * u;
    k.head = 10 * u;
    k.colour = FADE(field_colour(a, f->team), 140);
    line_stamp(&a->w, k);
}

void arrows_draw(App *a)
{
    const FieldHand *h = &a->play.field;
    Colour gold = ink(&a->w, INK_GOLD), grey = FADE(ink(&a->w, INK_QUIET), 200);
    const FieldView *v = &h->view;
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (!h->cell[i].w)
            continue;
        ride(a, i);
        bool elsewhere = f->to_row != f->row || f->to_col != f->col,
             bound = f->team == v->mine && goes(f->order) && elsewhere;
        const TeamView *t = &v->team[f->team];
        if (f->told && t->leader.n) {           /* a runner is on his way */
            SDL_Rect seat = zone_rect(&h->grid, t->seat_row, t->seat_col);
            Line k = straight(middle(seat), middle(h->cell[i]));
            k.wide = 2 * a->w.scale;
            k.on = 6 * a->w.scale;
            k.off = 5 * a->w.scale;
            k.head = 7 * a->w.scale;
            k.colour = grey;
            line_stamp(&a->w, k);
        }
        if (h->order[i].kind && goes(h->order[i].kind) && h->order[i].row >= 0)
            arrow(a, h->cell[i], h->order[i].row, h->order[i].col, gold, true);
        else if (bound && f->own && !h->order[i].kind)
            arrow(a, h->cell[i], f->to_row, f->to_col, grey, false);
    }
    for (int k = 0; k < h->asks; k++)
        for (int i = 0; i < v->fighters; i++)
            if (h->ask[k].unit.gen && h->id[i].gen == h->ask[k].unit.gen
                && h->id[i].i == h->ask[k].unit.i && h->cell[i].w && h->ask[k].row >= 0
                && (!h->ask[k].amount || h->ask[k].amount == v->fighter[i].part))
                arrow(a, h->cell[i], h->ask[k].row, h->ask[k].col, gold, false);
}

/* A cross where two lines are hand to hand: on the border between them. */
void contacts_draw(App *a)
{
    const FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    uint64_t seen[2] = { 0, 0 };
    int share = move_share(a);
    float u = a->w.scale, r = (share < 1000 ? 12 - 4 * (float)share / 1000 : 8) * u;
    for (int i = 0; i < v->fighters; i++)
        for (int k = 0; k < v->fighters; k++) {
            const FighterView *f = &v->fighter[i], *e = &v->fighter[k];
            int far = e->row - f->row;
            if (f->team != v->mine || e->team == v->mine || !on_field(f) || !on_field(e)
                || !f->engaged || !e->engaged || e->col != f->col || SDL_abs(far) > 1)
                continue;
            int at = f->row * ZONE_COLS + f->col + (far < 0 ? -ZONE_COLS : 0), same = far == 0;
            if (at < 0 || seen[same] >> at & 1)
                continue;
            seen[same] |= UINT64_C(1) << at;
            SDL_Rect z = zone_rect(&h->grid, f->row, f->col),
                     o = zone_rect(&h->grid, e->row, e->col);
            float x = (float)(z.x + z.w / 2), y = same ? (float)(z.y + z.h / 2)
                                                       : (float)(z.y > o.y ? z.y : o.y);
            for (int d = -1; d <= 1; d += 2) {
                Line k2 = { { x - r, y - (float)d * r, x + r, y + (float)d * r }, 2, 2.6f * u, 0, 0,
                            0, ink(&a->w, INK_BAD) };
                line_stamp(&a->w, k2);
            }
        }
}

/* Nobody stands where a line stood. */
void gaps_draw(App *a)
{
    Win *w = &a->w;
    const FieldHand *h = &a->play.field;
    for (int t = 0; t < 2; t++)
        for (int c = 0; c < ZONE_COLS; c++) {
            int row = t ? LAST_ROW - FRONT_FROM_CAMP : FRONT_FROM_CAMP;
            bool taken = false;
            for (int i = 0; i < h->view.fighters; i++)
                taken |= on_field(&h->view.fighter[i]) && h->view.fighter[i].row == row
                         && h->view.fighter[i].col == c;
            if (taken || !(h->view.team[t].gaps >> c & 1))
                continue;
            SDL_Rect z = zone_rect(&h->grid, row, c);
            Style s = style_italic(w, 15, INK_BAD);
            s.halo = field_halo(a);
            bool room = text_wide(w->fonts, &s, "a gap opens") <= z.w;
            const char *says = room ? "a gap opens" : "gap";
            say_at(w, z, s, MIDDLE, says);
        }
}

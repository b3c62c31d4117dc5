/*
 * counters.c: armies on the map: the arm's mark, the men, the side's letter, the
 * commander's name below; several on one spot as leaves of paper.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "base/text.h"
#include "front/window/marks.h"

#include <math.h>

enum { WIDE = 60, HIGH = 52, NAME = 18, STEM = 13, LEAF = 4 };   /* at 100 % */

static void spot_of(const Scene *s, int i, double *x, double *y)
{
    const FormationView *f = &s->v->formation[i];
    *x = s->moving ? s->moving[i][0] : unit_x(f->lon);
    *y = s->moving ? s->moving[i][1] : unit_y(f->lat);
}

static bool is_chosen(const Scene *s, const FormationView *f)
{
    return s->chosen.gen && same_formation(f->id, s->chosen);
}

/* The one on top is the chosen one, else the strongest. */
static bool goes_on_top(const Scene *s, const FormationView *f, const FormationView *top)
{
    if (is_chosen(s, top))
        return false;
    return is_chosen(s, f) || f->men > top->men;
}

static bool clear_of(const Scene *s, const SDL_Rect *r, int upto)
{
    for (int i = 0; i < upto; i++)
        if (SDL_HasIntersection(r, &s->group[i].at))
            return false;
    return true;
}

/* Above its spot if there is room, else beside, else below. */
static void put_counter(Scene *s, int g)
{
    static const float TRY[][2] = { { -.5f, -1 }, { .12f, -.5f }, { -1.12f, -.5f }, { -.5f, .35f },
                                    { .6f, -1.1f }, { -1.6f, -1.1f }, { .6f, .3f }, { -1.6f, .3f },
                                    { -.5f, -2.1f }, { 1.2f, -.5f }, { -2.2f, -.5f } };
    Group *p = &s->group[g];
    int x = (int)camera_px(s->cam, p->x), y = (int)camera_py(s->cam, p->y);
    int w = px(s->w, WIDE), h = px(s->w, HIGH + NAME);
    for (size_t i = 0; i < countof(TRY); i++) {
        int stem = i == 0 ? px(s->w, STEM) : 0;
        p->at = (SDL_Rect){ x + (int)(TRY[i][0] * (float)w), y + (int)(TRY[i][1] * (float)h) - stem,
                            w, h };
        if (clear_of(s, &p->at, g))
            return;
    }
    p->at = (SDL_Rect){ x - w / 2, y - h - px(s->w, STEM), w, h };
}

static void chosen_first(Scene *s)
{
    for (int i = 1; i < s->groups; i++)
        for (int k = i; k > 0; k--) {
            Group *a = &s->group[k - 1], *b = &s->group[k], t = *a;
            bool chosen = is_chosen(s, &s->v->formation[b->first])
                          && !is_chosen(s, &s->v->formation[a->first]);
            if (!chosen)
                break;
            *a = *b;
            *b = t;
        }
}

void groups_make(Scene *s)
{
    s->groups = 0;
    for (int i = 0; i < s->v->formations; i++) {
        const FormationView *f = &s->v->formation[i];
        double x, y;
        int g = 0;
        spot_of(s, i, &x, &y);
        for (; g < s->groups; g++)
            if (s->group[g].side == f->side && fabs(s->group[g].x - x) < 0.001
                && fabs(s->group[g].y - y) < 0.001)
                break;
        if (g < s->groups) {
            s->group[g].count++;
            if (goes_on_top(s, f, &s->v->formation[s->group[g].first]))
                s->group[g].first = i;
        } else if (s->groups < GROUP_MAX) {
            s->group[s->groups++] = (Group){ x, y, i, 1, f->side, { 0 } };
        }
    }
    chosen_first(s);
    for (int g = 0; g < s->groups; g++)
        put_counter(s, g);
}

const Group *group_at(const Scene *s, int x, int y)
{
    for (int i = 0; i < s->groups; i++) {
        SDL_Rect r = s->group[i].at;
        if (SDL_PointInRect(&(SDL_Point){ x, y }, &r))
            return &s->group[i];
    }
    return NULL;
}

typedef struct Card {
    Colour colour;
    int shape, leaves;
    bool dashed, chosen;
    const char *mark;
    float u;
} Card;

/* The edge tells the side without colour: rounded, square, cut at the corners,
 * or shield-shaped. */
static void card_edge(Shape *s, int shape, float x, float y, float w, float h, float u)
{
    float k = 8 * u;
    if (shape == 0)
        shape_round(s, x, y, w, h, 7 * u);
    else if (shape == 1)
        shape_round(s, x, y, w, h, 1.2f * u);
    else if (shape == 2)
        shape_poly(s,
                   (const float[]){ x + k, y, x + w - k, y, x + w, y + k, x + w, y + h - k,
                                    x + w - k, y + h, x + k, y + h, x, y + h - k, x, y + k },
                   8);
    else
        shape_poly(
            s, (const float[]){ x, y, x + w, y, x + w, y + h - k, x + w / 2, y + h, x, y + h - k },
            5);
}

static void card_layer(Canvas *c, const Card *k, float x, float y, float w, float h, Colour colour)
{
    Shape s = { 0 };
    card_edge(&s, k->shape, x, y, w, h, k->u);
    canvas_fill(c, &s, colour);
    shape_close(&s);
}

static void dashes(Canvas *c, const Card *k, float x, float y, float w, float h)
{
    Shape s = { 0 };
    float m = 3.2f * k->u;
    float xy[] = { x + m,     y + m, x + w - m, y + m, x + w - m,
                   y + h - m, x + m, y + h - m, x + m, y + m };
    if (k->dashed)
        shape_dash(&s, xy, 5, 1.5f * k->u, 5 * k->u, 3.6f * k->u);
    else
        shape_stroke(&s, xy, 5, 1.1f * k->u, 1.1f * k->u);
    canvas_fill(c, &s, FADE(0xf6ecd3, 235));
    shape_close(&s);
}

static void draw_card(Canvas *c, void *self)
{
    const Card *k = self;
    float u = k->u, o = 8 * u, w = WIDE * u, h = HIGH * u;
    int leaves = k->leaves < 3 ? k->leaves : 3;
    for (int i = leaves - 1; i > 0; i--) {
        float d = (float)(i * LEAF) * u;
        card_layer(c, k, o + d - 1.2f * u, o - d - 1.2f * u, w + 2.4f * u, h + 2.4f * u,
                   RGB(0x2b2420));
        card_layer(c, k, o + d, o - d, w, h, RGB(0xf6ecd3));
        card_layer(c, k, o + d + 1.6f * u, o - d + 1.6f * u, w - 3.2f * u, h - 3.2f * u, k->colour);
    }
    card_layer(c, k, o - 0.5f * u, o + 1.5f * u, w + 3 * u, h + 3 * u, FADE(0x2b2420, 90));
    if (k->chosen)
        card_layer(c, k, o - 4.5f * u, o - 4.5f * u, w + 9 * u, h + 9 * u, RGB(0xd9a520));
    card_layer(c, k, o - 1.4f * u, o - 1.4f * u, w + 2.8f * u, h + 2.8f * u, RGB(0x2b2420));
    card_layer(c, k, o, o, w, h, k->colour);
    dashes(c, k, o, o, w, h);
    Shape s = { 0 };
    mark_shape(&s, k->mark, o + w / 2 - 14 * u, o + 7 * u, 32 * u);
    canvas_fill(c, &s, RGB(0xfdf6e3));
    shape_close(&s);
}

static void men_words(const FormationView *f, Text *t)
{
    if (!f->own)
        text_add(t, f->men >= 10000 ? "≈" : "≈ ");
    int men = f->own           ? f->men
              : f->men >= 1000 ? (f->men + 250) / 500 * 500
                               : (f->men + 50) / 100 * 100;
    text_number(t, men);
}

/* A line from a counter that could not stand above its spot. */
static void tether(Scene *s, const Group *g)
{
    int x = (int)camera_px(s->cam, g->x), y = (int)camera_py(s->cam, g->y);
    if (!SDL_PointInRect(&(SDL_Point){ x, y }, &g->at))
        fill(s->w, (SDL_Rect){ x - px(s->w, 2), y - px(s->w, 2), px(s->w, 4), px(s->w, 4) },
             ink(s->w, INK_TEXT));
}

static void commander(Scene *s, const FormationView *f, SDL_Rect r, Colour colour)
{
    Style n = style(s->w, 15, INK_TEXT);
    n.colour = colour;
    n.halo = FADE(ink(s->w, INK_PARCHMENT), 235);
    const char *name = f->leader.n ? s->m->leader[f->leader.n].name.latin : f->name;
    char first[64];
    SDL_strlcpy(first, name, sizeof first);
    int wide = text_wide(s->w->fonts, &n, first);
    if (wide > r.w * 3 / 2) {                   /* the first of his names is enough here */
        char *blank = strchr(first, ' ');
        if (blank && blank - first > 3)
            *blank = 0;
        wide = text_wide(s->w->fonts, &n, first);
    }
    r.x += (r.w - wide) / 2;
    r.w = wide;
    say_at(s->w, r, n, LEFT, first);
}

static void draw_group(Scene *s, const Group *g)
{
    Win *w = s->w;
    const FormationView *f = &s->v->formation[g->first];
    Card k = { palette_side(&w->palette, s->m, g->side), g->side ? (g->side - 1) % 4 : 3, g->count,
               !f->own, is_chosen(s, f), f->mark, w->scale };
    if (f->own && f->garrison)
        k.colour = colour_mix(k.colour, RGB(0x6a5a48), 250);
    uint64_t key =
        hash_add(hash_add(0xca4d, k.colour), (uint64_t)(k.shape | (k.leaves < 3 ? k.leaves : 3) << 4
                                                        | k.dashed << 8 | k.chosen << 9));
    key = hash_bytes(key, f->mark ? f->mark : "", f->mark ? strlen(f->mark) : 0);
    int room = px(w, 8);
    SDL_Rect at = { g->at.x - room, g->at.y - room, px(w, WIDE) + 2 * room,
                    px(w, HIGH) + 2 * room };
    if (at.x > w->w || at.y > w->h || at.x + at.w < 0 || at.y + at.h < 0)
        return;
    tether(s, g);
    stamp_sprite(w, sprite(w, key, at.w, at.h, draw_card, &k), at);
    TEXT(men, 32);
    men_words(f, &men);
    Style n = style_figures(w, 15, INK_BUTTON);
    say_at(w, (SDL_Rect){ g->at.x + px(w, 3), g->at.y + px(w, HIGH - 21), px(w, WIDE - 6),
                           px(w, 18) },
        n, MIDDLE, men.at);
    if (g->side && g->side <= s->m->sides && s->m->side[g->side].letter)
        say_at(w, (SDL_Rect){ g->at.x + px(w, 6), g->at.y + px(w, 4), px(w, 16), px(w, 18) },
            style_bold(w, 15, INK_BUTTON), LEFT, s->m->side[g->side].letter);
    if (f->own && f->idle)
        fill(w, (SDL_Rect){ g->at.x + px(w, WIDE - 13), g->at.y + px(w, 7), px(w, 6), px(w, 6) },
             ink(w, INK_GOLD));
    commander(s, f, (SDL_Rect){ g->at.x, g->at.y + px(w, HIGH), g->at.w, px(w, NAME) }, k.colour);
}

void scene_counters(Scene *s)
{
    for (int i = s->groups - 1; i >= 0; i--)
        draw_group(s, &s->group[i]);
}

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
enum { SMALL_WIDE = 60, SMALL_HIGH = 24, SMALL_MEN = 800, NEAR = 26, OLD_DAYS = 7, STALE_DAYS = 21 };

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

static bool is_lesser(const FormationView *f)
{
    return f->own ? f->garrison : !f->leader.n && f->men < SMALL_MEN;
}

/* The one on top is the chosen one, else the one that moves, else the strongest. */
static bool goes_on_top(const Scene *s, const FormationView *f, const FormationView *top)
{
    if (is_chosen(s, top) || is_chosen(s, f))
        return is_chosen(s, f);
    if (is_lesser(f) != is_lesser(top))
        return is_lesser(top);
    return f->men > top->men;
}

static bool clear_of(const Scene *s, const SDL_Rect *r, int upto)
{
    for (int i = 0; i < upto; i++)
        if (SDL_HasIntersection(r, &s->group[i].box))
            return false;
    return true;
}

static SDL_Point card_size(const Win *w, const Group *g)
{
    return (SDL_Point){ px(w, g->lesser ? SMALL_WIDE : WIDE), px(w, g->lesser ? SMALL_HIGH : HIGH) };
}

static Style name_style(const Scene *s)
{
    Style n = style(s->w, 15, INK_TEXT);
    n.halo = FADE(ink(s->w, INK_PARCHMENT), 235);
    return n;
}

/* With its upper left corner there: the card and, under it, the name. */
static void set_at(const Scene *s, Group *g, int x, int y)
{
    SDL_Point card = card_size(s->w, g);
    Style n = name_style(s);
    int wide = *g->name ? text_wide(s->w->fonts, &n, g->name) : 0, leaf = px(s->w, 6);
    g->at = (SDL_Rect){ x, y, card.x, card.y };
    g->box = (SDL_Rect){ x - px(s->w, 3), y - leaf, card.x + leaf + px(s->w, 3),
                         card.y + leaf + (wide ? px(s->w, NAME) : px(s->w, 3)) };
    if (wide > card.x) {
        g->box.x = x - (wide - card.x) / 2;
        g->box.w = wide > card.x + leaf ? wide : card.x + leaf;
    }
}

/* Above its spot if there is room, else round it, further and further off. */
static void put_counter(Scene *s, int i)
{
    static const int8_t WAY[][2] = { { 0, -2 }, { 2, 0 }, { -2, 0 }, { 0, 2 }, { 2, -2 }, { -2, -2 },
                                     { 2, 2 }, { -2, 2 }, { 1, -2 }, { -1, -2 }, { 2, 1 }, { -2, 1 } };
    Group *g = &s->group[i];
    int x = (int)floor(camera_px(s->cam, g->x)), y = (int)floor(camera_py(s->cam, g->y));
    set_at(s, g, 0, 0);
    SDL_Rect b = g->box;
    int dx = g->at.x - b.x, dy = g->at.y - b.y, gap = px(s->w, 9), stem = px(s->w, STEM);
    for (int ring = 0; ring < 4; ring++)
        for (size_t k = 0; k < countof(WAY); k++) {
            int reach_x = b.w / 2 + gap + ring * b.w * 2 / 3, reach_y = b.h / 2 + gap + ring * b.h * 2 / 3;
            int cx = x + WAY[k][0] * reach_x / 2, cy = y + WAY[k][1] * reach_y / 2;
            if (ring == 0 && k == 0)
                cy = y - stem - b.h + b.h / 2;
            set_at(s, g, cx - b.w / 2 + dx, cy - b.h / 2 + dy);
            if (clear_of(s, &g->box, i))
                return;
        }
    set_at(s, g, x - b.w / 2 + dx, y - b.h - stem + dy);
}

/* Which counters have the first choice: the chosen, our armies, then by men. */
static int weight_of(const Scene *s, const Group *g)
{
    const FormationView *f = &s->v->formation[g->first];
    return is_chosen(s, f) ? 1 << 30 : (f->own && !g->lesser ? 1 << 28 : 0) + (g->lesser ? 0 : 1 << 24) + g->men;
}

static void by_weight(Scene *s)
{
    for (int i = 1; i < s->groups; i++) {
        Group g = s->group[i];
        int k = i;
        for (; k > 0 && weight_of(s, &s->group[k - 1]) < weight_of(s, &g); k--)
            s->group[k] = s->group[k - 1];
        s->group[k] = g;
    }
}

/* The commander, shortened where it must be; how many more there are; of others
 * how old the news is. */
static void name_group(const Scene *s, Group *g)
{
    const FormationView *f = &s->v->formation[g->first];
    Style n = name_style(s);
    Text t = text_in(g->name, sizeof g->name);
    if (g->lesser)
        return;
    char first[64];
    SDL_strlcpy(first, f->leader.n ? s->m->leader[f->leader.n].name.latin : f->name, sizeof first);
    char *blank = strchr(first, ' ');           /* the first of his names is enough here */
    if (text_wide(s->w->fonts, &n, first) > px(s->w, WIDE) * 3 / 2 && blank && blank - first > 3)
        *blank = 0;
    text_add(&t, first);
    if (g->count > 1)
        text_addf(&t, " +%d", g->count - 1);
    if (!f->own && f->age_days > 0)
        text_addf(&t, ", %d d", (int)f->age_days);
}

static bool together(const Scene *s, const Group *g, Side side, double x, double y)
{
    double near = px(s->w, NEAR) / s->cam->ppd;
    return g->side == side && fabs(g->x - x) < near && fabs(g->y - y) < near;
}

static void add_to(Scene *s, Group *g, int i, double x, double y)
{
    const FormationView *f = &s->v->formation[i];
    g->count++;
    g->men += f->men;
    if (!goes_on_top(s, f, &s->v->formation[g->first]))
        return;
    g->first = i;
    g->x = x;
    g->y = y;
    g->lesser = is_lesser(f);
}

void groups_make(Scene *s)
{
    s->groups = 0;
    for (int i = 0; i < s->v->formations; i++) {
        const FormationView *f = &s->v->formation[i];
        double x, y;
        int g = 0;
        spot_of(s, i, &x, &y);
        while (g < s->groups && !together(s, &s->group[g], f->side, x, y))
            g++;
        if (g < s->groups)
            add_to(s, &s->group[g], i, x, y);
        else if (s->groups < GROUP_MAX)
            s->group[s->groups++] = (Group){ .x = x, .y = y, .first = i, .count = 1, .men = f->men,
                                             .side = f->side, .lesser = is_lesser(f) };
    }
    by_weight(s);
    for (int i = 0; i < s->v->formations; i++) {
        double x, y;
        spot_of(s, i, &x, &y);
        s->group_of[i] = -1;
        for (int g = 0; g < s->groups && s->group_of[i] < 0; g++)
            if (s->group[g].first == i || together(s, &s->group[g], s->v->formation[i].side, x, y))
                s->group_of[i] = (int16_t)g;
    }
    for (int g = 0; g < s->groups; g++) {
        name_group(s, &s->group[g]);
        put_counter(s, g);
    }
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

const Group *group_named_at(const Scene *s, int x, int y)
{
    for (int i = 0; i < s->groups; i++) {
        const Group *g = &s->group[i];
        SDL_Rect below = { g->box.x, g->at.y + g->at.h, g->box.w, g->box.y + g->box.h - g->at.y - g->at.h };
        if (*g->name && SDL_PointInRect(&(SDL_Point){ x, y }, &below))
            return g;
    }
    return NULL;
}

typedef struct Card {
    Colour colour;
    int shape, leaves;
    bool dashed, chosen;
    const char *mark;           /* NULL: a small card without one */
    float u, wide, high;
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
    float u = k->u, o = 8 * u, w = k->wide, h = k->high;
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
    if (!k->mark)
        return;
    Shape s = { 0 };
    mark_shape(&s, k->mark, o + w / 2 - 14 * u, o + 7 * u, 32 * u);
    canvas_fill(c, &s, RGB(0xfdf6e3));
    shape_close(&s);
}

static void men_words(const Group *g, const FormationView *f, Text *t)
{
    int men = f->own            ? g->men
              : g->men >= 1000 ? (g->men + 250) / 500 * 500
                               : (g->men + 50) / 100 * 100;
    if (!f->own)
        text_add(t, men >= 10000 || g->lesser ? "≈" : "≈ ");
    text_number(t, men);
}

/* From a counter that could not stand above its spot a thread runs there. */
static void tether(Scene *s, const Group *g)
{
    int x = (int)floor(camera_px(s->cam, g->x)), y = (int)floor(camera_py(s->cam, g->y));
    int t = px(s->w, 1.2f) > 1 ? px(s->w, 1.2f) : 1, cx = g->at.x + g->at.w / 2, cy = g->at.y + g->at.h / 2;
    Colour c = FADE(ink(s->w, INK_TEXT), 190);
    if (SDL_PointInRect(&(SDL_Point){ x, y }, &g->at))
        return;
    bool over = x >= g->at.x && x < g->at.x + g->at.w;
    if (!over)
        fill(s->w, (SDL_Rect){ x < cx ? x : cx, cy, abs(cx - x), t }, c);
    fill(s->w, (SDL_Rect){ x, y < cy ? y : cy, t, abs(cy - y) }, c);
    fill(s->w, (SDL_Rect){ x - 2 * t, y - 2 * t, 5 * t, 5 * t }, ink(s->w, INK_TEXT));
}

static bool under_edge(const Scene *s, const SDL_Rect *r)
{
    for (int i = 0; i < s->covers; i++)
        if (SDL_HasIntersection(&s->cover[i], r))
            return true;
    return false;
}

static void write_name(Scene *s, const Group *g, Colour colour)
{
    Style n = name_style(s);
    n.colour = colour;
    int wide = text_wide(s->w->fonts, &n, g->name);
    SDL_Rect r = { g->at.x + (g->at.w - wide) / 2, g->at.y + g->at.h, wide, px(s->w, NAME) };
    if (*g->name && !under_edge(s, &r))
        say_at(s->w, r, n, LEFT, g->name);
}

/* The older the news, the paler the card. */
static Colour card_colour(const Scene *s, const Group *g, const FormationView *f)
{
    Colour c = palette_side(&s->w->palette, s->m, g->side);
    if (f->own)
        return f->garrison ? colour_mix(c, RGB(0x6a5a48), 250) : c;
    return f->age_days > STALE_DAYS ? colour_mix(c, ink(s->w, INK_DOT), 520)
           : f->age_days > OLD_DAYS ? colour_mix(c, ink(s->w, INK_DOT), 300) : c;
}

static void write_card(Scene *s, const Group *g, const FormationView *f)
{
    Win *w = s->w;
    TEXT(men, 32);
    men_words(g, f, &men);
    int low = g->lesser ? px(w, 2) : px(w, HIGH - 21);
    bool letter = g->side && g->side <= s->m->sides && s->m->side[g->side].letter;
    int left = g->lesser && letter ? px(w, 15) : px(w, 3);
    SDL_Rect line = { g->at.x + left, g->at.y + low, g->at.w - left - px(w, 3),
                      g->lesser ? g->at.h - 2 * low : px(w, 18) };
    if (under_edge(s, &line))
        return;
    say_at(w, line, style_figures(w, 15, INK_BUTTON), MIDDLE, men.at);
    if (letter)
        say_at(w, (SDL_Rect){ g->at.x + px(w, g->lesser ? 3 : 6), g->at.y + px(w, g->lesser ? 2 : 4),
                               px(w, 16), g->lesser ? g->at.h - px(w, 4) : px(w, 18) },
            style_bold(w, 15, INK_BUTTON), LEFT, s->m->side[g->side].letter);
}

static void draw_group(Scene *s, const Group *g)
{
    Win *w = s->w;
    const FormationView *f = &s->v->formation[g->first];
    Card k = { card_colour(s, g, f), g->side ? (g->side - 1) % 4 : 3, g->count < 3 ? g->count : 3,
               !f->own, is_chosen(s, f), g->lesser ? NULL : f->mark ? f->mark : "foot", w->scale,
               (float)g->at.w, (float)g->at.h };
    uint64_t key = hash_add(hash_add(0xca4d, k.colour), (uint64_t)(k.shape | k.leaves << 4 | k.dashed << 8
                                                                   | k.chosen << 9));
    key = hash_bytes(key, k.mark ? k.mark : "", k.mark ? strlen(k.mark) : 0);
    int room = px(w, 8);
    SDL_Rect at = { g->at.x - room, g->at.y - room, g->at.w + 2 * room, g->at.h + 2 * room };
    if (at.x > w->w || at.y > w->h || at.x + at.w < 0 || at.y + at.h < 0)
        return;
    stamp_sprite(w, sprite(w, key, at.w, at.h, draw_card, &k), at);
    write_card(s, g, f);
    if (f->own && f->idle && !g->lesser)
        fill(w, (SDL_Rect){ g->at.x + px(w, WIDE - 13), g->at.y + px(w, 7), px(w, 6), px(w, 6) },
             ink(w, INK_GOLD));
    write_name(s, g, palette_side(&w->palette, s->m, g->side));
}

void scene_counters(Scene *s)
{
    for (int i = s->groups - 1; i >= 0; i--)
        tether(s, &s->group[i]);
    for (int i = s->groups - 1; i >= 0; i--)
        draw_group(s, &s->group[i]);
}

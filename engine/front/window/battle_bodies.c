/*
 * battle_bodies.c: bodies of men as ranks of small marks, with their names, how
 * many they are, their order and their weariness; and how those who share a
 * zone share its room.
 */
#include "front/window/app.h"

#include "front/window/marks.h"

enum { HIGH_MARK = 9, BEAST_MARK = 15, LINE_HIGH = 17, SHAKEN = 400 };

bool on_field(const FighterView *f)
{
    return f->state == BODY_STANDS || f->state == BODY_BROKEN;
}

static bool marked(const FighterView *f, const char *a, const char *b)
{
    return f->mark && (strcmp(f->mark, a) == 0 || strcmp(f->mark, b) == 0);
}

bool is_beast(const FighterView *f) { return marked(f, "elephant", "elephants"); }
bool is_horse(const FighterView *f) { return marked(f, "horse", "cataphract"); }
static bool is_bow(const FighterView *f) { return marked(f, "archer", "bow"); }

/* Kinds of small mark: squares for foot, triangles for horse, diamonds for
 * riders on foot, dots for archers, elephants as elephants. */
typedef enum Small { SMALL_FOOT, SMALL_HORSE, SMALL_UNHORSED, SMALL_BOW, SMALL_BEAST } Small;

static Small small_of(const FighterView *f)
{
    return is_beast(f)   ? SMALL_BEAST
           : is_horse(f) ? (f->mounted ? SMALL_HORSE : SMALL_UNHORSED)
           : is_bow(f)   ? SMALL_BOW
                         : SMALL_FOOT;
}

const char *kind_words(const FighterView *f)
{
    static const char *const KIND[] = { "foot", "horse", "riders on foot", "archers",
                                        "elephants" };
    return KIND[small_of(f)];
}

typedef struct Ranks { Small small; int shown, rank; Colour colour; float u; bool loose; } Ranks;

static void one_mark(Shape *s, Small small, float x, float y, float m)
{
    if (small == SMALL_BEAST)
        mark_shape(s, "elephant", x, y, m);
    else if (small == SMALL_HORSE)
        shape_poly(s, (const float[]){ x, y + m, x + m / 2, y, x + m, y + m }, 3);
    else if (small == SMALL_UNHORSED)
        shape_poly(s, (const float[]){ x, y + m / 2, x + m / 2, y, x + m, y + m / 2, x + m / 2,
                                       y + m }, 4);
    else if (small == SMALL_BOW)
        shape_disc(s, x + m / 2, y + m / 2, m * 0.42f, m * 0.42f);
    else
        shape_rect(s, x, y, m, m);
}

static float step_of(Small small) { return small == SMALL_BEAST ? BEAST_MARK : HIGH_MARK; }

static void draw_ranks(Canvas *c, void *self)
{
    const Ranks *k = self;
    Shape s = { 0 };
    float step = step_of(k->small) * k->u, m = k->small == SMALL_BEAST ? step : 6.8f * k->u;
    for (int i = 0; i < k->shown; i++) {
        float x = (float)(i % k->rank) * step + k->u, y = (float)(i / k->rank) * step + k->u;
        if (k->loose) {
            x += (spot_noise(i, 1, 3) - 0.5f) * 5 * k->u;
            y += (spot_noise(i, 2, 3) - 0.5f) * 5 * k->u;
        }
        one_mark(&s, k->small, x, y, m);
    }
    canvas_fill(c, &s, k->colour);
    shape_close(&s);
}

/* Of an enemy too far to be seen closely order is not told. */
static bool order_seen(const FighterView *f)
{
    return f->order_permille > 0 || f->state == BODY_BROKEN;
}

/* A mark for each eighty men or each beast, as far as there is room. */
static void ranks(App *a, SDL_Rect r, const FighterView *f, Colour colour, Align align)
{
    Win *w = &a->w;
    Small small = small_of(f);
    int step = px(w, step_of(small));
    int rank = r.w / (step ? step : 1), deep = r.h / (step ? step : 1);
    int all = small == SMALL_BEAST ? (f->beasts ? f->beasts : f->men / 25) : f->men / 80;
    rank = clamp_i32(rank, 1, 12);
    deep = small == SMALL_BEAST ? r.h * 4 / 3 / step : deep;    /* they are less high than long */
    deep = clamp_i32(deep, 1, 3);
    all = clamp_i32(all, 1, rank * deep);
    rank = min_i32(rank, (all + deep - 1) / deep > 3 ? (all + deep - 1) / deep : 3);
    rank = max_i32(1, min_i32(rank, all));
    Ranks k = { small, all, rank, colour, w->scale,
                f->state == BODY_BROKEN || (order_seen(f) && f->order_permille < SHAKEN) };
    int wide = rank * step + px(w, 2), high = (all + rank - 1) / rank * step + px(w, 2);
    uint64_t key = hash_add(hash_add(0x2a2c5, colour), (uint64_t)small << 32 | (uint64_t)all << 16
                                                           | (uint64_t)rank << 1 | k.loose);
    int x = align == LEFT ? r.x : r.x + (r.w - wide) / 2;
    stamp_sprite(w, sprite(w, key, wide, high, draw_ranks, &k),
                 (SDL_Rect){ x, r.y + (r.h - high) / 2, wide, high });
}

/* Of what kind it is, in front of its name. */
void one_sign(App *a, SDL_Rect r, const FighterView *f, Colour colour)
{
    FighterView one = { .mark = f->mark, .mounted = f->mounted, .men = 1, .beasts = 0,
                        .state = BODY_STANDS };
    ranks(a, r, &one, colour, LEFT);
}

static void label_of(const FieldView *v, const FighterView *f, char *out, size_t cap)
{
    FighterView called = { .part = f->part, .arm = f->arm };
    if (f->team == v->mine || !f->arm)
        SDL_strlcpy(called.name, f->name, sizeof called.name);
    if (is_beast(f))
        SDL_strlcpy(called.name, "Elephants", sizeof called.name);
    body_name(&called, out, cap);
}

static void name_in(App *a, SDL_Rect r, const FighterView *f, Colour colour, Align align)
{
    Win *w = &a->w;
    char whole[80], name[80];
    Style s = style(w, 15, INK_TEXT);
    s.colour = colour;
    s.halo = field_halo(a);
    label_of(&a->play.field.view, f, whole, sizeof whole);
    s.size = (uint8_t)name_fit(w, s, whole, r.w, name, sizeof name);
    say_at(w, r, s, align, name);
}

/* Men as they are now, counting down while the half-hour is shown. */
static int men_now(App *a, const FighterView *f)
{
    const FighterView *was = body_before(a, f->index);
    int share = move_share(a);
    return share >= 1000 || !was ? f->men : was->men + (f->men - was->men) * share / 1000;
}

static void order_bars(App *a, SDL_Rect r, const FighterView *f)
{
    Win *w = &a->w;
    int thick = px(w, 4), thin = px(w, 3);
    if (!order_seen(f) || f->state == BODY_COMING)
        return;
    bar(w, (SDL_Rect){ r.x, r.y, r.w, thick }, f->order_permille,
        ink(w, f->order_permille < SHAKEN ? INK_BAD : INK_GOOD));
    bar(w, (SDL_Rect){ r.x, r.y + thick + px(w, 1), r.w, thin }, f->weary, ink(w, INK_AMBER));
}

/* Of elephants those whose towers are up; men of all others. */
static void strength_of(App *a, const FighterView *f, Text *out)
{
    if (f->beasts) {
        if (f->towers == f->beasts || !f->towers)
            text_addf(out, f->towers ? "%d up" : "%d bare", (int)f->beasts);
        else
            text_addf(out, "%d of %d up", (int)f->towers, (int)f->beasts);
        return;
    }
    text_add(out, f->team != a->play.field.view.mine ? "≈" : "");
    text_number(out, men_now(a, f));
    if (f->state == BODY_COMING) {
        text_add(out, " ");
        comes_words(&a->play.field.view, f, out);
    }
}

static void men_and_bars(App *a, SDL_Rect r, const FighterView *f)
{
    Win *w = &a->w;
    TEXT(men, 32);
    Style n = style_figures(w, 15, INK_TEXT);
    n.halo = field_halo(a);
    strength_of(a, f, &men);
    int wide = text_wide(w->fonts, &n, men.at), gap = px(w, 4), least = px(w, 18);
    if (wide + gap + least > r.w)
        wide = 0;
    else
        say_at(w, (SDL_Rect){ r.x, r.y, wide, r.h }, n, LEFT, men.at);
    int x = r.x + (wide ? wide + gap : 0), most = px(w, 44);
    int bars = min_i32(most, r.x + r.w - x);
    order_bars(a, (SDL_Rect){ r.x + r.w - bars, r.y + r.h / 2 - px(w, 4), bars, 0 }, f);
}

static void draw_full(App *a, SDL_Rect r, const FighterView *f, Colour colour)
{
    Win *w = &a->w;
    int line = px(w, LINE_HIGH), marks = r.h - 2 * line;
    marks = min_i32(marks, px(w, 3 * HIGH_MARK + 2));
    int y = r.y + (r.h - marks - 2 * line) / 2, in = min_i32(r.w, px(w, 116));
    SDL_Rect mid = { r.x + (r.w - in) / 2, y, in, marks };
    ranks(a, mid, f, colour, MIDDLE);
    name_in(a, (SDL_Rect){ r.x, y + marks, r.w, line }, f, colour, MIDDLE);
    men_and_bars(a, (SDL_Rect){ mid.x, y + marks + line - px(w, 1), in, line }, f);
}

static void draw_two(App *a, SDL_Rect r, const FighterView *f, Colour colour)
{
    Win *w = &a->w;
    int line = min_i32(px(w, LINE_HIGH), r.h / 2), marks = min_i32(px(w, 20), r.w / 3);
    int y = r.y + (r.h - 2 * line) / 2;
    name_in(a, (SDL_Rect){ r.x, y, r.w, line }, f, colour, LEFT);
    ranks(a, (SDL_Rect){ r.x, y + line, marks, line }, f, colour, LEFT);
    int x = marks + px(w, 4);
    men_and_bars(a, (SDL_Rect){ r.x + x, y + line, r.w - x, line }, f);
}

static void draw_line(App *a, SDL_Rect r, const FighterView *f, Colour colour)
{
    Win *w = &a->w;
    int marks = px(w, is_beast(f) ? 17 : 10), bars = px(w, 18), gap = px(w, 2);
    ranks(a, (SDL_Rect){ r.x, r.y, marks, r.h }, f, colour, LEFT);
    name_in(a, (SDL_Rect){ r.x + marks + gap, r.y, r.w - marks - bars - 2 * gap, r.h }, f, colour,
            LEFT);
    order_bars(a, (SDL_Rect){ r.x + r.w - bars, r.y + r.h / 2 - px(w, 4), bars, 0 }, f);
}

static void draw_small(App *a, SDL_Rect r, const FighterView *f, Colour colour)
{
    Win *w = &a->w;
    int bars = min_i32(px(w, 24), r.w / 2), mark = px(w, step_of(small_of(f)) + 2);
    bars = r.w - bars < mark ? max_i32(0, r.w - mark - px(w, 2)) : bars;
    ranks(a, (SDL_Rect){ r.x, r.y, r.w - bars - px(w, 2), r.h }, f, colour, LEFT);
    order_bars(a, (SDL_Rect){ r.x + r.w - bars, r.y + r.h / 2 - px(w, 4), bars, 0 }, f);
}

static void frame(App *a, SDL_Rect r, Colour edge, Colour inside)
{
    int o = px(&a->w, 1);
    r = (SDL_Rect){ r.x - o, r.y - o, r.w + 2 * o, r.h + 2 * o };
    fill(&a->w, r, inside);
    outline(&a->w, r, edge, 2);
}

static void body_draw(App *a, SDL_Rect r, int i)
{
    static void (*const DRAW[FORMS])(App *, SDL_Rect, const FighterView *, Colour) = {
        draw_full, draw_two, draw_line, draw_small
    };
    Win *w = &a->w;
    FieldHand *h = &a->play.field;
    const FighterView *f = &h->view.fighter[i];
    Colour colour = field_colour(a, f->team);
    if (f->hidden || f->state == BODY_BROKEN || f->state == BODY_COMING)
        colour = FADE(colour, 130);
    if (body_chosen(a, i))
        frame(a, r, ink(w, INK_GOLD), FADE(ink(w, INK_SHEET), 170));
    else if (h->over_body == i && !h->moving)
        frame(a, r, FADE(ink(w, INK_EDGE), 150), FADE(ink(w, INK_SHEET), 110));
    else if (f->hidden)
        frame(a, r, FADE(ink(w, INK_QUIET), 110), FADE(ink(w, INK_SHEET), 60));
    int pad = px(w, 3);
    SDL_Rect in = { r.x + pad, r.y, r.w - 2 * pad, r.h };
    DRAW[body_form(w, r)](a, in, f, colour);
}

static SDL_Rect between(SDL_Rect a, SDL_Rect b, int share)
{
    return (SDL_Rect){ a.x + (b.x - a.x) * share / 1000, a.y + (b.y - a.y) * share / 1000,
                       a.w + (b.w - a.w) * share / 1000, a.h + (b.h - a.h) * share / 1000 };
}

void bodies_draw(App *a)
{
    FieldHand *h = &a->play.field;
    SDL_Rect was[FIGHTER_MAX], seat[2] = { { 0 } }, mark[FIELD_MARKS] = { { 0 } };
    int share = move_share(a);
    if (share < 1000)
        bodies_place(a, &h->was, was, seat, mark);
    memset(seat, 0, sizeof seat);
    bodies_place(a, &h->view, h->cell, seat, mark);
    for (int i = 0; i < h->view.marks && i < FIELD_MARKS; i++)
        mark_draw(a, mark[i], i);
    for (int t = 0; t < 2; t++)
        if (seat[t].w)
            seat_draw(a, seat[t], t);
    for (int i = 0; i < h->view.fighters; i++) {
        SDL_Rect r = h->cell[i];
        const FighterView *before = body_before(a, h->view.fighter[i].index);
        if (!r.w)
            continue;
        if (share < 1000 && before && was[before - h->was.fighter].w)
            r = between(was[before - h->was.fighter], r, share);
        body_draw(a, r, i);
    }
}

/*
 * overlays.c: what each overlay says of a place: what there is to eat, who holds
 * it, how people think of us, what the country still yields, whom it can send,
 * how old the news is, how one marches there, what history did.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "base/text.h"
#include "play/report.h"

const OverlayRow OVERLAY_ROW[OVERLAYS] = {
    [OVERLAY_SUPPLY]  = { "Supply", "What feeds our armies", "reach",
                          "A train eats of what it carries; far stores feed few." },
    [OVERLAY_CONTROL] = { "Control", "Who holds what", "hold",
                          "What nobody has seen is drawn as it was last known." },
    [OVERLAY_MINDS]   = { "Minds", "How people think of us", "temper",
                          "Friends show their grain, talk of the enemy, and yield sooner." },
    [OVERLAY_FORAGE]  = { "Forage", "What the country still yields", "country",
                          "It fills at the harvest; armies and winter empty it." },
    [OVERLAY_MEN]     = { "Men", "Whom our peoples can still send", "levy",
                          "Every man is at home, on his way, under arms, or lost." },
    [OVERLAY_SIGHT]   = { "Sight", "What is seen, and how old the news is", "sight",
                          "Figures of others are guesses that grow old." },
    [OVERLAY_GROUND]  = { "Ground", "How one marches today", "ways",
                          "The ground sets the pace; high water and mud take from it." },
    [OVERLAY_PAST]    = { "History", "What history did", NULL,
                          "As the sources tell it; where they differ, the text says so." },
};

enum { RADIUS = 18, STORE_SMALL = 16, STORE_MIDDLING = 24, STORE_LARGE = 34 };
enum { NEAR_DAYS = 3, FAR_DAYS = 6, BARE = 150 };      /* of a mule train; permille of a harvest */
enum { WEEK_OLD = 7, MONTH_OLD = 28 };

Colour water_colour(void) { return RGB(0x3f78a8); }

Colour scale_colour(const Win *w, int permille)
{
    Colour bad = ink(w, INK_BAD), mid = ink(w, INK_GOLD), good = ink(w, INK_GOOD);
    return permille < 500 ? colour_mix(bad, mid, permille * 2)
                          : colour_mix(mid, good, permille * 2 - 1000);
}

static int scale_fill(int permille)
{
    return permille < 334 ? FILL_CROSS : permille < 667 ? FILL_UP : FILL_PLAIN;
}

static int store_radius(int64_t g)
{
    int64_t tonnes = g / 1000000;
    return tonnes < 100 ? STORE_SMALL : tonnes < 1000 ? STORE_MIDDLING : STORE_LARGE;
}

/* A store by its size; round it, and where there is none, how far the nearest is,
 * unless there is something worse to say. */
static void supply_answer(const Scene *s, const PlaceView *p, Answer *a, Text *t)
{
    bool near = p->reach_days >= 0 && p->reach_days <= NEAR_DAYS,
         far = p->reach_days >= 0 && p->reach_days <= FAR_DAYS;
    if (p->depot_g > 0) {
        a->colour = ink(s->w, p->besieger ? INK_BAD : INK_GOOD);
        a->radius = store_radius(p->depot_g);
        a->fill = FILL_PLAIN;
        a->wash = true;
        report_mass(p->depot_g, t);
    } else if (p->flooded_days) {
        a->colour = water_colour();
        a->fill = FILL_FLAT;
        a->wash = true;
        text_addf(t, "%d d", (int)p->flooded_days);
    } else if (p->country_permille < BARE && p->country_g > 0) {
        a->colour = ink(s->w, INK_BAD);
        a->fill = FILL_CROSS;
        a->wash = true;
    } else if (far) {
        a->colour = ink(s->w, near ? INK_GOOD : INK_GOLD);
        a->fill = near ? FILL_DOWN : FILL_UP;
        a->wash = true;
    }
}

static void control_answer(const Scene *s, const PlaceView *p, Answer *a, Text *t)
{
    Side by = p->tributary ? p->tributary : p->owner;
    if (!by || by > s->m->sides)
        return;
    a->colour = palette_side(&s->w->palette, s->m, by);
    a->fill = p->tributary ? FILL_CROSS : 1 + (by - 1) % 3;
    a->wash = true;
    if (p->tributary || p->besieger) {
        text_add(t, s->m->side[by].letter);
        text_add(t, p->tributary ? " pays" : " shut in");
    }
}

static void sight_answer(const Scene *s, const PlaceView *p, Answer *a, Text *t)
{
    const struct { int days; Ink i; int fill; } STEP[] = {
        { 0, INK_GOOD, FILL_PLAIN }, { WEEK_OLD, INK_GOLD, FILL_UP },
        { MONTH_OLD, INK_AMBER, FILL_FLAT }, { INT32_MAX, INK_BAD, FILL_CROSS } };
    int i = 0;
    while (!(p->seen && i == 0) && (i == 0 || p->age_days > STEP[i].days))
        i++;
    a->colour = ink(s->w, STEP[i].i);
    a->fill = STEP[i].fill;
    a->wash = true;
    if (i)
        text_addf(t, "%d d", (int)p->age_days);
}

/* All peoples of ours whose home it is. */
static void men_answer(const Scene *s, int place, Answer *a, Text *t)
{
    int64_t free = 0, all = 0;
    bool barred = false;
    for (int i = 0; i < s->v->pools; i++) {
        const PoolView *p = &s->v->pool[i];
        if (s->m->pool[p->pool.n].home.n != place)
            continue;
        free += p->barred ? 0 : p->free;
        all += p->born + p->came;
        barred = barred || p->barred;
    }
    if (!all)
        return;
    int share = (int)(free * 1000 / all);
    a->colour = barred && !free ? ink(s->w, INK_QUIET) : scale_colour(s->w, share);
    a->fill = barred && !free ? FILL_DOTS : scale_fill(share);
    a->radius = all < 1500 ? STORE_SMALL : all < 6000 ? STORE_MIDDLING : STORE_LARGE;
    text_number(t, free);
}

static void ask_place(const Scene *s, int i, Answer *a)
{
    const PlaceView *p = &s->v->place[i];
    Text t = text_in(a->text, sizeof a->text);
    switch (s->overlay) {
    case OVERLAY_SUPPLY: supply_answer(s, p, a, &t); break;
    case OVERLAY_CONTROL: control_answer(s, p, a, &t); break;
    case OVERLAY_MINDS:
        if (!s->m->place[i].region.n)
            break;
        a->colour = scale_colour(s->w, 500 + p->attitude / 2);
        a->fill = scale_fill(500 + p->attitude / 2);
        a->wash = true;
        if (s->m->region[s->m->place[i].region.n].centre.n == i || s->m->place[i].rank == 1)
            text_addf(&t, "%+d", (int)p->attitude);
        break;
    case OVERLAY_FORAGE:
        if (p->country_g <= 0 && p->country_permille <= 0)
            break;
        a->colour = scale_colour(s->w, p->country_permille);
        a->fill = scale_fill(p->country_permille);
        a->wash = true;
        text_addf(&t, "%d %%", (int)p->country_permille / 10);
        break;
    case OVERLAY_MEN: men_answer(s, i, a, &t); break;
    case OVERLAY_SIGHT: sight_answer(s, p, a, &t); break;
    default: break;
    }
}

void overlay_ask(Scene *s)
{
    uint64_t h = hash_add(HASH_START, (uint64_t)s->overlay << 8 | (uint64_t)s->w->palette.kind);
    for (int i = 1; i <= s->m->places; i++) {
        Answer *a = &s->answer[i];
        *a = (Answer){ 0 };
        if (!s->overlay)
            continue;
        ask_place(s, i, a);
        h = hash_add(h, (uint64_t)a->colour << 32 | (uint64_t)a->fill << 8 | (uint64_t)a->radius << 12);
        h = hash_bytes(h, a->text, strlen(a->text));
    }
    if (s->overlay == OVERLAY_GROUND)
        for (int r = 1; r <= s->m->routes; r++)
            h = hash_add(h, s->v->going[r]);
    if (s->overlay == OVERLAY_PAST)
        h = hash_add(h, past_key(s));
    s->answers = h;
}

/* ---- going ---- */

int going_class(int32_t permille)
{
    return permille >= 900 ? 0 : permille >= 600 ? 1 : permille >= 350 ? 2 : 3;
}

Colour going_colour(const Win *w, int class)
{
    static const Ink INK_OF[GOINGS] = { INK_GOOD, INK_GOLD, INK_AMBER, INK_BAD };
    return FADE(ink(w, INK_OF[class]), class == 0 ? 150 : 215);
}

void going_stroke(Shape *s, int class, const float *xy, int points, float u)
{
    static const float ON[GOINGS] = { 0, 16, 8, 3.5f }, OFF[GOINGS] = { 0, 4, 5, 5 };
    float wide = (4 + 0.6f * (float)class) * u;
    if (class == 0)
        shape_stroke(s, xy, points, wide, wide);
    else
        shape_dash(s, xy, points, wide, ON[class] * u, OFF[class] * u);
}

/* ---- discs ---- */

bool fill_line(int fill, int x, int y, float u)
{
    int step = (int)(9 * u + 0.5f), wide = (int)(1.6f * u + 0.5f);
    wide = wide > 1 ? wide : 1;
    int up = ((x + y) % step + step) % step, down = ((x - y) % step + step) % step,
        flat = (y % step + step) % step, across = (x % step + step) % step;
    switch (fill) {
    case FILL_UP: return up < wide;
    case FILL_DOWN: return down < wide;
    case FILL_FLAT: return flat < wide;
    case FILL_CROSS: return up < wide || down < wide;
    case FILL_DOTS: return flat < 2 * wide && across < 2 * wide;
    default: return false;
    }
}

typedef struct Blot { Colour colour; int fill; float u; } Blot;

static void draw_blot(Canvas *c, void *self)
{
    const Blot *k = self;
    Shape s = { 0 };
    Mask disc;
    float m = (float)c->w / 2, edge = 1.4f * k->u;
    shape_disc(&s, m, m, m - 1, m - 1);
    if (mask_open(&disc, c->w, c->h)) {
        mask_shape(&disc, &s, 0, 0);
        for (int y = 0; y < c->h; y++)
            for (int x = 0; x < c->w; x++)
                canvas_over(c, x, y, FADE(k->colour, k->fill == FILL_EMPTY ? 24 : fill_line(k->fill, x, y, k->u) ? 215 : 105),
                            disc.at[y * c->w + x]);
        mask_close(&disc);
    }
    shape_disc(&s, m, m, m - 1 - edge, m - 1 - edge);
    shape_hole(&s);
    canvas_fill(c, &s, FADE(k->colour, 230));
    shape_close(&s);
}

void blot(Win *w, int x, int y, int r, Colour colour, int fill)
{
    Blot k = { colour, fill, w->scale };
    uint64_t key = hash_add(hash_add(0xb107, colour), (uint64_t)fill);
    stamp_sprite(w, sprite(w, key, 2 * r, 2 * r, draw_blot, &k),
                 (SDL_Rect){ x - r, y - r, 2 * r, 2 * r });
}

void scene_overlay(Scene *s)
{
    Win *w = s->w;
    if (!s->overlay)
        return;
    if (!s->cam->zooming)
        wash_draw(s->wash, s);
    for (int i = 1; i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        const Answer *a = &s->answer[i];
        int x = (int)camera_px(s->cam, unit_x(p->lon)), y = (int)camera_py(s->cam, unit_y(p->lat));
        if (!a->radius || x < -60 || y < -60 || x > w->w + 60 || y > w->h + 60)
            continue;
        blot(w, x, y, px(w, (float)a->radius), a->colour, a->fill);
    }
    if (s->overlay == OVERLAY_SUPPLY)
        scene_flows(s);
    if (s->overlay == OVERLAY_PAST)
        past_marks(s);
}

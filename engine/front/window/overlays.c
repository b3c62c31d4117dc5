/*
 * overlays.c: one question asked of the whole map at once: what there is to eat,
 * who holds what, how people think of us, what the country still yields. Every
 * answer is a colour, a pattern and a figure.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "base/text.h"
#include "play/report.h"

typedef struct Blot {
    Colour colour;
    int lines;
    float u;
} Blot; /* lines: 0 none, 1 /, 2 \, 3 -, 4 x */

static void draw_blot(Canvas *c, void *self)
{
    const Blot *k = self;
    Shape s = { 0 };
    float m = (float)c->w / 2, step = 7 * k->u;
    shape_disc(&s, m, m, m - 1, m - 1);
    canvas_fill(c, &s, FADE(k->colour, 78));
    shape_clear(&s);
    Canvas lines;
    Mask disc;
    if (!k->lines || !canvas_open(&lines, c->w, c->h))
        return;
    for (float x = -(float)c->h; x < (float)c->w * 2; x += step) {
        float a[4] = { x, 0, x + (float)c->h, (float)c->h },
              b[4] = { x, (float)c->h, x + (float)c->h, 0 };
        float h[4] = { 0, x, (float)c->w, x };
        if (k->lines == 2 || k->lines == 4)
            shape_stroke(&s, a, 2, 1.5f * k->u, 1.5f * k->u);
        if (k->lines == 1 || k->lines == 4)
            shape_stroke(&s, b, 2, 1.5f * k->u, 1.5f * k->u);
        if (k->lines == 3)
            shape_stroke(&s, h, 2, 1.5f * k->u, 1.5f * k->u);
    }
    canvas_fill(&lines, &s, RGB(0xffffff));
    shape_clear(&s);
    shape_disc(&s, m, m, m - 1, m - 1);
    if (mask_open(&disc, c->w, c->h)) {
        mask_shape(&disc, &s, 0, 0);
        for (int i = 0; i < c->w * c->h; i++)
            canvas_over(c, i % c->w, i / c->w, FADE(k->colour, 150),
                        (int)(lines.px[i] >> 24) * disc.at[i] / 255);
        mask_close(&disc);
    }
    canvas_close(&lines);
    shape_close(&s);
}

static void blot(Scene *s, int x, int y, int r, Colour colour, int lines)
{
    Blot k = { colour, lines, s->w->scale };
    uint64_t key = hash_add(hash_add(0xb107, colour), (uint64_t)lines);
    stamp_sprite(s->w, sprite(s->w, key, 2 * r, 2 * r, draw_blot, &k),
                 (SDL_Rect){ x - r, y - r, 2 * r, 2 * r });
}

/* What an overlay says of one place: false if it has nothing to say there. */
typedef struct Answer { Colour colour; int lines, radius; char text[32]; } Answer;

enum { RADIUS = 24, STORE_SMALL = 20, STORE_MIDDLING = 28, STORE_LARGE = 38, REACH = 15 };
enum { NEAR_DAYS = 3, FAR_DAYS = 6, BARE = 150 };      /* of a mule train; permille of a harvest */

static Colour water_colour(void) { return RGB(0x3f78a8); }

static Colour scale_colour(const Scene *s, int permille)       /* 0 bad .. 1000 good */
{
    Colour bad = ink(s->w, INK_BAD), mid = ink(s->w, INK_GOLD), good = ink(s->w, INK_GOOD);
    return permille < 500 ? colour_mix(bad, mid, permille * 2)
                          : colour_mix(mid, good, permille * 2 - 1000);
}

static int scale_lines(int permille) { return permille < 334 ? 4 : permille < 667 ? 1 : 0; }

static int store_radius(int64_t g)
{
    int64_t tonnes = g / 1000000;
    return tonnes < 100 ? STORE_SMALL : tonnes < 1000 ? STORE_MIDDLING : STORE_LARGE;
}

/* A store by its size; where there is none, how far the nearest is, unless there is
 * something worse to say. */
static bool supply_answer(const Scene *s, const PlaceView *p, Answer *a)
{
    Text t = text_in(a->text, sizeof a->text);
    a->lines = 0;
    a->radius = REACH;
    if (p->depot_g > 0) {
        a->colour = ink(s->w, p->besieger ? INK_BAD : INK_GOOD);
        a->radius = store_radius(p->depot_g);
        report_mass(p->depot_g, &t);
    } else if (p->flooded_days) {
        a->colour = water_colour();
        a->lines = 3;
        a->radius = RADIUS;
        text_addf(&t, "%d d", (int)p->flooded_days);
    } else if (p->country_permille < BARE && p->country_g > 0) {
        a->colour = ink(s->w, INK_BAD);
        a->lines = 4;
    } else if (p->reach_days >= 0 && p->reach_days <= FAR_DAYS) {
        a->colour = ink(s->w, p->reach_days <= NEAR_DAYS ? INK_GOOD : INK_GOLD);
        a->lines = p->reach_days <= NEAR_DAYS ? 2 : 1;
    } else {
        return false;
    }
    return true;
}

static bool answer(const Scene *s, int i, Answer *a)
{
    const PlaceView *p = &s->v->place[i];
    Text t = text_in(a->text, sizeof a->text);
    a->radius = RADIUS;
    switch (s->overlay) {
    case OVERLAY_SUPPLY:
        return supply_answer(s, p, a);
    case OVERLAY_CONTROL:
        if (!p->owner && !p->tributary)
            return false;
        a->colour = palette_side(&s->w->palette, s->m, p->tributary ? p->tributary : p->owner);
        a->lines = p->tributary ? 4 : (p->owner - 1) % 4;
        if (p->owner && p->owner <= s->m->sides)
            text_add(&t, s->m->side[p->tributary ? p->tributary : p->owner].letter);
        if (p->tributary)
            text_add(&t, " pays");
        return true;
    case OVERLAY_MINDS:
        if (!s->m->place[i].region.n)
            return false;
        a->colour = scale_colour(s, 500 + p->attitude / 2);
        a->lines = scale_lines(500 + p->attitude / 2);
        text_addf(&t, "%+d", (int)p->attitude / 10);
        return true;
    case OVERLAY_FORAGE:
        if (p->country_g <= 0 && p->country_permille <= 0)
            return false;
        a->colour = scale_colour(s, p->country_permille);
        a->lines = scale_lines(p->country_permille);
        text_addf(&t, "%d %%", (int)p->country_permille / 10);
        return true;
    default:
        return false;
    }
}

void scene_overlay(Scene *s)
{
    Win *w = s->w;
    for (int i = 1; s->overlay && i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        Answer a;
        int x = (int)camera_px(s->cam, unit_x(p->lon)), y = (int)camera_py(s->cam, unit_y(p->lat));
        if (!rank_shown(s, p->rank) || x < -60 || y < -60 || x > w->w + 60 || y > w->h + 60
            || !answer(s, i, &a))
            continue;
        blot(s, x, y, px(w, (float)a.radius), a.colour, a.lines);
    }
    if (s->overlay == OVERLAY_SUPPLY)
        scene_flows(s);
    for (int i = 1; s->overlay && i <= s->m->places; i++) {
        const PlaceModel *p = &s->m->place[i];
        Answer a;
        int x = (int)camera_px(s->cam, unit_x(p->lon)), y = (int)camera_py(s->cam, unit_y(p->lat));
        if (p->rank > 2 || !rank_shown(s, p->rank) || !answer(s, i, &a) || x < 0 || y < 0
            || x > w->w || y > w->h)
            continue;
        Style st = style_figures(w, 15, INK_TEXT);
        st.halo = FADE(ink(w, INK_PARCHMENT), 220);
        text_at(w->fonts, &st, x - text_wide(w->fonts, &st, a.text) / 2, y - px(w, 30), a.text);
    }
}

/* `lines` as of a Blot, or one of these. */
enum { BAND = -1, TRAIN = -2 };
typedef struct Entry { Colour colour; int lines; const char *words; } Entry;

static int entries(const Scene *s, Entry *e, const char **title)
{
    static const char *const TITLE[OVERLAYS] = { "", "What feeds our armies", "Who holds what",
        "How people think of us", "What the country still yields" };
    Colour good = ink(s->w, INK_GOOD), bad = ink(s->w, INK_BAD), mid = ink(s->w, INK_GOLD);
    int n = 0;
    *title = TITLE[s->overlay];
    if (s->overlay == OVERLAY_SUPPLY) {
        e[n++] = (Entry){ good, 0, "our store, by size" };
        e[n++] = (Entry){ good, 2, "3 days from one" };
        e[n++] = (Entry){ mid, 1, "6 days from one" };
        e[n++] = (Entry){ bad, 4, "eaten bare" };
        e[n++] = (Entry){ water_colour(), 3, "under water" };
        e[n++] = (Entry){ good, BAND, "feeds its army" };
        e[n++] = (Entry){ mid, BAND, "not all of it" };
        e[n++] = (Entry){ bad, BAND, "cut, or worst stage" };
        e[n++] = (Entry){ ink(s->w, INK_AMBER), TRAIN, "convoy; white: back" };
    } else if (s->overlay == OVERLAY_CONTROL) {
        for (int i = 1; i <= s->m->sides && n < 6; i++)
            e[n++] = (Entry){ palette_side(&s->w->palette, s->m, (Side)i), (i - 1) % 4,
                              s->m->side[i].name.latin };
        e[n++] = (Entry){ ink(s->w, INK_QUIET), 4, "pays tribute" };
    } else {
        bool forage = s->overlay == OVERLAY_FORAGE;
        e[n++] = (Entry){ good, 0, forage ? "nearly all left" : "well disposed" };
        e[n++] = (Entry){ mid, 1, forage ? "half eaten" : "wavering" };
        e[n++] = (Entry){ bad, 4, forage ? "stripped" : "hostile" };
    }
    return n;
}

static void entry_sign(Scene *s, int x, int y, const Entry *e)
{
    Win *w = s->w;
    int r = px(w, 10), h = px(w, 5);
    if (e->lines == BAND)
        fill(w, (SDL_Rect){ x - r, y - h / 2, 2 * r, h }, e->colour);
    else if (e->lines == TRAIN)
        box(w, (SDL_Rect){ x - px(w, 6), y - px(w, 6), px(w, 12), px(w, 12) }, e->colour,
            ink(w, INK_TEXT), 2, 1.5f, false);
    else
        blot(s, x, y, r, e->colour, e->lines);
}

/* Long legends stand in two columns. */
enum { ENTRIES = 12, ONE_COLUMN = 6, ROW = 23 };

static int legend_rows(int n) { return n > ONE_COLUMN ? (n + 1) / 2 : n; }

int scene_legend_high(const Scene *s)
{
    Entry e[ENTRIES];
    const char *title;
    return s->overlay ? (legend_rows(entries(s, e, &title)) + 1) * px(s->w, ROW) + px(s->w, 22) : 0;
}

void scene_legend(Scene *s, int x, int y)
{
    Entry e[ENTRIES];
    const char *title;
    Win *w = s->w;
    if (!s->overlay)
        return;
    int n = entries(s, e, &title), rows = legend_rows(n), row = px(w, ROW);
    int column = px(w, n > rows ? 177 : 232), high = scene_legend_high(s);
    SDL_Rect r = { x, y - high, n > rows ? 2 * column : column, high };
    sheet(w, r);
    say_at(w, (SDL_Rect){ x + px(w, 14), r.y + px(w, 8), r.w - px(w, 28), row },
        style(w, 18, INK_TEXT), LEFT, title);
    for (int i = 0; i < n; i++) {
        int left = x + i / rows * column, top = r.y + px(w, 12) + (i % rows + 1) * row;
        entry_sign(s, left + px(w, 26), top + row / 2, &e[i]);
        say_at(w, (SDL_Rect){ left + px(w, 46), top, column - px(w, 50), row },
            style(w, 16, INK_TEXT), LEFT, e[i].words);
    }
}

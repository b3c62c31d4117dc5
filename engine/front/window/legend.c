/*
 * legend.c: what the colours and patterns of the overlay mean.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "base/text.h"

/* `fill` as of a blot, or one of these. */
enum { BAND = -1, TRAIN = -2, WAY = -3, ROAD = -4 };     /* ROAD and less: of a class of going */
typedef struct Entry { Colour colour; int fill; char words[64]; } Entry;
enum { ENTRIES = 12, ONE_COLUMN = 5, ROW = 22, WIDE = 156, PAD = 12 };

typedef struct Entries { Entry at[ENTRIES]; int n; } Entries;

static void add(Entries *e, Colour c, int fill, const char *words)
{
    if (e->n == ENTRIES)
        return;
    Entry *to = &e->at[e->n++];
    *to = (Entry){ .colour = c, .fill = fill };
    SDL_strlcpy(to->words, words, sizeof to->words);
}

static void supply_entries(const Win *w, Entries *e)
{
    Colour good = ink(w, INK_GOOD), bad = ink(w, INK_BAD), mid = ink(w, INK_GOLD);
    add(e, good, FILL_PLAIN, "our store, by size");
    add(e, good, FILL_DOWN, "3 days from one");
    add(e, mid, FILL_UP, "6 days from one");
    add(e, bad, FILL_CROSS, "eaten bare");
    add(e, water_colour(), FILL_FLAT, "under water");
    add(e, good, BAND, "feeds its army");
    add(e, mid, BAND, "not all of it");
    add(e, bad, BAND, "cut, or worst stage");
    add(e, ink(w, INK_AMBER), TRAIN, "train; white: back");
}

static void control_entries(const Scene *s, Entries *e)
{
    for (int i = 1; i <= s->m->sides && e->n < 6; i++)
        if (s->m->side[i].name.latin)
            add(e, palette_side(&s->w->palette, s->m, (Side)i), 1 + (i - 1) % 3,
                s->m->side[i].name.latin);
    add(e, ink(s->w, INK_QUIET), FILL_CROSS, "pays tribute");
}

static void ground_entries(const Scene *s, Entries *e)
{
    static const char *const WORDS[GOINGS] = { "as on a good dry road", "three parts of that",
                                               "half of it", "a third or less" };
    for (int i = 0; i < GOINGS; i++)
        add(e, going_colour(s->w, i), ROAD - i, WORDS[i]);
}

static void past_entries(const Scene *s, Entries *e)
{
    for (int i = 1; i <= s->m->sides && e->n < 4; i++) {
        char words[64];
        bool told = false;
        for (int k = 0; k < s->m->histories && !told; k++)
            told = s->m->history[k].who.n && s->m->leader[s->m->history[k].who.n].side == i;
        SDL_snprintf(words, sizeof words, "%s way", s->m->side[i].adjective);
        if (told)
            add(e, palette_side(&s->w->palette, s->m, (Side)i), WAY, words);
    }
    add(e, ink(s->w, INK_QUIET), FILL_CROSS, "where one was today");
    add(e, ink(s->w, INK_QUIET), FILL_PLAIN, "what happened");
    add(e, ink(s->w, INK_QUIET), FILL_EMPTY, "what was still to come");
}

static void scale_entries(const Win *w, Entries *e, const char *good, const char *mid, const char *bad)
{
    add(e, ink(w, INK_GOOD), FILL_PLAIN, good);
    add(e, ink(w, INK_GOLD), FILL_UP, mid);
    add(e, ink(w, INK_BAD), FILL_CROSS, bad);
}

static Entries entries(const Scene *s)
{
    Entries e = { .n = 0 };
    const Win *w = s->w;
    switch (s->overlay) {
    case OVERLAY_SUPPLY: supply_entries(w, &e); break;
    case OVERLAY_CONTROL: control_entries(s, &e); break;
    case OVERLAY_MINDS: scale_entries(w, &e, "well disposed", "wavering", "hostile"); break;
    case OVERLAY_FORAGE: scale_entries(w, &e, "nearly all left", "half eaten", "stripped"); break;
    case OVERLAY_MEN:
        scale_entries(w, &e, "most still at home", "half of them", "few left");
        add(&e, ink(w, INK_QUIET), FILL_DOTS, "may not be called");
        break;
    case OVERLAY_SIGHT:
        add(&e, ink(w, INK_GOOD), FILL_PLAIN, "seen today");
        add(&e, ink(w, INK_GOLD), FILL_UP, "within the week");
        add(&e, ink(w, INK_AMBER), FILL_FLAT, "within four weeks");
        add(&e, ink(w, INK_BAD), FILL_CROSS, "older news");
        break;
    case OVERLAY_GROUND: ground_entries(s, &e); break;
    case OVERLAY_PAST: past_entries(s, &e); break;
    default: break;
    }
    return e;
}

typedef struct Stroke { Colour colour; int class; float u; } Stroke;

static void draw_stroke(Canvas *c, void *self)
{
    const Stroke *k = self;
    Shape s = { 0 };
    float y = (float)c->h / 2, xy[] = { 0, y, (float)c->w, y };
    going_stroke(&s, k->class, xy, 2, k->u);
    canvas_fill(c, &s, k->colour);
    shape_close(&s);
}

static void entry_sign(Scene *s, int x, int y, const Entry *e)
{
    Win *w = s->w;
    int r = px(w, 9), h = px(w, 5);
    if (e->fill == BAND || e->fill == WAY) {
        fill(w, (SDL_Rect){ x - r, y - h / 2, 2 * r, e->fill == WAY ? h * 2 / 3 : h }, e->colour);
    } else if (e->fill == TRAIN) {
        box(w, (SDL_Rect){ x - px(w, 6), y - px(w, 6), px(w, 12), px(w, 12) }, e->colour,
            ink(w, INK_TEXT), 2, 1.5f, false);
    } else if (e->fill <= ROAD) {
        Stroke k = { e->colour, ROAD - e->fill, w->scale };
        SDL_Rect to = { x - px(w, 16), y - px(w, 5), px(w, 32), px(w, 10) };
        stamp_sprite(w, sprite(w, hash_add(0x5720, (uint64_t)k.class << 32 | k.colour), to.w, to.h,
                               draw_stroke, &k), to);
    } else {
        blot(w, x, y, r, e->colour, e->fill);
    }
}

static int columns(int n) { return n > ONE_COLUMN ? 2 : 1; }
static int rows(int n) { return (n + columns(n) - 1) / columns(n); }

SDL_Point scene_legend_size(const Scene *s)
{
    Win *w = s->w;
    if (!s->overlay)
        return (SDL_Point){ 0, 0 };
    int n = entries(s).n;
    return (SDL_Point){ px(w, 2 * PAD + 2 * WIDE), (rows(n) + 2) * px(w, ROW) + px(w, 18) };
}

void scene_legend(Scene *s, int x, int y)
{
    Win *w = s->w;
    SDL_Point size = scene_legend_size(s);
    if (!s->overlay)
        return;
    Entries e = entries(s);
    int high = px(w, ROW), wide = (size.x - px(w, 2 * PAD)) / columns(e.n), left = x + px(w, PAD);
    sheet(w, (SDL_Rect){ x, y, size.x, size.y });
    say_at(w, (SDL_Rect){ left, y + px(w, 7), size.x - px(w, 2 * PAD), high },
        style(w, 18, INK_TEXT), LEFT, OVERLAY_ROW[s->overlay].title);
    for (int i = 0; i < e.n; i++) {
        int at = left + i / rows(e.n) * wide, top = y + px(w, 10) + (i % rows(e.n) + 1) * high;
        entry_sign(s, at + px(w, 14), top + high / 2, &e.at[i]);
        say_at(w, (SDL_Rect){ at + px(w, 34), top, wide - px(w, 36), high }, style(w, 16, INK_TEXT),
            LEFT, e.at[i].words);
    }
    say_at(w, (SDL_Rect){ left, y + size.y - high - px(w, 5), size.x - px(w, 2 * PAD), high },
        style_italic(w, 15, INK_QUIET), LEFT, "Point at a place to be told why.");
}

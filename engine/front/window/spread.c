/*
 * spread.c: turning single letters and laying them along a line.
 */
#include "front/window/spread.h"

#include <math.h>
#include <stdlib.h>

enum { SPREAD_MAX = 96, LETTERS = 48, WORDS = 96 };
enum { MADE_AT_ONCE = 1 };      /* picture in a frame, so that no frame takes long */

typedef struct Name {
    double       x, y;          /* map units of its middle */
    SDL_Texture *texture;       /* owned; NULL: not drawn yet */
    int          w, h, gap;
    double       angle, bend;
    Style        style;
    char         text[WORDS];
    RegionId     region;        /* whose name it is; 0: no region's */
} Name;

/* `old` are those of the drawing before: many can be taken over as they are. */
struct Spread {
    Name name[SPREAD_MAX], old[SPREAD_MAX];
    int names, olds;
    float scale;
    PaletteKind palette;
};

typedef struct Lie {
    double x, y, angle, length, width;
} Lie; /* where a country lies: map units, radians */

Spread *spread_open(void) { return calloc(1, sizeof(Spread)); }

static void drop_old(Spread *p)
{
    for (int i = 0; i < p->olds; i++)
        if (p->old[i].texture)
            SDL_DestroyTexture(p->old[i].texture);
    p->olds = 0;
}

static void put_by(Spread *p)
{
    memcpy(p->old, p->name, sizeof p->old);
    p->olds = p->names;
    p->names = 0;
}

/* The same word spaced and turned the same way, from the drawing before. */
static bool take_over(Spread *p, Name *n)
{
    for (int i = 0; i < p->olds; i++) {
        Name *o = &p->old[i];
        if (!o->texture || o->gap != n->gap || fabs(o->angle - n->angle) > 1e-9
            || strcmp(o->text, n->text))
            continue;
        n->texture = o->texture;
        n->w = o->w;
        n->h = o->h;
        o->texture = NULL;
        return true;
    }
    return false;
}

void spread_close(Spread *p)
{
    if (p) {
        put_by(p);
        drop_old(p);
    }
    free(p);
}

/* The main axis of a cloud of points, by its second moments. */
static Lie lie_of(const double *xy, int n)
{
    double mx = 0, my = 0, xx = 0, yy = 0, xyy = 0;
    for (int i = 0; i < n; i++) {
        mx += xy[2 * i] / n;
        my += xy[2 * i + 1] / n;
    }
    for (int i = 0; i < n; i++) {
        double dx = xy[2 * i] - mx, dy = xy[2 * i + 1] - my;
        xx += dx * dx / n;
        yy += dy * dy / n;
        xyy += dx * dy / n;
    }
    double angle = 0.5 * atan2(2 * xyy, xx - yy), mean = (xx + yy) / 2,
           off = hypot((xx - yy) / 2, xyy);
    angle = angle > 1.2 ? angle - 3.14159265 : angle < -1.2 ? angle + 3.14159265 : angle;
    if (fabs(angle) > 1.2)
        angle = 0;
    return (Lie){ mx, my, angle, 2 * sqrt(mean + off), 2 * sqrt(mean - off > 0 ? mean - off : 0) };
}

/* One letter turned by `angle` about its middle, added to the big mask. */
static void turn_letter(Mask *to, const Mask *from, double wide, double middle, double x, double y,
                        double angle)
{
    double c = cos(angle), s = sin(angle), reach = hypot(from->w, from->h) / 2 + 2;
    for (int py = (int)(y - reach); py <= (int)(y + reach); py++)
        for (int px_ = (int)(x - reach); px_ <= (int)(x + reach); px_++) {
            if (px_ < 0 || py < 0 || px_ >= to->w || py >= to->h)
                continue;
            double dx = px_ - x, dy = py - y;
            double u = dx * c + dy * s + wide / 2, v = -dx * s + dy * c + middle;
            int ix = (int)floor(u), iy = (int)floor(v);
            if (ix < 0 || iy < 0 || ix + 1 >= from->w || iy + 1 >= from->h)
                continue;
            double fx = u - ix, fy = v - iy;
            const uint8_t *a = from->at + iy * from->w + ix;
            double top = a[0] * (1 - fx) + a[1] * fx,
                   low = a[from->w] * (1 - fx) + a[from->w + 1] * fx;
            uint8_t *at = &to->at[py * to->w + px_];
            double got = top * (1 - fy) + low * fy;
            *at = *at > got ? *at : (uint8_t)got;
        }
}

typedef struct Letter { char text[8]; int wide; } Letter;
typedef struct Line { Letter at[LETTERS]; int count, wide; } Line;

static Line letters_of(Win *w, const Style *st, const char *text, int gap)
{
    Line l = { 0 };
    while (*text && l.count < LETTERS) {
        int n = 1;
        while (((unsigned char)text[n] & 0xc0) == 0x80)
            n++;
        Letter *t = &l.at[l.count++];
        memcpy(t->text, text, (size_t)(n < 7 ? n : 7));
        t->wide = *text == ' ' ? gap * 2 / 3 : text_wide(w->fonts, st, t->text);
        l.wide += t->wide + (l.count > 1 ? gap : 0);
        text += n;
    }
    return l;
}

/* Where each letter stands: along a shallow arc through the middle. */
static void along(const Line *l, int i, double gap, double angle, double bend, double *x, double *y,
                  double *turn)
{
    double at = -l->wide / 2.0;
    for (int k = 0; k < i; k++)
        at += l->at[k].wide + gap;
    at += l->at[i].wide / 2.0;
    double t = at / (l->wide > 1 ? l->wide : 1), drop_ = bend * l->wide * (t * t - 1.0 / 12) / 2;
    *turn = angle + bend * t;
    *x = at * cos(angle) - drop_ * sin(angle);
    *y = at * sin(angle) + drop_ * cos(angle);
}

typedef struct Brush {
    const Scene *s;
    Spread *p;
    bool (*is_free)(void *, SDL_Rect);
    void (*take)(void *, SDL_Rect);
    void *self;
} Brush;

static bool all_free(const Brush *b, const Line *l, double gap, double angle, double bend, int cx,
                     int cy, int high, bool do_take)
{
    for (int i = 0; i < l->count; i++) {
        double x, y, turn;
        along(l, i, gap, angle, bend, &x, &y, &turn);
        int half = l->at[i].wide / 2 + 2;
        SDL_Rect r = { cx + (int)x - half, cy + (int)y - high / 3, 2 * half, high * 2 / 3 };
        if (do_take)
            b->take(b->self, r);
        else if (!b->is_free(b->self, r))
            return false;
    }
    return true;
}

/* The room its picture takes. */
static void size_of(Win *w, Name *n, int wide)
{
    double more = 4.0 * n->style.size * w->scale;
    n->w = (int)(fabs(cos(n->angle)) * wide + more);
    n->h = (int)(fabs(sin(n->angle)) * wide + fabs(n->bend) * wide / 4 + more);
}

static void make_picture(Win *w, Name *n)
{
    Mask m;
    Line l = letters_of(w, &n->style, n->text, n->gap);
    if (!mask_open(&m, n->w, n->h))
        return;
    for (int i = 0; i < l.count; i++) {
        double x, y, turn;
        int wide;
        along(&l, i, n->gap, n->angle, n->bend, &x, &y, &turn);
        Mask letter = text_mask(w->fonts, &n->style, l.at[i].text, &wide);
        if (letter.at)
            turn_letter(&m, &letter, wide, text_middle(w->fonts, &n->style), m.w / 2.0 + x,
                        m.h / 2.0 + y, turn);
        mask_close(&letter);
    }
    n->texture = text_inked(w->fonts, &n->style, &m);
    mask_close(&m);
}

static void shout(const char *text, char *out, size_t cap)
{
    SDL_strlcpy(out, text, cap);
    for (char *c = out; *c; c++)
        if (*c >= 'a' && *c <= 'z')
            *c = (char)(*c - 32);
}

/* Tries the middle, then spots to either side across and along. */
static void try_name(Brush *b, const Lie *lie, const char *text, Style st, bool capitals)
{
    static const double SHIFT[][2] = { { 0, 0 },    { 0, .25 }, { 0, -.25 },  { .2, 0 },
                                       { -.2, 0 },  { .2, .3 }, { -.2, -.3 }, { -.2, .3 },
                                       { .2, -.3 }, { 0, .5 },  { 0, -.5 },   { .35, 0 },
                                       { -.35, 0 } };
    Spread *p = b->p;
    Win *w = b->s->w;
    double ppd = camera_ppd(b->s->cam, b->s->cam->level), room = lie->length * ppd;
    if (p->names == SPREAD_MAX)
        return;
    Name *n = &p->name[p->names];
    *n = (Name){ 0 };
    if (capitals)
        shout(text, n->text, sizeof n->text);
    else
        SDL_strlcpy(n->text, text, sizeof n->text);
    int least = px(w, capitals ? 3 : 2), most = px(w, capitals ? 34 : 14);
    Line l = letters_of(w, &st, n->text, 0);
    if (l.count < 2 || l.wide + least * l.count > room * 1.25)
        return;
    int gap = (int)((room * 0.62 - l.wide) / (l.count - 1));
    gap = gap < least ? least : gap > most ? most : gap;
    for (; gap >= least;
         gap = gap > least && gap * 2 / 3 < least ? least : gap * 2 / 3 - (gap == least)) {
        l = letters_of(w, &st, n->text, gap);
        for (size_t i = 0; i < countof(SHIFT); i++) {
            double x = lie->x
                       + (SHIFT[i][0] * cos(lie->angle) * lie->length
                          - SHIFT[i][1] * sin(lie->angle) * lie->width);
            double y = lie->y
                       + (SHIFT[i][0] * sin(lie->angle) * lie->length
                          + SHIFT[i][1] * cos(lie->angle) * lie->width);
            double bend = capitals ? 0.22 : 0;
            int cx = (int)floor(x * ppd), cy = (int)floor(y * ppd), high = text_high(w->fonts, &st);
            if (!all_free(b, &l, gap, lie->angle, bend, cx, cy, high, false))
                continue;
            all_free(b, &l, gap, lie->angle, bend, cx, cy, high, true);
            n->x = x;
            n->y = y;
            n->gap = gap;
            n->angle = lie->angle;
            n->bend = bend;
            n->style = st;
            if (!take_over(p, n))
                size_of(w, n, l.wide);
            p->names++;
            return;
        }
        if (gap == least)
            return;
    }
}

static Lie lie_of_points(const int32_t *lonlat, int points)
{
    double xy[2 * 256];
    int n = 0, step = points / 256 + 1;
    for (int i = 0; i < points && n < 256; i += step, n++) {
        xy[2 * n] = unit_x(lonlat[2 * i]);
        xy[2 * n + 1] = unit_y(lonlat[2 * i + 1]);
    }
    return lie_of(xy, n);
}

static void country_names(Brush *b)
{
    const Chart *c = &b->s->m->chart;
    Win *w = b->s->w;
    for (int i = 0; i < c->areas; i++) {
        const ChartArea *a = &c->area[i];
        bool again = i > 0 && c->area[i - 1].id.n == a->id.n;
        if (a->hole || again || a->points < 4 || !a->name.latin)
            continue;
        bool water = strcmp(a->kind, "sea") == 0 || strcmp(a->kind, "lake") == 0
                     || strcmp(a->kind, "marsh") == 0;
        Style st = style(w, 20,
                         water                                ? INK_BANK
                         : strcmp(a->kind, "cultivated") == 0 ? INK_TICK
                                                              : INK_DOT);
        st.colour = FADE(colour_mix(st.colour, ink(w, INK_TEXT), 250), 215);
        Lie lie = lie_of_points(a->lonlat, a->points);
        try_name(b, &lie, a->name.latin, st, true);
    }
}

static void region_names(Brush *b)
{
    const Scene *s = b->s;
    Style st = style(s->w, 17, INK_QUIET);
    st.colour = FADE(st.colour, 205);
    if (camera_ppd(s->cam, s->cam->level) / s->w->scale < 250)
        return;
    for (int r = 1; r <= s->m->regions; r++) {
        double xy[2 * 64];
        int n = 0;
        for (int i = 1; i <= s->m->places && n < 64; i++)
            if (s->m->place[i].region.n == r) {
                xy[2 * n] = unit_x(s->m->place[i].lon);
                xy[2 * n++ + 1] = unit_y(s->m->place[i].lat);
            }
        if (n < 2)
            continue;
        Lie lie = lie_of(xy, n);
        lie.length = lie.length * 1.5 > 0.5 ? lie.length * 1.5 : 0.5;
        lie.width = lie.width > 0.3 ? lie.width : 0.3;
        int before = b->p->names;
        try_name(b, &lie, s->m->region[r].name.latin, st, true);
        if (b->p->names > before)
            b->p->name[before].region = (RegionId){ (uint16_t)r };
    }
}

/* A river's name beside its straightest reach of a fitting length. */
static void river_names(Brush *b)
{
    const Chart *c = &b->s->m->chart;
    Win *w = b->s->w;
    double ppd = camera_ppd(b->s->cam, b->s->cam->level);
    Style st = style_italic(w, 16, INK_BANK);
    st.halo = FADE(ink(w, INK_PARCHMENT), 150);
    for (int i = 0; i < c->lines; i++) {
        const ChartLine *l = &c->line[i];
        bool water = strcmp(l->kind, "river") == 0 || strcmp(l->kind, "canal") == 0;
        if (!water || !l->name.latin || l->points < 3 || (l->width < 2 && ppd / w->scale < 300))
            continue;
        double need = (text_wide(w->fonts, &st, l->name.latin) + px(w, 30)) / ppd, best = 0;
        Lie lie = { 0 };
        for (int k = 0; k + 1 < l->points; k++) {
            double x0 = unit_x(l->lonlat[2 * k]), y0 = unit_y(l->lonlat[2 * k + 1]), walked = 0;
            int e = k;
            while (e + 1 < l->points && walked < need) {
                walked += hypot(unit_x(l->lonlat[2 * e + 2]) - unit_x(l->lonlat[2 * e]),
                                unit_y(l->lonlat[2 * e + 3]) - unit_y(l->lonlat[2 * e + 1]));
                e++;
            }
            double dx = unit_x(l->lonlat[2 * e]) - x0, dy = unit_y(l->lonlat[2 * e + 1]) - y0,
                   straight = hypot(dx, dy);
            if (walked < need || straight / walked <= best)
                continue;
            best = straight / walked;
            double angle = atan2(dy, dx);
            angle = angle > 1.5708    ? angle - 3.14159265
                    : angle < -1.5708 ? angle + 3.14159265
                                      : angle;
            double off = (12.0 * w->scale) / ppd;
            lie = (Lie){ x0 + dx / 2 + off * sin(angle), y0 + dy / 2 - off * cos(angle), angle,
                         need, need / 3 };
        }
        if (best > 0.72)
            try_name(b, &lie, l->name.latin, st, false);
    }
}

void spread_find(Spread *p, const Scene *s, bool is_free(void *, SDL_Rect),
                 void take(void *, SDL_Rect), void *self)
{
    Brush b = { s, p, is_free, take, self };
    put_by(p);
    if (p->scale != s->w->scale || p->palette != s->w->palette.kind)
        drop_old(p);
    p->scale = s->w->scale;
    p->palette = s->w->palette.kind;
    country_names(&b);
    river_names(&b);
    region_names(&b);
    drop_old(p);
}

/* The letters lie along a line: whoever presses near the middle of it means the name. */
RegionId spread_region_at(const Spread *p, const Scene *s, int x, int y)
{
    for (int i = 0; i < p->names; i++) {
        const Name *n = &p->name[i];
        double dx = x - camera_px(s->cam, n->x), dy = y - camera_py(s->cam, n->y);
        double along = dx * cos(n->angle) + dy * sin(n->angle), across = dy * cos(n->angle) - dx * sin(n->angle);
        double half = hypot(n->w, n->h) / 2;
        if (n->region.n && n->texture && fabs(along) <= half && fabs(across) <= px(s->w, 16))
            return n->region;
    }
    return (RegionId){ 0 };
}

bool spread_draw(Spread *p, const Scene *s)
{
    int made = 0;
    bool all = true;
    for (int i = 0; i < p->names; i++) {
        Name *n = &p->name[i];
        int x = (int)floor(camera_px(s->cam, n->x)) - n->w / 2,
            y = (int)floor(camera_py(s->cam, n->y)) - n->h / 2;
        if (x > s->w->w || y > s->w->h || x + n->w < 0 || y + n->h < 0)
            continue;
        if (!n->texture && made < MADE_AT_ONCE) {
            make_picture(s->w, n);
            made++;
        }
        all = all && n->texture;
        if (n->texture)
            SDL_RenderCopy(s->w->renderer, n->texture, NULL, &(SDL_Rect){ x, y, n->w, n->h });
    }
    return all || !made;
}

/*
 * battle_ground.c: the ground of a field: zones by kind, borders of water and
 * works, what lies behind the camps; then dust, storm and night over it.
 */
#include "front/window/app.h"

#include <math.h>

SDL_Rect zone_rect(const Lattice *g, int row, int col)
{
    int left = g->upright ? col : LAST_COL - col, top = g->upright ? LAST_ROW - row : row;
    bool flank = left == 0 || left == LAST_COL;
    return (SDL_Rect){ g->at.x + (left ? g->flank + (left - 1) * g->wide : 0),
                       g->at.y + top * g->high, flank ? g->flank : g->wide, g->high };
}

int zone_at(const Lattice *g, int x, int y)
{
    for (int r = 0; r < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++) {
            SDL_Rect z = zone_rect(g, r, c);
            if (SDL_PointInRect(&(SDL_Point){ x, y }, &z))
                return r * ZONE_COLS + c;
        }
    return -1;
}

/* The lattice as a picture of its own, whose first pixel is that of the strip
 * above it. */
typedef struct Ground { const FieldView *v; Lattice g; const Palette *p; float u; } Ground;

/* Where mark k of a zone goes: thrown once, but kept apart. */
static void spot(const Ground *k, SDL_Rect z, int i, int all, float *x, float *y)
{
    int across = all > 4 ? 4 : all, down = (all + across - 1) / across;
    float w = (float)z.w / (float)across, h = (float)z.h / (float)down;
    int salt = z.x / 7 + z.y * 3;
    *x = (float)z.x + ((float)(i % across) + 0.25f + 0.5f * spot_noise(i, salt, 5)) * w;
    *y = (float)z.y + ((float)(i / across) + 0.25f + 0.5f * spot_noise(salt, i, 9)) * h;
    (void)k;
}

static void arc(Shape *s, float x, float y, float wide, float high, float line)
{
    float xy[10];
    for (int i = 0; i < 5; i++) {
        xy[2 * i] = x + wide * ((float)i - 2) / 4;
        xy[2 * i + 1] = y - high * (1 - ((float)i - 2) * ((float)i - 2) / 4);
    }
    shape_stroke(s, xy, 5, line, line);
}

static void palm(Shape *s, float x, float y, float u)
{
    shape_stroke(s, (const float[]){ x, y, x + u, y - 8 * u }, 2, 1.6f * u, 1.1f * u);
    static const float FROND[5][2] = { { -6, -7 }, { -4, -11 }, { 1, -13 }, { 6, -11 }, { 8, -7 } };
    for (int i = 0; i < 5; i++)
        shape_stroke(s, (const float[]){ x + u, y - 8 * u, x + FROND[i][0] * u,
                                         y + FROND[i][1] * u }, 2, 1.5f * u, 0.7f * u);
}

static void reeds(Shape *s, float x, float y, float u)
{
    for (int i = -1; i <= 1; i++)
        shape_stroke(s, (const float[]){ x + (float)i * 2.5f * u, y, x + (float)i * 4 * u,
                                         y - (i ? 6 : 8) * u }, 2, 1.2f * u, 0.8f * u);
    shape_stroke(s, (const float[]){ x - 6 * u, y + u, x + 6 * u, y + u }, 2, u, u);
}

static void house(Shape *s, float x, float y, float u)
{
    shape_rect(s, x - 4 * u, y - 6 * u, 8 * u, 6 * u);
    shape_rect(s, x - 1.5f * u, y - 4 * u, 3 * u, 4 * u);
    shape_hole(s);
}

static void hachure(Shape *s, float x, float y, float u)
{
    for (int i = -2; i <= 2; i++)
        shape_stroke(s, (const float[]){ x + (float)i * 3 * u, y - (i % 2 ? 4 : 6) * u,
                                         x + (float)i * 4 * u, y }, 2, 1.3f * u, 0.6f * u);
}

static void furrows(Shape *s, SDL_Rect z, float u)
{
    for (float y = (float)z.y + 6 * u; y < (float)(z.y + z.h) - 2 * u; y += 8 * u)
        shape_dash(s, (const float[]){ (float)z.x + 4 * u, y, (float)(z.x + z.w) - 4 * u,
                                       y - 2 * u }, 2, 0.9f * u, 14 * u, 5 * u);
}

static void bars(Shape *s, SDL_Rect z, float u)
{
    for (int x = -z.h; x < z.w; x += (int)(9 * u) + 1) {
        float ax = (float)(x > 0 ? x : 0), ay = (float)(x > 0 ? 0 : -x);
        float run = fminf((float)z.w - ax, (float)z.h - ay);
        shape_stroke(s, (const float[]){ (float)z.x + ax, (float)z.y + ay, (float)z.x + ax + run,
                                         (float)z.y + ay + run }, 2, u, u);
    }
}

/* The marks of one kind of ground, for all zones that are of it. */
static void ground_marks(const Ground *k, Shape *s, int kind)
{
    static const int COUNT[GROUNDS] = { 3, 0, 7, 6, 7, 6, 5, 0 };
    for (int r = 0; r < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++) {
            SDL_Rect z = zone_rect(&k->g, r, c);
            if (k->v->zone[r][c] != kind)
                continue;
            if (kind == GROUND_PLOUGH)
                furrows(s, z, k->u);
            if (kind == GROUND_CLOSED)
                bars(s, z, k->u);
            for (int i = 0; i < COUNT[kind]; i++) {
                float x, y;
                spot(k, z, i, COUNT[kind], &x, &y);
                switch (kind) {
                case GROUND_PALMS: palm(s, x, y + 6 * k->u, k->u); break;
                case GROUND_MARSH: reeds(s, x, y, k->u); break;
                case GROUND_TOWN:  house(s, x, y + 3 * k->u, k->u); break;
                case GROUND_HIGH:  hachure(s, x, y, k->u); break;
                case GROUND_DUNE:  arc(s, x, y, 20 * k->u, 5 * k->u, 1.2f * k->u); break;
                default:           arc(s, x, y, 11 * k->u, 2.5f * k->u, k->u);
                }
            }
        }
}

static void tint(Canvas *c, const Ground *k)
{
    static const Ink INK[GROUNDS] = { INK_SAND, INK_SOWN, INK_SOWN, INK_MARSH,
                                      INK_UPLAND, INK_SAND, INK_UPLAND, INK_LAVA };
    static const int ALPHA[GROUNDS] = { 70, 150, 190, 210, 170, 190, 200, 110 };
    Shape s = { 0 };
    for (int kind = 0; kind < GROUNDS; kind++) {
        shape_clear(&s);
        for (int i = 0; i < ZONE_ROWS * ZONE_COLS; i++) {
            SDL_Rect z = zone_rect(&k->g, i / ZONE_COLS, i % ZONE_COLS);
            if (k->v->zone[i / ZONE_COLS][i % ZONE_COLS] == kind)
                shape_rect(&s, (float)z.x, (float)z.y, (float)z.w, (float)z.h);
        }
        if (s.points)
            canvas_fill(c, &s, FADE(k->p->ink[INK[kind]], ALPHA[kind]));
    }
    shape_close(&s);
}

/* A band of water along y that swings a little. */
static void water(Shape *s, float x0, float x1, float y, float wide, float u)
{
    float xy[2 * 24];
    for (int i = 0; i < 24; i++) {
        float x = x0 + (x1 - x0) * (float)i / 23;
        xy[2 * i] = x;
        xy[2 * i + 1] = y + sinf(x / (46 * u)) * 1.6f * u;
    }
    shape_stroke(s, xy, 24, wide, wide);
}

static void crenels(Shape *s, float x0, float x1, float y, float u)
{
    shape_rect(s, x0, y - 2 * u, x1 - x0, 4 * u);
    for (float x = x0; x + 4 * u <= x1; x += 9 * u)
        shape_rect(s, x, y - 5 * u, 5 * u, 3.5f * u);
}

static void works(Shape *s, int kind, float x0, float x1, float y, float u)
{
    if (kind == BORDER_WALL)
        crenels(s, x0, x1, y, u);
    for (float x = x0 + 2 * u; kind == BORDER_BANK && x < x1; x += 5 * u)
        shape_stroke(s, (const float[]){ x, y - 3 * u, x, y + 3 * u }, 2, 1.4f * u, 0.6f * u);
    if (kind == BORDER_DITCH)
        for (int i = -1; i <= 1; i += 2)
            shape_dash(s, (const float[]){ x0, y + (float)i * 2.5f * u, x1,
                                           y + (float)i * 2.5f * u }, 2, 1.6f * u, 7 * u, 3 * u);
}

/* Planks over the water, or stones in it. */
static void crossing(Shape *s, bool bridge, float x, float y, float half, float u)
{
    if (bridge) {
        shape_rect(s, x - 8 * u, y - half - 2 * u, 16 * u, 2 * half + 4 * u);
        for (float at = y - half; at < y + half; at += 4 * u) {
            shape_rect(s, x - 7 * u, at, 14 * u, 0.9f * u);
            shape_hole(s);
        }
        return;
    }
    for (int i = -2; i <= 2; i++)
        shape_disc(s, x + (float)i * 6 * u, y + (i % 2 ? 1.5f : -1.5f) * u, 1.8f * u, 1.4f * u);
}

static bool is_water(int border)
{
    return border == BORDER_CANAL || border == BORDER_BRIDGE || border == BORDER_FORD;
}

/* Borders between two rows: water below, works and crossings on top. */
static void borders(Canvas *c, const Ground *k)
{
    Shape wet = { 0 }, bank = { 0 }, dry = { 0 }, over = { 0 };
    for (int r = 0; r + 1 < ZONE_ROWS; r++)
        for (int col = 0; col < ZONE_COLS; col++) {
            int kind = k->v->edge[r][col];
            SDL_Rect z = zone_rect(&k->g, r, col);
            float x0 = (float)z.x, x1 = (float)(z.x + z.w),
                  y = (float)(k->g.upright ? z.y : z.y + z.h);
            if (is_water(kind)) {
                water(&bank, x0, x1, y, 9 * k->u, k->u);
                water(&wet, x0, x1, y, 6.5f * k->u, k->u);
            }
            if (kind == BORDER_BRIDGE || kind == BORDER_FORD)
                crossing(&over, kind == BORDER_BRIDGE, (x0 + x1) / 2, y, 5 * k->u, k->u);
            works(&dry, kind, x0, x1, y, k->u);
        }
    canvas_fill(c, &bank, k->p->ink[INK_BANK]);
    canvas_fill(c, &wet, k->p->ink[INK_CANAL]);
    canvas_fill(c, &dry, k->p->ink[INK_HILL]);
    canvas_fill(c, &over, k->p->ink[INK_ROUTE]);
    shape_close(&wet);
    shape_close(&bank);
    shape_close(&dry);
    shape_close(&over);
}

/* What lies behind a camp, in the strip beyond it. */
static void behind(Canvas *c, const Ground *k, int team)
{
    int kind = k->v->team[team].behind;
    bool low = (team == 0) == k->g.upright;
    float u = k->u, x1 = (float)c->w, half = (float)k->g.strip / 2,
          y = low ? (float)c->h - half : half, wide = (float)k->g.strip * 0.8f;
    Shape s = { 0 };
    bool wet = kind == BEHIND_A_CANAL || kind == BEHIND_A_RIVER || kind == BEHIND_A_BRIDGE;
    if (wet) {
        wide = kind == BEHIND_A_CANAL ? wide * 0.6f : wide;
        water(&s, 0, x1, y, wide, u);
        canvas_fill(c, &s, k->p->ink[INK_BANK]);
        shape_clear(&s);
        water(&s, 0, x1, y, wide - 2.4f * u, u);
        canvas_fill(c, &s, k->p->ink[kind == BEHIND_A_CANAL ? INK_CANAL : INK_WATER]);
    } else if (kind == BEHIND_A_MARSH) {
        for (float x = 8 * u; x < x1; x += 17 * u)
            reeds(&s, x, y + 3 * u, u);
        canvas_fill(c, &s, k->p->ink[INK_REED]);
    } else if (kind == BEHIND_A_WALL) {
        crenels(&s, 0, x1, y + 2 * u, u * 1.2f);
        canvas_fill(c, &s, k->p->ink[INK_HILL]);
    }
    shape_clear(&s);
    if (kind == BEHIND_A_BRIDGE && !k->v->team[team].cut) {
        crossing(&s, true, x1 / 2, y, wide / 2, u);
        canvas_fill(c, &s, k->p->ink[INK_ROUTE]);
    }
    shape_close(&s);
}

static void grid(Canvas *c, const Ground *k)
{
    Shape s = { 0 };
    float u = k->u, y0 = (float)k->g.at.y, y1 = y0 + (float)(ZONE_ROWS * k->g.high);
    for (int r = 0; r <= ZONE_ROWS; r++) {
        float y = y0 + (float)(r * k->g.high);
        shape_dash(&s, (const float[]){ 0, y, (float)c->w, y }, 2, 1.4f * u, 1.8f * u, 5 * u);
    }
    for (int i = 0; i <= ZONE_COLS; i++) {
        float x = i == 0 ? 1 : i == ZONE_COLS ? (float)c->w - 1
                                              : (float)(k->g.flank + (i - 1) * k->g.wide);
        shape_dash(&s, (const float[]){ x, y0, x, y1 }, 2, 1.4f * u, 1.8f * u, 5 * u);
    }
    canvas_fill(c, &s, FADE(k->p->ink[INK_HILL], 130));
    shape_close(&s);
}

static void draw_ground(Canvas *c, void *self)
{
    static const Ink INK[GROUNDS] = { INK_DOT,  INK_TICK, INK_TICK, INK_REED,
                                      INK_HILL, INK_DOT,  INK_HILL, INK_HILL };
    static const int ALPHA[GROUNDS] = { 110, 130, 190, 190, 130, 200, 150, 120 };
    const Ground *k = self;
    Shape s = { 0 };
    tint(c, k);
    for (int kind = 0; kind < GROUNDS; kind++) {
        shape_clear(&s);
        ground_marks(k, &s, kind);
        if (s.points)
            canvas_fill(c, &s, FADE(k->p->ink[INK[kind]], ALPHA[kind]));
    }
    shape_close(&s);
    grid(c, k);
    borders(c, k);
    behind(c, k, 0);
    behind(c, k, 1);
}

void ground_draw(App *a)
{
    Win *w = &a->w;
    const FieldView *v = &a->play.field.view;
    Lattice g = a->play.field.grid;
    SDL_Rect at = { g.at.x, g.at.y - g.strip, g.at.w, g.at.h + 2 * g.strip };
    uint64_t key = hash_add(hash_add(0x6801d, w->palette.kind), g.upright);
    key = hash_bytes(key, v->zone, sizeof v->zone);
    key = hash_bytes(key, v->edge, sizeof v->edge);
    for (int t = 0; t < 2; t++)
        key = hash_add(key, (uint64_t)v->team[t].behind << 8 | v->team[t].cut);
    g.at.x = 0;
    g.at.y = g.strip;
    Ground k = { v, g, &w->palette, w->scale };
    stamp_sprite(w, sprite(w, key, at.w, at.h, draw_ground, &k), at);
}

/* Slanting grains, close in a storm. */
static void draw_grains(Canvas *c, void *self)
{
    const Ground *k = self;
    Shape s = { 0 };
    int n = c->w * c->h / (int)(420 * k->u * k->u);
    for (int i = 0; i < n; i++) {
        float x = spot_noise(i, 3, 1) * (float)c->w, y = spot_noise(i, 5, 2) * (float)c->h,
              d = (6 + 12 * spot_noise(i, 7, 3)) * k->u;
        shape_stroke(&s, (const float[]){ x, y, x + d, y + d * 0.4f }, 2, 1.2f * k->u, 0.5f * k->u);
    }
    canvas_fill(c, &s, FADE(k->p->ink[INK_DOT], 100));
    shape_close(&s);
}

static void grains(App *a, SDL_Rect r, int salt)
{
    Ground k = { NULL, a->play.field.grid, &a->w.palette, a->w.scale };
    uint64_t key = hash_add(hash_add(0x9a215, a->w.palette.kind), (uint64_t)salt);
    stamp_sprite(&a->w, sprite(&a->w, key, r.w, r.h, draw_grains, &k), r);
}

void sky_draw(App *a)
{
    enum { STORM = 3 };
    Win *w = &a->w;
    const FieldView *v = &a->play.field.view;
    const Lattice *g = &a->play.field.grid;
    for (int c = 0; c < ZONE_COLS; c++) {
        SDL_Rect z = zone_rect(g, g->upright ? LAST_ROW : 0, c);
        z.h = g->high * ZONE_ROWS;
        if (v->dusty >> c & 1) {
            fill(w, z, FADE(ink(w, INK_DOT), 46));
            grains(a, z, 1);
        }
    }
    if (v->wind >= STORM) {
        fill(w, g->at, FADE(ink(w, INK_SAND), 70));
        grains(a, g->at, 2);
    }
    if (v->night)
        fill(w, g->at, FADE(0x6f80b0, w->palette.kind == PALETTE_CONTRAST ? 40 : 90));
}

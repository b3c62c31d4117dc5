/*
 * battle_seats.c: seats and standards of commanders, and the places with a name
 * on a field: palaces, bridges, camps.
 */
#include "front/window/app.h"

typedef struct SignCard { int kind; Colour colour; float u; } SignCard;
enum { SIGN_SADDLE, SIGN_CANOPY, SIGN_ROOF, SIGN_FALLEN, SIGN_KEEP, SIGN_PLANKS, SIGN_STONES,
       SIGN_TENTS, SIGN_HOUSES, SIGN_NONE, SIGN_STANDARD };

static void roofed(Shape *s, float x, float y, float u, bool walls)
{
    shape_poly(s, (const float[]){ x - 13 * u, y - 10 * u, x, y - 19 * u, x + 13 * u, y - 10 * u },
               3);
    float post = walls ? 10 * u : 2 * u;
    shape_rect(s, x - 11 * u, y - 10 * u, post, 10 * u);
    shape_rect(s, x + 11 * u - post, y - 10 * u, post, 10 * u);
    if (!walls)
        shape_disc(s, x, y - 4 * u, 3 * u, 3 * u);
}

static void keep(Shape *s, float x, float y, float u)
{
    shape_rect(s, x - 13 * u, y - 14 * u, 26 * u, 14 * u);
    for (int i = 0; i < 4; i++)
        shape_rect(s, x + (-13 + (float)i * 7.2f) * u, y - 18 * u, 4.4f * u, 4.5f * u);
    shape_rect(s, x - 3 * u, y - 8 * u, 6 * u, 8 * u);
    shape_hole(s);
}

static void draw_sign(Canvas *c, void *self)
{
    const SignCard *k = self;
    Shape s = { 0 };
    float u = k->u, x = (float)c->w / 2, y = (float)c->h - u;
    switch (k->kind) {
    case SIGN_CANOPY: roofed(&s, x, y, u, false); break;
    case SIGN_ROOF: case SIGN_KEEP: keep(&s, x, y, u); break;
    case SIGN_STONES:
        for (int i = -2; i <= 2; i++)
            shape_disc(&s, x + (float)i * 6 * u, y - (i % 2 ? 7 : 4) * u, 2.2f * u, 1.8f * u);
        break;
    case SIGN_HOUSES:
        for (int i = -1; i <= 1; i++)
            shape_rect(&s, x + ((float)i * 9 - 3) * u, y - (i ? 6 : 9) * u, 7 * u, (i ? 6 : 9) * u);
        break;
    case SIGN_PLANKS:
        for (int i = 0; i < 5; i++)
            shape_rect(&s, x - 7 * u, y - (3 + (float)i * 3.6f) * u, 14 * u, 2.6f * u);
        break;
    case SIGN_TENTS:
        for (int i = -1; i <= 1; i++)
            shape_poly(&s, (const float[]){ x + (float)i * 9 * u - 6 * u, y, x + (float)i * 9 * u,
                                            y - (i ? 9 : 13) * u, x + (float)i * 9 * u + 6 * u, y },
                       3);
        break;
    case SIGN_FALLEN:
        shape_stroke(&s, (const float[]){ x - 9 * u, y - u, x + 9 * u, y - 9 * u }, 2, 2 * u,
                     2 * u);
        break;
    default:                                    /* a flag on its staff */
        shape_rect(&s, x - 5 * u, y - 18 * u, 1.8f * u, 18 * u);
        if (k->kind == SIGN_STANDARD)
            shape_rect(&s, x - 4 * u, y - 18 * u, 15 * u, 10 * u);
        else
            shape_poly(&s, (const float[]){ x - 4 * u, y - 18 * u, x + 9 * u, y - 14 * u, x - 4 * u,
                                            y - 10 * u }, 3);
    }
    canvas_fill(c, &s, k->colour);
    shape_close(&s);
}

enum { SIGN_WIDE = 34, SIGN_HIGH = 21 };

static void sign_stamp(App *a, int x, int y, int kind, Colour colour)
{
    Win *w = &a->w;
    SignCard k = { kind, colour, w->scale };
    uint64_t key = hash_add(hash_add(0x51645, colour), (uint64_t)kind);
    SDL_Rect r = { x, y, px(w, SIGN_WIDE), px(w, SIGN_HIGH) };
    stamp_sprite(w, sprite(w, key, r.w, r.h, draw_sign, &k), r);
}

/* A sign over its name, or beside it where there is little room. */
static void signed_name(App *a, SDL_Rect r, int kind, int more, Colour colour, const char *whole)
{
    Win *w = &a->w;
    char name[80];
    Style s = style(w, 15, INK_TEXT);
    s.colour = colour;
    s.halo = field_halo(a);
    int line = px(w, 17), wide = px(w, SIGN_WIDE), high = px(w, SIGN_HIGH);
    if (kind == SIGN_NONE) {
        s.face = FACE_ITALIC;
        s.size = (uint8_t)name_fit(w, s, whole, r.w, name, sizeof name);
        say_at(w, (SDL_Rect){ r.x, r.y + max_i32(0, (r.h - line) / 2), r.w, min_i32(line, r.h) }, s,
               MIDDLE, name);
        return;
    }
    bool tall = r.h >= line + high;
    SDL_Rect at = tall ? (SDL_Rect){ r.x, r.y + (r.h - line - high) / 2 + high, r.w, line }
                       : (SDL_Rect){ r.x + wide, r.y, r.w - wide, r.h };
    int x = tall ? r.x + (r.w - wide) / 2 : r.x, y = tall ? at.y - high : r.y + (r.h - high) / 2;
    sign_stamp(a, x, y, kind, colour);
    if (more && tall)
        sign_stamp(a, x + wide * 3 / 4, y, more, colour);
    s.size = (uint8_t)name_fit(w, s, whole, at.w, name, sizeof name);
    size_t n = strlen(name);
    if (n && (n > 5 || name[n - 1] != '.'))     /* two letters of a name help nobody */
        say_at(w, at, s, tall ? MIDDLE : LEFT, name);
}

void seat_draw(App *a, SDL_Rect r, int team)
{
    const TeamView *t = &a->play.field.view.team[team];
    static const int KIND[] = { SIGN_SADDLE, SIGN_CANOPY, SIGN_ROOF };
    enum { FLIES = 1 };
    int kind = t->seat_lost || !t->leader.n ? SIGN_FALLEN : KIND[t->seat % countof(KIND)];
    const FieldView *v = &a->play.field.view;
    for (int i = 0; i < v->marks; i++)          /* the roof is drawn already: his pennon */
        if (kind == SIGN_ROOF && v->mark[i].kind == 0 && v->mark[i].row == t->seat_row
            && v->mark[i].col == t->seat_col)
            kind = SIGN_SADDLE;
    signed_name(a, r, kind, t->standard == FLIES ? SIGN_STANDARD : 0, field_colour(a, team),
                field_leader(a, team));
}

/* Kinds as scripts name them; of water only the name is written. */
void mark_draw(App *a, SDL_Rect r, int i)
{
    static const int KIND[] = { SIGN_KEEP,  SIGN_PLANKS, SIGN_PLANKS, SIGN_STONES, SIGN_TENTS,
                                SIGN_HOUSES, SIGN_NONE,  SIGN_NONE,   SIGN_NONE };
    const FieldView *v = &a->play.field.view;
    int kind = KIND[(unsigned)v->mark[i].kind % countof(KIND)];
    if (v->mark[i].name && r.w)
        signed_name(a, r, kind, 0, ink(&a->w, kind == SIGN_NONE ? INK_BANK : INK_HILL),
                    v->mark[i].name);
}

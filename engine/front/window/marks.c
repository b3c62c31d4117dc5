/*
 * marks.c: the drawings, as outlines in a box of 32 by 24.
 */
#include "front/window/marks.h"

typedef struct Outline { const char *name; int points; float xy[80]; } Outline;

/* Several rows of one name together make a drawing; all look to the left. */
static const Outline OUTLINE[] = {
    { "elephant", 26, { 6,     9,    4,     11,    3,     15,    3.4f,  19,    2,     20.5f, 3.4f,
                        21.5f, 5.2f, 20,    5.4f,  16.5f, 7,     15,    9.5f,  16,    9.5f,  23,
                        13.5f, 23,   14,    17.5f, 20,    17.5f, 20.5f, 23,    24.5f, 23,    25.3f,
                        17,    27,   19.5f, 28,    19,    26.6f, 14,    26.5f, 10,    24,    7,
                        18,    6.4f, 13,    7,     10.5f, 5.6f,  7.5f,  6 } },
    { "elephant", 4, { 15, 5.6f, 14.2f, 1.2f, 23.2f, 1.2f, 22.4f, 5.6f } },
    { "horse", 25, { 3,     9,     7,  5.2f, 8,     3.4f, 9.4f,  5,     11.4f, 8.6f,  13, 10.4f, 22,
                     10.2f, 25,    11, 28,   14.6f, 27,   18,    26,    14.4f, 25.6f, 17, 27,    23,
                     25,    23,    23, 18,   21.6f, 16,   14.6f, 16.4f, 13.6f, 19,    14, 23,    12,
                     23,    11.4f, 18, 10,   14.6f, 8,    10.4f, 6.4f,  10,    4,     11 } },
    { "horse", 6, { 14.6f, 10, 14.2f, 4.6f, 16, 3.4f, 18.4f, 4.6f, 18.6f, 10, 16.6f, 14 } },
    { "horse",
      8,
      { 16.2f, 3, 14.8f, 1.8f, 14.8f, .6f, 16, -.4f, 17.4f, -.2f, 18, 1, 17.8f, 2.2f, 17, 3 } },
    { "horse", 4, { 4, 1.6f, 4.4f, .8f, 15, 6.4f, 14.6f, 7.2f } },
    { "camel", 31, { 2,     6.6f,  3.4f,  4.4f,  6.4f,  3.6f,  7.8f,  4.8f,  8.4f,  8,     9.8f,
                     11,    12,    11,    13.4f, 8.4f,  15.4f, 5,     17,    4.4f,  18.8f, 5.4f,
                     20.6f, 9,     23,    10.2f, 25.6f, 12,    26.6f, 15,    27.2f, 18,    26.2f,
                     18,    25.4f, 15.4f, 24.6f, 17.4f, 25.4f, 23,    23.6f, 23,    22.6f, 18,
                     21.4f, 15.6f, 14,    16,    13.4f, 18,    13.4f, 23,    11.6f, 23,    11.2f,
                     17,    8.4f,  13.8f, 6.4f,  8,     4.4f,  7.4f } },
    { "foot", 10, { 13,    8,     19,    8,     21, 12,    20.4f, 16,    19,    16,
                    19.4f, 23.4f, 16.8f, 23.4f, 16, 17.6f, 15.2f, 23.4f, 12.6f, 23.4f } },
    { "foot", 8, { 14, 4, 15, 2.6f, 17, 2.6f, 18, 4, 18, 5.6f, 17, 7, 15, 7, 14, 5.6f } },
    { "foot", 6, { 8.4f, 9, 12, 8.2f, 15.2f, 9, 15, 15, 12, 18.6f, 8.8f, 15 } },
    { "foot", 5, { 22, 23.4f, 22, 3, 22.7f, .4f, 23.4f, 3, 23.4f, 23.4f } },
    { "bow", 14, { 10, 1,     15, 3,     19, 7.4f, 20.4f, 12,   19, 16.6f, 15, 21, 10, 23,
                   14, 19.6f, 17, 15.6f, 18, 12,   17,    8.4f, 14, 4.4f,  10, 1,  10, 1 } },
    { "bow", 4, { 9.6f, 1, 10.4f, 1, 10.4f, 23, 9.6f, 23 } },
    { "bow", 7, { 4, 11.4f, 23, 11.4f, 23, 9.6f, 28, 12, 23, 14.4f, 23, 12.6f, 4, 12.6f } },
    { "boat", 5, { 3, 16, 29, 16, 25, 21, 8, 21, 5, 19 } },
    { "boat", 4, { 15.4f, 15, 15.4f, 2, 16.4f, 2, 16.4f, 15 } },
    { "boat", 3, { 17.4f, 3, 25, 13.6f, 17.4f, 13.6f } },
    { "train", 6, { 5, 8, 22, 8, 25, 12, 25, 15, 5, 15, 4, 12 } },
    { "train", 8, { 7, 15, 9, 13.6f, 12, 13.6f, 13.4f, 16, 13.4f, 19, 11.6f, 21, 9, 21, 7, 19 } },
    { "train",
      8,
      { 17, 15, 19, 13.6f, 22, 13.6f, 23.4f, 16, 23.4f, 19, 21.6f, 21, 19, 21, 17, 19 } },
};

static const struct { const char *word, *name;
} ALSO[] = {
    { "infantry", "foot" },     { "spear", "foot" },         { "guard", "foot" },
    { "levy", "foot" },         { "archer", "bow" },         { "archers", "bow" },
    { "cavalry", "horse" },     { "aswaran", "horse" },      { "cataphract", "horse" },
    { "light_horse", "horse" }, { "elephants", "elephant" }, { "camels", "camel" },
    { "boats", "boat" },
};

static const char *known(const char *name)
{
    for (size_t i = 0; name && i < countof(OUTLINE); i++)
        if (strcmp(OUTLINE[i].name, name) == 0)
            return name;
    for (size_t i = 0; name && i < countof(ALSO); i++)
        if (strcmp(ALSO[i].word, name) == 0)
            return ALSO[i].name;
    return "foot";
}

void mark_shape(Shape *s, const char *name, float x, float y, float wide)
{
    float u = wide / 32, xy[80];
    name = known(name);
    for (size_t i = 0; i < countof(OUTLINE); i++) {
        if (strcmp(OUTLINE[i].name, name))
            continue;
        for (int k = 0; k < OUTLINE[i].points; k++) {
            xy[2 * k] = x + OUTLINE[i].xy[2 * k] * u;
            xy[2 * k + 1] = y + OUTLINE[i].xy[2 * k + 1] * u;
        }
        shape_poly(s, xy, OUTLINE[i].points);
    }
}

static const struct { const char *kind; Sign sign;
} SIGN_OF[] = {
    { "capital", SIGN_PALACE },  { "city", SIGN_CITY },        { "town", SIGN_TOWN },
    { "village", SIGN_VILLAGE }, { "fort", SIGN_FORT },        { "well", SIGN_WELL },
    { "oasis", SIGN_WELL },      { "bridge", SIGN_BRIDGE },    { "ford", SIGN_FORD },
    { "pass", SIGN_PASS },       { "monastery", SIGN_CHURCH }, { "battlefield", SIGN_FIELD },
    { "camp", SIGN_CAMP },       { "port", SIGN_PORT },
};

Sign sign_named(const char *place_kind)
{
    for (size_t i = 0; place_kind && i < countof(SIGN_OF); i++)
        if (strcmp(SIGN_OF[i].kind, place_kind) == 0)
            return SIGN_OF[i].sign;
    return SIGN_TOWN;
}

float sign_radius(Sign s)
{
    return s == SIGN_PALACE                   ? 11
           : s == SIGN_CITY || s == SIGN_PORT ? 7
           : s == SIGN_TOWN || s == SIGN_FORT ? 5.5f
                                              : 5;
}

/* One shape in ink and the same, smaller, in paper or colour. */
static void framed(Canvas *c, Shape *s, Colour colour)
{
    canvas_fill(c, s, colour);
    shape_clear(s);
}

static void square(Canvas *c, Shape *s, float m, float r, Colour colour)
{
    shape_round(s, m - r, m - r, 2 * r, 2 * r, r * 0.15f);
    framed(c, s, colour);
}

static void round_sign(Canvas *c, Shape *s, float m, float r, Colour colour)
{
    shape_disc(s, m, m, r, r);
    framed(c, s, colour);
}

void sign_draw(Canvas *c, Sign sign, float u, Colour holder, Colour paper)
{
    Shape s = { 0 };
    float m = (float)c->w / 2, r = sign_radius(sign) * u;
    switch (sign) {
    case SIGN_PALACE:
        square(c, &s, m, r, holder);
        square(c, &s, m, r - 2 * u, paper);
        square(c, &s, m, r - 4.6f * u, holder);
        break;
    case SIGN_CITY: case SIGN_PORT:
        square(c, &s, m, r, RGB(0x2b2420));
        square(c, &s, m, r - 1.1f * u, holder);
        if (sign == SIGN_PORT)
            round_sign(c, &s, m, 2.2f * u, paper);
        break;
    case SIGN_FORT: case SIGN_PASS: case SIGN_CAMP:
        shape_poly(&s, (const float[]){ m, m - r, m + r, m + r * 0.8f, m - r, m + r * 0.8f }, 3);
        framed(c, &s, RGB(0x2b2420));
        shape_poly(&s, (const float[]){ m, m - r + 2 * u, m + r - 1.8f * u, m + r * 0.8f - u,
                                        m - r + 1.8f * u, m + r * 0.8f - u }, 3);
        framed(c, &s, sign == SIGN_FORT ? holder : paper);
        break;
    case SIGN_BRIDGE: case SIGN_FORD:
        for (int k = -1; k <= 1; k += 2) {
            shape_stroke(
                &s,
                (const float[]){ m - r, m + (float)k * 2.4f * u, m + r, m + (float)k * 2.4f * u },
                2, 1.5f * u, 1.5f * u);
            framed(c, &s, RGB(0x2b2420));
        }
        break;
    case SIGN_FIELD:
        for (int k = -1; k <= 1; k += 2) {
            shape_stroke(&s,
                         (const float[]){ m - r * 0.8f, m - (float)k * r * 0.8f, m + r * 0.8f,
                                          m + (float)k * r * 0.8f },
                         2, 1.7f * u, 1.7f * u);
            framed(c, &s, RGB(0x9a2f1d));
        }
        break;
    case SIGN_CHURCH:
        shape_rect(&s, m - 0.9f * u, m - r, 1.8f * u, 2 * r);
        framed(c, &s, RGB(0x2b2420));
        shape_rect(&s, m - r * 0.7f, m - r * 0.5f, r * 1.4f, 1.8f * u);
        framed(c, &s, RGB(0x2b2420));
        break;
    case SIGN_WELL:
        round_sign(c, &s, m, r * 0.9f, RGB(0x3f6473));
        round_sign(c, &s, m, r * 0.9f - 1.6f * u, paper);
        break;
    case SIGN_VILLAGE:
        round_sign(c, &s, m, r * 0.85f, holder);
        round_sign(c, &s, m, r * 0.85f - 1.5f * u, paper);
        break;
    default:
        round_sign(c, &s, m, r, RGB(0x2b2420));
        round_sign(c, &s, m, r - 1.1f * u, holder);
    }
    shape_close(&s);
}

/*
 * palette.c: the inks of the three palettes, a row each.
 */
#include "front/window/palette.h"

/* Ink on paper has a contrast of 4.5 to 1 at least, in the third palette of 7. Good
 * and bad stay apart for every kind of colour-blind eye; tests/unit/test_palette.c
 * looks through them (Machado, Oliveira and Fernandes 2009). */
static const struct { uint32_t usual, safe, contrast; } INK[INKS] = {
    [INK_PARCHMENT]  = { 0xEFE2C3, 0xEFE2C3, 0xFFFBEF },
    [INK_SHEET]      = { 0xF6ECD3, 0xF6ECD3, 0xFFFFFF },
    [INK_EDGE]       = { 0x8D6F3F, 0x8D6F3F, 0x000000 },
    [INK_TEXT]       = { 0x2B2420, 0x2B2420, 0x000000 },
    [INK_QUIET]      = { 0x725E40, 0x6A5638, 0x2E2618 },
    [INK_NIGHT]      = { 0x2B2019, 0x2B2019, 0x000000 },
    [INK_NIGHT_TEXT] = { 0xF1E6CB, 0xF1E6CB, 0xFFFFFF },
    [INK_NIGHT_LINE] = { 0xB48A3C, 0xB48A3C, 0xFFD24A },
    [INK_WATER]      = { 0x8FB3BD, 0x8FB3BD, 0x6FB4DE },
    [INK_BANK]       = { 0x3F6473, 0x3F6473, 0x0B3A55 },
    [INK_CANAL]      = { 0x5D8494, 0x5D8494, 0x0B4F78 },
    [INK_SEA]        = { 0xA5C0C6, 0xA5C0C6, 0xA9D4EE },
    [INK_SOWN]       = { 0xCCD09F, 0xCCD09F, 0xDDE6B4 },
    [INK_TICK]       = { 0x8F9A5C, 0x8F9A5C, 0x6E7C34 },
    [INK_MARSH]      = { 0xC3D3C8, 0xC3D3C8, 0xD3EBDF },
    [INK_REED]       = { 0x5F8580, 0x5F8580, 0x2F6058 },
    [INK_SAND]       = { 0xECD9A6, 0xECD9A6, 0xFBEFC4 },
    [INK_DOT]        = { 0xB8955A, 0xB8955A, 0x8A6420 },
    [INK_HILL]       = { 0x7A5B34, 0x7A5B34, 0x4A3210 },
    [INK_UPLAND]     = { 0xDCC492, 0xDCC492, 0xEBDCB4 },
    [INK_LAVA]       = { 0x8C7D6C, 0x8C7D6C, 0x6A6158 },
    [INK_ROUTE]      = { 0x6E5230, 0x6E5230, 0x2E2008 },
    [INK_GOOD]       = { 0x1D6A63, 0x005F8A, 0x00483F },
    [INK_BAD]        = { 0x9A2F1D, 0xA33F00, 0x8A1200 },
    [INK_GOLD]       = { 0xD9A520, 0xE0B000, 0xFFB400 },
    [INK_AMBER]      = { 0x85570F, 0x5A4200, 0x8A4A00 },
    [INK_RULE]       = { 0xDCCBA0, 0xDCCBA0, 0x8A7A55 },
    [INK_TROUGH]     = { 0xDECDA3, 0xDECDA3, 0xD8D0BC },
    [INK_BUTTON]     = { 0xFDF6E3, 0xFDF6E3, 0xFFFFFF },
    [INK_NIGHT_QUIET] = { 0xDCCBA0, 0xDCCBA0, 0xF2E8C8 },
};

/* Sides by their number; 0 is nobody. They differ in lightness and between yellow
 * and blue, which nearly every eye can tell. */
static const uint32_t SAFE_SIDE[SIDE_MAX] = { 0x6B6B6B, 0x003555, 0xAE420C,
                                              0x7A4BB8, 0x3A2A00, 0x21706A };
static const uint32_t CONTRAST_SIDE[SIDE_MAX] = { 0x555555, 0x00413A, 0xCE450F,
                                                  0x4A5FE0, 0x4F3100, 0x9A49A4 };

void palette_set(Palette *p, PaletteKind kind)
{
    p->kind = kind;
    for (int i = 0; i < INKS; i++)
        p->ink[i] = RGB(kind == PALETTE_SAFE ? INK[i].safe
                        : kind == PALETTE_CONTRAST ? INK[i].contrast : INK[i].usual);
}

const char *palette_name(PaletteKind kind)
{
    static const char *const NAME[PALETTES] = { "As in an atlas", "For colour-blind eyes",
                                                "High contrast" };
    return NAME[kind];
}

Colour palette_side_own(const Palette *p, int side)
{
    static const uint32_t USUAL_SIDE[SIDE_MAX] = { 0x9A6B1F, 0x1D6A63, 0x7B2336,
                                                   0x3B4F93, 0x9A6B1F, 0x6E6A3C };
    const uint32_t *own = p->kind == PALETTE_SAFE ? SAFE_SIDE
                        : p->kind == PALETTE_CONTRAST ? CONTRAST_SIDE : USUAL_SIDE;
    return RGB(own[side >= 0 && side < SIDE_MAX ? side : 0]);
}

Colour palette_side(const Palette *p, const Model *m, Side side)
{
    if (!side || side > m->sides)
        return RGB(0x9A6B1F);
    if (p->kind == PALETTE_USUAL)
        return RGB((uint32_t)m->side[side].colour & 0xffffffu);
    return palette_side_own(p, side);
}

Colour colour_mix(Colour a, Colour b, int permille)
{
    Colour out = 0;
    for (int shift = 0; shift <= 24; shift += 8) {
        int x = (int)(a >> shift & 255), y = (int)(b >> shift & 255);
        out |= (Colour)(x + (y - x) * permille / 1000) << shift;
    }
    return out;
}

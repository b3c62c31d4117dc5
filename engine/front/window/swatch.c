/*
 * swatch.c: a small piece of a page and of the map, in the inks of a palette.
 */
#include "front/window/doors.h"

static void letter(Win *w, SDL_Rect r, Colour back, Colour ink_of, const char *words)
{
    Style s = { .face = FACE_TEXT, .size = 16, .colour = ink_of };
    fill(w, r, back);
    int high = text_high(w->fonts, &s), wide = text_wide(w->fonts, &s, words);
    if (!w->measuring && wide <= r.w)
        text_at(w->fonts, &s, r.x + (r.w - wide) / 2, r.y + (r.h - high) / 2, words);
}

void swatch(Win *w, SDL_Rect r, PaletteKind kind)
{
    static const struct { int side; const char *letter; } SIDE[] = { { 1, "R" }, { 2, "S" },
                                                                     { 3, "B" }, { 4, "T" } };
    Palette p;
    palette_set(&p, kind);
    int low = r.h / 2, pad = r.h / 10, n = countof(SIDE), line = px(w, 1);
    fill(w, r, p.ink[INK_EDGE]);
    r = (SDL_Rect){ r.x + line, r.y + line, r.w - 2 * line, r.h - 2 * line };
    fill(w, r, p.ink[INK_SOWN]);
    int river = r.x + r.w / 2 - px(w, 5);
    fill(w, (SDL_Rect){ r.x, r.y, r.w / 2, low }, p.ink[INK_SAND]);
    fill(w, (SDL_Rect){ river, r.y, px(w, 9), low }, p.ink[INK_BANK]);
    fill(w, (SDL_Rect){ river + px(w, 2), r.y, px(w, 5), low }, p.ink[INK_WATER]);
    int size = low - 2 * pad, step = (r.w - 2 * pad) / n;
    for (int i = 0; i < n; i++)
        letter(w, (SDL_Rect){ r.x + pad + i * step + (step - size) / 2, r.y + pad, size, size },
               palette_side_own(&p, SIDE[i].side), p.ink[INK_BUTTON], SIDE[i].letter);
    fill(w, (SDL_Rect){ r.x, r.y + low, r.w, r.h - low }, p.ink[INK_SHEET]);
    SDL_Rect half = { r.x, r.y + low, r.w / 3, r.h - low };
    letter(w, half, p.ink[INK_SHEET], p.ink[INK_TEXT], "ink");
    half.x += r.w / 3;
    letter(w, half, p.ink[INK_SHEET], p.ink[INK_GOOD], "well");
    half.x += r.w / 3;
    letter(w, half, p.ink[INK_SHEET], p.ink[INK_BAD], "hunger");
}

/*
 * paint.c: boxes cut from nine pieces of one small picture, bars, and lines of
 * text fitted to the room they are given.
 */
#include "front/window/paint.h"

#include "base/num.h"

#include <stdarg.h>
#include <stdlib.h>

void win_forget(Win *w)
{
    for (int i = 0; i < SPRITE_MAX; i++) {
        if (w->sprite[i].texture)
            SDL_DestroyTexture(w->sprite[i].texture);
        w->sprite[i] = (Sprite){ 0 };
    }
}

void win_clip(Win *w, const SDL_Rect *r)
{
    w->clip = r ? *r : (SDL_Rect){ 0, 0, 0, 0 };
    SDL_RenderSetClipRect(w->renderer, r);
}

void fill(Win *w, SDL_Rect r, Colour c)
{
    if (w->measuring || r.w <= 0 || r.h <= 0)
        return;
    bool solid = c >> 24 == 255;
    SDL_SetRenderDrawBlendMode(w->renderer, solid ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(w->renderer, c >> 16 & 255, c >> 8 & 255, c & 255, (Uint8)(c >> 24));
    SDL_RenderFillRect(w->renderer, &r);
}

SDL_Texture *sprite(Win *w, uint64_t key, int wide, int high, DrawSprite *draw, void *self)
{
    Sprite *s = &w->sprite[0];
    uint64_t start = mix64(key) % SPRITE_MAX;
    for (int i = 0; i < 8; i++) { /* eight neighbours, the one longest unused gives way */
        Sprite *at = &w->sprite[(start + (uint64_t)i) % SPRITE_MAX];
        if (at->texture && at->key == key && at->w == wide && at->h == high) {
            at->used = ++w->clock;
            return at->texture;
        }
        if (i == 0 || at->used < s->used)
            s = at;
    }
    Canvas c;
    if (wide <= 0 || high <= 0 || !canvas_open(&c, wide, high))
        return NULL;
    draw(&c, self);
    canvas_straight(&c);
    if (s->texture)
        SDL_DestroyTexture(s->texture);
    s->texture = SDL_CreateTexture(w->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                   wide, high);
    if (s->texture) {
        SDL_SetTextureBlendMode(s->texture, SDL_BLENDMODE_BLEND);
        SDL_UpdateTexture(s->texture, NULL, c.px, wide * 4);
    }
    canvas_close(&c);
    s->key = key;
    s->w = wide;
    s->h = high;
    s->used = ++w->clock;
    return s->texture;
}

void stamp_sprite(Win *w, SDL_Texture *t, SDL_Rect at)
{
    if (t && !w->measuring)
        SDL_RenderCopy(w->renderer, t, NULL, &at);
}

typedef struct Corner { Colour inside, edge; float radius, line; int shade; } Corner;

static void draw_corner(Canvas *c, void *self)
{
    const Corner *k = self;
    Shape s = { 0 };
    float m = (float)k->shade, size = (float)c->w - 2 * m;
    if (k->shade) {
        Mask soft;
        shape_round(&s, m, m + m / 4, size, size, k->radius);
        if (mask_open(&soft, c->w, c->h)) {
            mask_shape(&soft, &s, 0, 0);
            mask_blur(&soft, k->shade / 2);
            for (int i = 0; i < c->w * c->h; i++)
                canvas_over(c, i % c->w, i / c->w, FADE(0x3a2a12, 90), soft.at[i]);
            mask_close(&soft);
        }
        shape_clear(&s);
    }
    if (k->line > 0) {
        shape_round(&s, m, m, size, size, k->radius);
        canvas_fill(c, &s, k->edge);
        shape_clear(&s);
    }
    float in = k->radius - k->line > 0.5f ? k->radius - k->line : 0.5f;
    shape_round(&s, m + k->line, m + k->line, size - 2 * k->line, size - 2 * k->line, in);
    canvas_fill(c, &s, k->inside);
    shape_close(&s);
}

/* Draws the nine pieces of a square picture with corners of `c` pixels round
 * the rectangle; the middle is plain. */
static void nine(Win *w, SDL_Texture *t, int c, SDL_Rect r, Colour middle)
{
    int sx[4] = { 0, c, c + 1, 2 * c + 1 };
    int cx = c < r.w / 2 ? c : r.w / 2, cy = c < r.h / 2 ? c : r.h / 2;
    int dx[4] = { r.x, r.x + cx, r.x + r.w - cx, r.x + r.w };
    int dy[4] = { r.y, r.y + cy, r.y + r.h - cy, r.y + r.h };
    for (int y = 0; y < 3; y++)
        for (int x = 0; x < 3; x++) {
            SDL_Rect from = { sx[x], sx[y], sx[x + 1] - sx[x], sx[y + 1] - sx[y] };
            SDL_Rect to = { dx[x], dy[y], dx[x + 1] - dx[x], dy[y + 1] - dy[y] };
            if (x == 1 && y == 1)
                fill(w, to, middle);
            else if (to.w > 0 && to.h > 0)
                SDL_RenderCopy(w->renderer, t, &from, &to);
        }
}

void box(Win *w, SDL_Rect r, Colour inside, Colour edge, float radius, float line, bool shadow)
{
    if (w->measuring || r.w <= 0 || r.h <= 0)
        return;
    Corner k = { inside, edge, radius * w->scale, line * w->scale, shadow ? px(w, 8) : 0 };
    int corner = (int)(k.radius + k.line + 1) + 2 * k.shade, size = 2 * corner + 1;
    uint64_t key = hash_add(hash_add(hash_add(HASH_START, inside), edge),
                            (uint64_t)(radius * 16) << 32 | (uint64_t)(line * 16) << 1 | shadow);
    SDL_Texture *t = sprite(w, key, size, size, draw_corner, &k);
    if (t)
        nine(w, t, corner,
             (SDL_Rect){ r.x - k.shade, r.y - k.shade, r.w + 2 * k.shade, r.h + 2 * k.shade },
             inside);
}

void sheet(Win *w, SDL_Rect r)
{
    box(w, r, ink(w, INK_SHEET), ink(w, INK_EDGE), 3, 1.2f, true);
}

void bar(Win *w, SDL_Rect r, int permille, Colour c)
{
    permille = permille < 0 ? 0 : permille > 1000 ? 1000 : permille;
    fill(w, r, ink(w, INK_TROUGH));
    fill(w, (SDL_Rect){ r.x, r.y, r.w * permille / 1000, r.h }, c);
}

static bool clipped_away(const Win *w, const SDL_Rect *r)
{
    int middle = r->y + r->h / 2;               /* half a line may be under the edge of a sheet */
    return w->clip.w && (middle <= w->clip.y || middle >= w->clip.y + w->clip.h);
}

void note(Win *w, SDL_Rect r, const char *text, bool cut)
{
    if (w->measuring || w->writtens == WRITTEN_MAX || clipped_away(w, &r))
        return;
    Written *n = &w->written[w->writtens++];
    n->at = r;
    n->cut = cut;
    SDL_utf8strlcpy(n->text, text, sizeof n->text);
}

/* The line with its end replaced by dots so that it is no wider than `wide`. */
static void shorten(Win *w, const Style *s, int wide, const char *text, char *out, size_t cap)
{
    size_t len = SDL_strlcpy(out, text, cap - 4);
    len = len < cap - 5 ? len : strlen(out);
    do {
        while (len > 0 && ((unsigned char)out[len - 1] & 0xc0) == 0x80)
            len--;
        len = len ? len - 1 : 0;
        memcpy(out + len, "…", 4);
    } while (len > 0 && text_wide(w->fonts, s, out) > wide);
}

int say_at(Win *w, SDL_Rect r, Style s, Align a, const char *text)
{
    int wide = text_wide(w->fonts, &s, text), high = text_high(w->fonts, &s);
    if (w->measuring || !*text || clipped_away(w, &r))
        return wide;
    char cut[256];
    bool shortened = wide > r.w + 1;
    if (shortened) {
        shorten(w, &s, r.w, text, cut, sizeof cut);
        text = cut;
        wide = text_wide(w->fonts, &s, text);
    }
    int x = a == LEFT ? r.x : a == RIGHT ? r.x + r.w - wide : r.x + (r.w - wide) / 2;
    int y = r.y + (r.h - high) / 2;
    text_at(w->fonts, &s, x, y, text);
    note(w, (SDL_Rect){ x, y, wide, high }, text, shortened);
    return wide;
}

int say_f(Win *w, SDL_Rect r, Style s, Align a, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    SDL_vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return say_at(w, r, s, a, text);
}

int say_wrapped(Win *w, int x, int y, int wide, Style s, const char *text)
{
    int high = text_high(w->fonts, &s), y0 = y;
    char line[1024];
    while (*text) {
        while (*text == ' ')
            text++;
        size_t n = text_fit(w->fonts, &s, text, wide);
        if (!n && *text != '\n')
            break;
        SDL_strlcpy(line, text, n + 1 < sizeof line ? n + 1 : sizeof line);
        say_at(w, (SDL_Rect){ x, y, wide, high }, s, LEFT, line);
        text += n;
        text += *text == '\n';
        y += high;
    }
    return y - y0;
}

Style style(const Win *w, int size, Ink i)
{
    return (Style){ .face = FACE_TEXT, .size = (uint8_t)size, .colour = ink(w, i) };
}

Style style_bold(const Win *w, int size, Ink i)
{
    return (Style){ .face = FACE_BOLD, .size = (uint8_t)size, .colour = ink(w, i) };
}

Style style_italic(const Win *w, int size, Ink i)
{
    return (Style){ .face = FACE_ITALIC, .size = (uint8_t)size, .colour = ink(w, i) };
}

Style style_figures(const Win *w, int size, Ink i)
{
    return (Style){ .face = FACE_TEXT, .size = (uint8_t)size, .lining = true, .colour = ink(w, i) };
}

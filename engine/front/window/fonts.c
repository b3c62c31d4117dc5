/*
 * fonts.c: finding the faces, cutting a line into pieces, keeping the pictures.
 */
#include "front/window/fonts.h"

#include "base/num.h"
#include "front/window/pieces.h"

#include <SDL2/SDL_ttf.h>
#include <fontconfig/fontconfig.h>
#include <stdlib.h>

enum { CHAIN = 6, SIZES = 24, PICTURES = 2048, SLOTS = 4096, KEEP_BYTES = 40 << 20 };

/* Exact files, because a family asked for by name is always answered, if need
 * be with another; a chain per face, first to last. */
typedef struct Wanted { const char *family, *style, *file; } Wanted;
static const Wanted CHAIN_OF[FACES][CHAIN] = {
    [FACE_TEXT] = { { "EB Garamond 12", "12 Regular", "EBGaramond12-Regular" },
                    { "Amiri", "Regular", "Amiri-Regular" },
                    { "Noto Serif", "Regular", "NotoSerif-Regular" },
                    { "DejaVu Serif", "Book", "DejaVuSerif" },
                    { "Noto Sans Syriac", "Regular", "NotoSansSyriac-Regular" },
                    { "DejaVu Sans", "Book", "DejaVuSans" } },
    [FACE_ITALIC] = { { "EB Garamond 12", "12 Italic", "EBGaramond12-Italic" },
                      { "Amiri", "Slanted", "Amiri-Slanted" },
                      { "Noto Serif", "Italic", "NotoSerif-Italic" },
                      { "DejaVu Serif", "Italic", "DejaVuSerif-Italic" },
                      { "Noto Sans Syriac", "Regular", "NotoSansSyriac-Regular" },
                      { "DejaVu Sans", "Book", "DejaVuSans" } },
    [FACE_BOLD] = { { "EB Garamond 12", "12 Bold", "EBGaramond12-Bold" },
                    { "Amiri", "Bold", "Amiri-Bold" },
                    { "Noto Serif", "Bold", "NotoSerif-Bold" },
                    { "DejaVu Serif", "Bold", "DejaVuSerif-Bold" },
                    { "Noto Sans Syriac", "Regular", "NotoSansSyriac-Regular" },
                    { "DejaVu Sans", "Bold", "DejaVuSans-Bold" } },
};
enum { LINING = 1 };            /* the member of the chain whose figures stand on the line */

typedef struct Sized { int size; TTF_Font *font[FACES][CHAIN]; } Sized;

typedef struct Picture {
    uint64_t     key;
    SDL_Texture *texture;       /* NULL: an empty line, or only measured */
    int          w, h, dx, dy;  /* dx, dy: from the corner of the box to that of the picture */
    int          wide;          /* of the line itself */
    bool         drawn;
    int          newer, older, next;
} Picture;

struct Fonts {
    SDL_Renderer *renderer;
    float         scale;
    char          path[FACES][CHAIN][256];
    Sized         sized[SIZES];
    int           sizes;
    Picture       picture[PICTURES];
    int           slot[SLOTS], newest, oldest, pictures;
    size_t        bytes;
};

/* The file of a face, or false if another family was offered instead. */
static bool find_file(const Wanted *w, char *out, size_t cap)
{
    FcPattern *p = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, w->family, FC_STYLE, FcTypeString,
                                  w->style, (char *)NULL);
    FcConfigSubstitute(NULL, p, FcMatchPattern);
    FcDefaultSubstitute(p);
    FcResult result;
    FcPattern *got = FcFontMatch(NULL, p, &result);
    FcChar8 *file = NULL;
    bool found = got && FcPatternGetString(got, FC_FILE, 0, &file) == FcResultMatch
              && strstr((const char *)file, w->file) != NULL;
    if (found)
        SDL_snprintf(out, cap, "%s", (const char *)file);
    if (got)
        FcPatternDestroy(got);
    FcPatternDestroy(p);
    return found;
}

Fonts *fonts_open(SDL_Renderer *r, float scale, Fault *why)
{
    Fonts *f = calloc(1, sizeof *f);
    if (!f)
        return fault(why, ERR_MEMORY, "fonts", "no memory for letters"), NULL;
    f->renderer = r;
    f->scale = scale;
    f->newest = f->oldest = -1;
    for (int i = 0; i < SLOTS; i++)
        f->slot[i] = -1;
    int found = 0;
    if (FcInit())
        for (int face = 0; face < FACES; face++)
            for (int i = 0; i < CHAIN; i++)
                found += find_file(&CHAIN_OF[face][i], f->path[face][i], sizeof f->path[face][i]);
    if (found && TTF_Init() == 0)
        return f;
    fault(why, ERR_NOT_FOUND, "fonts", "none of the faces the window writes in is installed");
    fault_remedy(why, "install fonts-ebgaramond and fonts-hosny-amiri, or play with --text");
    free(f);
    return NULL;
}

static void close_sizes(Fonts *f)
{
    for (int i = 0; i < f->sizes; i++)
        for (int face = 0; face < FACES; face++)
            for (int k = 0; k < CHAIN; k++)
                if (f->sized[i].font[face][k])
                    TTF_CloseFont(f->sized[i].font[face][k]);
    f->sizes = 0;
}

static void forget_all(Fonts *f)
{
    for (int i = 0; i < f->pictures; i++)
        if (f->picture[i].texture)
            SDL_DestroyTexture(f->picture[i].texture);
    for (int i = 0; i < SLOTS; i++)
        f->slot[i] = -1;
    f->pictures = 0;
    f->bytes = 0;
    f->newest = f->oldest = -1;
}

void fonts_scale(Fonts *f, float scale)
{
    forget_all(f);
    close_sizes(f);
    f->scale = scale;
}

void fonts_close(Fonts *f)
{
    if (!f)
        return;
    forget_all(f);
    close_sizes(f);
    TTF_Quit();
    free(f);
}

const char *fonts_named(const Fonts *f, int i)
{
    return i < CHAIN ? f->path[FACE_TEXT][i] : NULL;
}

static int pixel_size(const Fonts *f, const Style *s)
{
    int size = (int)((float)s->size * f->scale + 0.5f);
    return size < 6 ? 6 : size;
}

static Sized *size_of(Fonts *f, int size)
{
    for (int i = 0; i < f->sizes; i++)
        if (f->sized[i].size == size)
            return &f->sized[i];
    if (f->sizes == SIZES)
        close_sizes(f);
    Sized *s = &f->sized[f->sizes++];
    *s = (Sized){ .size = size };
    return s;
}

/* Amiri is drawn a little smaller than its neighbours ask for when it lends
 * its figures, so that they stand as high as the capitals. */
static TTF_Font *font_of(Fonts *f, const Style *s, int k)
{
    Sized *z = size_of(f, pixel_size(f, s));
    TTF_Font **at = &z->font[s->face][k];
    if (!*at && f->path[s->face][k][0]) {
        *at = TTF_OpenFont(f->path[s->face][k], k == LINING  ? z->size * 95 / 100
                                                : k > LINING ? z->size * 88 / 100
                                                             : z->size);
        if (*at)
            TTF_SetFontHinting(*at, TTF_HINTING_LIGHT);
    }
    return *at;
}

typedef struct Chooser { Fonts *f; const Style *s; } Chooser;

/* Which of the chain draws this letter. */
static int choose(void *self, uint32_t letter, int before)
{
    const Chooser *c = self;
    if (c->s->lining && letter >= '0' && letter <= '9' && font_of(c->f, c->s, LINING))
        return LINING;
    if (letter == ' ' && before >= 0)
        return before;
    for (int k = 0; k < CHAIN; k++) {
        TTF_Font *t = font_of(c->f, c->s, k);
        if (t && TTF_GlyphIsProvided32(t, letter))
            return k;
    }
    return font_of(c->f, c->s, 0) ? 0 : LINING;
}

static int baseline(Fonts *f, const Style *s)
{
    return (int)((float)pixel_size(f, s) * 0.95f + 0.5f);
}

int text_high(Fonts *f, const Style *s)
{
    return (int)((float)pixel_size(f, s) * 1.28f + 0.5f);
}

static void direct(TTF_Font *t, const Piece *p)
{
    TTF_SetFontDirection(t, p->rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(t, p->script);
}

static int measure(Fonts *f, const Style *s, const Pieces *list)
{
    int wide = 0;
    for (int i = 0; i < list->count; i++) {
        TTF_Font *t = font_of(f, s, list->at[i].chosen);
        int w = 0;
        if (!t)
            continue;
        direct(t, &list->at[i]);
        TTF_SizeUTF8(t, list->at[i].text, &w, NULL);
        wide += w;
    }
    return wide;
}

/* Where the text would be if it were black on nothing: its coverage. Room of
 * `pad` pixels on all sides. Freed by the caller. */
static Mask letters(Fonts *f, const Style *s, const Pieces *list, int wide, int pad)
{
    Mask m = { 0 };
    int size = pixel_size(f, s), above = size / 2;
    if (!mask_open(&m, wide + 2 * pad + size / 2, 2 * size + above + 2 * pad))
        return m;
    int x = pad;
    for (int i = 0; i < list->count; i++) {
        TTF_Font *t = font_of(f, s, list->at[i].chosen);
        if (!t)
            continue;
        direct(t, &list->at[i]);
        SDL_Surface *got =
            TTF_RenderUTF8_Blended(t, list->at[i].text, (SDL_Color){ 255, 255, 255, 255 });
        int w = 0, top = pad + above + baseline(f, s) - TTF_FontAscent(t);
        TTF_SizeUTF8(t, list->at[i].text, &w, NULL);
        for (int gy = 0; got && gy < got->h; gy++)
            for (int gx = 0; gx < got->w; gx++) {
                int px = x + gx, py = top + gy;
                if (px < 0 || py < 0 || px >= m.w || py >= m.h)
                    continue;
                uint32_t p = ((uint32_t *)((char *)got->pixels + gy * got->pitch))[gx] >> 24;
                uint8_t *to = &m.at[py * m.w + px];
                *to = *to > p ? *to : (uint8_t)p;
            }
        SDL_FreeSurface(got);
        x += w;
    }
    return m;
}

/* Ink over halo: the halo is the letters grown by a soft brush. */
static SDL_Texture *ink_of(Fonts *f, const Style *s, Mask *m, int pad)
{
    Canvas c;
    if (m->w <= 0 || m->h <= 0 || !canvas_open(&c, m->w, m->h))
        return NULL;
    if (!s->halo) {                             /* the usual case, and the quick one */
        for (int i = 0; i < m->w * m->h; i++)
            c.px[i] = (s->colour >> 24) * m->at[i] / 255 << 24 | (s->colour & 0xffffffu);
    } else {
        Mask soft;
        if (mask_open(&soft, m->w, m->h)) {
            memcpy(soft.at, m->at, (size_t)m->w * (size_t)m->h);
            mask_blur(&soft, pad / 2 > 0 ? pad / 2 : 1);
            for (int i = 0; i < m->w * m->h; i++)
                canvas_over(&c, i % m->w, i / m->w, s->halo,
                            soft.at[i] * 4 > 255 ? 255 : soft.at[i] * 4);
            mask_close(&soft);
        }
        for (int i = 0; i < m->w * m->h; i++)
            canvas_over(&c, i % m->w, i / m->w, s->colour, m->at[i]);
        canvas_straight(&c);
    }
    SDL_Texture *t = SDL_CreateTexture(f->renderer, SDL_PIXELFORMAT_ARGB8888,
                                       SDL_TEXTUREACCESS_STATIC, c.w, c.h);
    if (t) {
        SDL_SetTextureBlendMode(t, SDL_BLENDMODE_BLEND);
        SDL_UpdateTexture(t, NULL, c.px, c.w * 4);
    }
    canvas_close(&c);
    return t;
}

static int halo_pad(const Fonts *f, const Style *s)
{
    return s->halo ? (int)(3.2f * f->scale + 0.5f) : 1;
}

static uint64_t key_of(const Fonts *f, const Style *s, uint64_t more, const char *text)
{
    uint64_t k = hash_add(HASH_START, (uint64_t)s->face << 16 | (uint64_t)s->size << 8 | s->lining);
    k = hash_add(k, (uint64_t)s->colour << 32 | s->halo);
    k = hash_add(k, more ^ (uint64_t)(f->scale * 1000));
    return hash_bytes(k, text, strlen(text));
}

static void unlink_picture(Fonts *f, int i)
{
    Picture *p = &f->picture[i];
    if (p->newer >= 0) f->picture[p->newer].older = p->older; else f->newest = p->older;
    if (p->older >= 0) f->picture[p->older].newer = p->newer; else f->oldest = p->newer;
}

static void make_newest(Fonts *f, int i)
{
    Picture *p = &f->picture[i];
    p->older = f->newest;
    p->newer = -1;
    if (f->newest >= 0)
        f->picture[f->newest].newer = i;
    f->newest = i;
    if (f->oldest < 0)
        f->oldest = i;
}

static void drop_texture(Fonts *f, Picture *p)
{
    if (!p->texture)
        return;
    SDL_DestroyTexture(p->texture);
    f->bytes -= (size_t)p->w * (size_t)p->h * 4;
    p->texture = NULL;
}

/* The oldest picture, taken off the shelf to be used anew. */
static int recycle(Fonts *f)
{
    int i = f->oldest;
    unlink_picture(f, i);
    drop_texture(f, &f->picture[i]);
    for (int *at = &f->slot[f->picture[i].key % SLOTS]; *at >= 0; at = &f->picture[*at].next)
        if (*at == i) {
            *at = f->picture[i].next;
            break;
        }
    return i;
}

static Picture *lookup(Fonts *f, uint64_t key, bool *fresh)
{
    int *slot = &f->slot[key % SLOTS];
    for (int i = *slot; i >= 0; i = f->picture[i].next)
        if (f->picture[i].key == key) {
            unlink_picture(f, i);
            make_newest(f, i);
            *fresh = false;
            return &f->picture[i];
        }
    int i = f->pictures < PICTURES ? f->pictures++ : recycle(f);
    f->picture[i] = (Picture){ .key = key, .next = *slot };
    *slot = i;
    make_newest(f, i);
    *fresh = true;
    return &f->picture[i];
}

static void keep(Fonts *f, Picture *p)
{
    if (p->texture)
        f->bytes += (size_t)p->w * (size_t)p->h * 4;
    for (int i = f->oldest; f->bytes > KEEP_BYTES && i >= 0 && &f->picture[i] != p;
         i = f->picture[i].newer) {
        drop_texture(f, &f->picture[i]);
        f->picture[i].drawn = false;
    }
}

static Picture *picture_of(Fonts *f, const Style *s, const char *text, bool draw)
{
    bool fresh;
    Picture *p = lookup(f, key_of(f, s, 0, text), &fresh);
    if (!fresh && (p->drawn || !draw))
        return p;
    Pieces list;
    pieces_of(text, &list, choose, &(Chooser){ f, s });
    p->wide = measure(f, s, &list);
    if (!draw || p->wide <= 0)
        return p;
    int pad = halo_pad(f, s);
    Mask m = letters(f, s, &list, p->wide, pad);
    p->drawn = true;
    if (!m.at)
        return p;
    int left, top;
    mask_crop(&m, pad, &left, &top);
    p->w = m.w;
    p->h = m.h;
    p->dx = left - pad;
    p->dy = top - pad - pixel_size(f, s) / 2;
    p->texture = ink_of(f, s, &m, pad);
    mask_close(&m);
    keep(f, p);
    return p;
}

int text_wide(Fonts *f, const Style *s, const char *text)
{
    return *text ? picture_of(f, s, text, false)->wide : 0;
}

bool text_kept(const Fonts *f, const Style *s, const char *text)
{
    uint64_t key = key_of(f, s, 0, text);
    for (int i = f->slot[key % SLOTS]; i >= 0; i = f->picture[i].next)
        if (f->picture[i].key == key)
            return f->picture[i].drawn;
    return false;
}

static void show(Fonts *f, const Picture *p, int x, int y)
{
    if (p->texture)
        SDL_RenderCopy(f->renderer, p->texture, NULL,
                       &(SDL_Rect){ x + p->dx, y + p->dy, p->w, p->h });
}

void text_at(Fonts *f, const Style *s, int x, int y, const char *text)
{
    if (*text)
        show(f, picture_of(f, s, text, true), x, y);
}

size_t text_fit(Fonts *f, const Style *s, const char *text, int width)
{
    size_t len = strlen(text), good = 0, at = 0;
    char part[1024];
    while (at < len && at < sizeof part - 8) {
        size_t next = at;
        while (next < len && text[next] == ' ')
            next++;
        while (next < len && text[next] != ' ' && text[next] != '\n' && next < sizeof part - 8)
            next++;
        memcpy(part, text, next);
        part[next] = 0;
        if (text_wide(f, s, part) > width)
            break;
        good = at = next;
        if (text[at] == '\n')
            return at;
    }
    if (good || !len)
        return good;
    for (size_t n = 0; n < len && n < sizeof part - 8; ) {     /* one word wider than the line */
        size_t step = 1;
        while (((unsigned char)text[n + step] & 0xc0) == 0x80)
            step++;
        memcpy(part, text, n + step);
        part[n + step] = 0;
        if (n && text_wide(f, s, part) > width)
            return n;
        n += step;
    }
    return len;
}

Mask text_mask(Fonts *f, const Style *s, const char *text, int *wide)
{
    Pieces list;
    pieces_of(text, &list, choose, &(Chooser){ f, s });
    *wide = measure(f, s, &list);
    return letters(f, s, &list, *wide, 0);
}

SDL_Texture *text_inked(Fonts *f, const Style *s, Mask *m)
{
    return ink_of(f, s, m, halo_pad(f, s));
}

int text_middle(Fonts *f, const Style *s)
{
    return pixel_size(f, s) / 2 + baseline(f, s) - pixel_size(f, s) * 32 / 100;
}

/*
 * pieces.c: the bidirectional algorithm by FriBidi, then runs of one level,
 * script and face, reversed by rule L2.
 */
#include "front/window/pieces.h"

#include <fribidi.h>

enum { LETTER_MAX = 1024 };

uint32_t letter_at(const char *s, int *bytes)
{
    const unsigned char *u = (const unsigned char *)s;
    int n = u[0] < 0x80 ? 1 : u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : 4;
    uint32_t c = n == 1 ? u[0] : u[0] & (0xffu >> (n + 1));
    for (int i = 1; i < n; i++) {
        if ((u[i] & 0xc0) != 0x80) {
            *bytes = 1;
            return 0xfffd;
        }
        c = c << 6 | (u[i] & 0x3fu);
    }
    *bytes = n;
    return c;
}

static const char *script_of(uint32_t c)
{
    if ((c >= 0x600 && c < 0x700) || (c >= 0x750 && c < 0x780) || (c >= 0xfb50 && c < 0xff00))
        return "Arab";
    if (c >= 0x700 && c < 0x750)
        return "Syrc";
    if (c >= 0x370 && c < 0x400)
        return "Grek";
    if (c >= 0x590 && c < 0x600)
        return "Hebr";
    return c == ' ' || c == 0x200c || c == 0x200d || (c >= 0x2000 && c < 0x2070) ? NULL : "Latn";
}

static void turn_round(Piece *p, int from, int to)
{
    for (; from < to; from++, to--) {
        Piece t = p[from];
        p[from] = p[to];
        p[to] = t;
    }
}

/* L2: from the highest level down to the lowest odd one, reverse what stands
 * at that level or above. */
static void reorder(Pieces *out, const int8_t *level)
{
    int8_t now[PIECE_MAX], highest = 0;
    memcpy(now, level, sizeof now);
    for (int i = 0; i < out->count; i++)
        highest = now[i] > highest ? now[i] : highest;
    for (int l = highest; l > 0; l--)
        for (int i = 0; i < out->count; i++) {
            int end = i;
            while (end < out->count && now[end] >= l)
                end++;
            if (end - i > 1) {
                turn_round(out->at, i, end - 1);
                for (int a = i, b = end - 1; a < b; a++, b--) {
                    int8_t t = now[a];
                    now[a] = now[b];
                    now[b] = t;
                }
            }
            i = end > i ? end : i;
        }
}

void pieces_of(const char *text, Pieces *out, int choose(void *self, uint32_t letter, int before),
               void *self)
{
    FriBidiChar letter[LETTER_MAX];
    FriBidiCharType type[LETTER_MAX];
    FriBidiBracketType bracket[LETTER_MAX];
    FriBidiLevel level[LETTER_MAX];
    int8_t piece_level[PIECE_MAX] = { 0 };
    uint8_t bytes[LETTER_MAX];
    int n = 0;
    for (const char *s = text; *s && n < LETTER_MAX; n++) {
        int step;
        letter[n] = letter_at(s, &step);
        bytes[n] = (uint8_t)step;
        s += step;
    }
    out->count = 0;
    if (!n)
        return;
    FriBidiParType base = FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(letter, n, type);
    fribidi_get_bracket_types(letter, n, type, bracket);
    if (!fribidi_get_par_embedding_levels_ex(type, bracket, n, &base, level))
        memset(level, 0, sizeof level);
    const char *s = text, *script = NULL;
    Piece *p = NULL;
    size_t len = 0;
    int before = -1;
    for (int i = 0; i < n; s += bytes[i], i++) {
        const char *mine = script_of(letter[i]);
        int face = choose(self, letter[i], before);
        bool fits = p && level[i] == piece_level[out->count - 1] && face == p->chosen
                    && (!mine || !script || mine == script || strcmp(mine, script) == 0)
                    && len + 8 < PIECE_BYTES;
        if (!fits) {
            if (out->count == PIECE_MAX)
                break;
            piece_level[out->count] = level[i];
            p = &out->at[out->count++];
            *p = (Piece){ .rtl = level[i] & 1, .chosen = face, .script = "Latn" };
            len = 0;
            script = NULL;
        }
        if (mine && !script) {
            script = mine;
            memcpy(p->script, mine, 5);
        }
        memcpy(p->text + len, s, bytes[i]);
        len += bytes[i];
        before = face;
    }
    reorder(out, piece_level);
}

/*
 * fold.c: names made alike.
 */
#include "play/fold.h"

/* A character of UTF-8; 0 at the end. What is no UTF-8 counts as a blank. */
static uint32_t next_char(const char **at)
{
    const unsigned char *s = (const unsigned char *)*at;
    if (!*s)
        return 0;
    int n = utf8_length(*at, strlen(*at));
    *at += n ? n : 1;
    switch (n) {
    case 1: return s[0];
    case 2: return (s[0] & 0x1fu) << 6 | (s[1] & 0x3fu);
    case 3: return (s[0] & 0x0fu) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3fu);
    case 4: return (s[0] & 0x07u) << 18 | (s[1] & 0x3fu) << 12 | (s[2] & 0x3fu) << 6 | (s[3] & 0x3fu);
    default: return ' ';
    }
}

/* Letters without their marks: U+00C0 to U+017F, U+1E00 to U+1EFF. */
static const char latin_low[] =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static const char latin_high[] =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas  s aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

/* Greek as so many letters after alpha: U+0386 to U+03CF, U+1F00 to U+1FFF. */
static const char greek_low[] =
    "a egi o uyiabcdefghijklmnopq stuvwxyiuaegiuabcdefghijklmnopqsstuvwxyiuouy ";
static const char greek_high[] =
    "aaaaaaaaaaaaaaaaeeeeee  eeeeee  ggggggggggggggggiiiiiiiiiiiiiiii"
    "oooooo  oooooo  uuuuuuuu u u u uyyyyyyyyyyyyyyyyaaeeggiioouuyy  "
    "aaaaaaaaaaaaaaaaggggggggggggggggyyyyyyyyyyyyyyyyaaaaa aaaaaaa i "
    "  ggg ggeeggg   iiii  iiiiii    uuuuqquuuuuuq     yyy yyooyyy   ";

/* Arabic letters as their plain forms. */
static const struct { uint16_t is, plain; } ARABIC[] = {
    { 0x622, 0x627 }, { 0x623, 0x627 }, { 0x625, 0x627 }, { 0x671, 0x627 },    /* forms of alif */
    { 0x624, 0x648 }, { 0x626, 0x64a }, { 0x649, 0x64a }, { 0x6cc, 0x64a },    /* waw, ya */
    { 0x629, 0x647 }, { 0x6c0, 0x647 }, { 0x6d5, 0x647 }, { 0x6a9, 0x643 },    /* ta marbuta, kaf */
    { 0x6af, 0x643 }, { 0x686, 0x62c }, { 0x67e, 0x628 },                      /* gaf, che, pe */
};

static bool between(uint32_t c, uint32_t low, uint32_t high) { return c >= low && c <= high; }

/* Signs above and below letters, in any script, and those that only join. */
static bool silent(uint32_t c)
{
    return between(c, 0x2b0, 0x36f) || c == '\'' || c == '`' || between(c, 0x2018, 0x201b)
        || between(c, 0x591, 0x5c7) || c == 0x621 || c == 0x640 || between(c, 0x64b, 0x65f)
        || c == 0x670 || between(c, 0x6d6, 0x6ed) || between(c, 0x730, 0x74a)
        || between(c, 0x200c, 0x200f) || c == 0xad;
}

static uint32_t greek(char letter) { return letter == ' ' ? ' ' : 0x3b1 + (uint32_t)(letter - 'a'); }

/* A letter or digit as it is compared; ' ' between words, 0: nothing. */
static uint32_t plain_of(uint32_t c)
{
    if (silent(c))
        return 0;
    if (between(c, 'A', 'Z'))
        return c + 32;
    if (between(c, 0xc0, 0x17f))
        return (uint32_t)latin_low[c - 0xc0];
    if (between(c, 0x1e00, 0x1eff))
        return (uint32_t)latin_high[c - 0x1e00];
    if (between(c, 0x386, 0x3cf))
        return greek(greek_low[c - 0x386]);
    if (between(c, 0x1f00, 0x1fff))
        return greek(greek_high[c - 0x1f00]);
    if (between(c, 0x660, 0x669) || between(c, 0x6f0, 0x6f9))
        return '0' + (c & 15);
    for (size_t i = 0; i < countof(ARABIC); i++)
        if (ARABIC[i].is == c)
            return ARABIC[i].plain;
    if (between(c, 'a', 'z') || between(c, '0', '9'))
        return c;
    return c < 0x80 || between(c, 0x2000, 0x206f) || between(c, 0x600, 0x61f) || c == 0xb7 ? ' ' : c;
}

static void put(uint32_t c, Text *out)
{
    char s[4];
    size_t n = 0;
    if (c < 0x80) {
        s[n++] = (char)c;
    } else if (c < 0x800) {
        s[n++] = (char)(0xc0 | c >> 6);
        s[n++] = (char)(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        s[n++] = (char)(0xe0 | c >> 12);
        s[n++] = (char)(0x80 | (c >> 6 & 0x3f));
        s[n++] = (char)(0x80 | (c & 0x3f));
    } else {
        s[n++] = (char)(0xf0 | c >> 18);
        s[n++] = (char)(0x80 | (c >> 12 & 0x3f));
        s[n++] = (char)(0x80 | (c >> 6 & 0x3f));
        s[n++] = (char)(0x80 | (c & 0x3f));
    }
    text_addn(out, s, n);
}

/* A word: its letters, how many were written, and what parted it from the next. */
enum { WORD_LETTERS = 48 };
typedef struct Word { uint32_t c[WORD_LETTERS]; int n, written; uint32_t after; } Word;

static bool read_letters(const char **at, Word *w)
{
    uint32_t c;
    *w = (Word){ .n = 0 };
    while ((c = next_char(at)) != 0) {
        uint32_t p = plain_of(c);
        if (p == ' ' && w->n) {
            w->after = c;
            return true;
        }
        w->written += p && p != ' ';
        if (p && p != ' ' && w->n < WORD_LETTERS && (!w->n || w->c[w->n - 1] != p))
            w->c[w->n++] = p;
    }
    return w->n > 0;
}

static bool is_word(const Word *w, const char *ascii)
{
    int n = (int)strlen(ascii);
    for (int i = 0; i < n && i < w->n; i++)
        if (w->c[i] != (uint32_t)ascii[i])
            return false;
    return w->n == n && w->written == n;
}

static bool article(const Word *w)
{
    static const char *const JOINED[] = { "al", "el", "l", "ul", "ar", "er", "as", "es", "ash", "esh", "at",
                                          "et", "ath", "an", "en", "ad", "ed", "adh", "az", "ez" };
    static const char *const ALONE[] = { "al", "el", "the" };
    bool hyphen = w->after == '-' || between(w->after, 0x2010, 0x2013);
    for (size_t i = 0; hyphen && i < countof(JOINED); i++)
        if (is_word(w, JOINED[i]))
            return true;
    for (size_t i = 0; w->after && i < countof(ALONE); i++)
        if (is_word(w, ALONE[i]))
            return true;
    return false;
}

/* Where the word begins without the Arabic article; and how long it is without an
 * "h" after its last "a". */
static int begins_at(const Word *w) { return w->n >= 4 && w->c[0] == 0x627 && w->c[1] == 0x644 ? 2 : 0; }
static int length_of(const Word *w)
{
    return w->n > 2 && w->c[w->n - 1] == 'h' && w->c[w->n - 2] == 'a' ? w->n - 1 : w->n;
}

void fold_name(const char *name, Text *out)
{
    Word w;
    while (read_letters(&name, &w)) {
        if (article(&w))
            continue;
        if (out->len)
            text_add(out, " ");
        if (w.after && (is_word(&w, "b") || is_word(&w, "bin") || is_word(&w, "ben"))) {
            text_add(out, "ibn");
            continue;
        }
        for (int i = begins_at(&w), n = length_of(&w); i < n; i++)
            put(w.c[i], out);
    }
}

void fold_bones(const char *folded, Text *out)
{
    static const char FROM[] = "qcgjpvfz", TO[] = "kkkkbbbs";
    char last = 0;
    for (const char *s = folded; *s; s++) {
        bool begins = s == folded || s[-1] == ' ';
        char c = *s;
        if (strchr("aeiouywh", c)) {
            if (!begins)
                continue;
            c = strchr("aeiou", c) ? 'a' : c;
        }
        const char *is = strchr(FROM, c);
        c = is ? TO[is - FROM] : c;
        if (c != last || c == ' ')
            text_addn(out, &c, 1);
        last = c;
    }
}

static bool starts(const char *name, const char *with, size_t len) { return strncmp(name, with, len) == 0; }

/* A word of the name that begins so; NULL: none. */
static const char *word_that_begins(const char *name, const char *with, size_t len)
{
    for (const char *at = name; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (starts(at, with, len))
            return at;
    }
    return NULL;
}

static bool all_words(const char *typed, const char *name)
{
    while (*typed) {
        size_t n = strcspn(typed, " ");
        if (!word_that_begins(name, typed, n))
            return false;
        typed += n;
        typed += *typed == ' ';
    }
    return true;
}

/* From the beginning of a word, as if written without blanks: "quss natif" for
 * "qussnatif", and the reverse. */
static bool inside(const char *typed, const char *name)
{
    for (; name; name = strchr(name, ' ')) {
        name += *name == ' ';
        const char *a = name, *b = typed;
        while (*a && *b) {
            if (*a == ' ')
                a++;
            else if (*b == ' ')
                b++;
            else if (*a == *b)
                a++, b++;
            else
                break;
        }
        if (!*b)
            return true;
    }
    return false;
}

FoldMatch fold_match(const char *typed, const char *name)
{
    size_t n = strlen(typed);
    if (!*name)
        return FOLD_NOT;
    if (strcmp(typed, name) == 0)
        return FOLD_IS;
    if (starts(name, typed, n))
        return FOLD_BEGINS;
    if (word_that_begins(name, typed, n))
        return FOLD_WORD;
    if (all_words(typed, name))
        return FOLD_WORDS;
    return n >= 3 && inside(typed, name) ? FOLD_INSIDE : FOLD_NOT;
}

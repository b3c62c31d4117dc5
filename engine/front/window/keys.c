/*
 * keys.c: keys bound to commands.
 */
#include "front/window/keys.h"

static bool same(Chord a, Chord b) { return a.key == b.key && a.mods == b.mods; }

static bool meet(int32_t a, int32_t b)
{
    return a == b || a == KEYS_EVERYWHERE || b == KEYS_EVERYWHERE;
}

static void relabel(Keys *k)
{
    for (int i = 0; i < k->rows; i++) {
        Text t = text_in(k->label[i], KEY_WORDS);
        chord_words(k->bound[k->twin[i]][0], &t);
    }
}

void keys_add(Keys *k, const KeyRow *row)
{
    must(k->rows < KEY_ROWS);
    int at = k->rows++;
    k->row[at] = *row;
    k->twin[at] = at;
    for (int i = 0; i < at && row->usual[0].key; i++)
        if (k->row[i].room == row->room && same(k->row[i].usual[0], row->usual[0])) {
            k->twin[at] = k->twin[i];
            break;
        }
    memcpy(k->bound[at], row->usual, sizeof k->bound[at]);
    relabel(k);
}

static int find(const Keys *k, KeyRoom room, Chord c, int *which)
{
    for (int pass = 0; pass < 2; pass++)        /* the room's own first */
        for (int i = 0; i < k->rows; i++) {
            if (k->twin[i] != i || k->row[i].room != (pass ? KEYS_EVERYWHERE : (int32_t)room))
                continue;
            for (*which = 0; *which < 2; ++*which)
                if (k->bound[i][*which].key && same(k->bound[i][*which], c))
                    return i;
        }
    return -1;
}

/* A letter means the same with Shift, unless it is bound otherwise with it. */
static Chord without_shift(Chord c)
{
    if (!(c.mods & (MOD_CTRL | MOD_ALT)))
        c.mods &= ~MOD_SHIFT;
    return c;
}

int keys_row(const Keys *k, KeyRoom room, Chord pressed, int *which)
{
    int row = find(k, room, pressed, which);
    return row >= 0 ? row : find(k, room, without_shift(pressed), which);
}

bool keys_free(const Keys *k, KeyRoom room, Chord pressed)
{
    int which;
    if (keys_row(k, room, pressed, &which) >= 0)
        return false;
    for (int i = 0; i < k->rows; i++)
        for (int j = 0; j < 2; j++) {
            Chord u = k->row[i].usual[j];
            bool here = k->row[i].room == (int32_t)room || k->row[i].room == KEYS_EVERYWHERE;
            if (here && u.key && (same(u, pressed) || same(u, without_shift(pressed))))
                return true;
        }
    return false;
}

int keys_clash(const Keys *k, int row, Chord c)
{
    for (int i = 0; i < k->rows; i++)
        for (int j = 0; j < 2; j++)
            if (k->twin[i] == i && i != k->twin[row] && meet(k->row[i].room, k->row[row].room)
                && k->bound[i][j].key && same(k->bound[i][j], c))
                return i;
    return -1;
}

void keys_bind(Keys *k, int row, Chord c)
{
    row = k->twin[row];
    c.mods = c.key ? c.mods : 0;
    for (int i = 0; i < k->rows && c.key; i++)
        for (int j = 0; j < 2; j++) {
            Chord *had = &k->bound[i][j];
            if (meet(k->row[i].room, k->row[row].room) && same(*had, c))
                *had = (Chord){ 0, 0 };
        }
    for (int i = 0; i < k->rows; i++)           /* a second key is better than none */
        if (!k->bound[i][0].key && i != row) {
            k->bound[i][0] = k->bound[i][1];
            k->bound[i][1] = (Chord){ 0, 0 };
        }
    k->bound[row][0] = c;
    if (!c.key)
        k->bound[row][1] = c;
    relabel(k);
}

void keys_reset(Keys *k, int row)
{
    if (row < 0) {
        for (int i = 0; i < k->rows; i++)
            memcpy(k->bound[i], k->row[i].usual, sizeof k->bound[i]);
    } else {
        Chord first = k->row[row].usual[0], second = k->row[row].usual[1];
        keys_bind(k, row, first);
        int had = second.key ? keys_clash(k, row, second) : -1;
        if (k->twin[row] == row)
            k->bound[row][1] = had < 0 ? second : (Chord){ 0, 0 };
    }
    relabel(k);
}

bool keys_changed(const Keys *k, int row)
{
    row = k->twin[row];
    return !same(k->bound[row][0], k->row[row].usual[0])
           || !same(k->bound[row][1], k->row[row].usual[1]);
}

bool chord_may(Chord c)
{
    static const int32_t FIXED[] = { KEY_ESCAPE, KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT,
                                     KEY_BACKSPACE, KEY_DELETE };
    TEXT(words, KEY_WORDS);
    chord_write(c, &words);
    for (size_t i = 0; i < countof(FIXED); i++)
        if (c.key == FIXED[i])
            return false;
    return words.len > 0 && !words.cut;
}

const char *keys_label(const Keys *k, int act, int arg, const char *otherwise)
{
    for (int i = 0; k && i < k->rows; i++)
        if (k->row[i].act && k->row[i].act == act && k->row[i].arg == arg)
            return k->label[i][0] ? k->label[i] : NULL;
    return otherwise;
}

/* ---- names ---- */

static const struct { int32_t key; const char *file, *words; } NAMED[] = {
    { KEY_TAB, "tab", "Tab" },              { KEY_ENTER, "enter", "Enter" },
    { KEY_ESCAPE, "escape", "Esc" },        { KEY_SPACE, "space", "Space" },
    { KEY_BACKSPACE, "backspace", "Backspace" }, { KEY_DELETE, "delete", "Delete" },
    { KEY_INSERT, "insert", "Insert" },     { KEY_HOME, "home", "Home" },
    { KEY_END, "end", "End" },              { KEY_PAGE_UP, "pageup", "Page Up" },
    { KEY_PAGE_DOWN, "pagedown", "Page Down" }, { KEY_RIGHT, "right", "→" },
    { KEY_LEFT, "left", "←" },              { KEY_UP, "up", "↑" },
    { KEY_DOWN, "down", "↓" },              { KEY_PAD_MINUS, "pad-minus", "Pad −" },
    { KEY_PAD_PLUS, "pad-plus", "Pad +" },  { KEY_PAD_ENTER, "pad-enter", "Pad Enter" },
    { '+', "plus", "+" },                   { '-', "minus", "−" },
};

enum { F_KEYS = 12 };

/* A character as UTF-8; capitals for a person, since so they stand on the key. */
static void letter(int32_t c, bool capital, Text *out)
{
    if (capital && c >= 'a' && c <= 'z')
        c -= 32;
    char utf8[4];
    size_t n = 0;
    if (c < 0x80)
        utf8[n++] = (char)c;
    else if (c < 0x800)
        utf8[n++] = (char)(0xc0 | c >> 6);
    else {
        utf8[n++] = (char)(0xe0 | c >> 12);
        utf8[n++] = (char)(0x80 | (c >> 6 & 0x3f));
    }
    if (c >= 0x80)
        utf8[n++] = (char)(0x80 | (c & 0x3f));
    text_addn(out, utf8, n);
}

static void name(Chord c, bool file, Text *out)
{
    static const struct { int32_t mod; const char *file, *words; } MOD[] = {
        { MOD_CTRL, "ctrl+", "Ctrl " }, { MOD_ALT, "alt+", "Alt " }, { MOD_SHIFT, "shift+", "Shift " } };
    bool f_key = c.key >= KEY_F1 && c.key < KEY_F1 + F_KEYS;
    const char *known = NULL;
    for (size_t i = 0; i < countof(NAMED); i++)
        if (NAMED[i].key == c.key)
            known = file ? NAMED[i].file : NAMED[i].words;
    if (!known && !f_key && (c.key <= KEY_SPACE || c.key > 0xffff))
        return;                                 /* none, or one without a name */
    for (size_t i = 0; i < countof(MOD); i++)
        if (c.mods & MOD[i].mod)
            text_add(out, file ? MOD[i].file : MOD[i].words);
    if (known)
        text_add(out, known);
    else if (f_key)
        text_addf(out, file ? "f%d" : "F%d", (int)(c.key - KEY_F1) + 1);
    else
        letter(c.key, !file, out);
}

void chord_words(Chord c, Text *out) { name(c, false, out); }
void chord_write(Chord c, Text *out) { name(c, true, out); }

static bool eat(const char **at, size_t *len, const char *word)
{
    size_t n = strlen(word);
    if (*len <= n || memcmp(*at, word, n) != 0)
        return false;
    *at += n;
    *len -= n;
    return true;
}

bool chord_read(const char *word, size_t len, Chord *out)
{
    Chord c = { 0, 0 };
    for (;;) {
        if (eat(&word, &len, "ctrl+"))
            c.mods |= MOD_CTRL;
        else if (eat(&word, &len, "alt+"))
            c.mods |= MOD_ALT;
        else if (eat(&word, &len, "shift+"))
            c.mods |= MOD_SHIFT;
        else
            break;
    }
    for (size_t i = 0; i < countof(NAMED) && !c.key; i++)
        if (word_is(word, len, NAMED[i].file))
            c.key = NAMED[i].key;
    int64_t n;
    if (!c.key && len > 1 && word[0] == 'f' && number_of(word + 1, len - 1, &n))
        c.key = n >= 1 && n <= F_KEYS ? KEY_F1 + (int32_t)n - 1 : 0;
    const unsigned char *u = (const unsigned char *)word;
    if (!c.key && len == 1 && u[0] > ' ' && u[0] < 0x7f)
        c.key = u[0];
    else if (!c.key && len == 2 && (u[0] & 0xe0) == 0xc0)
        c.key = (u[0] & 0x1f) << 6 | (u[1] & 0x3f);
    else if (!c.key && len == 3 && (u[0] & 0xf0) == 0xe0)
        c.key = (u[0] & 0x0f) << 12 | (u[1] & 0x3f) << 6 | (u[2] & 0x3f);
    *out = c;
    return c.key != 0;
}

void keys_write_line(const Keys *k, int row, Text *out)
{
    if (k->twin[row] != row || !keys_changed(k, row))
        return;
    text_add(out, k->row[row].id);
    for (int j = 0; j < 2; j++) {
        text_add(out, " ");
        if (k->bound[row][j].key)
            chord_write(k->bound[row][j], out);
        else
            text_add(out, "none");
    }
}

void keys_read_line(Keys *k, const char *line, size_t len)
{
    Reader r = reader_of(line, len);
    const char *id, *word;
    size_t n, m;
    if (!read_word(&r, &id, &n))
        return;
    for (int i = 0; i < k->rows; i++) {
        if (!word_is(id, n, k->row[i].id) || k->twin[i] != i)
            continue;
        for (int j = 0; j < 2 && read_word(&r, &word, &m); j++) {
            Chord c = { 0, 0 };
            bool good = word_is(word, m, "none") || (chord_read(word, m, &c) && chord_may(c));
            if (good && j == 0)
                keys_bind(k, i, c);
            else if (good && (!c.key || keys_clash(k, i, c) < 0))
                k->bound[i][1] = c;
        }
    }
    relabel(k);
}

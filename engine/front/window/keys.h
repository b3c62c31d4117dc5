/*
 * keys.h: which key asks for what, and how a person changes that. It knows no
 * screen: a key is a number (a Unicode character, or one of SDL's beyond them)
 * with the modifiers held down.
 */
#ifndef SAWAD_FRONT_KEYS_H
#define SAWAD_FRONT_KEYS_H

#include "base/text.h"

enum { KEY_ROWS = 192, KEY_WORDS = 32 };
enum { MOD_CTRL = 1, MOD_SHIFT = 2, MOD_ALT = 4 };
enum { KEY_TAB = 9, KEY_ENTER = 13, KEY_ESCAPE = 27, KEY_SPACE = 32, KEY_BACKSPACE = 8,
       KEY_DELETE = 127, KEY_F1 = 0x4000003a, KEY_INSERT = 0x40000049, KEY_HOME = 0x4000004a,
       KEY_PAGE_UP = 0x4000004b, KEY_END = 0x4000004d, KEY_PAGE_DOWN = 0x4000004e,
       KEY_RIGHT = 0x4000004f, KEY_LEFT = 0x40000050, KEY_DOWN = 0x40000051,
       KEY_UP = 0x40000052, KEY_PAD_MINUS = 0x40000056, KEY_PAD_PLUS = 0x40000057,
       KEY_PAD_ENTER = 0x40000058 };

typedef struct Chord { int32_t key; int32_t mods; } Chord;      /* key 0: none */

/* Where a command is heard; what is heard everywhere clashes with all. */
typedef enum KeyRoom { KEYS_EVERYWHERE, KEYS_MAP, KEYS_FIELD, KEYS_WATCH, KEYS_ENDING, KEYS_LAB, KEY_ROOMS } KeyRoom;

typedef struct KeyRow {
    const char *id, *words;     /* for the file; for a person */
    int32_t     room;
    Chord       usual[2];
    int32_t     act, arg;       /* the button that does the same; act 0: none */
} KeyRow;

typedef struct Keys {
    KeyRow  row[KEY_ROWS];
    Chord   bound[KEY_ROWS][2];
    int32_t twin[KEY_ROWS];     /* the row whose key it shares, or itself */
    char    label[KEY_ROWS][KEY_WORDS];         /* of the first key, for buttons */
    int32_t rows;
} Keys;

/* Rows of one room with the same usual key share whatever it becomes. */
void keys_add(Keys *k, const KeyRow *row);

/* The row a key is bound to in a room; -1: none. `which`: its first key or second. */
int  keys_row(const Keys *k, KeyRoom room, Chord pressed, int *which);
/* The key was a command's once and is nobody's now. */
bool keys_free(const Keys *k, KeyRoom room, Chord pressed);

int  keys_clash(const Keys *k, int row, Chord c);       /* who has it already; -1: nobody */
void keys_bind(Keys *k, int row, Chord c);              /* and takes it from whoever had it */
void keys_reset(Keys *k, int row);                      /* -1: all */
bool keys_changed(const Keys *k, int row);
bool chord_may(Chord c);                                /* not one that always means the same */

/* What stands on a button: the first key of its command; `otherwise` if no command
 * is that button's; NULL if it has no key now. */
const char *keys_label(const Keys *k, int act, int arg, const char *otherwise);

/* "Ctrl Z" for a person; "ctrl+z" for a file, and back. */
void chord_words(Chord c, Text *out);
void chord_write(Chord c, Text *out);
bool chord_read(const char *word, size_t len, Chord *out);

/* Lines "ID CHORD [CHORD]" of what is not as usual. A line that makes no sense is
 * passed over. */
void keys_write_line(const Keys *k, int row, Text *out);        /* "" if it is as usual */
void keys_read_line(Keys *k, const char *line, size_t len);

#endif

/*
 * ui.h: things to press, and sheets that flow: rows laid one under the other,
 * measured first, drawn after.
 *
 * A widget is known by what it does (act, arg); the keyboard's focus stays with
 * that, whatever else appears on the page.
 */
#ifndef SAWAD_FRONT_UI_H
#define SAWAD_FRONT_UI_H

#include "front/window/keys.h"
#include "front/window/paint.h"

enum { WIDGET_MAX = 640, COVER_MAX = 32, COLUMN_MAX = 8 };

/* `at` is what is seen of it, `whole` all of it; `column` the one it scrolls with,
 * -1: none; `of` the sheet that lies there, if it is one. */
struct Flow;
typedef struct Widget {
    SDL_Rect at, whole;
    int act, arg, column;
    bool live, covers;
    void (*of)(struct Flow *f, void *self);
} Widget;

typedef struct Scrolled { SDL_Rect room; int *scroll, drawn, most; } Scrolled;    /* drawn: scroll of the last frame */

/* A part of the page by name, for whoever checks the layout. */
typedef struct Part { const char *name; SDL_Rect at; } Part;
enum { UI_PARTS = 12 };

typedef struct Ui {
    Win     *w;
    Widget   widget[WIDGET_MAX];
    int      widgets;
    int      focus_act, focus_arg;      /* act 0: the map has the keyboard */
    bool     focus_first;               /* give it to the first widget there is */
    int      mouse_x, mouse_y;
    SDL_Rect cover[COVER_MAX];          /* sheets that lie on the map, of the last frame that was whole */
    int      covers;
    Part     part[UI_PARTS];
    int      parts;
    bool     settled;                   /* those of this frame are the same */
    Scrolled   column[COLUMN_MAX];
    int      columns, in_column;        /* in_column: being drawn, -1: none */
    const Keys *keys;                   /* whose names stand on buttons; NULL: the usual ones */
} Ui;

/* Where the next row of a sheet goes. */
typedef struct Flow { Ui *ui; Win *w; int x, y, wide; } Flow;

enum { BUTTON_MAIN = 1, BUTTON_ON = 2, BUTTON_OFF = 4, BUTTON_LEFT = 8, BUTTON_SMALL = 16,
       BUTTON_FAINT = 32 };       /* faint: can be pressed, to be told why it is no use */

void ui_begin(Ui *ui);
bool ui_button(Ui *ui, SDL_Rect r, const char *words, const char *key, int act, int arg, int flags);
void ui_area(Ui *ui, SDL_Rect r, int act, int arg); /* a place to press without a look of its own */
void ui_cover(Ui *ui, SDL_Rect r);                  /* nothing below is reached through here */
void ui_part(Ui *ui, const char *name, SDL_Rect r);
void ui_settle(Ui *ui);             /* all sheets lie there that stay: later ones come and go */
const Widget *ui_at(const Ui *ui, int x, int y);            /* NULL: none; act 0: a cover */
const Widget *ui_focus(const Ui *ui);
void ui_step(Ui *ui, int by); /* to the next widget that can be pressed */
void ui_enter(Ui *ui);              /* to the first on the sheets, else the first there is */
bool ui_over(const Ui *ui, SDL_Rect r);             /* the pointer is on it */
bool ui_focused(const Ui *ui, int act, int arg);
int  ui_column_at(const Ui *ui, int x, int y);      /* that scrolls; -1: none */
void ui_show_focus(Ui *ui);                         /* scrolls it into view */
void ui_focus_on_top(Ui *ui);                       /* so that what follows it is seen */

/* Rows. */
void flow_title(Flow *f, const char *words, const char *native);
void flow_head(Flow *f, const char *words);
void flow_note(Flow *f, const char *words, Ink i);
void flow_text(Flow *f, const char *words);
void flow_prose(Flow *f, const char *words);                /* paragraphs, headings, lists */
void flow_row(Flow *f, const char *left, const char *right, Ink i); /* with a rule under it */
void flow_small(Flow *f, const char *left, const char *right, Ink i);
void flow_bar(Flow *f, const char *left, int permille, Ink i, const char *right);
void flow_space(Flow *f, int at_100);

typedef struct Press { const char *words, *key; int act, arg, flags; } Press;
/* Fewer columns than asked for when words would not fit. */
void flow_buttons(Flow *f, const Press *p, int n, int columns);

/* A sheet whose content is drawn by `content`; returns its height. */
typedef void Content(Flow *f, void *self);
int  sheet_high(Ui *ui, int wide, Content *content, void *self);
int  sheet_at(Ui *ui, int x, int y, int wide, Content *content, void *self);

/* Several sheets, one under the other, in a column that scrolls when it is too
 * short for them. */
typedef struct Leaf {
    Content *content;
    void *self;
    Ink mark;
} Leaf; /* mark: stripe at its left; INKS: none */
void column(Ui *ui, SDL_Rect room, const Leaf *leaf, int n, int *scroll);

#endif

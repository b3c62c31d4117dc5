/*
 * app.h: the whole window: what is on it, the game being played, and what can be
 * asked of it. One App exists while the window is open.
 */
#ifndef SAWAD_FRONT_APP_H
#define SAWAD_FRONT_APP_H

#include "base/num.h"
#include "base/text.h"
#include "front/window/battle.h"
#include "front/window/books.h"
#include "front/window/chart.h"
#include "front/window/keep.h"
#include "front/window/leaves.h"
#include "front/window/doors.h"
#include "front/window/lab.h"
#include "front/window/scene.h"
#include "front/window/sound.h"
#include "front/window/window.h"
#include "play/crown_view.h"
#include "play/lesson.h"
#include "play/report.h"

typedef enum Page {
    PAGE_MENU, PAGE_CHOOSER, PAGE_PLAY, PAGE_REPORT, PAGE_SAVES, PAGE_SAVE_AS, PAGE_OPTIONS,
    PAGE_HELP, PAGE_FIND, PAGE_BATTLE, PAGE_ENDING, PAGE_PAUSE, PAGE_BRIEFING, PAGE_ORDERS,
    PAGE_AMOUNT, PAGE_FOUGHT, PAGE_DECIDE, PAGE_BOOKS, PAGE_REPLAY, PAGE_FILM, PAGE_REWIND,
    PAGE_FIRST, PAGE_SETUP, PAGE_LAB, PAGE_PEDIA, PAGE_MODS, PAGE_ABOUT, PAGE_COMMANDS,
    PAGE_REGION, PAGE_LEADER, PAGE_COURT, PAGE_ENVOYS, PAGE_WARN, PAGE_LINES, PAGES
} Page;

/* Everything a key or a button can ask for; `arg` says which. */
typedef enum Act {
    ACT_NONE, ACT_BACK, ACT_QUIT, ACT_PAGE, ACT_CONTINUE,
    ACT_CARD, ACT_SIDE, ACT_SEED, ACT_EFFORT, ACT_LENGTH, ACT_PREMISE, ACT_START,
    ACT_SAVE, ACT_QUICK_SAVE, ACT_QUICK_LOAD, ACT_LEAVE,
    ACT_SCALE, ACT_PALETTE, ACT_STILL, ACT_REPORTS, ACT_FULL, ACT_COMMAND,
    ACT_ORDER, ACT_GIVE, ACT_DROP, ACT_UNDO, ACT_REDO, ACT_WEEK, ACT_NEXT, ACT_CHOOSE,
    ACT_OVERLAY, ACT_FOLD, ACT_NEWS, ACT_WHY, ACT_PICK, ACT_AMOUNT, ACT_FOUGHT,
    ACT_REGION, ACT_LEADER, ACT_OPEN, ACT_SHOW, ACT_ARMY, ACT_WISH, ACT_WHY_LINE, ACT_WARN, ACT_VIA, ACT_DECIDE, ACT_WHOLE, ACT_PAST, ACT_DEED, ACT_MONTH, ACT_FOUND, ACT_LEARN,
    ACT_LESSON, ACT_BOOK, ACT_BOOK_SORT, ACT_BOOK_ROW,
    ACT_FIRST, ACT_SORT, ACT_OPTION, ACT_FIELD, ACT_SIZE, ACT_SOUND, ACT_VOLUME, ACT_TAB,
    ACT_TAKE_BACK, ACT_KEY, ACT_FILES, ACT_COPY, ACT_LEAF, ACT_MOD,
    ACT_UNIT, ACT_WING, ACT_FIELD_ORDER, ACT_HALF_HOUR, ACT_GENERAL,
    ACT_SHELF, ACT_REWIND, ACT_REPLAY, ACT_ENDING, ACT_WATCH, ACT_LAB, ACT_AMONG,
    ACT_ABOUT, ACT_SHEETS, ACT_ZOOM, ACT_BODY, ACT_ASK, ACT_BID,
    ACTS
} Act;

enum { IN_PLAN, IN_BATTLE, IN_END };    /* session_stage() */

/* What a number can be asked about; 0: nothing. */
typedef enum Topic { WHY_NOTHING, WHY_FOOD, WHY_WATER, WHY_ORDER, WHY_WEARY, WHY_STRENGTH, WHY_PACE,
                     WHY_TERMS, WHY_MEN, WHY_TREASURY, WHY_INCOME, WHY_PAY, WHY_AUTHORITY, WHY_LEGITIMACY,
                     WHY_PRESSURE, WHY_YIELDS,
                     WHY_TEMPER, TOPICS } Topic;

/* An explanation kept open, and those it was come to from. */
enum { WHY_DEEP = 6, WHY_BACK = -1, WHY_AWAY = -2 };
typedef struct Why {
    struct { char words[64], title[96]; } trail[WHY_DEEP];
    int     depth;              /* 0: none is kept */
    Topic   topic, hover;       /* that was kept; pointed at in this frame */
    bool    by_focus;           /* it was asked for with the keyboard */
    char    asked[96];          /* what `see` answers, while it is fresh */
    bool    fresh;
    Preview see;
    int     scroll, top;        /* top: where it stood last */
} Why;

enum { NEWS_MAX = 96, PARTS_MAX = 24, FOUND_MAX = 64, BACK_MAX = 8,
       FOUGHT_MAX = 12, PICK_MAX = 32, BATTLE_DAY = 40, DEED_MAX = 256 };

/* What was done in this game, for the ribbon. */
typedef struct Deed { int32_t day; PlaceId place; Side side; bool fight; char says[200]; } Deed;

typedef struct News {
    char    text[256];
    PlaceId place;
    Weight  weight;
    Side    side;
    int32_t day;
    bool    fight;
} News;

/* A battle of the last week, put together from what was heard of it. */
typedef struct Fought {
    int32_t day;
    PlaceId place;
    Side    side[2];
    char    name[2][64];
    int64_t men[2], dead[2], wounded[2], taken[2];      /* dead of all kinds; -1: not told */
    int64_t drowned[2], beasts[2], towers[2];           /* as far as told */
    int32_t half_hours, winner;                         /* winner 0, 1; -1: nobody */
    int32_t order[BATTLE_DAY][2], orders;               /* mean order after each half-hour */
    int64_t spoils_dh, spoils_g, spoils_animals;
    Side    spoils_side;
    char    moment[12][160];                            /* lines broken, gaps, leaders fallen */
    int32_t moments, grave[12];                         /* in their order; how grave each is */
} Fought;

/* One thing an amount can be taken of or given to. */
typedef struct Pick {
    char          words[96];
    int64_t       most;         /* men or grams */
    FormationId   other;
    ContingentId  unit;
    PlaceId       place;
    PoolId        pool;
    LeaderId      leader;
} Pick;

/* The way a column has come in a week: from place to place where it is known. */
enum { WALK_MAX = 12 };
typedef struct Walk { double xy[WALK_MAX][2], length; int points; } Walk;

typedef struct Play {
    Session     *session;       /* owned; NULL: no game */
    const Model *m;
    Side         side;
    Effort       effort;
    View         view;          /* copied from the session after every change */
    FormationId  chosen;
    PlaceId      place;         /* looked at */
    Aim          aim;
    bool         asked;
    uint8_t      flags;         /* of the next march */
    bool         by_way;        /* the next place is one to pass on the way of the plan */
    Order        plan;
    Preview      preview;
    char         refusal[640];  /* why the last wish cannot be; "" */
    ContingentView part[PARTS_MAX];
    int32_t      parts;
    News         news[NEWS_MAX];
    int          newses;
    Why          why;
    Ahead        ahead;         /* of the chosen army, as it stands */
    int32_t      pace_m;        /* of the chosen army, a day; 0: unknown */
    char         cannot[COMMAND_MAX][200];      /* why an order of the table cannot be; "" */
    Order        wish;          /* with an amount still to be chosen */
    int64_t      wish_n;
    Pick         pick[PICK_MAX];
    int32_t      picks, picked;
    Preview      wish_view;
    char         wish_why[400];
    Fought       fought[FOUGHT_MAX];
    int          foughts, fought_at;
    Overlay      overlay;
    bool         fold_left, fold_right, fold_whole, fold_years;
    SDL_Rect     whole_at;      /* the picture of the whole map, in pixels */
    Deed         deed[DEED_MAX];
    int          deeds;
    int32_t      deed_weeks;    /* of which deeds were read */
    int          told_arg;      /* of the mark on the ribbon that is told of */
    Preview      probe;         /* why here: of probe_at under probe_of, 0: stale */
    PlaceId      probe_at, pointed;
    Overlay      probe_of;
    bool         probing;       /* it stays with the place looked at */
    bool         pointing;      /* the pointer was moved since a key asked */
    int          scroll_left, scroll_right, scroll_page;
    int          unit;          /* index into FieldView.fighter, -1: none */
    int          zone;          /* pointed at: row * ZONE_COLS + col; -1: none */
    FieldHand    field;
    SDL_Thread  *thread;        /* the week being played; NULL: none */
    bool         thinking;
    Status       week_status;
    Fault        week_why;
    double       at[FORMATION_MAX][2];      /* where columns on the move are drawn */
    Walk         walk[FORMATION_MAX];
    uint32_t     walk_ms;       /* when the columns began to walk */
    bool         walking;
    bool         general;       /* he fights this battle to its end */
    char         notice[256];
    uint32_t     notice_ms;
} Play;


/* The sheets of a region, a commander, the court and its envoys: what they are of,
 * what was heard of it, and the orders of the side that can be given there. */
enum { TOLD_ROWS = 16, WISH_MAX = 160 };
typedef struct ToldRow { char says[220]; PlaceId place; int32_t day; } ToldRow;
typedef struct Sheets {
    RegionId region;
    LeaderId leader;
    int      told_of, told_arg, told_week;      /* what `told` is of: the page, whose, when */
    ToldRow  told[TOLD_ROWS];                   /* the latest first */
    int      tolds;
    bool     untold;                            /* there is more */
    int64_t  arrears_dh;                        /* that men did not get this year */
    int32_t  arrears_weeks;
    Order    wish[WISH_MAX];                    /* by the argument of ACT_WISH, of this frame */
    char     words[WISH_MAX][96];
    int      wishes;
    int      scroll;                            /* of the slip beside */
    int      seen;                              /* the wish that `see` or `no` answers; -1: none */
    Preview  see;
    char     no[400];
} Sheets;

/* What is said before a week ends, by kind; off: for good is in the settings. */
typedef enum WarnKind { WARN_IDLE, WARN_HUNGER, WARN_THIRST, WARN_PAY, WARN_CARD, WARN_KINDS } WarnKind;
enum { WARN_MAX = 64 };
typedef struct Warning {
    WarnKind    kind;
    FormationId army;
    char        says[160];
} Warning;
typedef struct Warnings {
    Warning at[WARN_MAX + 1];
    int     count, more;
    uint32_t dropped;           /* bit a kind: not again in this week */
    int     week;               /* in which */
} Warnings;

/* The ledgers as they are looked at. */
typedef struct Books {
    Book   book;                /* owned */
    BookId id;
    char   filter[BOOK_FILTER];
    int    column;              /* sorted by; -1: as they come */
    bool   down;
    int    at, top, page;       /* the row chosen, the first shown, rows that are */
} Books;

/* Where a person is in the lesson; which step, stands in Settings. */
typedef struct Lesson { bool on, hint; LessonDid did; } Lesson;

/* Where one was, to the focus and how far one had read. */
typedef struct Stood { Page page; int act, arg, scroll; } Stood;

typedef struct App {
    Win        w;
    Ui         ui;
    Camera     cam;
    ChartView *chart;
    Session   *backdrop;        /* owned: whose land lies behind the menu; NULL: none */
    const Model *chart_of;      /* the Model the tiles were painted from */
    Labels    *labels;
    Wash      *wash;
    Scene      scene;
    Settings   settings;
    Play       play;
    Lesson     lesson;
    Books      books;
    Sheets     sheet;
    Warnings   warn;
    Keep       keep;
    Replay     replay;
    EndPage    ending;
    Doors      doors;
    LabPage    lab;
    Leaves     leaves;
    Bidding    bidding;
    Keys       keys;
    char       key_id[ROW_IDS][ID_BYTES];       /* what the rows made of orders are called */
    int        key_ids;
    Speaker   *speaker;         /* owned; NULL: silence */
    bool       deaf;            /* no device answered */
    int        heard_orders, heard_weeks, heard_stage;  /* what was last sounded */
    bool       heard_no;
    const Session *heard_of;
    char       typed[64];       /* in the finder and the save page */
    PlaceId    found[FOUND_MAX];
    int        founds, found_at;
    Page       page;
    Stood      back[BACK_MAX];
    int        backs;
    bool       by_key;          /* the focus was moved after the pointer */
    bool       refocus;         /* the focus was brought back: it may be gone */
    uint32_t   tile_event, week_event, thumb_event, mod_event, lab_event;
    bool       dirty, quit;
    bool       leaves_no_trace; /* one picture only: nothing is saved */
    bool       dragging, drag_moved, drag_whole;
    int        drag_x, drag_y;
    uint32_t   opened_ms;       /* when the page was opened */
    uint64_t   frames;
    double     frame_ms;        /* the slowest so far */
    char       fault[640];      /* shown on the menu */
} App;

/* app.c */
App *app_open(const WindowStart *start);    /* NULL: it cannot be; said on standard error */
void app_close(App *a);                     /* NULL is fine */
void app_draw(App *a);                      /* one frame */
bool app_moves(App *a);                     /* what moves by itself; true while anything does */
void app_wait(App *a, int most_ms);         /* one turn of the loop; -1: until something happens */

/* pages.c */
void page_open(App *a, Page p);
void page_back(App *a);
void page_draw(App *a);
bool page_key(App *a, SDL_Keysym k);        /* true if the page used it */
void page_type(App *a, const char *text);

/* act.c */
void app_act(App *a, int act, int arg);
void app_scale(App *a);                     /* after a change of window or scale */
void app_notice(App *a, const char *format, ...);

/* game.c */
bool game_start(App *a, Session *s, Side side, Effort effort);
void game_leave(App *a);
void game_refresh(App *a);
void game_choose(App *a, FormationId f, bool glide);
void game_look(App *a, PlaceId p, bool glide);
void game_next(App *a, int by);
void game_click(App *a, int x, int y, bool twice);
void fault_words(const Fault *why, char *out, size_t cap);   /* for a person */
void game_aim(App *a, PlaceId place);        /* as a press on it would */
void game_order(App *a, int command);       /* a row of the table of orders */
void game_ask(App *a, const Order *o);      /* what it would bring */
void game_give(App *a);
bool order_moves(int kind);
bool order_has_vias(int kind);
void game_week(App *a);
void game_week_done(App *a);
void game_news(App *a);               /* what the last week brought */
void columns_set(App *a, const View *before);       /* where each goes from and to */
void columns_walk(App *a, double t);                /* after `t` of their way, 0..1 */
bool game_walk(App *a, uint32_t now_ms);    /* columns on the move; true while so */
const FormationView *game_chosen(const App *a);
int  game_idle(const App *a, const FormationView **first);

/* orders.c: which orders are possible, and those that need an amount */
void orders_try(App *a);
void orders_amount(App *a, int kind);
void orders_pick(App *a, int i);
void orders_change(App *a, int how);
void orders_give(App *a);
bool amount_key(App *a, SDL_Keysym k);
FormationId nearest_army(const App *a, bool own);
Order order_of(const App *a, int kind);

/* why.c: how a number was made */
void why_draw(App *a, int left_edge);
void why_keep(App *a, int topic);
void why_next(App *a);
void why_line(App *a, int arg);                 /* a line of the one kept; WHY_BACK, WHY_AWAY */
void why_away(App *a);
SDL_Rect slip_beside(const App *a, const Widget *v, int left_edge, int wide, int high);
void why_stale(App *a);
bool why_key(App *a, SDL_Keysym k);
void flow_asked(Flow *f, int top, Topic t);     /* the row from `top` on can be asked about */

/* fought.c */
void fought_read(App *a, EventSpan e);
void fought_draw(App *a);
int  fought_of(const App *a, PlaceId place, int32_t day);       /* -1: none */

/* frame.c */
void frame_open(App *a);            /* the view with which a game begins */

/* sheets.c */
Content army_sheet, place_sheet, plan_sheet, refusal_sheet, news_sheet, goals_sheet;

/* desk.c */
void sheets_draw(App *a);
void desk_open(App *a);
void desk_pads(App *a);             /* after a change of window or scale */
SDL_Rect desk_free(const App *a);
int  sheets_lean(const App *a);     /* pixels from the middle of the free map to the window's */

/* ribbon.c, year.c: the years and the year */
void deeds_read(App *a);
int  ribbon_high(const App *a);
void ribbon_draw(App *a, SDL_Rect r);
void ribbon_told(App *a, const Widget *v);
void ribbon_go(App *a, int act, int arg);
void year_draw(App *a, SDL_Rect r, int label);
void year_told(App *a, const Widget *v);

/* probe.c: why here */
void slip_draw(App *a, SDL_Rect of, int wide, Content *content);
void probe_draw(App *a);
void probe_step(App *a, int dx, int dy);
bool probe_key(App *a);
bool probe_moved(App *a, int x, int y);     /* the pointer is over another place */

/* whole.c: the small map of all */
void whole_draw(App *a, int right, int bottom);
int  whole_high(const App *a);
void whole_go(App *a, int x, int y);

/* bar.c */
void top_bar(App *a, const char *title, const char *line);
int  bar_fact(App *a, int right, const char *name, const char *value);

/* books_page.c: the ledgers */
void books_open(App *a);
void books_close(App *a);
void books_draw(App *a);
void books_act(App *a, int act, int arg);
bool books_key(App *a, SDL_Keysym k);
void books_type(App *a, const char *text);

/* lesson.c: the lesson of a campaign that has one */
enum { LESSON_READ, LESSON_NEXT, LESSON_HINT, LESSON_BACK, LESSON_CLOSE };
void lesson_begin(App *a);          /* a new game with it */
void lesson_resume(App *a);         /* in the game just opened, if it was left there */
bool lesson_shown(const App *a);
void lesson_check(App *a);          /* after every key and press */
void lesson_act(App *a, int arg);
void lesson_sheet(Flow *f, void *self);
void lesson_marks(App *a);
PlaceId lesson_place(const App *a); /* that the step speaks of */

/* sheet_parts.c: rows that lead on, what was heard, the page all of these sheets share */
void sheet_begin(App *a);           /* a page of these is opened */
void sheet_page(App *a, Content *content);
void sheet_told(App *a, int arg, bool wants(const App *a, const Event *e));
void flow_told(Flow *f, App *a, const char *head);
void flow_lead(Flow *f, const char *left, const char *right, Ink i, int act, int arg);
void flow_count(Flow *f, const char *left, int64_t n, const char *unit, Ink i);
void flow_coin(Flow *f, const char *left, int64_t dirhams, Ink i);
void flow_out(Flow *f, int page);   /* the buttons below: to the map, to the other sheets */
void sheet_open(App *a, int page);  /* of what is chosen or looked at */
PlaceId place_near(const FormationView *f);
void region_draw(App *a);
void leader_draw(App *a);
void court_draw(App *a);
void envoys_draw(App *a);
void leader_open(App *a, LeaderId l);
void region_open(App *a, RegionId r);

/* wish.c: orders of the side, each on the sheet of what it concerns */
void wish_begin(App *a);
Press wish_press(App *a, const Order *o, const char *words, bool on);
void wish_buttons(Flow *f, Press *p, int n, int columns);
void wish_act(App *a, int arg);
void wish_draw(App *a, int left_edge);

/* warn.c: what is said before a week ends */
bool warn_find(App *a);             /* false: nothing is to be said */
void warn_draw(App *a);
void warn_act(App *a, int arg);
const char *warn_words(WarnKind k);
enum { WARN_SHOW = 0, WARN_LATER = 100, WARN_NEVER = 200, WARN_END = 300, WARN_BACK_ON = 400 };

/* dialog.c: one sheet in the middle of the window, scrolling when it must */
void dialog(App *a, int wide_100, Content *content);

/* meant.c: help about what is meant */
PediaId meant(App *a);                      /* kind 0: nothing of which there is a page */
void meant_show(App *a);

/* press.c: keys as they are pressed, and which commands can be asked for */
KeyRoom room_of(Page p);
bool press_key(App *a, SDL_Keysym k);       /* true: it was a command, or is nobody's now */
bool press_act(App *a, int act, int arg);
bool command_here(const App *a, int row, Page on);  /* it is meant there, as things stand */
bool command_can(const App *a, int row, Page on, char *why, size_t cap);   /* why: may be NULL */
void command_run(App *a, int row);

/* commands.c: any command by its name */
void commands_open(App *a);
void commands_find(App *a);
void commands_run(App *a, int i);
bool commands_key(App *a, SDL_Keysym k);
void commands_draw(App *a);

/* keymap.c: the table of all commands */
void keymap_make(App *a);
void keymap_read(App *a);
void keymap_write(const App *a);
void keymap_put(const App *a, FILE *f);
Chord chord_of(SDL_Keysym k);
bool page_types(const App *a);              /* somebody is writing */

/* hear.c: sounds for what has just happened */
void hear(App *a, Sound s);
void hear_changes(App *a);

/* leaves.c, leaves_page.c: the encyclopedia */
void leaves_open(App *a);
bool leaves_read(App *a, const char *id);   /* of that campaign, where no game is open */
bool leaves_ready(App *a);                  /* the index alone, for who only looks something up */
void leaves_close(App *a);
void leaves_about(App *a, PediaId id);      /* opens it at that page */
void leaves_draw(App *a);
void leaves_act(App *a, int arg);
bool leaves_key(App *a, SDL_Keysym k);
void leaves_type(App *a, const char *text);
bool leaves_narrow(const App *a);           /* list and page one after the other */

/* one page each */
void menu_draw(App *a);
void first_draw(App *a);
void first_act(App *a, int arg);
void setup_draw(App *a);
void experiments_draw(App *a);
void mods_draw(App *a);
void mods_open(App *a);
void mods_act(App *a, int arg);
void mods_done(App *a);
void mods_close(App *a);
void about_draw(App *a);
void copy_act(App *a, int arg);             /* a command of the laboratory to the clipboard */
const Model *works_model(App *a);           /* whose sources and rules are shown; NULL: none */
void options_before(App *a, const char *what);      /* now, before it is changed */
void options_act(App *a, int act, int arg);
bool options_key(App *a, SDL_Keysym k);
void settings_apply(App *a);                /* after many have changed */
bool field_key(App *a, SDL_Keysym k);       /* of a line somebody types in */
void field_type(App *a, const char *text);
void backdrop_open(App *a);
void backdrop_draw(App *a);
void backdrop_close(App *a);
void chooser_draw(App *a);
void chooser_open(App *a);
void chooser_act(App *a, int act, int arg);
void chooser_close(App *a);
void chooser_list(App *a);
void chooser_thumbs(App *a);
void chooser_seed(Chooser *c);
bool chooser_take(App *a, const char *id);  /* as if its card had been pressed */
void chooser_start(App *a);
void setup_act(App *a, int act, int arg);
void card_facts(Flow *f, const ScenarioCard *k);
void source_rows(Flow *f, const Model *m, const char *keys);    /* the works a source names */
void play_draw(App *a);
void map_draw(App *a);                  /* all its layers, without the sheets */
void notice_draw(App *a);
bool play_key(App *a, SDL_Keysym k);
void report_draw(App *a);
void save_as_draw(App *a);
void options_draw(App *a);
void help_draw(App *a);
void find_draw(App *a);
void find_change(App *a);
bool find_key(App *a, SDL_Keysym k);
void find_take(App *a, int i);
void battle_draw(App *a);
void battle_act(App *a, int act, int arg);
bool battle_key(App *a, SDL_Keysym k);
void pause_draw(App *a);
void briefing_draw(App *a);
void orders_draw(App *a);
void amount_draw(App *a);

/* decide.c: cards */
void decide_draw(App *a);
int  decide_waiting(const App *a);     /* cards that wait for an answer */
bool decide_new(const App *a);      /* one of them was put today */
void decide_act(App *a, int arg);   /* the option, numbered through all open cards */
bool decide_key(App *a, SDL_Keysym k);

#endif

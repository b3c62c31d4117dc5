/*
 * keep.h: games kept, gone back to and watched: what the load screen, the rewind
 * and the replay remember. The playthrough a game belongs to is known here and
 * nowhere else.
 */
#ifndef SAWAD_FRONT_KEEP_H
#define SAWAD_FRONT_KEEP_H

#include "front/window/ui.h"
#include "play/lookback.h"
#include "play/shelf.h"

/* What a press in a replay asks for; eyes, knowers and news count from theirs. */
enum { REPLAY_SCRUB = 1, REPLAY_PLAY, REPLAY_BACK, REPLAY_ON, REPLAY_FIRST, REPLAY_LAST,
       REPLAY_BATTLE, REPLAY_BATTLE_BACK, REPLAY_SPEED, REPLAY_KNEW, REPLAY_TAKE, REPLAY_LEAP,
       REPLAY_LEAP_BACK,
       REPLAY_EYES = 100, REPLAY_KNOWER = 120, REPLAY_NEWS = 200 };
enum { END_WATCH = 1, END_REWIND, END_AGAIN, END_KNEW, END_COPY };       /* and at the end of a game */
enum { REPLAY_WEEK_MS = 1600 };     /* at speed 1 */
enum { SHELVED = 64, KEPT_SHOWN = 6, MOMENTS = 240, BELIEFS = 128, NO_WEEK = -1 };

/* A grid of weeks on a sheet: where it was drawn, for the pointer. */
typedef struct WeekGrid { SDL_Rect at; int cell, columns, weeks; } WeekGrid;

typedef enum KeepMode { KEEP_LOOKS, KEEP_DELETES, KEEP_RENAMES, KEEP_DAMAGED } KeepMode;

typedef struct Keep {
    Playthrough line;           /* that is being played */
    bool        begun;          /* it has one */
    uint64_t    stood;          /* the game when it was last written or opened, and its plans */
    int         drafts;
    Playthrough list[SHELVED];
    int         n, at;
    bool        listed;         /* the list is as the folder is */
    int         week;           /* chosen of list[at]; its last: as it stands */
    Kept        kept[KEPT_SHOWN];
    int         kepts;
    KeepMode    mode;
    char        fault[640];
    char        wanted[SHELF_WORD];     /* the save that would not open */
    Kept        sound;                  /* and the one that does instead */
    bool        has_sound;
    int         scroll[2];
    WeekGrid    grid;
    int         back_to;                /* week chosen on the page of rewinding */
    Playthrough left;                   /* the game that was left to watch another */
    bool        leaves;                 /* there is one */
} Keep;

/* How the record of history and this game compare, worked out as the page opens. */
typedef struct EndPage {
    Finding finding[RECORD_MAX];
    bool    found;
    char    line[512];
} EndPage;

typedef struct Replay {
    bool     open, only;        /* only: the game was opened to be watched */
    bool     lab;               /* from the laboratory, where one goes back to */
    bool     playing, knew, over;       /* over: the whole game is; then all may be known */
    int      week, wanted, first, last, speed;
    Side     eyes, own;         /* whose knowledge is shown, 0: the truth; the player's */
    uint32_t due_ms, walk_ms;
    bool     walks;
    int      learnt;            /* weeks below this one have their mark */
    uint8_t  mark[SHELF_WEEKS]; /* 1: a battle was heard of */
    int      scroll, scroll_knew;
    bool     scrubbing;
    SDL_Rect track;
    Side     knower;            /* whose beliefs the sheet lists */
    BeliefRow belief[BELIEFS];
    int      beliefs;
    Moment   moment[MOMENTS];   /* of the week watched half-hour by half-hour */
    int      moments, at, film_week;
} Replay;

struct App;

/* saves.c: writing and opening */
void saves_list(struct App *a);
bool saves_write(struct App *a, const char *name);      /* "autosave": the playthrough itself */
bool saves_load(struct App *a, const char *path);
void saves_quick(struct App *a);
bool saves_newest(struct App *a, char *path, size_t cap);
void saves_adopt(struct App *a, const char *path);      /* the game that runs came from there */
void saves_choose(struct App *a, int i);
bool saves_open(struct App *a, const char *file, int week, bool watch);
bool saves_branch(struct App *a, int week, Side side);  /* of the game that runs */
bool saves_watch(struct App *a, Session *s, Side side); /* a play of the laboratory; s is taken */
void saves_return(struct App *a);                       /* to the game that was left for it, if there was one */
const Playthrough *saves_chosen(const struct App *a);   /* NULL: none */

/* shelf.c: the load screen */
void shelf_draw(struct App *a);
bool shelf_key(struct App *a, SDL_Keysym k);
bool shelf_types(const struct App *a);
void shelf_act(struct App *a, int act, int arg);
void shelf_wheel(struct App *a, int x, int by);

/* rewind.c: weeks to choose from */
void flow_weeks(Flow *f, WeekGrid *g, const Playthrough *p, int weeks, int chosen, int act);
int  grid_week(const WeekGrid *g, int x, int y);        /* NO_WEEK: none there */
void week_words(const Playthrough *p, int week, char *out, size_t cap);
void rewind_draw(struct App *a);
bool rewind_key(struct App *a, SDL_Keysym k);
void rewind_act(struct App *a, int act, int arg);

/* replay.c: the hand; replay_time.c: by itself; replay_page.c: the sheets */
void replay_open(struct App *a, bool only);
void replay_close(struct App *a);
void replay_act(struct App *a, int act, int arg);
bool replay_key(struct App *a, SDL_Keysym k);
bool replay_move(struct App *a, uint32_t now_ms);       /* true while anything moves */
int  replay_wait(const struct App *a, uint32_t now_ms); /* ms to the next thing; -1: none */
bool replay_back(struct App *a);        /* true: the way back was its own */
void replay_click(struct App *a, int x, int y);
void replay_drag(struct App *a, int x);
void replay_wheel(struct App *a, int x, int y, int by);
void replay_seek(struct App *a, int week);
void replay_draw(struct App *a);
void knew_sheet(Flow *f, void *app);

/* film.c: a battle half-hour by half-hour */
bool film_open(struct App *a, int week, PlaceId place, int32_t day);
void film_draw(struct App *a);
void film_act(struct App *a, int act, int arg);
void film_drag(struct App *a, int x);
bool film_move(struct App *a, uint32_t now_ms);

/* ending.c */
void ending_learn(struct App *a);
void ending_draw(struct App *a);
void ending_act(struct App *a, int arg);

#endif

/*
 * battle.h: a field of battle on the screen: the lattice in pixels, what is
 * chosen and pointed at, the orders asked about, and who is on the move.
 */
#ifndef SAWAD_FRONT_BATTLE_H
#define SAWAD_FRONT_BATTLE_H

#include "front/window/order_table.h"
#include "front/window/ui.h"
#include "play/session.h"

/* States, zones, borders and obstacles as a FieldView numbers them. */
enum { BODY_STANDS = 1, BODY_BROKEN, BODY_FLED, BODY_LEFT, BODY_COMING };
enum { GROUND_PLAIN, GROUND_PLOUGH, GROUND_PALMS, GROUND_MARSH, GROUND_TOWN, GROUND_DUNE,
       GROUND_HIGH, GROUND_CLOSED, GROUNDS };
enum { BORDER_OPEN, BORDER_CANAL, BORDER_BANK, BORDER_DITCH, BORDER_WALL, BORDER_BRIDGE,
       BORDER_FORD, BORDERS };
enum { BEHIND_NOTHING, BEHIND_A_CANAL, BEHIND_A_RIVER, BEHIND_A_MARSH, BEHIND_A_BRIDGE,
       BEHIND_A_WALL };
enum { FRONT_FROM_CAMP = 3, LAST_ROW = ZONE_ROWS - 1, LAST_COL = ZONE_COLS - 1 };

/* The lattice in pixels: our camp is always at the bottom, the open flanks are
 * narrower than the columns between. */
typedef struct Lattice {
    SDL_Rect at;
    int      flank, wide, high, strip;          /* strip: above and below, for what lies behind */
    bool     upright;                           /* we are team 0 */
} Lattice;

enum { SAID_MAX = 16, CANNOT = 200 };

typedef struct FieldHand {
    FieldView    view, was;             /* now, and before the last half-hour */
    ContingentId id[FIGHTER_MAX];       /* of our bodies */
    Order        order[FIGHTER_MAX];    /* drafted for each; kind 0: none */
    Order        army[8];               /* drafted for the whole army */
    int          armies;
    uint64_t     version;               /* grows when anything of the above changes */
    int          verb, wing;            /* 1 + VERB, 1 + Wing; 0: none */
    int          over_body, over_zone;  /* under the pointer; -1: none */
    Order        ask[FIGHTER_MAX];      /* the pointed order */
    int          asks;
    uint64_t     ask_key;
    uint32_t     ask_due;               /* when it is to be reckoned; 0: it has been */
    char         ask_cannot[CANNOT];
    bool         legal[ZONE_ROWS][ZONE_COLS];
    uint64_t     legal_key;
    char         cannot[VERBS][CANNOT];
    uint64_t     cannot_key;
    Prospect     prospect;
    int          affordable;            /* plays in the time one waits gladly */
    bool         foreseen, may_night;
    bool         tight;                 /* no room for the verbs beside the forecast */
    int          hint;                  /* 1 + verb under the pointer when last drawn */
    Lattice      grid;
    SDL_Rect     cell[FIGHTER_MAX];     /* where each body was drawn; w 0: nowhere */
    bool         moving;
    uint32_t     move_ms;
    int          drag;                  /* 1 + body being dragged; 0: none */
    bool         dragged;
    int          drag_x, drag_y;
    struct { char text[200]; int grave; } said[SAID_MAX];      /* the gravest first */
    int          saids, fell;           /* fell: of ours in the last half-hour */
} FieldHand;

struct App;

/* battle.c */
const char *field_leader(const struct App *a, int team);
Colour field_colour(const struct App *a, int team);
Colour field_halo(const struct App *a);
void   outline(Win *w, SDL_Rect r, Colour edge, float line);
void   field_draw(struct App *a, SDL_Rect room);        /* without the sheets */
Side   field_side(const struct App *a, int team);

void   zone_words(const FieldView *v, int zone, char *out, size_t cap);
const char *row_words(const FieldView *v, int row);
const char *column_words(const FieldView *v, int col);

/* battle_ground.c */
SDL_Rect zone_rect(const Lattice *g, int row, int col);
int      zone_at(const Lattice *g, int x, int y);       /* row * ZONE_COLS + col; -1: none */
void     ground_draw(struct App *a);
void     sky_draw(struct App *a);

/* battle_bodies.c */
bool on_field(const FighterView *f);
bool is_beast(const FighterView *f);
bool is_horse(const FighterView *f);
const char *kind_words(const FighterView *f);
void one_sign(struct App *a, SDL_Rect r, const FighterView *f, Colour colour);
void bodies_draw(struct App *a);

/* battle_names.c */
int  name_fit(Win *w, Style s, const char *name, int wide, char *out, size_t cap);
void body_name(const FighterView *f, char *out, size_t cap);
void body_called(const FieldView *v, const FighterView *f, char *out, size_t cap);
void comes_words(const FieldView *v, const FighterView *f, Text *out);

/* battle_places.c: the forms a body can take, by the room there is */
typedef enum Form { FORM_FULL, FORM_TWO_LINES, FORM_LINE, FORM_SMALL, FORMS } Form;
Form body_form(const Win *w, SDL_Rect r);
void bodies_place(struct App *a, const FieldView *v, SDL_Rect *cell, SDL_Rect *seat,
                  SDL_Rect *mark);

/* battle_seats.c */
void seat_draw(struct App *a, SDL_Rect r, int team);
void mark_draw(struct App *a, SDL_Rect r, int i);

/* battle_signs.c */
void reach_draw(struct App *a);
void arrows_draw(struct App *a);
void contacts_draw(struct App *a);
void gaps_draw(struct App *a);

/* battle_card.c */
void card_sheet(Flow *f, void *app);
void waver_sheet(Flow *f, void *app);
bool body_wavers(const FighterView *f);

/* battle_odds.c */
void prospect_sheet(Flow *f, void *app);

/* battle_told.c */
void told_learn(struct App *a);
void told_of(struct App *a, EventSpan e, int32_t day);   /* of a week that may be long past */
int  told_gravity(const Event *e, bool own);     /* of 100 */
void told_sheet(Flow *f, void *app);

/* battle_roll.c */
bool any_wavers(const FieldView *v);
void wavers_sheet(Flow *f, void *app);
void arms_sheet(Flow *f, void *app);

/* battle_side.c */
void strength_sheet(Flow *f, void *app);
void sources_sheet(Flow *f, void *app);
int  field_facts(struct App *a, int right);
void field_line(struct App *a, char *out, size_t cap);
void field_buttons(struct App *a, SDL_Rect r);
int  field_buttons_high(const struct App *a);

/* battle_verbs.c */
bool verb_fits(const struct App *a, int verb);
void battle_next(struct App *a, int by);        /* chooses our next body, or the one before */
bool verb_needs_zone(const Verb *b);
int  verb_zone(const struct App *a, const Verb *b, const FighterView *u);   /* the likeliest */
Order verb_order(const struct App *a, const Verb *b, int body, int zone);   /* body -1: none */
int  from_camp(const FieldView *v, int row);
bool in_wing(const FieldView *v, const FighterView *f, int wing);
bool body_chosen(const struct App *a, int body);
const FighterView *chosen_body(const struct App *a);    /* NULL: none */

/* battle_ask.c */
void verbs_try(struct App *a);          /* which cannot be given, and why */
void legal_try(struct App *a);          /* where the chosen verb may be aimed */
void ask_try(struct App *a);            /* the pointed order and what it would bring */
int  ask_wait(const struct App *a, uint32_t now_ms);   /* ms until it is reckoned; -1: never */
void verb_take(struct App *a, int verb);
void verb_drop(struct App *a);
void verb_aim(struct App *a, int zone, bool give);
void verb_give(struct App *a);
void verb_post(struct App *a, int body, int zone);

/* battle_moves.c */
void battle_refresh(struct App *a);
bool battle_move(struct App *a, uint32_t now_ms);       /* true while bodies are on the move */
int  move_share(const struct App *a);                   /* permille of the way; 1000: arrived */
const FighterView *body_before(const struct App *a, int index);

/* battle_hand.c */
void battle_press(struct App *a, int x, int y);
void battle_release(struct App *a, int x, int y);
void battle_hover(struct App *a, int x, int y);

#endif

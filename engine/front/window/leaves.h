/*
 * leaves.h: the encyclopedia as it is read in the window: what was typed, what was
 * found, the page that is open, and the pages one came by; and what the sheet of
 * commands offers.
 */
#ifndef SAWAD_FRONT_LEAVES_H
#define SAWAD_FRONT_LEAVES_H

#include "front/window/ui.h"
#include "play/pedia.h"

enum { LEAF_FOUND_MAX = 280, LEAF_PAST = 48, LEAF_TYPED = 64 };

/* What a press asks for; kinds, campaigns, finds and links count from theirs. */
enum { LEAF_FIELD = 1, LEAF_BACK, LEAF_ON, LEAF_LIST, LEAF_ALL, LEAF_KIND = 20, LEAF_CARD = 60,
       LEAF_HIT = 200, LEAF_LINK = 1000 };

typedef struct LeafAt { PediaId id; int scroll; } LeafAt;

typedef struct Leaves {
    Pedia     pedia;            /* owned; open while the page is */
    Session  *own;              /* owned: the campaign read about where no game is open */
    char      own_id[64];
    char      typed[LEAF_TYPED];
    PediaKind kind;             /* whose list is open; PEDIA_NONE: all */
    PediaId   hit[LEAF_FOUND_MAX];
    int32_t   hits;             /* as many as there are */
    bool      near;             /* nothing is called so: these sound like it */
    PediaPage page;
    bool      reading;          /* a page is open; where there is room for one pane, it is shown */
    LeafAt    past[LEAF_PAST];  /* the way here: past[at] is this page */
    int       at, pasts;
    int       scroll_list, scroll_page, scroll_strip;
} Leaves;

/* What the sheet of commands offers: a row of the table, a place or an army to go to, a
 * page of the encyclopedia (its kind and number in one). */
enum { BID_ROW, BID_PLACE, BID_ARMY, BID_PAGE, BID_MAX = 320 };
typedef struct Bid { int kind, n; bool can; } Bid;
typedef struct Bidding { Bid bid[BID_MAX]; int bids; } Bidding;

#endif

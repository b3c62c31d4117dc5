/*
 * game.h: what a Session is made of, for the files of this room only.
 *
 * There is one truth, `now`. Each side plans on its own `seen` World: the fogged
 * truth with its drafted orders imagined on it. The log is kept as words, the
 * same words that stand in a file; whoever plays a week, live or again, reads
 * them on one common copy of the truth, side after side, so that a formation an
 * order has yet to make bears the same handle every time.
 */
#ifndef SAWAD_PLAY_GAME_H
#define SAWAD_PLAY_GAME_H

#include "base/num.h"
#include "base/text.h"
#include "campaign/turn.h"
#include "battle/prospect.h"
#include "play/session.h"
#include "script/rules.h"
#include "world/chronicle.h"
#include "world/state.h"

enum {
    SNAP_EVERY   = 8,       /* weeks between snapshots */
    SAY_MAX      = 256,     /* bytes of an order in words */
    ORDERS_MAX   = SIDE_MAX * DRAFT_MAX,
    ENGINE_RULES = 1        /* raised whenever the same orders would give another game */
};

/* A line of the log. Weeks, days and half-hours count from 1; day 0 stands for
 * the orders with which a week began. */
typedef struct LogLine LogLine;
struct LogLine {
    LogLine    *next;
    int32_t     week, day, half_hour;
    int32_t     at;             /* line of the file it came from; 0: of none */
    Side        side;           /* 0: a mark that the sides had sealed, and the digest after */
    bool        digested;
    uint64_t    digest;
    const char *words;          /* of an order; "" */
};

typedef struct Log {
    Arena    mem;
    LogLine *first, *last;
} Log;

/* The rules a game was played by: the scripts' and this program's. */
static inline uint64_t rules_of(const Model *m) { return hash_add(m->rules_digest, ENGINE_RULES); }

/* An order of a draft in words. Orders given together share `first`, the place of
 * the first of them, and are taken back together. */
typedef struct Said { char words[SAY_MAX]; int32_t first; } Said;

typedef struct SideDraft {
    Order   *order;             /* DRAFT_MAX of them */
    Said    *said;              /* the same in words */
    int32_t  count, redo;
    bool     sealed, fresh;     /* fresh: `seen` is up to date */
    World   *seen;
} SideDraft;

/* One week of the past. */
typedef struct WeekMark {
    LogLine *first;             /* its first line; NULL: not played yet */
    World   *before;            /* the World it began with, or NULL */
    Event   *event;
    int32_t  events;
    bool     told;              /* events are known (a loaded game plays them again first) */
} WeekMark;

struct Session {
    Arena     mem, snaps, heard;
    char      root[1024], scenario[1024];
    Model    *of;               /* the scenario's */
    bool      shared;           /* that belongs to another session, which is closed later */
    Model    *model;            /* a copy of it, with this game's inputs; in `mem` */
    Script   *script;
    Hooks     rules, hooks;     /* the script's; the same with its memory counted apart */
    Setup     setup;            /* texts in `mem` */
    ArenaMark fresh[4];         /* mem, snaps, heard and log.mem before one game's things */

    World    *now, *before, *common, *past, *past_seen, *ahead;
    bool      looking;          /* `past` is shown */
    int32_t   looking_week, past_side;      /* past_side: whose picture past_seen is, or -1 */
    bool      terse;            /* weeks are not digested; it cannot be saved */
    int32_t   past_week;        /* `past` is how this week began; -1: something else */
    bool      based;            /* the log begins with what a game of other rules left */
    int32_t   base_week;        /* and in this week; else 0 */
    int32_t   weeks;            /* completed */
    int32_t   weeks_max;

    Log       log;
    WeekMark *week;             /* weeks_max + 1 of them */
    SideDraft draft[SIDE_MAX];
    EventList out;              /* of the week that runs */
    EventSpan start;            /* what happened before the first week */
    EventList again;            /* of a week played again */
    Event    *told;             /* what session_heard hands out */
    Order    *orders;           /* ORDERS_MAX of them, as a turn hears them */
    const char **words;         /* of those */
    int32_t   ordered;
    int32_t   faults;
    uint64_t  asks;
    uint64_t  version;          /* raised by every change */

    View      view;
    FieldView field;
    Foresight foreseen;         /* the last forecast of the field, of foreseen_version and side */
    uint64_t  foreseen_version;
    Side      foreseen_side;
    uint64_t  view_version;     /* 0: no view was made */
    Side      view_side;
    char      notice[512];
    char      crash_file[1024];
};

static inline bool side_exists(const Session *s, Side side)
{
    return side >= 1 && side <= s->model->sides;
}

/* draft.c */
void         drafts_clear(Session *s);
const World *draft_seen(Session *s, Side side);     /* what the side imagines, drafts included */
Status       draft_say(Session *s, Side side, const char *words, bool loose, Fault *why);

/* cards.c */
void         cards_think(Session *s, Side side);    /* a mind answers what is open */

/* open.c */
Session *game_open(const Setup *setup, Fault *why); /* a session without a game in it */
Status   game_begin(Session *s, const World *base, Fault *why);     /* base NULL: the scenario's start */
/* The same with the dice of the setup from here on; and in the memory of another
 * game (base NULL: from the start). */
Status   game_begin_at(Session *s, const World *base, Fault *why);
Status   game_restart(Session *s, const Setup *setup, const World *base, Fault *why);
void     faults_count(Session *s, const EventList *out, int32_t from);
Status   no_memory(Fault *why);

/* session.c */
Status   game_run(Session *s, Fault *why);          /* all have sealed: the week, or the half-hour */
World   *game_shown(Session *s);                    /* now, or what is looked back at */
const World *game_shown_to(Session *s, Side side);  /* what a side sees of it; 0: all */

/* history.c: the log in memory, and playing it again */
LogLine *log_add(Session *s, const LogLine *line);  /* a copy at the end; NULL: no memory */
void     orders_begin(Session *s, const World *w);  /* s->orders empty, s->common a copy of w */
Status   orders_take(Session *s, Side side, const char *words, Fault *why);     /* read, imagined, added */
void     position_of(const World *w, int32_t *day, int32_t *half_hour);     /* what is to be ordered now */
Status   game_feed(Session *s, const LogLine *line, bool lenient, bool verify, Fault *why);
Status   history_at(Session *s, int32_t week, World *out, Fault *why);
Status   history_events(Session *s, int32_t week, Fault *why);      /* plays on `ahead` */
/* Plays a completed week again on w, which is as that week began; its events are
 * left in s->again. */
Status   week_again(Session *s, int32_t week, World *w, const TurnWatch *watch, Fault *why);
void     notes_keep(Session *s, EventList *out, int32_t from);      /* texts outlive the turn */
void     events_keep(Session *s, int32_t week, const EventList *out);
void     snapshot_keep(Session *s, int32_t week, const World *w);

/* lookback.c: the completed weeks of a game that is known from its start, as they
 * are remembered. */
Status   game_retell(Session *s, Chronicle *out, Fault *why);

/* replay.c: what the program leaves behind when it stops for a must() */
void     crash_write(const Session *s, const char *message);

/* view.c */
void     name_of_formation(const Model *m, const Formation *f, char *out, size_t cap);
void     view_of(const Model *m, const World *seen, Side side, View *out);
int32_t  contingents_of(const Model *m, const World *seen, FormationId f, ContingentView *out,
                        int32_t max);

void     view_spot(const Model *m, const Mover *pos, int32_t *lat, int32_t *lon);

/* supply_view.c: lines, convoys and reach */
void     view_supply(const Model *m, const World *seen, Side side, View *out);

/* field_view.c */
void     field_view_of(const Model *m, const World *seen, Side side, FieldView *out);

/* field_forecast.c: orders of the field, and why a body wavers ("c3"). */
Status   field_preview(Session *s, Side side, const Order *o, Preview *out, Fault *why);
Status   field_why(const Model *m, const World *seen, Side side, ContingentId who, int part,
                   Preview *out, Fault *why);

#endif

/*
 * talk.h: what the files of the terminal share: the conversation, and how it
 * says things. Nobody else includes it.
 */
#ifndef SAWAD_FRONT_TERMINAL_TALK_H
#define SAWAD_FRONT_TERMINAL_TALK_H

#include "base/text.h"
#include "front/tale.h"
#include "front/terminal/terminal.h"
#include "play/lesson.h"
#include "play/paths.h"
#include "play/shelf.h"

/* Where a person is in the scenario's lesson. */
typedef struct LessonAt {
    bool      on, hint, pass;   /* pass: go on without the deed */
    int32_t   step;
    LessonDid did;
} LessonAt;

typedef struct Talk {
    Session *s;
    Side     side;              /* the player's */
    Effort   effort;
    bool     keyboard;          /* a person types; else lines come from a file or a pipe */
    bool     over;              /* the player leaves */
    bool     touched;           /* something would be lost without a save */
    int32_t  heard;             /* events of the running week already told */
    LessonAt lesson;
    char     line[512];         /* as read */
    Playthrough line_kept;      /* that is being played */
    bool     begun;             /* it has a folder */
} Talk;

/* Sentences on standard output, broken before column 79. */
void speak(const char *format, ...) SAWAD_FORMAT(1, 2);
void say_item(const char *format, ...) SAWAD_FORMAT(1, 2);      /* one of a list */
void say_fault(const Fault *why);

/* terminal.c */
bool talk_line(Talk *t, const char *prompt);        /* into t->line; false: the input ended */

/* look.c: how things stand. `rest` is what followed the word. */
void look_round(Talk *t, const char *rest);
void look_enemies(Talk *t, const char *rest);
void look_own(const Talk *t, const FormationView *f);       /* a line on an army */
void look_other(const Talk *t, const FormationView *f);
void look_days(Text *out, const char *what, int32_t days);  /* "bread for 3 days" */

/* show.c: one thing, closely. */
void look_show(Talk *t, const char *rest);
void look_near(Talk *t, const char *rest);
void look_places(Talk *t, const char *rest);
const char *side_word(const Talk *t, Side side);    /* "yours", "Sasanian", "nobody's" */

/* about.c: the encyclopedia. */
void look_about(Talk *t, const char *rest);

/* supply.c: what feeds one's armies. */
void supply_show(Talk *t, const char *rest);
void supply_say_ahead(const Talk *t, const Ahead *a);

/* read.c: what there is to be read. */
void read_report(Talk *t, const char *rest);
void read_goals(Talk *t, const char *rest);
void read_history(Talk *t, const char *rest);
void read_briefing(Talk *t, const char *rest);
void read_sources(Talk *t, const char *rest);
void read_log(Talk *t, const char *rest);

/* ledger.c: where one's men went, and one's grain is. */
void read_ledger(Talk *t, const char *rest);

/* ask.c: plans and what they would bring. */
void ask_plan(Talk *t, const char *rest);
void ask_why(Talk *t, const char *rest);
void ask_forecast(Talk *t, const char *rest);
void ask_order(Talk *t, const char *words);         /* gives it, and tells what to expect */
void ask_undo(Talk *t, const char *rest);
void ask_redo(Talk *t, const char *rest);

/* field.c: the field of battle. */
void field_show(Talk *t, const char *rest);

/* names.c: what a person means by a name; tells when it is none, or several. */
typedef struct Meant { const FormationView *formation; PlaceId place; } Meant;
bool name_meant(Talk *t, const char *word, bool formations, bool places, Meant *out);

#endif

/*
 * shelf.h: the games kept on this machine: a folder for each playthrough, and in
 * it the game as it stands, saves made by hand, and a page that tells of it.
 *
 *   saves/khalid-633-rashid-20261121-2040/
 *     about.txt       scenario, side, when begun, week, men, weeks of battle; a check behind it
 *     game.sawad      written after every week, as a battle begins, on leaving
 *     game.sawad~     the one before
 *     NAME.sawad      kept by hand
 *
 * A log holds every week that was played, so one file is enough to go back to any
 * of them. A page that is missing or damaged is made again from the log; files
 * that stand alone in the folder of saves are listed as games of their own.
 */
#ifndef SAWAD_PLAY_SHELF_H
#define SAWAD_PLAY_SHELF_H

#include "play/paths.h"
#include "play/session.h"

enum { SHELF_WORD = 96, SHELF_WEEKS = 512, SHELF_PATH = PATH_BYTES + 2 * SHELF_WORD };

/* What is told of a playthrough without opening it. Texts are "" and men -1 where
 * nothing is known. */
typedef struct Playthrough {
    char     folder[SHELF_WORD];        /* below the folder of saves; "": a file that stands alone */
    char     file[SHELF_WORD];          /* to go on with: "game", or the lone file's name */
    char     scenario[SHELF_WORD], title[SHELF_WORD], side[SHELF_WORD], called[SHELF_WORD];
    char     name[SHELF_WORD];          /* a person gave it */
    char     began[24];                 /* "2026-11-21 20:40" */
    char     from[SHELF_WORD];          /* the playthrough it branched off, before week from_week + 1 */
    int32_t  from_week;
    char     date[48], grade[192];      /* "week of 8 July 633" */
    uint64_t seed;
    int32_t  week, weeks;               /* completed; of the scenario */
    int32_t  jdn;                       /* Julian day number of its first day; 0: not known */
    int32_t  men, points;               /* in the field */
    bool     over, won, lost, field;    /* field: it stands in a battle */
    uint8_t  fought[SHELF_WEEKS / 8];   /* bit a week: one of its battles was heard of */
    int64_t  time;                      /* of the newest file, in milliseconds since 1970 */
    bool     told;                      /* the page was there and whole */
} Playthrough;

/* A save inside a playthrough. */
typedef struct Kept { char file[SHELF_WORD]; int32_t week; int64_t time; } Kept;    /* time as above */

static inline bool shelf_fought(const Playthrough *p, int32_t week)
{
    return week >= 0 && week < SHELF_WEEKS && (p->fought[week / 8] >> week % 8 & 1);
}

/* The newest first; how many. */
int32_t shelf_list(Playthrough *out, int32_t max);

/* Its saves but for the one to go on with, newest first. */
int32_t shelf_kept(const Playthrough *p, Kept *out, int32_t max);

/* A new playthrough of this game; nothing is written yet. `from` (NULL: none) and
 * its week are what it branches off. `began` is the date and time. */
void    shelf_begin(Playthrough *out, const Session *s, Side side, const char *began,
                    const Playthrough *from, int32_t from_week);

/* Where one of its saves lies; false if the names are too long. */
bool    shelf_path(const Playthrough *p, const char *file, char out[SHELF_PATH]);

/* Writes the game as one of its saves, and its page anew. The session shows the
 * week it stands at. */
Status  shelf_save(Playthrough *p, Session *s, Side side, const char *file, Fault *why);

/* The playthrough one of whose saves lies there; false: none does. */
bool    shelf_at(const char *path, Playthrough *out);

/* Whether to play on from a save of it would write over weeks that were played
 * after: then it is to be a line of its own. */
bool    shelf_parts(const Playthrough *p, const char *file, const Session *s);

/* Opens one of its saves. */
Session *shelf_load(const Playthrough *p, const char *file, Fault *why);

/* The newest of its saves that is whole, but for that one: its name. */
bool    shelf_sound(const Playthrough *p, const char *but, Kept *out);

Status  shelf_rename(Playthrough *p, const char *name, Fault *why);

/* Its page, its saves and its folder; nothing else is touched. */
Status  shelf_delete(const Playthrough *p, Fault *why);

/* The side a person plays: as told, or the first that can be played. */
Side    shelf_side(const Playthrough *p, const Model *m);

/* A word that may be the name of a file: no way leads out of the folder. */
bool    shelf_word(const char *name, char out[SHELF_WORD]);

#endif

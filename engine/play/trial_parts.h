/*
 * trial_parts.h: a trial as its files see it: the row as a Model (trial_row.c),
 * what is drawn for a play (trial_draw.c), the days (trial.c).
 */
#ifndef SAWAD_PLAY_TRIAL_PARTS_H
#define SAWAD_PLAY_TRIAL_PARTS_H

#include "base/arena.h"
#include "play/trial.h"

enum { COLUMNS = 8, TRIAL_POOLS = TRIAL_ARMIES * TRIAL_BODIES };

/* Men of an army who come to the field together. */
typedef struct Column { int army; int32_t day, comes; } Column;

struct Trial {
    Arena        arena;                 /* in which it lies itself */
    const TrialModel *row;
    const Model *of;                    /* the scenario */
    Model        m;                     /* the same with the row's men, ground and leaders */
    Column       column[COLUMNS];       /* by slot of its formation */
    int32_t      columns;
    int32_t      slot[TRIAL_ARMIES];    /* of each army's first column; its leader is the next */
    World        now;

    LeaderModel     leader[1 + TRIAL_ARMIES];
    PoolModel       pool[1 + TRIAL_POOLS];
    FormationModel  formation[COLUMNS];
    ContingentModel contingent[TRIAL_POOLS];
    const TrialBody *body[TRIAL_POOLS];     /* by slot of its contingent */
    FieldModel      field[2];
    ArmKind         arm[ARM_MAX];
};

static inline Side side_of(int army) { return (Side)(1 + army); }

/* Where it is fought; off the map that is any place. */
static inline PlaceId place_of(const Trial *t)
{
    return t->row->place.n ? t->row->place : (PlaceId){ 1 };
}

/* t->of and t->row are set: everything else of the Model. */
Status trial_make(Trial *t, Fault *why);

/* The morning of the first day, with what the row as a Model says now. */
Status trial_start(Trial *t, uint64_t seed, Fault *why);

/* Everything as written; and what is uncertain drawn for a play. */
void trial_restore(Trial *t);
void trial_draw(Trial *t, uint64_t seed, int32_t play);

#endif

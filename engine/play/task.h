/*
 * task.h: what an army could do this week, and what each of it is worth to the
 * mind that weighs it.
 *
 * All tasks are scored on one scale, so that the best can simply be taken: the
 * value of the thing in points (a goal's points, of which a side can reach
 * 1,000), by the odds of getting it, over the days it takes. A score of 0: not
 * to be thought of.
 */
#ifndef SAWAD_PLAY_TASK_H
#define SAWAD_PLAY_TASK_H

#include "play/weigh.h"

typedef enum TaskKind { TASK_NONE, TASK_STAY, TASK_FIGHT, TASK_TAKE, TASK_GUARD, TASK_JOIN, TASK_FEED,
                        TASK_FLEE, TASK_RAID, TASK_KINDS } TaskKind;

typedef struct Task {
    TaskKind    kind;
    PlaceId     place;
    FormationId other;          /* whom to fight or join */
    int32_t     days, odds;     /* to get there; permille that it succeeds, 0: not asked */
    int64_t     score;
} Task;

Task task_fight(Picture *p, const Force *f, const Force *foe);
Task task_take(Picture *p, const Force *f, PlaceId at);
Task task_guard(Picture *p, const Force *f, PlaceId at);      /* goes where ours is threatened */
int64_t task_hold_most(const Picture *p, const Force *f, PlaceId at);  /* no score of the two is higher */
Task task_join(Picture *p, const Force *f, const Force *other);
Task task_feed(Picture *p, const Force *f, PlaceId at);       /* goes where there is bread */
Task task_flee(Picture *p, const Force *f, PlaceId at, int64_t danger);
Task task_raid(Picture *p, const Force *f, PlaceId at);

/* Whether walls are stormed, not sat before. */
bool task_storms(Picture *p, const Force *f, PlaceId at);

/* Odds this temper wants before it attacks, permille. */
int32_t task_odds_wanted(const Picture *p);

/* Whether a place is ours, or pays us, as far as this side knows. */
bool place_ours(const Picture *p, PlaceId at);

#endif

/*
 * effort.c: how much a mind thinks, told in numbers.
 */
#include "play/session.h"

#include "battle/general.h"
#include "play/mind.h"

EffortFacts session_effort(Effort e)
{
    EffortFacts f = { .plans = e != EFFORT_QUICK };
    if (e == EFFORT_USUAL)
        f.plays = MIND_PLAYS;
    if (e == EFFORT_DEEP) {
        f.plays = MIND_PLAYS_DEEP;
        f.day_plays = PONDER_POSTURES * PONDER_PLAYS;
        f.day_every = PONDER_EVERY;
    }
    return f;
}

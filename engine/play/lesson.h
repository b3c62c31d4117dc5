/*
 * lesson.h: a scenario's lesson: whether what a step asks for has been done.
 *
 * Deeds are looked at, not clicks: an order counts whichever way it was given. What
 * only a face can know, it tells (LessonDid); all else is seen in the game. Nothing
 * here is part of a game: which step a person is at is for his face to remember.
 */
#ifndef SAWAD_PLAY_LESSON_H
#define SAWAD_PLAY_LESSON_H

#include "play/session.h"

/* The last deeds only the face saw, since the step began. */
typedef struct LessonDid {
    bool        read, why, asked, undone, report;
    OrderKind   asked_kind;     /* of the order asked about */
    FormationId asked_who;
    PlaceId     asked_to;
    FormationId chosen;
    int32_t     week;           /* completed when the step began */
} LessonDid;

/* The side the lesson is for; 0: this scenario has none. */
Side lesson_side(const Model *m);

/* Whether step i (from 0) is done. */
bool lesson_done(Session *s, int32_t i, const LessonDid *did);

/* The armies and the place a step points at, for the face to mark; 0: none. */
FormationId lesson_army(Session *s, int32_t i, bool other);

#endif

/*
 * lesson.h: what a teacher needs for one scenario, made from its data: a handout, a
 * worksheet, plans for one lesson and for two, an exercise of predicting first.
 */
#ifndef SAWAD_LAB_LESSON_H
#define SAWAD_LAB_LESSON_H

#include "lab/sketch.h"
#include "play/study.h"

/* The switch the class predicts, and what is measured: games the first side wins. */
typedef struct Lesson {
    Page         page;
    const Model *m;
    const PremiseModel *premise;    /* NULL: the scenario has none */
    int32_t      option;            /* of the premise: to what it is switched */
    Side         side;
} Lesson;

void lesson_handout(Lesson *l);     /* lesson_handout.c: for those who learn */
void lesson_worksheet(Lesson *l);
void lesson_plans(Lesson *l);       /* lesson_plan.c: for who teaches */
void lesson_exercise(Lesson *l);

#endif

/*
 * lab.h: the laboratory: much played by nobody, and what it amounts to.
 */
#ifndef SAWAD_FRONT_LAB_LAB_H
#define SAWAD_FRONT_LAB_LAB_H

#include "front/command.h"

/* One thing the laboratory does: `sawad lab WORD ...`. */
typedef struct LabRow {
    const char *word, *words;           /* words: what follows it, as shown */
    int         least, most;            /* how many follow it */
    uint8_t     takes[TAKES];           /* OptionId, OPT_NONE after the last */
    Exit      (*run)(const Call *call); /* call->word[0] is `word` */
} LabRow;

Exit lab_battles(const Call *call);     /* battles.c */
Exit lab_backtest(const Call *call);    /* backtest.c */
Exit lab_pairs(const Call *call);       /* pairs.c */
Exit lab_sweep(const Call *call);       /* run.c */
Exit lab_merge(const Call *call);
Exit lab_predict(const Call *call);     /* predict_ask.c */
Exit lab_score(const Call *call);
Exit lab_lesson(const Call *call);      /* lesson.c */
Exit lab_report(const Call *call);      /* report.c */
Exit lab_inputs(const Call *call);

#endif

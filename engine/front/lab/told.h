/*
 * told.h: what the commands of the laboratory print: for people, and as JSON.
 */
#ifndef SAWAD_FRONT_LAB_TOLD_H
#define SAWAD_FRONT_LAB_TOLD_H

#include "lab/backtest.h"
#include "lab/pairs.h"

#include <stdio.h>

/* backtest_told.c */
void backtest_table(const Backtest *b, FILE *to);
void backtest_json(const Backtest *b, FILE *to);

/* pairs_told.c */
void pairs_tale(const Comparison *c, FILE *to);
void pairs_json(const Comparison *c, FILE *to);

#endif

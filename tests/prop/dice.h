/*
 * dice.h: who counts the throws of a battle, where they are watched.
 */
#ifndef SAWAD_TESTS_DICE_H
#define SAWAD_TESTS_DICE_H

#ifdef SAWAD_WATCH_DICE
enum { DICE_WATCHED = 1 };
int dice_forget(void);      /* how many were taken twice since it was last asked */
#else
enum { DICE_WATCHED = 0 };
static inline int dice_forget(void) { return 0; }
#endif

#endif

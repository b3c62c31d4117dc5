/*
 * campaign.h: the campaign that tests of whole games play: the Chains, or where
 * the pools are too small for its map the smallest scenario, made as long.
 */
#ifndef SAWAD_TESTS_CAMPAIGN_H
#define SAWAD_TESTS_CAMPAIGN_H

#include "tree.h"

#ifdef SAWAD_SMALL
#define CAMPAIGN "null"
#define CAMPAIGN_LONG "null"

/* Group set-up: a copy of the data in which the smallest scenario has 8 weeks. */
static inline int campaign_make(void **state)
{
    static const char name[] = "scenarios/null/scenario.lua", weeks[] = "weeks   = 2";
    if (tree_make(state) != 0)
        return -1;
    char *text = tree_read(name), *at = strstr(text, weeks);
    if (at) {
        at[strlen(weeks) - 1] = '8';
        tree_write(name, text);
    }
    free(text);
    return at ? setenv("SAWAD_ROOT", tree_root, 1) : -1;
}

static inline int campaign_remove(void **state) { return tree_remove(state); }
#else
#define CAMPAIGN "chains"
#define CAMPAIGN_LONG "khalid-633"

static inline int campaign_make(void **state) { (void)state; return 0; }
static inline int campaign_remove(void **state) { (void)state; return 0; }
#endif

#endif

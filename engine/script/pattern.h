/*
 * pattern.h: one attempt to match a Lua pattern. Part of the sandbox's string
 * library.
 */
#ifndef SAWAD_SCRIPT_PATTERN_H
#define SAWAD_SCRIPT_PATTERN_H

#include "script/sandbox_lib.h"

enum { CAPTURES_MAX = 32, CAPTURE_OPEN = -1, CAPTURE_POSITION = -2 };

typedef struct Match {
    lua_State  *L;
    const char *text, *end;     /* what is searched */
    const char *pat_end;
    uint32_t    steps;
    int         depth, count;   /* calls within calls; captures */
    struct { const char *at; ptrdiff_t len; } capture[CAPTURES_MAX];    /* len, or CAPTURE_ */
} Match;

Match pattern_over(lua_State *L, const char *s, size_t len, const char *p, size_t p_len);

/* The end of a match of `p` that begins exactly at `s`, or NULL. */
const char *pattern_try(Match *m, const char *s, const char *p);

void pattern_pay(Match *m);     /* for one step */

#endif

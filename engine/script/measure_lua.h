/*
 * measure_lua.h: what the two files of measures share: how `r` is made.
 */
#ifndef SAWAD_SCRIPT_MEASURE_LUA_H
#define SAWAD_SCRIPT_MEASURE_LUA_H

#include "script/hook.h"
#include "script/measure.h"

struct Measures {
    Arena            book, notes;
    Bind             bind;      /* names and sandbox; of no World */
    const char      *where;     /* the file, as faults show it */
    const Chronicle *c;         /* of the running call; NULL between calls */
    Finding          answer;
    const char      *wrong;     /* what it returned that is no answer; or NULL */
};

/* Pushes r. */
void run_open(lua_State *L, Measures *s);

#endif

/*
 * schema_calls.h: what a hook can call and read: q, fx and the handles, one
 * row each. The binding refuses to start if a function has no row here.
 */
#ifndef SAWAD_SCRIPT_SCHEMA_CALLS_H
#define SAWAD_SCRIPT_SCHEMA_CALLS_H

#include "base/types.h"

/* `args` are "name: type" with a comma between, NULL for a value that is read
 * without a call; types are those of the completion stubs. */
typedef struct CallShape {
    const char *of, *name;      /* "q", "distance" */
    const char *args, *result;
    const char *says, *example;
} CallShape;

extern const CallShape call_shape[];
extern const int32_t   call_shapes;

const CallShape *call_find(const char *of, const char *name);   /* NULL: none */

#endif

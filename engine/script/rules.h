/*
 * rules.h: a scenario's hooks and cards, answered by Lua: world/hooks.h implemented.
 *
 * One Script per thread: it owns a sandbox and the scenario's functions. A hook
 * reads through `q`, asks through `fx`, remembers nothing.
 */
#ifndef SAWAD_SCRIPT_RULES_H
#define SAWAD_SCRIPT_RULES_H

#include "base/status.h"
#include "world/hooks.h"

typedef struct Script Script;

/* Compiles events.lua and decisions.lua of the scenario the Model was made from. *out is
 * NULL and the result OK when the scenario has neither hooks nor cards. */
Status script_open(const char *root, const char *scenario, const Model *m, Script **out, Fault *why);
void   script_close(Script *s);             /* NULL is fine */
Hooks  script_hooks(Script *s);             /* empty table for NULL */

#endif

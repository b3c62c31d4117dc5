/*
 * sandbox.h: where other people's Lua runs: no files, no clock, no dice but the
 * engine's, no iteration order but the sorted one, no finalisers, no addresses.
 * A call is bounded by work, never by time, so that a script stops at the same
 * place on every machine.
 *
 * Work. One unit is about one instruction of the virtual machine. Library
 * functions add what they touch (bytes / 8, elements, pattern steps). While a
 * string longer than half a kilobyte is about, an instruction costs more, since
 * a single comparison may read all of it. A second meter of the same size,
 * `wear`, counts what a machine feels but a rule must not depend on (bytes
 * allocated, emergency collections, a stack grown huge); an honest script stays
 * far below it. When either is spent the whole call fails: pcall cannot catch it.
 *
 * Frozen tables. Lua calls __newindex only for keys that are absent, so a real
 * table cannot be protected against `t.x = 1`. sandbox_freeze() therefore moves
 * the content of a table, in place, into a hidden one and leaves the table
 * itself empty, reading through __index. The table keeps its identity, whoever
 * holds it; #, pairs, ipairs, rawget and table.* see the content. For C this
 * means: read script tables with lua_getfield / lua_geti / luaL_len (no script
 * code runs for a frozen table of plain data), or push the content with
 * sandbox_content() and use lua_rawget / lua_next on that.
 *
 * Metatables. setmetatable() gives the object a private copy of the metatable's
 * known events, renewed whenever setmetatable() is called with that table; so
 * __gc, __mode and __close cannot be slipped in afterwards, and a frozen class
 * still works. An event added later is seen from the next setmetatable() on;
 * methods found through __index are seen at once.
 *
 * Whatever calls Lua functions that may raise errors (nearly all that allocate)
 * must itself run below sandbox_call(): push a C function and its arguments.
 */
#ifndef SAWAD_SCRIPT_SANDBOX_H
#define SAWAD_SCRIPT_SANDBOX_H

#include "base/status.h"

#include <lua5.4/lua.h>

typedef struct Sandbox Sandbox;             /* opaque; owns its lua_State */

typedef struct SandboxLimits {
    uint32_t work_per_call;                 /* units; 0: 10,000,000 */
    uint32_t bytes;                         /* heap; 0: 32 MB; a Fault, not a rule */
} SandboxLimits;

enum {
    SANDBOX_STRING_MAX = 64 << 10,          /* bytes of one string */
    SANDBOX_CHUNK_MAX  = 1 << 20            /* bytes of one source text */
};

/* NULL when memory ran out, or the Lua library is not one this file knows. */
Sandbox   *sandbox_open(SandboxLimits limits, Fault *why);
void       sandbox_close(Sandbox *sb);      /* NULL is fine */
lua_State *sandbox_lua(Sandbox *sb);
Sandbox   *sandbox_of(lua_State *L);

/* Other limits from the next call on (0: the defaults); a limit of bytes below
 * what is held already makes that call fail. */
void sandbox_limits(Sandbox *sb, SandboxLimits limits);

/* Takes the value on top of the stack and makes it readable in every chunk,
 * earlier and later, under a name. Scripts cannot assign it; freeze it first if
 * it is a table. */
void sandbox_name(Sandbox *sb, const char *name);

/* Whether a name means something in every chunk already. */
bool sandbox_named(Sandbox *sb, const char *name);

/* How pairs() orders userdata keys: below 0 if the one at stack index a comes
 * before the one at b. Without it such keys are an error. NULL to clear. */
typedef int SandboxKeyOrder(lua_State *L, int a, int b);
void sandbox_key_order(Sandbox *sb, SandboxKeyOrder *order);

/* Compiles one text chunk (never bytecode), runs it and leaves its single result
 * on the stack. `name` is what errors show. Reading a name nobody declared and
 * assigning any name that is not local are errors. On failure nothing is left. */
Status sandbox_chunk(Sandbox *sb, const char *name, const char *text, size_t len, Fault *why);

/* Calls the function below its `nargs` arguments on top of the stack; leaves
 * `nresults` results (or all, LUA_MULTRET), or on failure nothing. `what` names
 * the call in faults ("hook 'levy'"). Reentry is refused. After a failure the
 * sandbox can be used again. */
Status sandbox_call(Sandbox *sb, int nargs, int nresults, const char *what, Fault *why);

/* Units spent by the last call. */
uint64_t sandbox_work(const Sandbox *sb);

/* Functions that C offers to scripts pay before they work: for steps and
 * elements, and for bytes (1 + bytes / 8 units). Raise an error that nothing
 * catches when the budget is spent. */
void sandbox_charge(lua_State *L, uint64_t units);
void sandbox_pay(lua_State *L, size_t bytes);

/* Freezes the table at `index` and all tables reachable from it through keys,
 * values and metatables. Not through functions: see sandbox_stateless(). Should
 * memory end meanwhile, every later call is refused. */
void sandbox_freeze(Sandbox *sb, int index);

/* Pushes the table that holds the content of the one at `index`: the hidden one
 * if it is frozen (read only, never hand it to a script), else itself. */
void sandbox_content(lua_State *L, int index);

/* Makes sure that the function at `index`, and whatever it can reach, remembers
 * nothing from call to call: tables are frozen; a function that assigns a local
 * from outside it, or keeps an iterator, is refused with file and line. */
Status sandbox_stateless(Sandbox *sb, int index, Fault *why);

/* Three lines of the source around a fault, with an arrow; "" if unknown. */
const char *sandbox_excerpt(const Sandbox *sb, const Fault *why, char *out, size_t cap);

#endif

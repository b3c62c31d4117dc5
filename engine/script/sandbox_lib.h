/*
 * sandbox_lib.h: what the files of the sandbox share among themselves: its
 * meters, the charge every library function pays, and how a library looks
 * into tables. Nobody else includes it.
 *
 * Every function a script can call pays before it works: sandbox_charge() for
 * steps and elements, sandbox_pay() for bytes. No string holds a zero byte:
 * sources with one are refused and no library makes one, so that `<` is one
 * pass over the bytes (it would start anew after every zero otherwise).
 */
#ifndef SAWAD_SCRIPT_SANDBOX_LIB_H
#define SAWAD_SCRIPT_SANDBOX_LIB_H

#include "script/heap.h"
#include "script/sandbox.h"

#include <lua5.4/lauxlib.h>

enum {
    SANDBOX_TICK       = 100,       /* instructions between two looks at the meters */
    SANDBOX_STACK_FREE = 16 << 10   /* bytes of Lua's stack that cost nothing */
};

typedef enum Stop {
    STOP_NONE,
    STOP_WORK,      /* the budget is spent */
    STOP_WEAR,      /* so is the other meter */
    STOP_STACK,     /* too deep, or too many values at once */
    STOP_STRING,    /* a string beyond SANDBOX_STRING_MAX */
    STOP_HEAP,      /* more bytes than the limit, even after a collection */
    STOP_MACHINE    /* the machine has no more */
} Stop;

typedef struct Source Source;       /* the text of a chunk, for excerpts */
struct Source {
    Source *next;
    size_t  bytes;                  /* of this block */
    size_t  len;
    char    name[192];
    char    text[];
};

struct Sandbox {
    lua_State       *L;
    Heap             heap;
    SandboxLimits    limits;
    uint64_t         work, wear;    /* spent in this call */
    size_t           bytes;         /* held now */
    const void      *stack, *newest;    /* Lua's stack, and the newest plain block: */
    size_t           stack_bytes, newest_bytes;     /* addresses to compare, no more */
    size_t           longest;       /* bytes of the longest string of this call */
    size_t           longest_kept;  /* the same for what was loaded before it */
    size_t           largest;       /* bytes of the largest other block of this call */
    size_t           largest_kept;
    Stop             stop;
    bool             opening;       /* the stack is still to be recognised */
    bool             fractions;     /* a script has some, or can make one */
    bool             fractions_kept;
    bool             running;
    bool             settled;       /* sandbox_stateless() has been used */
    bool             broken;        /* a freeze was left half done */
    bool             over_heap;     /* the last refusal was for the limit */
    bool             placed;        /* where and line are known */
    int32_t          line;
    char             where[192];
    char             message[384];
    SandboxKeyOrder *key_order;     /* not owned; may be NULL */
    Source          *sources;       /* owned; newest first */
};

/* Meters. Raise an error that nothing catches when the budget is spent. */
void sandbox_charge(lua_State *L, uint64_t units);
void sandbox_pay(lua_State *L, size_t bytes);       /* 1 + bytes / 8 units */
void sandbox_scan(lua_State *L);                    /* before a walk with lua_next */
void sandbox_halt(Sandbox *sb, Stop stop);          /* sets stop, remembers the line */
void sandbox_tick(lua_State *L, lua_Debug *ar);     /* the hook of both meters */
void sandbox_place(Sandbox *sb, const lua_Debug *ar);   /* remembers file and line */
void sandbox_find_line(Sandbox *sb);                /* the innermost, if none is known yet */
int  sandbox_rethrow(lua_State *L, int rc);         /* after a lua_pcall inside a script */

/* Runs `f` with `self` and the value at `index` (0: none), unbudgeted if the
 * sandbox is not running, and leaves one result (or nothing, on failure). */
Status sandbox_guard(Sandbox *sb, lua_CFunction f, void *self, int index, Fault *why);

/* Lua's allocator; and memory from the same account, NULL beyond the limit. */
void *sandbox_allocate(void *self, void *from, size_t osize, size_t nsize);
void *sandbox_take(Sandbox *sb, size_t bytes);

/* May this text be compiled? See sandbox_source.c. */
Status source_check(const char *name, const char *text, size_t len, Fault *why);

/* Reading what the compiler made (sandbox_code.c): the first line where the
 * function, or one inside it, assigns a local from outside it; where one has a
 * string with a zero byte (line 0: nowhere); can it make a fraction? */
typedef struct CodeFound { int32_t assigns, zero; int upvalue; bool fractions; } CodeFound;
CodeFound code_read(lua_State *L, int function);
bool      code_known(lua_State *L);         /* is it the bytecode we know? */

/* What chunks see (sandbox_load.c). */
void env_prepare(lua_State *L);

/* Tables (sandbox_freeze.c). */
void frozen_make(lua_State *L, int index);          /* this table only */
bool frozen_prior(lua_State *L, int index);         /* pushes the metatable it had, if any */
bool frozen_is(lua_State *L, int index);
void frozen_refuse(lua_State *L, int index);        /* raises if it is frozen */
void frozen_face(lua_State *L, lua_CFunction write);    /* content on top -> its read-only face */
int  metatable_set(lua_State *L);                   /* setmetatable */
int  metatable_get(lua_State *L);                   /* getmetatable */

/* Arguments: stricter than lauxlib, which turns strings into numbers. */
lua_Integer want_int(lua_State *L, int arg);
lua_Integer want_int_or(lua_State *L, int arg, lua_Integer otherwise);
const char *want_text(lua_State *L, int arg, size_t *len);  /* pays for it */
void        add_text(luaL_Buffer *b, const char *s, size_t len);    /* raises past the longest */

/* Libraries: each pushes its table. */
void lib_base(lua_State *L);        /* the globals themselves, without libraries */
void lib_string(lua_State *L);
void lib_table(lua_State *L);
void lib_math(lua_State *L);
void lib_utf8(lua_State *L);
void lib_strict(lua_State *L, const char *library);     /* what the table on top lacks: an error */

/* Functions of one library that another offers or asks about. */
int  text_of(lua_State *L);         /* tostring: pushes, never an address */
int  pattern_find(lua_State *L);
int  pattern_match(lua_State *L);
int  pattern_gmatch(lua_State *L);
int  pattern_gsub(lua_State *L);
int  pattern_step(lua_State *L);    /* what gmatch returns */
int  pairs_sorted(lua_State *L);
int  pairs_step(lua_State *L);      /* what pairs returns */

#endif

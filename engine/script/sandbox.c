/*
 * sandbox.c: the box itself: the one place where scripts are called, and what is
 * said when one failed.
 */
#include "script/sandbox_lib.h"

#include "base/arena.h"
#include "base/text.h"

#include <stdlib.h>

enum { WORK_DEFAULT = 10000000, BYTES_DEFAULT = 32 << 20 };

Sandbox *sandbox_of(lua_State *L) { return *(Sandbox **)lua_getextraspace(L); }
lua_State *sandbox_lua(Sandbox *sb) { return sb->L; }
uint64_t sandbox_work(const Sandbox *sb) { return sb->work; }

void sandbox_key_order(Sandbox *sb, SandboxKeyOrder *order) { sb->key_order = order; }

void sandbox_limits(Sandbox *sb, SandboxLimits limits)
{
    sb->limits.work_per_call = limits.work_per_call ? limits.work_per_call : WORK_DEFAULT;
    sb->limits.bytes = limits.bytes ? limits.bytes : BYTES_DEFAULT;
}

/* The handler of every error nobody caught: where was it, and what did it say
 * after the "file:line: " that Lua put before it? */
static int note_fault(lua_State *L)
{
    Sandbox *sb = sandbox_of(L);
    if (sb->stop)
        return 1;

    const char *said = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;
    lua_Debug ar;
    for (int level = 0; said && level < 40 && lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "Sl", &ar);
        TEXT(prefix, LUA_IDSIZE + 32);
        text_addf(&prefix, "%s:%d: ", ar.short_src, ar.currentline);
        if (ar.currentline > 0 && strncmp(said, prefix.at, prefix.len) == 0) {
            said += prefix.len;
            sandbox_place(sb, &ar);
            break;
        }
    }
    sandbox_find_line(sb);

    Text message = text_in(sb->message, sizeof sb->message);
    if (said)
        text_clean(&message, said, strlen(said));
    else
        text_addf(&message, "threw a %s, not a message", luaL_typename(L, 1));
    return 1;
}

static void begin(Sandbox *sb)
{
    sb->work = sb->wear = 0;
    sb->longest = sb->longest_kept;
    sb->largest = sb->largest_kept;
    sb->fractions = sb->fractions_kept;
    sb->stop = STOP_NONE;
    sb->placed = sb->over_heap = false;
    sb->line = 0;
    sb->where[0] = sb->message[0] = 0;
    sb->running = true;
    lua_sethook(sb->L, sandbox_tick, LUA_MASKCOUNT, SANDBOX_TICK);
}

/* Leaves no rubbish to the next call, so that it meets what it would have met. */
static void end(Sandbox *sb, bool failed)
{
    sb->running = false;
    lua_sethook(sb->L, NULL, 0, 0);
    if (!sb->settled) {
        sb->longest_kept = sb->longest;
        sb->largest_kept = sb->largest;
        sb->fractions_kept = sb->fractions;
    }
    if (failed || sb->stack_bytes > SANDBOX_STACK_FREE)
        lua_gc(sb->L, LUA_GCCOLLECT);
}

static Status say_stop(const Sandbox *sb, const char *where, Fault *why)
{
    unsigned work = sb->limits.work_per_call, bytes = sb->limits.bytes;
    switch (sb->stop) {
    case STOP_WORK:
        fault(why, ERR_SCRIPT, where, "ran past its budget of %u units of work", work);
        return fault_remedy(why, "do less in one call; look for a loop that never ends");
    case STOP_WEAR:
        fault(why, ERR_SCRIPT, where, "wore out the machine: made, copied or searched too much"
                                      " (%u units)", work);
        return fault_remedy(why, "make fewer tables and strings in one call");
    case STOP_STACK:
        fault(why, ERR_SCRIPT, where, "called functions within functions too deep,"
                                      " or passed too many values");
        return fault_remedy(why, "look for a function that never stops calling itself");
    case STOP_STRING:
        fault(why, ERR_SCRIPT, where, "made a string longer than %d bytes", SANDBOX_STRING_MAX);
        return fault_remedy(why, "keep long texts in pieces, in a table");
    case STOP_HEAP:
        fault(why, ERR_SCRIPT, where, "asked for more memory than its %u bytes", bytes);
        return fault_remedy(why, "keep less; look for a table that only grows");
    default:
        return fault(why, ERR_MEMORY, where, "the machine has no more memory");
    }
}

static Status say(const Sandbox *sb, const char *what, Fault *why)
{
    const char *where = sb->placed ? sb->where : what;
    Status status = sb->stop ? say_stop(sb, where, why)
                             : fault(why, ERR_SCRIPT, where, "%s", sb->message);
    if (!why || !sb->placed)
        return status;
    why->line = sb->line;
    if (strcmp(what, sb->where) == 0)
        return status;

    Text field = text_in(why->field, sizeof why->field);
    text_add(&field, what);
    return status;
}

/* The function and its arguments are on top of the stack. */
static int protect(Sandbox *sb, int nargs, int nresults)
{
    lua_State *L = sb->L;
    int base = lua_gettop(L) - nargs;
    if (!lua_checkstack(L, LUA_MINSTACK)) {
        lua_settop(L, base - 1);
        sb->stop = STOP_MACHINE;
        return LUA_ERRMEM;
    }

    lua_pushcfunction(L, note_fault);
    lua_insert(L, base);
    int rc = lua_pcall(L, nargs, nresults, base);
    lua_remove(L, base);
    if (rc == LUA_OK)
        return rc;

    lua_pop(L, 1);
    if (rc == LUA_ERRMEM && !sb->stop)
        sb->stop = sb->over_heap ? STOP_HEAP : STOP_MACHINE;
    return rc;
}

Status sandbox_call(Sandbox *sb, int nargs, int nresults, const char *what, Fault *why)
{
    must(lua_gettop(sb->L) > nargs);
    if (sb->running || sb->broken) {
        lua_pop(sb->L, nargs + 1);
        return fault(why, ERR_REFUSED, what, sb->broken ? "memory ended while tables were frozen"
                                                        : "a script is running already");
    }

    begin(sb);
    bool failed = protect(sb, nargs, nresults) != LUA_OK;
    end(sb, failed);
    return failed ? say(sb, what, why) : OK;
}

Status sandbox_guard(Sandbox *sb, lua_CFunction f, void *self, int index, Fault *why)
{
    lua_State *L = sb->L;
    int at = index ? lua_absindex(L, index) : 0;
    lua_pushcfunction(L, f);
    lua_pushlightuserdata(L, self);
    if (at)
        lua_pushvalue(L, at);
    else
        lua_pushnil(L);
    if (sb->running) {
        lua_call(L, 2, 1);
        return OK;
    }

    sb->stop = STOP_NONE;
    sb->placed = false;
    bool failed = protect(sb, 2, 1) != LUA_OK;
    if (failed)
        lua_gc(L, LUA_GCCOLLECT);
    return failed ? say(sb, "sandbox", why) : OK;
}

/* Its tables and libraries, and whether this is the Lua that was reviewed. */
static int furnish(lua_State *L)
{
    Sandbox *sb = sandbox_of(L);
    size_t before = sb->stack_bytes;
    enum { SOME = 3000 };
    bool seen = lua_checkstack(L, SOME) && before && sb->stack_bytes >= SOME * sizeof(void *);
    if (lua_version(L) != LUA_VERSION_NUM || !seen)
        return luaL_error(L, "the Lua library is not the one this program knows");

    if (!code_known(L))
        return luaL_error(L, "the Lua library is not the one this program knows");
    env_prepare(L);
    return 1;
}

Sandbox *sandbox_open(SandboxLimits limits, Fault *why)
{
    memory_asked();
    Sandbox *sb = memory_may() ? calloc(1, sizeof *sb) : NULL;
    if (sb) {
        sandbox_limits(sb, limits);
        sb->opening = true;
        sb->L = lua_newstate(sandbox_allocate, sb);
        sb->opening = false;
    }
    if (!sb || !sb->L) {
        if (sb)
            heap_close(&sb->heap);
        free(sb);
        fault(why, ERR_MEMORY, "sandbox", "the machine has no more memory");
        return NULL;
    }

    *(Sandbox **)lua_getextraspace(sb->L) = sb;
    if (sandbox_guard(sb, furnish, NULL, 0, why) != OK) {
        sandbox_close(sb);
        return NULL;
    }
    lua_settop(sb->L, 0);
    sb->longest_kept = 0;
    return sb;
}

void sandbox_close(Sandbox *sb)
{
    if (!sb)
        return;
    lua_close(sb->L);
    while (sb->sources) {
        Source *gone = sb->sources;
        sb->sources = gone->next;
        heap_give(&sb->heap, gone);
    }
    heap_close(&sb->heap);
    free(sb);
}

/*
 * sandbox.c: the box itself: its memory, its two meters, the one place where
 * scripts are called, and what is said when one failed.
 */
#include "script/sandbox_lib.h"

#include "base/arena.h"
#include "base/text.h"

#include <stdlib.h>

enum {
    WORK_DEFAULT  = 10000000,
    BYTES_DEFAULT = 32 << 20,
    TICK          = 100,            /* instructions between two looks at the meters */

    /* Bytes of string, above which each instruction costs one unit more: about
     * what a comparison or the reading of a number gets through in the time of
     * an instruction or two (judgement, from measurements). */
    LONG_STRING   = 512,

    /* The same for the stack, all of which `f(...)` can copy at once; a stack
     * below STACK_FREE bytes is everybody's right. */
    LONG_STACK    = 2048,
    STACK_FREE    = 16 << 10,

    FRACTIONS     = 2,              /* times the price: `x .. ""` takes the C library that long */

    WEAR_BYTES    = 64,             /* bytes allocated to a unit of wear */
    WEAR_TEXT     = 4,              /* the same for strings, which are also hashed and written */
    WEAR_COLLECT  = 16,             /* bytes held, to a unit, when the heap is full */
    WEAR_SLOT     = 512             /* bytes of the largest table a walk may cross */
};

/* What a string takes beside its characters: Lua's header and the last zero. */
static const size_t string_extra = 8 + 2 * sizeof(void *) + 1;

Sandbox *sandbox_of(lua_State *L) { return *(Sandbox **)lua_getextraspace(L); }
lua_State *sandbox_lua(Sandbox *sb) { return sb->L; }
uint64_t sandbox_work(const Sandbox *sb) { return sb->work; }

void sandbox_key_order(Sandbox *sb, SandboxKeyOrder *order) { sb->key_order = order; }

void sandbox_limits(Sandbox *sb, SandboxLimits limits)
{
    sb->limits.work_per_call = limits.work_per_call ? limits.work_per_call : WORK_DEFAULT;
    sb->limits.bytes = limits.bytes ? limits.bytes : BYTES_DEFAULT;
}

static void place(Sandbox *sb, const lua_Debug *ar)
{
    Text where = text_in(sb->where, sizeof sb->where);
    text_add(&where, ar->source + (ar->source[0] == '@'));
    sb->line = ar->currentline;
    sb->placed = true;
}

/* The innermost line of a script. Reads only, so that the allocator may ask. */
static void find_line(Sandbox *sb)
{
    lua_Debug ar;
    for (int level = 0; !sb->placed && lua_getstack(sb->L, level, &ar); level++) {
        lua_getinfo(sb->L, "Sl", &ar);
        if (ar.currentline > 0)
            place(sb, &ar);
    }
}

static void tick(lua_State *L, lua_Debug *ar);

void sandbox_halt(Sandbox *sb, Stop stop)
{
    if (sb->stop || !sb->running)
        return;
    sb->stop = stop;
    find_line(sb);
    lua_sethook(sb->L, tick, LUA_MASKCOUNT, 1);
}

/* Nil, since nothing more may be allocated; the Fault is made from `stop`. */
static void stop_script(lua_State *L)
{
    lua_pushnil(L);
    lua_error(L);
}

void sandbox_charge(lua_State *L, uint64_t units)
{
    Sandbox *sb = sandbox_of(L);
    if (!sb->running)
        return;

    sb->work += units;
    if (sb->work > sb->limits.work_per_call)
        sandbox_halt(sb, STOP_WORK);
    if (sb->stop)
        stop_script(L);
}

void sandbox_pay(lua_State *L, size_t bytes) { sandbox_charge(L, 1 + bytes / 8); }

static void wear(Sandbox *sb, uint64_t units)
{
    if (!sb->running)
        return;
    sb->wear += units;
    if (sb->wear > sb->limits.work_per_call)
        sandbox_halt(sb, STOP_WEAR);
}

/* lua_next crosses empty slots too, and a table that was once large has many;
 * how many cannot be asked, but no table is larger than the largest. */
void sandbox_scan(lua_State *L)
{
    Sandbox *sb = sandbox_of(L);
    wear(sb, 1 + sb->largest / WEAR_SLOT);
    sandbox_charge(L, 1);
}

static void tick(lua_State *L, lua_Debug *ar)
{
    Sandbox *sb = sandbox_of(L);
    (void)ar;
    if (sb->stack_bytes > STACK_FREE)
        wear(sb, TICK * (sb->stack_bytes / LONG_STACK));
    uint64_t each = sb->fractions ? FRACTIONS : 1;
    sandbox_charge(L, TICK * (each + sb->longest / LONG_STRING));
}

static bool may_grow(Sandbox *sb, bool string, size_t old, size_t bytes)
{
    if (sb->running && sb->stop)
        return false;
    if (string && bytes > SANDBOX_STRING_MAX + string_extra) {
        sandbox_halt(sb, STOP_STRING);
        return false;
    }

    wear(sb, 1 + (bytes - old) / (string ? WEAR_TEXT : WEAR_BYTES));
    sb->over_heap = sb->bytes - old + bytes > sb->limits.bytes;
    if (sb->over_heap) {
        wear(sb, sb->bytes / WEAR_COLLECT);     /* Lua will now collect, and ask again */
        return false;
    }
    return !(sb->running && sb->stop) && memory_may();
}

static void note_size(Sandbox *sb, bool string, size_t bytes)
{
    if (string)
        sb->longest = bytes - string_extra > sb->longest ? bytes - string_extra : sb->longest;
    else
        sb->largest = bytes > sb->largest ? bytes : sb->largest;
}

/* Lua's stack is the first plain block a new state asks for. It grows in place,
 * or into the newest plain block, whereupon the old one is given back. */
static void note_stack(Sandbox *sb, const void *from, bool was_stack, void *to, size_t bytes)
{
    if (!from) {
        sb->newest = to;
        sb->newest_bytes = bytes;
    }
    if (was_stack || (sb->opening && !sb->stack)) {
        sb->stack = to ? to : sb->newest;
        sb->stack_bytes = to ? bytes : sb->newest_bytes;
    }
}

/* For a new object `osize` is its kind, 0 for a plain block. Shrinking must not
 * fail. */
static void *allocate(void *self, void *from, size_t osize, size_t nsize)
{
    Sandbox *sb = self;
    size_t old = from ? osize : 0;
    bool stack = from && from == sb->stack;
    if (nsize == 0) {
        sb->bytes -= old;
        if (stack)
            note_stack(sb, from, true, NULL, 0);
        free(from);
        return NULL;
    }

    bool string = !from && osize == LUA_TSTRING, grows = nsize > old;
    bool plain = !from && osize == 0;
    if (grows && !may_grow(sb, string, old, nsize))
        return NULL;
    if (grows)
        memory_asked();
    void *to = realloc(from, nsize);
    if (!to && grows)
        return NULL;

    to = to ? to : from;
    sb->bytes += nsize - old;
    note_size(sb, string, nsize);
    if (plain || stack)
        note_stack(sb, plain ? NULL : sb, stack, to, nsize);
    return to;
}

void *sandbox_take(Sandbox *sb, size_t bytes) { return allocate(sb, NULL, LUA_TUSERDATA, bytes); }

int sandbox_rethrow(lua_State *L, int rc)
{
    Sandbox *sb = sandbox_of(L);
    if (rc == LUA_ERRMEM)
        sandbox_halt(sb, sb->over_heap ? STOP_HEAP : STOP_MACHINE);
    if (sb->stop)
        stop_script(L);
    return rc;
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
            place(sb, &ar);
            break;
        }
    }
    find_line(sb);

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
    sb->stop = STOP_NONE;
    sb->placed = sb->over_heap = false;
    sb->line = 0;
    sb->where[0] = sb->message[0] = 0;
    sb->running = true;
    lua_sethook(sb->L, tick, LUA_MASKCOUNT, TICK);
}

/* Leaves no rubbish to the next call, so that it meets what it would have met. */
static void end(Sandbox *sb, bool failed)
{
    sb->running = false;
    lua_sethook(sb->L, NULL, 0, 0);
    if (!sb->settled) {
        sb->longest_kept = sb->longest;
        sb->largest_kept = sb->largest;
    }
    if (failed || sb->stack_bytes > STACK_FREE)
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

    Text field = text_in(why->field, sizeof why->field);
    why->line = sb->line;
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
        sb->L = lua_newstate(allocate, sb);
        sb->opening = false;
    }
    if (!sb || !sb->L) {
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
        free(gone);
    }
    free(sb);
}

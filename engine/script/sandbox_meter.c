/*
 * sandbox_meter.c: what a script costs: the meter of work, which is exact, the
 * meter of wear, which is not, and the memory both of them watch.
 */
#include "script/sandbox_lib.h"

#include "base/arena.h"
#include "base/text.h"

enum {
    TICK          = SANDBOX_TICK,

    /* Bytes of string, above which each instruction costs one unit more: about
     * what a comparison or the reading of a number gets through in the time of
     * an instruction or two (judgement, from measurements). */
    LONG_STRING   = 512,

    /* The same for the stack, all of which `f(...)` can copy at once; a stack
     * below STACK_FREE bytes is everybody's right. */
    LONG_STACK    = 2048,
    STACK_FREE    = SANDBOX_STACK_FREE,

    FRACTIONS     = 2,              /* times the price: `x .. ""` takes the C library that long */

    WEAR_BYTES    = 64,             /* bytes allocated to a unit of wear */
    WEAR_TEXT     = 4,              /* the same for strings, which are also hashed and written */
    WEAR_COLLECT  = 16,             /* bytes held, to a unit, when the heap is full */
    WEAR_SLOT     = 512             /* bytes of the largest table a walk may cross */
};

/* What a string takes beside its characters: Lua's header and the last zero. */
static const size_t string_extra = 8 + 2 * sizeof(void *) + 1;

void sandbox_place(Sandbox *sb, const lua_Debug *ar)
{
    Text where = text_in(sb->where, sizeof sb->where);
    text_add(&where, ar->source + (ar->source[0] == '@'));
    sb->line = ar->currentline;
    sb->placed = true;
}

/* The innermost line of a script. Reads only, so that the allocator may ask. */
void sandbox_find_line(Sandbox *sb)
{
    lua_Debug ar;
    for (int level = 0; !sb->placed && lua_getstack(sb->L, level, &ar); level++) {
        lua_getinfo(sb->L, "Sl", &ar);
        if (ar.currentline > 0)
            sandbox_place(sb, &ar);
    }
}

void sandbox_halt(Sandbox *sb, Stop stop)
{
    if (sb->stop || !sb->running)
        return;
    sb->stop = stop;
    sandbox_find_line(sb);
    lua_sethook(sb->L, sandbox_tick, LUA_MASKCOUNT, 1);
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

static void wear(Sandbox *sb, uint64_t units, Stop stop)
{
    if (!sb->running)
        return;
    sb->wear += units;
    if (sb->wear > sb->limits.work_per_call)
        sandbox_halt(sb, stop);
}

/* lua_next crosses empty slots too, and a table that was once large has many;
 * how many cannot be asked, but no table is larger than the largest. */
void sandbox_scan(lua_State *L)
{
    Sandbox *sb = sandbox_of(L);
    wear(sb, 1 + sb->largest / WEAR_SLOT, STOP_WEAR);
    sandbox_charge(L, 1);
}

void sandbox_tick(lua_State *L, lua_Debug *ar)
{
    Sandbox *sb = sandbox_of(L);
    (void)ar;
    if (sb->stack_bytes > STACK_FREE)
        wear(sb, TICK * (sb->stack_bytes / LONG_STACK), STOP_STACK);
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

    wear(sb, 1 + (bytes - old) / (string ? WEAR_TEXT : WEAR_BYTES), STOP_WEAR);
    sb->over_heap = sb->bytes - old + bytes > sb->limits.bytes;
    if (sb->over_heap) {
        wear(sb, sb->bytes / WEAR_COLLECT, STOP_WEAR);     /* Lua will now collect, and ask again */
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
void *sandbox_allocate(void *self, void *from, size_t osize, size_t nsize)
{
    Sandbox *sb = self;
    size_t old = from ? osize : 0;
    bool stack = from && from == sb->stack;
    if (nsize == 0) {
        sb->bytes -= old;
        if (stack)
            note_stack(sb, from, true, NULL, 0);
        heap_give(&sb->heap, from);
        return NULL;
    }

    bool string = !from && osize == LUA_TSTRING, grows = nsize > old;
    bool plain = !from && osize == 0;
    if (grows && !may_grow(sb, string, old, nsize))
        return NULL;
    void *to = heap_change(&sb->heap, from, old, nsize);
    if (!to)
        return NULL;

    sb->bytes += nsize - old;
    note_size(sb, string, nsize);
    if (plain || stack)
        note_stack(sb, plain ? NULL : sb, stack, to, nsize);
    return to;
}

void *sandbox_take(Sandbox *sb, size_t bytes)
{
    return sandbox_allocate(sb, NULL, LUA_TUSERDATA, bytes);
}

int sandbox_rethrow(lua_State *L, int rc)
{
    Sandbox *sb = sandbox_of(L);
    if (rc == LUA_ERRMEM)
        sandbox_halt(sb, sb->over_heap ? STOP_HEAP : STOP_MACHINE);
    if (sb->stop)
        stop_script(L);
    return rc;
}

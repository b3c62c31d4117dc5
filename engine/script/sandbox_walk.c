/*
 * sandbox_walk.c: everything that can be reached from a value: freezing it, and
 * making sure that no function among it remembers.
 */
#include "script/sandbox_lib.h"

#include "base/status.h"

static const char key_settled = 0;      /* in a table's content: all below it is known */

enum { SELF = 1, ROOT, SEEN, QUEUE, WALK_TOP = QUEUE };

typedef struct Walk {
    bool        functions;      /* look into them too */
    lua_Integer count;          /* in the queue */
    Fault      *why;
    Status      status;
} Walk;

/* Takes the value on top; queues it if it is new and of interest. */
static void visit(lua_State *L, Walk *w)
{
    int type = lua_type(L, -1);
    if (type != LUA_TTABLE && !(type == LUA_TFUNCTION && w->functions)) {
        lua_pop(L, 1);
        return;
    }
    lua_pushvalue(L, -1);
    if (lua_rawget(L, SEEN) != LUA_TNIL) {
        lua_pop(L, 2);
        return;
    }
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushboolean(L, true);
    lua_rawset(L, SEEN);
    lua_rawseti(L, QUEUE, ++w->count);
}

/* Keys and values; of the sandbox's own notes only if `notes`. */
static void visit_all(lua_State *L, Walk *w, int table, bool notes)
{
    int t = lua_absindex(L, table);
    for (lua_pushnil(L); lua_next(L, t);) {
        if (lua_islightuserdata(L, -2) && !notes)
            lua_pop(L, 1);
        else
            visit(L, w);
        lua_pushvalue(L, -1);
        visit(L, w);
    }
}

static bool settled(lua_State *L, int table)
{
    sandbox_content(L, table);
    bool yes = lua_rawgetp(L, -1, &key_settled) != LUA_TNIL;
    lua_pop(L, 2);
    return yes;
}

static void walk_table(lua_State *L, Walk *w, int t)
{
    bool frozen = frozen_is(L, t);
    if (frozen && (!w->functions || settled(L, t)))
        return;
    if (!frozen)
        frozen_make(L, t);
    sandbox_content(L, t);
    visit_all(L, w, -1, false);
    lua_pop(L, 1);
    if (frozen_prior(L, t)) {       /* its note leads to the metatable scripts know */
        visit_all(L, w, -1, true);
        lua_pop(L, 1);
    }
}

static bool refuse(lua_State *L, Walk *w, int function, int32_t line, const char *name)
{
    lua_Debug ar;
    lua_pushvalue(L, function);
    lua_getinfo(L, ">S", &ar);
    const char *where = ar.source + (ar.source[0] == '@');
    if (name)
        w->status = fault(w->why, ERR_SCRIPT, where, "assigns '%s', a local from outside the"
                          " function: it would remember from call to call", name);
    else
        w->status = fault(w->why, ERR_SCRIPT, where, "keeps an iterator of pairs or gmatch:"
                          " it would remember from call to call");
    if (w->why)
        w->why->line = line;
    fault_remedy(w->why, name ? "declare a variable of the scenario for it"
                              : "call pairs or gmatch inside the function");
    return false;
}

static bool is_iterator(lua_State *L, int index)
{
    lua_CFunction f = lua_tocfunction(L, index);
    return f == pairs_step || f == pattern_step;
}

static bool walk_function(lua_State *L, Walk *w, int f)
{
    if (lua_iscfunction(L, f))
        return true;        /* the engine's own, or an iterator, seen by its holder */
    CodeFound found = code_read(L, f);
    if (found.assigns) {
        const char *name = lua_getupvalue(L, f, found.upvalue + 1);
        return refuse(L, w, f, found.assigns, name ? name : "?");
    }
    for (int i = 1; lua_getupvalue(L, f, i); i++) {
        if (w->functions && is_iterator(L, -1)) {
            lua_Debug ar;
            lua_pushvalue(L, f);
            lua_getinfo(L, ">S", &ar);
            return refuse(L, w, f, ar.linedefined, NULL);
        }
        visit(L, w);
    }
    return true;
}

/* An iterator inside a table: the table's holder is not known any more. */
static bool walk_one(lua_State *L, Walk *w, int at)
{
    if (lua_type(L, at) == LUA_TTABLE) {
        walk_table(L, w, at);
        return true;
    }
    if (is_iterator(L, at)) {
        w->status = fault(w->why, ERR_SCRIPT, "sandbox", "a table keeps an iterator of pairs or"
                          " gmatch: it would remember from call to call");
        return false;
    }
    return walk_function(L, w, at);
}

/* What was found free of memory need not be walked for the next hook. */
static void settle(lua_State *L, const Walk *w)
{
    for (lua_Integer i = 1; i <= w->count; i++) {
        if (lua_rawgeti(L, QUEUE, i) == LUA_TTABLE) {
            sandbox_content(L, -1);
            lua_pushboolean(L, true);
            lua_rawsetp(L, -2, &key_settled);
        }
        lua_settop(L, WALK_TOP);
    }
}

static int walk(lua_State *L)
{
    Walk *w = lua_touserdata(L, SELF);
    lua_settop(L, ROOT);
    lua_newtable(L);
    lua_newtable(L);
    lua_pushvalue(L, ROOT);
    visit(L, w);
    for (lua_Integer i = 1; i <= w->count; i++) {
        lua_rawgeti(L, QUEUE, i);
        if (!walk_one(L, w, WALK_TOP + 1))
            return 0;
        lua_settop(L, WALK_TOP);
    }
    if (w->functions)
        settle(L, w);
    return 0;
}

void sandbox_freeze(Sandbox *sb, int index)
{
    Walk w = { 0 };
    if (sandbox_guard(sb, walk, &w, index, NULL) != OK)
        sb->broken = true;
    else
        lua_pop(sb->L, 1);
}

Status sandbox_stateless(Sandbox *sb, int index, Fault *why)
{
    Walk w = { .functions = true, .why = why, .status = OK };
    Status status = sandbox_guard(sb, walk, &w, index, why);
    if (status != OK) {
        sb->broken = true;
        return status;
    }
    lua_pop(sb->L, 1);
    sb->settled = true;
    return w.status;
}

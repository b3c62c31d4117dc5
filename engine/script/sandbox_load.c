/*
 * sandbox_load.c: from a text to its result: the names a chunk can see, the
 * compiler, and the lines to show when something in it went wrong.
 */
#include "script/sandbox_lib.h"

#include "base/text.h"


static const char key_env = 0;      /* in Lua's registry: what every chunk has as _ENV */

/* Names people bring along from other Lua, and what to do here instead. */
static const struct { const char *name, *hint; } absent[] = {
    { "print", "record a message with an effect, or return it" },
    { "next", "walk with pairs, or ask `#t == 0`" },
    { "load", "write a function" }, { "loadstring", "write a function" },
    { "require", "what lies in lib/ is known by the name of its file" },
    { "dofile", "every file of the folder is read by itself" },
    { "os", "there is no clock and no system here" },
    { "io", "there are no files here" },
    { "debug", "errors come with their lines" },
    { "coroutine", "a hook is called once and answers at once" },
    { "package", "every file of the folder is read by itself" },
    { "collectgarbage", "memory looks after itself" },
    { "_G", "write `local`, or return it" },
    { "random", "throw the engine's dice" }, { "randomseed", "throw the engine's dice" },
    { "pow", "whole numbers: write x * x" }, { "sqrt", "use math.isqrt" },
    { "pi", "whole numbers only" }, { "huge", "use math.maxinteger" },
    { "dump", "functions stay where they are" },
};

static int missing(lua_State *L)
{
    const char *library = lua_tostring(L, lua_upvalueindex(1));
    const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    if (library && strcmp(library, "string") == 0 && lua_type(L, 1) == LUA_TSTRING &&
        lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "a text is not a table; use s:sub(i, i)");

    const char *hint = "";
    for (size_t i = 0; i < countof(absent); i++)
        if (strcmp(absent[i].name, key) == 0)
            hint = absent[i].hint;
    if (library)
        return luaL_error(L, "%s has no '%s'%s%s", library, key, *hint ? "; " : "", hint);
    return luaL_error(L, "nothing is called '%s' here%s%s", key, *hint ? "; " : "", hint);
}

static int env_write(lua_State *L)
{
    const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    return luaL_error(L, "'%s' is not local: write `local %s`, or return it", key, key);
}

static int library_write(lua_State *L)
{
    return luaL_error(L, "the libraries are shared and cannot be changed");
}

void lib_strict(lua_State *L, const char *library)
{
    lua_createtable(L, 0, 1);
    lua_pushstring(L, library);
    lua_pushcclosure(L, missing, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
}

void env_prepare(lua_State *L)
{
    static const struct { const char *name; void (*push)(lua_State *L); } libraries[] = {
        { "string", lib_string }, { "table", lib_table }, { "math", lib_math },
        { "utf8", lib_utf8 },
    };

    lib_base(L);
    for (size_t i = 0; i < countof(libraries); i++) {
        libraries[i].push(L);
        lib_strict(L, libraries[i].name);
        frozen_face(L, library_write);
        lua_setfield(L, -2, libraries[i].name);
    }

    lua_pushliteral(L, "");         /* the metatable all strings share */
    lua_createtable(L, 0, 1);
    lua_getfield(L, -3, "string");
    sandbox_content(L, -1);
    lua_setfield(L, -3, "__index");
    lua_pop(L, 1);
    lua_setmetatable(L, -2);
    lua_pop(L, 1);

    lib_strict(L, NULL);
    frozen_face(L, env_write);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_env);
}

static int add_name(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_env);
    sandbox_content(L, -1);
    lua_pushstring(L, lua_touserdata(L, 1));
    lua_pushvalue(L, 2);
    lua_rawset(L, -3);
    return 0;
}

void sandbox_name(Sandbox *sb, const char *name)
{
    if (sandbox_guard(sb, add_name, (void *)(uintptr_t)name, -1, NULL) != OK)
        sb->broken = true;
    else
        lua_pop(sb->L, 1);
    lua_pop(sb->L, 1);
}

static int find_name(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_env);
    sandbox_content(L, -1);
    lua_pushstring(L, lua_touserdata(L, 1));
    lua_rawget(L, -2);
    return 1;
}

bool sandbox_named(Sandbox *sb, const char *name)
{
    if (sandbox_guard(sb, find_name, (void *)(uintptr_t)name, 0, NULL) != OK)
        return false;
    bool there = !lua_isnil(sb->L, -1);
    lua_pop(sb->L, 1);
    return there;
}

static void forget(Sandbox *sb, const char *name)
{
    for (Source **at = &sb->sources; *at; at = &(*at)->next) {
        Source *gone = *at;
        if (strcmp(gone->name, name) != 0)
            continue;
        *at = gone->next;
        sb->bytes -= gone->bytes;
        heap_give(&sb->heap, gone);
        return;
    }
}

/* False: no room. */
static bool remember(Sandbox *sb, const char *name, const char *text, size_t len)
{
    forget(sb, name);
    Source *s = sandbox_take(sb, sizeof *s + len);
    if (!s)
        return false;
    Text shown = text_in(s->name, sizeof s->name);
    text_add(&shown, name);
    memcpy(s->text, text, len);
    s->bytes = sizeof *s + len;
    s->len = len;
    s->next = sb->sources;
    sb->sources = s;
    return true;
}

static void place_at(Sandbox *sb, const char *name, int64_t line)
{
    Text where = text_in(sb->where, sizeof sb->where);
    text_add(&where, name);
    sb->line = (int32_t)line;
    sb->placed = true;
}

/* The compiler says "name:line: what", shortening long names from the left. */
static int say_syntax(lua_State *L, const Source *s)
{
    size_t skip = strlen(s->name) < LUA_IDSIZE ? strlen(s->name) : LUA_IDSIZE - 1;
    const char *said = lua_tostring(L, -1), *number = said + skip + 1;
    const char *colon = strlen(said) > skip && said[skip] == ':' ? strchr(number, ':') : NULL;
    int64_t line = 0;
    if (!colon || !number_of(number, (size_t)(colon - number), &line))
        return lua_error(L);
    place_at(sandbox_of(L), s->name, line);
    lua_pushstring(L, colon + 2);
    return lua_error(L);
}

static int compile(lua_State *L)
{
    const Source *s = lua_touserdata(L, 1);
    TEXT(name, sizeof s->name + 1);
    text_addf(&name, "@%s", s->name);
    sandbox_pay(L, s->len);
    int rc = luaL_loadbufferx(L, s->text, s->len, name.at, "t");
    if (rc == LUA_ERRSYNTAX)
        return say_syntax(L, s);
    if (rc != LUA_OK)
        return sandbox_rethrow(L, rc), lua_error(L);

    CodeFound found = code_read(L, -1);
    if (found.zero) {
        place_at(sandbox_of(L), s->name, found.zero);
        return luaL_error(L, "a string of the function that begins here holds a zero byte");
    }
    sandbox_of(L)->fractions |= found.fractions;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_env);
    if (!lua_setupvalue(L, -2, 1))
        lua_pop(L, 1);
    return 1;
}

Status sandbox_chunk(Sandbox *sb, const char *name, const char *text, size_t len, Fault *why)
{
    if (sb->running)
        return fault(why, ERR_REFUSED, name, "a script is running already");
    if (source_check(name, text, len, why) != OK)
        return ERR_SCRIPT;
    if (!remember(sb, name, text, len))
        return fault(why, ERR_MEMORY, name, "no memory for the text");

    bool settled = sb->settled;     /* what a chunk makes stays, also late */
    sb->settled = false;
    lua_pushcfunction(sb->L, compile);
    lua_pushlightuserdata(sb->L, sb->sources);
    Status status = sandbox_call(sb, 1, 1, name, why);
    if (status == OK)
        status = sandbox_call(sb, 0, 1, name, why);
    sb->settled = settled;
    return status;
}

static void add_line(Text *out, const char *at, const char *stop, int32_t line, bool here)
{
    enum { SHOWN = 100 };       /* bytes; a longer line is cut */
    const char *end = memchr(at, '\n', (size_t)(stop - at));
    size_t len = (size_t)((end ? end : stop) - at);
    text_addf(out, "%s%5d | ", here ? "->" : "  ", (int)line);
    text_clean(out, at, len < SHOWN ? len : SHOWN);
    text_add(out, "\n");
}

const char *sandbox_excerpt(const Sandbox *sb, const Fault *why, char *out, size_t cap)
{
    Text shown = text_in(out, cap);
    const Source *s = sb->sources;
    while (s && strcmp(s->name, why->where) != 0)
        s = s->next;
    if (!s || why->line <= 0)
        return out;

    const char *at = s->text, *stop = s->text + s->len;
    for (int32_t line = 1; at < stop && line <= why->line + 1; line++) {
        if (line >= why->line - 1)
            add_line(&shown, at, stop, line, line == why->line);
        const char *end = memchr(at, '\n', (size_t)(stop - at));
        at = end ? end + 1 : stop;
    }
    return out;
}

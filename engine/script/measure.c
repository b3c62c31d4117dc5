/*
 * measure.c: rows of the record asked about a run: the functions, and what came
 * of them.
 */
#include "script/measure.h"

#include "script/folder.h"
#include "script/library.h"
#include "script/measure_lua.h"

enum {
    MEASURE_WORK = 1000000, MEASURE_BYTES = 8 << 20,
    BOOK_FIRST = 64 << 10, BOOK_MOST = 4 << 20,
    NOTES_FIRST = 16 << 10, NOTES_MOST = 1 << 20
};

static const char key_rows = 0, key_r = 0;  /* their addresses name both in the registry */

/* (the list of rows, Measures): keeps their functions and makes r. */
static int open_state(lua_State *L)
{
    Measures *s = lua_touserdata(L, 2);
    run_open(L, s);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_r);
    lua_createtable(L, s->bind.m->records, 0);
    for (int32_t i = 1; i <= s->bind.m->records; i++) {
        lua_geti(L, 1, i);
        lua_getfield(L, -1, "measure");
        if (!lua_isfunction(L, -1))
            return luaL_error(L, "row %d of the record has no measure", (int)i);
        lua_rawseti(L, -3, i);
        lua_pop(L, 1);
    }
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_rows);
    return 0;
}

static Status seal_rows(Measures *s, Fault *why)
{
    lua_State *L = sandbox_lua(s->bind.sandbox);
    Status status = OK;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_rows);
    for (int32_t i = 1; i <= s->bind.m->records && status == OK; i++) {
        lua_rawgeti(L, -1, i);
        status = sandbox_stateless(s->bind.sandbox, -1, why);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return status;
}

static Status run_file(Measures *s, const char *root, const char *scenario, Fault *why)
{
    char *text;
    size_t len;
    TEXT(shown, 600);
    int folder = folder_scenario(root, scenario, &shown, why);
    if (folder < 0)
        return ERR_NOT_FOUND;
    Status status = folder_read(folder, "record.lua", SANDBOX_CHUNK_MAX, &s->book, &text, &len,
                                why);
    folder_close(folder);
    text_add(&shown, "/record.lua");
    s->where = arena_string(&s->book, shown.at, shown.len);
    if (status == OK && !s->where)
        return fault(why, ERR_MEMORY, scenario, "no memory for its record");
    if (status == OK)
        status = library_open(s->bind.sandbox, root, scenario, s->bind.m->theatre, &s->book, why);
    if (status == OK)
        status = sandbox_chunk(s->bind.sandbox, s->where, text, len, why);
    return status;
}

static Status open_all(Measures *s, const char *root, const char *scenario, Fault *why)
{
    if (!bind_names(&s->bind, s->bind.m, &s->book))
        return fault(why, ERR_MEMORY, scenario, "no memory for the names");
    s->bind.sandbox = sandbox_open((SandboxLimits){ 0, 0 }, why);
    if (!s->bind.sandbox)
        return ERR_MEMORY;
    Status status = run_file(s, root, scenario, why);
    if (status != OK)
        return status;
    lua_State *L = sandbox_lua(s->bind.sandbox);
    lua_pushcfunction(L, open_state);
    lua_insert(L, -2);
    lua_pushlightuserdata(L, s);
    status = sandbox_call(s->bind.sandbox, 2, 0, s->where, why);
    if (status == OK)
        status = seal_rows(s, why);
    sandbox_limits(s->bind.sandbox, (SandboxLimits){ MEASURE_WORK, MEASURE_BYTES });
    return status;
}

Status measures_open(const char *root, const char *scenario, const Model *m, Measures **out,
                     Fault *why)
{
    Arena book, notes;
    *out = NULL;
    if (!m->records)
        return OK;
    if (!arena_open(&book, BOOK_FIRST, BOOK_MOST))
        return fault(why, ERR_MEMORY, scenario, "no memory for its record");
    if (!arena_open(&notes, NOTES_FIRST, NOTES_MOST)) {
        arena_close(&book);
        return fault(why, ERR_MEMORY, scenario, "no memory for its record");
    }
    Measures *s = arena_push(&book, sizeof *s);
    must(s);
    s->book = book;
    s->notes = notes;
    s->bind.m = m;
    s->bind.notes = &s->notes;
    Status status = open_all(s, root, scenario, why);
    if (status == OK)
        *out = s;
    else
        measures_close(s);
    return status;
}

void measures_close(Measures *s)
{
    if (!s)
        return;
    sandbox_close(s->bind.sandbox);
    Arena notes = s->notes, book = s->book;     // s itself lies in the book
    arena_close(&notes);
    arena_close(&book);
}

/* (Measures, row): calls the function of that row with r. */
static int enter(lua_State *L)
{
    Measures *s = lua_touserdata(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_rows);
    lua_rawgeti(L, -1, lua_tointeger(L, 2));
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_r);
    lua_call(L, 1, 1);
    s->answer = (Finding){ .kind = FINDING_NONE };
    if (lua_isboolean(L, -1))
        s->answer = (Finding){ lua_toboolean(L, -1), FINDING_SHARE };
    else if (lua_isinteger(L, -1))
        s->answer = (Finding){ lua_tointeger(L, -1), FINDING_NUMBER };
    else if (!lua_isnil(L, -1))
        s->wrong = lua_type(L, -1) == LUA_TNUMBER ? "a fraction" : luaL_typename(L, -1);
    return 0;
}

/* Where the function of a row begins, for a fault that no line of it raised. */
static int32_t line_of(Measures *s, int32_t row)
{
    lua_State *L = sandbox_lua(s->bind.sandbox);
    lua_Debug ar = { .linedefined = 0 };
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_rows);
    lua_rawgeti(L, -1, row + 1);
    lua_getinfo(L, ">S", &ar);
    lua_pop(L, 1);
    return ar.linedefined;
}

Status measure_take(Measures *s, int32_t row, const Chronicle *c, Finding *out, Fault *why)
{
    lua_State *L = sandbox_lua(s->bind.sandbox);
    *out = (Finding){ .kind = FINDING_NONE };
    must(row >= 0 && row < s->bind.m->records);
    TEXT(what, 64);
    text_addf(&what, "measure of %s", s->bind.m->record[row].id);
    s->c = c;
    s->wrong = NULL;
    lua_pushcfunction(L, enter);
    lua_pushlightuserdata(L, s);
    lua_pushinteger(L, row + 1);
    Status status = sandbox_call(s->bind.sandbox, 2, 0, what.at, why);
    s->c = NULL;
    if (status == OK && s->wrong) {
        status = fault(why, ERR_SCRIPT, s->where, "%s returned %s", what.at, s->wrong);
        fault_remedy(why, "let it return true or false, a whole number, or nil; // divides whole");
        if (why)
            why->line = line_of(s, row);
    }
    if (status == OK)
        *out = s->answer;
    return status;
}

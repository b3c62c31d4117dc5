/*
 * inquiry.c: reading an experiment from its file.
 */
#include "script/inquiry.h"

#include "base/text.h"
#include "script/folder.h"
#include "script/locate.h"
#include "script/sandbox.h"

#include <lua5.4/lauxlib.h>

enum { ROOM_FIRST = 16 << 10, ROOM_MOST = 2 << 20, WORK = 1000000, BYTES = 8 << 20, VALUES = 200 };

typedef struct Read {
    lua_State *L;
    Inquiry *q;
    const char *text;
    size_t len;
    Fault *why;
    Status status;
} Read;

typedef struct Entry Entry;
typedef void ReadEntry(Read *r, const Entry *e);

/* A field of the file: the key of its lines, how it is read. */
struct Entry {
    const char *name, *key;
    bool must;
    int64_t low, high;
    ReadEntry *read; /* the value is on top of the stack */
    const char *takes;
};

/* ---- faults ---- */

static int32_t line_of(const Read *r, const char *name, int64_t row)
{
    Key key[2] = { { name, 0 }, { NULL, row } };
    return locate_line(r->text, r->len, key, row ? 2 : 1);
}

/* The first fault counts. */
static void wrong(Read *r, const Entry *e, int64_t row, const char *what)
{
    if (r->status != OK)
        return;
    r->status = fault(r->why, ERR_SYNTAX, r->q->where, "%s", what);
    fault_remedy(r->why, "`%s` takes %s", e->name, e->takes);
    r->why->line = line_of(r, e->name, row);
    Text field = text_in(r->why->field, sizeof r->why->field);
    text_addf(&field, row ? "%s[%lld]" : "%s", e->name, (long long)row);
}

static void keep(Read *r, const Entry *e, const char *key, int64_t row, const Text *value)
{
    Inquiry *q = r->q;
    if (r->status != OK)
        return;
    if (value->cut || q->lines == INQUIRY_LINES) {
        wrong(r, e, row, value->cut ? "this is too long" : "there are too many lines");
        return;
    }
    InquiryLine *line = &q->at[q->lines++];
    line->key = key;
    line->value = arena_string(&q->arena, value->at, value->len);
    line->line = line_of(r, e->name, row);
    Text field = text_in(line->field, sizeof line->field);
    text_addf(&field, row ? "%s[%lld]" : "%s", e->name, (long long)row);
    if (!line->value)
        r->status = fault(r->why, ERR_MEMORY, q->where, "there is no memory for it");
}

/* ---- values ---- */

/* A word or a whole number at a stack index; false if it is neither. */
static bool add_value(Read *r, int index, Text *out)
{
    size_t len;
    if (lua_isinteger(r->L, index)) {
        text_addf(out, "%lld", (long long)lua_tointeger(r->L, index));
        return true;
    }
    if (lua_type(r->L, index) != LUA_TSTRING)
        return false;
    const char *text = lua_tolstring(r->L, index, &len);
    text_clean(out, text, len);
    return len > 0;
}

static void read_words(Read *r, const Entry *e)
{
    TEXT(value, INQUIRY_TEXT + 1);
    if (lua_type(r->L, -1) != LUA_TSTRING || !add_value(r, -1, &value))
        wrong(r, e, 0, "this is no text");
    keep(r, e, e->key, 0, &value);
}

static void read_number(Read *r, const Entry *e)
{
    TEXT(value, 32);
    if (!lua_isinteger(r->L, -1) || lua_tointeger(r->L, -1) < e->low ||
        lua_tointeger(r->L, -1) > e->high)
        wrong(r, e, 0, "this is no such number");
    add_value(r, -1, &value);
    keep(r, e, e->key, 0, &value);
}

static void read_switch(Read *r, const Entry *e)
{
    TEXT(value, 4);
    if (!lua_isboolean(r->L, -1))
        wrong(r, e, 0, "this is neither true nor false");
    else if (lua_toboolean(r->L, -1))
        keep(r, e, e->key, 0, &value);
}

/* ---- rows ---- */

/* { id, value }, { id, value, value, ... } */
static void read_pair(Read *r, const Entry *e, int64_t row, int64_t values)
{
    TEXT(value, INQUIRY_TEXT + 1);
    for (int64_t i = 1; i <= values; i++) {
        lua_geti(r->L, -1, i);
        TEXT(word, INQUIRY_TEXT + 1);
        if (!add_value(r, -1, &word) || strpbrk(word.at, ",=") ||
            (i == 1 && lua_isinteger(r->L, -1)))
            wrong(r, e, row, "this is no row of words");
        text_addf(&value, "%s%s", i == 1 ? "" : i == 2 ? "=" : ",", word.at);
        lua_pop(r->L, 1);
    }
    keep(r, e, e->key, row, &value);
}

/* { name }, { name, low, high } */
static void read_input(Read *r, const Entry *e, int64_t row, int64_t values)
{
    TEXT(value, INQUIRY_TEXT + 1);
    for (int64_t i = 1; i <= values; i++) {
        lua_geti(r->L, -1, i);
        if (i > 1 && !lua_isinteger(r->L, -1))
            wrong(r, e, row, "its bounds are no whole numbers");
        text_add(&value, i == 1 ? "" : i == 2 ? "=" : "..");
        if (!add_value(r, -1, &value))
            wrong(r, e, row, "this is no row of an input");
        lua_pop(r->L, 1);
    }
    keep(r, e, e->key, row, &value);
}

static void read_rows(Read *r, const Entry *e)
{
    int64_t rows = lua_istable(r->L, -1) ? luaL_len(r->L, -1) : 0;
    bool input = strcmp(e->key, "input") == 0, vary = strcmp(e->key, "vary") == 0;
    if (rows < 1 || rows > VALUES)
        wrong(r, e, 0, "this is no list of rows");
    for (int64_t i = 1; i <= rows && r->status == OK; i++) {
        lua_geti(r->L, -1, i);
        int64_t values = lua_istable(r->L, -1) ? luaL_len(r->L, -1) : 0;
        bool good = input  ? values == 1 || values == 3
                    : vary ? values >= 2 && values <= VALUES
                           : values == 2;
        if (!good)
            wrong(r, e, i, "this row is not as it should be");
        else if (input)
            read_input(r, e, i, values);
        else
            read_pair(r, e, i, values);
        lua_pop(r->L, 1);
    }
}

/* { metric = "B28", points = 2 } */
static void read_stop(Read *r, const Entry *e)
{
    TEXT(value, 100);
    if (!lua_istable(r->L, -1)) {
        wrong(r, e, 0, "this is no table");
        return;
    }
    lua_getfield(r->L, -1, "metric");
    lua_getfield(r->L, -2, "points");
    bool good = lua_type(r->L, -2) == LUA_TSTRING && lua_isinteger(r->L, -1) &&
                lua_tointeger(r->L, -1) >= 1 && lua_tointeger(r->L, -1) <= 50;
    if (!good)
        wrong(r, e, 0, "this is no rule to stop by");
    add_value(r, -2, &value);
    text_add(&value, ":");
    add_value(r, -1, &value);
    lua_pop(r->L, 2);
    keep(r, e, e->key, 0, &value);
}

/* ---- the form ---- */

static const char *const form[] = { "clear",     "consistent", "minimal", "theory",
                                    "base_rate", "projects",   NULL };

/* The first of the table's keys, by bytes, that is none of those known. */
static bool unknown_key(Read *r, const char *const *known, Text *out)
{
    TEXT(first, 80);
    bool some = false;
    lua_pushnil(r->L);
    while (lua_next(r->L, -2)) {
        TEXT(key, 80);
        bool is = false;
        lua_pop(r->L, 1);
        if (lua_type(r->L, -1) == LUA_TSTRING)
            text_clean(&key, lua_tostring(r->L, -1), lua_rawlen(r->L, -1));
        else
            text_add(&key, "[...]");
        for (int i = 0; known[i] && !is; i++)
            is = strcmp(known[i], key.at) == 0;
        if (is || (some && strcmp(first.at, key.at) <= 0))
            continue;
        some = true;
        first = text_in(first_bytes, sizeof first_bytes);
        text_add(&first, key.at);
    }
    text_add(out, first.at);
    return some;
}

static void read_form(Read *r, const Entry *e)
{
    TEXT(odd, 80);
    TEXT(what, 160);
    if (!lua_istable(r->L, -1)) {
        wrong(r, e, 0, "this is no table");
        return;
    }
    if (unknown_key(r, form, &odd)) {
        text_addf(&what, "the form has no field `%s`", odd.at);
        wrong(r, e, 0, what.at);
    }
    for (int i = 0; form[i] && r->status == OK; i++) {
        TEXT(value, INQUIRY_TEXT + 1);
        lua_getfield(r->L, -1, form[i]);
        if (!lua_isnil(r->L, -1)) {
            if (lua_type(r->L, -1) != LUA_TSTRING || !add_value(r, -1, &value))
                wrong(r, e, 0, "an answer is no text");
            keep(r, e, form[i], 0, &value);
        }
        lua_pop(r->L, 1);
    }
}

/* ---- the file ---- */

static const Entry entry[] = {
    { "scenario", "scenario", true, 0, 0, read_words, "the id of a scenario, or a folder" },
    { "question", "question", true, 0, 0, read_words, "the question in words, at most 399 bytes" },
    { "metric", "metric", false, 0, 0, read_words,
      "won_SIDE, points_SIDE, men_SIDE, dead_SIDE, weeks or a row of the record" },
    { "premises", "premise", false, 0, 0, read_rows,
      "rows { \"premise\", \"value\" } for all settings" },
    { "doctrines", "doctrine", false, 0, 0, read_rows, "rows { \"side\", \"temper\" }" },
    { "vary", "vary", false, 0, 0, read_rows, "rows { \"premise\", \"value\", \"value\" }" },
    { "grid", "grid", false, 0, 0, read_switch, "true or false" },
    { "readings", "readings", false, 0, 0, read_switch, "true or false" },
    { "inputs", "input", false, 0, 0, read_rows, "rows { \"name\" } or { \"name\", low, high }" },
    { "design", "design", false, 0, 0, read_words,
      "\"sample\", \"tornado\", \"morris\" or \"sobol\"" },
    { "points", "points", false, 1, 100000, read_number, "a whole number from 1 to 100000" },
    { "runs", "runs", false, 1, 1000000, read_number, "a whole number from 1 to 1000000" },
    { "seed", "seed", false, 0, INT64_MAX, read_number, "a whole number from 0 on" },
    { "stop", "until", false, 0, 0, read_stop, "{ metric = \"...\", points = 1 to 50 }" },
    { "form", "", false, 0, 0, read_form,
      "{ clear, consistent, minimal, theory, base_rate, projects = \"...\" }" },
};

static void check_keys(Read *r)
{
    const char *known[countof(entry) + 1] = { NULL };
    TEXT(odd, 80);
    for (size_t i = 0; i < countof(entry); i++)
        known[i] = entry[i].name;
    if (r->status != OK || !unknown_key(r, known, &odd))
        return;
    r->status = fault(r->why, ERR_SYNTAX, r->q->where, "an experiment has no field `%s`", odd.at);
    r->why->line = line_of(r, odd.at, 0);
    TEXT(all, 300);
    for (size_t i = 0; i < countof(entry); i++)
        text_addf(&all, "%s%s", i ? ", " : "", entry[i].name);
    fault_remedy(r->why, "it has %s", all.at);
}

/* (table, Read) */
static int read_all(lua_State *L)
{
    Read *r = lua_touserdata(L, 2);
    lua_pop(L, 1);
    if (!lua_istable(L, 1)) {
        r->status = fault(r->why, ERR_SYNTAX, r->q->where, "it returns no table");
        fault_remedy(r->why, "end it with return { scenario = ..., question = ... }");
        return 0;
    }
    check_keys(r);
    for (size_t i = 0; i < countof(entry) && r->status == OK; i++) {
        lua_getfield(L, 1, entry[i].name);
        if (!lua_isnil(L, -1))
            entry[i].read(r, &entry[i]);
        else if (entry[i].must)
            wrong(r, &entry[i], 0, "it is missing");
        lua_pop(L, 1);
    }
    return 0;
}

static Status read_file(const char *path, Inquiry *q, char **text, size_t *len, Fault *why)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    TEXT(folder, 600);
    text_addn(&folder, path, slash ? (size_t)(slash - path) : 0);
    int at = folder_open(!slash ? "." : slash == path ? "/" : folder.at, why);
    if (at < 0)
        return why->status;
    Status status = folder_read(at, name, SANDBOX_CHUNK_MAX, &q->arena, text, len, why);
    folder_close(at);
    return status;
}

static Status run_file(Sandbox *sb, Inquiry *q, char *text, size_t len, Fault *why)
{
    Read r = { .L = sandbox_lua(sb), .q = q, .text = text, .len = len, .why = why, .status = OK };
    Status status = sandbox_chunk(sb, q->where, text, len, why);
    if (status != OK)
        return status;
    lua_pushcfunction(r.L, read_all);
    lua_insert(r.L, -2);
    lua_pushlightuserdata(r.L, &r);
    status = sandbox_call(sb, 2, 0, q->where, why);
    return status != OK ? status : r.status;
}

Status inquiry_read(const char *path, Inquiry *q, Fault *why)
{
    char *text = NULL;
    size_t len = 0;
    q->lines = 0;
    Text where = text_in(q->where, sizeof q->where);
    text_add(&where, path);
    if (!arena_open(&q->arena, ROOM_FIRST, ROOM_MOST))
        return fault(why, ERR_MEMORY, path, "there is no memory to read it");
    Sandbox *sb = sandbox_open((SandboxLimits){ WORK, BYTES }, why);
    Status status = sb ? read_file(path, q, &text, &len, why) : ERR_MEMORY;
    if (status == OK)
        status = run_file(sb, q, text, len, why);
    sandbox_close(sb);
    if (status != OK)
        inquiry_close(q);
    return status;
}

void inquiry_close(Inquiry *q) { arena_close(&q->arena); }

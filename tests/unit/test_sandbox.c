/*
 * test_sandbox.c: scripts that mean harm, and scripts that mean well.
 *
 * tests/lua/hostile: one attempt to a file. Line 1 says the attempt, line 2
 * `-- expect: ` a part of the fault (alternatives with |), or `returns X`.
 * tests/lua/lang: what works. `see(value)` on a line shows a value, which
 * `-- expect: ` on that line gives; `-- expect error: ` stands on the line that
 * fails. A chunk that returns a function, or a table with a function `hook`, has
 * it checked for memory of its own and called twice; `data` beside it is frozen
 * and passed.
 *
 * Run it with the folder that holds tests/ as its argument, or SAWAD_ROOT; with
 * SAWAD_SHOW set it prints what became of every attempt.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <dirent.h>
#include <time.h>
#include <cmocka.h>

#include "base/text.h"
#include "script/sandbox.h"

#include <lua5.4/lauxlib.h>

/* Nothing may cost the machine more than so many times what an honest loop costs
 * that spends the same budget on this machine. */
enum { TIMES_MAX = 80, FILES_MAX = 512, LINES_MAX = 400, FILE_BYTES = 1 << 21 };

static const char *root = ".";

typedef struct File { char name[256], path[512]; char *text; size_t len; } File;

/* What a script showed, by line. */
typedef struct Seen { char line[LINES_MAX][128]; bool any[LINES_MAX], differs; } Seen;

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int list_files(const char *folder, char *names[FILES_MAX])
{
    char path[512];
    int n = 0;
    snprintf(path, sizeof path, "%s/tests/lua/%s", root, folder);
    DIR *dir = opendir(path);
    if (!dir)
        fail_msg("no folder %s", path);
    for (struct dirent *e = readdir(dir); e && n < FILES_MAX; e = readdir(dir)) {
        size_t len = strlen(e->d_name);
        if (len > 4 && strcmp(e->d_name + len - 4, ".lua") == 0)
            names[n++] = strdup(e->d_name);
    }
    closedir(dir);
    qsort(names, (size_t)n, sizeof *names, by_name);
    return n;
}

static File read_file(const char *folder, const char *name)
{
    File f = { .text = malloc(FILE_BYTES) };
    snprintf(f.name, sizeof f.name, "%s", name);
    snprintf(f.path, sizeof f.path, "%s/tests/lua/%s/%s", root, folder, name);
    FILE *in = fopen(f.path, "rb");
    if (!in)
        fail_msg("cannot read %s", f.path);
    f.len = fread(f.text, 1, FILE_BYTES - 1, in);
    f.text[f.len] = 0;
    fclose(in);
    return f;
}

static double cpu_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static const char *value_text(lua_State *L, int index, char *out, size_t cap)
{
    switch (lua_type(L, index)) {
    case LUA_TSTRING:  snprintf(out, cap, "%s", lua_tostring(L, index)); break;
    case LUA_TBOOLEAN: snprintf(out, cap, "%s", lua_toboolean(L, index) ? "true" : "false"); break;
    case LUA_TNUMBER:
        if (lua_isinteger(L, index))
            snprintf(out, cap, "%lld", (long long)lua_tointeger(L, index));
        else
            snprintf(out, cap, "%g", lua_tonumber(L, index));
        break;
    default:           snprintf(out, cap, "%s", luaL_typename(L, index));
    }
    return out;
}

static int see(lua_State *L)
{
    Seen *seen = lua_touserdata(L, lua_upvalueindex(1));
    char text[128];
    lua_Debug ar;
    lua_getstack(L, 1, &ar);
    lua_getinfo(L, "l", &ar);
    value_text(L, 1, text, sizeof text);
    if (ar.currentline < 0 || ar.currentline >= LINES_MAX)
        return 0;
    if (seen->any[ar.currentline] && strcmp(seen->line[ar.currentline], text) != 0)
        seen->differs = true;
    seen->any[ar.currentline] = true;
    snprintf(seen->line[ar.currentline], sizeof text, "%s", text);
    return 0;
}

static Status run_hook(Sandbox *sb, Fault *why)
{
    lua_State *L = sandbox_lua(sb);
    int hook = lua_gettop(L);
    lua_pushnil(L);
    if (lua_type(L, hook) == LUA_TTABLE) {
        lua_getfield(L, hook, "data");
        lua_replace(L, hook + 1);
        lua_getfield(L, hook, "hook");
        lua_replace(L, hook);
    }
    if (lua_type(L, hook + 1) == LUA_TTABLE)
        sandbox_freeze(sb, hook + 1);
    Status status = sandbox_stateless(sb, hook, why);
    for (int i = 0; i < 2 && status == OK; i++) {
        lua_settop(L, hook + 1);
        lua_pushvalue(L, hook);
        lua_pushvalue(L, hook + 1);
        status = sandbox_call(sb, 1, 1, "hook", why);
    }
    if (status != OK) {
        lua_settop(L, hook - 1);
        return status;
    }
    lua_replace(L, hook);
    lua_settop(L, hook);
    return OK;
}

static bool has_hook(lua_State *L)
{
    if (lua_type(L, -1) == LUA_TFUNCTION)
        return true;
    if (lua_type(L, -1) != LUA_TTABLE)
        return false;
    bool yes = lua_getfield(L, -1, "hook") == LUA_TFUNCTION;
    lua_pop(L, 1);
    return yes;
}

/* The chunk, and its hook if it has one; one value is left on success. */
static Status run(Sandbox *sb, const File *f, Fault *why)
{
    Status status = sandbox_chunk(sb, f->name, f->text, f->len, why);
    if (status == OK && has_hook(sandbox_lua(sb)))
        status = run_hook(sb, why);
    return status;
}

static Sandbox *open_box(void)
{
    Fault why;
    Sandbox *sb = sandbox_open((SandboxLimits){ 0, 0 }, &why);
    if (!sb)
        fail_msg("%s", why.what);
    return sb;
}

static bool still_works(Sandbox *sb)
{
    static const char good[] = "local t = {} for i = 1, 10 do t[i] = i * i end\n"
                               "table.sort(t, function(a, b) return a > b end)\n"
                               "return #t .. ' ' .. t[1] .. (' '):rep(2) .. ('abc'):upper()";
    lua_State *L = sandbox_lua(sb);
    char text[64];
    Fault why;
    int top = lua_gettop(L);
    if (sandbox_chunk(sb, "good.lua", good, sizeof good - 1, &why) != OK)
        return false;
    bool same = strcmp(value_text(L, -1, text, sizeof text), "10 100  ABC") == 0;
    lua_pop(L, 1);
    return same && lua_gettop(L) == top;
}

/* The rest of the line after `mark`, or NULL. */
static const char *after(const char *line, const char *mark, char *out, size_t cap)
{
    const char *end = strchr(line, '\n'), *at = strstr(line, mark);
    if (!at || (end && at > end))
        return NULL;
    at += strlen(mark);
    snprintf(out, cap, "%.*s", (int)(end ? end - at : (long)strlen(at)), at);
    return out;
}

static bool any_of(const char *text, char *parts)
{
    for (char *part = strtok(parts, "|"); part; part = strtok(NULL, "|"))
        if (strstr(text, part))
            return true;
    return false;
}

/* CPU of a loop that counts until its budget is spent. */
static double honest_ms(void)
{
    static const char loop[] = "local n = 0\nwhile true do n = n + 1 end";
    Sandbox *sb = open_box();
    Fault why;
    double start = cpu_ms();
    assert_int_not_equal(sandbox_chunk(sb, "honest", loop, sizeof loop - 1, &why), OK);
    double ms = cpu_ms() - start;
    sandbox_close(sb);
    return ms;
}

/* An empty answer, or what is wrong. */
static void try_hostile(const File *f, double *ms, char *wrong, size_t cap)
{
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why = { 0 };
    char expect[200] = "", got[900] = "returns ";
    const char *second = memchr(f->text, '\n', f->len);
    after(second ? second + 1 : "", "-- expect: ", expect, sizeof expect);

    double start = cpu_ms();
    Status status = run(sb, f, &why);
    *ms = cpu_ms() - start;
    if (status != OK)
        fault_line(&why, got, sizeof got);
    else
        value_text(L, -1, got + strlen(got), sizeof got - strlen(got));
    lua_settop(L, status == OK ? lua_gettop(L) - 1 : lua_gettop(L));

    wrong[0] = 0;
    if (getenv("SAWAD_SHOW"))
        print_message("%-34s %7.1f ms  %s\n", f->name, *ms, got);
    if (!expect[0] || !any_of(got, expect))
        snprintf(wrong, cap, "got: %s", got);
    else if (*ms > TIMES_MAX * honest_ms())
        snprintf(wrong, cap, "took %.0f ms, %.0f times an honest loop", *ms, *ms / honest_ms());
    else if (lua_gettop(L) != 0)
        snprintf(wrong, cap, "left %d values on the stack", lua_gettop(L));
    else if (!still_works(sb))
        snprintf(wrong, cap, "a good script does not work afterwards");
    sandbox_close(sb);
}

static void test_hostile(void **state)
{
    static char *names[FILES_MAX];
    char wrong[1024], worst_name[256] = "";
    double worst = 0, ms;
    int failed = 0, tried = list_files("hostile", names);
    (void)state;
    for (int i = 0; i < tried; i++) {
        File f = read_file("hostile", names[i]);
        try_hostile(&f, &ms, wrong, sizeof wrong);
        if (wrong[0]) {
            failed++;
            print_message("%s: %s\n", f.path, wrong);
        }
        if (ms > worst)
            snprintf(worst_name, sizeof worst_name, "%s", names[i]);
        worst = ms > worst ? ms : worst;
        free(f.text);
        free(names[i]);
    }
    print_message("hostile: tried %d, failed %d, worst %.0f ms (%s)\n", tried, failed, worst,
                  worst_name);
    assert_true(tried >= 75);
    assert_int_equal(failed, 0);
}

/* Compares line by line what was seen with what the file expects. */
static int compare_lines(const File *f, const Seen *seen, Status status, const Fault *why)
{
    char expect[200];
    int wrong = 0, line = 1;
    bool error_expected = false;
    for (const char *at = f->text; at; line++) {
        if (after(at, "-- expect: ", expect, sizeof expect) &&
            (!seen->any[line] || strcmp(seen->line[line], expect) != 0)) {
            print_message("%s:%d: expected %s, saw %s\n", f->path, line, expect, seen->line[line]);
            wrong++;
        }
        if (after(at, "-- expect error: ", expect, sizeof expect)) {
            error_expected = true;
            if (status == OK || why->line != line || !strstr(why->what, expect)) {
                print_message("%s:%d: expected error %s, got line %d: %s\n", f->path, line, expect,
                              status == OK ? 0 : (int)why->line, status == OK ? "" : why->what);
                wrong++;
            }
        }
        at = strchr(at, '\n');
        at = at ? at + 1 : NULL;
    }
    if (status != OK && !error_expected) {
        print_message("%s:%d: %s\n", f->path, (int)why->line, why->what);
        wrong++;
    }
    return wrong + seen->differs;
}

static void test_lang(void **state)
{
    static char *names[FILES_MAX];
    static Seen seen;
    int wrong = 0, tried = list_files("lang", names);
    (void)state;
    for (int i = 0; i < tried; i++) {
        File f = read_file("lang", names[i]);
        Sandbox *sb = open_box();
        Fault why = { 0 };
        memset(&seen, 0, sizeof seen);
        lua_pushlightuserdata(sandbox_lua(sb), &seen);
        lua_pushcclosure(sandbox_lua(sb), see, 1);
        sandbox_name(sb, "see");
        Status status = run(sb, &f, &why);
        wrong += compare_lines(&f, &seen, status, &why);
        if (!still_works(sb)) {
            print_message("%s: a good script does not work afterwards\n", f.path);
            wrong++;
        }
        sandbox_close(sb);
        free(f.text);
        free(names[i]);
    }
    print_message("lang: tried %d, wrong %d\n", tried, wrong);
    assert_true(tried >= 20);
    assert_int_equal(wrong, 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lang),
        cmocka_unit_test(test_hostile),
    };
    if (getenv("SAWAD_ROOT"))
        root = getenv("SAWAD_ROOT");
    if (argc > 1)
        root = argv[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}

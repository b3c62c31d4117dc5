/*
 * test_sandbox_calls.c: the sandbox as the engine uses it: calls, faults, names,
 * handles, and memory that ends.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>

#include "base/arena.h"
#include "script/sandbox.h"

#include <lua5.4/lauxlib.h>

static Sandbox *open_box(void)
{
    Fault why;
    Sandbox *sb = sandbox_open((SandboxLimits){ 0, 0 }, &why);
    if (!sb)
        fail_msg("%s", why.what);
    return sb;
}

static Status chunk(Sandbox *sb, const char *text, Fault *why)
{
    return sandbox_chunk(sb, "test.lua", text, strlen(text), why);
}

static void test_stack_is_restored(void **state)
{
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why;
    (void)state;
    lua_pushinteger(L, 42);
    assert_int_equal(chunk(sb, "return function(a, b) error('no: ' .. a .. b) end", &why), OK);
    lua_pushinteger(L, 1);
    lua_pushinteger(L, 2);
    assert_int_equal(sandbox_call(sb, 2, 3, "hook 'x'", &why), ERR_SCRIPT);
    assert_int_equal(lua_gettop(L), 1);
    assert_int_equal(lua_tointeger(L, 1), 42);
    assert_string_equal(why.what, "no: 12");
    assert_string_equal(why.where, "test.lua");
    assert_string_equal(why.field, "hook 'x'");
    assert_int_equal(why.line, 1);
    sandbox_close(sb);
}

static int call_again(lua_State *L)
{
    Fault why;
    lua_pushcfunction(L, call_again);
    lua_pushinteger(L, sandbox_call(sandbox_of(L), 0, 0, "again", &why));
    return 1;
}

static void test_reentry_is_refused(void **state)
{
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why;
    (void)state;
    lua_pushcfunction(L, call_again);
    assert_int_equal(sandbox_call(sb, 0, 1, "first", &why), OK);
    assert_int_equal(lua_tointeger(L, -1), ERR_REFUSED);
    assert_int_equal(lua_gettop(L), 1);
    sandbox_close(sb);
}

static void test_excerpt(void **state)
{
    static const char text[] = "local x = 1\nlocal y = 2\nerror('here')\nlocal z = 3\nreturn z";
    Sandbox *sb = open_box();
    char shown[400];
    Fault why;
    (void)state;
    assert_int_equal(chunk(sb, text, &why), ERR_SCRIPT);
    assert_int_equal(why.line, 3);
    assert_string_equal(sandbox_excerpt(sb, &why, shown, sizeof shown),
                        "      2 | local y = 2\n->    3 | error('here')\n      4 | local z = 3\n");
    assert_int_equal(chunk(sb, "local a =\n\n)", &why), ERR_SCRIPT);
    assert_int_equal(why.line, 3);
    assert_string_equal(why.what, "unexpected symbol near ')'");
    sandbox_close(sb);
}

static void test_names_are_shared(void **state)
{
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why;
    (void)state;
    assert_int_equal(chunk(sb, "return function() return answer end", &why), OK);
    lua_pushinteger(L, 42);
    sandbox_name(sb, "answer");
    assert_int_equal(lua_gettop(L), 1);
    assert_int_equal(sandbox_call(sb, 0, 1, "hook", &why), OK);
    assert_int_equal(lua_tointeger(L, -1), 42);
    assert_int_equal(chunk(sb, "answer = 1", &why), ERR_SCRIPT);
    sandbox_close(sb);
}

static int order_of(lua_State *L, int a, int b)
{
    int32_t x = *(int32_t *)lua_touserdata(L, a), y = *(int32_t *)lua_touserdata(L, b);
    return x < y ? -1 : x > y;
}

static int push_handle(lua_State *L)
{
    int32_t *h = lua_newuserdatauv(L, sizeof *h, 0);
    *h = (int32_t)lua_tointeger(L, 1);
    return 1;
}

static int handle_number(lua_State *L)
{
    lua_pushinteger(L, *(int32_t *)lua_touserdata(L, 1));
    return 1;
}

static void test_handles_have_an_order(void **state)
{
    static const char text[] =
        "local t = { b = 1, [3] = 1, a = 1, [-1] = 1 }\n"
        "for _, n in ipairs { 30, 10, 20 } do t[handle(n)] = n end\n"
        "local out = ''\n"
        "for k in pairs(t) do\n"
        "out = out .. (type(k) == 'userdata' and number(k) or k) .. ' ' end\n"
        "return out";
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why;
    (void)state;
    lua_pushcfunction(L, push_handle);
    sandbox_name(sb, "handle");
    lua_pushcfunction(L, handle_number);
    sandbox_name(sb, "number");
    assert_int_equal(chunk(sb, text, &why), ERR_SCRIPT);
    sandbox_key_order(sb, order_of);
    assert_int_equal(chunk(sb, text, &why), OK);
    assert_string_equal(lua_tostring(L, -1), "-1 3 a b 10 20 30 ");
    sandbox_close(sb);
}

/* The same script costs the same, whatever ran before. */
static void test_work_is_exact(void **state)
{
    static const char text[] = "local t = {} for i = 1, 2000 do t['k' .. i] = { i } end\n"
                               "local n = 0 for k, v in pairs(t) do n = n + #k + v[1] end\n"
                               "return n .. ('x'):rep(2000)";
    uint64_t first = 0;
    (void)state;
    for (int i = 0; i < 5; i++) {
        Sandbox *sb = open_box();
        Fault why;
        for (int again = 0; again < 2; again++) {
            assert_int_equal(chunk(sb, text, &why), OK);
            if (!first)
                first = sandbox_work(sb);
            if (again == 0)
                assert_int_equal(sandbox_work(sb), first);
            lua_pop(sandbox_lua(sb), 1);
        }
        sandbox_close(sb);
    }
}

/* An endless loop stops at the same count. */
static void test_stop_is_exact(void **state)
{
    uint64_t first = 0;
    (void)state;
    for (int i = 0; i < 3; i++) {
        Sandbox *sb = sandbox_open((SandboxLimits){ .work_per_call = 100000 }, NULL);
        Fault why;
        assert_int_equal(chunk(sb, "local n = 0 while true do n = n + 1 end", &why), ERR_SCRIPT);
        first = first ? first : sandbox_work(sb);
        assert_int_equal(sandbox_work(sb), first);
        sandbox_close(sb);
    }
}

static void test_content_for_c(void **state)
{
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why;
    (void)state;
    assert_int_equal(chunk(sb, "return { 10, 20, name = 'x', deep = { 1 } }", &why), OK);
    sandbox_freeze(sb, -1);
    assert_int_equal(lua_gettop(L), 1);
    lua_getfield(L, 1, "name");
    assert_string_equal(lua_tostring(L, -1), "x");
    assert_int_equal(luaL_len(L, 1), 2);
    sandbox_content(L, 1);
    assert_int_equal(lua_rawgeti(L, -1, 2), LUA_TNUMBER);
    assert_int_equal(lua_tointeger(L, -1), 20);
    sandbox_close(sb);
}

/* Memory refused at every request in turn: a Fault each time, never a crash. */
static void test_every_memory_failure(void **state)
{
    static const char text[] = "local m = { __index = { a = 1 } }\n"
        "local t = setmetatable({ 3, 1, 2 }, m)\n"
        "table.sort(t)\n"
        "local s = ('%d %s'):format(t[1], 'x'):rep(50):gsub('x', 'yy')\n"
        "for k, v in pairs { a = 1, b = 2 } do s = s .. k end\n"
        "pcall(error, 'x')\n"
        "return function() return t[1] .. s end";
    int tried = 0;
    (void)state;
    for (int for_ever = 0; for_ever < 2; for_ever++) {
        for (uint64_t n = 1; n < 5000; n++) {
            Fault why;
            memory_fail_at(n, for_ever);
            Sandbox *sb = sandbox_open((SandboxLimits){ 0, 0 }, &why);
            Status status = sb ? chunk(sb, text, &why) : ERR_MEMORY;
            if (status == OK)
                status = sandbox_stateless(sb, -1, &why);
            if (status == OK)
                status = sandbox_call(sb, 0, 1, "hook", &why);
            memory_fail_at(0, false);
            sandbox_close(sb);
            tried++;
            if (status == OK && for_ever)
                break;
            if (status == OK && n > 2000)
                break;
        }
    }
    print_message("memory: refused at %d places\n", tried);
}

/* Appends to a text of at most SANDBOX_CHUNK_MAX bytes, with a number in it. */
static size_t add(char *text, size_t len, const char *format, int n)
{
    int more = snprintf(text + len, SANDBOX_CHUNK_MAX - len, format, n);
    return len + (size_t)more < SANDBOX_CHUNK_MAX ? len + (size_t)more : SANDBOX_CHUNK_MAX - 1;
}

/* The dearest text found: names nobody declared, looked for in functions inside
 * functions that each have as many locals and outer names as Lua allows. */
static size_t dear_text(char *text)
{
    enum { NAMES = 150, DEEP = 5 };
    size_t len = 0;
    for (int d = 0; d < DEEP; d++) {
        for (int i = 0; i < NAMES; i++)
            len = add(text, len, i ? "v%d" : "local v%d", 1000 * d + i), text[len++] = ',';
        text[len - 1] = '\n';
        for (int i = 0; d && i < NAMES; i++)
            len = add(text, len, "v%d=1 ", 1000 * (d - 1) + i);
        len = add(text, len, "local f%d = function()\n", d);
    }
    while (len < SANDBOX_CHUNK_MAX - 100)
        len = add(text, len, "x=y ", 0);
    for (int d = 0; d < DEEP; d++)
        len = add(text, len, "end ", 0);
    return len;
}

static void test_compiling_is_quick(void **state)
{
    Sandbox *sb = open_box();
    char *text = malloc(SANDBOX_CHUNK_MAX);
    size_t len = dear_text(text);
    Fault why;
    clock_t start = clock();
    (void)state;
    assert_int_equal(sandbox_chunk(sb, "dear.lua", text, len, &why), OK);
    double ms = (double)(clock() - start) * 1e3 / CLOCKS_PER_SEC;
    print_message("compile: %zu bytes in %.0f ms\n", len, ms);
    assert_true(ms < 4000);
    free(text);
    sandbox_close(sb);
}

/* What one call leaves lying about does not change the price of the next. */
static void test_calls_do_not_wear_on(void **state)
{
    Sandbox *sb = open_box();
    lua_State *L = sandbox_lua(sb);
    Fault why;
    uint64_t first = 0;
    (void)state;
    assert_int_equal(chunk(sb, "return function(bad)\n"
        "if bad then local t = {} while true do t[#t + 1] = ('x'):rep(60000) .. #t end end\n"
        "local n = 0 for i = 1, 1000 do n = n + i end return n end", &why), OK);
    assert_int_equal(sandbox_stateless(sb, -1, &why), OK);
    for (int i = 0; i < 6; i++) {
        lua_settop(L, 1);
        lua_pushvalue(L, 1);
        lua_pushboolean(L, i % 2);
        assert_int_equal(sandbox_call(sb, 1, 1, "hook", &why), i % 2 ? ERR_SCRIPT : OK);
        first = first ? first : sandbox_work(sb);
        if (i % 2 == 0)
            assert_int_equal(sandbox_work(sb), first);
    }
    sandbox_close(sb);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stack_is_restored),
        cmocka_unit_test(test_reentry_is_refused),
        cmocka_unit_test(test_excerpt),
        cmocka_unit_test(test_names_are_shared),
        cmocka_unit_test(test_handles_have_an_order),
        cmocka_unit_test(test_work_is_exact),
        cmocka_unit_test(test_stop_is_exact),
        cmocka_unit_test(test_content_for_c),
        cmocka_unit_test(test_every_memory_failure),
        cmocka_unit_test(test_compiling_is_quick),
        cmocka_unit_test(test_calls_do_not_wear_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

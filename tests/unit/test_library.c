/*
 * test_library.c: what lies in lib/ is known in every file by its name, belongs to
 * the digest, may remember nothing, and cannot take a name that is taken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "script/rules.h"

#include "tree_full.h"

static int make(void **state)
{
    if (tree_make(state) != 0)
        return -1;
    tree_folder("scripts/lib");
    tree_folder("scenarios/null/lib");
    return 0;
}

static void forget(const char *name)
{
    char path[TREE_PATH];
    tree_path(path, name);
    unlink(path);
}

static Model *with_word(const char *text)
{
    char *was = tree_read("scenarios/null/goals.lua"), file[TREE_FILE];
    snprintf(file, sizeof file, "%s\n%s", text, was);
    tree_write("scenarios/null/goals.lua", file);
    Model *m = load("null");
    tree_write("scenarios/null/goals.lua", was);
    free(was);
    return m;
}

static void a_file_is_known_by_its_name(void **state)
{
    (void)state;
    tree_write("scripts/lib/rows.lua", "return { two = function() return 2 end }");
    tree_write("scenarios/null/lib/men.lua", "return { many = 100 * rows.two() }");
    Model *m = with_word("if men.many ~= 200 then error(\"no\") end");
    show_faults();
    assert_non_null(m);
    uint64_t before = m->digest, rules = m->rules_digest;
    model_close(m);

    tree_write("scenarios/null/lib/men.lua", "return { many = 201 }");
    m = load_well("null");
    assert_true(m->digest != before && m->rules_digest == rules);
    before = m->digest;
    model_close(m);
    tree_write("scripts/lib/rows.lua", "return { two = function() return 3 end }");
    m = load_well("null");
    assert_true(m->digest != before && m->rules_digest != rules);
    model_close(m);
    assert_null(with_word("if wen.many then error(\"no\") end"));
    forget("scenarios/null/lib/men.lua");
    forget("scripts/lib/rows.lua");
}

static void refused(const char *name, const char *text, const char *says)
{
    char where[TREE_PATH];
    snprintf(where, sizeof where, "scenarios/null/lib/%s", name);
    tree_write(where, text);
    Model *m = load("null");
    forget(where);
    assert_null(m);
    assert_true(faults.count >= 1);
    assert_non_null(strstr(faults.at[0].where, name));
    if (!strstr(faults.at[0].what, says))
        print_error("it says: %s\n", faults.at[0].what);
    assert_non_null(strstr(faults.at[0].what, says));
}

static void what_cannot_be_shared_is_refused(void **state)
{
    (void)state;
    refused("math.lua", "return {}", "has this name already");
    refused("number.lua", "return 7", "returns no table");
    refused("2nd.lua", "return {}", "cannot be written");
    refused("wrong.lua", "return { a = }", "");
    assert_int_equal(faults.at[0].line, 1);
}

/* A hook may call a shared function, but neither may remember. */
static void hooks_use_it_and_it_forgets(void **state)
{
    (void)state;
    Fault why = { .status = OK };
    Script *s = NULL;
    tree_write("scripts/lib/count.lua", "local n = 0\nreturn { up = function() n = n + 1 return n end }");
    Model *m = load_scenario(tree_root, "null", NULL);
    if (m)
        assert_int_not_equal(script_open(tree_root, "null", m, &s, &why), OK);
    model_close(m);
    tree_write("scripts/lib/count.lua", "return { up = function(n) return n + 1 end }");
    m = load_well("null");
    assert_int_equal(script_open(tree_root, "null", m, &s, &why), OK);
    script_close(s);
    model_close(m);
    forget("scripts/lib/count.lua");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_known_by_its_name),
        cmocka_unit_test(what_cannot_be_shared_is_refused),
        cmocka_unit_test(hooks_use_it_and_it_forgets),
    };
    return cmocka_run_group_tests(tests, make, tree_remove);
}

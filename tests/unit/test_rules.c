/*
 * test_rules.c: hooks are heard as they speak, or not at all.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/turn.h"
#include "script/load.h"
#include "script/rules.h"

#include "tree.h"

/* One game of the smallest scenario with other hooks. */
typedef struct Game { Model *m; Script *s; World w; EffectList fx; Fault why; } Game;

static Game game;

static void open_game(const char *events)
{
    memset(&game, 0, sizeof game);
    FaultList *faults = calloc(1, sizeof *faults);
    assert_non_null(faults);
    tree_write("scenarios/null/events.lua", events);
    game.m = load_scenario(tree_root, "null", faults);
    if (!game.m)
        for (int32_t i = 0; i < faults->count; i++)
            print_message("%s:%d %s\n", faults->at[i].where, (int)faults->at[i].line,
                          faults->at[i].what);
    free(faults);
    assert_non_null(game.m);
    assert_int_equal(world_start(game.m, &game.w, 7, 1, NULL, &game.why), OK);
    if (script_open(tree_root, "null", game.m, &game.s, &game.why) != OK)
        print_message("%s:%d %s\n", game.why.where, (int)game.why.line, game.why.what);
    assert_int_equal(game.why.status, OK);
    game.fx.count = 0;
}

static void close_game(void)
{
    script_close(game.s);
    model_close(game.m);
    memset(&game, 0, sizeof game);
}

/* A test that failed has left its game open. */
static int close_left(void **state)
{
    (void)state;
    close_game();
    return 0;
}

static Status call(HookKind hook, uint32_t subject)
{
    Hooks hooks = script_hooks(game.s);
    memset(&game.why, 0, sizeof game.why);
    return hooks.call(hooks.self, hook, game.m, &game.w, subject, &game.fx, &game.why);
}

/* A scenario whose weeks end with these lines. */
static void open_hook(const char *lines)
{
    char text[4000];
    snprintf(text, sizeof text,
             "return {\n  vars = { n = { 3, low=0, high=9, says=\"a number\" } },\n"
             "  week_ends = function(q, fx)\n%s\n  end,\n}\n", lines);
    open_game(text);
}

/* Expects these lines to fail with a sentence that holds `what`, in line 4, and
 * to leave nothing behind. */
static void expect_fault(const char *lines, const char *what)
{
    open_hook(lines);
    game.fx.count = 1;                                  // something another hook asked for
    Status status = call(HOOK_WEEK_ENDS, 0);
    bool told = status == ERR_SCRIPT && strstr(game.why.what, what);
    if (!told)
        print_message("%s\n  %d %s:%d %s\n", lines, status, game.why.where, (int)game.why.line,
                      game.why.what);
    assert_true(told);
    assert_int_equal(game.fx.count, 1);
    assert_string_equal(game.why.where, "scenarios/null/events.lua");
    assert_int_equal(game.why.line, 4);
    assert_true(game.why.remedy[0] != 0);
    close_game();
}

/* Expects an expression to be true in a hook. */
static void expect_true(const char *expression)
{
    char lines[1000];
    snprintf(lines, sizeof lines, "    if %s then fx.var(\"n\", 5, \"so\") end", expression);
    open_hook(lines);
    Status status = call(HOOK_WEEK_ENDS, 0);
    if (status != OK || game.fx.count != 1)
        print_message("%s\n  %s\n", expression, game.why.what);
    assert_int_equal(status, OK);
    assert_int_equal(game.fx.count, 1);
    close_game();
}

static void effects_are_recorded(void **state)
{
    (void)state;
    open_hook("fx.var('n', 4, 'counted')\n"
              "fx.tell(nil, 'All\\nhear \\27[1m')\n"
              "fx.tell('sasan', 'One hears')\n"
              "fx.attitude('plain', 'rashid', -50, 'grain')\n"
              "fx.reinforce('riders', 'desert', 'arab_horse', 50, 'volunteers')\n"
              "fx.stores('guard', 12, 'boats')\n"
              "fx.stores('town', 7, 'boats')\n"
              "fx.relation('rashid', 'sasan', 'ally', 'a treaty')\n"
              "fx.owner(q.place('village'), nil, 'it is free')\n"
              "fx.legitimacy('sasan', 20, 'news')\n"
              "fx.authority('sasan', -30, 'news')\n"
              "fx.leader(q.formation('guard'), 'marzban', 'he comes')\n"
              "fx.goal('guard', 'village', 'forced', 'go')\n"
              "fx.goal('guard', 'village', nil, 'go')\n"
              "fx.stance('riders', 'avoid', 'wait')\n"
              "fx.leave('riders', 'home')\n"
              "fx.over('rashid', 'done')\n"
              "fx.over(nil, 'done')");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    const Effect *e = game.fx.at;
    assert_int_equal(game.fx.count, 18);
    assert_int_equal(e[0].kind, FX_VAR);
    assert_int_equal(e[0].n[1], 4);
    assert_string_equal(e[0].note, "counted");
    assert_int_equal(e[1].side, 0);
    assert_string_equal(e[1].note, "All hear \\x1b[1m");
    assert_int_equal(e[2].side, 2);
    assert_int_equal(e[3].region.n, 1);
    assert_int_equal(e[3].n[0], -50);
    assert_int_equal(e[4].formation.i, 0);
    assert_true(e[4].formation.gen && e[4].pool.n == 1 && e[4].arm.n == 2 && e[4].n[0] == 50);
    assert_true(e[5].formation.i == 1 && e[5].n[0] == 12000 && !e[5].place.n);
    assert_true(!e[6].formation.gen && e[6].place.n == 3 && e[6].n[0] == 7000);
    assert_true(e[7].side == 1 && e[7].n[0] == 2 && e[7].n[1] == RELATION_ALLY);
    assert_true(e[8].place.n == 2 && e[8].side == 0);
    assert_int_equal(e[10].n[0], -30);
    assert_int_equal(e[11].leader.n, 2);
    assert_int_equal(e[12].n[0], PACE_FORCED);
    assert_int_equal(e[13].n[0], 0);
    assert_int_equal(e[14].n[0], STANCE_AVOID);
    assert_int_equal(e[16].side, 1);
    assert_int_equal(e[17].side, 0);
    close_game();
}

static void courts_and_peoples_can_be_asked_for(void **state)
{
    (void)state;
    open_hook("fx.divide('riders', 500, 'amir', 'village', 'half of them')\n"
              "fx.divide('riders', 250, nil, nil, 'a part')\n"
              "fx.ban('rashid', 'on', 'x') fx.ban('rashid', 'off', 'x')\n"
              "fx.loyalty('desert', -80, 'x') fx.loyalty(q.leader('amir'), 5, 'x')\n"
              "fx.pressure('sasan', 100, 'x')\n"
              "fx.muster('desert', 50, 'riders', 'x') fx.muster('desert', 50, 'town', 'x')\n"
              "fx.treasury('sasan', -20, 'x')\n"
              "fx.truce('rashid', 'sasan', 21, 'x') fx.talks('rashid', 'sasan', 'x')\n"
              "fx.aloof('riders', 7, 'x') fx.defect('guard', 'rashid', 'x')\n"
              "fx.fate('marzban', 'captured', 'x') fx.chief('rashid', 'amir', 'x')\n"
              "fx.plague('plain', 3, 'x') fx.release('desert', 9, 'x')");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    const Effect *e = game.fx.at;
    assert_int_equal(game.fx.count, 18);
    assert_true(e[0].kind == FX_DIVIDE && e[0].n[0] == 500 && e[0].leader.n == 1 && e[0].place.n == 2);
    assert_true(e[1].leader.n == 0 && e[1].place.n == 0);
    assert_true(e[2].n[0] == 1 && e[3].n[0] == 0);
    assert_true(e[4].pool.n == 1 && e[4].n[0] == -80 && e[5].leader.n == 1);
    assert_true(e[7].formation.gen && !e[7].place.n && e[8].place.n == 3);
    assert_true(e[10].side == 1 && e[10].n[0] == 2 && e[10].n[1] == 21);
    assert_true(e[13].side == 1 && e[14].n[0] == LEADER_CAPTURED && e[15].leader.n == 1);
    assert_true(e[16].region.n == 1 && e[16].n[0] == 3 && e[17].n[0] == 9);
    close_game();
}

static void a_part_has_a_name_in_its_own_call(void **state)
{
    (void)state;
    open_hook("fx.divide('riders', 500, nil, nil, 'half', 'wing')\n"
              "fx.goal('wing', 'village', nil, 'x') fx.stores('wing', 3, 'x') fx.goal('riders', 'town', nil, 'x')\n"
              "if q.formation('wing') then fx.over(nil, 'x') end");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    const Effect *e = game.fx.at;
    assert_int_equal(game.fx.count, 4);             /* it is not in the game before the call is done */
    assert_true(e[0].named.n && e[0].formation.gen);
    assert_true(e[1].named.n == e[0].named.n && !e[1].formation.gen && e[1].place.n == 2);
    assert_true(e[2].named.n == e[0].named.n && !e[2].place.n);
    assert_true(!e[3].named.n && e[3].formation.gen);
    close_game();
    expect_fault("    fx.divide('riders', 500, nil, nil, 'half', 'wnig')", "did you mean 'wing'?");
    expect_fault("    fx.goal('wing', 'village', nil, 'x')", "there is no formation 'wing'");
}

static void the_game_can_be_read(void **state)
{
    (void)state;
    static const char *const true_things[] = {
        "q.week == 0 and q.day == 0 and q.reading == 'middle' and q.premise.reading == 'middle'",
        "q.date.year == 633 and q.date.month == 4 and q.date.day == 1",
        "q.on(633, 4, 8) == 7 and q.on(633, 3, 31) == -1",
        "q.var.n == 3",
        "q.side('rashid').victories == 0 and q.side('rashid').chief == 'amir'",
        "q.side('rashid').relation('sasan') == 'war'",
        "q.formation('riders').men == 800 and q.formation('riders').place == 'well'",
        "q.formation('riders').side == 'rashid' and q.formation('riders').leader == 'amir'",
        "q.formation('riders').alive and not q.formation('riders').waits",
        "q.formation('riders').animals.camel == 400 and q.formation('riders').stance == 'seek'",
        "q.formation('riders').beaten_day == -1000",
        "q.formation('riders').grain_g >= 0",
        "q.formation('guard').base == 'town' and q.formation('riders').base == nil",
        "q.place('town').owner == 'sasan' and q.place('town').tributary == nil",
        "q.place('town').region == 'plain' and q.place('town').id == 'town'",
        "q.region('plain').attitude('rashid') >= -1000",
        "q.pool('desert').free == 200 and q.pool('desert').side == 'rashid'",
        "q.men('rashid') == 800 and q.men('sasan') == 900",
        "q.leader('amir').fate == 'well' and q.leader('amir').side == 'rashid'",
        "q.leader('amir').formation == q.formation('riders') and q.leader('amir').prestige >= 0",
        "q.side('sasan').truce('rashid') == 0 and q.side('sasan').talks('rashid') == nil",
        "#q.formations('rashid') == 1 and q.formations('rashid')[1].id == 'riders'",
        "q.distance('well', 'town') == 78000 and q.distance(q.place('well'), 'well') == 0",
        "q.roll('x', 1) == q.roll('x', 1) and q.roll('x', 1) < 1000",
        "q.roll('x', 1) ~= q.roll('x', 2) or q.roll('x', 1) ~= q.roll('y', 1)",
        "q.share(1001, 500) == 500 and q.share(-1001, 500) == -501",
        "q.formation('riders') == q.formation('riders')",
        "tostring(q.formation('riders')) == 'formation'",
    };
    for (size_t i = 0; i < countof(true_things); i++)
        expect_true(true_things[i]);
}

static void things_are_keys(void **state)
{
    (void)state;
    open_hook("local t = {}\n"
              "for _, side in ipairs{'sasan', 'rashid'} do\n"
              "  for _, f in ipairs(q.formations(side)) do t[f] = f.id end\n"
              "end\n"
              "local order = ''\n"
              "for f, id in pairs(t) do order = order .. id .. ' ' end\n"
              "fx.tell(nil, order .. t[q.formation('guard')])");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    assert_string_equal(game.fx.at[0].note, "riders guard guard");
    close_game();
}

static void mistakes_are_told_and_leave_nothing(void **state)
{
    (void)state;
    static const struct { const char *lines, *what; } mistakes[] = {
        { "fx.var('n', 1, 'a') fx.var('count', 1, 'x')", "no variable 'count'" },
        { "fx.var('n', 10, 'x')", "it may be 0 to 9" },
        { "fx.var('n', 1.5, 'x')", "a fraction" },
        { "fx.var('n', '1', 'x')", "it takes an integer" },
        { "fx.var('n', 1)", "no text" },
        { "fx.var('n', 1, '')", "empty" },
        { "fx.var('n', 1, 'x', 'y')", "has 3 arguments" },
        { "fx.ban('rashid', 'maybe', 'x')", "'off', 'on'" },
        { "fx.loyalty('dessert', 5, 'x')", "there is no leader" },
        { "local x = q.answer('riders')", "no decision" },
        { "fx.tell('sassan', 'x')", "did you mean 'sasan'" },
        { "fx.tell(nil, ('x'):rep(700))", "it may have 600" },
        { "fx.tel(nil, 'x')", "did you mean fx.tell" },
        { "fx.tell = 1", "cannot be changed" },
        { "fx.attitude('plain', 'rashid', 3000, 'x')", "-2000 to 2000" },
        { "fx.flood('town', 0, 'x')", "it may be 1 to 52" },
        { "fx.arrive('ridders', 'well', 'x')", "did you mean 'riders'" },
        { "fx.arrive('riders', 'wel', 'x')", "did you mean 'well'" },
        { "fx.reinforce('riders', 'desert', 'horse', 5, 'x')", "no arm 'horse'" },
        { "fx.reinforce('riders', 'desert', 'arab_foot', 0, 'x')", "1 to 1000000" },
        { "fx.relation('rashid', 'sasan', 'truce', 'x')", "'peace', 'war', 'ally'" },
        { "fx.goal('riders', 'town', 'why')", "argument 3" },
        { "fx.stance('riders', 'seak', 'x')", "did you mean 'seek'" },
        { "fx.leader(q.place('town'), 'amir', 'x')", "takes a formation" },
        { "for i = 1, 300 do fx.var('n', 1, 'x') end", "256 things" },
        { "local x = q.wek", "did you mean q.week" },
        { "q.week = 3", "only reads" },
        { "q.var.n = 3", "only reads" },
        { "local x = q.var.zealous", "add it to vars" },
        { "local x = q.premise.nothing", "no premise" },
        { "local x = q.formation('ridders')", "did you mean 'riders'" },
        { "local x = q.formation('riders').manpower", "no field" },
        { "local x = q.formation('riders').fatige", "no field" },
        { "q.formation('riders').men = 5", "changes nothing itself" },
        { "local x = q.place('town').grain", "no field" },
        { "local x = q.distance('well')", "missing" },
        { "local x = q.on(633, 13, 1)", "no date" },
        { "local x = q.share(1.5, 2)", "whole number" },
        { "local x = q.roll('x', {})", "string expected" },
        { "local x = getmetatable(q).__index", "" },
        { "while true do end", "budget" },
        { "while true do local x = q.men('rashid') end", "budget" },
        { "local ok = pcall(function() while true do end end) fx.tell(nil, 'x')", "budget" },
        { "fx.var('n', 1, 'a') error('no more')", "no more" },
        { "fx.var('n', 1, 'a') error({})", "table" },
        { "fx.var('n', 1, 'a') local x = nil + 1", "arithmetic" },
    };
    for (size_t i = 0; i < countof(mistakes); i++)
        expect_fault(mistakes[i].lines, mistakes[i].what);
}

/* What pcall caught has been asked for nonetheless, up to the mistake. */
static void a_caught_mistake_is_no_fault(void **state)
{
    (void)state;
    open_hook("pcall(function() fx.var('n', 1, 'x') fx.var('n', 99, 'x') end)");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    assert_int_equal(game.fx.count, 1);
    close_game();
}

static void a_fault_does_not_stop_the_next_call(void **state)
{
    (void)state;
    open_hook("if q.week == 1 then error('x') end fx.var('n', q.week, 'so')");
    for (int week = 0; week < 4; week++) {
        game.w.clock.week = week;
        assert_int_equal(call(HOOK_WEEK_ENDS, 0), week == 1 ? ERR_SCRIPT : OK);
    }
    assert_int_equal(game.fx.count, 3);
    close_game();
}

/* A hook has nowhere to keep a handle; a formation may go while one is held. */
static void handles_do_not_outlive_their_thing(void **state)
{
    (void)state;
    open_game("return {\n  start = function(q, fx)\n    fx.tell(nil, 'begin')\n  end,\n"
              "  battle_ended = function(q, fx, winner)\n"
              "    fx.tell(nil, winner and winner.id or 'nobody')\n  end,\n}\n");
    assert_int_equal(call(HOOK_START, 0), OK);
    assert_int_equal(call(HOOK_BATTLE_ENDED, 2), OK);   // the second slot won
    assert_int_equal(call(HOOK_BATTLE_ENDED, 60), OK);  // it has gone since
    assert_int_equal(call(HOOK_BATTLE_ENDED, 0), OK);   // nobody won
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);      // there is none
    assert_int_equal(game.fx.count, 4);
    assert_string_equal(game.fx.at[1].note, "guard");
    assert_string_equal(game.fx.at[2].note, "nobody");
    assert_string_equal(game.fx.at[3].note, "nobody");
    close_game();

    open_hook("local f = q.formation('guard') fx.tell(nil, f and f.id or 'gone')");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    assert_string_equal(game.fx.at[0].note, "guard");
    game.w.formation[1].gen = 0;
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    assert_string_equal(game.fx.at[1].note, "gone");
    close_game();
}

/* Words stay while their week lasts, and the next; then their room is used
 * again, however long the game. */
static void words_live_as_long_as_the_turn(void **state)
{
    (void)state;
    open_hook("fx.tell(nil, ('x'):rep(500)) fx.tell(nil, 'week ' .. q.week)");
    const char *before = NULL;
    for (int week = 0; week < 20000; week++) {
        char wanted[40];
        game.w.clock.week = week;
        game.fx.count = 0;
        assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
        if (before) {
            snprintf(wanted, sizeof wanted, "week %d", week - 1);
            assert_string_equal(before, wanted);
        }
        before = game.fx.at[1].note;
    }
    close_game();
}

static void no_hooks_no_script(void **state)
{
    (void)state;
    open_game("return {}\n");
    assert_null(game.s);
    assert_null(script_hooks(game.s).call);
    close_game();
}

/* Memory may end while a script is opened or a hook runs. */
static void memory_may_end_anywhere(void **state)
{
    (void)state;
    open_hook("fx.tell(nil, 'x' .. q.men('rashid'))");
    for (uint64_t n = 1; n < 3000; n += 1 + n / 20) {
        Script *s = NULL;
        memory_fail_at(n, true);
        Status status = script_open(tree_root, "null", game.m, &s, &game.why);
        memory_fail_at(0, false);
        assert_true(status == OK || s == NULL);
        script_close(s);
    }
    for (uint64_t n = 1; n < 60; n++) {
        game.fx.count = 0;
        memory_fail_at(n, false);
        Status status = call(HOOK_WEEK_ENDS, 0);
        memory_fail_at(0, false);
        assert_int_equal(game.fx.count, status == OK ? 1 : 0);
    }
    close_game();
}

/* In test builds every hook runs three times, in two states. */
static void hooks_are_functions_of_the_game(void **state)
{
    (void)state;
#ifdef SAWAD_OUGHT
    open_hook("local t = {}\n"
              "for i = 1, 40 do t['k' .. i] = i end\n"
              "for i = 1, 40 do if i % 3 > 0 then t['k' .. i] = nil end end\n"
              "for i = 1, 9 do t[i * i] = i end\n"
              "fx.tell(nil, 'sum ' .. #t)");
    Status status = call(HOOK_WEEK_ENDS, 0);
    if (status == OK)
        assert_int_equal(game.fx.count, 1);
    else
        assert_string_equal(game.why.what, "hook is not a pure function of the game");
    close_game();
#endif
    open_hook("local s = ''\nfor k, v in pairs{ a=1, b=2, c=3, d=4, e=5, f=6 } do s = s .. k end\n"
              "fx.tell(nil, s .. q.roll('x', 'y'))");
    assert_int_equal(call(HOOK_WEEK_ENDS, 0), OK);
    assert_memory_equal(game.fx.at[0].note, "abcdef", 6);
    close_game();
}

/* The smallest scenario as it stands, two weeks without an order. */
static void null_is_played(void **state)
{
    (void)state;
    char path[TREE_PATH];
    tree_join(path, tree_source, "scenarios/null/events.lua");
    char *events = tree_read_at(path);
    open_game(events);
    free(events);

    Hooks hooks = script_hooks(game.s);
    EventList out = { .at = calloc(EVENT_MAX, sizeof *out.at), .cap = EVENT_MAX };
    assert_non_null(out.at);
    bool told = false;
    assert_int_equal(turn_start(game.m, &game.w, &hooks, &out, &game.why), OK);
    for (int week = 0; week < game.m->weeks; week++) {
        TurnEnd end = turn_run(game.m, &game.w, NULL, 0, &hooks, NULL, &out, &game.why);
        assert_int_equal(end, week + 1 < game.m->weeks ? TURN_WEEK : TURN_OVER);
    }
    for (int32_t i = 0; i < out.count; i++) {
        told = told || (out.at[i].kind == EV_TOLD && strstr(out.at[i].note, "go to war"));
        assert_int_not_equal(out.at[i].kind, EV_SCRIPT_FAULT);
    }
    assert_true(told);
    assert_int_equal(game.w.var[0], 2);
    assert_int_equal(game.w.ending.winner, 2);
    free(out.at);
    close_game();
}

int main(void)
{
#define test(f) cmocka_unit_test_teardown(f, close_left)
    const struct CMUnitTest tests[] = {
        test(effects_are_recorded),
        test(courts_and_peoples_can_be_asked_for),
        test(a_part_has_a_name_in_its_own_call), test(the_game_can_be_read),
        test(things_are_keys),
        test(mistakes_are_told_and_leave_nothing),
        test(a_caught_mistake_is_no_fault),
        test(a_fault_does_not_stop_the_next_call),
        test(handles_do_not_outlive_their_thing),
        test(words_live_as_long_as_the_turn),
        test(no_hooks_no_script),
        test(memory_may_end_anywhere),
        test(hooks_are_functions_of_the_game),
        test(null_is_played),
    };
    return cmocka_run_group_tests(tests, tree_make, tree_remove);
}

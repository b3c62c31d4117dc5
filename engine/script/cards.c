/*
 * cards.c: what stands on the cover of each scenario, for the chooser and for
 * `sawad list`.
 */
#include "script/folder.h"
#include "script/load_read.h"

enum { SCRATCH_FIRST = 256 << 10, SCRATCH_MOST = 16 << 20 };

/* Puts the text of a field of the table on top into a buffer, cleaned. */
static void copy_text(lua_State *L, const char *field, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    size_t len = 0;
    lua_pushstring(L, field);
    lua_rawget(L, -2);
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : "";
    text_clean(&t, text, len);
    lua_pop(L, 1);
}

static int32_t copy_int(lua_State *L, const char *field)
{
    lua_pushstring(L, field);
    lua_rawget(L, -2);
    int64_t n = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
    lua_pop(L, 1);
    return n >= 0 && n <= INT32_MAX ? (int32_t)n : 0;
}

static void copy_view(lua_State *L, ScenarioCard *card)
{
    lua_pushstring(L, "view");
    lua_rawget(L, -2);
    if (lua_istable(L, -1)) {
        card->west = copy_int(L, "west");
        card->east = copy_int(L, "east");
        card->south = copy_int(L, "south");
        card->north = copy_int(L, "north");
    }
    lua_pop(L, 1);
}

/* A scenario is offered to players unless it says otherwise. */
static bool is_shown(lua_State *L)
{
    lua_pushstring(L, "shown");
    lua_rawget(L, -2);
    bool shown = !lua_isboolean(L, -1) || lua_toboolean(L, -1);
    lua_pop(L, 1);
    return shown;
}

static void copy_date(lua_State *L, ScenarioCard *card)
{
    int32_t *const parts[] = { &card->year, &card->month, &card->day };
    lua_pushstring(L, "starts");
    lua_rawget(L, -2);
    for (int i = 0; i < 3 && lua_istable(L, -1); i++) {
        lua_rawgeti(L, -1, i + 1);
        int64_t n = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
        *parts[i] = n >= 1 && n <= 9999 ? (int32_t)n : 1;
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static void copy_sides(lua_State *L, ScenarioCard *card)
{
    lua_pushstring(L, "sides");
    lua_rawget(L, -2);
    int rows = lua_istable(L, -1) ? (int)lua_rawlen(L, -1) : 0;
    for (int i = 1; i <= rows && card->side_count < SIDE_MAX; i++) {
        lua_rawgeti(L, -1, i);
        if (lua_istable(L, -1)) {
            lua_pushstring(L, "playable");
            lua_rawget(L, -2);
            bool playable = lua_toboolean(L, -1);
            lua_pop(L, 1);
            if (playable) {
                copy_text(L, "id", card->side_id[card->side_count], sizeof card->side_id[0]);
                copy_text(L, "name", card->sides[card->side_count++], sizeof card->sides[0]);
            }
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* (card, scenario table, premises table or nil) */
static int copy_card(lua_State *L)
{
    ScenarioCard *card = lua_touserdata(L, 1);
    int premises = lua_istable(L, 3) ? (int)lua_rawlen(L, 3) : 0;
    lua_settop(L, 3);
    lua_pushvalue(L, 2);
    if (!lua_istable(L, -1))
        return 0;
    copy_text(L, "title", card->title, sizeof card->title);
    copy_text(L, "title_native", card->title_native, sizeof card->title_native);
    copy_text(L, "summary", card->summary, sizeof card->summary);
    copy_text(L, "teaches", card->teaches, sizeof card->teaches);
    copy_text(L, "where", card->where, sizeof card->where);
    copy_text(L, "theatre", card->theatre, sizeof card->theatre);
    card->difficulty = copy_int(L, "difficulty");
    copy_view(L, card);
    card->weeks = copy_int(L, "weeks");
    card->minutes = copy_int(L, "minutes");
    card->hidden = !is_shown(L);
    copy_date(L, card);
    copy_sides(L, card);
    for (int i = 1; i <= premises && card->premise_count < (int)countof(card->premises); i++) {
        lua_rawgeti(L, 3, i);
        if (lua_istable(L, -1))
            copy_text(L, "id", card->premises[card->premise_count++], sizeof card->premises[0]);
        lua_pop(L, 1);
    }
    return 0;
}

/* "April 633 to January 634" */
static void write_span(ScenarioCard *card)
{
    static const char *const months[] = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December"
    };
    Text span = text_in(card->span, sizeof card->span);
    if (card->month < 1 || card->month > 12 || card->weeks < 1 || card->weeks > 10000)
        return;
    int32_t last = jdn_from_date(card->year, card->month, card->day) + card->weeks * WEEK_DAYS - 1;
    Date end = date_from_jdn(last);
    text_addf(&span, "%s %d", months[card->month - 1], card->year);
    if (end.year != card->year || end.month != card->month)
        text_addf(&span, " to %s %d", months[end.month - 1], end.year);
}

/* Runs a file of the folder; leaves what it returns, or nil. */
static Status run(Sandbox *sb, int folder, const char *where, const char *name, Arena *scratch,
                  Fault *why)
{
    char *text;
    size_t len;
    TEXT(shown, 192);
    text_addf(&shown, "%s/%s", where, name);
    Status status = folder_read(folder, name, SANDBOX_CHUNK_MAX, scratch, &text, &len, why);
    if (status == OK)
        status = sandbox_chunk(sb, shown.at, text, len, why);
    if (status != OK)
        lua_pushnil(sandbox_lua(sb));
    return status;
}

static Status read_card(int folder, const char *id, ScenarioCard *card, Arena *scratch, Fault *why)
{
    Sandbox *sb = sandbox_open((SandboxLimits){ 0, 0 }, why);
    if (!sb)
        return ERR_MEMORY;
    lua_State *L = sandbox_lua(sb);
    Text name = text_in(card->id, sizeof card->id), at = text_in(card->folder, sizeof card->folder);
    text_add(&name, id);
    text_addf(&at, "scenarios/%s", id);

    lua_pushcfunction(L, copy_card);
    lua_pushlightuserdata(L, card);
    Status status = run(sb, folder, card->folder, "scenario.lua", scratch, why);
    if (status == OK)
        run(sb, folder, card->folder, "premises.lua", scratch, NULL);
    if (status == OK)
        status = sandbox_call(sb, 3, 0, "reading the cover", why);
    if (status == OK) {
        char *record;
        size_t len;
        write_span(card);
        card->recorded = folder_read(folder, "record.lua", SANDBOX_CHUNK_MAX, scratch, &record, &len,
                                     NULL) == OK;
    }
    sandbox_close(sb);
    return status;
}

static void add_fault(FaultList *faults, const Fault *why)
{
    if (!faults)
        return;
    if (faults->count < (int32_t)countof(faults->at))
        faults->at[faults->count++] = *why;
    else
        faults->dropped++;
}

int32_t load_cards(const char *root, ScenarioCard *out, int32_t max, FaultList *faults)
{
    const char *names[FOLDER_LIST_MAX];
    Arena scratch;
    Fault why = { .status = OK };
    int32_t cards = 0;
    if (faults)
        faults->count = faults->dropped = 0;
    if (!arena_open(&scratch, SCRATCH_FIRST, SCRATCH_MOST))
        return 0;

    int top = folder_open(root, &why);
    int below = top >= 0 ? folder_enter(top, "scenarios", NULL) : -1;
    int scenarios = below >= 0 ? below : top;           // a folder of mods holds them itself
    int32_t count = scenarios >= 0 ? folder_list(scenarios, &scratch, names, FOLDER_LIST_MAX) : 0;
    if (scenarios < 0)
        add_fault(faults, &why);
    for (int32_t i = 0; i < count && cards < max; i++) {
        ArenaMark mark = arena_mark(&scratch);
        int folder = folder_enter(scenarios, names[i], NULL);
        out[cards] = (ScenarioCard){ .weeks = 0 };
        Status status = folder >= 0 ? read_card(folder, names[i], &out[cards], &scratch, &why)
                                    : ERR_NOT_FOUND;
        if (status == OK)
            cards += !out[cards].hidden;
        else if (status != ERR_NOT_FOUND)               // a folder without scenario.lua is none
            add_fault(faults, &why);
        folder_close(folder);
        arena_reset(&scratch, mark);
    }
    folder_close(below);
    folder_close(top);
    arena_close(&scratch);
    return cards;
}

/*
 * query.c: what a script can read of the game: q.
 */
#include "script/hook.h"

#include "base/num.h"
#include "base/rng.h"

static const struct Look { const char *name, *call; HandleKind handle; Kind kind; } looks[] = {
    { "side", "q.side", HANDLE_SIDE, KIND_SIDE },
    { "place", "q.place", HANDLE_PLACE, KIND_PLACE },
    { "region", "q.region", HANDLE_REGION, KIND_REGION },
    { "pool", "q.pool", HANDLE_POOL, KIND_POOL },
    { "leader", "q.leader", HANDLE_LEADER, KIND_LEADER },
    { "faction", "q.faction", HANDLE_FACTION, KIND_FACTION },
};

/* q.side(id) and its like: the second upvalue is the row above. */
static int q_thing(lua_State *L)
{
    Bind *b = bind_of(L);
    const struct Look *look = &looks[lua_tointeger(L, lua_upvalueindex(2))];
    sandbox_charge(L, 8);
    handle_push(L, b, look->handle, arg_id(L, b, 1, look->kind, look->call));
    return 1;
}

static int q_formation(lua_State *L)
{
    Bind *b = bind_of(L);
    size_t len;
    const char *id = arg_text(L, 1, &len);
    Atom name = names_find(&b->m->names, id, len);
    sandbox_charge(L, FORMATION_MAX / 4);
    FormationId f = formation_named(b->m, b->w, name, 0);
    if (f.gen) {
        handle_push(L, b, HANDLE_FORMATION, f.i);
        return 1;
    }
    if (!title_of_formation(b->m, name))                                      // misspelt, or it would never be found out
        arg_formation(L, b, 1, "q.formation");
    lua_pushnil(L);
    return 1;
}

static int q_formations(lua_State *L)
{
    Bind *b = bind_of(L);
    Side side = (Side)arg_id(L, b, 1, KIND_SIDE, "q.formations");
    lua_Integer count = 0;
    sandbox_charge(L, FORMATION_MAX / 4);
    lua_newtable(L);
    for (int i = 0; i < FORMATION_MAX; i++) {
        const Formation *f = &b->w->formation[i];
        if (!f->gen || f->side != side)
            continue;
        sandbox_charge(L, 8);
        handle_push(L, b, HANDLE_FORMATION, (uint16_t)i);
        lua_rawseti(L, -2, ++count);
    }
    return 1;
}

static int q_men(lua_State *L)
{
    Bind *b = bind_of(L);
    Side side = (Side)arg_id(L, b, 1, KIND_SIDE, "q.men");
    lua_Integer men = 0;
    sandbox_charge(L, FORMATION_MAX + CONTINGENT_MAX);
    for (int i = formation_first(b->w); i >= 0; i = formation_next(b->w, i))
        if (b->w->formation[i].side == side)
            men += formation_men(b->w, formation_id(b->w, i));
    lua_pushinteger(L, men);
    return 1;
}

static int q_distance(lua_State *L)
{
    Bind *b = bind_of(L);
    PlaceId from = { arg_id(L, b, 1, KIND_PLACE, "q.distance") };
    PlaceId to = { arg_id(L, b, 2, KIND_PLACE, "q.distance") };
    if (path_exists(b->m, PATH_ARMY, from, to))
        lua_pushinteger(L, path_metres(b->m, PATH_ARMY, from, to));
    else
        lua_pushnil(L);
    return 1;
}

static int q_on(lua_State *L)
{
    Bind *b = bind_of(L);
    lua_Integer year = arg_int(L, 1), month = arg_int(L, 2), day = arg_int(L, 3);
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return luaL_error(L, "q.on: this is no date; write q.on(year, month 1-12, day)");
    int32_t jdn = jdn_from_date((int32_t)year, (int32_t)month, (int32_t)day);
    lua_pushinteger(L, jdn - b->m->start_jdn);
    return 1;
}

/* What a throw is about, as a number that is the same on every machine. */
static uint64_t subject_of(lua_State *L, Bind *b, int arg)
{
    size_t len;
    if (lua_isnoneornil(L, arg))
        return 0;
    if (lua_isinteger(L, arg))
        return hash_add(HASH_START, (uint64_t)lua_tointeger(L, arg));
    if (lua_type(L, arg) == LUA_TUSERDATA) {
        const Handle *h = handle_at(L, b, arg, ((const Handle *)lua_touserdata(L, arg))->kind);
        return hash_add(hash_add(HASH_START, h->kind), h->index);
    }
    const char *text = arg_text(L, arg, &len);
    return hash_bytes(HASH_START, text, len);
}

static int q_roll(lua_State *L)
{
    Bind *b = bind_of(L);
    size_t len;
    const char *stream = arg_text(L, 1, &len);
    uint64_t about = hash_add(subject_of(L, b, 2), hash_bytes(HASH_START, stream, len));
    Rng dice = rng_at(b->w->seed, RNG_SCRIPT, b->w->clock.week, about);
    lua_pushinteger(L, rng_permille(&dice));
    return 1;
}

static int q_share(lua_State *L)
{
    static const lua_Integer most = INT64_C(1000000000000000), shares = 1000000;
    bind_of(L);
    lua_Integer n = arg_int(L, 1), permille = arg_int(L, 2);
    if (n < -most || n > most || permille < -shares || permille > shares)
        return luaL_error(L, "q.share: a number is too large");
    lua_pushinteger(L, permille_of(n, permille));
    return 1;
}

/* The answer last given to a card, or nil. */
static int q_answer(lua_State *L)
{
    Bind *b = bind_of(L);
    uint16_t n = arg_id(L, b, 1, KIND_DECISION, "q.answer");
    int32_t option = b->w->decision[n].option;
    if (option)
        lua_pushstring(L, b->m->decision[n].option[option - 1].word);
    else
        lua_pushnil(L);
    return 1;
}

/* q.premise.ID */
static int premise_index(lua_State *L)
{
    Bind *b = bind_of(L);
    const Model *m = b->m;
    size_t len;
    const char *id = arg_text(L, 2, &len);
    if (strcmp(id, "reading") == 0) {
        lua_pushstring(L, words_reading[clamp_i32(b->w->reading, 0, 2)]);
        return 1;
    }
    uint16_t n = arg_id(L, b, 2, KIND_PREMISE, "q.premise");
    const PremiseModel *p = &m->premise[n - 1];
    lua_pushstring(L, p->option[clamp_i32(b->w->premise[n - 1], 0, p->options - 1)].word);
    return 1;
}

/* q.var.NAME: the second upvalue has the number of each by its name, which is what is
 * asked most of all. */
static int var_index(lua_State *L)
{
    Bind *b = bind_of(L);
    const char *name = arg_text(L, 2, NULL);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(2)) == LUA_TNUMBER) {
        lua_pushinteger(L, b->w->var[lua_tointeger(L, -1)]);
        return 1;
    }
    const char *words[VAR_MAX];
    for (int32_t i = 0; i < b->m->vars; i++)
        words[i] = text_of(b->m, b->m->var[i].id);
    const char *near = nearest_name(b, name, words, b->m->vars);
    if (near)
        return luaL_error(L, "no variable '%s' is declared; did you mean '%s'?", name, near);
    return luaL_error(L, "no variable '%s' is declared; add it to vars", name);
}

static void push_date(lua_State *L, const Bind *b)
{
    Date d = date_of(b->m, b->w->clock.day);
    lua_createtable(L, 0, 3);
    lua_pushinteger(L, d.year);
    lua_setfield(L, -2, "year");
    lua_pushinteger(L, d.month);
    lua_setfield(L, -2, "month");
    lua_pushinteger(L, d.day);
    lua_setfield(L, -2, "day");
}

static int no_call(lua_State *L, Bind *b, const char *name)
{
    const char *words[32];
    int32_t count = 0;
    for (int32_t i = 0; i < call_shapes && count < (int32_t)countof(words); i++)
        if (strcmp(call_shape[i].of, "q") == 0)
            words[count++] = call_shape[i].name;
    const char *near = nearest_name(b, name, words, count);
    if (near)
        return luaL_error(L, "there is no q.%s; did you mean q.%s?", name, near);
    return luaL_error(L, "there is no q.%s", name);
}

/* q.NAME: the second upvalue is the table of its functions and parts. */
static int q_index(lua_State *L)
{
    Bind *b = bind_of(L);
    const char *name = arg_text(L, 2, NULL);
    lua_settop(L, 2);
    lua_rawget(L, lua_upvalueindex(2));
    if (!lua_isnil(L, -1))
        return 1;
    if (strcmp(name, "week") == 0)
        lua_pushinteger(L, b->w->clock.week);
    else if (strcmp(name, "day") == 0)
        lua_pushinteger(L, b->w->clock.day);
    else if (strcmp(name, "reading") == 0)
        lua_pushstring(L, words_reading[clamp_i32(b->w->reading, 0, 2)]);
    else if (strcmp(name, "short") == 0)
        lua_pushboolean(L, b->w->brief && b->m->short_weeks);
    else if (strcmp(name, "date") == 0)
        push_date(L, b);
    else
        return no_call(L, b, name);
    return 1;
}

static int q_write(lua_State *L)
{
    return luaL_error(L, "this only reads; hooks ask for changes through fx");
}

void face_push(lua_State *L, lua_CFunction index, int upvalues)
{
    lua_pushcclosure(L, index, upvalues);
    lua_newuserdatauv(L, 1, 0);
    lua_newtable(L);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, q_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

void query_open(lua_State *L, Bind *b)
{
    static const luaL_Reg calls[] = {
        { "formation", q_formation }, { "formations", q_formations }, { "men", q_men },
        { "distance", q_distance }, { "on", q_on }, { "roll", q_roll }, { "share", q_share },
        { "answer", q_answer },
        { NULL, NULL }
    };
    lua_pushlightuserdata(L, b);
    lua_newtable(L);
    for (const luaL_Reg *c = calls; c->name; c++) {
        must(call_find("q", c->name));
        lua_pushlightuserdata(L, b);
        lua_pushcclosure(L, c->func, 1);
        lua_setfield(L, -2, c->name);
    }
    for (size_t i = 0; i < countof(looks); i++) {
        must(call_find("q", looks[i].name));
        lua_pushlightuserdata(L, b);
        lua_pushinteger(L, (lua_Integer)i);
        lua_pushcclosure(L, q_thing, 2);
        lua_setfield(L, -2, looks[i].name);
    }
    lua_pushlightuserdata(L, b);
    face_push(L, premise_index, 1);
    lua_setfield(L, -2, "premise");
    lua_pushlightuserdata(L, b);
    lua_createtable(L, 0, b->m->vars);
    for (int32_t i = 0; i < b->m->vars; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, text_of(b->m, b->m->var[i].id));
    }
    face_push(L, var_index, 2);
    lua_setfield(L, -2, "var");
    face_push(L, q_index, 2);
}

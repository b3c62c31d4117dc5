/*
 * handle_read.c: what a script reads of what it holds: the fields of fields.def,
 * and a few values better told than as they are kept.
 */
#include "script/hook.h"

#include "base/num.h"
#include "world/fields.h"

static void push_value(lua_State *L, Bind *b, const FieldInfo *f, int64_t n)
{
    static const Kind kinds[] = {
        [FIELD_SIDE] = KIND_SIDE, [FIELD_PLACE] = KIND_PLACE, [FIELD_REGION] = KIND_REGION,
        [FIELD_ARM] = KIND_ARM, [FIELD_POOL] = KIND_POOL, [FIELD_LEADER] = KIND_LEADER,
        [FIELD_FACTION] = KIND_FACTION, [FIELD_DECISION] = KIND_DECISION,
    };
    if (f->type == FIELD_ATOM)
        push_id(L, b->m, (Atom){ (uint16_t)n });
    else if (f->type == FIELD_FORMATION && n < 0)
        lua_pushnil(L);
    else if (f->type == FIELD_FORMATION)
        handle_push(L, b, HANDLE_FORMATION, (uint16_t)n);
    else if (f->type < countof(kinds) && kinds[f->type])
        push_id(L, b->m, id_of(b->m, kinds[f->type], n));
    else
        lua_pushinteger(L, (lua_Integer)n);
}

static const FieldGroup *group_of(HandleKind kind)
{
    for (int32_t i = 0; i < field_groups; i++)
        if (strcmp(field_group[i].name, handle_shape[kind].group) == 0)
            return &field_group[i];
    return NULL;
}

static int no_field(lua_State *L, Bind *b, const Handle *h, const FieldGroup *g, const char *name)
{
    const char *words[96];
    int32_t count = 0;
    for (int32_t i = 0; i < call_shapes; i++)
        if (strcmp(call_shape[i].of, handle_shape[h->kind].word) == 0 && count < (int32_t)countof(words))
            words[count++] = call_shape[i].name;
    for (int32_t i = 0; g && i < g->fields && count < (int32_t)countof(words); i++)
        words[count++] = g->field[i].name;
    sandbox_charge(L, (uint64_t)count * 4);
    const char *near = nearest_name(b, name, words, count);
    if (near)
        return luaL_error(L, "a %s has no field '%s'; did you mean '%s'?", handle_shape[h->kind].group,
                          name, near);
    return luaL_error(L, "a %s has no field '%s'", handle_shape[h->kind].group, name);
}

static void push_field(lua_State *L, Bind *b, const Handle *h, const FieldInfo *f)
{
    const FieldGroup *g = b->group[h->kind];
    const void *thing = field_thing(g, b->w, 0, h->index);
    if (f->count == 1) {
        push_value(L, b, f, field_get(f, thing, 0));
        return;
    }
    lua_createtable(L, f->count, 0);
    for (int32_t i = 0; i < f->count; i++) {
        push_value(L, b, f, field_get(f, thing, i));
        lua_rawseti(L, -2, i + 1);
    }
}

/* r.attitude(side), s.relation(side): upvalues are the Bind and the handle. */
static int region_attitude(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    handle_must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "attitude");
    lua_pushinteger(L, b->w->region[h->index].attitude[side]);
    return 1;
}

static int side_relation(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    handle_must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "relation");
    lua_pushstring(L, words_relation[b->w->side[h->index].relation[side]]);
    return 1;
}

/* Days a truce has still to run; 0: there is none. */
static int side_truce(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    handle_must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "truce");
    lua_pushinteger(L, max_i32(0, b->w->side[h->index].truce[side] - b->w->clock.day));
    return 1;
}

/* Days for which it has been hearing an embassy of that side; nil: it hears none. */
static int side_talks(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    handle_must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "talks");
    int32_t since = b->w->side[h->index].talks[side];
    if (since == DAY_NEVER)
        lua_pushnil(L);
    else
        lua_pushinteger(L, b->w->clock.day - since);
    return 1;
}

static void push_method(lua_State *L, lua_CFunction method)
{
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, 1);
    lua_pushcclosure(L, method, 2);
}

/* ---- values better told than as they are kept ---- */

static void formation_id_of(lua_State *L, Bind *b, const Handle *h)
{
    push_id(L, b->m, b->w->formation[h->index].name);
}

static void formation_men_of(lua_State *L, Bind *b, const Handle *h)
{
    lua_pushinteger(L, formation_men(b->w, formation_id(b->w, h->index)));
}

static void formation_alive(lua_State *L, Bind *b, const Handle *h)
{
    const Formation *f = &b->w->formation[h->index];
    lua_pushboolean(L, !f->waits && formation_men(b->w, formation_id(b->w, h->index)) > 0);
}

static void formation_waits(lua_State *L, Bind *b, const Handle *h)
{
    lua_pushboolean(L, b->w->formation[h->index].waits);
}

static void push_place(lua_State *L, Bind *b, const Handle *h, PlaceId at)
{
    push_id(L, b->m, b->w->formation[h->index].waits ? (Atom){ 0 } : b->m->place[at.n].id);
}

static void formation_place(lua_State *L, Bind *b, const Handle *h)
{
    push_place(L, b, h, mover_near(b->m, &b->w->formation[h->index].pos));
}

static void formation_stands(lua_State *L, Bind *b, const Handle *h)
{
    push_place(L, b, h, b->w->formation[h->index].pos.at);
}

static void formation_stance(lua_State *L, Bind *b, const Handle *h)
{
    lua_pushstring(L, words_stance[b->w->formation[h->index].stance]);
}

static void formation_animals(lua_State *L, Bind *b, const Handle *h)
{
    const Formation *f = &b->w->formation[h->index];
    lua_createtable(L, 0, b->m->animals);
    for (int32_t i = 0; i < b->m->animals; i++) {
        lua_pushinteger(L, f->animals[i]);
        lua_setfield(L, -2, text_of(b->m, b->m->animal[i].id));
    }
}

static void declared_id(lua_State *L, Bind *b, const Handle *h)
{
    push_id(L, b->m, id_of(b->m, handle_shape[h->kind].kind, h->index));
}

static void place_region(lua_State *L, Bind *b, const Handle *h)
{
    push_id(L, b->m, b->m->region[b->m->place[h->index].region.n].id);
}

static void pool_side(lua_State *L, Bind *b, const Handle *h)
{
    push_id(L, b->m, b->m->side[b->m->pool[h->index].side].id);
}

static void leader_side(lua_State *L, Bind *b, const Handle *h)
{
    push_id(L, b->m, b->m->side[b->m->leader[h->index].side].id);
}

static void leader_fate(lua_State *L, Bind *b, const Handle *h)
{
    lua_pushstring(L, words_fate[b->w->leader[h->index].fate]);
}

static void faction_side(lua_State *L, Bind *b, const Handle *h)
{
    push_id(L, b->m, b->m->side[b->m->faction[h->index].side].id);
}

static const struct Special {
    HandleKind    kind;
    const char   *name;
    void        (*push)(lua_State *L, Bind *b, const Handle *h);
    lua_CFunction method;                   /* or this, bound to the handle */
} specials[] = {
    { HANDLE_FORMATION, "id", formation_id_of, NULL },
    { HANDLE_FORMATION, "men", formation_men_of, NULL },
    { HANDLE_FORMATION, "alive", formation_alive, NULL },
    { HANDLE_FORMATION, "waits", formation_waits, NULL },
    { HANDLE_FORMATION, "place", formation_place, NULL },
    { HANDLE_FORMATION, "at", formation_stands, NULL },
    { HANDLE_FORMATION, "stance", formation_stance, NULL },
    { HANDLE_FORMATION, "animals", formation_animals, NULL },
    { HANDLE_PLACE, "id", declared_id, NULL },      { HANDLE_PLACE, "region", place_region, NULL },
    { HANDLE_REGION, "id", declared_id, NULL },     { HANDLE_REGION, "attitude", NULL, region_attitude },
    { HANDLE_POOL, "id", declared_id, NULL },       { HANDLE_POOL, "side", pool_side, NULL },
    { HANDLE_SIDE, "id", declared_id, NULL },       { HANDLE_SIDE, "relation", NULL, side_relation },
    { HANDLE_SIDE, "truce", NULL, side_truce },     { HANDLE_SIDE, "talks", NULL, side_talks },
    { HANDLE_LEADER, "id", declared_id, NULL },     { HANDLE_LEADER, "side", leader_side, NULL },
    { HANDLE_LEADER, "fate", leader_fate, NULL },
    { HANDLE_FACTION, "id", declared_id, NULL },    { HANDLE_FACTION, "side", faction_side, NULL },
};

static void push_special(lua_State *L, Bind *b, const Handle *h, const struct Special *is)
{
    if (is->kind == HANDLE_FORMATION)
        sandbox_charge(L, 16);
    if (is->method)
        push_method(L, is->method);
    else
        is->push(L, b, h);
}

/* ---- reading a field ---- */

/* What each name of a kind of handle means: 1 + the row of `specials`, or the field
 * itself. Any field of fields.def that scripts may see. */
static void push_names(lua_State *L, HandleKind kind)
{
    const FieldGroup *g = group_of(kind);
    lua_newtable(L);
    for (int32_t i = 0; g && i < g->fields; i++) {
        const FieldInfo *f = &g->field[i];
        if (f->seen == BY_NONE || strchr(f->name, '.'))
            continue;
        lua_pushlightuserdata(L, (void *)(uintptr_t)f);
        lua_setfield(L, -2, f->name);
    }
    for (size_t i = 0; i < countof(specials); i++) {
        if (specials[i].kind != kind)
            continue;
        lua_pushinteger(L, (lua_Integer)i + 1);
        lua_setfield(L, -2, specials[i].name);
    }
}

/* The first argument, if it is a handle; quicker than to ask for a metatable by name. */
static const Handle *own_handle(lua_State *L, const Bind *b)
{
    const Handle *h = lua_touserdata(L, 1);
    if (lua_type(L, 1) != LUA_TUSERDATA || lua_rawlen(L, 1) != sizeof *h || h->kind >= HANDLE_KINDS ||
        !lua_getmetatable(L, 1))
        return NULL;
    bool is = lua_topointer(L, -1) == b->metatable[h->kind];
    lua_pop(L, 1);
    return is ? h : NULL;
}

/* Upvalues: the Bind, the names of the kind. */
static int handle_index(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = own_handle(L, b);
    if (!h || lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "its fields have names");
    const char *name = arg_text(L, 2, NULL);
    sandbox_charge(L, 8);
    handle_must_be_fresh(L, b, h);
    lua_pushvalue(L, 2);
    switch (lua_rawget(L, lua_upvalueindex(2))) {
    case LUA_TNUMBER:
        push_special(L, b, h, &specials[lua_tointeger(L, -1) - 1]);
        return 1;
    case LUA_TLIGHTUSERDATA:
        push_field(L, b, h, lua_touserdata(L, -1));
        return 1;
    default:
        return no_field(L, b, h, group_of((HandleKind)h->kind), name);
    }
}

void handle_reader(lua_State *L, Bind *b, HandleKind kind)
{
    b->group[kind] = group_of(kind);
    lua_pushlightuserdata(L, b);
    push_names(L, kind);
    lua_pushcclosure(L, handle_index, 2);
}

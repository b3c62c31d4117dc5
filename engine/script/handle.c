/*
 * handle.c: how a script holds a formation, a place, a side: by a token that
 * can be read and that dies with the call.
 */
#include "script/hook.h"

#include "base/num.h"
#include "world/fields.h"

static const struct HandleShape { const char *group, *word; Kind kind; } shapes[HANDLE_KINDS] = {
    [HANDLE_FORMATION] = { "formation", "Formation", KIND_FORMATION },
    [HANDLE_PLACE]     = { "place", "Place", KIND_PLACE },
    [HANDLE_REGION]    = { "region", "Region", KIND_REGION },
    [HANDLE_POOL]      = { "pool", "Pool", KIND_POOL },
    [HANDLE_SIDE]      = { "side", "Side", KIND_SIDE },
    [HANDLE_LEADER]    = { "leader", "Leader", KIND_LEADER },
    [HANDLE_FACTION]   = { "faction", "Faction", KIND_FACTION },
};

static const char key_cache = 0;        /* its address names the cache in the registry */

Bind *bind_of(lua_State *L)
{
    Bind *b = lua_touserdata(L, lua_upvalueindex(1));
    if (!b->w)
        luaL_error(L, "the game can be read while a hook runs, and only then");
    return b;
}

const char *arg_text(lua_State *L, int arg, size_t *len)
{
    size_t bytes;
    if (lua_type(L, arg) != LUA_TSTRING)
        luaL_typeerror(L, arg, "string");
    const char *text = lua_tolstring(L, arg, &bytes);
    sandbox_pay(L, bytes);
    if (len)
        *len = bytes;
    return text;
}

lua_Integer arg_int(lua_State *L, int arg)
{
    int whole = 0;
    lua_Integer n = lua_type(L, arg) == LUA_TNUMBER ? lua_tointegerx(L, arg, &whole) : 0;
    if (!whole)
        luaL_argerror(L, arg, "a whole number is needed");
    return n;
}

void push_id(lua_State *L, const Model *m, Atom id)
{
    if (id.n)
        lua_pushstring(L, text_of(m, id));
    else
        lua_pushnil(L);
}

Atom id_of(const Model *m, Kind kind, int64_t n)
{
    Atom none = { 0 };
    if (n <= 0)
        return none;
    switch (kind) {
    case KIND_SIDE:   return n <= m->sides ? m->side[n].id : none;
    case KIND_PLACE:  return n <= m->places ? m->place[n].id : none;
    case KIND_REGION: return n <= m->regions ? m->region[n].id : none;
    case KIND_POOL:   return n <= m->pools ? m->pool[n].id : none;
    case KIND_LEADER: return n <= m->leaders ? m->leader[n].id : none;
    case KIND_ARM:    return n <= m->arms ? m->arm[n].id : none;
    case KIND_FACTION: return n <= m->factions ? m->faction[n].id : none;
    case KIND_DECISION: return n <= m->decisions ? m->decision[n].id : none;
    default:          return none;
    }
}

const char *nearest_name(Bind *b, const char *text, const char *const *words, int32_t count)
{
    ArenaMark mark = arena_mark(b->notes);
    Names names;
    const char *near = NULL;
    if (count > 0 && names_open(&names, b->notes, (uint32_t)count)) {
        for (int32_t i = 0; i < count; i++)
            names_add(&names, words[i], strlen(words[i]));
        Atom a = names_nearest(&names, text, strlen(text), NULL, NULL);
        for (int32_t i = 0; i < count && a.n; i++)
            if (strcmp(words[i], name_of(&names, a)) == 0)
                near = words[i];
    }
    arena_reset(b->notes, mark);
    return near;
}

static bool is_one(const void *index, Atom a) { return ((const uint16_t *)index)[a.n] != 0; }

static int unknown(lua_State *L, Bind *b, Kind kind, const char *id, size_t len, const char *call)
{
    sandbox_charge(L, b->m->names.count);
    Atom near = names_nearest(&b->m->names, id, len, is_one, b->id[kind]);
    if (near.n)
        return luaL_error(L, "%s: there is no %s '%s'; did you mean '%s'?", call, kind_word(kind),
                          id,
                          text_of(b->m, near));
    return luaL_error(L, "%s: there is no %s '%s'", call, kind_word(kind), id);
}

static HandleKind handle_kind_of(Kind kind)
{
    for (int i = 0; i < HANDLE_KINDS; i++)
        if (shapes[i].kind == kind)
            return (HandleKind)i;
    return HANDLE_KINDS;
}

uint16_t arg_id(lua_State *L, Bind *b, int arg, Kind kind, const char *call)
{
    HandleKind handle = handle_kind_of(kind);
    if (handle < HANDLE_KINDS && lua_type(L, arg) == LUA_TUSERDATA) {
        const Handle *h = handle_at(L, b, arg, handle);
        if (h)
            return h->index;
    }
    if (lua_type(L, arg) != LUA_TSTRING) {
        luaL_error(L, "%s: argument %d is %s; it takes the id of a %s", call, arg,
                   lua_isnoneornil(L, arg) ? "missing" : luaL_typename(L, arg), kind_word(kind));
        return 0;
    }
    size_t len;
    const char *id = arg_text(L, arg, &len);
    Atom a = names_find(&b->m->names, id, len);
    if (!a.n || !b->id[kind][a.n])
        unknown(L, b, kind, id, len, call);
    return b->id[kind][a.n];
}

FormationId arg_formation(lua_State *L, Bind *b, int arg, const char *call)
{
    if (lua_type(L, arg) == LUA_TUSERDATA) {
        const Handle *h = handle_at(L, b, arg, HANDLE_FORMATION);
        if (h)
            return (FormationId){ h->index, h->gen };
    }
    if (lua_type(L, arg) != LUA_TSTRING)
        luaL_error(L, "%s: argument %d is %s; it takes the id of a formation", call, arg,
                   lua_isnoneornil(L, arg) ? "missing" : luaL_typename(L, arg));
    size_t len;
    const char *id = arg_text(L, arg, &len);
    sandbox_charge(L, FORMATION_MAX / 4);
    FormationId f = formation_named(b->m, b->w, names_find(&b->m->names, id, len), 0);
    if (f.gen)
        return f;

    const char *words[FORMATION_MAX];
    int32_t count = 0;
    for (int i = 0; i < FORMATION_MAX; i++)
        if (b->w->formation[i].gen)
            words[count++] = text_of(b->m, b->w->formation[i].name);
    sandbox_charge(L, (uint64_t)count * 8);
    const char *near = nearest_name(b, id, words, count);
    if (near)
        luaL_error(L, "%s: there is no formation '%s' in the game; did you mean '%s'?", call, id,
                   near);
    else
        luaL_error(L, "%s: there is no formation '%s' in the game", call, id);
    return f;
}

int32_t arg_word(lua_State *L, Bind *b, int arg, const char *const *words, const char *call)
{
    int32_t count = 0;
    TEXT(list, 160);
    const char *word = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, NULL) : NULL;
    for (; words[count]; count++) {
        if (word && strcmp(word, words[count]) == 0)
            return count;
        text_addf(&list, "%s'%s'", count ? ", " : "", words[count]);
    }
    const char *near = word ? nearest_name(b, word, words, count) : NULL;
    if (near)
        return luaL_error(L, "%s: argument %d cannot be '%s'; did you mean '%s'?", call, arg, word,
                          near);
    return luaL_error(L, "%s: argument %d is %s; it takes one of %s", call, arg,
                      word ? word : luaL_typename(L, arg), list.at);
}

static uint16_t gen_now(const Bind *b, HandleKind kind, uint16_t index)
{
    return kind == HANDLE_FORMATION ? b->w->formation[index].gen : 0;
}

void handle_push(lua_State *L, Bind *b, HandleKind kind, uint16_t index)
{
    uint16_t gen = gen_now(b, kind, index);
    lua_Integer key = (lua_Integer)kind << 32 | (lua_Integer)index << 16 | gen;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_cache);
    if (lua_rawgeti(L, -1, key) == LUA_TNIL) {
        lua_pop(L, 1);
        Handle *h = lua_newuserdatauv(L, sizeof *h, 0);
        *h = (Handle){ (uint8_t)kind, index, gen, b->call };
        luaL_setmetatable(L, shapes[kind].word);
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, key);
    }
    lua_remove(L, -2);
}

void handle_forget(lua_State *L)
{
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_cache);
}

/* What says it is a handle of some kind must have the metatable of that kind. */
static const Handle *raw_handle(lua_State *L, int arg)
{
    const Handle *h = lua_touserdata(L, arg);
    bool sized = lua_type(L, arg) == LUA_TUSERDATA && lua_rawlen(L, arg) == sizeof *h;
    bool is = sized && h->kind < HANDLE_KINDS && luaL_testudata(L, arg, shapes[h->kind].word);
    return is ? h : NULL;
}

/* Raises a sentence if the handle is not of this call, or its formation gone. */
static void must_be_fresh(lua_State *L, const Bind *b, const Handle *h)
{
    const char *word = shapes[h->kind].group;
    if (h->call != b->call)
        luaL_error(L, "this %s was kept from an earlier call; ask q for it again", word);
    if (h->gen != gen_now(b, (HandleKind)h->kind, h->index))
        luaL_error(L, "this %s is gone", word);
}

const Handle *handle_at(lua_State *L, Bind *b, int arg, HandleKind kind)
{
    const Handle *h = raw_handle(L, arg);
    if (!h)
        return NULL;
    must_be_fresh(L, b, h);
    if (h->kind != kind) {
        luaL_error(L, "argument %d is a %s; it takes a %s", arg, shapes[h->kind].group,
                   shapes[kind].group);
        return NULL;
    }
    return h;
}

int handle_order(lua_State *L, int a, int b)
{
    const Handle *x = raw_handle(L, a), *y = raw_handle(L, b);
    if (!x || !y)
        return luaL_error(L, "only what q gives can be sorted");
    int kind = (int)x->kind - (int)y->kind, index = (int)x->index - (int)y->index;
    return kind ? kind : index;
}

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
        if (strcmp(field_group[i].name, shapes[kind].group) == 0)
            return &field_group[i];
    return NULL;
}

static int no_field(lua_State *L, Bind *b, const Handle *h, const FieldGroup *g, const char *name)
{
    const char *words[96];
    int32_t count = 0;
    for (int32_t i = 0; i < call_shapes; i++)
        if (strcmp(call_shape[i].of, shapes[h->kind].word) == 0 && count < (int32_t)countof(words))
            words[count++] = call_shape[i].name;
    for (int32_t i = 0; i < g->fields && count < (int32_t)countof(words); i++)
        words[count++] = g->field[i].name;
    sandbox_charge(L, (uint64_t)count * 4);
    const char *near = nearest_name(b, name, words, count);
    if (near)
        return luaL_error(L, "a %s has no field '%s'; did you mean '%s'?", shapes[h->kind].group,
                          name, near);
    return luaL_error(L, "a %s has no field '%s'", shapes[h->kind].group, name);
}

/* Any field of fields.def that scripts may see. */
static int push_field(lua_State *L, Bind *b, const Handle *h, const char *name)
{
    const FieldGroup *g = group_of((HandleKind)h->kind);
    const FieldInfo *f = g ? field_find(g, name, strlen(name)) : NULL;
    if (!f || f->seen == BY_NONE || strchr(name, '.'))
        return g ? no_field(L, b, h, g, name) : luaL_error(L, "nothing is known of it");
    if (f->count > 1)
        lua_createtable(L, f->count, 0);
    for (int32_t i = 0; i < f->count; i++) {
        push_value(L, b, f, field_get(f, field_thing(g, b->w, 0, h->index), i));
        if (f->count > 1)
            lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

/* r.attitude(side), s.relation(side): upvalues are the Bind and the handle. */
static int region_attitude(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "attitude");
    lua_pushinteger(L, b->w->region[h->index].attitude[side]);
    return 1;
}

static int side_relation(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "relation");
    lua_pushstring(L, words_relation[b->w->side[h->index].relation[side]]);
    return 1;
}

/* Days a truce has still to run; 0: there is none. */
static int side_truce(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    must_be_fresh(L, b, h);
    uint16_t side = arg_id(L, b, 1, KIND_SIDE, "truce");
    lua_pushinteger(L, max_i32(0, b->w->side[h->index].truce[side] - b->w->clock.day));
    return 1;
}

/* Days for which it has been hearing an embassy of that side; nil: it hears none. */
static int side_talks(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = lua_touserdata(L, lua_upvalueindex(2));
    must_be_fresh(L, b, h);
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

static void push_animals(lua_State *L, const Model *m, const Formation *f)
{
    lua_createtable(L, 0, m->animals);
    for (int32_t i = 0; i < m->animals; i++) {
        lua_pushinteger(L, f->animals[i]);
        lua_setfield(L, -2, text_of(m, m->animal[i].id));
    }
}

static bool is(const char *name, const char *other) { return strcmp(name, other) == 0; }

/* Values better told than as they are kept; false: not one of those. */
static bool push_formation(lua_State *L, Bind *b, const Handle *h, const char *name)
{
    const Formation *f = &b->w->formation[h->index];
    FormationId id = formation_id(b->w, h->index);
    if (is(name, "id"))
        push_id(L, b->m, f->name);
    else if (is(name, "men"))
        lua_pushinteger(L, formation_men(b->w, id));
    else if (is(name, "alive"))
        lua_pushboolean(L, !f->waits && formation_men(b->w, id) > 0);
    else if (is(name, "waits"))
        lua_pushboolean(L, f->waits);
    else if (is(name, "place"))
        push_id(L, b->m, f->waits ? (Atom){ 0 }
                                  : b->m->place[mover_near(b->m, &f->pos).n].id);
    else if (is(name, "at"))
        push_id(L, b->m, f->waits ? (Atom){ 0 } : b->m->place[f->pos.at.n].id);
    else if (is(name, "stance"))
        lua_pushstring(L, words_stance[f->stance]);
    else if (is(name, "animals"))
        push_animals(L, b->m, f);
    else
        return false;
    sandbox_charge(L, 16);
    return true;
}

static bool push_special(lua_State *L, Bind *b, const Handle *h, const char *name)
{
    const Model *m = b->m;
    if (h->kind == HANDLE_FORMATION)
        return push_formation(L, b, h, name);
    if (is(name, "id"))
        push_id(L, m, id_of(m, shapes[h->kind].kind, h->index));
    else if (h->kind == HANDLE_PLACE && is(name, "region"))
        push_id(L, m, m->region[m->place[h->index].region.n].id);
    else if (h->kind == HANDLE_POOL && is(name, "side"))
        push_id(L, m, m->side[m->pool[h->index].side].id);
    else if (h->kind == HANDLE_REGION && is(name, "attitude"))
        push_method(L, region_attitude);
    else if (h->kind == HANDLE_SIDE && is(name, "relation"))
        push_method(L, side_relation);
    else if (h->kind == HANDLE_SIDE && is(name, "truce"))
        push_method(L, side_truce);
    else if (h->kind == HANDLE_SIDE && is(name, "talks"))
        push_method(L, side_talks);
    else if (h->kind == HANDLE_LEADER && is(name, "side"))
        push_id(L, m, m->side[m->leader[h->index].side].id);
    else if (h->kind == HANDLE_LEADER && is(name, "fate"))
        lua_pushstring(L, words_fate[b->w->leader[h->index].fate]);
    else if (h->kind == HANDLE_FACTION && is(name, "side"))
        push_id(L, m, m->side[m->faction[h->index].side].id);
    else
        return false;
    return true;
}

static int handle_index(lua_State *L)
{
    Bind *b = bind_of(L);
    const Handle *h = raw_handle(L, 1);
    if (!h || lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "its fields have names");
    const char *name = arg_text(L, 2, NULL);
    sandbox_charge(L, 8);
    must_be_fresh(L, b, h);
    return push_special(L, b, h, name) ? 1 : push_field(L, b, h, name);
}

static int handle_write(lua_State *L)
{
    return luaL_error(L, "a hook changes nothing itself; ask through fx");
}

static int handle_text(lua_State *L)
{
    const Handle *h = raw_handle(L, 1);
    lua_pushstring(L, h ? shapes[h->kind].group : "nothing");
    return 1;
}

void handle_open(lua_State *L, Bind *b)
{
    for (int i = 0; i < HANDLE_KINDS; i++) {
        luaL_newmetatable(L, shapes[i].word);
        lua_pushlightuserdata(L, b);
        lua_pushcclosure(L, handle_index, 1);
        lua_setfield(L, -2, "__index");
        lua_pushcfunction(L, handle_write);
        lua_setfield(L, -2, "__newindex");
        lua_pushcfunction(L, handle_text);
        lua_setfield(L, -2, "__tostring");
        lua_pushboolean(L, false);
        lua_setfield(L, -2, "__metatable");
        lua_pop(L, 1);
    }
    handle_forget(L);
}

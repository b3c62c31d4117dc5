/*
 * handle.c: how a script holds a formation, a place, a side: by a token that
 * can be read and that dies with the call.
 */
#include "script/hook.h"


const HandleShape handle_shape[HANDLE_KINDS] = {
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
        if (handle_shape[i].kind == kind)
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
        luaL_setmetatable(L, handle_shape[kind].word);
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, key);
        b->handles++;
    } else {
        ((Handle *)lua_touserdata(L, -1))->call = b->call;
    }
    lua_remove(L, -2);
}

static void forget(lua_State *L, Bind *b)
{
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_cache);
    b->handles = 0;
}

/* To make them costs more than to ask them, so one for the same thing serves again; not
 * for ever, since armies come and go. */
void handle_renew(lua_State *L, Bind *b)
{
    enum { HANDLES_KEPT = 2000 };
    bool starts = !b->at.card.n && b->at.hook == HOOK_START;
    if (starts || b->handles > HANDLES_KEPT)
        forget(L, b);
}

/* What says it is a handle of some kind must have the metatable of that kind. */
static const Handle *raw_handle(lua_State *L, int arg)
{
    const Handle *h = lua_touserdata(L, arg);
    bool sized = lua_type(L, arg) == LUA_TUSERDATA && lua_rawlen(L, arg) == sizeof *h;
    bool is = sized && h->kind < HANDLE_KINDS && luaL_testudata(L, arg, handle_shape[h->kind].word);
    return is ? h : NULL;
}

void handle_must_be_fresh(lua_State *L, const Bind *b, const Handle *h)
{
    const char *word = handle_shape[h->kind].group;
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
    handle_must_be_fresh(L, b, h);
    if (h->kind != kind) {
        luaL_error(L, "argument %d is a %s; it takes a %s", arg, handle_shape[h->kind].group,
                   handle_shape[kind].group);
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

static int handle_write(lua_State *L)
{
    return luaL_error(L, "a hook changes nothing itself; ask through fx");
}

static int handle_text(lua_State *L)
{
    const Handle *h = raw_handle(L, 1);
    lua_pushstring(L, h ? handle_shape[h->kind].group : "nothing");
    return 1;
}

void handle_open(lua_State *L, Bind *b)
{
    for (int i = 0; i < HANDLE_KINDS; i++) {
        luaL_newmetatable(L, handle_shape[i].word);
        b->metatable[i] = lua_topointer(L, -1);
        handle_reader(L, b, (HandleKind)i);
        lua_setfield(L, -2, "__index");
        lua_pushcfunction(L, handle_write);
        lua_setfield(L, -2, "__newindex");
        lua_pushcfunction(L, handle_text);
        lua_setfield(L, -2, "__tostring");
        lua_pushboolean(L, false);
        lua_setfield(L, -2, "__metatable");
        lua_pop(L, 1);
    }
    forget(L, b);
}

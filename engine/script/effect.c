/*
 * effect.c: what a script can ask for: each call of fx is checked at once and
 * written down; nothing happens until the hook has returned.
 */
#include "script/hook.h"

enum {
    NOTE_MAX = 600,                 /* bytes of a message */
    WHY_MAX = 240,                  /* bytes of a reason */
    MEN_MAX = 1000000,
    GRAIN_MAX_KG = 1000000000
};

/* What fx takes, a letter an argument, in order:
 *   V variable     i its value          s side            S side or nil
 *   o other side   f formation          p place           g formation or place
 *   r region       P pool               a arm             l leader
 *   m men          k kilogrammes        d change of +-1000  D of +-2000
 *   R relation     F pace or nil        x stance          t message   w reason
 *   H half-hour of a day, or nil        Y day             h half-hour W quarter of the sky
 *   q permille     L leader or nil      O place or nil    B on or off X faction, pool or leader
 *   b bridges
 *   N a part's name, or nil
 *   c 1000 dirhams A days               T days (second)   E fate      K weeks      Z weeks, one at least */
static const struct FxShape { const char *name; EffectKind kind; const char *takes; } fx_shape[] = {
    { "var", FX_VAR, "Viw" },            { "tell", FX_TELL, "St" },
    { "attitude", FX_ATTITUDE, "rsDw" }, { "arrive", FX_ARRIVE, "fpwH" },
    { "reinforce", FX_REINFORCE, "fPamw" }, { "stores", FX_STORES, "gkw" },
    { "relation", FX_RELATION, "soRw" }, { "owner", FX_OWNER, "pSw" },
    { "legitimacy", FX_LEGITIMACY, "sdw" }, { "authority", FX_AUTHORITY, "sdw" },
    { "leader", FX_LEADER, "flw" },      { "goal", FX_GOAL, "fpFw" },
    { "stance", FX_STANCE, "fxw" },      { "leave", FX_LEAVE, "fw" },
    { "over", FX_OVER, "Sw" },           { "storm", FX_STORM, "YhWw" },
    { "elephants", FX_ELEPHANTS, "fmw" },
    { "informed", FX_INFORMED, "sw" },   { "mended", FX_MENDED, "fw" },
    { "met_elephants", FX_MET_ELEPHANTS, "sw" },
    { "divide", FX_DIVIDE, "fqLOwN" },    { "ban", FX_BAN, "sBw" },
    { "loyalty", FX_LOYALTY, "Xdw" },    { "pressure", FX_PRESSURE, "sdw" },
    { "muster", FX_MUSTER, "Pmgw" },     { "treasury", FX_TREASURY, "scw" },
    { "truce", FX_TRUCE, "soTw" },       { "talks", FX_TALKS, "sow" },
    { "aloof", FX_ALOOF, "fAw" },        { "defect", FX_DEFECT, "fsw" },
    { "fate", FX_FATE, "lEw" },          { "chief", FX_CHIEF, "slw" },
    { "plague", FX_PLAGUE, "rKw" },      { "release", FX_RELEASE, "Pmw" }, { "ill", FX_ILL, "lZw" },
    { "found", FX_FOUND, "psw" }, { "crossings", FX_CROSSINGS, "pbw" }, { "flood", FX_FLOOD, "pZw" },
};

static const char *const words_pace[] = { "forced", NULL };
static const char *const words_quarter[] = { "north", "east", "south", "west", NULL };
static const char *const words_on[] = { "off", "on", NULL };
enum { HALF_HOURS_MAX = 40, DAYS_MAX = 4000, SPAN_DAYS = 400, SPAN_WEEKS = 52, COIN_MAX = 1000000 };

/* Arguments being read. */
typedef struct Asked {
    Bind       *b;
    const char *call;               /* "fx.var" */
    Effect     *e;
} Asked;

static int64_t read_number(lua_State *L, const Asked *a, int arg, int64_t low, int64_t high)
{
    int whole = 0;
    lua_Integer n = lua_type(L, arg) == LUA_TNUMBER ? lua_tointegerx(L, arg, &whole) : 0;
    if (!whole)
        luaL_error(L, "%s: argument %d is %s; it takes an integer", a->call, arg,
                   lua_type(L, arg) == LUA_TNUMBER ? "a fraction"
                   : lua_isnoneornil(L, arg) ? "missing" : luaL_typename(L, arg));
    if (n < low || n > high)
        luaL_error(L, "%s: argument %d is %I; it may be %I to %I", a->call, arg, (LUAI_UACINT)n,
                   (LUAI_UACINT)low, (LUAI_UACINT)high);
    return n;
}

/* Kept until the week after next, cleaned; raises if there is none. */
static const char *read_note(lua_State *L, const Asked *a, int arg, size_t most)
{
    size_t len = 0;
    const char *text = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, &len) : NULL;
    if (!text || len == 0)
        luaL_error(L, "%s: argument %d %s; say in words what the player is to read", a->call, arg,
                   text ? "is empty" : "is no text");
    if (len > most)
        luaL_error(L, "%s: argument %d has %d bytes; it may have %d", a->call, arg, (int)len,
                   (int)most);

    char *room = arena_push(a->b->notes, 4 * len + 1);
    if (!room)
        luaL_error(L, "%s: no memory for more words", a->call);
    Text kept = text_in(room, 4 * len + 1);
    for (size_t from = 0; from < len; ) {
        size_t part = strcspn(text + from, "\n\t\r");
        text_clean(&kept, text + from, part);
        if (from + part < len)
            text_add(&kept, " ");
        from += part + 1;
    }
    return room;
}

static void read_variable(lua_State *L, const Asked *a, int arg)
{
    const Model *m = a->b->m;
    size_t len = 0;
    const char *name = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, &len) : "";
    Atom atom = names_find(&m->names, name, len);
    if (atom.n && a->b->var[atom.n]) {
        a->e->n[0] = a->b->var[atom.n] - 1;
        return;
    }
    const char *words[VAR_MAX];
    for (int32_t i = 0; i < m->vars; i++)
        words[i] = text_of(m, m->var[i].id);
    const char *near = nearest_name(a->b, name, words, m->vars);
    if (near)
        luaL_error(L, "%s: no variable '%s' is declared; did you mean '%s'?", a->call, name, near);
    luaL_error(L, "%s: no variable '%s' is declared; add it to vars", a->call, name);
}

static void read_value(lua_State *L, const Asked *a, int arg)
{
    const VarModel *var = &a->b->m->var[a->e->n[0]];
    a->e->n[1] = read_number(L, a, arg, var->low, var->high);
}

static int32_t part_named(const Model *m, Atom name)
{
    for (int32_t i = 0; name.n && i < m->parts; i++)
        if (m->part[i].id.n == name.n)
            return i;
    return -1;
}

static void read_part(lua_State *L, const Asked *a, int arg)
{
    const Model *m = a->b->m;
    size_t len = 0;
    const char *id = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, &len) : "";
    Atom name = names_find(&m->names, id, len);
    const char *words[PART_MAX];
    if (part_named(m, name) >= 0) {
        a->e->named = name;
        return;
    }
    for (int32_t i = 0; i < m->parts; i++)
        words[i] = text_of(m, m->part[i].id);
    const char *near = nearest_name(a->b, id, words, m->parts);
    if (near)
        luaL_error(L, "%s: no part '%s' is declared; did you mean '%s'?", a->call, id, near);
    luaL_error(L, "%s: no part '%s' is declared; add it to parts in forces.lua", a->call, id);
}

/* One that this very call divides off is not there yet: it is known by its name. */
static bool is_divided_off(const Asked *a, Atom name)
{
    for (int32_t i = 0; name.n && i < a->b->fx->count; i++)
        if (a->b->fx->at[i].kind == FX_DIVIDE && a->b->fx->at[i].named.n == name.n)
            return true;
    return false;
}

static void read_formation(lua_State *L, const Asked *a, int arg)
{
    size_t len = 0;
    const char *id = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, &len) : NULL;
    Atom name = id ? names_find(&a->b->m->names, id, len) : (Atom){ 0 };
    if (!is_divided_off(a, name))
        a->e->formation = arg_formation(L, a->b, arg, a->call);
    else if (a->e->kind == FX_DIVIDE)
        luaL_error(L, "%s: '%s' is divided off in this call; divide it again in another", a->call, id);
    else
        a->e->named = name;
}

static void read_either(lua_State *L, const Asked *a, int arg)
{
    const Model *m = a->b->m;
    size_t len = 0;
    const char *id = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, &len) : NULL;
    Atom atom = id ? names_find(&m->names, id, len) : (Atom){ 0 };
    bool place = id ? atom.n && a->b->id[KIND_PLACE][atom.n] != 0
                    : luaL_testudata(L, arg, "Place") != NULL;
    if (id && (formation_named(m, a->b->w, atom, 0).gen || is_divided_off(a, atom)))
        place = false;                                  // an army before a town of its name
    if (place)
        a->e->place.n = arg_id(L, a->b, arg, KIND_PLACE, a->call);
    else
        read_formation(L, a, arg);
}

/* Of one name, a faction comes before a pool, a pool before a leader. */
static void read_loyal(lua_State *L, const Asked *a, int arg)
{
    static const Kind kinds[] = { KIND_FACTION, KIND_POOL, KIND_LEADER };
    Bind *b = a->b;
    size_t len = 0;
    const char *id = lua_type(L, arg) == LUA_TSTRING ? arg_text(L, arg, &len) : NULL;
    Atom atom = id ? names_find(&b->m->names, id, len) : (Atom){ 0 };
    Kind kind = id ? KIND_LEADER : luaL_testudata(L, arg, "Faction") ? KIND_FACTION
              : luaL_testudata(L, arg, "Pool") ? KIND_POOL : KIND_LEADER;
    for (size_t i = countof(kinds); id && atom.n && i-- > 0; )
        if (b->id[kinds[i]][atom.n])
            kind = kinds[i];
    uint16_t n = arg_id(L, b, arg, kind, a->call);
    if (kind == KIND_FACTION)
        a->e->faction.n = n;
    else if (kind == KIND_POOL)
        a->e->pool.n = n;
    else
        a->e->leader.n = n;
}

static void read_arg(lua_State *L, const Asked *a, char takes, int arg)
{
    Bind *b = a->b;
    Effect *e = a->e;
    bool none = lua_isnoneornil(L, arg);
    switch (takes) {
    case 'V': read_variable(L, a, arg); break;
    case 'i': read_value(L, a, arg); break;
    case 's': e->side = (Side)arg_id(L, b, arg, KIND_SIDE, a->call); break;
    case 'S': e->side = none ? 0 : (Side)arg_id(L, b, arg, KIND_SIDE, a->call); break;
    case 'o': e->n[0] = arg_id(L, b, arg, KIND_SIDE, a->call); break;
    case 'f': read_formation(L, a, arg); break;
    case 'p': e->place.n = arg_id(L, b, arg, KIND_PLACE, a->call); break;
    case 'g': read_either(L, a, arg); break;
    case 'r': e->region.n = arg_id(L, b, arg, KIND_REGION, a->call); break;
    case 'P': e->pool.n = arg_id(L, b, arg, KIND_POOL, a->call); break;
    case 'a': e->arm.n = arg_id(L, b, arg, KIND_ARM, a->call); break;
    case 'l': e->leader.n = arg_id(L, b, arg, KIND_LEADER, a->call); break;
    case 'm': e->n[0] = read_number(L, a, arg, 1, MEN_MAX); break;
    case 'k': e->n[0] = 1000 * read_number(L, a, arg, -GRAIN_MAX_KG, GRAIN_MAX_KG); break;
    case 'd': e->n[0] = read_number(L, a, arg, -1000, 1000); break;
    case 'D': e->n[0] = read_number(L, a, arg, -2000, 2000); break;
    case 'R': e->n[1] = arg_word(L, b, arg, words_relation, a->call); break;
    case 'F': e->n[0] = none ? 0 : arg_word(L, b, arg, words_pace,
                                            a->call) == 0 ? PACE_FORCED : 0; break;
    case 'H': e->n[0] = none ? 0 : read_number(L, a, arg, 0, HALF_HOURS_MAX); break;
    case 'Y': e->n[0] = read_number(L, a, arg, 0, DAYS_MAX); break;
    case 'h': e->n[1] = read_number(L, a, arg, 1, HALF_HOURS_MAX); break;
    case 'W': e->n[2] = arg_word(L, b, arg, words_quarter, a->call); break;
    case 'x': e->n[0] = arg_word(L, b, arg, words_stance, a->call); break;
    case 'q': e->n[0] = read_number(L, a, arg, 1, 1000); break;
    case 'b': e->n[0] = read_number(L, a, arg, 1, CROSSINGS_MAX); break;
    case 'N': if (!none) read_part(L, a, arg); break;
    case 'L': e->leader.n = none ? 0 : arg_id(L, b, arg, KIND_LEADER, a->call); break;
    case 'O': e->place.n = none ? 0 : arg_id(L, b, arg, KIND_PLACE, a->call); break;
    case 'B': e->n[0] = arg_word(L, b, arg, words_on, a->call); break;
    case 'X': read_loyal(L, a, arg); break;
    case 'c': e->n[0] = read_number(L, a, arg, -COIN_MAX, COIN_MAX); break;
    case 'A': e->n[0] = read_number(L, a, arg, 0, SPAN_DAYS); break;
    case 'T': e->n[1] = read_number(L, a, arg, 1, SPAN_DAYS); break;
    case 'E': e->n[0] = arg_word(L, b, arg, words_fate, a->call); break;
    case 'K': e->n[0] = read_number(L, a, arg, 0, SPAN_WEEKS); break;
    case 'Z': e->n[0] = read_number(L, a, arg, 1, SPAN_WEEKS); break;
    case 't': e->note = read_note(L, a, arg, NOTE_MAX); break;
    case 'w': e->note = read_note(L, a, arg, WHY_MAX); break;
    }
}

/* Upvalues: the Bind, the row of fx_shape. */
static int fx_call(lua_State *L)
{
    Bind *b = bind_of(L);
    const struct FxShape *shape = &fx_shape[lua_tointeger(L, lua_upvalueindex(2))];
    int takes = (int)strlen(shape->takes);
    Effect effect = { .kind = (uint8_t)shape->kind };
    TEXT(call, 32);

    sandbox_charge(L, 32);
    text_addf(&call, "fx.%s", shape->name);
    if (lua_gettop(L) > takes)
        return luaL_error(L, "%s has %d arguments (%s); here are %d", call.at, takes,
                          call_find("fx", shape->name)->args, lua_gettop(L));
    if (b->fx->count == EFFECT_MAX)
        return luaL_error(L, "%s: a hook may ask for %d things at most", call.at, EFFECT_MAX);
    for (int i = 0; i < takes; i++)
        read_arg(L, &(Asked){ b, call.at, &effect }, shape->takes[i], i + 1);
    b->fx->at[b->fx->count++] = effect;
    return 0;
}

static int fx_missing(lua_State *L)
{
    Bind *b = bind_of(L);
    const char *name = lua_type(L, 2) == LUA_TSTRING ? arg_text(L, 2, NULL) : "?";
    const char *words[countof(fx_shape)];
    for (size_t i = 0; i < countof(fx_shape); i++)
        words[i] = fx_shape[i].name;
    const char *near = nearest_name(b, name, words, (int32_t)countof(fx_shape));
    if (near)
        return luaL_error(L, "there is no fx.%s; did you mean fx.%s?", name, near);
    return luaL_error(L, "there is no fx.%s", name);
}

static int fx_write(lua_State *L) { return luaL_error(L, "fx cannot be changed"); }

/* Pushes fx: a userdata, so that no script can put anything into it; its calls
 * are found through a table, and what is not there through fx_missing(). */
void effect_open(lua_State *L, Bind *b)
{
    lua_newuserdatauv(L, 1, 0);
    lua_newtable(L);                                    // its metatable
    lua_newtable(L);                                    // its calls
    for (size_t i = 0; i < countof(fx_shape); i++) {
        must(call_find("fx", fx_shape[i].name));
        lua_pushlightuserdata(L, b);
        lua_pushinteger(L, (lua_Integer)i);
        lua_pushcclosure(L, fx_call, 2);
        lua_setfield(L, -2, fx_shape[i].name);
    }
    lua_newtable(L);
    lua_pushlightuserdata(L, b);
    lua_pushcclosure(L, fx_missing, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, fx_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
}

/*
 * measure_run.c: what a measure can read of a run: r.
 */
#include "script/measure_lua.h"

#include "base/num.h"

enum { LAST_DAY = INT32_MAX, FAR_KM = 5000 };

static const char *const words_cause[] = {
    "battle", "wounds", "sickness", "plague", "hunger", "thirst", "captured", "left",
    "left_hungry", "left_beaten", "home", "over", NULL
};
static_assert(countof(words_cause) == CAUSES + 1, "a word for each cause");

/* The Measures of the running C function: its first upvalue. */
static Measures *measures_of(lua_State *L)
{
    Measures *s = lua_touserdata(L, lua_upvalueindex(1));
    if (!s->c)
        luaL_error(L, "a run can be read while a measure is taken, and only then");
    sandbox_charge(L, 16);
    return s;
}

static int32_t int_or(lua_State *L, int arg, int32_t otherwise)
{
    if (lua_isnoneornil(L, arg))
        return otherwise;
    lua_Integer n = arg_int(L, arg);
    return (int32_t)clamp_i64(n, INT32_MIN, INT32_MAX);
}

static Side side_at(lua_State *L, Measures *s, int arg, const char *call)
{
    return (Side)arg_id(L, &s->bind, arg, KIND_SIDE, call);
}

static PlaceId place_at(lua_State *L, Measures *s, int arg, const char *call)
{
    return (PlaceId){ arg_id(L, &s->bind, arg, KIND_PLACE, call) };
}

/* A day, or nil for -1. */
static int push_day(lua_State *L, int32_t day)
{
    if (day < 0)
        lua_pushnil(L);
    else
        lua_pushinteger(L, day);
    return 1;
}

/* ---- battles ---- */

/* Arguments: a place, kilometres about it, first day, last day. */
static const Fight *fight_at(lua_State *L, Measures *s, int arg, const char *call)
{
    PlaceId near = place_at(L, s, arg, call);
    int32_t km = int_or(L, arg + 1, 0);
    int32_t from = int_or(L, arg + 2, 0), to = int_or(L, arg + 3, LAST_DAY);
    sandbox_charge(L, CHRONICLE_FIGHTS);
    return chronicle_fight(s->c, s->bind.m, near, clamp_i32(km, 0, FAR_KM) * INT64_C(1000), from,
                           to);
}

static int r_won(lua_State *L)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, "r.won");
    const Fight *f = fight_at(L, s, 2, "r.won");
    int team = f ? fight_team(f, side) : -1;
    if (f && f->winner)
        lua_pushboolean(L, team == f->winner - 1);
    else
        lua_pushnil(L);
    return 1;
}

/* t.name = { side = figure of its team } */
static void set_by_side(lua_State *L, const Model *m, const Fight *f, const char *name,
                        const int32_t figure[TEAMS])
{
    lua_newtable(L);
    for (int side = 1; side <= m->sides; side++) {
        int team = fight_team(f, (Side)side);
        if (team < 0)
            continue;
        lua_pushinteger(L, figure[team]);
        lua_setfield(L, -2, text_of(m, m->side[side].id));
    }
    lua_setfield(L, -2, name);
}

/* The side of the winning team that stands first in the scenario. */
static Side first_winner(const Model *m, const Fight *f)
{
    for (int side = 1; f->winner && side <= m->sides; side++)
        if (f->sides[f->winner - 1] >> side & 1)
            return (Side)side;
    return 0;
}

static int r_battle(lua_State *L)
{
    Measures *s = measures_of(L);
    const Model *m = s->bind.m;
    const Fight *f = fight_at(L, s, 1, "r.battle");
    if (!f)
        return push_day(L, -1);
    sandbox_charge(L, 64);
    lua_newtable(L);
    lua_pushinteger(L, f->day);
    lua_setfield(L, -2, "day");
    lua_pushinteger(L, f->days);
    lua_setfield(L, -2, "days");
    push_id(L, m, m->place[f->place.n].id);
    lua_setfield(L, -2, "place");
    push_id(L, m, m->side[first_winner(m, f)].id);
    lua_setfield(L, -2, "winner");
    set_by_side(L, m, f, "men", f->men);
    set_by_side(L, m, f, "dead", f->dead);
    set_by_side(L, m, f, "drowned", f->drowned);
    set_by_side(L, m, f, "taken", f->taken);
    set_by_side(L, m, f, "beasts", f->beasts);
    set_by_side(L, m, f, "beasts_lost", f->beasts_lost);
    return 1;
}

/* Battles of a side from a day to a day: all, those won, those lost. */
static int count_fights(lua_State *L, const char *call, int wanted)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, call);
    int32_t from = int_or(L, 2, 0), to = int_or(L, 3, LAST_DAY), n = 0;
    sandbox_charge(L, CHRONICLE_FIGHTS);
    for (int32_t i = 0; i < s->c->fights; i++) {
        const Fight *f = &s->c->fight[i];
        int team = fight_team(f, side);
        bool won = f->winner && team == f->winner - 1, lost = f->winner && !won;
        bool asked = wanted == 0 || (wanted > 0 ? won : lost);
        n += team >= 0 && f->day >= from && f->day <= to && asked;
    }
    lua_pushinteger(L, n);
    return 1;
}

static int r_battles(lua_State *L) { return count_fights(L, "r.battles", 0); }
static int r_wins(lua_State *L)    { return count_fights(L, "r.wins", 1); }
static int r_defeats(lua_State *L) { return count_fights(L, "r.defeats", -1); }

/* ---- places ---- */

static int r_held(lua_State *L)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, "r.held");
    PlaceId p = place_at(L, s, 2, "r.held");
    sandbox_charge(L, CHRONICLE_CHANGES / 8);
    int32_t day = chronicle_held(s->c, side, p, int_or(L, 3, 0));
    return push_day(L, day < s->c->day || day == 0 ? day : -1);
}

static int r_lost(lua_State *L)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, "r.lost");
    PlaceId p = place_at(L, s, 2, "r.lost");
    sandbox_charge(L, CHRONICLE_CHANGES / 8);
    return push_day(L, chronicle_let_go(s->c, side, p, int_or(L, 3, 0)));
}

static int r_holder(lua_State *L)
{
    Measures *s = measures_of(L);
    PlaceId p = place_at(L, s, 1, "r.holder");
    sandbox_charge(L, CHRONICLE_CHANGES / 8);
    Side side = chronicle_holder(s->c, p, int_or(L, 2, LAST_DAY));
    push_id(L, s->bind.m, s->bind.m->side[side].id);
    return 1;
}

static int r_tribute(lua_State *L)
{
    Measures *s = measures_of(L);
    return push_day(L, s->c->tribute_dh[place_at(L, s, 1, "r.tribute").n]);
}

/* ---- people ---- */

static int r_fate(lua_State *L)
{
    Measures *s = measures_of(L);
    uint16_t who = arg_id(L, &s->bind, 1, KIND_LEADER, "r.fate");
    lua_pushstring(L, words_fate[clamp_i32(s->c->fate[who], 0, LEADER_GONE)]);
    return 1;
}

static int r_fate_day(lua_State *L)
{
    Measures *s = measures_of(L);
    return push_day(L, s->c->fate_day[arg_id(L, &s->bind, 1, KIND_LEADER, "r.fate_day")]);
}

static int r_men(lua_State *L)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, "r.men");
    lua_pushinteger(L, chronicle_men(s->c, side, int_or(L, 2, LAST_DAY)));
    return 1;
}

static int r_stood(lua_State *L)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, "r.stood");
    PlaceId near = place_at(L, s, 2, "r.stood");
    int64_t metres = clamp_i32(int_or(L, 3, 0), 0, FAR_KM) * INT64_C(1000);
    int32_t men = int_or(L, 4, 1), from = int_or(L, 5, 0), to = int_or(L, 6, LAST_DAY);
    sandbox_charge(L, CHRONICLE_STATIONS / 8);
    return push_day(L, chronicle_stood(s->c, s->bind.m, side, near, metres, men, from, to));
}

static int r_mean_men(lua_State *L)
{
    Measures *s = measures_of(L);
    sandbox_charge(L, CHRONICLE_WEEKS);
    lua_pushinteger(L, chronicle_mean_men(s->c, side_at(L, s, 1, "r.mean_men")));
    return 1;
}

static int r_dead(lua_State *L)
{
    Measures *s = measures_of(L);
    lua_pushinteger(L, s->c->dead[side_at(L, s, 1, "r.dead")]);
    return 1;
}

static int r_gone(lua_State *L)
{
    Measures *s = measures_of(L);
    Side side = side_at(L, s, 1, "r.gone");
    int32_t cause = arg_word(L, &s->bind, 2, words_cause, "r.gone");
    lua_pushinteger(L, s->c->gone[side][cause]);
    return 1;
}

/* ---- the rest ---- */

static int r_on(lua_State *L)
{
    Measures *s = measures_of(L);
    lua_Integer year = arg_int(L, 1), month = arg_int(L, 2), day = arg_int(L, 3);
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return luaL_error(L, "r.on: this is no date; write r.on(year, month 1-12, day)");
    int32_t jdn = jdn_from_date((int32_t)year, (int32_t)month, (int32_t)day);
    lua_pushinteger(L, jdn - s->bind.m->start_jdn);
    return 1;
}

static int r_points(lua_State *L)
{
    Measures *s = measures_of(L);
    lua_pushinteger(L, s->c->points[side_at(L, s, 1, "r.points")]);
    return 1;
}

static int r_var(lua_State *L)
{
    Measures *s = measures_of(L);
    const Model *m = s->bind.m;
    const char *words[VAR_MAX + 1] = { NULL };
    for (int32_t i = 0; i < m->vars; i++)
        words[i] = text_of(m, m->var[i].id);
    lua_pushinteger(L, s->c->var[arg_word(L, &s->bind, 1, words, "r.var")]);
    return 1;
}

static int r_answer(lua_State *L)
{
    Measures *s = measures_of(L);
    uint16_t n = arg_id(L, &s->bind, 1, KIND_DECISION, "r.answer");
    const DecisionModel *d = &s->bind.m->decision[n];
    int32_t option = s->c->answer[n];
    if (option < 1 || option > d->options)
        lua_pushnil(L);
    else
        lua_pushstring(L, d->option[option - 1].word);
    return 1;
}

/* r.premise.ID */
static int premise_index(lua_State *L)
{
    Measures *s = measures_of(L);
    const char *id = arg_text(L, 2, NULL);
    if (strcmp(id, "reading") == 0) {
        lua_pushstring(L, words_reading[clamp_i32(s->c->reading, 0, 2)]);
        return 1;
    }
    uint16_t n = arg_id(L, &s->bind, 2, KIND_PREMISE, "r.premise");
    const PremiseModel *p = &s->bind.m->premise[n - 1];
    lua_pushstring(L, p->option[clamp_i32(s->c->premise[n - 1], 0, p->options - 1)].word);
    return 1;
}

static int no_call(lua_State *L, Measures *s, const char *name)
{
    const char *words[48];
    int32_t count = 0;
    for (int32_t i = 0; i < call_shapes && count < (int32_t)countof(words); i++)
        if (strcmp(call_shape[i].of, "r") == 0)
            words[count++] = call_shape[i].name;
    const char *near = nearest_name(&s->bind, name, words, count);
    if (near)
        return luaL_error(L, "there is no r.%s; did you mean r.%s?", name, near);
    return luaL_error(L, "there is no r.%s", name);
}

/* r.NAME: the second upvalue is the table of its functions and parts. */
static int r_index(lua_State *L)
{
    Measures *s = measures_of(L);
    const char *name = arg_text(L, 2, NULL);
    lua_settop(L, 2);
    lua_rawget(L, lua_upvalueindex(2));
    if (!lua_isnil(L, -1))
        return 1;
    if (strcmp(name, "weeks") == 0)
        lua_pushinteger(L, s->c->weeks);
    else if (strcmp(name, "short") == 0)
        lua_pushboolean(L, s->c->brief && s->bind.m->short_weeks);
    else if (strcmp(name, "winner") == 0)
        push_id(L, s->bind.m, s->bind.m->side[s->c->winner].id);
    else
        return no_call(L, s, name);
    return 1;
}

void run_open(lua_State *L, Measures *s)
{
    static const luaL_Reg calls[] = {
        { "won", r_won }, { "battle", r_battle }, { "battles", r_battles }, { "wins", r_wins },
        { "defeats", r_defeats }, { "held", r_held }, { "lost", r_lost }, { "holder", r_holder },
        { "tribute", r_tribute }, { "fate", r_fate }, { "fate_day", r_fate_day },
        { "men", r_men }, { "mean_men", r_mean_men }, { "stood", r_stood }, { "dead", r_dead }, { "gone", r_gone },
        { "on", r_on }, { "points", r_points }, { "var", r_var }, { "answer", r_answer },
        { NULL, NULL }
    };
    lua_pushlightuserdata(L, s);
    lua_newtable(L);
    for (const luaL_Reg *c = calls; c->name; c++) {
        must(call_find("r", c->name));
        lua_pushlightuserdata(L, s);
        lua_pushcclosure(L, c->func, 1);
        lua_setfield(L, -2, c->name);
    }
    lua_pushlightuserdata(L, s);
    face_push(L, premise_index, 1);
    lua_setfield(L, -2, "premise");
    face_push(L, r_index, 2);
}

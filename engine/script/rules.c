/*
 * rules.c: the moments at which a scenario's own rules speak, and what is made
 * of what they say: all of it, or nothing.
 */
#include "script/rules.h"
#include "script/folder.h"
#include "script/hook.h"
#include "script/library.h"

enum {
    HOOK_WORK = 1000000,            /* units of work of one hook */
    HOOK_BYTES = 16 << 20,
    NOTES_FIRST = 64 << 10, NOTES_MOST = 8 << 20,
    BOOK_FIRST = 64 << 10, BOOK_MOST = 4 << 20,
    SLOT_EVENTS = 1, SLOT_HOOK = 2, /* stack indices: the table, then its hooks */
#ifdef SAWAD_OUGHT
    STATES = 2                      /* the second only to compare with */
#else
    STATES = 1
#endif
};

struct Script {
    Arena        book;              /* index tables; what lives as long as the Script */
    Arena        notes[2];          /* words of effects: this week's and those before */
    int32_t      noting;            /* which of them is written */
    int32_t      week;              /* of the last call */
    bool         running;
    const Model *m;
    Bind         bind[STATES];
};

/* Collects ids by atom, for one kind. */
static void fill_index(const Model *m, Kind kind, uint16_t *index)
{
    switch (kind) {
    case KIND_PREMISE:
        for (int32_t i = 0; i < m->premises; i++)
            index[m->premise[i].id.n] = (uint16_t)(i + 1);
        break;
    case KIND_SIDE: case KIND_PLACE: case KIND_REGION:
    case KIND_POOL: case KIND_LEADER: case KIND_ARM: case KIND_FACTION: case KIND_DECISION:
        for (int32_t n = 1; id_of(m, kind, n).n; n++)
            index[id_of(m, kind, n).n] = (uint16_t)n;
        break;
    default:
        break;
    }
}

bool bind_names(Bind *b, const Model *m, Arena *book)
{
    for (int kind = 0; kind < BIND_IDS; kind++) {
        b->id[kind] = arena_array(book, m->names.count, sizeof *b->id[kind]);
        if (!b->id[kind])
            return false;
        fill_index(m, (Kind)kind, b->id[kind]);
    }
    b->var = arena_array(book, m->names.count, sizeof *b->var);
    for (int32_t i = 0; b->var && i < m->vars; i++)
        b->var[m->var[i].id.n] = (uint16_t)(i + 1);
    return b->var;
}

const char hook_key_q = 0, hook_key_fx = 0; /* their addresses name q and fx in the registry */

/* (events table, Bind) -> the hooks, nil where there is none. */
static int open_state(lua_State *L)
{
    Bind *b = lua_touserdata(L, 2);
    handle_open(L, b);
    query_open(L, b);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &hook_key_q);
    effect_open(L, b);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &hook_key_fx);
    luaL_checkstack(L, HOOK_KINDS, "hooks");
    for (int i = 0; i < HOOK_KINDS; i++)
        if (lua_istable(L, 1))
            lua_getfield(L, 1, words_hook[i]);
        else
            lua_pushnil(L);
    return HOOK_KINDS;
}

/* A file of the scenario that holds functions; text NULL: it has none. */
typedef struct Source { const char *where; char *text; size_t len; } Source;

/* Leaves on the stack what the file returns, or nil. */
static Status run_source(Bind *b, const Source *file, Fault *why)
{
    if (file->text)
        return sandbox_chunk(b->sandbox, file->where, file->text, file->len, why);
    lua_pushnil(sandbox_lua(b->sandbox));
    return OK;
}

static Status open_bind(Script *s, Bind *b, const char *root, const char *scenario,
                        const Source *events, const Source *cards, Fault *why)
{
    b->m = s->m;
    if (!bind_names(b, s->m, &s->book))
        return fault(why, ERR_MEMORY, scenario, "no memory for the names");
    b->sandbox = sandbox_open((SandboxLimits){ 0, 0 }, why);
    if (!b->sandbox)
        return ERR_MEMORY;
    lua_State *L = sandbox_lua(b->sandbox);
    Status status = library_open(b->sandbox, root, scenario, s->m->theatre, &s->book, why);
    if (status == OK)
        status = run_source(b, events, why);
    if (status != OK)
        return status;

    lua_pushcfunction(L, open_state);
    lua_pushvalue(L, SLOT_EVENTS);
    lua_pushlightuserdata(L, b);
    status = sandbox_call(b->sandbox, 2, HOOK_KINDS, "reading the hooks", why);
    for (int i = 0; i < HOOK_KINDS && status == OK; i++)
        if (lua_isfunction(L, SLOT_HOOK + i))
            status = sandbox_stateless(b->sandbox, SLOT_HOOK + i, why);
    if (status == OK && cards->text) {
        status = run_source(b, cards, why);
        if (status == OK)
            status = decide_open(b, why);
    }
    sandbox_key_order(b->sandbox, handle_order);
    sandbox_limits(b->sandbox, (SandboxLimits){ HOOK_WORK, HOOK_BYTES });
    return status;
}

/* Reads a file of the scenario into the book; one it does not have stays empty. */
static Status read_source(Script *s, int folder, const Text *shown, const char *name, Source *out,
                          Fault *why)
{
    TEXT(where, 640);
    text_addf(&where, "%s/%s", shown->at, name);
    out->where = arena_string(&s->book, where.at, where.len);
    if (!out->where)
        return fault(why, ERR_MEMORY, name, "no memory for it");
    Fault none = { .status = OK };
    Status status = folder_read(folder, name, SANDBOX_CHUNK_MAX, &s->book, &out->text, &out->len,
                                &none);
    if (status == ERR_NOT_FOUND) {
        out->text = NULL;
        return OK;
    }
    if (status != OK && why)
        *why = none;
    return status;
}

static Status open_all(Script *s, const char *root, const char *scenario, Fault *why)
{
    Source events = { .text = NULL }, cards = { .text = NULL };
    TEXT(shown, 600);
    int folder = folder_scenario(root, scenario, &shown, why);
    if (folder < 0)
        return ERR_NOT_FOUND;
    Status status = read_source(s, folder, &shown, "events.lua", &events, why);
    if (status == OK && s->m->decisions)
        status = read_source(s, folder, &shown, "decisions.lua", &cards, why);
    folder_close(folder);
    for (int i = 0; i < STATES && status == OK; i++)
        status = open_bind(s, &s->bind[i], root, scenario, &events, &cards, why);
    return status;
}

Status script_open(const char *root, const char *scenario, const Model *m, Script **out, Fault *why)
{
    Arena book;
    bool any = m->decisions > 0;
    *out = NULL;
    for (int i = 0; i < HOOK_KINDS; i++)
        any = any || m->hooked[i];
    if (!any)
        return OK;
    if (!arena_open(&book, BOOK_FIRST, BOOK_MOST))
        return fault(why, ERR_MEMORY, scenario, "no memory for its hooks");

    Script *s = arena_push(&book, sizeof *s);
    must(s);
    s->book = book;
    s->m = m;
    s->week = -1;
    bool notes = arena_open(&s->notes[0], NOTES_FIRST, NOTES_MOST)
              && arena_open(&s->notes[1], NOTES_FIRST, NOTES_MOST);
    Status status = notes ? open_all(s, root, scenario, why)
                          : fault(why, ERR_MEMORY, scenario, "no memory for its hooks");
    if (status == OK)
        *out = s;
    else
        script_close(s);
    return status;
}

void script_close(Script *s)
{
    if (!s)
        return;
    for (int i = 0; i < STATES; i++)
        sandbox_close(s->bind[i].sandbox);
    arena_close(&s->notes[0]);
    arena_close(&s->notes[1]);
    Arena book = s->book;               // the Script itself lies in it
    arena_close(&book);
}

/* (hook, Bind): calls it with q, fx and the subject. */
static int enter(lua_State *L)
{
    Bind *b = lua_touserdata(L, 2);
    handle_renew(L, b);
    lua_settop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hook_key_q);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &hook_key_fx);
    uint32_t subject = b->at.subject;
    bool winner = b->at.hook == HOOK_BATTLE_ENDED && subject > 0 && subject <= FORMATION_MAX
               && b->w->formation[subject - 1].gen;
    if (winner)
        handle_push(L, b, HANDLE_FORMATION, (uint16_t)(subject - 1));
    else
        lua_pushnil(L);
    lua_call(L, 3, 0);
    return 0;
}

static void name_moment(const Bind *b, const Moment *at, Text *out)
{
    if (at->card.n)
        decide_name(b->m, at, out);
    else
        text_addf(out, "hook '%s'", words_hook[at->hook]);
}

static Status run_hook(Bind *b, Fault *why)
{
    lua_State *L = sandbox_lua(b->sandbox);
    TEXT(what, 120);
    name_moment(b, &b->at, &what);
    lua_pushcfunction(L, enter);
    lua_pushvalue(L, SLOT_HOOK + (int)b->at.hook);
    lua_pushlightuserdata(L, b);
    return sandbox_call(b->sandbox, 2, 0, what.at, why);
}

static void begin_call(Bind *b, const Moment *at, const World *w, Arena *notes, EffectList *fx)
{
    b->w = w;
    b->fx = fx;
    b->notes = notes;
    b->at = *at;
    b->call++;
}

static void end_call(Bind *b)
{
    b->w = NULL;
    b->fx = NULL;
}

/* One run of a hook or an option in one state; its effects behind those already in *fx. */
static Status run(Bind *b, const Moment *at, const World *w, Arena *notes, EffectList *fx,
                  Fault *why)
{
    begin_call(b, at, w, notes, fx);
    Status status = at->card.n ? decide_run(b, why) : run_hook(b, why);
    end_call(b);
    return status;
}

static Status impure(const Bind *b, const Moment *at, Fault *why)
{
    TEXT(where, 120);
    name_moment(b, at, &where);
    fault(why, ERR_SCRIPT, where.at, "%s is not a pure function of the game",
          at->card.n ? "it" : "hook");
    return fault_remedy(why, "let it depend on q alone: declare what it must remember in vars, "
                             "and use no table with holes");
}

#ifdef SAWAD_OUGHT
static bool same_effect(const Effect *a, const Effect *b)
{
    bool same = a->kind == b->kind && a->side == b->side && same_formation(a->formation,
            b->formation)
             && a->place.n == b->place.n && a->region.n == b->region.n && a->pool.n == b->pool.n
             && a->arm.n == b->arm.n && a->leader.n == b->leader.n
             && a->faction.n == b->faction.n;
    for (size_t i = 0; i < countof(a->n); i++)
        same = same && a->n[i] == b->n[i];
    return same && strcmp(a->note ? a->note : "", b->note ? b->note : "") == 0;
}

/* Runs the hook again, in the same state and in the other: it must ask for the
 * same things. */
static Status compare(Script *s, const Moment *at, const World *w, const EffectList *fx,
                      int32_t from, Fault *why)
{
    EffectList again;
    for (int i = 0; i < STATES; i++) {
        again.count = 0;
        Status status = run(&s->bind[i], at, w, &s->notes[s->noting], &again, why);
        bool same = status == OK && again.count == fx->count - from;
        for (int32_t j = 0; j < again.count && same; j++)
            same = same_effect(&fx->at[from + j], &again.at[j]);
        if (!same)
            return impure(&s->bind[i], at, why);
    }
    return OK;
}
#endif

/* Words live until the week after the one they were said in. */
static void turn_page(Script *s, const Moment *at, int32_t week)
{
    bool starts = !at->card.n && at->hook == HOOK_START;
    if (!starts && week == s->week)
        return;
    s->week = week;
    s->noting = 1 - s->noting;
    arena_reset(&s->notes[s->noting], (ArenaMark){ s->notes[s->noting].first, 0 });
}

static Status answer(Script *s, const Moment *at, const World *w, EffectList *fx, Fault *why)
{
    turn_page(s, at, w->clock.week);
    int32_t from = fx->count;
    Status status = run(&s->bind[0], at, w, &s->notes[s->noting], fx, why);
#ifdef SAWAD_OUGHT
    if (status == OK)
        status = compare(s, at, w, fx, from, why);
#endif
    if (status != OK)
        fx->count = from;
    return status;
}

static Status hear(Script *s, const Moment *at, const World *w, EffectList *fx, Fault *why)
{
    if (s->running) {
        TEXT(where, 120);
        name_moment(&s->bind[0], at, &where);
        return fault(why, ERR_REFUSED, where.at, "a hook is running already");
    }
    s->running = true;
    Status status = answer(s, at, w, fx, why);
    s->running = false;
    if (status != OK && why && !*why->remedy)
        fault_remedy(why, "correct the scenario; this call has changed nothing");
    return status;
}

static Status call(void *self, HookKind hook, const Model *m, const World *w, uint32_t subject,
                   EffectList *fx, Fault *why)
{
    Script *s = self;
    must(m == s->m && hook < HOOK_KINDS);
    if (!m->hooked[hook])
        return OK;
    return hear(s, &(Moment){ .hook = hook, .subject = subject }, w, fx, why);
}

static Status decide(void *self, const Model *m, const World *w, DecisionId card, int32_t option,
                     EffectList *fx, Fault *why)
{
    Script *s = self;
    must(m == s->m && card.n >= 1 && card.n <= m->decisions && option >= 0 &&
         option < m->decision[card.n].options);
    return hear(s, &(Moment){ .card = card, .option = option }, w, fx, why);
}

static Status ask(void *self, const Model *m, const World *w, DecisionId card, int32_t option,
                  int32_t *out, Fault *why)
{
    Script *s = self;
    Moment at = { .card = card, .option = option < 0 ? CARD_WHEN : option };
    must(m == s->m && !s->running && card.n >= 1 && card.n <= m->decisions &&
         at.option < m->decision[card.n].options);
    Status status = OK;
    for (int i = 0; i < STATES && status == OK; i++) {
        int32_t said = 0;
        begin_call(&s->bind[i], &at, w, &s->notes[s->noting], NULL);
        status = decide_ask(&s->bind[i], &said, why);
        end_call(&s->bind[i]);
        if (status == OK && i && said != *out)
            status = impure(&s->bind[i], &at, why);
        *out = said;
    }
    return status;
}

Hooks script_hooks(Script *s)
{
    if (!s)
        return (Hooks){ .self = NULL };
    return (Hooks){ .self = s, .call = call, .ask = s->m->decisions ? ask : NULL,
                    .decide = s->m->decisions ? decide : NULL };
}

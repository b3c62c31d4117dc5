/*
 * hook.h: a running hook: what q, fx and the handles share.
 *
 * A handle is a full userdata { kind, index, generation, call }. It is good for
 * the call in which q gave it and no longer; the same thing gives the same
 * userdata, so that handles work as keys.
 */
#ifndef SAWAD_SCRIPT_HOOK_H
#define SAWAD_SCRIPT_HOOK_H

#include "script/sandbox.h"
#include "script/schema_calls.h"
#include "script/shape.h"

#include "world/hooks.h"

#include <lua5.4/lauxlib.h>

typedef enum HandleKind {
    HANDLE_FORMATION, HANDLE_PLACE, HANDLE_REGION, HANDLE_POOL, HANDLE_SIDE,
    HANDLE_LEADER, HANDLE_FACTION, HANDLE_KINDS
} HandleKind;

typedef struct Handle {
    uint8_t  kind;              /* HandleKind */
    uint16_t index, gen;        /* gen: formations only */
    uint32_t call;
} Handle;

typedef struct HandleShape { const char *group, *word; Kind kind; } HandleShape;
extern const HandleShape handle_shape[HANDLE_KINDS];

enum { BIND_IDS = KIND_FORMATION };     /* kinds looked up through `id` */

/* What is being called: a hook of events.lua, or a function of a card. */
enum { CARD_WHEN = -1 };
typedef struct Moment {
    HookKind   hook;
    uint32_t   subject;
    DecisionId card;            /* 0: a hook */
    int32_t    option;          /* of the card; CARD_WHEN */
} Moment;

/* One Lua state with a scenario's hooks in it. */
typedef struct Bind {
    Sandbox      *sandbox;      /* owned */
    const Model  *m;
    const World  *w;            /* of the running call; NULL between calls */
    EffectList   *fx;
    Arena        *notes;        /* where the words of effects are kept */
    uint32_t      call;         /* its number */
    Moment        at;
    uint16_t     *id[BIND_IDS]; /* by atom: 1, 2, ... or 0 */
    uint16_t     *var;          /* by atom: 1 + index */
    const struct FieldGroup *group[HANDLE_KINDS];
    const void   *metatable[HANDLE_KINDS];
    int32_t       handles;      /* made and kept for the calls to come */
} Bind;

/* handle.c */
void handle_open(lua_State *L, Bind *b);                /* metatables of the handles */
void handle_push(lua_State *L, Bind *b, HandleKind kind, uint16_t index);
void handle_renew(lua_State *L, Bind *b);               /* a new call: all not asked for again are stale */
const Handle *handle_at(lua_State *L, Bind *b, int arg, HandleKind kind);   /* NULL: no handle */
void handle_must_be_fresh(lua_State *L, const Bind *b, const Handle *h);    /* of this call, and alive */
Bind *bind_of(lua_State *L);                            /* of the running C function: upvalue 1 */
int   handle_order(lua_State *L, int a, int b);         /* for sandbox_key_order() */

/* handle_read.c: pushes what answers for the fields of a kind of handle. */
void handle_reader(lua_State *L, Bind *b, HandleKind kind);

/* Arguments; they raise a sentence, and text is paid for. */
const char *arg_text(lua_State *L, int arg, size_t *len);
lua_Integer arg_int(lua_State *L, int arg);

/* A side, place, ... named by id or handle in an argument; raises a sentence. */
uint16_t arg_id(lua_State *L, Bind *b, int arg, Kind kind, const char *call);
FormationId arg_formation(lua_State *L, Bind *b, int arg, const char *call);
int32_t     arg_word(lua_State *L, Bind *b, int arg, const char *const *words, const char *call);
const char *nearest_name(Bind *b, const char *text, const char *const *words, int32_t count);
void push_id(lua_State *L, const Model *m, Atom id);    /* nil for the empty name */
Atom id_of(const Model *m, Kind kind, int64_t n);

/* rules.c: fills `id` and `var` of a Bind; false when memory ran out. */
bool bind_names(Bind *b, const Model *m, Arena *book);

/* query.c: pushes something a script reads through `index`, whose upvalues are on
 * the stack, and cannot write. */
void face_push(lua_State *L, lua_CFunction index, int upvalues);
/* decide.c: keeps the functions of the cards, whose table is on top of the stack (it is
 * taken); runs what an option does, or asks (answer not NULL). */
Status decide_open(Bind *b, Fault *why);
Status decide_run(Bind *b, Fault *why);
Status decide_ask(Bind *b, int32_t *answer, Fault *why);
void   decide_name(const Model *m, const Moment *at, Text *out);

/* q and fx, in the registry. */
extern const char hook_key_q, hook_key_fx;

/* query.c and effect.c: push q and fx. */
void query_open(lua_State *L, Bind *b);
void effect_open(lua_State *L, Bind *b);

#endif

/*
 * hooks.h: when rules from outside may speak, and the effects they may ask for.
 *
 * The campaign calls through this table and does not know who answers: script/
 * fills it with Lua, tests leave it empty. A hook reads and asks; it changes
 * nothing. The engine applies all effects of one call, or none.
 */
#ifndef SAWAD_WORLD_HOOKS_H
#define SAWAD_WORLD_HOOKS_H

#include "base/status.h"
#include "world/model.h"
#include "world/state.h"

typedef enum HookKind {
    HOOK_START,         /* once, before the first week, when premises are known */
    HOOK_WEEK_BEGINS,
    HOOK_WEEK_ENDS,
    HOOK_BATTLE_ENDED,  /* subject: 1 + slot of the winner's formation, or 0 */
    HOOK_DAY_BEGINS,    /* every day, before anybody moves */
    HOOK_KINDS
} HookKind;

typedef enum EffectKind {
    FX_NONE,
    FX_VAR,             /* var n0 becomes n1 */
    FX_TELL,            /* note is told to side (0: all) */
    FX_ATTITUDE,        /* of region towards side: n0 added */
    FX_ARRIVE,          /* a formation declared as waiting takes the field at place; n0 half-hour
                           of the day in which it reaches a battle there, 0: at dawn */
    FX_REINFORCE,       /* n0 men of pool and arm join formation */
    FX_STORES,          /* n0 g grain added to formation, or to the depot of place */
    FX_RELATION,        /* between side and other side n0: n1 a Relation */
    FX_OWNER,           /* place belongs to side */
    FX_LEGITIMACY,      /* of side: n0 added */
    FX_AUTHORITY,       /* of side: n0 added */
    FX_LEADER,          /* leader takes command of formation */
    FX_GOAL,            /* formation is sent to place by its own crown; n0 flags of a march */
    FX_STANCE,          /* formation takes stance n0 */
    FX_LEAVE,           /* formation leaves the theatre with all its men (they go home) */
    FX_STORM,           /* a storm on day n0 of the scenario, half-hour n1 of its light, from n2 (0 north ...) */
    FX_MET_ELEPHANTS,   /* men of side have faced elephants in battle before */
    FX_MENDED,          /* all elephants of formation have towers and girths again */
    FX_INFORMED,        /* deserters tell side where elephants are weak */
    FX_ELEPHANTS,       /* n0 elephants come to formation, with men of their pool who are free */
    FX_TRUCE,           /* between side and other side n0 for n1 days */
    FX_TALKS,           /* an embassy of side is heard by other side n0 */
    FX_FLOOD,           /* canal heads are broken at place; n0 weeks under water */
    FX_OVER,            /* the game ends; side wins (0: nobody) */
    FX_DIVIDE,          /* n0 permille of formation go off, under leader (0: nobody), towards place (0: stay);
                           they bear the name `named` if one is given */
    FX_BAN,             /* side's ban on barred pools: n0 1 holds, 0 is lifted */
    FX_LOYALTY,         /* of faction, pool or leader, whichever is named: n0 added */
    FX_PRESSURE,        /* on side's crown to have battle: n0 added */
    FX_MUSTER,          /* n0 men of pool set out for formation, or gather at place if none is named */
    FX_TREASURY,        /* of side: n0 thousand dirhams in, or out */
    FX_ALOOF,           /* formation stands aside for n0 days; 0: no longer */
    FX_DEFECT,          /* formation goes over to side with all it has */
    FX_FATE,            /* of leader: n0 a LeaderFate, not wounded */
    FX_CHIEF,           /* leader rules side: its orders start from him */
    FX_PLAGUE,          /* sickness in region for n0 weeks; 0: it ends */
    FX_ILL,             /* leader lies sick for n0 weeks */
    FX_CROSSINGS,       /* n0 bridges or dams lie side by side on the field at place */
    FX_FOUND,           /* a camp-city of side stands at place */
    FX_RELEASE,         /* n0 men of pool come home from the enemy's hands */
    FX_KINDS
} EffectKind;

typedef struct Effect {
    uint8_t     kind;           /* EffectKind */
    Side        side;
    FormationId formation;
    Atom        named;          /* of FX_DIVIDE: what the part is called; of others: instead of
                                   `formation`, one that an effect before it in the call divides off */
    PlaceId     place;
    RegionId    region;
    PoolId      pool;
    ArmId       arm;
    LeaderId    leader;
    FactionId   faction;
    int64_t     n[3];
    const char *note;           /* the reason or the message; lives as long as the turn */
} Effect;

typedef struct EffectList {
    Effect  at[EFFECT_MAX];
    int32_t count;
} EffectList;

typedef struct Hooks {
    void *self;
    /* Appends to *fx all that the hook asked for, or nothing and a fault. */
    Status (*call)(void *self, HookKind hook, const Model *m, const World *w, uint32_t subject,
                   EffectList *fx, Fault *why);
    /* Of a card, reading only: whether it is to be put (option below 0; 1 or 0), or how far
     * a mind leans to an option (permille). */
    Status (*ask)(void *self, const Model *m, const World *w, DecisionId card, int32_t option,
                  int32_t *answer, Fault *why);
    /* What an option of a card asks for: as `call`. */
    Status (*decide)(void *self, const Model *m, const World *w, DecisionId card, int32_t option,
                     EffectList *fx, Fault *why);
} Hooks;

#endif

/*
 * arena_of_war.h: armies made to measure, for tests and tables of the battle: a
 * Model with the arms of mechanics E3 and the numbers of scripts/rules/battle.lua,
 * and Worlds in which two armies have met on a plain.
 */
#ifndef SAWAD_TESTS_ARENA_OF_WAR_H
#define SAWAD_TESTS_ARENA_OF_WAR_H

#include "battle/battle.h"

#include <stdio.h>
#include <stdlib.h>

enum { AW_HEAVY = 1, AW_TRIBAL, AW_ARCHERS, AW_CATAPHRACT, AW_LANCER, AW_ELEPHANTS,
       AW_ARMS = AW_ELEPHANTS };
enum { AW_FREE = 1, AW_KIN, AW_OTHER_KIN, AW_POOLS = AW_OTHER_KIN };

static const ArmKind aw_arm[] = {
    [AW_HEAVY]      = { .class = ARM_FOOT, .engaged_100m = 300, .armour = 450, .zones = 1,
                        .against = { 1000, 1250, 1000, 950, 1060, 700 } },
    [AW_TRIBAL]     = { .class = ARM_MEDIUM, .engaged_100m = 300, .armour = 200, .shooters = 200,
                        .missile_spend = 80, .zones = 1,
                        .against = { 940, 1150, 880, 980, 1000, 650 } },
    [AW_ARCHERS]    = { .class = ARM_LIGHT, .engaged_100m = 250, .armour = 50, .shooters = 1000,
                        .missile_spend = 80, .zones = 2,
                        .against = { 450, 900, 450, 700, 500, 500 } },
    [AW_CATAPHRACT] = { .class = ARM_HORSE, .engaged_100m = 130, .armour = 500, .shooters = 250,
                        .missile_spend = 80, .impact = 400, .zones = 3, .mount = 1,
                        .fights_mounted = 1, .against = { 2000, 3200, 2000, 2100, 2300, 600 } },
    [AW_LANCER]     = { .class = ARM_LIGHT_HORSE, .engaged_100m = 130, .armour = 150,
                        .shooters = 100, .missile_spend = 80, .impact = 200, .zones = 3, .mount = 1,
                        .fights_mounted = 1, .against = { 1300, 2800, 1750, 1850, 1700, 500 } },
    [AW_ELEPHANTS]  = { .class = ARM_BEAST, .engaged_100m = 15, .armour = 500, .shooters = 800,
                        .missile_spend = 80, .zones = 1, .mount = 1, .fights_mounted = 1,
                        .against = { 2000, 2600, 3000, 3000, 2200, 1000 } },
};

typedef struct RuleRow { const char *name; size_t at; } RuleRow;
static const RuleRow aw_rule[] = {
#define RULE(group, name, unit, says) { #group "." #name, offsetof(Rules, group##_##name) },
#include "world/rules.def"
#undef RULE
};

/* Groups of rules the battle goes by, each in its file of scripts/rules/. */
static const char *const aw_group[] = { "battle", "beast", "sky", "seat", "ruse" };

/* Sets a rule of a group by name; how many were set: 1 or 0. */
static inline int aw_set_in(Rules *r, const char *group, const char *name, int value)
{
    size_t len = strlen(group);
    for (size_t i = 0; i < countof(aw_rule); i++)
        if (!strncmp(aw_rule[i].name, group, len) && aw_rule[i].name[len] == '.' &&
            !strcmp(aw_rule[i].name + len + 1, name)) {
            *(int32_t *)((char *)r + aw_rule[i].at) = value;
            return 1;
        }
    return 0;
}

static inline int aw_set(Rules *r, const char *name, int value)
{
    return aw_set_in(r, "battle", name, value);
}

/* Reads `name = { value, ...` lines of a rules file; stops the program if one is
 * missing, since nothing could be said about the battle then. */
static inline void aw_rules_of(Rules *r, const char *group)
{
    char path[64], line[512], name[64];
    int value, found = 0, wanted = 0;

    snprintf(path, sizeof path, "scripts/rules/%s.lua", group);
    FILE *f = fopen(path, "r");
    if (!f) {
        fprintf(stderr, "%s: run from the root of the source\n", path);
        exit(2);
    }
    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, " %63[a-z_] = { %d", name, &value) != 2)
            continue;
        found += aw_set_in(r, group, name, value);
    }
    fclose(f);
    for (size_t i = 0; i < countof(aw_rule); i++)
        wanted += !strncmp(aw_rule[i].name, group, strlen(group)) &&
                  aw_rule[i].name[strlen(group)] == '.';
    if (found != wanted) {
        fprintf(stderr, "%s gives %d of %d rules\n", path, found, wanted);
        exit(2);
    }
}

static inline void aw_rules(Rules *r)
{
    for (size_t i = 0; i < countof(aw_group); i++)
        aw_rules_of(r, aw_group[i]);
}

static inline Model *aw_model(void)
{
    static Model m;
    static ArmKind arm[AW_ARMS + 1];
    static PoolModel pool[AW_POOLS + 1];
    static SideModel side[3];
    static LeaderModel leader[4];
    static PlaceModel place[2];
    static PlaceKind kind[2];
    static AnimalKind animal[1];

    memset(&m, 0, sizeof m);
    aw_rules(&m.rules);
    memcpy(arm, aw_arm, sizeof aw_arm);
    pool[AW_KIN].kin = pool[AW_OTHER_KIN].kin = 1;
    for (int i = 1; i <= 3; i++)
        leader[i] = (LeaderModel){ .ability = 5, .initiative = 5, .caution = 5, .lead = 0 };
    place[1].kind = 1;
    kind[1].field = FIELD_PLAIN;
    animal[0].tank_days = 1;
    m.arm = arm, m.arms = AW_ARMS;
    m.pool = pool, m.pools = AW_POOLS;
    m.side = side, m.sides = 2;
    m.leader = leader, m.leaders = 3;
    m.place = place, m.places = 1;
    m.place_kind = kind, m.place_kinds = 1;
    m.animal = animal, m.animals = 1;
    m.start_jdn = 1952000;
    for (int i = 0; i < 12; i++)
        m.month[i] = (MonthModel){ .hottest = 25, .light_half_hours = 21 };
    return &m;
}

/* So many contingents of an arm. */
typedef struct Band { int n, arm, men, quality, cohesion, fatigue, pool, chained; } Band;

/* Half-way between the two empires' better troops. */
static inline Band aw_band(int n, int arm, int men)
{
    return (Band){ n, arm, men, 600, 800, 0, AW_FREE, 0 };
}

/* One contingent of so many elephants with their men. */
static inline Band aw_elephants(int n)
{
    return (Band){ n > 0, AW_ELEPHANTS, n * 5, 600, 800, 0, AW_FREE, 0 };
}

/* Elephants for the men who have none. */
static inline void aw_stable(const Model *m, World *w)
{
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i))
        if (w->contingent[i].arm.n == AW_ELEPHANTS && !w->contingent[i].mounts)
            elephants_new(m, w, contingent_id(w, i), w->contingent[i].men / 5);
}

/* A World with nobody in it, good weather, day 0. */
static inline World *aw_world(void)
{
    static World w;
    memset(&w, 0, sizeof w);
    w.weather.hottest = 25;
    w.side[1].relation[2] = w.side[2].relation[1] = RELATION_WAR;
    w.side[1].general = w.side[2].general = DEPTH_USUAL;
    return &w;
}

/* Puts an army of a side (1, 2) under leader `side` on the one place there is; of
 * its contingents as many as half the pool holds. */
static inline FormationId aw_army(World *w, int side, const Band *band, int bands)
{
    int slot = side - 1;
    w->formation[slot] = (Formation){ .gen = 1, .side = (Side)side,
                                      .leader = { (uint16_t)side }, .pos.at = { 1 } };
    w->leader[side].formation = formation_id(w, slot);
    int room = CONTINGENT_MAX / 2;
    for (int i = 0; i < bands; i++)
        for (int k = 0; k < band[i].n && room > 0; k++, room--) {
            const Band *x = &band[i];
            Contingent *c = &w->contingent[contingent_new(w, formation_id(w, slot)).i];
            c->arm = (ArmId){ (uint16_t)x->arm };
            c->pool = (PoolId){ (uint16_t)x->pool };
            c->men = x->men;
            c->quality = (int16_t)x->quality;
            c->cohesion = (int16_t)x->cohesion;
            c->fatigue = (int16_t)x->fatigue;
            c->chained = (uint8_t)x->chained;
        }
    return formation_id(w, slot);
}

/* The two armies meet; both attack unless told otherwise. */
static inline Meeting aw_meeting(const World *w, bool first_attacks, bool second_attacks)
{
    Meeting who = { .count = { 1, 1 }, .attacks = { first_attacks, second_attacks },
                    .place = { 1 } };
    who.who[0][0] = formation_id(w, 0);
    who.who[1][0] = formation_id(w, 1);
    return who;
}

static inline Battle aw_battle(const Model *m, const Band *a, int na, const Band *z, int nz)
{
    static Battle b;
    World *w = aw_world();
    aw_army(w, 1, a, na);
    aw_army(w, 2, z, nz);
    aw_stable(m, w);
    Meeting who = aw_meeting(w, true, true);
    battle_set_up(m, w, &who, &b);
    return b;
}

/* The same battle seen from the other camp: teams, rows and winds exchanged. */
static inline Battle aw_mirror(const Battle *b)
{
    static Battle out;
    out = *b;
    for (int t = 0; t < TEAMS; t++) {
        out.team[t] = b->team[!t];
        out.team[t].seat_row = (uint8_t)(ZONE_ROWS - 1 - out.team[t].seat_row);
        out.lead[t] = b->lead[!t];
    }
    out.wind_on = (uint8_t)(b->wind_on ? 3 - b->wind_on : 0);
    out.winner = (uint8_t)(b->winner ? 3 - b->winner : 0);
    out.waters = 0;
    for (int r = 0; r < ZONE_ROWS - 1; r++)
        out.waters |= (uint8_t)((b->waters >> r & 1) << (ZONE_ROWS - 2 - r));
    for (int r = 0; r < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++) {
            out.zone[r][c] = b->zone[ZONE_ROWS - 1 - r][c];
            if (r < ZONE_ROWS - 1)
                out.edge[r][c] = b->edge[ZONE_ROWS - 2 - r][c];
        }
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &out.fighter[i];
        f->team = !f->team;
        f->row = (int8_t)(ZONE_ROWS - 1 - f->row);
        f->to_row = (int8_t)(ZONE_ROWS - 1 - f->to_row);
        f->told_row = (int8_t)(f->told ? ZONE_ROWS - 1 - f->told_row : 0);
    }
    return out;
}

/* Many plays of one battle. Losses are killed and drowned, permille of the men
 * brought, mean over decided battles. */
typedef struct Tally {
    int plays, won[TEAMS], drawn;
    int64_t loss_winner, loss_loser, half_hours;    /* sums */
    int decided;
} Tally;

static inline Tally aw_play(const Model *m, const Battle *start, int plays, uint64_t seed)
{
    Tally t = { .plays = plays };
    for (int k = 0; k < plays; k++) {
        Battle b = *start;
        battle_day(m, seed + (uint64_t)k, 0, &b, NULL);
        t.half_hours += b.half_hour;
        if (!b.winner) {
            t.drawn++;
            continue;
        }
        const Team *won = &b.team[b.winner - 1], *lost = &b.team[2 - b.winner];
        t.won[b.winner - 1]++;
        t.decided++;
        t.loss_winner += (int64_t)(won->dead + won->drowned) * 1000 / won->men_start;
        t.loss_loser += (int64_t)(lost->dead + lost->drowned) * 1000 / lost->men_start;
    }
    return t;
}

/* Team 0's chance, permille, draws counted half. */
static inline int aw_chance(const Tally *t)
{
    return (t->won[0] * 1000 + t->drawn * 500) / (t->plays ? t->plays : 1);
}

#endif

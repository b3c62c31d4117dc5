/*
 * tiny.h: a scenario of six places, made by hand: Khalid before Hira in the
 * spring of 633. It fits the small build's pools, and has one of most things.
 *
 *   kazima --- hufayr ===(desert, 3 days dry)=== hira --- kufa --- anbar
 *                  \--- ullays (river road) ------/  \______________/
 *                                                      (two rivers)
 *
 * Numbers of the rules are left 0: whoever needs them sets them.
 */
#ifndef SAWAD_TESTS_TINY_H
#define SAWAD_TESTS_TINY_H

#include <stdlib.h>

#include "base/num.h"
#include "world/check.h"
#include "world/fields.h"
#include "world/model.h"
#include "world/state.h"

enum { RASHID = 1, SASAN };
enum { HUFAYR = 1, HIRA, KUFA, ULLAYS, ANBAR, KAZIMA };
enum { ARAB_FOOT = 1, ARAB_HORSE, SAVARAN, ELEPHANTS };
enum { BAKR = 1, TAMIM, ROYAL };
enum { KHALID = 1, MUTHANNA, AZADHBIH, JABAN };     /* leaders; slots are one less */
enum { HORSE, CAMEL, DONKEY, MULE, OX, SHEEP, ELEPHANT };
enum { ROAD = 1, DESERT, RIVER_ROAD };

static inline Atom tiny_name(Model *m, const char *text)
{
    return names_add(&m->names, text, strlen(text));
}

static inline PlaceId tiny_place(int n) { return (PlaceId){ (uint16_t)n }; }

#define TINY_ARRAY(m, member, count) \
    ((m)->member = arena_array(&(m)->arena, (size_t)(count), sizeof *(m)->member))

static inline void tiny_land(Model *m)
{
    static const struct {
        const char *id, *latin, *native;
        int         people, walls;
        Side        owner;
    } place[] = {
        { "", "", "", 0, 0, 0 },
        { "hufayr", "Hufayr", "الحفير", 100, 0, 0 },
        { "hira", "Hira", "الحيرة", 30000, 1, SASAN },
        { "kufa", "al-Kufa", "الكوفة", 800, 0, SASAN },
        { "ullays", "Ullays", "أليس", 2000, 1, SASAN },
        { "anbar", "Anbar", "الأنبار", 12000, 2, SASAN },
        { "kazima", "Dasht-i Kazima", "كاظمة", 50, 0, RASHID },
    };
    static const RouteModel route[] = {
        { .metres = 0 },
        { .a = { HUFAYR }, .b = { HIRA }, .metres = 180000, .ground = DESERT, .dry_days = 3 },
        { .a = { HUFAYR }, .b = { ULLAYS }, .metres = 200000, .ground = RIVER_ROAD },
        { .a = { ULLAYS }, .b = { HIRA }, .metres = 60000, .ground = RIVER_ROAD },
        { .a = { HIRA }, .b = { KUFA }, .metres = 6000, .ground = ROAD },
        { .a = { KUFA }, .b = { ANBAR }, .metres = 150000, .ground = ROAD },
        { .a = { ANBAR }, .b = { HIRA }, .metres = 140000, .ground = ROAD, .crosses = 2 },
        { .a = { KAZIMA }, .b = { HUFAYR }, .metres = 80000, .ground = DESERT, .dry_days = 1 },
        { .a = { HIRA }, .b = { KUFA }, .metres = 9000, .ground = RIVER_ROAD, .boats = 1 },
    };
    m->places = countof(place) - 1;
    m->routes = countof(route) - 1;
    m->grounds = RIVER_ROAD;
    m->place_kinds = 1;
    m->regions = 1;

    TINY_ARRAY(m, place_kind, 2);
    m->place_kind[1] = (PlaceKind){ .id = tiny_name(m, "town"), .name = "town",
                                    .depot_g = INT64_C(1000000000) };
    TINY_ARRAY(m, place, countof(place));
    for (int32_t p = 1; p <= m->places; p++)
        m->place[p] = (PlaceModel){
            .id = tiny_name(m, place[p].id), .name = { place[p].latin, place[p].native },
            .also = "", .note = "", .tribe = "", .source = "", .lat = 30000 + 400 * p,
            .lon = 46000 - 200 * p, .kind = 1, .region = { 1 }, .people = place[p].people,
            .walls = place[p].walls, .fodder = 2, .grain = 2, .water = WATER_RIVER,
            .owner = place[p].owner, .certainty = 3, .rank = 1 };
    TINY_ARRAY(m, region, 2);
    m->region[1] = (RegionModel){ .id = tiny_name(m, "sawad"), .name = { "Sawad", "السواد" },
                                  .owner = SASAN, .centre = { HIRA }, .grain_t = 20000,
                                  .tax_kdh = 5000, .harvest_from = 4, .harvest_to = 6,
                                  .attitude = 200 };
    TINY_ARRAY(m, ground, RIVER_ROAD + 1);
    m->ground[ROAD] = (GroundKind){ .id = tiny_name(m, "road"), .name = "road", .speed = 1000,
        .wear = 1000, .lanes_dry = 4, .lanes_flood = 2, .carts = 1, .camel_speed = 1000,
        .flood_speed = 700, .mud_speed = 700, .forage = 1000 };
    m->ground[DESERT] = (GroundKind){ .id = tiny_name(m, "desert"), .name = "desert", .speed = 800,
        .wear = 1200, .lanes_dry = 8, .lanes_flood = 8, .camel_speed = 1200, .pasture = 300,
        .flood_speed = 1000, .mud_speed = 900, .dash = 2, .field = 1 };
    m->ground[RIVER_ROAD] = (GroundKind){ .id = tiny_name(m, "river_road"), .name = "river road",
        .speed = 900, .wear = 1000, .lanes_dry = 3, .lanes_flood = 1, .carts = 1,
        .camel_speed = 900, .flood_speed = 500, .mud_speed = 600, .forage = 1000, .field = 3 };
    TINY_ARRAY(m, route, countof(route));
    memcpy(m->route, route, sizeof route);
    for (int32_t r = 1; r <= m->routes; r++)
        m->route[r].rivers = m->route[r].note = "";
}

static inline void tiny_kinds(Model *m)
{
    static const char *const animal[] = { "horse", "camel", "donkey", "mule", "ox", "sheep",
                                          "elephant" };
    m->animals = countof(animal);
    TINY_ARRAY(m, animal, m->animals);
    for (int32_t a = 0; a < m->animals; a++)
        m->animal[a] = (AnimalKind){ .id = tiny_name(m, animal[a]), .name = animal[a],
            .grain_g = 2000, .fodder_g = 8000, .water_ml = 25000,
            .carry_g = 100000, .tank_days = a == CAMEL ? 5 : 1, .death_weight = 1000,
            .pass_hour = 600 };

    m->arms = ELEPHANTS;
    TINY_ARRAY(m, arm, m->arms + 1);
    for (int32_t a = 1; a <= m->arms; a++) {
        static const char *const id[] = { "", "arab_foot", "arab_horse", "savaran", "elephants" };
        m->arm[a] = (ArmKind){ .id = tiny_name(m, id[a]), .name = id[a], .mark = "foot",
            .class = a == ARAB_FOOT ? ARM_MEDIUM : a == ELEPHANTS ? ARM_BEAST : ARM_HORSE,
            .pace_mph = 4500, .day_m = 30000, .longest_m = 40000, .forced_m = 60000,
            .load_permille = 1000, .pass_hour = 1200, .engaged_100m = 200, .armour = 300,
            .shooters = 100, .missile_spend = 100, .impact = 200, .zones = a == ARAB_FOOT ? 1 : 2,
            .scout = 500, .fights_mounted = a != ARAB_FOOT };
        for (int c = 0; c < ARM_CLASSES; c++)
            m->arm[a].against[c] = 1000;
    }
    m->arm[ARAB_FOOT].mount = 1 + CAMEL;
    m->arm[ARAB_FOOT].mounts_permille = 500;
    m->arm[ARAB_HORSE].mount = m->arm[SAVARAN].mount = 1 + HORSE;
    m->arm[ARAB_HORSE].mounts_permille = m->arm[SAVARAN].mounts_permille = 1000;
    m->arm[ELEPHANTS].mount = 1 + ELEPHANT;
    m->arm[ELEPHANTS].mounts_permille = 200;
}

static inline void tiny_people(Model *m)
{
    static const struct { const char *id, *latin, *native; Side side; int home, men; } pool[] = {
        { "", "", "", 0, 0, 0 },
        { "bakr", "Bakr", "بكر", RASHID, ULLAYS, 2000 },
        { "tamim", "Tamim", "تميم", RASHID, KAZIMA, 1000 },
        { "royal", "the royal army", "", SASAN, ANBAR, 4000 },
    };
    static const struct { const char *id, *latin, *native; Side side; } leader[] = {
        { "", "", "", 0 },
        { "khalid", "Khalid ibn al-Walid", "خالد بن الوليد", RASHID },
        { "muthanna", "al-Muthanna", "المثنى", RASHID },
        { "azadhbih", "Azadhbih", "آزادبه", SASAN },
        { "jaban", "Jaban", "جابان", SASAN },
    };
    m->factions = 1;
    TINY_ARRAY(m, faction, 2);
    m->faction[1] = (FactionModel){ .id = tiny_name(m, "pahlav"), .name = { "Pahlav", "" },
        .side = SASAN, .loyalty = 500 };
    m->decisions = 1;
    TINY_ARRAY(m, decision, 2);
    m->decision[1] = (DecisionModel){ .id = tiny_name(m, "who_goes"), .side = RASHID,
        .title = "Who goes?", .text = "Somebody must.", .weeks = 2, .options = 2,
        .option = { { "half", "Half of them.", "", 600 }, { "none", "Nobody.", "", 400 } } };
    m->pools = countof(pool) - 1;
    m->leaders = countof(leader) - 1;
    TINY_ARRAY(m, pool, countof(pool));
    for (int32_t p = 1; p <= m->pools; p++)
        m->pool[p] = (PoolModel){ .id = tiny_name(m, pool[p].id), .name = { pool[p].latin,
            pool[p].native }, .side = pool[p].side, .home = { (uint16_t)pool[p].home },
            .men = { pool[p].men / 2, pool[p].men, pool[p].men * 2 }, .quality = 500,
            .loyalty = 600, .zeal = 500, .kin = 1, .habit = p == ROYAL ? 900 : 0 };
    TINY_ARRAY(m, leader, countof(leader));
    for (int32_t l = 1; l <= m->leaders; l++)
        m->leader[l] = (LeaderModel){ .id = tiny_name(m, leader[l].id), .name = { leader[l].latin,
            leader[l].native }, .side = leader[l].side, .title = "", .ability = 9 - l,
            .initiative = 6, .caution = 4, .lead = 5, .loyalty = 800,
            .prestige = 700 - 100 * l };
}

static inline void tiny_sides(Model *m)
{
    m->sides = SASAN;
    TINY_ARRAY(m, side, m->sides + 1);
    m->side[RASHID] = (SideModel){ .id = tiny_name(m, "rashid"), .name = { "the Caliphate", "" },
        .adjective = "Rashidun", .letter = "R", .briefing = "", .playable = 1, .chief = { KHALID },
        .seat = { KAZIMA }, .courier_mpd = 100000, .legitimacy = 700, .authority = 800,
        .treasury_kdh = 100 };
    m->side[SASAN] = (SideModel){ .id = tiny_name(m, "sasan"), .name = { "the Sasanians", "" },
        .adjective = "Sasanian", .letter = "S", .briefing = "", .playable = 1,
        .chief = { AZADHBIH }, .seat = { HIRA }, .courier_mpd = 120000, .legitimacy = 400,
        .authority = 500, .treasury_kdh = 9000 };
    m->relations = 1;
    TINY_ARRAY(m, relation, 1);
    m->relation[0] = (RelationModel){ RASHID, SASAN, RELATION_WAR };
}

/* Jaban waits; Azadhbih's elephants are there in the middle reading and above. */
static inline void tiny_forces(Model *m)
{
    static const ContingentModel contingent[] = {
        { .arm = { ARAB_FOOT }, .pool = { BAKR }, .men = { 4000, 6000, 8000 } },
        { .arm = { ARAB_HORSE }, .pool = { BAKR }, .men = { 800, 1000, 1200 } },
        { .arm = { ARAB_HORSE }, .pool = { TAMIM }, .men = { 1500, 2000, 2500 } },
        { .arm = { SAVARAN }, .pool = { ROYAL }, .men = { 2000, 3000, 4000 } },
        { .arm = { ELEPHANTS }, .pool = { ROYAL }, .men = { 0, 50, 100 } },
        { .arm = { SAVARAN }, .pool = { ROYAL }, .men = { 1000, 1500, 2000 } },
    };
    static const struct {
        const char *id, *name;
        int         side, leader, at, first, parts;
    } formation[] = {
        { "khalid", "Khalid's army", RASHID, KHALID, HUFAYR, 0, 2 },
        { "muthanna", "the men of Bakr", RASHID, MUTHANNA, ULLAYS, 2, 1 },
        { "azadhbih", "the garrison of Hira", SASAN, AZADHBIH, HIRA, 3, 2 },
        { "jaban", "Jaban's army", SASAN, JABAN, ANBAR, 5, 1 },
    };
    m->contingents = countof(contingent);
    m->formations = countof(formation);
    TINY_ARRAY(m, contingent, m->contingents);
    memcpy(m->contingent, contingent, sizeof contingent);
    for (int32_t c = 0; c < m->contingents; c++) {
        m->contingent[c].quality = 600;
        m->contingent[c].cohesion = 900;
        m->contingent[c].fatigue = 100;
    }
    TINY_ARRAY(m, formation, m->formations);
    for (int32_t f = 0; f < m->formations; f++)
        m->formation[f] = (FormationModel){ .id = tiny_name(m, formation[f].id),
            .name = formation[f].name, .side = (Side)formation[f].side,
            .leader = { (uint16_t)formation[f].leader }, .at = { (uint16_t)formation[f].at },
            .grain_days = 20, .fodder_days = 2, .followers = 500,
            .first_contingent = (uint16_t)formation[f].first,
            .contingents = (uint16_t)formation[f].parts };
    m->formation[0].animals[CAMEL] = 3000;
    m->formation[2].animals[MULE] = 400;
    m->formation[2].carts = 100;
    m->formation[2].garrison = 1;
    m->formation[3].waits = 1;
}

static inline void tiny_rest(Model *m)
{
    m->premises = m->vars = m->goals = 1;
    TINY_ARRAY(m, premise, 1);
    m->premise[0] = (PremiseModel){ .id = tiny_name(m, "bakr_comes"), .title = "Bakr", .says = "",
        .usual = 1, .options = 2, .option = { { "no", "" }, { "yes", "" } } };
    m->formation[1].premise = 1;
    m->formation[1].premise_is = 1;
    TINY_ARRAY(m, var, 1);
    m->var[0] = (VarModel){ tiny_name(m, "patience"), "", 7, 0, 10 };
    TINY_ARRAY(m, goal, 1);
    m->goal[0] = (GoalModel){ .side = RASHID, .kind = GOAL_HOLD, .points = 1000,
                              .place = { HIRA }, .text = "Hira" };
    m->title = "tiny";
    m->start_jdn = jdn_from_date(633, 4, 1);
    m->weeks = 10;
    for (int i = 0; i < 12; i++)
        m->month[i] = (MonthModel){ .hottest = 20 + 2 * (i < 7 ? i : 12 - i), .march_min = 480,
            .light_half_hours = 16, .water = 1000, .tigris = 1000, .euphrates = 1000,
            .pasture = 500, .reach = 500 };
}

/* NULL if it cannot be made. model_close() gives it back. */
static inline Model *tiny_model(void)
{
    Arena arena;
    if (!arena_open(&arena, 1 << 20, 1 << 24))
        return NULL;
    Model *m = arena_push(&arena, sizeof *m);
    m->arena = arena;
    if (!names_open(&m->names, &m->arena, 256))
        return NULL;
    m->id = tiny_name(m, "tiny");
    tiny_land(m);
    tiny_kinds(m);
    tiny_people(m);
    tiny_sides(m);
    tiny_forces(m);
    tiny_rest(m);
    return model_finish(m, NULL) == OK ? m : NULL;
}

/* A World of its own at the start, the ledger opened on what the trains have. */
static inline World *tiny_world(const Model *m)
{
    World *w = malloc(sizeof *w);
    if (!w || world_start(m, w, 1, 1, NULL, NULL) != OK) {
        free(w);
        return NULL;
    }
    for (int i = 0; i < FORMATION_MAX; i++)
        for (int k = 0; k < ANIMAL_MAX; k++)
            w->ledger.animals_made[k] += w->formation[i].gen ? w->formation[i].animals[k] : 0;
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        int32_t mount = m->arm[w->contingent[i].arm.n].mount;
        if (mount)
            w->ledger.animals_made[mount - 1] += w->contingent[i].mounts;
    }
    return w;
}

/* A tiny Model and World for a group of tests, made once and given back. */
typedef struct Both { Model *m; World *w; } Both;

static inline int tiny_set_up(void **state)
{
    static Both both;
    both.m = tiny_model();
    both.w = both.m ? tiny_world(both.m) : NULL;
    *state = &both;
    return both.w ? 0 : -1;
}

static inline int tiny_tear_down(void **state)
{
    Both *both = *state;
    free(both->w);
    model_close(both->m);
    return 0;
}

#endif

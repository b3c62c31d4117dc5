/*
 * schema_files.c: which file holds which rows, and where they go.
 */
#include "script/shape.h"

#define RULES(group) \
    { "rules/" group ".lua", ROOM_RULES, true, \
      .says = "Single numbers: { name = { value, low=, high=, source= } }, one for each rule." }

const FileShape file_shape[FILE_KINDS] = {
    [FILE_RULE_SOURCES] = { "rules/sources.lua", ROOM_RULES, false, &record_sources,
                            .says = "What the rules rest on." },
    [FILE_ANIMALS]      = { "rules/animals.lua", ROOM_RULES, true, .rows = &record_animal,
                            .says = "Kinds of animals." },
    [FILE_ARMS]         = { "rules/arms.lua", ROOM_RULES, true, .rows = &record_arm,
                            .says = "Kinds of troops." },
    [FILE_GROUNDS]      = { "rules/grounds.lua", ROOM_RULES, true, .rows = &record_ground,
                            .says = "Kinds of ground." },
    [FILE_PLACE_KINDS]  = { "rules/places.lua", ROOM_RULES, true, .rows = &record_place_kind,
                            .says = "Kinds of places." },
    [FILE_MONTHS]       = { "rules/months.lua", ROOM_RULES, true, .rows = &record_month,
                            .says = "The year." },
    [FILE_SUPPLY]       = RULES("supply"),
    [FILE_MARCH]        = RULES("march"),
    [FILE_PEOPLE]       = RULES("people"),
    [FILE_INTEL]        = RULES("intel"),
    [FILE_COURT]        = RULES("court"),
    [FILE_BATTLE]       = RULES("battle"),
    [FILE_BEAST]        = RULES("beast"),
    [FILE_SKY]          = RULES("sky"),
    [FILE_SEAT]         = RULES("seat"),
    [FILE_RUSE]         = RULES("ruse"),
    [FILE_SIEGE]        = RULES("siege"),
    [FILE_PLACES]       = { "places.lua", ROOM_LAND, true, .rows = &record_place,
                            .says = "The points of the map." },
    [FILE_ROUTES]       = { "routes.lua", ROOM_LAND, true, .rows = &record_route,
                            .says = "The ways between them." },
    [FILE_REGIONS]      = { "regions.lua", ROOM_LAND, true, .rows = &record_region,
                            .says = "The districts." },
    [FILE_LAND]         = { "land.lua", ROOM_LAND, false, &record_land,
                            .says = "The drawn ground." },
    [FILE_RELIEF]       = { "relief.lua", ROOM_LAND, false, &record_relief,
                            .says = "How high the land lies." },
    [FILE_FIELDS]       = { "fields.lua", ROOM_LAND, false, .rows = &record_battlefield,
                            .says = "Battlefields known by name." },
    [FILE_SCENARIO]     = { "scenario.lua", ROOM_SCENARIO, true, &record_scenario,
                            .says = "What a scenario is." },
    [FILE_FORCES]       = { "forces.lua", ROOM_SCENARIO, true, &record_forces,
                            .says = "Who fights." },
    [FILE_PREMISES]     = { "premises.lua", ROOM_SCENARIO, false, .rows = &record_premise,
                            .says = "What is open." },
    [FILE_GOALS]        = { "goals.lua", ROOM_SCENARIO, true, &record_goals,
                            .says = "How it is decided." },
    [FILE_HISTORY]      = { "history.lua", ROOM_SCENARIO, false, .rows = &record_history,
                            .says = "What happened." },
    [FILE_LESSON]       = { "lesson.lua", ROOM_SCENARIO, false, .rows = &record_lesson,
                            .says = "A lesson for beginners: steps known by deeds." },
    [FILE_SOURCES]      = { "sources.lua", ROOM_SCENARIO, false, &record_sources,
                            .says = "What it rests on." },
    [FILE_CHANGES]      = { "places.lua", ROOM_SCENARIO, false, .rows = &record_change,
                            .says = "Corrections to the theatre, beside a theatre of its own." },
    [FILE_EVENTS]       = { "events.lua", ROOM_SCENARIO, false, &record_events,
                            .says = "Variables and hooks." },
    [FILE_TRIALS]       = { "trials.lua", ROOM_SCENARIO, false, .rows = &record_trial,
                            .says = "Battles of record to hold the rules against." },
    [FILE_DECISIONS]    = { "decisions.lua", ROOM_SCENARIO, false, .rows = &record_decision,
                            .says = "Choices put before a side as cards." },
    [FILE_RECORD]       = { "record.lua", ROOM_SCENARIO, false, .rows = &record_record,
                            .says = "The record of history, to hold many runs against." },
};

#define INTO(type, member, number) \
    offsetof(Model, member), offsetof(Model, number), sizeof(type)

/* In the order in which they are read: what a row of a later table needs of an
 * earlier one is then in place. Ids are collected before any of it. */
const Table schema_table[] = {
    { FILE_ANIMALS, NULL, &record_animal, KIND_ANIMAL, 0, ANIMAL_MAX,
      INTO(AnimalKind, animal, animals) },
    { FILE_ARMS, NULL, &record_arm, KIND_ARM, 1, ARM_MAX, INTO(ArmKind, arm, arms) },
    { FILE_GROUNDS, NULL, &record_ground, KIND_GROUND, 1, GROUND_MAX,
      INTO(GroundKind, ground, grounds) },
    { FILE_PLACE_KINDS, NULL, &record_place_kind, KIND_PLACE_KIND, 1, PLACE_KIND_MAX,
      INTO(PlaceKind, place_kind, place_kinds) },
    { FILE_SCENARIO, "sides", &record_side, KIND_SIDE, 1, SIDE_MAX, INTO(SideModel, side, sides) },
    { FILE_SCENARIO, "relations", &record_relation, KIND_NONE, 0, SIDE_MAX * SIDE_MAX,
      INTO(RelationModel, relation, relations) },
    { FILE_SOURCES, "sources", &record_source, KIND_SOURCE, 0, 512,
      INTO(SourceModel, source, sources) },
    { FILE_SOURCES, "disputes", &record_dispute, KIND_DISPUTE, 0, 256,
      INTO(DisputeModel, dispute, disputes) },
    { FILE_REGIONS, NULL, &record_region, KIND_REGION, 1, REGION_MAX,
      INTO(RegionModel, region, regions) },
    { FILE_PLACES, NULL, &record_place, KIND_PLACE, 1, PLACE_MAX, INTO(PlaceModel, place, places) },
    { FILE_ROUTES, NULL, &record_route, KIND_NONE, 1, ROUTE_MAX, INTO(RouteModel, route, routes) },
    { FILE_FIELDS, NULL, &record_battlefield, KIND_FIELD, 1, FIELD_MAX,
      INTO(FieldModel, field, fields) },
    { FILE_LAND, "lines", &record_line, KIND_LINE, 0, 1024,
      INTO(ChartLine, chart.line, chart.lines) },
    { FILE_PREMISES, NULL, &record_premise, KIND_PREMISE, 0, PREMISE_MAX,
      INTO(PremiseModel, premise, premises) },
    { FILE_FORCES, "factions", &record_faction, KIND_FACTION, 1, FACTION_MAX,
      INTO(FactionModel, faction, factions) },
    { FILE_FORCES, "leaders", &record_leader, KIND_LEADER, 1, LEADER_MAX,
      INTO(LeaderModel, leader, leaders) },
    { FILE_FORCES, "pools", &record_pool, KIND_POOL, 1, POOL_MAX, INTO(PoolModel, pool, pools) },
    { FILE_FORCES, "formations", &record_formation, KIND_FORMATION, 0, FORMATION_MAX,
      INTO(FormationModel, formation, formations) },
    { FILE_FORCES, "parts", &record_part, KIND_FORMATION, 0, PART_MAX,
      INTO(PartModel, part, parts) },
    { FILE_GOALS, "goals", &record_goal, KIND_NONE, 0, GOAL_MAX, INTO(GoalModel, goal, goals) },
    { FILE_GOALS, "grades", &record_grade, KIND_NONE, 0, 64, INTO(GradeModel, grade, grades) },
    { FILE_HISTORY, NULL, &record_history, KIND_NONE, 0, 512,
      INTO(HistoryModel, history, histories) },
    { FILE_LESSON, NULL, &record_lesson, KIND_NONE, 0, 64, INTO(LessonModel, lesson, lessons) },
    { FILE_DECISIONS, NULL, &record_decision, KIND_DECISION, 1, DECISION_MAX,
      INTO(DecisionModel, decision, decisions) },
    { FILE_RECORD, NULL, &record_record, KIND_NONE, 0, RECORD_MAX,
      INTO(RecordModel, record, records) },
    { FILE_TRIALS, NULL, &record_trial, KIND_NONE, 0, 64, INTO(TrialModel, trial, trials) },
};
const int32_t schema_tables = countof(schema_table);

const Table *table_of(FileId file, const char *key)
{
    for (int32_t i = 0; i < schema_tables; i++) {
        const Table *t = &schema_table[i];
        bool same = key && t->key ? strcmp(key, t->key) == 0 : !key && !t->key;
        if (t->file == file && same)
            return t;
    }
    return NULL;
}

const Field *record_field(const Record *r, const char *name)
{
    for (int32_t i = 0; i < r->fields; i++)
        if (!r->field[i].slot && strcmp(r->field[i].name, name) == 0)
            return &r->field[i];
    return NULL;
}

const char *kind_word(Kind kind)
{
    static const char *const words[KINDS] = {
        "row", "side", "place", "region", "leader", "pool", "arm", "animal", "ground",
        "kind of place", "doctrine", "premise", "source", "dispute", "faction", "decision", "formation", "line", "area",
        "battlefield"
    };
    return words[kind];
}

/*
 * schema_land.c: what may stand in the files of the rules and of the land.
 */
#include "script/schema.h"
#include "script/shape.h"

static const char *const words_mark[] = {
    "foot", "archer", "horse", "cataphract", "camel", "elephant", "levy", NULL
};
static const char *const words_class[] = {              /* ArmClass */
    "foot", "light", "horse", "light_horse", "medium", "beast", NULL
};
static const char *const words_dash[] = { "line", "track", "desert", "water", NULL };
static const char *const words_field[] = {              /* FieldKind of battle/field.h */
    "plain", "desert", "canals", "riverside", "marsh", "hills", "town", "crossing", NULL
};
static const char *const words_sign[] = {
    "city", "town", "village", "fort", "well", "ford", "bridge", "palace", "camp", "pass",
    "field", "monastery", "port", "oasis", NULL
};
static const char *const words_water[] = {              /* WaterKind */
    "none", "wells", "oasis", "canal", "river", NULL
};
static const char *const words_season[] = { "none", "flood", "heat", "mud", NULL };  /* Season */
static const char *const words_line[] = {
    "river", "channel", "canal", "trench", "wadi", "coast", "lake_shore", "ridge", NULL
};
static const char *const words_area[] = {
    "upland", "steppe", "cultivated", "sand", "lava", "marsh", "sea", "lake", NULL
};

#define TEXT_FIELD(type, key, member, words) \
    { key, TAKES_TEXT, TO(type, member), .high = 2000, .says = words }
#define NAME_FIELD(type, member, words) \
    { "name", TAKES_TEXT, TO(type, member), .must = true, .high = 96, .says = words }
#define ID_FIELD(type, words) \
    { "id", TAKES_ID, TO(type, id), .must = true, .says = words }
#define SOURCE_FIELD(type) \
    { "source", TAKES_SOURCE, TO(type, source), .must = true, \
      .says = "Where the numbers come from, or \"model assumption\"." }
#define NUMBER(type, member, least, most, of, words) \
    { #member, TAKES_INT, TO(type, member), .must = true, .low = least, .high = most, .unit = of, \
      .says = words }

static const Field animal_fields[] = {
    ID_FIELD(AnimalKind, "What it is called in other files."),
    NAME_FIELD(AnimalKind, name, "Its name, in the plural."),
    NUMBER(AnimalKind, grain_g, 0, 100000, "g/day", "Grain one eats."),
    NUMBER(AnimalKind, fodder_g, 0, 400000, "g/day", "Dry fodder one eats."),
    NUMBER(AnimalKind, water_ml, 0, 400000, "ml/day", "Water one drinks."),
    NUMBER(AnimalKind, carry_g, 0, 1000000, "g", "Net load it carries."),
    NUMBER(AnimalKind, tank_days, 0, 30, "days",
           "Days without drinking before it suffers, in summer."),
    NUMBER(AnimalKind, death_weight, 0, 5000, "permille", "Weight on deaths for want of fodder."),
    { "draws", TAKES_BOOL, TO(AnimalKind, draws), .says = "Whether it draws carts, two to each." },
    NUMBER(AnimalKind, pass_hour, 1, 10000, "heads/hour", "Head that pass one lane."),
    SOURCE_FIELD(AnimalKind),
};
const Record record_animal = { "animal", FIELDS(animal_fields), .says = "A kind of animal." };

static const Field arm_fields[] = {
    ID_FIELD(ArmKind, "What it is called in other files."),
    NAME_FIELD(ArmKind, name, "Its name."),
    { "mark", TAKES_TAG, TO(ArmKind, mark), .must = true, .words = words_mark,
      .says = "Which drawing stands on its counter." },
    { "class", TAKES_WORD, TO(ArmKind, class), .must = true, .words = words_class,
      .says = "How others fight against it." },
    NUMBER(ArmKind, pace_mph, 500, 12000, "m/hour", "Pace on a good dry road."),
    NUMBER(ArmKind, day_m, 1000, 150000, "m/day", "A standard day's march."),
    NUMBER(ArmKind, longest_m, 1000, 200000, "m/day", "The longest day it can keep up."),
    NUMBER(ArmKind, forced_m, 1000, 250000, "m/day", "The longest forced day."),
    NUMBER(ArmKind, load_permille, 0, 5000, "permille",
           "Weariness of a march relative to light foot."),
    NUMBER(ArmKind, pass_hour, 1, 20000, "men/hour", "Men that pass one lane."),
    { "mount", TAKES_REF, TO(ArmKind, mount), .kind = KIND_ANIMAL,
      .says = "The animal it rides on the march; on foot if left out." },
    { "mounts_permille", TAKES_INT, TO(ArmKind, mounts_permille), .high = 5000,
      .unit = "permille", .says = "Beasts a man brings." },
    { "fights_mounted", TAKES_BOOL, TO(ArmKind, fights_mounted),
      .says = "Whether it fights from the saddle." },
    NUMBER(ArmKind, engaged_100m, 1, 2000, "men", "Men engaged on 100 m of front."),
    NUMBER(ArmKind, armour, 0, 1000, "permille", "Protection of its armour."),
    NUMBER(ArmKind, shooters, 0, 1000, "permille", "Men who can shoot."),
    NUMBER(ArmKind, missile_spend, 0, 1000, "permille",
           "Ammunition a half-hour of shooting spends."),
    NUMBER(ArmKind, impact, 0, 5000, "permille", "Added to its power in a charge."),
    NUMBER(ArmKind, zones, 0, 9, "zones", "Zones it moves in a half-hour."),
    { "against", TAKES_BY_WORD, TO(ArmKind, against), .must = true, .words = words_class,
      .high = 10000, .unit = "permille", .says = "Weight in melee against each class." },
    NUMBER(ArmKind, scout, 0, 5000, "permille", "How far it sees, relative to light horse."),
    SOURCE_FIELD(ArmKind),
};
const Record record_arm = { "arm", FIELDS(arm_fields), .says = "A kind of troops." };

static const Field ground_fields[] = {
    ID_FIELD(GroundKind, "What it is called in routes.lua."),
    NAME_FIELD(GroundKind, name, "Its name."),
    NUMBER(GroundKind, speed, 1, 2000, "permille", "Pace on it."),
    NUMBER(GroundKind, wear, 0, 5000, "permille", "Weariness on it."),
    NUMBER(GroundKind, lanes_dry, 1, 20, "lanes", "Files abreast when it is dry."),
    NUMBER(GroundKind, lanes_flood, 0, 20, "lanes", "Files abreast in flood."),
    { "carts", TAKES_BOOL, TO(GroundKind, carts), .says = "Whether wheels can pass." },
    NUMBER(GroundKind, camel_speed, 1, 2000, "permille", "Pace of a camel-mounted column."),
    NUMBER(GroundKind, pasture, 0, 1000, "permille",
           "Of the steppe's grazing, what is found here."),
    NUMBER(GroundKind, flood_speed, 0, 1000, "permille", "Pace in flood."),
    NUMBER(GroundKind, mud_speed, 0, 1000, "permille", "Pace in mud."),
    NUMBER(GroundKind, forage, 0, 1000, "permille",
           "Of the nearer place's country, what is in reach."),
    { "dash", TAKES_WORD, TO(GroundKind, dash), .must = true, .words = words_dash,
      .says = "How the map draws it." },
    { "field", TAKES_WORD, TO(GroundKind, field), .must = true, .words = words_field,
      .says = "The field of a battle met here." },
    SOURCE_FIELD(GroundKind),
};
const Record record_ground = { "ground", FIELDS(ground_fields),
                               .says = "The ground under a route." };

static const Field place_kind_fields[] = {
    ID_FIELD(PlaceKind, "What it is called in places.lua."),
    NAME_FIELD(PlaceKind, name, "Its name."),
    NUMBER(PlaceKind, depot_g, 0, INT64_C(1000000000000), "g", "Grain its stores can hold."),
    { "sign", TAKES_WORD, TO(PlaceKind, sign), .must = true, .words = words_sign,
      .says = "Which mark the map draws." },
    { "field", TAKES_WORD, TO(PlaceKind, field), .must = true, .words = words_field,
      .says = "The field of a battle fought at it." },
    SOURCE_FIELD(PlaceKind),
};
const Record record_place_kind = { "kind of place", FIELDS(place_kind_fields),
                                   .says = "A kind of place." };

static const Field month_fields[] = {
    { "name", TAKES_TEXT, .high = 24, .says = "The month, for readers of the file." },
    NUMBER(MonthModel, hottest, -30, 60, "degrees Celsius", "Mean daily maximum."),
    NUMBER(MonthModel, march_min, 60, 1000, "minutes", "What an army marches in a day."),
    NUMBER(MonthModel, light_half_hours, 8, 36, "half-hours", "Light to fight by."),
    NUMBER(MonthModel, water, 0, 5000, "permille", "On the need for water."),
    NUMBER(MonthModel, tigris, 0, 5000, "permille", "Stage of the Tigris, of its mean."),
    NUMBER(MonthModel, euphrates, 0, 5000, "permille", "Stage of the Euphrates, of its mean."),
    { "flood", TAKES_BOOL, TO(MonthModel, flood), .says = "Whether canal country is under water." },
    NUMBER(MonthModel, mud, 0, 1000, "permille/week", "Chance of mud."),
    NUMBER(MonthModel, pasture, 0, 1000, "permille", "Grazing on the steppe, of the year's best."),
    NUMBER(MonthModel, reach, 0, 1000, "permille",
           "Of what the harvest left, what is within reach."),
    SOURCE_FIELD(MonthModel),
};
const Record record_month = { "month", FIELDS(month_fields),
                              .says = "A month; the list holds twelve, January first." };

static const Field rule_fields[] = {
    { "value", TAKES_INT, .slot = 1, .must = true, .low = INT32_MIN, .high = INT32_MAX,
      .says = "The number used." },
    { "low", TAKES_INT, TO(RuleSource, low), .low = INT32_MIN, .high = INT32_MAX,
      .says = "The least that can be defended; the value itself if left out." },
    { "high", TAKES_INT, TO(RuleSource, high), .low = INT32_MIN, .high = INT32_MAX,
      .says = "The most that can be defended; the value itself if left out." },
    SOURCE_FIELD(RuleSource),
};
const Record record_rule = { "rule", FIELDS(rule_fields), .says = "A single number of the rules." };

static const Field doctrine_fields[] = {
    ID_FIELD(Doctrine, "What it is called in other files."),
    NAME_FIELD(Doctrine, name, "Its name."),
    { "says", TAKES_TEXT, TO(Doctrine, says), .must = true, .high = 600,
      .says = "The temper in a sentence." },
    { "source", TAKES_TEXT, .high = 600, .says = "Where it comes from." },
#define DOCTRINE(member, text) \
    { #member, TAKES_INT, TO(Doctrine, member), .must = true, .high = 1000, .unit = "permille", \
      .says = text },
#include "world/doctrine.def"
#undef DOCTRINE
};
const Record record_doctrine = { "doctrine", FIELDS(doctrine_fields),
                                 .says
                                     = "The temper of a mind: one file in scripts/doctrine each." };

static const Field place_fields[] = {
    ID_FIELD(PlaceModel, "What it is called in other files."),
    NAME_FIELD(PlaceModel, name.latin, "Its short name, for labels."),
    { "ar", TAKES_TEXT, TO(PlaceModel, name.native), .high = 160, .says = "Its name in Arabic." },
    { "also", TAKES_TEXT, TO(PlaceModel, also), .high = 160, .says = "Another name in use." },
    { "ar_also", TAKES_TEXT, .high = 160, .says = "Another name in Arabic." },
    { "other", TAKES_TEXT, .high = 160, .says = "What those who lived there called it." },
    { "other_lang", TAKES_TEXT, .high = 8, .says = "The language of `other`: fa, syr, el, he." },
    NUMBER(PlaceModel, lat, -90000, 90000, "1/1000 degree", "Latitude, north."),
    NUMBER(PlaceModel, lon, -180000, 180000, "1/1000 degree", "Longitude, east."),
    { "kind", TAKES_REF, TO(PlaceModel, kind), .must = true, .kind = KIND_PLACE_KIND,
      .says = "What kind of place it is." },
    { "region", TAKES_REF, TO(PlaceModel, region), .must = true, .kind = KIND_REGION,
      .says = "The region it belongs to." },
    { "people", TAKES_INT, TO(PlaceModel, people), .high = 2000000, .unit = "heads",
      .says = "Inhabitants, to an order of magnitude." },
    { "walls", TAKES_INT, TO(PlaceModel, walls), .high = 3, .says = "Grade of its walls." },
    { "fodder", TAKES_INT, TO(PlaceModel, fodder), .high = 3, .says = "Grade of its pasture." },
    { "grain", TAKES_INT, TO(PlaceModel, grain), .high = 3, .says = "Grade of its grain land." },
    { "landing", TAKES_BOOL, TO(PlaceModel, landing), .says = "Whether boats can land." },
    { "water", TAKES_WORD, TO(PlaceModel, water), .must = true, .words = words_water,
      .says = "Where most of the drinking comes from." },
    { "owner", TAKES_OWNER, TO(PlaceModel, owner), .kind = KIND_SIDE,
      .says = "The side that holds it at the start; nobody if that side does not play." },
    TEXT_FIELD(PlaceModel, "tribe", tribe, "The tribe that has the land round it."),
    { "certainty", TAKES_INT, TO(PlaceModel, certainty), .low = 1, .high = 3, .usual = 2,
      .says = "How well the spot is known: 3 sure, 1 a guess." },
    { "rank", TAKES_INT, TO(PlaceModel, rank), .low = 1, .high = 3, .usual = 2,
      .says = "1 is labelled at every zoom, 3 only close up." },
    { "terms_dh", TAKES_INT, TO(PlaceModel, terms_dh), .high = 100000000, .unit = "dirham/year",
      .says = "The tribute it usually pays under terms." },
    { "terms_lean", TAKES_INT, TO(PlaceModel, terms_lean), .low = -1000, .high = 1000,
      .unit = "permille", .says = "Added to its assent to terms." },
    { "depot_t", TAKES_INT, TO(PlaceModel, depot_g), .high = 1000000, .scale = 1000000, .unit = "t",
      .says = "Grain in store at the start; a scenario on a shared land says it for its own." },
    TEXT_FIELD(PlaceModel, "note", note, "A remark for the reader."),
    TEXT_FIELD(PlaceModel, "source", source, "Where it comes from."),
};
const Record record_place = { "place", FIELDS(place_fields), .says = "A point of the map." };

static const Field route_fields[] = {
    { "from", TAKES_REF, TO(RouteModel, a), .must = true, .kind = KIND_PLACE, .says = "One end." },
    { "to", TAKES_REF, TO(RouteModel, b), .must = true, .kind = KIND_PLACE,
      .says = "The other end; routes are open both ways." },
    { "m", TAKES_INT, TO(RouteModel, metres), .must = true, .low = 100, .high = 2000000,
      .unit = "m", .says = "Length of the track." },
    { "ground", TAKES_REF, TO(RouteModel, ground), .must = true, .kind = KIND_GROUND,
      .says = "What is underfoot." },
    { "dry_days", TAKES_INT, TO(RouteModel, dry_days), .high = 30, .unit = "days of 40 km",
      .says = "Longest stretch without water." },
    { "boats", TAKES_BOOL, TO(RouteModel, boats), .says = "Whether boats can go this way." },
    { "season", TAKES_WORD, TO(RouteModel, season), .words = words_season,
      .says = "The time of year that hurts." },
    { "crosses", TAKES_WATERS, TO(RouteModel, crosses),
      .says = "Names of the waters passed from bank to bank." },
    TEXT_FIELD(RouteModel, "note", note, "A remark for the reader."),
};
const Record record_route = { "route", FIELDS(route_fields), .says = "A way between two places." };

static const Field harvest_fields[] = {
    { "from", TAKES_INT, .slot = 1, .must = true, .low = 1, .high = 12, .says = "First month." },
    { "to", TAKES_INT, .slot = 2, .must = true, .low = 1, .high = 12, .says = "Last month." },
    { "crop", TAKES_TEXT, .slot = 3, .must = true, .high = 96, .says = "What is reaped." },
};
const Record record_harvest = { "harvest", FIELDS(harvest_fields), .says = "A further harvest." };

static const Field region_fields[] = {
    ID_FIELD(RegionModel, "What it is called in other files."),
    NAME_FIELD(RegionModel, name.latin, "Its name."),
    { "ar", TAKES_TEXT, TO(RegionModel, name.native), .high = 160, .says = "Its name in Arabic." },
    { "also", TAKES_TEXT, TO(RegionModel, also), .high = 160, .says = "Another name in use." },
    { "other", TAKES_TEXT, .high = 160, .says = "What those who lived there called it." },
    { "other_lang", TAKES_TEXT, .high = 8, .says = "The language of `other`." },
    { "group", TAKES_TEXT, TO(RegionModel, group), .high = 96,
      .says = "The larger province it belongs to." },
    { "owner", TAKES_OWNER, TO(RegionModel, owner), .kind = KIND_SIDE,
      .says = "The side that rules it at the start." },
    { "centre", TAKES_REF, TO(RegionModel, centre), .must = true, .kind = KIND_PLACE,
      .says = "The place it is governed from." },
    { "grain_t", TAKES_INT, TO(RegionModel, grain_t), .must = true, .high = 10000000,
      .unit = "t/year", .says = "Grain left in a common year once the people have eaten." },
    { "tax_kdh", TAKES_INT, TO(RegionModel, tax_kdh), .must = true, .high = 1000000,
      .unit = "1000 dirham/year", .says = "Yearly tax." },
    { "harvest", TAKES_INTS, .at = offsetof(RegionModel, harvest_from), .size = sizeof(int32_t),
      .low = 1, .high = 12, .count = 2, .says = "First and last month of the main harvest." },
    { "harvest_other", TAKES_HARVESTS, .record = &record_harvest, .says = "Further harvests." },
    { "attitude", TAKES_INT, TO(RegionModel, attitude), .low = -1000, .high = 1000,
      .unit = "permille", .says = "Temper towards its owner at the start." },
    TEXT_FIELD(RegionModel, "note", note, "A remark for the reader."),
    TEXT_FIELD(RegionModel, "source", source, "Where it comes from."),
};
const Record record_region = { "region", FIELDS(region_fields),
                               .says = "A district that is taxed and feeds armies." };

static const Field line_fields[] = {
    ID_FIELD(ChartLine, "Its name in this file."),
    NAME_FIELD(ChartLine, name.latin, "Its name, for labels."),
    { "ar", TAKES_TEXT, TO(ChartLine, name.native), .high = 160, .says = "Its name in Arabic." },
    { "also", TAKES_TEXT, .high = 160, .says = "Another name in use." },
    { "ar_also", TAKES_TEXT, .high = 160, .says = "Another name in Arabic." },
    { "kind", TAKES_TAG, TO(ChartLine, kind), .must = true, .words = words_line,
      .says = "What is drawn." },
    { "navigable", TAKES_BOOL, TO(ChartLine, navigable), .says = "Whether it carries boats." },
    { "width", TAKES_INT, TO(ChartLine, width), .low = 1, .high = 4, .usual = 1,
      .says = "Weight of the stroke." },
    { "certainty", TAKES_INT, TO(ChartLine, certainty), .low = 1, .high = 3, .usual = 2,
      .says = "How well its course is known." },
    { "note", TAKES_TEXT, .high = 2000, .says = "A remark for the reader." },
    { "points", TAKES_POINTS, TO(ChartLine, lonlat), .must = true, .count = 2,
      .unit = "1/1000 degree", .says = "Longitude and latitude of each point in turn." },
};
const Record record_line = { "line", FIELDS(line_fields), .says = "A water, coast or ridge." };

static const Field area_fields[] = {
    ID_FIELD(ChartArea, "Its name in this file."),
    NAME_FIELD(ChartArea, name.latin, "Its name, for labels."),
    { "ar", TAKES_TEXT, TO(ChartArea, name.native), .high = 160, .says = "Its name in Arabic." },
    { "also", TAKES_TEXT, .high = 160, .says = "Another name in use." },
    { "ar_also", TAKES_TEXT, .high = 160, .says = "Another name in Arabic." },
    { "kind", TAKES_TAG, TO(ChartArea, kind), .must = true, .words = words_area,
      .says = "What kind of country it is." },
    { "certainty", TAKES_INT, TO(ChartArea, certainty), .low = 1, .high = 3, .usual = 2,
      .says = "How well its edge is known." },
    { "note", TAKES_TEXT, .high = 2000, .says = "A remark for the reader." },
    { "rings", TAKES_RINGS, .must = true, .count = 4, .says = "Outer edges, each closed." },
    { "holes", TAKES_RINGS, .count = 4, .says = "Edges of what lies inside and does not belong." },
};
const Record record_area = { "area", FIELDS(area_fields),
                             .says = "A sea, marsh or kind of country." };

static const Field land_fields[] = {
    { "lines", TAKES_TABLE, .record = &record_line, .says = "Waters, coasts and ridges." },
    { "areas", TAKES_TABLE, .record = &record_area, .says = "In the order they are painted." },
};
const Record record_land = { "land", FIELDS(land_fields), .says = "The drawn ground." };

static const Field relief_fields[] = {
    { "west", TAKES_INT, TO(Model, chart.west), .must = true, .low = -180000, .high = 180000,
      .unit = "1/1000 degree", .says = "Longitude of the first cell." },
    { "south", TAKES_INT, TO(Model, chart.south), .must = true, .low = -90000, .high = 90000,
      .unit = "1/1000 degree", .says = "Latitude of the first cell." },
    { "step", TAKES_INT, TO(Model, chart.step), .must = true, .low = 10, .high = 10000,
      .unit = "1/1000 degree", .says = "From one cell to the next." },
    { "rows", TAKES_HEIGHTS, .must = true, .low = -12000, .high = 9000, .unit = "m",
      .says = "Mean heights; rows from south to north, cells from west to east." },
    { "water", TAKES_SURFACE, .must = true,
      .says = "The same rows, a letter a cell: '.' land, '~' sea, 'o' lake." },
};
const Record record_relief = { "relief", FIELDS(relief_fields), .says = "How high the land lies." };

const char zone_letters[] = ".,pmts^#q", edge_letters[] = ".=-v#bfd~";
#define LEGEND \
    "zones: . plain, ',' plough, p palms, m marsh, t town, s sand, ^ high, # closed, q palace; " \
    "borders: . open, = canal, - bank, v ditch, # wall, b bridge, f ford, d dam, ~ river"
const char field_legend[] = LEGEND;

static const char *const words_facing[] = { "north", "east", "south", "west", NULL };
static const char *const words_behind[] = {             /* Obstacle */
    "open", "canal", "river", "marsh", "bridge", "wall", NULL
};
static const char *const words_field_mark[] = {         /* FieldMarkKind */
    "palace", "causeway", "bridge", "ford", "camp", "village", "canal", "river", "grove", NULL
};

#define END(member, number, text) \
    .takes = TAKES_OWNER, TO(FieldModel, member[number]), .kind = KIND_SIDE, .says = text
static const Field field_end_fields[] = {
    { "lower", END(end, 0, "Whose camp lies at the lower end.") },
    { "upper", END(end, 1, "Whose camp lies at the upper end.") },
};
const Record record_field_ends = { "pair of ends", FIELDS(field_end_fields),
                                   .says = "Sides that always have the same end of a field." };

#define BEHIND(number, text) \
    .takes = TAKES_WORD, TO(FieldModel, behind[number]), .words = words_behind, .says = text
static const Field field_behind_fields[] = {
    { "lower", BEHIND(0, "What a flight from the lower camp comes to.") },
    { "upper", BEHIND(1, "What a flight from the upper camp comes to.") },
};
const Record record_field_behind = { "way back", FIELDS(field_behind_fields),
                                     .says = "What lies behind the camps." };

#define CROSS(number, text) \
    .takes = TAKES_INT, TO(FieldModel, cross[number]), .high = 20000, .unit = "men/half-hour", \
    .says = text
static const Field field_cross_fields[] = {
    { "lower", CROSS(0, "Over what lies behind the lower camp; as is usual for it if left out.") },
    { "upper", CROSS(1, "Over what lies behind the upper camp; as is usual for it if left out.") },
};
const Record record_field_cross = { "rate of crossing", FIELDS(field_cross_fields),
                                    .says = "Men who get over what lies behind." };

static const Field mark_fields[] = {
    { "col", TAKES_INT, TO(FieldMark, col), .must = true, .low = 1, .high = ZONE_COLS,
      .says = "Column, counted from the left." },
    { "row", TAKES_INT, TO(FieldMark, row), .must = true, .low = 1, .high = ZONE_ROWS,
      .says = "Row of zones, counted from the top as drawn." },
    { "kind", TAKES_WORD, TO(FieldMark, kind), .must = true, .words = words_field_mark,
      .says = "What is drawn." },
    { "name", TAKES_TEXT, TO(FieldMark, name), .must = true, .high = 48, .says = "Its name." },
};
const Record record_mark = { "mark", FIELDS(mark_fields), .says = "A name on a battlefield." };

static const Field account_fields[] = {
    { "day", TAKES_INT, TO(FieldAccount, day), .low = 1, .high = 30, .usual = 1,
      .says = "Which day of the fighting." },
    { "from", TAKES_INT, TO(FieldAccount, from), .low = 1, .high = 48, .usual = 1,
      .unit = "half-hours", .says = "The first it tells of, counted from the start of the day." },
    { "to", TAKES_INT, TO(FieldAccount, to), .must = true, .low = 1, .high = 48,
      .unit = "half-hours", .says = "The last it tells of." },
    { "text", TAKES_TEXT, TO(FieldAccount, text), .must = true, .high = 600,
      .says = "What the sources say, in the author's own words." },
    { "source", TAKES_SOURCE, TO(FieldAccount, source), .must = true, .says = "Which sources." },
};
const Record record_account = { "moment", FIELDS(account_fields),
                                .says = "What the sources say of a moment of a battle." };

static const Field field_fields[] = {
    ID_FIELD(FieldModel, "What it is called."),
    NAME_FIELD(FieldModel, name.latin, "Its name."),
    { "ar", TAKES_TEXT, TO(FieldModel, name.native), .high = 160, .says = "Its name in Arabic." },
    { "place", TAKES_REF, TO(FieldModel, place), .must = true, .kind = KIND_PLACE,
      .says = "Battles at this place are fought on it." },
    { "facing", TAKES_WORD, TO(FieldModel, facing), .words = words_facing,
      .says = "Where the upper end lies." },
    { "ends", TAKES_RECORD, .record = &record_field_ends,
      .says = "Whose ends these are; else who attacks has the lower one." },
    { "map", TAKES_MAP, .must = true, .count = 2 * ZONE_ROWS - 1,
      .says = "Rows of zones and of the borders between them by turns, the upper camp first; "
              LEGEND "." },
    { "behind", TAKES_RECORD, .record = &record_field_behind,
      .says = "What lies behind the camps." },
    { "cross", TAKES_RECORD, .record = &record_field_cross,
      .says = "Men who get over what lies behind in a half-hour." },
    { "hides", TAKES_BOOL, TO(FieldModel, hides),
      .says = "Whether ground within reach hides horse." },
    { "marks", TAKES_MARKS, .record = &record_mark, .says = "Names on the field." },
    { "accounts", TAKES_ACCOUNTS, .record = &record_account, .says = "What the sources say." },
    { "note", TAKES_TEXT, TO(FieldModel, note), .high = 600,
      .says = "What is known of the ground and what is guessed." },
    { "source", TAKES_SOURCE, TO(FieldModel, source), .must = true,
      .says = "Where it comes from, or \"model assumption\"." },
};
const Record record_battlefield = { "battlefield", FIELDS(field_fields),
                              .says = "A battlefield known by name." };

const RuleShape rule_shape[RULE_COUNT] = {
#define RULE(group, name, unit, says) { #group, #name, unit, says, offsetof(Rules, \
        group##_##name) },
#include "world/rules.def"
#undef RULE
};

RuleView schema_rule(const Model *m, int32_t rule)
{
    must(rule >= 0 && rule < RULE_COUNT);
    const RuleShape *r = &rule_shape[rule];
    int32_t value = 0;
    if (m)
        memcpy(&value, (const char *)&m->rules + r->at, sizeof value);
    return (RuleView){ r->group, r->name, r->unit, r->says, value };
}

/*
 * schema_tables.c: what may stand in the files of a scenario, and which file
 * holds which rows.
 */
#include "script/shape.h"

#include "world/hooks.h"
#include "world/order.h"
#include "world/state.h"

const char *const words_hook[] = { "start", "week_begins", "week_ends", "battle_ended",
                                  "day_begins", NULL };
const char *const words_fate[] = { "well", "wounded", "dead", "captured", "gone", NULL };
const char *const words_relation[] = { "peace", "war", "ally", NULL };
static const char *const words_seat[] = { "saddle", "canopy", "roof", NULL };
const char *const words_stance[] = { "accept", "seek", "avoid", NULL };
static const char *const words_post[] = {               /* Post */
    "any", "left wing", "left centre", "centre", "right centre", "right wing", "reserve", NULL
};
const char *const words_reading[] = { "low", "middle", "high", NULL };
static const char *const words_goal[] = {               /* GoalKind */
    "hold", "deny", "men", "break", "spoils", "terms", NULL
};

#define ID_FIELD(type, words) \
    { "id", TAKES_ID, TO(type, id), .must = true, .says = words }
#define TEXT_MUST(type, key, member, most, words) \
    { key, TAKES_TEXT, TO(type, member), .must = true, .high = most, .says = words }
#define TEXT_MAY(type, key, member, most, words) \
    { key, TAKES_TEXT, TO(type, member), .high = most, .says = words }
#define LONG_TEXT(type, key, member, needed, words) \
    { key, TAKES_TEXT, TO(type, member), .must = needed, .lines = true, .high = 12000, \
      .says = words }
#define SHARE_OF(type, member, otherwise, words) \
    { #member, TAKES_INT, SHARE(type, member), .usual = otherwise, .says = words }
#define GRADE(type, member, words) \
    { #member, TAKES_INT, TO(type, member), .must = true, .high = 10, .unit = "0..10", \
      .says = words }
#define SIDE_OF(type, member, needed, words) \
    { #member, TAKES_REF, TO(type, member), .must = needed, .kind = KIND_SIDE, .says = words }
#define SOURCE_MUST(type) \
    { "source", TAKES_SOURCE, TO(type, source), .must = true, \
      .says = "Keys of sources.lua, or \"model assumption\"." }
#define MEN(type, words) \
    { "men", TAKES_TRIPLE, TO(type, men), .must = true, .high = 1000000, .unit = "men", \
      .says = words }

static const Field view_fields[] = {
    { "west", TAKES_INT, TO(Model, chart.view_west), .must = true, .low = -180000, .high = 180000,
      .unit = "1/1000 degree", .says = "Western edge." },
    { "east", TAKES_INT, TO(Model, chart.view_east), .must = true, .low = -180000, .high = 180000,
      .unit = "1/1000 degree", .says = "Eastern edge." },
    { "south", TAKES_INT, TO(Model, chart.view_south), .must = true, .low = -90000, .high = 90000,
      .unit = "1/1000 degree", .says = "Southern edge." },
    { "north", TAKES_INT, TO(Model, chart.view_north), .must = true, .low = -90000, .high = 90000,
      .unit = "1/1000 degree", .says = "Northern edge." },
};
const Record record_view = { "view", FIELDS(view_fields), .says = "The map window at first." };

static const Field side_fields[] = {
    ID_FIELD(SideModel, "What it is called in other files: rashid, sasan, roman or tribes."),
    TEXT_MUST(SideModel, "name", name.latin, 96, "Its name."),
    TEXT_MAY(SideModel, "native", name.native, 160, "Its name in its own writing."),
    TEXT_MUST(SideModel, "adjective", adjective, 48, "As in \"a Sasanian army\"."),
    TEXT_MUST(SideModel, "letter", letter, 4, "One letter for its counters."),
    { "colour", TAKES_INT, TO(SideModel, colour), .must = true, .high = 0xFFFFFF,
      .unit = "0xRRGGBB",
      .says = "The colour of its counters." },
    { "playable", TAKES_BOOL, TO(SideModel, playable), .says = "Whether a person may play it." },
    { "chief", TAKES_REF, TO(SideModel, chief), .kind = KIND_LEADER,
      .says = "The leader orders start from." },
    { "seat", TAKES_REF, TO(SideModel, seat), .kind = KIND_PLACE,
      .says = "Where they start from while the chief commands nobody." },
    { "courier_mpd", TAKES_INT, TO(SideModel, courier_mpd), .must = true, .low = 1000,
      .high = 400000, .unit = "m/day", .says = "How fast its letters travel." },
    { "doctrine", TAKES_REF, TO(SideModel, doctrine), .kind = KIND_DOCTRINE, .must = true,
      .says = "The temper of the mind that plays it." },
    SHARE_OF(SideModel, legitimacy, 500, "How far its own people think it rightful."),
    SHARE_OF(SideModel, authority, 500, "How far its governors obey."),
    { "treasury_kdh", TAKES_INT, TO(SideModel, treasury_kdh), .high = 2000000,
      .unit = "1000 dirham", .says = "Coin at the start." },
    SHARE_OF(SideModel, patience, 500, "Pressure at which its crown orders battle."),
    { "regent", TAKES_REF, TO(SideModel, regent), .kind = KIND_LEADER,
      .says = "Who governs for the chief." },
    { "settles", TAKES_DATE, TO(SideModel, settles), .low = 500, .high = 800,
      .says = "From when its volunteers may found camp-cities; left out: never." },
    LONG_TEXT(SideModel, "briefing", briefing, false, "What its commander is told first."),
    SOURCE_MUST(SideModel),
};
const Record record_side = { "side", FIELDS(side_fields), .says = "A party to the war." };

static const Field relation_fields[] = {
    { "a", TAKES_REF, TO(RelationModel, a), .slot = 1, .must = true, .kind = KIND_SIDE,
      .says = "One side." },
    { "b", TAKES_REF, TO(RelationModel, b), .slot = 2, .must = true, .kind = KIND_SIDE,
      .says = "The other." },
    { "is", TAKES_WORD, TO(RelationModel, is), .slot = 3, .must = true, .words = words_relation,
      .says = "How they stand; pairs that are not listed are at peace." },
};
const Record record_relation = { "relation", FIELDS(relation_fields),
                                 .says = "How two sides stand at the start." };

static const Field short_fields[] = {
    { "weeks", TAKES_INT, TO(Model, short_weeks), .must = true, .low = 1, .high = 300,
      .unit = "weeks", .says = "After how many it ends." },
    { "from", TAKES_INT, TO(Model, short_from), .low = 0, .high = 300, .unit = "weeks",
      .says = "How many weeks of the campaign lie before it; what happened in them is for a "
              "start hook to set down." },
    TEXT_MUST(Model, "title", short_title, 95, "What the short game is called."),
    TEXT_MUST(Model, "says", short_says, 500, "What it is about."),
};
const Record record_short = { "short cut", FIELDS(short_fields),
                              .says = "The same in about twenty minutes." };

static const Field scenario_fields[] = {
    ID_FIELD(Model, "The name of its folder."),
    TEXT_MUST(Model, "title", title, 95, "Its title."),
    TEXT_MAY(Model, "title_native", title_native, 95, "The title in Arabic or Persian."),
    TEXT_MUST(Model, "summary", summary, 500, "What it is about, in two sentences."),
    TEXT_MUST(Model, "teaches", teaches, 250, "What playing it shows."),
    TEXT_MAY(Model, "author", author, 160, "Who made it."),
    { "starts", TAKES_DATE, TO(Model, start_jdn), .must = true, .low = 500, .high = 800,
      .says = "The first day, in the Julian calendar." },
    { "weeks", TAKES_INT, TO(Model, weeks), .must = true, .low = 1, .high = 300, .unit = "weeks",
      .says = "How long it lasts." },
    { "minutes", TAKES_INT, TO(Model, minutes), .must = true, .low = 1, .high = 10000,
      .unit = "minutes", .says = "How long a game takes." },
    { "short", TAKES_RECORD, .record = &record_short, .says = "The same in about twenty minutes." },
    { "shown", TAKES_BOOL, TO(Model, shown), .usual = 1,
      .says = "Whether it is offered to players; false for what only the laboratory opens." },
    { "difficulty", TAKES_INT, TO(Model, difficulty), .low = 0, .high = 4,
      .says = "1 for the one to learn by, which is offered first, to 4 for the whole of it." },
    TEXT_MAY(Model, "where", where, 95, "The country it is played in."),
    { "theatre", TAKES_TEXT, .must = true, .high = 64,
      .says = "The folder of its land, beside its own; \".\" if that is its own." },
    { "view", TAKES_RECORD, .record = &record_view, .must = true,
      .says = "The map window at first." },
    { "sides", TAKES_TABLE, .record = &record_side, .must = true,
      .says = "The parties to the war." },
    { "relations", TAKES_TABLE, .record = &record_relation, .says = "Wars and alliances." },
    { "rules", TAKES_RULES, .record = &record_rule,
      .says = "Single numbers of the rules replaced: { group = { name = { value, ... } } }." },
};
const Record record_scenario = { "scenario", FIELDS(scenario_fields),
                                 .says = "What a scenario is called, when and where it happens." };

static const Field leader_fields[] = {
    ID_FIELD(LeaderModel, "What he is called in other files."),
    TEXT_MUST(LeaderModel, "name", name.latin, 96, "His name."),
    TEXT_MAY(LeaderModel, "native", name.native, 160, "His name in his own writing."),
    SIDE_OF(LeaderModel, side, true, "Whom he serves."),
    TEXT_MAY(LeaderModel, "title", title, 160, "His office."),
    GRADE(LeaderModel, ability, "Skill in command."),
    GRADE(LeaderModel, initiative, "How readily he acts without orders."),
    GRADE(LeaderModel, caution, "How much he dreads a risk."),
    GRADE(LeaderModel, lead, "How far in front he fights."),
    { "seat", TAKES_WORD, TO(LeaderModel, seat), .words = words_seat,
      .says = "What he commands a battle from; a roof only where the field has one." },
    { "ill", TAKES_BOOL, TO(LeaderModel, ill),
      .says = "Whether he cannot ride, and commands by notes." },
    { "health", TAKES_INT, TO(LeaderModel, health), .usual = 7, .high = 10, .unit = "0..10",
      .says = "How seldom he falls ill on campaign; his heir commands while he lies." },
    { "deputies", TAKES_INT, TO(LeaderModel, deputies), .high = 7,
      .says = "Successors he has named, who take over one after the other when he falls." },
    SHARE_OF(LeaderModel, jealousy, 300, "How ill he bears another's glory."),
    { "faction", TAKES_REF, TO(LeaderModel, faction), .kind = KIND_FACTION,
      .says = "The party he belongs to." },
    { "heir", TAKES_REF, TO(LeaderModel, heir), .kind = KIND_LEADER,
      .says = "Who takes over his army when he falls or is sent for." },
    SHARE_OF(LeaderModel, loyalty, 700, "How surely he obeys."),
    SHARE_OF(LeaderModel, prestige, 400, "What his name is worth to his men."),
    TEXT_MAY(LeaderModel, "note", note, 2000, "A remark for the reader."),
    SOURCE_MUST(LeaderModel),
};
const Record record_leader = { "leader", FIELDS(leader_fields), .says = "A commander." };

static const Field faction_fields[] = {
    ID_FIELD(FactionModel, "What it is called in other files."),
    TEXT_MUST(FactionModel, "name", name.latin, 96, "Its name."),
    TEXT_MAY(FactionModel, "native", name.native, 160, "Its name in its own writing."),
    SIDE_OF(FactionModel, side, true, "At whose court."),
    SHARE_OF(FactionModel, loyalty, 500, "How far it holds with its crown."),
    TEXT_MAY(FactionModel, "note", note, 2000, "A remark for the reader."),
    SOURCE_MUST(FactionModel),
};
const Record record_faction = { "faction", FIELDS(faction_fields),
                                .says = "Houses that stand or fall together." };

static const char *const words_muster[] = { "volunteers", "house", "levy", NULL };  /* MusterKind */

static const Field pool_fields[] = {
    ID_FIELD(PoolModel, "What it is called in other files."),
    TEXT_MUST(PoolModel, "name", name.latin, 96, "Its name."),
    TEXT_MAY(PoolModel, "native", name.native, 160, "Its name in its own writing."),
    SIDE_OF(PoolModel, side, true, "Whom it serves."),
    { "home", TAKES_REF, TO(PoolModel, home), .must = true, .kind = KIND_PLACE,
      .says = "Where its men live." },
    MEN(PoolModel, "Still free at the start, besides those in formations: low, middle, high."),
    SHARE_OF(PoolModel, quality, 500, "How good its men are."),
    SHARE_OF(PoolModel, loyalty, 500, "How surely they stay."),
    SHARE_OF(PoolModel, zeal, 500, "How gladly they come."),
    { "kin", TAKES_BOOL, TO(PoolModel, kin), .says = "Whether they fight by clan." },
    { "barred", TAKES_BOOL, TO(PoolModel, barred), .says = "Whether they may not be called." },
    { "muster", TAKES_WORD, TO(PoolModel, muster), .words = words_muster,
      .says = "How its men come when they are called." },
    SHARE_OF(PoolModel, families, 0, "Fighters whose families come with them."),
    { "faction", TAKES_REF, TO(PoolModel, faction), .kind = KIND_FACTION,
      .says = "The party it holds with." },
    SHARE_OF(PoolModel, habit, 0, "How used they are to elephants."),
    TEXT_MAY(PoolModel, "note", note, 2000, "A remark for the reader."),
    SOURCE_MUST(PoolModel),
};
const Record record_pool = { "pool", FIELDS(pool_fields),
                             .says = "A tribe, house or province that men come from." };

static const Field contingent_fields[] = {
    { "arm", TAKES_REF, TO(ContingentModel, arm), .must = true, .kind = KIND_ARM,
      .says = "How they fight." },
    { "pool", TAKES_REF, TO(ContingentModel, pool), .must = true, .kind = KIND_POOL,
      .says = "Where they come from." },
    MEN(ContingentModel,
        "Men in the ranks: low, middle, high; they are not in the pool's free men."),
    { "quality", TAKES_INT, SHARE(ContingentModel, quality), .must = true,
      .says = "How good they are." },
    { "cohesion", TAKES_INT, SHARE(ContingentModel, cohesion), .must = true,
      .says = "How well they hold together." },
    SHARE_OF(ContingentModel, fatigue, 0, "How weary they are at the start."),
    { "chained", TAKES_BOOL, TO(ContingentModel, chained), .says = "Whether the foot is linked." },
    { "source", TAKES_SOURCE, TO(ContingentModel, source),
      .says = "Its own source; the formation's if left out." },
};
const Record record_contingent = { "contingent", FIELDS(contingent_fields),
                                   .says = "Men of one pool and arm in a formation." };

static const Field formation_fields[] = {
    ID_FIELD(FormationModel, "What it is called in orders and in other files."),
    TEXT_MUST(FormationModel, "name", name, 96, "Its name."),
    SIDE_OF(FormationModel, side, true, "Whom it fights for."),
    { "leader", TAKES_REF, TO(FormationModel, leader), .kind = KIND_LEADER,
      .says = "Who commands it." },
    { "at", TAKES_REF, TO(FormationModel, at), .kind = KIND_PLACE,
      .says = "Where it stands at the start; may be left out if it waits." },
    { "base", TAKES_REF, TO(FormationModel, base), .kind = KIND_PLACE,
      .says = "The depot whose convoys feed it." },
    { "waits", TAKES_BOOL, TO(FormationModel, waits),
      .says = "Not on the map until a script calls fx.arrive." },
    { "premise", TAKES_NEED, TO(FormationModel, premise), .kind = KIND_PREMISE,
      .says = "{ id, option }: it is in the game only under this option." },
    { "grain_days", TAKES_INT, TO(FormationModel, grain_days), .high = 365, .unit = "days",
      .says = "Bread it carries." },
    { "fodder_days", TAKES_INT, TO(FormationModel, fodder_days), .high = 60, .unit = "days",
      .says = "Fodder it carries." },
    { "followers", TAKES_INT, TO(FormationModel, followers), .high = 1000000, .unit = "heads",
      .says = "Servants, women and drivers who eat but do not fight." },
    { "carts", TAKES_INT, TO(FormationModel, carts), .high = 100000, .says = "Ox carts." },
    { "boats", TAKES_INT, TO(FormationModel, boats), .high = 10000, .says = "River boats." },
    { "animals", TAKES_BY_REF, TO(FormationModel, animals), .kind = KIND_ANIMAL, .high = 200000,
      .unit = "heads", .says = "Beasts of the train, besides those ridden." },
    { "stance", TAKES_WORD, TO(FormationModel, stance), .words = words_stance,
      .says = "Whether it seeks battle." },
    { "post", TAKES_WORD, TO(FormationModel, post), .words = words_post,
      .says = "Its place in the line of battle, from its own side." },
    { "garrison", TAKES_BOOL, TO(FormationModel, garrison),
      .says = "Stays unless ordered by name." },
    { "fortified", TAKES_INT, TO(FormationModel, fortified), .high = 30, .unit = "days",
      .says = "Days it has been digging in." },
    { "priority", TAKES_INT, TO(FormationModel, priority), .usual = 1, .high = 2,
      .says = "Who is fed first of those who share a depot: 0, 1 or 2." },
    { "standard", TAKES_BOOL, TO(FormationModel, standard),
      .says = "Whether the great standard is with it." },
    TEXT_MAY(FormationModel, "note", note, 2000, "A remark for the reader."),
    SOURCE_MUST(FormationModel),
    { "contingents", TAKES_CONTINGENTS, .record = &record_contingent, .must = true,
      .says = "Who is in it." },
};
const Record record_formation = { "formation", FIELDS(formation_fields),
                                  .says = "Men who march and fight together." };

static const Field part_fields[] = {
    ID_FIELD(PartModel, "What it is called in scripts and orders."),
    TEXT_MUST(PartModel, "name", name, 96, "Its name."),
    TEXT_MAY(PartModel, "note", note, 2000, "A remark for the reader."),
};
const Record record_part = { "part", FIELDS(part_fields),
                             .says = "A name for a part that fx.divide splits off an army." };

static const Field forces_fields[] = {
    { "factions", TAKES_TABLE, .record = &record_faction, .says = "Parties at the courts." },
    { "leaders", TAKES_TABLE, .record = &record_leader, .must = true, .says = "The commanders." },
    { "pools", TAKES_TABLE, .record = &record_pool, .must = true, .says = "Where men come from." },
    { "formations", TAKES_TABLE, .record = &record_formation, .must = true, .says = "The armies." },
    { "parts", TAKES_TABLE, .record = &record_part,
      .says = "Names for parts of armies that scripts divide." },
};
const Record record_forces = { "forces", FIELDS(forces_fields), .says = "Who fights." };

static const Field option_fields[] = {
    { "word", TAKES_TEXT, TO(PremiseOption, word), .slot = 1, .must = true, .high = 32,
      .says = "The word by which it is chosen." },
    { "says", TAKES_TEXT, TO(PremiseOption, says), .slot = 2, .must = true, .high = 600,
      .says = "What is then so." },
};
const Record record_option = { "option", FIELDS(option_fields),
                               .says = "One answer to a premise." };

static const Field premise_fields[] = {
    ID_FIELD(PremiseModel, "What it is called in scripts and on the command line."),
    TEXT_MUST(PremiseModel, "title", title, 160, "The question in a few words."),
    TEXT_MUST(PremiseModel, "says", says, 2000, "Why it is open."),
    TEXT_MAY(PremiseModel, "group", group, 64, "Under which heading it is listed."),
    { "options", TAKES_OPTIONS, .record = &record_option, .must = true,
      .says = "Two to six answers." },
    { "usual", TAKES_USUAL, TO(PremiseModel, usual), .must = true,
      .says = "The option of history." },
    SOURCE_MUST(PremiseModel),
};
const Record record_premise = { "premise", FIELDS(premise_fields),
                                .says = "A question the sources leave open." };

static const char *const words_short[] = { "no", "yes", "both", NULL };

static const Field goal_fields[] = {
    SIDE_OF(GoalModel, side, true, "Whose goal it is."),
    { "kind", TAKES_WORD, TO(GoalModel, kind), .must = true, .words = words_goal,
      .says = "What has to be so at the end." },
    { "place", TAKES_REF, TO(GoalModel, place), .kind = KIND_PLACE, .says = "For hold and deny." },
    { "number", TAKES_INT, TO(GoalModel, number), .high = 2000000000,
      .says = "For men and break: men; spoils: dirhams; terms: places." },
    SIDE_OF(GoalModel, against, false, "The enemy, for deny and break."),
    { "points", TAKES_INT, TO(GoalModel, points), .must = true, .low = 1, .high = 1000,
      .unit = "permille", .says = "What reaching it is worth; a side's goals make 1000." },
    TEXT_MUST(GoalModel, "text", text, 500, "The goal in a sentence."),
    { "short", TAKES_WORD, TO(GoalModel, counts), .words = words_short,
      .says = "Whether it counts in the short cut: no, yes (there alone) or both." },
    SOURCE_MUST(GoalModel),
};
const Record record_goal = { "goal", FIELDS(goal_fields), .says = "What a side fights for." };

static const Field grade_fields[] = {
    SIDE_OF(GradeModel, side, true, "Whose it is."),
    { "from", TAKES_INT, SHARE(GradeModel, from), .must = true, .says = "Points at least." },
    TEXT_MUST(GradeModel, "text", text, 500, "What history says of such an end."),
};
const Record record_grade = { "grade", FIELDS(grade_fields),
                              .says = "A verdict on the points made." };

static const Field goals_fields[] = {
    { "goals", TAKES_TABLE, .record = &record_goal, .must = true, .says = "What is fought for." },
    { "grades", TAKES_TABLE, .record = &record_grade, .says = "Verdicts." },
};
const Record record_goals = { "goals", FIELDS(goals_fields), .says = "How the game is decided." };

static const Field history_fields[] = {
    { "date", TAKES_DATE, TO(HistoryModel, day), .must = true, .low = 500, .high = 800,
      .says = "When it happened." },
    { "place", TAKES_REF, TO(HistoryModel, place), .kind = KIND_PLACE, .says = "Where." },
    { "who", TAKES_REF, TO(HistoryModel, who), .kind = KIND_LEADER,
      .says = "The commander who was there: the map draws his way from row to row." },
    TEXT_MUST(HistoryModel, "title", title, 160, "What happened, in a few words."),
    LONG_TEXT(HistoryModel, "text", text, true, "What is known of it."),
    SOURCE_MUST(HistoryModel),
};
const Record record_history = { "event of history", FIELDS(history_fields),
                                .says = "What happened, to hold the game against." };

static const Field source_fields[] = {
    ID_FIELD(SourceModel, "The key that `source` fields name."),
    TEXT_MUST(SourceModel, "text", text, 2000, "Author, work, year."),
    TEXT_MAY(SourceModel, "weight", weight, 500, "How far it can be trusted."),
};
const Record record_source = { "source", FIELDS(source_fields),
                               .says = "Where something is known from." };

static const Field dispute_fields[] = {
    ID_FIELD(DisputeModel, "Its number in the dossier."),
    TEXT_MUST(DisputeModel, "question", question, 1000, "What is disputed."),
    LONG_TEXT(DisputeModel, "positions", positions, true, "Who holds what."),
    LONG_TEXT(DisputeModel, "here", here, true, "What this scenario does."),
};
const Record record_dispute = { "dispute", FIELDS(dispute_fields),
                                .says = "What scholars disagree on." };

static const Field sources_fields[] = {
    { "sources", TAKES_TABLE, .record = &record_source, .must = true,
      .says = "All that is cited." },
    { "disputes", TAKES_TABLE, .record = &record_dispute, .says = "What is open." },
};
const Record record_sources = { "sources", FIELDS(sources_fields), .says = "What it rests on." };

static const Field change_fields[] = {
    { "id", TAKES_REF, .must = true, .kind = KIND_PLACE, .says = "The place of the theatre." },
    { "owner", TAKES_OWNER, TO(PlaceModel, owner), .kind = KIND_SIDE, .says = "Who holds it." },
    { "terms_dh", TAKES_INT, TO(PlaceModel, terms_dh), .high = 100000000, .unit = "dirham/year",
      .says = "The tribute it usually pays under terms." },
    { "terms_lean", TAKES_INT, TO(PlaceModel, terms_lean), .low = -1000, .high = 1000,
      .unit = "permille", .says = "Added to its assent to terms." },
    { "depot_t", TAKES_INT, TO(PlaceModel, depot_g), .high = 1000000, .scale = 1000000, .unit = "t",
      .says = "Grain in store at the start." },
    { "source", TAKES_SOURCE, .must = true,
      .says = "Keys of sources.lua, or \"model assumption\"." },
};
const Record record_change = { "correction", FIELDS(change_fields), .partial = true,
                               .says = "What differs here from the theatre." };

static const Field var_fields[] = {
    { "start", TAKES_INT, TO(VarModel, start), .slot = 1, .must = true, .low = INT32_MIN,
      .high = INT32_MAX, .says = "Its value at the start." },
    { "low", TAKES_INT, TO(VarModel, low), .low = INT32_MIN, .high = INT32_MAX, .usual = INT32_MIN,
      .says = "The least it may become." },
    { "high", TAKES_INT, TO(VarModel, high), .low = INT32_MIN, .high = INT32_MAX,
      .usual = INT32_MAX, .says = "The most it may become." },
    { "says", TAKES_TEXT, TO(VarModel, says), .must = true, .high = 500,
      .says = "What it stands for." },
};
const Record record_var = { "variable", FIELDS(var_fields), .says = "What a scenario remembers." };

static const Field events_fields[] = {
    { "vars", TAKES_VARS, .record = &record_var, .says = "Variables by name." },
    { "start", TAKES_FUNCTION, .says = "Called once, before the first week." },
    { "week_begins", TAKES_FUNCTION,
      .says = "Called before the orders of a week are carried out." },
    { "week_ends", TAKES_FUNCTION, .says = "Called after the last day of a week." },
    { "battle_ended", TAKES_FUNCTION,
      .says = "Called after a battle; a third argument is the winner's formation, or nil." },
    { "day_begins", TAKES_FUNCTION, .says = "Called every day, before anybody moves." },
};
const Record record_events = { "events", FIELDS(events_fields), .says = "What a row cannot say." };

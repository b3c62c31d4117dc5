/*
 * schema_trials.c: what may stand in trials.lua, where battles of record are
 * written down to hold the rules of battle against.
 */
#include "script/shape.h"

static const char *const words_set[] = { "in", "out", "plain", NULL };
static const char *const words_won[] = { "neither", "first", "second", NULL };
static const char *const words_from[] = { "north", "east", "south", "west", NULL };
static const char *const words_behind[] = {     /* Obstacle */
    "open", "canal", "river", "marsh", "bridge", "wall", NULL
};
static const char *const words_seat[] = { "saddle", "canopy", "roof", NULL };   /* SeatKind */

#define GRADE(member, words) \
    { #member, TAKES_INT, TO(LeaderModel, member), .must = true, .high = 10, .unit = "0..10", \
      .says = words }

static const Field leader_fields[] = {
    { "name", TAKES_TEXT, TO(LeaderModel, name.latin), .must = true, .high = 96,
      .says = "His name." },
    GRADE(ability, "Skill in command."),
    GRADE(initiative, "How readily he acts without orders."),
    GRADE(caution, "How much he dreads a risk."),
    GRADE(lead, "How far in front he fights."),
    { "seat", TAKES_WORD, TO(LeaderModel, seat), .words = words_seat,
      .says = "Where he commands from." },
    { "ill", TAKES_BOOL, TO(LeaderModel, ill), .says = "Whether he cannot ride." },
    { "deputies", TAKES_INT, TO(LeaderModel, deputies), .high = 7,
      .says = "Successors named beforehand." },
};
const Record record_trial_leader = { "commander", FIELDS(leader_fields),
                                     .says = "Who commands an army of a trial." };

static const Field body_fields[] = {
    { "arm", TAKES_REF, TO(TrialBody, arm), .must = true, .kind = KIND_ARM,
      .says = "How they fight." },
    { "men", TAKES_INT, TO(TrialBody, men), .must = true, .low = 1, .high = 200000, .unit = "men",
      .says = "Men in the ranks, the middle of what is thought possible." },
    { "quality", TAKES_INT, SHARE(TrialBody, quality), .must = true, .says = "How good they are." },
    { "cohesion", TAKES_INT, SHARE(TrialBody, cohesion), .must = true,
      .says = "How well they hold together." },
    { "fatigue", TAKES_INT, SHARE(TrialBody, fatigue), .says = "How weary they are at dawn." },
    { "habit", TAKES_INT, SHARE(TrialBody, habit), .says = "How used they are to elephants." },
    { "kin", TAKES_BOOL, TO(TrialBody, kin), .says = "Whether they fight by clan." },
    { "chained", TAKES_BOOL, TO(TrialBody, chained), .says = "Whether the foot is linked." },
    { "day", TAKES_INT, TO(TrialBody, day), .high = 10,
      .says = "The day on which they reach the field; left out: they are there." },
    { "comes", TAKES_INT, TO(TrialBody, comes), .high = 40, .unit = "half-hours",
      .says = "The half-hour of that day; 0: at dawn." },
};
const Record record_trial_body = { "body", FIELDS(body_fields),
                                   .says = "Men of one arm in an army of a trial." };

static const Field army_fields[] = {
    { "leader", TAKES_RECORD, TO(TrialArmy, leader), .must = true, .record = &record_trial_leader,
      .says = "Who commands." },
    { "attacks", TAKES_BOOL, TO(TrialArmy, attacks), .says = "Whether it seeks the fight." },
    { "standard", TAKES_BOOL, TO(TrialArmy, standard), .says = "The great standard is with it." },
    { "informed", TAKES_BOOL, TO(TrialArmy, informed),
      .says = "Deserters have told it where elephants are weak." },
    { "behind", TAKES_WORD, TO(TrialArmy, behind), .words = words_behind,
      .says = "What lies behind its camp, on a bare plain." },
    { "works", TAKES_INT, TO(TrialArmy, works), .high = 30, .unit = "days",
      .says = "Days it has been digging." },
    { "met_beasts", TAKES_INT, TO(TrialArmy, met_beasts), .high = 100, .unit = "days",
      .says = "Days of battle in which it faced elephants before." },
    { "bodies", TAKES_BODIES, .must = true, .record = &record_trial_body,
      .says = "Who is in it." },
};
const Record record_trial_army = { "army", FIELDS(army_fields), .says = "One side of a trial." };

#define BAND(key, member, needed, most, measure, words) \
    { key, TAKES_INTS, .at = offsetof(TrialModel, member), .size = sizeof(int32_t), \
      .must = needed, .high = most, .count = 2, .unit = measure, .says = words }

static const Field trial_fields[] = {
    { "id", TAKES_ID, TO(TrialModel, id), .must = true, .says = "What it is called in reports." },
    { "name", TAKES_TEXT, TO(TrialModel, name), .must = true, .high = 48,
      .says = "What the battle is called." },
    { "when", TAKES_TEXT, TO(TrialModel, when), .must = true, .high = 48,
      .says = "When it was fought, as far as is known." },
    { "set", TAKES_WORD, TO(TrialModel, set), .must = true, .words = words_set,
      .says = "Of this theatre, by which parameters may be judged, or from outside." },
    { "place", TAKES_REF, TO(TrialModel, place), .kind = KIND_PLACE,
      .says = "Where; left out if that is off the map." },
    { "open", TAKES_BOOL, TO(TrialModel, open),
      .says = "Fought on a bare plain whatever the map has there; always so off the map." },
    { "hides", TAKES_BOOL, TO(TrialModel, hides),
      .says = "Whether ground within reach hides horse, on a bare plain." },
    { "month", TAKES_INT, TO(TrialModel, month), .must = true, .low = 1, .high = 12,
      .says = "For light and heat." },
    { "days", TAKES_INT, TO(TrialModel, days), .low = 1, .high = 10, .usual = 1,
      .says = "Days it may go on; then neither has won." },
    { "wind", TAKES_INT, TO(TrialModel, wind), .high = 3, .says = "0 calm to 3 storm, all days." },
    { "wind_from", TAKES_WORD, TO(TrialModel, wind_from), .words = words_from,
      .says = "Whence; on a bare plain the second army's camp lies north." },
    { "storm_day", TAKES_INT, TO(TrialModel, storm_day), .high = 10,
      .says = "The day on which a storm breaks; 0: none does." },
    { "storm_at", TAKES_INT, TO(TrialModel, storm_at), .low = 1, .high = 40, .usual = 1,
      .unit = "half-hours", .says = "When in that day." },
    { "storm_from", TAKES_WORD, TO(TrialModel, storm_from), .words = words_from,
      .says = "Whence it blows." },
    { "first", TAKES_RECORD, TO(TrialModel, army[0]), .must = true, .record = &record_trial_army,
      .says = "One army." },
    { "second", TAKES_RECORD, TO(TrialModel, army[1]), .must = true, .record = &record_trial_army,
      .says = "The other." },
    { "won", TAKES_WORD, TO(TrialModel, won), .must = true, .words = words_won,
      .says = "Who won." },
    BAND("chance", chance, true, 1000, "permille", "Low and high: how often that should happen."),
    BAND("winner_dead", winner_dead, true, 1000, "permille",
         "Low and high: the winner's killed, of men engaged."),
    BAND("loser_dead", loser_dead, true, 1000, "permille", "The same for the loser."),
    BAND("fought", fought, false, 400, "half-hours", "Low and high: how long they fought."),
    { "note", TAKES_TEXT, TO(TrialModel, note), .high = 2000, .lines = true,
      .says = "A remark for the reader." },
    { "source", TAKES_SOURCE, TO(TrialModel, source), .must = true,
      .says = "Keys of sources.lua, or \"model assumption\"." },
};
const Record record_trial = { "trial", FIELDS(trial_fields),
                              .says = "A battle of record, and what the sources make of it." };

/*
 * schema_cards.c: what may stand in decisions.lua, record.lua and lesson.lua.
 */
#include "script/shape.h"

static const Field choice_fields[] = {
    { "word", TAKES_TEXT, TO(DecisionOption, word), .must = true, .high = 32,
      .says = "The word by which it is chosen." },
    { "says", TAKES_TEXT, TO(DecisionOption, says), .must = true, .high = 600,
      .says = "What is then done, and what is known to come of it." },
    { "costs", TAKES_TEXT, TO(DecisionOption, costs), .high = 400, .says = "What it costs." },
    { "mind", TAKES_LEAN, TO(DecisionOption, mind), .usual = 500, .high = 1000, .unit = "permille",
      .says = "How far a mind leans to it; it takes the one it leans to most." },
    { "does", TAKES_FUNCTION, .says = "function(q, fx, why): what it does; nothing if left out." },
};
const Record record_choice = { "answer", FIELDS(choice_fields), .says = "One answer to a card." };

static const Field decision_fields[] = {
    { "id", TAKES_ID, TO(DecisionModel, id), .must = true,
      .says = "What it is called in scripts and orders." },
    { "side", TAKES_REF, TO(DecisionModel, side), .must = true, .kind = KIND_SIDE,
      .says = "Who has to decide." },
    { "title", TAKES_TEXT, TO(DecisionModel, title), .must = true, .high = 160,
      .says = "The question in a few words." },
    { "text", TAKES_TEXT, TO(DecisionModel, text), .must = true, .lines = true, .high = 4000,
      .says = "What is known, and what is at stake." },
    { "weeks", TAKES_INT, TO(DecisionModel, weeks), .usual = 1, .low = 1, .high = 52,
      .unit = "weeks", .says = "How long it may be thought over; then the usual answer is taken." },
    { "again", TAKES_INT, TO(DecisionModel, again), .high = 300, .unit = "weeks",
      .says = "After how many it may be put again; 0: once only." },
    { "when", TAKES_FUNCTION, .must = true, .says = "function(q): true when it is to be put." },
    { "options", TAKES_CHOICES, .record = &record_choice, .must = true,
      .says = "Two to four answers." },
    { "usual", TAKES_CHOICE, TO(DecisionModel, usual), .must = true,
      .says = "The answer of history, taken when time runs out." },
    { "source", TAKES_SOURCE, TO(DecisionModel, source), .must = true,
      .says = "Keys of sources.lua, or \"model assumption\"." },
};
const Record record_decision = { "decision", FIELDS(decision_fields),
                                 .says = "A choice put before a side." };

static const Field record_fields[] = {
    { "id", TAKES_TEXT, TO(RecordModel, id), .must = true, .high = 32, .says = "Its number in the record." },
    { "says", TAKES_TEXT, TO(RecordModel, says), .must = true, .high = 200,
      .says = "What is measured, in a sentence." },
    { "value", TAKES_INT, TO(RecordModel, value), .must = true, .low = INT32_MIN,
      .high = INT32_MAX, .says = "What history is taken to show." },
    { "low", TAKES_INT, TO(RecordModel, low), .must = true, .low = INT32_MIN, .high = INT32_MAX,
      .says = "The least that is plausible." },
    { "high", TAKES_INT, TO(RecordModel, high), .must = true, .low = INT32_MIN, .high = INT32_MAX,
      .says = "The most." },
    { "unit", TAKES_TEXT, TO(RecordModel, unit), .must = true, .high = 32,
      .says = "Its unit; \"permille\" for a share of runs." },
    { "conf", TAKES_TEXT, TO(RecordModel, conf), .high = 8,
      .says = "How sure the record is: H, M or L." },
    { "target", TAKES_BOOL, TO(RecordModel, target),
      .says = "Whether it is an aim set for the model as a whole, totalled apart from what the "
              "sources tell." },
    { "measure", TAKES_FUNCTION, .must = true,
      .says = "function(r): true or false, an integer, or nil where it does not apply." },
    { "source", TAKES_SOURCE, TO(RecordModel, source), .must = true,
      .says = "Keys of sources.lua, or \"model assumption\"." },
};
const Record record_record = { "row of the record", FIELDS(record_fields),
                               .says = "Something history knows that a run can be asked." };

static const char *const words_deed[] = {               /* LessonDeed */
    "read", "choose", "why", "ask", "order", "undo", "week", "report", "at", "together", "rested",
    "terms", "fought", NULL
};
static_assert(countof(words_deed) == LESSON_DEEDS + 1, "a word for every deed");

static const Field lesson_fields[] = {
    { "title", TAKES_TEXT, TO(LessonModel, title), .must = true, .high = 80,
      .says = "The step in a few words." },
    { "text", TAKES_TEXT, TO(LessonModel, text), .must = true, .lines = true, .high = 1200,
      .says = "What is to be learnt, and what to do." },
    { "hint", TAKES_TEXT, TO(LessonModel, hint), .high = 500,
      .says = "Where to press, for whoever does not find it." },
    { "line", TAKES_TEXT, TO(LessonModel, line), .high = 120,
      .says = "What whoever plays in lines of text types for it." },
    { "deed", TAKES_WORD, TO(LessonModel, deed), .must = true, .words = words_deed,
      .says = "What has to be done for the next step to come." },
    { "formation", TAKES_REF, TO(LessonModel, formation), .kind = KIND_FORMATION,
      .says = "By or with which army; any if left out." },
    { "other", TAKES_REF, TO(LessonModel, other), .kind = KIND_FORMATION,
      .says = "For together: the second army." },
    { "place", TAKES_REF, TO(LessonModel, place), .kind = KIND_PLACE,
      .says = "Where, or where to; anywhere if left out." },
    { "order", TAKES_TEXT, TO(LessonModel, order), .high = 32,
      .says = "For order and ask: the order's word; any if left out." },
    { "number", TAKES_INT, TO(LessonModel, number), .high = 1000000,
      .says = "For terms: places; for rested: weariness at most, permille." },
};
const Record record_lesson = { "step", FIELDS(lesson_fields),
                               .says = "A step of the lesson of the scenario's first side." };

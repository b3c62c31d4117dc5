/*
 * field.c: a field of battle in lines: who stands where, how, and why.
 */
#include "front/terminal/talk.h"

static const char *const waver[] = {
    "the fight", "missiles", "its flank", "its losses", "its neighbours", "its leader", "beasts",
    "moving", "the ground", "rest",
};

/* Rows as team 0 sees them; the other counts from its own camp. */
static const char *row_word(int row, bool mine)
{
    static const char *const rows[] = {
        "in camp", "in reserve", "in the second line", "in the front", "between the lines",
        "at the enemy's front", "in the enemy's second line", "among the enemy's reserve",
        "in the enemy's camp",
    };
    int at = mine ? row : ZONE_ROWS - 1 - row;
    return at >= 0 && at < (int)countof(rows) ? rows[at] : "somewhere";
}

/* The cause that has cost it most today; NULL: it has lost no order. */
static const char *worst_cause(const FighterView *f)
{
    int worst = -1;

    for (int i = 0; i < (int)countof(waver); i++) {
        if (f->why[i] < (worst < 0 ? 0 : f->why[worst]))
            worst = i;
    }
    return worst < 0 ? NULL : waver[worst];
}

static const char *state_word(int state)
{
    static const char *const states[] = { "gone", "stands", "is broken", "has fled", "has left" };
    return state >= 0 && state < (int)countof(states) ? states[state] : "stands";
}

static void say_fighter(const FieldView *v, const FighterView *f)
{
    const char *cause = worst_cause(f);
    bool first = v->mine == 0;
    TEXT(line, 256);

    text_addf(&line, "%s: %s, ", f->word, *f->name ? f->name : f->arm);
    text_number(&line, f->men);
    text_addf(&line, " %s at %d,%d (%s), %s; order %d, weariness %d", f->arm, f->col, f->row,
              row_word(f->row, first), state_word(f->state), (int)f->order_permille / 10,
              (int)f->weary / 10);
    if (f->dead)
        text_addf(&line, ", %d dead", (int)f->dead);
    if (cause)
        text_addf(&line, "; worst: %s", cause);
    say_item("%s.", line.at);
}

static void say_team(const FieldView *v, int team)
{
    TEXT(line, 128);

    text_add(&line, team == v->mine ? "Yours: " : "Theirs: ");
    text_number(&line, v->men[team]);
    text_add(&line, " men, ");
    text_number(&line, v->dead[team]);
    text_add(&line, " dead.");
    speak("%s", line.at);
    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (f->team == team && f->state != 0)
            say_fighter(v, f);
    }
}

void field_show(Talk *t, const char *rest)
{
    const FieldView *v = session_field(t->s, t->side);

    (void)rest;
    if (!v->live) {
        speak("No battle is being fought that you command. `command yes` lets you command the "
              "next.");
        return;
    }
    speak("The field at %s, half-hour %d; %d more of light.",
          session_model(t->s)->place[v->place.n].name.latin, (int)v->half_hour + 1,
          (int)(v->light > v->half_hour ? v->light - v->half_hour : 0));
    if (v->half_hour == 0)
        speak("Zones are written column,row: columns 0 to %d from wing to wing, rows 0 to %d from camp "
              "to camp; your camp is row %d.", ZONE_COLS - 1, ZONE_ROWS - 1,
              v->mine == 0 ? 0 : ZONE_ROWS - 1);
    say_team(v, v->mine);
    say_team(v, !v->mine);
}

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

enum { GONE, STANDS, BROKEN, FLED, LEFT };      /* FighterState of world/battlefield.h */

static const char *state_word(int state)
{
    static const char *const states[] = { "gone", "standing", "broken", "fled", "gone off" };
    return state >= 0 && state < (int)countof(states) ? states[state] : "standing";
}

static void say_own(const FieldView *v, const FighterView *f)
{
    const char *cause = worst_cause(f);
    TEXT(line, 256);

    text_addf(&line, "%s at %d,%d, %s: ", f->word, f->col, f->row, row_word(f->row, v->mine == 0));
    text_number(&line, f->men);
    text_addf(&line, " %s of %s", f->arm, *f->name ? f->name : "the army");
    if (f->state != STANDS)
        text_addf(&line, ", %s", state_word(f->state));
    text_addf(&line, "; order %d, weariness %d", (int)f->order_permille / 10, (int)f->weary / 10);
    if (f->dead)
        text_addf(&line, ", %d dead", (int)f->dead);
    if (cause)
        text_addf(&line, "; worst on it: %s", cause);
    say_item("%s.", line.at);
}

static bool alike(const FighterView *a, const FighterView *b)
{
    return a->team == b->team && a->row == b->row && a->state == b->state &&
           strcmp(a->arm, b->arm) == 0;
}

/* The enemy as one sees him: men of one arm in one row together. */
static void say_theirs(const FieldView *v, int32_t at)
{
    const FighterView *f = &v->fighter[at];
    int64_t men = 0;
    TEXT(line, 256);

    for (int32_t i = 0; i < v->fighters; i++) {
        if (!alike(&v->fighter[i], f))
            continue;
        if (i < at)
            return;
        men += v->fighter[i].men;
        text_addf(&line, "%s%d,%d", line.len ? " and " : "", v->fighter[i].col,
                  v->fighter[i].row);
    }
    TEXT(said, 400);
    text_addf(&said, "%s: ", row_word(f->row, v->mine == 0));
    text_number(&said, men);
    text_addf(&said, " %s at %s%s%s", f->arm, line.at, f->state == STANDS ? "" : ", ",
              f->state == STANDS ? "" : state_word(f->state));
    say_item("%s.", said.at);
}

/* Row by row from one's own camp on. */
static void say_row(const FieldView *v, int team, int row)
{
    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (f->team != team || f->row != row || f->state == GONE || f->state == FLED)
            continue;
        if (team == v->mine)
            say_own(v, f);
        else
            say_theirs(v, i);
    }
}

static void say_team(const FieldView *v, int team)
{
    bool mine = team == v->mine;
    TEXT(line, 128);

    text_add(&line, mine ? "Yours: " : "Theirs: ");
    text_number(&line, v->team[team].men);
    text_add(&line, " men");
    if (mine) {
        text_add(&line, ", ");
        text_number(&line, v->team[team].dead);
        text_add(&line, " dead; order and weariness are of 100");
    }
    speak("%s.", line.at);
    for (int row = 0; row < ZONE_ROWS; row++)
        say_row(v, team, v->mine == 0 ? row : ZONE_ROWS - 1 - row);
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
        speak("Zones are written column,row: columns 0 to %d from wing to wing, rows 0 to %d from "
              "camp to camp; your camp is row %d.", ZONE_COLS - 1, ZONE_ROWS - 1,
              v->mine == 0 ? 0 : ZONE_ROWS - 1);
    say_team(v, v->mine);
    say_team(v, !v->mine);
}

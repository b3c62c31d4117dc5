/*
 * field.c: a field of battle in lines: the ground and who stands on it as a
 * lattice, then body by body where, how and why.
 *
 * One's own camp is always below, and left is at one's left hand; zones keep the
 * column and row by which they are ordered.
 */
#include "front/terminal/field.h"

#include <stdio.h>

/* The ground of a zone and the border to the next row, by their numbers in the
 * view; plain ground and an open border have none. */
static const char *const ground_word[] = {
    "", "plough", "palms", "marsh", "town", "dune", "height", "closed", "palace"
};
static const char *const edge_words[] = {
    "", "a canal", "a bank", "a ditch", "a wall", "a bridge", "a ford", "a dam", "a river"
};
static const char *const behind_word[] = {
    "open country", "a canal", "a river", "marsh", "a river with one bridge", "a wall"
};

const char *word_at(const char *const *words, int count, int i)
{
    return i >= 0 && i < count ? words[i] : "";
}

int own_row(const FieldView *v, int row) { return v->mine == 0 ? row : ZONE_ROWS - 1 - row; }
int own_col(const FieldView *v, int col) { return v->mine == 0 ? col : ZONE_COLS - 1 - col; }

const char *field_row_word(const FieldView *v, int row)
{
    static const char *const rows[] = {
        "In your camp", "In reserve", "In your second line", "In your front",
        "Between the lines", "In the enemy's front", "In the enemy's second line",
        "Where the enemy's reserve stands", "In the enemy's camp",
    };
    return word_at(rows, countof(rows), own_row(v, row));
}

static const char *wing_word(const FieldView *v, int col)
{
    static const char *const wings[ZONE_COLS] = {
        "far left", "left wing", "left centre", "centre", "right centre", "right wing",
        "far right",
    };
    return word_at(wings, ZONE_COLS, own_col(v, col));
}

bool field_on(const FighterView *f) { return f->state == STANDS || f->state == BROKEN; }

void field_clock(int32_t minutes, Text *out)
{
    text_addf(out, "%d:%02d", (int)(minutes / 60 % 24), (int)(minutes % 60));
}

/* ---- the lattice ---- */

static int64_t men_in(const FieldView *v, int team, int row, int col)
{
    int64_t men = 0;
    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (f->team == team && f->row == row && f->col == col && field_on(f))
            men += f->men;
    }
    return men;
}

static bool beasts_in(const FieldView *v, int row, int col)
{
    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (f->row == row && f->col == col && f->beasts && field_on(f))
            return true;
    }
    return false;
}

/* Men in hundreds, o for one's own and x for the enemy's: "o12 x9"; else what the
 * ground is. An e: with elephants. */
static void say_zone(const FieldView *v, int row, int col)
{
    int64_t own = men_in(v, v->mine, row, col), theirs = men_in(v, !v->mine, row, col);
    TEXT(cell, 32);

    if (own)
        text_addf(&cell, "o%d", (int)((own + 99) / 100));
    if (theirs)
        text_addf(&cell, "%sx%d", own ? " " : "", (int)((theirs + 99) / 100));
    if (beasts_in(v, row, col))
        text_add(&cell, "e");
    if (!own && !theirs && !cell.len) {
        const char *word = word_at(ground_word, countof(ground_word), v->zone[row][col]);
        text_add(&cell, *word ? word : ".");
    }
    printf(" %-7s", cell.at);
}

static void say_lattice(const FieldView *v)
{
    static const char *const side[ZONE_ROWS] = {
        "your camp", "reserve", "2nd line", "front", "between", "front", "2nd line", "reserve",
        "their camp",
    };
    fputs("   ", stdout);
    for (int c = 0; c < ZONE_COLS; c++)
        printf(c + 1 < ZONE_COLS ? " %-7d" : " %d\n", own_col(v, c));
    for (int at = ZONE_ROWS - 1; at >= 0; at--) {
        int row = own_row(v, at);
        printf(" %d ", row);
        for (int c = 0; c < ZONE_COLS; c++)
            say_zone(v, row, own_col(v, c));
        printf(" %s\n", side[at]);
    }
}

/* One kind of border: "a canal between rows 4 and 5: columns 0 1 2". */
static void say_edge(const FieldView *v, int row, int kind)
{
    int columns = 0;
    TEXT(line, 128);
    for (int c = 0; c < ZONE_COLS; c++)
        if (v->edge[row][c] == kind) {
            text_addf(&line, " %d", c);
            columns++;
        }
    if (columns)
        say_item("Between rows %d and %d: %s in column%s%s.", row, row + 1,
                 word_at(edge_words, countof(edge_words), kind), columns == 1 ? "" : "s", line.at);
}

void field_ground(const FieldView *v)
{
    for (int row = 0; row + 1 < ZONE_ROWS; row++)
        for (int kind = 1; kind < (int)countof(edge_words); kind++)
            say_edge(v, row, kind);
    for (int32_t i = 0; i < v->marks; i++)
        say_item("%s: %d,%d.", v->mark[i].name, (int)v->mark[i].col, (int)v->mark[i].row);
    for (int t = 0; t < 2; t++)
        say_item("Behind %s camp: %s%s.", t == v->mine ? "your" : "their",
                 word_at(behind_word, countof(behind_word), v->team[t].behind),
                 v->team[t].cut ? ", the crossing cut" : "");
}

/* ---- the two armies ---- */

/* How he commands: carried, if he is too ill to ride. */
static const char *seat_word(const TeamView *t)
{
    static const char *const seats[] = { "in the saddle", "under a canopy", "on a roof" };
    return t->ill && t->seat == 0 ? "from a litter" : word_at(seats, countof(seats), t->seat);
}

static void say_reach(const TeamView *t)
{
    say_item("His word is heard at once up to %d zone%s away; farther out a runner "
             "takes a half-hour or more%s.", t->reach, t->reach == 1 ? "" : "s",
             t->ill ? ", and more because he is ill" : "");
}

static void say_seat(const Model *m, const FieldView *v, int team)
{
    static const char *const fell[] = { "", "carried off wounded", "dead", "taken" };
    const TeamView *t = &v->team[team];
    TEXT(line, 256);

    if (t->fell)
        text_addf(&line, "The commander is %s", word_at(fell, countof(fell), t->fell));
    else
        text_addf(&line, "%s commands %s at %d,%d",
                  t->leader.n ? m->leader[t->leader.n].name.latin : "An officer",
                  seat_word(t), t->seat_col, t->seat_row);
    if (t->standard)
        text_addf(&line, "; the great standard %s", t->standard == 1 ? "flies" : "is lost");
    say_item("%s.", line.at);
}

/* What one's men know of the enemy's elephants, and what they may be told against them. */
static void say_knows(const FieldView *v)
{
    static const char *const known[2][2] = {
        { "have not learnt how the towers of elephants are held on, nor that a herd follows its "
          "leaders; a day of battle or deserters teach it",
          "know that a herd of elephants follows its leaders (`blind`), but not how the towers are "
          "held on" },
        { "know how the towers of elephants are held on (`girths`), but not that a herd follows "
          "its leaders", "know how the towers of elephants are held on (`girths`) and that a herd "
          "follows its leaders (`blind`)" },
    };
    const TeamView *t = &v->team[v->mine];

    if (v->team[!v->mine].beasts)
        say_item("Your men %s.", known[t->knows_girths != 0][t->knows_leaders != 0]);
}

static void add_beasts(const TeamView *t, Text *out)
{
    if (!t->beasts && !t->beasts_wild && !t->beasts_dead)
        return;
    text_addf(out, "; elephants: %d, %d with towers", (int)t->beasts, (int)t->towers);
    if (t->beasts_wild)
        text_addf(out, ", %d wild", (int)t->beasts_wild);
    if (t->beasts_dead)
        text_addf(out, ", %d dead", (int)t->beasts_dead);
}

static void say_gaps(const FieldView *v, int team)
{
    TEXT(line, 128);
    for (int c = 0; c < ZONE_COLS; c++)
        if (v->team[team].gaps >> c & 1)
            text_addf(&line, "%s%d (%s)", line.len ? ", " : "", c, wing_word(v, c));
    if (line.len)
        say_item("Gaps in %s line: columns %s.", team == v->mine ? "your" : "their", line.at);
}

/* Whose men are known: "1,000 men under al-Qa'qa: on the way, in about 2 half-hours". */
static void say_coming(const Model *m, const FieldView *v, int32_t at)
{
    const FighterView *f = &v->fighter[at];
    int64_t men = 0;
    TEXT(line, 160);

    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *o = &v->fighter[i];
        if (o->team != f->team || o->state != COMING || o->under.n != f->under.n)
            continue;
        if (i < at)
            return;
        men += o->men;
    }
    text_number(&line, men);
    text_add(&line, " men");
    if (f->under.n)
        text_addf(&line, " under %s", m->leader[f->under.n].name.latin);
    text_add(&line, " are on the way");
    if (f->comes > v->half_hour)
        text_addf(&line, "; they are looked for in %d half-hour%s", f->comes - v->half_hour,
                  f->comes - v->half_hour == 1 ? "" : "s");
    say_item("%s.", line.at);
}

/* Who has left the field, or has yet to come. */
static void say_absent(const Model *m, const FieldView *v, int team)
{
    static const int states[] = { FLED, LEFT };
    for (size_t s = 0; s < countof(states); s++) {
        int64_t men = 0;
        for (int32_t i = 0; i < v->fighters; i++)
            if (v->fighter[i].team == team && v->fighter[i].state == states[s])
                men += v->fighter[i].men;
        TEXT(line, 64);
        text_number(&line, men);
        if (men)
            say_item("%s men have %s.", line.at, field_state_word(states[s]));
    }
    for (int32_t i = 0; i < v->fighters; i++)
        if (v->fighter[i].team == team && v->fighter[i].state == COMING)
            say_coming(m, v, i);
}

static void say_team(const Model *m, const FieldView *v, int team, bool all)
{
    const TeamView *t = &v->team[team];
    bool mine = team == v->mine;
    TEXT(line, 256);

    text_add(&line, mine ? "Yours: " : "Theirs: about ");
    text_number(&line, t->men);
    text_add(&line, " men");
    if (mine) {
        text_add(&line, ", ");
        text_number(&line, t->dead);
        text_add(&line, " dead and ");
        text_number(&line, t->hurt);
        text_addf(&line, " hurt today; mean order %d", (int)t->order_permille / 10);
    }
    add_beasts(t, &line);
    text_add(&line, t->withdrawing ? "; leaving the field" : "");
    text_add(&line, t->camp_lost ? "; the camp is lost" : "");
    speak("%s.", line.at);
    say_seat(m, v, team);
    if (mine && all && !t->fell)
        say_reach(t);
    if (mine && all)
        say_knows(v);
    field_bodies(m, v, team, all);
    say_absent(m, v, team);
    say_gaps(v, team);
}

static void say_head(const FieldView *v)
{
    int light = v->light > v->half_hour ? v->light - v->half_hour : 0;
    TEXT(clock, 16);
    TEXT(left, 64);

    field_clock(v->minutes, &clock);
    if (v->night)
        text_add(&left, "by night");
    else
        text_addf(&left, "%d half-hour%s of light left", light, light == 1 ? "" : "s");
    speak("The field of %s, day %d of fighting, %s: half-hour %d, %s.", v->name, (int)v->days,
          clock.at, (int)v->half_hour + 1, left.at);
}

static void say_first(const FieldView *v)
{
    speak("The armies are drawn up. Before the first half-hour you may change your line: `post "
          "c3 at 2,3` puts a body anywhere from your camp (row %d) to your front (row %d), `go at "
          "3,2` sets your own seat.", own_row(v, 0), own_row(v, 3));
    if (v->days > 1)
        return;
    speak("Zones are written column,row. In the picture o is yours and x is theirs, in hundreds "
          "of men, e: with elephants; order, weariness and arrows are of 100.");
    field_ground(v);
}

static void show(Talk *t, bool ground, bool all)
{
    const FieldView *v = session_field(t->s, t->side);

    if (!v->live) {
        speak("No battle is being fought that you command. `command yes` lets you command the "
              "next.");
        return;
    }
    say_head(v);
    if (v->half_hour == 0)
        say_first(v);
    if (ground && (v->half_hour || v->days > 1))
        field_ground(v);
    say_lattice(v);
    say_team(session_model(t->s), v, v->mine, all);
    say_team(session_model(t->s), v, !v->mine, all);
}

void field_show(Talk *t, const char *rest) { show(t, *rest, true); }

void field_brief(Talk *t)
{
    const FieldView *v = session_field(t->s, t->side);
    show(t, false, v->half_hour == 0);
}

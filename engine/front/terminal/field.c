/*
 * field.c: a field of battle in lines: the ground and who stands on it as a
 * lattice, then body by body where, how and why.
 *
 * One's own camp is always below, and left is at one's left hand; zones keep the
 * column and row by which they are ordered.
 */
#include "front/terminal/field.h"

#include <stdio.h>

static const char *const waver[] = {
    "the fight", "missiles", "its flank", "its losses", "its neighbours", "its leader",
    "elephants", "moving", "the ground", "rest",
};
static_assert(countof(waver) == countof(((FighterView *)0)->why), "a word for every cause");

enum { GONE, STANDS, BROKEN, FLED, LEFT, COMING };  /* FighterState of world/battlefield.h */

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

static const char *word_at(const char *const *words, int count, int i)
{
    return i >= 0 && i < count ? words[i] : "";
}

int own_row(const FieldView *v, int row) { return v->mine == 0 ? row : ZONE_ROWS - 1 - row; }
int own_col(const FieldView *v, int col) { return v->mine == 0 ? col : ZONE_COLS - 1 - col; }

/* Rows counted from one's own camp. */
static const char *row_word(const FieldView *v, int row)
{
    static const char *const rows[] = {
        "in camp", "in reserve", "in the second line", "in the front", "between the lines",
        "at the enemy's front", "in the enemy's second line", "among the enemy's reserve",
        "in the enemy's camp",
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

static bool on_it(const FighterView *f) { return f->state == STANDS || f->state == BROKEN; }

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
        if (f->team == team && f->row == row && f->col == col && on_it(f))
            men += f->men;
    }
    return men;
}

/* Men in hundreds, o for one's own and x for the enemy's: "o12 x9"; else what the
 * ground is. */
static void say_zone(const FieldView *v, int row, int col)
{
    int64_t own = men_in(v, v->mine, row, col), theirs = men_in(v, !v->mine, row, col);
    TEXT(cell, 32);

    if (own)
        text_addf(&cell, "o%d", (int)((own + 99) / 100));
    if (theirs)
        text_addf(&cell, "%sx%d", own ? " " : "", (int)((theirs + 99) / 100));
    if (!own && !theirs) {
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

/* ---- one's own ---- */

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
    static const char *const states[] = { "gone", "standing", "broken", "fled", "gone off",
                                          "on its way" };
    return word_at(states, countof(states), state);
}

/* Ten signs for a thousand: "#######..." */
static void add_bar(int32_t permille, Text *out)
{
    for (int i = 0; i < 10; i++)
        text_add(out, permille >= i * 100 + 50 ? "#" : ".");
}

/* The first word of how an order is written. */
static void add_order(int kind, Text *out)
{
    const char *usage = session_usage((OrderKind)kind);
    if (usage)
        text_addf(out, "%.*s", (int)strcspn(usage, " "), usage);
}

static void add_doing(const FighterView *f, Text *out)
{
    bool goes = f->to_col != f->col || f->to_row != f->row;

    if (f->state != STANDS) {
        text_addf(out, "; %s", state_word(f->state));
        return;
    }
    if (f->order && (f->order != ORDER_STAND || f->own || goes)) {
        text_add(out, "; told to ");
        add_order(f->order, out);
        if (goes)
            text_addf(out, " to %d,%d", f->to_col, f->to_row);
        text_add(out, f->own ? ", by your order" : "");
    }
    if (f->told) {
        text_add(out, "; a runner brings \"");
        add_order(f->told, out);
        text_addf(out, "\" in %d half-hour%s", f->told_in, f->told_in == 1 ? "" : "s");
    }
}

static void add_marks(const FighterView *f, Text *out)
{
    const struct { bool is; const char *word; } row[] = {
        { f->hidden, "hidden" }, { f->feigns, "feigning flight" },
        { f->engaged, "hand to hand" }, { f->charged, "charged" }, { f->chained, "chained" },
        { f->kin, "kin" },
    };
    for (size_t i = 0; i < countof(row); i++)
        if (row[i].is)
            text_addf(out, ", %s", row[i].word);
    if (f->beasts)
        text_addf(out, ", %d elephant%s with %d tower%s", (int)f->beasts,
                  f->beasts == 1 ? "" : "s", (int)f->towers, f->towers == 1 ? "" : "s");
}

static void say_own(const FieldView *v, const FighterView *f)
{
    const char *cause = worst_cause(f);
    TEXT(line, 512);

    text_addf(&line, "%s at %d,%d, %s: ", f->word, f->col, f->row, row_word(v, f->row));
    text_number(&line, f->men);
    text_addf(&line, " %s of %s", f->arm, *f->name ? f->name : "the army");
    add_marks(f, &line);
    text_addf(&line, "; order %d ", (int)f->order_permille / 10);
    add_bar(f->order_permille, &line);
    text_addf(&line, ", weariness %d, arrows %d", (int)f->weary / 10, (int)f->ammo / 10);
    if (f->dead || f->hurt)
        text_addf(&line, ", %d dead and %d hurt", (int)f->dead, (int)f->hurt);
    if (cause)
        text_addf(&line, "; worst on it: %s", cause);
    add_doing(f, &line);
    say_item("%s.", line.at);
}

/* ---- the enemy ---- */

static bool alike(const FighterView *a, const FighterView *b)
{
    return a->team == b->team && a->row == b->row && a->state == b->state &&
           a->engaged == b->engaged && !a->beasts == !b->beasts && strcmp(a->arm, b->arm) == 0;
}

/* Men of one arm in one row together; order and weariness of those near enough. */
typedef struct Bulk { int64_t men, near, order, weary; int32_t beasts, towers; } Bulk;

static void count_in(const FighterView *f, Bulk *k)
{
    k->men += f->men;
    k->beasts += f->beasts;
    k->towers += f->towers;
    if (!f->order_permille)
        return;
    k->near += f->men;
    k->order += (int64_t)f->men * f->order_permille;
    k->weary += (int64_t)f->men * f->weary;
}

static void add_bulk(const FighterView *f, const Bulk *k, Text *out)
{
    if (f->state != STANDS)
        text_addf(out, ", %s", state_word(f->state));
    text_add(out, f->engaged ? ", hand to hand" : "");
    if (k->beasts)
        text_addf(out, ", %d with towers", (int)k->towers);
    if (k->near && f->state == STANDS)
        text_addf(out, "; by eye, order %d and weariness %d", (int)(k->order / k->near / 10),
                  (int)(k->weary / k->near / 10));
}

/* Whether one of them in the same zone stands before it in the list. */
static bool listed(const FieldView *v, int32_t from, int32_t i)
{
    for (int32_t k = from; k < i; k++)
        if (v->fighter[k].col == v->fighter[i].col && alike(&v->fighter[k], &v->fighter[i]))
            return true;
    return false;
}

static void say_theirs(const FieldView *v, int32_t at)
{
    const FighterView *f = &v->fighter[at];
    Bulk k = { 0 };
    TEXT(line, 256);

    for (int32_t i = 0; i < v->fighters; i++) {
        if (!alike(&v->fighter[i], f))
            continue;
        if (i < at)
            return;
        count_in(&v->fighter[i], &k);
        if (listed(v, at, i))
            continue;
        text_addf(&line, "%s%d,%d", line.len ? " and " : "", v->fighter[i].col,
                  v->fighter[i].row);
    }
    TEXT(said, 400);
    text_addf(&said, "%s: %s", row_word(v, f->row), k.beasts ? "" : "about ");
    text_number(&said, k.beasts ? k.beasts : k.men);
    text_addf(&said, " %s at %s", f->arm, line.at);
    add_bulk(f, &k, &said);
    say_item("%s.", said.at);
}

/* ---- the two armies ---- */

static void say_seat(const Model *m, const FieldView *v, int team)
{
    static const char *const seats[] = { "in the saddle", "under a canopy", "on a roof" };
    static const char *const fell[] = { "", "carried off wounded", "dead", "taken" };
    const TeamView *t = &v->team[team];
    TEXT(line, 256);

    if (t->fell)
        text_addf(&line, "The commander is %s", word_at(fell, countof(fell), t->fell));
    else
        text_addf(&line, "%s commands %s at %d,%d",
                  t->leader.n ? m->leader[t->leader.n].name.latin : "An officer",
                  word_at(seats, countof(seats), t->seat), t->seat_col, t->seat_row);
    if (team == v->mine && !t->fell)
        text_addf(&line, "; %s %d zone%s of him", t->ill ? "he is ill; orders go by runner beyond"
                                                          : "his word is heard at once within",
                  t->reach, t->reach == 1 ? "" : "s");
    if (t->standard)
        text_addf(&line, "; the great standard %s", t->standard == 1 ? "flies" : "is lost");
    say_item("%s.", line.at);
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

/* Row by row from one's own camp on. */
static void say_row(const FieldView *v, int team, int row)
{
    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (f->team != team || f->row != row || !on_it(f))
            continue;
        if (team == v->mine)
            say_own(v, f);
        else
            say_theirs(v, i);
    }
}

/* Who has left the field, or has yet to come. */
static void say_absent(const FieldView *v, int team)
{
    static const int states[] = { FLED, LEFT, COMING };
    for (size_t s = 0; s < countof(states); s++) {
        int64_t men = 0;
        for (int32_t i = 0; i < v->fighters; i++)
            if (v->fighter[i].team == team && v->fighter[i].state == states[s])
                men += v->fighter[i].men;
        TEXT(line, 64);
        text_number(&line, men);
        if (men)
            say_item("%s men: %s.", line.at, state_word(states[s]));
    }
}

static void say_team(const Model *m, const FieldView *v, int team)
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
        text_addf(&line, " dead; mean order %d", (int)t->order_permille / 10);
    }
    add_beasts(t, &line);
    text_add(&line, t->withdrawing ? "; leaving the field" : "");
    text_add(&line, t->camp_lost ? "; the camp is lost" : "");
    speak("%s.", line.at);
    say_seat(m, v, team);
    for (int at = 0; at < ZONE_ROWS; at++)
        say_row(v, team, own_row(v, at));
    say_absent(v, team);
    say_gaps(v, team);
}

static void say_head(const FieldView *v)
{
    TEXT(clock, 16);
    field_clock(v->minutes, &clock);
    speak("The field of %s, day %d of fighting, %s: half-hour %d%s; %d more of light.", v->name,
          (int)v->days, clock.at, (int)v->half_hour + 1, v->night ? ", by night" : "",
          (int)(v->light > v->half_hour ? v->light - v->half_hour : 0));
}

static void say_first(const FieldView *v)
{
    speak("The armies are drawn up. Before the first half-hour you may change your line: `post "
          "c3 at 2,3` puts a body anywhere from your camp (row %d) to your front (row %d), `go at "
          "3,2` sets your own seat.", own_row(v, 0), own_row(v, 3));
    speak("Zones are written column,row. In the picture o is yours and x is theirs, in hundreds "
          "of men; order, weariness and arrows are of 100.");
    field_ground(v);
}

void field_show(Talk *t, const char *rest)
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
    else if (*rest)
        field_ground(v);
    say_lattice(v);
    say_team(session_model(t->s), v, v->mine);
    say_team(session_model(t->s), v, !v->mine);
}

/*
 * field_body.c: who stands on the field: one's own body by body, the enemy by what
 * can be seen of him.
 */
#include "front/terminal/field.h"

#include "front/nearest.h"

static const char *const waver[] = {
    "the fight", "missiles", "its flank", "its losses", "its neighbours", "its leader",
    "elephants", "moving", "the ground", "rest",
};
static_assert(countof(waver) == countof(((FighterView *)0)->why), "a word for every cause");

enum {
    FELT    = 20,           /* permille of order below which no cause is named */
    USED    = 50,           /* habit of elephants that is worth a word, permille */
    FADING  = 150,          /* order lost since dawn that is worth a look */
};

/* What a body has been told, where the word of the order is not the thing itself. */
static const char *const doing[ORDER_KINDS] = {
    [ORDER_STAND] = "hold", [ORDER_FALL_BACK] = "fall back", [ORDER_RELIEVE] = "relieve the line",
    [ORDER_COMMIT] = "go in as the reserve", [ORDER_DISMOUNT] = "dismount",
    [ORDER_FEIGN] = "feign flight", [ORDER_HIDE] = "lie in wait", [ORDER_SPRING] = "ride out",
    [ORDER_GIRTHS] = "cut girths", [ORDER_CREWS] = "shoot the crews",
    [ORDER_BLIND] = "blind the leading elephant", [ORDER_LANES] = "open lanes",
    [ORDER_NOISE] = "frighten the elephants", [ORDER_POST] = "draw up",
};

const char *field_state_word(int state)
{
    static const char *const states[] = { "gone", "standing", "broken", "fled", "gone off",
                                          "on the way" };
    return word_at(states, countof(states), state);
}

/* ---- one's own ---- */

/* The cause that has cost it most today; NULL: it has lost no order. */
static const char *worst_cause(const FighterView *f)
{
    int worst = -1;

    for (int i = 0; i < (int)countof(waver); i++) {
        if (f->why[i] < (worst < 0 ? 1 - FELT : f->why[worst]))
            worst = i;
    }
    return worst < 0 ? NULL : waver[worst];
}

/* Ten signs for a thousand: "#######---" */
static void add_bar(int32_t permille, Text *out)
{
    for (int i = 0; i < 10; i++)
        text_add(out, permille >= i * 100 + 50 ? "#" : "-");
}

static void add_order(int kind, Text *out)
{
    const char *usage = session_usage((OrderKind)kind);
    if (kind > 0 && kind < ORDER_KINDS && doing[kind])
        text_add(out, doing[kind]);
    else if (usage)
        text_addf(out, "%.*s", (int)strcspn(usage, " "), usage);
}

static void add_doing(const FighterView *f, Text *out)
{
    bool goes = f->to_col != f->col || f->to_row != f->row;

    if (f->state != STANDS) {
        text_addf(out, "; %s", field_state_word(f->state));
        return;
    }
    if (f->order && (f->order != ORDER_STAND || f->own || goes)) {
        text_add(out, f->own ? "; told by you to " : "; told to ");
        add_order(f->order, out);
        if (goes)
            text_addf(out, " at %d,%d", f->to_col, f->to_row);
    }
    if (f->told) {
        text_add(out, "; a runner brings word to ");
        add_order(f->told, out);
        text_addf(out, " in %d half-hour%s", f->told_in, f->told_in == 1 ? "" : "s");
    }
}

static void add_marks(const FighterView *f, Text *out)
{
    const struct { bool is; const char *word; } row[] = {
        { f->hidden, "hidden" }, { f->feigns, "feigning flight" },
        { f->engaged, "hand to hand" }, { f->charged, "charged" }, { f->chained, "chained" },
    };
    for (size_t i = 0; i < countof(row); i++)
        if (row[i].is)
            text_addf(out, ", %s", row[i].word);
}

/* "1,200 Tribal foot of Madhhij under Amr", "400 Companions and staff". */
static void add_men(const Model *m, const FighterView *f, Text *out)
{
    bool named = word_starts(f->arm, f->name);

    const char *name = *f->name ? f->name : "the army";

    if (f->beasts)
        text_addf(out, "%d elephant%s, %d with tower%s, and ", (int)f->beasts,
                  f->beasts == 1 ? "" : "s", (int)f->towers, f->towers == 1 ? "" : "s");
    text_number(out, f->men);
    text_addf(out, " %s", f->beasts ? "men" : named ? f->name : f->arm);
    if (!named || f->beasts)
        text_addf(out, " of %s%s", strncmp(name, "The ", 4) == 0 ? "the " : "",
                  strncmp(name, "The ", 4) == 0 ? name + 4 : name);
    if (f->under.n)
        text_addf(out, "%s under %s", strchr(f->name, ',') ? "," : "",
                  m->leader[f->under.n].name.latin);
}

static void say_own(const Model *m, const FighterView *f)
{
    const char *cause = worst_cause(f);
    TEXT(line, 512);

    text_addf(&line, "%s at %d,%d: ", f->word, f->col, f->row);
    add_men(m, f, &line);
    add_marks(f, &line);
    text_addf(&line, "; order %d ", (int)f->order_permille / 10);
    add_bar(f->order_permille, &line);
    if (f->weary >= 10)
        text_addf(&line, ", weariness %d", (int)f->weary / 10);
    if (f->ammo < 1000)
        text_addf(&line, ", arrows %d", (int)f->ammo / 10);
    if (f->mounted && f->habit >= USED)
        text_addf(&line, ", used to elephants %d", (int)f->habit / 10);
    if (f->dead || f->hurt)
        text_addf(&line, ", %d dead and %d hurt", (int)f->dead, (int)f->hurt);
    if (cause)
        text_addf(&line, "; worst on it: %s", cause);
    add_doing(f, &line);
    say_item("%s.", line.at);
}

/* What one wants to hear of without asking. */
static bool pressing(const FighterView *f)
{
    bool sent = f->own && (f->to_col != f->col || f->to_row != f->row);
    return f->engaged || f->state == BROKEN || f->feigns || f->told || f->charged || sent ||
           f->order_dawn - f->order_permille >= FADING;
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
        text_addf(out, ", %s", field_state_word(f->state));
    text_add(out, f->engaged ? ", hand to hand" : "");
    if (k->beasts)
        text_addf(out, ", %d with towers", (int)k->towers);
    if (!k->near || f->state != STANDS)
        return;
    text_addf(out, "; by eye, order %d", (int)(k->order / k->near / 10));
    if (k->weary / k->near >= 10)
        text_addf(out, " and weariness %d", (int)(k->weary / k->near / 10));
}

/* Men, or elephants, of the kind in the zone of fighter `at`. */
static int64_t many_in(const FieldView *v, int32_t at)
{
    const FighterView *f = &v->fighter[at];
    int64_t n = 0;
    for (int32_t i = 0; i < v->fighters; i++)
        if (alike(&v->fighter[i], f) && v->fighter[i].col == f->col)
            n += f->beasts ? v->fighter[i].beasts : v->fighter[i].men;
    return n;
}

/* Whether one of them in the same zone stands before it in the list. */
static bool listed(const FieldView *v, int32_t from, int32_t i)
{
    for (int32_t k = from; k < i; k++)
        if (v->fighter[k].col == v->fighter[i].col && alike(&v->fighter[k], &v->fighter[i]))
            return true;
    return false;
}

/* "1,400 at 2,5, 1,200 at 4,5"; of one zone the place alone. */
static void add_zones(const FieldView *v, int32_t at, Bulk *k, Text *out)
{
    const FighterView *f = &v->fighter[at];
    int zones = 0, told = 0;

    for (int32_t i = at; i < v->fighters; i++)
        zones += alike(&v->fighter[i], f) && !listed(v, at, i);
    for (int32_t i = at; i < v->fighters; i++) {
        if (!alike(&v->fighter[i], f))
            continue;
        count_in(&v->fighter[i], k);
        if (listed(v, at, i))
            continue;
        text_add(out, told++ ? ", " : zones > 1 ? ": " : " ");
        if (zones > 1) {
            text_number(out, many_in(v, i));
            text_add(out, " ");
        }
        text_addf(out, "at %d,%d", v->fighter[i].col, v->fighter[i].row);
    }
}

static void say_theirs(const FieldView *v, int32_t at)
{
    const FighterView *f = &v->fighter[at];
    Bulk k = { 0 };
    TEXT(where, 256);
    TEXT(said, 400);

    for (int32_t i = 0; i < at; i++)
        if (alike(&v->fighter[i], f))
            return;
    add_zones(v, at, &k, &where);
    text_add(&said, k.beasts ? "" : "about ");
    text_number(&said, k.beasts ? k.beasts : k.men);
    bool crews = !k.beasts && strcmp(f->mark, "elephant") == 0;
    text_addf(&said, " %s%s", crews ? "drivers and crews" : f->arm, where.at);
    add_bulk(f, &k, &said);
    say_item("%s.", said.at);
}

/* ---- both ---- */

static bool wanted(const FieldView *v, const FighterView *f, int team, bool all)
{
    if (f->team != team || !field_on(f))
        return false;
    if (!f->men && !f->beasts)
        return false;
    return all || (team == v->mine ? pressing(f)
                                   : f->engaged || f->beasts || f->state == BROKEN);
}

/* Under the name of the row, if anybody in it is to be told of. Bodies not told of. */
static int say_row(const Model *m, const FieldView *v, int team, int row, bool all)
{
    bool headed = false;
    int rest = 0;

    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        if (f->row != row || f->team != team || !field_on(f))
            continue;
        if (!wanted(v, f, team, all)) {
            rest += f->men > 0;
            continue;
        }
        if (!headed)
            speak(" %s, row %d:", field_row_word(v, row), row);
        headed = true;
        if (team == v->mine)
            say_own(m, f);
        else
            say_theirs(v, i);
    }
    return rest;
}

/* Both armies from the line of battle back to their camps. */
void field_bodies(const Model *m, const FieldView *v, int team, bool all)
{
    int rest = 0;

    for (int at = 0; at < ZONE_ROWS; at++) {
        int row = team == v->mine ? ZONE_ROWS - 1 - at : at;
        rest += say_row(m, v, team, own_row(v, row), all);
    }
    if (rest)
        say_item("%d %s %s out of the fight; `field` lists %s.", rest,
                 team != v->mine ? "of their bodies" : rest == 1 ? "body" : "bodies",
                 rest == 1 ? "stands" : "stand", rest == 1 ? "it" : "them");
}

/* "c21" is both its bodies, "c21.2" one of them. */
static bool is_called(const FighterView *f, const char *word)
{
    size_t len = strcspn(f->word, ".");
    return word_distance(word, f->word) == 0 ||
           (strlen(word) == len && strncmp(f->word, word, len) == 0);
}

static void say_closely(Talk *t, const FieldView *v, const FighterView *f)
{
    const Model *m = session_model(t->s);
    Fault why = { .status = OK };
    char ask[32];
    Preview p;

    speak("%s, row %d:", field_row_word(v, f->row), f->row);
    say_own(m, f);
    if (f->kin)
        say_item("Kin beside kin: they stand longer where their own people stand by them.");
    say_item("Quality %d of 100%s; used to elephants: %d of 100.", (int)f->quality / 10,
             f->mounted ? "; in the saddle" : "", (int)f->habit / 10);
    Text words = text_in(ask, sizeof ask);
    text_add(&words, f->word);
    if (session_why(t->s, t->side, ask, &p, &why))
        return;
    for (int32_t i = 0; i < p.lines; i++)
        say_item("%s%s%s", p.line[i].says, *p.line[i].value ? ": " : "", p.line[i].value);
}

bool field_body(Talk *t, const char *word)
{
    const FieldView *v = session_field(t->s, t->side);
    int told = 0;

    if (!v->live || (*word != 'c' && *word != 'C') || word[1] < '0' || word[1] > '9')
        return false;
    for (int32_t i = 0; i < v->fighters; i++) {
        if (v->fighter[i].team != v->mine || !is_called(&v->fighter[i], word))
            continue;
        FighterView f = v->fighter[i];
        say_closely(t, v, &f);
        v = session_field(t->s, t->side);
        told++;
    }
    if (!told)
        speak("No body of yours on this field is called %s; `field` lists them.", word);
    return true;
}

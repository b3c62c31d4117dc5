/*
 * fought.c: battles of a week, each told once and whole: who met whom, who held the
 * field, what it cost, who fell, what was taken.
 */
#include "play/tidings.h"

#include "base/num.h"

enum {
    SMALL_FIGHT = 1000,     /* men of the weaker side below which a further fight at a
                             * place is only counted (judgement) */
    LEADERS     = 4,        /* who fell, told by name, in one battle */
    TURNS       = 5,        /* turns of fortune told of one battle */
    RAMPAGES    = 6         /* ways in which an elephant runs wild (Rampage) */
};

/* Elephants of one army that ran wild in the day, together. */
typedef struct Herd { int32_t first, times; int64_t ran, how[RAMPAGES], trampled; } Herd;

/* What is told of one battle: the events of it, -1 if there is none. */
typedef struct Fought {
    int32_t first, battle, won, spoils, dusk;
    int32_t fell[LEADERS], fallen;
    int32_t turn[TURNS], turns;
    Herd    herd[2];            /* of the side whose elephants ran first, and of the other */
    bool    lost;               /* the reader's own army was beaten */
} Fought;

static bool same_field(const Event *a, const Event *b)
{
    return a->place.n == b->place.n && a->day == b->day;
}

/* What decided a day, or what is told of it for a thousand years. */
static bool is_turn(int kind)
{
    switch (kind) {
    case EV_BLINDED: case EV_STORM: case EV_SEAT_LOST: case EV_STANDARD: case EV_CAMP:
    case EV_AMBUSH: case EV_THRUST: case EV_BRIDGE_CUT: case EV_NIGHT:
        return true;
    default:
        return false;
    }
}

static bool of_battle(int kind)
{
    if (is_turn(kind) || kind == EV_CAME || kind == EV_BEASTS_WILD)
        return true;
    switch (kind) {
    case EV_BATTLE: case EV_LEADER_FELL: case EV_DUSK: case EV_WITHDREW: case EV_WON:
    case EV_ROUTED: case EV_SPOILS: case EV_PURSUED:
        return true;
    default:
        return false;
    }
}

/* A kind of turn is told once for each side. */
static void turned(Fought *f, const Week *w, int32_t i)
{
    const Event *e = &w->at[i];
    for (int32_t k = 0; k < f->turns; k++) {
        const Event *before = &w->at[f->turn[k]];
        bool same = e->kind == EV_THRUST || before->n[0] == e->n[0];
        if (before->kind == e->kind && before->side == e->side && same)
            return;
    }
    if (f->turns < TURNS)
        f->turn[f->turns++] = i;
}

static void ran_wild(Fought *f, const Week *w, int32_t i)
{
    const Event *e = &w->at[i];
    Herd *h = &f->herd[f->herd[0].times && w->at[f->herd[0].first].side != e->side];
    if (h->times++ == 0)
        h->first = i;
    h->ran += e->n[0];
    h->how[clamp_i64(e->n[1], 0, RAMPAGES - 1)] += e->n[0];
    h->trampled += e->n[3];
}

static void add(Fought *f, const Week *w, int32_t i)
{
    const Event *e = &w->at[i];
    switch (e->kind) {
    case EV_BATTLE: f->battle = i; break;
    case EV_WON:    f->won = i; break;
    case EV_SPOILS: f->spoils = i; break;
    case EV_DUSK:   f->dusk = i; break;
    case EV_BEASTS_WILD: ran_wild(f, w, i); break;
    case EV_ROUTED: f->lost |= w->side && e->side == w->side; break;
    case EV_LEADER_FELL:
        if (f->fallen < LEADERS)
            f->fell[f->fallen++] = i;
        break;
    default:
        if (is_turn(e->kind))
            turned(f, w, i);
        break;
    }
}

/* Gathers the battle that begins with event i; a second one on the same field and
 * day begins with its own EV_BATTLE. */
static Fought gather(Week *w, int32_t i)
{
    Fought f = { .first = i, .battle = -1, .won = -1, .spoils = -1, .dusk = -1 };
    for (int32_t k = i; k < w->count; k++) {
        const Event *e = &w->at[k];
        if (w->told[k] || !of_battle(e->kind) || !same_field(e, &w->at[i]))
            continue;
        if (k != i && e->kind == EV_BATTLE)
            break;
        w->told[k] = true;
        add(&f, w, k);
    }
    return f;
}

static Say saying_of(const Week *w, int32_t i, Text *out)
{
    return saying(w->m, w->side, &w->at[i], out);
}

static void add_head(const Week *w, const Fought *f, Text *out)
{
    Say s = saying_of(w, f->first, out);
    bool won = f->won >= 0 && w->side && w->at[f->won].side == w->side;
    say(&s, won ? "Victory" : f->lost ? "Defeat" : "Battle");
    say_at_place(&s);
    say(&s, ", ");
    say_day(&s);
    say(&s, ". ");
}

/* "Khalid ibn al-Walid with 6,977 men beat Hormozd with about 6,900." The armies
 * that met first give the numbers, the winner's general the name. */
static void add_outcome(const Week *w, const Fought *f, Text *out)
{
    Say won = saying_of(w, f->won, out);
    const Event *met = f->battle < 0 ? NULL : &w->at[f->battle];
    bool first = met && met->side == won.e->side;

    say_who(&won);
    if (met) {
        say(&won, " with ");
        say_men(&won, met->n[first ? 0 : 1]);
    }
    say(&won, " beat ");
    if (met) {                  /* who led them at dawn; he may have fallen since */
        Say dawn = saying_of(w, f->battle, out);
        if (first)
            say_whom(&dawn);
        else
            say_who(&dawn);
    } else {
        say_whom(&won);
    }
    if (met) {
        say(&won, " with ");
        say_theirs(&won, met->n[first ? 1 : 0]);
    }
    say(&won, ". The victor lost ");
    say_number(&won, won.e->n[0]);
    say(&won, ", the beaten ");
    say_theirs(&won, won.e->n[1]);
    say(&won, " dead and ");
    say_theirs(&won, won.e->n[2]);
    say(&won, " taken.");
}

static void add_meeting(const Week *w, const Fought *f, Text *out)
{
    Say s = saying_of(w, f->battle, out);
    say_who(&s);
    say(&s, " with ");
    say_men(&s, s.e->n[0]);
    say(&s, " met ");
    say_whom(&s);
    say(&s, " with ");
    say_theirs(&s, s.e->n[1]);
    say(&s, ".");
}

static void add_fallen(const Week *w, const Fought *f, Text *out)
{
    static const char *const how[] = { " was carried off wounded.", " fell.", " was taken." };
    for (int32_t i = 0; i < f->fallen; i++) {
        Say s = saying_of(w, f->fell[i], out);
        text_add(out, out->at[out->len - 1] == ' ' ? "" : " ");
        say_leader(&s, s.e->n[0]);
        say(&s, how[clamp_i64(s.e->n[1], 0, 2)]);
    }
}

/* "12 elephants of Rostam ran wild (9 to the water, 3 killed by their drivers); ..." */
static void add_herd(const Week *w, const Herd *h, Text *out)
{
    static const char *const way[RAMPAGES] = {
        "", "back through their own ranks", "forward among the enemy", "along the line",
        "to the water", "killed by their drivers"
    };
    const char *between = " (";
    int alone = 0;              /* the one way all of them went */
    if (h->times == 0)
        return;
    text_add(out, out->at[out->len - 1] == ' ' ? "" : " ");
    if (h->times == 1) {
        report_event(w->m, w->side, &w->at[h->first], out);
        return;
    }
    Say s = saying_of(w, h->first, out);
    text_number(out, h->ran);
    say(&s, " elephants of ");
    say_who(&s);
    say(&s, " ran wild");
    for (int i = 1; i < RAMPAGES && alone == 0; i++)
        if (h->how[i] == h->ran)
            alone = i;
    if (alone)
        text_addf(out, "%s%s", alone == RAMPAGES - 1 ? " and were " : " ", way[alone]);
    for (int i = alone ? RAMPAGES : 1; i < RAMPAGES; i++) {
        if (h->how[i] == 0)
            continue;
        text_addf(out, "%s%d %s", between, (int)h->how[i], way[i]);
        between = ", ";
    }
    say(&s, *between == ',' ? ")" : "");
    if (h->trampled > 0) {
        say(&s, "; ");
        say_men(&s, h->trampled);
        say(&s, " trampled");
    }
    say(&s, ".");
}

static void add_turns(const Week *w, const Fought *f, Text *out)
{
    for (int32_t i = 0; i < f->turns; i++) {
        text_add(out, out->at[out->len - 1] == ' ' ? "" : " ");
        report_event(w->m, w->side, &w->at[f->turn[i]], out);
    }
}

static void add_spoils(const Week *w, const Fought *f, Text *out)
{
    Say s = saying_of(w, f->spoils, out);
    say(&s, " Spoils: ");
    report_money(s.e->n[0], out);
    if (s.e->n[1] > 0) {
        say(&s, ", ");
        say_grain(&s, s.e->n[1]);
    }
    say(&s, ".");
}

/* Sentences begin with a capital, those after the first too: "... April. Al-Muthanna". */
static void capitals(Text *line)
{
    for (size_t i = 2; i < line->len; i++) {
        char *c = &line->at[i];
        if (c[-1] == ' ' && c[-2] == '.' && *c >= 'a' && *c <= 'z')
            *c = (char)(*c - 'a' + 'A');
    }
}

/* What the day cost when nobody won it. */
static void add_dusk(const Week *w, const Fought *f, Text *out)
{
    const Event *e = &w->at[f->dusk];
    if (e->half_hour)
        return;
    text_add(out, f->battle >= 0 ? " " : "");
    report_event(w->m, w->side, e, out);
}

static void tell_fought(Week *w, const Fought *f)
{
    TEXT(line, TIDING_BYTES);
    add_head(w, f, &line);
    size_t head = line.len;
    if (f->won >= 0)
        add_outcome(w, f, &line);
    else if (f->battle >= 0)
        add_meeting(w, f, &line);
    if (f->won < 0 && f->dusk >= 0)
        add_dusk(w, f, &line);
    add_herd(w, &f->herd[0], &line);
    add_herd(w, &f->herd[1], &line);
    add_turns(w, f, &line);
    add_fallen(w, f, &line);
    if (f->spoils >= 0)
        add_spoils(w, f, &line);
    if (line.len == head)
        return;
    capitals(&line);
    week_say(w, WEIGHT_GREAT, f->first, &line);
}

static bool is_small(const Week *w, const Fought *f)
{
    if (f->battle < 0 || f->won < 0 || f->fallen)
        return false;
    const Event *e = &w->at[f->battle];
    return min_i64(e->n[0], e->n[1]) < SMALL_FIGHT;
}

/* Small fights that followed a battle at the same place with the same victor. */
typedef struct Further {
    PlaceId place;
    Side    victor;
    int32_t first, fights;      /* 0 as yet: the first battle there is told at length */
    int64_t own, theirs, taken;
} Further;

enum { FURTHERS = 16 };

/* The place's row; a new one, and NULL, for the first battle there. */
static Further *further_of(Further *list, int32_t *n, PlaceId place, Side victor)
{
    for (int32_t i = 0; i < *n; i++)
        if (list[i].place.n == place.n && list[i].victor == victor)
            return &list[i];
    if (*n == FURTHERS)
        return NULL;
    list[(*n)++] = (Further){ .place = place, .victor = victor };
    return NULL;
}

static void count_in(Further *f, const Event *won, int32_t i)
{
    if (f->fights == 0)
        f->first = i;
    f->fights++;
    f->own += won->n[0];
    f->theirs += won->n[1];
    f->taken += won->n[2];
}

static void tell_further(Week *w, const Further *f)
{
    TEXT(line, TIDING_BYTES);
    Say s = saying_of(w, f->first, &line);
    text_addf(&line, "%s at ", f->fights == 1 ? "A further small fight" : "Further small fights");
    say_place(&s);
    if (f->fights > 1)
        text_addf(&line, " (%d)", (int)f->fights);
    text_add(&line, f->fights == 1 ? ", won by " : ", all won by ");
    say_who(&s);
    say(&s, ": ");
    say_number(&s, f->own);
    say(&s, " lost, of the beaten ");
    say_theirs(&s, f->theirs);
    say(&s, " dead and ");
    say_theirs(&s, f->taken);
    say(&s, " taken");
    week_say(w, WEIGHT_USUAL, f->first, &line);
}

void week_battles(Week *w)
{
    Further more[FURTHERS];
    int32_t n = 0;

    for (int32_t i = 0; i < w->count; i++) {
        if (w->told[i] || !of_battle(w->at[i].kind))
            continue;
        Fought f = gather(w, i);
        Further *before = f.won < 0 ? NULL
                        : further_of(more, &n, w->at[i].place, w->at[f.won].side);
        if (before && is_small(w, &f))
            count_in(before, &w->at[f.won], f.won);
        else
            tell_fought(w, &f);
    }
    for (int32_t i = 0; i < n; i++)
        if (more[i].fights)
            tell_further(w, &more[i]);
}

/*
 * tidings.c: a week as one likes to read it: the great first, routine lumped.
 *
 * Most of what happens happens day after day: a post is hungry, a band is seen, a
 * column faces another. Said once, with how often or how many, it is news.
 */
#include "play/tidings.h"

#include "base/num.h"

enum {
    BAND     = 200,     /* men below which an army seen is one of some small bands (judgement) */
    GONE     = 20,      /* men gone in a week that are worth a line (judgement) */
    COME     = 100,     /* and men come */
    LISTED   = 8        /* names in one line; more are counted */
};

const Event *week_take(Week *w, int32_t i, EventKind kind)
{
    if (w->told[i] || w->at[i].kind != kind)
        return NULL;
    w->told[i] = true;
    return &w->at[i];
}

void week_say(Week *w, Weight weight, int32_t event, Text *line)
{
    if (!line->len)
        return;
    say_done(line, 0);
    w->heard(w->to, &(Tiding){ weight, event, line->at });
}

static Say saying_of(const Week *w, int32_t i, Text *out)
{
    return saying(w->m, w->side, &w->at[i], out);
}

static bool same_army(const Event *a, const Event *b)
{
    return same_formation(a->formation, b->formation) && a->side == b->side;
}

static bool same_foe(const Event *a, const Event *b)
{
    return a->other_name.n == b->other_name.n && a->place.n == b->place.n;
}

/* The last of this kind about the same army, all of them taken. */
static int32_t take_all(Week *w, int32_t i, EventKind kind)
{
    int32_t last = i;
    for (int32_t k = i; k < w->count; k++)
        if (w->at[k].kind == kind && same_army(&w->at[k], &w->at[i]) && week_take(w, k, kind))
            last = k;
    return last;
}

/* ---- what is told as it came ---- */

static void tell_plain(Week *w, int32_t i)
{
    TEXT(line, TIDING_BYTES);
    w->told[i] = true;
    if (report_event(w->m, w->side, &w->at[i], &line))
        week_say(w, report_weight(&w->at[i]), i, &line);
}

static void tell_great(Week *w)
{
    for (int32_t i = 0; i < w->count; i++)
        if (!w->told[i] && report_weight(&w->at[i]) == WEIGHT_GREAT)
            tell_plain(w, i);
}

/* Kinds with a line of their own for the whole week. */
static bool is_lumped(int kind)
{
    switch (kind) {
    case EV_HUNGRY: case EV_THIRSTY: case EV_REINFORCED: case EV_CONVOY_LOST: case EV_SIGHTED:
    case EV_SLAUGHTERED: case EV_GOAL: case EV_MUSTERED:
        return true;
    default:
        return false;
    }
}

static void tell_rest(Week *w)
{
    for (int32_t i = 0; i < w->count; i++)
        if (!w->told[i] && !is_lumped(w->at[i].kind) && report_weight(&w->at[i]) == WEIGHT_USUAL)
            tell_plain(w, i);
}

/* ---- marches and meetings ---- */

/* An army that came and went is told where it came last. */
static void tell_arrivals(Week *w)
{
    for (int32_t i = 0; i < w->count; i++)
        if (!w->told[i] && w->at[i].kind == EV_ARRIVED)
            tell_plain(w, take_all(w, i, EV_ARRIVED));
}

static bool fought_at(const Week *w, PlaceId place)
{
    for (int32_t i = 0; i < w->count; i++)
        if ((w->at[i].kind == EV_BATTLE || w->at[i].kind == EV_WON) && w->at[i].place.n == place.n)
            return true;
    return false;
}

static void tell_refusals(Week *w)
{
    for (int32_t i = 0; i < w->count; i++) {
        if (!week_take(w, i, EV_REFUSED))
            continue;
        int32_t times = 1;
        for (int32_t k = i + 1; k < w->count; k++)
            if (same_army(&w->at[k], &w->at[i]) && same_foe(&w->at[k], &w->at[i]) &&
                week_take(w, k, EV_REFUSED))
                times++;
        TEXT(line, TIDING_BYTES);
        Say s = saying_of(w, i, &line);
        tell_refused(&s);
        if (times > 1) {
            say(&s, ", ");
            say_times(&s, times);
        }
        week_say(w, WEIGHT_USUAL, i, &line);
    }
}

/* Whether it is told already that one of the two withdrew. */
static bool refused_at(const Week *w, const Event *met)
{
    for (int32_t i = 0; i < w->count; i++) {
        const Event *e = &w->at[i];
        bool same = same_formation(e->formation, met->formation) ||
                    same_formation(e->formation, met->other);
        if (e->kind == EV_REFUSED && same && e->place.n == met->place.n)
            return true;
    }
    return false;
}

/* Takes all meetings with one foe at one place; the armies' first events. */
static int32_t take_meetings(Week *w, int32_t i, int32_t *who, int32_t max)
{
    int32_t n = 0;
    for (int32_t k = i; k < w->count; k++) {
        if (w->told[k] || w->at[k].kind != EV_CONTACT || !same_foe(&w->at[k], &w->at[i]))
            continue;
        bool named = false;
        for (int32_t j = 0; j < n; j++)
            named |= same_army(&w->at[who[j]], &w->at[k]);
        w->told[k] = true;
        if (!named && n < max)
            who[n++] = k;
    }
    return n;
}

/* "Khalid, Adi and Muthanna faced Hormozd at Hufayr; it did not come to a battle";
 * where it did, or one withdrew, that has been told. */
static void tell_contacts(Week *w)
{
    for (int32_t i = 0; i < w->count; i++) {
        int32_t who[LISTED];
        if (w->told[i] || w->at[i].kind != EV_CONTACT)
            continue;
        int32_t n = take_meetings(w, i, who, LISTED);
        if (fought_at(w, w->at[i].place) || refused_at(w, &w->at[i]))
            continue;
        TEXT(line, TIDING_BYTES);
        for (int32_t k = 0; k < n; k++) {
            Say s = saying_of(w, who[k], &line);
            say(&s, k == 0 ? "" : k == n - 1 ? " and " : ", ");
            say_who(&s);
        }
        Say s = saying_of(w, i, &line);
        say(&s, " faced ");
        say_whom(&s);
        say_at_place(&s);
        say(&s, "; it did not come to a battle");
        week_say(w, WEIGHT_USUAL, i, &line);
    }
}

/* ---- bread and water, men come and gone ---- */

static void add_hunger(const Say *s)
{
    int64_t got = s->e->n[s->e->n[0] < 1000 ? 0 : 1];
    say_who(s);
    say_at_place(s);
    if (got < 100)
        say(s, " (none");
    else
        text_addf(s->out, " (enough for %d in ten", (int)(got / 100));
    if (s->e->n[2] > 1) {
        say(s, "; ");
        say_days(s, s->e->n[2]);
    }
    say(s, ")");
}

static void tell_want(Week *w, bool bread)
{
    TEXT(line, TIDING_BYTES);
    int32_t first = -1, named = 0;

    for (int32_t i = 0; i < w->count; i++) {
        if (w->told[i] || w->at[i].kind != EV_HUNGRY)
            continue;
        if (w->side && w->at[i].side != w->side)
            continue;
        int32_t last = i;
        for (int32_t k = i; k < w->count; k++)
            if (w->at[k].kind == EV_HUNGRY && same_army(&w->at[k], &w->at[i]))
                last = k;
        if ((w->at[last].n[0] < 1000) != bread)
            continue;
        take_all(w, i, EV_HUNGRY);
        first = first < 0 ? i : first;
        if (named++ >= LISTED)
            continue;
        Say s = saying_of(w, last, &line);
        say(&s, named > 1 ? "; " : bread ? "Short of bread: " : "Short of fodder: ");
        add_hunger(&s);
    }
    if (named > LISTED)
        text_addf(&line, "; and %d more", (int)(named - LISTED));
    week_say(w, WEIGHT_USUAL, first, &line);
}

static void tell_thirst(Week *w)
{
    TEXT(line, TIDING_BYTES);
    int32_t first = -1;

    for (int32_t i = 0; i < w->count; i++) {
        int64_t men = 0, beasts = 0;
        if (w->told[i] || w->at[i].kind != EV_THIRSTY)
            continue;
        for (int32_t k = i; k < w->count; k++)
            if (w->at[k].kind == EV_THIRSTY && same_army(&w->at[k], &w->at[i])) {
                men += w->at[k].n[1];
                beasts += w->at[k].n[2];
            }
        take_all(w, i, EV_THIRSTY);
        Say s = saying_of(w, i, &line);
        say(&s, first < 0 ? "Short of water: " : "; ");
        first = first < 0 ? i : first;
        say_who(&s);
        if (men > 0) {
            say(&s, ", ");
            say_men(&s, men);
            say(&s, " died of it");
        }
        if (beasts > 0) {
            say(&s, men > 0 ? " and " : ", ");
            say_number(&s, beasts);
            say(&s, men > 0 ? " beasts" : " beasts died of it");
        }
    }
    week_say(w, WEIGHT_USUAL, first, &line);
}

static int64_t sum_of(const Week *w, EventKind kind)
{
    int64_t sum = 0;
    for (int32_t i = 0; i < w->count; i++)
        if (w->at[i].kind == kind && w->at[i].side == w->side)
            sum += w->at[i].n[0];
    return sum;
}

static void take_kind(Week *w, EventKind kind)
{
    for (int32_t i = 0; i < w->count; i++)
        week_take(w, i, kind);
}

/* The week's small change of men, of the reader's side. */
static void tell_men(Week *w)
{
    static const struct { EventKind kind; int32_t worth; const char *says; } row[] = {
        { EV_SICK, GONE, " died of sickness or want" }, { EV_DESERTED, GONE, " went home" },
        { EV_STRAGGLED, GONE, " fell behind" }, { EV_RECOVERED, COME, " came back healed" },
        { EV_REINFORCED, COME, " recruits came" }, { EV_MUSTERED, COME, " came who had been called" },
        { EV_CALLED, COME, " set out on a call" },
    };
    TEXT(line, TIDING_BYTES);

    for (size_t i = 0; i < countof(row) && w->side; i++) {
        int64_t men = sum_of(w, row[i].kind);
        if (men >= row[i].worth) {
            text_add(&line, line.len ? ", " : "Men: ");
            text_number(&line, men);
            text_add(&line, row[i].says);
        }
        take_kind(w, row[i].kind);
    }
    week_say(w, WEIGHT_USUAL, 0, &line);
}

/* "At Hufayr Khalid took 7 convoys, 450 t of grain" */
static void tell_convoys(Week *w)
{
    for (int32_t i = 0; i < w->count; i++) {
        const Event *e = week_take(w, i, EV_CONVOY_LOST);
        if (!e)
            continue;
        int64_t grain = e->n[0];
        int32_t convoys = 1;
        for (int32_t k = i + 1; k < w->count; k++)
            if (same_foe(&w->at[k], e) && w->at[k].side == e->side &&
                week_take(w, k, EV_CONVOY_LOST)) {
                grain += w->at[k].n[0];
                convoys++;
            }
        TEXT(line, TIDING_BYTES);
        Say s = saying_of(w, i, &line);
        say_whom(&s);
        if (convoys == 1)
            say(&s, s.own ? " took a convoy of yours" : " took an enemy convoy");
        else
            text_addf(&line, " took %d convoys%s", (int)convoys,
                      s.own ? " of yours" : " of the enemy");
        say_at_place(&s);
        say(&s, ", ");
        say_grain(&s, grain);
        week_say(w, WEIGHT_USUAL, i, &line);
    }
}

/* "Khalid slaughtered 40 camels for the water in them, 1,800 litres" */
static void tell_slaughters(Week *w)
{
    for (int32_t i = 0; i < w->count; i++) {
        const Event *e = week_take(w, i, EV_SLAUGHTERED);
        if (!e)
            continue;
        Event sum = *e;
        for (int32_t k = i + 1; k < w->count; k++)
            if (w->at[k].kind == EV_SLAUGHTERED && same_army(&w->at[k], e) &&
                week_take(w, k, EV_SLAUGHTERED)) {
                sum.n[0] += w->at[k].n[0];
                sum.n[1] += w->at[k].n[1];
            }
        TEXT(line, TIDING_BYTES);
        Say s = saying(w->m, w->side, &sum, &line);
        tell_slaughtered(&s);
        week_say(w, WEIGHT_USUAL, i, &line);
    }
}

/* ---- what was seen ---- */

static void add_seen(const Say *s)
{
    if (s->e->leader.n)
        say_who(s);
    else
        say_army_of(s, s->e->n[0]);
    say(s, ", ");
    say_about(s, s->e->n[1]);
    say(s, " men");
    if (s->e->n[3] > 0) {
        say(s, ", ");
        say_days(s, s->e->n[3]);
        say(s, " ago");
    }
}

/* Of each army the last sighting, by place in the order of the first. What both
 * sides believe is of no use to the referee. */
static void tell_sightings(Week *w)
{
    int32_t last[EVENT_MAX], n = 0, bands = 0;

    for (int32_t i = 0; i < w->count; i++)
        if (!w->told[i] && w->at[i].kind == EV_SIGHTED) {
            int32_t at = take_all(w, i, EV_SIGHTED);
            if (w->at[at].n[1] < BAND)
                bands++;
            else if (w->side)
                last[n++] = at;
        }
    for (int32_t i = 0; i < n; i++) {
        if (last[i] < 0)
            continue;
        TEXT(line, TIDING_BYTES);
        Say s = saying_of(w, last[i], &line);
        say(&s, "Seen near ");
        say_place(&s);
        say(&s, ": ");
        add_seen(&s);
        for (int32_t k = i + 1; k < n; k++) {
            if (last[k] < 0 || w->at[last[k]].place.n != s.e->place.n)
                continue;
            Say also = saying_of(w, last[k], &line);
            say(&also, "; ");
            add_seen(&also);
            last[k] = -1;
        }
        week_say(w, WEIGHT_USUAL, last[i], &line);
    }
    TEXT(line, 64);
    if (bands && w->side)
        text_addf(&line, "Small bands seen: %d", (int)bands);
    week_say(w, WEIGHT_USUAL, 0, &line);
}

/* ---- aims ---- */

static void tell_aims(Week *w, bool reached)
{
    for (Side side = 1; side <= w->m->sides; side++) {
        TEXT(line, TIDING_BYTES);
        int32_t first = -1;
        for (int32_t i = 0; i < w->count; i++) {
            const Event *e = &w->at[i];
            if (e->kind != EV_GOAL || e->n[1] != side || (e->n[2] != 0) != reached)
                continue;
            int64_t g = e->n[0];
            if (!week_take(w, i, EV_GOAL) || g < 0 || g >= w->m->goals || !w->m->goal[g].text)
                continue;
            if (first < 0 && side != w->side)
                text_addf(&line, "%s, ", w->m->side[side].name.latin);
            text_add(&line, first >= 0 ? " " : reached ? "aims reached: " : "aims no longer met: ");
            text_add(&line, w->m->goal[g].text);
            first = first < 0 ? i : first;
        }
        week_say(w, WEIGHT_USUAL, first, &line);
    }
}

void report_tidings(const Model *m, Side side, const Event *at, int32_t count,
                    TidingHeard *heard, void *to)
{
    Week w = { .m = m, .side = side, .at = at, .count = min_i32(count, EVENT_MAX),
               .heard = heard, .to = to };

    week_battles(&w);
    tell_great(&w);
    tell_arrivals(&w);
    tell_refusals(&w);
    tell_contacts(&w);
    tell_rest(&w);
    tell_want(&w, true);
    tell_want(&w, false);
    tell_thirst(&w);
    tell_men(&w);
    tell_slaughters(&w);
    tell_convoys(&w);
    tell_sightings(&w);
    tell_aims(&w, true);
    tell_aims(&w, false);
}

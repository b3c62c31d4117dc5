/*
 * field_order.c: orders to a whole wing, the reserve or an arm at once, and what
 * they would bring.
 */
#include "front/terminal/field.h"

#include "front/nearest.h"

#include <stdio.h>

enum { FORECAST_PLAYS = 400, WING_BYTES = 32 };

/* What stands before " at ", without an article. */
static void wing_part(const char *rest, char *out, size_t cap)
{
    const char *at = strstr(rest, " at ");
    size_t len = at ? (size_t)(at - rest) : strlen(rest);

    if (len > 4 && strncmp(rest, "the ", 4) == 0) {
        rest += 4;
        len -= 4;
    }
    snprintf(out, cap, "%.*s", (int)len, rest);
}

/* "left" is the left wing before it is the left centre. -1: no wing. */
static int wing_named(const char *word)
{
    char wing[WING_BYTES + 8];
    int found = -1;

    snprintf(wing, sizeof wing, "%s wing", word);
    for (int w = 0; w < WINGS; w++) {
        const char *name = session_wing_word((Wing)w);
        if (word_distance(word, name) == 0 || word_distance(wing, name) == 0)
            return w;
        if (found < 0 && strlen(word) > 2 && word_starts(word, name))
            found = w;
    }
    return found;
}

/* All to one zone, if one is named. False: what stands after "at" is none. */
static bool to_zone(const char *rest, Order *o, int32_t n)
{
    const char *at = strstr(rest, " at ");
    int col, row;

    if (!at)
        return true;
    if (sscanf(at + 4, "%d,%d", &col, &row) != 2 || col < 0 || col >= ZONE_COLS || row < 0 ||
        row >= ZONE_ROWS)
        return false;
    for (int32_t i = 0; i < n; i++) {
        o[i].col = (int8_t)col;
        o[i].row = (int8_t)row;
    }
    return true;
}

static void add_tenths(const Tenths *t, Text *out)
{
    text_number(out, t->low);
    if (t->high == t->low)
        return;
    text_add(out, " to ");
    text_number(out, t->high);
}

static void say_prospect(const Prospect *p)
{
    TEXT(line, 256);

    say_item("The day, if so: won %d -> %d in 100, lost %d -> %d.", (int)(p->win[0] + 5) / 10,
             (int)(p->win[1] + 5) / 10, (int)(p->lose[0] + 5) / 10, (int)(p->lose[1] + 5) / 10);
    text_add(&line, "Own dead of the day, in eight of ten cases: ");
    add_tenths(&p->dead[0], &line);
    text_add(&line, " -> ");
    add_tenths(&p->dead[1], &line);
    text_add(&line, "; theirs from now on: ");
    add_tenths(&p->enemy_dead[0], &line);
    text_add(&line, " -> ");
    add_tenths(&p->enemy_dead[1], &line);
    say_item("%s.", line.at);
    TEXT(now, 128);
    text_add(&now, "In the coming half-hour they lose ");
    add_tenths(&p->fell_now, &now);
    text_addf(&now, " men and keep an order of %d to %d of 100", (int)p->order_after.low / 10,
              (int)p->order_after.high / 10);
    say_item("%s.", now.at);
}

void field_forecast(Talk *t, const Order *o, int32_t n)
{
    Prospect p;
    Fault why = { .status = OK };

    if (session_prospect(t->s, t->side, o, n, FORECAST_PLAYS, &p, &why))
        say_fault(&why);
    else
        say_prospect(&p);
}

static void give(Talk *t, const Order *o, int32_t n)
{
    Fault why = { .status = OK };
    char words[256];

    if (session_order_all(t->s, t->side, o, n, &why)) {
        say_fault(&why);
        return;
    }
    t->touched = true;
    if (n == 1) {
        speak("Noted: %s", session_words(t->s, o, words, sizeof words));
        return;
    }
    speak("Noted for %d bodies; `undo` takes all of it back:", (int)n);
    for (int32_t i = 0; i < n; i++)
        say_item("%s", session_words(t->s, &o[i], words, sizeof words));
}

/* "c21" alone is every body of that contingent, each to the zone before it, or behind
 * it; keeps these of the orders. 0: the word is none, or a zone must be said. */
static int32_t of_body(const char *word, Order *o, int32_t n)
{
    int number, part = 0, end = 0;
    int32_t kept = 0;

    if (sscanf(word, "c%d%n.%d%n", &number, &end, &part, &end) < 1 || word[end])
        return 0;
    for (int32_t i = 0; i < n; i++)
        if (o[i].unit.i == number && (!part || o[i].amount == part))
            o[kept++] = o[i];
    return kept;
}

/* Why the first of them cannot be told to. */
static void say_why_not(Talk *t, Wing wing, OrderKind kind)
{
    Order o[FIGHTER_MAX];
    Fault why = { .status = OK };

    if (session_wing(t->s, t->side, wing, ORDER_STAND, o, FIGHTER_MAX) == 0) {
        speak("You have no body there: %s.", session_wing_word(wing));
        return;
    }
    o[0].kind = (uint8_t)kind;
    if (session_order(t->s, t->side, &o[0], &why))
        say_fault(&why);
    else
        session_undo(t->s, t->side);
}

/* What must be told where. */
static bool wants_zone(OrderKind kind) { return kind == ORDER_POST || kind == ORDER_HIDE; }

bool field_wing(Talk *t, OrderKind kind, const char *rest, bool ask)
{
    Order o[FIGHTER_MAX];
    const char *usage = session_usage(kind);
    char word[WING_BYTES];
    int wing;
    int32_t n;

    if (!usage || !strstr(usage, "cNUMBER"))        /* it is for the whole army */
        return false;
    wing_part(rest, word, sizeof word);
    wing = *word ? wing_named(word) : -1;
    n = session_wing(t->s, t->side, wing < 0 ? WING_ALL : (Wing)wing, kind, o, FIGHTER_MAX);
    if (wing < 0) {
        n = strchr(rest, ' ') || wants_zone(kind) ? 0 : of_body(word, o, n);
        if (n == 0)
            return false;
    }
    if (n == 0)
        say_why_not(t, (Wing)wing, kind);
    else if (!to_zone(rest, o, n))
        speak("Say where as column,row: at 3,4");
    else if (ask)
        field_forecast(t, o, n);
    else
        give(t, o, n);
    return true;
}

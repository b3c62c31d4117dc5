/*
 * words.c: every word the terminal understands. The beginning of a word is
 * enough while it begins no other.
 */
#include "front/terminal/words.h"

#include "front/nearest.h"
#include "front/terminal/field.h"
#include "front/terminal/keep.h"
#include "front/terminal/lesson.h"
#include "play/order_help.h"

#include <stdio.h>

typedef struct WordRow {
    const char *word, *usage, *says;
    void      (*obey)(Talk *t, const char *rest);
} WordRow;

static const WordRow words[] = {
    { "look",      "look", "Where your armies are, who is near, what is at stake.", look_round },
    { "show",      "show NAME", "An army or a place, closely.", look_show },
    { "near",      "near NAME", "The ways from an army or a place: km, days, water.", look_near },
    { "map",       "map [NAME]", "The same; alone, the ways around all your armies.", look_near },
    { "places",    "places [SIDE, REGION, yours or all]",
      "Places by region; alone, the chief ones.", look_places },
    { "enemies",   "enemies", "What you know of other armies, and how old it is.", look_enemies },
    { "supply",    "supply [NAME]", "Your stores, lines of supply and convoys; of an army, what it "
      "will live on day by day.", supply_show },
    { "plan",      "plan", "The orders you have given for this week, or half-hour.", ask_plan },
    { "forecast",  "forecast ORDER", "What an order would bring, without giving it; on the field "
      "the day is played 400 times without it and with it.", ask_forecast },
    { "why",       "why QUESTION", "Where a number comes from: why food khalid, why terms hira; "
      "on the field why c3: what its order has suffered.", ask_why },
    { "undo",      "undo", "Takes the last order back; what was ordered at once, at once.",
      ask_undo },
    { "redo",      "redo", "Gives it again.", ask_redo },
    { "end",       "end [all]", "Ends the week; on the field, the half-hour, or all of the day.",
      game_end },
    { "report",    "report [WEEK] [all]", "What you heard in a week; all: the small things too.",
      read_report },
    { "goals",     "goals", "What wins, and how near you are.", read_goals },
    { "cards",     "cards", "What is to be decided, what was, and what binds you to others.",
      cards_list },
    { "ledger",    "ledger [PEOPLE, men or grain]", "Where your men went: by people and by cause; "
      "where your grain is.", read_ledger },
    { "history",   "history [all]", "What really happened by this day; all: and later.",
      read_history },
    { "lesson",    "lesson [hint, next, back, again or off]", "The lesson for beginners, step by "
      "step; in The Chains.", lesson_word },
    { "briefing",  "briefing", "How things stood when the campaign began.", read_briefing },
    { "about",     "about [NAME]", "The encyclopedia: places, commanders, arms, peoples, rules, sources, "
      "found however a name is written.", look_about },
    { "sources",   "sources [all]", "Where this comes from, and what is disputed; on a field "
      "they speak of, what they say of this moment.", read_sources },
    { "field",     "field [ground]", "The field of the battle you command; ground: its waters and "
      "names too.", field_show },
    { "sky",       "sky", "On the field: the light left, wind, dust and heat.", field_sky },
    { "let",       "let the general fight [to the end]", "On the field: gives your bodies back to "
      "your general, for this half-hour or for the rest of the day.", game_let },
    { "log",       "log [all]", "All orders of the game, as a save holds them; on the field, the "
      "last half-hour.", read_log },
    { "save",      "save NAME", "Keeps the game as it is now under a name; by itself it is kept "
      "after every week.", game_save },
    { "saves",     "saves", "The games kept on this machine.", keep_list },
    { "load",      "load [NUMBER or NAME]", "Goes on with a game of the list, or a save of this "
      "one; alone, with the newest.", keep_load },
    { "rewind",    "rewind WEEK", "Begins that week again as a line of its own; this one is kept.",
      keep_rewind },
    { "replay",    "replay [WEEK] [to WEEK]", "What you heard, week by week.", keep_replay },
    { "knew",      "knew [WEEK]", "After the end: every army as it was, and what the other side "
      "believed of it.", keep_knew },
    { "help",      "help [WORD, orders or elephants]",
      "How to begin; a word; all orders; what to do about elephants.", words_help },
    { "quit",      "quit", "Leaves; the game is kept.", game_quit },
};

enum { CANDIDATES = 12, WORD_BYTES = 24 };

/* What the first word of a line may be. */
typedef struct Choice {
    const WordRow *row;         /* a question or a command, or */
    int            order;       /* an OrderKind; 0: none */
    int            count;
    char           name[CANDIDATES][WORD_BYTES];
    char           nearest[WORD_BYTES];
} Choice;

static void first_word(const char *text, char *out, size_t cap)
{
    size_t len = strcspn(text, " ");
    if (len >= cap)
        len = cap - 1;
    memcpy(out, text, len);
    out[len] = 0;
}

/* The word of an order; "" for one that nobody writes. */
static void order_name(int kind, char *out, size_t cap)
{
    const char *usage = session_usage((OrderKind)kind);
    first_word(usage ? usage : "", out, cap);
}

static bool of_field(int kind) { return kind >= ORDER_ADVANCE; }

/* Adds a candidate; true if the word is just that. */
static bool offer(Choice *c, const char *word, const char *name, const WordRow *row, int order)
{
    bool exact = word_distance(word, name) == 0;

    if (!exact && !word_starts(word, name))
        return false;
    if (exact)
        c->count = 0;
    c->row = row;
    c->order = order;
    if (c->count < CANDIDATES)
        snprintf(c->name[c->count], WORD_BYTES, "%s", name);
    c->count++;
    return exact;
}

/* `help` knows the orders of the week and of the field at any time. */
static Choice choices_for(const Talk *t, const char *word, bool any_time)
{
    bool field = session_stage(t->s) == TALE_BATTLE;
    Choice c = { .count = 0 };
    Nearest near = nearest_to(word);
    char name[ORDER_KINDS][WORD_BYTES];

    for (int i = 0; i < (int)countof(words); i++) {
        nearest_offer(&near, words[i].word);
        if (offer(&c, word, words[i].word, &words[i], 0))
            return c;
    }
    for (int kind = 1; kind < ORDER_KINDS; kind++) {
        order_name(kind, name[kind], WORD_BYTES);
        if (!name[kind][0] || (of_field(kind) != field && !any_time && kind != ORDER_COMMAND))
            continue;
        nearest_offer(&near, name[kind]);
        if (offer(&c, word, name[kind], NULL, kind))
            return c;
    }
    if (near.best)
        snprintf(c.nearest, sizeof c.nearest, "%s", near.best);
    return c;
}

static void say_unclear(const char *word, const Choice *c)
{
    if (c->count == 0 && *c->nearest) {
        speak("\"%s\" is no word here. Did you mean %s?", word, c->nearest);
    } else if (c->count == 0) {
        speak("\"%s\" is no word here; `help` lists them.", word);
    } else {
        speak("\"%s\" may be:", word);
        for (int i = 0; i < c->count && i < CANDIDATES; i++)
            say_item("%s", c->name[i]);
    }
}

/* `load NAME` is a saved game, `load WHO AMOUNT` an order. */
static bool is_load_order(const WordRow *row, const char *rest)
{
    return row && row->obey == keep_load && strchr(rest, ' ');
}

/* What one also says on the field, and what the log calls it. */
static const struct { const char *said, *word; } field_words[] = {
    { "hold", "stand" },       { "attack", "advance" },     { "retreat", "withdraw" },
    { "retire", "fallback" },  { "night", "fight-on" },     { "ambush", "hide" },
    { "reserve", "commit" },   { "ride", "go" },            { "champion", "duel" },
};

static void field_word(const Talk *t, char *word, size_t cap)
{
    for (size_t i = 0; session_stage(t->s) == TALE_BATTLE && i < countof(field_words); i++)
        if (word_distance(word, field_words[i].said) == 0) {
            snprintf(word, cap, "%s", field_words[i].word);
            return;
        }
}

/* "fall back c3" is fallback c3. */
static void join_fall_back(const Talk *t, char *line)
{
    char *gap = line + 4;
    if (session_stage(t->s) == TALE_BATTLE && strncmp(line, "fall back", 9) == 0)
        memmove(gap, gap + 1, strlen(gap));
}

int words_order(const Talk *t, const char *line)
{
    char word[WORD_BYTES];

    first_word(line, word, sizeof word);
    field_word(t, word, sizeof word);
    Choice c = choices_for(t, word, false);
    return c.count == 1 && !c.row ? c.order : 0;
}

void words_obey(Talk *t)
{
    char word[WORD_BYTES], whole[600];
    const char *rest;

    join_fall_back(t, t->line);
    rest = t->line + strcspn(t->line, " ");
    rest += strspn(rest, " ");
    first_word(t->line, word, sizeof word);
    if (!*word)
        return;
    field_word(t, word, sizeof word);
    Choice c = choices_for(t, word, false);
    if (c.count != 1) {
        say_unclear(word, &c);
    } else if (c.row && !is_load_order(c.row, rest)) {
        if (c.row->obey == read_report)
            t->lesson.did.report = true;
        c.row->obey(t, rest);
    } else if (of_field(c.order) && field_wing(t, (OrderKind)c.order, rest, false)) {
        return;
    } else {
        snprintf(whole, sizeof whole, "%s %s", c.name[0], rest);
        ask_order(t, whole);
    }
}

static void help_orders(const Talk *t)
{
    bool field = session_stage(t->s) == TALE_BATTLE;
    char name[WORD_BYTES];

    speak(field ? "Orders on the field, for the coming half-hour:"
                : "Orders, for the coming week:");
    for (int kind = 1; kind < ORDER_KINDS; kind++) {
        order_name(kind, name, sizeof name);
        if (*name && (of_field(kind) == field || kind == ORDER_COMMAND))
            say_item("%s: %s", name, order_help[kind].says ? order_help[kind].says : "");
    }
    speak("`help march` and its like tell how an order is written.");
}

static void help_words(void)
{
    speak("All words; the beginning of one is enough, of a name too (`mar kha huf`):");
    for (int i = 0; i < (int)countof(words); i++)
        say_item("%s: %s", words[i].usage, words[i].says);
}

/* The four steps of a week. */
static void help_week(const Talk *t)
{
    const View *v = session_view(t->s, t->side);
    const char *who = "NAME";

    for (int32_t i = v->formations - 1; i >= 0; i--) {
        if (v->formation[i].own)
            who = v->formation[i].word;
    }
    speak("How a week goes. Both sides give orders, then seven days pass at once.");
    say_item("1. `look`: your armies by the word you order them with, who is near, what is at "
             "stake.");
    say_item("2. `near %s`: where it can go; `show %s`: its men, its bread, its weariness.", who,
             who);
    say_item("3. `forecast march %s to PLACE` tells what that would bring; without `forecast` it "
             "is an order. `plan` lists your orders, `undo` takes the last back.", who);
    say_item("4. `end`: the week passes, and the report tells what happened.");
    speak("An army that gets no order goes on with its last. Watch bread and water: nothing "
          "ruins an army sooner. `goals` tells what wins.");
}

static void help_field(void)
{
    speak("How a battle goes. Each half-hour you may give orders to your bodies of men. A body "
          "goes on with your order until you give it another or `delegate` it; whoever has none "
          "is commanded by your general.");
    say_item("1. `field`: the picture, and who stands where; after each half-hour only what "
             "presses is told. Zones are written column,row. `show c3`: one body closely.");
    say_item("2. Before the first half-hour: `post c3 at 2,3` draws a body up, `go at 3,2` sets "
             "your seat, from which your word carries; beyond it a runner takes time.");
    say_item("3. An order names a body and a zone: `advance c3 at 3,4`; or a wing, the reserve or "
             "an arm: `advance left wing`, `hold all`, `charge horse`, `commit reserve at 3,3`. "
             "There are all, left wing, left centre, centre, right centre, right wing, reserve, "
             "horse, foot, archers, elephants.");
    say_item("4. `forecast` before an order plays the day without it and with it. `why c3` tells "
             "what a body's order has suffered. `plan` lists your orders, `undo` takes one back.");
    say_item("5. `end`: the half-hour passes; `log` tells it again, `sky` tells light, wind and "
             "dust, `sources` what is handed down of this hour.");
    say_item("6. `let the general fight` leaves him this half-hour, `end all` or `delegate` the "
             "rest of the day; `withdraw` leads the army off.");
}

/* What is to be done about them, and from when on. */
static void help_elephants(void)
{
    static const int against[] = {
        ORDER_CREWS, ORDER_GIRTHS, ORDER_BLIND, ORDER_LANES, ORDER_NOISE, ORDER_DISMOUNT,
        ORDER_MOCK
    };
    char name[WORD_BYTES];

    speak("Elephants: horses that do not know them shy, foot stand them better, archers best from "
          "afar. Men and horses get used to them by the day; `show c3` tells how far a body is. "
          "A beast without driver or leader may run wild, and not only among its enemies. They "
          "are worth most with foot and horse beside them.");
    for (size_t i = 0; i < countof(against); i++) {
        order_name(against[i], name, sizeof name);
        say_item("%s: %s", name, order_help[against[i]].says ? order_help[against[i]].says : "");
    }
}

static void help_begin(const Talk *t)
{
    if (session_stage(t->s) == TALE_BATTLE)
        help_field();
    else
        help_week(t);
    putchar('\n');
    help_words();
    putchar('\n');
    help_orders(t);
}

/* Whom one can call up, by the words an order takes. */
static void say_peoples(const Talk *t)
{
    const Model *m = session_model(t->s);
    const char *some = NULL;
    TEXT(line, 2048);

    for (int32_t i = 1; i <= m->pools; i++) {
        if (m->pool[i].side != t->side)
            continue;
        some = some ? some : text_of(m, m->pool[i].id);
        text_addf(&line, "%s%s (%s)", line.len ? ", " : "", text_of(m, m->pool[i].id),
                  m->pool[i].name.latin);
    }
    if (some)
        say_item("Your peoples: %s. For example: call %s 200 men", line.at, some);
}

static void help_order(const Talk *t, int kind)
{
    const OrderHelp *h = &order_help[kind];

    speak("%s", session_usage((OrderKind)kind));
    say_item("%s", h->says ? h->says : "");
    if (h->such)
        say_item("For example: %s", h->such);
    if (kind == ORDER_CALL)
        say_peoples(t);
}

void words_help(Talk *t, const char *rest)
{
    char word[WORD_BYTES];

    first_word(rest, word, sizeof word);
    if (!*word) {
        help_begin(t);
        return;
    }
    if (word_distance(word, "orders") == 0) {
        help_orders(t);
        return;
    }
    if (word_distance(word, "elephants") == 0) {
        help_elephants();
        return;
    }
    Choice c = choices_for(t, word, true);
    if (c.count != 1) {
        say_unclear(word, &c);
        return;
    }
    if (c.row) {
        speak("%s", c.row->usage);
        say_item("%s", c.row->says);
    }
    int order = c.row && c.row->obey == keep_load ? ORDER_LOAD : c.order;
    if (order)
        help_order(t, order);
}

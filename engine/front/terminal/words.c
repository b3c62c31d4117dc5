/*
 * words.c: every word the terminal understands. The beginning of a word is
 * enough while it begins no other.
 */
#include "front/terminal/words.h"

#include "front/nearest.h"

typedef struct WordRow {
    const char *word, *usage, *says;
    void      (*obey)(Talk *t, const char *rest);
} WordRow;

static const WordRow words[] = {
    { "look",      "look", "Your side, your armies, the weather.", look_round },
    { "show",      "show NAME", "An army or a place, closely.", look_show },
    { "near",      "near NAME", "The ways from a place or an army: km, days, ground.", look_near },
    { "map",       "map [NAME]", "The same as near; alone, around all your armies.", look_near },
    { "places",    "places [SIDE, REGION or all]", "Places by region.", look_places },
    { "enemies",   "enemies", "What you know of other armies, and how old it is.", look_enemies },
    { "plan",      "plan", "The orders you have given for this week.", ask_plan },
    { "forecast",  "forecast ORDER", "What an order would bring, without giving it.",
      ask_forecast },
    { "why",       "why QUESTION", "Why a number is what it is: why food khalid, why terms hira.",
      ask_why },
    { "undo",      "undo", "Take the last order back.", ask_undo },
    { "redo",      "redo", "Give it again.", ask_redo },
    { "end",       "end [all]", "End the week; on the field, the half-hour, or all of the day.",
      game_end },
    { "report",    "report [WEEK] [all]", "What you heard of a week.", read_report },
    { "goals",     "goals", "What you are to reach, and how near you are.", read_goals },
    { "history",   "history [all]", "What history did by this day.", read_history },
    { "briefing",  "briefing", "How things stood.", read_briefing },
    { "sources",   "sources", "Where this comes from, and what is disputed.", read_sources },
    { "field",     "field", "The field of the battle you command.", field_show },
    { "log",       "log", "All orders of the game, as a save holds them.", read_log },
    { "save",      "save NAME", "Save the game.", game_save },
    { "load",      "load NAME", "Go on with a saved game.", game_load },
    { "help",      "help [WORD]", "All words, or one of them.", words_help },
    { "quit",      "quit", "Leave; the game is saved as autosave.", game_quit },
};

/* What an order is for; how it is written is the rules' to say. */
static const char *const order_says[ORDER_KINDS] = {
    [ORDER_MARCH]     = "Marches to a place; forced is faster and wears men and beasts out.",
    [ORDER_HOLD]      = "Stays where it is, or stops at the next place.",
    [ORDER_REST]      = "Halts and refits: weariness and order recover faster.",
    [ORDER_FORTIFY]   = "Digs in at this place.",
    [ORDER_RAID]      = "Goes there, carries off or burns what is there, and comes back.",
    [ORDER_BESIEGE]   = "Shuts a place in until it yields or starves.",
    [ORDER_ASSAULT]   = "Attacks a place behind its works.",
    [ORDER_SHADOW]    = "Keeps contact with an enemy and refuses battle.",
    [ORDER_STANCE]    = "What it does when it meets an enemy: seek, accept or avoid battle.",
    [ORDER_FORAGE]    = "How it takes what it eats: requisition, buy, plunder or none.",
    [ORDER_DETACH]    = "Sends some of its men off as an army of their own.",
    [ORDER_JOIN]      = "Merges into another army at the same place.",
    [ORDER_LOAD]      = "Takes grain from the stores of your place.",
    [ORDER_STORE]     = "Puts grain into the stores of your place.",
    [ORDER_TRANSFER]  = "Gives grain to another army at the same place.",
    [ORDER_CONVOY]    = "Sends grain from a store to an army.",
    [ORDER_BASE]      = "Draws on a store by regular convoys.",
    [ORDER_ENVOY]     = "Offers terms to a place.",
    [ORDER_CALL]      = "Calls up men of a pool.",
    [ORDER_COMMAND]   = "Whether you command your battles in person: yes or no.",
    [ORDER_ADVANCE]   = "On the field: moves towards the enemy or to a zone.",
    [ORDER_CHARGE]    = "On the field: attacks with full weight.",
    [ORDER_STAND]     = "On the field: holds where it is.",
    [ORDER_SHOOT]     = "On the field: keeps its distance and shoots.",
    [ORDER_FALL_BACK] = "On the field: gives ground in order.",
    [ORDER_RELIEVE]   = "On the field: takes the place of a tired line.",
    [ORDER_COMMIT]    = "On the field: brings the reserve in.",
    [ORDER_DISMOUNT]  = "On the field: fights on foot.",
    [ORDER_GIRTHS]    = "On the field: goes for the girths of the elephants.",
    [ORDER_GO]        = "On the field: moves to a zone.",
    [ORDER_WITHDRAW]  = "On the field: the army leaves while it can.",
    [ORDER_DELEGATE]  = "On the field: leaves it to the general.",
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
        if (!name[kind][0] || (of_field(kind) != field && !any_time))
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
    return row && row->obey == game_load && strchr(rest, ' ');
}

void words_obey(Talk *t)
{
    char word[WORD_BYTES], whole[600];
    const char *rest = t->line + strcspn(t->line, " ");

    rest += strspn(rest, " ");
    first_word(t->line, word, sizeof word);
    if (!*word)
        return;
    Choice c = choices_for(t, word, false);
    if (c.count != 1) {
        say_unclear(word, &c);
    } else if (c.row && !is_load_order(c.row, rest)) {
        c.row->obey(t, rest);
    } else {
        snprintf(whole, sizeof whole, "%s %s", c.name[0], rest);
        ask_order(t, whole);
    }
}

static void help_all(const Talk *t)
{
    bool field = session_stage(t->s) == TALE_BATTLE;
    char name[WORD_BYTES];

    speak("Words; the beginning of one is enough. `help march` explains march.");
    for (int i = 0; i < (int)countof(words); i++)
        say_item("%s: %s", words[i].usage, words[i].says);
    speak("Orders:");
    for (int kind = 1; kind < ORDER_KINDS; kind++) {
        order_name(kind, name, sizeof name);
        if (*name && of_field(kind) == field)
            say_item("%s: %s", name, order_says[kind] ? order_says[kind] : "");
    }
}

void words_help(Talk *t, const char *rest)
{
    char word[WORD_BYTES];

    first_word(rest, word, sizeof word);
    if (!*word) {
        help_all(t);
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
    int order = c.row && c.row->obey == game_load ? ORDER_LOAD : c.order;
    if (order) {
        speak("%s", session_usage((OrderKind)order));
        say_item("%s", order_says[order] ? order_says[order] : "");
    }
}

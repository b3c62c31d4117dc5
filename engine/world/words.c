/*
 * words.c: the language of orders, one row an order; the same row prints it for
 * the log and reads it from the log or from a person in a hurry.
 */
#include "world/words.h"

#include "world/ask.h"

#include <inttypes.h>

/* `parts` are what stands after the order's word, a letter each; see parts[]
 * below. */
typedef struct Form { const char *word, *parts, *usage; } Form;

static const Form forms[] = {
    [ORDER_NONE]      = { "none", "", NULL },
    [ORDER_MARCH]     = { "march", "wtvf",
        "march WHO to PLACE [via PLACE, PLACE] [forced] [train-follows] [by-night]" },
    [ORDER_HOLD]      = { "hold", "w", "hold WHO" },
    [ORDER_REST]      = { "rest", "w", "rest WHO" },
    [ORDER_FORTIFY]   = { "fortify", "w", "fortify WHO" },
    [ORDER_RAID]      = { "raid", "wtvf",
        "raid WHO to PLACE [via PLACE, PLACE] [forced] [train-follows] [by-night]" },
    [ORDER_BESIEGE]   = { "besiege", "wpvf",
        "besiege WHO PLACE [via PLACE, PLACE] [forced] [train-follows] [by-night]" },
    [ORDER_ASSAULT]   = { "assault", "wpvf",
        "assault WHO PLACE [via PLACE, PLACE] [forced] [train-follows] [by-night]" },
    [ORDER_SHADOW]    = { "shadow", "wxf",
        "shadow WHO ENEMY [forced] [train-follows] [by-night]" },
    [ORDER_STANCE]    = { "stance", "ws", "stance WHO accept | seek | avoid" },
    [ORDER_FORAGE]    = { "forage", "wg", "forage WHO requisition | buy | plunder | none" },
    [ORDER_DETACH]    = { "detach", "wnu", "detach WHO NUMBER men [cNUMBER]" },
    [ORDER_JOIN]      = { "join", "wof", "join WHO OTHER [forced] [train-follows] [by-night]" },
    [ORDER_LOAD]      = { "load", "wa", "load WHO NUMBER kg" },
    [ORDER_STORE]     = { "store", "wa", "store WHO NUMBER kg" },
    [ORDER_TRANSFER]  = { "transfer", "woa", "transfer WHO OTHER NUMBER kg" },
    [ORDER_CONVOY]    = { "convoy", "wha", "convoy WHO from PLACE NUMBER kg" },
    [ORDER_BASE]      = { "base", "wb", "base WHO at PLACE, or base WHO none" },
    [ORDER_ENVOY]     = { "envoy", "pd", "envoy PLACE [NUMBER dirhams]" },
    [ORDER_CALL]      = { "call", "lni", "call TRIBE NUMBER men [at PLACE] [to WHO]" },
    [ORDER_COMMAND]   = { "command", "y", "command yes | no" },
    [ORDER_GENERALS]  = { "generals", "e", "generals quick | usual | deep" },
    [ORDER_DRILL]     = { "drill", "w", "drill WHO" },
    [ORDER_DECIDE]    = { "decide", "kq", "decide CARD ANSWER" },
    [ORDER_EMBASSY]   = { "embassy", "rj",
        "embassy SIDE talks | truce | alliance | peace | tribute | grace | war" },
    [ORDER_BAN]       = { "ban", "y", "ban yes | no" },
    [ORDER_LETTERS]   = { "letters", "c", "letters read | hold | forge" },
    [ORDER_APPOINT]   = { "appoint", "wm", "appoint WHO LEADER" },
    [ORDER_PRIORITY]  = { "priority", "wP", "priority WHO low | usual | first" },
    [ORDER_FLOOD]     = { "flood", "w", "flood WHO" },
    [ORDER_SETTLE]    = { "settle", "w", "settle WHO" },
    [ORDER_ADVANCE]   = { "advance", "uz", "advance cNUMBER at COLUMN,ROW" },
    [ORDER_CHARGE]    = { "charge", "uz", "charge cNUMBER at COLUMN,ROW" },
    [ORDER_STAND]     = { "stand", "u", "stand cNUMBER" },
    [ORDER_SHOOT]     = { "shoot", "uz", "shoot cNUMBER [at COLUMN,ROW]" },
    [ORDER_FALL_BACK] = { "fallback", "uz", "fallback cNUMBER [at COLUMN,ROW]" },
    [ORDER_RELIEVE]   = { "relieve", "uz", "relieve cNUMBER at COLUMN,ROW" },
    [ORDER_COMMIT]    = { "commit", "uz", "commit cNUMBER at COLUMN,ROW" },
    [ORDER_DISMOUNT]  = { "dismount", "u", "dismount cNUMBER" },
    [ORDER_MOUNT]     = { "mount", "u", "mount cNUMBER" },
    [ORDER_FEIGN]     = { "feign", "uz", "feign cNUMBER [at COLUMN,ROW]" },
    [ORDER_HIDE]      = { "hide", "uz", "hide cNUMBER at COLUMN,ROW" },
    [ORDER_SPRING]    = { "spring", "u", "spring cNUMBER" },
    [ORDER_GIRTHS]    = { "girths", "uz", "girths cNUMBER at COLUMN,ROW" },
    [ORDER_CREWS]     = { "crews", "uz", "crews cNUMBER at COLUMN,ROW" },
    [ORDER_BLIND]     = { "blind", "uz", "blind cNUMBER at COLUMN,ROW" },
    [ORDER_LANES]     = { "lanes", "u", "lanes cNUMBER" },
    [ORDER_NOISE]     = { "noise", "uz", "noise cNUMBER at COLUMN,ROW" },
    [ORDER_POST]      = { "post", "uz", "post cNUMBER at COLUMN,ROW" },
    [ORDER_GO]        = { "go", "uz", "go at COLUMN,ROW" },
    [ORDER_DUEL]      = { "duel", "", "duel" },
    [ORDER_MOCK]      = { "mock", "", "mock" },
    [ORDER_NIGHT]     = { "fight-on", "", "fight-on" },
    [ORDER_CUT]       = { "cut-own", "", "cut-own" },
    [ORDER_CUT_OFF]   = { "cut-off", "", "cut-off" },
    [ORDER_WITHDRAW]  = { "withdraw", "", "withdraw" },
    [ORDER_DELEGATE]  = { "delegate", "u", "delegate [cNUMBER]" },
};
static_assert(countof(forms) == ORDER_KINDS, "a form for every order");

static const char *const stances[STANCES] = {
    [STANCE_ACCEPT] = "accept", [STANCE_SEEK] = "seek", [STANCE_AVOID] = "avoid",
};
static const char *const forages[FORAGES] = {
    [FORAGE_REQUISITION] = "requisition", [FORAGE_BUY] = "buy", [FORAGE_PLUNDER] = "plunder",
    [FORAGE_NONE] = "none",
};
static const char *const depths[DEPTHS] = {
    [DEPTH_QUICK] = "quick", [DEPTH_USUAL] = "usual", [DEPTH_DEEP] = "deep",
};
static const char *const embassies[EMBASSIES] = {
    [EMBASSY_TALKS] = "talks", [EMBASSY_TRUCE] = "truce", [EMBASSY_ALLIANCE] = "alliance",
    [EMBASSY_PEACE] = "peace", [EMBASSY_TRIBUTE] = "tribute", [EMBASSY_GRACE] = "grace",
    [EMBASSY_WAR] = "war",
};
static const char *const policies[LETTER_POLICIES] = {
    [LETTERS_READ] = "read", [LETTERS_HOLD] = "hold", [LETTERS_FORGE] = "forge",
};
static const char *const priorities[PRIORITIES] = {
    [PRIORITY_LOW] = "low", [PRIORITY_USUAL] = "usual", [PRIORITY_FIRST] = "first",
};
static const char *const yes_no[] = { "no", "yes" };

static const FlagWord flags[] = {
    { "forced", PACE_FORCED, true }, { "train-follows", TRAIN_FOLLOWS, true },
    { "by-night", BY_NIGHT, true }, { "follows", TRAIN_FOLLOWS, false },
    { "night", BY_NIGHT, false },
};

const char *order_word(OrderKind kind)
{
    must((unsigned)kind < ORDER_KINDS);
    return forms[kind].word;
}

const char *order_usage(OrderKind kind)
{
    must((unsigned)kind < ORDER_KINDS);
    return forms[kind].usage;
}

const char *stance_word(int stance)
{
    must(stance >= 0 && stance < STANCES);
    return stances[stance];
}

const char *forage_word(int forage)
{
    must(forage >= 0 && forage < FORAGES);
    return forages[forage];
}

const char *depth_word(int depth)
{
    must(depth >= 0 && depth < DEPTHS);
    return depths[depth];
}

const char *embassy_word(int embassy)
{
    must(embassy >= 0 && embassy < EMBASSIES);
    return embassies[embassy];
}

const char *letters_word(int policy)
{
    must(policy >= 0 && policy < LETTER_POLICIES);
    return policies[policy];
}

const char *priority_word(int priority)
{
    must(priority >= 0 && priority < PRIORITIES);
    return priorities[priority];
}

const char *yes_word(int yes)
{
    return yes_no[yes != 0];
}

const FlagWord *flag_word(int i)
{
    return i < (int)countof(flags) ? &flags[i] : NULL;
}

/* An order being printed. */
typedef struct Say { const Model *m; const World *w; const Order *o; Text *out; } Say;

static void say_place(const Say *s, const char *before, PlaceId p)
{
    must(p.n <= s->m->places);
    text_addf(s->out, "%s%s", before, text_of(s->m, s->m->place[p.n].id));
}

static void say_who(const Say *s)
{
    text_add(s->out, " ");
    formation_print(s->m, s->w, s->o->who, s->out);
}

static void say_other(const Say *s)
{
    text_add(s->out, " ");
    formation_print(s->m, s->w, s->o->other, s->out);
}

static void say_at(const Say *s)   { say_place(s, " ", s->o->to); }
static void say_to(const Say *s)   { say_place(s, " to ", s->o->to); }
static void say_from(const Say *s) { say_place(s, " from ", s->o->to); }

static void say_base(const Say *s)
{
    if (s->o->to.n)
        say_place(s, " at ", s->o->to);
    else
        text_add(s->out, " none");
}

static void say_via(const Say *s)
{
    must(s->o->vias <= VIA_MAX);
    for (int i = 0; i < s->o->vias; i++)
        say_place(s, i ? ", " : " via ", s->o->via[i]);
}

static void say_flags(const Say *s)
{
    for (size_t i = 0; i < countof(flags); i++)
        if (flags[i].logged && s->o->flags & flags[i].flag)
            text_addf(s->out, " %s", flags[i].word);
}

static void say_stance(const Say *s) { text_addf(s->out, " %s", stance_word((int)s->o->amount)); }
static void say_forage(const Say *s) { text_addf(s->out, " %s", forage_word((int)s->o->amount)); }
static void say_depth(const Say *s)  { text_addf(s->out, " %s", depth_word((int)s->o->amount)); }
static void say_letters(const Say *s) { text_addf(s->out, " %s", letters_word((int)s->o->amount)); }
static void say_priority(const Say *s) { text_addf(s->out, " %s", priority_word((int)s->o->amount)); }
static void say_yes(const Say *s)    { text_addf(s->out, " %s", yes_no[s->o->amount != 0]); }
static void say_asks(const Say *s)   { text_addf(s->out, " %s", embassy_word((int)s->o->amount)); }
static void say_men(const Say *s)    { text_addf(s->out, " %d men", s->o->men); }

static void say_unit(const Say *s)
{
    if (!s->o->unit.gen)
        return;
    text_addf(s->out, " c%d", s->o->unit.i);
    if (s->o->kind >= ORDER_ADVANCE && s->o->amount)
        text_addf(s->out, ".%" PRId64, s->o->amount);
}

static void say_grain(const Say *s)
{
    bool whole = s->o->amount % 1000 == 0;
    text_addf(s->out, " %" PRId64 " %s", whole ? s->o->amount / 1000 : s->o->amount,
              whole ? "kg" : "g");
}

static void say_terms(const Say *s)
{
    if (s->o->amount)
        text_addf(s->out, " %" PRId64 " dirhams", s->o->amount * 1000);
}

static void say_pool(const Say *s)
{
    must(s->o->pool.n <= s->m->pools);
    text_addf(s->out, " %s", text_of(s->m, s->m->pool[s->o->pool.n].id));
}

static void say_card(const Say *s)
{
    must(s->o->decision.n <= s->m->decisions);
    text_addf(s->out, " %s", text_of(s->m, s->m->decision[s->o->decision.n].id));
}

static void say_answer(const Say *s)
{
    text_addf(s->out, " %s", s->m->decision[s->o->decision.n].option[s->o->amount].word);
}

static void say_with(const Say *s)
{
    must(s->o->with <= s->m->sides);
    text_addf(s->out, " %s", text_of(s->m, s->m->side[s->o->with].id));
}

static void say_leader(const Say *s)
{
    must(s->o->leader.n <= s->m->leaders);
    text_addf(s->out, " %s", text_of(s->m, s->m->leader[s->o->leader.n].id));
}

static void say_call(const Say *s)
{
    if (s->o->to.n)
        say_place(s, " at ", s->o->to);
    if (s->o->who.gen) {
        text_add(s->out, " to");
        say_who(s);
    }
}

static void say_zone(const Say *s)
{
    if (on_field(s->o->col, s->o->row))
        text_addf(s->out, " at %d,%d", s->o->col, s->o->row);
}

/* The letters of forms[]. */
static const struct Part {
    char letter;
    void   (*say)(const Say *s);
    Status (*ask)(Ask *a);
} parts[] = {
    { 'w', say_who,    ask_who },       /* own formation */
    { 'o', say_other,  ask_other },     /* another of ours */
    { 'x', say_other,  ask_enemy },     /* anybody's */
    { 'p', say_at,     ask_at },        /* place */
    { 't', say_to,     ask_to },        /* to place */
    { 'h', say_from,   ask_from },      /* from place */
    { 'b', say_base,   ask_base },      /* at place, or none */
    { 'v', say_via,    ask_via },       /* via places, or nothing */
    { 'f', say_flags,  ask_flags },     /* flags of a march, or nothing */
    { 's', say_stance, ask_stance },
    { 'g', say_forage, ask_forage },
    { 'n', say_men,    ask_men },       /* number men */
    { 'u', say_unit,   ask_unit },      /* contingent, or nothing */
    { 'a', say_grain,  ask_grain },     /* number and unit of weight */
    { 'd', say_terms,  ask_terms },     /* number dirhams, or nothing */
    { 'l', say_pool,   ask_pool },
    { 'i', say_call,   ask_call },      /* at place, to formation, both or neither */
    { 'y', say_yes,    ask_yes },
    { 'e', say_depth,  ask_depth },
    { 'k', say_card,   ask_card },
    { 'q', say_answer, ask_answer },    /* the word of one of its options */
    { 'r', say_with,   ask_with },      /* a side */
    { 'j', say_asks,   ask_embassy },
    { 'c', say_letters, ask_letters },
    { 'm', say_leader, ask_leader },    /* a man of ours */
    { 'P', say_priority, ask_priority },
    { 'z', say_zone,   ask_zone },      /* at column,row, or nothing */
};

static const struct Part *part_of(char letter)
{
    for (size_t i = 0; i < countof(parts); i++)
        if (parts[i].letter == letter)
            return &parts[i];
    must(!"every letter of forms[] stands in parts[]");
    return NULL;
}

void order_print(const Model *m, const World *w, const Order *o, Text *out)
{
    Say s = { m, w, o, out };
    text_add(out, order_word((OrderKind)o->kind));
    for (const char *p = forms[o->kind].parts; *p; p++)
        part_of(*p)->say(&s);
}

static bool of_stage(const World *w, int kind)
{
    bool field = w->clock.stage == STAGE_BATTLE;
    return kind == ORDER_COMMAND || (kind >= ORDER_ADVANCE) == field;
}

static Status unknown_order(const World *w, const char *word, size_t len, Fault *why)
{
    TEXT(list, 320);
    for (int k = ORDER_MARCH; k < ORDER_KINDS; k++)
        if (of_stage(w, k))
            text_addf(&list, "%s%s", list.len ? ", " : "", forms[k].word);
    fault(why, ERR_SYNTAX, "order", "'%.*s' is no order", quoted(len), word);
    fault_remedy(why, "there are: %s", list.at);
    return ERR_SYNTAX;
}

/* A whole word may be any order; a beginning, one that can be given now. */
static Status read_kind(const World *w, const char *word, size_t len, bool loose, int *out,
                        Fault *why)
{
    TEXT(list, 320);
    int begun = 0;

    for (int k = ORDER_MARCH; k < ORDER_KINDS; k++) {
        bool is = word_is(word, len, forms[k].word);
        if (is || (loose && name_likeness(word, len, forms[k].word) >= IS)) {
            *out = k;
            return OK;
        }
    }
    for (int k = ORDER_MARCH; loose && k < ORDER_KINDS; k++) {
        if (!of_stage(w, k) || name_likeness(word, len, forms[k].word) == NOT_AT_ALL)
            continue;
        text_addf(&list, "%s%s", begun ? ", " : "", forms[k].word);
        *out = k;
        begun++;
    }
    if (begun == 1)
        return OK;
    if (begun == 0)
        return unknown_order(w, word, len, why);
    fault(why, ERR_RANGE, "order", "'%.*s' may be any of %s", quoted(len), word, list.at);
    fault_remedy(why, "write more of the word");
    return ERR_RANGE;
}

Status order_read(const Model *m, const World *w, Side side, const char *words, size_t len,
                  bool loose, Order *out, Fault *why)
{
    Order made = { .side = side };
    Ask a = { { m, w, side }, reader_of(words, len), loose, &made, ORDER_NONE, why };
    const char *word;
    size_t word_len;
    int kind = ORDER_NONE;

    if (loose)
        (void)read_is(&a.r, "send");        // an envoy, or a convoy
    if (!read_word(&a.r, &word, &word_len))
        return fault(why, ERR_SYNTAX, "order", "there is no order");
    Status is = read_kind(w, word, word_len, loose, &kind, why);
    if (is != OK)
        return is;
    made.kind = (uint8_t)kind;
    a.kind = (OrderKind)kind;
    for (const char *p = forms[kind].parts; *p; p++) {
        is = part_of(*p)->ask(&a);
        if (is != OK)
            return is;
    }
    if (read_word(&a.r, &word, &word_len)) {
        fault(why, ERR_SYNTAX, forms[kind].word, "'%.*s' is too much", quoted(word_len), word);
        fault_remedy(why, "write: %s", forms[kind].usage);
        return ERR_SYNTAX;
    }
    *out = made;
    return OK;
}

/*
 * pedia_rules.c: pages of the rules: groups of numbers, single numbers, orders.
 */
#include "play/pedia_parts.h"

#include "play/order_help.h"

static const struct { const char *id, *title, *says; uint16_t guide; } GROUP[] = {
    { "supply", "Bread, water and beasts", "What is eaten, and where it is found.", GUIDE_BREAD },
    { "march",  "Columns on the road", "How fast columns go, what tires them, and who slips away.",
      GUIDE_MARCH },
    { "people", "Ledgers of men", "How men come, stay, fall ill, desert and learn.", GUIDE_MEN },
    { "intel",  "Scouts and letters", "What is seen, heard and carried.", GUIDE_NEWS },
    { "court",  "Towns and crowns", "Terms, the temper of districts, legitimacy, embassies and spoils.", GUIDE_CROWN },
    { "battle", "The field", "Melee, shooting, order, breaking and pursuit.", GUIDE_FIELD },
    { "beast",  "Elephants on the field", "What elephants do, and what is done to them.", GUIDE_BEASTS },
    { "sky",    "Wind, dust, heat and night", "What the sky does to a day of battle.", GUIDE_FIELD },
    { "seat",   "Seats and standards", "Where commanders sit, how far they are heard, what is lost with a standard.",
      GUIDE_CHIEF },
    { "ruse",   "Ruses", "Champions, ambush, feigned flight, despair and plunder.", GUIDE_FIELD },
    { "siege",  "Walls and engines", "How towns are shut in, worn down, stormed and talked over.", GUIDE_SIEGE },
};
static_assert(countof(GROUP) <= RULE_GROUPS, "room in the index");

int32_t rule_groups(void) { return (int32_t)countof(GROUP); }
const char *group_id(int32_t n) { return GROUP[n - 1].id; }
const char *group_title(int32_t n) { return GROUP[n - 1].title; }

Guide group_guide(int32_t n) { return (Guide)GROUP[n - 1].guide; }

int32_t group_of_rule(const Model *m, int32_t rule)
{
    RuleView r = schema_rule(m, rule);
    for (int32_t i = 1; i <= rule_groups(); i++)
        if (strcmp(r.group, group_id(i)) == 0)
            return i;
    return 0;
}

/* A share of `whole` as a percentage: 45 of 1,000 is 4.5. */
static void percent(int32_t n, int32_t whole, Text *out)
{
    int32_t unit = whole / 100, rest = n % unit;
    rest = rest < 0 ? -rest : rest;
    text_addf(out, "%s%d", n < 0 && n / unit == 0 ? "-" : "", (int)(n / unit));
    if (rest && whole == 1000)
        text_addf(out, ".%d", (int)rest);
    else if (rest)
        text_addf(out, rest % 10 ? ".%02d" : ".%d", (int)(rest % 10 ? rest : rest / 10));
    text_add(out, " %");
}

/* A thousand of a unit as one of the next: 2,500 g is 2.5 kg. */
static void thousands(int32_t n, Text *out)
{
    int32_t rest = n % 1000;
    text_number(out, n / 1000);
    if (rest)
        text_addf(out, rest % 100 == 0 ? ".%d" : rest % 10 == 0 ? ".%02d" : ".%03d",
                  (int)(rest % 100 == 0 ? rest / 100 : rest % 10 == 0 ? rest / 10 : rest));
}

/* The number with its unit, as far as "/": large ones in larger units. */
static void measure(RuleView r, size_t len, Text *out)
{
    static const struct { const char *unit; int32_t from, whole; const char *words; } UNIT[] = {
        { "g", 1000000, 1000, "t" }, { "g", 10000, 1, "kg" }, { "g", 0, 0, "g" },
        { "ml", 1000, 1, "litres" }, { "ml", 0, 0, "ml" },    { "l", 0, 0, "litres" },
        { "m", 1000, 1, "km" },      { "m", 0, 0, "m" } };
    for (size_t i = 0; i < countof(UNIT); i++) {
        if (!word_is(r.unit, len, UNIT[i].unit) || r.value < UNIT[i].from)
            continue;
        if (UNIT[i].whole)
            thousands(r.value / UNIT[i].whole, out);
        else
            text_number(out, r.value);
        text_addf(out, " %s", UNIT[i].words);
        return;
    }
    text_number(out, r.value);
    bool one = r.value == 1 && len && r.unit[len - 1] == 's';
    if (len)
        text_addf(out, " %.*s", (int)(one ? len - 1 : len), r.unit);
}

void rule_in_words(RuleView r, Text *out)
{
    size_t len = strcspn(r.unit, "/ ");
    const char *after = r.unit + len;
    bool share = word_is(r.unit, len, "permille"), points = word_is(r.unit, len, "bp");
    if (share || points)
        percent(r.value, share ? 1000 : 10000, out);
    else
        measure(r, len, out);
    if (*after == '/')
        text_addf(out, strcmp(after, "/km") == 0 ? " to a %s" : strcmp(after, "/hour") == 0 ? " an %s" : " a %s",
                  after + 1);
    else
        text_add(out, after);
}

void leaf_group(PageMaker *k, int32_t n)
{
    leaf_text(k, GROUP[n - 1].says);
    leaf_link(k, pedia_id(PEDIA_GUIDE, GROUP[n - 1].guide), "how it works");
    leaf_head(k, k->v ? "Numbers in force in this game" : "Numbers");
    for (int32_t i = 0; i < RULE_COUNT; i++)
        if (group_of_rule(k->m, i) == n)
            leaf_rule_row(k, i);
}

/* The next number of the same group that way; 0: none. */
static int32_t beside(const Model *m, int32_t rule, int by)
{
    int32_t group = group_of_rule(m, rule);
    for (int32_t i = rule + by; i >= 0 && i < RULE_COUNT; i += by)
        if (group_of_rule(m, i) == group)
            return i + 1;
    return 0;
}

void leaf_rule(PageMaker *k, int32_t n)
{
    int32_t rule = n - 1;
    RuleView r = schema_rule(k->m, rule);
    const RuleSource *s = &k->m->rule_source[rule];
    TEXT(now, 64);
    rule_in_words(r, &now);
    leaf_fact(k, k->v ? "In this game" : "Its number", leaf_keep(k, &now), pedia_id(PEDIA_NONE, 0));
    if (k->p->s) {
        RuleView as_written = schema_rule(session_scenario(k->p->s), rule);
        TEXT(usual, 64);
        rule_in_words(as_written, &usual);
        if (as_written.value != r.value)
            leaf_fact(k, "As the rules have it", leaf_keep(k, &usual), pedia_id(PEDIA_NONE, 0));
    }
    RuleView bound = r;
    TEXT(range, 128);
    bound.value = s->low;
    rule_in_words(bound, &range);
    text_add(&range, " to ");
    bound.value = s->high;
    rule_in_words(bound, &range);
    leaf_fact(k, "It could be", leaf_keep(k, &range), pedia_id(PEDIA_NONE, 0));
    leaf_factf(k, "Called", "%s.%s", r.group, r.name);
    leaf_fact(k, "Counted in", r.unit, pedia_id(PEDIA_NONE, 0));
    leaf_named(k, "Among", pedia_id(PEDIA_GROUP, group_of_rule(k->m, rule)));
    leaf_sources(k, s->source);
    leaf_head(k, "Beside it");
    leaf_link(k, pedia_id(PEDIA_RULE, beside(k->m, rule, -1)), "before");
    leaf_link(k, pedia_id(PEDIA_RULE, beside(k->m, rule, 1)), "after");
}

/* ---- orders ---- */

const char *order_title(int32_t kind, Text *out)
{
    const char *usage = session_usage((OrderKind)kind);
    if (!usage || !order_help[kind].says)
        return out->at;
    if (kind == ORDER_FALL_BACK)
        text_add(out, "Fall back");
    else {
        size_t len = strcspn(usage, " ");
        text_addn(out, usage, len);
        if (*out->at >= 'a' && *out->at <= 'z')
            *out->at = (char)(*out->at - 32);
    }
    if (kind >= ORDER_ADVANCE)
        text_add(out, " (on the field)");
    return out->at;
}

static Guide guide_of_order(int32_t kind)
{
    switch (kind) {
    case ORDER_MARCH: case ORDER_HOLD: case ORDER_JOIN: return GUIDE_MARCH;
    case ORDER_REST: return GUIDE_WEARY;
    case ORDER_RAID: case ORDER_FORAGE: return GUIDE_FORAGE;
    case ORDER_BESIEGE: case ORDER_ASSAULT: case ORDER_FORTIFY: return GUIDE_SIEGE;
    case ORDER_SHADOW: case ORDER_STANCE: return GUIDE_MEET;
    case ORDER_DETACH: case ORDER_CALL: case ORDER_BAN: case ORDER_SETTLE: return GUIDE_MEN;
    case ORDER_LOAD: case ORDER_STORE: case ORDER_TRANSFER: case ORDER_CONVOY: case ORDER_BASE:
    case ORDER_PRIORITY: return GUIDE_CONVOYS;
    case ORDER_ENVOY: return GUIDE_TERMS;
    case ORDER_COMMAND: case ORDER_GENERALS: case ORDER_APPOINT: case ORDER_GO: return GUIDE_CHIEF;
    case ORDER_DECIDE: case ORDER_EMBASSY: return GUIDE_CROWN;
    case ORDER_LETTERS: return GUIDE_NEWS;
    case ORDER_FLOOD: return GUIDE_YEAR;
    case ORDER_DRILL: case ORDER_GIRTHS: case ORDER_CREWS: case ORDER_BLIND: case ORDER_LANES:
    case ORDER_NOISE: case ORDER_MOCK: return GUIDE_BEASTS;
    default: return GUIDE_FIELD;
    }
}

void leaf_order(PageMaker *k, int32_t n)
{
    leaf_text(k, order_help[n].says);
    leaf_head(k, "In words");
    leaf_fact(k, "Written", session_usage((OrderKind)n), pedia_id(PEDIA_NONE, 0));
    leaf_fact(k, "For example", order_help[n].such, pedia_id(PEDIA_NONE, 0));
    leaf_head(k, "See also");
    leaf_link(k, pedia_id(PEDIA_GUIDE, guide_of_order(n)), "how it works");
}

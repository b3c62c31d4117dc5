/*
 * ask.c: the parts of an order, read from a log word for word or from a person
 * in a hurry, who may leave out small words and most of long ones.
 */
#include "world/ask.h"

#include "base/num.h"

#include <inttypes.h>

static const struct Unit { const char *word; int64_t g; } units[] = {
    { "kg", 1000 }, { "g", 1 }, { "t", 1000000 },
};

static Status unclear(const Ask *a, const char *wanted)
{
    Reader ahead = a->r;
    const char *word = "";
    size_t len = 0;

    if (read_word(&ahead, &word, &len))
        fault(a->why, ERR_SYNTAX, order_word(a->kind), "'%.*s' is not %s", quoted(len), word,
              wanted);
    else
        fault(a->why, ERR_SYNTAX, order_word(a->kind), "%s is missing", wanted);
    fault_remedy(a->why, "write: %s", order_usage(a->kind));
    return ERR_SYNTAX;
}

static bool peek(const Ask *a, const char **word, size_t *len)
{
    Reader ahead = a->r;
    return read_word(&ahead, word, len);
}

static void take(Ask *a)
{
    const char *word;
    size_t len;
    (void)read_word(&a->r, &word, &len);
}

/* The same word, in small letters or capitals. */
static bool same_letters(const char *word, size_t len, const char *small)
{
    for (size_t i = 0; i < len; i++) {
        char c = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] - 'A' + 'a') : word[i];
        if (!small[i] || c != small[i])         /* at its end too, and at a zero byte in the word */
            return false;
    }
    return small[len] == '\0';
}

/* Whether the next word is, or for a person begins, this one. */
static bool next_is(const Ask *a, const char *whole)
{
    const char *word;
    size_t len;
    if (!peek(a, &word, &len))
        return false;
    return a->loose ? name_likeness(word, len, whole) != NOT_AT_ALL : word_is(word, len, whole);
}

/* Words a person may use or leave out. */
static void skip_small_words(Ask *a)
{
    static const char *const small[] = {
        "to", "at", "from", "of", "the", "with", "into", "in", "on", "for", "against", "and", ",",
        "back",
    };
    const char *word;
    size_t len;
    for (size_t i = 0; a->loose && i < countof(small); i++) {
        if (peek(a, &word, &len) && same_letters(word, len, small[i])) {
            take(a);
            i = (size_t)-1;
        }
    }
}

/* A log has its small words where they belong. */
static bool after(Ask *a, const char *small)
{
    if (!a->loose)
        return read_is(&a->r, small);
    skip_small_words(a);
    return true;
}

/* The next `words` words, up to and without a comma at the end of one; false:
 * there are fewer. */
static bool span(const Ask *a, int words, Reader *end, const char **from, size_t *len)
{
    Reader ahead = a->r;
    const char *word;
    size_t word_len;

    for (int i = 0; i < words; i++) {
        bool stopped = i > 0 && ahead.at[-1] == ',';
        if (stopped || !read_word(&ahead, &word, &word_len))
            return false;
        *from = i ? *from : word;
    }
    *len = (size_t)(ahead.at - *from);
    if ((*from)[*len - 1] == ',')
        --*len;
    *end = ahead;
    return *len > 0;
}

/* A person may write a name of several words: of the likest, the longest. */
static Status read_thing(Ask *a, Named kind, Side side, int32_t *out)
{
    enum { WORDS = 4 };
    Search s = { a->search.m, a->search.w, side };
    const char *from = NULL, *best = NULL;
    size_t len = 0, best_len = 0;
    Reader end = a->r, best_end = a->r;
    Likeness like = NOT_AT_ALL;

    skip_small_words(a);
    if (!span(a, 1, &best_end, &best, &best_len))
        return unclear(a, named_word(kind));
    for (int words = 1; a->loose && words <= WORDS && span(a, words, &end, &from, &len); words++) {
        Likeness this = named_likeness(kind, &s, from, len);
        if (this == NOT_AT_ALL || this < like)
            continue;
        like = this;
        best = from;
        best_len = len;
        best_end = end;
    }
    Status is = named_read(kind, &s, order_word(a->kind), best, best_len, a->loose, out, a->why);
    if (is == OK)
        a->r = best_end;
    return is;
}

static Status ask_formation(Ask *a, Side side, FormationId *out)
{
    int32_t n = 0;
    Status is = read_thing(a, NAMED_FORMATION, side, &n);
    if (is == OK)
        *out = formation_id(a->search.w, n);
    return is;
}

Status ask_who(Ask *a)   { return ask_formation(a, a->search.side, &a->out->who); }
Status ask_other(Ask *a) { return ask_formation(a, a->search.side, &a->out->other); }
Status ask_enemy(Ask *a) { return ask_formation(a, 0, &a->out->other); }

static Status ask_place(Ask *a, PlaceId *out)
{
    int32_t n = 0;
    Status is = read_thing(a, NAMED_PLACE, 0, &n);
    if (is == OK)
        *out = (PlaceId){ (uint16_t)n };
    return is;
}

Status ask_at(Ask *a) { return ask_place(a, &a->out->to); }

Status ask_to(Ask *a)
{
    return after(a, "to") ? ask_place(a, &a->out->to) : unclear(a, "'to' and a place");
}

Status ask_from(Ask *a)
{
    return after(a, "from") ? ask_place(a, &a->out->to) : unclear(a, "'from' and a place");
}

Status ask_base(Ask *a)
{
    if (read_is(&a->r, "none"))
        return OK;
    return after(a, "at") ? ask_place(a, &a->out->to) : unclear(a, "'none', or 'at' and a place");
}

/* After a comma another place follows; a person may write "and" for it. */
static bool goes_on(const Ask *a)
{
    bool comma = a->r.at[-1] == ',';
    return comma || (a->loose && (next_is(a, ",") || next_is(a, "and")));
}

Status ask_via(Ask *a)
{
    if (!next_is(a, "via"))
        return OK;
    take(a);
    do {
        if (a->out->vias >= VIA_MAX)
            return fault(a->why, ERR_RANGE, order_word(a->kind), "at most %d places on the way",
                         VIA_MAX);
        Status is = ask_place(a, &a->out->via[a->out->vias]);
        if (is != OK)
            return is;
        a->out->vias++;
    } while (goes_on(a));
    return OK;
}

Status ask_flags(Ask *a)
{
    const FlagWord *f;
    for (int i = 0; (f = flag_word(i)) != NULL; i++) {
        if ((f->logged || a->loose) && next_is(a, f->word)) {
            take(a);
            a->out->flags |= f->flag;
            i = -1;
        }
    }
    return OK;
}

/* One of a list of words, by its number. */
static Status ask_choice(Ask *a, const char *(*word_of)(int), int count, const char *wanted)
{
    int found = -1, begun = 0;
    skip_small_words(a);
    for (int i = 0; i < count; i++) {
        if (!next_is(a, word_of(i)))
            continue;
        found = i;
        begun++;
    }
    if (begun != 1)
        return unclear(a, wanted);
    take(a);
    a->out->amount = found;
    return OK;
}

Status ask_yes(Ask *a) { return ask_choice(a, yes_word, 2, "yes or no"); }

Status ask_depth(Ask *a) { return ask_choice(a, depth_word, DEPTHS, "quick, usual or deep"); }

Status ask_letters(Ask *a)
{
    return ask_choice(a, letters_word, LETTER_POLICIES, "read, hold or forge");
}

Status ask_priority(Ask *a)
{
    return ask_choice(a, priority_word, PRIORITIES, "low, usual or first");
}

Status ask_stance(Ask *a)
{
    return ask_choice(a, stance_word, STANCES, "accept, seek or avoid");
}

Status ask_forage(Ask *a)
{
    return ask_choice(a, forage_word, FORAGES, "requisition, buy, plunder or none");
}

/* A whole number above 0, the unit behind it still to be read; digits and unit
 * of a person may be one word ("20t"): `unit` is what is left of it. */
static bool ask_number(Ask *a, int64_t *out, const char **unit, size_t *unit_len)
{
    const char *word;
    size_t len, digits = 0;

    skip_small_words(a);
    if (!peek(a, &word, &len))
        return false;
    while (digits < len && word[digits] >= '0' && word[digits] <= '9')
        digits++;
    if (!number_of(word, digits, out) || *out <= 0 || (digits < len && !a->loose))
        return false;
    take(a);
    *unit = word + digits;
    *unit_len = len - digits;
    return true;
}

Status ask_men(Ask *a)
{
    const char *unit;
    size_t len;
    int64_t n;
    if (!ask_number(a, &n, &unit, &len) || n > INT32_MAX)
        return unclear(a, "a number of men");
    if (!read_is(&a->r, "men") && !a->loose)
        return unclear(a, "'men'");
    a->out->men = (int32_t)n;
    return OK;
}

Status ask_grain(Ask *a)
{
    const char *unit;
    size_t len;
    int64_t n;
    if (!ask_number(a, &n, &unit, &len))
        return unclear(a, "a weight of grain");
    if (len == 0 && peek(a, &unit, &len))
        take(a);
    for (size_t i = 0; len && i < countof(units); i++) {
        if (!word_is(unit, len, units[i].word))
            continue;
        if (n > INT64_MAX / units[i].g)
            return fault(a->why, ERR_RANGE, order_word(a->kind), "so much grain there is not");
        a->out->amount = n * units[i].g;
        return OK;
    }
    fault(a->why, ERR_SYNTAX, order_word(a->kind), "%" PRId64 " of what? A weight has a unit", n);
    return fault_remedy(a->why, "write %" PRId64 " kg, %" PRId64 " t or %" PRId64 " g", n, n, n);
}

/* Terms are reckoned in thousands. */
Status ask_terms(Ask *a)
{
    const char *word;
    size_t len;
    int64_t n;
    skip_small_words(a);
    if (!peek(a, &word, &len))
        return OK;
    if (!ask_number(a, &n, &word, &len))
        return unclear(a, "a number of dirhams");
    if (next_is(a, "dirhams"))
        take(a);
    else if (!a->loose)
        return unclear(a, "'dirhams'");
    if (n % 1000) {
        fault(a->why, ERR_RANGE, order_word(a->kind), "tribute is set in thousands of dirhams");
        return fault_remedy(a->why, "write %" PRId64 " dirhams", max_i64(n / 1000, 1) * 1000);
    }
    a->out->amount = n / 1000;
    return OK;
}

/* "c12": a contingent by its slot. Where one is needed order_check() says so. */
Status ask_unit(Ask *a)
{
    const char *word;
    size_t len;
    int32_t slot, part;

    skip_small_words(a);
    if (!peek(a, &word, &len) || !contingent_read(word, len, &slot, &part))
        return OK;
    if (slot >= CONTINGENT_MAX || !a->search.w->contingent[slot].gen)
        return fault(a->why, ERR_NOT_FOUND, order_word(a->kind), "there is no contingent c%d",
                     (int)slot);
    if (part && a->kind < ORDER_ADVANCE)
        return fault(a->why, ERR_NOT_FOUND, order_word(a->kind),
                     "c%d stands in one body off the field", (int)slot);
    take(a);
    a->out->unit = contingent_id(a->search.w, (int)slot);
    if (part)
        a->out->amount = part;
    return OK;
}

Status ask_pool(Ask *a)
{
    int32_t n = 0;
    Status is = read_thing(a, NAMED_POOL, a->search.side, &n);
    if (is == OK)
        a->out->pool = (PoolId){ (uint16_t)n };
    return is;
}

Status ask_embassy(Ask *a)
{
    return ask_choice(a, embassy_word, EMBASSIES,
                      "talks, truce, alliance, peace, tribute, grace or war");
}

/* The number of the one thing of `count` the next word names: its id, or for a
 * person the beginning of one he may mean; 0: none or several. */
static int32_t one_named(const Ask *a, Atom (*id)(const Ask *a, int32_t n),
                         bool (*meant)(const Ask *a, int32_t n), int32_t count)
{
    const char *word;
    size_t len;
    int32_t found = 0, begun = 0;
    if (!peek(a, &word, &len))
        return 0;
    for (int32_t n = 1; n <= count; n++) {
        const char *is = text_of(a->search.m, id(a, n));
        if (word_is(word, len, is))
            return n;
        if (a->loose && meant(a, n) && name_likeness(word, len, is) != NOT_AT_ALL) {
            found = n;
            begun++;
        }
    }
    return begun == 1 ? found : 0;
}

/* A person may shorten the name of a card that is open to him. */
static bool card_open(const Ask *a, int32_t n)
{
    return a->search.w->decision[n].stage == DECISION_OPEN
        && a->search.m->decision[n].side == a->search.side;
}

static Atom card_id(const Ask *a, int32_t n) { return a->search.m->decision[n].id; }
static Atom side_id(const Ask *a, int32_t n) { return a->search.m->side[n].id; }
static bool other_side(const Ask *a, int32_t n) { return n != a->search.side; }

Status ask_card(Ask *a)
{
    skip_small_words(a);
    int32_t n = one_named(a, card_id, card_open, a->search.m->decisions);
    if (!n)
        return unclear(a, "a card that is open");
    take(a);
    a->out->decision = (DecisionId){ (uint16_t)n };
    return OK;
}

Status ask_answer(Ask *a)
{
    const DecisionModel *d = &a->search.m->decision[a->out->decision.n];
    int found = -1, begun = 0;
    TEXT(list, 160);
    skip_small_words(a);
    for (int i = 0; i < d->options; i++) {
        text_addf(&list, "%s%s", i ? i + 1 < d->options ? ", " : " or " : "", d->option[i].word);
        if (!next_is(a, d->option[i].word))
            continue;
        found = i;
        begun++;
    }
    if (begun != 1)
        return unclear(a, list.at);
    take(a);
    a->out->amount = found;
    return OK;
}

Status ask_with(Ask *a)
{
    skip_small_words(a);
    int32_t n = one_named(a, side_id, other_side, a->search.m->sides);
    if (!n)
        return unclear(a, "a side");
    take(a);
    a->out->with = (Side)n;
    return OK;
}

Status ask_leader(Ask *a)
{
    int32_t n = 0;
    Status is = read_thing(a, NAMED_LEADER, a->search.side, &n);
    if (is == OK)
        a->out->leader = (LeaderId){ (uint16_t)n };
    return is;
}

static bool next_is_one_of(const Ask *a, const char *const *words, int count)
{
    const char *word;
    size_t len;
    for (int i = 0; i < count && peek(a, &word, &len); i++)
        if (word_is(word, len, words[i]))
            return true;
    return false;
}

Status ask_call(Ask *a)
{
    static const char *const at[] = { "at", "in" }, *const to[] = { "to", "into", "for" };
    Status is = OK;

    if (next_is_one_of(a, at, a->loose ? 2 : 1)) {
        take(a);
        is = ask_place(a, &a->out->to);
    }
    if (is == OK && next_is_one_of(a, to, a->loose ? 3 : 1)) {
        take(a);
        is = ask_who(a);
    }
    return is;
}

/* "at 3,5": column and row. */
Status ask_zone(Ask *a)
{
    const char *word, *comma;
    size_t len;
    int64_t col, row;

    a->out->col = a->out->row = -1;
    if (!peek(a, &word, &len))
        return OK;
    if (!after(a, "at") || !peek(a, &word, &len))
        return unclear(a, "'at' and a zone");
    comma = memchr(word, ',', len);
    bool two = comma && number_of(word, (size_t)(comma - word), &col)
                     && number_of(comma + 1, len - (size_t)(comma + 1 - word), &row);
    if (!two)
        return unclear(a, "a zone, column and row as in 3,5");
    if (!on_field(col, row))
        return fault(a->why, ERR_RANGE, order_word(a->kind),
                     "%.*s is off the field: columns run from 0 to %d, rows from 0 to %d",
                     quoted(len), word, ZONE_COLS - 1, ZONE_ROWS - 1);
    take(a);
    a->out->col = (int8_t)col;
    a->out->row = (int8_t)row;
    return OK;
}

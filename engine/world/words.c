/*
 * words.c: the language of orders, one row an order; the same row prints it for
 * the log and reads it from the log or from a person in a hurry.
 */
#include "world/words.h"
#include "base/num.h"

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
    [ORDER_ADVANCE]   = { "advance", "uz", "advance cNUMBER at COLUMN,ROW" },
    [ORDER_CHARGE]    = { "charge", "uz", "charge cNUMBER at COLUMN,ROW" },
    [ORDER_STAND]     = { "stand", "u", "stand cNUMBER" },
    [ORDER_SHOOT]     = { "shoot", "uz", "shoot cNUMBER at COLUMN,ROW" },
    [ORDER_FALL_BACK] = { "fallback", "uz", "fallback cNUMBER [at COLUMN,ROW]" },
    [ORDER_RELIEVE]   = { "relieve", "uz", "relieve cNUMBER at COLUMN,ROW" },
    [ORDER_COMMIT]    = { "commit", "uz", "commit cNUMBER at COLUMN,ROW" },
    [ORDER_DISMOUNT]  = { "dismount", "u", "dismount cNUMBER" },
    [ORDER_GIRTHS]    = { "girths", "uz", "girths cNUMBER at COLUMN,ROW" },
    [ORDER_GO]        = { "go", "uz", "go at COLUMN,ROW" },
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
static const char *const yes_no[] = { "no", "yes" };

/* What stands in logs comes first; the rest is for persons. */
static const struct Flag { const char *word; uint8_t flag; bool logged; } flags[] = {
    { "forced", PACE_FORCED, true }, { "train-follows", TRAIN_FOLLOWS, true },
    { "by-night", BY_NIGHT, true }, { "follows", TRAIN_FOLLOWS, false },
    { "night", BY_NIGHT, false },
};

static const struct Unit { const char *word; int64_t g; } units[] = {
    { "kg", 1000 }, { "g", 1 }, { "t", 1000000 },
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

/* What a person wrote and what stands in the scenario, made alike: small
 * letters, no article, nothing between the letters. */
typedef struct Folded { char at[96]; size_t len; } Folded;

static bool starts(const char *s, size_t len, const char *with)
{
    size_t n = strlen(with);
    if (len < n)
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = s[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c != with[i])
            return false;
    }
    return true;
}

static Folded fold(const char *s, size_t len)
{
    static const char *const articles[] = { "al-", "al ", "al_", "the ", "\xd8\xa7\xd9\x84" };
    Folded f = { .len = 0 };

    for (size_t i = 0; i < countof(articles); i++) {
        size_t n = strlen(articles[i]);
        if (len > n && starts(s, len, articles[i])) {
            s += n;
            len -= n;
            break;
        }
    }
    for (size_t i = 0; i < len && f.len < sizeof f.at; i++) {
        char c = s[i];
        if (strchr(" -_'", c))
            continue;
        f.at[f.len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return f;
}

/* How well a word stands for a name. */
enum { NOT_AT_ALL, BEGINS, IS, IS_EXACTLY };

static int likeness(const char *word, size_t len, const char *name)
{
    if (!name || !name[0])
        return NOT_AT_ALL;
    if (word_is(word, len, name))
        return IS_EXACTLY;
    Folded a = fold(word, len), b = fold(name, strlen(name));
    if (a.len == 0 || a.len > b.len || memcmp(a.at, b.at, a.len) != 0)
        return NOT_AT_ALL;
    return a.len == b.len ? IS : BEGINS;
}

/* The best of an id and a label. */
static int called(const Model *m, Atom id, const Label *name, const char *word, size_t len)
{
    int like = likeness(word, len, text_of(m, id));
    like = max_i32(like, likeness(word, len, name->latin));
    return max_i32(like, likeness(word, len, name->native));
}

/* Those that a word may stand for: the likest, in ascending order. */
typedef struct Hits { int32_t at[PLACE_MAX + FORMATION_MAX]; int32_t count; int like; } Hits;

static void hit(Hits *h, int32_t n, int like)
{
    if (like == NOT_AT_ALL || like < h->like)
        return;
    if (like > h->like)
        h->count = 0;
    h->like = like;
    h->at[h->count++] = n;
}

/* Among what is looked. */
typedef struct Search { const Model *m; const World *w; Side side; } Search;

static void find_places(const Search *s, const char *word, size_t len, Hits *h)
{
    for (int32_t n = 1; n <= s->m->places; n++) {
        const PlaceModel *p = &s->m->place[n];
        hit(h, n, called(s->m, p->id, &p->name, word, len));
    }
}

static void find_pools(const Search *s, const char *word, size_t len, Hits *h)
{
    for (int32_t n = 1; n <= s->m->pools; n++) {
        const PoolModel *p = &s->m->pool[n];
        if (s->side && p->side != s->side)
            continue;
        hit(h, n, called(s->m, p->id, &p->name, word, len));
    }
}

static bool may_name(const Search *s, const Formation *f)
{
    return f->gen && !f->waits && (!s->side || f->side == s->side);
}

static const char *formation_title(const Model *m, Atom id)
{
    for (int32_t i = 0; i < m->formations; i++)
        if (m->formation[i].id.n == id.n)
            return m->formation[i].name;
    return NULL;
}

/* By its id, its leader's name, or, the declared one, by its own. */
static int formation_likeness(const Model *m, const Formation *f, const char *word, size_t len)
{
    int like = likeness(word, len, text_of(m, f->name));

    if (f->leader.n) {
        const LeaderModel *l = &m->leader[f->leader.n];
        like = max_i32(like, called(m, l->id, &l->name, word, len));
    }
    if (f->ordinal == 0)
        like = max_i32(like, likeness(word, len, formation_title(m, f->name)));
    return like;
}

/* The number after the dot of "khalid.2", 0 if there is none; the name ends
 * before the dot. Written as it would be printed or not at all. */
static int ordinal_of(const char *word, size_t *len)
{
    int64_t n;
    for (size_t i = *len; i-- > 1; ) {
        if (word[i] != '.')
            continue;
        size_t digits = *len - i - 1;
        bool plain = digits && word[i + 1] >= '1' && word[i + 1] <= '9';
        if (!plain || !number_of(word + i + 1, digits, &n) || n < 2 || n > UINT16_MAX)
            return 0;
        *len = i;
        return (int)n;
    }
    return 0;
}

/* Of several parts of one army the undivided one is meant. */
static void prefer_declared(const World *w, Hits *h)
{
    for (int32_t i = 1; i < h->count; i++)
        if (w->formation[h->at[i]].name.n != w->formation[h->at[0]].name.n)
            return;
    for (int32_t i = 0; i < h->count; i++) {
        if (w->formation[h->at[i]].ordinal)
            continue;
        h->at[0] = h->at[i];
        h->count = 1;
    }
}

static void find_formations(const Search *s, const char *word, size_t len, Hits *h)
{
    size_t name_len = len;
    int ordinal = ordinal_of(word, &name_len);

    for (int i = 0; i < FORMATION_MAX; i++) {
        const Formation *f = &s->w->formation[i];
        if (!may_name(s, f) || (ordinal && f->ordinal != ordinal))
            continue;
        hit(h, i, formation_likeness(s->m, f, word, name_len));
    }
    prefer_declared(s->w, h);
}

static void print_place(const Search *s, int32_t n, Text *out)
{
    text_add(out, text_of(s->m, s->m->place[n].id));
}

static void print_pool(const Search *s, int32_t n, Text *out)
{
    text_add(out, text_of(s->m, s->m->pool[n].id));
}

static void print_formation(const Search *s, int32_t n, Text *out)
{
    formation_print(s->m, s->w, formation_id(s->w, n), out);
}

/* The very id and no more, for logs: 0 or -1 if there is no such thing. */
static int32_t exact_place(const Search *s, const char *word, size_t len)
{
    return place_named(s->m, names_find(&s->m->names, word, len)).n;
}

static int32_t exact_pool(const Search *s, const char *word, size_t len)
{
    Atom id = names_find(&s->m->names, word, len);
    for (int32_t n = 1; id.n && n <= s->m->pools; n++)
        if (s->m->pool[n].id.n == id.n)
            return n;
    return -1;
}

static int32_t exact_formation(const Search *s, const char *word, size_t len)
{
    int ordinal = ordinal_of(word, &len);
    FormationId f = formation_named(s->m, s->w, names_find(&s->m->names, word, len), ordinal);
    return f.gen && may_name(s, &s->w->formation[f.i]) ? f.i : -1;
}

static bool names_place(const void *self, Atom a)
{
    const Search *s = self;
    return place_named(s->m, a).n != 0;
}

static bool names_pool(const void *self, Atom a)
{
    const Search *s = self;
    for (int32_t n = 1; n <= s->m->pools; n++)
        if (s->m->pool[n].id.n == a.n)
            return !s->side || s->m->pool[n].side == s->side;
    return false;
}

static bool names_formation(const void *self, Atom a)
{
    const Search *s = self;
    for (int i = 0; i < FORMATION_MAX; i++)
        if (may_name(s, &s->w->formation[i]) && s->w->formation[i].name.n == a.n)
            return true;
    return false;
}

typedef struct Kind {
    const char *one, *all;
    void      (*find)(const Search *s, const char *word, size_t len, Hits *h);
    int32_t   (*exact)(const Search *s, const char *word, size_t len);
    void      (*print)(const Search *s, int32_t n, Text *out);
    bool      (*names)(const void *self, Atom a);
} Kind;

static const Kind a_place = {
    "a place", "places", find_places, exact_place, print_place, names_place,
};
static const Kind a_pool = {
    "a people", "peoples", find_pools, exact_pool, print_pool, names_pool,
};
static const Kind a_formation = {
    "a formation", "formations", find_formations, exact_formation, print_formation, names_formation,
};

static int quoted(size_t len) { return len < 40 ? (int)len : 40; }

static Status nobody(const Kind *kind, const Search *s, const char *where, const char *word,
                     size_t len, Fault *why)
{
    const char *whose = s->side ? "your" : "the";
    Atom near = names_nearest(&s->m->names, word, len, kind->names, s);

    if (kind == &a_place)
        fault(why, ERR_NOT_FOUND, where, "there is no place '%.*s'", quoted(len), word);
    else
        fault(why, ERR_NOT_FOUND, where, "none of %s %s is called '%.*s'", whose, kind->all,
              quoted(len), word);
    if (near.n)
        fault_remedy(why, "did you mean %s?", text_of(s->m, near));
    return ERR_NOT_FOUND;
}

static Status several(const Kind *kind, const Search *s, const Hits *h, const char *where,
                      const char *word, size_t len, Fault *why)
{
    enum { SHOWN = 6 };
    TEXT(list, 320);
    for (int32_t i = 0; i < h->count && i < SHOWN; i++) {
        bool last = i + 1 == h->count;
        text_add(&list, i == 0 ? "" : last ? " or " : ", ");
        kind->print(s, h->at[i], &list);
    }
    if (h->count > SHOWN)
        text_addf(&list, " or %d others", h->count - SHOWN);
    fault(why, ERR_RANGE, where, "'%.*s' may be %s", quoted(len), word, list.at);
    fault_remedy(why, "write more of the name");
    return ERR_RANGE;
}

static Status read_name(const Kind *kind, const Search *s, const char *where, const char *word,
                        size_t len, bool loose, int32_t *out, Fault *why)
{
    Hits h = { .count = 0 };
    if (loose) {
        kind->find(s, word, len, &h);
        if (h.count > 1)
            return several(kind, s, &h, where, word, len, why);
    } else {
        h.at[0] = kind->exact(s, word, len);
        h.count = h.at[0] > 0 || (kind == &a_formation && h.at[0] == 0);
    }
    if (h.count == 0)
        return nobody(kind, s, where, word, len, why);
    *out = h.at[0];
    return OK;
}

Status place_read(const Model *m, const char *word, size_t len, bool loose, PlaceId *out,
                  Fault *why)
{
    Search s = { m, NULL, 0 };
    int32_t n = 0;
    Status is = read_name(&a_place, &s, "place", word, len, loose, &n, why);
    if (is == OK)
        *out = (PlaceId){ (uint16_t)n };
    return is;
}

Status formation_read(const Model *m, const World *w, Side side, const char *word, size_t len,
                      bool loose, FormationId *out, Fault *why)
{
    Search s = { m, w, side };
    int32_t n = 0;
    Status is = read_name(&a_formation, &s, "formation", word, len, loose, &n, why);
    if (is == OK)
        *out = formation_id(w, n);
    return is;
}

/* An order being printed. */
typedef struct Say { const Model *m; const World *w; const Order *o; Text *out; } Say;

void formation_print(const Model *m, const World *w, FormationId f, Text *out)
{
    const Formation *is = formation_at(w, f);
    text_add(out, is ? text_of(m, is->name) : "nobody");
    if (is && is->ordinal)
        text_addf(out, ".%d", is->ordinal);
}

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
static void say_yes(const Say *s)    { text_addf(s->out, " %s", yes_no[s->o->amount != 0]); }
static void say_men(const Say *s)    { text_addf(s->out, " %d men", s->o->men); }

static void say_unit(const Say *s)
{
    if (s->o->unit.gen)
        text_addf(s->out, " c%d", s->o->unit.i);
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

static void say_call(const Say *s)
{
    if (s->o->to.n)
        say_place(s, " at ", s->o->to);
    if (s->o->who.gen) {
        text_add(s->out, " to");
        say_who(s);
    }
}

static bool on_field(int64_t col, int64_t row)
{
    return col >= 0 && col < ZONE_COLS && row >= 0 && row < ZONE_ROWS;
}

static void say_zone(const Say *s)
{
    if (on_field(s->o->col, s->o->row))
        text_addf(s->out, " at %d,%d", s->o->col, s->o->row);
}

/* An order being read. */
typedef struct Ask {
    Search      search;
    Reader      r;
    bool        loose;
    Order      *out;
    const Form *form;
    Fault      *why;
} Ask;

static Status unclear(const Ask *a, const char *wanted)
{
    Reader ahead = a->r;
    const char *word = "";
    size_t len = 0;

    if (read_word(&ahead, &word, &len))
        fault(a->why, ERR_SYNTAX, a->form->word, "'%.*s' is not %s", quoted(len), word, wanted);
    else
        fault(a->why, ERR_SYNTAX, a->form->word, "%s is missing", wanted);
    fault_remedy(a->why, "write: %s", a->form->usage);
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

/* Whether the next word is, or for a person begins, this one. */
static bool next_is(const Ask *a, const char *whole)
{
    const char *word;
    size_t len;
    if (!peek(a, &word, &len))
        return false;
    return a->loose ? likeness(word, len, whole) != NOT_AT_ALL : word_is(word, len, whole);
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
        if (peek(a, &word, &len) && starts(word, len, small[i]) && len == strlen(small[i])) {
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
static Status read_thing(Ask *a, const Kind *kind, Side side, int32_t *out)
{
    enum { WORDS = 4 };
    Search s = { a->search.m, a->search.w, side };
    const char *from = NULL, *best = NULL;
    size_t len = 0, best_len = 0;
    Reader end = a->r, best_end = a->r;
    int like = NOT_AT_ALL;

    skip_small_words(a);
    if (!span(a, 1, &best_end, &best, &best_len))
        return unclear(a, kind->one);
    for (int words = 1; a->loose && words <= WORDS && span(a, words, &end, &from, &len); words++) {
        Hits h = { .count = 0 };
        kind->find(&s, from, len, &h);
        if (h.like == NOT_AT_ALL || h.like < like)
            continue;
        like = h.like;
        best = from;
        best_len = len;
        best_end = end;
    }
    Status is = read_name(kind, &s, a->form->word, best, best_len, a->loose, out, a->why);
    if (is == OK)
        a->r = best_end;
    return is;
}

static Status ask_formation(Ask *a, Side side, FormationId *out)
{
    int32_t n = 0;
    Status is = read_thing(a, &a_formation, side, &n);
    if (is == OK)
        *out = formation_id(a->search.w, n);
    return is;
}

static Status ask_who(Ask *a)   { return ask_formation(a, a->search.side, &a->out->who); }
static Status ask_other(Ask *a) { return ask_formation(a, a->search.side, &a->out->other); }
static Status ask_enemy(Ask *a) { return ask_formation(a, 0, &a->out->other); }

static Status ask_place(Ask *a, PlaceId *out)
{
    int32_t n = 0;
    Status is = read_thing(a, &a_place, 0, &n);
    if (is == OK)
        *out = (PlaceId){ (uint16_t)n };
    return is;
}

static Status ask_at(Ask *a) { return ask_place(a, &a->out->to); }

static Status ask_to(Ask *a)
{
    return after(a, "to") ? ask_place(a, &a->out->to) : unclear(a, "'to' and a place");
}

static Status ask_from(Ask *a)
{
    return after(a, "from") ? ask_place(a, &a->out->to) : unclear(a, "'from' and a place");
}

static Status ask_base(Ask *a)
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

static Status ask_via(Ask *a)
{
    if (!next_is(a, "via"))
        return OK;
    take(a);
    do {
        if (a->out->vias >= VIA_MAX)
            return fault(a->why, ERR_RANGE, a->form->word, "at most %d places on the way", VIA_MAX);
        Status is = ask_place(a, &a->out->via[a->out->vias]);
        if (is != OK)
            return is;
        a->out->vias++;
    } while (goes_on(a));
    return OK;
}

static Status ask_flags(Ask *a)
{
    for (size_t i = 0; i < countof(flags); i++) {
        if ((flags[i].logged || a->loose) && next_is(a, flags[i].word)) {
            take(a);
            a->out->flags |= flags[i].flag;
            i = (size_t)-1;
        }
    }
    return OK;
}

/* One of a list of words, by its number. */
static Status ask_choice(Ask *a, const char *const *words, int count, const char *wanted)
{
    int found = -1, begun = 0;
    skip_small_words(a);
    for (int i = 0; i < count; i++) {
        if (!next_is(a, words[i]))
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

static Status ask_yes(Ask *a) { return ask_choice(a, yes_no, 2, "yes or no"); }

static Status ask_stance(Ask *a)
{
    return ask_choice(a, stances, STANCES, "accept, seek or avoid");
}

static Status ask_forage(Ask *a)
{
    return ask_choice(a, forages, FORAGES, "requisition, buy, plunder or none");
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

static Status ask_men(Ask *a)
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

static Status ask_grain(Ask *a)
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
            return fault(a->why, ERR_RANGE, a->form->word, "so much grain there is not");
        a->out->amount = n * units[i].g;
        return OK;
    }
    fault(a->why, ERR_SYNTAX, a->form->word, "%" PRId64 " of what? A weight has a unit", n);
    return fault_remedy(a->why, "write %" PRId64 " kg, %" PRId64 " t or %" PRId64 " g", n, n, n);
}

/* Terms are reckoned in thousands. */
static Status ask_terms(Ask *a)
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
        fault(a->why, ERR_RANGE, a->form->word, "tribute is set in thousands of dirhams");
        return fault_remedy(a->why, "write %" PRId64 " dirhams", max_i64(n / 1000, 1) * 1000);
    }
    a->out->amount = n / 1000;
    return OK;
}

/* "c12": a contingent by its slot. Where one is needed order_check() says so. */
static Status ask_unit(Ask *a)
{
    const char *word;
    size_t len;
    int64_t slot;

    skip_small_words(a);
    bool named = peek(a, &word, &len) && len > 1 && word[0] == 'c'
              && number_of(word + 1, len - 1, &slot) && word[1] != '-';
    if (!named)
        return OK;
    if (slot >= CONTINGENT_MAX || !a->search.w->contingent[slot].gen)
        return fault(a->why, ERR_NOT_FOUND, a->form->word, "there is no contingent c%" PRId64,
                     slot);
    take(a);
    a->out->unit = contingent_id(a->search.w, (int)slot);
    return OK;
}

static Status ask_pool(Ask *a)
{
    int32_t n = 0;
    Status is = read_thing(a, &a_pool, a->search.side, &n);
    if (is == OK)
        a->out->pool = (PoolId){ (uint16_t)n };
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

static Status ask_call(Ask *a)
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
static Status ask_zone(Ask *a)
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
        return fault(a->why, ERR_RANGE, a->form->word,
                     "%.*s is off the field: columns run from 0 to %d, rows from 0 to %d",
                     quoted(len), word, ZONE_COLS - 1, ZONE_ROWS - 1);
    take(a);
    a->out->col = (int8_t)col;
    a->out->row = (int8_t)row;
    return OK;
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
    return (kind >= ORDER_ADVANCE) == (w->clock.stage == STAGE_BATTLE);
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
        if (is || (loose && likeness(word, len, forms[k].word) >= IS)) {
            *out = k;
            return OK;
        }
    }
    for (int k = ORDER_MARCH; loose && k < ORDER_KINDS; k++) {
        if (!of_stage(w, k) || likeness(word, len, forms[k].word) == NOT_AT_ALL)
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
    Ask a = { { m, w, side }, reader_of(words, len), loose, &made, &forms[ORDER_NONE], why };
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
    a.form = &forms[kind];
    for (const char *p = a.form->parts; *p; p++) {
        is = part_of(*p)->ask(&a);
        if (is != OK)
            return is;
    }
    if (read_word(&a.r, &word, &word_len)) {
        fault(why, ERR_SYNTAX, a.form->word, "'%.*s' is too much", quoted(word_len), word);
        fault_remedy(why, "write: %s", a.form->usage);
        return ERR_SYNTAX;
    }
    *out = made;
    return OK;
}

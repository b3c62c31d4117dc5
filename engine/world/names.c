/*
 * names.c: what a person wrote and what stands in the scenario, made alike and
 * compared: places, peoples and formations.
 */
#include "world/names.h"

#include "base/num.h"

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

Likeness name_likeness(const char *word, size_t len, const char *name)
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
    int like = name_likeness(word, len, text_of(m, id));
    like = max_i32(like, name_likeness(word, len, name->latin));
    return max_i32(like, name_likeness(word, len, name->native));
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

static void find_leaders(const Search *s, const char *word, size_t len, Hits *h)
{
    for (int32_t n = 1; n <= s->m->leaders; n++) {
        const LeaderModel *l = &s->m->leader[n];
        if (s->side && l->side != s->side)
            continue;
        hit(h, n, called(s->m, l->id, &l->name, word, len));
    }
}

static bool may_name(const Search *s, const Formation *f)
{
    return f->gen && !f->waits && (!s->side || f->side == s->side);
}

/* By its id, its leader's name, or, the declared one, by its own. */
static int formation_likeness(const Model *m, const Formation *f, const char *word, size_t len)
{
    int like = name_likeness(word, len, text_of(m, f->name));

    if (f->leader.n) {
        const LeaderModel *l = &m->leader[f->leader.n];
        like = max_i32(like, called(m, l->id, &l->name, word, len));
    }
    if (f->ordinal == 0)
        like = max_i32(like, name_likeness(word, len, title_of_formation(m, f->name)));
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

void formation_print(const Model *m, const World *w, FormationId f, Text *out)
{
    const Formation *is = formation_at(w, f);
    text_add(out, is ? text_of(m, is->name) : "nobody");
    if (is && is->ordinal)
        text_addf(out, ".%d", is->ordinal);
}

static void print_place(const Search *s, int32_t n, Text *out)
{
    text_add(out, text_of(s->m, s->m->place[n].id));
}

static void print_pool(const Search *s, int32_t n, Text *out)
{
    text_add(out, text_of(s->m, s->m->pool[n].id));
}

static void print_leader(const Search *s, int32_t n, Text *out)
{
    text_add(out, text_of(s->m, s->m->leader[n].id));
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

static int32_t exact_leader(const Search *s, const char *word, size_t len)
{
    Atom id = names_find(&s->m->names, word, len);
    for (int32_t n = 1; id.n && n <= s->m->leaders; n++)
        if (s->m->leader[n].id.n == id.n)
            return n;
    return -1;
}

static bool names_leader(const void *self, Atom a)
{
    const Search *s = self;
    for (int32_t n = 1; n <= s->m->leaders; n++)
        if (s->m->leader[n].id.n == a.n)
            return !s->side || s->m->leader[n].side == s->side;
    return false;
}

typedef struct Kind {
    const char *one, *all;
    void      (*find)(const Search *s, const char *word, size_t len, Hits *h);
    int32_t   (*exact)(const Search *s, const char *word, size_t len);
    void      (*print)(const Search *s, int32_t n, Text *out);
    bool      (*names)(const void *self, Atom a);
    int32_t     first;              /* lowest number of such a thing */
} Kind;

static const Kind kinds[NAMED_KINDS] = {
    [NAMED_PLACE] = { "a place", "places", find_places, exact_place, print_place, names_place, 1 },
    [NAMED_POOL]  = { "a people", "peoples", find_pools, exact_pool, print_pool, names_pool, 1 },
    [NAMED_FORMATION] = { "a formation", "formations", find_formations, exact_formation,
                          print_formation, names_formation, 0 },
    [NAMED_LEADER] = { "a leader", "leaders", find_leaders, exact_leader, print_leader, names_leader, 1 },
};

const char *named_word(Named kind) { return kinds[kind].one; }

Likeness named_likeness(Named kind, const Search *s, const char *word, size_t len)
{
    Hits h = { .count = 0 };
    kinds[kind].find(s, word, len, &h);
    return (Likeness)h.like;
}

static Status nobody(Named kind, const Search *s, const char *where, const char *word,
                     size_t len, Fault *why)
{
    const char *whose = s->side ? "your" : "the";
    Atom near = names_nearest(&s->m->names, word, len, kinds[kind].names, s);

    if (kind == NAMED_PLACE)
        fault(why, ERR_NOT_FOUND, where, "there is no place '%.*s'", quoted(len), word);
    else
        fault(why, ERR_NOT_FOUND, where, "none of %s %s is called '%.*s'", whose, kinds[kind].all,
              quoted(len), word);
    if (near.n)
        fault_remedy(why, "did you mean %s?", text_of(s->m, near));
    return ERR_NOT_FOUND;
}

static Status several(Named kind, const Search *s, const Hits *h, const char *where,
                      const char *word, size_t len, Fault *why)
{
    enum { SHOWN = 6 };
    TEXT(list, 320);
    for (int32_t i = 0; i < h->count && i < SHOWN; i++) {
        bool last = i + 1 == h->count;
        text_add(&list, i == 0 ? "" : last ? " or " : ", ");
        kinds[kind].print(s, h->at[i], &list);
    }
    if (h->count > SHOWN)
        text_addf(&list, " or %d others", h->count - SHOWN);
    fault(why, ERR_RANGE, where, "'%.*s' may be %s", quoted(len), word, list.at);
    fault_remedy(why, "write more of the name");
    return ERR_RANGE;
}

Status named_read(Named kind, const Search *s, const char *where, const char *word, size_t len,
                  bool loose, int32_t *out, Fault *why)
{
    Hits h = { .count = 0 };
    if (loose) {
        kinds[kind].find(s, word, len, &h);
        if (h.count > 1)
            return several(kind, s, &h, where, word, len, why);
    } else {
        h.at[0] = kinds[kind].exact(s, word, len);
        h.count = h.at[0] >= kinds[kind].first;
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
    Status is = named_read(NAMED_PLACE, &s, "place", word, len, loose, &n, why);
    if (is == OK)
        *out = (PlaceId){ (uint16_t)n };
    return is;
}

Status formation_read(const Model *m, const World *w, Side side, const char *word, size_t len,
                      bool loose, FormationId *out, Fault *why)
{
    Search s = { m, w, side };
    int32_t n = 0;
    Status is = named_read(NAMED_FORMATION, &s, "formation", word, len, loose, &n, why);
    if (is == OK)
        *out = formation_id(w, n);
    return is;
}

bool contingent_read(const char *word, size_t len, int32_t *slot, int32_t *part)
{
    int64_t i = 0, k = 0;
    if (len < 2 || (word[0] != 'c' && word[0] != 'C') || word[1] == '-')
        return false;
    const char *dot = memchr(word, '.', len);
    size_t head = dot ? (size_t)(dot - word) : len;
    if (!number_of(word + 1, head - 1, &i) || i > INT32_MAX)
        return false;
    if (dot && (!number_of(dot + 1, len - head - 1, &k) || k < 1 || k > FIGHTER_MAX))
        return false;
    *slot = (int32_t)i;
    *part = (int32_t)k;
    return true;
}

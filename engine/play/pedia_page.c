/*
 * pedia_page.c: what all pages are made of: rows, and texts that live with the page.
 */
#include "play/pedia_parts.h"

const char *leaf_keep(PageMaker *k, const Text *words)
{
    PediaPage *o = k->out;
    if (words->len + 1 > sizeof o->words - o->used) {
        o->cut = true;
        return "";
    }
    char *at = o->words + o->used;
    memcpy(at, words->at, words->len + 1);
    o->used += words->len + 1;
    return at;
}

static void add(PageMaker *k, PediaRowKind kind, const char *left, const char *right, PediaId to)
{
    PediaPage *o = k->out;
    if (o->rows == PEDIA_ROWS)
        o->cut = true;
    else
        o->row[o->rows++] = (PediaRow){ kind, left ? left : "", right ? right : "", to };
}

static const PediaId NOWHERE = { PEDIA_NONE, 0 };

void leaf_head(PageMaker *k, const char *words) { add(k, ROW_HEAD, words, "", NOWHERE); }

void leaf_text(PageMaker *k, const char *words)
{
    if (has(words))
        add(k, ROW_TEXT, words, "", NOWHERE);
}

void leaf_note(PageMaker *k, const char *words)
{
    if (has(words))
        add(k, ROW_NOTE, words, "", NOWHERE);
}

void leaf_prose(PageMaker *k, const char *words)
{
    if (has(words))
        add(k, ROW_PROSE, words, "", NOWHERE);
}

void leaf_fact(PageMaker *k, const char *left, const char *right, PediaId to)
{
    if (has(right))
        add(k, ROW_FACT, left, right, to);
}

void leaf_factf(PageMaker *k, const char *left, const char *format, ...)
{
    TEXT(words, 600);
    va_list args;
    va_start(args, format);
    text_addv(&words, format, args);
    va_end(args);
    leaf_fact(k, left, leaf_keep(k, &words), NOWHERE);
}

void leaf_number(PageMaker *k, const char *left, int64_t n, const char *unit)
{
    TEXT(words, 96);
    text_number(&words, n);
    text_addf(&words, "%s%s", has(unit) ? " " : "", unit ? unit : "");
    leaf_fact(k, left, leaf_keep(k, &words), NOWHERE);
}

void leaf_goal(PageMaker *k, const GoalModel *g)
{
    TEXT(points, 48);
    text_addf(&points, "%d points", (int)g->points);
    leaf_fact(k, leaf_keep(k, &points), g->text, NOWHERE);
}

void leaf_link(PageMaker *k, PediaId to, const char *right)
{
    const PediaEntry *e = pedia_entry(k->p, to);
    if (e)
        add(k, ROW_LINK, e->name, right, to);
}

void leaf_named(PageMaker *k, const char *left, PediaId to)
{
    const PediaEntry *e = pedia_entry(k->p, to);
    if (e)
        leaf_fact(k, left, e->name, to);
}

void leaf_rule_row(PageMaker *k, int32_t rule)
{
    TEXT(number, 64);
    rule_in_words(schema_rule(k->m, rule), &number);
    leaf_link(k, pedia_id(PEDIA_RULE, rule + 1), leaf_keep(k, &number));
}

/* ---- sources ---- */

/* The next key of "s1; tab_s: a remark", its length in *len; 0 when what is left is no
 * key. */
static const char *next_key(const char *at, size_t *len)
{
    at += strspn(at, "; ");
    *len = strcspn(at, ";: ");
    return at;
}

static int32_t source_number(const Model *m, const char *key, size_t len)
{
    for (int32_t i = 1; i <= m->sources + m->works; i++)
        if (word_is(key, len, text_of(m, source_at(m, i)->id)))
            return i;
    return 0;
}

bool source_cites(const char *source, const char *key)
{
    size_t len;
    for (const char *at = source; has(at); at += len) {
        at = next_key(at, &len);
        if (len && word_is(at, len, key))
            return true;
        if (!len || at[len] == ':' || at[len] == ' ')
            return false;
    }
    return false;
}

void leaf_sources(PageMaker *k, const char *keys)
{
    size_t len;
    if (!has(keys))
        return;
    leaf_head(k, "It rests on");
    for (const char *at = keys; *at;) {
        at = next_key(at, &len);
        int32_t n = len ? source_number(k->m, at, len) : 0;
        if (n)
            leaf_link(k, pedia_id(PEDIA_SOURCE, n), "");
        bool remark = !n || at[len] == ':';
        if (remark) {
            at += n ? len + 1 : 0;
            leaf_note(k, at + strspn(at, " "));
            return;
        }
        at += len;
    }
}

bool leaf_open_book(const PageMaker *k, Side side)
{
    return !k->v || k->v->over || !side || side == k->v->side;
}

bool pedia_page(const Pedia *p, PediaId id, const View *v, PediaPage *out)
{
    static void (*const PAGE[PEDIA_KINDS])(PageMaker *k, int32_t n) = {
        [PEDIA_GUIDE] = leaf_guide,     [PEDIA_PLACE] = leaf_place,   [PEDIA_LEADER] = leaf_leader,
        [PEDIA_SIDE] = leaf_side,       [PEDIA_POOL] = leaf_pool,     [PEDIA_ARM] = leaf_arm,
        [PEDIA_ARMY] = leaf_army,       [PEDIA_REGION] = leaf_region, [PEDIA_FIELD] = leaf_field,
        [PEDIA_FACTION] = leaf_faction, [PEDIA_ANIMAL] = leaf_animal, [PEDIA_ORDER] = leaf_order,
        [PEDIA_GROUP] = leaf_group,     [PEDIA_RULE] = leaf_rule,     [PEDIA_PREMISE] = leaf_premise,
        [PEDIA_EVENT] = leaf_event,     [PEDIA_DISPUTE] = leaf_dispute, [PEDIA_SOURCE] = leaf_source,
    };
    const PediaEntry *e = pedia_entry(p, id);
    if (!e)
        return false;
    out->id = id;
    out->title = e->name;
    out->native = e->native;
    out->what = pedia_kind_word((PediaKind)id.kind);
    out->rows = 0;
    out->used = 0;
    out->cut = false;
    PageMaker k = { p, p->m, v, out };
    PAGE[id.kind](&k, id.n);
    return true;
}

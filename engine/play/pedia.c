/*
 * pedia.c: the index of the encyclopedia, and what is found in it.
 */
#include "play/pedia_parts.h"

#include "play/fold.h"
#include "script/schema.h"

static const struct { const char *name, *word; } KIND[PEDIA_KINDS] = {
    [PEDIA_GUIDE] = { "How it works", "article" },   [PEDIA_PLACE] = { "Places", "place" },
    [PEDIA_LEADER] = { "Commanders", "commander" },  [PEDIA_SIDE] = { "Sides", "side" },
    [PEDIA_POOL] = { "Peoples", "people" },          [PEDIA_ARM] = { "Arms", "arm" },
    [PEDIA_ARMY] = { "Armies", "army" },             [PEDIA_REGION] = { "Districts", "district" },
    [PEDIA_FIELD] = { "Battlefields", "battlefield" }, [PEDIA_FACTION] = { "Parties at court", "party" },
    [PEDIA_ANIMAL] = { "Beasts", "beast" },          [PEDIA_ORDER] = { "Orders", "order" },
    [PEDIA_GROUP] = { "Rules", "rules" },            [PEDIA_RULE] = { "Numbers", "number" },
    [PEDIA_PREMISE] = { "Premises", "premise" },     [PEDIA_EVENT] = { "What happened", "event" },
    [PEDIA_DISPUTE] = { "Disputes", "dispute" },     [PEDIA_SOURCE] = { "Sources", "source" },
};

const char *pedia_kind_name(PediaKind kind) { return kind > 0 && kind < PEDIA_KINDS ? KIND[kind].name : ""; }
const char *pedia_kind_word(PediaKind kind) { return kind > 0 && kind < PEDIA_KINDS ? KIND[kind].word : ""; }

/* ---- the index ---- */

static void add_key(const char *name, Text *keys)
{
    TEXT(folded, FOLD_BYTES);
    if (!has(name))
        return;
    fold_name(name, &folded);
    if (!folded.len)
        return;
    text_add(keys, keys->len ? "\n" : "");
    text_add(keys, folded.at);
}

/* `also`: other names, parted by commas or semicolons; `id`: as the data call it. */
static bool enter(Pedia *p, PediaKind kind, int32_t n, const char *name, const char *native,
                  const char *also, const char *id)
{
    TEXT(keys, 4 * FOLD_BYTES);
    TEXT(one, FOLD_BYTES);
    add_key(name, &keys);
    add_key(native, &keys);
    for (const char *at = also; has(at); at += strspn(at, ",; ")) {
        size_t len = strcspn(at, ",;");
        one = text_in(one_bytes, sizeof one_bytes);
        text_addn(&one, at, len);
        add_key(one.at, &keys);
        at += len;
    }
    add_key(id, &keys);
    const char *kept = arena_string(&p->mem, keys.at, keys.len);
    if (!kept || p->entries >= p->room)
        return false;
    p->entry[p->entries++] = (PediaEntry){ pedia_id(kind, n), has(name) ? name : id, native ? native : "",
                                           kept };
    return true;
}

static bool enter_label(Pedia *p, PediaKind kind, int32_t n, const Label *l, const char *also, Atom id)
{
    return enter(p, kind, n, l->latin, l->native, also, text_of(p->m, id));
}

static bool enter_people(Pedia *p)
{
    const Model *m = p->m;
    bool good = true;
    for (int32_t i = 1; i <= m->leaders; i++)
        good &= enter_label(p, PEDIA_LEADER, i, &m->leader[i].name, m->leader[i].title, m->leader[i].id);
    for (int32_t i = 1; i <= m->sides; i++)
        good &= enter_label(p, PEDIA_SIDE, i, &m->side[i].name, m->side[i].adjective, m->side[i].id);
    for (int32_t i = 1; i <= m->pools; i++)
        good &= enter_label(p, PEDIA_POOL, i, &m->pool[i].name, NULL, m->pool[i].id);
    for (int32_t i = 1; i <= m->arms; i++)
        good &= enter(p, PEDIA_ARM, i, m->arm[i].name, NULL, NULL, text_of(m, m->arm[i].id));
    for (int32_t i = 0; i < m->formations; i++)
        good &= enter(p, PEDIA_ARMY, i + 1, m->formation[i].name, NULL, NULL, text_of(m, m->formation[i].id));
    for (int32_t i = 1; i <= m->factions; i++)
        good &= enter_label(p, PEDIA_FACTION, i, &m->faction[i].name, NULL, m->faction[i].id);
    for (int32_t i = 0; i < m->animals; i++)
        good &= enter(p, PEDIA_ANIMAL, i + 1, m->animal[i].name, NULL, NULL, text_of(m, m->animal[i].id));
    return good;
}

static bool enter_land(Pedia *p)
{
    const Model *m = p->m;
    bool good = true;
    for (int32_t i = 1; i <= m->places; i++)
        good &= enter_label(p, PEDIA_PLACE, i, &m->place[i].name, m->place[i].also, m->place[i].id);
    for (int32_t i = 1; i <= m->regions; i++)
        good &= enter_label(p, PEDIA_REGION, i, &m->region[i].name, m->region[i].also, m->region[i].id);
    for (int32_t i = 1; i <= m->fields; i++)
        good &= enter_label(p, PEDIA_FIELD, i, &m->field[i].name, NULL, m->field[i].id);
    return good;
}

static bool enter_rules(Pedia *p)
{
    bool good = true;
    for (int32_t i = 1; i < GUIDES; i++)
        good &= enter(p, PEDIA_GUIDE, i, guide_title(i), NULL, NULL, NULL);
    for (int32_t kind = 1; kind < ORDER_KINDS; kind++) {
        TEXT(title, 48);
        order_title(kind, &title);
        const char *name = arena_string(&p->mem, title.at, title.len);
        good &= !title.len || (name && enter(p, PEDIA_ORDER, kind, name, NULL, NULL, NULL));
    }
    for (int32_t i = 1; i <= rule_groups(); i++)
        good &= enter(p, PEDIA_GROUP, i, group_title(i), NULL, NULL, group_id(i));
    for (int32_t i = 0; i < RULE_COUNT; i++) {
        RuleView r = schema_rule(p->m, i);
        TEXT(id, 64);
        text_addf(&id, "%s.%s", r.group, r.name);
        size_t len = strlen(r.says);
        const char *name = arena_string(&p->mem, r.says, len - (len && r.says[len - 1] == '.'));
        good &= name && enter(p, PEDIA_RULE, i + 1, name, NULL, id.at, NULL);
    }
    return good;
}

static bool enter_record(Pedia *p)
{
    const Model *m = p->m;
    bool good = true;
    for (int32_t i = 0; i < m->premises; i++)
        good &= enter(p, PEDIA_PREMISE, i + 1, m->premise[i].title, NULL, NULL, text_of(m, m->premise[i].id));
    for (int32_t i = 0; i < m->histories; i++)
        good &= enter(p, PEDIA_EVENT, i + 1, m->history[i].title, NULL, NULL, NULL);
    for (int32_t i = 0; i < m->disputes; i++)
        good &= enter(p, PEDIA_DISPUTE, i + 1, m->dispute[i].question, NULL, NULL, text_of(m, m->dispute[i].id));
    for (int32_t i = 1; i <= m->sources + m->works; i++) {
        const SourceModel *s = source_at(m, i);
        good &= enter(p, PEDIA_SOURCE, i, s->text, NULL, NULL, text_of(m, s->id));
    }
    return good;
}

bool pedia_open(Pedia *p, const Model *m, const Session *s, Side side)
{
    enum { FIRST = 256 << 10, MOST = 2 << 20 };
    *p = (Pedia){ .m = m, .s = s, .side = side };
    if (!arena_open(&p->mem, FIRST, MOST))
        return false;
    p->room = m->places + m->regions + m->fields + m->leaders + m->sides + m->pools + m->arms
            + m->formations + m->factions + m->animals + GUIDES + ORDER_KINDS + RULE_GROUPS + RULE_COUNT
            + m->premises + m->histories + m->disputes + m->sources + m->works;
    p->entry = arena_array(&p->mem, (size_t)p->room, sizeof *p->entry);
    p->like = arena_array(&p->mem, (size_t)p->room, sizeof *p->like);
    bool good = p->entry && p->like && enter_land(p) && enter_people(p) && enter_rules(p) && enter_record(p);
    if (!good)
        p->entries = 0;
    return good;
}

void pedia_close(Pedia *p)
{
    arena_close(&p->mem);
    *p = (Pedia){ .m = NULL };
}

int32_t pedia_count(const Pedia *p, PediaKind kind)
{
    int32_t n = 0;
    for (int32_t i = 0; i < p->entries; i++)
        n += p->entry[i].id.kind == kind;
    return n;
}

const PediaEntry *pedia_entry(const Pedia *p, PediaId id)
{
    for (int32_t i = 0; i < p->entries; i++)
        if (same_page(p->entry[i].id, id))
            return &p->entry[i];
    return NULL;
}

PediaId pedia_of_rule(const char *name, size_t len)
{
    for (int32_t i = 0; i < RULE_COUNT; i++) {
        RuleView r = schema_rule(NULL, i);
        size_t group = strlen(r.group);
        if (len == group + 1 + strlen(r.name) && strncmp(name, r.group, group) == 0 && name[group] == '.'
            && strncmp(name + group + 1, r.name, len - group - 1) == 0)
            return pedia_id(PEDIA_RULE, i + 1);
    }
    return pedia_id(PEDIA_NONE, 0);
}

PediaId pedia_of_army(const Model *m, const FormationView *f)
{
    if (f->leader.n)
        return pedia_id(PEDIA_LEADER, f->leader.n);
    if (!f->own)                                /* whose it is, is all that is known of it */
        return pedia_id(PEDIA_SIDE, f->side);
    size_t len = strcspn(f->word, ".");
    for (int32_t i = 0; i < m->formations; i++)
        if (word_is(f->word, len, text_of(m, m->formation[i].id)))
            return pedia_id(PEDIA_ARMY, i + 1);
    return pedia_id(PEDIA_SIDE, f->side);
}

/* ---- finding ---- */

enum { NO_MATCH = FOLD_NOT * 2 };

/* The best any of its names does; the first name counts a little more. */
static int likeness(const PediaEntry *e, const char *typed, bool bones)
{
    int best = NO_MATCH, nth = 0;
    for (const char *at = e->keys; *at; nth++) {
        size_t len = strcspn(at, "\n");
        TEXT(name, FOLD_BYTES);
        TEXT(bare, FOLD_BYTES);
        text_addn(&name, at, len);
        if (bones)
            fold_bones(name.at, &bare);
        FoldMatch like = fold_match(typed, bones ? bare.at : name.at);
        if (bones && like > FOLD_BEGINS)
            like = FOLD_NOT;                    /* bones are too alike for more */
        int is = like == FOLD_NOT ? NO_MATCH : (int)like * 2 + (nth > 0 && like != FOLD_IS);
        best = is < best ? is : best;
        at += len;
        at += *at == '\n';
    }
    return best;
}

static int32_t gather(const Pedia *p, const char *typed, PediaKind kind, bool bones, PediaId *out,
                      int32_t max)
{
    int32_t n = 0;
    for (int32_t i = 0; i < p->entries; i++)
        p->like[i] = (uint8_t)(kind && p->entry[i].id.kind != kind ? NO_MATCH
                                                                 : likeness(&p->entry[i], typed, bones));
    for (int want = 0; want < NO_MATCH; want++)
        for (int32_t i = 0; i < p->entries; i++) {
            if (p->like[i] != want)
                continue;
            if (n < max)
                out[n] = p->entry[i].id;
            n++;
        }
    return n;
}

static int32_t all_of(const Pedia *p, PediaKind kind, PediaId *out, int32_t max)
{
    int32_t n = 0;
    for (int32_t i = 0; i < p->entries; i++) {
        if (kind && p->entry[i].id.kind != kind)
            continue;
        if (n < max)
            out[n] = p->entry[i].id;
        n++;
    }
    return n;
}

int32_t pedia_find(const Pedia *p, const char *typed, PediaKind kind, PediaId *out, int32_t max, bool *near)
{
    TEXT(folded, FOLD_BYTES);
    TEXT(bones, FOLD_BYTES);
    fold_name(typed, &folded);
    *near = false;
    if (!folded.len)
        return all_of(p, kind, out, max);
    int32_t n = gather(p, folded.at, kind, false, out, max);
    bool joined = n == 0 && folded.len > 4 && strncmp(folded.at, "al", 2) == 0;
    if (joined)                                 /* "alhira" */
        n = gather(p, folded.at + 2, kind, false, out, max);
    fold_bones(folded.at, &bones);
    if (n == 0 && bones.len > 1) {
        *near = true;
        n = gather(p, bones.at, kind, true, out, max);
    }
    return n;
}

PediaId pedia_named(const Pedia *p, PediaKind kind, const char *id)
{
    for (int32_t i = 0; i < p->entries; i++) {
        const PediaEntry *e = &p->entry[i];
        const char *last = strrchr(e->keys, '\n');
        TEXT(folded, FOLD_BYTES);
        fold_name(id, &folded);
        if (e->id.kind == kind && strcmp(last ? last + 1 : e->keys, folded.at) == 0)
            return e->id;
    }
    return pedia_id(PEDIA_NONE, 0);
}

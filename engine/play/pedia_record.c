/*
 * pedia_record.c: pages of what is told: premises, events, disputes, sources.
 */
#include "play/pedia_parts.h"

#include "play/report.h"

static const PediaId NOWHERE = { PEDIA_NONE, 0 };

void leaf_premise(PageMaker *k, int32_t n)
{
    const PremiseModel *p = &k->m->premise[n - 1];
    leaf_text(k, p->says);
    leaf_fact(k, "Concerns", p->group, NOWHERE);
    if (k->p->s) {
        int32_t is = session_premise(k->p->s, n - 1);
        leaf_fact(k, "In this game", is >= 0 && is < p->options ? p->option[is].word : "", NOWHERE);
    }
    leaf_head(k, "What may be chosen");
    for (int32_t i = 0; i < p->options; i++) {
        TEXT(word, 96);
        text_addf(&word, "%s%s", p->option[i].word, i == p->usual ? " (history's)" : "");
        leaf_fact(k, leaf_keep(k, &word), p->option[i].says, NOWHERE);
    }
    leaf_link(k, pedia_id(PEDIA_GUIDE, GUIDE_PREMISES), "how it works");
    leaf_sources(k, p->source);
}

void leaf_event(PageMaker *k, int32_t n)
{
    const HistoryModel *h = &k->m->history[n - 1];
    TEXT(date, 64);
    Date d = date_of(k->m, h->day);
    report_date(&d, &date);
    leaf_fact(k, "Date", leaf_keep(k, &date), NOWHERE);
    leaf_named(k, "Place", pedia_id(PEDIA_PLACE, h->place.n));
    if (h->who.n)
        leaf_named(k, "Who", pedia_id(PEDIA_LEADER, h->who.n));
    leaf_text(k, h->text);
    leaf_head(k, "Before and after");
    leaf_link(k, pedia_id(PEDIA_EVENT, n - 1), "before");
    leaf_link(k, pedia_id(PEDIA_EVENT, n + 1), "after");
    leaf_sources(k, h->source);
}

void leaf_dispute(PageMaker *k, int32_t n)
{
    const DisputeModel *d = &k->m->dispute[n - 1];
    leaf_prose(k, d->positions);
    leaf_head(k, "Here");
    leaf_prose(k, d->here);
    for (int32_t i = 0; i < k->m->premises; i++) {        /* "Premise `mandate`." */
        TEXT(quoted, 80);
        text_addf(&quoted, "`%s`", text_of(k->m, k->m->premise[i].id));
        if (has(d->here) && strstr(d->here, quoted.at))
            leaf_link(k, pedia_id(PEDIA_PREMISE, i + 1), "premise");
    }
}

/* ---- sources ---- */

const SourceModel *source_at(const Model *m, int32_t n)
{
    return n <= m->sources ? &m->source[n - 1] : &m->work[n - 1 - m->sources];
}

static const char *source_of(const Model *m, PediaId id)
{
    switch (id.kind) {
    case PEDIA_PLACE:   return m->place[id.n].source;
    case PEDIA_REGION:  return m->region[id.n].source;
    case PEDIA_FIELD:   return m->field[id.n].source;
    case PEDIA_LEADER:  return m->leader[id.n].source;
    case PEDIA_SIDE:    return m->side[id.n].source;
    case PEDIA_POOL:    return m->pool[id.n].source;
    case PEDIA_FACTION: return m->faction[id.n].source;
    case PEDIA_ARM:     return m->arm[id.n].source;
    case PEDIA_ARMY:    return m->formation[id.n - 1].source;
    case PEDIA_ANIMAL:  return m->animal[id.n - 1].source;
    case PEDIA_RULE:    return m->rule_source[id.n - 1].source;
    case PEDIA_PREMISE: return m->premise[id.n - 1].source;
    case PEDIA_EVENT:   return m->history[id.n - 1].source;
    default:            return NULL;
    }
}

/* What rests on it, some of each kind. */
static void cited(PageMaker *k, const char *key)
{
    enum { SHOWN = 12 };
    for (int kind = 1; kind < PEDIA_KINDS; kind++) {
        int32_t n = 0;
        for (int32_t i = 0; i < k->p->entries; i++) {
            PediaId id = k->p->entry[i].id;
            if (id.kind != kind || !source_cites(source_of(k->m, id), key))
                continue;
            if (n++ == 0)
                leaf_head(k, pedia_kind_name((PediaKind)kind));
            if (n <= SHOWN)
                leaf_link(k, id, "");
        }
        if (n > SHOWN) {
            TEXT(more, 64);
            text_addf(&more, "and %d more", (int)(n - SHOWN));
            leaf_note(k, leaf_keep(k, &more));
        }
    }
}

void leaf_source(PageMaker *k, int32_t n)
{
    const SourceModel *s = source_at(k->m, n);
    leaf_fact(k, "Its weight", s->weight, NOWHERE);
    leaf_fact(k, "Short name", text_of(k->m, s->id), NOWHERE);
    leaf_fact(k, "Of", n <= k->m->sources ? "this campaign" : "the rules and the land", NOWHERE);
    cited(k, text_of(k->m, s->id));
}

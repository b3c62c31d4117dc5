/*
 * names.c: what a person means by a name: the word itself, the beginning of one,
 * or the nearest to a slip.
 */
#include "front/terminal/talk.h"

#include "front/nearest.h"

enum { SHOWN = 8 };

/* Collects what a word may mean; `sure` once something is called just that. */
typedef struct Search {
    const char *word;
    Meant       found;
    int         count;
    bool        sure;
    const char *name[SHOWN];
    Nearest     nearest;
} Search;

/* "the Mazar" of a person is "al-Mazar" on the map. */
static const char *bare(const char *name) { return word_starts("al-", name) ? name + 3 : name; }

static void consider(Search *s, const char *id, const char *name, Meant meant)
{
    bool exact = word_distance(s->word, id) == 0 || word_distance(s->word, name) == 0;
    bool begins = word_starts(s->word, id) || word_starts(s->word, name) ||
                  word_starts(s->word, bare(name));

    nearest_offer(&s->nearest, id);
    if (s->sure || (!exact && !begins))
        return;
    if (exact)
        *s = (Search){ .word = s->word, .nearest = s->nearest, .sure = true };
    s->found = meant;
    if (s->count < SHOWN)
        s->name[s->count] = id;
    s->count++;
}

static void several(const Search *s)
{
    speak("Several begin with \"%s\":", s->word);
    for (int i = 0; i < s->count && i < SHOWN; i++)
        say_item("%s", s->name[i]);
    if (s->count > SHOWN)
        say_item("and %d more", s->count - SHOWN);
}

bool name_meant(Talk *t, const char *word, bool formations, bool places, Meant *out)
{
    const Model *m = session_model(t->s);
    const View *v = session_view(t->s, t->side);
    Search s = { .word = word, .nearest = nearest_to(word) };

    for (int32_t i = 0; formations && i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        consider(&s, f->word, f->name, (Meant){ .formation = f });
    }
    for (int32_t i = 1; places && i <= m->places; i++) {
        const PlaceModel *p = &m->place[i];
        consider(&s, text_of(m, p->id), p->name.latin, (Meant){ .place = { (uint16_t)i } });
    }
    *out = s.found;
    if (s.count == 1)
        return true;
    if (s.count > 1)
        several(&s);
    else if (s.nearest.best)
        speak("Nothing here is called \"%s\". Did you mean %s?", word, s.nearest.best);
    else
        speak("Nothing here is called \"%s\".", word);
    return false;
}

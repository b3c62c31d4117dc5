/*
 * ledger.c: "Where did my men go?": the books of one's own peoples, which add up
 * to those who were born and those who came.
 */
#include "front/terminal/talk.h"

#include "front/nearest.h"
#include "play/report.h"

static void add(PoolView *sum, const PoolView *p)
{
    sum->born += p->born;
    sum->came += p->came;
    sum->free += p->free;
    sum->travelling += p->travelling;
    sum->under_arms += p->under_arms;
    sum->wounded += p->wounded;
    sum->captured += p->captured;
    sum->families += p->families;
    sum->families_lost += p->families_lost;
    for (int c = 0; c < GONE_CAUSES; c++)
        sum->gone[c] += p->gone[c];
}

static int32_t gone(const PoolView *p)
{
    int32_t n = 0;
    for (int c = 0; c < GONE_CAUSES; c++)
        n += p->gone[c];
    return n;
}

static void say_count(int32_t n, const char *words)
{
    TEXT(number, 32);
    text_number(&number, n);
    if (n)
        say_item("%s %s", number.at, words);
}

static void say_books(const char *name, const PoolView *p)
{
    TEXT(all, 96);
    text_number(&all, (int64_t)p->born);
    if (p->came) {
        text_add(&all, " and ");
        text_number(&all, p->came);
        text_add(&all, " who came or came back");
    }
    speak("%s: %s men. Of these", name, all.at);
    say_count(p->under_arms - p->wounded, "are under arms");
    say_count(p->wounded, "are wounded and with their armies");
    say_count(p->travelling, "are on their way to an army");
    say_count(p->free, "are at home");
    for (int c = 0; c < GONE_CAUSES; c++)
        say_count(p->gone[c], cause_words(c));
    TEXT(families, 96);
    if (p->families || p->families_lost)
        text_number(&families, p->families);
    if (p->families_lost) {
        text_add(&families, "; the enemy has taken those of ");
        text_number(&families, p->families_lost);
    }
    if (families.len)
        speak("Under arms with their families by them or at their base: %s.", families.at);
}

static void say_one(const Talk *t, const PoolView *p)
{
    say_books(session_model(t->s)->pool[p->pool.n].name.latin, p);
    speak("Loyalty %d, zeal %d of 1,000%s.", (int)p->loyalty, (int)p->zeal,
          p->barred ? "; they are under the ban and may not be called" : "");
}

static void say_men_of_all(const Talk *t, const View *v)
{
    PoolView sum = { 0 };
    for (int32_t i = 0; i < v->pools; i++)
        add(&sum, &v->pool[i]);
    say_books("All your peoples", &sum);
    speak("By people: born, under arms, on the way, at home, gone.");
    for (int32_t i = 0; i < v->pools; i++) {
        const PoolView *p = &v->pool[i];
        say_item("%s: %d, %d, %d, %d, %d", session_model(t->s)->pool[p->pool.n].name.latin,
                 (int)(p->born + p->came), (int)p->under_arms, (int)p->travelling, (int)p->free,
                 (int)gone(p));
    }
}

static void say_grain(const Talk *t, const View *v)
{
    const Model *m = session_model(t->s);
    int64_t trains = 0, stores = 0;
    TEXT(line, 96);
    for (int32_t i = 0; i < v->formations; i++)
        trains += v->formation[i].own ? v->formation[i].grain_g : 0;
    for (int32_t p = 1; p <= m->places; p++)
        stores += v->place[p].owner == t->side ? v->place[p].depot_g : 0;
    report_mass(trains, &line);
    text_add(&line, " with your armies, ");
    report_mass(stores, &line);
    speak("Grain: %s in your stores.", line.at);
}

void read_ledger(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    const Model *m = session_model(t->s);

    if (!*rest || word_distance(rest, "men") == 0) {
        say_men_of_all(t, v);
        return;
    }
    if (word_distance(rest, "grain") == 0) {
        say_grain(t, v);
        return;
    }
    for (int32_t i = 0; i < v->pools; i++) {
        const PoolModel *p = &m->pool[v->pool[i].pool.n];
        if (word_starts(rest, text_of(m, p->id)) || word_starts(rest, p->name.latin)) {
            say_one(t, &v->pool[i]);
            return;
        }
    }
    speak("None of your peoples is called \"%s\". Ask: ledger, ledger men, ledger grain, or "
          "ledger and the name of a people.", rest);
}

/*
 * tell.c: the words a report is made of: who, where, how many.
 */
#include "play/tell.h"

#include "base/num.h"

Say saying(const Model *m, Side side, const Event *e, Text *out)
{
    return (Say){ m, side, e, out, side == 0 || e->side == side };
}

static const FormationModel *declared(const Model *m, Atom name)
{
    for (int32_t i = 0; name.n && i < m->formations; i++)
        if (m->formation[i].id.n == name.n)
            return &m->formation[i];
    return NULL;
}

void say(const Say *s, const char *words) { text_add(s->out, words); }

void say_about(const Say *s, int64_t n)
{
    if (n >= 100) {
        say(s, "about ");
        n = n >= 1000 ? (n + 50) / 100 * 100 : (n + 5) / 10 * 10;
    }
    text_number(s->out, n);
}

void say_number(const Say *s, int64_t n)
{
    if (s->own)
        text_number(s->out, n);
    else
        say_about(s, n);
}

void say_theirs(const Say *s, int64_t n)
{
    const FormationModel *f = declared(s->m, s->e->other_name);
    if (s->side && f && f->side == s->side)
        text_number(s->out, n);
    else
        say_about(s, n);
}

void say_men(const Say *s, int64_t n)
{
    say_number(s, n);
    say(s, n == 1 ? " man" : " men");
}

void say_days(const Say *s, int64_t n)
{
    text_number(s->out, n);
    say(s, n == 1 ? " day" : " days");
}

void say_times(const Say *s, int64_t n)
{
    if (n <= 2)
        say(s, n == 2 ? "twice" : "once");
    else
        text_addf(s->out, "%d times", (int)n);
}

void say_grain(const Say *s, int64_t g)
{
    if (!s->own)
        say(s, "about ");
    report_mass(g, s->out);
    say(s, " of grain");
}

void say_place(const Say *s)
{
    bool known = s->e->place.n >= 1 && s->e->place.n <= s->m->places;
    say(s, known ? s->m->place[s->e->place.n].name.latin : "a place unknown");
}

void say_at_place(const Say *s)
{
    if (s->e->place.n == 0)
        return;
    say(s, " at ");
    say_place(s);
}

/* Whether it brings its article along. */
static bool wants_none(const char *name)
{
    return strncmp(name, "The ", 4) == 0 || strncmp(name, "the ", 4) == 0;
}

/* "the Sasanian Empire", but "Iran" and "The Caliphate". */
static bool wants_article(const char *name)
{
    return strchr(name, ' ') && !wants_none(name);
}

void say_side(const Say *s, int64_t side)
{
    if (side < 1 || side > s->m->sides) {
        say(s, "nobody");
        return;
    }
    if (side == s->side) {
        say(s, "you");
        return;
    }
    const char *name = s->m->side[side].name.latin;
    text_addf(s->out, "%s%s", wants_article(name) ? "the " : "", name);
}

void say_army_of(const Say *s, int64_t side)
{
    bool known = side >= 1 && side <= s->m->sides;
    const char *word = known ? s->m->side[side].adjective : NULL;
    bool vowel = !word || !word[0] || strchr("AEIOUaeiou", word[0]);
    say(s, vowel ? "an " : "a ");
    if (word && word[0])
        text_addf(s->out, "%s ", word);
    say(s, "army");
}

void say_leader(const Say *s, int64_t leader)
{
    bool known = leader >= 1 && leader <= s->m->leaders;
    say(s, known ? s->m->leader[leader].name.latin : "a leader");
}

static void say_army(const Say *s, Atom name, LeaderId leader, Side side)
{
    const FormationModel *f = declared(s->m, name);
    const char *title = title_of_formation(s->m, name);
    if (leader.n && leader.n <= s->m->leaders)
        say_leader(s, leader.n);
    else if (title && title[0])         /* "The elephants": it may stand anywhere */
        text_addf(s->out, "%c%s", title[0] == 'T' && wants_none(title) ? 't' : title[0], title + 1);
    else if (f && f->leader.n)
        text_addf(s->out, "the men of %s", s->m->leader[f->leader.n].name.latin);
    else
        say_army_of(s, side);
}

void say_who(const Say *s) { say_army(s, s->e->name, s->e->leader, s->e->side); }

void say_whom(const Say *s)
{
    const FormationModel *f = declared(s->m, s->e->other_name);
    if (f || s->e->other_leader.n)
        say_army(s, s->e->other_name, s->e->other_leader, f ? f->side : 0);
    else
        say(s, "the enemy");
}

void say_day(const Say *s)
{
    Date d = date_of(s->m, s->e->day);
    text_addf(s->out, "%d %s", (int)d.day, month_name(d.month));
}

void say_done(Text *out, size_t from)
{
    char *c = &out->at[from];
    if (*c >= 'a' && *c <= 'z')
        *c = (char)(*c - 'a' + 'A');
    if (!strchr(".?!", out->at[out->len - 1]))
        text_add(out, ".");
}

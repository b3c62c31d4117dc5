/*
 * report_names.c: what sides, places, premises and measures are called.
 */
#include "lab/report.h"

#include "base/text.h"

const char *side_called(const Report *r, const char *id)
{
    for (int32_t i = 1; r->m && i <= r->m->sides; i++)
        if (strcmp(text_of(r->m, r->m->side[i].id), id) == 0)
            return r->m->side[i].name.latin;
    return id;
}

const char *place_called(const Report *r, const char *id)
{
    for (int32_t i = 1; r->m && i <= r->m->places; i++)
        if (strcmp(text_of(r->m, r->m->place[i].id), id) == 0)
            return r->m->place[i].name.latin;
    return id;
}

const PremiseModel *premise_called(const Report *r, const char *id)
{
    for (int32_t i = 0; r->m && i < r->m->premises; i++)
        if (strcmp(text_of(r->m, r->m->premise[i].id), id) == 0)
            return &r->m->premise[i];
    return NULL;
}

void gauge_called(const Report *r, const Gauge *g, char *out, size_t cap)
{
    Text text = text_in(out, cap);
    switch (g->kind) {
    case GAUGE_FINDING: text_add(&text, g->says); break;
    case GAUGE_WEEKS: text_add(&text, "Weeks until the game ended"); break;
    case GAUGE_WON: text_addf(&text, "%s wins the game", side_called(r, g->side)); break;
    case GAUGE_POINTS: text_addf(&text, "%s: points at the end", side_called(r, g->side)); break;
    case GAUGE_MEN:
        text_addf(&text, "%s: men in the field at the end", side_called(r, g->side));
        break;
    case GAUGE_DEAD: text_addf(&text, "%s: dead of every cause", side_called(r, g->side)); break;
    case GAUGE_KINDS: break;
    }
}

const char *setting_value(const Setting *s, const char *premise)
{
    for (int32_t i = 0; i < s->premises; i++)
        if (strcmp(s->premise[i].id, premise) == 0)
            return s->premise[i].value;
    return NULL;
}

/* "The ban on former apostates: kept". */
const char *setting_called(const Report *r, int32_t setting, char *out, size_t cap)
{
    const Setting *s = &r->setting[setting];
    Text text = text_in(out, cap);
    if (!setting)
        text_add(&text, "As asked");
    for (int32_t i = 0; setting && i < s->premises; i++) {
        const PremiseModel *p = premise_called(r, s->premise[i].id);
        const char *was = setting_value(&r->setting[0], s->premise[i].id);
        if (was && strcmp(was, s->premise[i].value) == 0)
            continue;
        text_addf(&text, "%s%s: %s", text.len ? "; " : "",
                  p                                          ? p->title
                  : strcmp(s->premise[i].id, "reading") == 0 ? "Strength of the armies"
                                                             : s->premise[i].id,
                  s->premise[i].value);
    }
    if (!text.len)
        text_add(&text, s->name);
    for (char *c = out; *c; c++)
        if (*c == '_')
            *c = ' ';
    return out;
}

When when_of(const Report *r, int64_t day)
{
    static const char *const month[] = { "January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December" };
    Date d = date_from_jdn((int32_t)(r->first_day + day));
    When w;
    snprintf(w.at, sizeof w.at, "%d %s %d", (int)d.day, month[d.month - 1], (int)d.year);
    return w;
}

/*
 * variants.c: which premises are switched, and to what.
 */
#include "front/lab/variants.h"

#include "base/text.h"

static const char *const readings[] = { "low", "middle", "high" };

static const PremiseModel *premise_of(const Model *m, const char *id)
{
    for (int32_t i = 0; i < m->premises; i++)
        if (strcmp(text_of(m, m->premise[i].id), id) == 0)
            return &m->premise[i];
    return NULL;
}

/* What the setting has for a premise; NULL: the scenario's own choice. */
static const char *set_to(const Setup *s, const char *id)
{
    const char *value = NULL;
    for (int32_t i = 0; i < s->premises; i++)
        if (strcmp(s->premise[i].id, id) == 0)
            value = s->premise[i].value;
    return value;
}

static bool too_many(void)
{
    fprintf(stderr, "sawad: more variants than can be compared at once; name some by --vary\n");
    return false;
}

static bool add(Variants *v, const char *id, const char *value, const char *says)
{
    int32_t n = v->count, p = v->setup[0].premises;
    if (n == VARIANTS_MOST)
        return too_many();
    v->setup[n] = v->setup[0];
    for (int32_t i = 0; i < p; i++)         /* said twice, the last would count all the same */
        if (strcmp(v->setup[n].premise[i].id, id) == 0)
            p = i;
    if (p == SETUP_MAX)
        return too_many();
    v->setup[n].premise[p].id = id;
    v->setup[n].premise[p].value = value;
    if (p == v->setup[n].premises)
        v->setup[n].premises++;
    v->id[n] = id;
    v->value[n] = value;
    v->says[n] = says;
    v->count++;
    return true;
}

/* Each other value of a premise. */
static bool add_others(Variants *v, const Model *m, const PremiseModel *p)
{
    const char *id = text_of(m, p->id), *now = set_to(&v->setup[0], id);
    if (!now)
        now = p->option[p->usual].word;
    for (int32_t i = 0; i < p->options; i++)
        if (strcmp(p->option[i].word, now) != 0 &&
            !add(v, id, p->option[i].word, p->option[i].says))
            return false;
    return true;
}

static const char *reading_says(int32_t i)
{
    static const char *const says[] = { "The armies are as strong as the lowest reading allows.",
                                        "The armies are of middle strength.",
                                        "The armies are as strong as the highest reading." };
    return says[i];
}

static bool add_readings(Variants *v)
{
    const char *now = set_to(&v->setup[0], "reading");
    for (int32_t i = 0; i < (int32_t)countof(readings); i++)
        if (strcmp(readings[i], now ? now : "middle") != 0 &&
            !add(v, "reading", readings[i], reading_says(i)))
            return false;
    return true;
}

static bool wrong(const char *what, const char *word)
{
    fprintf(stderr, "sawad: --vary: %s: %s\n", what, word);
    return false;
}

static bool add_named(Variants *v, const Model *m, const char *id, const char *value)
{
    for (int32_t i = 0; i < (int32_t)countof(readings); i++)
        if (strcmp(id, "reading") == 0 && strcmp(value, readings[i]) == 0)
            return add(v, id, value, reading_says(i));
    const PremiseModel *p = premise_of(m, id);
    for (int32_t i = 0; p && i < p->options; i++)
        if (strcmp(value, p->option[i].word) == 0)
            return add(v, id, value, p->option[i].says);
    if (p || strcmp(id, "reading") == 0)
        return wrong("the premise has no such value", value);
    return wrong("the scenario has no such premise", id);
}

/* "ID=A,B,OTHER=C": values after commas, a new premise where there is a sign of
 * equality. */
static bool add_list(Variants *v, const Model *m, const char *list)
{
    size_t len = strlen(list) + 1;
    char *at = v->words + v->used, *id = NULL;
    if (len > sizeof v->words - v->used)
        return too_many();
    memcpy(at, list, len);
    v->used += len;
    for (char *next; at; at = next) {
        next = strchr(at, ',');
        if (next)
            *next++ = 0;
        char *equals = strchr(at, '=');
        if (equals) {
            *equals = 0;
            id = at;
            at = equals + 1;
        }
        if (!id || !*id || !*at)
            return wrong("ID=VALUE is wanted, not", list);
        if (!add_named(v, m, id, at))
            return false;
    }
    return true;
}

bool variants_read(const Call *call, const Model *m, const Setup *base, Variants *v)
{
    const char *list;
    int at = 0;
    v->setup[0] = *base;
    v->count = 1;
    v->used = 0;
    v->id[0] = v->value[0] = v->says[0] = "";
    while ((list = call_next(call, OPT_VARY, &at)))
        if (!add_list(v, m, list))
            return false;
    if (call_has(call, OPT_ALL)) {
        for (int32_t i = 0; i < m->premises; i++)
            if (!add_others(v, m, &m->premise[i]))
                return false;
        if (!add_readings(v))
            return false;
    }
    if (v->count > 1)
        return true;
    fprintf(stderr, "sawad: which premise is to be switched? --vary ID=VALUE, or --all\n");
    return false;
}

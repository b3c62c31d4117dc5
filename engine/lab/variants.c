/*
 * variants.c: which premises are switched, and to what.
 */
#include "lab/variants.h"

#include "base/text.h"
#include "play/inputs.h"

#include <stdlib.h>

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

static Status too_many(Fault *why)
{
    fault(why, ERR_FULL, "variants", "there are more than can be compared at once");
    return fault_remedy(why, "name some by --vary");
}

/* Sets a premise of a variant, in place of what it had. */
static bool set_one(Setup *s, const char *id, const char *value)
{
    int32_t p = 0;
    while (p < s->premises && strcmp(s->premise[p].id, id) != 0)
        p++;
    if (p == SETUP_MAX)
        return false;
    s->premise[p].id = id;
    s->premise[p].value = value;
    s->premises += p == s->premises;
    return true;
}

static void name_it(Variants *v, int32_t n, const char *id, const char *value)
{
    Text name = text_in(v->name[n], VARIANT_NAME);
    text_addf(&name, "%.60s=%.60s", id, value);
}

static Status add(Variants *v, const char *id, const char *value, const char *says, Fault *why)
{
    int32_t n = v->count;
    if (n == VARIANTS_MOST)
        return too_many(why);
    v->setup[n] = v->setup[0];
    if (!set_one(&v->setup[n], id, value))
        return too_many(why);
    name_it(v, n, id, value);
    v->id[n] = id;
    v->value[n] = value;
    v->says[n] = says;
    v->count++;
    return OK;
}

/* Each other value of a premise. */
static Status add_others(Variants *v, const Model *m, const PremiseModel *p, Fault *why)
{
    Status status = OK;
    const char *id = text_of(m, p->id), *now = set_to(&v->setup[0], id);
    if (!now)
        now = p->option[p->usual].word;
    for (int32_t i = 0; i < p->options && status == OK; i++)
        if (strcmp(p->option[i].word, now) != 0)
            status = add(v, id, p->option[i].word, p->option[i].says, why);
    return status;
}

static const char *reading_says(int32_t i)
{
    static const char *const says[] = { "The armies are as strong as the lowest reading allows.",
                                        "The armies are of middle strength.",
                                        "The armies are as strong as the highest reading." };
    return says[i];
}

static Status add_readings(Variants *v, Fault *why)
{
    const char *now = set_to(&v->setup[0], "reading");
    Status status = OK;
    for (int32_t i = 0; i < (int32_t)countof(readings) && status == OK; i++)
        if (strcmp(readings[i], now ? now : "middle") != 0)
            status = add(v, "reading", readings[i], reading_says(i), why);
    return status;
}

static Status wrong(const char *what, const char *word, Fault *why)
{
    return fault(why, ERR_NOT_FOUND, "--vary", "%s: %.100s", what, word);
}

Status variants_add(Variants *v, const Model *m, const char *id, const char *value, Fault *why)
{
    for (int32_t i = 0; i < (int32_t)countof(readings); i++)
        if (strcmp(id, "reading") == 0 && strcmp(value, readings[i]) == 0)
            return add(v, id, value, reading_says(i), why);
    if (input_named(id))            /* its bounds are looked at when a game begins */
        return add(v, id, value, "", why);
    const PremiseModel *p = premise_of(m, id);
    for (int32_t i = 0; p && i < p->options; i++)
        if (strcmp(value, p->option[i].word) == 0)
            return add(v, id, value, p->option[i].says, why);
    if (p || strcmp(id, "reading") == 0)
        return wrong("the premise has no such value", value, why);
    return wrong("the scenario has no such premise", id, why);
}

char *variants_keep(Variants *v, const char *text)
{
    size_t len = strlen(text) + 1;
    if (len > sizeof v->words - v->used)
        return NULL;
    char *at = memcpy(v->words + v->used, text, len);
    v->used += len;
    return at;
}

/* "ID=A,B,OTHER=C": values after commas, a new premise where there is a sign of
 * equality. */
Status variants_list(Variants *v, const Model *m, const char *list, Fault *why)
{
    Status status = OK;
    char *at = variants_keep(v, list), *id = NULL;
    if (!at)
        return too_many(why);
    for (char *next; at && status == OK; at = next) {
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
            return wrong("ID=VALUE is wanted, not", list, why);
        status = variants_add(v, m, id, at, why);
    }
    return status;
}

/* ---- all combinations ---- */

enum { AXES = 12 };

/* The values of one premise stand beside each other in the list of variants. */
typedef struct Axis { int32_t first, values; } Axis;

static int32_t axes_of(const Variants *v, Axis *axis)
{
    int32_t axes = 0;
    for (int32_t n = 1; n < v->count; n++) {
        if (axes && strcmp(v->id[axis[axes - 1].first], v->id[n]) == 0) {
            axis[axes - 1].values++;
            continue;
        }
        if (axes == AXES)
            return 0;
        axis[axes++] = (Axis){ n, 1 };
    }
    return axes;
}

/* Variant n of the grid: the digits of n say which value each premise has, 0 its
 * value in the setting as asked. */
static bool combine(Variants *grid, const Variants *of, const Axis *axis, int32_t axes, int32_t n)
{
    Text name = text_in(grid->name[n], VARIANT_NAME);
    grid->setup[n] = of->setup[0];
    grid->id[n] = grid->value[n] = grid->says[n] = "";
    for (int32_t a = 0, rest = n; a < axes; a++) {
        int32_t digit = rest % (axis[a].values + 1), from = axis[a].first + digit - 1;
        rest /= axis[a].values + 1;
        if (!digit)
            continue;
        if (!set_one(&grid->setup[n], of->id[from], of->value[from]))
            return false;
        text_addf(&name, "%s%.60s=%.60s", name.len ? " " : "", of->id[from], of->value[from]);
    }
    return true;
}

Status variants_grid(Variants *v, Fault *why)
{
    Axis axis[AXES];
    int64_t all = 1;
    int32_t axes = axes_of(v, axis);
    for (int32_t a = 0; a < axes && all <= VARIANTS_MOST; a++)
        all *= axis[a].values + 1;
    if (!axes || all > VARIANTS_MOST)
        return too_many(why);
    Variants *grid = calloc(1, sizeof *grid);
    bool good = grid != NULL;
    for (int32_t n = 0; n < all && good; n++)
        good = combine(grid, v, axis, axes, n);
    if (good) {
        memcpy(v->setup, grid->setup, sizeof v->setup);
        memcpy(v->name, grid->name, sizeof v->name);
        memcpy(v->id, grid->id, sizeof v->id);
        memcpy(v->value, grid->value, sizeof v->value);
        memcpy(v->says, grid->says, sizeof v->says);
        v->count = (int32_t)all;
    }
    free(grid);
    return good ? OK : too_many(why);
}

/* Every setting in the readings it is not in, unless that was asked for already. */
Status variants_readings(Variants *v, Fault *why)
{
    const char *usual = set_to(&v->setup[0], "reading");
    for (int32_t n = 0, were = v->count; n < were; n++) {
        const char *now = set_to(&v->setup[n], "reading");
        if (n && now && (!usual || strcmp(now, usual) != 0))
            continue;           /* itself a reading of another */
        for (int32_t i = 0; i < (int32_t)countof(readings); i++) {
            TEXT(name, VARIANT_NAME);
            bool there = strcmp(readings[i], now ? now : "middle") == 0;
            text_addf(&name, "%s%sreading=%s", v->name[n], n ? " " : "", readings[i]);
            for (int32_t k = 1; k < v->count && !there; k++)
                there = strcmp(v->name[k], name.at) == 0;
            if (there)
                continue;
            if (v->count == VARIANTS_MOST)
                return too_many(why);
            int32_t at = v->count++;
            v->setup[at] = v->setup[n];
            if (!set_one(&v->setup[at], "reading", readings[i]))
                return too_many(why);
            memcpy(v->name[at], name.at, name.len + 1);
            v->id[at] = v->value[at] = "";
            v->says[at] = reading_says(i);
        }
    }
    return OK;
}

Status variants_all(Variants *v, const Model *m, Fault *why)
{
    Status status = OK;
    for (int32_t i = 0; i < m->premises && status == OK; i++)
        status = add_others(v, m, &m->premise[i], why);
    return status == OK ? add_readings(v, why) : status;
}

void variants_begin(Variants *v, const Setup *base)
{
    v->setup[0] = *base;
    v->count = 1;
    v->used = 0;
    v->name[0][0] = 0;
    v->id[0] = v->value[0] = v->says[0] = "";
}

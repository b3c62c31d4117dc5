/*
 * inquiry.c: an experiment's file held against its scenario.
 */
#include "play/inquiry.h"

#include "base/text.h"
#include "play/inputs.h"

enum { INPUTS_LISTED = 1024 };

const InquiryLine *inquiry_line(const Inquiry *q, const char *key)
{
    for (int32_t i = 0; i < q->lines; i++)
        if (strcmp(q->at[i].key, key) == 0)
            return &q->at[i];
    return NULL;
}

Status inquiry_fault(const Inquiry *q, const InquiryLine *line, Status status, Fault *why,
                     const char *what, const char *remedy)
{
    fault(why, status, q->where, "%s", what);
    fault_remedy(why, "%s", remedy);
    if (why) {
        why->line = line->line;
        Text field = text_in(why->field, sizeof why->field);
        text_add(&field, line->field);
    }
    return status;
}

static const PremiseModel *premise_of(const Model *m, const char *id, size_t len)
{
    for (int32_t i = 0; i < m->premises; i++)
        if (word_is(id, len, text_of(m, m->premise[i].id)))
            return &m->premise[i];
    return NULL;
}

static void list_premises(const Model *m, Text *out)
{
    text_add(out, "it has reading");
    for (int32_t i = 0; i < m->premises; i++)
        text_addf(out, ", %s", text_of(m, m->premise[i].id));
}

/* One value of a premise, an input or the reading. */
static Status check_value(const Inquiry *q, const InquiryLine *line, const Model *m, const char *id,
                          size_t id_len, const char *value, size_t len, Fault *why)
{
    TEXT(what, 200);
    TEXT(remedy, 380);
    const PremiseModel *p = premise_of(m, id, id_len);
    if (memchr(id, '.', id_len))
        return OK; /* an input; its bounds are looked at when it is set */
    if (word_is(id, id_len, "reading")) {
        if (word_is(value, len, "low") || word_is(value, len, "middle") ||
            word_is(value, len, "high"))
            return OK;
        text_add(&remedy, "it is low, middle or high");
    } else if (!p) {
        text_addf(&what, "the scenario has no premise `%.*s`", (int)id_len, id);
        list_premises(m, &remedy);
        return inquiry_fault(q, line, ERR_NOT_FOUND, why, what.at, remedy.at);
    }
    for (int32_t i = 0; p && i < p->options; i++) {
        if (word_is(value, len, p->option[i].word))
            return OK;
        text_addf(&remedy, "%s%s", i ? ", " : "it is one of ", p->option[i].word);
    }
    text_addf(&what, "the premise `%.*s` has no value `%.*s`", (int)id_len, id, (int)len, value);
    return inquiry_fault(q, line, ERR_NOT_FOUND, why, what.at, remedy.at);
}

/* "id=value,value" */
static Status check_premise(const Inquiry *q, const InquiryLine *line, const Model *m, Fault *why)
{
    size_t id_len = strcspn(line->value, "=");
    const char *at = line->value + id_len + 1;
    Status status = OK;
    while (status == OK) {
        size_t len = strcspn(at, ",");
        status = check_value(q, line, m, line->value, id_len, at, len, why);
        if (!at[len])
            break;
        at += len + 1;
    }
    return status;
}

/* "name" or "name=low..high" */
static Status check_input(const Inquiry *q, const InquiryLine *line, const Model *m, Fault *why)
{
    static const char remedy[] = "sawad lab inputs SCENARIO lists what it has";
    size_t len = strcspn(line->value, "=");
    InputBounds all[INPUTS_LISTED];
    int32_t n = inputs_list(m, all, INPUTS_LISTED);
    int64_t low, high;
    TEXT(what, 200);
    for (int32_t i = 0; i < n && i < INPUTS_LISTED; i++) {
        if (!word_is(line->value, len, all[i].name))
            continue;
        const char *at = line->value + len + 1, *dots = line->value[len] ? strstr(at, "..") : NULL;
        if (!line->value[len] || (dots && number_of(at, (size_t)(dots - at), &low) &&
                                  number_of(dots + 2, strlen(dots + 2), &high) && low <= high &&
                                  low >= all[i].low && high <= all[i].high))
            return OK;
        text_addf(&what, "`%s` lies between %d and %d, the lower first", all[i].name,
                  (int)all[i].low, (int)all[i].high);
        return inquiry_fault(q, line, ERR_RANGE, why, what.at, "stay within its bounds");
    }
    text_addf(&what, "the scenario has no input `%.*s`", (int)len, line->value);
    return inquiry_fault(q, line, ERR_NOT_FOUND, why, what.at, remedy);
}

static Status check_doctrine(const Inquiry *q, const InquiryLine *line, const Model *m, Fault *why)
{
    size_t len = strcspn(line->value, "=");
    const char *temper = line->value + len + 1;
    bool side = false, known = false;
    TEXT(remedy, 380);
    for (int32_t i = 1; i <= m->sides; i++)
        side = side || word_is(line->value, len, text_of(m, m->side[i].id));
    for (int32_t i = 0; i < m->doctrines; i++) {
        known = known || strcmp(temper, text_of(m, m->doctrine[i].id)) == 0;
        text_addf(&remedy, "%s%s", i ? ", " : "tempers are ", text_of(m, m->doctrine[i].id));
    }
    if (side && known)
        return OK;
    return inquiry_fault(q, line, ERR_NOT_FOUND, why,
                         side ? "there is no such temper" : "the scenario has no such side",
                         remedy.at);
}

Status inquiry_check(const Inquiry *q, const Model *m, Fault *why)
{
    Status status = OK;
    for (int32_t i = 0; i < q->lines && status == OK; i++) {
        const InquiryLine *line = &q->at[i];
        if (strcmp(line->key, "premise") == 0 || strcmp(line->key, "vary") == 0)
            status = check_premise(q, line, m, why);
        else if (strcmp(line->key, "input") == 0)
            status = check_input(q, line, m, why);
        else if (strcmp(line->key, "doctrine") == 0)
            status = check_doctrine(q, line, m, why);
    }
    return status;
}

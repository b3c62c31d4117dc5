/*
 * asked_file.c: an experiment's file as a call.
 */
#include "front/lab/asked_file.h"

#include "base/text.h"
#include "lab/gauge.h"

static const struct {
    const char *key;
    OptionId option;
} said_as[] = {
    { "question", OPT_QUESTION }, { "metric", OPT_METRIC }, { "premise", OPT_PREMISE },
    { "doctrine", OPT_DOCTRINE }, { "vary", OPT_VARY },     { "grid", OPT_GRID },
    { "readings", OPT_READINGS }, { "input", OPT_INPUT },   { "design", OPT_DESIGN },
    { "points", OPT_POINTS },     { "runs", OPT_RUNS },     { "seed", OPT_SEED },
    { "until", OPT_UNTIL },
};

static OptionId option_of(const char *key)
{
    for (size_t i = 0; i < countof(said_as); i++)
        if (strcmp(said_as[i].key, key) == 0)
            return said_as[i].option;
    return OPT_NONE;
}

static Status say(AskedFile *a, const Call *call, const InquiryLine *line, Fault *why)
{
    OptionId id = option_of(line->key);
    if (id == OPT_NONE || call_has(call, id))
        return OK;
    if (a->call.givens == CALL_OPTIONS)
        return inquiry_fault(&a->inquiry, line, ERR_FULL, why, "there is more than can be held",
                             "leave some of it out");
    a->call.given[a->call.givens].id = id;
    a->call.given[a->call.givens++].value = option_table[id].value ? line->value : NULL;
    return OK;
}

Status asked_file_read(const Call *call, AskedFile *a, Fault *why)
{
    const char *path = call_value(call, OPT_FILE);
    a->open = false;
    a->call = *call;
    if (!path)
        return OK;
    Status status = inquiry_read(path, &a->inquiry, why);
    if (status != OK)
        return status;
    a->open = true;
    for (int32_t i = 0; i < a->inquiry.lines && status == OK; i++)
        status = say(a, call, &a->inquiry.at[i], why);
    if (call->words < 2) {
        a->call.word[1] = inquiry_line(&a->inquiry, "scenario")->value;
        a->call.words = 2;
    }
    return status;
}

/* A measure the scenario cannot have. */
static Status check_metric(const AskedFile *a, const Model *m, const char *key, Fault *why)
{
    const InquiryLine *line = inquiry_line(&a->inquiry, key);
    TEXT(id, 80);
    if (line)
        text_addn(&id, line->value, strcspn(line->value, ":"));
    if (!line || gauge_named(m, id.at))
        return OK;
    return inquiry_fault(&a->inquiry, line, ERR_NOT_FOUND, why, "there is no such measure",
                         "name won_SIDE, points_SIDE, men_SIDE, dead_SIDE, weeks or a row of the "
                         "record");
}

Status asked_file_check(const AskedFile *a, const Model *m, Fault *why)
{
    if (!a->open)
        return OK;
    Status status = inquiry_check(&a->inquiry, m, why);
    if (status == OK)
        status = check_metric(a, m, "metric", why);
    return status == OK ? check_metric(a, m, "until", why) : status;
}

void asked_file_form(const AskedFile *a, Experiment *x)
{
    for (int i = 0; a->open && i < FORM_FIELDS; i++) {
        const InquiryLine *line = inquiry_line(&a->inquiry, form_word[i]);
        Text text = text_in(x->form[i], sizeof x->form[i]);
        text_add(&text, line ? line->value : "");
    }
}

void asked_file_close(AskedFile *a)
{
    if (a->open)
        inquiry_close(&a->inquiry);
    a->open = false;
}

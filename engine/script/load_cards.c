/*
 * load_cards.c: the options of a decision, and how far a mind leans to each.
 */
#include "script/load_read.h"

void read_choices(Load *l, const Field *f, const Path *at, void *row)
{
    DecisionModel *d = row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows < 2 || rows > DECISION_OPTIONS) {
        Fault *why = load_fault(l, at, ERR_RANGE, "there are %lld options; there may be 2 to %d",
                                (long long)rows, DECISION_OPTIONS);
        fault_remedy(why, "put alike answers together, or ask two questions");
        return;
    }
    for (int32_t i = 0; i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, &d->option[i]);
        lua_pop(l->L, 1);
        const char *word = d->option[i].word ? d->option[i].word : "";
        if (*word && !id_ok(word, strlen(word), false))
            fault_remedy(load_fault(l, &one, ERR_SYNTAX, "'%s' cannot be chosen by name", word),
                         "use a-z, 0-9, '_' and '-' only");
    }
    d->options = (int32_t)rows;
}

void read_choice(Load *l, const Field *f, const Path *at, void *row)
{
    DecisionModel *d = row;
    const char *words[DECISION_OPTIONS];
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    const char *word = lua_tostring(l->L, -1);
    for (int32_t i = 0; i < d->options; i++) {
        words[i] = d->option[i].word;
        if (words[i] && strcmp(words[i], word) == 0) {
            d->usual = i;
            return;
        }
    }
    if (!d->options)
        return;
    const char *near = nearest_word(l, word, words, d->options);
    fault_remedy(load_fault(l, at, ERR_NOT_FOUND, "'%s' is no option of this decision", word),
                 "did you mean '%s'?", near ? near : words[0]);
}

void read_lean(Load *l, const Field *f, const Path *at, void *row)
{
    if (lua_isfunction(l->L, -1))
        store(row, f, 0, LEAN_ASKED);
    else
        read_int(l, f, at, row);
}

/*
 * schema.c: the schema in words: what a field takes, what would be accepted.
 */
#include "script/shape.h"

void field_takes(const Field *f, Text *out)
{
    long long low = f->low, high = f->high;
    switch (f->takes) {
    case TAKES_INT:
        if (low == INT32_MIN && high == INT32_MAX)
            text_add(out, "an integer");
        else
            text_addf(out, "an integer from %lld to %lld", low, high);
        break;
    case TAKES_BOOL:     text_add(out, "true or false"); break;
    case TAKES_WORD:
    case TAKES_TAG:
        text_add(out, "one of");
        for (int32_t i = 0; f->words[i]; i++)
            text_addf(out, "%s \"%s\"", i ? "," : "", f->words[i]);
        break;
    case TAKES_ID:       text_add(out, "an id of a-z, 0-9, '_', '-'"); break;
    case TAKES_REF:      text_addf(out, "the id of a %s", kind_word(f->kind)); break;
    case TAKES_OWNER:    text_add(out, "the id of a side"); break;
    case TAKES_TEXT:     text_addf(out, "a text of at most %lld bytes", high); break;
    case TAKES_SOURCE:   text_add(out, "keys of sources.lua, or \"model assumption\""); break;
    case TAKES_DATE:     text_add(out, "{ year, month, day }"); break;
    case TAKES_INTS:
        text_addf(out, "{ } with %d integers from %lld to %lld", f->count, low, high);
        break;
    case TAKES_TRIPLE:
        text_addf(out, "{ low, middle, high } or one integer, each from %lld to %lld", low, high);
        break;
    case TAKES_BY_WORD:
        text_add(out, "{ word = integer } for each of");
        for (int32_t i = 0; f->words[i]; i++)
            text_addf(out, "%s %s", i ? "," : "", f->words[i]);
        break;
    case TAKES_BY_REF:   text_addf(out, "{ id of a %s = integer }", kind_word(f->kind)); break;
    case TAKES_POINTS:   text_add(out, "{ lon, lat, lon, lat, ... }"); break;
    case TAKES_RECORD:   text_addf(out, "a %s: { name = value, ... }", f->record->name); break;
    case TAKES_TABLE:
    case TAKES_CONTINGENTS:
    case TAKES_BODIES:
    case TAKES_OPTIONS:
    case TAKES_CHOICES:
    case TAKES_MARKS:
    case TAKES_ACCOUNTS:
    case TAKES_HARVESTS: text_addf(out, "a list of rows, each a %s", f->record->name); break;
    case TAKES_FUNCTION: text_add(out, "function(q, fx)"); break;
    case TAKES_LEAN:     text_add(out, "an integer from 0 to 1000, or function(q)"); break;
    case TAKES_NEED:     text_add(out, "{ id of a premise, option }"); break;
    case TAKES_CHOICE:
    case TAKES_USUAL:    text_add(out, "the word of one of its options"); break;
    case TAKES_WATERS:   text_add(out, "a list of names"); break;
    case TAKES_RINGS:    text_add(out, "a list of { lon, lat, lon, lat, ... }"); break;
    case TAKES_HEIGHTS:  text_add(out, "a list of rows of integers"); break;
    case TAKES_SURFACE:  text_add(out, "a list of texts of '.', '~', 'o'"); break;
    case TAKES_MAP:      text_addf(out, "%d texts of %d letters", f->count, ZONE_COLS); break;
    case TAKES_RULES:    text_add(out,
                                  "{ group = { name = { value, low=, high=, source= } } }"); break;
    case TAKES_VARS:     text_add(out, "{ name = { start, low=, high=, says= } }"); break;
    }
}

/* A number that would be accepted. */
static long long some_number(const Field *f)
{
    bool usual = f->usual && f->usual >= f->low && f->usual <= f->high;
    int64_t middle = f->low / 2 + f->high / 2;
    return (long long)(usual ? f->usual : f->low > 0 || f->high <= 1000 ? middle : f->high / 100);
}

void field_example(const Field *f, Text *out)
{
    if (!f->slot)
        text_addf(out, "%s = ", f->name);
    switch (f->takes) {
    case TAKES_INT:      text_addf(out, "%lld", some_number(f)); break;
    case TAKES_BOOL:     text_add(out, "true"); break;
    case TAKES_WORD:
    case TAKES_TAG:      text_addf(out, "\"%s\"", f->words[0]); break;
    case TAKES_ID:       text_add(out, "\"some_name\""); break;
    case TAKES_REF:      text_addf(out, "\"id of a %s\"", kind_word(f->kind)); break;
    case TAKES_OWNER:    text_add(out, "\"rashid\""); break;
    case TAKES_TEXT:     text_add(out, strcmp(f->name,
                                              "theatre") == 0 ? "\"theatre\"" : "\"...\""); break;
    case TAKES_SOURCE:   text_add(out, "\"model assumption\""); break;
    case TAKES_DATE:     text_add(out, "{ 633, 4, 1 }"); break;
    case TAKES_INTS:
        for (int32_t i = 0; i < f->count; i++)
            text_addf(out, "%s%lld", i ? ", " : "{ ", some_number(f));
        text_add(out, " }");
        break;
    case TAKES_TRIPLE:   text_add(out, "{ 800, 1000, 1500 }"); break;
    case TAKES_BY_WORD:
        for (int32_t i = 0; f->words[i]; i++)
            text_addf(out, "%s%s = 1000", i ? ", " : "{ ", f->words[i]);
        text_add(out, " }");
        break;
    case TAKES_BY_REF:   text_addf(out, "{ %s = 300 }",
                                   f->kind == KIND_ANIMAL ? "camel" : "id"); break;
    case TAKES_POINTS:   text_add(out, "{ 44000,33000, 44500,32500 }"); break;
    case TAKES_RECORD:   text_add(out, "{ ... }"); break;
    case TAKES_TABLE:
    case TAKES_BODIES:
    case TAKES_MARKS:
    case TAKES_ACCOUNTS:
    case TAKES_CONTINGENTS: text_add(out, "{ { ... }, { ... } }"); break;
    case TAKES_MAP:      text_add(out, "{ \".......\", \"...=...\", ... }"); break;
    case TAKES_CHOICES:  text_add(out, "{ { word = \"yes\", says = \"...\" }, { word = \"no\", says = \"...\" } }"); break;
    case TAKES_CHOICE:   text_add(out, "\"yes\""); break;
    case TAKES_LEAN:     text_add(out, "500"); break;
    case TAKES_OPTIONS:  text_add(out, "{ { \"yes\", \"...\" }, { \"no\", \"...\" } }"); break;
    case TAKES_HARVESTS: text_add(out, "{ { 8, 10, \"dates\" } }"); break;
    case TAKES_FUNCTION: text_add(out, "function(q, fx) ... end"); break;
    case TAKES_NEED:     text_add(out, "{ \"relief\", \"yes\" }"); break;
    case TAKES_USUAL:    text_add(out, "\"yes\""); break;
    case TAKES_WATERS:   text_add(out, "{ \"euphrates\" }"); break;
    case TAKES_RINGS:    text_add(out,
                                  "{ { 44000,33000, 45000,33000, 45000,32000, 44000,33000 } }"); break;
    case TAKES_HEIGHTS:  text_add(out, "{ { 30, 32 }, { 31, 35 } }"); break;
    case TAKES_SURFACE:  text_add(out, "{ \"..\", \".~\" }"); break;
    case TAKES_RULES:    text_add(out,
                                  "{ supply = { man_grain = { 1350, source=\"...\" } } }"); break;
    case TAKES_VARS:     text_add(out, "{ sent = { 0, low=0, high=1, says=\"...\" } }"); break;
    }
}

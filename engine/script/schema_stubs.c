/*
 * schema_stubs.c: the same reference as stubs that editors complete from
 * (the annotations of LuaLS): a file that is never run.
 */
#include "script/schema.h"
#include "script/schema_calls.h"
#include "script/shape.h"

#include "world/fields.h"

typedef struct Out { ApiWrite *write; void *self; } Out;

static void sayf(const Out *o, const char *format, ...) SAWAD_FORMAT(2, 3);
static void sayf(const Out *o, const char *format, ...)
{
    TEXT(line, 2048);
    va_list args;
    va_start(args, format);
    text_addv(&line, format, args);
    va_end(args);
    o->write(o->self, line.at, line.len);
}

/* "kind of place" as a name of a class: "sawad.kind_of_place". */
static void class_name(const Record *r, Text *out)
{
    text_add(out, "sawad.");
    for (const char *at = r->name; *at; at++)
        text_addn(out, *at == ' ' ? "_" : at, 1);
}

static void lua_type_of(const Field *f, Text *out)
{
    switch (f->takes) {
    case TAKES_INT:      text_add(out, "integer"); break;
    case TAKES_BOOL:     text_add(out, "boolean"); break;
    case TAKES_WORD:
    case TAKES_TAG:
        for (int32_t i = 0; f->words[i]; i++)
            text_addf(out, "%s\"%s\"", i ? "|" : "", f->words[i]);
        break;
    case TAKES_DATE:
    case TAKES_INTS:
    case TAKES_POINTS:   text_add(out, "integer[]"); break;
    case TAKES_TRIPLE:   text_add(out, "integer|integer[]"); break;
    case TAKES_BY_WORD:
    case TAKES_BY_REF:   text_add(out, "table<string, integer>"); break;
    case TAKES_RECORD:   class_name(f->record, out); break;
    case TAKES_TABLE:
    case TAKES_CONTINGENTS:
    case TAKES_BODIES:
    case TAKES_OPTIONS:
    case TAKES_CHOICES:
    case TAKES_MARKS:
    case TAKES_ACCOUNTS:
    case TAKES_HARVESTS: class_name(f->record, out); text_add(out, "[]"); break;
    case TAKES_FUNCTION: text_add(out, strcmp(f->name, "measure") == 0
                                  ? "fun(r: sawad.Run): boolean|integer|nil"
                                  : "fun(q: sawad.Query, fx: sawad.Effects, winner: sawad.Formation?)"); break;
    case TAKES_NEED:
    case TAKES_WATERS:
    case TAKES_MAP:
    case TAKES_SURFACE:  text_add(out, "string[]"); break;
    case TAKES_RINGS:
    case TAKES_HEIGHTS:  text_add(out, "integer[][]"); break;
    case TAKES_RULES:    text_add(out, "table<string, table<string, sawad.rule>>"); break;
    case TAKES_VARS:     text_add(out, "table<string, sawad.variable>"); break;
    default:             text_add(out, "string"); break;
    }
}

static void stub_record(const Out *o, const Record *r)
{
    TEXT(name, 96);
    class_name(r, &name);
    sayf(o, "\n---%s\n---@class %s\n", r->says, name.at);
    for (int32_t i = 0; i < r->fields; i++) {
        const Field *f = &r->field[i];
        TEXT(type, 400);
        lua_type_of(f, &type);
        if (f->slot)
            sayf(o, "---@field [%d] %s %s\n", f->slot, type.at, f->says);
        else
            sayf(o, "---@field %s%s %s %s%s%s%s\n", f->name, f->must ? "" : "?", type.at, f->says,
                 f->unit ? " (" : "", f->unit ? f->unit : "", f->unit ? ")" : "");
    }
}

static const char *class_of(const char *of)
{
    return strcmp(of, "q") == 0 ? "Query" : strcmp(of, "fx") == 0 ? "Effects"
         : strcmp(of, "r") == 0 ? "Run" : of;
}

/* Types of the calls are written short: Formation for sawad.Formation. */
static void full_type(const char *type, Text *out)
{
    bool own = type[0] >= 'A' && type[0] <= 'Z';
    text_addf(out, "%s%s", own ? "sawad." : "", type);
}

static void stub_call(const Out *o, const CallShape *c)
{
    TEXT(result, 96);
    if (c->result)
        full_type(c->result, &result);
    if (!c->args)
        sayf(o, "---@field %s %s %s\n", c->name, result.at, c->says);
    else
        sayf(o, "---@field %s fun(%s)%s%s %s Example: `%s`\n", c->name, c->args,
             c->result ? ": " : "", result.at, c->says, c->example);
}

static void stub_fields(const Out *o, const char *group, const char *handle)
{
    for (int32_t g = 0; g < field_groups; g++) {
        if (strcmp(field_group[g].name, group) != 0)
            continue;
        for (int32_t i = 0; i < field_group[g].fields; i++) {
            const FieldInfo *f = &field_group[g].field[i];
            if (f->seen == BY_NONE || strchr(f->name, '.') || call_find(handle, f->name))
                continue;
            bool word = f->type >= FIELD_ATOM;
            sayf(o, "---@field %s %s%s %s%s%s%s\n", f->name, word ? "string?" : "integer",
                 f->count > 1 ? "[]" : "", f->says, *f->unit ? " (" : "", f->unit,
                     *f->unit ? ")" : "");
        }
    }
}

static void stub_calls(const Out *o)
{
    static const struct { const char *handle, *group; } groups[] = {
        { "Formation", "formation" }, { "Place", "place" }, { "Region", "region" },
        { "Pool", "pool" }, { "Side", "side" },
        { "Leader", "leader" }, { "Faction", "faction" },
    };
    sayf(o, "\n---@class sawad.Date\n---@field year integer\n---@field month integer\n"
            "---@field day integer\n");
    for (int32_t i = 0; i < call_shapes; i++) {
        const CallShape *c = &call_shape[i];
        bool starts = i == 0 || strcmp(c->of, call_shape[i - 1].of) != 0;
        bool ends = i + 1 == call_shapes || strcmp(c->of, call_shape[i + 1].of) != 0;
        if (starts)
            sayf(o, "\n---@class sawad.%s\n", class_of(c->of));
        stub_call(o, c);
        for (size_t g = 0; g < countof(groups) && ends; g++)
            if (strcmp(groups[g].handle, c->of) == 0)
                stub_fields(o, groups[g].group, c->of);
    }
}

/* Each record once: those of files, and those inside them. */
static void stub_inner(const Out *o, const Record *r, const Record **done, int32_t *count)
{
    for (int32_t i = 0; i < *count; i++)
        if (done[i] == r)
            return;
    must(*count < 64);
    done[(*count)++] = r;
    stub_record(o, r);
    for (int32_t i = 0; i < r->fields; i++)
        if (r->field[i].record)
            stub_inner(o, r->field[i].record, done, count);
}

void schema_stubs(ApiWrite *write, void *self)
{
    Out o = { write, self };
    const Record *done[64];
    int32_t count = 0;
    sayf(&o, "---@meta\n-- What a scenario may write, for editors.\n");
    for (int32_t i = 0; i < FILE_KINDS; i++) {
        if (file_shape[i].root)
            stub_inner(&o, file_shape[i].root, done, &count);
        if (file_shape[i].rows)
            stub_inner(&o, file_shape[i].rows, done, &count);
    }
    stub_inner(&o, &record_rule, done, &count);
    stub_inner(&o, &record_doctrine, done, &count);
    stub_calls(&o);
}

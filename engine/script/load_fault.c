/*
 * load_fault.c: what is wrong with a scenario, told with its file, line, field
 * and remedy.
 */
#include "script/load_read.h"

#include "script/locate.h"

enum { PATH_DEPTH = 12 };

/* "formations[3].men" */
static void write_path(const Path *at, Text *out)
{
    if (!at || !at->up)
        return;
    write_path(at->up, out);
    if (at->name)
        text_addf(out, "%s%s", out->len ? "." : "", at->name);
    else
        text_addf(out, "[%lld]", (long long)at->index);
}

FileId file_of(const Path *at)
{
    while (at->up)
        at = at->up;
    return at->file;
}

static int32_t line_of(const LoadFile *file, const Path *at)
{
    Key key[PATH_DEPTH];
    int32_t keys = 0;
    for (const Path *p = at; p->up && keys < PATH_DEPTH; p = p->up)
        key[keys++] = (Key){ p->name, p->index };
    for (int32_t i = 0; i < keys / 2; i++) {
        Key swap = key[i];
        key[i] = key[keys - 1 - i];
        key[keys - 1 - i] = swap;
    }
    return file->text ? locate_line(file->text, file->len, key, keys) : 0;
}

static Fault *next_fault(Load *l)
{
    FaultList *list = l->faults;
    if (list->count < (int32_t)countof(list->at))
        return &list->at[list->count++];
    list->dropped++;
    return &l->spare;
}

static Fault *place_fault(Load *l, const Path *at, Status status, const char *format, va_list args)
{
    Fault *f = next_fault(l);
    const LoadFile *file = &l->file[file_of(at)];
    TEXT(what, sizeof f->what);

    text_addv(&what, format, args);
    fault(f, status, file->where ? file->where : "scenario", "%s", what.at);
    if (f != &l->spare)
        f->line = line_of(file, at);
    Text field = text_in(f->field, sizeof f->field);
    write_path(at, &field);
    return f;
}

Fault *load_fault(Load *l, const Path *at, Status status, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Fault *f = place_fault(l, at, status, format, args);
    va_end(args);
    return f;
}

Fault *row_fault(Load *l, FileId file, const char *list, int64_t row, const char *field,
                 Status status, const char *format, ...)
{
    Path whole = { .file = file };
    Path rows = { .up = &whole, .name = list };
    Path one = { .up = list ? &rows : &whole, .index = row };
    const Path *above = row ? &one : list ? &rows : &whole;
    Path part = { .up = above, .name = field };

    va_list args;
    va_start(args, format);
    Fault *f = place_fault(l, *field ? &part : above, status, format, args);
    va_end(args);
    return f;
}

Fault *load_fault_of(Load *l, const Fault *made)
{
    Fault *f = next_fault(l);
    *f = *made;
    if (!*f->remedy)
        fault_remedy(f, f->line ? "correct this line of Lua, or the one before it"
                                : "correct the file, or put back one that was sound");
    return f;
}

const char *nearest_word(Load *l, const char *text, const char *const *words, int32_t count)
{
    ArenaMark mark = arena_mark(&l->scratch);
    Names names;
    const char *nearest = NULL;
    if (count > 0 && names_open(&names, &l->scratch, (uint32_t)count)) {
        for (int32_t i = 0; i < count; i++)
            names_add(&names, words[i], strlen(words[i]));
        Atom a = names_nearest(&names, text, strlen(text), NULL, NULL);
        for (int32_t i = 0; i < count && a.n; i++)
            if (strcmp(words[i], name_of(&names, a)) == 0)
                nearest = words[i];
    }
    arena_reset(&l->scratch, mark);
    return nearest;
}

static const char *value_word(lua_State *L)
{
    switch (lua_type(L, -1)) {
    case LUA_TNIL:      return "nothing";
    case LUA_TBOOLEAN:  return lua_toboolean(L, -1) ? "true" : "false";
    case LUA_TNUMBER:   return lua_isinteger(L, -1) ? "an integer" : "a fraction";
    case LUA_TSTRING:   return "a text";
    case LUA_TTABLE:    return "a table";
    case LUA_TFUNCTION: return "a function";
    default:            return "something else";
    }
}

void wrong_type(Load *l, const Field *f, const Path *at)
{
    TEXT(takes, 200);
    TEXT(example, 160);
    field_takes(f, &takes);
    field_example(f, &example);
    Fault *why = load_fault(l, at, ERR_SYNTAX, "'%s' is %s; it takes %s", f->name,
                            value_word(l->L), takes.at);
    fault_remedy(why, "write it like this: %s", example.at);
}

bool is_row(Load *l, const Record *r, const Path *at)
{
    if (lua_istable(l->L, -1))
        return true;
    Fault *why = load_fault(l, at, ERR_SYNTAX, "here stands %s; a %s is a table",
                            value_word(l->L), r->name);
    fault_remedy(why, "write { ... } with the fields of a %s", r->name);
    return false;
}

/*
 * load_values.c: single values of a row: numbers, words, ids and the ids they
 * refer to.
 */
#include "script/load_read.h"

bool read_integer(Load *l, const Field *f, const Path *at, int64_t *out)
{
    if (!lua_isinteger(l->L, -1)) {
        wrong_type(l, f, at);
        return false;
    }
    int64_t n = lua_tointeger(l->L, -1);
    if (n < f->low || n > f->high) {
        Fault *why = load_fault(l, at, ERR_RANGE, "'%s' is %lld%s%s; it may be %lld to %lld",
                                f->name,
                                (long long)n, f->unit ? " " : "", f->unit ? f->unit : "",
                                (long long)f->low, (long long)f->high);
        fault_remedy(why, "choose a number from %lld to %lld", (long long)f->low,
                     (long long)f->high);
        return false;
    }
    *out = n;
    return true;
}

void store(void *row, const Field *f, int32_t element, int64_t value)
{
    char *to = (char *)row + f->at;
    switch (f->size) {
    case 0: break;
    case 1: { uint8_t n = (uint8_t)value; memcpy(to, &n, 1); break; }
    case 2: { uint16_t n = (uint16_t)value; memcpy(to, &n, 2); break; }
    case 8: { memcpy(to, &value, 8); break; }
    default: { int32_t n = (int32_t)value; memcpy(to + 4 * element, &n, 4); break; }
    }
}

void store_text(void *row, const Field *f, const char *text)
{
    if (f->size)
        memcpy((char *)row + f->at, &text, sizeof text);
}

void read_int(Load *l, const Field *f, const Path *at, void *row)
{
    int64_t n;
    if (read_integer(l, f, at, &n))
        store(row, f, 0, f->scale ? n * f->scale : n);
}

void read_bool(Load *l, const Field *f, const Path *at, void *row)
{
    if (lua_isboolean(l->L, -1))
        store(row, f, 0, lua_toboolean(l->L, -1));
    else
        wrong_type(l, f, at);
}

static int32_t count_words(const char *const *words)
{
    int32_t n = 0;
    while (words[n])
        n++;
    return n;
}

void read_word_of(Load *l, const Field *f, const Path *at, void *row)
{
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    const char *text = lua_tostring(l->L, -1);
    for (int32_t i = 0; f->words[i]; i++) {
        if (strcmp(f->words[i], text) != 0)
            continue;
        if (f->takes == TAKES_TAG)
            store_text(row, f, f->words[i]);
        else
            store(row, f, 0, i);
        return;
    }
    TEXT(takes, 200);
    field_takes(f, &takes);
    const char *near = nearest_word(l, text, f->words, count_words(f->words));
    Fault *why = load_fault(l, at, ERR_NOT_FOUND, "'%s' cannot be '%s'", f->name, text);
    if (near)
        fault_remedy(why, "did you mean '%s'?", near);
    else
        fault_remedy(why, "write %s", takes.at);
}

bool id_ok(const char *id, size_t len, bool capitals)
{
    if (len < 1 || len > 40)
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = id[i];
        bool letter = (c >= 'a' && c <= 'z') || (capitals && c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-')
            return false;
    }
    return true;
}

/* Ids were numbered in the first pass, if they can be ids. Keys of sources may
 * have capitals. */
void read_id(Load *l, const Field *f, const Path *at, void *row)
{
    FileId file = file_of(at);
    bool capitals = file == FILE_SOURCES || file == FILE_RULE_SOURCES;
    size_t len = 0;
    const char *text = lua_type(l->L, -1) == LUA_TSTRING ? lua_tolstring(l->L, -1, &len) : NULL;
    if (text && id_ok(text, len, capitals)) {
        store(row, f, 0, names_add(&l->m->names, text, len).n);
        return;
    }
    Fault *why = load_fault(l, at, ERR_SYNTAX, "this is no id");
    fault_remedy(why, "use 1 to 40 of a-z, 0-9, '_' and '-'");
}

int32_t find_id(Load *l, Kind kind, const char *id, size_t len)
{
    Atom a = names_find(&l->m->names, id, len);
    return a.n ? l->index[kind][a.n] : 0;
}

bool is_declared(const void *index, Atom a) { return ((const uint16_t *)index)[a.n] != 0; }

void unknown_id(Load *l, const Field *f, const Path *at, const char *text, size_t len)
{
    if (l->blind[f->kind])
        return;
    TEXT(shown, 64);
    text_clean(&shown, text, len);
    Atom near = names_nearest(&l->m->names, text, len, is_declared, l->index[f->kind]);
    Fault *why = load_fault(l, at, ERR_NOT_FOUND, "there is no %s '%s'", kind_word(f->kind),
                            shown.at);
    if (near.n)
        fault_remedy(why, "did you mean '%s'?", text_of(l->m, near));
    else
        fault_remedy(why, "declare a %s with this id, or name one that there is",
                     kind_word(f->kind));
}

void read_ref(Load *l, const Field *f, const Path *at, void *row)
{
    size_t len;
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    const char *text = lua_tolstring(l->L, -1, &len);
    int32_t n = find_id(l, f->kind, text, len);
    if (!n)
        unknown_id(l, f, at, text, len);
    else if (f->kind == KIND_DOCTRINE)
        store(row, f, 0, names_find(&l->m->names, text, len).n);    // kept by name
    else
        store(row, f, 0, n);
}

/* The sides of the theatre; one that does not play here owns nothing. */
void read_owner(Load *l, const Field *f, const Path *at, void *row)
{
    static const char *const known[] = { "rashid", "sasan", "roman", "tribes", "nobody" };
    const char *text = lua_type(l->L, -1) == LUA_TSTRING ? lua_tostring(l->L, -1) : NULL;
    bool absent = text && !find_id(l, KIND_SIDE, text, strlen(text));
    for (size_t i = 0; i < countof(known) && absent; i++)
        if (strcmp(text, known[i]) == 0) {
            store(row, f, 0, 0);
            return;
        }
    read_ref(l, f, at, row);
}

/* n integers, by position. */
bool read_some(Load *l, const Field *f, const Path *at, int64_t *out, int32_t n)
{
    bool good = true;
    if (!lua_istable(l->L, -1) || lua_rawlen(l->L, -1) != (size_t)n) {
        wrong_type(l, f, at);
        return false;
    }
    for (int32_t i = 0; i < n; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        good = read_integer(l, f, &one, &out[i]) && good;
        lua_pop(l->L, 1);
    }
    return good;
}

void read_ints(Load *l, const Field *f, const Path *at, void *row)
{
    int64_t n[8];
    must(f->count <= (int32_t)countof(n));
    if (read_some(l, f, at, n, f->count))
        for (int32_t i = 0; i < f->count; i++)
            store(row, f, i, n[i]);
}

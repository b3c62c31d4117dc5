/*
 * load_text.c: words of a scenario, cleaned of what a terminal might obey, and
 * the sources it cites.
 */
#include "script/load_read.h"

#include "base/num.h"

void *keep_array(Load *l, int64_t count, size_t each)
{
    void *array = arena_array(&l->m->arena, (size_t)max_i64(count, 1), each);
    if (!array)
        l->no_memory = true;
    return array;
}

/* Line ends and tabs become blanks unless the text may have lines; the rest of
 * what a terminal might obey is made visible. */
const char *keep_text(Load *l, const char *text, size_t len, bool lines)
{
    ArenaMark mark = arena_mark(&l->scratch);
    char *raw = arena_push(&l->scratch, len + 1), *clean = arena_push(&l->scratch, 4 * len + 1);
    const char *kept = NULL;
    if (raw && clean) {
        Text out = text_in(clean, 4 * len + 1);
        memcpy(raw, text, len);
        for (size_t i = 0; i < len; i++)
            if (raw[i] == '\t' || raw[i] == '\r' || (raw[i] == '\n' && !lines))
                raw[i] = ' ';
        for (size_t from = 0; from <= len; ) {
            const char *end = memchr(raw + from, '\n', len - from);
            size_t stop = end ? (size_t)(end - raw) : len;
            text_clean(&out, raw + from, stop - from);
            if (end)
                text_add(&out, "\n");
            from = stop + 1;
        }
        kept = arena_string(&l->m->arena, out.at, out.len);
    }
    arena_reset(&l->scratch, mark);
    l->no_memory = l->no_memory || !kept;
    return kept ? kept : "";
}

void read_text(Load *l, const Field *f, const Path *at, void *row)
{
    size_t len;
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    const char *text = lua_tolstring(l->L, -1, &len);
    if (len == 0 && f->must) {
        Fault *why = load_fault(l, at, ERR_RANGE, "'%s' is empty", f->name);
        fault_remedy(why, "write here: %s", f->says);
    } else if ((int64_t)len > f->high) {
        Fault *why = load_fault(l, at, ERR_RANGE, "'%s' has %lld bytes; it may have %lld", f->name,
                                (long long)len, (long long)f->high);
        fault_remedy(why, "say it in fewer words");
    } else {
        store_text(row, f, keep_text(l, text, len, f->lines));
    }
}

static bool is_of_rules(FileId file)
{
    return file >= FILE_KINDS || file_shape[file].room == ROOM_RULES;
}

static bool source_known(Load *l, FileId file, const char *key, size_t len)
{
    Atom a = names_find(&l->m->names, key, len);
    bool rules = is_of_rules(file);
    bool unlisted = rules && !l->file[FILE_RULE_SOURCES].where;
    if (unlisted || (!rules && l->blind[KIND_SOURCE]))
        return true;
    return a.n && ((!rules && l->index[KIND_SOURCE][a.n]) || l->rule_source[a.n]);
}

/* One part between semicolons: keys, or the admission that there is none. */
static bool read_keys(Load *l, const Path *at, const char *part, size_t len)
{
    static const char assumed[] = "model assumption";
    Reader r = reader_of(part, len);
    const char *key;
    size_t key_len;
    int32_t keys = 0;

    while (len && part[0] == ' ')
        part++, len--;
    while (len && part[len - 1] == ' ')
        len--;
    if (word_is(part, len, assumed))
        return true;
    for (; read_word(&r, &key, &key_len); keys++) {
        if (key[key_len - 1] == ',')
            key_len--;
        if (source_known(l, file_of(at), key, key_len))
            continue;
        TEXT(shown, 64);
        text_clean(&shown, key, key_len);
        const uint16_t *known = is_of_rules(file_of(at)) ? l->rule_source : l->index[KIND_SOURCE];
        Atom near = names_nearest(&l->m->names, key, key_len, is_declared, known);
        Fault *why = load_fault(l, at, ERR_NOT_FOUND, "there is no source '%s'", shown.at);
        if (near.n)
            fault_remedy(why, "did you mean '%s'?", text_of(l->m, near));
        else
            fault_remedy(why, "list it in sources.lua, or write source = \"%s\"", assumed);
        return false;
    }
    return keys > 0;
}

void read_source(Load *l, const Field *f, const Path *at, void *row)
{
    size_t len;
    if (lua_type(l->L, -1) != LUA_TSTRING) {
        wrong_type(l, f, at);
        return;
    }
    const char *text = lua_tolstring(l->L, -1, &len);
    size_t keys = strcspn(text, ":");
    if (strspn(text, " ;") >= keys) {
        Fault *why = load_fault(l, at, ERR_RANGE, "'%s' names no source", f->name);
        fault_remedy(why, "name a key of sources.lua, or write \"model assumption\"");
        return;
    }
    for (size_t from = 0; from < keys; ) {
        size_t part = strcspn(text + from, ";:");
        if (part && !read_keys(l, at, text + from, part) && strspn(text + from, " ") < part)
            break;
        from += part + 1;
    }
    store_text(row, f, keep_text(l, text, len, false));
}

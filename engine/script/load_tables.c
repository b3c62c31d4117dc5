/*
 * load_tables.c: the two passes: every id, then every field.
 */
#include "script/load_read.h"

#include "base/num.h"

/* Pushes what a file returned, or the list `key` in it; false (and nothing on
 * the stack) if there is none. */
static bool push_part(Load *l, FileId file, const char *key)
{
    if (!l->file[file].slot)
        return false;
    lua_pushvalue(l->L, l->file[file].slot);
    if (key && lua_istable(l->L, -1)) {
        lua_pushstring(l->L, key);
        lua_rawget(l->L, -2);
        lua_remove(l->L, -2);
    }
    if (lua_istable(l->L, -1))
        return true;
    lua_pop(l->L, 1);
    return false;
}

static const char *path_of(const Table *t, Path *whole, Path *list)
{
    *whole = (Path){ .file = t->file };
    *list = (Path){ .up = whole, .name = t->key };
    return t->key;
}

/* Gives the id in the row on top its number; tells what is wrong with it. */
static void declare(Load *l, Kind kind, const Path *row, int32_t number, uint16_t *index)
{
    lua_State *L = l->L;
    Path id = { .up = row, .name = "id" };
    size_t len = 0;
    if (!lua_istable(L, -1))
        return;
    lua_pushstring(L, "id");
    lua_rawget(L, -2);
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
    if (text && id_ok(text, len, kind == KIND_SOURCE)) {    // else told when its fields are read
        Atom a = names_add(&l->m->names, text, len);
        if (!a.n) {
            Fault *why = load_fault(l, &id, ERR_FULL, "too many names");
            fault_remedy(why, "at most %d different ids can be kept", (int)l->m->names.cap);
        } else if (index[a.n]) {
            Fault *why = load_fault(l, &id, ERR_RANGE, "there is a %s '%s' already",
                                    kind_word(kind),
                                    text);
            fault_remedy(why, "give this one another id");
        } else {
            index[a.n] = (uint16_t)number;
        }
    }
    lua_pop(L, 1);
}

/* Rows of a table's list on top, no more than its pool holds. */
static int32_t rows_of(Load *l, const Table *t, const Path *list)
{
    int64_t rows = read_length(l, list), most = t->max - t->base;
    if (rows > most) {
        Fault *why = load_fault(l, list, ERR_FULL, "too many %ss: %lld; at most %lld",
                                t->record->name, (long long)rows, (long long)most);
        fault_remedy(why, "leave some out");
        rows = most;
    }
    return (int32_t)rows;
}

/* First pass over one table: its array, its ids. */
static void declare_rows(Load *l, const Table *t)
{
    Path whole, list;
    bool keyed = path_of(t, &whole, &list);
    const Path *above = keyed ? &list : &whole;
    char *model = (char *)l->m;
    int32_t rows = 0;

    bool there = push_part(l, t->file, t->key);
    if (!there && l->file[t->file].failed)
        l->blind[t->kind] = true;
    if (there)
        rows = rows_of(l, t, above);
    void *array = keep_array(l, rows + t->base, t->size);
    memcpy(model + t->array, &array, sizeof array);
    memcpy(model + t->count, &rows, sizeof rows);
    for (int32_t i = 0; i < rows && t->kind; i++) {
        Path one = { .up = above, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        declare(l, t->kind, &one, i + 1, l->index[t->kind]);
        lua_pop(l->L, 1);
    }
    lua_pop(l->L, there);
}

/* Second pass over one table. */
static void read_rows(Load *l, const Table *t)
{
    Path whole, list;
    bool keyed = path_of(t, &whole, &list);
    const Path *above = keyed ? &list : &whole;
    char *array;
    int32_t rows;
    memcpy(&array, (char *)l->m + t->array, sizeof array);
    memcpy(&rows, (char *)l->m + t->count, sizeof rows);

    if (t->base)
        read_defaults(l, t->record, array);             // nobody, nowhere
    if (!push_part(l, t->file, t->key))
        return;
    for (int32_t i = 0; i < rows; i++) {
        Path one = { .up = above, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        void *row = array + (size_t)(i + t->base) * t->size;
        if (is_row(l, t->record, &one))
            read_record(l, t->record, &one, row);
        else
            read_defaults(l, t->record, row);
        lua_pop(l->L, 1);
    }
    lua_pop(l->L, 1);
}

/* Files that return one record: its fields; lists in it are left to their
 * tables. */
static void read_root(Load *l, FileId file, const Record *root, void *row)
{
    Path whole = { .file = file };
    if (!l->file[file].slot)
        return;
    lua_pushvalue(l->L, l->file[file].slot);
    if (is_row(l, root, &whole))
        read_record(l, root, &whole, row);
    lua_pop(l->L, 1);
}

static void read_roots(Load *l)
{
    for (FileId file = 0; file < FILE_KINDS; file++) {
        const FileShape *shape = &file_shape[file];
        Path whole = { .file = file };
        if (shape->root) {
            read_root(l, file, shape->root, l->m);
        } else if (shape->rows && l->file[file].slot) {
            lua_pushvalue(l->L, l->file[file].slot);
            if (!lua_istable(l->L, -1)) {
                Fault *why = load_fault(l, &whole, ERR_SYNTAX, "this file returns no list");
                fault_remedy(why, "end it with return { { ... }, { ... } }");
            }
            lua_pop(l->L, 1);
        }
    }
}

static void declare_rule_sources(Load *l)
{
    Path whole = { .file = FILE_RULE_SOURCES }, list = { .up = &whole, .name = "sources" };
    if (!push_part(l, FILE_RULE_SOURCES, "sources"))
        return;
    int64_t rows = read_length(l, &list);
    l->m->work = arena_push(&l->m->arena, (size_t)max_i64(rows, 1) * sizeof *l->m->work);
    for (int64_t i = 1; l->m->work && i <= rows; i++) {
        Path one = { .up = &list, .index = i };
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        declare(l, KIND_SOURCE, &one, (int32_t)i, l->rule_source);
        if (is_row(l, &record_source, &one))
            read_record(l, &record_source, &one, &l->m->work[l->m->works++]);
        lua_pop(l->L, 1);
    }
    lua_pop(l->L, 1);
}

static void declare_doctrines(Load *l)
{
    for (int32_t i = 0; i < l->m->doctrines; i++) {
        Path whole = { .file = FILE_KINDS + i };
        if (l->file[FILE_KINDS + i].failed)
            l->blind[KIND_DOCTRINE] = true;
        if (!push_part(l, FILE_KINDS + i, NULL))
            continue;
        declare(l, KIND_DOCTRINE, &whole, i + 1, l->index[KIND_DOCTRINE]);
        lua_pop(l->L, 1);
    }
}

static void read_months(Load *l)
{
    Path whole = { .file = FILE_MONTHS };
    if (!push_part(l, FILE_MONTHS, NULL))
        return;
    int64_t rows = read_length(l, &whole);
    if (rows != 12) {
        Fault *why = load_fault(l, &whole, ERR_RANGE, "there are %lld months", (long long)rows);
        fault_remedy(why, "list twelve, January first");
    }
    for (int64_t i = 1; i <= rows && i <= 12; i++) {
        Path one = { .up = &whole, .index = i };
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        if (is_row(l, &record_month, &one))
            read_record(l, &record_month, &one, &l->m->month[i - 1]);
        lua_pop(l->L, 1);
    }
    lua_pop(l->L, 1);
}

static void read_all_rules(Load *l)
{
    static const struct { FileId file; const char *group; } groups[] = {
        { FILE_SUPPLY, "supply" }, { FILE_MARCH, "march" }, { FILE_PEOPLE, "people" },
        { FILE_INTEL, "intel" }, { FILE_COURT, "court" }, { FILE_BATTLE, "battle" },
        { FILE_BEAST, "beast" }, { FILE_SKY, "sky" }, { FILE_SEAT, "seat" },
        { FILE_RUSE, "ruse" }, { FILE_SIEGE, "siege" },
    };
    for (size_t i = 0; i < countof(groups); i++) {
        if (!l->file[groups[i].file].slot)
            continue;
        lua_pushvalue(l->L, l->file[groups[i].file].slot);
        read_rules(l, groups[i].file, groups[i].group);
        lua_pop(l->L, 1);
    }
}

/* Corrections of the scenario to places of the theatre. */
static void read_changes(Load *l)
{
    Path whole = { .file = FILE_CHANGES };
    if (l->own_land || !push_part(l, FILE_CHANGES, NULL))
        return;
    int64_t rows = read_length(l, &whole);
    for (int64_t i = 1; i <= rows; i++) {
        Path one = { .up = &whole, .index = i };
        PlaceModel nowhere = { .lat = 0 }, *place = &nowhere;
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        if (is_row(l, &record_change, &one)) {
            size_t len;
            lua_pushstring(l->L, "id");
            lua_rawget(l->L, -2);
            const char *id = lua_type(l->L, -1) == LUA_TSTRING ? lua_tolstring(l->L, -1,
                    &len) : NULL;
            int32_t n = id ? find_id(l, KIND_PLACE, id, len) : 0;
            lua_pop(l->L, 1);
            if (n)
                place = &l->m->place[n];
            read_record(l, &record_change, &one, place);
        }
        lua_pop(l->L, 1);
    }
    lua_pop(l->L, 1);
}

/* History is kept in days of the scenario. */
static void rebase_history(Model *m)
{
    for (int32_t i = 0; i < m->histories; i++)
        if (m->history[i].day)
            m->history[i].day -= m->start_jdn;
}

int load_tables(lua_State *L)
{
    Load *l = lua_touserdata(L, 1);
    lua_State *other = l->L;
    l->L = L;
    luaL_checkstack(L, 64, "reading");

    declare_rule_sources(l);
    for (int32_t i = 0; i < schema_tables; i++)
        declare_rows(l, &schema_table[i]);
    declare_doctrines(l);
    l->m->contingent = keep_array(l, CONTINGENT_MAX, sizeof(ContingentModel));
    l->m->var = keep_array(l, VAR_MAX, sizeof(VarModel));
    if (!l->no_memory) {
        read_all_rules(l);
        read_roots(l);
        for (int32_t i = 0; i < schema_tables && !l->no_memory; i++)
            read_rows(l, &schema_table[i]);
        read_months(l);
        for (int32_t i = 0; i < l->m->doctrines; i++)
            read_root(l, FILE_KINDS + i, &record_doctrine, &l->m->doctrine[i]);
        read_changes(l);
        rebase_history(l->m);
        if (push_part(l, FILE_LAND, NULL)) {
            read_areas(l);
            lua_pop(L, 1);
        }
        if (push_part(l, FILE_EVENTS, NULL)) {
            read_hooks(l);
            lua_pop(L, 1);
        }
    }
    l->L = other;
    return 0;
}

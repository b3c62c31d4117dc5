/*
 * load_row.c: a whole row, field by field as the schema lists them; what is
 * missing and what does not belong.
 */
#include "script/load_read.h"

static void read_date(Load *l, const Field *f, const Path *at, void *row)
{
    static const int32_t days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    Field part = *f;
    int64_t n[3];
    part.low = 1;                                       // the year is held to its span below
    part.high = f->high;
    if (!read_some(l, &part, at, n, 3))
        return;
    bool month_ok = n[1] >= 1 && n[1] <= 12;
    bool leap = n[0] % 4 == 0;
    bool day_ok = month_ok && n[2] <= days[n[1] - 1] && (leap || n[1] != 2 || n[2] <= 28);
    if (n[0] < f->low || !day_ok) {
        Fault *why = load_fault(l, at, ERR_RANGE, "{ %d, %d, %d } is no day of the Julian calendar "
                                "from %d to %d", (int)n[0], (int)n[1], (int)n[2], (int)f->low,
                                (int)f->high);
        fault_remedy(why, "write { year, month 1-12, day }");
        return;
    }
    store(row, f, 0, jdn_from_date((int32_t)n[0], (int32_t)n[1], (int32_t)n[2]));
}

static void read_triple(Load *l, const Field *f, const Path *at, void *row)
{
    int64_t n[3];
    if (lua_isinteger(l->L, -1)) {
        if (!read_integer(l, f, at, &n[0]))
            return;
        n[1] = n[2] = n[0];
    } else if (!read_some(l, f, at, n, 3)) {
        return;
    }
    if (n[0] > n[1] || n[1] > n[2]) {
        Fault *why = load_fault(l, at, ERR_RANGE, "'%s' is { %d, %d, %d }, which does not rise",
                                f->name, (int)n[0], (int)n[1], (int)n[2]);
        fault_remedy(why, "write { low, middle, high }, each at least the one before");
        return;
    }
    for (int32_t i = 0; i < 3; i++)
        store(row, f, i, n[i]);
}

/* One integer for each word; element i belongs to word i. */
static void read_by_word(Load *l, const Field *f, const Path *at, void *row)
{
    int32_t words = 0;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    for (; f->words[words]; words++) {
        Path one = { .up = at, .name = f->words[words] };
        int64_t n;
        lua_pushstring(l->L, one.name);
        lua_rawget(l->L, -2);
        if (lua_isnil(l->L, -1)) {
            Fault *why = load_fault(l, at, ERR_NOT_FOUND, "'%s' lacks '%s'", f->name, one.name);
            fault_remedy(why, "add %s = a number from %d to %d", one.name, (int)f->low,
                         (int)f->high);
        } else if (read_integer(l, f, &one, &n)) {
            store(row, f, words, n);
        }
        lua_pop(l->L, 1);
    }
    unknown_keys(l, at, f->name, f->words, words);
}

static void read_by_ref(Load *l, const Field *f, const Path *at, void *row)
{
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    for (lua_pushnil(l->L); lua_next(l->L, -2); lua_pop(l->L, 1)) {
        size_t len;
        if (lua_type(l->L, -2) != LUA_TSTRING) {
            wrong_type(l, f, at);
            continue;
        }
        const char *id = lua_tolstring(l->L, -2, &len);
        Path one = { .up = at, .name = id };
        int32_t to = find_id(l, f->kind, id, len);
        int64_t n;
        if (!to)
            unknown_id(l, f, &one, id, len);
        else if (read_integer(l, f, &one, &n))
            store(row, f, to - 1, n);
    }
}

static void read_table(Load *l, const Field *f, const Path *at, void *row)
{
    (void)row;
    if (!lua_istable(l->L, -1))
        wrong_type(l, f, at);
}

static void read_function(Load *l, const Field *f, const Path *at, void *row)
{
    (void)row;
    if (!lua_isfunction(l->L, -1))
        wrong_type(l, f, at);
}

static void read_inner(Load *l, const Field *f, const Path *at, void *row)
{
    if (is_row(l, f->record, at))
        read_record(l, f->record, at, (char *)row + f->at);
}

static ReadValue *const reader[] = {
    [TAKES_INT] = read_int, [TAKES_BOOL] = read_bool, [TAKES_WORD] = read_word_of,
    [TAKES_TAG] = read_word_of, [TAKES_ID] = read_id, [TAKES_REF] = read_ref,
    [TAKES_OWNER] = read_owner, [TAKES_TEXT] = read_text, [TAKES_SOURCE] = read_source,
    [TAKES_DATE] = read_date, [TAKES_INTS] = read_ints, [TAKES_TRIPLE] = read_triple,
    [TAKES_BY_WORD] = read_by_word, [TAKES_BY_REF] = read_by_ref, [TAKES_POINTS] = read_points,
    [TAKES_RECORD] = read_inner, [TAKES_TABLE] = read_table, [TAKES_FUNCTION] = read_function,
    [TAKES_CONTINGENTS] = read_contingents, [TAKES_OPTIONS] = read_options,
    [TAKES_NEED] = read_need, [TAKES_USUAL] = read_usual, [TAKES_WATERS] = read_waters,
    [TAKES_HARVESTS] = read_harvests, [TAKES_RINGS] = read_rings,
    [TAKES_HEIGHTS] = read_heights, [TAKES_SURFACE] = read_surface,
    [TAKES_RULES] = read_changed_rules, [TAKES_VARS] = read_vars, [TAKES_MAP] = read_map,
    [TAKES_MARKS] = read_marks, [TAKES_ACCOUNTS] = read_accounts,
    [TAKES_BODIES] = read_bodies, [TAKES_CHOICES] = read_choices,
    [TAKES_CHOICE] = read_choice, [TAKES_LEAN] = read_lean,
};

static void missing(Load *l, const Record *r, const Field *f, const Path *at)
{
    TEXT(example, 200);
    field_example(f, &example);
    Path part = { .up = at, .name = f->name };
    Fault *why = load_fault(l, &part, ERR_NOT_FOUND, "this %s lacks '%s'", r->name, f->name);
    fault_remedy(why, "add %s (%s)", example.at, f->says);
}

/* Names of the fields, for questions about a misspelt one. */
static int32_t names_of(const Record *r, const char **out, int32_t max)
{
    int32_t count = 0;
    for (int32_t i = 0; i < r->fields && count < max; i++)
        if (!r->field[i].slot)
            out[count++] = r->field[i].name;
    return count;
}

static bool is_slot(const Record *r, lua_Integer key)
{
    for (int32_t i = 0; i < r->fields; i++)
        if (r->field[i].slot == key)
            return true;
    return false;
}

static void unknown_key(Load *l, const Path *at, const char *what, const char *key,
                        const char *const *known, int32_t count)
{
    TEXT(shown, 64);
    TEXT(list, 300);
    text_clean(&shown, key, strlen(key));
    for (int32_t i = 0; i < count; i++)
        text_addf(&list, "%s%s", i ? ", " : "", known[i]);
    Path part = { .up = at, .name = key };
    const char *near = nearest_word(l, key, known, count);
    Fault *why = load_fault(l, &part, ERR_NOT_FOUND, "a %s has no field '%s'", what, shown.at);
    if (near)
        fault_remedy(why, "did you mean '%s'?", near);
    else if (count)
        fault_remedy(why, "take it out; there are: %s", list.at);
    else
        fault_remedy(why, "take it out");
}

static bool is_known(const char *key, const char *const *known, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (strcmp(known[i], key) == 0)
            return true;
    return false;
}

/* Told in the order of their bytes, since Lua's own order is not the same twice. */
static void unknown_after(Load *l, const Path *at, const char *what, const Record *r,
                          const char *const *known, int32_t count)
{
    const char *last = NULL;
    for (;;) {
        const char *least = NULL;
        bool odd = false;
        for (lua_pushnil(l->L); lua_next(l->L, -2); lua_pop(l->L, 1)) {
            bool text = lua_type(l->L, -2) == LUA_TSTRING;
            const char *key = text ? lua_tostring(l->L, -2) : NULL;
            if (!text)
                odd = odd || !lua_isinteger(l->L, -2) || !r || !is_slot(r, lua_tointeger(l->L, -2));
            else if (!is_known(key, known, count) && (!last || strcmp(key, last) > 0)
                     && (!least || strcmp(key, least) < 0))
                least = key;
        }
        if (odd && !last) {
            Fault *why = load_fault(l, at, ERR_SYNTAX, "a %s has values without a name here", what);
            fault_remedy(why, "write name = value for each of them");
        }
        if (!least)
            return;
        unknown_key(l, at, what, least, known, count);
        last = least;
    }
}

void unknown_keys(Load *l, const Path *at, const char *what, const char *const *known,
                  int32_t count)
{
    unknown_after(l, at, what, NULL, known, count);
}

static int32_t count_keys(lua_State *L)
{
    int32_t keys = 0;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
        keys++;
    return keys;
}

static void read_default(const Field *f, void *row)
{
    bool is_text = f->takes == TAKES_TEXT || f->takes == TAKES_SOURCE || f->takes == TAKES_TAG;
    if (is_text)
        store_text(row, f, "");
    else if (f->takes <= TAKES_WORD)
        store(row, f, 0, f->usual);
}

void read_defaults(Load *l, const Record *r, void *row)
{
    for (int32_t i = 0; i < r->fields; i++) {
        const Field *f = &r->field[i];
        if (f->takes == TAKES_WATERS)
            ((RouteModel *)row)->rivers = "";
        else if (f->takes == TAKES_RECORD)
            read_defaults(l, f->record, (char *)row + f->at);
        else
            read_default(f, row);
    }
}

void read_record(Load *l, const Record *r, const Path *at, void *row)
{
    int32_t found = 0;
    luaL_checkstack(l->L, 8, "reading");
    if (!r->partial)
        read_defaults(l, r, row);
    for (int32_t i = 0; i < r->fields; i++) {
        const Field *f = &r->field[i];
        Path part = { .up = at, .name = f->slot ? NULL : f->name, .index = f->slot };
        if (f->slot) {
            lua_rawgeti(l->L, -1, f->slot);
        } else {
            lua_pushstring(l->L, f->name);
            lua_rawget(l->L, -2);
        }
        if (!lua_isnil(l->L, -1)) {
            reader[f->takes](l, f, &part, row);
            found++;
        } else if (f->must) {
            missing(l, r, f, at);
        }
        lua_pop(l->L, 1);
    }
    if (found == count_keys(l->L))
        return;
    const char *known[64];
    unknown_after(l, at, r->name, r, known, names_of(r, known, (int32_t)countof(known)));
}

int64_t read_length(Load *l, const Path *at)
{
    int64_t rows = (int64_t)lua_rawlen(l->L, -1);
    int64_t keys = count_keys(l->L);
    bool whole = keys == rows;
    for (int64_t i = 1; i <= rows && whole; i++) {
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        whole = !lua_isnil(l->L, -1);
        lua_pop(l->L, 1);
    }
    if (!whole) {
        Fault *why = load_fault(l, at, ERR_SYNTAX, "this list has holes, or fields with names");
        fault_remedy(why, "write its rows one after the other: { ... }, { ... }");
    }
    return whole ? rows : 0;
}

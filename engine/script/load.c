/*
 * load.c: how a folder of tables becomes a Model: files read, run, compiled,
 * checked and sealed with a digest.
 */
#include "script/folder.h"
#include "script/load_read.h"

#include "base/num.h"

enum {
    NAMES_CAP = 8192,
    SCRATCH_FIRST = 1 << 20, SCRATCH_MOST = 128 << 20,
    MODEL_FIRST = 4 << 20, MODEL_MOST = 128 << 20,
    TEXT_MOST = 256 << 10           /* bytes of briefing.md */
};

typedef struct Folders {
    int         scripts, scenarios, scenario, land;     /* -1: not open */
    const char *scenario_name, *land_name;              /* as faults show them */
} Folders;

static void close_folders(const Folders *at)
{
    folder_close(at->scripts);
    folder_close(at->scenarios);
    folder_close(at->scenario);
    if (at->land != at->scenario)
        folder_close(at->land);
}

static const char *join(Load *l, const char *a, const char *b)
{
    TEXT(path, 600);
    text_addf(&path, "%s/%s", a, b);
    const char *kept = arena_string(&l->scratch, path.at, path.len);
    l->no_memory = l->no_memory || !kept;
    return kept ? kept : b;
}

static void fault_with(Load *l, const Fault *made, const char *where)
{
    Fault *why = load_fault_of(l, made);
    Text shown = text_in(why->where, sizeof why->where);
    text_add(&shown, where);
}

/* Names the scenario that was perhaps meant. */
static void suggest(Load *l, Fault *why, int scenarios, const char *scenario)
{
    const char *names[FOLDER_LIST_MAX];
    int32_t count = folder_list(scenarios, &l->scratch, names, FOLDER_LIST_MAX);
    const char *near = nearest_word(l, scenario, names, count);
    if (near)
        fault_remedy(why, "did you mean '%s'?", near);
}

/* The folders of the rules, of all scenarios, and of this one. */
static bool open_scenario(Load *l, const char *root, const char *scenario, Folders *at)
{
    Fault why = { .status = OK };
    TEXT(shown, 600);
    int top = folder_open(root, &why);
    if (top >= 0)
        at->scripts = folder_enter(top, "scripts", &why);
    if (at->scripts >= 0)
        at->scenarios = folder_enter(top, "scenarios", &why);
    folder_close(top);
    if (at->scenarios < 0) {
        load_fault_of(l, &why);
        return false;
    }
    at->scenario = folder_scenario(root, scenario, &shown, &why);
    at->scenario_name = arena_string(&l->scratch, shown.at, shown.len);
    l->no_memory = l->no_memory || !at->scenario_name;
    if (at->scenario < 0)
        suggest(l, load_fault_of(l, &why), at->scenarios, scenario);
    return at->scenario >= 0 && at->scenario_name;
}

/* Reads one file and compiles it; what it returns stays on Lua's stack. */
static void run_file(Load *l, FileId id, int folder, const char *shown, const char *name,
                     bool needed)
{
    LoadFile *file = &l->file[id];
    Fault why = { .status = OK };
    char *text;
    file->where = join(l, shown, name);
    Status status = folder_read(folder, name, SANDBOX_CHUNK_MAX, &l->scratch, &text, &file->len,
                                &why);
    if (status == ERR_NOT_FOUND && !needed) {
        file->where = NULL;
        return;
    }
    file->failed = true;
    if (status != OK) {
        fault_with(l, &why, file->where);
        return;
    }
    file->text = text;
    if (!lua_checkstack(l->L, FILES_MAX)) {
        l->no_memory = true;
        return;
    }
    if (sandbox_chunk(l->sandbox, file->where, text, file->len, &why) != OK) {
        load_fault_of(l, &why);
        return;
    }
    file->slot = lua_gettop(l->L);
    file->failed = false;
}

static int field_of(lua_State *L)
{
    if (lua_istable(L, 1)) {
        lua_pushstring(L, lua_touserdata(L, 2));
        lua_rawget(L, 1);
    } else {
        lua_pushnil(L);
    }
    return 1;
}

/* Pushes a field of what a file returned; nothing on failure. */
static bool push_field(Load *l, FileId id, const char *name)
{
    union { const char *text; void *any; } key = { .text = name };
    lua_pushcfunction(l->L, field_of);
    lua_pushvalue(l->L, l->file[id].slot);
    lua_pushlightuserdata(l->L, key.any);
    return sandbox_call(l->sandbox, 2, 1, "reading", NULL) == OK;
}

/* The folder of the land: beside the scenario's, or its own. */
static void open_land(Load *l, Folders *at)
{
    Fault why = { .status = OK };
    if (!l->file[FILE_SCENARIO].slot || !push_field(l, FILE_SCENARIO, "theatre"))
        return;
    size_t len;
    const char *name = lua_type(l->L, -1) == LUA_TSTRING ? lua_tolstring(l->L, -1, &len) : NULL;
    l->own_land = name && strcmp(name, ".") == 0;
    l->m->theatre = keep_text(l, name ? name : ".", name ? len : 1, false);
    if (l->own_land) {
        at->land = at->scenario;
        at->land_name = at->scenario_name;
    } else if (name) {
        at->land_name = join(l, "scenarios", name);
        at->land = folder_enter(at->scenarios, name, &why);
        if (at->land < 0) {
            Path whole = { .file = FILE_SCENARIO }, field = { .up = &whole, .name = "theatre" };
            fault_remedy(load_fault(l, &field, why.status, "the land '%s' cannot be opened: %s",
                                    name,
                                    why.what),
                         "name a folder beside this one, or \".\" for its own");
        }
    }
    lua_pop(l->L, 1);
}

static bool is_lua(const char *name)
{
    size_t len = strlen(name);
    return len > 4 && strcmp(name + len - 4, ".lua") == 0;
}

static void run_doctrines(Load *l, const Folders *at)
{
    const char *names[FOLDER_LIST_MAX];
    Fault why = { .status = OK };
    int folder = folder_enter(at->scripts, "doctrine", &why);
    if (folder < 0) {
        fault_with(l, &why, "scripts/doctrine");
        return;
    }
    int32_t count = folder_list(folder, &l->scratch, names, FOLDER_LIST_MAX), tempers = 0;
    for (int32_t i = 0; i < count; i++) {
        if (!is_lua(names[i]))
            continue;
        if (tempers == DOCTRINE_FILES) {
            fault(&why, ERR_FULL, "scripts/doctrine", "too many files; at most %d", DOCTRINE_FILES);
            fault_remedy(&why, "leave some out");
            load_fault_of(l, &why);
            break;
        }
        run_file(l, FILE_KINDS + tempers++, folder, "scripts/doctrine", names[i], true);
    }
    folder_close(folder);
    l->m->doctrines = tempers;
    l->m->doctrine = keep_array(l, tempers, sizeof(Doctrine));
}

/* A misspelt file would be passed over in silence. */
static void check_names(Load *l, const Folders *at)
{
    const char *names[FOLDER_LIST_MAX], *known[FILE_KINDS];
    int32_t count = folder_list(at->scenario, &l->scratch, names, FOLDER_LIST_MAX), kinds = 0;
    for (FileId id = 0; id < FILE_KINDS; id++) {
        const FileShape *shape = &file_shape[id];
        bool here = shape->room == ROOM_SCENARIO || (shape->room == ROOM_LAND && l->own_land);
        if (here)
            known[kinds++] = shape->name;
    }
    for (int32_t i = 0; i < count; i++) {
        bool is_known = !is_lua(names[i]);
        for (int32_t j = 0; j < kinds; j++)
            is_known = is_known || strcmp(names[i], known[j]) == 0;
        if (is_known)
            continue;
        Fault why;
        const char *near = nearest_word(l, names[i], known, kinds);
        fault(&why, ERR_NOT_FOUND, join(l, at->scenario_name, names[i]),
              "a scenario has no file of this name");
        if (near)
            fault_remedy(&why, "did you mean '%s'?", near);
        else
            fault_remedy(&why, "take it away, or give it the name of a file that is read");
        load_fault_of(l, &why);
    }
}

static void run_library(Load *l, int folder, const char *shown, bool rule)
{
    Fault why = { .status = OK };
    if (library_run(&l->library, l->sandbox, folder, shown, rule, &l->scratch, &why) != OK)
        load_fault_of(l, &why);
}

/* The cover of a scenario, its first two files, is read without the libraries: a
 * list of scenarios shows it and nothing else. */
static void run_files(Load *l, Folders *at)
{
    run_file(l, FILE_SCENARIO, at->scenario, at->scenario_name, "scenario.lua", true);
    run_file(l, FILE_PREMISES, at->scenario, at->scenario_name, "premises.lua", false);
    open_land(l, at);
    run_library(l, at->scripts, "scripts", true);
    if (at->land >= 0 && !l->own_land)
        run_library(l, at->land, at->land_name, false);
    run_library(l, at->scenario, at->scenario_name, false);
    for (FileId id = 0; id < FILE_KINDS; id++) {
        const FileShape *shape = &file_shape[id];
        if (id == FILE_SCENARIO || id == FILE_PREMISES || (id == FILE_CHANGES && l->own_land))
            continue;
        if (shape->room == ROOM_RULES)
            run_file(l, id, at->scripts, "scripts", shape->name, shape->must);
        else if (shape->room == ROOM_SCENARIO)
            run_file(l, id, at->scenario, at->scenario_name, shape->name, shape->must);
        else if (at->land >= 0)
            run_file(l, id, at->land, at->land_name, shape->name, shape->must);
        else
            l->file[id].failed = true;
    }
    run_doctrines(l, at);
    check_names(l, at);
}

static void read_briefing(Load *l, const Folders *at)
{
    Fault why = { .status = OK };
    char *text = NULL;
    size_t len = 0;
    Status status = folder_read(at->scenario, "briefing.md", TEXT_MOST, &l->scratch, &text, &len,
                                &why);
    l->m->briefing = status == OK ? keep_text(l, text, len, true) : "";
    if (status != OK && status != ERR_NOT_FOUND)
        fault_with(l, &why, join(l, at->scenario_name, "briefing.md"));
}

/* Runs load_tables() on all that the files returned; the originals stay. */
static void compile(Load *l)
{
    Fault why = { .status = OK };
    int files = lua_gettop(l->L);
    if (!lua_checkstack(l->L, files + 8)) {
        l->no_memory = true;
        return;
    }
    lua_pushcfunction(l->L, load_tables);
    lua_pushlightuserdata(l->L, l);
    for (int i = 1; i <= files; i++)
        lua_pushvalue(l->L, i);
    for (int32_t i = 0; i < FILES_MAX; i++)
        l->file[i].slot += l->file[i].slot > 0;         // behind the pointer to `l`
    if (sandbox_call(l->sandbox, files + 1, 0, "reading the tables", &why) != OK)
        load_fault_of(l, &why);
    for (int32_t i = 0; i < FILES_MAX; i++)
        l->file[i].slot -= l->file[i].slot > 0;
}

/* A hook may remember nothing; told here, so that a check finds it. */
static void check_hooks(Load *l)
{
    for (int32_t i = 0; words_hook[i] && l->file[FILE_EVENTS].slot; i++) {
        Fault why = { .status = OK };
        if (!push_field(l, FILE_EVENTS, words_hook[i]))
            continue;
        if (lua_isfunction(l->L, -1) && sandbox_stateless(l->sandbox, -1, &why) != OK)
            load_fault_of(l, &why);
        lua_pop(l->L, 1);
    }
}

static uint64_t seal_library(const Load *l, uint64_t hash, bool rules)
{
    for (int32_t i = 0; i < l->library.files; i++) {
        const LibraryFile *file = &l->library.file[i];
        const char *name = strrchr(file->where, '/') + 1;
        if (file->rule == rules)
            hash = hash_bytes(hash_bytes(hash, name, strlen(name)), file->text, file->len);
    }
    return hash;
}

/* Names and bytes of the rules, then of the land, then of the scenario. */
static void seal(Load *l)
{
    uint64_t rules = HASH_START, all;
    for (int32_t pass = 0; pass < 2; pass++) {
        uint64_t hash = pass ? hash_add(HASH_START, rules) : rules;
        for (int32_t i = 0; i < FILES_MAX; i++) {
            const LoadFile *file = &l->file[i];
            bool is_rule = i >= FILE_KINDS || file_shape[i].room == ROOM_RULES;
            if (!file->text || is_rule != (pass == 0))
                continue;
            const char *name = strrchr(file->where, '/') + 1;
            hash = hash_bytes(hash_add(hash, (uint64_t)i), name, strlen(name));
            hash = hash_bytes(hash_add(hash, file->len), file->text, file->len);
        }
        hash = seal_library(l, hash, pass == 0);
        if (pass == 0)
            rules = hash;
        else
            all = hash;
    }
    l->m->rules_digest = rules;
    l->m->digest = hash_bytes(all, l->m->briefing, strlen(l->m->briefing));
}

static Model *model_new(void)
{
    Arena arena;
    if (!arena_open(&arena, MODEL_FIRST, MODEL_MOST))
        return NULL;
    Model *m = arena_push(&arena, sizeof *m);
    if (!m) {
        arena_close(&arena);
        return NULL;
    }
    m->arena = arena;
    if (!names_open(&m->names, &m->arena, NAMES_CAP)) {
        arena = m->arena;
        arena_close(&arena);
        return NULL;
    }
    return m;
}

static void close_model(Model *m)
{
    Arena arena = m->arena;             // the Model itself lies in it
    arena_close(&arena);
}

static bool open_load(Load *l, FaultList *faults)
{
    l->faults = faults;
    if (!arena_open(&l->scratch, SCRATCH_FIRST, SCRATCH_MOST))
        return false;
    if (!faults)
        l->faults = arena_push(&l->scratch, sizeof *faults);
    l->rule_source = arena_array(&l->scratch, NAMES_CAP + 1, sizeof *l->rule_source);
    for (int32_t i = 0; i < KINDS; i++) {
        l->index[i] = arena_array(&l->scratch, NAMES_CAP + 1, sizeof *l->index[i]);
        if (!l->index[i])
            return false;
    }
    l->m = model_new();
    l->sandbox = sandbox_open((SandboxLimits){ 0, 0 }, NULL);
    l->L = l->sandbox ? sandbox_lua(l->sandbox) : NULL;
    return l->faults && l->rule_source && l->m && l->sandbox;
}

static void load_all(Load *l, const char *root, const char *scenario)
{
    Folders at = { -1, -1, -1, -1, "", "" };
    if (open_scenario(l, root, scenario, &at)) {
        run_files(l, &at);
        read_briefing(l, &at);
        if (!l->no_memory)
            compile(l);
        if (!l->no_memory) {
            check_whole(l);
            check_hooks(l);
            check_cards(l);
            seal(l);
        }
    }
    close_folders(&at);
}

Model *load_scenario(const char *root, const char *scenario, FaultList *faults)
{
    Load l = { .sandbox = NULL };
    Fault why = { .status = OK };
    if (faults)
        faults->count = faults->dropped = 0;
    bool ready = open_load(&l, faults);
    if (ready)
        load_all(&l, root, scenario);
    if ((!ready || l.no_memory) && l.faults) {
        fault(&why, ERR_MEMORY, scenario, "there is no memory for this scenario");
        fault_remedy(&why, "close other programs and try again");
        load_fault_of(&l, &why);
    }
    bool good = ready && l.faults->count == 0;
    if (good && model_finish(l.m, &why) != OK) {
        load_fault_of(&l, &why);
        good = false;
    }
    if (!good && l.m)
        close_model(l.m);
    sandbox_close(l.sandbox);
    arena_close(&l.scratch);
    return good ? l.m : NULL;
}

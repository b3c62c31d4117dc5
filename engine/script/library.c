/*
 * library.c: the lib/ folders: run in order, each result given its name.
 */
#include "script/library.h"

#include "script/folder.h"

enum { NAME_MAX_BYTES = 32 };

/* The name of a library file without its ending; false if it is no word of Lua. */
static bool word_of(const char *file, char *word)
{
    size_t len = strlen(file), stem = len > 4 ? len - 4 : 0;
    if (!stem || stem >= NAME_MAX_BYTES || strcmp(file + stem, ".lua") != 0)
        return false;
    for (size_t i = 0; i < stem; i++) {
        char c = file[i];
        bool letter = (c >= 'a' && c <= 'z') || c == '_';
        if (!letter && !(i && c >= '0' && c <= '9'))
            return false;
    }
    memcpy(word, file, stem);
    word[stem] = 0;
    return true;
}

static bool is_lua(const char *name)
{
    size_t len = strlen(name);
    return len > 4 && strcmp(name + len - 4, ".lua") == 0;
}

static Status refuse(Fault *why, const char *where, Status status, const char *what,
                     const char *remedy)
{
    fault(why, status, where, "%s", what);
    return fault_remedy(why, "%s", remedy);
}

/* Every function of the table on top may remember nothing, and nobody may change it. */
static Status seal_table(Sandbox *sb, Fault *why)
{
    lua_State *L = sandbox_lua(sb);
    Status status = OK;
    lua_checkstack(L, 4);
    lua_pushnil(L);
    while (status == OK && lua_next(L, -2)) {
        if (lua_isfunction(L, -1))
            status = sandbox_stateless(sb, -1, why);
        lua_pop(L, 1);
    }
    lua_settop(L, status == OK ? lua_gettop(L) : lua_gettop(L) - 2);    /* key and table */
    if (status == OK)
        sandbox_freeze(sb, -1);
    return status;
}

static Status run_one(Library *lib, Sandbox *sb, int folder, const char *shown, const char *name,
                      bool rule, Arena *arena, Fault *why)
{
    char word[NAME_MAX_BYTES];
    TEXT(path, 600);
    text_addf(&path, "%s/lib/%s", shown, name);
    const char *where = arena_string(arena, path.at, path.len);
    if (!where)
        return fault(why, ERR_MEMORY, shown, "no memory for its libraries");
    if (!word_of(name, word))
        return refuse(why, where, ERR_REFUSED, "its name cannot be written in a script",
                      "use small letters, digits and '_', at most 31, a letter first");
    if (lib->files == LIBRARY_FILES)
        return refuse(why, where, ERR_FULL, "too many library files", "put two of them together");
    char *text;
    size_t len;
    if (sandbox_named(sb, word))
        return refuse(why, where, ERR_REFUSED, "something else has this name already",
                      "give the file another name");
    Status status = folder_read(folder, name, SANDBOX_CHUNK_MAX, arena, &text, &len, why);
    if (status == OK)
        status = sandbox_chunk(sb, where, text, len, why);
    if (status != OK)
        return status;
    if (!lua_istable(sandbox_lua(sb), -1)) {
        lua_pop(sandbox_lua(sb), 1);
        return refuse(why, where, ERR_SCRIPT, "it returns no table",
                      "end it with `return { name = ... }`");
    }
    if (lib->sealed && seal_table(sb, why) != OK)
        return ERR_SCRIPT;
    sandbox_name(sb, word);
    lib->file[lib->files++] = (LibraryFile){ where, text, len, rule };
    return OK;
}

Status library_run(Library *lib, Sandbox *sb, int folder, const char *shown, bool rule,
                   Arena *arena, Fault *why)
{
    const char *names[FOLDER_LIST_MAX];
    Fault none;
    int inner = folder_enter(folder, "lib", &none);
    if (inner < 0)
        return none.status == ERR_NOT_FOUND ? OK : (*why = none, none.status);
    int32_t count = folder_list(inner, arena, names, FOLDER_LIST_MAX);
    Status status = OK;
    for (int32_t i = 0; i < count && status == OK; i++)
        if (is_lua(names[i]))
            status = run_one(lib, sb, inner, shown, names[i], rule, arena, why);
    folder_close(inner);
    return status;
}

/* (the folder above, name) -> its libraries, or nothing if there is no such folder. */
static Status run_in(Library *lib, Sandbox *sb, int above, const char *name, bool rule,
                     Arena *arena, Fault *why)
{
    int folder = folder_enter(above, name, why);
    if (folder < 0)
        return ERR_NOT_FOUND;
    Status status = library_run(lib, sb, folder, name, rule, arena, why);
    folder_close(folder);
    return status;
}

Status library_open(Sandbox *sb, const char *root, const char *scenario, const char *theatre,
                    Arena *arena, Fault *why)
{
    Library lib = { .sealed = true };
    TEXT(shown, 600);
    int top = folder_open(root, why), all = top >= 0 ? folder_enter(top, "scenarios", why) : -1;
    int own = all >= 0 ? folder_scenario(root, scenario, &shown, why) : -1;
    Status status = own < 0 ? ERR_NOT_FOUND
                            : run_in(&lib, sb, top, "scripts", true, arena, why);
    if (status == OK && strcmp(theatre, ".") != 0)
        status = run_in(&lib, sb, all, theatre, false, arena, why);
    if (status == OK)
        status = library_run(&lib, sb, own, shown.at, false, arena, why);
    folder_close(own);
    folder_close(all);
    folder_close(top);
    return status;
}

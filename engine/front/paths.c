/*
 * paths.c: telling a person where things are kept.
 */
#include "front/command.h"
#include "front/json.h"
#include "play/paths.h"

static const char *const what_for[FOLDERS] = {
    [FOLDER_CONFIG]  = "settings and keys",
    [FOLDER_SAVES]   = "saved games",
    [FOLDER_REPLAYS] = "logs of finished games",
    [FOLDER_MODS]    = "scenarios you added, a folder each",
    [FOLDER_LAB]     = "results of experiments",
    [FOLDER_STATE]   = "logs of the program, notes of crashes",
    [FOLDER_CACHE]   = "may be deleted at any time",
};

static void show(Json *j, const char *word, const char *path, const char *says)
{
    if (j)
        json_text(j, word, path);
    else
        printf("%-8s  %s  (%s)\n", word, path, says);
}

Exit paths_show(const Call *call)
{
    Json doc = json_on(stdout), *j = call_has(call, OPT_JSON) ? &doc : NULL;
    char path[PATH_BYTES];
    Fault why = { .status = OK };

    if (paths_root(path, &why))
        return tell_fault_as(call, &why);
    if (j)
        json_object(j, NULL);
    show(j, "data", path, "scripts and scenarios the game came with");
    for (int i = 0; i < FOLDERS; i++) {
        if (paths_folder((Folder)i, path, &why) == OK)
            show(j, paths_word((Folder)i), path, what_for[i]);
        else
            tell_fault(&why);
    }
    if (j)
        json_close(j, '}');
    return why.status ? EXIT_NOT_SO : EXIT_DONE;
}

/*
 * author.c: for whoever writes scenarios: list, check, new, api.
 */
#include "front/author.h"
#include "front/command.h"

#include "base/text.h"
#include "front/json.h"
#include "front/run.h"
#include "front/tale.h"
#include "play/paths.h"
#include "play/session.h"
#include "play/study.h"
#include "script/load.h"
#include "script/schema.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { CARD_MAX = 128, FILE_BYTES_MAX = 256 * 1024 };

/* list */

static void list_words(Json *j, const char *key, const char *word, size_t stride, int32_t count)
{
    json_list(j, key);
    for (int32_t i = 0; i < count; i++)
        json_text(j, NULL, word + (size_t)i * stride);
    json_close(j, ']');
}

static void list_json(Json *j, const ScenarioCard *c)
{
    json_object(j, NULL);
    json_text(j, "id", c->id);
    json_text(j, "title", c->title);
    json_text(j, "title_native", c->title_native);
    json_text(j, "span", c->span);
    json_number(j, "weeks", c->weeks);
    json_number(j, "minutes", c->minutes);
    json_text(j, "summary", c->summary);
    json_text(j, "teaches", c->teaches);
    json_text(j, "folder", c->folder);
    list_words(j, "sides", c->side_id[0], sizeof c->side_id[0], c->side_count);
    list_words(j, "side_names", c->sides[0], sizeof c->sides[0], c->side_count);
    list_words(j, "premises", c->premises[0], sizeof c->premises[0], c->premise_count);
    json_close(j, '}');
}

static void list_plain(const ScenarioCard *c)
{
    TEXT(line, 2048);

    text_addf(&line, "%s, %s; %d weeks, about %d minutes.", c->title, c->span, (int)c->weeks,
              (int)c->minutes);
    text_add(&line, " Sides:");
    for (int32_t i = 0; i < c->side_count; i++)
        text_addf(&line, "%s %s (%s)", i ? "," : "", c->side_id[i], c->sides[i]);
    text_add(&line, ".");
    if (c->premise_count)
        text_add(&line, " Premises:");
    for (int32_t i = 0; i < c->premise_count; i++)
        text_addf(&line, "%s %s", i ? "," : "", c->premises[i]);
    if (c->premise_count)
        text_add(&line, ".");
    printf("%s\n", c->id);
    tale_put(stdout, "    ", line.at);
    if (*c->summary)
        tale_put(stdout, "    ", c->summary);
}

/* Scenarios of the game, then those in the person's folder of mods. */
static int32_t all_cards(ScenarioCard *card, FaultList *faults, Fault *why)
{
    char root[PATH_BYTES], mods[PATH_BYTES];
    struct stat st;

    if (paths_root(root, why))
        return -1;
    int32_t n = load_cards(root, card, CARD_MAX, faults);
    if (paths_folder(FOLDER_MODS, mods, NULL) == OK && stat(mods, &st) == 0 && S_ISDIR(st.st_mode))
        n += load_cards(mods, card + n, CARD_MAX - n, faults);
    return n;
}

Exit author_list(const Call *call)
{
    ScenarioCard *card = calloc(CARD_MAX, sizeof *card);
    FaultList *faults = calloc(1, sizeof *faults);
    Fault why = { .status = OK };
    Exit e = EXIT_MACHINE;
    Json j = json_on(stdout);

    if (card && faults) {
        int32_t n = all_cards(card, faults, &why);
        e = n < 0 ? tell_fault_as(call, &why) : faults->count ? EXIT_NOT_SO : EXIT_DONE;
        if (n >= 0 && call_has(call, OPT_JSON)) {
            json_object(&j, NULL);
            json_list(&j, "scenarios");
            for (int32_t i = 0; i < n; i++)
                list_json(&j, &card[i]);
            json_close(&j, ']');
            json_close(&j, '}');
        }
        for (int32_t i = 0; i < n && !call_has(call, OPT_JSON); i++)
            list_plain(&card[i]);
        for (int32_t i = 0; i < faults->count; i++)
            tell_fault(&faults->at[i]);
    }
    free(card);
    free(faults);
    return e;
}

/* check */

static void note_fault(FaultList *faults, const Fault *f)
{
    if (faults->count < (int32_t)countof(faults->at))
        faults->at[faults->count++] = *f;
    else
        faults->dropped++;
}

/* A fault is told once, however many weeks it comes in. */
static bool is_noted(const FaultList *faults, const char *what)
{
    for (int32_t i = 0; i < faults->count; i++)
        if (strcmp(faults->at[i].what, what) == 0)
            return true;
    return false;
}

static void check_week(Session *s, int32_t week, FaultList *faults)
{
    EventSpan heard = session_heard(s, 0, week);
    Fault why = { .status = OK };
    for (int32_t i = 0; i < heard.count; i++) {
        if (heard.at[i].kind != EV_SCRIPT_FAULT)
            continue;
        TEXT(where, 40);
        text_addf(&where, "week %d", (int)week + 1);
        fault(&why, ERR_SCRIPT, where.at, "%s",
              heard.at[i].note ? heard.at[i].note : "a hook failed");
        if (!is_noted(faults, why.what))
            note_fault(faults, &why);
    }
}

/* What hooks and cards say only when they run: a game between minds, with every answer
 * to every card tried. */
static void check_play(const char *path, FaultList *faults)
{
    Setup setup = { .scenario = path, .seed = 1 };
    Fault why = { .status = OK };
    Session *s = session_open(&setup, &why);
    bool goes_on = s != NULL;

    if (!s)
        note_fault(faults, &why);
    while (goes_on && session_stage(s) != TALE_OVER) {
        int32_t week = session_weeks(s);
        if (session_try_cards(s, &why) != OK && !is_noted(faults, why.what))
            note_fault(faults, &why);
        goes_on = session_week(s, 0, EFFORT_QUICK, &why) == OK;
        if (goes_on)
            check_week(s, week, faults);
        else
            note_fault(faults, &why);
    }
    session_close(s);
}

static void note_measure(void *self, const Fault *f) { note_fault(self, f); }

/* What measures of the record say only when they are taken: of a game that has
 * not begun, and of some weeks of play. */
static void check_record(const char *path, FaultList *faults)
{
    enum { RECORD_WEEKS = 6 };
    Setup setup = { .scenario = path, .seed = 1 };
    Fault why = { .status = OK };
    Study *s = study_open(&setup, &why);

    if (!s || study_check(s, &setup, RECORD_WEEKS, note_measure, faults, &why))
        note_fault(faults, &why);
    study_close(s);
}

Status author_faults(const char *path, FaultList *faults, Fault *why)
{
    char root[PATH_BYTES], named[PATH_BYTES], folder[PATH_BYTES];
    Status status = paths_root(root, why);

    if (status == OK)
        status = paths_scenario(root, run_scenario(path, named, sizeof named), folder, why);
    if (status)
        return status;
    Model *m = load_scenario(root, folder, faults);
    if (m) {
        bool recorded = m->records > 0;
        model_close(m);
        if (faults->count == 0)
            check_play(folder, faults);
        if (faults->count == 0 && recorded)
            check_record(folder, faults);
    }
    return OK;
}

static void check_told(const char *path, const FaultList *faults, Json *j)
{
    for (int32_t i = 0; i < faults->count; i++) {
        if (j)
            json_fault(j, NULL, &faults->at[i]);
        else
            tell_fault(&faults->at[i]);
    }
    if (j)
        return;
    if (faults->count == 0)
        printf("%s: nothing to say against it\n", path);
    else
        fprintf(stderr, "%s: %d fault%s\n", path, (int)(faults->count + faults->dropped),
                faults->count == 1 ? "" : "s");
}

Exit author_check(const Call *call)
{
    FaultList *faults = calloc(1, sizeof *faults);
    Json doc = json_on(stdout), *j = call_has(call, OPT_JSON) ? &doc : NULL;
    Exit e = EXIT_DONE;

    if (!faults)
        return EXIT_MACHINE;
    if (j) {
        json_object(j, NULL);
        json_list(j, "faults");
    }
    for (int i = 0; i < call->words; i++) {
        Fault why = { .status = OK };
        faults->count = faults->dropped = 0;
        if (author_faults(call->word[i], faults, &why))
            note_fault(faults, &why);
        check_told(call->word[i], faults, j);
        if (faults->count)
            e = EXIT_NOT_SO;
    }
    if (j) {
        json_close(j, ']');
        json_number(j, "scenarios", call->words);
        json_close(j, '}');
    }
    free(faults);
    return e;
}

/* new */

/* The id of a scenario is its folder's name. */
static bool scenario_id(const char *folder, char *out, size_t cap)
{
    size_t len = strlen(folder);
    while (len > 1 && folder[len - 1] == '/')
        len--;
    size_t from = len;
    while (from > 0 && folder[from - 1] != '/')
        from--;
    if (len - from == 0 || len - from >= cap)
        return false;
    memcpy(out, folder + from, len - from);
    out[len - from] = 0;
    return strspn(out, "abcdefghijklmnopqrstuvwxyz0123456789_-") == len - from;
}

static Status io_fault(Fault *why, const char *path)
{
    return fault(why, ERR_IO, path, "%s", strerror(errno));
}

/* Copies a text file; every `skeleton` between the marks @ becomes the id. */
static Status copy_text(const char *from, const char *to, const char *id, Fault *why)
{
    static const char mark[] = "@id@";
    char *text = malloc(FILE_BYTES_MAX);
    FILE *in = fopen(from, "rb"), *out = in ? fopen(to, "wbx") : NULL;
    Status status = OK;

    if (!text || !in || !out) {
        status = io_fault(why, in ? to : from);
    } else {
        size_t len = fread(text, 1, FILE_BYTES_MAX - 1, in);
        char *at = text, *next;

        text[len] = 0;
        for (; (next = strstr(at, mark)); at = next + sizeof mark - 1)
            fprintf(out, "%.*s%s", (int)(next - at), at, id);
        fputs(at, out);
        if (ferror(in) || ferror(out))
            status = io_fault(why, to);
    }
    if (in)
        fclose(in);
    if (out && fclose(out) && status == OK)
        status = io_fault(why, to);
    free(text);
    return status;
}

static Status copy_folder(const char *from, const char *to, const char *id, Fault *why)
{
    DIR *dir = opendir(from);
    struct dirent *entry;
    Status status = OK;

    if (!dir)
        return io_fault(why, from);
    while (status == OK && (entry = readdir(dir))) {
        char in[PATH_BYTES], out[PATH_BYTES];
        if (entry->d_name[0] == '.')
            continue;
        if (snprintf(in, sizeof in, "%s/%s", from, entry->d_name) >= (int)sizeof in ||
            snprintf(out, sizeof out, "%s/%s", to, entry->d_name) >= (int)sizeof out)
            status = fault(why, ERR_RANGE, to, "the path is too long");
        else
            status = copy_text(in, out, id, why);
    }
    closedir(dir);
    return status;
}

Status author_make(const char *folder, Fault *why)
{
    char id[48], root[PATH_BYTES], from[PATH_BYTES + 32];

    if (!scenario_id(folder, id, sizeof id)) {
        fault(why, ERR_SYNTAX, folder, "a scenario's folder is named in small letters, digits, - "
                                       "and _");
        return ERR_SYNTAX;
    }
    if (paths_root(root, why))
        return why->status;
    if (mkdir(folder, 0777)) {
        io_fault(why, folder);
        return fault_remedy(why, "name a folder that does not exist yet, inside one that does");
    }
    snprintf(from, sizeof from, "%s/scripts/new", root);
    return copy_folder(from, folder, id, why);
}

Exit author_new(const Call *call)
{
    const char *folder = call->word[0];
    Fault why = { .status = OK };

    errno = 0;
    if (author_make(folder, &why)) {
        bool words = why.status == ERR_SYNTAX || errno == EEXIST;
        Exit e = tell_fault(&why);
        return words ? EXIT_WORDS : e;
    }
    printf("%s is a scenario now. Next:\n"
           "    sawad check %s\n"
           "    sawad play %s\n"
           "Its files explain themselves; sawad api tells what else they may hold.\n",
           folder, folder, folder);
    return EXIT_DONE;
}

/* api */

static void api_write(void *self, const char *text, size_t len) { fwrite(text, 1, len, self); }

Exit author_api(const Call *call)
{
    bool stubs = call_has(call, OPT_STUBS), json = call_has(call, OPT_JSON);
    bool html = call_has(call, OPT_HTML);

    if (stubs + json + html > 1) {
        fputs("sawad: api takes one of --stubs, --json, --html\n", stderr);
        return EXIT_WORDS;
    }
    schema_api(stubs ? API_STUBS : json ? API_JSON : html ? API_HTML : API_TEXT, api_write, stdout);
    return EXIT_DONE;
}

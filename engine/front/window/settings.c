/*
 * settings.c: one `name value` a line.
 */
#include "front/window/settings.h"

#include "base/text.h"
#include "play/paths.h"

typedef struct Entry { const char *name; size_t at; int32_t usual, low, high; } Entry;
#define ENTRY(field, usual, low, high) { #field, offsetof(Settings, field), usual, low, high }
static const Entry ENTRY_LIST[] = {
    ENTRY(scale, 0, 0, 300),   ENTRY(palette, 0, 0, 2),      ENTRY(still, 0, 0, 1),
    ENTRY(reports, 1, 0, 1),   ENTRY(full, 0, 0, 1),         ENTRY(wide, 1280, 640, 16384),
    ENTRY(high, 720, 480, 16384), ENTRY(effort, 1, 0, 2),    ENTRY(command, 0, 0, 1),
    ENTRY(lesson, 0, 0, 64),
    ENTRY(sound, 1, 0, 1),     ENTRY(volume, 60, 0, 100),
    ENTRY(among, 1, 0, 1),
    ENTRY(quiet, 0, 0, 255),
    ENTRY(placed, 0, 0, 1),    ENTRY(x, 0, -32768, 32767),   ENTRY(y, 0, -32768, 32767),
};

static int32_t *field_of(Settings *s, const Entry *e)
{
    return (int32_t *)(void *)((char *)s + e->at);
}

static bool file_name(char *out, size_t cap, bool make)
{
    char folder[PATH_BYTES];
    if (paths_folder(FOLDER_CONFIG, folder, NULL) || (make && paths_make(folder, NULL)))
        return false;
    snprintf(out, cap, "%s/window.txt", folder);
    return true;
}

bool settings_take(Settings *s, const char *line, size_t len)
{
    Reader r = reader_of(line, len);
    const char *name, *word;
    size_t n, m;
    int64_t value;
    if (!read_word(&r, &name, &n) || !read_word(&r, &word, &m))
        return false;
    for (size_t i = 0; i < countof(ENTRY_LIST); i++) {
        const Entry *e = &ENTRY_LIST[i];
        if (!word_is(name, n, e->name))
            continue;
        if (number_of(word, m, &value) && value >= e->low && value <= e->high)
            *field_of(s, e) = (int32_t)value;
        return true;
    }
    return false;
}

void settings_usual(Settings *s)
{
    for (size_t i = 0; i < countof(ENTRY_LIST); i++)
        *field_of(s, &ENTRY_LIST[i]) = ENTRY_LIST[i].usual;
}

bool settings_read(Settings *s)
{
    char path[PATH_BYTES + 16], line[128];
    settings_usual(s);
    FILE *f = file_name(path, sizeof path, false) ? fopen(path, "rb") : NULL;
    while (f && fgets(line, sizeof line, f))
        settings_take(s, line, strcspn(line, "\n"));
    if (!f)
        return false;
    fclose(f);
    return true;
}

void settings_put(const Settings *s, FILE *f)
{
    Settings copy = *s;
    for (size_t i = 0; i < countof(ENTRY_LIST); i++)
        fprintf(f, "%s %d\n", ENTRY_LIST[i].name, (int)*field_of(&copy, &ENTRY_LIST[i]));
}

void settings_write(const Settings *s)
{
    char path[PATH_BYTES + 16];
    FILE *f = file_name(path, sizeof path, true) ? fopen(path, "wb") : NULL;
    if (!f)
        return;
    settings_put(s, f);
    fclose(f);
}

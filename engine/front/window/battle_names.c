/*
 * battle_names.c: what bodies are called on a field, and as much of a name as
 * there is room for.
 */
#include "front/window/app.h"

static bool fits(Win *w, Style *s, const char *text, int wide)
{
    if (text_wide(w->fonts, s, text) <= wide)
        return true;
    s->size -= 2;
    if (text_wide(w->fonts, s, text) <= wide)
        return true;
    s->size += 2;
    return false;
}

/* A name does not end in one of these. */
static bool leads_on(const char *word)
{
    static const char *const WORD[] = { "ibn", "abi", "bint", "and", "of", "the", "with", "from" };
    for (size_t i = 0; i < countof(WORD); i++)
        if (SDL_strcasecmp(word, WORD[i]) == 0)
            return true;
    return false;
}

/* The last word goes, but of "Foot archers" the first. */
static void drop_last(char *name)
{
    if (SDL_strncasecmp(name, "foot ", 5) == 0 || SDL_strncasecmp(name, "horse ", 6) == 0) {
        memmove(name, strchr(name, ' ') + 1, strlen(strchr(name, ' ') + 1) + 1);
        return;
    }
    char *last = strrchr(name, ' ');
    if (last && last == strchr(name, ' ') && SDL_strncasecmp(name, "to ", 3) == 0) {
        memmove(name, name + 3, strlen(name + 3) + 1);
        return;
    }
    if (last)
        *last = 0;
    while ((last = strrchr(name, ' ')) != NULL && leads_on(last + 1))
        *last = 0;
    size_t n = strlen(name);
    if (n && name[n - 1] == ',')
        name[n - 1] = 0;
}

/* Its first letters and a dot. */
static void clip(Win *w, const Style *s, int wide, char *name)
{
    size_t n = strlen(name);
    while (n > 2 && text_wide(w->fonts, s, name) > wide) {
        n -= name[n - 1] == '.' ? 2 : 1;
        while (n > 1 && ((unsigned char)name[n] & 0xc0) == 0x80)
            n--;
        name[n] = '.';
        name[++n] = 0;
    }
}

/* The name as far as it can be written in `wide`: smaller, then without its last
 * words, then its first letters. Returns the size it is to be written in. */
int name_fit(Win *w, Style s, const char *name, int wide, char *out, size_t cap)
{
    SDL_strlcpy(out, strncmp(name, "The ", 4) == 0 ? name + 4 : name, cap - 1);
    while (!fits(w, &s, out, wide) && strchr(out, ' '))
        drop_last(out);
    if (text_wide(w->fonts, &s, out) > wide) {
        s.size -= 2;
        s.size -= text_wide(w->fonts, &s, out) > wide;
        clip(w, &s, wide, out);
    }
    return s.size;
}

/* Its name, and which body of a large contingent it is. */
void body_name(const FighterView *f, char *out, size_t cap)
{
    static const char *const PART[] = { "", " I", " II", " III", " IV", " V", " VI" };
    SDL_snprintf(out, cap, "%s%s", f->name[0] ? f->name : f->arm ? f->arm : "",
                 f->part < countof(PART) ? PART[f->part] : "");
}

/* The same; where another of ours is called so too, with its kind. */
void body_called(const FieldView *v, const FighterView *f, char *out, size_t cap)
{
    bool shared = false;
    for (int i = 0; i < v->fighters; i++)
        shared |= &v->fighter[i] != f && v->fighter[i].team == f->team
               && v->fighter[i].part == f->part && strcmp(v->fighter[i].name, f->name) == 0;
    body_name(f, out, cap);
    if (strncmp(out, "The ", 4) == 0)
        memmove(out, out + 4, strlen(out + 4) + 1);
    if (shared && f->name[0]) {
        SDL_strlcat(out, " (", cap);
        SDL_strlcat(out, kind_words(f), cap);
        SDL_strlcat(out, ")", cap);
    }
}

/* "in 1½ h" */
void comes_words(const FieldView *v, const FighterView *f, Text *out)
{
    int left = max_i32(0, f->comes - v->half_hour);
    if (left < 2)
        text_add(out, left ? "in ½ h" : "now");
    else
        text_addf(out, "in %d%s h", left / 2, left % 2 ? "½" : "");
}

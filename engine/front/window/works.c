/*
 * works.c: what the campaigns rest on.
 */
#include "front/window/app.h"

const Model *works_model(App *a)
{
    if (a->play.session)
        return a->play.m;
    if (!a->backdrop)
        backdrop_open(a);
    return a->backdrop ? session_model(a->backdrop) : NULL;
}

/* "s1; tab_s: a remark" as the works themselves; what is no key is a remark. */
void source_rows(Flow *f, const Model *m, const char *keys)
{
    bool any = false;
    while (keys && *keys) {
        size_t n = strcspn(keys, ";:");
        const SourceModel *s = source_named(m, keys, n);
        char words[700];
        if (s) {
            if (!any)
                flow_note(f, "It rests on:", INK_QUIET);
            any = true;
            SDL_snprintf(words, sizeof words, "· %s", s->text);
            flow_note(f, words, INK_QUIET);
        }
        if (!s || keys[n] == ':') {
            const char *rest = s ? keys + n + 1 : keys;
            while (*rest == ' ')
                rest++;
            flow_note(f, rest, INK_QUIET);
            return;
        }
        keys += n;
        keys += strspn(keys, "; ");
    }
}

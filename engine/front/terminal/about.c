/*
 * about.c: the encyclopedia at the terminal: `about hira`, `about الحيرة`.
 */
#include "front/terminal/talk.h"

#include "front/nearest.h"
#include "play/pedia.h"

enum { LISTED = 14 };

static void say_kinds(const Pedia *p)
{
    speak("The encyclopedia has these; `about places` and its like lists them, `about NAME` opens a page:");
    for (int kind = 1; kind < PEDIA_KINDS; kind++)
        if (pedia_count(p, (PediaKind)kind))
            say_item("%s: %d", pedia_kind_name((PediaKind)kind), (int)pedia_count(p, (PediaKind)kind));
}

static void say_row(const PediaRow *r)
{
    switch (r->kind) {
    case ROW_HEAD: speak("%s:", r->left); break;
    case ROW_TEXT: case ROW_NOTE: speak("%s", r->left); break;
    case ROW_PROSE:
        for (const char *at = r->left; *at; at += strspn(at, "\n")) {
            size_t len = strcspn(at, "\n");
            speak("%.*s", (int)len, at);
            at += len;
        }
        break;
    default:
        say_item("%s%s%s", r->left, *r->left && *r->right ? ": " : "", r->right);
    }
}

static void say_page(const Pedia *p, PediaId id, const View *v)
{
    static PediaPage page;          /* of this face alone, and too large for the stack */
    if (!pedia_page(p, id, v, &page))
        return;
    speak("%s%s%s (%s)", page.title, *page.native ? " · " : "", page.native, page.what);
    for (int32_t i = 0; i < page.rows; i++) {
        bool empty = page.row[i].kind == ROW_HEAD && (i + 1 == page.rows || page.row[i + 1].kind == ROW_HEAD);
        if (!empty)
            say_row(&page.row[i]);
    }
}

static void say_list(const Pedia *p, const PediaId *id, int32_t count, int32_t shown)
{
    for (int32_t i = 0; i < shown; i++) {
        const PediaEntry *e = pedia_entry(p, id[i]);
        say_item("%s%s%s (%s)", e->name, *e->native ? " · " : "", e->native,
                 pedia_kind_word((PediaKind)id[i].kind));
    }
    if (count > shown)
        say_item("and %d more; write more of the name", (int)(count - shown));
}

/* "places": all of that kind. */
static bool say_kind(const Pedia *p, const char *rest)
{
    enum { ALL = 640 };
    PediaId id[ALL];
    bool near;
    for (int kind = 1; kind < PEDIA_KINDS; kind++) {
        const char *name = pedia_kind_name((PediaKind)kind);
        if (word_distance(rest, name) != 0 || !pedia_count(p, (PediaKind)kind))
            continue;
        int32_t n = pedia_find(p, "", (PediaKind)kind, id, ALL, &near);
        speak("%s:", name);
        say_list(p, id, n, n < ALL ? n : ALL);
        return true;
    }
    return false;
}

void look_about(Talk *t, const char *rest)
{
    Pedia p;
    PediaId id[LISTED];
    bool near = false;
    if (!pedia_open(&p, session_model(t->s), t->s, t->side)) {
        speak("There is no memory for the encyclopedia.");
    } else if (!*rest) {
        say_kinds(&p);
    } else if (!say_kind(&p, rest)) {
        int32_t n = pedia_find(&p, rest, PEDIA_NONE, id, LISTED, &near);
        if (n == 0)
            speak("Nothing is called \"%s\"; `about` lists what there is.", rest);
        else if (near)
            speak("Nothing is called \"%s\". What sounds like it:", rest);
        else
            say_page(&p, id[0], session_view(t->s, t->side));
        if (n > 1 && !near)
            speak("Also called so:");
        if (near)
            say_list(&p, id, n, n < LISTED ? n : LISTED);
        else if (n > 1)
            say_list(&p, id + 1, n - 1, (n < LISTED ? n : LISTED) - 1);
    }
    pedia_close(&p);
}

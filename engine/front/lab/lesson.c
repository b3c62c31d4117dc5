/*
 * lesson.c: sawad lab lesson.
 */
#include "lab/lesson.h"

#include "front/lab/asked.h"
#include "front/lab/lab.h"

/* The switch named by --premise, or the first there is. */
static bool choose_switch(Lesson *l, const Setup *setup)
{
    const Model *m = l->m;
    const char *id = setup->premises ? setup->premise[0].id : NULL;
    for (int32_t i = 0; i < m->premises && !l->premise; i++) {
        const PremiseModel *p = &m->premise[i];
        for (int32_t k = 0; k < p->options && !l->premise; k++) {
            bool wanted = id ? strcmp(id, text_of(m, p->id)) == 0 &&
                                   strcmp(setup->premise[0].value, p->option[k].word) == 0
                             : k != p->usual;
            if (!wanted)
                continue;
            l->premise = p;
            l->option = k;
        }
    }
    return l->premise || !id;
}

static void put_head(Lesson *l)
{
    Page *p = &l->page;
    page_put(p,
             "<header><div>For a "
             "lesson</div><div><span>%s</span></div><div><span>%s</span></div></header>\n<main>\n",
             l->m->title, l->m->author ? l->m->author : "");
    page_put(p, "<h1>%s</h1>\n<p class=\"answer\">%s</p>\n<p><b>What it teaches.</b> %s</p>\n",
             l->m->title, l->m->summary, l->m->teaches ? l->m->teaches : "");
    page_put(p, "<p class=\"note\">First the handout and the worksheet, to be copied for "
                "everybody; then, on new sheets, the plans, and the exercise. Everything is made "
                "from the scenario's own files. Free to copy and to change (CC BY 4.0). No "
                "accounts, nothing to install beyond the game, nothing is collected. War, death "
                "and the beginnings of a living religion are its subject: name sources "
                "even-handedly, and let nobody play a side as a costume.</p>\n");
}

static Exit write_lesson(const Call *call, Lesson *l, const char *path)
{
    Fault why = { .status = OK };
    char title[300];
    snprintf(title, sizeof title, "A lesson on %.200s", l->m->title);
    if (html_open(&l->page, path, title, &why) != OK)
        return tell_fault_as(call, &why);
    put_head(l);
    lesson_handout(l);
    lesson_worksheet(l);
    lesson_plans(l);
    lesson_exercise(l);
    page_put(&l->page, "</main>\n");
    if (html_close(&l->page, true, &why) != OK)
        return tell_fault_as(call, &why);
    printf("Lesson: %s\n", path);
    return EXIT_DONE;
}

Exit lab_lesson(const Call *call)
{
    Asked asked;
    Exit e;
    const char *path = call_value(call, OPT_HTML_FILE);
    if (!path) {
        fprintf(stderr, "sawad: where is the lesson to be written? --html FILE.html\n");
        return EXIT_WORDS;
    }
    Study *study = asked_study(call, &asked, &e);
    if (!study)
        return e;
    Lesson l = { .m = study_model(study), .side = 1 };
    while (l.side < l.m->sides && !l.m->side[l.side].playable)
        l.side++;
    e = EXIT_WORDS;
    if (choose_switch(&l, &asked.setup))
        e = write_lesson(call, &l, path);
    else
        fprintf(stderr, "sawad: --premise: the scenario has no such premise, or it has no such "
                        "value\n");
    study_close(study);
    return e;
}

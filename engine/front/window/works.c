/*
 * works.c: what the campaigns rest on: works, numbers of the rules with their
 * bounds, and what is disputed; all of it from the data.
 */
#include "front/window/app.h"

#include "script/schema.h"

enum { GROUPS = 24 };

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

static void work_rows(Flow *f, const SourceModel *s, int n)
{
    for (int i = 0; i < n; i++) {
        flow_note(f, s[i].text, INK_TEXT);
        if (s[i].weight && *s[i].weight) {
            Flow in = { f->ui, f->w, f->x + px(f->w, 14), f->y, f->wide - px(f->w, 14) };
            flow_note(&in, s[i].weight, INK_QUIET);
            f->y = in.y;
        }
        flow_space(f, 4);
    }
}

static void source_page(Flow *f, App *a, const Model *m)
{
    char head[160];
    (void)a;
    SDL_snprintf(head, sizeof head, "What “%s” rests on", m->title);
    flow_head(f, head);
    work_rows(f, m->source, m->sources);
    flow_space(f, 6);
    flow_head(f, "What the rules and the land rest on");
    work_rows(f, m->work, m->works);
}

static int groups_of(const Model *m, const char *group[GROUPS])
{
    int n = 0;
    for (int i = 0; i < RULE_COUNT; i++) {
        RuleView r = schema_rule(m, i);
        if (n < GROUPS && (!n || strcmp(group[n - 1], r.group) != 0))
            group[n++] = r.group;
    }
    return n;
}

static void rule_row(Flow *f, const Model *m, int i)
{
    RuleView r = schema_rule(m, i);
    const RuleSource *s = &m->rule_source[i];
    TEXT(number, 128);
    TEXT(source, 700);
    text_number(&number, r.value);
    if (*r.unit)
        text_addf(&number, " %s", r.unit);
    text_add(&source, "between ");
    text_number(&source, s->low);
    text_add(&source, " and ");
    text_number(&source, s->high);
    if (s->source)
        text_addf(&source, "; %s", s->source);
    flow_small(f, r.says, number.at, INK_TEXT);
    flow_note(f, source.at, INK_QUIET);
    flow_space(f, 4);
}

static void rule_page(Flow *f, App *a, const Model *m)
{
    const char *group[GROUPS];
    Press p[GROUPS];
    char name[GROUPS][32];
    int n = groups_of(m, group), now = a->doors.works.group % n;
    flow_note(f, "Every number of the rules: what it is, what it could be, and on what it rests. Short "
                 "names of works stand under Sources.", INK_QUIET);
    for (int i = 0; i < n; i++) {
        SDL_strlcpy(name[i], group[i], sizeof name[i]);
        name[i][0] = (char)SDL_toupper((unsigned char)name[i][0]);
        p[i] = (Press){ name[i], NULL, ACT_WORK, WORK_TABS + i, BUTTON_SMALL | (i == now ? BUTTON_ON : 0) };
    }
    flow_buttons(f, p, n, 6);
    flow_space(f, 8);
    for (int i = 0; i < RULE_COUNT; i++)
        if (strcmp(schema_rule(m, i).group, group[now]) == 0)
            rule_row(f, m, i);
}

static void dispute_page(Flow *f, App *a, const Model *m)
{
    (void)a;
    for (int i = 0; i < m->disputes; i++) {
        flow_text(f, m->dispute[i].question);
        flow_note(f, m->dispute[i].positions, INK_QUIET);
        flow_note(f, m->dispute[i].here, INK_TEXT);
        flow_space(f, 6);
    }
}

static void works_sheet(Flow *f, void *self)
{
    static void (*const PAGE[WORK_TABS])(Flow *f, App *a, const Model *m) = { source_page, rule_page,
                                                                          dispute_page };
    static const char *const NAME[WORK_TABS] = { "Sources", "Numbers of the rules", "What is disputed" };
    App *a = self;
    const Model *m = works_model(a);
    Press tab[WORK_TABS + 1];
    flow_title(f, "Encyclopedia", NULL);
    for (int i = 0; i < WORK_TABS; i++)
        tab[i] = (Press){ NAME[i], NULL, ACT_WORK, i, (int)a->doors.works.tab == i ? BUTTON_ON : 0 };
    tab[WORK_TABS] = (Press){ "Back", "Esc", ACT_BACK, 0, 0 };
    flow_buttons(f, tab, WORK_TABS + 1, WORK_TABS + 1);
    flow_space(f, 8);
    if (m)
        PAGE[a->doors.works.tab](f, a, m);
    else
        flow_note(f, "The data cannot be read.", INK_BAD);
}

void works_draw(App *a) { dialog(a, 860, works_sheet); }

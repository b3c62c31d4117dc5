/*
 * premises.c: the form of a scenario's premises: each with its document, history's
 * answer and the others; and which were switched.
 */
#include "front/window/app.h"

static const char *const READING[] = { "low", "middle", "high" };

void premises_usual(PremiseForm *c, const Model *m)
{
    c->reading = 1;
    c->open = -1;
    for (int i = 0; i < m->premises && i < PREMISE_MAX; i++)
        c->premise[i] = m->premise[i].usual;
}

int premises_switched(const PremiseForm *c, const Model *m, Switched *out)
{
    int n = 0;
    for (int i = 0; i < m->premises && i < PREMISE_MAX; i++)
        if (c->premise[i] != m->premise[i].usual) {
            out->id[n] = text_of(m, m->premise[i].id);
            out->value[n++] = m->premise[i].option[c->premise[i]].word;
        }
    if (c->reading != 1) {
        out->id[n] = "reading";
        out->value[n++] = READING[c->reading];
    }
    return n;
}

void premises_act(PremiseForm *c, Ui *ui, const Model *m, int act, int arg)
{
    if (act == ACT_PREMISE) {
        c->open = c->open == arg ? -1 : arg;
        if (c->open == arg)
            ui_focus_on_top(ui);
    } else if (arg < 0) {
        c->reading = -1 - arg;
    } else if (arg / 8 < m->premises && arg % 8 < m->premise[arg / 8].options) {
        c->premise[arg / 8] = arg % 8;
    }
}

/* Words of an option for a person: its underlines are blanks. */
void option_word(const char *word, char *out, size_t cap)
{
    SDL_strlcpy(out, word, cap);
    for (char *c = out; *c; c++)
        *c = *c == '_' || *c == '-' ? ' ' : *c;
    out[0] = (char)SDL_toupper((unsigned char)out[0]);
}

/* The document of a premise: why it is open, its answers, what that rests on. */
static void document(Flow *f, const PremiseForm *c, const Model *m, int i)
{
    const PremiseModel *p = &m->premise[i];
    Flow in = { f->ui, f->w, f->x + px(f->w, 14), f->y + px(f->w, 4), f->wide - px(f->w, 20) };
    char word[80];
    flow_note(&in, p->says, INK_TEXT);
    for (int k = 0; k < p->options; k++) {
        option_word(p->option[k].word, word, sizeof word);
        if (k == p->usual)
            SDL_strlcat(word, " · as in history", sizeof word);
        flow_choice(&in, &(Choice){ word, p->option[k].says, ACT_OPTION, i * 8 + k,
                                    c->premise[i] == k, true });
    }
    source_rows(&in, m, p->source);
    f->y = in.y + px(f->w, 8);
}

static void reading_rows(Flow *f, const PremiseForm *c)
{
    static const char *const SAYS[] = {
        "The smallest armies a source or a modern count allows.",
        "Between the two; what most modern writers would bet on.",
        "Armies as large as the tradition has them." };
    char word[64];
    SDL_snprintf(word, sizeof word, "%s reading", READING[c->reading]);
    flow_press(f, "Strength of the armies", word, ACT_PREMISE, PREMISE_MAX, c->reading != 1);
    for (int i = 0; i < 3 && c->open == PREMISE_MAX; i++) {
        option_word(READING[i], word, sizeof word);
        flow_choice(f, &(Choice){ word, SAYS[i], ACT_OPTION, -1 - i, c->reading == i, true });
    }
}

static bool same_group(const PremiseModel *a, const PremiseModel *b)
{
    return a->group && b->group && *a->group && strcmp(a->group, b->group) == 0;
}

static void premise_row(Flow *f, const PremiseForm *c, const Model *m, int i, const char *usual)
{
    const PremiseModel *p = &m->premise[i];
    bool changed = c->premise[i] != p->usual;
    char word[80];
    option_word(p->option[c->premise[i]].word, word, sizeof word);
    flow_press(f, p->title, changed ? word : usual, ACT_PREMISE, i, changed);
    if (c->open == i)
        document(f, c, m, i);
}

void premises_rows(Flow *f, const PremiseForm *c, const Model *m, const char *usual)
{
    reading_rows(f, c);
    for (int i = 0; i < m->premises; i++) {
        const PremiseModel *p = &m->premise[i];
        bool told = false;
        for (int k = 0; k < i; k++)
            told |= same_group(&m->premise[k], p);
        if (told)
            continue;
        if (p->group && *p->group) {
            flow_space(f, 6);
            flow_note(f, p->group, INK_QUIET);
        }
        premise_row(f, c, m, i, usual);
        for (int k = i + 1; k < m->premises; k++)
            if (same_group(&m->premise[k], p))
                premise_row(f, c, m, k, usual);
    }
}

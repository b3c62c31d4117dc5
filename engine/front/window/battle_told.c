/*
 * battle_told.c: what a commander sees of the half-hour just fought: what was
 * told of it and what has changed before his eyes, the gravest first.
 */
#include "front/window/app.h"

/* How grave each thing is: of his own, of the enemy. Judgement. */
static const struct { int kind, own, other; } GRAVE[] = {
    { EV_LEADER_FELL, 95, 94 }, { EV_STANDARD, 92, 91 },    { EV_SEAT_LOST, 90, 89 },
    { EV_CAMP, 88, 87 },        { EV_BRIDGE_CUT, 86, 85 },  { EV_NIGHT, 84, 84 },
    { EV_STORM, 84, 84 },       { EV_CAME, 83, 83 },        { EV_BROKE, 82, 62 },
    { EV_WITHDREW, 81, 81 },    { EV_THRUST, 76, 80 },      { EV_AMBUSH, 72, 79 },
    { EV_BEASTS_WILD, 78, 77 }, { EV_GAP, 76, 66 },         { EV_BLINDED, 74, 74 },
    { EV_MENDED, 40, 73 },      { EV_MOCK, 50, 73 },        { EV_SHIED, 72, 60 },
    { EV_BEAST_FELL, 71, 70 },  { EV_TOWERS_DOWN, 69, 68 }, { EV_FEIGNED, 54, 54 },
    { EV_DUEL, 52, 52 },        { EV_RESERVE, 48, 50 },     { EV_WAVERED, 58, 30 },
    { EV_DISMOUNTED, 44, 40 },  { EV_CHARGED, 20, 42 },
};
enum { PRESSED_NEW = 75, PRESSED = 57, LOST_MOST = 67, MET = 56, FEW_FELL = 8, NAMED = 4 };

int told_gravity(const Event *e, bool own)
{
    for (size_t i = 0; i < countof(GRAVE); i++)
        if (GRAVE[i].kind == e->kind)
            return own ? GRAVE[i].own : GRAVE[i].other;
    return 10;
}

static void says(FieldHand *h, const char *text, int gravity_of_it)
{
    int at = h->saids;
    for (int k = 0; k < h->saids; k++)
        if (strcmp(h->said[k].text, text) == 0)
            return;
    if (h->saids == SAID_MAX && h->said[SAID_MAX - 1].grave >= gravity_of_it)
        return;
    at = min_i32(at, SAID_MAX - 1);
    while (at > 0 && h->said[at - 1].grave < gravity_of_it) {
        h->said[at] = h->said[at - 1];
        at--;
    }
    SDL_strlcpy(h->said[at].text, text, sizeof h->said[at].text);
    h->said[at].grave = gravity_of_it;
    h->saids = min_i32(h->saids + 1, SAID_MAX);
}

/* A body's name for its word, "c39", where a sentence has that. */
static void name_bodies(const FieldView *v, char *text, size_t cap)
{
    char rest[200], name[112];
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        size_t n = strlen(f->word);
        char *at = f->team == v->mine && n ? strstr(text, f->word) : NULL;
        bool whole = at && (at == text || at[-1] == ' ')
                  && (at[n] == ' ' || at[n] == ',' || at[n] == '.' || !at[n])
                  && !(at[n] == '.' && at[n + 1] >= '0' && at[n + 1] <= '9');
        if (!whole)
            continue;
        body_called(v, f, name, sizeof name);
        SDL_strlcpy(rest, at + n, sizeof rest);
        SDL_snprintf(at, cap - (size_t)(at - text), "%s%s", name, rest);
    }
}

/* "in column 4" becomes what the field calls it. */
static void name_columns(const FieldView *v, char *text, size_t cap)
{
    static const char WORDS[] = "in column ";
    char *at = strstr(text, WORDS), *digit = at ? at + sizeof WORDS - 1 : NULL, rest[200];
    if (!digit || *digit < '0' || *digit >= '0' + ZONE_COLS)
        return;
    const char *col = column_words(v, *digit - '0');
    SDL_strlcpy(rest, digit + 1, sizeof rest);
    SDL_snprintf(at, cap - (size_t)(at - text), "%s the %s%s",
                 strcmp(col, "open flank") == 0 ? "on" : "in", col, rest);
}

/* "Kinda, Asad and Tamim", "Kinda, Asad, Tamim and 3 more" */
static void list_of(const FieldView *v, const bool *in, Text *out)
{
    char name[112];
    int all = 0, n = 0;
    for (int i = 0; i < v->fighters; i++)
        all += in[i];
    int shown = all <= NAMED ? all : NAMED - 1;
    for (int i = 0; i < v->fighters && n < shown; i++) {
        if (!in[i])
            continue;
        body_called(v, &v->fighter[i], name, sizeof name);
        text_add(out, n == 0 ? "" : n == all - 1 ? " and " : ", ");
        text_add(out, name);
        n++;
    }
    if (all > shown)
        text_addf(out, " and %d more", all - shown);
}

static void says_list(FieldHand *h, const bool *in, const char *before, const char *after, int g)
{
    bool any = false;
    for (int i = 0; i < h->view.fighters; i++)
        any |= in[i];
    TEXT(t, 200);
    text_add(&t, before);
    list_of(&h->view, in, &t);
    text_add(&t, after);
    if (any)
        says(h, t.at, g);
}

static bool meets(const FighterView *f, const FighterView *e)
{
    return e->team != f->team && on_field(e) && e->engaged && e->col == f->col
        && SDL_abs(e->row - f->row) <= 1;
}

static bool pressed(const FieldView *v, const FighterView *f)
{
    for (int k = 0; k < v->fighters && f->engaged; k++)
        if (is_beast(&v->fighter[k]) && meets(f, &v->fighter[k]))
            return true;
    return false;
}

/* Who is newly hand to hand, and with elephants. */
static void learn_touch(App *a)
{
    FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    bool met[FIGHTER_MAX] = { 0 }, beasts[FIGHTER_MAX] = { 0 }, fresh = false;
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i], *was = body_before(a, f->index);
        if (f->team != v->mine || !on_field(f) || !f->engaged)
            continue;
        beasts[i] = pressed(v, f);
        fresh |= beasts[i] && (!was || !pressed(&h->was, was));
        met[i] = !beasts[i] && was && !was->engaged;
    }
    says_list(h, beasts, "Elephants press ", ".", fresh ? PRESSED_NEW : PRESSED);
    says_list(h, met, "Hand to hand now: ", ".", MET);
}

/* The three of ours that lost most. */
static void learn_losses(App *a)
{
    FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    bool told[FIGHTER_MAX] = { 0 };
    char name[112];
    h->fell = 0;
    for (int pass = 0; pass < 4; pass++) {
        int worst = -1, most = FEW_FELL;
        for (int i = 0; i < v->fighters; i++) {
            const FighterView *f = &v->fighter[i], *was = body_before(a, f->index);
            int fell = was && f->team == v->mine ? was->men - f->men : 0;
            h->fell += pass || fell < 0 ? 0 : fell;
            if (fell > most && !told[i]) {
                most = fell;
                worst = i;
            }
        }
        if (worst < 0 || !pass)
            continue;
        const FighterView *f = &v->fighter[worst], *was = body_before(a, f->index);
        TEXT(t, 200);
        told[worst] = true;
        body_called(v, f, name, sizeof name);
        text_addf(&t, "%s: %d fell", name, most);
        int before = was->order_permille / 10, now = f->order_permille / 10;
        if (now != before && f->state == BODY_STANDS)
            text_addf(&t, ", order %d to %d", before, now);
        text_add(&t, ".");
        says(h, t.at, LOST_MOST - 10 * (pass - 1));
    }
}

/* One that its driver killed when it ran wild has been told of. */
static bool told_wild(const EventSpan *e, const Event *fell)
{
    enum { BY_DRIVER = 5 };
    for (int i = 0; i < e->count; i++)
        if (e->at[i].kind == EV_BEASTS_WILD && e->at[i].n[1] == BY_DRIVER
            && e->at[i].day == fell->day && e->at[i].half_hour == fell->half_hour
            && e->at[i].side == fell->side && e->at[i].n[0] >= fell->n[0])
            return true;
    return false;
}

/* Several of one kind as one sentence: who wavered, towers that went down. */
static void learn_lumped(App *a, EventSpan e, int32_t day)
{
    FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    bool wavered[FIGHTER_MAX] = { 0 };
    int theirs = 0, towers[2] = { 0 };
    for (int k = 0; k < e.count; k++) {
        const Event *o = &e.at[k];
        bool own = o->side == a->play.side;
        if (o->half_hour != v->half_hour || o->day != day)
            continue;
        towers[!own] += o->kind == EV_TOWERS_DOWN ? (int)o->n[0] : 0;
        if (o->kind != EV_WAVERED)
            continue;
        theirs += !own;
        for (int i = 0; i < v->fighters && own; i++)
            wavered[i] |= v->fighter[i].team == v->mine
                       && SDL_atoi(v->fighter[i].word + 1) == (int)o->n[0];
    }
    says_list(h, wavered, "", " wavered.", 58);
    char text[200];
    if (theirs) {
        SDL_snprintf(text, sizeof text, theirs == 1 ? "A body of %s wavered."
                                                    : "Bodies of %s wavered, %d of them.",
                     field_leader(a, !v->mine), theirs);
        says(h, text, 30);
    }
    for (int t = 0; t < 2; t++) {
        int seen = h->was.live ? h->was.team[t ? !v->mine : v->mine].towers
                                     - v->team[t ? !v->mine : v->mine].towers : 0;
        int down = max_i32(towers[t], seen);
        const char *whose = field_leader(a, t ? !v->mine : v->mine);
        if (down <= 0)
            continue;
        SDL_snprintf(text, sizeof text, down == 1 ? "A tower fewer on the elephants of %s."
                                                  : "Fewer towers on the elephants of %s: %d down.",
                     whose, down);
        says(h, text, 69);
    }
}

void told_of(App *a, EventSpan e, int32_t day)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    h->saids = h->fell = 0;
    for (int i = 0; i < e.count && h->view.half_hour; i++) {
        const Event *v = &e.at[i];
        TEXT(t, 200);
        if (v->half_hour != h->view.half_hour || v->day != day || v->kind == EV_WAVERED
            || v->kind == EV_TOWERS_DOWN || (v->kind == EV_BEAST_FELL && told_wild(&e, v))
            || !report_event(p->m, p->side, v, &t))
            continue;
        name_bodies(&h->view, t.at, 200);
        name_columns(&h->view, t.at, 200);
        if (v->kind == EV_STORM && v->n[0])     /* whose face it is in is known here */
            SDL_strlcpy(t.at, v->n[0] == h->view.mine + 1
                                  ? "A storm of dust breaks in our face."
                                  : "A storm of dust breaks in the face of the enemy.", 200);
        says(h, t.at, told_gravity(v, v->side == p->side));
    }
    if (!h->view.half_hour)
        return;
    learn_lumped(a, e, day);
    if (h->was.live) {
        learn_touch(a);
        learn_losses(a);
    }
}

void told_learn(App *a)
{
    const Play *p = &a->play;
    EventSpan e = session_heard(p->session, p->side, session_weeks(p->session));
    told_of(a, e, e.count ? e.at[e.count - 1].day : 0);
}

/* Bytes of the text that name somebody get 1 + his team. */
static void tint(const char *text, const char *name, int team, uint8_t *out)
{
    size_t n = strlen(name);
    for (const char *at = n ? strstr(text, name) : NULL; at; at = strstr(at + n, name))
        memset(out + (at - text), 1 + team, n);
}

/* A sentence in which names have the colours of their sides. */
static void told_line(Flow *f, App *a, const char *text)
{
    Win *w = f->w;
    const FieldView *v = &a->play.field.view;
    uint8_t team[200] = { 0 };
    for (int i = 0; i < v->fighters; i++)
        if (v->fighter[i].team == v->mine && v->fighter[i].name[0])
            tint(text, v->fighter[i].name, v->mine, team);
    for (int t = 0; t < 2; t++) {
        Side side = field_side(a, t);
        if (side && side <= a->play.m->sides)
            tint(text, a->play.m->side[side].name.latin, t, team);
        tint(text, field_leader(a, t), t, team);
    }
    tint(text, "Elephants", !v->mine, team);
    Style plain = style(w, 16, INK_TEXT), bold = style_bold(w, 16, INK_TEXT);
    int high = text_high(w->fonts, &plain), space = text_wide(w->fonts, &plain, " "), x = 0;
    for (const char *at = text; *at;) {
        char word[80];
        size_t n = strcspn(at, " ");
        int whose = team[at - text];
        Style s = whose ? bold : plain;
        s.colour = whose ? field_colour(a, whose - 1) : s.colour;
        SDL_strlcpy(word, at, min_i32((int)n + 1, (int)sizeof word));
        int wide = text_wide(w->fonts, &s, word);
        if (x && x + wide > f->wide) {
            x = 0;
            f->y += high;
        }
        say_at(w, (SDL_Rect){ f->x + x, f->y, wide, high }, s, LEFT, word);
        x += wide + space;
        at += n;
        at += strspn(at, " ");
    }
    f->y += high;
}

void told_sheet(Flow *f, void *app)
{
    enum { SHOWN = 6 };
    App *a = app;
    Win *w = f->w;
    FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    flow_head(f, "This half-hour");
    if (!v->half_hour || a->play.thinking) {
        flow_note(f, a->play.thinking ? "The half-hour is being fought."
                                      : "The lines are drawn up.", INK_QUIET);
        return;
    }
    for (int i = 0; i < h->saids && i < SHOWN; i++) {
        told_line(f, a, h->said[i].text);
        fill(w, (SDL_Rect){ f->x, f->y + px(w, 2), f->wide, px(w, 1) }, ink(w, INK_RULE));
        f->y += px(w, 5);
    }
    TEXT(t, 120);
    int theirs = h->was.live ? max_i32(0, h->was.team[!v->mine].men - v->team[!v->mine].men) : 0;
    if (h->fell || theirs) {
        text_number(&t, h->fell);
        if (a->play.side)
            text_add(&t, " of ours fell");
        else                                    /* the referee takes no part */
            text_addf(&t, " of %s's fell", field_leader(a, v->mine));
    }
    if (theirs) {
        text_add(&t, a->play.side ? ", ≈ " : ", ");
        text_number(&t, theirs);
        if (a->play.side)
            text_add(&t, " of theirs fell or fled");
        else
            text_addf(&t, " of %s's fell or fled", field_leader(a, !v->mine));
    }
    if (t.len)
        text_add(&t, ".");
    if (t.len || !h->saids)
        flow_note(f, t.len ? t.at : "Nobody is hand to hand.", INK_QUIET);
}

/*
 * battle_card.c: the sheets at the left of a field: who is chosen and what it
 * can be told, why a body wavers.
 */
#include "front/window/app.h"

static void percent(Flow *f, const char *what, int permille, Ink i)
{
    char n[16];
    SDL_snprintf(n, sizeof n, "%d", (permille + 5) / 10);
    flow_bar(f, what, permille, i, f->wide > px(f->w, 190) ? n : NULL);
}

/* The verbs that fit, two abreast; the one under the pointer or the keyboard's
 * focus explains itself below. */
static void verb_grid(Flow *f, App *a)
{
    Win *w = f->w;
    FieldHand *h = &a->play.field;
    int gap = px(w, 5), high = px(w, 28), wide = (f->wide - gap) / 2, n = 0, pointed = 0;
    if (h->tight)
        return;
    int now = a->play.unit >= 0 ? h->view.fighter[a->play.unit].order : 0;
    if (a->play.unit >= 0 && h->order[a->play.unit].kind)
        now = h->order[a->play.unit].kind;
    flow_space(f, 7);
    for (int i = 0; i < VERBS; i++) {
        if (!verb_fits(a, i))
            continue;
        SDL_Rect r = { f->x + n % 2 * (wide + gap), f->y + n / 2 * (high + gap), wide, high };
        bool on = h->verb ? h->verb == i + 1
                          : !h->wing && VERB[i].aim != VERB_ARMY && VERB[i].kind == now;
        for (int k = 0; k < h->armies; k++)
            on |= VERB[i].aim >= VERB_ARMY && h->army[k].kind == VERB[i].kind;
        int flags = BUTTON_SMALL | (on ? BUTTON_ON : 0) | (h->cannot[i][0] ? BUTTON_FAINT : 0);
        bool at = ui_button(f->ui, r, VERB[i].words, VERB[i].key, ACT_FIELD_ORDER, i, flags);
        at |= f->ui->focus_act == ACT_FIELD_ORDER && f->ui->focus_arg == i;
        pointed = at ? i + 1 : pointed;
        n++;
    }
    f->y += (n + 1) / 2 * (high + gap);
    if (!w->measuring && pointed != h->hint) {
        h->hint = pointed;
        a->dirty = true;
    }
}

/* What the pointed verb does or why it cannot be; else what happened last. */
static void hint(Flow *f, App *a, const char *usual)
{
    FieldHand *h = &a->play.field;
    if (h->tight)
        return;
    int i = h->hint ? h->hint - 1 : h->verb ? h->verb - 1 : -1;
    if (a->play.refusal[0])
        flow_note(f, a->play.refusal, INK_BAD);
    else if (i >= 0 && verb_fits(a, i))
        flow_note(f, h->cannot[i][0] ? h->cannot[i] : VERB[i].does,
                  h->cannot[i][0] ? INK_BAD : INK_QUIET);
    else if (usual)
        flow_note(f, usual, INK_QUIET);
}

static void against_beasts(Flow *f, const FieldView *v, const FighterView *u)
{
    enum { USED = 500 };
    if (!v->team[!v->mine].beasts || is_beast(u))
        return;
    bool rides = is_horse(u) && u->mounted;
    const char *says = rides  ? (u->habit >= USED ? "horses used to them" : "horses shy")
                       : v->team[v->mine].knows_girths ? "know the girths" : "new to them";
    flow_small(f, "Elephants", says, rides && u->habit < USED ? INK_BAD : INK_TEXT);
}

static void body_state(Flow *f, const App *a, const FighterView *u)
{
    const FieldHand *h = &a->play.field;
    const Order *o = &h->order[a->play.unit];
    char where[64] = "", says[128];
    for (int i = 0; i < VERBS; i++) {
        if (VERB[i].aim >= VERB_ARMY)
            continue;
        if (o->kind && VERB[i].kind == o->kind) {
            if (o->row >= 0)
                zone_words(&h->view, o->row * ZONE_COLS + o->col, where, sizeof where);
            SDL_snprintf(says, sizeof says, "Ordered: %s%s%s", VERB[i].words, *where ? ", " : "",
                         where);
            flow_note(f, says, INK_GOOD);
        } else if (!o->kind && u->told && VERB[i].kind == u->told) {
            SDL_snprintf(says, sizeof says, "A runner brings: %s; %d half-hour%s", VERB[i].words,
                         (int)u->told_in, u->told_in == 1 ? "" : "s");
            flow_note(f, says, INK_QUIET);
        }
    }
}

/* Of elephants how many, and how many towers are up; of others the men. */
static void strength(Flow *f, const FighterView *u, const char *men)
{
    char n[48];
    if (!u->beasts) {
        flow_small(f, "Men", men, INK_TEXT);
        return;
    }
    SDL_snprintf(n, sizeof n, "%d", (int)u->beasts);
    flow_small(f, "Elephants", n, INK_TEXT);
    SDL_snprintf(n, sizeof n, u->towers < u->beasts ? "%d, %d bare" : "%d", (int)u->towers,
                 (int)(u->beasts - u->towers));
    flow_small(f, "Towers up", n, INK_TEXT);
    flow_small(f, "Crews", men, INK_TEXT);
}

static void own_body(Flow *f, App *a, const FighterView *u)
{
    const FieldView *v = &a->play.field.view;
    enum { SHAKEN = 400 };
    TEXT(men, 64);
    text_number(&men, u->men);
    if (u->dawn > u->men) {
        text_add(&men, " of ");
        text_number(&men, u->dawn);
    }
    flow_head(f, u->name[0] ? u->name : u->arm);
    flow_note(f, u->arm ? u->arm : "", INK_QUIET);
    strength(f, u, men.at);
    percent(f, "Order", u->order_permille, u->order_permille < SHAKEN ? INK_BAD : INK_GOOD);
    percent(f, "Weariness", u->weary, INK_AMBER);
    if (u->ammo)
        percent(f, "Arrows", u->ammo, INK_QUIET);
    if (u->kin)
        flow_small(f, "Kin beside them", "steadier", INK_GOOD);
    against_beasts(f, v, u);
    if (u->chained)
        flow_note(f, "Chained man to man: they neither run nor turn.", INK_QUIET);
    if (u->state == BODY_BROKEN) {
        flow_note(f, "Broken: they run, and hear nobody.", INK_BAD);
        return;
    }
    if (u->state == BODY_COMING) {
        TEXT(t, 80);
        text_add(&t, "On the way; on the field ");
        comes_words(v, u, &t);
        flow_note(f, t.at, INK_QUIET);
        return;
    }
    body_state(f, a, u);
    verb_grid(f, a);
    hint(f, a, v->half_hour ? "Or press a zone to advance there."
                            : "Before the fight: drag it to where it shall stand.");
}

static void enemy_body(Flow *f, const FighterView *u)
{
    TEXT(men, 64);
    text_add(&men, "≈ ");
    text_number(&men, u->men);
    flow_head(f, u->arm ? u->arm : u->name);
    flow_note(f, u->name, INK_QUIET);
    strength(f, u, men.at);
    if (u->order_permille) {
        percent(f, "Order, by eye", u->order_permille, INK_QUIET);
        percent(f, "Weariness", u->weary, INK_AMBER);
    } else {
        flow_note(f, "Too far to see how they hold.", INK_QUIET);
    }
    if (u->state == BODY_BROKEN)
        flow_note(f, "Broken.", INK_GOOD);
}

static void title_case(char *s)
{
    if (*s >= 'a' && *s <= 'z')
        *s = (char)(*s - 32);
}

static void wing_body(Flow *f, App *a)
{
    FieldHand *h = &a->play.field;
    char title[48], line[96];
    int n = 0;
    int64_t men = 0, order = 0;
    for (int i = 0; i < h->view.fighters; i++)
        if (in_wing(&h->view, &h->view.fighter[i], h->wing - 1)) {
            n++;
            men += h->view.fighter[i].men;
            order += (int64_t)h->view.fighter[i].men * h->view.fighter[i].order_permille;
        }
    SDL_strlcpy(title, session_wing_word((Wing)(h->wing - 1)), sizeof title);
    if (h->wing - 1 == WING_ALL)
        SDL_strlcpy(title, "the whole army", sizeof title);
    title_case(title);
    flow_head(f, title);
    SDL_snprintf(line, sizeof line, n == 1 ? "one body" : "%d bodies", n);
    flow_note(f, line, INK_QUIET);
    TEXT(all, 32);
    text_number(&all, men);
    flow_small(f, "Men", all.at, INK_TEXT);
    if (men)
        percent(f, "Order", (int)(order / men), INK_GOOD);
    verb_grid(f, a);
    hint(f, a, "Each in its own column, one zone on or back.");
}

static void army_body(Flow *f, App *a)
{
    static const struct { Wing wing; const char *words, *key; } PART[] = {
        { WING_ALL, "All", "0" },            { WING_RESERVE, "Reserve", "6" },
        { WING_LEFT, "Left wing", "1" },     { WING_RIGHT, "Right wing", "5" },
        { WING_LEFT_CENTRE, "Left centre", "2" }, { WING_RIGHT_CENTRE, "Right centre", "4" },
        { WING_CENTRE, "Centre", "3" },      { WING_HORSE, "Horse", "7" },
        { WING_FOOT, "Foot", "8" },          { WING_ARCHERS, "Archers", "9" },
        { WING_BEASTS, "Elephants", NULL } };
    const FieldView *v = &a->play.field.view;
    Press press[countof(PART)];
    int n = 0;
    for (size_t i = 0; i < countof(PART); i++) {
        bool any = false;
        for (int k = 0; k < v->fighters; k++)
            any |= in_wing(v, &v->fighter[k], PART[i].wing);
        if (any)
            press[n++] = (Press){ PART[i].words, PART[i].key, ACT_WING, PART[i].wing,
                                  BUTTON_SMALL };
    }
    flow_head(f, "Your army");
    flow_note(f, v->half_hour ? "Press a body, or tell a part of the army:"
                              : "Drag bodies to where they shall stand, or choose a part:",
              INK_QUIET);
    flow_buttons(f, press, n, 2);
    verb_grid(f, a);
    hint(f, a, v->team[v->mine].ill ? "The commander is ill: his word goes by runner." : NULL);
}

void card_sheet(Flow *f, void *app)
{
    App *a = app;
    FieldHand *h = &a->play.field;
    const FighterView *u = chosen_body(a);
    if (h->wing)
        wing_body(f, a);
    else if (!u)
        army_body(f, a);
    else if (u->team == h->view.mine)
        own_body(f, a, u);
    else
        enemy_body(f, u);
}

bool body_wavers(const FighterView *f)
{
    for (size_t i = 0; i < countof(f->why); i++)
        if (f->why[i])
            return true;
    return false;
}

/* Lines that add up to the order it has now: sums are rounded, not lines. */
void waver_sheet(Flow *f, void *app)
{
    static const char *const CAUSE[] = { "hand to hand", "shot at",    "taken in flank",
                                         "men fallen",   "neighbours", "the leader",
                                         "elephants",    "moving",     "the ground", "rest" };
    App *a = app;
    const FighterView *u = chosen_body(a);
    char title[112], name[80], n[16];
    enum { WELL = 500 };
    if (!u)
        return;
    body_name(u, name, sizeof name);
    const char *who = strncmp(name, "The ", 4) == 0 ? name + 4 : name;
    SDL_snprintf(title, sizeof title, u->order_permille < WELL ? "Why %s waver" : "The order of %s",
                 who);
    flow_head(f, title);
    int sum = u->order_dawn, shown = (sum + 5) / 10;
    SDL_snprintf(n, sizeof n, "%d", shown);
    flow_small(f, "when drawn up", n, INK_TEXT);
    for (size_t i = 0; i < countof(CAUSE); i++) {
        sum += u->why[i];
        int points = (sum + 5) / 10 - shown;
        shown += points;
        SDL_snprintf(n, sizeof n, "%s%d", points < 0 ? "−" : "+", SDL_abs(points));
        if (points)
            flow_small(f, CAUSE[i], n, points < 0 ? INK_BAD : INK_GOOD);
    }
    SDL_snprintf(n, sizeof n, "%d", shown);
    flow_small(f, "order now", n, INK_TEXT);
}

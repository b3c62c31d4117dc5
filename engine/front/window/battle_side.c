/*
 * battle_side.c: the sheets at the right of a field: both strengths and the sun,
 * what the sources say; the bar above, the buttons below.
 */
#include "front/window/app.h"

#include <math.h>

static void draw_sun(Canvas *c, void *self)
{
    const Win *w = self;
    Shape s = { 0 };
    float m = (float)c->w / 2;
    shape_disc(&s, m, m, m - 0.5f, m - 0.5f);
    canvas_fill(c, &s, ink(w, INK_NIGHT_LINE));
    shape_clear(&s);
    shape_disc(&s, m, m, m - 1.5f * w->scale, m - 1.5f * w->scale);
    canvas_fill(c, &s, ink(w, INK_GOLD));
    shape_close(&s);
}

/* The sun's way from dawn to dusk, and where it is. */
static void sun(Flow *f, const FieldView *v)
{
    Win *w = f->w;
    int high = px(w, 50), dot = px(w, 2), n = 40, left = f->x + px(w, 10),
        wide = f->wide - px(w, 20), base = f->y + high;
    int all = v->dusk_minutes - v->dawn_minutes;
    if (all <= 0)
        return;
    float now = (float)(v->minutes - v->dawn_minutes) / (float)all;
    for (int i = 0; i <= n; i++) {
        float t = (float)i / (float)n, y = 4 * t * (1 - t);
        int up = (int)(y * (float)high * 0.8f);
        fill(w, (SDL_Rect){ left + (int)(t * (float)wide), base - up, dot, dot },
             ink(w, INK_NIGHT_LINE));
    }
    bool day = now >= 0 && now <= 1 && !v->night;
    int r = px(w, 8), x = left + (int)(fminf(fmaxf(now, 0), 1) * (float)wide),
        y = base - (int)(4 * now * (1 - now) * (float)high * 0.8f);
    if (day)
        stamp_sprite(w, sprite(w, hash_add(0x50a, w->palette.kind), 2 * r, 2 * r, draw_sun, w),
                     (SDL_Rect){ x - r, y - r, 2 * r, 2 * r });
    Style s = style(w, 15, INK_QUIET);
    SDL_Rect line = { f->x, base + px(w, 8), f->wide, px(w, 18) };
    say_at(w, line, s, LEFT, "dawn");
    say_at(w, line, s, RIGHT, "dusk");
    if (v->night)
        say_at(w, line, s, MIDDLE, "night");
    f->y = line.y + line.h;
}

static void comes(Flow *f, const FieldView *v)
{
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *u = &v->fighter[i];
        TEXT(says, 64);
        if (u->state != BODY_COMING || u->team != v->mine)
            continue;
        text_number(&says, u->men);
        text_add(&says, ", ");
        comes_words(v, u, &says);
        flow_small(f, u->name, says.at, INK_QUIET);
    }
}

void strength_sheet(Flow *f, void *app)
{
    App *a = app;
    const FieldView *v = &a->play.field.view;
    flow_head(f, "Strength on the field");
    for (int k = 0; k < 2; k++) {
        int t = k ? !v->mine : v->mine;
        const TeamView *team = &v->team[t];
        TEXT(n, 96);
        int lost = k ? max_i32(0, team->men_start - team->men)
                     : team->dead + team->hurt + team->taken + team->drowned;
        text_add(&n, k ? "≈ " : "");
        text_number(&n, team->men);
        text_add(&n, " · lost ");
        text_number(&n, lost);
        int d = px(f->w, 8);
        fill(f->w, (SDL_Rect){ f->x, f->y + px(f->w, 7), d, d }, field_colour(a, t));
        Flow in = { f->ui, f->w, f->x + d + px(f->w, 6), f->y, f->wide - d - px(f->w, 6) };
        char name[64];
        Style fig = style_figures(f->w, 16, INK_TEXT);
        int room = in.wide - text_wide(f->w->fonts, &fig, n.at) - px(f->w, 12);
        name_fit(f->w, style(f->w, 16, INK_TEXT), field_leader(a, t), room, name, sizeof name);
        flow_small(&in, name, n.at, INK_TEXT);
        f->y = in.y;
        if (team->beasts || team->beasts_wild || team->beasts_dead) {
            TEXT(b, 96);
            text_addf(&b, "%d up", (int)team->towers);
            if (team->beasts > team->towers)
                text_addf(&b, " · %d bare", (int)(team->beasts - team->towers));
            if (team->beasts_wild)
                text_addf(&b, " · %d wild", (int)team->beasts_wild);
            if (team->beasts_dead)
                text_addf(&b, " · %d dead", (int)team->beasts_dead);
            flow_small(f, "Elephants", b.at, INK_TEXT);
        }
    }
    comes(f, v);
    if (v->team[v->mine].golden)
        flow_note(f, "No way back: they fight like men who know it.", INK_GOOD);
    sun(f, v);
}

/* What an id in a list of sources stands for: its author, up to the first stop. */
static void source_name(const Model *m, const char *id, size_t n, Text *out)
{
    const SourceModel *is = source_named(m, id, n);
    if (!is)
        return;
    text_addf(out, "%.*s", (int)strcspn(is->text, ",(:"), is->text);
    while (out->len && out->at[out->len - 1] == ' ')
        out->at[--out->len] = 0;
}

static void source_names(const Model *m, const char *list, Text *out)
{
    while (*list) {
        size_t n = strcspn(list, ";");
        TEXT(name, 96);
        source_name(m, list, n, &name);
        if (name.len && out->len)
            text_add(out, " · ");
        text_add(out, name.at);
        list += n;
        list += strspn(list, "; ");
    }
}

void sources_sheet(Flow *f, void *app)
{
    App *a = app;
    const FieldView *v = &a->play.field.view;
    if (!v->account)
        return;
    flow_head(f, "The sources say");
    flow_note(f, v->account, INK_TEXT);
    if (!v->account_source)
        return;
    TEXT(names, 200);
    source_names(a->play.m, v->account_source, &names);
    if (names.len)
        flow_note(f, names.at, INK_GOOD);
}

/* "2 o'clock in the afternoon" */
static void clock_words(int minutes, char *out, size_t cap)
{
    enum { HOUR = 60, NOON = 12, EVENING = 17, NIGHT = 21, MORNING = 4 };
    int hour = minutes / HOUR % 24, at = hour % 12 ? hour % 12 : 12;
    bool half = minutes % HOUR >= 30;
    const char *part = hour < MORNING || hour >= NIGHT ? "at night"
                       : hour < NOON                   ? "in the morning"
                       : hour < EVENING                ? "in the afternoon"
                                                       : "in the evening";
    if (hour == NOON && !half)
        SDL_strlcpy(out, "noon", cap);
    else if (hour == 0 && !half)
        SDL_strlcpy(out, "midnight", cap);
    else if (half)
        SDL_snprintf(out, cap, "half past %d %s", at, part);
    else
        SDL_snprintf(out, cap, "%d o’clock %s", at, part);
}

/* ", Armath": what the day was called later, if this game's history names it. */
static void day_name(const App *a, const FieldView *v, char *out, size_t cap)
{
    const Model *m = a->play.m;
    out[0] = 0;
    for (int i = 0; i < m->histories; i++) {
        const HistoryModel *h = &m->history[i];
        int n = (int)strcspn(h->title, ",");
        if (h->day == v->day && h->place.n == v->place.n && n < 24 && h->title[n] == ',')
            SDL_snprintf(out, cap, ", %.*s", n, h->title);
    }
}

void field_line(App *a, char *out, size_t cap)
{
    static const char *const DAY[] = { "First", "Second", "Third", "Fourth", "Fifth", "Sixth" };
    const FieldView *v = &a->play.field.view;
    char clock[64] = "", named[32];
    if (!v->live) {
        SDL_strlcpy(out, "The battle is over", cap);
        return;
    }
    clock_words(v->minutes, clock, sizeof clock);
    day_name(a, v, named, sizeof named);
    if (v->days > 0 && v->days <= (int)countof(DAY))
        SDL_snprintf(out, cap, "%s day%s · ", DAY[v->days - 1], named);
    else
        out[0] = 0;
    size_t n = strlen(out);
    if (v->night)
        SDL_snprintf(out + n, cap - n, "%s · half-hour %d of the night", clock, (int)v->night);
    else
        SDL_snprintf(out + n, cap - n, "%s · half-hour %d of %d", clock, (int)v->half_hour + 1,
                     (int)v->light);
}

static const char *wind_words(const FieldView *v)
{
    static const char *const SAYS[4][3] = {
        { "calm", "calm", "calm" },
        { "light, across", "light, in our face", "light, behind us" },
        { "strong, across", "strong, in our face", "strong, behind us" },
        { "storm, across", "storm in our face", "storm in theirs" } };
    int on = v->wind_on == 0 ? 0 : v->wind_on == v->mine + 1 ? 1 : 2;
    return SAYS[clamp_i32(v->wind, 0, 3)][on];
}

int field_facts(App *a, int right)
{
    const FieldView *v = &a->play.field.view;
    enum { THICK = 300 };
    char light[32];
    int dusty = 0, col = 0, left = v->light - v->half_hour;
    if (!v->live)
        return right;
    for (int c = 0; c < ZONE_COLS; c++)
        if (v->dusty >> c & 1) {
            dusty++;
            col = c;
        }
    SDL_snprintf(light, sizeof light, left % 2 ? "%d½ h" : "%d h", max_i32(left, 0) / 2);
    right = bar_fact(a, right, "Light left", v->night ? "none" : light);
    const char *dust = v->dust >= THICK ? "thick" : dusty == 0 ? "little"
                       : dusty == 1 ? column_words(v, col) : "in places";
    right = bar_fact(a, right, "Dust", dust);
    return bar_fact(a, right, "Wind", wind_words(v));
}

enum { NEXT_HIGH = 52, SMALL_HIGH = 30, BUTTON_GAP = 7 };

int field_buttons_high(const App *a)
{
    const FieldHand *h = &a->play.field;
    int rows = !h->view.live ? 0 : h->may_night ? 3 : 2;
    return px(&a->w, NEXT_HIGH) + rows * px(&a->w, SMALL_HIGH + BUTTON_GAP);
}

/* From the bottom up: the half-hour, what can be undone, who commands. */
void field_buttons(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    FieldHand *h = &a->play.field;
    int high = px(w, SMALL_HIGH), gap = px(w, BUTTON_GAP), half = (r.w - gap) / 2, y = r.y;
    bool leaves = false, night = false;
    int kinds[2] = { 0, 0 };
    for (int i = 0; i < VERBS; i++) {
        kinds[0] = VERB[i].kind == ORDER_WITHDRAW ? i : kinds[0];
        kinds[1] = VERB[i].kind == ORDER_NIGHT ? i : kinds[1];
    }
    night = h->view.live && h->view.team[h->view.mine].nights_on;
    leaves = h->view.live && h->view.team[h->view.mine].withdrawing;
    for (int k = 0; k < h->armies; k++) {
        leaves |= h->army[k].kind == ORDER_WITHDRAW;
        night |= h->army[k].kind == ORDER_NIGHT;
    }
    if (h->view.live) {
        if (h->may_night) {
            ui_button(&a->ui, (SDL_Rect){ r.x, y, r.w, high }, "Fight on after dark", "T",
                      ACT_FIELD_ORDER, kinds[1], BUTTON_SMALL | (night ? BUTTON_ON : 0));
            y += high + gap;
        }
        ui_button(&a->ui, (SDL_Rect){ r.x, y, r.w, high }, "Leave the day to the general", "L",
                  ACT_GENERAL, 0, BUTTON_SMALL);
        y += high + gap;
        Draft d = a->play.thinking ? (Draft){ 0 } : session_draft(a->play.session, a->play.side);
        ui_button(&a->ui, (SDL_Rect){ r.x, y, half, high }, "Undo", "U", ACT_UNDO, 0,
                  BUTTON_SMALL | (d.count ? 0 : BUTTON_FAINT));
        ui_button(&a->ui, (SDL_Rect){ r.x + half + gap, y, half, high }, "Withdraw", "W",
                  ACT_FIELD_ORDER, kinds[0], BUTTON_SMALL | (leaves ? BUTTON_ON : 0));
        y += high + gap;
    }
    ui_button(&a->ui, (SDL_Rect){ r.x, y, r.w, r.y + r.h - y },
              h->view.live ? "Next half-hour" : "To the map", "Enter", ACT_HALF_HOUR, 0,
              BUTTON_MAIN);
}

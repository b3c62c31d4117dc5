/*
 * battle.c: a half-hour on the field, drawn as the plans in an atlas are: zones
 * from wing to wing and camp to camp, contingents as ranks of small marks.
 */
#include "front/window/app.h"

#include "front/window/marks.h"

/* What an order of the field names: a contingent, with a zone or without. */
enum { ZONE_FROM = 1000 };      /* zones are pressed as units from here on */
enum { ALONE, AT_ZONE, MAY_ZONE, NO_UNIT };

/* `help` is the word it has in the log. */
static const Command FIELD_COMMAND[] = {
    { "Advance", "A", SDLK_a, ORDER_ADVANCE, AT_ZONE, "advance" },
    { "Charge", "C", SDLK_c, ORDER_CHARGE, AT_ZONE, "charge" },
    { "Stand", "S", SDLK_s, ORDER_STAND, ALONE, "stand" },
    { "Shoot", "O", SDLK_o, ORDER_SHOOT, AT_ZONE, "shoot" },
    { "Fall back", "B", SDLK_b, ORDER_FALL_BACK, MAY_ZONE, "fallback" },
    { "Relieve line", "R", SDLK_r, ORDER_RELIEVE, AT_ZONE, "relieve" },
    { "Commit", "M", SDLK_m, ORDER_COMMIT, AT_ZONE, "commit" },
    { "Dismount", "D", SDLK_d, ORDER_DISMOUNT, ALONE, "dismount" },
    { "Cut the girths", "G", SDLK_g, ORDER_GIRTHS, AT_ZONE, "girths" },
    { "Withdraw all", "W", SDLK_w, ORDER_WITHDRAW, NO_UNIT, "withdraw" },
};

static const FieldView *field_of(App *a)
{
    return a->play.session && !a->play.thinking ? session_field(a->play.session, a->play.side)
                                                : NULL;
}

static bool fights(const FighterView *f)
{
    return f->state == 1 || f->state == 2;
} /* stands, or is broken */

static Colour team_colour(App *a, const FieldView *v, int team)
{
    return palette_side(&a->w.palette, a->play.m, v->team[team].side);
}

typedef struct Ranks {
    const char *mark;
    int         shown, rank;    /* marks in all, and abreast */
    Colour      colour;
    float       u;
    bool        broken;
} Ranks;

/* Up to thirty small marks in three ranks: squares for foot, triangles for
 * horse, dots for archers, elephants as elephants. */
static void draw_ranks(Canvas *c, void *self)
{
    const Ranks *k = self;
    Shape s = { 0 };
    bool beast = strcmp(k->mark, "elephant") == 0;
    bool horse = strcmp(k->mark, "horse") == 0 || strcmp(k->mark, "camel") == 0,
         bow = strcmp(k->mark, "bow") == 0;
    float step = (beast ? 16 : 9) * k->u;
    int rank = k->rank;
    for (int i = 0; i < k->shown; i++) {
        float x = (float)(i % rank) * step + 2 * k->u, y = (float)(i / rank) * step + 2 * k->u;
        if (k->broken) {
            x += (spot_noise(i, 1, 3) - 0.5f) * 6 * k->u;
            y += (spot_noise(i, 2, 3) - 0.5f) * 6 * k->u;
        }
        float m = 6.5f * k->u;
        if (beast)
            mark_shape(&s, "elephant", x, y, 15 * k->u);
        else if (horse)
            shape_poly(&s, (const float[]){ x, y + m, x + m / 2, y, x + m, y + m }, 3);
        else if (bow)
            shape_disc(&s, x + m / 2, y + m / 2, m / 2, m / 2);
        else
            shape_rect(&s, x, y, m, m);
    }
    canvas_fill(c, &s, k->colour);
    shape_close(&s);
}

static SDL_Rect zone_rect(SDL_Rect field, const FieldView *v, int row, int col)
{
    int from_top = v->mine == 0 ? ZONE_ROWS - 1 - row : row; /* our camp is always at the bottom */
    int from_left = v->mine == 0 ? col : ZONE_COLS - 1 - col;
    int w = field.w / ZONE_COLS, h = field.h / ZONE_ROWS;
    return (SDL_Rect){ field.x + from_left * w, field.y + from_top * h, w, h };
}

static void draw_zones(App *a, SDL_Rect field, const FieldView *v)
{
    static const Ink GROUND[] = { INK_SAND,   INK_SOWN, INK_SOWN,   INK_MARSH,
                                  INK_UPLAND, INK_SAND, INK_UPLAND, INK_LAVA };
    Win *w = &a->w;
    for (int r = 0; r < ZONE_ROWS; r++)
        for (int c = 0; c < ZONE_COLS; c++) {
            SDL_Rect z = zone_rect(field, v, r, c);
            Ink ground = GROUND[v->zone[r][c] % countof(GROUND)];
            fill(w, z, FADE(ink(w, ground), ground == INK_SAND ? 90 : 150));
            int dot = px(w, 2) > 1 ? px(w, 2) : 1;
            for (int d = 0; d < z.w; d += 4 * dot)
                fill(w, (SDL_Rect){ z.x + d, z.y, dot, dot }, FADE(ink(w, INK_HILL), 110));
            for (int d = 0; d < z.h; d += 4 * dot)
                fill(w, (SDL_Rect){ z.x, z.y + d, dot, dot }, FADE(ink(w, INK_HILL), 110));
            ui_area(&a->ui, z, ACT_UNIT, ZONE_FROM + r * ZONE_COLS + c);
            if (a->play.zone == r * ZONE_COLS + c)
                fill(w, z, FADE(ink(w, INK_GOLD), 70));
            if (v->edge[r][c])          /* towards the next row */
                fill(w, (SDL_Rect){ z.x, v->mine == 0 ? z.y : z.y + z.h - px(w, 5), z.w, px(w, 5) },
                     ink(w, v->edge[r][c] == 1 ? INK_WATER : INK_HILL));
        }
    static const char *const ROW[] = { "camp",  "reserve",     "second line", "front", "",
                                       "front", "second line", "reserve",     "camp" };
    for (int r = 0; r < ZONE_ROWS; r++) {
        SDL_Rect z = zone_rect(field, v, r, v->mine == 0 ? 0 : ZONE_COLS - 1);
        say_at(w, (SDL_Rect){ z.x + px(w, 4), z.y + 1, z.w, px(w, 20) },
            style_italic(w, 15, INK_QUIET), LEFT, ROW[r]);
    }
}

/* Those that share a zone stand beside one another. */
static SDL_Rect fighter_rect(App *a, SDL_Rect field, const FieldView *v, int i)
{
    const FighterView *f = &v->fighter[i];
    SDL_Rect z = zone_rect(field, v, f->row, f->col);
    int before = 0, all = 0;
    for (int k = 0; k < v->fighters; k++)
        if (fights(&v->fighter[k]) && v->fighter[k].row == f->row && v->fighter[k].col == f->col) {
            before += k < i;
            all++;
        }
    int rows = all > 2 ? 2 : 1, cols = (all + rows - 1) / rows;
    return (SDL_Rect){ z.x + z.w * (before % cols) / cols + 2,
                       z.y + z.h * (before / cols) / rows + px(&a->w, 5),
                       z.w / cols - 4, z.h / rows - px(&a->w, 3) };
}

/* The whole word, else the last of it, which tells foot from horse. */
static void arm_label(Win *w, SDL_Rect r, Style s, const char *arm)
{
    const char *word = arm;
    while (text_wide(w->fonts, &s, word) > r.w && strchr(word, ' '))
        word = strchr(word, ' ') + 1;
    while (text_wide(w->fonts, &s, word) > r.w && s.size > 11)
        s.size--;
    say_at(w, r, s, MIDDLE, word);
}

static void fighter_marks(App *a, SDL_Rect r, const FighterView *f, Colour colour)
{
    Win *w = &a->w;
    bool beast = f->mark && strcmp(f->mark, "elephant") == 0;
    int shown = f->men / 100 + 1, step = px(w, beast ? 16 : 9), high = px(w, 30);
    int rank = clamp_i32((r.w - px(w, 4)) / (step ? step : 1), 1, beast ? 6 : 12);
    int most = beast ? rank : rank * 3, wide = rank * step + px(w, 4);
    Ranks k = { f->mark ? f->mark : "foot", min_i32(shown, most), rank, colour, w->scale,
                f->state == 2 };
    uint64_t key = hash_bytes(
        hash_add(hash_add(0xf1e1d, k.colour), (uint64_t)k.shown << 9 | (uint64_t)rank << 1
                                               | k.broken),
        k.mark, strlen(k.mark));
    stamp_sprite(w, sprite(w, key, wide, high, draw_ranks, &k),
                 (SDL_Rect){ r.x + (r.w - wide) / 2, r.y, wide, high });
}

static void gold_frame(Win *w, SDL_Rect r)
{
    int t = px(w, 2) > 1 ? px(w, 2) : 1;
    fill(w, r, FADE(ink(w, INK_SHEET), 150));
    fill(w, (SDL_Rect){ r.x, r.y, r.w, t }, ink(w, INK_GOLD));
    fill(w, (SDL_Rect){ r.x, r.y + r.h - t, r.w, t }, ink(w, INK_GOLD));
    fill(w, (SDL_Rect){ r.x, r.y, t, r.h }, ink(w, INK_GOLD));
    fill(w, (SDL_Rect){ r.x + r.w - t, r.y, t, r.h }, ink(w, INK_GOLD));
}

static void draw_fighter(App *a, SDL_Rect r, const FieldView *v, int i)
{
    Win *w = &a->w;
    const FighterView *f = &v->fighter[i];
    Style s = style(w, 15, INK_TEXT);
    s.colour = team_colour(a, v, f->team);
    bool tall = r.h > px(w, 44);
    int y = r.y + (tall ? px(w, 28) : 0);
    if (i == a->play.unit)
        gold_frame(w, (SDL_Rect){ r.x, r.y - px(w, 3), r.w, r.h + px(w, 3) });
    if (tall)
        fighter_marks(a, r, f, s.colour);
    arm_label(w, (SDL_Rect){ r.x + 1, y, r.w - 2, px(w, 18) }, s, f->arm ? f->arm : f->name);
    y += px(w, 18);
    char men[16];
    SDL_snprintf(men, sizeof men, "%d", (int)f->men);
    Style n = style_figures(w, 15, INK_TEXT);
    int wide = text_wide(w->fonts, &n, men), bar_x = r.x + wide + px(w, 7);
    bool room = r.w - wide > px(w, 26);
    if (room && y + px(w, 15) <= r.y + r.h + px(w, 4))
        say_at(w, (SDL_Rect){ r.x + px(w, 2), y - px(w, 2), wide, px(w, 18) }, n, LEFT, men);
    else
        bar_x = r.x + px(w, 4);
    if (y + px(w, 8) < r.y + r.h + px(w, 4)) {
        bar(w, (SDL_Rect){ bar_x, y + px(w, 3), r.x + r.w - px(w, 4) - bar_x, px(w, 4) },
            f->order_permille, ink(w, f->order_permille < 400 ? INK_BAD : INK_GOOD));
        bar(w, (SDL_Rect){ bar_x, y + px(w, 8), r.x + r.w - px(w, 4) - bar_x, px(w, 3) }, f->weary,
            ink(w, INK_AMBER));
    }
    if (f->team == v->mine)
        ui_area(&a->ui, r, ACT_UNIT, i);
}

/* The order drafted for a contingent this half-hour: NULL, or the last one. */
static const Order *drafted(App *a, const FighterView *u)
{
    const Play *p = &a->play;
    Draft d = session_draft(p->session, p->side);
    for (int i = d.count - 1; i >= 0; i--) {
        char said[160];
        session_words(p->session, &d.order[i], said, sizeof said);
        const char *at = strchr(said, ' ');
        size_t n = strlen(u->word);
        if (at && strncmp(at + 1, u->word, n) == 0 && (!at[n + 1] || at[n + 1] == ' '))
            return &d.order[i];
    }
    return NULL;
}

/* From each contingent that has an order with a zone, a line to that zone. */
static void draw_orders(App *a, SDL_Rect field, const FieldView *v)
{
    Win *w = &a->w;
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        const Order *o = f->team == v->mine && fights(f) ? drafted(a, f) : NULL;
        if (!o || o->kind == ORDER_STAND || o->kind == ORDER_DISMOUNT)
            continue;
        SDL_Rect from = fighter_rect(a, field, v, i), to = zone_rect(field, v, o->row, o->col);
        int x0 = from.x + from.w / 2, y0 = from.y, x1 = to.x + to.w / 2, y1 = to.y + to.h * 3 / 4;
        int far = max_i32(SDL_abs(x1 - x0), SDL_abs(y1 - y0)), step = px(w, 7), t = px(w, 4);
        for (int d = 0; d < far; d += step)
            fill(w, (SDL_Rect){ x0 + (x1 - x0) * d / far - t / 2,
                                y0 + (y1 - y0) * d / far - t / 2, t, t }, ink(w, INK_GOLD));
        for (int d = 0; d < px(w, 9); d++)
            fill(w, (SDL_Rect){ x1 - d, y1 - px(w, 4) + d, 2 * d + 1, 1 }, ink(w, INK_GOLD));
    }
}

static void unit_sheet(Flow *f, void *self)
{
    App *a = self;
    const FieldView *v = field_of(a);
    static const char *const CAUSE[] = { "hand to hand", "shot at",    "taken in flank",
                                         "men fallen",   "neighbours", "the leader",
                                         "elephants",    "moving",     "the ground",
                                         "rest" };
    if (!v || !v->live)
        return;
    bool chosen = a->play.unit >= 0 && a->play.unit < v->fighters;
    if (!chosen) {
        flow_head(f, "Choose a contingent");
        flow_note(f,
                  "Press one of yours; then, if you like, the zone its order is for. Without one, "
                  "orders are against the nearest enemy.",
                  INK_QUIET);
        return;
    }
    const FighterView *u = &v->fighter[a->play.unit];
    TEXT(men, 64);
    text_number(&men, u->men);
    if (u->dead)
        text_addf(&men, " · fallen %d", (int)u->dead);
    flow_title(f, u->name, NULL);
    flow_note(f, u->arm ? u->arm : "", INK_QUIET);
    flow_row(f, "Men", men.at, INK_TEXT);
    flow_bar(f, "Order", u->order_permille, u->order_permille < 400 ? INK_BAD : INK_GOOD, NULL);
    flow_bar(f, "Weariness", u->weary, INK_AMBER, NULL);
    flow_bar(f, "Arrows", u->ammo, INK_QUIET, NULL);
    for (int i = 0; i < 10; i++)
        if (u->why[i] / 10) {
            char n[16];
            SDL_snprintf(n, sizeof n, "%+d", u->why[i] / 10);
            flow_row(f, CAUSE[i], n, u->why[i] < 0 ? INK_BAD : INK_GOOD);
        }
    const Order *given = drafted(a, u);
    Press press[16];
    int now = given ? given->kind : u->order;
    for (size_t i = 0; i < countof(FIELD_COMMAND); i++)
        press[i] = (Press){ FIELD_COMMAND[i].words, FIELD_COMMAND[i].key, ACT_FIELD_ORDER, (int)i,
                            BUTTON_SMALL | (now == FIELD_COMMAND[i].kind ? BUTTON_ON : 0) };
    flow_buttons(f, press, countof(FIELD_COMMAND), 2);
    flow_note(f,
              given               ? "Ordered; Ctrl Z takes it back"
              : a->play.zone >= 0 ? "For the zone in gold"
                                  : "Against the nearest enemy, or press a zone first",
              INK_QUIET);
}

static void strength_sheet(Flow *f, void *self)
{
    App *a = self;
    const FieldView *v = field_of(a);
    if (!v)
        return;
    flow_head(f, "Strength on the field");
    for (int t = 0; t < 2; t++) {
        TEXT(n, 96);
        bool mine = t == v->mine;
        text_add(&n, mine ? "" : "≈ ");
        text_number(&n, v->team[t].men);
        text_add(&n, mine ? " · lost " : " · lost ≈ ");
        text_number(&n, v->team[t].dead);
        flow_row(f, a->play.m->side[v->team[t].side].name.latin, n.at, INK_TEXT);
    }
    char light[48];
    SDL_snprintf(light, sizeof light, "%d.%d h", (int)(v->light - v->half_hour) / 2,
                 (int)(v->light - v->half_hour) % 2 * 5);
    flow_row(f, "Light left", light, INK_TEXT);
    if (a->play.refusal[0])
        flow_note(f, a->play.refusal, INK_BAD);
}

/* What was heard of the half-hour just fought. */
static void moments_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    const FieldView *v = field_of(a);
    EventSpan e = session_heard(p->session, p->side, session_weeks(p->session));
    int said = 0;
    flow_head(f, "This half-hour");
    for (int i = e.count - 1; v && i >= 0 && said < 8; i--) {
        TEXT(t, 200);
        if (e.at[i].half_hour != v->half_hour || !v->half_hour
            || !report_event(p->m, p->side, &e.at[i], &t))
            continue;
        flow_note(f, t.at, e.at[i].side == p->side ? INK_TEXT : INK_QUIET);
        flow_space(f, 3);
        said++;
    }
    if (!said)
        flow_note(f, v && v->half_hour ? "Nothing that was told." : "The lines are drawn up.",
                  INK_QUIET);
}

void battle_draw(App *a)
{
    Win *w = &a->w;
    const FieldView *v = field_of(a);
    int edge = px(w, 18), top = px(w, 52) + edge,
        side = px(w, 300) < w->w / 4 ? px(w, 300) : w->w / 4;
    char line[96] = "The battle is over";
    if (v && v->live)
        SDL_snprintf(line, sizeof line, "half-hour %d of %d", (int)v->half_hour + 1, (int)v->light);
    top_bar(a, v && v->place.n ? a->play.m->place[v->place.n].name.latin : "Battle", line);
    SDL_Rect low = { w->w - edge - side, w->h - edge - px(w, 60), side, px(w, 60) };
    ui_button(&a->ui, low, v && v->live ? "Next half-hour" : "To the map", "Enter", ACT_HALF_HOUR,
              0, BUTTON_MAIN);
    if (!v || !v->live)
        return;
    SDL_Rect field = { 2 * edge + side, top, w->w - 2 * side - 4 * edge, w->h - top - edge };
    draw_zones(a, field, v);
    for (int i = 0; i < v->fighters; i++)
        if (fights(&v->fighter[i]))
            draw_fighter(a, fighter_rect(a, field, v, i), v, i);
    draw_orders(a, field, v);
    column(&a->ui, (SDL_Rect){ edge, top, side, w->h - top - edge }, &(Leaf){ unit_sheet, a, INKS },
           1, &a->play.scroll_left);
    column(&a->ui, (SDL_Rect){ low.x, top, side, low.y - edge - px(w, 44) - top },
           (const Leaf[]){ { strength_sheet, a, INKS }, { moments_sheet, a, INKS } }, 2,
           &a->play.scroll_right);
    ui_button(&a->ui, (SDL_Rect){ low.x, low.y - px(w, 38), side, px(w, 30) },
              "Let the general command", "L", ACT_GENERAL, 0, BUTTON_SMALL);
}

/* The zone asked for, else that of the nearest enemy. */
static void target_of(const FieldView *v, int zone, const FighterView *u, int *col, int *row)
{
    int least = 1000;
    *col = u->col;
    *row = u->row;
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        int far = SDL_abs(f->col - u->col) + SDL_abs(f->row - u->row);
        if (f->team == u->team || !fights(f) || far >= least)
            continue;
        least = far;
        *col = f->col;
        *row = f->row;
    }
    if (zone >= 0) {
        *col = zone % ZONE_COLS;
        *row = zone / ZONE_COLS;
    }
}

/* The field's orders are said in words: the contingent is known by its word,
 * the zone by column and row. */
static void order_unit(App *a, int i)
{
    const FieldView *v = field_of(a);
    Play *p = &a->play;
    const Command *c = &FIELD_COMMAND[i];
    Fault why;
    char words[96];
    int col, row;
    if (!v || !v->live || (c->aim != NO_UNIT && (p->unit < 0 || p->unit >= v->fighters)))
        return;
    const FighterView *u = &v->fighter[p->unit < 0 ? 0 : p->unit];
    target_of(v, p->zone, u, &col, &row);
    if (c->aim == NO_UNIT)
        SDL_snprintf(words, sizeof words, "%s", c->help);
    else if (c->aim == AT_ZONE || (c->aim == MAY_ZONE && p->zone >= 0))
        SDL_snprintf(words, sizeof words, "%s %s at %d,%d", c->help, u->word, col, row);
    else
        SDL_snprintf(words, sizeof words, "%s %s", c->help, u->word);
    p->refusal[0] = 0;
    if (!session_say(p->session, p->side, words, &why))
        return;
    char said[600];
    fault_words(&why, said, sizeof said);
    size_t n = strlen(u->word);                 /* "c3 is on foot": its name says more */
    bool by_word = SDL_strncasecmp(said, u->word, n) == 0 && said[n] == ' ';
    SDL_snprintf(p->refusal, sizeof p->refusal, "%s%s", by_word ? u->name : "",
                 by_word ? said + n : said);
}

static void next_half_hour(App *a)
{
    Play *p = &a->play;
    p->refusal[0] = 0;
    if (session_stage(p->session) != IN_BATTLE) {
        page_open(a, PAGE_PLAY);
        return;
    }
    game_week(a);
}

void battle_act(App *a, int act, int arg)
{
    if (a->play.thinking)
        return;
    if (act == ACT_UNIT && arg >= ZONE_FROM)
        a->play.zone = a->play.zone == arg - ZONE_FROM ? -1 : arg - ZONE_FROM;
    else if (act == ACT_UNIT)
        a->play.unit = arg;
    else if (act == ACT_FIELD_ORDER)
        order_unit(a, arg);
    else if (act == ACT_GENERAL) {
        a->play.general = true;
        session_command(a->play.session, a->play.side, false);
        session_say(a->play.session, a->play.side, "delegate", NULL);
        next_half_hour(a);
    } else
        next_half_hour(a);
}

/* The next of our contingents that still stands. */
static void next_unit(App *a, int by)
{
    const FieldView *v = field_of(a);
    int at = a->play.unit;
    for (int i = 0; v && i < v->fighters; i++) {
        at = (at + by + 2 * v->fighters) % v->fighters;
        if (v->fighter[at].team == v->mine && v->fighter[at].state == 1) {
            a->play.unit = at;
            return;
        }
    }
}

bool battle_key(App *a, SDL_Keysym k)
{
    if (k.sym == SDLK_l && !(k.mod & KMOD_CTRL)) {
        app_act(a, ACT_GENERAL, 0);
        return true;
    }
    if (k.sym == SDLK_TAB || k.sym == SDLK_n) {
        next_unit(a, k.mod & KMOD_SHIFT ? -1 : 1);
        return true;
    }
    for (size_t i = 0; i < countof(FIELD_COMMAND); i++)
        if (FIELD_COMMAND[i].sym == k.sym && !(k.mod & KMOD_CTRL)) {
            order_unit(a, (int)i);
            return true;
        }
    if (k.sym == SDLK_ESCAPE) {
        page_open(a, PAGE_PAUSE);
        return true;
    }
    return false;
}

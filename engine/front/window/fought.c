/*
 * fought.c: the battles of the last week, put together from what was heard of
 * them, each on a sheet of its own.
 */
#include "front/window/app.h"

static const char *name_of_army(const Model *m, Atom name, LeaderId leader, Side side)
{
    if (leader.n && leader.n <= m->leaders)
        return m->leader[leader.n].name.latin;
    const char *title = title_of_formation(m, name);
    if (title && *title)
        return title;
    return side && side <= m->sides ? m->side[side].name.latin : "an army";
}

static void begin(const Model *m, const Event *e, Fought *f)
{
    *f = (Fought){ .day = e->day, .place = e->place, .winner = -1 };
    f->side[0] = e->side;
    for (int t = 0; t < 2; t++) {
        f->men[t] = e->n[t];
        f->dead[t] = f->wounded[t] = f->taken[t] = -1;
    }
    SDL_strlcpy(f->name[0], name_of_army(m, e->name, e->leader, e->side), sizeof f->name[0]);
    SDL_strlcpy(f->name[1], name_of_army(m, e->other_name, (LeaderId){ 0 }, 0),
                sizeof f->name[1]);
}

static int team_of(const Fought *f, Side side) { return side == f->side[0] ? 0 : 1; }

static void add_to(int64_t *sum, int64_t n) { *sum = (*sum < 0 ? 0 : *sum) + n; }

static void half_hour(Fought *f, const Event *e)
{
    if (f->orders == BATTLE_DAY)
        return;
    int own = team_of(f, e->side);
    f->order[f->orders][own] = (int32_t)e->n[1];
    f->order[f->orders++][!own] = (int32_t)e->n[2];
    f->half_hours = max_i32(f->half_hours, (int32_t)e->n[0]);
}

/* "Your c12 broke in column 2" becomes "Your Tamim broke". */
static void in_names(App *a, char *text, size_t cap)
{
    char rest[160];
    Play *p = &a->play;
    char *col = strstr(text, " in column ");
    if (col)
        memmove(col, col + 12, strlen(col + 12) + 1);
    char *at = SDL_strcasestr(text, "your c");
    int n = at ? SDL_atoi(at + 6) : -1;
    bool word = at && at[6] >= '0' && at[6] <= '9';
    ContingentView part[64];
    for (int k = 0; word && k < p->view.formations; k++) {
        if (!p->view.formation[k].own)
            continue;
        int all = session_contingents(p->session, p->side, p->view.formation[k].id, part,
                                      countof(part));
        for (int c = 0; c < all; c++)
            if (part[c].id.i == n) {
                SDL_strlcpy(rest, at + 6 + strspn(at + 6, "0123456789"), sizeof rest);
                const char *pool = part[c].pool;
                pool += strncmp(pool, "The ", 4) == 0 ? 4 : 0;
                SDL_snprintf(at + 5, cap - (size_t)(at + 5 - text), "%s%s", pool, rest);
                return;
            }
    }
    if (word) {
        SDL_strlcpy(rest, at + 6 + strspn(at + 6, "0123456789"), sizeof rest);
        SDL_snprintf(at + 5, cap - (size_t)(at + 5 - text), "men%s", rest);
    }
}

/* Makes room by letting go of the least grave, unless that is what is new. */
static bool room_for(Fought *f, int grave)
{
    int least = 0;
    if (f->moments < (int)countof(f->moment))
        return true;
    for (int i = 1; i < f->moments; i++)
        least = f->grave[i] < f->grave[least] ? i : least;
    if (f->grave[least] >= grave)
        return false;
    f->moments--;
    memmove(f->moment[least], f->moment[least + 1],
            (size_t)(f->moments - least) * sizeof f->moment[0]);
    memmove(&f->grave[least], &f->grave[least + 1],
            (size_t)(f->moments - least) * sizeof f->grave[0]);
    return true;
}

static void moment(App *a, Fought *f, const Event *e)
{
    TEXT(words, 160);
    TEXT(all, 160);
    int grave = told_gravity(e, e->side == a->play.side);
    if (!report_event(a->play.m, a->play.side, e, &words))
        return;
    in_names(a, words.at, 160);
    if (e->half_hour)
        text_addf(&all, "%d.%s h: ", (int)e->half_hour / 2, e->half_hour % 2 ? "5" : "0");
    text_add(&all, words.at);
    enum { BROKEN_TOLD = 4 };
    int broken = 0;
    for (int i = 0; i < f->moments; i++) {      /* several charged at once: once is enough */
        broken += strstr(f->moment[i], "'s line broke") != NULL;
        if (strcmp(f->moment[i], all.at) == 0)
            return;
    }
    if (broken >= BROKEN_TOLD && strstr(all.at, "'s line broke"))
        return;
    if (!room_for(f, grave))
        return;
    f->grave[f->moments] = grave;
    SDL_strlcpy(f->moment[f->moments++], all.at, sizeof f->moment[0]);
}

static void won(Fought *f, const Event *e)
{
    int t = team_of(f, e->side);
    f->winner = t;
    f->half_hours = max_i32(f->half_hours, (int32_t)e->n[3]);
    f->dead[t] = e->n[0];
    f->dead[!t] = e->n[1];
    f->taken[!t] = e->n[2];
}

/* The beaten tell more than whoever beat them knows: the wounded left behind. */
static void routed(Fought *f, const Event *e)
{
    int t = team_of(f, e->side);
    add_to(&f->wounded[t], e->n[1]);
    f->drowned[t] += e->n[3];
    if (f->winner < 0) {
        add_to(&f->dead[t], e->n[0] + e->n[3]);
        add_to(&f->taken[t], e->n[2]);
    }
}

static void take(App *a, Fought *f, const Event *e)
{
    switch (e->kind) {
    case EV_HALF_HOUR: half_hour(f, e); break;
    case EV_WON: won(f, e); break;
    case EV_ROUTED: routed(f, e); break;
    case EV_DUSK:
        for (int t = 0; t < 2; t++)
            f->dead[t] = e->n[e->side == f->side[0] ? t : !t];
        moment(a, f, e);
        break;
    case EV_SPOILS:
        f->spoils_dh += e->n[0];
        f->spoils_g += e->n[1];
        f->spoils_animals += e->n[2];
        f->spoils_side = e->side;
        break;
    case EV_BEAST_FELL:
        f->beasts[team_of(f, e->side)] += e->n[0];
        break;
    case EV_TOWERS_DOWN:
        f->towers[team_of(f, e->side)] += e->n[0];
        break;
    case EV_CHARGED: case EV_BROKE: case EV_GAP: case EV_RESERVE: case EV_LEADER_FELL:
    case EV_WITHDREW: case EV_PURSUED: case EV_CAME: case EV_DUEL: case EV_SHIED:
    case EV_BEASTS_WILD: case EV_BLINDED: case EV_MOCK: case EV_STORM: case EV_SEAT_LOST:
    case EV_STANDARD: case EV_CAMP: case EV_AMBUSH: case EV_FEIGNED: case EV_THRUST:
    case EV_BRIDGE_CUT: case EV_NIGHT:
        moment(a, f, e);
        break;
    default: break;
    }
}

/* The side of the other army is told by its own part of the story. */
static void other_side(const EventSpan *e, int from, Fought *f)
{
    for (int i = from; i < e->count && !f->side[1]; i++)
        if (e->at[i].place.n == f->place.n && e->at[i].day == f->day
            && e->at[i].side != f->side[0] && e->at[i].kind >= EV_BATTLE
            && e->at[i].kind <= EV_WON)
            f->side[1] = e->at[i].side;
}

void fought_read(App *a, EventSpan e)
{
    Play *p = &a->play;
    p->foughts = p->fought_at = 0;
    Fought *f = NULL;
    for (int i = 0; i < e.count; i++) {
        const Event *v = &e.at[i];
        if (v->kind == EV_BATTLE && p->foughts < FOUGHT_MAX) {
            f = &p->fought[p->foughts++];
            begin(p->m, v, f);
            other_side(&e, i, f);
        } else if (f && v->place.n == f->place.n && v->day == f->day) {
            take(a, f, v);
        }
    }
}

int fought_of(const App *a, PlaceId place, int32_t day)
{
    for (int i = 0; i < a->play.foughts; i++)
        if (a->play.fought[i].place.n == place.n && a->play.fought[i].day == day)
            return i;
    return -1;
}

static void number(char *out, size_t cap, int64_t n, bool about)
{
    Text t = text_in(out, cap);
    text_add(&t, about && n > 0 ? "≈ " : "");
    if (n < 0)
        text_add(&t, "not told");
    else
        text_number(&t, n);
}

/* Three columns: what, of the first, of the second. */
static void three(Flow *f, const char *what, const char *one, const char *two, Ink i, Ink k,
                  bool head)
{
    Win *w = f->w;
    int third = f->wide * 3 / 8, first = f->wide - 2 * third, high = px(w, head ? 28 : 25);
    Style s = head ? style(w, 18, i) : style_figures(w, 18, i), z = s;
    z.colour = ink(w, k);
    say_at(w, (SDL_Rect){ f->x, f->y, first, high }, style(w, 18, INK_TEXT), LEFT, what);
    say_at(w, (SDL_Rect){ f->x + first, f->y, third - px(w, 12), high }, s, RIGHT, one);
    say_at(w, (SDL_Rect){ f->x + first + third, f->y, third, high }, z, RIGHT, two);
    f->y += high;
    fill(w, (SDL_Rect){ f->x, f->y, f->wide, px(w, 1) }, ink(w, INK_RULE));
    f->y += px(w, 1);
}

static void numbers(Flow *f, const App *a, const char *what, const int64_t *n)
{
    const Fought *b = &a->play.fought[a->play.fought_at];
    char one[32], two[32];
    number(one, sizeof one, n[0], b->side[0] != a->play.side);
    number(two, sizeof two, n[1], b->side[1] != a->play.side);
    three(f, what, one, two, INK_TEXT, INK_TEXT, false);
}

/* How the order of both held, half-hour by half-hour. */
static void order_chart(Flow *f, App *a, const Fought *b)
{
    Win *w = f->w;
    int high = px(w, 88), wide = f->wide, n = b->orders, step = wide / (n > 1 ? n : 1);
    flow_space(f, 6);
    flow_note(f, "Order of both, half-hour by half-hour", INK_QUIET);
    fill(w, (SDL_Rect){ f->x, f->y, wide, high }, ink(w, INK_BUTTON));
    fill(w, (SDL_Rect){ f->x, f->y + high / 2, wide, px(w, 1) }, ink(w, INK_RULE));
    for (int t = 0; t < 2; t++)
        for (int i = 0; i < n; i++) {
            int at = (int)((int64_t)high * clamp_i32(b->order[i][t], 0, 1000) / 1000);
            int bar_wide = step * 2 / 5 > px(w, 22) ? px(w, 22) : step * 2 / 5;
            SDL_Rect r = { f->x + i * step + (t ? bar_wide + px(w, 1) : 0) + px(w, 3),
                           f->y + high - at, bar_wide, at };
            Colour c = palette_side(&w->palette, a->play.m, b->side[t]);
            fill(w, r, t ? FADE(c, 170) : c);
            if (t)      /* hollow, so that the two differ without colour */
                fill(w, (SDL_Rect){ r.x + px(w, 2), r.y + px(w, 2), r.w - px(w, 4),
                                    r.h > px(w, 2) ? r.h - px(w, 2) : 0 }, ink(w, INK_SHEET));
        }
    f->y += high + px(w, 2);
    char words[160];
    SDL_snprintf(words, sizeof words, "full: %s · hollow: %s · the line: half its order",
                 b->name[0], b->name[1]);
    flow_note(f, words, INK_QUIET);
}

static void spoils(Flow *f, const App *a, const Fought *b)
{
    TEXT(t, 160);
    if (!b->spoils_dh && !b->spoils_g && !b->spoils_animals)
        return;
    report_money(b->spoils_dh, &t);
    if (b->spoils_g) {
        text_add(&t, ", grain ");
        report_mass(b->spoils_g, &t);
    }
    if (b->spoils_animals) {
        text_add(&t, ", ");
        text_number(&t, b->spoils_animals);
        text_add(&t, " animals");
    }
    flow_row(f, "Spoils", t.at, b->spoils_side == a->play.side ? INK_GOOD : INK_TEXT);
}

static void result(Text *t, const Fought *b)
{
    if (b->winner < 0)
        text_add(t, "Neither held the field.");
    else
        text_addf(t, "%s held the field.", b->name[b->winner]);
    if (b->half_hours)
        text_addf(t, " %d half-hour%s of fighting.", (int)b->half_hours,
                  b->half_hours == 1 ? "" : "s");
}

static void fought_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    const Fought *b = &p->fought[p->fought_at];
    char title[128];
    TEXT(t, 256);
    if (!p->foughts) {
        flow_title(f, "No battle", NULL);
        flow_text(f, "None was heard of in the last week.");
        flow_buttons(f, &(Press){ "To the map", "Esc", ACT_BACK, 0, BUTTON_ON }, 1, 3);
        return;
    }
    SDL_snprintf(title, sizeof title, "The battle of %s, day %d",
                 b->place.n ? p->m->place[b->place.n].name.latin : "the open field",
                 (int)(b->day % WEEK_DAYS) + 1);
    flow_title(f, title, NULL);
    result(&t, b);
    flow_head(f, t.at);
    flow_space(f, 4);
    three(f, "", b->name[0], b->name[1], INK_TEXT, INK_TEXT, true);
    numbers(f, a, "Men", b->men);
    numbers(f, a, "Dead", b->dead);
    numbers(f, a, "Wounded left", b->wounded);
    numbers(f, a, "Taken", b->taken);
    if (b->drowned[0] || b->drowned[1])
        numbers(f, a, "Drowned", b->drowned);
    if (b->beasts[0] || b->beasts[1])
        numbers(f, a, "Elephants killed", b->beasts);
    if (b->towers[0] || b->towers[1])
        numbers(f, a, "Towers down", b->towers);
    spoils(f, a, b);
    if (b->orders > 0)
        order_chart(f, a, b);
    for (int i = 0; i < b->moments; i++) {
        if (!i) {
            flow_space(f, 4);
            flow_head(f, "Moments");
        }
        flow_note(f, b->moment[i], INK_TEXT);
    }
    bool more = p->fought_at + 1 < p->foughts;
    const Press press[] = { { "To the map", "Esc", ACT_BACK, 0, BUTTON_ON },
                            { "The week's report", "L", ACT_PAGE, PAGE_REPORT, 0 },
                            { more ? "Next battle" : "First battle", NULL, ACT_FOUGHT,
                              more ? p->fought_at + 1 : 0, 0 } };
    flow_space(f, 4);
    flow_buttons(f, press, p->foughts > 1 ? 3 : 2, 3);
}

void fought_draw(App *a) { dialog(a, 720, fought_sheet); }

/*
 * deploy.c: where a general draws his army up: how wide, who in front, what is
 * kept back, and where he sits.
 *
 * Rows are counted from his own camp, so that both generals read the same book.
 * Ties go to the column nearer the centre and then to the contingent with the
 * lower slot, never to a place in an array.
 */
#include "battle/eyes.h"

#include "battle/beasts.h"
#include "battle/field.h"

/* Metres of front a fighter takes when every man of the first ranks fights. */
static int32_t front_need(const Model *m, const Fighter *f)
{
    return (int32_t)((int64_t)f->men * 100 / m->arm[f->arm.n].engaged_100m);
}

bool goes_before(const Fighter *a, const Fighter *b)
{
    int64_t wa = fighter_worth(a), wb = fighter_worth(b);
    return wa != wb ? wa > wb : fighter_subject(a) < fighter_subject(b);
}

/* Elephants are posted before the others, when these stand. */
static bool on_the_list(const Model *m, const Fighter *f, int team)
{
    return f->team == team && f->state == FIGHTER_STANDS && m->arm[f->arm.n].class != ARM_BEAST;
}

/* The team's fighters, the worthiest first. Returns how many. */
static int muster(const Model *m, const Battle *b, int team, uint8_t *list)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++) {
        if (!on_the_list(m, &b->fighter[i], team))
            continue;
        int at = n++;
        for (; at > 0 && goes_before(&b->fighter[i], &b->fighter[list[at - 1]]); at--)
            list[at] = list[at - 1];
        list[at] = (uint8_t)i;
    }
    return n;
}

typedef struct Plan {
    int8_t  col[LINE_COLS];         /* open ones, middle first; the line takes `cols` of them */
    int     open, cols;
    int     wings;                  /* outermost columns kept for horse: 0 or 2 */
    int64_t men, horse, reserve;    /* men; wanted in reserve */
    int32_t front[ZONE_COLS], second[ZONE_COLS];    /* metres taken in each line */
} Plan;

/* What an army is: metres of front it would take, men, bodies of horse. */
typedef struct Needs { int64_t foot, horse, men, horsemen; int32_t horse_bodies; } Needs;

static Needs needs_of(const Model *m, const Battle *b, int team)
{
    Needs n = { 0 };
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!on_the_list(m, f, team))
            continue;
        n.men += f->men;
        if (f->mounted) {
            n.horse += front_need(m, f);
            n.horsemen += f->men;
            n.horse_bodies++;
        } else {
            n.foot += front_need(m, f);
        }
    }
    return n;
}

static int ceil_div(int64_t a, int64_t b) { return (int)((a + b - 1) / b); }

/* Two thirds in the first line is the habit; an army that would be overlapped
 * stands thinner, but not below three quarters of a full line (judgement). */
static int line_width(const Rules *r, int open, int64_t own, int64_t enemy)
{
    int64_t full = r->battle_front_m;
    int habit = ceil_div(own * 2 / 3, full), theirs = ceil_div(enemy * 2 / 3, full);
    int thin = (int)(own * 4 / (3 * full));
    int cols = habit < theirs ? max_i32(habit, min_i32(theirs, thin)) : habit;
    return clamp_i32(cols, 1, open);
}

static bool zone_closed(const Battle *b, int team, int at, int col)
{
    return b->zone[ahead(team, at)][col] == ZONE_CLOSED;
}

static void open_columns(const Battle *b, int team, Plan *p)
{
    for (int k = 0; k < LINE_COLS; k++)
        if (!zone_closed(b, team, FRONT_ROW, centre_out[k]))
            p->col[p->open++] = centre_out[k];
    if (!p->open)
        p->col[p->open++] = CENTRE_COL;
}

enum { PRUDENT = 850, PRUDENCE = 30 };      /* a careful man keeps more back; judgement */

static Plan plan_of(const Model *m, const Battle *b, int team)
{
    const Rules *r = &m->rules;
    Needs own = needs_of(m, b, team), enemy = needs_of(m, b, !team);
    Plan p = { .men = own.men, .horse = own.horsemen };
    int64_t share = (int64_t)r->battle_reserve_share * (700 + 60 * b->team[team].skill) / 1000 *
                    (PRUDENT + PRUDENCE * head_of(m, &b->team[team]).caution) / 1000;

    open_columns(b, team, &p);
    p.reserve = own.men * share / 1000;
    p.cols = line_width(r, p.open, own.foot + own.horse, enemy.foot + enemy.horse);
    bool mixed = own.foot && own.horse_bodies >= 2;
    p.wings = mixed && p.cols >= 3 && own.horse * 3 >= r->battle_front_m ? 2 : 0;
    return p;
}

/* Column k of a line, counted from the middle outwards, for foot or for horse:
 * where there are wings the last two belong to the horse. */
static void columns_for(const Plan *p, bool horse, int *first, int *past)
{
    *first = p->wings && horse ? p->cols - p->wings : 0;
    *past = p->wings && !horse ? p->cols - p->wings : p->cols;
}

/* Metres of front that bad ground is worth: horse keep out of trees, houses and
 * soft ground, foot seek what covers them (E10). */
static int32_t ill_ground(const Battle *b, const Fighter *f, int at, int col, int32_t full)
{
    const ZoneGround *g = &zone_ground[b->zone[ahead(f->team, at)][col]];
    int32_t cover = (1000 - g->cover) / 4;
    return (1000 - (f->mounted ? g->horse : g->foot + cover)) * full / 500;
}

/* The column of those open to a body in which there is most room on good ground. */
static int emptiest(const Model *m, const Battle *b, const Plan *p, const Fighter *f, int at)
{
    const int32_t *taken = at == FRONT_ROW ? p->front : p->second;
    int first, past, best = -1;
    int32_t least = 0;

    columns_for(p, f->mounted, &first, &past);
    for (int k = first; k < past; k++) {
        int col = p->col[k];
        int32_t cost = taken[col] + ill_ground(b, f, at, col, m->rules.battle_front_m);
        if (best >= 0 && cost >= least)
            continue;
        best = col;
        least = cost;
    }
    return best;
}

static void place(Battle *b, Fighter *f, int at, int col)
{
    while (zone_closed(b, f->team, at, col) && at > CAMP_ROW)
        at--;
    f->row = f->to_row = (int8_t)ahead(f->team, at);
    f->col = f->to_col = (int8_t)col;
}

int post_column(const Battle *b, const Fighter *f)
{
    static const int8_t column[POSTS] = {
        [POST_ANY] = -1, [POST_LEFT] = 1, [POST_LEFT_CENTRE] = 2, [POST_CENTRE] = 3,
        [POST_RIGHT_CENTRE] = 4, [POST_RIGHT] = 5, [POST_RESERVE] = -1,
    };
    int col = f->post < POSTS ? column[f->post] : -1;
    if (col < 0)
        return -1;
    if (f->team)
        col = ZONE_COLS - 1 - col;
    return zone_closed(b, f->team, FRONT_ROW, col) ? -1 : col;
}

/* First lines are filled before second ones, and deepened after them. */
static void place_in_line(const Model *m, Battle *b, Plan *p, Fighter *f)
{
    int full = m->rules.battle_front_m, post = post_column(b, f);
    int front = post >= 0 ? post : emptiest(m, b, p, f, FRONT_ROW);
    int second = post >= 0 ? post : emptiest(m, b, p, f, SECOND_ROW);
    bool deep = p->front[front] * 10 >= full * 8 && p->second[second] < p->front[front];
    int32_t need = front_need(m, f);

    if (is_shooter(m, f)) {                 /* they run out before the first line and back */
        place(b, f, FRONT_ROW, front);
        return;
    }
    place(b, f, deep ? SECOND_ROW : FRONT_ROW, deep ? second : front);
    if (deep)
        p->second[second] += need;
    else
        p->front[front] += need;
}

/* Horse make the best reserve where there is enough of it, else good foot; never
 * shooters. The last of an army's bodies stay in the line. */
static bool suits_reserve(const Model *m, const Plan *p, const Fighter *f)
{
    if (is_shooter(m, f) || f->men > p->reserve * 3 / 2)
        return false;
    return !f->mounted || p->horse * 4 > p->men;
}

static uint64_t choose_reserve(const Model *m, const Battle *b, const Plan *p,
                               const uint8_t *list, int n)
{
    uint64_t chosen = 0;
    int64_t men = 0;
    for (int k = 0; k < n; k++)
        if (b->fighter[list[k]].post == POST_RESERVE)
            chosen |= UINT64_C(1) << list[k];
    if (chosen)
        return chosen;
    for (int k = 0; k < n && n >= 4 && bits_in(chosen) * 3 < n; k++) {
        const Fighter *f = &b->fighter[list[k]];
        if (f->post != POST_ANY || !suits_reserve(m, p, f) || men + f->men / 2 > p->reserve)
            continue;
        chosen |= UINT64_C(1) << list[k];
        men += f->men;
    }
    return chosen;
}

enum { LEADS_IN_FRONT = 7 };    /* from this on a leader rides with the second line (C1) */

static void take_seat(const Model *m, Battle *b, int team)
{
    Team *t = &b->team[team];
    int lead = t->leader.n ? m->leader[t->leader.n].lead : 0;
    t->seat_col = CENTRE_COL;
    t->seat_row = (uint8_t)ahead(team, lead >= LEADS_IN_FRONT ? SECOND_ROW : RESERVE_ROW);
}

void general_deploy(const Model *m, Battle *b, int team)
{
    uint8_t list[FIGHTER_MAX];
    int n = muster(m, b, team, list), posted = 0;
    Plan p = plan_of(m, b, team);
    uint64_t reserve = choose_reserve(m, b, &p, list, n);

    for (int k = 0; k < n; k++) {
        Fighter *f = &b->fighter[list[k]];
        if (reserve >> list[k] & 1)
            place(b, f, RESERVE_ROW, p.col[posted++ % min_i32(p.open, 3)]);
        else
            place_in_line(m, b, &p, f);
    }
    take_seat(m, b, team);
    b->team[team].line = 0;
    for (int k = 0; k < n; k++)
        if (!(reserve >> list[k] & 1))
            b->team[team].line |= (uint8_t)(1u << b->fighter[list[k]].col);
    if (b->beasts)
        beasts_post(m, b, team);
}

/*
 * general.c: whoever commands an army: where he draws it up, when he advances,
 * whom he sends into a gap, and when he goes home.
 *
 * Rows here are counted from his own camp, so that both generals read the same
 * book. Ties go to the column nearer the centre and then to the contingent with
 * the lower slot, never to a place in an array.
 */
#include "battle/general.h"

#include "battle/field.h"
#include "battle/move.h"

enum { LINE_COLS = 5 };
static const int8_t centre_out[LINE_COLS] = { 3, 2, 4, 1, 5 };     /* columns, middle first */

/* Deployment. */

/* Metres of front a fighter takes when every man of the first ranks fights. */
static int32_t front_need(const Model *m, const Fighter *f)
{
    return (int32_t)((int64_t)f->men * 100 / m->arm[f->arm.n].engaged_100m);
}

static bool is_shooter(const Model *m, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    return !f->mounted && arm->class == ARM_LIGHT && arm->shooters >= 500;
}

static int64_t worth(const Fighter *f)
{
    return (int64_t)f->men * f->cohesion * (500 + f->quality);
}

static bool goes_before(const Fighter *a, const Fighter *b)
{
    int64_t wa = worth(a), wb = worth(b);
    return wa != wb ? wa > wb : fighter_subject(a) < fighter_subject(b);
}

/* The team's fighters, the worthiest first. Returns how many. */
static int muster(const Battle *b, int team, uint8_t *list)
{
    int n = 0;
    for (int i = 0; i < b->fighters; i++) {
        if (b->fighter[i].team != team)
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
        if (f->team != team)
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

static Plan plan_of(const Model *m, const Battle *b, int team)
{
    const Rules *r = &m->rules;
    Needs own = needs_of(m, b, team), enemy = needs_of(m, b, !team);
    Plan p = { .men = own.men, .horse = own.horsemen };
    int64_t share = (int64_t)r->battle_reserve_share * (700 + 60 * b->team[team].skill) / 1000;

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

static int emptiest(const Plan *p, const int32_t *taken, int first, int past)
{
    int best = p->col[first];
    for (int k = first + 1; k < past; k++)
        if (taken[p->col[k]] < taken[best])
            best = p->col[k];
    return best;
}

static void place(Battle *b, Fighter *f, int at, int col)
{
    while (zone_closed(b, f->team, at, col) && at > CAMP_ROW)
        at--;
    f->row = f->to_row = (int8_t)ahead(f->team, at);
    f->col = f->to_col = (int8_t)col;
}

/* First lines are filled before second ones, and deepened after them. */
static void place_in_line(const Model *m, Battle *b, Plan *p, Fighter *f)
{
    int first, past, full = m->rules.battle_front_m;
    columns_for(p, f->mounted, &first, &past);
    int front = emptiest(p, p->front, first, past);
    int second = emptiest(p, p->second, first, past);
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
    for (int k = 0; k < n && n >= 4 && bits_in(chosen) * 3 < n; k++) {
        const Fighter *f = &b->fighter[list[k]];
        if (!suits_reserve(m, p, f) || men + f->men / 2 > p->reserve)
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
    int n = muster(b, team, list), posted = 0;
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
}

/* The half-hour. */

/* What a general has before his eyes. */
typedef struct Eyes {
    const Model  *m;
    const Battle *b;
    const Lines  *l;
    int           team;
    bool          attack, works;        /* he goes forward; he has a ditch before him */
    int           relieve[ZONE_COLS];   /* row whose weary men change with those behind; 0: none */
    uint64_t      sent;                 /* reserves that have their errand */
    Wish         *wish;
} Eyes;

static Wish go(const Eyes *e, OrderKind kind, int at, int col)
{
    return (Wish){ (uint8_t)kind, (int8_t)col, (int8_t)ahead(e->team, at) };
}

static uint32_t own_rows(const Eyes *e, int col) { return e->l->rows[e->team][e->team][col]; }
static uint32_t enemy_rows(const Eyes *e, int col)
{
    return col >= 0 && col < ZONE_COLS ? e->l->rows[!e->team][e->team][col] : 0;
}

static bool touches(const Eyes *e, int at, int col)
{
    return in_touch(e->l, e->team, ahead(e->team, at), col);
}

static bool behind_works(const Battle *b, int team)
{
    int edge = b->edge[team ? BETWEEN_ROW : FRONT_ROW][CENTRE_COL];
    return edge == EDGE_DITCH || edge == EDGE_WALL || edge == EDGE_CANAL;
}

/* Men who can shoot and have something to shoot. */
static int64_t archers(const Eyes *e, int team)
{
    int64_t n = 0;
    for (uint64_t set = e->l->team[team]; set; set &= set - 1) {
        const Fighter *f = &e->b->fighter[low_bit(set)];
        int32_t share = e->m->arm[f->arm.n].shooters;
        if (share && f->ammo)
            n += (int64_t)f->men * share;
    }
    return n / 1000;
}

/* Who waits goes over to the attack when the enemy wavers or a gap shows, and
 * foot that is shot at and cannot answer had better close (Dara, Callinicum). */
static bool turns_to_attack(const Eyes *e, int initiative)
{
    const Team *enemy = &e->b->team[!e->team];
    if (e->works)
        return initiative >= 5 && enemy->collapsed >= 2;
    if (initiative >= 4 && (enemy->gaps || enemy->collapsed))
        return true;
    return !enemy->attacker && e->b->half_hour >= 2 &&
           archers(e, !e->team) > 2 * archers(e, e->team) + 100;
}

/* Weary men in front change with fresh ones behind them. */
enum { SPENT = 380, FRESHER = 220 };    /* points of order; judgement */

static int32_t order_of(const Eyes *e, int at, int col)
{
    int64_t sum = 0;
    int32_t men = 0;
    for (uint64_t set = e->l->at[e->team][ahead(e->team, at)][col]; set; set &= set - 1) {
        const Fighter *f = &e->b->fighter[low_bit(set)];
        sum += (int64_t)f->cohesion * f->men;
        men += f->men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

/* The row whose men should change with those behind them; 0: none. */
static int relief_row(const Eyes *e, int col)
{
    uint32_t rows = own_rows(e, col);
    if (!rows)
        return 0;
    int front = high_bit(rows);
    if (front <= CAMP_ROW + 1 || !(rows >> (front - 1) & 1) || !touches(e, front, col) ||
        touches(e, front - 1, col))
        return 0;
    int32_t tired = order_of(e, front, col);
    return tired < SPENT && order_of(e, front - 1, col) >= tired + FRESHER ? front : 0;
}

/* The row held nearest to `at`, ahead rather than behind; -1: none is held. */
static int nearest_row(uint32_t rows, int at)
{
    uint32_t on = rows >> at, back = rows & ((1u << at) - 1);
    int next = on ? at + low_bit(on) : -1, last = back ? high_bit(back) : -1;
    if (next < 0 || last < 0)
        return max_i32(next, last);
    return next - at <= at - last ? next : last;
}

/* The row of the nearest enemy in the columns beside, seen from row `at`; prefers
 * the column nearer the centre. -1: none. */
static int enemy_beside(const Eyes *e, int at, int col, int *beside)
{
    int inner = col < CENTRE_COL ? col + 1 : col - 1, best = -1, gap = ZONE_ROWS;
    for (int k = 0; k < 2; k++) {
        int c = k ? 2 * col - inner : inner;
        int row = nearest_row(enemy_rows(e, c), at);
        int away = row < at ? at - row : row - at;
        if (row < 0 || away >= gap)
            continue;
        gap = away;
        best = row;
        *beside = c;
    }
    return best;
}

/* Nobody before him: he falls on the flank of those beside, or marches to the
 * nearest column that has an enemy. */
static Wish exploit(const Eyes *e, const Fighter *f, int at)
{
    int beside = 0, row = enemy_beside(e, at, f->col, &beside);
    bool friends = row >= 0 && own_rows(e, beside) &&
                   touches(e, high_bit(own_rows(e, beside)), beside);

    if (!e->attack && (e->works || !friends))
        return go(e, ORDER_STAND, at, f->col);
    if (row >= 0)
        return go(e, ORDER_ADVANCE, row, f->col);
    int inner = f->col < CENTRE_COL ? 1 : -1;
    for (int d = 2; d < ZONE_COLS; d++)
        for (int k = 0; k < 2; k++) {
            int c = f->col + (k ? -inner : inner) * d;
            if (c >= 0 && c < ZONE_COLS && enemy_rows(e, c))
                return go(e, ORDER_ADVANCE, at, c > f->col ? c - 1 : c + 1);
        }
    return go(e, ORDER_STAND, at, f->col);
}

/* Whether to follow an enemy who may give way: not into a pocket between others
 * of his line, unless his whole army goes. */
static bool follows(const Eyes *e, int at, int enemy, int col)
{
    if (enemy == ZONE_ROWS)
        return false;
    if (e->b->team[!e->team].withdrawing)
        return true;
    uint32_t beside = enemy_rows(e, col - 1) | enemy_rows(e, col + 1);
    return !(beside >> (at + enemy) & 1);
}

enum { CHARGE_ROWS = 2 };       /* one clear zone before the enemy (E1) */

/* Who stands first in his column. */
static Wish leads_column(const Eyes *e, const Fighter *f, int at, int enemy)
{
    if (is_shooter(e->m, f))
        return go(e, ORDER_SHOOT, at, f->col);
    if (enemy == ZONE_ROWS && !touches(e, at, f->col))
        return exploit(e, f, at);
    if (touches(e, at, f->col) && e->attack)
        return go(e, ORDER_ADVANCE, follows(e, at, enemy, f->col) ? at + enemy : at, f->col);
    if (!e->attack)
        return go(e, ORDER_STAND, at, f->col);
    bool charges = f->mounted && enemy >= CHARGE_ROWS && enemy <= move_zones(e->m, f);
    return go(e, charges ? ORDER_CHARGE : ORDER_ADVANCE, at + enemy, f->col);
}

/* Shooters keep with the line and go where it goes. */
static Wish with_line(const Eyes *e, const Fighter *f, int at, int front)
{
    if (front > at)
        return go(e, ORDER_ADVANCE, front, f->col);
    return go(e, ORDER_SHOOT, at, f->col);
}

/* Wing horse, foot of the line and those behind them. */
static Wish line_wish(const Eyes *e, const Fighter *f, int at)
{
    uint32_t rows = own_rows(e, f->col);
    int front = high_bit(rows);
    int enemy = enemy_ahead(e->l, e->team, at, f->col);

    if (e->relieve[f->col]) {
        int tired = e->relieve[f->col];
        if (at == tired && f->cohesion < SPENT + FRESHER / 2)
            return go(e, ORDER_FALL_BACK, at - 1, f->col);
        if (at == tired - 1)
            return go(e, ORDER_RELIEVE, tired, f->col);
    }
    if (is_shooter(e->m, f) && (front > at || e->l->men[e->team][f->row][f->col] > f->men))
        return with_line(e, f, at, front);
    if (at == front || touches(e, at, f->col))
        return leads_column(e, f, at, enemy);
    if (enemy == ZONE_ROWS)
        return exploit(e, f, at);
    if (front - at > 1)
        return go(e, ORDER_ADVANCE, front - 1, f->col);
    return go(e, ORDER_STAND, at, f->col);
}

/* The best body of the reserve that has no errand yet; horse first. -1: none. */
static int pick_reserve(const Eyes *e)
{
    int best = -1;
    for (int at = CAMP_ROW; at <= RESERVE_ROW; at++)
        for (int c = 0; c < ZONE_COLS; c++) {
            uint64_t set = e->l->at[e->team][ahead(e->team, at)][c] & ~e->sent;
            for (; set; set &= set - 1) {
                int i = low_bit(set);
                const Fighter *f = &e->b->fighter[i];
                if (is_shooter(e->m, f) || touches(e, at, c))
                    continue;
                if (best < 0 || goes_before(f, &e->b->fighter[best]))
                    best = i;
            }
        }
    return best;
}

static void send_reserve(Eyes *e, int at, int col)
{
    int i = pick_reserve(e);
    if (i < 0)
        return;
    e->wish[i] = go(e, ORDER_COMMIT, at, col);
    e->sent |= UINT64_C(1) << i;
}

enum { SHAKY = 420 };           /* order below which he props a column up; judgement */

/* The column in contact with the worst order and nobody behind its first line;
 * -1: none below `least`. Columns already helped are left out. */
static int shakiest(const Eyes *e, uint32_t helped, int32_t least)
{
    int worst = -1;
    for (int k = 0; k < LINE_COLS; k++) {
        int col = centre_out[k];
        uint32_t rows = own_rows(e, col);
        if (!rows || (helped >> col & 1))
            continue;
        int front = high_bit(rows);
        bool alone = !(rows & ((1u << front) - 1) & ~(1u << CAMP_ROW | 1u << RESERVE_ROW));
        if (!alone || !touches(e, front, col))
            continue;
        int32_t order = order_of(e, front, col);
        if (order >= least)
            continue;
        least = order;
        worst = col;
    }
    return worst;
}

/* Gaps first; then columns about to give way with nobody behind them; then, when
 * the enemy shows a gap, into it. */
static void send_reserves(Eyes *e)
{
    const Team *own = &e->b->team[e->team], *enemy = &e->b->team[!e->team];
    if (pick_reserve(e) < 0)
        return;
    for (int k = 0; k < LINE_COLS; k++)
        if ((own->gaps >> centre_out[k] & 1) && !own_rows(e, centre_out[k]))
            send_reserve(e, SECOND_ROW, centre_out[k]);
    uint32_t helped = 0;
    for (int col; (col = shakiest(e, helped, SHAKY)) >= 0; helped |= 1u << col)
        send_reserve(e, max_i32(high_bit(own_rows(e, col)) - 1, SECOND_ROW), col);
    for (int k = 0; k < LINE_COLS; k++)
        if (enemy->gaps >> centre_out[k] & 1)
            send_reserve(e, FRONT_ROW + 2, centre_out[k]);
}

static bool is_reserve(int at) { return at <= RESERVE_ROW; }

/* A reserve waits; if the enemy is upon it, it fights. */
static Wish reserve_wish(const Eyes *e, const Fighter *f, int at)
{
    if (touches(e, at, f->col))
        return go(e, ORDER_ADVANCE, at, f->col);
    return go(e, ORDER_STAND, at, f->col);
}

static void withdraw_wishes(const Eyes *e)
{
    for (uint64_t set = e->l->team[e->team]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &e->b->fighter[i];
        e->wish[i] = go(e, ORDER_FALL_BACK, CAMP_ROW, f->col);
    }
}

void general_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish)
{
    const Team *own = &b->team[team];
    int initiative = own->leader.n ? m->leader[own->leader.n].initiative : 3;
    Eyes e = { .m = m, .b = b, .l = l, .team = team, .wish = wish };

    if (own->withdrawing) {
        withdraw_wishes(&e);
        return;
    }
    e.works = behind_works(b, team);
    e.attack = b->half_hour > 0 && (own->attacker || turns_to_attack(&e, initiative));
    for (int c = 0; c < ZONE_COLS; c++)
        e.relieve[c] = relief_row(&e, c);
    send_reserves(&e);
    for (uint64_t set = l->team[team] & ~e.sent; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        int at = ahead(team, f->row);
        wish[i] = is_reserve(at) ? reserve_wish(&e, f, at) : line_wish(&e, f, at);
    }
}

static int64_t standing_worth(const Battle *b, int team)
{
    int64_t sum = 0;
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].team == team && b->fighter[i].state == FIGHTER_STANDS)
            sum += worth(&b->fighter[i]);
    return sum;
}

enum { PATIENCE = 4 };          /* half-hours before anybody talks of going home */

/* He compares what is left of both armies with what they brought: a cautious
 * man leaves when he has kept two fifths as much as the enemy, a bold one at a
 * fifth (C1, C2; judgement). */
bool general_leaves(const Model *m, const Battle *b, int team)
{
    const Team *own = &b->team[team];
    if (own->person || own->withdrawing || b->half_hour < PATIENCE || !own->collapsed)
        return false;
    int caution = own->leader.n ? m->leader[own->leader.n].caution : 5;
    int64_t mine = standing_worth(b, team) / max_i32(own->men_start, 1);
    int64_t theirs = standing_worth(b, !team) / max_i32(b->team[!team].men_start, 1);
    return mine * 1000 < theirs * (150 + 25 * caution);
}

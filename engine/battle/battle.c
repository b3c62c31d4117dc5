/*
 * battle.c: a day of battle: two armies are drawn up, and then half-hour follows
 * half-hour until one of them breaks, leaves, or it is dark.
 */
#include "battle/battle.h"

#include "battle/contact.h"
#include "battle/general.h"
#include "battle/lines.h"
#include "battle/move.h"
#include "battle/pursuit.h"

/* Sums. */

int64_t battle_worth(const Battle *b, int team)
{
    int64_t sum = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS)
            sum += (int64_t)f->men * f->cohesion * (500 + f->quality);
    }
    return sum;
}

int32_t battle_men(const Battle *b, int team)
{
    int32_t men = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team == team && (f->state == FIGHTER_STANDS || f->state == FIGHTER_BROKEN))
            men += f->men;
    }
    return men;
}

int32_t battle_mean_order(const Battle *b, int team)
{
    int64_t sum = 0, men = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team || f->state == FIGHTER_GONE || f->state == FIGHTER_LEFT)
            continue;
        sum += (int64_t)f->men * f->cohesion;
        men += f->men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

int battle_team(const Battle *b, Side side)
{
    for (int team = 0; team < TEAMS; team++)
        if (side && (b->team[team].sides >> side & 1))
            return team;
    return -1;
}

bool battle_contingent(const Battle *b, ContingentId who, Fighter *out)
{
    int64_t order = 0, weary = 0, ammo = 0, weight = 0;
    bool found = false;

    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->who.i != who.i || f->who.gen != who.gen)
            continue;
        if (!found)
            *out = (Fighter){ .state = f->state, .team = f->team, .formation = f->formation,
                              .who = who, .arm = f->arm, .pool = f->pool, .quality = f->quality,
                              .habit = f->habit, .chained = f->chained };
        found = true;
        out->state = out->state == f->state ? f->state : FIGHTER_STANDS;
        out->dawn += f->dawn;
        out->men += f->men;
        out->dead += f->dead;
        out->hurt += f->hurt;
        out->taken += f->taken;
        out->drowned += f->drowned;
        out->in_view |= f->in_view;
        order += (int64_t)(f->men + 1) * f->cohesion;
        weary += (int64_t)(f->men + 1) * f->fatigue;
        ammo += (int64_t)(f->men + 1) * f->ammo;
        weight += f->men + 1;
    }
    if (!found)
        return false;
    out->cohesion = (int16_t)(order / weight);
    out->fatigue = (int16_t)(weary / weight);
    out->ammo = (int16_t)(ammo / weight);
    return true;
}

/* Drawing up. */

enum {
    LEAST_MEN   = 30,                       /* fewer stay with the baggage */
    TEAM_MOST   = FIGHTER_MAX * 5 / 8,      /* so that the smaller army has room */
    BODY_MOST   = 1000,                     /* men led as one: a drafsh, a tribe (E1) */
    BODY_LEAST  = 150,
    BODIES_GOOD = 10                        /* an army shows its lines with so many */
};

typedef struct Roll {
    ContingentId who[CONTINGENT_MAX];
    int32_t      men[CONTINGENT_MAX];
    int32_t      count, total;
} Roll;

/* The contingents of a team, the largest first; ties to the lower slot. */
static void roll_call(const World *w, const Meeting *who, int team, int32_t least, Roll *roll)
{
    roll->count = roll->total = 0;
    for (int k = 0; k < who->count[team]; k++) {
        FormationId f = who->who[team][k];
        for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i)) {
            int32_t men = w->contingent[i].men;
            if (men < least)
                continue;
            int at = roll->count++;
            for (; at > 0 && (men > roll->men[at - 1] ||
                              (men == roll->men[at - 1] && i < roll->who[at - 1].i)); at--) {
                roll->men[at] = roll->men[at - 1];
                roll->who[at] = roll->who[at - 1];
            }
            roll->men[at] = men;
            roll->who[at] = contingent_id(w, i);
            roll->total += men;
        }
    }
}

static int bodies_of(int32_t men, int32_t size) { return (men + size - 1) / size; }

static int32_t bodies_in(const Roll *roll, int32_t size)
{
    int32_t n = 0;
    for (int k = 0; k < roll->count; k++)
        n += bodies_of(roll->men[k], size);
    return n;
}

/* Men of a body: small enough that the armies show lines, large enough that all
 * find room; the same for both. */
static int32_t body_size(const Roll *roll, const int *room)
{
    int32_t larger = max_i32(roll[0].total, roll[1].total);
    int32_t size = clamp_i32(larger / BODIES_GOOD, BODY_LEAST, BODY_MOST);
    for (int t = 0; t < TEAMS; t++)
        while (bodies_in(&roll[t], size) > room[t] && bodies_in(&roll[t], size) > roll[t].count)
            size += size / 8 + 1;
    return size;
}

static void enlist(const Model *m, const World *w, Battle *b, int team, ContingentId who, int parts)
{
    const Contingent *c = contingent_at(w, who);
    const ArmKind *arm = &m->arm[c->arm.n];

    for (int k = 0; k < parts; k++) {
        Fighter *f = &b->fighter[b->fighters++];
        *f = (Fighter){ .state = FIGHTER_STANDS, .team = (uint8_t)team, .order = ORDER_STAND,
                        .formation = c->formation, .who = who, .part = (uint8_t)(k + 1),
                        .arm = c->arm, .pool = c->pool, .quality = c->quality,
                        .cohesion = c->cohesion, .order_dawn = c->cohesion,
                        .fatigue = c->fatigue, .ammo = 1000, .habit = c->habit,
                        .chained = c->chained, .mounted = arm->mount && arm->fights_mounted };
        f->men = f->dawn = c->men / parts + (k < c->men % parts);
        b->team[team].men_start += f->men;
    }
}

/* Half of the field each; who has more contingents than that may use what the
 * other does not need. */
static void room_of(const Roll *roll, int *room)
{
    int half = FIGHTER_MAX / 2, more = roll[0].count >= roll[1].count ? 0 : 1;
    int wants = min_i32(roll[more].count, TEAM_MOST);

    room[more] = clamp_i32(wants, half, FIGHTER_MAX - min_i32(roll[!more].count, half));
    room[!more] = FIGHTER_MAX - room[more];
}

static void enlist_all(const Model *m, const World *w, const Meeting *who, Battle *b)
{
    Roll roll[TEAMS];
    int room[TEAMS];

    for (int t = 0; t < TEAMS; t++)
        roll_call(w, who, t, LEAST_MEN, &roll[t]);
    for (int t = 0; t < TEAMS; t++)
        if (!roll[t].count)                         /* a handful defends itself all the same */
            roll_call(w, who, t, 1, &roll[t]);
    room_of(roll, room);
    int32_t size = body_size(roll, room);
    for (int t = 0; t < TEAMS; t++) {
        int left = room[t];
        for (int k = 0; k < roll[t].count && left > 0; k++) {
            int parts = min_i32(bodies_of(roll[t].men[k], size), left);
            enlist(m, w, b, t, roll[t].who[k], parts);
            left -= parts;
        }
    }
}

enum { NO_LEADER_SKILL = 3 };

static int16_t ability_of(const Model *m, const World *w, LeaderId l)
{
    bool well = l.n && w->leader[l.n].fate == LEADER_WELL;
    return well ? (int16_t)m->leader[l.n].ability : NO_LEADER_SKILL;
}

/* A weak commander is held up by a good deputy, half of the way. */
static void command_of(const Model *m, const World *w, const Meeting *who, int team, Team *t)
{
    const Formation *first = formation_at(w, who->who[team][0]);
    int16_t best = 0;

    t->side = first->side;
    if (first->leader.n && w->leader[first->leader.n].fate == LEADER_WELL)
        t->leader = first->leader;
    t->skill = ability_of(m, w, first->leader);
    for (int k = 0; k < who->count[team]; k++) {
        const Formation *f = formation_at(w, who->who[team][k]);
        t->sides |= (uint8_t)(1u << f->side);
        if (k > 0 && f->leader.n && w->leader[f->leader.n].fate == LEADER_WELL) {
            best = (int16_t)max_i32(best, ability_of(m, w, f->leader));
            t->deputies++;
        }
        t->person |= w->side[f->side].commanded;
        t->works = (uint8_t)max_i32(t->works, f->fortified);
    }
    if (best > t->skill)
        t->skill = (int16_t)(t->skill + (best - t->skill) / 2);
}

/* Noon heat parts the armies above 38 degrees and wears men and horses (E10). */
enum { HOT_DEGREES = 38, HOT_STRAIN_MOST = 1000, WINDY = 2, STORM = 3 };

static void weather_of(const Model *m, const World *w, Battle *b)
{
    const Rules *r = &m->rules;
    const MonthModel *month = month_of(m, w->clock.day);
    bool hot = w->weather.hottest > HOT_DEGREES;
    int32_t light = month->light_half_hours - r->battle_deploy_half_hours;

    if (hot) {
        light -= r->battle_heat_pause;
        b->hot = (uint8_t)(min_i32(r->battle_heat_weary, HOT_STRAIN_MOST) / 4);
    }
    b->light = (uint8_t)clamp_i32(light, 4, 40);
    if (w->weather.wind < WINDY)
        return;
    Rng facing = rng_at(0, RNG_TERRAIN, b->place.n, 1000 + b->route.n);
    int north = (int)rng_below(&facing, 4);             /* where the camp of team 1 lies */
    int from = (w->weather.wind_from - north + 4) % 4;
    b->wind_on = from == 0 ? 1 : from == 2 ? 2 : 0;     /* it blows from the enemy's camp */
    b->dust = w->weather.wind >= STORM ? 250 : 0;
}

void battle_set_up(const Model *m, const World *w, const Meeting *who, Battle *out)
{
    int32_t number = w->battle.number + 1;
    must(who->count[0] > 0 && who->count[1] > 0);
    memset(out, 0, sizeof *out);
    out->number = number;
    out->place = who->place;
    out->route = who->route;
    for (int t = 0; t < TEAMS; t++) {
        Team *team = &out->team[t];
        out->lead[t] = who->who[t][0];
        team->attacker = who->attacks[t];
        command_of(m, w, who, t, team);
        if (who->assault && who->attacks[t])
            team->tempo_lean = (int16_t)(m->rules.battle_tempo_assault - m->rules.battle_tempo);
        if (who->assault && !who->attacks[t] && m->place[who->place.n].walls > 0)
            team->behind = BEHIND_WALL;
    }
    enlist_all(m, w, who, out);
    weather_of(m, w, out);
    field_make(m, out);
    for (int t = 0; t < TEAMS; t++)
        general_deploy(m, out, t);
    out->live = 1;
}

/* Fortune. */

static void draw_threshold(const Model *m, Battle *b, Fighter *f, Dice dice)
{
    const Rules *r = &m->rules;
    Rng throw = dice_for(dice, fighter_subject(f));
    int behind = b->team[f->team].behind;
    int32_t at = r->battle_threshold_base + rng_between(&throw, 0, r->battle_threshold_spread);

    at -= f->chained ? r->battle_threshold_chain : 0;
    at -= behind != BEHIND_OPEN && behind != BEHIND_WALL ? r->battle_threshold_trapped : 0;
    f->threshold = (int16_t)max_i32(at, 1);
}

/* What the day has in store and no commander knows: fortune of armies and of
 * columns, and the point at which each body of men breaks. */
static void draw_fortunes(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    const Rules *r = &m->rules;
    Dice fortune = dice_of(seed, RNG_FORTUNE, day, 0), nerve = dice_of(seed, RNG_NERVE, day, 0);

    for (int t = 0; t < TEAMS; t++) {
        Rng throw = dice_for(fortune, team_subject(b, t));
        b->team[t].fortune = (int16_t)rng_triangle(&throw, 1000 - r->battle_fortune,
                                                   1000 + r->battle_fortune);
        for (int c = 0; c < ZONE_COLS; c++)
            b->team[t].column_fortune[c] =
                (int16_t)rng_between(&throw, 1000 - r->battle_column_fortune,
                                     1000 + r->battle_column_fortune);
    }
    for (int i = 0; i < b->fighters; i++)
        draw_threshold(m, b, &b->fighter[i], nerve);
}

/* Orders. */

static bool concerns(const Order *o, const Fighter *f)
{
    return f->state == FIGHTER_STANDS && f->who.i == o->unit.i && f->who.gen == o->unit.gen &&
           (o->amount == 0 || o->amount == f->part);
}

/* Team orders: leave the field, move the seat, let the general command. */
static bool for_team(Battle *b, const Order *o)
{
    Team *t = &b->team[battle_team(b, o->side)];
    switch (o->kind) {
    case ORDER_WITHDRAW: t->withdrawing = 1; return true;
    case ORDER_DELEGATE: t->person = 0; return true;
    case ORDER_GO:
        t->seat_col = (uint8_t)o->col;
        t->seat_row = (uint8_t)o->row;
        return true;
    default: return false;
    }
}

static void heed(const Model *m, Battle *b, const Order *o, Wish *wish)
{
    if (battle_check(m, b, o, NULL) != OK || for_team(b, o))
        return;
    bool holds = o->kind == ORDER_STAND || o->kind == ORDER_SHOOT;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!concerns(o, f) || f->team != battle_team(b, o->side))
            continue;
        wish[i] = (Wish){ o->kind, holds ? f->col : o->col, holds ? f->row : o->row };
    }
}

/* Zones a commander's word reaches in the half-hour; in dust about half as many
 * (C11). */
static int reach_of(const Model *m, const Battle *b, int team)
{
    const Team *t = &b->team[team];
    int reach = m->rules.battle_seat_view + t->skill / 4;
    return b->dust ? reach / 2 + 1 : reach;
}

/* An order is heard at once near the commander's seat, elsewhere when the runner
 * has come: half an hour later. */
static void hear(const Model *m, Battle *b, const Wish *wish)
{
    int reach[TEAMS] = { reach_of(m, b, 0), reach_of(m, b, 1) };

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        const Wish *new = &wish[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        if (f->told) {
            f->order = f->told;
            f->to_col = f->told_col;
            f->to_row = f->told_row;
            f->told = ORDER_NONE;
        }
        if (new->kind == ORDER_NONE)
            continue;
        const Team *t = &b->team[f->team];
        int cols = f->col - t->seat_col, rows = f->row - t->seat_row;
        bool near = max_i32(cols < 0 ? -cols : cols, rows < 0 ? -rows : rows) <= reach[f->team];
        bool same = new->kind == f->order && new->col == f->to_col && new->row == f->to_row;
        if (near || same) {
            f->order = new->kind;
            f->to_col = new->col;
            f->to_row = new->row;
        } else {
            f->told = new->kind;
            f->told_col = new->col;
            f->told_row = new->row;
        }
    }
}

static void give_orders(const Model *m, Battle *b, const Lines *l, const Order *orders,
                        int32_t count)
{
    Wish wish[FIGHTER_MAX];
    bool leaves[TEAMS] = { general_leaves(m, b, 0), general_leaves(m, b, 1) };

    memset(wish, 0, sizeof wish);
    for (int t = 0; t < TEAMS; t++)
        b->team[t].withdrawing |= leaves[t];
    for (int t = 0; t < TEAMS; t++)
        general_wishes(m, b, l, t, wish);
    for (int32_t k = 0; k < count; k++)
        heed(m, b, &orders[k], wish);
    hear(m, b, wish);
}

/* What became of the lines. */

static void find_gaps(Battle *b, const Lines *l, int32_t day, EventList *out)
{
    for (int team = 0; team < TEAMS; team++) {
        Team *t = &b->team[team];
        uint8_t gaps = 0;
        for (int c = 0; c < ZONE_COLS; c++) {
            bool open = (t->line >> c & 1) && !l->rows[team][0][c] && l->rows[!team][0][c];
            gaps |= (uint8_t)(open << c);
            if (!open || (t->gaps >> c & 1))
                continue;
            Event *e = field_event(out, EV_GAP, day, b, team);
            if (e) {
                e->n[0] = t->side;
                e->n[1] = c;
            }
        }
        t->lost = gaps & t->gaps;
        t->gaps = gaps;
        t->collapsed = (uint8_t)bits_in(t->lost);
    }
}

static bool stormed(const Battle *b, const Lines *l, int team)
{
    return l->at[!team][b->team[team].seat_row][b->team[team].seat_col] != 0;
}

/* Risk is threefold in the press, a third behind the line (E8). */
static int32_t exposure_of(const Battle *b, const Lines *l, int team)
{
    const Team *t = &b->team[team];
    if (stormed(b, l, team) || in_touch(l, team, t->seat_row, t->seat_col))
        return 30;
    return ahead(team, t->seat_row) >= SECOND_ROW ? 10 : 3;
}

static void shock_all(Battle *b, int team, WaverCause cause, int32_t points, bool by_quality)
{
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS)
            order_change(f, cause, -(by_quality ? points * (1500 - f->quality) / 1000 : points));
    }
}

static void leader_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                        int team, EventList *out)
{
    const Rules *r = &m->rules;
    Team *t = &b->team[team];
    if (!t->leader.n || t->leader_fell)
        return;
    int32_t risk = m->leader[t->leader.n].lead * r->battle_leader_risk * exposure_of(b, l, team) *
                   (1 + 2 * t->collapsed) / 10;
    Rng throw = dice_for(dice_of(seed, RNG_LEADER, day, b->half_hour + 1), team_subject(b, team));
    bool falls = (int32_t)rng_below(&throw, 10000) < risk, dies = rng_permille(&throw) < 500;
    if (!falls)
        return;
    t->leader_fell = dies ? 2 : 1;
    t->skill = (int16_t)max_i32(t->skill - r->battle_leader_skill, 0);
    shock_all(b, team, WAVER_LEADER, t->deputies ? r->battle_deputy_shock : r->battle_leader_shock,
              true);
    Event *e = field_event(out, EV_LEADER_FELL, day, b, team);
    if (!e)
        return;
    e->leader = t->leader;
    e->n[0] = t->leader.n;
    e->n[1] = t->leader_fell - 1;
}

static void camp_fate(const Model *m, Battle *b, const Lines *l, int team)
{
    Team *t = &b->team[team];
    int row = ahead(team, CAMP_ROW);
    for (int c = CENTRE_COL - 1; c <= CENTRE_COL + 1; c++)
        if (!t->camp_lost && l->at[!team][row][c]) {
            t->camp_lost = 1;
            shock_all(b, team, WAVER_FLANK, m->rules.battle_camp_loss, false);
        }
}

/* The armies' nerve. */

static bool centre_lost(const Team *t) { return t->lost >> CENTRE_COL & 1; }

static bool army_breaks(const Model *m, const Battle *b, const Lines *l, int team)
{
    const Rules *r = &m->rules;
    const Team *t = &b->team[team];
    int line = bits_in(t->line), most = max_i32((line * r->battle_collapse_columns + 4) / 5, 1);
    bool shaken = centre_lost(t) || t->leader_fell;
    int32_t limit = r->battle_army_breaks +
                    (t->leader_fell || stormed(b, l, team) ? r->battle_army_leader : 0);

    if (!l->team[team])
        return true;
    if (t->collapsed >= most || (line >= 4 && shaken && t->collapsed >= most - 1))
        return true;
    return battle_mean_order(b, team) < limit;
}

static void finish(Battle *b, int winner)
{
    b->over = 1;
    b->winner = (uint8_t)(winner < 0 ? 0 : 1 + winner);
}

/* Who runs if both would: the worse ordered; nobody if they are alike. */
static int who_runs(const Battle *b)
{
    int32_t order = battle_mean_order(b, 0) - battle_mean_order(b, 1);
    int64_t worth = battle_worth(b, 0) - battle_worth(b, 1);
    if (order)
        return order < 0 ? 0 : 1;
    return worth ? (worth < 0 ? 0 : 1) : -1;
}

/* A withdrawing army is away when nobody of it stands within reach. */
static bool is_away(const Battle *b, const Lines *l, int team)
{
    if (!b->team[team].withdrawing)
        return false;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        if (in_touch(l, team, f->row, f->col) && ahead(team, f->row) > CAMP_ROW)
            return false;
    }
    return true;
}

static void nerve_of_armies(const Model *m, uint64_t seed, int32_t day, Battle *b,
                            const Lines *l, EventList *out)
{
    bool runs[TEAMS] = { army_breaks(m, b, l, 0), army_breaks(m, b, l, 1) };
    bool away[TEAMS] = { is_away(b, l, 0), is_away(b, l, 1) };
    int lost = runs[0] && runs[1] ? who_runs(b) : runs[0] ? 0 : runs[1] ? 1 : -1;

    if (lost >= 0) {
        pursuit_of(m, seed, day, b, lost, out);
        finish(b, !lost);
        return;
    }
    for (int t = 0; t < TEAMS; t++)
        if (away[t] || (runs[0] && runs[1]))
            pursuit_withdrawal(m, seed, day, b, t, out);
    if (runs[0] || (away[0] && away[1]))
        finish(b, -1);
    else if (away[0] || away[1])
        finish(b, away[0] ? 1 : 0);
}

static void dusk(const Model *m, uint64_t seed, int32_t day, Battle *b, EventList *out)
{
    int64_t worth[TEAMS] = { battle_worth(b, 0), battle_worth(b, 1) };
    int leaves = -1;

    field_event(out, EV_DUSK, day, b, 0);
    for (int t = 0; t < TEAMS; t++)
        if (worth[t] * 1000 < worth[!t] * m->rules.battle_dusk_ratio || b->team[t].withdrawing)
            leaves = leaves < 0 ? t : TEAMS;
    if (leaves >= 0 && leaves < TEAMS)
        pursuit_withdrawal(m, seed, day, b, leaves, out);
    finish(b, leaves >= 0 && leaves < TEAMS ? !leaves : -1);
}

static void tell_half_hour(const Battle *b, int32_t day, EventList *out)
{
    Event *e = field_event(out, EV_HALF_HOUR, day, b, 0);
    if (!e)
        return;
    e->n[0] = b->half_hour + 1;
    e->n[1] = battle_mean_order(b, 0);
    e->n[2] = battle_mean_order(b, 1);
}

void battle_half_hour(const Model *m, uint64_t seed, int32_t day, Battle *b,
                      const Order *orders, int32_t count, EventList *out)
{
    must(b->live && !b->over);
    Lines lines;
    Blow blow[FIGHTER_MAX];

    if (b->half_hour == 0)
        draw_fortunes(m, seed, day, b);
    memset(blow, 0, sizeof blow[0] * b->fighters);
    lines_of(b, &lines);
    give_orders(m, b, &lines, orders, count);
    contact_missiles(m, seed, day, b, &lines, blow);
    move_all(m, seed, day, b, &lines, out);
    contact_melee(m, seed, day, b, &lines, blow);
    contact_apply(m, day, b, blow, out);
    if (contact_breaks(m, day, b, &lines, out))
        lines_of(b, &lines);
    find_gaps(b, &lines, day, out);
    for (int t = 0; t < TEAMS; t++) {
        camp_fate(m, b, &lines, t);
        leader_fate(m, seed, day, b, &lines, t, out);
    }
    tell_half_hour(b, day, out);
    nerve_of_armies(m, seed, day, b, &lines, out);
    b->half_hour++;
    if (!b->over && b->half_hour >= b->light)
        dusk(m, seed, day, b, out);
}

void battle_day(const Model *m, uint64_t seed, int32_t day, Battle *b, EventList *out)
{
    while (!b->over)
        battle_half_hour(m, seed, day, b, NULL, 0, out);
}

/* Odds. */

static void insert_sorted(int32_t *list, int32_t n, int32_t value)
{
    int32_t at = n;
    for (; at > 0 && list[at - 1] > value; at--)
        list[at] = list[at - 1];
    list[at] = value;
}

/* Men who still stand have not reached the point at which they break. */
static void draw_again(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    draw_fortunes(m, seed, day, b);
    for (int i = 0; i < b->fighters; i++)
        b->fighter[i].threshold = (int16_t)max_i32(1, min_i32(b->fighter[i].threshold,
                                                              b->fighter[i].cohesion));
}

Odds battle_odds(const Model *m, const Battle *b, uint64_t seed, int32_t day, int32_t plays)
{
    Odds odds = { .plays = clamp_i32(plays, 0, ODDS_MOST) };
    int32_t dead[TEAMS][ODDS_MOST];

    for (int32_t k = 0; k < odds.plays; k++) {
        Battle guess = *b;
        uint64_t dice = hash_add(hash_add(HASH_START, seed), (uint64_t)k + 1);
        draw_again(m, dice, day, &guess);
        battle_day(m, dice, day, &guess, NULL);
        odds.drawn += guess.winner == 0;
        for (int t = 0; t < TEAMS; t++) {
            odds.won[t] += guess.winner == 1 + t;
            insert_sorted(dead[t], k, guess.team[t].dead + guess.team[t].drowned);
        }
    }
    for (int t = 0; t < TEAMS && odds.plays > 0; t++) {
        odds.dead_low[t] = dead[t][odds.plays / 10];
        odds.dead_mid[t] = dead[t][odds.plays / 2];
        odds.dead_high[t] = dead[t][odds.plays * 9 / 10];
    }
    return odds;
}

/* What may be ordered. */

static Status check_zone(const Battle *b, const Order *o, Fault *why)
{
    if (o->col < 0 || o->col >= ZONE_COLS || o->row < 0 || o->row >= ZONE_ROWS)
        return fault(why, ERR_RANGE, "field", "no zone %d,%d: columns are 0..%d, rows 0..%d",
                     o->col, o->row, ZONE_COLS - 1, ZONE_ROWS - 1);
    if (b->zone[o->row][o->col] == ZONE_CLOSED)
        return fault(why, ERR_REFUSED, "field", "zone %d,%d is closed ground", o->col, o->row);
    return OK;
}

enum { RIDE_ZONES = 4 };        /* of a commander and his staff in a half-hour (E1) */

static Status check_seat(const Battle *b, const Order *o, const Team *t, Fault *why)
{
    int cols = o->col - t->seat_col, rows = o->row - t->seat_row;
    int away = (cols < 0 ? -cols : cols) + (rows < 0 ? -rows : rows);
    if (away > RIDE_ZONES)
        return fault(why, ERR_RANGE, "field", "%d zones in a half-hour; a commander rides %d", away,
                     RIDE_ZONES);
    return check_zone(b, o, why);
}

static const Fighter *body_for(const Battle *b, const Order *o)
{
    for (int i = 0; i < b->fighters; i++)
        if (concerns(o, &b->fighter[i]))
            return &b->fighter[i];
    return NULL;
}

static Status check_body(const Battle *b, const Order *o, int team, Fault *why)
{
    const Fighter *f = body_for(b, o);
    if (!f)
        return fault(why, ERR_NOT_FOUND, "field", "c%d does not stand on this field", o->unit.i);
    if (f->team != team)
        return fault(why, ERR_REFUSED, "field", "c%d is not yours to command", o->unit.i);
    if (o->kind == ORDER_CHARGE && !f->mounted)
        return fault(why, ERR_REFUSED, "field", "c%d is on foot; only horse charge", o->unit.i);
    if (o->kind == ORDER_SHOOT && f->ammo == 0)
        return fault(why, ERR_REFUSED, "field", "c%d has no arrows left", o->unit.i);
    if (o->kind == ORDER_STAND || o->kind == ORDER_SHOOT)
        return OK;
    return check_zone(b, o, why);
}

Status battle_check(const Model *m, const Battle *b, const Order *o, Fault *why)
{
    (void)m;
    if (!b->live || b->over)
        return fault(why, ERR_REFUSED, "field", "no battle is being fought");
    int team = battle_team(b, o->side);
    if (team < 0)
        return fault(why, ERR_REFUSED, "field", "your side does not fight here");
    if (b->team[team].withdrawing)
        return fault(why, ERR_REFUSED, "field", "the army is leaving the field");
    switch (o->kind) {
    case ORDER_ADVANCE: case ORDER_CHARGE: case ORDER_STAND: case ORDER_SHOOT:
    case ORDER_FALL_BACK: case ORDER_RELIEVE: case ORDER_COMMIT:
        return check_body(b, o, team, why);
    case ORDER_GO:
        return check_seat(b, o, &b->team[team], why);
    case ORDER_WITHDRAW: case ORDER_DELEGATE:
        return OK;
    case ORDER_DISMOUNT:
        return fault(why, ERR_REFUSED, "field",
                     "horsemen dismount against elephants; there are none here");
    case ORDER_GIRTHS:
        return fault(why, ERR_REFUSED, "field", "girths are cut on elephants; there are none here");
    default:
        return fault(why, ERR_REFUSED, "field", "this is not an order of the field");
    }
}

/* Nothing out of place. */

static Status fighter_ok(const Model *m, const Battle *b, int i, Fault *why)
{
    const Fighter *f = &b->fighter[i];
    int32_t sum = f->order_dawn;

    for (int k = 0; k < WAVER_CAUSES; k++)
        sum += f->why[k];
    if (f->state == FIGHTER_GONE || f->state > FIGHTER_LEFT || f->team >= TEAMS)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has no state or team", i);
    if (!f->arm.n || f->arm.n > m->arms || f->pool.n > m->pools)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has no such arm or pool", i);
    if (f->dawn != f->men + f->dead + f->hurt + f->taken + f->drowned || f->men < 0 ||
        f->dead < 0 || f->hurt < 0 || f->taken < 0 || f->drowned < 0)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d began with %d men; now %d fit, %d"
                     " dead, %d hurt, %d taken, %d drowned", i, f->dawn, f->men, f->dead, f->hurt,
                     f->taken, f->drowned);
    if (sum != f->cohesion)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has order %d; its causes make %d", i,
                     f->cohesion, sum);
    if (f->cohesion < 0 || f->cohesion > 1000 || f->fatigue < 0 || f->fatigue > 1000 ||
        f->ammo < 0 || f->ammo > 1000)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d has a share outside 0..1000", i);
    if (f->col < 0 || f->col >= ZONE_COLS || f->row < 0 || f->row >= ZONE_ROWS)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d stands outside the field", i);
    if (f->state == FIGHTER_STANDS && b->zone[f->row][f->col] == ZONE_CLOSED)
        return fault(why, ERR_DAMAGED, "battle", "fighter %d stands on closed ground", i);
    return OK;
}

static Status team_ok(const Battle *b, int team, Fault *why)
{
    const Team *t = &b->team[team];
    int64_t start = 0, dead = 0, hurt = 0, taken = 0, drowned = 0;

    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team)
            continue;
        start += f->dawn;
        dead += f->dead;
        hurt += f->hurt;
        taken += f->taken;
        drowned += f->drowned;
    }
    if (start != t->men_start || dead != t->dead || hurt != t->hurt || taken != t->taken ||
        drowned != t->drowned)
        return fault(why, ERR_DAMAGED, "battle", "sums of team %d are not its fighters'", team);
    return OK;
}

Status battle_ok(const Model *m, const Battle *b, Fault *why)
{
    Status s = OK;
    if (!b->live)
        return OK;
    if (b->fighters > FIGHTER_MAX || b->winner > TEAMS || b->half_hour > b->light)
        return fault(why, ERR_DAMAGED, "battle", "more fighters or half-hours than can be");
    for (int i = 0; i < b->fighters && s == OK; i++)
        s = fighter_ok(m, b, i, why);
    for (int t = 0; t < TEAMS && s == OK; t++)
        s = team_ok(b, t, why);
    return s;
}

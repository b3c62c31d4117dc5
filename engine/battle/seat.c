/*
 * seat.c: where a commander sits, how far his word carries, and how he falls.
 */
#include "battle/seat.h"

#include "battle/field.h"
#include "battle/sky.h"

static bool has_roof(int zone) { return zone == ZONE_PALACE || zone == ZONE_TOWN; }

/* A roof on his own side of the field, a palace rather than a town; the nearest
 * to the camp, then to the centre. False: there is none. */
static bool find_roof(const Battle *b, int team, int *at, int *col)
{
    bool found = false;
    for (int row = FRONT_ROW; row >= CAMP_ROW; row--)
        for (int k = ZONE_COLS - 1; k >= 0; k--) {
            int c = CENTRE_COL + (k % 2 ? -(k + 1) / 2 : k / 2);
            int zone = b->zone[ahead(team, row)][c];
            bool worse = found && b->zone[ahead(team, *at)][*col] == ZONE_PALACE &&
                         zone != ZONE_PALACE;
            if (!has_roof(zone) || worse)
                continue;
            *at = row;
            *col = c;
            found = true;
        }
    return found;
}

void seat_take(const Model *m, Battle *b, int team)
{
    Team *t = &b->team[team];
    const LeaderModel *leader = &m->leader[t->leader.n];
    int at = RESERVE_ROW, col = t->seat_col;

    t->seat = (uint8_t)(t->leader.n ? leader->seat : SEAT_SADDLE);
    t->ill = t->leader.n && leader->ill;
    if (t->seat == SEAT_ROOF && !find_roof(b, team, &at, &col))
        t->seat = SEAT_SADDLE;
    if (t->seat == SEAT_ROOF || t->ill) {       /* a sick man is carried behind the line */
        t->seat_row = (uint8_t)ahead(team, at);
        t->seat_col = (uint8_t)col;
    }
}

void seat_move(Battle *b, int team, int col, int row)
{
    Team *t = &b->team[team];
    bool stays = col == t->seat_col && row == t->seat_row;
    bool pitched = b->half_hour == 0 && t->seat == SEAT_CANOPY;

    t->seat_col = (uint8_t)col;
    t->seat_row = (uint8_t)row;
    if (!stays && !pitched && !(t->seat == SEAT_ROOF && has_roof(b->zone[row][col])))
        t->seat = SEAT_SADDLE;
}

static int height_of(const Rules *r, const Team *t)
{
    if (t->seat_lost)
        return 0;
    return t->seat == SEAT_CANOPY ? r->seat_canopy : t->seat == SEAT_ROOF ? r->seat_roof : 0;
}

/* In dust about half as far, and nothing is gained by height (C11, E9, E10). */
int seat_reach(const Model *m, const Battle *b, int team)
{
    const Rules *r = &m->rules;
    const Team *t = &b->team[team];
    int reach = r->battle_seat_view + t->skill / 4;

    if (b->wind == STORM)
        return min_i32(reach, r->seat_storm);
    if (b->night)
        return min_i32(reach, r->seat_night);
    return b->dust ? reach / 2 + 1 : reach + height_of(r, t);
}

static int zones_off(const Team *t, int row, int col)
{
    int cols = col - t->seat_col, rows = row - t->seat_row;
    return max_i32(cols < 0 ? -cols : cols, rows < 0 ? -rows : rows);
}

/* Who has not the whole of another half-hour to ride is there in time. A sick
 * man's notes are written, carried down and read out: half an hour more for every
 * ride begun. Who commands for another asks first. */
int seat_runner(const Model *m, const Battle *b, int team, int row, int col)
{
    const Team *t = &b->team[team];
    int zones = m->rules.seat_runner_zones, off = zones_off(t, row, col);
    return max_i32(off / zones, 1) + (t->ill ? (off + zones - 1) / zones : 0) + t->stand_in;
}

bool seat_stormed(const Battle *b, const Lines *l, int team)
{
    const Team *t = &b->team[team];
    return l->at[!team][t->seat_row][t->seat_col] && !l->at[team][t->seat_row][t->seat_col];
}

void shock_all(Battle *b, int team, WaverCause cause, int32_t points, bool by_quality)
{
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->team == team && f->state == FIGHTER_STANDS)
            order_change(f, cause, -(by_quality ? points * (1500 - f->quality) / 1000 : points));
    }
}

/* Seats. */

static void lose_seat(Battle *b, int team, bool blown, int32_t day, EventList *out)
{
    Team *t = &b->team[team];
    t->seat_lost = 1;
    Event *e = field_event(out, EV_SEAT_LOST, day, b, team);
    if (!e)
        return;
    e->n[0] = t->side;
    e->n[1] = blown;
}

/* A canopy stands up to a storm in its face for so long. */
static bool blows_away(const Model *m, uint64_t seed, int32_t day, const Battle *b, int team)
{
    const Team *t = &b->team[team];
    if (t->seat != SEAT_CANOPY || b->wind != STORM || b->wind_on != 1 + team)
        return false;
    Dice dice = dice_of(seed, RNG_LEADER, day, b->half_hour + 1);
    Rng throw = dice_for(dice, team_subject(b, team) + 1);
    return rng_permille(&throw) < m->rules.seat_blown;
}

/* Leaders. */

/* Risk is threefold in the press, a third behind the line (E8); on a roof or in
 * a sickbed there is none until the enemy is there. In tenths. */
static int32_t exposure_of(const Battle *b, const Lines *l, int team)
{
    const Team *t = &b->team[team];
    if (seat_stormed(b, l, team))
        return 30;
    if (t->ill || t->seat == SEAT_ROOF)
        return 0;
    if (in_touch(l, team, t->seat_row, t->seat_col))
        return 30;
    return ahead(team, t->seat_row) >= SECOND_ROW ? 10 : 3;
}

static void tell_fell(const Battle *b, int team, LeaderId who, int how, int32_t day,
                      EventList *out)
{
    Event *e = field_event(out, EV_LEADER_FELL, day, b, team);
    if (!e)
        return;
    e->leader = who;
    e->n[0] = who.n;
    e->n[1] = how - 1;
}

/* Whoever commands may fall: the leader, and after him one successor after the
 * other while there is another to take over; the last goes through unhurt, and
 * without any nobody commands. Skill falls once, with the leader. True: somebody
 * fell. */
static bool leader_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                        int team, EventList *out)
{
    const Rules *r = &m->rules;
    Team *t = &b->team[team];
    if (!t->leader.n || (t->leader_fell && !t->deputies))
        return false;
    int32_t risk = m->leader[t->leader.n].lead * r->battle_leader_risk * exposure_of(b, l, team) *
                   (1 + 2 * t->collapsed) / 10;
    Rng throw = dice_for(dice_of(seed, RNG_LEADER, day, b->half_hour + 1), team_subject(b, team));
    bool falls = (int32_t)rng_below(&throw, 10000) < risk, dies = rng_permille(&throw) < 500;
    if (!falls)
        return false;
    bool first = !t->leader_fell;
    if (first) {
        t->leader_fell = dies ? 2 : 1;
        t->skill = (int16_t)max_i32(t->skill - r->battle_leader_skill, 0);
    }
    shock_all(b, team, WAVER_LEADER, t->deputies ? r->battle_deputy_shock : r->battle_leader_shock,
              true);
    t->deputies -= t->deputies > 0;
    tell_fell(b, team, first ? t->leader : (LeaderId){ 0 }, dies ? 2 : 1, day, out);
    return true;
}

static void take_standard(const Model *m, int32_t day, Battle *b, int team, EventList *out)
{
    Team *t = &b->team[team];
    t->standard = STANDARD_LOST;
    shock_all(b, team, WAVER_LEADER, m->rules.seat_standard_order, false);
    Event *e = field_event(out, EV_STANDARD, day, b, team);
    if (e)
        e->n[0] = t->side;
}

void seat_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
               EventList *out)
{
    for (int i = 0; i < TEAMS; i++) {
        Team *t = &b->team[i];
        bool stormed = seat_stormed(b, l, i), raised = t->seat != SEAT_SADDLE && !t->seat_lost;
        if (raised && stormed)
            lose_seat(b, i, false, day, out);
        else if (raised && blows_away(m, seed, day, b, i))
            lose_seat(b, i, true, day, out);
        bool fell = leader_fate(m, seed, day, b, l, i, out);
        if (t->standard == STANDARD_FLIES && (stormed || (fell && t->collapsed)))
            take_standard(m, day, b, i, out);
    }
}

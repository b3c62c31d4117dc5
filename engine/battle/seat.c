/*
 * seat.c: where a commander sits, how far his word carries, and how he falls.
 */
#include "battle/seat.h"

void seat_take(const Model *m, Battle *b, int team)
{
    Team *t = &b->team[team];
    const LeaderModel *leader = &m->leader[t->leader.n];

    t->seat = (uint8_t)(t->leader.n ? leader->seat : SEAT_SADDLE);
    t->ill = t->leader.n && leader->ill;
}

/* In dust about half as far (C11). */
int seat_reach(const Model *m, const Battle *b, int team)
{
    int reach = m->rules.battle_seat_view + b->team[team].skill / 4;
    return b->dust ? reach / 2 + 1 : reach;
}

int seat_runner(const Model *m, const Battle *b, int team, int row, int col)
{
    (void)m, (void)b, (void)team, (void)row, (void)col;
    return 1;
}

bool seat_stormed(const Battle *b, const Lines *l, int team)
{
    return l->at[!team][b->team[team].seat_row][b->team[team].seat_col] != 0;
}

/* Risk is threefold in the press, a third behind the line (E8). */
static int32_t exposure_of(const Battle *b, const Lines *l, int team)
{
    const Team *t = &b->team[team];
    if (seat_stormed(b, l, team) || in_touch(l, team, t->seat_row, t->seat_col))
        return 30;
    return ahead(team, t->seat_row) >= SECOND_ROW ? 10 : 3;
}

void shock_all(Battle *b, int team, WaverCause cause, int32_t points, bool by_quality)
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

void seat_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
               EventList *out)
{
    for (int t = 0; t < TEAMS; t++)
        leader_fate(m, seed, day, b, l, t, out);
}

/*
 * draw_up.c: from a meeting to two armies drawn up: who stands on the field and
 * in what bodies, who commands, what the weather does.
 */
#include "battle/battle.h"

#include "battle/beasts.h"
#include "battle/coming.h"
#include "battle/general.h"
#include "battle/lines.h"
#include "battle/ruse.h"
#include "battle/seat.h"
#include "battle/sky.h"
#include "world/command.h"
#include "world/families.h"

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
    bool         herd[CONTINGENT_MAX];      /* elephants, led by the handful */
    int32_t      count, total;
} Roll;

/* The contingents of a team, the largest first; ties to the lower slot. */
static void roll_call(const Model *m, const World *w, const Meeting *who, int team, int32_t least,
                      Roll *roll)
{
    roll->count = roll->total = 0;
    for (int k = 0; k < who->count[team]; k++) {
        FormationId f = who->who[team][k];
        for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i)) {
            bool herd = m->arm[w->contingent[i].arm.n].class == ARM_BEAST;
            int32_t men = herd ? beasts_men(w, i) : w->contingent[i].men;
            if (men < (herd ? 1 : least))
                continue;
            int at = roll->count++;
            for (; at > 0 && (men > roll->men[at - 1] ||
                              (men == roll->men[at - 1] && i < roll->who[at - 1].i)); at--) {
                roll->men[at] = roll->men[at - 1];
                roll->who[at] = roll->who[at - 1];
                roll->herd[at] = roll->herd[at - 1];
            }
            roll->men[at] = men;
            roll->herd[at] = herd;
            roll->who[at] = contingent_id(w, i);
            roll->total += men;
        }
    }
}

static int bodies_of(const Roll *roll, int k, int32_t size)
{
    int32_t most = roll->herd[k] ? HERD_MEN : size;
    return (roll->men[k] + most - 1) / most;
}

static int32_t bodies_in(const Roll *roll, int32_t size)
{
    int32_t n = 0;
    for (int k = 0; k < roll->count; k++)
        n += bodies_of(roll, k, size);
    return n;
}

/* Men of a body: small enough that the armies show lines, large enough that all
 * find room; the same for both. Elephants are led by the handful whatever the
 * size: with many of them, bodies as large as an army are where the search ends. */
static int32_t body_size(const Roll *roll, const int *room)
{
    int32_t larger = max_i32(roll[0].total, roll[1].total);
    int32_t size = clamp_i32(larger / BODIES_GOOD, BODY_LEAST, BODY_MOST);
    for (int t = 0; t < TEAMS; t++)
        while (size < larger && bodies_in(&roll[t], size) > room[t] &&
               bodies_in(&roll[t], size) > roll[t].count)
            size += size / 8 + 1;
    return size;
}

/* Half-hours before a formation is there; the leading one is. */
static uint8_t comes_in(const Meeting *who, int team, FormationId f)
{
    for (int k = 1; k < who->count[team]; k++)
        if (same_formation(who->who[team][k], f))
            return who->comes[team][k];
    return 0;
}

/* A tribe that broke the day before is ashamed before the others (C11). */
static int16_t order_of(const Model *m, const Contingent *c)
{
    bool ashamed = c->shame && m->pool[c->pool.n].kin;
    return (int16_t)min_i32(c->cohesion + (ashamed ? m->rules.seat_shame : 0), 1000);
}

static void enlist(const Model *m, const World *w, const Meeting *meets, Battle *b, int team,
                   ContingentId who, int32_t men, int parts)
{
    const Contingent *c = contingent_at(w, who);
    const ArmKind *arm = &m->arm[c->arm.n];
    uint8_t comes = comes_in(meets, team, c->formation);
    int16_t order = order_of(m, c);
    int32_t near = families_near(m, w, c->formation) ? w->pool[c->pool.n].families : 0;

    for (int k = 0; k < parts; k++) {
        Fighter *f = &b->fighter[b->fighters++];
        *f = (Fighter){ .team = (uint8_t)team, .order = ORDER_STAND,
                        .state = comes ? FIGHTER_COMING : FIGHTER_STANDS, .comes = comes,
                        .row = (int8_t)ahead(team, CAMP_ROW), .col = CENTRE_COL,
                        .to_row = (int8_t)ahead(team, CAMP_ROW), .to_col = CENTRE_COL,
                        .formation = c->formation, .who = who, .part = (uint8_t)(k + 1),
                        .post = w->formation[c->formation.i].post,
                        .arm = c->arm, .pool = c->pool, .quality = c->quality,
                        .cohesion = order, .order_dawn = order,
                        .fatigue = c->fatigue, .ammo = 1000, .habit = c->habit,
                        .stays = (int16_t)families_weight(m->rules.people_families_rout, near),
                        .chained = c->chained, .mounted = arm->mount && arm->fights_mounted };
        f->men = f->dawn = men / parts + (k < men % parts);
        b->coming = (uint8_t)(b->coming + (comes != 0));
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
        roll_call(m, w, who, t, LEAST_MEN, &roll[t]);
    for (int t = 0; t < TEAMS; t++)
        if (!roll[t].count)                         /* a handful defends itself all the same */
            roll_call(m, w, who, t, 1, &roll[t]);
    room_of(roll, room);
    int32_t size = body_size(roll, room);
    for (int t = 0; t < TEAMS; t++) {
        int left = room[t];
        for (int k = 0; k < roll[t].count && left > 0; k++) {
            int parts = min_i32(bodies_of(&roll[t], k, size), left);
            enlist(m, w, who, b, t, roll[t].who[k], roll[t].men[k], parts);
            left -= parts;
        }
    }
}

enum { NO_LEADER_SKILL = 3 };

static int16_t ability_of(const Model *m, LeaderId l)
{
    return l.n ? (int16_t)m->leader[l.n].ability : NO_LEADER_SKILL;
}

/* By how much a commander's initiative exceeds his caution. */
static int32_t haste_of(const Model *m, const Team *t)
{
    const LeaderModel *l = &m->leader[t->leader.n];
    return t->leader.n ? initiative_of(m, t, t->leader) - l->caution : 0;
}

/* It takes two to fight: who would rather wait sets the pace for both, so that
 * there are battles of hours and battles of days (E6: tempo 350 to 800). */
static void set_pace(const Model *m, Battle *b)
{
    int32_t haste = min_i32(haste_of(m, &b->team[0]), haste_of(m, &b->team[1]));
    for (int t = 0; t < TEAMS; t++)
        b->team[t].tempo_lean += (int16_t)(m->rules.battle_tempo_temper * haste);
}

/* A weak commander is held up by a good deputy, half of the way. */
static void command_of(const Model *m, const World *w, const Meeting *who, int team, Team *t)
{
    const Formation *first = formation_at(w, who->who[team][0]);
    int16_t best = 0;

    t->side = first->side;
    t->leader = commander_of(m, w, who->who[team][0]);
    t->stand_in = t->leader.n && t->leader.n != first->leader.n;
    t->deputies = (uint8_t)m->leader[t->leader.n].deputies;
    t->skill = ability_of(m, t->leader);
    for (int k = 0; k < who->count[team]; k++) {
        const Formation *f = formation_at(w, who->who[team][k]);
        t->sides |= (uint8_t)(1u << f->side);
        if (f->standard == STANDARD_FLIES)
            t->standard = STANDARD_FLIES;
        bool there = k > 0 && !who->comes[team][k] && f->leader.n != t->leader.n;
        if (there && on_his_feet(w, f->leader)) {
            best = (int16_t)max_i32(best, ability_of(m, f->leader));
            t->deputies++;
        }
        t->person |= w->side[f->side].commanded;
        t->general = (uint8_t)max_i32(t->general, w->side[f->side].general);
        t->works = (uint8_t)max_i32(t->works, f->fortified);
    }
    if (best > t->skill)
        t->skill = (int16_t)(t->skill + (best - t->skill) / 2);
}

int battle_field_days(const World *w, FormationId f)
{
    const Formation *x = formation_at(w, f);
    bool stayed = x && x->fought_day == w->clock.day - 1 && x->marched_m == 0;
    return stayed ? min_i32(x->field_days + 1, UINT8_MAX) : 1;
}

/* Where more than one way leads over the water behind a camp, as many more men get over. */
static void widen_ways(const World *w, Battle *b)
{
    int32_t ways = b->place.n ? w->place[b->place.n].crossings : 0;
    for (int t = 0; t < TEAMS && ways > 1; t++)
        b->team[t].cross *= ways;
}

void battle_set_up(const Model *m, const World *w, const Meeting *who, Battle *out)
{
    int32_t number = w->battle.number + 1;
    must(who->count[0] > 0 && who->count[1] > 0);
    memset(out, 0, sizeof *out);
    out->number = number;
    out->place = who->place;
    out->route = who->route;
    out->days = (uint8_t)min_i32(battle_field_days(w, who->who[0][0]),
                                 battle_field_days(w, who->who[1][0]));
    for (int t = 0; t < TEAMS; t++) {
        Team *team = &out->team[t];
        out->lead[t] = who->who[t][0];
        team->attacker = who->attacks[t];
        command_of(m, w, who, t, team);
        if (who->assault && who->attacks[t])
            team->tempo_lean += (int16_t)(m->rules.battle_tempo_assault - m->rules.battle_tempo);
        if (who->assault && !who->attacks[t] && m->place[who->place.n].walls > 0)
            team->behind = BEHIND_WALL;
    }
    if (who->assault)
        out->breach = (uint8_t)breach_columns(w->place[who->place.n].breach);
    set_pace(m, out);
    enlist_all(m, w, who, out);
    field_choose(m, out);
    sky_at_dawn(m, w, out);
    field_make(m, out);
    widen_ways(w, out);
    beasts_draw_up(m, w, out);
    ruse_champions(m, w, out);
    for (int t = 0; t < TEAMS; t++) {
        general_deploy(m, out, t);
        seat_take(m, out, t);
    }
    out->live = 1;
}

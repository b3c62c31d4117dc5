/*
 * duel.c: champions ride out between armies that have not met yet (mechanics
 * E10).
 *
 * A team has up to three: a man from the following of each leader other than the
 * one who commands, who fights as that leader leads, and men of the commander's
 * own who fight nearly as he would. A commander rides himself only if he leads
 * from the front and has nobody to send; then an army may lose its head before
 * the day begins.
 */
#include "battle/ruse_parts.h"

#include "battle/seat.h"
#include "world/command.h"

enum { SUCCESSOR = 1 };         /* points a deputy's man fights below the commander; judgement */

/* Keeps the best three, in falling order. */
static void enter_champion(Team *t, int fights)
{
    for (int k = 0; k < CHAMPIONS; k++)
        if (fights > t->champion[k]) {
            int weaker = t->champion[k];
            t->champion[k] = (int8_t)fights;
            fights = weaker;
        }
}

/* Who commands has nobody to send and goes himself. */
static bool rides_himself(const Model *m, const Team *t)
{
    const LeaderModel *leader = &m->leader[t->leader.n];
    return t->leader.n && !t->leader_fell && !t->deputies && !leader->deputies && !leader->ill &&
           leader->lead >= m->rules.ruse_duel_leads;
}

static void champions_of(const Model *m, const World *w, Battle *b, int team)
{
    Team *t = &b->team[team];
    FormationId last = { 0 };

    memset(t->champion, -1, sizeof t->champion);
    for (int i = 0; i < b->fighters; i++) {
        FormationId of = b->fighter[i].formation;
        bool seen = of.gen == last.gen && of.i == last.i;
        for (int k = 0; k < i && !seen; k++)
            seen = b->fighter[k].formation.gen == of.gen && b->fighter[k].formation.i == of.i;
        last = of;
        if (b->fighter[i].team != team || seen)
            continue;
        LeaderId who = formation_at(w, of)->leader;
        if (who.n && who.n != t->leader.n && on_his_feet(w, who))
            enter_champion(t, m->leader[who.n].lead);
    }
    const LeaderModel *leader = &m->leader[t->leader.n];
    for (int k = 0; t->leader.n && k < leader->deputies; k++)
        enter_champion(t, max_i32(leader->lead - SUCCESSOR, 0));
    if (rides_himself(m, t))
        enter_champion(t, leader->lead);
}

void ruse_champions(const Model *m, const World *w, Battle *b)
{
    for (int team = 0; team < TEAMS; team++)
        champions_of(m, w, b, team);
}

/* The best who is left; -1: nobody. */
static int best_of(const Team *t)
{
    int best = 0;
    for (int k = 1; k < CHAMPIONS; k++)
        if (t->champion[k] > t->champion[best])
            best = k;
    return t->champion[best] < 0 ? -1 : best;
}

static bool have_met(const Lines *l)
{
    for (int c = 0; c < ZONE_COLS; c++)
        if ((l->rows[0][0][c] & l->reach[0][c]) || (l->rows[1][0][c] & l->reach[1][c]))
            return true;
    return false;
}

static int fought(const Team *t) { return t->duels_won + t->duels_lost; }

Status duel_check(const Battle *b, int team, Fault *why)
{
    Lines l;
    if (best_of(&b->team[team]) < 0)
        return fault(why, ERR_REFUSED, "field", "nobody is left in your army who could ride out");
    lines_of(b, &l);
    if (have_met(&l))
        return fault(why, ERR_REFUSED, "field", "the lines have met; champions fight before that");
    return OK;
}

enum { EAGER_HALF_HOURS = 2 };  /* in which a general thinks of it by himself; judgement */
enum { USUAL_INITIATIVE = 3, USUAL_CAUTION = 5 };       /* of an army without a leader */

static bool dares(const Model *m, const Battle *b, int team)
{
    const Team *t = &b->team[team];
    LeaderId who = led_by(t);
    if (t->dares)
        return true;
    return !t->person && who.n && b->half_hour < EAGER_HALF_HOURS &&
           initiative_of(m, t, who) >= m->rules.ruse_duel_initiative;
}

/* A dare is taken up by bold men and let pass by careful ones (C2). */
static bool takes_it_up(const Model *m, const Battle *b, int team, Dice dice)
{
    const Team *t = &b->team[team];
    LeaderId who = led_by(t);
    int32_t bold = who.n ? initiative_of(m, t, who) : USUAL_INITIATIVE;
    int32_t careful = who.n ? m->leader[who.n].caution : USUAL_CAUTION;
    int32_t chance = m->rules.ruse_duel_accept + m->rules.ruse_duel_pride * (bold - careful);
    Rng throw = dice_for(dice, team_subject(b, team));
    return rng_permille(&throw) < clamp_i32(chance, 20, 980);
}

/* A commander who rode himself and was killed. */
static void leader_killed(const Model *m, int32_t day, Battle *b, int team, EventList *out)
{
    Team *t = &b->team[team];
    Event *e = field_event(out, EV_LEADER_FELL, day, b, team);
    if (e) {
        e->leader = t->leader;
        e->n[0] = t->leader.n;
        e->n[1] = 1;
    }
    t->leader_fell = 2;
    t->skill = (int16_t)max_i32(t->skill - m->rules.battle_leader_skill, 0);
    shock_all(b, team, WAVER_LEADER, m->rules.battle_leader_shock, true);
}

static void duel_ends(const Model *m, int32_t day, Battle *b, int won, EventList *out)
{
    int lost = !won, fell = best_of(&b->team[lost]);
    bool leader = rides_himself(m, &b->team[lost]);
    Team *winner = &b->team[won], *loser = &b->team[lost];

    winner->duels_won++;
    loser->duels_lost++;
    Event *e = field_event(out, EV_DUEL, day, b, won);
    if (e) {
        e->n[0] = winner->side;
        e->n[1] = loser->side;
        e->n[2] = fought(winner);
    }
    loser->champion[fell] = -1;
    shock_all(b, won, WAVER_LEADER, -m->rules.ruse_duel_won, false);
    shock_all(b, lost, WAVER_LEADER, m->rules.ruse_duel_lost, false);
    if (leader)
        leader_killed(m, day, b, lost, out);
}

void ruse_duels(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                EventList *out)
{
    int man[TEAMS] = { best_of(&b->team[0]), best_of(&b->team[1]) };
    if (man[0] < 0 || man[1] < 0 || fought(&b->team[0]) >= m->rules.ruse_duels_most)
        return;
    bool dare[TEAMS] = { dares(m, b, 0), dares(m, b, 1) };
    if ((!dare[0] && !dare[1]) || have_met(l))
        return;

    Dice dice = dice_of(seed, RNG_RUSE, day, b->half_hour + 1);
    if (!(dare[0] && dare[1]) && !takes_it_up(m, b, dare[0] ? 1 : 0, dice))
        return;
    /* One throw for both, by a subject that does not know who is team 0. */
    int first = team_subject(b, 0) < team_subject(b, 1) ? 0 : 1;
    int better = b->team[first].champion[man[first]] - b->team[!first].champion[man[!first]];
    int32_t chance = clamp_i32(500 + m->rules.ruse_duel_odds * better, 50, 950);
    Rng throw = dice_for(dice, team_subject(b, first) + 2);
    duel_ends(m, day, b, rng_permille(&throw) < chance ? first : !first, out);
}

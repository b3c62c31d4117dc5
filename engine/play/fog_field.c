/*
 * fog_field.c: a field of battle as one army sees it: its own men exact, the
 * enemy by eye.
 *
 * Who lies hidden or is still on the road is not there at all: neither he, nor
 * his elephants, nor his share in any sum. Men are rounded as one counts
 * standards from a saddle; how steady and how tired a line is shows only to those
 * near it, and only roughly. The result is a Battle like any other and can be
 * played forward.
 */
#include "play/fog.h"

#include "base/num.h"
#include "battle/battle.h"
#include "battle/sky.h"

/* What is assumed of bodies of men one only sees (judgement). */
enum {
    GUESS_QUALITY  = 560,   /* permille */
    GUESS_ORDER    = 750,
    GUESS_BROKEN   = 200,
    GUESS_WEARY    = 200,
    GUESS_AMMO     = 500,
    GUESS_PANIC    = 700,
    GUESS_CHAMPION = 5,     /* of 10 */
    GUESS_SKILL    = 5,
    BY_EYE         = 100    /* permille: as finely as order and weariness are seen */
};

int32_t men_by_eye(int32_t men)
{
    if (men <= 0)
        return 0;
    return men < 1000 ? max_i32(50, (men + 25) / 50 * 50) : (men + 50) / 100 * 100;
}

bool field_sees(const Battle *b, int team, int col, int row)
{
    int sight = sky_sight(b);
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        int cols = f->col - col, rows = f->row - row;
        if (f->team == team && f->state == FIGHTER_STANDS &&
            max_i32(cols < 0 ? -cols : cols, rows < 0 ? -rows : rows) <= sight)
            return true;
    }
    return false;
}

static int16_t by_eye(int32_t permille)
{
    return (int16_t)clamp_i32((permille + BY_EYE / 2) / BY_EYE * BY_EYE, 0, 1000);
}

static bool shows(const Fighter *f) { return !f->hidden && f->state != FIGHTER_COMING; }

static Fighter guess_fighter(const Model *m, const Battle *b, int mine, const Fighter *is)
{
    const Rules *r = &m->rules;
    Fighter o = { .state = is->state, .team = is->team, .mounted = is->mounted, .col = is->col,
                  .row = is->row, .to_col = is->col, .to_row = is->row,
                  .formation = is->formation, .who = is->who, .part = is->part, .arm = is->arm,
                  .pool = { 0 }, .men = men_by_eye(is->men), .chained = is->chained,
                  .charged = is->charged, .engaged = is->engaged, .standing = is->standing,
                  .moved = is->moved, .over = is->over, .shied = is->shied };
    bool runs = is->state == FIGHTER_BROKEN || is->state == FIGHTER_FLED;
    bool near = field_sees(b, mine, is->col, is->row);
    int32_t weary = min_i32(900, GUESS_WEARY + is->standing * r->battle_weary_engaged);

    o.dawn = o.men;
    o.quality = GUESS_QUALITY;
    o.cohesion = runs ? GUESS_BROKEN : near ? max_i32(BY_EYE, by_eye(is->cohesion)) : GUESS_ORDER;
    o.order_dawn = o.cohesion;
    o.fatigue = near ? by_eye(is->fatigue) : (int16_t)weary;
    o.ammo = GUESS_AMMO;
    o.threshold = (int16_t)(r->battle_threshold_base + r->battle_threshold_spread / 2);
    o.in_view = near;
    return o;
}

static Team guess_team(const Team *is)
{
    Team o = { .side = is->side, .sides = is->sides, .attacker = is->attacker,
               .withdrawing = is->withdrawing, .beaten = is->beaten, .behind = is->behind,
               .refuge = is->refuge, .works = is->works, .leader = is->leader,
               .leader_fell = is->leader_fell, .deputies = is->deputies,
               .seat_col = is->seat_col, .seat_row = is->seat_row, .line = is->line,
               .gaps = is->gaps, .lost = is->lost, .collapsed = is->collapsed,
               .camp_lost = is->camp_lost, .looting = is->looting, .seat = is->seat,
               .seat_lost = is->seat_lost, .standard = is->standard,
               .met_beasts = is->met_beasts, .mock = is->mock, .sprung = is->sprung,
               .cut = is->cut, .mends = is->mends, .golden = is->golden,
               .duels_won = is->duels_won, .duels_lost = is->duels_lost, .cross = is->cross, .came = is->came,
               .skill = GUESS_SKILL };
    for (int k = 0; k < CHAMPIONS; k++)
        o.champion[k] = k < is->duels_lost ? -1 : GUESS_CHAMPION;
    return o;
}

/* Which follows which, how afraid it is and whom it serves in the stable nobody
 * can see; whether a tower still stands, everybody. */
static Beast guess_beast(const Beast *is)
{
    Beast o = *is;
    o.girth = is->girth ? 100 : 0;
    o.wound = o.fear = o.escort = 0;
    o.follows = o.elephant = 0;
    return o;
}

/* Fighters and beasts closed up over those who do not show, so that their
 * number tells nothing either. */
static void guess_all(const Model *m, const Battle *is, int mine, Battle *o)
{
    uint8_t now[FIGHTER_MAX] = { 0 }, beast[BEAST_MAX] = { 0 };     /* 1 + new index */

    o->fighters = o->beasts = 0;
    memset(o->fighter, 0, sizeof o->fighter);
    memset(o->beast, 0, sizeof o->beast);
    for (int i = 0; i < is->fighters; i++) {
        const Fighter *f = &is->fighter[i];
        if (f->team != mine && !shows(f))
            continue;
        o->fighter[o->fighters] = f->team == mine ? *f : guess_fighter(m, is, mine, f);
        now[i] = ++o->fighters;
    }
    for (int i = 0; i < is->beasts; i++) {
        const Beast *x = &is->beast[i];
        if (!x->fighter || !now[x->fighter - 1])
            continue;
        Beast *y = &o->beast[o->beasts];
        *y = is->fighter[x->fighter - 1].team == mine ? *x : guess_beast(x);
        y->fighter = now[x->fighter - 1];
        y->panics_at = GUESS_PANIC;
        beast[i] = ++o->beasts;
    }
    for (int i = 0; i < o->beasts; i++)
        if (o->beast[i].follows)
            o->beast[i].follows = beast[o->beast[i].follows - 1];
}

void fog_field(const Model *m, const World *w, Side side, World *out)
{
    const Battle *is = &w->battle;
    Battle *o = &out->battle;
    int mine = battle_team(is, side);
    o->live = is->live;
    o->over = is->over;
    if (!is->live || mine < 0)
        return;

    *o = *is;
    o->number = 0;
    o->storm_at = 0;
    o->team[!mine] = guess_team(&is->team[!mine]);
    for (int t = 0; t < TEAMS; t++) {
        o->team[t].fortune = 0;
        memset(o->team[t].column_fortune, 0, sizeof o->team[t].column_fortune);
    }
    guess_all(m, is, mine, o);
    for (int i = 0; i < o->fighters; i++)
        if (o->fighter[i].team != mine)
            o->team[!mine].men_start += o->fighter[i].dawn;
}

/*
 * field_view.c: a field of battle ready to be shown: what stands on it, the hour,
 * the names on the ground and what the sources say of the moment.
 *
 * Made from a Battle in which the enemy is already what one can see of him
 * (fog_field.c); for the referee, side 0, from the truth.
 */
#include "play/fog.h"
#include "play/game.h"

#include "battle/battle.h"
#include "battle/beasts.h"
#include "battle/seat.h"

enum { NOON = 12 * 60, HALF_HOUR = 30, PAUSE_FROM = 11 * 60 };      /* minutes of the clock */

/* The light of a month lies about noon. The armies are drawn up first; the
 * fighting fills what is left until dusk, and a pause in the heat begins with the
 * first half-hour after eleven (mechanics E2, E10). */
static void tell_hour(const Model *m, const World *w, FieldView *out)
{
    const Battle *b = &w->battle;
    const Rules *r = &m->rules;
    int32_t lit = month_of(m, w->clock.day)->light_half_hours;
    int32_t pause = b->hot ? r->battle_heat_pause : 0;
    int32_t fights = clamp_i32(lit - r->battle_deploy_half_hours - pause, 4, 40);

    out->dawn_minutes = NOON - lit * HALF_HOUR / 2;
    out->dusk_minutes = NOON + lit * HALF_HOUR / 2;
    out->minutes = out->dusk_minutes + (b->half_hour - fights - pause) * HALF_HOUR;
    if (out->minutes >= PAUSE_FROM)
        out->minutes += pause * HALF_HOUR;
}

static void names_of(const FieldModel *f, const Battle *b, FieldView *out)
{
    for (int32_t i = 0; i < f->marks && i < FIELD_MARKS; i++) {
        const FieldMark *k = &f->mark[i];
        out->mark[i].col = field_col(b, k->col);
        out->mark[i].row = field_row(b, k->row);
        out->mark[i].kind = k->kind;
        out->mark[i].name = k->name;
        out->marks = i + 1;
    }
}

static void ground_of(const Model *m, const Battle *b, FieldView *out)
{
    bool named = b->field && b->field <= m->fields;
    const FieldModel *f = named ? &m->field[b->field] : NULL;

    out->place = b->place;
    out->field = named ? b->field : 0;
    out->name = named ? f->name.latin : m->place[b->place.n].name.latin;
    memcpy(out->zone, b->zone, sizeof out->zone);
    memcpy(out->edge, b->edge, sizeof out->edge);
    if (!named)
        return;
    names_of(f, b, out);
    const FieldAccount *said = field_account(m, b);
    out->account = said ? said->text : NULL;
    out->account_source = said ? said->source : NULL;
}

static void sky_of(const Battle *b, FieldView *out)
{
    out->wind = b->wind;
    out->wind_on = b->wind_on;
    out->facing = b->facing;
    out->hot = b->hot;
    out->dust = b->dust * 4;
    out->dusty = b->dusty;
}

static bool one_body(const Battle *b, const Fighter *f)
{
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *o = &b->fighter[i];
        if (o != f && o->who.i == f->who.i && o->who.gen == f->who.gen)
            return false;
    }
    return true;
}

static int32_t towers_with(const Battle *b, int i)
{
    int32_t n = 0;
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        n += x->fighter == i + 1 && x->alive && !x->wild && !x->gone && x->girth && x->crew;
    }
    return n;
}

static void name_fighter(const Model *m, const World *w, const Fighter *f, bool own,
                         FighterView *v)
{
    Text name = text_in(v->name, sizeof v->name), word = text_in(v->word, sizeof v->word);
    const Formation *of = formation_at(w, f->formation);

    text_addf(&word, "c%d", (int)f->who.i);
    if (v->part)
        text_addf(&word, ".%d", (int)v->part);
    v->under = own && of ? of->leader : (LeaderId){ 0 };
    if (own && f->pool.n)
        text_add(&name, m->pool[f->pool.n].name.latin);
    else if (of)
        name_of_formation(m, of, v->name, sizeof v->name);
    else
        text_addf(&name, "%s army", m->side[w->battle.team[f->team].side].adjective);
}

/* What only its own commander knows of a body. */
static void own_fighter(const Model *m, const Fighter *f, FighterView *v)
{
    v->order = f->order;
    v->to_col = (uint8_t)f->to_col;
    v->to_row = (uint8_t)f->to_row;
    v->told = f->told;
    v->told_in = f->told ? f->told_in : 0;
    v->own = f->own;
    v->hidden = f->hidden;
    v->feigns = f->feigns;
    v->comes = f->state == FIGHTER_COMING ? f->comes : 0;
    v->kin = f->pool.n && m->pool[f->pool.n].kin;
    v->dead = f->dead;
    v->hurt = f->hurt;
    v->order_dawn = f->order_dawn;
    v->ammo = f->ammo;
    v->quality = f->quality;
    v->habit = f->habit;
    for (int c = 0; c < WAVER_CAUSES; c++)
        v->why[c] = f->why[c];
}

static_assert(WAVER_CAUSES == countof(((FighterView *)0)->why), "room for every cause");

/* `mine` -1: the referee's eyes. */
static void fighter_view(const Model *m, const World *w, int i, int mine, FighterView *v)
{
    const Battle *b = &w->battle;
    const Fighter *f = &b->fighter[i];
    bool own = mine < 0 || f->team == mine;
    bool near = own || field_sees(b, mine, f->col, f->row);

    *v = (FighterView){ .index = i, .team = f->team, .state = f->state, .col = (uint8_t)f->col,
                        .row = (uint8_t)f->row, .mounted = f->mounted, .engaged = f->engaged,
                        .charged = f->charged, .chained = f->chained,
                        .part = one_body(b, f) ? 0 : f->part, .arm = m->arm[f->arm.n].name,
                        .mark = m->arm[f->arm.n].mark, .men = f->men, .dawn = f->dawn,
                        .beasts = beasts_with(b, i), .towers = towers_with(b, i) };
    v->order_permille = near ? f->cohesion : 0;
    v->weary = near ? f->fatigue : 0;
    name_fighter(m, w, f, own, v);
    if (own)
        own_fighter(m, f, v);
}

/* Mean order of what stands, by men; of an enemy only of what one sees closely. */
static int32_t mean_order(const FieldView *v, int team)
{
    int64_t sum = 0, men = 0;
    for (int32_t i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        bool counts = f->team == team && f->order_permille &&
                      (f->state == FIGHTER_STANDS || f->state == FIGHTER_BROKEN);
        sum += counts ? (int64_t)f->men * f->order_permille : 0;
        men += counts ? f->men : 0;
    }
    return men ? (int32_t)(sum / men) : 0;
}

static void own_team(const Model *m, const Battle *b, int team, TeamView *v)
{
    const Team *t = &b->team[team];
    v->reach = (uint8_t)seat_reach(m, b, team);
    v->ill = t->ill;
    v->nights_on = t->nights_on;
    v->knows_girths = t->knows_girths;
    v->knows_leaders = t->knows_leaders;
    v->dead = t->dead;
    v->hurt = t->hurt;
    v->taken = t->taken;
    v->drowned = t->drowned;
}

static void team_view(const Model *m, const Battle *b, int team, bool own, FieldView *out)
{
    const Team *t = &b->team[team];
    BeastCount beasts = b->beasts ? beasts_of(b, team) : (BeastCount){ 0 };
    TeamView *v = &out->team[team];

    *v = (TeamView){ .side = t->side, .leader = t->leader_fell ? (LeaderId){ 0 } : t->leader,
                     .fell = t->leader_fell, .seat = t->seat, .seat_lost = t->seat_lost,
                     .seat_col = t->seat_col, .seat_row = t->seat_row, .standard = t->standard,
                     .behind = t->behind, .cut = t->cut,
                     .golden = (uint8_t)max_i32(0, t->golden - 1),
                     .withdrawing = t->withdrawing, .attacker = t->attacker,
                     .sprung = t->sprung, .camp_lost = t->camp_lost, .looting = t->looting,
                     .gaps = t->gaps, .lost = t->lost, .line = t->line,
                     .duels_won = t->duels_won, .duels_lost = t->duels_lost,
                     .men = battle_men(b, team), .men_start = t->men_start,
                     .beasts = beasts.fit, .towers = beasts.towers, .beasts_wild = beasts.wild,
                     .beasts_dead = beasts.dead };
    v->mock = own && t->mock;
    v->order_permille = mean_order(out, team);
    if (own)
        own_team(m, b, team, v);
}

void field_view_of(const Model *m, const World *w, Side side, FieldView *out)
{
    const Battle *b = &w->battle;
    int mine = battle_team(b, side);

    memset(out, 0, sizeof *out);
    if (w->clock.stage != STAGE_BATTLE || !b->live || (side && mine < 0))
        return;
    out->live = true;
    out->day = w->clock.day;
    out->days = max_i32(1, b->days);
    out->half_hour = b->half_hour;
    out->light = b->light;
    out->night = b->night;
    out->mine = max_i32(0, mine);
    ground_of(m, b, out);
    tell_hour(m, w, out);
    sky_of(b, out);
    for (int i = 0; i < b->fighters; i++)
        if (b->fighter[i].state != FIGHTER_GONE)
            fighter_view(m, w, i, mine, &out->fighter[out->fighters++]);
    for (int t = 0; t < TEAMS; t++)
        team_view(m, b, t, mine < 0 || t == mine, out);
}

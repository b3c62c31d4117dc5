/*
 * trial_row.c: a row of trials.lua as a Model of its own, and the World on the
 * morning of its first day.
 */
#include "play/trial_parts.h"

#include "base/num.h"

static int32_t men_of(const TrialArmy *a)
{
    int32_t men = 0;
    for (int32_t i = 0; i < a->bodies; i++)
        men += a->body[i].men;
    return men;
}

static bool in_column(const TrialBody *b, const Column *c)
{
    return b->day == c->day && b->comes == c->comes;
}

/* Every column of both armies: who is there at dawn first. The larger army has
 * the lower slots, so that a row written the other way round throws the same
 * dice. */
static Status find_columns(Trial *t, Fault *why)
{
    const TrialArmy *a = t->row->army;
    int large = men_of(&a[1]) > men_of(&a[0]);

    t->slot[large] = 0;
    t->slot[!large] = 1;
    t->column[0] = (Column){ .army = large };
    t->column[1] = (Column){ .army = !large };
    t->columns = 2;
    for (int k = 0; k < TRIAL_ARMIES; k++) {
        int army = k ? !large : large;
        for (int32_t i = 0; i < a[army].bodies; i++) {
            const TrialBody *b = &a[army].body[i];
            bool known = false;
            for (int32_t c = 0; c < t->columns && !known; c++)
                known = t->column[c].army == army && in_column(b, &t->column[c]);
            if (known)
                continue;
            if (t->columns == min_i32(COLUMNS, FORMATION_MAX))
                return fault(why, ERR_FULL, t->row->name, "its men come in more than %d columns",
                             (int)t->columns);
            t->column[t->columns++] = (Column){ army, b->day, b->comes };
        }
    }
    return OK;
}

static void make_leaders(Trial *t)
{
    t->leader[0] = t->of->leader[0];
    for (int army = 0; army < TRIAL_ARMIES; army++) {
        LeaderModel *l = &t->leader[1 + t->slot[army]];
        *l = t->row->army[army].leader;
        l->id = t->row->id;
        l->side = side_of(army);
        l->name.native = l->title = l->note = l->source = "";
        l->loyalty = l->prestige = 700;
    }
    t->m.leader = t->leader;
    t->m.leaders = TRIAL_ARMIES;
}

/* Each body is a tribe of its own: what breaks beside it are others. */
static void make_body(Trial *t, int army, const TrialBody *b)
{
    int32_t n = t->m.contingents++;
    t->body[n] = b;
    t->pool[n + 1] = (PoolModel){ .id = t->row->id, .name = { "", "" }, .side = side_of(army),
                                  .quality = b->quality, .loyalty = 700, .zeal = 500,
                                  .kin = b->kin, .habit = b->habit, .note = "", .source = "" };
    t->contingent[n] = (ContingentModel){ .arm = b->arm, .pool = { (uint16_t)(n + 1) },
                                          .men = { b->men, b->men, b->men },
                                          .quality = b->quality, .cohesion = b->cohesion,
                                          .fatigue = b->fatigue, .chained = b->chained,
                                          .source = "" };
    t->m.pools = t->m.contingents;
}

static void make_columns(Trial *t)
{
    t->pool[0] = t->of->pool[0];
    t->m.pool = t->pool;
    t->m.contingent = t->contingent;
    t->m.formation = t->formation;
    t->m.contingents = 0;
    t->m.formations = t->columns;
    for (int32_t c = 0; c < t->columns; c++) {
        const Column *column = &t->column[c];
        const TrialArmy *army = &t->row->army[column->army];
        FormationModel *f = &t->formation[c];
        *f = (FormationModel){ .id = t->row->id, .name = t->row->name, .note = "", .source = "",
                               .side = side_of(column->army), .at = place_of(t),
                               .waits = column->day > 1,
                               .stance = army->attacks ? STANCE_SEEK : STANCE_ACCEPT,
                               .fortified = army->works,
                               .first_contingent = (uint16_t)t->m.contingents };
        if (c < TRIAL_ARMIES) {
            f->leader = (LeaderId){ (uint16_t)(1 + c) };
            f->standard = army->standard;
        }
        for (int32_t i = 0; i < army->bodies; i++)
            if (in_column(&army->body[i], column))
                make_body(t, column->army, &army->body[i]);
        f->contingents = (uint16_t)(t->m.contingents - f->first_contingent);
    }
}

/* A plain with nothing on it but what the row puts behind the camps. */
static void make_field(Trial *t)
{
    FieldModel *f = &t->field[1];
    if (!t->row->open && t->row->place.n)
        return;
    f->id = t->row->id;
    f->name = (Label){ t->row->name, "" };
    f->place = place_of(t);
    f->note = f->source = "";
    f->hides = t->row->hides;
    for (int army = 0; army < TRIAL_ARMIES; army++) {
        f->end[army] = side_of(army);
        f->behind[army] = t->row->army[army].behind;
    }
    t->m.field = t->field;
    t->m.fields = 1;
}

static Status has_room(const Trial *t, Fault *why)
{
    int32_t bodies = t->row->army[0].bodies + t->row->army[1].bodies;
    bool fits = bodies <= CONTINGENT_MAX && bodies < POOL_MAX &&
                (int)TRIAL_ARMIES < (int)LEADER_MAX && t->of->sides >= TRIAL_ARMIES &&
                t->of->places >= 1;
    return fits ? OK : fault(why, ERR_FULL, t->row->name, "%d bodies are more than can be held",
                             (int)bodies);
}

/* ---- the World before the first day ---- */

/* The first day of the game in the middle of that month. */
static int32_t day_in(const Model *m, int32_t month)
{
    for (int32_t day = 0; day < 366; day++) {
        Date d = date_of(m, day);
        if (d.month == month && d.day >= 15)
            return day;
    }
    return 0;
}

static void start_weather(const Trial *t, World *w)
{
    const TrialModel *row = t->row;
    int32_t day = day_in(&t->m, row->month);
    const MonthModel *month = month_of(&t->m, day);

    w->clock.day = day;
    w->clock.week = day / WEEK_DAYS;
    w->weather.year_flood = 1000;
    w->weather.hottest = month->hottest;
    w->weather.tigris = month->tigris;
    w->weather.euphrates = month->euphrates;
    w->weather.wind = row->wind;
    w->weather.wind_from = row->wind_from;
    if (!row->storm_day)
        return;
    w->weather.storm_day = day + row->storm_day - 1;
    w->weather.storm_at = row->storm_at;
    w->weather.storm_from = row->storm_from;
}

static void start_sides(const Trial *t, World *w)
{
    for (int army = 0; army < TRIAL_ARMIES; army++) {
        SideState *s = &w->side[side_of(army)];
        s->chief = (LeaderId){ (uint16_t)(1 + t->slot[army]) };
        s->relation[side_of(!army)] = RELATION_WAR;
        s->met_beasts = (int16_t)t->row->army[army].met_beasts;
        s->informed = t->row->army[army].informed != 0;
    }
}

Status trial_start(Trial *t, uint64_t seed, Fault *why)
{
    Status is = world_start(&t->m, &t->now, seed, 1, NULL, why);
    if (is != OK)
        return is;
    start_sides(t, &t->now);
    start_weather(t, &t->now);
    return OK;
}

Status trial_make(Trial *t, Fault *why)
{
    Status is = has_room(t, why);
    if (is == OK)
        is = find_columns(t, why);
    if (is != OK)
        return is;
    make_leaders(t);
    make_columns(t);
    make_field(t);
    t->m.premises = t->m.vars = 0;
    memcpy(t->arm, t->of->arm, sizeof t->arm[0] * (size_t)(t->of->arms + 1));
    t->m.arm = t->arm;
    return trial_start(t, 0, why);
}

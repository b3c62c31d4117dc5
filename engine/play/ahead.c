/*
 * ahead.c: bread, fodder and water day by day, and which of them fails first.
 *
 * Nothing is reckoned here that the rules of supply do not reckon: a copy of what
 * the side imagines is played on, its enemies taken off the map, and the army is
 * looked at every evening.
 */
#include "play/ahead.h"

#include "campaign/line.h"
#include "campaign/march.h"
#include "campaign/need.h"
#include "play/explain.h"
#include "play/report.h"

/* Nobody knows what an enemy will do; without him this is the best that can come. */
static void clear_field(World *w, Side side)
{
    for (int i = 0; i < w->formations_used; i++) {
        Formation *f = &w->formation[i];
        if (!f->gen || !enemies(w, side, f->side))
            continue;
        f->waits = 1;
        f->pos = (Mover){ .at = { 0 } };
    }
}

static bool on_the_way(const Formation *f)
{
    bool goes = f->order == ORDER_MARCH || f->order == ORDER_RAID || f->order == ORDER_BESIEGE ||
                f->order == ORDER_ASSAULT || f->order == ORDER_SHADOW || f->order == ORDER_JOIN;
    return !f->pos.at.n || (goes && f->pos.at.n != f->goal.n);
}

/* What it was short of today; thirst before hunger, hunger before the beasts'. */
static Binding binding_of(const Model *m, const World *w, FormationId id, bool camels_died)
{
    const Formation *f = &w->formation[id.i];
    const Need d = need_of(m, w, id);
    bool dry = f->watered < 1000 || camels_died || (f->tank_days > 1 && d.beasts > 0);
    if (dry)
        return water_at(m, f) > 0 ? BIND_WELLS : BIND_WATER;
    if (f->fed < THIRSTY)
        return f->base.n && line_of_base(m, w, id).neck != NECK_NONE ? BIND_REACH : BIND_BREAD;
    if (f->foddered < HUNGRY)
        return BIND_FODDER;
    return f->wait_min > 0 ? BIND_CROSSING : BIND_NONE;
}

static int32_t camels_slaughtered(const EventList *heard, FormationId id)
{
    int32_t n = 0;
    for (int32_t i = 0; i < heard->count; i++)
        if (heard->at[i].kind == EV_SLAUGHTERED && same_formation(heard->at[i].formation, id))
            n += (int32_t)heard->at[i].n[0];
    return n;
}

static int32_t beasts_of(const Model *m, const World *w, FormationId id)
{
    int32_t n = 0;
    for (int a = 0; a < m->animals; a++)
        n += w->formation[id.i].animals[a];
    for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
        n += w->contingent[c].mounts;
    return n;
}

static void note_evening(const Model *m, const World *w, FormationId id, int32_t camels, Ahead *a)
{
    const Formation *f = &w->formation[id.i];
    Provision s = supply_of(m, w, id);
    AheadDay *day = &a->day[a->days++];
    *day = (AheadDay){ .near = mover_near(m, &f->pos), .there = !on_the_way(f), .fed = f->fed,
                       .foddered = f->foddered, .watered = f->watered,
                       .food_days = (int16_t)s.food_days, .fodder_days = (int16_t)s.fodder_days,
                       .water_days = (int16_t)s.water_days,
                       .binds = (uint8_t)binding_of(m, w, id, camels > 0) };
    a->camels += camels;
    if (day->there && !a->arrives)
        a->arrives = a->days;
    if (day->binds != BIND_NONE && (!a->bind_day || a->binds == BIND_CROSSING)) {
        if (a->binds == BIND_CROSSING && day->binds == BIND_CROSSING)
            return;
        a->binds = day->binds;
        a->bind_day = a->days;
        a->bind_at = day->near;
    }
}

/* The phases of a day that feed an army, in their order (campaign/turn.c). */
static void play_day(const Model *m, World *w, EventList *heard)
{
    march_step(m, w, heard);
    supply_convoys(m, w, heard);
    supply_forage(m, w, heard);
    supply_eat(m, w, heard);
    supply_want(m, w, heard);
    w->clock.day++;
    if (w->clock.day % WEEK_DAYS == 0)
        supply_week(m, w);
}

void ahead_look(const Model *m, World *w, FormationId id, Ahead *out)
{
    enum { HEARD = 96 };
    Event events[HEARD];
    memset(out, 0, sizeof *out);
    const Formation *f = formation_at(w, id);
    if (!f || f->guess || f->waits)
        return;
    int32_t men = formation_men(w, id), beasts = beasts_of(m, w, id);
    clear_field(w, f->side);
    Line l = line_of_base(m, w, id);
    out->neck = l.neck;
    out->neck_at = l.neck_at;
    while (out->days < AHEAD_DAYS && formation_at(w, id)) {
        EventList heard = { .at = events, .cap = HEARD };
        play_day(m, w, &heard);
        if (formation_at(w, id))
            note_evening(m, w, id, camels_slaughtered(&heard, id), out);
    }
    bool lives = formation_at(w, id) != NULL;
    out->men_lost = men - (lives ? formation_men(w, id) : 0);
    out->beasts_lost = beasts - (lives ? beasts_of(m, w, id) : 0);
}

/* ---- in words ---- */

static void value_days(Text *t, const char *what, int32_t days)
{
    text_addf(t, "%s ", what);
    if (days >= SUPPLY_DAYS_MAX)
        text_add(t, "plenty");
    else
        text_addf(t, "%d", (int)days);
}

static void evening_line(const char *says, bool bread, const AheadDay *d, Preview *p)
{
    bool low = (bread && d->food_days < LOW_FOOD) || d->fodder_days < LOW_FOOD ||
               d->water_days < LOW_FOOD;
    Text t = line_value(line_add(p, says, low ? -1 : 0));
    if (bread)
        value_days(&t, "bread", d->food_days);
    value_days(&t, bread ? ", fodder" : "fodder", d->fodder_days);
    value_days(&t, ", water", d->water_days);
}

void ahead_lines(const Model *m, const Ahead *a, Preview *p)
{
    if (!a->days)
        return;
    bool marches = a->arrives > 1 && a->arrives <= a->days;
    const AheadDay *then = &a->day[marches ? a->arrives - 1 : min_i32(a->days, WEEK_DAYS) - 1];
    if (marches)                    /* of bread the march has spoken */
        evening_line("Days left on arrival", false, then, p);
    else
        evening_line("Days left in a week", true, then, p);
    bool wants = a->binds != BIND_NONE && a->binds != BIND_CROSSING;
    Text t = line_value(line_add(p, "What fails first", wants ? -1 : 1));
    if (!wants) {
        text_addf(&t, "nothing in %d days", (int)a->days);
    } else {
        text_addf(&t, "%s, day %d, near %s", report_binding(a->binds), (int)a->bind_day,
                  m->place[a->bind_at.n].name.latin);
    }
    if (a->camels)
        line_number(p, "Camels it would slaughter for water", a->camels, "", -1);
    if (a->beasts_lost > a->camels + 20)
        line_number(p, "Beasts it would lose in all, in four weeks", a->beasts_lost, "", -1);
    p->binds = a->binds;
    p->bind_day = a->bind_day;
    p->bind_at = a->bind_at;
}

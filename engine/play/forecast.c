/*
 * forecast.c: what an order would bring: asked of the same functions that will
 * carry it out, on what the side imagines.
 */
#include "play/forecast.h"

#include "base/num.h"
#include "base/text.h"
#include "battle/battle.h"
#include "campaign/city.h"
#include "campaign/embassy.h"
#include "campaign/clash.h"
#include "campaign/court.h"
#include "campaign/floods.h"
#include "campaign/intel.h"
#include "campaign/line.h"
#include "campaign/march.h"
#include "campaign/muster.h"
#include "campaign/siege.h"
#include "campaign/supply.h"
#include "campaign/turn.h"
#include "play/explain.h"
#include "play/game.h"
#include "play/report.h"
#include "world/words.h"

enum { PLAYS = 60 };     /* of an imagined battle: odds to about 6 in a hundred */

/* Most orders reach an army by courier. */
static void courier_line(const Model *m, const World *w, const Order *o, Preview *p)
{
    int32_t days = formation_at(w, o->who) ? intel_courier_days(m, w, o->side, o->who) : 0;
    if (days > 0)
        line_days(p, "The order is under way for", days, 0);
}

static bool marches(const Order *o)
{
    switch (o->kind) {
    case ORDER_MARCH: case ORDER_RAID: case ORDER_BESIEGE: case ORDER_ASSAULT: case ORDER_SHADOW:
    case ORDER_JOIN:
        return true;
    default:
        return false;
    }
}

/* A shadow or a join goes to where the other is. */
static Order with_goal(const Model *m, const World *w, const Order *o)
{
    Order own = *o;
    const Formation *other = formation_at(w, o->other);
    if ((o->kind == ORDER_SHADOW || o->kind == ORDER_JOIN) && other)
        own.to = mover_near(m, &other->pos);
    return own;
}

/* Thousandths of a day for a stage of the way. */
static int64_t stage_days(const Model *m, const World *w, const Order *o, RouteId r, int32_t metres)
{
    Pace pace = march_pace(m, w, o->who, r, o->flags);
    int64_t minutes = march_crossing(m, w, o->who, r);
    int32_t day_min = max_i32(240, month_of(m, w->clock.day)->march_min);
    return (int64_t)metres * 1000 / max_i32(1, pace.metres) + minutes * 1000 / day_min;
}

static void fill_way(const Model *m, const World *w, const Order *o, Preview *p)
{
    const Formation *f = &w->formation[o->who.i];
    PlaceId way[countof(p->way)];
    int32_t n = march_way(m, w, o->who, o, way, (int32_t)countof(way));
    int64_t days = 0;

    if (!f->pos.at.n && f->pos.route.n)
        days = stage_days(m, w, o, f->pos.route, m->route[f->pos.route.n].metres - f->pos.done_m);
    for (int32_t i = 0; i < n; i++) {
        if (i > 0) {
            RouteId r = route_between(m, way[i - 1], way[i]);
            days += r.n ? stage_days(m, w, o, r, m->route[r.n].metres) : 0;
        }
        p->way[p->ways] = way[i];
        p->way_day[p->ways++] = (int32_t)((days + 999) / 1000);
    }
}

/* The first enemy that stands on the way, of several at one place the largest. */
static int32_t find_enemy(const Model *m, const World *w, const Order *o, Preview *p)
{
    for (int32_t i = 0; i < p->ways; i++) {
        int32_t most = 0;
        for (int j = formation_first(w); j >= 0; j = formation_next(w, j)) {
            const Formation *f = &w->formation[j];
            FormationId id = formation_id(w, j);
            if (!at_war(w, o->side, f->side) || mover_near(m, &f->pos).n != p->way[i].n)
                continue;
            int32_t men = formation_men(w, id);
            if (men > most) {
                most = men;
                p->meets = id;
            }
        }
        if (most)
            return i;
    }
    return -1;
}

static void odds(const Model *m, const World *w, const Order *o, PlaceId at, Preview *p)
{
    Battle b;
    memset(&b, 0, sizeof b);
    if (!clash_imagine(m, w, o->who, p->meets, at, o->kind == ORDER_ASSAULT, &b))
        return;
    int mine = b.team[0].sides >> o->side & 1 ? 0 : 1;
    Odds odds = battle_odds(m, &b, w->seed, w->clock.day, PLAYS);
    if (odds.plays <= 0)
        return;
    p->win = (int32_t)muldiv(odds.won[mine], 1000, odds.plays);
    p->lose = (int32_t)muldiv(odds.won[!mine], 1000, odds.plays);
    p->draw = 1000 - p->win - p->lose;
    p->dead_low = odds.dead_low[mine];
    p->dead_high = odds.dead_high[mine];
}

static void odds_lines(Preview *p)
{
    if (p->win + p->draw + p->lose == 0)
        return;
    Text t = line_value(line_add(p, "If it comes to battle: won, undecided, lost",
                                 sign_of(p->win - p->lose)));
    text_addf(&t, "%d, %d, %d percent", (int)(p->win + 5) / 10,
              100 - (int)(p->win + 5) / 10 - (int)(p->lose + 5) / 10, (int)(p->lose + 5) / 10);
    t = line_value(line_add(p, "Own dead, in eight of ten cases", 0));
    text_number(&t, p->dead_low);
    text_add(&t, " to ");
    text_number(&t, p->dead_high);
}

static void meeting(const Model *m, const World *w, const Order *o, Preview *p)
{
    int32_t at = find_enemy(m, w, o, p);
    if (at < 0)
        return;
    const Sighting *k = &w->known[o->side][p->meets.i];
    int32_t men = formation_men(w, p->meets);
    p->men_low = (int32_t)permille_of(men, max_i32(0, 1000 - k->error));
    p->men_high = (int32_t)permille_of(men, 1000 + k->error);

    TEXT(says, 80);
    char name[64];
    name_of_formation(m, &w->formation[p->meets.i], name, sizeof name);
    text_addf(&says, "May meet %s", name);
    text_addf(&says, " at %s, day %d", m->place[p->way[at].n].name.latin, (int)p->way_day[at]);
    Text t = line_value(line_add(p, says.at, -1));
    text_number(&t, p->men_low);
    text_add(&t, " to ");
    text_number(&t, p->men_high);
    int32_t age = w->clock.day - k->day;
    text_add(&t, " men, seen ");
    if (age <= 0)
        text_add(&t, "today");
    else
        text_addf(&t, "%d day%s ago", (int)age, age == 1 ? "" : "s");
    odds(m, w, o, p->way[at], p);
    odds_lines(p);
}

static void march_lines(const Model *m, const World *w, const Order *o, Preview *p)
{
    Text t = line_value(line_add(p, "Way", 0));
    text_addf(&t, "%d km", (int)(p->metres / 1000));
    line_days(p, "On the march", p->days, p->days >= NEVER ? -1 : 0);
    if (p->days < NEVER) {
        Date d = date_of(m, p->arrive_day);
        t = line_value(line_add(p, "There on", 0));
        report_date(&d, &t);
    }
    line_days(p, "Bread left on arrival", p->food_days, p->food_days < LOW_FOOD ? -1 : 1);
    if (p->short_days)
        line_days(p, "Without bread on the way", p->short_days, -1);
    bool worn = p->weary > m->rules.supply_straggle_weary;
    t = line_value(line_add(p, "Weariness on arrival", worn ? -1 : 0));
    text_addf(&t, "%d percent", (int)(p->weary / 10));
    if (p->dry_days)
        line_days(p, "Longest stretch without water", p->dry_days, -1);
    if (p->crossings)
        line_number(p, "Waters to cross", p->crossings, "", 0);
    courier_line(m, w, o, p);
}

static void forecast_march(const Model *m, const World *w, const Order *given, Preview *p)
{
    Order o = with_goal(m, w, given);
    March plan = march_plan(m, w, o.who, &o);
    Outlook food = supply_along(m, w, o.who, &o);

    p->metres = plan.metres;
    p->days = plan.days;
    p->arrive_day = w->clock.day + plan.days;
    p->weary = plan.weariness;
    p->dry_days = plan.dry_days;
    p->crossings = plan.crossings;
    p->food_days = food.food_days;
    p->short_days = food.short_days;
    fill_way(m, w, &o, p);
    march_lines(m, w, &o, p);
    if (food.dry_days_over > 0)
        line_days(p, "Without water beyond what it carries", food.dry_days_over, -1);
    if (o.kind != ORDER_JOIN)
        meeting(m, w, &o, p);
}

/* A besieger's prospect, a raider's booty. */
static void at_goal(const Model *m, const World *w, const Order *o, Preview *p)
{
    const PlaceState *s = &w->place[o->to.n];
    if (o->kind == ORDER_BESIEGE) {
        int32_t rate = court_siege_rate(m, w, o->who, o->to);
        Siege g = siege_of(m, w, o->to, o->side, o->who);
        line_number(p, "The ring round it, closed in a hundred", g.ring / 10, "", 0);
        int32_t left = 1000 - s->siege;
        line_days(p, "Until it yields, if nothing changes",
                  rate > 0 ? min_i32(NEVER, (left + rate - 1) / rate) : NEVER, rate > 0 ? 0 : -1);
    }
    if (o->kind == ORDER_RAID) {
        line_mass(p, "Grain within reach there", supply_country(m, w, o->to, o->side), 0);
        line_number(p, "Temper of the country towards you", w->region[m->place[o->to.n].region.n]
                    .attitude[o->side] - m->rules.supply_mind_raid, " after it", -1);
    }
    if (o->kind == ORDER_ASSAULT) {
        line_number(p, "Walls, grade", m->place[o->to.n].walls, " of 3", -1);
        line_number(p, "Of them in rubble, in a hundred", s->breach / 10, "", sign_of(s->breach));
        line_number(p, "Townsfolk who would man them", siege_militia(m, o->to), "", -1);
    }
}

static void forecast_envoy(const Model *m, const World *w, const Order *o, Preview *p)
{
    p->days = max_i32(1, intel_days_to(m, w, o->side, o->to));
    p->arrive_day = w->clock.day + p->days;
    line_days(p, "The envoy rides", p->days, 0);
    Text t = line_value(line_add(p, "Usual tribute a year", 0));
    report_money(court_usual_tribute(m, o->to), &t);
    lines_of_terms(m, w, o->side, o->to, p);
}

static void forecast_stay(const Model *m, const World *w, const Order *o, Preview *p)
{
    Provision s = supply_of(m, w, o->who);
    p->food_days = s.food_days;
    line_days(p, "Bread in hand", s.food_days, s.food_days < LOW_FOOD ? -1 : 0);
    line_days(p, "Can stay, with what it finds", s.stay_days, s.stay_days < WEEK_DAYS ? -1 : 1);
    line_days(p, "Fodder", s.fodder_days, s.fodder_days < LOW_FOOD ? -1 : 0);
    line_days(p, "Water", s.water_days, s.water_days < LOW_FOOD ? -1 : 0);
    if (o->kind == ORDER_REST || o->kind == ORDER_HOLD)
        line_number(p, "Weariness a day's rest takes away", m->rules.march_halt_rest,
                    " of 1,000", 1);
    courier_line(m, w, o, p);
}

static void food_change(const Model *m, const World *w, FormationId f, int64_t grain_g, Preview *p)
{
    Provision s = supply_of(m, w, f);
    int64_t before = w->formation[f.i].grain_g;
    int64_t days = s.grain_g > 0 ? max_i64(0, before + grain_g) / s.grain_g : SUPPLY_DAYS_MAX;
    line_mass(p, "Carries now", before, 0);
    line_mass(p, "Can carry", s.carry_g, before + grain_g > s.carry_g ? -1 : 0);
    p->food_days = (int32_t)min_i64(days, SUPPLY_DAYS_MAX);
    line_days(p, "Bread in the train then", p->food_days, sign_of(grain_g));
}

static void forecast_stores(const Model *m, const World *w, const Order *o, Preview *p)
{
    if (o->kind == ORDER_LOAD)
        food_change(m, w, o->who, o->amount, p);
    if (o->kind == ORDER_STORE || o->kind == ORDER_TRANSFER)
        food_change(m, w, o->who, -o->amount, p);
    if (o->kind == ORDER_TRANSFER && formation_at(w, o->other))
        food_change(m, w, o->other, o->amount, p);
    courier_line(m, w, o, p);
}

/* Reach of a base: what comes of it in a week, and the one thing that holds it
 * down. */
static void line_lines(const Model *m, const World *w, const Order *o, Preview *p)
{
    Line l = line_from(m, w, o->to, o->who);
    p->metres = l.metres;
    line_number(p, "Way", p->metres / 1000, " km", 0);
    line_mass(p, "In the depot", w->place[o->to.n].depot_g, 0);
    if (l.days) {
        TEXT(says, 80);
        text_addf(&says, "There by %s", report_carrier(l.carrier.by));
        line_days(p, says.at, l.days, 0);
        line_number(p, "Of a hundred loaded arrive", l.share / 10, "", l.share < 500 ? -1 : 0);
        line_mass(p, "Can arrive in a week", l.week_g, l.week_g < l.need_g ? -1 : 1);
        line_mass(p, "It eats in a week", l.need_g, 0);
    }
    if (l.neck == NECK_NONE)
        return;
    Text t = line_value(line_add(p, "Held up", -1));
    text_add(&t, report_neck(l.neck));
    if (l.neck_at.n)
        text_addf(&t, ", at %s", m->place[l.neck_at.n].name.latin);
}

static void forecast_convoy(const Model *m, const World *w, const Order *o, Preview *p)
{
    if (o->to.n)
        line_lines(m, w, o, p);
    if (o->kind == ORDER_CONVOY)
        food_change(m, w, o->who, o->amount, p);
}

static void forecast_people(const Model *m, const World *w, const Order *o, Preview *p)
{
    int32_t men = formation_men(w, o->who);
    if (o->kind == ORDER_DETACH) {
        line_number(p, "Men in the new part", o->men, "", 0);
        line_number(p, "Men who stay", men - o->men, "", 0);
        courier_line(m, w, o, p);
        return;
    }
    PlaceId at = o->who.gen ? mover_near(m, &w->formation[o->who.i].pos) : o->to;
    Answer a = muster_answer(m, w, o->pool, o->men, at);
    line_number(p, "Free men of that people", w->pool[o->pool.n].free, "", 0);
    uint32_t metres = path_metres(m, PATH_CAMEL, m->pool[o->pool.n].home, at);
    line_number(p, "From their home", metres / 1000, " km", 0);
    line_number(p, "Their zeal", w->pool[o->pool.n].zeal, " of 1,000", 0);
    line_number(p, "Men who would set out, about", a.men, "", 0);
    if (a.men)
        line_number(p, "Days until they are there", a.days, "", 0);
}

static void forecast_flood(const Model *m, const World *w, const Order *o, Preview *p)
{
    PlaceId at = w->formation[o->who.i].pos.at;
    line_number(p, "Its country stands under water", floods_weeks(m, w), " weeks", 0);
    line_mass(p, "Grain lost there", permille_of(w->place[at.n].grain_g,
                                                 m->rules.supply_flood_harvest), -1);
    line_number(p, "Temper of the country towards you", w->region[m->place[at.n].region.n]
                .attitude[o->side] - m->rules.supply_mind_flood, " after it", -1);
    line_add(p, "Boats run aground; on the roads there is one file, and slow", 0);
    courier_line(m, w, o, p);
}

static void forecast_settle(const Model *m, const World *w, const Order *o, Preview *p)
{
    const PlaceState *at = &w->place[w->formation[o->who.i].pos.at.n];
    int64_t pay = city_stipends(m, w, o->who);
    line_number(p, "Weeks of work", m->rules.court_city_weeks - at->city_work, "", 0);
    line_number(p, "Worth of the base here", m->rules.court_city_base / 10, " of 100 more", 1);
    line_number(p, "Men who come to live there", m->rules.court_city_growth, " a week", 1);
    line_number(p, "Pay of this army from then on", pay, " dirhams a week", -1);
    line_number(p, "Coin in the treasury", w->side[o->side].treasury_dh, " dirhams",
                w->side[o->side].treasury_dh < pay * 52 ? -1 : 1);
    courier_line(m, w, o, p);
}

Status forecast_order(const Model *m, const World *w, const Order *o, Preview *p, Fault *why)
{
    memset(p, 0, sizeof *p);
    p->chance = -1;
    Status status = order_check(m, w, o, why);
    if (status != OK)
        return status;
    p->possible = true;
    if (marches(o)) {
        forecast_march(m, w, o, p);
        at_goal(m, w, o, p);
        return OK;
    }
    switch (o->kind) {
    case ORDER_ENVOY:
        forecast_envoy(m, w, o, p);
        break;
    case ORDER_EMBASSY: case ORDER_APPOINT: case ORDER_BAN: case ORDER_LETTERS:
        forecast_court(m, w, o, p);
        break;
    case ORDER_LOAD: case ORDER_STORE: case ORDER_TRANSFER:
        forecast_stores(m, w, o, p);
        break;
    case ORDER_CONVOY: case ORDER_BASE:
        forecast_convoy(m, w, o, p);
        break;
    case ORDER_FLOOD:
        forecast_flood(m, w, o, p);
        break;
    case ORDER_SETTLE:
        forecast_settle(m, w, o, p);
        break;
    case ORDER_DETACH: case ORDER_CALL:
        forecast_people(m, w, o, p);
        break;
    case ORDER_HOLD: case ORDER_REST: case ORDER_FORTIFY: case ORDER_STANCE: case ORDER_FORAGE:
    case ORDER_DRILL: case ORDER_PRIORITY:
        forecast_stay(m, w, o, p);
        break;
    default:
        break;
    }
    return OK;
}

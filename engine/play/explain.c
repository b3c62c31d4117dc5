/*
 * explain.c: why a number is what it is, in lines that add up.
 */
#include "play/explain.h"

#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/siege.h"
#include "campaign/supply.h"
#include "play/forecast.h"
#include "play/game.h"
#include "play/report.h"
#include "world/names.h"

/* The next line of a preview; more than there is room for are dropped. */
PreviewLine *line_add(Preview *p, const char *says, int32_t tone)
{
    PreviewLine *l = &p->line[min_i32(p->lines, (int32_t)countof(p->line) - 1)];
    p->lines = min_i32(p->lines + 1, (int32_t)countof(p->line));
    *l = (PreviewLine){ .tone = tone };
    Text t = text_in(l->says, sizeof l->says);
    text_add(&t, says);
    if (l->says[0] >= 'a' && l->says[0] <= 'z')
        l->says[0] = (char)(l->says[0] - 'a' + 'A');
    return l;
}

Text line_value(PreviewLine *l) { return text_in(l->value, sizeof l->value); }

void line_days(Preview *p, const char *says, int32_t days, int32_t tone)
{
    Text t = line_value(line_add(p, says, tone));
    if (days >= NEVER)
        text_add(&t, "never");
    else if (days >= SUPPLY_DAYS_MAX)
        text_add(&t, "plenty");
    else
        text_addf(&t, "%d day%s", (int)days, days == 1 ? "" : "s");
}

void line_number(Preview *p, const char *says, int64_t n, const char *unit, int32_t tone)
{
    Text t = line_value(line_add(p, says, tone));
    text_number(&t, n);
    text_add(&t, unit);
}

void line_mass(Preview *p, const char *says, int64_t g, int32_t tone)
{
    Text t = line_value(line_add(p, says, tone));
    report_mass(g, &t);
}

void line_asks(PreviewLine *l, const char *topic, const char *name)
{
    Text t = text_in(l->asks, sizeof l->asks);
    text_add(&t, topic);
    text_add(&t, *name ? " " : "");
    text_add(&t, name);
}

void line_reason(Preview *p, const char *says, int64_t n)
{
    Text t = line_value(line_add(p, says, sign_of(n)));
    text_addf(&t, "%s%d", n > 0 ? "+" : "", (int)n);
}

void lines_of_terms(const Model *m, const World *w, Side side, PlaceId to, Preview *p)
{
    Reasons why;
    p->chance = court_terms(m, w, side, to, &why);
    for (int32_t i = 0; i < why.count; i++)
        if (why.at[i].n) {
            line_reason(p, why.at[i].says, why.at[i].n);
            if (!strcmp(why.at[i].says, COURT_TEMPER))
                line_asks(&p->line[p->lines - 1], "temper", text_of(m, m->place[to.n].id));
        }
    Text t = line_value(line_add(p, "Chance in a thousand", 0));
    text_addf(&t, "%d", (int)p->chance);
}

/* How a siege stands; what it wears off in a day adds up. */
static Status why_siege(const Model *m, const World *w, PlaceId at, Preview *p, Fault *why)
{
    const PlaceState *s = &w->place[at.n];
    if (!s->besieger) {
        fault(why, ERR_REFUSED, "siege", "nobody is known to lie before %s",
              m->place[at.n].name.latin);
        return fault_remedy(why, "ask when an army has shut it in");
    }
    Siege g = siege_of(m, w, at, s->besieger, (FormationId){ 0 });
    Reasons sum;
    int32_t rate = siege_rate(m, w, at, &g, &sum);
    for (int32_t i = 0; i < sum.count; i++)
        line_reason(p, sum.at[i].says, sum.at[i].n);
    line_number(p, "Wears it down in a day, of 1,000", rate, "", sign_of(rate));
    line_number(p, "Worn down so far", s->siege, "", 0);
    if (rate > 0)
        line_number(p, "Days until it yields, if nothing changes",
                    (1000 - s->siege + rate - 1) / rate, "", 0);
    line_days(p, "Food inside, about", g.food_days, 0);
    line_number(p, "The ring, closed in a hundred", g.ring / 10, "", 0);
    line_number(p, "Kilometres to close", g.km, "", 0);
    line_number(p, "Stone-throwers before it", s->engines, "", 0);
    line_number(p, "Of its wall in rubble, in a hundred", s->breach / 10, "", 0);
    line_number(p, "Chance of a gate opened, a week, in a thousand",
                siege_treachery(m, w, at, &g, NULL), "", 0);
    return OK;
}

/* What a day's bread is made of; the parts make the whole. */
static void why_food(const Model *m, const World *w, FormationId f, Preview *p)
{
    const Formation *is = &w->formation[f.i];
    Provision s = supply_of(m, w, f);
    int64_t men = (int64_t)formation_men(w, f) * m->rules.supply_man_grain;
    int64_t followers = (int64_t)is->followers * m->rules.supply_follower_grain;
    PlaceId at = mover_near(m, &is->pos);
    TEXT(name, 40);
    formation_print(m, w, f, &name);
    line_mass(p, "Fit men eat in a day", men, 0);
    line_asks(&p->line[p->lines - 1], "strength", name.at);
    line_mass(p, "Followers", followers, 0);
    line_mass(p, "Wounded, drivers and all others", s.grain_g - men - followers, 0);
    line_mass(p, "Together in a day", s.grain_g, 0);
    line_mass(p, "Grain in the train", is->grain_g, 0);
    line_days(p, "Lasts, with the stores where it stands", s.food_days,
              s.food_days < LOW_FOOD ? -1 : 1);
    line_asks(&p->line[p->lines - 1], "reach", text_of(m, m->place[at.n].id));
    line_mass(p, "Would find here tomorrow, if it halts", s.forage_g, 1);
    line_asks(&p->line[p->lines - 1], "country", text_of(m, m->place[at.n].id));
    line_days(p, "Can stay here", s.stay_days, s.stay_days < WEEK_DAYS ? -1 : 1);
    line_days(p, "Its fodder lasts", s.fodder_days, s.fodder_days < LOW_FOOD ? -1 : 0);
    line_asks(&p->line[p->lines - 1], "fodder", name.at);
    line_days(p, "Its water lasts", s.water_days, s.water_days < LOW_FOOD ? -1 : 0);
    line_asks(&p->line[p->lines - 1], "water", name.at);
    p->food_days = s.food_days;
}

/* What its beasts eat, and why elephants may go short beside full pastures. */
static void why_fodder(const Model *m, const World *w, FormationId f, Preview *p)
{
    const Formation *is = &w->formation[f.i];
    Provision s = supply_of(m, w, f);
    line_mass(p, "Its beasts eat in a day, barley as hay", s.hay_g, 0);
    line_mass(p, "Grass and straw in reach", w->place[mover_near(m, &is->pos).n].green_g, 1);
    line_mass(p, "Fodder in the train", is->fodder_g, 0);
    if (s.green_short_g)
        line_mass(p, "Green fodder that too few pack animals cannot bring in", s.green_short_g, -1);
    line_number(p, "Of what they need, they got today", is->foddered, " of 1,000",
                is->foddered < 900 ? -1 : 1);
    line_days(p, "Lasts, with the pasture here", s.fodder_days, s.fodder_days < LOW_FOOD ? -1 : 1);
}

/* The road it is on, or the first of its plan, or the best that leaves here. */
static RouteId road_of(const Model *m, const World *w, const Formation *f)
{
    if (f->pos.route.n)
        return f->pos.route;
    PathKind kind = (PathKind)f->path;
    if (f->goal.n && f->goal.n != f->pos.at.n && path_exists(m, kind, f->pos.at, f->goal))
        return path_route(m, kind, f->pos.at, f->goal);
    const PlaceModel *at = &m->place[f->pos.at.n];
    (void)w;
    return at->ways ? m->way[at->first_way].route : (RouteId){ 0 };
}

static Status why_pace(const Model *m, const World *w, FormationId id, Preview *p, Fault *why)
{
    const Formation *f = &w->formation[id.i];
    RouteId road = road_of(m, w, f);
    if (!road.n)
        return fault(why, ERR_NOT_FOUND, "pace", "no road leads on from here");

    int32_t day_m = INT32_MAX;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i))
        day_m = min_i32(day_m, m->arm[w->contingent[i].arm.n].day_m);
    if (day_m == INT32_MAX)
        day_m = 0;
    Pace plain = march_pace(m, w, id, road, 0), as = march_pace(m, w, id, road, f->flags);
    int64_t ground = (int64_t)day_m * (plain.speed - 1000) / 1000;
    line_reason(p, "Standard day of its slowest arm, m", day_m);
    line_reason(p, m->ground[m->route[road.n].ground].name, ground);
    line_asks(&p->line[p->lines - 1], "ways", text_of(m, m->place[mover_near(m, &f->pos).n].id));
    line_reason(p, "Length of the column, season and heat", plain.metres - day_m - ground);
    line_reason(p, "As ordered: forced, by night, train behind", as.metres - plain.metres);
    line_number(p, "Metres a day", as.metres, "", 0);
    line_number(p, "The column takes to pass", as.pass_min, " minutes", 0);
    p->metres = as.metres;
    return OK;
}

/* Every man a side's peoples ever had is in one of these lines. */
static void why_men(const Model *m, const World *w, Side side, Preview *p)
{
    PoolState all = { 0 };
    int64_t fit = 0, wounded = 0, waiting = 0;
    for (int i = 1; i <= m->pools; i++) {
        const PoolState *s = &w->pool[i];
        if (m->pool[i].side != side)
            continue;
        all.born += s->born;
        all.free += s->free;
        all.dead += s->dead;
        all.captured += s->captured;
        all.deserted += s->deserted;
        all.home += s->home;
        all.travelling += s->travelling;
    }
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        if (m->pool[c->pool.n].side != side || !formation_at(w, c->formation) ||
            w->formation[c->formation.i].guess)
            continue;
        *(w->formation[c->formation.i].waits ? &waiting : &fit) += c->men;
        wounded += c->wounded;
    }
    line_number(p, "Fit, in the field", fit, "", 0);
    line_number(p, "With armies not yet raised", waiting, "", 0);
    line_number(p, "Wounded, carried along", wounded, "", 0);
    line_number(p, "On their way to a formation", all.travelling, "", 0);
    line_number(p, "Free, may be called", all.free, "", 1);
    line_number(p, "Dead", all.dead, "", -1);
    line_number(p, "Taken", all.captured, "", -1);
    line_number(p, "Deserted", all.deserted, "", -1);
    line_number(p, "Home for good", all.home, "", 0);
    line_number(p, "All together", all.born, "", 0);
}

static Status why_formation(const Model *m, const World *w, const char *topic, FormationId f,
                            Preview *p, Fault *why)
{
    if (w->formation[f.i].guess) {
        fault(why, ERR_REFUSED, topic, "of an army of others only its sighting is known");
        return fault_remedy(why, "ask about a formation of your own");
    }
    if (!strcmp(topic, "food"))
        why_food(m, w, f, p);
    else if (!strcmp(topic, "fodder"))
        why_fodder(m, w, f, p);
    else if (!strcmp(topic, "weary"))
        lines_of_weary(m, w, f, p);
    else if (!strcmp(topic, "order"))
        lines_of_order(m, w, f, p);
    else if (!strcmp(topic, "strength"))
        lines_of_strength(m, w, f, p);
    else if (!strcmp(topic, "water"))
        lines_of_water(m, w, f, p);
    else
        return why_pace(m, w, f, p, why);
    return OK;
}

static bool is_of_place(const Model *m, const World *w, Side side, const char *topic, size_t len,
                        Preview *p)
{
    return word_is(topic, len, "terms") || word_is(topic, len, "siege") ||
           lines_of_place(m, w, side, topic, len, (PlaceId){ 0 }, p);
}

static Status why_at(const Model *m, const World *w, Side side, const char *topic, size_t len,
                     const char *name, size_t name_len, Preview *p, Fault *why)
{
    PlaceId place;
    Status status = place_read(m, name, name_len, true, &place, why);
    if (status == OK && word_is(topic, len, "terms"))
        lines_of_terms(m, w, side, place, p);
    else if (status == OK && word_is(topic, len, "siege"))
        status = why_siege(m, w, place, p, why);
    else if (status == OK)
        lines_of_place(m, w, side, topic, len, place, p);
    p->possible = status == OK;
    return status;
}

Status forecast_why(const Model *m, const World *w, Side side, const char *words, Preview *p,
                    Fault *why)
{
    static const char *const of_formation[] = { "food", "fodder", "water", "pace", "weary", "order",
                                                "strength" };
    Reader r = reader_of(words, strlen(words));
    const char *topic, *name = "";
    size_t len, name_len = 0;

    memset(p, 0, sizeof *p);
    p->chance = -1;
    if (!read_word(&r, &topic, &len))
        topic = "", len = 0;
    int32_t slot, part;
    if (w->clock.stage == STAGE_BATTLE && contingent_read(topic, len, &slot, &part))
        return slot < CONTINGENT_MAX ? field_why(m, w, side, contingent_id(w, slot), part, p, why)
             : fault(why, ERR_NOT_FOUND, "why", "there is no contingent c%d", (int)slot);
    Reader rest = r;
    Status of_side = lines_of_side(m, w, side, topic, len, &rest, p, why);
    if (of_side != ERR_SYNTAX)
        return of_side;
    read_word(&r, &name, &name_len);
    if (word_is(topic, len, "men")) {
        why_men(m, w, side, p);
        p->possible = true;
        return OK;
    }
    if (is_of_place(m, w, side, topic, len, p))
        return why_at(m, w, side, topic, len, name, name_len, p, why);
    for (size_t i = 0; i < countof(of_formation); i++) {
        FormationId f;
        if (!word_is(topic, len, of_formation[i]))
            continue;
        Status status = formation_read(m, w, side, name, name_len, true, &f, why);
        if (status == OK)
            status = why_formation(m, w, of_formation[i], f, p, why);
        p->possible = status == OK;
        return status;
    }
    fault(why, ERR_SYNTAX, "why", "`%.60s` is nothing that can be explained", words);
    return fault_remedy(why, "ask for food, fodder, water, pace, weary, order, strength and a "
                             "formation; terms, siege, country, reach, hold, temper, levy, sight, "
                             "ways and a place; men, treasury, income, taxes, tribute, pay, authority, "
                             "legitimacy, pressure; "
                             "yields and a region; or embassy, a side and what is asked for");
}

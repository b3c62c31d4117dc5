/*
 * view.c: what a side imagines, laid out to be shown. Reads a fogged World only
 * (of side 0, the referee, the truth), so it can show nothing it should not.
 */
#include "play/view.h"

#include "base/num.h"
#include "battle/battle.h"
#include "campaign/cards.h"
#include "campaign/court.h"
#include "campaign/goals.h"
#include "campaign/march.h"
#include "campaign/siege.h"
#include "campaign/supply.h"
#include "play/game.h"
#include "world/command.h"
#include "world/names.h"

const FormationView *view_formation(const View *v, FormationId f)
{
    for (int32_t i = 0; i < v->formations; i++)
        if (same_formation(v->formation[i].id, f))
            return &v->formation[i];
    return NULL;
}

const FormationView *view_named(const View *v, const char *word)
{
    for (int32_t i = 0; i < v->formations; i++)
        if (!strcmp(v->formation[i].word, word))
            return &v->formation[i];
    return NULL;
}

/* By its leader where he is known, else by the name the scenario gave it. */
void name_of_formation(const Model *m, const Formation *f, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    const char *declared = title_of_formation(m, f->name);
    if (f->guess && !f->leader.n)
        text_addf(&t, "%s army", m->side[f->side].adjective);
    else if (f->leader.n && f->ordinal == 0)
        text_add(&t, m->leader[f->leader.n].name.latin);
    else if (declared && declared[0])
        text_add(&t, declared);
    else
        text_add(&t, text_of(m, f->name));
    if (f->ordinal)
        text_addf(&t, " (part %d)", f->ordinal);
}

/* Sums and means over the contingents. */
typedef struct Sum { int64_t men, order, weary, quality; int32_t most; ArmId arm; } Sum;

static void count_contingents(const Model *m, const World *w, FormationId id, FormationView *v)
{
    Sum sum = { 0 };
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        const Contingent *c = &w->contingent[i];
        int32_t class = m->arm[c->arm.n].class;
        bool horse = class == ARM_HORSE || class == ARM_LIGHT_HORSE;
        sum.men += c->men;
        sum.order += (int64_t)c->men * c->cohesion;
        sum.weary += (int64_t)c->men * c->fatigue;
        sum.quality += (int64_t)c->men * c->quality;
        *(horse ? &v->horse : &v->foot) += class == ARM_BEAST ? 0 : c->men;
        v->beasts += class == ARM_BEAST ? c->mounts : 0;
        v->mounts += c->mounts;
        v->wounded += c->wounded;
        if (c->men > sum.most || !sum.arm.n) {
            sum.most = c->men;
            sum.arm = c->arm;
        }
    }
    int64_t men = max_i64(1, sum.men);
    v->men = v->men_low = v->men_high = (int32_t)sum.men;
    v->order_permille = (int32_t)(sum.order / men);
    v->weary = (int32_t)(sum.weary / men);
    v->quality = (int32_t)(sum.quality / men);
    v->mark = sum.arm.n && m->arm[sum.arm.n].mark ? m->arm[sum.arm.n].mark : "foot";
}

void view_spot(const Model *m, const Mover *pos, int32_t *lat, int32_t *lon)
{
    if (pos->at.n || !pos->route.n) {
        *lat = m->place[pos->at.n].lat;
        *lon = m->place[pos->at.n].lon;
        return;
    }
    const PlaceModel *to = &m->place[pos->toward.n];
    const PlaceModel *from = &m->place[route_other_end(m, pos->route, pos->toward).n];
    int64_t whole = max_i32(1, m->route[pos->route.n].metres);
    *lat = from->lat + (int32_t)muldiv(to->lat - from->lat, pos->done_m, whole);
    *lon = from->lon + (int32_t)muldiv(to->lon - from->lon, pos->done_m, whole);
}

static void stands(const Model *m, const Mover *pos, FormationView *v)
{
    v->at = pos->at;
    v->toward = pos->toward;
    v->route = pos->route;
    v->done_m = pos->done_m;
    view_spot(m, pos, &v->lat, &v->lon);
}

static bool goes_somewhere(int order)
{
    switch (order) {
    case ORDER_MARCH: case ORDER_RAID: case ORDER_BESIEGE: case ORDER_ASSAULT: case ORDER_SHADOW:
    case ORDER_JOIN:
        return true;
    default:
        return false;
    }
}

/* The order of march as it would be given again from here. */
static Order order_again(const Formation *f, FormationId id)
{
    Order o = { .kind = ORDER_MARCH, .flags = f->flags, .side = f->side, .who = id, .to = f->goal };
    for (int i = f->via_next; i < f->vias; i++)
        o.via[o.vias++] = f->via[i];
    return o;
}

static void plan_of(const Model *m, const World *w, const Formation *f, FormationView *v)
{
    if (!goes_somewhere(f->order) || !f->goal.n || f->pos.at.n == f->goal.n)
        return;
    Order o = order_again(f, v->id);
    PlaceId way[countof(v->way) + 1];
    int32_t n = march_way(m, w, v->id, &o, way, (int32_t)countof(way));
    int32_t skip = n > 0 && f->pos.at.n == way[0].n;
    for (int32_t i = skip; i < n && v->ways < (int32_t)countof(v->way); i++)
        v->way[v->ways++] = way[i];
    v->goal_days = march_plan(m, w, v->id, &o).days;
}

static const char *const doing_words[ORDER_ADVANCE] = {
    [ORDER_MARCH] = "marches to", [ORDER_RAID] = "raids", [ORDER_BESIEGE] = "besieges",
    [ORDER_ASSAULT] = "goes to assault", [ORDER_HOLD] = "holds", [ORDER_REST] = "rests at",
    [ORDER_FORTIFY] = "digs in at", [ORDER_DRILL] = "drills at", [ORDER_SETTLE] = "builds a camp-city at",
    [ORDER_SHADOW] = "shadows", [ORDER_JOIN] = "marches to join",
};

/* "Sa'd lies sick, Khalid ibn Urfuta commands" */
static void add_deputy(const Model *m, const World *w, const Formation *f, FormationId id, Text *t)
{
    if (!stood_in_for(w, id))
        return;
    LeaderId who = commander_of(m, w, id);
    text_addf(t, "; %s lies %s, %s commands", m->leader[f->leader.n].name.latin,
              is_sick(w, f->leader) ? "sick" : "wounded",
              who.n ? m->leader[who.n].name.latin : "nobody");
}

static void doing_of(const Model *m, const World *w, const Formation *f, FormationView *v)
{
    Text t = text_in(v->doing, sizeof v->doing);
    const Formation *other = formation_at(w, f->other);
    const char *does = f->order < ORDER_ADVANCE ? doing_words[f->order] : NULL;
    PlaceId near = mover_near(m, &f->pos);

    if (f->guess) {
        text_addf(&t, "%s %s", f->pos.at.n ? "at" : "near", m->place[near.n].name.latin);
        return;
    }
    if (f->waits) {
        text_add(&t, "not yet in the field");
        return;
    }
    if (is_aloof(w, f)) {       /* no order reaches it, so none is waited for */
        int32_t days = f->aloof_day - w->clock.day;
        text_addf(&t, "stands aside near %s, %d more day%s", m->place[near.n].name.latin, (int)days,
                  days == 1 ? "" : "s");
        return;
    }
    text_add(&t, does ? does : "stands at");
    text_add(&t, " ");
    if ((f->order == ORDER_SHADOW || f->order == ORDER_JOIN) && other) {
        char name[64];
        name_of_formation(m, other, name, sizeof name);
        text_add(&t, name);
    } else {
        text_add(&t, m->place[(v->ways && f->goal.n ? f->goal : near).n].name.latin);
    }
    if (v->ways && f->flags & PACE_FORCED)
        text_add(&t, ", forced");
    if (v->ways && f->flags & BY_NIGHT)
        text_add(&t, ", by night");
    if (v->ways && v->goal_days > 0 && v->goal_days < 999)
        text_addf(&t, "; about %d day%s", (int)v->goal_days, v->goal_days == 1 ? "" : "s");
    add_deputy(m, w, f, v->id, &t);
}

static void stores_of(const Model *m, const World *w, const Formation *f, FormationView *v)
{
    Provision p = supply_of(m, w, v->id);
    v->food_days = p.food_days;
    v->fodder_days = p.fodder_days;
    v->water_days = p.water_days;
    v->stay_days = p.stay_days;
    v->grain_g = f->grain_g;
    v->fodder_g = f->fodder_g;
    v->followers = f->followers;
    v->carts = f->carts;
    v->boats = f->boats;
    v->spoils_dh = f->spoils_dh;
    for (int a = 0; a < m->animals && a < ANIMAL_MAX; a++) {
        const char *id = text_of(m, m->animal[a].id);
        if (!strcmp(id, "camel"))
            v->camels += f->animals[a];
        else if (!strcmp(id, "donkey") || !strcmp(id, "mule"))
            v->donkeys += f->animals[a];
    }
}

/* What is only guessed is blank, and the number of men has a margin. */
static void guessed(const World *w, Side side, FormationView *v)
{
    const Sighting *k = &w->known[side][v->id.i];
    v->age_days = w->clock.day - k->day;
    v->men_low = (int32_t)permille_of(v->men, max_i32(0, 1000 - k->error));
    v->men_high = (int32_t)permille_of(v->men, 1000 + k->error);
    v->order_permille = v->weary = v->quality = 0;
    v->mounts = v->wounded = 0;
}

static void formation_view(const Model *m, const World *w, Side side, int i, FormationView *v)
{
    const Formation *f = &w->formation[i];
    *v = (FormationView){ .id = formation_id(w, i), .side = f->side, .own = f->side == side,
                          .leader = f->leader, .order = f->order, .flags = f->flags,
                          .stance = f->stance, .forage = f->forage, .garrison = f->garrison,
                          .fortified = f->fortified, .base = f->base,
                          .priority = f->priority };
    Text word = text_in(v->word, sizeof v->word);
    name_of_formation(m, f, v->name, sizeof v->name);
    formation_print(m, w, v->id, &word);
    count_contingents(m, w, v->id, v);
    stands(m, &f->pos, v);
    if (f->guess) {
        guessed(w, side, v);
    } else {
        stores_of(m, w, f, v);
        plan_of(m, w, f, v);
        if (v->ways)
            v->goal = f->goal;
    }
    v->idle = v->own && !f->garrison && !is_aloof(w, f) &&
              (f->order == ORDER_HOLD || f->order == ORDER_NONE);
    doing_of(m, w, f, v);
}

static void formations_of(const Model *m, const World *w, Side side, View *out)
{
    for (int own = 1; own >= 0; own--)
        for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
            if ((w->formation[i].side == side) == own)
                formation_view(m, w, side, i, &out->formation[out->formations++]);
}

/* Days of food behind besieged walls, for those who may know. */
static int32_t food_inside(const Model *m, const World *w, Side side, PlaceId p)
{
    const PlaceState *s = &w->place[p.n];
    bool tells = s->besieger && (s->besieger == side || allied(w, side, s->owner));
    return tells ? siege_of(m, w, p, s->besieger, (FormationId){ 0 }).food_days : -1;
}

static void place_view(const Model *m, const World *w, Side side, int i, PlaceView *v)
{
    const PlaceState *s = &w->place[i];
    const PlaceModel *p = &m->place[i];
    PlaceId id = { (uint16_t)i };
    bool own = s->owner == side || s->tributary == side || side == 0;

    *v = (PlaceView){ .owner = s->owner, .tributary = s->tributary,
                      .depot_g = s->besieger && !own ? 0 : s->depot_g,
                      .tribute_dh = s->tribute_dh, .fortified = s->fortified, .siege = s->siege,
                      .besieger = s->besieger, .ring = s->ring, .breach = s->breach,
                      .engines = s->engines, .food_inside = food_inside(m, w, side, id),
                      .terms_permille = -1 };
    v->reach_days = -1;
    v->flooded_days = max_i32(0, s->flooded_day - w->clock.day);
    v->raided_days = s->raided_day > DAY_NEVER ? w->clock.day - s->raided_day : -1;
    v->age_days = own ? 0 : w->clock.day - w->belief[side][i].day;
    v->country_g = supply_country(m, w, id, side);
    v->country_permille = s->grain_full_g > 0
        ? (int32_t)clamp_i64(muldiv(s->grain_g, 1000, s->grain_full_g), 0, 1000) : 0;
    v->attitude = w->region[p->region.n].attitude[side];
    if (!own && p->people > 0 && s->owner && !allied(w, side, s->owner))
        v->terms_permille = court_terms(m, w, side, id, NULL);
}

static void eyes(const Model *m, const World *w, Side side, View *out)
{
    for (int p = 1; p <= m->places; p++) {
        const PlaceState *s = &w->place[p];
        out->place[p].seen = side == 0 || s->owner == side || s->tributary == side ||
                             s->besieger == side;
    }
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (allied(w, side, w->formation[i].side) && !w->formation[i].waits)
            out->place[mover_near(m, &w->formation[i].pos).n].seen = true;
}

static void side_view(const Model *m, const World *w, Side side, SideView *v)
{
    const SideState *s = &w->side[side];
    for (int p = 1; p <= m->pools; p++) {
        if (m->pool[p].side != side)
            continue;
        v->dead += w->pool[p].dead;
        v->captured += w->pool[p].captured;
        v->deserted += w->pool[p].deserted;
        v->home += w->pool[p].home;
    }
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        const Formation *f = formation_at(w, c->formation);
        if (!f || f->side != side || f->waits)
            continue;
        v->men += c->men;
        v->wounded += c->wounded;
    }
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].tributary == side)
            v->tribute_dh += w->place[p].tribute_dh;
    v->legitimacy = s->legitimacy;
    v->memory = s->memory;
    v->victories = s->victories;
    v->defeats = s->defeats;
    v->treasury_dh = s->treasury_dh;
    v->spoils_dh = s->spoils_dh;
    v->points = w->ending.points[side];
}

static void goal_view(const Model *m, const World *w, int g, GoalView *v)
{
    const GoalModel *goal = &m->goal[g];
    Text t = text_in(v->state, sizeof v->state);
    int64_t now = 0;
    bool met = goal_met(m, w, g, &now);

    v->goal = g;
    v->points = goal->points;
    v->text = goal->text;
    v->met = w->ending.over ? w->ending.goal[g] : met;      /* at the end all is told */
    if (goal->kind == GOAL_HOLD) {
        text_add(&t, v->met ? "held" : "not held");
    } else if (goal->kind == GOAL_DENY) {
        text_add(&t, v->met ? "denied to them" : "in their hands");
    } else {
        text_number(&t, now);
        text_add(&t, " of ");
        text_number(&t, goal->number);
    }
}

static void card_views(const Model *m, const World *w, Side side, View *out)
{
    for (int made = 0; made < 2; made++)
        for (uint16_t i = 1; i <= m->decisions; i++) {
            const DecisionState *d = &w->decision[i];
            DecisionId id = { i };
            if (d->stage == DECISION_SHUT || (d->stage == DECISION_MADE) != made ||
                (side && m->decision[i].side != side))
                continue;
            out->card[out->cards++] = (CardView){
                .id = id, .open = !made, .day = d->day, .option = d->option - 1,
                .days_left = card_days(m, w, id) };
        }
}

static void deal_views(const Model *m, const World *w, Side side, View *out)
{
    for (int s = 1; s <= m->sides; s++) {
        Side other = (Side)s;
        bool far = side && s != side;
        out->deal[s] = (DealView){
            .truce_days = far ? max_i32(0, w->side[side].truce[s] - w->clock.day) : 0,
            .they_hear = far && receives(w, other, side) ? w->clock.day - w->side[s].talks[side] : -1,
            .we_hear = far && receives(w, side, other) ? w->clock.day - w->side[side].talks[s] : -1 };
    }
}

static void weather_view(const World *w, View *v)
{
    v->hottest = w->weather.hottest;
    v->tigris = w->weather.tigris;
    v->euphrates = w->weather.euphrates;
    v->flood = w->weather.flood;
    v->mud = w->weather.mud;
}

static_assert((int)GONE_CAUSES == (int)CAUSES, "a word for every cause");

const char *cause_words(int cause)
{
    static const char *const words[CAUSES] = {
        [CAUSE_BATTLE] = "fell in battle", [CAUSE_WOUNDS] = "died of wounds",
        [CAUSE_SICKNESS] = "died of sickness", [CAUSE_PLAGUE] = "died of the plague",
        [CAUSE_HUNGER] = "died of hunger", [CAUSE_THIRST] = "died of thirst",
        [CAUSE_CAPTURED] = "were taken", [CAUSE_LEFT] = "went home without leave",
        [CAUSE_LEFT_HUNGRY] = "left because they were hungry",
        [CAUSE_LEFT_BEATEN] = "left after a defeat", [CAUSE_HOME] = "were let go home",
        [CAUSE_OVER] = "went over to others",
    };
    return cause >= 0 && cause < CAUSES ? words[cause] : "";
}

static void pool_views(const Model *m, const World *w, Side side, View *out)
{
    int32_t at[POOL_MAX] = { 0 };
    for (int p = 1; p <= m->pools; p++) {
        const PoolState *is = &w->pool[p];
        if (m->pool[p].side != side)
            continue;
        PoolView *v = &out->pool[out->pools];
        *v = (PoolView){ .pool = { (uint16_t)p }, .born = is->born, .came = is->came,
                         .free = is->free, .travelling = is->travelling, .captured = is->captured,
                         .loyalty = is->loyalty, .zeal = is->zeal,
                         .families_lost = is->families_lost,
                         .barred = m->pool[p].barred && w->side[side].ban };
        memcpy(v->gone, is->gone, sizeof v->gone);
        at[p] = ++out->pools;
    }
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        if (!at[c->pool.n])
            continue;
        out->pool[at[c->pool.n] - 1].under_arms += c->men + c->wounded;
        out->pool[at[c->pool.n] - 1].families +=
            (int32_t)permille_of(c->men + c->wounded, w->pool[c->pool.n].families);
        out->pool[at[c->pool.n] - 1].wounded += c->wounded;
    }
}

void view_of(const Model *m, const World *w, Side side, View *out)
{
    memset(out, 0, sizeof *out);
    out->side = side;
    out->week = w->clock.week;
    out->weeks = weeks_of(m, w);
    out->day = w->clock.day;
    out->stage = w->clock.stage;
    out->date = date_of(m, w->clock.day);
    out->hijri = hijri_from_jdn(m->start_jdn + w->clock.day);
    out->yazdgerdi = yazdgerdi_from_jdn(m->start_jdn + w->clock.day);
    weather_view(w, out);
    formations_of(m, w, side, out);
    for (int p = 1; p <= m->places; p++)
        place_view(m, w, side, p, &out->place[p]);
    eyes(m, w, side, out);
    for (uint16_t r = 1; r <= m->routes; r++)
        out->going[r] = (uint16_t)march_going(m, w, (RouteId){ r });
    view_supply(m, w, side, out);
    side_view(m, w, side, &out->own);
    pool_views(m, w, side, out);
    memcpy(out->relation, w->side[side].relation, sizeof out->relation);
    card_views(m, w, side, out);
    deal_views(m, w, side, out);
    for (int g = 0; g < m->goals; g++)
        out->aims |= goal_counts(m, w, g) ? 1u << g : 0u;
    for (int g = 0; g < m->goals && out->goals < GOAL_MAX; g++)
        if (goal_counts(m, w, g) && (m->goal[g].side == side || side == 0))
            goal_view(m, w, g, &out->goal[out->goals++]);
    for (int i = 0; i < LETTER_MAX; i++)
        out->letters += w->letter[i].kind != LETTER_NONE && w->letter[i].order.side == side;
    out->over = w->ending.over;
    out->winner = w->ending.winner;
    out->points = w->ending.points[side];
    out->grade = side ? goal_grade(m, side, out->points) : NULL;
}

int32_t contingents_of(const Model *m, const World *w, FormationId f, ContingentView *out,
                       int32_t max)
{
    const Formation *is = formation_at(w, f);
    int32_t n = 0;
    if (!is)
        return 0;
    for (int i = contingent_of(w, f, -1); i >= 0 && n < max; i = contingent_of(w, f, i)) {
        const Contingent *c = &w->contingent[i];
        const ArmKind *arm = &m->arm[c->arm.n];
        out[n] = (ContingentView){ .id = contingent_id(w, i), .arm = arm->name, .mark = arm->mark,
                                   .pool = is->guess ? "" : m->pool[c->pool.n].name.latin,
                                   .men = c->men, .wounded = c->wounded, .mounts = c->mounts };
        if (!is->guess) {
            out[n].quality = c->quality;
            out[n].order_permille = c->cohesion;
            out[n].weary = c->fatigue;
        }
        n++;
    }
    return n;
}

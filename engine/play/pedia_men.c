/*
 * pedia_men.c: pages of those who fight: sides, commanders, peoples, arms, armies,
 * parties and beasts.
 */
#include "play/pedia_parts.h"

#include "base/num.h"
#include "play/report.h"

static const PediaId NOWHERE = { PEDIA_NONE, 0 };
static const char UNTOLD[] = "What others are worth in numbers is told when the campaign is over.";

static void ten(PageMaker *k, const char *what, int32_t n) { leaf_factf(k, what, "%d of 10", (int)n); }

static void share(PageMaker *k, const char *what, int32_t permille)
{
    leaf_factf(k, what, "%d of 100", (int)permille / 10);
}

/* Men in the three readings of the sources. */
static const char *readings(PageMaker *k, const int32_t men[3])
{
    TEXT(words, 96);
    if (men[0] == men[2]) {
        text_number(&words, men[1]);
    } else {
        text_number(&words, men[0]);
        text_add(&words, " · ");
        text_number(&words, men[1]);
        text_add(&words, " · ");
        text_number(&words, men[2]);
    }
    return leaf_keep(k, &words);
}

static void armies_where(PageMaker *k, bool is(const Model *m, const FormationModel *f, int32_t n), int32_t n)
{
    bool any = false;
    for (int32_t i = 0; i < k->m->formations; i++) {
        const FormationModel *f = &k->m->formation[i];
        if (!is(k->m, f, n) || !leaf_open_book(k, f->side))
            continue;
        if (!any)
            leaf_head(k, "Armies");
        any = true;
        leaf_link(k, pedia_id(PEDIA_ARMY, i + 1), f->leader.n ? k->m->leader[f->leader.n].name.latin : "");
    }
}

static bool led_by(const Model *m, const FormationModel *f, int32_t n) { return m && f->leader.n == n; }

static bool has_arm(const Model *m, const FormationModel *f, int32_t n)
{
    for (int32_t i = 0; i < f->contingents; i++)
        if (m->contingent[f->first_contingent + i].arm.n == n)
            return true;
    return false;
}

static bool has_pool(const Model *m, const FormationModel *f, int32_t n)
{
    for (int32_t i = 0; i < f->contingents; i++)
        if (m->contingent[f->first_contingent + i].pool.n == n)
            return true;
    return false;
}

/* The arms of a commander's armies, each once. */
static void arms_of(PageMaker *k, int32_t leader)
{
    bool listed[ARM_MAX + 1] = { false }, any = false;
    for (int32_t i = 0; i < k->m->formations; i++) {
        const FormationModel *f = &k->m->formation[i];
        if (f->leader.n != leader || !leaf_open_book(k, f->side))
            continue;
        for (int32_t c = 0; c < f->contingents; c++) {
            ArmId arm = k->m->contingent[f->first_contingent + c].arm;
            if (arm.n > ARM_MAX || listed[arm.n])
                continue;
            if (!any)
                leaf_head(k, "Arms under him at the start");
            listed[arm.n] = any = true;
            leaf_link(k, pedia_id(PEDIA_ARM, arm.n), "");
        }
    }
}

static void events_of(PageMaker *k, int32_t leader)
{
    bool any = false;
    for (int32_t i = 0; i < k->m->histories; i++) {
        if (k->m->history[i].who.n != leader)
            continue;
        if (!any)
            leaf_head(k, "In history");
        any = true;
        TEXT(date, 64);
        Date d = date_of(k->m, k->m->history[i].day);
        report_date(&d, &date);
        leaf_link(k, pedia_id(PEDIA_EVENT, i + 1), leaf_keep(k, &date));
    }
}

void leaf_leader(PageMaker *k, int32_t n)
{
    const LeaderModel *l = &k->m->leader[n];
    leaf_fact(k, "Title", l->title, NOWHERE);
    leaf_named(k, "Side", pedia_id(PEDIA_SIDE, l->side));
    if (l->faction.n)
        leaf_named(k, "Party", pedia_id(PEDIA_FACTION, l->faction.n));
    if (l->heir.n)
        leaf_named(k, "Followed by", pedia_id(PEDIA_LEADER, l->heir.n));
    leaf_text(k, l->note);
    if (leaf_open_book(k, l->side)) {
        leaf_head(k, "As a commander");
        ten(k, "Ability", l->ability);
        ten(k, "Initiative", l->initiative);
        ten(k, "Caution", l->caution);
        ten(k, "Leads from the front", l->lead);
        ten(k, "Health", l->health);
        share(k, "Loyalty", l->loyalty);
        share(k, "Prestige", l->prestige);
        if (l->deputies)
            leaf_number(k, "Named successors", l->deputies, "");
    } else {
        leaf_note(k, UNTOLD);
    }
    leaf_link(k, pedia_id(PEDIA_GUIDE, GUIDE_CHIEF), "how it works");
    armies_where(k, led_by, n);
    arms_of(k, n);
    events_of(k, n);
    leaf_sources(k, l->source);
}

static void relations(PageMaker *k, int32_t n)
{
    static const char *const WORD[] = { "At peace with", "At war with", "Allied with" };
    for (int32_t i = 0; i < k->m->relations; i++) {
        const RelationModel *r = &k->m->relation[i];
        Side other = r->a == n ? r->b : r->b == n ? r->a : 0;
        if (other && (uint32_t)r->is < countof(WORD))
            leaf_named(k, WORD[r->is], pedia_id(PEDIA_SIDE, other));
    }
}

void leaf_side(PageMaker *k, int32_t n)
{
    const SideModel *s = &k->m->side[n];
    leaf_fact(k, "Its men are called", s->adjective, NOWHERE);
    leaf_named(k, "Head", pedia_id(PEDIA_LEADER, s->chief.n));
    if (s->regent.n)
        leaf_named(k, "Who governs for him", pedia_id(PEDIA_LEADER, s->regent.n));
    if (s->seat.n)
        leaf_named(k, "Seat", pedia_id(PEDIA_PLACE, s->seat.n));
    relations(k, n);
    leaf_number(k, "Couriers ride", s->courier_mpd / 1000, "km a day");
    leaf_prose(k, leaf_open_book(k, (Side)n) ? s->briefing : NULL);
    leaf_head(k, "Goals");
    for (int32_t i = 0; i < k->m->goals; i++)
        if (k->m->goal[i].side == n && (!k->v || (k->v->aims >> i & 1)))
            leaf_goal(k, &k->m->goal[i]);
    leaf_head(k, "Commanders");
    for (int32_t i = 1; i <= k->m->leaders; i++)
        if (k->m->leader[i].side == n)
            leaf_link(k, pedia_id(PEDIA_LEADER, i), k->m->leader[i].title);
    leaf_head(k, "Peoples");
    for (int32_t i = 1; i <= k->m->pools; i++)
        if (k->m->pool[i].side == n)
            leaf_link(k, pedia_id(PEDIA_POOL, i), "");
    leaf_sources(k, s->source);
}

void leaf_faction(PageMaker *k, int32_t n)
{
    const FactionModel *f = &k->m->faction[n];
    leaf_text(k, f->note);
    leaf_named(k, "At the court of", pedia_id(PEDIA_SIDE, f->side));
    if (leaf_open_book(k, f->side))
        share(k, "Loyalty at the start", f->loyalty);
    leaf_head(k, "Its men");
    for (int32_t i = 1; i <= k->m->leaders; i++)
        if (k->m->leader[i].faction.n == n)
            leaf_link(k, pedia_id(PEDIA_LEADER, i), k->m->leader[i].title);
    leaf_sources(k, f->source);
}

void leaf_pool(PageMaker *k, int32_t n)
{
    static const char *const COMES[MUSTER_KINDS] = { "as volunteers", "as a lord's retinue", "as a levy" };
    const PoolModel *p = &k->m->pool[n];
    leaf_text(k, p->note);
    leaf_named(k, "Side", pedia_id(PEDIA_SIDE, p->side));
    leaf_named(k, "Home", pedia_id(PEDIA_PLACE, p->home.n));
    leaf_fact(k, "They come", p->muster < MUSTER_KINDS ? COMES[p->muster] : "", NOWHERE);
    if (p->kin)
        leaf_fact(k, "They fight", "beside their kin", NOWHERE);
    if (p->barred)
        leaf_fact(k, "At the start", "barred from service", NOWHERE);
    if (leaf_open_book(k, p->side)) {
        leaf_fact(k, "Free men: low, middle, high reading", readings(k, p->men), NOWHERE);
        share(k, "Quality", p->quality);
        share(k, "Loyalty", p->loyalty);
        share(k, "Zeal", p->zeal);
        share(k, "Used to elephants", p->habit);
    } else {
        leaf_note(k, UNTOLD);
    }
    leaf_link(k, pedia_id(PEDIA_GUIDE, GUIDE_MEN), "how it works");
    armies_where(k, has_pool, n);
    leaf_sources(k, p->source);
}

/* How one man engaged weighs against each kind of enemy. */
static void against(PageMaker *k, const ArmKind *a)
{
    static const char *const CLASS[ARM_CLASSES] = { "close foot", "light foot", "heavy horse", "light horse",
                                                    "medium foot", "elephants" };
    leaf_head(k, "One man against one (close foot against its like: 100)");
    for (int32_t i = 0; i < ARM_CLASSES; i++)
        leaf_factf(k, CLASS[i], "%d", (int)a->against[i] / 10);
}

void leaf_arm(PageMaker *k, int32_t n)
{
    const ArmKind *a = &k->m->arm[n];
    leaf_head(k, "On the march");
    leaf_factf(k, "A standard day", "%d km", (int)a->day_m / 1000);
    leaf_factf(k, "Kept up; forced", "%d km; %d km", (int)a->longest_m / 1000, (int)a->forced_m / 1000);
    leaf_factf(k, "Pace on a good road", "%d.%d km an hour", (int)a->pace_mph / 1000,
               (int)a->pace_mph % 1000 / 100);
    if (a->mount)
        leaf_named(k, "Rides", pedia_id(PEDIA_ANIMAL, a->mount));
    leaf_factf(k, "Sees, a light horseman being 100", "%d", (int)a->scout / 10);
    leaf_head(k, "On the field");
    leaf_fact(k, "Fights", a->fights_mounted ? "mounted" : "on foot", NOWHERE);
    leaf_number(k, "Engaged on 100 m of front", a->engaged_100m, "men");
    leaf_factf(k, "In armour", "%d %%", (int)a->armour / 10);
    leaf_factf(k, "Shooters", "%d %%", (int)a->shooters / 10);
    leaf_factf(k, "Added by a charge", "%d %%", (int)a->impact / 10);
    leaf_factf(k, "Zones in a half-hour", "%d", (int)a->zones);
    against(k, a);
    armies_where(k, has_arm, n);
    leaf_sources(k, a->source);
}

void leaf_army(PageMaker *k, int32_t n)
{
    const FormationModel *f = &k->m->formation[n - 1];
    leaf_text(k, f->note);
    leaf_named(k, "Side", pedia_id(PEDIA_SIDE, f->side));
    leaf_named(k, "Led by", pedia_id(PEDIA_LEADER, f->leader.n));
    if (!leaf_open_book(k, f->side)) {
        leaf_note(k, UNTOLD);
        leaf_sources(k, f->source);
        return;
    }
    if (f->premise) {
        const PremiseModel *p = &k->m->premise[f->premise - 1];
        leaf_factf(k, "If", "%s: %s", p->title, p->option[f->premise_is].word);
    }
    leaf_named(k, f->waits ? "Comes later, at" : "At the start at", pedia_id(PEDIA_PLACE, f->at.n));
    if (f->base.n)
        leaf_named(k, "Fed from", pedia_id(PEDIA_PLACE, f->base.n));
    leaf_number(k, "Grain carried for", f->grain_days, "days");
    for (int32_t i = 0; i < k->m->animals; i++)
        if (f->animals[i])
            leaf_number(k, k->m->animal[i].name, f->animals[i], "");
    leaf_head(k, "Its men: low, middle, high reading");
    for (int32_t i = 0; i < f->contingents; i++) {
        const ContingentModel *c = &k->m->contingent[f->first_contingent + i];
        TEXT(words, 160);
        text_addf(&words, "%s: %s", k->m->pool[c->pool.n].name.latin, readings(k, c->men));
        leaf_link(k, pedia_id(PEDIA_ARM, c->arm.n), leaf_keep(k, &words));
    }
    leaf_sources(k, f->source);
}

void leaf_animal(PageMaker *k, int32_t n)
{
    const AnimalKind *a = &k->m->animal[n - 1];
    leaf_factf(k, "Grain a day", "%d.%d kg", (int)a->grain_g / 1000, (int)a->grain_g % 1000 / 100);
    leaf_factf(k, "Fodder a day", "%d.%d kg", (int)a->fodder_g / 1000, (int)a->fodder_g % 1000 / 100);
    leaf_factf(k, "Water a day", "%d litres", (int)a->water_ml / 1000);
    leaf_factf(k, "Carries", "%d kg", (int)a->carry_g / 1000);
    leaf_factf(k, "Goes without water, in summer", "%d day%s", (int)a->tank_days, a->tank_days == 1 ? "" : "s");
    leaf_number(k, "Passing one lane in an hour", a->pass_hour, "");
    if (a->draws)
        leaf_fact(k, "Draws", "carts, two to each", NOWHERE);
    leaf_link(k, pedia_id(PEDIA_GUIDE, GUIDE_WATER), "how it works");
    bool any = false;
    for (int32_t i = 1; i <= k->m->arms; i++)
        if (k->m->arm[i].mount == n) {
            if (!any)
                leaf_head(k, "Ridden by");
            any = true;
            leaf_link(k, pedia_id(PEDIA_ARM, i), "");
        }
    leaf_sources(k, a->source);
}

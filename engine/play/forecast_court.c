/*
 * forecast_court.c: what would come of what a crown does at home and among crowns:
 * envoys, a man put over an army, the ban, letters of the enemy.
 */
#include "play/forecast.h"

#include "campaign/court.h"
#include "campaign/embassy.h"
#include "campaign/intel.h"
#include "play/explain.h"
#include "play/game.h"

/* What the other crown weighs, as far as this side knows it. */
static void embassy(const Model *m, const World *w, const Order *o, Preview *p)
{
    Embassy what = (Embassy)o->amount;
    if (what == EMBASSY_WAR) {
        if (truce_holds(w, o->side, o->with))
            line_number(p, "Legitimacy that breaking the truce costs",
                        min_i32(w->side[o->side].legitimacy, m->rules.court_truce_breach),
                        " of 1,000", -1);
        return;
    }
    Reasons why;
    p->days = embassy_days(m, w, o->side, o->with, what);
    p->arrive_day = w->clock.day + p->days;
    p->chance = embassy_chance(m, w, o->side, o->with, what, &why);
    if (p->days)
        line_days(p, "The envoys ride, and as long back", p->days, 0);
    for (int32_t i = 0; i < why.count; i++)
        line_reason(p, why.at[i].says, why.at[i].n);
    Text t = line_value(line_add(p, "Chance in a thousand", 0));
    text_addf(&t, "%d", (int)p->chance);
    if (what == EMBASSY_TALKS) {
        t = line_value(line_add(p, "That talks go on from week to week, in a thousand", 0));
        text_addf(&t, "%d", (int)embassy_patience(m, w, o->side, o->with, NULL));
    }
}

/* What his men lose by the change, what the man replaced thinks of it, and who is left
 * without a head. */
static void appoint(const Model *m, const World *w, const Order *o, Preview *p)
{
    LeaderId before = w->formation[o->who.i].leader;
    FormationId left = w->leader[o->leader.n].formation;
    int32_t slight, order = court_replacing(m, w, o->who, &slight);
    line_days(p, "The order is there in", intel_courier_days(m, w, o->side, o->who), 0);
    if (before.n) {
        TEXT(says, 80);
        text_addf(&says, "Loyalty of %s, who is replaced", m->leader[before.n].name.latin);
        line_number(p, "Order its men lose by the change", order, " of 1,000", -1);
        line_reason(p, says.at, -slight);
    }
    if (formation_at(w, left) && !same_formation(left, o->who)) {
        char name[64];
        LeaderId heir = m->leader[o->leader.n].heir;
        name_of_formation(m, &w->formation[left.i], name, sizeof name);
        Text t = line_value(line_add(p, "The army left behind", -1));
        text_addf(&t, "%s", name);
        t = line_value(line_add(p, "Named to succeed there", heir.n ? 0 : -1));
        text_add(&t, heir.n ? m->leader[heir.n].name.latin : "nobody");
    }
}

static void ban(const Model *m, const World *w, const Order *o, Preview *p)
{
    int32_t free = 0;
    for (int i = 1; i <= m->pools; i++)
        if (m->pool[i].side == o->side && m->pool[i].barred)
            free += w->pool[i].free;
    line_reason(p, "Right of the crown to rule, of 1,000", o->amount ? m->rules.court_ban_legit
                                                                     : -m->rules.court_ban_legit);
    line_number(p, o->amount ? "Men who may no longer be called" : "Men who may be called then", free,
                "", o->amount ? -1 : 1);
    if (!o->amount)
        line_reason(p, "Loyalty and zeal of those once barred", -m->rules.people_ban_loyalty);
}

static void letters(const Model *m, const Order *o, Preview *p)
{
    const Rules *r = &m->rules;
    if (o->amount == LETTERS_READ)
        line_number(p, "An army read of is known exactly for", r->intel_letter_exact, " days", 1);
    if (o->amount == LETTERS_HOLD)
        line_add(p, "The order never arrives", 0);
    if (o->amount != LETTERS_FORGE)
        return;
    line_number(p, "A man of middling loyalty believes it, in a thousand", r->intel_forge_base, "", 0);
    line_add(p, "Only one estranged from his crown, or the man of a small name, can be reached", 0);
    line_number(p, "Who believes it comes over, in a thousand", r->intel_forge_over, "", 1);
    line_number(p, "Or stands aside, in a thousand", r->intel_forge_aloof, "", 1);
}

void forecast_court(const Model *m, const World *w, const Order *o, Preview *p)
{
    switch (o->kind) {
    case ORDER_EMBASSY: embassy(m, w, o, p); break;
    case ORDER_APPOINT: appoint(m, w, o, p); break;
    case ORDER_BAN:     ban(m, w, o, p); break;
    default:            letters(m, o, p); break;
    }
}

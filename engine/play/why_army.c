/*
 * why_army.c: why an army is as strong, as orderly and as well watered as it is.
 */
#include "play/explain.h"

#include "battle/battle.h"
#include "campaign/march.h"
#include "campaign/need.h"
#include "play/game.h"
#include "world/names.h"

static void volume(Preview *p, const char *says, int64_t ml, int32_t tone)
{
    line_number(p, says, (ml + 500) / 1000, " l", tone);
}

/* Each contingent's share of a mean over the men. */
static int32_t means(const Model *m, const World *w, FormationId id, MeanOf *of, Preview *p)
{
    int64_t men = max_i32(1, formation_men(w, id)), sum = 0, told = 0;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i))
        sum += (int64_t)w->contingent[i].men * of(&w->contingent[i]);
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        const Contingent *c = &w->contingent[i];
        if (p->lines >= (int32_t)countof(p->line) - 4)
            break;
        TEXT(says, 80);
        int64_t share = (int64_t)c->men * of(c) / men;
        text_addf(&says, "%s of %s, ", m->arm[c->arm.n].name, m->pool[c->pool.n].name.latin);
        text_number(&says, c->men);
        text_addf(&says, " men at %d", (int)of(c));
        line_reason(p, says.at, share);
        told += share;
    }
    if (sum / men != told)
        line_reason(p, "All others, and what rounding leaves", sum / men - told);
    return (int32_t)(sum / men);
}

static int32_t weary_of(const Contingent *c) { return c->fatigue; }
static int32_t order_of(const Contingent *c) { return c->cohesion; }

void lines_of_weary(const Model *m, const World *w, FormationId id, Preview *p)
{
    p->weary = means(m, w, id, weary_of, p);
    line_number(p, "Mean weariness, of 1,000", p->weary, "",
                p->weary > m->rules.supply_straggle_weary ? -1 : 0);
}

/* The order men keep is the model's word for what they will still stand. */
void lines_of_order(const Model *m, const World *w, FormationId id, Preview *p)
{
    const Formation *f = &w->formation[id.i];
    int32_t order = means(m, w, id, order_of, p);
    line_number(p, "Mean order, of 1,000", order, "", order < 500 ? -1 : 1);
    if (f->hungry_days > 0)
        line_days(p, "They have gone short of bread for", f->hungry_days, -1);
    if (f->thirst_days > 0)
        line_days(p, "They have gone thirsty for", f->thirst_days, -1);
    PreviewLine *l = line_add(p, "Tired men lose it sooner", 0);
    TEXT(name, 40);
    formation_print(m, w, id, &name);
    line_asks(l, "weary", name.at);
}

static int64_t worth(const Contingent *c, int32_t quality, int32_t weary, int32_t order)
{
    return (int64_t)c->men * battle_factor(quality, weary, order) / 1000;
}

/* Head by head; then what they would be worth each by what they are. The middling man
 * is one of the line: fresh, in order, of the quality an ordinary retinue has. */
void lines_of_strength(const Model *m, const World *w, FormationId id, Preview *p)
{
    enum { MIDDLE = 450 };      /* quality at which the rule of battle counts a man as one */
    int64_t men = 0, quality = 0, weary = 0, order = 0;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        const Contingent *c = &w->contingent[i];
        int64_t plain = worth(c, MIDDLE, 0, 1000), good = worth(c, c->quality, 0, 1000);
        int64_t tired = worth(c, c->quality, c->fatigue, 1000);
        men += c->men;
        quality += good - plain;
        weary += tired - good;
        order += worth(c, c->quality, c->fatigue, c->cohesion) - tired;
    }
    TEXT(name, 40);
    formation_print(m, w, id, &name);
    line_number(p, "Fit men", men, "", 0);
    line_reason(p, "By what they have learnt", quality);
    line_reason(p, "By weariness", weary);
    line_asks(&p->line[p->lines - 1], "weary", name.at);
    line_reason(p, "By order lost", order);
    line_asks(&p->line[p->lines - 1], "order", name.at);
    line_number(p, "Fight hand to hand like so many good men", men + quality + weary + order, "", 1);
    line_add(p, "Arms, ground, elephants and fortune come on top of it", 0);
}

void lines_of_water(const Model *m, const World *w, FormationId id, Preview *p)
{
    const Formation *f = &w->formation[id.i];
    Need d = need_of(m, w, id);
    int64_t source = water_at(m, f) * 1000;
    PlaceId at = mover_near(m, &f->pos);
    volume(p, "Men and followers drink in a day", d.men_ml, 0);
    volume(p, "Beasts that must drink daily", d.beasts_ml, 0);
    volume(p, "Together in a day", d.men_ml + d.beasts_ml, 0);
    if (source > d.men_ml * 1000)
        line_add(p, "A river or canal: as much as they want", 1);
    else
        volume(p, "Wells in reach give in a day", source, source < d.men_ml ? -1 : 1);
    volume(p, "In the skins", f->water_ml, 0);
    if (d.camels) {
        line_number(p, "Days the camels go without, in this season", d.tank_days, "", 0);
        line_number(p, "Since they last drank", f->tank_days, f->tank_days == 1 ? " day" : " days",
                    f->tank_days > d.tank_days ? -1 : 0);
    }
    line_number(p, "Heat makes it, in a hundred of the usual", month_of(m, w->clock.day)->water / 10, "", 0);
    line_days(p, "Lasts", supply_of(m, w, id).water_days, supply_of(m, w, id).water_days < LOW_FOOD ? -1 : 1);
    line_asks(line_add(p, "The roads from here", 0), "ways", text_of(m, m->place[at.n].id));
}

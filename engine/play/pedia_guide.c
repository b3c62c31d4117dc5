/*
 * pedia_guide.c: short articles on how things work. A number in braces is one of the
 * rules, shown as it is in force: "{supply.man_grain}".
 */
#include "play/pedia_parts.h"

#include "play/report.h"

typedef struct Article { const char *title, *text; PediaId see[6]; } Article;
#define TO_GUIDE(g) { PEDIA_GUIDE, (g) }
#define TO_ORDER(o) { PEDIA_ORDER, (o) }

static const Article ARTICLE[GUIDES] = {
    [GUIDE_WEEK] = { "How a week goes",
      "All sides give their orders for a week without seeing each other's; then the week is carried out for all "
      "together, day by day: couriers ride, armies march and meet, places are held or yielded, convoys travel, "
      "men and beasts eat, drink and rest, scouts bring news.\n"
      "An order may be taken back until the week ends. What nobody was told of, nobody knows: a report has an "
      "age, and may be wrong.",
      { TO_GUIDE(GUIDE_MEET), TO_GUIDE(GUIDE_NEWS), TO_GUIDE(GUIDE_GOALS) } },
    [GUIDE_BREAD] = { "Bread and hunger",
      "A soldier eats {supply.man_grain} of grain, a follower {supply.follower_grain}. An army eats what it "
      "carries, what a convoy brings, what it takes from its own stores, and what it finds in the country.\n"
      "Men go {supply.reserve_days} on short rations before they suffer; below {supply.starving} of a ration "
      "they suffer at once. With no bread at all {supply.hunger_leave} of them desert and {supply.hunger_death} "
      "die, and the column slows by {march.want_slow}.",
      { TO_GUIDE(GUIDE_FORAGE), TO_GUIDE(GUIDE_CONVOYS), TO_GUIDE(GUIDE_WATER) } },
    [GUIDE_WATER] = { "Water and fodder",
      "A man drinks {supply.man_water} in a cool month, and more in the heat. Beasts graze where something "
      "grows; a marching army's beasts find {supply.graze_march} of a day's grazing, and the rest must be "
      "carried or they weaken and die.\n"
      "The wells of one place give {supply.well_day}. On a dry road up to {supply.water_share} of the carrying "
      "animals' load may be water; camels go farthest without it, and at need are slaughtered for theirs.",
      { TO_GUIDE(GUIDE_BREAD), TO_GUIDE(GUIDE_YEAR) } },
    [GUIDE_FORAGE] = { "Taking from the country",
      "What stands in a country is what is left of its harvest: once an army has eaten there, the next one "
      "finds less. On a halt {supply.forager_share} of the men go out for it, on the march "
      "{supply.forager_march}.\n"
      "Requisition costs the country's goodwill {supply.mind_requisition}, plunder {supply.mind_plunder}; an "
      "army that pays wins {supply.mind_buy} and finds {supply.access_buy} of the stock open to it. "
      "A raid costs {supply.mind_raid} at once.",
      { TO_GUIDE(GUIDE_MINDS), TO_ORDER(ORDER_FORAGE), TO_ORDER(ORDER_RAID) } },
    [GUIDE_CONVOYS] = { "Stores, bases and convoys",
      "An army may draw on a store of its side by regular convoys. A camel train makes "
      "{supply.convoy_camel_day}, mules and donkeys {supply.convoy_pack_day}, ox carts {supply.convoy_cart_day}; "
      "a barge carries {supply.boat_carry}. What goes with a convoy also eats from it, so the farther the base, "
      "the less arrives.\n"
      "An army with a base is sent a convoy when it has less than {supply.convoy_below} of bread. Those who "
      "share a store are fed in the order of their rank.",
      { TO_ORDER(ORDER_BASE), TO_ORDER(ORDER_CONVOY), TO_ORDER(ORDER_PRIORITY), TO_GUIDE(GUIDE_BREAD) } },
    [GUIDE_MARCH] = { "Marching",
      "The slowest arm sets the pace of a column; the ground, the season, the heat and the length of the "
      "column itself take away from the day. A day is never planned shorter than {march.least_min}. A forced "
      "march lasts {march.forced_time} of an ordinary day, and wears men out.\n"
      "Over a bridge of boats go {march.bridge_hour}, through a ford {march.ford_hour}; a ferry takes "
      "{march.ferry_hour}. Hostile columns on one road meet at {march.contact}; one that will not fight slips "
      "away with a chance that grows with its pace and with desert behind it.",
      { TO_GUIDE(GUIDE_WEARY), TO_GUIDE(GUIDE_YEAR), TO_ORDER(ORDER_MARCH), TO_ORDER(ORDER_SHADOW) } },
    [GUIDE_WEARY] = { "Weariness",
      "Weariness runs from 0 to 1,000. A standard day's march costs {march.wear}, a night takes away "
      "{march.night_rest}, and a whole day's halt {march.halt_rest}: a standard day can be repeated for ever, "
      "twice the distance cannot. Above {supply.straggle_weary} men fall behind.\n"
      "Weary men fight less and break sooner.",
      { TO_ORDER(ORDER_REST), TO_GUIDE(GUIDE_MARCH), TO_GUIDE(GUIDE_FIELD) } },
    [GUIDE_YEAR] = { "The year and the rivers",
      "The rivers rise in spring: while they stand at {march.flood_stage} of their mean or more, ferries work "
      "at {march.flood_crossing} of their pace and the canal country is under water. Winter rain makes mud, "
      "summer heat shortens the day's march and raises the need for water.\n"
      "Whoever breaks the canal heads drowns the country for {march.flood_weeks}, and longer in high water.",
      { TO_ORDER(ORDER_FLOOD), TO_GUIDE(GUIDE_WATER) } },
    [GUIDE_MEN] = { "Men, and where they come from",
      "Every man belongs to a people and stands in one line of its book: free, on his way, under arms, wounded, "
      "or gone, with the cause. A people is called to an army; volunteers come over weeks, a lord's retinue "
      "gathers in {people.muster_days}, a levy in {people.levy_days}. None come from farther than "
      "{people.call_reach}.\n"
      "Men leave when they are hungry, unpaid, beaten, disloyal or too long from home; those who fight beside "
      "their kin, or whose families are near, leave less. Of wounded men {people.heal} come back.",
      { TO_ORDER(ORDER_CALL), TO_ORDER(ORDER_DETACH), TO_ORDER(ORDER_BAN) } },
    [GUIDE_NEWS] = { "What is known, and letters",
      "Scouts see another army within {intel.see_near} without fail, within {intel.see_far} perhaps; a friendly "
      "country tells more, and the talk of the road still more. Numbers seen near are wrong by up to "
      "{intel.error_near}, far off by {intel.error_far}. A sighting is dropped after {intel.forget_days}.\n"
      "Orders ride by courier. A letter that crosses ground the enemy holds may be caught "
      "({intel.letter_base}, and {intel.letter_place} more for each place or army on its way).",
      { TO_ORDER(ORDER_LETTERS), TO_GUIDE(GUIDE_KNOWN), TO_GUIDE(GUIDE_WEEK) } },
    [GUIDE_MEET] = { "When armies meet",
      "Each army accepts battle, seeks it or avoids it. Of two that meet, one that avoids tries to slip away: "
      "{march.withdraw_base} against an enemy of the same pace, {march.withdraw_pace} more for each kilometre "
      "a day it is faster, {march.withdraw_desert} more with desert behind it. Friendly columns within "
      "{march.join_hours} on the same road fight together.",
      { TO_ORDER(ORDER_STANCE), TO_GUIDE(GUIDE_FIELD), TO_GUIDE(GUIDE_KNOWN) } },
    [GUIDE_FIELD] = { "The field of battle",
      "A day is fought in half-hours, on a lattice of zones. What decides is order: men who lose it break, at "
      "{battle.threshold_base} and by chance up to {battle.threshold_spread} more. Order goes with the men who "
      "fall, with flanks in the air, with those beside who break, with a lost leader or camp; a lull gives "
      "back {battle.lull_order}.\n"
      "An army breaks when its mean order is at {battle.army_breaks}, or when {battle.collapse_columns} of five "
      "have given way. Most men die in the pursuit: of the beaten {battle.pursuit_base} are cut down, "
      "more where horse rides and where water bars the way.",
      { TO_GUIDE(GUIDE_CHIEF), TO_GUIDE(GUIDE_BEASTS), TO_GUIDE(GUIDE_WEARY) } },
    [GUIDE_BEASTS] = { "Elephants",
      "Horse not used to elephants lose power and order before them, and may refuse to go in "
      "({beast.refuse}); foot of middling quality lose {beast.shock} of order for each that comes on. An army "
      "that has met them fears them less, and horses can be drilled.\n"
      "They are undone by cutting the girths of their towers, by shooting their drivers, by blinding the "
      "leader of the herd, by lanes for them to run through, by noise and fire. A beast gone wild tramples "
      "whoever is near.",
      { TO_ORDER(ORDER_GIRTHS), TO_ORDER(ORDER_CREWS), TO_ORDER(ORDER_BLIND), TO_ORDER(ORDER_LANES),
        TO_ORDER(ORDER_NOISE), TO_ORDER(ORDER_DRILL) } },
    [GUIDE_CHIEF] = { "Commanders",
      "A commander is worth what he can do (ability), how soon he acts (initiative), how careful he is "
      "(caution) and how far he leads from the front, each from 0 to 10. On the field his word carries "
      "{battle.seat_view} and more with skill and a high seat; beyond that he sends runners, who make "
      "{seat.runner_zones} in a half-hour.\n"
      "When he falls his men lose heart ({battle.leader_shock} of order), less if a deputy was named "
      "({battle.deputy_shock}).",
      { TO_ORDER(ORDER_APPOINT), TO_ORDER(ORDER_GO), TO_ORDER(ORDER_COMMAND), TO_GUIDE(GUIDE_FIELD) } },
    [GUIDE_SIEGE] = { "Sieges",
      "A ring of {siege.ring_closed} lets nobody through. A town so shut in is worn down by "
      "{siege.weary}, faster on half rations and in famine, slower while it hopes for an army; it lives "
      "{siege.pantry} from its houses before it draws on its stores.\n"
      "Ladders take {siege.ladder_days} to make ready and more for better walls; of stormers against their "
      "like {siege.storm_dead} fall. Stone-throwers bring walls down slowly and need craftsmen of towns near by.",
      { TO_ORDER(ORDER_BESIEGE), TO_ORDER(ORDER_ASSAULT), TO_GUIDE(GUIDE_TERMS) } },
    [GUIDE_TERMS] = { "Terms with towns",
      "A town that agrees keeps its people and pays. The chance begins at {court.terms_base}; to it come "
      "{court.terms_near} while an army of the envoy's side stands there, {court.terms_no_relief} if none of "
      "its own can come, the temper of its people and the memory of victories; off it go walls "
      "({court.terms_walls} a grade) and a garrison.\n"
      "One that refused hears no other envoy for {court.terms_wait}. Terms without a garrison may be broken.",
      { TO_ORDER(ORDER_ENVOY), TO_GUIDE(GUIDE_MINDS), TO_GUIDE(GUIDE_SIEGE) } },
    [GUIDE_MINDS] = { "The minds of the country",
      "Each district has a mind towards each side, from -1,000 to 1,000. Plunder and raids cost it, payment "
      "and victories ({court.victory_attitude}) win it; it drifts by {court.drift} towards whoever holds the "
      "land. It weighs on terms, on news, on treachery at the gates, and on whether men of the border ride "
      "with a side.",
      { TO_GUIDE(GUIDE_TERMS), TO_GUIDE(GUIDE_FORAGE), TO_GUIDE(GUIDE_NEWS) } },
    [GUIDE_CROWN] = { "Crowns and envoys",
      "A crown has legitimacy, authority and a treasury. Defeats cost legitimacy ({court.legit_defeat}), raids "
      "and lost seats cost authority; a pressed crown orders its generals to fight, and a weak one may recall "
      "them.\n"
      "Crowns send each other envoys: for talks, a truce of {court.truce_days}, an alliance, peace, a payment. "
      "To break a truce costs legitimacy ({court.truce_breach}).",
      { TO_ORDER(ORDER_EMBASSY), TO_ORDER(ORDER_DECIDE), TO_GUIDE(GUIDE_GOALS) } },
    [GUIDE_GOALS] = { "What wins",
      "Each side has goals worth points, a thousand together; they are counted as things stand when a week "
      "ends. History's own course is shown beside the game's, for comparison and not for points.",
      { TO_GUIDE(GUIDE_WEEK), TO_GUIDE(GUIDE_PREMISES) } },
    [GUIDE_PREMISES] = { "Premises, readings and sources",
      "Where the sources leave a question open, a campaign has a premise: a switch with history's usual answer "
      "and others. The strength of armies is told in three readings: low is what critical scholars allow, high "
      "what tradition tells, and middle lies between.\n"
      "Every number of the rules has its bounds and its source; “model assumption” means that nobody attests "
      "it, and says why it was chosen.",
      { TO_GUIDE(GUIDE_GOALS) } },
    [GUIDE_KNOWN] = { "Forecasts and their doubt",
      "A forecast is made only from what your side knows: your own figures are exact, the enemy's are reports. "
      "The odds of a battle come from playing it many times as it is imagined; losses are given as the range in "
      "which eight of ten such plays end. An enemy who is not known is not in them.",
      { TO_GUIDE(GUIDE_NEWS), TO_GUIDE(GUIDE_MEET) } },
};

const char *guide_title(int32_t n) { return ARTICLE[n].title; }

/* The year, month by month. */
static void months(PageMaker *k)
{
    leaf_head(k, "The months");
    for (int32_t i = 0; i < 12; i++) {
        const MonthModel *o = &k->m->month[i];
        leaf_factf(k, month_name(i + 1), "up to %d°, %d h of march, water %d %%, Tigris %d %%, Euphrates %d %%%s",
                   (int)o->hottest, (int)o->march_min / 60, (int)o->water / 10, (int)o->tigris / 10,
                   (int)o->euphrates / 10, o->flood ? ", floods" : o->mud ? ", mud" : "");
    }
}

/* What each side that can be played is to reach. */
static void goals(PageMaker *k)
{
    for (int32_t side = 1; side <= k->m->sides; side++) {
        if (!k->m->side[side].playable)
            continue;
        leaf_head(k, k->m->side[side].name.latin);
        for (int32_t i = 0; i < k->m->goals; i++) {
            const GoalModel *g = &k->m->goal[i];
            if (g->side == side && has(g->text) && (!k->v || (k->v->aims >> i & 1)))
                leaf_goal(k, g);
        }
    }
}

/* A paragraph with the numbers of the rules put in; those it named are listed after. */
static void paragraph(PageMaker *k, const char *at, size_t len, PediaId *named, int *n, int most)
{
    TEXT(words, 1600);
    while (len) {
        size_t plain = strcspn(at, "{");
        plain = plain < len ? plain : len;
        text_addn(&words, at, plain);
        at += plain;
        len -= plain;
        if (!len)
            break;
        size_t ref = strcspn(at, "}");
        PediaId id = pedia_of_rule(at + 1, ref - 1);
        must(id.kind);
        rule_in_words(schema_rule(k->m, id.n - 1), &words);
        if (*n < most)
            named[(*n)++] = id;
        at += ref + 1;
        len -= ref + 1;
    }
    leaf_text(k, leaf_keep(k, &words));
}

void leaf_guide(PageMaker *k, int32_t n)
{
    const Article *a = &ARTICLE[n];
    PediaId named[24];
    int count = 0;
    for (const char *at = a->text; *at;) {
        size_t len = strcspn(at, "\n");
        paragraph(k, at, len, named, &count, (int)countof(named));
        at += len;
        at += *at == '\n';
    }
    if (count)
        leaf_head(k, "Its numbers");
    for (int i = 0; i < count; i++)
        leaf_rule_row(k, named[i].n - 1);
    if (n == GUIDE_YEAR)
        months(k);
    if (n == GUIDE_GOALS)
        goals(k);
    if (a->see[0].kind)
        leaf_head(k, "See also");
    for (size_t i = 0; i < countof(a->see) && a->see[i].kind; i++)
        leaf_link(k, a->see[i], "");
    for (int32_t i = 1; i <= rule_groups(); i++)
        if (group_guide(i) == (Guide)n)
            leaf_link(k, pedia_id(PEDIA_GROUP, i), "all its numbers");
}

/*
 * report.c: dates, amounts, and which event has which sentence and weight: plain
 * words, one or two clauses, the same tone for all sides.
 */
#include "play/report.h"

#include "base/num.h"
#include "campaign/line.h"
#include "play/session.h"
#include "play/tell.h"

static const char *const months[] = { "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December" };
static const char *const hijri_months[] = { "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I",
    "Jumada II", "Rajab", "Sha'ban", "Ramadan", "Shawwal", "Dhu'l-Qa'da", "Dhu'l-Hijja" };
static const char *const yazdgerdi_months[] = { "Farvardin", "Ordibehesht", "Khordad", "Tir",
    "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
    "the stolen days" };

static const char *pick(const char *const *names, size_t count, int32_t month)
{
    return month >= 1 && (size_t)month <= count ? names[month - 1] : "";
}

const char *month_name(int32_t month)       { return pick(months, countof(months), month); }
const char *hijri_month_name(int32_t month)
{
    return pick(hijri_months, countof(hijri_months), month);
}
const char *yazdgerdi_month_name(int32_t month)
{
    return pick(yazdgerdi_months, countof(yazdgerdi_months), month);
}

void report_date(const Date *d, Text *out)
{
    text_addf(out, "%d %s %d", (int)d->day, month_name(d->month), (int)d->year);
}

void report_week(const View *v, Text *out)
{
    text_add(out, "week of ");
    report_date(&v->date, out);
    text_addf(out, " \xc2\xb7 %d %s %d AH", (int)v->hijri.day, hijri_month_name(v->hijri.month),
              (int)v->hijri.year);
    if (v->yazdgerdi.year > 0)
        text_addf(out, " \xc2\xb7 %d %s, year %d of Yazdgerd", (int)v->yazdgerdi.day,
                  yazdgerdi_month_name(v->yazdgerdi.month), (int)v->yazdgerdi.year);
}

const char *report_binding(int binding)
{
    static const char *const words[BINDINGS] = {
        [BIND_NONE] = "nothing", [BIND_CROSSING] = "a crossing", [BIND_BREAD] = "bread",
        [BIND_REACH] = "bread from the base", [BIND_FODDER] = "fodder", [BIND_WATER] = "water",
        [BIND_WELLS] = "the wells",
    };
    return binding >= 0 && binding < BINDINGS ? words[binding] : "";
}

const char *report_neck(int neck)
{
    static const char *const words[NECKS] = {
        [NECK_NONE] = "nothing holds it up", [NECK_NO_BASE] = "it has no base",
        [NECK_NO_WAY] = "no train can go that way", [NECK_ENEMY] = "an enemy stands on the way",
        [NECK_SIEGE] = "the base is shut in", [NECK_FLOOD] = "the way is under water",
        [NECK_STORE] = "the store is too small", [NECK_CARRIERS] = "too few beasts and boats",
        [NECK_DISTANCE] = "the way eats most of it",
    };
    return neck >= 0 && neck < NECKS ? words[neck] : "";
}

const char *report_carrier(int by)
{
    static const char *const words[CARRY_WAYS] = { "beasts", "ox carts", "boats" };
    return by >= 0 && by < CARRY_WAYS ? words[by] : "";
}

/* "1.2" of tenths. */
static void tenths(int64_t n, Text *out)
{
    text_number(out, n / 10);
    if (n % 10 && n < 1000)
        text_addf(out, ".%d", (int)(n % 10));
}

void report_mass(int64_t grams, Text *out)
{
    int64_t kg = (max_i64(0, grams) + 500) / 1000;
    if (kg < 1000) {
        text_addf(out, "%d kg", (int)kg);
        return;
    }
    tenths(kg < 10000 ? (kg + 50) / 100 : (kg + 500) / 1000 * 10, out);
    text_add(out, " t");
}

void report_money(int64_t dirhams, Text *out)
{
    if (dirhams < 0)
        text_add(out, "-");
    int64_t dh = dirhams < 0 ? -dirhams : dirhams;
    if (dh >= 1000000) {
        tenths((dh + 50000) / 100000, out);
        text_add(out, " m dh");
    } else {
        text_number(out, dh);
        text_add(out, " dh");
    }
}

/* What is quiet is told to those who ask for everything; a row without a
 * sentence is declared silent: it is there for statistics and the field's log. */
typedef struct Row { Tell *tell; uint8_t weight; } Row;

static const Row rows[EVENT_KINDS] = {
    [EV_NONE]          = { NULL,               WEIGHT_QUIET },
    [EV_ORDER_REFUSED] = { tell_order_refused, WEIGHT_USUAL },
    [EV_ORDER_ARRIVED] = { tell_order_arrived, WEIGHT_QUIET },
    [EV_DEPARTED]      = { tell_departed,      WEIGHT_QUIET },
    [EV_ARRIVED]       = { tell_arrived,       WEIGHT_USUAL },
    [EV_CROSSED]       = { tell_crossed,       WEIGHT_QUIET },
    [EV_DELAYED]       = { tell_delayed,       WEIGHT_QUIET },
    [EV_TURNED_BACK]   = { tell_turned_back,   WEIGHT_USUAL },
    [EV_SIGHTED]       = { tell_sighted,       WEIGHT_USUAL },
    [EV_CONTACT]       = { tell_contact,       WEIGHT_USUAL },
    [EV_REFUSED]       = { tell_refused,       WEIGHT_USUAL },
    [EV_STANDOFF]      = { tell_standoff,      WEIGHT_QUIET },
    [EV_BATTLE]        = { tell_battle,        WEIGHT_GREAT },
    [EV_ELEPHANTS]     = { NULL,               WEIGHT_QUIET },
    [EV_HALF_HOUR]     = { NULL,               WEIGHT_QUIET },
    [EV_CHARGED]       = { tell_charged,       WEIGHT_QUIET },
    [EV_WAVERED]       = { tell_wavered,       WEIGHT_QUIET },
    [EV_BROKE]         = { tell_broke,         WEIGHT_QUIET },
    [EV_GAP]           = { tell_gap,           WEIGHT_QUIET },
    [EV_RESERVE]       = { tell_reserve,       WEIGHT_QUIET },
    [EV_LEADER_FELL]   = { tell_leader_fell,   WEIGHT_GREAT },
    [EV_CAME]          = { tell_came,          WEIGHT_USUAL },
    [EV_DUEL]          = { tell_duel,          WEIGHT_QUIET },
    [EV_SHIED]         = { tell_shied,         WEIGHT_QUIET },
    [EV_TOWERS_DOWN]   = { tell_towers_down,   WEIGHT_QUIET },
    [EV_BEAST_FELL]    = { tell_beast_fell,    WEIGHT_QUIET },
    [EV_BEASTS_WILD]   = { tell_beasts_wild,   WEIGHT_QUIET },
    [EV_BLINDED]       = { tell_blinded,       WEIGHT_QUIET },
    [EV_BANK]          = { tell_bank,          WEIGHT_QUIET },
    [EV_MOCK]          = { tell_mock,          WEIGHT_QUIET },
    [EV_DISMOUNTED]    = { tell_dismounted,    WEIGHT_QUIET },
    [EV_STORM]         = { tell_storm,         WEIGHT_QUIET },
    [EV_SEAT_LOST]     = { tell_seat_lost,     WEIGHT_QUIET },
    [EV_STANDARD]      = { tell_standard,      WEIGHT_GREAT },
    [EV_CAMP]          = { tell_camp,          WEIGHT_QUIET },
    [EV_AMBUSH]        = { tell_ambush,        WEIGHT_QUIET },
    [EV_FEIGNED]       = { tell_feigned,       WEIGHT_QUIET },
    [EV_THRUST]        = { tell_thrust,        WEIGHT_QUIET },
    [EV_BRIDGE_CUT]    = { tell_bridge_cut,    WEIGHT_QUIET },
    [EV_NIGHT]         = { tell_night,         WEIGHT_QUIET },
    [EV_MENDED]        = { tell_mended,        WEIGHT_QUIET },
    [EV_ENGINES]       = { tell_engines,       WEIGHT_QUIET },
    [EV_BREACH]        = { tell_breach,        WEIGHT_USUAL },
    [EV_SALLY]         = { tell_sally,         WEIGHT_USUAL },
    [EV_STORMED]       = { tell_stormed,       WEIGHT_GREAT },
    [EV_TREACHERY]     = { tell_treachery,     WEIGHT_GREAT },
    [EV_DUSK]          = { tell_dusk,          WEIGHT_USUAL },
    [EV_WITHDREW]      = { tell_withdrew,      WEIGHT_USUAL },
    [EV_ROUTED]        = { tell_routed,        WEIGHT_GREAT },
    [EV_WON]           = { tell_won,           WEIGHT_GREAT },
    [EV_SPOILS]        = { tell_spoils,        WEIGHT_USUAL },
    [EV_PURSUED]       = { tell_pursued,       WEIGHT_USUAL },
    [EV_FORAGED]       = { tell_foraged,       WEIGHT_QUIET },
    [EV_STRIPPED]      = { tell_stripped,      WEIGHT_USUAL },
    [EV_HUNGRY]        = { tell_hungry,        WEIGHT_USUAL },
    [EV_THIRSTY]       = { tell_thirsty,       WEIGHT_USUAL },
    [EV_BEASTS_DIED]   = { tell_beasts_died,   WEIGHT_QUIET },
    [EV_STRAGGLED]     = { tell_straggled,     WEIGHT_QUIET },
    [EV_DESERTED]      = { tell_deserted,      WEIGHT_QUIET },
    [EV_SICK]          = { tell_sick,          WEIGHT_QUIET },
    [EV_RECOVERED]     = { tell_recovered,     WEIGHT_QUIET },
    [EV_DISSOLVED]     = { tell_dissolved,     WEIGHT_GREAT },
    [EV_CONVOY_LEFT]   = { tell_convoy_left,   WEIGHT_QUIET },
    [EV_CONVOY_CAME]   = { tell_convoy_came,   WEIGHT_QUIET },
    [EV_CONVOY_LOST]   = { tell_convoy_lost,   WEIGHT_USUAL },
    [EV_CONVOY_STUCK]  = { tell_convoy_stuck,  WEIGHT_USUAL },
    [EV_BASE_LOST]     = { tell_base_lost,     WEIGHT_USUAL },
    [EV_FAMILIES_LOST] = { tell_families_lost, WEIGHT_GREAT },
    [EV_FLOODED]       = { tell_flooded,       WEIGHT_USUAL },
    [EV_DRAINED]       = { tell_drained,       WEIGHT_QUIET },
    [EV_SLAUGHTERED]   = { tell_slaughtered,   WEIGHT_USUAL },
    [EV_TO_WATER]      = { tell_to_water,      WEIGHT_USUAL },
    [EV_RAIDED]        = { tell_raided,        WEIGHT_USUAL },
    [EV_DEPOT_TAKEN]   = { tell_depot_taken,   WEIGHT_USUAL },
    [EV_PLACE_TAKEN]   = { tell_place_taken,   WEIGHT_GREAT },
    [EV_ENVOY_LEFT]    = { tell_envoy_left,    WEIGHT_QUIET },
    [EV_TERMS]         = { tell_terms,         WEIGHT_GREAT },
    [EV_TERMS_REFUSED] = { tell_terms_refused, WEIGHT_USUAL },
    [EV_TERMS_BROKEN]  = { tell_terms_broken,  WEIGHT_GREAT },
    [EV_TRIBUTE]       = { tell_tribute,       WEIGHT_QUIET },
    [EV_SIEGE]         = { tell_siege,         WEIGHT_QUIET },
    [EV_RAISED]        = { tell_raised,        WEIGHT_GREAT },
    [EV_JOINED]        = { tell_joined,        WEIGHT_USUAL },
    [EV_DETACHED]      = { tell_detached,      WEIGHT_QUIET },
    [EV_REINFORCED]    = { tell_reinforced,    WEIGHT_USUAL },
    [EV_CALLED]        = { tell_called,        WEIGHT_QUIET },
    [EV_MUSTERED]      = { tell_mustered,      WEIGHT_USUAL },
    [EV_MUSTER_HOME]   = { tell_muster_home,   WEIGHT_USUAL },
    [EV_BAN]           = { tell_ban,           WEIGHT_GREAT },
    [EV_CROWN_ORDERS]  = { tell_crown_orders,  WEIGHT_GREAT },
    [EV_CROWN_REFUSED]  = { tell_crown_refused, WEIGHT_GREAT },
    [EV_RECALLED]      = { tell_recalled,      WEIGHT_GREAT },
    [EV_ALOOF]         = { tell_aloof,         WEIGHT_USUAL },
    [EV_WITHHELD]      = { tell_withheld,      WEIGHT_GREAT },
    [EV_APPOINTED]     = { tell_appointed,     WEIGHT_USUAL },
    [EV_SUCCEEDED]     = { tell_succeeded,     WEIGHT_USUAL },
    [EV_FELL_ILL]      = { tell_fell_ill,      WEIGHT_USUAL },
    [EV_ON_HIS_FEET]   = { tell_on_his_feet,   WEIGHT_USUAL },
    [EV_LEADERLESS]    = { tell_leaderless,    WEIGHT_USUAL },
    [EV_LEADER_FATE]   = { tell_leader_fate,   WEIGHT_GREAT },
    [EV_CHIEF]         = { tell_chief,         WEIGHT_GREAT },
    [EV_LETTER_CAUGHT]  = { tell_letter_caught, WEIGHT_USUAL },
    [EV_FORGERY]       = { tell_forgery,       WEIGHT_GREAT },
    [EV_DEFECTED]      = { tell_defected,      WEIGHT_GREAT },
    [EV_RELEASED]      = { tell_released,      WEIGHT_USUAL },
    [EV_FOUNDED]       = { tell_founded,       WEIGHT_GREAT },
    [EV_SETTLED]       = { tell_settled,       WEIGHT_QUIET },
    [EV_PLAGUE]        = { tell_plague,        WEIGHT_USUAL },
    [EV_ARREARS]       = { tell_arrears,       WEIGHT_USUAL },
    [EV_WEATHER]       = { tell_weather,       WEIGHT_QUIET },
    [EV_DECISION_PUT]  = { tell_decision_put,  WEIGHT_GREAT },
    [EV_DECISION_MADE] = { tell_decision_made, WEIGHT_GREAT },
    [EV_EMBASSY_LEFT]  = { tell_embassy_left,  WEIGHT_USUAL },
    [EV_EMBASSY_HEARD] = { tell_embassy_heard, WEIGHT_GREAT },
    [EV_TALKS_ENDED]   = { tell_talks_ended,   WEIGHT_GREAT },
    [EV_TRUCE]         = { tell_truce,         WEIGHT_GREAT },
    [EV_TRUCE_ENDED]   = { tell_truce_ended,   WEIGHT_USUAL },
    [EV_TRUCE_BROKEN]  = { tell_truce_broken,  WEIGHT_GREAT },
    [EV_RELATION]      = { tell_relation,      WEIGHT_GREAT },
    [EV_TOLD]          = { tell_note,          WEIGHT_GREAT },
    [EV_EFFECT]        = { tell_note,          WEIGHT_QUIET },
    [EV_SCRIPT_FAULT]  = { tell_script_fault,  WEIGHT_USUAL },
    [EV_GOAL]          = { tell_goal,          WEIGHT_USUAL },
    [EV_OVER]          = { tell_over,          WEIGHT_GREAT },
};

enum { FEW_MEN = 100 };     /* recruits fewer than these are not worth a line of a week's report */

/* Want is told when it begins and again each week; handfuls are not told. */
static bool is_small(const Event *e)
{
    switch (e->kind) {
    case EV_REINFORCED: case EV_MUSTERED: case EV_MUSTER_HOME: return e->n[0] < FEW_MEN;
    case EV_HUNGRY:     return e->n[2] > 1 && e->n[2] % 7 != 0;
    case EV_PLACE_TAKEN: return e->n[1] == 0;
    default:            return false;
    }
}

Weight report_weight(const Event *e)
{
    return e->kind >= EVENT_KINDS || is_small(e) ? WEIGHT_QUIET : (Weight)rows[e->kind].weight;
}

bool report_event(const Model *m, Side side, const Event *e, Text *out)
{
    if (e->kind >= EVENT_KINDS || !rows[e->kind].tell)
        return false;
    Say s = saying(m, side, e, out);
    size_t from = out->len;
    rows[e->kind].tell(&s);
    if (out->len == from)
        return false;
    say_done(out, from);
    return true;
}

void report_ending(const Model *m, const View *v, Text *out)
{
    if (!v->over) {
        text_add(out, "The campaign goes on.\n");
        return;
    }
    text_add(out, "The campaign ends ");
    text_add(out, v->winner ? "in favour of " : "undecided");
    if (v->winner)
        text_add(out, m->side[v->winner].name.latin);
    text_addf(out, ".\n%s: %d of 1,000 points%s%s.\n", m->side[v->side].name.latin, (int)v->points,
              v->grade ? ", " : "", v->grade ? v->grade : "");
    for (int32_t i = 0; i < v->goals; i++) {
        const GoalView *g = &v->goal[i];
        text_addf(out, "  %s %s (%s, %d points)\n", g->met ? "met:    " : "not met:", g->text,
                  g->state, (int)g->points);
    }
}

/*
 * why_side.c: why a crown has what it has: its treasury by causes, what a week brings
 * and costs, how far it is obeyed; and what a country yields it.
 */
#include "play/explain.h"

#include "campaign/city.h"
#include "campaign/court.h"
#include "campaign/embassy.h"
#include "campaign/people.h"
#include "campaign/supply.h"
#include "play/crown_view.h"
#include "play/forecast.h"
#include "play/game.h"
#include "world/names.h"
#include "world/words.h"

enum { ROWS = 16 };             /* of a long list; the rest stand together in one line */

/* Dirhams with their sign, as a part of a sum. */
static void coin(Preview *p, const char *says, int64_t dh, const char *asks)
{
    PreviewLine *l = line_add(p, says, sign_of(dh));
    Text t = line_value(l);
    text_add(&t, dh > 0 ? "+" : dh < 0 ? "−" : "");
    text_number(&t, dh < 0 ? -dh : dh);
    line_asks(l, asks, "");
}

static void total(Preview *p, const char *says, int64_t dh, int32_t tone)
{
    line_number(p, says, dh, " dh", tone);
}

/* ---- coin ---- */

static void treasury(const Model *m, const World *w, Side side, Preview *p)
{
    static const char *const asks[COINS] = { [COIN_TAX] = "taxes", [COIN_TRIBUTE] = "tribute",
                                             [COIN_PAY] = "pay" };
    const SideState *s = &w->side[side];
    (void)m;
    total(p, "In hand when the year began, or the game", s->year_dh, 0);
    for (int c = 0; c < COINS; c++)
        if (s->coin[c] || asks[c])
            coin(p, coin_words(c), s->coin[c], asks[c] ? asks[c] : "");
    total(p, "In hand now", s->treasury_dh, sign_of(s->treasury_dh));
    line_asks(line_add(p, "What a week brings and costs", 0), "income", "");
}

static void income(const Model *m, const World *w, Side side, Preview *p)
{
    int64_t tax = court_taxes(m, w, side, (RegionId){ 0 }), tribute = court_tribute(m, w, side);
    int64_t due = people_paid(m, w, side) ? people_wages(m, w, side).due : 0;
    coin(p, "Taxes of such a week", tax, "taxes");
    coin(p, "Tribute of such a week", tribute, "tribute");
    coin(p, "Pay of such a week", -due, "pay");
    int64_t sum = tax + tribute - due;
    coin(p, "The treasury changes by", sum, "");
    if (sum < 0)
        line_number(p, "Weeks until it is empty", max_i64(0, w->side[side].treasury_dh) / -sum, "", -1);
}

static void taxes(const Model *m, const World *w, Side side, Preview *p)
{
    int64_t all = court_taxes(m, w, side, (RegionId){ 0 }), told = 0;
    for (uint16_t r = 1; r <= m->regions && p->lines < ROWS; r++) {
        int64_t dh = court_taxes(m, w, side, (RegionId){ r });
        if (!dh)
            continue;
        TEXT(asks, 56);
        text_addf(&asks, "yields %s", text_of(m, m->region[r].id));
        coin(p, m->region[r].name.latin, dh, asks.at);
        told += dh;
    }
    if (all != told)
        coin(p, "All other countries", all - told, "");
    total(p, "Taxes of a week like this one", all, sign_of(all));
    line_asks(line_add(p, "As much is passed on as the crown is obeyed", 0), "authority", "");
}

static void tribute(const Model *m, const World *w, Side side, Preview *p)
{
    enum { YEAR_WEEKS = 52 };
    int64_t all = court_tribute(m, w, side), told = 0;
    for (int i = 1; i <= m->places && p->lines < ROWS; i++) {
        int64_t dh = w->place[i].tributary == side ? w->place[i].tribute_dh / YEAR_WEEKS : 0;
        if (!dh)
            continue;
        coin(p, m->place[i].name.latin, dh, "");
        told += dh;
    }
    if (all != told)
        coin(p, "All others, and what raids took of it", all - told, "");
    total(p, "Tribute of a week like this one", all, sign_of(all));
}

static void men_paid(Preview *p, const char *says, int64_t men, int32_t each, int64_t *sum)
{
    if (!men)
        return;
    TEXT(line, 80);
    text_addf(&line, "%s, ", says);
    text_number(&line, men);
    text_addf(&line, " at %d", (int)each);
    coin(p, line.at, -men * each, "");
    *sum += men * each;
}

static void pay(const Model *m, const World *w, Side side, Preview *p)
{
    if (!people_paid(m, w, side)) {
        line_add(p, "Your men serve for what they win; none of them is paid", 0);
        return;
    }
    Wages s = people_wages(m, w, side);
    int64_t sum = 0;
    men_paid(p, "Hired horsemen", s.riders, m->rules.people_pay_horse, &sum);
    men_paid(p, "Hired foot", s.foot, m->rules.people_pay_foot, &sum);
    if (s.stipends)
        coin(p, "Stipends of volunteers in camp-cities", -s.stipends, "");
    if (s.pensions)
        coin(p, "Those who live there and serve with no army", -s.pensions, "");
    total(p, "Due in a week", s.due, 0);
    if (s.due > w->side[side].treasury_dh) {
        total(p, "Missing of it today", s.due - w->side[side].treasury_dh, -1);
        line_number(p, "Loyalty the unpaid peoples lose, if all were missing",
                    m->rules.people_arrears_loyalty, " of 1,000", -1);
    }
}

/* ---- how far it is obeyed ---- */

static void authority(const Model *m, const World *w, Side side, Preview *p)
{
    const Rules *r = &m->rules;
    const SideState *s = &w->side[side];
    int32_t regent, week = court_settles(m, w, side, &regent);
    line_reason(p, "As the game began", m->side[side].authority);
    line_reason(p, "By battles, raids, seats lost and weeks of peace since",
                s->authority - m->side[side].authority);
    line_number(p, "Its servants obey, of 1,000", s->authority, "", s->authority < 500 ? -1 : 1);
    if (!week)
        line_add(p, "It does not grow: an army was beaten within four weeks", -1);
    else
        line_reason(p, "Each quiet week", week - regent);
    if (week && regent)
        line_reason(p, "Of the man who governs for the crown", regent);
    line_reason(p, "Each place of its own raided in a week", -r->court_auth_raid);
    line_reason(p, "A great victory", r->court_auth_victory);
    line_reason(p, "A great defeat", -r->court_auth_defeat);
    line_number(p, "Of its taxes its servants pass on, in a hundred",
                (r->court_tax_least + permille_of(1000 - r->court_tax_least, s->authority)) / 10, "", 0);
}

static void legitimacy(const Model *m, const World *w, Side side, Preview *p)
{
    const Rules *r = &m->rules;
    const SideState *s = &w->side[side];
    line_reason(p, "As the game began", m->side[side].legitimacy);
    line_reason(p, "By battles, the ban, truces broken and what befell since",
                s->legitimacy - m->side[side].legitimacy);
    line_number(p, "Its right to rule is believed, of 1,000", s->legitimacy, "",
                s->legitimacy < 500 ? -1 : 1);
    line_reason(p, "A battle won that is remembered", r->court_legit_victory);
    line_reason(p, "A battle lost that is remembered", -r->court_legit_defeat);
    line_reason(p, "A truce broken", -r->court_truce_breach);
}

/* What drives a crown to battle against its judgement (C7). */
static void pressure(const Model *m, const World *w, Side side, Preview *p)
{
    const Rules *r = &m->rules;
    const SideState *s = &w->side[side];
    line_number(p, "It is pressed, of 1,000", s->pressure, "", s->pressure > m->side[side].patience ? -1 : 0);
    line_number(p, "It gives way above", m->side[side].patience, "", 0);
    line_reason(p, "Each week it eases by", -r->court_press_ease);
    line_reason(p, "A raid on a place that pays a hundredth of its taxes", r->court_press_raid);
    line_add(p, "A victory ends it; a defeat halves it, and so does an order to fight", 0);
}

/* ---- a country ---- */

static bool region_read(const Model *m, const char *name, size_t len, RegionId *out)
{
    for (uint16_t r = 1; r <= m->regions; r++)
        if (word_is(name, len, text_of(m, m->region[r].id))) {
            *out = (RegionId){ r };
            return true;
        }
    return false;
}

static void yields(const Model *m, const World *w, Side side, RegionId region, Preview *p)
{
    int64_t all = 0, told = 0;
    for (uint16_t i = 1; i <= m->places; i++)
        all += m->place[i].region.n == region.n ? supply_country(m, w, (PlaceId){ i }, side) : 0;
    for (uint16_t i = 1; i <= m->places && p->lines < ROWS; i++) {
        int64_t g = supply_country(m, w, (PlaceId){ i }, side);
        if (m->place[i].region.n != region.n || !g)
            continue;
        line_mass(p, m->place[i].name.latin, g, 0);
        line_asks(&p->line[p->lines - 1], "country", text_of(m, m->place[i].id));
        told += g;
    }
    if (all != told)
        line_mass(p, "All other places of it", all - told, 0);
    line_mass(p, "Would be found for us in all", all, sign_of(all));
    int64_t dh = court_taxes(m, w, side, region);
    if (dh)
        total(p, "Taxes of a week like this one", dh, 1);
}

static Status of_region(const Model *m, const World *w, Side side, const char *name, size_t len,
                        Preview *p, Fault *why)
{
    RegionId region;
    if (!region_read(m, name, len, &region)) {
        fault(why, ERR_NOT_FOUND, "yields", "there is no region `%.*s`", quoted(len), name);
        return fault_remedy(why, "name one by its id, as `sawad`");
    }
    yields(m, w, side, region, p);
    return OK;
}

/* ---- other crowns ---- */

static Status of_embassy(const Model *m, const World *w, Side side, Reader *r, const char *name,
                         size_t len, Preview *p, Fault *why)
{
    Order o = { .kind = ORDER_EMBASSY, .side = side };
    const char *word;
    size_t n;
    for (int s = 1; s <= m->sides; s++)
        if (word_is(name, len, text_of(m, m->side[s].id)))
            o.with = (Side)s;
    bool asked = read_word(r, &word, &n);
    for (int e = 0; asked && e < EMBASSIES; e++)
        if (word_is(word, n, embassy_word(e)))
            o.amount = e;
    return forecast_order(m, w, &o, p, why);
}

Status lines_of_side(const Model *m, const World *w, Side side, const char *topic, size_t len,
                     Reader *rest, Preview *p, Fault *why)
{
    typedef void Says(const Model *m, const World *w, Side side, Preview *p);
    static const struct { const char *word; Says *says; } TOPIC[] = {
        { "treasury", treasury }, { "income", income }, { "taxes", taxes }, { "tribute", tribute },
        { "pay", pay },           { "authority", authority },
        { "legitimacy", legitimacy }, { "pressure", pressure } };
    const char *name = "";
    size_t name_len = 0;
    for (size_t i = 0; i < countof(TOPIC); i++)
        if (word_is(topic, len, TOPIC[i].word)) {
            TOPIC[i].says(m, w, side, p);
            p->possible = true;
            return OK;
        }
    bool region = word_is(topic, len, "yields"), crown = word_is(topic, len, "embassy");
    if (!region && !crown)
        return ERR_SYNTAX;
    read_word(rest, &name, &name_len);
    Status is = region ? of_region(m, w, side, name, name_len, p, why)
                       : of_embassy(m, w, side, rest, name, name_len, p, why);
    p->possible = is == OK;
    return is;
}

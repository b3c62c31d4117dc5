/*
 * report.c: what happened, in sentences: plain, one or two clauses, the same tone
 * for all sides.
 *
 * Armies are called by their leader where he is known, places by their Latin
 * name. Numbers of one's own are exact; of others they carry a ~.
 */
#include "play/report.h"

#include "base/num.h"
#include "world/order.h"
#include "world/words.h"

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

/* What a sentence is being written for. */
typedef struct Say { const Model *m; Side side; const Event *e; Text *out; bool own; } Say;

static void say(const Say *s, const char *words) { text_add(s->out, words); }

/* A number nobody counted. */
static void say_about(const Say *s, int64_t n)
{
    if (n >= 100) {
        text_add(s->out, "~");
        n = n >= 1000 ? (n + 50) / 100 * 100 : (n + 5) / 10 * 10;
    }
    text_number(s->out, n);
}

/* A number of men or the like; of others it is not exact. */
static void say_number(const Say *s, int64_t n)
{
    if (s->own)
        text_number(s->out, n);
    else
        say_about(s, n);
}

static void say_men(const Say *s, int64_t n)
{
    say_number(s, n);
    say(s, n == 1 ? " man" : " men");
}

static void say_days(const Say *s, int64_t n)
{
    text_addf(s->out, "%d day%s", (int)n, n == 1 ? "" : "s");
}

static void say_place(const Say *s) { say(s, s->m->place[s->e->place.n].name.latin); }

static void say_side(const Say *s, int64_t side)
{
    bool known = side >= 1 && side <= s->m->sides;
    say(s, known ? s->m->side[side].name.latin : "nobody");
}

/* "a Sasanian army" */
static void say_army_of(const Say *s, int64_t side)
{
    bool known = side >= 1 && side <= s->m->sides;
    const char *word = known ? s->m->side[side].adjective : "";
    bool vowel = word && word[0] && strchr("AEIOUaeiou", word[0]);
    text_add(s->out, vowel ? "an " : "a ");
    if (word && word[0])
        text_addf(s->out, "%s ", word);
    text_add(s->out, "army");
}

static const FormationModel *declared(const Model *m, Atom name)
{
    for (int32_t i = 0; name.n && i < m->formations; i++)
        if (m->formation[i].id.n == name.n)
            return &m->formation[i];
    return NULL;
}

static void say_army(const Say *s, Atom name, LeaderId leader)
{
    const FormationModel *f = declared(s->m, name);
    if (leader.n && leader.n <= s->m->leaders)
        say(s, s->m->leader[leader.n].name.latin);
    else if (f && f->name && f->name[0])
        say(s, f->name);
    else if (f && f->leader.n)
        say(s, s->m->leader[f->leader.n].name.latin);
    else
        say(s, name.n ? text_of(s->m, name) : "an army");
}

static void who(const Say *s) { say_army(s, s->e->name, s->e->leader); }

static void other(const Say *s)
{
    const FormationModel *f = declared(s->m, s->e->other_name);
    if (!f) {
        say(s, "the enemy");
        return;
    }
    say_army(s, s->e->other_name, f ? f->leader : (LeaderId){ 0 });
}

static void at_place(const Say *s)
{
    if (!s->e->place.n)
        return;
    say(s, " at ");
    say_place(s);
}

static void mass(const Say *s, int64_t g)
{
    if (!s->own)
        say(s, "~");
    report_mass(g, s->out);
}

static const char *order_noun(int64_t kind)
{
    return kind > ORDER_NONE && kind < ORDER_KINDS ? order_word((OrderKind)kind) : "an order";
}

static void order_refused(const Say *s)
{
    text_addf(s->out, "The order \"%s\" could not be carried out", order_noun(s->e->n[0]));
    if (s->e->name.n) {
        say(s, " by ");
        who(s);
    }
}

static void order_arrived(const Say *s)
{
    text_addf(s->out, "The order \"%s\" reached ", order_noun(s->e->n[0]));
    who(s);
    say(s, " after ");
    say_days(s, s->e->n[1]);
}

static void departed(const Say *s)
{
    who(s);
    say(s, " left ");
    say_place(s);
    if (s->own && s->e->n[0] > 0)
        text_addf(s->out, "; %d km to go", (int)(s->e->n[0] / 1000));
}

static void arrived(const Say *s)
{
    who(s);
    say(s, " reached ");
    say_place(s);
    if (s->own && s->e->n[0] > 0) {
        say(s, " after ");
        say_days(s, s->e->n[0]);
    }
}

static void crossed(const Say *s)
{
    who(s);
    say(s, " crossed the water on the way to ");
    say_place(s);
    if (s->own && s->e->n[0] >= 60)
        text_addf(s->out, " in %d hours", (int)(s->e->n[0] / 60));
}

static void delayed(const Say *s)
{
    who(s);
    text_addf(s->out, " waits at the water; %d hours of crossing remain",
              (int)((s->e->n[0] + 59) / 60));
}

static void turned_back(const Say *s)
{
    who(s);
    say(s, " could not pass: the way has no water for ");
    say_days(s, s->e->n[0]);
}

static void sighted(const Say *s)
{
    const Event *e = s->e;
    if (e->leader.n)
        who(s);
    else
        say_army_of(s, e->n[0]);
    say(s, " was seen near ");
    say_place(s);
    say(s, ", ~");
    text_number(s->out, e->n[1]);
    say(s, " men");
    if (e->n[3] > 0) {
        say(s, ", ");
        say_days(s, e->n[3]);
        say(s, " ago");
    }
}

static void contact(const Say *s)
{
    who(s);
    say(s, " met ");
    other(s);
    at_place(s);
}

static void refused(const Say *s)
{
    who(s);
    say(s, " refused battle and withdrew from ");
    other(s);
}

static void standoff(const Say *s)
{
    who(s);
    say(s, " and ");
    other(s);
    say(s, " face each other");
    at_place(s);
    say(s, "; neither attacked");
}

static void battle(const Say *s)
{
    say(s, "Battle was joined");
    at_place(s);
    say(s, ": ");
    who(s);
    say(s, " with ");
    say_men(s, s->e->n[0]);
    say(s, " against ");
    other(s);
    say(s, " with ");
    say_about(s, s->e->n[1]);
}

static void charged(const Say *s)
{
    say(s, "A part of ");
    who(s);
    say(s, "'s line charged");
}

static void wavered(const Say *s)
{
    say(s, "A part of ");
    who(s);
    say(s, "'s line wavered");
}

static void broke(const Say *s)
{
    say(s, "A part of ");
    who(s);
    say(s, "'s line broke, ");
    say_men(s, s->e->n[2]);
}

static void gap(const Say *s)
{
    say(s, "A gap opened in the line of ");
    say_side(s, s->e->n[0]);
}

static void reserve(const Say *s)
{
    say_side(s, s->e->n[0]);
    say(s, " committed a reserve");
}

static void leader_fell(const Say *s)
{
    static const char *const how[] = { " was carried off wounded", " fell", " was taken" };
    bool known = s->e->n[0] >= 1 && s->e->n[0] <= s->m->leaders;
    say(s, known ? s->m->leader[s->e->n[0]].name.latin : "A leader");
    say(s, how[clamp_i64(s->e->n[1], 0, 2)]);
    at_place(s);
}

static void dusk(const Say *s)
{
    say(s, "Darkness parted the armies");
    at_place(s);
}

static void withdrew(const Say *s)
{
    who(s);
    say(s, " left the field");
    at_place(s);
    if (s->e->n[0] > 0) {
        say(s, " and lost ");
        say_men(s, s->e->n[0]);
        say(s, " on the way");
    }
}

static void routed(const Say *s)
{
    const Event *e = s->e;
    who(s);
    say(s, " was beaten");
    at_place(s);
    say(s, ": ");
    say_number(s, e->n[0]);
    say(s, " fallen, ");
    say_number(s, e->n[2]);
    say(s, " taken");
    if (e->n[3] > 0) {
        say(s, ", ");
        say_number(s, e->n[3]);
        say(s, " drowned");
    }
}

static void won(const Say *s)
{
    who(s);
    say(s, " held the field");
    at_place(s);
    say(s, " against ");
    other(s);
    say(s, "; ");
    say_number(s, s->e->n[0]);
    say(s, " of its men fell, of the others ");
    say_about(s, s->e->n[1]);
    if (s->e->n[2] > 0) {
        say(s, " and ");
        say_about(s, s->e->n[2]);
        say(s, " were taken");
    }
}

static void spoils(const Say *s)
{
    who(s);
    say(s, " took spoils worth ");
    report_money(s->e->n[0], s->out);
    if (s->e->n[1] > 0) {
        say(s, " and ");
        mass(s, s->e->n[1]);
        say(s, " of grain");
    }
}

static void pursued(const Say *s)
{
    who(s);
    say(s, " followed ");
    other(s);
    say(s, " and cut down ");
    say_men(s, s->e->n[0]);
}

static void foraged(const Say *s)
{
    who(s);
    say(s, " foraged ");
    mass(s, s->e->n[0]);
    say(s, " of grain round ");
    say_place(s);
}

static void stripped(const Say *s)
{
    say(s, "The country round ");
    say_place(s);
    say(s, " is eaten bare");
}

static void hungry(const Say *s)
{
    bool bread = s->e->n[0] < 1000;
    int64_t got = s->e->n[bread ? 0 : 1];
    who(s);
    if (got < 100)
        say(s, bread ? " had no bread" : " had no fodder");
    else
        text_addf(s->out, " had %s for %d in ten of its %s", bread ? "bread" : "fodder",
                  (int)(got / 100), bread ? "men" : "beasts");
    if (s->e->n[2] > 1) {
        say(s, ", ");
        say_days(s, s->e->n[2]);
        say(s, " now");
    }
}

static void thirsty(const Say *s)
{
    who(s);
    say(s, " ran short of water");
    if (s->e->n[1] > 0 || s->e->n[2] > 0) {
        say(s, "; ");
        say_men(s, s->e->n[1]);
        say(s, " and ");
        say_number(s, s->e->n[2]);
        say(s, " animals died");
    }
}

static void beasts_died(const Say *s)
{
    int64_t kind = s->e->n[1];
    who(s);
    say(s, " lost ");
    say_number(s, s->e->n[0]);
    say(s, " ");
    say(s, kind >= 0 && kind < s->m->animals && s->m->animal[kind].name ? s->m->animal[kind].name
                                                                        : "animals");
    say(s, " to want");
}

/* "120 men of Khalid fell behind" and its like. */
static void men_of(const Say *s, const char *what)
{
    say_men(s, s->e->n[0]);
    say(s, " of ");
    who(s);
    say(s, what);
}

static void straggled(const Say *s) { men_of(s, " fell behind"); }
static void deserted(const Say *s)  { men_of(s, " went home"); }
static void sick(const Say *s)      { men_of(s, " died of sickness or want"); }
static void recovered(const Say *s) { men_of(s, " returned to the ranks"); }

static void dissolved(const Say *s)
{
    who(s);
    say(s, "'s army is no more");
    if (s->e->n[0] > 0) {
        say(s, "; ");
        say_men(s, s->e->n[0]);
        say(s, " scattered");
    }
}

static void convoy_left(const Say *s)
{
    say(s, "A convoy left ");
    say_place(s);
    say(s, " for ");
    who(s);
    say(s, " with ");
    mass(s, s->e->n[0]);
}

static void convoy_came(const Say *s)
{
    say(s, "A convoy brought ");
    who(s);
    say(s, " ");
    mass(s, s->e->n[0]);
    say(s, "; ");
    mass(s, s->e->n[1]);
    say(s, " was eaten on the way");
}

static void convoy_lost(const Say *s)
{
    say(s, "A convoy for ");
    who(s);
    say(s, " with ");
    mass(s, s->e->n[0]);
    say(s, " was lost");
    at_place(s);
}

static void raided(const Say *s)
{
    who(s);
    say(s, " raided ");
    say_place(s);
    say(s, ": ");
    mass(s, s->e->n[0]);
    say(s, " carried off, ");
    mass(s, s->e->n[1]);
    say(s, " burnt");
    if (s->e->n[2] > 0) {
        say(s, ", ");
        report_money(s->e->n[2], s->out);
        say(s, " of goods");
    }
}

static void depot_taken(const Say *s)
{
    who(s);
    say(s, " took the stores of ");
    say_place(s);
    say(s, ", ");
    mass(s, s->e->n[0]);
    say(s, " of grain");
}

static void place_taken(const Say *s)
{
    say_place(s);
    say(s, " passed to ");
    say_side(s, s->e->n[0]);
    if (s->e->n[1] > 0) {
        say(s, " from ");
        say_side(s, s->e->n[1]);
    }
}

static void envoy_left(const Say *s)
{
    say(s, "An envoy is on his way to ");
    say_place(s);
    say(s, ", ");
    say_days(s, s->e->n[1]);
}

static void terms(const Say *s)
{
    say_place(s);
    say(s, " made terms with ");
    say_side(s, s->e->n[0]);
    if (s->e->n[1] > 0) {
        say(s, ": ");
        report_money(s->e->n[1], s->out);
        say(s, " a year");
    }
}

static void terms_refused(const Say *s)
{
    say_place(s);
    say(s, " would not hear of terms");
    if (s->own)
        text_addf(s->out, "; the chance was %d in a hundred", (int)(s->e->n[1] / 10));
}

static void terms_broken(const Say *s)
{
    say_place(s);
    say(s, " went back on its terms with ");
    say_side(s, s->e->n[0]);
}

static void tribute(const Say *s)
{
    say(s, "Tribute brought ");
    report_money(s->e->n[1], s->out);
    say(s, " this week");
}

static void siege(const Say *s)
{
    who(s);
    say(s, " lies before ");
    say_place(s);
    if (s->e->n[1] > 0)
        text_addf(s->out, "; %d in a hundred of the way to yielding", (int)(s->e->n[1] / 10));
}

static void raised(const Say *s)
{
    who(s);
    say(s, " took the field");
    at_place(s);
    say(s, " with ");
    say_men(s, s->e->n[0]);
}

static void joined(const Say *s)
{
    who(s);
    say(s, " joined ");
    other(s);
    say(s, " with ");
    say_men(s, s->e->n[0]);
}

static void detached(const Say *s)
{
    say_men(s, s->e->n[0]);
    say(s, " were detached from ");
    other(s);
}

static void reinforced(const Say *s)
{
    int64_t pool = s->e->n[1];
    say_men(s, s->e->n[0]);
    if (pool >= 1 && pool <= s->m->pools) {
        say(s, " of ");
        say(s, s->m->pool[pool].name.latin);
    }
    say(s, " joined ");
    who(s);
}

static void weather(const Say *s)
{
    const Event *e = s->e;
    text_addf(s->out, "The Tigris stands at %d and the Euphrates at %d in a hundred of the mean",
              (int)(e->n[0] / 10), (int)(e->n[1] / 10));
    text_addf(s->out, "; %d degrees at noon", (int)e->n[2]);
    if (e->n[3])
        say(s, ", and the roads are soft");
}

static void note(const Say *s) { say(s, s->e->note ? s->e->note : ""); }

static void script_fault(const Say *s)
{
    say(s, "A rule of the scenario failed and was not heeded");
    if (s->e->note) {
        say(s, ": ");
        note(s);
    }
}

static void goal(const Say *s)
{
    int64_t g = s->e->n[0];
    say_side(s, s->e->n[1]);
    say(s, s->e->n[2] ? " reached an aim" : " no longer meets an aim");
    if (g >= 0 && g < s->m->goals && s->m->goal[g].text) {
        say(s, ": ");
        say(s, s->m->goal[g].text);
    }
}

static void over(const Say *s)
{
    if (s->e->n[0] >= 1 && s->e->n[0] <= s->m->sides) {
        say(s, "The campaign ends in favour of ");
        say_side(s, s->e->n[0]);
    } else {
        say(s, "The campaign ends undecided");
    }
}

/* What is quiet is told to those who ask for everything; a row without a
 * sentence is declared silent: it is there for statistics and the field's log. */
typedef struct Row { void (*tell)(const Say *s); uint8_t weight; } Row;

static const Row rows[EVENT_KINDS] = {
    [EV_NONE]          = { NULL,          WEIGHT_QUIET },
    [EV_ORDER_REFUSED] = { order_refused, WEIGHT_USUAL },
    [EV_ORDER_ARRIVED] = { order_arrived, WEIGHT_QUIET },
    [EV_DEPARTED]      = { departed,      WEIGHT_QUIET },
    [EV_ARRIVED]       = { arrived,       WEIGHT_USUAL },
    [EV_CROSSED]       = { crossed,       WEIGHT_QUIET },
    [EV_DELAYED]       = { delayed,       WEIGHT_QUIET },
    [EV_TURNED_BACK]   = { turned_back,   WEIGHT_USUAL },
    [EV_SIGHTED]       = { sighted,       WEIGHT_USUAL },
    [EV_CONTACT]       = { contact,       WEIGHT_USUAL },
    [EV_REFUSED]       = { refused,       WEIGHT_USUAL },
    [EV_STANDOFF]      = { standoff,      WEIGHT_QUIET },
    [EV_BATTLE]        = { battle,        WEIGHT_GREAT },
    [EV_HALF_HOUR]     = { NULL,          WEIGHT_QUIET },
    [EV_CHARGED]       = { charged,       WEIGHT_QUIET },
    [EV_WAVERED]       = { wavered,       WEIGHT_QUIET },
    [EV_BROKE]         = { broke,         WEIGHT_QUIET },
    [EV_GAP]           = { gap,           WEIGHT_QUIET },
    [EV_RESERVE]       = { reserve,       WEIGHT_QUIET },
    [EV_LEADER_FELL]   = { leader_fell,   WEIGHT_GREAT },
    [EV_DUSK]          = { dusk,          WEIGHT_USUAL },
    [EV_WITHDREW]      = { withdrew,      WEIGHT_USUAL },
    [EV_ROUTED]        = { routed,        WEIGHT_GREAT },
    [EV_WON]           = { won,           WEIGHT_GREAT },
    [EV_SPOILS]        = { spoils,        WEIGHT_USUAL },
    [EV_PURSUED]       = { pursued,       WEIGHT_USUAL },
    [EV_FORAGED]       = { foraged,       WEIGHT_QUIET },
    [EV_STRIPPED]      = { stripped,      WEIGHT_USUAL },
    [EV_HUNGRY]        = { hungry,        WEIGHT_USUAL },
    [EV_THIRSTY]       = { thirsty,       WEIGHT_USUAL },
    [EV_BEASTS_DIED]   = { beasts_died,   WEIGHT_QUIET },
    [EV_STRAGGLED]     = { straggled,     WEIGHT_QUIET },
    [EV_DESERTED]      = { deserted,      WEIGHT_QUIET },
    [EV_SICK]          = { sick,          WEIGHT_QUIET },
    [EV_RECOVERED]     = { recovered,     WEIGHT_QUIET },
    [EV_DISSOLVED]     = { dissolved,     WEIGHT_GREAT },
    [EV_CONVOY_LEFT]   = { convoy_left,   WEIGHT_QUIET },
    [EV_CONVOY_CAME]   = { convoy_came,   WEIGHT_QUIET },
    [EV_CONVOY_LOST]   = { convoy_lost,   WEIGHT_USUAL },
    [EV_RAIDED]        = { raided,        WEIGHT_USUAL },
    [EV_DEPOT_TAKEN]   = { depot_taken,   WEIGHT_USUAL },
    [EV_PLACE_TAKEN]   = { place_taken,   WEIGHT_GREAT },
    [EV_ENVOY_LEFT]    = { envoy_left,    WEIGHT_QUIET },
    [EV_TERMS]         = { terms,         WEIGHT_GREAT },
    [EV_TERMS_REFUSED] = { terms_refused, WEIGHT_USUAL },
    [EV_TERMS_BROKEN]  = { terms_broken,  WEIGHT_GREAT },
    [EV_TRIBUTE]       = { tribute,       WEIGHT_QUIET },
    [EV_SIEGE]         = { siege,         WEIGHT_QUIET },
    [EV_RAISED]        = { raised,        WEIGHT_GREAT },
    [EV_JOINED]        = { joined,        WEIGHT_USUAL },
    [EV_DETACHED]      = { detached,      WEIGHT_QUIET },
    [EV_REINFORCED]    = { reinforced,    WEIGHT_USUAL },
    [EV_WEATHER]       = { weather,       WEIGHT_QUIET },
    [EV_TOLD]          = { note,          WEIGHT_GREAT },
    [EV_EFFECT]        = { note,          WEIGHT_QUIET },
    [EV_SCRIPT_FAULT]  = { script_fault,  WEIGHT_USUAL },
    [EV_GOAL]          = { goal,          WEIGHT_USUAL },
    [EV_OVER]          = { over,          WEIGHT_GREAT },
};

enum { FEW_MEN = 100 };     /* recruits fewer than these are not worth a line of a week's report */

/* Want is told when it begins and again each week; handfuls are not told. */
static bool is_small(const Event *e)
{
    switch (e->kind) {
    case EV_REINFORCED: return e->n[0] < FEW_MEN;
    case EV_HUNGRY:     return e->n[2] > 1 && e->n[2] % 7 != 0;
    case EV_PLACE_TAKEN: return e->n[1] == 0;
    default:            return false;
    }
}

Weight report_weight(const Event *e)
{
    return e->kind >= EVENT_KINDS || is_small(e) ? WEIGHT_QUIET : (Weight)rows[e->kind].weight;
}

/* Sentences begin with a capital; names of armies may not. */
static void capital(Text *out, size_t from)
{
    char *c = &out->at[from];
    if (*c >= 'a' && *c <= 'z')
        *c = (char)(*c - 'a' + 'A');
}

bool report_event(const Model *m, Side side, const Event *e, Text *out)
{
    if (e->kind >= EVENT_KINDS || !rows[e->kind].tell)
        return false;
    Say s = { m, side, e, out, side == 0 || e->side == side };
    size_t from = out->len;
    rows[e->kind].tell(&s);
    if (out->len == from)
        return false;
    capital(out, from);
    if (out->at[out->len - 1] != '.')
        text_add(out, ".");
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
